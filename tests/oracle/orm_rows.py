"""Each documented row reached by the library: what it sends is seen at the embedded Pardot, what it gives in SQLite."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from pardot_orm.errors import PardotError, UnreadableFieldError
from pardot_orm.models.base import Model, registry
from tests.oracle.made import make
from tests.oracle.meanings import Case, cases, criterion_data, matching, meaning, shown, table
from tests.oracle.orm_jobs import check_job
from tests.oracle.orm_nested import NESTED, nested_field, node_field
from tests.oracle.orm_prospects import OPERATIONS
from tests.oracle.sandbox_rows import beside
from tests.oracle.values import check_typed, new_value, sample, typed, wire_name
from tests.oracle.walk import DOCUMENTS, JOBS

if TYPE_CHECKING:
    from tests.oracle.walk import Row
    from tests.oracle.world import World

LOOKED_AT = 40

# Shown by a failed read alone, which the library raises as an error.
_ERROR_FIELDS = {"error", "errorCode", "errorMessage"}


def check(world: World, row: Row) -> None:
    """Assert that the library does what the row says."""
    (check_job if row.object in JOBS else _CHECKS[row.kind])(world, row)


def model_of(object_name: str) -> type[Model]:
    """Return the library's own class of an object."""
    return registry[object_name]


def records(world: World, object_name: str) -> Any:
    """Return the query set of all records."""
    return model_of(object_name).objects.using(world.connection.alias)


# --- criteria and sort keys -------------------------------------------------------------------------------------------


def _criterion(world: World, row: Row) -> None:
    for case in cases(world, row.object, row.name):
        others = beside(world, row, case)
        expected = matching(world, row.object, {**others, row.name: case})
        beside_it = {name: other.asked for name, other in others.items()}
        for spelling, value in spellings(row.object, row.name, case):
            with world.recorded_all() as made:
                found = list(records(world, row.object).filter(**beside_it, **{spelling: value}).ids()[:LOOKED_AT])
            assert found == expected[:LOOKED_AT], (spelling, value)
            assert {(served.object, served.op) for served in made} == {(row.object, "query")}
            _check_asked(world, row, made[0].params, case)


def spellings(object_name: str, criterion: str, case: Case) -> list[tuple[str, Any]]:
    """Return a criterion in Pardot's name and, where it compares a field, as Django spells it."""
    found = [(criterion, case.asked)]
    for ending, lookup in (
        ("_after", "_at__gt"),
        ("_before", "_at__lt"),
        ("_greater_than", "__gt"),
        ("_less_than", "__lt"),
    ):
        if criterion.endswith(ending):
            found.append((criterion.removesuffix(ending) + lookup, case.asked))
    if criterion.endswith("_equal_to"):
        field = criterion.removesuffix("_equal_to")
        found += [(field, case.asked), (f"{field}__exact", case.asked)]
    if criterion_data(object_name, criterion).get("multi"):
        several = case.asked if isinstance(case.asked, list) else [case.asked]
        found.append((f"{meaning(object_name, criterion).column}__in", several))
    return found


def _check_asked(world: World, row: Row, params: dict[str, str], case: Case) -> None:
    """Assert that a request carries the criterion; a time is the same instant, in whatever documented form."""
    sent = params[row.name]
    if criterion_data(row.object, row.name)["type"] != "datetime":
        assert sent == case.wire
        return
    moment = datetime.fromisoformat(sent)
    moment = moment if moment.tzinfo else moment.replace(tzinfo=world.zone)
    assert f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S}" == case.compared[0]


def _sort_key(world: World, row: Row) -> None:
    keys = dict(world.rows(f'SELECT id, "{row.name}" FROM {table(row.object)}'))
    for spelling, order, direction in ((row.name, "ascending", "ASC"), (f"-{row.name}", "descending", "DESC")):
        with world.recorded_all() as made:
            found = [record.id for record in records(world, row.object).order_by(spelling)[:LOOKED_AT]]
        (served,) = made
        assert {"sort_by": row.name, "sort_order": order}.items() <= served.params.items()
        expected = world.column(
            f'SELECT "{row.name}" FROM {table(row.object)} WHERE {shown(row.object)}'
            f' ORDER BY "{row.name}" {direction} LIMIT {LOOKED_AT}'
        )
        assert [keys[number] for number in found] == expected
        assert len(set(found)) == len(found)


# --- outputs ----------------------------------------------------------------------------------------------------------


def _output(world: World, row: Row) -> None:
    assert row.name in _OUTPUTS, "the library never asks for it"
    with world.recorded_all() as made:
        _OUTPUTS[row.name](world, row)
    asked = {served.params.get("output", "full") for served in made}
    assert row.name in asked, f"the library asked for {', '.join(sorted(asked))}"


def _first(world: World, object_name: str) -> Any:
    """Return a query for a few records."""
    queryset = records(world, object_name)
    if DOCUMENTS[object_name]["query"].get("requires_one_of"):
        queryset = queryset.filter(ids=world.column(f"SELECT id FROM {table(object_name)} ORDER BY id LIMIT 9"))
    return queryset


def _bulk(world: World, row: Row) -> None:
    found = [record.id for record in _first(world, row.object)[:9]]
    live = f"SELECT id FROM {table(row.object)} WHERE {shown(row.object)} ORDER BY id LIMIT 9"
    assert found == world.column(live)


def _simple(world: World, row: Row) -> None:
    if not DOCUMENTS[row.object].get("query"):
        assert records(world, row.object).output("simple").get().id
        return
    number = _first(world, row.object).count()
    if row.object != "visit":
        assert number == world.one(f"SELECT COUNT(*) FROM {table(row.object)} WHERE {shown(row.object)}")


def _full(world: World, row: Row) -> None:
    """All that the full form shows of a record, and what nests in it, costs no other request."""
    ops = model_of(row.object)._meta.operations
    if "read" not in ops:
        assert list(_first(world, row.object).output("full")[:1])
        return
    with world.recorded_all() as made:
        record = read(
            world, row.object, world.one(f"SELECT MIN(id) FROM {table(row.object)} WHERE {_live(row.object)}")
        )
        for data in DOCUMENTS[row.object]["fields"]:
            if "full" in data["outputs"] and data["type"] not in {"object", "object[]"}:
                getattr(record, attribute(row.object, str(data.get("alias") or data["name"])))
    assert len(made) == 1


def _mobile(world: World, row: Row) -> None:
    """What the short form leaves out is read when it is needed, and right."""
    found = list(_first(world, row.object).output("mobile")[:9])
    live = f"SELECT id FROM {table(row.object)} WHERE {shown(row.object)} ORDER BY id LIMIT 9"
    assert [record.id for record in found[:9]] == world.column(live)


_OUTPUTS = {"bulk": _bulk, "simple": _simple, "full": _full, "mobile": _mobile}


# --- fields -----------------------------------------------------------------------------------------------------------


def _live(object_name: str) -> str:
    return "NOT isArchived" if object_name == "emailTemplate" else shown(object_name)


def attribute(object_name: str, api_name: str) -> str:
    """Return the attribute of a field."""
    return str(model_of(object_name)._meta.by_api_name[api_name].name)


def read(world: World, object_name: str, record_id: int) -> Any:
    """Read one record by its id."""
    options = {"archived": True} if object_name == "emailTemplate" else {}
    selector = {} if object_name == "account" else {"id": record_id}
    return records(world, object_name).get(**selector, **options)


def _field(world: World, row: Row) -> None:
    if row.object in NESTED:
        nested_field(world, row)
    elif row.data["type"] in {"object", "object[]"}:
        node_field(world, row)
    elif row.name in _ERROR_FIELDS:
        _error_field(world, row)
    else:
        if not row.data["outputs"]:
            _unreadable(world, row)
        else:
            _readable(world, row)
        if row.data["writable"] or row.data["required_on_create"]:
            _written(world, row)


def _readable(world: World, row: Row) -> None:
    name = attribute(row.object, wire_name(row))
    if row.name == "password":  # always empty in answers
        record_id, expected = world.one("SELECT MIN(id) FROM prospect WHERE is_archived = 0"), None
    else:
        record_id, value = sample(world, row)
        expected = typed(world, row.data, value)
    document = DOCUMENTS[row.object]
    if "read" in model_of(row.object)._meta.operations:
        with world.recorded_all() as made:
            check_typed(getattr(read(world, row.object, record_id), name), expected)
        (served,) = made
        assert (served.object, served.op) == (row.object, "read")
        assert row.object == "account" or served.params["id"] == str(record_id)
    if not document.get("query"):
        return
    alone = {"id_greater_than": record_id - 1, "id_less_than": record_id + 1}
    queryset = records(world, row.object).filter(**({"ids": [record_id]} if row.object == "visit" else alone))
    output = "bulk" if "bulk" in row.data["outputs"] else "simple"
    if output == "simple":
        queryset = queryset.only(name) if document["object"] == "prospect" else queryset
    with world.recorded_all() as made:
        (record,) = queryset[:1]
        check_typed(getattr(record, name), expected)
    if output == "bulk" or row.object == "prospect":
        (served,) = made
        assert (served.op, served.params["output"]) == ("query", output)


def _unreadable(world: World, row: Row) -> None:
    """No answer has it: the library says why, and sends nothing."""
    record_id = world.one(f"SELECT MIN(id) FROM {table(row.object)} WHERE {shown(row.object)}")
    record = read(world, row.object, record_id)
    whys = {"only": "only an Export gives it"}
    why = whys.get(row.data.get("export") or "", "can only be written" if row.data["writable"] else "in no answer")
    with world.recorded_all() as made, pytest.raises(UnreadableFieldError, match=why):
        getattr(record, attribute(row.object, row.name))
    assert made == []


def _written(world: World, row: Row) -> None:
    name = attribute(row.object, wire_name(row))
    if row.name in _CREATED_WITH:
        _CREATED_WITH[row.name](world, row)
        return
    record_id = make(world, row.object)
    record = read(world, row.object, record_id)
    value = new_value(world, row, record_id)
    setattr(record, name, value.python)
    with world.recorded_all() as made:
        assert record.save()
    (served,) = made
    assert (served.object, served.op, served.method) == (row.object, "update", "POST")
    assert served.params == {"id": str(record_id), row.name: value.sent}
    if row.name != "password":  # which nobody may see again, so that no server keeps it
        assert world.one(f'SELECT "{row.name}" FROM {table(row.object)} WHERE id = ?', record_id) == value.sql
    if row.data["outputs"] and row.name not in {"password", "is_archived"}:
        check_typed(getattr(read(world, row.object, record_id), name), value.python)


def _created_membership(world: World, row: Row) -> None:
    ends = {"list_id": make(world, "list"), "prospect_id": make(world, "prospect")}
    with world.recorded_all() as made:
        record = records(world, row.object).create(**ends)
    (served,) = made
    assert {name: served.params[name] for name in ends} == {name: str(value) for name, value in ends.items()}
    assert world.one(f"SELECT {row.name} FROM list_membership WHERE id = ?", record.id) == ends[row.name]


def _created_custom_field(world: World, row: Row) -> None:
    wanted = f"Orm_{world.next()}"
    with world.recorded_all() as made:
        record = records(world, row.object).create(name="Mine", field_id=wanted)
    assert made[0].params["field_id"] == wanted
    assert world.one("SELECT field_id FROM custom_field WHERE id = ?", record.id) == wanted


# Given when the record is created, and fixed afterwards.
_CREATED_WITH = {
    "list_id": _created_membership,
    "prospect_id": _created_membership,
    "field_id": _created_custom_field,
}


def _error_field(world: World, row: Row) -> None:
    """A template's error inside of a record is raised, with its code and its text; else there is none."""
    model = model_of(row.object)
    (told,) = world.ask(f"{row.object}/read/id/999999999").nodes(row.object)
    with pytest.raises(model.DoesNotExist) as caught:
        read(world, row.object, 999999999)
    cause = caught.value.__cause__
    assert isinstance(cause, PardotError)
    assert (str(cause.code), cause.message) == (told.findtext("errorCode"), told.findtext("errorMessage"))
    record = read(world, row.object, world.one(f"SELECT MIN(id) FROM {table(row.object)}"))
    assert getattr(record, attribute(row.object, row.name)) in {None, "0"}


def _operation(world: World, row: Row) -> None:
    assert row.id in OPERATIONS, f"nothing asks for {row.id}"
    OPERATIONS[row.id](world)


def _object(world: World, row: Row) -> None:
    """An object is there if a record of it is."""
    model = model_of(row.object)
    if "query" in model._meta.operations:
        assert list(_first(world, row.object)[:1])
    else:
        record_id = world.one(f"SELECT MIN(id) FROM {table(row.object)} WHERE {_live(row.object)}")
        assert read(world, row.object, record_id).id == record_id


_CHECKS = {
    "object": _object,
    "field": _field,
    "operation": _operation,
    "criterion": _criterion,
    "sort key": _sort_key,
    "output": _output,
}
