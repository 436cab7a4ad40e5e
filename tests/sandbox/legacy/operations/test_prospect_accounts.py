"""Prospect accounts: read, queried, written, described and assigned, with the account's own fields."""

from __future__ import annotations

import json

import pytest

from pardot_orm.sandbox.legacy.documentation import object_spec
from tests.sandbox.conftest import ADA, Api

QUILL, INK, BARE = 710, 711, 715
NOW = "2026-03-15 16:30:00"

ROWS = (
    f"""UPDATE prospect_account SET user_id = 42, created_at = '2020-01-10 15:10:10', updated_at = '2021-01-10 15:10:10'
        WHERE id = {QUILL}""",
    f"""INSERT INTO prospect_account (id, name, user_id, created_at, updated_at) VALUES
        ({INK}, 'Ink & <Co>', NULL, '2020-02-10 15:10:10', '2020-12-10 15:10:10'),
        ({BARE}, 'Bare', NULL, '2020-01-20 15:10:10', '2021-02-10 15:10:10')""",
    """INSERT INTO prospect_account_field (field_id, label, type, position) VALUES
        ('Region', 'Region', 'dropdown', 0), ('Staff', 'Staff <all>', 'number', 1), ('Since', 'Since', 'date', 2),
        ('Segments', 'Segments', 'multiselect', 3)""",
    """INSERT INTO prospect_account_option VALUES ('Region', 0, 'North'), ('Region', 1, 'South & East'),
        ('Segments', 0, 'Retail'), ('Segments', 1, 'R&D')""",
    f"""INSERT INTO prospect_account_value VALUES ({QUILL}, 'Region', 0, 'North'), ({QUILL}, 'Staff', 0, '120'),
        ({QUILL}, 'Segments', 0, 'R&D'), ({QUILL}, 'Segments', 1, 'Retail'), ({INK}, 'Segments', 0, 'Retail')""",
)


@pytest.fixture(autouse=True)
def accounts(either: Api) -> None:
    for statement in ROWS:
        either.sandbox.execute(statement)


def shown(api, number, **params):
    return json.loads(api.get(f"prospectAccount/read/id/{number}", format="json", **params).text)["prospectAccount"]


def values(api, number):
    return api.rows(
        "SELECT field_id, value FROM prospect_account_value WHERE prospect_account_id = ? ORDER BY field_id, position",
        number,
    )


# --------------------------------------------------------------------------------------------------------------
# Reading
# --------------------------------------------------------------------------------------------------------------


def test_a_read_shows_the_owner_and_the_own_fields(either):
    account = shown(either, QUILL)

    owner = account.pop("assigned_to")["user"]
    assert (owner["id"], owner["email"]) == (42, "Rep@quill.example")
    assert "timezone" not in owner
    assert account == {
        "id": QUILL, "name": "Quill Ltd", "created_at": "2020-01-10 10:10:10", "updated_at": "2021-01-10 10:10:10",
        "Region": "North", "Staff": 120, "Segments": {"value": ["R&amp;D", "Retail"]},
    }  # fmt: skip


def test_without_owner_and_values_there_are_no_nodes(either):
    assert list(shown(either, BARE)) == ["id", "name", "created_at", "updated_at"]
    assert shown(either, INK)["Segments"] == {"value": "Retail"}


def test_the_outputs_differ_in_owner_and_own_fields(either):
    def keys(**params):
        return list(shown(either, QUILL, **params))

    basic = ["id", "name", "created_at", "updated_at"]
    assert keys(output="simple") == [*basic, "Region", "Staff", "Segments"]
    assert keys(output="mobile") == basic
    bulk = either.get("prospectAccount/query", output="bulk").root.find("result/prospectAccount")
    assert [child.tag for child in bulk] == basic
    named = either.get("prospectAccount/query", output="bulk", fields="name,Staff").root.find("result")[0]
    assert [child.tag for child in named] == ["id", "name", "Staff"]
    assert keys(fields="Region,assigned_to") == ["id", "assigned_to", "Region"]


@pytest.mark.parametrize("op", ["read", "update", "assign"])
@pytest.mark.parametrize(("selector", "code"), [("/id/9", 61), ("/id/x", 16), ("", 13)])
def test_an_account_that_is_not_there_has_its_code(either, op, selector, code):
    assert either.post(f"prospectAccount/{op}{selector}").code == code


CRITERIA = [
    ({}, "1"),
    ({"name": "Ink & <Co>"}, f"id = {INK}"),
    ({"created_after": "2020-01-10 10:10:10"}, f"id <> {QUILL}"),
    ({"created_before": "2020-01-20 10:10:10"}, f"id = {QUILL}"),
    ({"updated_after": "2021-01-10 10:10:10"}, f"id = {BARE}"),
    ({"updated_before": "2021-01-10 10:10:10"}, f"id = {INK}"),
    ({"id_greater_than": QUILL, "id_less_than": BARE}, f"id = {INK}"),
]


@pytest.mark.parametrize(("criteria", "where"), CRITERIA)
def test_a_criterion_selects_what_sql_selects(either, criteria, where):
    expected = [n for (n,) in either.rows(f"SELECT id FROM prospect_account WHERE {where} ORDER BY id")]

    assert either.get("prospectAccount/query", **criteria).ids == expected


def test_every_documented_criterion_is_tried_above():
    tried = {name for criteria, _ in CRITERIA for name in criteria}

    assert tried == {c.name for c in object_spec("prospectAccount").criteria}


@pytest.mark.parametrize(
    ("sort_by", "found"),
    [
        ("id", [QUILL, INK, BARE]),
        ("name", [BARE, INK, QUILL]),
        ("created_at", [INK, BARE, QUILL]),
        ("updated_at", [INK, QUILL, BARE]),  # ascending here, unlike everywhere else
    ],
)
def test_each_sort_key_has_its_own_default_order(either, sort_by, found):
    assert either.get("prospectAccount/query", sort_by=sort_by).ids == found
    reverse = "ascending" if sort_by == "created_at" else "descending"
    assert either.get("prospectAccount/query", sort_by=sort_by, sort_order=reverse).ids == found[::-1]


# --------------------------------------------------------------------------------------------------------------
# Describing
# --------------------------------------------------------------------------------------------------------------


def test_describe_lists_the_fields_with_their_options(either):
    fields = json.loads(either.get("prospectAccount/describe", format="json").text)["result"]["field"]

    assert fields[0] == {
        "@attributes": {
            "id": "name", "label": "Name", "required": True, "custom": False, "type": "text", "has_options": False,
        }
    }  # fmt: skip
    assert fields[1] == {
        "@attributes": {
            "id": "Region", "label": "Region", "required": False, "custom": True, "type": "dropdown",
            "has_options": True,
        },
        "options": ["North", "South &amp; East"],
    }  # fmt: skip
    assert [field["@attributes"]["id"] for field in fields] == ["name", "Region", "Staff", "Since", "Segments"]


def test_in_xml_the_description_is_in_attributes(either):
    fields = either.get("prospectAccount/describe").root.findall("result/field")

    assert fields[2].attrib == {
        "id": "Staff", "label": "Staff &lt;all&gt;", "required": "false", "custom": "true", "type": "number",
        "has_options": "false",
    }  # fmt: skip
    assert [option.text for option in fields[1].findall("options")] == ["North", "South &amp; East"]
    assert len(fields[2]) == 0


# --------------------------------------------------------------------------------------------------------------
# Writing
# --------------------------------------------------------------------------------------------------------------


def test_an_account_is_made_with_its_own_fields(either):
    answer = either.post(
        "prospectAccount/create", name="Fair & Co", Region="North", Segments_0="R&D", Segments_1="Retail", nonsense="1"
    )

    number = int(answer.value("prospectAccount/id"))
    assert number > BARE
    assert answer.values("prospectAccount/Segments/value") == ["R&D", "Retail"]
    assert either.rows("SELECT name, created_at, updated_at FROM prospect_account WHERE id = ?", number) == [
        ("Fair & Co", NOW, NOW)
    ]
    assert values(either, number) == [("Region", "North"), ("Segments", "R&D"), ("Segments", "Retail")]
    assert either.post(f"prospect/update/id/{ADA}", prospect_account_id=number).status == 200
    assert either.one("SELECT prospect_account_id FROM prospect WHERE id = ?", ADA) == number


def test_an_update_changes_what_it_names(either):
    either.post(f"prospectAccount/update/id/{QUILL}", Region="", Staff="7", Since="2024-02-29", Segments="Retail")

    assert values(either, QUILL) == [("Segments", "Retail"), ("Since", "2024-02-29"), ("Staff", "7")]
    assert either.rows("SELECT name, updated_at, user_id FROM prospect_account WHERE id = ?", QUILL) == [
        ("Quill Ltd", NOW, 42)
    ]
    assert either.post(f"prospectAccount/update/id/{QUILL}", name="New").value("prospectAccount/name") == "New"


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"Staff": "many"}, 56),
        ({"Since": "2024-02-30"}, 57),
        ({"Region": "West"}, 10000),
        ({"Segments_0": "Retail", "Segments_1": "Fish"}, 10000),
        ({"name": ""}, 36),
    ],
)
def test_a_faulty_value_is_refused_and_changes_nothing(either, form, code):
    before = values(either, QUILL)

    assert either.post(f"prospectAccount/update/id/{QUILL}", **{"Region": "North"} | form).code == code
    assert values(either, QUILL) == before
    assert either.one("SELECT updated_at FROM prospect_account WHERE id = ?", QUILL) != NOW


def test_an_account_needs_a_name(either):
    answer = either.post("prospectAccount/create", Region="North")

    assert (answer.code, answer.root.find("err").get("param")) == (10000, "name")
    assert either.one("SELECT COUNT(*) FROM prospect_account") == 3


def test_an_account_is_assigned_to_a_user(either):
    answer = either.post(f"prospectAccount/assign/id/{INK}", user_id=41)

    assert answer.value("prospectAccount/assigned_to/user/id") == "41"
    assert either.rows("SELECT user_id, updated_at FROM prospect_account WHERE id = ?", INK) == [(41, NOW)]


@pytest.mark.parametrize(("form", "code"), [({}, 13), ({"user_id": 999}, 10), ({"user_id": "x"}, 10)])
def test_an_account_is_not_assigned_to_whomever(either, form, code):
    assert either.post(f"prospectAccount/assign/id/{INK}", **form).code == code


def test_there_is_no_delete(either):
    assert either.post(f"prospectAccount/delete/id/{INK}").code == 2


@pytest.mark.parametrize(("connector", "code"), [("salesforce", 37), ("other", 59)])
def test_a_connector_owns_the_accounts(start, connector, code):
    api = start(connector=connector)

    assert api.post("prospectAccount/create", name="x").code == code
    assert api.post(f"prospectAccount/update/id/{QUILL}", name="x").code == code
    assert api.post(f"prospectAccount/assign/id/{QUILL}", user_id=42).code == code
    assert api.get(f"prospectAccount/read/id/{QUILL}").status == 200
