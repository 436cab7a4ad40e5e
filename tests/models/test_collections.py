"""prospect.lists: looks like a set of lists, and sends only what changed."""

from __future__ import annotations

import enum
from decimal import Decimal
from typing import Any

import pytest

from pardot_orm import Campaign, List, ListMembership, Opportunity, Prospect, unit_of_work
from pardot_orm.errors import ConflictError, NotSubscribedError, UncertainWriteError, ValidationError

FREE_LIST = 47

MEMBERS = "SELECT list_id FROM list_membership WHERE prospect_id = ? AND is_archived = 0 AND opted_out = 0 ORDER BY 1"
OPTED_OUT = "SELECT prospect_id, list_id FROM list_membership WHERE opted_out = 1 AND is_archived = 0"


def _member(account: Any, number: int = 1) -> int:
    """Return the id of a prospect on so many lists."""
    found = account.one(
        "SELECT prospect_id FROM list_membership m JOIN prospect p ON p.id = prospect_id"
        " WHERE m.is_archived = 0 AND p.is_archived = 0 AND m.opted_out = 0"
        " GROUP BY prospect_id HAVING COUNT(*) >= ? ORDER BY COUNT(*), prospect_id",
        number,
    )
    assert found is not None
    return found


def _stranger(account: Any) -> int:
    """Return the id of a prospect on no list."""
    return account.one(
        "SELECT id FROM prospect WHERE is_archived = 0 AND id NOT IN (SELECT prospect_id FROM list_membership)"
    )


def _unread(prospect_id: int) -> Prospect:
    return Prospect.objects.only("id").filter(id__gt=prospect_id - 1, id__lt=prospect_id + 1).first()


def _lists(made: list[Any]) -> dict[str, str]:
    (write,) = [r for r in made if r.op == "update"]
    return {name: text for name, text in write.params.items() if name.startswith("list_")}


# --- reading ------------------------------------------------------------------------------------------------------


def test_members_are_those_of_the_server(either_account):
    for prospect_id in either_account.column("SELECT id FROM prospect WHERE is_archived = 0 LIMIT 20"):
        prospect = Prospect.objects.get(id=prospect_id)
        expected = either_account.column(MEMBERS, prospect_id)
        with either_account.recorded() as made:
            assert sorted(record.id for record in prospect.lists) == expected
            assert len(prospect.lists) == len(expected)
            assert bool(prospect.lists) == bool(expected)
            assert (FREE_LIST in prospect.lists) == (FREE_LIST in expected)
        assert made == []


def test_elements_are_lists_with_their_names(account):
    prospect = Prospect.objects.get(id=_member(account))
    for record in prospect.lists:
        assert isinstance(record, List)
        assert record.name == account.one("SELECT name FROM list WHERE id = ?", record.id)
        assert record in prospect.lists
        assert record.id in prospect.lists


def test_a_prospect_of_a_query_is_read_once_when_its_lists_are_looked_at(account):
    prospect = _unread(_member(account))
    with account.recorded() as made:
        found = [record.id for record in prospect.lists]
        assert all(list_id in prospect.lists for list_id in found)
        assert len(prospect.lists) == len(found)
    assert [r.op for r in made] == ["read"]


def test_a_prospect_on_no_list_is_not_read_again_and_again(either_account):
    prospect = Prospect.objects.get(id=_stranger(either_account))
    with either_account.recorded() as made:
        assert 33 not in prospect.lists
        assert list(prospect.lists) == []
        assert not prospect.lists
    assert made == []


def test_its_repr_sends_nothing(account):
    prospect = _unread(_member(account))
    with account.recorded() as made:
        assert "not read" in repr(prospect.lists)
        prospect.lists.add(FREE_LIST)
        assert str(FREE_LIST) in repr(prospect.lists)
    assert made == []


# --- adding and discarding ----------------------------------------------------------------------------------------


def test_add_and_discard_need_no_read(account):
    member = _member(account)
    held = account.column(MEMBERS, member)[0]
    prospect = _unread(member)
    with account.recorded() as made:
        prospect.lists.add(FREE_LIST)
        prospect.lists.discard(held)
        assert prospect.changes == {"lists": {FREE_LIST: True, held: False}}
        assert FREE_LIST in prospect.lists
        assert held not in prospect.lists
        prospect.save()
    assert [r.op for r in made] == ["update"]
    assert _lists(made) == {f"list_{FREE_LIST}": "1", f"list_{held}": "0"}
    assert FREE_LIST in account.column(MEMBERS, member)
    assert held not in account.column(MEMBERS, member)


def test_adding_what_is_known_to_be_there_and_discarding_what_is_not_sends_nothing(either_account):
    member = _member(either_account)
    prospect = Prospect.objects.get(id=member)
    prospect.lists.add(*either_account.column(MEMBERS, member))
    prospect.lists.discard(FREE_LIST)
    with either_account.recorded() as made:
        prospect.save()
    assert made == []


def test_a_list_record_stands_for_its_id(account):
    prospect = Prospect.objects.get(id=_stranger(account))
    prospect.lists.add(List.objects.get(id=FREE_LIST), 33)
    with account.recorded() as made:
        prospect.save()
    assert _lists(made) == {f"list_{FREE_LIST}": "1", "list_33": "1"}
    assert {record.id for record in prospect.lists} == {33, FREE_LIST}


def test_lists_that_were_added_as_records_are_not_read_even_if_only_rehearsed(account):
    prospect = Prospect.objects.get(id=_stranger(account))
    with account.recorded() as made, unit_of_work(dry_run=True):
        hot = List.objects.create(name="Hot")
        prospect.lists.add(hot)
        prospect.save()
        assert list(prospect.lists) == [hot]
        assert hot in prospect.lists
        assert len(prospect.lists) == 1
    assert made == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "wrong", ["a list", "", "-1", 0, -1, True, None, 4.5, [47], {47: True}, Prospect(email="a@b.example")]
)
@pytest.mark.parametrize("method", ["add", "discard", "remove", "__contains__"])
def test_what_is_no_list_is_refused(account, wrong, method):
    prospect = Prospect.objects.first()
    with account.recorded() as made, pytest.raises(ValidationError, match="A list can't be "):
        getattr(prospect.lists, method)(wrong)
    assert made == []
    assert prospect.changes == {}


def test_a_list_that_was_never_saved_is_refused(account):
    with pytest.raises(ValidationError, match="save\\(\\) it"):
        Prospect.objects.first().lists.add(List(name="x"))


def test_membership_that_ended_comes_back(either_account):
    member = _member(either_account)
    held = either_account.column(MEMBERS, member)[0]
    prospect = Prospect.objects.get(id=member)
    prospect.lists.discard(held)
    prospect.save()
    assert held not in either_account.column(MEMBERS, member)
    assert held not in prospect.lists
    prospect.lists.add(held)
    prospect.save()
    assert held in either_account.column(MEMBERS, member)
    assert held in prospect.lists


# --- remove, replace, clear ---------------------------------------------------------------------------------------


def test_remove_ends_a_membership_and_raises_where_there_is_none(account):
    member = _member(account)
    held = account.column(MEMBERS, member)[0]
    prospect = _unread(member)
    with account.recorded() as made:
        prospect.lists.remove(held)
        with pytest.raises(KeyError):
            prospect.lists.remove(held)
        with pytest.raises(KeyError):
            prospect.lists.remove(FREE_LIST)
        prospect.save()
    assert [r.op for r in made] == ["read", "update"]
    assert _lists(made) == {f"list_{held}": "0"}


def test_an_assignment_subscribes_to_these_lists_and_to_no_others(either_account):
    member = _member(either_account)
    held = either_account.column(MEMBERS, member)
    prospect = Prospect.objects.get(id=member)
    prospect.lists = [*held[1:], FREE_LIST]
    with either_account.recorded() as made:
        prospect.save()
    assert _lists(made) == {f"list_{held[0]}": "0", f"list_{FREE_LIST}": "1"}
    assert either_account.column(MEMBERS, member) == sorted([*held[1:], FREE_LIST])
    prospect.lists = prospect.lists
    assert prospect.changes == {}
    prospect.lists.clear()
    prospect.save()
    assert either_account.column(MEMBERS, member) == []


def test_a_new_prospect_can_be_given_its_lists(account):
    prospect = Prospect(email="somebody.new@example.com", lists=[33, FREE_LIST])
    assert prospect.changes["lists"] == {33: True, FREE_LIST: True}
    with account.recorded() as made:
        assert len(prospect.lists) == 2
        assert FREE_LIST in prospect.lists
        prospect.save()
    assert [r.op for r in made] == ["create"]
    assert account.column(MEMBERS, prospect.id) == [33, FREE_LIST]


# --- members who opted out ----------------------------------------------------------------------------------------


def test_a_member_who_opted_out_is_apart_and_can_not_be_added(either_account):
    prospect_id, list_id = either_account.rows(OPTED_OUT)[0]
    prospect = Prospect.objects.get(id=prospect_id)
    assert [record.id for record in prospect.lists.opted_out] == [list_id]
    assert list_id not in prospect.lists
    assert list_id not in [record.id for record in prospect.lists]
    with either_account.recorded() as made, pytest.raises(ConflictError, match="ListMembership"):
        prospect.lists.add(list_id)
    assert made == []
    assert prospect.changes == {}
    with pytest.raises(KeyError):
        prospect.lists.remove(list_id)


def test_opting_out_and_in_goes_by_the_membership_which_shows_what_pardot_made_of_it(account):
    prospect = Prospect.objects.get(id=_member(account))
    (held, *_) = prospect.lists
    membership = ListMembership.objects.get(list_id=held.id, prospect_id=prospect.id)
    membership.opted_out = True
    membership.save()
    prospect.refresh()
    assert held not in prospect.lists
    assert held in prospect.lists.opted_out
    membership.opted_out = False
    membership.save()  # which Pardot ignores by default
    assert membership.opted_out is True
    assert not membership.is_dirty


def test_adding_several_of_which_one_opted_out_adds_none(account):
    prospect_id, list_id = account.rows(OPTED_OUT)[0]
    prospect = Prospect.objects.get(id=prospect_id)
    with pytest.raises(ConflictError):
        prospect.lists.add(FREE_LIST, list_id)
    assert prospect.changes == {}


def test_clearing_leaves_those_that_the_prospect_opted_out_of(account):
    prospect_id, list_id = account.rows(OPTED_OUT)[0]
    prospect = Prospect.objects.get(id=prospect_id)
    prospect.lists.clear()
    prospect.save()
    assert (prospect_id, list_id) in account.rows(OPTED_OUT)


# --- afterwards ---------------------------------------------------------------------------------------------------


def test_after_a_batch_what_was_sent_is_known_without_a_read(account):
    prospect = _unread(_stranger(account))
    with unit_of_work():
        prospect.lists.add(FREE_LIST)
        prospect.save()
    with account.recorded() as made:
        assert FREE_LIST in account.column(MEMBERS, prospect.id)
        prospect.lists.add(FREE_LIST)
        assert prospect.changes == {}
        prospect.save()
    assert made == []
    prospect.lists.discard(FREE_LIST)
    assert prospect.changes == {"lists": {FREE_LIST: False}}


def test_what_was_sent_by_a_batch_gives_way_to_what_is_read_later(account):
    prospect = _unread(_stranger(account))
    with unit_of_work():
        prospect.lists.add(FREE_LIST)
        prospect.save()
    account.sandbox.execute("UPDATE list_membership SET is_archived = 1 WHERE prospect_id = ?", (prospect.id,))
    prospect.refresh()
    assert FREE_LIST not in prospect.lists


def test_a_failed_save_keeps_the_edits_of_lists(account):
    prospect = Prospect.objects.get(id=_stranger(account))
    prospect.lists.add(FREE_LIST)
    account.sandbox.next_answer(close=True)
    with pytest.raises(UncertainWriteError):
        prospect.save()
    assert prospect.changes == {"lists": {FREE_LIST: True}}
    prospect.save()
    assert FREE_LIST in account.column(MEMBERS, prospect.id)


def test_an_edit_made_after_the_queued_save_stays_an_edit(account):
    prospect = Prospect.objects.get(id=_stranger(account))
    with unit_of_work():
        prospect.lists.add(FREE_LIST)
        prospect.save()
        prospect.lists.discard(FREE_LIST)
        prospect.lists.add(33)
    assert account.column(MEMBERS, prospect.id) == [FREE_LIST]
    assert prospect.changes == {"lists": {FREE_LIST: False, 33: True}}
    prospect.save()
    assert account.column(MEMBERS, prospect.id) == [33]


def test_a_change_of_another_client_is_seen_after_a_refresh(account):
    prospect = Prospect.objects.get(id=_member(account))
    (held, *_) = account.column(MEMBERS, prospect.id)
    account.sandbox.execute("UPDATE list_membership SET is_archived = 1 WHERE prospect_id = ?", (prospect.id,))
    assert held in prospect.lists
    prospect.refresh()
    assert held not in prospect.lists


# --- one rule for what a list is --------------------------------------------------------------------------------------


class Shelf(enum.IntEnum):
    FREE = FREE_LIST


@pytest.mark.parametrize("form", [str, float, Decimal, "record", "enum", "numpy"])
def test_a_list_is_known_by_any_form_of_its_id(account, form):
    makers = {
        "record": lambda list_id: List.objects.get(id=list_id),
        "enum": lambda list_id: enum.IntEnum("Made", {"LIST": list_id}).LIST,
        "numpy": lambda list_id: pytest.importorskip("numpy", reason="numpy is not installed").int64(list_id),
    }
    make = makers.get(form, form)
    prospect = Prospect.objects.get(id=_stranger(account))
    prospect.lists.add(make(FREE_LIST))
    assert prospect.changes == {"lists": {FREE_LIST: True}}
    assert make(FREE_LIST) in prospect.lists
    prospect.save()
    prospect.lists.remove(make(FREE_LIST))
    prospect.lists.discard(make(FREE_LIST))
    assert make(FREE_LIST) not in prospect.lists
    prospect.lists = [make(FREE_LIST)]
    assert prospect.changes == {}
    assert account.column(MEMBERS, prospect.id) == [FREE_LIST]


@pytest.mark.parametrize("wrong", [5, None, "41", b"41", {41: True}, 4.5, List(name="x"), Shelf.FREE])
def test_what_are_no_several_lists_is_refused(account, wrong):
    prospect = Prospect.objects.get(id=_member(account))
    with pytest.raises(ValidationError, match=r"prospect\.lists can't be .*several lists"):
        prospect.lists = wrong
    assert prospect.changes == {}


@pytest.mark.parametrize("wrong", [[FREE_LIST, "x"], [FREE_LIST, None], [[FREE_LIST]]])
def test_lists_are_replaced_whole_or_not_at_all(account, wrong):
    prospect = Prospect.objects.get(id=_member(account))
    with pytest.raises(ValidationError, match="A list can't be"):
        prospect.lists = wrong
    assert prospect.changes == {}


def test_lists_are_not_replaced_in_part_where_one_was_opted_out_of(account):
    prospect_id, list_id = account.rows(OPTED_OUT)[0]
    prospect = Prospect.objects.get(id=prospect_id)
    with pytest.raises(ConflictError, match="opted out"):
        prospect.lists = [list_id]
    assert prospect.changes == {}


@pytest.mark.parametrize("model", [Campaign, Opportunity])
def test_a_record_of_another_object_is_no_list_though_it_has_the_id_of_one(account, model):
    other = model.objects.first()
    account.sandbox.execute("UPDATE list SET id = ? WHERE id = ?", (other.id, FREE_LIST))
    prospect = Prospect.objects.get(id=_stranger(account))
    for act in (prospect.lists.add, prospect.lists.discard, prospect.lists.remove, prospect.lists.__contains__):
        with pytest.raises(ValidationError, match=r"A list can't be .*it is no list"):
            act(other)
    with pytest.raises(ValidationError, match="it is no list"):
        prospect.lists = [other]
    assert prospect.changes == {}


def test_removing_what_is_not_there_names_the_list_and_discard(account):
    prospect = Prospect.objects.get(id=_stranger(account))
    with pytest.raises(NotSubscribedError, match=rf"{prospect.id} .*is not on list {FREE_LIST}.*discard\(\)") as caught:
        prospect.lists.remove(FREE_LIST)
    assert isinstance(caught.value, KeyError)
