"""A create whose answer was lost is found by an id above the highest before, and repeated only if it did not happen."""

# ruff: noqa: PT012 - a unit of work raises at the end of its block

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

from pardot_orm import Campaign, CustomField, List, ListMembership, Opportunity, Prospect, ProspectAccount, unit_of_work
from pardot_orm.errors import BulkError, ConnectionFailedError, DailyLimitError, UncertainWriteError
from pardot_orm.http.retry import Patience
from pardot_orm.sandbox.faults import ErrorCode, OtherClient, Reset, Stall, Truncated
from tests.changes.creates import create_through_resets

if TYPE_CHECKING:
    from tests.conftest import Account

NEW = "somebody.new@example.com"
lost = pytest.mark.parametrize("worked", [False, True], ids=["before the work", "after it"])


def _patient(make_account: Any, **options: Any) -> Account:
    account = make_account(prospects=20, connecting={"wait": 20}, **options)
    account.connection._exchange.patience = Patience(wait=20, first=0.01, longest=0.05)
    # The server is done when it resets a connection.
    account.connection._exchange.wait_out = lambda *_: None  # type: ignore[method-assign]
    assert account.connection.custom_fields
    return account


@pytest.fixture
def patient(make_account: Any) -> Account:
    """An account whose connection repeats quickly what may be repeated."""
    return _patient(make_account)


@pytest.fixture
def patient_v3(make_account: Any) -> Account:
    """The same of version 3."""
    return _patient(make_account, version=3)


@pytest.fixture(params=[3, 4])
def either(request: Any, make_account: Any) -> Account:
    """The same of each version in turn."""
    return _patient(make_account, version=request.param)


def _ops(made: list[Any]) -> list[str]:
    return [served.op for served in made]


def _number(account: Account, email: str = NEW) -> int:
    return account.one("SELECT count(*) FROM prospect WHERE email = ?", email)


# --- prospects ----------------------------------------------------------------------------------------------------


@lost
def test_a_prospect_is_created_once(either, worked):
    either.sandbox.faults.add(Reset(worked=worked), on="prospect/create")
    prospect = Prospect(email=NEW, first_name="Ada", score=7)
    known = "SELECT DISTINCT value FROM prospect_value WHERE field_id = 'Interests' LIMIT 2"
    prospect.custom["Interests"] = either.column(known)
    prospect.lists.add(47)
    with either.recorded() as made:
        assert prospect.save()
    assert _ops(made) == ["query", "create", "read"] + ([] if worked else ["create"])
    assert either.rows("SELECT id, first_name, score FROM prospect WHERE email = ?", NEW) == [(prospect.id, "Ada", 7)]
    assert not prospect.is_dirty
    assert prospect.created_at is not None
    assert 47 in [entry.id for entry in prospect.lists]


def test_a_cut_off_answer_too(either):
    either.sandbox.faults.add(Truncated(), on="prospect/create")
    Prospect.objects.create(email=NEW)
    assert _number(either) == 1


@pytest.mark.slow
def test_a_server_that_is_slower_than_the_time_out_is_waited_for(make_account):
    """The answer is given up while the server has not begun; it creates the prospect later."""
    account = make_account(prospects=20, connecting={"wait": 20})
    account.give_up_after(0.5)
    account.sandbox.faults.add(Stall(0.6, work="after"), on="prospect/create")
    with account.recorded() as made:
        Prospect.objects.create(email=NEW)
    assert sorted(_ops(made)) == ["create", "query", "read"]
    assert _number(account) == 1


def test_a_namesake_who_was_there_before_is_not_taken_for_it(patient):
    """Version 4 allows several prospects with one address, alike in all that was sent."""
    first = Prospect.objects.create(email=NEW, first_name="Ada")
    patient.sandbox.faults.add(Reset(), on="prospect/create")
    second = Prospect.objects.create(email=NEW, first_name="Ada")
    assert first.id != second.id
    assert _number(patient) == 2


def test_two_threads_that_create_the_same_take_two_records(patient):
    patient.sandbox.faults.add(Reset(), on="prospect/create", every=2)
    start = threading.Barrier(4)

    def create(_: int) -> int:
        start.wait()
        return Prospect.objects.create(email=NEW).id

    with ThreadPoolExecutor(4) as pool:
        ids = list(pool.map(create, range(4)))
    assert sorted(ids) == patient.column("SELECT id FROM prospect WHERE email = ? ORDER BY id", NEW)
    assert len(set(ids)) == 4


@lost
def test_where_others_create_the_address_at_once_it_is_said(patient, worked):
    """A namesake with other values: it may be ours, changed since, or ours may be missing."""
    insert = "INSERT INTO prospect (email, first_name, created_at) VALUES (?, 'Somebody', '2026-01-01 00:00:00')"
    patient.sandbox.faults.add(Reset(worked=worked), on="prospect/create")
    patient.sandbox.faults.add(OtherClient(lambda: patient.sandbox.execute(insert, (NEW,))), on="prospect/read")
    prospect = Prospect(email=NEW, first_name="Ada")
    with pytest.raises(UncertainWriteError, match="none is certain") as caught:
        prospect.save()
    ids = patient.column("SELECT id FROM prospect WHERE email = ?", NEW)
    assert len(ids) == 1 + worked
    assert all(str(record_id) in str(caught.value) for record_id in ids)
    assert prospect.is_dirty


def test_version_3_does_not_take_an_older_one_of_the_address_for_it(patient_v3):
    email = Prospect.objects.first().email
    patient_v3.sandbox.faults.add(Reset(), on="prospect/create")
    with pytest.raises(UncertainWriteError, match="was there before, or came out of the recycle bin"):
        Prospect.objects.create(email=email)


def test_version_3_may_have_taken_it_out_of_the_recycle_bin(patient_v3):
    email, other = patient_v3.column("SELECT email FROM prospect WHERE is_archived = 1 OR id = 60213 LIMIT 2")
    patient_v3.sandbox.execute("UPDATE prospect SET is_archived = 1 WHERE email IN (?, ?)", (email, other))
    patient_v3.sandbox.faults.add(Reset(worked=True), on=["prospect/create", "prospect/batchCreate"], first=2)
    with pytest.raises(UncertainWriteError, match="recycle bin"):
        Prospect.objects.create(email=email)
    with pytest.raises(BulkError, match="unknown outcome"), unit_of_work() as work:
        Prospect.objects.create(email=other)
        Prospect.objects.create(email=NEW)
    assert str(work.result) == "1 saved (1 created), 1 of unknown outcome"
    assert _number(patient_v3) == 1


def test_a_batch_does_not_take_a_namesake_of_others_for_its_own(patient):
    insert = "INSERT INTO prospect (email, first_name, created_at) VALUES (?, 'Somebody', '2026-01-01 00:00:00')"
    patient.sandbox.faults.add(Reset(), on="prospect/batchCreate")
    patient.sandbox.faults.add(OtherClient(lambda: patient.sandbox.execute(insert, (NEW,))), on="prospect/query", nth=2)
    with pytest.raises(BulkError, match="unknown outcome"), unit_of_work() as work:
        Prospect.objects.create(email=NEW, first_name="Ada")
        Prospect.objects.create(email="x" + NEW, first_name="Ada")
    assert str(work.result) == "1 saved (1 created), 1 of unknown outcome"
    assert patient.column("SELECT first_name FROM prospect WHERE email = ?", NEW) == ["Somebody"]


def test_five_hundred_creates_cost_one_request_more(patient):
    with patient.recorded() as made:
        for number in range(50):
            Prospect.objects.create(email=f"many.{number}@example.com")
    assert _ops(made) == ["query"] + ["create"] * 50


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_prospects_through_resets_after_the_work_are_there_once(seed):
    """The reduced form of `python -m tests.changes.creates`."""
    report = create_through_resets(seed, number=60)
    assert (report.single, report.batched) == (60, 60)
    assert report.resets > 3


# --- other objects ------------------------------------------------------------------------------------------------

OTHERS = {
    "a list": (List, {"name": "Hot"}, "list", "name = 'Hot'"),
    "a campaign": (Campaign, {"name": "Fair", "cost": 5}, "campaign", "name = 'Fair'"),
    "a custom field": (CustomField, {"name": "Hat", "field_id": "Hat"}, "custom_field", "field_id = 'Hat'"),
    "a prospect account": (ProspectAccount, {"name": "Acme"}, "prospect_account", "name = 'Acme'"),
    "an opportunity": (
        Opportunity,
        {"prospect_id": 60211, "name": "Fair", "value": "9.5", "probability": 40},
        "opportunity",
        "name = 'Fair'",
    ),
    "a membership": (
        ListMembership,
        {"list_id": 47, "prospect_id": 60211},
        "list_membership",
        "list_id = 47 AND prospect_id = 60211",
    ),
}
others = pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS)


@lost
@others
def test_other_objects_are_created_once_too(either, worked, other):
    model, values, table, where = other
    either.sandbox.faults.add(Reset(worked=worked), on=f"{model._meta.object_name}/create")
    record = model.objects.create(**values)
    assert either.column(f"SELECT id FROM {table} WHERE {where}") == [record.id]
    assert not record.is_dirty


@others
def test_within_a_unit_of_work_too(patient, other):
    model, values, table, where = other
    patient.sandbox.faults.add(Reset(worked=True), on=f"{model._meta.object_name}/create")
    with unit_of_work():
        record = model.objects.create(**values)
    assert patient.column(f"SELECT id FROM {table} WHERE {where}") == [record.id]


def test_a_membership_that_was_there_before_is_not_taken_for_a_new_one(patient):
    row = patient.rows("SELECT list_id, prospect_id FROM list_membership WHERE is_archived = 0 AND opted_out = 0")[0]
    patient.sandbox.faults.add(Reset(), on="listMembership/create")
    with pytest.raises(UncertainWriteError, match="was there before"):
        ListMembership.objects.create(list_id=row[0], prospect_id=row[1])


# --- what it does not do ------------------------------------------------------------------------------------------


def test_five_lost_answers_of_a_create_that_never_happened_say_so(patient):
    patient.sandbox.faults.add(Reset(), on="list/create", first=9)
    with patient.recorded() as made, pytest.raises(ConnectionFailedError, match=r"5 times.*did not happen"):
        List.objects.create(name="Hot")
    assert _ops(made).count("create") == 5


def test_without_the_highest_id_nothing_is_created(patient):
    patient.sandbox.faults.add(ErrorCode(122), on="list/query")
    with pytest.raises(DailyLimitError):
        List.objects.create(name="Hot")
    assert patient.one("SELECT count(*) FROM list WHERE name = 'Hot'") == 0


def test_a_look_that_fails_leaves_the_outcome_unknown_and_is_not_relied_on_later(patient):
    patient.sandbox.faults.add(Reset(worked=True), on="prospect/create")
    patient.sandbox.faults.add(ErrorCode(49), on="prospect/read")
    with pytest.raises(UncertainWriteError, match="Looking whether it happened failed"):
        Prospect.objects.create(email=NEW)
    patient.sandbox.faults.add(Reset(), on="prospect/create")
    Prospect.objects.create(email=NEW)  # a second one is meant: the first is no answer to it
    assert _number(patient) == 2


def test_without_patience_a_create_costs_one_request(make_account):
    account = make_account(prospects=10)
    with account.recorded() as made:
        List.objects.create(name="Cold")
    assert _ops(made) == ["create"]
    account.sandbox.next_answer(close=True, body=None)
    with pytest.raises(UncertainWriteError):
        List.objects.create(name="Hot")
