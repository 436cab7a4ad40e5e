"""Lookups that several models have alike; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

    from pardot_orm.models.campaign import Campaign
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


class BehindForm(TypedDict, total=False):
    """Lookups behind a relation `form` to a Form."""

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
