"""Keywords and names for pardot_orm.models.objects.opportunity; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, TypedDict, TypeVar

from pardot_orm.models.base import _ManagerDescriptor
from pardot_orm.query.manager import Manager
from pardot_orm.query.queryset import QuerySet
from pardot_orm.typed.alike import (
    AlikeCampaignIdTests,
    AlikeCreatedAtBothWays,
    AlikeCreatedAtLookups,
    AlikeCreatedAtTests,
    AlikeIdBothWays,
    AlikeNameTests,
    AlikeUpdatedAtTests,
    BehindCampaign,
)
from pardot_orm.typed.asking import Asking, R, S

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import date, datetime
    from decimal import Decimal
    from typing import NoReturn, Unpack, overload

    from pardot_orm.changes.results import BulkResult
    from pardot_orm.models.base import Model
    from pardot_orm.models.objects.campaign import Campaign
    from pardot_orm.models.objects.opportunity import Opportunity
    from pardot_orm.models.objects.prospect import Prospect
    from pardot_orm.query.asking.expressions import Q
    from pardot_orm.query.queryset import FlatQuerySet, NamedQuerySet, ValuesQuerySet
    from pardot_orm.query.reading.made import Made
    from pardot_orm.typed.asking import No, Tuples, Yes
    from pardot_orm.typed.exactly import AtRunTime
    from pardot_orm.typed.values import (
        Amount,
        AmountRange,
        Amounts,
        DayRange,
        Days,
        Instant,
        IntegerRange,
        Integers,
        Moment,
        MomentRange,
        Moments,
        Pattern,
        TextRange,
        Texts,
    )

# fmt: off
OpportunityStatus = Literal["won", "lost", "open"]
OpportunityId = Literal["id"]
OpportunityNumber = Literal["campaign_id", "probability", "campaign"]
OpportunityText = Literal["name", "type", "stage", "status"]
OpportunityAmount = Literal["value"]
OpportunityMoment = Literal["closed_at", "created_at", "updated_at"]
OpportunityField = Literal[OpportunityId, OpportunityNumber, OpportunityText, OpportunityAmount, OpportunityMoment]
OpportunityOrder = Literal["id", "-id", "created_at", "-created_at", "probability", "-probability", "value", "-value"]
OpportunityShown = Literal["campaign", "prospects"]
OpportunityRelated = Literal["campaign", "opportunity_activities", "prospects", "tag_objects", "campaign__id",
    "campaign__name", "campaign__cost", "campaign__folder_id", "campaign__crm_fid", "tag_objects__id",
    "tag_objects__tag_id", "tag_objects__type", "tag_objects__object_id", "tag_objects__created_at"]
# fmt: on

OpportunityT = TypeVar("OpportunityT", bound="Opportunity")


class _OpportunityBothWays(AlikeCreatedAtBothWays, AlikeIdBothWays, total=False):
    """Criteria that `exclude()` takes too."""

    value__gt: int
    value__lt: int
    probability__gt: int
    probability__gte: int
    probability__lt: int
    probability__lte: int
    probability_greater_than: int
    probability_less_than: int
    value_greater_than: int
    value_less_than: int


class _OpportunityTests(
    AlikeCampaignIdTests,
    AlikeCreatedAtTests,
    AlikeNameTests,
    AlikeUpdatedAtTests,
    BehindCampaign,
    total=False,
):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool
    campaign_id: int | Campaign | None
    campaign_id__exact: int | Campaign | None
    campaign_id__in: Collection[int | Campaign | None]
    name: str | None
    name__exact: str | None
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
    updated_at: datetime | None
    updated_at__exact: datetime | None
    updated_at__gt: datetime
    updated_at__gte: datetime
    updated_at__lt: datetime
    updated_at__lte: datetime
    campaign: int | Campaign | None
    campaign__exact: int | Campaign | None
    campaign__in: Collection[int | Campaign | None]
    campaign__gt: int
    campaign__gte: int
    campaign__lt: int
    campaign__lte: int
    campaign__range: IntegerRange
    campaign__isnull: bool


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


class OpportunityLookups(_OpportunityTests, AlikeCreatedAtLookups, total=False):
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


class OpportunityConditions(_OpportunityBothWays, _OpportunityTests, total=False):
    """What `exclude()` takes."""

    id: int | None
    id__exact: int | None
    probability: int | None
    probability__exact: int | None
    created_at: Moment | None
    created_at__exact: Moment | None


class OpportunityChanges(TypedDict, total=False):
    """What `update()` takes."""

    campaign_id: int | None
    name: str | None
    value: Amount | None
    probability: int | None
    type: str | None
    stage: str | None
    status: OpportunityStatus | str | None
    closed_at: Instant | None
    campaign: Campaign | None


class OpportunityValues(OpportunityChanges, total=False):
    """What a new record takes."""

    prospect_id: int | None
    prospect_email: str | None


class OpportunityById(TypedDict):
    """What `reference()` takes."""

    id: int | Opportunity


class OpportunityRow(dict[str, Any]):
    """A row of Opportunity's fields, of `values()`."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __getitem__(self, key: OpportunityId) -> int: ...
        @overload
        def __getitem__(self, key: OpportunityNumber) -> int | None: ...
        @overload
        def __getitem__(self, key: OpportunityText) -> str | None: ...
        @overload
        def __getitem__(self, key: OpportunityAmount) -> Decimal | None: ...
        @overload
        def __getitem__(self, key: OpportunityMoment) -> datetime | None: ...
        def __getitem__(self, key: str) -> Any: ...


class _OpportunityAsking(
    Asking[OpportunityT, S, OpportunityField, OpportunityOrder, OpportunityShown, OpportunityRelated],
    Generic[OpportunityT, S, R],
):
    """What is asked of Opportunity."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[OpportunityCriteria]) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[OpportunityLookups]) -> S: ...
        def exclude(self, *q: Q, **conditions: Unpack[OpportunityConditions]) -> S: ...
        def get(self, **criteria: Unpack[OpportunitySelectors]) -> OpportunityT: ...
        def create(self, **values: Unpack[OpportunityValues]) -> OpportunityT: ...
        def get_or_create(
            self,
            defaults: OpportunityValues | AtRunTime | None = None,
            **criteria: Unpack[OpportunitySelectors],
        ) -> Made[OpportunityT]: ...
        def update_or_create(
            self,
            defaults: OpportunityValues | AtRunTime | None = None,
            **criteria: Unpack[OpportunitySelectors],
        ) -> Made[OpportunityT]: ...
        def values(self, *fields: OpportunityField) -> ValuesQuerySet[OpportunityT, OpportunityRow]: ...
        @overload
        def values_list(
            self,
            *fields: OpportunityField,
            flat: No = False,
            named: No = False,
        ) -> Tuples[OpportunityT]: ...
        @overload
        def values_list(
            self,
            *fields: OpportunityField,
            flat: No = False,
            named: Yes,
        ) -> NamedQuerySet[OpportunityT]: ...
        @overload
        def values_list(self, field: OpportunityId, /, *, flat: Yes) -> FlatQuerySet[OpportunityT, int]: ...
        @overload
        def values_list(self, field: OpportunityNumber, /, *, flat: Yes) -> FlatQuerySet[OpportunityT, int | None]: ...
        @overload
        def values_list(self, field: OpportunityText, /, *, flat: Yes) -> FlatQuerySet[OpportunityT, str | None]: ...
        @overload
        def values_list(
            self,
            field: OpportunityAmount,
            /,
            *,
            flat: Yes,
        ) -> FlatQuerySet[OpportunityT, Decimal | None]: ...
        @overload
        def values_list(
            self,
            field: OpportunityMoment,
            /,
            *,
            flat: Yes,
        ) -> FlatQuerySet[OpportunityT, datetime | None]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class OpportunityQuerySet(  # type: ignore[misc]
    _OpportunityAsking[OpportunityT, "OpportunityQuerySet[OpportunityT]", Any],
    QuerySet[OpportunityT],
):
    """A query set of Opportunity."""

    if TYPE_CHECKING:

        def update(self, *, expect: int | range | None = None, **values: Unpack[OpportunityChanges]) -> BulkResult: ...  # type: ignore[override]


class OpportunityManager(  # type: ignore[misc]
    _OpportunityAsking[OpportunityT, OpportunityQuerySet[OpportunityT], OpportunityT],
    Manager[OpportunityT],
):
    """A manager of Opportunity."""


class OpportunityObjects(_ManagerDescriptor):
    """`Opportunity.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[OpportunityT]) -> OpportunityManager[OpportunityT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[OpportunityT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
