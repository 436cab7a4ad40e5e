"""Each lookup of where() against Python's own semantics, and what is refused when it is written."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from pardot_orm import Campaign, List, Prospect
from pardot_orm.errors import FieldError, ValidationError

NEW_YORK = ZoneInfo("America/New_York")
MOMENT = datetime(2025, 11, 30, 23, 30, 15, tzinfo=NEW_YORK)


@pytest.fixture
def people(account):
    """The account with a few names that lookups differ on."""
    names = ["Joe", "joe", "JOE", "Joey", "Straße", "STRASSE", "a.b", "aXb", "日本語", "two\nlines", None, "  Joe"]
    ids = account.column("SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id")
    for i, record_id in enumerate(ids):
        created = MOMENT + timedelta(hours=7 * i)
        account.sandbox.execute(
            "UPDATE prospect SET first_name = ?, score = ?, is_starred = ?, created_at = ?, grade = ? WHERE id = ?",
            (
                names[i % len(names)],
                i * 7 % 40,
                i % 2,
                f"{created.astimezone(UTC):%Y-%m-%d %H:%M:%S}",
                (None, "A", "B-", "A+")[i % 4],
                record_id,
            ),
        )
    return account


def _rows(people: Any, column: str) -> dict[int, Any]:
    return dict(people.rows(f"SELECT id, {column} FROM prospect WHERE is_archived = 0"))


def _ids(**lookups: Any) -> set[int]:
    found = list(Prospect.objects.where(**lookups).values_list("id", flat=True))
    assert found == sorted(found)
    return set(found)


# --- text -------------------------------------------------------------------------------------------------------------

TEXTS = {
    "exact": lambda v, w: v == w,
    "iexact": lambda v, w: v.casefold() == w.casefold(),
    "contains": lambda v, w: w in v,
    "icontains": lambda v, w: w.casefold() in v.casefold(),
    "startswith": lambda v, w: v.startswith(w),
    "istartswith": lambda v, w: v.casefold().startswith(w.casefold()),
    "endswith": lambda v, w: v.endswith(w),
    "iendswith": lambda v, w: v.casefold().endswith(w.casefold()),
    "regex": lambda v, w: re.search(w, v) is not None,
    "iregex": lambda v, w: re.search(w, v, re.IGNORECASE) is not None,
    "gt": lambda v, w: v > w,
    "gte": lambda v, w: v >= w,
    "lt": lambda v, w: v < w,
    "lte": lambda v, w: v <= w,
}


@pytest.mark.slow
@pytest.mark.parametrize("lookup", TEXTS)
def test_a_lookup_of_text_means_what_python_means_and_never_finds_an_empty_value(people, lookup):
    rows = _rows(people, "first_name")
    for wanted in ("Joe", "joe", "strasse", "a.b", "o", "^J", "日本", "lines$", "e"):
        expected = {i for i, value in rows.items() if value is not None and TEXTS[lookup](value, wanted)}
        assert _ids(**{f"first_name__{lookup}": wanted}) == expected, wanted


def test_exact_needs_no_name(people):
    assert _ids(first_name="Joe") == _ids(first_name__exact="Joe") != set()


@pytest.mark.parametrize("empty", [None, ""])
def test_empty_is_none_is_isnull(people, empty):
    rows = _rows(people, "first_name")
    expected = {i for i, value in rows.items() if value is None}
    assert _ids(first_name=empty) == _ids(first_name__isnull=True) == expected != set()
    assert _ids(first_name__isnull=False) == rows.keys() - expected


@pytest.mark.parametrize("wanted", [["Joe", "joe"], ("Joe",), {"Joe", "a.b"}, frozenset(), [], {"Joe": 1}.keys()])
def test_in_takes_any_collection(people, wanted):
    assert _ids(first_name__in=wanted) == {i for i, v in _rows(people, "first_name").items() if v in wanted}


def test_range_includes_both_ends(people):
    rows = _rows(people, "first_name")
    found = _ids(first_name__range=("J", "Joe"))
    assert found == {i for i, value in rows.items() if value is not None and "J" <= value <= "Joe"} != set()


def test_a_compiled_pattern_keeps_its_flags(people):
    rows = _rows(people, "first_name")
    assert _ids(first_name__regex=re.compile("JOE", re.IGNORECASE)) == _ids(first_name__iregex="joe") != set()
    assert _ids(first_name__iregex=re.compile("^l", re.MULTILINE)) == {i for i, v in rows.items() if v == "two\nlines"}


# --- numbers, flags, choices ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lookup", ["exact", "gt", "gte", "lt", "lte"])
def test_a_lookup_of_a_number_means_what_python_means(people, lookup):
    rows = _rows(people, "score")
    for wanted in (0, 7, 21, -1):
        assert _ids(**{f"score__{lookup}": wanted}) == {i for i, v in rows.items() if TEXTS[lookup](v, wanted)}
    assert _ids(score__range=[7, 14]) == {i for i, v in rows.items() if 7 <= v <= 14}
    assert _ids(score__in=[7, 14]) == {i for i, v in rows.items() if v in {7, 14}}


def test_flags_and_choices(people):
    rows = _rows(people, "is_starred")
    assert _ids(is_starred=True) == {i for i, v in rows.items() if v}
    assert _ids(is_starred__in=[False]) == {i for i, v in rows.items() if not v}
    grades = _rows(people, "grade")
    assert _ids(grade__in=["A", "A+"]) == {i for i, v in grades.items() if v in {"A", "A+"}}
    assert _ids(grade__startswith="A") == {i for i, v in grades.items() if v in {"A", "A+"}}
    assert _ids(grade=None) == {i for i, v in grades.items() if v is None}


# --- moments and days -------------------------------------------------------------------------------------------------

PARTS = {
    "date": lambda v: v.date(),
    "year": lambda v: v.year,
    "month": lambda v: v.month,
    "day": lambda v: v.day,
    "week": lambda v: int(v.strftime("%V")),
    "week_day": lambda v: int(v.strftime("%w")) + 1,  # as Django has it: Sunday is 1
    "hour": lambda v: v.hour,
    "minute": lambda v: v.minute,
    "second": lambda v: v.second,
}


def _moments(people: Any) -> dict[int, datetime]:
    return {
        i: datetime.fromisoformat(text).replace(tzinfo=UTC).astimezone(NEW_YORK)
        for i, text in _rows(people, "created_at").items()
    }


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_a_part_is_that_of_the_local_time_of_the_account(people, part):
    values = {i: PARTS[part](moment) for i, moment in _moments(people).items()}
    for wanted in {min(values.values()), max(values.values())}:
        assert _ids(**{f"created_at__{part}": wanted}) == {i for i, v in values.items() if v == wanted} != set()
        assert _ids(**{f"created_at__{part}__gt": wanted}) == {i for i, v in values.items() if v > wanted}
        assert _ids(**{f"created_at__{part}__in": [wanted]}) == {i for i, v in values.items() if v == wanted}


def test_a_moment_is_compared_as_an_instant_whatever_its_zone(people):
    moments = _moments(people)
    for zone in (UTC, NEW_YORK, ZoneInfo("Asia/Kolkata")):
        wanted = (MOMENT + timedelta(hours=70)).astimezone(zone)
        assert _ids(created_at=wanted) == {i for i, v in moments.items() if v == wanted} != set()
        assert _ids(created_at__gt=wanted) == {i for i, v in moments.items() if v > wanted}
        assert _ids(created_at__range=(MOMENT, wanted)) == {i for i, v in moments.items() if MOMENT <= v <= wanted}


def test_the_year_of_the_day_of_a_moment(people):
    assert _ids(created_at__date__year=2025) == _ids(created_at__year=2025) != set()


# --- relations --------------------------------------------------------------------------------------------------------


def test_fields_of_related_records_cost_a_read_for_each_of_them_at_the_most(people):
    name = people.one("SELECT c.name FROM campaign c JOIN prospect p ON p.campaign_id = c.id WHERE p.is_archived = 0")
    expected = set(
        people.column(
            "SELECT p.id FROM prospect p JOIN campaign c ON p.campaign_id = c.id "
            "WHERE c.name = ? AND p.is_archived = 0",
            name,
        )
    )
    assert _ids(campaign__name=name) == expected != set()
    assert _ids(campaign__name__istartswith=name[:4].upper()) >= expected


def test_a_relation_is_compared_by_its_id(people):
    rows = _rows(people, "campaign_id")
    number = next(value for value in rows.values() if value is not None)
    expected = {i for i, value in rows.items() if value == number}
    campaign = Campaign.objects.get(id=number)
    with people.recorded() as made:
        assert _ids(campaign=campaign) == _ids(campaign__in=[campaign]) == _ids(campaign=number) == expected
        assert _ids(campaign__isnull=True) == {i for i, value in rows.items() if value is None}
    assert {served.object for served in made} == {"prospect"}


# --- custom fields ----------------------------------------------------------------------------------------------------


def _define(people: Any, name: str) -> None:
    number = people.one("SELECT max(id) + 1 FROM custom_field")
    people.sandbox.execute(
        "INSERT INTO custom_field (id, name, field_id, type, type_id, created_at, updated_at, is_archived) "
        "SELECT ?, ?, ?, type, type_id, created_at, updated_at, 0 FROM custom_field WHERE field_id = 'Referral_Note'",
        (number, name, name),
    )


def _values(people: Any, name: str) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for record_id, value in people.rows(
        "SELECT v.prospect_id, v.value FROM prospect_value v JOIN prospect p ON p.id = v.prospect_id "
        "WHERE v.field_id = ? AND p.is_archived = 0 ORDER BY 1, v.position",
        name,
    ):
        found.setdefault(record_id, []).append(value)
    return found


@pytest.mark.parametrize("known", [False, True])
def test_custom_fields_go_by_their_names(people, known):
    if known:
        assert people.connection.custom_fields
    plan = _values(people, "Plan")
    assert _ids(Plan="Team") == {i for i, (v,) in plan.items() if v == "Team"} != set()
    assert _ids(Plan__icontains="TE") == {i for i, (v,) in plan.items() if "te" in v.casefold()}
    assert _ids(Plan__isnull=True) == _rows(people, "id").keys() - plan.keys()
    seats = _values(people, "Seats")
    assert _ids(Seats__gt=150) == {i for i, (v,) in seats.items() if int(v) > 150} != set()
    renewal = _values(people, "Renewal_Date")
    assert _ids(Renewal_Date__year__lt=2027) == {i for i, (v,) in renewal.items() if v < "2027"} != set()
    assert _ids(Renewal_Date__gte=date(2027, 3, 5)) == {i for i, (v,) in renewal.items() if v >= "2027-03-05"}


@pytest.mark.parametrize("name", ["Deal__Size", "a__b__c", "Member__gt", "Date__date"])
def test_the_name_of_a_custom_field_may_hold_two_underscores(people, name):
    _define(people, name)
    some = list(_rows(people, "id"))[:2]
    for i, value in zip(some, ("x", "y"), strict=True):
        people.sandbox.execute("INSERT INTO prospect_value VALUES (?, ?, 0, ?)", (i, name, value))
    assert name in people.connection.custom_fields
    assert _ids(**{name: "x"}) == {some[0]}
    assert _ids(**{f"{name}__in": ["x", "y"]}) == set(some)
    assert _ids(**{f"{name}__gt": "x"}) == {some[1]}


def test_several_values_are_tested_one_by_one(people):
    assert people.connection.custom_fields
    values = _values(people, "Interests")
    assert _ids(Interests__contains="Events") == {i for i, v in values.items() if "Events" in v} != set()
    assert _ids(Interests__contains="Event") == set()
    assert _ids(Interests__icontains="EVENTS") == _ids(Interests__contains="Events")
    assert _ids(Interests__startswith="Re") == {i for i, v in values.items() if any(e[:2] == "Re" for e in v)}
    assert _ids(Interests__in=["Events", "日本語"]) == {i for i, v in values.items() if {"Events", "日本語"} & set(v)}
    assert _ids(Interests__isnull=True) == _rows(people, "id").keys() - values.keys()
    whole = next(iter(values.values()))
    assert _ids(Interests=whole) == {i for i, v in values.items() if v == whole}
    assert _ids(Interests="Events") == _ids(Interests=["Events"]) == {i for i, v in values.items() if v == ["Events"]}


# --- functions, several conditions, and what is asked for -------------------------------------------------------------


def test_functions_are_given_each_record(people):
    found = Prospect.objects.where(lambda p: p.score == 7, first_name__isnull=False).values_list("id", flat=True)
    names = _rows(people, "first_name")
    assert set(found) == {i for i, v in _rows(people, "score").items() if v == 7 and names[i] is not None}


def test_what_a_condition_looks_at_is_asked_for_beside_the_wanted_fields(people):
    with people.recorded() as made:
        found = list(Prospect.objects.where(first_name__iexact="joe", created_at__year=2025).only("id", "email"))
        assert [p.email for p in found]
    assert len(made) == 2
    for served in made:
        assert {"id", "email", "first_name", "created_at"} >= set(served.params["fields"].split(","))


def test_pardot_is_asked_for_what_it_can_select(people):
    with people.recorded() as made:
        list(Prospect.objects.filter(score_greater_than=5).where(first_name="Joe").only("id"))
    assert {served.params["score_greater_than"] for served in made} == {"5"}


def test_a_slice_first_exists_and_count_are_of_what_is_left(people):
    queryset = Prospect.objects.where(first_name__iexact="joe").only("id")
    ids = [p.id for p in queryset]
    assert len(ids) > 3
    fresh = Prospect.objects.where(first_name__iexact="joe").only("id")
    assert [p.id for p in fresh[1:3]] == ids[1:3]
    assert fresh[2].id == ids[2]
    assert fresh.all().count() == len(ids)
    assert fresh[1:].count() == len(ids) - 1
    assert fresh.all().first().id == ids[0]
    assert fresh.all().last().id == ids[-1]
    assert not fresh.where(first_name="nobody").exists()


def test_objects_without_fields_to_choose_can_be_looked_at(people):
    names = people.column("SELECT name FROM list WHERE is_archived = 0 ORDER BY id")
    found = list(List.objects.where(name__icontains="e").values_list("name", flat=True))
    assert found == [name for name in names if "e" in name.casefold()] != []


# --- refused when it is written ---------------------------------------------------------------------------------------

REFUSED = [
    ({"frist_name": "x"}, FieldError, "first_name"),
    ({"first_name__icontain": "x"}, FieldError, "There are: .*icontains"),
    ({"first_name__exact__in": ["x"]}, FieldError, "no lookup"),
    ({"first_name__in__year": ["x"]}, FieldError, "no lookup"),
    ({"first_name__year": 2024}, FieldError, "holds text"),
    ({"score__hour": 1}, FieldError, "whole number"),
    ({"score__contains": "5"}, FieldError, "looks at text"),
    ({"created_at__iregex": "x"}, FieldError, "looks at text"),
    ({"created_at__year__month": 1}, FieldError, "has no month"),
    ({"created_at__date__hour": 1}, FieldError, "has no hour"),
    ({"is_starred__gt": False}, FieldError, "holds a flag"),
    ({"grade__gt": "B"}, FieldError, "grade__in"),
    ({"grade__range": ("A", "B")}, FieldError, "grade__in"),
    ({"converted_at__isnull": True}, FieldError, "in no answer"),
    ({"campaign__nmae": "x"}, FieldError, "name"),
    ({"campaign__name__year": 1}, FieldError, "holds text"),
    ({"score": "many"}, ValidationError, "whole number"),
    ({"score__gt": None}, ValidationError, "score__isnull"),
    ({"score__range": (None, 5)}, ValidationError, "score__isnull"),
    ({"score__lt": ""}, ValidationError, "score__isnull"),
    ({"score__in": 5}, ValidationError, "a list"),
    ({"score__in": "55"}, ValidationError, "a list"),
    ({"score__in": ["x"]}, ValidationError, "whole number"),
    ({"score__range": (1, 2, 3)}, ValidationError, "lower and an upper"),
    ({"score__range": {1, 2}}, ValidationError, "a list or a tuple of two"),
    ({"score__isnull": None}, ValidationError, "True or False"),
    ({"score__isnull": "no"}, ValidationError, "True or False"),
    ({"first_name": 5}, ValidationError, "text"),
    ({"first_name__iexact": None}, ValidationError, "text"),
    ({"first_name__contains": ["Joe"]}, ValidationError, "text"),
    ({"first_name__regex": "("}, ValidationError, "no regular expression"),
    ({"first_name__regex": b"x"}, ValidationError, "must be text"),
    ({"first_name__iregex": 5}, ValidationError, "must be text"),
    ({"created_at": datetime(2026, 1, 1)}, ValidationError, "time zone"),  # noqa: DTZ001
    ({"created_at__gt": "1/1/2026"}, ValidationError, "datetime"),
    ({"created_at__gt": date(2026, 1, 1)}, ValidationError, "created_at__date"),
    ({"created_at__date": MOMENT}, ValidationError, "must be a date"),
    ({"created_at__year": "x"}, ValidationError, "whole number"),
    ({"is_starred": "perhaps"}, ValidationError, "True or False"),
]


@pytest.mark.slow
@pytest.mark.parametrize(("lookups", "error", "message"), REFUSED, ids=lambda case: str(case)[:40])
def test_what_can_not_be_meant_is_refused_when_it_is_written_without_a_request(account, lookups, error, message):
    assert account.connection.custom_fields
    with account.recorded() as made, pytest.raises(error, match=message) as caught:
        Prospect.objects.where(**lookups)
    assert made == []
    assert next(iter(lookups)).partition("__")[0] in str(caught.value).lower()


@pytest.mark.parametrize("wrong", [5, "score > 5", {"score": 5}, None])
def test_where_takes_lookups_q_and_functions(account, wrong):
    with account.recorded() as made, pytest.raises(FieldError, match="where"):
        Prospect.objects.where(wrong)
    assert made == []


def test_a_name_that_may_be_a_custom_field_is_refused_when_the_query_is_run(account):
    queryset = Prospect.objects.where(frist_name="x")
    with account.recorded() as made, pytest.raises(FieldError, match="first_name"):
        list(queryset)
    assert made == []


def test_a_slice_takes_no_more_conditions(account):
    with account.recorded() as made, pytest.raises(FieldError, match="slice"):
        Prospect.objects.all()[:5].where(score=5)
    assert made == []
