"""The writes of another client: random changes of prospects that a request does not name."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.clock import utc_text
from pardot_orm.sandbox.core.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from pardot_orm.sandbox.core.clock import Clock
    from pardot_orm.sandbox.core.database import Database

# Whatever may be an id or an address, in a parameter or in the document of a batch.
_WORD = re.compile(r"[^\s\"'<>,:{}\[\]]+")

_OWN_RULES = {"email", "password", "fid", "crm_owner_fid", "is_archived"}


@cache
def changeable_columns() -> tuple[str, ...]:
    """Return the columns of prospects that it may change: those that hold what anybody may write there."""
    return tuple(
        field.name
        for field in table_of("prospect").fields
        if field.writable and field.references is None and field.name not in _OWN_RULES
    )


def change_prospects(  # noqa: PLR0913, PLR0917 - what is changed, where, when, by what chance, how much and what not
    database: Database, clock: Clock, random: Random, count: int, column: str, params: Mapping[str, str]
) -> None:
    """Change a column of some prospects, which the parameters do not name by id, address or CRM id."""
    named = {word.lower() for text in params.values() for word in _WORD.findall(text)}
    stamp = utc_text(clock.now())
    with database.writing() as connection:
        rows = connection.execute("SELECT id, email, salesforce_fid FROM prospect WHERE is_archived = 0 ORDER BY id")
        others = [row[0] for row in rows if not named & {str(value).lower() for value in row if value is not None}]
        for number in random.sample(others, min(count, len(others))):
            statement = f'UPDATE prospect SET "{column}" = ?, updated_at = ? WHERE id = ?'  # noqa: S608 - of the list above
            connection.execute(statement, (_value(random, column), stamp, number))


def _value(random: Random, column: str) -> object:
    field = table_of("prospect").field(column)
    match field.type if field else "string":
        case "integer":
            return random.randrange(1000)
        case "boolean":
            return random.randrange(2)
        case _:
            return f"Changed by another client, {random.randrange(1_000_000)}"
