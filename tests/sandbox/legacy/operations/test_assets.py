"""Tags, redirects, forms, dynamic content, the lifecycle and clicks: what is read and queried, and how it is shown."""

from __future__ import annotations

import json

import pytest

from pardot_orm.sandbox.legacy.documentation import object_spec
from tests.sandbox.conftest import ADA, BEN, CY, Api

ROWS = (
    """INSERT INTO tag (id, name, created_at, updated_at) VALUES
        (61, 'vip', '2020-03-03 03:03:03', '2020-03-08 03:03:03'),
        (62, 'R&D', '2020-03-05 03:03:03', '2020-03-06 03:03:03'),
        (65, 'a<b', '2020-03-04 03:03:03', '2020-03-07 03:03:03')""",
    f"""INSERT INTO tag_object (id, tag_id, type, object_id, created_at) VALUES
        (7001, 61, 'Prospect', {ADA}, '2020-10-15 10:09:22'),
        (7002, 62, 'Prospect', {ADA}, '2020-10-15 10:09:22'),
        (7003, 61, 'Prospect', {BEN}, '2020-10-14 10:09:22'),
        (7004, 61, 'List', 33, '2020-10-16 10:09:22'),
        (7005, 61, 'Engagement Program', 5, '2020-10-17 10:09:22')""",
    """INSERT INTO custom_redirect (id, name, Url, destination, campaign_id, created_at, updated_at) VALUES
        (615, 'Banner', 'https://go.q.example/r/615', 'https://q.example/?a=1&b=2', 513,
         '2021-01-01 12:00:00', '2021-02-03 12:00:00'),
        (616, 'QR', 'https://go.q.example/r/616', 'https://q.example/', NULL,
         '2021-01-02 12:00:00', '2021-02-02 12:00:00')""",
    """INSERT INTO form (id, name, embed_code, campaign_id, created_at, updated_at, is_archived) VALUES
        (210, 'Contact & co', '<iframe src="x"></iframe>', 514, '2021-01-01 12:00:00', '2021-02-03 12:00:00', 0),
        (211, 'Gone', NULL, 514, '2021-01-02 12:00:00', '2021-01-02 12:00:00', 1),
        (212, 'Newsletter', NULL, NULL, '2021-01-03 12:00:00', '2021-01-03 12:00:00', 0)""",
    """INSERT INTO dynamic_content (id, name, embedCode, embedUrl, baseContent, basedOn, created_at, updated_at) VALUES
        (64, 'City', '<script></script>', 'https://q.example/dc.js', '<b>Hello</b>', 'Default Field: City',
         '2020-07-29 21:04:24', '2020-07-30 21:04:24'),
        (65, 'Plain', NULL, NULL, 'Hello', 'Default Field: City', '2020-07-30 21:04:24', '2020-07-30 21:04:24'),
        (66, 'Empty', NULL, NULL, NULL, NULL, '2020-07-31 21:04:24', '2020-07-31 21:04:24')""",
    """INSERT INTO dynamic_content_variation (id, dynamic_content_id, comparison, content) VALUES
        (1, 64, 'contains bristol', 'Hello <b>Bristol</b>'), (2, 64, 'contains lyon', 'Bonjour'),
        (3, 65, 'contains lyon', 'Bonjour')""",
    """INSERT INTO lifecycle_stage (id, name, position, is_locked) VALUES
        (3, 'Enquiry', 1, 0), (4, 'Qualified', 3, 1), (5, 'Accepted', 2, 0)""",
    f"""INSERT INTO lifecycle_history (id, prospect_id, previous_stage_id, next_stage_id, seconds_elapsed, created_at)
        VALUES (8801, {ADA}, NULL, 3, 60, '2021-09-02 11:00:00'), (8802, {ADA}, 3, 4, 86400, '2021-09-03 11:00:00'),
        (8803, {CY}, NULL, 3, 5, '2021-09-01 11:00:00')""",
    f"""INSERT INTO email_click (id, prospect_id, url, list_email_id, drip_program_action_id, email_template_id,
        tracker_redirect_id, created_at) VALUES
        (7001, {ADA}, 'https://q.example/?a=1&b=2', 9001, NULL, NULL, 301, '2021-09-01 13:12:44'),
        (7002, {BEN}, 'https://q.example/', 9001, NULL, NULL, NULL, '2021-09-01 13:12:43'),
        (7003, {BEN}, 'https://q.example/', NULL, 140, 77, 302, '2021-09-02 13:12:44')""",
)

TABLES = {
    "tag": "tag",
    "tagObject": "tag_object",
    "customRedirect": "custom_redirect",
    "form": "form",
    "dynamicContent": "dynamic_content",
    "lifecycleStage": "lifecycle_stage",
    "lifecycleHistory": "lifecycle_history",
    "emailClick": "email_click",
}
SHOWN = {"form": "is_archived = 0"}

# New York is four hours behind in these months of summer, five in winter.
CRITERIA = [
    ("tag", {"name": "R&D"}, "id = 62"),
    ("tag", {"name": "r&d"}, "0"),
    ("tag", {"created_after": "2020-03-03 22:03:03"}, "created_at > '2020-03-04 03:03:03'"),
    ("tag", {"created_before": "2020-03-03 22:03:03"}, "created_at < '2020-03-04 03:03:03'"),
    ("tag", {"updated_after": "2020-03-07T03:03:03Z"}, "updated_at > '2020-03-07 03:03:03'"),
    ("tag", {"updated_before": "2020-03-07T03:03:03Z"}, "updated_at < '2020-03-07 03:03:03'"),
    ("tag", {"id_greater_than": 61}, "id > 61"),
    ("tag", {"id_less_than": 65}, "id < 65"),
    ("tagObject", {"tag_id": 61}, "tag_id = 61"),
    ("tagObject", {"tag_id": 99}, "0"),
    ("tagObject", {"type": "Prospect"}, "type = 'Prospect'"),
    ("tagObject", {"type": "Engagement Program"}, "id = 7005"),
    ("tagObject", {"type": "Drip Program"}, "0"),
    ("tagObject", {"type": "Prospect", "object_id": ADA}, f"type = 'Prospect' AND object_id = {ADA}"),
    ("tagObject", {"created_after": "2020-10-15 06:09:22"}, "created_at > '2020-10-15 10:09:22'"),
    ("tagObject", {"created_before": "2020-10-15 06:09:22"}, "id = 7003"),
    ("tagObject", {"id_greater_than": 7001, "id_less_than": 7004}, "id IN (7002, 7003)"),
    ("customRedirect", {"created_after": "2021-01-01 07:00:00"}, "id = 616"),
    ("customRedirect", {"created_before": "2021-01-02 07:00:00"}, "id = 615"),
    ("customRedirect", {"updated_after": "2021-02-02 07:00:00"}, "id = 615"),
    ("customRedirect", {"updated_before": "2021-02-03 07:00:00"}, "id = 616"),
    ("customRedirect", {"id_greater_than": 615}, "id = 616"),
    ("customRedirect", {"id_less_than": 616}, "id = 615"),
    ("form", {}, "1"),
    ("form", {"created_after": "2021-01-01 07:00:00"}, "id = 212"),
    ("form", {"created_before": "2021-01-03 07:00:00"}, "id = 210"),
    ("form", {"updated_after": "2021-01-03 07:00:00"}, "id = 210"),
    ("form", {"updated_before": "2021-02-03 07:00:00"}, "id = 212"),
    ("form", {"id_greater_than": 210}, "id = 212"),
    ("form", {"id_less_than": 212}, "id = 210"),
    ("dynamicContent", {"created_after": "2020-07-30 17:04:24"}, "id = 66"),
    ("dynamicContent", {"created_before": "2020-07-30 17:04:24"}, "id = 64"),
    ("dynamicContent", {"updated_after": "2020-07-30 17:04:24"}, "id = 66"),
    ("dynamicContent", {"updated_before": "2020-07-31 17:04:24"}, "id < 66"),
    ("dynamicContent", {"id_greater_than": 64}, "id > 64"),
    ("dynamicContent", {"id_less_than": 66}, "id < 66"),
    ("lifecycleStage", {"id_greater_than": 3}, "id > 3"),
    ("lifecycleStage", {"id_less_than": 5}, "id < 5"),
    ("lifecycleHistory", {"created_after": "2021-09-02 07:00:00"}, "id = 8802"),
    ("lifecycleHistory", {"created_before": "2021-09-02 07:00:00"}, "id = 8803"),
    ("lifecycleHistory", {"id_greater_than": 8801}, "id > 8801"),
    ("lifecycleHistory", {"id_less_than": 8803}, "id < 8803"),
    ("emailClick", {"created_after": "2021-09-01 09:12:43"}, "created_at > '2021-09-01 13:12:43'"),
    ("emailClick", {"created_before": "2021-09-01 09:12:44"}, "id = 7002"),
    ("emailClick", {"id_greater_than": 7001}, "id > 7001"),
    ("emailClick", {"id_less_than": 7003}, "id < 7003"),
    ("emailClick", {"list_email_id": 9001}, "list_email_id = 9001"),
    ("emailClick", {"drip_program_action_id": 140}, "id = 7003"),
    ("emailClick", {"email_template_id": 77}, "id = 7003"),
    ("emailClick", {"tracker_redirect_id": 301}, "id = 7001"),
]

SORTS = [
    ("tag", {"sort_by": "created_at"}, "created_at DESC"),
    ("tag", {"sort_by": "updated_at"}, "updated_at DESC"),
    ("tag", {"sort_by": "name"}, "name"),
    ("tag", {"sort_by": "id", "sort_order": "descending"}, "id DESC"),
    ("tagObject", {"sort_by": "created_at"}, "created_at DESC, id"),
    ("tagObject", {"sort_by": "updated_at", "sort_order": "ascending"}, "created_at, id"),
    ("tagObject", {"sort_by": "id"}, "id"),
    ("customRedirect", {"sort_by": "created_at"}, "created_at DESC"),
    ("customRedirect", {"sort_by": "updated_at"}, "updated_at DESC"),
    ("customRedirect", {"sort_by": "id", "sort_order": "descending"}, "id DESC"),
    ("form", {"sort_by": "created_at"}, "created_at DESC"),
    ("form", {"sort_by": "updated_at"}, "updated_at DESC"),
    ("form", {"sort_by": "id"}, "id"),
    ("dynamicContent", {"sort_by": "created_at"}, "created_at DESC"),
    ("dynamicContent", {"sort_by": "updated_at"}, "updated_at DESC, id"),
    ("dynamicContent", {"sort_by": "id"}, "id"),
    ("lifecycleStage", {"sort_by": "position"}, "position DESC"),
    ("lifecycleStage", {"sort_by": "position", "sort_order": "ascending"}, "position"),
    ("lifecycleStage", {"sort_by": "id", "sort_order": "descending"}, "id DESC"),
    ("lifecycleHistory", {"sort_by": "created_at"}, "created_at DESC"),
    ("lifecycleHistory", {"sort_by": "id"}, "id"),
    ("emailClick", {}, "id"),
    ("emailClick", {"sort_by": "created_at", "sort_order": "ascending"}, "created_at"),
    ("emailClick", {"sort_by": "id", "sort_order": "descending"}, "id DESC"),
]


@pytest.fixture(autouse=True)
def assets(either: Api) -> Api:
    for statement in ROWS:
        either.sandbox.execute(statement)
    return either


def expected(api, name, where="1", order="id"):
    return [
        n
        for (n,) in api.rows(f"SELECT id FROM {TABLES[name]} WHERE {SHOWN.get(name, '1')} AND {where} ORDER BY {order}")
    ]


def tags_of(element):
    return [child.tag for child in element]


# --------------------------------------------------------------------------------------------------------------
# Queries
# --------------------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize(("name", "criteria", "where"), CRITERIA)
def test_a_criterion_selects_what_sql_selects(either, name, criteria, where):
    answer = either.get(f"{name}/query", **criteria)

    assert answer.ids == expected(either, name, where)
    assert answer.root.findtext("result/total_results") == str(len(answer.ids))


@pytest.mark.parametrize("name", TABLES)
def test_every_documented_criterion_is_tried_above(name):
    tried = {criterion for tested, criteria, _ in CRITERIA if tested == name for criterion in criteria}

    assert tried == {criterion.name for criterion in object_spec(name).criteria}


@pytest.mark.slow
@pytest.mark.parametrize(("name", "params", "order"), SORTS)
def test_a_sort_key_orders_as_sql_does(either, name, params, order):
    found = either.get(f"{name}/query", **params).ids

    assert found == expected(either, name, order=order)
    assert found


@pytest.mark.parametrize("name", TABLES)
def test_every_documented_sort_key_is_tried_above(name):
    tried = {params["sort_by"] for tested, params, _ in SORTS if tested == name and params}

    assert set(object_spec(name).sort_orders) <= tried


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "params", "code"),
    [
        ("tagObject", {"type": "Dog"}, 51),
        ("tagObject", {"type": "prospect"}, 51),
        ("tagObject", {"object_id": ADA}, 13),
        ("tagObject", {"type": "Prospect", "object_id": "x"}, 16),
        ("tagObject", {"tag_id": "x"}, 16),
        ("tag", {"sort_by": "tag_id"}, 19),
        ("tag", {"nonsense": "1"}, 5),
        ("form", {"sort_by": "name"}, 19),
        ("form", {"name": "Contact & co"}, 5),
        ("lifecycleStage", {"sort_by": "created_at"}, 19),
        ("lifecycleStage", {"created_after": "2020-01-01"}, 5),
        ("lifecycleHistory", {"prospect_id": ADA}, 5),
        ("lifecycleHistory", {"created_after": "someday"}, 6),
        ("emailClick", {"list_email_id": "x"}, 16),
        ("emailClick", {"sort_by": "url"}, 19),
        ("emailClick", {"limit": "x"}, 23),
        ("dynamicContent", {"id_greater_than": "9", "id_less_than": "8"}, 17),
        ("customRedirect", {"updated_after": "today", "updated_before": "yesterday"}, 8),
    ],
)
def test_a_faulty_query_is_refused_with_its_code(either, name, params, code):
    assert either.get(f"{name}/query", **params).code == code


def test_clicks_have_no_offset_and_are_always_paged(either):
    either.sandbox.execute(
        "WITH RECURSIVE n(i) AS (SELECT 8000 UNION ALL SELECT i + 1 FROM n WHERE i < 8250)"
        " INSERT INTO email_click (id, url) SELECT i, 'https://q.example/' FROM n"
    )

    assert either.get("emailClick/query", offset=2, limit=2).ids == [7001, 7002]
    assert len(either.get("emailClick/query", output="mobile").ids) == 200
    assert either.get("emailClick/query", limit=1).total == 254


def test_the_other_name_of_clicks_is_the_same_object(either):
    assert either.get("emailClicks/query").ids == either.get("emailClick/query").ids == [7001, 7002, 7003]


def test_the_other_name_of_activities_is_the_same_object(either):
    either.sandbox.execute("INSERT INTO visitor_activity (id, type) VALUES (500, 20)")

    assert either.get("activity/read/id/500").value("visitor_activity/id") == "500"


# --------------------------------------------------------------------------------------------------------------
# Records
# --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [name for name in TABLES if name not in ("lifecycleStage", "emailClick")])
def test_a_record_is_read_as_a_query_shows_it(either, name):
    number = expected(either, name)[0]
    read, queried = either.get(f"{name}/read/id/{number}"), either.get(f"{name}/query", limit=1)

    def content(record):
        return [(element.tag, (element.text or "").strip()) for element in record.iter()]

    assert content(read.root[0]) == content(queried.root[0][1])
    assert either.get(f"{name}/read/id/999").code == 16
    assert either.get(f"{name}/read/id/x").code == 16
    assert either.get(f"{name}/read").code == 13


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "op"),
    [(name, op) for name in TABLES for op in ("create", "update", "delete", "undelete") if name != "form"]
    + [("lifecycleStage", "read"), ("emailClick", "read"), ("form", "undelete")],
)
def test_an_operation_that_no_page_has_is_error_2(either, name, op):
    assert either.post(f"{name}/{op}/id/61").code == 2


def test_a_redirect_shows_its_addresses_under_the_names_of_the_samples(either):
    redirect = either.get("customRedirect/read/id/615")

    assert tags_of(redirect.root[0]) == [
        "id", "name", "url", "destination_url", "campaign", "created_at", "updated_at",
    ]  # fmt: skip
    assert redirect.value("customRedirect/destination_url") == "https://q.example/?a=1&b=2"
    assert tags_of(redirect.root.find("customRedirect/campaign")) == ["id", "name"]
    assert redirect.value("customRedirect/campaign/name") == "Harbour Fair"
    assert either.get("customRedirect/read/id/616").root.find("customRedirect/campaign") is None


def test_a_form_shows_its_campaign_as_a_node_or_in_bulk_as_an_id(either):
    form = either.get("form/read/id/210")

    assert tags_of(form.root[0]) == ["id", "name", "embedCode", "campaign", "created_at", "updated_at"]
    assert form.value("form/embedCode") == '<iframe src="x"></iframe>'
    bulk = either.get("form/query", output="bulk").root.find("result")
    assert tags_of(bulk[0]) == ["id", "name", "campaign_id", "embedCode", "created_at", "updated_at"]
    assert tags_of(either.get("form/query", output="mobile").root.find("result/form")) == [
        "id", "name", "embedCode", "created_at", "updated_at",
    ]  # fmt: skip


def test_a_form_in_the_bin_is_not_there(either):
    assert either.get("form/read/id/211").code == 16


def test_variations_repeat_without_a_wrapper(either):
    several, single, none = (
        json.loads(either.get(f"dynamicContent/read/id/{number}", format="json").text)["dynamicContent"]
        for number in (64, 65, 66)
    )

    assert [v["comparison"] for v in several["variation"]] == ["contains bristol", "contains lyon"]
    assert several["variation"][0]["content"] == "Hello <b>Bristol</b>"
    assert several["baseContent"] == "<b>Hello</b>"
    assert single["variation"] == {"comparison": "contains lyon", "content": "Bonjour"}
    assert "variation" not in none
    assert list(several)[-3:] == ["variation", "created_at", "updated_at"]
    bulk = either.get("dynamicContent/query", output="bulk").root.find("result/dynamicContent")
    assert tags_of(bulk) == [
        "id",
        "name",
        "embedCode",
        "embedUrl",
        "baseContent",
        "basedOn",
        "created_at",
        "updated_at",
    ]


def test_a_stage_is_locked_or_not(either):
    stages = json.loads(either.get("lifecycleStage/query", format="json").text)["result"]["lifecycleStage"]

    assert stages[:2] == [
        {"id": 3, "name": "Enquiry", "position": 1, "is_locked": False},
        {"id": 4, "name": "Qualified", "position": 3, "is_locked": True},
    ]


def test_a_first_move_has_no_stage_before(either):
    first = json.loads(either.get("lifecycleHistory/read/id/8801", format="json").text)["lifecycleHistory"]

    assert first == {
        "id": 8801, "prospect_id": ADA, "previous_stage_id": None, "next_stage_id": 3, "seconds_elapsed": 60,
        "created_at": "2021-09-02 07:00:00",
    }  # fmt: skip


@pytest.mark.parametrize("output", ["full", "simple", "mobile", "bulk"])
def test_a_click_shows_only_the_ids_that_apply(either, output):
    clicks = json.loads(either.get("emailClick/query", format="json", output=output).text)["result"]["emailClick"]

    assert clicks[1] == {
        "id": 7002, "prospect_id": BEN, "url": "https://q.example/", "list_email_id": 9001,
        "created_at": "2021-09-01 09:12:43",
    }  # fmt: skip
    assert list(clicks[2])[3:6] == ["drip_program_action_id", "email_template_id", "tracker_redirect_id"]
