"""Keywords of queries for pardot_orm.models.custom_redirect; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, TypeVar

from pardot_orm.models.base import _ManagerDescriptor
from pardot_orm.query.queryset import QuerySet
from pardot_orm.typed.managers import TypedManager

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from datetime import date, datetime
    from typing import Any, NoReturn, Self, Unpack, overload

    from pardot_orm.models.base import Model
    from pardot_orm.models.campaign import Campaign
    from pardot_orm.models.custom_redirect import CustomRedirect
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

CustomRedirectT = TypeVar("CustomRedirectT", bound="CustomRedirect")


class _CustomRedirectBothWays(TypedDict, total=False):
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


class _CustomRedirectTests(TypedDict, total=False):
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
    url: str | None
    url__exact: str | None
    url__in: Texts
    url__gt: str
    url__gte: str
    url__lt: str
    url__lte: str
    url__range: TextRange
    url__iexact: str
    url__contains: str
    url__icontains: str
    url__startswith: str
    url__istartswith: str
    url__endswith: str
    url__iendswith: str
    url__regex: Pattern
    url__iregex: Pattern
    url__isnull: bool
    destination_url: str | None
    destination_url__exact: str | None
    destination_url__in: Texts
    destination_url__gt: str
    destination_url__gte: str
    destination_url__lt: str
    destination_url__lte: str
    destination_url__range: TextRange
    destination_url__iexact: str
    destination_url__contains: str
    destination_url__icontains: str
    destination_url__startswith: str
    destination_url__istartswith: str
    destination_url__endswith: str
    destination_url__iendswith: str
    destination_url__regex: Pattern
    destination_url__iregex: Pattern
    destination_url__isnull: bool
    campaign_id: int | Campaign | None
    campaign_id__exact: int | Campaign | None
    campaign_id__in: Collection[int | Campaign | None]
    campaign_id__gt: int
    campaign_id__gte: int
    campaign_id__lt: int
    campaign_id__lte: int
    campaign_id__range: IntegerRange
    campaign_id__isnull: bool
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
    campaign: int | Campaign | None
    campaign__exact: int | Campaign | None
    campaign__in: Collection[int | Campaign | None]
    campaign__gt: int
    campaign__gte: int
    campaign__lt: int
    campaign__lte: int
    campaign__range: IntegerRange
    campaign__isnull: bool
    campaign__id: int | None
    campaign__id__exact: int | None
    campaign__id__in: Integers
    campaign__id__gt: int
    campaign__id__gte: int
    campaign__id__lt: int
    campaign__id__lte: int
    campaign__id__range: IntegerRange
    campaign__id__isnull: bool
    campaign__name: str | None
    campaign__name__exact: str | None
    campaign__name__in: Texts
    campaign__name__gt: str
    campaign__name__gte: str
    campaign__name__lt: str
    campaign__name__lte: str
    campaign__name__range: TextRange
    campaign__name__iexact: str
    campaign__name__contains: str
    campaign__name__icontains: str
    campaign__name__startswith: str
    campaign__name__istartswith: str
    campaign__name__endswith: str
    campaign__name__iendswith: str
    campaign__name__regex: Pattern
    campaign__name__iregex: Pattern
    campaign__name__isnull: bool
    campaign__cost: int | None
    campaign__cost__exact: int | None
    campaign__cost__in: Integers
    campaign__cost__gt: int
    campaign__cost__gte: int
    campaign__cost__lt: int
    campaign__cost__lte: int
    campaign__cost__range: IntegerRange
    campaign__cost__isnull: bool


class CustomRedirectCriteria(_CustomRedirectBothWays, total=False):
    """What `filter()` takes."""

    created_at: Moment
    created_at__exact: Moment
    id: int
    id__exact: int
    updated_at: Moment
    updated_at__exact: Moment


class CustomRedirectSelectors(CustomRedirectCriteria, total=False):
    """What `get()` takes."""


class CustomRedirectLookups(_CustomRedirectTests, total=False):
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


class CustomRedirectConditions(_CustomRedirectBothWays, _CustomRedirectTests, total=False):
    """What `exclude()` takes."""

    id: int | None
    id__exact: int | None
    created_at: Moment | None
    created_at__exact: Moment | None
    updated_at: Moment | None
    updated_at__exact: Moment | None


class CustomRedirectQuerySet(QuerySet[CustomRedirectT]):
    """A query set of CustomRedirect records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[CustomRedirectCriteria]) -> Self: ...  # type: ignore[override]
        def where(self, *conditions: Q | Callable[[Any], object], **lookups: Unpack[CustomRedirectLookups]) -> Self: ...  # type: ignore[override]
        def exclude(self, *q: Q, **conditions: Unpack[CustomRedirectConditions]) -> Self: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[CustomRedirectSelectors]) -> CustomRedirectT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[CustomRedirectSelectors],
        ) -> Made[CustomRedirectT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[CustomRedirectSelectors],
        ) -> Made[CustomRedirectT]: ...


class CustomRedirectManager(TypedManager[CustomRedirectT, CustomRedirectQuerySet[CustomRedirectT]]):
    """A manager of CustomRedirect records."""

    if TYPE_CHECKING:

        def filter(  # type: ignore[override]
            self,
            *q: Q,
            **criteria: Unpack[CustomRedirectCriteria],
        ) -> CustomRedirectQuerySet[CustomRedirectT]: ...
        def where(  # type: ignore[override]
            self,
            *conditions: Q | Callable[[CustomRedirectT], object],
            **lookups: Unpack[CustomRedirectLookups],
        ) -> CustomRedirectQuerySet[CustomRedirectT]: ...
        def exclude(  # type: ignore[override]
            self,
            *q: Q,
            **conditions: Unpack[CustomRedirectConditions],
        ) -> CustomRedirectQuerySet[CustomRedirectT]: ...
        def get(self, **criteria: Unpack[CustomRedirectSelectors]) -> CustomRedirectT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[CustomRedirectSelectors],
        ) -> Made[CustomRedirectT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[CustomRedirectSelectors],
        ) -> Made[CustomRedirectT]: ...


class CustomRedirectObjects(_ManagerDescriptor):
    """`CustomRedirect.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[CustomRedirectT]) -> CustomRedirectManager[CustomRedirectT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[CustomRedirectT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
