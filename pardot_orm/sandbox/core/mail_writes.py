"""Sending mails, to one prospect or to lists: nothing leaves the machine, but all rows are written."""

from __future__ import annotations

from datetime import datetime  # noqa: TC003 - attrs reads the annotations
from typing import TYPE_CHECKING

from attrs import Factory, frozen

from pardot_orm.sandbox.core.clock import utc_text
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import insert, marks, select

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pardot_orm.sandbox.core.transaction import Transaction

_SENT = 6  # the type of the activity

_VARIABLES = ("%%unsubscribe%%", "%%email_preference_center%%")

_TEMPLATE = """
    SELECT t.name, t.subject, t.textMessage, t.htmlMessage, t.isListEmail, t.isOneToOneEmail, o.email_template_id
    FROM email_template t LEFT JOIN email_template_send_options o ON o.email_template_id = t.id
    WHERE t.id = ? AND NOT t.isArchived
"""

_REACHABLE = "is_archived = 0 AND is_email_hard_bounced = 0 AND coalesce(email, '') <> ''"
_WILLING = "opted_out = 0 AND is_do_not_email = 0"


@frozen
class Content:
    """What a mail says, and the template that it came from."""

    name: str | None = None
    subject: str | None = None
    text: str | None = None
    html: str | None = None
    template_id: int | None = None


@frozen(kw_only=True)
class Mail:
    """A mail that is to be sent.

    Args:
        content: What it says.
        campaign_id: The campaign that it belongs to.
        sender: The columns that say who sends it.
        tags: The names of its tags; a new name becomes a tag.
        is_operational: Whether it goes to those who want no mails, too.
    """

    content: Content
    campaign_id: int
    sender: dict[str, object]
    tags: tuple[str, ...] = ()
    is_operational: bool = False


@frozen(kw_only=True)
class Audience:
    """The lists that a mail goes to, those whose members get none, and when."""

    lists: Sequence[int]
    suppressed: Sequence[int] = Factory(tuple)
    scheduled: datetime | None = None


@frozen
class Template:
    """What a template gives a mail, and what it is meant for."""

    content: Content
    is_for_lists: bool
    is_for_one: bool
    knows_sender: bool


def find_template(transaction: Transaction, number: int) -> Template | None:
    """Return a template that is not in the recycle bin."""
    row = transaction.one(_TEMPLATE, number)
    if row is None:
        return None
    name, subject, text, html, for_lists, for_one, options = row
    return Template(Content(name, subject, text, html, number), bool(for_lists), bool(for_one), options is not None)


def check_content(content: Content) -> None:
    """Refuse a mail that is not whole (65), or has no way to unsubscribe (64)."""
    if not (content.name and content.subject and (content.text or content.template_id)):
        raise RefusalError(Code.INVALID_MAIL)
    for body in (content.text, content.html):
        if body and not any(variable in body for variable in _VARIABLES):
            raise RefusalError(Code.MISSING_VARIABLES)


def send_to_prospect(transaction: Transaction, mail: Mail, prospect_id: int) -> int:
    """Send a mail to one prospect and return its id.

    Raises:
        RefusalError: The prospect can't be reached, or wants no mails (98).
    """
    if not transaction.one(select("1", "prospect", f"id = ? AND {_mailable(mail)}"), prospect_id):
        # The error table has this code; for a prospect that has opted out, one client was told 3.
        raise RefusalError(Code.NOT_MAILABLE)
    number = _write(transaction, mail, {"isOneToOne": 1})
    template_id = mail.content.template_id
    own = {"email_template_id": template_id} if template_id else {}
    _note_sent(transaction, mail, [prospect_id], own | {"email_id": number})
    return number


def send_to_lists(transaction: Transaction, mail: Mail, audience: Audience) -> int:
    """Send a mail to the members of lists, or keep it for its time, and return its id."""
    scheduled = audience.scheduled
    number = _write(transaction, mail, {"isOneToOne": 0, "scheduled_at": scheduled and utc_text(scheduled)})
    rows = [*((number, i, 0) for i in audience.lists), *((number, i, 1) for i in audience.suppressed)]
    transaction.db.executemany("INSERT INTO email_list VALUES (?, ?, ?)", rows)
    if scheduled is None or scheduled <= transaction.now:
        recipients = _recipients(transaction, mail, audience)
        _note_sent(transaction, mail, recipients, {"email_id": number, "list_email_id": number})
    return number


def _mailable(mail: Mail) -> str:
    """Return the condition of prospects that may be mailed; an operational mail need not ask them."""
    return _REACHABLE if mail.is_operational else f"{_REACHABLE} AND {_WILLING}"


def _recipients(transaction: Transaction, mail: Mail, audience: Audience) -> list[int]:
    on_lists = f"is_archived = 0 AND list_id IN ({marks(audience.lists)})"
    if not mail.is_operational:
        on_lists += " AND opted_out = 0"
    members = select("prospect_id", "list_membership", on_lists)
    on_suppressed = f"is_archived = 0 AND list_id IN ({marks(audience.suppressed)})"
    left_out = select("prospect_id", "list_membership", on_suppressed)
    where = f"id IN ({members}) AND id NOT IN ({left_out}) AND {_mailable(mail)}"
    statement = select("id", "prospect", where, "ORDER BY id")
    return [row[0] for row in transaction.all(statement, *audience.lists, *audience.suppressed)]


def _write(transaction: Transaction, mail: Mail, values: dict[str, object]) -> int:
    content = mail.content
    own: dict[str, object] = {"name": content.name, "subject": content.subject}
    own |= {"email_template_id": content.template_id, "campaign_id": mail.campaign_id}
    number = insert(transaction, "email", own | mail.sender | values | {"created_at": transaction.stamp})
    insert(transaction, "email_message", {"email_id": number, "text": content.text, "html": content.html})
    for name in dict.fromkeys(mail.tags):
        _tag(transaction, name, number)
    return number


def _tag(transaction: Transaction, name: str, email_id: int) -> None:
    """Put a tag on a mail; a new name becomes a tag."""
    row = transaction.one("SELECT id FROM tag WHERE name = ?", name)
    times = {"created_at": transaction.stamp, "updated_at": transaction.stamp}
    tag_id = row[0] if row else insert(transaction, "tag", {"name": name} | times)
    use = {"tag_id": tag_id, "type": "Email", "object_id": email_id, "created_at": transaction.stamp}
    insert(transaction, "tag_object", use)


def _note_sent(transaction: Transaction, mail: Mail, recipients: Iterable[int], own: dict[str, int]) -> None:
    """Write an activity for each recipient, with the mail's own ids."""
    stamps = {"created_at": transaction.stamp, "updated_at": transaction.stamp}
    of_mail = {"type": _SENT, "type_name": "Email", "details": mail.content.subject, "campaign_id": mail.campaign_id}
    for prospect_id in recipients:
        insert(transaction, "visitor_activity", {"prospect_id": prospect_id} | of_mail | own | stamps)
