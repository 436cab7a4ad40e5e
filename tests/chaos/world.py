"""The accounts that the runs begin with: untidy prospects, and triggers that write down each write of a row."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from pardot_orm.sandbox import Sandbox

if TYPE_CHECKING:
    from pathlib import Path

PROSPECTS = 160
# What the clean-up mends, and what else the script writes.
MENDED = ("first_name", "last_name", "phone", "country", "score")
WRITTEN = (*MENDED, "notes", "is_archived")

_AUDIT = [
    "CREATE TABLE audit (what TEXT NOT NULL, id INTEGER NOT NULL, value TEXT)",
    *(
        f"CREATE TRIGGER audit_{table} AFTER INSERT ON {table}"
        f" BEGIN INSERT INTO audit VALUES ('insert {table}', NEW.id, NULL); END"
        for table in ("prospect", "list", "list_membership")
    ),
    # Also where the value stays: the same write, carried out twice. A create fills its row in, which is none.
    *(
        f"CREATE TRIGGER audit_{column} AFTER UPDATE OF {column} ON prospect"
        " WHEN OLD.id IN (SELECT id FROM seed_prospect)"
        f" BEGIN INSERT INTO audit VALUES ('update {column}', OLD.id, NEW.{column}); END"
        for column in WRITTEN
    ),
]


def prepared(folder: Path, version: int, seed: int) -> Path:
    """Return the file of an account, made if it is not there; runs work on copies of it."""
    path = folder / f"v{version}-{seed}.sqlite3"
    if not path.exists():
        with Sandbox(prospects=PROSPECTS, seed=seed, version=version, db=path):
            pass
        with closing(sqlite3.connect(path)) as database, database:
            for statement in _AUDIT:
                database.execute(statement)
    return path


def fresh(folder: Path, version: int, seed: int, name: str) -> Path:
    """Return a copy for one run."""
    return shutil.copy(prepared(folder, version, seed), folder / f"{name}.sqlite3")
