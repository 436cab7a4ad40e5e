"""Keywords and names for pardot_orm.models.objects.campaign; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, Never, TypedDict, TypeVar

from pardot_orm.models.base import _ManagerDescriptor
from pardot_orm.query.manager import Manager
from pardot_orm.query.queryset import QuerySet
from pardot_orm.typed.alike import AlikeIdBothWays, AlikeNameTests
from pardot_orm.typed.asking import Asking, R, S

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn, Unpack, overload

    from pardot_orm.changes.results import BulkResult
    from pardot_orm.models.base import Model
    from pardot_orm.models.objects.campaign import Campaign
    from pardot_orm.query.asking.expressions import Q
    from pardot_orm.query.queryset import FlatQuerySet, NamedQuerySet, ValuesQuerySet
    from pardot_orm.query.reading.made import Made
    from pardot_orm.typed.asking import No, Tuples, Yes
    from pardot_orm.typed.exactly import AtRunTime
    from pardot_orm.typed.values import Instant, IntegerRange, Integers, Moment

# fmt: off
CampaignId = Literal["id"]
CampaignText = Literal["name"]
CampaignNumber = Literal["cost"]
CampaignField = Literal[CampaignId, CampaignText, CampaignNumber]
CampaignOrder = Literal["id", "-id", "created_at", "-created_at", "name", "-name", "updated_at", "-updated_at", "cost",
    "-cost"]
CampaignShown = Never
CampaignRelated = Literal["activities", "tag_objects", "activities__id", "activities__prospect_id",
    "activities__visitor_id", "activities__type", "activities__type_name", "activities__details",
    "activities__email_id", "activities__email_template_id", "activities__list_email_id", "activities__form_id",
    "activities__form_handler_id", "activities__site_search_query_id", "activities__landing_page_id",
    "activities__paid_search_ad_id", "activities__multivariate_test_variation_id", "activities__file_id",
    "activities__custom_redirect_id", "activities__created_at", "activities__updated_at", "activities__campaign_id",
    "activities__opportunity_id", "activities__visit_id", "activities__visitor_page_view_id", "tag_objects__id",
    "tag_objects__tag_id", "tag_objects__type", "tag_objects__object_id", "tag_objects__created_at"]
# fmt: on

CampaignT = TypeVar("CampaignT", bound="Campaign")


class _CampaignBothWays(AlikeIdBothWays, total=False):
    """Criteria that `exclude()` takes too."""


class _CampaignTests(AlikeNameTests, total=False):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool
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


class CampaignValues(TypedDict, total=False):
    """What a new record takes."""

    name: str | None
    cost: int | None
    folder_id: int | None


class CampaignById(TypedDict):
    """What `reference()` takes."""

    id: int | Campaign


class CampaignRow(dict[str, Any]):
    """A row of Campaign's fields, of `values()`."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __getitem__(self, key: CampaignId) -> int: ...
        @overload
        def __getitem__(self, key: CampaignText) -> str | None: ...
        @overload
        def __getitem__(self, key: CampaignNumber) -> int | None: ...
        def __getitem__(self, key: str) -> Any: ...


class _CampaignAsking(
    Asking[CampaignT, S, CampaignField, CampaignOrder, CampaignShown, CampaignRelated],
    Generic[CampaignT, S, R],
):
    """What is asked of Campaign."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[CampaignCriteria]) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[CampaignLookups]) -> S: ...
        def exclude(self, *q: Q, **conditions: Unpack[CampaignConditions]) -> S: ...
        def get(self, **criteria: Unpack[CampaignSelectors]) -> CampaignT: ...
        def create(self, **values: Unpack[CampaignValues]) -> CampaignT: ...
        def get_or_create(
            self,
            defaults: CampaignValues | AtRunTime | None = None,
            **criteria: Unpack[CampaignSelectors],
        ) -> Made[CampaignT]: ...
        def update_or_create(
            self,
            defaults: CampaignValues | AtRunTime | None = None,
            **criteria: Unpack[CampaignSelectors],
        ) -> Made[CampaignT]: ...
        def values(self, *fields: CampaignField) -> ValuesQuerySet[CampaignT, CampaignRow]: ...
        @overload
        def values_list(self, *fields: CampaignField, flat: No = False, named: No = False) -> Tuples[CampaignT]: ...
        @overload
        def values_list(self, *fields: CampaignField, flat: No = False, named: Yes) -> NamedQuerySet[CampaignT]: ...
        @overload
        def values_list(self, field: CampaignId, /, *, flat: Yes) -> FlatQuerySet[CampaignT, int]: ...
        @overload
        def values_list(self, field: CampaignText, /, *, flat: Yes) -> FlatQuerySet[CampaignT, str | None]: ...
        @overload
        def values_list(self, field: CampaignNumber, /, *, flat: Yes) -> FlatQuerySet[CampaignT, int | None]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class CampaignQuerySet(_CampaignAsking[CampaignT, "CampaignQuerySet[CampaignT]", Any], QuerySet[CampaignT]):  # type: ignore[misc]
    """A query set of Campaign."""

    if TYPE_CHECKING:

        def update(self, *, expect: int | range | None = None, **values: Unpack[CampaignValues]) -> BulkResult: ...  # type: ignore[override]


class CampaignManager(_CampaignAsking[CampaignT, CampaignQuerySet[CampaignT], CampaignT], Manager[CampaignT]):  # type: ignore[misc]
    """A manager of Campaign."""


class CampaignObjects(_ManagerDescriptor):
    """`Campaign.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[CampaignT]) -> CampaignManager[CampaignT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[CampaignT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
