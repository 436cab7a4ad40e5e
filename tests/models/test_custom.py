"""`record.custom`: the account's own fields, typed by the account's definitions."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import date
from decimal import Decimal

import pytest

from pardot_orm import List, Prospect, unit_of_work
from pardot_orm.errors import UnknownCustomFieldError, UnknownFieldError, ValidationError
from pardot_orm.fields.custom import CustomDateField, CustomMultiValueField, CustomNumberField, CustomTextField
from pardot_orm.fields.kinds import MultiValueField
from pardot_orm.fields.multivalue import MultiValue

KINDS = {8: "number", 12: "date", 3: "values", 6: "values"}


def _stored(account):
    """Return prospect -> field -> texts, of fields that are still defined."""
    stored: dict[int, dict[str, list[str]]] = {}
    for prospect_id, field_id, value in account.rows(
        "SELECT v.prospect_id, v.field_id, v.value FROM prospect_value v JOIN custom_field f "
        "ON f.field_id = v.field_id AND f.is_archived = 0 ORDER BY v.prospect_id, v.field_id, v.position"
    ):
        stored.setdefault(prospect_id, {}).setdefault(field_id, []).append(value)
    return stored


def _typed(kind, texts):
    if kind == "values":
        return texts
    if not texts:
        return None
    if kind == "number":
        return Decimal(texts[0])
    return date.fromisoformat(texts[0]) if kind == "date" else texts[0]


def _kinds(account):
    return {
        field_id: "values" if several else KINDS.get(type_id, "text")
        for field_id, type_id, several in account.rows(
            "SELECT field_id, type_id, is_record_multiple_responses FROM custom_field WHERE is_archived = 0"
        )
    }


def test_every_custom_value_of_a_walk_is_what_sqlite_holds_without_further_requests(big):
    stored, kinds = _stored(big), _kinds(big)
    assert set(kinds.values()) == {"text", "number", "date", "values"}, "the account has fields of every kind"
    prospects = list(Prospect.objects.all())
    with big.recorded() as made:
        for prospect in prospects:
            texts = stored.get(prospect.id, {})
            for name, kind in kinds.items():
                assert prospect.custom[name] == _typed(kind, texts.get(name, [])), (prospect.id, name)
    assert made == []


def test_a_custom_field_that_a_whole_record_does_not_show_is_empty_without_a_request(big):
    stored, kinds = _stored(big), _kinds(big)
    record_id, name = next(
        (i, name)
        for i in big.column("SELECT id FROM prospect WHERE is_archived = 0")
        for name in kinds
        if name not in stored.get(i, {})
    )
    prospect = Prospect.objects.get(id=record_id)
    with big.recorded() as made:
        assert prospect.custom[name] == _typed(kinds[name], [])
    assert made == []


def test_a_custom_field_that_was_not_asked_for_costs_one_read(big):
    name = next(iter(_kinds(big)))
    prospect = Prospect.objects.only("score").first()
    with big.recorded() as made:
        prospect.custom[name]
        prospect.custom[name]
    assert [served.op for served in made] == ["read"]


def test_it_is_a_mapping_of_all_definitions(big):
    custom = Prospect.objects.first().custom
    assert set(custom) == set(_kinds(big))
    assert len(custom) == len(_kinds(big))
    assert next(iter(custom)) in custom
    assert "nonsense" not in custom
    assert dict(custom).keys() == _kinds(big).keys()


def test_an_unknown_name_is_a_key_error_that_names_the_nearest(big):
    prospect = Prospect.objects.first()
    name = next(iter(_kinds(big)))
    with big.recorded() as made:
        for act in (lambda: prospect.custom[name + "x"], lambda: prospect.custom.__setitem__(name + "x", "v")):
            with pytest.raises(UnknownCustomFieldError, match=name) as caught:
                act()
            assert isinstance(caught.value, KeyError | AttributeError)
        assert prospect.custom.get("nonsense", "default") == "default"
    assert made == []


def test_only_prospects_have_custom_fields(big):
    with pytest.raises(UnknownFieldError, match="prospects have"):
        List.objects.first().custom  # noqa: B018


def test_a_custom_field_is_an_attribute_too(account):
    text = next(name for name, kind in _kinds(account).items() if kind == "text" and name.isidentifier())
    prospect = Prospect.objects.first()
    assert getattr(prospect, text) == prospect.custom[text]
    setattr(prospect, text, "by attribute")
    assert prospect.custom[text] == "by attribute"
    assert list(prospect.changes) == [text]


@pytest.mark.parametrize(
    ("kind", "bad"),
    [
        ("number", "abc"),
        ("number", True),
        ("date", "2026-02-30"),
        ("date", 5),
        ("values", "one text"),
        ("values", [1]),
        ("text", 5),
        ("text", ["a"]),
    ],
)
def test_values_are_checked_by_the_kind_of_the_field(big, kind, bad):
    name = next(n for n, k in _kinds(big).items() if k == kind)
    prospect = Prospect.objects.first()
    with big.recorded() as made, pytest.raises(ValidationError, match=rf"Prospect\.custom\.{name}"):
        prospect.custom[name] = bad
    assert not prospect.is_dirty
    assert made == []


@pytest.mark.parametrize("kind", ["number", "date"])
def test_other_text_in_a_number_or_date_field_is_read_as_that_text(account, kind):
    name = next(n for n, k in _kinds(account).items() if k == kind)
    record_id = account.one("SELECT id FROM prospect WHERE is_archived = 0")
    account.sandbox.execute(
        "INSERT OR REPLACE INTO prospect_value (prospect_id, field_id, position, value) "
        "VALUES (?, ?, 0, 'unknown yet')",
        (record_id, name),
    )
    assert Prospect.objects.get(id=record_id).custom[name] == "unknown yet"


def test_several_values_are_a_list_that_is_watched(account):
    name = next(n for n, k in _kinds(account).items() if k == "values")
    prospect = Prospect.objects.first()
    values = prospect.custom[name]
    before = list(values)
    assert isinstance(values, MultiValue)
    values.append("Zorbing")
    assert prospect.changes == {name: (before, [*before, "Zorbing"])}
    values.remove("Zorbing")
    assert prospect.changes == {}


def test_a_new_prospect_has_empty_custom_fields(account):
    prospect = Prospect(email="new@example.com")
    for name, kind in _kinds(account).items():
        assert prospect.custom[name] == _typed(kind, [])
    assert list(prospect.changes) == ["email"]


# --- declared ---------------------------------------------------------------------------------------------------------


class Customer(Prospect):
    """A class that declares custom fields of every kind."""

    note = CustomTextField("Referral Note", api_name="Referral_Note")
    seats = CustomNumberField("Seats", api_name="Seats")
    renewal = CustomDateField("Renewal Date", api_name="Renewal_Date")
    interests = CustomMultiValueField("Interests", api_name="Interests")
    past_events = CustomMultiValueField("Past Events", api_name="Past_Events")


class ByHand(Prospect):
    """A class that does not know that its field records all responses."""

    Past_Events = MultiValueField("Past Events", write="always", custom=True)


NAMES = {
    "note": "Referral_Note",
    "seats": "Seats",
    "renewal": "Renewal_Date",
    "interests": "Interests",
    "past_events": "Past_Events",
}


def test_a_declared_field_holds_what_the_custom_values_hold(big):
    plain = {prospect.id: prospect for prospect in Prospect.objects.all()}
    customers = list(Customer.objects.all())
    assert len(customers) == len(plain)
    for attribute, name in NAMES.items():
        values = [getattr(customer, attribute) for customer in customers]
        assert values == [plain[customer.id].custom[name] for customer in customers]
        assert any(values)


@pytest.mark.parametrize(("attribute", "name"), [("seats", "Seats"), ("renewal", "Renewal_Date")])
def test_other_text_in_a_declared_number_or_date_is_that_text_and_matches_no_comparison(account, attribute, name):
    record_id = account.one("SELECT min(id) FROM prospect WHERE is_archived = 0")
    account.sandbox.execute(
        "INSERT OR REPLACE INTO prospect_value (prospect_id, field_id, position, value) VALUES (?, ?, 0, 'unknown')",
        (record_id, name),
    )
    assert getattr(Customer.objects.get(id=record_id), attribute) == "unknown"
    least = Decimal(0) if attribute == "seats" else date(1, 1, 1)
    found = [customer.id for customer in Customer.objects.where(**{f"{attribute}__gte": least})]
    assert found
    assert record_id not in found


@pytest.mark.parametrize(
    ("attribute", "bad"), [("seats", "abc"), ("renewal", "2026-02-30"), ("interests", "one text"), ("note", 5)]
)
def test_values_of_a_declared_field_are_checked_by_its_kind(attribute, bad):
    with pytest.raises(ValidationError, match=rf"Customer\.{attribute}"):
        Customer(email="a@b.example", **{attribute: bad})


def test_a_declared_field_has_one_value_by_either_name(account):
    customer = Customer.objects.first()
    customer.custom["Seats"] = 5
    assert customer.seats == Decimal(5)
    customer.seats = 6
    assert customer.custom["Seats"] == Decimal(6)
    assert customer.custom["Interests"] is customer.interests
    customer.custom["Interests"].append("Chess")
    assert customer.dirty_fields == ["seats", "interests"]
    assert customer._outgoing().names == ("Seats", "Interests")
    customer.revert()
    assert not customer.is_dirty
    del customer.custom["Seats"]
    assert customer.seats is None
    with pytest.raises(ValidationError, match=r"Customer\.seats"):
        customer.custom["Seats"] = "abc"


@pytest.mark.parametrize("name", ["seats", "Seats"])
def test_a_declared_field_is_saved_alone_by_either_name(account, name):
    customer = Customer.objects.get(id=60211)
    customer.seats = 77
    customer.city = "Bath"
    with account.recorded() as made:
        assert customer.save(only=[name])
    assert [(served.params.get("Seats"), served.params.get("city")) for served in made] == [("77", None)]
    assert account.one("SELECT value FROM prospect_value WHERE prospect_id = 60211 AND field_id = 'Seats'") == "77"
    assert customer.dirty_fields == ["city"]


def test_a_declared_field_is_changed_for_many_records_by_either_name(account):
    Customer.objects.filter(id_less_than=60214).update(seats=3)
    Customer.objects.filter(id_less_than=60214).update(Referral_Note="seen")
    ids = account.column("SELECT id FROM prospect WHERE is_archived = 0 AND id < 60214")
    assert ids
    for name, value in (("Seats", "3"), ("Referral_Note", "seen")):
        stored = account.column("SELECT prospect_id FROM prospect_value WHERE field_id = ? AND value = ?", name, value)
        assert set(ids) <= set(stored)


def test_a_declared_list_that_somebody_holds_takes_what_a_refresh_brings(account):
    customer = Customer.objects.get(id=60211)
    held = customer.interests
    account.sandbox.execute("DELETE FROM prospect_value WHERE prospect_id = 60211 AND field_id = 'Interests'")
    customer.refresh()
    assert customer.interests is held
    assert held == []


def test_rows_show_a_declared_field_once(account):
    row = Customer.objects.values().first()
    assert set(NAMES) <= row.keys()
    assert not set(NAMES.values()) & row.keys()
    assert {"Plan", "Consents"} <= row.keys()


def _with_events(account, model):
    sql = "SELECT min(prospect_id) FROM prospect_value v JOIN prospect p ON p.id = v.prospect_id "
    return model.objects.get(id=account.one(sql + "WHERE field_id = 'Past_Events' AND p.is_archived = 0"))


@pytest.mark.parametrize("empty", [[], None, ()])
def test_a_declared_field_that_records_all_responses_refuses_to_be_emptied_at_once_if_the_account_is_known(
    account, empty
):
    assert account.connection.custom_fields
    customer = _with_events(account, Customer)
    before = list(customer.past_events)
    with pytest.raises(ValidationError, match=r"Customer\.past_events records all responses"):
        customer.past_events = empty
    assert customer.past_events == before
    assert not customer.is_dirty
    customer.past_events = [*before, "One more"]
    customer.interests = None
    customer.save()
    assert account.column(
        "SELECT value FROM prospect_value WHERE prospect_id = ? AND field_id = 'Past_Events' ORDER BY position",
        customer.id,
    ) == [*before, "One more"]


@pytest.mark.parametrize("model", [Customer, ByHand])
@pytest.mark.parametrize("way", ["in place", "by assignment", "in a unit of work"])
def test_a_declared_field_that_records_all_responses_is_never_sent_empty(account, model, way):
    name = "past_events" if model is Customer else "Past_Events"
    record = _with_events(account, model)
    stored = account.rows("SELECT * FROM prospect_value")

    def empty():
        with unit_of_work() if way == "in a unit of work" else nullcontext():
            if way == "by assignment":
                setattr(record, name, [])
            else:
                getattr(record, name).clear()
            record.save()

    with account.recorded() as made, pytest.raises(ValidationError, match="records all responses"):
        empty()
    assert made == []
    assert account.rows("SELECT * FROM prospect_value") == stored


def test_a_declared_field_of_another_kind_can_be_emptied(account):
    customer = Customer.objects.get(id=60211)
    customer.seats = customer.note = customer.renewal = None
    customer.interests.clear()
    customer.save()
    left = account.column("SELECT DISTINCT field_id FROM prospect_value WHERE prospect_id = 60211")
    assert not {"Seats", "Referral_Note", "Renewal_Date", "Interests"} & set(left)


def test_zero_is_no_empty_value(account):
    account.sandbox.execute("UPDATE custom_field SET is_record_multiple_responses = 1 WHERE field_id = 'Seats'")
    assert account.connection.custom_fields["Seats"].records_all
    assert Customer(email="a@b.example", seats=0).seats == 0
