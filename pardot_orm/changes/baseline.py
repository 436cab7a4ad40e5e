"""What a record takes for granted once something was sent or queued, and how that is taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define, evolve, field

from pardot_orm.payload import Columns, Payload

if TYPE_CHECKING:
    from pardot_orm.connection import Connection
    from pardot_orm.models.base import Model
    from pardot_orm.operations import Changes, Write

_MISSING = object()

# The node of a prospect that follows from the fields user_id and crm_owner_fid, which can only be written.
_ASSIGNED = frozenset({"assigned_to"})


def remember(record: Model, changes: Changes) -> None:
    """Take what is sent, or queued, as what the server holds; later edits are edits against it."""
    state = record._state
    state.baseline.known.update(changes.values)
    for name, entries in state.tracked.items():
        entries.sent(changes.entries(name))


def after_write(write: Write, connection: Connection) -> None:
    """Forget what a write makes out of date elsewhere."""
    if write.object_name == "customField":
        connection.forget_custom_fields()


@define(eq=False)
class Pending:
    """A write that waits in a unit of work, with what its record took for granted before.

    Attributes:
        is_sent: Whether a request with it has begun.
    """

    record: Model
    write: Write
    is_sent: bool = False
    _before: dict[str, Any] = field(factory=dict)

    def merge(self, write: Write) -> None:
        """Add a later write of the same record; the record's baseline moves at once."""
        known = self.record._state.baseline.known
        for name in write.changes.values:
            self._before.setdefault(name, known.get(name, _MISSING))
        older, newer = self.write.changes, write.changes
        merged = evolve(
            newer,
            values={**older.values, **newer.values},
            subscriptions={**older.subscriptions, **newer.subscriptions},
            profile_criteria={**older.profile_criteria, **newer.profile_criteria},
        )
        self.write = evolve(self.write, changes=merged)
        self.record._state.is_pending = True
        remember(self.record, write.changes)

    def carried_out(self) -> None:
        """The server did it, and its answer showed nothing: the values sent hold, its own ones are stale."""
        record = self.record
        state = record._state
        state.is_pending = False
        state.baseline.outdate(record._meta.server_set | _ASSIGNED)
        record.__dict__.pop("assigned_to", None)
        for name in record._meta.server_set:
            record.__dict__.pop(record._meta.by_api_name[name].name, None)

    def take_back(self) -> None:
        """It was not done: its values are edits again."""
        state = self.record._state
        state.is_pending = False
        for name, value in self._before.items():
            if value is _MISSING:
                state.baseline.known.pop(name, None)
            else:
                state.baseline.known[name] = value
            self.record.edit_again(name, self.write.changes.values[name])
        for name, entries in state.tracked.items():
            entries.unsent(self.write.changes.entries(name))


def was_created(record: Model, connection: Connection, record_id: str | None) -> None:
    """Take a record as created by a batch, whose answer shows no id; the id may be known by looking."""
    columns = Columns(("id",), connection.source(("id",)), {"id": 0})
    record.__dict__.pop("id", None)
    record._state.baseline.payload = Payload(columns, (record_id,))
