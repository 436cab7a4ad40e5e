"""Putting prospects on lists and taking them off, by whichever operation asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pardot_orm.sandbox.legacy.call import Call


def subscribe(call: Call, list_id: int, prospect_id: int, *, opted_out: bool = False) -> int:
    """Put a prospect on a list and return the membership's id.

    A member stays as it is. A membership that had ended comes back with its `opted_out` as it was: being put
    on a list is no consent.
    """
    row = call.one(
        "SELECT id, is_archived FROM list_membership WHERE list_id = ? AND prospect_id = ?",
        list_id,
        prospect_id,
    )
    if row is None:
        cursor = call.db.execute(
            "INSERT INTO list_membership (list_id, prospect_id, opted_out, created_at, updated_at)"
            " VALUES (?, ?, ?, ?, ?)",
            (list_id, prospect_id, int(opted_out), call.stamp, call.stamp),
        )
        return int(cursor.lastrowid or 0)
    membership_id, is_archived = row
    if is_archived:
        call.db.execute(
            "UPDATE list_membership SET is_archived = 0, opted_out = MAX(opted_out, ?), updated_at = ? WHERE id = ?",
            (int(opted_out), call.stamp, membership_id),
        )
    return int(membership_id)


def unsubscribe(call: Call, list_id: int, prospect_id: int) -> None:
    """End a membership, if there is one: its row goes to the recycle bin."""
    call.db.execute(
        "UPDATE list_membership SET is_archived = 1, updated_at = ?"
        " WHERE list_id = ? AND prospect_id = ? AND is_archived = 0",
        (call.stamp, list_id, prospect_id),
    )
