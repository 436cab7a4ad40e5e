"""Keywords of queries for pardot_orm.models.visit; written by `python -m pardot_orm.typed`."""

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
    from pardot_orm.models.prospect import Prospect
    from pardot_orm.models.prospect_account import ProspectAccount
    from pardot_orm.models.visit import Visit
    from pardot_orm.models.visitor import Visitor
    from pardot_orm.query.expressions import Q
    from pardot_orm.query.made import Made
    from pardot_orm.typed.values import (
        DayRange,
        Days,
        Flags,
        IntegerRange,
        Integers,
        MomentRange,
        Moments,
        Pattern,
        TextRange,
        Texts,
    )

ProspectGrade = Literal["A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F"]
VisitT = TypeVar("VisitT", bound="Visit")


class _VisitBothWays(TypedDict, total=False):
    """Criteria that `exclude()` takes too."""

    id__in: int | Collection[int]
    visitor_id__in: int | Collection[int]
    prospect_id__in: int | Collection[int]
    ids: int | Collection[int]
    visitor_ids: int | Collection[int]
    prospect_ids: int | Collection[int]


class _VisitTests(TypedDict, total=False):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int
    id__range: IntegerRange
    id__isnull: bool
    visitor_id__gt: int
    visitor_id__gte: int
    visitor_id__lt: int
    visitor_id__lte: int
    visitor_id__range: IntegerRange
    visitor_id__isnull: bool
    prospect_id__gt: int
    prospect_id__gte: int
    prospect_id__lt: int
    prospect_id__lte: int
    prospect_id__range: IntegerRange
    prospect_id__isnull: bool
    visitor_page_view_count: int | None
    visitor_page_view_count__exact: int | None
    visitor_page_view_count__in: Integers
    visitor_page_view_count__gt: int
    visitor_page_view_count__gte: int
    visitor_page_view_count__lt: int
    visitor_page_view_count__lte: int
    visitor_page_view_count__range: IntegerRange
    visitor_page_view_count__isnull: bool
    first_visitor_page_view_at: datetime | None
    first_visitor_page_view_at__exact: datetime | None
    first_visitor_page_view_at__in: Moments
    first_visitor_page_view_at__gt: datetime
    first_visitor_page_view_at__gte: datetime
    first_visitor_page_view_at__lt: datetime
    first_visitor_page_view_at__lte: datetime
    first_visitor_page_view_at__range: MomentRange
    first_visitor_page_view_at__isnull: bool
    first_visitor_page_view_at__date: date
    first_visitor_page_view_at__date__exact: date
    first_visitor_page_view_at__date__in: Days
    first_visitor_page_view_at__date__gt: date
    first_visitor_page_view_at__date__gte: date
    first_visitor_page_view_at__date__lt: date
    first_visitor_page_view_at__date__lte: date
    first_visitor_page_view_at__date__range: DayRange
    first_visitor_page_view_at__year: int
    first_visitor_page_view_at__year__exact: int
    first_visitor_page_view_at__year__in: Integers
    first_visitor_page_view_at__year__gt: int
    first_visitor_page_view_at__year__gte: int
    first_visitor_page_view_at__year__lt: int
    first_visitor_page_view_at__year__lte: int
    first_visitor_page_view_at__year__range: IntegerRange
    first_visitor_page_view_at__month: int
    first_visitor_page_view_at__month__exact: int
    first_visitor_page_view_at__month__in: Integers
    first_visitor_page_view_at__month__gt: int
    first_visitor_page_view_at__month__gte: int
    first_visitor_page_view_at__month__lt: int
    first_visitor_page_view_at__month__lte: int
    first_visitor_page_view_at__month__range: IntegerRange
    first_visitor_page_view_at__day: int
    first_visitor_page_view_at__day__exact: int
    first_visitor_page_view_at__day__in: Integers
    first_visitor_page_view_at__day__gt: int
    first_visitor_page_view_at__day__gte: int
    first_visitor_page_view_at__day__lt: int
    first_visitor_page_view_at__day__lte: int
    first_visitor_page_view_at__day__range: IntegerRange
    first_visitor_page_view_at__week: int
    first_visitor_page_view_at__week__exact: int
    first_visitor_page_view_at__week__in: Integers
    first_visitor_page_view_at__week__gt: int
    first_visitor_page_view_at__week__gte: int
    first_visitor_page_view_at__week__lt: int
    first_visitor_page_view_at__week__lte: int
    first_visitor_page_view_at__week__range: IntegerRange
    first_visitor_page_view_at__week_day: int
    first_visitor_page_view_at__week_day__exact: int
    first_visitor_page_view_at__week_day__in: Integers
    first_visitor_page_view_at__week_day__gt: int
    first_visitor_page_view_at__week_day__gte: int
    first_visitor_page_view_at__week_day__lt: int
    first_visitor_page_view_at__week_day__lte: int
    first_visitor_page_view_at__week_day__range: IntegerRange
    first_visitor_page_view_at__hour: int
    first_visitor_page_view_at__hour__exact: int
    first_visitor_page_view_at__hour__in: Integers
    first_visitor_page_view_at__hour__gt: int
    first_visitor_page_view_at__hour__gte: int
    first_visitor_page_view_at__hour__lt: int
    first_visitor_page_view_at__hour__lte: int
    first_visitor_page_view_at__hour__range: IntegerRange
    first_visitor_page_view_at__minute: int
    first_visitor_page_view_at__minute__exact: int
    first_visitor_page_view_at__minute__in: Integers
    first_visitor_page_view_at__minute__gt: int
    first_visitor_page_view_at__minute__gte: int
    first_visitor_page_view_at__minute__lt: int
    first_visitor_page_view_at__minute__lte: int
    first_visitor_page_view_at__minute__range: IntegerRange
    first_visitor_page_view_at__second: int
    first_visitor_page_view_at__second__exact: int
    first_visitor_page_view_at__second__in: Integers
    first_visitor_page_view_at__second__gt: int
    first_visitor_page_view_at__second__gte: int
    first_visitor_page_view_at__second__lt: int
    first_visitor_page_view_at__second__lte: int
    first_visitor_page_view_at__second__range: IntegerRange
    last_visitor_page_view_at: datetime | None
    last_visitor_page_view_at__exact: datetime | None
    last_visitor_page_view_at__in: Moments
    last_visitor_page_view_at__gt: datetime
    last_visitor_page_view_at__gte: datetime
    last_visitor_page_view_at__lt: datetime
    last_visitor_page_view_at__lte: datetime
    last_visitor_page_view_at__range: MomentRange
    last_visitor_page_view_at__isnull: bool
    last_visitor_page_view_at__date: date
    last_visitor_page_view_at__date__exact: date
    last_visitor_page_view_at__date__in: Days
    last_visitor_page_view_at__date__gt: date
    last_visitor_page_view_at__date__gte: date
    last_visitor_page_view_at__date__lt: date
    last_visitor_page_view_at__date__lte: date
    last_visitor_page_view_at__date__range: DayRange
    last_visitor_page_view_at__year: int
    last_visitor_page_view_at__year__exact: int
    last_visitor_page_view_at__year__in: Integers
    last_visitor_page_view_at__year__gt: int
    last_visitor_page_view_at__year__gte: int
    last_visitor_page_view_at__year__lt: int
    last_visitor_page_view_at__year__lte: int
    last_visitor_page_view_at__year__range: IntegerRange
    last_visitor_page_view_at__month: int
    last_visitor_page_view_at__month__exact: int
    last_visitor_page_view_at__month__in: Integers
    last_visitor_page_view_at__month__gt: int
    last_visitor_page_view_at__month__gte: int
    last_visitor_page_view_at__month__lt: int
    last_visitor_page_view_at__month__lte: int
    last_visitor_page_view_at__month__range: IntegerRange
    last_visitor_page_view_at__day: int
    last_visitor_page_view_at__day__exact: int
    last_visitor_page_view_at__day__in: Integers
    last_visitor_page_view_at__day__gt: int
    last_visitor_page_view_at__day__gte: int
    last_visitor_page_view_at__day__lt: int
    last_visitor_page_view_at__day__lte: int
    last_visitor_page_view_at__day__range: IntegerRange
    last_visitor_page_view_at__week: int
    last_visitor_page_view_at__week__exact: int
    last_visitor_page_view_at__week__in: Integers
    last_visitor_page_view_at__week__gt: int
    last_visitor_page_view_at__week__gte: int
    last_visitor_page_view_at__week__lt: int
    last_visitor_page_view_at__week__lte: int
    last_visitor_page_view_at__week__range: IntegerRange
    last_visitor_page_view_at__week_day: int
    last_visitor_page_view_at__week_day__exact: int
    last_visitor_page_view_at__week_day__in: Integers
    last_visitor_page_view_at__week_day__gt: int
    last_visitor_page_view_at__week_day__gte: int
    last_visitor_page_view_at__week_day__lt: int
    last_visitor_page_view_at__week_day__lte: int
    last_visitor_page_view_at__week_day__range: IntegerRange
    last_visitor_page_view_at__hour: int
    last_visitor_page_view_at__hour__exact: int
    last_visitor_page_view_at__hour__in: Integers
    last_visitor_page_view_at__hour__gt: int
    last_visitor_page_view_at__hour__gte: int
    last_visitor_page_view_at__hour__lt: int
    last_visitor_page_view_at__hour__lte: int
    last_visitor_page_view_at__hour__range: IntegerRange
    last_visitor_page_view_at__minute: int
    last_visitor_page_view_at__minute__exact: int
    last_visitor_page_view_at__minute__in: Integers
    last_visitor_page_view_at__minute__gt: int
    last_visitor_page_view_at__minute__gte: int
    last_visitor_page_view_at__minute__lt: int
    last_visitor_page_view_at__minute__lte: int
    last_visitor_page_view_at__minute__range: IntegerRange
    last_visitor_page_view_at__second: int
    last_visitor_page_view_at__second__exact: int
    last_visitor_page_view_at__second__in: Integers
    last_visitor_page_view_at__second__gt: int
    last_visitor_page_view_at__second__gte: int
    last_visitor_page_view_at__second__lt: int
    last_visitor_page_view_at__second__lte: int
    last_visitor_page_view_at__second__range: IntegerRange
    duration_in_seconds: int | None
    duration_in_seconds__exact: int | None
    duration_in_seconds__in: Integers
    duration_in_seconds__gt: int
    duration_in_seconds__gte: int
    duration_in_seconds__lt: int
    duration_in_seconds__lte: int
    duration_in_seconds__range: IntegerRange
    duration_in_seconds__isnull: bool
    campaign_parameter: str | None
    campaign_parameter__exact: str | None
    campaign_parameter__in: Texts
    campaign_parameter__gt: str
    campaign_parameter__gte: str
    campaign_parameter__lt: str
    campaign_parameter__lte: str
    campaign_parameter__range: TextRange
    campaign_parameter__iexact: str
    campaign_parameter__contains: str
    campaign_parameter__icontains: str
    campaign_parameter__startswith: str
    campaign_parameter__istartswith: str
    campaign_parameter__endswith: str
    campaign_parameter__iendswith: str
    campaign_parameter__regex: Pattern
    campaign_parameter__iregex: Pattern
    campaign_parameter__isnull: bool
    medium_parameter: str | None
    medium_parameter__exact: str | None
    medium_parameter__in: Texts
    medium_parameter__gt: str
    medium_parameter__gte: str
    medium_parameter__lt: str
    medium_parameter__lte: str
    medium_parameter__range: TextRange
    medium_parameter__iexact: str
    medium_parameter__contains: str
    medium_parameter__icontains: str
    medium_parameter__startswith: str
    medium_parameter__istartswith: str
    medium_parameter__endswith: str
    medium_parameter__iendswith: str
    medium_parameter__regex: Pattern
    medium_parameter__iregex: Pattern
    medium_parameter__isnull: bool
    source_parameter: str | None
    source_parameter__exact: str | None
    source_parameter__in: Texts
    source_parameter__gt: str
    source_parameter__gte: str
    source_parameter__lt: str
    source_parameter__lte: str
    source_parameter__range: TextRange
    source_parameter__iexact: str
    source_parameter__contains: str
    source_parameter__icontains: str
    source_parameter__startswith: str
    source_parameter__istartswith: str
    source_parameter__endswith: str
    source_parameter__iendswith: str
    source_parameter__regex: Pattern
    source_parameter__iregex: Pattern
    source_parameter__isnull: bool
    content_parameter: str | None
    content_parameter__exact: str | None
    content_parameter__in: Texts
    content_parameter__gt: str
    content_parameter__gte: str
    content_parameter__lt: str
    content_parameter__lte: str
    content_parameter__range: TextRange
    content_parameter__iexact: str
    content_parameter__contains: str
    content_parameter__icontains: str
    content_parameter__startswith: str
    content_parameter__istartswith: str
    content_parameter__endswith: str
    content_parameter__iendswith: str
    content_parameter__regex: Pattern
    content_parameter__iregex: Pattern
    content_parameter__isnull: bool
    term_parameter: str | None
    term_parameter__exact: str | None
    term_parameter__in: Texts
    term_parameter__gt: str
    term_parameter__gte: str
    term_parameter__lt: str
    term_parameter__lte: str
    term_parameter__range: TextRange
    term_parameter__iexact: str
    term_parameter__contains: str
    term_parameter__icontains: str
    term_parameter__startswith: str
    term_parameter__istartswith: str
    term_parameter__endswith: str
    term_parameter__iendswith: str
    term_parameter__regex: Pattern
    term_parameter__iregex: Pattern
    term_parameter__isnull: bool
    created_at: datetime | None
    created_at__exact: datetime | None
    created_at__in: Moments
    created_at__gt: datetime
    created_at__gte: datetime
    created_at__lt: datetime
    created_at__lte: datetime
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
    updated_at: datetime | None
    updated_at__exact: datetime | None
    updated_at__in: Moments
    updated_at__gt: datetime
    updated_at__gte: datetime
    updated_at__lt: datetime
    updated_at__lte: datetime
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


class VisitCriteria(_VisitBothWays, total=False):
    """What `filter()` takes."""

    id: int | Collection[int]
    id__exact: int | Collection[int]
    visitor_id: int | Collection[int]
    visitor_id__exact: int | Collection[int]
    prospect_id: int | Collection[int]
    prospect_id__exact: int | Collection[int]


class VisitSelectors(VisitCriteria, total=False):
    """What `get()` takes."""


class VisitLookups(_VisitTests, total=False):
    """What `where()` takes."""

    id: int | None
    id__exact: int | None
    id__in: Integers
    visitor_id: int | Visitor | None
    visitor_id__exact: int | Visitor | None
    visitor_id__in: Collection[int | Visitor | None]
    prospect_id: int | Prospect | None
    prospect_id__exact: int | Prospect | None
    prospect_id__in: Collection[int | Prospect | None]


class VisitConditions(_VisitBothWays, _VisitTests, total=False):
    """What `exclude()` takes."""

    id: int | Collection[int] | None
    id__exact: int | Collection[int] | None
    visitor_id: int | Collection[int] | None
    visitor_id__exact: int | Collection[int] | None
    prospect_id: int | Collection[int] | None
    prospect_id__exact: int | Collection[int] | None


class VisitQuerySet(QuerySet[VisitT]):
    """A query set of Visit records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[VisitCriteria]) -> Self: ...  # type: ignore[override]
        def where(self, *conditions: Q | Callable[[Any], object], **lookups: Unpack[VisitLookups]) -> Self: ...  # type: ignore[override]
        def exclude(self, *q: Q, **conditions: Unpack[VisitConditions]) -> Self: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[VisitSelectors]) -> VisitT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[VisitSelectors],
        ) -> Made[VisitT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[VisitSelectors],
        ) -> Made[VisitT]: ...


class VisitManager(TypedManager[VisitT, VisitQuerySet[VisitT]]):
    """A manager of Visit records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[VisitCriteria]) -> VisitQuerySet[VisitT]: ...  # type: ignore[override]
        def where(  # type: ignore[override]
            self,
            *conditions: Q | Callable[[VisitT], object],
            **lookups: Unpack[VisitLookups],
        ) -> VisitQuerySet[VisitT]: ...
        def exclude(self, *q: Q, **conditions: Unpack[VisitConditions]) -> VisitQuerySet[VisitT]: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[VisitSelectors]) -> VisitT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[VisitSelectors],
        ) -> Made[VisitT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[VisitSelectors],
        ) -> Made[VisitT]: ...


class VisitObjects(_ManagerDescriptor):
    """`Visit.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[VisitT]) -> VisitManager[VisitT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[VisitT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
