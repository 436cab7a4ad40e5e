"""A write whose answer was lost is looked at, and repeated only if it did not happen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from pardot_orm import Campaign, List, Prospect, unit_of_work
from pardot_orm.errors import UncertainWriteError
from pardot_orm.retrying import Patience

if TYPE_CHECKING:
    from tests.conftest import Account

# When the connection breaks: before the server has done anything, or after all of it.
BREAKS = {"before": {"close": True}, "after": {"close": True, "body": None}}
breaks = pytest.mark.parametrize("fault", BREAKS.values(), ids=BREAKS)


@pytest.fixture
def patient(make_account: Any) -> Account:
    """An account whose connection waits for time-outs, which are short."""
    account = make_account(prospects=130, connecting={"wait": 20, "timeout": (1.0, 0.3)})
    account.connection._exchange.patience = Patience(wait=20, first=0.01, longest=0.05)
    assert account.connection.custom_fields
    return account


def _ops(made: list[Any]) -> list[str]:
    return [served.op for served in made]


@breaks
def test_an_update_happens_once(patient, fault):
    prospect = Prospect.objects.first()
    prospect.city, prospect.score = "Bath", 77
    known = "SELECT DISTINCT value FROM prospect_value WHERE field_id = 'Interests' AND prospect_id <> ? LIMIT 2"
    prospect.custom["Interests"] = patient.column(known, prospect.id)
    prospect.lists.add(47)
    patient.sandbox.next_answer(**fault)
    with patient.recorded() as made:
        assert prospect.save()
    assert _ops(made) == (["update", "read"] if fault == BREAKS["after"] else ["update", "read", "update"])
    assert patient.rows("SELECT city, score FROM prospect WHERE id = ?", prospect.id) == [("Bath", 77)]
    assert not prospect.is_dirty
    assert prospect.city == "Bath"


@breaks
def test_a_delete_happens_once(patient, fault):
    prospect = Prospect.objects.first()
    patient.sandbox.next_answer(**fault)
    assert prospect.delete()
    assert patient.one("SELECT is_archived FROM prospect WHERE id = ?", prospect.id) == 1


@breaks
def test_a_campaign_too(patient, fault):
    campaign = Campaign.objects.first()
    campaign.cost = 4321
    patient.sandbox.next_answer(**fault)
    campaign.save()
    assert patient.one("SELECT cost FROM campaign WHERE id = ?", campaign.id) == 4321


def test_what_no_record_shows_is_uncertain(patient):
    prospect = Prospect.objects.first()
    patient.sandbox.next_answer(**BREAKS["after"])
    with pytest.raises(UncertainWriteError):
        prospect.assign(user=41)
    prospect.user_id = 41
    patient.sandbox.next_answer(**BREAKS["after"])
    with pytest.raises(UncertainWriteError):
        prospect.save()
    assert prospect.is_dirty


@breaks
def test_a_single_create_is_uncertain_and_never_doubled(patient, fault):
    patient.sandbox.next_answer(**fault)
    with patient.recorded() as made, pytest.raises(UncertainWriteError):
        List.objects.create(name="Hot")
    assert _ops(made) == ["create"]


@breaks
def test_a_batch_of_updates_happens_once(patient, fault):
    ids = patient.column("SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id LIMIT 60")
    with unit_of_work() as work:
        for prospect in Prospect.objects.filter(id__lte=ids[-1]):
            prospect.city = f"Bath {prospect.id}"
            prospect.save()
        patient.sandbox.next_answer(**fault)
    assert (work.result.saved, work.result.failed) == (60, ())
    for record_id in ids:
        assert patient.one("SELECT city FROM prospect WHERE id = ?", record_id) == f"Bath {record_id}"


def test_five_hundred_prospects_through_broken_connections(patient, monkeypatch):
    """Every other batch breaks after it was done."""
    from pardot_orm.connection import Connection

    batch, calls = Connection.batch, []

    def breaking(self: Connection, sent: Any) -> Any:
        calls.append(sent)
        if len(calls) % 2:
            patient.sandbox.next_answer(**BREAKS["after" if len(calls) % 4 == 1 else "before"])
        return batch(self, sent)

    monkeypatch.setattr(Connection, "batch", breaking)
    with unit_of_work() as work:
        for number in range(500):
            Prospect(email=f"many.{number}@example.com").save()
    assert work.result.saved == 500
    assert patient.one("SELECT count(*) FROM prospect WHERE email LIKE 'many.%'") == 500
    assert patient.one("SELECT count(DISTINCT email) FROM prospect WHERE email LIKE 'many.%'") == 500
    assert len(calls) > 10


def test_without_patience_it_is_said_at_once(make_account):
    account = make_account(prospects=10)
    prospect = Prospect.objects.first()
    prospect.city = "Bath"
    account.sandbox.next_answer(**BREAKS["after"])
    with account.recorded() as made, pytest.raises(UncertainWriteError):
        prospect.save()
    assert _ops(made) == ["update"]


def test_a_time_out_longer_than_the_patience_is_not_waited_for(make_account):
    account = make_account(prospects=10, connecting={"wait": 5, "timeout": (1.0, 60.0)})
    prospect = Prospect.objects.first()
    prospect.city = "Bath"
    account.sandbox.next_answer(**BREAKS["after"])
    with pytest.raises(UncertainWriteError):
        prospect.save()
