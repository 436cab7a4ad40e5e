"""Pools that Ctrl-C can't lock for good; and the locks inside of a user's own session, after a fork and after Ctrl-C.

A pool of urllib3 is a queue whose Condition stays locked for good where Ctrl-C comes between lock and block: each
later request over it would wait for ever, in whatever thread, and a forked child likewise.
"""

from __future__ import annotations

import threading
from collections import deque
from queue import Empty, Full, Queue
from typing import TYPE_CHECKING, Any

from requests.adapters import HTTPAdapter
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

if TYPE_CHECKING:
    from collections.abc import Iterator

    import requests
    from urllib3.poolmanager import PoolManager

# Seconds after which a lock of a queue belongs to nobody any more: it is held for microseconds.
_ORPHANED = 0.2


class _Stack:
    """The connections of a pool, newest first, as urllib3 asks a queue for them: by calls of C code, without a lock."""

    def __init__(self, maxsize: int) -> None:
        self._connections: deque[object] = deque()
        self._most = maxsize

    def get(self, block: bool = True, timeout: float | None = None) -> object:  # noqa: ARG002 - a queue's
        """Return the connection that was put there last."""
        try:
            return self._connections.pop()
        except IndexError:
            raise Empty from None

    def put(self, connection: object, block: bool = True, timeout: float | None = None) -> None:  # noqa: ARG002
        """Put a connection there."""
        if len(self._connections) >= self._most:
            raise Full
        self._connections.append(connection)

    def qsize(self) -> int:
        """Return how many there are."""
        return len(self._connections)


class _Pool(HTTPConnectionPool):
    QueueCls = _Stack  # type: ignore[assignment] # it has what a pool that does not block uses


class _TlsPool(HTTPSConnectionPool):
    QueueCls = _Stack  # type: ignore[assignment] # as above


class PoolAdapter(HTTPAdapter):
    """What `requests` sends by, with pools that neither a fork nor Ctrl-C leaves locked."""

    def init_poolmanager(self, *arguments: Any, **options: Any) -> None:
        """Make the pools of hosts."""
        super().init_poolmanager(*arguments, **options)
        self.poolmanager.pool_classes_by_scheme = {"http": _Pool, "https": _TlsPool}

    def proxy_manager_for(self, *arguments: Any, **options: Any) -> Any:
        """Return the pools of a proxy."""
        manager = super().proxy_manager_for(*arguments, **options)
        manager.pool_classes_by_scheme = {"http": _Pool, "https": _TlsPool}
        return manager


def free_after_fork(session: requests.Session) -> None:
    """Give a session of the parent new locks, so that a child can use it, close it, or let it go.

    A child would hang where a thread of its parent was just taking a connection out of the pool, and be it when it ends
    and the pool is cleared away.
    """
    session.cookies._cookies_lock = threading.RLock()  # type: ignore[attr-defined]  # noqa: SLF001 - nothing public
    for manager in _managers(session):
        manager.pools.lock = threading.RLock()
    for queue in _queues(session):
        queue.mutex = threading.Lock()
        queue.not_empty = threading.Condition(queue.mutex)
        queue.not_full = threading.Condition(queue.mutex)
        queue.all_tasks_done = threading.Condition(queue.mutex)


def free_after_interrupt(session: requests.Session) -> None:
    """Unlock what an interrupted request has left locked, also for the threads that wait for it already."""
    for queue in _queues(session):
        queue.mutex.acquire(timeout=_ORPHANED)
        queue.mutex.release()  # this one's, or the orphaned one


def _managers(session: requests.Session) -> Iterator[PoolManager]:
    for adapter in session.adapters.values():
        if isinstance(adapter, HTTPAdapter):
            yield adapter.poolmanager
            yield from adapter.proxy_manager.values()


def _queues(session: requests.Session) -> Iterator[Queue[object]]:
    for manager in _managers(session):
        for pool in list(manager.pools._container.values()):  # noqa: SLF001 - nothing public
            if isinstance(pool.pool, Queue):
                yield pool.pool
