"""Lookups that several models have alike; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

    from pardot_orm.models.prospect import Prospect
    from pardot_orm.models.visitor import Visitor
    from pardot_orm.typed.values import (
        DayRange,
        Days,
        IntegerRange,
        Integers,
        MomentRange,
        Moments,
        Pattern,
        TextRange,
        Texts,
    )


class BehindVisit(TypedDict, total=False):
    """Lookups behind a relation `visit` to a Visit."""

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
