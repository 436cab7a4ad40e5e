"""Related records of many records: shown by the query itself, or loaded by few requests, and never wrong."""

from __future__ import annotations

import pytest

from pardot_orm import (
    Campaign,
    Email,
    EmailClick,
    List,
    ListMembership,
    Opportunity,
    Prospect,
    User,
    Visit,
    VisitorActivity,
    connect,
)
from pardot_orm.errors import FieldError
from pardot_orm.sandbox import Sandbox
from tests.conftest import Account


@pytest.fixture(scope="module")
def _full():
    with Sandbox(prospects=1100, seed=11) as sandbox:
        yield sandbox


@pytest.fixture
def full(_full):
    """An account of 1,100 prospects, for reading only."""
    with connect(sandbox=_full) as connection:
        assert connection.custom_fields is not None  # asked for before anybody counts
        yield Account(_full, connection)


LIVE_MEMBERS = "SELECT list_id FROM list_membership WHERE is_archived = 0 AND prospect_id = ? AND opted_out = 0"


@pytest.mark.slow
def test_the_lists_of_a_thousand_cost_a_sweep_of_all_memberships(full):
    query = Prospect.objects.prefetch_related("lists")[:1000]
    explained = query.explain()
    with full.recorded() as made:
        found = {p.id: {each.id for each in p.lists} for p in query}
    assert len(found) == 1000
    for prospect_id, lists in found.items():
        assert lists == set(full.column(LIVE_MEMBERS, prospect_id))
    assert len(made) <= 500
    assert len(made) <= explained.at_most
    assert "all memberships once" in repr(explained)


def test_the_lists_of_a_few_are_read_with_them(full):
    with full.recorded() as made:
        found = {p.id: {each.id for each in p.lists} for p in Prospect.objects.prefetch_related("lists")[:3]}
    assert all(lists == set(full.column(LIVE_MEMBERS, prospect_id)) for prospect_id, lists in found.items())
    assert len(made) <= 1 + 3 + 3


def test_lists_that_were_loaded_can_be_changed_and_name_those_opted_out(make_account):
    account = make_account(prospects=120)
    opted = account.rows(
        "SELECT m.prospect_id, m.list_id FROM list_membership m JOIN prospect p ON p.id = m.prospect_id "
        "WHERE m.is_archived = 0 AND m.opted_out = 1 AND p.is_archived = 0"
    )
    prospects = {p.id: p for p in Prospect.objects.prefetch_related("lists")}
    assert opted
    for prospect_id, list_id in opted:
        assert list_id in {each.id for each in prospects[prospect_id].lists.opted_out}
    first = next(p for p in prospects.values() if len(p.lists))
    gone = next(iter(first.lists))
    first.lists.discard(gone)
    assert first.changes == {"lists": {gone.id: False}}
    first.save()
    assert gone.id not in account.column(LIVE_MEMBERS, first.id)


@pytest.mark.parametrize("name", ["campaign", "prospect_account"])
def test_records_behind_ids_cost_no_request_each(full, name):
    query = Prospect.objects.prefetch_related(name)[:400]
    most = query.explain().at_most
    with full.recorded() as made:
        prospects = list(query)
        ids = {p.id: getattr(p, name) and getattr(p, name).id for p in prospects}
    assert len(made) <= most
    assert len(made) < 60
    column = f"{name}_id"
    assert ids == dict(full.rows(f"SELECT id, {column} FROM prospect WHERE is_archived = 0 ORDER BY id LIMIT 400"))


def test_a_prospect_that_is_gone_is_none_to_its_memberships(make_account):
    account = make_account(prospects=60)
    memberships = list(ListMembership.objects.prefetch_related("list", "prospect"))
    with account.recorded() as made:
        for membership in memberships:
            assert membership.list.id == membership.list_id
    assert made == []
    alive = set(account.column("SELECT id FROM prospect WHERE is_archived = 0"))
    with account.recorded() as made:
        for membership in (m for m in memberships if m.prospect_id in alive):
            assert membership.prospect.id == membership.prospect_id
    assert made == []


@pytest.mark.slow
@pytest.mark.parametrize("name", ["activities", "visits", "memberships", "opportunities"])
def test_records_that_refer_to_these(full, name):
    tables = {
        "activities": "SELECT id FROM visitor_activity WHERE prospect_id = ?",
        "visits": "SELECT id FROM visit WHERE prospect_id = ?",
        "memberships": "SELECT id FROM list_membership WHERE is_archived = 0 AND prospect_id = ?",
        "opportunities": "SELECT o.id FROM opportunity o JOIN opportunity_prospect l ON l.opportunity_id = o.id "
        "WHERE o.is_archived = 0 AND l.prospect_id = ?",
    }
    query = Prospect.objects.prefetch_related(name)[:300]
    most = query.explain().at_most
    with full.recorded() as made:
        prospects = list(query)
        found = {p.id: {each.id for each in getattr(p, name)} for p in prospects}
        assert [bool(getattr(p, name)) for p in prospects] == [bool(ids) for ids in found.values()]
    assert len(made) <= min(most, 150)
    for prospect_id, ids in found.items():
        assert ids == set(full.column(tables[name], prospect_id))
    assert any(found.values())


def test_an_iterator_loads_as_its_pages_come(full):
    with full.recorded() as made:
        found = [
            len(p.lists) + len(p.memberships)
            for p in Prospect.objects.prefetch_related("lists", "memberships").iterator()
        ]
    assert sum(found)
    assert {served.op for served in made} == {"query"}
    assert len(made) < 60


def test_an_account_without_related_records(make_account):
    account = make_account(prospects=10)
    account.sandbox.execute("DELETE FROM list_membership")
    account.sandbox.execute("UPDATE prospect SET campaign_id = NULL")
    for prospect in Prospect.objects.prefetch_related("lists", "campaign", "memberships"):
        assert (list(prospect.lists), prospect.campaign, list(prospect.memberships)) == ([], None, [])


# --- what it costs ----------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("model", [ListMembership, VisitorActivity, Visit])
def test_records_behind_ids_cost_what_explain_tells(full, model):
    query = model.objects.filter(prospect_id__in=full.column("SELECT id FROM prospect")) if model is Visit else None
    query = (query or model.objects.all()).prefetch_related("prospect")
    told = query.explain()
    with full.recorded() as made:
        found = {each.id: each.prospect.id for each in query if each.__dict__.get("prospect")}
    assert found
    assert len(made) <= told.at_most
    assert told.requests <= len(made) + 4
    prospects = [served for served in made if served.object == "prospect"]
    assert len(prospects) <= 2 * -(-full.one("SELECT COUNT(*) FROM prospect WHERE is_archived = 0") // 200) + 4


@pytest.mark.slow
def test_the_members_of_a_list_cost_what_explain_tells(full):
    for each in List.objects.all()[:3]:
        query = each.members.prefetch_related("prospect")
        told = query.explain()
        with full.recorded() as made:
            members = list(query)
        assert len(made) <= told.at_most <= 30
        assert told.requests <= 2 * len(made)
        assert len(members) > 30


def test_no_prospect_is_brought_twice(full):
    pages = []
    full.sandbox.requests.clear()
    for membership in ListMembership.objects.prefetch_related("prospect").iterator():
        assert "prospect" in membership.__dict__ or membership.prospect_id
    for served in full.requests:
        if served.object == "prospect":
            bounds = (int(served.params["id_greater_than"]), int(served.params["id_less_than"]))
            sql = "SELECT id FROM prospect WHERE is_archived = 0 AND id > ? AND id < ? ORDER BY id LIMIT 200"
            pages += full.column(sql, *bounds)
    assert pages
    assert len(pages) == len(set(pages))


@pytest.mark.slow
@pytest.mark.parametrize("name", ["lists", "memberships", "opportunities", "prospect_account", "activities"])
def test_nothing_is_counted_to_choose_a_way(full, name):
    with full.recorded() as made:
        list(Prospect.objects.prefetch_related(name)[:250])
    ones = [served for served in made if served.op == "query" and served.params.get("limit") == "1"]
    assert all(served.params.get("sort_order") == "descending" for served in ones)  # the upper bounds of walks


@pytest.mark.slow
@pytest.mark.parametrize(("name", "each"), [("lists", 1), ("memberships", 2), ("opportunities", 2)])
@pytest.mark.parametrize("records", [1, 2, 3, 10, 200, 450])
def test_the_way_that_is_chosen_costs_at_most_what_is_told(full, name, each, records):
    query = Prospect.objects.prefetch_related(name)[:records]
    told = query.explain()
    with full.recorded() as made:
        list(query)
    assert len(made) <= told.at_most
    assert len(made) <= each * records + 4


# --- narrowed ---------------------------------------------------------------------------------------------------------


def test_a_prefetch_can_be_narrowed_to_a_field(full):
    query = ListMembership.objects.prefetch_related("prospect__email", "prospect__score")[:50]
    with full.recorded() as made:
        found = {m.prospect_id: (m.prospect.email, m.prospect.score) for m in query if "prospect" in m.__dict__}
    assert found
    stored = {row[0]: row[1:] for row in full.rows("SELECT id, email, score FROM prospect")}
    assert found == {prospect_id: stored[prospect_id] for prospect_id in found}
    asked = [served.params["fields"].split(",") for served in made if served.object == "prospect"]
    assert asked
    assert all(set(fields) == {"id", "email", "score"} for fields in asked)
    member = next(m for m in query if "prospect" in m.__dict__)
    with full.recorded() as made:
        assert member.prospect.city == full.one("SELECT city FROM prospect WHERE id = ?", member.prospect_id)
    assert len(made) == 1


def test_records_that_refer_to_these_can_be_narrowed(full):
    with full.recorded() as made:
        prospects = list(Prospect.objects.prefetch_related("activities__type_name", "memberships__opted_out")[:60])
        found = {p.id: {m.id: m.opted_out for m in p.memberships} for p in prospects}
    for prospect_id, memberships in found.items():
        sql = "SELECT id, opted_out FROM list_membership WHERE is_archived = 0 AND prospect_id = ?"
        assert memberships == dict(full.rows(sql, prospect_id))
    assert made


def test_the_whole_record_wins_over_a_part_of_it(full):
    query = ListMembership.objects.prefetch_related("prospect__email", "prospect")[:5]
    with full.recorded() as made:
        assert all(m.prospect.city or True for m in query if "prospect" in m.__dict__)
    assert {served.op for served in made} == {"query"}


@pytest.mark.parametrize(
    ("model", "name", "says"),
    [
        (ListMembership, "prospect__campaign", "one step"),
        (ListMembership, "list__nonsense", "no field"),
        (Prospect, "lists__name", r"prefetch_related\('lists'\)"),
        (Prospect, "visitor_activities__type", "comes whole"),
        (Prospect, "nonsense__email", "no related records"),
    ],
)
def test_what_can_not_be_narrowed_is_refused_when_written(model, name, says):
    with pytest.raises(FieldError, match=says):
        model.objects.prefetch_related(name)


# --- shown by the query itself ----------------------------------------------------------------------------------------


def test_select_related_shows_them_in_the_pages(full):
    with full.recorded() as made:
        prospects = list(Prospect.objects.select_related("campaign", "assigned_to", "last_activity")[:200])
        for prospect in prospects:
            assert prospect.campaign is None or isinstance(prospect.campaign, Campaign)
            assert prospect.assigned_to is None or isinstance(prospect.assigned_to, User)
            assert prospect.last_activity is None or isinstance(prospect.last_activity, VisitorActivity)
    assert len(made) == 1
    assert made[0].params["output"] == "simple"
    users = dict(full.rows("SELECT id, user_id FROM prospect WHERE is_archived = 0 ORDER BY id LIMIT 200"))
    assert {p.id: p.assigned_to and p.assigned_to.id for p in prospects} == users
    assert any(users.values())


def test_all_values_are_those_of_a_query_without_it(full):
    fields = [name for name, field in Prospect._meta.fields.items() if field.read == "bulk"]
    plain = [[getattr(p, name) for name in fields] + [dict(p.custom)] for p in Prospect.objects.all()[:100]]
    related = Prospect.objects.select_related("campaign")[:100]
    with full.recorded() as made:
        assert [[getattr(p, name) for name in fields] + [dict(p.custom)] for p in related] == plain
    assert len(made) == 1


def test_only_and_select_related(full):
    with full.recorded() as made:
        for prospect in Prospect.objects.only("email").select_related("campaign")[:50]:
            assert prospect.campaign is None or prospect.campaign.name
            assert prospect.email
    assert len(made) == 1
    assert "notes" not in made[0].params["fields"]


def test_select_related_of_other_objects(full):
    with full.recorded() as made:
        for opportunity in Opportunity.objects.select_related("prospects", "campaign"):
            assert opportunity.prospects
            assert opportunity.prospects[0].email
    assert {served.params["output"] for served in made if int(served.params["limit"]) > 1} == {"simple"}
    assert len(made) <= Opportunity.objects.all().explain().at_most


@pytest.mark.parametrize("name", ["lists", "activities", "visitors", "nonsense", "score"])
def test_what_no_query_shows_is_refused_with_what_it_can(name):
    with pytest.raises(FieldError, match=r"campaign"):
        Prospect.objects.select_related(name)


@pytest.mark.parametrize("name", ["nonsense", "score", "objects", "save"])
def test_what_is_no_relation_is_refused_with_what_is_one(name):
    with pytest.raises(FieldError, match="lists"):
        Prospect.objects.prefetch_related(name)
    with pytest.raises(FieldError, match="select_related"):
        Prospect.objects.prefetch_related("assigned_to")


def test_nothing_is_asked_when_written(full):
    with full.recorded() as made:
        Prospect.objects.prefetch_related("lists").select_related("campaign").filter(score__gt=5)
    assert made == []


# --- objects that can't be bounded, sorted or skipped -----------------------------------------------------------------


@pytest.mark.slow
def test_visits_of_many_prospects_are_walked_whole(full):
    ids = full.column("SELECT id FROM prospect WHERE is_archived = 0")
    wanted = full.column("SELECT id FROM visit WHERE prospect_id IN (SELECT id FROM prospect WHERE is_archived = 0)")
    query = Visit.objects.filter(prospect_id__in=ids)
    with full.recorded() as made:
        found = [visit.id for visit in query]
    assert found == sorted(wanted)
    assert len(made) <= query.explain().at_most
    assert query.count() == len(wanted)
    assert [v.id for v in query.reverse()] == sorted(wanted, reverse=True)
    assert [v.id for v in query[5:15]] == sorted(wanted)[5:15]
    assert set(Visit.objects.in_bulk(wanted[:30])) == set(wanted[:30])


@pytest.mark.slow
def test_visits_deleted_meanwhile_move_none_out_of_sight(make_account):
    account = make_account(prospects=900)
    ids = account.column("SELECT DISTINCT prospect_id FROM visit WHERE prospect_id IS NOT NULL ORDER BY 1")[:200]
    marks = ", ".join("?" * len(ids))
    before = account.column(f"SELECT id FROM visit WHERE prospect_id IN ({marks}) ORDER BY id", *ids)
    assert len(before) > 250
    gone = before[:50:5]
    found = []
    for number, visit in enumerate(Visit.objects.filter(prospect_id__in=ids).iterator()):
        found.append(visit.id)
        if number == 10:
            for each in gone:
                account.sandbox.execute("DELETE FROM visit WHERE id = ?", (each,))
    assert len(found) == len(set(found))
    assert set(before) - set(gone) <= set(found)


def test_visits_of_nobody_in_particular_are_refused(full):
    with pytest.raises(FieldError, match="prospect_ids"):
        list(Visit.objects.all())
    with pytest.raises(FieldError, match="order of their ids"):
        Visit.objects.order_by("created_at")


def test_clicks_can_be_walked_reversed_and_sliced(full):
    ids = full.column("SELECT id FROM email_click ORDER BY id")
    assert len(ids) > 20
    assert [c.id for c in EmailClick.objects.all()] == ids
    assert [c.id for c in EmailClick.objects.reverse()[:5]] == ids[:-6:-1]
    assert [c.id for c in EmailClick.objects.all()[10:15]] == ids[10:15]
    assert EmailClick.objects.get(id=ids[3]).id == ids[3]
    click = EmailClick.objects.last()
    click.refresh()
    assert click.id == ids[-1]
    with full.recorded() as made:
        list(EmailClick.objects.all()[:5])
    assert not {"offset", "sort_by", "sort_order"} & set(made[0].params)


def test_members_of_a_list_can_be_loaded_backwards(full):
    lists = list(List.objects.prefetch_related("members"))
    for each in lists:
        members = full.column("SELECT id FROM list_membership WHERE is_archived = 0 AND list_id = ?", each.id)
        assert {m.id for m in each.members} == set(members)


def test_a_mail_that_is_gone_spoils_no_others(make_account):
    account = make_account(prospects=60)
    gone, *_ = account.column("SELECT DISTINCT email_id FROM visitor_activity WHERE email_id IN (SELECT id FROM email)")
    account.sandbox.execute("DELETE FROM email WHERE id = ?", (gone,))
    activities = list(VisitorActivity.objects.filter(email_only=True).prefetch_related("email"))
    alive = set(account.column("SELECT id FROM email"))
    with account.recorded() as made:
        assert all(a.email.id == a.email_id for a in activities if a.email_id in alive)
    assert made == []
    lost = next(a for a in activities if a.email_id == gone)
    with pytest.raises(Email.DoesNotExist):
        _ = lost.email
