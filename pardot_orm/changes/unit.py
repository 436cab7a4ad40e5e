"""The unit of work: save() queues, the end of the block sends fifty records a request."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pardot_orm.changes.batches import send_all
from pardot_orm.changes.counting import all_counted, check_expected
from pardot_orm.changes.current import check_no_rehearsal, enter, leave, own_unit, place_of
from pardot_orm.changes.preview import Preview, add_rows, numbers_of
from pardot_orm.changes.queue import Queue
from pardot_orm.changes.results import BulkResult, Outcome, bulk_error, failures_among
from pardot_orm.changes.schedule import Schedule, is_moot
from pardot_orm.changes.seen import seen
from pardot_orm.errors import PardotError, UncertainWriteError, UnitOfWorkError, stopped_by
from pardot_orm.limits.after_fork import begins_anew_in_child

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import Any, Self

    from pardot_orm.changes.current import Place
    from pardot_orm.changes.pending import Pending
    from pardot_orm.changes.preview import PreviewRow
    from pardot_orm.changes.results import Status
    from pardot_orm.changes.seen import Seen
    from pardot_orm.connection.connection import Connection
    from pardot_orm.models.base import Model
    from pardot_orm.models.ports import Scan
    from pardot_orm.protocol.asks import Write


class UnitOfWork:
    """Collects what is saved and deleted within a block; made by `unit_of_work()`."""

    def __init__(
        self,
        *,
        dry_run: bool = False,
        expect: int | range | None = None,
        progress: Callable[[int, int], object] | None = None,
    ) -> None:
        check_expected(expect)
        self.dry_run = dry_run
        self.place: Place | None = None
        self.is_open = False
        self._expect = expect
        self._progress = progress
        self._queue = Queue()
        self._rows: list[PreviewRow] = []  # of what does not wait any more
        self._unchanged = 0
        self._outcomes: list[Outcome] = []
        self._placeholders = 0
        self._scans: list[Scan] = []
        self._note = ""  # what an error was told of this unit
        begins_anew_in_child(self.begin_anew)

    def begin_anew(self) -> None:
        """Let nobody hold it: threads that were started within it queue too."""
        self._lock = threading.RLock()

    # --- the block ------------------------------------------------------------------------------------------------

    def __enter__(self) -> Self:
        if self.place is not None:
            raise UnitOfWorkError("A unit of work is entered once.", hint="Call unit_of_work() for another one.")
        if own_unit() is not None:
            raise UnitOfWorkError("A unit of work does not nest.", hint="Use the one that is open, or end it first.")
        if not self.dry_run:
            check_no_rehearsal(self)
        self.place = place_of(sys._getframe(1))  # noqa: SLF001 - who opens it is asked for
        self.is_open = True
        enter(self)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, *rest: object) -> None:
        try:
            self._end(error)
        finally:
            self.abandon()

    def abandon(self) -> None:
        """End it, and send nothing more. For the library's own use: it was left, and Ctrl-C came before its end."""
        self.is_open = False
        leave(self)
        if self._queue or self._queue.idle:  # an interrupt came just now
            self._give_back("not sent")
        for scan in self._scans:
            scan.unit_ended()

    def _end(self, error: BaseException | None) -> None:
        if not self.is_of_this_process:  # whose lock another thread of the parent may have held
            self._give_back("not sent")
            if error is None:
                raise UnitOfWorkError(
                    "This process was forked within a unit of work, whose changes are its parent's to send.",
                    hint="Leave the child by os._exit(), or fork outside of the block.",
                )
            return
        with self._lock:
            self.is_open = False  # what comes from now on comes too late
            if error is None and not self.dry_run:
                self._send()
                return
            told = self._told_before()
            self._give_back("rehearsed" if error is None else "not sent")
            self._settle(told)
        if error is not None and self._outcomes:
            self._tell_numbers(error)

    @property
    def is_of_this_process(self) -> bool:
        """Whether this process opened it, and not the one that it was forked from."""
        return self.place is not None and self.place.process == os.getpid()

    @property
    def is_mine(self) -> bool:
        """Whether the code that runs now is within the block."""
        return self.place is not None and self.is_of_this_process and self.place.is_here

    def flush(self) -> BulkResult:
        """Send what is queued now, and return what became of it.

        Raises:
            UnitOfWorkError: The unit expects a certain number, which is only known at its end; or it is over.
            BulkError: Pardot refused some records; the others are saved.
        """
        if not self.is_open:
            raise UnitOfWorkError("The unit of work is not open: nothing waits in it.")
        if self._expect is not None:
            raise UnitOfWorkError("A unit of work with expect= is sent at its end, whole.")
        if not self.dry_run:
            with self._lock:
                self._send()
        return self.result

    @property
    def result(self) -> BulkResult:
        """What became of the records so far."""
        return BulkResult(tuple(self._outcomes), self._unchanged + len(self._queue.idle), self._queue.records)

    # --- what save() and delete() call -----------------------------------------------------------------------------

    @property
    def queued(self) -> int:
        """How many records wait."""
        return self._queue.records

    def queue(self, record: Model, write: Write, action: str, after: tuple[Model, ...] | None = None) -> None:
        """Queue a write, at the end of those of its record; one of its kind that is the last of them takes it up.

        Raises:
            UnitOfWorkError: The unit is over.
        """
        with self._lock:
            if not self.is_open:
                raise UnitOfWorkError(
                    f"The unit of work is over; the change of {record!r} was neither sent nor queued.",
                    hint="Wait for threads and tasks within the block.",
                )
            self._queue.add(record, write, action, after)
            if self.dry_run and write.operation == "create" and "id" not in record.__dict__:
                self._placeholders += 1
                record.__dict__["id"] = -self._placeholders  # stands for the id that Pardot would give

    @contextmanager
    def at_once(self, record: Model, write: Write, action: str) -> Iterator[None]:
        """Count a write that the block sends, because what follows needs its id."""
        rows: dict[str, PreviewRow] = {}
        add_rows(rows, record, write, action)
        status: Status = "unknown"
        told: PardotError | None = None
        try:
            yield
            status = "saved"
            self._rows += rows.values()
        except PardotError as error:
            status, told = "unknown" if isinstance(error, UncertainWriteError) else "failed", error
            raise
        finally:
            self._outcomes.append(Outcome(record, status, told, write.operation, action))

    def watch(self, scan: Scan) -> None:
        """Tell a scan after each sending which of its records are left."""
        self._scans.append(scan)

    def count_unchanged(self, record: Model) -> None:
        """Count a record that had nothing to save, unless an earlier change of it waits."""
        if not record.is_pending:
            self._unchanged += 1

    def preview(self) -> Preview:
        """Return what was queued so far: record, field, old and new value. No request.

        Example:
            >>> with unit_of_work(dry_run=True) as work:
            ...     for prospect in Prospect.objects.filter(id=60211):
            ...         prospect.city = "Bath"
            ...         _ = prospect.save()
            >>> work.preview()[0].new
            'Bath'
        """
        waiting = [row for pending in self._queue if not is_moot(pending) for row in pending.rows.values()]
        rows = [*self._rows, *waiting]
        return Preview(rows, numbers_of(rows))

    def queue_expected(self, change_all: Callable[[], None], expect: int | range | None) -> int:
        """Let `change_all` queue, and return how many records it did; all is undone if it is not the expected number.

        Raises:
            UnitOfWorkError: It is another number.
        """
        with self._lock:
            undo: list[Callable[[], None]] = []
            rows, unchanged, before = len(self._rows), self._unchanged, self._queue.states()
            self._queue.undo = undo
            try:
                change_all()
                number = self._queue.changed_since(before)
                self._check_expected(number, expect)
            except BaseException:
                for undo_one in reversed(undo):
                    undo_one()
                del self._rows[rows:]
                self._unchanged = unchanged
                raise
            finally:
                self._queue.undo = None
            return number

    # --- what is read within it -----------------------------------------------------------------------------------

    def show_in(self, record: Model) -> bool:
        """Let a record that was just read show what waits; tell whether it is still there when that is sent."""
        with self._lock:
            writes = self._queue.of(record)
            for pending in writes:
                pending.show_in(record)
        return not (writes and writes[-1].write.operation == "delete")

    def seen(self, model: type[Model], connection: Connection, criteria: Iterable[Mapping[str, Any]]) -> Seen | None:
        """Return what waits of the records that a query looks at, None if nothing does."""
        with self._lock:
            return seen(self._queue, model, connection, criteria, self.show_in)

    def waiting(self, record: Model) -> list[Pending]:
        """Return the writes of a record that wait, whatever object of it they were queued through."""
        with self._lock:
            return self._queue.of(record)

    def waiting_creates(self, connection: Connection, object_name: str, email: object) -> list[Model]:
        """Return the records of an address that wait to be created."""
        with self._lock:
            return self._queue.creates(connection, object_name, email)

    # --- privately --------------------------------------------------------------------------------------------------

    def _check_expected(self, number: int, expected: int | range | None) -> None:
        """Refuse when another number of records would change than expected."""
        numbers = range(expected, expected + 1) if isinstance(expected, int) else expected
        if numbers is not None and number not in numbers:
            raise UnitOfWorkError(
                f"{number:,} records would change, expected were {expected}. Nothing was sent.",
                hint="Look at preview(), and correct the query or expect=.",
            )

    def _send(self) -> None:
        """Send all that waits; every record ends in exactly one state, whatever interrupts."""
        told = self._told_before()
        try:
            check_no_rehearsal(self)
            self._check_expected(self._queue.records, self._expect)
            with all_counted(self._queue, self._outcomes):
                self._send_chunks()
        except BaseException as error:  # a stop; a refusal of this unit's own, the user's `progress`, or Ctrl-C
            self._give_back("not sent")
            self._tell_numbers(error)
            raise
        finally:
            self._queue.forget_sent()
            self._settle(told)
        if failed := tuple(outcome for outcome in self._outcomes[told:] if outcome.status in {"failed", "unknown"}):
            raise bulk_error(failed, self.result)

    def _told_before(self) -> int:
        """Return how many outcomes there are, without those of writes that were given back and wait again."""
        self._outcomes[:] = [
            o for o in self._outcomes if o.status == "saved" or not self._queue.holds(o.record, o.operation)
        ]
        return len(self._outcomes)

    def _settle(self, told: int) -> None:
        """Tell the scans whose records are in this unit what became of them since an outcome."""
        left = [o.record for o in self._outcomes[told:] if o.status in {"not sent", "unknown", "rehearsed"}]
        for scan in self._scans:
            try:
                scan.settle(left)
            except PardotError as error:  # its file can't be written: what was done is told all the same
                self._tell_numbers(error)
                raise

    def _tell_numbers(self, error: BaseException) -> None:
        """Note on an error what is done and what is not; once, and as it is now."""
        notes: list[str] = getattr(error, "__notes__", [])
        if self._note in notes:
            notes.remove(self._note)
        self._note = f"The unit of work stopped: {self.result}."
        error.add_note(self._note)

    def _send_chunks(self) -> None:
        """Send request after request, and raise what stopped that when every record has its state."""
        for pending in self._queue.idle:
            pending.set_back()
            self._queue.remove(pending)
            self._unchanged += 1
        total, told = len(self._queue), len(self._outcomes)
        stopped: BaseException | None = None
        undone = [o.record for o in self._outcomes if o.status != "saved"]
        schedule = Schedule(self._queue, undone)
        done = 0
        for chunk, errors, stopped in send_all(schedule):  # noqa: B007 - the last one is raised
            for i, pending in enumerate(chunk):
                failure = errors.get(i)
                if failure is None:
                    self._tell(pending, "saved")
                else:
                    self._tell(pending, failure.status, failure.error)
            done += len(chunk) + sum(len(pending.instead_of) for pending in chunk)
            if self._progress is not None:
                self._progress(done, total)
        for pending, error in schedule.held_back:
            pending.take_back()
            self._tell(pending, "not sent", error)
        if isinstance(stopped, PardotError):
            raise stopped_by(stopped, failures_among(self._outcomes[told:]), self.result) from stopped
        if stopped is not None:
            raise stopped

    def _tell(self, pending: Pending, status: Status, error: PardotError | None = None) -> None:
        """Tell what became of a write, once, and take it out; a preview still shows it."""
        if pending.is_done:  # an interrupt came when Pardot had carried it out, or may have
            is_whole = pending.write.operation != "create" or pending.record._is_saved
            status, error = ("saved", None) if is_whole else ("unknown", error)
        told = pending.outcome
        if told is None:
            told = Outcome(pending.record, status, error, pending.write.operation, pending.action)
            pending.outcome = told
            self._outcomes.append(told)
        elif not any(outcome is told for outcome in self._outcomes):
            self._outcomes.append(told)
        rows, pending.rows = pending.rows, {}
        self._rows += rows.values()
        self._queue.remove(pending)

    def _give_back(self, status: Status) -> None:
        """Send nothing more: what waited is edits again. Where an interrupt came after its request, nobody can tell."""
        for pending in self._queue.idle:
            pending.take_back()
            self._queue.remove(pending)
            self._unchanged += 1
        waiting = list(self._queue)
        for pending in [pending for pending in waiting if is_moot(pending)]:
            pending.take_back()
            pending.chain.writes[-1].instead_of.append(pending)  # it goes with the delete
        for pending in waiting:
            if pending in self._queue:
                pending.take_back()
                self._tell(pending, "unknown" if pending.is_sent else status)
        self._queue.clear()


def unit_of_work(
    *,
    dry_run: bool = False,
    expect: int | range | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> UnitOfWork:
    """Return a block in which `save()` and `delete()` queue; its end sends them, 50 prospects a request.

    A failing record fails alone. If the block ends with an exception nothing is sent, and all edits are kept.

    Args:
        dry_run: Send nothing at all; `preview()` shows what would have been.
        expect: How many records are to change, a number or a range; otherwise nothing is sent.
        progress: Called with the records done and in all after each request.

    Raises:
        ValidationError: `expect` is no number and no range.
        BulkError: Pardot refused some records, or the answer was lost and looking did not tell; the others are saved.
        UnitOfWorkError: Another number than expected would change, or another unit of work is open.

    Example:
        >>> with unit_of_work() as work:
        ...     for prospect in Prospect.objects.filter(id__lt=60214):
        ...         prospect.city = "Bath"
        ...         _ = prospect.save()
        >>> print(work.result)
        3 saved
    """
    return UnitOfWork(dry_run=dry_run, expect=expect, progress=progress)
