"""The rules of writing a prospect, whichever API asks for it."""

from __future__ import annotations

import pytest

from pardot_orm.sandbox.core.prospect_finding import by_email, by_fid, live_sharing, require_live
from pardot_orm.sandbox.core.prospect_texts import read_change
from pardot_orm.sandbox.core.prospect_writes import ProspectChange, assign, create, recycle, save
from pardot_orm.sandbox.core.refusals import RefusalError
from tests.sandbox.conftest import ADA, BEN, CY, GONE

STAMP = "2026-03-15 16:30:00"  # NOW, as the tables keep it


def row(transaction, number, *columns):
    return transaction.one(f"SELECT {', '.join(columns)} FROM prospect WHERE id = ?", number)


def refused(code):
    return pytest.raises(RefusalError, match=f"^{code}: ")


def test_a_new_prospect_has_what_the_account_gives_it(begin):
    transaction = begin()
    number = create(transaction, read_change(transaction, {"email": "eve@quill.example", "Topics_0": "red"}))

    assert row(transaction, number, "email", "score", "grade", "campaign_id", "profile_id", "created_at") == (
        "eve@quill.example", 0, "D", 514, 9, STAMP,
    )  # fmt: skip
    assert transaction.all("SELECT field_id, value FROM prospect_value WHERE prospect_id = ?", number) == [
        ("Topics", "red")
    ]


def test_an_address_may_be_shared_unless_the_account_has_unique_ones(begin):
    change = ProspectChange({"email": "BEN@quill.example"})

    with refused(54):
        save(begin(addresses_are_unique=True), ADA, change)
    shared = begin()
    save(shared, ADA, change)
    assert live_sharing(shared, "ben@quill.example") == [ADA, BEN]  # who was active last comes first


def test_a_crm_id_belongs_to_one_prospect(begin):
    transaction = begin()
    taken = read_change(transaction, {"email": "eve@quill.example", "fid": "00Q000000000002"})

    with refused(81):
        save(transaction, ADA, taken)
    with refused(81):
        create(transaction, taken)
    save(transaction, BEN, read_change(transaction, {"fid": "00Q000000000002"}))  # whose it is


def test_a_prospect_goes_to_the_recycle_bin_and_comes_back_when_a_write_restores_it(begin):
    transaction = begin()
    recycle(transaction, ADA)
    assert by_email(transaction, "ada@quill.example") == (ADA, True)
    with refused(132):
        require_live(transaction, ADA)

    save(transaction, ADA, ProspectChange({"city": "Bath"}))
    assert row(transaction, ADA, "city", "is_archived", "updated_at") == ("Bath", 1, STAMP)
    save(transaction, ADA, ProspectChange(), restore=True)
    require_live(transaction, ADA)


def test_finding_by_crm_id_prefers_nobody_but_its_own(begin):
    transaction = begin()

    assert by_fid(transaction, "003000000000005") == (GONE, True)
    assert by_fid(transaction, "003000000000006") is None


def test_the_first_assignment_is_remembered_and_a_group_takes_the_user_s_place(begin):
    transaction = begin()
    assign(transaction, CY, user_id=42)
    assert row(transaction, CY, "user_id", "group_id", "first_assigned_at") == (42, None, STAMP)
    assign(transaction, CY, group_id=3)
    assert row(transaction, CY, "user_id", "group_id", "first_assigned_at") == (None, 3, STAMP)


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        ({"score": ""}, 29),
        ({"campaign_id": "999"}, 38),
        ({"user_id": "42", "crm_owner_fid": "005000000000001"}, 125),
        ({"fid": "no"}, 77),
        ({"Seats": "many"}, 56),
        ({"is_starred": "perhaps"}, 50),
    ],
)
def test_texts_that_a_field_does_not_take_are_refused(begin, texts, code):
    with refused(code):
        read_change(begin(), texts)


def test_the_word_false_is_what_the_account_takes_it_for(begin):
    assert read_change(begin(), {"is_starred": "false"}).columns == {"is_starred": 0}
    assert read_change(begin(false_is_true=True), {"is_starred": "false"}).columns == {"is_starred": 1}
