"""Lookups that several models have alike; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

    from pardot_orm.models.campaign import Campaign
    from pardot_orm.typed.opportunity import OpportunityStatus
    from pardot_orm.typed.values import (
        Amount,
        AmountRange,
        Amounts,
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


class BehindOpportunity(TypedDict, total=False):
    """Lookups behind a relation `opportunity` to a Opportunity."""

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
