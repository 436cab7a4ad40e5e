import sqlite3
from collections import Counter
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pardot_orm.sandbox.core.schema import create_tables
from pardot_orm.sandbox.core.seed import fill


def dump(database):
    return list(database.iterdump())


def number(database, query):
    return database.execute(query).fetchone()[0]


# The same arguments, the same rows


@pytest.mark.slow
def test_the_same_arguments_make_the_same_rows(filled, database):
    assert dump(filled()) == dump(database)


@pytest.mark.slow
@pytest.mark.parametrize("other", [{"seed": 8}, {"unique_addresses": True}, {"prospects": 1999}])
def test_other_arguments_make_other_rows(filled, database, other):
    assert dump(filled(**other)) != dump(database)


def test_a_time_without_zone_is_utc(filled):
    aware, naive = datetime.fromisoformat("2026-03-02T12:00:00+00:00"), datetime(2026, 3, 2, 12)  # noqa: DTZ001
    assert dump(filled(prospects=50, now=aware)) == dump(filled(prospects=50, now=naive))


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(
    prospects=st.integers(0, 120),
    seed=st.integers(0, 2**32),
    unique_addresses=st.booleans(),
    timezone=st.sampled_from(("America/New_York", "Europe/Berlin", "Asia/Tokyo", "Australia/Lord_Howe", "UTC")),
    now=st.datetimes(datetime(2005, 1, 1), datetime(2040, 1, 1)),  # noqa: DTZ001 - taken as UTC
)
def test_any_arguments_make_a_whole_account(prospects, seed, unique_addresses, timezone, now):
    database = sqlite3.connect(":memory:")
    create_tables(database)
    fill(
        database,
        prospects=prospects,
        seed=seed,
        unique_addresses=unique_addresses,
        timezone=timezone,
        username="api@example.com",
        now=now,
    )
    assert number(database, "SELECT count(*) FROM prospect") == prospects
    assert number(database, "SELECT count(DISTINCT id) FROM prospect") == prospects
    latest = number(database, "SELECT max(updated_at) FROM prospect")
    assert latest is None or latest < str(now - timedelta(hours=1))


# The account


@pytest.mark.slow
def test_the_first_user_is_the_api_user(ask):
    assert ask("SELECT email, timezone, role FROM user ORDER BY id LIMIT 1") == [
        ("api@example.com", "America/New_York", "Administrator")
    ]


def test_the_account_has_its_parts(ask):
    expected = {
        "account": 1, "user": 5, "user_group": 3, "campaign": 8, "profile": 1, "profile_criteria": 3,
        "prospect_account": 12, "list": 9, "custom_field": 9,
    }  # fmt: skip
    assert {table: ask(f'SELECT count(*) FROM "{table}"')[0] for table in expected} == expected


def test_the_oldest_campaign_has_the_lowest_id(ask):
    assert ask("SELECT id FROM campaign ORDER BY created_at LIMIT 1") == ask("SELECT min(id) FROM campaign")


def test_every_type_of_custom_field_has_values(ask):
    types = ask("SELECT DISTINCT type FROM custom_field c JOIN prospect_value v ON v.field_id = c.field_id")
    assert set(types) == {"Text", "Number", "Date", "Dropdown", "Multi-Select", "Checkbox", "Text Area"}


def test_predefined_values_are_kept_to(ask):
    assert not ask("""
        SELECT v.value FROM prospect_value v JOIN custom_field c ON c.field_id = v.field_id
        WHERE c.is_use_values
        AND v.value NOT IN (SELECT value FROM custom_field_choice h WHERE h.custom_field_id = c.id)
    """)


def test_values_stand_at_positions_from_0_without_gaps(ask):
    assert not ask("""
        SELECT prospect_id FROM prospect_value GROUP BY prospect_id, field_id
        HAVING min(position) <> 0 OR max(position) <> count(*) - 1
    """)
    assert ask("SELECT count(*) FROM prospect_value WHERE position = 2")[0] > 100


def test_only_fields_that_may_have_several_values_have_several(ask):
    assert set(ask("SELECT DISTINCT field_id FROM prospect_value WHERE position > 0")) == {
        "Interests", "Consents", "Past_Events",
    }  # fmt: skip


def test_lists_are_public_private_and_dynamic(ask):
    assert set(ask("SELECT is_public, is_dynamic FROM list WHERE NOT is_archived")) == {
        (0, 0),
        (1, 0),
        (0, 1),
    }


def test_some_memberships_are_opted_out_and_some_have_ended(ask):
    members, opted_out, ended = ask("SELECT count(*), sum(opted_out), sum(is_archived) FROM list_membership")[0]
    assert members > 1500
    assert opted_out > 30
    assert ended > 30


def test_a_recycled_prospect_is_on_no_list(ask):
    assert not ask("""
        SELECT m.id FROM list_membership m JOIN prospect p ON p.id = m.prospect_id
        WHERE p.is_archived AND NOT m.is_archived
    """)


@pytest.mark.parametrize(
    ("table", "column", "referred"),
    [
        ("account", "plugin_campaign_id", "campaign"),
        ("user", "account", "account"),
        ("custom_field_choice", "custom_field_id", "custom_field"),
        ("profile_criteria", "profile_id", "profile"),
        ("prospect", "campaign_id", "campaign"),
        ("prospect", "user_id", "user"),
        ("prospect", "group_id", "user_group"),
        ("prospect", "profile_id", "profile"),
        ("prospect", "prospect_account_id", "prospect_account"),
        ("prospect_value", "prospect_id", "prospect"),
        ("prospect_profile_criteria", "prospect_id", "prospect"),
        ("prospect_profile_criteria", "criteria_id", "profile_criteria"),
        ("list_membership", "list_id", "list"),
        ("list_membership", "prospect_id", "prospect"),
        ("opportunity", "campaign_id", "campaign"),
        ("opportunity_prospect", "opportunity_id", "opportunity"),
        ("opportunity_prospect", "prospect_id", "prospect"),
        ("visitor_activity", "campaign_id", "campaign"),
        ("visitor_activity", "prospect_id", "prospect"),
        ("visitor_activity", "opportunity_id", "opportunity"),
    ],
)
def test_what_is_referred_to_is_there(ask, table, column, referred):
    assert ask(f'SELECT "{column}" FROM "{table}" WHERE "{column}" IS NOT NULL LIMIT 1')
    assert not ask(
        f'SELECT "{column}" FROM "{table}" WHERE "{column}" IS NOT NULL'
        f' AND "{column}" NOT IN (SELECT id FROM "{referred}")'
    )


def test_values_belong_to_fields_that_are_there(ask):
    assert not ask("SELECT field_id FROM prospect_value WHERE field_id NOT IN (SELECT field_id FROM custom_field)")


# Times and ids


def test_ids_have_gaps_and_are_not_given_again(ask):
    lowest, highest, count = ask("SELECT min(id), max(id), count(*) FROM prospect")[0]
    assert highest - lowest > count * 1.5
    assert ask("SELECT seq FROM sqlite_sequence WHERE name = 'prospect'") == [highest]


@pytest.mark.slow
@pytest.mark.parametrize(("prospects", "imported"), [(2000, 300), (1000, 300), (400, 60)])
def test_an_import_made_many_prospects_in_one_second(filled, prospects, imported):
    made = filled(prospects=prospects).execute("SELECT created_at FROM prospect").fetchall()
    assert max(Counter(made).values()) == imported


def test_several_prospects_were_updated_in_one_second(ask):
    assert ask("SELECT count(*) c FROM prospect GROUP BY updated_at ORDER BY c DESC LIMIT 1")[0] > 50


def test_ids_follow_the_time_of_creation_for_the_most_part(ask):
    made = ask("SELECT created_at FROM prospect ORDER BY id")
    backwards = sum(later < earlier for earlier, later in pairwise(made))
    assert 0 < backwards < len(made) * 0.02


def test_nothing_happens_before_its_time(ask):
    assert not ask("""
        SELECT id FROM prospect WHERE updated_at < created_at OR last_activity_at < first_activity_at
        OR first_activity_at < created_at OR updated_at < last_activity_at
        OR updated_at >= '2026-03-02 11:00:00' OR created_at < '2023-03-02'
        OR first_assigned_at < created_at OR crm_last_sync < created_at OR email_bounced_at < created_at
    """)
    assert not ask("""
        SELECT m.id FROM list_membership m JOIN prospect p ON p.id = m.prospect_id
        JOIN list l ON l.id = m.list_id
        WHERE m.created_at < p.created_at OR m.created_at < l.created_at OR m.updated_at < m.created_at
    """)


def test_times_are_utc_text_of_seconds(ask):
    pattern = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9]"
    assert not ask("SELECT id FROM prospect WHERE NOT (created_at GLOB ? AND updated_at GLOB ?)", pattern, pattern)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("timezone", "first", "last"),
    [
        ("America/New_York", "2025-11-02 05:00:00", "2025-11-02 07:00:00"),
        ("Europe/Berlin", "2025-10-26 00:00:00", "2025-10-26 02:00:00"),
    ],
)
def test_some_were_created_in_the_hour_that_the_clocks_show_twice(filled, timezone, first, last):
    query = "SELECT created_at FROM prospect WHERE created_at >= ? AND created_at < ?"
    made = [datetime.fromisoformat(row[0]) for row in filled(timezone=timezone).execute(query, (first, last))]
    assert any(moment + timedelta(hours=1) in made for moment in made)


def test_who_was_never_active_says_so(ask):
    assert not ask("""
        SELECT id FROM prospect WHERE (last_activity_at IS NULL) <> (recent_interaction = 'Never active.')
        OR (last_activity_at IS NOT NULL AND recent_interaction NOT LIKE 'Inactive for %')
    """)
    never, active = (ask(f"SELECT count(*) FROM prospect WHERE last_activity_at IS {x} NULL")[0] for x in ("", "NOT"))
    assert never > 500
    assert active > 1000


# What is hard to carry


@pytest.mark.parametrize(
    "text",
    ["&", "<", '"', "'", "&amp;", "&#39;", "  leading", "blanks  ", "\t", "\n", "\r\n", "😀", "来月", "يوم"],
)
def test_texts_hold_all_that_is_hard_to_carry(ask, text):
    assert any(text in comments for comments in ask("SELECT comments FROM prospect WHERE comments IS NOT NULL"))


@pytest.mark.parametrize(
    ("what", "condition", "at_least"),
    [
        ("postcodes with leading zeros", "zip GLOB '0*'", 100),
        ("names in Japanese", "last_name IN ('田中', '山本', 'さとう')", 10),
        ("names in Arabic", "first_name IN ('محمد', 'فاطمة')", 5),
        ("names in Cyrillic", "last_name IN ('Иванова', 'Королёв', 'Щербакова')", 5),
        ("names in Greek", "first_name IN ('Μαρία', 'Γεώργιος')", 5),
        ("companies with an ampersand", "company LIKE '%&%'", 100),
        ("starred", "is_starred", 50),
        ("reviewed", "is_reviewed", 500),
        ("not to be mailed", "is_do_not_email", 50),
        ("opted out", "opted_out", 40),
        ("below zero", "score < 0", 20),
        ("without grade", "grade IS NULL", 100),
        ("assigned", "user_id IS NOT NULL AND first_assigned_at IS NOT NULL", 800),
        ("not assigned", "user_id IS NULL AND first_assigned_at IS NULL", 400),
        ("leads", "crm_lead_fid LIKE '00Q%' AND salesforce_fid = crm_lead_fid AND fid = crm_lead_fid", 100),
        (
            "contacts",
            "crm_contact_fid LIKE '003%' AND salesforce_fid = crm_contact_fid AND fid = crm_contact_fid",
            100,
        ),
        ("with an account", "prospect_account_id IS NOT NULL", 200),
        ("recycled", "is_archived", 35),
        ("bounced", "is_email_hard_bounced AND email_bounced_at IS NOT NULL", 10),
    ],
)
def test_there_are_enough(ask, what, condition, at_least):
    assert ask(f"SELECT count(*) FROM prospect WHERE {condition}")[0] >= at_least


def test_all_thirteen_grades_are_given(ask):
    assert ask("SELECT count(DISTINCT grade) FROM prospect") == [13]


def test_scores_lie_between_minus_5_and_250(ask):
    lowest, highest = ask("SELECT min(score), max(score) FROM prospect")[0]
    assert -5 <= lowest < 0
    assert 200 < highest <= 250
