"""What a unit of work sends together, and in which order."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from attrs import evolve

from pardot_orm.errors import PardotError, StateError, UnitOfWorkError
from pardot_orm.query.reading.single import connection_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pardot_orm.changes.pending import Pending
    from pardot_orm.models.base import Model


class Schedule:
    """The requests of a unit of work, one after the other; it is told what became of each before it gives the next.

    The writes of a record keep their order. Deletes go last, since they can't be undone: one waits for the writes that
    were queued before it, or for those of the records that it names, and is held back if one of them was not carried
    out. So is what follows a write of the same record that was not.
    """

    def __init__(self, waiting: Iterable[Pending], undone: Iterable[Model] = ()) -> None:
        self._left: dict[int, list[Pending]] = {}  # the writes of each record, in their order
        for pending in waiting:
            self._left.setdefault(id(pending.chain), []).append(pending)
        for writes in self._left.values():
            writes[-1].instead_of = [pending for pending in writes if is_moot(pending)]
            writes[:] = [pending for pending in writes if pending not in writes[-1].instead_of]
        self._undone = list(undone)  # records of which a write was not carried out
        self._first_undone: Pending | None = None
        self.held_back: list[tuple[Pending, PardotError]] = []

    def __iter__(self) -> Iterator[list[Pending]]:
        while self._left:
            heads = sorted((writes[0] for writes in self._left.values()), key=lambda pending: pending.number)
            ready = [head for head in heads if not is_delete(head)] or [h for h in heads if self._may_delete(h)]
            yield from _chunks([pending for pending in ready if self._knows_its_record(pending)])

    def settle(self, chunk: list[Pending], failures: Mapping[int, object]) -> None:
        """Take what became of a request's records: failures by position."""
        for i, pending in enumerate(chunk):
            writes = self._left[id(pending.chain)]
            del writes[0]
            if i in failures:
                self._note_undone(pending)
                self._hold_back(writes, f"{pending.record!r} was not {pending.action} before")
            if not writes:
                del self._left[id(pending.chain)]

    def _note_undone(self, pending: Pending) -> None:
        self._undone.append(pending.record)
        first = self._first_undone
        if not is_delete(pending) and (first is None or pending.number < first.number):
            self._first_undone = pending

    def _hold_back(self, writes: list[Pending], why: str) -> None:
        for pending in writes:
            text = f"{pending.record!r} was not {pending.action}: {why}."
            self.held_back.append((pending, UnitOfWorkError(text)))
        writes.clear()

    def _may_delete(self, pending: Pending) -> bool:
        """Tell whether a delete need not fear that what it takes away is still needed; else hold it back."""
        first = self._first_undone
        if pending.after is not None:
            failed = next((record for record in self._undone if record in pending.after), None)
            if failed is None:
                return True
            why = f"it was to go after {failed!r}, whose change was not carried out"
        elif first is None or first.number > pending.number:
            return True
        else:
            why = (
                f"{first.record!r}, which was queued before it, was not {first.action}; "
                "delete(after=...) names the records that it waits for"
            )
        self._hold_back(self._left.pop(id(pending.chain)), why)
        return False

    def _knows_its_record(self, pending: Pending) -> bool:
        """Name the record of a write that was queued before it had an id; hold the write back if it has none yet."""
        if pending.write.operation in {"create", "upsert"} or pending.write.selectors:
            return True
        if (key := pending.record._key()) is not None:
            pending.write = evolve(pending.write, selectors={"id": key})
            return True
        writes = self._left.pop(id(pending.chain))
        for later in writes:
            text = f"{later.record!r} was created by a batch and its id is not known: it was not {later.action}."
            self.held_back.append((later, StateError(text, hint="Find it with filter(), which gives its id.")))
        return False


def is_delete(pending: Pending) -> bool:
    """Tell whether a write takes a record away."""
    return pending.write.operation == "delete"


def is_moot(pending: Pending) -> bool:
    """Tell whether an update need not be sent, since the record's last write, after updates alone, is its delete."""
    if pending.write.operation != "update" or not is_delete(pending.chain.writes[-1]):
        return False
    return all(p.write.operation == "update" for p in pending.chain.writes[:-1] if p.number > pending.number)


def _chunks(waiting: list[Pending]) -> Iterator[list[Pending]]:
    """Yield what goes into one request each: as many of a kind as a batch holds, in the order of their queueing."""
    kinds: dict[tuple[str, str, str, int], list[Pending]] = defaultdict(list)
    for pending in waiting:
        write = pending.write
        alias = pending.record._state.baseline.alias
        kinds[alias, write.object_name, write.operation, _batch_size(pending)].append(pending)
    for (_, _, _, size), of_a_kind in kinds.items():
        chunk: list[Pending] = []
        for pending in of_a_kind:
            if len(chunk) == size or _clashes(pending, chunk):
                yield chunk
                chunk = []
            chunk.append(pending)
        yield chunk


def is_batched(pending: Pending) -> bool:
    """Tell whether a batch call can do it; the answer to a batched upsert would not tell which record matched."""
    return _batch_size(pending) > 1


def _batch_size(pending: Pending) -> int:
    """Return how many writes of its kind go into one request."""
    write = pending.write
    if write.operation == "upsert" and "id" not in write.selectors:
        return 1
    try:
        connection = connection_of(pending.record)
    except PardotError:  # that there is no such connection is told by the attempt
        return 1
    return connection.can(pending.record._meta, lambda can: can.batch_size if write.operation in can.batched else 1)


def _clashes(pending: Pending, chunk: list[Pending]) -> bool:
    """Tell whether a batch holds the same record, or the same address, already: version 3 keys batches by them."""
    key = _key(pending)
    return any(_key(other) == key for other in chunk)


def _key(pending: Pending) -> object:
    write = pending.write
    by = write.selectors.get("email") or write.selectors.get("fid") or write.changes.values.get("email")
    return write.selectors.get("id") or str(by).casefold()
