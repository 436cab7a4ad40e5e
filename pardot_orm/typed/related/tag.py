"""Lookups that several models have alike; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from datetime import date, datetime

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


class BehindTag(TypedDict, total=False):
    """Lookups behind a relation `tag` to a Tag."""

    tag__id: int | None
    tag__id__exact: int | None
    tag__id__in: Integers
    tag__id__gt: int
    tag__id__gte: int
    tag__id__lt: int
    tag__id__lte: int
    tag__id__range: IntegerRange
    tag__id__isnull: bool
    tag__name: str | None
    tag__name__exact: str | None
    tag__name__in: Texts
    tag__name__gt: str
    tag__name__gte: str
    tag__name__lt: str
    tag__name__lte: str
    tag__name__range: TextRange
    tag__name__iexact: str
    tag__name__contains: str
    tag__name__icontains: str
    tag__name__startswith: str
    tag__name__istartswith: str
    tag__name__endswith: str
    tag__name__iendswith: str
    tag__name__regex: Pattern
    tag__name__iregex: Pattern
    tag__name__isnull: bool
    tag__created_at: datetime | None
    tag__created_at__exact: datetime | None
    tag__created_at__in: Moments
    tag__created_at__gt: datetime
    tag__created_at__gte: datetime
    tag__created_at__lt: datetime
    tag__created_at__lte: datetime
    tag__created_at__range: MomentRange
    tag__created_at__isnull: bool
    tag__created_at__date: date
    tag__created_at__date__exact: date
    tag__created_at__date__in: Days
    tag__created_at__date__gt: date
    tag__created_at__date__gte: date
    tag__created_at__date__lt: date
    tag__created_at__date__lte: date
    tag__created_at__date__range: DayRange
    tag__created_at__year: int
    tag__created_at__year__exact: int
    tag__created_at__year__in: Integers
    tag__created_at__year__gt: int
    tag__created_at__year__gte: int
    tag__created_at__year__lt: int
    tag__created_at__year__lte: int
    tag__created_at__year__range: IntegerRange
    tag__updated_at: datetime | None
    tag__updated_at__exact: datetime | None
    tag__updated_at__in: Moments
    tag__updated_at__gt: datetime
    tag__updated_at__gte: datetime
    tag__updated_at__lt: datetime
    tag__updated_at__lte: datetime
    tag__updated_at__range: MomentRange
    tag__updated_at__isnull: bool
    tag__updated_at__date: date
    tag__updated_at__date__exact: date
    tag__updated_at__date__in: Days
    tag__updated_at__date__gt: date
    tag__updated_at__date__gte: date
    tag__updated_at__date__lt: date
    tag__updated_at__date__lte: date
    tag__updated_at__date__range: DayRange
    tag__updated_at__year: int
    tag__updated_at__year__exact: int
    tag__updated_at__year__in: Integers
    tag__updated_at__year__gt: int
    tag__updated_at__year__gte: int
    tag__updated_at__year__lt: int
    tag__updated_at__year__lte: int
    tag__updated_at__year__range: IntegerRange
