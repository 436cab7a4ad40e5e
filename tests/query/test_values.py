"""values() and values_list(): plain values, and the same columns in every row, whatever a record lacks."""

from __future__ import annotations

import copy
import json
import pickle

import pytest

from pardot_orm import CustomField, Prospect, connect


@pytest.mark.parametrize("form", ["bulk", "simple", "full", "mobile"])
def test_all_rows_have_the_same_keys_in_every_form(account, form):
    rows = list(Prospect.objects.output(form).values())
    assert len({tuple(row) for row in rows}) == 1
    stored = dict(account.rows("SELECT id, email FROM prospect WHERE is_archived = 0"))
    assert {row["id"]: row["email"] for row in rows} == stored


@pytest.mark.parametrize("form", ["bulk", "simple", "full"])
def test_rows_of_all_fields_hold_the_custom_ones_and_cost_no_further_read(account, form):
    custom = set(account.column("SELECT field_id FROM custom_field WHERE is_archived = 0"))
    with account.recorded() as made:
        rows = list(Prospect.objects.output(form).values())
    assert custom <= set(rows[0])
    assert {(served.object, served.op) for served in made} == {("prospect", "query")}
    without = [row for row in rows if not row["Interests"]]
    assert without
    assert all(row["Interests"] == [] for row in without)


def test_a_field_of_several_values_is_a_plain_list(account):
    rows = list(Prospect.objects.values("id", "Interests"))
    assert all(type(row["Interests"]) is list for row in rows)
    stored = account.column(
        "SELECT value FROM prospect_value WHERE prospect_id = ? AND field_id = 'Interests' ORDER BY position", 60211
    )
    assert json.loads(json.dumps(rows))[0] == {"id": 60211, "Interests": stored}
    flat = Prospect.objects.values_list("Interests", flat=True)
    assert type(flat[0]) is list


def test_a_list_of_values_is_nobody_elses(account):
    record = Prospect.objects.get(id=60211)
    query = Prospect.objects.values("Interests")
    query[0]["Interests"].append("Chess")
    assert "Chess" not in record.custom["Interests"]


@pytest.mark.parametrize("name", ["visits", "save", "lists", "changes", "tags"])
def test_a_custom_field_named_as_a_method_or_a_relation_is_its_value(account, name):
    CustomField.objects.create(name="Clash", field_id=name, type="Text")
    account.sandbox.execute(
        "INSERT INTO prospect_value (prospect_id, field_id, position, value) VALUES (60211, ?, 0, 'held')", (name,)
    )
    with connect(sandbox=account.sandbox) as connection:
        assert name in connection.custom_fields
        query = Prospect.objects.filter(id__lt=60212)
        assert list(query.values("id", name)) == [{"id": 60211, name: "held"}]
        assert list(query.values_list(name, flat=True)) == ["held"]
        assert [p.id for p in Prospect.objects.where(**{name: "held"})] == [60211]


def test_named_rows_rename_what_can_be_no_attribute(account):
    CustomField.objects.create(name="Keyword", field_id="class", type="Text")
    CustomField.objects.create(name="Underscore", field_id="_hidden", type="Text")
    with connect(sandbox=account.sandbox):
        row = Prospect.objects.values_list("id", "class", "_hidden", "id", named=True)[0]
    assert row._fields == ("id", "_1", "_2", "_3")
    assert row.id == row._3 == 60211
    assert pickle.loads(pickle.dumps(row)) == row


@pytest.mark.parametrize(
    ("names", "fields"),
    [
        (("email", "lambda", "score", "score"), ("email", "_1", "score", "_3")),
        (("_1", "id", "None"), ("_0", "id", "_2")),
        (("index", "count"), ("index", "count")),
    ],
)
def test_names_of_rows_are_those_of_a_namedtuple_that_renames(account, names, fields):
    for name in {*names} - {"id", "email", "score"}:
        CustomField.objects.create(name=name, field_id=name, type="Text")
    with connect(sandbox=account.sandbox):
        row = Prospect.objects.values_list(*names, named=True)[0]
        assert tuple(row) == Prospect.objects.values_list(*names)[0]
    assert row._fields == fields
    assert copy.deepcopy(row) == pickle.loads(pickle.dumps(row)) == row
