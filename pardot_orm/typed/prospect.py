"""Keywords and names for pardot_orm.models.objects.prospect; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, Protocol, TypedDict, TypeVar

from pardot_orm.models.base import _ManagerDescriptor
from pardot_orm.query.manager import Manager
from pardot_orm.query.queryset import QuerySet
from pardot_orm.typed.alike import (
    AlikeCampaignIdTests,
    AlikeCityTests,
    AlikeCompanyTests,
    AlikeCountryTests,
    AlikeCreatedAtBothWays,
    AlikeCreatedAtLookups,
    AlikeCreatedAtTests,
    AlikeEmailTests,
    AlikeFaxTests,
    AlikeFirstNameTests,
    AlikeIdBothWays,
    AlikeJobTitleTests,
    AlikeLastNameTests,
    AlikePhoneTests,
    AlikeStateTests,
    AlikeTerritoryTests,
    AlikeUpdatedAtBothWays,
    AlikeUpdatedAtLookups,
    AlikeUpdatedAtTests,
    AlikeWebsiteTests,
    AlikeZipTests,
    BehindAssignedTo,
    BehindCampaign,
    BehindLastActivity,
    BehindProspectAccount,
)
from pardot_orm.typed.asking import Asking, R, S

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping
    from datetime import date, datetime
    from typing import NoReturn, Unpack, overload

    from pardot_orm.changes.results import BulkResult
    from pardot_orm.models.base import Model
    from pardot_orm.models.objects.campaign import Campaign
    from pardot_orm.models.objects.list import List
    from pardot_orm.models.objects.prospect import Prospect
    from pardot_orm.models.objects.prospect_account import ProspectAccount
    from pardot_orm.models.objects.user import User
    from pardot_orm.query.asking.expressions import Q
    from pardot_orm.query.queryset import FlatQuerySet, NamedQuerySet, ValuesQuerySet
    from pardot_orm.query.reading.made import Made
    from pardot_orm.typed.asking import No, Tuples, Yes
    from pardot_orm.typed.exactly import AtRunTime, Exactly
    from pardot_orm.typed.values import (
        DayRange,
        Days,
        Flags,
        IntegerRange,
        Integers,
        Moment,
        MomentRange,
        Moments,
        Pattern,
        TextRange,
        Texts,
    )

# fmt: off
ProspectGrade = Literal["A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F"]
ProspectId = Literal["id"]
ProspectNumber = Literal["campaign_id", "prospect_account_id", "score", "campaign", "prospect_account"]
ProspectText = Literal["salutation", "first_name", "last_name", "email", "password", "company", "website", "job_title",
    "department", "country", "address_one", "address_two", "city", "state", "territory", "zip", "phone", "fax",
    "source", "annual_revenue", "employees", "industry", "years_in_business", "comments", "notes", "grade",
    "recent_interaction", "crm_lead_fid", "crm_contact_fid", "crm_owner_fid", "crm_account_fid", "crm_url",
    "salesforce_fid"]
ProspectMoment = Literal["last_activity_at", "crm_last_sync", "created_at", "updated_at"]
ProspectFlag = Literal["is_do_not_email", "is_do_not_call", "opted_out", "is_reviewed", "is_starred", "is_archived"]
ProspectField = Literal[ProspectId, ProspectNumber, ProspectText, ProspectMoment, ProspectFlag]
ProspectOrder = Literal["id", "-id", "created_at", "-created_at", "last_activity_at", "-last_activity_at",
    "updated_at", "-updated_at"]
ProspectShown = Literal["assigned_to", "campaign", "last_activity"]
ProspectRelated = Literal["activities", "campaign", "list_subscriptions", "lists", "memberships", "opportunities",
    "prospect_account", "tag_objects", "visitor_activities", "visitors", "visits", "activities__id",
    "activities__prospect_id", "activities__visitor_id", "activities__type", "activities__type_name",
    "activities__details", "activities__email_id", "activities__email_template_id", "activities__list_email_id",
    "activities__form_id", "activities__form_handler_id", "activities__site_search_query_id",
    "activities__landing_page_id", "activities__paid_search_ad_id", "activities__multivariate_test_variation_id",
    "activities__file_id", "activities__custom_redirect_id", "activities__created_at", "activities__updated_at",
    "activities__campaign_id", "activities__opportunity_id", "activities__visit_id",
    "activities__visitor_page_view_id", "campaign__id", "campaign__name", "campaign__cost", "campaign__folder_id",
    "campaign__crm_fid", "memberships__id", "memberships__list_id", "memberships__prospect_id",
    "memberships__opted_out", "memberships__created_at", "memberships__updated_at", "opportunities__id",
    "opportunities__campaign_id", "opportunities__name", "opportunities__value", "opportunities__probability",
    "opportunities__type", "opportunities__stage", "opportunities__status", "opportunities__closed_at",
    "opportunities__created_at", "opportunities__updated_at", "opportunities__prospect_id",
    "opportunities__prospect_email", "prospect_account__id", "prospect_account__name", "prospect_account__created_at",
    "prospect_account__updated_at", "tag_objects__id", "tag_objects__tag_id", "tag_objects__type",
    "tag_objects__object_id", "tag_objects__created_at", "visits__id", "visits__visitor_id", "visits__prospect_id",
    "visits__visitor_page_view_count", "visits__first_visitor_page_view_at", "visits__last_visitor_page_view_at",
    "visits__duration_in_seconds", "visits__campaign_parameter", "visits__medium_parameter",
    "visits__source_parameter", "visits__content_parameter", "visits__term_parameter", "visits__created_at",
    "visits__updated_at"]
# fmt: on

ProspectT = TypeVar("ProspectT", bound="Prospect")


class _ProspectBothWays(AlikeCreatedAtBothWays, AlikeIdBothWays, AlikeUpdatedAtBothWays, total=False):
    """Criteria that `exclude()` takes too."""

    score__gt: int
    score__gte: int
    score__lt: int
    score__lte: int
    last_activity_at__gt: Moment
    last_activity_at__gte: Moment
    last_activity_at__lt: Moment
    last_activity_at__lte: Moment
    is_starred: bool
    is_starred__exact: bool
    assigned: bool
    deleted: bool
    grade_equal_to: ProspectGrade
    grade_greater_than: ProspectGrade
    grade_less_than: ProspectGrade
    last_activity_after: Moment
    last_activity_before: Moment
    last_activity_never: bool
    score_equal_to: int
    score_greater_than: int
    score_less_than: int
    assigned__exact: bool
    deleted__exact: bool
    grade__gt: ProspectGrade
    grade__lt: ProspectGrade
    last_activity_never__exact: bool


class _ProspectTests(
    AlikeCampaignIdTests,
    AlikeCityTests,
    AlikeCompanyTests,
    AlikeCountryTests,
    AlikeCreatedAtTests,
    AlikeEmailTests,
    AlikeFaxTests,
    AlikeFirstNameTests,
    AlikeJobTitleTests,
    AlikeLastNameTests,
    AlikePhoneTests,
    AlikeStateTests,
    AlikeTerritoryTests,
    AlikeUpdatedAtTests,
    AlikeWebsiteTests,
    AlikeZipTests,
    BehindAssignedTo,
    BehindCampaign,
    BehindLastActivity,
    BehindProspectAccount,
    total=False,
):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool
    campaign_id: int | Campaign | None
    campaign_id__exact: int | Campaign | None
    campaign_id__in: Collection[int | Campaign | None]
    salutation: str | None
    salutation__exact: str | None
    salutation__in: Texts
    salutation__gt: str
    salutation__gte: str
    salutation__lt: str
    salutation__lte: str
    salutation__range: TextRange
    salutation__iexact: str
    salutation__contains: str
    salutation__icontains: str
    salutation__startswith: str
    salutation__istartswith: str
    salutation__endswith: str
    salutation__iendswith: str
    salutation__regex: Pattern
    salutation__iregex: Pattern
    salutation__isnull: bool
    password: str | None
    password__exact: str | None
    password__in: Texts
    password__gt: str
    password__gte: str
    password__lt: str
    password__lte: str
    password__range: TextRange
    password__iexact: str
    password__contains: str
    password__icontains: str
    password__startswith: str
    password__istartswith: str
    password__endswith: str
    password__iendswith: str
    password__regex: Pattern
    password__iregex: Pattern
    password__isnull: bool
    prospect_account_id: int | ProspectAccount | None
    prospect_account_id__exact: int | ProspectAccount | None
    prospect_account_id__in: Collection[int | ProspectAccount | None]
    prospect_account_id__gt: int
    prospect_account_id__gte: int
    prospect_account_id__lt: int
    prospect_account_id__lte: int
    prospect_account_id__range: IntegerRange
    prospect_account_id__isnull: bool
    department: str | None
    department__exact: str | None
    department__in: Texts
    department__gt: str
    department__gte: str
    department__lt: str
    department__lte: str
    department__range: TextRange
    department__iexact: str
    department__contains: str
    department__icontains: str
    department__startswith: str
    department__istartswith: str
    department__endswith: str
    department__iendswith: str
    department__regex: Pattern
    department__iregex: Pattern
    department__isnull: bool
    address_one: str | None
    address_one__exact: str | None
    address_one__in: Texts
    address_one__gt: str
    address_one__gte: str
    address_one__lt: str
    address_one__lte: str
    address_one__range: TextRange
    address_one__iexact: str
    address_one__contains: str
    address_one__icontains: str
    address_one__startswith: str
    address_one__istartswith: str
    address_one__endswith: str
    address_one__iendswith: str
    address_one__regex: Pattern
    address_one__iregex: Pattern
    address_one__isnull: bool
    address_two: str | None
    address_two__exact: str | None
    address_two__in: Texts
    address_two__gt: str
    address_two__gte: str
    address_two__lt: str
    address_two__lte: str
    address_two__range: TextRange
    address_two__iexact: str
    address_two__contains: str
    address_two__icontains: str
    address_two__startswith: str
    address_two__istartswith: str
    address_two__endswith: str
    address_two__iendswith: str
    address_two__regex: Pattern
    address_two__iregex: Pattern
    address_two__isnull: bool
    state: str | None
    state__exact: str | None
    state__in: Texts
    state__gt: str
    state__gte: str
    state__lt: str
    state__lte: str
    state__range: TextRange
    source: str | None
    source__exact: str | None
    source__in: Texts
    source__gt: str
    source__gte: str
    source__lt: str
    source__lte: str
    source__range: TextRange
    source__iexact: str
    source__contains: str
    source__icontains: str
    source__startswith: str
    source__istartswith: str
    source__endswith: str
    source__iendswith: str
    source__regex: Pattern
    source__iregex: Pattern
    source__isnull: bool
    annual_revenue: str | None
    annual_revenue__exact: str | None
    annual_revenue__in: Texts
    annual_revenue__gt: str
    annual_revenue__gte: str
    annual_revenue__lt: str
    annual_revenue__lte: str
    annual_revenue__range: TextRange
    annual_revenue__iexact: str
    annual_revenue__contains: str
    annual_revenue__icontains: str
    annual_revenue__startswith: str
    annual_revenue__istartswith: str
    annual_revenue__endswith: str
    annual_revenue__iendswith: str
    annual_revenue__regex: Pattern
    annual_revenue__iregex: Pattern
    annual_revenue__isnull: bool
    employees: str | None
    employees__exact: str | None
    employees__in: Texts
    employees__gt: str
    employees__gte: str
    employees__lt: str
    employees__lte: str
    employees__range: TextRange
    employees__iexact: str
    employees__contains: str
    employees__icontains: str
    employees__startswith: str
    employees__istartswith: str
    employees__endswith: str
    employees__iendswith: str
    employees__regex: Pattern
    employees__iregex: Pattern
    employees__isnull: bool
    industry: str | None
    industry__exact: str | None
    industry__in: Texts
    industry__gt: str
    industry__gte: str
    industry__lt: str
    industry__lte: str
    industry__range: TextRange
    industry__iexact: str
    industry__contains: str
    industry__icontains: str
    industry__startswith: str
    industry__istartswith: str
    industry__endswith: str
    industry__iendswith: str
    industry__regex: Pattern
    industry__iregex: Pattern
    industry__isnull: bool
    years_in_business: str | None
    years_in_business__exact: str | None
    years_in_business__in: Texts
    years_in_business__gt: str
    years_in_business__gte: str
    years_in_business__lt: str
    years_in_business__lte: str
    years_in_business__range: TextRange
    years_in_business__iexact: str
    years_in_business__contains: str
    years_in_business__icontains: str
    years_in_business__startswith: str
    years_in_business__istartswith: str
    years_in_business__endswith: str
    years_in_business__iendswith: str
    years_in_business__regex: Pattern
    years_in_business__iregex: Pattern
    years_in_business__isnull: bool
    comments: str | None
    comments__exact: str | None
    comments__in: Texts
    comments__gt: str
    comments__gte: str
    comments__lt: str
    comments__lte: str
    comments__range: TextRange
    comments__iexact: str
    comments__contains: str
    comments__icontains: str
    comments__startswith: str
    comments__istartswith: str
    comments__endswith: str
    comments__iendswith: str
    comments__regex: Pattern
    comments__iregex: Pattern
    comments__isnull: bool
    notes: str | None
    notes__exact: str | None
    notes__in: Texts
    notes__gt: str
    notes__gte: str
    notes__lt: str
    notes__lte: str
    notes__range: TextRange
    notes__iexact: str
    notes__contains: str
    notes__icontains: str
    notes__startswith: str
    notes__istartswith: str
    notes__endswith: str
    notes__iendswith: str
    notes__regex: Pattern
    notes__iregex: Pattern
    notes__isnull: bool
    score__in: Integers
    score__range: IntegerRange
    score__isnull: bool
    grade__in: Collection[ProspectGrade | None]
    grade__iexact: str
    grade__contains: str
    grade__icontains: str
    grade__startswith: str
    grade__istartswith: str
    grade__endswith: str
    grade__iendswith: str
    grade__regex: Pattern
    grade__iregex: Pattern
    grade__isnull: bool
    last_activity_at__in: Moments
    last_activity_at__range: MomentRange
    last_activity_at__isnull: bool
    last_activity_at__date: date
    last_activity_at__date__exact: date
    last_activity_at__date__in: Days
    last_activity_at__date__gt: date
    last_activity_at__date__gte: date
    last_activity_at__date__lt: date
    last_activity_at__date__lte: date
    last_activity_at__date__range: DayRange
    last_activity_at__year: int
    last_activity_at__year__exact: int
    last_activity_at__year__in: Integers
    last_activity_at__year__gt: int
    last_activity_at__year__gte: int
    last_activity_at__year__lt: int
    last_activity_at__year__lte: int
    last_activity_at__year__range: IntegerRange
    last_activity_at__month: int
    last_activity_at__month__exact: int
    last_activity_at__month__in: Integers
    last_activity_at__month__gt: int
    last_activity_at__month__gte: int
    last_activity_at__month__lt: int
    last_activity_at__month__lte: int
    last_activity_at__month__range: IntegerRange
    last_activity_at__day: int
    last_activity_at__day__exact: int
    last_activity_at__day__in: Integers
    last_activity_at__day__gt: int
    last_activity_at__day__gte: int
    last_activity_at__day__lt: int
    last_activity_at__day__lte: int
    last_activity_at__day__range: IntegerRange
    last_activity_at__week: int
    last_activity_at__week__exact: int
    last_activity_at__week__in: Integers
    last_activity_at__week__gt: int
    last_activity_at__week__gte: int
    last_activity_at__week__lt: int
    last_activity_at__week__lte: int
    last_activity_at__week__range: IntegerRange
    last_activity_at__week_day: int
    last_activity_at__week_day__exact: int
    last_activity_at__week_day__in: Integers
    last_activity_at__week_day__gt: int
    last_activity_at__week_day__gte: int
    last_activity_at__week_day__lt: int
    last_activity_at__week_day__lte: int
    last_activity_at__week_day__range: IntegerRange
    last_activity_at__hour: int
    last_activity_at__hour__exact: int
    last_activity_at__hour__in: Integers
    last_activity_at__hour__gt: int
    last_activity_at__hour__gte: int
    last_activity_at__hour__lt: int
    last_activity_at__hour__lte: int
    last_activity_at__hour__range: IntegerRange
    last_activity_at__minute: int
    last_activity_at__minute__exact: int
    last_activity_at__minute__in: Integers
    last_activity_at__minute__gt: int
    last_activity_at__minute__gte: int
    last_activity_at__minute__lt: int
    last_activity_at__minute__lte: int
    last_activity_at__minute__range: IntegerRange
    last_activity_at__second: int
    last_activity_at__second__exact: int
    last_activity_at__second__in: Integers
    last_activity_at__second__gt: int
    last_activity_at__second__gte: int
    last_activity_at__second__lt: int
    last_activity_at__second__lte: int
    last_activity_at__second__range: IntegerRange
    recent_interaction: str | None
    recent_interaction__exact: str | None
    recent_interaction__in: Texts
    recent_interaction__gt: str
    recent_interaction__gte: str
    recent_interaction__lt: str
    recent_interaction__lte: str
    recent_interaction__range: TextRange
    recent_interaction__iexact: str
    recent_interaction__contains: str
    recent_interaction__icontains: str
    recent_interaction__startswith: str
    recent_interaction__istartswith: str
    recent_interaction__endswith: str
    recent_interaction__iendswith: str
    recent_interaction__regex: Pattern
    recent_interaction__iregex: Pattern
    recent_interaction__isnull: bool
    crm_lead_fid: str | None
    crm_lead_fid__exact: str | None
    crm_lead_fid__in: Texts
    crm_lead_fid__gt: str
    crm_lead_fid__gte: str
    crm_lead_fid__lt: str
    crm_lead_fid__lte: str
    crm_lead_fid__range: TextRange
    crm_lead_fid__iexact: str
    crm_lead_fid__contains: str
    crm_lead_fid__icontains: str
    crm_lead_fid__startswith: str
    crm_lead_fid__istartswith: str
    crm_lead_fid__endswith: str
    crm_lead_fid__iendswith: str
    crm_lead_fid__regex: Pattern
    crm_lead_fid__iregex: Pattern
    crm_lead_fid__isnull: bool
    crm_contact_fid: str | None
    crm_contact_fid__exact: str | None
    crm_contact_fid__in: Texts
    crm_contact_fid__gt: str
    crm_contact_fid__gte: str
    crm_contact_fid__lt: str
    crm_contact_fid__lte: str
    crm_contact_fid__range: TextRange
    crm_contact_fid__iexact: str
    crm_contact_fid__contains: str
    crm_contact_fid__icontains: str
    crm_contact_fid__startswith: str
    crm_contact_fid__istartswith: str
    crm_contact_fid__endswith: str
    crm_contact_fid__iendswith: str
    crm_contact_fid__regex: Pattern
    crm_contact_fid__iregex: Pattern
    crm_contact_fid__isnull: bool
    crm_owner_fid: str | None
    crm_owner_fid__exact: str | None
    crm_owner_fid__in: Texts
    crm_owner_fid__gt: str
    crm_owner_fid__gte: str
    crm_owner_fid__lt: str
    crm_owner_fid__lte: str
    crm_owner_fid__range: TextRange
    crm_owner_fid__iexact: str
    crm_owner_fid__contains: str
    crm_owner_fid__icontains: str
    crm_owner_fid__startswith: str
    crm_owner_fid__istartswith: str
    crm_owner_fid__endswith: str
    crm_owner_fid__iendswith: str
    crm_owner_fid__regex: Pattern
    crm_owner_fid__iregex: Pattern
    crm_owner_fid__isnull: bool
    crm_account_fid: str | None
    crm_account_fid__exact: str | None
    crm_account_fid__in: Texts
    crm_account_fid__gt: str
    crm_account_fid__gte: str
    crm_account_fid__lt: str
    crm_account_fid__lte: str
    crm_account_fid__range: TextRange
    crm_account_fid__iexact: str
    crm_account_fid__contains: str
    crm_account_fid__icontains: str
    crm_account_fid__startswith: str
    crm_account_fid__istartswith: str
    crm_account_fid__endswith: str
    crm_account_fid__iendswith: str
    crm_account_fid__regex: Pattern
    crm_account_fid__iregex: Pattern
    crm_account_fid__isnull: bool
    crm_last_sync: datetime | None
    crm_last_sync__exact: datetime | None
    crm_last_sync__in: Moments
    crm_last_sync__gt: datetime
    crm_last_sync__gte: datetime
    crm_last_sync__lt: datetime
    crm_last_sync__lte: datetime
    crm_last_sync__range: MomentRange
    crm_last_sync__isnull: bool
    crm_last_sync__date: date
    crm_last_sync__date__exact: date
    crm_last_sync__date__in: Days
    crm_last_sync__date__gt: date
    crm_last_sync__date__gte: date
    crm_last_sync__date__lt: date
    crm_last_sync__date__lte: date
    crm_last_sync__date__range: DayRange
    crm_last_sync__year: int
    crm_last_sync__year__exact: int
    crm_last_sync__year__in: Integers
    crm_last_sync__year__gt: int
    crm_last_sync__year__gte: int
    crm_last_sync__year__lt: int
    crm_last_sync__year__lte: int
    crm_last_sync__year__range: IntegerRange
    crm_last_sync__month: int
    crm_last_sync__month__exact: int
    crm_last_sync__month__in: Integers
    crm_last_sync__month__gt: int
    crm_last_sync__month__gte: int
    crm_last_sync__month__lt: int
    crm_last_sync__month__lte: int
    crm_last_sync__month__range: IntegerRange
    crm_last_sync__day: int
    crm_last_sync__day__exact: int
    crm_last_sync__day__in: Integers
    crm_last_sync__day__gt: int
    crm_last_sync__day__gte: int
    crm_last_sync__day__lt: int
    crm_last_sync__day__lte: int
    crm_last_sync__day__range: IntegerRange
    crm_last_sync__week: int
    crm_last_sync__week__exact: int
    crm_last_sync__week__in: Integers
    crm_last_sync__week__gt: int
    crm_last_sync__week__gte: int
    crm_last_sync__week__lt: int
    crm_last_sync__week__lte: int
    crm_last_sync__week__range: IntegerRange
    crm_last_sync__week_day: int
    crm_last_sync__week_day__exact: int
    crm_last_sync__week_day__in: Integers
    crm_last_sync__week_day__gt: int
    crm_last_sync__week_day__gte: int
    crm_last_sync__week_day__lt: int
    crm_last_sync__week_day__lte: int
    crm_last_sync__week_day__range: IntegerRange
    crm_last_sync__hour: int
    crm_last_sync__hour__exact: int
    crm_last_sync__hour__in: Integers
    crm_last_sync__hour__gt: int
    crm_last_sync__hour__gte: int
    crm_last_sync__hour__lt: int
    crm_last_sync__hour__lte: int
    crm_last_sync__hour__range: IntegerRange
    crm_last_sync__minute: int
    crm_last_sync__minute__exact: int
    crm_last_sync__minute__in: Integers
    crm_last_sync__minute__gt: int
    crm_last_sync__minute__gte: int
    crm_last_sync__minute__lt: int
    crm_last_sync__minute__lte: int
    crm_last_sync__minute__range: IntegerRange
    crm_last_sync__second: int
    crm_last_sync__second__exact: int
    crm_last_sync__second__in: Integers
    crm_last_sync__second__gt: int
    crm_last_sync__second__gte: int
    crm_last_sync__second__lt: int
    crm_last_sync__second__lte: int
    crm_last_sync__second__range: IntegerRange
    crm_url: str | None
    crm_url__exact: str | None
    crm_url__in: Texts
    crm_url__gt: str
    crm_url__gte: str
    crm_url__lt: str
    crm_url__lte: str
    crm_url__range: TextRange
    crm_url__iexact: str
    crm_url__contains: str
    crm_url__icontains: str
    crm_url__startswith: str
    crm_url__istartswith: str
    crm_url__endswith: str
    crm_url__iendswith: str
    crm_url__regex: Pattern
    crm_url__iregex: Pattern
    crm_url__isnull: bool
    is_do_not_email: bool
    is_do_not_email__exact: bool
    is_do_not_email__in: Flags
    is_do_not_email__isnull: bool
    is_do_not_call: bool
    is_do_not_call__exact: bool
    is_do_not_call__in: Flags
    is_do_not_call__isnull: bool
    opted_out: bool
    opted_out__exact: bool
    opted_out__in: Flags
    opted_out__isnull: bool
    is_reviewed: bool
    is_reviewed__exact: bool
    is_reviewed__in: Flags
    is_reviewed__isnull: bool
    is_starred__in: Flags
    is_starred__isnull: bool
    is_archived: bool
    is_archived__exact: bool
    is_archived__in: Flags
    is_archived__isnull: bool
    salesforce_fid: str | None
    salesforce_fid__exact: str | None
    salesforce_fid__in: Texts
    salesforce_fid__gt: str
    salesforce_fid__gte: str
    salesforce_fid__lt: str
    salesforce_fid__lte: str
    salesforce_fid__range: TextRange
    salesforce_fid__iexact: str
    salesforce_fid__contains: str
    salesforce_fid__icontains: str
    salesforce_fid__startswith: str
    salesforce_fid__istartswith: str
    salesforce_fid__endswith: str
    salesforce_fid__iendswith: str
    salesforce_fid__regex: Pattern
    salesforce_fid__iregex: Pattern
    salesforce_fid__isnull: bool
    campaign: int | Campaign | None
    campaign__exact: int | Campaign | None
    campaign__in: Collection[int | Campaign | None]
    campaign__gt: int
    campaign__gte: int
    campaign__lt: int
    campaign__lte: int
    campaign__range: IntegerRange
    campaign__isnull: bool
    prospect_account: int | ProspectAccount | None
    prospect_account__exact: int | ProspectAccount | None
    prospect_account__in: Collection[int | ProspectAccount | None]
    prospect_account__gt: int
    prospect_account__gte: int
    prospect_account__lt: int
    prospect_account__lte: int
    prospect_account__range: IntegerRange
    prospect_account__isnull: bool


class ProspectCriteria(_ProspectBothWays, total=False):
    """What `filter()` takes."""

    assigned_to_user: int | User | str
    list_id: int | List
    new: bool
    limit_related_records: bool
    created_at: Moment
    created_at__exact: Moment
    grade: ProspectGrade
    grade__exact: ProspectGrade
    id: int
    id__exact: int
    last_activity_at: Moment
    last_activity_at__exact: Moment
    list_id__exact: int | List
    new__exact: bool
    score: int
    score__exact: int
    updated_at: Moment
    updated_at__exact: Moment
    limit_related_records__exact: bool


class ProspectSelectors(ProspectCriteria, total=False):
    """What `get()` takes."""

    email: str
    fid: str


class ProspectLookups(_ProspectTests, AlikeCreatedAtLookups, AlikeUpdatedAtLookups, total=False):
    """What `where()` takes."""

    id: int | None
    id__exact: int | None
    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int
    score: int | None
    score__exact: int | None
    score__gt: int
    score__gte: int
    score__lt: int
    score__lte: int
    grade: ProspectGrade | None
    grade__exact: ProspectGrade | None
    last_activity_at: datetime | None
    last_activity_at__exact: datetime | None
    last_activity_at__gt: datetime
    last_activity_at__gte: datetime
    last_activity_at__lt: datetime
    last_activity_at__lte: datetime
    is_starred: bool
    is_starred__exact: bool


class ProspectConditions(_ProspectBothWays, _ProspectTests, total=False):
    """What `exclude()` takes."""

    id: int | None
    id__exact: int | None
    score: int | None
    score__exact: int | None
    grade: ProspectGrade | None
    grade__exact: ProspectGrade | None
    last_activity_at: Moment | None
    last_activity_at__exact: Moment | None
    created_at: Moment | None
    created_at__exact: Moment | None
    updated_at: Moment | None
    updated_at__exact: Moment | None


class ProspectChanges(TypedDict, total=False):
    """What `update()` takes."""

    campaign_id: int | None
    salutation: str | None
    first_name: str | None
    last_name: str | None
    email: str | None
    password: str | None
    company: str | None
    prospect_account_id: int | None
    website: str | None
    job_title: str | None
    department: str | None
    country: str | None
    address_one: str | None
    address_two: str | None
    city: str | None
    state: str | None
    territory: str | None
    zip: str | None
    phone: str | None
    fax: str | None
    source: str | None
    annual_revenue: str | None
    employees: str | None
    industry: str | None
    years_in_business: str | None
    comments: str | None
    notes: str | None
    score: int | None
    crm_owner_fid: str | None
    is_do_not_email: bool
    is_do_not_call: bool
    is_reviewed: bool
    is_starred: bool
    is_archived: bool
    user_id: int | None
    fid: str | None
    campaign: Campaign | None
    profile_criteria: Mapping[int, str]
    prospect_account: ProspectAccount | None
    custom: Mapping[str, Any]


class ProspectValues(ProspectChanges, total=False):
    """What a new record takes."""

    lists: Iterable[List | int]


class ProspectById(TypedDict):
    """What `reference()` takes."""

    id: int | Prospect


class ProspectByEmail(TypedDict):
    """What `reference()` takes."""

    email: str


class ProspectByFid(TypedDict):
    """What `reference()` takes."""

    fid: str


class ProspectRow(dict[str, Any]):
    """A row of Prospect's fields, of `values()`."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __getitem__(self, key: ProspectId) -> int: ...
        @overload
        def __getitem__(self, key: ProspectNumber) -> int | None: ...
        @overload
        def __getitem__(self, key: ProspectText) -> str | None: ...
        @overload
        def __getitem__(self, key: ProspectMoment) -> datetime | None: ...
        @overload
        def __getitem__(self, key: ProspectFlag) -> bool: ...
        def __getitem__(self, key: str) -> Any: ...


class _ProspectAsking(
    Asking[ProspectT, S, ProspectField, ProspectOrder, ProspectShown, ProspectRelated],
    Generic[ProspectT, S, R],
):
    """What is asked of Prospect."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[ProspectCriteria]) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[ProspectLookups]) -> S: ...
        def exclude(self, *q: Q, **conditions: Unpack[ProspectConditions]) -> S: ...
        def get(self, **criteria: Unpack[ProspectSelectors]) -> ProspectT: ...
        def create(self, **values: Unpack[ProspectValues]) -> ProspectT: ...
        def get_or_create(
            self,
            defaults: ProspectValues | AtRunTime | None = None,
            **criteria: Unpack[ProspectSelectors],
        ) -> Made[ProspectT]: ...
        def update_or_create(
            self,
            defaults: ProspectValues | AtRunTime | None = None,
            **criteria: Unpack[ProspectSelectors],
        ) -> Made[ProspectT]: ...
        @overload
        def values(self) -> ValuesQuerySet[ProspectT, dict[str, Any]]: ...
        @overload
        def values(self, *fields: ProspectField) -> ValuesQuerySet[ProspectT, ProspectRow]: ...
        def values(self, *fields: str) -> Any: ...
        @overload
        def values_list(self, *fields: ProspectField, flat: No = False, named: No = False) -> Tuples[ProspectT]: ...
        @overload
        def values_list(self, *fields: ProspectField, flat: No = False, named: Yes) -> NamedQuerySet[ProspectT]: ...
        @overload
        def values_list(self, field: ProspectId, /, *, flat: Yes) -> FlatQuerySet[ProspectT, int]: ...
        @overload
        def values_list(self, field: ProspectNumber, /, *, flat: Yes) -> FlatQuerySet[ProspectT, int | None]: ...
        @overload
        def values_list(self, field: ProspectText, /, *, flat: Yes) -> FlatQuerySet[ProspectT, str | None]: ...
        @overload
        def values_list(self, field: ProspectMoment, /, *, flat: Yes) -> FlatQuerySet[ProspectT, datetime | None]: ...
        @overload
        def values_list(self, field: ProspectFlag, /, *, flat: Yes) -> FlatQuerySet[ProspectT, bool]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class ProspectQuerySet(_ProspectAsking[ProspectT, "ProspectQuerySet[ProspectT]", Any], QuerySet[ProspectT]):  # type: ignore[misc]
    """A query set of Prospect."""

    if TYPE_CHECKING:

        def update(self, *, expect: int | range | None = None, **values: Unpack[ProspectChanges]) -> BulkResult: ...  # type: ignore[override]


class ProspectManager(_ProspectAsking[ProspectT, ProspectQuerySet[ProspectT], ProspectT], Manager[ProspectT]):  # type: ignore[misc]
    """A manager of Prospect."""


class _CustomProspectAsking(
    Asking[ProspectT, S, ProspectField | str, ProspectOrder, ProspectShown, ProspectRelated],
    Generic[ProspectT, S, R],
):
    """What is asked of subclasses of Prospect, which may declare custom fields."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[ProspectCriteria]) -> S: ...
        @overload
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[ProspectLookups]) -> S: ...
        @overload
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Any) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Any) -> S: ...
        @overload
        def exclude(self, *q: Q, **conditions: Unpack[ProspectConditions]) -> S: ...
        @overload
        def exclude(self, *q: Q, **conditions: Any) -> S: ...
        def exclude(self, *q: Q, **conditions: Any) -> S: ...
        def get(self, **criteria: Unpack[ProspectSelectors]) -> ProspectT: ...
        @overload
        def create(self, **values: Unpack[ProspectValues]) -> ProspectT: ...
        @overload
        def create(self, **values: Any) -> ProspectT: ...
        def create(self, **values: Any) -> ProspectT: ...
        def get_or_create(
            self,
            defaults: ProspectValues | Mapping[str, Any] | None = None,
            **criteria: Unpack[ProspectSelectors],
        ) -> Made[ProspectT]: ...
        def update_or_create(
            self,
            defaults: ProspectValues | Mapping[str, Any] | None = None,
            **criteria: Unpack[ProspectSelectors],
        ) -> Made[ProspectT]: ...
        def values(self, *fields: str) -> ValuesQuerySet[ProspectT, dict[str, Any]]: ...
        @overload
        def values_list(
            self,
            *fields: ProspectField | str,
            flat: No = False,
            named: No = False,
        ) -> Tuples[ProspectT]: ...
        @overload
        def values_list(
            self,
            *fields: ProspectField | str,
            flat: No = False,
            named: Yes,
        ) -> NamedQuerySet[ProspectT]: ...
        @overload
        def values_list(self, field: ProspectId, /, *, flat: Yes) -> FlatQuerySet[ProspectT, int]: ...
        @overload
        def values_list(self, field: ProspectNumber, /, *, flat: Yes) -> FlatQuerySet[ProspectT, int | None]: ...
        @overload
        def values_list(self, field: ProspectText, /, *, flat: Yes) -> FlatQuerySet[ProspectT, str | None]: ...
        @overload
        def values_list(self, field: ProspectMoment, /, *, flat: Yes) -> FlatQuerySet[ProspectT, datetime | None]: ...
        @overload
        def values_list(self, field: ProspectFlag, /, *, flat: Yes) -> FlatQuerySet[ProspectT, bool]: ...
        @overload
        def values_list(self, field: str, /, *, flat: Yes) -> FlatQuerySet[ProspectT, Any]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class CustomProspectQuerySet(  # type: ignore[misc]
    _CustomProspectAsking[ProspectT, "CustomProspectQuerySet[ProspectT]", Any],
    QuerySet[ProspectT],
):
    """A query set of subclasses of Prospect, which may declare custom fields."""

    if TYPE_CHECKING:

        @overload
        def update(self, *, expect: int | range | None = None, **values: Unpack[ProspectChanges]) -> BulkResult: ...
        @overload
        def update(self, *, expect: int | range | None = None, **values: Any) -> BulkResult: ...
        def update(self, *, expect: int | range | None = None, **values: Any) -> BulkResult: ...


class CustomProspectManager(  # type: ignore[misc]
    _CustomProspectAsking[ProspectT, CustomProspectQuerySet[ProspectT], ProspectT],
    Manager[ProspectT],
):
    """A manager of subclasses of Prospect, which may declare custom fields."""


class OnlyProspect(Protocol):
    """Prospect itself, and no subclass of it, which may declare custom fields."""

    def _exactly(self) -> Exactly[Prospect]: ...


OnlyProspectT = TypeVar("OnlyProspectT", bound=OnlyProspect)


class ProspectObjects(_ManagerDescriptor):
    """`Prospect.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(
            self,
            instance: None,
            owner: type[OnlyProspectT],
        ) -> ProspectManager[OnlyProspectT]: ...  # type: ignore[type-var]
        @overload
        def __get__(self, instance: None, owner: type[ProspectT]) -> CustomProspectManager[ProspectT]: ...  # type: ignore[overload-cannot-match]
        @overload
        def __get__(self, instance: Model, owner: type[ProspectT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
