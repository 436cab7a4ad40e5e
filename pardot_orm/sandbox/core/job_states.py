"""The states of imports and exports, and the time that each takes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.clock import parse_stored

if TYPE_CHECKING:
    from pardot_orm.sandbox.core.transaction import Transaction

OPEN, WAITING, PROCESSING, COMPLETE = "Open", "Waiting", "Processing", "Complete"
FAILED, CANCELED = "Failed", "Canceled"


def is_past(transaction: Transaction, stored: str, span: timedelta) -> bool:
    """Tell whether so much time has passed since a stored moment."""
    return transaction.now >= parse_stored(stored) + span


def is_due(transaction: Transaction, moved_at: str) -> bool:
    """Tell whether a job that came into its state at this moment may leave it."""
    return is_past(transaction, moved_at, timedelta(seconds=transaction.settings.job_delay))
