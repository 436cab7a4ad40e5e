"""`record.custom`: the account's own fields, typed by the account's definitions."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from pardot_orm import List, Prospect
from pardot_orm.errors import UnknownCustomFieldError, UnknownFieldError, ValidationError
from pardot_orm.multivalue import MultiValue

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
