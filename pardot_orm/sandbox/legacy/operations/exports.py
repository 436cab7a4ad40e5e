"""Exports as versions 3 and 4 order and show them; `core.export_jobs` carries them out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pardot_orm.sandbox.core import export_jobs
from pardot_orm.sandbox.core.export_files import exportable_fields
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.values import record_id
from pardot_orm.sandbox.legacy.answers import Csv, Job, Result
from pardot_orm.sandbox.legacy.documentation import export_procedures
from pardot_orm.sandbox.legacy.export_arguments import read_arguments
from pardot_orm.sandbox.legacy.job_documents import read_document
from pardot_orm.sandbox.legacy.operations.jobs import address, check_may_list, named_id, times
from pardot_orm.sandbox.legacy.queries import fetch_page
from pardot_orm.sandbox.protocol.requests import FORM, JSON

if TYPE_CHECKING:
    from pardot_orm.sandbox.legacy.answers import Answer, Tree
    from pardot_orm.sandbox.legacy.call import Call

# ------------------------------------------------------------------------------------------------------------
# Operations
# ------------------------------------------------------------------------------------------------------------


def create(call: Call) -> Answer:
    """Queue an export; words such as `yesterday`, and the time zone, are those of this moment."""
    # The page demands JSON, and its own example names the type of a form.
    document = read_document(call, JSON, FORM)
    if any(document.get(name) is None for name in ("object", "procedure")):
        raise RefusalError(Code.MISSING_PROPERTY)
    name, procedure = document["object"], document["procedure"]
    if not isinstance(name, str) or name not in export_procedures() or not isinstance(procedure, dict):
        raise RefusalError(Code.INVALID_PROPERTY)
    if procedure.get("name") is None:
        raise RefusalError(Code.MISSING_PROPERTY)
    fields = _read_fields(call, name, document.get("fields"))
    arguments = read_arguments(call, name, procedure["name"], procedure.get("arguments"))
    return _shown(call, export_jobs.create(call, name, fields, procedure["name"], arguments).id)


def read(call: Call) -> Answer:
    """Return an export; the oldest one under way goes one step further if its time has come."""
    job = export_jobs.load(call, named_id(call))
    export_jobs.look_at(call, job)
    return _shown(call, job.id, with_results=True)


def query(call: Call) -> Answer:
    """Return the exports that match, as they are."""
    check_may_list(call)
    rows, total = fetch_page(call, export_jobs.EXPORT_COLUMNS)
    return Result("export", [_tree(call, export_jobs.Export(*row)) for row in rows], total, bare=True)


def download_results(call: Call) -> Answer:
    """Return one of the files of an export that is complete."""
    job = export_jobs.load(call, named_id(call))
    export_jobs.require_files(call, job)
    return Csv(export_jobs.file_of(call, job, record_id(call.parameters.get("file") or "")))


def cancel(call: Call) -> Answer:
    """Stop an export that has not come to its end; one that was stopped before stays so."""
    job = export_jobs.load(call, named_id(call))
    export_jobs.cancel(call, job)
    return _shown(call, job.id)


# ------------------------------------------------------------------------------------------------------------
# What is read and shown
# ------------------------------------------------------------------------------------------------------------


def _read_fields(call: Call, object_name: str, wanted: Any) -> list[str]:
    """Return the fields that an export writes: those that are named, or all that need not be."""
    known = exportable_fields(call, object_name)
    if wanted is None:
        return [name for name, field in known.items() if not field.is_on_request]
    if not isinstance(wanted, list) or not wanted or not all(isinstance(name, str) for name in wanted):
        raise RefusalError(Code.INVALID_PROPERTY)
    if not set(wanted) <= set(known):
        raise RefusalError(Code.INVALID_EXPORT_FIELDS)
    return list(dict.fromkeys(wanted))


def _shown(call: Call, number: int, *, with_results: bool = False) -> Job:
    job = export_jobs.load(call, number)
    tree = _tree(call, job)
    if with_results:
        files = export_jobs.file_ids(call, job)
        tree[3:3] = [("resultRefs", address(call, "downloadResults", job.id, f"/file/{file_id}")) for file_id in files]
    return Job("export", tree)


def _tree(call: Call, job: export_jobs.Export) -> Tree:
    own: Tree = [("id", job.id), ("state", job.state), ("isExpired", job.is_expired(call))]
    return own + times(call, job.created_at, job.updated_at)
