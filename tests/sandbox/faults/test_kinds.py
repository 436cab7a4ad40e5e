"""Faults: each kind as the client sees it, and what it leaves in the tables."""

from __future__ import annotations

import socket
import time
from datetime import timedelta
from email.utils import parsedate_to_datetime

import pytest
import requests

from pardot_orm.sandbox.core.tables import errors
from pardot_orm.sandbox.faults import (
    KINDS,
    ClockSkew,
    Empty,
    ErrorCode,
    ExpiredToken,
    Fault,
    HtmlPage,
    HttpError,
    OtherClient,
    Reset,
    Slow,
    Stall,
    Truncated,
    WrongType,
)
from tests.sandbox.conftest import ADA, BEN, CY, DEE, GONE, NOW

UPDATE = f"prospect/update/id/{ADA}"


def city(api, prospect=ADA):
    return api.one("SELECT city FROM prospect WHERE id = ?", prospect)


def wait_until(happened):
    deadline = time.monotonic() + 30
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def names(api):
    return [request.fault for request in api.sandbox.requests]


class Wire:
    """One request over a socket of its own, and what comes back byte by byte."""

    def __init__(self, api, target=f"prospect/version/4/do/update/id/{ADA}", body=b"city=Bath", timeout=10.0):
        host, port = api.sandbox.url.removeprefix("http://").split(":")
        self.socket = socket.create_connection((host, int(port)), timeout=timeout)
        head = [
            f"POST /api/{target} HTTP/1.1",
            "Host: x",
            f"Authorization: {api.session.headers['Authorization']}",
            f"Pardot-Business-Unit-Id: {api.session.headers['Pardot-Business-Unit-Id']}",
            "Content-Type: application/x-www-form-urlencoded",
            f"Content-Length: {len(body)}",
            "\r\n",
        ]
        self.socket.sendall("\r\n".join(head).encode() + body)
        self.arrivals: list[float] = []

    def read(self):
        """Return all that arrives until the other side closes the connection, or the first answer is whole."""
        data = b""
        with self.socket:
            while not _is_whole(data):
                piece = self.socket.recv(100_000)
                if not piece:
                    break
                self.arrivals.append(time.monotonic())
                data += piece
        return data


def _is_whole(data):
    head, separator, body = data.partition(b"\r\n\r\n")
    if not separator:
        return False
    lengths = [line.split(b":")[1] for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")]
    return b"HTTP/1.1 204" in head or (bool(lengths) and len(body) >= int(lengths[0]))


# --------------------------------------------------------------------------------------------------------------
# Kinds: instead of the right answer
# --------------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_every_documented_code_comes_in_both_envelopes(api):
    assert len(errors()) == 191
    for code, message in errors().items():
        api.sandbox.faults.add(ErrorCode(code), first=2)

        as_xml, as_json = api.post(UPDATE, city="Bath"), api.post(UPDATE, city="Bath", format="json")

        assert (as_xml.code, as_xml.message) == (code, message)
        assert f'"err_code": {code}' in as_json.text
        assert as_xml.status == as_json.status == (200 if code in (1, 66, 88, 89) else 401 if code == 184 else 400)
        assert [(r.error_code, r.fault) for r in api.sandbox.requests[-2:]] == [(code, "error-code")] * 2
    assert city(api) is None


def test_a_code_may_come_with_other_words_under_another_status_after_the_work(api):
    api.sandbox.faults.add(ErrorCode(10000, message="No <good>", param="city", status=500, worked=True))

    answer = api.post(UPDATE, city="Bath")

    assert (answer.status, answer.code, answer.value("err")) == (500, 10000, "No <good>")
    assert 'param="city"' in answer.text
    assert city(api) == "Bath"


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
@pytest.mark.parametrize("html", [False, True])
def test_an_http_error_has_an_empty_body_or_a_page(api, status, html):
    api.sandbox.faults.add(HttpError(status, html=html))

    response = api.session.post(f"{api.sandbox.url}/api/prospect/version/4/do/update/id/{ADA}", data={"city": "Bath"})

    assert response.status_code == status
    assert response.text.startswith("<!DOCTYPE html>") is html
    assert response.headers.get("Content-Type") == ("text/html; charset=utf-8" if html else None)
    assert bool(response.content) is html
    assert "Retry-After" not in response.headers
    assert city(api) is None
    assert api.post(UPDATE, city="Rome").status == 200


def test_retry_after_is_in_seconds_or_a_date_by_the_server_s_clock(api):
    url = f"{api.sandbox.url}/api/prospect/version/4/do/query"
    api.sandbox.faults.add(HttpError(429, retry_after=7))
    api.sandbox.faults.add(HttpError(503, retry_after=90, as_date=True))

    seconds, date = (api.session.get(url, timeout=10).headers["Retry-After"] for _ in range(2))

    assert seconds == "7"
    assert date == "Sun, 15 Mar 2026 16:31:30 GMT"
    assert parsedate_to_datetime(date) == NOW + timedelta(seconds=90)


@pytest.mark.parametrize("worked", [False, True])
def test_a_reset_is_a_reset_before_the_work_or_after_it(api, worked):
    api.sandbox.faults.add(Reset(worked=worked))

    with pytest.raises(ConnectionResetError):
        Wire(api).read()

    assert city(api) == ("Bath" if worked else None)
    assert api.sandbox.requests[-1].status == 0
    assert names(api)[-1] == "reset"


def test_a_page_comes_under_status_200(api):
    api.sandbox.faults.add(HtmlPage())
    api.sandbox.faults.add(HtmlPage(worked=True))

    for found in (None, "Bath"):
        answer = api.post(UPDATE, city="Bath")
        assert (answer.status, answer.content_type) == (200, "text/html; charset=utf-8")
        assert answer.text.startswith("<!DOCTYPE html>")
        assert city(api) == found


# --------------------------------------------------------------------------------------------------------------
# Kinds: the right answer, spoilt
# --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("declared", [True, False])
def test_a_truncated_answer_breaks_off_after_the_work(api, declared):
    right = api.get(f"prospect/read/id/{BEN}").text.encode()
    api.sandbox.faults.add(Truncated(keep=0.25, declared=declared))

    head, _, body = Wire(api, f"prospect/version/4/do/update/id/{BEN}").read().partition(b"\r\n\r\n")

    assert head.startswith(b"HTTP/1.1 200")
    assert (b"Content-Length: " in head) is declared
    assert b"Connection: close" in head
    assert len(right) / 5 < len(body) < len(right) / 3
    assert city(api, BEN) == "Bath"


def test_a_client_is_told_of_a_truncated_answer_if_its_length_was(api):
    api.sandbox.faults.add(Truncated())
    with pytest.raises(requests.exceptions.ChunkedEncodingError):
        api.get("prospect/query")
    api.sandbox.faults.add(Truncated(declared=False))
    assert api.get("prospect/query").text.startswith("<?xml")


def test_an_answer_without_a_body_is_missing_whole(api):
    api.sandbox.faults.add(Truncated())

    assert Wire(api, "listMembership/version/4/do/delete/id/901").read() == b""
    assert api.one("SELECT is_archived FROM list_membership WHERE id = 901") == 1


@pytest.mark.slow
def test_a_slow_answer_trickles(api):
    api.sandbox.faults.add(Slow(1))
    began = time.monotonic()

    wire = Wire(api)
    data = wire.read()

    assert data.endswith(b"</rsp>\n")
    assert time.monotonic() - began >= 0.8
    assert len(wire.arrivals) >= 3
    assert city(api) == "Bath"


@pytest.mark.slow
@pytest.mark.parametrize(("work", "meanwhile"), [("before", "Bath"), ("after", None)])
def test_a_stall_is_silence_then_the_answer(api, work, meanwhile):
    api.sandbox.faults.add(Stall(2, work=work))
    wire = Wire(api, timeout=0.3)
    if meanwhile:
        wait_until(lambda: city(api) == meanwhile)

    with pytest.raises(TimeoutError):
        wire.socket.recv(1)
    assert city(api) == meanwhile
    wire.socket.settimeout(10)

    assert wire.read().startswith(b"HTTP/1.1 200")
    assert city(api) == "Bath"


def test_a_stall_without_the_work_ends_in_nothing(api):
    api.sandbox.faults.add(Stall(0.2, work="never"))

    assert Wire(api).read() == b""
    assert city(api) is None


@pytest.mark.slow
def test_the_work_of_a_slow_server_is_done_though_the_client_went_away(api):
    api.sandbox.faults.add(Stall(0.3, work="after"))
    Wire(api).socket.close()

    wait_until(lambda: city(api) == "Bath")


def test_a_slow_server_holds_its_slots(api):
    api.sandbox.faults.add(Stall(600, work="after"), on="prospect/*", first=2)
    wires = [Wire(api), Wire(api)]

    wait_until(lambda: api.get("account/read").status == 200 and api.sandbox.most_in_flight == 3)
    for wire in wires:
        wire.socket.close()


def test_a_silent_network_holds_no_slots(api):
    api.sandbox.faults.add(Stall(600), on="prospect/*", first=2)
    wires = [Wire(api, f"prospect/version/4/do/update/id/{number}") for number in (ADA, BEN)]
    wait_until(lambda: len(api.sandbox.faults.injected) == 2)

    assert api.get("account/read").status == 200
    assert api.sandbox.most_in_flight < 3
    for wire in wires:
        wire.socket.close()


@pytest.mark.slow
@pytest.mark.parametrize("fault", [Stall(3000), Stall(3000, work="after"), Slow(3000)])
def test_closing_the_sandbox_ends_every_wait(api, monkeypatch, fault):
    monkeypatch.setattr("pardot_orm.sandbox.http.server._LONGEST_FAREWELL", 120.0)
    api.sandbox.faults.add(fault)
    wire = Wire(api)
    time.sleep(0.2)
    began = time.monotonic()
    api.sandbox.close()

    assert time.monotonic() - began < 60
    wire.socket.close()


def test_a_wrong_type_or_an_empty_body_come_after_the_work(api):
    api.sandbox.faults.add(WrongType("application/octet-stream"))
    api.sandbox.faults.add(WrongType(""))
    api.sandbox.faults.add(Empty())
    api.sandbox.faults.add(Empty(worked=False))

    answers = [api.post(UPDATE, city=name) for name in ("Bath", "Rome", "Oslo", "Bonn")]

    assert [a.content_type for a in answers[:2]] == ["application/octet-stream", None]
    assert [a.root.tag for a in answers[:2]] == ["rsp"] * 2
    assert [(a.status, a.text) for a in answers[2:]] == [(200, "")] * 2
    assert answers[2].content_type == "text/xml; charset=utf-8"
    assert city(api) == "Oslo"


# --------------------------------------------------------------------------------------------------------------
# Kinds: what happens meanwhile
# --------------------------------------------------------------------------------------------------------------


def test_an_expired_token_refuses_the_request_until_there_is_a_new_one(api):
    api.sandbox.faults.add(ExpiredToken())

    assert [api.post(UPDATE, city="Bath").code for _ in range(2)] == [184, 184]
    assert city(api) is None
    api.log_in()
    assert api.post(UPDATE, city="Bath").status == 200


def test_the_clock_jumps_and_stays_wrong(api):
    api.sandbox.faults.add(ClockSkew(-3600))
    api.sandbox.faults.add(ClockSkew(86_400))

    created = [api.post("list/create", name=name).value("list/created_at") for name in "ab"]

    assert created[0] == "2026-03-15 11:30:00"
    assert api.sandbox.clock.now().replace(microsecond=0) == NOW + timedelta(hours=23)
    assert api.post("list/create", name="c").code == 184  # for the server, the token is old
    api.log_in()
    assert api.post("list/create", name="d").value("list/created_at") == "2026-03-16 11:30:00"


def test_another_client_writes_before_the_request_is_carried_out(api):
    execute = api.sandbox.execute
    api.sandbox.faults.add(OtherClient(lambda: execute("UPDATE prospect SET city = 'Oslo', score = 7")))

    assert api.post(UPDATE, city="Bath").value("prospect/score") == "7"
    assert (city(api), city(api, BEN)) == ("Bath", "Oslo")


@pytest.mark.parametrize(
    "form",
    [
        {"id": ADA, "prospect_id": BEN},
        {"email": "ADA@quill.example", "fid": "00Q000000000002"},
        {"prospects": '{"prospects":[{"id":"101","score":1},{"email":"ben@quill.example"}]}'},
        {"prospects": "<prospects><prospect><id>101</id></prospect><prospect><id>102</id></prospect></prospects>"},
    ],
)
def test_another_client_changes_prospects_at_random_but_none_that_is_named(api, form):
    before = dict(api.rows("SELECT id, updated_at FROM prospect"))
    api.sandbox.faults.add(OtherClient(changes=50, column="notes"))

    api.post("prospect/query", **form)

    changed = {n for n, text in api.rows("SELECT id, notes FROM prospect") if text}
    assert changed == {CY, DEE}
    assert dict(api.rows("SELECT id, updated_at FROM prospect WHERE id IN (101, 102, 105)")).items() <= before.items()
    assert api.one("SELECT updated_at FROM prospect WHERE id = ?", DEE) == "2026-03-15 16:30:00"


@pytest.mark.parametrize(("column", "low", "high"), [("score", 0, 999), ("is_starred", 0, 1)])
def test_what_another_client_writes_fits_the_column(api, column, low, high):
    api.sandbox.faults.add(OtherClient(changes=4, column=column))
    api.get("account/read")

    assert all(low <= value <= high for (value,) in api.rows(f"SELECT {column} FROM prospect WHERE id <> {GONE}"))


def test_another_client_that_fails_is_told_as_the_sandbox_s_own_fault(api, caplog):
    api.sandbox.faults.add(OtherClient(lambda: 1 / 0))

    assert (api.get("account/read").code, names(api)[-1]) == (183, "other-client")
    assert "ZeroDivisionError" in caplog.text


# --------------------------------------------------------------------------------------------------------------
# Logins
# --------------------------------------------------------------------------------------------------------------


def test_logins_meet_faults_too(api):
    faults = api.sandbox.faults
    faults.add(ErrorCode(122), on="login/token")
    faults.add(Reset(worked=True), on="login/*")
    faults.add(HttpError(503), on="login/api_key")

    refused = api.token()
    assert (refused.status_code, refused.json()["error"]) == (400, "invalid_grant")
    assert refused.json()["error_description"] == "Daily API rate limit met"
    with pytest.raises(requests.ConnectionError):
        api.token()
    assert api.token().status_code == 200
    own = api.sandbox.api_key_credentials
    login = {name: own[name] for name in ("email", "password", "user_key")}
    url = f"{api.sandbox.url}/api/login/version/4"
    assert [requests.post(url, login, timeout=10).status_code for _ in range(2)] == [503, 200]
    assert names(api) == [None, "error-code", "reset", None, "http-error", None]
    assert "***" in repr(faults.injected)
    assert own["password"] not in repr(faults.injected)


def test_a_refused_legacy_login_has_the_envelope_of_the_api(api):
    api.sandbox.faults.add(ErrorCode(131), on="login/api_key")

    response = requests.post(f"{api.sandbox.url}/api/login?format=json", timeout=10)

    assert (response.status_code, response.json()["@attributes"]["err_code"]) == (200, 131)


# --------------------------------------------------------------------------------------------------------------
# All kinds
# --------------------------------------------------------------------------------------------------------------


def test_only_instances_are_faults(api):
    with pytest.raises(TypeError, match=r"Reset\(\)"):
        api.sandbox.faults.add(Reset)
    with pytest.raises(ValueError, match="function"):
        OtherClient("UPDATE prospect")


def test_every_kind_has_its_name_and_a_docstring():
    own = [kind for kind in Fault.__subclasses__() if kind.__module__.startswith("pardot_orm.")]
    assert set(KINDS) == {kind.name for kind in own}
    assert all(kind.__doc__ for kind in KINDS.values())
