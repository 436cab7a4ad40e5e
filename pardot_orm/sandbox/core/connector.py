"""The CRM connector that an account may have: what the CRM decides, the API does not write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.refusals import Code, RefusalError

if TYPE_CHECKING:
    from pardot_orm.sandbox.core.transaction import Transaction

# Each kind of connector with the code of the writes that it blocks.
CONNECTORS = {"salesforce": Code.SALESFORCE_CONNECTOR, "other": Code.CRM_CONNECTOR}


def refuse_with_connector(transaction: Transaction) -> None:
    """Refuse a write to opportunities, or to a prospect's account, if the account has a connector."""
    if transaction.settings.connector is not None:
        raise RefusalError(CONNECTORS[transaction.settings.connector])
