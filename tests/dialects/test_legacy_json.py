"""JSON answers: the envelope, its errors, records equal to those of XML, and JSON that is meant to harm."""

from __future__ import annotations

import contextlib
import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pardot_orm.dialects.legacy.dialect import LONGEST_URL, LegacyDialect
from pardot_orm.dialects.legacy.json import JsonReader
from pardot_orm.errors import (
    AuthenticationError,
    InvalidResponseError,
    NotFoundError,
    PardotError,
    RateLimitError,
    RequestSummary,
    ServerError,
    ValidationError,
)
from pardot_orm.protocol.asks import Batch, Changes, Read, Select, Write
from pardot_orm.protocol.dialect import Response
from pardot_orm.protocol.payload import Decoding, Source, plain

SUMMARY = RequestSummary("GET", "/api/prospect/version/4/do/query", ("format", "limit"))
SOURCE = Source("default", Decoding(None), frozenset())
READER = JsonReader()
V3, V4 = (LegacyDialect(version, Decoding(None), answers="json") for version in (3, 4))
OK = {"stat": "ok", "version": 1}


def _response(body: bytes, status: int = 200, content_type: str = "application/json") -> Response:
    return Response(status, content_type, body, SUMMARY)


def _parse(status: int = 200, /, attributes: object = None, **content: object):
    document = {"@attributes": OK if attributes is None else attributes, **content}
    return READER.answer(_response(json.dumps(document).encode(), status))


def _record(text: str):
    body = f'{{"@attributes": {{"stat": "ok", "version": 1}}, "prospect": {text}}}'
    (record,) = READER.records(READER.answer(_response(body.encode())), "prospect", SOURCE)
    return record


# --- requests ---------------------------------------------------------------------------------------------------------


def test_every_request_asks_for_json_in_its_url():
    write = Write("prospect", "update", {"id": 91}, Changes({"score": 5}))
    long = tuple(f"a_field_with_a_name_{i}" for i in range(400))
    for request in (
        V4.select(Select("prospect"), SOURCE).request,
        V4.select(Select("prospect", fields=long), SOURCE).request,
        V4.read(Read("prospect", {"id": 91}), SOURCE).request,
        V4.write(write, SOURCE).request,
        V3.batch(Batch("prospect", "update", (write,))).request,
    ):
        assert request.query[0] == ("format", "json")
        assert len(request.query) == 1 or request.body == ()
    assert all(name != "format" for name, _ in LegacyDialect(4, Decoding(None)).write(write, SOURCE).request.query)


@given(number=st.integers(150, 200))
def test_no_url_is_too_long_with_the_format_in_it(number):
    request = V4.select(
        Select("prospect", fields=tuple(f"a_field_with_a_name_{i}" for i in range(number))), SOURCE
    ).request
    if request.method == "GET":
        assert len(request.path) + sum(len(n) + len(v.replace(",", "%2C")) + 2 for n, v in request.query) <= LONGEST_URL


# --- the envelope -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content_type",
    ["application/json", "application/json; charset=utf-8", "APPLICATION/JSON;charset=ISO-8859-1", "text/html", ""],
)
def test_what_the_content_type_says_does_not_matter(content_type):
    body = '{"@attributes": {"stat": "ok"}, "prospect": {"city": "Zürich"}}'.encode()
    answer = READER.answer(_response(body, content_type=content_type))
    assert plain(READER.records(answer, "prospect", SOURCE)[0]) == {"city": "Zürich"}


def test_nothing_at_all_is_an_answer_where_the_status_says_so():
    deleted = Response(204, "application/json", b"", RequestSummary("POST", "/api/prospect/version/4/do/delete"))
    assert READER.records(READER.answer(deleted), "prospect", SOURCE) == []
    with pytest.raises(InvalidResponseError, match="empty"):
        READER.answer(_response(b"", 204))  # of a question


@pytest.mark.parametrize("status", [200, 400, 403, 500])
@pytest.mark.parametrize("code", [3, "3"])
def test_an_error_is_told_by_the_body_whatever_the_status(status, code):
    with pytest.raises(NotFoundError, match="Invalid prospect ID") as caught:
        _parse(status, {"stat": "fail", "version": 1, "err_code": code}, err="Invalid prospect ID")
    assert caught.value.code == 3
    assert caught.value.request is SUMMARY


def test_an_error_as_one_page_of_the_documentation_prints_it():
    with pytest.raises(NotFoundError, match=r"^Invalid prospect ID") as caught:
        _parse(attributes={"stat": "fail", "version": 3, "err_code": "Invalid prospect ID"})
    assert caught.value.code == 3


def test_the_parameter_at_fault_is_told():
    with pytest.raises(PardotError, match="name: Missing; Bad"):
        _parse(attributes={"stat": "fail", "err_code": 10000, "param": "name"}, err=["Missing", None, "Bad"])


@pytest.mark.parametrize("code", [None, "", "x", True, 1.5, -3, "9" * 5000, {"a": 1}, [3]])
def test_a_failure_without_a_code_is_an_error_too(code):
    with pytest.raises(InvalidResponseError, match="without a code"):
        _parse(attributes={"stat": "fail", "version": 1, "err_code": code}, err="y")
    with pytest.raises(InvalidResponseError, match="without a code"):
        _parse(attributes={"stat": "fail", "version": 1})


def test_an_error_is_one_whatever_stat_says():
    with pytest.raises(NotFoundError):
        _parse(attributes={"stat": "ok", "err_code": 3}, err="Invalid prospect ID")


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
@pytest.mark.parametrize("body", [b"", b"<html><body>Sorry</body></html>", b'{"@attributes": {"stat": "ok"}}', b"null"])
def test_without_an_explanation_the_status_speaks(status, kind, body):
    with pytest.raises(kind, match=str(status)):
        READER.answer(_response(body, status))


# --- no answers of Pardot's -------------------------------------------------------------------------------------------

WHOLE = b'{"@attributes": {"stat": "ok", "version": 1}, "result": {"total_results": 1, "prospect": {"id": 1}}}'
DEEP = 200_000


@pytest.mark.parametrize(
    "body",
    [
        b'{"@attributes": {"stat": "maybe"}}',
        b'{"@attributes": "ok"}',
        b'{"@attributes": {"stat": {"stat": "ok"}}}',
        b'{"error": "not found"}',
        b'["@attributes"]',
        b'"@attributes"',
        b"5",
        b"null",
        b"true",
        b'<rsp stat="ok"/>',
        WHOLE + b"x",
        WHOLE + WHOLE,
        WHOLE + b"\0",
        WHOLE.replace(b"1}}}", b"NaN}}}"),
        WHOLE.replace(b"1}}}", b"-Infinity}}}"),
        WHOLE.replace(b"1}}}", b"01}}}"),
        WHOLE.replace(b'"id": 1', b'"id": 1, "id": 2'),
        WHOLE.replace(b"1}}}", b'"\xff"}}}'),
        WHOLE.replace(b"1}}}", b'"\\ud83d"}}}'),
        WHOLE.replace(b"1}}}", b'{"value": ["a", "\\udc00b"]}}}}'),
        WHOLE.replace(b'"id"', b'"\\ud83d"'),
        WHOLE.replace(b"1}}}", b'"a\0b"}}}'),
        WHOLE.decode().encode("utf-16"),
        WHOLE.decode().encode("utf-32"),
        b"[" * DEEP,
        b'{"@attributes": {"stat": "ok"}, "prospect": ' + b'{"a":' * DEEP + b"1" + b"}" * DEEP + b"}",
    ],
)
def test_other_documents_are_refused_at_once(body):
    started = time.monotonic()
    with pytest.raises(InvalidResponseError, match="not an answer of Pardot"):
        READER.answer(_response(body))
    assert time.monotonic() - started < 2


def test_an_html_page_is_called_one_and_not_shown():
    with pytest.raises(InvalidResponseError, match="an HTML page") as caught:
        READER.answer(_response(b"\xef\xbb\xbf <!DOCTYPE html><p>ada@example.com"))
    assert "ada@" not in str(caught.value) + repr(caught.value)


@given(st.integers(0, len(WHOLE) - 1))
def test_an_answer_cut_off_anywhere_is_no_answer(length):
    with pytest.raises(InvalidResponseError):
        READER.answer(_response(WHOLE[:length]))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["value", "@attributes", "a", "prospect"]), inner),
    max_leaves=12,
)


@given(JSON)
def test_any_json_in_place_of_records_is_read_or_refused(value):
    body = json.dumps({"@attributes": OK, "prospect": value, "result": {"prospect": value}}).encode()
    for read in (READER.records, READER.page):
        with contextlib.suppress(InvalidResponseError):
            read(READER.answer(_response(body)), "prospect", SOURCE)


def test_a_mark_of_the_byte_order_is_no_part_of_the_answer():
    assert READER.page(READER.answer(_response(b"\xef\xbb\xbf" + WHOLE)), "prospect", SOURCE).total == 1


# --- pages ------------------------------------------------------------------------------------------------------------


def test_one_record_is_an_object_and_several_are_an_array():
    for found, ids in (({"id": 1}, ["1"]), ([{"id": 1}, {"id": 2}], ["1", "2"]), ([{"id": 1}], ["1"]), ([], [])):
        page = READER.page(_parse(result={"total_results": 7, "prospect": found}), "prospect", SOURCE)
        assert ([record["id"] for record in page.records], page.total) == (ids, 7)


@pytest.mark.parametrize("result", [None, {}, [], ""])
def test_no_record_has_no_key_and_an_empty_bulk_page_is_null(result):
    page = READER.page(_parse(result=result), "prospect", SOURCE)
    assert (page.records, page.total) == ([], None)
    assert READER.page(_parse(result={"total_results": 0}), "prospect", SOURCE).total == 0


@pytest.mark.parametrize(
    "result",
    [
        "text",
        5,
        [{"id": 1}],
        {"prospect": "text"},
        {"prospect": [{"id": 1}, "text"]},
        {"prospect": [{"id": 1}, None]},
        {"prospect": {}},
        {"prospect": [{"id": 1}, {"@attributes": {}}]},
        {"visitor": {"id": 1}},
        {"prospect": {"id": 1}, "prospekt": [{"id": 2}]},
        *({"total_results": total} for total in ("many", None, True, -1, 1.5, [1], {"value": 1}, 10**4000)),
    ],
)
def test_what_is_no_page_of_the_object_is_refused(result):
    with pytest.raises(InvalidResponseError):
        READER.page(_parse(result=result), "prospect", SOURCE)


def test_an_answer_without_a_result_is_no_empty_page():
    with pytest.raises(InvalidResponseError, match="no result"):
        READER.page(_parse(prospect={"id": 1}), "prospect", SOURCE)


def test_the_refused_entries_of_a_batch_are_no_answer_to_anything_else():
    answer = _parse(attributes={"stat": "fail"}, errors={"0": "Invalid score"})
    with pytest.raises(InvalidResponseError):
        READER.records(answer, "prospect", SOURCE)


# --- batches ----------------------------------------------------------------------------------------------------------

BATCH = Batch("prospect", "update", tuple(Write("prospect", "update", {"id": i}, Changes()) for i in (91, 92)))


@pytest.mark.parametrize("errors", [{}, [], None])
def test_a_batch_without_an_error(errors):
    assert V4.batch(BATCH).read(_parse(errors=errors)) == {}


@pytest.mark.parametrize(
    ("dialect", "errors", "positions"),
    [
        (V4, {"1": "Invalid prospect ID"}, [1]),
        (V3, {"92": "Invalid prospect ID"}, [1]),
        (V4, ["Invalid prospect ID", "Invalid prospect ID"], [0, 1]),
        (V4, [None, "Invalid prospect ID"], [1]),
    ],
)
@pytest.mark.parametrize("stat", ["ok", "fail"])
def test_errors_of_a_batch_are_tied_to_their_positions(dialect, errors, positions, stat):
    found = dialect.batch(BATCH).read(_parse(attributes={"stat": stat}, errors=errors))
    assert list(found) == positions
    assert all(isinstance(error, NotFoundError) for error in found.values())


def test_several_messages_about_an_entry_are_all_told():
    (error,) = V4.batch(BATCH).read(_parse(errors={"0": ["One", "Two"]})).values()
    assert (type(error), error.message) == (ValidationError, "One; Two")


@pytest.mark.parametrize(
    "errors", [{"7": "Invalid prospect ID"}, ["a", "b", "c"], "text", 5, {"0": {"a": 1}}, {"0": 5.5, "x": "y"}]
)
def test_errors_that_are_tied_to_nothing_are_told(errors):
    with pytest.raises(InvalidResponseError):
        V4.batch(BATCH).read(_parse(errors=errors))


def test_a_batch_that_failed_and_names_no_entry_did_not_succeed():
    with pytest.raises(InvalidResponseError, match="without a code"):
        V4.batch(BATCH).read(_parse(attributes={"stat": "fail"}, errors={}))


# --- records ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("null", None),
        ('""', None),
        ("{}", None),
        ("[]", None),
        ('{"@attributes": {"a": 1}}', None),
        ('" "', " "),
        ("true", "true"),
        ("false", "false"),
        ("12.50", "12.50"),
        ("1E+2", "1E+2"),
        ("-0", "-0"),
        ("9" * 5000, "9" * 5000),
        ('"02134"', "02134"),
        ('"\\ud83d\\ude00\\/"', "😀/"),
        ('{"value": "x"}', ("x",)),
        ('{"value": ["x", 5, true, null]}', ("x", "5", "true", "")),
        ('{"value": null}', ("",)),
        ('["x"]', "x"),
        ('["x", null]', ["x", None]),
    ],
)
def test_values_as_xml_would_show_them(text, value):
    assert _record(f'{{"a": {text}}}')["a"] == value


def test_nested_records_are_records_one_or_several():
    record = _record('{"c": {"@attributes": {"x": 1}, "id": 1}, "lists": {"l": [{"id": 2}, {"id": 3}]}, "none": null}')
    assert plain(record) == {"c": {"id": "1"}, "lists": {"l": [{"id": "2"}, {"id": "3"}]}, "none": None}
    (lists,) = record.nested("lists")
    assert [each["id"] for each in lists.nested("l")] == ["2", "3"]
    assert record.nested("none") == record.nested("absent") == []


@pytest.mark.parametrize("text", ['{"a": [["x"]]}', '{"a": ' + '{"b":' * 20 + "1" + "}" * 21])
def test_what_no_record_looks_like_is_refused(text):
    with pytest.raises(InvalidResponseError):
        _record(text)


def test_records_of_one_shape_share_their_columns():
    answer = _parse(prospect=[{"id": 1, "a": 2}, {"id": 3, "a": 4}, {"a": 5}])
    first, second, third = READER.records(answer, "prospect", SOURCE)
    assert first.columns is second.columns
    assert third.columns is not first.columns
