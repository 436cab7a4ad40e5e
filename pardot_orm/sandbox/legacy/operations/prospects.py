"""Prospects: found by id, address or CRM id; written, assigned, recycled and restored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.prospect_finding import by_email, by_fid, by_id, is_fid
from pardot_orm.sandbox.core.prospect_writes import assign as assign_prospect
from pardot_orm.sandbox.core.prospect_writes import create as create_prospect
from pardot_orm.sandbox.core.prospect_writes import recycle, save
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import exists, marks, select
from pardot_orm.sandbox.core.values import email, record_id
from pardot_orm.sandbox.legacy.answers import Answer, Nothing, Records, Result
from pardot_orm.sandbox.legacy.operations.selectors import selectors_given
from pardot_orm.sandbox.legacy.prospect_parameters import read_change
from pardot_orm.sandbox.legacy.prospect_trees import PROSPECT_KEYS, prospect_plan, prospect_trees
from pardot_orm.sandbox.legacy.queries import fetch_page
from pardot_orm.sandbox.legacy.record_trees import select_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pardot_orm.sandbox.legacy.call import Call

_TARGETS = ("user_id", "user_email", "group_id")


# ------------------------------------------------------------------------------------------------------------
# Reading
# ------------------------------------------------------------------------------------------------------------


def read(call: Call) -> Answer:
    """Return a prospect; in version 4 an address may name several, which are all returned."""
    (selector,) = selectors_given(call)
    if call.version == 4 and selector == "email":
        address = call.parameters.get("email") or ""
        rows = call.all(
            "SELECT id FROM prospect WHERE email = ? COLLATE NOCASE AND is_archived = 0 ORDER BY id", address
        )
        if not rows:
            raise RefusalError(Code.INVALID_EMAIL)
        return show(call, [row[0] for row in rows])
    prospect_id, is_archived = _find(call, selector)
    if is_archived:
        raise RefusalError(Code.PROSPECT_ARCHIVED)
    return show(call, [prospect_id])


def query(call: Call) -> Answer:
    """Return a page of the prospects that match."""
    rows, total = fetch_page(call, select_list(prospect_plan(call), *PROSPECT_KEYS))
    return Result("prospect", prospect_trees(call, rows), total)


def show(call: Call, ids: Sequence[int], *, created: bool = False) -> Answer:
    """Return prospects as read shows them."""
    columns = select_list(prospect_plan(call), *PROSPECT_KEYS)
    statement = select(columns, "prospect", f"id IN ({marks(ids)})", "ORDER BY id")
    return Records("prospect", prospect_trees(call, call.all(statement, *ids)), created)


# ------------------------------------------------------------------------------------------------------------
# Creating and changing
# ------------------------------------------------------------------------------------------------------------


def create(call: Call) -> Answer:
    """Add a prospect; version 3 restores a recycled one of the same address instead."""
    _read_joined_address(call)
    selectors_given(call)
    address = email(call.parameters.get("email") or "")
    if call.version == 3:
        existing = by_email(call, address)
        if existing and not existing[1]:
            raise RefusalError(Code.EMAIL_EXISTS)
        if existing:
            return _write(call, existing[0], restore=True)
    return _create(call)


def update(call: Call) -> Answer:
    """Change the named fields of a prospect."""
    (selector,) = selectors_given(call)
    prospect_id, is_archived = _find(call, selector)
    # Version 3 was seen to write to a recycled prospect and to leave it in the bin.
    restores = call.parameters.get("is_archived") in ("0", "false")
    if is_archived and call.version == 4 and not restores:
        raise RefusalError(Code.PROSPECT_ARCHIVED)
    return _write(call, prospect_id, selector)


def upsert(call: Call) -> Answer:
    """Change the prospect that matches, or add one: each version has its own idea of a match."""
    return _upsert_v3(call) if call.version == 3 else _upsert_v4(call)


def _upsert_v3(call: Call) -> Answer:
    """By id, else by address, else create."""
    number, address = call.parameters.get("id"), call.parameters.get("email")
    if number is None and address is None:
        raise RefusalError(Code.UNSUPPORTED_IN_VERSION if "fid" in call.parameters else Code.MISSING_PARAMETER)
    if number is not None:
        prospect_id = record_id(number)
        if exists(call, "prospect", prospect_id, live=False):
            return _write(call, prospect_id)
        if not address:
            raise RefusalError(Code.NO_EMAIL_TO_CREATE_WITH)
    existing = by_email(call, email(address or ""))
    if existing:
        return _write(call, existing[0], "email", restore=True)
    return _create(call)


def _upsert_v4(call: Call) -> Answer:
    """By id or CRM id, which restores from the recycle bin; an address alone always creates."""
    number, fid, address = (call.parameters.get(name) for name in ("id", "fid", "email"))
    if fid is None and is_fid(address or ""):
        fid, address = address, None  # the page of August 2021 has upsert/email/<fid>, that of June 2020 fid/<fid>
        call.parameters.rename("email", "fid")
    if number is None and fid is None and address is None:
        raise RefusalError(Code.MISSING_PARAMETER)
    found: int | None = None
    if number is not None:
        prospect_id = record_id(number)
        if exists(call, "prospect", prospect_id, live=False):
            found = prospect_id
    if fid:
        of_fid = by_fid(call, fid)
        if of_fid and found is not None and of_fid[0] != found:
            raise RefusalError(Code.DIFFERENT_FID)
        found = of_fid[0] if of_fid else found
    if found is not None:
        return _write(call, found, restore=True)
    if not address:
        raise RefusalError(Code.NO_EMAIL_TO_CREATE_WITH if number is not None else Code.INVALID_FID)
    return _create(call)


def _create(call: Call) -> Answer:
    email(call.parameters.get("email") or "")
    return show(call, [create_prospect(call, read_change(call))], created=True)


def _write(call: Call, prospect_id: int, selector: str = "id", *, restore: bool = False) -> Answer:
    save(call, prospect_id, read_change(call, (selector,)), restore=restore)
    return show(call, [prospect_id])


# ------------------------------------------------------------------------------------------------------------
# Recycling and assigning
# ------------------------------------------------------------------------------------------------------------


def delete(call: Call) -> Answer:
    """Move a prospect to the recycle bin."""
    recycle(call, _live(call))
    return Nothing()


def assign(call: Call) -> Answer:
    """Assign a prospect to exactly one user or group."""
    prospect_id = _live(call)
    given = {name: text for name in _TARGETS if (text := call.parameters.filled(name))}
    if not given:
        raise RefusalError(Code.MISSING_PARAMETER)
    if "group_id" in given:
        if len(given) > 1:
            raise RefusalError(Code.SEVERAL_ASSIGNEES)
        assign_prospect(call, prospect_id, group_id=_group(call, given["group_id"]))
    else:
        users = {_user(call, name, text) for name, text in given.items()}
        if len(users) > 1:
            raise RefusalError(Code.DIFFERENT_USERS)
        if len(given) > 1:
            raise RefusalError(Code.SEVERAL_ASSIGNEES)
        assign_prospect(call, prospect_id, user_id=users.pop())
    return show(call, [prospect_id])


def unassign(call: Call) -> Answer:
    """Take the assignment away."""
    prospect_id = _live(call)
    assign_prospect(call, prospect_id)
    return show(call, [prospect_id])


def _user(call: Call, name: str, text: str) -> int:
    if name == "user_id":
        number = record_id(text, Code.INVALID_USER_ID)
        if not exists(call, "user", number):
            raise RefusalError(Code.INVALID_USER_ID)
        return number
    row = call.one("SELECT id FROM user WHERE email = ? COLLATE NOCASE AND is_archived = 0", text)
    if row is None:
        raise RefusalError(Code.INVALID_USER_EMAIL)
    return int(row[0])


def _group(call: Call, text: str) -> int:
    number = record_id(text, Code.INVALID_GROUP_ID)
    if not exists(call, "user_group", number, live=False):
        raise RefusalError(Code.INVALID_GROUP_ID)
    return number


def _read_joined_address(call: Call) -> None:
    """Take the address out of `create/email<email>`, as the version 4 page of August 2021 has it.

    That of June 2020 has `create/email/<email>`, and the newer page's own example sends it in the body.
    """
    if call.version != 4 or "email" in call.parameters:
        return
    joined = next((name for name in call.parameters if name.startswith("email") and "@" in name), None)
    if joined is not None:
        call.parameters.add("email", joined.removeprefix("email"))


# ------------------------------------------------------------------------------------------------------------
# Finding
# ------------------------------------------------------------------------------------------------------------


def _live(call: Call) -> int:
    (selector,) = selectors_given(call)
    prospect_id, is_archived = _find(call, selector)
    if is_archived:
        raise RefusalError(Code.PROSPECT_ARCHIVED)
    return prospect_id


def _find(call: Call, selector: str) -> tuple[int, bool]:
    """Return the id of the prospect that a selector names, and whether it is in the recycle bin."""
    text = call.parameters.get(selector) or ""
    found: tuple[int, bool] | None
    if call.version == 4 and selector == "id" and is_fid(text):
        selector = "fid"  # the page of August 2021 has read/id/<fid>, that of June 2020 fid/<fid>
    if selector == "id":
        found, code = by_id(call, record_id(text)), Code.INVALID_PROSPECT_ID
    elif selector == "fid":
        found, code = by_fid(call, text), Code.INVALID_FID
    elif call.version == 4:
        rows = call.all("SELECT id FROM prospect WHERE email = ? COLLATE NOCASE AND is_archived = 0", text)
        # Several may share an address: only one that has it alone is meant beyond doubt.
        found, code = (rows[0][0], False) if len(rows) == 1 else None, Code.NO_SUCH_PROSPECT
    else:
        found, code = by_email(call, text), Code.INVALID_EMAIL
    if found is None:
        raise RefusalError(code)
    return found
