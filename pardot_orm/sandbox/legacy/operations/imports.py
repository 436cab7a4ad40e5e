"""Imports: prospects from CSV files, handed in while the import is Open, and written once it is submitted."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from attrs import frozen

from pardot_orm.sandbox.core.import_files import error_file, read_batch
from pardot_orm.sandbox.core.import_rows import ColumnOptions, known_columns, write_rows
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import insert, select
from pardot_orm.sandbox.core.rows import update as change
from pardot_orm.sandbox.core.spec import job_rules, object_spec
from pardot_orm.sandbox.core.times import utc_text
from pardot_orm.sandbox.legacy.api_request import JSON, MULTIPART
from pardot_orm.sandbox.legacy.call import Csv, Job, Nothing, Result
from pardot_orm.sandbox.legacy.job_documents import INPUT_PART, parse_document, read_document, read_uploaded_file
from pardot_orm.sandbox.legacy.operations.jobs import (
    COMPLETE,
    OPEN,
    PROCESSING,
    WAITING,
    address,
    check_may_list,
    is_due,
    is_past,
    named_id,
    read_flag,
    times,
)
from pardot_orm.sandbox.legacy.queries import fetch_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pardot_orm.sandbox.legacy.call import Answer, Call, Tree

_LIMITS = job_rules("import")["limits"]
_NOT_SUBMITTED = timedelta(hours=job_rules("import")["expiry"]["not_submitted_hours"])
_COMPLETE = timedelta(days=job_rules("import")["expiry"]["complete_days"])

_COLUMNS = "id, state, restore_deleted, columns, created_count, updated_count, created_at, updated_at"


@frozen
class Import:
    """One import as it is kept."""

    id: int
    state: str
    restore_deleted: int
    columns: str | None
    created_count: int | None
    updated_count: int | None
    created_at: str
    updated_at: str  # when it came into its state

    def is_expired(self, call: Call) -> bool:
        """Tell whether it was not submitted in time, or whether its results are gone."""
        if self.state == OPEN:
            return is_past(call, self.created_at, _NOT_SUBMITTED)
        return self.state == COMPLETE and is_past(call, self.updated_at, _COMPLETE)

    @property
    def options(self) -> dict[str, ColumnOptions]:
        """What is said of its columns, by their names."""
        return {row["field"]: ColumnOptions(**row) for row in json.loads(self.columns or "[]")}


# ------------------------------------------------------------------------------------------------------------
# Operations
# ------------------------------------------------------------------------------------------------------------


def create(call: Call) -> Answer:
    """Open an import; one that is Ready has its only file with it, and waits for being worked on."""
    document = _read_input(call)
    if not document.get("operation") or not document.get("object"):
        raise RefusalError(Code.MISSING_IMPORT_FIELD)
    for name in ("operation", "object"):
        field = object_spec("import").field(name)
        if field is None or document[name] not in (field.choices or ()):
            raise RefusalError(Code.INVALID_PROPERTY)
    is_ready = document.get("state") is not None
    if is_ready and document["state"] != "Ready":
        raise RefusalError(Code.INVALID_PROPERTY)
    values = {
        "operation": document["operation"],
        "object": document["object"],
        "state": OPEN,
        "restore_deleted": int(read_flag(document.get("restoreDeleted", False), Code.INVALID_PROPERTY)),
        "columns": _read_columns(document.get("columns")),
        "created_at": call.stamp,
        "updated_at": call.stamp,
    }
    content = read_uploaded_file(call, required=False)
    job = _load(call, insert(call, "import", values))
    if content is not None:
        _add_batch(call, job, content)
    if is_ready:
        _submit(call, job)
    return _shown(call, job.id)


def batch(call: Call) -> Answer:
    """Add a file to an import that is Open."""
    job = _open(call)
    content = read_uploaded_file(call, required=True)
    _add_batch(call, job, content or b"")
    return Nothing()


def update(call: Call) -> Answer:
    """Submit an import."""
    document = read_document(call, JSON)
    if not document.get("state"):
        raise RefusalError(Code.MISSING_IMPORT_FIELD)
    if document["state"] != "Ready":
        raise RefusalError(Code.INVALID_PROPERTY)
    job = _open(call)
    _submit(call, job)
    return _shown(call, job.id)


def read(call: Call) -> Answer:
    """Return an import, one step further if its time has come."""
    job = _load(call, named_id(call))
    if is_due(call, job.updated_at):
        _step(call, job)
    return _shown(call, job.id, with_results=True)


def query(call: Call) -> Answer:
    """Return a page of the imports that match, as they are."""
    check_may_list(call)
    rows, total = fetch_page(call, f"{_COLUMNS}, origin")
    trees: list[Tree] = []
    for *own, origin in rows:
        job = Import(*own)
        known: Tree = [("id", job.id), ("state", job.state), ("origin", origin), ("isExpired", job.is_expired(call))]
        trees.append(known + times(call, job.created_at, job.updated_at))
    return Result("import", trees, total, bare=True)


def download_errors(call: Call) -> Answer:
    """Return the rows that were not written, each with the reason."""
    job = _load(call, named_id(call))
    if job.state != COMPLETE or job.is_expired(call):
        raise RefusalError(Code.IMPORT_STATE_FORBIDS)
    rows = call.all("SELECT cells, reason FROM import_error WHERE import_id = ? ORDER BY id", job.id)
    (content,) = call.one("SELECT content FROM import_batch WHERE import_id = ? ORDER BY id LIMIT 1", job.id) or ("",)
    header, _ = read_batch(content)
    return Csv(error_file(header, [(json.loads(cells), reason) for cells, reason in rows]))


def finish(call: Call) -> None:
    """Carry out all imports that were submitted."""
    for _ in (WAITING, PROCESSING):
        for row in call.all(select(_COLUMNS, "import", "state IN (?, ?)", "ORDER BY id"), WAITING, PROCESSING):
            _step(call, Import(*row))


# ------------------------------------------------------------------------------------------------------------
# The way of an import
# ------------------------------------------------------------------------------------------------------------


def _load(call: Call, number: int) -> Import:
    row = call.one(select(_COLUMNS, "import", "id = ?"), number)
    if row is None:
        raise RefusalError(Code.INVALID_ID)
    return Import(*row)


def _open(call: Call) -> Import:
    """Return the import that a request names, which must be waiting for files."""
    job = _load(call, named_id(call))
    if job.state != OPEN:
        raise RefusalError(Code.IMPORT_NOT_OPEN)
    if job.is_expired(call):
        raise RefusalError(Code.IMPORT_STATE_FORBIDS)
    return job


def _submit(call: Call, job: Import) -> None:
    if not call.one("SELECT 1 FROM import_batch WHERE import_id = ?", job.id):
        raise RefusalError(Code.IMPORT_WITHOUT_DATA)
    change(call, "import", job.id, {"state": WAITING, "updated_at": call.stamp})


def _add_batch(call: Call, job: Import, content: bytes) -> None:
    """Keep a file, if there is room for it and it is one of prospects."""
    earlier = call.all("SELECT content FROM import_batch WHERE import_id = ? ORDER BY id", job.id)
    if len(earlier) >= _LIMITS["batches_per_import"]:
        raise RefusalError(Code.TOO_MANY_BATCHES)
    midnight = call.now.astimezone(call.zone).replace(hour=0, minute=0, second=0, microsecond=0)
    today = "SELECT COUNT(*), COALESCE(SUM(bytes), 0) FROM import_batch WHERE created_at >= ?"
    number, size = call.one(today, utc_text(midnight)) or (0, 0)
    if number >= _LIMITS["batches_per_day"] or size + len(content) > _LIMITS["bytes_per_day"]:
        raise RefusalError(Code.DAILY_BATCHES_USED)
    if len(content) >= _LIMITS["batch_bytes"]:
        raise RefusalError(Code.UPLOAD_TOO_LARGE)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise RefusalError(Code.INVALID_CSV) from None
    header, _ = read_batch(text)
    _check_header(call, job, header, [read_batch(known)[0] for (known,) in earlier[:1]])
    values = {"import_id": job.id, "content": text, "bytes": len(content), "created_at": call.stamp}
    insert(call, "import_batch", values)


def _check_header(call: Call, job: Import, header: Sequence[str], earlier: Sequence[Sequence[str]]) -> None:
    """Refuse columns that are unknown, double, other than those of earlier files, or not those announced."""
    if len(set(header)) < len(header) or not known_columns(call, header):
        raise RefusalError(Code.INVALID_IMPORT_FIELDS)
    if any(header != other for other in earlier):
        raise RefusalError(Code.INVALID_IMPORT_FIELDS)
    if job.options and set(job.options) != set(header):
        raise RefusalError(Code.INVALID_IMPORT_FIELDS)


def _step(call: Call, job: Import) -> None:
    """Let a submitted import go on: it is taken up, and then all of it is written."""
    if job.state == WAITING:
        change(call, "import", job.id, {"state": PROCESSING, "updated_at": call.stamp})
    elif job.state == PROCESSING:
        counts = {"created_count": 0, "updated_count": 0}
        batches = call.all("SELECT content FROM import_batch WHERE import_id = ? ORDER BY id", job.id)
        for (content,) in batches:
            header, rows = read_batch(content)
            written = write_rows(call, header, rows, job.options, restore_deleted=bool(job.restore_deleted))
            counts["created_count"] += written.created
            counts["updated_count"] += written.updated
            for cells, reason in written.errors:
                insert(call, "import_error", {"import_id": job.id, "cells": json.dumps(cells), "reason": reason})
        change(call, "import", job.id, {"state": COMPLETE, "updated_at": call.stamp, **counts})


# ------------------------------------------------------------------------------------------------------------
# What is read and shown
# ------------------------------------------------------------------------------------------------------------


def _read_input(call: Call) -> dict[str, Any]:
    """Return the input document: a parameter beside a file, in the form or in the URL, else the body itself."""
    text = call.parameters.get(INPUT_PART)
    if text is not None:
        return parse_document(text)
    if call.request is not None and call.request.content_type == MULTIPART:
        raise RefusalError(Code.INVALID_INPUT_FORMAT)
    return read_document(call, JSON)


def _read_columns(value: Any) -> str | None:
    """Return what a document says of the columns, checked, as it is kept."""
    if value is None:
        return None
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        raise RefusalError(Code.INVALID_COLUMN_OPTIONS)
    found: list[dict[str, Any]] = []
    for entry in value:
        name = entry.get("field")
        if not isinstance(name, str) or not name or any(name == other["field"] for other in found):
            raise RefusalError(Code.INVALID_COLUMN_OPTIONS)
        overwrite, null_overwrite = (
            read_flag(entry.get(option, True), Code.INVALID_COLUMN_OPTIONS) for option in ("overwrite", "nullOverwrite")
        )
        found.append({"field": name, "overwrite": overwrite, "null_overwrite": null_overwrite})
    return json.dumps(found)


def _shown(call: Call, number: int, *, with_results: bool = False) -> Job:
    job = _load(call, number)
    is_expired = job.is_expired(call)
    tree: Tree = [("id", job.id), ("state", job.state), ("isExpired", is_expired)]
    if job.state == OPEN and not is_expired:
        tree.append(("batchesRef", address(call, "batch", job.id)))
    if job.state == COMPLETE and with_results:
        tree += [("createdCount", job.created_count), ("updatedCount", job.updated_count)]
        (errors,) = call.one("SELECT COUNT(*) FROM import_error WHERE import_id = ?", job.id) or (0,)
        if errors and not is_expired:
            tree += [("errorsRef", address(call, "downloadErrors", job.id)), ("errorCount", errors)]
    return Job("import", tree)
