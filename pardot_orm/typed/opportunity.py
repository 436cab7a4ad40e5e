"""Keywords of queries for pardot_orm.models.opportunity; written by `python -m pardot_orm.typed`."""

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
    from pardot_orm.models.campaign import Campaign
    from pardot_orm.models.opportunity import Opportunity
    from pardot_orm.models.prospect import Prospect
    from pardot_orm.query.expressions import Q
    from pardot_orm.query.made import Made
    from pardot_orm.typed.values import (
        Amount,
        AmountRange,
        Amounts,
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

OpportunityStatus = Literal["won", "lost", "open"]
OpportunityT = TypeVar("OpportunityT", bound="Opportunity")


class _OpportunityBothWays(TypedDict, total=False):
    """Criteria that `exclude()` takes too."""

    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int
    value__gt: int
    value__lt: int
    probability__gt: int
    probability__gte: int
    probability__lt: int
    probability__lte: int
    created_at__gt: Moment
    created_at__gte: Moment
    created_at__lt: Moment
    created_at__lte: Moment
    created_after: Moment
    created_before: Moment
    id_greater_than: int
    id_less_than: int
    probability_greater_than: int
    probability_less_than: int
    value_greater_than: int
    value_less_than: int


class _OpportunityTests(TypedDict, total=False):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool
    campaign_id: int | Campaign | None
    campaign_id__exact: int | Campaign | None
    campaign_id__in: Collection[int | Campaign | None]
    campaign_id__gt: int
    campaign_id__gte: int
    campaign_id__lt: int
    campaign_id__lte: int
    campaign_id__range: IntegerRange
    campaign_id__isnull: bool
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
    value: Amount | None
    value__exact: Amount | None
    value__in: Amounts
    value__gte: Amount
    value__lte: Amount
    value__range: AmountRange
    value__isnull: bool
    probability__in: Integers
    probability__range: IntegerRange
    probability__isnull: bool
    type: str | None
    type__exact: str | None
    type__in: Texts
    type__gt: str
    type__gte: str
    type__lt: str
    type__lte: str
    type__range: TextRange
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
    stage: str | None
    stage__exact: str | None
    stage__in: Texts
    stage__gt: str
    stage__gte: str
    stage__lt: str
    stage__lte: str
    stage__range: TextRange
    stage__iexact: str
    stage__contains: str
    stage__icontains: str
    stage__startswith: str
    stage__istartswith: str
    stage__endswith: str
    stage__iendswith: str
    stage__regex: Pattern
    stage__iregex: Pattern
    stage__isnull: bool
    status: OpportunityStatus | None
    status__exact: OpportunityStatus | None
    status__in: Collection[OpportunityStatus | None]
    status__iexact: str
    status__contains: str
    status__icontains: str
    status__startswith: str
    status__istartswith: str
    status__endswith: str
    status__iendswith: str
    status__regex: Pattern
    status__iregex: Pattern
    status__isnull: bool
    closed_at: datetime | None
    closed_at__exact: datetime | None
    closed_at__in: Moments
    closed_at__gt: datetime
    closed_at__gte: datetime
    closed_at__lt: datetime
    closed_at__lte: datetime
    closed_at__range: MomentRange
    closed_at__isnull: bool
    closed_at__date: date
    closed_at__date__exact: date
    closed_at__date__in: Days
    closed_at__date__gt: date
    closed_at__date__gte: date
    closed_at__date__lt: date
    closed_at__date__lte: date
    closed_at__date__range: DayRange
    closed_at__year: int
    closed_at__year__exact: int
    closed_at__year__in: Integers
    closed_at__year__gt: int
    closed_at__year__gte: int
    closed_at__year__lt: int
    closed_at__year__lte: int
    closed_at__year__range: IntegerRange
    closed_at__month: int
    closed_at__month__exact: int
    closed_at__month__in: Integers
    closed_at__month__gt: int
    closed_at__month__gte: int
    closed_at__month__lt: int
    closed_at__month__lte: int
    closed_at__month__range: IntegerRange
    closed_at__day: int
    closed_at__day__exact: int
    closed_at__day__in: Integers
    closed_at__day__gt: int
    closed_at__day__gte: int
    closed_at__day__lt: int
    closed_at__day__lte: int
    closed_at__day__range: IntegerRange
    closed_at__week: int
    closed_at__week__exact: int
    closed_at__week__in: Integers
    closed_at__week__gt: int
    closed_at__week__gte: int
    closed_at__week__lt: int
    closed_at__week__lte: int
    closed_at__week__range: IntegerRange
    closed_at__week_day: int
    closed_at__week_day__exact: int
    closed_at__week_day__in: Integers
    closed_at__week_day__gt: int
    closed_at__week_day__gte: int
    closed_at__week_day__lt: int
    closed_at__week_day__lte: int
    closed_at__week_day__range: IntegerRange
    closed_at__hour: int
    closed_at__hour__exact: int
    closed_at__hour__in: Integers
    closed_at__hour__gt: int
    closed_at__hour__gte: int
    closed_at__hour__lt: int
    closed_at__hour__lte: int
    closed_at__hour__range: IntegerRange
    closed_at__minute: int
    closed_at__minute__exact: int
    closed_at__minute__in: Integers
    closed_at__minute__gt: int
    closed_at__minute__gte: int
    closed_at__minute__lt: int
    closed_at__minute__lte: int
    closed_at__minute__range: IntegerRange
    closed_at__second: int
    closed_at__second__exact: int
    closed_at__second__in: Integers
    closed_at__second__gt: int
    closed_at__second__gte: int
    closed_at__second__lt: int
    closed_at__second__lte: int
    closed_at__second__range: IntegerRange
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
    updated_at: datetime | None
    updated_at__exact: datetime | None
    updated_at__in: Moments
    updated_at__gt: datetime
    updated_at__gte: datetime
    updated_at__lt: datetime
    updated_at__lte: datetime
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


class OpportunityCriteria(_OpportunityBothWays, total=False):
    """What `filter()` takes."""

    prospect_email: str
    prospect_id: int | Prospect
    created_at: Moment
    created_at__exact: Moment
    id: int
    id__exact: int
    probability: int
    probability__exact: int
    prospect_email__exact: str
    prospect_id__exact: int | Prospect


class OpportunitySelectors(OpportunityCriteria, total=False):
    """What `get()` takes."""


class OpportunityLookups(_OpportunityTests, total=False):
    """What `where()` takes."""

    id: int | None
    id__exact: int | None
    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int
    value__gt: Amount
    value__lt: Amount
    probability: int | None
    probability__exact: int | None
    probability__gt: int
    probability__gte: int
    probability__lt: int
    probability__lte: int
    created_at: datetime | None
    created_at__exact: datetime | None
    created_at__gt: datetime
    created_at__gte: datetime
    created_at__lt: datetime
    created_at__lte: datetime


class OpportunityConditions(_OpportunityBothWays, _OpportunityTests, total=False):
    """What `exclude()` takes."""

    id: int | None
    id__exact: int | None
    probability: int | None
    probability__exact: int | None
    created_at: Moment | None
    created_at__exact: Moment | None


class OpportunityQuerySet(QuerySet[OpportunityT]):
    """A query set of Opportunity records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[OpportunityCriteria]) -> Self: ...  # type: ignore[override]
        def where(self, *conditions: Q | Callable[[Any], object], **lookups: Unpack[OpportunityLookups]) -> Self: ...  # type: ignore[override]
        def exclude(self, *q: Q, **conditions: Unpack[OpportunityConditions]) -> Self: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[OpportunitySelectors]) -> OpportunityT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[OpportunitySelectors],
        ) -> Made[OpportunityT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[OpportunitySelectors],
        ) -> Made[OpportunityT]: ...


class OpportunityManager(TypedManager[OpportunityT, OpportunityQuerySet[OpportunityT]]):
    """A manager of Opportunity records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[OpportunityCriteria]) -> OpportunityQuerySet[OpportunityT]: ...  # type: ignore[override]
        def where(  # type: ignore[override]
            self,
            *conditions: Q | Callable[[OpportunityT], object],
            **lookups: Unpack[OpportunityLookups],
        ) -> OpportunityQuerySet[OpportunityT]: ...
        def exclude(self, *q: Q, **conditions: Unpack[OpportunityConditions]) -> OpportunityQuerySet[OpportunityT]: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[OpportunitySelectors]) -> OpportunityT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[OpportunitySelectors],
        ) -> Made[OpportunityT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[OpportunitySelectors],
        ) -> Made[OpportunityT]: ...


class OpportunityObjects(_ManagerDescriptor):
    """`Opportunity.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[OpportunityT]) -> OpportunityManager[OpportunityT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[OpportunityT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
