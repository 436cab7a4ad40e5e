"""Lookups that several models have alike; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from pardot_orm.typed.values import Flags, IntegerRange, Integers, Pattern, TextRange, Texts


class BehindEmailTemplate(TypedDict, total=False):
    """Lookups behind a relation `email_template` to a EmailTemplate."""

    email_template__id: int | None
    email_template__id__exact: int | None
    email_template__id__in: Integers
    email_template__id__gt: int
    email_template__id__gte: int
    email_template__id__lt: int
    email_template__id__lte: int
    email_template__id__range: IntegerRange
    email_template__id__isnull: bool
    email_template__name: str | None
    email_template__name__exact: str | None
    email_template__name__in: Texts
    email_template__name__gt: str
    email_template__name__gte: str
    email_template__name__lt: str
    email_template__name__lte: str
    email_template__name__range: TextRange
    email_template__name__iexact: str
    email_template__name__contains: str
    email_template__name__icontains: str
    email_template__name__startswith: str
    email_template__name__istartswith: str
    email_template__name__endswith: str
    email_template__name__iendswith: str
    email_template__name__regex: Pattern
    email_template__name__iregex: Pattern
    email_template__name__isnull: bool
    email_template__subject: str | None
    email_template__subject__exact: str | None
    email_template__subject__in: Texts
    email_template__subject__gt: str
    email_template__subject__gte: str
    email_template__subject__lt: str
    email_template__subject__lte: str
    email_template__subject__range: TextRange
    email_template__subject__iexact: str
    email_template__subject__contains: str
    email_template__subject__icontains: str
    email_template__subject__startswith: str
    email_template__subject__istartswith: str
    email_template__subject__endswith: str
    email_template__subject__iendswith: str
    email_template__subject__regex: Pattern
    email_template__subject__iregex: Pattern
    email_template__subject__isnull: bool
    email_template__html_message: str | None
    email_template__html_message__exact: str | None
    email_template__html_message__in: Texts
    email_template__html_message__gt: str
    email_template__html_message__gte: str
    email_template__html_message__lt: str
    email_template__html_message__lte: str
    email_template__html_message__range: TextRange
    email_template__html_message__iexact: str
    email_template__html_message__contains: str
    email_template__html_message__icontains: str
    email_template__html_message__startswith: str
    email_template__html_message__istartswith: str
    email_template__html_message__endswith: str
    email_template__html_message__iendswith: str
    email_template__html_message__regex: Pattern
    email_template__html_message__iregex: Pattern
    email_template__html_message__isnull: bool
    email_template__text_message: str | None
    email_template__text_message__exact: str | None
    email_template__text_message__in: Texts
    email_template__text_message__gt: str
    email_template__text_message__gte: str
    email_template__text_message__lt: str
    email_template__text_message__lte: str
    email_template__text_message__range: TextRange
    email_template__text_message__iexact: str
    email_template__text_message__contains: str
    email_template__text_message__icontains: str
    email_template__text_message__startswith: str
    email_template__text_message__istartswith: str
    email_template__text_message__endswith: str
    email_template__text_message__iendswith: str
    email_template__text_message__regex: Pattern
    email_template__text_message__iregex: Pattern
    email_template__text_message__isnull: bool
    email_template__is_one_to_one_email: bool
    email_template__is_one_to_one_email__exact: bool
    email_template__is_one_to_one_email__in: Flags
    email_template__is_one_to_one_email__isnull: bool
    email_template__is_archived: bool
    email_template__is_archived__exact: bool
    email_template__is_archived__in: Flags
    email_template__is_archived__isnull: bool
    email_template__is_auto_responder_email: bool
    email_template__is_auto_responder_email__exact: bool
    email_template__is_auto_responder_email__in: Flags
    email_template__is_auto_responder_email__isnull: bool
    email_template__is_drip_email: bool
    email_template__is_drip_email__exact: bool
    email_template__is_drip_email__in: Flags
    email_template__is_drip_email__isnull: bool
    email_template__is_list_email: bool
    email_template__is_list_email__exact: bool
    email_template__is_list_email__in: Flags
    email_template__is_list_email__isnull: bool
    email_template__error: str | None
    email_template__error__exact: str | None
    email_template__error__in: Texts
    email_template__error__gt: str
    email_template__error__gte: str
    email_template__error__lt: str
    email_template__error__lte: str
    email_template__error__range: TextRange
    email_template__error__iexact: str
    email_template__error__contains: str
    email_template__error__icontains: str
    email_template__error__startswith: str
    email_template__error__istartswith: str
    email_template__error__endswith: str
    email_template__error__iendswith: str
    email_template__error__regex: Pattern
    email_template__error__iregex: Pattern
    email_template__error__isnull: bool
    email_template__error_code: int | None
    email_template__error_code__exact: int | None
    email_template__error_code__in: Integers
    email_template__error_code__gt: int
    email_template__error_code__gte: int
    email_template__error_code__lt: int
    email_template__error_code__lte: int
    email_template__error_code__range: IntegerRange
    email_template__error_code__isnull: bool
    email_template__error_message: str | None
    email_template__error_message__exact: str | None
    email_template__error_message__in: Texts
    email_template__error_message__gt: str
    email_template__error_message__gte: str
    email_template__error_message__lt: str
    email_template__error_message__lte: str
    email_template__error_message__range: TextRange
    email_template__error_message__iexact: str
    email_template__error_message__contains: str
    email_template__error_message__icontains: str
    email_template__error_message__startswith: str
    email_template__error_message__istartswith: str
    email_template__error_message__endswith: str
    email_template__error_message__iendswith: str
    email_template__error_message__regex: Pattern
    email_template__error_message__iregex: Pattern
    email_template__error_message__isnull: bool
    email_template__from_name: str | None
    email_template__from_name__exact: str | None
    email_template__from_name__in: Texts
    email_template__from_name__gt: str
    email_template__from_name__gte: str
    email_template__from_name__lt: str
    email_template__from_name__lte: str
    email_template__from_name__range: TextRange
    email_template__from_name__iexact: str
    email_template__from_name__contains: str
    email_template__from_name__icontains: str
    email_template__from_name__startswith: str
    email_template__from_name__istartswith: str
    email_template__from_name__endswith: str
    email_template__from_name__iendswith: str
    email_template__from_name__regex: Pattern
    email_template__from_name__iregex: Pattern
    email_template__from_name__isnull: bool
    email_template__tracked_html_message: str | None
    email_template__tracked_html_message__exact: str | None
    email_template__tracked_html_message__in: Texts
    email_template__tracked_html_message__gt: str
    email_template__tracked_html_message__gte: str
    email_template__tracked_html_message__lt: str
    email_template__tracked_html_message__lte: str
    email_template__tracked_html_message__range: TextRange
    email_template__tracked_html_message__iexact: str
    email_template__tracked_html_message__contains: str
    email_template__tracked_html_message__icontains: str
    email_template__tracked_html_message__startswith: str
    email_template__tracked_html_message__istartswith: str
    email_template__tracked_html_message__endswith: str
    email_template__tracked_html_message__iendswith: str
    email_template__tracked_html_message__regex: Pattern
    email_template__tracked_html_message__iregex: Pattern
    email_template__tracked_html_message__isnull: bool
    email_template__tracked_text_message: str | None
    email_template__tracked_text_message__exact: str | None
    email_template__tracked_text_message__in: Texts
    email_template__tracked_text_message__gt: str
    email_template__tracked_text_message__gte: str
    email_template__tracked_text_message__lt: str
    email_template__tracked_text_message__lte: str
    email_template__tracked_text_message__range: TextRange
    email_template__tracked_text_message__iexact: str
    email_template__tracked_text_message__contains: str
    email_template__tracked_text_message__icontains: str
    email_template__tracked_text_message__startswith: str
    email_template__tracked_text_message__istartswith: str
    email_template__tracked_text_message__endswith: str
    email_template__tracked_text_message__iendswith: str
    email_template__tracked_text_message__regex: Pattern
    email_template__tracked_text_message__iregex: Pattern
    email_template__tracked_text_message__isnull: bool
    email_template__email_type: int | None
    email_template__email_type__exact: int | None
    email_template__email_type__in: Integers
    email_template__email_type__gt: int
    email_template__email_type__gte: int
    email_template__email_type__lt: int
    email_template__email_type__lte: int
    email_template__email_type__range: IntegerRange
    email_template__email_type__isnull: bool
    email_template__type: int | None
    email_template__type__exact: int | None
    email_template__type__in: Integers
    email_template__type__gt: int
    email_template__type__gte: int
    email_template__type__lt: int
    email_template__type__lte: int
    email_template__type__range: IntegerRange
    email_template__type__isnull: bool


class BehindSendOptions(TypedDict, total=False):
    """Lookups behind a relation `send_options` to a EmailTemplateSendOptions."""

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
