"""Keywords of queries for pardot_orm.models.prospect_account; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypedDict, TypeVar

from pardot_orm.models.base import _ManagerDescriptor
from pardot_orm.query.queryset import QuerySet
from pardot_orm.typed.managers import TypedManager

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime
    from typing import Any, NoReturn, Self, Unpack, overload

    from pardot_orm.models.base import Model
    from pardot_orm.models.prospect_account import ProspectAccount
    from pardot_orm.query.expressions import Q
    from pardot_orm.query.made import Made
    from pardot_orm.typed.exactly import Exactly
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

ProspectAccountT = TypeVar("ProspectAccountT", bound="ProspectAccount")


class _ProspectAccountBothWays(TypedDict, total=False):
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
    updated_at__gt: Moment
    updated_at__gte: Moment
    updated_at__lt: Moment
    updated_at__lte: Moment
    created_after: Moment
    created_before: Moment
    id_greater_than: int
    id_less_than: int
    updated_after: Moment
    updated_before: Moment


class _ProspectAccountTests(TypedDict, total=False):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool
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
    updated_at__in: Moments
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
    assigned_to__id: int | None
    assigned_to__id__exact: int | None
    assigned_to__id__in: Integers
    assigned_to__id__gt: int
    assigned_to__id__gte: int
    assigned_to__id__lt: int
    assigned_to__id__lte: int
    assigned_to__id__range: IntegerRange
    assigned_to__id__isnull: bool
    assigned_to__email: str | None
    assigned_to__email__exact: str | None
    assigned_to__email__in: Texts
    assigned_to__email__gt: str
    assigned_to__email__gte: str
    assigned_to__email__lt: str
    assigned_to__email__lte: str
    assigned_to__email__range: TextRange
    assigned_to__email__iexact: str
    assigned_to__email__contains: str
    assigned_to__email__icontains: str
    assigned_to__email__startswith: str
    assigned_to__email__istartswith: str
    assigned_to__email__endswith: str
    assigned_to__email__iendswith: str
    assigned_to__email__regex: Pattern
    assigned_to__email__iregex: Pattern
    assigned_to__email__isnull: bool
    assigned_to__first_name: str | None
    assigned_to__first_name__exact: str | None
    assigned_to__first_name__in: Texts
    assigned_to__first_name__gt: str
    assigned_to__first_name__gte: str
    assigned_to__first_name__lt: str
    assigned_to__first_name__lte: str
    assigned_to__first_name__range: TextRange
    assigned_to__first_name__iexact: str
    assigned_to__first_name__contains: str
    assigned_to__first_name__icontains: str
    assigned_to__first_name__startswith: str
    assigned_to__first_name__istartswith: str
    assigned_to__first_name__endswith: str
    assigned_to__first_name__iendswith: str
    assigned_to__first_name__regex: Pattern
    assigned_to__first_name__iregex: Pattern
    assigned_to__first_name__isnull: bool
    assigned_to__last_name: str | None
    assigned_to__last_name__exact: str | None
    assigned_to__last_name__in: Texts
    assigned_to__last_name__gt: str
    assigned_to__last_name__gte: str
    assigned_to__last_name__lt: str
    assigned_to__last_name__lte: str
    assigned_to__last_name__range: TextRange
    assigned_to__last_name__iexact: str
    assigned_to__last_name__contains: str
    assigned_to__last_name__icontains: str
    assigned_to__last_name__startswith: str
    assigned_to__last_name__istartswith: str
    assigned_to__last_name__endswith: str
    assigned_to__last_name__iendswith: str
    assigned_to__last_name__regex: Pattern
    assigned_to__last_name__iregex: Pattern
    assigned_to__last_name__isnull: bool
    assigned_to__job_title: str | None
    assigned_to__job_title__exact: str | None
    assigned_to__job_title__in: Texts
    assigned_to__job_title__gt: str
    assigned_to__job_title__gte: str
    assigned_to__job_title__lt: str
    assigned_to__job_title__lte: str
    assigned_to__job_title__range: TextRange
    assigned_to__job_title__iexact: str
    assigned_to__job_title__contains: str
    assigned_to__job_title__icontains: str
    assigned_to__job_title__startswith: str
    assigned_to__job_title__istartswith: str
    assigned_to__job_title__endswith: str
    assigned_to__job_title__iendswith: str
    assigned_to__job_title__regex: Pattern
    assigned_to__job_title__iregex: Pattern
    assigned_to__job_title__isnull: bool
    assigned_to__role: str | None
    assigned_to__role__exact: str | None
    assigned_to__role__in: Texts
    assigned_to__role__gt: str
    assigned_to__role__gte: str
    assigned_to__role__lt: str
    assigned_to__role__lte: str
    assigned_to__role__range: TextRange
    assigned_to__role__iexact: str
    assigned_to__role__contains: str
    assigned_to__role__icontains: str
    assigned_to__role__startswith: str
    assigned_to__role__istartswith: str
    assigned_to__role__endswith: str
    assigned_to__role__iendswith: str
    assigned_to__role__regex: Pattern
    assigned_to__role__iregex: Pattern
    assigned_to__role__isnull: bool
    assigned_to__created_at: datetime | None
    assigned_to__created_at__exact: datetime | None
    assigned_to__created_at__in: Moments
    assigned_to__created_at__gt: datetime
    assigned_to__created_at__gte: datetime
    assigned_to__created_at__lt: datetime
    assigned_to__created_at__lte: datetime
    assigned_to__created_at__range: MomentRange
    assigned_to__created_at__isnull: bool
    assigned_to__created_at__date: date
    assigned_to__created_at__date__exact: date
    assigned_to__created_at__date__in: Days
    assigned_to__created_at__date__gt: date
    assigned_to__created_at__date__gte: date
    assigned_to__created_at__date__lt: date
    assigned_to__created_at__date__lte: date
    assigned_to__created_at__date__range: DayRange
    assigned_to__created_at__year: int
    assigned_to__created_at__year__exact: int
    assigned_to__created_at__year__in: Integers
    assigned_to__created_at__year__gt: int
    assigned_to__created_at__year__gte: int
    assigned_to__created_at__year__lt: int
    assigned_to__created_at__year__lte: int
    assigned_to__created_at__year__range: IntegerRange
    assigned_to__updated_at: datetime | None
    assigned_to__updated_at__exact: datetime | None
    assigned_to__updated_at__in: Moments
    assigned_to__updated_at__gt: datetime
    assigned_to__updated_at__gte: datetime
    assigned_to__updated_at__lt: datetime
    assigned_to__updated_at__lte: datetime
    assigned_to__updated_at__range: MomentRange
    assigned_to__updated_at__isnull: bool
    assigned_to__updated_at__date: date
    assigned_to__updated_at__date__exact: date
    assigned_to__updated_at__date__in: Days
    assigned_to__updated_at__date__gt: date
    assigned_to__updated_at__date__gte: date
    assigned_to__updated_at__date__lt: date
    assigned_to__updated_at__date__lte: date
    assigned_to__updated_at__date__range: DayRange
    assigned_to__updated_at__year: int
    assigned_to__updated_at__year__exact: int
    assigned_to__updated_at__year__in: Integers
    assigned_to__updated_at__year__gt: int
    assigned_to__updated_at__year__gte: int
    assigned_to__updated_at__year__lt: int
    assigned_to__updated_at__year__lte: int
    assigned_to__updated_at__year__range: IntegerRange
    assigned_to__account: int | None
    assigned_to__account__exact: int | None
    assigned_to__account__in: Integers
    assigned_to__account__gt: int
    assigned_to__account__gte: int
    assigned_to__account__lt: int
    assigned_to__account__lte: int
    assigned_to__account__range: IntegerRange
    assigned_to__account__isnull: bool
    assigned_to__timezone: str | None
    assigned_to__timezone__exact: str | None
    assigned_to__timezone__in: Texts
    assigned_to__timezone__gt: str
    assigned_to__timezone__gte: str
    assigned_to__timezone__lt: str
    assigned_to__timezone__lte: str
    assigned_to__timezone__range: TextRange
    assigned_to__timezone__iexact: str
    assigned_to__timezone__contains: str
    assigned_to__timezone__icontains: str
    assigned_to__timezone__startswith: str
    assigned_to__timezone__istartswith: str
    assigned_to__timezone__endswith: str
    assigned_to__timezone__iendswith: str
    assigned_to__timezone__regex: Pattern
    assigned_to__timezone__iregex: Pattern
    assigned_to__timezone__isnull: bool


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


class ProspectAccountLookups(_ProspectAccountTests, total=False):
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


class ProspectAccountQuerySet(QuerySet[ProspectAccountT]):
    """A query set of ProspectAccount records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[ProspectAccountCriteria]) -> Self: ...  # type: ignore[override]
        def where(  # type: ignore[override]
            self,
            *conditions: Q | Callable[[Any], object],
            **lookups: Unpack[ProspectAccountLookups],
        ) -> Self: ...
        def exclude(self, *q: Q, **conditions: Unpack[ProspectAccountConditions]) -> Self: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[ProspectAccountSelectors]) -> ProspectAccountT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[ProspectAccountSelectors],
        ) -> Made[ProspectAccountT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[ProspectAccountSelectors],
        ) -> Made[ProspectAccountT]: ...


class ProspectAccountManager(TypedManager[ProspectAccountT, ProspectAccountQuerySet[ProspectAccountT]]):
    """A manager of ProspectAccount records."""

    if TYPE_CHECKING:

        def filter(  # type: ignore[override]
            self,
            *q: Q,
            **criteria: Unpack[ProspectAccountCriteria],
        ) -> ProspectAccountQuerySet[ProspectAccountT]: ...
        def where(  # type: ignore[override]
            self,
            *conditions: Q | Callable[[ProspectAccountT], object],
            **lookups: Unpack[ProspectAccountLookups],
        ) -> ProspectAccountQuerySet[ProspectAccountT]: ...
        def exclude(  # type: ignore[override]
            self,
            *q: Q,
            **conditions: Unpack[ProspectAccountConditions],
        ) -> ProspectAccountQuerySet[ProspectAccountT]: ...
        def get(self, **criteria: Unpack[ProspectAccountSelectors]) -> ProspectAccountT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[ProspectAccountSelectors],
        ) -> Made[ProspectAccountT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[ProspectAccountSelectors],
        ) -> Made[ProspectAccountT]: ...


class CustomProspectAccountQuerySet(QuerySet[ProspectAccountT]):
    """A query set of a subclass of ProspectAccount: lookups may name custom fields that it declares."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[ProspectAccountCriteria]) -> Self: ...  # type: ignore[override]
        @overload
        def where(
            self,
            *conditions: Q | Callable[[Any], object],
            **lookups: Unpack[ProspectAccountLookups],
        ) -> Self: ...
        @overload
        def where(self, *conditions: Q | Callable[[Any], object], **lookups: Any) -> Self: ...
        def where(self, *conditions: Q | Callable[[Any], object], **lookups: Any) -> Self: ...
        @overload
        def exclude(self, *q: Q, **conditions: Unpack[ProspectAccountConditions]) -> Self: ...
        @overload
        def exclude(self, *q: Q, **conditions: Any) -> Self: ...
        def exclude(self, *q: Q, **conditions: Any) -> Self: ...
        def get(self, **criteria: Unpack[ProspectAccountSelectors]) -> ProspectAccountT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[ProspectAccountSelectors],
        ) -> Made[ProspectAccountT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[ProspectAccountSelectors],
        ) -> Made[ProspectAccountT]: ...


class CustomProspectAccountManager(TypedManager[ProspectAccountT, CustomProspectAccountQuerySet[ProspectAccountT]]):
    """A manager of a subclass of ProspectAccount: lookups may name custom fields that it declares."""

    if TYPE_CHECKING:

        def filter(  # type: ignore[override]
            self,
            *q: Q,
            **criteria: Unpack[ProspectAccountCriteria],
        ) -> CustomProspectAccountQuerySet[ProspectAccountT]: ...
        @overload
        def where(
            self,
            *conditions: Q | Callable[[ProspectAccountT], object],
            **lookups: Unpack[ProspectAccountLookups],
        ) -> CustomProspectAccountQuerySet[ProspectAccountT]: ...
        @overload
        def where(
            self,
            *conditions: Q | Callable[[ProspectAccountT], object],
            **lookups: Any,
        ) -> CustomProspectAccountQuerySet[ProspectAccountT]: ...
        def where(
            self,
            *conditions: Q | Callable[[ProspectAccountT], object],
            **lookups: Any,
        ) -> CustomProspectAccountQuerySet[ProspectAccountT]: ...
        @overload
        def exclude(
            self,
            *q: Q,
            **conditions: Unpack[ProspectAccountConditions],
        ) -> CustomProspectAccountQuerySet[ProspectAccountT]: ...
        @overload
        def exclude(self, *q: Q, **conditions: Any) -> CustomProspectAccountQuerySet[ProspectAccountT]: ...
        def exclude(self, *q: Q, **conditions: Any) -> CustomProspectAccountQuerySet[ProspectAccountT]: ...
        def get(self, **criteria: Unpack[ProspectAccountSelectors]) -> ProspectAccountT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[ProspectAccountSelectors],
        ) -> Made[ProspectAccountT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[ProspectAccountSelectors],
        ) -> Made[ProspectAccountT]: ...


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
