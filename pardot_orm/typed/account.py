"""Keywords of queries for pardot_orm.models.account; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, TypeVar

from pardot_orm.models.base import _ManagerDescriptor
from pardot_orm.query.queryset import QuerySet
from pardot_orm.typed.managers import TypedManager

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime
    from typing import Any, NoReturn, Self, Unpack, overload

    from pardot_orm.models.account import Account
    from pardot_orm.models.base import Model
    from pardot_orm.query.expressions import Q
    from pardot_orm.query.made import Made
    from pardot_orm.typed.values import (
        DayRange,
        Days,
        IntegerRange,
        Integers,
        MomentRange,
        Moments,
        Pattern,
        TextRange,
        Texts,
    )

AccountT = TypeVar("AccountT", bound="Account")


class _AccountBothWays(TypedDict, total=False):
    """Criteria that `exclude()` takes too."""


class _AccountTests(TypedDict, total=False):
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
    website: str | None
    website__exact: str | None
    website__in: Texts
    website__gt: str
    website__gte: str
    website__lt: str
    website__lte: str
    website__range: TextRange
    website__iexact: str
    website__contains: str
    website__icontains: str
    website__startswith: str
    website__istartswith: str
    website__endswith: str
    website__iendswith: str
    website__regex: Pattern
    website__iregex: Pattern
    website__isnull: bool
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
    city: str | None
    city__exact: str | None
    city__in: Texts
    city__gt: str
    city__gte: str
    city__lt: str
    city__lte: str
    city__range: TextRange
    city__iexact: str
    city__contains: str
    city__icontains: str
    city__startswith: str
    city__istartswith: str
    city__endswith: str
    city__iendswith: str
    city__regex: Pattern
    city__iregex: Pattern
    city__isnull: bool
    state: str | None
    state__exact: str | None
    state__in: Texts
    state__gt: str
    state__gte: str
    state__lt: str
    state__lte: str
    state__range: TextRange
    state__iexact: str
    state__contains: str
    state__icontains: str
    state__startswith: str
    state__istartswith: str
    state__endswith: str
    state__iendswith: str
    state__regex: Pattern
    state__iregex: Pattern
    state__isnull: bool
    territory: str | None
    territory__exact: str | None
    territory__in: Texts
    territory__gt: str
    territory__gte: str
    territory__lt: str
    territory__lte: str
    territory__range: TextRange
    territory__iexact: str
    territory__contains: str
    territory__icontains: str
    territory__startswith: str
    territory__istartswith: str
    territory__endswith: str
    territory__iendswith: str
    territory__regex: Pattern
    territory__iregex: Pattern
    territory__isnull: bool
    zip: str | None
    zip__exact: str | None
    zip__in: Texts
    zip__gt: str
    zip__gte: str
    zip__lt: str
    zip__lte: str
    zip__range: TextRange
    zip__iexact: str
    zip__contains: str
    zip__icontains: str
    zip__startswith: str
    zip__istartswith: str
    zip__endswith: str
    zip__iendswith: str
    zip__regex: Pattern
    zip__iregex: Pattern
    zip__isnull: bool
    country: str | None
    country__exact: str | None
    country__in: Texts
    country__gt: str
    country__gte: str
    country__lt: str
    country__lte: str
    country__range: TextRange
    country__iexact: str
    country__contains: str
    country__icontains: str
    country__startswith: str
    country__istartswith: str
    country__endswith: str
    country__iendswith: str
    country__regex: Pattern
    country__iregex: Pattern
    country__isnull: bool
    phone: str | None
    phone__exact: str | None
    phone__in: Texts
    phone__gt: str
    phone__gte: str
    phone__lt: str
    phone__lte: str
    phone__range: TextRange
    phone__iexact: str
    phone__contains: str
    phone__icontains: str
    phone__startswith: str
    phone__istartswith: str
    phone__endswith: str
    phone__iendswith: str
    phone__regex: Pattern
    phone__iregex: Pattern
    phone__isnull: bool
    fax: str | None
    fax__exact: str | None
    fax__in: Texts
    fax__gt: str
    fax__gte: str
    fax__lt: str
    fax__lte: str
    fax__range: TextRange
    fax__iexact: str
    fax__contains: str
    fax__icontains: str
    fax__startswith: str
    fax__istartswith: str
    fax__endswith: str
    fax__iendswith: str
    fax__regex: Pattern
    fax__iregex: Pattern
    fax__isnull: bool
    company: str | None
    company__exact: str | None
    company__in: Texts
    company__gt: str
    company__gte: str
    company__lt: str
    company__lte: str
    company__range: TextRange
    company__iexact: str
    company__contains: str
    company__icontains: str
    company__startswith: str
    company__istartswith: str
    company__endswith: str
    company__iendswith: str
    company__regex: Pattern
    company__iregex: Pattern
    company__isnull: bool
    created_at: datetime | None
    created_at__exact: datetime | None
    created_at__in: Moments
    created_at__gt: datetime
    created_at__gte: datetime
    created_at__lt: datetime
    created_at__lte: datetime
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


class AccountCriteria(_AccountBothWays, total=False):
    """What `filter()` takes."""


class AccountSelectors(AccountCriteria, total=False):
    """What `get()` takes."""


class AccountLookups(_AccountTests, total=False):
    """What `where()` takes."""


class AccountConditions(_AccountBothWays, _AccountTests, total=False):
    """What `exclude()` takes."""


class AccountQuerySet(QuerySet[AccountT]):
    """A query set of Account records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[AccountCriteria]) -> Self: ...  # type: ignore[override]
        def where(self, *conditions: Q | Callable[[Any], object], **lookups: Unpack[AccountLookups]) -> Self: ...  # type: ignore[override]
        def exclude(self, *q: Q, **conditions: Unpack[AccountConditions]) -> Self: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[AccountSelectors]) -> AccountT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[AccountSelectors],
        ) -> Made[AccountT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[AccountSelectors],
        ) -> Made[AccountT]: ...


class AccountManager(TypedManager[AccountT, AccountQuerySet[AccountT]]):
    """A manager of Account records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[AccountCriteria]) -> AccountQuerySet[AccountT]: ...  # type: ignore[override]
        def where(  # type: ignore[override]
            self,
            *conditions: Q | Callable[[AccountT], object],
            **lookups: Unpack[AccountLookups],
        ) -> AccountQuerySet[AccountT]: ...
        def exclude(self, *q: Q, **conditions: Unpack[AccountConditions]) -> AccountQuerySet[AccountT]: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[AccountSelectors]) -> AccountT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[AccountSelectors],
        ) -> Made[AccountT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[AccountSelectors],
        ) -> Made[AccountT]: ...


class AccountObjects(_ManagerDescriptor):
    """`Account.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[AccountT]) -> AccountManager[AccountT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[AccountT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
