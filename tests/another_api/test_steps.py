"""What is so only where a save takes several requests, and where nothing is shown at once."""

from __future__ import annotations

import pytest

from pardot_orm import ListMembership, Prospect, unit_of_work
from pardot_orm.errors import BulkError, ConflictError, NotFoundError, UncertainWriteError
from pardot_orm.http.retry import Patience
from tests.another_api.server import Fault, Refusal
from tests.another_api.worlds import ON_LISTS

NEW = "somebody.new@example.com"


def _made(another, since):
    return another.server.requests[since:]


def test_a_save_takes_a_request_for_the_record_and_one_or_two_for_each_list(another):
    prospect = Prospect.objects.get(id=101)
    prospect.city = "Bristol"
    prospect.lists.add(13)
    prospect.lists.discard(11)
    assert Prospect.objects.first().id == 101
    since = len(another.server.requests)
    prospect.save()
    made = _made(another, since)
    assert made[0] == ("PATCH", "people")
    # The newest id of memberships, by which a lost one would be known, is asked for once.
    assert sorted(made[1:]) == [
        ("DELETE", "memberships"),
        ("GET", "memberships"),
        ("GET", "memberships"),
        ("POST", "memberships"),
    ]
    prospect.lists.add(11)
    since = len(another.server.requests)
    prospect.save()
    assert _made(another, since) == [("POST", "memberships")]


@pytest.mark.slow
def test_who_opted_out_of_a_list_is_not_put_there_again_in_silence(another):
    membership = ListMembership.objects.get(list_id=11, prospect_id=104)
    membership.opted_out = True
    membership.save()
    another.settle()
    prospect = Prospect.reference(id=104)
    prospect.city = "Bristol"
    prospect.lists.add(11)
    with pytest.raises(ConflictError, match="opted out of list 11") as refused:
        prospect.save()
    assert refused.value.written == ("city",)
    assert refused.value.__notes__ == ["Prospect 104 was not updated (lists), after it was (city)."]
    assert prospect.changes == {"lists": {11: True}}
    assert another.people()[104]["city"] == "Bristol"


def test_of_a_unit_of_work_the_same_is_said(another):
    refusal = Refusal("NO_LISTS", "listId 12 is none.", 404)
    another.server.faults.append(Fault("POST", "memberships", refusal=refusal, works=False))
    first, second = (Prospect.reference(id=number) for number in (102, 103))
    with pytest.raises(BulkError) as raised, unit_of_work() as work:  # noqa: PT012 - the end of the block raises
        for prospect in (first, second):
            prospect.city = "Bristol"
            prospect.lists.add(12)
            prospect.save()
    ((record, error),) = raised.value.failures
    assert (record, type(error), error.written) == (first, NotFoundError, ("city",))
    assert (work.result.saved, len(work.result.failed)) == (1, 1)
    assert (first.changes, second.changes) == ({"lists": {12: True}}, {})
    assert (another.on_lists(102), another.on_lists(103)) == (set(), {12})
    assert {another.people()[number]["city"] for number in (102, 103)} == {"Bristol"}


def test_a_new_record_whose_list_is_refused_is_there_and_has_its_id(another):
    another.server.drop("lists", 13)
    prospect = Prospect(email=NEW)
    prospect.lists.add(13)
    with pytest.raises(NotFoundError):
        prospect.save()
    (row,) = [row for row in another.people().values() if row["email"] == NEW]
    assert prospect.id == row["id"]
    assert prospect.changes == {"lists": {13: True}}
    prospect.lists.discard(13)
    prospect.save()
    assert len([row for row in another.people().values() if row["email"] == NEW]) == 1


def test_where_there_is_no_time_to_wait_until_a_lost_create_is_shown_it_is_uncertain(another):
    another.connection._exchange.patience = Patience(wait=0.25, first=0.005, longest=0.01, settle=0.01)
    another.lose("create", worked=True)
    with pytest.raises(UncertainWriteError, match="is shown in 0 s, and this call may take 0 s"):
        Prospect.objects.create(email=NEW)
    assert [method for method, name in another.server.requests if name == "people"].count("POST") == 1


def test_a_change_that_is_shown_later_than_the_newest_one_belongs_to_the_next_pull(another):
    pull = Prospect.objects.changed_since(None)
    another.server.put("people", 130, updatedAt="2026-04-01T12:00:05Z")
    assert len(list(pull)) == 30
    another.server.put("people", 102, updatedAt="2026-04-01T12:00:04Z")  # as it was written, and is shown now
    assert [p.id for p in Prospect.objects.changed_since(pull.bookmark)] == [102, 130]


def test_a_list_that_somebody_else_took_away_meanwhile_is_away(another):
    prospect = Prospect.reference(id=104)
    prospect.lists.discard(11)
    key = next(key for key, row in another.server.rows("memberships").items() if row["personId"] == 104)
    assert 104 in ON_LISTS[11]

    def before(method, collection):
        if method == "DELETE":
            another.server.drop("memberships", key)

    another.server.before = before
    prospect.save()
    assert 11 not in another.on_lists(104)
    assert not prospect.is_dirty
