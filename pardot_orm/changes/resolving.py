"""Writes whose answer was lost: looked at when they can't be under way any more, repeated if they did not happen."""

from __future__ import annotations

import logging
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from pardot_orm.errors import NotFoundError, UncertainWriteError
from pardot_orm.fields import same
from pardot_orm.models.collections import Subscriptions
from pardot_orm.models.custom import custom_field
from pardot_orm.models.profile import ProfileCriteria
from pardot_orm.models.state import NOT_FETCHED
from pardot_orm.operations import Select
from pardot_orm.query.records import full_source, read_one

if TYPE_CHECKING:
    from pardot_orm.connection import Connection
    from pardot_orm.fields import Field
    from pardot_orm.models.base import Model
    from pardot_orm.operations import Write
    from pardot_orm.payload import Payload

logger = logging.getLogger(__name__)

# How often a write is repeated whose answers are lost again and again.
_TIMES = 3
# Operations on a record that is known by its id, which shows whether they happened.
_SHOWN = {"update", "upsert", "delete"}


def write_surely(record: Model, write: Write, connection: Connection) -> Payload | None:
    """Write one record and return it as the server answered, or as it is found when the answer was lost.

    Raises:
        UncertainWriteError: The answer was lost, and looking does not tell whether it happened.
    """
    source = full_source(record._meta, connection)
    for _ in range(_TIMES):
        try:
            return connection.write(write, source)
        except UncertainWriteError as error:
            if write.operation not in _SHOWN or "id" not in write.selectors:
                raise
            lost = error
        connection.wait_out(lost)
        happened, payload = look(record, write, connection)
        if happened is None:
            raise lost
        if happened:
            logger.warning("The %s of %r had happened, though its answer was lost.", write.operation, record)
            return payload
        logger.warning("The %s of %r had not happened; it is repeated.", write.operation, record)
    raise lost


def look(record: Model, write: Write, connection: Connection) -> tuple[bool | None, Payload | None]:
    """Return whether a write happened, None where the record does not tell, and the record. One request."""
    model = type(record)
    if "id" not in write.selectors:
        return None, None
    try:
        payload = read_one(model, {"id": write.selectors["id"]}, connection)
    except NotFoundError:
        return (True if write.operation == "delete" else None), None
    if write.operation == "delete":
        return False, None
    return holds(model.from_payload(payload), write, connection), payload


def holds(found: Model, write: Write, connection: Connection) -> bool | None:
    """Tell whether a record that was read whole holds what was sent; None where it can't be seen."""
    changes = write.changes
    for name, sent in changes.values.items():
        field = _field(found, name, connection)
        held = found._state.baseline.value(field) if field is not None and field.read != "never" else NOT_FETCHED
        if field is None or held is NOT_FETCHED:
            return None
        if not same(held, field.incoming(sent)):
            return False
    lists = found.tracked(Subscriptions).shown() if changes.subscriptions else {}
    criteria = found.tracked(ProfileCriteria).shown() if changes.profile_criteria else {}
    return all(lists.get(key, False) == wanted for key, wanted in changes.subscriptions.items()) and all(
        criteria.get(key) == wanted for key, wanted in changes.profile_criteria.items()
    )


def _field(record: Model, name: str, connection: Connection) -> Field[Any] | None:
    found = record._meta.by_api_name.get(name)
    if found is not None or not record._meta.has_custom_fields:
        return found
    definition = connection.custom_fields_of(record._meta.object_name).get(name)
    return custom_field(definition, type(record).__name__) if definition is not None else None


def created_since(newest: int, connection: Connection) -> dict[str, list[str]]:
    """Return the ids of the prospects created since the newest id before, by address in small letters."""
    ids: dict[str, list[str]] = defaultdict(list)
    newer = Select("prospect", {"id_greater_than": newest}, ("id", "email"))
    for payload in connection.select_all(newer, connection.source(("id", "email"))):
        ids[connection.address_of(payload)].append(payload["id"])
    return ids
