"""Keywords and names for pardot_orm.models.objects.list_membership; written by `python -m pardot_orm.typed`."""

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
    AlikeProspectIdTests,
    AlikeUpdatedAtBothWays,
    AlikeUpdatedAtLookups,
    AlikeUpdatedAtTests,
    BehindList,
    BehindProspect,
)
from pardot_orm.typed.asking import Asking, R, S

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import datetime
    from typing import NoReturn, Unpack, overload

    from pardot_orm.changes.results import BulkResult
    from pardot_orm.models.base import Model
    from pardot_orm.models.objects.list import List
    from pardot_orm.models.objects.list_membership import ListMembership
    from pardot_orm.models.objects.prospect import Prospect
    from pardot_orm.query.asking.expressions import Q
    from pardot_orm.query.queryset import FlatQuerySet, NamedQuerySet, ValuesQuerySet
    from pardot_orm.query.reading.made import Made
    from pardot_orm.typed.asking import No, Tuples, Yes
    from pardot_orm.typed.exactly import AtRunTime
    from pardot_orm.typed.values import Flags, IntegerRange, Integers, Moment

# fmt: off
ListMembershipId = Literal["id"]
ListMembershipNumber = Literal["list_id", "prospect_id", "list", "prospect"]
ListMembershipFlag = Literal["opted_out"]
ListMembershipMoment = Literal["created_at", "updated_at"]
ListMembershipField = Literal[ListMembershipId, ListMembershipNumber, ListMembershipFlag, ListMembershipMoment]
ListMembershipOrder = Literal["id", "-id", "created_at", "-created_at"]
ListMembershipShown = Never
ListMembershipRelated = Literal["list", "prospect", "list__id", "list__name", "list__is_public", "list__is_dynamic",
    "list__title", "list__description", "list__is_crm_visible", "list__created_at", "list__updated_at",
    "list__folder_id", "prospect__id", "prospect__campaign_id", "prospect__salutation", "prospect__first_name",
    "prospect__last_name", "prospect__email", "prospect__password", "prospect__company",
    "prospect__prospect_account_id", "prospect__website", "prospect__job_title", "prospect__department",
    "prospect__country", "prospect__address_one", "prospect__address_two", "prospect__city", "prospect__state",
    "prospect__territory", "prospect__zip", "prospect__phone", "prospect__fax", "prospect__source",
    "prospect__annual_revenue", "prospect__employees", "prospect__industry", "prospect__years_in_business",
    "prospect__comments", "prospect__notes", "prospect__score", "prospect__grade", "prospect__last_activity_at",
    "prospect__recent_interaction", "prospect__crm_lead_fid", "prospect__crm_contact_fid", "prospect__crm_owner_fid",
    "prospect__crm_account_fid", "prospect__crm_last_sync", "prospect__crm_url", "prospect__is_do_not_email",
    "prospect__is_do_not_call", "prospect__opted_out", "prospect__is_reviewed", "prospect__is_starred",
    "prospect__is_archived", "prospect__created_at", "prospect__updated_at", "prospect__converted_at",
    "prospect__converted_from_object_type", "prospect__converted_from_object_name", "prospect__is_email_hard_bounced",
    "prospect__email_bounced_at", "prospect__email_bounced_reason", "prospect__first_assigned_at",
    "prospect__first_activity_at", "prospect__first_referrer_url", "prospect__first_referrer_type",
    "prospect__first_referrer_query", "prospect__campaign_parameter", "prospect__medium_parameter",
    "prospect__source_parameter", "prospect__content_parameter", "prospect__term_parameter",
    "prospect__salesforce_fid", "prospect__user_id", "prospect__fid"]
# fmt: on

ListMembershipT = TypeVar("ListMembershipT", bound="ListMembership")


class _ListMembershipBothWays(AlikeCreatedAtBothWays, AlikeIdBothWays, AlikeUpdatedAtBothWays, total=False):
    """Criteria that `exclude()` takes too."""

    deleted: bool
    deleted__exact: bool


class _ListMembershipTests(
    AlikeCreatedAtTests,
    AlikeProspectIdTests,
    AlikeUpdatedAtTests,
    BehindList,
    BehindProspect,
    total=False,
):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool
    list_id__in: Collection[int | List | None]
    list_id__gt: int
    list_id__gte: int
    list_id__lt: int
    list_id__lte: int
    list_id__range: IntegerRange
    list_id__isnull: bool
    prospect_id__in: Collection[int | Prospect | None]
    opted_out: bool
    opted_out__exact: bool
    opted_out__in: Flags
    opted_out__isnull: bool
    list: int | List | None
    list__exact: int | List | None
    list__in: Collection[int | List | None]
    list__gt: int
    list__gte: int
    list__lt: int
    list__lte: int
    list__range: IntegerRange
    list__isnull: bool
    prospect: int | Prospect | None
    prospect__exact: int | Prospect | None
    prospect__in: Collection[int | Prospect | None]
    prospect__gt: int
    prospect__gte: int
    prospect__lt: int
    prospect__lte: int
    prospect__range: IntegerRange
    prospect__isnull: bool


class ListMembershipCriteria(_ListMembershipBothWays, total=False):
    """What `filter()` takes."""

    list_id: int | List
    prospect_id: int | Prospect
    created_at: Moment
    created_at__exact: Moment
    id: int
    id__exact: int
    list_id__exact: int | List
    updated_at: Moment
    updated_at__exact: Moment
    prospect_id__exact: int | Prospect


class ListMembershipSelectors(ListMembershipCriteria, total=False):
    """What `get()` takes."""


class ListMembershipLookups(_ListMembershipTests, AlikeCreatedAtLookups, AlikeUpdatedAtLookups, total=False):
    """What `where()` takes."""

    id: int | None
    id__exact: int | None
    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int
    list_id: int | List | None
    list_id__exact: int | List | None
    prospect_id: int | Prospect | None
    prospect_id__exact: int | Prospect | None


class ListMembershipConditions(_ListMembershipBothWays, _ListMembershipTests, total=False):
    """What `exclude()` takes."""

    id: int | None
    id__exact: int | None
    list_id: int | List | None
    list_id__exact: int | List | None
    prospect_id: int | Prospect | None
    prospect_id__exact: int | Prospect | None
    created_at: Moment | None
    created_at__exact: Moment | None
    updated_at: Moment | None
    updated_at__exact: Moment | None


class ListMembershipChanges(TypedDict, total=False):
    """What `update()` takes."""

    opted_out: bool


class ListMembershipValues(ListMembershipChanges, total=False):
    """What a new record takes."""

    list_id: int | None
    prospect_id: int | None
    list: List | None
    prospect: Prospect | None


class ListMembershipById(TypedDict):
    """What `reference()` takes."""

    id: int | ListMembership


class ListMembershipByListAndProspect(TypedDict):
    """What `reference()` takes."""

    list_id: int | List
    prospect_id: int | Prospect


class ListMembershipRow(dict[str, Any]):
    """A row of ListMembership's fields, of `values()`."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __getitem__(self, key: ListMembershipId) -> int: ...
        @overload
        def __getitem__(self, key: ListMembershipNumber) -> int | None: ...
        @overload
        def __getitem__(self, key: ListMembershipFlag) -> bool: ...
        @overload
        def __getitem__(self, key: ListMembershipMoment) -> datetime | None: ...
        def __getitem__(self, key: str) -> Any: ...


class _ListMembershipAsking(
    Asking[ListMembershipT, S, ListMembershipField, ListMembershipOrder, ListMembershipShown, ListMembershipRelated],
    Generic[ListMembershipT, S, R],
):
    """What is asked of ListMembership."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[ListMembershipCriteria]) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[ListMembershipLookups]) -> S: ...
        def exclude(self, *q: Q, **conditions: Unpack[ListMembershipConditions]) -> S: ...
        def get(self, **criteria: Unpack[ListMembershipSelectors]) -> ListMembershipT: ...
        def create(self, **values: Unpack[ListMembershipValues]) -> ListMembershipT: ...
        def get_or_create(
            self,
            defaults: ListMembershipValues | AtRunTime | None = None,
            **criteria: Unpack[ListMembershipSelectors],
        ) -> Made[ListMembershipT]: ...
        def update_or_create(
            self,
            defaults: ListMembershipValues | AtRunTime | None = None,
            **criteria: Unpack[ListMembershipSelectors],
        ) -> Made[ListMembershipT]: ...
        def values(self, *fields: ListMembershipField) -> ValuesQuerySet[ListMembershipT, ListMembershipRow]: ...
        @overload
        def values_list(
            self,
            *fields: ListMembershipField,
            flat: No = False,
            named: No = False,
        ) -> Tuples[ListMembershipT]: ...
        @overload
        def values_list(
            self,
            *fields: ListMembershipField,
            flat: No = False,
            named: Yes,
        ) -> NamedQuerySet[ListMembershipT]: ...
        @overload
        def values_list(self, field: ListMembershipId, /, *, flat: Yes) -> FlatQuerySet[ListMembershipT, int]: ...
        @overload
        def values_list(
            self,
            field: ListMembershipNumber,
            /,
            *,
            flat: Yes,
        ) -> FlatQuerySet[ListMembershipT, int | None]: ...
        @overload
        def values_list(self, field: ListMembershipFlag, /, *, flat: Yes) -> FlatQuerySet[ListMembershipT, bool]: ...
        @overload
        def values_list(
            self,
            field: ListMembershipMoment,
            /,
            *,
            flat: Yes,
        ) -> FlatQuerySet[ListMembershipT, datetime | None]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class ListMembershipQuerySet(  # type: ignore[misc]
    _ListMembershipAsking[ListMembershipT, "ListMembershipQuerySet[ListMembershipT]", Any],
    QuerySet[ListMembershipT],
):
    """A query set of ListMembership."""

    if TYPE_CHECKING:

        def update(  # type: ignore[override]
            self,
            *,
            expect: int | range | None = None,
            **values: Unpack[ListMembershipChanges],
        ) -> BulkResult: ...


class ListMembershipManager(  # type: ignore[misc]
    _ListMembershipAsking[ListMembershipT, ListMembershipQuerySet[ListMembershipT], ListMembershipT],
    Manager[ListMembershipT],
):
    """A manager of ListMembership."""


class ListMembershipObjects(_ManagerDescriptor):
    """`ListMembership.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[ListMembershipT]) -> ListMembershipManager[ListMembershipT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[ListMembershipT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
