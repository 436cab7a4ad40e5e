"""One request in, one answer out, or one clear exception; nothing is sent twice."""

from __future__ import annotations

import os
import socket
import threading
import time
from contextlib import closing, contextmanager, suppress
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
import requests
from requests.adapters import BaseAdapter

from pardot_orm import Prospect, connect
from pardot_orm.errors import (
    ConfigurationError,
    ConnectionFailedError,
    InvalidResponseError,
    RequestTimeoutError,
    ServerError,
    UncertainWriteError,
)
from pardot_orm.http.transport import Transport
from pardot_orm.protocol.dialect import Request
from pardot_orm.sandbox import Sandbox
from pardot_orm.sandbox.faults import Slow

if TYPE_CHECKING:
    from collections.abc import Iterator

BOMB = (
    '<?xml version="1.0"?><!DOCTYPE rsp [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + ']><rsp stat="ok" version="1.0"><result><total_results>1</total_results><prospect><id>1</id>'
    "<first_name>&i;</first_name></prospect></result></rsp>"
)
EXTERNAL = (
    '<?xml version="1.0"?><!DOCTYPE rsp [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    '<rsp stat="ok" version="1.0"><result><total_results>1</total_results><prospect><id>1</id>'
    "<first_name>&x;</first_name></prospect></result></rsp>"
)
# What is no answer of Pardot's, and a word of the exception that says so.
BROKEN: dict[str, tuple[dict[str, Any], str]] = {
    "an HTML page": ({"body": "<!DOCTYPE html><html><body>Hi</body></html>", "content_type": "text/html"}, "HTML page"),
    "an HTML page sent as XML": ({"body": "<html><p>Login</html>"}, "HTML page"),
    "truncated XML": ({"body": '<?xml version="1.0"?><rsp stat="ok"><result><prospect><id>5</i'}, "cut-off XML"),
    "nothing": ({"body": ""}, "broken or cut-off XML"),
    "JSON": ({"body": '{"@attributes": {"stat": "ok"}}', "content_type": "application/json"}, "broken or cut-off XML"),
    "other XML": ({"body": "<feed><entry/></feed>"}, "no <rsp>"),
    "an XML bomb": ({"body": BOMB}, "document type|broken"),
    "an XML bomb in UTF-16": ({"body": BOMB.encode("utf-16")}, "document type|broken"),
    "an external entity": ({"body": EXTERNAL}, "document type"),
    "an external entity in UTF-16": ({"body": EXTERNAL.encode("utf-16")}, "document type"),
    "a failure without a code": ({"body": '<rsp stat="fail"><err>Oops</err></rsp>'}, "without a code"),
    "a status without words": ({"status": 404, "body": "Not Found", "content_type": "text/plain"}, "HTTP status 404"),
}


@contextmanager
def _listening(*, accept: bool = True, answer: bytes = b"") -> Iterator[tuple[str, list[bytes]]]:
    """Yield the address of a socket that answers every connection in the same way, and what came in."""
    came: list[bytes] = []
    with closing(socket.create_server(("127.0.0.1", 0), backlog=5 if accept else 0)) as server:
        server.settimeout(0.05)
        stop = threading.Event()

        def serve() -> None:
            while not stop.is_set():
                try:
                    client, _ = server.accept()
                except OSError:
                    continue
                with client:
                    client.settimeout(1)
                    came.append(client.recv(65536))
                    if answer:
                        client.sendall(answer)
                        # Closing with something unread would reset the connection, and the answer could be lost.
                        client.shutdown(socket.SHUT_WR)
                        with suppress(OSError):
                            while client.recv(65536):
                                pass
                    else:
                        stop.wait(2)

        thread = threading.Thread(target=serve)
        if accept:
            thread.start()
        try:
            yield f"http://127.0.0.1:{server.getsockname()[1]}", came
        finally:
            stop.set()
            if accept:
                thread.join()


def _settings(account: Any, **changes: Any) -> dict[str, Any]:
    return account.sandbox.credentials | changes


@pytest.fixture
def prospect(account: Any) -> Prospect:
    """A prospect with an edit that was not saved yet."""
    prospect = Prospect.objects.first()
    prospect.score = 4321
    return prospect


# --- what is no answer --------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize(("answer", "words"), BROKEN.values(), ids=BROKEN)
def test_a_read_that_gets_no_answer_of_pardots_says_what_came(account, answer, words):
    assert account.connection.custom_fields  # asked for first, and once
    account.sandbox.next_answer(**answer)
    with account.recorded() as made, pytest.raises(InvalidResponseError, match=words) as caught:
        Prospect.objects.first()
    assert len(made) == 1
    assert caught.value.request.path.endswith("/prospect/version/4/do/query")
    assert isinstance(caught.value, ValueError)
    assert "root:" not in str(caught.value)
    assert Prospect.objects.first().id == account.one("SELECT MIN(id) FROM prospect WHERE is_archived = 0")


@pytest.mark.slow
@pytest.mark.parametrize(("answer", "words"), BROKEN.values(), ids=BROKEN)
def test_a_write_that_gets_no_answer_of_pardots_is_uncertain_and_not_repeated(account, prospect, answer, words):
    account.sandbox.next_answer(**answer)
    with account.recorded() as made, pytest.raises(UncertainWriteError, match=words):
        prospect.save()
    assert len(made) == 1
    assert prospect.is_dirty


def test_an_empty_answer_to_a_read_is_not_taken_for_no_record(account):
    record = Prospect.objects.first()
    account.sandbox.next_answer(status=204, body="")
    with pytest.raises(InvalidResponseError, match="empty"):
        Prospect.objects.get(id=record.id)
    assert Prospect.objects.get(id=record.id).email == record.email


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_server_that_fails_without_words_is_a_server_error_for_reads_and_uncertain_for_writes(
    account, prospect, status
):
    account.sandbox.next_answer(status=status, body="<html>Bad Gateway</html>", content_type="text/html")
    with pytest.raises(ServerError, match=f"HTTP status {status}"):
        Prospect.objects.first()
    account.sandbox.next_answer(status=status, body="", content_type="text/plain")
    with account.recorded() as made, pytest.raises(UncertainWriteError):
        prospect.save()
    assert len(made) == 1


def test_the_body_of_an_error_is_told_whatever_its_status(account):
    for status in (200, 400, 403, 500):
        account.sandbox.next_answer(status=status, body='<rsp stat="fail"><err code="49">Access Denied</err></rsp>')
        with pytest.raises(PermissionError, match="Access Denied") as caught:
            Prospect.objects.count()
        assert caught.value.code == 49


@pytest.mark.parametrize("content_type", ["text/xml", "application/xml; charset=UTF-8", "TEXT/XML;charset=utf-8", ""])
def test_an_answer_is_read_whatever_its_content_type_says(account, content_type):
    body = '<rsp stat="ok" version="1.0"><result><total_results>7</total_results></result></rsp>'
    account.sandbox.next_answer(body=body, content_type=content_type)
    assert Prospect.objects.count() == 7


@pytest.mark.slow
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirection_is_not_followed(account, prospect, status):
    # The listener closes each connection; a client that was not told could send its next request into the closing one.
    head = f"HTTP/1.1 {status} Moved\r\nLocation: {account.sandbox.url}/elsewhere\r\n"
    answer = f"{head}Connection: close\r\nContent-Length: 0\r\n\r\n"
    with _listening(answer=answer.encode()) as (url, came), connect(**_settings(account, url=url), wait=0):
        with pytest.raises(InvalidResponseError, match=f"redirection \\(HTTP {status}\\)"):
            Prospect.objects.first()
        with pytest.raises(UncertainWriteError, match=f"redirection \\(HTTP {status}\\)"):
            prospect.save()
    assert len(came) == 2
    assert not [r for r in account.sandbox.requests if r.path == "/elsewhere"]
    assert prospect.is_dirty


# --- no answer at all ---------------------------------------------------------------------------------------------


def test_a_connection_that_breaks_is_told_and_the_request_not_repeated(account, prospect):
    account.sandbox.next_answer(close=True, times=2)
    with account.recorded() as made:
        with pytest.raises(ConnectionFailedError, match=r"127\.0\.0\.1"):
            Prospect.objects.first()
        with pytest.raises(UncertainWriteError, match="connection broke"):
            prospect.save()
    assert [r.op for r in made] == ["query", "update"]


def test_a_host_that_does_not_exist_is_named(account):
    with connect(**_settings(account, url="https://pi.nowhere.invalid", login_url="https://nowhere.invalid")):
        with pytest.raises(ConnectionFailedError, match=r"nowhere\.invalid can't be reached") as caught:
            Prospect.objects.first()
        with pytest.raises(ConnectionFailedError):
            Prospect.objects.create(email="somebody.new@example.com")  # never sent, so nothing is uncertain
    assert isinstance(caught.value, ConnectionError)


def test_a_refused_connection_is_told_and_a_write_is_not_uncertain(account):
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        port = server.getsockname()[1]
    with connect(**_settings(account, url=f"http://127.0.0.1:{port}")):
        with pytest.raises(ConnectionFailedError, match=f"127.0.0.1:{port} can't be reached"):
            Prospect.objects.first()
        with pytest.raises(ConnectionFailedError, match="can't be reached"):
            Prospect.objects.create(email="somebody.new@example.com")


def test_a_server_that_keeps_silent_is_a_time_out_for_reads_and_uncertain_for_writes(account):
    with _listening() as (url, came), connect(**_settings(account, url=url), timeout=(1, 0.1), wait=0):
        with pytest.raises(RequestTimeoutError, match="in time") as caught:
            Prospect.objects.first()
        assert isinstance(caught.value, TimeoutError)
        with pytest.raises(UncertainWriteError, match="in time"):
            Prospect.objects.create(email="somebody.new@example.com")
        assert len(came) <= 2


@pytest.mark.slow
def test_an_answer_that_is_slower_than_the_time_out_is_one(account, prospect):
    with connect(sandbox=account.sandbox, wait=0, timeout=0.1):
        account.sandbox.next_answer(body=None, delay=0.4)
        with pytest.raises(RequestTimeoutError):
            Prospect.objects.first()
        account.sandbox.next_answer(body=None, delay=0.4)
        with pytest.raises(UncertainWriteError, match="in time"):
            prospect.save()


def test_a_body_that_is_cut_off_is_told(account):
    cut = b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 500\r\n\r\n<rsp stat='ok'>"
    with _listening(answer=cut) as (url, came), connect(**_settings(account, url=url), wait=0):
        with pytest.raises(ConnectionFailedError):
            Prospect.objects.first()
        with pytest.raises(UncertainWriteError):
            Prospect.objects.create(email="somebody.new@example.com")
    assert len(came) == 2


@pytest.mark.parametrize("answer", [b"SSH-2.0-OpenSSH_9.6\r\n", b"HTTP/1.1 banana\r\n\r\n", b"\x00\xff" * 100])
def test_a_server_that_speaks_no_http_is_told(account, answer):
    with (
        _listening(answer=answer) as (url, _),
        connect(**_settings(account, url=url)),
        pytest.raises(ConnectionFailedError),
    ):
        Prospect.objects.first()


# --- how requests are sent ----------------------------------------------------------------------------------------


def test_all_requests_share_one_kept_alive_connection(account):
    prospects = list(Prospect.objects.all())
    for prospect in prospects[:5]:
        prospect.score = 4321
        prospect.save()
    assert len({r.remote_port for r in account.sandbox.requests}) == 1


def test_a_session_of_ones_own_is_used_and_left_open(account):
    with requests.Session() as session:
        session.headers["User-Agent"] = "nightly clean-up"
        seen = []
        session.hooks["response"].append(lambda answer, **_: seen.append(answer.request.headers["User-Agent"]))
        with connect(sandbox=account.sandbox, wait=0, session=session):
            Prospect.objects.count()
        assert set(seen) == {"nightly clean-up"}
        assert session.get(account.sandbox.url, timeout=5).status_code == 404


def test_proxies_and_certificates_are_handed_on(account, monkeypatch):
    seen: list[dict[str, Any]] = []

    def request(session: Any, method: str, url: str, **options: Any) -> Any:
        seen.append(options)
        raise requests.ConnectionError

    monkeypatch.setattr(requests.Session, "request", request)
    own = {"proxies": {"https": "http://proxy:3128"}, "ca_bundle": "/etc/own.pem"}
    with connect(sandbox=account.sandbox, wait=0, timeout=3, **own), pytest.raises(ConnectionFailedError):
        Prospect.objects.count()
    # What is given is used; to a loopback address nothing comes from the environment.
    assert seen[0]["proxies"] == {"http": None, "https": "http://proxy:3128", "all": None}
    assert seen[0]["verify"] == "/etc/own.pem"
    assert seen[0]["timeout"] == (3, 3)
    assert seen[0]["allow_redirects"] is False


def test_every_request_has_time_outs(account, monkeypatch):
    seen = []
    original = requests.Session.request

    def request(session: Any, method: str, url: str, **options: Any) -> Any:
        seen.append(options["timeout"])
        return original(session, method, url, **options)

    monkeypatch.setattr(requests.Session, "request", request)
    with connect(sandbox=account.sandbox, wait=0):
        prospect = Prospect.objects.first()
        prospect.score = 4321
        prospect.save()
    assert len(seen) == 4
    assert set(seen) == {(10.0, 120.0)}


@pytest.mark.parametrize("timeout", [0, -1, None, float("inf"), float("nan"), "5", (1,), (1, None), (1, 2, 3)])
def test_a_time_out_that_is_none_is_refused(account, timeout):
    with pytest.raises(ConfigurationError, match="timeout="):
        connect(sandbox=account.sandbox, wait=0, timeout=timeout)


def test_what_can_not_be_made_into_a_request_is_told_as_such():
    request = Request("GET", "/x", query=(("name", "\ud800"),))
    with pytest.raises(ConfigurationError, match=r"No request to 127\.0\.0\.1:9"):
        Transport().send("http://127.0.0.1:9/x", request, auth=lambda prepared: prepared)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system")
def test_a_forked_child_opens_connections_of_its_own():
    with Sandbox(prospects=3) as sandbox, connect(sandbox=sandbox, wait=0):
        assert Prospect.objects.count() >= 0  # so that there is a kept-alive connection to inherit
        child = os.fork()
        if not child:
            with suppress(BaseException):
                os._exit(0 if all(Prospect.objects.count() >= 0 for _ in range(5)) else 2)
            os._exit(1)
        for _ in range(5):
            assert Prospect.objects.count() >= 0
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        clients = {r.remote_port for r in sandbox.requests if r.object}
        assert len(clients) == 2


@pytest.mark.slow
@pytest.mark.parametrize("wait", [0, 1.0])
def test_a_body_that_trickles_is_not_waited_for_without_end(wait):
    with (
        Sandbox(prospects=40, version=4) as sandbox,
        connect(sandbox=sandbox, timeout=0.3, wait=wait) as connection,
    ):
        assert connection.version == 4
        sandbox.faults.add(Slow(60), on="prospect/*", every=1)
        began = time.monotonic()
        with pytest.raises(RequestTimeoutError):
            Prospect.objects.only("id").first()
        assert time.monotonic() - began < 20  # of the minutes that each answer takes


@pytest.mark.slow
def test_a_body_that_comes_slowly_and_in_time_is_whole():
    with Sandbox(prospects=40) as sandbox, connect(sandbox=sandbox, timeout=0.5, wait=30):
        ids = [p.id for p in Prospect.objects.only("id")]
        sandbox.faults.add(Slow(1.0), first=1)
        assert [p.id for p in Prospect.objects.only("id")] == ids


# --- sessions of the user's own -----------------------------------------------------------------------------------


class _Canned(BaseAdapter):
    """Answers without a server, as adapters in people's tests do: the body is a plain file."""

    def send(self, request: requests.PreparedRequest, **_options: Any) -> requests.Response:  # type: ignore[override]
        answer = requests.Response()
        answer.status_code = 200
        answer.request = request
        body = b'<rsp stat="ok" version="1.0"><result><total_results>7</total_results></result></rsp>'
        answer.raw = BytesIO(body)
        return answer

    def close(self) -> None:
        pass


def test_an_adapter_whose_body_is_a_plain_file_will_do(account):
    with requests.Session() as session:
        session.mount("http://", _Canned())
        settings = {"access_token": "token", "password": None, "client_secret": None}
        with connect(**_settings(account, **settings), session=session, wait=0):
            assert Prospect.objects.count() == 7


def test_a_hook_may_read_the_body(account):
    read = []
    with requests.Session() as session:
        session.hooks["response"].append(lambda answer, **_: read.append(answer.text))
        with connect(sandbox=account.sandbox, wait=0, session=session):
            assert Prospect.objects.count() == account.one("select count(*) from prospect where is_archived = 0")
    assert "total_results" in read[-1]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system")
def test_a_forked_child_makes_new_connections_in_a_session_of_the_users_own_too():
    with (
        requests.Session() as session,
        Sandbox(prospects=3) as sandbox,
        connect(sandbox=sandbox, wait=0, session=session),
    ):
        assert Prospect.objects.count() >= 0  # so that there is a kept-alive connection to inherit
        child = os.fork()
        if not child:
            with suppress(BaseException):
                os._exit(0 if Prospect.objects.count() >= 0 else 2)
            os._exit(1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert Prospect.objects.count() >= 0
        ports = [r.remote_port for r in sandbox.requests if r.object]
        assert ports[0] == ports[2] != ports[1]
