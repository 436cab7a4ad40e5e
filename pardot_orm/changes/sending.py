"""Sends what a unit of work collected: batches where the object has them, single requests where not."""

from __future__ import annotations

import logging
from collections import defaultdict
from typing import TYPE_CHECKING, Literal

from attrs import frozen

from pardot_orm.changes.baseline import after_write, was_created
from pardot_orm.changes.resolving import created_since, look, write_surely
from pardot_orm.errors import PardotError, UncertainWriteError
from pardot_orm.operations import BATCH_SIZE, Batch, Read, Select
from pardot_orm.query.records import connection_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pardot_orm.changes.baseline import Pending
    from pardot_orm.connection import Connection

logger = logging.getLogger(__name__)


@frozen
class Failure:
    """Why a record was not saved, or may not have been."""

    status: Literal["failed", "unknown", "not sent"]
    error: PardotError | None


def send_all(
    waiting: list[Pending],
) -> Iterator[tuple[list[Pending], dict[int, Failure], BaseException | None]]:
    """Yield each request's records, the failures among them by position, and the error that stopped everything.

    What concerns the whole account (the quota, a refused login, a broken network) stops; a refused record does not.
    """
    stopped: BaseException | None = None
    for chunk in _chunks(waiting):
        if stopped is not None:
            errors = dict.fromkeys(range(len(chunk)), Failure("not sent", None))
        else:
            errors, stopped = _attempt(chunk)
        for i in errors:
            chunk[i].take_back()
        yield chunk, errors, stopped


def _attempt(chunk: list[Pending]) -> tuple[dict[int, Failure], BaseException | None]:
    """Send one request; return the failures by position, and the error if it concerns more than single records."""
    try:
        return _send(chunk, connection_of(chunk[0].record)), None
    except UncertainWriteError as error:
        failure = Failure("unknown", error)
        stopped: BaseException = error
    except PardotError as error:
        failure = Failure("failed", error)
        stopped = error
    except BaseException as error:  # noqa: BLE001 - Ctrl-C above all: raised again when every record has its state
        failure = Failure("unknown", None)
        stopped = error
    return dict.fromkeys(range(len(chunk)), failure), stopped


def _chunks(waiting: list[Pending]) -> Iterator[list[Pending]]:
    """Yield what goes into one request each: up to 50 of a kind, in the order in which they were queued."""
    kinds: dict[tuple[str, str, str, bool], list[Pending]] = defaultdict(list)
    for pending in waiting:
        write = pending.write
        alias = pending.record._state.baseline.alias
        kinds[alias, write.object_name, write.operation, _is_batched(pending)].append(pending)
    for (_, _, _, is_batched), of_a_kind in kinds.items():
        size = BATCH_SIZE if is_batched else 1
        chunk: list[Pending] = []
        for pending in of_a_kind:
            if len(chunk) == size or _clashes(pending, chunk):
                yield chunk
                chunk = []
            chunk.append(pending)
        yield chunk


def _is_batched(pending: Pending) -> bool:
    """Tell whether a batch call can do it; the answer to a batched upsert would not tell which record matched."""
    write = pending.write
    has_call = f"batch_{write.operation}" in pending.record._meta.operations
    return has_call and (write.operation != "upsert" or "id" in write.selectors)


def _clashes(pending: Pending, chunk: list[Pending]) -> bool:
    """Tell whether a batch holds the same record, or the same address, already: version 3 keys batches by them."""
    key = _key(pending)
    return any(_key(other) == key for other in chunk)


def _key(pending: Pending) -> object:
    write = pending.write
    by = write.selectors.get("email") or write.selectors.get("fid") or write.changes.values.get("email")
    return write.selectors.get("id") or str(by).casefold()


def _send(chunk: list[Pending], connection: Connection, times: int = 3) -> dict[int, Failure]:
    """Send one request; return the failures of single records by position."""
    write = chunk[0].write
    if not _is_batched(chunk[0]):
        return _send_single(chunk[0], connection)
    newest = _newest_id(connection) if write.operation == "create" else 0
    batch = Batch(write.object_name, write.operation, tuple(pending.write for pending in chunk))
    errors: dict[int, Failure] = {}
    left: list[int] = []  # what did not happen, of a request whose answer was lost
    try:
        errors = {i: Failure("failed", error) for i, error in connection.batch(batch).items()}
    except UncertainWriteError as error:
        if times < 1:
            raise
        errors, left = _looked_at(chunk, connection, newest, error)
    done = [pending for i, pending in enumerate(chunk) if i not in errors and i not in left]
    for pending in done:
        pending.carried_out()
    if write.operation == "create":
        _find_ids(done, connection, newest)
    if left:
        again = _send([chunk[i] for i in left], connection, times - 1)
        errors |= {left[i]: failure for i, failure in again.items()}
    return errors


def _looked_at(
    chunk: list[Pending], connection: Connection, newest: int, lost: UncertainWriteError
) -> tuple[dict[int, Failure], list[int]]:
    """Return the records of which nobody can tell whether a lost batch wrote them, and those that it did not write."""
    connection.wait_out(lost)
    if chunk[0].write.operation == "create":
        addresses = [str(pending.write.changes.values.get("email")).casefold() for pending in chunk]
        ids = created_since(newest, connection)
        happened: list[bool | None] = [{0: False, 1: True}.get(len(ids[address])) for address in addresses]
    else:
        happened = [look(pending.record, pending.write, connection)[0] for pending in chunk]
    logger.warning("Of a batch whose answer was lost %d of %d records were written.", happened.count(True), len(chunk))
    unknown = {i: Failure("unknown", lost) for i, state in enumerate(happened) if state is None}
    return unknown, [i for i, state in enumerate(happened) if state is False]


def _send_single(pending: Pending, connection: Connection) -> dict[int, Failure]:
    """Send one write that has no batch; a refusal concerns this record alone."""
    try:
        payload = write_surely(pending.record, pending.write, connection)
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
    wanted: dict[str, list[Pending]] = defaultdict(list)
    for pending in created:
        wanted[str(pending.write.changes.values.get("email")).casefold()].append(pending)
    found: dict[str, list[str]] = {}
    try:
        found = _ids_by_address(wanted, connection, newest)
    except PardotError:
        # Saved they are all the same: taking them for failed would create them twice.
        logger.warning("%d prospects were created, and the look-up of their ids failed.", len(created), exc_info=True)
    for address, pendings in wanted.items():
        # More than ours: somebody else created this address at the same time, and which one is ours can't be told.
        known = found.get(address, [])
        ids: list[str | None] = [*known] if len(known) == len(pendings) else [None] * len(pendings)
        for pending, record_id in zip(pendings, ids, strict=True):
            was_created(pending.record, connection, record_id)


def _ids_by_address(wanted: dict[str, list[Pending]], connection: Connection, newest: int) -> dict[str, list[str]]:
    if not wanted:
        return {}
    ids = created_since(newest, connection)
    if connection.version == 3:
        # A create takes a recycled prospect of the same address out of the bin, under its old id.
        for address in [address for address in wanted if address not in ids]:
            email = wanted[address][0].write.changes.values["email"]
            records = connection.read(Read("prospect", {"email": email}, ("id",)), connection.source(("id",)))
            ids[address] = [record["id"] for record in records]
    return ids
