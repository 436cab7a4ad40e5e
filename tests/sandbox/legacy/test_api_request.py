"""The request grammar: paths, parameters from every place, methods and versions."""

from __future__ import annotations

import json

import pytest

from tests.sandbox.conftest import ADA, BEN


@pytest.mark.slow
@pytest.mark.parametrize(
    "path",
    [
        "prospect/version/4/do/read/id/101",
        "prospect/do/read/id/101/version/4",
        "prospect/id/101/version/4/do/read/",
        "prospect/version/4/do/read?id=101",
        "prospect/do/read/version/4/?id=101&format=xml",
        "prospect/version/4/do/read/id/101?sort_by=&output=",
        "prospect/version/4/do/read/id/%31%30%31",
        "prospect/version/4/do/read/email/ada@quill.example",
        "prospect/version/4/do/read/email/ada%40quill.example/",
        "prospect/version/4/do/read?email=ADA%40quill.example",
        "prospect/version/4/do/read/id/101?id=102",
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_pairs_come_in_any_order_and_from_any_place(api, method, path):
    assert api.send(method, path).value("prospect/id") == str(ADA)


def test_a_selector_may_stand_in_a_form_of_either_kind(api):
    path = "prospect/version/4/do/read"

    assert api.send("POST", path, data={"id": ADA}).value("prospect/id") == str(ADA)
    assert api.send("POST", path, files={"id": (None, str(ADA))}).value("prospect/id") == str(ADA)


def test_a_multipart_form_carries_text_in_any_language(api):
    files = {"first_name": (None, "Zoë 日本"), "email": (None, "zoe@x.com")}

    assert api.send("POST", "prospect/version/4/do/create", files=files).status == 200
    assert api.one("SELECT first_name FROM prospect WHERE email = 'zoe@x.com'") == "Zoë 日本"


@pytest.mark.parametrize("address", ["a+b@x.com", "a%2Bb@x.com", "a+b%40x.com", "A%2BB@X.COM"])
def test_a_plus_in_the_path_is_itself(api, address):
    api.sandbox.execute("UPDATE prospect SET email = 'a+b@x.com' WHERE id = ?", (ADA,))

    assert api.get(f"prospect/read/email/{address}").value("prospect/id") == str(ADA)


def test_a_plus_in_the_query_string_is_a_blank(api):
    api.send("POST", f"prospect/version/4/do/update/id/{ADA}?city=New+York&zip=a%2Bb")

    assert api.rows("SELECT city, zip FROM prospect WHERE id = ?", ADA) == [("New York", "a+b")]


@pytest.mark.parametrize("text", ["a/b", "50%", "a b", "Ünal", "日本", "a&b=c", "?x", "#1"])
def test_any_text_travels_in_a_path_when_it_is_encoded(api, text):
    from urllib.parse import quote

    answer = api.send("POST", f"prospect/version/4/do/update/id/{ADA}/company/{quote(text, safe='')}")

    assert answer.value("prospect/company") == text
    assert api.one("SELECT company FROM prospect WHERE id = ?", ADA) == text


def test_the_last_pair_of_a_path_may_lack_its_value(api):
    api.post(f"prospect/update/id/{ADA}/company")

    assert api.one("SELECT company FROM prospect WHERE id = ?", ADA) is None


def test_unknown_parameters_of_a_write_are_ignored(api):
    assert api.post(f"prospect/update/id/{ADA}", nonsense="1", Missing_Field="2", city="Bath").status == 200
    assert api.one("SELECT COUNT(*) FROM prospect_value WHERE field_id = 'Missing_Field'") == 0


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("nonsense/version/4/do/read/id/1", 198),
        ("prospects/version/4/do/query", 198),
        ("widget/version/4/do/query", 198),
        ("prospect/version/4/do/undo/id/1", 2),
        ("prospect/version/4/read/id/1", 2),
        ("prospect/version/4", 2),
        ("campaign/version/4/do/delete/id/513", 2),
        ("user/version/4/do/undelete", 2),
        ("account/version/4/do/query", 2),
        ("prospect/version/four/do/query", 94),
        ("prospect/do/query", 94),
        ("prospect/version/5/do/query", 94),
    ],
)
def test_a_path_that_leads_nowhere_is_refused(api, path, code):
    answer = api.send("GET", path)

    assert (answer.status, answer.code) == (400, code)


def test_version_4_on_an_account_of_version_3_is_error_89_under_status_200(api3):
    answer = api3.send("GET", "prospect/version/4/do/query")

    assert (answer.status, answer.code) == (200, 89)


@pytest.mark.parametrize("op", ["read", "update", "delete", "assign", "unassign"])
def test_version_3_knows_no_fid(api3, op):
    assert api3.post(f"prospect/{op}/fid/00Q000000000002").code == 22


@pytest.mark.parametrize("op", ["delete", "unassign"])
def test_version_4_does_these_by_id_or_fid_only(api, op):
    assert api.post(f"prospect/{op}/email/ada@quill.example").code == 22


@pytest.mark.parametrize("method", ["PUT", "PATCH", "OPTIONS"])
def test_other_methods_are_error_60(api, method):
    assert api.send(method, f"prospect/version/4/do/update/id/{ADA}").code == 60


def test_a_head_request_is_refused_without_a_body_and_the_connection_goes_on(api):
    assert api.send("HEAD", f"prospect/version/4/do/read/id/{ADA}").status == 400
    assert api.get(f"prospect/read/id/{ADA}").status == 200


def test_the_delete_method_is_for_deletes_only(api):
    assert api.delete(f"prospect/read/id/{ADA}").code == 60
    assert api.delete(f"prospect/update/id/{ADA}", city="Bath").code == 60
    assert api.delete(f"prospect/delete/id/{ADA}").status == 204
    assert api.post(f"prospect/delete/id/{BEN}").status == 204


def test_a_request_line_above_8190_bytes_is_http_414(api):
    assert api.get(f"prospect/update/id/{ADA}", comments="x" * 9000).status == 414
    assert api.sandbox.requests[-1].status == 414


def test_a_long_text_fits_into_a_body(api):
    api.post(f"prospect/update/id/{ADA}", comments="x" * 90_000)

    assert api.one("SELECT LENGTH(comments) FROM prospect WHERE id = ?", ADA) == 90_000


def test_a_version_that_the_account_has_not_is_refused_by_a_successful_answer(api, start):
    for path in ("prospect/version/3/do/query", "list/version/3/do/query"):
        answer = api.send("GET", path)
        assert (answer.status, answer.code) == (200, 88)
    assert start(3).send("GET", "prospect/version/4/do/query").code == 89


@pytest.mark.parametrize("path", ["objects/prospects", "objects/prospects/1?fields=id", "nonsense", ""])
@pytest.mark.parametrize("method", ["GET", "POST", "PATCH", "DELETE"])
def test_a_path_of_version_5_is_not_there_and_says_so_in_version_5s_json(api, method, path):
    answer = api.send(method, f"v5/{path}")

    assert (answer.status, answer.content_type) == (404, "application/json")
    assert json.loads(answer.text) == {"code": 198, "message": "Endpoint not found."}
    assert api.sandbox.requests[-1].error_code == 198


def test_other_paths_are_http_404(api):
    assert api.session.get(f"{api.sandbox.url}/").status_code == 404
    assert api.session.get(f"{api.sandbox.url}/apix/prospect").status_code == 404


def test_a_format_that_is_an_output_word_is_answered_in_xml(api):
    answer = api.get(f"prospect/read/id/{ADA}", format="mobile")

    assert answer.content_type == "text/xml; charset=utf-8"
    assert answer.value("prospect/id") == str(ADA)
