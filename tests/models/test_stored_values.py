"""What stands in a field, whatever it is: it is no change, it can be replaced, and it is in nobody's way."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal

import pytest

from pardot_orm import ListMembership, Opportunity, Prospect
from pardot_orm.errors import InvalidResponseError, ReadOnlyFieldError, ValidationError
from pardot_orm.fields.custom import CustomNumberField
from pardot_orm.fields.kinds import DateField, IntegerField

ID = 60212


def _store(account, name, *texts):
    account.sandbox.execute("DELETE FROM prospect_value WHERE prospect_id = ? AND field_id = ?", (ID, name))
    for position, text in enumerate(texts):
        account.sandbox.execute(
            "INSERT INTO prospect_value (prospect_id, field_id, position, value) VALUES (?, ?, ?, ?)",
            (ID, name, position, text),
        )


def _stored(account, name):
    sql = "SELECT value FROM prospect_value WHERE prospect_id = ? AND field_id = ? ORDER BY position"
    return account.column(sql, ID, name)


# Custom fields, and what may stand in them that nobody could write there.
ODD = {
    "Seats": ("about 50", 51, ["51"]),
    "Renewal_Date": ("Q3 2027", None, []),
    "Referral_Note": ("a\x7fb", "a", ["a"]),
}


@pytest.mark.parametrize("name", ODD)
def test_what_stands_in_a_custom_field_is_no_change(either_account, name):
    odd, better, stored = ODD[name]
    _store(either_account, name, odd)
    prospect = Prospect.objects.get(id=ID)
    prospect.custom[name] = prospect.custom[name]
    assert prospect.changes == {}
    prospect.custom[name] = better
    assert prospect.changes == {name: (odd, better)}
    prospect.custom[name] = odd
    assert prospect.changes == {}, "set back"
    with either_account.recorded() as made:
        assert not prospect.save()
    assert made == []
    prospect.custom[name] = better
    prospect.save()
    assert _stored(either_account, name) == stored


@pytest.mark.parametrize("address", ["odd@localhost", "two words@x.example", "no address"])
def test_an_odd_address_that_stands_there_is_no_change(either_account, address):
    either_account.sandbox.execute("UPDATE prospect SET email = ? WHERE id = ?", (address, ID))
    prospect = Prospect.objects.get(id=ID)
    prospect.email = prospect.email
    prospect.city = "Bath"
    assert list(prospect.changes) == ["city"]
    prospect.email = "ada@x.example"
    prospect.email = address
    assert list(prospect.changes) == ["city"], "set back"
    with pytest.raises(ValidationError, match=r"Prospect\.email"):
        prospect.email = "another@localhost"
    prospect.save()
    assert either_account.rows("SELECT email, city FROM prospect WHERE id = ?", ID) == [(address, "Bath")]


def test_an_odd_choice_that_stands_there_is_no_change(account):
    record_id = account.one("SELECT min(id) FROM opportunity")
    account.sandbox.execute("UPDATE opportunity SET status = 'pending' WHERE id = ?", (record_id,))
    opportunity = Opportunity.objects.get(id=record_id)
    opportunity.status = opportunity.status
    assert opportunity.changes == {}
    with pytest.raises(ValidationError, match="one of"):
        opportunity.status = "postponed"


@pytest.mark.parametrize("empty", [[], None, ()])
def test_an_empty_field_that_records_all_responses_can_be_emptied_again(account, empty):
    _store(account, "Past_Events")
    prospect = Prospect.objects.get(id=ID)
    prospect.custom["Past_Events"] = [] if empty == () else empty
    assert prospect.changes == {}
    _store(account, "Past_Events", "Fair")
    prospect.refresh()
    with pytest.raises(ValidationError, match="records all responses"):
        prospect.custom["Past_Events"] = empty


def test_what_was_given_at_creation_is_no_change_and_what_pardot_sets_is_never_written(account):
    membership = ListMembership.objects.first()
    membership.list_id = membership.list_id
    assert membership.changes == {}
    with pytest.raises(ReadOnlyFieldError):
        membership.list_id = membership.list_id + 1
    with pytest.raises(ReadOnlyFieldError):
        membership.created_at = membership.created_at


def test_a_value_that_was_not_fetched_is_not_fetched_to_be_compared(account):
    prospect = Prospect.reference(id=ID)
    with account.recorded() as made, pytest.raises(ValidationError):
        prospect.email = "odd@localhost"
    assert made == []


# --- texts that can't be read as their field's kind -------------------------------------------------------------------


class Typed(Prospect):
    """A class that takes texts for numbers and days."""

    note = CustomNumberField("Referral Note", api_name="Referral_Note")
    whole = IntegerField("Seats", api_name="Seats", write="always", custom=True)
    day = DateField("Plan", api_name="Plan", write="always", custom=True)


@pytest.fixture
def unreadable(account):
    """An account of which one prospect has texts in place of a whole number and a day, and two in place of one."""
    _store(account, "Seats", "about 50")
    _store(account, "Plan", "Team")
    _store(account, "Referral_Note", "one", "two")
    return account


def test_what_can_not_be_read_says_so_where_it_is_read(unreadable):
    record = Typed.objects.get(id=ID)
    for name in ("whole", "day", "note"):
        with pytest.raises(InvalidResponseError, match=r"record\.raw"):
            getattr(record, name)
    with pytest.raises(InvalidResponseError, match="hold text"):
        Prospect.objects.get(id=ID).custom["Referral_Note"]


def test_what_can_not_be_read_can_be_replaced(unreadable):
    record = Typed.objects.get(id=ID)
    record.whole, record.note = 51, 5
    record.custom["Plan"] = None
    assert record.changes == {"whole": ("about 50", 51), "note": (["one", "two"], 5), "day": ("Team", None)}
    for twin in (copy.deepcopy(record), pickle.loads(pickle.dumps(record))):
        assert twin.changes == record.changes
    record.save()
    assert [_stored(unreadable, name) for name in ("Seats", "Referral_Note", "Plan")] == [["51"], ["5"], []]


def test_one_text_replaces_two_in_a_field_of_one(unreadable):
    prospect = Prospect.objects.get(id=ID)
    prospect.custom["Referral_Note"] = "one"
    assert prospect.changes == {"Referral_Note": (["one", "two"], "one")}
    prospect.save()
    assert _stored(unreadable, "Referral_Note") == ["one"]


def test_it_ends_no_walk_and_no_values(unreadable):
    assert ID in [record.id for record in Typed.objects.all()]
    rows = {row["id"]: row for row in Typed.objects.values("id", "whole", "day", "note")}
    assert rows[ID] == {"id": ID, "whole": "about 50", "day": "Team", "note": ["one", "two"]}
    assert len(rows) == unreadable.one("SELECT count(*) FROM prospect WHERE is_archived = 0")
    assert {row["id"]: row for row in Typed.objects.values()}.keys() == rows.keys()
    assert ["one", "two"] in list(Prospect.objects.values_list("Referral_Note", flat=True))


def test_it_ends_no_where_and_matches_only_what_it_is(unreadable):
    everybody = set(Typed.objects.ids())
    assert ID not in set(Typed.objects.where(whole__gte=0).ids())
    assert ID not in set(Typed.objects.where(whole=50).ids())
    assert ID not in set(Typed.objects.where(day__year=2027).ids())
    assert ID not in set(Typed.objects.where(whole__isnull=True).ids())
    assert ID in set(Typed.objects.where(whole__isnull=False).ids())
    assert everybody - set(Typed.objects.where(whole=51).ids()) == set(Typed.objects.exclude(whole=51).ids())
    assert ID not in set(Prospect.objects.where(Referral_Note__contains="o").where(Referral_Note="one").ids())


def test_it_ends_no_update_of_other_records(unreadable):
    result = Typed.objects.filter(id__lt=ID + 2).update(whole=7, note=Decimal(1))
    assert result.saved == 3
    sql = "SELECT value FROM prospect_value WHERE prospect_id < ? AND field_id = ? ORDER BY prospect_id"
    assert unreadable.column(sql, ID + 2, "Seats") == ["7"] * 3
    assert unreadable.column(sql, ID + 2, "Referral_Note") == ["1"] * 3
