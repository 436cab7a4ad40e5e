"""Sends what a unit of work collected: batches where the object has them, single requests where not."""

from __future__ import annotations

import logging
from collections import defaultdict
from contextlib import nullcontext
from itertools import count
from typing import TYPE_CHECKING, Literal

from attrs import define, field, frozen

from pardot_orm.changes.lost.creating import newest_id
from pardot_orm.changes.lost.naming import create_key, created_since, found_by
from pardot_orm.changes.lost.resolving import (
    TIMES,
    in_vain,
    is_made_by,
    look,
    look_by_page,
    look_failed,
    of_shared_address,
    with_repeatability,
)
from pardot_orm.changes.pending import after_write, was_created
from pardot_orm.changes.schedule import Schedule, is_batched
from pardot_orm.changes.stepping import write_in_steps
from pardot_orm.connection.conversation import since_lost
from pardot_orm.errors import DuplicateEmailError, PardotError, UncertainWriteError
from pardot_orm.protocol.asks import Batch, Read
from pardot_orm.query.reading.single import connection_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator
    from contextlib import AbstractContextManager

    from pardot_orm.changes.pending import Pending
    from pardot_orm.connection.connection import Connection
    from pardot_orm.protocol.payload import Payload

logger = logging.getLogger(__name__)


@frozen
class Failure:
    """Why a record was not saved, or may not have been."""

    status: Literal["failed", "unknown", "not sent"]
    error: PardotError | None


def send_all(
    schedule: Schedule,
) -> Iterator[tuple[list[Pending], dict[int, Failure], BaseException | None]]:
    """Yield each request's records, the failures among them by position, and the error that stopped everything.

    What concerns the whole account (the quota, a refused login, a broken network) stops; a refused record does not.
    """
    stopped: BaseException | None = None
    for chunk in schedule:
        if stopped is not None:
            errors = dict.fromkeys(range(len(chunk)), Failure("not sent", None))
        else:
            with _one_call(chunk):
                errors, stopped = _attempt(chunk)
        for i in errors:
            chunk[i].take_back()
        schedule.settle(chunk, errors)
        yield chunk, errors, stopped


def _one_call(chunk: list[Pending]) -> AbstractContextManager[None]:
    """Let a request, the looks after it and what is sent again be one call."""
    try:
        return connection_of(chunk[0].record).one_call()
    except PardotError:  # that there is no such connection is told by the attempt
        return nullcontext()


def _attempt(chunk: list[Pending]) -> tuple[dict[int, Failure], BaseException | None]:
    """Send one request, and again what a lost answer did not do; return failures by position, and what stops all.

    What leaves the same when it is sent twice is sent again while the time of the call lasts.
    """
    failures: dict[int, Failure] = {}
    left = list(range(len(chunk)))
    doubts: dict[int, UncertainWriteError] = {}  # of what may be done, and is sent again all the same
    for times in count():
        sent = _send_once([chunk[i] for i in left], times)
        if sent.lost is not None and sent.left and times >= TIMES - 1 and not sent.is_repeatable:
            sent.stopped = in_vain(chunk[0].write, sent.lost)
            sent.failures |= dict.fromkeys(sent.left, Failure("not sent", sent.stopped))
            sent.left = []
        failures |= {left[i]: _in_doubt(failure, doubts.get(left[i])) for i, failure in sent.failures.items()}
        if sent.lost is not None:
            doubts |= {left[i]: sent.lost for i in sent.doubtful}
        left = [left[i] for i in sent.left]
        if sent.stopped is not None or not left:
            return failures, sent.stopped
    raise AssertionError  # never reached: the time of a call ends


def _in_doubt(failure: Failure, doubt: UncertainWriteError | None) -> Failure:
    """Return what a failure means for a record that may have been written before."""
    if failure.status != "not sent" or doubt is None:
        return failure
    return Failure("unknown", doubt if failure.error is None else since_lost(failure.error, doubt))


@define
class _Sent:
    """What came of one request: who failed, what is to be sent again because the answer was lost, and what stops all.

    Attributes:
        doubtful: Those of `left` that may have been written.
        is_repeatable: Whether all of it leaves, sent twice, what it leaves once.
    """

    failures: dict[int, Failure] = field(factory=dict)
    left: list[int] = field(factory=list)
    doubtful: list[int] = field(factory=list)
    lost: UncertainWriteError | None = None
    stopped: BaseException | None = None
    is_repeatable: bool = False


def _send_once(chunk: list[Pending], times: int) -> _Sent:
    """Send one request; each record of it ends in one state."""
    everybody = range(len(chunk))
    for pending in chunk:
        pending.is_sent = True
    try:
        connection = connection_of(chunk[0].record)
        if not is_batched(chunk[0]):
            return _Sent(_send_single(chunk[0], connection))
        if chunk[0].write.operation == "create":
            return _create_batch(chunk, connection, times)
        return _send_batch(chunk, connection, times)
    except UncertainWriteError as error:
        return _Sent(dict.fromkeys(everybody, Failure("unknown", error)), stopped=error)
    except PardotError as error:
        # Refused by a limit, a login or the network: no record is at fault, and each can be sent later.
        failure = Failure("failed" if _is_of_records(error) else "not sent", error)
        return _Sent(dict.fromkeys(everybody, failure), stopped=error)
    except BaseException as error:  # noqa: BLE001 - Ctrl-C above all: raised again when every record has its state
        return _Sent(dict.fromkeys(everybody, Failure("unknown", None)), stopped=error)


def _create_batch(chunk: list[Pending], connection: Connection, times: int) -> _Sent:
    model = type(chunk[0].record)
    with connection.creating(map(_key, chunk)):
        newest = newest_id(model, connection)
        try:
            sent = _send_batch(chunk, connection, times, newest)
            done = [pending for i, pending in enumerate(chunk) if i not in sent.failures and i not in sent.left]
            sent.stopped = _find_ids(done, connection, newest) or sent.stopped
        finally:
            connection.newest_ids.forget(model._meta.object_name)  # there are newer ones by now
    return sent


def _send_batch(chunk: list[Pending], connection: Connection, times: int, newest: int = 0) -> _Sent:
    write, model = chunk[0].write, type(chunk[0].record)
    writes = tuple(with_repeatability(model, pending.write, connection) for pending in chunk)
    batch = Batch(write.object_name, write.operation, writes)
    try:
        refused = connection.batch(batch)
        errors = {i: of_shared_address(error, writes[i], connection) for i, error in refused.items()}
        sent = _Sent({i: _refused(error, times > 0) for i, error in errors.items()})
    except UncertainWriteError as error:
        connection.wait_out(error, len(chunk), times)
        if write.operation == "create":
            states, failure = _were_created(chunk, connection, newest)
        else:
            states, failure = _were_written(chunk, batch, connection, times)
        sent = _decided(batch, error, states, failure)
    sent.is_repeatable = batch.is_repeatable
    for i, pending in enumerate(chunk):
        if i not in sent.failures and i not in sent.left:
            pending.carried_out()
    return sent


def _refused(error: PardotError, is_repeated: bool) -> Failure:
    """Return the failure of a record that Pardot refused; the address of a repeated create may be in use by itself."""
    if not is_repeated or not isinstance(error, DuplicateEmailError):
        return Failure("failed", error)
    why = "An answer was lost; its address is in use by now: it took a prospect out of the recycle bin, or is refused."
    return Failure("unknown", UncertainWriteError(why, code=error.code, hint="Look at the prospect of this address."))


def _decided(batch: Batch, lost: UncertainWriteError, states: list[bool | None], failure: PardotError | None) -> _Sent:
    """Return of which records nobody can tell whether a lost batch wrote them, and what is to be sent again.

    That is what it did not write, and what is the same when it is sent twice, unless something is known of it.
    """
    logger.warning("Of a batch whose answer was lost %d of %d records were written.", states.count(True), len(states))
    stopped = None
    if failure is not None:
        stopped = look_failed(lost, failure)
        stopped.__cause__ = failure
    left = [i for i, state in enumerate(states) if state is False]
    doubtful = [i for i, state in enumerate(states) if state is None and batch.writes[i].is_repeatable]
    if stopped is not None:  # nothing is repeated any more
        told = dict.fromkeys(left, Failure("not sent", stopped))
        told |= {i: Failure("unknown", stopped) for i, state in enumerate(states) if state is None}
        return _Sent(told, lost=lost, stopped=stopped)
    told = {i: Failure("unknown", lost) for i, state in enumerate(states) if state is None and i not in doubtful}
    return _Sent(told, sorted([*left, *doubtful]), doubtful, lost)


def _were_written(
    chunk: list[Pending], batch: Batch, connection: Connection, times: int
) -> tuple[list[bool | None], PardotError | None]:
    """Return of each record whether it holds what was sent, None where it does not tell; and what ended the look.

    What a page does not show is read singly, unless it may be sent again at the price of one request: then only where
    that did not help.
    """
    states: list[bool | None] = [None] * len(chunk)
    try:
        states = look_by_page(type(chunk[0].record), batch.writes, connection)
        for i, write in enumerate(batch.writes):
            if states[i] is None and (times or not batch.is_repeatable):
                states[i] = look(chunk[i].record, write, connection)[0]
    except PardotError as error:
        return states, error
    return states, None


def _were_created(
    chunk: list[Pending], connection: Connection, newest: int
) -> tuple[list[bool | None], PardotError | None]:
    """Return the same of created prospects: those above the newest id before, by address, with the values sent."""
    names = {name for pending in chunk for name in pending.write.changes.values}
    model = type(chunk[0].record)
    shown = [name for name in sorted(names) if (f := model._meta.by_api_name.get(name)) is None or f.is_in_pages]
    try:
        found = created_since(model, newest, connection, shown)
        return [_was_created(found[_key(pending)], pending, connection) for pending in chunk], None
    except PardotError as error:
        return [None] * len(chunk), error


def _was_created(found: list[Payload], pending: Pending, connection: Connection) -> bool | None:
    if not found:
        return False
    if len(found) > 1:
        return None
    record = type(pending.record)._from_payload(found[0])
    return is_made_by(record, pending.write, connection) or None  # another's, or changed meanwhile


def _send_single(pending: Pending, connection: Connection) -> dict[int, Failure]:
    """Send one write that has no batch; a refusal concerns this record alone."""
    progress = pending.progress
    try:
        write_in_steps(pending.record, pending.write, connection, progress)
    except PardotError as error:
        error.written = progress.done.names
        if not _is_of_records(error):
            raise
        return {0: Failure("failed", of_shared_address(error, pending.write, connection))}
    pending.carried_out()
    if progress.payload is not None:
        pending.record._take_answer(progress.payload)
    after_write(pending.write, connection)
    return {}


def _is_of_records(error: PardotError) -> bool:
    """Tell whether Pardot refused these records, and not whatever it would be asked."""
    return error.code is not None and not error.concerns_account


# --- ids of created records, which a batch's answer does not tell -------------------------------------------------


def _find_ids(created: list[Pending], connection: Connection, newest: int) -> BaseException | None:
    """Look up the ids of created records: those above the newest before, by their names, in the order of creation.

    Returns what interrupted that, if anything did: without ids they are saved all the same.
    """
    interrupt: BaseException | None = None
    wanted: dict[Hashable, list[Pending]] = defaultdict(list)
    for pending in created:
        wanted[_key(pending)].append(pending)
    found: dict[Hashable, list[str]] = {}
    try:
        found = _ids_by_key(wanted, connection, newest)
    except PardotError:
        # Saved they are all the same: taking them for failed would create them twice.
        logger.warning("%d records were created, and the look-up of their ids failed.", len(created), exc_info=True)
    except BaseException as error:  # noqa: BLE001 - Ctrl-C: raised again when every record has its state
        interrupt = error
    for key, pendings in wanted.items():
        # More than ours: somebody else created the same at the same time, and which one is ours can't be told.
        known = found.get(key, [])
        ids: list[str | None] = [*known] if len(known) == len(pendings) else [None] * len(pendings)
        for pending, record_id in zip(pendings, ids, strict=True):
            was_created(pending.record, connection, record_id)
    return interrupt


def _key(pending: Pending) -> Hashable:
    return create_key(type(pending.record), pending.write)


def _ids_by_key(
    wanted: dict[Hashable, list[Pending]], connection: Connection, newest: int
) -> dict[Hashable, list[str]]:
    first = next(iter(wanted.values()), None)
    if first is None:
        return {}
    model = type(first[0].record)
    found = created_since(model, newest, connection)
    ids = {key: [payload["id"] for payload in payloads] for key, payloads in found.items()}
    if connection.can(model._meta, lambda can: can.addresses_are_unique):
        # A create takes a recycled record of the same address out of the bin, under its old id.
        for key in [key for key in wanted if key not in ids]:
            selector = found_by(model, wanted[key][0].write)
            read = Read(model._meta.object_name, selector, ("id",))
            ids[key] = [record["id"] for record in connection.read(read, connection.source(("id",)))]
    return ids
