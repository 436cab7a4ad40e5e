"""Sends what a unit of work collected: batches where the object has them, single requests where not."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Literal

from attrs import evolve, frozen

from pardot_orm.changes.baseline import after_write, was_created
from pardot_orm.connection import connections
from pardot_orm.errors import PardotError, UncertainWriteError
from pardot_orm.operations import BATCH_SIZE, PAGE_SIZE, Batch, Select
from pardot_orm.query.records import full_source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pardot_orm.changes.baseline import Pending
    from pardot_orm.connection import Connection
    from pardot_orm.payload import Payload


@frozen
class Failure:
    """Why a record was not saved, or may not have been."""

    status: Literal["failed", "unknown", "not sent"]
    error: PardotError | None


Chunk = "tuple[list[Pending], dict[int, Failure], PardotError | None]"


def send_all(
    waiting: list[Pending],
) -> Iterator[tuple[list[Pending], dict[int, Failure], PardotError | None]]:
    """Yield each request's records, the failures among them by position, and the error that stopped everything.

    What concerns the whole account (the quota, a refused login, a broken network) stops; a refused record does not.
    """
    stopped: PardotError | None = None
    for chunk in _chunks(waiting):
        if stopped is not None:
            for pending in chunk:
                pending.take_back()
            yield chunk, {i: Failure("not sent", None) for i in range(len(chunk))}, stopped
            continue
        connection = connections[chunk[0].record._state.baseline.alias]
        errors: dict[int, Failure] = {}
        try:
            errors = _send(chunk, connection)
        except PardotError as error:
            stopped = error
            status: Literal["failed", "unknown"] = "unknown" if isinstance(error, UncertainWriteError) else "failed"
            errors = {i: Failure(status, error) for i in range(len(chunk))}
        for i, pending in enumerate(chunk):
            if i in errors:
                pending.take_back()
        yield chunk, errors, stopped


def _chunks(waiting: list[Pending]) -> Iterator[list[Pending]]:
    """Yield what goes into one request each: up to 50 of a kind, in the order in which they were queued."""
    kinds: dict[tuple[str, str, str], list[Pending]] = defaultdict(list)
    for pending in waiting:
        write = pending.write
        kinds[pending.record._state.baseline.alias, write.object_name, write.operation].append(pending)
    for (_, _, operation), of_a_kind in kinds.items():
        size = BATCH_SIZE if f"batch_{operation}" in of_a_kind[0].record._meta.operations else 1
        chunk: list[Pending] = []
        for pending in of_a_kind:
            if len(chunk) == size or _clashes(pending, chunk):
                yield chunk
                chunk = []
            chunk.append(pending)
        yield chunk


def _clashes(pending: Pending, chunk: list[Pending]) -> bool:
    """Tell whether a batch holds the same record, or the same address, already: version 3 keys batches by them."""
    key = _key(pending)
    return any(_key(other) == key for other in chunk)


def _key(pending: Pending) -> object:
    write = pending.write
    return write.selectors.get("id") or str(write.changes.values.get("email")).casefold()


def _send(chunk: list[Pending], connection: Connection) -> dict[int, Failure]:
    """Send one request; return the failures of single records by position."""
    write = chunk[0].write
    if f"batch_{write.operation}" not in chunk[0].record._meta.operations:
        return _send_single(chunk[0], connection)
    newest = _newest_id(connection) if write.operation == "create" else 0
    batch = Batch(write.object_name, write.operation, tuple(pending.write for pending in chunk))
    errors = {i: Failure("failed", error) for i, error in connection.batch(batch).items()}
    done = [pending for i, pending in enumerate(chunk) if i not in errors]
    for pending in done:
        pending.carried_out()
    if write.operation == "create":
        _find_ids(done, connection, newest)
    return errors


def _send_single(pending: Pending, connection: Connection) -> dict[int, Failure]:
    """Send one write that has no batch; a refusal concerns this record alone."""
    try:
        payload = connection.write(pending.write, full_source(pending.record._meta, connection))
    except PardotError as error:
        if error.code is None or error.code in _CONCERNS_ALL:
            raise
        return {0: Failure("failed", error)}
    pending.carried_out()
    if payload is not None:
        pending.record.take_answer(payload)
    after_write(pending.write, connection)
    return {}


# Codes that no further record would escape: login, permission, limits.
_CONCERNS_ALL = {1, 15, 46, 49, 53, 66, 76, 88, 89, 122, 131, 181, 182, 184, 199, 201}


# --- ids of created records, which a batch's answer does not tell -------------------------------------------------


def _newest_id(connection: Connection) -> int:
    page = connection.select(Select("prospect", {}, ("id",), ("id", True), limit=1), connection.source(("id",)))
    return int(page.records[0]["id"]) if page.records else 0


def _find_ids(created: list[Pending], connection: Connection, newest: int) -> None:
    """Look up the ids of created prospects: those above the newest before, by address, in the order of creation."""
    by_email: dict[str, list[str]] = defaultdict(list)
    for record in _newer(connection, newest):
        by_email[str(record.get("email")).casefold()].append(record["id"])
    wanted: dict[str, list[Pending]] = defaultdict(list)
    for pending in created:
        wanted[_key_email(pending)].append(pending)
    for email, pendings in wanted.items():
        found = by_email[email]
        # Somebody else created this address at the same time: which one is ours can't be told.
        ids: list[str | None] = [*found] if len(found) == len(pendings) else [None] * len(pendings)
        for pending, record_id in zip(pendings, ids, strict=True):
            was_created(pending.record, connection, record_id)


def _key_email(pending: Pending) -> str:
    return str(pending.write.changes.values.get("email")).casefold()


def _newer(connection: Connection, newest: int) -> Iterator[Payload]:
    select = Select("prospect", {"id_greater_than": newest}, ("id", "email"))
    while True:
        page = connection.select(select, connection.source(("id", "email")))
        yield from page.records
        if len(page.records) < PAGE_SIZE:
            return
        select = evolve(select, criteria={"id_greater_than": int(page.records[-1]["id"])})
