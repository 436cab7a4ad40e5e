"""Fields that a page left out: the first one who reads such a field fetches it for the whole page."""

from __future__ import annotations

import sys
import warnings
import weakref
from typing import TYPE_CHECKING

from attrs import evolve

from pardot_orm.errors import ManyReadsWarning, NotLoadedError
from pardot_orm.protocol.asks import Wants

if TYPE_CHECKING:
    from pardot_orm.connection.connection import Connection
    from pardot_orm.models.base import Model
    from pardot_orm.protocol.asks import Select
    from pardot_orm.protocol.payload import Payload

# Records of one query that may be read singly before somebody is told what it costs.
READS_BEFORE_WARNING = 10

_PACKAGE = f"{__name__.partition('.')[0]}."


class LoadedPage:
    """The records of one page, as long as somebody holds them, and the request that found them."""

    def __init__(self, connection: Connection, select: Select, payloads: list[Payload]) -> None:
        self._connection = connection
        self._select = select
        self._last = payloads[-1].get("id")
        self._records: list[weakref.ref[Model]] = []
        self._fetched: set[str] = set()

    def add(self, record: Model) -> None:
        """Take a record that was made of the page."""
        self._records.append(weakref.ref(record))

    def fetch(self, name: str) -> None:
        """Fetch a field for all records of the page. One request, once.

        What the page's query does not find again (a record that changed, or is gone) has to be read singly; so has a
        record that is left alone, since a read brings all of its fields for the same price.
        """
        present = {record._key(): record for ref in self._records if (record := ref()) is not None}
        if name in self._fetched or len(present) < 2:
            return
        meta = next(iter(present.values()))._meta
        shape = self._connection.shape(meta, Wants(("id", name)))
        select = evolve(self._within(), fields=shape.fields, form=shape.form)
        for payload in self._connection.select(select, self._connection.source_of(shape)).records:
            record = present.get(int(payload.get("id") or 0))
            if record is not None:
                record._state.baseline.supplement(name, payload.get(name))
        self._fetched.add(name)  # not before: after a failure the page is fetched again, not each record

    def _within(self) -> Select:
        """Return the page's request, closed at its end where it goes by id: what lies behind is the next page's."""
        key, descending = self._select.order or ("id", False)
        if key != "id":
            return self._select
        last = int(self._last)
        bound = {"id_greater_than": last - 1} if descending else {"id_less_than": last + 1}
        return evolve(self._select, criteria={**self._select.criteria, **bound})


def check_single_read(record: Model, what: str, connection: Connection) -> None:
    """Refuse a read of one record that nobody wrote down, if the connection is strict; warn when they grow many.

    Raises:
        NotLoadedError: The connection is strict.
    """
    name = f"{type(record).__name__}.{what}"
    if connection.strict:
        raise NotLoadedError(
            f"{name} was not loaded, and the connection is strict.",
            hint=f"Ask for it in the query, with only(..., {what!r}), or get() the record by its id.",
        )
    payload = record._state.baseline.payload
    if payload is None:
        return
    reads = payload.columns.source.single_reads
    reads[what] += 1
    if reads[what] == READS_BEFORE_WARNING + 1:
        warnings.warn(
            f"{name} is read singly, at a request a record, for more than {READS_BEFORE_WARNING} records of a query.",
            ManyReadsWarning,
            stacklevel=_callers_level(),
        )


def _callers_level() -> int:
    """Return the `stacklevel` of the first frame outside of this package: that of the user's loop."""
    frame, level = sys._getframe(1), 1  # noqa: SLF001 - what warnings.warn() looks at
    while frame.f_back is not None and frame.f_globals.get("__name__", "").startswith(_PACKAGE):
        frame, level = frame.f_back, level + 1
    return level
