"""Prospects: reading, creating, changing, recycling and assigning, in both versions."""

from __future__ import annotations

import pytest

from tests.sandbox.conftest import ADA, BEN, CY, DEE, GONE, NOW

STAMP = NOW.strftime("%Y-%m-%d %H:%M:%S")
LEAD_FID = "00Q000000000002"


# --------------------------------------------------------------------------------------------------------------
# Reading
# --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("operation", "code"),
    [
        ("prospect/read", 13),
        ("prospect/read/id/999", 3),
        ("prospect/read/id/x", 16),
        ("prospect/read/id/0", 16),
        ("prospect/read?id=", 16),
        ("prospect/read/email/nobody@x.com", 4),
        (f"prospect/read/id/{GONE}", 132),
    ],
)
def test_a_prospect_that_cannot_be_read_has_its_code(either, operation, code):
    answer = either.get(operation)

    assert (answer.status, answer.code) == (400, code)


def test_version_3_says_of_a_recycled_address_that_it_is_archived_and_version_4_does_not_see_it(api, api3):
    assert api3.get("prospect/read/email/gone@quill.example").code == 132
    assert api.get("prospect/read/email/gone@quill.example").code == 4


def test_an_address_is_compared_without_regard_to_case(either):
    assert either.get("prospect/read/email/ben@QUILL.example").value("prospect/id") == str(BEN)


def test_version_4_reads_all_live_prospects_of_an_address(api):
    api.sandbox.execute("UPDATE prospect SET email = 'ADA@quill.example' WHERE id IN (?, ?)", (DEE, GONE))

    assert api.get("prospect/read/email/ada@quill.example").values("prospect/id") == [str(ADA), str(DEE)]


@pytest.mark.parametrize(("fid", "code"), [("00Q000000000009", 77), ("003000000000005", 132)])
def test_version_4_reads_by_fid(api, fid, code):
    assert api.get(f"prospect/read/fid/{LEAD_FID}").value("prospect/id") == str(BEN)
    assert api.get(f"prospect/read/fid/{fid}").code == code


# --------------------------------------------------------------------------------------------------------------
# Creating
# --------------------------------------------------------------------------------------------------------------


def test_a_new_prospect_has_what_the_account_gives_every_one(either):
    answer = either.post("prospect/create/email/new@x.com", first_name="Eve", score="7")

    number = int(answer.value("prospect/id"))
    row = either.rows(
        "SELECT email, first_name, score, grade, campaign_id, profile_id, created_at, updated_at, is_archived"
        " FROM prospect WHERE id = ?",
        number,
    )
    assert answer.status == 200
    assert row == [("new@x.com", "Eve", 7, "D", 514, 9, STAMP, STAMP, 0)]  # 514 is the oldest campaign
    assert answer.value("prospect/campaign/name") == "Webinar"
    assert answer.value("prospect/created_at") == "2026-03-15 12:30:00"


def test_a_create_can_answer_201(start):
    api = start(4, create_status=201)

    assert api.post("prospect/create/email/new@x.com").status == 201
    assert api.post("prospect/upsert/email/new@x.com").status == 201
    assert api.post("list/create", name="New").status == 201
    assert api.post(f"prospect/update/id/{ADA}", city="Bath").status == 200


def test_ids_of_new_prospects_are_never_given_twice(api):
    first = int(api.post("prospect/create/email/a@x.com").value("prospect/id"))
    api.sandbox.execute("DELETE FROM prospect WHERE id = ?", (first,))

    assert int(api.post("prospect/create/email/b@x.com").value("prospect/id")) > first


def test_a_second_prospect_with_the_same_address_is_error_9_in_version_3(api3):
    assert api3.post("prospect/create/email/ADA@quill.example").code == 9
    assert api3.one("SELECT COUNT(*) FROM prospect WHERE email = 'ada@quill.example' COLLATE NOCASE") == 1


def test_version_4_makes_a_second_prospect_with_the_same_address(api):
    assert api.post("prospect/create/email/ada@quill.example").status == 200
    assert api.one("SELECT COUNT(*) FROM prospect WHERE email = 'ada@quill.example'") == 2


def test_version_3_restores_a_recycled_prospect_when_its_address_is_created(api3):
    answer = api3.post("prospect/create/email/gone@quill.example", city="Bath")

    assert answer.value("prospect/id") == str(GONE)
    assert api3.rows("SELECT is_archived, city FROM prospect WHERE id = ?", GONE) == [(0, "Bath")]


@pytest.mark.parametrize(
    "email",
    ["", "no-at", "a@b", "a b@x.com", "a@x.c", f"{'a' * 65}@x.com", f"a@{'x' * 250}.com", "a@b@x.com", "@x.com"],
)
def test_a_malformed_address_is_error_4(either, email):
    before = either.one("SELECT COUNT(*) FROM prospect")

    assert either.post("prospect/create", email=email).code == 4
    assert either.one("SELECT COUNT(*) FROM prospect") == before


def test_a_create_without_an_address_lacks_a_parameter(either):
    assert either.post("prospect/create", first_name="Eve").code == 13


def test_a_refused_create_leaves_nothing_behind(either):
    before = either.one("SELECT COUNT(*) FROM prospect")

    assert either.post("prospect/create/email/new@x.com", Note="x", list_33="1", list_99="1").code == 55
    assert either.one("SELECT COUNT(*) FROM prospect") == before
    assert either.one("SELECT COUNT(*) FROM list_membership") == 4


# --------------------------------------------------------------------------------------------------------------
# Changing
# --------------------------------------------------------------------------------------------------------------


def test_an_update_changes_the_named_fields_and_the_time_only(either):
    columns = [row[1] for row in either.rows("PRAGMA table_info(prospect)")]
    before = dict(zip(columns, either.rows("SELECT * FROM prospect WHERE id = ?", ADA)[0], strict=True))

    answer = either.post(f"prospect/update/id/{ADA}", city="Bath", is_starred="0")

    after = dict(zip(columns, either.rows("SELECT * FROM prospect WHERE id = ?", ADA)[0], strict=True))
    assert answer.value("prospect/city") == "Bath"
    assert after == before | {"city": "Bath", "is_starred": 0, "updated_at": STAMP}


def test_an_update_that_names_nothing_still_counts_as_one(either):
    either.post(f"prospect/update/id/{ADA}")

    assert either.one("SELECT updated_at FROM prospect WHERE id = ?", ADA) == STAMP


def test_an_empty_value_clears_a_field(either):
    answer = either.post(f"prospect/update/id/{ADA}", company="", campaign_id="")

    assert answer.value("prospect/company") == ""
    assert answer.value("prospect/campaign") is None
    assert either.rows("SELECT company, campaign_id FROM prospect WHERE id = ?", ADA) == [(None, None)]


def test_an_empty_score_is_refused_and_nothing_of_the_write_is_done(either):
    assert either.post(f"prospect/update/id/{ADA}", company="", score="").code == 29
    assert either.post("prospect/create", email="new@quill.example", score="").code == 29
    assert either.rows("SELECT company, score FROM prospect WHERE id = ?", ADA) == [("Quill & Sons", 45)]
    assert either.one("SELECT COUNT(*) FROM prospect WHERE email = 'new@quill.example'") == 0


def test_an_address_cannot_be_cleared(either):
    assert either.post(f"prospect/update/id/{ADA}", email="").code == 4


@pytest.mark.parametrize(
    ("text", "stored"),
    [("1", 1), ("true", 1), ("TRUE", 1), ("0", 0), ("false", 0), ("", 0)],
)
def test_flags_are_written_as_digits_or_words(either, text, stored):
    either.post(f"prospect/update/id/{CY}", is_starred=text)

    assert either.one("SELECT is_starred FROM prospect WHERE id = ?", CY) == stored


def test_the_word_false_can_be_stored_as_true_as_one_account_did(start):
    api = start(4, false_is_true=True)
    api.post(f"prospect/update/id/{CY}", is_starred="false", is_reviewed="0")

    assert api.rows("SELECT is_starred, is_reviewed FROM prospect WHERE id = ?", CY) == [(1, 0)]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"email": "no-at"}, 4),
        ({"user_id": "999"}, 10),
        ({"user_id": "x"}, 10),
        ({"profile_criteria_91": "maybe"}, 18),
        ({"score": "x"}, 29),
        ({"score": "1.5"}, 29),
        ({"campaign_id": "999"}, 38),
        ({"is_starred": "maybe"}, 50),
        ({"list_35": "1"}, 55),
        ({"list_33": "perhaps"}, 50),
        ({"Seats": "many"}, 56),
        ({"Renewal": "soon"}, 57),
        ({"prospect_account_id": "999"}, 61),
        ({"user_id": "42", "crm_owner_fid": "005000000000001"}, 125),
        ({"Plan": "Gold"}, 10000),
        ({"Consents_0": "Fax"}, 10000),
    ],
)
def test_a_wrong_value_is_refused_and_nothing_is_written(either, changes, code):
    before = either.rows("SELECT * FROM prospect WHERE id = ?", ADA)

    answer = either.post(f"prospect/update/id/{ADA}", city="Bath", Note="new", **changes)

    assert (answer.status, answer.code) == (400, code)
    assert either.rows("SELECT * FROM prospect WHERE id = ?", ADA) == before
    assert (
        either.one("SELECT value FROM prospect_value WHERE prospect_id = ? AND field_id = 'Note'", ADA) == "likes <b>"
    )


def test_a_parameter_fault_names_the_parameter(either):
    answer = either.post(f"prospect/update/id/{ADA}", Plan="Gold")

    assert answer.root.find("err").attrib == {"code": "10000", "param": "Plan"}


def test_references_of_a_prospect_are_written_by_id(either):
    either.post(f"prospect/update/id/{DEE}", campaign_id=513, prospect_account_id=710, user_id=42)

    row = either.rows(
        "SELECT campaign_id, prospect_account_id, user_id, first_assigned_at FROM prospect WHERE id = ?", DEE
    )
    assert row == [(513, 710, 42, STAMP)]


def test_fields_that_are_not_writable_are_ignored(either):
    either.post(f"prospect/update/id/{ADA}", grade="F", opted_out="1", created_at="2020-01-01 00:00:00")

    assert either.rows("SELECT grade, opted_out, created_at FROM prospect WHERE id = ?", ADA) == [
        ("B+", 0, "2025-01-05 12:00:00")
    ]


def test_a_password_is_taken_and_never_shown_or_kept(either):
    answer = either.post(f"prospect/update/id/{ADA}", password="hunter2")

    assert answer.value("prospect/password") == ""
    assert "hunter2" not in answer.text
    assert either.one("SELECT password FROM prospect WHERE id = ?", ADA) is None


def test_characters_that_xml_cannot_hold_are_dropped_on_writing(either):
    either.post(f"prospect/update/id/{ADA}", company="A\x00B\x07C\ufffeD\tE\r\nF😀")

    assert either.one("SELECT company FROM prospect WHERE id = ?", ADA) == "ABCD\tE\r\nF😀"


def test_the_answer_of_a_write_takes_output_and_fields(either):
    mobile = either.post(f"prospect/update/id/{ADA}", city="Bath", output="mobile")
    named = either.post(f"prospect/update/id/{ADA}", city="Bath", fields="city")

    assert [child.tag for child in mobile.root[0]] == ["id", "first_name", "last_name", "email", "company"]
    assert [child.tag for child in named.root[0]] == ["id", "city"]


def test_an_update_by_id_may_change_the_address(either):
    either.post(f"prospect/update/id/{ADA}", email="ada.new@x.com")

    assert either.one("SELECT email FROM prospect WHERE id = ?", ADA) == "ada.new@x.com"


def test_the_case_of_one_s_own_address_may_change_in_version_3(api3):
    assert api3.post(f"prospect/update/id/{ADA}", email="Ada@Quill.example").status == 200


@pytest.mark.parametrize("email", ["ben@quill.example", "GONE@quill.example"])
def test_an_address_in_use_is_error_54_in_version_3_and_nothing_in_version_4(api, api3, email):
    assert api3.post(f"prospect/update/id/{ADA}", email=email).code == 54
    assert api.post(f"prospect/update/id/{ADA}", email=email).status == 200


def test_an_update_by_address_needs_one_match(api, api3):
    assert api3.post("prospect/update/email/ada@quill.example", city="Bath").value("prospect/city") == "Bath"
    assert api3.post("prospect/update/email/nobody@x.com", city="Bath").code == 4
    assert api.post("prospect/update/email/ada@quill.example", city="Bath").value("prospect/city") == "Bath"
    assert api.post("prospect/update/email/nobody@x.com", city="Bath").code == 92
    api.post("prospect/create/email/ada@quill.example")
    assert api.post("prospect/update/email/ada@quill.example", city="Bath").code == 92


def test_an_update_by_fid_may_change_the_address(api):
    api.post(f"prospect/update/fid/{LEAD_FID}", email="new@x.com")

    assert api.one("SELECT email FROM prospect WHERE id = ?", BEN) == "new@x.com"


def test_a_fid_of_another_prospect_is_error_81_and_one_that_is_none_is_77(api):
    assert api.post(f"prospect/update/id/{ADA}", fid=LEAD_FID).code == 81
    assert api.post(f"prospect/update/id/{ADA}", fid="005000000000001").code == 77
    assert api.post(f"prospect/update/id/{ADA}", fid="00Q000000000777").status == 200
    assert api.rows("SELECT fid, salesforce_fid, crm_lead_fid FROM prospect WHERE id = ?", ADA) == [
        ("00Q000000000777",) * 3
    ]


def test_profile_criteria_of_another_profile_are_ignored(either):
    answer = either.post(f"prospect/update/id/{ADA}", profile_criteria_92="nomatch", profile_criteria_95="match")

    assert answer.values("prospect/profile/profile_criteria/matches") == ["Match", "Nomatch"]
    assert either.one("SELECT COUNT(*) FROM prospect_profile_criteria WHERE criteria_id = 95") == 0


# --------------------------------------------------------------------------------------------------------------
# Upsert
# --------------------------------------------------------------------------------------------------------------


def test_version_3_upserts_by_address(api3):
    assert api3.post("prospect/upsert/email/ADA@quill.example", city="Bath").value("prospect/id") == str(ADA)
    assert int(api3.post("prospect/upsert/email/new@x.com").value("prospect/id")) > GONE


def test_version_3_upserts_by_id_then_by_address_then_creates(api3):
    assert api3.post(f"prospect/upsert/id/{ADA}", email="a2@x.com").value("prospect/id") == str(ADA)
    assert api3.post("prospect/upsert/id/999", email="ben@quill.example").value("prospect/id") == str(BEN)
    assert api3.post("prospect/upsert/id/999", email="new@x.com").value("prospect/email") == "new@x.com"
    assert api3.post("prospect/upsert/id/999", city="Bath").code == 14
    assert api3.post("prospect/upsert/id/x").code == 16
    assert api3.post("prospect/upsert", city="Bath").code == 13
    assert api3.post("prospect/upsert/fid/00Q000000000002").code == 22


def test_version_3_restores_by_address_and_leaves_archived_by_id(api3):
    api3.post(f"prospect/upsert/id/{GONE}", city="Bath")
    assert api3.rows("SELECT is_archived, city FROM prospect WHERE id = ?", GONE) == [(1, "Bath")]

    api3.post("prospect/upsert/email/gone@quill.example", city="Rome")
    assert api3.rows("SELECT is_archived, city FROM prospect WHERE id = ?", GONE) == [(0, "Rome")]


def test_version_4_always_creates_by_address_alone(api):
    assert int(api.post("prospect/upsert/email/ada@quill.example").value("prospect/id")) > GONE


@pytest.mark.parametrize("selector", [f"id/{GONE}", "fid/003000000000005"])
def test_version_4_restores_by_id_or_fid(api, selector):
    answer = api.post(f"prospect/upsert/{selector}", city="Bath")

    assert answer.value("prospect/id") == str(GONE)
    assert api.rows("SELECT is_archived, city FROM prospect WHERE id = ?", GONE) == [(0, "Bath")]


def test_version_4_creates_by_address_and_free_fid_and_updates_by_a_used_one(api):
    made = api.post("prospect/upsert", email="new@x.com", fid="003000000000777")
    changed = api.post("prospect/upsert", email="new2@x.com", fid="003000000000777")

    assert made.value("prospect/id") == changed.value("prospect/id")
    assert changed.value("prospect/email") == "new2@x.com"
    assert changed.value("prospect/crm_contact_fid") == "003000000000777"


@pytest.mark.parametrize(
    ("params", "code"),
    [
        ({}, 13),
        ({"id": "x"}, 16),
        ({"id": "999"}, 14),
        ({"fid": "00Q000000000777"}, 77),
        ({"id": str(ADA), "fid": LEAD_FID}, 81),
        ({"email": "no-at"}, 4),
    ],
)
def test_version_4_refuses_an_upsert_that_names_nobody(api, params, code):
    assert api.post("prospect/upsert", **params).code == code


# --------------------------------------------------------------------------------------------------------------
# Recycling
# --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["post", "delete"])
def test_a_delete_moves_to_the_recycle_bin_and_answers_204_without_a_body(either, method):
    answer = getattr(either, method)(f"prospect/delete/id/{ADA}")

    assert (answer.status, answer.text, answer.content_type) == (204, "", None)
    assert either.rows("SELECT is_archived, updated_at FROM prospect WHERE id = ?", ADA) == [(1, STAMP)]
    assert either.get("prospect/query", deleted="true").ids == [ADA, GONE]
    assert either.post(f"prospect/delete/id/{ADA}").code == 132


def test_version_3_deletes_by_address_and_version_4_by_fid(api, api3):
    assert api3.delete("prospect/delete/email/ada@quill.example").status == 204
    assert api.delete(f"prospect/delete/fid/{LEAD_FID}").status == 204
    assert api.one("SELECT is_archived FROM prospect WHERE id = ?", BEN) == 1


def test_an_update_of_a_recycled_prospect_is_refused_in_version_4_and_leaves_it_there_in_version_3(api, api3):
    assert api.post(f"prospect/update/id/{GONE}", city="Bath").code == 132
    assert api3.post(f"prospect/update/id/{GONE}", city="Bath").value("prospect/is_archived") == "1"
    assert api3.one("SELECT is_archived FROM prospect WHERE id = ?", GONE) == 1


def test_is_archived_can_be_written_both_ways(either):
    either.post(f"prospect/update/id/{ADA}", is_archived="1")
    assert either.get(f"prospect/read/id/{ADA}").code == 132

    either.post(f"prospect/update/id/{ADA}", is_archived="0")
    assert either.get(f"prospect/read/id/{ADA}").value("prospect/is_archived") == ""


# --------------------------------------------------------------------------------------------------------------
# Assigning
# --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("target", [{"user_id": 41}, {"user_email": "REP@quill.example"}])
def test_a_prospect_is_assigned_to_a_user(either, target):
    answer = either.post(f"prospect/assign/id/{CY}", **target)

    expected = 41 if "user_id" in target else 42
    assert answer.value("prospect/assigned_to/user/id") == str(expected)
    assert either.rows("SELECT user_id, group_id FROM prospect WHERE id = ?", CY) == [(expected, None)]


def test_a_prospect_is_assigned_to_a_group_and_unassigned(either):
    answer = either.post(f"prospect/assign/id/{ADA}", group_id=3)
    assert answer.value("prospect/assigned_to") is None
    assert either.rows("SELECT user_id, group_id FROM prospect WHERE id = ?", ADA) == [(None, 3)]

    either.post(f"prospect/unassign/id/{ADA}")
    assert either.rows("SELECT user_id, group_id FROM prospect WHERE id = ?", ADA) == [(None, None)]


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ({}, 13),
        ({"user_id": 99}, 10),
        ({"user_email": "nobody@x.com"}, 11),
        ({"group_id": 99}, 12),
        ({"user_id": 41, "user_email": "rep@quill.example"}, 45),
        ({"user_id": 42, "user_email": "rep@quill.example"}, 47),
        ({"user_id": 42, "group_id": 3}, 47),
    ],
)
def test_an_assignment_needs_one_target_that_exists(either, target, code):
    assert either.post(f"prospect/assign/id/{ADA}", **target).code == code
    assert either.one("SELECT user_id FROM prospect WHERE id = ?", ADA) == 42


def test_a_prospect_is_assigned_by_address_where_the_version_allows(api, api3):
    assert api3.post("prospect/assign/email/cy@quill.example", user_id=42).status == 200
    assert api3.post("prospect/unassign/email/cy@quill.example").status == 200
    assert api.post("prospect/assign/email/cy@quill.example", user_id=42).status == 200
    assert api.post("prospect/assign/email/nobody@x.com", user_id=42).code == 92
    assert api.post(f"prospect/assign/fid/{LEAD_FID}", user_id=42).status == 200
    assert api.post(f"prospect/assign/id/{GONE}", user_id=42).code == 132
