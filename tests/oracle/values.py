"""Values of fields: a record that has one, what answers show of it, and what a write may set."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from attrs import frozen

from tests.oracle.meanings import shown, table

if TYPE_CHECKING:
    from tests.oracle.walk import Row
    from tests.oracle.world import World

# A column that is empty in the whole account is filled, so that there is something to see.
_FILLING = {"integer": 7, "boolean": 1, "datetime": "2026-01-02 03:04:05", "currency": 12.5}


def wire_name(row: Row) -> str:
    """Return a field's element in answers, which some field tables have under another name."""
    alias = row.data.get("alias")
    return str(alias) if alias and "." not in alias else row.name


def fill(world: World, table_name: str, column: str, kind: str) -> None:
    """Give a column a value where no row has one."""
    if world.one(f'SELECT 1 FROM "{table_name}" WHERE "{column}" IS NOT NULL AND "{column}" <> \'\'') is None:
        world.execute(f'UPDATE "{table_name}" SET "{column}" = ?', _FILLING.get(kind, "Höhe & <Tiefe>"))


def sample(world: World, row: Row) -> tuple[int, Any]:
    """Return the id of a record that shows the field, and the field's value there in SQL."""
    name, column = table(row.object), row.name
    fill(world, name, column, row.data["type"])
    live = shown(row.object, bin_too=row.object == "emailTemplate")
    found = world.rows(
        f'SELECT id, "{column}" FROM "{name}" WHERE "{column}" IS NOT NULL AND "{column}" <> \'\' AND {live}'
        f' ORDER BY "{column}" = 0, id LIMIT 1'
    )
    assert found, f"no {row.object} has a {column}"
    return found[0]


# --- what answers show ------------------------------------------------------------------------------------------------


def local(world: World, text: str) -> datetime:
    """Return the instant of a time in SQL, in the account's zone."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC).astimezone(world.zone)


def texts(world: World, data: dict[str, Any], value: Any) -> set[str]:
    """Return the texts that an answer may show for a value; the first of all documented forms where `wire` says one."""
    if value is None:
        return {""} if data["type"] != "boolean" else {"", "false", "0"}
    if data["type"] == "datetime":
        return {f"{local(world, value):%Y-%m-%d %H:%M:%S}"}
    if data["type"] == "boolean":
        forms = {"one_or_empty": ({""}, {"1"}), "true_false": ({"false"}, {"true"})}
        return forms.get(data.get("wire", ""), ({"false", "0", ""}, {"true", "1"}))[bool(value)]
    if data["type"] in {"currency", "float"}:
        return {str(value), f"{value:g}", f"{value:.2f}", f"{value:.1f}"}
    if data["type"] == "enum":
        return {str(value), str(value).capitalize()}
    return {str(value).replace("\r\n", "\n"), str(value)}


def typed(world: World, data: dict[str, Any], value: Any) -> Any:
    """Return the Python value that the library must give for a value in SQL."""
    if data["type"] == "boolean":
        return bool(value)
    if value is None or value == "":
        return None
    if data["type"] == "datetime":
        return local(world, value)
    if data["type"] in {"currency", "float"}:
        return Decimal(str(value))
    return value


def check_typed(found: Any, expected: Any) -> None:
    """Compare values with their types: an id is no text, a flag no number, a time has its zone."""
    assert found == expected
    wanted = bool if isinstance(expected, bool) else type(expected)
    assert isinstance(found, wanted)
    assert isinstance(found, bool) is isinstance(expected, bool)
    if isinstance(expected, datetime):
        assert found.utcoffset() == expected.utcoffset()


# --- what a write may set ---------------------------------------------------------------------------------------------


@frozen
class Written:
    """A new value: in Python, as plain HTTP sends it, as the library sends it, and in SQL."""

    python: Any
    wire: str
    sent: str
    sql: Any


def plain(value: Any) -> Written:
    return Written(value, str(value), str(value), value)


def new_value(world: World, row: Row, record_id: int) -> Written:
    """Return a value that the field of a record does not have yet."""
    if maker := _OWN.get((row.object, row.name)):
        return maker(world)
    kind, number = row.data["type"], world.next()
    if reference := row.data.get("references"):
        name = table(reference)
        current = world.one(f'SELECT "{row.name}" FROM {table(row.object)} WHERE id = ?', record_id)
        return plain(world.one(f"SELECT id FROM {name} WHERE {shown(reference)} AND id IS NOT ? LIMIT 1", current))
    if kind == "boolean":
        current = world.one(f'SELECT "{row.name}" FROM {table(row.object)} WHERE id = ?', record_id)
        wanted = not current
        return Written(wanted, str(int(wanted)), str(int(wanted)), int(wanted))
    if kind == "integer":
        return plain(number % 90 + 5)
    return plain(f"Höhe & <Tiefe> {number}")


def _closed_at(world: World) -> Written:
    text = f"2026-01-0{world.next() % 8 + 1} 10:20:30"
    moment = local(world, text)
    wire = f"{moment:%Y-%m-%d %H:%M:%S}"
    return Written(moment, wire, wire, text)


def _amount(world: World) -> Written:
    value = Decimal(world.next()) + Decimal("0.5")
    return Written(value, str(value), str(value), float(value))


def _address(world: World) -> Written:
    return plain(f"oracle+{world.next()}@quillfeather.example")


def _fid(world: World) -> Written:
    return plain(f"00Q{world.next():012d}")


def _folder(world: World) -> Written:
    return plain(world.one("SELECT MAX(id) FROM folder"))


# Fields whose values are no free text or number.
_OWN = {
    ("opportunity", "closed_at"): _closed_at,
    ("opportunity", "value"): _amount,
    ("opportunity", "status"): lambda _world: plain("lost"),
    ("prospect", "email"): _address,
    ("prospect", "fid"): _fid,
    ("prospect", "crm_owner_fid"): lambda _world: plain("005000000000ABC"),
    ("customField", "type"): lambda _world: Written("Number", "8", "8", "Number"),
    ("campaign", "folder_id"): _folder,
    ("list", "folder_id"): _folder,
}
