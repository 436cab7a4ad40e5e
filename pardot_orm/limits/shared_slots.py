"""The slots of an account as all processes of this machine share them: a locked file for each request under way."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING

from attrs import frozen

from pardot_orm.limits import file_locks as locks

if TYPE_CHECKING:
    from pathlib import Path

    from pardot_orm.limits.file_locks import LockFile

# Seconds after its beginning in which the request of a process that died may still be under way at Pardot.
LEASE = 10.0

_LONGEST_LEASE = 64  # letters; what is longer is none


@frozen
class SharedSlots:
    """The slots of one account on this machine.

    A slot is held by a lock, which the system takes back from a process that dies. Pardot may still be busy with the
    request of such a process: its slot is used again when the lease that it wrote has passed. Who waits for a slot
    stands alone in the gate, so that nobody overtakes those before it.

    Attributes:
        directory: Where the account's files are; it exists.
        number: How many slots this process uses, the first ones.
    """

    directory: Path
    number: int

    def take(self, seconds: float) -> LockFile:
        """Take one slot and return what `give_back()` wants.

        Raises:
            TimeoutError: None became free in so many seconds.
            OSError: The files can't be used.
        """
        end = time.monotonic() + seconds
        slot = None
        try:
            with locks.lock(self.directory / "slots-gate", seconds) as gate:
                while (slot := self._free_slot()) is None and time.monotonic() <= end:
                    locks.pause()
                locks.unlock(gate)
        except BaseException:  # Ctrl-C, once it was taken
            if slot is not None:
                self.give_back(slot)
            raise
        if slot is None:
            raise TimeoutError(f"All {self.number} slots were in use for {seconds:.0f} s.")
        return slot

    @staticmethod
    def give_back(slot: LockFile) -> None:
        """Let others have a slot: its request is over, so that no lease is left. One given back already stays so."""
        if slot.closed:
            return
        with suppress(OSError):  # the lease passes by itself, and an answer must not be lost for it
            locks.write_text(slot, "")
        locks.unlock(slot)

    def in_use(self) -> int:
        """Return how many slots are in use now, or wait for their lease to end."""
        return sum(self._is_taken(path) for path in self._paths())

    def _paths(self) -> list[Path]:
        return [self.directory / f"slot-{i + 1}" for i in range(self.number)]

    def _free_slot(self) -> LockFile | None:
        """Lock the first slot that is free and write its lease, or return None."""
        for path in self._paths():
            slot = locks.try_lock(path)
            if slot is None:
                continue
            try:
                if not _is_leased(slot):
                    locks.write_text(slot, f"{_now() + LEASE:.3f}")
                    return slot
                locks.unlock(slot)
            except BaseException:
                with slot:  # whatever else fails, it is closed
                    self.give_back(slot)
                raise
        return None

    @staticmethod
    def _is_taken(path: Path) -> bool:
        slot = locks.try_lock(path)
        if slot is None:
            return True
        with slot:
            is_leased = _is_leased(slot)
            locks.unlock(slot)
        return is_leased


def _now() -> float:
    """Return seconds since the machine started, by a clock that nobody sets, and that all its processes share."""
    return time.monotonic()


def _is_leased(slot: LockFile) -> bool:
    """Tell whether the request of a process that died may still be under way; what is no lease is none."""
    try:
        left = float(locks.read_text(slot, _LONGEST_LEASE)) - _now()
    except ValueError:
        return False
    return 0 < left < LEASE + 1  # a longer one was written before the machine started anew; it is rounded
