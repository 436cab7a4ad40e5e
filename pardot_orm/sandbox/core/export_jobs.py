"""Exports: records of one object, chosen by a procedure, as CSV files that are written one export after another."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from attrs import frozen

from pardot_orm.sandbox.core.export_files import write_files
from pardot_orm.sandbox.core.job_states import CANCELED, COMPLETE, FAILED, PROCESSING, WAITING, is_due, is_past
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import insert, select, update
from pardot_orm.sandbox.core.tables import job_rules

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pardot_orm.sandbox.core.transaction import Transaction

_COMPLETE = timedelta(days=job_rules("export")["expiry"]["complete_days"])

# What an export is made of when it is read.
EXPORT_COLUMNS = "id, object, fields, arguments, timezone, state, created_at, updated_at"
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

    def is_expired(self, transaction: Transaction) -> bool:
        """Tell whether its files are gone."""
        return self.state == COMPLETE and is_past(transaction, self.updated_at, _COMPLETE)


def create(
    transaction: Transaction, object_name: str, fields: Sequence[str], procedure: str, arguments: Mapping[str, Any]
) -> Export:
    """Queue an export; the time zone is that of this moment, and so are the moments of its arguments."""
    values = {
        "object": object_name,
        "fields": json.dumps(fields),
        "procedure": procedure,
        "arguments": json.dumps(arguments),
        "timezone": transaction.zone.key,
        "state": WAITING,
        "created_at": transaction.stamp,
        "updated_at": transaction.stamp,
    }
    return load(transaction, insert(transaction, "export", values))


def load(transaction: Transaction, number: int) -> Export:
    """Return an export by its id."""
    row = transaction.one(select(EXPORT_COLUMNS, "export", "id = ?"), number)
    if row is None:
        raise RefusalError(Code.INVALID_ID)
    return Export(*row)


def look_at(transaction: Transaction, job: Export) -> None:
    """Let the oldest export under way go one step further if its time has come, whichever is looked at."""
    if job.state in (WAITING, PROCESSING):
        first = _oldest(transaction)
        if first is not None and is_due(transaction, first.updated_at):
            _step(transaction, first)


def cancel(transaction: Transaction, job: Export) -> None:
    """Stop an export that has not come to its end; one that was stopped before stays so.

    Raises:
        RefusalError: It has come to its end (178).
    """
    if job.state in (COMPLETE, FAILED):
        raise RefusalError(Code.EXPORT_STATE_FORBIDS)
    if job.state != CANCELED:
        update(transaction, "export", job.id, {"state": CANCELED, "updated_at": transaction.stamp})


def file_ids(transaction: Transaction, job: Export) -> list[int]:
    """Return the ids of the files of an export, which has none unless it is complete and not expired."""
    if job.state != COMPLETE or job.is_expired(transaction):
        return []
    rows = transaction.all("SELECT id FROM export_file WHERE export_id = ? ORDER BY id", job.id)
    return [file_id for (file_id,) in rows]


def file_of(transaction: Transaction, job: Export, number: int) -> str:
    """Return one of the files of an export.

    Raises:
        RefusalError: It has no such file (16).
    """
    row = transaction.one("SELECT content FROM export_file WHERE export_id = ? AND id = ?", job.id, number)
    if row is None:
        raise RefusalError(Code.INVALID_ID)
    return str(row[0])


def require_files(transaction: Transaction, job: Export) -> None:
    """Refuse an export whose files are not there yet, or not any more (178)."""
    if job.state != COMPLETE or job.is_expired(transaction):
        raise RefusalError(Code.EXPORT_STATE_FORBIDS)


def _oldest(transaction: Transaction) -> Export | None:
    row = transaction.one(select(EXPORT_COLUMNS, "export", _UNFINISHED, "ORDER BY id LIMIT 1"))
    return None if row is None else Export(*row)


def _step(transaction: Transaction, job: Export) -> None:
    """Let an export go on: it is taken up, and then its files are written."""
    if job.state == WAITING:
        update(transaction, "export", job.id, {"state": PROCESSING, "updated_at": transaction.stamp})
        return
    files = write_files(transaction, job.object, json.loads(job.fields), json.loads(job.arguments), job.timezone)
    for content in files:
        insert(transaction, "export_file", {"export_id": job.id, "content": content})
    update(transaction, "export", job.id, {"state": COMPLETE, "updated_at": transaction.stamp})


def finish(transaction: Transaction) -> None:
    """Carry out all exports under way."""
    while (job := _oldest(transaction)) is not None:
        _step(transaction, job)


def fail(transaction: Transaction) -> None:
    """Let all exports under way end without files."""
    for (number,) in transaction.all(select("id", "export", _UNFINISHED)):
        update(transaction, "export", number, {"state": FAILED, "updated_at": transaction.stamp})
