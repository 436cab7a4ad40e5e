"""Prospects found by what is theirs: an address, or an id of the CRM."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import select

if TYPE_CHECKING:
    from pardot_orm.sandbox.core.transaction import Transaction

_BY_FID = "? IN (fid, salesforce_fid, crm_lead_fid, crm_contact_fid)"

# Leads and contacts, by the first characters of their ids.
FID = re.compile(r"(?P<kind>00Q|003)[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?")

# Who shares an address, the most recently active first.
_SHARING = """
    SELECT id FROM prospect WHERE email = ? COLLATE NOCASE AND is_archived = 0
    ORDER BY last_activity_at DESC, id
"""


def is_fid(text: str) -> bool:
    """Tell whether a text is the CRM id of a lead or a contact."""
    return bool(FID.fullmatch(text))


def by_email(transaction: Transaction, address: str) -> tuple[int, bool] | None:
    """Return the id of the prospect with an address, a live one first, and whether it is in the recycle bin."""
    row = transaction.one(
        "SELECT id, is_archived FROM prospect WHERE email = ? COLLATE NOCASE ORDER BY is_archived, id LIMIT 1",
        address,
    )
    return row and (row[0], bool(row[1]))


def by_fid(transaction: Transaction, fid: str) -> tuple[int, bool] | None:
    """Return the id of the prospect with a CRM id, a live one first, and whether it is in the recycle bin."""
    row = transaction.one(select("id, is_archived", "prospect", _BY_FID, "ORDER BY is_archived, id LIMIT 1"), fid)
    return row and (row[0], bool(row[1]))


def by_id(transaction: Transaction, number: int) -> tuple[int, bool] | None:
    """Return the id of the prospect that has it, and whether it is in the recycle bin."""
    row = transaction.one("SELECT id, is_archived FROM prospect WHERE id = ?", number)
    return row and (row[0], bool(row[1]))


def live_sharing(transaction: Transaction, address: str) -> list[int]:
    """Return the live prospects that share an address, the one that was active last first."""
    return [row[0] for row in transaction.all(_SHARING, address)]


def require_live(transaction: Transaction, number: int) -> None:
    """Refuse the id of a prospect that there is not (3), or that is in the recycle bin (132)."""
    found = by_id(transaction, number)
    if found is None:
        raise RefusalError(Code.INVALID_PROSPECT_ID)
    if found[1]:
        raise RefusalError(Code.PROSPECT_ARCHIVED)
