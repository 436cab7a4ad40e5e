"""A write that was sent is told for done, refused or unknown, as what came back proves; how long is waited, and why."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest

from pardot_orm import Campaign, Email, List, Prospect, unit_of_work
from pardot_orm.errors import AuthenticationError, UncertainWriteError
from pardot_orm.http.retry import Patience
from pardot_orm.sandbox.faults import ErrorCode, ExpiredToken, HttpError, Reset, Slow

if TYPE_CHECKING:
    from tests.conftest import Account

NEW = "somebody.new@example.com"
LOGIN = "/services/oauth2/token"
# HTTP 401 says that a token is refused; without a code of Pardot's nobody knows who said it, and when.
NOBODYS = {
    "before the work": HttpError(401),
    "after it": HttpError(401, worked=True),
    "a page after it": HttpError(401, html=True, worked=True),
}
nobodys = pytest.mark.parametrize("fault", NOBODYS.values(), ids=NOBODYS)


@pytest.fixture
def patient(make_account: Any) -> Account:
    """An account whose connection repeats quickly what may be repeated."""
    account: Account = make_account(prospects=60, connecting={"wait": 20})
    account.connection._exchange.patience = Patience(wait=20, first=0.01, longest=0.05, settle=0.02)
    assert account.connection.custom_fields
    return account


def _ops(made: list[Any]) -> list[str]:
    return [served.op for served in made]


# --- HTTP 401 without a code ------------------------------------------------------------------------------------------


@nobodys
def test_a_create_that_nobody_of_pardots_refused_is_looked_for_with_a_new_token(patient, fault):
    logins = sum(served.path == LOGIN for served in patient.sandbox.requests)
    patient.sandbox.faults.add(fault, on="prospect/create")
    with patient.recorded() as made:
        prospect = Prospect.objects.create(email=NEW)
    assert _ops(made) == ["query", "create", "read"] + ([] if fault.worked else ["create"])
    assert patient.column("SELECT id FROM prospect WHERE email = ?", NEW) == [prospect.id]
    assert sum(served.path == LOGIN for served in patient.sandbox.requests) == logins + 1


@nobodys
def test_a_batch_of_creates_too(patient, fault):
    patient.sandbox.faults.add(fault, on="prospect/batchCreate")
    with unit_of_work() as work:
        made = [Prospect.objects.create(email=f"new.{n}@example.com") for n in range(30)]
    rows = patient.column("SELECT id FROM prospect WHERE email LIKE 'new.%' ORDER BY id")
    assert (work.result.saved, [prospect.id for prospect in made]) == (30, rows)


@nobodys
def test_without_patience_it_is_unknown(make_account, fault):
    account = make_account(prospects=10)
    account.sandbox.faults.add(fault, on="list/create")
    with account.recorded() as made, pytest.raises(UncertainWriteError, match="401"):
        List.objects.create(name="Hot")
    assert _ops(made) == ["create"]


@nobodys
def test_a_mail_is_not_sent_again(patient, fault):
    patient.sandbox.faults.add(fault, on="email/*", every=1)
    with patient.recorded() as made, pytest.raises(UncertainWriteError, match="401"):
        Email.send(
            campaign=Campaign.objects.first(),
            to=patient.one("SELECT id FROM prospect WHERE is_archived + opted_out + is_do_not_email = 0"),
            name="News",
            subject="News of the harbour",
            text="Come! %%unsubscribe%%",
            sender=("Quill", "hello@quill.example"),
        )
    assert _ops(made).count("send") == 1


@nobodys
def test_a_change_is_sent_again(patient, fault):
    prospect = Prospect.objects.first()
    prospect.city = "Bath"
    patient.sandbox.faults.add(fault, on="prospect/update")
    with patient.recorded() as made:
        prospect.save()
    assert _ops(made) == ["update", "update"]
    assert patient.one("SELECT city FROM prospect WHERE id = ?", prospect.id) == "Bath"


def test_where_nobody_can_log_in_again_the_outcome_stays_unknown(patient):
    patient.sandbox.faults.add(HttpError(401, worked=True), on="prospect/create")
    patient.sandbox.faults.add(ErrorCode(184), on="prospect/read", every=1)
    patient.sandbox.faults.add(ErrorCode(15), on="login/token", every=1)
    with pytest.raises(UncertainWriteError):
        Prospect.objects.create(email=NEW)
    assert patient.one("SELECT count(*) FROM prospect WHERE email = ?", NEW) == 1


# --- tokens that expire more than once --------------------------------------------------------------------------------


@pytest.mark.parametrize("operation", ["read", "write"])
def test_a_token_that_expires_twice_within_a_call_is_renewed_twice(patient, operation):
    prospect = Prospect.objects.first()
    patient.sandbox.faults.add(ExpiredToken(), on=["prospect/query", "prospect/create"], first=2)
    if operation == "read":
        assert Prospect.objects.count()
    else:
        Prospect.objects.count()
        patient.sandbox.faults.add(ExpiredToken(), on="prospect/assign", first=2)
        assert prospect.assign(user=44)


def test_a_token_that_is_refused_for_good_is_renewed_a_few_times(patient):
    patient.sandbox.faults.add(ErrorCode(184), on="prospect/query", every=1)
    with patient.recorded() as made, pytest.raises(AuthenticationError):
        Prospect.objects.count()
    assert len(made) == 4


# --- how long is waited before it is looked ---------------------------------------------------------------------------


def _seconds_of_a_lost_create(patient: Account, fault: Any) -> float:
    patient.sandbox.faults.add(fault, on="list/create")
    began = time.monotonic()
    List.objects.create(name=f"Hot {time.monotonic()}")
    return time.monotonic() - began


@pytest.mark.slow
@pytest.mark.parametrize("fault", [Reset(worked=True), HttpError(503, worked=True)], ids=["a reset", "HTTP 503"])
def test_what_came_early_is_not_waited_for_as_a_silence_is(patient, fault):
    patient.connection._exchange.patience = Patience(wait=100, first=0.01, longest=0.05, settle=0.5)
    patient.connection._exchange._transport.timeout = (1.0, 60.0)
    assert 0.5 <= _seconds_of_a_lost_create(patient, fault) < 10


@pytest.mark.slow
def test_what_was_under_way_for_long_is_waited_for_as_long_again(patient):
    """Half of the answer came at once, the rest not: the server, or what is before it, takes its time."""
    patient.connection._exchange._transport.timeout = (1.0, 60.0)
    List.objects.create(name="Cold")
    patient.sandbox.next_answer(status=502, body="<html>Bad gateway</html>", delay=0.8)
    began = time.monotonic()
    List.objects.create(name="Hot")
    assert 1.6 <= time.monotonic() - began < 20
    assert patient.one("SELECT count(*) FROM list WHERE name = 'Hot'") == 1


@pytest.mark.slow
def test_where_writes_are_slow_it_is_waited_for_longer(patient):
    patient.connection._exchange._transport.timeout = (1.0, 60.0)
    patient.sandbox.faults.add(Slow(0.6), on="list/create")
    List.objects.create(name="Cold")
    assert _seconds_of_a_lost_create(patient, Reset(worked=True)) >= 1.0


@pytest.mark.slow
def test_never_longer_than_a_time_out(patient):
    patient.connection._exchange.patience = Patience(wait=100, first=0.01, longest=0.05, settle=50)
    patient.connection._exchange._transport.timeout = (1.0, 0.3)
    assert _seconds_of_a_lost_create(patient, Reset(worked=True)) < 5
