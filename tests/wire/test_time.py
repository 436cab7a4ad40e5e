"""The time of a call holds for every byte of an answer, wherever in it they trickle."""

from __future__ import annotations

import socket
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest
import requests

from pardot_orm.errors import ConnectionFailedError, InvalidResponseError, RequestTimeoutError, UncertainWriteError
from pardot_orm.http.transport import Transport
from pardot_orm.protocol.dialect import Request
from tests.wire.network import TlsEnd, certificate, port_of
from tests.wire.scripted import scripted, trickles

if TYPE_CHECKING:
    from requests import PreparedRequest

TIMEOUT = (1.0, 0.3)
SECONDS = 0.5  # of the call
AT_MOST = 2.5  # with what a busy machine adds; each script goes on for 20

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
PACKED = b"\x1f\x8b\x08\0\0\0\0\0\0\xff\0\xff\xff\0\0"  # of gzip, up to 65,535 bytes as they are
KINDS = {
    "the status line": (b"HTTP/1.1 200 ", b"O"),
    "a header line": (HEAD + b"X-Gateway: ", b"a"),
    "header after header": (HEAD, b"X-Gateway: a\r\n"),
    "interim answers without end": (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "headers of an interim answer": (b"HTTP/1.1 103 Early Hints\r\n", b"X-Gateway: a\r\n"),
    "a body of known length": (HEAD + b"Content-Length: 9999\r\n\r\n", b"<"),
    "a body until the connection ends": (HEAD + b"\r\n", b"<"),
    "chunk after chunk": (CHUNKED, b"1\r\na\r\n"),
    "the extension of a chunk": (CHUNKED + b"5;", b"x"),
    "the length of a chunk": (CHUNKED, b"0"),
    "trailers": (CHUNKED + b"1\r\na\r\n0\r\n", b"X-Gateway: a\r\n"),
    "the body of an error": (b"HTTP/1.1 500 No\r\nContent-Length: 9999\r\n\r\n", b"<"),
    "a packed body": (HEAD + b"Content-Encoding: gzip\r\nContent-Length: 9999\r\n\r\n" + PACKED, b"a"),
}
READ, WRITE = Request("GET", "/read"), Request("POST", "/write", body=(("city", "Bath"),), is_write=True)
DOWNLOAD = Request("GET", "/file", is_download=True)


def _unsigned(request: PreparedRequest) -> PreparedRequest:
    return request


def _outcome(transport: Transport, url: str, request: Request | None, seconds: float = SECONDS) -> tuple[Any, float]:
    """Return what came of a request, or of a login, and how long it took."""
    began = time.monotonic()
    try:
        if request is None:
            transport.post_form(url, _unsigned)
        else:
            transport.send(url, request, _unsigned, seconds)
    except Exception as error:  # noqa: BLE001 - looked at by the tests
        return type(error), time.monotonic() - began
    return None, time.monotonic() - began


@pytest.mark.slow
@pytest.mark.parametrize(("begin", "again"), KINDS.values(), ids=KINDS)
def test_an_answer_that_trickles_ends_in_time_for_reads_writes_and_logins(begin, again):
    with scripted(trickles(begin, again)) as (url, came), ThreadPoolExecutor(3) as pool:
        transport = Transport(timeout=TIMEOUT)
        outcomes = list(pool.map(lambda request: _outcome(transport, url, request), (READ, WRITE, None)))
        transport.close()
    assert [kind for kind, _ in outcomes] == [RequestTimeoutError, UncertainWriteError, RequestTimeoutError]
    assert max(seconds for _, seconds in outcomes) < AT_MOST
    assert len(came) == 3


def test_the_body_of_a_redirection_is_not_waited_for():
    answer = b"HTTP/1.1 302 Found\r\nLocation: /login\r\nContent-Length: 9999\r\n\r\n"
    with scripted(trickles(answer, b"<")) as (url, _):
        transport = Transport(timeout=TIMEOUT)
        assert _outcome(transport, url, READ)[0] is InvalidResponseError
        kind, seconds = _outcome(transport, url, WRITE)
        transport.close()
    assert kind is UncertainWriteError
    assert seconds < SECONDS


@pytest.mark.slow
def test_the_time_holds_within_tls_and_in_a_session_of_the_users_own(tmp_path):
    cert, key = certificate(tmp_path)
    with scripted(trickles(HEAD + b"X: ", b"a")) as (url, _), TlsEnd(port_of(url), cert, key) as front:
        transport = Transport(timeout=TIMEOUT, ca_bundle=str(cert))
        kind, seconds = _outcome(transport, front.url, WRITE)
        transport.close()
        with requests.Session() as session:
            own_kind, own_seconds = _outcome(Transport(timeout=TIMEOUT, session=session), url, READ)
    assert (kind, own_kind) == (UncertainWriteError, RequestTimeoutError)
    assert max(seconds, own_seconds) < AT_MOST


@pytest.mark.slow
def test_the_time_holds_for_the_answer_of_a_proxy_to_connect():
    with scripted(trickles(b"HTTP/1.1 200 ", b"O")) as (url, came):
        transport = Transport(timeout=TIMEOUT, proxies={"https": url})
        kind, seconds = _outcome(transport, "https://pardot.invalid/", WRITE)
        transport.close()
    assert kind is RequestTimeoutError  # a tunnel that was not opened has taken no byte of the write
    assert seconds < AT_MOST
    assert came[0].startswith(b"CONNECT pardot.invalid:443")


@pytest.mark.slow
def test_a_request_that_nobody_reads_ends_in_time():
    body = (("text", "x" * 20_000_000),)
    with socket.create_server(("127.0.0.1", 0), backlog=1) as deaf:
        url = f"http://127.0.0.1:{deaf.getsockname()[1]}"
        transport = Transport(timeout=TIMEOUT)
        kind, seconds = _outcome(transport, url, Request("POST", "/", body=body, is_write=True))
        transport.close()
    assert kind is UncertainWriteError
    assert seconds < AT_MOST + 1


@pytest.mark.slow
def test_a_download_may_take_longer_part_by_part_but_not_without_a_part():
    chunks = trickles(CHUNKED, b"1\r\na\r\n", seconds=1.2)

    def whole(client: Any, request: bytes) -> None:
        chunks(client, request)
        client.sendall(b"0\r\n\r\n")

    with scripted(whole) as (url, _):
        transport = Transport(timeout=TIMEOUT)
        answer = transport.send(url, DOWNLOAD, _unsigned, SECONDS)
        with answer.file as file:
            file.seek(0)
            assert file.read().startswith(b"aa")
    with scripted(trickles(CHUNKED + b"1\r\na\r\n0\r\n", b"X-Gateway: a\r\n")) as (url, _):
        kind, seconds = _outcome(transport, url, DOWNLOAD)
        transport.close()
    assert kind is RequestTimeoutError
    assert seconds < AT_MOST


def test_connecting_does_not_shorten_the_time_of_the_answer():
    """A login has no time of a call: its answer has a whole time-out from its sending."""

    def late(client: Any, _: bytes) -> None:
        time.sleep(0.2)
        client.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")

    with scripted(late) as (url, _):
        transport = Transport(timeout=TIMEOUT)
        assert transport.post_form(url, _unsigned).body == b"ok"
        transport.close()


def test_a_host_that_does_not_answer_is_still_told_as_such():
    with scripted(lambda client, _: client.close()) as (url, _):
        transport = Transport(timeout=TIMEOUT)
        assert [_outcome(transport, url, request)[0] for request in (READ, WRITE, None)] == [
            ConnectionFailedError,
            UncertainWriteError,
            ConnectionFailedError,
        ]
        transport.close()
