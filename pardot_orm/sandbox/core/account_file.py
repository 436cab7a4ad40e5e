"""The database file of an account: made and filled, or opened with the identity that it keeps."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
from contextlib import closing
from typing import TYPE_CHECKING

from attrs import frozen

from pardot_orm.sandbox.core.credentials import Credentials
from pardot_orm.sandbox.core.schema import create_tables

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

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


class AccountInUseError(OSError):
    """Another sandbox serves the account of this file."""


class AccountLock:
    """Keeps a second sandbox away from an account's file, by a locked file beside it.

    The lock is the system's: a sandbox that is killed leaves none. The file is removed with it, so that whoever finds
    the name again must look whether it is still that of what he locked.
    """

    def __init__(self, account: Path) -> None:
        account = account.resolve()
        self._path = account.with_name(f"{account.name}-lock")
        while True:
            self._fd = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
            try:
                _lock(self._fd)
                if self._path.exists() and os.path.samestat(self._path.stat(), os.fstat(self._fd)):
                    return
            except (BlockingIOError, PermissionError):
                os.close(self._fd)
                raise AccountInUseError(
                    f"{account} is served by another sandbox: two would give out the same ids, and each count a quota "
                    "of its own. Stop that one, or name another file."
                ) from None
            os.close(self._fd)

    def release(self) -> None:
        """Let others serve the account."""
        if sys.platform == "win32":  # which removes no file that is open
            os.close(self._fd)
            self._path.unlink(missing_ok=True)
        else:
            self._path.unlink(missing_ok=True)
            fcntl.flock(self._fd, fcntl.LOCK_UN)  # closing alone leaves it to a child that was forked meanwhile
            os.close(self._fd)


def _lock(fd: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)


def is_account(path: Path) -> bool:
    """Tell whether a file is there to be opened."""
    return path.exists() and path.stat().st_size > 0


def make_account(path: Path, own: Identity, *, prospects: int | None, now: datetime) -> Identity:
    """Make a database with a filled account, or with an empty one for None; a failure leaves no file."""
    from pardot_orm.sandbox.core.seed import fill  # noqa: PLC0415 - it loads Faker, of which an existing file has no need

    try:
        with closing(sqlite3.connect(path)) as database:
            database.execute("PRAGMA synchronous = OFF")
            create_tables(database)
            fill(
                database,
                prospects=prospects,
                seed=own.seed,
                unique_addresses=own.version == 3,
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
