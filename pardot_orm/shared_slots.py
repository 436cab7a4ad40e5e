"""The slots of an account as all processes of this machine share them: a locked file for each request under way."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING

from attrs import frozen

from pardot_orm import locks

if TYPE_CHECKING:
    from pathlib import Path

# Seconds after its beginning in which the request of a process that died may still be under way at Pardot.
LEASE = 10.0


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

    def take(self, seconds: float) -> int:
        """Take one slot and return what `give_back()` wants.

        Raises:
            TimeoutError: None became free in so many seconds.
            OSError: The files can't be used.
        """
        end = time.monotonic() + seconds
        with locks.locked(self.directory / "slots-gate", seconds):
            while (fd := self._free_slot()) is None:
                if time.monotonic() > end:
                    raise TimeoutError(f"All {self.number} slots were in use for {seconds:.0f} s.")
                locks.pause()
        return fd

    @staticmethod
    def give_back(slot: int) -> None:
        """Let others have a slot: its request is over, so that no lease is left."""
        try:
            with suppress(OSError):  # the lease passes by itself, and an answer must not be lost for it
                locks.write_text(slot, "")
        finally:
            locks.unlock(slot)

    def in_use(self) -> int:
        """Return how many slots are in use now, or wait for their lease to end."""
        return sum(self._is_taken(path) for path in self._paths())

    def _paths(self) -> list[Path]:
        return [self.directory / f"slot-{i + 1}" for i in range(self.number)]

    def _free_slot(self) -> int | None:
        """Lock the first slot that is free and write its lease, or return None."""
        for path in self._paths():
            fd = locks.try_lock(path)
            if fd is None:
                continue
            try:
                if not _is_leased(locks.read_text(fd)):
                    locks.write_text(fd, f"{time.time() + LEASE:.3f}")
                    return fd
            except BaseException:
                locks.unlock(fd)
                raise
            locks.unlock(fd)
        return None

    @staticmethod
    def _is_taken(path: Path) -> bool:
        fd = locks.try_lock(path)
        if fd is None:
            return True
        try:
            return _is_leased(locks.read_text(fd))
        finally:
            locks.unlock(fd)


def _is_leased(text: str) -> bool:
    """Tell whether the request of a process that died may still be under way; what is no lease is none."""
    try:
        left = float(text) - time.time()
    except ValueError:
        return False
    return 0 < left < LEASE + 1  # a longer one was written by a clock that has been set back since; it is rounded
