"""Sending mails, to one prospect or to lists: nothing leaves the machine, but all rows are written."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from attrs import define

from pardot_orm.sandbox.core.clock import utc_text
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import exists, insert, marks, select
from pardot_orm.sandbox.core.values import email, flag, record_id
from pardot_orm.sandbox.legacy.operations.emails import show
from pardot_orm.sandbox.legacy.operations.named_prospect import named_prospect

if TYPE_CHECKING:
    from pardot_orm.sandbox.legacy.answers import Answer
    from pardot_orm.sandbox.legacy.call import Call

_SENT = 6  # the type of the activity

_VARIABLES = ("%%unsubscribe%%", "%%email_preference_center%%")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:?\d\d)?")

_TEMPLATE = """
    SELECT t.name, t.subject, t.textMessage, t.htmlMessage, t.isListEmail, t.isOneToOneEmail, o.email_template_id
    FROM email_template t LEFT JOIN email_template_send_options o ON o.email_template_id = t.id
    WHERE t.id = ? AND NOT t.isArchived
"""

_REACHABLE = "is_archived = 0 AND is_email_hard_bounced = 0 AND coalesce(email, '') <> ''"
_WILLING = "opted_out = 0 AND is_do_not_email = 0"


@define
class Mail:
    """A mail that is to be sent: what a template gives it, overridden by what the request says."""

    name: str | None
    subject: str | None
    text: str | None
    html: str | None
    template_id: int | None = None


def send(call: Call) -> Answer:
    """Send a mail to one prospect, if the request names one, else to lists."""
    to_one = "prospect_id" in call.parameters or "prospect_email" in call.parameters
    return _send_to_prospect(call) if to_one else _send_to_lists(call)


def _send_to_prospect(call: Call) -> Answer:
    campaign_id = _campaign(call)
    prospect_id = named_prospect(call)
    mail = _mail(call, "isOneToOneEmail")
    sender = _sender(call, mail)
    if not call.one(select("1", "prospect", f"id = ? AND {_mailable(call)}"), prospect_id):
        # The error table has this code; for a prospect that has opted out, one client was told 3.
        raise RefusalError(Code.NOT_MAILABLE)
    number = _write(call, mail, sender | {"campaign_id": campaign_id, "isOneToOne": 1})
    own = {"email_template_id": mail.template_id} if mail.template_id else {}
    _note_sent(call, mail, [prospect_id], own | {"email_id": number, "campaign_id": campaign_id})
    return show(call, number)


def _send_to_lists(call: Call) -> Answer:
    lists, suppressed = _lists(call, "list_ids"), _lists(call, "suppression_list_ids")
    if not lists:
        raise RefusalError(Code.INVALID_LIST_ID)
    campaign_id = _campaign(call)
    mail = _mail(call, "isListEmail")
    sender = _sender(call, mail)
    for name in ("from_assigned_user", "from_account_owner"):
        flag(call.parameters.get(name) or "")  # nobody receives it, so nobody sees from whom it is
    scheduled = _scheduled_time(call)
    values = sender | {"campaign_id": campaign_id, "isOneToOne": 0}
    number = _write(call, mail, values | {"scheduled_at": scheduled and utc_text(scheduled)})
    rows = [*((number, i, 0) for i in lists), *((number, i, 1) for i in suppressed)]
    call.db.executemany("INSERT INTO email_list VALUES (?, ?, ?)", rows)
    if scheduled is None or scheduled <= call.now:
        recipients = _recipients(call, lists, suppressed)
        own = {"email_id": number, "list_email_id": number, "campaign_id": campaign_id}
        _note_sent(call, mail, recipients, own)
    return show(call, number)


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


def _mail(call: Call, usable: str) -> Mail:
    """Return the mail, whole and with a way to unsubscribe."""
    template = _template(call, usable)
    mail = Mail(
        name=call.parameters.filled("name") or template.name,
        subject=call.parameters.filled("subject") or template.subject,
        text=call.parameters.filled("text_content") or template.text,
        html=call.parameters.filled("html_content") or template.html,
        template_id=template.template_id,
    )
    if not (mail.name and mail.subject and (mail.text or mail.template_id)):
        raise RefusalError(Code.INVALID_MAIL)
    for body in (mail.text, mail.html):
        if body and not any(variable in body for variable in _VARIABLES):
            raise RefusalError(Code.MISSING_VARIABLES)
    return mail


def _template(call: Call, usable: str) -> Mail:
    """Return what the template gives, nothing without one; it must be meant for this way of sending."""
    text = call.parameters.filled("email_template_id")
    if text is None:
        return Mail(None, None, None, None)
    number = record_id(text, Code.INVALID_TEMPLATE_ID)
    row = call.one(_TEMPLATE, number)
    if row is None or not (row[4] if usable == "isListEmail" else row[5]):
        raise RefusalError(Code.INVALID_TEMPLATE_ID)
    has_sender = any(call.parameters.filled(name) for name in ("from_user_id", "from_email", "from_name"))
    if row[6] is None and not has_sender:
        raise RefusalError(Code.NO_SEND_OPTIONS)
    name, subject, text_body, html_body, *_ = row
    return Mail(name, subject, text_body, html_body, number)


def _sender(call: Call, mail: Mail) -> dict[str, object]:
    """Return who sends: a user, or a name with an address; a template may know by itself."""
    user, name, address, reply_to = (
        call.parameters.filled(parameter) for parameter in ("from_user_id", "from_name", "from_email", "replyto_email")
    )
    if bool(name) != bool(address) or (user and name) or not (user or name or mail.template_id):
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


# ------------------------------------------------------------------------------------------------------------
# What is written
# ------------------------------------------------------------------------------------------------------------


def _mailable(call: Call) -> str:
    """Return the condition of prospects that may be mailed; an operational mail need not ask them."""
    operational = flag(call.parameters.get("operational_email") or "", false_is_true=call.settings.false_is_true)
    return _REACHABLE if operational else f"{_REACHABLE} AND {_WILLING}"


def _recipients(call: Call, lists: list[int], suppressed: list[int]) -> list[int]:
    mailable = _mailable(call)
    on_lists = f"is_archived = 0 AND list_id IN ({marks(lists)})"
    if _WILLING in mailable:
        on_lists += " AND opted_out = 0"
    members = select("prospect_id", "list_membership", on_lists)
    left_out = select("prospect_id", "list_membership", f"is_archived = 0 AND list_id IN ({marks(suppressed)})")
    where = f"id IN ({members}) AND id NOT IN ({left_out}) AND {mailable}"
    return [row[0] for row in call.all(select("id", "prospect", where, "ORDER BY id"), *lists, *suppressed)]


def _write(call: Call, mail: Mail, values: dict[str, object]) -> int:
    own = {"name": mail.name, "subject": mail.subject, "email_template_id": mail.template_id}
    number = insert(call, "email", own | values | {"created_at": call.stamp})
    insert(call, "email_message", {"email_id": number, "text": mail.text, "html": mail.html})
    for name in dict.fromkeys(call.parameters.values("tags")):
        _tag(call, name, number)
    return number


def _tag(call: Call, name: str, email_id: int) -> None:
    """Put a tag on a mail; a new name becomes a tag."""
    row = call.one("SELECT id FROM tag WHERE name = ?", name)
    times = {"created_at": call.stamp, "updated_at": call.stamp}
    tag_id = row[0] if row else insert(call, "tag", {"name": name} | times)
    use = {"tag_id": tag_id, "type": "Email", "object_id": email_id, "created_at": call.stamp}
    insert(call, "tag_object", use)


def _note_sent(call: Call, mail: Mail, recipients: list[int], own: dict[str, int]) -> None:
    """Write an activity for each recipient, with the mail's own ids."""
    for prospect_id in recipients:
        row = {"prospect_id": prospect_id, "type": _SENT, "type_name": "Email", "details": mail.subject}
        insert(call, "visitor_activity", row | own | {"created_at": call.stamp, "updated_at": call.stamp})
