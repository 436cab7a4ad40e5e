"""What a record takes for granted once something was sent or queued, and how that is taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from weakref import ref

from attrs import define, evolve, field

from pardot_orm.fields.kinds import same
from pardot_orm.models.base import registry
from pardot_orm.models.state import NOT_FETCHED
from pardot_orm.protocol.asks import Changes
from pardot_orm.protocol.payload import Columns, Payload

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Mapping

    from pardot_orm.changes.preview import PreviewRow
    from pardot_orm.changes.results import Outcome
    from pardot_orm.connection.connection import Connection
    from pardot_orm.models.base import Model
    from pardot_orm.models.tracked import Tracked
    from pardot_orm.protocol.asks import Write

_MISSING = object()

# What is changed of a record: a field by its API name, or an entry of its lists or criteria by kind and id.
Part = str | tuple[str, int]
_TRACKED = ("lists", "profile_criteria")


def remember(record: Model, changes: Changes) -> None:
    """Take what is sent, or queued, as what the server holds; later edits are edits against it."""
    state = record._state
    state.baseline.known.update(changes.values)
    for name, entries in state.tracked.items():
        entries.sent(changes.entries(name))


@define
class Progress:
    """How far a write has come.

    Attributes:
        done: What of its changes was written.
        payload: The record, as the last answer about it showed it.
    """

    done: Changes = field(factory=Changes)
    payload: Payload | None = None

    def settle(self, record: Model) -> None:
        """Let a record take what was written for what the server holds, whatever became of the rest."""
        remember(record, self.done)
        if self.payload is not None:
            record._take_answer(self.payload)


def after_write(write: Write, connection: Connection) -> None:
    """Forget what a write makes out of date elsewhere."""
    if registry[write.object_name]._meta.defines_fields:
        connection.facts.forget_custom_fields()


@define(eq=False)
class _Share:
    """What one object of a record takes for granted because of a queued write.

    Attributes:
        record: Returns the object: one that was only read in the unit may be gone.
        queued: What was queued through this object; nothing for one that was read since.
        before: What it took for granted before.
    """

    record: Callable[[], Model | None]
    queued: dict[Part, Any] = field(factory=dict)
    before: dict[Part, Any] = field(factory=dict)


@define(eq=False)
class Chain:
    """The writes of one record that wait, in their order, and the objects through which any was queued."""

    key: tuple[Hashable, ...]
    writes: list[Pending] = field(factory=list)
    objects: dict[int, Model] = field(factory=dict)


@define(eq=False)
class Pending:
    """A write that waits in a unit of work, with what the objects of its record took for granted before.

    Attributes:
        record: The object through which it was queued first.
        chain: The writes of its record.
        number: Its place among the writes of the unit.
        action: What it does, in the past tense.
        after: Of a delete, the records whose writes it waits for; None for all that were queued before it.
        is_sent: Whether a request with it has begun.
        is_done: Whether Pardot has carried it out.
        rows: What a preview shows of it.
        outcome: What became of it, once it is told.
        instead_of: Of a delete, the changes of the record that need not be sent any more.
        parts: All that was queued of it; what was set back is not sent.
        progress: How far it has come, where it takes several requests.
        shares: What the objects of the record take for granted because of it.
    """

    record: Model
    write: Write
    chain: Chain = field(repr=False)
    number: int
    action: str
    after: tuple[Model, ...] | None = None
    is_sent: bool = False
    is_done: bool = False
    rows: dict[str, PreviewRow] = field(factory=dict)
    outcome: Outcome | None = field(default=None, repr=False)
    instead_of: list[Pending] = field(factory=list, repr=False)
    shares: dict[int, _Share] = field(factory=dict, repr=False)
    parts: dict[Part, Any] = field(factory=dict, repr=False)
    progress: Progress = field(factory=Progress, repr=False)
    _held: dict[Part, Any] = field(factory=dict, repr=False)  # the values that the server has before it

    # --- while it is queued ---------------------------------------------------------------------------------------

    def merge(self, record: Model, write: Write) -> None:
        """Add a later write through an object of the record; the object's baseline moves at once."""
        parts = _parts(write.changes)
        if self.write.operation == "update":
            for part in parts.keys() - self._held.keys():
                self._held[part] = self._held_by_server(record, part)
        share = self._share(record, lambda: record)
        for part in parts:
            share.before.setdefault(part, _known(record, part))
        share.queued.update(parts)
        self.parts.update(parts)
        self.write = evolve(self.write, changes=_changes({p: v for p, v in self.parts.items() if self._differs(p, v)}))
        remember(record, write.changes)

    def show_in(self, record: Model) -> None:
        """Let an object of the record show what waits; its own edits stay edits."""
        share = self._share(record, ref(record))
        for part, value in self.parts.items():
            before = _known(record, part)
            share.before.setdefault(part, before)
            if before is not value:
                _adopt(record, part, value)

    @property
    def is_idle(self) -> bool:
        """Whether all that was changed was set back, so that there is nothing to send."""
        return self.write.operation == "update" and not self.write.changes

    def snapshot(self) -> Callable[[], None]:
        """Return what makes it, and what its objects take for granted, what they are now."""
        write, rows, held, parts = self.write, dict(self.rows), dict(self._held), dict(self.parts)
        shares = {key: evolve(s, queued=dict(s.queued), before=dict(s.before)) for key, s in self.shares.items()}
        objects = [snapshot(record) for _, (record, _) in self._objects()]

        def restore() -> None:
            self.write, self.rows, self._held, self.parts, self.shares = write, rows, held, parts, shares
            for restore_object in objects:
                restore_object()

        return restore

    def _share(self, record: Model, found: Callable[[], Model | None]) -> _Share:
        share = self.shares.get(id(record))
        if share is None or share.record() is not record:  # another object may have had this id
            share = self.shares[id(record)] = _Share(found)
            record._state.waiting.append(self)
        elif not isinstance(found, ref):
            share.record = found  # held from now on
        return share

    def _objects(self) -> Iterator[tuple[int, tuple[Model, _Share]]]:
        for key, share in list(self.shares.items()):
            if (record := share.record()) is not None:
                yield key, (record, share)

    def _held_by_server(self, record: Model, part: Part) -> Any:
        """Return the value that the server has before this write, as far as it is known."""
        for earlier in reversed(self.chain.writes):
            if earlier.number < self.number and part in earlier.parts:
                value = earlier.parts[part]
                return value if isinstance(part, tuple) else record._field_of(part).incoming(value)
        if isinstance(part, tuple):
            held = _tracked(record, part[0]).held(part[1])
            return NOT_FETCHED if held is None else held
        return record._state.baseline.held(record._field_of(part))

    def _differs(self, part: Part, value: Any) -> bool:
        held = self._held.get(part, NOT_FETCHED)
        if held is NOT_FETCHED:
            return True
        return bool(held != value) if isinstance(part, tuple) else not same(held, self._field(part).incoming(value))

    def _field(self, name: str) -> Any:
        return self.record._field_of(name)

    # --- when its end is known --------------------------------------------------------------------------------------

    # Each of these may be interrupted, and is then called again: what is settled of an object is taken out last.

    def carried_out(self) -> None:
        """The server did it, and its answer showed nothing: the values sent hold, its own ones are stale."""
        self.is_done = True
        self._settle_all(has_changed=True)
        for pending in self.instead_of:
            pending.carried_out()

    def set_back(self) -> None:
        """Nothing is to be sent: the values that the server has hold."""
        self._settle_all(has_changed=False)

    def take_back(self) -> None:
        """It was not done, or not to its end: the values that were not written are edits again."""
        if self.is_done:
            self.carried_out()
            return
        for key, (record, share) in self._objects():
            self._settle(record, share, share.before)
            if self._is_save:
                _edit_again(record, share.queued)
            self.progress.settle(record)
            self._let_go(key, record)
        for pending in self.instead_of:
            pending.take_back()

    def _settle_all(self, *, has_changed: bool) -> None:
        """Let all objects of the record take its values for what the server holds."""
        for record in self.chain.objects.values():
            self.show_in(record)  # also where another object's change came later
        for key, (record, share) in self._objects():
            self._settle(record, share, self.parts)
            if has_changed:
                record._state.baseline.outdate(record._meta.server_set | record._meta.outdated)
                for node in record._meta.outdated:
                    record.__dict__.pop(node, None)
                for name in record._meta.server_set:
                    record.__dict__.pop(record._meta.by_api_name[name].name, None)
            self._let_go(key, record)

    def _let_go(self, key: int, record: Model) -> None:
        waiting = record._state.waiting
        if self in waiting:
            waiting.remove(self)
        self.shares.pop(key, None)

    def take_out_of(self, copy: Model, original: Model) -> None:
        """Let a copy of a record have as edits what was queued through the record, the latest write first."""
        share = self.shares[id(original)]
        for part, value in share.before.items():
            _take(copy, part, value)
        if self._is_save:
            _edit_again(copy, share.queued)

    @property
    def _is_save(self) -> bool:
        """Whether its values are those of fields, which can be saved again; those of an assignment are not."""
        return self.write.operation in {"create", "update", "upsert"}

    def _settle(self, record: Model, share: _Share, parts: Mapping[Part, Any]) -> None:
        """Take values for what the server holds now, under what a later write of the record changes again."""
        later = [other.shares.get(id(record)) for other in self.chain.writes if other.number > self.number]
        for part, value in parts.items():
            over = next((s for s in later if s is not None and s.record() is record and part in s.before), None)
            if over is not None:
                over.before[part] = value
            elif part in share.queued:
                _take(record, part, value)
            else:
                _adopt(record, part, value)
        share.before = {}


# --- the parts of a record ------------------------------------------------------------------------------------------


def _parts(changes: Changes) -> dict[Part, Any]:
    parts: dict[Part, Any] = {}
    parts.update(changes.values.items())
    for kind in _TRACKED:
        parts |= {(kind, key): value for key, value in changes.entries(kind).items()}
    return parts


def _changes(parts: Mapping[Part, Any]) -> Changes:
    found: dict[str, dict[int, Any]] = {kind: {} for kind in _TRACKED}
    values: dict[str, Any] = {}
    for part, value in parts.items():
        if isinstance(part, tuple):
            found[part[0]][part[1]] = value
        else:
            values[part] = value
    return Changes(values, found["lists"], found["profile_criteria"])


def _tracked(record: Model, kind: str) -> Tracked[Any]:
    entries: Tracked[Any] = getattr(record, kind)
    return entries


def _known(record: Model, part: Part) -> Any:
    """Return what a record takes for granted of what was sent or queued before."""
    if isinstance(part, tuple):
        return _tracked(record, part[0]).assumed.get(part[1], _MISSING)
    return record._state.baseline.known.get(part, _MISSING)


def _take(record: Model, part: Part, value: Any) -> None:
    """Take a value for what the server holds; what was not known before is not known again."""
    if isinstance(part, tuple):
        known: dict[Any, Any] = _tracked(record, part[0]).assumed
        key: str | int = part[1]
    else:
        known, key = record._state.baseline.known, part
    if value is _MISSING:
        known.pop(key, None)
    else:
        known[key] = value


def _adopt(record: Model, part: Part, value: Any) -> None:
    """Take for what the server holds what another object of the record changes, or does not change after all.

    Edits stay edits, and what was only read is read anew.
    """
    if isinstance(part, str):
        with record._reading_anew(part):
            _take(record, part, value)
    elif value is _MISSING:
        _take(record, part, value)
    else:
        _tracked(record, part[0]).adopt(part[1], value)


def _edit_again(record: Model, parts: Mapping[Part, Any]) -> None:
    for part, value in parts.items():
        if isinstance(part, tuple):
            _tracked(record, part[0]).edit_again(part[1], value)
        else:
            record._edit_again(part, value)


def snapshot(record: Model) -> Callable[[], None]:
    """Return what makes a record take for granted what it does now; its values are not touched by queueing."""
    state = record._state
    known, waiting, placeholder = dict(state.baseline.known), [*state.waiting], record.__dict__.get("id", _MISSING)
    tracked = {name: entries.__getstate__() for name, entries in state.tracked.items()}
    copies = {name: (dict(edits), dict(assumed)) for name, (edits, assumed) in tracked.items()}

    def restore() -> None:
        state.baseline.known, state.waiting = dict(known), [*waiting]
        for name, entries in state.tracked.items():
            entries.__setstate__(copies.get(name, ({}, {})))
        if placeholder is _MISSING:
            record.__dict__.pop("id", None)

    return restore


def was_created(record: Model, connection: Connection, record_id: str | None) -> None:
    """Take a record as created by a batch, whose answer shows no id; the id may be known by looking."""
    columns = Columns(("id",), connection.source(("id",)), {"id": 0})
    record.__dict__.pop("id", None)
    record._state.baseline.payload = Payload(columns, (record_id,))
