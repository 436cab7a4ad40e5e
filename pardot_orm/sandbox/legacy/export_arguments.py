"""The arguments of an export's procedure, as documents of versions 3 and 4 have them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pardot_orm.sandbox.core.clock import add_months, parse_stored, utc_text
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.legacy.documentation import export_procedures, object_spec
from pardot_orm.sandbox.legacy.moments import parse_moment

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pardot_orm.sandbox.legacy.call import Call


def read_arguments(call: Call, object_name: str, procedure: Any, given: Any) -> dict[str, Any]:
    """Return the arguments of a procedure as they are kept: moments in UTC, words in lower case, types as numbers.

    Raises:
        RefusalError: The procedure (174) or an argument (175) is unknown, a required one is missing (176), or one
            has a bad value (177).
    """
    rules = export_procedures()[object_name]
    if not isinstance(procedure, str) or procedure not in rules["procedures"]:
        raise RefusalError(Code.UNKNOWN_PROCEDURE)
    known = {row["name"]: row for row in rules["procedures"][procedure]}
    arguments = {} if given is None or given == [] else given  # what PHP makes of an object without members
    if not isinstance(arguments, dict):
        raise RefusalError(Code.INVALID_PROPERTY)
    if not set(arguments) <= set(known):
        raise RefusalError(Code.UNKNOWN_ARGUMENT)
    if any(row["required"] and arguments.get(name) in (None, "") for name, row in known.items()):
        raise RefusalError(Code.MISSING_ARGUMENT)
    filled = {name: value for name, value in arguments.items() if value not in (None, "")}
    result = {name: _read(call, known[name], value) for name, value in filled.items()}
    _check_range(call, result, at_most_a_year=procedure in rules["at_most_a_year"])
    return result


def _read(call: Call, row: Mapping[str, Any], value: Any) -> Any:
    """Return the value of one argument."""
    match row["type"]:
        case "datetime":
            if not isinstance(value, str):
                raise RefusalError(Code.INVALID_ARGUMENT)
            try:
                return parse_moment(value, call.zone, call.now)
            except RefusalError:
                raise RefusalError(Code.INVALID_ARGUMENT) from None
        case "integer[]":
            return _read_types(value)
        case _:
            text = str(value).lower() if isinstance(value, bool) else value
            if text not in row.get("choices", ("true", "false")):
                raise RefusalError(Code.INVALID_ARGUMENT)
            return text == "true" if row["type"] == "boolean" else text


def _read_types(value: Any) -> list[int]:
    known = next(c.choices for c in object_spec("visitorActivity").criteria if c.name == "type") or ()
    found = value if isinstance(value, list) else [value]
    numbers = [int(entry) if isinstance(entry, str) and entry.isdecimal() else entry for entry in found]
    if not numbers or any(isinstance(number, bool) or number not in known for number in numbers):
        raise RefusalError(Code.INVALID_ARGUMENT)
    return numbers


def _check_range(call: Call, arguments: Mapping[str, Any], *, at_most_a_year: bool) -> None:
    """Refuse a range that is reversed or too long; without an end it is taken to end now."""
    after = next(value for name, value in arguments.items() if name.endswith("_after"))
    before = next((value for name, value in arguments.items() if name.endswith("_before")), None)
    if before is not None and before <= after:
        raise RefusalError(Code.INVALID_ARGUMENT)
    if at_most_a_year:
        try:
            latest = utc_text(add_months(parse_stored(after), 12))
        except OverflowError:
            return
        if (before or call.stamp) > latest:
            raise RefusalError(Code.INVALID_ARGUMENT)
