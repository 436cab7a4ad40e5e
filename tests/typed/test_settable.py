"""Values by keywords are those that records take: each name, each type, and no name beside them."""

from __future__ import annotations

from typing import Literal, get_origin

import pytest

from pardot_orm import Prospect
from pardot_orm.errors import FieldError, PardotError, ReadOnlyFieldError
from pardot_orm.models.ports import bindings
from pardot_orm.typed.keyword_types import changes_of
from pardot_orm.typed.settable import settable
from tests.typed.hints import MODELS, PLAIN, alternatives, hints, per_model, record, samples


def _takes(model, name, value):
    try:
        model(**{name: value})
    except (PardotError, NotImplementedError):  # jobs are made by create() of their class
        return False
    return True


def _types(hint):
    """The types of which some value has to do. Of choices any text is typed, since they are taken in any case."""
    found = [each for each in alternatives(hint) if each is not type(None)]
    return [each for each in found if get_origin(each) is Literal] or found


@per_model
def test_constructors_take_each_name_with_each_type_but_for_none(model):
    # None is typed of all, as it is of attributes: whoever copies a field may find it empty.
    wrong = [
        (name, each)
        for name, hint in hints(model, "Values").items()
        for each in _types(hint)
        if name != "custom" and not any(_takes(model, name, value) for value in samples(each))
    ]
    assert wrong == []


@per_model
def test_each_name_that_constructors_take_is_typed(model):
    plain = [value for found in PLAIN.values() for value in found] + [[1], {}, *map(record, MODELS)]
    choices = [f.choices[0] for f in model._meta.fields.values() if hasattr(f, "choices")]
    names = [*model._meta.fields, *(name for name in dir(model) if not name.startswith("_"))]
    taken = {name for name in names if any(_takes(model, name, value) for value in (*plain, *choices))}
    custom = {"custom"} if model._meta.has_custom_fields else set()
    assert taken | custom == set(hints(model, "Values"))


@per_model
def test_update_takes_each_name(model, monkeypatch):
    """As far as it goes before the first request."""
    monkeypatch.setattr(bindings.writer, "update_all", lambda *_: None)
    names = hints(model, changes_of(model).removeprefix(model.__name__))
    for name in names:
        model.objects.all().update(**{name: {} if name == "custom" else None})
    others = set(hints(model, "Values")) - set(names)
    for name in others & {"lists"}:
        with pytest.raises(FieldError):
            model.objects.all().update(**{name: [1]})
    assert {name for name in others - {"lists"} if not _is_set_once(model, name)} == set()


def _is_set_once(model, name):
    """Tell whether Pardot takes a value in creates alone."""
    column = getattr(getattr(model, name), "column", None) or name
    return model._meta.fields[column].write == "create"


@pytest.mark.usefixtures("account")
def test_references_are_known_by_each_way_with_each_type():
    for model in MODELS:
        ways = settable(model).selectors
        assert sorted(map(sorted, ways.values())) == sorted(map(sorted, model._meta.selector_sets))
        for way in ways:
            hinted = hints(model, f"By{way}")
            assert set(hinted) == set(ways[way])
            first = {name: samples(alternatives(hint)[0])[0] for name, hint in hinted.items()}
            for name, hint in hinted.items():
                for each in alternatives(hint):
                    assert model.reference(**{**first, name: samples(each)[0]}) is not None


def test_a_field_that_only_pardot_sets_is_no_keyword():
    assert "created_at" not in hints(Prospect, "Values")
    with pytest.raises(ReadOnlyFieldError):
        Prospect(created_at=None)
