"""Keywords and names for pardot_orm.models.objects.lifecycle; written by `python -m pardot_orm.typed`."""

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
    AlikeProspectIdTests,
    BehindNextStage,
    BehindPreviousStage,
    BehindProspect,
)
from pardot_orm.typed.asking import Asking, R, S

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import datetime
    from typing import NoReturn, Unpack, overload

    from pardot_orm.changes.results import BulkResult
    from pardot_orm.models.base import Model
    from pardot_orm.models.objects.lifecycle import LifecycleHistory, LifecycleStage
    from pardot_orm.models.objects.prospect import Prospect
    from pardot_orm.query.asking.expressions import Q
    from pardot_orm.query.queryset import FlatQuerySet, NamedQuerySet, ValuesQuerySet
    from pardot_orm.query.reading.made import Made
    from pardot_orm.typed.asking import No, Tuples, Yes
    from pardot_orm.typed.exactly import AtRunTime
    from pardot_orm.typed.values import Flags, IntegerRange, Integers, Moment

# fmt: off
LifecycleHistoryId = Literal["id"]
LifecycleHistoryNumber = Literal["prospect_id", "previous_stage_id", "next_stage_id", "seconds_elapsed", "next_stage",
    "previous_stage", "prospect"]
LifecycleHistoryMoment = Literal["created_at"]
LifecycleHistoryField = Literal[LifecycleHistoryId, LifecycleHistoryNumber, LifecycleHistoryMoment]
LifecycleHistoryOrder = Literal["id", "-id", "created_at", "-created_at"]
LifecycleHistoryShown = Never
LifecycleHistoryRelated = Literal["next_stage", "previous_stage", "prospect", "next_stage__id", "next_stage__name",
    "next_stage__position", "next_stage__is_locked", "previous_stage__id", "previous_stage__name",
    "previous_stage__position", "previous_stage__is_locked", "prospect__id", "prospect__campaign_id",
    "prospect__salutation", "prospect__first_name", "prospect__last_name", "prospect__email", "prospect__password",
    "prospect__company", "prospect__prospect_account_id", "prospect__website", "prospect__job_title",
    "prospect__department", "prospect__country", "prospect__address_one", "prospect__address_two", "prospect__city",
    "prospect__state", "prospect__territory", "prospect__zip", "prospect__phone", "prospect__fax", "prospect__source",
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

LifecycleHistoryT = TypeVar("LifecycleHistoryT", bound="LifecycleHistory")


class _LifecycleHistoryBothWays(AlikeCreatedAtBothWays, AlikeIdBothWays, total=False):
    """Criteria that `exclude()` takes too."""


class _LifecycleHistoryTests(
    AlikeCreatedAtTests,
    AlikeProspectIdTests,
    BehindNextStage,
    BehindPreviousStage,
    BehindProspect,
    total=False,
):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool
    prospect_id: int | Prospect | None
    prospect_id__exact: int | Prospect | None
    prospect_id__in: Collection[int | Prospect | None]
    previous_stage_id: int | None
    previous_stage_id__exact: int | None
    previous_stage_id__in: Integers
    previous_stage_id__gt: int
    previous_stage_id__gte: int
    previous_stage_id__lt: int
    previous_stage_id__lte: int
    previous_stage_id__range: IntegerRange
    previous_stage_id__isnull: bool
    next_stage_id: int | None
    next_stage_id__exact: int | None
    next_stage_id__in: Integers
    next_stage_id__gt: int
    next_stage_id__gte: int
    next_stage_id__lt: int
    next_stage_id__lte: int
    next_stage_id__range: IntegerRange
    next_stage_id__isnull: bool
    seconds_elapsed: int | None
    seconds_elapsed__exact: int | None
    seconds_elapsed__in: Integers
    seconds_elapsed__gt: int
    seconds_elapsed__gte: int
    seconds_elapsed__lt: int
    seconds_elapsed__lte: int
    seconds_elapsed__range: IntegerRange
    seconds_elapsed__isnull: bool
    next_stage: int | LifecycleStage | None
    next_stage__exact: int | LifecycleStage | None
    next_stage__in: Collection[int | LifecycleStage | None]
    next_stage__gt: int
    next_stage__gte: int
    next_stage__lt: int
    next_stage__lte: int
    next_stage__range: IntegerRange
    next_stage__isnull: bool
    previous_stage: int | LifecycleStage | None
    previous_stage__exact: int | LifecycleStage | None
    previous_stage__in: Collection[int | LifecycleStage | None]
    previous_stage__gt: int
    previous_stage__gte: int
    previous_stage__lt: int
    previous_stage__lte: int
    previous_stage__range: IntegerRange
    previous_stage__isnull: bool
    prospect: int | Prospect | None
    prospect__exact: int | Prospect | None
    prospect__in: Collection[int | Prospect | None]
    prospect__gt: int
    prospect__gte: int
    prospect__lt: int
    prospect__lte: int
    prospect__range: IntegerRange
    prospect__isnull: bool


class LifecycleHistoryCriteria(_LifecycleHistoryBothWays, total=False):
    """What `filter()` takes."""

    created_at: Moment
    created_at__exact: Moment
    id: int
    id__exact: int


class LifecycleHistorySelectors(LifecycleHistoryCriteria, total=False):
    """What `get()` takes."""


class LifecycleHistoryLookups(_LifecycleHistoryTests, AlikeCreatedAtLookups, total=False):
    """What `where()` takes."""

    id: int | None
    id__exact: int | None
    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int


class LifecycleHistoryConditions(_LifecycleHistoryBothWays, _LifecycleHistoryTests, total=False):
    """What `exclude()` takes."""

    id: int | None
    id__exact: int | None
    created_at: Moment | None
    created_at__exact: Moment | None


class LifecycleHistoryValues(TypedDict, total=False):
    """What a new record takes."""


class LifecycleHistoryById(TypedDict):
    """What `reference()` takes."""

    id: int | LifecycleHistory


class LifecycleHistoryRow(dict[str, Any]):
    """A row of LifecycleHistory's fields, of `values()`."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __getitem__(self, key: LifecycleHistoryId) -> int: ...
        @overload
        def __getitem__(self, key: LifecycleHistoryNumber) -> int | None: ...
        @overload
        def __getitem__(self, key: LifecycleHistoryMoment) -> datetime | None: ...
        def __getitem__(self, key: str) -> Any: ...


class _LifecycleHistoryAsking(
    Asking[
        LifecycleHistoryT,
        S,
        LifecycleHistoryField,
        LifecycleHistoryOrder,
        LifecycleHistoryShown,
        LifecycleHistoryRelated,
    ],
    Generic[LifecycleHistoryT, S, R],
):
    """What is asked of LifecycleHistory."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[LifecycleHistoryCriteria]) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[LifecycleHistoryLookups]) -> S: ...
        def exclude(self, *q: Q, **conditions: Unpack[LifecycleHistoryConditions]) -> S: ...
        def get(self, **criteria: Unpack[LifecycleHistorySelectors]) -> LifecycleHistoryT: ...
        def create(self, **values: Unpack[LifecycleHistoryValues]) -> LifecycleHistoryT: ...
        def get_or_create(
            self,
            defaults: LifecycleHistoryValues | AtRunTime | None = None,
            **criteria: Unpack[LifecycleHistorySelectors],
        ) -> Made[LifecycleHistoryT]: ...
        def update_or_create(
            self,
            defaults: LifecycleHistoryValues | AtRunTime | None = None,
            **criteria: Unpack[LifecycleHistorySelectors],
        ) -> Made[LifecycleHistoryT]: ...
        def values(self, *fields: LifecycleHistoryField) -> ValuesQuerySet[LifecycleHistoryT, LifecycleHistoryRow]: ...
        @overload
        def values_list(
            self,
            *fields: LifecycleHistoryField,
            flat: No = False,
            named: No = False,
        ) -> Tuples[LifecycleHistoryT]: ...
        @overload
        def values_list(
            self,
            *fields: LifecycleHistoryField,
            flat: No = False,
            named: Yes,
        ) -> NamedQuerySet[LifecycleHistoryT]: ...
        @overload
        def values_list(self, field: LifecycleHistoryId, /, *, flat: Yes) -> FlatQuerySet[LifecycleHistoryT, int]: ...
        @overload
        def values_list(
            self,
            field: LifecycleHistoryNumber,
            /,
            *,
            flat: Yes,
        ) -> FlatQuerySet[LifecycleHistoryT, int | None]: ...
        @overload
        def values_list(
            self,
            field: LifecycleHistoryMoment,
            /,
            *,
            flat: Yes,
        ) -> FlatQuerySet[LifecycleHistoryT, datetime | None]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class LifecycleHistoryQuerySet(  # type: ignore[misc]
    _LifecycleHistoryAsking[LifecycleHistoryT, "LifecycleHistoryQuerySet[LifecycleHistoryT]", Any],
    QuerySet[LifecycleHistoryT],
):
    """A query set of LifecycleHistory."""

    if TYPE_CHECKING:

        def update(  # type: ignore[override]
            self,
            *,
            expect: int | range | None = None,
            **values: Unpack[LifecycleHistoryValues],
        ) -> BulkResult: ...


class LifecycleHistoryManager(  # type: ignore[misc]
    _LifecycleHistoryAsking[LifecycleHistoryT, LifecycleHistoryQuerySet[LifecycleHistoryT], LifecycleHistoryT],
    Manager[LifecycleHistoryT],
):
    """A manager of LifecycleHistory."""


class LifecycleHistoryObjects(_ManagerDescriptor):
    """`LifecycleHistory.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(
            self,
            instance: None,
            owner: type[LifecycleHistoryT],
        ) -> LifecycleHistoryManager[LifecycleHistoryT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[LifecycleHistoryT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...


# fmt: off
LifecycleStageId = Literal["id"]
LifecycleStageText = Literal["name"]
LifecycleStageNumber = Literal["position"]
LifecycleStageFlag = Literal["is_locked"]
LifecycleStageField = Literal[LifecycleStageId, LifecycleStageText, LifecycleStageNumber, LifecycleStageFlag]
LifecycleStageOrder = Literal["id", "-id", "position", "-position"]
LifecycleStageShown = Never
LifecycleStageRelated = Never
# fmt: on

LifecycleStageT = TypeVar("LifecycleStageT", bound="LifecycleStage")


class _LifecycleStageBothWays(AlikeIdBothWays, total=False):
    """Criteria that `exclude()` takes too."""


class _LifecycleStageTests(AlikeNameTests, total=False):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool
    name: str | None
    name__exact: str | None
    position: int | None
    position__exact: int | None
    position__in: Integers
    position__gt: int
    position__gte: int
    position__lt: int
    position__lte: int
    position__range: IntegerRange
    position__isnull: bool
    is_locked: bool
    is_locked__exact: bool
    is_locked__in: Flags
    is_locked__isnull: bool


class LifecycleStageCriteria(_LifecycleStageBothWays, total=False):
    """What `filter()` takes."""

    id: int
    id__exact: int


class LifecycleStageSelectors(LifecycleStageCriteria, total=False):
    """What `get()` takes."""


class LifecycleStageLookups(_LifecycleStageTests, total=False):
    """What `where()` takes."""

    id: int | None
    id__exact: int | None
    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int


class LifecycleStageConditions(_LifecycleStageBothWays, _LifecycleStageTests, total=False):
    """What `exclude()` takes."""

    id: int | None
    id__exact: int | None


class LifecycleStageValues(TypedDict, total=False):
    """What a new record takes."""


class LifecycleStageRow(dict[str, Any]):
    """A row of LifecycleStage's fields, of `values()`."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __getitem__(self, key: LifecycleStageId) -> int: ...
        @overload
        def __getitem__(self, key: LifecycleStageText) -> str | None: ...
        @overload
        def __getitem__(self, key: LifecycleStageNumber) -> int | None: ...
        @overload
        def __getitem__(self, key: LifecycleStageFlag) -> bool: ...
        def __getitem__(self, key: str) -> Any: ...


class _LifecycleStageAsking(
    Asking[LifecycleStageT, S, LifecycleStageField, LifecycleStageOrder, LifecycleStageShown, LifecycleStageRelated],
    Generic[LifecycleStageT, S, R],
):
    """What is asked of LifecycleStage."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[LifecycleStageCriteria]) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[LifecycleStageLookups]) -> S: ...
        def exclude(self, *q: Q, **conditions: Unpack[LifecycleStageConditions]) -> S: ...
        def get(self, **criteria: Unpack[LifecycleStageSelectors]) -> LifecycleStageT: ...
        def create(self, **values: Unpack[LifecycleStageValues]) -> LifecycleStageT: ...
        def get_or_create(
            self,
            defaults: LifecycleStageValues | AtRunTime | None = None,
            **criteria: Unpack[LifecycleStageSelectors],
        ) -> Made[LifecycleStageT]: ...
        def update_or_create(
            self,
            defaults: LifecycleStageValues | AtRunTime | None = None,
            **criteria: Unpack[LifecycleStageSelectors],
        ) -> Made[LifecycleStageT]: ...
        def values(self, *fields: LifecycleStageField) -> ValuesQuerySet[LifecycleStageT, LifecycleStageRow]: ...
        @overload
        def values_list(
            self,
            *fields: LifecycleStageField,
            flat: No = False,
            named: No = False,
        ) -> Tuples[LifecycleStageT]: ...
        @overload
        def values_list(
            self,
            *fields: LifecycleStageField,
            flat: No = False,
            named: Yes,
        ) -> NamedQuerySet[LifecycleStageT]: ...
        @overload
        def values_list(self, field: LifecycleStageId, /, *, flat: Yes) -> FlatQuerySet[LifecycleStageT, int]: ...
        @overload
        def values_list(
            self,
            field: LifecycleStageText,
            /,
            *,
            flat: Yes,
        ) -> FlatQuerySet[LifecycleStageT, str | None]: ...
        @overload
        def values_list(
            self,
            field: LifecycleStageNumber,
            /,
            *,
            flat: Yes,
        ) -> FlatQuerySet[LifecycleStageT, int | None]: ...
        @overload
        def values_list(self, field: LifecycleStageFlag, /, *, flat: Yes) -> FlatQuerySet[LifecycleStageT, bool]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class LifecycleStageQuerySet(  # type: ignore[misc]
    _LifecycleStageAsking[LifecycleStageT, "LifecycleStageQuerySet[LifecycleStageT]", Any],
    QuerySet[LifecycleStageT],
):
    """A query set of LifecycleStage."""

    if TYPE_CHECKING:

        def update(  # type: ignore[override]
            self,
            *,
            expect: int | range | None = None,
            **values: Unpack[LifecycleStageValues],
        ) -> BulkResult: ...


class LifecycleStageManager(  # type: ignore[misc]
    _LifecycleStageAsking[LifecycleStageT, LifecycleStageQuerySet[LifecycleStageT], LifecycleStageT],
    Manager[LifecycleStageT],
):
    """A manager of LifecycleStage."""


class LifecycleStageObjects(_ManagerDescriptor):
    """`LifecycleStage.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[LifecycleStageT]) -> LifecycleStageManager[LifecycleStageT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[LifecycleStageT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
