"""List memberships: the pairs of list and prospect, found by their id or by their two ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.membership_writes import add_member, end, live_membership, opt_out
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.values import flag, record_id
from pardot_orm.sandbox.legacy.answers import Answer, Nothing
from pardot_orm.sandbox.legacy.operations.plain_records import live_id, show
from pardot_orm.sandbox.legacy.operations.selectors import selectors_given

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pardot_orm.sandbox.legacy.call import Call


def read(call: Call) -> Answer:
    """Return a live membership."""
    return show(call, _named(call))


def create(call: Call) -> Answer:
    """Put a prospect on a list it is not on."""
    selectors_given(call)
    list_id, prospect_id = _ends(call, (Code.INVALID_LIST_ID, Code.INVALID_PROSPECT_ID))
    opted_out = bool(flag(call.parameters.get("opted_out") or "", false_is_true=call.settings.false_is_true))
    return show(call, add_member(call, list_id, prospect_id, opted_out=opted_out), created=True)


def update(call: Call) -> Answer:
    """Opt a member out; opting back in is not the API's to do and is ignored."""
    number = _named(call)
    if flag(call.parameters.get("opted_out") or "", false_is_true=call.settings.false_is_true):
        opt_out(call, number)
    return show(call, number)


def delete(call: Call) -> Answer:
    """Take a prospect off a list."""
    end(call, _named(call))
    return Nothing()


def _named(call: Call) -> int:
    """Return the id of the live membership that the request names; its id, if sent, decides."""
    if selectors_given(call) == ("id",):
        return live_id(call, call.parameters.get("id") or "")
    ends = _ends(call, (Code.INVALID_ID, Code.INVALID_ID))
    number = live_membership(call, *ends)
    if number is None:
        raise RefusalError(Code.INVALID_ID)
    return number


def _ends(call: Call, codes: Iterable[Code]) -> tuple[int, int]:
    list_code, prospect_code = codes
    list_id = record_id(call.parameters.get("list_id") or "", list_code)
    return list_id, record_id(call.parameters.get("prospect_id") or "", prospect_code)
