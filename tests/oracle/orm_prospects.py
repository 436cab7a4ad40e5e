"""The operations of prospects by their public methods, by each selector of each version."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pardot_orm import unit_of_work
from pardot_orm.models.base import registry
from tests.oracle.made import make, prospect, prospect_of_crm, user
from tests.oracle.orm_operations import OPERATIONS, check, objects, one_request, reference
from tests.oracle.parts import both_parts
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
        with one_request(world, "prospect", "read", **selectors, fields="id,email"):
            assert objects(world, "prospect").only("email").get(**selectors).id == number
        for form in ("full", "simple", "mobile"):
            with one_request(world, "prospect", "read", **selectors, output=form):
                assert objects(world, "prospect").output(form).get(**selectors).id == number
        for limited in (True, False):
            with one_request(world, "prospect", "read", **selectors, limit_related_records=str(limited).lower()):
                found = objects(world, "prospect").get(**selectors, limit_related_records=limited)
                assert found.id == number

    return read


def _updates(selector: str) -> Callable[[World], None]:
    def update(world: World) -> None:
        for parts in both_parts(world):
            number, selectors = named(world, selector)
            record = reference(world, "prospect", **selectors)
            parts.put_on(record)
            with one_request(world, "prospect", "update", **selectors, **parts.sent):
                record.save()
            parts.check(world, number)

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
    for parts in both_parts(world):
        values: dict[str, Any] = {"email": f"orm+{world.next()}@quillfeather.example"}
        values |= {"fid": f"00Q{world.next():012d}"} if world.version == 4 else {}
        record = registry["prospect"](**values)
        record._state.baseline.alias = world.connection.alias
        parts.put_on(record)
        with one_request(world, "prospect", "create", **values, **parts.sent):
            record.save()
        assert stored(world, "prospect", record.id, values) == values
        parts.check(world, record.id)


# --- upserts ----------------------------------------------------------------------------------------------------------


def _upserted(world: World, number: int | None, further: dict[str, Any], **selectors: Any) -> None:
    """Upsert all that can be written; the record that has it is this one, or a new one."""
    for parts in both_parts(world):
        newest = world.one("SELECT MAX(id) FROM prospect")
        record = reference(world, "prospect", **selectors)
        parts.put_on(record)
        for name, value in further.items():
            setattr(record, name, value)
        with one_request(world, "prospect", "upsert", **selectors, **further, **parts.sent):
            record.upsert(allow_duplicates=True)
        assert record.id == number if number is not None else record.id > newest
        parts.check(world, record.id)


@check("prospect.upsert by id")
def upsert_by_id(world: World) -> None:
    number, _ = prospect(world)
    _upserted(world, number, {}, id=number)
    _upserted(world, number, {"email": f"orm{world.next()}@quillfeather.example"}, id=number)


@check("prospect.upsert by email v3")
def upsert_by_address_in_version_3(world: World) -> None:
    number, email = prospect(world)
    _upserted(world, number, {}, email=email)


@check("prospect.upsert by id, fid, email")
def upsert_with_several_selectors(world: World) -> None:
    number, _, fid = prospect_of_crm(world)
    _upserted(world, number, {"fid": fid, "email": f"orm{world.next()}@quillfeather.example"}, id=number)


@check("prospect.upsert by fid, email")
def upsert_by_fid(world: World) -> None:
    number, _, fid = prospect_of_crm(world)
    _upserted(world, number, {}, fid=fid)
    address = {"email": f"orm{world.next()}@quillfeather.example"}
    made = reference(world, "prospect", fid=f"003{world.next():012d}")
    made.email = address["email"]
    with one_request(world, "prospect", "upsert", **made._state.baseline.selectors, **address):
        made.upsert()
    assert world.one("SELECT COUNT(*) FROM prospect WHERE email = ?", address["email"]) == 1


@check("prospect.upsert by email v4")
def upsert_by_address_in_version_4(world: World) -> None:
    number, email = prospect(world)
    _upserted(world, None, {}, email=email)
    assert stored(world, "prospect", number, ["city"]) == {"city": None}


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
