"""A write step by step: one request in one version of the API, several in another, each of which may fail by itself."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from attrs import evolve

from pardot_orm.changes.lost.creating import write_surely
from pardot_orm.changes.lost.naming import create_key
from pardot_orm.errors import AlreadyMemberError, ConflictError, NotFoundError
from pardot_orm.models.base import creating_in, registry
from pardot_orm.protocol.asks import Changes, Write
from pardot_orm.query.reading.single import read_every
from pardot_orm.query.walking.keyset import id_of

if TYPE_CHECKING:
    from pardot_orm.changes.pending import Progress
    from pardot_orm.connection.connection import Connection
    from pardot_orm.models.base import Model
    from pardot_orm.protocol.asks import Select, Step


def write_in_steps(record: Model, write: Write, connection: Connection, progress: Progress) -> None:
    """Write one record, by as many requests as the version takes; `progress` tells which of them are done.

    Raises:
        UncertainWriteError: The answer to one was lost, and looking does not tell whether it happened.
        ConnectionFailedError: Each answer was lost, and it did not happen as far as can be seen.
        ConflictError: The prospect opted out of a list that it is to be subscribed to.
    """
    steps = connection.dialect.steps(write)
    if steps.first is not None:
        progress.payload = write_surely(record, steps.first, connection)
        if seconds := connection.can(record._meta, lambda can: can.invisible_for):
            record._state.wrote(steps.first.changes.values, seconds)
    if steps.then is None:
        return
    progress.done = Changes() if steps.first is None else steps.first.changes
    key = record._key() if progress.payload is None else int(progress.payload["id"])
    if key is None:  # it is told that the answer shows no record
        return
    for step in steps.then(key):
        _take(step, connection)
        progress.done |= step.carries


def _take(step: Step, connection: Connection) -> None:
    """Carry out a step on another record; what is so already is done."""
    model, write = registry[step.write.object_name], step.write
    if step.finds is not None:
        record_id = _found(model, step.finds, connection)
        if record_id is None:
            return
        write = evolve(write, selectors={"id": record_id})
    with creating_in(connection.alias):
        other = model()
    try:
        write_surely(other, write, connection)
    except NotFoundError as error:
        if write.operation != "delete" or not error.is_missing:
            raise
    except AlreadyMemberError as error:
        _check_not_opted_out(model, write, connection, error)


def _found(model: type[Model], select: Select, connection: Connection) -> int | None:
    """Return the id of the record that a query finds; one that this connection has just made is waited for.

    One request, and another one if it is not found yet.
    """
    key = create_key(model, Write(select.object_name, "create", {}, Changes(select.criteria)))
    while True:
        left = connection.just_made.left(key)
        found = connection.select(select, connection.source(("id",))).records
        if found:
            return id_of(found[0])
        if not left:
            return None
        time.sleep(left)


def _check_not_opted_out(model: type[Model], write: Write, connection: Connection, refusal: AlreadyMemberError) -> None:
    selectors = {name: write.changes.values[name] for name in model._meta.unique_by}
    try:
        found = read_every(model, selectors, connection)
    except model.DoesNotExist:  # it was made just now, and is not shown yet
        return
    for payload in found:
        if model._from_payload(payload).opted_out:  # type: ignore[attr-defined] # a membership
            raise ConflictError(
                f"The prospect opted out of list {selectors.get('list_id')}; adding it again has no effect in Pardot.",
                code=refusal.code,
                hint="Change opted_out of its ListMembership, if Pardot and the law allow it.",
                request=refusal.request,
            ) from refusal
