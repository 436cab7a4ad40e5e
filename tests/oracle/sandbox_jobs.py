"""Each documented row of import and export asked of the embedded Pardot by plain HTTP, and compared with its SQLite."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from tests.oracle.jobs import (
    UPSERT,
    add_batch,
    complete_import,
    make_jobs,
    open_import,
    order,
    rows_of_import,
    send,
    submit,
    told,
)
from tests.oracle.made import prospect
from tests.oracle.meanings import cases, matching
from tests.oracle.sandbox_operations import OPERATIONS, check
from tests.oracle.values import local

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.oracle.walk import Row
    from tests.oracle.world import World

_ASCENDING = {"sort_by": "id", "sort_order": "ascending", "format": "xml"}
_LARGEST_PAGE = {"import": {"limit": "100"}, "export": {}}


def check_job(world: World, row: Row) -> None:
    """Assert that the embedded Pardot does what the row says."""
    _CHECKS[row.kind](world, row)


def _stored(world: World, object_name: str, number: int, column: str) -> Any:
    return world.one(f'SELECT "{column}" FROM "{object_name}" WHERE id = ?', number)


# --- criteria and sort keys -------------------------------------------------------------------------------------------


def _ask(world: World, object_name: str, **params: str) -> tuple[list[int], str | None]:
    """Return the ids of a query's page, and the total."""
    answer = world.ask(f"{object_name}/query", **{"format": "xml"} | _LARGEST_PAGE[object_name] | params)
    return answer.ids(), answer.root.findtext("result/total_results")


def _criterion(world: World, row: Row) -> None:
    make_jobs(world, row.object)
    sizes = []
    for case in cases(world, row.object, row.name):
        expected = matching(world, row.object, {row.name: case})
        assert len(expected) <= 100
        found = _ask(world, row.object, **_ASCENDING, **{row.name: case.wire})
        assert found == (expected, str(len(expected))), (row.name, case.asked)
        sizes.append(len(expected))
    assert any(sizes), "no value finds anything"


def _sort_key(world: World, row: Row) -> None:
    make_jobs(world, row.object)
    keys = dict(world.rows(f'SELECT id, "{row.name}" FROM "{row.object}"'))
    for sort_order in ("ascending", "descending", None):
        params = {"sort_by": row.name} | ({"sort_order": sort_order} if sort_order else {})
        found, _ = _ask(world, row.object, **params)
        is_descending = (sort_order or row.data["default_order"]) == "descending"
        expected = sorted(keys.values(), reverse=is_descending)
        assert [keys[number] for number in found] == expected[:100]
        assert len(set(found)) == len(found)


# --- fields -----------------------------------------------------------------------------------------------------------


def _field(world: World, row: Row) -> None:
    """A field is shown by the answers that have it, in both notations, or kept where it is only written."""
    name = f"{row.object}.{row.name}"
    if name in _WRITTEN:
        value, number, stored = _WRITTEN[name](world)
        assert stored == value, number
        return
    values = _SHOWN[name](world)
    assert values
    for operation, expected in values:
        params = {"sort_by": "id", "limit": "1"} if operation.endswith("/query") else {}
        in_json = told(send(world, "GET", operation, params=params | {"format": "json"}))
        root = ET.fromstring(send(world, "GET", operation, params=params | {"format": "xml"}).text)
        element = root.find(f".//{row.object}")
        assert element is not None
        if "result" in in_json:
            entries = in_json["result"][row.object]
            in_json = entries[0] if isinstance(entries, list) else entries
        assert in_json.get(row.name) == expected, operation
        texts = [child.text for child in element.findall(row.name)]
        wanted = expected if isinstance(expected, list) else [] if expected is None else [expected]
        assert texts == [str(value).lower() if isinstance(value, bool) else str(value) for value in wanted]


def _imports(member: str) -> Callable[[World], list[tuple[str, Any]]]:
    """Return what tells a member of an open import and of one that is complete; None is no member."""

    def values(world: World) -> list[tuple[str, Any]]:
        opened, (done, _) = open_import(world), complete_import(world)
        base = f"{world.sandbox.url}/api/import/version/{world.version}/do"
        of = {
            "id": (opened, done),
            "state": ("Open", "Complete"),
            "isExpired": (False, False),
            "batchesRef": (f"{base}/batch/id/{opened}", None),
            "createdCount": (None, 0),
            "updatedCount": (None, 1),
            "errorsRef": (None, f"{base}/downloadErrors/id/{done}"),
            "errorCount": (None, 1),
        }[member]
        found = list(zip((f"import/read/id/{opened}", f"import/read/id/{done}"), of, strict=True))
        if member == "isExpired":
            world.execute("UPDATE import SET created_at = '2020-01-01 00:00:00' WHERE id = ?", opened)
            world.execute("UPDATE import SET updated_at = '2020-01-01 00:00:00' WHERE id = ?", done)
            found = [(path, True) for path, _ in found]
        return found

    return values


def _newest(object_name: str, column: str) -> Callable[[World], list[tuple[str, Any]]]:
    """Return what tells a member of the newest job of a query."""

    def values(world: World) -> list[tuple[str, Any]]:
        make_jobs(world, object_name)
        value = world.one(f'SELECT {column} FROM "{object_name}" ORDER BY id DESC LIMIT 1')
        shown = value if column == "origin" else f"{local(world, value):%Y-%m-%d %H:%M:%S}"
        return [(f"{object_name}/query", shown)]

    return values


def _exports(member: str) -> Callable[[World], list[tuple[str, Any]]]:
    """Return what tells a member of an export that is complete."""

    def values(world: World) -> list[tuple[str, Any]]:
        number = order(world)["id"]
        world.sandbox.finish_jobs()
        if member == "isExpired":
            world.execute("UPDATE export SET updated_at = '2020-01-01 00:00:00' WHERE id = ?", number)
        base = f"{world.sandbox.url}/api/export/version/{world.version}/do/downloadResults/id/{number}/file"
        files = [f"{base}/{file}" for file in world.column("SELECT id FROM export_file WHERE export_id = ?", number)]
        times = {
            name: f"{local(world, _stored(world, 'export', number, column)):%Y-%m-%d %H:%M:%S}"
            for name, column in (("createdAt", "created_at"), ("updatedAt", "updated_at"))
        }
        (only,) = files
        of = {"id": number, "state": "Complete", "isExpired": True, "resultRefs": only, **times}
        return [(f"export/read/id/{number}", of[member])]

    return values


def _kept_of_import(name: str, value: Any, column: str, stored: Any) -> Callable[[World], tuple[Any, int, Any]]:
    def written(world: World) -> tuple[Any, int, Any]:
        number = open_import(world, **{name: value})
        return stored, number, _stored(world, "import", number, column)

    return written


def _columns(world: World) -> tuple[Any, int, Any]:
    columns = [{"field": "email", "overwrite": True}, {"field": "city", "overwrite": False, "nullOverwrite": False}]
    number = open_import(world, columns=columns)
    kept = [
        {"field": "email", "overwrite": True, "null_overwrite": True},
        {"field": "city", "overwrite": False, "null_overwrite": False},
    ]
    return kept, number, json.loads(_stored(world, "import", number, "columns"))


def _kept_of_export(name: str, value: Any) -> Callable[[World], tuple[Any, int, Any]]:
    def written(world: World) -> tuple[Any, int, Any]:
        number = order(world, **{name: value})["id"]
        stored = _stored(world, "export", number, name)
        return value, number, json.loads(stored) if name == "fields" else stored

    return written


def _procedure(world: World) -> tuple[Any, int, Any]:
    procedure = {"name": "filter_by_updated_at", "arguments": {"updated_after": "today", "deleted": "true"}}
    number = order(world, object="visitor", procedure=procedure)["id"]
    kept = json.loads(_stored(world, "export", number, "arguments"))
    today = local(world, kept["updated_after"])
    assert (today.hour, today.minute) == (0, 0)
    return "filter_by_updated_at true", number, f"{_stored(world, 'export', number, 'procedure')} {kept['deleted']}"


_SHOWN: dict[str, Callable[[World], list[tuple[str, Any]]]] = {
    **{
        f"import.{name}": _imports(name)
        for name in (
            *("id", "state", "isExpired", "batchesRef"),
            *("createdCount", "updatedCount", "errorsRef", "errorCount"),
        )
    },
    "import.origin": _newest("import", "origin"),
    "import.createdAt": _newest("import", "created_at"),
    "import.updatedAt": _newest("import", "updated_at"),
    **{
        f"export.{name}": _exports(name)
        for name in ("id", "state", "isExpired", "resultRefs", "createdAt", "updatedAt")
    },
}
_WRITTEN: dict[str, Callable[[World], tuple[Any, int, Any]]] = {
    "import.operation": _kept_of_import("operation", "Upsert", "operation", "Upsert"),
    "import.object": _kept_of_import("object", "Prospect", "object", "Prospect"),
    "import.restoreDeleted": _kept_of_import("restoreDeleted", value=True, column="restore_deleted", stored=1),
    "import.columns": _columns,
    "export.object": _kept_of_export("object", "visitor"),
    "export.fields": _kept_of_export("fields", ["email", "id"]),
    "export.procedure": _procedure,
}


# --- operations -------------------------------------------------------------------------------------------------------


@check("import.create")
def create_import(world: World) -> None:
    opened = told(send(world, "POST", "import/create", json=UPSERT))
    assert (opened["state"], _stored(world, "import", opened["id"], "state")) == ("Open", "Open")
    text, number, city = rows_of_import(world)
    document = json.dumps(UPSERT | {"state": "Ready"})
    response = send(world, "POST", "import/create", data={"importInput": document}, files={"importFile": text})
    assert told(response)["state"] == "Waiting"
    world.sandbox.finish_jobs()
    assert world.one("SELECT city FROM prospect WHERE id = ?", number) == city


@check("import.batch by id")
def batch(world: World) -> None:
    number = open_import(world)
    texts = [rows_of_import(world)[0] for _ in range(2)]
    for text in texts:
        add_batch(world, number, text)
    assert world.column("SELECT content FROM import_batch WHERE import_id = ? ORDER BY id", number) == texts


@check("import.update by id")
def update(world: World) -> None:
    number = open_import(world)
    add_batch(world, number, rows_of_import(world)[0])
    assert submit(world, number) == {"id": number, "state": "Waiting", "isExpired": False}
    assert _stored(world, "import", number, "state") == "Waiting"


@check("import.read by id")
def read_import(world: World) -> None:
    number = open_import(world)
    text, prospect_id, city = rows_of_import(world)
    add_batch(world, number, text)
    submit(world, number)
    for state in ("Processing", "Complete", "Complete"):
        found = told(send(world, "GET", f"import/read/id/{number}"))
        assert (found["state"], _stored(world, "import", number, "state")) == (state, state)
    assert (found["createdCount"], found["updatedCount"], found["errorCount"]) == (0, 1, 1)
    assert world.one("SELECT city FROM prospect WHERE id = ?", prospect_id) == city


@check("import.query")
def query_imports(world: World) -> None:
    for _ in range(6):
        make_jobs(world, "import")
    newest = world.column("SELECT id FROM import ORDER BY created_at DESC, id DESC")
    assert world.ask("import/query").ids() == newest[:20]  # which is XML
    found = told(send(world, "GET", "import/query", params={"format": "json", "limit": 3, "offset": 2}))["result"]
    assert [record["id"] for record in found["import"]] == newest[2:5]
    assert found["total_results"] == len(newest)


@check("import.downloadErrors by id")
def download_errors(world: World) -> None:
    number, city = complete_import(world)
    response = send(world, "GET", f"import/downloadErrors/id/{number}")
    assert response.headers["Content-Type"].startswith("text/csv")
    header, (*cells, reason) = csv.reader(response.text.splitlines())
    handed_in = world.one("SELECT content FROM import_batch WHERE import_id = ?", number)
    assert header[:-1] == handed_in.partition("\n")[0].split(",")
    assert city in cells
    assert reason


@check("export.create")
def create_export(world: World) -> None:
    created = order(world, fields=["id", "email"])
    assert (created["state"], created["isExpired"]) == ("Waiting", False)
    assert world.rows("SELECT object, fields, state FROM export WHERE id = ?", created["id"]) == [
        ("prospect", '["id", "email"]', "Waiting")
    ]


@check("export.read by id")
def read_export(world: World) -> None:
    world.sandbox.finish_jobs()  # those before it
    number = order(world)["id"]
    for state in ("Processing", "Complete", "Complete"):
        found = told(send(world, "GET", f"export/read/id/{number}"))
        assert (found["state"], _stored(world, "export", number, "state")) == (state, state)
    assert "resultRefs" in found


@check("export.query")
def query_exports(world: World) -> None:
    make_jobs(world, "export")
    newest = world.column("SELECT id FROM export ORDER BY id DESC")
    found = told(send(world, "GET", "export/query"))["result"]
    assert [record["id"] for record in found["export"]] == newest
    assert found["total_results"] == len(newest)


@check("export.downloadResults by id, file")
def download_results(world: World) -> None:
    _, email = prospect(world, updated_at=world.sandbox.clock.now().strftime("%Y-%m-%d %H:%M:%S"))
    number = order(world, fields=["email", "id"])["id"]
    world.sandbox.finish_jobs()
    address = told(send(world, "GET", f"export/read/id/{number}"))["resultRefs"]
    op = address.partition("/do/")[2]
    response = send(world, "GET", f"export/{op}")
    assert response.headers["Content-Type"].startswith("text/csv")
    header, *rows = csv.reader(response.content.decode().splitlines())
    assert header == ["email", "id"]
    assert email in {row[0] for row in rows}
    start = json.loads(_stored(world, "export", number, "arguments"))["updated_after"]
    assert len(rows) == world.one("SELECT COUNT(*) FROM prospect WHERE updated_at > ?", start)


@check("export.cancel by id")
def cancel(world: World) -> None:
    number = order(world)["id"]
    found = told(send(world, "POST", f"export/cancel/id/{number}"))
    assert (found["id"], found["state"]) == (number, "Canceled")
    assert _stored(world, "export", number, "state") == "Canceled"


def _operation(world: World, row: Row) -> None:
    OPERATIONS[row.id](world)


def _object(world: World, row: Row) -> None:
    make_jobs(world, row.object)
    assert world.ask(f"{row.object}/query", format="xml").nodes(row.object)


_CHECKS: dict[str, Callable[[World, Row], None]] = {
    "object": _object,
    "field": _field,
    "operation": _operation,
    "criterion": _criterion,
    "sort key": _sort_key,
}
