"""Imports: prospects from CSV files, handed in while the import is Open, and written once it is submitted."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

from attrs import frozen

from pardot_orm.sandbox.core.clock import utc_text
from pardot_orm.sandbox.core.import_files import error_file, read_batch
from pardot_orm.sandbox.core.import_rows import ColumnOptions, known_columns, write_rows
from pardot_orm.sandbox.core.job_states import COMPLETE, OPEN, PROCESSING, WAITING, is_due, is_past
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import insert, select, update
from pardot_orm.sandbox.core.tables import job_rules

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pardot_orm.sandbox.core.transaction import Transaction

_LIMITS = job_rules("import")["limits"]
_NOT_SUBMITTED = timedelta(hours=job_rules("import")["expiry"]["not_submitted_hours"])
_COMPLETE = timedelta(days=job_rules("import")["expiry"]["complete_days"])

# What an import is made of when it is read.
IMPORT_COLUMNS = "id, state, restore_deleted, columns, created_count, updated_count, created_at, updated_at"


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

    def is_expired(self, transaction: Transaction) -> bool:
        """Tell whether it was not submitted in time, or whether its results are gone."""
        if self.state == OPEN:
            return is_past(transaction, self.created_at, _NOT_SUBMITTED)
        return self.state == COMPLETE and is_past(transaction, self.updated_at, _COMPLETE)

    @property
    def options(self) -> dict[str, ColumnOptions]:
        """What is said of its columns, by their names."""
        return {row["field"]: ColumnOptions(**row) for row in json.loads(self.columns or "[]")}


def create(transaction: Transaction, values: Mapping[str, object]) -> Import:
    """Open an import: what it does to which object, whether it restores, and what is said of its columns."""
    stamps = {"created_at": transaction.stamp, "updated_at": transaction.stamp}
    return load(transaction, insert(transaction, "import", {**values, "state": OPEN, **stamps}))


def load(transaction: Transaction, number: int) -> Import:
    """Return an import by its id."""
    row = transaction.one(select(IMPORT_COLUMNS, "import", "id = ?"), number)
    if row is None:
        raise RefusalError(Code.INVALID_ID)
    return Import(*row)


def load_open(transaction: Transaction, number: int) -> Import:
    """Return an import that must be waiting for files.

    Raises:
        RefusalError: It is submitted already (155), or has expired (161).
    """
    job = load(transaction, number)
    if job.state != OPEN:
        raise RefusalError(Code.IMPORT_NOT_OPEN)
    if job.is_expired(transaction):
        raise RefusalError(Code.IMPORT_STATE_FORBIDS)
    return job


def errors_of(transaction: Transaction, job: Import) -> str:
    """Return the file of the rows that were not written, each with the reason.

    Raises:
        RefusalError: The import is not complete, or its results are gone (161).
    """
    if job.state != COMPLETE or job.is_expired(transaction):
        raise RefusalError(Code.IMPORT_STATE_FORBIDS)
    rows = transaction.all("SELECT cells, reason FROM import_error WHERE import_id = ? ORDER BY id", job.id)
    first = "SELECT content FROM import_batch WHERE import_id = ? ORDER BY id LIMIT 1"
    (content,) = transaction.one(first, job.id) or ("",)
    header, _ = read_batch(content)
    return error_file(header, [(json.loads(cells), reason) for cells, reason in rows])


def error_count(transaction: Transaction, job: Import) -> int:
    """Return how many rows were not written."""
    (count,) = transaction.one("SELECT COUNT(*) FROM import_error WHERE import_id = ?", job.id) or (0,)
    return int(count)


def submit(transaction: Transaction, job: Import) -> None:
    """Let an import wait for being worked on; one without files is refused (156)."""
    if not transaction.one("SELECT 1 FROM import_batch WHERE import_id = ?", job.id):
        raise RefusalError(Code.IMPORT_WITHOUT_DATA)
    update(transaction, "import", job.id, {"state": WAITING, "updated_at": transaction.stamp})


def add_batch(transaction: Transaction, job: Import, content: bytes) -> None:
    """Keep a file, if there is room for it and it is one of prospects."""
    earlier = transaction.all("SELECT content FROM import_batch WHERE import_id = ? ORDER BY id", job.id)
    if len(earlier) >= _LIMITS["batches_per_import"]:
        raise RefusalError(Code.TOO_MANY_BATCHES)
    midnight = transaction.now.astimezone(transaction.zone).replace(hour=0, minute=0, second=0, microsecond=0)
    today = "SELECT COUNT(*), COALESCE(SUM(bytes), 0) FROM import_batch WHERE created_at >= ?"
    number, size = transaction.one(today, utc_text(midnight)) or (0, 0)
    if number >= _LIMITS["batches_per_day"] or size + len(content) > _LIMITS["bytes_per_day"]:
        raise RefusalError(Code.DAILY_BATCHES_USED)
    if len(content) >= _LIMITS["batch_bytes"]:
        raise RefusalError(Code.UPLOAD_TOO_LARGE)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise RefusalError(Code.INVALID_CSV) from None
    header, _ = read_batch(text)
    _check_header(transaction, job, header, [read_batch(known)[0] for (known,) in earlier[:1]])
    values = {"import_id": job.id, "content": text, "bytes": len(content), "created_at": transaction.stamp}
    insert(transaction, "import_batch", values)


def _check_header(
    transaction: Transaction, job: Import, header: Sequence[str], earlier: Sequence[Sequence[str]]
) -> None:
    """Refuse columns that are unknown, double, other than those of earlier files, or not those announced."""
    if len(set(header)) < len(header) or not known_columns(transaction, header):
        raise RefusalError(Code.INVALID_IMPORT_FIELDS)
    if any(header != other for other in earlier):
        raise RefusalError(Code.INVALID_IMPORT_FIELDS)
    if job.options and set(job.options) != set(header):
        raise RefusalError(Code.INVALID_IMPORT_FIELDS)


def look_at(transaction: Transaction, job: Import) -> None:
    """Let an import go on if its time has come: jobs move when they are looked at."""
    if is_due(transaction, job.updated_at):
        _step(transaction, job)


def _step(transaction: Transaction, job: Import) -> None:
    """Let a submitted import go on: it is taken up, and then all of it is written."""
    if job.state == WAITING:
        update(transaction, "import", job.id, {"state": PROCESSING, "updated_at": transaction.stamp})
    elif job.state == PROCESSING:
        counts = {"created_count": 0, "updated_count": 0}
        batches = transaction.all("SELECT content FROM import_batch WHERE import_id = ? ORDER BY id", job.id)
        for (content,) in batches:
            header, rows = read_batch(content)
            written = write_rows(transaction, header, rows, job.options, restore_deleted=bool(job.restore_deleted))
            counts["created_count"] += written.created
            counts["updated_count"] += written.updated
            for cells, reason in written.errors:
                insert(transaction, "import_error", {"import_id": job.id, "cells": json.dumps(cells), "reason": reason})
        update(transaction, "import", job.id, {"state": COMPLETE, "updated_at": transaction.stamp, **counts})


def finish(transaction: Transaction) -> None:
    """Carry out all imports that were submitted."""
    for _ in (WAITING, PROCESSING):
        for row in transaction.all(
            select(IMPORT_COLUMNS, "import", "state IN (?, ?)", "ORDER BY id"), WAITING, PROCESSING
        ):
            _step(transaction, Import(*row))
