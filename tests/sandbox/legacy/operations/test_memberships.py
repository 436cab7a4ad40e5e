"""List memberships, by their own operations and through the prospect's `list_<id>`."""

from __future__ import annotations

import pytest

from tests.sandbox.conftest import ADA, BEN, CY, DEE, GONE, NOW

STAMP = NOW.strftime("%Y-%m-%d %H:%M:%S")


def row(api, membership_id):
    return api.rows("SELECT opted_out, is_archived FROM list_membership WHERE id = ?", membership_id)[0]


@pytest.mark.parametrize(
    "operation", ["read/id/901", "read/list_id/33/prospect_id/101", "read/prospect_id/101/list_id/33"]
)
def test_a_membership_is_read_by_its_id_or_its_ends(either, operation):
    answer = either.get(f"listMembership/{operation}")

    assert {child.tag: child.text for child in answer.root[0]} == {
        "id": "901",
        "list_id": "33",
        "prospect_id": "101",
        "opted_out": "false",
        "created_at": "2025-05-31 20:00:00",
        "updated_at": "2025-05-31 20:00:00",
    }
    assert answer.root[0].tag == "list_membership"


@pytest.mark.parametrize(
    ("operation", "code"),
    [
        ("read/id/999", 16),
        ("read/id/x", 16),
        ("read/id/903", 16),
        ("read/list_id/33/prospect_id/104", 16),
        ("read/list_id/99/prospect_id/104", 16),
        ("read/list_id/33", 13),
        ("update/list_id/33/prospect_id/104", 16),
        ("update/id/903", 16),
        ("delete/id/999", 16),
        ("create/list_id/33", 13),
        ("create/list_id/99/prospect_id/104", 55),
        ("create/list_id/35/prospect_id/104", 55),
        ("create/list_id/x/prospect_id/104", 55),
        ("create/list_id/33/prospect_id/999", 3),
        ("create/list_id/33/prospect_id/x", 3),
        (f"create/list_id/33/prospect_id/{GONE}", 132),
        (f"create/list_id/33/prospect_id/{ADA}", 58),
        (f"create/list_id/33/prospect_id/{BEN}", 58),
    ],
)
def test_a_membership_that_does_not_fit_has_its_code(either, operation, code):
    answer = either.post(f"listMembership/{operation}")

    assert (answer.status, answer.code) == (400, code)


def test_a_prospect_is_put_on_a_list(either):
    answer = either.post(f"listMembership/create/list_id/34/prospect_id/{DEE}")

    number = int(answer.value("list_membership/id"))
    assert either.rows("SELECT * FROM list_membership WHERE id = ?", number) == [(number, 34, DEE, 0, STAMP, STAMP, 0)]


def test_a_membership_may_start_opted_out(either):
    answer = either.post("listMembership/create", list_id=34, prospect_id=DEE, opted_out="1")

    assert answer.value("list_membership/opted_out") == "true"


def test_an_ended_membership_comes_back_with_its_opted_out(either):
    answer = either.post(f"listMembership/create/list_id/33/prospect_id/{CY}")

    assert answer.value("list_membership/id") == "903"
    assert row(either, 903) == (1, 0)


def test_a_member_can_be_opted_out_and_not_in_again(either):
    assert either.post("listMembership/update/id/901", opted_out="1").value("list_membership/opted_out") == "true"
    assert either.one("SELECT updated_at FROM list_membership WHERE id = 901") == STAMP

    either.sandbox.clock.advance(seconds=60)
    answer = either.post(f"listMembership/update/list_id/33/prospect_id/{ADA}", opted_out="0")
    assert (answer.status, answer.value("list_membership/opted_out")) == (200, "true")
    assert either.one("SELECT updated_at FROM list_membership WHERE id = 901") == STAMP


def test_the_id_decides_where_a_request_carries_more(either):
    either.post("listMembership/update", id=901, list_id=34, prospect_id=CY, opted_out="1")

    assert row(either, 901) == (1, 0)
    assert row(either, 904) == (0, 0)


@pytest.mark.parametrize("operation", ["delete/id/901", "delete/list_id/33/prospect_id/101"])
def test_a_deleted_membership_goes_to_the_recycle_bin(either, operation):
    assert either.delete(f"listMembership/{operation}").status == 204
    assert row(either, 901) == (0, 1)
    assert either.get("listMembership/query", list_id=33).ids == [902]
    assert either.get(f"prospect/read/id/{ADA}").values("prospect/lists/list_subscription/id") == []


def test_a_write_to_a_prospect_puts_it_on_lists_and_takes_it_off(either):
    answer = either.post(f"prospect/update/id/{ADA}", list_33="0", list_34="1")

    assert row(either, 901) == (0, 1)
    assert answer.values("prospect/lists/list_subscription/list/name") == ["Customers"]
    assert either.get("prospect/query", list_id=34).ids == [ADA, CY]


def test_a_repeated_subscription_is_ignored(either):
    before = either.rows("SELECT * FROM list_membership")
    either.post(f"prospect/update/id/{ADA}", list_33="1", list_34="0")

    assert either.rows("SELECT * FROM list_membership") == before


def test_an_opted_out_member_stays_opted_out_when_it_is_subscribed(either):
    either.post(f"prospect/update/id/{BEN}", list_33="1")
    either.post(f"prospect/update/id/{CY}", list_33="1")

    assert row(either, 902) == (1, 0)
    assert row(either, 903) == (1, 0)


def test_a_prospect_shows_its_live_memberships_opted_out_ones_as_such(either):
    answer = either.get(f"prospect/read/id/{BEN}")

    path = "prospect/lists/list_subscription/"
    assert answer.values(path + "id") == ["902"]
    assert answer.values(path + "did_opt_in") == ["false"]
    assert answer.values(path + "did_opt_out") == ["true"]
    assert answer.values(path + "list/title") == ["News"]


def test_an_empty_subscription_parameter_changes_nothing(either):
    either.post(f"prospect/update/id/{ADA}", list_33="")

    assert row(either, 901) == (0, 0)
