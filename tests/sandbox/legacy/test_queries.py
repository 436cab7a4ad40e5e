"""Queries: every criterion against SQL, orders, pages, outputs and what is refused."""

from __future__ import annotations

import pytest

from tests.sandbox.conftest import ADA, BEN, CY, DEE, GONE

LIVE = "SELECT id FROM prospect WHERE is_archived = 0 AND {} ORDER BY id"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("criteria", "where"),
    [
        ({"assigned": "true"}, "(user_id IS NOT NULL OR group_id IS NOT NULL)"),
        ({"assigned": "false"}, "user_id IS NULL AND group_id IS NULL"),
        ({"assigned_to_user": "42"}, "user_id = 42"),
        ({"assigned_to_user": "rep@QUILL.example"}, "user_id = 42"),
        ({"created_after": "2025-02-05 07:00:00"}, "created_at > '2025-02-05 12:00:00'"),
        ({"created_before": "2025-02-05 07:00:00"}, "created_at < '2025-02-05 12:00:00'"),
        ({"created_after": "2025-02-05T07:00:01", "created_before": "2025-04-05T12:00:00Z"}, f"id = {CY}"),
        ({"grade_equal_to": "A+"}, "grade = 'A+'"),
        ({"grade_greater_than": "B"}, "grade IN ('A+', 'A', 'A-', 'B+')"),
        ({"grade_less_than": "B+"}, "grade IN ('B', 'B-', 'C+', 'C', 'C-', 'D+', 'D', 'D-', 'F')"),
        ({"grade_greater_than": "C", "grade_less_than": "A+"}, "grade = 'B+'"),
        ({"id_greater_than": "101"}, "id > 101"),
        ({"id_less_than": "103"}, "id < 103"),
        ({"id_greater_than": "101", "id_less_than": "103"}, "id = 102"),
        ({"is_starred": "true"}, "is_starred = 1"),
        ({"is_starred": "false"}, "is_starred = 0"),
        ({"last_activity_after": "last_7_days"}, f"id = {ADA}"),
        ({"last_activity_before": "2026-03-14 08:00:00"}, f"id = {BEN}"),
        ({"last_activity_never": "true"}, "last_activity_at IS NULL"),
        ({"last_activity_never": "TRUE"}, "last_activity_at IS NULL"),
        ({"last_activity_never": "false"}, "last_activity_at IS NOT NULL"),
        ({"list_id": "33"}, f"id IN ({ADA}, {BEN})"),
        ({"list_id": "34,33"}, f"id IN ({ADA}, {BEN}, {CY})"),
        ({"list_id[0]": "33", "list_id[1]": "34"}, f"id IN ({ADA}, {BEN}, {CY})"),
        ({"new": "true"}, f"id = {BEN}"),
        ({"new": "false"}, f"id <> {BEN}"),
        ({"score_equal_to": "10"}, "score = 10"),
        ({"score_greater_than": "0"}, "score > 0"),
        ({"score_less_than": "0"}, "score < 0"),
        ({"score_greater_than": "-6", "score_less_than": "45"}, "score > -6 AND score < 45"),
        ({"updated_after": "this_month"}, "updated_at > '2026-03-01 05:00:00'"),
        ({"updated_before": "2026-02-01 07:00:00"}, f"id = {DEE}"),
        ({"limit_related_records": "true"}, "1"),
        ({"updated_after": "today", "sort_by": "", "score_less_than": ""}, f"id = {CY}"),
    ],
)
def test_a_criterion_selects_what_sql_selects(either, criteria, where):
    answer = either.get("prospect/query", **criteria)

    assert answer.ids == [row[0] for row in either.rows(LIVE.format(where))]
    assert answer.total == len(answer.ids)


def test_an_opted_out_member_is_on_the_list_and_an_ended_membership_is_not(api):
    assert api.get("prospect/query", list_id=33).ids == [ADA, BEN]


def test_deleted_true_lists_the_recycle_bin_alone(either):
    assert either.get("prospect/query", deleted="true").ids == [GONE]
    assert GONE not in either.get("prospect/query", deleted="false").ids


@pytest.mark.parametrize(
    ("criteria", "ids"),
    [
        ({"assigned": "nonsense", "assigned_to_user": "42"}, [ADA]),
        ({"new": "true", "assigned": "x", "assigned_to_user": "x", "last_activity_after": "x"}, [BEN]),
    ],
)
def test_an_overridden_criterion_is_not_even_looked_at(api, criteria, ids):
    assert api.get("prospect/query", **criteria).ids == ids


@pytest.mark.slow
@pytest.mark.parametrize(
    ("params", "code"),
    [
        ({"first_name": "Ada"}, 5),
        ({"format": "xml", "first_name": "Ada"}, 5),
        ({"created_after": "someday"}, 6),
        ({"created_after": "2026-13-01"}, 7),
        ({"updated_before": "three days ago or so"}, 7),
        ({"created_after": "today", "created_before": "yesterday"}, 8),
        ({"last_activity_after": "2026-01-02", "last_activity_before": "2026-01-01"}, 8),
        ({"assigned_to_user": "999"}, 10),
        ({"assigned_to_user": "somebody"}, 10),
        ({"assigned_to_user": "nobody@x.com"}, 11),
        ({"id_greater_than": "x"}, 16),
        ({"id_less_than": "1.5"}, 16),
        ({"id_greater_than": "99999999999999999999"}, 16),
        ({"id_greater_than": "10", "id_less_than": "9"}, 17),
        ({"sort_by": "email"}, 19),
        ({"sort_order": "up"}, 20),
        ({"offset": "x"}, 21),
        ({"offset": "-1"}, 21),
        ({"limit": "x"}, 23),
        ({"limit": "0"}, 23),
        ({"is_starred": "1"}, 25),
        ({"assigned": "TRUE"}, 26),
        ({"deleted": "all"}, 27),
        ({"new": "yes"}, 28),
        ({"score_equal_to": "x"}, 29),
        ({"score_greater_than": "5.5"}, 29),
        ({"score_greater_than": "5", "score_less_than": "4"}, 30),
        ({"score_equal_to": "5", "score_less_than": "9"}, 31),
        ({"grade_equal_to": "Z"}, 32),
        ({"grade_greater_than": "A", "grade_less_than": "B"}, 33),
        ({"grade_equal_to": "A", "grade_less_than": "A+"}, 34),
        ({"last_activity_never": "1"}, 50),
        ({"limit_related_records": "1"}, 50),
        ({"list_id": "x"}, 55),
        ({"list_id": "35"}, 55),
        ({"sort_by": "id,created_at,updated_at"}, 133),
        ({"sort_by": "id", "sort_order": "ascending,ascending,ascending"}, 134),
        ({"sort_by": "created_at,updated_at"}, 135),
    ],
)
def test_a_faulty_query_is_refused_with_its_code(either, params, code):
    answer = either.get("prospect/query", **params)

    assert (answer.status, answer.code) == (400, code)


def test_unknown_parameters_beside_known_ones_are_ignored(api):
    assert api.get("prospect/query", first_name="Ada", id_less_than=103).ids == [ADA, BEN]


def test_without_sort_by_records_come_by_ascending_id(api):
    assert api.get("prospect/query").ids == [ADA, BEN, CY, DEE]
    assert api.get("prospect/query", sort_order="descending").ids == [DEE, CY, BEN, ADA]


@pytest.mark.parametrize(
    ("sort_by", "sort_order", "order"),
    [
        ("id", "", "id"),
        ("created_at", "", "created_at DESC, id"),
        ("created_at", "ascending", "created_at, id"),
        ("updated_at", "", "updated_at DESC, id"),
        ("last_activity_at", "", "last_activity_at DESC, id"),
        ("last_activity_at,id", "ascending,descending", "last_activity_at, id DESC"),
        ("id,updated_at", "descending", "id DESC, updated_at"),
    ],
)
def test_each_sort_key_has_its_own_default_order(api, sort_by, sort_order, order):
    expected = [row[0] for row in api.rows(f"SELECT id FROM prospect WHERE is_archived = 0 ORDER BY {order}")]

    assert api.get("prospect/query", sort_by=sort_by, sort_order=sort_order).ids == expected


def test_total_results_counts_all_matches_and_not_the_page(api):
    answer = api.get("prospect/query", limit=2, offset=1)

    assert (answer.ids, answer.total) == ([BEN, CY], 4)


@pytest.fixture
def crowded(start):
    """An account of 250 live prospects."""
    api = start(4)
    numbers = "WITH RECURSIVE n(i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 1245)"
    api.sandbox.execute(
        "INSERT INTO prospect (id, email, created_at, updated_at) "
        f"{numbers} SELECT i, 'p' || i || '@x.com', '2025-01-01 00:00:00', '2025-01-01 00:00:00' FROM n"
    )
    return api


def test_a_limit_above_200_is_silently_200(crowded):
    assert len(crowded.get("prospect/query", limit=1000).ids) == 200
    assert len(crowded.get("prospect/query").ids) == 200


def test_a_limit_above_200_is_error_23_on_a_strict_account(start):
    assert start(4, strict_limit=True).get("prospect/query", limit=201).code == 23


def test_the_mobile_form_has_no_largest_page(crowded):
    assert len(crowded.get("prospect/query", output="mobile").ids) == 250
    assert len(crowded.get("prospect/query", output="mobile", limit=240).ids) == 240


def test_offset_pages_are_disjoint_and_complete(crowded):
    pages = [crowded.get("prospect/query", limit=100, offset=offset).ids for offset in (0, 100, 200, 300)]

    assert [len(page) for page in pages] == [100, 100, 50, 0]
    assert len({number for page in pages for number in page}) == 250


def test_lists_and_campaigns_are_found_by_their_exact_name(either):
    assert either.get("list/query", name="Newsletter").ids == [33]
    assert either.get("list/query", name="newsletter").ids == []
    assert either.get("campaign/query", name="Webinar").ids == [514]


def test_campaigns_are_found_and_sorted_by_times_that_they_do_not_show(either):
    assert either.get("campaign/query", updated_after="2023-01-01").ids == [514]
    assert either.get("campaign/query", sort_by="created_at").ids == [513, 514]
    assert either.get("campaign/query", sort_by="cost").ids == [514, 513]
    assert either.get("campaign/query").value("result/campaign/created_at") is None


def test_deleted_lists_and_custom_fields_are_not_found(either):
    assert either.get("list/query").ids == [33, 34]
    assert either.get("customField/query").ids == [1, 2, 3, 4, 5, 6, 7]
    assert either.get("customField/query", created_after="2020-01-05", id_less_than=7).ids == [6]


def test_custom_fields_cannot_be_found_by_their_update_time(either):
    assert either.get("customField/query", updated_after="2020-01-01").code == 5


def test_memberships_are_found_by_list_prospect_and_recycle_bin(either):
    assert either.get("listMembership/query").ids == [901, 902, 904]
    assert either.get("listMembership/query", list_id=33).ids == [901, 902]
    assert either.get("listMembership/query", prospect_id=CY).ids == [904]
    assert either.get("listMembership/query", **{"prospect_id[]": [ADA, CY]}).ids == [901, 904]
    assert either.get("listMembership/query", deleted="true").ids == [903]
    assert either.get("listMembership/query", updated_after="2025-06-01 20:00:00").ids == [904]


@pytest.mark.parametrize(("params", "code"), [({"list_id": 35}, 55), ({"prospect_id": 7}, 3), ({"deleted": "all"}, 27)])
def test_a_faulty_membership_query_is_refused(either, params, code):
    assert either.get("listMembership/query", **params).code == code


def test_users_are_queried_without_parameters(either):
    assert either.get("user/query").ids == [41, 42]
    assert either.get("user/query", sort_by="created_at").ids == [42, 41]
