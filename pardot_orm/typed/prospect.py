"""Keywords of queries for pardot_orm.models.prospect; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol, TypedDict, TypeVar

from pardot_orm.models.base import _ManagerDescriptor
from pardot_orm.query.queryset import QuerySet
from pardot_orm.typed.managers import TypedManager

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from datetime import date, datetime
    from typing import Any, NoReturn, Self, Unpack, overload

    from pardot_orm.models.base import Model
    from pardot_orm.models.campaign import Campaign
    from pardot_orm.models.custom_redirect import CustomRedirect
    from pardot_orm.models.email import Email
    from pardot_orm.models.email_template import EmailTemplate
    from pardot_orm.models.form import Form
    from pardot_orm.models.list import List
    from pardot_orm.models.opportunity import Opportunity
    from pardot_orm.models.prospect import Prospect
    from pardot_orm.models.prospect_account import ProspectAccount
    from pardot_orm.models.user import User
    from pardot_orm.models.visit import Visit
    from pardot_orm.models.visitor import Visitor
    from pardot_orm.query.expressions import Q
    from pardot_orm.query.made import Made
    from pardot_orm.typed.exactly import Exactly
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

ProspectGrade = Literal["A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F"]
ProspectT = TypeVar("ProspectT", bound="Prospect")


class _ProspectBothWays(TypedDict, total=False):
    """Criteria that `exclude()` takes too."""

    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int
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
    created_at__gt: Moment
    created_at__gte: Moment
    created_at__lt: Moment
    created_at__lte: Moment
    updated_at__gt: Moment
    updated_at__gte: Moment
    updated_at__lt: Moment
    updated_at__lte: Moment
    assigned: bool
    created_after: Moment
    created_before: Moment
    deleted: bool
    grade_equal_to: ProspectGrade
    grade_greater_than: ProspectGrade
    grade_less_than: ProspectGrade
    id_greater_than: int
    id_less_than: int
    last_activity_after: Moment
    last_activity_before: Moment
    last_activity_never: bool
    score_equal_to: int
    score_greater_than: int
    score_less_than: int
    updated_after: Moment
    updated_before: Moment
    assigned__exact: bool
    deleted__exact: bool
    grade__gt: ProspectGrade
    grade__lt: ProspectGrade
    last_activity_never__exact: bool


class _ProspectTests(TypedDict, total=False):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool
    campaign_id: int | Campaign | None
    campaign_id__exact: int | Campaign | None
    campaign_id__in: Collection[int | Campaign | None]
    campaign_id__gt: int
    campaign_id__gte: int
    campaign_id__lt: int
    campaign_id__lte: int
    campaign_id__range: IntegerRange
    campaign_id__isnull: bool
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
    first_name: str | None
    first_name__exact: str | None
    first_name__in: Texts
    first_name__gt: str
    first_name__gte: str
    first_name__lt: str
    first_name__lte: str
    first_name__range: TextRange
    first_name__iexact: str
    first_name__contains: str
    first_name__icontains: str
    first_name__startswith: str
    first_name__istartswith: str
    first_name__endswith: str
    first_name__iendswith: str
    first_name__regex: Pattern
    first_name__iregex: Pattern
    first_name__isnull: bool
    last_name: str | None
    last_name__exact: str | None
    last_name__in: Texts
    last_name__gt: str
    last_name__gte: str
    last_name__lt: str
    last_name__lte: str
    last_name__range: TextRange
    last_name__iexact: str
    last_name__contains: str
    last_name__icontains: str
    last_name__startswith: str
    last_name__istartswith: str
    last_name__endswith: str
    last_name__iendswith: str
    last_name__regex: Pattern
    last_name__iregex: Pattern
    last_name__isnull: bool
    email: str | None
    email__exact: str | None
    email__in: Texts
    email__gt: str
    email__gte: str
    email__lt: str
    email__lte: str
    email__range: TextRange
    email__iexact: str
    email__contains: str
    email__icontains: str
    email__startswith: str
    email__istartswith: str
    email__endswith: str
    email__iendswith: str
    email__regex: Pattern
    email__iregex: Pattern
    email__isnull: bool
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
    company: str | None
    company__exact: str | None
    company__in: Texts
    company__gt: str
    company__gte: str
    company__lt: str
    company__lte: str
    company__range: TextRange
    company__iexact: str
    company__contains: str
    company__icontains: str
    company__startswith: str
    company__istartswith: str
    company__endswith: str
    company__iendswith: str
    company__regex: Pattern
    company__iregex: Pattern
    company__isnull: bool
    prospect_account_id: int | ProspectAccount | None
    prospect_account_id__exact: int | ProspectAccount | None
    prospect_account_id__in: Collection[int | ProspectAccount | None]
    prospect_account_id__gt: int
    prospect_account_id__gte: int
    prospect_account_id__lt: int
    prospect_account_id__lte: int
    prospect_account_id__range: IntegerRange
    prospect_account_id__isnull: bool
    website: str | None
    website__exact: str | None
    website__in: Texts
    website__gt: str
    website__gte: str
    website__lt: str
    website__lte: str
    website__range: TextRange
    website__iexact: str
    website__contains: str
    website__icontains: str
    website__startswith: str
    website__istartswith: str
    website__endswith: str
    website__iendswith: str
    website__regex: Pattern
    website__iregex: Pattern
    website__isnull: bool
    job_title: str | None
    job_title__exact: str | None
    job_title__in: Texts
    job_title__gt: str
    job_title__gte: str
    job_title__lt: str
    job_title__lte: str
    job_title__range: TextRange
    job_title__iexact: str
    job_title__contains: str
    job_title__icontains: str
    job_title__startswith: str
    job_title__istartswith: str
    job_title__endswith: str
    job_title__iendswith: str
    job_title__regex: Pattern
    job_title__iregex: Pattern
    job_title__isnull: bool
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
    country: str | None
    country__exact: str | None
    country__in: Texts
    country__gt: str
    country__gte: str
    country__lt: str
    country__lte: str
    country__range: TextRange
    country__iexact: str
    country__contains: str
    country__icontains: str
    country__startswith: str
    country__istartswith: str
    country__endswith: str
    country__iendswith: str
    country__regex: Pattern
    country__iregex: Pattern
    country__isnull: bool
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
    city: str | None
    city__exact: str | None
    city__in: Texts
    city__gt: str
    city__gte: str
    city__lt: str
    city__lte: str
    city__range: TextRange
    city__iexact: str
    city__contains: str
    city__icontains: str
    city__startswith: str
    city__istartswith: str
    city__endswith: str
    city__iendswith: str
    city__regex: Pattern
    city__iregex: Pattern
    city__isnull: bool
    state: str | None
    state__exact: str | None
    state__in: Texts
    state__gt: str
    state__gte: str
    state__lt: str
    state__lte: str
    state__range: TextRange
    state__iexact: str
    state__contains: str
    state__icontains: str
    state__startswith: str
    state__istartswith: str
    state__endswith: str
    state__iendswith: str
    state__regex: Pattern
    state__iregex: Pattern
    state__isnull: bool
    territory: str | None
    territory__exact: str | None
    territory__in: Texts
    territory__gt: str
    territory__gte: str
    territory__lt: str
    territory__lte: str
    territory__range: TextRange
    territory__iexact: str
    territory__contains: str
    territory__icontains: str
    territory__startswith: str
    territory__istartswith: str
    territory__endswith: str
    territory__iendswith: str
    territory__regex: Pattern
    territory__iregex: Pattern
    territory__isnull: bool
    zip: str | None
    zip__exact: str | None
    zip__in: Texts
    zip__gt: str
    zip__gte: str
    zip__lt: str
    zip__lte: str
    zip__range: TextRange
    zip__iexact: str
    zip__contains: str
    zip__icontains: str
    zip__startswith: str
    zip__istartswith: str
    zip__endswith: str
    zip__iendswith: str
    zip__regex: Pattern
    zip__iregex: Pattern
    zip__isnull: bool
    phone: str | None
    phone__exact: str | None
    phone__in: Texts
    phone__gt: str
    phone__gte: str
    phone__lt: str
    phone__lte: str
    phone__range: TextRange
    phone__iexact: str
    phone__contains: str
    phone__icontains: str
    phone__startswith: str
    phone__istartswith: str
    phone__endswith: str
    phone__iendswith: str
    phone__regex: Pattern
    phone__iregex: Pattern
    phone__isnull: bool
    fax: str | None
    fax__exact: str | None
    fax__in: Texts
    fax__gt: str
    fax__gte: str
    fax__lt: str
    fax__lte: str
    fax__range: TextRange
    fax__iexact: str
    fax__contains: str
    fax__icontains: str
    fax__startswith: str
    fax__istartswith: str
    fax__endswith: str
    fax__iendswith: str
    fax__regex: Pattern
    fax__iregex: Pattern
    fax__isnull: bool
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
    created_at__in: Moments
    created_at__range: MomentRange
    created_at__isnull: bool
    created_at__date: date
    created_at__date__exact: date
    created_at__date__in: Days
    created_at__date__gt: date
    created_at__date__gte: date
    created_at__date__lt: date
    created_at__date__lte: date
    created_at__date__range: DayRange
    created_at__year: int
    created_at__year__exact: int
    created_at__year__in: Integers
    created_at__year__gt: int
    created_at__year__gte: int
    created_at__year__lt: int
    created_at__year__lte: int
    created_at__year__range: IntegerRange
    created_at__month: int
    created_at__month__exact: int
    created_at__month__in: Integers
    created_at__month__gt: int
    created_at__month__gte: int
    created_at__month__lt: int
    created_at__month__lte: int
    created_at__month__range: IntegerRange
    created_at__day: int
    created_at__day__exact: int
    created_at__day__in: Integers
    created_at__day__gt: int
    created_at__day__gte: int
    created_at__day__lt: int
    created_at__day__lte: int
    created_at__day__range: IntegerRange
    created_at__week: int
    created_at__week__exact: int
    created_at__week__in: Integers
    created_at__week__gt: int
    created_at__week__gte: int
    created_at__week__lt: int
    created_at__week__lte: int
    created_at__week__range: IntegerRange
    created_at__week_day: int
    created_at__week_day__exact: int
    created_at__week_day__in: Integers
    created_at__week_day__gt: int
    created_at__week_day__gte: int
    created_at__week_day__lt: int
    created_at__week_day__lte: int
    created_at__week_day__range: IntegerRange
    created_at__hour: int
    created_at__hour__exact: int
    created_at__hour__in: Integers
    created_at__hour__gt: int
    created_at__hour__gte: int
    created_at__hour__lt: int
    created_at__hour__lte: int
    created_at__hour__range: IntegerRange
    created_at__minute: int
    created_at__minute__exact: int
    created_at__minute__in: Integers
    created_at__minute__gt: int
    created_at__minute__gte: int
    created_at__minute__lt: int
    created_at__minute__lte: int
    created_at__minute__range: IntegerRange
    created_at__second: int
    created_at__second__exact: int
    created_at__second__in: Integers
    created_at__second__gt: int
    created_at__second__gte: int
    created_at__second__lt: int
    created_at__second__lte: int
    created_at__second__range: IntegerRange
    updated_at__in: Moments
    updated_at__range: MomentRange
    updated_at__isnull: bool
    updated_at__date: date
    updated_at__date__exact: date
    updated_at__date__in: Days
    updated_at__date__gt: date
    updated_at__date__gte: date
    updated_at__date__lt: date
    updated_at__date__lte: date
    updated_at__date__range: DayRange
    updated_at__year: int
    updated_at__year__exact: int
    updated_at__year__in: Integers
    updated_at__year__gt: int
    updated_at__year__gte: int
    updated_at__year__lt: int
    updated_at__year__lte: int
    updated_at__year__range: IntegerRange
    updated_at__month: int
    updated_at__month__exact: int
    updated_at__month__in: Integers
    updated_at__month__gt: int
    updated_at__month__gte: int
    updated_at__month__lt: int
    updated_at__month__lte: int
    updated_at__month__range: IntegerRange
    updated_at__day: int
    updated_at__day__exact: int
    updated_at__day__in: Integers
    updated_at__day__gt: int
    updated_at__day__gte: int
    updated_at__day__lt: int
    updated_at__day__lte: int
    updated_at__day__range: IntegerRange
    updated_at__week: int
    updated_at__week__exact: int
    updated_at__week__in: Integers
    updated_at__week__gt: int
    updated_at__week__gte: int
    updated_at__week__lt: int
    updated_at__week__lte: int
    updated_at__week__range: IntegerRange
    updated_at__week_day: int
    updated_at__week_day__exact: int
    updated_at__week_day__in: Integers
    updated_at__week_day__gt: int
    updated_at__week_day__gte: int
    updated_at__week_day__lt: int
    updated_at__week_day__lte: int
    updated_at__week_day__range: IntegerRange
    updated_at__hour: int
    updated_at__hour__exact: int
    updated_at__hour__in: Integers
    updated_at__hour__gt: int
    updated_at__hour__gte: int
    updated_at__hour__lt: int
    updated_at__hour__lte: int
    updated_at__hour__range: IntegerRange
    updated_at__minute: int
    updated_at__minute__exact: int
    updated_at__minute__in: Integers
    updated_at__minute__gt: int
    updated_at__minute__gte: int
    updated_at__minute__lt: int
    updated_at__minute__lte: int
    updated_at__minute__range: IntegerRange
    updated_at__second: int
    updated_at__second__exact: int
    updated_at__second__in: Integers
    updated_at__second__gt: int
    updated_at__second__gte: int
    updated_at__second__lt: int
    updated_at__second__lte: int
    updated_at__second__range: IntegerRange
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
    assigned_to__id: int | None
    assigned_to__id__exact: int | None
    assigned_to__id__in: Integers
    assigned_to__id__gt: int
    assigned_to__id__gte: int
    assigned_to__id__lt: int
    assigned_to__id__lte: int
    assigned_to__id__range: IntegerRange
    assigned_to__id__isnull: bool
    assigned_to__email: str | None
    assigned_to__email__exact: str | None
    assigned_to__email__in: Texts
    assigned_to__email__gt: str
    assigned_to__email__gte: str
    assigned_to__email__lt: str
    assigned_to__email__lte: str
    assigned_to__email__range: TextRange
    assigned_to__email__iexact: str
    assigned_to__email__contains: str
    assigned_to__email__icontains: str
    assigned_to__email__startswith: str
    assigned_to__email__istartswith: str
    assigned_to__email__endswith: str
    assigned_to__email__iendswith: str
    assigned_to__email__regex: Pattern
    assigned_to__email__iregex: Pattern
    assigned_to__email__isnull: bool
    assigned_to__first_name: str | None
    assigned_to__first_name__exact: str | None
    assigned_to__first_name__in: Texts
    assigned_to__first_name__gt: str
    assigned_to__first_name__gte: str
    assigned_to__first_name__lt: str
    assigned_to__first_name__lte: str
    assigned_to__first_name__range: TextRange
    assigned_to__first_name__iexact: str
    assigned_to__first_name__contains: str
    assigned_to__first_name__icontains: str
    assigned_to__first_name__startswith: str
    assigned_to__first_name__istartswith: str
    assigned_to__first_name__endswith: str
    assigned_to__first_name__iendswith: str
    assigned_to__first_name__regex: Pattern
    assigned_to__first_name__iregex: Pattern
    assigned_to__first_name__isnull: bool
    assigned_to__last_name: str | None
    assigned_to__last_name__exact: str | None
    assigned_to__last_name__in: Texts
    assigned_to__last_name__gt: str
    assigned_to__last_name__gte: str
    assigned_to__last_name__lt: str
    assigned_to__last_name__lte: str
    assigned_to__last_name__range: TextRange
    assigned_to__last_name__iexact: str
    assigned_to__last_name__contains: str
    assigned_to__last_name__icontains: str
    assigned_to__last_name__startswith: str
    assigned_to__last_name__istartswith: str
    assigned_to__last_name__endswith: str
    assigned_to__last_name__iendswith: str
    assigned_to__last_name__regex: Pattern
    assigned_to__last_name__iregex: Pattern
    assigned_to__last_name__isnull: bool
    assigned_to__job_title: str | None
    assigned_to__job_title__exact: str | None
    assigned_to__job_title__in: Texts
    assigned_to__job_title__gt: str
    assigned_to__job_title__gte: str
    assigned_to__job_title__lt: str
    assigned_to__job_title__lte: str
    assigned_to__job_title__range: TextRange
    assigned_to__job_title__iexact: str
    assigned_to__job_title__contains: str
    assigned_to__job_title__icontains: str
    assigned_to__job_title__startswith: str
    assigned_to__job_title__istartswith: str
    assigned_to__job_title__endswith: str
    assigned_to__job_title__iendswith: str
    assigned_to__job_title__regex: Pattern
    assigned_to__job_title__iregex: Pattern
    assigned_to__job_title__isnull: bool
    assigned_to__role: str | None
    assigned_to__role__exact: str | None
    assigned_to__role__in: Texts
    assigned_to__role__gt: str
    assigned_to__role__gte: str
    assigned_to__role__lt: str
    assigned_to__role__lte: str
    assigned_to__role__range: TextRange
    assigned_to__role__iexact: str
    assigned_to__role__contains: str
    assigned_to__role__icontains: str
    assigned_to__role__startswith: str
    assigned_to__role__istartswith: str
    assigned_to__role__endswith: str
    assigned_to__role__iendswith: str
    assigned_to__role__regex: Pattern
    assigned_to__role__iregex: Pattern
    assigned_to__role__isnull: bool
    assigned_to__created_at: datetime | None
    assigned_to__created_at__exact: datetime | None
    assigned_to__created_at__in: Moments
    assigned_to__created_at__gt: datetime
    assigned_to__created_at__gte: datetime
    assigned_to__created_at__lt: datetime
    assigned_to__created_at__lte: datetime
    assigned_to__created_at__range: MomentRange
    assigned_to__created_at__isnull: bool
    assigned_to__created_at__date: date
    assigned_to__created_at__date__exact: date
    assigned_to__created_at__date__in: Days
    assigned_to__created_at__date__gt: date
    assigned_to__created_at__date__gte: date
    assigned_to__created_at__date__lt: date
    assigned_to__created_at__date__lte: date
    assigned_to__created_at__date__range: DayRange
    assigned_to__created_at__year: int
    assigned_to__created_at__year__exact: int
    assigned_to__created_at__year__in: Integers
    assigned_to__created_at__year__gt: int
    assigned_to__created_at__year__gte: int
    assigned_to__created_at__year__lt: int
    assigned_to__created_at__year__lte: int
    assigned_to__created_at__year__range: IntegerRange
    assigned_to__updated_at: datetime | None
    assigned_to__updated_at__exact: datetime | None
    assigned_to__updated_at__in: Moments
    assigned_to__updated_at__gt: datetime
    assigned_to__updated_at__gte: datetime
    assigned_to__updated_at__lt: datetime
    assigned_to__updated_at__lte: datetime
    assigned_to__updated_at__range: MomentRange
    assigned_to__updated_at__isnull: bool
    assigned_to__updated_at__date: date
    assigned_to__updated_at__date__exact: date
    assigned_to__updated_at__date__in: Days
    assigned_to__updated_at__date__gt: date
    assigned_to__updated_at__date__gte: date
    assigned_to__updated_at__date__lt: date
    assigned_to__updated_at__date__lte: date
    assigned_to__updated_at__date__range: DayRange
    assigned_to__updated_at__year: int
    assigned_to__updated_at__year__exact: int
    assigned_to__updated_at__year__in: Integers
    assigned_to__updated_at__year__gt: int
    assigned_to__updated_at__year__gte: int
    assigned_to__updated_at__year__lt: int
    assigned_to__updated_at__year__lte: int
    assigned_to__updated_at__year__range: IntegerRange
    assigned_to__account: int | None
    assigned_to__account__exact: int | None
    assigned_to__account__in: Integers
    assigned_to__account__gt: int
    assigned_to__account__gte: int
    assigned_to__account__lt: int
    assigned_to__account__lte: int
    assigned_to__account__range: IntegerRange
    assigned_to__account__isnull: bool
    assigned_to__timezone: str | None
    assigned_to__timezone__exact: str | None
    assigned_to__timezone__in: Texts
    assigned_to__timezone__gt: str
    assigned_to__timezone__gte: str
    assigned_to__timezone__lt: str
    assigned_to__timezone__lte: str
    assigned_to__timezone__range: TextRange
    assigned_to__timezone__iexact: str
    assigned_to__timezone__contains: str
    assigned_to__timezone__icontains: str
    assigned_to__timezone__startswith: str
    assigned_to__timezone__istartswith: str
    assigned_to__timezone__endswith: str
    assigned_to__timezone__iendswith: str
    assigned_to__timezone__regex: Pattern
    assigned_to__timezone__iregex: Pattern
    assigned_to__timezone__isnull: bool
    campaign: int | Campaign | None
    campaign__exact: int | Campaign | None
    campaign__in: Collection[int | Campaign | None]
    campaign__gt: int
    campaign__gte: int
    campaign__lt: int
    campaign__lte: int
    campaign__range: IntegerRange
    campaign__isnull: bool
    campaign__id: int | None
    campaign__id__exact: int | None
    campaign__id__in: Integers
    campaign__id__gt: int
    campaign__id__gte: int
    campaign__id__lt: int
    campaign__id__lte: int
    campaign__id__range: IntegerRange
    campaign__id__isnull: bool
    campaign__name: str | None
    campaign__name__exact: str | None
    campaign__name__in: Texts
    campaign__name__gt: str
    campaign__name__gte: str
    campaign__name__lt: str
    campaign__name__lte: str
    campaign__name__range: TextRange
    campaign__name__iexact: str
    campaign__name__contains: str
    campaign__name__icontains: str
    campaign__name__startswith: str
    campaign__name__istartswith: str
    campaign__name__endswith: str
    campaign__name__iendswith: str
    campaign__name__regex: Pattern
    campaign__name__iregex: Pattern
    campaign__name__isnull: bool
    campaign__cost: int | None
    campaign__cost__exact: int | None
    campaign__cost__in: Integers
    campaign__cost__gt: int
    campaign__cost__gte: int
    campaign__cost__lt: int
    campaign__cost__lte: int
    campaign__cost__range: IntegerRange
    campaign__cost__isnull: bool
    last_activity__id: int | None
    last_activity__id__exact: int | None
    last_activity__id__in: Integers
    last_activity__id__gt: int
    last_activity__id__gte: int
    last_activity__id__lt: int
    last_activity__id__lte: int
    last_activity__id__range: IntegerRange
    last_activity__id__isnull: bool
    last_activity__prospect_id: int | Prospect | None
    last_activity__prospect_id__exact: int | Prospect | None
    last_activity__prospect_id__in: Collection[int | Prospect | None]
    last_activity__prospect_id__gt: int
    last_activity__prospect_id__gte: int
    last_activity__prospect_id__lt: int
    last_activity__prospect_id__lte: int
    last_activity__prospect_id__range: IntegerRange
    last_activity__prospect_id__isnull: bool
    last_activity__visitor_id: int | Visitor | None
    last_activity__visitor_id__exact: int | Visitor | None
    last_activity__visitor_id__in: Collection[int | Visitor | None]
    last_activity__visitor_id__gt: int
    last_activity__visitor_id__gte: int
    last_activity__visitor_id__lt: int
    last_activity__visitor_id__lte: int
    last_activity__visitor_id__range: IntegerRange
    last_activity__visitor_id__isnull: bool
    last_activity__type: int | None
    last_activity__type__exact: int | None
    last_activity__type__in: Integers
    last_activity__type__gt: int
    last_activity__type__gte: int
    last_activity__type__lt: int
    last_activity__type__lte: int
    last_activity__type__range: IntegerRange
    last_activity__type__isnull: bool
    last_activity__type_name: str | None
    last_activity__type_name__exact: str | None
    last_activity__type_name__in: Texts
    last_activity__type_name__gt: str
    last_activity__type_name__gte: str
    last_activity__type_name__lt: str
    last_activity__type_name__lte: str
    last_activity__type_name__range: TextRange
    last_activity__type_name__iexact: str
    last_activity__type_name__contains: str
    last_activity__type_name__icontains: str
    last_activity__type_name__startswith: str
    last_activity__type_name__istartswith: str
    last_activity__type_name__endswith: str
    last_activity__type_name__iendswith: str
    last_activity__type_name__regex: Pattern
    last_activity__type_name__iregex: Pattern
    last_activity__type_name__isnull: bool
    last_activity__details: str | None
    last_activity__details__exact: str | None
    last_activity__details__in: Texts
    last_activity__details__gt: str
    last_activity__details__gte: str
    last_activity__details__lt: str
    last_activity__details__lte: str
    last_activity__details__range: TextRange
    last_activity__details__iexact: str
    last_activity__details__contains: str
    last_activity__details__icontains: str
    last_activity__details__startswith: str
    last_activity__details__istartswith: str
    last_activity__details__endswith: str
    last_activity__details__iendswith: str
    last_activity__details__regex: Pattern
    last_activity__details__iregex: Pattern
    last_activity__details__isnull: bool
    last_activity__email_id: int | Email | None
    last_activity__email_id__exact: int | Email | None
    last_activity__email_id__in: Collection[int | Email | None]
    last_activity__email_id__gt: int
    last_activity__email_id__gte: int
    last_activity__email_id__lt: int
    last_activity__email_id__lte: int
    last_activity__email_id__range: IntegerRange
    last_activity__email_id__isnull: bool
    last_activity__email_template_id: int | EmailTemplate | None
    last_activity__email_template_id__exact: int | EmailTemplate | None
    last_activity__email_template_id__in: Collection[int | EmailTemplate | None]
    last_activity__email_template_id__gt: int
    last_activity__email_template_id__gte: int
    last_activity__email_template_id__lt: int
    last_activity__email_template_id__lte: int
    last_activity__email_template_id__range: IntegerRange
    last_activity__email_template_id__isnull: bool
    last_activity__list_email_id: int | None
    last_activity__list_email_id__exact: int | None
    last_activity__list_email_id__in: Integers
    last_activity__list_email_id__gt: int
    last_activity__list_email_id__gte: int
    last_activity__list_email_id__lt: int
    last_activity__list_email_id__lte: int
    last_activity__list_email_id__range: IntegerRange
    last_activity__list_email_id__isnull: bool
    last_activity__form_id: int | Form | None
    last_activity__form_id__exact: int | Form | None
    last_activity__form_id__in: Collection[int | Form | None]
    last_activity__form_id__gt: int
    last_activity__form_id__gte: int
    last_activity__form_id__lt: int
    last_activity__form_id__lte: int
    last_activity__form_id__range: IntegerRange
    last_activity__form_id__isnull: bool
    last_activity__form_handler_id: int | None
    last_activity__form_handler_id__exact: int | None
    last_activity__form_handler_id__in: Integers
    last_activity__form_handler_id__gt: int
    last_activity__form_handler_id__gte: int
    last_activity__form_handler_id__lt: int
    last_activity__form_handler_id__lte: int
    last_activity__form_handler_id__range: IntegerRange
    last_activity__form_handler_id__isnull: bool
    last_activity__site_search_query_id: int | None
    last_activity__site_search_query_id__exact: int | None
    last_activity__site_search_query_id__in: Integers
    last_activity__site_search_query_id__gt: int
    last_activity__site_search_query_id__gte: int
    last_activity__site_search_query_id__lt: int
    last_activity__site_search_query_id__lte: int
    last_activity__site_search_query_id__range: IntegerRange
    last_activity__site_search_query_id__isnull: bool
    last_activity__landing_page_id: int | None
    last_activity__landing_page_id__exact: int | None
    last_activity__landing_page_id__in: Integers
    last_activity__landing_page_id__gt: int
    last_activity__landing_page_id__gte: int
    last_activity__landing_page_id__lt: int
    last_activity__landing_page_id__lte: int
    last_activity__landing_page_id__range: IntegerRange
    last_activity__landing_page_id__isnull: bool
    last_activity__paid_search_ad_id: int | None
    last_activity__paid_search_ad_id__exact: int | None
    last_activity__paid_search_ad_id__in: Integers
    last_activity__paid_search_ad_id__gt: int
    last_activity__paid_search_ad_id__gte: int
    last_activity__paid_search_ad_id__lt: int
    last_activity__paid_search_ad_id__lte: int
    last_activity__paid_search_ad_id__range: IntegerRange
    last_activity__paid_search_ad_id__isnull: bool
    last_activity__multivariate_test_variation_id: int | None
    last_activity__multivariate_test_variation_id__exact: int | None
    last_activity__multivariate_test_variation_id__in: Integers
    last_activity__multivariate_test_variation_id__gt: int
    last_activity__multivariate_test_variation_id__gte: int
    last_activity__multivariate_test_variation_id__lt: int
    last_activity__multivariate_test_variation_id__lte: int
    last_activity__multivariate_test_variation_id__range: IntegerRange
    last_activity__multivariate_test_variation_id__isnull: bool
    last_activity__file_id: int | None
    last_activity__file_id__exact: int | None
    last_activity__file_id__in: Integers
    last_activity__file_id__gt: int
    last_activity__file_id__gte: int
    last_activity__file_id__lt: int
    last_activity__file_id__lte: int
    last_activity__file_id__range: IntegerRange
    last_activity__file_id__isnull: bool
    last_activity__custom_redirect_id: int | CustomRedirect | None
    last_activity__custom_redirect_id__exact: int | CustomRedirect | None
    last_activity__custom_redirect_id__in: Collection[int | CustomRedirect | None]
    last_activity__custom_redirect_id__gt: int
    last_activity__custom_redirect_id__gte: int
    last_activity__custom_redirect_id__lt: int
    last_activity__custom_redirect_id__lte: int
    last_activity__custom_redirect_id__range: IntegerRange
    last_activity__custom_redirect_id__isnull: bool
    last_activity__created_at: datetime | None
    last_activity__created_at__exact: datetime | None
    last_activity__created_at__in: Moments
    last_activity__created_at__gt: datetime
    last_activity__created_at__gte: datetime
    last_activity__created_at__lt: datetime
    last_activity__created_at__lte: datetime
    last_activity__created_at__range: MomentRange
    last_activity__created_at__isnull: bool
    last_activity__created_at__date: date
    last_activity__created_at__date__exact: date
    last_activity__created_at__date__in: Days
    last_activity__created_at__date__gt: date
    last_activity__created_at__date__gte: date
    last_activity__created_at__date__lt: date
    last_activity__created_at__date__lte: date
    last_activity__created_at__date__range: DayRange
    last_activity__created_at__year: int
    last_activity__created_at__year__exact: int
    last_activity__created_at__year__in: Integers
    last_activity__created_at__year__gt: int
    last_activity__created_at__year__gte: int
    last_activity__created_at__year__lt: int
    last_activity__created_at__year__lte: int
    last_activity__created_at__year__range: IntegerRange
    last_activity__updated_at: datetime | None
    last_activity__updated_at__exact: datetime | None
    last_activity__updated_at__in: Moments
    last_activity__updated_at__gt: datetime
    last_activity__updated_at__gte: datetime
    last_activity__updated_at__lt: datetime
    last_activity__updated_at__lte: datetime
    last_activity__updated_at__range: MomentRange
    last_activity__updated_at__isnull: bool
    last_activity__updated_at__date: date
    last_activity__updated_at__date__exact: date
    last_activity__updated_at__date__in: Days
    last_activity__updated_at__date__gt: date
    last_activity__updated_at__date__gte: date
    last_activity__updated_at__date__lt: date
    last_activity__updated_at__date__lte: date
    last_activity__updated_at__date__range: DayRange
    last_activity__updated_at__year: int
    last_activity__updated_at__year__exact: int
    last_activity__updated_at__year__in: Integers
    last_activity__updated_at__year__gt: int
    last_activity__updated_at__year__gte: int
    last_activity__updated_at__year__lt: int
    last_activity__updated_at__year__lte: int
    last_activity__updated_at__year__range: IntegerRange
    last_activity__campaign_id: int | Campaign | None
    last_activity__campaign_id__exact: int | Campaign | None
    last_activity__campaign_id__in: Collection[int | Campaign | None]
    last_activity__campaign_id__gt: int
    last_activity__campaign_id__gte: int
    last_activity__campaign_id__lt: int
    last_activity__campaign_id__lte: int
    last_activity__campaign_id__range: IntegerRange
    last_activity__campaign_id__isnull: bool
    last_activity__opportunity_id: int | Opportunity | None
    last_activity__opportunity_id__exact: int | Opportunity | None
    last_activity__opportunity_id__in: Collection[int | Opportunity | None]
    last_activity__opportunity_id__gt: int
    last_activity__opportunity_id__gte: int
    last_activity__opportunity_id__lt: int
    last_activity__opportunity_id__lte: int
    last_activity__opportunity_id__range: IntegerRange
    last_activity__opportunity_id__isnull: bool
    last_activity__visit_id: int | Visit | None
    last_activity__visit_id__exact: int | Visit | None
    last_activity__visit_id__in: Collection[int | Visit | None]
    last_activity__visit_id__gt: int
    last_activity__visit_id__gte: int
    last_activity__visit_id__lt: int
    last_activity__visit_id__lte: int
    last_activity__visit_id__range: IntegerRange
    last_activity__visit_id__isnull: bool
    last_activity__visitor_page_view_id: int | None
    last_activity__visitor_page_view_id__exact: int | None
    last_activity__visitor_page_view_id__in: Integers
    last_activity__visitor_page_view_id__gt: int
    last_activity__visitor_page_view_id__gte: int
    last_activity__visitor_page_view_id__lt: int
    last_activity__visitor_page_view_id__lte: int
    last_activity__visitor_page_view_id__range: IntegerRange
    last_activity__visitor_page_view_id__isnull: bool
    prospect_account: int | ProspectAccount | None
    prospect_account__exact: int | ProspectAccount | None
    prospect_account__in: Collection[int | ProspectAccount | None]
    prospect_account__gt: int
    prospect_account__gte: int
    prospect_account__lt: int
    prospect_account__lte: int
    prospect_account__range: IntegerRange
    prospect_account__isnull: bool
    prospect_account__id: int | None
    prospect_account__id__exact: int | None
    prospect_account__id__in: Integers
    prospect_account__id__gt: int
    prospect_account__id__gte: int
    prospect_account__id__lt: int
    prospect_account__id__lte: int
    prospect_account__id__range: IntegerRange
    prospect_account__id__isnull: bool
    prospect_account__name: str | None
    prospect_account__name__exact: str | None
    prospect_account__name__in: Texts
    prospect_account__name__gt: str
    prospect_account__name__gte: str
    prospect_account__name__lt: str
    prospect_account__name__lte: str
    prospect_account__name__range: TextRange
    prospect_account__name__iexact: str
    prospect_account__name__contains: str
    prospect_account__name__icontains: str
    prospect_account__name__startswith: str
    prospect_account__name__istartswith: str
    prospect_account__name__endswith: str
    prospect_account__name__iendswith: str
    prospect_account__name__regex: Pattern
    prospect_account__name__iregex: Pattern
    prospect_account__name__isnull: bool
    prospect_account__created_at: datetime | None
    prospect_account__created_at__exact: datetime | None
    prospect_account__created_at__in: Moments
    prospect_account__created_at__gt: datetime
    prospect_account__created_at__gte: datetime
    prospect_account__created_at__lt: datetime
    prospect_account__created_at__lte: datetime
    prospect_account__created_at__range: MomentRange
    prospect_account__created_at__isnull: bool
    prospect_account__created_at__date: date
    prospect_account__created_at__date__exact: date
    prospect_account__created_at__date__in: Days
    prospect_account__created_at__date__gt: date
    prospect_account__created_at__date__gte: date
    prospect_account__created_at__date__lt: date
    prospect_account__created_at__date__lte: date
    prospect_account__created_at__date__range: DayRange
    prospect_account__created_at__year: int
    prospect_account__created_at__year__exact: int
    prospect_account__created_at__year__in: Integers
    prospect_account__created_at__year__gt: int
    prospect_account__created_at__year__gte: int
    prospect_account__created_at__year__lt: int
    prospect_account__created_at__year__lte: int
    prospect_account__created_at__year__range: IntegerRange
    prospect_account__updated_at: datetime | None
    prospect_account__updated_at__exact: datetime | None
    prospect_account__updated_at__in: Moments
    prospect_account__updated_at__gt: datetime
    prospect_account__updated_at__gte: datetime
    prospect_account__updated_at__lt: datetime
    prospect_account__updated_at__lte: datetime
    prospect_account__updated_at__range: MomentRange
    prospect_account__updated_at__isnull: bool
    prospect_account__updated_at__date: date
    prospect_account__updated_at__date__exact: date
    prospect_account__updated_at__date__in: Days
    prospect_account__updated_at__date__gt: date
    prospect_account__updated_at__date__gte: date
    prospect_account__updated_at__date__lt: date
    prospect_account__updated_at__date__lte: date
    prospect_account__updated_at__date__range: DayRange
    prospect_account__updated_at__year: int
    prospect_account__updated_at__year__exact: int
    prospect_account__updated_at__year__in: Integers
    prospect_account__updated_at__year__gt: int
    prospect_account__updated_at__year__gte: int
    prospect_account__updated_at__year__lt: int
    prospect_account__updated_at__year__lte: int
    prospect_account__updated_at__year__range: IntegerRange


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


class ProspectLookups(_ProspectTests, total=False):
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
    created_at: datetime | None
    created_at__exact: datetime | None
    created_at__gt: datetime
    created_at__gte: datetime
    created_at__lt: datetime
    created_at__lte: datetime
    updated_at: datetime | None
    updated_at__exact: datetime | None
    updated_at__gt: datetime
    updated_at__gte: datetime
    updated_at__lt: datetime
    updated_at__lte: datetime


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


class ProspectQuerySet(QuerySet[ProspectT]):
    """A query set of Prospect records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[ProspectCriteria]) -> Self: ...  # type: ignore[override]
        def where(self, *conditions: Q | Callable[[Any], object], **lookups: Unpack[ProspectLookups]) -> Self: ...  # type: ignore[override]
        def exclude(self, *q: Q, **conditions: Unpack[ProspectConditions]) -> Self: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[ProspectSelectors]) -> ProspectT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[ProspectSelectors],
        ) -> Made[ProspectT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[ProspectSelectors],
        ) -> Made[ProspectT]: ...


class ProspectManager(TypedManager[ProspectT, ProspectQuerySet[ProspectT]]):
    """A manager of Prospect records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[ProspectCriteria]) -> ProspectQuerySet[ProspectT]: ...  # type: ignore[override]
        def where(  # type: ignore[override]
            self,
            *conditions: Q | Callable[[ProspectT], object],
            **lookups: Unpack[ProspectLookups],
        ) -> ProspectQuerySet[ProspectT]: ...
        def exclude(self, *q: Q, **conditions: Unpack[ProspectConditions]) -> ProspectQuerySet[ProspectT]: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[ProspectSelectors]) -> ProspectT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[ProspectSelectors],
        ) -> Made[ProspectT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[ProspectSelectors],
        ) -> Made[ProspectT]: ...


class CustomProspectQuerySet(QuerySet[ProspectT]):
    """A query set of a subclass of Prospect: lookups may name custom fields that it declares."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[ProspectCriteria]) -> Self: ...  # type: ignore[override]
        @overload
        def where(self, *conditions: Q | Callable[[Any], object], **lookups: Unpack[ProspectLookups]) -> Self: ...
        @overload
        def where(self, *conditions: Q | Callable[[Any], object], **lookups: Any) -> Self: ...
        def where(self, *conditions: Q | Callable[[Any], object], **lookups: Any) -> Self: ...
        @overload
        def exclude(self, *q: Q, **conditions: Unpack[ProspectConditions]) -> Self: ...
        @overload
        def exclude(self, *q: Q, **conditions: Any) -> Self: ...
        def exclude(self, *q: Q, **conditions: Any) -> Self: ...
        def get(self, **criteria: Unpack[ProspectSelectors]) -> ProspectT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[ProspectSelectors],
        ) -> Made[ProspectT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[ProspectSelectors],
        ) -> Made[ProspectT]: ...


class CustomProspectManager(TypedManager[ProspectT, CustomProspectQuerySet[ProspectT]]):
    """A manager of a subclass of Prospect: lookups may name custom fields that it declares."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[ProspectCriteria]) -> CustomProspectQuerySet[ProspectT]: ...  # type: ignore[override]
        @overload
        def where(
            self,
            *conditions: Q | Callable[[ProspectT], object],
            **lookups: Unpack[ProspectLookups],
        ) -> CustomProspectQuerySet[ProspectT]: ...
        @overload
        def where(
            self,
            *conditions: Q | Callable[[ProspectT], object],
            **lookups: Any,
        ) -> CustomProspectQuerySet[ProspectT]: ...
        def where(
            self,
            *conditions: Q | Callable[[ProspectT], object],
            **lookups: Any,
        ) -> CustomProspectQuerySet[ProspectT]: ...
        @overload
        def exclude(self, *q: Q, **conditions: Unpack[ProspectConditions]) -> CustomProspectQuerySet[ProspectT]: ...
        @overload
        def exclude(self, *q: Q, **conditions: Any) -> CustomProspectQuerySet[ProspectT]: ...
        def exclude(self, *q: Q, **conditions: Any) -> CustomProspectQuerySet[ProspectT]: ...
        def get(self, **criteria: Unpack[ProspectSelectors]) -> ProspectT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[ProspectSelectors],
        ) -> Made[ProspectT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[ProspectSelectors],
        ) -> Made[ProspectT]: ...


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
