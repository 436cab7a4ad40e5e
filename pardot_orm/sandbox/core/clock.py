"""The account's clock, and moments as the tables keep them: text in UTC, to the second."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

_LOCAL_FORMAT = "%Y-%m-%d %H:%M:%S"


class Clock:
    """What time it is in the sandbox: real time from now on, unless it is set, moved or stopped."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._offset = timedelta()
        self._frozen: datetime | None = None

    def now(self) -> datetime:
        """Return the time, aware and in UTC."""
        with self._lock:
            return self._now()

    def set(self, moment: datetime) -> None:
        """Put the clock to a time; it goes on from there, unless it is frozen."""
        if moment.tzinfo is None:
            raise ValueError("The clock needs an aware datetime, such as datetime(2026, 3, 1, tzinfo=UTC).")
        with self._lock:
            moment = moment.astimezone(UTC)
            if self._frozen is not None:
                self._frozen = moment
            self._offset = moment - datetime.now(UTC)

    def advance(self, seconds: float) -> None:
        """Move the clock by a number of seconds, back if it is negative."""
        with self._lock:
            self._offset += timedelta(seconds=seconds)
            if self._frozen is not None:
                self._frozen += timedelta(seconds=seconds)

    def freeze(self) -> None:
        """Stop the clock at its present time; `set` and `advance` still move it."""
        with self._lock:
            self._frozen = self._now()

    def _now(self) -> datetime:
        return self._frozen if self._frozen is not None else datetime.now(UTC) + self._offset


def utc_text(moment: datetime) -> str:
    """Return a moment as the tables keep it: UTC, to the second."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "seconds")  # strftime does not pad early years


def parse_stored(text: str) -> datetime:
    """Return a moment that the tables keep."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@lru_cache(maxsize=65536)  # a page of 200 records shows some 800 times, many of them equal
def local_text(stored: str, zone: ZoneInfo) -> str:
    """Return a stored UTC time as it reads in a time zone, which it does not tell."""
    return datetime.fromisoformat(stored).replace(tzinfo=UTC).astimezone(zone).strftime(_LOCAL_FORMAT)


def add_months(moment: datetime, months: int) -> datetime:
    """Move by calendar months; a day that the month lacks runs over into the next, as GNU `date` has it."""
    year, month = divmod(moment.year * 12 + moment.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise OverflowError
    return moment.replace(year=year, month=month + 1, day=1) + timedelta(days=moment.day - 1)
