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

# The module of fields that several models have alike.
ALIKE = "alike"
# A class for fewer keywords than that would be longer than what it spares.
_FEWEST = 6


@frozen
class Shared:
    """Lookups that are written once.

    Attributes:
        name: Of their class.
        module: Where it is written, as a path below `typed/`.
        about: What they are.
        words: Keyword -> type.
    """

    name: str
    module: str
    about: str
    words: dict[str, Kind]


def tests_of(model: type[Model]) -> dict[str, Kind]:
    """Return the lookups of a model that `exclude()` takes too, and that are no criteria."""
    keywords = keywords_of(model)
    lookups = {word: kind for word, kind in keywords.lookups.items() if word not in keywords.criteria}
    return {word: kind for word, kind in keywords.conditions.items() if kind == lookups.get(word)}


def split(words: Mapping[str, Kind]) -> tuple[list[Shared], dict[str, Kind]]:
    """Return what of a model's lookups is written elsewhere, and the rest."""
    rest = dict(words)
    used = []
    for shared in all_shared():
        if all(rest.get(word) == kind for word, kind in shared.words.items()):
            used.append(shared)
            rest = {word: kind for word, kind in rest.items() if word not in shared.words}
    return used, rest


@cache
def all_shared() -> tuple[Shared, ...]:
    """Return all of them, in the order of their names."""
    tests = {model: tests_of(model) for model in all_models()}
    found = [*_behind_relations(tests), *_alike(tests)]
    return tuple(sorted(found, key=lambda shared: shared.name))


def _behind_relations(tests: Mapping[type[Model], Mapping[str, Kind]]) -> Iterable[Shared]:
    found: dict[tuple[str, type[Model]], dict[str, Kind]] = {}
    for model, words in tests.items():
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
        yield Shared(f"Behind{_camel(name)}{of}", f"related/{_module(target)}", about, words)


def _alike(tests: Mapping[type[Model], Mapping[str, Kind]]) -> Iterable[Shared]:
    """Return what most of the models that have a field of a name can look at in the same ways."""
    by_field: dict[str, list[dict[str, Kind]]] = defaultdict(list)
    for model, words in tests.items():
        fields: dict[str, dict[str, Kind]] = defaultdict(dict)
        for word, kind in words.items():
            if (name := word.split("__")[0]) in model._meta.fields:
                fields[name][word] = kind
        for name, found in fields.items():
            by_field[name].append(found)
    for name, several in sorted(by_field.items()):
        often = Counter((word, kind.annotation) for found in several for word, kind in found.items())
        top = max(often.values())
        like = [found for found in several if any(often[word, kind.annotation] == top for word, kind in found.items())]
        common = {word: kind for word, kind in like[0].items() if all(each.get(word) == kind for each in like)}
        if len(like) > 1 and len(common) >= _FEWEST:
            yield Shared(f"Alike{_camel(name)}", ALIKE, f"Lookups of a field `{name}`.", common)


def _camel(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("_"))


def _module(model: type[Model]) -> str:
    return model.__module__.rpartition(".")[2]
