"""Lookups that several models have alike; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from datetime import date, datetime

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


class BehindList(TypedDict, total=False):
    """Lookups behind a relation `list` to a List."""

    list__id: int | None
    list__id__exact: int | None
    list__id__in: Integers
    list__id__gt: int
    list__id__gte: int
    list__id__lt: int
    list__id__lte: int
    list__id__range: IntegerRange
    list__id__isnull: bool
    list__name: str | None
    list__name__exact: str | None
    list__name__in: Texts
    list__name__gt: str
    list__name__gte: str
    list__name__lt: str
    list__name__lte: str
    list__name__range: TextRange
    list__name__iexact: str
    list__name__contains: str
    list__name__icontains: str
    list__name__startswith: str
    list__name__istartswith: str
    list__name__endswith: str
    list__name__iendswith: str
    list__name__regex: Pattern
    list__name__iregex: Pattern
    list__name__isnull: bool
    list__is_public: bool
    list__is_public__exact: bool
    list__is_public__in: Flags
    list__is_public__isnull: bool
    list__is_dynamic: bool
    list__is_dynamic__exact: bool
    list__is_dynamic__in: Flags
    list__is_dynamic__isnull: bool
    list__title: str | None
    list__title__exact: str | None
    list__title__in: Texts
    list__title__gt: str
    list__title__gte: str
    list__title__lt: str
    list__title__lte: str
    list__title__range: TextRange
    list__title__iexact: str
    list__title__contains: str
    list__title__icontains: str
    list__title__startswith: str
    list__title__istartswith: str
    list__title__endswith: str
    list__title__iendswith: str
    list__title__regex: Pattern
    list__title__iregex: Pattern
    list__title__isnull: bool
    list__description: str | None
    list__description__exact: str | None
    list__description__in: Texts
    list__description__gt: str
    list__description__gte: str
    list__description__lt: str
    list__description__lte: str
    list__description__range: TextRange
    list__description__iexact: str
    list__description__contains: str
    list__description__icontains: str
    list__description__startswith: str
    list__description__istartswith: str
    list__description__endswith: str
    list__description__iendswith: str
    list__description__regex: Pattern
    list__description__iregex: Pattern
    list__description__isnull: bool
    list__is_crm_visible: bool
    list__is_crm_visible__exact: bool
    list__is_crm_visible__in: Flags
    list__is_crm_visible__isnull: bool
    list__created_at: datetime | None
    list__created_at__exact: datetime | None
    list__created_at__in: Moments
    list__created_at__gt: datetime
    list__created_at__gte: datetime
    list__created_at__lt: datetime
    list__created_at__lte: datetime
    list__created_at__range: MomentRange
    list__created_at__isnull: bool
    list__created_at__date: date
    list__created_at__date__exact: date
    list__created_at__date__in: Days
    list__created_at__date__gt: date
    list__created_at__date__gte: date
    list__created_at__date__lt: date
    list__created_at__date__lte: date
    list__created_at__date__range: DayRange
    list__created_at__year: int
    list__created_at__year__exact: int
    list__created_at__year__in: Integers
    list__created_at__year__gt: int
    list__created_at__year__gte: int
    list__created_at__year__lt: int
    list__created_at__year__lte: int
    list__created_at__year__range: IntegerRange
    list__updated_at: datetime | None
    list__updated_at__exact: datetime | None
    list__updated_at__in: Moments
    list__updated_at__gt: datetime
    list__updated_at__gte: datetime
    list__updated_at__lt: datetime
    list__updated_at__lte: datetime
    list__updated_at__range: MomentRange
    list__updated_at__isnull: bool
    list__updated_at__date: date
    list__updated_at__date__exact: date
    list__updated_at__date__in: Days
    list__updated_at__date__gt: date
    list__updated_at__date__gte: date
    list__updated_at__date__lt: date
    list__updated_at__date__lte: date
    list__updated_at__date__range: DayRange
    list__updated_at__year: int
    list__updated_at__year__exact: int
    list__updated_at__year__in: Integers
    list__updated_at__year__gt: int
    list__updated_at__year__gte: int
    list__updated_at__year__lt: int
    list__updated_at__year__lte: int
    list__updated_at__year__range: IntegerRange
