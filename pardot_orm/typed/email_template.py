"""Keywords of queries for pardot_orm.models.email_template; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, TypeVar

from pardot_orm.models.base import _ManagerDescriptor
from pardot_orm.query.queryset import QuerySet
from pardot_orm.typed.managers import TypedManager

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, NoReturn, Self, Unpack, overload

    from pardot_orm.models.base import Model
    from pardot_orm.models.email_template import EmailTemplate
    from pardot_orm.query.expressions import Q
    from pardot_orm.query.made import Made
    from pardot_orm.typed.values import Flags, IntegerRange, Integers, Pattern, TextRange, Texts

EmailTemplateT = TypeVar("EmailTemplateT", bound="EmailTemplate")


class _EmailTemplateBothWays(TypedDict, total=False):
    """Criteria that `exclude()` takes too."""


class _EmailTemplateTests(TypedDict, total=False):
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
    subject: str | None
    subject__exact: str | None
    subject__in: Texts
    subject__gt: str
    subject__gte: str
    subject__lt: str
    subject__lte: str
    subject__range: TextRange
    subject__iexact: str
    subject__contains: str
    subject__icontains: str
    subject__startswith: str
    subject__istartswith: str
    subject__endswith: str
    subject__iendswith: str
    subject__regex: Pattern
    subject__iregex: Pattern
    subject__isnull: bool
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
    send_options__reply_to_address: str | None
    send_options__reply_to_address__exact: str | None
    send_options__reply_to_address__in: Texts
    send_options__reply_to_address__gt: str
    send_options__reply_to_address__gte: str
    send_options__reply_to_address__lt: str
    send_options__reply_to_address__lte: str
    send_options__reply_to_address__range: TextRange
    send_options__reply_to_address__iexact: str
    send_options__reply_to_address__contains: str
    send_options__reply_to_address__icontains: str
    send_options__reply_to_address__startswith: str
    send_options__reply_to_address__istartswith: str
    send_options__reply_to_address__endswith: str
    send_options__reply_to_address__iendswith: str
    send_options__reply_to_address__regex: Pattern
    send_options__reply_to_address__iregex: Pattern
    send_options__reply_to_address__isnull: bool
    send_options__send_from_data: str | None
    send_options__send_from_data__exact: str | None
    send_options__send_from_data__in: Texts
    send_options__send_from_data__gt: str
    send_options__send_from_data__gte: str
    send_options__send_from_data__lt: str
    send_options__send_from_data__lte: str
    send_options__send_from_data__range: TextRange
    send_options__send_from_data__iexact: str
    send_options__send_from_data__contains: str
    send_options__send_from_data__icontains: str
    send_options__send_from_data__startswith: str
    send_options__send_from_data__istartswith: str
    send_options__send_from_data__endswith: str
    send_options__send_from_data__iendswith: str
    send_options__send_from_data__regex: Pattern
    send_options__send_from_data__iregex: Pattern
    send_options__send_from_data__isnull: bool
    send_options__send_from_account_owner: bool
    send_options__send_from_account_owner__exact: bool
    send_options__send_from_account_owner__in: Flags
    send_options__send_from_account_owner__isnull: bool
    send_options__is_test: bool
    send_options__is_test__exact: bool
    send_options__is_test__in: Flags
    send_options__is_test__isnull: bool
    send_options__ab_version: int | None
    send_options__ab_version__exact: int | None
    send_options__ab_version__in: Integers
    send_options__ab_version__gt: int
    send_options__ab_version__gte: int
    send_options__ab_version__lt: int
    send_options__ab_version__lte: int
    send_options__ab_version__range: IntegerRange
    send_options__ab_version__isnull: bool


class EmailTemplateCriteria(_EmailTemplateBothWays, total=False):
    """What `filter()` takes."""


class EmailTemplateSelectors(EmailTemplateCriteria, total=False):
    """What `get()` takes."""

    id: int


class EmailTemplateLookups(_EmailTemplateTests, total=False):
    """What `where()` takes."""


class EmailTemplateConditions(_EmailTemplateBothWays, _EmailTemplateTests, total=False):
    """What `exclude()` takes."""


class EmailTemplateQuerySet(QuerySet[EmailTemplateT]):
    """A query set of EmailTemplate records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[EmailTemplateCriteria]) -> Self: ...  # type: ignore[override]
        def where(self, *conditions: Q | Callable[[Any], object], **lookups: Unpack[EmailTemplateLookups]) -> Self: ...  # type: ignore[override]
        def exclude(self, *q: Q, **conditions: Unpack[EmailTemplateConditions]) -> Self: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[EmailTemplateSelectors]) -> EmailTemplateT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[EmailTemplateSelectors],
        ) -> Made[EmailTemplateT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[EmailTemplateSelectors],
        ) -> Made[EmailTemplateT]: ...


class EmailTemplateManager(TypedManager[EmailTemplateT, EmailTemplateQuerySet[EmailTemplateT]]):
    """A manager of EmailTemplate records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[EmailTemplateCriteria]) -> EmailTemplateQuerySet[EmailTemplateT]: ...  # type: ignore[override]
        def where(  # type: ignore[override]
            self,
            *conditions: Q | Callable[[EmailTemplateT], object],
            **lookups: Unpack[EmailTemplateLookups],
        ) -> EmailTemplateQuerySet[EmailTemplateT]: ...
        def exclude(  # type: ignore[override]
            self,
            *q: Q,
            **conditions: Unpack[EmailTemplateConditions],
        ) -> EmailTemplateQuerySet[EmailTemplateT]: ...
        def get(self, **criteria: Unpack[EmailTemplateSelectors]) -> EmailTemplateT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[EmailTemplateSelectors],
        ) -> Made[EmailTemplateT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[EmailTemplateSelectors],
        ) -> Made[EmailTemplateT]: ...


class EmailTemplateObjects(_ManagerDescriptor):
    """`EmailTemplate.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[EmailTemplateT]) -> EmailTemplateManager[EmailTemplateT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[EmailTemplateT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
