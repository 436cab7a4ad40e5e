"""When things happened: within three years before now, with a mass import and the repeated autumn hour."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from random import Random

_HISTORY = timedelta(days=3 * 365)
_QUIET = timedelta(hours=2)  # nothing has happened lately, so that a test's own changes stand out
_IMPORTED = 300  # more than one page of answers, so that a walk by created_at alone would lose some
_IMPORTED_SHARE = 0.15
_AUTUMN_SHARE = 0.012
_OUT_OF_ORDER = 0.01

Seconds = int


def text(moment: Seconds | None) -> str | None:
    """Return a time as the tables hold it."""
    return None if moment is None else str(datetime.fromtimestamp(moment, UTC))[:19]


class Timeline:
    """The span of time in which an account was used."""

    def __init__(self, rng: Random, now: datetime, timezone: str) -> None:
        """Take the time that is now (UTC if it doesn't say) and the account's time zone."""
        self._rng = rng
        self._zone = ZoneInfo(timezone)
        aware = now if now.tzinfo else now.replace(tzinfo=UTC)
        self.now = int(aware.timestamp())
        self.end = self.now - int(_QUIET.total_seconds())
        self.start = self.now - int(_HISTORY.total_seconds())
        self.mass_update = self.end - 40 * 86400 - rng.randrange(86400)

    def between(self, first: Seconds, last: Seconds | None = None) -> Seconds:
        """Return some time from the first to the last, or to the end of the span."""
        last = self.end if last is None else last
        return first + int(self._rng.random() * (max(last - first, 0) + 1))

    def created(self, count: int) -> list[Seconds]:
        """Return when so many prospects were made: in order for the most part, many of them in one second."""
        imported = self.between(self.start, self.start + (self.end - self.start) // 2)
        times = [imported] * (_IMPORTED if count >= 1000 else round(count * _IMPORTED_SHARE))
        times += [moment for moment in self._autumn(round(count * _AUTUMN_SHARE)) if moment != imported]
        while len(times) < count:
            moment = self.between(self.start)
            if moment != imported:
                times.append(moment)
        times.sort()
        for i in range(count - 1):
            if self._rng.random() < _OUT_OF_ORDER:
                times[i], times[i + 1] = times[i + 1], times[i]
        return times

    def _autumn(self, count: int) -> list[Seconds]:
        """Return times of the hours that the zone's clocks show twice: pairs that read the same there."""
        repeats = [r for r in _repeated_hours(self._zone, self.start, self.end) if r[0] + 2 * r[1] < self.end]
        times: list[Seconds] = []
        for i in range(count // 2 if repeats else 0):
            first, length = repeats[i % len(repeats)]
            moment = first + self._rng.randrange(length)
            times += (moment, moment + length)
        return times


def _repeated_hours(zone: tzinfo, start: Seconds, end: Seconds) -> list[tuple[Seconds, Seconds]]:
    """Return when each repeated hour began for the first time, and how long it is."""

    def offset(moment: Seconds) -> Seconds:
        shown = datetime.fromtimestamp(moment, zone).utcoffset()
        return int(shown.total_seconds()) if shown else 0

    repeats = []
    for day in range(start, end, 86400):
        before, after = day, day + 86400
        length = offset(before) - offset(after)
        if length <= 0:
            continue
        while after - before > 1:
            middle = (before + after) // 2
            before, after = (middle, after) if offset(middle) == offset(day) else (before, middle)
        repeats.append((after - length, length))
    return repeats
