"""A unit of work sees its own changes, and keeps the order of each record's."""

# ruff: noqa: PT012 - a unit of work raises at the end of its block

from __future__ import annotations

import copy
import pickle

import pytest

from pardot_orm import CustomField, List, Opportunity, Prospect, unit_of_work
from pardot_orm.errors import BulkError, PardotError, UnitOfWorkError, ValidationError
from pardot_orm.sandbox.faults import Reset

FREE_LIST = 47


def _row(account, record_id: int, *columns: str):
    return account.rows(f"SELECT {', '.join(columns)} FROM prospect WHERE id = ?", record_id)[0]


# --- what is read shows what waits ----------------------------------------------------------------------------------


@pytest.mark.parametrize("dry_run", [True, False])
def test_a_loop_that_reads_and_adds_counts_each_time(account, dry_run):
    start = Prospect.objects.get(id=60213).score
    with unit_of_work(dry_run=dry_run) as work:
        for _ in range(3):
            prospect = Prospect.objects.get(id=60213)
            prospect.score += 5
            prospect.save()
        assert Prospect.objects.get(id=60213).score == start + 15
    assert [(row.old, row.new) for row in work.preview()] == [(start, start + 15)]
    assert _row(account, 60213, "score") == (start if dry_run else start + 15,)


def test_every_way_of_reading_shows_it(account):
    with unit_of_work():
        prospect = Prospect.objects.get(id=60213)
        prospect.city, prospect.custom["Interests"] = "Bath", ["Events", "Reporting"]
        prospect.lists.add(FREE_LIST)
        prospect.save()
        ways = [
            Prospect.objects.get(id=60213),
            Prospect.objects.get(email=prospect.email, id=60213) if account.version == 3 else prospect,
            Prospect.objects.filter(id__gt=60212)[0],
            next(iter(Prospect.objects.only("id", "city").filter(id__gt=60212).iterator())),
            Prospect.objects.in_bulk([60213])[60213],
            Prospect.objects.filter(id__gt=60212).where(city="Bath").first(),
            Prospect.reference(id=60213),
        ]
        for found in ways:
            assert found.city == "Bath"
            assert list(found.custom["Interests"]) == ["Events", "Reporting"]
            assert FREE_LIST in found.lists
            assert not found.is_dirty
        assert Prospect.objects.filter(id__gt=60212).values("id", "city")[0] == {"id": 60213, "city": "Bath"}


def test_what_was_read_in_a_unit_that_failed_shows_what_the_server_has(account):
    old = Prospect.objects.get(id=60213).city
    with pytest.raises(RuntimeError), unit_of_work():
        prospect = Prospect.objects.get(id=60213)
        prospect.city = "Bath"
        prospect.lists.add(FREE_LIST)
        prospect.save()
        other = Prospect.objects.get(id=60213)
        assert (other.city, FREE_LIST in other.lists) == ("Bath", True)
        raise RuntimeError
    assert (other.city, FREE_LIST in other.lists, other.is_dirty) == (old, False, False)
    assert set(prospect.changes) == {"city", "lists"}


def test_a_record_that_is_to_be_deleted_is_not_there_any_more(account):
    with unit_of_work():
        Prospect.objects.get(id=60213).delete()
        with pytest.raises(Prospect.DoesNotExist, match="to be deleted"):
            Prospect.objects.get(id=60213)
        assert 60213 not in {p.id for p in Prospect.objects.all()}
        assert 60213 not in set(Prospect.objects.ids())
    assert _row(account, 60213, "is_archived") == (1,)


@pytest.mark.parametrize("version", [3, 4])
def test_one_prospect_is_made_of_an_address_that_comes_twice(make_account, version):
    account = make_account(prospects=10, version=version)
    with unit_of_work() as work:
        first, created = Prospect.objects.update_or_create(email="d@x.example", defaults={"city": "a"})
        again, anew = Prospect.objects.update_or_create(email="D@x.example", defaults={"city": "b"})
        got, _ = Prospect.objects.get_or_create(email="d@x.example")
    assert (bool(created), bool(anew), again is first, got is first) == (True, False, True, True)
    assert account.rows("SELECT email, city FROM prospect WHERE email LIKE 'd@x.example'") == [("d@x.example", "b")]
    assert str(work.result) == "1 saved (1 created)"


def test_two_passes_over_the_same_records_end_as_without_a_unit(account):
    before = account.rows("SELECT id, city FROM prospect ORDER BY id")
    with account.recorded() as made, unit_of_work() as work:
        cities = {p.id: p.city for p in Prospect.objects.all()}
        Prospect.objects.all().update(city="One")
        for prospect in Prospect.objects.all():
            prospect.city = cities[prospect.id]
            prospect.save()
    assert [r.op for r in made if r.op not in {"query", "read"}] == []
    assert account.rows("SELECT id, city FROM prospect ORDER BY id") == before
    assert (work.result.saved, work.result.unchanged) == (0, len(cities))


def test_a_query_finds_what_will_meet_it_and_no_more_what_will_not(either_account):
    high = [p.id for p in Prospect.objects.filter(score_greater_than=50)]
    low = [p.id for p in Prospect.objects.filter(score_less_than=10)]
    assert high
    assert low
    with unit_of_work():
        Prospect.objects.filter(score_greater_than=50).update(score=1)
        Prospect.objects.filter(id__gte=low[0], id__lte=low[0]).update(score=99)
        found = Prospect.objects.filter(score_greater_than=50)
        assert [p.id for p in found] == [p.id for p in found.order_by("-updated_at")] == [low[0]]
        assert (found.count(), found.exists(), found.first().id, [p.id for p in found[:5]]) == (
            1,
            True,
            low[0],
            [low[0]],
        )
        assert sorted(p.id for p in Prospect.objects.filter(score_less_than=10)) == sorted({*high, *low} - {low[0]})
        Prospect.objects.filter(score_greater_than=50).update(city="Seen")
    sql = "SELECT id FROM prospect WHERE city = 'Seen'"
    assert either_account.column(sql) == [low[0]]


def test_members_of_a_list_are_those_that_will_be(account):
    inside = Prospect.objects.filter(list_id=FREE_LIST).first() or Prospect.objects.get(id=60211)
    outside = next(p for p in Prospect.objects.all() if FREE_LIST not in p.lists and p.id != inside.id)
    inside.lists.add(FREE_LIST)
    inside.save()
    before = [p.id for p in Prospect.objects.filter(list_id=FREE_LIST)]
    with unit_of_work():
        inside.lists.discard(FREE_LIST)
        inside.save()
        outside.lists.add(FREE_LIST)
        outside.save()
        found = {p.id for p in Prospect.objects.filter(list_id=FREE_LIST)}
    assert found == {*before, outside.id} - {inside.id}
    assert found == {p.id for p in Prospect.objects.filter(list_id=FREE_LIST)}


def test_counts_leave_out_what_is_to_be_deleted(account):
    number = Prospect.objects.count()
    with unit_of_work():
        Prospect.objects.first().delete()
        assert (Prospect.objects.count(), len(Prospect.objects.all()[:10])) == (number - 1, 10)
    assert Prospect.objects.count() == number - 1


def test_a_query_that_looks_at_nothing_that_waits_costs_what_it_did(account):
    with unit_of_work():
        prospect = Prospect.objects.get(id=60213)
        prospect.city = "Bath"
        prospect.save()
        with account.recorded() as made:
            assert len(Prospect.objects.filter(score_greater_than=50)[:5]) == 5
            assert Prospect.objects.filter(score_greater_than=50).count() > 5
        assert len(made) == 2


# --- the order of one record's operations ---------------------------------------------------------------------------


def test_deletes_and_restores_of_one_record_keep_their_order(either_account):
    a, b = Prospect.objects.all()[:2]
    with unit_of_work() as work:
        a.delete()
        a.undelete()
        b.delete()
        b.undelete()
        b.delete()
    assert [_row(either_account, p.id, "is_archived")[0] for p in (a, b)] == [0, 1]
    assert (work.result.deleted, work.result.restored) == (3, 2)


def test_an_assignment_and_its_end_keep_their_order(either_account):
    a, b = Prospect.objects.all()[:2]
    with unit_of_work():
        a.assign(user=44)
        a.unassign()
        b.unassign()
        b.assign(user=44)
    assert [_row(either_account, p.id, "user_id")[0] for p in (a, b)] == [None, 44]


def test_a_save_after_an_upsert_wins(either_account):
    prospect = Prospect.objects.first()
    with unit_of_work():
        prospect.city = "1"
        prospect.save()
        prospect.city = "2"
        prospect.upsert(allow_duplicates=True)
        prospect.city = "3"
        prospect.save()
    assert _row(either_account, prospect.id, "city") == ("3",)
    assert (prospect.city, prospect.is_dirty) == ("3", False)


def test_a_new_record_that_is_upserted_and_then_saved_is_one(account_v3):
    prospect = Prospect(email="one.new@example.com")
    with unit_of_work():
        prospect.upsert()
        prospect.city = "Bath"
        assert prospect.save().queued
        prospect.assign(user=44)
    found = account_v3.rows("SELECT city, user_id FROM prospect WHERE email = 'one.new@example.com'")
    assert found == [("Bath", 44)]


def test_a_record_by_its_address_is_the_record_by_its_id(account_v3):
    prospect = Prospect.objects.first()
    by_address = Prospect.reference(email=prospect.email.upper())
    with account_v3.recorded() as made, unit_of_work():
        by_address.city = "1"
        by_address.save()
        prospect.assign(user=44)
        prospect.city = "2"
        prospect.save()
        by_address.city = "3"
        by_address.save()
    assert _row(account_v3, prospect.id, "city", "user_id") == ("3", 44)
    assert [r.op for r in made].count("assign") == 1


def test_aliases_of_one_account_share_the_order_of_their_records(account):
    from pardot_orm import connect

    with connect(sandbox=account.sandbox, alias="same", wait=0):
        with unit_of_work():
            a = Prospect.objects.get(id=60213)
            a.city = "1"
            a.save()
            b = Prospect.objects.using("same").get(id=60213)
            assert b.city == "1"
            b.city = "2"
            b.save()
            a.city = "3"
            a.save()
        assert (_row(account, 60213, "city"), a.city, b.city) == (("3",), "3", "3")


def test_both_objects_of_a_record_say_the_truth_afterwards(either_account):
    a, b = Prospect.objects.get(id=60213), Prospect.objects.get(id=60213)
    with either_account.recorded() as made, unit_of_work() as work:
        a.city = "1"
        a.save()
        b.city, b.custom["Interests"] = "2", ["Events"]
        b.save()
        a.city = "3"
        a.save()
    assert [r.op for r in made] == ["batchUpdate"]
    assert work.result.saved == 1
    assert [(p.city, list(p.custom["Interests"]), p.changes) for p in (a, b)] == [("3", ["Events"], {})] * 2


def test_deleting_both_is_one_delete_and_a_change_before_it_is_not_sent(account):
    a, b = Prospect.objects.get(id=60213), Prospect.objects.get(id=60213)
    with account.recorded() as made, unit_of_work() as work:
        a.city = "Bath"
        a.save()
        a.delete()
        b.delete()
    assert [r.op for r in made] == ["delete"]
    assert str(work.result) == "1 saved (1 deleted)"
    assert not a.is_pending


@pytest.mark.parametrize("dry_run", [True, False])
def test_what_is_changed_and_set_back_is_not_sent(account, dry_run):
    prospect = Prospect.objects.get(id=60213)
    old, interests = prospect.city, list(prospect.custom["Interests"])
    with account.recorded() as made, unit_of_work(dry_run=dry_run) as work:
        prospect.city, prospect.custom["Interests"] = "x", ["Events"]
        prospect.lists.add(FREE_LIST)
        prospect.save()
        prospect.city, prospect.custom["Interests"] = old, interests
        prospect.lists.discard(FREE_LIST)
        prospect.save()
        assert len(work.preview()) == 0
    assert made == []
    assert str(work.result) == "0 saved, 1 unchanged"
    assert not prospect.is_dirty
    assert not prospect.is_pending


# --- what depends on a save -----------------------------------------------------------------------------------------


def test_a_delete_waits_for_what_was_queued_before_it_and_is_held_back_where_that_failed(account):
    keep, other, last = Prospect.objects.all()[:3]
    keep.campaign_id = 999999  # refused
    with pytest.raises(BulkError, match="1 not sent") as caught, unit_of_work() as work:
        last.delete()  # before anything could fail
        keep.save()
        other.delete()
    assert [_row(account, p.id, "is_archived")[0] for p in (other, last)] == [0, 1]
    [held] = [outcome for outcome in work.result.outcomes if outcome.status == "not sent"]
    assert held.record is other
    assert "delete(after=...)" in str(held.error)
    assert len(caught.value.failures) == 1


def test_a_delete_goes_after_updates_that_were_queued_later(account):
    other, keep = Prospect.objects.all()[:2]
    with account.recorded() as made, unit_of_work():
        other.delete()
        keep.city = "Bath"
        keep.save()
    assert [r.op for r in made] == ["batchUpdate", "delete"]


def test_a_script_says_which_write_a_delete_waits_for(account):
    bad, keep, other, third = Prospect.objects.all()[:4]
    bad.campaign_id = 999999  # refused
    with pytest.raises(BulkError), unit_of_work():
        bad.save()
        keep.city = "Bath"
        keep.save()
        other.delete(after=keep)
        third.delete(after=[keep, bad])
        with pytest.raises(ValidationError, match="after="):
            third.delete(after="keep")
    assert [_row(account, p.id, "is_archived")[0] for p in (other, third)] == [1, 0]


def test_a_delete_is_held_back_by_what_failed_in_an_earlier_flush(account):
    bad, other = Prospect.objects.all()[:2]
    bad.campaign_id = 999999  # refused
    with unit_of_work() as work:
        bad.save()
        with pytest.raises(BulkError):
            work.flush()
        other.delete(after=bad)
    assert _row(account, other.id, "is_archived") == (0,)
    assert "0 saved, 1 failed, 1 not sent" in str(work.result)


def test_what_follows_a_refused_write_of_the_same_record_is_not_sent(account):
    prospect = Prospect.objects.first()
    with pytest.raises(BulkError), unit_of_work() as work:
        prospect.campaign_id = 999999
        prospect.save()
        prospect.assign(user=44)
        prospect.campaign_id = 518
        prospect.city = "Bath"
        prospect.save()
    assert _row(account, prospect.id, "city", "user_id") != ("Bath", 44)
    assert [o.status for o in work.result.outcomes] == ["failed", "not sent", "not sent"]
    assert set(prospect.changes) == {"campaign_id", "city"}
    assert prospect.campaign_id == 518


# --- what does not wait ---------------------------------------------------------------------------------------------


def test_what_was_sent_at_once_is_counted(account):
    with unit_of_work() as work:
        hot = List.objects.create(name="Hot")
        assert str(work.result) == "1 saved (1 created)"
        assert [(row.record, row.field, row.new) for row in work.preview()] == [(hot, "name", "Hot")]
    assert str(work.result) == "1 saved (1 created)"


def test_what_was_sent_at_once_is_told_where_the_block_fails(account):
    with pytest.raises(RuntimeError) as caught, unit_of_work() as work:
        CustomField.objects.create(name="Size", field_id="Size", type="Text")
        raise RuntimeError
    assert caught.value.__notes__ == ["The unit of work stopped: 1 saved (1 created)."]
    assert work.result.created == 1


def test_a_rehearsal_finds_what_assignment_can_know(account):
    with pytest.raises(ValidationError), unit_of_work(dry_run=True):
        Opportunity.objects.create(prospect_id=60211, name="Fair", value="900.50", probability="many")


# --- copies ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda p: pickle.loads(pickle.dumps(p))])
def test_a_copy_of_a_record_that_waits_keeps_its_edits(account, copied):
    prospect = Prospect.objects.get(id=60213)
    with pytest.raises(RuntimeError), unit_of_work():
        prospect.city, prospect.custom["Interests"] = "Bath", ["Events"]
        prospect.lists.add(FREE_LIST)
        prospect.save()
        twin = copied(prospect)
        assert (twin.is_pending, prospect.is_pending) == (False, True)
        assert set(twin.changes) == {"city", "Interests", "lists"}
        assert not prospect.is_dirty
        raise RuntimeError
    assert twin.save()
    assert _row(account, 60213, "city") == ("Bath",)


def test_a_lost_answer_does_not_undo_the_other_objects_of_a_record(account):
    a, b = Prospect.objects.get(id=60213), Prospect.objects.get(id=60213)
    account.sandbox.faults.add(Reset(worked=True), on="prospect/batchUpdate")
    with pytest.raises(PardotError), unit_of_work():
        a.city = "1"
        a.save()
        b.score = 4321
        b.save()
    assert (set(a.changes), set(b.changes)) == ({"city"}, {"score"})
    assert _row(account, 60213, "city", "score") == ("1", 4321)


@pytest.mark.parametrize("expect", ["3", 2.0, True, -1, [3]])
def test_what_is_no_number_is_refused_at_once(account, expect):
    with pytest.raises(ValidationError, match="expect="):
        unit_of_work(expect=expect)


def test_a_query_set_update_that_is_refused_leaves_an_earlier_change_as_it_was(account):
    prospect = Prospect.objects.get(id=60213)
    with unit_of_work():
        prospect.city = "Bath"
        prospect.save()
        with pytest.raises(UnitOfWorkError, match="1 records would change"):
            Prospect.objects.filter(id__gte=60213, id__lte=60213).update(city="Wells", expect=2)
        assert Prospect.objects.get(id=60213).city == "Bath"
    assert _row(account, 60213, "city") == ("Bath",)
    assert prospect.city == "Bath"
