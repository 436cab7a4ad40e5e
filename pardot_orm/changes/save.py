"""Writes single records: what save(), delete(), upsert() and assign() do."""

from __future__ import annotations

import logging
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import evolve, frozen

from pardot_orm.changes.counting import check_expected, counted
from pardot_orm.changes.current import current_unit, rehearses, unit_to_write_in
from pardot_orm.changes.lost.creating import check_named_record
from pardot_orm.changes.lost.naming import create_key
from pardot_orm.changes.lost.resolving import of_shared_address
from pardot_orm.changes.pending import Progress, after_write
from pardot_orm.changes.preparing import heirs_of, prepare, prepare_upsert, refuse_placeholders, write_of
from pardot_orm.changes.results import BulkResult
from pardot_orm.changes.stepping import write_in_steps
from pardot_orm.changes.unit import UnitOfWork
from pardot_orm.connection.newest_ids import UnderWay
from pardot_orm.connection.registry import connections
from pardot_orm.errors import (
    FieldError,
    PardotError,
    UncertainWriteError,
    UnitOfWorkError,
    UnsupportedError,
)
from pardot_orm.http.retry import DEFAULT_WAIT
from pardot_orm.models.base import Model, creating_in
from pardot_orm.protocol.asks import Changes, Write
from pardot_orm.query.asking.lookups import plural
from pardot_orm.query.reading.single import check_can, connection_of, written_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from pardot_orm.changes.seen import Seen
    from pardot_orm.connection.connection import Connection
    from pardot_orm.protocol.payload import Payload
    from pardot_orm.query.queryset import QuerySet

M = TypeVar("M", bound=Model)

logger = logging.getLogger(__name__)


@frozen
class SaveResult:
    """What a write did; truthy when a request was made.

    Attributes:
        label: The record, as in `Prospect 91`.
        action: `created`, `updated`, `upserted`, `deleted`, `assigned`, `unassigned`.
        fields: The fields that were sent.
        queued: Whether it waits in a unit of work.

    Example:
        >>> bool(SaveResult("Prospect 91", "updated", ()))
        False
    """

    label: str
    action: str
    fields: tuple[str, ...] = ()
    queued: bool = False

    def __bool__(self) -> bool:
        return not self.queued and (bool(self.fields) or self.action != "updated")

    def __repr__(self) -> str:
        saves = self.action in {"created", "updated", "upserted"}
        what = (", ".join(self.fields) or "nothing changed") if saves else self.action
        return f"<SaveResult {self.label}: {what}{' (queued)' if self.queued else ''}>"


_being_saved = UnderWay()

_ACTIONS = {
    "create": "created",
    "update": "updated",
    "upsert": "upserted",
    "delete": "deleted",
    "assign": "assigned",
    "unassign": "unassigned",
    "undelete": "undeleted",
}


class RecordWriter:
    """How records are written: at once, or through the unit of work of this thread."""

    def current_unit(self) -> UnitOfWork | None:
        """Return the unit of work of this thread, if there is one."""
        return current_unit()

    def show_waiting(self, record: Model) -> bool:
        """Let a record that was just read show what waits in the unit of work; tell whether it is not to be deleted."""
        unit = current_unit()
        return unit is None or unit.show_in(record)

    def seen(self, model: type[Model], connection: Connection, criteria: Iterable[Mapping[str, Any]]) -> Seen | None:
        """Return what waits, in the unit of work, of the records that a query looks at; None if nothing does."""
        unit = current_unit()
        return None if unit is None else unit.seen(model, connection, criteria)

    def waiting_creates(self, model: type[M], alias: str, email: Any) -> list[M]:
        """Return the records of an address that wait to be created in the unit of work."""
        unit = current_unit()
        if unit is None:
            return []
        return unit.waiting_creates(connections[alias], model._meta.object_name, email)  # type: ignore[return-value]

    def unseen_for(self, model: type[Model], alias: str, values: Mapping[str, Any]) -> float:
        """Return for how many seconds no query may find what the connection has just created of these values."""
        made = Write(model._meta.object_name, "create", {}, Changes(values))
        return connections[alias].just_made.left(create_key(model, made))

    def save(self, record: Model, only: Iterable[str] | None = None) -> SaveResult:
        """Send what changed; a record that several threads save is sent by one after the other."""
        unit = unit_to_write_in()
        if unit is not None:
            return self._save(record, only, unit)
        with _being_saved.alone([id(record)], DEFAULT_WAIT):
            return self._save(record, only, unit)

    def _save(self, record: Model, only: Iterable[str] | None, unit: UnitOfWork | None) -> SaveResult:
        write = prepare(record, only, unit)
        if write is None:
            if unit is not None:
                unit.count_unchanged(record)
            return SaveResult(label(record), "updated")
        return self._carry_out(record, write, unit)

    def delete(self, record: Model, after: Model | Iterable[Model] | None = None) -> SaveResult:
        """Delete the record."""
        unit = unit_to_write_in()
        write = write_of(record, "delete", Changes(), unit)
        return self._carry_out(record, write, unit, after=heirs_of(after))

    def act(self, record: Model, operation: str, changes: Changes) -> SaveResult:
        """Carry out an operation that is no CRUD, such as `assign`."""
        unit = unit_to_write_in()
        return self._carry_out(record, write_of(record, operation, changes, unit), unit)

    def call(self, model: type[M], operation: str, selectors: Mapping[str, Any], changes: Changes, alias: str) -> M:
        """Carry out an operation that makes a record and is no create, such as `send`, and return it."""
        if rehearses():
            logger.info("Rehearsed: %s of %s.", operation, model.__name__)
            return model()
        connection = connections[alias]
        check_can(model._meta, operation, connection)
        write = Write(model._meta.object_name, operation, selectors, changes)
        with counted(connection):
            payload = connection.write(write, written_source(model._meta, connection))
        if payload is None:
            raise UncertainWriteError(
                f"Pardot's answer to the {operation} of an {model.__name__} shows no record.",
                hint="Look whether it happened before you repeat it.",
            )
        return model._from_payload(payload)

    def undelete(self, record: Model) -> SaveResult:
        """Take the record out of the recycle bin."""
        meta = record._meta
        if {"undelete", "upsert"}.isdisjoint(meta.operations):
            raise UnsupportedError(f"Pardot's API can't take {plural(meta.object_name)} out of the recycle bin.")
        if "undelete" in meta.operations:
            return self.act(record, "undelete", Changes())
        unit = unit_to_write_in()
        write = write_of(record, "upsert", Changes(), unit)
        by = connection_of(record).can(meta, lambda can: can.revived_by)
        if by != "id":
            write = evolve(write, selectors={by: getattr(record, by)})
        return self._carry_out(record, write, unit, "undeleted")

    def upsert(self, record: Model, *, allow_duplicates: bool) -> SaveResult:
        """Update the record that matches, or create it."""
        unit = unit_to_write_in()
        if unit is not None and record.is_pending and not record._is_saved:
            return self._save(record, None, unit)  # it waits to be created, or upserted: this joins it
        write = prepare_upsert(record, allow_duplicates=allow_duplicates)
        return self._carry_out(record, write, unit)

    def update_all(self, records: QuerySet[Any], values: Mapping[str, Any], expect: int | range | None) -> BulkResult:
        """Set values of many records."""
        meta = records._query.model._meta
        if unknown := [name for name in values if (f := meta.get_field(name)) is not None and f.write == "never"]:
            raise FieldError(f"{', '.join(unknown)} can't be written.")
        with creating_in(records._alias):  # noqa: SLF001 - two parts of one operation
            records._query.model(**values)  # a value that is refused is so before the first request

        def change(record: Model) -> None:
            record._set_values(values)
            record.save()

        return _for_all(records, change, expect)

    def delete_all(self, records: QuerySet[Any], expect: int | range | None) -> BulkResult:
        """Delete many records."""
        return _for_all(records, lambda record: record.delete(), expect)

    def _carry_out(
        self,
        record: Model,
        write: Write,
        unit: UnitOfWork | None,
        action: str = "",
        after: tuple[Model, ...] | None = None,
    ) -> SaveResult:
        fields = write.changes.names
        action = action or _ACTIONS[write.operation]
        # What follows may need the id of what is created, so that this is sent at once; but not in a rehearsal.
        is_single_create = write.operation == "create" and not record._meta.creates_wait
        if unit is None or not unit.dry_run:
            refuse_placeholders(record, write.changes)
        check_named_record(write, connection_of(record))
        if unit is not None and (unit.dry_run or not is_single_create):
            unit.queue(record, write, action, after)
            return SaveResult(label(record), action, fields, queued=True)
        with nullcontext() if unit is None else unit.at_once(record, write, action):
            send(record, write)
        return SaveResult(label(record), action, fields)


def send(record: Model, write: Write) -> None:
    """Send one write and take its answer as the record; an error says which record it is about.

    One request in versions 3 and 4. Of a write that takes several, what was written before one of them failed is the
    record's from then on, and the rest stays an edit.
    """
    connection = connection_of(record)
    progress = Progress()
    try:
        with counted(connection), connection.one_call():
            write_in_steps(record, write, connection, progress)
        _check_shown(record, write, progress.payload)
    except BaseException as error:  # Ctrl-C too
        if isinstance(error, PardotError):
            of_shared_address(error, write, connection)
            error.written = progress.done.names
        error.add_note(_what_is_not_done(record, write, error, progress.done))
        progress.settle(record)
        raise
    progress.done = write.changes
    progress.settle(record)
    after_write(write, connection)


def _check_shown(record: Model, write: Write, payload: Payload | None) -> None:
    if payload is None and not record._is_saved:
        raise UncertainWriteError(
            f"Pardot's answer to the {write.operation} of {record!r} shows no record, so its id is not known.",
            hint="Look for the record before you repeat it.",
        )


def _what_is_not_done(record: Model, write: Write, error: BaseException, done: Changes) -> str:
    """Return in a sentence what an error means for a record, by the names of its fields, without their values.

    A new one has no id: it is named by what its repr shows, its address or name.
    """
    is_refused = isinstance(error, PardotError) and not isinstance(error, UncertainWriteError)
    name = type(record).__name__
    if (key := record._key()) is not None:
        name = f"{name} {key}"
    elif selectors := record._state.baseline.selectors:
        name = f"The {name} of this {' and '.join(selectors)}"
    elif not record._is_saved:
        name = " ".join(filter(None, (f"A new {name}", str(record.__dict__.get(record._meta.shows or "") or ""))))
    left = [field for field in write.changes.names if field not in done.names] if done else write.changes.names
    fields = f" ({', '.join(left or write.changes.names)})" if write.changes else ""
    before = f", after it was ({', '.join(done.names)})" if done else ""
    return f"{name} {'was not' if is_refused else 'may have been'} {_ACTIONS[write.operation]}{fields}{before}."


def _for_all(records: QuerySet[Any], change: Callable[[Model], object], expect: int | range | None) -> BulkResult:
    """Change records within the thread's unit of work, or within one of their own."""
    check_expected(expect)

    def change_all() -> None:
        for record in records.iterator():
            change(record)

    try:
        if (outer := unit_to_write_in()) is not None:
            return BulkResult(queued=outer.queue_expected(change_all, expect))
        with UnitOfWork(expect=expect) as unit:
            change_all()
    except UnitOfWorkError as error:
        if type(error) is UnitOfWorkError:  # nobody holds a preview of what is given back
            error.hint = (
                "Correct the query or expect=. A rehearsal shows what would change: "
                "with unit_of_work(dry_run=True) as work: queryset.update(...); work.preview()."
            )
        raise
    return unit.result


def label(record: Model) -> str:
    """Return what names a record in a `SaveResult`: its id, else what it is known by."""
    by = next(iter(record._state.baseline.selectors.values()), "new")
    return f"{type(record).__name__} {record._key() or by}"
