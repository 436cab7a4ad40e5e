"""Custom fields by their names: as keywords, named as something else of the class, made since the connection began."""

from __future__ import annotations

import pytest

from pardot_orm import CustomField, Export, Import, Prospect, ProspectAccount
from pardot_orm.errors import (
    ReadOnlyFieldError,
    UnknownCustomFieldError,
    UnknownFieldError,
    ValidationError,
)
from tests.tiers import first_fast

# Methods, properties, relations, and nested records of a prospect.
METHODS = ["save", "changes", "clean", "raw", "custom", "objects"]
RELATIONS = ["tags", "visits", "memberships", "visitor_activities", "profile"]
SETTABLE = ["lists", "profile_criteria"]  # which a keyword of their name sets


def _stored(account, name, prospect_id=60211):
    return account.one("SELECT value FROM prospect_value WHERE prospect_id = ? AND field_id = ?", prospect_id, name)


@pytest.fixture(params=[*first_fast(METHODS), *first_fast(RELATIONS), *SETTABLE])
def name(request, either_account):
    CustomField.objects.create(name=request.param, field_id=request.param, type="Text")
    return request.param


# --- named as something else ------------------------------------------------------------------------------------------


def test_it_is_written_and_read_whatever_has_its_name(either_account, name):
    prospect = Prospect.objects.get(id=60211)
    assert prospect.custom[name] is None
    prospect.custom[name] = "v"
    assert prospect.changes == {name: (None, "v")}
    prospect.save()
    assert _stored(either_account, name) == "v"
    assert Prospect.objects.get(id=60211).custom[name] == "v"
    with either_account.recorded() as made:
        walked = list(Prospect.objects.filter(id__lt=60214))
        assert [prospect.custom[name] for prospect in walked] == ["v", None, None]
    assert {served.op for served in made} == {"query"}


def test_it_is_selected_by_every_way(either_account, name):
    prospect = Prospect.reference(id=60211)
    prospect.custom[name] = "v"
    prospect.save()
    first = Prospect.objects.filter(id__lt=60213)
    assert list(first.values("id", name)) == [{"id": 60211, name: "v"}, {"id": 60212, name: None}]
    assert list(first.values_list(name, flat=True)) == ["v", None]
    assert [row[name] for row in first.values()] == ["v", None]
    assert first.only(name)[0].custom[name] == "v"
    assert list(first.where(**{name: "v"}).ids()) == [60211]
    assert list(first.where(**{f"{name}__startswith": "v"}).ids()) == [60211]
    assert list(first.where(**{f"{name}__isnull": True}).ids()) == [60212]


def test_it_is_created_by_every_way(either_account, name):
    made = [
        Prospect.objects.create(email="a@x.example", custom={name: "v"}),
        Prospect.objects.get_or_create(email="b@x.example", defaults={"custom": {name: "v"}})[0],
        Prospect.objects.update_or_create(email="c@x.example", defaults={"custom": {name: "v"}})[0],
    ]
    if name not in SETTABLE:
        made.append(Prospect.objects.create(email="d@x.example", **{name: "v"}))
        made.append(Prospect(email="e@x.example", **{name: "v"}))
        made[-1].save()
    assert [_stored(either_account, name, record.id) for record in made] == ["v"] * len(made)


def test_it_is_changed_for_many_records(either_account, name):
    Prospect.objects.filter(id__lt=60213).update(custom={name: "v"})
    assert [_stored(either_account, name, i) for i in (60211, 60212)] == ["v", "v"]
    if name not in SETTABLE:
        Prospect.objects.filter(id__lt=60213).update(**{name: "w"})
        assert [_stored(either_account, name, i) for i in (60211, 60212)] == ["w", "w"]


def test_what_has_its_name_works_as_before(either_account, name):
    prospect = Prospect.objects.get(id=60211)
    members = account_lists(either_account)
    for record in (prospect, Prospect.objects.filter(id__lt=60213)[0]):
        record.custom[name] = "v"
        assert {entry.id for entry in record.lists} == members
        assert record.profile.criteria
        assert isinstance(record.tag_objects.count(), int)
        assert isinstance(record.visitor_activities, tuple)
        record.save()
    assert {entry.id for entry in Prospect.objects.get(id=60211).lists} == members


def account_lists(account):
    sql = "SELECT list_id FROM list_membership WHERE prospect_id = 60211 AND is_archived = 0 AND opted_out = 0"
    return set(account.column(sql))


def test_lists_and_a_custom_field_of_that_name_change_together(account):
    CustomField.objects.create(name="Lists", field_id="lists", type="Text")
    prospect = Prospect.objects.get(id=60211)
    on = next(iter(prospect.lists)).id
    prospect.custom["lists"] = "v"
    prospect.lists.discard(on)
    assert prospect.changes == {"lists": {on: False}, "custom.lists": (None, "v")}
    prospect.save()
    assert _stored(account, "lists") == "v"
    assert on not in account_lists(account)


# --- keywords ---------------------------------------------------------------------------------------------------------


def test_a_name_that_no_class_and_no_account_knows_is_refused_with_the_nearest(account):
    for act in (
        lambda: Prospect(email="a@x.example", Seat=5),
        lambda: Prospect.objects.create(email="a@x.example", Seat=5),
        lambda: Prospect.objects.update_or_create(email="a@x.example", defaults={"Seat": 5}),
    ):
        with pytest.raises(UnknownFieldError, match="Did you mean Seats"):
            act()
    assert account.one("SELECT count(*) FROM prospect WHERE email = 'a@x.example'") == 0


def test_a_method_is_no_field_unless_the_account_has_one(account):
    with pytest.raises(ReadOnlyFieldError, match=r"Prospect\.save is no field"):
        Prospect(email="a@x.example", save="v")
    with pytest.raises(ValidationError, match="custom='v': it is a dict"):
        Prospect(email="a@x.example", custom="v")
    with pytest.raises(UnknownCustomFieldError, match="nonsense"):
        Prospect(email="a@x.example", custom={"nonsense": 1})


def test_keywords_mean_the_custom_fields_of_the_account_that_is_asked(make_account):
    make_account(prospects=60)
    other = make_account(prospects=60, connecting={"alias": "other"})
    CustomField.objects.using("other").create(name="Theirs", field_id="Theirs", type="Text")
    made = Prospect.objects.using("other").create(email="a@x.example", Theirs="v")
    assert _stored(other, "Theirs", made.id) == "v"
    Prospect.objects.using("other").filter(id__lt=60212).update(Theirs="w")
    assert _stored(other, "Theirs") == "w"
    with pytest.raises(UnknownFieldError, match="Theirs"):
        Prospect.objects.create(email="a@x.example", Theirs="v")


def test_a_class_without_connection_says_that_a_name_is_no_field():
    with pytest.raises(UnknownFieldError, match="has no field 'Seats'"):
        Prospect(email="a@x.example", Seats=5)


def test_an_attribute_of_a_new_record_may_be_a_custom_field(account):
    prospect = Prospect(email="a@x.example")
    prospect.Seats = 5
    prospect.save()
    assert _stored(account, "Seats", prospect.id) == "5"


# --- definitions that grow --------------------------------------------------------------------------------------------


@pytest.fixture
def grown(account):
    """An account whose administrator adds a field behind the connection's back."""
    assert account.connection.custom_fields
    account.sandbox.execute(
        "INSERT INTO custom_field (name, field_id, type_id, created_at, updated_at) "
        "SELECT 'Other', 'Other__c', 1, max(created_at), max(updated_at) FROM custom_field"
    )
    account.sandbox.execute(
        "INSERT INTO prospect_value (prospect_id, field_id, position, value) VALUES (60211, 'Other__c', 0, 'hello')"
    )
    return account


def _set_attribute():
    prospect = Prospect.objects.get(id=60211)
    prospect.Other__c = "hello"
    return prospect.custom["Other__c"] == "hello"


def _saved_alone():
    prospect = Prospect.objects.get(id=60211)
    prospect.custom["Other__c"] = "bye"
    return prospect.save(only=["Other__c"])


def _imported():
    job = Import.create()
    return job.add_batch([{"prospect_id": 60211, "Other__c": "hello"}])


GROWN = {
    "read": lambda: Prospect.objects.get(id=60211).custom["Other__c"] == "hello",
    "read of a walk": lambda: Prospect.objects.filter(id__lt=60213)[0].custom["Other__c"] == "hello",
    "set": _set_attribute,
    "saved alone": _saved_alone,
    "created": lambda: Prospect.objects.create(email="a@x.example", Other__c="v").custom["Other__c"] == "v",
    "updated": lambda: Prospect.objects.filter(id__lt=60212).update(Other__c="v").saved == 1,
    "only": lambda: Prospect.objects.only("Other__c").first().custom["Other__c"] == "hello",
    "values": lambda: Prospect.objects.values("Other__c").first() == {"Other__c": "hello"},
    "where": lambda: list(Prospect.objects.where(Other__c__contains="ell").ids()) == [60211],
    "exclude": lambda: 60211 not in list(Prospect.objects.exclude(Other__c="hello").ids()),
    "imported": _imported,
    "exported": lambda: Export.create("prospect", fields=["id", "Other__c"], updated_after="yesterday"),
}


@pytest.mark.parametrize("way", GROWN)
def test_a_field_that_was_added_since_is_found(grown, way):
    assert GROWN[way]()


def test_an_account_field_that_was_added_since_is_found(account):
    record = ProspectAccount.objects.first()
    assert "Late" not in record.custom
    account.sandbox.execute(
        "INSERT INTO prospect_account_field (field_id, label, type, position) "
        "SELECT 'Late', 'Late', 'text', max(position) + 1 FROM prospect_account_field"
    )
    assert record.custom["Late"] is None


def _definition_requests(account):
    return sum(served.object == "customField" for served in account.sandbox.requests)


def test_what_no_account_has_is_asked_for_some_times_a_minute_at_the_most(account):
    prospects = list(Prospect.objects.all())
    before = _definition_requests(account)
    assert [prospect.custom.get("Gone") for prospect in prospects] == [None] * len(prospects)
    assert 1 <= _definition_requests(account) - before <= 5


def test_looking_whether_there_is_a_field_sends_nothing(account):
    prospect = Prospect.objects.get(id=60211)
    assert "Seats" in prospect.custom
    before = len(account.sandbox.requests)
    assert "Gone" not in prospect.custom
    assert not hasattr(prospect, "Gone")
    assert getattr(prospect, "Gone", None) is None
    assert len(account.sandbox.requests) == before


# --- all of them ------------------------------------------------------------------------------------------------------


def test_clear_empties_all_that_can_be_emptied(account):
    account.sandbox.execute("DELETE FROM prospect_value WHERE prospect_id = 60213 AND field_id = 'Past_Events'")
    prospect = Prospect.objects.get(id=60213)
    prospect.custom["Interests"] = ["Events"]
    prospect.save()
    prospect.custom.clear()
    prospect.save()
    live = "SELECT count(*) FROM prospect_value WHERE prospect_id = 60213 AND field_id IN "
    assert account.one(f"{live} (SELECT field_id FROM custom_field WHERE is_archived = 0)") == 0


def test_clear_changes_nothing_where_a_field_can_not_be_emptied(account):
    sql = "INSERT OR REPLACE INTO prospect_value (prospect_id, field_id, position, value) VALUES (60213, ?, 0, ?)"
    account.sandbox.execute(sql, ("Past_Events", "Fair"))
    account.sandbox.execute(sql, ("Referral_Note", "a note"))
    prospect = Prospect.objects.get(id=60213)
    with pytest.raises(ValidationError, match="Past_Events records all responses"):
        prospect.custom.clear()
    assert prospect.changes == {}


def test_fields_can_not_be_taken_away_one_by_one(account):
    custom = Prospect.objects.get(id=60213).custom
    with pytest.raises(NotImplementedError, match="clear\\(\\) empties all"):
        custom.popitem()


@pytest.mark.parametrize("wrong", [5, None, "Seats", [("Seats",)], [1]])
def test_custom_fields_are_set_by_a_mapping(account, wrong):
    prospect = Prospect.objects.get(id=60213)
    with pytest.raises(ValidationError, match="write a dict"):
        prospect.custom.update(wrong)
    assert prospect.changes == {}


@pytest.mark.parametrize("wrong", [5, None, ("Seats",), ["Seats"], b"Seats"])
def test_a_name_is_a_text(account, wrong):
    custom = Prospect.objects.get(id=60213).custom
    assert wrong not in custom
    for act in (lambda: custom[wrong], lambda: custom.__setitem__(wrong, 5)):
        with pytest.raises(UnknownCustomFieldError, match="a name is a text"):
            act()
