"""Queries that name ids: walked along them, for as few requests as the ids and their neighbours allow."""

from __future__ import annotations

import random

import pytest

from pardot_orm import List, Prospect, Q, Visit
from pardot_orm.errors import ValidationError

LIVE = "SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id"

WAYS = {
    "filter": lambda ids: Prospect.objects.filter(id__in=ids),
    "where": lambda ids: Prospect.objects.where(id__in=ids),
    "Q": lambda ids: Prospect.objects.filter(Q(id__in=ids)),
    "either": lambda ids: Prospect.objects.filter(Q(*[], id__in=ids[:1]) | Q(id__in=ids[1:])),
}


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("seed", range(4))
def test_named_ids_are_found_for_the_price_that_explain_tells(big, way, seed):
    live = big.column(LIVE)
    ids = [*random.Random(seed).sample(live, [1, 3, 40, 300][seed]), 1, 10**9]
    query = WAYS[way](ids)
    with big.recorded() as for_price:
        told = query.explain()
    with big.recorded() as made:
        found = [p.id for p in query]
    assert found == sorted(set(ids) & set(live))
    assert len(made) <= told.at_most
    assert for_price == []
    assert told.records >= len(found)


@pytest.mark.slow
@pytest.mark.parametrize("way", ["filter", "where", "Q"])
def test_a_few_ids_cost_no_more_than_in_bulk(big, way):
    live = big.column(LIVE)
    for ids in (live[:1], live[5:150], [live[0], live[-1]], live):
        with big.recorded() as in_bulk:
            assert list(Prospect.objects.in_bulk(ids)) == ids
        with big.recorded() as made:
            assert [p.id for p in WAYS[way](ids)] == ids
        assert len(made) == len(in_bulk) <= -(-len(live) // 200)


@pytest.mark.parametrize("order", ["id", "-id", "created_at", "-created_at", "-updated_at"])
def test_named_ids_come_in_any_order(big, order):
    ids = big.column(LIVE)[10:400:7]
    query = Prospect.objects.filter(id__in=ids).order_by(order)
    found = [p.id for p in query]
    assert sorted(found) == ids
    key = order.removeprefix("-")
    values = [getattr(p, key) for p in query]
    assert values == sorted(values, reverse=order.startswith("-"))
    assert [p.id for p in query[3:9]] == found[3:9]
    assert (query[0].id, query.first().id, query.last().id) == (found[0], found[0], found[-1])


def test_named_ids_narrow_what_else_is_asked(big):
    ids = big.column(LIVE)[:300]
    hot = big.column(f"{LIVE.replace('ORDER', 'AND score > 40 ORDER')}")
    query = Prospect.objects.filter(id__in=ids, score__gt=40).filter(id__in=ids[50:])
    assert list(query.ids()) == [each for each in hot if each in ids[50:]]
    assert query.count() == len(query)
    assert list(query.filter(id__gt=ids[100]).ids()) == [each for each in hot if each in ids[101:]]
    either = Prospect.objects.filter(Q(id__in=ids[:5]) | Q(score__gt=40))
    assert list(either.ids()) == sorted({*ids[:5], *hot})
    assert ids[0] not in set(Prospect.objects.exclude(id__in=ids[:5]).ids())


def test_no_ids_ask_nothing_and_what_is_no_id_is_refused(account):
    with account.recorded() as made:
        assert list(Prospect.objects.filter(id__in=[])) == []
        assert Prospect.objects.filter(id__in=[1]).filter(id__in=[2]).count() == 0
        for wrong in ("60211", 60211, None, ["x"], [1.5], [List(name="x")]):
            with pytest.raises(ValidationError):
                Prospect.objects.filter(id__in=wrong)
    assert made == []


def test_a_scan_of_named_ids_goes_on_where_it_was(account, tmp_path):
    ids = account.column(LIVE)[::2]
    query = Prospect.objects.filter(id__in=ids)
    assert [p.id for p in query.iterator(after_id=ids[3])] == ids[4:]
    scan = query.iterator(checkpoint=tmp_path / "scan")
    seen = [next(scan).id, next(scan).id, next(scan).id]
    scan.close()
    assert [p.id for p in query.iterator(checkpoint=tmp_path / "scan")] == ids[2:]
    assert seen == ids[:3]


def test_named_ids_are_changed_alone(account):
    ids = account.column(LIVE)[3:6]
    Prospect.objects.filter(id__in=ids).update(city="Bath9")
    assert account.column("SELECT id FROM prospect WHERE city = 'Bath9' ORDER BY id") == ids


def test_an_object_that_pardot_finds_by_ids_is_asked_for_them(account):
    ids = account.column("SELECT id FROM visit ORDER BY id LIMIT 3")
    assert [visit.id for visit in Visit.objects.filter(id__in=ids)] == ids
    assert list(Visit.objects.in_bulk(map(str, ids))) == ids
