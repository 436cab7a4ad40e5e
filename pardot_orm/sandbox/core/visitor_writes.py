"""What is written to visitors, whichever API asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import update

if TYPE_CHECKING:
    from pardot_orm.sandbox.core.transaction import Transaction

_UNKNOWN = "SELECT 1 FROM visitor WHERE id = ? AND ip_address IS NULL AND identified_company_id IS NULL"


def assign(transaction: Transaction, visitor_id: int, prospect_id: int) -> None:
    """Attach a visitor, its visits and its activities to a prospect.

    Raises:
        RefusalError: Nothing is known of the visitor (217).
    """
    if transaction.one(_UNKNOWN, visitor_id):
        raise RefusalError(Code.INVALID_VISITOR)
    update(transaction, "visitor", visitor_id, {"prospect_id": prospect_id, "updated_at": transaction.stamp})
    of_visitor = (prospect_id, visitor_id)
    transaction.db.execute("UPDATE visit SET prospect_id = ? WHERE visitor_id = ?", of_visitor)
    transaction.db.execute("UPDATE visitor_activity SET prospect_id = ? WHERE visitor_id = ?", of_visitor)
