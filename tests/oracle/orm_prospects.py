"""The operations of prospects by their public methods, by each selector of each version."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pardot_orm import unit_of_work
from tests.oracle.made import make, prospect, prospect_of_crm, user
from tests.oracle.orm_operations import OPERATIONS, check, objects, one_request, reference
from tests.oracle.sandbox_operations import BATCH, stored

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.oracle.world import World


def named(world: World, selector: str) -> tuple[int, dict[str, Any]]:
    """Return a new prospect's id, and the selector that names it."""
    number, email, fid = prospect_of_crm(world)
    return number, {selector: {"id": number, "email": email, "fid": fid}[selector]}


def _reads(selector: str) -> Callable[[World], None]:
    def read(world: World) -> None:
        number, selectors = named(world, selector)
        with one_request(world, "prospect", "read", **selectors):
            assert objects(world, "prospect").get(**selectors).id == number

    return read


def _updates(selector: str) -> Callable[[World], None]:
    def update(world: World) -> None:
        number, selectors = named(world, selector)
        list_id, (user_id, _) = make(world, "list"), user(world)
        field = world.one("SELECT field_id FROM custom_field WHERE type = 'Text' AND is_archived = 0 ORDER BY id")
        record = reference(world, "prospect", **selectors)
        record.city, record.user_id = "Höhe & Tiefe", user_id
        record.custom[field] = "Mine"
        record.lists.add(list_id)
        values = {"city": "Höhe & Tiefe", "user_id": user_id}
        with one_request(world, "prospect", "update", **selectors, **values, **{field: "Mine", f"list_{list_id}": 1}):
            record.save()
        assert stored(world, "prospect", number, values) == values
        assert world.column("SELECT list_id FROM list_membership WHERE prospect_id = ?", number) == [list_id]
        custom = "SELECT value FROM prospect_value WHERE prospect_id = ? AND field_id = ?"
        assert world.column(custom, number, field) == ["Mine"]

    return update


def _deletes(selector: str) -> Callable[[World], None]:
    def delete(world: World) -> None:
        number, selectors = named(world, selector)
        with one_request(world, "prospect", "delete", **selectors):
            reference(world, "prospect", **selectors).delete()
        assert stored(world, "prospect", number, ["is_archived"]) == {"is_archived": 1}

    return delete


def _assigns(selector: str) -> Callable[[World], None]:
    def assign(world: World) -> None:
        user_id, email = user(world)
        group = world.one("SELECT MIN(id) FROM user_group")
        for target, sent, column, value in (
            ({"user": user_id}, {"user_id": user_id}, "user_id", user_id),
            ({"user": email}, {"user_email": email}, "user_id", user_id),
            ({"group": group}, {"group_id": group}, "group_id", group),
        ):
            number, selectors = named(world, selector)
            with one_request(world, "prospect", "assign", **selectors, **sent):
                reference(world, "prospect", **selectors).assign(**target)
            assert stored(world, "prospect", number, [column]) == {column: value}

    return assign


def _unassigns(selector: str) -> Callable[[World], None]:
    def unassign(world: World) -> None:
        number, selectors = named(world, selector)
        world.execute("UPDATE prospect SET user_id = ? WHERE id = ?", user(world)[0], number)
        with one_request(world, "prospect", "unassign", **selectors):
            reference(world, "prospect", **selectors).unassign()
        assert stored(world, "prospect", number, ["user_id"]) == {"user_id": None}

    return unassign


_BY = {" by id": "id", " by email": "email", " by email v3": "email", " by email v4": "email", " by fid": "fid"}
for _name, _check in {
    "read": _reads,
    "update": _updates,
    "delete": _deletes,
    "assign": _assigns,
    "unassign": _unassigns,
}.items():
    OPERATIONS |= {f"prospect.{_name}{by}": _check(selector) for by, selector in _BY.items()}


@check("prospect.create by email v3", "prospect.create by email v4")
def create(world: World) -> None:
    values: dict[str, Any] = {"email": f"orm+{world.next()}@quillfeather.example", "first_name": "Ada", "score": 12}
    if world.version == 4:
        values["fid"] = f"00Q{world.next():012d}"
    with one_request(world, "prospect", "create", **values):
        record = objects(world, "prospect").create(**values)
    assert stored(world, "prospect", record.id, values) == values


# --- upserts ----------------------------------------------------------------------------------------------------------


@check("prospect.upsert by id")
def upsert_by_id(world: World) -> None:
    number, _ = prospect(world)
    record = reference(world, "prospect", id=number)
    record.city = "Bath"
    with one_request(world, "prospect", "upsert", id=number, city="Bath"):
        record.upsert()
    assert stored(world, "prospect", number, ["city"]) == {"city": "Bath"}


@check("prospect.upsert by email v3")
def upsert_by_address_in_version_3(world: World) -> None:
    number, email = prospect(world)
    record = reference(world, "prospect", email=email)
    record.city = "Bath"
    with one_request(world, "prospect", "upsert", email=email, city="Bath"):
        record.upsert()
    assert stored(world, "prospect", number, ["city"]) == {"city": "Bath"}


@check("prospect.upsert by id, fid, email")
def upsert_with_several_selectors(world: World) -> None:
    number, _, fid = prospect_of_crm(world)
    address = f"orm{world.next()}@quillfeather.example"
    record = reference(world, "prospect", id=number)
    record.fid, record.email = fid, address
    with one_request(world, "prospect", "upsert", id=number, fid=fid, email=address):
        record.upsert()
    assert stored(world, "prospect", number, ["email"]) == {"email": address}


@check("prospect.upsert by fid, email")
def upsert_by_fid(world: World) -> None:
    number, _, fid = prospect_of_crm(world)
    record = reference(world, "prospect", fid=fid)
    record.city = "Bath"
    with one_request(world, "prospect", "upsert", fid=fid, city="Bath"):
        record.upsert()
    assert stored(world, "prospect", number, ["city"]) == {"city": "Bath"}
    other, address = f"003{world.next():012d}", f"orm{world.next()}@quillfeather.example"
    made = reference(world, "prospect", fid=other)
    made.email = address
    with one_request(world, "prospect", "upsert", fid=other, email=address):
        made.upsert()
    assert world.one("SELECT COUNT(*) FROM prospect WHERE email = ?", address) == 1


@check("prospect.upsert by email v4")
def upsert_by_address_in_version_4(world: World) -> None:
    number, email = prospect(world)
    record = reference(world, "prospect", email=email)
    record.city = "Wells"
    with one_request(world, "prospect", "upsert", email=email, city="Wells"):
        record.upsert(allow_duplicates=True)
    assert stored(world, "prospect", number, ["city"]) == {"city": None}
    assert world.one("SELECT COUNT(*) FROM prospect WHERE email = ?", email) == 2


# --- batches ----------------------------------------------------------------------------------------------------------


def _batches(op: str) -> Callable[[World], None]:
    def batch(world: World) -> None:
        cities = [f"City {world.next()}" for _ in range(BATCH)]
        with world.recorded_all() as made, unit_of_work():
            for city in cities:
                _queue(world, op, city)
        batches = [served for served in made if served.op != "query"]
        assert [(served.object, served.op, served.method) for served in batches] == [("prospect", op, "POST")]
        entries = json.loads(batches[0].params["prospects"])["prospects"]
        entries = list(entries.values()) if world.version == 3 else entries
        assert [entry["city"] for entry in entries] == cities
        marks = ", ".join("?" * len(cities))
        assert world.one(f"SELECT COUNT(*) FROM prospect WHERE city IN ({marks})", *cities) == BATCH

    return batch


def _queue(world: World, op: str, city: str) -> None:
    """Queue a write; upserts go in batches by id alone, since no answer tells which record an address matched."""
    if op == "batchCreate":
        objects(world, "prospect").create(email=f"orm{world.next()}@quillfeather.example", city=city)
        return
    record = reference(world, "prospect", id=make(world, "prospect"))
    record.city = city
    if op == "batchUpsert":
        record.upsert()
    else:
        record.save()


for _op in ("batchCreate", "batchUpdate", "batchUpsert"):
    OPERATIONS[f"prospect.{_op}"] = _batches(_op)
