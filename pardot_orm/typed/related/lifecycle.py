"""Lookups that several models have alike; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from pardot_orm.typed.values import Flags, IntegerRange, Integers, Pattern, TextRange, Texts


class BehindNextStage(TypedDict, total=False):
    """Lookups behind a relation `next_stage` to a LifecycleStage."""

    next_stage__id: int | None
    next_stage__id__exact: int | None
    next_stage__id__in: Integers
    next_stage__id__gt: int
    next_stage__id__gte: int
    next_stage__id__lt: int
    next_stage__id__lte: int
    next_stage__id__range: IntegerRange
    next_stage__id__isnull: bool
    next_stage__name: str | None
    next_stage__name__exact: str | None
    next_stage__name__in: Texts
    next_stage__name__gt: str
    next_stage__name__gte: str
    next_stage__name__lt: str
    next_stage__name__lte: str
    next_stage__name__range: TextRange
    next_stage__name__iexact: str
    next_stage__name__contains: str
    next_stage__name__icontains: str
    next_stage__name__startswith: str
    next_stage__name__istartswith: str
    next_stage__name__endswith: str
    next_stage__name__iendswith: str
    next_stage__name__regex: Pattern
    next_stage__name__iregex: Pattern
    next_stage__name__isnull: bool
    next_stage__position: int | None
    next_stage__position__exact: int | None
    next_stage__position__in: Integers
    next_stage__position__gt: int
    next_stage__position__gte: int
    next_stage__position__lt: int
    next_stage__position__lte: int
    next_stage__position__range: IntegerRange
    next_stage__position__isnull: bool
    next_stage__is_locked: bool
    next_stage__is_locked__exact: bool
    next_stage__is_locked__in: Flags
    next_stage__is_locked__isnull: bool


class BehindPreviousStage(TypedDict, total=False):
    """Lookups behind a relation `previous_stage` to a LifecycleStage."""

    previous_stage__id: int | None
    previous_stage__id__exact: int | None
    previous_stage__id__in: Integers
    previous_stage__id__gt: int
    previous_stage__id__gte: int
    previous_stage__id__lt: int
    previous_stage__id__lte: int
    previous_stage__id__range: IntegerRange
    previous_stage__id__isnull: bool
    previous_stage__name: str | None
    previous_stage__name__exact: str | None
    previous_stage__name__in: Texts
    previous_stage__name__gt: str
    previous_stage__name__gte: str
    previous_stage__name__lt: str
    previous_stage__name__lte: str
    previous_stage__name__range: TextRange
    previous_stage__name__iexact: str
    previous_stage__name__contains: str
    previous_stage__name__icontains: str
    previous_stage__name__startswith: str
    previous_stage__name__istartswith: str
    previous_stage__name__endswith: str
    previous_stage__name__iendswith: str
    previous_stage__name__regex: Pattern
    previous_stage__name__iregex: Pattern
    previous_stage__name__isnull: bool
    previous_stage__position: int | None
    previous_stage__position__exact: int | None
    previous_stage__position__in: Integers
    previous_stage__position__gt: int
    previous_stage__position__gte: int
    previous_stage__position__lt: int
    previous_stage__position__lte: int
    previous_stage__position__range: IntegerRange
    previous_stage__position__isnull: bool
    previous_stage__is_locked: bool
    previous_stage__is_locked__exact: bool
    previous_stage__is_locked__in: Flags
    previous_stage__is_locked__isnull: bool
