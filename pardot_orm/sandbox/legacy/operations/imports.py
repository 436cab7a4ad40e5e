"""Imports as versions 3 and 4 order and show them; `core.import_jobs` carries them out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pardot_orm.sandbox.core import import_jobs
from pardot_orm.sandbox.core.job_states import COMPLETE, OPEN
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.legacy.answers import Csv, Job, Nothing, Result
from pardot_orm.sandbox.legacy.documentation import object_spec
from pardot_orm.sandbox.legacy.job_documents import INPUT_PART, parse_document, read_document, read_uploaded_file
from pardot_orm.sandbox.legacy.operations.jobs import address, check_may_list, named_id, read_flag, times
from pardot_orm.sandbox.legacy.queries import fetch_page
from pardot_orm.sandbox.protocol.requests import JSON, MULTIPART

if TYPE_CHECKING:
    from pardot_orm.sandbox.legacy.answers import Answer, Tree
    from pardot_orm.sandbox.legacy.call import Call

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
        "restore_deleted": int(read_flag(document.get("restoreDeleted", False), Code.INVALID_PROPERTY)),
        "columns": _read_columns(document.get("columns")),
    }
    content = read_uploaded_file(call, required=False)
    job = import_jobs.create(call, values)
    if content is not None:
        import_jobs.add_batch(call, job, content)
    if is_ready:
        import_jobs.submit(call, job)
    return _shown(call, job.id)


def batch(call: Call) -> Answer:
    """Add a file to an import that is Open."""
    job = import_jobs.load_open(call, named_id(call))
    content = read_uploaded_file(call, required=True)
    import_jobs.add_batch(call, job, content or b"")
    return Nothing()


def update(call: Call) -> Answer:
    """Submit an import."""
    document = read_document(call, JSON)
    if not document.get("state"):
        raise RefusalError(Code.MISSING_IMPORT_FIELD)
    if document["state"] != "Ready":
        raise RefusalError(Code.INVALID_PROPERTY)
    job = import_jobs.load_open(call, named_id(call))
    import_jobs.submit(call, job)
    return _shown(call, job.id)


def read(call: Call) -> Answer:
    """Return an import, one step further if its time has come."""
    job = import_jobs.load(call, named_id(call))
    import_jobs.look_at(call, job)
    return _shown(call, job.id, with_results=True)


def query(call: Call) -> Answer:
    """Return a page of the imports that match, as they are."""
    check_may_list(call)
    rows, total = fetch_page(call, f"{import_jobs.IMPORT_COLUMNS}, origin")
    trees: list[Tree] = []
    for *own, origin in rows:
        job = import_jobs.Import(*own)
        known: Tree = [("id", job.id), ("state", job.state), ("origin", origin), ("isExpired", job.is_expired(call))]
        trees.append(known + times(call, job.created_at, job.updated_at))
    return Result("import", trees, total, bare=True)


def download_errors(call: Call) -> Answer:
    """Return the rows that were not written, each with the reason."""
    return Csv(import_jobs.errors_of(call, import_jobs.load(call, named_id(call))))


# ------------------------------------------------------------------------------------------------------------
# What is read and shown
# ------------------------------------------------------------------------------------------------------------


def _read_input(call: Call) -> dict[str, Any]:
    """Return the input document: a parameter beside a file, in the form or in the URL, else the body itself."""
    text = call.parameters.get(INPUT_PART)
    if text is not None:
        return parse_document(text)
    if call.request.content_type == MULTIPART:
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
    job = import_jobs.load(call, number)
    is_expired = job.is_expired(call)
    tree: Tree = [("id", job.id), ("state", job.state), ("isExpired", is_expired)]
    if job.state == OPEN and not is_expired:
        tree.append(("batchesRef", address(call, "batch", job.id)))
    if job.state == COMPLETE and with_results:
        tree += [("createdCount", job.created_count), ("updatedCount", job.updated_count)]
        errors = import_jobs.error_count(call, job)
        if errors and not is_expired:
            tree += [("errorsRef", address(call, "downloadErrors", job.id)), ("errorCount", errors)]
    return Job("import", tree)
