"""A server that reads each request whole and then says, byte for byte, what a test wants."""

from __future__ import annotations

import re
import socket
import threading
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Script = Callable[[socket.socket, bytes], None]

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


@contextmanager
def scripted(script: Script) -> Iterator[tuple[str, list[bytes]]]:
    """Yield an address, and the requests that come there; each connection ends with its first answer."""
    came: list[bytes] = []
    server = socket.create_server(("127.0.0.1", 0), backlog=32)

    def serve(client: socket.socket) -> None:
        with client, suppress(OSError):
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            request = b""
            while not _is_whole(request):
                if not (part := client.recv(65536)):
                    break
                request += part
            came.append(request)
            script(client, request)
            client.shutdown(socket.SHUT_WR)
            while client.recv(65536):
                pass

    def accept() -> None:
        with suppress(OSError):
            while True:
                threading.Thread(target=serve, args=(server.accept()[0],), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.getsockname()[1]}", came
    finally:
        server.shutdown(socket.SHUT_RDWR)  # wakes whoever accepts
        server.close()


def says(answer: bytes) -> Script:
    """Return a script that says this."""
    return lambda client, _: client.sendall(answer)


def trickles(begin: bytes, again: bytes, seconds: float = 20.0) -> Script:
    """Return a script that begins, and goes on with the same bytes, slowly."""

    def script(client: socket.socket, _: bytes) -> None:
        client.sendall(begin)
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            client.sendall(again)
            time.sleep(0.04)

    return script


def _is_whole(request: bytes) -> bool:
    head, ended, body = request.partition(b"\r\n\r\n")
    length = _LENGTH.search(head)
    return bool(ended) and len(body) >= (int(length[1]) if length else 0)
