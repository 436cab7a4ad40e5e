"""`connect(max_changes=...)`: no more records than that are changed, and nothing of what would be too many is sent."""

from __future__ import annotations

import pytest

from pardot_orm import Import, List, Prospect, connect, unit_of_work
from pardot_orm.errors import ChangeLimitError, ConfigurationError, DailyLimitError, NotFoundError, UnitOfWorkError


@pytest.fixture
def capped(make_account):
    """An account whose connection may change five records."""
    return make_account(prospects=60, connecting={"max_changes": 5})


def _moved(account):
    return account.one("select count(*) from prospect where city = 'Bath'")


def _move(prospects):
    for prospect in prospects:
        prospect.city = "Bath"
        prospect.save()


def test_the_record_beyond_is_refused_before_it_is_sent(capped):
    prospects = list(Prospect.objects.all()[:6])
    _move(prospects[:5])
    prospects[5].city = "Bath"
    sent = len(capped.requests)
    with pytest.raises(ChangeLimitError, match=r"1 more records would change after 5, and max_changes is 5"):
        prospects[5].save()
    assert len(capped.requests) == sent
    assert _moved(capped) == 5
    assert prospects[5].is_dirty


def test_what_did_not_change_costs_nothing(capped):
    for prospect in Prospect.objects.all():
        prospect.city = prospect.city
        prospect.save()
    assert capped.connection.changes.used == 0


def test_a_unit_of_work_is_refused_whole(capped):
    prospects = list(Prospect.objects.all()[:6])
    with pytest.raises(UnitOfWorkError, match="max_changes is 5"), unit_of_work() as work:
        _move(prospects)
    assert _moved(capped) == 0
    assert all(prospect.is_dirty for prospect in prospects)
    assert [outcome.status for outcome in work.result.outcomes] == ["not sent"] * 6
    assert capped.connection.changes.used == 0


def test_update_and_delete_of_a_queryset_are_refused_whole(capped):
    alive = capped.one("select count(*) from prospect where is_archived = 0")
    with pytest.raises(ChangeLimitError):
        Prospect.objects.all().update(city="Bath")
    with pytest.raises(ChangeLimitError):
        Prospect.objects.all().delete()
    assert _moved(capped) == 0
    assert capped.one("select count(*) from prospect where is_archived = 0") == alive
    Prospect.objects.all()[:5].update(city="Bath")
    assert _moved(capped) == 5


def test_creates_and_deletes_count_and_a_rehearsal_does_not(capped):
    with unit_of_work(dry_run=True):
        _move(Prospect.objects.all())
    List.objects.create(name="One")
    prospect = Prospect.objects.all()[0]
    prospect.delete()
    assert capped.connection.changes.used == 2


def test_what_pardot_refuses_is_no_change(capped):
    with pytest.raises(NotFoundError):
        Prospect.reference(id=987_654_321).delete()
    assert capped.connection.changes.used == 0


def test_what_a_unit_of_work_did_not_change_is_no_change(make_account):
    account = make_account(prospects=200, daily_limit=2, connecting={"max_changes": 150})
    prospects = list(Prospect.objects.only("id", "city")[:150])
    with pytest.raises(DailyLimitError), unit_of_work():
        _move(prospects)
    assert account.connection.changes.used == _moved(account) == 50


def test_the_rows_of_imports_count(capped):
    rows = [{"prospect_id": record_id, "city": "Bath"} for record_id in Prospect.objects.ids()[:4]]
    job = Import.create(["prospect_id", "city"])
    job.add_batch(rows)
    with pytest.raises(ChangeLimitError, match="4 more records would change after 4"):
        job.add_batch(rows)
    with pytest.raises(ChangeLimitError):
        Import.create(file=rows)
    assert capped.one("select count(*) from import_batch") == 1
    assert capped.connection.changes.used == 4


@pytest.mark.parametrize("number", [-1, 2.0, "5", True])
def test_it_is_a_number(capped, number):
    with pytest.raises(ConfigurationError, match="max_changes="):
        connect(sandbox=capped.sandbox, alias="other", max_changes=number)
