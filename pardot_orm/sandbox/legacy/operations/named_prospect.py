"""The prospect that something is made for, or sent to: named by its id, its address or both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.prospect_finding import live_sharing, require_live
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.values import record_id

if TYPE_CHECKING:
    from pardot_orm.sandbox.legacy.call import Call


def named_prospect(call: Call) -> int:
    """Return the live prospect that the request names.

    In version 4 an address may name several: alone it means the one that was active last, and beside an id
    it is right if the id is one of them.
    """
    number, address = call.parameters.filled("prospect_id"), call.parameters.filled("prospect_email")
    prospect_id = None if number is None else _by_id(call, number)
    if address is None:
        if prospect_id is None:
            raise RefusalError(Code.MISSING_VALUE)
        return prospect_id
    sharing = live_sharing(call, address)
    if not sharing:
        raise RefusalError(Code.INVALID_EMAIL)
    if prospect_id is None:
        return sharing[0]
    if prospect_id not in sharing:
        raise RefusalError(Code.DIFFERENT_PROSPECTS)
    return prospect_id


def _by_id(call: Call, text: str) -> int:
    prospect_id = record_id(text, Code.INVALID_PROSPECT_ID)
    require_live(call, prospect_id)
    return prospect_id
