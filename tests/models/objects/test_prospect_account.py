"""Companies: described, read with fields of the account's own, written, and assigned."""

from __future__ import annotations

import pytest

from pardot_orm import Prospect, ProspectAccount, User
from pardot_orm.errors import ConnectorError, UnsupportedError, ValidationError


def test_describe_tells_default_and_custom_fields(account):
    with account.recorded() as made:
        described = {field.name: field for field in ProspectAccount.describe()}
    assert [(served.object, served.op) for served in made] == [("prospectAccount", "describe")]
    assert described["name"].is_required
    assert not described["name"].is_custom
    custom = [field for field in described.values() if field.is_custom]
    assert custom
    assert not any("&amp;" in choice for field in custom for choice in field.choices)
    assert any(field.is_multi for field in custom)


def test_fields_of_the_accounts_own_are_read_and_written(account):
    company = ProspectAccount.objects.first()
    described = {field.name: field for field in ProspectAccount.describe() if field.is_custom}
    assert set(company.custom) == set(described)
    several = next(field for field in described.values() if field.is_multi)
    one = next(field for field in described.values() if field.kind == "dropdown")
    company.custom[several.name] = list(several.choices[:2])
    company.custom[one.name] = one.choices[-1]
    company.name = "Quill & Daughters"
    with account.recorded() as made:
        company.save()
    assert set(made[0].params) >= {f"{several.name}_0", f"{several.name}_1", one.name, "name"}
    again = ProspectAccount.objects.get(id=company.id)
    assert again.name == "Quill & Daughters"
    assert list(again.custom[several.name]) == list(several.choices[:2])
    assert again.custom[one.name] == one.choices[-1]
    assert account.one("SELECT name FROM prospect_account WHERE id = ?", company.id) == "Quill & Daughters"


def test_a_company_is_made_and_its_prospects_lead_to_it(account):
    company = ProspectAccount.objects.create(name="New Ltd")
    prospect = Prospect.objects.first()
    prospect.prospect_account = company
    prospect.save()
    assert account.one("SELECT prospect_account_id FROM prospect WHERE id = ?", prospect.id) == company.id
    assert Prospect.objects.get(id=prospect.id).prospect_account == company
    with pytest.raises(UnsupportedError, match="prospect_account_id"):
        company.prospects  # noqa: B018


def test_an_owner_is_assigned(account):
    company, user = ProspectAccount.objects.first(), User.objects.last()
    company.assign(user)
    assert account.one("SELECT user_id FROM prospect_account WHERE id = ?", company.id) == user.id
    assert company.assigned_to == user
    for wrong in (None, "user", 0, User(), User):
        with pytest.raises(ValidationError, match="assign"):
            company.assign(wrong)


def test_it_can_not_be_deleted(account):
    with pytest.raises(UnsupportedError, match="can't delete prospect accounts"):
        ProspectAccount.objects.first().delete()


def test_a_connector_refuses_writes(make_account):
    account = make_account(prospects=10, connector="salesforce")
    company = ProspectAccount.objects.first()
    company.name = "Other"
    with pytest.raises(ConnectorError):
        company.save()
    assert account.one("SELECT name FROM prospect_account WHERE id = ?", company.id) != "Other"
