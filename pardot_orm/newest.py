"""The highest id known of each object, by which a create whose answer was lost is told from older records."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator


class NewestIds:
    """What a connection knows of the newest records, and which creates are under way. Safe to share between threads.

    Example:
        >>> newest = NewestIds()
        >>> newest.asked("list", 50)
        >>> newest.saw("list", 51)
        >>> newest.known("list")
        51
    """

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._under_way: set[Hashable] = set()
        self._changed = threading.Condition()

    def known(self, object_name: str) -> int | None:
        """Return the highest id known of an object; None if nobody asked yet."""
        with self._changed:
            return self._ids.get(object_name)

    def asked(self, object_name: str, newest: int) -> None:
        """Take what Pardot told; a create may have raised it meanwhile."""
        with self._changed:
            self._ids[object_name] = max(newest, self._ids.get(object_name, 0))

    def saw(self, object_name: str, record_id: int) -> None:
        """Take a created record as older than all that are created later."""
        with self._changed:
            if object_name in self._ids:
                self._ids[object_name] = max(record_id, self._ids[object_name])

    def forget(self, object_name: str) -> None:
        """Ask anew before the next create: there may be a record that nobody here knows of."""
        with self._changed:
            self._ids.pop(object_name, None)

    @contextmanager
    def creating(self, key: Hashable) -> Iterator[None]:
        """Let creates that could be taken for each other wait for each other."""
        with self._changed:
            self._changed.wait_for(lambda: key not in self._under_way)
            self._under_way.add(key)
        try:
            yield
        finally:
            with self._changed:
                self._under_way.discard(key)
                self._changed.notify_all()
