"""Keywords and names for pardot_orm.models.jobs.export_job; written by `python -m pardot_orm.typed`."""

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
    from pardot_orm.models.jobs.export_job import Export
    from pardot_orm.query.asking.expressions import Q
    from pardot_orm.query.queryset import FlatQuerySet, NamedQuerySet, ValuesQuerySet
    from pardot_orm.query.reading.made import Made
    from pardot_orm.typed.asking import No, Tuples, Yes
    from pardot_orm.typed.exactly import AtRunTime
    from pardot_orm.typed.values import Flags, IntegerRange, Integers, Moment, TextRange, Texts

# fmt: off
ExportStatus = Literal["Complete", "Failed", "Processing", "Waiting"]
ExportObject = Literal["visitorActivity", "listMembership", "prospect", "prospectAccount", "visitor"]
ExportState = Literal["Waiting", "Processing", "Complete", "Failed", "Canceled"]
ExportId = Literal["id"]
ExportText = Literal["state"]
ExportFlag = Literal["is_expired"]
ExportValue = Literal["result_refs"]
ExportMoment = Literal["created_at", "updated_at"]
ExportField = Literal[ExportId, ExportText, ExportFlag, ExportValue, ExportMoment]
ExportOrder = Literal["id", "-id", "created_at", "-created_at", "updated_at", "-updated_at"]
ExportShown = Never
ExportRelated = Never
# fmt: on

ExportT = TypeVar("ExportT", bound="Export")


class _ExportBothWays(AlikeCreatedAtBothWays, AlikeUpdatedAtBothWays, total=False):
    """Criteria that `exclude()` takes too."""

    status: ExportStatus


class _ExportTests(AlikeCreatedAtTests, AlikeStateTests, AlikeUpdatedAtTests, total=False):
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


class ExportLookups(_ExportTests, AlikeCreatedAtLookups, AlikeUpdatedAtLookups, total=False):
    """What `where()` takes."""

    state: ExportState | None
    state__exact: ExportState | None


class ExportConditions(_ExportBothWays, _ExportTests, total=False):
    """What `exclude()` takes."""

    state: ExportStatus | None
    state__exact: ExportStatus | None
    created_at: Moment | None
    created_at__exact: Moment | None
    updated_at: Moment | None
    updated_at__exact: Moment | None


class ExportChanges(TypedDict, total=False):
    """What `update()` takes."""


class ExportValues(ExportChanges, total=False):
    """What a new record takes."""

    object: ExportObject | str | None


class ExportById(TypedDict):
    """What `reference()` takes."""

    id: int | Export


class ExportRow(dict[str, Any]):
    """A row of Export's fields, of `values()`."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __getitem__(self, key: ExportId) -> int: ...
        @overload
        def __getitem__(self, key: ExportText) -> str | None: ...
        @overload
        def __getitem__(self, key: ExportFlag) -> bool: ...
        @overload
        def __getitem__(self, key: ExportValue) -> Any: ...
        @overload
        def __getitem__(self, key: ExportMoment) -> datetime | None: ...
        def __getitem__(self, key: str) -> Any: ...


class _ExportAsking(Asking[ExportT, S, ExportField, ExportOrder, ExportShown, ExportRelated], Generic[ExportT, S, R]):
    """What is asked of Export."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[ExportCriteria]) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[ExportLookups]) -> S: ...
        def exclude(self, *q: Q, **conditions: Unpack[ExportConditions]) -> S: ...
        def get(self, **criteria: Unpack[ExportSelectors]) -> ExportT: ...
        def create(self, **values: Unpack[ExportValues]) -> ExportT: ...
        def get_or_create(
            self,
            defaults: ExportValues | AtRunTime | None = None,
            **criteria: Unpack[ExportSelectors],
        ) -> Made[ExportT]: ...
        def update_or_create(
            self,
            defaults: ExportValues | AtRunTime | None = None,
            **criteria: Unpack[ExportSelectors],
        ) -> Made[ExportT]: ...
        def values(self, *fields: ExportField) -> ValuesQuerySet[ExportT, ExportRow]: ...
        @overload
        def values_list(self, *fields: ExportField, flat: No = False, named: No = False) -> Tuples[ExportT]: ...
        @overload
        def values_list(self, *fields: ExportField, flat: No = False, named: Yes) -> NamedQuerySet[ExportT]: ...
        @overload
        def values_list(self, field: ExportId, /, *, flat: Yes) -> FlatQuerySet[ExportT, int]: ...
        @overload
        def values_list(self, field: ExportText, /, *, flat: Yes) -> FlatQuerySet[ExportT, str | None]: ...
        @overload
        def values_list(self, field: ExportFlag, /, *, flat: Yes) -> FlatQuerySet[ExportT, bool]: ...
        @overload
        def values_list(self, field: ExportValue, /, *, flat: Yes) -> FlatQuerySet[ExportT, Any]: ...
        @overload
        def values_list(self, field: ExportMoment, /, *, flat: Yes) -> FlatQuerySet[ExportT, datetime | None]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class ExportQuerySet(_ExportAsking[ExportT, "ExportQuerySet[ExportT]", Any], QuerySet[ExportT]):  # type: ignore[misc]
    """A query set of Export."""

    if TYPE_CHECKING:

        def update(self, *, expect: int | range | None = None, **values: Unpack[ExportChanges]) -> BulkResult: ...  # type: ignore[override]


class ExportManager(_ExportAsking[ExportT, ExportQuerySet[ExportT], ExportT], Manager[ExportT]):  # type: ignore[misc]
    """A manager of Export."""


class ExportObjects(_ManagerDescriptor):
    """`Export.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[ExportT]) -> ExportManager[ExportT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[ExportT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
