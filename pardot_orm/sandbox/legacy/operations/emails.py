"""Mails: read, and counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import select
from pardot_orm.sandbox.core.spec import object_spec
from pardot_orm.sandbox.legacy.answers import Answer, Records, Tree
from pardot_orm.sandbox.legacy.booleans import boolean_word
from pardot_orm.sandbox.legacy.operations.plain_records import live_id
from pardot_orm.sandbox.legacy.operations.selectors import selectors_given
from pardot_orm.sandbox.legacy.record_trees import SHOWN_LAST, columns, select_list, tree_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pardot_orm.sandbox.legacy.call import Call

# The types of activities that tell what became of a mail.
OPENED, UNSUBSCRIBED, BOUNCED, COMPLAINED = 11, 12, 13, 14
INDIRECTLY_UNSUBSCRIBED, INDIRECTLY_BOUNCED = 35, 36
CLICKED, CLICKED_ELSEWHERE = 1, 17

# Each prospect with what the activities of one mail tell of it. The bounce of a mail that was opened or clicked was
# none: it arrived.
_OUTCOMES = f"""
    SELECT prospect_id, sum(type = {OPENED}) AS opens,
        max(type IN ({UNSUBSCRIBED}, {INDIRECTLY_UNSUBSCRIBED})) AS out,
        max(type = {COMPLAINED}) AS complained, max(type = {BOUNCED}) AS hard, max(type = {INDIRECTLY_BOUNCED}) AS soft,
        max(type IN ({OPENED}, {CLICKED}, {CLICKED_ELSEWHERE}, {UNSUBSCRIBED}, {INDIRECTLY_UNSUBSCRIBED})) AS arrived
    FROM visitor_activity WHERE list_email_id = ? AND prospect_id IS NOT NULL GROUP BY prospect_id
"""  # noqa: S608 - the numbers are from here
_COUNTS = f"""
    SELECT count(*), total(hard AND NOT arrived), total(soft AND NOT hard AND NOT arrived), total(opens),
        total(opens > 0), total(out), total(complained)
    FROM ({_OUTCOMES})
"""  # noqa: S608 - as above
_CLICKS = "SELECT count(*), count(DISTINCT prospect_id) FROM email_click WHERE list_email_id = ?"


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
    values = _counters(call, number)
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


def _counters(call: Call, number: int) -> Mapping[str, object]:
    counts = call.one(_COUNTS, number) or ()
    sent, hard, soft, opens, unique_opens, opt_outs, complaints = map(int, counts)
    clicks, unique_clicks = call.one(_CLICKS, number) or (0, 0)
    delivered = sent - hard - soft
    return {
        "sent": sent,
        "delivered": delivered,
        "total_clicks": clicks,
        "unique_clicks": unique_clicks,
        "soft_bounced": soft,
        "hard_bounced": hard,
        "opt_outs": opt_outs,
        "spam_complaints": complaints,
        "opens": opens,
        "unique_opens": unique_opens,
        "delivery_rate": _rate(delivered, sent),
        "opens_rate": _rate(unique_opens, delivered),
        "click_through_rate": _rate(clicks, delivered),
        "unique_click_through_rate": _rate(unique_clicks, delivered),
        "click_open_ratio": _rate(unique_clicks, unique_opens),
        "opt_out_rate": _rate(opt_outs, delivered),
        "spam_complaint_rate": _rate(complaints, delivered),
    }


def _rate(part: int, whole: int) -> str:
    return f"{100 * part / whole if whole else 0:.2f}%"
