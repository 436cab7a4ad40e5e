"""What imports and exports have in common: how requests name them, and their addresses and moments in answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pardot_orm.sandbox.core.clock import local_text
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.legacy.operations.plain_records import live_id
from pardot_orm.sandbox.legacy.operations.selectors import selectors_given

if TYPE_CHECKING:
    from pardot_orm.sandbox.legacy.answers import Tree
    from pardot_orm.sandbox.legacy.call import Call

_WORDS = {"true": True, "false": False}


def named_id(call: Call) -> int:
    """Return the id of the job that a request names, or refuse one that there is not."""
    selectors_given(call)
    return live_id(call, call.parameters.get("id") or "")


def check_may_list(call: Call) -> None:
    """Refuse a query of jobs to a user who lacks the ability: administrators alone have it."""
    if not call.settings.administrator:
        raise RefusalError(Code.LACKS_ABILITY)


def address(call: Call, op: str, number: int, rest: str = "") -> str:
    """Return the address of an operation on a job."""
    return f"{call.url}/api/{call.object}/version/{call.version}/do/{op}/id/{number}{rest}"


def times(call: Call, created_at: str, updated_at: str) -> Tree:
    """Return the moments of a job as they are local_text."""
    return [("createdAt", local_text(created_at, call.zone)), ("updatedAt", local_text(updated_at, call.zone))]


def read_flag(value: Any, code: Code) -> bool:
    """Return a yes or no of a document, which may be a word."""
    found = _WORDS.get(value) if isinstance(value, str) else value
    if not isinstance(found, bool):
        raise RefusalError(code)
    return found
