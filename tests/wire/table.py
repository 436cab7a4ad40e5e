"""Every exception of the network's, at every stage of every operation.

An exception is raised where bytes are asked for or given, whatever its class: at stages where it could not come as
well, since the library decides by the stage alone. The server is real, and so is its end of TLS.
"""

from __future__ import annotations

import builtins
import errno
import gc
import http.client
import socket
import ssl
import tempfile
import threading
import time
import warnings
from collections import Counter
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

import requests
import requests.adapters
import urllib3.exceptions
from attrs import define, field, frozen

from pardot_orm import connect
from pardot_orm.sandbox import Sandbox
from tests.wire.network import TlsEnd, certificate, port_of
from tests.wire.work import DONE, NOT_DONE, OPERATIONS, UNKNOWN, Told, Work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

# Before the first byte of the request, and from it on.
BEFORE = ("resolving", "connecting", "handshake", "certificate")
AFTER = ("first byte", "half", "waiting", "status line", "headers", "parsed", "body")
STAGES = (*BEFORE, *AFTER)

_MODULES = (socket, ssl, http.client, urllib3.exceptions, requests.exceptions)
_SYSTEM = ("ECONNRESET", "ECONNREFUSED", "ECONNABORTED", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETDOWN", "EAGAIN")


def exceptions() -> list[Callable[[], Exception]]:
    """Return what makes each exception that can come out of a socket, TLS, HTTP, and their libraries."""
    kinds: dict[type[Exception], None] = {}
    for module in (*_MODULES, builtins):
        for kind in vars(module).values():
            if getattr(kind, "__name__", "_").startswith("_"):
                continue
            is_kind = isinstance(kind, type) and issubclass(kind, Exception) and not issubclass(kind, Warning)
            if is_kind and (module is not builtins or issubclass(kind, OSError | ValueError)):
                kinds[kind] = None
    codes = [getattr(errno, name) for name in _SYSTEM]
    return [
        *(lambda kind=kind: _made(kind) for kind in kinds),
        *(lambda code=code: OSError(code, "") for code in codes),
    ]


# What one or another of them wants to be made of.
_ANSWER = mock.Mock(tell=int, length_remaining=1)
_ARGUMENTS: tuple[tuple[Any, ...], ...] = (
    ("made",),
    (),
    (0, 1),
    (_ANSWER, b"made"),
    ("made", "", 0),
    (None, None, "made"),
    ("", 0, 1, "made"),
    ("utf-8", b"", 0, 1, "made"),
    ("utf-8", "", 0, 1, "made"),
)


def _made(kind: type[Exception]) -> Exception:
    for arguments in _ARGUMENTS:
        with suppress(TypeError, AttributeError):
            return kind(*arguments)
    raise AssertionError(f"{kind} can't be made")


@define
class Strike:
    """Raises one exception at one stage of the requests of this thread, once."""

    stage: str
    make: Callable[[], Exception]
    is_armed: bool = False
    has_struck: bool = False
    _thread: int = field(factory=threading.get_ident)
    _came: bytes = b""
    _sent: int = 0

    def _is_due(self, *stages: str) -> bool:
        return self.is_armed and not self.has_struck and self.stage in stages and threading.get_ident() == self._thread

    def _raise(self) -> None:
        self.has_struck = True
        raise self.make()

    @contextmanager
    def patched(self) -> Iterator[None]:
        """Stand between the library and its sockets."""
        with ExitStack() as stack:
            for owner, name, patch in (
                (socket, "getaddrinfo", self._before("resolving")),
                (socket.socket, "connect", self._before("connecting")),
                (ssl.SSLSocket, "do_handshake", self._handshake),
                (socket.socket, "sendall", self._sendall),
                (ssl.SSLSocket, "sendall", self._sendall),
                (socket.socket, "recv_into", self._receive),
                (ssl.SSLSocket, "recv_into", self._receive),
                (requests.adapters.HTTPAdapter, "build_response", self._before("parsed")),
            ):
                stack.enter_context(mock.patch.object(owner, name, patch(getattr(owner, name))))
            yield

    def _before(self, stage: str) -> Callable[[Any], Any]:
        def patch(real: Any) -> Any:
            def patched(*args: Any, **options: Any) -> Any:
                if self._is_due(stage):
                    self._raise()
                return real(*args, **options)

            return patched

        return patch

    def _handshake(self, real: Any) -> Any:
        def patched(*args: Any, **options: Any) -> Any:
            if self._is_due("handshake"):
                self._raise()
            real(*args, **options)
            if self._is_due("certificate"):
                self._raise()

        return patched

    def _sendall(self, real: Any) -> Any:
        def patched(sock: Any, data: Any, *args: Any) -> Any:
            if self._is_due("first byte"):
                self._raise()
            if self._is_due("half"):
                real(sock, data[: len(data) // 2], *args)
                self._raise()
            return real(sock, data, *args)

        return patched

    def _receive(self, real: Any) -> Any:
        def patched(sock: Any, buffer: Any, size: int = 0, *args: Any) -> Any:
            if not self._is_due("waiting", "status line", "headers", "body"):
                return real(sock, buffer, size, *args)
            is_status, is_head = b"\r\n" not in self._came, b"\r\n\r\n" not in self._came
            due = {
                "waiting": True,
                "status line": len(self._came) > 5,
                "headers": not is_status and len(self._came.rpartition(b"\r\n")[2]) > 5,
                "body": not is_head,
            }
            if due[self.stage]:
                self._raise()
            count = real(sock, buffer, 1, *args)
            self._came += bytes(buffer[:count])
            return count

        return patched


@frozen
class Cell:
    """One exception at one stage of one operation, and what was told."""

    stage: str
    exception: str
    operation: str
    has_struck: bool
    told: tuple[str, ...]
    wrong: tuple[str, ...]
    doubled: int


class Table:
    """Fills cells: a sandbox, with an end of TLS before it, and a connection that repeats nothing."""

    def __init__(self, version: int, stack: ExitStack) -> None:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        self._sandbox = stack.enter_context(Sandbox(prospects=12, version=version))  # type: ignore[arg-type]
        cert, key = certificate(folder)
        front = stack.enter_context(TlsEnd(port_of(self._sandbox.url), cert, key))
        settings = {**self._sandbox.credentials, "url": front.url, "login_url": front.url, "ca_bundle": str(cert)}
        # An exception may leave a request half sent, whose answer never comes.
        self._connection = stack.enter_context(connect(**settings, timeout=(5, 5), wait=0))
        self._work = Work(self._sandbox)
        self._work("create")  # learns what is asked once

    def cell(self, stage: str, make: Callable[[], Exception], operation: str) -> Cell:
        """Raise an exception at a stage of an operation."""
        strike = Strike(stage, make)
        transport = self._connection._exchange._transport
        send = transport.send

        def sent(url: str, request: Any, *args: Any) -> Any:
            strike.is_armed = request.is_write or operation == "read"
            transport.close()  # so that there is a connection to be made
            before = len(self._sandbox.requests)
            try:
                return send(url, request, *args)
            finally:
                strike.is_armed = False
                self._settle(before, stage)

        transport.timeout = (5, 0.2 if stage in {"first byte", "half"} else 5)
        with mock.patch.object(transport, "send", sent), strike.patched():
            told = self._work(operation)
        wrong = [what for each in told if (what := each.wrong() or _mistold(each, stage, strike))]
        doubled = sum(each.count() > 1 for each in told)
        words = tuple(each.told for each in told)
        return Cell(
            stage,
            f"{type(make()).__name__} {getattr(make(), 'errno', None) or ''}".strip(),
            operation,
            strike.has_struck,
            words,
            tuple(wrong),
            doubled,
        )

    def _settle(self, before: int, stage: str) -> None:
        """Wait until the server has carried out what it got whole."""
        ends = time.monotonic() + (2 if stage in AFTER[2:] else 0)
        while len(self._sandbox.requests) == before and time.monotonic() < ends:
            time.sleep(0.002)


def _mistold(told: Told, stage: str, strike: Strike) -> str:
    """Return what is wrong of it, though it is not untrue: too much caution, or none."""
    if not strike.has_struck or told.operation == "read" or told.told == DONE:
        return ""
    right = NOT_DONE if stage in BEFORE else UNKNOWN
    return "" if told.told == right else f"{told.operation} at {stage}: told {told.told!r}; {told.error!r}"


def cells(version: int, wanted: Iterable[tuple[str, Callable[[], Exception], str]]) -> list[Cell]:
    """Fill some cells of the table."""
    with ExitStack() as stack:
        # An exception that could not come where it is raised leaves its socket to the garbage collector.
        stack.enter_context(warnings.catch_warnings())
        warnings.simplefilter("ignore", ResourceWarning)
        stack.callback(gc.collect)
        table = Table(version, stack)
        return [table.cell(*each) for each in wanted]


def whole() -> list[Cell]:
    """Fill the whole table, in both versions by turns."""
    every = [(stage, make, operation) for make in exceptions() for stage in STAGES for operation in OPERATIONS]
    return cells(4, every[::2]) + cells(3, every[1::2])


def wrong(table: Iterable[Cell]) -> list[str]:
    """Return what was told wrongly."""
    return [f"{cell.exception} at {cell.stage}: {what}" for cell in table for what in cell.wrong]


def report(table: list[Cell]) -> str:
    """Return the counts."""
    struck = [cell for cell in table if cell.has_struck]
    told = Counter(f"{cell.operation} {word}" for cell in struck for word in cell.told)
    faults = wrong(table)
    return "\n".join(
        [
            f"stages x exceptions x operations  {len(table)} ({len(STAGES)} x {len(exceptions())} x {len(OPERATIONS)})",
            f"struck                            {len(struck)}",
            f"told                              {', '.join(f'{name} {n}' for name, n in sorted(told.items()))}",
            *(f"WRONG                             {what}" for what in faults),
            f"doubled                           {sum(cell.doubled for cell in table)}",
            f"told wrongly                      {len(faults)}",
        ]
    )
