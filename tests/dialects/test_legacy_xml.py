"""XML answers: the envelope, its errors, records as tuples of texts, and XML that is meant to harm."""

from __future__ import annotations

import time
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pardot_orm.dialects.legacy.xml import XmlReader, parse_answer, parse_records
from pardot_orm.errors import (
    AuthenticationError,
    ConcurrencyLimitError,
    InvalidResponseError,
    NotFoundError,
    PardotError,
    RateLimitError,
    RequestSummary,
    ServerError,
    UnexplainedError,
)
from pardot_orm.protocol.dialect import Response
from pardot_orm.protocol.payload import Decoding, Payload, Source, plain

SUMMARY = RequestSummary("GET", "/api/prospect/version/4/do/query", ("limit",))
SOURCE = Source("default", Decoding(None), frozenset())
OK = b'<?xml version="1.0" encoding="UTF-8"?>\n<rsp stat="ok" version="1.0">%s</rsp>'


def _response(body: bytes, status: int = 200) -> Response:
    return Response(status, "text/xml; charset=utf-8", body, SUMMARY)


def _parse(content: str):
    return parse_answer(_response(OK % content.encode()))


def _records(content: str) -> list[Payload]:
    return parse_records(_parse(content).root, SOURCE)


# --- the envelope -----------------------------------------------------------------------------------------------------


def test_nothing_at_all_is_an_answer_where_the_status_says_so():
    deleted = Response(204, "text/xml", b"", RequestSummary("POST", "/api/prospect/version/4/do/delete"))
    assert len(parse_answer(deleted).root) == 0
    with pytest.raises(InvalidResponseError, match="empty"):
        parse_answer(_response(b"", 204))  # of a question


@pytest.mark.parametrize("status", [200, 400, 403, 500])
def test_an_error_is_told_by_the_body_whatever_the_status(status):
    body = b'<rsp stat="fail" version="1.0"><err code="3">Invalid prospect ID</err></rsp>'
    with pytest.raises(NotFoundError, match="Invalid prospect ID") as caught:
        parse_answer(_response(body, status))
    assert caught.value.code == 3
    assert caught.value.request is SUMMARY


def test_codes_have_their_classes():
    for code, kind in (
        (184, AuthenticationError),
        (66, ConcurrencyLimitError),
        (84, UnexplainedError),
        (77777, UnexplainedError),
    ):
        with pytest.raises(kind) as caught:
            parse_answer(_response(f'<rsp stat="fail"><err code="{code}">Text</err></rsp>'.encode()))
        assert caught.value.code == code


def test_several_errors_are_all_told_with_their_parameters():
    body = (
        b'<rsp stat="fail"><err code="10000" param="name">Missing</err><err code="10000" param="cost">Bad</err></rsp>'
    )
    with pytest.raises(PardotError, match="name: Missing; cost: Bad"):
        parse_answer(_response(body))


@pytest.mark.parametrize(
    "body",
    [b'<rsp stat="fail"/>', b'<rsp stat="fail"><err code="x">y</err></rsp>', b'<rsp stat="fail"><err>y</err></rsp>'],
)
def test_a_failure_without_a_code_is_an_error_too(body):
    with pytest.raises(InvalidResponseError, match="without a code"):
        parse_answer(_response(body))


def test_failed_entries_of_a_batch_fail_alone():
    body = b'<rsp stat="fail"><errors><prospect identifier="0">Invalid score</prospect></errors></rsp>'
    assert parse_answer(_response(body)).root.find("errors") is not None


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (401, AuthenticationError),
        (429, RateLimitError),
        (500, ServerError),
        (503, ServerError),
        (404, InvalidResponseError),
    ],
)
@pytest.mark.parametrize("body", [b"", b"<html><body>Sorry</body></html>", b'<rsp stat="ok"/>', b"plain"])
def test_without_an_explanation_the_status_speaks(status, kind, body):
    with pytest.raises(kind, match=str(status)):
        parse_answer(_response(body, status))


# --- no answers of Pardot's -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        b"<!DOCTYPE html><html><head></head><body>Log in</body></html>",
        b"  \n<html><body>Proxy</body></html>",
        b"<HTML><p>unclosed</HTML>",
    ],
)
def test_an_html_page_is_called_one(body):
    with pytest.raises(InvalidResponseError, match="an HTML page") as caught:
        parse_answer(_response(body))
    assert "host" in caught.value.hint
    assert isinstance(caught.value, ValueError)


WHOLE = OK % b"<result><total_results>1</total_results><prospect><id>1</id></prospect></result>"


@given(st.integers(0, len(WHOLE) - 1))
def test_an_answer_cut_off_anywhere_is_no_answer(length):
    with pytest.raises(InvalidResponseError):
        parse_answer(_response(WHOLE[:length]))


@given(st.binary(max_size=200))
def test_any_bytes_are_an_answer_or_an_invalid_one(body):
    with pytest.raises(InvalidResponseError):
        parse_answer(_response(body))


@pytest.mark.parametrize(
    "body", [b'{"@attributes": {"stat": "ok"}}', b"<rsp/>", b'<rsp stat="maybe"/>', b'<response stat="ok"/>', b"5"]
)
def test_other_documents_are_no_answer(body):
    with pytest.raises(InvalidResponseError, match="not an answer of Pardot"):
        parse_answer(_response(body))


def test_the_message_holds_nothing_of_the_body():
    with pytest.raises(InvalidResponseError) as caught:
        parse_answer(_response(b"<html>ada@example.com</html>"))
    assert "ada@" not in str(caught.value) + repr(caught.value)


# --- XML meant to harm ------------------------------------------------------------------------------------------------

LAUGHS = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
BOMB = f'<!DOCTYPE rsp [<!ENTITY l0 "ha">{LAUGHS}]>'
FILE = '<!DOCTYPE rsp [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
HARM = {
    "bomb": BOMB + '<rsp stat="ok"><result><prospect><id>&l11;</id></prospect></result></rsp>',
    "bomb in an attribute": BOMB + '<rsp stat="&l11;"><result/></rsp>',
    "quadratic": f'<!DOCTYPE rsp [<!ENTITY a "{"a" * 50_000}">]><rsp stat="ok"><id>{"&a;" * 5_000}</id></rsp>',
    "external entity": FILE + '<rsp stat="ok"><result><prospect><id>&x;</id></prospect></result></rsp>',
    "entity behind a comment": "<!-- <rsp -->" + FILE + '<rsp stat="ok"><result>&x;</result></rsp>',
    "parameter entity": '<!DOCTYPE rsp [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]><rsp stat="ok"/>',
    "external DTD": '<!DOCTYPE rsp SYSTEM "http://127.0.0.1:9/x.dtd"><rsp stat="ok"><result/></rsp>',
    "internal DTD": '<!DOCTYPE rsp [<!ELEMENT rsp ANY>]><rsp stat="ok"><result/></rsp>',
    "inclusion": '<rsp stat="ok"><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"',
    "deep": "<rsp stat='ok'>" + "<a>" * 100_000 + "</a>" * 100_000 + "</rsp>",
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("name", HARM)
def test_xml_meant_to_harm_is_refused_at_once(name, encoding):
    body = f'<?xml version="1.0" encoding="{encoding}"?>{HARM[name]}'.encode(encoding)
    started = time.monotonic()
    with pytest.raises(InvalidResponseError) as caught:
        parse_answer(_response(body))
    assert time.monotonic() - started < 5
    assert "root:" not in str(caught.value)


def test_a_document_type_is_named():
    with pytest.raises(InvalidResponseError, match="document type"):
        parse_answer(_response(HARM["internal DTD"].encode()))


# --- records ----------------------------------------------------------------------------------------------------------


def test_records_of_one_shape_share_their_columns():
    first, second, third = _records("<p><id>1</id><city>a</city></p><p><id>2</id><city>b</city></p><p><id>3</id></p>")
    assert first.columns is second.columns
    assert third.columns is not first.columns
    assert [plain(record) for record in (first, second, third)] == [
        {"id": "1", "city": "a"},
        {"id": "2", "city": "b"},
        {"id": "3"},
    ]


def test_elements_in_another_order_are_another_shape():
    first, second = _records("<p><a>1</a><b>2</b></p><p><b>2</b><a>1</a></p>")
    assert (first["a"], first["b"]) == (second["a"], second["b"]) == ("1", "2")


def test_an_empty_element_is_there_and_holds_nothing():
    (record,) = _records("<p><a></a><b/><c> </c></p>")
    assert "a" in record
    assert "d" not in record
    assert (record.get("a"), record.get("b"), record.get("c"), record.get("d")) == (None, None, " ", None)
    assert list(record) == ["a", "b", "c"]
    with pytest.raises(KeyError):
        record["d"]


def test_values_are_a_tuple_of_texts():
    (record,) = _records("<p><i><value>a</value><value>b &amp;amp; c</value><value/></i></p>")
    assert record["i"] == ("a", "b &amp; c", "")


def test_nested_records_are_records_one_or_several():
    (record,) = _records("<p><c><id>1</id></c><lists><l><id>2</id></l><l><id>3</id></l></lists><none/></p>")
    assert record.nested("c")[0]["id"] == "1"
    (lists,) = record.nested("lists")
    assert [each["id"] for each in lists.nested("l")] == ["2", "3"]
    assert record.nested("none") == record.nested("absent") == []
    assert plain(record)["lists"] == {"l": [{"id": "2"}, {"id": "3"}]}


TEXTS = st.text(
    alphabet=st.characters(
        exclude_categories=("Cs", "Cc"), include_characters="\n\r\t", exclude_characters="\ufffe\uffff"
    )
)


@given(st.dictionaries(st.from_regex(r"[A-Za-z_][A-Za-z0-9_.-]{0,9}", fullmatch=True), TEXTS, min_size=1))
def test_every_text_comes_out_as_it_went_in(values):
    content = "".join(
        f"<{name}>{escape(text, quote=False).replace(chr(13), '&#13;')}</{name}>" for name, text in values.items()
    )
    (record,) = _records(f"<p>{content}</p>")
    assert {name: record[name] or "" for name in values} == values


@given(st.lists(st.lists(st.sampled_from("abcdef"), unique=True, min_size=1), min_size=1, max_size=8))
def test_records_of_a_page_never_mix_their_columns(shapes):
    content = "".join(
        f"<p>{''.join(f'<{name}>{name}{i}</{name}>' for name in shape)}</p>" for i, shape in enumerate(shapes)
    )
    for i, (record, shape) in enumerate(zip(_records(content), shapes, strict=True)):
        assert plain(record) == {name: f"{name}{i}" for name in shape}


def test_comments_and_instructions_do_not_cut_a_text():
    (record,) = _records("<p><a>one<!-- x -->two<?pi x?>three</a><!-- y --><b>4</b></p>")
    assert plain(record) == {"a": "onetwothree", "b": "4"}


def test_cdata_is_text():
    (record,) = _records("<p><a><![CDATA[<b> & ]]></a></p>")
    assert record["a"] == "<b> & "


# --- what is debatable is refused, or gathered ------------------------------------------------------------------------

READER = XmlReader()


@pytest.mark.parametrize(
    "content",
    [
        "<result/><result><prospect><id>1</id></prospect></result>",
        "<result>text</result>",
        "<result><prospect/></result>",
        "<result><prospect>text</prospect></result>",
        "<result><visitor><id>1</id></visitor></result>",
        "<result><prospect><id>1</id></prospect><prospekt><id>2</id></prospekt></result>",
        *(f"<result><total_results>{total}</total_results></result>" for total in ("٣", "9" * 5000, "<a/>", "1<a/>")),
        "<result><total_results>1</total_results><total_results>2</total_results></result>",
    ],
)
def test_what_is_no_page_of_the_object_is_refused(content):
    with pytest.raises(InvalidResponseError):
        READER.page(_parse(content), "prospect", SOURCE)


@pytest.mark.parametrize("content", ["<prospect/>", "<prospekt><id>1</id></prospekt>"])
def test_what_is_no_record_of_the_object_is_refused(content):
    with pytest.raises(InvalidResponseError):
        READER.records(_parse(content), "prospect", SOURCE)


def test_single_values_beside_the_records_are_ignored():
    answer = _parse("<total_results>1</total_results><prospect><id>1</id></prospect><count>1</count>")
    assert len(READER.records(answer, "prospect", SOURCE)) == 1


def test_the_refused_entries_of_a_batch_are_no_answer_to_anything_else():
    body = b'<rsp stat="fail"><errors><prospect identifier="0">Invalid score</prospect></errors></rsp>'
    with pytest.raises(InvalidResponseError):
        READER.records(parse_answer(_response(body)), "prospect", SOURCE)
    assert READER.refusals(parse_answer(_response(body))) == [("0", "Invalid score")]


def test_a_batch_that_failed_and_names_no_entry_did_not_succeed():
    with pytest.raises(InvalidResponseError, match="without a code"):
        READER.refusals(parse_answer(_response(b'<rsp stat="fail"><errors/></rsp>')))


def test_an_error_is_one_whatever_stat_says():
    with pytest.raises(NotFoundError):
        _parse('<err code="3">Invalid prospect ID</err>')


def test_a_code_of_thousands_of_digits_is_none():
    with pytest.raises(InvalidResponseError, match="without a code"):
        _parse(f'<err code="{"9" * 5000}">x</err>')


@pytest.mark.parametrize("encoding", ["ISO-8859-1", "windows-1252", "UTF-16", "UTF-7"])
def test_another_encoding_than_utf_8_is_refused(encoding):
    body = f'<?xml version="1.0" encoding="{encoding}"?><rsp stat="ok"><a>Zürich</a></rsp>'.encode(encoding)
    with pytest.raises(InvalidResponseError):
        parse_answer(_response(body))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"])
def test_another_encoding_is_refused_where_none_is_declared(encoding):
    with pytest.raises(InvalidResponseError):
        parse_answer(_response('<rsp stat="ok"><a>Zürich</a></rsp>'.encode(encoding)))


def test_a_mark_of_the_byte_order_of_utf_8_is_no_part_of_the_answer():
    assert parse_answer(_response(b"\xef\xbb\xbf" + WHOLE)).root.tag == "rsp"


def test_a_name_that_comes_twice_is_gathered():
    (record,) = _records("<p><a>1</a><b/><a>2</a><a/></p>")
    assert plain(record) == {"a": ["1", "2", None], "b": None}


def test_values_with_something_nested_are_records():
    (record,) = _records("<p><a><value><b>1</b></value><value>2</value></a></p>")
    assert plain(record) == {"a": {"value": [{"b": "1"}, "2"]}}


def test_records_nested_too_deep_are_refused():
    with pytest.raises(InvalidResponseError, match="deep"):
        _records("<p>" + "<a>" * 20 + "1" + "</a>" * 20 + "</p>")


def test_text_in_place_of_nested_records_is_told_when_they_are_asked_for():
    (record,) = _records("<p><a>text</a><b><value>x</value></b><c> \n </c><d/><d><id>1</id></d></p>")
    for name in "ab":
        with pytest.raises(InvalidResponseError, match="should hold records"):
            record.nested(name)
    assert record.nested("c") == []
    assert [plain(each) for each in record.nested("d")] == [{"id": "1"}]
