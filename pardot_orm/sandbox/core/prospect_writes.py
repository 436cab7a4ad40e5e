"""What a write does to a prospect, whichever API asks for it: all of a change is applied together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import Factory, define

from pardot_orm.sandbox.core.custom_values import CustomChange, apply_custom_changes
from pardot_orm.sandbox.core.membership_writes import subscribe, unsubscribe
from pardot_orm.sandbox.core.prospect_finding import by_email, by_fid
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import insert, update

if TYPE_CHECKING:
    from pardot_orm.sandbox.core.transaction import Transaction

# What a prospect meets a criterion of its profile with.
MATCHES = ("match", "nomatch", "unknown")


@define
class ProspectChange:
    """A write to one prospect, read and checked."""

    columns: dict[str, object] = Factory(dict)
    custom: dict[str, CustomChange] = Factory(dict)
    lists: dict[int, bool] = Factory(dict)  # list id -> on it, or off
    criteria: dict[int, str] = Factory(dict)  # profile criteria id -> matching state


def create(transaction: Transaction, change: ProspectChange) -> int:
    """Add a prospect with what the account gives every new one, and return its id.

    Raises:
        RefusalError: Another prospect has the CRM id (81).
    """
    _refuse_taken_fid(transaction, change, None)
    columns: dict[str, object] = {
        "score": 0,
        "grade": "D",
        "recent_interaction": "Never active.",
        "campaign_id": _first(
            transaction, "SELECT id FROM campaign WHERE is_archived = 0 ORDER BY created_at, id LIMIT 1"
        ),
        "profile_id": _first(transaction, "SELECT MIN(id) FROM profile"),
        "created_at": transaction.stamp,
    }
    prospect_id = insert(transaction, "prospect", columns)
    apply(transaction, prospect_id, change)
    return prospect_id


def save(transaction: Transaction, prospect_id: int, change: ProspectChange, *, restore: bool = False) -> None:
    """Change a prospect, and take it out of the recycle bin if it is to be restored.

    Raises:
        RefusalError: Another prospect has the address, where addresses are unique (54), or the CRM id (81).
    """
    address = change.columns.get("email")
    if transaction.settings.addresses_are_unique and address is not None:
        other = by_email(transaction, str(address))
        if other and other[0] != prospect_id:
            raise RefusalError(Code.EMAIL_IN_USE)
    _refuse_taken_fid(transaction, change, prospect_id)
    if restore:
        change.columns.setdefault("is_archived", 0)
    apply(transaction, prospect_id, change)


def recycle(transaction: Transaction, prospect_id: int) -> None:
    """Move a prospect to the recycle bin."""
    apply(transaction, prospect_id, ProspectChange({"is_archived": 1}))


def assign(
    transaction: Transaction, prospect_id: int, *, user_id: int | None = None, group_id: int | None = None
) -> None:
    """Assign a prospect to a user or to a group, or to nobody."""
    apply(transaction, prospect_id, ProspectChange({"user_id": user_id, "group_id": group_id}))


def apply(transaction: Transaction, prospect_id: int, change: ProspectChange) -> None:
    """Write a change; every accepted write is an update, even one that names nothing."""
    columns = change.columns | {"updated_at": transaction.stamp}
    update(transaction, "prospect", prospect_id, columns)
    if columns.get("user_id"):
        transaction.db.execute(
            "UPDATE prospect SET first_assigned_at = ? WHERE id = ? AND first_assigned_at IS NULL",
            (transaction.stamp, prospect_id),
        )
    apply_custom_changes(transaction, prospect_id, change.custom)
    for list_id, wanted in change.lists.items():
        (subscribe if wanted else unsubscribe)(transaction, list_id, prospect_id)
    for criteria_id, matches in change.criteria.items():
        # Criteria of other profiles than the prospect's own are ignored.
        transaction.db.execute(
            "INSERT OR REPLACE INTO prospect_profile_criteria (prospect_id, criteria_id, matches)"
            " SELECT p.id, c.id, ? FROM prospect p JOIN profile_criteria c ON c.profile_id = p.profile_id"
            " WHERE p.id = ? AND c.id = ?",
            (matches, prospect_id, criteria_id),
        )


def _first(transaction: Transaction, statement: str) -> object:
    row = transaction.one(statement)
    return None if row is None else row[0]


def _refuse_taken_fid(transaction: Transaction, change: ProspectChange, prospect_id: int | None) -> None:
    fid = change.columns.get("fid")
    other = by_fid(transaction, str(fid)) if fid else None
    if other and other[0] != prospect_id:
        raise RefusalError(Code.DIFFERENT_FID)
