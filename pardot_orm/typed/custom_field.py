"""Keywords of queries for pardot_orm.models.custom_field; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypedDict, TypeVar

from pardot_orm.models.base import _ManagerDescriptor
from pardot_orm.query.queryset import QuerySet
from pardot_orm.typed.managers import TypedManager

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from datetime import date, datetime
    from typing import Any, NoReturn, Self, Unpack, overload

    from pardot_orm.models.base import Model
    from pardot_orm.models.custom_field import CustomField
    from pardot_orm.query.expressions import Q
    from pardot_orm.query.made import Made
    from pardot_orm.typed.values import (
        DayRange,
        Days,
        Flags,
        IntegerRange,
        Integers,
        Moment,
        MomentRange,
        Moments,
        Pattern,
        TextRange,
        Texts,
    )

CustomFieldType = Literal[
    "Text",
    "Radio Button",
    "Checkbox",
    "Dropdown",
    "Text Area",
    "Multi-Select",
    "Hidden",
    "Number",
    "Email",
    "Email with valid MX record",
    "Email from non-free provider",
    "Date",
    "Relational",
    "CRM User",
]
CustomFieldT = TypeVar("CustomFieldT", bound="CustomField")


class _CustomFieldBothWays(TypedDict, total=False):
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


class _CustomFieldTests(TypedDict, total=False):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool
    name: str | None
    name__exact: str | None
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
    field_id: str | None
    field_id__exact: str | None
    field_id__in: Texts
    field_id__gt: str
    field_id__gte: str
    field_id__lt: str
    field_id__lte: str
    field_id__range: TextRange
    field_id__iexact: str
    field_id__contains: str
    field_id__icontains: str
    field_id__startswith: str
    field_id__istartswith: str
    field_id__endswith: str
    field_id__iendswith: str
    field_id__regex: Pattern
    field_id__iregex: Pattern
    field_id__isnull: bool
    type: CustomFieldType | None
    type__exact: CustomFieldType | None
    type__in: Collection[CustomFieldType | None]
    type__iexact: str
    type__contains: str
    type__icontains: str
    type__startswith: str
    type__istartswith: str
    type__endswith: str
    type__iendswith: str
    type__regex: Pattern
    type__iregex: Pattern
    type__isnull: bool
    type_id: int | None
    type_id__exact: int | None
    type_id__in: Integers
    type_id__gt: int
    type_id__gte: int
    type_id__lt: int
    type_id__lte: int
    type_id__range: IntegerRange
    type_id__isnull: bool
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
    is_record_multiple_responses: bool
    is_record_multiple_responses__exact: bool
    is_record_multiple_responses__in: Flags
    is_record_multiple_responses__isnull: bool
    crm_id: str | None
    crm_id__exact: str | None
    crm_id__in: Texts
    crm_id__gt: str
    crm_id__gte: str
    crm_id__lt: str
    crm_id__lte: str
    crm_id__range: TextRange
    crm_id__iexact: str
    crm_id__contains: str
    crm_id__icontains: str
    crm_id__startswith: str
    crm_id__istartswith: str
    crm_id__endswith: str
    crm_id__iendswith: str
    crm_id__regex: Pattern
    crm_id__iregex: Pattern
    crm_id__isnull: bool
    is_use_values: bool
    is_use_values__exact: bool
    is_use_values__in: Flags
    is_use_values__isnull: bool
    is_analytics_synced: bool
    is_analytics_synced__exact: bool
    is_analytics_synced__in: Flags
    is_analytics_synced__isnull: bool


class CustomFieldCriteria(_CustomFieldBothWays, total=False):
    """What `filter()` takes."""

    created_at: Moment
    created_at__exact: Moment
    id: int
    id__exact: int


class CustomFieldSelectors(CustomFieldCriteria, total=False):
    """What `get()` takes."""


class CustomFieldLookups(_CustomFieldTests, total=False):
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


class CustomFieldConditions(_CustomFieldBothWays, _CustomFieldTests, total=False):
    """What `exclude()` takes."""

    id: int | None
    id__exact: int | None
    created_at: Moment | None
    created_at__exact: Moment | None


class CustomFieldQuerySet(QuerySet[CustomFieldT]):
    """A query set of CustomField records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[CustomFieldCriteria]) -> Self: ...  # type: ignore[override]
        def where(self, *conditions: Q | Callable[[Any], object], **lookups: Unpack[CustomFieldLookups]) -> Self: ...  # type: ignore[override]
        def exclude(self, *q: Q, **conditions: Unpack[CustomFieldConditions]) -> Self: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[CustomFieldSelectors]) -> CustomFieldT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[CustomFieldSelectors],
        ) -> Made[CustomFieldT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[CustomFieldSelectors],
        ) -> Made[CustomFieldT]: ...


class CustomFieldManager(TypedManager[CustomFieldT, CustomFieldQuerySet[CustomFieldT]]):
    """A manager of CustomField records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[CustomFieldCriteria]) -> CustomFieldQuerySet[CustomFieldT]: ...  # type: ignore[override]
        def where(  # type: ignore[override]
            self,
            *conditions: Q | Callable[[CustomFieldT], object],
            **lookups: Unpack[CustomFieldLookups],
        ) -> CustomFieldQuerySet[CustomFieldT]: ...
        def exclude(self, *q: Q, **conditions: Unpack[CustomFieldConditions]) -> CustomFieldQuerySet[CustomFieldT]: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[CustomFieldSelectors]) -> CustomFieldT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[CustomFieldSelectors],
        ) -> Made[CustomFieldT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[CustomFieldSelectors],
        ) -> Made[CustomFieldT]: ...


class CustomFieldObjects(_ManagerDescriptor):
    """`CustomField.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[CustomFieldT]) -> CustomFieldManager[CustomFieldT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[CustomFieldT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
