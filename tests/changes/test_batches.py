"""What a unit of work sends, and what becomes of records that are refused, lost, or created under unknown ids."""

# ruff: noqa: PT012 - a unit of work raises at the end of its block

from __future__ import annotations

import threading
from typing import Any

import pytest
import requests

from pardot_orm import Prospect, connect, unit_of_work
from pardot_orm.errors import (
    AuthenticationError,
    BulkError,
    ConfigurationError,
    ConnectionFailedError,
    DailyLimitError,
    PermissionDeniedError,
    StateError,
    UncertainWriteError,
)
from pardot_orm.sandbox.faults import ErrorCode, HttpError, Reset

NEW = "somebody.new@example.com"
OK = '<rsp stat="ok" version="1.0"><errors/></rsp>'


def _all(number: int | None = None) -> list[Prospect]:
    return list(Prospect.objects.all()[:number] if number else Prospect.objects.all())


def _queue(prospects: list[Prospect], **values: Any) -> None:
    for prospect in prospects:
        for name, value in (values or {"score": 4321}).items():
            setattr(prospect, name, value)
        prospect.save()


def _written(account: Any) -> int:
    return account.one("SELECT COUNT(*) FROM prospect WHERE score = 4321")


def _batches(made: list[Any]) -> list[Any]:
    return [r for r in made if r.op.startswith("batch")]


# --- a record that is refused fails alone -------------------------------------------------------------------------


def test_a_failing_record_of_a_batch_fails_alone(either_account):
    prospects = _all(5)
    bad = prospects[2]
    with pytest.raises(BulkError) as caught, unit_of_work() as work:
        bad.campaign_id = 999999
        _queue(prospects)
    assert _written(either_account) == 4
    assert [p.is_dirty for p in prospects] == [False, False, True, False, False]
    assert bad.changes.keys() == {"campaign_id", "score"}
    ((record, error),) = caught.value.failures
    assert record is bad
    assert error.code == 38
    assert str(bad.id) in str(caught.value)
    assert "4 saved, 1 failed" in str(caught.value)
    assert [o.record for o in work.result.failed] == [bad]
    assert not any(p.is_pending for p in prospects)
    bad.campaign_id = 518
    bad.save()
    assert _written(either_account) == 5


def test_failures_in_several_batches_are_all_told(either_account):
    prospects = _all()
    with pytest.raises(BulkError) as caught, unit_of_work() as work:
        prospects[0].campaign_id = prospects[-1].campaign_id = 999999
        _queue(prospects)
    assert [record for record, _ in caught.value.failures] == [prospects[0], prospects[-1]]
    assert work.result.saved == len(prospects) - 2 == _written(either_account)


def test_the_message_names_ten_failures_and_counts_the_rest(account):
    prospects = _all(14)
    with pytest.raises(BulkError) as caught, unit_of_work():
        _queue(prospects, campaign_id=999999)
    assert len(caught.value.failures) == 14
    assert str(caught.value).count("Invalid campaign ID") == 10
    assert "and 4 more" in str(caught.value)


def test_a_failing_single_write_fails_alone(account):
    first, second, third = _all(3)
    account.sandbox.execute("UPDATE prospect SET is_archived = 1 WHERE id = ?", (second.id,))
    with pytest.raises(BulkError) as caught, unit_of_work():
        for prospect in (first, second, third):
            prospect.delete()
    assert [record for record, _ in caught.value.failures] == [second]
    ids = [first.id, third.id]
    assert account.column("SELECT is_archived FROM prospect WHERE id IN (?, ?)", *ids) == [1, 1]


def test_an_answer_that_refuses_what_was_not_sent_is_of_unknown_outcome(either_account):
    prospects = _all(2)
    either_account.sandbox.next_answer(
        body='<rsp stat="fail"><errors><prospect identifier="77">Invalid</prospect></errors></rsp>'
    )
    with pytest.raises(UncertainWriteError, match="77"), unit_of_work() as work:
        _queue(prospects)
    assert str(work.result) == "0 saved, 2 of unknown outcome"
    assert all(p.is_dirty for p in prospects)


# --- what stops everything ----------------------------------------------------------------------------------------


def test_a_batch_whose_answer_is_lost_is_unknown_and_the_rest_is_not_sent(either_account):
    prospects = _all()
    with either_account.recorded() as made:
        with pytest.raises(UncertainWriteError, match="may have") as caught, unit_of_work() as work:
            _queue(prospects)
            either_account.sandbox.next_answer(body=None, close=True)
        assert str(work.result) == "0 saved, 50 of unknown outcome, 9 not sent"
        assert all(p.is_dirty for p in prospects)
        assert not any(p.is_pending for p in prospects)
    assert len(_batches(made)) == 1
    assert "9 not sent" in caught.value.__notes__[0]
    assert _written(either_account) == 50  # it was done, and nobody was told


@pytest.mark.parametrize(
    "answer",
    [
        {"status": 200, "body": "<html><body>Sorry</body></html>", "content_type": "text/html"},
        {"status": 502, "body": "Bad Gateway", "content_type": "text/plain"},
        {"status": 200, "body": '<rsp stat="ok" version="1.0"><err'},
        {"status": 200, "body": ""},
    ],
    ids=["an HTML page", "a gateway's error", "truncated", "empty"],
)
def test_a_batch_whose_answer_is_no_answer_is_of_unknown_outcome(account, answer):
    prospects = _all(2)
    account.sandbox.next_answer(**answer)
    with account.recorded() as made, pytest.raises(UncertainWriteError), unit_of_work() as work:
        _queue(prospects)
    assert len(made) == 1
    assert str(work.result) == "0 saved, 2 of unknown outcome"


def test_the_daily_quota_used_up_midway_stops_at_once_and_what_is_done_stays_done(make_account):
    account = make_account(prospects=180, daily_limit=4)
    prospects = _all()  # one request for the custom fields, two for the walk
    number = len(prospects)
    assert number > 150
    with account.recorded() as made, pytest.raises(DailyLimitError) as caught, unit_of_work() as work:
        _queue(prospects)
    assert [r.error_code for r in _batches(made)] == [None, 122]
    assert _written(account) == 50
    assert [p.is_dirty for p in prospects] == [False] * 50 + [True] * (number - 50)
    assert str(work.result) == f"50 saved, {number - 50} not sent"
    assert caught.value.__notes__ == [f"The unit of work stopped: 50 saved, {number - 50} not sent."]


def test_a_token_that_expires_between_two_batches_is_renewed_unnoticed(either_account):
    prospects = _all()
    told = []

    def expire(done: int, total: int) -> None:
        told.append(done)
        either_account.sandbox.expire_tokens()

    with either_account.recorded() as made, unit_of_work(progress=expire) as work:
        _queue(prospects)
        either_account.sandbox.expire_tokens()
    assert told == [50, 59]
    assert [r.error_code for r in made] == [184, None, 184, None]
    assert (work.result.saved, _written(either_account)) == (59, 59)


def test_a_login_that_is_refused_midway_stops_and_keeps_the_edits(account):
    prospects = _all(3)
    account.connection.close()
    credentials = account.sandbox.credentials | {"password": "wrong"}
    with connect(**credentials), pytest.raises(AuthenticationError), unit_of_work() as work:
        _queue(prospects)
    assert str(work.result) in {"0 saved, 3 failed", "0 saved, 3 not sent"}
    assert all(p.is_dirty for p in prospects)


@pytest.mark.parametrize(
    ("code", "kind"), [(49, PermissionDeniedError), (122, DailyLimitError), (46, PermissionDeniedError)]
)
def test_an_error_that_no_further_record_would_escape_stops_single_writes_too(account, code, kind):
    prospects = _all(3)
    account.sandbox.next_answer(body=f'<rsp stat="fail" version="1.0"><err code="{code}">No</err></rsp>')
    with account.recorded() as made, pytest.raises(kind), unit_of_work() as work:
        for prospect in prospects:
            prospect.delete()
    assert [r.op for r in made] == ["delete"]
    assert str(work.result) == "0 saved, 3 not sent"


def test_a_connection_closed_within_the_block_is_told_and_the_edits_stay(account):
    prospects = _all(2)
    with pytest.raises(ConfigurationError), unit_of_work() as work:
        _queue(prospects)
        account.connection.close()
    assert all(p.is_dirty for p in prospects)
    assert "0 saved" in str(work.result)


def test_control_c_during_a_request_leaves_every_record_in_one_state(account, monkeypatch):
    prospects = _all()
    send = requests.Session.request

    def interrupted(*args: Any, **kwargs: Any) -> Any:
        send(*args, **kwargs)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), unit_of_work() as work:
        _queue(prospects)
        monkeypatch.setattr(requests.Session, "request", interrupted)
    assert str(work.result) == "0 saved, 50 of unknown outcome, 9 not sent"
    assert all(p.is_dirty for p in prospects)
    assert not any(p.is_pending for p in prospects)


STOPPING = {
    "the daily quota": (ErrorCode(122), DailyLimitError),
    "a permission": (ErrorCode(49), PermissionDeniedError),
    "the network": (Reset(), UncertainWriteError),
    "a gateway": (HttpError(502), UncertainWriteError),
}


@pytest.mark.parametrize(("fault", "kind"), STOPPING.values(), ids=STOPPING)
def test_what_stops_a_unit_is_caught_as_what_fails_in_it_is_and_tells_of_every_record(account, fault, kind):
    prospects = _all()
    account.sandbox.faults.add(fault, on="prospect/batchUpdate", nth=2)
    try:
        with unit_of_work() as work:
            _queue(prospects)
    except BulkError as error:
        caught = error
    assert isinstance(caught, kind)
    assert type(caught).__name__ == kind.__name__
    assert caught.result == work.result
    assert [outcome.record for outcome in caught.result.outcomes] == prospects
    assert [outcome.status for outcome in caught.result.outcomes[:50]] == ["saved"] * 50
    assert type(caught.__cause__) is kind
    assert (caught.code, caught.request, str(caught)) == (
        caught.__cause__.code,
        caught.__cause__.request,
        str(caught.__cause__),
    )
    assert caught.__notes__ == [f"The unit of work stopped: {work.result}."]


def test_the_error_of_records_that_fail_carries_the_result_too(account):
    first, second = _all(2)
    with pytest.raises(BulkError) as caught, unit_of_work() as work:
        first.campaign_id = 999999
        _queue([first, second])
    assert caught.value.result == work.result
    assert str(caught.value.result) == "1 saved, 1 failed"


def test_a_server_that_is_gone_stops_with_edits_kept(account):
    prospects = _all(2)
    with pytest.raises((ConnectionFailedError, UncertainWriteError)), unit_of_work():
        _queue(prospects)
        account.sandbox.close()
    assert all(p.is_dirty for p in prospects)


# --- creating -----------------------------------------------------------------------------------------------------


def test_created_prospects_are_batched_and_learn_their_ids(either_account):
    with either_account.recorded() as made, unit_of_work() as work:
        created = [Prospect.objects.create(email=f"new{n}+x&y@example.com", first_name=f"N{n}") for n in range(55)]
        assert all(p.id is None for p in created)
    assert [len(r.params["prospects"]) > 0 for r in _batches(made)] == [True, True]
    assert len(made) <= 6  # two batches, and before and after each a look at the newest ids
    assert work.result.saved == 55
    stored = dict(either_account.rows("SELECT id, first_name FROM prospect WHERE first_name LIKE 'N%' AND score = 0"))
    with either_account.recorded() as made:
        assert {p.id: p.first_name for p in created} == stored
    assert made == []
    created[3].city = "Bath"
    created[3].save()
    assert either_account.one("SELECT city FROM prospect WHERE id = ?", created[3].id) == "Bath"
    assert created[3].created_at is not None


def test_two_prospects_of_one_address_get_their_own_ids_in_version_4(account):
    with unit_of_work():
        first = Prospect.objects.create(email=NEW, first_name="First")
        second = Prospect.objects.create(email=NEW.upper(), first_name="Second")
    assert first.id != second.id
    rows = account.rows("SELECT id, first_name FROM prospect WHERE email = ? COLLATE NOCASE ORDER BY id", NEW)
    assert rows == [(first.id, "First"), (second.id, "Second")]


def test_two_prospects_of_one_address_are_a_conflict_in_version_3(account_v3):
    with pytest.raises(BulkError) as caught, unit_of_work():
        first = Prospect.objects.create(email=NEW)
        second = Prospect.objects.create(email=NEW)
    ((record, error),) = caught.value.failures
    assert record is second
    assert error.code == 9
    assert first.id == account_v3.one("SELECT id FROM prospect WHERE email = ?", NEW)
    assert second.id is None
    assert second.is_dirty


def test_a_recycled_prospect_that_version_3_takes_out_of_the_bin_is_found_under_its_old_id(account_v3):
    record_id, email = account_v3.rows("SELECT id, email FROM prospect WHERE is_archived = 1")[0]
    with unit_of_work():
        restored = Prospect.objects.create(email=email, city="Bath")
        fresh = Prospect.objects.create(email=NEW)
    assert restored.id == record_id
    assert fresh.id == account_v3.one("SELECT id FROM prospect WHERE email = ?", NEW)
    assert account_v3.rows("SELECT city, is_archived FROM prospect WHERE id = ?", record_id) == [("Bath", 0)]


@pytest.mark.slow
def test_where_another_client_creates_the_same_address_at_once_no_id_is_guessed(account):
    sandbox = account.sandbox
    done = threading.Event()

    def another_client() -> None:
        # Created between our look at the newest id and our look at those above it.
        while not any(r.op == "query" and r.params.get("sort_order") == "descending" for r in sandbox.requests):
            done.wait(0.001)
        sandbox.execute("INSERT INTO prospect (email, created_at) VALUES (?, '2026-01-01 00:00:00')", (NEW,))

    Prospect.objects.first()
    sandbox.next_answer(body=None)  # the look at the newest id
    sandbox.next_answer(body=None, delay=0.3)  # the batch
    thread = threading.Thread(target=another_client)
    thread.start()
    with unit_of_work() as work:
        record = Prospect.objects.create(email=NEW)
        other = Prospect.objects.create(email="x" + NEW)
    thread.join()
    assert account.one("SELECT COUNT(*) FROM prospect WHERE email = ?", NEW) == 2
    assert work.result.saved == 2
    assert record.id is None
    assert NEW in repr(record)
    assert not record.is_dirty
    assert other.id == account.one("SELECT id FROM prospect WHERE email = ?", "x" + NEW)
    record.city = "Bath"
    with account.recorded() as made, pytest.raises(StateError, match="its id is not known"):
        record.save()
    assert made == []


def test_created_prospects_whose_ids_can_not_be_looked_up_are_saved_all_the_same(account, caplog):
    Prospect.objects.first()
    account.sandbox.next_answer(body=None)  # the look at the newest id
    account.sandbox.next_answer(body=None)  # the batch
    account.sandbox.next_answer(close=True)  # the look-up
    with unit_of_work() as work:
        record = Prospect.objects.create(email=NEW)
    assert account.one("SELECT COUNT(*) FROM prospect WHERE email = ?", NEW) == 1
    assert work.result.saved == 1
    assert (record.id, record.is_dirty) == (None, False)
    assert "look-up of their ids failed" in caplog.text


def test_a_create_is_not_sent_where_the_newest_id_can_not_be_asked(account):
    Prospect.objects.first()
    account.sandbox.next_answer(close=True)
    with pytest.raises(ConnectionFailedError), unit_of_work():
        record = Prospect.objects.create(email=NEW)
    assert account.one("SELECT COUNT(*) FROM prospect WHERE email = ?", NEW) == 0
    assert record.is_dirty


def test_a_refused_create_stays_new_and_dirty_and_costs_no_look_up(account_v3):
    taken = _all(1)[0].email
    with account_v3.recorded() as made, pytest.raises(BulkError), unit_of_work():
        record = Prospect.objects.create(email=taken, city="Bath")
    assert [r.op for r in made] == ["query", "batchCreate"]
    assert record.id is None
    assert set(record.changes) == {"email", "city"}
    record.email = NEW
    record.save()
    assert account_v3.one("SELECT city FROM prospect WHERE email = ?", NEW) == "Bath"


# --- upserting ----------------------------------------------------------------------------------------------------


def test_upserts_of_known_records_are_batched(either_account):
    prospects = _all(5)
    with either_account.recorded() as made, unit_of_work():
        for prospect in prospects:
            prospect.score = 4321
            prospect.upsert()
    assert [r.op for r in made] == ["batchUpsert"]
    assert _written(either_account) == 5


def test_upserts_by_address_learn_which_record_matched(account_v3):
    known = _all(2)
    with unit_of_work() as work:
        records = [Prospect(email=p.email, score=4321) for p in known] + [Prospect(email=NEW, score=4321)]
        for record in records:
            record.upsert()
    assert work.result.saved == 3
    assert [r.id for r in records[:2]] == [p.id for p in known]
    assert records[2].id == account_v3.one("SELECT id FROM prospect WHERE email = ?", NEW)
    assert _written(account_v3) == 3


# --- several kinds in one unit ------------------------------------------------------------------------------------


def test_creates_updates_deletes_and_assignments_of_one_unit_all_arrive(either_account):
    first, second, third = _all(3)
    with unit_of_work() as work:
        new = Prospect.objects.create(email=NEW)
        _queue([first])
        second.delete()
        third.assign(user=44)
    assert work.result.saved == 4
    rows = "SELECT score, is_archived, user_id FROM prospect WHERE id = ?"
    assert either_account.rows(rows, first.id)[0][0] == 4321
    assert either_account.rows(rows, second.id)[0][1] == 1
    assert either_account.rows(rows, third.id)[0][2] == 44
    assert new.id is not None


def test_what_two_objects_of_one_record_change_goes_in_one_request(either_account):
    first, again = Prospect.objects.get(id=60211), Prospect.objects.get(id=60211)
    with either_account.recorded() as made, unit_of_work():
        first.score, first.city = 1, "Bath"
        first.save()
        again.score = 4321
        again.save()
    assert len(_batches(made)) == 1
    assert either_account.rows("SELECT score, city FROM prospect WHERE id = 60211") == [(4321, "Bath")]
    assert [(p.score, p.city, p.changes) for p in (first, again)] == [(4321, "Bath", {})] * 2


def test_records_of_several_accounts_go_to_their_own(make_account):
    first = make_account(prospects=5, seed=1, connecting={"alias": "first"})
    second = make_account(prospects=5, seed=2, version=3, connecting={"alias": "second"})
    prospects = [*Prospect.objects.using("first"), *Prospect.objects.using("second")]
    with unit_of_work() as work:
        _queue(prospects)
    live = "SELECT COUNT(*) FROM prospect WHERE is_archived = 0"
    assert _written(first) == first.one(live) > 0
    assert _written(second) == second.one(live) > 0
    assert work.result.saved == len(prospects)


# --- lists --------------------------------------------------------------------------------------------------------


def test_subscriptions_go_in_batches(either_account):
    prospects = _all()
    with either_account.recorded() as made, unit_of_work():
        for prospect in prospects:
            prospect.lists.add(47)
            prospect.save()
    assert len(_batches(made)) == len(made) == 2
    member = "SELECT COUNT(*) FROM list_membership WHERE list_id = 47 AND is_archived = 0"
    assert either_account.one(member) == len(prospects)
    with either_account.recorded() as made, unit_of_work():
        for prospect in prospects:
            prospect.lists.discard(47)
            prospect.save()
    assert len(_batches(made)) == len(made) == 2
    assert either_account.one(member) == 0


def test_a_list_that_does_not_exist_fails_its_records_alone_and_the_edit_stays(account):
    first, second = _all(2)
    with pytest.raises(BulkError), unit_of_work():
        for prospect, list_id in ((first, 47), (second, 999)):
            prospect.lists.add(list_id)
            prospect.save()
    assert account.one("SELECT COUNT(*) FROM list_membership WHERE list_id = 47 AND is_archived = 0") == 1
    assert first.changes == {}
    assert second.changes == {"lists": {999: True}}


def test_an_opted_out_member_stays_opted_out_and_is_told_apart_once_read(account):
    prospect_id, list_id = account.rows("SELECT prospect_id, list_id FROM list_membership WHERE opted_out = 1")[0]
    unread = Prospect.objects.only("id").filter(id__gt=prospect_id - 1, id__lt=prospect_id + 1).first()
    with unit_of_work():
        unread.lists.add(list_id)  # nobody knows of the opt-out yet
        unread.save()
    flags = "SELECT opted_out, is_archived FROM list_membership WHERE prospect_id = ? AND list_id = ?"
    assert account.rows(flags, prospect_id, list_id) == [(1, 0)]
    unread.refresh()
    assert list_id not in unread.lists
    assert [record.id for record in unread.lists.opted_out] == [list_id]
