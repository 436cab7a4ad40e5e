"""Finding records: the first and the last, many by id, what changed since; and rows of their values."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pardot_orm import Campaign, ListMembership, Prospect, unit_of_work
from pardot_orm.errors import FieldError, StateError, ValidationError

LIVE = "SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id"


@pytest.mark.parametrize("key", ["id", "created_at", "updated_at", "last_activity_at"])
def test_earliest_and_latest_are_the_ends_of_an_order_for_one_request_each(big, key):
    ends = big.rows(f"SELECT min({key}), max({key}) FROM prospect WHERE is_archived = 0")[0]
    with big.recorded() as made:
        first, last = Prospect.objects.earliest(key), Prospect.objects.latest(key)
    assert len(made) <= 3  # the customField request included
    held = dict(big.rows(f"SELECT id, {key} FROM prospect"))
    assert held[last.id] == ends[1]
    assert held[first.id] in {ends[0], None}  # those without a value come first


def test_the_latest_of_nothing_does_not_exist(big):
    with pytest.raises(Prospect.DoesNotExist):
        Prospect.objects.filter(score__gt=10**6).latest()


@settings(max_examples=25)
@given(data=st.data())
def test_in_bulk_returns_what_exists_of_the_ids_asked_for(big, data):
    live = set(big.column(LIVE))
    ids = data.draw(st.lists(st.sampled_from(sorted(live)) | st.integers(1, 70_000), max_size=30))
    with big.recorded() as made:
        found = Prospect.objects.only("email").in_bulk(ids)
    assert list(found) == sorted(live & set(ids))
    assert all(found[i].id == i for i in found)
    assert len(made) <= max(len(set(ids)), 1)


@pytest.mark.slow
def test_in_bulk_honours_the_query_and_takes_a_request_for_a_page_of_neighbours(big):
    wanted = big.column(LIVE)[:250]
    starred = big.column("SELECT id FROM prospect WHERE is_archived = 0 AND is_starred = 1")
    assert list(Prospect.objects.filter(is_starred=True).in_bulk(wanted)) == [i for i in wanted if i in set(starred)]
    with big.recorded() as made:
        assert list(Prospect.objects.only("id").in_bulk(wanted)) == wanted
    assert len(made) == 2


def test_in_bulk_takes_ids_and_no_order(big):
    with big.recorded() as made:
        for bad in (0, -1, "five", True, None, 5.5):
            with pytest.raises(ValidationError, match="is no id"):
                Prospect.objects.in_bulk([bad])
        with pytest.raises(FieldError, match="order_by"):
            Prospect.objects.order_by("-created_at").in_bulk([1])
        assert Prospect.objects.in_bulk([]) == {}
    assert made == []


def test_ids_and_named_rows(big):
    assert list(Prospect.objects.ids()) == big.column(LIVE)
    row = Prospect.objects.values_list("id", "score", named=True)[0]
    assert (row.id, row.score) == tuple(row)
    assert row._fields == ("id", "score")
    with pytest.raises(FieldError, match="contradict"):
        Prospect.objects.all().values_list("id", flat=True, named=True)


def test_update_or_create_writes_what_differs_alone(account):
    alone = "SELECT email FROM prospect WHERE is_archived = 0 GROUP BY lower(email) HAVING count(*) = 1"
    email = account.one(alone)
    record, created = Prospect.objects.update_or_create(email=email, defaults={"city": "Wells"})
    assert not created
    assert account.one("SELECT city FROM prospect WHERE id = ?", record.id) == "Wells"
    with account.recorded() as made:
        Prospect.objects.update_or_create(email=email, defaults={"city": "Wells"})
    assert [served.op for served in made] == ["read"]
    record, created = Prospect.objects.update_or_create(email="new@example.com", defaults={"city": "Bath"})
    assert created
    assert account.one("SELECT city FROM prospect WHERE id = ?", record.id) == "Bath"


def test_a_slice_is_fixed_before_it_is_changed(account):
    first = account.column(LIVE)[:5]
    Prospect.objects.all()[:5].update(city="Wells")
    assert account.column("SELECT id FROM prospect WHERE city = 'Wells' ORDER BY id") == first
    Prospect.objects.filter(id__lte=first[-1])[:2].delete()
    assert account.column(LIVE)[:3] == first[2:]


# --- pulls ---------------------------------------------------------------------------------------------------------


def test_a_pull_has_a_bookmark_only_when_it_was_iterated_to_its_end(account):
    pull = Prospect.objects.changed_since(None)
    with pytest.raises(StateError, match="not complete"):
        _ = pull.bookmark
    records = iter(pull)
    next(records)
    with pytest.raises(StateError, match="not complete"):
        _ = pull.bookmark
    seen = [record.id for record in pull]
    assert seen == account.column(LIVE)
    newest = account.one("SELECT max(updated_at) FROM prospect WHERE is_archived = 0")
    assert pull.bookmark == datetime.fromisoformat(newest).replace(tzinfo=UTC)


def test_what_changes_while_a_pull_runs_is_in_the_next_one(account):
    pull = Prospect.objects.changed_since(None)
    records = iter(pull)
    passed = next(records)
    account.sandbox.clock.advance(seconds=5)
    with unit_of_work():
        again = Prospect.objects.get(id=passed.id)
        again.city = "Wells"
        again.save()
    for _ in records:
        pass
    assert passed.id in [record.id for record in Prospect.objects.changed_since(pull.bookmark)]


@pytest.mark.slow
@settings(max_examples=15)
@given(data=st.data())
def test_a_day_of_edits_pulled_in_parts_and_interrupted_misses_nothing(make_account, data):
    account = make_account(prospects=250)
    ids = account.column(LIVE)
    account.sandbox.execute(
        "UPDATE prospect SET updated_at = '2026-03-01 10:00:00' WHERE id IN (SELECT id FROM prospect LIMIT 205)"
    )
    account.sandbox.clock.freeze()
    known: dict[int, str] = {}
    bookmark = None
    for _ in range(data.draw(st.integers(2, 5))):
        for record_id in data.draw(st.lists(st.sampled_from(ids), max_size=8)):
            account.sandbox.clock.advance(seconds=data.draw(st.integers(0, 2)))
            city = data.draw(st.sampled_from(["Bath", "Wells", "York"]))
            prospect = Prospect.objects.get(id=record_id)
            prospect.city = city
            prospect.save()
        pull = Prospect.objects.only("city").changed_since(bookmark)
        stop_after = data.draw(st.none() | st.integers(0, 5))
        seen = []
        for record in pull:
            seen.append(record.id)
            known[record.id] = record.city
            if stop_after is not None and len(seen) > stop_after:
                break
        assert len(seen) == len(set(seen)), "nothing twice within a pull"
        if stop_after is None or len(seen) <= stop_after:
            bookmark = pull.bookmark
    for record in Prospect.objects.only("city").changed_since(bookmark):
        known[record.id] = record.city
    assert known == dict(account.rows("SELECT id, city FROM prospect WHERE is_archived = 0"))


def test_pulls_are_refused_where_pardot_can_not_tell_what_changed(account):
    with account.recorded() as made:
        for model in (ListMembership, Campaign):
            with pytest.raises(FieldError, match="have changed"):
                model.objects.changed_since(None)
        with pytest.raises(FieldError, match="order_by"):
            Prospect.objects.order_by("-created_at").changed_since(None)
        for bookmark in (datetime(2026, 1, 1), "2026-01-01 00:00:00", "yesterday", 5):  # noqa: DTZ001 - that is it
            with pytest.raises(ValidationError, match=r"changed_since.*isoformat"):
                Prospect.objects.changed_since(bookmark)
    assert made == []
