"""Keywords of queries for pardot_orm.models.visitor_activity; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypedDict, TypeVar

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
    from pardot_orm.models.opportunity import Opportunity
    from pardot_orm.models.prospect import Prospect
    from pardot_orm.models.prospect_account import ProspectAccount
    from pardot_orm.models.visit import Visit
    from pardot_orm.models.visitor import Visitor
    from pardot_orm.models.visitor_activity import VisitorActivity
    from pardot_orm.query.expressions import Q
    from pardot_orm.query.made import Made
    from pardot_orm.typed.values import (
        Amount,
        AmountRange,
        Amounts,
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

OpportunityStatus = Literal["won", "lost", "open"]
ProspectGrade = Literal["A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F"]
VisitorActivityT = TypeVar("VisitorActivityT", bound="VisitorActivity")


class _VisitorActivityBothWays(TypedDict, total=False):
    """Criteria that `exclude()` takes too."""

    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int
    prospect_id__in: int | Prospect | Collection[int | Prospect]
    visitor_id__in: int | Visitor | Collection[int | Visitor]
    type__in: int | Collection[int]
    email_id__in: int | Email | Collection[int | Email]
    form_id__in: int | Form | Collection[int | Form]
    form_handler_id__in: int | Collection[int]
    landing_page_id__in: int | Collection[int]
    file_id__in: int | Collection[int]
    custom_redirect_id__in: int | Collection[int]
    created_at__gt: Moment
    created_at__gte: Moment
    created_at__lt: Moment
    created_at__lte: Moment
    updated_at__gt: Moment
    updated_at__gte: Moment
    updated_at__lt: Moment
    updated_at__lte: Moment
    campaign_id__in: int | Campaign | Collection[int | Campaign]
    created_after: Moment
    created_before: Moment
    id_greater_than: int
    id_less_than: int
    updated_after: Moment
    updated_before: Moment
    custom_url_id: int | Collection[int]


class _VisitorActivityTests(TypedDict, total=False):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool
    prospect_id__gt: int
    prospect_id__gte: int
    prospect_id__lt: int
    prospect_id__lte: int
    prospect_id__range: IntegerRange
    prospect_id__isnull: bool
    visitor_id__gt: int
    visitor_id__gte: int
    visitor_id__lt: int
    visitor_id__lte: int
    visitor_id__range: IntegerRange
    visitor_id__isnull: bool
    type__gt: int
    type__gte: int
    type__lt: int
    type__lte: int
    type__range: IntegerRange
    type__isnull: bool
    type_name: str | None
    type_name__exact: str | None
    type_name__in: Texts
    type_name__gt: str
    type_name__gte: str
    type_name__lt: str
    type_name__lte: str
    type_name__range: TextRange
    type_name__iexact: str
    type_name__contains: str
    type_name__icontains: str
    type_name__startswith: str
    type_name__istartswith: str
    type_name__endswith: str
    type_name__iendswith: str
    type_name__regex: Pattern
    type_name__iregex: Pattern
    type_name__isnull: bool
    details: str | None
    details__exact: str | None
    details__in: Texts
    details__gt: str
    details__gte: str
    details__lt: str
    details__lte: str
    details__range: TextRange
    details__iexact: str
    details__contains: str
    details__icontains: str
    details__startswith: str
    details__istartswith: str
    details__endswith: str
    details__iendswith: str
    details__regex: Pattern
    details__iregex: Pattern
    details__isnull: bool
    email_id__gt: int
    email_id__gte: int
    email_id__lt: int
    email_id__lte: int
    email_id__range: IntegerRange
    email_id__isnull: bool
    email_template_id: int | EmailTemplate | None
    email_template_id__exact: int | EmailTemplate | None
    email_template_id__in: Collection[int | EmailTemplate | None]
    email_template_id__gt: int
    email_template_id__gte: int
    email_template_id__lt: int
    email_template_id__lte: int
    email_template_id__range: IntegerRange
    email_template_id__isnull: bool
    list_email_id: int | None
    list_email_id__exact: int | None
    list_email_id__in: Integers
    list_email_id__gt: int
    list_email_id__gte: int
    list_email_id__lt: int
    list_email_id__lte: int
    list_email_id__range: IntegerRange
    list_email_id__isnull: bool
    form_id__gt: int
    form_id__gte: int
    form_id__lt: int
    form_id__lte: int
    form_id__range: IntegerRange
    form_id__isnull: bool
    form_handler_id__gt: int
    form_handler_id__gte: int
    form_handler_id__lt: int
    form_handler_id__lte: int
    form_handler_id__range: IntegerRange
    form_handler_id__isnull: bool
    site_search_query_id: int | None
    site_search_query_id__exact: int | None
    site_search_query_id__in: Integers
    site_search_query_id__gt: int
    site_search_query_id__gte: int
    site_search_query_id__lt: int
    site_search_query_id__lte: int
    site_search_query_id__range: IntegerRange
    site_search_query_id__isnull: bool
    landing_page_id__gt: int
    landing_page_id__gte: int
    landing_page_id__lt: int
    landing_page_id__lte: int
    landing_page_id__range: IntegerRange
    landing_page_id__isnull: bool
    paid_search_ad_id: int | None
    paid_search_ad_id__exact: int | None
    paid_search_ad_id__in: Integers
    paid_search_ad_id__gt: int
    paid_search_ad_id__gte: int
    paid_search_ad_id__lt: int
    paid_search_ad_id__lte: int
    paid_search_ad_id__range: IntegerRange
    paid_search_ad_id__isnull: bool
    multivariate_test_variation_id: int | None
    multivariate_test_variation_id__exact: int | None
    multivariate_test_variation_id__in: Integers
    multivariate_test_variation_id__gt: int
    multivariate_test_variation_id__gte: int
    multivariate_test_variation_id__lt: int
    multivariate_test_variation_id__lte: int
    multivariate_test_variation_id__range: IntegerRange
    multivariate_test_variation_id__isnull: bool
    file_id__gt: int
    file_id__gte: int
    file_id__lt: int
    file_id__lte: int
    file_id__range: IntegerRange
    file_id__isnull: bool
    custom_redirect_id__gt: int
    custom_redirect_id__gte: int
    custom_redirect_id__lt: int
    custom_redirect_id__lte: int
    custom_redirect_id__range: IntegerRange
    custom_redirect_id__isnull: bool
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
    campaign_id__gt: int
    campaign_id__gte: int
    campaign_id__lt: int
    campaign_id__lte: int
    campaign_id__range: IntegerRange
    campaign_id__isnull: bool
    opportunity_id: int | Opportunity | None
    opportunity_id__exact: int | Opportunity | None
    opportunity_id__in: Collection[int | Opportunity | None]
    opportunity_id__gt: int
    opportunity_id__gte: int
    opportunity_id__lt: int
    opportunity_id__lte: int
    opportunity_id__range: IntegerRange
    opportunity_id__isnull: bool
    visit_id: int | Visit | None
    visit_id__exact: int | Visit | None
    visit_id__in: Collection[int | Visit | None]
    visit_id__gt: int
    visit_id__gte: int
    visit_id__lt: int
    visit_id__lte: int
    visit_id__range: IntegerRange
    visit_id__isnull: bool
    visitor_page_view_id: int | None
    visitor_page_view_id__exact: int | None
    visitor_page_view_id__in: Integers
    visitor_page_view_id__gt: int
    visitor_page_view_id__gte: int
    visitor_page_view_id__lt: int
    visitor_page_view_id__lte: int
    visitor_page_view_id__range: IntegerRange
    visitor_page_view_id__isnull: bool
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
    custom_redirect: int | CustomRedirect | None
    custom_redirect__exact: int | CustomRedirect | None
    custom_redirect__in: Collection[int | CustomRedirect | None]
    custom_redirect__gt: int
    custom_redirect__gte: int
    custom_redirect__lt: int
    custom_redirect__lte: int
    custom_redirect__range: IntegerRange
    custom_redirect__isnull: bool
    custom_redirect__id: int | None
    custom_redirect__id__exact: int | None
    custom_redirect__id__in: Integers
    custom_redirect__id__gt: int
    custom_redirect__id__gte: int
    custom_redirect__id__lt: int
    custom_redirect__id__lte: int
    custom_redirect__id__range: IntegerRange
    custom_redirect__id__isnull: bool
    custom_redirect__name: str | None
    custom_redirect__name__exact: str | None
    custom_redirect__name__in: Texts
    custom_redirect__name__gt: str
    custom_redirect__name__gte: str
    custom_redirect__name__lt: str
    custom_redirect__name__lte: str
    custom_redirect__name__range: TextRange
    custom_redirect__name__iexact: str
    custom_redirect__name__contains: str
    custom_redirect__name__icontains: str
    custom_redirect__name__startswith: str
    custom_redirect__name__istartswith: str
    custom_redirect__name__endswith: str
    custom_redirect__name__iendswith: str
    custom_redirect__name__regex: Pattern
    custom_redirect__name__iregex: Pattern
    custom_redirect__name__isnull: bool
    custom_redirect__url: str | None
    custom_redirect__url__exact: str | None
    custom_redirect__url__in: Texts
    custom_redirect__url__gt: str
    custom_redirect__url__gte: str
    custom_redirect__url__lt: str
    custom_redirect__url__lte: str
    custom_redirect__url__range: TextRange
    custom_redirect__url__iexact: str
    custom_redirect__url__contains: str
    custom_redirect__url__icontains: str
    custom_redirect__url__startswith: str
    custom_redirect__url__istartswith: str
    custom_redirect__url__endswith: str
    custom_redirect__url__iendswith: str
    custom_redirect__url__regex: Pattern
    custom_redirect__url__iregex: Pattern
    custom_redirect__url__isnull: bool
    custom_redirect__destination_url: str | None
    custom_redirect__destination_url__exact: str | None
    custom_redirect__destination_url__in: Texts
    custom_redirect__destination_url__gt: str
    custom_redirect__destination_url__gte: str
    custom_redirect__destination_url__lt: str
    custom_redirect__destination_url__lte: str
    custom_redirect__destination_url__range: TextRange
    custom_redirect__destination_url__iexact: str
    custom_redirect__destination_url__contains: str
    custom_redirect__destination_url__icontains: str
    custom_redirect__destination_url__startswith: str
    custom_redirect__destination_url__istartswith: str
    custom_redirect__destination_url__endswith: str
    custom_redirect__destination_url__iendswith: str
    custom_redirect__destination_url__regex: Pattern
    custom_redirect__destination_url__iregex: Pattern
    custom_redirect__destination_url__isnull: bool
    custom_redirect__campaign_id: int | Campaign | None
    custom_redirect__campaign_id__exact: int | Campaign | None
    custom_redirect__campaign_id__in: Collection[int | Campaign | None]
    custom_redirect__campaign_id__gt: int
    custom_redirect__campaign_id__gte: int
    custom_redirect__campaign_id__lt: int
    custom_redirect__campaign_id__lte: int
    custom_redirect__campaign_id__range: IntegerRange
    custom_redirect__campaign_id__isnull: bool
    custom_redirect__created_at: datetime | None
    custom_redirect__created_at__exact: datetime | None
    custom_redirect__created_at__in: Moments
    custom_redirect__created_at__gt: datetime
    custom_redirect__created_at__gte: datetime
    custom_redirect__created_at__lt: datetime
    custom_redirect__created_at__lte: datetime
    custom_redirect__created_at__range: MomentRange
    custom_redirect__created_at__isnull: bool
    custom_redirect__created_at__date: date
    custom_redirect__created_at__date__exact: date
    custom_redirect__created_at__date__in: Days
    custom_redirect__created_at__date__gt: date
    custom_redirect__created_at__date__gte: date
    custom_redirect__created_at__date__lt: date
    custom_redirect__created_at__date__lte: date
    custom_redirect__created_at__date__range: DayRange
    custom_redirect__created_at__year: int
    custom_redirect__created_at__year__exact: int
    custom_redirect__created_at__year__in: Integers
    custom_redirect__created_at__year__gt: int
    custom_redirect__created_at__year__gte: int
    custom_redirect__created_at__year__lt: int
    custom_redirect__created_at__year__lte: int
    custom_redirect__created_at__year__range: IntegerRange
    custom_redirect__updated_at: datetime | None
    custom_redirect__updated_at__exact: datetime | None
    custom_redirect__updated_at__in: Moments
    custom_redirect__updated_at__gt: datetime
    custom_redirect__updated_at__gte: datetime
    custom_redirect__updated_at__lt: datetime
    custom_redirect__updated_at__lte: datetime
    custom_redirect__updated_at__range: MomentRange
    custom_redirect__updated_at__isnull: bool
    custom_redirect__updated_at__date: date
    custom_redirect__updated_at__date__exact: date
    custom_redirect__updated_at__date__in: Days
    custom_redirect__updated_at__date__gt: date
    custom_redirect__updated_at__date__gte: date
    custom_redirect__updated_at__date__lt: date
    custom_redirect__updated_at__date__lte: date
    custom_redirect__updated_at__date__range: DayRange
    custom_redirect__updated_at__year: int
    custom_redirect__updated_at__year__exact: int
    custom_redirect__updated_at__year__in: Integers
    custom_redirect__updated_at__year__gt: int
    custom_redirect__updated_at__year__gte: int
    custom_redirect__updated_at__year__lt: int
    custom_redirect__updated_at__year__lte: int
    custom_redirect__updated_at__year__range: IntegerRange
    email: int | Email | None
    email__exact: int | Email | None
    email__in: Collection[int | Email | None]
    email__gt: int
    email__gte: int
    email__lt: int
    email__lte: int
    email__range: IntegerRange
    email__isnull: bool
    email__id: int | None
    email__id__exact: int | None
    email__id__in: Integers
    email__id__gt: int
    email__id__gte: int
    email__id__lt: int
    email__id__lte: int
    email__id__range: IntegerRange
    email__id__isnull: bool
    email__name: str | None
    email__name__exact: str | None
    email__name__in: Texts
    email__name__gt: str
    email__name__gte: str
    email__name__lt: str
    email__name__lte: str
    email__name__range: TextRange
    email__name__iexact: str
    email__name__contains: str
    email__name__icontains: str
    email__name__startswith: str
    email__name__istartswith: str
    email__name__endswith: str
    email__name__iendswith: str
    email__name__regex: Pattern
    email__name__iregex: Pattern
    email__name__isnull: bool
    email__subject: str | None
    email__subject__exact: str | None
    email__subject__in: Texts
    email__subject__gt: str
    email__subject__gte: str
    email__subject__lt: str
    email__subject__lte: str
    email__subject__range: TextRange
    email__subject__iexact: str
    email__subject__contains: str
    email__subject__icontains: str
    email__subject__startswith: str
    email__subject__istartswith: str
    email__subject__endswith: str
    email__subject__iendswith: str
    email__subject__regex: Pattern
    email__subject__iregex: Pattern
    email__subject__isnull: bool
    email__created_at: datetime | None
    email__created_at__exact: datetime | None
    email__created_at__in: Moments
    email__created_at__gt: datetime
    email__created_at__gte: datetime
    email__created_at__lt: datetime
    email__created_at__lte: datetime
    email__created_at__range: MomentRange
    email__created_at__isnull: bool
    email__created_at__date: date
    email__created_at__date__exact: date
    email__created_at__date__in: Days
    email__created_at__date__gt: date
    email__created_at__date__gte: date
    email__created_at__date__lt: date
    email__created_at__date__lte: date
    email__created_at__date__range: DayRange
    email__created_at__year: int
    email__created_at__year__exact: int
    email__created_at__year__in: Integers
    email__created_at__year__gt: int
    email__created_at__year__gte: int
    email__created_at__year__lt: int
    email__created_at__year__lte: int
    email__created_at__year__range: IntegerRange
    email__is_one_to_one: bool
    email__is_one_to_one__exact: bool
    email__is_one_to_one__in: Flags
    email__is_one_to_one__isnull: bool
    email_template: int | EmailTemplate | None
    email_template__exact: int | EmailTemplate | None
    email_template__in: Collection[int | EmailTemplate | None]
    email_template__gt: int
    email_template__gte: int
    email_template__lt: int
    email_template__lte: int
    email_template__range: IntegerRange
    email_template__isnull: bool
    email_template__id: int | None
    email_template__id__exact: int | None
    email_template__id__in: Integers
    email_template__id__gt: int
    email_template__id__gte: int
    email_template__id__lt: int
    email_template__id__lte: int
    email_template__id__range: IntegerRange
    email_template__id__isnull: bool
    email_template__name: str | None
    email_template__name__exact: str | None
    email_template__name__in: Texts
    email_template__name__gt: str
    email_template__name__gte: str
    email_template__name__lt: str
    email_template__name__lte: str
    email_template__name__range: TextRange
    email_template__name__iexact: str
    email_template__name__contains: str
    email_template__name__icontains: str
    email_template__name__startswith: str
    email_template__name__istartswith: str
    email_template__name__endswith: str
    email_template__name__iendswith: str
    email_template__name__regex: Pattern
    email_template__name__iregex: Pattern
    email_template__name__isnull: bool
    email_template__subject: str | None
    email_template__subject__exact: str | None
    email_template__subject__in: Texts
    email_template__subject__gt: str
    email_template__subject__gte: str
    email_template__subject__lt: str
    email_template__subject__lte: str
    email_template__subject__range: TextRange
    email_template__subject__iexact: str
    email_template__subject__contains: str
    email_template__subject__icontains: str
    email_template__subject__startswith: str
    email_template__subject__istartswith: str
    email_template__subject__endswith: str
    email_template__subject__iendswith: str
    email_template__subject__regex: Pattern
    email_template__subject__iregex: Pattern
    email_template__subject__isnull: bool
    email_template__html_message: str | None
    email_template__html_message__exact: str | None
    email_template__html_message__in: Texts
    email_template__html_message__gt: str
    email_template__html_message__gte: str
    email_template__html_message__lt: str
    email_template__html_message__lte: str
    email_template__html_message__range: TextRange
    email_template__html_message__iexact: str
    email_template__html_message__contains: str
    email_template__html_message__icontains: str
    email_template__html_message__startswith: str
    email_template__html_message__istartswith: str
    email_template__html_message__endswith: str
    email_template__html_message__iendswith: str
    email_template__html_message__regex: Pattern
    email_template__html_message__iregex: Pattern
    email_template__html_message__isnull: bool
    email_template__text_message: str | None
    email_template__text_message__exact: str | None
    email_template__text_message__in: Texts
    email_template__text_message__gt: str
    email_template__text_message__gte: str
    email_template__text_message__lt: str
    email_template__text_message__lte: str
    email_template__text_message__range: TextRange
    email_template__text_message__iexact: str
    email_template__text_message__contains: str
    email_template__text_message__icontains: str
    email_template__text_message__startswith: str
    email_template__text_message__istartswith: str
    email_template__text_message__endswith: str
    email_template__text_message__iendswith: str
    email_template__text_message__regex: Pattern
    email_template__text_message__iregex: Pattern
    email_template__text_message__isnull: bool
    email_template__is_one_to_one_email: bool
    email_template__is_one_to_one_email__exact: bool
    email_template__is_one_to_one_email__in: Flags
    email_template__is_one_to_one_email__isnull: bool
    email_template__is_archived: bool
    email_template__is_archived__exact: bool
    email_template__is_archived__in: Flags
    email_template__is_archived__isnull: bool
    email_template__is_auto_responder_email: bool
    email_template__is_auto_responder_email__exact: bool
    email_template__is_auto_responder_email__in: Flags
    email_template__is_auto_responder_email__isnull: bool
    email_template__is_drip_email: bool
    email_template__is_drip_email__exact: bool
    email_template__is_drip_email__in: Flags
    email_template__is_drip_email__isnull: bool
    email_template__is_list_email: bool
    email_template__is_list_email__exact: bool
    email_template__is_list_email__in: Flags
    email_template__is_list_email__isnull: bool
    email_template__error: str | None
    email_template__error__exact: str | None
    email_template__error__in: Texts
    email_template__error__gt: str
    email_template__error__gte: str
    email_template__error__lt: str
    email_template__error__lte: str
    email_template__error__range: TextRange
    email_template__error__iexact: str
    email_template__error__contains: str
    email_template__error__icontains: str
    email_template__error__startswith: str
    email_template__error__istartswith: str
    email_template__error__endswith: str
    email_template__error__iendswith: str
    email_template__error__regex: Pattern
    email_template__error__iregex: Pattern
    email_template__error__isnull: bool
    email_template__error_code: int | None
    email_template__error_code__exact: int | None
    email_template__error_code__in: Integers
    email_template__error_code__gt: int
    email_template__error_code__gte: int
    email_template__error_code__lt: int
    email_template__error_code__lte: int
    email_template__error_code__range: IntegerRange
    email_template__error_code__isnull: bool
    email_template__error_message: str | None
    email_template__error_message__exact: str | None
    email_template__error_message__in: Texts
    email_template__error_message__gt: str
    email_template__error_message__gte: str
    email_template__error_message__lt: str
    email_template__error_message__lte: str
    email_template__error_message__range: TextRange
    email_template__error_message__iexact: str
    email_template__error_message__contains: str
    email_template__error_message__icontains: str
    email_template__error_message__startswith: str
    email_template__error_message__istartswith: str
    email_template__error_message__endswith: str
    email_template__error_message__iendswith: str
    email_template__error_message__regex: Pattern
    email_template__error_message__iregex: Pattern
    email_template__error_message__isnull: bool
    email_template__from_name: str | None
    email_template__from_name__exact: str | None
    email_template__from_name__in: Texts
    email_template__from_name__gt: str
    email_template__from_name__gte: str
    email_template__from_name__lt: str
    email_template__from_name__lte: str
    email_template__from_name__range: TextRange
    email_template__from_name__iexact: str
    email_template__from_name__contains: str
    email_template__from_name__icontains: str
    email_template__from_name__startswith: str
    email_template__from_name__istartswith: str
    email_template__from_name__endswith: str
    email_template__from_name__iendswith: str
    email_template__from_name__regex: Pattern
    email_template__from_name__iregex: Pattern
    email_template__from_name__isnull: bool
    email_template__tracked_html_message: str | None
    email_template__tracked_html_message__exact: str | None
    email_template__tracked_html_message__in: Texts
    email_template__tracked_html_message__gt: str
    email_template__tracked_html_message__gte: str
    email_template__tracked_html_message__lt: str
    email_template__tracked_html_message__lte: str
    email_template__tracked_html_message__range: TextRange
    email_template__tracked_html_message__iexact: str
    email_template__tracked_html_message__contains: str
    email_template__tracked_html_message__icontains: str
    email_template__tracked_html_message__startswith: str
    email_template__tracked_html_message__istartswith: str
    email_template__tracked_html_message__endswith: str
    email_template__tracked_html_message__iendswith: str
    email_template__tracked_html_message__regex: Pattern
    email_template__tracked_html_message__iregex: Pattern
    email_template__tracked_html_message__isnull: bool
    email_template__tracked_text_message: str | None
    email_template__tracked_text_message__exact: str | None
    email_template__tracked_text_message__in: Texts
    email_template__tracked_text_message__gt: str
    email_template__tracked_text_message__gte: str
    email_template__tracked_text_message__lt: str
    email_template__tracked_text_message__lte: str
    email_template__tracked_text_message__range: TextRange
    email_template__tracked_text_message__iexact: str
    email_template__tracked_text_message__contains: str
    email_template__tracked_text_message__icontains: str
    email_template__tracked_text_message__startswith: str
    email_template__tracked_text_message__istartswith: str
    email_template__tracked_text_message__endswith: str
    email_template__tracked_text_message__iendswith: str
    email_template__tracked_text_message__regex: Pattern
    email_template__tracked_text_message__iregex: Pattern
    email_template__tracked_text_message__isnull: bool
    email_template__email_type: int | None
    email_template__email_type__exact: int | None
    email_template__email_type__in: Integers
    email_template__email_type__gt: int
    email_template__email_type__gte: int
    email_template__email_type__lt: int
    email_template__email_type__lte: int
    email_template__email_type__range: IntegerRange
    email_template__email_type__isnull: bool
    email_template__type: int | None
    email_template__type__exact: int | None
    email_template__type__in: Integers
    email_template__type__gt: int
    email_template__type__gte: int
    email_template__type__lt: int
    email_template__type__lte: int
    email_template__type__range: IntegerRange
    email_template__type__isnull: bool
    form: int | Form | None
    form__exact: int | Form | None
    form__in: Collection[int | Form | None]
    form__gt: int
    form__gte: int
    form__lt: int
    form__lte: int
    form__range: IntegerRange
    form__isnull: bool
    form__id: int | None
    form__id__exact: int | None
    form__id__in: Integers
    form__id__gt: int
    form__id__gte: int
    form__id__lt: int
    form__id__lte: int
    form__id__range: IntegerRange
    form__id__isnull: bool
    form__name: str | None
    form__name__exact: str | None
    form__name__in: Texts
    form__name__gt: str
    form__name__gte: str
    form__name__lt: str
    form__name__lte: str
    form__name__range: TextRange
    form__name__iexact: str
    form__name__contains: str
    form__name__icontains: str
    form__name__startswith: str
    form__name__istartswith: str
    form__name__endswith: str
    form__name__iendswith: str
    form__name__regex: Pattern
    form__name__iregex: Pattern
    form__name__isnull: bool
    form__campaign_id: int | Campaign | None
    form__campaign_id__exact: int | Campaign | None
    form__campaign_id__in: Collection[int | Campaign | None]
    form__campaign_id__gt: int
    form__campaign_id__gte: int
    form__campaign_id__lt: int
    form__campaign_id__lte: int
    form__campaign_id__range: IntegerRange
    form__campaign_id__isnull: bool
    form__embed_code: str | None
    form__embed_code__exact: str | None
    form__embed_code__in: Texts
    form__embed_code__gt: str
    form__embed_code__gte: str
    form__embed_code__lt: str
    form__embed_code__lte: str
    form__embed_code__range: TextRange
    form__embed_code__iexact: str
    form__embed_code__contains: str
    form__embed_code__icontains: str
    form__embed_code__startswith: str
    form__embed_code__istartswith: str
    form__embed_code__endswith: str
    form__embed_code__iendswith: str
    form__embed_code__regex: Pattern
    form__embed_code__iregex: Pattern
    form__embed_code__isnull: bool
    form__created_at: datetime | None
    form__created_at__exact: datetime | None
    form__created_at__in: Moments
    form__created_at__gt: datetime
    form__created_at__gte: datetime
    form__created_at__lt: datetime
    form__created_at__lte: datetime
    form__created_at__range: MomentRange
    form__created_at__isnull: bool
    form__created_at__date: date
    form__created_at__date__exact: date
    form__created_at__date__in: Days
    form__created_at__date__gt: date
    form__created_at__date__gte: date
    form__created_at__date__lt: date
    form__created_at__date__lte: date
    form__created_at__date__range: DayRange
    form__created_at__year: int
    form__created_at__year__exact: int
    form__created_at__year__in: Integers
    form__created_at__year__gt: int
    form__created_at__year__gte: int
    form__created_at__year__lt: int
    form__created_at__year__lte: int
    form__created_at__year__range: IntegerRange
    form__updated_at: datetime | None
    form__updated_at__exact: datetime | None
    form__updated_at__in: Moments
    form__updated_at__gt: datetime
    form__updated_at__gte: datetime
    form__updated_at__lt: datetime
    form__updated_at__lte: datetime
    form__updated_at__range: MomentRange
    form__updated_at__isnull: bool
    form__updated_at__date: date
    form__updated_at__date__exact: date
    form__updated_at__date__in: Days
    form__updated_at__date__gt: date
    form__updated_at__date__gte: date
    form__updated_at__date__lt: date
    form__updated_at__date__lte: date
    form__updated_at__date__range: DayRange
    form__updated_at__year: int
    form__updated_at__year__exact: int
    form__updated_at__year__in: Integers
    form__updated_at__year__gt: int
    form__updated_at__year__gte: int
    form__updated_at__year__lt: int
    form__updated_at__year__lte: int
    form__updated_at__year__range: IntegerRange
    opportunity: int | Opportunity | None
    opportunity__exact: int | Opportunity | None
    opportunity__in: Collection[int | Opportunity | None]
    opportunity__gt: int
    opportunity__gte: int
    opportunity__lt: int
    opportunity__lte: int
    opportunity__range: IntegerRange
    opportunity__isnull: bool
    opportunity__id: int | None
    opportunity__id__exact: int | None
    opportunity__id__in: Integers
    opportunity__id__gt: int
    opportunity__id__gte: int
    opportunity__id__lt: int
    opportunity__id__lte: int
    opportunity__id__range: IntegerRange
    opportunity__id__isnull: bool
    opportunity__campaign_id: int | Campaign | None
    opportunity__campaign_id__exact: int | Campaign | None
    opportunity__campaign_id__in: Collection[int | Campaign | None]
    opportunity__campaign_id__gt: int
    opportunity__campaign_id__gte: int
    opportunity__campaign_id__lt: int
    opportunity__campaign_id__lte: int
    opportunity__campaign_id__range: IntegerRange
    opportunity__campaign_id__isnull: bool
    opportunity__name: str | None
    opportunity__name__exact: str | None
    opportunity__name__in: Texts
    opportunity__name__gt: str
    opportunity__name__gte: str
    opportunity__name__lt: str
    opportunity__name__lte: str
    opportunity__name__range: TextRange
    opportunity__name__iexact: str
    opportunity__name__contains: str
    opportunity__name__icontains: str
    opportunity__name__startswith: str
    opportunity__name__istartswith: str
    opportunity__name__endswith: str
    opportunity__name__iendswith: str
    opportunity__name__regex: Pattern
    opportunity__name__iregex: Pattern
    opportunity__name__isnull: bool
    opportunity__value: Amount | None
    opportunity__value__exact: Amount | None
    opportunity__value__in: Amounts
    opportunity__value__gt: Amount
    opportunity__value__gte: Amount
    opportunity__value__lt: Amount
    opportunity__value__lte: Amount
    opportunity__value__range: AmountRange
    opportunity__value__isnull: bool
    opportunity__probability: int | None
    opportunity__probability__exact: int | None
    opportunity__probability__in: Integers
    opportunity__probability__gt: int
    opportunity__probability__gte: int
    opportunity__probability__lt: int
    opportunity__probability__lte: int
    opportunity__probability__range: IntegerRange
    opportunity__probability__isnull: bool
    opportunity__type: str | None
    opportunity__type__exact: str | None
    opportunity__type__in: Texts
    opportunity__type__gt: str
    opportunity__type__gte: str
    opportunity__type__lt: str
    opportunity__type__lte: str
    opportunity__type__range: TextRange
    opportunity__type__iexact: str
    opportunity__type__contains: str
    opportunity__type__icontains: str
    opportunity__type__startswith: str
    opportunity__type__istartswith: str
    opportunity__type__endswith: str
    opportunity__type__iendswith: str
    opportunity__type__regex: Pattern
    opportunity__type__iregex: Pattern
    opportunity__type__isnull: bool
    opportunity__stage: str | None
    opportunity__stage__exact: str | None
    opportunity__stage__in: Texts
    opportunity__stage__gt: str
    opportunity__stage__gte: str
    opportunity__stage__lt: str
    opportunity__stage__lte: str
    opportunity__stage__range: TextRange
    opportunity__stage__iexact: str
    opportunity__stage__contains: str
    opportunity__stage__icontains: str
    opportunity__stage__startswith: str
    opportunity__stage__istartswith: str
    opportunity__stage__endswith: str
    opportunity__stage__iendswith: str
    opportunity__stage__regex: Pattern
    opportunity__stage__iregex: Pattern
    opportunity__stage__isnull: bool
    opportunity__status: OpportunityStatus | None
    opportunity__status__exact: OpportunityStatus | None
    opportunity__status__in: Collection[OpportunityStatus | None]
    opportunity__status__iexact: str
    opportunity__status__contains: str
    opportunity__status__icontains: str
    opportunity__status__startswith: str
    opportunity__status__istartswith: str
    opportunity__status__endswith: str
    opportunity__status__iendswith: str
    opportunity__status__regex: Pattern
    opportunity__status__iregex: Pattern
    opportunity__status__isnull: bool
    opportunity__closed_at: datetime | None
    opportunity__closed_at__exact: datetime | None
    opportunity__closed_at__in: Moments
    opportunity__closed_at__gt: datetime
    opportunity__closed_at__gte: datetime
    opportunity__closed_at__lt: datetime
    opportunity__closed_at__lte: datetime
    opportunity__closed_at__range: MomentRange
    opportunity__closed_at__isnull: bool
    opportunity__closed_at__date: date
    opportunity__closed_at__date__exact: date
    opportunity__closed_at__date__in: Days
    opportunity__closed_at__date__gt: date
    opportunity__closed_at__date__gte: date
    opportunity__closed_at__date__lt: date
    opportunity__closed_at__date__lte: date
    opportunity__closed_at__date__range: DayRange
    opportunity__closed_at__year: int
    opportunity__closed_at__year__exact: int
    opportunity__closed_at__year__in: Integers
    opportunity__closed_at__year__gt: int
    opportunity__closed_at__year__gte: int
    opportunity__closed_at__year__lt: int
    opportunity__closed_at__year__lte: int
    opportunity__closed_at__year__range: IntegerRange
    opportunity__created_at: datetime | None
    opportunity__created_at__exact: datetime | None
    opportunity__created_at__in: Moments
    opportunity__created_at__gt: datetime
    opportunity__created_at__gte: datetime
    opportunity__created_at__lt: datetime
    opportunity__created_at__lte: datetime
    opportunity__created_at__range: MomentRange
    opportunity__created_at__isnull: bool
    opportunity__created_at__date: date
    opportunity__created_at__date__exact: date
    opportunity__created_at__date__in: Days
    opportunity__created_at__date__gt: date
    opportunity__created_at__date__gte: date
    opportunity__created_at__date__lt: date
    opportunity__created_at__date__lte: date
    opportunity__created_at__date__range: DayRange
    opportunity__created_at__year: int
    opportunity__created_at__year__exact: int
    opportunity__created_at__year__in: Integers
    opportunity__created_at__year__gt: int
    opportunity__created_at__year__gte: int
    opportunity__created_at__year__lt: int
    opportunity__created_at__year__lte: int
    opportunity__created_at__year__range: IntegerRange
    opportunity__updated_at: datetime | None
    opportunity__updated_at__exact: datetime | None
    opportunity__updated_at__in: Moments
    opportunity__updated_at__gt: datetime
    opportunity__updated_at__gte: datetime
    opportunity__updated_at__lt: datetime
    opportunity__updated_at__lte: datetime
    opportunity__updated_at__range: MomentRange
    opportunity__updated_at__isnull: bool
    opportunity__updated_at__date: date
    opportunity__updated_at__date__exact: date
    opportunity__updated_at__date__in: Days
    opportunity__updated_at__date__gt: date
    opportunity__updated_at__date__gte: date
    opportunity__updated_at__date__lt: date
    opportunity__updated_at__date__lte: date
    opportunity__updated_at__date__range: DayRange
    opportunity__updated_at__year: int
    opportunity__updated_at__year__exact: int
    opportunity__updated_at__year__in: Integers
    opportunity__updated_at__year__gt: int
    opportunity__updated_at__year__gte: int
    opportunity__updated_at__year__lt: int
    opportunity__updated_at__year__lte: int
    opportunity__updated_at__year__range: IntegerRange
    prospect: int | Prospect | None
    prospect__exact: int | Prospect | None
    prospect__in: Collection[int | Prospect | None]
    prospect__gt: int
    prospect__gte: int
    prospect__lt: int
    prospect__lte: int
    prospect__range: IntegerRange
    prospect__isnull: bool
    prospect__id: int | None
    prospect__id__exact: int | None
    prospect__id__in: Integers
    prospect__id__gt: int
    prospect__id__gte: int
    prospect__id__lt: int
    prospect__id__lte: int
    prospect__id__range: IntegerRange
    prospect__id__isnull: bool
    prospect__campaign_id: int | Campaign | None
    prospect__campaign_id__exact: int | Campaign | None
    prospect__campaign_id__in: Collection[int | Campaign | None]
    prospect__campaign_id__gt: int
    prospect__campaign_id__gte: int
    prospect__campaign_id__lt: int
    prospect__campaign_id__lte: int
    prospect__campaign_id__range: IntegerRange
    prospect__campaign_id__isnull: bool
    prospect__salutation: str | None
    prospect__salutation__exact: str | None
    prospect__salutation__in: Texts
    prospect__salutation__gt: str
    prospect__salutation__gte: str
    prospect__salutation__lt: str
    prospect__salutation__lte: str
    prospect__salutation__range: TextRange
    prospect__salutation__iexact: str
    prospect__salutation__contains: str
    prospect__salutation__icontains: str
    prospect__salutation__startswith: str
    prospect__salutation__istartswith: str
    prospect__salutation__endswith: str
    prospect__salutation__iendswith: str
    prospect__salutation__regex: Pattern
    prospect__salutation__iregex: Pattern
    prospect__salutation__isnull: bool
    prospect__first_name: str | None
    prospect__first_name__exact: str | None
    prospect__first_name__in: Texts
    prospect__first_name__gt: str
    prospect__first_name__gte: str
    prospect__first_name__lt: str
    prospect__first_name__lte: str
    prospect__first_name__range: TextRange
    prospect__first_name__iexact: str
    prospect__first_name__contains: str
    prospect__first_name__icontains: str
    prospect__first_name__startswith: str
    prospect__first_name__istartswith: str
    prospect__first_name__endswith: str
    prospect__first_name__iendswith: str
    prospect__first_name__regex: Pattern
    prospect__first_name__iregex: Pattern
    prospect__first_name__isnull: bool
    prospect__last_name: str | None
    prospect__last_name__exact: str | None
    prospect__last_name__in: Texts
    prospect__last_name__gt: str
    prospect__last_name__gte: str
    prospect__last_name__lt: str
    prospect__last_name__lte: str
    prospect__last_name__range: TextRange
    prospect__last_name__iexact: str
    prospect__last_name__contains: str
    prospect__last_name__icontains: str
    prospect__last_name__startswith: str
    prospect__last_name__istartswith: str
    prospect__last_name__endswith: str
    prospect__last_name__iendswith: str
    prospect__last_name__regex: Pattern
    prospect__last_name__iregex: Pattern
    prospect__last_name__isnull: bool
    prospect__email: str | None
    prospect__email__exact: str | None
    prospect__email__in: Texts
    prospect__email__gt: str
    prospect__email__gte: str
    prospect__email__lt: str
    prospect__email__lte: str
    prospect__email__range: TextRange
    prospect__email__iexact: str
    prospect__email__contains: str
    prospect__email__icontains: str
    prospect__email__startswith: str
    prospect__email__istartswith: str
    prospect__email__endswith: str
    prospect__email__iendswith: str
    prospect__email__regex: Pattern
    prospect__email__iregex: Pattern
    prospect__email__isnull: bool
    prospect__password: str | None
    prospect__password__exact: str | None
    prospect__password__in: Texts
    prospect__password__gt: str
    prospect__password__gte: str
    prospect__password__lt: str
    prospect__password__lte: str
    prospect__password__range: TextRange
    prospect__password__iexact: str
    prospect__password__contains: str
    prospect__password__icontains: str
    prospect__password__startswith: str
    prospect__password__istartswith: str
    prospect__password__endswith: str
    prospect__password__iendswith: str
    prospect__password__regex: Pattern
    prospect__password__iregex: Pattern
    prospect__password__isnull: bool
    prospect__company: str | None
    prospect__company__exact: str | None
    prospect__company__in: Texts
    prospect__company__gt: str
    prospect__company__gte: str
    prospect__company__lt: str
    prospect__company__lte: str
    prospect__company__range: TextRange
    prospect__company__iexact: str
    prospect__company__contains: str
    prospect__company__icontains: str
    prospect__company__startswith: str
    prospect__company__istartswith: str
    prospect__company__endswith: str
    prospect__company__iendswith: str
    prospect__company__regex: Pattern
    prospect__company__iregex: Pattern
    prospect__company__isnull: bool
    prospect__prospect_account_id: int | ProspectAccount | None
    prospect__prospect_account_id__exact: int | ProspectAccount | None
    prospect__prospect_account_id__in: Collection[int | ProspectAccount | None]
    prospect__prospect_account_id__gt: int
    prospect__prospect_account_id__gte: int
    prospect__prospect_account_id__lt: int
    prospect__prospect_account_id__lte: int
    prospect__prospect_account_id__range: IntegerRange
    prospect__prospect_account_id__isnull: bool
    prospect__website: str | None
    prospect__website__exact: str | None
    prospect__website__in: Texts
    prospect__website__gt: str
    prospect__website__gte: str
    prospect__website__lt: str
    prospect__website__lte: str
    prospect__website__range: TextRange
    prospect__website__iexact: str
    prospect__website__contains: str
    prospect__website__icontains: str
    prospect__website__startswith: str
    prospect__website__istartswith: str
    prospect__website__endswith: str
    prospect__website__iendswith: str
    prospect__website__regex: Pattern
    prospect__website__iregex: Pattern
    prospect__website__isnull: bool
    prospect__job_title: str | None
    prospect__job_title__exact: str | None
    prospect__job_title__in: Texts
    prospect__job_title__gt: str
    prospect__job_title__gte: str
    prospect__job_title__lt: str
    prospect__job_title__lte: str
    prospect__job_title__range: TextRange
    prospect__job_title__iexact: str
    prospect__job_title__contains: str
    prospect__job_title__icontains: str
    prospect__job_title__startswith: str
    prospect__job_title__istartswith: str
    prospect__job_title__endswith: str
    prospect__job_title__iendswith: str
    prospect__job_title__regex: Pattern
    prospect__job_title__iregex: Pattern
    prospect__job_title__isnull: bool
    prospect__department: str | None
    prospect__department__exact: str | None
    prospect__department__in: Texts
    prospect__department__gt: str
    prospect__department__gte: str
    prospect__department__lt: str
    prospect__department__lte: str
    prospect__department__range: TextRange
    prospect__department__iexact: str
    prospect__department__contains: str
    prospect__department__icontains: str
    prospect__department__startswith: str
    prospect__department__istartswith: str
    prospect__department__endswith: str
    prospect__department__iendswith: str
    prospect__department__regex: Pattern
    prospect__department__iregex: Pattern
    prospect__department__isnull: bool
    prospect__country: str | None
    prospect__country__exact: str | None
    prospect__country__in: Texts
    prospect__country__gt: str
    prospect__country__gte: str
    prospect__country__lt: str
    prospect__country__lte: str
    prospect__country__range: TextRange
    prospect__country__iexact: str
    prospect__country__contains: str
    prospect__country__icontains: str
    prospect__country__startswith: str
    prospect__country__istartswith: str
    prospect__country__endswith: str
    prospect__country__iendswith: str
    prospect__country__regex: Pattern
    prospect__country__iregex: Pattern
    prospect__country__isnull: bool
    prospect__address_one: str | None
    prospect__address_one__exact: str | None
    prospect__address_one__in: Texts
    prospect__address_one__gt: str
    prospect__address_one__gte: str
    prospect__address_one__lt: str
    prospect__address_one__lte: str
    prospect__address_one__range: TextRange
    prospect__address_one__iexact: str
    prospect__address_one__contains: str
    prospect__address_one__icontains: str
    prospect__address_one__startswith: str
    prospect__address_one__istartswith: str
    prospect__address_one__endswith: str
    prospect__address_one__iendswith: str
    prospect__address_one__regex: Pattern
    prospect__address_one__iregex: Pattern
    prospect__address_one__isnull: bool
    prospect__address_two: str | None
    prospect__address_two__exact: str | None
    prospect__address_two__in: Texts
    prospect__address_two__gt: str
    prospect__address_two__gte: str
    prospect__address_two__lt: str
    prospect__address_two__lte: str
    prospect__address_two__range: TextRange
    prospect__address_two__iexact: str
    prospect__address_two__contains: str
    prospect__address_two__icontains: str
    prospect__address_two__startswith: str
    prospect__address_two__istartswith: str
    prospect__address_two__endswith: str
    prospect__address_two__iendswith: str
    prospect__address_two__regex: Pattern
    prospect__address_two__iregex: Pattern
    prospect__address_two__isnull: bool
    prospect__city: str | None
    prospect__city__exact: str | None
    prospect__city__in: Texts
    prospect__city__gt: str
    prospect__city__gte: str
    prospect__city__lt: str
    prospect__city__lte: str
    prospect__city__range: TextRange
    prospect__city__iexact: str
    prospect__city__contains: str
    prospect__city__icontains: str
    prospect__city__startswith: str
    prospect__city__istartswith: str
    prospect__city__endswith: str
    prospect__city__iendswith: str
    prospect__city__regex: Pattern
    prospect__city__iregex: Pattern
    prospect__city__isnull: bool
    prospect__state: str | None
    prospect__state__exact: str | None
    prospect__state__in: Texts
    prospect__state__gt: str
    prospect__state__gte: str
    prospect__state__lt: str
    prospect__state__lte: str
    prospect__state__range: TextRange
    prospect__state__iexact: str
    prospect__state__contains: str
    prospect__state__icontains: str
    prospect__state__startswith: str
    prospect__state__istartswith: str
    prospect__state__endswith: str
    prospect__state__iendswith: str
    prospect__state__regex: Pattern
    prospect__state__iregex: Pattern
    prospect__state__isnull: bool
    prospect__territory: str | None
    prospect__territory__exact: str | None
    prospect__territory__in: Texts
    prospect__territory__gt: str
    prospect__territory__gte: str
    prospect__territory__lt: str
    prospect__territory__lte: str
    prospect__territory__range: TextRange
    prospect__territory__iexact: str
    prospect__territory__contains: str
    prospect__territory__icontains: str
    prospect__territory__startswith: str
    prospect__territory__istartswith: str
    prospect__territory__endswith: str
    prospect__territory__iendswith: str
    prospect__territory__regex: Pattern
    prospect__territory__iregex: Pattern
    prospect__territory__isnull: bool
    prospect__zip: str | None
    prospect__zip__exact: str | None
    prospect__zip__in: Texts
    prospect__zip__gt: str
    prospect__zip__gte: str
    prospect__zip__lt: str
    prospect__zip__lte: str
    prospect__zip__range: TextRange
    prospect__zip__iexact: str
    prospect__zip__contains: str
    prospect__zip__icontains: str
    prospect__zip__startswith: str
    prospect__zip__istartswith: str
    prospect__zip__endswith: str
    prospect__zip__iendswith: str
    prospect__zip__regex: Pattern
    prospect__zip__iregex: Pattern
    prospect__zip__isnull: bool
    prospect__phone: str | None
    prospect__phone__exact: str | None
    prospect__phone__in: Texts
    prospect__phone__gt: str
    prospect__phone__gte: str
    prospect__phone__lt: str
    prospect__phone__lte: str
    prospect__phone__range: TextRange
    prospect__phone__iexact: str
    prospect__phone__contains: str
    prospect__phone__icontains: str
    prospect__phone__startswith: str
    prospect__phone__istartswith: str
    prospect__phone__endswith: str
    prospect__phone__iendswith: str
    prospect__phone__regex: Pattern
    prospect__phone__iregex: Pattern
    prospect__phone__isnull: bool
    prospect__fax: str | None
    prospect__fax__exact: str | None
    prospect__fax__in: Texts
    prospect__fax__gt: str
    prospect__fax__gte: str
    prospect__fax__lt: str
    prospect__fax__lte: str
    prospect__fax__range: TextRange
    prospect__fax__iexact: str
    prospect__fax__contains: str
    prospect__fax__icontains: str
    prospect__fax__startswith: str
    prospect__fax__istartswith: str
    prospect__fax__endswith: str
    prospect__fax__iendswith: str
    prospect__fax__regex: Pattern
    prospect__fax__iregex: Pattern
    prospect__fax__isnull: bool
    prospect__source: str | None
    prospect__source__exact: str | None
    prospect__source__in: Texts
    prospect__source__gt: str
    prospect__source__gte: str
    prospect__source__lt: str
    prospect__source__lte: str
    prospect__source__range: TextRange
    prospect__source__iexact: str
    prospect__source__contains: str
    prospect__source__icontains: str
    prospect__source__startswith: str
    prospect__source__istartswith: str
    prospect__source__endswith: str
    prospect__source__iendswith: str
    prospect__source__regex: Pattern
    prospect__source__iregex: Pattern
    prospect__source__isnull: bool
    prospect__annual_revenue: str | None
    prospect__annual_revenue__exact: str | None
    prospect__annual_revenue__in: Texts
    prospect__annual_revenue__gt: str
    prospect__annual_revenue__gte: str
    prospect__annual_revenue__lt: str
    prospect__annual_revenue__lte: str
    prospect__annual_revenue__range: TextRange
    prospect__annual_revenue__iexact: str
    prospect__annual_revenue__contains: str
    prospect__annual_revenue__icontains: str
    prospect__annual_revenue__startswith: str
    prospect__annual_revenue__istartswith: str
    prospect__annual_revenue__endswith: str
    prospect__annual_revenue__iendswith: str
    prospect__annual_revenue__regex: Pattern
    prospect__annual_revenue__iregex: Pattern
    prospect__annual_revenue__isnull: bool
    prospect__employees: str | None
    prospect__employees__exact: str | None
    prospect__employees__in: Texts
    prospect__employees__gt: str
    prospect__employees__gte: str
    prospect__employees__lt: str
    prospect__employees__lte: str
    prospect__employees__range: TextRange
    prospect__employees__iexact: str
    prospect__employees__contains: str
    prospect__employees__icontains: str
    prospect__employees__startswith: str
    prospect__employees__istartswith: str
    prospect__employees__endswith: str
    prospect__employees__iendswith: str
    prospect__employees__regex: Pattern
    prospect__employees__iregex: Pattern
    prospect__employees__isnull: bool
    prospect__industry: str | None
    prospect__industry__exact: str | None
    prospect__industry__in: Texts
    prospect__industry__gt: str
    prospect__industry__gte: str
    prospect__industry__lt: str
    prospect__industry__lte: str
    prospect__industry__range: TextRange
    prospect__industry__iexact: str
    prospect__industry__contains: str
    prospect__industry__icontains: str
    prospect__industry__startswith: str
    prospect__industry__istartswith: str
    prospect__industry__endswith: str
    prospect__industry__iendswith: str
    prospect__industry__regex: Pattern
    prospect__industry__iregex: Pattern
    prospect__industry__isnull: bool
    prospect__years_in_business: str | None
    prospect__years_in_business__exact: str | None
    prospect__years_in_business__in: Texts
    prospect__years_in_business__gt: str
    prospect__years_in_business__gte: str
    prospect__years_in_business__lt: str
    prospect__years_in_business__lte: str
    prospect__years_in_business__range: TextRange
    prospect__years_in_business__iexact: str
    prospect__years_in_business__contains: str
    prospect__years_in_business__icontains: str
    prospect__years_in_business__startswith: str
    prospect__years_in_business__istartswith: str
    prospect__years_in_business__endswith: str
    prospect__years_in_business__iendswith: str
    prospect__years_in_business__regex: Pattern
    prospect__years_in_business__iregex: Pattern
    prospect__years_in_business__isnull: bool
    prospect__comments: str | None
    prospect__comments__exact: str | None
    prospect__comments__in: Texts
    prospect__comments__gt: str
    prospect__comments__gte: str
    prospect__comments__lt: str
    prospect__comments__lte: str
    prospect__comments__range: TextRange
    prospect__comments__iexact: str
    prospect__comments__contains: str
    prospect__comments__icontains: str
    prospect__comments__startswith: str
    prospect__comments__istartswith: str
    prospect__comments__endswith: str
    prospect__comments__iendswith: str
    prospect__comments__regex: Pattern
    prospect__comments__iregex: Pattern
    prospect__comments__isnull: bool
    prospect__notes: str | None
    prospect__notes__exact: str | None
    prospect__notes__in: Texts
    prospect__notes__gt: str
    prospect__notes__gte: str
    prospect__notes__lt: str
    prospect__notes__lte: str
    prospect__notes__range: TextRange
    prospect__notes__iexact: str
    prospect__notes__contains: str
    prospect__notes__icontains: str
    prospect__notes__startswith: str
    prospect__notes__istartswith: str
    prospect__notes__endswith: str
    prospect__notes__iendswith: str
    prospect__notes__regex: Pattern
    prospect__notes__iregex: Pattern
    prospect__notes__isnull: bool
    prospect__score: int | None
    prospect__score__exact: int | None
    prospect__score__in: Integers
    prospect__score__gt: int
    prospect__score__gte: int
    prospect__score__lt: int
    prospect__score__lte: int
    prospect__score__range: IntegerRange
    prospect__score__isnull: bool
    prospect__grade: ProspectGrade | None
    prospect__grade__exact: ProspectGrade | None
    prospect__grade__in: Collection[ProspectGrade | None]
    prospect__grade__iexact: str
    prospect__grade__contains: str
    prospect__grade__icontains: str
    prospect__grade__startswith: str
    prospect__grade__istartswith: str
    prospect__grade__endswith: str
    prospect__grade__iendswith: str
    prospect__grade__regex: Pattern
    prospect__grade__iregex: Pattern
    prospect__grade__isnull: bool
    prospect__last_activity_at: datetime | None
    prospect__last_activity_at__exact: datetime | None
    prospect__last_activity_at__in: Moments
    prospect__last_activity_at__gt: datetime
    prospect__last_activity_at__gte: datetime
    prospect__last_activity_at__lt: datetime
    prospect__last_activity_at__lte: datetime
    prospect__last_activity_at__range: MomentRange
    prospect__last_activity_at__isnull: bool
    prospect__last_activity_at__date: date
    prospect__last_activity_at__date__exact: date
    prospect__last_activity_at__date__in: Days
    prospect__last_activity_at__date__gt: date
    prospect__last_activity_at__date__gte: date
    prospect__last_activity_at__date__lt: date
    prospect__last_activity_at__date__lte: date
    prospect__last_activity_at__date__range: DayRange
    prospect__last_activity_at__year: int
    prospect__last_activity_at__year__exact: int
    prospect__last_activity_at__year__in: Integers
    prospect__last_activity_at__year__gt: int
    prospect__last_activity_at__year__gte: int
    prospect__last_activity_at__year__lt: int
    prospect__last_activity_at__year__lte: int
    prospect__last_activity_at__year__range: IntegerRange
    prospect__recent_interaction: str | None
    prospect__recent_interaction__exact: str | None
    prospect__recent_interaction__in: Texts
    prospect__recent_interaction__gt: str
    prospect__recent_interaction__gte: str
    prospect__recent_interaction__lt: str
    prospect__recent_interaction__lte: str
    prospect__recent_interaction__range: TextRange
    prospect__recent_interaction__iexact: str
    prospect__recent_interaction__contains: str
    prospect__recent_interaction__icontains: str
    prospect__recent_interaction__startswith: str
    prospect__recent_interaction__istartswith: str
    prospect__recent_interaction__endswith: str
    prospect__recent_interaction__iendswith: str
    prospect__recent_interaction__regex: Pattern
    prospect__recent_interaction__iregex: Pattern
    prospect__recent_interaction__isnull: bool
    prospect__crm_lead_fid: str | None
    prospect__crm_lead_fid__exact: str | None
    prospect__crm_lead_fid__in: Texts
    prospect__crm_lead_fid__gt: str
    prospect__crm_lead_fid__gte: str
    prospect__crm_lead_fid__lt: str
    prospect__crm_lead_fid__lte: str
    prospect__crm_lead_fid__range: TextRange
    prospect__crm_lead_fid__iexact: str
    prospect__crm_lead_fid__contains: str
    prospect__crm_lead_fid__icontains: str
    prospect__crm_lead_fid__startswith: str
    prospect__crm_lead_fid__istartswith: str
    prospect__crm_lead_fid__endswith: str
    prospect__crm_lead_fid__iendswith: str
    prospect__crm_lead_fid__regex: Pattern
    prospect__crm_lead_fid__iregex: Pattern
    prospect__crm_lead_fid__isnull: bool
    prospect__crm_contact_fid: str | None
    prospect__crm_contact_fid__exact: str | None
    prospect__crm_contact_fid__in: Texts
    prospect__crm_contact_fid__gt: str
    prospect__crm_contact_fid__gte: str
    prospect__crm_contact_fid__lt: str
    prospect__crm_contact_fid__lte: str
    prospect__crm_contact_fid__range: TextRange
    prospect__crm_contact_fid__iexact: str
    prospect__crm_contact_fid__contains: str
    prospect__crm_contact_fid__icontains: str
    prospect__crm_contact_fid__startswith: str
    prospect__crm_contact_fid__istartswith: str
    prospect__crm_contact_fid__endswith: str
    prospect__crm_contact_fid__iendswith: str
    prospect__crm_contact_fid__regex: Pattern
    prospect__crm_contact_fid__iregex: Pattern
    prospect__crm_contact_fid__isnull: bool
    prospect__crm_owner_fid: str | None
    prospect__crm_owner_fid__exact: str | None
    prospect__crm_owner_fid__in: Texts
    prospect__crm_owner_fid__gt: str
    prospect__crm_owner_fid__gte: str
    prospect__crm_owner_fid__lt: str
    prospect__crm_owner_fid__lte: str
    prospect__crm_owner_fid__range: TextRange
    prospect__crm_owner_fid__iexact: str
    prospect__crm_owner_fid__contains: str
    prospect__crm_owner_fid__icontains: str
    prospect__crm_owner_fid__startswith: str
    prospect__crm_owner_fid__istartswith: str
    prospect__crm_owner_fid__endswith: str
    prospect__crm_owner_fid__iendswith: str
    prospect__crm_owner_fid__regex: Pattern
    prospect__crm_owner_fid__iregex: Pattern
    prospect__crm_owner_fid__isnull: bool
    prospect__crm_account_fid: str | None
    prospect__crm_account_fid__exact: str | None
    prospect__crm_account_fid__in: Texts
    prospect__crm_account_fid__gt: str
    prospect__crm_account_fid__gte: str
    prospect__crm_account_fid__lt: str
    prospect__crm_account_fid__lte: str
    prospect__crm_account_fid__range: TextRange
    prospect__crm_account_fid__iexact: str
    prospect__crm_account_fid__contains: str
    prospect__crm_account_fid__icontains: str
    prospect__crm_account_fid__startswith: str
    prospect__crm_account_fid__istartswith: str
    prospect__crm_account_fid__endswith: str
    prospect__crm_account_fid__iendswith: str
    prospect__crm_account_fid__regex: Pattern
    prospect__crm_account_fid__iregex: Pattern
    prospect__crm_account_fid__isnull: bool
    prospect__crm_last_sync: datetime | None
    prospect__crm_last_sync__exact: datetime | None
    prospect__crm_last_sync__in: Moments
    prospect__crm_last_sync__gt: datetime
    prospect__crm_last_sync__gte: datetime
    prospect__crm_last_sync__lt: datetime
    prospect__crm_last_sync__lte: datetime
    prospect__crm_last_sync__range: MomentRange
    prospect__crm_last_sync__isnull: bool
    prospect__crm_last_sync__date: date
    prospect__crm_last_sync__date__exact: date
    prospect__crm_last_sync__date__in: Days
    prospect__crm_last_sync__date__gt: date
    prospect__crm_last_sync__date__gte: date
    prospect__crm_last_sync__date__lt: date
    prospect__crm_last_sync__date__lte: date
    prospect__crm_last_sync__date__range: DayRange
    prospect__crm_last_sync__year: int
    prospect__crm_last_sync__year__exact: int
    prospect__crm_last_sync__year__in: Integers
    prospect__crm_last_sync__year__gt: int
    prospect__crm_last_sync__year__gte: int
    prospect__crm_last_sync__year__lt: int
    prospect__crm_last_sync__year__lte: int
    prospect__crm_last_sync__year__range: IntegerRange
    prospect__crm_url: str | None
    prospect__crm_url__exact: str | None
    prospect__crm_url__in: Texts
    prospect__crm_url__gt: str
    prospect__crm_url__gte: str
    prospect__crm_url__lt: str
    prospect__crm_url__lte: str
    prospect__crm_url__range: TextRange
    prospect__crm_url__iexact: str
    prospect__crm_url__contains: str
    prospect__crm_url__icontains: str
    prospect__crm_url__startswith: str
    prospect__crm_url__istartswith: str
    prospect__crm_url__endswith: str
    prospect__crm_url__iendswith: str
    prospect__crm_url__regex: Pattern
    prospect__crm_url__iregex: Pattern
    prospect__crm_url__isnull: bool
    prospect__is_do_not_email: bool
    prospect__is_do_not_email__exact: bool
    prospect__is_do_not_email__in: Flags
    prospect__is_do_not_email__isnull: bool
    prospect__is_do_not_call: bool
    prospect__is_do_not_call__exact: bool
    prospect__is_do_not_call__in: Flags
    prospect__is_do_not_call__isnull: bool
    prospect__opted_out: bool
    prospect__opted_out__exact: bool
    prospect__opted_out__in: Flags
    prospect__opted_out__isnull: bool
    prospect__is_reviewed: bool
    prospect__is_reviewed__exact: bool
    prospect__is_reviewed__in: Flags
    prospect__is_reviewed__isnull: bool
    prospect__is_starred: bool
    prospect__is_starred__exact: bool
    prospect__is_starred__in: Flags
    prospect__is_starred__isnull: bool
    prospect__is_archived: bool
    prospect__is_archived__exact: bool
    prospect__is_archived__in: Flags
    prospect__is_archived__isnull: bool
    prospect__created_at: datetime | None
    prospect__created_at__exact: datetime | None
    prospect__created_at__in: Moments
    prospect__created_at__gt: datetime
    prospect__created_at__gte: datetime
    prospect__created_at__lt: datetime
    prospect__created_at__lte: datetime
    prospect__created_at__range: MomentRange
    prospect__created_at__isnull: bool
    prospect__created_at__date: date
    prospect__created_at__date__exact: date
    prospect__created_at__date__in: Days
    prospect__created_at__date__gt: date
    prospect__created_at__date__gte: date
    prospect__created_at__date__lt: date
    prospect__created_at__date__lte: date
    prospect__created_at__date__range: DayRange
    prospect__created_at__year: int
    prospect__created_at__year__exact: int
    prospect__created_at__year__in: Integers
    prospect__created_at__year__gt: int
    prospect__created_at__year__gte: int
    prospect__created_at__year__lt: int
    prospect__created_at__year__lte: int
    prospect__created_at__year__range: IntegerRange
    prospect__updated_at: datetime | None
    prospect__updated_at__exact: datetime | None
    prospect__updated_at__in: Moments
    prospect__updated_at__gt: datetime
    prospect__updated_at__gte: datetime
    prospect__updated_at__lt: datetime
    prospect__updated_at__lte: datetime
    prospect__updated_at__range: MomentRange
    prospect__updated_at__isnull: bool
    prospect__updated_at__date: date
    prospect__updated_at__date__exact: date
    prospect__updated_at__date__in: Days
    prospect__updated_at__date__gt: date
    prospect__updated_at__date__gte: date
    prospect__updated_at__date__lt: date
    prospect__updated_at__date__lte: date
    prospect__updated_at__date__range: DayRange
    prospect__updated_at__year: int
    prospect__updated_at__year__exact: int
    prospect__updated_at__year__in: Integers
    prospect__updated_at__year__gt: int
    prospect__updated_at__year__gte: int
    prospect__updated_at__year__lt: int
    prospect__updated_at__year__lte: int
    prospect__updated_at__year__range: IntegerRange
    prospect__salesforce_fid: str | None
    prospect__salesforce_fid__exact: str | None
    prospect__salesforce_fid__in: Texts
    prospect__salesforce_fid__gt: str
    prospect__salesforce_fid__gte: str
    prospect__salesforce_fid__lt: str
    prospect__salesforce_fid__lte: str
    prospect__salesforce_fid__range: TextRange
    prospect__salesforce_fid__iexact: str
    prospect__salesforce_fid__contains: str
    prospect__salesforce_fid__icontains: str
    prospect__salesforce_fid__startswith: str
    prospect__salesforce_fid__istartswith: str
    prospect__salesforce_fid__endswith: str
    prospect__salesforce_fid__iendswith: str
    prospect__salesforce_fid__regex: Pattern
    prospect__salesforce_fid__iregex: Pattern
    prospect__salesforce_fid__isnull: bool
    visit: int | Visit | None
    visit__exact: int | Visit | None
    visit__in: Collection[int | Visit | None]
    visit__gt: int
    visit__gte: int
    visit__lt: int
    visit__lte: int
    visit__range: IntegerRange
    visit__isnull: bool
    visit__id: int | None
    visit__id__exact: int | None
    visit__id__in: Integers
    visit__id__gt: int
    visit__id__gte: int
    visit__id__lt: int
    visit__id__lte: int
    visit__id__range: IntegerRange
    visit__id__isnull: bool
    visit__visitor_id: int | Visitor | None
    visit__visitor_id__exact: int | Visitor | None
    visit__visitor_id__in: Collection[int | Visitor | None]
    visit__visitor_id__gt: int
    visit__visitor_id__gte: int
    visit__visitor_id__lt: int
    visit__visitor_id__lte: int
    visit__visitor_id__range: IntegerRange
    visit__visitor_id__isnull: bool
    visit__prospect_id: int | Prospect | None
    visit__prospect_id__exact: int | Prospect | None
    visit__prospect_id__in: Collection[int | Prospect | None]
    visit__prospect_id__gt: int
    visit__prospect_id__gte: int
    visit__prospect_id__lt: int
    visit__prospect_id__lte: int
    visit__prospect_id__range: IntegerRange
    visit__prospect_id__isnull: bool
    visit__visitor_page_view_count: int | None
    visit__visitor_page_view_count__exact: int | None
    visit__visitor_page_view_count__in: Integers
    visit__visitor_page_view_count__gt: int
    visit__visitor_page_view_count__gte: int
    visit__visitor_page_view_count__lt: int
    visit__visitor_page_view_count__lte: int
    visit__visitor_page_view_count__range: IntegerRange
    visit__visitor_page_view_count__isnull: bool
    visit__first_visitor_page_view_at: datetime | None
    visit__first_visitor_page_view_at__exact: datetime | None
    visit__first_visitor_page_view_at__in: Moments
    visit__first_visitor_page_view_at__gt: datetime
    visit__first_visitor_page_view_at__gte: datetime
    visit__first_visitor_page_view_at__lt: datetime
    visit__first_visitor_page_view_at__lte: datetime
    visit__first_visitor_page_view_at__range: MomentRange
    visit__first_visitor_page_view_at__isnull: bool
    visit__first_visitor_page_view_at__date: date
    visit__first_visitor_page_view_at__date__exact: date
    visit__first_visitor_page_view_at__date__in: Days
    visit__first_visitor_page_view_at__date__gt: date
    visit__first_visitor_page_view_at__date__gte: date
    visit__first_visitor_page_view_at__date__lt: date
    visit__first_visitor_page_view_at__date__lte: date
    visit__first_visitor_page_view_at__date__range: DayRange
    visit__first_visitor_page_view_at__year: int
    visit__first_visitor_page_view_at__year__exact: int
    visit__first_visitor_page_view_at__year__in: Integers
    visit__first_visitor_page_view_at__year__gt: int
    visit__first_visitor_page_view_at__year__gte: int
    visit__first_visitor_page_view_at__year__lt: int
    visit__first_visitor_page_view_at__year__lte: int
    visit__first_visitor_page_view_at__year__range: IntegerRange
    visit__last_visitor_page_view_at: datetime | None
    visit__last_visitor_page_view_at__exact: datetime | None
    visit__last_visitor_page_view_at__in: Moments
    visit__last_visitor_page_view_at__gt: datetime
    visit__last_visitor_page_view_at__gte: datetime
    visit__last_visitor_page_view_at__lt: datetime
    visit__last_visitor_page_view_at__lte: datetime
    visit__last_visitor_page_view_at__range: MomentRange
    visit__last_visitor_page_view_at__isnull: bool
    visit__last_visitor_page_view_at__date: date
    visit__last_visitor_page_view_at__date__exact: date
    visit__last_visitor_page_view_at__date__in: Days
    visit__last_visitor_page_view_at__date__gt: date
    visit__last_visitor_page_view_at__date__gte: date
    visit__last_visitor_page_view_at__date__lt: date
    visit__last_visitor_page_view_at__date__lte: date
    visit__last_visitor_page_view_at__date__range: DayRange
    visit__last_visitor_page_view_at__year: int
    visit__last_visitor_page_view_at__year__exact: int
    visit__last_visitor_page_view_at__year__in: Integers
    visit__last_visitor_page_view_at__year__gt: int
    visit__last_visitor_page_view_at__year__gte: int
    visit__last_visitor_page_view_at__year__lt: int
    visit__last_visitor_page_view_at__year__lte: int
    visit__last_visitor_page_view_at__year__range: IntegerRange
    visit__duration_in_seconds: int | None
    visit__duration_in_seconds__exact: int | None
    visit__duration_in_seconds__in: Integers
    visit__duration_in_seconds__gt: int
    visit__duration_in_seconds__gte: int
    visit__duration_in_seconds__lt: int
    visit__duration_in_seconds__lte: int
    visit__duration_in_seconds__range: IntegerRange
    visit__duration_in_seconds__isnull: bool
    visit__campaign_parameter: str | None
    visit__campaign_parameter__exact: str | None
    visit__campaign_parameter__in: Texts
    visit__campaign_parameter__gt: str
    visit__campaign_parameter__gte: str
    visit__campaign_parameter__lt: str
    visit__campaign_parameter__lte: str
    visit__campaign_parameter__range: TextRange
    visit__campaign_parameter__iexact: str
    visit__campaign_parameter__contains: str
    visit__campaign_parameter__icontains: str
    visit__campaign_parameter__startswith: str
    visit__campaign_parameter__istartswith: str
    visit__campaign_parameter__endswith: str
    visit__campaign_parameter__iendswith: str
    visit__campaign_parameter__regex: Pattern
    visit__campaign_parameter__iregex: Pattern
    visit__campaign_parameter__isnull: bool
    visit__medium_parameter: str | None
    visit__medium_parameter__exact: str | None
    visit__medium_parameter__in: Texts
    visit__medium_parameter__gt: str
    visit__medium_parameter__gte: str
    visit__medium_parameter__lt: str
    visit__medium_parameter__lte: str
    visit__medium_parameter__range: TextRange
    visit__medium_parameter__iexact: str
    visit__medium_parameter__contains: str
    visit__medium_parameter__icontains: str
    visit__medium_parameter__startswith: str
    visit__medium_parameter__istartswith: str
    visit__medium_parameter__endswith: str
    visit__medium_parameter__iendswith: str
    visit__medium_parameter__regex: Pattern
    visit__medium_parameter__iregex: Pattern
    visit__medium_parameter__isnull: bool
    visit__source_parameter: str | None
    visit__source_parameter__exact: str | None
    visit__source_parameter__in: Texts
    visit__source_parameter__gt: str
    visit__source_parameter__gte: str
    visit__source_parameter__lt: str
    visit__source_parameter__lte: str
    visit__source_parameter__range: TextRange
    visit__source_parameter__iexact: str
    visit__source_parameter__contains: str
    visit__source_parameter__icontains: str
    visit__source_parameter__startswith: str
    visit__source_parameter__istartswith: str
    visit__source_parameter__endswith: str
    visit__source_parameter__iendswith: str
    visit__source_parameter__regex: Pattern
    visit__source_parameter__iregex: Pattern
    visit__source_parameter__isnull: bool
    visit__content_parameter: str | None
    visit__content_parameter__exact: str | None
    visit__content_parameter__in: Texts
    visit__content_parameter__gt: str
    visit__content_parameter__gte: str
    visit__content_parameter__lt: str
    visit__content_parameter__lte: str
    visit__content_parameter__range: TextRange
    visit__content_parameter__iexact: str
    visit__content_parameter__contains: str
    visit__content_parameter__icontains: str
    visit__content_parameter__startswith: str
    visit__content_parameter__istartswith: str
    visit__content_parameter__endswith: str
    visit__content_parameter__iendswith: str
    visit__content_parameter__regex: Pattern
    visit__content_parameter__iregex: Pattern
    visit__content_parameter__isnull: bool
    visit__term_parameter: str | None
    visit__term_parameter__exact: str | None
    visit__term_parameter__in: Texts
    visit__term_parameter__gt: str
    visit__term_parameter__gte: str
    visit__term_parameter__lt: str
    visit__term_parameter__lte: str
    visit__term_parameter__range: TextRange
    visit__term_parameter__iexact: str
    visit__term_parameter__contains: str
    visit__term_parameter__icontains: str
    visit__term_parameter__startswith: str
    visit__term_parameter__istartswith: str
    visit__term_parameter__endswith: str
    visit__term_parameter__iendswith: str
    visit__term_parameter__regex: Pattern
    visit__term_parameter__iregex: Pattern
    visit__term_parameter__isnull: bool
    visit__created_at: datetime | None
    visit__created_at__exact: datetime | None
    visit__created_at__in: Moments
    visit__created_at__gt: datetime
    visit__created_at__gte: datetime
    visit__created_at__lt: datetime
    visit__created_at__lte: datetime
    visit__created_at__range: MomentRange
    visit__created_at__isnull: bool
    visit__created_at__date: date
    visit__created_at__date__exact: date
    visit__created_at__date__in: Days
    visit__created_at__date__gt: date
    visit__created_at__date__gte: date
    visit__created_at__date__lt: date
    visit__created_at__date__lte: date
    visit__created_at__date__range: DayRange
    visit__created_at__year: int
    visit__created_at__year__exact: int
    visit__created_at__year__in: Integers
    visit__created_at__year__gt: int
    visit__created_at__year__gte: int
    visit__created_at__year__lt: int
    visit__created_at__year__lte: int
    visit__created_at__year__range: IntegerRange
    visit__updated_at: datetime | None
    visit__updated_at__exact: datetime | None
    visit__updated_at__in: Moments
    visit__updated_at__gt: datetime
    visit__updated_at__gte: datetime
    visit__updated_at__lt: datetime
    visit__updated_at__lte: datetime
    visit__updated_at__range: MomentRange
    visit__updated_at__isnull: bool
    visit__updated_at__date: date
    visit__updated_at__date__exact: date
    visit__updated_at__date__in: Days
    visit__updated_at__date__gt: date
    visit__updated_at__date__gte: date
    visit__updated_at__date__lt: date
    visit__updated_at__date__lte: date
    visit__updated_at__date__range: DayRange
    visit__updated_at__year: int
    visit__updated_at__year__exact: int
    visit__updated_at__year__in: Integers
    visit__updated_at__year__gt: int
    visit__updated_at__year__gte: int
    visit__updated_at__year__lt: int
    visit__updated_at__year__lte: int
    visit__updated_at__year__range: IntegerRange
    visitor: int | Visitor | None
    visitor__exact: int | Visitor | None
    visitor__in: Collection[int | Visitor | None]
    visitor__gt: int
    visitor__gte: int
    visitor__lt: int
    visitor__lte: int
    visitor__range: IntegerRange
    visitor__isnull: bool
    visitor__id: int | None
    visitor__id__exact: int | None
    visitor__id__in: Integers
    visitor__id__gt: int
    visitor__id__gte: int
    visitor__id__lt: int
    visitor__id__lte: int
    visitor__id__range: IntegerRange
    visitor__id__isnull: bool
    visitor__page_view_count: int | None
    visitor__page_view_count__exact: int | None
    visitor__page_view_count__in: Integers
    visitor__page_view_count__gt: int
    visitor__page_view_count__gte: int
    visitor__page_view_count__lt: int
    visitor__page_view_count__lte: int
    visitor__page_view_count__range: IntegerRange
    visitor__page_view_count__isnull: bool
    visitor__ip_address: str | None
    visitor__ip_address__exact: str | None
    visitor__ip_address__in: Texts
    visitor__ip_address__gt: str
    visitor__ip_address__gte: str
    visitor__ip_address__lt: str
    visitor__ip_address__lte: str
    visitor__ip_address__range: TextRange
    visitor__ip_address__iexact: str
    visitor__ip_address__contains: str
    visitor__ip_address__icontains: str
    visitor__ip_address__startswith: str
    visitor__ip_address__istartswith: str
    visitor__ip_address__endswith: str
    visitor__ip_address__iendswith: str
    visitor__ip_address__regex: Pattern
    visitor__ip_address__iregex: Pattern
    visitor__ip_address__isnull: bool
    visitor__hostname: str | None
    visitor__hostname__exact: str | None
    visitor__hostname__in: Texts
    visitor__hostname__gt: str
    visitor__hostname__gte: str
    visitor__hostname__lt: str
    visitor__hostname__lte: str
    visitor__hostname__range: TextRange
    visitor__hostname__iexact: str
    visitor__hostname__contains: str
    visitor__hostname__icontains: str
    visitor__hostname__startswith: str
    visitor__hostname__istartswith: str
    visitor__hostname__endswith: str
    visitor__hostname__iendswith: str
    visitor__hostname__regex: Pattern
    visitor__hostname__iregex: Pattern
    visitor__hostname__isnull: bool
    visitor__campaign_parameter: str | None
    visitor__campaign_parameter__exact: str | None
    visitor__campaign_parameter__in: Texts
    visitor__campaign_parameter__gt: str
    visitor__campaign_parameter__gte: str
    visitor__campaign_parameter__lt: str
    visitor__campaign_parameter__lte: str
    visitor__campaign_parameter__range: TextRange
    visitor__campaign_parameter__iexact: str
    visitor__campaign_parameter__contains: str
    visitor__campaign_parameter__icontains: str
    visitor__campaign_parameter__startswith: str
    visitor__campaign_parameter__istartswith: str
    visitor__campaign_parameter__endswith: str
    visitor__campaign_parameter__iendswith: str
    visitor__campaign_parameter__regex: Pattern
    visitor__campaign_parameter__iregex: Pattern
    visitor__campaign_parameter__isnull: bool
    visitor__medium_parameter: str | None
    visitor__medium_parameter__exact: str | None
    visitor__medium_parameter__in: Texts
    visitor__medium_parameter__gt: str
    visitor__medium_parameter__gte: str
    visitor__medium_parameter__lt: str
    visitor__medium_parameter__lte: str
    visitor__medium_parameter__range: TextRange
    visitor__medium_parameter__iexact: str
    visitor__medium_parameter__contains: str
    visitor__medium_parameter__icontains: str
    visitor__medium_parameter__startswith: str
    visitor__medium_parameter__istartswith: str
    visitor__medium_parameter__endswith: str
    visitor__medium_parameter__iendswith: str
    visitor__medium_parameter__regex: Pattern
    visitor__medium_parameter__iregex: Pattern
    visitor__medium_parameter__isnull: bool
    visitor__source_parameter: str | None
    visitor__source_parameter__exact: str | None
    visitor__source_parameter__in: Texts
    visitor__source_parameter__gt: str
    visitor__source_parameter__gte: str
    visitor__source_parameter__lt: str
    visitor__source_parameter__lte: str
    visitor__source_parameter__range: TextRange
    visitor__source_parameter__iexact: str
    visitor__source_parameter__contains: str
    visitor__source_parameter__icontains: str
    visitor__source_parameter__startswith: str
    visitor__source_parameter__istartswith: str
    visitor__source_parameter__endswith: str
    visitor__source_parameter__iendswith: str
    visitor__source_parameter__regex: Pattern
    visitor__source_parameter__iregex: Pattern
    visitor__source_parameter__isnull: bool
    visitor__content_parameter: str | None
    visitor__content_parameter__exact: str | None
    visitor__content_parameter__in: Texts
    visitor__content_parameter__gt: str
    visitor__content_parameter__gte: str
    visitor__content_parameter__lt: str
    visitor__content_parameter__lte: str
    visitor__content_parameter__range: TextRange
    visitor__content_parameter__iexact: str
    visitor__content_parameter__contains: str
    visitor__content_parameter__icontains: str
    visitor__content_parameter__startswith: str
    visitor__content_parameter__istartswith: str
    visitor__content_parameter__endswith: str
    visitor__content_parameter__iendswith: str
    visitor__content_parameter__regex: Pattern
    visitor__content_parameter__iregex: Pattern
    visitor__content_parameter__isnull: bool
    visitor__term_parameter: str | None
    visitor__term_parameter__exact: str | None
    visitor__term_parameter__in: Texts
    visitor__term_parameter__gt: str
    visitor__term_parameter__gte: str
    visitor__term_parameter__lt: str
    visitor__term_parameter__lte: str
    visitor__term_parameter__range: TextRange
    visitor__term_parameter__iexact: str
    visitor__term_parameter__contains: str
    visitor__term_parameter__icontains: str
    visitor__term_parameter__startswith: str
    visitor__term_parameter__istartswith: str
    visitor__term_parameter__endswith: str
    visitor__term_parameter__iendswith: str
    visitor__term_parameter__regex: Pattern
    visitor__term_parameter__iregex: Pattern
    visitor__term_parameter__isnull: bool
    visitor__created_at: datetime | None
    visitor__created_at__exact: datetime | None
    visitor__created_at__in: Moments
    visitor__created_at__gt: datetime
    visitor__created_at__gte: datetime
    visitor__created_at__lt: datetime
    visitor__created_at__lte: datetime
    visitor__created_at__range: MomentRange
    visitor__created_at__isnull: bool
    visitor__created_at__date: date
    visitor__created_at__date__exact: date
    visitor__created_at__date__in: Days
    visitor__created_at__date__gt: date
    visitor__created_at__date__gte: date
    visitor__created_at__date__lt: date
    visitor__created_at__date__lte: date
    visitor__created_at__date__range: DayRange
    visitor__created_at__year: int
    visitor__created_at__year__exact: int
    visitor__created_at__year__in: Integers
    visitor__created_at__year__gt: int
    visitor__created_at__year__gte: int
    visitor__created_at__year__lt: int
    visitor__created_at__year__lte: int
    visitor__created_at__year__range: IntegerRange
    visitor__updated_at: datetime | None
    visitor__updated_at__exact: datetime | None
    visitor__updated_at__in: Moments
    visitor__updated_at__gt: datetime
    visitor__updated_at__gte: datetime
    visitor__updated_at__lt: datetime
    visitor__updated_at__lte: datetime
    visitor__updated_at__range: MomentRange
    visitor__updated_at__isnull: bool
    visitor__updated_at__date: date
    visitor__updated_at__date__exact: date
    visitor__updated_at__date__in: Days
    visitor__updated_at__date__gt: date
    visitor__updated_at__date__gte: date
    visitor__updated_at__date__lt: date
    visitor__updated_at__date__lte: date
    visitor__updated_at__date__range: DayRange
    visitor__updated_at__year: int
    visitor__updated_at__year__exact: int
    visitor__updated_at__year__in: Integers
    visitor__updated_at__year__gt: int
    visitor__updated_at__year__gte: int
    visitor__updated_at__year__lt: int
    visitor__updated_at__year__lte: int
    visitor__updated_at__year__range: IntegerRange
    visitor__prospect_id: int | Prospect | None
    visitor__prospect_id__exact: int | Prospect | None
    visitor__prospect_id__in: Collection[int | Prospect | None]
    visitor__prospect_id__gt: int
    visitor__prospect_id__gte: int
    visitor__prospect_id__lt: int
    visitor__prospect_id__lte: int
    visitor__prospect_id__range: IntegerRange
    visitor__prospect_id__isnull: bool
    visitor__browser: str | None
    visitor__browser__exact: str | None
    visitor__browser__in: Texts
    visitor__browser__gt: str
    visitor__browser__gte: str
    visitor__browser__lt: str
    visitor__browser__lte: str
    visitor__browser__range: TextRange
    visitor__browser__iexact: str
    visitor__browser__contains: str
    visitor__browser__icontains: str
    visitor__browser__startswith: str
    visitor__browser__istartswith: str
    visitor__browser__endswith: str
    visitor__browser__iendswith: str
    visitor__browser__regex: Pattern
    visitor__browser__iregex: Pattern
    visitor__browser__isnull: bool
    visitor__browser_version: str | None
    visitor__browser_version__exact: str | None
    visitor__browser_version__in: Texts
    visitor__browser_version__gt: str
    visitor__browser_version__gte: str
    visitor__browser_version__lt: str
    visitor__browser_version__lte: str
    visitor__browser_version__range: TextRange
    visitor__browser_version__iexact: str
    visitor__browser_version__contains: str
    visitor__browser_version__icontains: str
    visitor__browser_version__startswith: str
    visitor__browser_version__istartswith: str
    visitor__browser_version__endswith: str
    visitor__browser_version__iendswith: str
    visitor__browser_version__regex: Pattern
    visitor__browser_version__iregex: Pattern
    visitor__browser_version__isnull: bool
    visitor__operating_system: str | None
    visitor__operating_system__exact: str | None
    visitor__operating_system__in: Texts
    visitor__operating_system__gt: str
    visitor__operating_system__gte: str
    visitor__operating_system__lt: str
    visitor__operating_system__lte: str
    visitor__operating_system__range: TextRange
    visitor__operating_system__iexact: str
    visitor__operating_system__contains: str
    visitor__operating_system__icontains: str
    visitor__operating_system__startswith: str
    visitor__operating_system__istartswith: str
    visitor__operating_system__endswith: str
    visitor__operating_system__iendswith: str
    visitor__operating_system__regex: Pattern
    visitor__operating_system__iregex: Pattern
    visitor__operating_system__isnull: bool
    visitor__operating_system_version: str | None
    visitor__operating_system_version__exact: str | None
    visitor__operating_system_version__in: Texts
    visitor__operating_system_version__gt: str
    visitor__operating_system_version__gte: str
    visitor__operating_system_version__lt: str
    visitor__operating_system_version__lte: str
    visitor__operating_system_version__range: TextRange
    visitor__operating_system_version__iexact: str
    visitor__operating_system_version__contains: str
    visitor__operating_system_version__icontains: str
    visitor__operating_system_version__startswith: str
    visitor__operating_system_version__istartswith: str
    visitor__operating_system_version__endswith: str
    visitor__operating_system_version__iendswith: str
    visitor__operating_system_version__regex: Pattern
    visitor__operating_system_version__iregex: Pattern
    visitor__operating_system_version__isnull: bool
    visitor__language: str | None
    visitor__language__exact: str | None
    visitor__language__in: Texts
    visitor__language__gt: str
    visitor__language__gte: str
    visitor__language__lt: str
    visitor__language__lte: str
    visitor__language__range: TextRange
    visitor__language__iexact: str
    visitor__language__contains: str
    visitor__language__icontains: str
    visitor__language__startswith: str
    visitor__language__istartswith: str
    visitor__language__endswith: str
    visitor__language__iendswith: str
    visitor__language__regex: Pattern
    visitor__language__iregex: Pattern
    visitor__language__isnull: bool
    visitor__screen_height: str | None
    visitor__screen_height__exact: str | None
    visitor__screen_height__in: Texts
    visitor__screen_height__gt: str
    visitor__screen_height__gte: str
    visitor__screen_height__lt: str
    visitor__screen_height__lte: str
    visitor__screen_height__range: TextRange
    visitor__screen_height__iexact: str
    visitor__screen_height__contains: str
    visitor__screen_height__icontains: str
    visitor__screen_height__startswith: str
    visitor__screen_height__istartswith: str
    visitor__screen_height__endswith: str
    visitor__screen_height__iendswith: str
    visitor__screen_height__regex: Pattern
    visitor__screen_height__iregex: Pattern
    visitor__screen_height__isnull: bool
    visitor__screen_width: str | None
    visitor__screen_width__exact: str | None
    visitor__screen_width__in: Texts
    visitor__screen_width__gt: str
    visitor__screen_width__gte: str
    visitor__screen_width__lt: str
    visitor__screen_width__lte: str
    visitor__screen_width__range: TextRange
    visitor__screen_width__iexact: str
    visitor__screen_width__contains: str
    visitor__screen_width__icontains: str
    visitor__screen_width__startswith: str
    visitor__screen_width__istartswith: str
    visitor__screen_width__endswith: str
    visitor__screen_width__iendswith: str
    visitor__screen_width__regex: Pattern
    visitor__screen_width__iregex: Pattern
    visitor__screen_width__isnull: bool
    visitor__is_flash_enabled: str | None
    visitor__is_flash_enabled__exact: str | None
    visitor__is_flash_enabled__in: Texts
    visitor__is_flash_enabled__gt: str
    visitor__is_flash_enabled__gte: str
    visitor__is_flash_enabled__lt: str
    visitor__is_flash_enabled__lte: str
    visitor__is_flash_enabled__range: TextRange
    visitor__is_flash_enabled__iexact: str
    visitor__is_flash_enabled__contains: str
    visitor__is_flash_enabled__icontains: str
    visitor__is_flash_enabled__startswith: str
    visitor__is_flash_enabled__istartswith: str
    visitor__is_flash_enabled__endswith: str
    visitor__is_flash_enabled__iendswith: str
    visitor__is_flash_enabled__regex: Pattern
    visitor__is_flash_enabled__iregex: Pattern
    visitor__is_flash_enabled__isnull: bool
    visitor__is_java_enabled: str | None
    visitor__is_java_enabled__exact: str | None
    visitor__is_java_enabled__in: Texts
    visitor__is_java_enabled__gt: str
    visitor__is_java_enabled__gte: str
    visitor__is_java_enabled__lt: str
    visitor__is_java_enabled__lte: str
    visitor__is_java_enabled__range: TextRange
    visitor__is_java_enabled__iexact: str
    visitor__is_java_enabled__contains: str
    visitor__is_java_enabled__icontains: str
    visitor__is_java_enabled__startswith: str
    visitor__is_java_enabled__istartswith: str
    visitor__is_java_enabled__endswith: str
    visitor__is_java_enabled__iendswith: str
    visitor__is_java_enabled__regex: Pattern
    visitor__is_java_enabled__iregex: Pattern
    visitor__is_java_enabled__isnull: bool


class VisitorActivityCriteria(_VisitorActivityBothWays, total=False):
    """What `filter()` takes."""

    prospect_only: bool
    type: int | Collection[int]
    custom_url_only: bool
    email_only: bool
    file_only: bool
    form_only: bool
    form_handler_only: bool
    landing_page_only: bool
    campaign_id: int | Campaign | Collection[int | Campaign]
    email_id: int | Email | Collection[int | Email]
    file_id: int | Collection[int]
    form_id: int | Form | Collection[int | Form]
    form_handler_id: int | Collection[int]
    landing_page_id: int | Collection[int]
    prospect_id: int | Prospect | Collection[int | Prospect]
    visitor_id: int | Visitor | Collection[int | Visitor]
    created_at: Moment
    created_at__exact: Moment
    id: int
    id__exact: int
    updated_at: Moment
    updated_at__exact: Moment
    prospect_only__exact: bool
    type__exact: int | Collection[int]
    custom_url_only__exact: bool
    email_only__exact: bool
    file_only__exact: bool
    form_only__exact: bool
    form_handler_only__exact: bool
    landing_page_only__exact: bool
    campaign_id__exact: int | Campaign | Collection[int | Campaign]
    custom_redirect_id: int | Collection[int]
    custom_redirect_id__exact: int | Collection[int]
    email_id__exact: int | Email | Collection[int | Email]
    file_id__exact: int | Collection[int]
    form_id__exact: int | Form | Collection[int | Form]
    form_handler_id__exact: int | Collection[int]
    landing_page_id__exact: int | Collection[int]
    prospect_id__exact: int | Prospect | Collection[int | Prospect]
    visitor_id__exact: int | Visitor | Collection[int | Visitor]


class VisitorActivitySelectors(VisitorActivityCriteria, total=False):
    """What `get()` takes."""


class VisitorActivityLookups(_VisitorActivityTests, total=False):
    """What `where()` takes."""

    id: int | None
    id__exact: int | None
    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int
    prospect_id: int | Prospect | None
    prospect_id__exact: int | Prospect | None
    prospect_id__in: Collection[int | Prospect | None]
    visitor_id: int | Visitor | None
    visitor_id__exact: int | Visitor | None
    visitor_id__in: Collection[int | Visitor | None]
    type: int | None
    type__exact: int | None
    type__in: Integers
    email_id: int | Email | None
    email_id__exact: int | Email | None
    email_id__in: Collection[int | Email | None]
    form_id: int | Form | None
    form_id__exact: int | Form | None
    form_id__in: Collection[int | Form | None]
    form_handler_id: int | None
    form_handler_id__exact: int | None
    form_handler_id__in: Integers
    landing_page_id: int | None
    landing_page_id__exact: int | None
    landing_page_id__in: Integers
    file_id: int | None
    file_id__exact: int | None
    file_id__in: Integers
    custom_redirect_id: int | CustomRedirect | None
    custom_redirect_id__exact: int | CustomRedirect | None
    custom_redirect_id__in: Collection[int | CustomRedirect | None]
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
    campaign_id: int | Campaign | None
    campaign_id__exact: int | Campaign | None
    campaign_id__in: Collection[int | Campaign | None]


class VisitorActivityConditions(_VisitorActivityBothWays, _VisitorActivityTests, total=False):
    """What `exclude()` takes."""

    id: int | None
    id__exact: int | None
    prospect_id: int | Prospect | Collection[int | Prospect] | None
    prospect_id__exact: int | Prospect | Collection[int | Prospect] | None
    visitor_id: int | Visitor | Collection[int | Visitor] | None
    visitor_id__exact: int | Visitor | Collection[int | Visitor] | None
    type: int | Collection[int] | None
    type__exact: int | Collection[int] | None
    email_id: int | Email | Collection[int | Email] | None
    email_id__exact: int | Email | Collection[int | Email] | None
    form_id: int | Form | Collection[int | Form] | None
    form_id__exact: int | Form | Collection[int | Form] | None
    form_handler_id: int | Collection[int] | None
    form_handler_id__exact: int | Collection[int] | None
    landing_page_id: int | Collection[int] | None
    landing_page_id__exact: int | Collection[int] | None
    file_id: int | Collection[int] | None
    file_id__exact: int | Collection[int] | None
    custom_redirect_id: int | Collection[int] | None
    custom_redirect_id__exact: int | Collection[int] | None
    created_at: Moment | None
    created_at__exact: Moment | None
    updated_at: Moment | None
    updated_at__exact: Moment | None
    campaign_id: int | Campaign | Collection[int | Campaign] | None
    campaign_id__exact: int | Campaign | Collection[int | Campaign] | None


class VisitorActivityQuerySet(QuerySet[VisitorActivityT]):
    """A query set of VisitorActivity records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[VisitorActivityCriteria]) -> Self: ...  # type: ignore[override]
        def where(  # type: ignore[override]
            self,
            *conditions: Q | Callable[[Any], object],
            **lookups: Unpack[VisitorActivityLookups],
        ) -> Self: ...
        def exclude(self, *q: Q, **conditions: Unpack[VisitorActivityConditions]) -> Self: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[VisitorActivitySelectors]) -> VisitorActivityT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[VisitorActivitySelectors],
        ) -> Made[VisitorActivityT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[VisitorActivitySelectors],
        ) -> Made[VisitorActivityT]: ...


class VisitorActivityManager(TypedManager[VisitorActivityT, VisitorActivityQuerySet[VisitorActivityT]]):
    """A manager of VisitorActivity records."""

    if TYPE_CHECKING:

        def filter(  # type: ignore[override]
            self,
            *q: Q,
            **criteria: Unpack[VisitorActivityCriteria],
        ) -> VisitorActivityQuerySet[VisitorActivityT]: ...
        def where(  # type: ignore[override]
            self,
            *conditions: Q | Callable[[VisitorActivityT], object],
            **lookups: Unpack[VisitorActivityLookups],
        ) -> VisitorActivityQuerySet[VisitorActivityT]: ...
        def exclude(  # type: ignore[override]
            self,
            *q: Q,
            **conditions: Unpack[VisitorActivityConditions],
        ) -> VisitorActivityQuerySet[VisitorActivityT]: ...
        def get(self, **criteria: Unpack[VisitorActivitySelectors]) -> VisitorActivityT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[VisitorActivitySelectors],
        ) -> Made[VisitorActivityT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[VisitorActivitySelectors],
        ) -> Made[VisitorActivityT]: ...


class VisitorActivityObjects(_ManagerDescriptor):
    """`VisitorActivity.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(
            self,
            instance: None,
            owner: type[VisitorActivityT],
        ) -> VisitorActivityManager[VisitorActivityT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[VisitorActivityT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
