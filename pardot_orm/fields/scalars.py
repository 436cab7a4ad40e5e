"""What a value of a foreign type means in plain Python: members of enums, scalars of numpy and pandas, subclasses.

None of these packages is imported: their values are known by what they offer. A text is never made of one by `str()`,
which gives `City.BATH` for a member of an enum.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

Refuse = Callable[[object, str], Exception]

# What needs no look at all; a float may be NaN.
_PLAIN = frozenset({str, int, bool, datetime, date, type(None), list, tuple})

# What is said of a value that means nothing, where nothing can be stored.
WRITE_NONE = "; write None for an empty one"

# Characters that XML 1.0 can't carry: Pardot could store them, and no answer could ever show them.
_UNSENDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def plain(value: Any, refuse: Refuse) -> Any:
    """Return a value as one of Python's own types; what means none of them is returned as it is.

    Raises:
        Exception: What `refuse` makes, for NaN, NaT and NA, which pandas has where nothing is.

    Example:
        >>> from enum import Enum
        >>> class City(str, Enum):
        ...     BATH = "Bath"
        >>> plain(City.BATH, lambda value, rule: ValueError(rule))
        'Bath'
    """
    if type(value) in _PLAIN:
        return value
    if _is_missing(value):
        raise refuse(value, f"it is no value{WRITE_NONE}")
    if isinstance(value, Enum):
        return plain(value.value, refuse)
    for kind, convert in _SUBCLASSES:
        if isinstance(value, kind):
            return convert(value)
    return _scalar(value, refuse)


def shown(value: object) -> str:
    """Return a value as messages show it.

    Example:
        >>> print(shown("long text " * 9))
        'long text long text long text long text long text long t...
    """
    try:
        text = repr(value)
    except Exception:  # noqa: BLE001 - a repr may be anybody's; Python writes out no integer of more than 4,300 digits
        text = f"a {type(value).__name__} that can't be shown"
    return text if len(text) <= 60 else f"{text[:57]}..."


def unsendable(text: str) -> str | None:
    """Return the first character of a text that XML can't carry.

    Example:
        >>> unsendable("Ba" + chr(11) + "th") == chr(11), unsendable("Bath")
        (True, None)
    """
    found = _UNSENDABLE.search(text)
    return found[0] if found else None


def check_text(text: str, given: object, refuse: Refuse) -> str:
    """Return a text that every answer could show.

    Raises:
        Exception: What `refuse` makes, for a character that XML can't carry.
    """
    if (found := unsendable(text)) is not None:
        raise refuse(given, f"XML can't carry the character {found!r}")
    return text


def _is_missing(value: Any) -> bool:
    """Tell NaN, NaT and NA: none of them equals itself."""
    differs = None
    try:
        differs = value != value  # noqa: PLR0124 - that is the question
        return bool(differs)
    except Exception:  # noqa: BLE001 - whatever a foreign type makes of a comparison, arrays for one
        return differs is value  # NA's is NA again, which is neither true nor false


def _datetime(value: datetime) -> datetime:
    return datetime.combine(_date(value), value.timetz())


def _date(value: date) -> date:
    return date(value.year, value.month, value.day)


# Python's own types, by which their subclasses are converted; the order matters, a moment is a day too.
_SUBCLASSES: tuple[tuple[type, Callable[[Any], Any]], ...] = (
    (str, str.__str__),
    (int, int.__index__),
    (float, float.__float__),
    (Decimal, Decimal),
    (datetime, _datetime),
    (date, _date),
)


def _scalar(value: Any, refuse: Refuse) -> Any:
    """Return a scalar of numpy's, or whatever says that it is a whole number, in Python's own type."""
    if getattr(value, "shape", None) == () and callable(getattr(value, "item", None)):
        kind = getattr(getattr(value, "dtype", None), "kind", "")
        if kind == "m":
            return value  # a span of time, which would be taken for a number
        if kind == "f":
            return float(str(value))  # by what it shows: 12.1 in single precision is 12.100000381469727 in double
        # Of nanoseconds numpy would make a number, not a moment.
        found = value.astype("datetime64[us]").item() if kind == "M" and not _is_day(value) else value.item()
        return value if type(found) is type(value) else plain(found, refuse)
    if isinstance(value, type) or not hasattr(value, "__index__"):
        return value
    with suppress(TypeError):
        return operator.index(value)
    return value


def _is_day(value: Any) -> bool:
    return bool(value.dtype == "datetime64[D]")
