"""The database file of an account: made and filled, or opened with the identity that it keeps."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from attrs import frozen

from pardot_orm.sandbox.credentials import Credentials
from pardot_orm.sandbox.schema import create_tables

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


@frozen
class Identity:
    """What a database file remembers of its account."""

    seed: int
    version: int
    timezone: str
    credentials: Credentials


def is_account(path: Path) -> bool:
    """Tell whether a file is there to be opened."""
    return path.exists() and path.stat().st_size > 0


def make_account(path: Path, own: Identity, *, prospects: int, now: datetime) -> Identity:
    """Make a database with a filled account; a failure leaves no file."""
    from pardot_orm.sandbox.seed import fill  # noqa: PLC0415 - it loads Faker, of which an existing file has no need

    try:
        with closing(sqlite3.connect(path)) as database:
            database.execute("PRAGMA synchronous = OFF")
            create_tables(database)
            fill(
                database,
                prospects=prospects,
                seed=own.seed,
                version=own.version,
                timezone=own.timezone,
                username=own.credentials.username,
                now=now,
            )
            _remember(database, own)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return own


def open_account(path: Path, wanted: Identity) -> Identity:
    """Return what the file says it is; one made elsewhere takes what the sandbox was given."""
    with closing(sqlite3.connect(path)) as database:
        if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone():
            _remember(database, wanted)
        kept = dict(database.execute("SELECT key, value FROM meta").fetchall())
    credentials = Credentials(**json.loads(kept["credentials"]))
    return Identity(int(kept["seed"]), int(kept["version"]), kept["timezone"], credentials)


def _remember(database: sqlite3.Connection, own: Identity) -> None:
    rows = {
        "seed": str(own.seed),
        "version": str(own.version),
        "timezone": own.timezone,
        "credentials": json.dumps(own.credentials.as_dict()),
    }
    with database:
        database.execute("CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)")
        database.executemany("INSERT INTO meta (key, value) VALUES (?, ?)", rows.items())
