"""Keywords of queries for pardot_orm.models.tag; written by `python -m pardot_orm.typed`."""

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
    from pardot_orm.models.tag import Tag, TagObject
    from pardot_orm.query.expressions import Q
    from pardot_orm.query.made import Made
    from pardot_orm.typed.values import (
        DayRange,
        Days,
        IntegerRange,
        Integers,
        Moment,
        MomentRange,
        Moments,
        Pattern,
        TextRange,
        Texts,
    )

TagT = TypeVar("TagT", bound="Tag")


class _TagBothWays(TypedDict, total=False):
    """Criteria that `exclude()` takes too."""

    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int
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
    id_greater_than: int
    id_less_than: int
    updated_after: Moment
    updated_before: Moment


class _TagTests(TypedDict, total=False):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool
    name__in: Texts
    name__gt: str
    name__gte: str
    name__lt: str
    name__lte: str
    name__range: TextRange
    name__iexact: str
    name__contains: str
    name__icontains: str
    name__startswith: str
    name__istartswith: str
    name__endswith: str
    name__iendswith: str
    name__regex: Pattern
    name__iregex: Pattern
    name__isnull: bool
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


class TagLookups(_TagTests, total=False):
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


class TagQuerySet(QuerySet[TagT]):
    """A query set of Tag records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[TagCriteria]) -> Self: ...  # type: ignore[override]
        def where(self, *conditions: Q | Callable[[Any], object], **lookups: Unpack[TagLookups]) -> Self: ...  # type: ignore[override]
        def exclude(self, *q: Q, **conditions: Unpack[TagConditions]) -> Self: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[TagSelectors]) -> TagT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[TagSelectors],
        ) -> Made[TagT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[TagSelectors],
        ) -> Made[TagT]: ...


class TagManager(TypedManager[TagT, TagQuerySet[TagT]]):
    """A manager of Tag records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[TagCriteria]) -> TagQuerySet[TagT]: ...  # type: ignore[override]
        def where(  # type: ignore[override]
            self,
            *conditions: Q | Callable[[TagT], object],
            **lookups: Unpack[TagLookups],
        ) -> TagQuerySet[TagT]: ...
        def exclude(self, *q: Q, **conditions: Unpack[TagConditions]) -> TagQuerySet[TagT]: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[TagSelectors]) -> TagT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[TagSelectors],
        ) -> Made[TagT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[TagSelectors],
        ) -> Made[TagT]: ...


class TagObjects(_ManagerDescriptor):
    """`Tag.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[TagT]) -> TagManager[TagT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[TagT]) -> QuerySet[Any]: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...


TagObjectType = Literal[
    "Automation",
    "Block",
    "Campaign",
    "Competitor",
    "Prospect Custom Field",
    "Custom URL",
    "Drip Program",
    "Email",
    "Email Draft",
    "Email Template",
    "Email Template Draft",
    "File",
    "Form",
    "Form Field",
    "Form Handler",
    "Group",
    "Keyword",
    "Landing Page",
    "Layout Template",
    "List",
    "Opportunity",
    "Paid Search Campaign",
    "Personalization",
    "Profile",
    "Prospect",
    "Prospect Default Field",
    "Segmentation Rule",
    "Site",
    "Site Search",
    "Social Message",
    "User",
    "Dynamic Content",
]
TagObjectT = TypeVar("TagObjectT", bound="TagObject")


class _TagObjectBothWays(TypedDict, total=False):
    """Criteria that `exclude()` takes too."""

    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int
    created_at__gt: Moment
    created_at__gte: Moment
    created_at__lt: Moment
    created_at__lte: Moment
    created_after: Moment
    created_before: Moment
    id_greater_than: int
    id_less_than: int


class _TagObjectTests(TypedDict, total=False):
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
    tag: int | Tag | None
    tag__exact: int | Tag | None
    tag__in: Collection[int | Tag | None]
    tag__gt: int
    tag__gte: int
    tag__lt: int
    tag__lte: int
    tag__range: IntegerRange
    tag__isnull: bool
    tag__id: int | None
    tag__id__exact: int | None
    tag__id__in: Integers
    tag__id__gt: int
    tag__id__gte: int
    tag__id__lt: int
    tag__id__lte: int
    tag__id__range: IntegerRange
    tag__id__isnull: bool
    tag__name: str | None
    tag__name__exact: str | None
    tag__name__in: Texts
    tag__name__gt: str
    tag__name__gte: str
    tag__name__lt: str
    tag__name__lte: str
    tag__name__range: TextRange
    tag__name__iexact: str
    tag__name__contains: str
    tag__name__icontains: str
    tag__name__startswith: str
    tag__name__istartswith: str
    tag__name__endswith: str
    tag__name__iendswith: str
    tag__name__regex: Pattern
    tag__name__iregex: Pattern
    tag__name__isnull: bool
    tag__created_at: datetime | None
    tag__created_at__exact: datetime | None
    tag__created_at__in: Moments
    tag__created_at__gt: datetime
    tag__created_at__gte: datetime
    tag__created_at__lt: datetime
    tag__created_at__lte: datetime
    tag__created_at__range: MomentRange
    tag__created_at__isnull: bool
    tag__created_at__date: date
    tag__created_at__date__exact: date
    tag__created_at__date__in: Days
    tag__created_at__date__gt: date
    tag__created_at__date__gte: date
    tag__created_at__date__lt: date
    tag__created_at__date__lte: date
    tag__created_at__date__range: DayRange
    tag__created_at__year: int
    tag__created_at__year__exact: int
    tag__created_at__year__in: Integers
    tag__created_at__year__gt: int
    tag__created_at__year__gte: int
    tag__created_at__year__lt: int
    tag__created_at__year__lte: int
    tag__created_at__year__range: IntegerRange
    tag__updated_at: datetime | None
    tag__updated_at__exact: datetime | None
    tag__updated_at__in: Moments
    tag__updated_at__gt: datetime
    tag__updated_at__gte: datetime
    tag__updated_at__lt: datetime
    tag__updated_at__lte: datetime
    tag__updated_at__range: MomentRange
    tag__updated_at__isnull: bool
    tag__updated_at__date: date
    tag__updated_at__date__exact: date
    tag__updated_at__date__in: Days
    tag__updated_at__date__gt: date
    tag__updated_at__date__gte: date
    tag__updated_at__date__lt: date
    tag__updated_at__date__lte: date
    tag__updated_at__date__range: DayRange
    tag__updated_at__year: int
    tag__updated_at__year__exact: int
    tag__updated_at__year__in: Integers
    tag__updated_at__year__gt: int
    tag__updated_at__year__gte: int
    tag__updated_at__year__lt: int
    tag__updated_at__year__lte: int
    tag__updated_at__year__range: IntegerRange


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


class TagObjectLookups(_TagObjectTests, total=False):
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
    created_at: datetime | None
    created_at__exact: datetime | None
    created_at__gt: datetime
    created_at__gte: datetime
    created_at__lt: datetime
    created_at__lte: datetime


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


class TagObjectQuerySet(QuerySet[TagObjectT]):
    """A query set of TagObject records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[TagObjectCriteria]) -> Self: ...  # type: ignore[override]
        def where(self, *conditions: Q | Callable[[Any], object], **lookups: Unpack[TagObjectLookups]) -> Self: ...  # type: ignore[override]
        def exclude(self, *q: Q, **conditions: Unpack[TagObjectConditions]) -> Self: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[TagObjectSelectors]) -> TagObjectT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[TagObjectSelectors],
        ) -> Made[TagObjectT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[TagObjectSelectors],
        ) -> Made[TagObjectT]: ...


class TagObjectManager(TypedManager[TagObjectT, TagObjectQuerySet[TagObjectT]]):
    """A manager of TagObject records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[TagObjectCriteria]) -> TagObjectQuerySet[TagObjectT]: ...  # type: ignore[override]
        def where(  # type: ignore[override]
            self,
            *conditions: Q | Callable[[TagObjectT], object],
            **lookups: Unpack[TagObjectLookups],
        ) -> TagObjectQuerySet[TagObjectT]: ...
        def exclude(self, *q: Q, **conditions: Unpack[TagObjectConditions]) -> TagObjectQuerySet[TagObjectT]: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[TagObjectSelectors]) -> TagObjectT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[TagObjectSelectors],
        ) -> Made[TagObjectT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[TagObjectSelectors],
        ) -> Made[TagObjectT]: ...


class TagObjectObjects(_ManagerDescriptor):
    """`TagObject.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[TagObjectT]) -> TagObjectManager[TagObjectT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[TagObjectT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
