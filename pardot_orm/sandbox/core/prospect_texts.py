"""What is written to a prospect as texts, as forms and CSV files hold it: columns by their names, and custom fields."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.connector import refuse_with_connector
from pardot_orm.sandbox.core.custom_values import read_custom_changes
from pardot_orm.sandbox.core.prospect_finding import FID
from pardot_orm.sandbox.core.prospect_writes import ProspectChange
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import exists
from pardot_orm.sandbox.core.tables import Field, table_of
from pardot_orm.sandbox.core.values import email, flag, integer, record_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pardot_orm.sandbox.core.transaction import Transaction

# Where leads and contacts are kept, by the id's first characters.
_FID_COLUMN = {"00Q": "crm_lead_fid", "003": "crm_contact_fid"}

# Ids of other records: their table, and the code of one that does not exist.
_REFERENCES = {
    "campaign_id": ("campaign", Code.INVALID_CAMPAIGN_ID),
    "prospect_account_id": ("prospect_account", Code.INVALID_PROSPECT_ACCOUNT_ID),
    "user_id": ("user", Code.INVALID_USER_ID),
}


@cache
def writable_columns() -> dict[str, Field]:
    """Return the fields of prospects that may be written, by their names."""
    return {field.name: field for field in table_of("prospect").fields if field.writable}


def read_change(transaction: Transaction, texts: Mapping[str, str]) -> ProspectChange:
    """Return the change that texts ask for, by the names of columns and custom fields; other names are ignored.

    Raises:
        RefusalError: A field does not take its text.
    """
    known = writable_columns()
    columns: dict[str, object] = {}
    for name, text in texts.items():
        if name in known:
            columns |= read_column(transaction, name, text)
    refuse_two_owners(columns)
    custom = read_custom_changes(transaction, {name: text for name, text in texts.items() if name not in known})
    return ProspectChange(columns, custom)


def read_column(transaction: Transaction, name: str, text: str) -> dict[str, object]:
    """Return the columns that the text of one field sets.

    Raises:
        RefusalError: The field does not take it.
    """
    match name:
        case "password":
            return {}  # never shown, so never kept
        case "fid":
            return _read_fid(text)
        case "email":
            value: object = email(text)
        case "score":
            value = integer(text, Code.INVALID_SCORE)  # an empty one is refused, as accounts do
        case _ if name in _REFERENCES:
            value = _read_reference(transaction, name, text)
        case _ if writable_columns()[name].type == "boolean":
            value = flag(text, false_is_true=transaction.settings.false_is_true)
        case _:
            value = text or None
    return {name: value}


def refuse_two_owners(columns: Mapping[str, object]) -> None:
    """Refuse a change that names both a user and an owner in the CRM."""
    if columns.get("user_id") and columns.get("crm_owner_fid"):
        raise RefusalError(Code.USER_AND_CRM_OWNER)


def _read_reference(transaction: Transaction, name: str, text: str) -> int | None:
    if name == "prospect_account_id":
        refuse_with_connector(transaction)
    if not text:
        return None
    table, code = _REFERENCES[name]
    number = record_id(text, code)
    if not exists(transaction, table, number):
        raise RefusalError(code)
    return number


def _read_fid(text: str) -> dict[str, object]:
    if not text:
        return {"fid": None, "salesforce_fid": None}
    match = FID.fullmatch(text)
    if match is None:
        raise RefusalError(Code.INVALID_FID)
    return {"fid": text, "salesforce_fid": text, _FID_COLUMN[match["kind"]]: text}
