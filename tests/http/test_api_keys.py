"""The login of old accounts: an API key for an address, a password and a user key; and which version is spoken."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

from pardot_orm import Prospect, connect, unit_of_work
from pardot_orm.connection.settings import resolve
from pardot_orm.errors import (
    AuthenticationError,
    ConfigurationError,
    InvalidResponseError,
    RequestSummary,
    ValidationError,
    VersionError,
)
from pardot_orm.http.transport import Transport
from pardot_orm.protocol.dialect import Response
from pardot_orm.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(params=[3, 4])
def sandbox(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    with Sandbox(prospects=10, version=request.param) as sandbox:
        yield sandbox


def _logins(sandbox: Sandbox) -> list[Any]:
    return [served for served in sandbox.requests if served.path.startswith("/api/login")]


def _version(sandbox: Sandbox) -> int:
    version: int = sandbox.credentials["version"]
    return version


def _given(sandbox: Sandbox, *without: str, **changes: Any) -> dict[str, Any]:
    return {n: v for n, v in (sandbox.api_key_credentials | changes).items() if n not in without}


def test_one_login_serves_all_requests_and_carries_its_secrets_in_the_body(sandbox):
    with connect(**_given(sandbox)):
        for _ in range(3):
            assert Prospect.objects.count() == 10
    (login,) = _logins(sandbox)
    assert login.method == "POST"
    assert login.status == 200
    assert "?" not in login.path
    assert set(login.params) == {"email", "password", "user_key"}
    assert all(served.error_code is None for served in sandbox.requests)
    for served in sandbox.requests:
        assert not {"api_key", "user_key"} & set(served.params) or served is login


def test_records_are_read_and_written(sandbox):
    with connect(**_given(sandbox)):
        prospect = Prospect.objects.first()
        prospect.city = "Bath"
        assert prospect.save()
    assert sandbox.db.execute("SELECT city FROM prospect WHERE id = ?", (prospect.id,)).fetchone() == ("Bath",)


def test_an_expired_key_is_renewed_once_for_all_threads(sandbox):
    with connect(**_given(sandbox)):
        assert Prospect.objects.count() == 10
        sandbox.expire_tokens()
        with ThreadPoolExecutor(4) as pool:
            assert list(pool.map(lambda _: Prospect.objects.count(), range(8))) == [10] * 8
    assert len(_logins(sandbox)) == 2


@pytest.mark.parametrize("wrong", ["email", "password", "user_key"])
def test_a_wrong_credential_is_tried_once_and_named(sandbox, wrong):
    with connect(**_given(sandbox, **{wrong: "wrong@example.com"})):
        for _ in range(3):
            with pytest.raises(AuthenticationError) as caught:
                Prospect.objects.count()
            assert caught.value.code == 15
    assert len(_logins(sandbox)) == 1


def test_an_account_that_has_moved_to_salesforce_says_what_to_do():
    with Sandbox(prospects=5, api_keys=False) as sandbox, connect(**_given(sandbox)):
        for _ in range(2):
            with pytest.raises(AuthenticationError) as caught:
                Prospect.objects.count()
            assert caught.value.code == 199
            assert "client_id" in str(caught.value)
    assert len(_logins(sandbox)) == 1


@pytest.mark.slow
@pytest.mark.parametrize("key", ["", "two words", "é"])
def test_an_answer_without_a_usable_key_is_no_login_and_the_next_request_tries_again(sandbox, key, monkeypatch):
    answer = f'<rsp stat="ok" version="1.0"><api_key>{key}</api_key></rsp>'.encode()
    with connect(**_given(sandbox)):
        with monkeypatch.context() as patched:
            patched.setattr(
                Transport, "post_form", lambda *_: Response(200, "text/xml", answer, RequestSummary("POST", "/"))
            )
            with pytest.raises(InvalidResponseError, match="no API key"):
                Prospect.objects.count()
        assert Prospect.objects.count() == 10


# --- which version ----------------------------------------------------------------------------------------------------


def _versions(sandbox: Sandbox) -> list[str]:
    return [
        served.path.split("/version/")[1][:1] for served in sandbox.requests if served.object not in {None, "", "login"}
    ]


def test_the_login_tells_the_version(sandbox):
    with connect(**_given(sandbox, "version")) as connection:
        assert Prospect.objects.count() == 10
        assert connection.version == _version(sandbox)
    assert _versions(sandbox) == [str(_version(sandbox))]


def test_a_token_finds_the_version_by_the_first_answer(sandbox):
    given = {name: value for name, value in sandbox.credentials.items() if name != "version"}
    with connect(**given) as connection:
        assert Prospect.objects.count() == 10
        assert Prospect.objects.count() == 10
        assert connection.version == _version(sandbox)
    assert _versions(sandbox) == ["4", "4"] if _version(sandbox) == 4 else ["4", "3", "3"]


def test_asking_for_the_version_costs_one_request_once(sandbox):
    given = {name: value for name, value in sandbox.credentials.items() if name != "version"}
    with connect(**given) as connection:
        assert "v" in repr(connection)
        assert sandbox.requests == []
        assert (connection.version, connection.version) == (_version(sandbox), _version(sandbox))
        assert [served.object for served in sandbox.requests if served.object and not served.error_code] == ["account"]


def test_a_batch_that_comes_first_is_written_in_the_right_version(sandbox):
    given = {name: value for name, value in sandbox.credentials.items() if name != "version"}
    with connect(**given):
        with unit_of_work() as work:
            Prospect(email="first@example.com", city="Bath").save()
            Prospect(email="second@example.com", city="Bath").save()
        assert not work.result.failed
    assert sandbox.db.execute("SELECT count(*) FROM prospect WHERE city = 'Bath'").fetchone() == (2,)


def test_an_upsert_that_comes_first_knows_the_version(sandbox):
    given = {name: value for name, value in sandbox.credentials.items() if name != "version"}
    with connect(**given):
        new = Prospect(email="first@example.com")
        if _version(sandbox) == 3:
            assert new.upsert()
        else:
            with pytest.raises(ValidationError, match="allow_duplicates"):
                new.upsert()


def test_a_version_that_was_said_is_kept_and_the_error_tells_the_other(sandbox):
    other = 7 - _version(sandbox)
    said = f"version={_version(sandbox)}"
    with connect(**(sandbox.credentials | {"version": other})), pytest.raises(VersionError, match=said):
        Prospect.objects.count()
    assert _versions(sandbox) == [str(other)]


# --- settings ---------------------------------------------------------------------------------------------------------

KEYS = {"email": "ada@example.com", "password": "secret", "user_key": "0123abc"}
TOKENS = {"business_unit_id": "0Uv000000000001CAA", "client_id": "id", "client_secret": "hidden"}


def test_a_business_unit_is_not_needed():
    credentials = resolve(KEYS).credentials
    assert (credentials.email, credentials.account) == ("ada@example.com", "ada@example.com")


def test_the_user_name_stands_in_for_the_address():
    given = {**KEYS, "email": None, "username": "ada@example.com"}
    assert resolve(given).credentials.email == "ada@example.com"


@pytest.mark.parametrize("missing", ["email", "password"])
def test_what_is_missing_is_named(missing):
    with pytest.raises(ConfigurationError, match=f"needs {missing}"):
        resolve({name: value for name, value in KEYS.items() if name != missing})


def test_who_has_both_logs_in_through_salesforce():
    credentials = resolve({**KEYS, **TOKENS, "username": "ada@example.com"}).credentials
    assert credentials.user_key is None
    assert credentials.grant == "password"


def test_keys_given_here_are_not_mixed_with_tokens_of_the_environment(monkeypatch):
    for name, value in TOKENS.items():
        monkeypatch.setenv(f"PARDOT_{name.upper()}", value)
    monkeypatch.setenv("PARDOT_USERNAME", "other@example.com")
    assert resolve(KEYS).credentials.user_key is not None


def test_the_environment_of_the_sandbox_leads_there(sandbox, monkeypatch):
    for name, value in sandbox.environment.items():
        if "CLIENT" not in name and "REFRESH" not in name and "ACCESS" not in name:
            monkeypatch.setenv(name, value)
    with connect():
        assert Prospect.objects.count() == 10
    assert len(_logins(sandbox)) == 1


def test_a_key_that_can_not_stand_in_a_header_is_refused_without_being_shown():
    with pytest.raises(ConfigurationError) as caught:
        resolve({**KEYS, "user_key": "se cret\n"})
    assert "user_key" in str(caught.value)
    assert "se cret" not in str(caught.value)
