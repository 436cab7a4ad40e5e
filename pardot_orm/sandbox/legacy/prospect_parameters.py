"""What the parameters of a request write to a prospect: its fields, lists and criteria, each by a name of its own."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.custom_values import read_custom_changes
from pardot_orm.sandbox.core.prospect_texts import read_column, refuse_two_owners
from pardot_orm.sandbox.core.prospect_writes import MATCHES, ProspectChange
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import exists
from pardot_orm.sandbox.core.values import flag, record_id
from pardot_orm.sandbox.legacy.documentation import object_spec

if TYPE_CHECKING:
    from collections.abc import Container

    from pardot_orm.sandbox.legacy.call import Call

_LIST = re.compile(r"list_([0-9]+)")
_CRITERIA = re.compile(r"profile_criteria_([0-9]{1,18})")  # longer ones name nothing


def read_change(call: Call, selectors: Container[str] = ()) -> ProspectChange:
    """Return what the parameters ask to be changed; selectors and unknown names are left out."""
    change = ProspectChange()
    rest: dict[str, str] = {}
    writable = _writable_names(call.version)
    for name, text in call.parameters.items():
        if name in selectors:
            continue
        if name in writable:
            change.columns.update(read_column(call, name, text))
        elif match := _LIST.fullmatch(name):
            _read_list(call, match[1], text, change)
        elif match := _CRITERIA.fullmatch(name):
            if text not in MATCHES:
                raise RefusalError(Code.INVALID_MATCHING_STATUS)
            change.criteria[int(match[1])] = text
        else:
            rest[name] = text
    refuse_two_owners(change.columns)
    change.custom = read_custom_changes(call, rest)
    return change


@cache
def _writable_names(version: int) -> frozenset[str]:
    return frozenset(f.name for f in object_spec("prospect").fields if f.writable and version in f.versions)


def _read_list(call: Call, number: str, text: str, change: ProspectChange) -> None:
    if not text:
        return
    list_id = record_id(number, Code.INVALID_LIST_ID)
    if not exists(call, "list", list_id):
        raise RefusalError(Code.INVALID_LIST_ID)
    # 1 and 0 everywhere but in one example of the Getting Started page, which says 1000.
    subscribed = text == "1000" or flag(text, false_is_true=call.settings.false_is_true)
    change.lists[list_id] = bool(subscribed)
