"""Keywords and names for pardot_orm.models.objects.prospect_account; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, Never, Protocol, TypedDict, TypeVar

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
    BehindAssignedTo,
)
from pardot_orm.typed.asking import Asking, R, S

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from typing import NoReturn, Unpack, overload

    from pardot_orm.changes.results import BulkResult
    from pardot_orm.models.base import Model
    from pardot_orm.models.objects.prospect_account import ProspectAccount
    from pardot_orm.query.asking.expressions import Q
    from pardot_orm.query.queryset import FlatQuerySet, NamedQuerySet, ValuesQuerySet
    from pardot_orm.query.reading.made import Made
    from pardot_orm.typed.asking import No, Tuples, Yes
    from pardot_orm.typed.exactly import AtRunTime, Exactly
    from pardot_orm.typed.values import IntegerRange, Integers, Moment

# fmt: off
ProspectAccountId = Literal["id"]
ProspectAccountText = Literal["name"]
ProspectAccountMoment = Literal["created_at", "updated_at"]
ProspectAccountField = Literal[ProspectAccountId, ProspectAccountText, ProspectAccountMoment]
ProspectAccountOrder = Literal["id", "-id", "created_at", "-created_at", "name", "-name", "updated_at", "-updated_at"]
ProspectAccountShown = Literal["assigned_to"]
ProspectAccountRelated = Never
# fmt: on

ProspectAccountT = TypeVar("ProspectAccountT", bound="ProspectAccount")


class _ProspectAccountBothWays(AlikeCreatedAtBothWays, AlikeIdBothWays, AlikeUpdatedAtBothWays, total=False):
    """Criteria that `exclude()` takes too."""


class _ProspectAccountTests(AlikeCreatedAtTests, AlikeNameTests, AlikeUpdatedAtTests, BehindAssignedTo, total=False):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool


class ProspectAccountCriteria(_ProspectAccountBothWays, total=False):
    """What `filter()` takes."""

    name: str
    created_at: Moment
    created_at__exact: Moment
    id: int
    id__exact: int
    name__exact: str
    updated_at: Moment
    updated_at__exact: Moment


class ProspectAccountSelectors(ProspectAccountCriteria, total=False):
    """What `get()` takes."""


class ProspectAccountLookups(_ProspectAccountTests, AlikeCreatedAtLookups, AlikeUpdatedAtLookups, total=False):
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


class ProspectAccountConditions(_ProspectAccountBothWays, _ProspectAccountTests, total=False):
    """What `exclude()` takes."""

    id: int | None
    id__exact: int | None
    name: str | None
    name__exact: str | None
    created_at: Moment | None
    created_at__exact: Moment | None
    updated_at: Moment | None
    updated_at__exact: Moment | None


class ProspectAccountValues(TypedDict, total=False):
    """What a new record takes."""

    name: str | None
    custom: Mapping[str, Any]


class ProspectAccountById(TypedDict):
    """What `reference()` takes."""

    id: int | ProspectAccount


class ProspectAccountRow(dict[str, Any]):
    """A row of ProspectAccount's fields, of `values()`."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __getitem__(self, key: ProspectAccountId) -> int: ...
        @overload
        def __getitem__(self, key: ProspectAccountText) -> str | None: ...
        @overload
        def __getitem__(self, key: ProspectAccountMoment) -> datetime | None: ...
        def __getitem__(self, key: str) -> Any: ...


class _ProspectAccountAsking(
    Asking[
        ProspectAccountT,
        S,
        ProspectAccountField,
        ProspectAccountOrder,
        ProspectAccountShown,
        ProspectAccountRelated,
    ],
    Generic[ProspectAccountT, S, R],
):
    """What is asked of ProspectAccount."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[ProspectAccountCriteria]) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[ProspectAccountLookups]) -> S: ...
        def exclude(self, *q: Q, **conditions: Unpack[ProspectAccountConditions]) -> S: ...
        def get(self, **criteria: Unpack[ProspectAccountSelectors]) -> ProspectAccountT: ...
        def create(self, **values: Unpack[ProspectAccountValues]) -> ProspectAccountT: ...
        def get_or_create(
            self,
            defaults: ProspectAccountValues | AtRunTime | None = None,
            **criteria: Unpack[ProspectAccountSelectors],
        ) -> Made[ProspectAccountT]: ...
        def update_or_create(
            self,
            defaults: ProspectAccountValues | AtRunTime | None = None,
            **criteria: Unpack[ProspectAccountSelectors],
        ) -> Made[ProspectAccountT]: ...
        @overload
        def values(self) -> ValuesQuerySet[ProspectAccountT, dict[str, Any]]: ...
        @overload
        def values(self, *fields: ProspectAccountField) -> ValuesQuerySet[ProspectAccountT, ProspectAccountRow]: ...
        def values(self, *fields: str) -> Any: ...
        @overload
        def values_list(
            self,
            *fields: ProspectAccountField,
            flat: No = False,
            named: No = False,
        ) -> Tuples[ProspectAccountT]: ...
        @overload
        def values_list(
            self,
            *fields: ProspectAccountField,
            flat: No = False,
            named: Yes,
        ) -> NamedQuerySet[ProspectAccountT]: ...
        @overload
        def values_list(self, field: ProspectAccountId, /, *, flat: Yes) -> FlatQuerySet[ProspectAccountT, int]: ...
        @overload
        def values_list(
            self,
            field: ProspectAccountText,
            /,
            *,
            flat: Yes,
        ) -> FlatQuerySet[ProspectAccountT, str | None]: ...
        @overload
        def values_list(
            self,
            field: ProspectAccountMoment,
            /,
            *,
            flat: Yes,
        ) -> FlatQuerySet[ProspectAccountT, datetime | None]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class ProspectAccountQuerySet(  # type: ignore[misc]
    _ProspectAccountAsking[ProspectAccountT, "ProspectAccountQuerySet[ProspectAccountT]", Any],
    QuerySet[ProspectAccountT],
):
    """A query set of ProspectAccount."""

    if TYPE_CHECKING:

        def update(  # type: ignore[override]
            self,
            *,
            expect: int | range | None = None,
            **values: Unpack[ProspectAccountValues],
        ) -> BulkResult: ...


class ProspectAccountManager(  # type: ignore[misc]
    _ProspectAccountAsking[ProspectAccountT, ProspectAccountQuerySet[ProspectAccountT], ProspectAccountT],
    Manager[ProspectAccountT],
):
    """A manager of ProspectAccount."""


class _CustomProspectAccountAsking(
    Asking[
        ProspectAccountT,
        S,
        ProspectAccountField | str,
        ProspectAccountOrder,
        ProspectAccountShown,
        ProspectAccountRelated,
    ],
    Generic[ProspectAccountT, S, R],
):
    """What is asked of subclasses of ProspectAccount, which may declare custom fields."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[ProspectAccountCriteria]) -> S: ...
        @overload
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[ProspectAccountLookups]) -> S: ...
        @overload
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Any) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Any) -> S: ...
        @overload
        def exclude(self, *q: Q, **conditions: Unpack[ProspectAccountConditions]) -> S: ...
        @overload
        def exclude(self, *q: Q, **conditions: Any) -> S: ...
        def exclude(self, *q: Q, **conditions: Any) -> S: ...
        def get(self, **criteria: Unpack[ProspectAccountSelectors]) -> ProspectAccountT: ...
        @overload
        def create(self, **values: Unpack[ProspectAccountValues]) -> ProspectAccountT: ...
        @overload
        def create(self, **values: Any) -> ProspectAccountT: ...
        def create(self, **values: Any) -> ProspectAccountT: ...
        def get_or_create(
            self,
            defaults: ProspectAccountValues | Mapping[str, Any] | None = None,
            **criteria: Unpack[ProspectAccountSelectors],
        ) -> Made[ProspectAccountT]: ...
        def update_or_create(
            self,
            defaults: ProspectAccountValues | Mapping[str, Any] | None = None,
            **criteria: Unpack[ProspectAccountSelectors],
        ) -> Made[ProspectAccountT]: ...
        def values(self, *fields: str) -> ValuesQuerySet[ProspectAccountT, dict[str, Any]]: ...
        @overload
        def values_list(
            self,
            *fields: ProspectAccountField | str,
            flat: No = False,
            named: No = False,
        ) -> Tuples[ProspectAccountT]: ...
        @overload
        def values_list(
            self,
            *fields: ProspectAccountField | str,
            flat: No = False,
            named: Yes,
        ) -> NamedQuerySet[ProspectAccountT]: ...
        @overload
        def values_list(self, field: ProspectAccountId, /, *, flat: Yes) -> FlatQuerySet[ProspectAccountT, int]: ...
        @overload
        def values_list(
            self,
            field: ProspectAccountText,
            /,
            *,
            flat: Yes,
        ) -> FlatQuerySet[ProspectAccountT, str | None]: ...
        @overload
        def values_list(
            self,
            field: ProspectAccountMoment,
            /,
            *,
            flat: Yes,
        ) -> FlatQuerySet[ProspectAccountT, datetime | None]: ...
        @overload
        def values_list(self, field: str, /, *, flat: Yes) -> FlatQuerySet[ProspectAccountT, Any]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class CustomProspectAccountQuerySet(  # type: ignore[misc]
    _CustomProspectAccountAsking[ProspectAccountT, "CustomProspectAccountQuerySet[ProspectAccountT]", Any],
    QuerySet[ProspectAccountT],
):
    """A query set of subclasses of ProspectAccount, which may declare custom fields."""

    if TYPE_CHECKING:

        @overload
        def update(
            self,
            *,
            expect: int | range | None = None,
            **values: Unpack[ProspectAccountValues],
        ) -> BulkResult: ...
        @overload
        def update(self, *, expect: int | range | None = None, **values: Any) -> BulkResult: ...
        def update(self, *, expect: int | range | None = None, **values: Any) -> BulkResult: ...


class CustomProspectAccountManager(  # type: ignore[misc]
    _CustomProspectAccountAsking[ProspectAccountT, CustomProspectAccountQuerySet[ProspectAccountT], ProspectAccountT],
    Manager[ProspectAccountT],
):
    """A manager of subclasses of ProspectAccount, which may declare custom fields."""


class OnlyProspectAccount(Protocol):
    """ProspectAccount itself, and no subclass of it, which may declare custom fields."""

    def _exactly(self) -> Exactly[ProspectAccount]: ...


OnlyProspectAccountT = TypeVar("OnlyProspectAccountT", bound=OnlyProspectAccount)


class ProspectAccountObjects(_ManagerDescriptor):
    """`ProspectAccount.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(
            self,
            instance: None,
            owner: type[OnlyProspectAccountT],
        ) -> ProspectAccountManager[OnlyProspectAccountT]: ...  # type: ignore[type-var]
        @overload
        def __get__(  # type: ignore[overload-cannot-match]
            self,
            instance: None,
            owner: type[ProspectAccountT],
        ) -> CustomProspectAccountManager[ProspectAccountT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[ProspectAccountT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
