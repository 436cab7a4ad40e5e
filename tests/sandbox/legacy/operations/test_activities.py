"""Activities: every criterion against SQL, outputs, and how prospects show theirs."""

from __future__ import annotations

import json

import pytest

from pardot_orm.sandbox.legacy.documentation import object_spec
from tests.sandbox.conftest import ADA, BEN, CY, DEE

VISIT, FORM, MAIL, REDIRECT, NOBODY, LINKED, FILE, SESSION, PAGE, HANDLER = range(500100, 500110)

LIVE = "SELECT id FROM visitor_activity WHERE type <> 5 AND {} ORDER BY {}"

_COLUMNS = (
    "id", "prospect_id", "visitor_id", "type", "type_name", "details", "campaign_id", "created_at", "updated_at",
)  # fmt: skip
_ROWS = (
    (VISIT, ADA, 71, 20, "Visit", "3 page views", None, "2026-03-01 12:00:00", "2026-03-01 12:00:00"),
    (FORM, ADA, 71, 4, "Form", "Contact & co", 514, "2026-03-14 12:00:00", "2026-03-14 13:00:00"),
    (MAIL, BEN, None, 11, "Email", "News", 513, "2026-01-10 12:00:00", "2026-01-10 12:00:00"),
    (REDIRECT, BEN, 72, 21, "Custom Redirect", "Banner", 513, "2026-01-09 12:00:00", "2026-02-09 12:00:00"),
    (NOBODY, None, 73, 20, "Visit", "1 page view", None, "2026-01-01 12:00:00", "2026-01-01 12:00:00"),
    (LINKED, CY, None, 19, "Opportunity Linked", None, None, "2026-01-02 12:00:00", "2026-01-02 12:00:00"),
    (FILE, CY, 74, 2, "File", "p.pdf", None, "2026-01-03 12:00:00", "2026-01-03 12:00:00"),
    (SESSION, ADA, 71, 5, "Visitor", "9", 513, "2026-03-14 15:00:00", "2026-03-14 15:00:00"),
    (PAGE, None, 73, 2, "Landing Page", "Fair", None, "2026-01-04 12:00:00", "2026-01-04 12:00:00"),
    (HANDLER, CY, 74, 3, "Form Handler", "Sign-up", None, "2026-01-05 12:00:00", "2026-01-05 12:00:00"),
)
_IDS = {
    VISIT: {"visit_id": 3301}, FORM: {"form_id": 210}, MAIL: {"email_id": 9001, "list_email_id": 9001},
    REDIRECT: {"custom_redirect_id": 615}, NOBODY: {"visit_id": 3302}, LINKED: {"opportunity_id": 3101},
    FILE: {"file_id": 515}, PAGE: {"landing_page_id": 420}, HANDLER: {"form_handler_id": 310},
}  # fmt: skip
_ASSETS = (
    ("form", 210, "Contact & co"), ("email", 9001, "News"), ("custom_redirect", 615, "Banner"),
    ("file", 515, "p.pdf"), ("landing_page", 420, "Fair"), ("form_handler", 310, "Sign-up"),
)  # fmt: skip


def with_activities(api):
    for values in _ROWS:
        row = dict(zip(_COLUMNS, values, strict=True)) | _IDS.get(values[0], {})
        marks = ", ".join("?" * len(row))
        api.sandbox.execute(f"INSERT INTO visitor_activity ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))
    for kind, number, name in _ASSETS:
        if kind in ("email", "form", "custom_redirect"):
            api.sandbox.execute(f"INSERT INTO {kind} (id, name) VALUES (?, ?)", (number, name))
        else:
            api.sandbox.execute("INSERT INTO asset VALUES (?, ?, ?)", (kind, number, name))
    return api


@pytest.fixture
def busy(either):
    """An account of each version with activities."""
    return with_activities(either)


@pytest.fixture
def busy4(api):
    return with_activities(api)


def tags(element):
    return [child.tag for child in element]


# --------------------------------------------------------------------------------------------------------------
# Querying
# --------------------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize(
    ("criteria", "where"),
    [
        ({}, "1"),
        ({"created_after": "2026-01-10 07:00:00"}, "created_at > '2026-01-10 12:00:00'"),
        ({"created_before": "2026-01-10T12:00:00Z"}, "created_at < '2026-01-10 12:00:00'"),
        ({"updated_after": "2026-02-01"}, "updated_at > '2026-02-01 05:00:00'"),
        ({"updated_before": "2026-02-01"}, "updated_at < '2026-02-01 05:00:00'"),
        ({"id_greater_than": MAIL}, f"id > {MAIL}"),
        ({"id_less_than": MAIL}, f"id < {MAIL}"),
        ({"prospect_only": "true"}, "prospect_id IS NOT NULL"),
        ({"prospect_only": "false"}, "1"),
        ({"type": "4"}, "type = 4"),
        ({"type": "4,11, 21"}, "type IN (4, 11, 21)"),
        ({"type[0]": "2", "type[1]": "20"}, "type IN (2, 20)"),
        ({"type": "5"}, "0"),
        ({"type": "38"}, "0"),
        ({"custom_url_only": "true"}, "custom_redirect_id IS NOT NULL"),
        ({"email_only": "true"}, f"id = {MAIL}"),
        ({"file_only": "true"}, "file_id IS NOT NULL"),
        ({"form_only": "true"}, "form_id IS NOT NULL"),
        ({"form_only": "false"}, "1"),
        ({"form_handler_only": "true"}, "form_handler_id IS NOT NULL"),
        ({"landing_page_only": "true"}, "landing_page_id IS NOT NULL"),
        ({"campaign_id": "513"}, "campaign_id = 513"),
        ({"campaign_id": "513,514"}, "campaign_id IN (513, 514)"),
        ({"custom_url_id": "615"}, "custom_redirect_id = 615"),
        ({"custom_url_id": "614"}, "0"),
        ({"email_id": "9001,9002"}, "email_id = 9001"),
        ({"file_id": "515"}, "file_id = 515"),
        ({"form_id": "209,210"}, "form_id = 210"),
        ({"form_handler_id": "310"}, "form_handler_id = 310"),
        ({"landing_page_id": "420"}, "landing_page_id = 420"),
        ({"prospect_id": str(ADA)}, f"prospect_id = {ADA}"),
        ({"prospect_id[]": [ADA, BEN, DEE]}, f"prospect_id IN ({ADA}, {BEN})"),
        ({"visitor_id": "71,73"}, "visitor_id IN (71, 73)"),
        ({"type": "20", "prospect_id": str(ADA), "created_after": "2026-01-01"}, f"id = {VISIT}"),
    ],
)
def test_a_criterion_selects_what_sql_selects(busy, criteria, where):
    answer = busy.get("visitorActivity/query", **criteria)

    assert answer.ids == [number for (number,) in busy.rows(LIVE.format(where, "id"))]
    assert answer.root.findtext("result/total_results") == str(len(answer.ids))


def test_every_documented_criterion_is_tried_above():
    (mark,) = (m for m in test_a_criterion_selects_what_sql_selects.pytestmark if m.name == "parametrize")
    tried = {name.partition("[")[0] for case in mark.args[1] for name in case[0]}

    assert tried == {c.name for c in object_spec("visitorActivity").criteria}


@pytest.mark.parametrize(
    ("sort_by", "sort_order", "order"),
    [
        ("", "", "id"),
        ("", "descending", "id DESC"),
        ("created_at", "", "created_at DESC, id"),
        ("created_at", "ascending", "created_at, id"),
        ("prospect_id", "", "prospect_id DESC, id"),
        ("visitor_id", "ascending", "visitor_id, id"),
        ("updated_at", "", "updated_at DESC, id"),
        ("prospect_id,id", "ascending,descending", "prospect_id, id DESC"),
    ],
)
def test_each_sort_key_has_its_own_default_order(busy, sort_by, sort_order, order):
    expected = [number for (number,) in busy.rows(LIVE.format("1", order))]

    assert busy.get("visitorActivity/query", sort_by=sort_by, sort_order=sort_order).ids == expected


@pytest.mark.slow
@pytest.mark.parametrize(
    ("criteria", "code"),
    [
        ({"details": "News"}, 5),
        ({"updated_after": "someday"}, 6),
        ({"created_after": "today", "created_before": "yesterday"}, 8),
        ({"id_greater_than": "9", "id_less_than": "8"}, 17),
        ({"type": "x"}, 16),
        ({"type": "39"}, 52),
        ({"type": "4,0"}, 52),
        ({"prospect_only": "1"}, 50),
        ({"form_only": "TRUE"}, 50),
        ({"form_only": "true", "email_only": "true"}, 51),
        ({"form_id": "x"}, 16),
        ({"custom_url_id": "0"}, 16),
        ({"campaign_id": "999"}, 38),
        ({"campaign_id": "513,x"}, 38),
        ({"prospect_id": "999"}, 3),
        ({"visitor_id": "x"}, 24),
        ({"visitor_id": ",".join(["1"] * 10_001)}, 63),
        ({"sort_by": "probability"}, 19),
        ({"sort_order": "up"}, 20),
        ({"offset": "-1"}, 21),
        ({"limit": "0"}, 23),
    ],
)
def test_a_faulty_query_is_refused_with_its_code(busy, criteria, code):
    assert busy.post("visitorActivity/query", **criteria).code == code


def test_the_largest_page_holds_for_the_mobile_form_too(busy4):
    busy4.sandbox.execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 250)"
        " INSERT INTO visitor_activity (id, type) SELECT i, 20 FROM n"
    )

    for output in ("full", "mobile", "bulk"):
        assert len(busy4.get("visitorActivity/query", output=output, limit=500).ids) == 200


@pytest.mark.parametrize("op", ["create", "update", "delete", "undelete"])
def test_activities_cannot_be_written(busy, op):
    assert busy.post(f"visitorActivity/{op}/id/{VISIT}").code == 2


# --------------------------------------------------------------------------------------------------------------
# Outputs
# --------------------------------------------------------------------------------------------------------------

TIMES = ["created_at", "updated_at"]


def test_a_full_read_nests_asset_and_campaign_before_the_times(busy):
    activity = busy.get(f"visitorActivity/read/id/{FORM}").root[0]

    assert tags(activity) == [
        "id", "prospect_id", "visitor_id", "type", "type_name", "details", "form_id", "form", "campaign", *TIMES,
    ]  # fmt: skip
    assert tags(activity.find("campaign")) == ["id", "name", "cost"]
    assert [(child.tag, child.text) for child in activity.find("form")] == [
        ("name", "Contact &amp; co"),
        ("app_url", "https://pi.pardot.com/form/read?id=210"),
    ]


@pytest.mark.parametrize(
    ("number", "node", "url"),
    [
        (MAIL, "email", "email/read?id=9001"),
        (REDIRECT, "custom_redirect", "customRedirect/read?id=615"),
        (FILE, "file", "file/read?id=515"),
        (PAGE, "landing_page", "landingPage/read?id=420"),
        (HANDLER, "form_handler", "formHandler/read?id=310"),
    ],
)
def test_each_asset_has_a_node_in_the_full_form(busy, number, node, url):
    result = busy.get("visitorActivity/query", id_greater_than=number - 1, id_less_than=number + 1)
    assert result.value(f"result/visitor_activity/{node}/app_url") == f"https://pi.pardot.com/{url}"

    simple = busy.get(f"visitorActivity/read/id/{number}", output="simple")
    assert simple.root.find(f"visitor_activity/{node}") is None
    assert simple.value(f"visitor_activity/{node}_id")


def test_an_asset_without_a_name_has_no_node(busy):
    busy.sandbox.execute("DELETE FROM form")

    assert busy.get(f"visitorActivity/read/id/{FORM}").root.find("visitor_activity/form") is None


def test_the_simple_form_keeps_the_campaign_and_the_mobile_form_nothing(busy):
    def shown(output):
        return tags(busy.get(f"visitorActivity/read/id/{FORM}", output=output).root[0])

    own = ["id", "prospect_id", "visitor_id", "type", "type_name", "details", "form_id"]
    assert shown("simple") == [*own, "campaign", *TIMES]
    assert shown("mobile") == [*own, *TIMES]


def test_the_bulk_form_has_the_campaigns_id_and_no_count(busy):
    result = busy.get("visitorActivity/query", output="bulk", type="4,20").root.find("result")

    assert tags(result) == ["visitor_activity"] * 3
    assert "campaign_id" in tags(result[1])
    assert "campaign_id" not in tags(result[0])
    assert "campaign" not in tags(result[1])


def test_only_the_ids_that_apply_are_present(busy):
    shown = tags(busy.get(f"visitorActivity/read/id/{LINKED}").root[0])

    assert shown == ["id", "prospect_id", "type", "type_name", "opportunity_id", *TIMES]
    assert "prospect_id" not in tags(busy.get(f"visitorActivity/read/id/{NOBODY}").root[0])


def test_in_json_one_activity_is_an_object_and_an_empty_bulk_page_is_null(busy):
    def result(**params):
        return json.loads(busy.get("visitorActivity/query", format="json", **params).text)["result"]

    assert result(type="4")["visitor_activity"]["form"]["name"] == "Contact &amp; co"
    assert result(type="38", output="bulk") is None


@pytest.mark.parametrize(("selector", "code"), [("/id/9", 16), ("/id/x", 16), (f"/id/{SESSION}", 16), ("", 13)])
def test_an_activity_that_is_not_there_has_its_code(busy, selector, code):
    assert busy.get(f"visitorActivity/read{selector}").code == code


# --------------------------------------------------------------------------------------------------------------
# In prospects
# --------------------------------------------------------------------------------------------------------------


def test_a_full_read_of_a_prospect_shows_its_activities_newest_first(busy):
    prospect = busy.get(f"prospect/read/id/{ADA}").root[0]

    activities = prospect.findall("visitor_activities/visitor_activity")
    assert [activity.findtext("id") for activity in activities] == [str(FORM), str(VISIT)]
    assert tags(activities[0]) == [
        "id", "prospect_id", "visitor_id", "type", "type_name", "details", "form_id", "campaign", *TIMES,
    ]  # fmt: skip
    assert prospect.findtext("last_activity/visitor_activity/id") == str(FORM)
    assert prospect.findtext("last_activity/visitor_activity/created_at") == prospect.findtext("last_activity_at")


def test_the_nodes_of_a_prospect_stand_in_the_documented_order(busy):
    shown = tags(busy.get(f"prospect/read/id/{ADA}").root[0])

    assert shown[-7:] == ["Note", "Topics", "last_activity", "profile", "visitors", "visitor_activities", "lists"]


@pytest.mark.parametrize("output", ["full", "simple"])
def test_a_query_of_prospects_shows_the_last_activity_alone(busy, output):
    prospects = busy.get("prospect/query", output=output).root.findall("result/prospect")

    assert [p.findtext("last_activity/visitor_activity/id") for p in prospects] == [
        str(FORM), str(MAIL), str(HANDLER), None,
    ]  # fmt: skip
    assert all(p.find("visitor_activities") is None for p in prospects)
    assert prospects[DEE - ADA].find("last_activity") is None


@pytest.mark.parametrize("output", ["mobile", "bulk"])
def test_the_short_forms_of_prospects_show_no_activity(busy, output):
    assert busy.get("prospect/query", output=output).root.find(".//visitor_activity") is None


def test_fields_may_name_the_last_activity(busy):
    shown = tags(busy.get(f"prospect/read/id/{ADA}", fields="score,last_activity").root[0])

    assert shown == ["id", "score", "last_activity"]


def test_the_profile_is_shown_with_its_criteria(busy):
    profile = busy.get(f"prospect/read/id/{ADA}").root.find("prospect/profile")

    assert [(c.findtext("id"), c.findtext("matches")) for c in profile.iter("profile_criteria")] == [
        ("91", "Match"), ("92", "Unknown"),
    ]  # fmt: skip


def test_a_read_nests_two_thousand_activities_at_most_if_asked_to(busy4):
    busy4.sandbox.execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2100)"
        " INSERT INTO visitor_activity (id, prospect_id, type, created_at)"
        f" SELECT i, {BEN}, 20, '2025-01-01 00:00:00' FROM n"
    )

    def shown(**params):
        answer = busy4.get(f"prospect/read/id/{BEN}", fields="visitor_activities", **params)
        return len(answer.root.findall("prospect/visitor_activities/visitor_activity"))

    assert shown() == 2102
    assert shown(limit_related_records="false") == 2102
    assert shown(limit_related_records="true") == 2000


def test_all_prospects_of_an_address_show_their_own_activities(busy4):
    busy4.sandbox.execute("UPDATE prospect SET email = 'ada@quill.example' WHERE id = ?", (CY,))
    prospects = busy4.get("prospect/read/email/ada@quill.example").root.findall("prospect")

    assert [len(p.findall("visitor_activities/visitor_activity")) for p in prospects] == [2, 3]
