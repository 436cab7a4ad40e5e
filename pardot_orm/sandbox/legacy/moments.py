"""Moments as requests of versions 3 and 4 name them: text in the API user's time zone."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.clock import add_months, utc_text
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.values import calendar_date

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


# ------------------------------------------------------------------------------------------------------------
# Times in requests
# ------------------------------------------------------------------------------------------------------------

_UNITS = {
    "second": timedelta(seconds=1),
    "sec": timedelta(seconds=1),
    "minute": timedelta(minutes=1),
    "min": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
    "fortnight": timedelta(weeks=2),
}
_MONTHS_OF_UNIT = {"month": 1, "year": 12}
_UNIT = "(" + "|".join((*_UNITS, *_MONTHS_OF_UNIT)) + ")s?"

_TOKENS = re.compile(
    r"""\s*(?:
      (?P<date>\d{4}-\d{1,2}-\d{1,2})T?
    | (?P<us_date>\d{1,2}/\d{1,2}/\d{4})
    | @(?P<epoch>\d+)
    | (?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?)
    | (?P<zone>Z(?![a-z])|UTC|GMT|[+-]\d{2}:\d{2}(?!:))
    | (?P<count>[+-]?\s*\d{1,18})\s*(?P<unit>UNIT)\b(?P<ago>\s+ago\b)?
    | (?P<step>last|next|this)\s+(?P<step_unit>UNIT)\b
    | (?P<day>today|yesterday|tomorrow|midnight|noon|now)\b
    )""".replace("UNIT", _UNIT.replace("(", "(?:")),
    re.VERBOSE | re.IGNORECASE,
)
_STEPS = {"last": -1, "this": 0, "next": 1}
_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1, "midnight": 0}


def parse_moment(text: str, zone: ZoneInfo, now: datetime) -> str:
    """Return the moment that a criterion names, as UTC text.

    The documented words stand for the start of their period. Anything else is a date as GNU `date` takes it;
    without an offset of its own it is local to the API user.

    Raises:
        RefusalError: 6 for an unknown word, 7 for other text that is no time.
    """
    local_now = now.astimezone(zone).replace(tzinfo=None)
    word = text.strip()
    start = _start_of_period(word, local_now)
    if start is not None:
        return utc_text(start.replace(tzinfo=zone))
    try:
        moment = _parse_gnucalendar_date(word, zone, local_now)
        _ = moment and moment.astimezone(zone)  # what can't be shown is none either
    except OverflowError:
        moment = None
    if moment is None:
        is_word = re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", word)
        raise RefusalError(Code.UNKNOWN_TIME_FRAME if is_word else Code.INVALID_TIMESTAMP)
    return utc_text(moment)


def _start_of_period(word: str, local_now: datetime) -> datetime | None:
    today = local_now.replace(hour=0, minute=0, second=0, microsecond=0)
    month = today.replace(day=1)
    return {
        "today": today,
        "yesterday": today - timedelta(days=1),
        "last_7_days": today - timedelta(days=7),
        "this_month": month,
        "last_month": add_months(month, -1),
    }.get(word)


def _parse_gnucalendar_date(text: str, zone: ZoneInfo, local_now: datetime) -> datetime | None:
    """Read the items of a GNU date (`2026-03-01 14:00`, `yesterday 09:30`, `3 days ago`) one by one."""
    position = 0
    moment = local_now
    offset: str | None = None
    moves: list[tuple[int, str]] = []
    while position < len(text):
        match = _TOKENS.match(text, position)
        if match is None:
            return None
        position = match.end()
        item = {name: value for name, value in match.groupdict().items() if value}
        if "zone" in item:
            offset = item["zone"].upper()
        elif "count" in item:
            count = int("".join(item["count"].split()))
            moves.append((-count if "ago" in item else count, item["unit"].lower().rstrip("s")))
        elif "step" in item:
            moves.append((_STEPS[item["step"].lower()], item["step_unit"].lower().rstrip("s")))
        else:
            changed = _apply(item, moment, zone)
            if changed is None:
                return None
            moment = changed
    for count, unit in moves:
        moment = _move(moment, count, unit)
    return _in_zone(moment, offset, zone)


def _apply(item: dict[str, str], moment: datetime, zone: ZoneInfo) -> datetime | None:
    """Put one item into the moment read so far; None if there is no such time."""
    if "epoch" in item:
        try:
            return datetime.fromtimestamp(int(item["epoch"]), zone).replace(tzinfo=None)
        except (OverflowError, ValueError):
            return None
    if "clock" in item:
        return _at(moment, item["clock"])
    if "day" in item:
        return _on_day(moment, item["day"].lower())
    return calendar_date(item.get("date") or item["us_date"])


def _on_day(moment: datetime, day: str) -> datetime:
    if day == "now":
        return moment
    if day == "noon":
        return moment.replace(hour=12, minute=0, second=0, microsecond=0)
    return moment.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=_DAYS[day])


def _at(moment: datetime, clock: str) -> datetime | None:
    hours, minutes, seconds = (int(part) for part in (clock.partition(".")[0] + ":0").split(":")[:3])
    # The documentation's own examples end a day at 24:59:59.
    if hours > 24 or minutes > 59 or seconds > 59:
        return None
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + timedelta(hours=hours, minutes=minutes, seconds=seconds)


def _move(moment: datetime, count: int, unit: str) -> datetime:
    if unit in _MONTHS_OF_UNIT:
        return add_months(moment, count * _MONTHS_OF_UNIT[unit])
    return moment + count * _UNITS[unit]


def _in_zone(moment: datetime, offset: str | None, zone: ZoneInfo) -> datetime:
    if offset is None:
        return moment.replace(tzinfo=zone).astimezone(UTC)
    if offset in ("Z", "UTC", "GMT"):
        return moment.replace(tzinfo=UTC)
    hours, minutes = int(offset[1:3]), int(offset[4:6])
    shift = timedelta(hours=hours, minutes=minutes)
    return (moment - shift if offset[0] == "+" else moment + shift).replace(tzinfo=UTC)
