"""Traps of talking to the server: logins, time-outs, connections, errors and what is read of an answer."""

from __future__ import annotations

import contextlib
import copy
import logging
import time
from typing import TYPE_CHECKING, Any

import pytest
import requests
from requests.adapters import HTTPAdapter

from pardot_orm import Prospect, connect
from pardot_orm.errors import PardotError
from tests.traps.raw import Raw, text_of
from tests.traps.trap import Crash, trap

if TYPE_CHECKING:
    from collections.abc import Callable

    from pardot_orm.sandbox import Sandbox
    from tests.conftest import Account

TOKEN_PATH = "/services/oauth2/token"
REFUSED = {"status": 401, "body": '<rsp stat="fail"><err code="184">access_token is invalid</err></rsp>'}
log = logging.getLogger("naive")


def _count(sandbox: Sandbox, **changes: Any) -> Any:
    with connect(**{**sandbox.credentials, **changes}):
        return Prospect.objects.count()


# --- logging in ---------------------------------------------------------------------------------------------------


def ours_counting(sandbox: Sandbox) -> Any:
    return _count(sandbox)


class NaiveClient:
    """Logs in when the server complains, as often as it complains."""

    def __init__(self, sandbox: Sandbox, **changes: str) -> None:
        self.sandbox = sandbox
        self.own = {**sandbox.credentials, **changes}
        self.token = "none yet"

    def log_in(self) -> None:
        names = ("client_id", "client_secret", "username", "password")
        form = {"grant_type": "password"} | {name: self.own[name] for name in names}
        with contextlib.suppress(KeyError):  # a refused login has no access_token
            self.token = requests.post(f"{self.sandbox.url}{TOKEN_PATH}", form, timeout=30).json()["access_token"]

    def count(self) -> int:
        url = f"{self.sandbox.url}/api/prospect/version/4/do/query"
        headers = {"Authorization": f"Bearer {self.token}", "Pardot-Business-Unit-Id": self.own["business_unit_id"]}
        answer = requests.get(url, params={"limit": 1}, headers=headers, timeout=30).text
        if 'code="184"' in answer:
            self.log_in()
            return self.count()
        return int(text_of(answer, "result/total_results") or 0)


def asking_before_logging_in(sandbox: Sandbox) -> Any:
    return NaiveClient(sandbox).count()


@trap(
    "the first request before the login",
    ours=ours_counting,
    naive={asking_before_logging_in: "a request before the login"},
)
def test_the_login_comes_first(account: Account, implementation: Any) -> None:
    account.sandbox.requests.clear()
    assert implementation(account.sandbox) == account.one("SELECT COUNT(*) FROM prospect WHERE is_archived = 0")
    assert account.sandbox.requests[0].path == TOKEN_PATH, "a request before the login"
    assert [served.error_code for served in account.sandbox.requests] == [None, None]


def ours_with_a_wrong_password(sandbox: Sandbox) -> str:
    try:
        return str(_count(sandbox, password="guessed"))
    except PardotError as error:
        return f"{type(error).__name__}: {error}"


def going_on_after_a_failed_login(sandbox: Sandbox) -> str:
    client = NaiveClient(sandbox, password="guessed")
    client.log_in()
    with Raw(sandbox) as raw:  # the first request after the failed login, and what the user is told of it
        raw.headers["Authorization"] = f"Bearer {client.token}"
        return str(text_of(raw.get("prospect/query").text, "err"))


@trap(
    "a login failure swallowed, so that the user sees another error",
    ours=ours_with_a_wrong_password,
    naive={going_on_after_a_failed_login: "nothing is said of the login"},
)
def test_a_failed_login_is_what_the_user_is_told(account: Account, implementation: Any) -> None:
    told = implementation(account.sandbox)
    assert "invalid_grant" in told, "nothing is said of the login"
    assert "password" in told
    assert "guessed" not in told


@trap(
    "log in and repeat without a counter",
    ours=ours_counting,
    naive={asking_before_logging_in: "repeated without end"},
)
def test_a_token_that_is_always_refused_ends_the_matter(account: Account, implementation: Any) -> None:
    account.sandbox.next_answer(**REFUSED, times=40)
    before = len(account.requests)
    with contextlib.suppress(PardotError):
        implementation(account.sandbox)
    assert len(account.requests) - before <= 2, "repeated without end"


# --- time-outs and connections ------------------------------------------------------------------------------------


def ours_reading_five(account: Account) -> None:
    for _ in range(5):
        Prospect.objects.count()


def by_requests_alone(account: Account) -> None:
    with Raw(account.sandbox) as raw:
        for _ in range(5):
            requests.get(raw.url("prospect/query"), headers=raw.headers)


@trap("no time-out", ours=ours_reading_five, naive={by_requests_alone: "a request waits for ever"})
def test_every_request_has_a_time_out(account: Account, monkeypatch: pytest.MonkeyPatch, implementation: Any) -> None:
    send = HTTPAdapter.send
    seen = []

    def watched(self: HTTPAdapter, request: Any, *args: Any, timeout: Any = None, **options: Any) -> Any:
        seen.append(timeout)
        return send(self, request, *args, timeout=timeout, **options)

    monkeypatch.setattr(HTTPAdapter, "send", watched)
    implementation(account)
    assert len(seen) >= 5
    assert None not in seen, "a request waits for ever"


def ours_waiting(account: Account) -> Any:
    with connect(sandbox=account.sandbox, timeout=0.2):
        return Prospect.objects.count()


def waiting_as_long_as_it_takes(account: Account) -> Any:
    with Raw(account.sandbox) as raw:
        return requests.get(raw.url("prospect/query"), headers=raw.headers).status_code


@pytest.mark.slow
@trap(
    "no time-out: a silent server holds the caller",
    ours=ours_waiting,
    naive={waiting_as_long_as_it_takes: "waited for a silent server"},
)
def test_a_silent_server_is_given_up(account: Account, implementation: Any) -> None:
    account.sandbox.next_answer(body=None, delay=1.5)
    started = time.monotonic()
    with contextlib.suppress(TimeoutError):
        implementation(account)
    assert time.monotonic() - started < 1.4, "waited for a silent server"


@trap(
    "a new connection for each request",
    ours=ours_reading_five,
    naive={by_requests_alone: "a connection for each request"},
)
def test_requests_share_a_connection(account: Account, implementation: Any) -> None:
    account.forget_requests()
    implementation(account)
    ports = {served.remote_port for served in account.requests}
    assert len(ports) == 1, "a connection for each request"


# --- failures -----------------------------------------------------------------------------------------------------


def ours_of_a_failing_server(account: Account) -> Any:
    return Prospect.objects.count()


def until_it_works(account: Account) -> Any:
    with Raw(account.sandbox) as raw:
        while (answer := raw.get("prospect/query")).status_code >= 500:
            pass
        return answer.text


@trap("5xx retried for ever", ours=ours_of_a_failing_server, naive={until_it_works: "a failing server is pestered"})
def test_a_failing_server_is_not_pestered(account: Account, implementation: Any) -> None:
    account.sandbox.next_answer(status=503, times=30)
    with account.recorded() as made, contextlib.suppress(PardotError):
        implementation(account)
    assert len(made) <= 2, "a failing server is pestered"


def ours_of_a_faulty_query(account: Account) -> str:
    try:
        return str(Prospect.objects.filter(list_id=999_999).count())
    except PardotError as error:
        return f"{error.code} {error.message}"


def by_the_status_alone(account: Account) -> str:
    with Raw(account.sandbox) as raw:
        try:
            raw.get("prospect/query", list_id=999_999).raise_for_status()
        except requests.HTTPError as error:
            return str(error)
    return ""


@trap(
    "the body's explanation of a 400 thrown away",
    ours=ours_of_a_faulty_query,
    naive={by_the_status_alone: "the server's reason is lost"},
)
def test_the_reason_of_a_400_is_told(account: Account, implementation: Any) -> None:
    with account.recorded() as made:
        told = implementation(account)
    assert made[-1].status == 400
    assert told == "55 Invalid list ID", "the server's reason is lost"


# --- answers ------------------------------------------------------------------------------------------------------


def ours_whatever_the_type(account: Account) -> Any:
    return Prospect.objects.count()


def if_the_type_is_text_xml(account: Account) -> Any:
    with Raw(account.sandbox) as raw:
        answer = raw.get("prospect/query", limit=1)
        if answer.headers["Content-Type"] == "text/xml":
            return int(text_of(answer.text, "result/total_results") or 0)
        return answer.status_code


@trap(
    "`Content-Type` compared as a whole string",
    ours=ours_whatever_the_type,
    naive={if_the_type_is_text_xml: "an integer instead of data"},
)
def test_a_charset_in_the_content_type_changes_nothing(account: Account, implementation: Any) -> None:
    number = account.one("SELECT COUNT(*) FROM prospect WHERE is_archived = 0")
    with Raw(account.sandbox) as raw:
        body = raw.get("prospect/query", limit=1).content
    for content_type in ("text/xml", "text/xml; charset=utf-8", "application/xml;charset=UTF-8"):
        account.sandbox.next_answer(body=body, content_type=content_type)
        assert implementation(account) == number, "an integer instead of data"


def ours_deleting(account: Account, record_id: int) -> Any:
    return Prospect.objects.get(id=record_id).delete()


def reading_the_answer_of_a_delete(account: Account, record_id: int) -> Any:
    with Raw(account.sandbox) as raw:
        return raw.post(f"prospect/delete/id/{record_id}", format="json").json()


@trap(
    "a successful delete (204, no body) raised as an error",
    ours=ours_deleting,
    naive={reading_the_answer_of_a_delete: "a delete that worked is an error"},
)
def test_a_delete_without_a_body_is_a_success(account: Account, implementation: Any) -> None:
    record_id = account.one("SELECT MIN(id) FROM prospect WHERE is_archived = 0")
    result = implementation(account, record_id)
    assert account.requests[-1].status == 204
    assert account.one("SELECT is_archived FROM prospect WHERE id = ?", record_id) == 1
    assert not isinstance(result, Crash), "a delete that worked is an error"


# --- what is left behind ------------------------------------------------------------------------------------------


def ours_with_the_callers_dicts(account: Account, given: dict[str, dict[str, Any]]) -> None:
    with connect(**given["credentials"]):
        list(Prospect.objects.filter(**given["criteria"])[:5])
        Prospect.objects.update_or_create(id=given["id"]["id"], defaults=given["values"])


def putting_the_key_into_the_params(account: Account, given: dict[str, dict[str, Any]]) -> None:
    own = account.sandbox.api_key_credentials
    login = {name: own[name] for name in ("email", "password", "user_key")} | {"format": "json"}
    key = requests.post(f"{account.sandbox.url}/api/login", login, timeout=30).json()["api_key"]
    params = given["criteria"]
    params["api_key"] = key
    params["user_key"] = own["user_key"]
    requests.post(f"{account.sandbox.url}/api/prospect/version/4/do/query", params, timeout=30)


@trap(
    "the caller's own dict changed by the call, credentials left in it",
    ours=ours_with_the_callers_dicts,
    naive={putting_the_key_into_the_params: "the caller's dict is another one"},
)
def test_the_callers_dicts_stay_as_they_are(account: Account, implementation: Any) -> None:
    given = {
        "credentials": dict(account.sandbox.credentials),
        "criteria": {"score_greater_than": 5, "deleted": False},
        "id": {"id": account.one("SELECT MIN(id) FROM prospect WHERE is_archived = 0")},
        "values": {"score": 77, "company": "Quill"},
    }
    before = copy.deepcopy(given)
    implementation(account, given)
    assert given == before, "the caller's dict is another one"


def ours_at_work(account: Account) -> None:
    prospect = Prospect.objects.first()
    assert prospect is not None
    prospect.company = "Quill"
    prospect.save()
    with contextlib.suppress(PardotError):
        Prospect.objects.get(email="nobody@quill.example")


def logging_whole_replies(account: Account) -> None:
    with Raw(account.sandbox) as raw:
        log.info("reply: %s", raw.get("prospect/query", limit=1).text)


@trap(
    "whole replies (personal data) logged at INFO",
    ours=ours_at_work,
    naive={logging_whole_replies: "personal data in the log"},
)
def test_no_personal_data_is_logged(
    account: Account, caplog: pytest.LogCaptureFixture, implementation: Callable[..., None]
) -> None:
    caplog.set_level(logging.DEBUG)
    implementation(account)
    lines = caplog.text
    personal = [*account.column("SELECT email FROM prospect"), "nobody@quill.example", "<rsp", "Quill"]
    assert account.requests
    assert not [text for text in personal if text in lines], "personal data in the log"
