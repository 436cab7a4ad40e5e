"""Versions 3 and 4: descriptions to requests, and answers to records. Pure: no server."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from urllib.parse import unquote
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pardot_orm.dialects.legacy.dialect import LONGEST_URL, LegacyDialect
from pardot_orm.errors import InvalidResponseError, NotFoundError, RequestSummary
from pardot_orm.protocol.asks import Batch, Changes, Read, Select, Write
from pardot_orm.protocol.dialect import Request, Response
from pardot_orm.protocol.payload import Decoding, Source
from tests.dialects.account import told

BERLIN = ZoneInfo("Europe/Berlin")
V3, V4 = (LegacyDialect(version, Decoding(BERLIN)) for version in (3, 4))
SOURCE = Source("default", Decoding(BERLIN), frozenset())
SUMMARY = RequestSummary("GET", "/x")


def _answer(content: str):
    body = f'<?xml version="1.0" encoding="UTF-8"?>\n<rsp stat="ok" version="1.0">{content}</rsp>'.encode()
    return Response(200, "text/xml; charset=utf-8", body, SUMMARY)


def _page(content: str):
    return told(V4.select(Select("prospect"), SOURCE), _answer(content))


# --- requests ---------------------------------------------------------------------------------------------------------


def test_a_select_is_a_query_with_its_order_and_limit_told():
    request = V4.select(
        Select("prospect", {"score_greater_than": 50, "is_starred": True}, ("id", "score")), SOURCE
    ).request
    assert (request.method, request.path, request.is_write) == ("GET", "/api/prospect/version/4/do/query", False)
    assert dict(request.query) == {
        "score_greater_than": "50",
        "is_starred": "true",
        "fields": "id,score",
        "output": "bulk",
        "sort_by": "id",
        "sort_order": "ascending",
        "limit": "200",
    }
    assert request.body == ()


def test_an_offset_is_sent_where_there_is_one():
    request = V3.select(Select("listMembership", order=("created_at", True), limit=10, offset=30), SOURCE).request
    assert request.path == "/api/listMembership/version/3/do/query"
    assert dict(request.query)["offset"] == "30"
    assert dict(request.query)["sort_order"] == "descending"
    assert "fields" not in dict(request.query)


@given(number=st.integers(0, 400))
def test_a_query_too_long_for_a_url_goes_in_the_body(number):
    request = V4.select(
        Select("prospect", fields=tuple(f"a_field_with_a_name_{i}" for i in range(number))), SOURCE
    ).request
    parameters = request.query or request.body
    assert bool(request.query) is (request.method == "GET")
    assert len(dict(parameters)["fields"].split(",")) == max(number, 1)
    if request.method == "GET":
        assert len(request.path) + sum(len(n) + len(v) + 2 for n, v in request.query) <= LONGEST_URL
    else:
        assert number > 100


def test_an_id_stands_in_the_path_and_an_address_never_does():
    assert V4.read(Read("prospect", {"id": 91}), SOURCE).request.path == "/api/prospect/version/4/do/read/id/91"
    request = V4.read(Read("prospect", {"email": "a+b/c@x.example"}), SOURCE).request
    assert request.path == "/api/prospect/version/4/do/read"
    assert request.query == (("email", "a+b/c@x.example"),)


def test_both_ends_of_a_membership_stand_in_the_path():
    request = V3.read(Read("listMembership", {"list_id": 3, "prospect_id": 5}), SOURCE).request
    assert request.path == "/api/listMembership/version/3/do/read/list_id/3/prospect_id/5"


@given(st.text(min_size=1))
def test_nothing_in_a_path_is_taken_for_a_slash_or_a_question(text):
    if any("\ud800" <= c <= "\udfff" for c in text):
        return
    path = V4.read(Read("prospect", {"id": text}), SOURCE).request.path
    last = path.removeprefix("/api/prospect/version/4/do/read/id/")
    assert not set(last) & set("/?#+ ")
    assert unquote(last) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "1"),
        (False, "0"),
        (0, "0"),
        (-5, "-5"),
        ("00123", "00123"),
        ("a\r\nb", "a\r\nb"),
        (Decimal("12.50"), "12.50"),
        (Decimal("1E+3"), "1000"),
        (date(2026, 3, 1), "2026-03-01"),
        (datetime(2026, 3, 1, 13, 5, 9, tzinfo=UTC), "2026-03-01 14:05:09"),
        (datetime(2026, 7, 1, 12, 0, 0, 999_999, tzinfo=UTC), "2026-07-01 14:00:00"),
        (datetime(33, 7, 1, tzinfo=BERLIN), "0033-07-01 00:00:00"),
    ],
)
def test_values_of_writes_as_texts(value, text):
    assert V4.value_text(value) == text


def test_flags_of_criteria_are_words():
    assert (V4.criterion_text(True), V4.criterion_text(False)) == ("true", "false")


@pytest.mark.parametrize("fold", [0, 1])
def test_a_criterion_in_the_repeated_hour_is_told_in_utc(fold):
    moment = datetime(2025, 10, 26, 2, 30, tzinfo=BERLIN, fold=fold)
    assert V4.criterion_text(moment) == f"2025-10-26T0{fold}:30:00Z"
    assert V4.criterion_text(datetime(2025, 10, 26, 1, 59, 59, tzinfo=BERLIN)) == "2025-10-26 01:59:59"
    assert V4.criterion_text(datetime(2025, 10, 26, 3, 0, tzinfo=BERLIN)) == "2025-10-26 03:00:00"


@given(st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2037, 1, 1)))  # noqa: DTZ001 - UTC below
def test_a_criterion_names_its_moment_and_no_other(naive):
    moment = naive.replace(microsecond=0, tzinfo=UTC)
    text = V4.criterion_text(moment)
    understood = datetime.fromisoformat(text)
    assert (understood if understood.tzinfo else understood.replace(tzinfo=BERLIN)).astimezone(UTC) == moment


def test_a_write_carries_only_what_changed_in_the_body():
    changes = Changes(
        {"score": 5, "city": None, "Interests": ("a", "b&c"), "Topics": ()}, {8: True, 9: False}, {3: "match"}
    )
    request = V4.write(Write("prospect", "update", {"id": 91}, changes), SOURCE).request
    assert request.is_write
    assert (request.method, request.path, request.query) == ("POST", "/api/prospect/version/4/do/update/id/91", ())
    assert request.body == (
        ("score", "5"),
        ("city", ""),
        ("Interests_0", "a"),
        ("Interests_1", "b&c"),
        ("Topics_0", ""),
        ("list_8", "1"),
        ("list_9", "0"),
        ("profile_criteria_3", "match"),
    )


def _batch(operation="update"):
    return Batch(
        "prospect",
        operation,
        (
            Write("prospect", operation, {"id": 91}, Changes({"score": 5})),
            Write("prospect", operation, {"id": 92}, Changes({"city": "Zürich"}, {8: True})),
        ),
    )


def test_a_batch_of_version_4_is_an_array():
    request = V4.batch(_batch()).request
    assert (request.method, request.path, request.is_write) == ("POST", "/api/prospect/version/4/do/batchUpdate", True)
    assert request.query == ()
    assert json.loads(dict(request.body)["prospects"]) == {
        "prospects": [{"id": 91, "score": "5"}, {"id": 92, "city": "Zürich", "list_8": "1"}]
    }


def test_a_batch_of_version_3_is_keyed_by_what_identifies_a_record():
    assert json.loads(dict(V3.batch(_batch()).request.body)["prospects"]) == {
        "prospects": {"91": {"score": "5"}, "92": {"city": "Zürich", "list_8": "1"}}
    }
    created = Batch(
        "prospect", "create", (Write("prospect", "create", {}, Changes({"email": "a@b.example", "score": 1})),)
    )
    assert json.loads(dict(V3.batch(created).request.body)["prospects"]) == {
        "prospects": {"a@b.example": {"score": "1"}}
    }


def test_a_request_shows_no_values():
    request = V4.write(Write("prospect", "update", {"id": 91}, Changes({"first_name": "Secret"})), SOURCE).request
    assert "Secret" not in repr(request)
    assert "Secret" not in repr(request.summary)
    assert repr(request.summary) == "<POST /api/prospect/version/4/do/update/id/91 with first_name>"
    assert isinstance(request, Request)


# --- answers ----------------------------------------------------------------------------------------------------------


def test_a_page_holds_its_records_and_how_many_match():
    answer = _answer(
        "<result><total_results>3</total_results><prospect><id>1</id></prospect><prospect><id>2</id></prospect></result>"
    )
    page = told(V4.select(Select("prospect"), SOURCE), answer)
    assert [record["id"] for record in page.records] == ["1", "2"]
    assert page.total == 3


def test_a_page_of_one_record_and_a_page_of_none_have_the_same_shape():
    one = _page("<result><prospect><id>1</id></prospect></result>")
    assert (len(one.records), one.total) == (1, None)
    for empty in ("<result></result>", "<result/>", "<result><total_results>0</total_results></result>"):
        assert _page(empty).records == []


def test_a_membership_has_a_node_of_another_name():
    answer = _answer("<result><list_membership><id>1</id></list_membership></result>")
    assert len(told(V4.select(Select("listMembership"), SOURCE), answer).records) == 1


@pytest.mark.parametrize("content", ["", "<prospect><id>1</id></prospect>"])
def test_an_answer_without_a_result_is_no_empty_page(content):
    with pytest.raises(InvalidResponseError, match="no result"):
        _page(content)


@pytest.mark.parametrize("total", ["many", "", "-1", "1.5"])
def test_a_count_that_is_none_is_told(total):
    with pytest.raises(InvalidResponseError, match="total_results"):
        _page(f"<result><total_results>{total}</total_results></result>")


def test_errors_of_a_batch_are_tied_to_their_positions():
    for dialect, second in ((V4, "1"), (V3, "92")):
        answer = _answer(f'<errors><prospect identifier="{second}">Invalid prospect ID</prospect></errors>')
        errors = told(dialect.batch(_batch()), answer)
        assert list(errors) == [1]
        assert isinstance(errors[1], NotFoundError)
    for nothing in ("<errors/>", "<errors></errors>"):
        assert told(V4.batch(_batch()), _answer(nothing)) == {}


def test_an_error_of_a_record_that_was_not_in_the_batch_is_told():
    answer = _answer('<errors><prospect identifier="7">Invalid prospect ID</prospect></errors>')
    with pytest.raises(InvalidResponseError, match="'7'"):
        told(V4.batch(_batch()), answer)
