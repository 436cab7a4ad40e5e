"""Reads single records: get(), deferred fields, custom field definitions."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import evolve

from pardot_orm.connection.registry import connections
from pardot_orm.errors import InvalidResponseError, NotFoundError, PardotError, StateError, UnsupportedError
from pardot_orm.models.base import Model
from pardot_orm.models.custom_values import PREFIX, named_as_custom
from pardot_orm.models.ports import bindings
from pardot_orm.models.subscriptions import Subscriptions
from pardot_orm.protocol.asks import Read, Wants
from pardot_orm.query.asking.lookups import plural, singular
from pardot_orm.query.reading.deferred import check_single_read
from pardot_orm.query.reading.onlookers import refuse_a_look
from pardot_orm.query.subscribing import are_shown, load_subscriptions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pardot_orm.connection.connection import Connection
    from pardot_orm.fields.custom import CustomFieldDefinition, FieldDescription
    from pardot_orm.models.options import ModelOptions
    from pardot_orm.protocol.payload import Payload, Source

M = TypeVar("M", bound=Model)


class RecordReader:
    """How records ask for what they lack."""

    def custom_fields(self, alias: str, object_name: str) -> Mapping[str, CustomFieldDefinition]:
        """Return an account's custom fields of an object; at most one request a connection."""
        return connections[alias].facts.custom_fields_of(object_name)

    def custom_field(self, alias: str, object_name: str, name: str) -> CustomFieldDefinition | None:
        """Return a custom field; one that is not known is asked for once more before None is returned."""
        return connections[alias].facts.custom_field(object_name, name)

    def known_custom_fields(self, alias: str, object_name: str) -> Mapping[str, CustomFieldDefinition] | None:
        """Return them if they were asked for already; no request."""
        return connections[alias].facts.known_custom_fields_of(object_name) if alias in connections else None

    def source(self, alias: str, names: Iterable[str]) -> Source:
        """Return where a record that was not read comes from. No request."""
        return connections[alias].source(names)

    def load(self, record: Model) -> None:
        """Read a record whole; edits stay. One request."""
        key, selectors = record._key(), record._state.baseline.selectors
        connection = connection_of(record)
        if selectors and key is None:
            record._take_answer(read_one(type(record), selectors, connection))
        elif key is None:
            raise StateError(f"{record!r} has no id to be read by.")
        else:
            record._take_answer(_found(type(record), key, connection))
        record._state.keep_fresh()
        bindings.writer.show_waiting(record)

    def load_field(self, record: Model, name: str) -> None:
        """Fetch a field that the record lacks: for its whole page where a query can show it, else with the record."""
        refuse_a_look(f"{type(record).__name__}.{name}")
        connection = connection_of(record)
        baseline = record._state.baseline
        page = baseline.payload.columns.page if baseline.payload is not None else None
        if page is not None and not connection.strict and _can_be_queried(record._meta, name, connection):
            page.fetch(name)
            if baseline.is_loaded(name):
                return
        else:
            check_single_read(record, name, connection)
        if name == Subscriptions.node and not are_shown(type(record), connection):
            load_subscriptions(record, connection)
            return
        self.load(record)
        _check_shown(record, name, connection)

    def get(self, model: type[M], alias: str, record_id: int) -> M:
        """Return the record with this id. One request."""
        refuse_a_look(f"{model.__name__} {record_id}")
        return as_it_will_be(model._from_payload(_found(model, record_id, connections[alias])))

    def part(self, record: Model, operation: str, model: type[M]) -> M:
        """Return what an operation tells of a record. One request."""
        connection = connection_of(record)
        check_can(record._meta, operation, connection)
        read = Read(record._meta.object_name, {"id": record._key()}, operation=operation)
        found = _asked(type(record), read, connection, connection.source(()))
        if not found:
            raise missing(type(record), read.selectors)
        return model._from_nested(found[0])

    def listed(self, model: type[M], operation: str, options: Mapping[str, bool], alias: str) -> list[M]:
        """Return the records that an operation lists. One request."""
        connection = connections[alias]
        check_can(model._meta, operation, connection)
        read = Read(model._meta.object_name, {}, operation=operation, options=options)
        return [model._from_payload(payload) for payload in connection.read(read, connection.source(()))]

    def describe(self, model: type[Model], alias: str) -> list[FieldDescription]:
        """Return the account's own fields of an object. One request."""
        return connections[alias].describe(model._meta.object_name)

    def class_of(self, model: type[M], alias: str) -> type[M]:
        """Return the class that `connect(models=...)` named for the object of a model, else the model."""
        return connections[alias].class_of(model) if alias in connections else model


def check_can(meta: ModelOptions, operation: str, connection: Connection) -> None:
    """Refuse what can't be done with an object, in any version or in the one that is spoken.

    Raises:
        UnsupportedError: It says what can, or in which version it can.
    """
    operations = meta.operations
    if operation in operations:
        operations = connection.can(meta, lambda can: can.operations)
    if operation in operations:
        return
    can = ", ".join(sorted(op for op in operations if not op.startswith("batch"))) or "nothing"
    if operation not in meta.operations:
        raise UnsupportedError(f"Pardot can't {operation} {plural(meta.object_name)}; it can: {can}.")
    versions = connection.versions_that(meta, lambda can: operation in can.operations)
    raise UnsupportedError(
        f"Pardot can {operation} {plural(meta.object_name)} in {versions} alone; the connection speaks version "
        f"{connection.version}, which can: {can}."
    )


def _check_shown(record: Model, name: str, connection: Connection) -> None:
    """Refuse what no answer of the version shows: it is not empty.

    Raises:
        UnsupportedError: It names the versions that show it.
    """
    baseline, meta = record._state.baseline, record._meta
    field = meta.by_api_name.get(name)
    is_held = baseline.holds_node(name) if field is None else baseline.holds(field)
    if is_held or (field is None and name not in meta.nodes):
        return
    raise UnsupportedError(
        f"{type(record).__name__}.{name} is in no answer of version {connection.version}, and in those of "
        f"{connection.versions_that_show(meta, name)}."
    )


def _can_be_queried(meta: ModelOptions, name: str, connection: Connection) -> bool:
    """Tell whether a query can show a field by its name."""
    if name in meta.nodes or not connection.can(meta, lambda can: can.querying.takes_fields):
        return False
    field = meta.by_api_name.get(name)
    return field.read != "never" if field is not None else name in connection.facts.custom_fields_of(meta.object_name)


def value_of(record: Model, name: str) -> Any:
    """Return a value by its name: a field's, else a custom field's, whatever has the same name in the class.

    What can't be read as its field's kind is given as it came: one such record ends no walk over others.
    """
    meta = record._meta
    if name.startswith(PREFIX) and (own := named_as_custom(meta, name, record.custom)) is not None:
        return record.custom.as_it_is(own)
    field = meta.get_field(name)
    if field is None and (is_custom(record, name) or not hasattr(type(record), name)):
        return record.custom.as_it_is(name)
    try:
        return getattr(record, name if field is None else field.name)
    except InvalidResponseError:
        if field is None:
            raise
        return record._state.baseline.held(field)


def is_custom(record: Model, name: str) -> bool:
    """Tell whether a name is known to be that of a custom field; no request."""
    if not record._meta.has_custom_fields:
        return False
    alias = record._state.baseline.alias
    known = connections[alias].facts.known_custom_fields_of(record._meta.object_name) if alias in connections else None
    return name in (known or ())


def connection_of(record: Model) -> Connection:
    """Return the connection that a record is read and written by.

    Raises:
        StateError: Its alias names another account by now, where the same id is another record.
    """
    baseline = record._state.baseline
    connection = connections[baseline.alias]
    account = baseline.payload.columns.source.account if baseline.payload is not None else ""
    if account not in {"", connection.account}:
        raise StateError(
            f"{record!r} came from another account than the one that connection {baseline.alias!r} leads to now.",
            hint="Give each account an alias of its own: connect(alias=...), and ask with using().",
        )
    return connection


def written_source(meta: ModelOptions, connection: Connection) -> Source:
    """Return the source of an answer to a write."""
    return connection.source_of(connection.dialect.shape_of_write(meta))


def read_one(
    model: type[Model],
    selectors: Mapping[str, Any],
    connection: Connection,
    **asked: Any,
) -> Payload:
    """Return the one record that a selector names; `asked` are the fields, options and form of the read. One request.

    Raises:
        NotFoundError: There is none (`DoesNotExist` of the model).
        MultipleObjectsReturned: Several prospects share the address.
    """
    found = read_every(model, selectors, connection, **asked)
    if len(found) > 1:
        raise several(model, selectors, [model._from_payload(payload) for payload in found])
    return found[0]


def read_every(
    model: type[Model],
    selectors: Mapping[str, Any],
    connection: Connection,
    **asked: Any,
) -> list[Payload]:
    """Return all records that a selector names, which may be several prospects of one address. One request.

    Raises:
        NotFoundError: There is none (`DoesNotExist` of the model).
    """
    meta = model._meta
    check_can(meta, "read", connection)
    for name in selectors:
        _check_selector(meta, name, connection)
    read = Read(meta.object_name, selectors, **asked)
    source = connection.source_of(connection.dialect.shape_of_read(meta, read))
    found = _asked(model, read, connection, source)
    if not found:
        raise missing(model, selectors)
    return found


def _check_selector(meta: ModelOptions, name: str, connection: Connection) -> None:
    versions = connection.only_in(meta, lambda can: can.finds("read", name))
    if versions is not None:
        raise UnsupportedError(
            f"Reading {plural(meta.object_name)} by {name} needs {versions}; the connection speaks version "
            f"{connection.version}."
        )


def _asked(model: type[Model], read: Read, connection: Connection, source: Source) -> list[Payload]:
    if left := connection.just_made.left((read.object_name, read.selectors.get("id"))):
        return _asked_until_shown(model, read, connection, source, left)
    try:
        return connection.read(read, source)
    except PardotError as error:
        if not error.is_missing:
            raise
        raise missing(model, read.selectors, error) from error


def _asked_until_shown(
    model: type[Model], read: Read, connection: Connection, source: Source, seconds: float
) -> list[Payload]:
    """Return a record that this connection has just made, and that reads may not show for some seconds."""
    try:
        if found := connection.read(read, source):
            return found
    except NotFoundError:
        pass
    time.sleep(seconds)
    return _asked(model, read, connection, source)


def _found(model: type[Model], record_id: int, connection: Connection) -> Payload:
    """Return the record with this id, by a query where the object has no read. One request."""
    meta = model._meta
    if connection.can(meta, lambda can: "read" in can.operations):
        return read_one(model, {"id": record_id} if "id" in meta.selectors else {}, connection)
    around = {"id_greater_than": record_id - 1, "id_less_than": record_id + 1}
    select, source = connection.asking(meta, Wants(), with_custom=False)
    order = ("id", False) if connection.can(meta, lambda can: can.querying.orders) else None
    found = connection.select(evolve(select, criteria=around, order=order, limit=1), source).records
    if not found:
        raise missing(model, {"id": record_id})
    return found[0]


def as_it_will_be(record: M) -> M:
    """Return a record that was just read as it is when the unit of work, if there is one, has sent what waits.

    Raises:
        NotFoundError: It is to be deleted (`DoesNotExist` of the model).
    """
    if bindings.writer.show_waiting(record):
        return record
    noun = singular(record._meta.object_name)
    raise type(record).DoesNotExist(f"The {noun} with id={record._key()} is to be deleted by this unit of work.")


def missing(model: type[Model], criteria: Mapping[str, Any], cause: PardotError | None = None) -> NotFoundError:
    """Return the `DoesNotExist` for what nothing matches."""
    noun = singular(model._meta.object_name)
    code, request = (None, None) if cause is None else (cause.code, cause.request)
    if cause is not None and cause.is_archived:
        text = f"The {noun} with {_named(criteria)} is in the recycle bin."
        return model.DoesNotExist(text, code=code, hint=_from_the_bin(criteria), request=request)
    hint = None
    if code is not None and "email" in criteria and "deleted" in model._meta.criteria:
        # Of an address version 4 does not tell the recycle bin from nothing.
        hint = f"Or it is in the recycle bin. {_from_the_bin(criteria)}"
    return model.DoesNotExist(f"There is no {noun} with {_named(criteria)}.", code=code, hint=hint, request=request)


def _from_the_bin(criteria: Mapping[str, Any]) -> str:
    """Return how to find a record in the recycle bin, and how to take it out."""
    if "id" in criteria:
        return "get(id=..., deleted=True) finds it there, and its undelete() restores it."
    where = ", ".join(f"{name}__iexact=..." for name in criteria)
    return (
        f"filter(deleted=True).where({where}) looks for it there, at a request for each 200 records in it, "
        "and the record's undelete() restores it."
    )


def several(model: type[Model], criteria: Mapping[str, Any], records: Iterable[Model]) -> PardotError:
    """Return the `MultipleObjectsReturned` for what more than one record matches, with those that are here."""
    hint = "get() by id. The error's .records are the first two, filter() finds all of them."
    if criteria and criteria.keys() <= {*model._meta.selectors}:
        hint = "get() by id. The error's .records are all of them, read already."
    error = model.MultipleObjectsReturned(
        f"Several {plural(model._meta.object_name)} have {_named(criteria)}.", hint=hint
    )
    error.records = tuple(records)
    return error


def _named(criteria: Mapping[str, Any]) -> str:
    """Name criteria: ids with their values, others without, since these are personal data."""
    words = [f"{n}={v}" if n.endswith("id") and isinstance(v, int) else f"this {n}" for n, v in criteria.items()]
    return " and ".join(words) or "these criteria"
