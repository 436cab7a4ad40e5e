"""Keywords of queries for pardot_orm.models.export_job; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypedDict, TypeVar

from pardot_orm.models.base import _ManagerDescriptor
from pardot_orm.query.queryset import QuerySet
from pardot_orm.typed.managers import TypedManager

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from datetime import date, datetime
    from typing import Any, NoReturn, Self, Unpack, overload

    from pardot_orm.models.base import Model
    from pardot_orm.models.export_job import Export
    from pardot_orm.query.expressions import Q
    from pardot_orm.query.made import Made
    from pardot_orm.typed.values import (
        DayRange,
        Days,
        Flags,
        IntegerRange,
        Integers,
        Moment,
        MomentRange,
        Moments,
        Pattern,
        TextRange,
        Texts,
    )

ExportStatus = Literal["Complete", "Failed", "Processing", "Waiting"]
ExportObject = Literal["visitorActivity", "listMembership", "prospect", "prospectAccount", "visitor"]
ExportState = Literal["Waiting", "Processing", "Complete", "Failed", "Canceled"]
ExportT = TypeVar("ExportT", bound="Export")


class _ExportBothWays(TypedDict, total=False):
    """Criteria that `exclude()` takes too."""

    created_at__gt: Moment
    created_at__gte: Moment
    created_at__lt: Moment
    created_at__lte: Moment
    updated_at__gt: Moment
    updated_at__gte: Moment
    updated_at__lt: Moment
    updated_at__lte: Moment
    created_after: Moment
    created_before: Moment
    updated_after: Moment
    updated_before: Moment
    status: ExportStatus


class _ExportTests(TypedDict, total=False):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id: int | None
    id__exact: int | None
    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int
    id__range: IntegerRange
    id__isnull: bool
    state__in: Collection[ExportState | None]
    state__iexact: str
    state__contains: str
    state__icontains: str
    state__startswith: str
    state__istartswith: str
    state__endswith: str
    state__iendswith: str
    state__regex: Pattern
    state__iregex: Pattern
    state__isnull: bool
    is_expired: bool
    is_expired__exact: bool
    is_expired__in: Flags
    is_expired__isnull: bool
    result_refs: str | None
    result_refs__exact: str | None
    result_refs__in: Texts
    result_refs__gt: str
    result_refs__gte: str
    result_refs__lt: str
    result_refs__lte: str
    result_refs__range: TextRange
    result_refs__isnull: bool
    created_at__in: Moments
    created_at__range: MomentRange
    created_at__isnull: bool
    created_at__date: date
    created_at__date__exact: date
    created_at__date__in: Days
    created_at__date__gt: date
    created_at__date__gte: date
    created_at__date__lt: date
    created_at__date__lte: date
    created_at__date__range: DayRange
    created_at__year: int
    created_at__year__exact: int
    created_at__year__in: Integers
    created_at__year__gt: int
    created_at__year__gte: int
    created_at__year__lt: int
    created_at__year__lte: int
    created_at__year__range: IntegerRange
    created_at__month: int
    created_at__month__exact: int
    created_at__month__in: Integers
    created_at__month__gt: int
    created_at__month__gte: int
    created_at__month__lt: int
    created_at__month__lte: int
    created_at__month__range: IntegerRange
    created_at__day: int
    created_at__day__exact: int
    created_at__day__in: Integers
    created_at__day__gt: int
    created_at__day__gte: int
    created_at__day__lt: int
    created_at__day__lte: int
    created_at__day__range: IntegerRange
    created_at__week: int
    created_at__week__exact: int
    created_at__week__in: Integers
    created_at__week__gt: int
    created_at__week__gte: int
    created_at__week__lt: int
    created_at__week__lte: int
    created_at__week__range: IntegerRange
    created_at__week_day: int
    created_at__week_day__exact: int
    created_at__week_day__in: Integers
    created_at__week_day__gt: int
    created_at__week_day__gte: int
    created_at__week_day__lt: int
    created_at__week_day__lte: int
    created_at__week_day__range: IntegerRange
    created_at__hour: int
    created_at__hour__exact: int
    created_at__hour__in: Integers
    created_at__hour__gt: int
    created_at__hour__gte: int
    created_at__hour__lt: int
    created_at__hour__lte: int
    created_at__hour__range: IntegerRange
    created_at__minute: int
    created_at__minute__exact: int
    created_at__minute__in: Integers
    created_at__minute__gt: int
    created_at__minute__gte: int
    created_at__minute__lt: int
    created_at__minute__lte: int
    created_at__minute__range: IntegerRange
    created_at__second: int
    created_at__second__exact: int
    created_at__second__in: Integers
    created_at__second__gt: int
    created_at__second__gte: int
    created_at__second__lt: int
    created_at__second__lte: int
    created_at__second__range: IntegerRange
    updated_at__in: Moments
    updated_at__range: MomentRange
    updated_at__isnull: bool
    updated_at__date: date
    updated_at__date__exact: date
    updated_at__date__in: Days
    updated_at__date__gt: date
    updated_at__date__gte: date
    updated_at__date__lt: date
    updated_at__date__lte: date
    updated_at__date__range: DayRange
    updated_at__year: int
    updated_at__year__exact: int
    updated_at__year__in: Integers
    updated_at__year__gt: int
    updated_at__year__gte: int
    updated_at__year__lt: int
    updated_at__year__lte: int
    updated_at__year__range: IntegerRange
    updated_at__month: int
    updated_at__month__exact: int
    updated_at__month__in: Integers
    updated_at__month__gt: int
    updated_at__month__gte: int
    updated_at__month__lt: int
    updated_at__month__lte: int
    updated_at__month__range: IntegerRange
    updated_at__day: int
    updated_at__day__exact: int
    updated_at__day__in: Integers
    updated_at__day__gt: int
    updated_at__day__gte: int
    updated_at__day__lt: int
    updated_at__day__lte: int
    updated_at__day__range: IntegerRange
    updated_at__week: int
    updated_at__week__exact: int
    updated_at__week__in: Integers
    updated_at__week__gt: int
    updated_at__week__gte: int
    updated_at__week__lt: int
    updated_at__week__lte: int
    updated_at__week__range: IntegerRange
    updated_at__week_day: int
    updated_at__week_day__exact: int
    updated_at__week_day__in: Integers
    updated_at__week_day__gt: int
    updated_at__week_day__gte: int
    updated_at__week_day__lt: int
    updated_at__week_day__lte: int
    updated_at__week_day__range: IntegerRange
    updated_at__hour: int
    updated_at__hour__exact: int
    updated_at__hour__in: Integers
    updated_at__hour__gt: int
    updated_at__hour__gte: int
    updated_at__hour__lt: int
    updated_at__hour__lte: int
    updated_at__hour__range: IntegerRange
    updated_at__minute: int
    updated_at__minute__exact: int
    updated_at__minute__in: Integers
    updated_at__minute__gt: int
    updated_at__minute__gte: int
    updated_at__minute__lt: int
    updated_at__minute__lte: int
    updated_at__minute__range: IntegerRange
    updated_at__second: int
    updated_at__second__exact: int
    updated_at__second__in: Integers
    updated_at__second__gt: int
    updated_at__second__gte: int
    updated_at__second__lt: int
    updated_at__second__lte: int
    updated_at__second__range: IntegerRange


class ExportCriteria(_ExportBothWays, total=False):
    """What `filter()` takes."""

    object: ExportObject
    created_at: Moment
    created_at__exact: Moment
    updated_at: Moment
    updated_at__exact: Moment
    state: ExportStatus
    state__exact: ExportStatus


class ExportSelectors(ExportCriteria, total=False):
    """What `get()` takes."""

    id: int


class ExportLookups(_ExportTests, total=False):
    """What `where()` takes."""

    state: ExportState | None
    state__exact: ExportState | None
    created_at: datetime | None
    created_at__exact: datetime | None
    created_at__gt: datetime
    created_at__gte: datetime
    created_at__lt: datetime
    created_at__lte: datetime
    updated_at: datetime | None
    updated_at__exact: datetime | None
    updated_at__gt: datetime
    updated_at__gte: datetime
    updated_at__lt: datetime
    updated_at__lte: datetime


class ExportConditions(_ExportBothWays, _ExportTests, total=False):
    """What `exclude()` takes."""

    state: ExportStatus | None
    state__exact: ExportStatus | None
    created_at: Moment | None
    created_at__exact: Moment | None
    updated_at: Moment | None
    updated_at__exact: Moment | None


class ExportQuerySet(QuerySet[ExportT]):
    """A query set of Export records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[ExportCriteria]) -> Self: ...  # type: ignore[override]
        def where(self, *conditions: Q | Callable[[Any], object], **lookups: Unpack[ExportLookups]) -> Self: ...  # type: ignore[override]
        def exclude(self, *q: Q, **conditions: Unpack[ExportConditions]) -> Self: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[ExportSelectors]) -> ExportT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[ExportSelectors],
        ) -> Made[ExportT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[ExportSelectors],
        ) -> Made[ExportT]: ...


class ExportManager(TypedManager[ExportT, ExportQuerySet[ExportT]]):
    """A manager of Export records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[ExportCriteria]) -> ExportQuerySet[ExportT]: ...  # type: ignore[override]
        def where(  # type: ignore[override]
            self,
            *conditions: Q | Callable[[ExportT], object],
            **lookups: Unpack[ExportLookups],
        ) -> ExportQuerySet[ExportT]: ...
        def exclude(self, *q: Q, **conditions: Unpack[ExportConditions]) -> ExportQuerySet[ExportT]: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[ExportSelectors]) -> ExportT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[ExportSelectors],
        ) -> Made[ExportT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[ExportSelectors],
        ) -> Made[ExportT]: ...


class ExportObjects(_ManagerDescriptor):
    """`Export.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[ExportT]) -> ExportManager[ExportT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[ExportT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
