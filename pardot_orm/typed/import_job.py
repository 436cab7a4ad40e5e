"""Keywords of queries for pardot_orm.models.import_job; written by `python -m pardot_orm.typed`."""

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
    from pardot_orm.models.import_job import Import
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

ImportState = Literal["Open", "Ready", "Waiting", "Processing", "Complete"]
ImportOriginCriterion = Literal["ui", "api", "all"]
ImportOrigin = Literal["UI", "API"]
ImportT = TypeVar("ImportT", bound="Import")


class _ImportBothWays(TypedDict, total=False):
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
    status: ImportState


class _ImportTests(TypedDict, total=False):
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
    state__in: Collection[ImportState | None]
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
    batches_ref: str | None
    batches_ref__exact: str | None
    batches_ref__in: Texts
    batches_ref__gt: str
    batches_ref__gte: str
    batches_ref__lt: str
    batches_ref__lte: str
    batches_ref__range: TextRange
    batches_ref__iexact: str
    batches_ref__contains: str
    batches_ref__icontains: str
    batches_ref__startswith: str
    batches_ref__istartswith: str
    batches_ref__endswith: str
    batches_ref__iendswith: str
    batches_ref__regex: Pattern
    batches_ref__iregex: Pattern
    batches_ref__isnull: bool
    created_count: int | None
    created_count__exact: int | None
    created_count__in: Integers
    created_count__gt: int
    created_count__gte: int
    created_count__lt: int
    created_count__lte: int
    created_count__range: IntegerRange
    created_count__isnull: bool
    updated_count: int | None
    updated_count__exact: int | None
    updated_count__in: Integers
    updated_count__gt: int
    updated_count__gte: int
    updated_count__lt: int
    updated_count__lte: int
    updated_count__range: IntegerRange
    updated_count__isnull: bool
    errors_ref: str | None
    errors_ref__exact: str | None
    errors_ref__in: Texts
    errors_ref__gt: str
    errors_ref__gte: str
    errors_ref__lt: str
    errors_ref__lte: str
    errors_ref__range: TextRange
    errors_ref__iexact: str
    errors_ref__contains: str
    errors_ref__icontains: str
    errors_ref__startswith: str
    errors_ref__istartswith: str
    errors_ref__endswith: str
    errors_ref__iendswith: str
    errors_ref__regex: Pattern
    errors_ref__iregex: Pattern
    errors_ref__isnull: bool
    error_count: int | None
    error_count__exact: int | None
    error_count__in: Integers
    error_count__gt: int
    error_count__gte: int
    error_count__lt: int
    error_count__lte: int
    error_count__range: IntegerRange
    error_count__isnull: bool
    origin__exact: ImportOrigin | None
    origin__in: Collection[ImportOrigin | None]
    origin__iexact: str
    origin__contains: str
    origin__icontains: str
    origin__startswith: str
    origin__istartswith: str
    origin__endswith: str
    origin__iendswith: str
    origin__regex: Pattern
    origin__iregex: Pattern
    origin__isnull: bool
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


class ImportCriteria(_ImportBothWays, total=False):
    """What `filter()` takes."""

    origin: ImportOriginCriterion
    created_at: Moment
    created_at__exact: Moment
    updated_at: Moment
    updated_at__exact: Moment
    state: ImportState
    state__exact: ImportState


class ImportSelectors(ImportCriteria, total=False):
    """What `get()` takes."""

    id: int


class ImportLookups(_ImportTests, total=False):
    """What `where()` takes."""

    state: ImportState | None
    state__exact: ImportState | None
    origin: ImportOrigin | None
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


class ImportConditions(_ImportBothWays, _ImportTests, total=False):
    """What `exclude()` takes."""

    state: ImportState | None
    state__exact: ImportState | None
    created_at: Moment | None
    created_at__exact: Moment | None
    updated_at: Moment | None
    updated_at__exact: Moment | None


class ImportQuerySet(QuerySet[ImportT]):
    """A query set of Import records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[ImportCriteria]) -> Self: ...  # type: ignore[override]
        def where(self, *conditions: Q | Callable[[Any], object], **lookups: Unpack[ImportLookups]) -> Self: ...  # type: ignore[override]
        def exclude(self, *q: Q, **conditions: Unpack[ImportConditions]) -> Self: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[ImportSelectors]) -> ImportT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[ImportSelectors],
        ) -> Made[ImportT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[ImportSelectors],
        ) -> Made[ImportT]: ...


class ImportManager(TypedManager[ImportT, ImportQuerySet[ImportT]]):
    """A manager of Import records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[ImportCriteria]) -> ImportQuerySet[ImportT]: ...  # type: ignore[override]
        def where(  # type: ignore[override]
            self,
            *conditions: Q | Callable[[ImportT], object],
            **lookups: Unpack[ImportLookups],
        ) -> ImportQuerySet[ImportT]: ...
        def exclude(self, *q: Q, **conditions: Unpack[ImportConditions]) -> ImportQuerySet[ImportT]: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[ImportSelectors]) -> ImportT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[ImportSelectors],
        ) -> Made[ImportT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[ImportSelectors],
        ) -> Made[ImportT]: ...


class ImportObjects(_ManagerDescriptor):
    """`Import.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[ImportT]) -> ImportManager[ImportT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[ImportT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
