"""What stands between client and server: an end of TLS, and a proxy that spoils bytes."""

from __future__ import annotations

import datetime as dt
import ipaddress
import select
import socket
import ssl
import struct
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from attrs import define
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from random import Random
    from typing import Self

_PART = 65536
_LINGER_NOT = struct.pack("ii", 1, 0)


def certificate(folder: Path) -> tuple[Path, Path]:
    """Write a certificate of 127.0.0.1 that vouches for itself, and its key; return their paths."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    paths = folder / "cert.pem", folder / "key.pem"
    paths[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    paths[1].write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return paths


class Relay:
    """Passes bytes on between whoever connects and a server; a `with` block long."""

    scheme = "http"

    def __init__(self, port: int) -> None:
        self._to = port
        self._server = socket.create_server(("127.0.0.1", 0), backlog=64)
        self._open: set[socket.socket] = set()
        self._to_reset: set[socket.socket] = set()
        self._lock = threading.Lock()

    @property
    def port(self) -> int:
        return int(self._server.getsockname()[1])

    @property
    def url(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *exception: object) -> None:
        self._server.shutdown(socket.SHUT_RDWR)  # wakes whoever accepts
        self._server.close()
        with self._lock:
            left = list(self._open)
        for sock in left:
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._server.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with suppress(OSError):
            near = self.received(client)
            far = socket.create_connection(("127.0.0.1", self._to))
            far.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self._open |= {near, far}
            back = threading.Thread(target=self._pump, args=(far, near, False), daemon=True)
            back.start()
            self._pump(near, far, True)
            back.join()
            with self._lock:
                self._open -= {near, far}
                self._to_reset -= {near, far}
            for sock in (near, far):
                sock.close()
        client.close()

    def received(self, client: socket.socket) -> socket.socket:
        """Return a connection as it is read from."""
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return client

    def pass_on(self, data: bytes, near: socket.socket, far: socket.socket, *, is_request: bool) -> None:
        """Send what came; raises OSError to end the connection."""
        far.sendall(data)

    def _pump(self, near: socket.socket, far: socket.socket, is_request: bool) -> None:
        with suppress(OSError):
            while data := near.recv(_PART):
                self.pass_on(data, near, far, is_request=is_request)
        for sock in (near, far):
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RD if sock in self._to_reset else socket.SHUT_RDWR)


class TlsEnd(Relay):
    """Speaks TLS with whoever connects, and passes on what is in it."""

    scheme = "https"

    def __init__(self, port: int, cert: Path, key: Path) -> None:
        super().__init__(port)
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(cert, key)

    def received(self, client: socket.socket) -> socket.socket:
        return self._context.wrap_socket(super().received(client), server_side=True)


@define
class Fault:
    """What happens to the bytes of one direction, from an offset on."""

    kind: str
    is_request: bool
    offset: int
    seconds: float = 0.0
    junk: bytes = b""


class Spoiler(Relay):
    """Passes bytes on, but for one fault at a time."""

    def __init__(self, port: int, random: Random, *, is_tls: bool) -> None:
        super().__init__(port)
        self.scheme = "https" if is_tls else "http"
        self._is_tls = is_tls
        self._random = random
        self._fault: Fault | None = None
        self.struck: list[str] = []

    def arm(self, fault: Fault | None) -> None:
        """Let the next fault strike; its offset counts from now."""
        with self._lock:
            self._fault = fault

    def pass_on(self, data: bytes, near: socket.socket, far: socket.socket, *, is_request: bool) -> None:
        with self._lock:
            fault = self._fault
            if fault is None or fault.is_request != is_request:
                fault = None
            elif fault.offset >= len(data):
                fault.offset -= len(data)
                fault = None
            elif fault.kind == "flip" and not self._is_tls and not data.startswith(b"HTTP/"):
                fault = None  # a flip of a value in plain text is noticed by nobody
            else:
                self._fault = None
                self.struck.append(f"{fault.kind} of {'request' if is_request else 'answer'}")
        if fault is None:
            far.sendall(data)
            return
        getattr(self, f"_{fault.kind}")(fault, data, far, near if is_request else far)

    def _cut(self, fault: Fault, data: bytes, far: socket.socket, _client: socket.socket) -> None:
        far.sendall(data[: fault.offset])
        raise OSError

    def _reset(self, fault: Fault, data: bytes, far: socket.socket, client: socket.socket) -> None:
        far.sendall(data[: fault.offset])
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_NOT)
        with self._lock:
            self._to_reset.add(client)  # when it is closed; an orderly end must not come before
        raise OSError

    def _stall(self, fault: Fault, data: bytes, far: socket.socket, client: socket.socket) -> None:
        far.sendall(data[: fault.offset])
        time.sleep(fault.seconds)
        _check(client)
        far.sendall(data[fault.offset :])

    def _trickle(self, fault: Fault, data: bytes, far: socket.socket, client: socket.socket) -> None:
        far.sendall(data[: fault.offset])
        ends = time.monotonic() + fault.seconds
        for i in range(fault.offset, len(data)):
            _check(client)
            if time.monotonic() > ends:
                far.sendall(data[i:])
                return
            far.sendall(data[i : i + 1])
            time.sleep(0.05)

    def _flip(self, fault: Fault, data: bytes, far: socket.socket, _client: socket.socket) -> None:
        size = len(data) if self._is_tls else data.find(b"\r\n\r\n") if b"\r\n\r\n" in data else len(data)
        spoilt = bytearray(data)
        spoilt[fault.offset % size] ^= 1 << self._random.randrange(8)
        far.sendall(bytes(spoilt))

    def _inject(self, fault: Fault, data: bytes, far: socket.socket, _client: socket.socket) -> None:
        far.sendall(data[: fault.offset] + fault.junk + data[fault.offset :])


def _check(client: socket.socket) -> None:
    """Raise if a client has gone: what was held back of its request is dropped, as proxies do."""
    gone = getattr(select, "POLLRDHUP", select.POLLHUP)  # what it sent before may not be read yet
    poll = select.poll()
    poll.register(client, gone)
    if poll.poll(0):
        raise ConnectionAbortedError


def port_of(url: str) -> int:
    """Return the port of a sandbox's address."""
    return int(url.rsplit(":", 1)[1])


# Longer than what an answer may lose at its end unnoticed.
_JUNK: tuple[Callable[[Random], bytes], ...] = (
    lambda random: bytes(random.choice(b"abcdefghijklmnop <>&") for _ in range(24)),
    lambda random: bytes(random.randrange(256) for _ in range(40)),
    lambda _: b"\r\n\r\n<html>Blocked by the gateway</html>",
    lambda _: b"\r\nContent-Length: 17\r\nX-Gateway: yes\r\n",
    lambda _: b"HTTP/1.1 502 Bad Gateway\r\n\r\n",
    lambda _: b"HTTP/1.1 302 Found\r\nLocation: http://[::1/\r\nContent-Length: 0\r\n\r\n",
)


def some_fault(random: Random, *, is_tls: bool, seconds: float) -> Fault:
    """Return a fault that can be noticed: of plain text only the answers are changed, and of these no single value."""
    kind = random.choice(["cut", "reset", "stall", "trickle", "flip", "inject"])
    is_request = random.random() < 0.5 and (is_tls or kind not in {"flip", "inject"})
    # Most requests have some hundred bytes, most answers one or two thousand.
    offset = int(random.random() ** 2 * (1500 if is_request else 3500))
    if kind == "flip" and not is_tls:
        offset = random.randrange(120)
    return Fault(kind, is_request, offset, seconds, random.choice(_JUNK)(random))
