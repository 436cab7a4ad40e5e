"""Keywords and names for pardot_orm.models.objects.list; written by `python -m pardot_orm.typed`."""

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
)
from pardot_orm.typed.asking import Asking, R, S

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from typing import NoReturn, Unpack, overload

    from pardot_orm.changes.results import BulkResult
    from pardot_orm.models.base import Model
    from pardot_orm.models.objects.list import List
    from pardot_orm.query.asking.expressions import Q
    from pardot_orm.query.queryset import FlatQuerySet, NamedQuerySet, ValuesQuerySet
    from pardot_orm.query.reading.made import Made
    from pardot_orm.typed.asking import No, Tuples, Yes
    from pardot_orm.typed.exactly import AtRunTime
    from pardot_orm.typed.values import Flags, IntegerRange, Integers, Moment, Pattern, TextRange, Texts

# fmt: off
ListId = Literal["id"]
ListText = Literal["name", "title", "description"]
ListFlag = Literal["is_public", "is_dynamic", "is_crm_visible"]
ListMoment = Literal["created_at", "updated_at"]
ListField = Literal[ListId, ListText, ListFlag, ListMoment]
ListOrder = Literal["id", "-id", "created_at", "-created_at", "name", "-name", "updated_at", "-updated_at"]
ListShown = Never
ListRelated = Literal["members", "prospects", "tag_objects", "members__id", "members__list_id", "members__prospect_id",
    "members__opted_out", "members__created_at", "members__updated_at", "prospects__id", "prospects__campaign_id",
    "prospects__salutation", "prospects__first_name", "prospects__last_name", "prospects__email",
    "prospects__password", "prospects__company", "prospects__prospect_account_id", "prospects__website",
    "prospects__job_title", "prospects__department", "prospects__country", "prospects__address_one",
    "prospects__address_two", "prospects__city", "prospects__state", "prospects__territory", "prospects__zip",
    "prospects__phone", "prospects__fax", "prospects__source", "prospects__annual_revenue", "prospects__employees",
    "prospects__industry", "prospects__years_in_business", "prospects__comments", "prospects__notes",
    "prospects__score", "prospects__grade", "prospects__last_activity_at", "prospects__recent_interaction",
    "prospects__crm_lead_fid", "prospects__crm_contact_fid", "prospects__crm_owner_fid", "prospects__crm_account_fid",
    "prospects__crm_last_sync", "prospects__crm_url", "prospects__is_do_not_email", "prospects__is_do_not_call",
    "prospects__opted_out", "prospects__is_reviewed", "prospects__is_starred", "prospects__is_archived",
    "prospects__created_at", "prospects__updated_at", "prospects__converted_at",
    "prospects__converted_from_object_type", "prospects__converted_from_object_name",
    "prospects__is_email_hard_bounced", "prospects__email_bounced_at", "prospects__email_bounced_reason",
    "prospects__first_assigned_at", "prospects__first_activity_at", "prospects__first_referrer_url",
    "prospects__first_referrer_type", "prospects__first_referrer_query", "prospects__campaign_parameter",
    "prospects__medium_parameter", "prospects__source_parameter", "prospects__content_parameter",
    "prospects__term_parameter", "prospects__salesforce_fid", "prospects__user_id", "prospects__fid",
    "tag_objects__id", "tag_objects__tag_id", "tag_objects__type", "tag_objects__object_id", "tag_objects__created_at"]
# fmt: on

ListT = TypeVar("ListT", bound="List")


class _ListBothWays(AlikeCreatedAtBothWays, AlikeIdBothWays, AlikeUpdatedAtBothWays, total=False):
    """Criteria that `exclude()` takes too."""


class _ListTests(AlikeCreatedAtTests, AlikeNameTests, AlikeUpdatedAtTests, total=False):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool
    is_public: bool
    is_public__exact: bool
    is_public__in: Flags
    is_public__isnull: bool
    is_dynamic: bool
    is_dynamic__exact: bool
    is_dynamic__in: Flags
    is_dynamic__isnull: bool
    title: str | None
    title__exact: str | None
    title__in: Texts
    title__gt: str
    title__gte: str
    title__lt: str
    title__lte: str
    title__range: TextRange
    title__iexact: str
    title__contains: str
    title__icontains: str
    title__startswith: str
    title__istartswith: str
    title__endswith: str
    title__iendswith: str
    title__regex: Pattern
    title__iregex: Pattern
    title__isnull: bool
    description: str | None
    description__exact: str | None
    description__in: Texts
    description__gt: str
    description__gte: str
    description__lt: str
    description__lte: str
    description__range: TextRange
    description__iexact: str
    description__contains: str
    description__icontains: str
    description__startswith: str
    description__istartswith: str
    description__endswith: str
    description__iendswith: str
    description__regex: Pattern
    description__iregex: Pattern
    description__isnull: bool
    is_crm_visible: bool
    is_crm_visible__exact: bool
    is_crm_visible__in: Flags
    is_crm_visible__isnull: bool


class ListCriteria(_ListBothWays, total=False):
    """What `filter()` takes."""

    name: str
    created_at: Moment
    created_at__exact: Moment
    id: int
    id__exact: int
    name__exact: str
    updated_at: Moment
    updated_at__exact: Moment


class ListSelectors(ListCriteria, total=False):
    """What `get()` takes."""


class ListLookups(_ListTests, AlikeCreatedAtLookups, AlikeUpdatedAtLookups, total=False):
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


class ListConditions(_ListBothWays, _ListTests, total=False):
    """What `exclude()` takes."""

    id: int | None
    id__exact: int | None
    name: str | None
    name__exact: str | None
    created_at: Moment | None
    created_at__exact: Moment | None
    updated_at: Moment | None
    updated_at__exact: Moment | None


class ListValues(TypedDict, total=False):
    """What a new record takes."""

    name: str | None
    is_public: bool
    title: str | None
    description: str | None
    is_crm_visible: bool
    folder_id: int | None


class ListById(TypedDict):
    """What `reference()` takes."""

    id: int | List


class ListRow(dict[str, Any]):
    """A row of List's fields, of `values()`."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __getitem__(self, key: ListId) -> int: ...
        @overload
        def __getitem__(self, key: ListText) -> str | None: ...
        @overload
        def __getitem__(self, key: ListFlag) -> bool: ...
        @overload
        def __getitem__(self, key: ListMoment) -> datetime | None: ...
        def __getitem__(self, key: str) -> Any: ...


class _ListAsking(Asking[ListT, S, ListField, ListOrder, ListShown, ListRelated], Generic[ListT, S, R]):
    """What is asked of List."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[ListCriteria]) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[ListLookups]) -> S: ...
        def exclude(self, *q: Q, **conditions: Unpack[ListConditions]) -> S: ...
        def get(self, **criteria: Unpack[ListSelectors]) -> ListT: ...
        def create(self, **values: Unpack[ListValues]) -> ListT: ...
        def get_or_create(
            self,
            defaults: ListValues | AtRunTime | None = None,
            **criteria: Unpack[ListSelectors],
        ) -> Made[ListT]: ...
        def update_or_create(
            self,
            defaults: ListValues | AtRunTime | None = None,
            **criteria: Unpack[ListSelectors],
        ) -> Made[ListT]: ...
        def values(self, *fields: ListField) -> ValuesQuerySet[ListT, ListRow]: ...
        @overload
        def values_list(self, *fields: ListField, flat: No = False, named: No = False) -> Tuples[ListT]: ...
        @overload
        def values_list(self, *fields: ListField, flat: No = False, named: Yes) -> NamedQuerySet[ListT]: ...
        @overload
        def values_list(self, field: ListId, /, *, flat: Yes) -> FlatQuerySet[ListT, int]: ...
        @overload
        def values_list(self, field: ListText, /, *, flat: Yes) -> FlatQuerySet[ListT, str | None]: ...
        @overload
        def values_list(self, field: ListFlag, /, *, flat: Yes) -> FlatQuerySet[ListT, bool]: ...
        @overload
        def values_list(self, field: ListMoment, /, *, flat: Yes) -> FlatQuerySet[ListT, datetime | None]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class ListQuerySet(_ListAsking[ListT, "ListQuerySet[ListT]", Any], QuerySet[ListT]):  # type: ignore[misc]
    """A query set of List."""

    if TYPE_CHECKING:

        def update(self, *, expect: int | range | None = None, **values: Unpack[ListValues]) -> BulkResult: ...  # type: ignore[override]


class ListManager(_ListAsking[ListT, ListQuerySet[ListT], ListT], Manager[ListT]):  # type: ignore[misc]
    """A manager of List."""


class ListObjects(_ManagerDescriptor):
    """`List.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[ListT]) -> ListManager[ListT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[ListT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
