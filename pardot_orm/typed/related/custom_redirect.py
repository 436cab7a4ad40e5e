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


class BehindCustomRedirect(TypedDict, total=False):
    """Lookups behind a relation `custom_redirect` to a CustomRedirect."""

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
