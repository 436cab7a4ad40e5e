"""Connections and bodies: what the server makes of them, whatever they are for."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from tests.sandbox.conftest import ADA

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def test_a_connection_is_kept_for_all_requests_of_a_session(api):
    for _ in range(5):
        api.get("prospect/query", limit=1)
        api.get("prospect/read/id/999")
        api.delete("listMembership/delete/id/999")
    api.delete("listMembership/delete/id/901")
    api.get("prospect/query", limit=1)

    assert len({request.remote_port for request in api.sandbox.requests}) == 1


def test_closing_wakes_threads_that_wait_on_kept_connections(start, monkeypatch):
    before = set(threading.enumerate())
    api = start(4)
    api.get("account/read")
    own = set(threading.enumerate()) - before
    # One that nobody wakes holds the closing up for two minutes: a busy machine does not for one.
    monkeypatch.setattr("pardot_orm.sandbox.http.server._LONGEST_FAREWELL", 120.0)
    began = time.monotonic()
    api.sandbox.close()

    assert time.monotonic() - began < 60
    assert any("process_request" in thread.name for thread in own)
    for thread in own:
        thread.join(60)
    assert not any(thread.is_alive() for thread in own)


def test_a_client_that_waits_before_it_sends_its_body_is_told_to_go_on(api):
    import socket

    host, port = api.sandbox.url.removeprefix("http://").split(":")
    body = b"city=Bath"
    head = [
        f"POST /api/prospect/version/4/do/update/id/{ADA} HTTP/1.1",
        f"Host: {host}",
        f"Authorization: {api.session.headers['Authorization']}",
        f"Pardot-Business-Unit-Id: {api.session.headers['Pardot-Business-Unit-Id']}",
        "Content-Type: application/x-www-form-urlencoded",
        f"Content-Length: {len(body)}",
        "Expect: 100-continue",
        "\r\n",
    ]
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall("\r\n".join(head).encode())
        assert connection.recv(1000).startswith(b"HTTP/1.1 100 ")
        connection.sendall(body)
        assert connection.recv(100_000).startswith(b"HTTP/1.1 200 ")


def test_a_body_in_chunks_is_served_and_so_is_the_next_request_of_its_connection(api):
    url = f"{api.sandbox.url}/api/prospect/version/4/do/update/id/{ADA}"
    for chunks in ([b"city=", b"Ba", b"th"], [b"x" * 200_000 + b"=1&", b"city=Bath"], []):
        before = api.sandbox.requests[-1].remote_port
        response = api.session.post(url, data=iter(chunks), headers=FORM, timeout=10)
        assert response.status_code == 200
        assert api.sandbox.requests[-1].remote_port == before, "the connection is kept"
    assert api.one("SELECT city FROM prospect WHERE id = ?", ADA) == "Bath"


@pytest.mark.parametrize(
    ("head", "body", "status"),
    [
        ("Transfer-Encoding: chunked", "9;ext=1\r\ncity=Bath\r\n0\r\nTrailer: x\r\n\r\n", 200),
        ("transfer-encoding: Chunked", "4\r\ncity\r\n5\r\n=Bath\r\n0\r\n\r\n", 200),
        ("Transfer-Encoding: chunked", "nine\r\ncity=Bath\r\n0\r\n\r\n", 400),
        ("Transfer-Encoding: chunked", "-9\r\ncity=Bath\r\n0\r\n\r\n", 400),
        ("Transfer-Encoding: chunked", "8\r\ncity=Bath\r\n0\r\n\r\n", 400),
        ("Transfer-Encoding: chunked", "FFFFFFF\r\ncity", 413),
        ("Transfer-Encoding: gzip", "", 411),
        ("Transfer-Encoding: chunked\r\nContent-Length: 9", "9\r\ncity=Bath\r\n0\r\n\r\n", 411),
        ("Content-Length: many", "", 411),
    ],
)
def test_chunks_are_read_as_http_has_them_and_what_is_none_is_refused(api, head, body, status):
    import socket

    host, port = api.sandbox.url.removeprefix("http://").split(":")
    lines = [f"POST /api/prospect/version/4/do/update/id/{ADA} HTTP/1.1", f"Host: {host}", head]
    lines += [f"{name}: {api.session.headers[name]}" for name in ("Authorization", "Pardot-Business-Unit-Id")]
    lines += ["Content-Type: application/x-www-form-urlencoded", "\r\n"]
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall("\r\n".join(lines).encode() + body.encode())
        assert connection.recv(100_000).startswith(f"HTTP/1.1 {status} ".encode())
    assert api.one("SELECT city FROM prospect WHERE id = ?", ADA) == ("Bath" if status == 200 else None)


@pytest.mark.slow
def test_a_request_under_way_ends_before_the_sandbox_does(api):
    api.sandbox.next_answer(body=None, delay=0.3)
    with ThreadPoolExecutor(1) as pool:
        write = pool.submit(api.post, "list/create", name="Late")
        time.sleep(0.1)
        api.sandbox.close()
        with pytest.raises(requests.ConnectionError):
            write.result(10)
