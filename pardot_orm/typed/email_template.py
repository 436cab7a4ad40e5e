"""Keywords and names for pardot_orm.models.objects.email_template; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, Never, TypedDict, TypeVar

from pardot_orm.models.base import _ManagerDescriptor
from pardot_orm.query.manager import Manager
from pardot_orm.query.queryset import QuerySet
from pardot_orm.typed.alike import AlikeNameTests, AlikeSubjectTests, BehindSendOptions
from pardot_orm.typed.asking import Asking, R, S

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn, Unpack, overload

    from pardot_orm.changes.results import BulkResult
    from pardot_orm.models.base import Model
    from pardot_orm.models.objects.email_template import EmailTemplate
    from pardot_orm.query.asking.expressions import Q
    from pardot_orm.query.queryset import FlatQuerySet, NamedQuerySet, ValuesQuerySet
    from pardot_orm.query.reading.made import Made
    from pardot_orm.typed.asking import No, Tuples, Yes
    from pardot_orm.typed.exactly import AtRunTime
    from pardot_orm.typed.values import Flags, IntegerRange, Integers, Pattern, TextRange, Texts

# fmt: off
EmailTemplateId = Literal["id"]
EmailTemplateText = Literal["name", "subject", "html_message", "text_message", "error", "error_message", "from_name",
    "tracked_html_message", "tracked_text_message"]
EmailTemplateFlag = Literal["is_one_to_one_email", "is_archived", "is_auto_responder_email", "is_drip_email",
    "is_list_email"]
EmailTemplateNumber = Literal["error_code", "email_type", "type"]
EmailTemplateField = Literal[EmailTemplateId, EmailTemplateText, EmailTemplateFlag, EmailTemplateNumber]
EmailTemplateOrder = Literal["id", "-id"]
EmailTemplateShown = Never
EmailTemplateRelated = Literal["clicks", "send_options", "tag_objects", "clicks__id", "clicks__prospect_id",
    "clicks__url", "clicks__list_email_id", "clicks__drip_program_action_id", "clicks__email_template_id",
    "clicks__tracker_redirect_id", "clicks__created_at", "tag_objects__id", "tag_objects__tag_id", "tag_objects__type",
    "tag_objects__object_id", "tag_objects__created_at"]
# fmt: on

EmailTemplateT = TypeVar("EmailTemplateT", bound="EmailTemplate")


class _EmailTemplateBothWays(TypedDict, total=False):
    """Criteria that `exclude()` takes too."""


class _EmailTemplateTests(AlikeNameTests, AlikeSubjectTests, BehindSendOptions, total=False):
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
    html_message: str | None
    html_message__exact: str | None
    html_message__in: Texts
    html_message__gt: str
    html_message__gte: str
    html_message__lt: str
    html_message__lte: str
    html_message__range: TextRange
    html_message__iexact: str
    html_message__contains: str
    html_message__icontains: str
    html_message__startswith: str
    html_message__istartswith: str
    html_message__endswith: str
    html_message__iendswith: str
    html_message__regex: Pattern
    html_message__iregex: Pattern
    html_message__isnull: bool
    text_message: str | None
    text_message__exact: str | None
    text_message__in: Texts
    text_message__gt: str
    text_message__gte: str
    text_message__lt: str
    text_message__lte: str
    text_message__range: TextRange
    text_message__iexact: str
    text_message__contains: str
    text_message__icontains: str
    text_message__startswith: str
    text_message__istartswith: str
    text_message__endswith: str
    text_message__iendswith: str
    text_message__regex: Pattern
    text_message__iregex: Pattern
    text_message__isnull: bool
    is_one_to_one_email: bool
    is_one_to_one_email__exact: bool
    is_one_to_one_email__in: Flags
    is_one_to_one_email__isnull: bool
    is_archived: bool
    is_archived__exact: bool
    is_archived__in: Flags
    is_archived__isnull: bool
    is_auto_responder_email: bool
    is_auto_responder_email__exact: bool
    is_auto_responder_email__in: Flags
    is_auto_responder_email__isnull: bool
    is_drip_email: bool
    is_drip_email__exact: bool
    is_drip_email__in: Flags
    is_drip_email__isnull: bool
    is_list_email: bool
    is_list_email__exact: bool
    is_list_email__in: Flags
    is_list_email__isnull: bool
    error: str | None
    error__exact: str | None
    error__in: Texts
    error__gt: str
    error__gte: str
    error__lt: str
    error__lte: str
    error__range: TextRange
    error__iexact: str
    error__contains: str
    error__icontains: str
    error__startswith: str
    error__istartswith: str
    error__endswith: str
    error__iendswith: str
    error__regex: Pattern
    error__iregex: Pattern
    error__isnull: bool
    error_code: int | None
    error_code__exact: int | None
    error_code__in: Integers
    error_code__gt: int
    error_code__gte: int
    error_code__lt: int
    error_code__lte: int
    error_code__range: IntegerRange
    error_code__isnull: bool
    error_message: str | None
    error_message__exact: str | None
    error_message__in: Texts
    error_message__gt: str
    error_message__gte: str
    error_message__lt: str
    error_message__lte: str
    error_message__range: TextRange
    error_message__iexact: str
    error_message__contains: str
    error_message__icontains: str
    error_message__startswith: str
    error_message__istartswith: str
    error_message__endswith: str
    error_message__iendswith: str
    error_message__regex: Pattern
    error_message__iregex: Pattern
    error_message__isnull: bool
    from_name: str | None
    from_name__exact: str | None
    from_name__in: Texts
    from_name__gt: str
    from_name__gte: str
    from_name__lt: str
    from_name__lte: str
    from_name__range: TextRange
    from_name__iexact: str
    from_name__contains: str
    from_name__icontains: str
    from_name__startswith: str
    from_name__istartswith: str
    from_name__endswith: str
    from_name__iendswith: str
    from_name__regex: Pattern
    from_name__iregex: Pattern
    from_name__isnull: bool
    tracked_html_message: str | None
    tracked_html_message__exact: str | None
    tracked_html_message__in: Texts
    tracked_html_message__gt: str
    tracked_html_message__gte: str
    tracked_html_message__lt: str
    tracked_html_message__lte: str
    tracked_html_message__range: TextRange
    tracked_html_message__iexact: str
    tracked_html_message__contains: str
    tracked_html_message__icontains: str
    tracked_html_message__startswith: str
    tracked_html_message__istartswith: str
    tracked_html_message__endswith: str
    tracked_html_message__iendswith: str
    tracked_html_message__regex: Pattern
    tracked_html_message__iregex: Pattern
    tracked_html_message__isnull: bool
    tracked_text_message: str | None
    tracked_text_message__exact: str | None
    tracked_text_message__in: Texts
    tracked_text_message__gt: str
    tracked_text_message__gte: str
    tracked_text_message__lt: str
    tracked_text_message__lte: str
    tracked_text_message__range: TextRange
    tracked_text_message__iexact: str
    tracked_text_message__contains: str
    tracked_text_message__icontains: str
    tracked_text_message__startswith: str
    tracked_text_message__istartswith: str
    tracked_text_message__endswith: str
    tracked_text_message__iendswith: str
    tracked_text_message__regex: Pattern
    tracked_text_message__iregex: Pattern
    tracked_text_message__isnull: bool
    email_type: int | None
    email_type__exact: int | None
    email_type__in: Integers
    email_type__gt: int
    email_type__gte: int
    email_type__lt: int
    email_type__lte: int
    email_type__range: IntegerRange
    email_type__isnull: bool
    type: int | None
    type__exact: int | None
    type__in: Integers
    type__gt: int
    type__gte: int
    type__lt: int
    type__lte: int
    type__range: IntegerRange
    type__isnull: bool


class EmailTemplateCriteria(_EmailTemplateBothWays, total=False):
    """What `filter()` takes."""


class EmailTemplateSelectors(EmailTemplateCriteria, total=False):
    """What `get()` takes."""

    id: int


class EmailTemplateLookups(_EmailTemplateTests, total=False):
    """What `where()` takes."""


class EmailTemplateConditions(_EmailTemplateBothWays, _EmailTemplateTests, total=False):
    """What `exclude()` takes."""


class EmailTemplateValues(TypedDict, total=False):
    """What a new record takes."""


class EmailTemplateById(TypedDict):
    """What `reference()` takes."""

    id: int | EmailTemplate


class EmailTemplateRow(dict[str, Any]):
    """A row of EmailTemplate's fields, of `values()`."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __getitem__(self, key: EmailTemplateId) -> int: ...
        @overload
        def __getitem__(self, key: EmailTemplateText) -> str | None: ...
        @overload
        def __getitem__(self, key: EmailTemplateFlag) -> bool: ...
        @overload
        def __getitem__(self, key: EmailTemplateNumber) -> int | None: ...
        def __getitem__(self, key: str) -> Any: ...


class _EmailTemplateAsking(
    Asking[EmailTemplateT, S, EmailTemplateField, EmailTemplateOrder, EmailTemplateShown, EmailTemplateRelated],
    Generic[EmailTemplateT, S, R],
):
    """What is asked of EmailTemplate."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[EmailTemplateCriteria]) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[EmailTemplateLookups]) -> S: ...
        def exclude(self, *q: Q, **conditions: Unpack[EmailTemplateConditions]) -> S: ...
        def get(self, **criteria: Unpack[EmailTemplateSelectors]) -> EmailTemplateT: ...
        def create(self, **values: Unpack[EmailTemplateValues]) -> EmailTemplateT: ...
        def get_or_create(
            self,
            defaults: EmailTemplateValues | AtRunTime | None = None,
            **criteria: Unpack[EmailTemplateSelectors],
        ) -> Made[EmailTemplateT]: ...
        def update_or_create(
            self,
            defaults: EmailTemplateValues | AtRunTime | None = None,
            **criteria: Unpack[EmailTemplateSelectors],
        ) -> Made[EmailTemplateT]: ...
        def values(self, *fields: EmailTemplateField) -> ValuesQuerySet[EmailTemplateT, EmailTemplateRow]: ...
        @overload
        def values_list(
            self,
            *fields: EmailTemplateField,
            flat: No = False,
            named: No = False,
        ) -> Tuples[EmailTemplateT]: ...
        @overload
        def values_list(
            self,
            *fields: EmailTemplateField,
            flat: No = False,
            named: Yes,
        ) -> NamedQuerySet[EmailTemplateT]: ...
        @overload
        def values_list(self, field: EmailTemplateId, /, *, flat: Yes) -> FlatQuerySet[EmailTemplateT, int]: ...
        @overload
        def values_list(
            self,
            field: EmailTemplateText,
            /,
            *,
            flat: Yes,
        ) -> FlatQuerySet[EmailTemplateT, str | None]: ...
        @overload
        def values_list(self, field: EmailTemplateFlag, /, *, flat: Yes) -> FlatQuerySet[EmailTemplateT, bool]: ...
        @overload
        def values_list(
            self,
            field: EmailTemplateNumber,
            /,
            *,
            flat: Yes,
        ) -> FlatQuerySet[EmailTemplateT, int | None]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class EmailTemplateQuerySet(  # type: ignore[misc]
    _EmailTemplateAsking[EmailTemplateT, "EmailTemplateQuerySet[EmailTemplateT]", Any],
    QuerySet[EmailTemplateT],
):
    """A query set of EmailTemplate."""

    if TYPE_CHECKING:

        def update(self, *, expect: int | range | None = None, **values: Unpack[EmailTemplateValues]) -> BulkResult: ...  # type: ignore[override]


class EmailTemplateManager(  # type: ignore[misc]
    _EmailTemplateAsking[EmailTemplateT, EmailTemplateQuerySet[EmailTemplateT], EmailTemplateT],
    Manager[EmailTemplateT],
):
    """A manager of EmailTemplate."""


class EmailTemplateObjects(_ManagerDescriptor):
    """`EmailTemplate.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[EmailTemplateT]) -> EmailTemplateManager[EmailTemplateT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[EmailTemplateT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
