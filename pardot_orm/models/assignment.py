"""Other records as parameters of an operation: given as records, or by their ids."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pardot_orm.errors import ValidationError
from pardot_orm.fields import shown

if TYPE_CHECKING:
    from pardot_orm.models.user import User


def record_id(where: str, value: Any) -> int:
    """Return the id of a record, which may be given as its id.

    Raises:
        ValidationError: It is neither, or the record has no id yet.
    """
    found = getattr(value, "id", value)
    if type(found) is not int or found < 1:
        rule = (
            "save() it first, it has no id yet" if found is None and value is not None else "write a record or its id"
        )
        raise ValidationError(f"{where}: {shown(value)} is no record that Pardot knows: {rule}.")
    return found


def assigned_user(user: User | int) -> dict[str, Any]:
    """Return the parameter of an `assign` that takes users alone."""
    return {"user_id": record_id("assign()", user)}


def assignment(user: User | int | str | None, group: int | None) -> dict[str, Any]:
    """Return the parameter of a prospect's `assign`: `user_id`, `user_email` or `group_id`."""
    if (user is None) is (group is None):
        raise ValidationError("assign() takes exactly one target: user=... or group=...")
    if isinstance(user, str):
        return {"user_email": user}
    name, value = ("group_id", group) if user is None else ("user_id", user)
    return {name: record_id("assign()", value)}
