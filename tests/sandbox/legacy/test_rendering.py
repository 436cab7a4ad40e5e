"""Answers as bytes: the XML of the samples to the letter, entities, and JSON beside it."""

from __future__ import annotations

import html
import json
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pardot_orm.sandbox.core.refusals import RefusalError
from pardot_orm.sandbox.legacy.answers import (
    BatchErrors,
    CustomText,
    HtmlSource,
    Login,
    Nothing,
    NumberLike,
    Records,
    Result,
)
from pardot_orm.sandbox.legacy.rendering import renderer
from tests.sandbox.conftest import ADA

XML = renderer(json=False, html_entities=True)
PLAIN_XML = renderer(json=False, html_entities=False)
JSON = renderer(json=True, html_entities=True)

TREE = [
    ("id", 7),
    ("name", "Ann"),
    ("city", None),
    ("is_public", True),
    ("is_starred", 1),
    ("campaign", [("id", 5), ("name", "A/B")]),
    ("Topics", [("value", "a"), ("value", "b")]),
    ("visitors", []),
]


def test_a_record_looks_as_in_the_samples():
    expected = """<?xml version="1.0" encoding="UTF-8"?>
<rsp stat="ok" version="1.0">
 <prospect>
  <id>7</id>
  <name>Ann</name>
  <city></city>
  <is_public>true</is_public>
  <is_starred>1</is_starred>
  <campaign>
   <id>5</id>
   <name>A/B</name>
  </campaign>
  <Topics>
   <value>a</value>
   <value>b</value>
  </Topics>
  <visitors/>
 </prospect>
</rsp>
"""
    assert XML.answer(Records("prospect", [TREE])).decode() == expected


def test_a_page_looks_as_in_the_samples():
    page = XML.answer(Result("list", [[("id", 1)], [("id", 2)]], 5)).decode()

    assert "<result>\n  <total_results>5</total_results>\n  <list>\n   <id>1</id>\n  </list>\n  <list>" in page
    assert "<result></result>" in XML.answer(Result("list", [])).decode()
    assert "<total_results>0</total_results>" in XML.answer(Result("list", [], 0)).decode()


def test_a_refusal_looks_as_in_the_samples():
    assert XML.error(RefusalError(15)).decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rsp stat="fail" version="1.0">\n'
        ' <err code="15">Login failed</err>\n</rsp>\n'
    )
    several = XML.error(RefusalError.of_parameters([("type", "Wrong"), ("name", "Missing")])).decode()
    assert ' <err code="10000" param="type">Wrong</err>\n <err code="10000" param="name">Missing</err>\n' in several


def test_the_answer_to_a_delete_is_empty():
    assert XML.answer(Nothing()) == JSON.answer(Nothing()) == b""


def test_special_characters_of_ordinary_text_go_out_in_two_layers_and_an_apostrophe_as_it_is():
    body = XML.answer(Records("x", [[("name", "<a & \"b\" 'c'>")]])).decode()

    assert "<name>&amp;lt;a &amp;amp; &amp;quot;b&amp;quot; 'c'&amp;gt;</name>" in body
    assert ET.fromstring(body).findtext("x/name") == "&lt;a &amp; &quot;b&quot; 'c'&gt;"


def test_the_source_of_html_has_the_formats_own_escaping_alone():
    answer = Records("x", [[("html", HtmlSource("<a title='b'>1 &lt; 2</a>"))]])

    assert "<html>&lt;a title='b'&gt;1 &amp;lt; 2&lt;/a&gt;</html>" in XML.answer(answer).decode()
    assert json.loads(JSON.answer(answer))["x"] == {"html": "<a title='b'>1 &lt; 2</a>"}


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cs",))))
def test_any_text_comes_back_whole_but_for_what_xml_cannot_hold(text):
    answer = Records("x", [[("name", text)]])
    clean = "".join(c for c in text if c in "\t\n\r" or (ord(c) >= 0x20 and ord(c) not in (0xFFFE, 0xFFFF)))

    assert html.unescape(ET.fromstring(XML.answer(answer)).findtext("x/name")) == html.unescape(html.escape(clean))
    assert ET.fromstring(PLAIN_XML.answer(answer)).findtext("x/name") == clean


def test_a_carriage_return_is_a_character_reference():
    assert b"<name>a&#13;\nb</name>" in XML.answer(Records("x", [[("name", "a\r\nb")]]))


def test_the_layer_of_entities_can_be_switched_off(start):
    with_entities, without = start(4), start(4, html_entities=False)

    assert with_entities.get(f"prospect/read/id/{ADA}").root.findtext("prospect/company") == "Quill &amp; Sons"
    assert without.get(f"prospect/read/id/{ADA}").root.findtext("prospect/company") == "Quill & Sons"


def test_forbidden_characters_in_the_database_do_not_break_an_answer(api):
    api.sandbox.execute("UPDATE prospect SET company = ? WHERE id = ?", ("A\x00\x1bB", ADA))

    assert api.get(f"prospect/read/id/{ADA}").value("prospect/company") == "AB"


# --------------------------------------------------------------------------------------------------------------
# JSON
# --------------------------------------------------------------------------------------------------------------


def test_a_record_in_json():
    document = json.loads(JSON.answer(Records("prospect", [TREE])))

    assert document == {
        "@attributes": {"stat": "ok", "version": 1},
        "prospect": {
            "id": 7,
            "name": "Ann",
            "city": None,
            "is_public": True,
            "is_starred": 1,
            "campaign": {"id": 5, "name": "A/B"},
            "Topics": {"value": ["a", "b"]},
            "visitors": None,
        },
    }
    assert b'"A\\/B"' in JSON.answer(Records("prospect", [TREE]))


@pytest.mark.parametrize(
    ("answer", "content"),
    [
        (Result("list", [], 0), {"result": {"total_results": 0}}),
        (Result("list", []), {"result": None}),
        (Result("list", [[("id", 1)]], 9), {"result": {"total_results": 9, "list": {"id": 1}}}),
        (Result("list", [[("id", 1)], [("id", 2)]]), {"result": {"list": [{"id": 1}, {"id": 2}]}}),
        (BatchErrors([]), {"errors": {}}),
        (Login("0a1b"), {"api_key": "0a1b"}),
        (Login("12345", 4), {"api_key": "12345", "version": 4}),
    ],
)
def test_lists_in_json_are_objects_arrays_or_nothing(answer, content):
    assert json.loads(JSON.answer(answer)) == {"@attributes": {"stat": "ok", "version": 1}} | content


CUSTOM = {
    "02134": "02134",
    "2134": 2134,
    "-7": -7,
    "1.50": 1.5,
    "0": 0,
    "true": True,
    "false": False,
    "True": "True",
    "null": "null",
    "1e5": "1e5",
    "+1": "+1",
    "1,000": "1,000",
    " 7": " 7",
    "\u0663": "\u0663",
    "1234567890123456": "1234567890123456",
    "<": "&lt;",
}


@pytest.mark.parametrize(("text", "value"), CUSTOM.items())
def test_a_custom_field_in_json_is_a_number_or_a_boolean_where_it_looks_like_one(text, value):
    found = json.loads(JSON.answer(Records("x", [[("v", CustomText(text))]])))["x"]["v"]

    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(("text", "value"), [("2134", 2134), ("02134", "02134"), ("true", "true")])
def test_a_telephone_number_in_json_is_a_number_and_never_a_boolean(text, value):
    found = json.loads(JSON.answer(Records("x", [[("v", NumberLike(text))]])))["x"]["v"]

    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize("text", ["2134", "1.50", "true", "false"])
def test_other_text_in_json_stays_text(text):
    assert json.loads(JSON.answer(Records("x", [[("v", text)]])))["x"]["v"] == text


def test_the_fields_that_json_takes_for_numbers(api):
    numbers = {"phone": "5550100", "fax": "1", "zip": "2134"}
    texts = {"company": "1984", "employees": "250", "job_title": "true", "years_in_business": "3"}
    form = numbers | texts | {"Seats": "12", "Note": "false", "format": "json"}
    form |= {"Topics_0": "7", "Topics_1": "true", "Topics_2": "x"}

    prospect = json.loads(api.post(f"prospect/update/id/{ADA}", **form).text)["prospect"]

    assert {name: prospect[name] for name in numbers} == {"phone": 5550100, "fax": 1, "zip": 2134}
    assert {name: prospect[name] for name in texts} == texts
    assert (prospect["Seats"], prospect["Note"], prospect["Topics"]) == (12, False, {"value": [7, True, "x"]})
    assert api.rows("SELECT phone, company FROM prospect WHERE id = ?", ADA) == [("5550100", "1984")]
    account = json.loads(api.get("account/read", format="json").text)["account"]
    assert account["zip"] == "02134"


def test_every_answer_says_the_same_in_json_as_in_xml(api):
    """Records, queries of each size, and batches; the JSON of a single record is an object, never an array."""
    for operation in (
        "account/read", "user/query", "campaign/query", "customField/query", "list/query", "listMembership/query",
        "prospect/query", "opportunity/query", "visitorActivity/query", "campaign/read/id/513", "list/read/id/33",
        "listMembership/read/id/901", "prospect/read/id/101", "user/read/id/41", "customField/read/id/1",
    ):  # fmt: skip
        for output in ("full", "simple", "mobile", "bulk"):
            for page in ({}, {"limit": 1}, {"offset": 1000}) if operation.endswith("query") else ({},):
                xml = api.get(operation, output=output, **page).root
                document = json.loads(api.get(operation, output=output, format="json", **page).text)
                assert document.pop("@attributes") == {"stat": "ok", "version": 1}
                assert _as_text(document) == _as_json(xml), (operation, output, page)


def _as_json(element):
    """Return the content of an XML element as its JSON would be, all values as text."""
    children = list(element)
    if not children:
        return element.text or None
    result = {}
    for child in children:
        value = _as_json(child)
        if child.tag not in result:
            result[child.tag] = value
        elif isinstance(result[child.tag], list):
            result[child.tag].append(value)
        else:
            result[child.tag] = [result[child.tag], value]
    return result


def _as_text(value):
    match value:
        case dict():
            return {name: _as_text(inner) for name, inner in value.items()}
        case list():
            return [_as_text(inner) for inner in value]
        case bool():
            return str(value).lower()
        case None:
            return None
    return str(value)


def test_a_refusal_in_json(api):
    answer = api.get("prospect/read/id/999", format="json")

    assert answer.content_type == "application/json"
    assert json.loads(answer.text) == {
        "@attributes": {"stat": "fail", "version": 1, "err_code": 3},
        "err": "Invalid prospect ID",
    }


def test_batch_errors_in_json(api):
    document = json.dumps({"prospects": [{"email": "n@x.com"}, {"email": "x"}]})

    answer = json.loads(api.post("prospect/batchCreate", prospects=document, format="json").text)

    assert answer == {
        "@attributes": {"stat": "fail", "version": 1},
        "errors": {"1": "Invalid prospect email address"},
    }
