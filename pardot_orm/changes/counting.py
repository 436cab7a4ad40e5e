"""Counts the records that a connection changes, for `connect(max_changes=...)`: refused before the first is sent."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pardot_orm.errors import PardotError, UncertainWriteError, ValidationError
from pardot_orm.fields.kinds import shown
from pardot_orm.query.reading.single import connection_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from pardot_orm.changes.pending import Pending
    from pardot_orm.changes.results import Outcome
    from pardot_orm.connection.connection import Connection
    from pardot_orm.models.base import Model


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
def all_counted(waiting: Collection[Pending], outcomes: Sequence[Outcome]) -> Iterator[None]:
    """Count the changes that wait, before the first is sent; those that were not made after all are none.

    Args:
        waiting: What is to be sent; what the block leaves of it was not.
        outcomes: Where the block adds what became of each record.

    Raises:
        ChangeLimitError: There would be too many.
    """
    told = len(outcomes)
    taken: list[Connection] = []
    try:
        for connection, records in _by_connection(pending.record for pending in waiting).items():
            connection.changes.take(records)
            taken.append(connection)
        yield
    finally:
        refused = [outcome.record for outcome in outcomes[told:] if outcome.status in {"failed", "not sent"}]
        unmade = _by_connection([*refused, *(pending.record for pending in waiting)])
        for connection in taken:
            connection.changes.give_back(unmade[connection])


def check_expected(expect: object) -> None:
    """Refuse a number of changes that is none, before anything is asked.

    Raises:
        ValidationError: It is neither a whole number nor a range.
    """
    if expect is None or isinstance(expect, range):
        return
    if isinstance(expect, bool) or not isinstance(expect, int) or expect < 0:
        raise ValidationError(
            f"expect={shown(expect)}: write the number of records, or a range such as range(90, 111)."
        )


def _by_connection(records: Iterable[Model]) -> Counter[Connection]:
    return Counter(map(connection_of, records))
