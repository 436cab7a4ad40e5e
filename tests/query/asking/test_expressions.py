"""Q, exclude() and OR: what is sent, what is checked here, and what is refused."""

from __future__ import annotations

import warnings
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from pardot_orm import List, ListMembership, Opportunity, Prospect, Q, connect
from pardot_orm.errors import FieldError, MissingTimeZoneError, ValidationError
from pardot_orm.query.asking.expressions import MOST_WALKS
from tests.tiers import first_fast

LIVE = "SELECT id FROM prospect WHERE is_archived = 0"
GRADES = ("A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F")


def _ids(queryset: Any) -> list[int]:
    return list(queryset.values_list("id", flat=True))


def _sql(big: Any, condition: str, *values: Any) -> list[int]:
    return big.column(f"{LIVE} AND ({condition}) ORDER BY id", *values)


# --- the algebra ------------------------------------------------------------------------------------------------------


def test_and_or_and_not(big):
    low, high, starred = Q(score__lt=20), Q(score__gt=60), Q(is_starred=True)
    for q, condition in (
        (low | high, "score < 20 OR score > 60"),
        (low & starred, "score < 20 AND is_starred = 1"),
        (~low & ~high, "score >= 20 AND score <= 60 OR score IS NULL"),
        (~(low | high), "score >= 20 AND score <= 60 OR score IS NULL"),
        (~~low, "score < 20"),
        ((low | high) & starred, "(score < 20 OR score > 60) AND is_starred = 1"),
        (low | high & starred, "score < 20 OR (score > 60 AND is_starred = 1)"),
        (~(high & starred), "NOT (score > 60 AND is_starred = 1) OR score IS NULL"),
        (Q(low | high, is_starred=False), "(score < 20 OR score > 60) AND is_starred = 0"),
        (Q(first_name__isnull=True) | high, "first_name IS NULL OR score > 60"),
    ):
        assert _ids(Prospect.objects.filter(q)) == _sql(big, condition), q


def test_combining_changes_neither_operand():
    a, b = Q(score=1), Q(score=2)
    before = (repr(a), repr(b))
    assert repr(a | b) != repr(a & b)
    assert repr(~a) != repr(a)
    assert (repr(a), repr(b)) == before


@pytest.mark.slow
def test_an_empty_q_says_nothing_on_either_side(big):
    a = Q(score__gt=60)
    everything = _sql(big, "1")
    for nothing in (Q(), ~Q(), Q(Q()), ~Q(Q(), Q()), Q() | Q(), Q() & ~Q()):
        assert _ids(Prospect.objects.filter(nothing)) == everything
        assert _ids(Prospect.objects.exclude(nothing)) == everything
        for both in (a | nothing, nothing | a, a & nothing, nothing & a, Q(a, nothing)):
            assert _ids(Prospect.objects.filter(both)) == _sql(big, "score > 60")
    assert _ids(Prospect.objects.exclude()) == everything


def test_the_repr_is_readable():
    assert repr(Q(score__gt=5, is_starred=True)) == "(score__gt=5 and is_starred=True)"
    assert repr(Q(score=1) | ~Q(grade="A")) == "((score=1) or not ((grade='A')))"
    assert repr(Q()) == "()"


@pytest.mark.parametrize("other", [None, 5, {"score": 5}, "score=5", len])
def test_q_combines_with_q_alone(other):
    with pytest.raises(TypeError, match="Q"):
        _ = Q(score=1) | other
    with pytest.raises(TypeError, match="Q"):
        _ = Q(score=1) & other
    with pytest.raises(TypeError, match="Q objects"):
        Q(other)
    with pytest.raises(FieldError, match="Q objects"):
        Prospect.objects.filter(other)


# --- what is sent -----------------------------------------------------------------------------------------------------


def _sent(big: Any, queryset: Any) -> list[dict[str, str]]:
    """Return the criteria that the walks of a query begin with."""
    with big.recorded() as made:
        list(queryset.only("id").iterator())
    own = {"fields", "output", "sort_by", "sort_order", "limit", "id_greater_than", "id_less_than"}
    asked = [{k: v for k, v in served.params.items() if k not in own} for served in made]
    return [criteria for i, criteria in enumerate(asked) if criteria not in asked[:i]]


def test_pardot_is_asked_for_an_exact_opposite(big):
    assert _sent(big, Prospect.objects.exclude(is_starred=True)) == [{"is_starred": "false"}]
    assert _sent(big, Prospect.objects.exclude(last_activity_never=False)) == [{"last_activity_never": "true"}]
    assert _sent(big, Prospect.objects.exclude(assigned=True)) == [{"assigned": "false"}]
    (criteria,) = _sent(big, Prospect.objects.exclude(created_after=datetime(2026, 1, 1, tzinfo=UTC)))
    assert criteria == {"created_before": "2025-12-31 19:00:01"}
    assert _sent(big, Prospect.objects.exclude(score__gt=5)) == [{}], "an empty score is neither"


def test_an_or_of_criteria_is_a_walk_for_each_and_each_record_once(big):
    queryset = Prospect.objects.filter(Q(score__gt=30) | Q(is_starred=True))
    assert _sent(big, queryset) == [{"score_greater_than": "30"}, {"is_starred": "true"}]
    assert _ids(queryset) == _sql(big, "score > 30 OR is_starred = 1")
    assert _ids(queryset.order_by("-id")) == _sql(big, "score > 30 OR is_starred = 1")[::-1]
    assert queryset.count() == len(_sql(big, "score > 30 OR is_starred = 1"))


def test_an_or_with_what_only_this_side_can_check_is_one_walk(big):
    queryset = Prospect.objects.filter(Q(score__gt=30) | Q(first_name__startswith="A"), is_starred=True)
    assert _sent(big, queryset) == [{"is_starred": "true"}]
    assert _ids(queryset) == _sql(big, "is_starred = 1 AND (score > 30 OR first_name GLOB 'A*')")


def test_members_of_one_of_two_lists(big):
    one, two = big.column("SELECT list_id FROM list_membership WHERE is_archived = 0 GROUP BY 1 ORDER BY 1")[:2]
    either = "id IN (SELECT prospect_id FROM list_membership WHERE is_archived = 0 AND list_id IN (?, ?))"
    assert _ids(Prospect.objects.filter(Q(list_id=one) | Q(list_id=two))) == _sql(big, either, one, two)
    with pytest.raises(FieldError, match="list_id"):
        Prospect.objects.filter(Q(list_id=one) & Q(list_id=two))


# --- exclude is the complement ----------------------------------------------------------------------------------------

MOMENTS = [
    datetime(2025, 11, 2, 1, 30, tzinfo=ZoneInfo("America/New_York")),
    datetime(2025, 11, 2, 1, 30, fold=1, tzinfo=ZoneInfo("America/New_York")),
    datetime(2025, 3, 9, 2, 30, tzinfo=ZoneInfo("America/New_York")),  # there is no such time
    datetime(2025, 11, 2, 5, 30, tzinfo=UTC),
    datetime(2025, 11, 2, 5, 30, 0, 500_000, tzinfo=UTC),
]
COMPLEMENTS: list[dict[str, Any]] = [
    {"score": 40},
    {"score__gt": 40},
    {"score__gte": 40, "is_starred": True},
    {"score_less_than": 40, "grade": "A"},
    {"grade__lt": "B"},
    {"grade_greater_than": "C"},
    {"grade": "B-"},
    {"assigned": False},
    {"is_starred": True},
    {"last_activity_never": True},
    {"last_activity_before": "yesterday"},
    {"last_activity_after": "2025-11-02 02:30:00"},
    {"created_before": "this_month"},
    {"updated_at__gt": datetime(2026, 1, 1, tzinfo=UTC)},
    {"first_name__iexact": "ann"},
    {"first_name": None},
    {"city__isnull": False, "score__gt": 10},
    *({name: moment} for moment in MOMENTS for name in ("created_after", "created_before", "created_at__lte")),
]


@pytest.mark.slow
@pytest.mark.parametrize("conditions", first_fast(COMPLEMENTS, fast=3), ids=str)
def test_exclude_leaves_the_complement_within_the_rest_of_the_query(big, conditions):
    ids = big.column(f"{LIVE} ORDER BY id")
    for rest in (Q(), Q(id__gt=ids[50], id__lt=ids[300]), Q(is_starred=False) | Q(score__gt=60)):
        everything = _ids(Prospect.objects.filter(rest))
        inside = _ids(Prospect.objects.filter(rest, Q(**conditions)))
        outside = _ids(Prospect.objects.filter(rest).exclude(**conditions))
        assert sorted([*inside, *outside]) == everything
        assert not set(inside) & set(outside)
        assert _ids(Prospect.objects.filter(rest, ~Q(**conditions))) == outside
        assert Prospect.objects.filter(rest).exclude(**conditions).count() == len(outside)


@pytest.mark.parametrize("moment", MOMENTS, ids=str)
@pytest.mark.parametrize("name", ["created_after", "created_before"])
def test_the_seconds_around_a_bound_are_on_one_side_of_it_each(account, name, moment):
    ids = account.column(f"{LIVE} ORDER BY id")[:7]
    for i, record_id in enumerate(ids):
        created = (moment.astimezone(UTC) + timedelta(seconds=i - 3)).replace(microsecond=0)
        account.sandbox.execute(
            "UPDATE prospect SET created_at = ? WHERE id = ?", (f"{created:%Y-%m-%d %H:%M:%S}", record_id)
        )
    few = Prospect.objects.filter(id__lte=ids[-1])
    inside, outside = _ids(few.filter(**{name: moment})), _ids(few.exclude(**{name: moment}))
    assert sorted(inside + outside) == ids
    assert inside
    assert outside


def test_one_record_is_excluded_by_its_id(big):
    first, second, *rest = big.column(f"{LIVE} ORDER BY id")
    assert _ids(Prospect.objects.exclude(id=second)) == [first, *rest]
    assert _ids(Prospect.objects.exclude(id__in=[first, second])) == rest
    assert Prospect.objects.exclude(id=second).first().id == first


def test_exclude_of_the_recycled_and_of_the_others(account):
    gone = account.column("SELECT id FROM prospect WHERE is_archived = 1 ORDER BY id")
    assert _ids(Prospect.objects.exclude(deleted=True)) == account.column(f"{LIVE} ORDER BY id")
    assert _ids(Prospect.objects.exclude(deleted=False)) == gone
    both = account.column("SELECT id FROM prospect ORDER BY id")
    assert _ids(Prospect.objects.filter(Q(deleted=True) | Q(deleted=False))) == both


def test_other_objects_can_be_excluded_too(big):
    list_id = big.one("SELECT list_id FROM list_membership WHERE is_archived = 0")
    others = big.column("SELECT id FROM list_membership WHERE is_archived = 0 AND list_id != ? ORDER BY id", list_id)
    assert _ids(ListMembership.objects.exclude(list_id=list_id)) == others
    name = big.one("SELECT name FROM list WHERE is_archived = 0")
    rest = big.column("SELECT id FROM list WHERE is_archived = 0 AND name != ? ORDER BY id", name)
    assert _ids(List.objects.exclude(name=name)) == rest


def test_in_an_unknown_time_zone_a_bound_is_still_asked_for(account):
    account.sandbox.execute("UPDATE user SET timezone = NULL")
    moment = "2026-01-01 00:00:00"
    known = {name: value for name, value in account.sandbox.credentials.items() if name != "timezone"}
    with connect(**known, alias="nowhere"):
        assert _ids(Prospect.objects.using("nowhere").filter(created_after=moment))
        with pytest.raises(MissingTimeZoneError, match="time zone is not known"):
            _ids(Prospect.objects.using("nowhere").exclude(created_after=moment))


# --- refused when it is written ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "conditions",
    [{"list_id": 5}, {"assigned_to_user": 5}, {"new": True}, {"limit_related_records": True}],
    ids=str,
)
def test_a_criterion_without_an_opposite_is_refused(big, conditions):
    (name,) = conditions
    with big.recorded() as made:
        for write in (
            lambda: Prospect.objects.exclude(**conditions),
            lambda: Prospect.objects.filter(~Q(**conditions)),
            lambda: Prospect.objects.filter(~(Q(**conditions) | Q(score=5))),
        ):
            with pytest.raises(FieldError, match=f"{name} has no opposite.*compare the ids"):
                write()
    assert made == []


def test_wrong_names_and_values_are_refused_inside_of_q(big):
    assert big.connection.custom_fields
    with big.recorded() as made:
        for q in (Q(scrore__gt=5), ~Q(scrore=5), Q(score=5) | Q(scrore=5)):
            with pytest.raises(FieldError, match="score"):
                Prospect.objects.filter(q)
        for q in (Q(score__gt="x"), ~Q(score__gt=None), Q(Q(grade="Z"))):
            with pytest.raises(ValidationError, match=r"score|grade"):
                Prospect.objects.filter(q)
        with pytest.raises(ValidationError, match="time zone"):
            Prospect.objects.exclude(created_after=datetime(2026, 1, 1))  # noqa: DTZ001
    assert made == []


@pytest.mark.parametrize("part", [slice(10), slice(5, 10), slice(5, None), slice(None)])
def test_a_slice_of_an_or_of_criteria_is_refused(big, part):
    either = Prospect.objects.filter(Q(score__gt=60) | Q(is_starred=True))
    with big.recorded() as made, pytest.raises(FieldError, match=r"slice an OR.*islice"):
        either[part]
    assert made == []
    assert either[3].id == _sql(big, "score > 60 OR is_starred = 1")[3]


def test_a_combination_of_too_many_walks_is_refused(big):
    def either(*scores: int) -> Q:
        q = Q()
        for score in scores:
            q |= Q(score=score)
        return q

    with big.recorded() as made:
        assert Prospect.objects.filter(either(*range(MOST_WALKS)))._query.alternatives
        with pytest.raises(FieldError, match="walks"):
            Prospect.objects.filter(either(*range(MOST_WALKS + 1)))
        with pytest.raises(FieldError, match="where"):
            Prospect.objects.filter(either(*range(5)), either(*range(5, 10)))
    assert made == []


def test_what_pardot_ignores_beside_another_is_refused_in_q_too(big):
    with big.recorded() as made, pytest.raises(FieldError, match="ignores"):
        Prospect.objects.filter(Q(new=True), Q(assigned=False) | Q(score=5))
    assert made == []


# --- explained --------------------------------------------------------------------------------------------------------


def test_explain_says_what_runs_where(big):
    queryset = Prospect.objects.filter(Q(score__gt=60) | Q(is_starred=True)).where(first_name__iexact="ann")
    with big.recorded() as made:
        text = repr(queryset.explain(estimate=False))
    assert made == []
    assert "score_greater_than=60" in text
    assert "is_starred=true" in text
    assert "here  first_name__iexact='ann'" in text
    assert "2 walks" in text
    assert "not " in repr(Prospect.objects.exclude(score__gt=5).explain(estimate=False))


# --- what takes one walk instead of two, and what Pardot has no criterion for ----------------------------------------


def test_leaving_out_one_record_is_one_walk_that_can_be_sliced(big):
    first, second, *_ = big.column("SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id")
    without = Prospect.objects.exclude(id=first)
    assert len(without.explain(estimate=False).queries) == 1
    with big.recorded() as made:
        assert [p.id for p in without[:1]] == [second]
    assert len(made) == 1


@pytest.mark.slow
def test_an_empty_field_can_be_asked_for_in_a_q(big):
    empty = big.column("SELECT id FROM prospect WHERE is_archived = 0 AND grade IS NULL ORDER BY id")
    assert empty
    assert [p.id for p in Prospect.objects.where(Q(grade=None))] == empty
    assert [p.id for p in Prospect.objects.where(grade=None)] == empty
    assert len(Prospect.objects.exclude(grade=None)) == big.one(
        "SELECT count(*) FROM prospect WHERE is_archived = 0 AND grade IS NOT NULL"
    )


def test_following_a_relation_is_in_the_price(account):
    query = Prospect.objects.where(campaign__name__contains="e")
    explained = query.explain()
    with account.recorded() as made, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert list(query)
    assert len(made) <= explained.at_most
    assert len(made) > Prospect.objects.all().explain().at_most


def test_a_number_that_pardot_can_only_bound_is_compared_here(big):
    value = big.one("SELECT value FROM opportunity WHERE is_archived = 0 LIMIT 1")
    wanted = big.column("SELECT id FROM opportunity WHERE is_archived = 0 AND value = ? ORDER BY id", value)
    assert [o.id for o in Opportunity.objects.where(Q(value=value))] == wanted
    others = big.one("SELECT count(*) FROM opportunity WHERE is_archived = 0 AND value <> ?", value)
    assert len(Opportunity.objects.exclude(value=value)) == others


@pytest.mark.parametrize("keyword", ["opportunities", "opportunities__name", "visitor_activities__type", "lists"])
def test_many_related_records_are_no_lookup(keyword):
    with pytest.raises(FieldError, match="is no field"):
        Prospect.objects.where(**{keyword: 5})
