"""The HTTP server: threads, kept-alive connections and nothing of the API.

Werkzeug's own server closes every connection after one answer, and how a client keeps its connections is one
of the things to be seen here; so this one stands on the standard library's.
"""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from pardot_orm.sandbox.app import HttpResponse
from pardot_orm.sandbox.wire import HttpRequest

if TYPE_CHECKING:
    from collections.abc import Callable

HOST = "127.0.0.1"

# Bytes of a request's body: far above any documented request, and little enough to be kept in memory.
_LARGEST_BODY = 64 * 1024 * 1024

# Seconds that requests under way have to end when the server stops.
_LONGEST_FAREWELL = 5.0


class Handler(BaseHTTPRequestHandler):
    """Reads the requests of one connection and writes their answers."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "PardotSandbox"
    disable_nagle_algorithm = True  # or an answer in two packets waits for an acknowledgement
    wbufsize = -1  # one packet for header and body

    def do_GET(self) -> None:
        """Serve one request, of whichever method."""
        length = self.headers.get("Content-Length") or "0"
        if "Transfer-Encoding" in self.headers or not length.isdecimal():
            self.close_connection = True  # nobody knows where the next request begins
            self.send_error(411)
            return
        if len(length) > len(str(_LARGEST_BODY)) or int(length) > _LARGEST_BODY:
            self.close_connection = True  # what it announces is not read
            self.send_error(413)
            return
        body = self.rfile.read(int(length))  # all of it, or the next request is lost
        request = HttpRequest(self.command, self.path, self.headers, body, self.client_address[1])
        response = self.server.answer(request)
        if response.status == 0:
            self.close_connection = True
            return
        self.send_response_only(response.status)
        if response.content_type is not None:
            self.send_header("Content-Type", response.content_type)
        if response.status != 204:  # which has no body and must not tell its length
            self.send_header("Content-Length", str(len(response.body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD" and response.status != 204:
            self.wfile.write(response.body)
        self.wfile.flush()

    do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = do_GET  # noqa: N815 - the base class asks for these names

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

    def stop(self) -> None:
        """Close the port and all connections."""
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
        """Forget a connection."""
        with self._changed:
            self._connections.discard(request)
            self._changed.notify_all()
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of clients that hang up."""
