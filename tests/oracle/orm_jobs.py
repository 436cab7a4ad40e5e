"""Each documented row of import and export reached by the library: what it sends, what it gives, what SQLite has."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from pardot_orm import Export, Import, ImportColumn, Prospect
from pardot_orm.models.base import registry
from pardot_orm.models.jobs.job import Procedure
from tests.oracle.jobs import make_jobs, rows_of_import
from tests.oracle.made import prospect
from tests.oracle.meanings import cases, criterion_data, matching
from tests.oracle.orm_operations import OPERATIONS, check
from tests.oracle.values import check_typed, local

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.oracle.walk import Row
    from tests.oracle.world import World


def check_job(world: World, row: Row) -> None:
    """Assert that the library does what the row says."""
    _CHECKS[row.kind](world, row)


def _jobs(world: World, object_name: str) -> Any:
    return registry[object_name].objects.using(world.connection.alias)


def _stored(world: World, job: Any, column: str) -> Any:
    return world.one(f'SELECT "{column}" FROM "{job._meta.object_name}" WHERE id = ?', job.id)


# --- criteria and sort keys -------------------------------------------------------------------------------------------


def _criterion(world: World, row: Row) -> None:
    make_jobs(world, row.object)
    is_moment = criterion_data(row.object, row.name)["type"] == "datetime"
    sizes = []
    for case in cases(world, row.object, row.name):
        expected = matching(world, row.object, {row.name: case})
        lookup = {"after": "gt", "before": "lt"}[row.name.partition("_")[2]] if is_moment else ""
        spellings = [row.name, *([f"{row.name.partition('_')[0]}_at__{lookup}"] if is_moment else [])]
        for spelling in [*spellings, *(["state"] if row.name == "status" else [])]:
            with world.recorded_all() as made:
                found = [job.id for job in _jobs(world, row.object).filter(**{spelling: case.asked})]
            assert found == expected, (spelling, case.asked)
            assert {(served.object, served.op) for served in made} == {(row.object, "query")}
            assert {"limit", "offset", "output"} & made[0].params.keys() <= (
                {"limit"} if row.object == "import" else set()
            )
            sent = made[0].params[row.name]
            if is_moment:
                moment = datetime.fromisoformat(sent)
                moment = moment if moment.tzinfo else moment.replace(tzinfo=world.zone)
                sent = f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S}"
            assert sent == case.compared[0]
        sizes.append(len(expected))
    assert any(sizes), "no value finds anything"


def _sort_key(world: World, row: Row) -> None:
    make_jobs(world, row.object)
    keys = dict(world.rows(f'SELECT id, "{row.name}" FROM "{row.object}"'))
    for spelling, order in ((row.name, "ascending"), (f"-{row.name}", "descending")):
        expected = sorted(keys.values(), reverse=order == "descending")
        with world.recorded_all() as made:
            found = [job.id for job in _jobs(world, row.object).order_by(spelling)[:5]]
            first = _jobs(world, row.object).order_by(spelling).first()
        assert [keys[number] for number in found] == expected[:5]
        assert keys[first.id] == expected[0]
        assert {"sort_by": row.name, "sort_order": order}.items() <= made[-1].params.items()
        everything = [job.id for job in _jobs(world, row.object).order_by(spelling)]
        assert [keys[number] for number in everything] == expected
        assert len(set(everything)) == len(everything)


# --- fields -----------------------------------------------------------------------------------------------------------


def _field(world: World, row: Row) -> None:
    name = registry[row.object]._meta.by_api_name[row.name].name
    for job, expected in _VALUES[f"{row.object}.{row.name}"](world):
        check_typed(getattr(job, name), expected)


def _open(world: World, **options: Any) -> Import:
    return Import.create(using=world.connection.alias, **options)


def _complete_import(world: World) -> Import:
    """Run an import of a good row and of a bad one, and return it as a read shows it."""
    job = _open(world, file=rows_of_import(world)[0])
    world.sandbox.finish_jobs()
    return Import.objects.using(world.connection.alias).get(id=job.id)


def _export(world: World, **arguments: Any) -> Export:
    given = {"updated_after": "last_month", "deleted": "all", **arguments}
    return Export.create(Prospect, using=world.connection.alias, **given)


def _complete_export(world: World, **arguments: Any) -> Export:
    prospect(world, updated_at=world.sandbox.clock.now().strftime("%Y-%m-%d %H:%M:%S"))
    export = _export(world, **arguments)
    world.sandbox.finish_jobs()
    return Export.objects.using(world.connection.alias).get(id=export.id)


def _newest(world: World, object_name: str) -> Any:
    make_jobs(world, object_name)
    return _jobs(world, object_name).order_by("-id")[0]


def _of_imports(opened: Callable[[World, Import], Any], done: Callable[[World, Import], Any]) -> Any:
    def values(world: World) -> list[tuple[Any, Any]]:
        first, last = _open(world), _complete_import(world)
        return [(first, opened(world, first)), (last, done(world, last))]

    return values


def _counted(world: World, job: Import) -> int:
    return int(world.one("SELECT COUNT(*) FROM import_error WHERE import_id = ?", job.id))


def _address(world: World, job: Any, op: str, end: str = "") -> str:
    name = job._meta.object_name
    return f"{world.sandbox.url}/api/{name}/version/{world.version}/do/{op}/id/{job.id}{end}"


def _moment(object_name: str, column: str) -> Callable[[World], list[tuple[Any, Any]]]:
    def values(world: World) -> list[tuple[Any, Any]]:
        job = _newest(world, object_name)
        found = [(job, local(world, _stored(world, job, column)))]
        if object_name == "export":
            read = Export.objects.using(world.connection.alias).get(id=job.id)
            found.append((read, local(world, _stored(world, read, column))))
        return found

    return values


def _expired(object_name: str) -> Callable[[World], list[tuple[Any, Any]]]:
    def values(world: World) -> list[tuple[Any, Any]]:
        job = _complete_import(world) if object_name == "import" else _complete_export(world)
        fresh = _jobs(world, object_name).get(id=job.id)
        world.execute(f"UPDATE {object_name} SET updated_at = '2020-01-01 00:00:00' WHERE id = ?", job.id)
        return [(fresh, False), (_jobs(world, object_name).get(id=job.id), True)]

    return values


def _columns(world: World) -> list[tuple[Any, Any]]:
    names = ["prospect_id" if world.version == 4 else "email", "city"]
    job = _open(world, columns=[names[0], ImportColumn(names[1], overwrite=False, null_overwrite=False)])
    kept = [(column["field"], column["overwrite"], column["null_overwrite"]) for column in _json(world, job, "columns")]
    assert kept == [(names[0], True, True), (names[1], False, False)]
    return [(job, [ImportColumn(*column) for column in kept])]


def _json(world: World, job: Any, column: str) -> Any:
    return json.loads(_stored(world, job, column))


def _result_refs(world: World) -> list[tuple[Any, Any]]:
    export = _complete_export(world)
    files = world.column("SELECT id FROM export_file WHERE export_id = ?", export.id)
    return [(export, [_address(world, export, "downloadResults", f"/file/{file}") for file in files])]


def _procedure(world: World) -> list[tuple[Any, Any]]:
    export = _export(world, updated_after=local(world, "2026-01-02 03:04:05"), procedure="filter_by_updated_at")
    stored = _json(world, export, "arguments")
    assert stored["updated_after"] == "2026-01-02 03:04:05"
    assert (_stored(world, export, "procedure"), stored["deleted"]) == ("filter_by_updated_at", "all")
    arguments = {"updated_after": "2026-01-02T03:04:05+00:00", "deleted": "all"}
    return [(export, Procedure("filter_by_updated_at", arguments))]


def _written(create: Callable[[World], Any], column: str, expected: Any) -> Callable[[World], list[tuple[Any, Any]]]:
    def values(world: World) -> list[tuple[Any, Any]]:
        job = create(world)
        stored = _stored(world, job, column)
        assert (json.loads(stored) if column == "fields" else stored) == expected
        return [(job, expected if column != "restore_deleted" else bool(expected))]

    return values


_VALUES: dict[str, Callable[[World], list[tuple[Any, Any]]]] = {
    "import.id": _of_imports(
        lambda world, _: world.one("SELECT MAX(id) - 1 FROM import"),
        lambda world, _: world.one("SELECT MAX(id) FROM import"),
    ),
    "import.operation": _written(_open, "operation", "Upsert"),
    "import.object": _written(_open, "object", "Prospect"),
    "import.state": _of_imports(*[lambda world, job: _stored(world, job, "state")] * 2),
    "import.restoreDeleted": _written(lambda world: _open(world, restore_deleted=True), "restore_deleted", 1),
    "import.columns": _columns,
    "import.isExpired": _expired("import"),
    "import.batchesRef": _of_imports(lambda world, job: _address(world, job, "batch"), lambda *_: None),
    "import.createdCount": _of_imports(lambda *_: None, lambda world, job: _stored(world, job, "created_count")),
    "import.updatedCount": _of_imports(lambda *_: None, lambda world, job: _stored(world, job, "updated_count")),
    "import.errorsRef": _of_imports(lambda *_: None, lambda world, job: _address(world, job, "downloadErrors")),
    "import.errorCount": _of_imports(lambda *_: None, _counted),
    "import.origin": lambda world: [(job := _newest(world, "import"), _stored(world, job, "origin"))],
    "import.createdAt": _moment("import", "created_at"),
    "import.updatedAt": _moment("import", "updated_at"),
    "export.id": lambda world: [(_export(world), world.one("SELECT MAX(id) FROM export"))],
    "export.object": _written(_export, "object", "prospect"),
    "export.fields": _written(lambda world: _export(world, fields=["email", "id"]), "fields", ["email", "id"]),
    "export.procedure": _procedure,
    "export.state": lambda world: [
        (job, _stored(world, job, "state"))
        for job in (_complete_export(world), _newest(world, "export"), _export(world))
    ],
    "export.isExpired": _expired("export"),
    "export.resultRefs": _result_refs,
    "export.createdAt": _moment("export", "created_at"),
    "export.updatedAt": _moment("export", "updated_at"),
}


# --- operations -------------------------------------------------------------------------------------------------------


def _asked(made: list[Any]) -> list[tuple[str, str, str]]:
    return [(served.method, served.object, served.op) for served in made]


@check("import.create")
def create_import(world: World) -> None:
    text, number, city = rows_of_import(world)
    with world.recorded_all() as made:
        opened = _open(world)
        job = _open(world, file=text)
    assert _asked(made) == [("POST", "import", "create")] * 2
    assert (opened.state, _stored(world, opened, "state")) == ("Open", "Open")
    assert job.state == "Waiting"
    world.sandbox.finish_jobs()
    assert world.one("SELECT city FROM prospect WHERE id = ?", number) == city


@check("import.batch by id")
def batch(world: World) -> None:
    job = _open(world)
    texts = [rows_of_import(world)[0] for _ in range(2)]
    with world.recorded_all() as made:
        job.add_batch(texts[0])
        job.add_batch(csv.DictReader(texts[1].splitlines()))
    assert _asked(made) == [("POST", "import", "batch")] * 2
    contents = world.column("SELECT content FROM import_batch WHERE import_id = ? ORDER BY id", job.id)
    assert [content.replace("\r\n", "\n") for content in contents] == texts


@check("import.update by id")
def submit(world: World) -> None:
    job = _open(world)
    job.add_batch(rows_of_import(world)[0])
    with world.recorded_all() as made:
        job.submit()
    assert _asked(made) == [("PATCH", "import", "update")]
    assert (job.state, _stored(world, job, "state")) == ("Waiting", "Waiting")


@check("import.read by id")
def read_import(world: World) -> None:
    job = _open(world, file=rows_of_import(world)[0])
    with world.recorded_all() as made:
        for state in ("Processing", "Complete", "Complete"):
            job.refresh()
            assert (job.state, _stored(world, job, "state")) == (state, state)
        assert (job.created_count, job.updated_count, job.error_count) == (0, 1, 1)
    assert _asked(made) == [("GET", "import", "read")] * 3


@check("import.query", "export.query")
def query(world: World) -> None:
    for name in ("import", "export"):
        make_jobs(world, name)
        with world.recorded_all() as made:
            found = [job.id for job in _jobs(world, name)]
        assert {(served.object, served.op) for served in made} == {(name, "query")}
        assert found == world.column(f'SELECT id FROM "{name}" ORDER BY id')


@check("import.downloadErrors by id")
def download_errors(world: World) -> None:
    job = _complete_import(world)
    with world.recorded_all() as made, job.download_errors() as errors:
        rows = list(errors)
    assert _asked(made) == [("GET", "import", "downloadErrors")]
    stored = world.rows("SELECT cells, reason FROM import_error WHERE import_id = ? ORDER BY id", job.id)
    assert [[value or "" for value in row.values()] for row in rows] == [[*json.loads(c), r] for c, r in stored]
    assert len(rows) == job.error_count


@check("export.create")
def create_export(world: World) -> None:
    with world.recorded_all() as made:
        export = _export(world, fields=["id", "email"])
    assert _asked(made) == [("POST", "export", "create")]
    stored = "SELECT object, fields, procedure, state FROM export WHERE id = ?"
    assert world.rows(stored, export.id) == [("prospect", '["id", "email"]', "filter_by_updated_at", "Waiting")]


@check("export.read by id")
def read_export(world: World) -> None:
    world.sandbox.finish_jobs()
    export = _export(world)
    with world.recorded_all() as made:
        for state in ("Processing", "Complete"):
            export.refresh()
            assert (export.state, _stored(world, export, "state")) == (state, state)
    assert _asked(made) == [("GET", "export", "read")] * 2


@check("export.downloadResults by id, file")
def download_results(world: World) -> None:
    export = _complete_export(world, fields=["id", "city"])
    with world.recorded_all() as made, export.download() as file:
        found = {(int(row["id"]), row["city"]) for row in file}
    assert _asked(made) == [("GET", "export", "downloadResults")]
    start = _json(world, export, "arguments")["updated_after"]
    assert found == set(world.rows("SELECT id, city FROM prospect WHERE updated_at > ?", start))
    assert found


@check("export.cancel by id")
def cancel(world: World) -> None:
    export = _export(world)
    with world.recorded_all() as made:
        export.cancel()
    assert _asked(made) == [("POST", "export", "cancel")]
    assert (export.state, _stored(world, export, "state")) == ("Canceled", "Canceled")


def _operation(world: World, row: Row) -> None:
    OPERATIONS[row.id](world)


def _object(world: World, row: Row) -> None:
    job = _newest(world, row.object)
    assert _jobs(world, row.object).get(id=job.id) == job


_CHECKS: dict[str, Callable[[World, Row], None]] = {
    "object": _object,
    "field": _field,
    "operation": _operation,
    "criterion": _criterion,
    "sort key": _sort_key,
}
