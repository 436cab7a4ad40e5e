"""The operations of prospects by plain HTTP, by each selector of each version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from tests.oracle.made import make, prospect, prospect_of_crm, user
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

    return read


def _updates(selector: str) -> Callable[[World], None]:
    def update(world: World) -> None:
        number, place = named(world, selector)
        account, list_id = make(world, "prospectAccount"), make(world, "list")
        field = world.one("SELECT field_id FROM custom_field WHERE type = 'Text' AND is_archived = 0")
        values: dict[str, Any] = {"city": f"Höhe & {world.next()}", "prospect_account_id": account}
        values |= {"user_id": user(world)[0]}
        (element,) = world.ask(
            f"prospect/update/{place}", "POST", **values, **{f"list_{list_id}": 1, field: "Mine"}
        ).nodes("prospect")
        assert element.findtext("id") == str(number)
        assert stored(world, "prospect", number, values) == values
        assert world.column("SELECT list_id FROM list_membership WHERE prospect_id = ?", number) == [list_id]
        custom = "SELECT value FROM prospect_value WHERE prospect_id = ? AND field_id = ?"
        assert world.column(custom, number, field) == ["Mine"]

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
    for in_body in (False, True):
        email = f"new+{world.next()}@quillfeather.example"
        list_id = make(world, "list")
        values: dict[str, Any] = {"first_name": "Ada & Söhne", "score": 12}
        if world.version == 4:
            values["fid"] = f"00Q{world.next():012d}"
        place = "prospect/create" if in_body else f"prospect/create/email/{quote(email)}"
        address = {"email": email} if in_body else {}
        (element,) = world.ask(place, "POST", **values, **address, **{f"list_{list_id}": 1}).nodes("prospect")
        wanted = {**values, "email": email}
        assert stored(world, "prospect", element.findtext("id"), wanted) == wanted
        assert world.one("SELECT COUNT(*) FROM list_membership WHERE list_id = ?", list_id) == 1
    if world.version == 4:  # the same address again is another prospect
        (element,) = world.ask(f"prospect/create/email/{quote(email)}", "POST").nodes("prospect")
        assert world.one("SELECT COUNT(*) FROM prospect WHERE email = ?", email) == 2


@check("prospect.upsert by id")
def upsert_by_id_in_version_3(world: World) -> None:
    number, _ = prospect(world)
    world.ask(f"prospect/upsert/id/{number}", "POST", city="Bath")
    assert stored(world, "prospect", number, ["city"]) == {"city": "Bath"}
    email = f"upsert{world.next()}@quillfeather.example"
    (element,) = world.ask("prospect/upsert/id/999999999", "POST", email=email).nodes("prospect")
    assert world.one("SELECT id FROM prospect WHERE email = ?", email) == int(element.findtext("id") or 0)


@check("prospect.upsert by email v3")
def upsert_by_address_in_version_3(world: World) -> None:
    number, email = prospect(world)
    world.ask(f"prospect/upsert/email/{quote(email)}", "POST", city="Bath")
    assert stored(world, "prospect", number, ["city"]) == {"city": "Bath"}
    other = f"upsert{world.next()}@quillfeather.example"
    world.ask(f"prospect/upsert/email/{quote(other)}", "POST", city="Wells")
    assert world.column("SELECT city FROM prospect WHERE email = ?", other) == ["Wells"]


@check("prospect.upsert by id, fid, email", "prospect.upsert by fid, email")
def upsert_in_version_4(world: World) -> None:
    number, email, fid = prospect_of_crm(world)
    for place in (
        f"id/{number}",
        f"fid/{fid}",
        f"id/{number}/fid/{fid}/email/{quote(email)}",
        f"fid/{fid}/email/x%40y.example",
    ):
        city = f"City {world.next()}"
        world.ask(f"prospect/upsert/{place}", "POST", city=city)
        assert stored(world, "prospect", number, ["city"]) == {"city": city}
    other, address = f"003{world.next():012d}", f"upsert{world.next()}@quillfeather.example"
    world.ask(f"prospect/upsert/fid/{other}/email/{quote(address)}", "POST", city="Wells")
    assert world.column("SELECT city FROM prospect WHERE email = ?", address) == ["Wells"]


@check("prospect.upsert by email v4")
def upsert_by_address_in_version_4(world: World) -> None:
    number, email = prospect(world)
    world.ask(f"prospect/upsert/email/{quote(email)}", "POST", city="Wells")
    assert stored(world, "prospect", number, ["city"]) == {"city": None}
    assert world.one("SELECT COUNT(*) FROM prospect WHERE email = ?", email) == 2
