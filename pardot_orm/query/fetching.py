"""How a question is answered: pages fetched as they are needed, and kept."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from pardot_orm.connection.connection import Connection
from pardot_orm.connection.registry import connections
from pardot_orm.errors import FieldError, StateError, ValidationError
from pardot_orm.fields.kinds import shown
from pardot_orm.limits.after_fork import begins_anew_in_child
from pardot_orm.models.base import Model
from pardot_orm.models.ports import bindings
from pardot_orm.query.asking.lookups import plural
from pardot_orm.query.chaining import Chainable
from pardot_orm.query.explaining import Explanation, explain
from pardot_orm.query.plan import make_plan
from pardot_orm.query.reading import get as getting
from pardot_orm.query.walking.checkpoints import Checkpoint, described
from pardot_orm.query.walking.paging import front_page, newest, pages, record_id_of, to_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Self

    from pardot_orm.protocol.payload import Payload
    from pardot_orm.query.plan import Plan, Query

M = TypeVar("M", bound=Model)
R_co = TypeVar("R_co", covariant=True)

# Records that a repr shows before it says that there are more.
REPR_SIZE = 20


class _Turn:
    """Whose turn it is to fetch, of the threads that share a query set: each page is fetched once."""

    def __init__(self) -> None:
        self.is_taken = False
        self.was_cut = False  # by a fork: the walk that another thread was amidst can't go on in the child
        begins_anew_in_child(self.begin_anew)

    def begin_anew(self) -> None:
        """Let nobody fetch."""
        self.lock = threading.RLock()
        self.was_cut, self.is_taken = self.is_taken, False


class Fetching(Chainable[M], Generic[M, R_co]):
    """A question with what was fetched of its answer; `R_co` is what iteration gives."""

    def _begin(self, query: Query, using: str | Connection) -> None:
        super()._begin(query, using)
        self._records: list[R_co] = []  # fetched so far, from the start
        self._pages: Iterator[list[Model]] | None = None
        self._is_complete = False
        self._front: list[R_co] | None = None  # the first page of a walk that does not begin with it
        self._front_page: list[Payload] | None = None

    def __getstate__(self) -> dict[str, Any]:
        """Return the question, with its records if all are here: a walk can't go on elsewhere, and begins anew."""
        return {**super().__getstate__(), "records": self._records if self._is_complete else None}

    def __setstate__(self, pickled: dict[str, Any]) -> None:
        super().__setstate__(pickled)
        if pickled["records"] is not None:
            self._records, self._is_complete = pickled["records"], True

    @property
    def _turn(self) -> _Turn:
        """Made when somebody fetches: most query sets are links of a chain."""
        made: _Turn = self.__dict__.get("_made_turn") or self.__dict__.setdefault("_made_turn", _Turn())
        return made

    def _row(self, record: M) -> R_co:
        raise NotImplementedError

    # --- requests -----------------------------------------------------------------------------------------------------

    def _rows(self, page: Iterable[Any]) -> list[R_co]:
        return [self._row(record) for record in page]

    def _plan(self) -> Plan:
        return make_plan(self._query, self._connection)

    def _fill(self, number: int | None = None) -> list[R_co]:
        """Fetch pages until so many records are here, or all."""
        with self._turn.lock:
            if self._turn.is_taken:  # by this thread: others wait for the lock
                raise StateError(
                    "A function given to where() asks the query set that is just being fetched.",
                    hint="Look at the record alone, or ask another query set.",
                )
            if self._turn.was_cut:
                self._pages, self._records, self._turn.was_cut = None, [], False
            while not self._is_complete and (number is None or len(self._records) < number):
                self._turn.is_taken = True
                try:
                    self._fetch_page()
                finally:
                    self._turn.is_taken = False
            return self._records

    def _fetch_page(self) -> None:
        try:
            if self._pages is None:
                self._pages = pages(self._plan(), self._connection, first=self._front_page)
            page = next(self._pages, None)
            rows = None if page is None else self._rows(page)
        except BaseException:
            # A generator that raised looks exhausted: the next look must begin anew, not take this for the end.
            self._pages, self._records = None, []
            raise
        if rows is None:
            self._is_complete = True
            self._pages = None
        else:
            self._records += rows

    def _first_page(self) -> list[R_co]:
        """Return what `bool`, `first`, `exists`, `[0]` and repr share; one request."""
        with self._turn.lock:
            if self._records or self._is_complete:
                return self._records
            if self._front is None:
                plan = self._plan()
                by_server = plan.strategy in {"stream", "gather"} and plan.querying.sorts(*plan.order)
                if not (by_server and plan.is_exact):
                    return self._fill(1)
                page = front_page(plan, self._connection)
                records = [to_record(self._query.model, payload) for payload in page]
                self._front = self._rows(record for record in records if bindings.writer.show_waiting(record))
                if not self._query.start:  # a walk begins with the first record, also where it skips some
                    self._front_page = page
            return self._front

    def __iter__(self) -> Iterator[R_co]:
        position = 0
        while True:
            if position >= len(self._records):
                self._fill(position + 1)
                if position >= len(self._records):
                    return
            yield self._records[position]
            position += 1

    def iterator(
        self, *, after_id: int | None = None, checkpoint: str | bytes | os.PathLike[str] | None = None
    ) -> Iterator[R_co]:
        """Iterate without keeping anything: for scans of any size.

        Args:
            after_id: Go on after this record of an earlier scan; for queries in the order of their ids.
            checkpoint: A file that keeps how far the scan came, so that the same call goes on after an interruption.
                A record is done when the next one is asked for, within a unit of work when its changes were sent; the
                one in hand when a run was killed comes again. One request more, at the beginning. A scan that came to
                its end gives nothing until the file is deleted.

        Raises:
            FieldError: `after_id` or `checkpoint` is given to another order, or to a slice.
            ValidationError: `after_id` is no whole number, `checkpoint` no path, or both are given.
            CheckpointError: Another run uses the file, or it belongs to another scan; raised by the first step. It
                can't be written; raised by any.

        Example:
            >>> for prospect in Prospect.objects.filter(score__gt=50).iterator(checkpoint="hot.ckpt"):
            ...     pass
            >>> list(Prospect.objects.filter(score__gt=50).iterator(checkpoint="hot.ckpt"))  # it is complete
            []
        """
        if checkpoint is not None:
            if after_id is not None:
                raise ValidationError("after_id and checkpoint both say where to go on; give one.")
            self._check_goes_by_id("checkpoint")
            return self._scan(_path(checkpoint))
        if after_id is not None:
            self._check_goes_by_id("after_id")
            if not self._goes_beyond_ids:
                raise FieldError(
                    f"Pardot can't begin {plural(self._query.model._meta.object_name)} after an id.",
                    hint="Give checkpoint=..., which skips those that are done.",
                )
            after_id = getting.clean_bound("after_id", after_id)
        return self._stream(after_id)

    @property
    def _goes_beyond_ids(self) -> bool:
        """Whether Pardot can begin a query of these beyond an id."""
        return self._connection.can(self._query.model._meta, lambda can: can.querying.is_bounded_by_id)

    def _check_goes_by_id(self, argument: str) -> None:
        key, descending = self._query.order or ("id", False)
        is_sorted_here = descending and not self._goes_beyond_ids
        if self._query.is_sliced or key != "id" or is_sorted_here:
            raise FieldError(f"{argument} resumes a scan in the order of ids; drop order_by() and the slice.")

    def _stream(self, after_id: int | None) -> Iterator[R_co]:
        for page in pages(self._plan(), self._connection, after_id=after_id):
            yield from self._rows(page)

    def _scan(self, path: Path) -> Iterator[R_co]:
        asked = described(self._query, self._connection)
        with Checkpoint(path, asked, bindings.writer.current_unit) as scan:
            if scan.is_complete:
                return
            plan = make_plan(self._query, self._connection, scan.started)
            if scan.is_new:
                scan.begin(newest(plan, self._connection))
            for page in pages(plan, self._connection, after_id=scan.after, until=scan.until):
                for record, row in zip(page, self._rows(page), strict=True):
                    record_id = record_id_of(record)
                    scan.hand_out(record_id)
                    yield row
                    scan.passed(record_id)
            scan.finish()

    def __len__(self) -> int:
        return len(self._fill())

    def __bool__(self) -> bool:
        return bool(self._first_page())

    @overload
    def __getitem__(self, index: int) -> R_co: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: int | slice) -> R_co | Self:
        if isinstance(index, slice):
            return self._slice(index)
        if index < 0:
            raise FieldError("Negative indices can't be asked of Pardot.", hint="Use reverse()[0] or last().")
        if index >= len(self._records) and not self._is_complete:
            size = self._connection.can(self._query.model._meta, lambda can: can.querying.page_size)
            if index < size and index < len(front := self._first_page()):
                return front[index]
            if not self._query.is_sliced and not self._query.trees:
                for row in self[index : index + 1]:
                    return row
            self._fill(index + 1)
        return self._records[index]

    def _slice(self, index: slice) -> Self:
        if index.step is not None:
            raise FieldError("A slice with a step can't be asked of Pardot.", hint="Take it of a list: list(qs)[::2].")
        if (index.start or 0) < 0 or (index.stop or 0) < 0:
            raise FieldError("Negative indices can't be asked of Pardot.", hint="Use reverse() or last().")
        start = self._query.start + (index.start or 0)
        stop = self._query.stop
        if index.stop is not None:
            stop = min(self._query.start + index.stop, stop if stop is not None else sys.maxsize)
        if self._query.trees and len(self._query.alternatives) > 1:
            raise FieldError(
                "Pardot can't slice an OR of criteria, which takes several walks.",
                hint="Take it of the walk: itertools.islice(queryset.iterator(), 10), or list(queryset)[:10].",
            )
        part = self._with(start=start, stop=stop)
        # A front page is in the server's order, as a slice is.
        here = self._records if self._records or self._is_complete else self._front or []
        if self._is_complete or (index.stop is not None and index.stop <= len(here)):
            part._records = here[index]
            part._is_complete = True
        return part

    def first(self) -> R_co | None:
        """Return the first record, or None. One request, shared with `bool`, `exists` and `[0]`."""
        return next(iter(self._first_page()), None)

    def last(self) -> R_co | None:
        """Return the last record, or None. One request."""
        if self._query.is_sliced or self._is_complete:
            return next(reversed(self._fill()), None)
        return self.reverse().first()

    def exists(self) -> bool:
        """Tell whether any record matches. One request, shared with `bool`, `first` and `[0]`."""
        return bool(self)

    def count(self) -> int:
        """Return the number of records that match. API operation `query`; one request, none if all are fetched.

        With conditions that are checked here, and with an OR of criteria, it counts by walking: see `explain()`.
        """
        if self._is_complete:
            return len(self._records)
        return getting.count(self._query, self._connection)

    def explain(self, *, estimate: bool = True) -> Explanation:
        """Return what would be asked, and how many requests it takes.

        Costs a count for each walk, with `estimate=False` none.

        Example:
            >>> Prospect.objects.filter(score_greater_than=50).explain(estimate=False)
            query prospect  score_greater_than=50  sort_by=id  sort_order=ascending
            walk  by id, each page beginning after the last id of the one before
        """
        plan = self._plan()
        is_told = estimate and (plan.strategy == "nothing" or plan.querying.tells_total)
        totals = getting.totals(plan, self._connection) if is_told else None
        return self._explained(explain(plan, self._connection, totals))

    def _explained(self, explanation: Explanation) -> Explanation:
        return explanation

    def __repr__(self) -> str:
        name = type(self).__name__
        if not (self._records or self._is_complete or self._front is not None or self._may_fetch()):
            asked = getting.in_words(self._query)
            return f"<{name} of {plural(self._query.model._meta.object_name)}{asked}, not fetched>"
        rows = self._first_page()[: REPR_SIZE + 1]
        shown = [repr(row) for row in rows[:REPR_SIZE]] + (["..."] if len(rows) > REPR_SIZE else [])
        return f"<{name} [{', '.join(shown)}]>"

    def _may_fetch(self) -> bool:
        """Tell whether somebody is looking: debuggers and error reporters must not send requests."""
        if hasattr(sys, "ps1") or "IPython" in sys.modules:
            return True
        known = isinstance(self._using, Connection) or self._using in connections
        return known and self._connection.repr_fetches


def _path(checkpoint: object) -> Path:
    """Return the path of a checkpoint."""
    try:
        name = os.fsdecode(checkpoint)  # type: ignore[arg-type] # it refuses what is none
    except TypeError:
        name = ""
    if not name or "\0" in name:
        raise ValidationError(f"checkpoint={shown(checkpoint)}: it must be the path of a file.")
    return Path(name)
