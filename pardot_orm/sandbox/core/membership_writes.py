"""Putting prospects on lists and taking them off, by whichever operation asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.prospect_finding import require_live
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import exists

if TYPE_CHECKING:
    from pardot_orm.sandbox.core.transaction import Transaction


def add_member(transaction: Transaction, list_id: int, prospect_id: int, *, opted_out: bool = False) -> int:
    """Put a prospect on a list that it is not on, and return the membership's id.

    Raises:
        RefusalError: There is no such list (55) or prospect (3), the prospect is in the recycle bin (132), or is a
            member already (58).
    """
    if not exists(transaction, "list", list_id):
        raise RefusalError(Code.INVALID_LIST_ID)
    require_live(transaction, prospect_id)
    if live_membership(transaction, list_id, prospect_id) is not None:
        raise RefusalError(Code.ALREADY_A_MEMBER)
    return subscribe(transaction, list_id, prospect_id, opted_out=opted_out)


def live_membership(transaction: Transaction, list_id: int, prospect_id: int) -> int | None:
    """Return the id of a membership that has not ended."""
    row = transaction.one(
        "SELECT id FROM list_membership WHERE list_id = ? AND prospect_id = ? AND is_archived = 0", list_id, prospect_id
    )
    return None if row is None else int(row[0])


def opt_out(transaction: Transaction, membership_id: int) -> None:
    """Opt a member out; opting back in is the member's own to do."""
    statement = "UPDATE list_membership SET opted_out = 1, updated_at = ? WHERE id = ?"
    transaction.db.execute(statement, (transaction.stamp, membership_id))


def end(transaction: Transaction, membership_id: int) -> None:
    """Take a prospect off a list, by the membership's id."""
    pair = transaction.one("SELECT list_id, prospect_id FROM list_membership WHERE id = ?", membership_id)
    if pair is not None:
        unsubscribe(transaction, *pair)


def subscribe(transaction: Transaction, list_id: int, prospect_id: int, *, opted_out: bool = False) -> int:
    """Put a prospect on a list and return the membership's id.

    A member stays as it is. A membership that had ended comes back with its `opted_out` as it was: being put
    on a list is no consent.
    """
    row = transaction.one(
        "SELECT id, is_archived FROM list_membership WHERE list_id = ? AND prospect_id = ?",
        list_id,
        prospect_id,
    )
    if row is None:
        cursor = transaction.db.execute(
            "INSERT INTO list_membership (list_id, prospect_id, opted_out, created_at, updated_at)"
            " VALUES (?, ?, ?, ?, ?)",
            (list_id, prospect_id, int(opted_out), transaction.stamp, transaction.stamp),
        )
        return int(cursor.lastrowid or 0)
    membership_id, is_archived = row
    if is_archived:
        transaction.db.execute(
            "UPDATE list_membership SET is_archived = 0, opted_out = MAX(opted_out, ?), updated_at = ? WHERE id = ?",
            (int(opted_out), transaction.stamp, membership_id),
        )
    return int(membership_id)


def unsubscribe(transaction: Transaction, list_id: int, prospect_id: int) -> None:
    """End a membership, if there is one: its row goes to the recycle bin."""
    transaction.db.execute(
        "UPDATE list_membership SET is_archived = 1, updated_at = ?"
        " WHERE list_id = ? AND prospect_id = ? AND is_archived = 0",
        (transaction.stamp, list_id, prospect_id),
    )
