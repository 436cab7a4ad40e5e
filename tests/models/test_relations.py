"""Relations follow lazily, and never by a request that an answer has made needless."""

from __future__ import annotations

import pytest

from pardot_orm import Campaign, List, Prospect, User
from pardot_orm.errors import ConfigurationError, ReadOnlyFieldError, ValidationError


def _made(made):
    return [(served.object, served.op) for served in made]


def _prospect_with(account, condition):
    return account.one(f"SELECT id FROM prospect WHERE is_archived = 0 AND {condition} ORDER BY id")


def test_the_campaign_of_a_whole_record_was_in_its_answer(big):
    record_id = _prospect_with(big, "campaign_id IS NOT NULL")
    campaign_id = big.one("SELECT campaign_id FROM prospect WHERE id = ?", record_id)
    prospect = Prospect.objects.get(id=record_id)
    with big.recorded() as made:
        assert isinstance(prospect.campaign, Campaign)
        assert prospect.campaign.id == campaign_id
        assert prospect.campaign.name == big.one("SELECT name FROM campaign WHERE id = ?", campaign_id)
        assert prospect.campaign is prospect.campaign
    assert made == []


def test_what_the_nested_campaign_does_not_show_is_read(big):
    prospect = Prospect.objects.get(id=_prospect_with(big, "campaign_id IS NOT NULL"))
    with big.recorded() as made:
        assert prospect.campaign.cost == big.one("SELECT cost FROM campaign WHERE id = ?", prospect.campaign_id)
    assert _made(made) == [("campaign", "read")]


def test_the_campaign_of_a_record_of_a_page_is_read_once(big):
    prospect = next(p for p in Prospect.objects.all()[:50] if p.campaign_id)
    with big.recorded() as made:
        assert prospect.campaign.id == prospect.campaign_id
        assert prospect.campaign is prospect.campaign
    assert _made(made) == [("campaign", "read")]


def test_no_campaign_is_none_without_a_request(account):
    record_id = _prospect_with(account, "1")
    account.sandbox.execute("UPDATE prospect SET campaign_id = NULL WHERE id = ?", (record_id,))
    prospect = Prospect.objects.filter(id=record_id).get()
    with account.recorded() as made:
        assert prospect.campaign is None
    assert made == []


def test_setting_a_campaign_sets_its_id(account):
    first, second = Campaign.objects.all()[:2]
    prospect = Prospect.objects.get(id=_prospect_with(account, f"campaign_id = {first.id}"))
    assert prospect.campaign == first
    prospect.campaign = second
    assert (prospect.campaign_id, prospect.campaign) == (second.id, second)
    assert prospect.changes == {"campaign_id": (first.id, second.id)}
    prospect.campaign_id = first.id
    assert prospect.campaign == first
    assert not prospect.is_dirty
    prospect.campaign = None
    assert prospect.campaign_id is None
    assert prospect.campaign is None
    prospect.revert()
    assert prospect.campaign == first


@pytest.mark.parametrize("bad", [5, "Webinar", "list"])
def test_a_campaign_is_a_campaign(big, bad):
    prospect = Prospect.objects.first()
    value = List.objects.first() if bad == "list" else bad
    with pytest.raises(ValidationError, match="campaign_id"):
        prospect.campaign = value


def test_a_campaign_without_an_id_is_refused(big):
    with pytest.raises(ValidationError, match=r"save\(\) it first"):
        Prospect.objects.first().campaign = Campaign(name="new")


def test_the_user_of_a_whole_record_was_in_its_answer(big):
    record_id = _prospect_with(big, "user_id IS NOT NULL")
    user_id = big.one("SELECT user_id FROM prospect WHERE id = ?", record_id)
    prospect = Prospect.objects.get(id=record_id)
    with big.recorded() as made:
        assert isinstance(prospect.assigned_to, User)
        assert prospect.assigned_to.id == user_id
        assert prospect.assigned_to.email == big.one("SELECT email FROM user WHERE id = ?", user_id)
    assert made == []


def test_the_user_of_a_record_of_a_page_costs_one_read_of_the_prospect(big):
    record_id = _prospect_with(big, "user_id IS NOT NULL")
    prospect = Prospect.objects.filter(id=record_id).get()
    with big.recorded() as made:
        assert prospect.assigned_to.id == big.one("SELECT user_id FROM prospect WHERE id = ?", record_id)
    assert _made(made) == [("prospect", "read")]


def test_nobody_is_asked_for_once(big):
    record_id = _prospect_with(big, "user_id IS NULL AND group_id IS NULL")
    prospect = Prospect.objects.filter(id=record_id).get()
    with big.recorded() as made:
        assert prospect.assigned_to is None
        assert prospect.assigned_to is None
    assert _made(made) == [("prospect", "read")]


def test_the_user_is_assigned_by_assign_alone(big):
    with pytest.raises(ReadOnlyFieldError, match=r"assign\(\)"):
        Prospect.objects.first().assigned_to = User.objects.first()


def test_lists_are_those_of_live_memberships_without_those_opted_out(big):
    for record_id in big.column(
        "SELECT DISTINCT prospect_id FROM list_membership m JOIN prospect p ON p.id = m.prospect_id "
        "WHERE p.is_archived = 0 ORDER BY m.opted_out DESC, prospect_id LIMIT 15"
    ):
        live = (
            "SELECT list_id FROM list_membership WHERE prospect_id = ? AND is_archived = 0 AND opted_out = ? "
            "AND list_id IN (SELECT id FROM list WHERE is_archived = 0)"
        )
        prospect = Prospect.objects.get(id=record_id)
        with big.recorded() as made:
            assert {each.id for each in prospect.lists} == set(big.column(live, record_id, 0))
            assert {each.id for each in prospect.lists.opted_out} == set(big.column(live, record_id, 1))
            assert len(prospect.lists) == len(big.column(live, record_id, 0))
        assert made == []


def test_a_prospect_on_no_list_is_read_once(big):
    record_id = _prospect_with(big, "id NOT IN (SELECT prospect_id FROM list_membership)")
    prospect = Prospect.objects.filter(id=record_id).get()
    with big.recorded() as made:
        assert not prospect.lists
        assert list(prospect.lists) == prospect.lists.opted_out == []
        assert 5 not in prospect.lists
    assert _made(made) == [("prospect", "read")]


def test_relations_of_a_class_are_themselves():
    assert type(Prospect.campaign).__name__ == "ForeignKey"
    assert type(Prospect.assigned_to).__name__ == "ForeignKey"
    assert type(Prospect.lists).__name__ == "SubscriptionsDescriptor"


def test_a_relation_follows_the_account_of_its_record(account, make_account):
    other = make_account(prospects=20, seed=42, connecting={"alias": "other"})
    prospect = next(p for p in Prospect.objects.using("other")[:20] if p.campaign_id)
    with account.recorded() as made:
        assert prospect.campaign.name == other.one("SELECT name FROM campaign WHERE id = ?", prospect.campaign_id)
    assert made == []
    other.connection.close()
    fresh = Prospect._from_payload(prospect._state.baseline.payload)
    with pytest.raises(ConfigurationError, match="other"):
        fresh.campaign  # noqa: B018
