"""Counts the records that a connection changes, for `connect(max_changes=...)`: refused before the first is sent."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pardot_orm.errors import PardotError, UncertainWriteError
from pardot_orm.query.records import connection_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from pardot_orm.changes.baseline import Pending
    from pardot_orm.connection import Connection


@contextmanager
def counted(connection: Connection, records: int = 1) -> Iterator[None]:
    """Count the records that the block's one request changes; what is refused is no change.

    Raises:
        ChangeLimitError: There would be too many.
    """
    connection.changes.take(records)
    try:
        yield
    except UncertainWriteError:
        raise
    except PardotError:
        connection.changes.give_back(records)
        raise


@contextmanager
def all_counted(waiting: Collection[Pending]) -> Iterator[None]:
    """Count the changes that wait, before the first is sent; those that wait still after the block are none.

    Raises:
        ChangeLimitError: There would be too many.
    """
    taken: list[Connection] = []
    try:
        for connection, records in _by_connection(waiting).items():
            connection.changes.take(records)
            taken.append(connection)
        yield
    finally:
        left = _by_connection(waiting)
        for connection in taken:
            connection.changes.give_back(left[connection])


def _by_connection(waiting: Collection[Pending]) -> Counter[Connection]:
    return Counter(connection_of(pending.record) for pending in waiting)
