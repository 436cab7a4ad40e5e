"""Plans of faults: TOML files with a rule in each `[[fault]]` table, checked before anything is served."""

from __future__ import annotations

import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from pardot_orm.sandbox.faults.kinds import KINDS, Fault
from pardot_orm.sandbox.faults.rules import When, checked_patterns

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_RULE_KEYS = ("on", "probability", "nth", "every", "first", "seed")

# Functions can't be written down in a plan.
_PYTHON_ONLY = frozenset({"write"})


class PlanError(ValueError):
    """A plan of faults can't be used; the message says where, why and what to write instead."""


def read_plan(path: str | Path, operations: Sequence[str]) -> list[tuple[Fault, dict[str, Any]]]:
    """Return the rules of a plan: each fault with the arguments of `Faults.add`.

    Args:
        path: The file.
        operations: The names of all operations that rules may be about.

    Raises:
        PlanError: The file can't be read, or a key or value is wrong.
    """
    document = _document(Path(path))
    where = str(path)
    for key in document:
        if key not in ("seed", "fault"):
            raise PlanError(f"{where}: {key} is not known: a plan has seed, and [[fault]] tables.")
    rows = document.get("fault")
    if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
        raise PlanError(f"{where}: fault must be a list of tables: begin each rule with a line [[fault]].")
    seed = _seed(document.get("seed"), where)
    rules = []
    for number, row in enumerate(rows, 1):
        fault, arguments = _rule(row, operations, f"{where}: [[fault]] number {number}")
        if seed is not None:
            arguments.setdefault("seed", seed)
        rules.append((fault, arguments))
    return rules


def _document(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise PlanError(f"{path}: the plan can't be read ({error.strerror}): name a file that is there.") from None
    except UnicodeDecodeError:
        raise PlanError(f"{path}: the plan must be text in UTF-8: save it so.") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise PlanError(f"{path}: the plan must be TOML: {error}.") from None


def _rule(row: dict[str, Any], operations: Sequence[str], where: str) -> tuple[Fault, dict[str, Any]]:
    """Return the fault of one table, and when it happens."""
    name = row.get("kind")
    if name is None:
        raise PlanError(f"{where}: kind is missing: write one of {', '.join(KINDS)}.")
    if name not in KINDS:
        raise PlanError(f"{where}: kind must be one of those known, not {name!r}: {_instead(str(name), KINDS)}")
    where = f"{where} ({name})"
    own = {field.name: field for field in attrs.fields(KINDS[name]) if field.name not in _PYTHON_ONLY}  # type: ignore[arg-type]
    for key in row:
        if key not in ("kind", *_RULE_KEYS, *own):
            raise PlanError(f"{where}: {key} is not known: {_instead(key, (*own, *_RULE_KEYS))}")
    missing = [key for key, field in own.items() if field.default is attrs.NOTHING and key not in row]
    if missing:
        raise PlanError(f"{where}: {missing[0]} is missing: write it, {name} has no default for it.")
    arguments = {key: value for key, value in row.items() if key in _RULE_KEYS}
    when = {key: value for key, value in arguments.items() if key not in ("on", "seed")}
    try:
        fault = KINDS[name](**{key: value for key, value in row.items() if key in own})
        if when:
            When(**when)
        checked_patterns(row.get("on", "*"), operations)
    except ValueError as error:
        raise PlanError(f"{where}: {error}") from None
    _seed(row.get("seed"), where)
    return fault, arguments


def _seed(value: object, where: str) -> int | None:
    if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
        raise PlanError(f"{where}: seed must be a whole number, not {value!r}: write seed = 7, for example.")
    return value


def _instead(name: str, known: Iterable[str]) -> str:
    """Return what to write in place of a name: the one that is nearly the same, or any that is known."""
    near = get_close_matches(name, known, n=1)
    return f"write {near[0]}." if near else f"write one of {', '.join(known)}."
