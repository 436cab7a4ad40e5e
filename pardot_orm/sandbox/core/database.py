"""The SQLite file behind the sandbox: many readers at a time, one writer, each write a transaction."""

from __future__ import annotations

import queue
import sqlite3
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Database:
    """Connections to one SQLite file in WAL mode.

    Connections are pooled and not bound to threads: a thread lives as long as a TCP connection, which may be
    for one request.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._write_lock = threading.Lock()
        self._opened: list[sqlite3.Connection] = []
        self._writer = self._connect("rwc")
        self._writer.execute("PRAGMA journal_mode = WAL")
        self._writer.execute("PRAGMA synchronous = OFF")  # a crash of the machine may lose it: it is a sandbox
        self._readers: queue.LifoQueue[sqlite3.Connection] = queue.LifoQueue()

    def open_read_only(self) -> sqlite3.Connection:
        """Return a new connection that sees all committed writes and can make none."""
        return self._connect("ro")

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection that sees one state of the database throughout."""
        try:
            connection = self._readers.get_nowait()
        except queue.Empty:
            connection = self._connect("ro")
        try:
            connection.execute("BEGIN")
            yield connection
        finally:
            connection.execute("ROLLBACK")
            self._readers.put(connection)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Lend the writing connection for one transaction: all of it is kept, or nothing."""
        with self._write_lock:
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
            except BaseException:
                self._writer.execute("ROLLBACK")
                raise
            self._writer.execute("COMMIT")

    def close(self) -> None:
        """Close all connections; none may be in use."""
        with self._write_lock:
            for connection in self._opened:
                connection.close()

    def _connect(self, mode: str) -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"{self.path.absolute().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=30.0,
        )
        self._opened.append(connection)
        connection.execute("PRAGMA foreign_keys = OFF")  # ids are checked by the API's own rules and codes
        return connection


@contextmanager
def all_or_nothing(connection: sqlite3.Connection) -> Iterator[None]:
    """Undo the part of a transaction that an error leaves, and only that part."""
    connection.execute("SAVEPOINT part")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK TO part")
        raise
    finally:
        connection.execute("RELEASE part")
