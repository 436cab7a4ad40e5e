"""Starts imports and exports and tells them what to do: at once, also in a unit of work; in a rehearsal not at all."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar

from pardot_orm.changes.counting import counted
from pardot_orm.changes.current import rehearses
from pardot_orm.changes.jobs.arguments import (
    check_empty_cells,
    check_fields,
    check_header_names,
    clean_rows,
    procedure_of,
)
from pardot_orm.changes.lost.resolving import TIMES, in_vain, look_failed
from pardot_orm.changes.save import SaveResult, label
from pardot_orm.connection.registry import connections
from pardot_orm.errors import PardotError, StateError, UncertainWriteError, ValidationError
from pardot_orm.models.base import Model, registry
from pardot_orm.models.jobs.batch_file import MOST_BATCHES, Part, split
from pardot_orm.models.jobs.job import with_elements
from pardot_orm.protocol.asks import Changes, Read, Table, Write
from pardot_orm.protocol.payload import Columns, Payload
from pardot_orm.query.reading.single import check_can, connection_of, read_one, written_source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pardot_orm.connection.connection import Connection
    from pardot_orm.http.csv_file import CsvFile
    from pardot_orm.models.jobs.batch_file import Batch
    from pardot_orm.models.jobs.job import ImportColumn
    from pardot_orm.models.jobs.procedures import Selection

M = TypeVar("M", bound=Model)

logger = logging.getLogger(__name__)

_ACTIONS = {"update": "submitted", "cancel": "canceled"}
# The states in which a job is as long as an operation has not happened, and those that show that it has.
_BEFORE = {"update": {"Open"}, "cancel": {"Waiting", "Processing"}}
_OVER = {"update": {"Waiting", "Processing", "Complete"}, "cancel": {"Canceled"}}

_LOST_CREATE = "An import without a batch imports nothing, and expires after 24 hours: create another one."
_LOST_RUN = "Its rows may be imported: look at Import.objects.order_by('-created_at')[:5] before you repeat it."
_LOST_EXPORT = "Look at Export.objects.order_by('-created_at')[:5]; a second export costs requests alone."
_LOST_BATCH = (
    "Sent again, its rows would be in the import twice. As long as the import is not submitted nothing happens: leave "
    "it to expire, and open another one."
)

_placeholders = count(1)


class JobRunner:
    """How jobs are started and told what to do."""

    def start_import(
        self,
        model: type[M],
        columns: Sequence[ImportColumn],
        batch: Batch | None,
        alias: str,
        *,
        restore_deleted: bool,
    ) -> M:
        """Open an import, or run it with its rows: one request, or several where these are too large for one batch."""
        connection = connections[alias]
        check_can(model._meta, "create", connection)
        check_header_names(
            batch.header if batch is not None else [column.field for column in columns], connection, "Import.create()"
        )
        if batch is not None:
            check_empty_cells(batch, columns, "Import.create(file=...)")
        parts = [] if batch is None else _parts(batch, connection, "Import.create(file=...)")
        content = parts[0].content if len(parts) == 1 else None
        values: dict[str, Any] = {"restore_deleted": restore_deleted, "columns": tuple(columns)}
        if content is not None:
            values["state"] = "Ready"
        write = Write(model._meta.object_name, "create", {}, Changes(values), content)
        job = _start(model, write, connection, 0 if content is None else parts[0].rows)
        if len(parts) > 1:
            self._run(job, parts)
        return job

    def _run(self, job: Model, parts: Sequence[Part]) -> None:
        """Add all batches of an import that was just opened, and submit it."""
        try:
            for _ in self._add(job, parts):
                pass
        except PardotError as error:
            error.add_note(f"{label(job)} was not submitted: nothing of it is imported, and it expires after 24 hours.")
            raise
        self.act(job, "update")

    def start_export(self, model: type[M], selection: Selection, alias: str) -> M:
        """Queue an export. One request."""
        connection = connections[alias]
        check_can(model._meta, "create", connection)
        name, sent = procedure_of(selection, connection.decoding, datetime.now(UTC))
        names = check_fields(selection, connection)
        values: dict[str, Any] = {"object": selection.object_name, "procedure": (name, sent)}
        if names is not None:
            values["fields"] = names
        return _start(model, Write(model._meta.object_name, "create", {}, Changes(values)), connection)

    def add_batches(self, job: Model, batch: Batch, where: str, room: int) -> Iterator[SaveResult]:
        """Add rows to an import: a batch, or several where they are too large for one. One request each."""
        connection = connection_of(job)
        check_header_names(batch.header, connection, where)
        check_empty_cells(batch, _columns_of(job), where)
        return self._add(job, _parts(batch, connection, where, room))

    def _add(self, job: Model, parts: Sequence[Part]) -> Iterator[SaveResult]:
        connection, done, added = connection_of(job), 0, 0
        left = 0 if rehearses() else sum(part.rows for part in parts)
        connection.changes.take(left)
        try:
            for part in parts:
                write = Write(job._meta.object_name, "batch", {"id": _id(job)}, file=part.content)
                if rehearses():
                    yield _rehearsed(job, "batch added")
                    continue
                connection.write(write, written_source(job._meta, connection))
                left, done, added = left - part.rows, done + 1, added + part.rows
                yield SaveResult(label(job), "batch added")
        except UncertainWriteError as error:
            left -= parts[done].rows
            error.hint = _LOST_BATCH
            _note_added(error, done, added, parts)
            raise
        except PardotError as error:
            if isinstance(error, ValidationError):
                error.hint = error.hint or _why_refused(parts[done])
            _note_added(error, done, added, parts)
            raise
        finally:
            connection.changes.give_back(left)

    def act(self, job: Model, operation: str) -> SaveResult:
        """Submit an import (`update`) or cancel an export, and take the answer. One request."""
        connection = connection_of(job)
        changes = Changes({"state": "Ready"} if operation == "update" else {})
        write = Write(job._meta.object_name, operation, {"id": _id(job)}, changes)
        if rehearses():
            return _rehearsed(job, _ACTIONS[operation])
        with connection.one_call():
            payload = _carried_out(job, write, connection)
        if payload is not None:
            job._take_answer(payload)
        return SaveResult(label(job), _ACTIONS[operation])

    def download(self, job: Model, operation: str, selectors: Mapping[str, Any]) -> CsvFile:
        """Return a file of a job. One request."""
        read = Read(job._meta.object_name, {"id": _id(job), **selectors}, operation=operation)
        return connection_of(job).download(read)


def _start(model: type[M], write: Write, connection: Connection, rows: int = 0) -> M:
    """Create a job that changes so many records, and return it with what no answer repeats of its creation."""
    source = written_source(model._meta, connection)
    state, hint = _created(write)
    if rehearses():
        logger.info("Rehearsed: create of an %s.", model.__name__)
        names = ("id", "state", model._meta.fields["is_expired"].api_name)
        columns = Columns(names, source, {name: i for i, name in enumerate(names)})
        payload: Payload | None = Payload(columns, (f"-{next(_placeholders)}", state, "false"))
    else:
        try:
            with counted(connection, rows):
                payload = connection.write(write, source)
        except UncertainWriteError as error:
            error.hint = hint
            raise
    if payload is None:
        raise UncertainWriteError(
            f"Pardot's answer to the create of an {model.__name__} shows no record, so its id is not known.", hint=hint
        )
    return model._from_payload(with_elements(payload, connection.dialect.job_elements(write)))


def _created(write: Write) -> tuple[str, str]:
    """Return the state of a job that was just created, and what to do where nobody knows whether it was."""
    if write.object_name == "export":
        return "Waiting", _LOST_EXPORT
    return ("Open", _LOST_CREATE) if write.file is None else ("Waiting", _LOST_RUN)


def _carried_out(job: Model, write: Write, connection: Connection) -> Payload | None:
    """Carry out an operation that changes the state, which shows whether it happened when its answer was lost.

    Raises:
        UncertainWriteError: The answer was lost, and looking failed, or waiting would take too long.
        ConnectionFailedError: Each answer was lost, and it did not happen as far as can be seen.
        StateError: The job was over before.
    """
    for _ in range(TIMES):
        try:
            return connection.write(write, written_source(job._meta, connection))
        except UncertainWriteError as error:
            lost = error
        connection.wait_out(lost)
        try:
            payload = read_one(type(job), write.selectors, connection)
        except PardotError as error:
            raise look_failed(lost, error) from error
        state = payload.get("state")
        if state in _OVER[write.operation]:
            logger.warning("The %s of %r had happened, though its answer was lost.", write.operation, job)
            return payload
        if state not in _BEFORE[write.operation]:
            job._take_answer(payload)
            raise StateError(f"{job!r} is {state}: the {write.operation} came too late, or was lost.") from lost
        logger.warning("The %s of %r had not happened.", write.operation, job)
    raise in_vain(write, lost)


def _columns_of(job: Model) -> Sequence[ImportColumn] | None:
    """Return the columns that an import was created with, None where no answer and nobody here tells them."""
    payload = job._state.baseline.payload
    if payload is None or "columns" not in payload:
        return None
    columns: Sequence[ImportColumn] | None = job.columns  # type: ignore[attr-defined] # an import's own field
    return columns or ()


def _why_refused(batch: Part) -> str | None:
    """Return what may be wrong with the columns of a batch, of which Pardot names none."""
    fields = registry["prospect"]._meta.by_api_name
    fixed = [name for name in batch.header if name in fields and fields[name].write == "never"]
    return f"Pardot sets these itself: {', '.join(fixed)}." if fixed else None


def _parts(batch: Batch, connection: Connection, where: str, room: int = MOST_BATCHES) -> list[Part]:
    """Return the batches that are sent: a file as it is, rows as few files as they fit into."""
    batch = clean_rows(batch, connection, where)
    if not isinstance(batch.content, Table):
        return [Part(batch.header, batch.rows, batch.content)]
    return split(batch, connection.dialect.csv_lines(batch.content), where, room)


def _note_added(error: PardotError, done: int, rows: int, parts: Sequence[Part]) -> None:
    if done:
        error.add_note(f"{done} of {len(parts)} batches were added, with the first {rows} rows.")


def _rehearsed(job: Model, action: str) -> SaveResult:
    logger.info("Rehearsed: %s, %s.", label(job), action)
    return SaveResult(label(job), action, queued=True)


def _id(job: Model) -> int:
    """Return the id of a job.

    Raises:
        StateError: It was rehearsed alone.
    """
    key: int = job._key() or job.id  # type: ignore[assignment] # a job has one, or was refused before
    if key < 0 and not rehearses():
        raise StateError(f"{job!r} was rehearsed, not created.", hint="Create it outside of the dry run.")
    return key
