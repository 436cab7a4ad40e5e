"""get_or_create() and update_or_create() tell what they did, and end with a get where somebody else was faster."""

from __future__ import annotations

import copy
import pickle

import pytest

from pardot_orm import ListMembership, Prospect, unit_of_work
from pardot_orm.errors import ConflictError, DuplicateEmailError
from pardot_orm.sandbox.faults import ErrorCode, OtherClient

NEW = "somebody.new@example.com"


def test_a_race_that_version_3_decides_ends_with_the_record_of_the_other(account_v3):
    insert = (
        f"INSERT INTO prospect (email, city, score, created_at) VALUES ('{NEW}', 'theirs', 1, '2026-01-01 00:00:00')"
    )
    account_v3.sandbox.faults.add(OtherClient(lambda: account_v3.sandbox.execute(insert)), on="prospect/create")
    with account_v3.recorded() as sent:
        record, created = Prospect.objects.get_or_create(email=NEW, defaults={"city": "ours"})
    assert [served.op for served in sent] == ["read", "create", "read"]
    assert (record.city, created) == ("theirs", False)
    assert account_v3.column("SELECT city FROM prospect WHERE email = ?", NEW) == ["theirs"]


def test_such_a_race_is_followed_by_the_update(account_v3):
    insert = (
        f"INSERT INTO prospect (email, city, score, created_at) VALUES ('{NEW}', 'theirs', 1, '2026-01-01 00:00:00')"
    )
    account_v3.sandbox.faults.add(OtherClient(lambda: account_v3.sandbox.execute(insert)), on="prospect/create")
    made = Prospect.objects.update_or_create(email=NEW, defaults={"city": "ours"})
    assert (made.action, made[1]) == ("updated", False)
    assert account_v3.column("SELECT city FROM prospect WHERE email = ?", NEW) == ["ours"]


def test_two_who_put_one_prospect_on_a_list_have_one_membership(account):
    free = "SELECT id FROM prospect WHERE is_archived = 0 AND id NOT IN (SELECT prospect_id FROM list_membership)"
    prospect_id = account.one(free)
    insert = (
        "INSERT INTO list_membership (list_id, prospect_id, created_at)"
        f" VALUES (47, {prospect_id}, '2026-01-01 00:00:00')"
    )
    account.sandbox.faults.add(OtherClient(lambda: account.sandbox.execute(insert)), on="listMembership/create")
    membership, created = ListMembership.objects.get_or_create(list_id=47, prospect_id=prospect_id)
    assert created is False
    assert account.column("SELECT id FROM list_membership WHERE prospect_id = ?", prospect_id) == [membership.id]


def test_a_conflict_with_nobody_is_told(account_v3):
    account_v3.sandbox.faults.add(ErrorCode(9), on="prospect/create")
    with pytest.raises(DuplicateEmailError):
        Prospect.objects.get_or_create(email=NEW)
    account_v3.sandbox.faults.add(ErrorCode(62), on="prospect/create")
    with pytest.raises(ConflictError):
        Prospect.objects.get_or_create(email=NEW)


@pytest.mark.parametrize("method", ["get_or_create", "update_or_create"])
@pytest.mark.parametrize("queued", [False, True], ids=["at once", "in a unit of work"])
def test_what_comes_out_of_the_recycle_bin_of_version_3_is_revived(account_v3, method, queued):
    record_id, email = account_v3.rows("SELECT id, email FROM prospect WHERE is_archived = 1")[0]
    change = getattr(Prospect.objects, method)
    if queued:
        with unit_of_work() as work:
            made = change(email=email, defaults={"city": "Bath"})
        assert work.result.saved == 1
    else:
        made = change(email=email, defaults={"city": "Bath"})
    record, created = made
    assert (record.id, created, made.action) == (record_id, False, "revived")
    assert account_v3.rows("SELECT city, is_archived FROM prospect WHERE id = ?", record_id) == [("Bath", 0)]


def test_version_4_makes_another_one_and_says_so(account):
    record_id, email = account.rows("SELECT id, email FROM prospect WHERE is_archived = 1")[0]
    made = Prospect.objects.update_or_create(email=email, defaults={"city": "Bath"})
    assert (made[1], made.action) == (True, "created")
    assert made[0].id != record_id


def test_a_membership_that_had_ended_is_revived(make_account):
    account = make_account(prospects=30, connecting={"wait": 20})
    ended = ListMembership.objects.first()
    ended.delete()
    made = ListMembership.objects.get_or_create(list_id=ended.list_id, prospect_id=ended.prospect_id)
    assert (made[0].id, made[1], made.action) == (ended.id, False, "revived")
    assert account.one("SELECT is_archived FROM list_membership WHERE id = ?", ended.id) == 0


def test_the_actions_are_told(account):
    alone = "SELECT email FROM prospect WHERE is_archived = 0 GROUP BY lower(email) HAVING count(*) = 1"
    email, objects = account.one(alone), Prospect.objects
    assert objects.get_or_create(email=email).action == "found"
    assert objects.update_or_create({"city": "Wells"}, email=email).action == "updated"
    assert objects.update_or_create({"city": "Wells"}, email=email).action == "unchanged"
    with unit_of_work():
        assert objects.update_or_create({"city": "Bath"}, email=email).action == "updated"
    assert objects.update_or_create({"city": "Wells"}, email=NEW).action == "created"


@pytest.mark.parametrize("copied", [lambda made: pickle.loads(pickle.dumps(made)), copy.copy, copy.deepcopy])
def test_it_survives_a_pickle_and_a_copy(account, copied):
    made = Prospect.objects.update_or_create({"city": "Wells"}, email=NEW)
    again = copied(made)
    assert (again[0].id, again[1], again.action) == (made[0].id, True, "created")
