"""Writing opportunities, and noting in the prospects' activities what became of them.

An account with a CRM connector has them from there: nothing here writes them then (37, 59).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.sandbox.core import record_writes
from pardot_orm.sandbox.core.connector import refuse_with_connector
from pardot_orm.sandbox.core.rows import insert
from pardot_orm.sandbox.core.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pardot_orm.sandbox.core.transaction import Transaction

_OBJECT = "opportunity"
_NEW_STATUS = "open"

# The activity that a new status leaves behind; one that is open again was reopened.
_CREATED = 8
_ACTIVITIES = {"won": 9, "lost": 10, "open": 18}


def create(transaction: Transaction, values: Mapping[str, object], prospect_id: int) -> int:
    """Add an opportunity of one prospect and return its id."""
    refuse_with_connector(transaction)
    status = values.get("status") or _NEW_STATUS
    number = record_writes.create(transaction, _OBJECT, {**values, "status": status})
    transaction.db.execute("INSERT INTO opportunity_prospect VALUES (?, ?)", (number, prospect_id))
    _note(transaction, number, _CREATED)
    if status != _NEW_STATUS:
        _note(transaction, number, _ACTIVITIES[str(status)])
    return number


def change(transaction: Transaction, number: int, values: Mapping[str, object]) -> None:
    """Change columns of an opportunity."""
    refuse_with_connector(transaction)
    before = _status(transaction, number)
    record_writes.change(transaction, _OBJECT, number, values)
    after = _status(transaction, number)
    if after != before and after in _ACTIVITIES:
        _note(transaction, number, _ACTIVITIES[after])


def _status(transaction: Transaction, number: int) -> str:
    (status,) = transaction.one("SELECT status FROM opportunity WHERE id = ?", number) or (None,)
    return status or ""


def _note(transaction: Transaction, number: int, kind: int) -> None:
    """Write an activity of this type for each prospect of an opportunity."""
    kinds = table_of("visitorActivity").document["type_details"]["opportunity"]
    name = next(row["type_name"] for row in kinds if row["type"] == kind)
    (campaign_id,) = transaction.one("SELECT campaign_id FROM opportunity WHERE id = ?", number) or (None,)
    owners = transaction.all("SELECT prospect_id FROM opportunity_prospect WHERE opportunity_id = ?", number)
    for (prospect_id,) in owners:
        values = {"prospect_id": prospect_id, "type": kind, "type_name": name, "opportunity_id": number}
        values |= {"campaign_id": campaign_id, "created_at": transaction.stamp, "updated_at": transaction.stamp}
        insert(transaction, "visitor_activity", values)
