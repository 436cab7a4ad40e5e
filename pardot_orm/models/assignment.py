"""Who a prospect is assigned to, as parameters."""

from __future__ import annotations

from typing import Any

from pardot_orm.errors import ValidationError
from pardot_orm.models.user import User


def assignment(user: User | int | str | None, group: int | None) -> dict[str, Any]:
    """Return the parameter of `assign`: `user_id`, `user_email` or `group_id`."""
    if (user is None) is (group is None):
        raise ValidationError("assign() takes exactly one target: user=... or group=...")
    if isinstance(user, User):
        user = user.id
    if isinstance(user, str):
        return {"user_email": user}
    name, value = ("group_id", group) if user is None else ("user_id", user)
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ValidationError(f"assign() can't use {value!r} as {name}: it must be a whole number above zero.")
    return {name: value}
