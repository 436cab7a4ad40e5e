"""Keywords of queries for pardot_orm.models.campaign; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, TypeVar

from pardot_orm.models.base import _ManagerDescriptor
from pardot_orm.query.queryset import QuerySet
from pardot_orm.typed.managers import TypedManager

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, NoReturn, Self, Unpack, overload

    from pardot_orm.models.base import Model
    from pardot_orm.models.campaign import Campaign
    from pardot_orm.query.expressions import Q
    from pardot_orm.query.made import Made
    from pardot_orm.typed.values import Instant, IntegerRange, Integers, Moment, Pattern, TextRange, Texts

CampaignT = TypeVar("CampaignT", bound="Campaign")


class _CampaignBothWays(TypedDict, total=False):
    """Criteria that `exclude()` takes too."""

    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int
    id_greater_than: int
    id_less_than: int


class _CampaignTests(TypedDict, total=False):
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
    cost: int | None
    cost__exact: int | None
    cost__in: Integers
    cost__gt: int
    cost__gte: int
    cost__lt: int
    cost__lte: int
    cost__range: IntegerRange
    cost__isnull: bool


class CampaignCriteria(_CampaignBothWays, total=False):
    """What `filter()` takes."""

    created_after: Moment
    created_before: Moment
    name: str
    updated_after: Moment
    updated_before: Moment
    created_at: Moment
    created_at__exact: Moment
    created_at__gt: Moment
    created_at__gte: Moment
    created_at__lt: Moment
    created_at__lte: Moment
    id: int
    id__exact: int
    name__exact: str
    updated_at: Moment
    updated_at__exact: Moment
    updated_at__gt: Moment
    updated_at__gte: Moment
    updated_at__lt: Moment
    updated_at__lte: Moment


class CampaignSelectors(CampaignCriteria, total=False):
    """What `get()` takes."""


class CampaignLookups(_CampaignTests, total=False):
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


class CampaignConditions(_CampaignBothWays, _CampaignTests, total=False):
    """What `exclude()` takes."""

    id: int | None
    id__exact: int | None
    name: str | None
    name__exact: str | None
    created_after: Instant
    created_before: Instant
    updated_after: Instant
    updated_before: Instant
    created_at__gt: Instant
    created_at__gte: Instant
    created_at__lt: Instant
    created_at__lte: Instant
    updated_at__gt: Instant
    updated_at__gte: Instant
    updated_at__lt: Instant
    updated_at__lte: Instant


class CampaignQuerySet(QuerySet[CampaignT]):
    """A query set of Campaign records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[CampaignCriteria]) -> Self: ...  # type: ignore[override]
        def where(self, *conditions: Q | Callable[[Any], object], **lookups: Unpack[CampaignLookups]) -> Self: ...  # type: ignore[override]
        def exclude(self, *q: Q, **conditions: Unpack[CampaignConditions]) -> Self: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[CampaignSelectors]) -> CampaignT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[CampaignSelectors],
        ) -> Made[CampaignT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[CampaignSelectors],
        ) -> Made[CampaignT]: ...


class CampaignManager(TypedManager[CampaignT, CampaignQuerySet[CampaignT]]):
    """A manager of Campaign records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[CampaignCriteria]) -> CampaignQuerySet[CampaignT]: ...  # type: ignore[override]
        def where(  # type: ignore[override]
            self,
            *conditions: Q | Callable[[CampaignT], object],
            **lookups: Unpack[CampaignLookups],
        ) -> CampaignQuerySet[CampaignT]: ...
        def exclude(self, *q: Q, **conditions: Unpack[CampaignConditions]) -> CampaignQuerySet[CampaignT]: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[CampaignSelectors]) -> CampaignT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[CampaignSelectors],
        ) -> Made[CampaignT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[CampaignSelectors],
        ) -> Made[CampaignT]: ...


class CampaignObjects(_ManagerDescriptor):
    """`Campaign.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[CampaignT]) -> CampaignManager[CampaignT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[CampaignT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
