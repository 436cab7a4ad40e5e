"""Keywords to criteria, and the algebra of criteria: pure, so checked over the whole space."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pardot_orm import List, Prospect
from pardot_orm.errors import FieldError, MissingTimeZoneError, ValidationError
from pardot_orm.protocol.payload import Decoding
from pardot_orm.query.asking.lookups import MOMENT_WORDS, narrow, parse, plural

NEW_YORK = ZoneInfo("America/New_York")
DECODING = Decoding(NEW_YORK)
NOW = datetime(2026, 3, 15, 16, 30, tzinfo=UTC)

COMPARE = {
    "gt": lambda value, bound: value > bound,
    "gte": lambda value, bound: value >= bound,
    "lt": lambda value, bound: value < bound,
    "lte": lambda value, bound: value <= bound,
    "exact": lambda value, bound: value == bound,
}


def _narrowed(*asked, decoding=DECODING):
    return narrow([entry for keywords in asked for entry in parse(Prospect._meta, keywords)], decoding, NOW)


def _holds(found, name, value):
    """Tell whether a value meets what Pardot is asked: strict bounds, or one equality."""
    above, below, equal = (found.get(f"{name}_{word}") for word in ("greater_than", "less_than", "equal_to"))
    assert equal is None or (above is None and below is None), "Pardot refuses an equality beside bounds"
    return (above is None or value > above) and (below is None or value < below) and (equal is None or value == equal)


@given(st.lists(st.tuples(st.sampled_from(sorted(COMPARE)), st.integers(-6, 6)), min_size=1, max_size=5))
def test_what_is_sent_selects_exactly_the_scores_for_which_all_of_it_holds(asked):
    found = _narrowed(*({f"score__{lookup}": bound} for lookup, bound in asked))
    matching = {n for n in range(-9, 10) if all(COMPARE[lookup](n, bound) for lookup, bound in asked)}
    if found is None:
        assert matching == set()
    else:
        assert matching == {n for n in range(-9, 10) if _holds(found, "score", n)}
        assert matching, "an empty answer must be found without a request"


@given(st.lists(st.tuples(st.sampled_from(sorted(COMPARE)), st.integers(-6, 6)), min_size=1, max_size=5))
def test_ids_have_no_equality_and_narrow_all_the_same(asked):
    found = _narrowed(*({f"id__{lookup}": bound} for lookup, bound in asked))
    matching = {n for n in range(-9, 10) if all(COMPARE[lookup](n, bound) for lookup, bound in asked)}
    assert (set() if found is None else {n for n in range(-9, 10) if _holds(found, "id", n)}) == matching
    assert found is None or matching


GRADES = Prospect._meta.criteria["grade_equal_to"].choices


@given(st.lists(st.tuples(st.sampled_from(["gt", "lt", "exact"]), st.sampled_from(GRADES)), min_size=1, max_size=4))
def test_grades_narrow_by_their_worth(asked):
    worth = {grade: -i for i, grade in enumerate(GRADES)}
    found = _narrowed(*({f"grade__{lookup}": grade} for lookup, grade in asked))
    matching = {g for g in GRADES if all(COMPARE[lookup](worth[g], worth[grade]) for lookup, grade in asked)}
    if found is None:
        assert matching == set()
        return
    ranks = {name: worth[grade] for name, grade in found.items()}
    assert matching == {g for g in GRADES if _holds(ranks, "grade", worth[g])}


# Around the repeated hour of autumn, to the half second.
MOMENTS = st.integers(-8, 8).map(lambda n: datetime(2025, 11, 2, 6, tzinfo=UTC) + n * timedelta(milliseconds=500))
ZONED = st.builds(lambda moment, zone: moment.astimezone(zone), MOMENTS, st.sampled_from([UTC, NEW_YORK]))


@given(st.lists(st.tuples(st.sampled_from(sorted(COMPARE)), ZONED), min_size=1, max_size=4))
def test_moments_narrow_to_whole_seconds_whatever_zone_they_are_written_in(asked):
    found = _narrowed(*({f"created_at__{lookup}": bound} for lookup, bound in asked))
    seconds = [datetime(2025, 11, 2, 6, tzinfo=UTC) + timedelta(seconds=n) for n in range(-8, 9)]
    matching = {s for s in seconds if all(COMPARE[lookup](s, bound.astimezone(UTC)) for lookup, bound in asked)}
    if found is None:
        assert matching == set()
        return
    above, below = found.get("created_after"), found.get("created_before")
    assert {s for s in seconds if (above is None or s > above) and (below is None or s < below)} == matching
    assert matching


@given(st.permutations([{"score__gt": 5}, {"score__gt": 10}, {"score__lt": 90}, {"score__lte": 50}]))
def test_bounds_narrow_in_any_order(asked):
    assert _narrowed(*asked) == {"score_greater_than": 10, "score_less_than": 51}


def test_nothing_asked_is_nothing_sent():
    assert _narrowed() == {}


@pytest.mark.parametrize(
    ("word", "start"),
    [
        ("today", datetime(2026, 3, 15, 4, tzinfo=UTC)),
        ("yesterday", datetime(2026, 3, 14, 4, tzinfo=UTC)),
        ("last_7_days", datetime(2026, 3, 8, 5, tzinfo=UTC)),  # before summer time began, at two in the morning
        ("this_month", datetime(2026, 3, 1, 5, tzinfo=UTC)),
        ("last_month", datetime(2026, 2, 1, 5, tzinfo=UTC)),
    ],
)
def test_words_are_local_midnights_whether_or_not_summer_time_began_since(word, start):
    assert word in MOMENT_WORDS
    assert _narrowed({"created_after": word})["created_after"] == start


def test_last_month_of_january_is_december():
    now = datetime(2026, 1, 31, 23, tzinfo=UTC)
    found = narrow(parse(Prospect._meta, {"created_after": "last_month"}), DECODING, now)
    assert found == {"created_after": datetime(2025, 12, 1, 5, tzinfo=UTC)}


def test_the_day_is_that_of_the_account_not_of_utc():
    now = datetime(2026, 7, 2, 2, tzinfo=UTC)  # still the first of July in New York
    found = narrow(parse(Prospect._meta, {"created_after": "today"}), DECODING, now)
    assert found == {"created_after": datetime(2026, 7, 1, 4, tzinfo=UTC)}


@pytest.mark.parametrize("value", [date(2026, 7, 1), "2026-07-01", "2026-07-01 00:00:00", "2026-07-01T00:00:00"])
def test_a_day_and_a_local_text_mean_the_accounts_time(value):
    assert _narrowed({"created_after": value}) == {"created_after": datetime(2026, 7, 1, 4, tzinfo=UTC)}


def test_a_text_with_a_zone_is_that_moment():
    for text in ("2026-07-01T04:00:00Z", "2026-07-01T06:00:00+02:00"):
        assert _narrowed({"created_after": text}) == {"created_after": datetime(2026, 7, 1, 4, tzinfo=UTC)}


def test_in_an_unknown_time_zone_a_word_is_left_to_the_server():
    nowhere = Decoding(None)
    assert _narrowed({"created_after": "yesterday"}, decoding=nowhere) == {"created_after": "yesterday"}
    assert _narrowed({"created_after": "yesterday"}, {"created_before": "today"}, decoding=nowhere) is not None


@pytest.mark.parametrize("other", ["2026-01-01", datetime(2026, 1, 1, tzinfo=UTC), "last_month"])
def test_in_an_unknown_time_zone_two_bounds_that_can_not_be_compared_are_refused(other):
    """Picking the greater text would send `yesterday` for whatever stands beside it."""
    with pytest.raises(MissingTimeZoneError, match="timezone="):
        _narrowed({"created_after": "yesterday"}, {"created_after": other}, decoding=Decoding(None))


@given(st.text(max_size=30))
def test_any_text_as_a_keyword_is_known_or_a_field_error(keyword):
    if keyword not in Prospect._meta.criteria:
        with pytest.raises(FieldError):
            parse(Prospect._meta, {keyword: 1} if keyword not in {"id", "score"} else {"no": 1})


@pytest.mark.slow
@given(st.one_of(st.none(), st.text(), st.floats(), st.binary(), st.decimals(), st.lists(st.integers()), st.dates()))
@pytest.mark.parametrize("name", sorted(Prospect._meta.criteria))
def test_any_value_is_taken_or_a_validation_error(name, value):
    try:
        parse(Prospect._meta, {name: value})
    except ValidationError as error:
        told = str(error)
        assert name in told


@pytest.mark.parametrize("moment", [datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)])
@pytest.mark.parametrize("name", ["created_after", "created_before", "created_at__gte", "created_at__lte"])
def test_the_ends_of_time_are_bounds_or_refused_clearly(name, moment):
    from pardot_orm.dialects.legacy.dialect import LegacyDialect

    for zone in (NEW_YORK, ZoneInfo("Asia/Tokyo")):
        dialect = LegacyDialect(4, Decoding(zone))
        try:
            found = _narrowed({name: moment}, decoding=Decoding(zone))
        except ValidationError as error:
            told = str(error)
            assert name in told
        else:
            assert all(len(dialect.criterion_text(value).rstrip("Z")) == 19 for value in found.values())


def test_names_of_objects_read_as_words():
    assert (plural("prospect"), plural("listMembership"), plural("customField")) == (
        "prospects",
        "list memberships",
        "custom fields",
    )


def test_names_are_compared_as_texts_and_not_narrowed():
    meta = List._meta
    assert narrow(parse(meta, {"name": "a"}), DECODING, NOW) == {"name": "a"}
    assert narrow([*parse(meta, {"name": "a"}), *parse(meta, {"name": "A"})], DECODING, NOW) is None


@pytest.mark.parametrize(("lookup", "sent"), [("gte", {"created_after": -1}), ("lte", {"created_before": 1})])
@pytest.mark.parametrize("text", ["yesterday", "2026-03-14 00:00:00", "2026-03-14"])
def test_a_bound_that_is_a_word_or_a_local_time_can_be_included(lookup, sent, text):
    start = datetime(2026, 3, 14, 4, tzinfo=UTC)
    assert _narrowed({f"created_at__{lookup}": text}) == {
        name: start + timedelta(seconds=step) for name, step in sent.items()
    }


def test_an_included_word_needs_the_time_zone():
    with pytest.raises(MissingTimeZoneError):
        _narrowed({"created_at__gte": "yesterday"}, decoding=Decoding(None))


def test_a_field_that_is_no_criterion_is_told_the_where_and_its_price(account):
    with pytest.raises(FieldError, match=r"\.where\(company='ACME'\)\. ") as caught:
        Prospect.objects.filter(company="ACME")
    assert "requests" not in str(caught.value)
    number = Prospect.objects.count()
    with pytest.raises(
        FieldError, match=rf"\.where\(company__iexact='ACME'\): a request for each 200 of {number} records"
    ):
        Prospect.objects.filter(company__iexact="ACME")
    with pytest.raises(FieldError) as caught:
        Prospect.objects.filter(compny="ACME")
    assert "where" not in str(caught.value)
    with pytest.raises(FieldError) as caught:
        List.objects.filter(is_public="perhaps")
    assert "where" not in str(caught.value)
