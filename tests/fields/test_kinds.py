"""Fields: what the wire's text means, what a user may write, and what is refused."""

from __future__ import annotations

import html
import math
import string
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pardot_orm import Prospect
from pardot_orm.errors import InvalidResponseError, MissingTimeZoneError, ValidationError
from pardot_orm.fields.kinds import (
    BooleanField,
    CharField,
    ChoiceField,
    DateField,
    DateTimeField,
    DecimalField,
    EmailField,
    IntegerField,
    LabelField,
    MultiValueField,
    same,
    unescape,
)
from pardot_orm.protocol.payload import Decoding

BERLIN = ZoneInfo("Europe/Berlin")
DECODING = Decoding(BERLIN)
NAIVE = datetime(2026, 1, 1)  # noqa: DTZ001 - that is the point

ANYTHING = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.decimals(),
    st.text(),
    st.binary(),
    st.dates(),
    st.datetimes(),
    st.lists(st.text(), max_size=2),
    st.dictionaries(st.text(), st.text(), max_size=1),
    st.just(10**6000),
    st.just(object()),
)
FIELDS = {
    "text": CharField(api_name="f", max_length=20),
    "email": EmailField(api_name="f"),
    "choice": ChoiceField(api_name="f", choices=("A+", "B")),
    "label": LabelField(api_name="f", labels=("Text", "Number")),
    "integer": IntegerField(api_name="f"),
    "decimal": DecimalField(api_name="f"),
    "boolean": BooleanField(api_name="f"),
    "moment": DateTimeField(api_name="f"),
    "day": DateField(api_name="f"),
    "values": MultiValueField(api_name="f"),
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", FIELDS)
@given(value=ANYTHING)
def test_any_value_is_taken_or_refused_with_the_fields_name(kind, value):
    try:
        cleaned = FIELDS[kind].clean(value)
    except ValidationError as error:
        refused = str(error)
        assert refused.startswith("f can't be ")
        assert len(refused) < 300
    else:
        assert same(FIELDS[kind].clean(cleaned), cleaned), "what was taken is taken again"


@pytest.mark.slow
@pytest.mark.parametrize("kind", FIELDS)
@given(text=st.text(alphabet=st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff")))
def test_any_text_is_read_or_an_answer_that_can_not_be_is_told(kind, text):
    try:
        FIELDS[kind].from_wire(text or None, DECODING)
    except InvalidResponseError as error:
        told = str(error)
        assert "f should hold" in told
        assert "record.raw['f']" in told


@pytest.mark.parametrize("kind", FIELDS)
def test_an_empty_element_is_the_fields_empty_value(kind):
    field = FIELDS[kind]
    expected = {"boolean": False, "values": []}.get(kind)
    assert field.from_wire(None, DECODING) == expected
    assert field.empty() == expected


# --- texts ------------------------------------------------------------------------------------------------------------


@given(st.text())
def test_the_one_layer_that_the_api_adds_is_undone_and_nothing_else(text):
    assert unescape(html.escape(text)) == text


@given(st.text(alphabet="&ampltg;#39xquo<>'\"é "))
def test_a_users_own_entities_stay(text):
    assert CharField().from_wire(html.escape(text) or None, DECODING) == (text or None)


@pytest.mark.parametrize(
    ("wire", "value"),
    [
        ("Q&amp;A", "Q&A"),
        ("&amp;amp;", "&amp;"),
        ("&eacute;", "&eacute;"),
        ("&nbsp;", "&nbsp;"),
        ("&#39;&#x27;", "''"),
        ("AT&T", "AT&T"),
        ("a & b", "a & b"),
        ("&lt", "&lt"),
    ],
)
def test_entities_one_by_one(wire, value):
    assert unescape(wire) == value


def test_the_layer_stays_where_the_connection_says_so():
    assert CharField().from_wire("Q&amp;A", Decoding(BERLIN, html_entities=False)) == "Q&amp;A"
    assert MultiValueField().from_wire(("Q&amp;A",), Decoding(BERLIN, html_entities=False)) == ["Q&amp;A"]


@given(st.text(alphabet=string.digits, min_size=1, max_size=20))
def test_leading_zeros_stay(text):
    assert CharField().from_wire(text, DECODING) == text
    assert CharField().clean(text) == text
    assert Prospect(zip=text).zip == text if len(text) <= 20 else True


@pytest.mark.parametrize(
    "value", ["a\nb", "a\r\nb", " blank ", "\t", "ünï 漢字 🎉", "<b>&amp;</b>", "0", "false", "None"]
)
def test_a_text_is_kept_as_it_is(value):
    assert CharField().clean(value) == value
    assert CharField().from_wire(html.escape(value), DECODING) == value


def test_an_empty_text_is_none():
    assert CharField().clean("") is None


@pytest.mark.parametrize("value", ["a\x00b", "\x0b", "\ud800", "\ufffe", "\x1f"])
def test_what_xml_can_not_carry_is_refused(value):
    with pytest.raises(ValidationError, match="XML"):
        CharField().clean(value)


@pytest.mark.parametrize("value", [2134, 2134.0, True, b"02134", ["02134"]])
def test_a_number_is_no_text(value):
    with pytest.raises(ValidationError, match=r"Prospect\.zip.*post codes"):
        Prospect().zip = value


def test_a_text_that_is_too_long_is_refused_with_both_numbers():
    with pytest.raises(ValidationError, match="21 characters and may have 20"):
        FIELDS["text"].clean("x" * 21)


@pytest.mark.parametrize("address", ["ada@example.com", "a+b&c/d%e@x.example", "o'neil@x.co.uk", "ü@bücher.example"])
def test_addresses_are_taken(address):
    assert EmailField().clean(address) == address


@pytest.mark.parametrize(
    "address", ["ada", "ada@", "@x.example", "a b@x.example", "a@b", "a@b@c.example", "x" * 290 + "@x.example"]
)
def test_what_is_no_address_is_refused(address):
    with pytest.raises(ValidationError, match=r"Prospect\.email"):
        Prospect().email = address


def test_an_address_that_breaks_the_rules_is_read_all_the_same():
    assert EmailField().from_wire("no address at all", DECODING) == "no address at all"
    assert ChoiceField(choices=("A",)).from_wire("Z", DECODING) == "Z"


@pytest.mark.parametrize("value", ["Open", "OPEN", "oPEN", "open"])
def test_a_choice_is_taken_in_any_case_as_it_is_read_and_spelled_as_documented(value):
    field = ChoiceField(choices=("won", "open"))
    assert field.clean(value) == field.from_wire(value, DECODING) == "open"
    assert ChoiceField(choices=("Won", "Open")).clean(value) == "Open"
    label = LabelField(labels=("Text", "Multi-Select"))
    assert label.outgoing(label.clean("multi-select")) == 2


@pytest.mark.parametrize("value", ["G", "a", "", 5, None])
def test_a_choice_is_one_of_them_or_nothing(value):
    if value is None:
        assert FIELDS["choice"].clean(value) is None
        return
    with pytest.raises(ValidationError, match=r"one of A\+, B"):
        FIELDS["choice"].clean(value)


def test_a_label_is_sent_as_its_number_and_comes_back_as_the_label():
    field = FIELDS["label"]
    assert field.outgoing("Number") == 2
    assert field.incoming(2) == "Number"
    assert field.outgoing(None) is field.incoming(None) is None


# --- numbers ----------------------------------------------------------------------------------------------------------


@given(st.integers(-(2**63) + 1, 2**63 - 1))
def test_whole_numbers_come_back(number):
    field = IntegerField()
    assert field.from_wire(str(number), DECODING) == number
    assert field.clean(number) == field.clean(str(number)) == number


@given(st.floats())
def test_a_float_is_taken_only_if_it_is_whole(number):
    if math.isfinite(number) and abs(number) < 2**62 and number == int(number):
        assert IntegerField().clean(number) == int(number)
    elif not (math.isfinite(number) and abs(number) < 2**63):
        with pytest.raises(ValidationError, match=r"whole number|too large|no value"):
            IntegerField().clean(number)


@pytest.mark.parametrize("value", ["abc", "1.5", "", "1e3", "٣", "1_000", True, False, 2**63, -(2**63), b"1", "0x1f"])
def test_what_is_no_whole_number_is_refused(value):
    with pytest.raises(ValidationError, match=r"Prospect\.score"):
        Prospect().score = value


@pytest.mark.parametrize("text", ["abc", "1.5", "1_000", "--1"])
def test_a_score_that_is_none_is_told_when_it_is_read(text):
    with pytest.raises(InvalidResponseError, match="whole number"):
        IntegerField(api_name="score").from_wire(text, DECODING)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2))
def test_cents_stay(number):
    field = DecimalField()
    assert field.from_wire(str(number), DECODING) == number
    assert field.clean(number) == number


@pytest.mark.parametrize("value", ["abc", "NaN", "Infinity", float("nan"), float("inf"), True, Decimal("sNaN"), "1,5"])
def test_what_is_no_number_is_refused(value):
    with pytest.raises(ValidationError):
        DecimalField(api_name="f").clean(value)


def test_a_float_is_the_decimal_that_it_shows():
    assert DecimalField().clean(0.1) == Decimal("0.1")


# --- flags ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value"), [("1", True), ("true", True), ("0", False), ("false", False), (None, False)]
)
def test_every_form_of_a_flag_is_read(text, value):
    assert BooleanField().from_wire(text, DECODING) is value


@pytest.mark.parametrize("value", [None, "true", "1", 2, -1, 1.0, "", [], [1]])
def test_a_flag_is_true_or_false(value):
    with pytest.raises(ValidationError, match=r"Prospect\.is_starred.*True or False"):
        Prospect().is_starred = value


def test_one_and_zero_are_flags_too():
    assert BooleanField().clean(1) is True
    assert BooleanField().clean(0) is False


# --- times ------------------------------------------------------------------------------------------------------------


@given(st.datetimes(min_value=datetime(1900, 1, 1)))  # noqa: DTZ001 - local, as Pardot sends it
def test_a_local_time_is_read_in_the_accounts_zone(moment):
    moment = moment.replace(microsecond=0)
    found = DateTimeField().from_wire(moment.isoformat(" "), DECODING)
    assert found == moment.replace(tzinfo=BERLIN)
    assert found.tzinfo is BERLIN


@pytest.mark.parametrize("text", ["2026-03-01T14:05:00Z", "2026-03-01 15:05:00+01:00", "2026-03-01T09:05:00-0500"])
def test_a_time_that_tells_its_zone_is_believed(text):
    assert DateTimeField().from_wire(text, DECODING) == datetime(2026, 3, 1, 14, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        (DateTimeField(), "0000-00-00 00:00:00"),
        (DateField(), "0000-00-00"),
        (DateField(), "0000-00-00 00:00:00"),
    ],
)
def test_a_time_of_zeros_is_no_value(field, text):
    assert field.from_wire(text, Decoding()) is None


@pytest.mark.parametrize(
    "text", ["2026-02-30 00:00:00", "0000-00-01 00:00:00", "yesterday", "2026-03-01", "٢026-03-01 00:00:00"]
)
def test_what_is_no_time_is_told(text):
    with pytest.raises(InvalidResponseError, match="a time such as"):
        DateTimeField(api_name="f").from_wire(text, DECODING)


def test_without_a_time_zone_reading_a_time_says_how_to_set_it():
    with pytest.raises(MissingTimeZoneError, match=r"connect\(timezone="):
        DateTimeField().from_wire("2026-03-01 14:05:00", Decoding(None))


@pytest.mark.parametrize("value", [NAIVE, "2026-01-01", date(2026, 1, 1), 0])
def test_a_moment_needs_a_zone(value):
    with pytest.raises(ValidationError, match=r"time zone|must be a datetime"):
        DateTimeField(api_name="f").clean(value)


@given(st.dates())
def test_days_come_back(day):
    field = DateField()
    assert field.from_wire(day.isoformat(), DECODING) == day
    assert field.from_wire(f"{day.isoformat()} 00:00:00", DECODING) == day
    assert field.clean(day) == field.clean(day.isoformat()) == day


@pytest.mark.parametrize("value", ["2026-02-30", "1.3.2026", "", 5, datetime(2026, 1, 1, tzinfo=UTC)])
def test_what_is_no_day_is_refused(value):
    with pytest.raises(ValidationError):
        DateField(api_name="f").clean(value)


def test_times_are_the_same_by_their_instant():
    moment = datetime(2025, 10, 26, 0, 30, tzinfo=UTC)
    local = moment.astimezone(BERLIN)
    assert same(moment, local)
    assert not same(local, local.replace(fold=1 - local.fold)), "the repeated hour: two instants of one text"
    assert not same(moment, moment + timedelta(seconds=1))


@pytest.mark.parametrize(("first", "second"), [(None, False), (0, False), (1, True), ("1", 1), (None, ""), ([], None)])
def test_values_of_different_kinds_are_not_the_same(first, second):
    assert not same(first, second)


# --- several values ---------------------------------------------------------------------------------------------------


def test_one_value_may_come_as_plain_text_and_several_as_a_tuple():
    field = MultiValueField()
    assert field.from_wire("a", DECODING) == ["a"]
    assert field.from_wire(("a", "b&amp;c"), DECODING) == ["a", "b&c"]
    assert field.from_wire(("a", ""), DECODING) == ["a"]
    assert field.from_wire(None, DECODING) == []


def test_a_value_that_is_nothing_once_it_is_unescaped_is_left_out():
    assert MultiValueField().from_wire(("&#8;", "a"), DECODING) == ["a"]


@pytest.mark.parametrize("value", ["text", 5, [1], [""], ["a\x00"]])
def test_several_values_are_a_list_of_texts(value):
    with pytest.raises(ValidationError, match=r"text|XML"):
        MultiValueField(api_name="f").clean(value)


@given(st.lists(st.text(min_size=1, alphabet=st.characters(exclude_categories=("Cs", "Cc")))))
def test_several_values_come_back_from_what_is_sent(values):
    assume(all(v not in {"\ufffe", "\uffff"} and "\ufffe" not in v and "\uffff" not in v for v in values))
    field = MultiValueField()
    assert field.incoming(field.outgoing(field.clean(values))) == values


def test_a_field_tells_what_it_is():
    assert repr(Prospect.score) == "<IntegerField Prospect.score: Score.>"
    assert Prospect.score.label == "Prospect.score"
