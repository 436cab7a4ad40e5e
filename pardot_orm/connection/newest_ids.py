"""The highest id known of each object, by which a create whose answer was lost is told from older records."""

from __future__ import annotations

import threading
import time
from collections import Counter, deque
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from pardot_orm.errors import ConcurrencyLimitError
from pardot_orm.limits.after_fork import begins_anew_in_child

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

# Seconds between two looks at creates that are waited for.
_LOOK = 0.01


class UnderWay:
    """Which creates are under way. Safe to share between threads.

    Example:
        >>> under_way = UnderWay()
        >>> with under_way.alone(["ada@example.com"], 60):
        ...     pass  # nobody else creates one of this address meanwhile
    """

    def __init__(self) -> None:
        begins_anew_in_child(self.begin_anew)

    def begin_anew(self) -> None:
        """Hold nothing."""
        self._changed = threading.Lock()
        self._keys: dict[object, frozenset[Hashable]] = {}  # by the block that creates them

    @contextmanager
    def alone(self, keys: Iterable[Hashable], seconds: float) -> Iterator[None]:
        """Let creates that could be taken for each other wait for each other.

        Args:
            keys: What they have in common; those of a batch are taken all at once, so that no two wait in a circle.
            seconds: How long to wait at the most.

        Raises:
            ConcurrencyLimitError: The others take longer.
        """
        wanted, block, end = frozenset(keys), object(), time.monotonic() + seconds
        # Looked at again and again, since a Condition that Ctrl-C cuts off may stay locked for good.
        try:
            while not self._take(block, wanted):
                if time.monotonic() > end:
                    raise ConcurrencyLimitError(
                        f"For {seconds:.0f} s another thread has been creating what could be taken for the same "
                        "record. Nothing was sent."
                    )
                time.sleep(_LOOK)
            yield
        finally:
            self._keys.pop(block, None)  # in a forked child it is not there

    def _take(self, block: object, wanted: frozenset[Hashable]) -> bool:
        with self._changed:
            is_free = all(wanted.isdisjoint(taken) for taken in list(self._keys.values()))
            if is_free:
                self._keys[block] = wanted
        return is_free


class JustMade:
    """What a connection has made lately, which queries may not find yet. Safe to share between threads.

    Example:
        >>> just_made = JustMade()
        >>> just_made.note(("listMembership", "8", "91"), 60)
        >>> just_made.left(("listMembership", "8", "91")) > 0, just_made.left(("listMembership", "8", "92")) > 0
        (True, False)
    """

    def __init__(self) -> None:
        self._shown_at: dict[Hashable, float] = {}
        self._made: deque[Hashable] = deque()  # the oldest first

    def note(self, key: Hashable, seconds: float) -> None:
        """Note that a record was made, which queries may not find for so many seconds."""
        if not seconds:
            return
        now = time.monotonic()
        self._shown_at[key] = now + seconds
        self._made.append(key)
        with suppress(IndexError):  # another thread has taken it out
            while self._shown_at.get(self._made[0], 0.0) < now:
                self._shown_at.pop(self._made.popleft(), None)

    def left(self, key: Hashable) -> float:
        """Return for how many seconds queries may not find it yet."""
        return max(self._shown_at.get(key, 0.0) - time.monotonic(), 0.0)


class NewestIds:
    """What a connection knows of the newest records, and which creates are under way. Safe to share between threads.

    Example:
        >>> newest = NewestIds()
        >>> newest.asked("list", 50, newest.asking("list"))
        >>> newest.saw("list", 51)
        >>> newest.known("list")
        51
    """

    def __init__(self) -> None:
        self._outdated: Counter[str] = Counter()
        self.under_way = UnderWay()
        begins_anew_in_child(self.begin_anew)

    def begin_anew(self) -> None:
        """Know nothing: what a forked child's parent creates is that of another client to it."""
        self._changed = threading.Lock()
        self._ids: dict[str, int] = {}

    def known(self, object_name: str) -> int | None:
        """Return the highest id known of an object; None if nobody asked yet."""
        with self._changed:
            return self._ids.get(object_name)

    def asking(self, object_name: str) -> int:
        """Return what `asked` is to be given with the answer to a question that is asked now."""
        with self._changed:
            return self._outdated[object_name]

    def asked(self, object_name: str, newest: int, asking: int) -> None:
        """Take what Pardot told, unless there may be newer records since it was asked."""
        with self._changed:
            if asking == self._outdated[object_name]:
                self._ids[object_name] = max(newest, self._ids.get(object_name, 0))

    def saw(self, object_name: str, record_id: int) -> None:
        """Take a created record as older than all that are created later."""
        with self._changed:
            if object_name in self._ids:
                self._ids[object_name] = max(record_id, self._ids[object_name])
            else:
                self._outdated[object_name] += 1

    def forget(self, object_name: str) -> None:
        """Ask anew before the next create: there may be a record that nobody here knows of."""
        with self._changed:
            self._ids.pop(object_name, None)
            self._outdated[object_name] += 1
