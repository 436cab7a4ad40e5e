"""The types of keywords never lie: queries take every name in them with every type of value, and no other name."""

from __future__ import annotations

import re
from functools import cache
from inspect import get_annotations, getsource, signature
from typing import get_args

import pytest

from pardot_orm.errors import FieldError, ValidationError
from pardot_orm.fields.kinds import DateField, DateTimeField
from pardot_orm.models.relations import ForeignKey
from pardot_orm.query.asking import lookups, where
from pardot_orm.query.asking.conditions import PARTS
from pardot_orm.query.asking.lookups import MOMENT_WORDS
from pardot_orm.query.asking.where import _LOOKUPS
from pardot_orm.query.chaining import Chainable
from pardot_orm.query.manager import Manager
from pardot_orm.typed import keywords, values
from pardot_orm.typed.asking import Asking
from pardot_orm.typed.keywords import RELATED_PARTS
from tests.tiers import first_fast
from tests.typed.hints import MODELS, PLAIN, alternatives, hints, per_model, samples, typed


def _takes(method, name, sample):
    try:
        method(**{name: sample})
    except (FieldError, ValidationError):
        return False
    return True


def _untaken(method, hinted):
    """The names and types of which a method takes no value."""
    return [
        (name, each)
        for name, hint in hinted.items()
        for each in alternatives(hint)
        if not any(_takes(method, name, sample) for sample in samples(each))
    ]


# --- what is typed is taken -----------------------------------------------------------------------------------------


@pytest.mark.slow
@per_model
@pytest.mark.parametrize(
    ("kind", "method"), [("Criteria", "filter"), ("Lookups", "where"), ("Conditions", "exclude")], ids=str
)
def test_queries_take_each_name_with_each_type(model, kind, method):
    assert _untaken(getattr(model.objects.all(), method), hints(model, kind)) == []


@per_model
def test_get_takes_each_selector(model):
    hinted, criteria = hints(model, "Selectors"), hints(model, "Criteria")
    assert set(model._meta.selectors) <= set(hinted)
    assert set(hinted) == set(model._meta.selectors) | set(criteria)
    selectors = {name: hinted[name] for name in model._meta.selectors if name not in criteria}
    assert _untaken(lambda **given: [model._meta.clean_selector(*pair) for pair in given.items()], selectors) == []


# --- what is taken is typed -----------------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def _in_an_account_without_custom_fields(monkeypatch):
    """Where the account's custom fields are not known, every name may be one of them."""
    monkeypatch.setattr(Chainable, "_known_custom", ())
    monkeypatch.setattr(lookups, "get_close_matches", lambda *_, **__: [])  # it would take longer than all the rest


@cache
def _values():
    choices = {f.choices[0] for each in MODELS for f in each._meta.fields.values() if hasattr(f, "choices")}
    choices |= {c.choices[0] for each in MODELS for c in each._meta.criteria.values() if c.choices}
    plain = [each for samples in PLAIN.values() for each in samples]
    return [*plain, *((each, each) for each in plain), *sorted(choices)]


def _spellings(model):
    """Every name that somebody who knows the lookups may think of."""
    meta = model._meta
    yield from meta.criteria
    stems = {name: (found, PARTS) for name, found in meta.fields.items()}
    stems |= {each.field: (None, ()) for each in meta.criteria.values() if each.field and each.field not in stems}
    for name in dir(model):
        relation = getattr(model, name, None)
        if isinstance(relation, ForeignKey):
            stems[name] = (None, ())
            inner = relation.model._meta.fields.items()
            stems |= {f"{name}__{word}": (found, RELATED_PARTS) for word, found in inner}
    for stem, (found, parts) in stems.items():
        yield stem
        yield from (f"{stem}__{lookup}" for lookup in _LOOKUPS)
        for part in parts if isinstance(found, DateField | DateTimeField) else ["year"]:
            yield f"{stem}__{part}"
            yield from (f"{stem}__{part}__{lookup}" for lookup in keywords.PART_LOOKUPS if lookup)


@pytest.mark.slow
@pytest.mark.parametrize(
    "model",
    first_fast(sorted(MODELS, key=lambda model: len(model._meta.fields)), fast=4),
    ids=lambda model: model.__name__,
)
@pytest.mark.parametrize(
    ("kind", "method"), [("Criteria", "filter"), ("Lookups", "where"), ("Conditions", "exclude")], ids=str
)
def test_each_name_that_queries_take_is_typed(model, kind, method):
    take = getattr(model.objects.all(), method)
    spellings = set(_spellings(model))
    taken = {name for name in spellings if any(_takes(take, name, value) for value in _values())}
    assert taken == set(hints(model, kind))


def test_the_lookups_are_those_of_queries():
    assert set(keywords.LOOKUPS) - {""} == set(where._LOOKUPS)
    assert set(keywords.PARTS) == set(PARTS)
    assert set(keywords.RELATED_PARTS) < set(PARTS)
    assert get_args(values.MomentWord) == MOMENT_WORDS


# --- and it is where users meet it ----------------------------------------------------------------------------------


@per_model
def test_each_model_declares_its_manager(model):
    """In its class: `objects: ClassVar[ListObjects]`, imported from pardot_orm.typed for type checkers."""
    assert get_annotations(model).get("objects") == f"ClassVar[{model.__name__}Objects]"


@per_model
def test_every_method_of_managers_that_returns_a_query_set_returns_the_typed_one(model):
    methods = {name: each for name, each in vars(Manager).items() if callable(each) and not name.startswith("_")}
    wanted = {name for name, each in methods.items() if signature(each).return_annotation == "QuerySet[M]"}
    source = getsource(Asking) + getsource(typed(model, "Manager").__mro__[1])
    assert set(re.findall(r"def (\w+)\([^)]*\) -> S: \.\.\.", source)) == wanted
