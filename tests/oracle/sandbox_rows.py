"""Each documented row asked of the embedded Pardot by plain HTTP, and compared with its SQLite."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from tests.oracle.made import make
from tests.oracle.meanings import Case, cases, companions, matching, shown, table
from tests.oracle.nesting import ASSETS, NESTS, asset, list_mail, stats
from tests.oracle.sandbox_jobs import check_job
from tests.oracle.sandbox_prospects import OPERATIONS
from tests.oracle.values import fill, new_value, sample, texts, wire_name
from tests.oracle.walk import DOCUMENTS, JOBS
from tests.oracle.world import node_of, text_of

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

    from tests.oracle.walk import Row
    from tests.oracle.world import World

PAGE = 200

# Criteria without which a query would not show every record.
DEFAULTS = {"visitor": {"only_identified": Case(False, "false", (0,))}}

# What lets a read show a record that it would not show otherwise.
_READ_OPTIONS = {"emailTemplate": {"archived": "true"}}

# Shown by a failed read alone, in the envelope that templates have.
_ERROR_FIELDS = {"error": "1", "errorCode": None, "errorMessage": None}


def check(world: World, row: Row) -> None:
    """Assert that the embedded Pardot does what the row says."""
    (check_job if row.object in JOBS else _CHECKS[row.kind])(world, row)


# --- criteria and sort keys -------------------------------------------------------------------------------------------


def _criterion(world: World, row: Row) -> None:
    sizes = []
    for case in cases(world, row.object, row.name):
        asked = {**DEFAULTS.get(row.object, {}), **beside(world, row, case), row.name: case}
        params = {name: other.wire for name, other in asked.items()}
        form = {"output": "full"} if row.object == "emailClick" else {"output": "simple", "fields": "id"}
        answer = world.ask(f"{row.object}/query", **form, **params)
        assert answer.status == 200, answer.text
        expected = matching(world, row.object, asked)
        assert answer.ids() == expected[:PAGE], (row.name, case.asked)
        assert answer.root.findtext("result/total_results") == str(len(expected))
        sizes.append(len(expected))
    assert any(sizes), "no value finds anything"


def beside(world: World, row: Row, case: Case) -> dict[str, Case]:
    """Return the criteria that must stand beside one, such that something is found."""
    found = {}
    for name in companions(row.object, row.name):
        value = world.one(f"SELECT {name} FROM {table(row.object)} WHERE {row.name} = ?", *case.compared)
        found[name] = Case(value, str(value), (value,))
    return found


def _sort_key(world: World, row: Row) -> None:
    default = row.data["default_order"]
    defaults = {name: case.wire for name, case in DEFAULTS.get(row.object, {}).items()} | {"output": "bulk"}
    keys = dict(world.rows(f'SELECT id, "{row.name}" FROM {table(row.object)}'))
    found = shown(row.object)
    for order in ("ascending", "descending", None):
        params = {"sort_by": row.name, **defaults, **({"sort_order": order} if order else {})}
        answer = world.ask(f"{row.object}/query", **params)
        direction = "DESC" if (order or default) == "descending" else "ASC"
        expected = world.column(
            f'SELECT "{row.name}" FROM {table(row.object)} WHERE {found} ORDER BY "{row.name}" {direction} LIMIT {PAGE}'
        )
        ids = answer.ids()
        # Which of several equal ones comes first is nowhere said.
        assert [keys[number] for number in ids] == expected
        assert len(set(ids)) == len(ids)


# --- outputs ----------------------------------------------------------------------------------------------------------


def _output(world: World, row: Row) -> None:
    document, output = DOCUMENTS[row.object], row.name
    op = "query" if document.get("query") else "read"
    answer = world.ask(_first(world, row.object, op), output=output, **_needed(world, row.object, op))
    records = answer.nodes(node_of(row.object))
    assert records
    fields = [
        f for f in document["fields"] if f["type"] not in {"object", "object[]"} and f["name"] not in _ERROR_FIELDS
    ]
    given = {_shown_as(f) for f in fields if output in f["outputs"]}
    hidden = {_shown_as(f) for f in fields} - given
    nodes = {n.get("wrapper") or n["name"] for n in document["nested"] if output in n["outputs"] and op in n["ops"]}
    for record in records:
        names = {child.tag for child in record}
        assert _certain(document["fields"], output) <= names
        assert not names & hidden - nodes
        assert names <= given | nodes | set(_ERROR_FIELDS) | _custom_fields(world, row.object)
    assert {n for n in nodes if n in _always(document, output)} <= set.union(*({c.tag for c in r} for r in records))
    if op == "query":
        _check_totals(world, row, answer.root)
    _check_json(world, row, op, records)


def _check_json(world: World, row: Row, op: str, elements: list[ET.Element]) -> None:
    """Assert that JSON shows the same elements of the same records; one record is an object there."""
    params = {"output": row.name, "format": "json", **_needed(world, row.object, op)}
    document = json.loads(world.ask(_first(world, row.object, op), **params).text)
    found = (document["result"] if op == "query" else document)[node_of(row.object)]
    assert isinstance(found, dict) is (len(elements) == 1)
    found = [found] if isinstance(found, dict) else found
    assert [set(record) for record in found] == [{child.tag for child in element} for element in elements]


def _first(world: World, object_name: str, op: str) -> str:
    if op == "query" or object_name == "account":
        return f"{object_name}/{op}"
    return f"{object_name}/read/id/{world.one(f'SELECT MIN(id) FROM {table(object_name)}')}"


def _needed(world: World, object_name: str, op: str) -> dict[str, str]:
    """Return what a query or read needs to show something."""
    if op == "read":
        return _READ_OPTIONS.get(object_name, {})
    if DOCUMENTS[object_name]["query"].get("requires_one_of"):
        return {"ids": ",".join(map(str, world.column(f"SELECT id FROM {table(object_name)} LIMIT 150")))}
    return {name: case.wire for name, case in DEFAULTS.get(object_name, {}).items()}


def _shown_as(data: dict[str, Any]) -> str:
    alias = data.get("alias")
    return str(alias) if alias and "." not in alias else str(data["name"])


def _certain(fields: list[dict[str, Any]], output: str) -> set[str]:
    """Return what a record shows even where it is empty, unless the sources disagree."""
    return {
        _shown_as(f)
        for f in fields
        if output in f["outputs"]
        and f.get("when_null") != "absent"
        and f["source"] == "docs"
        and f["type"] not in {"object", "object[]"}
        and f["name"] not in _ERROR_FIELDS
    }


def _always(document: dict[str, Any], output: str) -> set[str]:
    """Return the nodes that some record shows: those of which the account has something."""
    return {n.get("wrapper") or n["name"] for n in document["nested"] if output in n["outputs"] and n["many"]}


def _custom_fields(world: World, object_name: str) -> set[str]:
    if object_name == "prospect":
        return set(world.column("SELECT field_id FROM custom_field"))
    return (
        set(world.column("SELECT field_id FROM prospect_account_field")) if object_name == "prospectAccount" else set()
    )


def _check_totals(world: World, row: Row, root: ET.Element) -> None:
    total, number = root.findtext("result/total_results"), len(root.findall(f"result/{node_of(row.object)}"))
    if row.name == "bulk":
        assert total is None
        return
    assert total is not None
    if row.name == "mobile" and row.object != "visitorActivity":
        assert number == int(total)  # the short form has no largest page
    else:
        assert number == min(int(total), PAGE)


# --- fields -----------------------------------------------------------------------------------------------------------


def _field(world: World, row: Row) -> None:
    if row.object in NESTS or row.object in {"assetStub", "emailStats"}:
        _nested_field(world, row)
    elif row.data["type"] in {"object", "object[]"}:
        _node(world, row)
    elif row.name in _ERROR_FIELDS:
        _error_field(world, row)
    else:
        _own_field(world, row)
        if row.data["writable"] or row.data["required_on_create"]:
            _written(world, row)


def _own_field(world: World, row: Row) -> None:
    if row.name == "password":
        return _empty_field(world, row)
    if not row.data["outputs"]:
        return _unshown(world, row)
    record_id, value = sample(world, row)
    expected = texts(world, row.data, value)
    for output in ("full", "simple", "mobile", "bulk"):
        for element in _shown(world, row.object, record_id, output):
            found = text_of(element.find(wire_name(row)))
            if output in row.data["outputs"]:
                assert found is not None, f"{output} has no {wire_name(row)}"
                assert found in expected, (output, found, expected)
            else:
                assert found is None, f"{output} shows {row.name}"
    if "." in row.data.get("alias", ""):  # a field of bulk, and a node of the larger forms
        (element,) = _shown(world, row.object, record_id, "full")[:1]
        assert element.findtext(row.data["alias"].replace(".", "/")) in expected
    return None


def _shown(world: World, object_name: str, record_id: int, output: str) -> list[ET.Element]:
    """Return a record as query and read show it in a form, as far as the object has them."""
    document = DOCUMENTS[object_name]
    ops = {operation["op"] for operation in document["operations"]}
    found: list[ET.Element] = []
    query = document.get("query") or {}
    if "query" in ops and output in query["outputs"]:
        alone = {"ids": record_id} if query.get("requires_one_of") else _around(record_id)
        alone |= {name: case.wire for name, case in DEFAULTS.get(object_name, {}).items()}
        (element,) = world.ask(f"{object_name}/query", output=output, **alone).nodes(node_of(object_name))
        found.append(element)
    if "read" in ops and output != "bulk" and _has_form(document, output):
        path = "account/read" if object_name == "account" else f"{object_name}/read/id/{record_id}"
        options = _READ_OPTIONS.get(object_name, {})
        (element,) = world.ask(path, output=output, **options).nodes(node_of(object_name))
        found.append(element)
    return found


def _has_form(document: dict[str, Any], output: str) -> bool:
    return any(output in f["outputs"] for f in document["fields"])


def _around(record_id: int) -> dict[str, Any]:
    return {"id_greater_than": record_id - 1, "id_less_than": record_id + 1}


def _empty_field(world: World, row: Row) -> None:
    record_id = world.one(f"SELECT MIN(id) FROM {table(row.object)} WHERE {shown(row.object)}")
    for element in _shown(world, row.object, record_id, "full"):
        assert text_of(element.find(wire_name(row))) == ""


def _unshown(world: World, row: Row) -> None:
    """A field that no answer shows: of Export alone, or only to be written."""
    record_id = world.one(f"SELECT MIN(id) FROM {table(row.object)} WHERE {shown(row.object)}")
    found = [e for output in ("full", "simple", "mobile", "bulk") for e in _shown(world, row.object, record_id, output)]
    assert found
    assert not [element for element in found if element.find(wire_name(row)) is not None]


def _written(world: World, row: Row) -> None:
    if row.name in _GIVEN_ON_CREATE:
        return  # the create asserts its parameters: see the operations
    record_id = make(world, row.object)
    value = new_value(world, row, record_id)
    answer = world.ask(f"{row.object}/update/id/{record_id}", "POST", **{row.name: value.wire})
    assert answer.status == 200, answer.text
    if row.name != "password":  # which nobody may see again, so that no server keeps it
        assert world.one(f'SELECT "{row.name}" FROM {table(row.object)} WHERE id = ?', record_id) == value.sql


# Given when the record is created, and fixed afterwards.
_GIVEN_ON_CREATE = {"list_id", "prospect_id", "field_id"}


def _node(world: World, row: Row) -> None:
    """A field that is a record: its node holds an id or the values of another table's row."""
    if row.name == "campaign":
        record_id, campaign_id, name = world.rows(
            f"SELECT t.id, c.id, c.name FROM {table(row.object)} t JOIN campaign c ON c.id = t.campaign_id"
            f" WHERE {'t.type <> 5' if row.object == 'visitorActivity' else 1} LIMIT 1"
        )[0]
        for output in row.data["outputs"]:
            for element in _shown(world, row.object, record_id, output):
                assert element.findtext("campaign/id") == str(campaign_id)
                assert text_of(element.find("campaign/name")) == name
        return
    nest = NESTS[row.data["references"]]
    parent = nest.pick(world, "rowid")
    for output in row.data["outputs"]:
        for element in _shown(world, row.object, parent, output):
            assert len(element.findall(row.name)) == len(nest.values(world, parent, "rowid"))


def _error_field(world: World, row: Row) -> None:
    (element,) = world.ask("emailTemplate/read/id/999999999").nodes("emailTemplate")
    found = {name: text_of(element.find(name)) for name in _ERROR_FIELDS}
    assert found["error"] == "1"
    assert re.fullmatch(r"\d+", found["errorCode"] or "")
    assert found["errorMessage"]
    assert row.name in found


def _nested_field(world: World, row: Row) -> None:
    if row.object == "assetStub":
        return _asset(world, row)
    if row.object == "emailStats":
        number = list_mail(world)
        (element,) = world.ask(f"email/stats/id/{number}").nodes("stats")
        assert element.findtext(row.name) == str(stats(world, number)[row.name])
        return None
    if row.name == "matches":
        return _match(world)
    nest = NESTS[row.object]
    if row.object == "listSubscription":
        return _subscription(world, row)
    fill(world, nest.table, row.name, row.data["type"])
    parent = nest.pick(world, row.name)
    (element,) = world.ask(f"{nest.parent}/read/id/{parent}").nodes(node_of(nest.parent))
    found = [text_of(child.find(row.name)) or "" for child in element.findall(nest.path)]
    values = nest.values(world, parent, row.name)
    assert len(found) == len(values) > 0
    for text, value in zip(found, values, strict=True):
        assert text in texts(world, row.data, value)
    return None


def _subscription(world: World, row: Row) -> None:
    columns = {"did_opt_out": "opted_out", "did_opt_in": "opted_out"}
    nest, column = NESTS[row.object], columns.get(row.name, row.name)
    parent = nest.pick(world, column)
    (element,) = world.ask(f"prospect/read/id/{parent}").nodes("prospect")
    found = [text_of(child.find(row.name)) for child in element.findall(nest.path)]
    values = nest.values(world, parent, column)
    assert len(found) == len(values)
    for text, value in zip(found, values, strict=True):
        wanted = not value if row.name == "did_opt_in" else value
        assert text in texts(world, row.data, wanted)


def _asset(world: World, row: Row) -> None:
    for node, (_, page) in ASSETS.items():
        activity, number, name = asset(world, node)
        (element,) = world.ask(f"visitorActivity/read/id/{activity}").nodes("visitor_activity")
        text = text_of(element.find(f"{node}/{row.name}")) or ""
        if row.name == "name":
            assert text == name
        else:
            assert text.startswith("https://")
            assert page in text
            assert str(number) in text


def _match(world: World) -> None:
    prospect, criterion = world.rows(
        "SELECT p.id, c.id FROM prospect p JOIN profile_criteria c ON c.profile_id = p.profile_id"
        " WHERE p.is_archived = 0 ORDER BY p.id LIMIT 1"
    )[0]
    for wanted in ("match", "nomatch", "unknown"):
        answer = world.ask(f"prospect/update/id/{prospect}", "POST", **{f"profile_criteria_{criterion}": wanted})
        (element,) = answer.nodes("prospect")
        shown_matches = {c.findtext("id"): c.findtext("matches") for c in element.findall("profile/profile_criteria")}
        assert (shown_matches[str(criterion)] or "").lower() == wanted
        stored = "SELECT matches FROM prospect_profile_criteria WHERE prospect_id = ? AND criteria_id = ?"
        assert world.one(stored, prospect, criterion) == wanted


def _operation(world: World, row: Row) -> None:
    assert row.id in OPERATIONS, f"nothing asks for {row.id}"
    OPERATIONS[row.id](world)


def _object(world: World, row: Row) -> None:
    """An object is there if a record of it is."""
    op = "query" if DOCUMENTS[row.object].get("query") else "read"
    answer = world.ask(_first(world, row.object, op), **_needed(world, row.object, op))
    assert answer.nodes(node_of(row.object))


_CHECKS = {
    "object": _object,
    "field": _field,
    "operation": _operation,
    "criterion": _criterion,
    "sort key": _sort_key,
    "output": _output,
}
