"""Keywords of queries for pardot_orm.models.user; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, TypeVar

from pardot_orm.models.base import _ManagerDescriptor
from pardot_orm.query.queryset import QuerySet
from pardot_orm.typed.managers import TypedManager

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime
    from typing import Any, NoReturn, Self, Unpack, overload

    from pardot_orm.models.base import Model
    from pardot_orm.models.user import User
    from pardot_orm.query.expressions import Q
    from pardot_orm.query.made import Made
    from pardot_orm.typed.values import (
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

UserT = TypeVar("UserT", bound="User")


class _UserBothWays(TypedDict, total=False):
    """Criteria that `exclude()` takes too."""

    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int
    created_at__gt: Moment
    created_at__gte: Moment
    created_at__lt: Moment
    created_at__lte: Moment
    created_after: Moment
    created_before: Moment
    id_greater_than: int
    id_less_than: int


class _UserTests(TypedDict, total=False):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool
    email: str | None
    email__exact: str | None
    email__in: Texts
    email__gt: str
    email__gte: str
    email__lt: str
    email__lte: str
    email__range: TextRange
    email__iexact: str
    email__contains: str
    email__icontains: str
    email__startswith: str
    email__istartswith: str
    email__endswith: str
    email__iendswith: str
    email__regex: Pattern
    email__iregex: Pattern
    email__isnull: bool
    first_name: str | None
    first_name__exact: str | None
    first_name__in: Texts
    first_name__gt: str
    first_name__gte: str
    first_name__lt: str
    first_name__lte: str
    first_name__range: TextRange
    first_name__iexact: str
    first_name__contains: str
    first_name__icontains: str
    first_name__startswith: str
    first_name__istartswith: str
    first_name__endswith: str
    first_name__iendswith: str
    first_name__regex: Pattern
    first_name__iregex: Pattern
    first_name__isnull: bool
    last_name: str | None
    last_name__exact: str | None
    last_name__in: Texts
    last_name__gt: str
    last_name__gte: str
    last_name__lt: str
    last_name__lte: str
    last_name__range: TextRange
    last_name__iexact: str
    last_name__contains: str
    last_name__icontains: str
    last_name__startswith: str
    last_name__istartswith: str
    last_name__endswith: str
    last_name__iendswith: str
    last_name__regex: Pattern
    last_name__iregex: Pattern
    last_name__isnull: bool
    job_title: str | None
    job_title__exact: str | None
    job_title__in: Texts
    job_title__gt: str
    job_title__gte: str
    job_title__lt: str
    job_title__lte: str
    job_title__range: TextRange
    job_title__iexact: str
    job_title__contains: str
    job_title__icontains: str
    job_title__startswith: str
    job_title__istartswith: str
    job_title__endswith: str
    job_title__iendswith: str
    job_title__regex: Pattern
    job_title__iregex: Pattern
    job_title__isnull: bool
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


class UserLookups(_UserTests, total=False):
    """What `where()` takes."""

    id: int | None
    id__exact: int | None
    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int
    created_at: datetime | None
    created_at__exact: datetime | None
    created_at__gt: datetime
    created_at__gte: datetime
    created_at__lt: datetime
    created_at__lte: datetime


class UserConditions(_UserBothWays, _UserTests, total=False):
    """What `exclude()` takes."""

    id: int | None
    id__exact: int | None
    created_at: Moment | None
    created_at__exact: Moment | None


class UserQuerySet(QuerySet[UserT]):
    """A query set of User records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[UserCriteria]) -> Self: ...  # type: ignore[override]
        def where(self, *conditions: Q | Callable[[Any], object], **lookups: Unpack[UserLookups]) -> Self: ...  # type: ignore[override]
        def exclude(self, *q: Q, **conditions: Unpack[UserConditions]) -> Self: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[UserSelectors]) -> UserT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[UserSelectors],
        ) -> Made[UserT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[UserSelectors],
        ) -> Made[UserT]: ...


class UserManager(TypedManager[UserT, UserQuerySet[UserT]]):
    """A manager of User records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[UserCriteria]) -> UserQuerySet[UserT]: ...  # type: ignore[override]
        def where(  # type: ignore[override]
            self,
            *conditions: Q | Callable[[UserT], object],
            **lookups: Unpack[UserLookups],
        ) -> UserQuerySet[UserT]: ...
        def exclude(self, *q: Q, **conditions: Unpack[UserConditions]) -> UserQuerySet[UserT]: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[UserSelectors]) -> UserT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[UserSelectors],
        ) -> Made[UserT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[UserSelectors],
        ) -> Made[UserT]: ...


class UserObjects(_ManagerDescriptor):
    """`User.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[UserT]) -> UserManager[UserT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[UserT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
