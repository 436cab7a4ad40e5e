"""Wishes that no test of a module shows by itself; and that the tests of all wishes are there."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pardot_orm import CustomField, Opportunity, Prospect, User, connect, unit_of_work
from pardot_orm.dialects.legacy.dialect import LegacyDialect
from tests.changes.test_bytes_survive import EMAILS
from tests.traps.wishes import WISHES

if TYPE_CHECKING:
    from tests.conftest import Account

ROOT = Path(__file__).parents[2]
LIVE = "SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id LIMIT ?"


@pytest.mark.parametrize("wish", WISHES)
def test_the_tests_of_a_wish_are_there(wish: str) -> None:
    for test in WISHES[wish]:
        module, _, name = test.partition("::")
        assert f"def {name or 'test_'}" in (ROOT / module).read_text(encoding="utf-8"), test


@pytest.mark.slow
@pytest.mark.parametrize("email", EMAILS)
def test_an_address_with_any_sign_is_understood_wherever_it_is_sent(either_account: Account, email: str) -> None:
    (record_id,) = either_account.column(LIVE, 1)
    user_id = either_account.one("SELECT MAX(id) FROM user WHERE is_archived = 0")
    either_account.sandbox.execute("UPDATE prospect SET email = ? WHERE id = ?", (email, record_id))
    either_account.sandbox.execute("UPDATE user SET email = ? WHERE id = ?", (f"u{email}", user_id))
    prospect = Prospect.objects.get(id=record_id)

    assert User.objects.get(email=f"u{email}").id == user_id
    prospect.assign(user=f"u{email}")
    assert record_id in [found.id for found in Prospect.objects.filter(assigned_to_user=f"u{email}")]
    opportunity = Opportunity.objects.create(name="Ink", value=1, probability=1, prospect_email=email)
    assert either_account.rows(
        "SELECT prospect_id FROM opportunity_prospect WHERE opportunity_id = ?", opportunity.id
    ) == [(record_id,)]
    assert [found.id for found in Opportunity.objects.filter(prospect_email=email)][-1:] == [opportunity.id]
    assert not [served.path for served in either_account.requests if "@" in served.path or "%40" in served.path]


@pytest.mark.parametrize("email", EMAILS)
def test_an_address_with_any_sign_is_the_key_of_a_batch_of_version_3(account_v3: Account, email: str) -> None:
    (record_id,) = account_v3.column(LIVE, 1)
    account_v3.sandbox.execute("UPDATE prospect SET email = ? WHERE id = ?", (email, record_id))
    with unit_of_work():
        Prospect(email=email, score=4321).upsert()
        Prospect(email=f"new{email}", score=4321).upsert()
    found = account_v3.rows("SELECT id, email FROM prospect WHERE score = 4321 ORDER BY id")
    assert found[0] == (record_id, email)
    assert [address for _, address in found[1:]] == [f"new{email}"]


def test_custom_fields_of_both_kinds_are_emptied_and_filled_again(either_account: Account) -> None:
    CustomField.objects.create(name="Shade", field_id="Shade")
    CustomField.objects.create(name="Shades", field_id="Shades", type="Multi-Select")
    (record_id,) = either_account.column(LIVE, 1)
    values = "SELECT field_id, value FROM prospect_value WHERE prospect_id = ? AND field_id LIKE 'Shade%' ORDER BY 1, 2"
    for single, several in (("red", ["blue", "green"]), (None, []), ("teal", ["teal"]), (None, None)):
        prospect = Prospect.objects.get(id=record_id)
        prospect.custom["Shade"], prospect.custom["Shades"] = single, several
        prospect.save()
        again = Prospect.objects.get(id=record_id)
        assert (again.custom["Shade"], list(again.custom["Shades"])) == (single, several or [])
        stored = [("Shade", single)] if single else []
        assert either_account.rows(values, record_id) == [*stored, *(("Shades", text) for text in several or [])]


@pytest.mark.parametrize("answers", ["xml", "json"])
def test_none_one_and_several_have_one_shape(account: Account, answers: str) -> None:
    ids = account.column(LIVE, 3)
    with connect(sandbox=account.sandbox) as connection:
        connection._exchange.dialect = LegacyDialect(4, connection.decoding, answers=answers)
        for number in range(4):
            list_id = 9000 + number
            account.sandbox.execute(
                "INSERT INTO list (id, name, created_at, updated_at) VALUES (?, 'n', '2026-01-01', '2026-01-01')",
                (list_id,),
            )
            for record_id in ids[:number]:
                account.sandbox.execute(
                    "INSERT INTO list_membership (list_id, prospect_id, created_at, updated_at)"
                    " VALUES (?, ?, '2026-01-01', '2026-01-01')",
                    (list_id, record_id),
                )
            found = list(Prospect.objects.filter(list_id=list_id))
            assert [prospect.id for prospect in found] == ids[:number]
        for number, record_id in enumerate(ids):
            on = {each.id for each in Prospect.objects.get(id=record_id).lists}
            assert {list_id for list_id in on if list_id >= 9000} == set(range(9001 + number, 9004))


def test_a_post_code_keeps_its_zero_and_an_amount_its_cents(account: Account) -> None:
    (record_id,) = account.column(LIVE, 1)
    prospect = Prospect.objects.get(id=record_id)
    prospect.zip, prospect.phone = "02134", "0049301234567"
    prospect.save()
    opportunity = Opportunity.objects.create(name="Ink", value="1200.10", probability=1, prospect_id=record_id)
    again = Prospect.objects.get(id=record_id)
    assert (again.zip, again.phone) == ("02134", "0049301234567")
    assert Opportunity.objects.get(id=opportunity.id).value == Decimal("1200.10")
    assert account.rows("SELECT zip, phone FROM prospect WHERE id = ?", record_id) == [("02134", "0049301234567")]
