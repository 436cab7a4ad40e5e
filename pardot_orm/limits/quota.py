"""The requests of an account's day: counted in a small file that all processes of this machine share."""

from __future__ import annotations

import json
import logging
import threading
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from pardot_orm.limits import file_locks as locks
from pardot_orm.limits.after_fork import begins_anew_in_child

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import tzinfo
    from pathlib import Path

logger = logging.getLogger(__name__)

# Requests a day by edition: the names of today, then those that older accounts still show.
EDITIONS = {
    "growth": 25_000,
    "plus": 50_000,
    "advanced": 100_000,
    "premium": 100_000,
    "pro": 25_000,
    "ultimate": 100_000,
}

# Seconds that are waited for the file while other processes write it.
_PATIENCE = 10.0
# Days that the file keeps, those used last: processes whose time zones differ are on different ones, and a clock that
# was wrong for a while comes back to the day that it left.
_DAYS_KEPT = 8
# A hundred times what the largest edition has: a larger number was written by nobody.
_MOST_REQUESTS = 10_000_000
_LARGEST = 4_096  # bytes of the file


@frozen
class Quota:
    """The requests of the account's day, as far as they are known here.

    Requests of other machines, and of other programs, are not seen.

    Attributes:
        used: Requests that this machine sent today; all of the limit once Pardot said that it is used up.
        limit: Requests a day that the account has, or None where nobody knows.
        reset: When the next day begins, in the account's time zone.
        is_used_up: Whether Pardot said today that all are used.

    Example:
        >>> Quota(used=1_204, limit=25_000, reset=datetime(2026, 11, 22, tzinfo=UTC)).left
        23796
    """

    used: int
    limit: int | None
    reset: datetime
    is_used_up: bool = False

    @property
    def left(self) -> int | None:
        """Requests that are left today; None where the limit is not known and was not met."""
        if self.is_used_up:
            return 0
        return None if self.limit is None else max(self.limit - self.used, 0)

    def __str__(self) -> str:
        of = f" of {self.limit:,}" if self.limit is not None else ""
        return f"{self.used:,}{of} requests used today{', all there are' if self.is_used_up else ''}"


@define
class _State:
    """What the file holds.

    Attributes:
        used: Requests by day.
        limit: Requests a day.
        exhausted: The day on which Pardot said that all are used up.
    """

    used: dict[str, int] = field(factory=dict)
    limit: int | None = None
    exhausted: str | None = None

    @classmethod
    def of(cls, text: str) -> _State:
        """Return what a text says; one that nobody here can have written is the beginning."""
        if not text.strip():
            return cls()
        try:
            return cls._believed(json.loads(text) if len(text) <= _LARGEST else None)
        except (ValueError, RecursionError):
            logger.warning("The count of today's requests can't be read and begins anew.")
            return cls()

    @classmethod
    def _believed(cls, found: object) -> _State:
        if not isinstance(found, dict) or set(found) != {"used", "limit", "exhausted"}:
            raise ValueError
        used, limit, exhausted = found["used"], found["limit"], found["exhausted"]
        if not isinstance(used, dict) or len(used) > _DAYS_KEPT:
            raise ValueError
        for day in (*used, *([] if exhausted is None else [exhausted])):
            if not isinstance(day, str) or date.fromisoformat(day).isoformat() != day:
                raise ValueError
        for number in (*used.values(), *([] if limit is None else [limit])):
            if type(number) is not int or not 0 <= number <= _MOST_REQUESTS:
                raise ValueError
        return cls(used, limit, exhausted)

    def count(self, today: date) -> None:
        """Count a request of a day, and forget the days that were not used for longest."""
        day = today.isoformat()
        self.used[day] = self.used.pop(day, 0) + 1
        for other in list(self.used)[:-_DAYS_KEPT]:
            del self.used[other]

    def __str__(self) -> str:
        return json.dumps({"used": self.used, "limit": self.limit, "exhausted": self.exhausted})


class DailyCount:
    """Counts the requests of an account's days. Safe to share between threads.

    Args:
        path: The file; None counts in this process alone.
        zone: Tells the account's time zone, or None while it is not known: then days begin in UTC.
        limit: Requests a day, where the user said it.
    """

    def __init__(self, path: Path | None, zone: Callable[[], tzinfo | None], limit: int | None = None) -> None:
        self._path = path
        self._zone = zone
        self._given_limit = limit
        self._here = _State()  # as it was last, should the file become unusable
        begins_anew_in_child(self.begin_anew)

    def begin_anew(self) -> None:
        """Hold nothing."""
        self._lock = threading.Lock()

    def quota(self) -> Quota:
        """Return what is used and left. No request."""
        return self._quota(self._update(lambda _: None))

    def use(self, reserve: int | None = None) -> Quota | None:
        """Count one request; nothing is counted, and None returned, where it would touch the reserve."""
        counted = False

        def count(state: _State) -> None:
            nonlocal counted
            quota = self._quota(state)
            if reserve and quota.left is not None and quota.left <= reserve:
                return
            state.count(self._today())
            counted = True

        quota = self._quota(self._update(count))
        return quota if counted else None

    def exhaust(self) -> None:
        """Take note that Pardot said that the day's requests are used up."""

        def note(state: _State) -> None:
            state.exhausted = self._today().isoformat()

        self._update(note)

    def learn(self, limit: int) -> None:
        """Take note of the limit."""

        def note(state: _State) -> None:
            state.limit = limit

        self._update(note)

    # --- privately ----------------------------------------------------------------------------------------------------

    def _today(self) -> date:
        return datetime.now(self._zone() or UTC).date()

    def _quota(self, state: _State) -> Quota:
        today = self._today()
        limit = self._given_limit if self._given_limit is not None else state.limit
        used = state.used.get(today.isoformat(), 0)
        is_used_up = state.exhausted == today.isoformat()
        if is_used_up:
            used = max(used, limit or 0)
        reset = datetime.combine(today + timedelta(days=1), time(), self._zone() or UTC)
        return Quota(used, limit, reset, is_used_up)

    def _update(self, change: Callable[[_State], None]) -> _State:
        """Change the state under a lock, and return it."""
        with self._lock:
            if self._path is not None:
                try:
                    self._here = _updated(self._path, change)
                except OSError as error:
                    logger.warning("%s can't be used (%s): requests are counted in this process alone.", *_why(error))
                    self._path = None
                else:
                    return self._here
            change(self._here)
            return self._here


def _updated(path: Path, change: Callable[[_State], None]) -> _State:
    with locks.lock(path, _PATIENCE) as file:
        text = locks.read_text(file, _LARGEST)
        state = _State.of(text)
        change(state)
        if (new := str(state)) != text:
            locks.write_text(file, new)
        locks.unlock(file)
    return state


def _why(error: OSError) -> tuple[str, str]:
    return (str(error.filename or "The file of requests"), error.strerror or type(error).__name__)
