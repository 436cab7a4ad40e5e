"""Seeded opportunities and activities: how many, of what kinds, and that they agree with the prospects."""

import pytest

from pardot_orm.sandbox.core.seed import filling
from pardot_orm.sandbox.core.tables import table_of

TYPE_DETAILS = table_of("visitorActivity").document["type_details"]


def test_the_newest_and_the_oldest_activity_are_those_that_the_prospect_tells_of(ask):
    assert not ask("""
        SELECT p.id FROM prospect p
        WHERE last_activity_at IS NOT (SELECT max(created_at) FROM visitor_activity a WHERE a.prospect_id = p.id)
        OR first_activity_at IS NOT (SELECT min(created_at) FROM visitor_activity a WHERE a.prospect_id = p.id)
    """)


def test_a_prospect_has_up_to_eight_activities(ask):
    counts = ask("SELECT count(*) FROM visitor_activity WHERE prospect_id IS NOT NULL GROUP BY prospect_id")
    assert max(counts) == 8
    assert len(set(counts)) >= 7


def test_ids_of_activities_and_opportunities_follow_their_time(ask):
    for table in ("visitor_activity", "opportunity"):
        made = ask(f"SELECT created_at FROM {table} ORDER BY id")
        assert made == sorted(made)


def test_every_activity_is_of_a_documented_kind(ask):
    documented = {
        (kind["type"], kind.get("type_name"), kind.get("id_field")) for kinds in TYPE_DETAILS.values() for kind in kinds
    }
    columns = {id_field for _, _, id_field in documented if id_field}
    for number, name, *ids in ask(f"SELECT type, type_name, {', '.join(columns)} FROM visitor_activity"):
        (column,) = (column for column, value in zip(columns, ids, strict=True) if value is not None)
        assert (number, name, column) in documented
        assert number != 5


def test_nothing_of_the_history_happens_before_its_time(ask):
    assert not ask("""
        SELECT a.id FROM visitor_activity a LEFT JOIN prospect p ON p.id = a.prospect_id
        WHERE a.updated_at < a.created_at OR a.created_at < p.created_at OR a.created_at < '2023-03-02'
        OR a.updated_at >= '2026-03-02 11:00:00'
    """)
    assert not ask("""
        SELECT id FROM opportunity
        WHERE updated_at < created_at OR closed_at < created_at OR updated_at >= '2026-03-02 11:00:00'
    """)
    assert not ask("""
        SELECT a.id FROM visitor_activity a JOIN opportunity o ON o.id = a.opportunity_id
        WHERE a.created_at < o.created_at OR a.created_at > o.updated_at
    """)


def test_an_opportunity_leaves_its_activities_with_its_own_prospects(ask):
    assert not ask("""
        SELECT a.id FROM visitor_activity a WHERE opportunity_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM opportunity_prospect l
            WHERE l.opportunity_id = a.opportunity_id AND l.prospect_id = a.prospect_id
        )
    """)
    won = "SELECT id FROM opportunity WHERE status = 'won' ORDER BY id"
    assert ask(won) == ask("SELECT opportunity_id FROM visitor_activity WHERE type = 9 ORDER BY opportunity_id")


@pytest.mark.parametrize(
    ("what", "condition", "at_least"),
    [
        ("won", "status = 'won' AND probability = 100 AND closed_at IS NOT NULL", 30),
        ("lost", "status = 'lost' AND probability = 0 AND closed_at IS NOT NULL", 15),
        ("open", "status = 'open' AND closed_at IS NULL", 50),
        ("open, to be closed", "status = 'open' AND closed_at > '2026-03-02'", 10),
        ("with cents", "value <> round(value)", 80),
        ("without cents", "value = round(value)", 20),
        ("without campaign", "campaign_id IS NULL", 10),
        ("recycled", "is_archived", 4),
    ],
)
def test_there_are_enough_opportunities(ask, what, condition, at_least):
    assert ask(f"SELECT count(*) FROM opportunity WHERE {condition}")[0] >= at_least


def test_some_opportunities_are_of_several_prospects(ask):
    assert len(ask("SELECT 1 FROM opportunity_prospect GROUP BY opportunity_id HAVING count(*) > 1")) > 10


@pytest.mark.parametrize(
    "column", sorted({kind["id_field"] for kinds in TYPE_DETAILS.values() for kind in kinds if "id_field" in kind})
)
def test_activities_are_about_assets_of_every_sort(ask, column):
    assert ask(f"SELECT count(*) FROM visitor_activity WHERE {column} IS NOT NULL")[0] > 50


def test_some_activities_are_of_nobody_known(ask):
    assert ask("SELECT count(*) FROM visitor_activity WHERE prospect_id IS NULL AND visitor_id IS NOT NULL")[0] > 100


def test_there_is_an_opportunity_for_ten_prospects(filled):
    for prospects in (0, 30, 400):
        database = filled(prospects=prospects)
        assert database.execute("SELECT count(*) FROM opportunity").fetchone() == (prospects // 10,)


def test_the_history_leaves_all_other_rows_as_they_were(filled, monkeypatch):
    """Documentation and demos show these rows: what is added to the account is drawn from chances of its own."""
    tables = ("prospect", "prospect_value", "list_membership", "campaign", "seed_prospect", "truth_prospect")

    def rows(database):
        return {table: database.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3").fetchall() for table in tables}

    with_history = rows(filled(prospects=300))
    monkeypatch.setattr(filling, "_insert_history", lambda *_: None)
    assert rows(filled(prospects=300)) == with_history
