"""Keywords and names for pardot_orm.models.objects.visitor; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, TypedDict, TypeVar

from pardot_orm.models.base import _ManagerDescriptor
from pardot_orm.query.manager import Manager
from pardot_orm.query.queryset import QuerySet
from pardot_orm.typed.alike import (
    AlikeCampaignParameterTests,
    AlikeContentParameterTests,
    AlikeCreatedAtBothWays,
    AlikeCreatedAtLookups,
    AlikeCreatedAtTests,
    AlikeIdBothWays,
    AlikeMediumParameterTests,
    AlikeProspectIdTests,
    AlikeSourceParameterTests,
    AlikeTermParameterTests,
    AlikeUpdatedAtBothWays,
    AlikeUpdatedAtLookups,
    AlikeUpdatedAtTests,
    BehindIdentifiedCompany,
    BehindProspect,
)
from pardot_orm.typed.asking import Asking, R, S

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import datetime
    from typing import NoReturn, Unpack, overload

    from pardot_orm.changes.results import BulkResult
    from pardot_orm.models.base import Model
    from pardot_orm.models.objects.prospect import Prospect
    from pardot_orm.models.objects.visitor import Visitor
    from pardot_orm.query.asking.expressions import Q
    from pardot_orm.query.queryset import FlatQuerySet, NamedQuerySet, ValuesQuerySet
    from pardot_orm.query.reading.made import Made
    from pardot_orm.typed.asking import No, Tuples, Yes
    from pardot_orm.typed.exactly import AtRunTime
    from pardot_orm.typed.values import IntegerRange, Integers, Moment, Pattern, TextRange, Texts

# fmt: off
VisitorId = Literal["id"]
VisitorNumber = Literal["page_view_count", "prospect_id", "prospect"]
VisitorText = Literal["ip_address", "hostname", "campaign_parameter", "medium_parameter", "source_parameter",
    "content_parameter", "term_parameter", "browser", "browser_version", "operating_system",
    "operating_system_version", "language", "screen_height", "screen_width", "is_flash_enabled", "is_java_enabled"]
VisitorMoment = Literal["created_at", "updated_at"]
VisitorField = Literal[VisitorId, VisitorNumber, VisitorText, VisitorMoment]
VisitorOrder = Literal["id", "-id", "created_at", "-created_at", "updated_at", "-updated_at"]
VisitorShown = Literal["prospect"]
VisitorRelated = Literal["activities", "identified_company", "prospect", "referrers", "visitor_activities", "visits",
    "activities__id", "activities__prospect_id", "activities__visitor_id", "activities__type", "activities__type_name",
    "activities__details", "activities__email_id", "activities__email_template_id", "activities__list_email_id",
    "activities__form_id", "activities__form_handler_id", "activities__site_search_query_id",
    "activities__landing_page_id", "activities__paid_search_ad_id", "activities__multivariate_test_variation_id",
    "activities__file_id", "activities__custom_redirect_id", "activities__created_at", "activities__updated_at",
    "activities__campaign_id", "activities__opportunity_id", "activities__visit_id",
    "activities__visitor_page_view_id", "prospect__id", "prospect__campaign_id", "prospect__salutation",
    "prospect__first_name", "prospect__last_name", "prospect__email", "prospect__password", "prospect__company",
    "prospect__prospect_account_id", "prospect__website", "prospect__job_title", "prospect__department",
    "prospect__country", "prospect__address_one", "prospect__address_two", "prospect__city", "prospect__state",
    "prospect__territory", "prospect__zip", "prospect__phone", "prospect__fax", "prospect__source",
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
    "prospect__salesforce_fid", "prospect__user_id", "prospect__fid", "visits__id", "visits__visitor_id",
    "visits__prospect_id", "visits__visitor_page_view_count", "visits__first_visitor_page_view_at",
    "visits__last_visitor_page_view_at", "visits__duration_in_seconds", "visits__campaign_parameter",
    "visits__medium_parameter", "visits__source_parameter", "visits__content_parameter", "visits__term_parameter",
    "visits__created_at", "visits__updated_at"]
# fmt: on

VisitorT = TypeVar("VisitorT", bound="Visitor")


class _VisitorBothWays(AlikeCreatedAtBothWays, AlikeIdBothWays, AlikeUpdatedAtBothWays, total=False):
    """Criteria that `exclude()` takes too."""

    prospect_id__in: int | Collection[int]
    prospect_ids: int | Collection[int]


class _VisitorTests(
    AlikeCampaignParameterTests,
    AlikeContentParameterTests,
    AlikeCreatedAtTests,
    AlikeMediumParameterTests,
    AlikeProspectIdTests,
    AlikeSourceParameterTests,
    AlikeTermParameterTests,
    AlikeUpdatedAtTests,
    BehindIdentifiedCompany,
    BehindProspect,
    total=False,
):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool
    page_view_count: int | None
    page_view_count__exact: int | None
    page_view_count__in: Integers
    page_view_count__gt: int
    page_view_count__gte: int
    page_view_count__lt: int
    page_view_count__lte: int
    page_view_count__range: IntegerRange
    page_view_count__isnull: bool
    ip_address: str | None
    ip_address__exact: str | None
    ip_address__in: Texts
    ip_address__gt: str
    ip_address__gte: str
    ip_address__lt: str
    ip_address__lte: str
    ip_address__range: TextRange
    ip_address__iexact: str
    ip_address__contains: str
    ip_address__icontains: str
    ip_address__startswith: str
    ip_address__istartswith: str
    ip_address__endswith: str
    ip_address__iendswith: str
    ip_address__regex: Pattern
    ip_address__iregex: Pattern
    ip_address__isnull: bool
    hostname: str | None
    hostname__exact: str | None
    hostname__in: Texts
    hostname__gt: str
    hostname__gte: str
    hostname__lt: str
    hostname__lte: str
    hostname__range: TextRange
    hostname__iexact: str
    hostname__contains: str
    hostname__icontains: str
    hostname__startswith: str
    hostname__istartswith: str
    hostname__endswith: str
    hostname__iendswith: str
    hostname__regex: Pattern
    hostname__iregex: Pattern
    hostname__isnull: bool
    browser: str | None
    browser__exact: str | None
    browser__in: Texts
    browser__gt: str
    browser__gte: str
    browser__lt: str
    browser__lte: str
    browser__range: TextRange
    browser__iexact: str
    browser__contains: str
    browser__icontains: str
    browser__startswith: str
    browser__istartswith: str
    browser__endswith: str
    browser__iendswith: str
    browser__regex: Pattern
    browser__iregex: Pattern
    browser__isnull: bool
    browser_version: str | None
    browser_version__exact: str | None
    browser_version__in: Texts
    browser_version__gt: str
    browser_version__gte: str
    browser_version__lt: str
    browser_version__lte: str
    browser_version__range: TextRange
    browser_version__iexact: str
    browser_version__contains: str
    browser_version__icontains: str
    browser_version__startswith: str
    browser_version__istartswith: str
    browser_version__endswith: str
    browser_version__iendswith: str
    browser_version__regex: Pattern
    browser_version__iregex: Pattern
    browser_version__isnull: bool
    operating_system: str | None
    operating_system__exact: str | None
    operating_system__in: Texts
    operating_system__gt: str
    operating_system__gte: str
    operating_system__lt: str
    operating_system__lte: str
    operating_system__range: TextRange
    operating_system__iexact: str
    operating_system__contains: str
    operating_system__icontains: str
    operating_system__startswith: str
    operating_system__istartswith: str
    operating_system__endswith: str
    operating_system__iendswith: str
    operating_system__regex: Pattern
    operating_system__iregex: Pattern
    operating_system__isnull: bool
    operating_system_version: str | None
    operating_system_version__exact: str | None
    operating_system_version__in: Texts
    operating_system_version__gt: str
    operating_system_version__gte: str
    operating_system_version__lt: str
    operating_system_version__lte: str
    operating_system_version__range: TextRange
    operating_system_version__iexact: str
    operating_system_version__contains: str
    operating_system_version__icontains: str
    operating_system_version__startswith: str
    operating_system_version__istartswith: str
    operating_system_version__endswith: str
    operating_system_version__iendswith: str
    operating_system_version__regex: Pattern
    operating_system_version__iregex: Pattern
    operating_system_version__isnull: bool
    language: str | None
    language__exact: str | None
    language__in: Texts
    language__gt: str
    language__gte: str
    language__lt: str
    language__lte: str
    language__range: TextRange
    language__iexact: str
    language__contains: str
    language__icontains: str
    language__startswith: str
    language__istartswith: str
    language__endswith: str
    language__iendswith: str
    language__regex: Pattern
    language__iregex: Pattern
    language__isnull: bool
    screen_height: str | None
    screen_height__exact: str | None
    screen_height__in: Texts
    screen_height__gt: str
    screen_height__gte: str
    screen_height__lt: str
    screen_height__lte: str
    screen_height__range: TextRange
    screen_height__iexact: str
    screen_height__contains: str
    screen_height__icontains: str
    screen_height__startswith: str
    screen_height__istartswith: str
    screen_height__endswith: str
    screen_height__iendswith: str
    screen_height__regex: Pattern
    screen_height__iregex: Pattern
    screen_height__isnull: bool
    screen_width: str | None
    screen_width__exact: str | None
    screen_width__in: Texts
    screen_width__gt: str
    screen_width__gte: str
    screen_width__lt: str
    screen_width__lte: str
    screen_width__range: TextRange
    screen_width__iexact: str
    screen_width__contains: str
    screen_width__icontains: str
    screen_width__startswith: str
    screen_width__istartswith: str
    screen_width__endswith: str
    screen_width__iendswith: str
    screen_width__regex: Pattern
    screen_width__iregex: Pattern
    screen_width__isnull: bool
    is_flash_enabled: str | None
    is_flash_enabled__exact: str | None
    is_flash_enabled__in: Texts
    is_flash_enabled__gt: str
    is_flash_enabled__gte: str
    is_flash_enabled__lt: str
    is_flash_enabled__lte: str
    is_flash_enabled__range: TextRange
    is_flash_enabled__iexact: str
    is_flash_enabled__contains: str
    is_flash_enabled__icontains: str
    is_flash_enabled__startswith: str
    is_flash_enabled__istartswith: str
    is_flash_enabled__endswith: str
    is_flash_enabled__iendswith: str
    is_flash_enabled__regex: Pattern
    is_flash_enabled__iregex: Pattern
    is_flash_enabled__isnull: bool
    is_java_enabled: str | None
    is_java_enabled__exact: str | None
    is_java_enabled__in: Texts
    is_java_enabled__gt: str
    is_java_enabled__gte: str
    is_java_enabled__lt: str
    is_java_enabled__lte: str
    is_java_enabled__range: TextRange
    is_java_enabled__iexact: str
    is_java_enabled__contains: str
    is_java_enabled__icontains: str
    is_java_enabled__startswith: str
    is_java_enabled__istartswith: str
    is_java_enabled__endswith: str
    is_java_enabled__iendswith: str
    is_java_enabled__regex: Pattern
    is_java_enabled__iregex: Pattern
    is_java_enabled__isnull: bool
    prospect: int | Prospect | None
    prospect__exact: int | Prospect | None
    prospect__in: Collection[int | Prospect | None]
    prospect__gt: int
    prospect__gte: int
    prospect__lt: int
    prospect__lte: int
    prospect__range: IntegerRange
    prospect__isnull: bool


class VisitorCriteria(_VisitorBothWays, total=False):
    """What `filter()` takes."""

    only_identified: bool
    created_at: Moment
    created_at__exact: Moment
    id: int
    id__exact: int
    only_identified__exact: bool
    prospect_id: int | Collection[int]
    prospect_id__exact: int | Collection[int]
    updated_at: Moment
    updated_at__exact: Moment


class VisitorSelectors(VisitorCriteria, total=False):
    """What `get()` takes."""


class VisitorLookups(_VisitorTests, AlikeCreatedAtLookups, AlikeUpdatedAtLookups, total=False):
    """What `where()` takes."""

    id: int | None
    id__exact: int | None
    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int
    prospect_id: int | Prospect | None
    prospect_id__exact: int | Prospect | None
    prospect_id__in: Collection[int | Prospect | None]


class VisitorConditions(_VisitorBothWays, _VisitorTests, total=False):
    """What `exclude()` takes."""

    id: int | None
    id__exact: int | None
    created_at: Moment | None
    created_at__exact: Moment | None
    updated_at: Moment | None
    updated_at__exact: Moment | None
    prospect_id: int | Collection[int] | None
    prospect_id__exact: int | Collection[int] | None


class VisitorValues(TypedDict, total=False):
    """What a new record takes."""


class VisitorById(TypedDict):
    """What `reference()` takes."""

    id: int | Visitor


class VisitorRow(dict[str, Any]):
    """A row of Visitor's fields, of `values()`."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __getitem__(self, key: VisitorId) -> int: ...
        @overload
        def __getitem__(self, key: VisitorNumber) -> int | None: ...
        @overload
        def __getitem__(self, key: VisitorText) -> str | None: ...
        @overload
        def __getitem__(self, key: VisitorMoment) -> datetime | None: ...
        def __getitem__(self, key: str) -> Any: ...


class _VisitorAsking(
    Asking[VisitorT, S, VisitorField, VisitorOrder, VisitorShown, VisitorRelated],
    Generic[VisitorT, S, R],
):
    """What is asked of Visitor."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[VisitorCriteria]) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[VisitorLookups]) -> S: ...
        def exclude(self, *q: Q, **conditions: Unpack[VisitorConditions]) -> S: ...
        def get(self, **criteria: Unpack[VisitorSelectors]) -> VisitorT: ...
        def create(self, **values: Unpack[VisitorValues]) -> VisitorT: ...
        def get_or_create(
            self,
            defaults: VisitorValues | AtRunTime | None = None,
            **criteria: Unpack[VisitorSelectors],
        ) -> Made[VisitorT]: ...
        def update_or_create(
            self,
            defaults: VisitorValues | AtRunTime | None = None,
            **criteria: Unpack[VisitorSelectors],
        ) -> Made[VisitorT]: ...
        def values(self, *fields: VisitorField) -> ValuesQuerySet[VisitorT, VisitorRow]: ...
        @overload
        def values_list(self, *fields: VisitorField, flat: No = False, named: No = False) -> Tuples[VisitorT]: ...
        @overload
        def values_list(self, *fields: VisitorField, flat: No = False, named: Yes) -> NamedQuerySet[VisitorT]: ...
        @overload
        def values_list(self, field: VisitorId, /, *, flat: Yes) -> FlatQuerySet[VisitorT, int]: ...
        @overload
        def values_list(self, field: VisitorNumber, /, *, flat: Yes) -> FlatQuerySet[VisitorT, int | None]: ...
        @overload
        def values_list(self, field: VisitorText, /, *, flat: Yes) -> FlatQuerySet[VisitorT, str | None]: ...
        @overload
        def values_list(self, field: VisitorMoment, /, *, flat: Yes) -> FlatQuerySet[VisitorT, datetime | None]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class VisitorQuerySet(_VisitorAsking[VisitorT, "VisitorQuerySet[VisitorT]", Any], QuerySet[VisitorT]):  # type: ignore[misc]
    """A query set of Visitor."""

    if TYPE_CHECKING:

        def update(self, *, expect: int | range | None = None, **values: Unpack[VisitorValues]) -> BulkResult: ...  # type: ignore[override]


class VisitorManager(_VisitorAsking[VisitorT, VisitorQuerySet[VisitorT], VisitorT], Manager[VisitorT]):  # type: ignore[misc]
    """A manager of Visitor."""


class VisitorObjects(_ManagerDescriptor):
    """`Visitor.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[VisitorT]) -> VisitorManager[VisitorT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[VisitorT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
