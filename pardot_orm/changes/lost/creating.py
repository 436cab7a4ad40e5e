"""Single creates: one whose answer was lost is found by an id above the highest known before, or repeated."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from attrs import evolve

from pardot_orm.changes.lost.naming import create_key, found_by, names_of
from pardot_orm.changes.lost.resolving import (
    TIMES,
    change_surely,
    in_vain,
    is_made_by,
    look_failed,
    nearly_same,
    undecided,
    with_repeatability,
)
from pardot_orm.errors import (
    ConflictError,
    ConflictingUpdateError,
    PardotError,
    UncertainWriteError,
    ValidationError,
)
from pardot_orm.models.base import registry
from pardot_orm.protocol.asks import Wants
from pardot_orm.query.asking.lookups import plural
from pardot_orm.query.reading.single import read_every, several, written_source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pardot_orm.connection.connection import Connection
    from pardot_orm.models.base import Model
    from pardot_orm.protocol.asks import Write
    from pardot_orm.protocol.payload import Payload

logger = logging.getLogger(__name__)

# Operations that may make a record.
_MAKES = {"create", "upsert"}
_HINT = "Look for the record before you repeat it."


def write_surely(record: Model, write: Write, connection: Connection) -> Payload | None:
    """Write one record and return it as the server answered, or as it is found when the answer was lost.

    Raises:
        UncertainWriteError: The answer was lost, and looking does not tell whether it happened.
        ConnectionFailedError: Each answer was lost, and it did not happen as far as can be seen.
    """
    if write.operation not in _MAKES:
        return change_surely(record, write, connection)
    send = _create_surely if write.operation == "create" else change_surely
    try:
        payload = send(record, write, connection)
    except BaseException as error:
        if isinstance(error, UncertainWriteError) or not isinstance(error, PardotError):  # Ctrl-C
            connection.newest_ids.forget(write.object_name)
        raise
    if payload is not None and payload.get("id"):
        newest = connection.newest_ids.known(write.object_name)
        # An id that is not above those there were is an old one: it was in the recycle bin.
        record._state.is_revived = write.operation == "create" and newest is not None and int(payload["id"]) <= newest
        connection.newest_ids.saw(write.object_name, int(payload["id"]))
        if write.operation == "create":
            seconds = connection.can(record._meta, lambda can: can.invisible_for)
            connection.just_made.note(create_key(type(record), write), seconds)
            connection.just_made.note((write.object_name, int(payload["id"])), seconds)
    return payload


def _create_surely(record: Model, write: Write, connection: Connection) -> Payload | None:
    """Create one record and return it as the server answered, or as it is found when the answer was lost.

    One request, and one more for the first record of an object, which tells the highest id. After a lost answer one or
    two look for records above that id; it is repeated if there is none that it could be.
    """
    source = written_source(record._meta, connection)
    if not connection.is_patient or not _is_bounded_by_id(record, connection):
        return connection.write(write, source)
    with connection.creating([create_key(type(record), write)]):
        return _create(record, write, connection)


def _is_bounded_by_id(record: Model, connection: Connection) -> bool:
    return connection.can(record._meta, lambda can: can.querying.is_bounded_by_id)


def check_named_record(write: Write, connection: Connection) -> None:
    """Refuse to create what belongs to a record by an address that several have: Pardot would pick one in silence.

    One request where prospects may share an address.

    Raises:
        MultipleObjectsReturned: Several prospects have the address (of `Prospect`); its `.records` are all of them.
    """
    if write.operation != "create":
        return
    for name, object_name in registry[write.object_name]._meta.by_address.items():
        email, other = write.changes.values.get(name), registry[object_name]
        if email is None or _has_unique_addresses(other, connection):
            continue
        found = [other._from_payload(payload) for payload in _read(other, {"email": email}, connection)]
        if len(found) > 1:
            error = several(other, {"email": email}, found)
            ids = ", ".join(str(record._key()) for record in found)
            error.hint = f"Give {name.replace('_email', '_id')}, one of {ids}."
            raise error


def _has_unique_addresses(prospect: type[Model], connection: Connection) -> bool:
    return connection.can(prospect._meta, lambda can: can.addresses_are_unique)


def newest_id(model: type[Model], connection: Connection) -> int:
    """Return the highest id that an object's records have now. One request."""
    object_name = model._meta.object_name
    select, source = connection.asking(model._meta, Wants(("id",)))
    asking = connection.newest_ids.asking(object_name)
    page = connection.select(evolve(select, order=("id", True), limit=1), source)
    newest = int(page.records[0]["id"]) if page.records else 0
    connection.newest_ids.asked(object_name, newest, asking)
    return newest


def _create(record: Model, write: Write, connection: Connection) -> Payload | None:
    newest = connection.newest_ids.known(write.object_name)
    if newest is None:
        newest = newest_id(type(record), connection)
    source = written_source(record._meta, connection)
    write = with_repeatability(type(record), write, connection)
    for times in range(TIMES):
        try:
            payload = connection.write(write, source)
        except UncertainWriteError as error:
            lost = error
        except (ConflictError, ValidationError) as error:
            if not times and not error.after_lost:
                raise
            return _in_its_own_way(type(record), write, connection, newest, error)
        else:
            if payload is not None:
                return payload
            lost = UncertainWriteError("The request was sent, and its answer shows no record.", hint=_HINT)
        connection.wait_out(lost, times=times)
        payload = _find(type(record), write, connection, newest, lost)
        if payload is not None:
            logger.warning("The %s %s was created, though the answer was lost.", write.object_name, payload["id"])
            return payload
        logger.warning("A %s had not been created.", write.object_name)
    raise in_vain(write, lost)


def _in_its_own_way(
    model: type[Model], write: Write, connection: Connection, newest: int, refusal: PardotError
) -> Payload:
    """Return the record that stands in the way of a repeated create: that of the first one, if it was carried out late.

    Raises:
        UncertainWriteError: What stands in the way is not certainly that record.
        ValidationError: Nothing is in the way: it is refused for another reason.
        ConflictingUpdateError: Nothing is in the way but another update that runs.
    """
    refused = UncertainWriteError(
        f"The answer to a create was lost, and sent again it was refused: {refusal.message}.",
        code=refusal.code,
        hint=_HINT,
        request=refusal.request,
    )
    payload = _find(model, write, connection, newest, refused)
    if payload is None:
        is_in_the_way = isinstance(refusal, ConflictError) and not isinstance(refusal, ConflictingUpdateError)
        raise refused if is_in_the_way else refusal
    return payload


def _find(
    model: type[Model], write: Write, connection: Connection, newest: int, lost: UncertainWriteError
) -> Payload | None:
    """Return the record that a lost create made, None if it made none.

    Raises:
        UncertainWriteError: Several could be it, or one that holds other values, or looking failed.
    """
    try:
        found = _candidates(model, write, connection, newest)
        new = [payload for payload in found if int(payload["id"]) > newest]
        good = [payload for payload in new if is_made_by(model._from_payload(payload), write, connection)]
    except PardotError as error:
        raise look_failed(lost, error) from error
    if not found:
        return None
    if len(found) == len(good) == 1:
        return good[0]
    ids = ", ".join(str(payload["id"]) for payload in found[:10])
    raise undecided(
        lost,
        f"Of the {plural(write.object_name)} that it could have made, none is certain: id {ids}. Above {newest} they "
        "are new; one that is not was there before, or came out of the recycle bin.",
    )


def _candidates(model: type[Model], write: Write, connection: Connection, newest: int) -> list[Payload]:
    """Return the records, read whole, that a lost create may have made: those that are named as it names its own.

    What is alone under its name in the account may be older: creating it anew takes it out of the recycle bin.
    """
    connection.wait_until_shown(model._meta)
    if unique_by := model._meta.unique_by:
        return _read(model, {name: write.changes.values[name] for name in unique_by}, connection)
    if selector := found_by(model, write):
        found = _read(model, selector, connection)
        may_be_old = _has_unique_addresses(model, connection)
        return [payload for payload in found if may_be_old or int(payload["id"]) > newest]
    select, source = connection.asking(model._meta, Wants(), with_custom=False)
    ids = []
    for payload in connection.select_all(evolve(select, criteria={"id_greater_than": newest}), source):
        baseline = model._from_payload(payload)._state.baseline
        names = [baseline.held(f) for f in names_of(model)]
        if all(map(nearly_same, names, (write.changes.values[f.api_name] for f in names_of(model)))):
            ids.append(int(payload["id"]))
    return [payload for record_id in ids for payload in _read(model, {"id": record_id}, connection)]


def _read(model: type[Model], selectors: Mapping[str, Any], connection: Connection) -> list[Payload]:
    try:
        return read_every(model, selectors, connection)
    except model.DoesNotExist:
        return []
