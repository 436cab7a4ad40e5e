"""The sending of mails as versions 3 and 4 ask for it; `core.mail_writes` does it."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.mail_writes import (
    Audience,
    Content,
    Mail,
    check_content,
    find_template,
    send_to_lists,
    send_to_prospect,
)
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import exists
from pardot_orm.sandbox.core.values import email, flag, record_id
from pardot_orm.sandbox.legacy.operations.emails import show
from pardot_orm.sandbox.legacy.operations.named_prospect import named_prospect

if TYPE_CHECKING:
    from pardot_orm.sandbox.legacy.answers import Answer
    from pardot_orm.sandbox.legacy.call import Call

_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:?\d\d)?")


def send(call: Call) -> Answer:
    """Send a mail to one prospect, if the request names one, else to lists."""
    to_one = "prospect_id" in call.parameters or "prospect_email" in call.parameters
    return _send_to_prospect(call) if to_one else _send_to_lists(call)


def _send_to_prospect(call: Call) -> Answer:
    campaign_id = _campaign(call)
    prospect_id = named_prospect(call)
    mail = _mail(call, campaign_id, to_lists=False)
    return show(call, send_to_prospect(call, mail, prospect_id))


def _send_to_lists(call: Call) -> Answer:
    lists, suppressed = _lists(call, "list_ids"), _lists(call, "suppression_list_ids")
    if not lists:
        raise RefusalError(Code.INVALID_LIST_ID)
    mail = _mail(call, _campaign(call), to_lists=True)
    for name in ("from_assigned_user", "from_account_owner"):
        flag(call.parameters.get(name) or "")  # nobody receives it, so nobody sees from whom it is
    audience = Audience(lists=lists, suppressed=suppressed, scheduled=_scheduled_time(call))
    return show(call, send_to_lists(call, mail, audience))


# ------------------------------------------------------------------------------------------------------------
# What the request says
# ------------------------------------------------------------------------------------------------------------


def _campaign(call: Call) -> int:
    text = call.parameters.get("campaign_id")
    if not text:
        raise RefusalError(Code.MISSING_PARAMETER if text is None else Code.MISSING_VALUE)
    number = record_id(text, Code.INVALID_CAMPAIGN_ID)
    if not exists(call, "campaign", number):
        raise RefusalError(Code.INVALID_CAMPAIGN_ID)
    return number


def _lists(call: Call, name: str) -> list[int]:
    numbers = [record_id(text, Code.INVALID_LIST_ID) for text in call.parameters.values(name)]
    if not all(exists(call, "list", number) for number in numbers):
        raise RefusalError(Code.INVALID_LIST_ID)
    return list(dict.fromkeys(numbers))


def _mail(call: Call, campaign_id: int, *, to_lists: bool) -> Mail:
    """Return the mail, whole and with a way to unsubscribe: what the request says, else what its template has."""
    template = _template(call, to_lists=to_lists)
    content = Content(
        name=call.parameters.filled("name") or template.name,
        subject=call.parameters.filled("subject") or template.subject,
        text=call.parameters.filled("text_content") or template.text,
        html=call.parameters.filled("html_content") or template.html,
        template_id=template.template_id,
    )
    check_content(content)
    sender = _sender(call, content)
    operational = flag(call.parameters.get("operational_email") or "", false_is_true=call.settings.false_is_true)
    tags = tuple(call.parameters.values("tags"))
    return Mail(content=content, campaign_id=campaign_id, sender=sender, tags=tags, is_operational=bool(operational))


def _template(call: Call, *, to_lists: bool) -> Content:
    """Return what the template gives, nothing without one; it must be meant for this way of sending."""
    text = call.parameters.filled("email_template_id")
    if text is None:
        return Content()
    template = find_template(call, record_id(text, Code.INVALID_TEMPLATE_ID))
    if template is None or not (template.is_for_lists if to_lists else template.is_for_one):
        raise RefusalError(Code.INVALID_TEMPLATE_ID)
    has_sender = any(call.parameters.filled(name) for name in ("from_user_id", "from_email", "from_name"))
    if not template.knows_sender and not has_sender:
        raise RefusalError(Code.NO_SEND_OPTIONS)
    return template.content


def _sender(call: Call, content: Content) -> dict[str, object]:
    """Return who sends: a user, or a name with an address; a template may know by itself."""
    user, name, address, reply_to = (
        call.parameters.filled(parameter) for parameter in ("from_user_id", "from_name", "from_email", "replyto_email")
    )
    if bool(name) != bool(address) or (user and name) or not (user or name or content.template_id):
        raise RefusalError(Code.INVALID_MAIL)
    for text in filter(None, (address, reply_to)):
        _check_address(text)
    values: dict[str, object] = {"from_name": name, "from_email": address, "replyto_email": reply_to}
    if user is None:
        return values
    number = record_id(user, Code.INVALID_USER_ID)
    if not exists(call, "user", number):
        raise RefusalError(Code.INVALID_USER_ID)
    return values | {"from_user_id": number}


def _check_address(text: str) -> None:
    try:
        email(text)
    except RefusalError:
        raise RefusalError(Code.INVALID_MAIL) from None  # 4 is of prospects' addresses


def _scheduled_time(call: Call) -> datetime | None:
    """Return when to send; a time without an offset is the API user's."""
    text = call.parameters.filled("scheduled_time")
    if text is None:
        return None
    if not _TIME.fullmatch(text):
        raise RefusalError(Code.INVALID_TIMESTAMP)
    try:
        moment = datetime.fromisoformat(text)
        moment = (moment if moment.tzinfo else moment.replace(tzinfo=call.zone)).astimezone(UTC)
        moment.astimezone(call.zone)  # what can't be shown is none either
    except (ValueError, OverflowError):
        raise RefusalError(Code.INVALID_TIMESTAMP) from None
    return moment
