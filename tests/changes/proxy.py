"""An HTTP proxy before a server: by their number it answers requests itself, or loses the answers of the server."""

from __future__ import annotations

import re
import socket
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from attrs import frozen

from tests.wire.network import Relay

if TYPE_CHECKING:
    from io import BufferedReader

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


@frozen
class Fault:
    """What becomes of a request.

    Attributes:
        answer: What the client is answered, byte for byte; None for nothing: the connection is cut.
        is_passed_on: Whether the server has the request all the same, and does its work.
    """

    answer: bytes | None
    is_passed_on: bool = False


def _says(status: str, body: bytes = b"", kind: str = "text/html") -> bytes:
    return b"HTTP/1.1 %b\r\nContent-Type: %b\r\nContent-Length: %d\r\n\r\n%b" % (
        status.encode(),
        kind.encode(),
        len(body),
        body,
    )


def _error(status: str, code: int, text: str) -> bytes:
    body = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<rsp stat="fail" version="1.0"><err code="{code}">{text}</err></rsp>'
    )
    return _says(status, body.encode(), "text/xml; charset=utf-8")


FAULTS = (
    Fault(_says("503 Service Unavailable", b"<html><h1>Service Unavailable</h1></html>")),
    Fault(_error("200 OK", 66, "You have exceeded your concurrent request limit. Please wait, before trying again")),
    Fault(_says("429 Too Many Requests")),
    Fault(None, is_passed_on=True),
    Fault(_error("401 Unauthorized", 184, "access_token is invalid, unknown, or malformed")),
    Fault(_says("503 Service Unavailable"), is_passed_on=True),
    Fault(_says("401 Unauthorized"), is_passed_on=True),
)


class FaultyProxy(Relay):
    """Passes requests on; of a cycle of them the first, third ... meet a fault each, and what is left goes well.

    Attributes:
        requests: How many came since it was armed, logins aside.
        struck: How many of them met a fault.
        waits: The seconds in which none was under way, between two of them.
    """

    def __init__(self, port: int) -> None:
        super().__init__(port)
        self._cycle: int | None = None
        self._under_way = 0
        self._idle_since = 0.0
        self.requests = self.struck = 0
        self.waits: list[float] = []

    def arm(self, cycle: int | None) -> None:
        """Let faults strike by the number of the request modulo a cycle, counted from now; None lets none strike."""
        with self._lock:
            self._cycle, self.requests, self.struck, self.waits = cycle, 0, 0, []

    def _serve(self, client: socket.socket) -> None:
        with suppress(OSError), self.received(client) as near, near.makefile("rb") as stream:
            with self._lock:
                self._open.add(near)
            try:
                with socket.create_connection(("127.0.0.1", self._to)) as far, far.makefile("rb") as answers:
                    while (request := _message(stream)) and self._answer(request, near, far, answers):
                        pass
            finally:
                with self._lock:
                    self._open.discard(near)
                with suppress(OSError):
                    near.shutdown(socket.SHUT_RDWR)

    def _answer(self, request: bytes, near: socket.socket, far: socket.socket, answers: BufferedReader) -> bool:
        """Answer a request, and tell whether the connection lives on."""
        fault = self._begun(request)
        try:
            answer = fault.answer if fault is not None else b""
            if fault is None or fault.is_passed_on:
                far.sendall(request)
                told = _message(answers)
                answer = told if fault is None else answer
            if answer:
                near.sendall(answer)
            return bool(answer)
        finally:
            self._ended(request)

    def _begun(self, request: bytes) -> Fault | None:
        """Count a request, and return the fault that it meets."""
        if not _is_counted(request):
            return None
        with self._lock:
            if self._under_way == 0 and self.requests:
                self.waits.append(time.monotonic() - self._idle_since)
            self._under_way += 1
            self.requests += 1
            if self._cycle is None:
                return None
            place = (self.requests - 1) % self._cycle
            fault = FAULTS[place // 2] if place % 2 == 0 and place // 2 < len(FAULTS) else None
            self.struck += fault is not None
        return fault

    def _ended(self, request: bytes) -> None:
        if _is_counted(request):
            with self._lock:
                self._under_way -= 1
                self._idle_since = time.monotonic()


def _is_counted(request: bytes) -> bool:
    return b" /api/" in request.partition(b"\r\n")[0]


def _message(stream: BufferedReader) -> bytes:
    """Return a request or an answer whole, as it came; nothing where there is none."""
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        if not (line := stream.readline()):
            return b""
        head += line
    length = _LENGTH.search(head)
    return head + stream.read(int(length[1]) if length else 0)
