"""Custom fields by their names: as keywords, named as something else of the class, made since the connection began."""

from __future__ import annotations

import pytest

from pardot_orm import Campaign, CustomField, Export, Import, Prospect, ProspectAccount, Q, connect
from pardot_orm.errors import (
    FieldError,
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


# --- named as nothing that a record has -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["tracked", "outgoing", "from_payload", "take_answer", "set_values", "field_of"])
def test_what_the_library_does_within_a_record_takes_no_name_away(account, name):
    CustomField.objects.create(name=name, field_id=name, type="Text")
    prospect = Prospect.objects.get(id=60211)
    setattr(prospect, name, "v")
    prospect.save()
    assert _stored(account, name) == "v"
    assert getattr(Prospect.objects.get(id=60211), name) == "v"


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


# --- named as a relation that leads to one record ---------------------------------------------------------------------


@pytest.fixture(params=["campaign", "prospect_account", "assigned_to", "last_activity"])
def relation(request, either_account):
    """The name of a relation and of a custom field, which 60211 has as `v`, 60212 as nothing."""
    CustomField.objects.create(name=request.param, field_id=request.param, type="Text")
    prospect = Prospect.reference(id=60211)
    prospect.custom[request.param] = "v"
    prospect.save()
    return request.param


def test_it_is_selected_and_looked_at_by_a_name_of_its_own(either_account, relation):
    own, first = f"custom__{relation}", Prospect.objects.filter(id__lt=60213)
    assert list(first.values("id", own)) == [{"id": 60211, own: "v"}, {"id": 60212, own: None}]
    assert list(first.values_list(own, flat=True)) == ["v", None]
    assert getattr(first.values_list(own, named=True)[0], own) == "v"
    with either_account.recorded() as made:
        assert [p.custom[relation] for p in first.only(own)] == ["v", None]
    assert {(served.object, served.op) for served in made} == {("prospect", "query")}
    assert first.defer(own)[0].custom[relation] == "v"
    for found in (
        first.where(**{own: "v"}),
        first.where(**{f"{own}__startswith": "v"}),
        first.where(**{f"{own}__isnull": False}),
        first.filter(Q(**{own: "v"}) | Q(**{f"{own}__in": ["w"]})),
        first.exclude(**{f"{own}__isnull": True}),
    ):
        assert list(found.ids()) == [60211]
    with pytest.raises(FieldError, match=rf"can't filter prospects by '{own}'"):
        first.filter(**{own: "v"})


@pytest.mark.slow
def test_it_is_written_by_a_name_of_its_own(either_account, relation):
    own = {f"custom__{relation}": "w"}
    made = [
        Prospect.objects.create(email="a@x.example", **own),
        Prospect(email="b@x.example", **own),
        Prospect.objects.get_or_create(email="c@x.example", defaults=own)[0],
        Prospect.objects.update_or_create(email="d@x.example", defaults=own)[0],
    ]
    made[1].save()
    assert [_stored(either_account, relation, record.id) for record in made] == ["w"] * 4
    Prospect.objects.filter(id__lt=60213).update(**own)
    assert [_stored(either_account, relation, i) for i in (60211, 60212)] == ["w", "w"]
    prospect = Prospect.objects.get(id=60211)
    prospect.custom[relation], prospect.city = "z", "Bath"
    prospect.save(only=[*own])
    assert (_stored(either_account, relation), list(prospect.changes)) == ("z", ["city"])


def test_the_relation_of_that_name_works_as_before(either_account, relation):
    column = getattr(Prospect, relation).column
    for record in (Prospect.objects.get(id=60211), Prospect.objects.filter(id__lt=60213)[0]):
        related = getattr(record, relation)
        assert related is None or isinstance(related, getattr(Prospect, relation).model)
        if column is not None:
            assert (related and related.id) == getattr(record, column)
    first = Prospect.objects.filter(id__lt=60212)
    if column is not None:
        stored = either_account.one(f"SELECT {column} FROM prospect WHERE id = 60211")
        assert first.values(relation, f"custom__{relation}")[0] == {relation: stored, f"custom__{relation}": "v"}
    if related is not None:
        assert list(first.where(**{f"{relation}__id": related.id}).ids()) == [60211]


def test_rows_of_all_fields_hold_fields(either_account, relation):
    row = Prospect.objects.filter(id__lt=60212).values()[0]
    assert row[relation] == "v"
    assert row["campaign_id"] == either_account.one("SELECT campaign_id FROM prospect WHERE id = 60211")


def test_what_can_not_be_a_related_record_names_the_custom_field(either_account, relation):
    for act in (
        lambda: Prospect.objects.where(**{relation: "v"}),
        lambda: Prospect.objects.where(**{f"{relation}__startswith": "v"}),
        lambda: Prospect.objects.exclude(**{f"{relation}__contains": "v"}),
        lambda: Prospect(email="a@x.example", **{relation: "v"}),
        lambda: Prospect.objects.filter(id__lt=60212).update(**{relation: "v"}),
    ):
        assert either_account.connection.custom_fields
        is_settable = getattr(Prospect, relation).is_settable
        try:
            act()
        except (FieldError, ValidationError) as error:
            told = str(error)
            assert f"The custom field of this name is custom__{relation}." in told
        else:
            assert not is_settable, "a relation that can't be set leaves the keyword to the custom field"


def test_a_field_that_is_itself_spelled_so_comes_first(account):
    for name in ("x", "custom__x", "custom"):
        CustomField.objects.create(name=name, field_id=name, type="Text")
    prospect = Prospect.objects.get(id=60211)
    prospect.custom.update({"x": "1", "custom__x": "2", "custom": "3"})
    prospect.save()
    first = Prospect.objects.filter(id__lt=60212)
    assert first.values("x", "custom__x", "custom")[0] == {"x": "1", "custom__x": "2", "custom": "3"}
    assert list(first.where(custom__x="2", custom__startswith="3", x="1").ids()) == [60211]


def test_the_prefix_is_for_custom_fields_alone(account):
    for known in (False, True):
        for wrong in ("custom__city", "custom__nonsense", "custom__", "custom__save"):
            for act in (
                lambda name: list(Prospect.objects.only(name)),
                lambda name: list(Prospect.objects.values(name)),
                lambda name: list(Prospect.objects.where(**{name: "v"})),
                lambda name: Prospect(email="a@x.example", **{name: "v"}),
            ):
                with pytest.raises((FieldError, UnknownFieldError)):
                    act(wrong)
        assert known or account.connection.custom_fields
    with pytest.raises(FieldError):
        Campaign.objects.where(custom__Seats=5)


def test_before_anybody_asked_for_the_definitions_it_costs_no_request_to_be_named(account):
    CustomField.objects.create(name="campaign", field_id="campaign", type="Text")
    with connect(sandbox=account.sandbox, wait=0):
        before = len(account.sandbox.requests)
        query = Prospect.objects.only("custom__campaign").where(custom__campaign__isnull=True)
        assert len(account.sandbox.requests) == before
        assert query.first().custom["campaign"] is None


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
    "by its own name": lambda: Prospect.objects.values("custom__Other__c").first() == {"custom__Other__c": "hello"},
    "where by its own name": lambda: list(Prospect.objects.where(custom__Other__c__contains="ell").ids()) == [60211],
    "created by its own name": lambda: Prospect(email="a@x.example", custom__Other__c="v").custom["Other__c"] == "v",
    "exclude": lambda: 60211 not in list(Prospect.objects.exclude(Other__c="hello").ids()),
    "imported": _imported,
    "exported": lambda: Export.create("prospect", fields=["id", "Other__c"], updated_after="yesterday"),
}


@pytest.mark.slow
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
