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


class BehindProspectAccount(TypedDict, total=False):
    """Lookups behind a relation `prospect_account` to a ProspectAccount."""

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
