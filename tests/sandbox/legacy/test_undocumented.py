"""What no page documents and clients offer: writing users and forms, and what the caller may do."""

from __future__ import annotations

import json

import pytest

from tests.sandbox.conftest import ADA, BEN, CY, GONE, Api

STAMP = "2026-03-15 16:30:00"

NEW = {"email": "new@quill.example", "first_name": "Ann", "last_name": "O'Hara & Co"}


@pytest.fixture
def forms(either: Api) -> Api:
    either.sandbox.execute(
        "INSERT INTO form (id, name, campaign_id, created_at, updated_at) VALUES (210, 'Contact', 513, ?, ?)",
        ("2021-01-01 12:00:00", "2021-01-01 12:00:00"),
    )
    either.sandbox.execute("INSERT INTO folder VALUES (79, 'Forms')")
    return either


# --------------------------------------------------------------------------------------------------------------
# Users
# --------------------------------------------------------------------------------------------------------------


def test_a_user_is_made(either):
    more = {"job_title": "Rep", "timezone": "Europe/Berlin", "role_name": "Marketing", "send_activation": "1"}
    user = json.loads(either.post("user/create", **NEW, **more, format="json").text)["user"]

    assert user == {
        "id": 43, "email": "new@quill.example", "first_name": "Ann", "last_name": "O'Hara &amp; Co",
        "job_title": "Rep", "role": "Marketing", "account": 40817, "timezone": "Europe/Berlin",
        "created_at": "2026-03-15 12:30:00", "updated_at": "2026-03-15 12:30:00",
    }  # fmt: skip
    assert either.get("user/read/email/NEW@quill.example").value("user/id") == "43"


def test_a_user_has_a_role_by_its_id_too(either):
    assert either.post("user/create", **NEW, role_id=2).value("user/role") == "Administrator"


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"email": "rep@QUILL.example"}, 99),
        ({"email": "no address"}, 11),
        ({"timezone": "Mars/Olympus"}, 100),
        ({"timezone": "../passwd"}, 100),
        ({"role_name": "King"}, 101),
        ({"role_id": "9"}, 101),
        ({"role_id": "x"}, 101),
        ({"role_id": "2", "role_name": "Sales"}, 101),
        ({"crm_username": "ann@crm"}, 103),
        ({"send_activation": "x"}, 50),
        ({"is_password_expirable": "x"}, 50),
        ({"first_name": ""}, 10000),
    ],
)
def test_a_faulty_user_is_refused(either, form, code):
    assert either.post("user/create", **(NEW | form)).code == code
    assert either.one("SELECT COUNT(*) FROM user") == 2


def test_each_missing_parameter_of_a_user_is_named(either):
    answer = either.post("user/create")

    assert [e.get("param") for e in answer.root] == ["email", "first_name", "last_name"]


def test_a_crm_username_is_one_users(start):
    api = start(connector="salesforce")

    assert api.post("user/create", **NEW, crm_username="ann@crm").status == 200
    other = NEW | {"email": "other@quill.example"}
    assert api.post("user/create", **other, crm_username="ann@crm").code == 102


@pytest.mark.parametrize("selector", ["id/42", "email/rep@quill.example"])
def test_the_role_is_what_an_update_changes(either, selector):
    answer = either.post(f"user/update/{selector}", role_name="Sales Manager", first_name="Eve")

    assert answer.value("user/role") == "Sales Manager"
    assert either.rows("SELECT first_name, role, updated_at FROM user WHERE id = 42") == [
        ("Ida", "Sales Manager", STAMP)
    ]


@pytest.mark.parametrize(
    ("operation", "form", "code"),
    [
        ("update/id/42", {"role_id": 9}, 101),
        ("update/id/42", {}, 13),
        ("update/id/999", {"role_id": 2}, 10),
        ("update/email/x@x.com", {"role_id": 2}, 11),
        ("update", {"role_id": 2}, 13),
        ("delete/id/999", {}, 10),
        ("delete/email/x@x.com", {}, 11),
        ("delete", {}, 13),
    ],
)
def test_a_user_that_is_not_there_has_its_code(either, operation, form, code):
    assert either.post(f"user/{operation}", **form).code == code


@pytest.mark.parametrize("selector", ["id/42", "email/Rep@quill.example"])
def test_a_user_is_removed(either, selector):
    assert either.delete(f"user/delete/{selector}").status == 204
    assert either.get("user/query").ids == [41]
    assert either.get("user/read/id/42").code == 10


def test_the_caller_learns_what_it_may_do(either):
    result = json.loads(either.get("user/abilities", format="json").text)["result"]

    assert result["total_results"] == len(result["credentials"]["credential"])
    assert "prospects:prospects:view" in result["credentials"]["credential"]
    assert "admin:users:view" in either.get("user/abilities").values("result/credentials/credential")


def test_the_caller_gets_a_cookie(either):
    assert either.get("user/cookie").value("cookie") == "pardot=none"


# --------------------------------------------------------------------------------------------------------------
# Forms
# --------------------------------------------------------------------------------------------------------------


def test_a_form_is_made_changed_and_put_into_the_bin(forms):
    made = forms.post("form/create", name="Fair & Co", campaign_id=514, layout_template_id=7, folder_id=79)
    number = int(made.value("form/id"))
    assert made.value("form/campaign/name") == "Webinar"
    assert f"/form/{number}" in made.value("form/embedCode")
    columns = "name, campaign_id, layout_template_id, folder_id, created_at"
    assert forms.rows(f"SELECT {columns} FROM form WHERE id = ?", number) == [("Fair & Co", 514, 7, 79, STAMP)]

    forms.sandbox.clock.advance(seconds=60)
    changed = forms.post(f"form/update/id/{number}", name="Fair", layout_template_id="")
    assert changed.value("form/name") == "Fair"
    assert forms.rows("SELECT campaign_id, layout_template_id, updated_at FROM form WHERE id = ?", number) == [
        (514, None, "2026-03-15 16:31:00")
    ]
    assert forms.delete(f"form/delete/id/{number}").status == 204
    assert forms.get("form/query").ids == [210]
    assert forms.post(f"form/delete/id/{number}").code == 16


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"campaign_id": 999}, 38),
        ({"campaign_id": "x"}, 38),
        ({"folder_id": 9}, 97),
        ({"folder_id": "x"}, 97),
        ({"layout_template_id": "x"}, 10000),
        ({"name": ""}, 36),
        ({"campaign_id": ""}, 36),
    ],
)
def test_a_faulty_form_is_refused(forms, form, code):
    assert forms.post("form/update/id/210", **form).code == code
    assert forms.one("SELECT updated_at FROM form WHERE id = 210") != STAMP


def test_a_form_needs_name_and_campaign(forms):
    answer = forms.post("form/create")

    assert [(e.get("code"), e.get("param")) for e in answer.root] == [("10000", "name"), ("10000", "campaign_id")]


# --------------------------------------------------------------------------------------------------------------
# What the pages say in two ways
# --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "operation", ["read/id/00Q000000000002", "read/fid/00Q000000000002", "upsert/email/00Q000000000002"]
)
def test_a_crm_id_may_stand_for_an_id_or_an_address_in_version_4(api, operation):
    assert api.post(f"prospect/{operation}", city="Bath").value("prospect/id") == str(BEN)
    assert api.one("SELECT email FROM prospect WHERE id = ?", BEN) == "Ben@quill.example"


def test_a_crm_id_is_no_id_in_version_3(api3):
    assert api3.get("prospect/read/id/00Q000000000002").code == 16
    assert api3.post("prospect/upsert/email/00Q000000000002").code == 4


def test_a_crm_id_that_nobody_has_is_error_77(api):
    assert api.post("prospect/upsert/email/00Q000000000777").code == 77
    assert api.get("prospect/read/id/00Q000000000777").code == 77


@pytest.mark.parametrize("form", [{"path": "create/emailnew@x.com"}, {"path": "create/email/new@x.com"}])
def test_version_4_creates_with_the_address_in_the_path_either_way(api, form):
    answer = api.post(f"prospect/{form['path']}", city="Bath")

    assert int(answer.value("prospect/id")) > GONE
    assert answer.value("prospect/email") == "new@x.com"


def test_a_list_value_of_1000_subscribes(either):
    assert either.post(f"prospect/update/id/{CY}", list_33="1000").status == 200
    assert either.one("SELECT is_archived FROM list_membership WHERE list_id = 33 AND prospect_id = ?", CY) == 0
    assert either.post(f"prospect/update/id/{ADA}", list_33="2").code == 50


# --------------------------------------------------------------------------------------------------------------
# Campaigns of the CRM
# --------------------------------------------------------------------------------------------------------------


def test_connected_campaigns_are_read_and_hardly_written(start):
    api = start(connected_campaigns=True)
    api.sandbox.execute("INSERT INTO folder VALUES (77, 'Campaigns')")

    assert api.get("campaign/query").ids == [513, 514]
    assert api.post("campaign/create", name="x").code == 128
    assert api.post("campaign/update/id/513", name="x").code == 129
    assert api.post("campaign/update/id/513", cost="5").code == 129
    assert api.post("campaign/update/id/513", folder_id=77).status == 200
