"""What the server's tables must hold, worked out from its own truth, and what they hold."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from attrs import frozen

from tests.chaos.script import note_of
from tests.chaos.world import MENDED, WRITTEN

if TYPE_CHECKING:
    import sqlite3

    from pardot_orm.changes.unit import UnitOfWork
    from tests.chaos.script import Plan

HOT = "Hot prospects"
# Others change `comments`; the server sets `updated_at` and when a prospect was last assigned.
_NOT_OURS = {"comments", "updated_at"}
_NEW = ("email", "first_name", "score", "is_archived")


@frozen
class State:
    """What is compared.

    Attributes:
        rows: Id -> what the script writes of a prospect that was there before, and how often it is on the hot list.
        new: What there is of prospects that were not there before, each with its number.
        members: Those whom the script put on a list by a membership, each with the number of rows.
        hot_lists: How many lists have the name of the one that it creates.
    """

    rows: dict[int, tuple[Any, ...]]
    new: Counter[tuple[Any, ...]]
    members: Counter[int]
    hot_lists: int


def before(database: sqlite3.Connection) -> State:
    """Return the state before anything was written."""
    rows = {row[0]: (*row[1:], 0) for row in database.execute(f"SELECT id, {_columns()} FROM seed_prospect")}
    return State(rows, Counter(), Counter(), 0)


def expected(database: sqlite3.Connection, plan: Plan) -> State:
    """Return the state when all is done: by the truth that the account was made of, not by the script's rules."""
    truth = {
        row[0]: row[1:] for row in database.execute(f"SELECT prospect_id, {', '.join(MENDED)} FROM truth_prospect")
    }
    rows = {}
    for record_id, row in before(database).rows.items():
        mended = dict(zip(WRITTEN, row, strict=False))
        if record_id in truth:
            mended |= dict(zip(MENDED, truth[record_id], strict=True))
        if record_id in plan.noted:
            mended["notes"] = note_of(record_id)
        if record_id in plan.doomed:
            mended["is_archived"] = 1
        rows[record_id] = (*mended.values(), int(record_id in truth and mended["score"] > 80))
    new = Counter((email, "New", number, 0) for number, email in enumerate(plan.newcomers))
    new += Counter((email, "Single", number, 0) for number, email in enumerate(plan.singles))
    return State(rows, new, Counter(plan.members), 1)


def found(database: sqlite3.Connection, plan: Plan) -> State:
    """Return the state as it is."""
    hot_lists = [row[0] for row in database.execute("SELECT id FROM list WHERE name = ?", (HOT,))]
    marks = ", ".join(map(str, hot_lists)) or "0"
    on_list = "SELECT prospect_id FROM list_membership WHERE is_archived = 0 AND list_id"
    hot = Counter(row[0] for row in database.execute(f"{on_list} IN ({marks})"))
    seeded = f"SELECT id, {_columns()} FROM prospect WHERE id IN (SELECT id FROM seed_prospect)"
    rows = {row[0]: (*row[1:], hot[row[0]]) for row in database.execute(seeded)}
    new = f"SELECT {', '.join(_NEW)} FROM prospect WHERE id NOT IN (SELECT id FROM seed_prospect)"
    given = database.execute(f"{on_list} = ? AND id NOT IN (SELECT id FROM seed_list_membership)", (plan.list_id,))
    return State(rows, Counter(map(tuple, database.execute(new))), Counter(row[0] for row in given), len(hot_lists))


def _columns() -> str:
    return ", ".join(WRITTEN)


# --- what is wrong ------------------------------------------------------------------------------------------------


def unfinished(is_: State, must: State) -> list[str]:
    """Return in what a state differs from the one that it must be."""
    wrong = [
        f"prospect {key}: {is_.rows.get(key)} instead of {row}"
        for key, row in must.rows.items()
        if is_.rows.get(key) != row
    ]
    wrong += [f"missing: {row}" for row in must.new - is_.new]
    wrong += [f"not on the list: {key}" for key in must.members - is_.members]
    if is_.hot_lists != must.hot_lists:
        wrong.append(f"{is_.hot_lists} lists of one name")
    return wrong


def harm(database: sqlite3.Connection, is_: State, was: State, must: State) -> list[str]:
    """Return what was done twice, by halves, or to others, whether or not the script has come to its end."""
    wrong = []
    for key, row in is_.rows.items():
        old, new = was.rows[key], must.rows[key]
        # One write mends a prospect and puts it on the list; notes and the recycle bin are written separately.
        if _part("clean", row) not in {_part("clean", old), _part("clean", new)}:
            wrong.append(f"prospect {key} is half done: {row}, it was {old} and is to be {new}")
        if any(value not in {one, other} for value, one, other in zip(row, old, new, strict=True)):
            wrong.append(f"prospect {key}: {row} holds what nobody wrote")
    wrong += [f"doubled or foreign: {row}" for row in is_.new - must.new]
    wrong += [f"twice on the list: {key}" for key in is_.members - must.members]
    if is_.hot_lists > 1:
        wrong.append(f"{is_.hot_lists} lists of one name")
    return [*wrong, *_untouched(database), *_audited(database, is_)]


def _untouched(database: sqlite3.Connection) -> list[str]:
    """Return what changed that the script does not write."""
    columns = [row[1] for row in database.execute("PRAGMA table_info(seed_prospect)")]
    others = [name for name in columns if name not in {*WRITTEN, *_NOT_OURS}]
    names = ", ".join(f'"{name}"' for name in others)
    wrong = []
    for was, what in (
        (f"SELECT {names} FROM seed_prospect", f"SELECT {names} FROM prospect"),
        ("SELECT * FROM seed_prospect_value", "SELECT * FROM prospect_value"),
        ("SELECT * FROM seed_list", "SELECT * FROM list"),
        ("SELECT * FROM seed_list_membership", "SELECT * FROM list_membership"),
    ):
        wrong += [f"changed: {row}" for row in database.execute(f"{was} EXCEPT {what}")]
    return wrong


def _audited(database: sqlite3.Connection, is_: State) -> list[str]:
    """Return what the triggers saw that should not be: a row that came twice, another value before the last one.

    The same value may be written twice: a change leaves the same when it is sent again.
    """
    audit = Counter(database.execute("SELECT what, id FROM audit WHERE what LIKE 'insert %'"))
    wrong = [f"{what} of {record_id}: {times} times" for (what, record_id), times in audit.items() if times > 1]
    updates = "SELECT what, id, count(DISTINCT value) FROM audit WHERE what LIKE 'update %' GROUP BY what, id"
    wrong += [f"{what} of {key}: {number} values" for what, key, number in database.execute(updates) if number > 1]
    inserted = Counter(what for what, _ in audit)
    pairs = {"insert prospect": is_.new.total(), "insert list": is_.hot_lists}
    wrong += [
        f"{what}: {inserted[what]}, there are {number}" for what, number in pairs.items() if inserted[what] != number
    ]
    return wrong


# --- what was told ------------------------------------------------------------------------------------------------


def untrue(step: str, unit: UnitOfWork, is_: State, was: State, must: State) -> list[str]:
    """Return the outcomes of a unit of work that the server's tables do not bear out."""
    emails = {row[0] for row in is_.new}
    wrong = []
    for outcome in unit.result.outcomes:
        if outcome.status == "unknown":
            continue
        is_saved = outcome.status == "saved"
        record: Any = outcome.record
        if record._meta.object_name == "list":  # sent at once
            if (is_.hot_lists > 0) is not is_saved:
                wrong.append(f"{record!r} is told to be {outcome.status}")
            continue
        if step == "newcomers":
            if (record.email in emails) is not is_saved:
                wrong.append(f"{record!r} is told to be {outcome.status}")
            continue
        parts = [_part(step, state.rows[record.id]) for state in (is_, was, must)]
        if parts[0] != (parts[2] if is_saved else parts[1]):
            wrong.append(f"{record!r} is told to be {outcome.status}: {parts[0]}, it was {parts[1]}")
    return wrong


def _part(step: str, row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return what a step writes of a row: the recycle bin, or what is mended and the hot list."""
    return row[-2:-1] if step == "doomed" else (*row[: len(MENDED)], row[-1])
