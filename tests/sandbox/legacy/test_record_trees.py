"""The plain objects, and which fields each output shows."""

from __future__ import annotations

import pytest

from pardot_orm.sandbox.legacy.documentation import object_spec
from tests.sandbox.conftest import ADA, NOW

STAMP = NOW.strftime("%Y-%m-%d %H:%M:%S")


def tags(element):
    return [child.tag for child in element]


# --------------------------------------------------------------------------------------------------------------
# Outputs of prospects
# --------------------------------------------------------------------------------------------------------------


def fields_of(output):
    return {f.name for f in object_spec("prospect").fields if output in f.outputs}


def test_a_full_read_shows_everything_in_the_documented_order(either):
    shown = tags(either.get(f"prospect/read/id/{ADA}").root[0])

    assert shown[:7] == ["id", "campaign_id", "salutation", "first_name", "last_name", "email", "password"]
    assert shown[-9:] == [
        "updated_at",
        "campaign",
        "assigned_to",
        "Note",
        "Topics",
        "profile",
        "visitors",
        "visitor_activities",
        "lists",
    ]
    assert fields_of("full") <= set(shown)


def test_a_query_never_shows_what_only_a_read_nests(either):
    shown = tags(either.get("prospect/query", id_less_than=102).root.find("result/prospect"))

    assert {"campaign", "assigned_to", "Note", "Topics"} <= set(shown)
    assert not {"profile", "visitors", "visitor_activities", "lists"} & set(shown)


@pytest.mark.parametrize("operation", [f"prospect/read/id/{ADA}", "prospect/query/id_less_than/102"])
def test_the_simple_form_keeps_campaign_and_user(either, operation):
    answer = either.get(operation, output="simple")
    shown = set(tags(next(answer.root.iter("prospect"))))

    assert shown == fields_of("simple") | {"campaign", "assigned_to", "Note", "Topics"}


def test_the_mobile_form_is_five_fields(either):
    answer = either.get("prospect/query", output="mobile", id_less_than=102)

    assert tags(answer.root.find("result/prospect")) == ["id", "first_name", "last_name", "email", "company"]
    assert answer.total == 1


def test_the_bulk_form_has_neither_count_nor_nested_nor_custom_nor_fax(either):
    answer = either.get("prospect/query", output="bulk", id_less_than=102)
    shown = tags(answer.root.find("result/prospect"))

    assert tags(answer.root[0]) == ["prospect"]
    assert set(shown) == fields_of("bulk")
    assert "fax" not in shown


def test_the_bulk_form_shows_custom_fields_that_are_named(either):
    answer = either.get("prospect/query", output="bulk", id_less_than=102, fields="email,Topics,fax,Missing")

    assert tags(answer.root.find("result/prospect")) == ["id", "email", "Topics"]


def test_fields_names_nested_nodes_too_and_the_id_comes_always(either):
    answer = either.get(f"prospect/read/id/{ADA}", fields="score,campaign,Note")

    assert tags(answer.root[0]) == ["id", "score", "campaign", "Note"]


def test_a_nested_campaign_is_id_and_name_and_a_nested_user_has_no_time_zone(either):
    prospect = either.get(f"prospect/read/id/{ADA}").root[0]

    assert tags(prospect.find("campaign")) == ["id", "name"]
    assert tags(prospect.find("assigned_to/user")) == [
        "id", "email", "first_name", "last_name", "job_title", "role", "account", "created_at", "updated_at",
    ]  # fmt: skip


def test_what_is_not_there_is_left_out_or_empty_as_documented(either):
    prospect = either.get("prospect/read/id/104").root[0]

    assert prospect.find("assigned_to") is None
    assert prospect.find("last_activity") is None
    assert prospect.find("Note") is None
    for name in ("visitors", "visitor_activities", "lists", "company", "last_activity_at", "is_starred"):
        element = prospect.find(name)
        assert (element.text, len(element)) == (None, 0)


def test_flags_of_prospects_are_one_or_empty_and_of_lists_are_words(either):
    assert either.get(f"prospect/read/id/{ADA}").value("prospect/is_starred") == "1"
    assert either.get(f"prospect/read/id/{ADA}").value("prospect/opted_out") == ""
    assert either.get("list/read/id/33").value("list/is_public") == "true"
    assert either.get("list/read/id/33").value("list/is_dynamic") == "false"


def test_profile_criteria_repeat_in_the_profile_with_capitalised_states(either):
    profile = either.get(f"prospect/read/id/{ADA}").root.find("prospect/profile")

    assert tags(profile) == ["id", "name", "profile_criteria", "profile_criteria"]
    assert [element.text for element in profile.iter("matches")] == ["Match", "Unknown"]


# --------------------------------------------------------------------------------------------------------------
# Accounts and users
# --------------------------------------------------------------------------------------------------------------


def test_the_account_is_read_without_an_id(either):
    account = either.get("account/read/")

    assert tags(account.root[0])[:3] == ["id", "company", "level"]
    assert account.value("account/zip") == "02134"
    assert either.get("account/read", output="bulk").value("account/company") == "Quill & Sons"


def test_a_user_is_read_by_id_or_address(either):
    own = either.sandbox.credentials["username"]

    assert either.get(f"user/read/email/{own}").value("user/id") == "41"
    assert either.get("user/read/id/41").value("user/timezone") == "America/New_York"
    assert either.get("user/read/id/42").value("user/timezone") is None


@pytest.mark.parametrize(
    ("operation", "code"),
    [("read/id/99", 10), ("read/id/x", 16), ("read/email/nobody@x.com", 11), ("read", 13)],
)
def test_a_user_that_is_not_there_has_its_code(either, operation, code):
    assert either.get(f"user/{operation}").code == code


# --------------------------------------------------------------------------------------------------------------
# Campaigns, lists and custom fields
# --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("object_name", ["campaign", "list", "customField"])
@pytest.mark.parametrize(
    ("operation", "code"), [("read/id/99", 16), ("read/id/x", 16), ("update/id/99", 16), ("read", 13)]
)
def test_a_plain_record_that_is_not_there_is_error_16(either, object_name, operation, code):
    assert either.post(f"{object_name}/{operation}").code == code


def test_a_deleted_list_or_field_is_not_there(either):
    assert either.get("list/read/id/35").code == 16
    assert either.get("customField/read/id/8").code == 16


@pytest.mark.parametrize("object_name", ["campaign", "list"])
@pytest.mark.parametrize("form", [{}, {"name": ""}])
def test_a_campaign_or_list_needs_a_name(either, object_name, form):
    answer = either.post(f"{object_name}/create", **form)

    assert answer.status == 400
    assert answer.root.find("err").attrib == {"code": "10000", "param": "name"}
    assert answer.message == "Please provide a name"


def test_a_campaign_is_made_and_changed(either):
    made = either.post("campaign/create", name="Fair & Co", cost="12", folder_id="5")
    number = int(made.value("campaign/id"))
    assert tags(made.root[0]) == ["id", "name", "cost"]
    assert made.value("campaign/name") == "Fair & Co"

    either.sandbox.clock.advance(seconds=60)
    either.post(f"campaign/update/id/{number}", cost="")
    row = either.rows("SELECT name, cost, folder_id, created_at, updated_at FROM campaign WHERE id = ?", number)
    assert row == [("Fair & Co", None, 5, STAMP, "2026-03-15 16:31:00")]


@pytest.mark.parametrize(
    ("form", "code"), [({"cost": "much"}, 10000), ({"folder_id": "x"}, 97), ({"folder_id": 6}, 97), ({"name": ""}, 36)]
)
def test_a_faulty_campaign_is_refused(either, form, code):
    assert either.post("campaign/update/id/513", **form).code == code


def test_a_list_is_made_with_flags_left_out_as_false(either):
    answer = either.post("list/create", name="Hot", title="T", is_public="1", is_dynamic="1")

    assert answer.value("list/is_public") == "true"
    assert answer.value("list/is_dynamic") == "false"  # chosen by rules that the API cannot write
    assert answer.value("list/is_crm_visible") == "false"
    assert either.one("SELECT created_at FROM list WHERE name = 'Hot'") == STAMP


def test_a_deleted_list_takes_its_memberships_along(either):
    assert either.delete("list/delete/id/33").status == 204
    assert either.get("listMembership/query").ids == [904]
    assert either.get("list/query").ids == [34]
    assert either.post("list/delete/id/33").code == 16


def test_a_custom_field_is_made_by_type_number_and_shown_by_label(either):
    answer = either.post("customField/create", name="When", field_id="When", type="12", is_use_values="0")

    assert answer.value("customField/type") == "Date"
    assert answer.value("customField/type_id") == "12"
    assert either.post(f"prospect/update/id/{ADA}", When="never").code == 57


def test_a_custom_field_without_a_type_is_text(either):
    answer = either.post("customField/create", name="Words", field_id="Words", type="")

    assert (answer.value("customField/type"), answer.value("customField/type_id")) == ("Text", "1")


@pytest.mark.parametrize(
    ("form", "params"),
    [
        ({}, ["name", "field_id"]),
        ({"name": "A"}, ["field_id"]),
        ({"name": "A", "field_id": "Note"}, ["field_id"]),
        ({"name": "A", "field_id": "has blank"}, ["field_id"]),
        ({"name": "A", "field_id": "email"}, ["field_id"]),
        ({"name": "A", "field_id": "A", "type": "99"}, ["type"]),
    ],
)
def test_a_faulty_custom_field_is_error_10000_for_each_parameter(either, form, params):
    answer = either.post("customField/create", **form)

    assert [(e.get("code"), e.get("param")) for e in answer.root] == [("10000", param) for param in params]


def test_a_custom_field_keeps_its_field_id(either):
    answer = either.post("customField/update/id/1", name="Remark", field_id="Remark", type="5")

    assert answer.value("customField/field_id") == "Note"
    assert answer.value("customField/name") == "Remark"
    assert answer.value("customField/type_id") == "5"


def test_a_deleted_custom_field_takes_its_values_along(either):
    assert either.delete("customField/delete/id/1").status == 204
    assert either.get(f"prospect/read/id/{ADA}").value("prospect/Note") is None

    either.post("customField/create", name="Note", field_id="Note")
    assert either.get(f"prospect/read/id/{ADA}").value("prospect/Note") is None
