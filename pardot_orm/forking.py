"""What a forked child must not inherit: locks and counts of its parent's threads, which do not exist in it.

Everything that threads share makes its locks in one method, and has it called again in each child. Nothing else in this
package may make a lock (tests/test_forking.py finds it).
"""

from __future__ import annotations

import os
import threading
from queue import Queue
from typing import TYPE_CHECKING
from weakref import WeakMethod

from requests.adapters import HTTPAdapter

if TYPE_CHECKING:
    from collections.abc import Callable

    import requests

_known: set[WeakMethod[Callable[[], None]]] = set()


def begins_anew_in_child(begin_anew: Callable[[], None]) -> None:
    """Let a method make the locks of an object, and what its threads hold: now, and anew in each forked child."""
    begin_anew()
    _known.add(WeakMethod(begin_anew, _known.discard))


def _begin_anew() -> None:
    for known in list(_known):
        if (begin_anew := known()) is not None:
            begin_anew()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_begin_anew)


def free_session(session: requests.Session) -> None:
    """Give a session of the parent new locks, so that a child can use it, close it, or let it go.

    `requests` and urllib3 do not do so themselves: a child would hang where a thread of its parent was just taking a
    connection out of the pool, and be it when it ends and the pool is cleared away.
    """
    session.cookies._cookies_lock = threading.RLock()  # type: ignore[attr-defined]  # noqa: SLF001 - nothing public
    for adapter in session.adapters.values():
        if isinstance(adapter, HTTPAdapter):
            for manager in (adapter.poolmanager, *adapter.proxy_manager.values()):
                manager.pools.lock = threading.RLock()
                for pool in list(manager.pools._container.values()):  # noqa: SLF001 - as above
                    if isinstance(pool.pool, Queue):
                        _free_queue(pool.pool)


def _free_queue(queue: Queue[object]) -> None:
    queue.mutex = threading.Lock()
    queue.not_empty = threading.Condition(queue.mutex)
    queue.not_full = threading.Condition(queue.mutex)
    queue.all_tasks_done = threading.Condition(queue.mutex)
