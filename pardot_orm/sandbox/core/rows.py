"""SQL that is put together from names: of tables and columns, never of anything a request says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pardot_orm.sandbox.core.transaction import Transaction


def select(columns: str, table: str, where: str, rest: str = "") -> str:
    """Return a SELECT; the values of its conditions are bound when it is run."""
    return f'SELECT {columns} FROM "{table}" WHERE {where} {rest}'  # noqa: S608 - see the module


def marks(values: Sequence[Any]) -> str:
    """Return as many question marks as there are values."""
    return ", ".join("?" * len(values))


# What has no recycle bin here: nothing in the API deletes it.
_NEVER_DELETED = (
    "custom_redirect", "dynamic_content", "email", "email_click", "export", "folder", "import", "lifecycle_history",
    "lifecycle_stage", "prospect_account", "tag", "tag_object", "visit", "visitor",
)  # fmt: skip
# Sessions are kept with the other activities, but only Pardot's own pages show them.
_SHOWN = dict.fromkeys(_NEVER_DELETED, "1") | {"visitor_activity": "type <> 5", "email_template": "isArchived = 0"}


def shown_rows(table: str) -> str:
    """Return the condition of the rows that the API shows unless asked otherwise: those not deleted."""
    return _SHOWN.get(table, "is_archived = 0")


def exists(transaction: Transaction, table: str, number: int, *, live: bool = True) -> bool:
    """Tell whether a table has a row of this id, which is not deleted unless `live` is off."""
    where = f"id = ? AND {shown_rows(table)}" if live else "id = ?"
    return transaction.one(select("1", table, where), number) is not None


def insert(transaction: Transaction, table: str, values: Mapping[str, object]) -> int:
    """Add a row and return its id."""
    names = ", ".join(f'"{name}"' for name in values)
    statement = f'INSERT INTO "{table}" ({names}) VALUES ({marks(tuple(values))})'  # noqa: S608 - see the module
    number = transaction.db.execute(statement, tuple(values.values())).lastrowid
    if number is None:
        raise LookupError(f"SQLite gave the new row of {table} no id.")
    return number


def update(transaction: Transaction, table: str, number: int, values: Mapping[str, object]) -> None:
    """Change columns of one row."""
    assignments = ", ".join(f'"{name}" = ?' for name in values)
    statement = f'UPDATE "{table}" SET {assignments} WHERE id = ?'  # noqa: S608 - see the module
    transaction.db.execute(statement, (*values.values(), number))
