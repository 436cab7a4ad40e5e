"""What a write does to a prospect: parameters are read and checked first, then applied together."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import Factory, define

from pardot_orm.sandbox.core.connector import refuse_with_connector
from pardot_orm.sandbox.core.custom_values import CustomChange, apply_custom_changes, read_custom_changes
from pardot_orm.sandbox.core.membership_writes import subscribe, unsubscribe
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import exists, insert, update
from pardot_orm.sandbox.core.spec import FieldSpec, object_spec
from pardot_orm.sandbox.core.values import email, flag, integer, record_id

if TYPE_CHECKING:
    from collections.abc import Container

    from pardot_orm.sandbox.legacy.call import Call

_LIST = re.compile(r"list_([0-9]+)")
_CRITERIA = re.compile(r"profile_criteria_([0-9]{1,18})")  # longer ones name nothing
_MATCHES = ("match", "nomatch", "unknown")

_FID = re.compile(r"(?P<kind>00Q|003)[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?")
_FID_COLUMN = {
    "00Q": "crm_lead_fid",
    "003": "crm_contact_fid",
}  # leads and contacts, by the id's first characters

# Ids of other records: their table, and the code of one that does not exist.
_REFERENCES = {
    "campaign_id": ("campaign", Code.INVALID_CAMPAIGN_ID),
    "prospect_account_id": ("prospect_account", Code.INVALID_PROSPECT_ACCOUNT_ID),
    "user_id": ("user", Code.INVALID_USER_ID),
}


@define
class ProspectChange:
    """A write to one prospect, read and checked."""

    columns: dict[str, object] = Factory(dict)
    custom: dict[str, CustomChange] = Factory(dict)
    lists: dict[int, bool] = Factory(dict)  # list id -> on it, or off
    criteria: dict[int, str] = Factory(dict)  # profile criteria id -> matching state


def read_change(call: Call, selectors: Container[str] = ()) -> ProspectChange:
    """Return what the parameters ask to be changed; selectors and unknown names are left out."""
    change = ProspectChange()
    rest: dict[str, str] = {}
    writable = writable_fields(call.version)
    for name, text in call.parameters.items():
        if name in selectors:
            continue
        if name == "prospect_account_id":
            refuse_with_connector(call)
        if name in writable:
            change.columns.update(_read_field(call, writable[name], text))
        elif match := _LIST.fullmatch(name):
            _read_list(call, match[1], text, change)
        elif match := _CRITERIA.fullmatch(name):
            if text not in _MATCHES:
                raise RefusalError(Code.INVALID_MATCHING_STATUS)
            change.criteria[int(match[1])] = text
        else:
            rest[name] = text
    if change.columns.get("user_id") and change.columns.get("crm_owner_fid"):
        raise RefusalError(Code.USER_AND_CRM_OWNER)
    change.custom = read_custom_changes(call, rest)
    return change


def create(call: Call, change: ProspectChange) -> int:
    """Add a prospect with what the account gives every new one, and return its id."""
    columns: dict[str, object] = {
        "score": 0,
        "grade": "D",
        "recent_interaction": "Never active.",
        "campaign_id": _first(call, "SELECT id FROM campaign WHERE is_archived = 0 ORDER BY created_at, id LIMIT 1"),
        "profile_id": _first(call, "SELECT MIN(id) FROM profile"),
        "created_at": call.stamp,
    }
    prospect_id = insert(call, "prospect", columns)
    apply(call, prospect_id, change)
    return prospect_id


def apply(call: Call, prospect_id: int, change: ProspectChange) -> None:
    """Write a change; every accepted write is an update, even one that names nothing."""
    columns = change.columns | {"updated_at": call.stamp}
    update(call, "prospect", prospect_id, columns)
    if columns.get("user_id"):
        call.db.execute(
            "UPDATE prospect SET first_assigned_at = ? WHERE id = ? AND first_assigned_at IS NULL",
            (call.stamp, prospect_id),
        )
    apply_custom_changes(call, prospect_id, change.custom)
    for list_id, wanted in change.lists.items():
        (subscribe if wanted else unsubscribe)(call, list_id, prospect_id)
    for criteria_id, matches in change.criteria.items():
        # Criteria of other profiles than the prospect's own are ignored.
        call.db.execute(
            "INSERT OR REPLACE INTO prospect_profile_criteria (prospect_id, criteria_id, matches)"
            " SELECT p.id, c.id, ? FROM prospect p JOIN profile_criteria c ON c.profile_id = p.profile_id"
            " WHERE p.id = ? AND c.id = ?",
            (matches, prospect_id, criteria_id),
        )


@cache
def writable_fields(version: int) -> dict[str, FieldSpec]:
    """Return the fields of prospects that may be written, by their names."""
    return {f.name: f for f in object_spec("prospect").fields if f.writable and version in f.versions}


def _read_field(call: Call, field: FieldSpec, text: str) -> dict[str, object]:
    """Return the columns that one parameter sets."""
    name = field.name
    match name:
        case "password":
            return {}  # never shown, so never kept
        case "fid":
            return _read_fid(text)
        case "email":
            value: object = email(text)
        case "score":
            value = integer(text, Code.INVALID_SCORE)  # an empty one is refused, as accounts do
        case _ if name in _REFERENCES:
            value = _read_reference(call, name, text)
        case _ if field.type == "boolean":
            value = flag(text, false_is_true=call.settings.false_is_true)
        case _:
            value = text or None
    return {name: value}


def _read_reference(call: Call, name: str, text: str) -> int | None:
    if not text:
        return None
    table, code = _REFERENCES[name]
    number = record_id(text, code)
    if not exists(call, table, number):
        raise RefusalError(code)
    return number


def _read_fid(text: str) -> dict[str, object]:
    if not text:
        return {"fid": None, "salesforce_fid": None}
    match = _FID.fullmatch(text)
    if match is None:
        raise RefusalError(Code.INVALID_FID)
    return {"fid": text, "salesforce_fid": text, _FID_COLUMN[match["kind"]]: text}


def is_fid(text: str) -> bool:
    """Tell whether a text is the CRM id of a lead or a contact."""
    return bool(_FID.fullmatch(text))


def _read_list(call: Call, number: str, text: str, change: ProspectChange) -> None:
    if not text:
        return
    list_id = record_id(number, Code.INVALID_LIST_ID)
    if not exists(call, "list", list_id):
        raise RefusalError(Code.INVALID_LIST_ID)
    # 1 and 0 everywhere but in one example of the Getting Started page, which says 1000.
    subscribed = text == "1000" or flag(text, false_is_true=call.settings.false_is_true)
    change.lists[list_id] = bool(subscribed)


def _first(call: Call, statement: str) -> object:
    row = call.one(statement)
    return None if row is None else row[0]
