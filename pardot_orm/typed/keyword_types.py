"""The text of a model's keywords and names, as types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.typed.keywords import keywords_of
from pardot_orm.typed.names import names_of
from pardot_orm.typed.settable import settable
from pardot_orm.typed.sharing import split
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
    name, both, tests = model.__name__, f"_{model.__name__}BothWays", f"_{model.__name__}Tests"

    def section(kind: str, about: str, *bases: str) -> str:
        shared, own = split(model, kind)
        return typed_dict(f"{'' if bases else '_'}{name}{kind}", about, own, *bases, *shared)

    return [
        section("BothWays", "Criteria that `exclude()` takes too."),
        section("Tests", "Lookups that `exclude()` takes too, and that are no criteria."),
        section("Criteria", "What `filter()` takes.", both),
        typed_dict(f"{name}Selectors", "What `get()` takes.", keywords_of(model).selectors, f"{name}Criteria"),
        section("Lookups", "What `where()` takes.", tests),
        section("Conditions", "What `exclude()` takes.", both, tests),
        *_settable(model),
        *(
            typed_dict(f"{name}By{way}", "What `reference()` takes.", words, total=True)
            for way, words in settable(model).selectors.items()
        ),
    ]


def _settable(model: type[Model]) -> list[str]:
    """Return what a new record takes, and `update()` where that is something else: less, as a rule."""
    name, changes, values = model.__name__, settable(model).changes, settable(model).values
    about = "What a new record takes."
    if changes == values:
        return [typed_dict(f"{name}Values", about, values)]
    is_less = changes.items() <= values.items()
    bases = [f"{name}Changes"] if is_less else []
    return [
        typed_dict(f"{name}Changes", "What `update()` takes.", changes),
        typed_dict(f"{name}Values", about, _less(values, changes) if is_less else values, *bases),
    ]


def changes_of(model: type[Model]) -> str:
    """Return the name of the class of what `update()` takes."""
    found = settable(model)
    return f"{model.__name__}{'Values' if found.changes == found.values else 'Changes'}"


def _less(words: Mapping[str, Kind], others: Mapping[str, Kind]) -> dict[str, Kind]:
    return {word: kind for word, kind in words.items() if word not in others}
