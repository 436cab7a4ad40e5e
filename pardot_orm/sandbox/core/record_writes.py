"""Writing campaigns, lists, custom fields and opportunities, whichever API asks for it: what a write takes along."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import exists, insert, update
from pardot_orm.sandbox.core.schema import table_name
from pardot_orm.sandbox.core.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from pardot_orm.sandbox.core.transaction import Transaction

# The name of a custom field stands in requests and answers: it must be fit for an element and a parameter.
_FIELD_ID = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_TEXT_TYPE = "1"


def create(transaction: Transaction, object_name: str, values: Mapping[str, object]) -> int:
    """Add a record and return its id.

    Raises:
        RefusalError: Campaigns are the CRM's to make (128).
    """
    refuse_new_campaign(transaction, object_name)
    stamps = {"created_at": transaction.stamp, "updated_at": transaction.stamp}
    return insert(transaction, table_name(object_name), {**values, **stamps})


def change(transaction: Transaction, object_name: str, number: int, values: Mapping[str, object]) -> None:
    """Change columns of a record, and note the moment."""
    update(transaction, table_name(object_name), number, {**values, "updated_at": transaction.stamp})


def refuse_new_campaign(transaction: Transaction, object_name: str) -> None:
    """Refuse to make a campaign where they are the CRM's (128)."""
    if object_name == "campaign" and transaction.settings.connected_campaigns:
        raise RefusalError(Code.NO_NEW_CAMPAIGNS)


def refuse_connected_campaign(transaction: Transaction, object_name: str, names: Container[str]) -> None:
    """Refuse to change what is the CRM's to say of campaigns, where they are connected to it (129)."""
    is_connected = object_name == "campaign" and transaction.settings.connected_campaigns
    if is_connected and ("name" in names or "cost" in names):
        raise RefusalError(Code.CAMPAIGN_IS_CONNECTED)


def recycle(transaction: Transaction, object_name: str, number: int) -> None:
    """Put a record into the recycle bin: a list with its memberships, a custom field without its values."""
    change(transaction, object_name, number, {"is_archived": 1})
    if object_name == "list":
        transaction.db.execute(
            "UPDATE list_membership SET is_archived = 1, updated_at = ? WHERE list_id = ? AND is_archived = 0",
            (transaction.stamp, number),
        )
    elif object_name == "customField":
        # A later field of the same name must not find them.
        transaction.db.execute(
            "DELETE FROM prospect_value WHERE field_id = (SELECT field_id FROM custom_field WHERE id = ?)",
            (number,),
        )


def restore(transaction: Transaction, object_name: str, number: int) -> None:
    """Bring a record back as it was; one that is not in the recycle bin stays as it is."""
    if not exists(transaction, table_name(object_name), number):
        change(transaction, object_name, number, {"is_archived": 0})


# ------------------------------------------------------------------------------------------------------------
# Custom fields
# ------------------------------------------------------------------------------------------------------------


def create_custom_field(transaction: Transaction, field_id: str, values: Mapping[str, object]) -> int:
    """Add a custom field, which is text unless a type is said, and return its id.

    Raises:
        RefusalError: The name is taken, or not fit for a field (10000).
    """
    taken = "SELECT 1 FROM custom_field WHERE field_id = ? COLLATE NOCASE AND is_archived = 0"
    is_standard = table_of("prospect").field(field_id.lower())
    if transaction.one(taken, field_id) or not _FIELD_ID.fullmatch(field_id) or is_standard:
        raise RefusalError.invalid("field_id")
    return create(transaction, "customField", {**custom_field_type(_TEXT_TYPE), **values, "field_id": field_id})


def custom_field_type(text: object) -> dict[str, object]:
    """Return type and label of a custom field, of which either may be said.

    Raises:
        RefusalError: There is no such type (10000).
    """
    spec = table_of("customField").field("type_id")
    labels = (spec.labels if spec else None) or {}
    number = next((n for n, label in labels.items() if text in (n, label)), None)
    if number is None:
        raise RefusalError.invalid("type")
    return {"type": labels[number], "type_id": int(number)}
