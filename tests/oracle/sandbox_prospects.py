"""The operations of prospects by plain HTTP, by each selector of each version."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from tests.oracle.made import prospect, prospect_of_crm, user
from tests.oracle.parts import both_parts
from tests.oracle.sandbox_operations import NO_CONTENT, OPERATIONS, check, stored

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.oracle.world import World


def named(world: World, selector: str) -> tuple[int, str]:
    """Return a new prospect's id, and the path that names it."""
    number, email, fid = prospect_of_crm(world)
    return number, f"{selector}/{quote({'id': str(number), 'email': email, 'fid': fid}[selector])}"


def _places(name: str) -> dict[str, str]:
    """Return the rows of an operation: row id -> selector."""
    return {
        f"prospect.{name} by id": "id",
        f"prospect.{name} by email": "email",
        f"prospect.{name} by email v3": "email",
        f"prospect.{name} by email v4": "email",
        f"prospect.{name} by fid": "fid",
    }


def _reads(selector: str) -> Callable[[World], None]:
    def read(world: World) -> None:
        for method in ("GET", "POST"):
            number, place = named(world, selector)
            (element,) = world.ask(f"prospect/read/{place}", method, output="simple").nodes("prospect")
            assert element.findtext("id") == str(number)
        (element,) = world.ask(f"prospect/read/{place}", fields="email", limit_related_records="true").nodes("prospect")
        assert {child.tag for child in element} == {"id", "email"}

    return read


def _updates(selector: str) -> Callable[[World], None]:
    def update(world: World) -> None:
        for parts in both_parts(world):
            number, place = named(world, selector)
            (element,) = world.ask(f"prospect/update/{place}", "POST", **parts.sent).nodes("prospect")
            assert element.findtext("id") == str(number)
            parts.check(world, number)

    return update


def _deletes(selector: str) -> Callable[[World], None]:
    def delete(world: World) -> None:
        for method in ("POST", "DELETE"):
            number, place = named(world, selector)
            assert world.ask(f"prospect/delete/{place}", method).status == NO_CONTENT
            assert stored(world, "prospect", number, ["is_archived"]) == {"is_archived": 1}

    return delete


def _assigns(selector: str) -> Callable[[World], None]:
    def assign(world: World) -> None:
        user_id, email = user(world)
        group = world.one("SELECT MIN(id) FROM user_group")
        for params, column, value in (
            ({"user_id": user_id}, "user_id", user_id),
            ({"user_email": email}, "user_id", user_id),
            ({"group_id": group}, "group_id", group),
        ):
            number, place = named(world, selector)
            (element,) = world.ask(f"prospect/assign/{place}", "POST", **params).nodes("prospect")
            assert element.findtext("id") == str(number)
            assert stored(world, "prospect", number, [column]) == {column: value}

    return assign


def _unassigns(selector: str) -> Callable[[World], None]:
    def unassign(world: World) -> None:
        number, place = named(world, selector)
        world.execute("UPDATE prospect SET user_id = ? WHERE id = ?", user(world)[0], number)
        (element,) = world.ask(f"prospect/unassign/{place}", "POST").nodes("prospect")
        assert element.findtext("id") == str(number)
        assert stored(world, "prospect", number, ["user_id"]) == {"user_id": None}

    return unassign


for _name, _check in {
    "read": _reads,
    "update": _updates,
    "delete": _deletes,
    "assign": _assigns,
    "unassign": _unassigns,
}.items():
    OPERATIONS |= {row: _check(selector) for row, selector in _places(_name).items()}


@check("prospect.create by email v3", "prospect.create by email v4")
def create(world: World) -> None:
    for parts in both_parts(world):
        email = f"new+{world.next()}@quillfeather.example"
        fid = {"fid": f"00Q{world.next():012d}"} if world.version == 4 else {}
        place = "prospect/create" if parts.by_owner else f"prospect/create/email/{quote(email)}"
        address = {"email": email} if parts.by_owner else {}
        (element,) = world.ask(place, "POST", **parts.sent, **address, **fid).nodes("prospect")
        number = int(element.findtext("id") or 0)
        parts.check(world, number)
        assert stored(world, "prospect", number, {"email": 0, **fid}) == {"email": email, **fid}
    if world.version == 4:  # the same address again is another prospect
        world.ask(f"prospect/create/email/{quote(email)}", "POST")
        assert world.one("SELECT COUNT(*) FROM prospect WHERE email = ?", email) == 2


def _upserted(world: World, place: str, number: int | None, **further: str) -> None:
    """Upsert all that can be written; the record that has it is this one, or a new one."""
    for parts in both_parts(world):
        newest = world.one("SELECT MAX(id) FROM prospect")
        (element,) = world.ask(f"prospect/upsert/{place}", "POST", **parts.sent, **further).nodes("prospect")
        found = int(element.findtext("id") or 0)
        assert found == number if number is not None else found > newest
        parts.check(world, found)


@check("prospect.upsert by id")
def upsert_by_id_in_version_3(world: World) -> None:
    number, email = prospect(world)
    _upserted(world, f"id/{number}", number, email=email)
    other = f"upsert{world.next()}@quillfeather.example"
    (element,) = world.ask("prospect/upsert/id/999999999", "POST", email=other).nodes("prospect")
    assert world.column("SELECT id FROM prospect WHERE email = ?", other) == [int(element.findtext("id") or 0)]


@check("prospect.upsert by email v3")
def upsert_by_address_in_version_3(world: World) -> None:
    number, email = prospect(world)
    _upserted(world, f"email/{quote(email)}", number)
    other = f"upsert{world.next()}@quillfeather.example"
    world.ask(f"prospect/upsert/email/{quote(other)}", "POST", city="Wells")
    assert world.column("SELECT city FROM prospect WHERE email = ?", other) == ["Wells"]


@check("prospect.upsert by id, fid, email", "prospect.upsert by fid, email")
def upsert_in_version_4(world: World) -> None:
    number, email, fid = prospect_of_crm(world)
    _upserted(world, f"id/{number}", number)
    _upserted(world, f"fid/{fid}", number)
    _upserted(world, f"id/{number}/fid/{fid}/email/{quote(email)}", number)
    other, address = f"003{world.next():012d}", f"upsert{world.next()}@quillfeather.example"
    world.ask(f"prospect/upsert/fid/{other}/email/{quote(address)}", "POST", city="Wells")
    assert world.column("SELECT city FROM prospect WHERE email = ?", address) == ["Wells"]


@check("prospect.upsert by email v4")
def upsert_by_address_in_version_4(world: World) -> None:
    number, email = prospect(world)
    _upserted(world, f"email/{quote(email)}", None)
    assert stored(world, "prospect", number, ["city"]) == {"city": None}
