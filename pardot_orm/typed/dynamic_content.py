"""Keywords and names for pardot_orm.models.objects.dynamic_content; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, TypedDict, TypeVar

from pardot_orm.models.base import _ManagerDescriptor
from pardot_orm.query.manager import Manager
from pardot_orm.query.queryset import QuerySet
from pardot_orm.typed.alike import (
    AlikeCreatedAtBothWays,
    AlikeCreatedAtLookups,
    AlikeCreatedAtTests,
    AlikeEmbedCodeTests,
    AlikeIdBothWays,
    AlikeNameTests,
    AlikeUpdatedAtBothWays,
    AlikeUpdatedAtLookups,
    AlikeUpdatedAtTests,
)
from pardot_orm.typed.asking import Asking, R, S

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from typing import NoReturn, Unpack, overload

    from pardot_orm.changes.results import BulkResult
    from pardot_orm.models.base import Model
    from pardot_orm.models.objects.dynamic_content import DynamicContent
    from pardot_orm.query.asking.expressions import Q
    from pardot_orm.query.queryset import FlatQuerySet, NamedQuerySet, ValuesQuerySet
    from pardot_orm.query.reading.made import Made
    from pardot_orm.typed.asking import No, Tuples, Yes
    from pardot_orm.typed.exactly import AtRunTime
    from pardot_orm.typed.values import IntegerRange, Integers, Moment, Pattern, TextRange, Texts

# fmt: off
DynamicContentId = Literal["id"]
DynamicContentText = Literal["name", "embed_code", "embed_url", "base_content", "based_on"]
DynamicContentMoment = Literal["created_at", "updated_at"]
DynamicContentField = Literal[DynamicContentId, DynamicContentText, DynamicContentMoment]
DynamicContentOrder = Literal["id", "-id", "created_at", "-created_at", "updated_at", "-updated_at"]
DynamicContentShown = Literal["variations"]
DynamicContentRelated = Literal["tag_objects", "variations", "tag_objects__id", "tag_objects__tag_id",
    "tag_objects__type", "tag_objects__object_id", "tag_objects__created_at"]
# fmt: on

DynamicContentT = TypeVar("DynamicContentT", bound="DynamicContent")


class _DynamicContentBothWays(AlikeCreatedAtBothWays, AlikeIdBothWays, AlikeUpdatedAtBothWays, total=False):
    """Criteria that `exclude()` takes too."""


class _DynamicContentTests(AlikeCreatedAtTests, AlikeEmbedCodeTests, AlikeNameTests, AlikeUpdatedAtTests, total=False):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool
    name: str | None
    name__exact: str | None
    embed_url: str | None
    embed_url__exact: str | None
    embed_url__in: Texts
    embed_url__gt: str
    embed_url__gte: str
    embed_url__lt: str
    embed_url__lte: str
    embed_url__range: TextRange
    embed_url__iexact: str
    embed_url__contains: str
    embed_url__icontains: str
    embed_url__startswith: str
    embed_url__istartswith: str
    embed_url__endswith: str
    embed_url__iendswith: str
    embed_url__regex: Pattern
    embed_url__iregex: Pattern
    embed_url__isnull: bool
    base_content: str | None
    base_content__exact: str | None
    base_content__in: Texts
    base_content__gt: str
    base_content__gte: str
    base_content__lt: str
    base_content__lte: str
    base_content__range: TextRange
    base_content__iexact: str
    base_content__contains: str
    base_content__icontains: str
    base_content__startswith: str
    base_content__istartswith: str
    base_content__endswith: str
    base_content__iendswith: str
    base_content__regex: Pattern
    base_content__iregex: Pattern
    base_content__isnull: bool
    based_on: str | None
    based_on__exact: str | None
    based_on__in: Texts
    based_on__gt: str
    based_on__gte: str
    based_on__lt: str
    based_on__lte: str
    based_on__range: TextRange
    based_on__iexact: str
    based_on__contains: str
    based_on__icontains: str
    based_on__startswith: str
    based_on__istartswith: str
    based_on__endswith: str
    based_on__iendswith: str
    based_on__regex: Pattern
    based_on__iregex: Pattern
    based_on__isnull: bool


class DynamicContentCriteria(_DynamicContentBothWays, total=False):
    """What `filter()` takes."""

    created_at: Moment
    created_at__exact: Moment
    id: int
    id__exact: int
    updated_at: Moment
    updated_at__exact: Moment


class DynamicContentSelectors(DynamicContentCriteria, total=False):
    """What `get()` takes."""


class DynamicContentLookups(_DynamicContentTests, AlikeCreatedAtLookups, AlikeUpdatedAtLookups, total=False):
    """What `where()` takes."""

    id: int | None
    id__exact: int | None
    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int


class DynamicContentConditions(_DynamicContentBothWays, _DynamicContentTests, total=False):
    """What `exclude()` takes."""

    id: int | None
    id__exact: int | None
    created_at: Moment | None
    created_at__exact: Moment | None
    updated_at: Moment | None
    updated_at__exact: Moment | None


class DynamicContentValues(TypedDict, total=False):
    """What a new record takes."""


class DynamicContentById(TypedDict):
    """What `reference()` takes."""

    id: int | DynamicContent


class DynamicContentRow(dict[str, Any]):
    """A row of DynamicContent's fields, of `values()`."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __getitem__(self, key: DynamicContentId) -> int: ...
        @overload
        def __getitem__(self, key: DynamicContentText) -> str | None: ...
        @overload
        def __getitem__(self, key: DynamicContentMoment) -> datetime | None: ...
        def __getitem__(self, key: str) -> Any: ...


class _DynamicContentAsking(
    Asking[DynamicContentT, S, DynamicContentField, DynamicContentOrder, DynamicContentShown, DynamicContentRelated],
    Generic[DynamicContentT, S, R],
):
    """What is asked of DynamicContent."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[DynamicContentCriteria]) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[DynamicContentLookups]) -> S: ...
        def exclude(self, *q: Q, **conditions: Unpack[DynamicContentConditions]) -> S: ...
        def get(self, **criteria: Unpack[DynamicContentSelectors]) -> DynamicContentT: ...
        def create(self, **values: Unpack[DynamicContentValues]) -> DynamicContentT: ...
        def get_or_create(
            self,
            defaults: DynamicContentValues | AtRunTime | None = None,
            **criteria: Unpack[DynamicContentSelectors],
        ) -> Made[DynamicContentT]: ...
        def update_or_create(
            self,
            defaults: DynamicContentValues | AtRunTime | None = None,
            **criteria: Unpack[DynamicContentSelectors],
        ) -> Made[DynamicContentT]: ...
        def values(self, *fields: DynamicContentField) -> ValuesQuerySet[DynamicContentT, DynamicContentRow]: ...
        @overload
        def values_list(
            self,
            *fields: DynamicContentField,
            flat: No = False,
            named: No = False,
        ) -> Tuples[DynamicContentT]: ...
        @overload
        def values_list(
            self,
            *fields: DynamicContentField,
            flat: No = False,
            named: Yes,
        ) -> NamedQuerySet[DynamicContentT]: ...
        @overload
        def values_list(self, field: DynamicContentId, /, *, flat: Yes) -> FlatQuerySet[DynamicContentT, int]: ...
        @overload
        def values_list(
            self,
            field: DynamicContentText,
            /,
            *,
            flat: Yes,
        ) -> FlatQuerySet[DynamicContentT, str | None]: ...
        @overload
        def values_list(
            self,
            field: DynamicContentMoment,
            /,
            *,
            flat: Yes,
        ) -> FlatQuerySet[DynamicContentT, datetime | None]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class DynamicContentQuerySet(  # type: ignore[misc]
    _DynamicContentAsking[DynamicContentT, "DynamicContentQuerySet[DynamicContentT]", Any],
    QuerySet[DynamicContentT],
):
    """A query set of DynamicContent."""

    if TYPE_CHECKING:

        def update(  # type: ignore[override]
            self,
            *,
            expect: int | range | None = None,
            **values: Unpack[DynamicContentValues],
        ) -> BulkResult: ...


class DynamicContentManager(  # type: ignore[misc]
    _DynamicContentAsking[DynamicContentT, DynamicContentQuerySet[DynamicContentT], DynamicContentT],
    Manager[DynamicContentT],
):
    """A manager of DynamicContent."""


class DynamicContentObjects(_ManagerDescriptor):
    """`DynamicContent.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[DynamicContentT]) -> DynamicContentManager[DynamicContentT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[DynamicContentT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
