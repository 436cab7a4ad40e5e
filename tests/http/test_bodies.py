"""Bodies are unpacked within a bound: a megabyte can hold gigabytes."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from pardot_orm.errors import ConnectionFailedError, InvalidResponseError, UncertainWriteError
from pardot_orm.http import bodies
from pardot_orm.http.bodies import LARGEST
from pardot_orm.http.transport import Transport
from pardot_orm.protocol.dialect import Request
from tests.wire.scripted import says, scripted

if TYPE_CHECKING:
    from collections.abc import Iterator

READ, WRITE = Request("GET", "/read"), Request("POST", "/write", is_write=True)
DOWNLOAD = Request("GET", "/file", is_download=True)
TEXT = b"<rsp>" + b"harbour " * 30_000 + b"</rsp>"


def _answer(body: bytes, *headers: str) -> bytes:
    lines = ["HTTP/1.1 200 OK", *headers, f"Content-Length: {len(body)}", "Connection: close", "", ""]
    return "\r\n".join(lines).encode() + body


def _packed(body: bytes, encoding: str = "gzip") -> bytes:
    return _answer(body, f"Content-Encoding: {encoding}")


def _bomb(size: int) -> bytes:
    """Return a gzip file of so many zeros."""
    pack = zlib.compressobj(9, wbits=31)
    zeros = bytes(2**20)
    return b"".join([*(pack.compress(zeros) for _ in range(size // len(zeros))), pack.flush()])


@contextmanager
def _answering(answer: bytes) -> Iterator[Any]:
    transport = Transport(timeout=5)
    with scripted(says(answer)) as (url, came):
        yield lambda request: transport.send(url, request, lambda prepared: prepared, 30), came
    transport.close()


@pytest.mark.parametrize(
    "body",
    [
        _packed(gzip.compress(TEXT)),
        _packed(gzip.compress(TEXT), "X-GZIP"),
        _packed(gzip.compress(TEXT[:1000]) + gzip.compress(TEXT[1000:])),
        _packed(gzip.compress(TEXT) + bytes(512)),
        _packed(TEXT, "identity"),
        _answer(TEXT),
    ],
    ids=["gzip", "an older name", "several members", "padding", "none by name", "none"],
)
def test_a_body_is_read_whole_whether_packed_or_not(body):
    with _answering(body) as (send, came):
        assert send(READ).body == TEXT
        with send(DOWNLOAD).file as file:
            file.seek(0)
            assert file.read() == TEXT
    assert all(b"\r\nAccept-Encoding: gzip\r\n" in request for request in came)


def test_an_empty_body_is_empty_however_it_is_said_to_be_packed():
    for encoding in ("gzip", "br"):
        with _answering(_packed(b"", encoding)) as (send, _):
            assert send(READ).body == b""


@pytest.mark.parametrize("body", [gzip.compress(TEXT)[:-9], gzip.compress(TEXT)[:40] + b"!!!" * 50, b"<rsp/>"])
def test_a_body_that_is_not_packed_as_it_says_is_no_answer(body):
    with _answering(_packed(body)) as (send, _):
        for request in (READ, DOWNLOAD):
            with pytest.raises(ConnectionFailedError):
                send(request)
        with pytest.raises(UncertainWriteError):
            send(WRITE)


@pytest.mark.parametrize("encoding", ["br", "zstd", "deflate", "gzip, gzip", "rot13"])
def test_an_encoding_that_was_not_asked_for_is_refused(encoding):
    with _answering(_packed(TEXT, encoding)) as (send, _):
        for request in (READ, DOWNLOAD):
            with pytest.raises(InvalidResponseError, match="encoding that was not asked for"):
                send(request)
        with pytest.raises(UncertainWriteError, match="encoding that was not asked for"):
            send(WRITE)


@pytest.mark.slow
def test_an_answer_that_unpacks_to_too_much_is_refused_before_it_fills_the_memory(monkeypatch):
    monkeypatch.setattr(bodies, "LARGEST", 2**20)
    bomb = _packed(_bomb(256 * 2**20))
    with _answering(bomb) as (send, _):
        tracemalloc.start()
        with pytest.raises(InvalidResponseError, match="more than 1 MiB"):
            send(READ)
        with pytest.raises(UncertainWriteError, match="more than 1 MiB"):
            send(WRITE)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 6 * 2**20


@pytest.mark.slow
def test_the_bound_lies_far_above_any_page():
    assert LARGEST == 64 * 2**20
    with _answering(_packed(_bomb(LARGEST))) as (send, _):
        assert len(send(READ).body) == LARGEST
    with _answering(_packed(_bomb(LARGEST + 2**20))) as (send, _), pytest.raises(InvalidResponseError, match="64 MiB"):
        send(READ)


@pytest.mark.slow
def test_a_download_takes_no_memory_however_large_it_is():
    with _answering(_packed(_bomb(96 * 2**20))) as (send, _):
        tracemalloc.start()
        with send(DOWNLOAD).file as file:
            assert file.seek(0, 2) == 96 * 2**20
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 6 * 2**20


def test_the_error_of_a_download_is_read_as_an_answer():
    answer = b"HTTP/1.1 400 No\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<rsp/>"
    with _answering(answer) as (send, _):
        response = send(DOWNLOAD)
    assert (response.file, response.body) == (None, b"<rsp/>")
