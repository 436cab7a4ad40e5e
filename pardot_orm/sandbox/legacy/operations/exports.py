"""Exports: records of one object, chosen by a procedure, as CSV files that are written one export after another."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from attrs import frozen

from pardot_orm.sandbox.core.export_files import exportable_fields, write_files
from pardot_orm.sandbox.core.export_selection import read_arguments
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import insert, select
from pardot_orm.sandbox.core.rows import update as change
from pardot_orm.sandbox.core.spec import job_rules
from pardot_orm.sandbox.core.values import record_id
from pardot_orm.sandbox.legacy.api_request import FORM, JSON
from pardot_orm.sandbox.legacy.call import Csv, Job, Result
from pardot_orm.sandbox.legacy.job_documents import read_document
from pardot_orm.sandbox.legacy.operations.jobs import (
    CANCELED,
    COMPLETE,
    FAILED,
    PROCESSING,
    WAITING,
    address,
    check_may_list,
    is_due,
    is_past,
    named_id,
    times,
)
from pardot_orm.sandbox.legacy.queries import fetch_page

if TYPE_CHECKING:
    from pardot_orm.sandbox.legacy.call import Answer, Call, Tree

_COMPLETE = timedelta(days=job_rules("export")["expiry"]["complete_days"])

_COLUMNS = "id, object, fields, arguments, timezone, state, created_at, updated_at"
_UNFINISHED = "state IN ('Waiting', 'Processing')"


@frozen
class Export:
    """One export as it is kept."""

    id: int
    object: str
    fields: str
    arguments: str
    timezone: str
    state: str
    created_at: str
    updated_at: str  # when it came into its state

    def is_expired(self, call: Call) -> bool:
        """Tell whether its files are gone."""
        return self.state == COMPLETE and is_past(call, self.updated_at, _COMPLETE)


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
    if not isinstance(name, str) or name not in job_rules("export")["objects"] or not isinstance(procedure, dict):
        raise RefusalError(Code.INVALID_PROPERTY)
    if procedure.get("name") is None:
        raise RefusalError(Code.MISSING_PROPERTY)
    values = {
        "object": name,
        "fields": json.dumps(_read_fields(call, name, document.get("fields"))),
        "procedure": procedure["name"],
        "arguments": json.dumps(read_arguments(call, name, procedure["name"], procedure.get("arguments"))),
        "timezone": call.zone.key,
        "state": WAITING,
        "created_at": call.stamp,
        "updated_at": call.stamp,
    }
    return _shown(call, insert(call, "export", values))


def read(call: Call) -> Answer:
    """Return an export; the oldest one under way goes one step further if its time has come."""
    job = _load(call, named_id(call))
    if job.state in (WAITING, PROCESSING):
        first = _oldest(call)
        if first is not None and is_due(call, first.updated_at):
            _step(call, first)
    return _shown(call, job.id, with_results=True)


def query(call: Call) -> Answer:
    """Return the exports that match, as they are."""
    check_may_list(call)
    rows, total = fetch_page(call, _COLUMNS)
    return Result("export", [_tree(call, Export(*row)) for row in rows], total, bare=True)


def download_results(call: Call) -> Answer:
    """Return one of the files of an export that is complete."""
    job = _load(call, named_id(call))
    if job.state != COMPLETE or job.is_expired(call):
        raise RefusalError(Code.EXPORT_STATE_FORBIDS)
    number = record_id(call.parameters.get("file") or "")
    row = call.one("SELECT content FROM export_file WHERE export_id = ? AND id = ?", job.id, number)
    if row is None:
        raise RefusalError(Code.INVALID_ID)
    return Csv(row[0])


def cancel(call: Call) -> Answer:
    """Stop an export that has not come to its end; one that was stopped before stays so."""
    job = _load(call, named_id(call))
    if job.state in (COMPLETE, FAILED):
        raise RefusalError(Code.EXPORT_STATE_FORBIDS)
    if job.state != CANCELED:
        change(call, "export", job.id, {"state": CANCELED, "updated_at": call.stamp})
    return _shown(call, job.id)


def finish(call: Call) -> None:
    """Carry out all exports under way."""
    while (job := _oldest(call)) is not None:
        _step(call, job)


def fail(call: Call) -> None:
    """Let all exports under way end without files."""
    for (number,) in call.all(select("id", "export", _UNFINISHED)):
        change(call, "export", number, {"state": FAILED, "updated_at": call.stamp})


# ------------------------------------------------------------------------------------------------------------
# The way of an export
# ------------------------------------------------------------------------------------------------------------


def _load(call: Call, number: int) -> Export:
    row = call.one(select(_COLUMNS, "export", "id = ?"), number)
    if row is None:
        raise RefusalError(Code.INVALID_ID)
    return Export(*row)


def _oldest(call: Call) -> Export | None:
    row = call.one(select(_COLUMNS, "export", _UNFINISHED, "ORDER BY id LIMIT 1"))
    return None if row is None else Export(*row)


def _step(call: Call, job: Export) -> None:
    """Let an export go on: it is taken up, and then its files are written."""
    if job.state == WAITING:
        change(call, "export", job.id, {"state": PROCESSING, "updated_at": call.stamp})
        return
    files = write_files(call, job.object, json.loads(job.fields), json.loads(job.arguments), job.timezone)
    for content in files:
        insert(call, "export_file", {"export_id": job.id, "content": content})
    change(call, "export", job.id, {"state": COMPLETE, "updated_at": call.stamp})


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


# ------------------------------------------------------------------------------------------------------------
# What is shown
# ------------------------------------------------------------------------------------------------------------


def _shown(call: Call, number: int, *, with_results: bool = False) -> Job:
    job = _load(call, number)
    tree = _tree(call, job)
    if with_results and job.state == COMPLETE and not job.is_expired(call):
        files = call.all("SELECT id FROM export_file WHERE export_id = ? ORDER BY id", job.id)
        tree[3:3] = [
            ("resultRefs", address(call, "downloadResults", job.id, f"/file/{file_id}")) for (file_id,) in files
        ]
    return Job("export", tree)


def _tree(call: Call, job: Export) -> Tree:
    own: Tree = [("id", job.id), ("state", job.state), ("isExpired", job.is_expired(call))]
    return own + times(call, job.created_at, job.updated_at)
