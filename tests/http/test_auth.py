"""Tokens: fetched when first needed, renewed once when refused, unnoticed; and never asked for in a loop."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

from pardot_orm import Prospect, connect
from pardot_orm.errors import AuthenticationError, ConfigurationError, InvalidResponseError
from pardot_orm.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

TOKEN_PATH = "/services/oauth2/token"

# Every way in which a token is known to be refused.
REFUSALS = {
    "HTTP 401 with 184": {
        "status": 401,
        "body": '<rsp stat="fail"><err code="184">access_token is invalid</err></rsp>',
    },
    "HTTP 400 with 184": {
        "status": 400,
        "body": '<rsp stat="fail"><err code="184">access_token is invalid</err></rsp>',
    },
    "HTTP 200 with 184": {
        "status": 200,
        "body": '<rsp stat="fail"><err code="184">access_token is invalid</err></rsp>',
    },
    "HTTP 200 with 1": {
        "status": 200,
        "body": '<rsp stat="fail"><err code="1">Invalid API key or user key</err></rsp>',
    },
    "HTTP 401 without a body": {"status": 401, "body": ""},
    "HTTP 401 with a page": {"status": 401, "body": "<html>Unauthorized</html>", "content_type": "text/html"},
}


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(prospects=10) as sandbox:
        yield sandbox


def _logins(sandbox: Sandbox) -> int:
    return sum(r.path == TOKEN_PATH for r in sandbox.requests)


def _api_calls(sandbox: Sandbox) -> list[Any]:
    return [r for r in sandbox.requests if r.object]


def _without(sandbox: Sandbox, *names: str, **changes: Any) -> dict[str, Any]:
    return {n: v for n, v in (sandbox.credentials | changes).items() if n not in names}


# --- logging in ---------------------------------------------------------------------------------------------------


def test_nothing_is_sent_before_the_first_query(sandbox):
    with connect(sandbox=sandbox, wait=0):
        Prospect.objects.filter(score_greater_than=5).order_by("-created_at")
        assert sandbox.requests == []
        Prospect.objects.count()
    assert [bool(r.object) for r in sandbox.requests] == [False, True]


def test_one_login_serves_all_requests(sandbox):
    with connect(sandbox=sandbox, wait=0):
        for _ in range(5):
            Prospect.objects.count()
    assert _logins(sandbox) == 1


def test_the_password_grant_sends_its_form_in_the_body(sandbox):
    with connect(sandbox=sandbox, wait=0):
        Prospect.objects.count()
    login = sandbox.requests[0]
    assert (login.method, login.path) == ("POST", TOKEN_PATH)
    assert login.params["grant_type"] == "password"
    assert set(login.params) == {"grant_type", "client_id", "client_secret", "username", "password"}


def test_a_refresh_token_is_used_rather_than_a_password(sandbox):
    credentials = _without(sandbox, "username", "password", refresh_token=sandbox.refresh_token)
    with connect(**credentials):
        assert Prospect.objects.count() > 0
    assert sandbox.requests[0].params["grant_type"] == "refresh_token"
    assert set(sandbox.requests[0].params) == {"grant_type", "client_id", "client_secret", "refresh_token"}


def _ready_made_token(sandbox: Sandbox) -> str:
    import requests

    given = {n: sandbox.credentials[n] for n in ("client_id", "client_secret", "username", "password")}
    with requests.Session() as session:
        answer = session.post(sandbox.url + TOKEN_PATH, data={"grant_type": "password"} | given)
    sandbox.requests.clear()
    return answer.json()["access_token"]


def test_a_ready_made_token_needs_no_login(sandbox):
    credentials = _without(sandbox, "username", "password", "client_id", "client_secret")
    with connect(**credentials, access_token=_ready_made_token(sandbox)):
        assert Prospect.objects.count() > 0
    assert _logins(sandbox) == 0


def test_a_ready_made_token_alone_can_not_be_renewed_and_says_so(sandbox):
    credentials = _without(sandbox, "username", "password", "client_id", "client_secret")
    with connect(**credentials, access_token=_ready_made_token(sandbox)):
        sandbox.expire_tokens()
        with pytest.raises(AuthenticationError, match="nothing to renew it with") as caught:
            Prospect.objects.count()
    assert "refresh_token" in caught.value.hint
    assert (_logins(sandbox), len(_api_calls(sandbox))) == (0, 1)


def test_a_ready_made_token_is_renewed_where_credentials_are_there_too(sandbox):
    token = _ready_made_token(sandbox)
    sandbox.expire_tokens()
    with connect(**sandbox.credentials, access_token=token):
        assert Prospect.objects.count() > 0
    assert _logins(sandbox) == 1


@pytest.mark.parametrize("secret", ["a b", "abc\n", "abc\r\nX-Evil: 1", "tök€n", "\x00"])
def test_a_token_that_no_header_can_carry_is_refused_without_showing_it(sandbox, secret):
    credentials = _without(sandbox, "username", "password", "client_id", "client_secret")
    with pytest.raises(ConfigurationError, match="access_token holds blanks") as caught:
        connect(**credentials, access_token=secret)
    assert secret.strip() not in str(caught.value)


def test_a_password_of_any_letters_is_sent_and_one_that_can_not_be_is_refused(sandbox):
    with connect(**_without(sandbox, password="pä ss&wörd=+%€")), pytest.raises(AuthenticationError):
        Prospect.objects.count()
    with pytest.raises(ConfigurationError, match="password holds"):
        connect(**_without(sandbox, password="pass\udcffword"))


# --- renewing -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("refusal", REFUSALS.values(), ids=REFUSALS)
@pytest.mark.parametrize("operation", ["read", "write"])
def test_a_refused_token_is_renewed_once_unnoticed(sandbox, refusal, operation):
    with connect(sandbox=sandbox, wait=0):
        prospect = Prospect.objects.first()
        sandbox.requests.clear()
        sandbox.next_answer(**refusal)
        if operation == "read":
            assert Prospect.objects.count() > 0
        else:
            prospect.score = 4321
            assert prospect.save()
            assert sandbox.db.execute("SELECT COUNT(*) FROM prospect WHERE score = 4321").fetchone() == (1,)
    assert (_logins(sandbox), len(_api_calls(sandbox))) == (1, 2)


def test_an_expired_token_is_renewed_unnoticed(sandbox):
    with connect(sandbox=sandbox, wait=0):
        Prospect.objects.count()
        sandbox.expire_tokens()
        Prospect.objects.count()
        sandbox.clock.advance(3 * 3600)
        Prospect.objects.count()
    assert _logins(sandbox) == 3


@pytest.mark.parametrize("refusal", REFUSALS.values(), ids=REFUSALS)
def test_a_token_that_is_refused_again_raises_instead_of_looping(sandbox, refusal):
    sandbox.next_answer(**refusal, times=50)
    with connect(sandbox=sandbox, wait=0), pytest.raises(AuthenticationError):
        Prospect.objects.count()
    assert (_logins(sandbox), len(_api_calls(sandbox))) == (2, 2)


def test_an_error_of_another_kind_is_no_reason_to_log_in_again(sandbox):
    with connect(sandbox=sandbox, wait=0):
        Prospect.objects.count()
        sandbox.next_answer(status=400, body='<rsp stat="fail"><err code="49">Access Denied</err></rsp>')
        with pytest.raises(PermissionError):
            Prospect.objects.count()
    assert _logins(sandbox) == 1


def test_eight_threads_whose_token_expired_renew_it_with_exactly_one_request():
    with Sandbox(prospects=10, latency=0.02) as sandbox, connect(sandbox=sandbox, wait=0):
        Prospect.objects.count()
        sandbox.requests.clear()
        sandbox.expire_tokens()
        barrier = threading.Barrier(8)

        def count(_: int) -> int:
            barrier.wait()
            return Prospect.objects.count()

        with ThreadPoolExecutor(8) as pool:
            counts = set(pool.map(count, range(8)))
        assert len(counts) == 1
        assert _logins(sandbox) == 1


def test_eight_threads_log_in_once(sandbox):
    barrier = threading.Barrier(8)

    def count(_: int) -> int:
        barrier.wait()
        return Prospect.objects.count()

    with connect(sandbox=sandbox, wait=0), ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(count, range(8)))) == 1
    assert _logins(sandbox) == 1


# --- refused logins -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"password": "wrong"}, "username or password is wrong"),
        ({"username": "nobody@example.com"}, "username or password is wrong"),
        ({"client_secret": "wrong"}, "client_id and client_secret"),
        ({"client_id": "wrong"}, "client_id is not known"),
        ({"refresh_token": "wrong"}, "refresh_token is wrong, expired or revoked"),
    ],
)
def test_wrong_credentials_are_one_login_and_one_clear_error(sandbox, changes, words):
    with connect(**_without(sandbox, **changes)), pytest.raises(AuthenticationError, match=words) as caught:
        Prospect.objects.count()
    assert sandbox.url in str(caught.value)
    assert caught.value.code is None
    assert (_logins(sandbox), _api_calls(sandbox)) == (1, [])


def test_refused_credentials_are_not_tried_again_because_that_locks_the_user(sandbox):
    barrier = threading.Barrier(8)

    def count(_: int) -> str:
        barrier.wait()
        try:
            return str(Prospect.objects.count())
        except AuthenticationError as error:
            return error.message

    with connect(**_without(sandbox, password="wrong")):
        with ThreadPoolExecutor(8) as pool:
            (message,) = set(pool.map(count, range(8)))
        assert "password is wrong" in message
        with pytest.raises(AuthenticationError, match=r"connect\(\) again"):
            Prospect.objects.count()
    assert _logins(sandbox) == 1


def test_the_login_host_that_is_none_is_a_clear_error(sandbox):
    with Sandbox(prospects=1) as other, connect(**_without(sandbox, login_url=other.url + "/nowhere")):
        with pytest.raises(InvalidResponseError, match=r"no token and no reason \(HTTP 404\)"):
            Prospect.objects.count()
        assert len(other.requests) == 1


def test_the_business_unit_goes_with_every_request(sandbox):
    with connect(**_without(sandbox, business_unit_id="0Uv000000000000AAA")), pytest.raises(PermissionError) as caught:
        Prospect.objects.count()
    assert caught.value.code is not None
    assert len(_api_calls(sandbox)) == 1
