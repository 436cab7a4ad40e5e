"""Mails: read, and counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.mail_counts import count_mail
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import select
from pardot_orm.sandbox.legacy.answers import Answer, Records, Tree
from pardot_orm.sandbox.legacy.booleans import boolean_word
from pardot_orm.sandbox.legacy.documentation import object_spec
from pardot_orm.sandbox.legacy.operations.plain_records import live_id
from pardot_orm.sandbox.legacy.operations.selectors import selectors_given
from pardot_orm.sandbox.legacy.record_trees import SHOWN_LAST, columns, select_list, tree_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pardot_orm.sandbox.core.mail_counts import MailCounts
    from pardot_orm.sandbox.legacy.call import Call


def read(call: Call) -> Answer:
    """Return a mail, without its bodies if they are not wanted."""
    selectors_given(call)
    with_message = boolean_word(call.parameters.filled("include_message") or "true", Code.INVALID_BOOLEAN)
    return show(call, live_id(call, call.parameters.get("id") or ""), with_message=with_message)


def stats(call: Call) -> Answer:
    """Return what became of a list mail, by the activities and the clicks; one-to-one mails have no counters."""
    selectors_given(call)
    number = live_id(call, call.parameters.get("id") or "")
    if call.one("SELECT 1 FROM email WHERE id = ? AND isOneToOne", number):
        raise RefusalError(Code.INVALID_ID)
    values = _counters(count_mail(call, number))
    fields = object_spec("emailStats").fields
    return Records("stats", [[(field.name, values[field.name]) for field in fields]])


def show(call: Call, number: int, *, with_message: bool = True) -> Answer:
    """Return a mail as a record."""
    plan = columns("email", "full", call.version)
    row = call.one(select(select_list(plan), "email", "id = ?"), number)
    tree = tree_of(call, plan, row or ())
    if with_message:
        place = next(i for i, (name, _) in enumerate(tree) if name in SHOWN_LAST)
        tree.insert(place, ("message", _message(call, number)))
    return Records("email", [tree])


def _message(call: Call, number: int) -> Tree:
    plan = columns("emailMessage", "full", call.version)
    row = call.one(select(select_list(plan), "email_message", "email_id = ?"), number)
    return [] if row is None else tree_of(call, plan, row)


def _counters(counts: MailCounts) -> Mapping[str, object]:
    return {
        "sent": counts.sent,
        "delivered": counts.delivered,
        "total_clicks": counts.clicks,
        "unique_clicks": counts.unique_clicks,
        "soft_bounced": counts.soft_bounced,
        "hard_bounced": counts.hard_bounced,
        "opt_outs": counts.opt_outs,
        "spam_complaints": counts.spam_complaints,
        "opens": counts.opens,
        "unique_opens": counts.unique_opens,
        "delivery_rate": _rate(counts.delivered, counts.sent),
        "opens_rate": _rate(counts.unique_opens, counts.delivered),
        "click_through_rate": _rate(counts.clicks, counts.delivered),
        "unique_click_through_rate": _rate(counts.unique_clicks, counts.delivered),
        "click_open_ratio": _rate(counts.unique_clicks, counts.unique_opens),
        "opt_out_rate": _rate(counts.opt_outs, counts.delivered),
        "spam_complaint_rate": _rate(counts.spam_complaints, counts.delivered),
    }


def _rate(part: int, whole: int) -> str:
    return f"{100 * part / whole if whole else 0:.2f}%"
