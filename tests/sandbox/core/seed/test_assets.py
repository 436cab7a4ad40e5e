"""Seeded assets, tags, moves and clicks: they agree with each other and with the rest of the account."""

import pytest

from pardot_orm.sandbox.core.seed import filling
from pardot_orm.sandbox.core.tables import table_of

# What each kind of tagged object is a row of.
TAGGED = {
    "Prospect": "prospect",
    "List": "list",
    "Campaign": "campaign",
    "Custom URL": "custom_redirect",
    "Form": "form",
    "Dynamic Content": "dynamic_content",
    "Opportunity": "opportunity",
    "Prospect Custom Field": "custom_field",
    "User": "user",
    "Landing Page": "asset",
    "Form Handler": "asset",
    "File": "asset",
    "Email": "email",
    "Email Template": "email_template",
}


@pytest.mark.parametrize(
    ("table", "at_least"),
    [
        ("tag", 8),
        ("tag_object", 200),
        ("custom_redirect", 4),
        ("form", 5),
        ("dynamic_content", 3),
        ("dynamic_content_variation", 5),
        ("lifecycle_stage", 4),
        ("lifecycle_history", 1000),
        ("email_click", 100),
        ("email", 6),
        ("email_template", 9),
    ],
)
def test_there_is_enough_of_everything(ask, table, at_least):
    assert ask(f"SELECT count(*) FROM {table}")[0] >= at_least


@pytest.mark.parametrize(
    ("table", "column", "referred"),
    [
        ("visitor_activity", "form_id", "form"),
        ("visitor_activity", "custom_redirect_id", "custom_redirect"),
        ("visitor_activity", "email_id", "email"),
        ("visitor_activity", "list_email_id", "email"),
        ("visitor_activity", "email_template_id", "email_template"),
        ("email", "campaign_id", "campaign"),
        ("prospect_account", "user_id", "user"),
        ("prospect_account_value", "prospect_account_id", "prospect_account"),
        ("email_message", "email_id", "email"),
        ("email_template_send_options", "email_template_id", "email_template"),
        ("custom_redirect", "campaign_id", "campaign"),
        ("form", "campaign_id", "campaign"),
        ("dynamic_content_variation", "dynamic_content_id", "dynamic_content"),
        ("lifecycle_history", "prospect_id", "prospect"),
        ("lifecycle_history", "previous_stage_id", "lifecycle_stage"),
        ("lifecycle_history", "next_stage_id", "lifecycle_stage"),
        ("email_click", "prospect_id", "prospect"),
        ("tag_object", "tag_id", "tag"),
    ],
)
def test_what_is_referred_to_is_there(ask, table, column, referred):
    assert ask(f'SELECT "{column}" FROM "{table}" WHERE "{column}" IS NOT NULL LIMIT 1')
    assert not ask(
        f'SELECT "{column}" FROM "{table}" WHERE "{column}" IS NOT NULL'
        f' AND "{column}" NOT IN (SELECT id FROM "{referred}")'
    )


@pytest.mark.parametrize(("kind", "table"), TAGGED.items())
def test_tags_are_on_objects_of_every_kind(ask, kind, table):
    assert ask("SELECT count(*) FROM tag_object WHERE type = ?", kind)[0] > 0
    assert not ask(f"SELECT id FROM tag_object WHERE type = ? AND object_id NOT IN (SELECT id FROM {table})", kind)


def test_every_kind_of_tagged_object_is_documented(ask):
    assert (
        set(ask("SELECT DISTINCT type FROM tag_object"))
        == set(TAGGED)
        <= set(table_of("tagObject").field("type").choices)
    )


def test_one_tag_is_on_nothing(ask):
    assert ask("SELECT name FROM tag WHERE id NOT IN (SELECT tag_id FROM tag_object)") == ["never used"]


def test_a_click_stands_for_each_activity_that_is_one(ask):
    columns = "prospect_id, {}, list_email_id, email_template_id, created_at"
    clicks = ask(f"SELECT {columns.format('url')} FROM email_click ORDER BY id")
    activities = f"SELECT {columns.format('details')} FROM visitor_activity WHERE type = 1 AND email_id IS NOT NULL"

    assert clicks == ask(f"{activities} ORDER BY created_at, id")
    assert ask("SELECT count(*) FROM email_click WHERE drip_program_action_id IS NOT NULL")[0] > 3
    assert ask("SELECT count(*) FROM email_click WHERE tracker_redirect_id IS NULL")[0] > 10


def test_moves_lead_from_stage_to_stage_in_the_time_that_they_took(ask):
    assert not ask("""
        SELECT m.id FROM lifecycle_history m JOIN prospect p ON p.id = m.prospect_id
        LEFT JOIN lifecycle_history b ON b.prospect_id = m.prospect_id AND b.next_stage_id = m.previous_stage_id
        WHERE m.created_at <> datetime(coalesce(b.created_at, p.created_at), '+' || m.seconds_elapsed || ' seconds')
        OR (b.id IS NULL) <> (m.previous_stage_id IS NULL) OR m.created_at >= '2026-03-02 11:00:00'
    """)
    assert ask("SELECT count(*) FROM lifecycle_history WHERE previous_stage_id IS NULL")[0] > 300


@pytest.mark.parametrize("table", ["lifecycle_history", "email_click", "tag_object"])
def test_ids_follow_the_time(ask, table):
    made = ask(f"SELECT created_at FROM {table} ORDER BY id")
    assert made == sorted(made)


def test_nothing_is_about_an_asset_before_that_was_made(ask):
    for node in ("form", "custom_redirect"):
        assert not ask(
            f"SELECT a.id FROM visitor_activity a JOIN {node} n ON n.id = a.{node}_id WHERE a.created_at < n.created_at"
        )
    assert not ask("SELECT u.id FROM tag_object u JOIN tag t ON t.id = u.tag_id WHERE u.created_at < t.created_at")


def test_the_assets_leave_all_other_rows_as_they_were(filled, monkeypatch):
    tables = (
        "prospect", "prospect_value", "list_membership", "campaign", "visitor_activity", "visitor", "opportunity",
        "seed_prospect", "truth_prospect",
    )  # fmt: skip

    def rows(database):
        return {table: database.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3").fetchall() for table in tables}

    with_assets = rows(filled(prospects=300))
    monkeypatch.setattr(filling, "_insert_assets", lambda *_: None)
    assert rows(filled(prospects=300)) == with_assets


def test_the_subject_of_a_mail_is_what_its_activities_tell(ask):
    assert not ask("""
        SELECT a.id FROM visitor_activity a JOIN email e ON e.id = a.email_id
        WHERE a.type IN (6, 11, 12, 13, 14, 16, 35, 36, 37) AND a.details <> e.subject
        OR a.created_at < e.created_at
    """)


def test_templates_are_of_every_sort(ask):
    flags = ("isOneToOneEmail", "isArchived", "isAutoResponderEmail", "isDripEmail", "isListEmail")
    for flag in flags:
        assert set(ask(f"SELECT DISTINCT {flag} FROM email_template")) == {0, 1}
    without_sender = "SELECT id FROM email_template WHERE id NOT IN ({})"
    assert ask(without_sender.format("SELECT email_template_id FROM email_template_send_options")) == [81]
    assert not ask("SELECT id FROM email_template WHERE textMessage NOT LIKE '%!%!%unsubscribe!%!%%' ESCAPE '!'")


def test_a_company_is_older_than_its_prospects_and_its_name_is_theirs(ask):
    assert not ask("""
        SELECT p.id FROM prospect p JOIN prospect_account a ON a.id = p.prospect_account_id
        WHERE a.created_at > p.created_at OR a.updated_at < a.created_at OR p.company <> a.name
    """)
    assert ask("SELECT count(*) FROM prospect_account WHERE user_id IS NULL")[0] > 0
    assert set(ask("SELECT DISTINCT field_id FROM prospect_account_value")) == set(
        ask("SELECT field_id FROM prospect_account_field")
    )
