"""Other records as parameters of an operation: given as records, or by their ids."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pardot_orm.errors import ValidationError
from pardot_orm.fields.kinds import shown
from pardot_orm.models.ids import record_id

if TYPE_CHECKING:
    from pardot_orm.models.objects.user import User


def parameter_id(where: str, value: Any, object_name: str) -> int:
    """Return the id of a record, which may be given as its id.

    Raises:
        ValidationError: It is neither, a record of another object, or one that has no id yet.
    """
    return record_id(
        value,
        object_name,
        lambda given, rule: ValidationError(f"{where}: {shown(given)} is no record that Pardot knows: {rule}."),
    )


def assigned_user(user: User | int | str) -> dict[str, Any]:
    """Return the parameter of an `assign` that takes users alone."""
    return {"user_id": parameter_id("assign()", user, "user")}


def assignment(user: User | int | str | None, group: int | None) -> dict[str, Any]:
    """Return the parameter of a prospect's `assign`: `user_id`, `user_email` or `group_id`."""
    if (user is None) is (group is None):
        raise ValidationError("assign() takes exactly one target: user=... or group=...")
    if isinstance(user, str) and "@" in user:
        return {"user_email": str.__str__(user)}
    if user is None:
        return {"group_id": parameter_id("assign()", group, "group")}
    return assigned_user(user)
