"""Visitors: attached to a prospect, with all that they did; they are read and queried as other records are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.prospect_finding import require_live
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.values import record_id
from pardot_orm.sandbox.core.visitor_writes import assign as assign_visitor
from pardot_orm.sandbox.legacy.operations.plain_records import live_id, show
from pardot_orm.sandbox.legacy.operations.selectors import selectors_given

if TYPE_CHECKING:
    from pardot_orm.sandbox.legacy.answers import Answer
    from pardot_orm.sandbox.legacy.call import Call


def assign(call: Call) -> Answer:
    """Attach a visitor, its visits and its activities to a prospect."""
    selectors_given(call)
    number = live_id(call, call.parameters.get("id") or "")
    prospect_id = _prospect(call)
    assign_visitor(call, number, prospect_id)
    return show(call, number)


def _prospect(call: Call) -> int:
    """Return the live prospect to attach: by its id, or in version 3 by its address, but not by both."""
    number = call.parameters.filled("prospect_id")
    address = call.parameters.filled("prospect_email") if call.version == 3 else None
    if number is not None and address is not None:
        raise RefusalError(Code.SEVERAL_ASSIGNEES)
    if address is not None:
        found = call.one("SELECT id FROM prospect WHERE email = ? COLLATE NOCASE AND is_archived = 0", address)
        if found is None:
            raise RefusalError(Code.INVALID_EMAIL)
        return int(found[0])
    if number is None:
        raise RefusalError(Code.MISSING_PARAMETER)
    prospect_id = record_id(number, Code.INVALID_PROSPECT_ID)
    require_live(call, prospect_id)
    return prospect_id
