"""How far a request has come, and until when it may take: told by the connections of `requests` themselves.

Whether a write that failed was sent is decided by the stage at which it failed, not by the class of the exception: a
broken TLS record is an `SSLError` before the request and after it. Whether an answer takes too long is decided for each
byte of it, since each one restarts the time-out of a socket.
"""

from __future__ import annotations

import http.client
import math
import os
import socket
import struct
import threading
import time
from contextlib import suppress
from enum import IntEnum
from functools import cache
from io import BufferedReader, RawIOBase
from typing import TYPE_CHECKING, Any

import requests
from requests.auth import AuthBase
from urllib3 import PoolManager

from pardot_orm.http.session_locks import PoolAdapter

if TYPE_CHECKING:
    from typing import Self

    from requests import PreparedRequest
    from urllib3 import HTTPConnectionPool

# Bytes that are sent at once: each such part has a time-out of its own, which is bounded by that of the request.
_PART = 2**14

# A connection that is closed ends in a reset, and whatever was not delivered yet is thrown away.
_AT_ONCE = struct.pack("hh" if os.name == "nt" else "ii", 1, 0)


class Stage(IntEnum):
    """How far a request has come."""

    PREPARING = 0  # settings and values become a request
    PREPARED = 1  # whoever sends it has it
    CONNECTING = 2  # the name is resolved, a connection made, a proxy's tunnel, TLS with its certificate
    SENDING = 3  # its first byte has left, or is about to
    HEADERS = 4  # the first byte of an answer is here
    BODY = 5  # status and headers are here


class Passage:
    """One request on its way. `with passage:` lets the connections of this thread tell how far it is.

    Attributes:
        stage: How far it has come.
        is_sent: Whether its first byte left, in any attempt of whoever sends it.
        is_told: Whether a connection that tells the stage had it at all.
        ends: When its answer must be whole, by `time.monotonic()`.
    """

    def __init__(self, seconds: float, time_out: float) -> None:
        """Begin.

        Args:
            seconds: How long it may take, from now.
            time_out: How long an answer may take at the least, from its sending.
        """
        self.stage = Stage.PREPARING
        self.is_sent = False
        self.is_told = False
        self.ends = time.monotonic() + max(seconds, time_out)
        self._time_out = time_out

    def __enter__(self) -> Self:
        _here.passage = self
        return self

    def __exit__(self, *exception: object) -> None:
        _here.passage = None

    def reached(self, stage: Stage) -> None:
        """Note how far it is."""
        self.stage = max(self.stage, stage)
        self.is_told = self.is_told or stage >= Stage.CONNECTING

    def sends(self) -> None:
        """Note that bytes leave now; their answer has one time-out from here, whatever connecting took."""
        self.reached(Stage.SENDING)
        if not self.is_sent:
            self.is_sent = True
            self.ends = max(self.ends, time.monotonic() + self._time_out)

    def next_part(self) -> None:
        """Give the next part of a download a time-out of its own."""
        self.ends = time.monotonic() + self._time_out

    @property
    def may_have_left_unseen(self) -> bool:
        """Whether whoever had it tells nothing of it."""
        return self.stage >= Stage.PREPARED and not self.is_told

    def check(self) -> None:
        """Raise where its time has passed: for bodies that come by connections which don't tell."""
        if self.is_over:
            raise TimeoutError("The time of the request has passed.")

    @property
    def is_over(self) -> bool:
        """Whether its time has passed."""
        return time.monotonic() >= self.ends

    def bounded(self, time_out: float | None) -> float:
        """Return a time-out of a socket, or what is left of the request's time where that is less.

        Raises:
            TimeoutError: Nothing is left.
        """
        left = self.ends - time.monotonic()
        if left <= 0:
            raise TimeoutError("The time of the request has passed.")
        return min(left, math.inf if time_out is None else time_out)


_here = threading.local()


def _passage() -> Passage | None:
    return getattr(_here, "passage", None)


class Signing(AuthBase):
    """Signs a request, and notes that it is made: nothing but sending follows."""

    def __init__(self, auth: AuthBase, passage: Passage) -> None:
        self._auth = auth
        self._passage = passage

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        """Sign it."""
        signed = self._auth(request)
        self._passage.reached(Stage.PREPARED)
        return signed


# --- connections that tell the stage ----------------------------------------------------------------------------------


class _Timed(RawIOBase):
    """The bytes of an answer, of which each comes in time."""

    def __init__(self, raw: RawIOBase, sock: Any, passage: Passage) -> None:
        self._raw = raw
        self._socket = sock
        self._passage = passage
        self._time_out: float | None = sock.gettimeout()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        self._socket.settimeout(self._passage.bounded(self._time_out))
        count = self._raw.readinto(buffer)
        if self._passage.is_sent:  # else it is a proxy's word on its tunnel
            self._passage.reached(Stage.HEADERS)
        return count

    def fileno(self) -> int:
        return self._raw.fileno()

    def close(self) -> None:
        self._raw.close()
        super().close()


class _Answer(http.client.HTTPResponse):
    """An answer whose bytes are timed, and whose broken headers are not shown: a login's answer may echo it."""

    def __init__(self, sock: Any, *args: Any, **options: Any) -> None:
        super().__init__(sock, *args, **options)
        if (passage := _passage()) is not None:
            self.fp = BufferedReader(_Timed(self.fp.detach(), sock, passage))

    def begin(self) -> None:
        super().begin()
        if _passage() is not None and (self.msg.defects or self.msg.get_payload()):
            # urllib3 would log the lines themselves.
            self.msg.set_payload("")
            self.msg.defects = [type(defect)() for defect in self.msg.defects]


class _Telling:
    """What is added to a connection of urllib3, so that it tells the stage of its requests."""

    response_class = _Answer
    _is_connecting = False

    def connect(self) -> None:
        if (passage := _passage()) is not None:
            passage.reached(Stage.CONNECTING)
        self._is_connecting = True
        try:
            super().connect()  # type: ignore[misc] # of the connection that this is added to
        finally:
            self._is_connecting = False

    def putrequest(self, *args: Any, **options: Any) -> None:
        if (passage := _passage()) is not None:
            passage.reached(Stage.CONNECTING)
        super().putrequest(*args, **options)  # type: ignore[misc] # as above

    def close(self: Any) -> None:
        """Close it; what is given up unanswered is not delivered late either, out of the buffers of this machine."""
        passage = _passage()
        if passage is not None and passage.stage == Stage.SENDING and self.sock is not None:
            with suppress(OSError, AttributeError):
                self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
        super().close()  # type: ignore[misc] # as above

    def send(self: Any, data: Any) -> None:
        passage = _passage()
        send = super().send  # type: ignore[misc] # as above
        if passage is None or self._is_connecting:  # what opens a proxy's tunnel is no byte of the request
            send(data)
            return
        if self.sock is None and self.auto_open:
            self.connect()
        passage.sends()
        for part in _parts(data):
            if self.sock is not None:
                self.sock.settimeout(passage.bounded(self.timeout))
            send(part)


def _parts(data: Any) -> list[Any]:
    if not isinstance(data, bytes) or len(data) <= _PART:
        return [data]
    return [data[begin : begin + _PART] for begin in range(0, len(data), _PART)]


@cache
def _telling(connection: type[Any]) -> type[Any]:
    """Return a class of connections that tells the stage."""
    return connection if issubclass(connection, _Telling) else type(connection.__name__, (_Telling, connection), {})


@cache
def _pool_of_telling(pool: type[HTTPConnectionPool]) -> type[HTTPConnectionPool]:
    return type(pool.__name__, (pool,), {"ConnectionCls": _telling(pool.ConnectionCls)})


def let_tell(manager: object) -> None:
    """Let the connections that a pool manager makes from now on tell the stage of the requests of this library."""
    classes = getattr(manager, "pool_classes_by_scheme", None)
    if not isinstance(manager, PoolManager) or not classes:
        return
    if all(issubclass(pool.ConnectionCls, _Telling) for pool in classes.values()):
        return
    manager.pool_classes_by_scheme = {scheme: _pool_of_telling(pool) for scheme, pool in classes.items()}
    manager.clear()  # idle connections don't tell; those under way come to their end


class _TellingAdapter(PoolAdapter):
    """Sends by connections that tell the stage, by way of proxies too."""

    def init_poolmanager(self, *args: Any, **options: Any) -> None:
        super().init_poolmanager(*args, **options)
        let_tell(self.poolmanager)

    def proxy_manager_for(self, *args: Any, **options: Any) -> Any:
        manager = super().proxy_manager_for(*args, **options)
        let_tell(manager)
        return manager


class TellingSession(requests.Session):
    """A session that sends once, and follows no redirection: Pardot's API has none, and `requests` would read it."""

    def __init__(self, pool_size: int) -> None:
        super().__init__()
        for scheme in ("https://", "http://"):
            self.mount(scheme, _TellingAdapter(pool_maxsize=pool_size, max_retries=0))

    def get_redirect_target(self, resp: requests.Response) -> str | None:  # noqa: ARG002 - the name is the base class's
        """Return None, whatever a `Location` says."""
        return None
