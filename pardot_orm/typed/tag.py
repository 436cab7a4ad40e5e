"""Keywords and names for pardot_orm.models.objects.tag; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, Never, TypedDict, TypeVar

from pardot_orm.models.base import _ManagerDescriptor
from pardot_orm.query.manager import Manager
from pardot_orm.query.queryset import QuerySet
from pardot_orm.typed.alike import (
    AlikeCreatedAtBothWays,
    AlikeCreatedAtLookups,
    AlikeCreatedAtTests,
    AlikeIdBothWays,
    AlikeNameTests,
    AlikeUpdatedAtBothWays,
    AlikeUpdatedAtLookups,
    AlikeUpdatedAtTests,
    BehindTag,
)
from pardot_orm.typed.asking import Asking, R, S

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import datetime
    from typing import NoReturn, Unpack, overload

    from pardot_orm.changes.results import BulkResult
    from pardot_orm.models.base import Model
    from pardot_orm.models.objects.tag import Tag, TagObject
    from pardot_orm.query.asking.expressions import Q
    from pardot_orm.query.queryset import FlatQuerySet, NamedQuerySet, ValuesQuerySet
    from pardot_orm.query.reading.made import Made
    from pardot_orm.typed.asking import No, Tuples, Yes
    from pardot_orm.typed.exactly import AtRunTime
    from pardot_orm.typed.values import IntegerRange, Integers, Moment, Pattern

# fmt: off
TagId = Literal["id"]
TagText = Literal["name"]
TagMoment = Literal["created_at", "updated_at"]
TagField = Literal[TagId, TagText, TagMoment]
TagOrder = Literal["id", "-id", "created_at", "-created_at", "updated_at", "-updated_at", "name", "-name"]
TagShown = Never
TagRelated = Literal["uses", "uses__id", "uses__tag_id", "uses__type", "uses__object_id", "uses__created_at"]
# fmt: on

TagT = TypeVar("TagT", bound="Tag")


class _TagBothWays(AlikeCreatedAtBothWays, AlikeIdBothWays, AlikeUpdatedAtBothWays, total=False):
    """Criteria that `exclude()` takes too."""


class _TagTests(AlikeCreatedAtTests, AlikeNameTests, AlikeUpdatedAtTests, total=False):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool


class TagCriteria(_TagBothWays, total=False):
    """What `filter()` takes."""

    name: str
    created_at: Moment
    created_at__exact: Moment
    id: int
    id__exact: int
    name__exact: str
    updated_at: Moment
    updated_at__exact: Moment


class TagSelectors(TagCriteria, total=False):
    """What `get()` takes."""


class TagLookups(_TagTests, AlikeCreatedAtLookups, AlikeUpdatedAtLookups, total=False):
    """What `where()` takes."""

    id: int | None
    id__exact: int | None
    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int
    name: str | None
    name__exact: str | None


class TagConditions(_TagBothWays, _TagTests, total=False):
    """What `exclude()` takes."""

    id: int | None
    id__exact: int | None
    name: str | None
    name__exact: str | None
    created_at: Moment | None
    created_at__exact: Moment | None
    updated_at: Moment | None
    updated_at__exact: Moment | None


class TagValues(TypedDict, total=False):
    """What a new record takes."""


class TagById(TypedDict):
    """What `reference()` takes."""

    id: int | Tag


class TagRow(dict[str, Any]):
    """A row of Tag's fields, of `values()`."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __getitem__(self, key: TagId) -> int: ...
        @overload
        def __getitem__(self, key: TagText) -> str | None: ...
        @overload
        def __getitem__(self, key: TagMoment) -> datetime | None: ...
        def __getitem__(self, key: str) -> Any: ...


class _TagAsking(Asking[TagT, S, TagField, TagOrder, TagShown, TagRelated], Generic[TagT, S, R]):
    """What is asked of Tag."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[TagCriteria]) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[TagLookups]) -> S: ...
        def exclude(self, *q: Q, **conditions: Unpack[TagConditions]) -> S: ...
        def get(self, **criteria: Unpack[TagSelectors]) -> TagT: ...
        def create(self, **values: Unpack[TagValues]) -> TagT: ...
        def get_or_create(
            self,
            defaults: TagValues | AtRunTime | None = None,
            **criteria: Unpack[TagSelectors],
        ) -> Made[TagT]: ...
        def update_or_create(
            self,
            defaults: TagValues | AtRunTime | None = None,
            **criteria: Unpack[TagSelectors],
        ) -> Made[TagT]: ...
        def values(self, *fields: TagField) -> ValuesQuerySet[TagT, TagRow]: ...
        @overload
        def values_list(self, *fields: TagField, flat: No = False, named: No = False) -> Tuples[TagT]: ...
        @overload
        def values_list(self, *fields: TagField, flat: No = False, named: Yes) -> NamedQuerySet[TagT]: ...
        @overload
        def values_list(self, field: TagId, /, *, flat: Yes) -> FlatQuerySet[TagT, int]: ...
        @overload
        def values_list(self, field: TagText, /, *, flat: Yes) -> FlatQuerySet[TagT, str | None]: ...
        @overload
        def values_list(self, field: TagMoment, /, *, flat: Yes) -> FlatQuerySet[TagT, datetime | None]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class TagQuerySet(_TagAsking[TagT, "TagQuerySet[TagT]", Any], QuerySet[TagT]):  # type: ignore[misc]
    """A query set of Tag."""

    if TYPE_CHECKING:

        def update(self, *, expect: int | range | None = None, **values: Unpack[TagValues]) -> BulkResult: ...  # type: ignore[override]


class TagManager(_TagAsking[TagT, TagQuerySet[TagT], TagT], Manager[TagT]):  # type: ignore[misc]
    """A manager of Tag."""


class TagObjects(_ManagerDescriptor):
    """`Tag.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[TagT]) -> TagManager[TagT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[TagT]) -> QuerySet[Any]: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...


# fmt: off
TagObjectType = Literal["Automation", "Block", "Campaign", "Competitor", "Prospect Custom Field", "Custom URL",
    "Drip Program", "Email", "Email Draft", "Email Template", "Email Template Draft", "File", "Form", "Form Field",
    "Form Handler", "Group", "Keyword", "Landing Page", "Layout Template", "List", "Opportunity",
    "Paid Search Campaign", "Personalization", "Profile", "Prospect", "Prospect Default Field", "Segmentation Rule",
    "Site", "Site Search", "Social Message", "User", "Dynamic Content"]
TagObjectId = Literal["id"]
TagObjectNumber = Literal["tag_id", "object_id", "tag"]
TagObjectText = Literal["type"]
TagObjectMoment = Literal["created_at"]
TagObjectField = Literal[TagObjectId, TagObjectNumber, TagObjectText, TagObjectMoment]
TagObjectOrder = Literal["id", "-id", "created_at", "-created_at"]
TagObjectShown = Never
TagObjectRelated = Literal["tag", "tag__id", "tag__name", "tag__created_at", "tag__updated_at"]
# fmt: on

TagObjectT = TypeVar("TagObjectT", bound="TagObject")


class _TagObjectBothWays(AlikeCreatedAtBothWays, AlikeIdBothWays, total=False):
    """Criteria that `exclude()` takes too."""


class _TagObjectTests(AlikeCreatedAtTests, BehindTag, total=False):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool
    tag_id__in: Collection[int | Tag | None]
    tag_id__gt: int
    tag_id__gte: int
    tag_id__lt: int
    tag_id__lte: int
    tag_id__range: IntegerRange
    tag_id__isnull: bool
    type__in: Collection[TagObjectType | None]
    type__iexact: str
    type__contains: str
    type__icontains: str
    type__startswith: str
    type__istartswith: str
    type__endswith: str
    type__iendswith: str
    type__regex: Pattern
    type__iregex: Pattern
    type__isnull: bool
    object_id__in: Integers
    object_id__gt: int
    object_id__gte: int
    object_id__lt: int
    object_id__lte: int
    object_id__range: IntegerRange
    object_id__isnull: bool
    tag: int | Tag | None
    tag__exact: int | Tag | None
    tag__in: Collection[int | Tag | None]
    tag__gt: int
    tag__gte: int
    tag__lt: int
    tag__lte: int
    tag__range: IntegerRange
    tag__isnull: bool


class TagObjectCriteria(_TagObjectBothWays, total=False):
    """What `filter()` takes."""

    tag_id: int | Tag
    type: TagObjectType
    object_id: int
    created_at: Moment
    created_at__exact: Moment
    id: int
    id__exact: int
    tag_id__exact: int | Tag
    type__exact: TagObjectType
    object_id__exact: int


class TagObjectSelectors(TagObjectCriteria, total=False):
    """What `get()` takes."""


class TagObjectLookups(_TagObjectTests, AlikeCreatedAtLookups, total=False):
    """What `where()` takes."""

    id: int | None
    id__exact: int | None
    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int
    tag_id: int | Tag | None
    tag_id__exact: int | Tag | None
    type: TagObjectType | None
    type__exact: TagObjectType | None
    object_id: int | None
    object_id__exact: int | None


class TagObjectConditions(_TagObjectBothWays, _TagObjectTests, total=False):
    """What `exclude()` takes."""

    id: int | None
    id__exact: int | None
    tag_id: int | Tag | None
    tag_id__exact: int | Tag | None
    type: TagObjectType | None
    type__exact: TagObjectType | None
    object_id: int | None
    object_id__exact: int | None
    created_at: Moment | None
    created_at__exact: Moment | None


class TagObjectValues(TypedDict, total=False):
    """What a new record takes."""


class TagObjectById(TypedDict):
    """What `reference()` takes."""

    id: int | TagObject


class TagObjectRow(dict[str, Any]):
    """A row of TagObject's fields, of `values()`."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __getitem__(self, key: TagObjectId) -> int: ...
        @overload
        def __getitem__(self, key: TagObjectNumber) -> int | None: ...
        @overload
        def __getitem__(self, key: TagObjectText) -> str | None: ...
        @overload
        def __getitem__(self, key: TagObjectMoment) -> datetime | None: ...
        def __getitem__(self, key: str) -> Any: ...


class _TagObjectAsking(
    Asking[TagObjectT, S, TagObjectField, TagObjectOrder, TagObjectShown, TagObjectRelated],
    Generic[TagObjectT, S, R],
):
    """What is asked of TagObject."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[TagObjectCriteria]) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[TagObjectLookups]) -> S: ...
        def exclude(self, *q: Q, **conditions: Unpack[TagObjectConditions]) -> S: ...
        def get(self, **criteria: Unpack[TagObjectSelectors]) -> TagObjectT: ...
        def create(self, **values: Unpack[TagObjectValues]) -> TagObjectT: ...
        def get_or_create(
            self,
            defaults: TagObjectValues | AtRunTime | None = None,
            **criteria: Unpack[TagObjectSelectors],
        ) -> Made[TagObjectT]: ...
        def update_or_create(
            self,
            defaults: TagObjectValues | AtRunTime | None = None,
            **criteria: Unpack[TagObjectSelectors],
        ) -> Made[TagObjectT]: ...
        def values(self, *fields: TagObjectField) -> ValuesQuerySet[TagObjectT, TagObjectRow]: ...
        @overload
        def values_list(self, *fields: TagObjectField, flat: No = False, named: No = False) -> Tuples[TagObjectT]: ...
        @overload
        def values_list(self, *fields: TagObjectField, flat: No = False, named: Yes) -> NamedQuerySet[TagObjectT]: ...
        @overload
        def values_list(self, field: TagObjectId, /, *, flat: Yes) -> FlatQuerySet[TagObjectT, int]: ...
        @overload
        def values_list(self, field: TagObjectNumber, /, *, flat: Yes) -> FlatQuerySet[TagObjectT, int | None]: ...
        @overload
        def values_list(self, field: TagObjectText, /, *, flat: Yes) -> FlatQuerySet[TagObjectT, str | None]: ...
        @overload
        def values_list(self, field: TagObjectMoment, /, *, flat: Yes) -> FlatQuerySet[TagObjectT, datetime | None]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class TagObjectQuerySet(_TagObjectAsking[TagObjectT, "TagObjectQuerySet[TagObjectT]", Any], QuerySet[TagObjectT]):  # type: ignore[misc]
    """A query set of TagObject."""

    if TYPE_CHECKING:

        def update(self, *, expect: int | range | None = None, **values: Unpack[TagObjectValues]) -> BulkResult: ...  # type: ignore[override]


class TagObjectManager(_TagObjectAsking[TagObjectT, TagObjectQuerySet[TagObjectT], TagObjectT], Manager[TagObjectT]):  # type: ignore[misc]
    """A manager of TagObject."""


class TagObjectObjects(_ManagerDescriptor):
    """`TagObject.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[TagObjectT]) -> TagObjectManager[TagObjectT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[TagObjectT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
