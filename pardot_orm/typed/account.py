"""Keywords and names for pardot_orm.models.objects.account; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, Never, TypedDict, TypeVar

from pardot_orm.models.base import _ManagerDescriptor
from pardot_orm.query.manager import Manager
from pardot_orm.query.queryset import QuerySet
from pardot_orm.typed.alike import (
    AlikeCityTests,
    AlikeCompanyTests,
    AlikeCountryTests,
    AlikeCreatedAtTests,
    AlikeFaxTests,
    AlikePhoneTests,
    AlikeStateTests,
    AlikeTerritoryTests,
    AlikeUpdatedAtTests,
    AlikeWebsiteTests,
    AlikeZipTests,
)
from pardot_orm.typed.asking import Asking, R, S

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from typing import NoReturn, Unpack, overload

    from pardot_orm.changes.results import BulkResult
    from pardot_orm.models.base import Model
    from pardot_orm.models.objects.account import Account
    from pardot_orm.query.asking.expressions import Q
    from pardot_orm.query.queryset import FlatQuerySet, NamedQuerySet, ValuesQuerySet
    from pardot_orm.query.reading.made import Made
    from pardot_orm.typed.asking import No, Tuples, Yes
    from pardot_orm.typed.exactly import AtRunTime
    from pardot_orm.typed.values import IntegerRange, Integers, Pattern, TextRange, Texts

# fmt: off
AccountId = Literal["id"]
AccountText = Literal["level", "website", "vanity_domain", "tracking_code_template", "address1", "address2", "city",
    "state", "territory", "zip", "country", "phone", "fax", "company"]
AccountNumber = Literal["plugin_campaign_id"]
AccountMoment = Literal["created_at", "updated_at"]
AccountField = Literal[AccountId, AccountText, AccountNumber, AccountMoment]
AccountOrder = Literal["id", "-id"]
AccountShown = Never
AccountRelated = Never
# fmt: on

AccountT = TypeVar("AccountT", bound="Account")


class _AccountBothWays(TypedDict, total=False):
    """Criteria that `exclude()` takes too."""


class _AccountTests(
    AlikeCityTests,
    AlikeCompanyTests,
    AlikeCountryTests,
    AlikeCreatedAtTests,
    AlikeFaxTests,
    AlikePhoneTests,
    AlikeStateTests,
    AlikeTerritoryTests,
    AlikeUpdatedAtTests,
    AlikeWebsiteTests,
    AlikeZipTests,
    total=False,
):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id: int | None
    id__exact: int | None
    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int
    id__range: IntegerRange
    id__isnull: bool
    level: str | None
    level__exact: str | None
    level__in: Texts
    level__gt: str
    level__gte: str
    level__lt: str
    level__lte: str
    level__range: TextRange
    level__iexact: str
    level__contains: str
    level__icontains: str
    level__startswith: str
    level__istartswith: str
    level__endswith: str
    level__iendswith: str
    level__regex: Pattern
    level__iregex: Pattern
    level__isnull: bool
    vanity_domain: str | None
    vanity_domain__exact: str | None
    vanity_domain__in: Texts
    vanity_domain__gt: str
    vanity_domain__gte: str
    vanity_domain__lt: str
    vanity_domain__lte: str
    vanity_domain__range: TextRange
    vanity_domain__iexact: str
    vanity_domain__contains: str
    vanity_domain__icontains: str
    vanity_domain__startswith: str
    vanity_domain__istartswith: str
    vanity_domain__endswith: str
    vanity_domain__iendswith: str
    vanity_domain__regex: Pattern
    vanity_domain__iregex: Pattern
    vanity_domain__isnull: bool
    plugin_campaign_id: int | None
    plugin_campaign_id__exact: int | None
    plugin_campaign_id__in: Integers
    plugin_campaign_id__gt: int
    plugin_campaign_id__gte: int
    plugin_campaign_id__lt: int
    plugin_campaign_id__lte: int
    plugin_campaign_id__range: IntegerRange
    plugin_campaign_id__isnull: bool
    tracking_code_template: str | None
    tracking_code_template__exact: str | None
    tracking_code_template__in: Texts
    tracking_code_template__gt: str
    tracking_code_template__gte: str
    tracking_code_template__lt: str
    tracking_code_template__lte: str
    tracking_code_template__range: TextRange
    tracking_code_template__iexact: str
    tracking_code_template__contains: str
    tracking_code_template__icontains: str
    tracking_code_template__startswith: str
    tracking_code_template__istartswith: str
    tracking_code_template__endswith: str
    tracking_code_template__iendswith: str
    tracking_code_template__regex: Pattern
    tracking_code_template__iregex: Pattern
    tracking_code_template__isnull: bool
    address1: str | None
    address1__exact: str | None
    address1__in: Texts
    address1__gt: str
    address1__gte: str
    address1__lt: str
    address1__lte: str
    address1__range: TextRange
    address1__iexact: str
    address1__contains: str
    address1__icontains: str
    address1__startswith: str
    address1__istartswith: str
    address1__endswith: str
    address1__iendswith: str
    address1__regex: Pattern
    address1__iregex: Pattern
    address1__isnull: bool
    address2: str | None
    address2__exact: str | None
    address2__in: Texts
    address2__gt: str
    address2__gte: str
    address2__lt: str
    address2__lte: str
    address2__range: TextRange
    address2__iexact: str
    address2__contains: str
    address2__icontains: str
    address2__startswith: str
    address2__istartswith: str
    address2__endswith: str
    address2__iendswith: str
    address2__regex: Pattern
    address2__iregex: Pattern
    address2__isnull: bool
    state: str | None
    state__exact: str | None
    state__in: Texts
    state__gt: str
    state__gte: str
    state__lt: str
    state__lte: str
    state__range: TextRange
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


class AccountCriteria(_AccountBothWays, total=False):
    """What `filter()` takes."""


class AccountSelectors(AccountCriteria, total=False):
    """What `get()` takes."""


class AccountLookups(_AccountTests, total=False):
    """What `where()` takes."""


class AccountConditions(_AccountBothWays, _AccountTests, total=False):
    """What `exclude()` takes."""


class AccountValues(TypedDict, total=False):
    """What a new record takes."""


class AccountRow(dict[str, Any]):
    """A row of Account's fields, of `values()`."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __getitem__(self, key: AccountId) -> int: ...
        @overload
        def __getitem__(self, key: AccountText) -> str | None: ...
        @overload
        def __getitem__(self, key: AccountNumber) -> int | None: ...
        @overload
        def __getitem__(self, key: AccountMoment) -> datetime | None: ...
        def __getitem__(self, key: str) -> Any: ...


class _AccountAsking(
    Asking[AccountT, S, AccountField, AccountOrder, AccountShown, AccountRelated],
    Generic[AccountT, S, R],
):
    """What is asked of Account."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[AccountCriteria]) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[AccountLookups]) -> S: ...
        def exclude(self, *q: Q, **conditions: Unpack[AccountConditions]) -> S: ...
        def get(self, **criteria: Unpack[AccountSelectors]) -> AccountT: ...
        def create(self, **values: Unpack[AccountValues]) -> AccountT: ...
        def get_or_create(
            self,
            defaults: AccountValues | AtRunTime | None = None,
            **criteria: Unpack[AccountSelectors],
        ) -> Made[AccountT]: ...
        def update_or_create(
            self,
            defaults: AccountValues | AtRunTime | None = None,
            **criteria: Unpack[AccountSelectors],
        ) -> Made[AccountT]: ...
        def values(self, *fields: AccountField) -> ValuesQuerySet[AccountT, AccountRow]: ...
        @overload
        def values_list(self, *fields: AccountField, flat: No = False, named: No = False) -> Tuples[AccountT]: ...
        @overload
        def values_list(self, *fields: AccountField, flat: No = False, named: Yes) -> NamedQuerySet[AccountT]: ...
        @overload
        def values_list(self, field: AccountId, /, *, flat: Yes) -> FlatQuerySet[AccountT, int]: ...
        @overload
        def values_list(self, field: AccountText, /, *, flat: Yes) -> FlatQuerySet[AccountT, str | None]: ...
        @overload
        def values_list(self, field: AccountNumber, /, *, flat: Yes) -> FlatQuerySet[AccountT, int | None]: ...
        @overload
        def values_list(self, field: AccountMoment, /, *, flat: Yes) -> FlatQuerySet[AccountT, datetime | None]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class AccountQuerySet(_AccountAsking[AccountT, "AccountQuerySet[AccountT]", Any], QuerySet[AccountT]):  # type: ignore[misc]
    """A query set of Account."""

    if TYPE_CHECKING:

        def update(self, *, expect: int | range | None = None, **values: Unpack[AccountValues]) -> BulkResult: ...  # type: ignore[override]


class AccountManager(_AccountAsking[AccountT, AccountQuerySet[AccountT], AccountT], Manager[AccountT]):  # type: ignore[misc]
    """A manager of Account."""


class AccountObjects(_ManagerDescriptor):
    """`Account.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[AccountT]) -> AccountManager[AccountT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[AccountT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
