"""Opportunities: made, found, changed, recycled and restored, with every code that a wrong request gets."""

from __future__ import annotations

import json

import pytest

from pardot_orm.sandbox.legacy.documentation import object_spec
from tests.sandbox.conftest import ADA, BEN, CY, DEE, GONE, NOW

STAMP = NOW.strftime("%Y-%m-%d %H:%M:%S")
LATER = "2026-03-15 16:31:00"

INK, NIBS, PAPER, DROPPED = 3101, 3102, 3105, 3106

LIVE = "SELECT id FROM opportunity WHERE is_archived = 0 AND {} ORDER BY {}"
OF = "id IN (SELECT opportunity_id FROM opportunity_prospect WHERE prospect_id IN ({}))"

_SQL = f"""
INSERT INTO opportunity (id, campaign_id, name, value, probability, type, stage, status, closed_at,
    created_at, updated_at, is_archived) VALUES
({INK}, 513, 'Ink <supply>', 1200.5, 60, 'New Business', 'Proposal', 'open', NULL,
    '2025-05-01 14:00:00', '2025-05-03 14:00:00', 0),
({NIBS}, NULL, 'Nibs', 20, 100, NULL, NULL, 'won', '2025-07-01 00:00:00',
    '2025-06-01 14:00:00', '2025-07-01 00:00:00', 0),
({PAPER}, 514, 'Paper', 0.99, 0, NULL, NULL, 'lost', '2025-08-01 00:00:00',
    '2025-04-01 14:00:00', '2025-08-01 00:00:00', 0),
({DROPPED}, 514, 'Dropped', 5, 10, NULL, NULL, 'open', NULL, '2025-06-05 14:00:00', '2025-06-05 14:00:00', 1);
INSERT INTO opportunity_prospect VALUES
({INK}, {ADA}), ({INK}, {CY}), ({NIBS}, {BEN}), ({PAPER}, {ADA}), ({DROPPED}, {ADA});
INSERT INTO visitor_activity (id, prospect_id, type, type_name, opportunity_id, campaign_id, created_at, updated_at)
VALUES (500200, {ADA}, 8, 'Opportunity Created', {INK}, 513, '2025-05-01 14:00:00', '2025-05-01 14:00:00'),
(500201, {CY}, 19, 'Opportunity Linked', {INK}, NULL, '2025-05-02 14:00:00', '2025-05-02 14:00:00'),
(500202, {BEN}, 8, 'Opportunity Created', {NIBS}, NULL, '2025-06-01 14:00:00', '2025-06-01 14:00:00');
"""


def with_opportunities(api):
    for statement in filter(str.strip, _SQL.split(";")):
        api.sandbox.execute(statement)
    return api


@pytest.fixture
def sales(either):
    """An account of each version with opportunities."""
    return with_opportunities(either)


@pytest.fixture
def sales4(api):
    return with_opportunities(api)


@pytest.fixture
def shared(sales4):
    """An account of version 4 in which Ben and Dee, who was active last, share an address."""
    sales4.sandbox.execute(
        "UPDATE prospect SET email = 'ben@quill.example', last_activity_at = '2026-03-01 00:00:00' WHERE id = ?",
        (DEE,),
    )
    sales4.sandbox.execute("INSERT INTO opportunity_prospect VALUES (?, ?)", (PAPER, DEE))
    return sales4


def tags(element):
    return [child.tag for child in element]


def row(api, number):
    columns = "name, value, probability, type, stage, status, closed_at, campaign_id, created_at, updated_at"
    return api.rows(f"SELECT {columns} FROM opportunity WHERE id = ?", number)[0]


NEW = {"name": "Ink & more", "value": "99.95", "probability": "40"}


# --------------------------------------------------------------------------------------------------------------
# Creating
# --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "operation", [f"create/prospect_id/{ADA}", "create/prospect_email/ADA@quill.example", f"create?prospect_id={ADA}"]
)
def test_an_opportunity_is_made_for_a_prospect_by_id_or_address(sales, operation):
    answer = sales.post(f"opportunity/{operation}", **NEW)
    number = int(answer.value("opportunity/id"))

    assert row(sales, number) == ("Ink & more", 99.95, 40, None, None, "open", None, None, STAMP, STAMP)
    assert sales.rows("SELECT prospect_id FROM opportunity_prospect WHERE opportunity_id = ?", number) == [(ADA,)]
    assert answer.value("opportunity/prospects/prospect/id") == str(ADA)
    assert answer.value("opportunity/status") == "Open"


def test_everything_that_may_be_given_is_kept(sales):
    answer = sales.post(
        f"opportunity/create/prospect_id/{ADA}",
        **NEW,
        campaign_id="514",
        type="New",
        stage="Proposal",
        status="Won",
        closed_at="2026-03-01 09:00:00",
        unknown="ignored",
    )

    assert row(sales, int(answer.value("opportunity/id"))) == (
        "Ink & more", 99.95, 40, "New", "Proposal", "won", "2026-03-01 14:00:00", 514, STAMP, STAMP,
    )  # fmt: skip
    assert answer.value("opportunity/closed_at") == "2026-03-01 09:00:00"
    assert answer.value("opportunity/campaign/name") == "Webinar"


def test_id_and_address_together_name_one_prospect(sales):
    answer = sales.post(f"opportunity/create/prospect_id/{ADA}", prospect_email="ada@quill.example", **NEW)

    assert answer.value("opportunity/prospects/prospect/id") == str(ADA)


def test_a_shared_address_means_the_prospect_that_was_active_last(shared):
    answer = shared.post("opportunity/create/prospect_email/ben@quill.example", **NEW)
    assert answer.value("opportunity/prospects/prospect/id") == str(DEE)

    answer = shared.post(f"opportunity/create/prospect_id/{BEN}", prospect_email="ben@quill.example", **NEW)
    assert answer.value("opportunity/prospects/prospect/id") == str(BEN)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("operation", "changes", "code"),
    [
        ("create", {}, 13),
        (f"create/prospect_id/{ADA}", {"name": None}, 13),
        (f"create/prospect_id/{ADA}", {"value": None}, 13),
        (f"create/prospect_id/{ADA}", {"probability": None}, 13),
        (f"create/prospect_id/{ADA}", {"name": ""}, 36),
        (f"create/prospect_id/{ADA}", {"value": ""}, 36),
        (f"create/prospect_id/{ADA}", {"probability": ""}, 36),
        ("create", {"prospect_id": ""}, 36),
        ("create/prospect_id/x", {}, 3),
        ("create/prospect_id/999", {}, 3),
        (f"create/prospect_id/{GONE}", {}, 132),
        ("create/prospect_email/nobody@quill.example", {}, 4),
        ("create/prospect_email/gone@quill.example", {}, 4),
        (f"create/prospect_id/{ADA}", {"prospect_email": "nobody@quill.example"}, 4),
        (f"create/prospect_id/{ADA}", {"prospect_email": "ben@quill.example"}, 44),
        (f"create/prospect_id/{ADA}", {"campaign_id": "999"}, 38),
        (f"create/prospect_id/{ADA}", {"campaign_id": "x"}, 38),
        (f"create/prospect_id/{ADA}", {"probability": "101"}, 40),
        (f"create/prospect_id/{ADA}", {"probability": "-1"}, 40),
        (f"create/prospect_id/{ADA}", {"probability": "half"}, 40),
        (f"create/prospect_id/{ADA}", {"value": "-0.01"}, 42),
        (f"create/prospect_id/{ADA}", {"value": "much"}, 42),
        (f"create/prospect_id/{ADA}", {"value": "1,000"}, 42),
        (f"create/prospect_id/{ADA}", {"value": "nan"}, 42),
        (f"create/prospect_id/{ADA}", {"closed_at": "someday"}, 6),
        (f"create/prospect_id/{ADA}", {"closed_at": "2026-13-01"}, 7),
        (f"create/prospect_id/{ADA}", {"status": "sold"}, 10000),
    ],
)
def test_a_faulty_new_opportunity_is_refused_and_not_kept(sales, operation, changes, code):
    form = {name: text for name, text in (NEW | changes).items() if text is not None}

    assert sales.post(f"opportunity/{operation}", **form).code == code
    assert sales.one("SELECT COUNT(*) FROM opportunity") == 4


# --------------------------------------------------------------------------------------------------------------
# Reading
# --------------------------------------------------------------------------------------------------------------

OWN = ["id", "name", "value", "probability", "type", "stage", "status"]
TIMES = ["created_at", "updated_at"]


def test_a_full_read_nests_campaign_prospects_and_activities(sales):
    opportunity = sales.get(f"opportunity/read/id/{INK}").root[0]

    assert tags(opportunity) == [*OWN, *TIMES, "campaign", "prospects", "opportunity_activities"]
    assert tags(opportunity.find("campaign")) == ["id", "name"]
    assert [p.findtext("id") for p in opportunity.iterfind("prospects/prospect")] == [str(ADA), str(CY)]
    assert tags(opportunity.find("prospects/prospect")) == ["id", "first_name", "last_name", "email", "company"]
    activities = opportunity.findall("opportunity_activities/visitor_activity")
    assert [a.findtext("id") for a in activities] == ["500201", "500200"]
    assert tags(activities[1]) == ["id", "prospect_id", "type", "type_name", "opportunity_id", "campaign", *TIMES]
    assert opportunity.findtext("value") == "1200.5"
    assert opportunity.findtext("status") == "Open"


def test_a_query_nests_no_activities(sales):
    opportunity = sales.get("opportunity/query", id_less_than=INK + 1).root.find("result/opportunity")

    assert tags(opportunity) == [*OWN, *TIMES, "campaign", "prospects"]


@pytest.mark.parametrize("operation", [f"read/id/{INK}", f"query/id_less_than/{NIBS}"])
def test_the_simple_form_keeps_campaign_and_prospects(sales, operation):
    answer = sales.get(f"opportunity/{operation}", output="simple")

    assert tags(next(answer.root.iter("opportunity"))) == [*OWN, *TIMES, "campaign", "prospects"]


@pytest.mark.parametrize("operation", [f"read/id/{INK}", f"query/id_less_than/{NIBS}"])
def test_the_mobile_form_has_nothing_nested(sales, operation):
    answer = sales.get(f"opportunity/{operation}", output="mobile")

    assert tags(next(answer.root.iter("opportunity"))) == [*OWN, *TIMES]


def test_the_bulk_form_has_the_campaigns_id_and_no_count(sales):
    result = sales.get("opportunity/query", output="bulk").root.find("result")

    assert tags(result) == ["opportunity"] * 3
    assert tags(result[0]) == ["id", "campaign_id", *OWN[1:], *TIMES]


def test_what_is_not_there_is_absent_or_empty(sales):
    sales.sandbox.execute(f"DELETE FROM opportunity_prospect WHERE opportunity_id = {PAPER}")
    opportunity = sales.get(f"opportunity/read/id/{PAPER}").root[0]

    assert "closed_at" in tags(opportunity)
    assert sales.get(f"opportunity/read/id/{NIBS}").root.find("opportunity/campaign") is None
    assert sales.get(f"opportunity/read/id/{INK}").root.find("opportunity/closed_at") is None
    for name in ("prospects", "opportunity_activities", "type"):
        assert (opportunity.find(name).text, len(opportunity.find(name))) == (None, 0)


def test_in_json_values_are_numbers_and_one_prospect_is_an_object(sales):
    answer = json.loads(sales.get(f"opportunity/read/id/{NIBS}", format="json").text)["opportunity"]

    assert (answer["value"], answer["probability"], answer["type"]) == (20, 100, None)
    assert answer["prospects"]["prospect"]["id"] == BEN
    assert answer["opportunity_activities"]["visitor_activity"]["type"] == 8


@pytest.mark.parametrize("op", ["read", "update", "delete", "undelete"])
@pytest.mark.parametrize(("selector", "code"), [("/id/9", 35), ("/id/x", 16), ("", 13)])
def test_an_opportunity_that_is_not_there_has_its_code(sales, op, selector, code):
    assert sales.post(f"opportunity/{op}{selector}").code == code


# --------------------------------------------------------------------------------------------------------------
# Querying
# --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("criteria", "where"),
    [
        ({}, "1"),
        ({"created_after": "2025-05-01 10:00:00"}, "created_at > '2025-05-01 14:00:00'"),
        ({"created_before": "2025-05-01 10:00:01"}, "created_at < '2025-05-01 14:00:01'"),
        ({"id_greater_than": INK}, f"id > {INK}"),
        ({"id_less_than": NIBS}, f"id < {NIBS}"),
        ({"probability_greater_than": "60"}, "probability > 60"),
        ({"probability_less_than": "60"}, "probability < 60"),
        ({"probability_greater_than": "0", "probability_less_than": "100"}, "probability BETWEEN 1 AND 99"),
        ({"value_greater_than": "20"}, "value > 20"),
        ({"value_less_than": "20"}, "value < 20"),
        ({"value_greater_than": "0.99", "value_less_than": "1200.5"}, "value = 20"),
        ({"prospect_id": str(ADA)}, OF.format(ADA)),
        ({"prospect_email": "ADA@quill.example"}, OF.format(ADA)),
        ({"prospect_email": "ben@quill.example", "prospect_id": str(BEN)}, OF.format(BEN)),
        ({"prospect_id": str(DEE)}, "0"),
    ],
)
def test_a_criterion_selects_what_sql_selects(sales, criteria, where):
    answer = sales.get("opportunity/query", **criteria)

    assert answer.ids == [number for (number,) in sales.rows(LIVE.format(where, "id"))]
    assert answer.root.findtext("result/total_results") == str(len(answer.ids))


def test_every_documented_criterion_is_tried_above():
    (mark,) = (m for m in test_a_criterion_selects_what_sql_selects.pytestmark if m.name == "parametrize")

    assert {name for case in mark.args[1] for name in case[0]} == {c.name for c in object_spec("opportunity").criteria}


def test_a_shared_address_finds_the_opportunities_of_all_who_share_it(shared):
    assert shared.get("opportunity/query", prospect_email="ben@quill.example").ids == [NIBS, PAPER]
    assert shared.get("opportunity/query", prospect_email="ben@quill.example", prospect_id=DEE).ids == [PAPER]


@pytest.mark.parametrize(
    ("sort_by", "sort_order", "order"),
    [
        ("", "", "id"),
        ("id", "", "id"),
        ("id", "descending", "id DESC"),
        ("created_at", "", "created_at DESC"),
        ("created_at", "ascending", "created_at"),
        ("probability", "", "probability DESC"),
        ("probability", "ascending", "probability"),
        ("value", "", "value DESC"),
        ("value", "ascending", "value"),
    ],
)
def test_each_sort_key_has_its_own_default_order(sales, sort_by, sort_order, order):
    expected = [number for (number,) in sales.rows(LIVE.format("1", order))]

    assert sales.get("opportunity/query", sort_by=sort_by, sort_order=sort_order).ids == expected


@pytest.mark.parametrize(
    ("criteria", "code"),
    [
        ({"updated_after": "2020-01-01"}, 5),
        ({"prospect_id": "999"}, 3),
        ({"prospect_id": "x"}, 3),
        ({"prospect_id": ",".join(["101"] * 10_001)}, 63),
        ({"prospect_email": "nobody@quill.example"}, 4),
        ({"prospect_email": "ben@quill.example", "prospect_id": str(ADA)}, 44),
        ({"id_greater_than": "5", "id_less_than": "4"}, 17),
        ({"created_after": "today", "created_before": "yesterday"}, 8),
        ({"probability_greater_than": "101"}, 40),
        ({"probability_less_than": "x"}, 40),
        ({"probability_greater_than": "50", "probability_less_than": "40"}, 41),
        ({"value_less_than": "-1"}, 42),
        ({"value_greater_than": "x"}, 42),
        ({"value_greater_than": "50", "value_less_than": "40"}, 43),
        ({"sort_by": "updated_at"}, 19),
        ({"sort_by": "name"}, 19),
    ],
)
def test_a_faulty_query_is_refused_with_its_code(sales, criteria, code):
    assert sales.post("opportunity/query", **criteria).code == code


def test_the_mobile_form_has_no_largest_page(sales4):
    sales4.sandbox.execute(
        "WITH RECURSIVE n(i) AS (SELECT 4000 UNION ALL SELECT i + 1 FROM n WHERE i < 4249)"
        " INSERT INTO opportunity (id, name) SELECT i, 'x' FROM n"
    )

    assert len(sales4.get("opportunity/query").ids) == 200
    assert len(sales4.get("opportunity/query", output="mobile").ids) == 253


# --------------------------------------------------------------------------------------------------------------
# Changing, recycling and restoring
# --------------------------------------------------------------------------------------------------------------


def test_an_update_changes_the_named_fields_alone(sales):
    before = row(sales, INK)
    sales.sandbox.clock.advance(seconds=60)
    answer = sales.post(f"opportunity/update/id/{INK}", probability="75", status="lost", campaign_id="", type="")

    assert row(sales, INK) == (*before[:2], 75, None, "Proposal", "lost", None, None, before[8], LATER)
    assert answer.value("opportunity/status") == "Lost"
    assert sales.rows("SELECT prospect_id FROM opportunity_prospect WHERE opportunity_id = ?", INK) == [(ADA,), (CY,)]


def test_a_close_time_is_set_and_cleared(sales):
    sales.post(f"opportunity/update/id/{INK}", closed_at="2026-01-01 00:00:00")
    assert row(sales, INK)[6] == "2026-01-01 05:00:00"

    sales.post(f"opportunity/update/id/{INK}", closed_at="")
    assert row(sales, INK)[6] is None


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"name": ""}, 36),
        ({"value": ""}, 36),
        ({"probability": ""}, 36),
        ({"probability": "101"}, 40),
        ({"value": "-1"}, 42),
        ({"campaign_id": "9"}, 38),
        ({"closed_at": "2026-02-31"}, 7),
        ({"status": "sold"}, 10000),
    ],
)
def test_a_faulty_update_is_refused_and_changes_nothing(sales, form, code):
    before = row(sales, INK)

    assert sales.post(f"opportunity/update/id/{INK}", stage="New", **form).code == code
    assert row(sales, INK) == before


@pytest.mark.parametrize("method", ["DELETE", "POST"])
def test_a_deleted_opportunity_is_not_found_but_its_activities_stay(sales, method):
    answer = sales.send(method, f"opportunity/version/{sales.version}/do/delete/id/{INK}")

    assert (answer.status, answer.text) == (204, "")
    assert sales.get("opportunity/query").ids == [NIBS, PAPER]
    for operation in ("read", "update", "delete"):
        assert sales.post(f"opportunity/{operation}/id/{INK}").code == 35
    assert sales.get("visitorActivity/query").ids == [500200, 500201, 500202]


def test_undelete_brings_an_opportunity_back_as_it_was(sales):
    before = sales.get(f"opportunity/read/id/{INK}", output="simple").text
    sales.delete(f"opportunity/delete/id/{INK}")
    answer = sales.get(f"opportunity/undelete/id/{INK}")

    assert (answer.status, answer.text) == (204, "")
    after = sales.get(f"opportunity/read/id/{INK}", output="simple").text
    assert after == before.replace("2025-05-03 10:00:00", "2026-03-15 12:30:00")


def test_undelete_leaves_a_live_opportunity_alone(sales):
    before = row(sales, INK)

    assert sales.post(f"opportunity/undelete/id/{INK}").status == 204
    assert row(sales, INK) == before


def test_only_opportunities_can_be_undeleted(sales):
    assert sales.post("list/undelete/id/35").code == 2
