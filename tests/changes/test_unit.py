"""The unit of work: save() queues, the end of the block sends; or nothing at all."""

# ruff: noqa: PT012 - a unit of work raises at the end of its block

from __future__ import annotations

import threading
from typing import Any

import pytest

from pardot_orm import BulkResult, List, ListMembership, Prospect, unit_of_work
from pardot_orm.errors import (
    BulkError,
    FieldError,
    PardotError,
    UnitOfWorkError,
    UnknownFieldError,
    ValidationError,
)

FREE_LIST = 47
WRITES = {"create", "update", "upsert", "delete", "assign", "unassign"}


def _writes(made: list[Any]) -> list[str]:
    return [r.op for r in made if r.op in WRITES or r.op.startswith("batch")]


# --- the block ----------------------------------------------------------------------------------------------------


def test_nothing_is_sent_before_the_block_ends(either_account):
    prospects = list(Prospect.objects.all()[:3])
    with either_account.recorded() as made:
        with unit_of_work() as work:
            for prospect in prospects:
                prospect.score = 4321
                result = prospect.save()
                assert not result
                assert result.queued
                assert "queued" in repr(result)
                assert (prospect.is_pending, prospect.is_dirty, prospect.changes) == (True, False, {})
            assert either_account.one("SELECT COUNT(*) FROM prospect WHERE score = 4321") == 0
            assert work.queued == 3
            assert work.result.queued == 3
        assert [p.is_pending for p in prospects] == [False] * 3
    assert _writes(made) == ["batchUpdate"]
    assert either_account.one("SELECT COUNT(*) FROM prospect WHERE score = 4321") == 3
    assert str(work.result) == "3 saved"


def test_fifty_go_into_one_request_and_unchanged_ones_cost_nothing(account):
    prospects = list(Prospect.objects.all())
    assert len(prospects) > 55
    with account.recorded() as made, unit_of_work() as work:
        for prospect in prospects:
            prospect.city = "Bath" if prospect.id % 10 else prospect.city
            prospect.save()
    changed = sum(bool(p.id % 10) for p in prospects)
    assert changed > 50
    assert _writes(made) == ["batchUpdate"] * 2
    assert (work.result.saved, work.result.unchanged) == (changed, len(prospects) - changed)
    assert account.one("SELECT COUNT(*) FROM prospect WHERE city = 'Bath'") == changed


def test_a_block_in_which_nothing_changed_sends_nothing(account):
    prospects = list(Prospect.objects.all())
    with account.recorded() as made, unit_of_work() as work:
        for prospect in prospects:
            prospect.save()
    assert made == []
    assert (work.result.saved, work.result.unchanged) == (0, len(prospects))


def test_an_exception_in_the_block_sends_nothing_and_keeps_the_edits(account):
    prospects = list(Prospect.objects.all()[:2])
    with account.recorded() as made, pytest.raises(RuntimeError, match="stop"), unit_of_work() as work:
        for prospect in prospects:
            prospect.score = 4321
            prospect.lists.add(FREE_LIST)
            prospect.save()
        raise RuntimeError("stop")
    assert made == []
    assert [p.score for p in prospects] == [4321] * 2
    assert [set(p.changes) for p in prospects] == [{"score", "lists"}] * 2
    assert not any(p.is_pending for p in prospects)
    assert str(work.result) == "0 saved, 2 not sent"
    prospects[0].save()
    assert account.one("SELECT COUNT(*) FROM prospect WHERE score = 4321") == 1


def test_saving_twice_sends_the_record_once_with_both_changes(account):
    prospect = Prospect.objects.first()
    with account.recorded() as made, unit_of_work() as work:
        prospect.score = 1
        prospect.save()
        prospect.score = 2
        prospect.city = "Bath"
        prospect.lists.add(FREE_LIST)
        prospect.save()
    assert _writes(made) == ["batchUpdate"]
    assert work.result.saved == 1
    assert account.rows("SELECT score, city FROM prospect WHERE id = ?", prospect.id) == [(2, "Bath")]


def test_edits_made_after_the_queued_save_stay_edits(account):
    prospect = Prospect.objects.first()
    with unit_of_work():
        prospect.score = 1
        prospect.save()
        prospect.score = 2
    assert prospect.changes == {"score": (1, 2)}
    assert account.one("SELECT score FROM prospect WHERE id = ?", prospect.id) == 1


def test_reading_a_deferred_field_while_it_waits_keeps_what_was_queued(account):
    prospect = Prospect.objects.only("id", "score").first()
    with unit_of_work():
        prospect.score = 4321
        prospect.lists.add(FREE_LIST)
        prospect.save()
        assert prospect.email
        assert prospect.score == 4321
        assert FREE_LIST in prospect.lists
        assert prospect.changes == {}
    assert prospect.score == 4321
    assert FREE_LIST in prospect.lists
    assert account.one("SELECT score FROM prospect WHERE id = ?", prospect.id) == 4321


def test_a_record_that_waits_gets_its_edits_back_also_when_it_was_read_meanwhile(account):
    prospect = Prospect.objects.only("id", "score").first()
    with pytest.raises(RuntimeError), unit_of_work():
        prospect.score = 4321
        prospect.save()
        prospect.email  # noqa: B018
        raise RuntimeError
    assert prospect.score == 4321
    assert set(prospect.changes) == {"score"}


def test_after_a_batch_the_servers_own_fields_are_read_anew_and_the_sent_ones_are_not(account):
    prospect = Prospect.objects.first()
    old = prospect.updated_at
    with unit_of_work():
        prospect.score = 4321
        prospect.save()
    with account.recorded() as made:
        assert prospect.score == 4321
        assert prospect.city == account.one("SELECT city FROM prospect WHERE id = ?", prospect.id)
    assert made == []
    with account.recorded() as made:
        assert prospect.updated_at != old
    assert [r.op for r in made] == ["read"]


def test_whom_a_batch_assigned_it_to_is_read_anew(account):
    prospect = Prospect.objects.get(id=account.one("SELECT id FROM prospect WHERE user_id = 46 AND is_archived = 0"))
    assert prospect.assigned_to.id == 46
    with unit_of_work():
        prospect.user_id = 44
        prospect.save()
    assert prospect.assigned_to.id == 44


def test_deletes_wait_too(account):
    prospects = list(Prospect.objects.all()[:2])
    with account.recorded() as made, unit_of_work() as work:
        for prospect in prospects:
            assert prospect.delete().queued
        assert account.one("SELECT COUNT(*) FROM prospect WHERE is_archived = 1") == 1
    assert _writes(made) == ["delete", "delete"]
    assert work.result.saved == 2
    ids = [p.id for p in prospects]
    assert account.column("SELECT is_archived FROM prospect WHERE id IN (?, ?)", *ids) == [1, 1]


def test_an_assignment_waits_and_its_answer_is_taken(account):
    prospect = Prospect.objects.get(id=account.one("SELECT id FROM prospect WHERE user_id IS NULL AND is_archived = 0"))
    with unit_of_work():
        assert prospect.assign(user=44).queued
        assert account.one("SELECT user_id FROM prospect WHERE id = ?", prospect.id) is None
    with account.recorded() as made:
        assert prospect.assigned_to.id == 44
    assert made == []


def test_a_record_that_waits_to_be_created_can_be_changed_and_assigned_and_deleted(account):
    with unit_of_work() as work:
        record = Prospect.objects.create(email="somebody.new@example.com")
        record.city = "Bath"
        assert record.save().queued
        assert record.assign(user=44).queued
        gone = Prospect.objects.create(email="nobody@example.com")
        assert gone.delete().queued
    assert str(work.result) == "4 saved (2 created, 1 assigned, 1 deleted)"
    assert account.rows("SELECT city, user_id FROM prospect WHERE id = ?", record.id) == [("Bath", 44)]
    assert account.one("SELECT is_archived FROM prospect WHERE id = ?", gone.id) == 1


def test_a_list_is_created_at_once_because_what_follows_needs_its_id(account):
    with account.recorded() as made, unit_of_work() as work:
        hot = List.objects.create(name="Hot")
        assert account.one("SELECT name FROM list WHERE id = ?", hot.id) == "Hot"
        for prospect in Prospect.objects.all()[:3]:
            prospect.lists.add(hot)
            prospect.save()
    assert _writes(made) == ["create", "batchUpdate"]
    assert account.one("SELECT COUNT(*) FROM list_membership WHERE list_id = ?", hot.id) == 3
    assert work.result.saved >= 3


# --- expect -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("expect", [2, range(3), range(4, 10), 0])
def test_another_number_than_expected_is_refused_before_the_first_write(account, expect):
    prospects = list(Prospect.objects.all()[:3])
    with (
        account.recorded() as made,
        pytest.raises(UnitOfWorkError, match="3 records would change"),
        unit_of_work(expect=expect),
    ):
        for prospect in prospects:
            prospect.score = 4321
            prospect.save()
    assert made == []
    assert [list(p.changes) for p in prospects] == [["score"]] * 3


@pytest.mark.parametrize("expect", [3, range(1, 4)])
def test_the_expected_number_is_written(account, expect):
    with unit_of_work(expect=expect) as work:
        for prospect in Prospect.objects.all()[:3]:
            prospect.score = 4321
            prospect.save()
    assert work.result.saved == 3


def test_a_unit_that_expects_a_number_can_not_be_flushed(account):
    with pytest.raises(UnitOfWorkError, match="whole"), unit_of_work(expect=1) as work:
        work.flush()


# --- flush --------------------------------------------------------------------------------------------------------


def test_flush_sends_what_waits_and_the_end_sends_the_rest(account):
    first, second = Prospect.objects.all()[:2]
    with account.recorded() as made, unit_of_work() as work:
        first.score = 4321
        first.save()
        assert work.flush().saved == 1
        assert account.one("SELECT score FROM prospect WHERE id = ?", first.id) == 4321
        second.score = 4321
        second.save()
    assert _writes(made) == ["batchUpdate"] * 2
    assert work.result.saved == 2


def test_failures_that_flush_has_told_are_not_told_again_at_the_end(account):
    first, second = Prospect.objects.all()[:2]
    first.campaign_id = 999999
    second.score = 4321
    with unit_of_work() as work:
        first.save()
        with pytest.raises(BulkError):
            work.flush()
        second.save()
    assert (work.result.saved, len(work.result.failed)) == (1, 1)


# --- dry run ------------------------------------------------------------------------------------------------------


def test_a_dry_run_sends_nothing_at_all_and_leaves_the_edits(either_account):
    prospects = list(Prospect.objects.all()[:4])
    with either_account.recorded() as made:
        with unit_of_work(dry_run=True) as work:
            hot = List.objects.create(name="Hot")
            assert hot.id < 0
            prospects[0].lists.add(hot)
            prospects[0].score = 4321
            prospects[0].save()
            prospects[1].delete()
            prospects[2].assign(user=44)
            Prospect.objects.create(email="somebody.new@example.com")
            ListMembership.objects.create(list_id=hot.id, prospect_id=prospects[3].id)
            prospects[3].save()
            work.flush()
        assert (work.result.saved, work.result.rehearsed, work.result.unchanged) == (0, 6, 1)
        assert set(prospects[0].changes) == {"score", "lists"}
        assert prospects[0].score == 4321
        assert not prospects[0].is_pending
        assert "saved" not in str(work.result)
    assert made == []


def test_a_rehearsed_list_is_not_added_to_in_earnest(account):
    prospect = Prospect.objects.first()
    with unit_of_work(dry_run=True):
        hot = List.objects.create(name="Hot")
        prospect.lists.add(hot)
        prospect.score = 4321
        prospect.save()
    with account.recorded() as made, pytest.raises(ValidationError, match="rehears"):
        prospect.save()
    with pytest.raises(ValidationError, match="rehears"), unit_of_work():
        prospect.save()
    assert _writes(made) == []


def test_a_rehearsed_list_can_be_saved_in_earnest_afterwards(account):
    with unit_of_work(dry_run=True):
        hot = List.objects.create(name="Hot")
    hot.save()
    assert account.one("SELECT name FROM list WHERE id = ?", hot.id) == "Hot"


def test_placeholders_differ_from_each_other(account):
    with unit_of_work(dry_run=True):
        first, second = List.objects.create(name="One"), List.objects.create(name="Two")
    assert first != second
    assert len({first, second}) == 2


# --- threads and nesting ------------------------------------------------------------------------------------------


def test_a_thread_that_ran_before_is_outside_of_the_unit(account):
    inside, outside = Prospect.objects.all()[:2]
    results = []
    go = threading.Event()

    def save_elsewhere() -> None:
        go.wait(10)
        outside.score = 4321
        results.append(outside.save())
        with unit_of_work():
            outside.city = "Bath"
            outside.save()

    thread = threading.Thread(target=save_elsewhere)
    thread.start()
    with unit_of_work():
        inside.score = 4321
        inside.save()
        go.set()
        thread.join()
        assert account.rows("SELECT score, city FROM prospect WHERE id = ?", outside.id) == [(4321, "Bath")]
        assert account.one("SELECT score FROM prospect WHERE id = ?", inside.id) != 4321
    assert results[0]
    assert account.one("SELECT score FROM prospect WHERE id = ?", inside.id) == 4321


def test_a_unit_does_not_nest_and_the_outer_one_stays_open(account):
    prospect = Prospect.objects.first()
    with unit_of_work():
        with pytest.raises(UnitOfWorkError, match="nest"), unit_of_work():
            pass
        prospect.score = 4321
        assert prospect.save().queued


def test_a_unit_ends_with_its_block(account):
    with pytest.raises(RuntimeError), unit_of_work():
        raise RuntimeError
    prospect = Prospect.objects.first()
    prospect.score = 4321
    assert prospect.save()


# --- query sets ---------------------------------------------------------------------------------------------------


def test_update_of_a_query_set_sends_batches_of_those_that_differ(either_account):
    found = Prospect.objects.filter(score_greater_than=50)
    ids = either_account.column("SELECT id FROM prospect WHERE score > 50 AND is_archived = 0")
    either_account.sandbox.execute("UPDATE prospect SET city = 'Bath' WHERE id = ?", (ids[0],))
    with either_account.recorded() as made:
        result = found.update(city="Bath", is_starred=True)
    assert _writes(made) == ["batchUpdate"]
    assert isinstance(result, BulkResult)
    starred = either_account.one("SELECT COUNT(*) FROM prospect WHERE city = 'Bath' AND is_starred = 1")
    assert starred == len(ids)
    with either_account.recorded() as made:
        again = found.update(city="Bath", is_starred=True)
    assert _writes(made) == []
    assert (again.saved, again.unchanged) == (0, len(ids))


def test_update_takes_custom_fields_relations_and_write_only_fields(account):
    from pardot_orm import Campaign

    found = Prospect.objects.filter(id__lt=60215)
    ids = account.column("SELECT id FROM prospect WHERE id < 60215 AND is_archived = 0")
    marks = ", ".join("?" * len(ids))
    found.update(Referral_Note="x")
    assert account.column("SELECT prospect_id FROM prospect_value WHERE value = 'x' ORDER BY 1") == ids
    found.update(campaign=Campaign.objects.get(id=518))
    assert set(account.column(f"SELECT campaign_id FROM prospect WHERE id IN ({marks})", *ids)) == {518}
    found.update(user_id=44)
    assert set(account.column(f"SELECT user_id FROM prospect WHERE id IN ({marks})", *ids)) == {44}


def test_update_asks_the_account_of_its_query_what_its_custom_fields_are(make_account):
    account = make_account(prospects=5, connecting={"alias": "emea"})
    result = Prospect.objects.using("emea").filter(id__lt=60213).update(Referral_Note="x")
    assert result.saved == account.one("SELECT COUNT(*) FROM prospect_value WHERE value = 'x'") > 0


@pytest.mark.parametrize("operation", ["update", "delete"])
def test_expect_of_a_query_set_refuses_before_the_first_write(account, operation):
    found = Prospect.objects.filter(id__lt=60215)
    number = account.one("SELECT COUNT(*) FROM prospect WHERE id < 60215 AND is_archived = 0")
    values = {"score": 4321} if operation == "update" else {}
    with account.recorded() as made, pytest.raises(UnitOfWorkError, match=f"{number} records would change"):
        getattr(found, operation)(expect=number + 1, **values)
    assert _writes(made) == []
    assert getattr(found, operation)(expect=number, **values).saved == number


def test_a_bad_value_or_name_of_update_is_refused_before_any_request(account):
    found = Prospect.objects.filter(score_greater_than=50)
    assert Prospect.objects.first().custom  # the account's custom fields are known
    with account.recorded() as made:
        with pytest.raises(ValidationError, match=r"Prospect\.score"):
            found.update(score="abc")
        with pytest.raises(FieldError, match="created_at"):
            found.update(created_at=None)
        with pytest.raises(FieldError, match="first_name"):
            found.update(firstname="Ada")
        with pytest.raises(ValidationError, match=r"Seats"):
            found.update(Seats="many")
    assert made == []


def test_delete_of_a_query_set_deletes_each(account):
    found = Prospect.objects.filter(id__lt=60215)
    ids = account.column("SELECT id FROM prospect WHERE id < 60215 AND is_archived = 0")
    with account.recorded() as made:
        result = found.delete()
    assert _writes(made) == ["delete"] * len(ids)
    assert result.saved == len(ids)
    assert account.one("SELECT COUNT(*) FROM prospect WHERE id < 60215 AND is_archived = 0") == 0


def test_update_of_a_slice_concerns_the_slice_alone(account):
    result = Prospect.objects.order_by("-id")[:3].update(score=4321)
    assert result.saved == 3
    newest = account.column("SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id DESC LIMIT 3")
    assert account.column("SELECT id FROM prospect WHERE score = 4321 ORDER BY id DESC") == newest


def test_a_manager_does_not_change_every_record_by_accident(account):
    with account.recorded() as made:
        with pytest.raises(UnknownFieldError, match=r"\.all\(\)\.update\(\)"):
            Prospect.objects.update(score=1)
        with pytest.raises(UnknownFieldError, match=r"\.all\(\)\.delete\(\)"):
            Prospect.objects.delete()
    assert made == []


def test_update_and_delete_within_a_unit_wait_with_the_rest(account):
    with account.recorded() as made, unit_of_work() as work:
        result = Prospect.objects.filter(id__lt=60215).update(score=4321)
        Prospect.objects.filter(id__gt=60215, id__lt=60218).delete()
        assert account.one("SELECT COUNT(*) FROM prospect WHERE score = 4321") == 0
        assert result.queued == account.one("SELECT COUNT(*) FROM prospect WHERE id < 60215 AND is_archived = 0")
    assert _writes(made).count("batchUpdate") == 1
    assert work.result.saved == result.queued + _writes(made).count("delete")


def test_an_unexpected_number_within_a_unit_queues_none_of_them(account):
    first = Prospect.objects.order_by("-id").first()
    with account.recorded() as made, unit_of_work() as work:
        first.score = 4321
        first.save()
        with pytest.raises(UnitOfWorkError):
            Prospect.objects.filter(id__lt=60215).update(score=4321, expect=1000)
        assert work.queued == 1
        assert len(work.preview()) == 1
    assert _writes(made) == ["batchUpdate"]
    assert account.column("SELECT id FROM prospect WHERE score = 4321") == [first.id]


def test_update_of_a_dry_run_only_reads(account):
    with account.recorded() as made, unit_of_work(dry_run=True) as work:
        Prospect.objects.filter(id__lt=60215).update(score=4321)
    assert _writes(made) == []
    assert len(work.preview()) == work.result.rehearsed > 0


# --- progress and interruption ------------------------------------------------------------------------------------


def test_progress_is_told_after_each_request(account):
    told = []
    with unit_of_work(progress=lambda done, total: told.append((done, total))):
        for prospect in Prospect.objects.all():
            prospect.score = 4321
            prospect.save()
    assert told == [(50, 59), (59, 59)]


@pytest.mark.parametrize("error", [KeyboardInterrupt, RuntimeError, PardotError])
def test_an_interruption_between_two_requests_keeps_the_edits_of_the_rest(account, error):
    prospects = list(Prospect.objects.all())

    def interrupt(done: int, total: int) -> None:
        raise error("now")

    with pytest.raises(error), unit_of_work(progress=interrupt) as work:
        for prospect in prospects:
            prospect.score = 4321
            prospect.save()
    assert [p.is_dirty for p in prospects] == [False] * 50 + [True] * 9
    assert not any(p.is_pending for p in prospects)
    assert str(work.result) == "50 saved, 9 not sent"
    assert account.one("SELECT COUNT(*) FROM prospect WHERE score = 4321") == 50
