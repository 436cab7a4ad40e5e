"""Keywords and names for pardot_orm.models.jobs.import_job; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, Never, TypedDict, TypeVar

from pardot_orm.models.base import _ManagerDescriptor
from pardot_orm.query.manager import Manager
from pardot_orm.query.queryset import QuerySet
from pardot_orm.typed.alike import (
    AlikeCreatedAtBothWays,
    AlikeCreatedAtLookups,
    AlikeCreatedAtTests,
    AlikeStateTests,
    AlikeUpdatedAtBothWays,
    AlikeUpdatedAtLookups,
    AlikeUpdatedAtTests,
)
from pardot_orm.typed.asking import Asking, R, S

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import datetime
    from typing import NoReturn, Unpack, overload

    from pardot_orm.changes.results import BulkResult
    from pardot_orm.models.base import Model
    from pardot_orm.models.jobs.import_job import Import
    from pardot_orm.query.asking.expressions import Q
    from pardot_orm.query.queryset import FlatQuerySet, NamedQuerySet, ValuesQuerySet
    from pardot_orm.query.reading.made import Made
    from pardot_orm.typed.asking import No, Tuples, Yes
    from pardot_orm.typed.exactly import AtRunTime
    from pardot_orm.typed.values import Flags, IntegerRange, Integers, Moment, Pattern, TextRange, Texts

# fmt: off
ImportState = Literal["Open", "Ready", "Waiting", "Processing", "Complete"]
ImportOriginCriterion = Literal["ui", "api", "all"]
ImportOrigin = Literal["UI", "API"]
ImportOperation = Literal["Upsert"]
ImportObject = Literal["Prospect"]
ImportId = Literal["id"]
ImportText = Literal["state", "batches_ref", "errors_ref", "origin"]
ImportFlag = Literal["is_expired"]
ImportNumber = Literal["created_count", "updated_count", "error_count"]
ImportMoment = Literal["created_at", "updated_at"]
ImportField = Literal[ImportId, ImportText, ImportFlag, ImportNumber, ImportMoment]
ImportOrder = Literal["id", "-id", "created_at", "-created_at", "updated_at", "-updated_at"]
ImportShown = Never
ImportRelated = Never
# fmt: on

ImportT = TypeVar("ImportT", bound="Import")


class _ImportBothWays(AlikeCreatedAtBothWays, AlikeUpdatedAtBothWays, total=False):
    """Criteria that `exclude()` takes too."""

    status: ImportState


class _ImportTests(AlikeCreatedAtTests, AlikeStateTests, AlikeUpdatedAtTests, total=False):
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


class ImportLookups(_ImportTests, AlikeCreatedAtLookups, AlikeUpdatedAtLookups, total=False):
    """What `where()` takes."""

    state: ImportState | None
    state__exact: ImportState | None
    origin: ImportOrigin | None


class ImportConditions(_ImportBothWays, _ImportTests, total=False):
    """What `exclude()` takes."""

    state: ImportState | None
    state__exact: ImportState | None
    created_at: Moment | None
    created_at__exact: Moment | None
    updated_at: Moment | None
    updated_at__exact: Moment | None


class ImportChanges(TypedDict, total=False):
    """What `update()` takes."""


class ImportValues(ImportChanges, total=False):
    """What a new record takes."""

    operation: ImportOperation | str | None
    object: ImportObject | str | None
    restore_deleted: bool


class ImportById(TypedDict):
    """What `reference()` takes."""

    id: int | Import


class ImportRow(dict[str, Any]):
    """A row of Import's fields, of `values()`."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __getitem__(self, key: ImportId) -> int: ...
        @overload
        def __getitem__(self, key: ImportText) -> str | None: ...
        @overload
        def __getitem__(self, key: ImportFlag) -> bool: ...
        @overload
        def __getitem__(self, key: ImportNumber) -> int | None: ...
        @overload
        def __getitem__(self, key: ImportMoment) -> datetime | None: ...
        def __getitem__(self, key: str) -> Any: ...


class _ImportAsking(Asking[ImportT, S, ImportField, ImportOrder, ImportShown, ImportRelated], Generic[ImportT, S, R]):
    """What is asked of Import."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[ImportCriteria]) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[ImportLookups]) -> S: ...
        def exclude(self, *q: Q, **conditions: Unpack[ImportConditions]) -> S: ...
        def get(self, **criteria: Unpack[ImportSelectors]) -> ImportT: ...
        def create(self, **values: Unpack[ImportValues]) -> ImportT: ...
        def get_or_create(
            self,
            defaults: ImportValues | AtRunTime | None = None,
            **criteria: Unpack[ImportSelectors],
        ) -> Made[ImportT]: ...
        def update_or_create(
            self,
            defaults: ImportValues | AtRunTime | None = None,
            **criteria: Unpack[ImportSelectors],
        ) -> Made[ImportT]: ...
        def values(self, *fields: ImportField) -> ValuesQuerySet[ImportT, ImportRow]: ...
        @overload
        def values_list(self, *fields: ImportField, flat: No = False, named: No = False) -> Tuples[ImportT]: ...
        @overload
        def values_list(self, *fields: ImportField, flat: No = False, named: Yes) -> NamedQuerySet[ImportT]: ...
        @overload
        def values_list(self, field: ImportId, /, *, flat: Yes) -> FlatQuerySet[ImportT, int]: ...
        @overload
        def values_list(self, field: ImportText, /, *, flat: Yes) -> FlatQuerySet[ImportT, str | None]: ...
        @overload
        def values_list(self, field: ImportFlag, /, *, flat: Yes) -> FlatQuerySet[ImportT, bool]: ...
        @overload
        def values_list(self, field: ImportNumber, /, *, flat: Yes) -> FlatQuerySet[ImportT, int | None]: ...
        @overload
        def values_list(self, field: ImportMoment, /, *, flat: Yes) -> FlatQuerySet[ImportT, datetime | None]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class ImportQuerySet(_ImportAsking[ImportT, "ImportQuerySet[ImportT]", Any], QuerySet[ImportT]):  # type: ignore[misc]
    """A query set of Import."""

    if TYPE_CHECKING:

        def update(self, *, expect: int | range | None = None, **values: Unpack[ImportChanges]) -> BulkResult: ...  # type: ignore[override]


class ImportManager(_ImportAsking[ImportT, ImportQuerySet[ImportT], ImportT], Manager[ImportT]):  # type: ignore[misc]
    """A manager of Import."""


class ImportObjects(_ManagerDescriptor):
    """`Import.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[ImportT]) -> ImportManager[ImportT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[ImportT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
