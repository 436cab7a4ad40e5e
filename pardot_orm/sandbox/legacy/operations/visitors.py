"""Visitors: attached to a prospect, with all that they did; they are read and queried as other records are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import update
from pardot_orm.sandbox.core.values import record_id
from pardot_orm.sandbox.legacy.operations.plain_records import live_id, show
from pardot_orm.sandbox.legacy.operations.selectors import selectors_given

if TYPE_CHECKING:
    from pardot_orm.sandbox.legacy.call import Answer, Call


def assign(call: Call) -> Answer:
    """Attach a visitor, its visits and its activities to a prospect."""
    selectors_given(call)
    number = live_id(call, call.parameters.get("id") or "")
    prospect_id = _prospect(call)
    if call.one("SELECT 1 FROM visitor WHERE id = ? AND ip_address IS NULL AND identified_company_id IS NULL", number):
        raise RefusalError(Code.INVALID_VISITOR)
    update(call, "visitor", number, {"prospect_id": prospect_id, "updated_at": call.stamp})
    call.db.execute("UPDATE visit SET prospect_id = ? WHERE visitor_id = ?", (prospect_id, number))
    call.db.execute("UPDATE visitor_activity SET prospect_id = ? WHERE visitor_id = ?", (prospect_id, number))
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
    row = call.one("SELECT is_archived FROM prospect WHERE id = ?", prospect_id)
    if row is None:
        raise RefusalError(Code.INVALID_PROSPECT_ID)
    if row[0]:
        raise RefusalError(Code.PROSPECT_ARCHIVED)
    return prospect_id
