"""Keywords and names for pardot_orm.models.objects.visit; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, Never, TypedDict, TypeVar

from pardot_orm.models.base import _ManagerDescriptor
from pardot_orm.query.manager import Manager
from pardot_orm.query.queryset import QuerySet
from pardot_orm.typed.alike import (
    AlikeCampaignParameterTests,
    AlikeContentParameterTests,
    AlikeCreatedAtTests,
    AlikeMediumParameterTests,
    AlikeProspectIdTests,
    AlikeSourceParameterTests,
    AlikeTermParameterTests,
    AlikeUpdatedAtTests,
    AlikeVisitorIdTests,
    BehindProspect,
    BehindVisitor,
)
from pardot_orm.typed.asking import Asking, R, S

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import date, datetime
    from typing import NoReturn, Unpack, overload

    from pardot_orm.changes.results import BulkResult
    from pardot_orm.models.base import Model
    from pardot_orm.models.objects.prospect import Prospect
    from pardot_orm.models.objects.visit import Visit
    from pardot_orm.models.objects.visitor import Visitor
    from pardot_orm.query.asking.expressions import Q
    from pardot_orm.query.queryset import FlatQuerySet, NamedQuerySet, ValuesQuerySet
    from pardot_orm.query.reading.made import Made
    from pardot_orm.typed.asking import No, Tuples, Yes
    from pardot_orm.typed.exactly import AtRunTime
    from pardot_orm.typed.values import DayRange, Days, IntegerRange, Integers, MomentRange, Moments

# fmt: off
VisitId = Literal["id"]
VisitNumber = Literal["visitor_id", "prospect_id", "visitor_page_view_count", "duration_in_seconds", "prospect",
    "visitor"]
VisitMoment = Literal["first_visitor_page_view_at", "last_visitor_page_view_at", "created_at", "updated_at"]
VisitText = Literal["campaign_parameter", "medium_parameter", "source_parameter", "content_parameter",
    "term_parameter"]
VisitField = Literal[VisitId, VisitNumber, VisitMoment, VisitText]
VisitOrder = Literal["id", "-id"]
VisitShown = Never
VisitRelated = Literal["prospect", "visitor", "visitor_page_views", "prospect__id", "prospect__campaign_id",
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
    "prospect__salesforce_fid", "prospect__user_id", "prospect__fid", "visitor__id", "visitor__page_view_count",
    "visitor__ip_address", "visitor__hostname", "visitor__campaign_parameter", "visitor__medium_parameter",
    "visitor__source_parameter", "visitor__content_parameter", "visitor__term_parameter", "visitor__created_at",
    "visitor__updated_at", "visitor__prospect_id", "visitor__browser", "visitor__browser_version",
    "visitor__operating_system", "visitor__operating_system_version", "visitor__language", "visitor__screen_height",
    "visitor__screen_width", "visitor__is_flash_enabled", "visitor__is_java_enabled"]
# fmt: on

VisitT = TypeVar("VisitT", bound="Visit")


class _VisitBothWays(TypedDict, total=False):
    """Criteria that `exclude()` takes too."""

    id__in: int | Collection[int]
    visitor_id__in: int | Collection[int]
    prospect_id__in: int | Collection[int]
    ids: int | Collection[int]
    visitor_ids: int | Collection[int]
    prospect_ids: int | Collection[int]


class _VisitTests(
    AlikeCampaignParameterTests,
    AlikeContentParameterTests,
    AlikeCreatedAtTests,
    AlikeMediumParameterTests,
    AlikeProspectIdTests,
    AlikeSourceParameterTests,
    AlikeTermParameterTests,
    AlikeUpdatedAtTests,
    AlikeVisitorIdTests,
    BehindProspect,
    BehindVisitor,
    total=False,
):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int
    id__range: IntegerRange
    id__isnull: bool
    visitor_page_view_count: int | None
    visitor_page_view_count__exact: int | None
    visitor_page_view_count__in: Integers
    visitor_page_view_count__gt: int
    visitor_page_view_count__gte: int
    visitor_page_view_count__lt: int
    visitor_page_view_count__lte: int
    visitor_page_view_count__range: IntegerRange
    visitor_page_view_count__isnull: bool
    first_visitor_page_view_at: datetime | None
    first_visitor_page_view_at__exact: datetime | None
    first_visitor_page_view_at__in: Moments
    first_visitor_page_view_at__gt: datetime
    first_visitor_page_view_at__gte: datetime
    first_visitor_page_view_at__lt: datetime
    first_visitor_page_view_at__lte: datetime
    first_visitor_page_view_at__range: MomentRange
    first_visitor_page_view_at__isnull: bool
    first_visitor_page_view_at__date: date
    first_visitor_page_view_at__date__exact: date
    first_visitor_page_view_at__date__in: Days
    first_visitor_page_view_at__date__gt: date
    first_visitor_page_view_at__date__gte: date
    first_visitor_page_view_at__date__lt: date
    first_visitor_page_view_at__date__lte: date
    first_visitor_page_view_at__date__range: DayRange
    first_visitor_page_view_at__year: int
    first_visitor_page_view_at__year__exact: int
    first_visitor_page_view_at__year__in: Integers
    first_visitor_page_view_at__year__gt: int
    first_visitor_page_view_at__year__gte: int
    first_visitor_page_view_at__year__lt: int
    first_visitor_page_view_at__year__lte: int
    first_visitor_page_view_at__year__range: IntegerRange
    first_visitor_page_view_at__month: int
    first_visitor_page_view_at__month__exact: int
    first_visitor_page_view_at__month__in: Integers
    first_visitor_page_view_at__month__gt: int
    first_visitor_page_view_at__month__gte: int
    first_visitor_page_view_at__month__lt: int
    first_visitor_page_view_at__month__lte: int
    first_visitor_page_view_at__month__range: IntegerRange
    first_visitor_page_view_at__day: int
    first_visitor_page_view_at__day__exact: int
    first_visitor_page_view_at__day__in: Integers
    first_visitor_page_view_at__day__gt: int
    first_visitor_page_view_at__day__gte: int
    first_visitor_page_view_at__day__lt: int
    first_visitor_page_view_at__day__lte: int
    first_visitor_page_view_at__day__range: IntegerRange
    first_visitor_page_view_at__week: int
    first_visitor_page_view_at__week__exact: int
    first_visitor_page_view_at__week__in: Integers
    first_visitor_page_view_at__week__gt: int
    first_visitor_page_view_at__week__gte: int
    first_visitor_page_view_at__week__lt: int
    first_visitor_page_view_at__week__lte: int
    first_visitor_page_view_at__week__range: IntegerRange
    first_visitor_page_view_at__week_day: int
    first_visitor_page_view_at__week_day__exact: int
    first_visitor_page_view_at__week_day__in: Integers
    first_visitor_page_view_at__week_day__gt: int
    first_visitor_page_view_at__week_day__gte: int
    first_visitor_page_view_at__week_day__lt: int
    first_visitor_page_view_at__week_day__lte: int
    first_visitor_page_view_at__week_day__range: IntegerRange
    first_visitor_page_view_at__hour: int
    first_visitor_page_view_at__hour__exact: int
    first_visitor_page_view_at__hour__in: Integers
    first_visitor_page_view_at__hour__gt: int
    first_visitor_page_view_at__hour__gte: int
    first_visitor_page_view_at__hour__lt: int
    first_visitor_page_view_at__hour__lte: int
    first_visitor_page_view_at__hour__range: IntegerRange
    first_visitor_page_view_at__minute: int
    first_visitor_page_view_at__minute__exact: int
    first_visitor_page_view_at__minute__in: Integers
    first_visitor_page_view_at__minute__gt: int
    first_visitor_page_view_at__minute__gte: int
    first_visitor_page_view_at__minute__lt: int
    first_visitor_page_view_at__minute__lte: int
    first_visitor_page_view_at__minute__range: IntegerRange
    first_visitor_page_view_at__second: int
    first_visitor_page_view_at__second__exact: int
    first_visitor_page_view_at__second__in: Integers
    first_visitor_page_view_at__second__gt: int
    first_visitor_page_view_at__second__gte: int
    first_visitor_page_view_at__second__lt: int
    first_visitor_page_view_at__second__lte: int
    first_visitor_page_view_at__second__range: IntegerRange
    last_visitor_page_view_at: datetime | None
    last_visitor_page_view_at__exact: datetime | None
    last_visitor_page_view_at__in: Moments
    last_visitor_page_view_at__gt: datetime
    last_visitor_page_view_at__gte: datetime
    last_visitor_page_view_at__lt: datetime
    last_visitor_page_view_at__lte: datetime
    last_visitor_page_view_at__range: MomentRange
    last_visitor_page_view_at__isnull: bool
    last_visitor_page_view_at__date: date
    last_visitor_page_view_at__date__exact: date
    last_visitor_page_view_at__date__in: Days
    last_visitor_page_view_at__date__gt: date
    last_visitor_page_view_at__date__gte: date
    last_visitor_page_view_at__date__lt: date
    last_visitor_page_view_at__date__lte: date
    last_visitor_page_view_at__date__range: DayRange
    last_visitor_page_view_at__year: int
    last_visitor_page_view_at__year__exact: int
    last_visitor_page_view_at__year__in: Integers
    last_visitor_page_view_at__year__gt: int
    last_visitor_page_view_at__year__gte: int
    last_visitor_page_view_at__year__lt: int
    last_visitor_page_view_at__year__lte: int
    last_visitor_page_view_at__year__range: IntegerRange
    last_visitor_page_view_at__month: int
    last_visitor_page_view_at__month__exact: int
    last_visitor_page_view_at__month__in: Integers
    last_visitor_page_view_at__month__gt: int
    last_visitor_page_view_at__month__gte: int
    last_visitor_page_view_at__month__lt: int
    last_visitor_page_view_at__month__lte: int
    last_visitor_page_view_at__month__range: IntegerRange
    last_visitor_page_view_at__day: int
    last_visitor_page_view_at__day__exact: int
    last_visitor_page_view_at__day__in: Integers
    last_visitor_page_view_at__day__gt: int
    last_visitor_page_view_at__day__gte: int
    last_visitor_page_view_at__day__lt: int
    last_visitor_page_view_at__day__lte: int
    last_visitor_page_view_at__day__range: IntegerRange
    last_visitor_page_view_at__week: int
    last_visitor_page_view_at__week__exact: int
    last_visitor_page_view_at__week__in: Integers
    last_visitor_page_view_at__week__gt: int
    last_visitor_page_view_at__week__gte: int
    last_visitor_page_view_at__week__lt: int
    last_visitor_page_view_at__week__lte: int
    last_visitor_page_view_at__week__range: IntegerRange
    last_visitor_page_view_at__week_day: int
    last_visitor_page_view_at__week_day__exact: int
    last_visitor_page_view_at__week_day__in: Integers
    last_visitor_page_view_at__week_day__gt: int
    last_visitor_page_view_at__week_day__gte: int
    last_visitor_page_view_at__week_day__lt: int
    last_visitor_page_view_at__week_day__lte: int
    last_visitor_page_view_at__week_day__range: IntegerRange
    last_visitor_page_view_at__hour: int
    last_visitor_page_view_at__hour__exact: int
    last_visitor_page_view_at__hour__in: Integers
    last_visitor_page_view_at__hour__gt: int
    last_visitor_page_view_at__hour__gte: int
    last_visitor_page_view_at__hour__lt: int
    last_visitor_page_view_at__hour__lte: int
    last_visitor_page_view_at__hour__range: IntegerRange
    last_visitor_page_view_at__minute: int
    last_visitor_page_view_at__minute__exact: int
    last_visitor_page_view_at__minute__in: Integers
    last_visitor_page_view_at__minute__gt: int
    last_visitor_page_view_at__minute__gte: int
    last_visitor_page_view_at__minute__lt: int
    last_visitor_page_view_at__minute__lte: int
    last_visitor_page_view_at__minute__range: IntegerRange
    last_visitor_page_view_at__second: int
    last_visitor_page_view_at__second__exact: int
    last_visitor_page_view_at__second__in: Integers
    last_visitor_page_view_at__second__gt: int
    last_visitor_page_view_at__second__gte: int
    last_visitor_page_view_at__second__lt: int
    last_visitor_page_view_at__second__lte: int
    last_visitor_page_view_at__second__range: IntegerRange
    duration_in_seconds: int | None
    duration_in_seconds__exact: int | None
    duration_in_seconds__in: Integers
    duration_in_seconds__gt: int
    duration_in_seconds__gte: int
    duration_in_seconds__lt: int
    duration_in_seconds__lte: int
    duration_in_seconds__range: IntegerRange
    duration_in_seconds__isnull: bool
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
    prospect: int | Prospect | None
    prospect__exact: int | Prospect | None
    prospect__in: Collection[int | Prospect | None]
    prospect__gt: int
    prospect__gte: int
    prospect__lt: int
    prospect__lte: int
    prospect__range: IntegerRange
    prospect__isnull: bool
    visitor: int | Visitor | None
    visitor__exact: int | Visitor | None
    visitor__in: Collection[int | Visitor | None]
    visitor__gt: int
    visitor__gte: int
    visitor__lt: int
    visitor__lte: int
    visitor__range: IntegerRange
    visitor__isnull: bool


class VisitCriteria(_VisitBothWays, total=False):
    """What `filter()` takes."""

    id: int | Collection[int]
    id__exact: int | Collection[int]
    visitor_id: int | Collection[int]
    visitor_id__exact: int | Collection[int]
    prospect_id: int | Collection[int]
    prospect_id__exact: int | Collection[int]


class VisitSelectors(VisitCriteria, total=False):
    """What `get()` takes."""


class VisitLookups(_VisitTests, total=False):
    """What `where()` takes."""

    id: int | None
    id__exact: int | None
    id__in: Integers
    visitor_id: int | Visitor | None
    visitor_id__exact: int | Visitor | None
    visitor_id__in: Collection[int | Visitor | None]
    prospect_id: int | Prospect | None
    prospect_id__exact: int | Prospect | None
    prospect_id__in: Collection[int | Prospect | None]


class VisitConditions(_VisitBothWays, _VisitTests, total=False):
    """What `exclude()` takes."""

    id: int | Collection[int] | None
    id__exact: int | Collection[int] | None
    visitor_id: int | Collection[int] | None
    visitor_id__exact: int | Collection[int] | None
    prospect_id: int | Collection[int] | None
    prospect_id__exact: int | Collection[int] | None


class VisitValues(TypedDict, total=False):
    """What a new record takes."""


class VisitById(TypedDict):
    """What `reference()` takes."""

    id: int | Visit


class VisitRow(dict[str, Any]):
    """A row of Visit's fields, of `values()`."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __getitem__(self, key: VisitId) -> int: ...
        @overload
        def __getitem__(self, key: VisitNumber) -> int | None: ...
        @overload
        def __getitem__(self, key: VisitMoment) -> datetime | None: ...
        @overload
        def __getitem__(self, key: VisitText) -> str | None: ...
        def __getitem__(self, key: str) -> Any: ...


class _VisitAsking(Asking[VisitT, S, VisitField, VisitOrder, VisitShown, VisitRelated], Generic[VisitT, S, R]):
    """What is asked of Visit."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[VisitCriteria]) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[VisitLookups]) -> S: ...
        def exclude(self, *q: Q, **conditions: Unpack[VisitConditions]) -> S: ...
        def get(self, **criteria: Unpack[VisitSelectors]) -> VisitT: ...
        def create(self, **values: Unpack[VisitValues]) -> VisitT: ...
        def get_or_create(
            self,
            defaults: VisitValues | AtRunTime | None = None,
            **criteria: Unpack[VisitSelectors],
        ) -> Made[VisitT]: ...
        def update_or_create(
            self,
            defaults: VisitValues | AtRunTime | None = None,
            **criteria: Unpack[VisitSelectors],
        ) -> Made[VisitT]: ...
        def values(self, *fields: VisitField) -> ValuesQuerySet[VisitT, VisitRow]: ...
        @overload
        def values_list(self, *fields: VisitField, flat: No = False, named: No = False) -> Tuples[VisitT]: ...
        @overload
        def values_list(self, *fields: VisitField, flat: No = False, named: Yes) -> NamedQuerySet[VisitT]: ...
        @overload
        def values_list(self, field: VisitId, /, *, flat: Yes) -> FlatQuerySet[VisitT, int]: ...
        @overload
        def values_list(self, field: VisitNumber, /, *, flat: Yes) -> FlatQuerySet[VisitT, int | None]: ...
        @overload
        def values_list(self, field: VisitMoment, /, *, flat: Yes) -> FlatQuerySet[VisitT, datetime | None]: ...
        @overload
        def values_list(self, field: VisitText, /, *, flat: Yes) -> FlatQuerySet[VisitT, str | None]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class VisitQuerySet(_VisitAsking[VisitT, "VisitQuerySet[VisitT]", Any], QuerySet[VisitT]):  # type: ignore[misc]
    """A query set of Visit."""

    if TYPE_CHECKING:

        def update(self, *, expect: int | range | None = None, **values: Unpack[VisitValues]) -> BulkResult: ...  # type: ignore[override]


class VisitManager(_VisitAsking[VisitT, VisitQuerySet[VisitT], VisitT], Manager[VisitT]):  # type: ignore[misc]
    """A manager of Visit."""


class VisitObjects(_ManagerDescriptor):
    """`Visit.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[VisitT]) -> VisitManager[VisitT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[VisitT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
