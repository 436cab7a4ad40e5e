"""Where the id of a record is expected: any form of a number, the record itself, never one of another object."""

from __future__ import annotations

import enum
from decimal import Decimal

import pytest

from pardot_orm import (
    Campaign,
    Email,
    Import,
    List,
    ListMembership,
    Opportunity,
    Prospect,
    User,
    Visitor,
    connect,
    unit_of_work,
)
from pardot_orm.errors import BulkError, ValidationError
from pardot_orm.sandbox import Sandbox

ID = 60213


class Known(enum.IntEnum):
    BEN = ID


class Word(enum.Enum):
    BEN = "60213"


FORMS = [ID, str(ID), float(ID), Decimal(ID), Known.BEN, Word.BEN]
# Places that take the id of a prospect.
PLACES = {
    "get": lambda value: Prospect.objects.get(id=value).id,
    "reference": lambda value: Prospect.reference(id=value).id,
    "in_bulk": lambda value: next(iter(Prospect.objects.in_bulk([value]))),
    "iterator": lambda value: next(Prospect.objects.filter(id__lt=ID + 1).iterator(after_id=value), ID),
    "membership": lambda value: ListMembership.reference(prospect_id=value, list_id=47).prospect_id,
    "filter": lambda value: Prospect.objects.filter(id__gte=value, id__lte=value).get().id,
    "where": lambda value: Prospect.objects.where(id=value).get().id,
}
NO_ID = ["", "x", "60213.5", 0, -1, 60213.5, True, None, 2**63, b"60213", float("nan"), [ID], object()]


@pytest.mark.parametrize("place", PLACES)
def test_any_form_of_a_number_is_an_id(account, place):
    for form in FORMS:
        if place == "where" and form == str(ID):
            continue
        assert PLACES[place](form) == ID, form


@pytest.mark.parametrize("place", PLACES)
def test_numbers_of_numpy_are_ids(account, place):
    np = pytest.importorskip("numpy", reason="numpy is not installed")
    for number in (np.int64(ID), np.uint32(ID), np.float64(ID), np.array(ID)):
        assert PLACES[place](number) == ID


@pytest.mark.parametrize("place", ["get", "reference", "in_bulk", "membership"])
def test_what_no_record_can_have_is_refused_before_a_request(account, place):
    with account.recorded() as made:
        for value in NO_ID:
            if place == "get" and value == [ID]:
                continue  # several, of which a query may find one
            with pytest.raises(ValidationError, match="whole number above zero"):
                PLACES[place](value)
    assert made == []


def test_pandas_missing_values_are_no_ids(account):
    pd = pytest.importorskip("pandas", reason="pandas is not installed")
    for place in PLACES.values():
        for missing in (pd.NA, pd.NaT):
            with pytest.raises(ValidationError):
                place(missing)


@pytest.mark.parametrize("place", ["get", "reference", "in_bulk", "membership"])
def test_the_record_stands_for_its_id_and_one_of_another_object_does_not(account, place):
    assert PLACES[place](Prospect.objects.get(id=ID)) == ID
    for other in (Campaign.objects.first(), List.objects.first(), Visitor.objects.first()):
        with account.recorded() as made, pytest.raises(ValidationError, match="it is no prospect"):
            PLACES[place](other)
        assert made == []
    with pytest.raises(ValidationError, match="it has no id yet"):
        PLACES[place](Prospect(email="a@x.example"))


def test_parameters_of_operations_are_records_of_their_objects(account):
    prospect, campaign = Prospect.objects.get(id=ID), Campaign.objects.first()
    refused = [
        lambda: prospect.assign(user=campaign),
        lambda: prospect.assign(group=User.objects.first()),
        lambda: Visitor.objects.first().assign(campaign),
        lambda: Email.send(campaign=List.objects.first(), to=ID, template=1),
        lambda: Email.send(campaign=campaign, to=User.objects.first(), template=1),
        lambda: Email.send(campaign=campaign, lists=[campaign], template=1),
        lambda: setattr(prospect, "campaign", List.objects.first()),
        lambda: setattr(prospect, "campaign_id", List.objects.first()),
    ]
    for act in refused:
        with pytest.raises(ValidationError, match=r"no (user|group|prospect|campaign|list)|Campaign, not|whole number"):
            act()
    assert prospect.assign(user=str(User.objects.first().id))
    assert account.one("SELECT user_id FROM prospect WHERE id = ?", ID) == User.objects.first().id


# --- which account ----------------------------------------------------------------------------------------------------


def test_records_of_two_accounts_behind_one_alias_are_not_equal():
    with Sandbox(prospects=60) as first, Sandbox(prospects=60, seed=9) as second:
        with connect(sandbox=first):
            theirs, reference = Prospect.objects.get(id=ID), Prospect.reference(id=ID)
            assert theirs == reference
        with connect(sandbox=second):
            ours = Prospect.objects.get(id=ID)
            assert ours != theirs
            assert ours != reference
            assert len({ours, theirs}) == 2
            assert ours == Prospect.reference(id=ID)


# --- ids that a rehearsal gave ----------------------------------------------------------------------------------------


def _rehearsed():
    with unit_of_work(dry_run=True):
        return Campaign.objects.create(name="Fair"), List.objects.create(name="Hot")


@pytest.mark.slow
@pytest.mark.parametrize("way", ["at once", "in a unit", "created", "by relation"])
def test_an_id_that_was_only_rehearsed_is_written_nowhere(account, way):
    campaign, _ = _rehearsed()
    before = account.rows("SELECT count(*), min(campaign_id) FROM prospect")
    prospect = Prospect.objects.get(id=ID)
    placeholder = campaign.id or -1

    def write():
        if way == "created":
            Prospect.objects.create(email="a@x.example", campaign_id=placeholder)
        elif way == "by relation":
            prospect.campaign_id = placeholder
            prospect.upsert()
        else:
            prospect.campaign_id = placeholder
            if way == "at once":
                prospect.save()
            else:
                with unit_of_work():
                    prospect.save()

    with account.recorded() as made, pytest.raises((ValidationError, BulkError), match="rehearsed, not created"):
        write()
    assert made == []
    assert account.rows("SELECT count(*), min(campaign_id) FROM prospect") == before


def _set_and_save(name, value):
    prospect = Prospect.objects.get(id=ID)
    setattr(prospect, name, value)
    prospect.save()


# Every other field that holds an id, and the operations that take one.
PLACEHOLDERS = {
    "an account": lambda _: _set_and_save("prospect_account_id", -3),
    "a user": lambda _: _set_and_save("user_id", -3),
    "a list": lambda made: _set_and_save("lists", [made]),
    "a list by its number": lambda _: _set_and_save("lists", [-2]),
    "many": lambda _: Prospect.objects.filter(id__lt=60212).update(prospect_account_id=-1),
    "membership of a list": lambda made: ListMembership.objects.create(list_id=made.id, prospect_id=ID),
    "membership of a prospect": lambda _: ListMembership.objects.create(list_id=33, prospect_id=-1),
    "an opportunity": lambda _: Opportunity.objects.create(prospect_id=-1, name="Fair", value=1, probability=5),
    "an assignment": lambda _: Prospect.objects.get(id=ID).assign(user=-1),
    "a row": lambda _: Import.create().add_batch([{"prospect_id": ID, "campaign_id": -4}]),
}


@pytest.mark.parametrize("place", PLACEHOLDERS)
def test_a_placeholder_is_refused_in_every_field_of_a_real_write(account, place):
    _, made = _rehearsed()
    with (
        account.recorded() as sent,
        pytest.raises(ValidationError, match=r"rehearsed, not created|a whole number above"),
    ):
        PLACEHOLDERS[place](made)
    assert {served.op for served in sent} <= {"read", "query"} or [served.object for served in sent] == ["import"]


def test_within_a_rehearsal_it_may_be_written(account):
    with unit_of_work(dry_run=True) as work:
        campaign = Campaign.objects.create(name="Fair")
        prospect = Prospect.objects.get(id=ID)
        prospect.campaign = campaign
        prospect.save()
    assert work.preview()
    opportunity = Opportunity.objects.first()
    opportunity.campaign_id = -1
    with pytest.raises(ValidationError, match="campaign_id=-1 is no id"):
        opportunity.save()
