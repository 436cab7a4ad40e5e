"""Batches: documents of both versions, good entries beside bad ones, and what is refused as a whole."""

from __future__ import annotations

import json

import pytest

from tests.sandbox.conftest import ADA, BEN, GONE


def send(api, op, entries):
    return api.post(f"prospect/{op}", prospects=json.dumps({"prospects": entries}))


def errors(answer):
    """Return the messages by what names the entry."""
    assert answer.status == 200
    return {e.get("identifier"): e.text for e in answer.root.iterfind("errors/prospect")}


def test_a_batch_without_faults_has_an_empty_errors_element(either):
    entries = {str(ADA): {"city": "Bath"}} if either.version == 3 else [{"id": ADA, "city": "Bath"}]

    answer = send(either, "batchUpdate", entries)

    assert answer.text == '<?xml version="1.0" encoding="UTF-8"?>\n<rsp stat="ok" version="1.0">\n <errors/>\n</rsp>\n'
    assert either.one("SELECT city FROM prospect WHERE id = ?", ADA) == "Bath"


def test_version_3_keys_entries_by_id_or_address_and_names_bad_ones_by_their_key(api3):
    answer = send(
        api3,
        "batchUpdate",
        {
            str(ADA): {"city": "Bath"},
            "Ben@quill.example": {"city": "Rome"},
            "999": {"city": "x"},
            "no-address": {"city": "x"},
            "nobody@x.com": {"city": "x"},
        },
    )

    assert errors(answer) == {
        "999": "Invalid prospect ID",
        "no-address": "Invalid prospect email address",
        "nobody@x.com": "Invalid prospect email address",
    }
    assert 'stat="fail"' in answer.text
    assert api3.rows("SELECT city FROM prospect WHERE id IN (?, ?)", ADA, BEN) == [("Bath",), ("Rome",)]


def test_version_4_names_bad_entries_by_their_place(api):
    answer = send(
        api,
        "batchUpdate",
        [
            {"id": str(ADA), "score": "x", "city": "lost"},
            {"fid": "00Q000000000002", "city": "Rome"},
            {"id": 999},
            {"city": "whose?"},
            {"id": GONE},
        ],
    )

    assert errors(answer) == {
        "0": "Invalid value specified for score",
        "2": "Invalid prospect ID",
        "3": "One or more required parameters are missing",
        "4": "Prospect is archived",
    }
    assert api.rows("SELECT city FROM prospect WHERE id IN (?, ?)", ADA, BEN) == [(None,), ("Rome",)]


def test_an_entry_is_written_whole_or_not_at_all(api):
    answer = send(api, "batchUpdate", [{"id": ADA, "Note": "new", "list_34": 1, "user_id": 999}])

    assert errors(answer) == {"0": "Invalid user ID"}
    assert api.one("SELECT COUNT(*) FROM list_membership WHERE prospect_id = ?", ADA) == 1
    assert api.one("SELECT value FROM prospect_value WHERE prospect_id = ? AND field_id = 'Note'", ADA) == "likes <b>"


def test_a_batch_creates(api, api3):
    assert errors(send(api, "batchCreate", [{"email": "ada@quill.example"}, {"email": "x"}, {}])) == {
        "1": "Invalid prospect email address",
        "2": "One or more required parameters are missing",
    }
    assert errors(send(api3, "batchCreate", {"ada@quill.example": {}, "n@x.com": {"score": 3}, "77": {}})) == {
        "ada@quill.example": "A prospect with the specified email address already exists",
        "77": "Invalid prospect email address",
    }
    assert api3.one("SELECT score FROM prospect WHERE email = 'n@x.com'") == 3


def test_a_batch_upserts(api, api3):
    send(api, "batchUpsert", [{"id": ADA, "city": "Bath"}, {"email": "ada@quill.example"}])
    assert api.rows("SELECT city FROM prospect WHERE email = 'ada@quill.example'") == [("Bath",), (None,)]

    send(api3, "batchUpsert", {"ada@quill.example": {"city": "Bath"}, "n@x.com": {}, str(BEN): {"city": "Rome"}})
    assert api3.one("SELECT COUNT(*) FROM prospect") == 6
    assert api3.rows("SELECT city FROM prospect WHERE id IN (?, ?)", ADA, BEN) == [("Bath",), ("Rome",)]


def test_entries_see_what_earlier_ones_did(api3):
    answer = send(api3, "batchCreate", {"n@x.com": {}, "N@x.com": {}})

    assert errors(answer) == {"N@x.com": "A prospect with the specified email address already exists"}


def test_scalars_of_json_become_what_a_form_would_carry(api):
    values = {"id": ADA, "is_starred": False, "is_do_not_call": True, "company": None, "score": 7, "Seats": 1.5}
    assert errors(send(api, "batchUpdate", [values])) == {}

    row = api.rows("SELECT is_starred, is_do_not_call, company, score FROM prospect WHERE id = ?", ADA)
    assert row == [(0, 1, None, 7)]
    assert api.one("SELECT value FROM prospect_value WHERE field_id = 'Seats'") == "1.5"


def test_documents_may_be_xml(api, api3):
    document = f"<prospects><prospect><id>{ADA}</id><company>A &amp; B</company></prospect><prospect/></prospects>"
    assert errors(api.post("prospect/batchUpdate", prospects=document)) == {
        "1": "One or more required parameters are missing"
    }
    assert api.one("SELECT company FROM prospect WHERE id = ?", ADA) == "A & B"

    document = '<prospects><prospect identifier="ada@quill.example"><city/></prospect></prospects>'
    assert errors(api3.post("prospect/batchUpdate", prospects=document)) == {}


def test_a_document_may_stand_in_the_query_string(api):
    document = json.dumps({"prospects": [{"id": ADA, "city": "Bath"}]})

    assert api.send("POST", "prospect/version/4/do/batchUpdate", params={"prospects": document}).status == 200
    assert api.one("SELECT city FROM prospect WHERE id = ?", ADA) == "Bath"


@pytest.mark.parametrize(
    ("version", "document", "code"),
    [
        (4, "", 71),
        (4, "nonsense", 71),
        (4, "[]", 71),
        (4, '{"people": []}', 71),
        (4, "<prospects><prospect>", 71),
        (4, "<people/>", 71),
        (4, '{"prospects": {"a@x.com": {}}}', 90),
        (4, '{"prospects": ["a@x.com"]}', 90),
        (4, '{"prospects": [{"email": "n@x.com"}, {"email": "m@x.com", "city": {"a": "b"}}]}', 90),
        (4, "<prospects><prospect><email><b>x</b></email></prospect></prospects>", 90),
        (3, '{"prospects": [{"email": "n@x.com"}]}', 91),
        (3, "<prospects><prospect><email>n@x.com</email></prospect></prospects>", 91),
        (3, '{"prospects": {"n@x.com": ["x"]}}', 90),
    ],
)
def test_a_faulty_document_is_refused_as_a_whole(start, version, document, code):
    api = start(version)

    answer = api.post("prospect/batchCreate", prospects=document)

    assert (answer.status, answer.code) == (400, code)
    assert api.one("SELECT COUNT(*) FROM prospect") == 5


def test_a_bare_json_body_is_error_71(api):
    assert api.send("POST", "prospect/version/4/do/batchCreate", json={"prospects": []}).code == 71


def test_more_than_fifty_entries_are_error_70_and_fifty_are_not(api):
    entries = [{"email": f"p{number}@x.com"} for number in range(51)]

    assert send(api, "batchCreate", entries).code == 70
    assert api.one("SELECT COUNT(*) FROM prospect") == 5
    assert errors(send(api, "batchCreate", entries[:50])) == {}
    assert api.one("SELECT COUNT(*) FROM prospect") == 55


def test_a_hostile_identifier_does_not_break_the_answer(api3):
    answer = send(api3, "batchUpdate", {"<\"&'\n>": {}})

    assert list(errors(answer)) == ["<\"&'\n>"]


@pytest.mark.parametrize("score", ['""', "null"])
def test_an_empty_score_in_a_batch_refuses_its_own_entry_alone(api, score):
    entries = f'{{"prospects": [{{"id": {ADA}, "score": {score}}}, {{"id": {BEN}, "score": 7}}]}}'
    answer = api.post("prospect/batchUpdate", prospects=entries)

    assert [error.attrib["identifier"] for error in answer.root.iter("prospect")] == ["0"]
    assert answer.values("errors/prospect") == ["Invalid value specified for score"]
    assert api.rows("SELECT id, score FROM prospect WHERE id IN (?, ?)", ADA, BEN) == [(ADA, 45), (BEN, 7)]
