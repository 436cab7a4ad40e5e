"""The text of a model's keywords and names, as types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.typed.keywords import keywords_of
from pardot_orm.typed.names import names_of
from pardot_orm.typed.settable import settable
from pardot_orm.typed.sharing import split, tests_of
from pardot_orm.typed.wrapping import literal, typed_dict, wrapped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pardot_orm.models.base import Model
    from pardot_orm.typed.keywords import Kind


def names_text(model: type[Model]) -> str:
    """Return the aliases of a model's names: of choices, of fields by the kind of their values, and the rest."""
    name, names = model.__name__, names_of(model)
    kinds = [f"{name}{kind}" for kind in names.fields]
    aliases = [literal(alias, choices) for alias, choices in _choices(model).items()]
    aliases += [literal(f"{name}{kind}", fields) for kind, fields in names.fields.items()]
    aliases += [wrapped(f"{name}Field = Literal[", kinds, "]"), literal(f"{name}Order", names.orders)]
    for alias, relations in ((f"{name}Shown", names.shown), (f"{name}Related", names.related)):
        aliases += [literal(alias, relations)] if relations else [f"{alias} = Never"]
    return "\n".join(["# fmt: off", *aliases, "# fmt: on"])


def _choices(model: type[Model]) -> dict[str, tuple[str, ...]]:
    """Return the choices of a model's own fields and criteria; those of others are imported."""
    keywords, own = keywords_of(model), {*model._meta.fields, *model._meta.criteria}
    words = [*keywords.criteria.items(), *keywords.selectors.items(), *keywords.lookups.items()]
    words += settable(model).values.items()
    return dict(pair for word, kind in words for pair in kind.choices if word.split("__")[0] in own)


def keywords_text(model: type[Model]) -> list[str]:
    """Return the classes of a model's keywords."""
    name, keywords, settables = model.__name__, keywords_of(model), settable(model)
    both = {word: kind for word, kind in keywords.conditions.items() if kind == keywords.criteria.get(word)}
    tests = tests_of(model)
    shared, own = split(tests)
    changes, values = settables.changes, settables.values
    inherited = [f"{name}Changes"] if changes.items() <= values.items() else []
    return [
        typed_dict(f"_{name}BothWays", "Criteria that `exclude()` takes too.", both),
        typed_dict(
            f"_{name}Tests",
            "Lookups that `exclude()` takes too, and that are no criteria.",
            own,
            *(each.name for each in shared),
        ),
        typed_dict(f"{name}Criteria", "What `filter()` takes.", _less(keywords.criteria, both), f"_{name}BothWays"),
        typed_dict(f"{name}Selectors", "What `get()` takes.", keywords.selectors, f"{name}Criteria"),
        typed_dict(f"{name}Lookups", "What `where()` takes.", _less(keywords.lookups, tests), f"_{name}Tests"),
        typed_dict(
            f"{name}Conditions",
            "What `exclude()` takes.",
            _less(keywords.conditions, both | tests),
            f"_{name}BothWays",
            f"_{name}Tests",
        ),
        typed_dict(f"{name}Changes", "What `update()` takes.", changes),
        typed_dict(
            f"{name}Values", "What a new record takes.", _less(values, changes if inherited else {}), *inherited
        ),
        *(
            typed_dict(f"{name}By{way}", "What `reference()` takes.", words, total=True)
            for way, words in settables.selectors.items()
        ),
    ]


def _less(words: Mapping[str, Kind], others: Mapping[str, Kind]) -> dict[str, Kind]:
    return {word: kind for word, kind in words.items() if word not in others}
