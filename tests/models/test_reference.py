"""Records known by a selector are written without being read, and read when somebody looks."""

from __future__ import annotations

import pickle

import pytest

from pardot_orm import Email, LifecycleStage, List, ListMembership, Opportunity, Prospect, User, unit_of_work
from pardot_orm.errors import FieldError, NotFoundError, UnsupportedError, ValidationError

ALONE = "AND email IN (SELECT email FROM prospect GROUP BY email HAVING count(*) = 1)"


def _live(account, extra=""):
    columns = "id, email, score, city"
    return account.rows(f"SELECT {columns} FROM prospect WHERE is_archived = 0 {extra} ORDER BY id LIMIT 1")[0]


@pytest.mark.parametrize("selector", ["id", "email"])
def test_a_change_is_one_write_and_no_read(either_account, selector):
    account = either_account
    # An address of one prospect only, as version 4 needs it.
    record_id, email, *_ = _live(account, ALONE)
    prospect = Prospect.reference(**{selector: record_id if selector == "id" else email})
    with account.recorded() as made:
        prospect.city = "Bath"
        result = prospect.save()
    assert [served.op for served in made] == ["update"]
    assert repr(result) == f"<SaveResult Prospect {record_id}: city>"
    assert account.one("SELECT city FROM prospect WHERE id = ?", record_id) == "Bath"
    assert prospect.id == record_id
    prospect.city = "Wells"
    with account.recorded() as made:
        prospect.save()
    assert made[0].params["id"] == str(record_id), "by its id from now on"


def test_by_crm_id_in_version_4(account):
    record_id = _live(account)[0]
    account.sandbox.execute("UPDATE prospect SET salesforce_fid = '003000000000ABC' WHERE id = ?", (record_id,))
    prospect = Prospect.reference(fid="003000000000ABC")
    prospect.city = "Bath"
    prospect.save()
    assert account.one("SELECT city FROM prospect WHERE id = ?", record_id) == "Bath"


def test_what_is_looked_at_is_read_once(account):
    record_id, email, score, city = _live(account)
    prospect = Prospect.reference(id=record_id)
    with account.recorded() as made:
        assert (prospect.score, prospect.city, prospect.email) == (score, city, email)
    assert [served.op for served in made] == ["read"]
    by_email = Prospect.reference(email=email)
    assert email in repr(by_email)
    assert by_email.score == score
    assert by_email.id == record_id


def test_a_unit_of_work_takes_references(either_account):
    account = either_account
    ids = account.column("SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id LIMIT 5")
    with account.recorded() as made, unit_of_work() as work:
        for record_id in ids:
            prospect = Prospect.reference(id=record_id)
            prospect.city = "Bath"
            prospect.save()
    assert [served.op for served in made] == ["batchUpdate"]
    assert work.result.saved == 5
    marks = ", ".join("?" * 5)
    assert set(account.column(f"SELECT city FROM prospect WHERE id IN ({marks})", *ids)) == {"Bath"}


def test_a_membership_by_its_list_and_prospect(account):
    list_id, prospect_id, membership_id = account.rows(
        "SELECT list_id, prospect_id, id FROM list_membership WHERE is_archived = 0 AND opted_out = 0 LIMIT 1"
    )[0]
    membership = ListMembership.reference(list_id=list_id, prospect_id=prospect_id)
    membership.opted_out = True
    with account.recorded() as made:
        membership.save()
    assert [served.op for served in made] == ["update"]
    assert account.one("SELECT opted_out FROM list_membership WHERE id = ?", membership_id) == 1
    ListMembership.reference(list_id=list_id, prospect_id=prospect_id).delete()
    assert account.one("SELECT is_archived FROM list_membership WHERE id = ?", membership_id) == 1


def test_deleting_and_assigning_by_address_in_version_3(account_v3):
    record_id, email, *_ = _live(account_v3)
    user = User.objects.first()
    Prospect.reference(email=email).assign(user=user)
    assert account_v3.one("SELECT user_id FROM prospect WHERE id = ?", record_id) == user.id
    Prospect.reference(email=email).unassign()
    assert account_v3.one("SELECT user_id FROM prospect WHERE id = ?", record_id) is None
    Prospect.reference(email=email).delete()
    assert account_v3.one("SELECT is_archived FROM prospect WHERE id = ?", record_id) == 1


@pytest.mark.parametrize("operation", ["delete", "unassign"])
def test_version_4_refuses_some_by_address_before_any_request(account, operation):
    prospect = Prospect.reference(email=_live(account)[1])
    with account.recorded() as made, pytest.raises(UnsupportedError, match=r"version 3 alone.*get\(email"):
        getattr(prospect, operation)()
    assert made == []


def test_crm_ids_need_version_4(account_v3):
    prospect = Prospect.reference(fid="003000000000ABC")
    prospect.city = "Bath"
    with pytest.raises(UnsupportedError, match="version 4"):
        prospect.save()


def test_an_upsert_by_address_is_refused_in_version_4(account):
    prospect = Prospect.reference(email=_live(account)[1])
    prospect.city = "Bath"
    with account.recorded() as made, pytest.raises(ValidationError, match="allow_duplicates"):
        prospect.upsert()
    assert made == []


def test_nobody_there_is_told_by_the_write(account):
    prospect = Prospect.reference(id=99999999)
    prospect.city = "Bath"
    with pytest.raises(NotFoundError):
        prospect.save()
    with pytest.raises(Prospect.DoesNotExist):
        _ = Prospect.reference(id=99999999).score


@pytest.mark.parametrize(
    ("model", "selector"),
    [
        (Prospect, {"score": 5}),
        (Prospect, {}),
        (Prospect, {"id": 5, "email": "a@b.example"}),
        (ListMembership, {"list_id": 5}),
        (LifecycleStage, {"id": 5}),
        (Email, {"name": "x"}),
    ],
)
def test_what_finds_no_record_is_refused_with_what_does(big, model, selector):
    with pytest.raises(FieldError, match="Pardot finds one by"):
        model.reference(**selector)


@pytest.mark.parametrize("selector", [{"id": 0}, {"id": "x"}, {"email": "nobody"}, {"email": None}])
def test_impossible_values_are_refused(big, selector):
    with pytest.raises(ValidationError):
        Prospect.reference(**selector)


def test_a_reference_pickles(account):
    record_id, email, *_ = _live(account, ALONE)
    prospect = pickle.loads(pickle.dumps(Prospect.reference(email=email)))
    prospect.city = "Bath"
    prospect.save()
    assert account.one("SELECT city FROM prospect WHERE id = ?", record_id) == "Bath"


# --- the recycle bin --------------------------------------------------------------------------------------------------


def test_a_prospect_comes_back_out_of_the_recycle_bin(either_account):
    account = either_account
    record_id = _live(account)[0]
    prospect = Prospect.objects.get(id=record_id)
    prospect.delete()
    assert account.one("SELECT is_archived FROM prospect WHERE id = ?", record_id) == 1
    (deleted,) = [p for p in Prospect.objects.filter(deleted=True) if p.id == record_id]
    assert repr(deleted.undelete()) == f"<SaveResult Prospect {record_id}: undeleted>"
    assert account.one("SELECT is_archived FROM prospect WHERE id = ?", record_id) == 0
    assert deleted.is_archived is False


def test_an_opportunity_comes_back(account):
    opportunity = Opportunity.objects.first()
    opportunity.delete()
    opportunity.undelete()
    assert account.one("SELECT is_archived FROM opportunity WHERE id = ?", opportunity.id) == 0


def test_what_can_not_come_back_says_so(account):
    with pytest.raises(UnsupportedError, match=r"can't take lists out of the recycle bin"):
        List.objects.first().undelete()
