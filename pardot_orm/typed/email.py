"""Keywords and names for pardot_orm.models.objects.email; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, Never, TypedDict, TypeVar

from pardot_orm.models.base import _ManagerDescriptor
from pardot_orm.query.manager import Manager
from pardot_orm.query.queryset import QuerySet
from pardot_orm.typed.alike import (
    AlikeCreatedAtBothWays,
    AlikeCreatedAtLookups,
    AlikeCreatedAtTests,
    AlikeEmailTemplateIdTests,
    AlikeIdBothWays,
    AlikeListEmailIdTests,
    AlikeNameTests,
    AlikeProspectIdTests,
    AlikeSubjectTests,
    AlikeUrlTests,
    BehindEmailTemplate,
    BehindMessage,
    BehindProspect,
)
from pardot_orm.typed.asking import Asking, R, S

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import datetime
    from typing import NoReturn, Unpack, overload

    from pardot_orm.changes.results import BulkResult
    from pardot_orm.models.base import Model
    from pardot_orm.models.objects.email import Email, EmailClick
    from pardot_orm.models.objects.email_template import EmailTemplate
    from pardot_orm.models.objects.prospect import Prospect
    from pardot_orm.query.asking.expressions import Q
    from pardot_orm.query.queryset import FlatQuerySet, NamedQuerySet, ValuesQuerySet
    from pardot_orm.query.reading.made import Made
    from pardot_orm.typed.asking import No, Tuples, Yes
    from pardot_orm.typed.exactly import AtRunTime
    from pardot_orm.typed.values import Flags, IntegerRange, Integers, Moment

# fmt: off
EmailId = Literal["id"]
EmailText = Literal["name", "subject"]
EmailMoment = Literal["created_at"]
EmailFlag = Literal["is_one_to_one"]
EmailField = Literal[EmailId, EmailText, EmailMoment, EmailFlag]
EmailOrder = Literal["id", "-id"]
EmailShown = Never
EmailRelated = Literal["activities", "clicks", "message", "tag_objects", "activities__id", "activities__prospect_id",
    "activities__visitor_id", "activities__type", "activities__type_name", "activities__details",
    "activities__email_id", "activities__email_template_id", "activities__list_email_id", "activities__form_id",
    "activities__form_handler_id", "activities__site_search_query_id", "activities__landing_page_id",
    "activities__paid_search_ad_id", "activities__multivariate_test_variation_id", "activities__file_id",
    "activities__custom_redirect_id", "activities__created_at", "activities__updated_at", "activities__campaign_id",
    "activities__opportunity_id", "activities__visit_id", "activities__visitor_page_view_id", "clicks__id",
    "clicks__prospect_id", "clicks__url", "clicks__list_email_id", "clicks__drip_program_action_id",
    "clicks__email_template_id", "clicks__tracker_redirect_id", "clicks__created_at", "tag_objects__id",
    "tag_objects__tag_id", "tag_objects__type", "tag_objects__object_id", "tag_objects__created_at"]
# fmt: on

EmailT = TypeVar("EmailT", bound="Email")


class _EmailBothWays(TypedDict, total=False):
    """Criteria that `exclude()` takes too."""


class _EmailTests(AlikeCreatedAtTests, AlikeNameTests, AlikeSubjectTests, BehindMessage, total=False):
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
    name: str | None
    name__exact: str | None
    created_at: datetime | None
    created_at__exact: datetime | None
    created_at__gt: datetime
    created_at__gte: datetime
    created_at__lt: datetime
    created_at__lte: datetime
    is_one_to_one: bool
    is_one_to_one__exact: bool
    is_one_to_one__in: Flags
    is_one_to_one__isnull: bool


class EmailCriteria(_EmailBothWays, total=False):
    """What `filter()` takes."""


class EmailSelectors(EmailCriteria, total=False):
    """What `get()` takes."""

    id: int


class EmailLookups(_EmailTests, total=False):
    """What `where()` takes."""


class EmailConditions(_EmailBothWays, _EmailTests, total=False):
    """What `exclude()` takes."""


class EmailValues(TypedDict, total=False):
    """What a new record takes."""


class EmailById(TypedDict):
    """What `reference()` takes."""

    id: int | Email


class EmailRow(dict[str, Any]):
    """A row of Email's fields, of `values()`."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __getitem__(self, key: EmailId) -> int: ...
        @overload
        def __getitem__(self, key: EmailText) -> str | None: ...
        @overload
        def __getitem__(self, key: EmailMoment) -> datetime | None: ...
        @overload
        def __getitem__(self, key: EmailFlag) -> bool: ...
        def __getitem__(self, key: str) -> Any: ...


class _EmailAsking(Asking[EmailT, S, EmailField, EmailOrder, EmailShown, EmailRelated], Generic[EmailT, S, R]):
    """What is asked of Email."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[EmailCriteria]) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[EmailLookups]) -> S: ...
        def exclude(self, *q: Q, **conditions: Unpack[EmailConditions]) -> S: ...
        def get(self, **criteria: Unpack[EmailSelectors]) -> EmailT: ...
        def create(self, **values: Unpack[EmailValues]) -> EmailT: ...
        def get_or_create(
            self,
            defaults: EmailValues | AtRunTime | None = None,
            **criteria: Unpack[EmailSelectors],
        ) -> Made[EmailT]: ...
        def update_or_create(
            self,
            defaults: EmailValues | AtRunTime | None = None,
            **criteria: Unpack[EmailSelectors],
        ) -> Made[EmailT]: ...
        def values(self, *fields: EmailField) -> ValuesQuerySet[EmailT, EmailRow]: ...
        @overload
        def values_list(self, *fields: EmailField, flat: No = False, named: No = False) -> Tuples[EmailT]: ...
        @overload
        def values_list(self, *fields: EmailField, flat: No = False, named: Yes) -> NamedQuerySet[EmailT]: ...
        @overload
        def values_list(self, field: EmailId, /, *, flat: Yes) -> FlatQuerySet[EmailT, int]: ...
        @overload
        def values_list(self, field: EmailText, /, *, flat: Yes) -> FlatQuerySet[EmailT, str | None]: ...
        @overload
        def values_list(self, field: EmailMoment, /, *, flat: Yes) -> FlatQuerySet[EmailT, datetime | None]: ...
        @overload
        def values_list(self, field: EmailFlag, /, *, flat: Yes) -> FlatQuerySet[EmailT, bool]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class EmailQuerySet(_EmailAsking[EmailT, "EmailQuerySet[EmailT]", Any], QuerySet[EmailT]):  # type: ignore[misc]
    """A query set of Email."""

    if TYPE_CHECKING:

        def update(self, *, expect: int | range | None = None, **values: Unpack[EmailValues]) -> BulkResult: ...  # type: ignore[override]


class EmailManager(_EmailAsking[EmailT, EmailQuerySet[EmailT], EmailT], Manager[EmailT]):  # type: ignore[misc]
    """A manager of Email."""


class EmailObjects(_ManagerDescriptor):
    """`Email.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[EmailT]) -> EmailManager[EmailT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[EmailT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...


# fmt: off
EmailClickId = Literal["id"]
EmailClickNumber = Literal["prospect_id", "list_email_id", "drip_program_action_id", "email_template_id",
    "tracker_redirect_id", "email_template", "prospect"]
EmailClickText = Literal["url"]
EmailClickMoment = Literal["created_at"]
EmailClickField = Literal[EmailClickId, EmailClickNumber, EmailClickText, EmailClickMoment]
EmailClickOrder = Literal["id", "-id"]
EmailClickShown = Never
EmailClickRelated = Literal["email_template", "prospect", "prospect__id", "prospect__campaign_id",
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

EmailClickT = TypeVar("EmailClickT", bound="EmailClick")


class _EmailClickBothWays(AlikeCreatedAtBothWays, AlikeIdBothWays, total=False):
    """Criteria that `exclude()` takes too."""


class _EmailClickTests(
    AlikeCreatedAtTests,
    AlikeEmailTemplateIdTests,
    AlikeListEmailIdTests,
    AlikeProspectIdTests,
    AlikeUrlTests,
    BehindEmailTemplate,
    BehindProspect,
    total=False,
):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool
    prospect_id: int | Prospect | None
    prospect_id__exact: int | Prospect | None
    prospect_id__in: Collection[int | Prospect | None]
    drip_program_action_id__in: Integers
    drip_program_action_id__gt: int
    drip_program_action_id__gte: int
    drip_program_action_id__lt: int
    drip_program_action_id__lte: int
    drip_program_action_id__range: IntegerRange
    drip_program_action_id__isnull: bool
    tracker_redirect_id__in: Integers
    tracker_redirect_id__gt: int
    tracker_redirect_id__gte: int
    tracker_redirect_id__lt: int
    tracker_redirect_id__lte: int
    tracker_redirect_id__range: IntegerRange
    tracker_redirect_id__isnull: bool
    email_template: int | EmailTemplate | None
    email_template__exact: int | EmailTemplate | None
    email_template__in: Collection[int | EmailTemplate | None]
    email_template__gt: int
    email_template__gte: int
    email_template__lt: int
    email_template__lte: int
    email_template__range: IntegerRange
    email_template__isnull: bool
    prospect: int | Prospect | None
    prospect__exact: int | Prospect | None
    prospect__in: Collection[int | Prospect | None]
    prospect__gt: int
    prospect__gte: int
    prospect__lt: int
    prospect__lte: int
    prospect__range: IntegerRange
    prospect__isnull: bool


class EmailClickCriteria(_EmailClickBothWays, total=False):
    """What `filter()` takes."""

    list_email_id: int
    drip_program_action_id: int
    email_template_id: int | EmailTemplate
    tracker_redirect_id: int
    created_at: Moment
    created_at__exact: Moment
    id: int
    id__exact: int
    list_email_id__exact: int
    drip_program_action_id__exact: int
    email_template_id__exact: int | EmailTemplate
    tracker_redirect_id__exact: int


class EmailClickSelectors(EmailClickCriteria, total=False):
    """What `get()` takes."""


class EmailClickLookups(_EmailClickTests, AlikeCreatedAtLookups, total=False):
    """What `where()` takes."""

    id: int | None
    id__exact: int | None
    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int
    list_email_id: int | None
    list_email_id__exact: int | None
    drip_program_action_id: int | None
    drip_program_action_id__exact: int | None
    email_template_id: int | EmailTemplate | None
    email_template_id__exact: int | EmailTemplate | None
    tracker_redirect_id: int | None
    tracker_redirect_id__exact: int | None


class EmailClickConditions(_EmailClickBothWays, _EmailClickTests, total=False):
    """What `exclude()` takes."""

    id: int | None
    id__exact: int | None
    list_email_id: int | None
    list_email_id__exact: int | None
    drip_program_action_id: int | None
    drip_program_action_id__exact: int | None
    email_template_id: int | EmailTemplate | None
    email_template_id__exact: int | EmailTemplate | None
    tracker_redirect_id: int | None
    tracker_redirect_id__exact: int | None
    created_at: Moment | None
    created_at__exact: Moment | None


class EmailClickValues(TypedDict, total=False):
    """What a new record takes."""


class EmailClickRow(dict[str, Any]):
    """A row of EmailClick's fields, of `values()`."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __getitem__(self, key: EmailClickId) -> int: ...
        @overload
        def __getitem__(self, key: EmailClickNumber) -> int | None: ...
        @overload
        def __getitem__(self, key: EmailClickText) -> str | None: ...
        @overload
        def __getitem__(self, key: EmailClickMoment) -> datetime | None: ...
        def __getitem__(self, key: str) -> Any: ...


class _EmailClickAsking(
    Asking[EmailClickT, S, EmailClickField, EmailClickOrder, EmailClickShown, EmailClickRelated],
    Generic[EmailClickT, S, R],
):
    """What is asked of EmailClick."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[EmailClickCriteria]) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[EmailClickLookups]) -> S: ...
        def exclude(self, *q: Q, **conditions: Unpack[EmailClickConditions]) -> S: ...
        def get(self, **criteria: Unpack[EmailClickSelectors]) -> EmailClickT: ...
        def create(self, **values: Unpack[EmailClickValues]) -> EmailClickT: ...
        def get_or_create(
            self,
            defaults: EmailClickValues | AtRunTime | None = None,
            **criteria: Unpack[EmailClickSelectors],
        ) -> Made[EmailClickT]: ...
        def update_or_create(
            self,
            defaults: EmailClickValues | AtRunTime | None = None,
            **criteria: Unpack[EmailClickSelectors],
        ) -> Made[EmailClickT]: ...
        def values(self, *fields: EmailClickField) -> ValuesQuerySet[EmailClickT, EmailClickRow]: ...
        @overload
        def values_list(self, *fields: EmailClickField, flat: No = False, named: No = False) -> Tuples[EmailClickT]: ...
        @overload
        def values_list(self, *fields: EmailClickField, flat: No = False, named: Yes) -> NamedQuerySet[EmailClickT]: ...
        @overload
        def values_list(self, field: EmailClickId, /, *, flat: Yes) -> FlatQuerySet[EmailClickT, int]: ...
        @overload
        def values_list(self, field: EmailClickNumber, /, *, flat: Yes) -> FlatQuerySet[EmailClickT, int | None]: ...
        @overload
        def values_list(self, field: EmailClickText, /, *, flat: Yes) -> FlatQuerySet[EmailClickT, str | None]: ...
        @overload
        def values_list(
            self,
            field: EmailClickMoment,
            /,
            *,
            flat: Yes,
        ) -> FlatQuerySet[EmailClickT, datetime | None]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class EmailClickQuerySet(_EmailClickAsking[EmailClickT, "EmailClickQuerySet[EmailClickT]", Any], QuerySet[EmailClickT]):  # type: ignore[misc]
    """A query set of EmailClick."""

    if TYPE_CHECKING:

        def update(self, *, expect: int | range | None = None, **values: Unpack[EmailClickValues]) -> BulkResult: ...  # type: ignore[override]


class EmailClickManager(  # type: ignore[misc]
    _EmailClickAsking[EmailClickT, EmailClickQuerySet[EmailClickT], EmailClickT],
    Manager[EmailClickT],
):
    """A manager of EmailClick."""


class EmailClickObjects(_ManagerDescriptor):
    """`EmailClick.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[EmailClickT]) -> EmailClickManager[EmailClickT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[EmailClickT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
