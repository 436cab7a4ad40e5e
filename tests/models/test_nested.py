"""Records that a read shows inside of another one are records too."""

from __future__ import annotations

import pickle

import pytest

from pardot_orm import (
    Campaign,
    IdentifiedCompany,
    List,
    ListMembership,
    ListSubscription,
    Opportunity,
    Prospect,
    Visitor,
    VisitorActivity,
    connect,
)
from pardot_orm.errors import ConfigurationError, FieldError, ReadOnlyFieldError, UnsupportedError
from pardot_orm.fields.kinds import CharField


def _with_activities(account):
    return account.one(
        "SELECT prospect_id FROM visitor_activity JOIN prospect p ON p.id = prospect_id WHERE p.is_archived = 0 "
        "GROUP BY prospect_id HAVING count(*) > 2 ORDER BY prospect_id"
    )


def test_a_whole_prospect_shows_its_activities_as_records(big):
    prospect_id = _with_activities(big)
    prospect = Prospect.objects.get(id=prospect_id)
    with big.recorded() as made:
        found = prospect.visitor_activities
        assert found is prospect.visitor_activities
        assert {(a.id, a.type, a.details) for a in found} <= set(
            big.rows("SELECT id, type, details FROM visitor_activity WHERE prospect_id = ?", prospect_id)
        )
    assert made == []
    assert len(found) > 2
    assert all(type(activity) is VisitorActivity for activity in found)


def test_the_activities_of_a_record_of_a_page_cost_one_read(big):
    prospect = Prospect.objects.filter(id=_with_activities(big)).get()
    with big.recorded() as made:
        assert prospect.visitor_activities
        assert prospect.list_subscriptions is not None
    assert [(served.object, served.op) for served in made] == [("prospect", "read")]


def test_the_latest_activity_is_a_record(big):
    prospect = Prospect.objects.get(id=_with_activities(big))
    with big.recorded() as made:
        assert isinstance(prospect.last_activity, VisitorActivity)
        assert prospect.last_activity.created_at == prospect.last_activity_at
    assert made == []


def test_list_subscriptions_are_records_with_their_lists(big):
    prospect_id = big.one("SELECT prospect_id FROM list_membership WHERE opted_out = 1 AND is_archived = 0")
    prospect = Prospect.objects.get(id=prospect_id)
    with big.recorded() as made:
        found = {(s.id, s.list.id, s.list.name, s.did_opt_out) for s in prospect.list_subscriptions}
        assert all(s.created_at for s in prospect.list_subscriptions)
    assert made == []
    assert found == {
        (row[0], row[1], row[2], bool(row[3]))
        for row in big.rows(
            "SELECT m.id, l.id, l.name, m.opted_out FROM list_membership m JOIN list l ON l.id = m.list_id "
            "WHERE m.prospect_id = ? AND m.is_archived = 0",
            prospect_id,
        )
    }
    assert isinstance(prospect.list_subscriptions[0], ListSubscription)


def test_an_opportunity_shows_its_prospects_and_what_happened(account):
    prospect_id = _with_activities(account) or account.one("SELECT id FROM prospect WHERE is_archived = 0")
    made_id = Opportunity.objects.create(prospect_id=prospect_id, name="Fair", value=5, probability=40).id
    opportunity = Opportunity.objects.get(id=made_id)
    with account.recorded() as made:
        (prospect,) = opportunity.prospects
        assert (prospect.id, prospect.email, prospect.company) == account.rows(
            "SELECT id, email, company FROM prospect WHERE id = ?", prospect_id
        )[0]
        assert isinstance(opportunity.opportunity_activities, tuple)
    assert made == []
    with account.recorded() as made:
        assert prospect.score == account.one("SELECT score FROM prospect WHERE id = ?", prospect_id)
    assert [served.op for served in made] == ["read"]


def test_a_record_that_was_never_saved_nests_nothing():
    assert Prospect(email="a@b.example").visitor_activities == ()
    assert Prospect(email="a@b.example").last_activity is None


def test_nested_records_can_not_be_set(big):
    prospect = Prospect.objects.first()
    with pytest.raises(ReadOnlyFieldError, match=r"Prospect\.visitor_activities"):
        prospect.visitor_activities = ()


def test_they_are_read_anew_with_their_record(account):
    prospect = Prospect.objects.get(id=_with_activities(account))
    before = prospect.visitor_activities
    account.sandbox.execute("DELETE FROM visitor_activity WHERE id = ?", (before[0].id,))
    prospect.refresh()
    assert before[0] not in prospect.visitor_activities


def test_a_record_pickles_without_them(big):
    prospect = Prospect.objects.get(id=_with_activities(big))
    found = prospect.visitor_activities
    with big.recorded() as made:
        assert pickle.loads(pickle.dumps(prospect)).visitor_activities == found
    assert made == []


def test_what_has_no_operation_can_not_be_asked_for(big):
    with pytest.raises(FieldError, match="can't query identified companies"):
        IdentifiedCompany.objects.get(id=1)
    with pytest.raises(UnsupportedError, match="identified companies"):
        IdentifiedCompany.objects.first()


# --- relations by id --------------------------------------------------------------------------------------------------


def test_a_membership_leads_to_its_list_and_prospect(big):
    membership = ListMembership.objects.first()
    with big.recorded() as made:
        assert membership.list == List.objects.get(id=membership.list_id)
        assert membership.prospect.id == membership.prospect_id
    assert [served.op for served in made] == ["read", "read", "read"]


def test_an_activity_leads_to_its_prospect(big):
    activity = VisitorActivity.objects.filter(prospect_only=True).first()
    assert activity.prospect.id == activity.prospect_id
    assert isinstance(activity.prospect, Prospect)


def test_the_prospects_of_a_campaign_are_refused_with_what_finds_them(big):
    campaign = Campaign.objects.first()
    with pytest.raises(UnsupportedError) as caught:
        campaign.prospects  # noqa: B018
    assert f"Prospect.objects.where(campaign_id={campaign.id})" in str(caught.value)
    found = Prospect.objects.where(campaign_id=campaign.id).count()
    assert found == big.one("SELECT count(*) FROM prospect WHERE campaign_id = ? AND is_archived = 0", campaign.id)
    assert Campaign.prospects


# --- classes of one's own ---------------------------------------------------------------------------------------------


class Customer(Prospect):
    """A class of a user's."""

    tastes = CharField(custom=True, write="always", api_name="Interests")


def test_relations_lead_to_the_class_that_the_connection_names(big):
    with connect(sandbox=big.sandbox, models=[Customer], alias="own"):
        membership = ListMembership.objects.using("own").first()
        assert type(membership.prospect) is Customer
        opportunity = Opportunity.objects.using("own").first()
        assert {type(p) for p in opportunity.prospects} <= {Customer}
        a_list = List.objects.using("own").first()
        assert {type(p) for p in a_list.prospects[:3]} == {Customer}
        assert type(Prospect.objects.using("own").first()) is Prospect
    assert type(ListMembership.objects.first().prospect) is Prospect


def test_two_classes_for_one_object_are_refused(big):
    with pytest.raises(ConfigurationError, match=r"Prospect and Customer.*prospect"):
        connect(sandbox=big.sandbox, models=[Prospect, Customer])


# --- visitors ---------------------------------------------------------------------------------------------------------


def test_a_whole_prospect_shows_its_visitors_as_records(big):
    prospect_id = big.one("SELECT prospect_id FROM visitor WHERE prospect_id IN (SELECT id FROM prospect)")
    prospect = Prospect.objects.get(id=prospect_id)
    with big.recorded() as made:
        shown = {(v.id, v.page_view_count, v.ip_address, v.hostname) for v in prospect.visitors}
    assert made == []
    columns = "id, page_view_count, ip_address, hostname"
    assert shown == set(big.rows(f"SELECT {columns} FROM visitor WHERE prospect_id = ?", prospect_id))


def test_all_visitors_are_found_unless_only_identified_ones_are_asked_for(big):
    with big.recorded() as made:
        assert {v.id for v in Visitor.objects.all()} == set(big.column("SELECT id FROM visitor"))
    assert {served.params["only_identified"] for served in made} == {"false"}
    identified = {v.id for v in Visitor.objects.filter(only_identified=True)}
    assert 0 < len(identified) < big.one("SELECT count(*) FROM visitor")


def test_a_visitor_shows_its_company_referrers_and_prospect(big):
    visitor_id = big.one("SELECT id FROM visitor WHERE identified_company_id IS NOT NULL AND prospect_id IS NOT NULL")
    visitor = Visitor.objects.get(id=visitor_id)
    with big.recorded() as made:
        assert isinstance(visitor.identified_company, IdentifiedCompany)
        assert visitor.identified_company.email == visitor.identified_company.email
        assert all(referrer.type is None or referrer.type for referrer in visitor.referrers)
        assert visitor.prospect.email == big.one("SELECT email FROM prospect WHERE id = ?", visitor.prospect_id)
        assert {a.visitor_id for a in visitor.visitor_activities} <= {visitor_id}
    assert made == []


def test_visitors_of_prospects_are_found_by_django_spelling(big):
    ids = big.column("SELECT DISTINCT prospect_id FROM visitor WHERE prospect_id IS NOT NULL LIMIT 3")
    found = {v.id for v in Visitor.objects.filter(prospect_id__in=ids)}
    marks = ", ".join("?" * len(ids))
    assert found == set(big.column(f"SELECT id FROM visitor WHERE prospect_id IN ({marks})", *ids))
