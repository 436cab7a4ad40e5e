"""Tokens: given out, refused, expired; and the headers that every API request needs."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.sandbox.conftest import NOW

PATH = "account/version/4/do/read"


def test_the_password_flow_gives_a_token_and_no_refresh_token(api):
    response = api.token()
    answer = response.json()

    assert response.status_code == 200
    assert set(answer) == {"access_token", "instance_url", "id", "token_type", "issued_at", "signature"}
    assert answer["token_type"] == "Bearer"
    assert answer["instance_url"] == api.sandbox.url
    assert answer["issued_at"] == str(int(NOW.timestamp() * 1000))


def test_every_token_is_another_one(api):
    assert api.token().json()["access_token"] != api.token().json()["access_token"]


def test_a_refresh_token_is_as_good_as_a_password(api):
    answer = api.token(grant_type="refresh_token", refresh_token=api.sandbox.refresh_token, username="", password="")

    assert answer.status_code == 200


def test_token_parameters_may_stand_in_the_query_string_and_the_client_in_basic_auth(api):
    own = api.sandbox.credentials
    url = f"{api.sandbox.url}/services/oauth2/token"
    params = {"grant_type": "password", "username": own["username"], "password": own["password"]}

    response = api.session.post(url, params=params, auth=(own["client_id"], own["client_secret"]))

    assert response.status_code == 200


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"password": "wrong"}, "invalid_grant"),
        ({"username": "wrong"}, "invalid_grant"),
        ({"grant_type": "refresh_token", "refresh_token": "wrong"}, "invalid_grant"),
        ({"client_id": "wrong"}, "invalid_client_id"),
        ({"client_secret": "wrong"}, "invalid_client"),
        ({"grant_type": "wrong"}, "unsupported_grant_type"),
        ({"grant_type": None}, "unsupported_grant_type"),
    ],
)
def test_a_refused_grant_is_http_400_with_a_code_word(api, changes, error):
    response = api.token(**changes)

    assert response.status_code == 400
    assert response.json()["error"] == error
    assert response.json()["error_description"]


def test_a_token_is_asked_for_by_post(api):
    response = api.session.get(f"{api.sandbox.url}/services/oauth2/token", params={"grant_type": "password"})

    assert (response.status_code, response.json()["error"]) == (400, "invalid_request")


@pytest.mark.parametrize(
    ("headers", "status", "code"),
    [
        ({"Authorization": None}, 400, 181),
        ({"Pardot-Business-Unit-Id": None}, 400, 181),
        ({"Authorization": "Bearer"}, 400, 182),
        ({"Authorization": "Basic abc"}, 400, 182),
        ({"Pardot-Business-Unit-Id": "0Uv"}, 400, 182),
        ({"Pardot-Business-Unit-Id": "001xxxxxxxxxxxxxxx"}, 400, 182),
        ({"Authorization": "Bearer wrong"}, 401, 184),
        ({"Pardot-Business-Unit-Id": "0Uvxxxxxxxxxxxxxxx"}, 400, 201),
    ],
)
def test_wrong_headers_are_refused_with_their_code(api, headers, status, code):
    answer = api.send("GET", PATH, headers=headers)

    assert (answer.status, answer.code) == (status, code)


def test_the_scheme_is_known_in_any_case(api):
    authorization = api.session.headers["Authorization"].replace("Bearer", "bearer")

    assert api.send("GET", PATH, headers={"Authorization": authorization}).status == 200


def test_a_token_is_good_for_two_hours_of_the_sandbox_clock(api):
    api.sandbox.clock.advance(seconds=7199)
    assert api.send("GET", PATH).status == 200

    api.sandbox.clock.advance(seconds=1)
    assert api.send("GET", PATH).code == 184


def test_expired_tokens_are_refused_and_a_new_login_helps(api):
    api.sandbox.expire_tokens()
    assert api.send("GET", PATH).code == 184

    api.log_in()
    assert api.send("GET", PATH).status == 200


def test_all_errors_can_come_under_status_200(start):
    api = start(4, all_errors_200=True)
    api.sandbox.expire_tokens()

    assert api.send("GET", PATH).status == 200
    assert api.send("GET", PATH).code == 184


def test_nothing_is_written_for_a_caller_who_is_not_let_in(api):
    api.sandbox.clock = NOW + timedelta(days=1)

    assert api.post("list/create", name="No").code == 184
    assert api.one("SELECT COUNT(*) FROM list WHERE name = 'No'") == 0
