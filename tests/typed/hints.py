"""What the generated modules say: their keywords, with types, and values of these types."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from importlib import import_module
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest

from pardot_orm.models.base import Model
from pardot_orm.typed import values
from pardot_orm.typed.keywords import all_models

MODELS = all_models()
NAMES = {each.__name__: each for each in MODELS}
MOMENT, DAY = datetime(2026, 3, 1, 12, tzinfo=UTC), date(2026, 3, 1)
# A text of one of these kinds has to do wherever a text may stand.
TEXTS = ("ada@example.com", "2026-03-01T14:05:00+00:00", "2026-03-01")
PLAIN = {int: [1], bool: [True], datetime: [MOMENT], date: [DAY], Decimal: [Decimal(1)], float: [1.0], str: TEXTS}
per_model = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)


def typed(model, kind):
    """What a generated module has for a model."""
    return getattr(import_module(f"pardot_orm.typed.{model.__module__.rpartition('.')[2]}"), f"{model.__name__}{kind}")


@cache
def names_in_annotations():
    """What annotations of generated modules may name."""
    modules = {each.__module__.rpartition(".")[2] for each in MODELS}
    found = {
        "Any": Any,
        "Collection": Collection,
        "Iterable": Iterable,
        "Mapping": Mapping,
        "date": date,
        "datetime": datetime,
    }
    for module in modules:
        found |= vars(import_module(f"pardot_orm.typed.{module}"))
    return {"Any": Any, **found, **vars(values), **NAMES}


def hints(model, kind):
    """The names of a generated TypedDict, with their types."""
    return get_type_hints(typed(model, kind), None, names_in_annotations())


def alternatives(hint):
    """The types of a union, with one type for each of its members."""
    if get_origin(hint) in {Union, UnionType}:
        return [each for member in get_args(hint) for each in alternatives(member)]
    return [hint]


def record(model):
    record = model.__new__(model)
    Model.__init__(record)
    record.__dict__["id"] = 5
    return record


def samples(hint):
    """Values of a type that is no union; it will do if a query takes one of them."""
    origin, inner = get_origin(hint), get_args(hint)
    if hint is Any or origin is Mapping:
        return [{}]
    if origin is Literal:
        return list(inner)
    if origin is tuple and Ellipsis not in inner:
        return [tuple(samples(alternatives(each)[0])[0] for each in inner)]
    if origin not in {None, re.Pattern}:
        made = {AbstractSet: frozenset, Collection: list, Iterable: list}.get(origin, origin)
        several = [each for member in alternatives(inner[0]) for each in samples(member)]
        return [made([each, several[0]]) for each in several]
    if hint is type(None) or origin is re.Pattern:
        return [None if origin is None else re.compile("a")]
    return [record(hint)] if issubclass(hint, Model) else list(PLAIN[hint])
