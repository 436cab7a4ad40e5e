"""Writing users, and what the caller may do: no page documents any of it, but clients offer it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import insert
from pardot_orm.sandbox.core.rows import update as change
from pardot_orm.sandbox.core.values import email, flag, integer
from pardot_orm.sandbox.legacy.answers import Answer, Document, Nothing
from pardot_orm.sandbox.legacy.operations.plain_records import live_id, refuse_missing_values, show

if TYPE_CHECKING:
    from pardot_orm.sandbox.legacy.answers import Tree
    from pardot_orm.sandbox.legacy.call import Call

# The roles that every account has, by their ids.
ROLES = {2: "Administrator", 3: "Marketing", 4: "Sales Manager", 5: "Sales"}
_NEW_ROLE = "Sales"

# What an administrator may do, as far as this API has it.
_ABILITIES = (
    "admin:users:view", "admin:users:create", "admin:users:edit", "admin:users:delete",
    "prospects:prospects:view", "prospects:prospects:create", "prospects:prospects:edit",
    "prospects:prospects:delete", "prospects:prospects:assign", "prospects:prospects:export",
    "marketing:lists:view", "marketing:lists:create", "marketing:lists:edit", "marketing:lists:delete",
    "marketing:campaigns:view", "marketing:campaigns:create", "marketing:campaigns:edit",
    "marketing:emails:view", "marketing:emails:send", "marketing:forms:view", "marketing:forms:create",
)  # fmt: skip

_BY_ADDRESS = "SELECT id FROM user WHERE email = ? COLLATE NOCASE AND is_archived = 0"


def create(call: Call) -> Answer:
    """Add a user and return it."""
    refuse_missing_values(call)
    values: dict[str, object] = {name: call.parameters.filled(name) for name in ("first_name", "last_name")}
    values |= {"email": _new_address(call), "job_title": call.parameters.filled("job_title")}
    values |= {"timezone": _timezone(call), "role": _role(call) or _NEW_ROLE, "crm_username": _crm_username(call)}
    for name in ("is_password_expirable", "send_activation"):
        flag(call.parameters.get(name) or "", false_is_true=call.settings.false_is_true)  # nobody logs in, none is sent
    (account,) = call.one("SELECT id FROM account") or (None,)
    times = {"created_at": call.stamp, "updated_at": call.stamp}
    return show(call, insert(call, "user", values | {"account": account} | times), created=True)


def update(call: Call) -> Answer:
    """Change the role of a user, which is all that the client changes."""
    number = _named(call)
    role = _role(call)
    if role is None:
        raise RefusalError(Code.MISSING_PARAMETER)
    change(call, "user", number, {"role": role, "updated_at": call.stamp})
    return show(call, number)


def delete(call: Call) -> Answer:
    """Remove a user; what is theirs stays as it is."""
    change(call, "user", _named(call), {"is_archived": 1, "updated_at": call.stamp})
    return Nothing()


def abilities(_call: Call) -> Answer:
    """Return what the caller, who is an administrator, may do."""
    credentials: Tree = [("credential", ability) for ability in _ABILITIES]
    return Document([("result", [("total_results", len(credentials)), ("credentials", credentials)])])


def cookie(_call: Call) -> Answer:
    """Return a cookie of the caller; it opens nothing here."""
    return Document([("cookie", "pardot=none")])


def _named(call: Call) -> int:
    """Return the user that an id names, or an address."""
    number, address = call.parameters.get("id"), call.parameters.get("email")
    if number is not None:
        return live_id(call, number)
    if address is None:
        raise RefusalError(Code.MISSING_PARAMETER)
    row = call.one(_BY_ADDRESS, address)
    if row is None:
        raise RefusalError(Code.INVALID_USER_EMAIL)
    return int(row[0])


def _new_address(call: Call) -> str:
    text = call.parameters.get("email") or ""
    try:
        address = email(text)
    except RefusalError:
        raise RefusalError(Code.INVALID_USER_EMAIL) from None  # 4 is of prospects' addresses
    if call.one(_BY_ADDRESS, address):
        raise RefusalError(Code.USER_EXISTS)
    return address


def _timezone(call: Call) -> str | None:
    text = call.parameters.filled("timezone")
    try:
        return text and ZoneInfo(text).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise RefusalError(Code.INVALID_TIMEZONE) from None


def _role(call: Call) -> str | None:
    """Return the role that an id or a name says, None without either."""
    number, name = call.parameters.filled("role_id"), call.parameters.filled("role_name")
    roles = {ROLES.get(integer(number, Code.INVALID_ROLE))} if number else set()
    if name:
        roles.add(name)
    if not roles:
        return None
    role = roles.pop()
    if roles or role not in ROLES.values():
        raise RefusalError(Code.INVALID_ROLE)
    return role


def _crm_username(call: Call) -> str | None:
    text = call.parameters.filled("crm_username")
    if text is None:
        return None
    if call.settings.connector is None:
        raise RefusalError(Code.NO_CONNECTOR)
    if call.one("SELECT 1 FROM user WHERE crm_username = ? AND is_archived = 0", text):
        raise RefusalError(Code.CRM_USERNAME_TAKEN)
    return text
