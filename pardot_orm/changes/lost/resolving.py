"""Writes whose answer was lost: looked at when they can't be under way any more, repeated if they did not happen."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import TYPE_CHECKING, Any

from attrs import evolve

from pardot_orm.connection.conversation import since_lost
from pardot_orm.errors import ConnectionFailedError, NotFoundError, PardotError, UncertainWriteError
from pardot_orm.fields.kinds import same, unescape
from pardot_orm.fields.multivalue import MultiValue
from pardot_orm.models.base import registry
from pardot_orm.models.custom_values import custom_field
from pardot_orm.models.profile import ProfileCriteria
from pardot_orm.models.state import NOT_FETCHED
from pardot_orm.models.subscriptions import Subscriptions
from pardot_orm.protocol.asks import Select
from pardot_orm.query.reading.single import read_one, written_source

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pardot_orm.connection.connection import Connection
    from pardot_orm.fields.kinds import Field
    from pardot_orm.models.base import Model
    from pardot_orm.protocol.asks import Changes, Write
    from pardot_orm.protocol.payload import Payload

logger = logging.getLogger(__name__)

# How often a create is sent whose answers are lost again and again: each time one more might be under way.
TIMES = 5
# Operations on a record that is known by its id, which shows whether they happened.
_SHOWN = {"update", "upsert", "delete"}
# What answers show empty, whatever was sent.
_NEVER_SHOWN = {"password"}
_HALF_A_CENT = Decimal("0.005")


def with_repeatability(model: type[Model], write: Write, connection: Connection) -> Write:
    """Return a write that tells whether it leaves, sent twice, what it leaves once.

    Changes and deletes of a record that is known do, and so does a membership, of which there is one for a pair. What
    no record shows is not repeated: an assignment may send a mail.
    """
    if write.operation == "create":
        is_repeatable = bool(model._meta.unique_by)
    elif write.operation in {"delete", "upsert"}:
        # Where an address is one prospect's, the second upsert finds what the first one made.
        is_repeatable = "id" in write.selectors or (
            write.operation == "upsert" and "email" in write.selectors and _is_unique(model, connection)
        )
    else:  # what is known by an address, and gets another one, is not known any more
        is_repeatable = write.operation == "update" and write.selectors.keys().isdisjoint(write.changes.values)
    if is_repeatable:
        is_repeatable = all(
            _replaces(model, name, sent, connection)
            for name, sent in write.changes.values.items()
            if write.operation != "create"
        )
    return evolve(write, is_repeatable=is_repeatable)


def _is_unique(model: type[Model], connection: Connection) -> bool:
    return connection.can(model._meta, lambda can: can.addresses_are_unique)


def _replaces(model: type[Model], name: str, sent: Any, connection: Connection) -> bool:
    """Tell whether a value is shown, and takes the place of the one before."""
    field = model._meta.by_api_name.get(name)
    if field is not None and (field.read == "never" or name in _NEVER_SHOWN):
        return False
    if not model._meta.has_custom_fields or (field is not None and not field.custom) or isinstance(sent, tuple):
        return True
    # Where all responses are recorded, a single value joins those that are there.
    definitions = connection.facts.known_custom_fields_of(model._meta.object_name)
    return definitions is not None and name in definitions and not definitions[name].records_all


def of_shared_address(error: PardotError, write: Write, connection: Connection) -> PardotError:
    """Return a refusal of a write by address, which several prospects may share: then it is nobody's."""
    is_by_address = isinstance(error, NotFoundError) and write.selectors.keys() == {"email"}
    if is_by_address and not _is_unique(registry[write.object_name], connection):
        error.hint = (
            f"Version {connection.version} writes by an address if one prospect alone has it, and several may share "
            "it: get(email=...) tells, its error's .records being all of them. Write by id."
        )
    return error


def change_surely(record: Model, write: Write, connection: Connection) -> Payload | None:
    """Write one record that exists and return it as the server answered, or as it is found when the answer was lost.

    What leaves the same when it is sent twice is sent again while the time of the call lasts.

    Raises:
        UncertainWriteError: The answer was lost, and looking does not tell whether it happened.
        ConnectionFailedError: Each answer was lost, and it did not happen as far as can be seen.
    """
    source = written_source(record._meta, connection)
    write = with_repeatability(type(record), write, connection)
    doubt: UncertainWriteError | None = None  # it may be done, and is sent again all the same
    for times in count():
        try:
            return connection.write(write, source)
        except UncertainWriteError as error:
            if not write.is_repeatable and not _is_shown(write):
                raise
            lost = error
        except PardotError as error:
            if (told := since_lost(error, doubt)) is not error:
                raise told from error
            if not (times > 0 or error.after_lost) or not _is_shown(write):
                raise
            return _in_spite_of(error, record, write, connection)
        happened, payload = looked_at(record, write, connection, lost, times)
        if happened:
            logger.warning("The %s of %r had happened, though its answer was lost.", write.operation, record)
            return payload
        if happened is None and not write.is_repeatable:
            raise lost
        if not write.is_repeatable and times == TIMES - 1:
            raise in_vain(write, lost)
        doubt = lost if happened is None else None
        logger.warning("The %s of %r had not happened, as far as is seen.", write.operation, record)
    raise AssertionError  # never reached: the time of a call ends


def _is_shown(write: Write) -> bool:
    """Tell whether a record shows whether a write happened."""
    return write.operation in _SHOWN and "id" in write.selectors


def _in_spite_of(refusal: PardotError, record: Model, write: Write, connection: Connection) -> Payload | None:
    """Return what a write made that is refused when it is sent again: there may be nothing left to delete, or to do.

    Raises:
        PardotError: The refusal: it did not happen.
    """
    if refusal.code is None:
        raise refusal
    happened, payload = look(record, write, connection)
    if not happened:
        raise refusal
    return payload


def looked_at(
    record: Model, write: Write, connection: Connection, lost: UncertainWriteError, times: int = 0
) -> tuple[bool | None, Payload | None]:
    """Return the same as `look` when the write can't be under way any more.

    Raises:
        UncertainWriteError: That takes too long, or looking failed.
    """
    connection.wait_out(lost, times=times)
    try:
        return look(record, write, connection)
    except PardotError as error:
        raise look_failed(lost, error) from error


def look(record: Model, write: Write, connection: Connection) -> tuple[bool | None, Payload | None]:
    """Return whether a write happened, None where the record does not tell, and the record. One request."""
    model = type(record)
    if "id" not in write.selectors:
        return None, None
    connection.wait_until_shown(model._meta)
    try:
        payload = read_one(model, {"id": write.selectors["id"]}, connection)
    except model.DoesNotExist:
        return (True if write.operation == "delete" else None), None
    if write.operation == "delete":
        return False, None
    return holds(model._from_payload(payload), write, connection), payload


def look_by_page(model: type[Model], writes: Sequence[Write], connection: Connection) -> list[bool | None]:
    """Return of each write whether its record holds what was sent, None where a page does not show all of it.

    One request for all records that lie among 200 neighbours.
    """
    names = {name for write in writes for name in write.changes.values}
    shown = [name for name in sorted(names) if (f := model._meta.by_api_name.get(name)) is None or f.is_in_pages]
    fields = tuple(dict.fromkeys(("id", *shown)))
    found: dict[int, Payload] = {}
    wanted = sorted(int(write.selectors["id"]) for write in writes)
    connection.wait_until_shown(model._meta)
    while wanted:
        between = {"id_greater_than": wanted[0] - 1, "id_less_than": wanted[-1] + 1}
        select = Select(model._meta.object_name, between, fields, ("id", False))
        page = connection.select(select, connection.source(fields)).records
        found |= {int(payload["id"]): payload for payload in page}
        last = int(page[-1]["id"]) if page else wanted[-1]
        wanted = [record_id for record_id in wanted if record_id > last]
    return [
        holds(model._from_payload(payload), write, connection) if payload is not None else None
        for write in writes
        for payload in [found.get(int(write.selectors["id"]))]
    ]


def holds(found: Model, write: Write, connection: Connection) -> bool | None:
    """Tell whether a record that was read holds what was sent, None where some of it can't be seen.

    To the letter: before an update it may have held nearly the same, and sending it again does no harm.
    """
    return _all_of(_states(found, write, connection, same))


def is_made_by(found: Model, create: Write, connection: Connection) -> bool:
    """Tell whether a new record holds what a create sent, as far as is seen, or what Pardot may have made of it."""
    return _all_of(_states(found, create, connection, nearly_same)) is not False


def _all_of(states: set[bool | None]) -> bool | None:
    if False in states:
        return False
    return None if None in states else True


def _states(
    found: Model, write: Write, connection: Connection, alike: Callable[[object, object], bool]
) -> set[bool | None]:
    states = {_value_is_held(found, name, sent, connection, alike) for name, sent in write.changes.values.items()}
    return states | _entries_are_held(found, write.changes)


def _value_is_held(
    found: Model, name: str, sent: Any, connection: Connection, alike: Callable[[object, object], bool]
) -> bool | None:
    field = _field(found, name, connection)
    if field is None or field.read == "never" or name in _NEVER_SHOWN:
        return None
    held = found._state.baseline.held(field)
    return None if held is NOT_FETCHED else alike(held, field.incoming(sent))


def nearly_same(held: object, sent: object) -> bool:
    """Tell whether Pardot may have made one value of the other: blanks, case, entities, cents, seconds, order.

    Example:
        >>> nearly_same("q&amp;a", " Q&A"), nearly_same("Bath", "Bristol")
        (True, False)
    """
    if isinstance(held, str | None) and isinstance(sent, str | None):
        return bare(held or "") == bare(sent or "")
    if isinstance(held, MultiValue) and isinstance(sent, MultiValue):
        return set(map(bare, held)) == set(map(bare, sent))
    if isinstance(held, Decimal) and isinstance(sent, Decimal):
        return abs(held - sent) <= _HALF_A_CENT
    if isinstance(held, datetime) and isinstance(sent, datetime):
        return abs(held - sent) < timedelta(seconds=1)
    return same(held, sent)


def bare(text: str) -> str:
    """Return a text without what Pardot may change in it."""
    while (plain := unescape(text)) != text:  # a text may have had entities of its own, before a layer was added
        text = plain
    return " ".join(text.split()).casefold()


def _entries_are_held(found: Model, changes: Changes) -> set[bool | None]:
    states: set[bool | None] = set()
    if changes.subscriptions:
        lists = found._tracked(Subscriptions)
        # Who opted out is a member all the same, and stays so when subscribed again.
        members = {*lists.shown(), *lists.shown(opted_out=True)} if lists.is_read else set()
        states |= {(key in members) == on if lists.is_read else None for key, on in changes.subscriptions.items()}
    if changes.profile_criteria:
        criteria = found._tracked(ProfileCriteria)
        shown = criteria.shown() if criteria.is_read else {}  # those of other profiles are never shown
        states |= {shown[key] == match if key in shown else None for key, match in changes.profile_criteria.items()}
    return states


def undecided(lost: UncertainWriteError, why: str) -> UncertainWriteError:
    """Return the error of a write of which looking did not tell whether it happened."""
    return UncertainWriteError(f"{lost.message} {why}", hint=lost.hint, request=lost.request)


def look_failed(lost: UncertainWriteError, error: PardotError) -> UncertainWriteError:
    """Return the error of a write of which nobody could look whether it happened."""
    return undecided(lost, f"Looking whether it happened failed: {error.message}")


def in_vain(write: Write, lost: UncertainWriteError) -> ConnectionFailedError:
    """Return the error of a write that was sent again and again, and of which nothing is seen."""
    return ConnectionFailedError(
        f"The {write.operation} was sent {TIMES} times; each answer was lost, and as far as is seen it did not happen.",
        hint="Check the network, then send it again.",
        request=lost.request,
    )


def _field(record: Model, name: str, connection: Connection) -> Field[Any] | None:
    found = record._meta.by_api_name.get(name)
    if found is not None or not record._meta.has_custom_fields:
        return found
    definition = connection.facts.custom_fields_of(record._meta.object_name).get(name)
    return custom_field(definition, type(record).__name__) if definition is not None else None
