"""Keywords and names for pardot_orm.models.objects.custom_redirect; written by `python -m pardot_orm.typed`."""

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
    AlikeUpdatedAtBothWays,
    AlikeUpdatedAtLookups,
    AlikeUpdatedAtTests,
    AlikeUrlTests,
    BehindCampaign,
)
from pardot_orm.typed.asking import Asking, R, S

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import datetime
    from typing import NoReturn, Unpack, overload

    from pardot_orm.changes.results import BulkResult
    from pardot_orm.models.base import Model
    from pardot_orm.models.objects.campaign import Campaign
    from pardot_orm.models.objects.custom_redirect import CustomRedirect
    from pardot_orm.query.asking.expressions import Q
    from pardot_orm.query.queryset import FlatQuerySet, NamedQuerySet, ValuesQuerySet
    from pardot_orm.query.reading.made import Made
    from pardot_orm.typed.asking import No, Tuples, Yes
    from pardot_orm.typed.exactly import AtRunTime
    from pardot_orm.typed.values import IntegerRange, Integers, Moment, Pattern, TextRange, Texts

# fmt: off
CustomRedirectId = Literal["id"]
CustomRedirectText = Literal["name", "url", "destination_url"]
CustomRedirectNumber = Literal["campaign_id", "campaign"]
CustomRedirectMoment = Literal["created_at", "updated_at"]
CustomRedirectField = Literal[CustomRedirectId, CustomRedirectText, CustomRedirectNumber, CustomRedirectMoment]
CustomRedirectOrder = Literal["id", "-id", "created_at", "-created_at", "updated_at", "-updated_at"]
CustomRedirectShown = Literal["campaign"]
CustomRedirectRelated = Literal["activities", "campaign", "tag_objects", "activities__id", "activities__prospect_id",
    "activities__visitor_id", "activities__type", "activities__type_name", "activities__details",
    "activities__email_id", "activities__email_template_id", "activities__list_email_id", "activities__form_id",
    "activities__form_handler_id", "activities__site_search_query_id", "activities__landing_page_id",
    "activities__paid_search_ad_id", "activities__multivariate_test_variation_id", "activities__file_id",
    "activities__custom_redirect_id", "activities__created_at", "activities__updated_at", "activities__campaign_id",
    "activities__opportunity_id", "activities__visit_id", "activities__visitor_page_view_id", "campaign__id",
    "campaign__name", "campaign__cost", "campaign__folder_id", "campaign__crm_fid", "tag_objects__id",
    "tag_objects__tag_id", "tag_objects__type", "tag_objects__object_id", "tag_objects__created_at"]
# fmt: on

CustomRedirectT = TypeVar("CustomRedirectT", bound="CustomRedirect")


class _CustomRedirectBothWays(AlikeCreatedAtBothWays, AlikeIdBothWays, AlikeUpdatedAtBothWays, total=False):
    """Criteria that `exclude()` takes too."""


class _CustomRedirectTests(
    AlikeCampaignIdTests,
    AlikeCreatedAtTests,
    AlikeNameTests,
    AlikeUpdatedAtTests,
    AlikeUrlTests,
    BehindCampaign,
    total=False,
):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool
    name: str | None
    name__exact: str | None
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
    campaign: int | Campaign | None
    campaign__exact: int | Campaign | None
    campaign__in: Collection[int | Campaign | None]
    campaign__gt: int
    campaign__gte: int
    campaign__lt: int
    campaign__lte: int
    campaign__range: IntegerRange
    campaign__isnull: bool


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


class CustomRedirectLookups(_CustomRedirectTests, AlikeCreatedAtLookups, AlikeUpdatedAtLookups, total=False):
    """What `where()` takes."""

    id: int | None
    id__exact: int | None
    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int


class CustomRedirectConditions(_CustomRedirectBothWays, _CustomRedirectTests, total=False):
    """What `exclude()` takes."""

    id: int | None
    id__exact: int | None
    created_at: Moment | None
    created_at__exact: Moment | None
    updated_at: Moment | None
    updated_at__exact: Moment | None


class CustomRedirectValues(TypedDict, total=False):
    """What a new record takes."""


class CustomRedirectById(TypedDict):
    """What `reference()` takes."""

    id: int | CustomRedirect


class CustomRedirectRow(dict[str, Any]):
    """A row of CustomRedirect's fields, of `values()`."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __getitem__(self, key: CustomRedirectId) -> int: ...
        @overload
        def __getitem__(self, key: CustomRedirectText) -> str | None: ...
        @overload
        def __getitem__(self, key: CustomRedirectNumber) -> int | None: ...
        @overload
        def __getitem__(self, key: CustomRedirectMoment) -> datetime | None: ...
        def __getitem__(self, key: str) -> Any: ...


class _CustomRedirectAsking(
    Asking[CustomRedirectT, S, CustomRedirectField, CustomRedirectOrder, CustomRedirectShown, CustomRedirectRelated],
    Generic[CustomRedirectT, S, R],
):
    """What is asked of CustomRedirect."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[CustomRedirectCriteria]) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[CustomRedirectLookups]) -> S: ...
        def exclude(self, *q: Q, **conditions: Unpack[CustomRedirectConditions]) -> S: ...
        def get(self, **criteria: Unpack[CustomRedirectSelectors]) -> CustomRedirectT: ...
        def create(self, **values: Unpack[CustomRedirectValues]) -> CustomRedirectT: ...
        def get_or_create(
            self,
            defaults: CustomRedirectValues | AtRunTime | None = None,
            **criteria: Unpack[CustomRedirectSelectors],
        ) -> Made[CustomRedirectT]: ...
        def update_or_create(
            self,
            defaults: CustomRedirectValues | AtRunTime | None = None,
            **criteria: Unpack[CustomRedirectSelectors],
        ) -> Made[CustomRedirectT]: ...
        def values(self, *fields: CustomRedirectField) -> ValuesQuerySet[CustomRedirectT, CustomRedirectRow]: ...
        @overload
        def values_list(
            self,
            *fields: CustomRedirectField,
            flat: No = False,
            named: No = False,
        ) -> Tuples[CustomRedirectT]: ...
        @overload
        def values_list(
            self,
            *fields: CustomRedirectField,
            flat: No = False,
            named: Yes,
        ) -> NamedQuerySet[CustomRedirectT]: ...
        @overload
        def values_list(self, field: CustomRedirectId, /, *, flat: Yes) -> FlatQuerySet[CustomRedirectT, int]: ...
        @overload
        def values_list(
            self,
            field: CustomRedirectText,
            /,
            *,
            flat: Yes,
        ) -> FlatQuerySet[CustomRedirectT, str | None]: ...
        @overload
        def values_list(
            self,
            field: CustomRedirectNumber,
            /,
            *,
            flat: Yes,
        ) -> FlatQuerySet[CustomRedirectT, int | None]: ...
        @overload
        def values_list(
            self,
            field: CustomRedirectMoment,
            /,
            *,
            flat: Yes,
        ) -> FlatQuerySet[CustomRedirectT, datetime | None]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class CustomRedirectQuerySet(  # type: ignore[misc]
    _CustomRedirectAsking[CustomRedirectT, "CustomRedirectQuerySet[CustomRedirectT]", Any],
    QuerySet[CustomRedirectT],
):
    """A query set of CustomRedirect."""

    if TYPE_CHECKING:

        def update(  # type: ignore[override]
            self,
            *,
            expect: int | range | None = None,
            **values: Unpack[CustomRedirectValues],
        ) -> BulkResult: ...


class CustomRedirectManager(  # type: ignore[misc]
    _CustomRedirectAsking[CustomRedirectT, CustomRedirectQuerySet[CustomRedirectT], CustomRedirectT],
    Manager[CustomRedirectT],
):
    """A manager of CustomRedirect."""


class CustomRedirectObjects(_ManagerDescriptor):
    """`CustomRedirect.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[CustomRedirectT]) -> CustomRedirectManager[CustomRedirectT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[CustomRedirectT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
