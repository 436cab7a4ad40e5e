"""Seeded visitors and visits: that they agree with prospects, activities and each other."""

import re

import pytest


def test_every_activity_of_a_visitor_has_its_visitor_of_the_same_prospect(ask):
    assert not ask("""
        SELECT a.id FROM visitor_activity a LEFT JOIN visitor v ON v.id = a.visitor_id
        WHERE a.visitor_id IS NOT NULL AND (v.id IS NULL OR v.prospect_id IS NOT a.prospect_id)
    """)


def test_every_visit_of_an_activity_is_there_and_no_other(ask):
    assert ask("SELECT id, visitor_id, prospect_id FROM visit ORDER BY id") == ask(
        "SELECT visit_id, visitor_id, prospect_id FROM visitor_activity WHERE visit_id IS NOT NULL ORDER BY visit_id"
    )


def test_a_visit_has_the_page_views_that_its_activity_tells_of(ask):
    told = ask("""
        SELECT a.details, v.visitor_page_view_count, (SELECT count(*) FROM visitor_page_view p WHERE p.visit_id = v.id)
        FROM visit v JOIN visitor_activity a ON a.visit_id = v.id
    """)
    assert len(told) > 500
    for details, noted, present in told:
        match = re.fullmatch(r"(\d+) page views?", details)
        assert noted == present == (int(match[1]) if match else 1)


@pytest.mark.slow
def test_the_times_of_a_visit_are_those_of_its_page_views(ask):
    assert not ask("""
        SELECT v.id FROM visit v JOIN (
            SELECT visit_id, min(created_at) AS first, max(created_at) AS last FROM visitor_page_view GROUP BY visit_id
        ) p ON p.visit_id = v.id JOIN visitor_activity a ON a.visit_id = v.id
        WHERE v.created_at <> p.first OR v.first_visitor_page_view_at <> p.first OR v.updated_at <> p.last
        OR v.last_visitor_page_view_at <> p.last OR a.created_at <> p.last
        OR v.duration_in_seconds <> strftime('%s', p.last) - strftime('%s', p.first)
    """)


def test_a_visitor_counts_its_page_views_and_was_there_throughout(ask):
    assert not ask("""
        SELECT v.id FROM visitor v LEFT JOIN (
            SELECT visitor_id, sum(visitor_page_view_count) AS views, min(created_at) AS first, max(updated_at) AS last
            FROM visit GROUP BY visitor_id
        ) t ON t.visitor_id = v.id
        WHERE v.page_view_count <> coalesce(t.views, 0) OR v.created_at > coalesce(t.first, v.created_at)
        OR v.updated_at < coalesce(t.last, v.updated_at) OR v.updated_at < v.created_at
    """)


@pytest.mark.parametrize(
    ("what", "condition", "at_least"),
    [
        ("identified", "identified_company_id IS NOT NULL", 300),
        ("not identified", "identified_company_id IS NULL", 300),
        ("of nobody known", "prospect_id IS NULL", 100),
        ("of a prospect", "prospect_id IS NOT NULL", 700),
        ("of a prospect never active", "id NOT IN (SELECT visitor_id FROM visitor_activity WHERE visitor_id > 0)", 100),
        ("with several referrers", "(SELECT count(*) FROM visitor_referrer r WHERE r.visitor_id = v.id) > 1", 30),
        ("without referrer", "NOT EXISTS (SELECT 1 FROM visitor_referrer r WHERE r.visitor_id = v.id)", 300),
        ("with several visits", "(SELECT count(*) FROM visit t WHERE t.visitor_id = v.id) > 1", 50),
    ],
)
def test_there_are_enough_visitors(ask, what, condition, at_least):
    assert ask(f"SELECT count(*) FROM visitor v WHERE {condition}")[0] >= at_least, what


def test_every_company_is_that_of_a_visitor_and_of_its_prospect(ask):
    assert not ask("""
        SELECT c.id FROM identified_company c LEFT JOIN visitor v ON v.identified_company_id = c.id
        WHERE v.id IS NULL OR c.name IS NULL
    """)
    assert not ask("""
        SELECT v.id FROM visitor v JOIN identified_company c ON c.id = v.identified_company_id
        JOIN prospect p ON p.id = v.prospect_id WHERE p.company <> c.name
    """)


def test_the_same_seed_makes_the_same_visitors(filled):
    tables = ("visitor", "visit", "visitor_page_view", "visitor_referrer", "identified_company")

    def rows(seed):
        database = filled(prospects=100, seed=seed)
        return [database.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in tables]

    assert rows(7) == rows(7)
    assert rows(7) != rows(8)


def test_an_empty_account_has_no_visitors(filled):
    assert filled(prospects=0).execute("SELECT count(*) FROM visitor").fetchone() == (0,)
