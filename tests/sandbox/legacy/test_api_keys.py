"""The legacy login, and the keys it gives, in the header, the form and the URL."""

from __future__ import annotations

import json

import pytest

from tests.sandbox.conftest import ADA, Answer, Api

READ = f"prospect/version/4/do/read/id/{ADA}"
WRITE = f"prospect/version/4/do/update/id/{ADA}"


@pytest.fixture
def legacy(api):
    """An account whose caller sends no headers of his own."""
    return without_token(api)


def without_token(api: Api) -> Api:
    del api.session.headers["Authorization"]
    del api.session.headers["Pardot-Business-Unit-Id"]
    return api


def login(api: Api, path: str = "login/version/4", **changes: object) -> Answer:
    own = api.sandbox.api_key_credentials
    form = {name: own[name] for name in ("email", "password", "user_key")} | changes
    return api.send("POST", path, data=form)


def keys(api: Api) -> dict[str, str]:
    answer = login(api, format="json")
    return {"api_key": json.loads(answer.text)["api_key"], "user_key": api.sandbox.api_key_credentials["user_key"]}


def header(api: Api, form: str = "Pardot api_key={api_key}, user_key={user_key}") -> dict[str, str]:
    return {"Authorization": form.format(**keys(api))}


# --------------------------------------------------------------------------------------------------------------
# Logging in
# --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path", ["login/version/3", "login/version/4", "login", "login/", "login/version/4/", "login/format/xml"]
)
def test_an_account_of_version_4_says_so_to_whichever_login(legacy, path):
    answer = login(legacy, path)

    assert (answer.status, answer.content_type) == (200, "text/xml; charset=utf-8")
    assert len(answer.value("api_key")) == 32
    assert int(answer.value("api_key"), 16)
    assert answer.value("version") == "4"


@pytest.mark.parametrize("path", ["login/version/3", "login/version/4", "login"])
def test_an_account_of_version_3_names_no_version(start, path):
    api3 = without_token(start(3))

    answer = json.loads(login(api3, path, format="json").text)

    assert answer.keys() == {"@attributes", "api_key"}
    assert answer["@attributes"] == {"stat": "ok", "version": 1}


def test_the_format_of_a_login_may_stand_in_the_query_string(legacy):
    answer = login(legacy, "login/version/3?format=json")

    assert answer.content_type == "application/json"
    assert json.loads(answer.text)["version"] == 4


@pytest.mark.parametrize("name", ["email", "password", "user_key"])
@pytest.mark.parametrize("value", ["wrong", "", None])
def test_a_failed_login_is_error_15_under_status_200(legacy, name, value):
    answer = login(legacy, **{name: value})

    assert (answer.status, answer.code, answer.message) == (200, 15, "Login failed")


def test_a_login_takes_its_parameters_from_the_url_where_keys_count_there(legacy, start):
    own = legacy.sandbox.api_key_credentials
    params = {name: own[name] for name in ("email", "password", "user_key")}
    path = "/".join(["login/version/4", *(f"{name}/{value}" for name, value in params.items())])

    assert len(legacy.send("POST", "login/version/4", params=params).value("api_key")) == 32
    assert len(legacy.send("POST", path).value("api_key")) == 32
    assert legacy.send("POST", "login/version/4", params=params | {"password": "wrong"}).code == 15
    assert legacy.send("GET", "login/version/4", params=params).code == 60
    assert login(legacy, "login/version/5").code == 94
    assert own["password"] not in str(legacy.sandbox.requests)
    assert own["user_key"] not in str(legacy.sandbox.requests)

    strict = without_token(start(4, keys_in_url=False))
    assert strict.send("POST", "login/version/4", params=params).code == 49
    assert login(strict).code is None


def test_the_callers_address_beside_the_keys_is_no_wrong_search_parameter(legacy):
    caller = keys(legacy) | {"email": legacy.sandbox.api_key_credentials["email"]}

    assert legacy.send("GET", "list/version/4/do/query", params=caller).total == 2
    assert legacy.send("POST", "list/version/4/do/query", data=caller | {"nonsense": "1"}).code == 5
    without = {"email": caller["email"]}
    assert legacy.send("GET", "list/version/4/do/query", params=without, headers=header(legacy)).code == 5


def test_a_login_repeated_gives_the_same_key_until_it_has_expired(legacy):
    first = keys(legacy)
    legacy.sandbox.clock.advance(seconds=3599)
    assert keys(legacy) == first

    legacy.sandbox.clock.advance(seconds=1)
    assert keys(legacy) != first


def test_the_journal_shows_no_secrets(legacy):
    own = legacy.sandbox.api_key_credentials
    legacy.send("POST", READ, data=keys(legacy))
    legacy.send("GET", READ, params=keys(legacy))
    legacy.send("GET", READ + "/api_key/{api_key}/user_key/{user_key}".format(**keys(legacy)))

    journal = str(legacy.sandbox.requests[1:])  # the first is the fixture's own
    assert "'api_key': '***', 'user_key': '***'" in journal
    assert not any(secret in journal for secret in (own["password"], own["user_key"], keys(legacy)["api_key"]))
    assert own["email"] in journal
    assert legacy.sandbox.requests[-2].path == f"/api/{READ}/api_key/***/user_key/***"


# --------------------------------------------------------------------------------------------------------------
# Using the keys
# --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "form",
    [
        "Pardot api_key={api_key}, user_key={user_key}",
        "Pardot user_key={user_key}, api_key={api_key}",
        "Pardot api_key={api_key},user_key={user_key}",
        "Pardot user_key={user_key},api_key={api_key}",
        "pardot  api_key = {api_key} , user_key = {user_key} ",
    ],
)
def test_the_header_names_the_keys_in_either_order(legacy, form):
    answer = legacy.send("GET", READ, headers=header(legacy, form))

    assert (answer.status, answer.value("prospect/id")) == (200, str(ADA))


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_the_keys_may_be_parameters_of_the_url(legacy, method):
    pair = keys(legacy)

    assert legacy.send(method, READ, params=pair).value("prospect/id") == str(ADA)
    path = READ + "".join(f"/{name}/{value}" for name, value in pair.items())
    assert legacy.send(method, path).value("prospect/id") == str(ADA)


def test_the_keys_may_be_parameters_of_the_body(legacy):
    pair = keys(legacy)

    assert legacy.send("POST", WRITE, data=pair | {"city": "Bath"}).status == 200
    assert legacy.one("SELECT city FROM prospect WHERE id = ?", ADA) == "Bath"
    assert legacy.send("POST", READ, files={n: (None, v) for n, v in pair.items()}).value("prospect/id") == str(ADA)


def test_the_keys_of_a_url_can_be_refused(start):
    api = without_token(start(4, keys_in_url=False))
    pair = keys(api)

    refused = api.send("GET", READ, params=pair)
    assert (refused.status, refused.code, refused.message) == (200, 49, "Access Denied")
    assert api.send("POST", READ, params={"api_key": pair["api_key"]}, data={"user_key": pair["user_key"]}).code == 49
    assert api.send("POST", READ, data=pair).status == 200
    assert api.send("GET", READ, headers=header(api)).value("prospect/id") == str(ADA)


@pytest.mark.parametrize("name", ["api_key", "user_key"])
@pytest.mark.parametrize("value", ["0" * 32, "", None])
def test_a_wrong_or_missing_key_is_error_1_with_exactly_this_text(legacy, name, value):
    pair = keys(legacy) | {name: value}

    answer = legacy.send("POST", WRITE, data=pair | {"city": "Bath", "format": "json"})

    assert (answer.status, answer.content_type) == (200, "application/json")
    assert json.loads(answer.text) == {
        "@attributes": {"stat": "fail", "version": 1, "err_code": 1},
        "err": "Invalid API key or user key",
    }
    assert legacy.one("SELECT city FROM prospect WHERE id = ?", ADA) is None


@pytest.mark.parametrize("text", ["Pardot", "Pardot ", "Pardot x", "Pardot api_key={api_key}", "PARDOT user_key=1"])
def test_a_header_without_both_keys_is_error_1(legacy, text):
    authorization = {"Authorization": text.format(**keys(legacy))}

    assert legacy.send("GET", READ, headers=authorization).code == 1


def test_a_key_is_good_for_sixty_minutes_of_the_sandbox_clock(legacy):
    authorization = header(legacy)
    legacy.sandbox.clock.advance(seconds=3599)
    assert legacy.send("GET", READ, headers=authorization).code is None

    legacy.sandbox.clock.advance(seconds=1)
    assert legacy.send("GET", READ, headers=authorization).code == 1
    assert legacy.send("GET", READ, headers=header(legacy)).code is None


def test_expire_tokens_is_for_keys_too(legacy):
    authorization = header(legacy)
    legacy.sandbox.expire_tokens()

    assert legacy.send("GET", READ, headers=authorization).code == 1
    assert legacy.send("GET", READ, headers=header(legacy)).code is None


def test_errors_of_requests_with_a_key_come_under_status_200(legacy):
    authorization = header(legacy)

    for path, code in (("prospect/version/4/do/read/id/9", 3), ("prospect/version/3/do/query", 88), ("x/do/y", 94)):
        answer = legacy.send("GET", path, headers=authorization)
        assert (answer.status, answer.code) == (200, code)


def test_version_4_on_an_account_of_version_3_is_error_89(start):
    api3 = without_token(start(3))

    assert api3.send("GET", "prospect/version/4/do/query", headers=header(api3)).code == 89


def test_a_bearer_token_beside_the_keys_decides(api):
    assert api.send("GET", READ, params={"api_key": "x", "user_key": "y"}).value("prospect/id") == str(ADA)


# --------------------------------------------------------------------------------------------------------------
# Today's Pardot
# --------------------------------------------------------------------------------------------------------------


def test_login_and_keys_can_be_withdrawn(start):
    api = without_token(start(4, api_keys=False))

    for answer in (
        login(api),
        api.send("GET", READ, headers={"Authorization": "Pardot api_key=a, user_key=b"}),
        api.send("POST", READ, data={"api_key": "a", "user_key": "b"}),
    ):
        assert (answer.status, answer.code) == (200, 199)
        assert answer.message.startswith("Authentication using an api_key is no longer supported.")


def test_what_connect_takes_for_the_legacy_login(api):
    own, environment = api.sandbox.api_key_credentials, api.sandbox.environment

    assert own.keys() == {"url", "login_url", "version", "timezone", "email", "password", "user_key"}
    assert {f"PARDOT_{name.upper()}": str(value) for name, value in own.items()}.items() <= environment.items()
