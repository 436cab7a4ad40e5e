"""Input of a size or shape that nobody sends in earnest is refused or ignored as less of it would be, never a fault."""

from __future__ import annotations

import json
import socket

import pytest

from tests.sandbox.conftest import ADA, BEN

HUGE = "99999999999999999999"  # above SQLite's integers
LONG = "9" * 5000  # above the digits that Python reads


def update(api, **form):
    return api.post(f"prospect/update/id/{ADA}", **form)


@pytest.mark.parametrize("digits", [HUGE, LONG])
def test_a_list_of_an_impossible_id_is_an_unknown_list(either, digits):
    assert update(either, **{f"list_{digits}": "1"}).code == 55
    assert update(either, **{f"list_{digits}": ""}).status == 200


@pytest.mark.parametrize("digits", [HUGE, LONG])
@pytest.mark.parametrize("name", ["profile_criteria_{}", "Topics_{}"])
def test_criteria_and_places_of_an_impossible_number_are_ignored(either, name, digits):
    before = either.rows("SELECT * FROM prospect_value")

    assert update(either, **{name.format(digits): "match"}).status == 200

    assert either.rows("SELECT * FROM prospect_value") == before
    assert either.one("SELECT count(*) FROM prospect_profile_criteria") == 1


def test_the_same_of_the_fields_of_a_prospect_account(either):
    either.sandbox.execute("INSERT INTO prospect_account_field VALUES ('Parts', 'Parts', 'multiselect', 0)")

    answer = either.post("prospectAccount/update/id/710", **{f"Parts_{LONG}": "x", "Parts_7": "y"})

    assert answer.status == 200
    assert either.rows("SELECT value FROM prospect_account_value WHERE field_id = 'Parts'") == [("y",)]


def test_an_impossible_number_in_one_entry_is_the_error_of_that_entry(api):
    entries = [{"id": ADA, f"list_{HUGE}": 1}, {"id": BEN, "city": "Bath"}, {"id": LONG}]

    answer = api.post("prospect/batchUpdate", prospects=json.dumps({"prospects": entries}))

    told = {e.get("identifier"): e.text for e in answer.root.iterfind("errors/prospect")}
    assert told == {"0": "Invalid list ID", "2": "Invalid ID"}
    assert api.one("SELECT city FROM prospect WHERE id = ?", BEN) == "Bath"


@pytest.mark.parametrize(
    "text",
    [
        f"{LONG} days ago",
        f"+{LONG} days",
        f"@{LONG}",
        f"@{HUGE}",
        "9999-12-31 24:00:00",
        "9999-12-31 tomorrow",
        "9999-12-31 23:59:59",
        "0001-01-01T00:00:00Z",
        "999999999 years",
    ],
)
def test_a_time_beyond_the_calendar_is_no_time(either, text):
    assert either.post("prospect/query", created_after=text).code == 7


def test_a_count_may_stand_apart_from_its_sign_and_early_years_are_early(either):
    assert either.get("prospect/query", created_after="-\t5 years").total == 4
    assert either.get("prospect/query", created_after="0999-01-01").total == 4


def test_a_closing_that_no_answer_could_show_is_refused(either):
    either.sandbox.execute("INSERT INTO opportunity (id, name, status) VALUES (5, 'Ink', 'open')")

    assert either.post("opportunity/update/id/5", closed_at="0001-01-01T00:00:00Z").code == 7


def test_a_mail_can_t_be_scheduled_beyond_the_calendar(either):
    mail = {"name": "M", "subject": "S", "text_content": "%%unsubscribe%%", "campaign_id": 513, "list_ids": 33}

    answer = either.post("email/send", **mail, from_user_id=42, scheduled_time="9999-12-31T23:59:00-05:00")

    assert answer.code == 7


# --------------------------------------------------------------------------------------------------------------
# Documents of batches
# --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("levels", [400, 3_000, 100_000])
def test_a_document_of_many_levels_is_not_flat(either, levels):
    key = "" if either.version == 4 else '{"101":'
    whole = f'{{"prospects":{key}{"[" * levels}{"]" * levels}{key and "}"}}}'

    assert either.post("prospect/batchUpdate", prospects=whole).code == 90
    # How far it is read before its end is missed is the parser's affair.
    assert either.post("prospect/batchUpdate", prospects=whole[: levels // 2]).code in (71, 90)


def test_a_document_of_many_elements_in_one_another_is_not_flat(either):
    inner = f"{'<a>' * 20_000}{'</a>' * 20_000}"
    document = f'<prospects><prospect identifier="101">{inner}</prospect></prospects>'

    assert either.post("prospect/batchUpdate", prospects=document).code == 90


@pytest.mark.parametrize("value", ["NaN", "Infinity", LONG])
def test_numbers_that_are_not_json_are_not_read(api, value):
    document = f'{{"prospects":[{{"id":{ADA},"score":{value}}}]}}'

    assert api.post("prospect/batchUpdate", prospects=document).code == 71


@pytest.mark.parametrize("encoding", ["utf-16", "shift_jis", "none-such"])
def test_a_document_may_say_any_encoding(api, encoding):
    document = f'<?xml version="1.0" encoding="{encoding}"?><prospects><prospect><id>{BEN}</id></prospect></prospects>'

    assert api.post("prospect/batchUpdate", prospects=document).code in (None, 71)


def test_names_that_no_text_can_have_are_unknown_names(api):
    answer = api.post("prospect/batchUpdate", prospects='{"prospects":[{"id":101,"\\ud800":"x","city":"Bath"}]}')

    assert answer.root.findall("errors/prospect") == []
    assert api.one("SELECT city FROM prospect WHERE id = ?", ADA) == "Bath"


def test_keys_that_no_document_can_show_are_shown_without_what_it_can_t(api3):
    answer = api3.post("prospect/batchUpdate", prospects='{"prospects":{"a\\u0001\\ud800b":{}}}')

    assert [e.get("identifier") for e in answer.root.iterfind("errors/prospect")] == ["ab"]


# --------------------------------------------------------------------------------------------------------------
# Many, and strange
# --------------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_quarter_of_a_million_parameters_are_read(api):
    body = "&".join(f"x{n}=1" for n in range(260_000)) + "&city=Bath"
    headers = {"Content-Type": "application/x-www-form-urlencoded"}

    answer = api.send("POST", f"prospect/version/4/do/update/id/{ADA}", data=body, headers=headers)

    assert answer.status == 200
    assert api.one("SELECT city FROM prospect WHERE id = ?", ADA) == "Bath"


def test_more_lists_than_sqlite_takes_are_too_many(api):
    assert api.post("prospect/query", list_id=",".join(["33"] * 10_001)).code == 63


@pytest.mark.parametrize("encoded", ["é", "/w==", "x"])
def test_basic_credentials_that_are_none_are_wrong_credentials(api, encoded):
    headers = {"Authorization": f"Basic {encoded}".encode("latin-1")}
    response = api.session.post(f"{api.sandbox.url}/services/oauth2/token", headers=headers, timeout=10)

    assert (response.status_code, response.json()["error"]) == (400, "invalid_client_id")


def test_an_address_that_is_not_base64_is_no_address(api3):
    assert api3.get("emailTemplate/merge/id/1", prospect_email="é").code == 4


def test_a_form_with_a_part_without_a_name_has_no_parameters(api):
    body = b"--x\r\nContent-Disposition: form-data\r\n\r\n5\r\n--x--\r\n"

    answer = api.send(
        "POST", "prospect/version/4/do/query", data=body, headers={"Content-Type": "multipart/form-data; boundary=x"}
    )

    assert (answer.status, answer.total) == (200, 4)


@pytest.mark.parametrize("length", ["99999999999", "9" * 5000])
def test_a_body_that_no_request_needs_is_http_413(api, length):
    host, port = api.sandbox.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(f"POST /api/x HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n\r\n".encode())
        assert connection.recv(1000).startswith(b"HTTP/1.1 413 ")
