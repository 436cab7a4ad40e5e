"""What a unit of work sends together, and in which order."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pardot_orm.operations import BATCH_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pardot_orm.changes.baseline import Pending


class Schedule:
    """The requests of a unit of work, one after the other; it is told what became of each before it gives the next."""

    def __init__(self, waiting: list[Pending]) -> None:
        self._waiting = waiting

    def __iter__(self) -> Iterator[list[Pending]]:
        return _chunks(self._waiting)

    def settle(self, chunk: list[Pending], failures: Mapping[int, object]) -> None:
        """Take what became of a request's records: failures by position."""


def _chunks(waiting: list[Pending]) -> Iterator[list[Pending]]:
    """Yield what goes into one request each: up to 50 of a kind, in the order in which they were queued."""
    kinds: dict[tuple[str, str, str, bool], list[Pending]] = defaultdict(list)
    for pending in waiting:
        write = pending.write
        alias = pending.record._state.baseline.alias
        kinds[alias, write.object_name, write.operation, is_batched(pending)].append(pending)
    for (_, _, _, has_batch), of_a_kind in kinds.items():
        size = BATCH_SIZE if has_batch else 1
        chunk: list[Pending] = []
        for pending in of_a_kind:
            if len(chunk) == size or _clashes(pending, chunk):
                yield chunk
                chunk = []
            chunk.append(pending)
        yield chunk


def is_batched(pending: Pending) -> bool:
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
