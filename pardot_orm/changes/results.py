"""What became of the records of a unit of work."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

from attrs import field, frozen

from pardot_orm.errors import BulkError

if TYPE_CHECKING:
    from pardot_orm.errors import PardotError
    from pardot_orm.models.base import Model

# Actions that a result calls otherwise.
_KINDS = {"upserted": "updated", "undeleted": "restored"}

Status = Literal["saved", "unchanged", "failed", "unknown", "not sent", "rehearsed"]


@frozen
class Outcome:
    """What became of one record, and of which operation on it (`create`, `update`, `delete` ...).

    Attributes:
        error: Why it failed, was held back, or is unknown.
        action: What the operation does, in the past tense: `created`, `updated`, `deleted`, `undeleted` ...
    """

    record: Model
    status: Status
    error: PardotError | None = None
    operation: str = field(default="", repr=False)
    action: str = field(default="", repr=False)


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

    def _done(self, *actions: str) -> int:
        return sum(o.action in actions for o in self.outcomes if o.status in {"saved", "rehearsed"})

    @property
    def created(self) -> int:
        """How many records were created, or would have been by a rehearsal."""
        return self._done("created")

    @property
    def updated(self) -> int:
        """How many records were changed, or would have been by a rehearsal; upserts are among them."""
        return self._done("updated", "upserted")

    @property
    def deleted(self) -> int:
        """How many records were deleted, or would have been by a rehearsal."""
        return self._done("deleted")

    @property
    def restored(self) -> int:
        """How many records were taken out of the recycle bin, or would have been by a rehearsal."""
        return self._done("undeleted")

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
        if parts and (kinds := self._kinds()):
            parts[0] += f" ({kinds})"
        return ", ".join(parts)

    def _kinds(self) -> str:
        """Return the numbers by kind, unless all were changed or nothing was done."""
        kinds = Counter(_KINDS.get(o.action, o.action) for o in self.outcomes if o.status in {"saved", "rehearsed"})
        if kinds.keys() <= {"updated"}:
            return ""
        return ", ".join(f"{number:,} {kind}" for kind, number in kinds.most_common())

    def __repr__(self) -> str:
        return f"<BulkResult {self}>"


def bulk_error(failed: tuple[Outcome, ...], result: BulkResult) -> BulkError:
    """Return the error that names the records which failed or are of unknown outcome."""
    shown = [f"  {outcome.record!r}: {outcome.error}" for outcome in failed[:10]]
    more = [f"  and {len(failed) - 10:,} more: see .failures"] if len(failed) > 10 else []
    return BulkError(
        "\n".join([f"{len(failed):,} of the records {_what_became(failed)} ({result}):", *shown, *more]),
        [(outcome.record, outcome.error) for outcome in failed if outcome.error is not None],
    )


def _what_became(failed: tuple[Outcome, ...]) -> str:
    states = {outcome.status for outcome in failed}
    if len(states) > 1:
        return "were refused or are of unknown outcome"
    return "were refused" if states == {"failed"} else "are of unknown outcome"
