"""Keywords of queries for pardot_orm.models.dynamic_content; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, TypeVar

from pardot_orm.models.base import _ManagerDescriptor
from pardot_orm.query.queryset import QuerySet
from pardot_orm.typed.managers import TypedManager

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime
    from typing import Any, NoReturn, Self, Unpack, overload

    from pardot_orm.models.base import Model
    from pardot_orm.models.dynamic_content import DynamicContent
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

DynamicContentT = TypeVar("DynamicContentT", bound="DynamicContent")


class _DynamicContentBothWays(TypedDict, total=False):
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


class _DynamicContentTests(TypedDict, total=False):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool
    name: str | None
    name__exact: str | None
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
    embed_code: str | None
    embed_code__exact: str | None
    embed_code__in: Texts
    embed_code__gt: str
    embed_code__gte: str
    embed_code__lt: str
    embed_code__lte: str
    embed_code__range: TextRange
    embed_code__iexact: str
    embed_code__contains: str
    embed_code__icontains: str
    embed_code__startswith: str
    embed_code__istartswith: str
    embed_code__endswith: str
    embed_code__iendswith: str
    embed_code__regex: Pattern
    embed_code__iregex: Pattern
    embed_code__isnull: bool
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


class DynamicContentLookups(_DynamicContentTests, total=False):
    """What `where()` takes."""

    id: int | None
    id__exact: int | None
    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int
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


class DynamicContentConditions(_DynamicContentBothWays, _DynamicContentTests, total=False):
    """What `exclude()` takes."""

    id: int | None
    id__exact: int | None
    created_at: Moment | None
    created_at__exact: Moment | None
    updated_at: Moment | None
    updated_at__exact: Moment | None


class DynamicContentQuerySet(QuerySet[DynamicContentT]):
    """A query set of DynamicContent records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[DynamicContentCriteria]) -> Self: ...  # type: ignore[override]
        def where(self, *conditions: Q | Callable[[Any], object], **lookups: Unpack[DynamicContentLookups]) -> Self: ...  # type: ignore[override]
        def exclude(self, *q: Q, **conditions: Unpack[DynamicContentConditions]) -> Self: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[DynamicContentSelectors]) -> DynamicContentT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[DynamicContentSelectors],
        ) -> Made[DynamicContentT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[DynamicContentSelectors],
        ) -> Made[DynamicContentT]: ...


class DynamicContentManager(TypedManager[DynamicContentT, DynamicContentQuerySet[DynamicContentT]]):
    """A manager of DynamicContent records."""

    if TYPE_CHECKING:

        def filter(  # type: ignore[override]
            self,
            *q: Q,
            **criteria: Unpack[DynamicContentCriteria],
        ) -> DynamicContentQuerySet[DynamicContentT]: ...
        def where(  # type: ignore[override]
            self,
            *conditions: Q | Callable[[DynamicContentT], object],
            **lookups: Unpack[DynamicContentLookups],
        ) -> DynamicContentQuerySet[DynamicContentT]: ...
        def exclude(  # type: ignore[override]
            self,
            *q: Q,
            **conditions: Unpack[DynamicContentConditions],
        ) -> DynamicContentQuerySet[DynamicContentT]: ...
        def get(self, **criteria: Unpack[DynamicContentSelectors]) -> DynamicContentT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[DynamicContentSelectors],
        ) -> Made[DynamicContentT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[DynamicContentSelectors],
        ) -> Made[DynamicContentT]: ...


class DynamicContentObjects(_ManagerDescriptor):
    """`DynamicContent.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[DynamicContentT]) -> DynamicContentManager[DynamicContentT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[DynamicContentT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
