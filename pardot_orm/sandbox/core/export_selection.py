"""Which records an export takes: the arguments of its procedure, checked, and as SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import marks, select
from pardot_orm.sandbox.core.spec import job_rules, object_spec
from pardot_orm.sandbox.core.times import add_months, parse_moment, parse_stored, utc_text
from pardot_orm.sandbox.legacy.criteria import Condition

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pardot_orm.sandbox.legacy.call import Call

# Arguments that are about the prospect of a record.
_OF_PROSPECT = "prospect_"

# Objects without a recycle bin: none of their records is deleted.
_NEVER_DELETED = ("prospectAccount", "visitor")


def read_arguments(call: Call, object_name: str, procedure: Any, given: Any) -> dict[str, Any]:
    """Return the arguments of a procedure as they are kept: moments in UTC, words in lower case, types as numbers.

    Raises:
        RefusalError: The procedure (174) or an argument (175) is unknown, a required one is missing (176), or one
            has a bad value (177).
    """
    rules = job_rules("export")["objects"][object_name]
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


def selection(object_name: str, arguments: Mapping[str, Any]) -> Condition:
    """Return what the arguments of an export ask of its records, and of their prospects."""
    own, prospects = Condition(), Condition()
    excluded = job_rules("export")["objects"][object_name].get("excluded_types", ())
    if excluded:
        own.add(f"type NOT IN ({marks(excluded)})", *excluded)
    of_prospects = [name for name in arguments if name.startswith(_OF_PROSPECT) and name != "prospect_only"]
    for name, value in arguments.items():
        if name in of_prospects:
            _add(prospects, "prospect", name.removeprefix(_OF_PROSPECT), value)
        else:
            _add(own, object_name, name, value)
    # Deleted records are left out unless they are asked for, as two of the objects are documented to have it.
    if of_prospects:
        if "prospect_deleted" not in arguments:
            _add(prospects, "prospect", "deleted", "false")
        key = "prospect_account_id" if object_name == "prospectAccount" else "id"
        column = "id" if object_name == "prospectAccount" else "prospect_id"
        own.add(f"{column} IN ({select(key, 'prospect', str(prospects))})", *prospects.values)
    elif "deleted" not in arguments:
        _add(own, object_name, "deleted", "false")
    return own


def _add(condition: Condition, object_name: str, name: str, value: Any) -> None:
    column = name.rpartition("_")[0] + "_at"
    if name.endswith("_after"):
        condition.add(f"{column} > ?", value)
    elif name.endswith("_before"):
        condition.add(f"{column} < ?", value)
    elif name == "type":
        condition.add(f"type IN ({marks(value)})", *value)
    elif name == "prospect_only":
        if value:
            condition.add("prospect_id IS NOT NULL")
    elif value != "all" and object_name in _NEVER_DELETED:
        condition.add("0" if value == "true" else "1")
    elif value != "all" and object_name != "visitorActivity":  # which knows no such argument
        condition.add("is_archived = ?", int(value == "true"))


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
