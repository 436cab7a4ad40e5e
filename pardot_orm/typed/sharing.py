"""Lookups that several models have alike: those behind a relation, and those of fields of one name and kind."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from pardot_orm.models.relations import ForeignKey
from pardot_orm.typed.keywords import all_models, keywords_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pardot_orm.models.base import Model
    from pardot_orm.typed.keywords import Kind

# A class for fewer keywords than that would be longer than what it spares.
_FEWEST = 5


@frozen
class Shared:
    """Keywords that are written once.

    Attributes:
        name: Of their class.
        section: Which of a model's sections they are in.
        about: What they are.
        words: Keyword -> type.
    """

    name: str
    section: str
    about: str
    words: dict[str, Kind]


@cache
def all_sections() -> dict[type[Model], dict[str, dict[str, Kind]]]:
    """Return the keywords of each model's queries by the methods that take them.

    `BothWays` are criteria that `exclude()` takes too, `Tests` lookups that it takes too and that are no criteria;
    `Criteria`, `Lookups` and `Conditions` are what `filter()`, `where()` and `exclude()` take beside these.
    """
    return {model: _sections(model) for model in all_models()}


def _sections(model: type[Model]) -> dict[str, dict[str, Kind]]:
    keywords = keywords_of(model)
    lookups = _less(keywords.lookups, keywords.criteria)
    both = {word: kind for word, kind in keywords.conditions.items() if kind == keywords.criteria.get(word)}
    tests = {word: kind for word, kind in keywords.conditions.items() if kind == lookups.get(word)}
    return {
        "BothWays": both,
        "Tests": tests,
        "Criteria": _less(keywords.criteria, both),
        "Lookups": _less(keywords.lookups, tests),
        "Conditions": _less(keywords.conditions, both | tests),
    }


def split(model: type[Model], section: str) -> tuple[list[str], dict[str, Kind]]:
    """Return the classes of what is written elsewhere of a section, and the rest of it."""
    rest = all_sections()[model][section]
    used = []
    for shared in all_shared():
        if shared.section == section and all(rest.get(word) == kind for word, kind in shared.words.items()):
            used.append(shared.name)
            rest = _less(rest, shared.words)
    return used, rest


@cache
def all_shared() -> tuple[Shared, ...]:
    """Return all of them, in the order of their names."""
    return tuple(sorted([*_behind_relations(), *_alike()], key=lambda shared: shared.name))


def _behind_relations() -> Iterable[Shared]:
    found: dict[tuple[str, type[Model]], dict[str, Kind]] = {}
    for model, sections in all_sections().items():
        words = sections["Tests"]
        for name in dir(model):
            relation = getattr(model, name, None)
            if isinstance(relation, ForeignKey):
                paths = {f"{name}__{inner}" for inner in relation.model._meta.fields}
                behind = {w: kind for w, kind in words.items() if "__".join(w.split("__")[:2]) in paths}
                if found.setdefault((name, relation.model), behind) != behind:
                    raise AssertionError(f"{model.__name__}.{name} is looked at in other ways than elsewhere.")
    names = Counter(name for name, _ in found)
    for (name, target), words in found.items():
        of = f"Of{target.__name__}" if names[name] > 1 else ""
        about = f"Lookups behind a relation `{name}` to a {target.__name__}."
        yield Shared(f"Behind{_camel(name)}{of}", "Tests", about, words)


def _alike() -> Iterable[Shared]:
    """Return what most of the models that have a field of a name can ask of it in the same words."""
    by_field: dict[tuple[str, str], list[dict[str, Kind]]] = defaultdict(list)
    for model, sections in all_sections().items():
        for section, words in sections.items():
            fields: dict[str, dict[str, Kind]] = defaultdict(dict)
            for word, kind in words.items():
                if (name := _field(model, word)) in model._meta.fields:
                    fields[name][word] = kind
            for name, found in fields.items():
                by_field[section, name].append(found)
    for (section, name), several in sorted(by_field.items()):
        often = Counter((word, kind.annotation) for found in several for word, kind in found.items())
        top = max(often.values())
        like = [found for found in several if any(often[word, kind.annotation] == top for word, kind in found.items())]
        common = {word: kind for word, kind in like[0].items() if all(each.get(word) == kind for each in like)}
        if len(like) > 1 and len(common) >= _FEWEST:
            yield Shared(f"Alike{_camel(name)}{section}", section, _ABOUT[section].format(name), common)


# What keywords of a field are, by the section.
_ABOUT = {
    "BothWays": "Criteria of a field `{}` that `exclude()` takes too.",
    "Tests": "Lookups of a field `{}`.",
    "Criteria": "Other criteria of a field `{}`.",
    "Lookups": "Lookups of a field `{}` of which there are criteria.",
    "Conditions": "What `exclude()` alone takes of a field `{}`.",
}


def _field(model: type[Model], word: str) -> str:
    """Return the field that a keyword asks for."""
    criterion = model._meta.criteria.get(word)
    return (criterion.field or word) if criterion is not None else word.split("__", maxsplit=1)[0]


def _less(words: Mapping[str, Kind], others: Mapping[str, Kind]) -> dict[str, Kind]:
    return {word: kind for word, kind in words.items() if word not in others}


def _camel(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("_"))
