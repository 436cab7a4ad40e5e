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


class BehindAssignedTo(TypedDict, total=False):
    """Lookups behind a relation `assigned_to` to a User."""

    assigned_to__id: int | None
    assigned_to__id__exact: int | None
    assigned_to__id__in: Integers
    assigned_to__id__gt: int
    assigned_to__id__gte: int
    assigned_to__id__lt: int
    assigned_to__id__lte: int
    assigned_to__id__range: IntegerRange
    assigned_to__id__isnull: bool
    assigned_to__email: str | None
    assigned_to__email__exact: str | None
    assigned_to__email__in: Texts
    assigned_to__email__gt: str
    assigned_to__email__gte: str
    assigned_to__email__lt: str
    assigned_to__email__lte: str
    assigned_to__email__range: TextRange
    assigned_to__email__iexact: str
    assigned_to__email__contains: str
    assigned_to__email__icontains: str
    assigned_to__email__startswith: str
    assigned_to__email__istartswith: str
    assigned_to__email__endswith: str
    assigned_to__email__iendswith: str
    assigned_to__email__regex: Pattern
    assigned_to__email__iregex: Pattern
    assigned_to__email__isnull: bool
    assigned_to__first_name: str | None
    assigned_to__first_name__exact: str | None
    assigned_to__first_name__in: Texts
    assigned_to__first_name__gt: str
    assigned_to__first_name__gte: str
    assigned_to__first_name__lt: str
    assigned_to__first_name__lte: str
    assigned_to__first_name__range: TextRange
    assigned_to__first_name__iexact: str
    assigned_to__first_name__contains: str
    assigned_to__first_name__icontains: str
    assigned_to__first_name__startswith: str
    assigned_to__first_name__istartswith: str
    assigned_to__first_name__endswith: str
    assigned_to__first_name__iendswith: str
    assigned_to__first_name__regex: Pattern
    assigned_to__first_name__iregex: Pattern
    assigned_to__first_name__isnull: bool
    assigned_to__last_name: str | None
    assigned_to__last_name__exact: str | None
    assigned_to__last_name__in: Texts
    assigned_to__last_name__gt: str
    assigned_to__last_name__gte: str
    assigned_to__last_name__lt: str
    assigned_to__last_name__lte: str
    assigned_to__last_name__range: TextRange
    assigned_to__last_name__iexact: str
    assigned_to__last_name__contains: str
    assigned_to__last_name__icontains: str
    assigned_to__last_name__startswith: str
    assigned_to__last_name__istartswith: str
    assigned_to__last_name__endswith: str
    assigned_to__last_name__iendswith: str
    assigned_to__last_name__regex: Pattern
    assigned_to__last_name__iregex: Pattern
    assigned_to__last_name__isnull: bool
    assigned_to__job_title: str | None
    assigned_to__job_title__exact: str | None
    assigned_to__job_title__in: Texts
    assigned_to__job_title__gt: str
    assigned_to__job_title__gte: str
    assigned_to__job_title__lt: str
    assigned_to__job_title__lte: str
    assigned_to__job_title__range: TextRange
    assigned_to__job_title__iexact: str
    assigned_to__job_title__contains: str
    assigned_to__job_title__icontains: str
    assigned_to__job_title__startswith: str
    assigned_to__job_title__istartswith: str
    assigned_to__job_title__endswith: str
    assigned_to__job_title__iendswith: str
    assigned_to__job_title__regex: Pattern
    assigned_to__job_title__iregex: Pattern
    assigned_to__job_title__isnull: bool
    assigned_to__role: str | None
    assigned_to__role__exact: str | None
    assigned_to__role__in: Texts
    assigned_to__role__gt: str
    assigned_to__role__gte: str
    assigned_to__role__lt: str
    assigned_to__role__lte: str
    assigned_to__role__range: TextRange
    assigned_to__role__iexact: str
    assigned_to__role__contains: str
    assigned_to__role__icontains: str
    assigned_to__role__startswith: str
    assigned_to__role__istartswith: str
    assigned_to__role__endswith: str
    assigned_to__role__iendswith: str
    assigned_to__role__regex: Pattern
    assigned_to__role__iregex: Pattern
    assigned_to__role__isnull: bool
    assigned_to__created_at: datetime | None
    assigned_to__created_at__exact: datetime | None
    assigned_to__created_at__in: Moments
    assigned_to__created_at__gt: datetime
    assigned_to__created_at__gte: datetime
    assigned_to__created_at__lt: datetime
    assigned_to__created_at__lte: datetime
    assigned_to__created_at__range: MomentRange
    assigned_to__created_at__isnull: bool
    assigned_to__created_at__date: date
    assigned_to__created_at__date__exact: date
    assigned_to__created_at__date__in: Days
    assigned_to__created_at__date__gt: date
    assigned_to__created_at__date__gte: date
    assigned_to__created_at__date__lt: date
    assigned_to__created_at__date__lte: date
    assigned_to__created_at__date__range: DayRange
    assigned_to__created_at__year: int
    assigned_to__created_at__year__exact: int
    assigned_to__created_at__year__in: Integers
    assigned_to__created_at__year__gt: int
    assigned_to__created_at__year__gte: int
    assigned_to__created_at__year__lt: int
    assigned_to__created_at__year__lte: int
    assigned_to__created_at__year__range: IntegerRange
    assigned_to__updated_at: datetime | None
    assigned_to__updated_at__exact: datetime | None
    assigned_to__updated_at__in: Moments
    assigned_to__updated_at__gt: datetime
    assigned_to__updated_at__gte: datetime
    assigned_to__updated_at__lt: datetime
    assigned_to__updated_at__lte: datetime
    assigned_to__updated_at__range: MomentRange
    assigned_to__updated_at__isnull: bool
    assigned_to__updated_at__date: date
    assigned_to__updated_at__date__exact: date
    assigned_to__updated_at__date__in: Days
    assigned_to__updated_at__date__gt: date
    assigned_to__updated_at__date__gte: date
    assigned_to__updated_at__date__lt: date
    assigned_to__updated_at__date__lte: date
    assigned_to__updated_at__date__range: DayRange
    assigned_to__updated_at__year: int
    assigned_to__updated_at__year__exact: int
    assigned_to__updated_at__year__in: Integers
    assigned_to__updated_at__year__gt: int
    assigned_to__updated_at__year__gte: int
    assigned_to__updated_at__year__lt: int
    assigned_to__updated_at__year__lte: int
    assigned_to__updated_at__year__range: IntegerRange
    assigned_to__account: int | None
    assigned_to__account__exact: int | None
    assigned_to__account__in: Integers
    assigned_to__account__gt: int
    assigned_to__account__gte: int
    assigned_to__account__lt: int
    assigned_to__account__lte: int
    assigned_to__account__range: IntegerRange
    assigned_to__account__isnull: bool
    assigned_to__timezone: str | None
    assigned_to__timezone__exact: str | None
    assigned_to__timezone__in: Texts
    assigned_to__timezone__gt: str
    assigned_to__timezone__gte: str
    assigned_to__timezone__lt: str
    assigned_to__timezone__lte: str
    assigned_to__timezone__range: TextRange
    assigned_to__timezone__iexact: str
    assigned_to__timezone__contains: str
    assigned_to__timezone__icontains: str
    assigned_to__timezone__startswith: str
    assigned_to__timezone__istartswith: str
    assigned_to__timezone__endswith: str
    assigned_to__timezone__iendswith: str
    assigned_to__timezone__regex: Pattern
    assigned_to__timezone__iregex: Pattern
    assigned_to__timezone__isnull: bool
