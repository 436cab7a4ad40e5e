"""What a save or another operation sends of a record, checked before any request."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from attrs import evolve

from pardot_orm.errors import (
    FieldError,
    StateError,
    UnsupportedError,
    ValidationError,
)
from pardot_orm.fields.kinds import check_tellable, shown
from pardot_orm.models.base import Model
from pardot_orm.models.custom_values import PREFIX, named_as_custom
from pardot_orm.protocol.asks import Changes, Write
from pardot_orm.query.asking.lookups import plural
from pardot_orm.query.reading.single import check_can, connection_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pardot_orm.changes.unit import UnitOfWork
    from pardot_orm.connection.connection import Connection


def refuse_placeholders(record: Model, changes: Changes) -> None:
    """Refuse to write the id that stands for a record which was only rehearsed."""
    if any(list_id < 0 for list_id in changes.subscriptions):
        raise ValidationError(
            f"{record!r} is to go on a list that was only rehearsed, not created.",
            hint="Create the list, and add the record to it, outside of the dry run.",
        )
    for name, value in changes.values.items():
        if name.endswith("_id") and isinstance(value, int) and value < 0:
            raise ValidationError(
                f"{record!r}: {name}={value} is no id; a record that was only rehearsed, not created, has such a one.",
                hint="Create the other record outside of the dry run.",
            )


def heirs_of(after: Model | Iterable[Model] | None) -> tuple[Model, ...] | None:
    """Return the records that a delete waits for; None for all whose writes were queued before it."""
    if after is None:
        return None
    heirs = (after,) if isinstance(after, Model) else tuple(after)
    for heir in heirs:
        if not isinstance(heir, Model):
            raise ValidationError(f"delete(after={shown(heir)}): it must be a record, or several.")
    return heirs


def prepare(record: Model, only: Iterable[str] | None, unit: UnitOfWork | None) -> Write | None:
    """Return the write that saves a record, or None if nothing changed.

    Raises:
        ValidationError: A required field is missing, or two exclude each other.
        UnsupportedError: Pardot can't create or change this object.
        FieldError: `only` names what is no field.
    """
    meta = record._meta
    if only is not None:
        only = [_checked_name(record, name) for name in ([only] if isinstance(only, str) else only)]
    # Asked first whether anything overrides it: to see what changed costs as much as all the rest of a save.
    if type(record).clean is not Model.clean and (record.is_dirty or not record._is_saved):
        record.clean()
    changes = record._outgoing(only)
    if record._is_saved:
        return write_of(record, "update", changes, unit) if changes else None
    if unit is not None and (waiting := unit.waiting(record)):  # its creation waits; this joins it, or follows
        if not changes:
            return None
        last = waiting[-1].write
        if last.operation in {"create", "upsert"}:
            return evolve(write_of(record, last.operation, changes, unit), selectors=last.selectors)
        return write_of(record, "update", changes, unit)
    missing = [f.name for f in meta.fields.values() if f.required and f.api_name not in changes.values]
    if meta.one_of and not any(changes.values.get(name) for name in meta.one_of):
        missing.append(" or ".join(meta.one_of))
    if missing:
        raise ValidationError(f"{record!r} can't be created without {' and '.join(missing)}.")
    return write_of(record, "create", changes, unit)


def prepare_upsert(record: Model, *, allow_duplicates: bool) -> Write:
    """Return the write of an upsert, by id, else by fid where the version has it, else by address."""
    record.clean()
    changes = record._outgoing()
    connection, meta = connection_of(record), record._meta
    is_shared = not connection.can(meta, lambda can: can.addresses_are_unique)
    is_by_address = "email" in record._state.baseline.selectors and is_shared
    if record._is_saved and (allow_duplicates or not is_by_address):
        return write_of(record, "upsert", changes)
    values = {**record._state.baseline.selectors, **changes.values}
    key = "fid" if values.get("fid") and connection.can(meta, lambda can: can.takes("upsert", "fid")) else "email"
    if not values.get(key):
        raise ValidationError("upsert() needs an address to match or to create with; set email first.")
    if key == "email" and is_shared and not allow_duplicates:
        raise ValidationError(
            f"In version {connection.version}, upsert by address always creates another prospect, even where the "
            "address exists.",
            hint="Use get_or_create(email=...), or upsert(allow_duplicates=True) if that is meant.",
        )
    write = write_of(record, "upsert", evolve(changes, values={n: v for n, v in values.items() if n != key}))
    return evolve(write, selectors={key: values[key]})


def write_of(record: Model, operation: str, changes: Changes, unit: UnitOfWork | None = None) -> Write:
    """Return a write, checked against what the object and the version can do.

    What follows the creation of a record in one unit of work names the record when it is sent.
    """
    meta = record._meta
    connection = connection_of(record)
    check_can(meta, operation, connection)
    excluded = [name for name in meta.exclusive if changes.values.get(name) is not None]
    if len(excluded) > 1:
        raise ValidationError(f"{record!r}: give {' or '.join(excluded)}, not both.", code=125)
    _check_fields(record, operation, changes, connection)
    if operation == "create":
        return Write(meta.object_name, operation, {}, changes)
    return Write(meta.object_name, operation, _selectors(record, operation, connection, unit), changes)


def _selectors(record: Model, operation: str, connection: Connection, unit: UnitOfWork | None) -> Mapping[str, Any]:
    """Return what names the record of a write; nothing yet for one whose creation waits before it."""
    key = record._key()
    if key is not None:
        return {"id": key}
    if selectors := record._state.baseline.selectors:
        for name in selectors:
            _check_finds(record, operation, name, connection)
        return selectors
    if operation == "upsert":
        return {"id": None}
    if record._is_saved:
        raise StateError(
            f"{record!r} was created by a batch and its id is not known, so Pardot can't {operation} it.",
            hint="Find it with filter(), which gives its id.",
        )
    if unit is not None and unit.waiting(record):
        return {}
    if record.is_pending:
        raise StateError(
            f"{record!r} waits to be created in a unit of work, so Pardot can't {operation} it yet.",
            hint="Do it within that unit of work, or after its end.",
        )
    raise StateError(f"{record!r} has no id, so Pardot can't {operation} it: save() it first.")


def _check_fields(record: Model, operation: str, changes: Changes, connection: Connection) -> None:
    """Refuse what the version does not take, and moments that its local times can't tell."""
    meta = record._meta
    for name in changes.names:
        _check_takes(record, operation, name, connection)
    for name, value in changes.values.items():
        field = meta.by_api_name.get(name)
        if field is not None and isinstance(value, datetime):
            check_tellable(field, value, connection.timezone)


def _check_finds(record: Model, operation: str, name: str, connection: Connection) -> None:
    """Refuse a selector that the operation does not take in the version that is spoken."""
    versions = connection.only_in(record._meta, lambda can: can.finds(operation, name))
    if versions is not None:
        raise _only_in(record, operation, f"by {name}", versions, connection, f"get({name}=...) it first")


def _check_takes(record: Model, operation: str, name: str, connection: Connection) -> None:
    versions = connection.only_in(record._meta, lambda can: can.takes(operation, name))
    if versions is not None:
        raise _only_in(record, operation, f"with {name}", versions, connection)


def _only_in(  # noqa: PLR0913, PLR0917 - what the error says
    record: Model, operation: str, how: str, versions: str, connection: Connection, instead: str = ""
) -> UnsupportedError:
    return UnsupportedError(
        f"Pardot can {operation} {plural(record._meta.object_name)} {how} in {versions} alone; the connection speaks "
        f"version {connection.version}.",
        hint=f"{instead}, which tells its id." if instead else None,
    )


def _checked_name(record: Model, name: str) -> str:
    meta = record._meta
    if name.startswith(PREFIX) and meta.has_custom_fields:
        name = named_as_custom(meta, name, record.custom) or name
    declared = meta.by_api_name.get(name)
    if declared is not None and declared.custom:
        return declared.name
    if (
        name in meta.fields
        or name in {"lists", "profile_criteria"}
        or (meta.has_custom_fields and name in record.custom)
    ):
        return name
    raise FieldError(f"save(only=...): {type(record).__name__} has no field {name!r}.")
