"""The unit of work: save() queues, the end of the block sends fifty records a request."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, Literal

from attrs import evolve, field, frozen

from pardot_orm.changes.baseline import Pending
from pardot_orm.changes.counting import all_counted
from pardot_orm.changes.preview import Preview, preview_rows
from pardot_orm.changes.sending import send_all
from pardot_orm.errors import BulkError, PardotError, UnitOfWorkError, stopped_by
from pardot_orm.operations import Changes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Self

    from pardot_orm.changes.preview import PreviewRow
    from pardot_orm.models.base import Model
    from pardot_orm.models.bindings import Scan
    from pardot_orm.operations import Write

_current: ContextVar[UnitOfWork | None] = ContextVar("pardot_orm_unit_of_work", default=None)

Status = Literal["saved", "unchanged", "failed", "unknown", "not sent", "rehearsed"]


@frozen
class Outcome:
    """What became of one record, and of which operation on it (`create`, `update`, `delete` ...)."""

    record: Model
    status: Status
    error: PardotError | None = None
    operation: str = field(default="", repr=False)


@frozen
class BulkResult:
    """What became of the records of a unit of work.

    Attributes:
        outcomes: Every record that was saved, failed, of unknown outcome, not sent, or rehearsed.
        unchanged: How many records had nothing to save.
        queued: How many wait in the unit of work around.

    Example:
        >>> print(BulkResult(unchanged=3))
        0 saved, 3 unchanged
    """

    outcomes: tuple[Outcome, ...] = field(default=(), repr=False)
    unchanged: int = 0
    queued: int = 0

    def _number(self, status: Status) -> int:
        return sum(outcome.status == status for outcome in self.outcomes)

    @property
    def saved(self) -> int:
        """How many records were written."""
        return self._number("saved")

    @property
    def rehearsed(self) -> int:
        """How many a dry run would have written."""
        return self._number("rehearsed")

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """The records that Pardot refused, each with its error; they are still dirty."""
        return tuple(outcome for outcome in self.outcomes if outcome.status == "failed")

    @property
    def unknown(self) -> tuple[Outcome, ...]:
        """The records of which nobody can tell whether they were written, each with its error; they are still dirty."""
        return tuple(outcome for outcome in self.outcomes if outcome.status == "unknown")

    def __str__(self) -> str:
        parts = [] if self.rehearsed or self.queued else [f"{self.saved:,} saved"]
        numbers = {
            "rehearsed": self.rehearsed,
            "queued": self.queued,
            "unchanged": self.unchanged,
            "failed": len(self.failed),
            "of unknown outcome": len(self.unknown),
            "not sent": self._number("not sent"),
        }
        parts += [f"{number:,} {word}" for word, number in numbers.items() if number]
        return ", ".join(parts)

    def __repr__(self) -> str:
        return f"<BulkResult {self}>"


def current_unit() -> UnitOfWork | None:
    """Return the unit of work of this thread, if there is one."""
    return _current.get()


def rehearses() -> bool:
    """Tell whether this thread is in a unit of work that sends nothing."""
    unit = current_unit()
    return unit is not None and unit.dry_run


class UnitOfWork:
    """Collects what is saved and deleted within a block; made by `unit_of_work()`."""

    def __init__(
        self,
        *,
        dry_run: bool = False,
        expect: int | range | None = None,
        progress: Callable[[int, int], object] | None = None,
    ) -> None:
        self.dry_run = dry_run
        self._expect = expect
        self._progress = progress
        self._pending: dict[tuple[int, str], Pending] = {}
        self._rows: list[PreviewRow] = []
        self._unchanged = 0
        self._outcomes: list[Outcome] = []
        self._placeholders = 0
        self._scans: list[Scan] = []
        self._note = ""  # what an error was told of this unit

    # --- the block ------------------------------------------------------------------------------------------------

    def __enter__(self) -> Self:
        if current_unit() is not None:
            raise UnitOfWorkError("A unit of work does not nest.", hint="Use the one that is open, or end it first.")
        _current.set(self)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, *rest: object) -> None:
        _current.set(None)
        try:
            if kind is not None or self.dry_run:
                told = self._told_before()
                self._give_back("rehearsed" if kind is None else "not sent")
                self._settle(told)
                if error is not None and self._outcomes:
                    self._tell_numbers(error)
            else:
                self._send()
        finally:
            for scan in self._scans:
                scan.unit_ended()

    def flush(self) -> BulkResult:
        """Send what is queued now, and return what became of it.

        Raises:
            UnitOfWorkError: The unit expects a certain number, which is only known at its end.
            BulkError: Pardot refused some records; the others are saved.
        """
        if self._expect is not None:
            raise UnitOfWorkError("A unit of work with expect= is sent at its end, whole.")
        if not self.dry_run:
            self._send()
        return self.result

    @property
    def result(self) -> BulkResult:
        """What became of the records so far."""
        return BulkResult(tuple(self._outcomes), self._unchanged, len(self._pending))

    # --- what save() and delete() call -----------------------------------------------------------------------------

    @property
    def queued(self) -> int:
        """How many records wait."""
        return len(self._pending)

    def queue(self, record: Model, write: Write) -> None:
        """Queue a write; a later one of the same record and kind joins it."""
        self._rows += preview_rows(record, write)
        pending = self._pending.get((id(record), write.operation))
        if pending is None:
            pending = Pending(record, evolve(write, changes=Changes()))
            self._pending[id(record), write.operation] = pending
        pending.merge(write)
        if self.dry_run and write.operation == "create" and "id" not in record.__dict__:
            self._placeholders += 1
            record.__dict__["id"] = -self._placeholders  # stands for the id that Pardot would give

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
        return Preview(self._rows)

    def queue_expected(self, change_all: Callable[[], None], expect: int | range | None) -> int:
        """Let `change_all` queue, and return how many records it did; another number than expected is given back."""
        queued, rows = len(self._pending), len(self._rows)
        change_all()
        added = list(self._pending)[queued:]
        try:
            self._check_expected(len(added), expect)
        except UnitOfWorkError:
            for key in added:
                self._pending.pop(key).take_back()
            del self._rows[rows:]
            raise
        return len(added)

    # --- privately --------------------------------------------------------------------------------------------------

    def _check_expected(self, number: int, expect: int | range | None) -> None:
        """Refuse when another number of records would change than expected."""
        expected = range(expect, expect + 1) if isinstance(expect, int) else expect
        if expected is not None and number not in expected:
            raise UnitOfWorkError(
                f"{number:,} records would change, expected were {expect}. Nothing was sent.",
                hint="Look at preview(), and correct the query or expect=.",
            )

    def _send(self) -> None:
        """Send all that waits; every record ends in exactly one state, whatever interrupts."""
        told = self._told_before()
        try:
            self._check_expected(len(self._pending), self._expect)
            with all_counted(self._pending.values(), self._outcomes):
                self._send_chunks()
        except BaseException as error:  # a stop; a refusal of this unit's own, the user's `progress`, or Ctrl-C
            self._give_back("not sent")
            self._tell_numbers(error)
            raise
        finally:
            self._settle(told)
        if failed := tuple(outcome for outcome in self._outcomes[told:] if outcome.status in {"failed", "unknown"}):
            raise _bulk_error(failed, self.result)

    def _told_before(self) -> int:
        """Return how many outcomes there are, without those of writes that were given back and wait again."""
        self._outcomes[:] = [
            o for o in self._outcomes if o.status == "saved" or (id(o.record), o.operation) not in self._pending
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
        total, told = len(self._pending), len(self._outcomes)
        stopped: BaseException | None = None
        for chunk, errors, stopped in send_all(list(self._pending.values())):  # noqa: B007 - the last one is raised
            for i, pending in enumerate(chunk):
                self._outcomes.append(_outcome(pending, errors.get(i)))
                del self._pending[id(pending.record), pending.write.operation]
            if self._progress is not None:
                self._progress(total - len(self._pending), total)
        if isinstance(stopped, PardotError):
            raise stopped_by(stopped, _failures(self._outcomes[told:]), self.result) from stopped
        if stopped is not None:
            raise stopped

    def _give_back(self, status: Status) -> None:
        """Send nothing more: what waited is edits again. Where an interrupt came after its request, nobody can tell."""
        for pending in self._pending.values():
            pending.take_back()
            became: Status = "unknown" if pending.is_sent else status
            self._outcomes.append(Outcome(pending.record, became, operation=pending.write.operation))
        self._pending.clear()


def _outcome(pending: Pending, error: Any) -> Outcome:
    status: Status = "saved"
    if error is not None:
        status = error.status
        error = error.error
    return Outcome(pending.record, status, error, pending.write.operation)


def _bulk_error(failed: tuple[Outcome, ...], result: BulkResult) -> BulkError:
    shown = [f"  {outcome.record!r}: {outcome.error}" for outcome in failed[:10]]
    more = [f"  and {len(failed) - 10:,} more: see .failures"] if len(failed) > 10 else []
    return BulkError(
        "\n".join([f"{len(failed):,} of the records {_what_became(failed)} ({result}):", *shown, *more]),
        _failures(failed),
        result,
    )


def _failures(outcomes: Iterable[Outcome]) -> list[tuple[object, PardotError]]:
    return [(o.record, o.error) for o in outcomes if o.status in {"failed", "unknown"} and o.error is not None]


def _what_became(failed: tuple[Outcome, ...]) -> str:
    states = {outcome.status for outcome in failed}
    if len(states) > 1:
        return "were refused or are of unknown outcome"
    return "were refused" if states == {"failed"} else "are of unknown outcome"


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
