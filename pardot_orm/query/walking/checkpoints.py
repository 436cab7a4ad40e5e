"""Scans that go on where they were interrupted: a small file tells how far they came."""

from __future__ import annotations

import json
import logging
import os
import re
import zlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from attrs import define, field

from pardot_orm.errors import CheckpointError
from pardot_orm.limits import file_locks as locks
from pardot_orm.query.asking.lookups import plural

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path
    from typing import Self

    from pardot_orm.connection.connection import Connection
    from pardot_orm.limits.file_locks import LockFile
    from pardot_orm.models.base import Model
    from pardot_orm.models.ports import Unit
    from pardot_orm.query.plan import Query

logger = logging.getLogger(__name__)

_FORMAT = 2
# The last line is rewritten in place after each record, so that it always has the same length.
_LAST_LINE = 88
# It ends with a checksum of all that is above: one wrong digit would skip records in silence.
_STATE = re.compile(r'\{"after": (null|[1-9][0-9]{0,18}), "complete": (true|false), "check": "([0-9a-f]{8})"\} *\n')
_LARGEST = 1 << 24  # bytes of a file; what is larger is none of ours, and need not be read


@define
class Checkpoint:
    """How far a scan came, kept in a file that one run at a time may use.

    A record counts as done when the next one is asked for, within a unit of work when its changes were sent. The one
    that was in hand when a run was killed is therefore handed out again: nothing is missing.

    Attributes:
        path: The file.
        scan: What the scan asks, of which account.
        current_unit: Returns the unit of work of this thread, if there is one.
        unit: The one that tells when changes were sent; it may begin after the scan, and end before it.
        started: When the scan began; words such as `yesterday` mean what they meant then.
        until: The highest id there was then, if the scan goes upwards.
        after: The last id that is done.
        is_complete: Whether all of them are.
    """

    path: Path
    scan: dict[str, str]
    current_unit: Callable[[], Unit | None] = lambda: None
    unit: Unit | None = None
    started: datetime = field(factory=lambda: datetime.now(UTC))
    until: int | None = None
    after: int | None = None
    is_complete: bool = False
    is_new: bool = True
    _file: LockFile | None = field(default=None, repr=False)
    _header: bytes = field(default=b"", repr=False)
    _unsent: list[int] = field(factory=list, repr=False)
    _in_hand: int | None = field(default=None, repr=False)
    _is_stuck: bool = field(default=False, repr=False)  # a record before was not sent: never go past it
    _process: int = field(factory=os.getpid, repr=False)
    _is_over: bool = field(default=False, repr=False)
    _is_read: bool = field(default=False, repr=False)

    # --- the run ------------------------------------------------------------------------------------------------------

    def __enter__(self) -> Self:
        self.unit = self.current_unit()
        if self._is_rehearsal and not self.path.exists():
            return self  # a rehearsal leaves nothing behind
        self._file = self._locked()
        try:
            self._read(locks.read_text(self._file, _LARGEST))
        except BaseException:
            self._close()
            raise
        if self.unit is not None and not self._is_rehearsal:
            self.unit.watch(self)
        return self

    def __exit__(self, *exception: object) -> None:
        self._is_over = True
        if self.unit is None or self._is_rehearsal:
            self._close()

    def begin(self, until: int | None) -> None:
        """Begin a new scan, which ends at an id."""
        self.until = until
        if self._file is None or self._is_rehearsal:
            return
        header = {
            "checkpoint": _FORMAT,
            **self.scan,
            "started": self.started.isoformat(timespec="seconds"),
            "until": self.until,
        }
        first = json.dumps(header, ensure_ascii=False) + "\n"
        self._header = first.encode()
        try:
            locks.write_text(self._file, first + self._last_line())
        except OSError as error:
            os.ftruncate(self._file.fileno(), 0)  # half a header would be no checkpoint
            raise self._unwritable(error) from error

    def hand_out(self, record_id: int) -> None:
        """Take note of the record that is handed out next."""
        self._in_hand = record_id

    def passed(self, record_id: int) -> None:
        """Take a record for done; within a unit of work it is so when that has sent what waits.

        Raises:
            CheckpointError: This process was forked amid the scan, or the file can't be written.
        """
        if self._process != os.getpid():
            raise CheckpointError(
                f"The scan of {self.path} is that of the process which this one was forked from.",
                hint="Go on in that one, or begin a scan with a checkpoint of its own here.",
            )
        self._join_unit()
        if self.unit is not None:
            self._unsent.append(record_id)
        elif not self._is_stuck:
            self._advance(record_id)

    def finish(self) -> None:
        """Take all records for done; within a unit of work they are so when that has sent what waits."""
        self._is_read = True
        if self.unit is None:
            self._complete()

    # --- what the unit of work tells ----------------------------------------------------------------------------------

    def settle(self, left: Iterable[Model]) -> None:
        """Take records for done up to the first of those that are left: not sent, or with an unknown outcome."""
        if self._is_stuck:
            return
        keys = {record._key() if record._meta.object_name == self.scan["object"] else None for record in left}
        self._is_stuck = bool(keys)
        if not keys <= {*self._unsent, self._in_hand}:
            return  # nobody knows to which record of the scan it belongs
        done = next((i for i, record_id in enumerate(self._unsent) if record_id in keys), len(self._unsent))
        if done:
            self._advance(self._unsent[done - 1])
            del self._unsent[:done]
        if self._is_read and not self._unsent:
            self._complete()

    def _join_unit(self) -> None:
        """Follow a unit of work that began after the scan, and is open while the next record is asked for."""
        if self.unit is None and (unit := self.current_unit()) is not None:
            self.unit = unit
            if not self._is_rehearsal:
                unit.watch(self)

    def unit_ended(self) -> None:
        """Let others use the file, if the scan is over."""
        self.unit = None
        self._unsent.clear()
        if self._is_over:
            self._close()

    # --- the file -----------------------------------------------------------------------------------------------------

    @property
    def _is_rehearsal(self) -> bool:
        return self.unit is not None and self.unit.dry_run

    def _locked(self) -> LockFile:
        try:
            file = locks.try_lock(self.path)
        except OSError as error:
            raise self._unwritable(error) from error
        if file is None:
            raise CheckpointError(
                f"Another run is using {self.path}: two at once would do everything twice.",
                hint="Wait for its end, or give this one a checkpoint of its own.",
            )
        return file

    def _unwritable(self, error: OSError) -> CheckpointError:
        return CheckpointError(
            f"checkpoint={str(self.path)!r} can't be written: {error.strerror or error}.",
            hint="Name a file in a directory that exists and is yours, on a disk that has room.",
        )

    def _read(self, text: str) -> None:
        if not text:
            return
        try:
            known = self._believed(text)
        except (ValueError, KeyError, TypeError, RecursionError):
            raise CheckpointError(
                f"{self.path} is no checkpoint of a scan, or was damaged or changed; it is left as it is.",
                hint="Name another file; or delete it to begin anew, which gives all records again.",
            ) from None
        if known != self.scan:
            raise CheckpointError(
                f"{self.path} belongs to another scan: {_words(known)}; this one is: {_words(self.scan)}.",
                hint="Name another file, or delete this one to begin anew.",
            )
        self.is_new = False
        if self.is_complete:
            logger.warning("The scan of %s is complete; delete the file to begin anew.", self.path)
        elif self.after is not None:
            logger.info("The scan of %s goes on after id %d.", self.path, self.after)

    def _believed(self, text: str) -> dict[str, str]:
        """Take what a text says, all of which must be as it was written, and return which scan it is of."""
        first, last = text.split("\n", 1)
        header = json.loads(first)
        state = _STATE.fullmatch(last)
        if state is None or header["checkpoint"] != _FORMAT:
            raise ValueError
        self._header = f"{first}\n".encode()
        self.after = None if state[1] == "null" else int(state[1])
        self.is_complete = state[2] == "true"
        if self._last_line() != last:  # which the checksum decides
            raise ValueError
        self.started, self.until = datetime.fromisoformat(header["started"]), header["until"]
        return {name: header[name] for name in self.scan}

    def _advance(self, record_id: int) -> None:
        self.after = record_id
        self._write_last_line()

    def _complete(self) -> None:
        if self._is_stuck:
            return
        self.is_complete = True
        self._write_last_line()

    def _write_last_line(self) -> None:
        """Rewrite the last line by one call, which a process that is killed has made or not."""
        if self._file is not None and not self._is_rehearsal:
            try:
                os.lseek(self._file.fileno(), len(self._header), os.SEEK_SET)
                locks.write(self._file.fileno(), self._last_line().encode())
            except OSError as error:
                raise self._unwritable(error) from error

    def _last_line(self) -> str:
        state = json.dumps({"after": self.after, "complete": self.is_complete})
        check = zlib.crc32(self._header + state.encode())
        return f'{state[:-1]}, "check": "{check:08x}"}}'.ljust(_LAST_LINE) + "\n"

    def _close(self) -> None:
        if self._file is not None:
            locks.unlock(self._file)
            self._file = None


def described(query: Query, connection: Connection) -> dict[str, str]:
    """Return what tells a scan from others: object, account, and what is asked, the same in every process."""
    parts = []
    for alternative in query.alternatives:
        asked = sorted(f"{asked.criterion.name}={asked.value!r}" for asked in alternative.criteria)
        here = sorted(map(repr, alternative.conditions))
        parts.append(" ".join([*asked, *(f"here {condition}" for condition in here)]) or "all")
    order = " descending" if query.order is not None and query.order[1] else ""
    return {
        "object": query.model._meta.object_name,
        "account": connection.account,
        "query": " or ".join(sorted(parts)) + order,
    }


def _words(scan: dict[str, str]) -> str:
    return f"{plural(scan.get('object', ''))}, {scan.get('query')}, of {scan.get('account')}"
