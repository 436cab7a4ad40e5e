"""The tables by which the clean-up is judged: what each prospect must be, and what was there before."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from attrs import astuple

from pardot_orm.sandbox.core.seed.countries import COUNTRY_SPELLINGS

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from pardot_orm.sandbox.core.seed.prospects import Sheet

_TABLES = """
CREATE TABLE truth_prospect (
    prospect_id INTEGER PRIMARY KEY, first_name TEXT, last_name TEXT, phone TEXT, country TEXT, score INTEGER
);
CREATE TABLE seed_score (prospect_id INTEGER PRIMARY KEY, score INTEGER NOT NULL);
CREATE TABLE seed_country_spelling (spelling TEXT PRIMARY KEY, country TEXT NOT NULL);
"""

# Each copied table with what tells its rows apart.
COPIED = {
    "prospect": ("id",),
    "prospect_value": ("prospect_id", "field_id", "position"),
    "list": ("id",),
    "list_membership": ("id",),
}


def fill_truth(database: sqlite3.Connection, sheets: list[Sheet]) -> None:
    """Write down what must come out, and copy what has been filled in so far."""
    for statement in filter(str.strip, _TABLES.split(";")):
        database.execute(statement)
    live = [sheet for sheet in sheets if sheet.live]
    truths = ((sheet.id, *astuple(sheet.person.truth()), sheet.person.score) for sheet in live)
    database.executemany("INSERT INTO truth_prospect VALUES (?, ?, ?, ?, ?, ?)", truths)
    scores = ((sheet.id, sheet.file_score) for sheet in live if sheet.file_score is not None)
    database.executemany("INSERT INTO seed_score VALUES (?, ?)", scores)
    database.executemany("INSERT INTO seed_country_spelling VALUES (?, ?)", COUNTRY_SPELLINGS.items())
    for table, key in COPIED.items():
        database.execute(f'CREATE TABLE "seed_{table}" AS SELECT * FROM "{table}" ORDER BY {", ".join(key)}')  # noqa: S608 - names from here
        database.execute(f'CREATE UNIQUE INDEX "seed_{table}_key" ON "seed_{table}" ({", ".join(key)})')


def write_scores_csv(database: sqlite3.Connection, path: Path | str) -> int:
    """Write the file of scores (`id,score`) and return how many there are."""
    return _write(path, ("id", "score"), database.execute("SELECT * FROM seed_score ORDER BY prospect_id"))


def write_countries_csv(database: sqlite3.Connection, path: Path | str) -> int:
    """Write the file of spellings (`spelling,country`) and return how many there are."""
    rows = database.execute("SELECT * FROM seed_country_spelling ORDER BY country, spelling")
    return _write(path, ("spelling", "country"), rows)


def _write(path: Path | str, columns: tuple[str, ...], cursor: sqlite3.Cursor) -> int:
    rows = [tuple(row) for row in cursor]
    with open(path, "w", encoding="utf-8", newline="") as file:  # noqa: PTH123 - text or Path
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(rows)
    return len(rows)
