"""The writes that wait in a unit of work, found by their record, whatever object of it they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import evolve

from pardot_orm.changes.pending import Chain, Pending, snapshot
from pardot_orm.changes.preview import add_rows
from pardot_orm.protocol.asks import Changes
from pardot_orm.query.reading.single import connection_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Mapping

    from pardot_orm.connection.connection import Connection
    from pardot_orm.models.base import Model
    from pardot_orm.protocol.asks import Write

    Key = tuple[Hashable, ...]

# Operations whose later one joins the one before it, if that is the record's last.
_JOINING = {"create", "update", "upsert"}


class Queue:
    """What waits, in the order in which it was queued, and record by record. Guarded by the lock of its unit.

    Updates that were set back are kept as well, since a later one may join them, and are not counted.
    """

    def __init__(self) -> None:
        self._all: dict[int, Pending] = {}
        self._chains: dict[Key, Chain] = {}
        self._of_object: dict[int, Chain] = {}
        self._by_address: dict[Key, Key] = {}
        self._creates: dict[Key, list[Pending]] = {}
        self._number = 0
        self.undo: list[Callable[[], None]] | None = None  # of what is queued at once, and may be given back at once

    def __iter__(self) -> Iterator[Pending]:
        return iter([pending for pending in self._in_order() if not pending.is_idle])

    def __contains__(self, pending: object) -> bool:
        return isinstance(pending, Pending) and self._all.get(pending.number) is pending

    def __len__(self) -> int:
        return sum(not pending.is_idle for pending in self._all.values())

    def _in_order(self) -> list[Pending]:
        return [self._all[number] for number in sorted(self._all)]

    @property
    def idle(self) -> list[Pending]:
        """The updates that were set back."""
        return [pending for pending in self._in_order() if pending.is_idle]

    @property
    def records(self) -> int:
        """How many records are concerned."""
        return len({id(pending.chain) for pending in self})

    def add(self, record: Model, write: Write, action: str, after: tuple[Model, ...] | None = None) -> None:
        """Queue a write at the end of its record's. What interrupts it leaves nothing behind."""
        key = self._key(record)
        chain = self._chains.get(key) or Chain(key)
        last = chain.writes[-1] if chain.writes else None
        if last is not None and write.operation == last.write.operation == "delete":
            return  # it is to be deleted already
        joins = last is not None and _joins(write, last.write)
        undo = self._undoing(record, chain)
        if self.undo is not None:
            self.undo.append(undo)
        try:
            pending = last if joins else None
            if pending is None:
                pending = self._append(chain, record, write, action, after)
            chain.objects[id(record)] = record
            self._of_object[id(record)] = chain
            add_rows(pending.rows, record, write, action)
            for earlier in chain.writes:  # as an answer would show what other objects of the record changed
                if earlier is not pending:
                    earlier.show_in(record)
            pending.merge(record, write)
            pending.show_in(record)
            self._note_address(chain, pending, record, write)
        except BaseException:
            undo()
            raise

    def _append(
        self, chain: Chain, record: Model, write: Write, action: str, after: tuple[Model, ...] | None
    ) -> Pending:
        self._number += 1
        pending = Pending(record, evolve(write, changes=Changes()), chain, self._number, action, after)
        self._chains[chain.key] = chain
        self._all[pending.number] = pending
        chain.writes.append(pending)
        return pending

    def _undoing(self, record: Model, chain: Chain) -> Callable[[], None]:
        """Return what makes the queue, and the objects of a record, what they are now."""
        writes, objects = list(chain.writes), dict(chain.objects)
        restore_record = snapshot(record)
        restore_writes = [pending.snapshot() for pending in writes]

        def undo() -> None:
            restore_record()
            for restore in restore_writes:
                restore()
            for pending in chain.writes:
                self._all.pop(pending.number, None)
            self._all.update((pending.number, pending) for pending in writes)
            for key in [*chain.objects]:
                self._of_object.pop(key, None)
            self._of_object.update(dict.fromkeys(objects, chain))
            chain.writes[:], chain.objects = writes, objects
            if writes:
                self._chains[chain.key] = chain
            else:
                self._chains.pop(chain.key, None)

        return undo

    def remove(self, pending: Pending) -> None:
        """Take out a write whose end is known."""
        gone = [pending, *pending.instead_of]
        for each in gone:
            self._all.pop(each.number, None)
        writes = pending.chain.writes
        writes[:] = [other for other in writes if other not in gone]

    def forget_sent(self) -> None:
        """Let go of records of which nothing waits any more."""
        if not self._all:
            self.clear()

    def clear(self) -> None:
        """Take out all."""
        for found in (self._all, self._chains, self._of_object, self._by_address, self._creates):
            found.clear()

    # --- what is found --------------------------------------------------------------------------------------------

    def of(self, record: Model) -> list[Pending]:
        """Return the writes of a record that wait, in their order."""
        chain = self._chains.get(self._key(record)) if self._all else None
        return list(chain.writes) if chain is not None else []

    def holds(self, record: Model, operation: str) -> bool:
        """Tell whether a write of this kind waits that was queued through this very object."""
        chain = self._of_object.get(id(record))
        return chain is not None and any(pending.write.operation == operation for pending in chain.writes)

    def states(self) -> dict[int, Write]:
        """Return what waits now, to be compared with later."""
        return {number: pending.write for number, pending in self._all.items()}

    def changed_since(self, before: Mapping[int, Write]) -> int:
        """Return of how many records something else waits than before."""
        chains = [id(p.chain) for number, p in self._all.items() if p.write is not before.get(number)]
        return len(set(chains))

    def creates(self, connection: Connection, object_name: str, email: object) -> list[Model]:
        """Return the records of an address that wait to be created."""
        found = self._creates.get(_address_key(connection, object_name, email), ())
        return [p.record for p in found if p.number in self._all and _is_same_address(p.write, email)]

    def changed(self, connection: Connection, object_name: str) -> Iterator[Pending]:
        """Yield the writes of an object's records in an account."""
        for pending in self:
            if pending.write.object_name == object_name and connection_of(pending.record) is connection:
                yield pending

    def _key(self, record: Model) -> Key:
        """Return what tells a record from others, whatever object, alias or selector stands for it."""
        known = self._of_object.get(id(record))
        if known is not None:
            return known.key
        connection, name = connection_of(record), record._meta.object_name
        account = (connection.url, connection.account, name)
        selectors = record._state.baseline.selectors
        if (key := record._key()) is None:
            if not selectors:
                return (*account, "new", id(record))
            if "email" in selectors and (found := self._by_address.get((*account, _plain(selectors["email"])))):
                return found
            return (*account, *((selector, _plain(value)) for selector, value in sorted(selectors.items())))
        address = record._state.baseline
        if record._is_saved and self._by_address and "email" in record._meta.by_api_name and address.is_loaded("email"):
            reference = (*account, ("email", _plain(address.value(record._meta.by_api_name["email"]))))
            if reference in self._chains:
                return reference
        return (*account, key)

    def _note_address(self, chain: Chain, pending: Pending, record: Model, write: Write) -> None:
        """Keep under which address a record is found in this unit."""
        field = record._meta.by_api_name.get("email")
        if field is None or "email" not in record._meta.selectors:
            return
        connection, name = connection_of(record), record._meta.object_name
        baseline = record._state.baseline
        if write.operation == "create":
            key = _address_key(connection, name, write.changes.values.get("email"))
            self._creates.setdefault(key, []).append(pending)
        elif baseline.is_loaded("email") or "email" in baseline.selectors:
            held = baseline.selectors.get("email") or baseline.held(field)
            self._by_address.setdefault(_address_key(connection, name, held), chain.key)


def _joins(write: Write, last: Write) -> bool:
    return write.operation in _JOINING and (write.operation, write.selectors) == (last.operation, last.selectors)


def _address_key(connection: Connection, object_name: str, email: object) -> Key:
    return (connection.url, connection.account, object_name, _plain(email))


def _is_same_address(write: Write, email: object) -> bool:
    return _plain(write.changes.values.get("email")) == _plain(email)


def _plain(value: Any) -> str:
    return str(value).casefold()  # as Pardot compares addresses
