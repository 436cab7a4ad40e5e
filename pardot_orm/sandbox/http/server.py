"""The HTTP server: threads, kept-alive connections and nothing of the API.

Werkzeug's own server closes every connection after one answer, and how a client keeps its connections is one
of the things to be seen here; so this one stands on the standard library's.
"""

from __future__ import annotations

import re
import socket
import struct
import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from pardot_orm.sandbox.protocol.requests import HttpRequest
from pardot_orm.sandbox.protocol.responses import HttpResponse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HOST = "127.0.0.1"

# Bytes of a request's body: far above any documented request, and little enough to be kept in memory.
_LARGEST_BODY = 64 * 1024 * 1024

# The lines around the chunks of a body that is sent in chunks.
_LONGEST_LINE = 4096
_MOST_TRAILERS = 64
_CHUNK_SIZE = re.compile(rb"[0-9A-Fa-f]{1,8}")

# How often a body that trickles is continued.
_PIECES_A_SECOND = 20

# Seconds that requests under way have to end when the server stops.
_LONGEST_FAREWELL = 5.0


class _UnreadableBodyError(Exception):
    """A request whose body can't be read.

    Args:
        status: The HTTP status that says so.
    """

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Handler(BaseHTTPRequestHandler):
    """Reads the requests of one connection and writes their answers."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "PardotSandbox"
    disable_nagle_algorithm = True  # or an answer in two packets waits for an acknowledgement
    wbufsize = -1  # one packet for header and body

    def do_GET(self) -> None:
        """Serve one request, of whichever method."""
        try:
            body = self._read_body()
        except _UnreadableBodyError as error:
            self.close_connection = True  # nobody knows where the next request begins
            self.send_error(error.status)
            return
        request = HttpRequest(self.command, self.path, self.headers, body, self.client_address[1])
        response = self.server.answer(request)
        stall = response.delivery.stall
        is_late = stall > 0 and not self.server.pause(stall)  # the server has stopped meanwhile
        if response.status == 0 or is_late:
            self.close_connection = True
            if response.delivery.reset:
                self.server.reset(self.connection)
            return
        self._send_head(response)
        if self.command != "HEAD" and response.status != 204:
            self._send_body(response)
        self.wfile.flush()

    do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = do_GET  # noqa: N815 - the base class asks for these names

    def _read_body(self) -> bytes:
        """Return the whole body, or the next request is lost.

        Raises:
            _UnreadableBodyError: Its length is not told in a way that is understood, or it is too large.
        """
        coding = self.headers.get("Transfer-Encoding")
        if coding is not None:
            if coding.strip().lower() != "chunked" or "Content-Length" in self.headers:
                raise _UnreadableBodyError(411)
            return b"".join(self._chunks())
        length = self.headers.get("Content-Length") or "0"
        if not length.isdecimal():
            raise _UnreadableBodyError(411)
        if len(length) > len(str(_LARGEST_BODY)) or int(length) > _LARGEST_BODY:
            raise _UnreadableBodyError(413)  # what it announces is not read
        return self.rfile.read(int(length))

    def _chunks(self) -> Iterator[bytes]:
        """Yield the chunks of a body, and skip the trailers after it."""
        total = 0
        while size := self._chunk_size():
            total += size
            if total > _LARGEST_BODY:
                raise _UnreadableBodyError(413)
            chunk = self.rfile.read(size)
            if len(chunk) < size or self.rfile.readline(3) != b"\r\n":
                raise _UnreadableBodyError(400)
            yield chunk
        for _ in range(_MOST_TRAILERS):
            if self.rfile.readline(_LONGEST_LINE) in {b"\r\n", b"\n", b""}:
                return
        raise _UnreadableBodyError(400)

    def _chunk_size(self) -> int:
        line = self.rfile.readline(_LONGEST_LINE)
        text = line.partition(b";")[0].strip()  # an extension may follow
        if not line.endswith(b"\n") or not _CHUNK_SIZE.fullmatch(text):
            raise _UnreadableBodyError(400)
        return int(text, 16)

    def _send_head(self, response: HttpResponse) -> None:
        delivery = response.delivery
        if delivery.keep < 1 or not delivery.declared:
            self.close_connection = True
        self.send_response_only(response.status)
        if response.content_type is not None:
            self.send_header("Content-Type", response.content_type)
        for name, text in response.headers:
            self.send_header(name, text)
        if response.status != 204 and delivery.declared:  # a 204 has no body and must not tell its length
            self.send_header("Content-Length", str(len(response.body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()

    def _send_body(self, response: HttpResponse) -> None:
        """Send the body, or as much as is to arrive of it, in one piece or in many."""
        body, trickle = response.body, response.delivery.trickle
        body = body[: int(len(body) * response.delivery.keep)]
        if not trickle or not body:
            self.wfile.write(body)
            return
        pieces = max(1, min(len(body), round(trickle * _PIECES_A_SECOND)))
        for piece in range(pieces):
            self.wfile.write(body[piece * len(body) // pieces : (piece + 1) * len(body) // pieces])
            self.wfile.flush()
            if not self.server.pause(trickle / pieces):
                self.close_connection = True
                return

    def handle_expect_100(self) -> bool:
        """Ask for the body at once: the buffer would keep the question back, and the client its answer."""
        super().handle_expect_100()
        self.wfile.flush()
        return True

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the standard library's
        """Log nothing: requests are in the journal."""


class Server(ThreadingHTTPServer):
    """Listens on loopback, one thread for each connection."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, port: int, answer: Callable[[HttpRequest], HttpResponse] | None = None) -> None:
        self._changed = threading.Condition()
        self._connections: set[socket.socket] = set()
        self._to_reset: set[socket.socket] = set()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self._answer = answer
        super().__init__((HOST, port), Handler)

    @property
    def url(self) -> str:
        """The address that clients connect to."""
        return f"http://{HOST}:{self.server_address[1]}"

    def answer(self, request: HttpRequest) -> HttpResponse:
        """Return the answer to a request."""
        if self._answer is None:
            return HttpResponse(503)
        return self._answer(request)

    def start(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        """Serve in the background from now on."""
        self._answer = answer
        self._thread = threading.Thread(target=self.serve_forever, args=(0.01,), name="pardot-sandbox", daemon=True)
        self._thread.start()

    def pause(self, seconds: float) -> bool:
        """Let a request wait; False if the server is stopped meanwhile."""
        return not self._stopping.wait(seconds)

    def reset(self, connection: socket.socket) -> None:
        """Let a connection end in a reset, not in an orderly way."""
        with self._changed:
            self._to_reset.add(connection)

    def stop(self) -> None:
        """Close the port and all connections."""
        self._stopping.set()
        if self._thread is not None:
            self.shutdown()
            self._thread.join()
        self.server_close()
        with self._changed:
            for connection in self._connections:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)  # wakes the thread that waits for the next request
            self._changed.wait_for(lambda: not self._connections, timeout=_LONGEST_FAREWELL)

    # --------------------------------------------------------------------------------------------------------
    # Hooks of the standard library
    # --------------------------------------------------------------------------------------------------------

    def process_request(self, request: Any, client_address: Any) -> None:
        """Remember a connection, so that it can be closed."""
        with self._changed:
            self._connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Forget a connection, and close it."""
        with self._changed:
            self._connections.discard(request)
            to_reset = request in self._to_reset
            self._to_reset.discard(request)
            self._changed.notify_all()
        if to_reset:
            with suppress(OSError):
                request.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.close_request(request)
        else:
            super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of clients that hang up."""
