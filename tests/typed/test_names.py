"""Names are those that queries take, all of them, and rows hold values of the types that are told."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from inspect import getsource
from typing import Any, Never, get_args

import pytest

from pardot_orm.errors import PardotError
from pardot_orm.query.chaining import Chainable
from tests.typed.hints import MODELS, per_model, typed

TYPES = {
    "int": int,
    "str": str,
    "bool": bool,
    "datetime": datetime,
    "Decimal": Decimal,
    "date": date,
    "list[str]": list,
}


@pytest.fixture(autouse=True)
def _in_an_account_without_custom_fields(request, monkeypatch):
    """Where the account's custom fields are not known, every name may be one of them."""
    if "account" not in request.fixturenames:
        monkeypatch.setattr(Chainable, "_known_custom", ())


def _taken(method, names):
    def takes(name):
        try:
            method(name)
        except PardotError:
            return False
        return True

    return {name for name in names if takes(name)}


def _names(model, kind):
    found = typed(model, kind)
    return set() if found is Never else set(get_args(found))


@pytest.mark.slow
@per_model
@pytest.mark.parametrize(
    ("kind", "method"),
    [("Field", "only"), ("Field", "defer"), ("Field", "values"), ("Field", "values_list"), ("Shown", "select_related")],
)
def test_each_name_that_queries_take_is_typed_and_no_other(model, kind, method):
    every = {name for each in MODELS for name in (*each._meta.fields, *dir(each)) if not name.startswith("_")}
    # A name on the wire does too; it is the attribute's that is offered.
    assert _names(model, kind) == _taken(getattr(model.objects.all(), method), every - set(_wire_names(model)))


def _wire_names(model):
    return [name for name in model._meta.by_api_name if name not in model._meta.fields]


@per_model
@pytest.mark.parametrize("method", ["order_by", "earliest", "latest"])
def test_each_sort_key_is_typed_and_no_other(model, method, monkeypatch):
    asked = model.objects.all()
    monkeypatch.setattr(type(asked), "first", lambda _: "a record")
    every = {
        f"{sign}{name}" for each in MODELS for name in (*each._meta.fields, *each._meta.orders) for sign in ("", "-")
    }
    assert _names(model, "Order") == _taken(getattr(asked, method), every)


@pytest.mark.slow
@per_model
def test_each_relation_is_typed_and_no_other(model):
    names = [name for name in dir(model) if not name.startswith("_")]
    fields = {name for each in MODELS for name in each._meta.fields}
    paths = {f"{name}__{field}" for name in names for field in fields}
    taken = _taken(model.objects.all().prefetch_related, {*names, *paths})
    # Of related records with custom fields any name will do: those of their class are offered.
    offered = {path for path in taken if "__" not in path or _is_field(model, *path.split("__"))}
    assert _names(model, "Related") == offered


def _is_field(model, relation, name):
    return name in getattr(model, relation).model._meta.fields


def _types(model):
    """Name -> the type of its values in rows, as the class of rows says."""
    told = re.findall(r"key: (\w+)\) -> (.*): \.\.\.", getsource(typed(model, "Row")))
    return {
        name: annotation
        for kind, annotation in told
        if not kind.endswith("Field") and kind != "str"
        for name in get_args(typed(model, kind.removeprefix(model.__name__)))
    }


@pytest.mark.slow
@per_model
def test_the_kinds_of_fields_make_all_fields(model):
    assert set(_types(model)) == _names(model, "Field")


def test_rows_hold_values_of_the_types_that_are_told(account):
    asked, wrong = 0, []
    for model in MODELS:
        if "query" not in model._meta.operations or model._meta.needs:
            continue
        types = _types(model)
        for row in model.objects.values(*types)[:5]:
            asked += 1
            wrong += [(model.__name__, name, value) for name, value in row.items() if not _is_of(value, types[name])]
    assert wrong == []
    assert asked > 30


def _is_of(value: Any, annotation: str) -> bool:
    kinds = annotation.split(" | ")
    if value is None:
        return "None" in kinds or "Any" in kinds
    return "Any" in kinds or type(value) in [TYPES[kind] for kind in kinds if kind != "None"]
