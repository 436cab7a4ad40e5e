"""Records behind ids, read with the neighbours that share their pages; what a page has brought is not read again."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from attrs import define, field

from pardot_orm.query.plan import make_plan
from pardot_orm.query.walking.paging import page_between, record_id_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pardot_orm.connection.connection import Connection
    from pardot_orm.models.base import Model
    from pardot_orm.query.plan import Plan, Query

# Beyond the ids that Pardot gives: no record is newer.
_LAST = 2**31 - 2


@define
class Neighbours:
    """What is known of an object's records, by ranges of ids: within a range, what is not here is not there.

    Attributes:
        query: Asks for all records, with the fields that are wanted of them.
        connection: Where.
    """

    query: Query
    connection: Connection
    _records: dict[int, Model] = field(factory=dict)
    _firsts: list[int] = field(factory=list)  # of the ranges that were read, ascending
    _lasts: list[int] = field(factory=list)
    _plan: Plan | None = None

    def find(self, ids: Iterable[int]) -> dict[int, Model]:
        """Return the records with these ids that there are. At most a request for a page of neighbours, none twice."""
        wanted = set(ids)
        for record_id in sorted(wanted):
            while not self._is_read(record_id):
                self._read(record_id)
        return {record_id: self._records[record_id] for record_id in wanted if record_id in self._records}

    def _is_read(self, record_id: int) -> bool:
        place = bisect_right(self._firsts, record_id)
        return place > 0 and record_id <= self._lasts[place - 1]

    def _read(self, first: int) -> None:
        """Read a page from an id on, up to what was read before; no gap is left that a page would fill."""
        place = bisect_right(self._firsts, first)
        before = self._lasts[place - 1] if place else 0
        last = self._firsts[place] - 1 if place < len(self._firsts) else max(_LAST, first)
        if self._plan is None:
            self._plan = make_plan(self.query, self.connection)
        page_size = self._plan.querying.page_size
        if first - before <= page_size:
            first = before + 1
        records: list[Any] = page_between(self._plan, self.connection, first, last)
        self._records.update((record_id_of(record), record) for record in records)
        if len(records) >= self.connection.largest_page(page_size):
            last = record_id_of(records[-1])
        # Otherwise there are no more. Were that wrong, the record that lacks would be read when somebody looks at it.
        self._firsts.insert(place, first)
        self._lasts.insert(place, last)
