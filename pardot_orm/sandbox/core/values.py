"""Texts as values: integers, flags and addresses, each refused with the code that its place asks for."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache

from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.tables import table_of

# SQLite's integers end here; no id does.
_LARGEST = 2**63 - 1

# No more digits than a float keeps to the cent.
_AMOUNT = re.compile(r"\+?([0-9]{1,13}(\.[0-9]*)?|\.[0-9]+)")


def integer(text: str, code: int) -> int:
    """Return a whole number, or refuse with this code."""
    if not re.fullmatch(r"[+-]?[0-9]{1,19}", text.strip()):
        raise RefusalError(code)
    number = int(text)
    if abs(number) > _LARGEST:
        raise RefusalError(code)
    return number


def record_id(text: str, code: int = Code.INVALID_ID) -> int:
    """Return the id that a text names, or refuse with this code."""
    number = integer(text, code)
    if number < 1:
        raise RefusalError(code)
    return number


def flag(text: str, *, false_is_true: bool = False) -> int:
    """Return a written flag as it is stored: writes take `1`, `0` and the words, and nothing clears.

    One account was seen to store the word false as true; `false_is_true` does the same.
    """
    match text.strip().lower():
        case "1" | "true":
            return 1
        case "0" | "":
            return 0
        case "false":
            return int(false_is_true)
        case _:
            raise RefusalError(Code.INVALID_BOOLEAN)


def probability(text: str) -> int:
    """Return an opportunity's chance in percent."""
    number = integer(text, Code.INVALID_PROBABILITY)
    if not 0 <= number <= 100:
        raise RefusalError(Code.INVALID_PROBABILITY)
    return number


def amount(text: str) -> float:
    """Return an opportunity's value, which is not negative; cents are as fine as it gets."""
    if not _AMOUNT.fullmatch(text.strip()):
        raise RefusalError(Code.INVALID_VALUE)
    return round(float(text), 2)


def email(text: str) -> str:
    """Return an address, or refuse one that is malformed or too long."""
    pattern, max_length = _email_rules()
    if len(text) > max_length or not pattern.fullmatch(text):
        raise RefusalError(Code.INVALID_EMAIL)
    return text


@cache
def _email_rules() -> tuple[re.Pattern[str], int]:
    spec = table_of("prospect").field("email")
    if spec is None or spec.pattern is None or spec.max_length is None:
        raise LookupError("The data gives the prospect's email no pattern or length.")
    return re.compile(spec.pattern), spec.max_length


def is_date(text: str) -> bool:
    """Tell whether a text is a calendar date, with or without a time: what a Date custom field takes."""
    match = re.fullmatch(r"(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}/\d{4})([ T]\d{1,2}:\d{2}(:\d{2})?)?", text.strip())
    return match is not None and calendar_date(match[1]) is not None


def calendar_date(text: str) -> datetime | None:
    """Return the day that a text writes, as 2026-03-01 or 3/1/2026; None if there is no such day."""
    if "/" in text:
        month, day, year = (int(part) for part in text.split("/"))
    else:
        year, month, day = (int(part) for part in text.split("-"))
    try:
        return datetime(year, month, day)  # noqa: DTZ001 - local to the API user until the zone is known
    except ValueError:
        return None
