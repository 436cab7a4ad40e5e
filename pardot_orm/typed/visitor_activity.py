"""Keywords and names for pardot_orm.models.objects.visitor_activity; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, TypedDict, TypeVar

from pardot_orm.models.base import _ManagerDescriptor
from pardot_orm.query.manager import Manager
from pardot_orm.query.queryset import QuerySet
from pardot_orm.typed.alike import (
    AlikeCampaignIdTests,
    AlikeCreatedAtBothWays,
    AlikeCreatedAtLookups,
    AlikeCreatedAtTests,
    AlikeEmailTemplateIdTests,
    AlikeIdBothWays,
    AlikeListEmailIdTests,
    AlikeProspectIdTests,
    AlikeUpdatedAtBothWays,
    AlikeUpdatedAtLookups,
    AlikeUpdatedAtTests,
    AlikeVisitorIdTests,
    BehindCampaign,
    BehindCustomRedirect,
    BehindEmail,
    BehindEmailTemplate,
    BehindForm,
    BehindOpportunity,
    BehindProspect,
    BehindVisit,
    BehindVisitor,
)
from pardot_orm.typed.asking import Asking, R, S

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import datetime
    from typing import NoReturn, Unpack, overload

    from pardot_orm.changes.results import BulkResult
    from pardot_orm.models.base import Model
    from pardot_orm.models.objects.campaign import Campaign
    from pardot_orm.models.objects.custom_redirect import CustomRedirect
    from pardot_orm.models.objects.email import Email
    from pardot_orm.models.objects.email_template import EmailTemplate
    from pardot_orm.models.objects.form import Form
    from pardot_orm.models.objects.opportunity import Opportunity
    from pardot_orm.models.objects.prospect import Prospect
    from pardot_orm.models.objects.visit import Visit
    from pardot_orm.models.objects.visitor import Visitor
    from pardot_orm.models.objects.visitor_activity import VisitorActivity
    from pardot_orm.query.asking.expressions import Q
    from pardot_orm.query.queryset import FlatQuerySet, NamedQuerySet, ValuesQuerySet
    from pardot_orm.query.reading.made import Made
    from pardot_orm.typed.asking import No, Tuples, Yes
    from pardot_orm.typed.exactly import AtRunTime
    from pardot_orm.typed.values import IntegerRange, Integers, Moment, Pattern, TextRange, Texts

# fmt: off
VisitorActivityId = Literal["id"]
VisitorActivityNumber = Literal["prospect_id", "visitor_id", "type", "email_id", "email_template_id", "list_email_id",
    "form_id", "form_handler_id", "site_search_query_id", "landing_page_id", "paid_search_ad_id",
    "multivariate_test_variation_id", "file_id", "custom_redirect_id", "campaign_id", "opportunity_id", "visit_id",
    "visitor_page_view_id", "campaign", "custom_redirect", "email", "email_template", "form", "opportunity",
    "prospect", "visit", "visitor"]
VisitorActivityText = Literal["type_name", "details"]
VisitorActivityMoment = Literal["created_at", "updated_at"]
VisitorActivityField = Literal[VisitorActivityId, VisitorActivityNumber, VisitorActivityText, VisitorActivityMoment]
VisitorActivityOrder = Literal["id", "-id", "created_at", "-created_at", "prospect_id", "-prospect_id", "visitor_id",
    "-visitor_id", "updated_at", "-updated_at"]
VisitorActivityShown = Literal["campaign"]
VisitorActivityRelated = Literal["campaign", "custom_redirect", "email", "email_template", "form", "opportunity",
    "prospect", "visit", "visitor", "campaign__id", "campaign__name", "campaign__cost", "campaign__folder_id",
    "campaign__crm_fid", "custom_redirect__id", "custom_redirect__name", "custom_redirect__url",
    "custom_redirect__destination_url", "custom_redirect__campaign_id", "custom_redirect__created_at",
    "custom_redirect__updated_at", "form__id", "form__name", "form__campaign_id", "form__embed_code",
    "form__created_at", "form__updated_at", "opportunity__id", "opportunity__campaign_id", "opportunity__name",
    "opportunity__value", "opportunity__probability", "opportunity__type", "opportunity__stage", "opportunity__status",
    "opportunity__closed_at", "opportunity__created_at", "opportunity__updated_at", "opportunity__prospect_id",
    "opportunity__prospect_email", "prospect__id", "prospect__campaign_id", "prospect__salutation",
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
    "prospect__salesforce_fid", "prospect__user_id", "prospect__fid", "visit__id", "visit__visitor_id",
    "visit__prospect_id", "visit__visitor_page_view_count", "visit__first_visitor_page_view_at",
    "visit__last_visitor_page_view_at", "visit__duration_in_seconds", "visit__campaign_parameter",
    "visit__medium_parameter", "visit__source_parameter", "visit__content_parameter", "visit__term_parameter",
    "visit__created_at", "visit__updated_at", "visitor__id", "visitor__page_view_count", "visitor__ip_address",
    "visitor__hostname", "visitor__campaign_parameter", "visitor__medium_parameter", "visitor__source_parameter",
    "visitor__content_parameter", "visitor__term_parameter", "visitor__created_at", "visitor__updated_at",
    "visitor__prospect_id", "visitor__browser", "visitor__browser_version", "visitor__operating_system",
    "visitor__operating_system_version", "visitor__language", "visitor__screen_height", "visitor__screen_width",
    "visitor__is_flash_enabled", "visitor__is_java_enabled"]
# fmt: on

VisitorActivityT = TypeVar("VisitorActivityT", bound="VisitorActivity")


class _VisitorActivityBothWays(AlikeCreatedAtBothWays, AlikeIdBothWays, AlikeUpdatedAtBothWays, total=False):
    """Criteria that `exclude()` takes too."""

    prospect_id__in: int | Prospect | Collection[int | Prospect]
    visitor_id__in: int | Visitor | Collection[int | Visitor]
    type__in: int | Collection[int]
    email_id__in: int | Email | Collection[int | Email]
    form_id__in: int | Form | Collection[int | Form]
    form_handler_id__in: int | Collection[int]
    landing_page_id__in: int | Collection[int]
    file_id__in: int | Collection[int]
    custom_redirect_id__in: int | Collection[int]
    campaign_id__in: int | Campaign | Collection[int | Campaign]
    custom_url_id: int | Collection[int]


class _VisitorActivityTests(
    AlikeCampaignIdTests,
    AlikeCreatedAtTests,
    AlikeEmailTemplateIdTests,
    AlikeListEmailIdTests,
    AlikeProspectIdTests,
    AlikeUpdatedAtTests,
    AlikeVisitorIdTests,
    BehindCampaign,
    BehindCustomRedirect,
    BehindEmail,
    BehindEmailTemplate,
    BehindForm,
    BehindOpportunity,
    BehindProspect,
    BehindVisit,
    BehindVisitor,
    total=False,
):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool
    type__gt: int
    type__gte: int
    type__lt: int
    type__lte: int
    type__range: IntegerRange
    type__isnull: bool
    type_name: str | None
    type_name__exact: str | None
    type_name__in: Texts
    type_name__gt: str
    type_name__gte: str
    type_name__lt: str
    type_name__lte: str
    type_name__range: TextRange
    type_name__iexact: str
    type_name__contains: str
    type_name__icontains: str
    type_name__startswith: str
    type_name__istartswith: str
    type_name__endswith: str
    type_name__iendswith: str
    type_name__regex: Pattern
    type_name__iregex: Pattern
    type_name__isnull: bool
    details: str | None
    details__exact: str | None
    details__in: Texts
    details__gt: str
    details__gte: str
    details__lt: str
    details__lte: str
    details__range: TextRange
    details__iexact: str
    details__contains: str
    details__icontains: str
    details__startswith: str
    details__istartswith: str
    details__endswith: str
    details__iendswith: str
    details__regex: Pattern
    details__iregex: Pattern
    details__isnull: bool
    email_id__gt: int
    email_id__gte: int
    email_id__lt: int
    email_id__lte: int
    email_id__range: IntegerRange
    email_id__isnull: bool
    email_template_id: int | EmailTemplate | None
    email_template_id__exact: int | EmailTemplate | None
    list_email_id: int | None
    list_email_id__exact: int | None
    form_id__gt: int
    form_id__gte: int
    form_id__lt: int
    form_id__lte: int
    form_id__range: IntegerRange
    form_id__isnull: bool
    form_handler_id__gt: int
    form_handler_id__gte: int
    form_handler_id__lt: int
    form_handler_id__lte: int
    form_handler_id__range: IntegerRange
    form_handler_id__isnull: bool
    site_search_query_id: int | None
    site_search_query_id__exact: int | None
    site_search_query_id__in: Integers
    site_search_query_id__gt: int
    site_search_query_id__gte: int
    site_search_query_id__lt: int
    site_search_query_id__lte: int
    site_search_query_id__range: IntegerRange
    site_search_query_id__isnull: bool
    landing_page_id__gt: int
    landing_page_id__gte: int
    landing_page_id__lt: int
    landing_page_id__lte: int
    landing_page_id__range: IntegerRange
    landing_page_id__isnull: bool
    paid_search_ad_id: int | None
    paid_search_ad_id__exact: int | None
    paid_search_ad_id__in: Integers
    paid_search_ad_id__gt: int
    paid_search_ad_id__gte: int
    paid_search_ad_id__lt: int
    paid_search_ad_id__lte: int
    paid_search_ad_id__range: IntegerRange
    paid_search_ad_id__isnull: bool
    multivariate_test_variation_id: int | None
    multivariate_test_variation_id__exact: int | None
    multivariate_test_variation_id__in: Integers
    multivariate_test_variation_id__gt: int
    multivariate_test_variation_id__gte: int
    multivariate_test_variation_id__lt: int
    multivariate_test_variation_id__lte: int
    multivariate_test_variation_id__range: IntegerRange
    multivariate_test_variation_id__isnull: bool
    file_id__gt: int
    file_id__gte: int
    file_id__lt: int
    file_id__lte: int
    file_id__range: IntegerRange
    file_id__isnull: bool
    custom_redirect_id__gt: int
    custom_redirect_id__gte: int
    custom_redirect_id__lt: int
    custom_redirect_id__lte: int
    custom_redirect_id__range: IntegerRange
    custom_redirect_id__isnull: bool
    opportunity_id: int | Opportunity | None
    opportunity_id__exact: int | Opportunity | None
    opportunity_id__in: Collection[int | Opportunity | None]
    opportunity_id__gt: int
    opportunity_id__gte: int
    opportunity_id__lt: int
    opportunity_id__lte: int
    opportunity_id__range: IntegerRange
    opportunity_id__isnull: bool
    visit_id: int | Visit | None
    visit_id__exact: int | Visit | None
    visit_id__in: Collection[int | Visit | None]
    visit_id__gt: int
    visit_id__gte: int
    visit_id__lt: int
    visit_id__lte: int
    visit_id__range: IntegerRange
    visit_id__isnull: bool
    visitor_page_view_id: int | None
    visitor_page_view_id__exact: int | None
    visitor_page_view_id__in: Integers
    visitor_page_view_id__gt: int
    visitor_page_view_id__gte: int
    visitor_page_view_id__lt: int
    visitor_page_view_id__lte: int
    visitor_page_view_id__range: IntegerRange
    visitor_page_view_id__isnull: bool
    campaign: int | Campaign | None
    campaign__exact: int | Campaign | None
    campaign__in: Collection[int | Campaign | None]
    campaign__gt: int
    campaign__gte: int
    campaign__lt: int
    campaign__lte: int
    campaign__range: IntegerRange
    campaign__isnull: bool
    custom_redirect: int | CustomRedirect | None
    custom_redirect__exact: int | CustomRedirect | None
    custom_redirect__in: Collection[int | CustomRedirect | None]
    custom_redirect__gt: int
    custom_redirect__gte: int
    custom_redirect__lt: int
    custom_redirect__lte: int
    custom_redirect__range: IntegerRange
    custom_redirect__isnull: bool
    email: int | Email | None
    email__exact: int | Email | None
    email__in: Collection[int | Email | None]
    email__gt: int
    email__gte: int
    email__lt: int
    email__lte: int
    email__range: IntegerRange
    email__isnull: bool
    email_template: int | EmailTemplate | None
    email_template__exact: int | EmailTemplate | None
    email_template__in: Collection[int | EmailTemplate | None]
    email_template__gt: int
    email_template__gte: int
    email_template__lt: int
    email_template__lte: int
    email_template__range: IntegerRange
    email_template__isnull: bool
    form: int | Form | None
    form__exact: int | Form | None
    form__in: Collection[int | Form | None]
    form__gt: int
    form__gte: int
    form__lt: int
    form__lte: int
    form__range: IntegerRange
    form__isnull: bool
    opportunity: int | Opportunity | None
    opportunity__exact: int | Opportunity | None
    opportunity__in: Collection[int | Opportunity | None]
    opportunity__gt: int
    opportunity__gte: int
    opportunity__lt: int
    opportunity__lte: int
    opportunity__range: IntegerRange
    opportunity__isnull: bool
    prospect: int | Prospect | None
    prospect__exact: int | Prospect | None
    prospect__in: Collection[int | Prospect | None]
    prospect__gt: int
    prospect__gte: int
    prospect__lt: int
    prospect__lte: int
    prospect__range: IntegerRange
    prospect__isnull: bool
    visit: int | Visit | None
    visit__exact: int | Visit | None
    visit__in: Collection[int | Visit | None]
    visit__gt: int
    visit__gte: int
    visit__lt: int
    visit__lte: int
    visit__range: IntegerRange
    visit__isnull: bool
    visitor: int | Visitor | None
    visitor__exact: int | Visitor | None
    visitor__in: Collection[int | Visitor | None]
    visitor__gt: int
    visitor__gte: int
    visitor__lt: int
    visitor__lte: int
    visitor__range: IntegerRange
    visitor__isnull: bool


class VisitorActivityCriteria(_VisitorActivityBothWays, total=False):
    """What `filter()` takes."""

    prospect_only: bool
    type: int | Collection[int]
    custom_url_only: bool
    email_only: bool
    file_only: bool
    form_only: bool
    form_handler_only: bool
    landing_page_only: bool
    campaign_id: int | Campaign | Collection[int | Campaign]
    email_id: int | Email | Collection[int | Email]
    file_id: int | Collection[int]
    form_id: int | Form | Collection[int | Form]
    form_handler_id: int | Collection[int]
    landing_page_id: int | Collection[int]
    prospect_id: int | Prospect | Collection[int | Prospect]
    visitor_id: int | Visitor | Collection[int | Visitor]
    created_at: Moment
    created_at__exact: Moment
    id: int
    id__exact: int
    updated_at: Moment
    updated_at__exact: Moment
    prospect_only__exact: bool
    type__exact: int | Collection[int]
    custom_url_only__exact: bool
    email_only__exact: bool
    file_only__exact: bool
    form_only__exact: bool
    form_handler_only__exact: bool
    landing_page_only__exact: bool
    campaign_id__exact: int | Campaign | Collection[int | Campaign]
    custom_redirect_id: int | Collection[int]
    custom_redirect_id__exact: int | Collection[int]
    email_id__exact: int | Email | Collection[int | Email]
    file_id__exact: int | Collection[int]
    form_id__exact: int | Form | Collection[int | Form]
    form_handler_id__exact: int | Collection[int]
    landing_page_id__exact: int | Collection[int]
    prospect_id__exact: int | Prospect | Collection[int | Prospect]
    visitor_id__exact: int | Visitor | Collection[int | Visitor]


class VisitorActivitySelectors(VisitorActivityCriteria, total=False):
    """What `get()` takes."""


class VisitorActivityLookups(_VisitorActivityTests, AlikeCreatedAtLookups, AlikeUpdatedAtLookups, total=False):
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
    visitor_id: int | Visitor | None
    visitor_id__exact: int | Visitor | None
    visitor_id__in: Collection[int | Visitor | None]
    type: int | None
    type__exact: int | None
    type__in: Integers
    email_id: int | Email | None
    email_id__exact: int | Email | None
    email_id__in: Collection[int | Email | None]
    form_id: int | Form | None
    form_id__exact: int | Form | None
    form_id__in: Collection[int | Form | None]
    form_handler_id: int | None
    form_handler_id__exact: int | None
    form_handler_id__in: Integers
    landing_page_id: int | None
    landing_page_id__exact: int | None
    landing_page_id__in: Integers
    file_id: int | None
    file_id__exact: int | None
    file_id__in: Integers
    custom_redirect_id: int | CustomRedirect | None
    custom_redirect_id__exact: int | CustomRedirect | None
    custom_redirect_id__in: Collection[int | CustomRedirect | None]
    campaign_id: int | Campaign | None
    campaign_id__exact: int | Campaign | None
    campaign_id__in: Collection[int | Campaign | None]


class VisitorActivityConditions(_VisitorActivityBothWays, _VisitorActivityTests, total=False):
    """What `exclude()` takes."""

    id: int | None
    id__exact: int | None
    prospect_id: int | Prospect | Collection[int | Prospect] | None
    prospect_id__exact: int | Prospect | Collection[int | Prospect] | None
    visitor_id: int | Visitor | Collection[int | Visitor] | None
    visitor_id__exact: int | Visitor | Collection[int | Visitor] | None
    type: int | Collection[int] | None
    type__exact: int | Collection[int] | None
    email_id: int | Email | Collection[int | Email] | None
    email_id__exact: int | Email | Collection[int | Email] | None
    form_id: int | Form | Collection[int | Form] | None
    form_id__exact: int | Form | Collection[int | Form] | None
    form_handler_id: int | Collection[int] | None
    form_handler_id__exact: int | Collection[int] | None
    landing_page_id: int | Collection[int] | None
    landing_page_id__exact: int | Collection[int] | None
    file_id: int | Collection[int] | None
    file_id__exact: int | Collection[int] | None
    custom_redirect_id: int | Collection[int] | None
    custom_redirect_id__exact: int | Collection[int] | None
    created_at: Moment | None
    created_at__exact: Moment | None
    updated_at: Moment | None
    updated_at__exact: Moment | None
    campaign_id: int | Campaign | Collection[int | Campaign] | None
    campaign_id__exact: int | Campaign | Collection[int | Campaign] | None


class VisitorActivityValues(TypedDict, total=False):
    """What a new record takes."""


class VisitorActivityById(TypedDict):
    """What `reference()` takes."""

    id: int | VisitorActivity


class VisitorActivityRow(dict[str, Any]):
    """A row of VisitorActivity's fields, of `values()`."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __getitem__(self, key: VisitorActivityId) -> int: ...
        @overload
        def __getitem__(self, key: VisitorActivityNumber) -> int | None: ...
        @overload
        def __getitem__(self, key: VisitorActivityText) -> str | None: ...
        @overload
        def __getitem__(self, key: VisitorActivityMoment) -> datetime | None: ...
        def __getitem__(self, key: str) -> Any: ...


class _VisitorActivityAsking(
    Asking[
        VisitorActivityT,
        S,
        VisitorActivityField,
        VisitorActivityOrder,
        VisitorActivityShown,
        VisitorActivityRelated,
    ],
    Generic[VisitorActivityT, S, R],
):
    """What is asked of VisitorActivity."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[VisitorActivityCriteria]) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[VisitorActivityLookups]) -> S: ...
        def exclude(self, *q: Q, **conditions: Unpack[VisitorActivityConditions]) -> S: ...
        def get(self, **criteria: Unpack[VisitorActivitySelectors]) -> VisitorActivityT: ...
        def create(self, **values: Unpack[VisitorActivityValues]) -> VisitorActivityT: ...
        def get_or_create(
            self,
            defaults: VisitorActivityValues | AtRunTime | None = None,
            **criteria: Unpack[VisitorActivitySelectors],
        ) -> Made[VisitorActivityT]: ...
        def update_or_create(
            self,
            defaults: VisitorActivityValues | AtRunTime | None = None,
            **criteria: Unpack[VisitorActivitySelectors],
        ) -> Made[VisitorActivityT]: ...
        def values(self, *fields: VisitorActivityField) -> ValuesQuerySet[VisitorActivityT, VisitorActivityRow]: ...
        @overload
        def values_list(
            self,
            *fields: VisitorActivityField,
            flat: No = False,
            named: No = False,
        ) -> Tuples[VisitorActivityT]: ...
        @overload
        def values_list(
            self,
            *fields: VisitorActivityField,
            flat: No = False,
            named: Yes,
        ) -> NamedQuerySet[VisitorActivityT]: ...
        @overload
        def values_list(self, field: VisitorActivityId, /, *, flat: Yes) -> FlatQuerySet[VisitorActivityT, int]: ...
        @overload
        def values_list(
            self,
            field: VisitorActivityNumber,
            /,
            *,
            flat: Yes,
        ) -> FlatQuerySet[VisitorActivityT, int | None]: ...
        @overload
        def values_list(
            self,
            field: VisitorActivityText,
            /,
            *,
            flat: Yes,
        ) -> FlatQuerySet[VisitorActivityT, str | None]: ...
        @overload
        def values_list(
            self,
            field: VisitorActivityMoment,
            /,
            *,
            flat: Yes,
        ) -> FlatQuerySet[VisitorActivityT, datetime | None]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class VisitorActivityQuerySet(  # type: ignore[misc]
    _VisitorActivityAsking[VisitorActivityT, "VisitorActivityQuerySet[VisitorActivityT]", Any],
    QuerySet[VisitorActivityT],
):
    """A query set of VisitorActivity."""

    if TYPE_CHECKING:

        def update(  # type: ignore[override]
            self,
            *,
            expect: int | range | None = None,
            **values: Unpack[VisitorActivityValues],
        ) -> BulkResult: ...


class VisitorActivityManager(  # type: ignore[misc]
    _VisitorActivityAsking[VisitorActivityT, VisitorActivityQuerySet[VisitorActivityT], VisitorActivityT],
    Manager[VisitorActivityT],
):
    """A manager of VisitorActivity."""


class VisitorActivityObjects(_ManagerDescriptor):
    """`VisitorActivity.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(
            self,
            instance: None,
            owner: type[VisitorActivityT],
        ) -> VisitorActivityManager[VisitorActivityT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[VisitorActivityT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
