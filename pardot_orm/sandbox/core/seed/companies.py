"""The prospect accounts' times, owners and own fields; who they are is decided with the account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.seed.timeline import text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from random import Random

    from pardot_orm.sandbox.core.seed.timeline import Timeline

_DAY = 86400
_ASSIGNED = 0.7

_FIELDS: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("Region", "Region", "dropdown", ("North", "South", "East & West", "日本")),
    ("Website", "Web site", "text", ()),
    ("Headcount", "Employees", "number", ()),
    ("Customer_Since", "Customer since", "date", ()),
    ("Segments", "Segments <all>", "multiselect", ("Retail", "R&D", "Schools", "Public sector")),
)
_OF_PROSPECTS = """
    SELECT CAST(strftime('%s', min(created_at)) AS INTEGER) FROM prospect WHERE prospect_account_id = ?
"""


def fill_companies(database: sqlite3.Connection, rng: Random, timeline: Timeline, users: Sequence[int]) -> None:
    """Complete the rows of prospect accounts, each older than its prospects."""
    for position, (field_id, label, kind, options) in enumerate(_FIELDS):
        database.execute("INSERT INTO prospect_account_field VALUES (?, ?, ?, ?)", (field_id, label, kind, position))
        rows = [(field_id, place, option) for place, option in enumerate(options)]
        database.executemany("INSERT INTO prospect_account_option VALUES (?, ?, ?)", rows)
    ids = [number for (number,) in database.execute("SELECT id FROM prospect_account ORDER BY id")]
    for number in ids:
        (first,) = database.execute(_OF_PROSPECTS, (number,)).fetchone()
        created = timeline.between(timeline.start - 200 * _DAY, first or timeline.start)
        user = rng.choice(users) if rng.random() < _ASSIGNED else None
        database.execute(
            "UPDATE prospect_account SET created_at = ?, updated_at = ?, user_id = ? WHERE id = ?",
            (text(created), text(timeline.between(created)), user, number),
        )
        values = [(number, *value) for value in _values(rng, number)]
        database.executemany("INSERT INTO prospect_account_value VALUES (?, ?, ?, ?)", values)


def _values(rng: Random, number: int) -> list[tuple[str, int, str]]:
    options = {field_id: choices for field_id, _, _, choices in _FIELDS}
    values = [("Region", 0, rng.choice(options["Region"]))]
    if rng.random() < 0.7:
        values.append(("Website", 0, f"https://company{number}.example/?a=1&b=2"))
    if rng.random() < 0.6:
        values.append(("Headcount", 0, str(int(rng.random() ** 2 * 5000) + 1)))
    if rng.random() < 0.5:
        values.append(("Customer_Since", 0, f"20{10 + int(rng.random() * 15)}-0{1 + int(rng.random() * 9)}-15"))
    chosen = rng.sample(options["Segments"], int(rng.random() * 4))
    values += [("Segments", place, segment) for place, segment in enumerate(chosen)]
    return values
