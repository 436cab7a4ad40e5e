"""Keywords and names for pardot_orm.models.objects.custom_field; written by `python -m pardot_orm.typed`."""

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
    AlikeUpdatedAtTests,
)
from pardot_orm.typed.asking import Asking, R, S

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import datetime
    from typing import NoReturn, Unpack, overload

    from pardot_orm.changes.results import BulkResult
    from pardot_orm.models.base import Model
    from pardot_orm.models.objects.custom_field import CustomField
    from pardot_orm.query.asking.expressions import Q
    from pardot_orm.query.queryset import FlatQuerySet, NamedQuerySet, ValuesQuerySet
    from pardot_orm.query.reading.made import Made
    from pardot_orm.typed.asking import No, Tuples, Yes
    from pardot_orm.typed.exactly import AtRunTime
    from pardot_orm.typed.values import Flags, IntegerRange, Integers, Moment, Pattern, TextRange, Texts

# fmt: off
CustomFieldType = Literal["Text", "Radio Button", "Checkbox", "Dropdown", "Text Area", "Multi-Select", "Hidden",
    "Number", "Email", "Email with valid MX record", "Email from non-free provider", "Date", "Relational", "CRM User"]
CustomFieldId = Literal["id"]
CustomFieldText = Literal["name", "field_id", "type", "crm_id"]
CustomFieldNumber = Literal["type_id"]
CustomFieldMoment = Literal["created_at", "updated_at"]
CustomFieldFlag = Literal["is_record_multiple_responses", "is_use_values", "is_analytics_synced"]
CustomFieldField = Literal[CustomFieldId, CustomFieldText, CustomFieldNumber, CustomFieldMoment, CustomFieldFlag]
CustomFieldOrder = Literal["id", "-id", "created_at", "-created_at", "name", "-name"]
CustomFieldShown = Never
CustomFieldRelated = Literal["tag_objects", "tag_objects__id", "tag_objects__tag_id", "tag_objects__type",
    "tag_objects__object_id", "tag_objects__created_at"]
# fmt: on

CustomFieldT = TypeVar("CustomFieldT", bound="CustomField")


class _CustomFieldBothWays(AlikeCreatedAtBothWays, AlikeIdBothWays, total=False):
    """Criteria that `exclude()` takes too."""


class _CustomFieldTests(AlikeCreatedAtTests, AlikeNameTests, AlikeUpdatedAtTests, total=False):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool
    name: str | None
    name__exact: str | None
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
    updated_at: datetime | None
    updated_at__exact: datetime | None
    updated_at__gt: datetime
    updated_at__gte: datetime
    updated_at__lt: datetime
    updated_at__lte: datetime
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


class CustomFieldLookups(_CustomFieldTests, AlikeCreatedAtLookups, total=False):
    """What `where()` takes."""

    id: int | None
    id__exact: int | None
    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int


class CustomFieldConditions(_CustomFieldBothWays, _CustomFieldTests, total=False):
    """What `exclude()` takes."""

    id: int | None
    id__exact: int | None
    created_at: Moment | None
    created_at__exact: Moment | None


class CustomFieldValues(TypedDict, total=False):
    """What a new record takes."""

    name: str | None
    field_id: str | None
    type: CustomFieldType | str | None
    is_record_multiple_responses: bool
    crm_id: str | None
    is_use_values: bool
    is_analytics_synced: bool
    is_required: bool


class CustomFieldById(TypedDict):
    """What `reference()` takes."""

    id: int | CustomField


class CustomFieldRow(dict[str, Any]):
    """A row of CustomField's fields, of `values()`."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __getitem__(self, key: CustomFieldId) -> int: ...
        @overload
        def __getitem__(self, key: CustomFieldText) -> str | None: ...
        @overload
        def __getitem__(self, key: CustomFieldNumber) -> int | None: ...
        @overload
        def __getitem__(self, key: CustomFieldMoment) -> datetime | None: ...
        @overload
        def __getitem__(self, key: CustomFieldFlag) -> bool: ...
        def __getitem__(self, key: str) -> Any: ...


class _CustomFieldAsking(
    Asking[CustomFieldT, S, CustomFieldField, CustomFieldOrder, CustomFieldShown, CustomFieldRelated],
    Generic[CustomFieldT, S, R],
):
    """What is asked of CustomField."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[CustomFieldCriteria]) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[CustomFieldLookups]) -> S: ...
        def exclude(self, *q: Q, **conditions: Unpack[CustomFieldConditions]) -> S: ...
        def get(self, **criteria: Unpack[CustomFieldSelectors]) -> CustomFieldT: ...
        def create(self, **values: Unpack[CustomFieldValues]) -> CustomFieldT: ...
        def get_or_create(
            self,
            defaults: CustomFieldValues | AtRunTime | None = None,
            **criteria: Unpack[CustomFieldSelectors],
        ) -> Made[CustomFieldT]: ...
        def update_or_create(
            self,
            defaults: CustomFieldValues | AtRunTime | None = None,
            **criteria: Unpack[CustomFieldSelectors],
        ) -> Made[CustomFieldT]: ...
        def values(self, *fields: CustomFieldField) -> ValuesQuerySet[CustomFieldT, CustomFieldRow]: ...
        @overload
        def values_list(
            self,
            *fields: CustomFieldField,
            flat: No = False,
            named: No = False,
        ) -> Tuples[CustomFieldT]: ...
        @overload
        def values_list(
            self,
            *fields: CustomFieldField,
            flat: No = False,
            named: Yes,
        ) -> NamedQuerySet[CustomFieldT]: ...
        @overload
        def values_list(self, field: CustomFieldId, /, *, flat: Yes) -> FlatQuerySet[CustomFieldT, int]: ...
        @overload
        def values_list(self, field: CustomFieldText, /, *, flat: Yes) -> FlatQuerySet[CustomFieldT, str | None]: ...
        @overload
        def values_list(self, field: CustomFieldNumber, /, *, flat: Yes) -> FlatQuerySet[CustomFieldT, int | None]: ...
        @overload
        def values_list(
            self,
            field: CustomFieldMoment,
            /,
            *,
            flat: Yes,
        ) -> FlatQuerySet[CustomFieldT, datetime | None]: ...
        @overload
        def values_list(self, field: CustomFieldFlag, /, *, flat: Yes) -> FlatQuerySet[CustomFieldT, bool]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class CustomFieldQuerySet(  # type: ignore[misc]
    _CustomFieldAsking[CustomFieldT, "CustomFieldQuerySet[CustomFieldT]", Any],
    QuerySet[CustomFieldT],
):
    """A query set of CustomField."""

    if TYPE_CHECKING:

        def update(self, *, expect: int | range | None = None, **values: Unpack[CustomFieldValues]) -> BulkResult: ...  # type: ignore[override]


class CustomFieldManager(  # type: ignore[misc]
    _CustomFieldAsking[CustomFieldT, CustomFieldQuerySet[CustomFieldT], CustomFieldT],
    Manager[CustomFieldT],
):
    """A manager of CustomField."""


class CustomFieldObjects(_ManagerDescriptor):
    """`CustomField.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[CustomFieldT]) -> CustomFieldManager[CustomFieldT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[CustomFieldT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
