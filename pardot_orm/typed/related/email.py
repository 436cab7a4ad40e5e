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


class BehindEmail(TypedDict, total=False):
    """Lookups behind a relation `email` to a Email."""

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


class BehindMessage(TypedDict, total=False):
    """Lookups behind a relation `message` to a EmailMessage."""

    message__text: str | None
    message__text__exact: str | None
    message__text__in: Texts
    message__text__gt: str
    message__text__gte: str
    message__text__lt: str
    message__text__lte: str
    message__text__range: TextRange
    message__text__iexact: str
    message__text__contains: str
    message__text__icontains: str
    message__text__startswith: str
    message__text__istartswith: str
    message__text__endswith: str
    message__text__iendswith: str
    message__text__regex: Pattern
    message__text__iregex: Pattern
    message__text__isnull: bool
    message__html: str | None
    message__html__exact: str | None
    message__html__in: Texts
    message__html__gt: str
    message__html__gte: str
    message__html__lt: str
    message__html__lte: str
    message__html__range: TextRange
    message__html__iexact: str
    message__html__contains: str
    message__html__icontains: str
    message__html__startswith: str
    message__html__istartswith: str
    message__html__endswith: str
    message__html__iendswith: str
    message__html__regex: Pattern
    message__html__iregex: Pattern
    message__html__isnull: bool
