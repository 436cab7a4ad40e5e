"""What a record takes for granted once something was sent or queued, and how that is taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from weakref import ref

from attrs import define, evolve, field

from pardot_orm.fields import same
from pardot_orm.models.state import NOT_FETCHED
from pardot_orm.operations import Changes
from pardot_orm.payload import Columns, Payload

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pardot_orm.changes.preview import PreviewRow
    from pardot_orm.connection import Connection
    from pardot_orm.models.base import Model
    from pardot_orm.operations import Write

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
class _Share:
    """What one object of a record takes for granted because of a queued write.

    Attributes:
        record: Returns the object: one that was only read in the unit may be gone.
        changes: What was queued through this object; nothing for one that was read since.
        before: API name -> what it took for granted before.
    """

    record: Callable[[], Model | None]
    changes: Changes = field(factory=Changes)
    before: dict[str, Any] = field(factory=dict)


@define(eq=False)
class Pending:
    """A write that waits in a unit of work, with what the objects of its record took for granted before.

    Attributes:
        record: The object through which it was queued first.
        number: Its place among the writes of the unit.
        action: What it does, in the past tense.
        after: Of a delete, the records whose writes it waits for; None for all that were queued before it.
        is_sent: Whether a request with it has begun.
        is_done: Whether Pardot has carried it out.
        shares: What the objects of the record take for granted because of it.
        rows: What a preview shows of it.
        instead_of: Of a delete, the changes of the record that need not be sent any more.
        chain: The writes of the same record that wait, this one among them.
    """

    record: Model
    write: Write
    number: int = 0
    action: str = ""
    after: tuple[Model, ...] | None = None
    is_sent: bool = False
    is_done: bool = False
    rows: dict[str, PreviewRow] = field(factory=dict)
    instead_of: list[Pending] = field(factory=list, repr=False)
    chain: list[Pending] = field(factory=list, repr=False)
    shares: dict[int, _Share] = field(factory=dict, repr=False)
    _held: dict[str, Any] = field(factory=dict, repr=False)

    # --- while it is queued ---------------------------------------------------------------------------------------

    def merge(self, record: Model, write: Write) -> None:
        """Add a later write through an object of the record; the object's baseline moves at once."""
        self._note_held(record, write.changes)
        share = self._share(record, lambda: record)
        known = record._state.baseline.known
        for name in write.changes.values:
            share.before.setdefault(name, known.get(name, _MISSING))
        share.changes = _merged(share.changes, write.changes)
        self.write = evolve(self.write, changes=self._without_what_is_held(_merged(self.write.changes, write.changes)))
        remember(record, write.changes)

    def show_in(self, record: Model) -> None:
        """Let an object that was read meanwhile show what waits."""
        changes = self.write.changes
        share = self._share(record, ref(record))
        known = record._state.baseline.known
        for name, value in changes.values.items():
            share.before.setdefault(name, known.get(name, _MISSING))
            known[name] = value
        for name in ("lists", "profile_criteria"):
            if entries := changes.entries(name):
                getattr(record, name).sent(entries)

    @property
    def is_idle(self) -> bool:
        """Whether all that was changed was set back, so that there is nothing to send."""
        return self.write.operation == "update" and not self.write.changes

    def snapshot(self) -> Callable[[], None]:
        """Return what makes it, and what its objects take for granted, what they are now."""
        write, rows, held = self.write, dict(self.rows), dict(self._held)
        shares = {key: evolve(share, before=dict(share.before)) for key, share in self.shares.items()}
        objects = [snapshot(record) for record, _ in self._objects()]

        def restore() -> None:
            self.write, self.rows, self._held, self.shares = write, rows, held, shares
            for restore_object in objects:
                restore_object()

        return restore

    def _share(self, record: Model, found: Callable[[], Model | None]) -> _Share:
        share = self.shares.get(id(record))
        if share is None or share.record() is not record:  # another object may have had this id
            share = self.shares[id(record)] = _Share(found)
            record._state.waiting.append(self)
        return share

    def _objects(self) -> Iterator[tuple[Model, _Share]]:
        for share in self.shares.values():
            if (record := share.record()) is not None:
                yield record, share

    def _note_held(self, record: Model, changes: Changes) -> None:
        """Keep what the server holds of fields before they are changed, as far as that is known."""
        if self.write.operation != "update":
            return
        baseline = record._state.baseline
        for name in changes.values:
            if name not in self._held:
                self._held[name] = baseline.value(record.field_of(name))
        for kind, entries in record._state.tracked.items():
            for key in changes.entries(kind):
                self._held.setdefault(f"{kind} {key}", entries.held(key))

    def _without_what_is_held(self, changes: Changes) -> Changes:
        """Drop what was set back to what the server holds."""
        held = self._held
        if not held:
            return changes
        find = self.record.field_of
        return Changes(
            {
                name: value
                for name, value in changes.values.items()
                if held.get(name, NOT_FETCHED) is NOT_FETCHED or not same(held[name], find(name).incoming(value))
            },
            {key: value for key, value in changes.subscriptions.items() if held.get(f"lists {key}") is not value},
            {k: v for k, v in changes.profile_criteria.items() if held.get(f"profile_criteria {k}") != v},
        )

    # --- when its end is known --------------------------------------------------------------------------------------

    def carried_out(self) -> None:
        """The server did it, and its answer showed nothing: the values sent hold, its own ones are stale."""
        self.is_done = True
        for record, share in self._objects():
            state = record._state
            state.waiting.remove(self)
            own = share.changes.values
            for name, value in self.write.changes.values.items():
                if name not in own or own[name] != value:  # through another object of the record, and later
                    record.adopt(name, value)
            self._settle(share, record, self.write.changes.values)
            for kind, entries in state.tracked.items():
                entries.sent(self.write.changes.entries(kind))
            state.baseline.outdate(record._meta.server_set | _ASSIGNED)
            record.__dict__.pop("assigned_to", None)
            for name in record._meta.server_set:
                record.__dict__.pop(record._meta.by_api_name[name].name, None)
        self.shares.clear()
        for pending in self.instead_of:
            pending.carried_out()

    def take_back(self) -> None:
        """It was not done: its values are edits again."""
        for record, share in self._objects():
            record._state.waiting.remove(self)
            self._settle(share, record, share.before)
            _edit_again(record, share.changes)
        self.shares.clear()
        for pending in self.instead_of:
            pending.take_back()

    def take_out_of(self, copy: Model, original: Model) -> None:
        """Let a copy of a record have as edits what was queued through the record, the latest write first."""
        share = self.shares[id(original)]
        _take(copy._state.baseline.known, share.before)
        _edit_again(copy, share.changes)

    def _settle(self, share: _Share, record: Model, values: Mapping[str, Any]) -> None:
        """Take values for what the server holds now, under what a later write of the record changes again."""
        known = record._state.baseline.known
        later = [other.shares.get(id(record)) for other in self.chain if other.number > self.number]
        for name, value in values.items():
            over = next((s for s in later if s is not None and s.record() is record and name in s.before), None)
            if over is not None:
                over.before[name] = value
            else:
                _take(known, {name: value})
        share.before = {}


def _take(known: dict[str, Any], values: Mapping[str, Any]) -> None:
    """Take values for what the server holds; what was not known before is not known again."""
    for name, value in values.items():
        if value is _MISSING:
            known.pop(name, None)
        else:
            known[name] = value


def _edit_again(record: Model, changes: Changes) -> None:
    for name, value in changes.values.items():
        record.edit_again(name, value)
    for name in ("lists", "profile_criteria"):
        if entries := changes.entries(name):
            getattr(record, name).unsent(entries)


def snapshot(record: Model) -> Callable[[], None]:
    """Return what makes a record take for granted what it does now; its values are not touched by queueing."""
    state = record._state
    known, waiting, placeholder = dict(state.baseline.known), [*state.waiting], record.__dict__.get("id", _MISSING)
    tracked = {name: entries.__getstate__() for name, entries in state.tracked.items()}
    copies = {name: (dict(edits), dict(assumed)) for name, (edits, assumed) in tracked.items()}

    def restore() -> None:
        state.baseline.known, state.waiting = dict(known), [*waiting]
        for name, entries in copies.items():
            state.tracked[name].__setstate__(entries)
        if placeholder is _MISSING:
            record.__dict__.pop("id", None)

    return restore


def _merged(older: Changes, newer: Changes) -> Changes:
    return Changes(
        {**older.values, **newer.values},
        {**older.subscriptions, **newer.subscriptions},
        {**older.profile_criteria, **newer.profile_criteria},
    )


def was_created(record: Model, connection: Connection, record_id: str | None) -> None:
    """Take a record as created by a batch, whose answer shows no id; the id may be known by looking."""
    columns = Columns(("id",), connection.source(("id",)), {"id": 0})
    record.__dict__.pop("id", None)
    record._state.baseline.payload = Payload(columns, (record_id,))
