"""Keywords and names for pardot_orm.models.objects.user; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, Never, TypedDict, TypeVar

from pardot_orm.models.base import _ManagerDescriptor
from pardot_orm.query.manager import Manager
from pardot_orm.query.queryset import QuerySet
from pardot_orm.typed.alike import (
    AlikeCreatedAtBothWays,
    AlikeCreatedAtLookups,
    AlikeCreatedAtTests,
    AlikeEmailTests,
    AlikeFirstNameTests,
    AlikeIdBothWays,
    AlikeJobTitleTests,
    AlikeLastNameTests,
    AlikeUpdatedAtTests,
)
from pardot_orm.typed.asking import Asking, R, S

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from typing import NoReturn, Unpack, overload

    from pardot_orm.changes.results import BulkResult
    from pardot_orm.models.base import Model
    from pardot_orm.models.objects.user import User
    from pardot_orm.query.asking.expressions import Q
    from pardot_orm.query.queryset import FlatQuerySet, NamedQuerySet, ValuesQuerySet
    from pardot_orm.query.reading.made import Made
    from pardot_orm.typed.asking import No, Tuples, Yes
    from pardot_orm.typed.exactly import AtRunTime
    from pardot_orm.typed.values import IntegerRange, Integers, Moment, Pattern, TextRange, Texts

# fmt: off
UserId = Literal["id"]
UserText = Literal["email", "first_name", "last_name", "job_title", "role", "timezone"]
UserMoment = Literal["created_at", "updated_at"]
UserNumber = Literal["account"]
UserField = Literal[UserId, UserText, UserMoment, UserNumber]
UserOrder = Literal["id", "-id", "created_at", "-created_at"]
UserShown = Never
UserRelated = Literal["tag_objects", "tag_objects__id", "tag_objects__tag_id", "tag_objects__type",
    "tag_objects__object_id", "tag_objects__created_at"]
# fmt: on

UserT = TypeVar("UserT", bound="User")


class _UserBothWays(AlikeCreatedAtBothWays, AlikeIdBothWays, total=False):
    """Criteria that `exclude()` takes too."""


class _UserTests(
    AlikeCreatedAtTests,
    AlikeEmailTests,
    AlikeFirstNameTests,
    AlikeJobTitleTests,
    AlikeLastNameTests,
    AlikeUpdatedAtTests,
    total=False,
):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool
    role: str | None
    role__exact: str | None
    role__in: Texts
    role__gt: str
    role__gte: str
    role__lt: str
    role__lte: str
    role__range: TextRange
    role__iexact: str
    role__contains: str
    role__icontains: str
    role__startswith: str
    role__istartswith: str
    role__endswith: str
    role__iendswith: str
    role__regex: Pattern
    role__iregex: Pattern
    role__isnull: bool
    updated_at: datetime | None
    updated_at__exact: datetime | None
    updated_at__gt: datetime
    updated_at__gte: datetime
    updated_at__lt: datetime
    updated_at__lte: datetime
    account: int | None
    account__exact: int | None
    account__in: Integers
    account__gt: int
    account__gte: int
    account__lt: int
    account__lte: int
    account__range: IntegerRange
    account__isnull: bool
    timezone: str | None
    timezone__exact: str | None
    timezone__in: Texts
    timezone__gt: str
    timezone__gte: str
    timezone__lt: str
    timezone__lte: str
    timezone__range: TextRange
    timezone__iexact: str
    timezone__contains: str
    timezone__icontains: str
    timezone__startswith: str
    timezone__istartswith: str
    timezone__endswith: str
    timezone__iendswith: str
    timezone__regex: Pattern
    timezone__iregex: Pattern
    timezone__isnull: bool


class UserCriteria(_UserBothWays, total=False):
    """What `filter()` takes."""

    created_at: Moment
    created_at__exact: Moment
    id: int
    id__exact: int


class UserSelectors(UserCriteria, total=False):
    """What `get()` takes."""

    email: str


class UserLookups(_UserTests, AlikeCreatedAtLookups, total=False):
    """What `where()` takes."""

    id: int | None
    id__exact: int | None
    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int


class UserConditions(_UserBothWays, _UserTests, total=False):
    """What `exclude()` takes."""

    id: int | None
    id__exact: int | None
    created_at: Moment | None
    created_at__exact: Moment | None


class UserValues(TypedDict, total=False):
    """What a new record takes."""


class UserById(TypedDict):
    """What `reference()` takes."""

    id: int | User


class UserByEmail(TypedDict):
    """What `reference()` takes."""

    email: str


class UserRow(dict[str, Any]):
    """A row of User's fields, of `values()`."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __getitem__(self, key: UserId) -> int: ...
        @overload
        def __getitem__(self, key: UserText) -> str | None: ...
        @overload
        def __getitem__(self, key: UserMoment) -> datetime | None: ...
        @overload
        def __getitem__(self, key: UserNumber) -> int | None: ...
        def __getitem__(self, key: str) -> Any: ...


class _UserAsking(Asking[UserT, S, UserField, UserOrder, UserShown, UserRelated], Generic[UserT, S, R]):
    """What is asked of User."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[UserCriteria]) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[UserLookups]) -> S: ...
        def exclude(self, *q: Q, **conditions: Unpack[UserConditions]) -> S: ...
        def get(self, **criteria: Unpack[UserSelectors]) -> UserT: ...
        def create(self, **values: Unpack[UserValues]) -> UserT: ...
        def get_or_create(
            self,
            defaults: UserValues | AtRunTime | None = None,
            **criteria: Unpack[UserSelectors],
        ) -> Made[UserT]: ...
        def update_or_create(
            self,
            defaults: UserValues | AtRunTime | None = None,
            **criteria: Unpack[UserSelectors],
        ) -> Made[UserT]: ...
        def values(self, *fields: UserField) -> ValuesQuerySet[UserT, UserRow]: ...
        @overload
        def values_list(self, *fields: UserField, flat: No = False, named: No = False) -> Tuples[UserT]: ...
        @overload
        def values_list(self, *fields: UserField, flat: No = False, named: Yes) -> NamedQuerySet[UserT]: ...
        @overload
        def values_list(self, field: UserId, /, *, flat: Yes) -> FlatQuerySet[UserT, int]: ...
        @overload
        def values_list(self, field: UserText, /, *, flat: Yes) -> FlatQuerySet[UserT, str | None]: ...
        @overload
        def values_list(self, field: UserMoment, /, *, flat: Yes) -> FlatQuerySet[UserT, datetime | None]: ...
        @overload
        def values_list(self, field: UserNumber, /, *, flat: Yes) -> FlatQuerySet[UserT, int | None]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class UserQuerySet(_UserAsking[UserT, "UserQuerySet[UserT]", Any], QuerySet[UserT]):  # type: ignore[misc]
    """A query set of User."""

    if TYPE_CHECKING:

        def update(self, *, expect: int | range | None = None, **values: Unpack[UserValues]) -> BulkResult: ...  # type: ignore[override]


class UserManager(_UserAsking[UserT, UserQuerySet[UserT], UserT], Manager[UserT]):  # type: ignore[misc]
    """A manager of User."""


class UserObjects(_ManagerDescriptor):
    """`User.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[UserT]) -> UserManager[UserT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[UserT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
