"""`Prospect.describe()`: what is known of each field, and what it costs to know it."""

from __future__ import annotations

import pytest

from pardot_orm import Prospect, connect
from pardot_orm.errors import ConfigurationError, ValidationError
from pardot_orm.fields.custom import CustomTextField, FieldDescription


class Customer(Prospect):
    """A class that declares a custom field."""

    plan = CustomTextField("Tariff", api_name="Plan")


def _by_name(described):
    return {field.name: field for field in described}


def _asked(account):
    return [(served.object, served.op) for served in account.sandbox.requests if served.object]


def test_default_fields_come_first_in_the_order_of_the_class_then_custom_ones_by_id(account):
    described = Prospect.describe()
    default = [field.api_name for field in Prospect._meta.fields.values()]
    custom = account.column("SELECT field_id FROM custom_field WHERE is_archived = 0 ORDER BY id")
    assert custom
    assert [field.name for field in described] == default + custom
    assert [field.name for field in described if field.is_custom] == custom


def test_it_costs_the_one_request_of_the_connection_and_none_the_second_time(account):
    Prospect.describe()
    assert _asked(account) == [("customField", "query")]
    Prospect.describe()
    assert _asked(account) == [("customField", "query")]


@pytest.mark.parametrize(("samples", "queries"), [(1, 1), (200, 1), (201, 2), (450, 3), (10_000, 5)])
def test_samples_cost_a_query_for_each_two_hundred(big, samples, queries):
    before = len(big.requests)
    Prospect.describe(samples=samples)
    made = big.requests[before:]
    assert len(made) == queries
    assert {served.object for served in made} == {"prospect"}
    assert {name for served in made for name in served.params["fields"].split(",")} == {
        "id",
        "Plan",
        "Interests",
        "Consents",
    }


def test_samples_are_not_looked_at_where_nothing_is_chosen_from_a_list(account):
    account.sandbox.execute("UPDATE custom_field SET is_use_values = 0, type_id = 1, type = 'Text'")
    Prospect.describe(samples=60)
    assert _asked(account) == [("customField", "query")]


def test_seen_is_what_the_newest_prospects_hold_in_fields_that_are_chosen_from_a_list(big):
    for samples in (20, 10_000):
        described = _by_name(Prospect.describe(samples=samples))
        for name in ("Plan", "Interests", "Consents"):
            stored = big.column(
                "SELECT DISTINCT value FROM prospect_value WHERE field_id = ? AND prospect_id IN "
                "(SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id DESC LIMIT ?)",
                name,
                samples,
            )
            assert described[name].seen == tuple(sorted(stored))
        for name in ("Referral_Note", "Requirements", "Seats", "Renewal_Date", "Past_Events", "company"):
            assert described[name].seen == ()
    assert described["Plan"].seen


def test_a_number_that_is_chosen_from_a_list_is_seen_as_text(account):
    account.sandbox.execute("UPDATE custom_field SET is_use_values = 1 WHERE field_id = 'Seats'")
    seen = _by_name(Prospect.describe(samples=60))["Seats"].seen
    assert "133" in seen
    assert all(isinstance(text, str) for text in seen)


def test_kinds_and_flags_are_what_the_account_says(account):
    described = _by_name(Prospect.describe())
    for field_id, label, kind, records_all in account.rows(
        "SELECT field_id, name, type, is_record_multiple_responses FROM custom_field WHERE is_archived = 0"
    ):
        field = described[field_id]
        assert (field.label, field.kind, field.records_all) == (label, kind.lower(), bool(records_all))
        assert field.is_multi == (bool(records_all) or kind in {"Checkbox", "Multi-Select"})
        assert field.definition == account.connection.custom_fields[field_id].__class__(
            field_id, label, account.connection.custom_fields[field_id].kind, bool(records_all), kind.lower()
        )
    assert described["Past_Events"].records_all


def test_default_fields_say_what_the_class_says(account):
    described = _by_name(Prospect.describe())
    assert described["email"].is_required
    assert not described["email"].is_read_only
    assert [name for name, field in described.items() if field.is_required] == ["email"]
    assert described["grade"].choices == Prospect.grade.choices
    assert described["grade"].is_read_only
    kinds = {name: described[name].kind for name in ("email", "score", "is_starred", "created_at", "grade", "city")}
    assert kinds == {
        "email": "email",
        "score": "number",
        "is_starred": "boolean",
        "created_at": "datetime",
        "grade": "dropdown",
        "city": "text",
    }


def test_a_class_of_ones_own_describes_a_field_that_it_declares_once(account):
    names = [field.name for field in Customer.describe(samples=60)]
    assert names == [field.name for field in Prospect.describe()]
    assert _by_name(Customer.describe(samples=60))["Plan"].seen


def test_another_connection_is_asked(account):
    with connect(sandbox=account.sandbox, alias="other"):
        before = account.connection.requests_made
        assert _by_name(Prospect.describe(using="other", samples=5))
        assert account.connection.requests_made == before
    with pytest.raises(ConfigurationError, match="other"):
        Prospect.describe(using="other")


def test_a_negative_number_of_samples_is_refused_before_any_request(account):
    with pytest.raises(ValidationError, match=r"samples=-1"):
        Prospect.describe(samples=-1)
    assert _asked(account) == []


def test_labels_are_texts_as_people_wrote_them(account):
    account.sandbox.execute("UPDATE custom_field SET name = 'R&D <\"x\">' WHERE field_id = 'Plan'")
    assert _by_name(Prospect.describe())["Plan"].label == 'R&D <"x">'
    with connect(sandbox=account.sandbox, html_entities=False):
        assert _by_name(Prospect.describe())["Plan"].label == "R&amp;D &lt;&quot;x&quot;&gt;"


@pytest.mark.parametrize(
    ("description", "shown"),
    [
        (
            FieldDescription("Seats", "Seats", "number", is_required=False, is_custom=True),
            "<FieldDescription Seats: number, custom>",
        ),
        (
            FieldDescription("name", "", "text", is_required=True, is_custom=False),
            "<FieldDescription name: text, required>",
        ),
        (
            FieldDescription(
                "grade", "Grade", "dropdown", is_required=False, is_custom=False, choices=tuple("ABCDEFGH")
            ),
            "<FieldDescription grade (Grade): dropdown, one of 'A', 'B', 'C', 'D', 'E', 'F' and 2 more>",
        ),
        (
            FieldDescription("E", "Events", "text", is_required=False, is_custom=True, records_all=True, seen=("a",)),
            "<FieldDescription E (Events): text, custom, several values, records all responses, seen 'a'>",
        ),
    ],
)
def test_a_description_shows_what_matters(description, shown):
    assert repr(description) == shown
