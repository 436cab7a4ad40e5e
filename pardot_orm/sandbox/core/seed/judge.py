"""The judge of the clean-up demo: compares what is in the database afterwards with what must be there."""

# ruff: noqa: S608 - all names in the queries are of tables and columns; the only values are the database's own ids

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

HOT_ABOVE = 80

# What the clean-up mends; everything else must be as it was.
MENDED = ("first_name", "last_name", "phone", "country", "score")

# Copied tables that the clean-up must leave alone, with what tells their rows apart.
_KEYS = {
    "prospect_value": ("prospect_id", "field_id", "position"),
    "list": ("id",),
    "list_membership": ("id",),
}

# A prospect that must be written to, by the clean-up's own rules. One that is merely put on the list may be
# written to or not: the server notes the membership in `updated_at` when it is set through the prospect.
_MUST_CHANGE = " OR ".join(f"s.{name} IS NOT t.{name}" for name in MENDED)
_MAY_CHANGE = f"(t.prospect_id IS NOT NULL AND (t.score > {HOT_ABOVE} OR {_MUST_CHANGE}))"

_SEEDED_AND_TRUE = "truth_prospect t JOIN seed_prospect s ON s.id = t.prospect_id"
_MEMBERS = "SELECT prospect_id FROM list_membership WHERE list_id IN {} AND is_archived = 0 AND opted_out = 0"

_Row = tuple[Any, ...]


@frozen
class Deviation:
    """Something that is not as it must be: of a prospect, or of the account if no prospect is named."""

    prospect_id: int | None
    what: str
    expected: Any
    found: Any


@frozen
class Verdict:
    """The judgement: how many live prospects there are, what was done with them, and what is wrong."""

    seen: int
    changed: int
    unchanged: int
    needed: int
    faults: tuple[Deviation, ...]

    @property
    def ok(self) -> bool:
        """Whether everything is as it must be."""
        return not self.faults


def judge(database: sqlite3.Connection, *, list_name: str = "Hot prospects") -> Verdict:
    """Judge a database that was filled by `seed.fill` and cleaned up since.

    Args:
        database: The database of the sandbox.
        list_name: The name of the list on which everybody with a score above 80 must be.

    Returns:
        The counts, and a fault for each value that is not as it must be, those of prospects first.
    """
    new_lists = _rows(
        database,
        "SELECT id, name FROM list WHERE NOT is_archived AND id NOT IN (SELECT id FROM seed_list)",
    )
    hot_lists = [list_id for list_id, name in new_lists if name == list_name]
    seen = _number(database, "SELECT count(*) FROM truth_prospect")
    changed = _changed(database, hot_lists)
    faults = [
        *_faults_of_prospects(database),
        *_new_prospects(database),
        *_faults_of_values(database),
        *_faults_of_lists(database, list_name, new_lists),
        *_faults_of_memberships(database),
        *(_faults_of_members(database, list_name, hot_lists) if hot_lists else ()),
    ]
    return Verdict(seen, changed, seen - changed, _needed(database), tuple(faults))


# Counts


def _needed(database: sqlite3.Connection) -> int:
    return _number(database, f"SELECT count(*) FROM {_SEEDED_AND_TRUE} WHERE {_MAY_CHANGE}")


def _changed(database: sqlite3.Connection, hot_lists: list[int]) -> int:
    # updated_at stands first: it tells most of those that were written to, and saves comparing the rest.
    columns = ["updated_at", *(name for name in _columns(database) if name != "updated_at")]
    written = " OR ".join(f's."{name}" IS NOT p."{name}"' for name in columns)
    members = _MEMBERS.format(_in(hot_lists))
    return _number(
        database,
        f"SELECT count(*) FROM {_SEEDED_AND_TRUE} LEFT JOIN prospect p ON p.id = s.id"
        f" WHERE {written} OR p.id IN ({members})",
    )


# Prospects


def _faults_of_prospects(database: sqlite3.Connection) -> Iterator[Deviation]:
    columns = _columns(database)
    expected = [
        f"CASE WHEN t.prospect_id IS NULL THEN s.{name} ELSE t.{name} END" if name in MENDED else f's."{name}"'
        for name in columns
    ]
    wrong = [f'p."{name}" IS NOT {e}' for name, e in zip(columns, expected, strict=True) if name != "updated_at"]
    found_values = [f'p."{name}"' for name in columns]
    query = (
        f"SELECT s.id, p.id, {_MAY_CHANGE}, {', '.join((*expected, *found_values))} FROM seed_prospect s"
        " LEFT JOIN truth_prospect t ON t.prospect_id = s.id LEFT JOIN prospect p ON p.id = s.id"
        f" WHERE {' OR '.join(wrong)} OR (p.updated_at IS NOT s.updated_at AND NOT {_MAY_CHANGE})"
        " ORDER BY s.id"
    )
    for prospect_id, present, may_change, *values in _rows(database, query):
        if present is None:
            yield Deviation(prospect_id, "prospect", "there", None)
            continue
        for name, right, found in zip(columns, values, values[len(columns) :], strict=False):
            if found != right and not (may_change and name == "updated_at"):
                yield Deviation(prospect_id, name, right, found)


def _new_prospects(database: sqlite3.Connection) -> Iterator[Deviation]:
    for (prospect_id,) in _rows(
        database, "SELECT id FROM prospect WHERE id NOT IN (SELECT id FROM seed_prospect) ORDER BY id"
    ):
        yield Deviation(prospect_id, "prospect", None, "there")


def _faults_of_values(database: sqlite3.Connection) -> Iterator[Deviation]:
    for (prospect_id, field_id, position), before, after in _differences(database, "prospect_value"):
        yield Deviation(prospect_id, f"{field_id}_{position}", before and before["value"], after and after["value"])


# Lists


def _faults_of_lists(database: sqlite3.Connection, list_name: str, new_lists: list[_Row]) -> Iterator[Deviation]:
    names = [name for _, name in new_lists]
    if names.count(list_name) != 1:
        yield Deviation(None, f"lists called {list_name}", 1, names.count(list_name))
    for name in names:
        if name != list_name:
            yield Deviation(None, "new list", None, name)
    for (list_id,), before, after in _differences(database, "list"):
        if before is None:
            continue  # the new ones are judged above; one in the recycle bin is as good as none
        for name in before:
            if after is None or before[name] != after[name]:
                yield Deviation(None, f"{name} of list {list_id}", before[name], after and after[name])


def _faults_of_memberships(database: sqlite3.Connection) -> Iterator[Deviation]:
    seeded = {list_id for (list_id,) in _rows(database, "SELECT id FROM seed_list")}
    for _, before, after in _differences(database, "list_membership"):
        row = before or after or {}
        if row["list_id"] not in seeded:
            continue
        what = f"membership of list {row['list_id']}"
        if before is None or after is None:
            yield Deviation(row["prospect_id"], what, before and "there", after and "there")
            continue
        for name in before:
            if before[name] != after[name]:
                yield Deviation(row["prospect_id"], f"{name} of {what}", before[name], after[name])


def _faults_of_members(database: sqlite3.Connection, list_name: str, hot_lists: list[int]) -> Iterator[Deviation]:
    hot = f"SELECT prospect_id FROM truth_prospect WHERE score > {HOT_ABOVE}"
    members = _MEMBERS.format(_in(hot_lists))
    for (prospect_id,) in _rows(database, f"{hot} EXCEPT {members}"):
        yield Deviation(prospect_id, f"member of {list_name}", expected=True, found=False)
    for (prospect_id,) in _rows(database, f"{members} EXCEPT {hot}"):
        yield Deviation(prospect_id, f"member of {list_name}", expected=False, found=True)


# Asking the database


def _differences(
    database: sqlite3.Connection, table: str
) -> Iterator[tuple[_Row, dict[str, Any] | None, dict[str, Any] | None]]:
    """Yield the rows of a table that are not as seeded, by key: before, or None; and after, or None."""
    columns = _columns(database, table)
    key = [columns.index(name) for name in _KEYS[table]]

    def less(one: str, other: str) -> dict[_Row, dict[str, Any]]:
        rows = _rows(database, f'SELECT * FROM "{one}" EXCEPT SELECT * FROM "{other}"')
        return {tuple(row[i] for i in key): dict(zip(columns, row, strict=True)) for row in rows}

    before, after = less(f"seed_{table}", table), less(table, f"seed_{table}")
    for found in sorted(before.keys() | after.keys()):
        yield found, before.get(found), after.get(found)


def _columns(database: sqlite3.Connection, table: str = "prospect") -> list[str]:
    return [row[1] for row in _rows(database, f'PRAGMA table_info("seed_{table}")')]


def _in(ids: list[int]) -> str:
    return f"({', '.join(map(str, ids))})"


def _rows(database: sqlite3.Connection, query: str) -> list[_Row]:
    return [tuple(row) for row in database.execute(query)]


def _number(database: sqlite3.Connection, query: str) -> int:
    return int(_rows(database, query)[0][0])
