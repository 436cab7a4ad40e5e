"""Visitors and visits: reading, querying, assigning, and what they nest."""

from __future__ import annotations

import json

import pytest

from tests.sandbox.conftest import ADA, BEN, GONE, Api

NAMED, ANONYMOUS, PLAIN = 7788, 7790, 7791

ROWS = (
    "INSERT INTO identified_company (id, name, city, postal_code) VALUES (15, 'Quill & Sons', 'Bristol', '2134')",
    f"""INSERT INTO visitor (id, prospect_id, identified_company_id, ip_address, page_view_count, hostname, created_at,
        updated_at) VALUES
        ({NAMED}, {ADA}, 15, '198.51.100.7', 3, 'host7.example.net', '2026-01-05 17:00:00', '2026-03-01 17:00:00'),
        ({ANONYMOUS}, NULL, 15, '198.51.100.8', 1, NULL, '2026-01-06 17:00:00', '2026-02-01 17:00:00'),
        ({PLAIN}, NULL, NULL, NULL, 0, NULL, '2026-01-07 17:00:00', '2026-01-07 17:00:00')""",
    f"""INSERT INTO visitor_referrer (id, visitor_id, referrer, vendor, type, query) VALUES
        (16, {NAMED}, 'https://a.example/?q=1', 'Google', 'Natural Search', 'ink'),
        (17, {NAMED}, 'https://b.example/', NULL, 'Other', NULL),
        (18, {ANONYMOUS}, 'https://c.example/', NULL, 'Other', NULL)""",
    f"""INSERT INTO visit (id, visitor_id, prospect_id, visitor_page_view_count, duration_in_seconds, created_at,
        first_visitor_page_view_at, last_visitor_page_view_at, updated_at) VALUES
        (3344, {NAMED}, {ADA}, 2, 164, '2026-03-01 17:00:00', '2026-03-01 17:00:00', '2026-03-01 17:02:44',
        '2026-03-01 17:02:44'),
        (3345, {NAMED}, {ADA}, 1, 0, '2026-03-02 17:00:00', '2026-03-02 17:00:00', '2026-03-02 17:00:00',
        '2026-03-02 17:00:00'),
        (3346, {ANONYMOUS}, NULL, 1, 0, '2026-02-02 17:00:00', '2026-02-02 17:00:00', '2026-02-02 17:00:00',
        '2026-02-02 17:00:00')""",
    """INSERT INTO visitor_page_view (id, visit_id, url, title, created_at) VALUES
        (88001, 3344, 'https://www.q.example/', 'Home', '2026-03-01 17:00:00'),
        (88002, 3344, 'https://www.q.example/ink?a=1&b=2', 'Ink <new>', '2026-03-01 17:02:44'),
        (88003, 3345, 'https://www.q.example/', 'Home', '2026-03-02 17:00:00'),
        (88004, 3346, 'https://www.q.example/', '2134', '2026-02-02 17:00:00')""",
    f"""INSERT INTO visitor_activity (id, type, type_name, prospect_id, visitor_id, visit_id, created_at, updated_at)
        VALUES (500, 20, 'Visit', {ADA}, {NAMED}, 3344, '2026-03-01 17:02:44', '2026-03-01 17:02:44'),
        (501, 20, 'Visit', NULL, {ANONYMOUS}, 3346, '2026-02-02 17:00:00', '2026-02-02 17:00:00')""",
)


@pytest.fixture(autouse=True)
def visitors(either: Api) -> None:
    for statement in ROWS:
        either.sandbox.execute(statement)


def ids(api: Api, operation: str, **params: object) -> list[int]:
    return api.get(operation, **params).ids


# --------------------------------------------------------------------------------------------------------------
# Visitors
# --------------------------------------------------------------------------------------------------------------


def test_a_read_nests_prospect_company_referrers_and_activities(either):
    visitor = json.loads(either.get(f"visitor/read/id/{NAMED}", format="json").text)["visitor"]

    assert list(visitor)[:3] == ["id", "prospect_id", "page_view_count"]
    assert visitor["browser"] is None
    assert visitor["created_at"] == "2026-01-05 12:00:00"  # New York
    assert visitor["prospect"] == {
        "id": ADA, "first_name": "Ada", "last_name": None, "email": "ada@quill.example",
        "company": "Quill &amp; Sons",
    }  # fmt: skip
    assert visitor["identified_company"]["name"] == "Quill &amp; Sons"
    assert visitor["identified_company"]["postal_code"] == 2134
    assert [referrer["id"] for referrer in visitor["visitor_referrer"]] == [16, 17]
    assert visitor["visitor_activities"]["visitor_activity"]["visit_id"] == 3344


def test_one_referrer_is_an_object_and_what_is_missing_has_no_key(either):
    visitor = json.loads(either.get(f"visitor/read/id/{ANONYMOUS}", format="json").text)["visitor"]
    plain = json.loads(either.get(f"visitor/read/id/{PLAIN}", format="json").text)["visitor"]

    assert visitor["visitor_referrer"]["id"] == 18
    assert "prospect" not in visitor
    assert visitor["prospect_id"] is None
    assert not plain.keys() & {"prospect", "identified_company", "visitor_referrer"}
    assert plain["visitor_activities"] is None


def test_the_short_forms_and_the_fields_of_a_visitor(either):
    mobile = either.get(f"visitor/read/id/{NAMED}", output="mobile").root[0]
    simple = either.get(f"visitor/read/id/{NAMED}", output="simple").root[0]
    chosen = either.get("visitor/query", fields="hostname,nonsense").root.find("result/visitor")

    shown = ["id", "prospect_id", "page_view_count", "ip_address", "hostname", "created_at", "updated_at"]
    assert [element.tag for element in mobile] == shown
    assert not any(len(element) for element in simple)
    assert [element.tag for element in chosen] == ["id", "hostname"]


def test_a_query_shows_identified_visitors_unless_told_otherwise(either):
    assert ids(either, "visitor/query") == [NAMED, ANONYMOUS]
    assert ids(either, "visitor/query", only_identified="true") == [NAMED, ANONYMOUS]
    assert ids(either, "visitor/query", only_identified="false") == [NAMED, ANONYMOUS, PLAIN]
    assert either.get("visitor/query", only_identified="1").code == 50


@pytest.mark.parametrize(
    ("params", "found"),
    [
        ({"prospect_ids": str(ADA)}, [NAMED]),
        ({"prospect_ids": f"{BEN},{ADA},999"}, [NAMED]),
        ({"prospect_ids[0]": str(ADA), "prospect_ids[1]": str(BEN)}, [NAMED]),
        ({"prospect_ids": str(BEN)}, []),
        ({"created_after": "2026-01-05 12:00:00"}, [ANONYMOUS, PLAIN]),
        ({"updated_before": "2026-02-01 12:00:01"}, [ANONYMOUS, PLAIN]),
        ({"id_greater_than": NAMED, "id_less_than": PLAIN}, [ANONYMOUS]),
        ({"sort_by": "updated_at"}, [NAMED, ANONYMOUS, PLAIN]),
        ({"sort_by": "updated_at", "sort_order": "ascending"}, [PLAIN, ANONYMOUS, NAMED]),
        ({"sort_by": "created_at", "limit": "1", "offset": "1"}, [ANONYMOUS]),
    ],
)
def test_the_criteria_of_visitors(either, params, found):
    assert ids(either, "visitor/query", only_identified="false", **params) == found


def test_what_the_clients_ask_of_visitors(either):
    """The bulk form, in order of change, has neither a count nor nested nodes."""
    params = {"updated_after": "2026-01-01T00:00:00Z", "sort_by": "updated_at", "sort_order": "ascending"}
    answer = either.get("visitor/query", only_identified="false", output="bulk", format="json", **params)
    result = json.loads(answer.text)["result"]

    assert [visitor["id"] for visitor in result.pop("visitor")] == [PLAIN, ANONYMOUS, NAMED]
    assert result == {}
    late = either.get("visitor/query", output="bulk", format="json", updated_after="2026-03-10")
    assert json.loads(late.text)["result"] is None


def test_a_prospect_shows_its_visitors(either):
    prospect = json.loads(either.get(f"prospect/read/id/{ADA}", format="json").text)["prospect"]

    visitor = prospect["visitors"]["visitor"]
    assert visitor["id"] == NAMED
    assert visitor["identified_company"]["id"] == 15
    assert [referrer["id"] for referrer in visitor["visitor_referrer"]] == [16, 17]
    assert "prospect_id" not in visitor
    other = json.loads(either.get(f"prospect/read/id/{BEN}", format="json").text)["prospect"]
    assert other["visitors"] is None


# --------------------------------------------------------------------------------------------------------------
# Assigning
# --------------------------------------------------------------------------------------------------------------


def test_a_visitor_is_assigned_with_all_that_it_did(either):
    answer = either.post(f"visitor/assign/id/{ANONYMOUS}", prospect_id=BEN)

    assert answer.value("visitor/prospect/email") == "Ben@quill.example"
    assert answer.value("visitor/visitor_activities/visitor_activity/prospect_id") == str(BEN)
    assert either.rows("SELECT prospect_id, updated_at FROM visitor WHERE id = ?", ANONYMOUS) == [
        (BEN, "2026-03-15 16:30:00")
    ]
    assert either.rows("SELECT id FROM visit WHERE prospect_id = ?", BEN) == [(3346,)]
    assert either.rows("SELECT id FROM visitor_activity WHERE prospect_id = ?", BEN) == [(501,)]


@pytest.mark.parametrize(
    ("number", "form", "code"),
    [
        (ANONYMOUS, {}, 13),
        (ANONYMOUS, {"prospect_id": "x"}, 3),
        (ANONYMOUS, {"prospect_id": 999}, 3),
        (ANONYMOUS, {"prospect_id": GONE}, 132),
        (PLAIN, {"prospect_id": ADA}, 217),
        (999, {"prospect_id": ADA}, 24),
    ],
)
def test_a_visitor_is_not_assigned_to_whomever(either, number, form, code):
    assert either.post(f"visitor/assign/id/{number}", **form).code == code
    assert either.one("SELECT COUNT(*) FROM visitor WHERE prospect_id IS NOT NULL") == 1


def test_an_address_names_the_prospect_in_version_3_only(either):
    answer = either.post(f"visitor/assign/id/{ANONYMOUS}", prospect_email="ben@QUILL.example")

    if either.version == 4:
        assert answer.code == 13
    else:
        assert answer.value("visitor/prospect_id") == str(BEN)
        both = either.post(f"visitor/assign/id/{ANONYMOUS}", prospect_email="ada@quill.example", prospect_id=ADA)
        assert both.code == 47
        assert either.post(f"visitor/assign/id/{ANONYMOUS}", prospect_email="x@x.com").code == 4


# --------------------------------------------------------------------------------------------------------------
# Visits
# --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("output", ["full", "simple", "mobile", "bulk"])
def test_page_views_are_in_every_form_of_a_visit(either, output):
    answer = either.get("visit/query", ids="3344,3345", output=output, format="json")
    several, single = json.loads(answer.text)["result"]["visit"]

    views = several["visitor_page_views"]["visitor_page_view"]
    assert [view["id"] for view in views] == [88001, 88002]
    assert (views[1]["title"], views[1]["created_at"]) == ("Ink &lt;new&gt;", "2026-03-01 12:02:44")
    assert single["visitor_page_views"]["visitor_page_view"]["id"] == 88003
    assert several["duration_in_seconds"] == 164


def test_a_visit_is_read(either):
    answer = either.get("visit/read/id/3346")

    assert answer.value("visit/visitor_id") == str(ANONYMOUS)
    assert answer.value("visit/prospect_id") == ""
    assert either.get("visit/read/id/999").code == 48
    assert either.get("visitor/read/id/999").code == 24
    assert either.get("visit/read/id/x").code == 16


@pytest.mark.parametrize(
    ("params", "found"),
    [
        ({"ids": "3345,3344,1"}, [3344, 3345]),
        ({"visitor_ids": f"{NAMED}"}, [3344, 3345]),
        ({"visitor_ids[0]": f"{NAMED}", "visitor_ids[1]": f"{ANONYMOUS}"}, [3344, 3345, 3346]),
        ({"prospect_ids": f"{ADA},{BEN}"}, [3344, 3345]),
        ({"visitor_ids": f"{NAMED},{ANONYMOUS}", "ids": "3346"}, [3346]),
        ({"visitor_ids": f"{NAMED}", "limit": "1", "offset": "1"}, [3345]),
        ({"ids": "3344,3345", "sort_by": "ids", "sort_order": "descending"}, [3345, 3344]),
        ({"ids": "9"}, []),
    ],
)
def test_the_criteria_of_visits(either, params, found):
    assert ids(either, "visit/query", **params) == found
    assert either.post("visit/query", **params).ids == found


@pytest.mark.parametrize(
    ("params", "code"),
    [
        ({}, 13),
        ({"limit": "5"}, 13),
        ({"ids": ""}, 13),
        ({"ids": "x"}, 48),
        ({"visitor_ids": "x"}, 24),
        ({"prospect_ids": "x"}, 3),
        ({"nonsense": "1"}, 5),
        ({"ids": "1", "sort_by": "created_at"}, 19),
    ],
)
def test_a_query_of_visits_says_of_what(either, params, code):
    assert either.get("visit/query", **params).code == code


def test_too_many_ids_are_error_63(either):
    assert either.post("visit/query", ids=",".join(map(str, range(1, 10_002)))).code == 63


def test_a_post_may_carry_all_in_the_url_and_have_an_empty_body(either):
    path = f"visit/version/{either.version}/do/query?format=json&output=bulk&offset=0&visitor_ids={NAMED}"

    result = json.loads(either.send("POST", path).text)["result"]

    assert [visit["id"] for visit in result["visit"]] == [3344, 3345]
    assert "total_results" not in result
    assert json.loads(either.send("POST", f"{path}&offset=200").text)["result"] is None
