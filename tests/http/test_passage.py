"""Whether a write was sent is told by its connection: through proxies, and in sessions of the user's own too."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING, Any

import pytest
import requests
from requests.adapters import BaseAdapter, HTTPAdapter

from pardot_orm import Prospect, connect
from pardot_orm.errors import ConfigurationError, ConnectionFailedError, InvalidResponseError, UncertainWriteError
from pardot_orm.http.transport import Transport
from pardot_orm.protocol.dialect import Request
from tests.wire.network import Relay, TlsEnd, certificate, port_of
from tests.wire.scripted import says, scripted

if TYPE_CHECKING:
    from collections.abc import Iterator

READ, WRITE = Request("GET", "/read"), Request("POST", "/write", body=(("city", "Bath"),), is_write=True)
PROXIES = ("http_proxy", "https_proxy", "all_proxy")
# What no client can make anything of, though it begins as an answer does.
NONSENSE = {
    "a redirection without a place": b"HTTP/1.1 302 F\r\nContent-Length: 0\r\n\r\n",
    "a redirection to nowhere": b"HTTP/1.1 302 F\r\nLocation: http://[::1/\r\nContent-Length: 0\r\n\r\n",
    "a redirection to a label of 70 letters": b"HTTP/1.1 301 M\r\nLocation: http://" + b"a" * 70 + b".example/\r\n\r\n",
    "a redirection in no encoding": b"HTTP/1.1 307 M\r\nLocation: http://\xff\xfe:99999/\r\n\r\n",
    "two lengths": b"HTTP/1.1 200 O\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n12345",
    "two lengths in one": b"HTTP/1.1 200 O\r\nContent-Length: 5, 6\r\n\r\n12345",
    "a chunk of no length": b"HTTP/1.1 200 O\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
    "a chunk cut off": b"HTTP/1.1 200 O\r\nTransfer-Encoding: chunked\r\n\r\n50\r\nxyz",
    "no status": b"HTTP/1.1 banana\r\n\r\n",
    "a status of four digits": b"HTTP/1.1 2000 O\r\n\r\n",
    "another version": b"HTTP/9.9 200 O\r\nContent-Length: 0\r\nContent-Length: 1\r\n\r\n",
    "a line of a megabyte": b"HTTP/1.1 200 " + b"O" * 2**20 + b"\r\n\r\n",
    "a thousand headers": b"HTTP/1.1 200 O\r\n" + b"X: y\r\n" * 1000 + b"\r\n",
    "no HTTP": b"SSH-2.0-OpenSSH_9.6\r\n",
    "nothing": b"",
}


@contextmanager
def _transport(**options: Any) -> Iterator[Any]:
    """Yield what sends a request to an address."""
    transport = Transport(timeout=(2, 2), **options)
    yield lambda url, request=WRITE: transport.send(url, request, lambda prepared: prepared, 2)
    transport.close()


@pytest.fixture(params=["own", "the user's"])
def session(request: pytest.FixtureRequest) -> Iterator[requests.Session | None]:
    if request.param == "own":
        yield None
        return
    with requests.Session() as session:
        yield session


# --- answers that are none --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("answer", NONSENSE.values(), ids=NONSENSE)
def test_nonsense_in_answer_to_a_write_is_uncertain_and_to_a_read_an_error_of_ours(answer, session):
    with scripted(says(answer)) as (url, came), _transport(session=session) as send:
        with pytest.raises(UncertainWriteError) as caught:
            send(url)
        assert "Pardot may have carried it out" in str(caught.value)
        if session is not None:
            session.close()  # a connection that the server is about to close may be taken again before it is closed
        with pytest.raises((InvalidResponseError, ConnectionFailedError)):
            send(url, READ)
    assert len(came) == 2


# --- before the first byte --------------------------------------------------------------------------------------------


def test_a_certificate_that_is_not_trusted_is_met_before_a_write_is_sent(session, tmp_path):
    with (
        scripted(says(b"")) as (url, came),
        TlsEnd(port_of(url), *certificate(tmp_path)) as front,
        _transport(session=session) as send,
        pytest.raises(ConnectionFailedError, match="not trusted"),
    ):
        send(front.url)
    assert came == []


def test_a_handshake_that_breaks_is_before_a_write_is_sent(session):
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        threading.Thread(target=_accept_and_close, args=(server,), daemon=True).start()
        with _transport(session=session) as send, pytest.raises(ConnectionFailedError, match="can't be reached"):
            send(f"https://127.0.0.1:{server.getsockname()[1]}")


def _accept_and_close(server: socket.socket) -> None:
    server.accept()[0].close()


def test_a_file_of_certificates_that_is_not_there_is_a_wrong_setting():
    with _transport(ca_bundle="/nowhere/own.pem") as send, pytest.raises(ConfigurationError, match="No request to"):
        send("https://127.0.0.1:9")


def test_an_address_without_an_adapter_is_a_wrong_setting():
    with requests.Session() as session:
        session.adapters.clear()
        with _transport(session=session) as send, pytest.raises(ConfigurationError, match="No request to"):
            send("http://127.0.0.1:9")


# --- kept-alive connections -------------------------------------------------------------------------------------------


def test_a_connection_that_the_server_closed_meanwhile_is_replaced(account):
    """A write into it would be lost, and looked for after a time-out."""
    with (
        Relay(port_of(account.sandbox.url)) as relay,
        connect(**{**account.sandbox.credentials, "url": relay.url}, wait=0),
    ):
        assert Prospect.objects.count()
        for near in list(relay._open):
            with suppress(OSError):
                near.shutdown(socket.SHUT_RDWR)
        time.sleep(0.1)
        Prospect.objects.create(email="kept@example.com")
    assert account.one("SELECT count(*) FROM prospect WHERE email = 'kept@example.com'") == 1


def test_a_write_that_was_given_up_is_not_delivered_late_by_this_machine():
    """The server is too busy to read: what waits in the system's buffers must not come to it after all."""
    with socket.create_server(("127.0.0.1", 0)) as server, closing(Transport(timeout=(2, 0.2))) as transport:
        write = Request("POST", "/write", body=(("text", "x" * 4_000_000),), is_write=True)
        with pytest.raises(UncertainWriteError):
            transport.send(f"http://127.0.0.1:{server.getsockname()[1]}", write, lambda prepared: prepared, 0.2)
        client, _ = server.accept()
        with client, pytest.raises(ConnectionResetError):
            _read_all(client)


def _read_all(client: socket.socket) -> None:
    while client.recv(65536):
        pass


# --- proxies ----------------------------------------------------------------------------------------------------------

REFUSALS = [b"HTTP/1.1 407 Who\r\n\r\n", b"HTTP/1.1 502 Bad Gateway\r\n\r\n", b"", b"\0\0\0"]


@pytest.mark.parametrize("answer", REFUSALS)
def test_a_tunnel_that_a_proxy_does_not_open_has_taken_no_byte_of_a_write(answer):
    with (
        scripted(says(answer)) as (url, came),
        _transport(proxies={"https": url}) as send,
        pytest.raises(ConnectionFailedError, match=r"pardot\.invalid can't be reached"),
    ):
        send("https://pardot.invalid/")
    assert len(came) == 1


@pytest.mark.parametrize("answer", REFUSALS[2:])
def test_a_proxy_that_got_the_request_itself_may_have_passed_it_on(answer):
    with (
        scripted(says(answer)) as (url, came),
        _transport(proxies={"http": url}) as send,
        pytest.raises(UncertainWriteError),
    ):
        send("http://pardot.invalid/")
    assert came[0].startswith(b"POST http://pardot.invalid/")


def test_a_proxy_that_is_not_there_has_taken_nothing():
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        proxy = f"http://127.0.0.1:{server.getsockname()[1]}"
    with _transport(proxies={"http": proxy, "https": proxy}) as send:
        for url in ("http://pardot.invalid/", "https://pardot.invalid/"):
            with pytest.raises(ConnectionFailedError):
                send(url)


def test_what_is_lost_in_an_open_tunnel_is_uncertain(tmp_path):
    """The proxy opens the tunnel; behind it the server takes the write, and the connection breaks."""
    cert, key = certificate(tmp_path)
    with (
        scripted(says(b"")) as (url, came),
        TlsEnd(port_of(url), cert, key) as front,
        _Tunnels(front.port) as proxy,
        _transport(proxies={"https": proxy.url}, ca_bundle=str(cert)) as send,
        pytest.raises(UncertainWriteError),
    ):
        send(f"https://127.0.0.1:{front.port}/write")
    assert came[0].endswith(b"city=Bath")


class _Tunnels(Relay):
    """A proxy that opens a tunnel to one server."""

    def received(self, client: socket.socket) -> socket.socket:
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            head += client.recv(1)
        client.sendall(b"HTTP/1.1 200 Connection established\r\nVia: a proxy\r\n\r\n")
        return super().received(client)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_credentials_for_this_very_machine_go_to_no_proxy_of_the_environment(account, monkeypatch, host, session):
    with scripted(says(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) as (proxy, came):
        for name in PROXIES:
            monkeypatch.setenv(name, proxy)
            monkeypatch.setenv(name.upper(), proxy)
        for name in ("no_proxy", "NO_PROXY"):
            monkeypatch.delenv(name, raising=False)
        url = account.sandbox.url.replace("127.0.0.1", host)
        with connect(**{**account.sandbox.credentials, "url": url, "login_url": url}, wait=0, session=session):
            assert Prospect.objects.count()
        assert came == []
        with _transport() as send, suppress(ConnectionFailedError):
            send("http://pardot.invalid/", READ)
        assert len(came) == 1  # elsewhere the environment's proxy is used, as ever


def test_a_proxy_that_was_given_is_used_to_this_very_machine_too(account):
    with scripted(says(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) as (proxy, came):
        with _transport(proxies={"http": proxy}) as send:
            send(account.sandbox.url, READ)
        with requests.Session() as session:
            session.proxies["http"] = proxy
            with _transport(session=session) as send:
                send(account.sandbox.url, READ)
    assert len(came) == 2


# --- sessions of the user's own ---------------------------------------------------------------------------------------


class _Foreign(BaseAdapter):
    """An adapter that tells nothing of its connections, and breaks before or after sending."""

    def __init__(self, error: Exception, url: str | None = None) -> None:
        super().__init__()
        self._error = error
        self._url = url

    def send(self, request: requests.PreparedRequest, **_options: Any) -> requests.Response:  # type: ignore[override]
        if self._url is not None:
            requests.request(request.method, self._url + request.path_url, data=request.body, timeout=5)
        raise self._error

    def close(self) -> None:
        pass


ERRORS = [
    requests.ConnectTimeout(),
    requests.exceptions.SSLError(),
    requests.exceptions.ProxyError(),
    requests.exceptions.InvalidURL(),
    ConnectionRefusedError(),
    socket.gaierror(),
    UnicodeError(),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_a_write_that_fails_in_an_adapter_that_tells_nothing_counts_as_sent(error):
    with scripted(says(b"HTTP/1.1 200 OK\r\n\r\n")) as (url, came), requests.Session() as session:
        session.mount("http://", _Foreign(error, url))
        with _transport(session=session) as send, pytest.raises(UncertainWriteError):
            send("http://pardot.invalid/write")
    assert len(came) == 1


def test_a_write_that_can_not_be_made_into_a_request_was_not_sent_in_any_session():
    with requests.Session() as session:
        session.mount("http://", _Foreign(requests.ConnectionError()))
        with _transport(session=session) as send, pytest.raises(ConfigurationError):
            send("http://pardot.invalid/", Request("POST", "/x", query=(("name", "\ud800"),), is_write=True))


def test_repeats_of_the_users_own_adapter_do_not_hide_that_a_write_was_sent():
    """The first attempt is sent and lost, the second one is refused: the last exception alone says 'never sent'."""
    server = socket.create_server(("127.0.0.1", 0))

    def once() -> None:
        client, _ = server.accept()
        client.recv(65536)
        server.close()
        client.close()

    threading.Thread(target=once, daemon=True).start()
    with requests.Session() as session:
        from urllib3.util import Retry

        session.mount("http://", HTTPAdapter(max_retries=Retry(2, allowed_methods=None, backoff_factor=0.01)))
        with _transport(session=session) as send, pytest.raises(UncertainWriteError):
            send(f"http://127.0.0.1:{server.getsockname()[1]}")


def test_a_session_that_was_used_before_tells_too():
    with requests.Session() as session, _transport(session=session) as send:
        with scripted(says(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")) as (url, _):
            assert session.get(url, timeout=5).ok
        with pytest.raises(ConnectionFailedError, match="can't be reached"):
            send(url)


def test_what_nobody_foresaw_after_a_write_left_is_uncertain(monkeypatch):
    monkeypatch.setattr(HTTPAdapter, "build_response", lambda *_: 1 / 0)
    with scripted(says(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) as (url, _), _transport() as send:
        with pytest.raises(UncertainWriteError, match="ZeroDivisionError"):
            send(url)
        with pytest.raises(ZeroDivisionError):
            send(url, READ)
