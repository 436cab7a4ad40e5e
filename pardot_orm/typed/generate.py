"""The modules that hold the keywords and names of each model, made from the models."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from pardot_orm.typed.keyword_types import keywords_text, names_text
from pardot_orm.typed.keywords import all_models
from pardot_orm.typed.query_types import queries_text, variable_text
from pardot_orm.typed.sharing import all_shared
from pardot_orm.typed.wrapping import LINE_LENGTH, typed_dict, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pardot_orm.models.base import Model

FOLDER = Path(__file__).parent
COMMAND = "python -m pardot_orm.typed"
_MARK = f"written by `{COMMAND}`"
# One module, since each costs type checkers more than its lines do.
_ALIKE = "alike"

# What a module may need: name -> where it is from. Those of the first table are needed at run time.
_AT_RUN_TIME = {
    **dict.fromkeys(
        ("Any", "Generic", "Literal", "Never", "Protocol", "TYPE_CHECKING", "TypedDict", "TypeVar"), "typing"
    ),
    "_ManagerDescriptor": "pardot_orm.models.base",
    "QuerySet": "pardot_orm.query.queryset",
    "Manager": "pardot_orm.query.manager",
    **dict.fromkeys(("Asking", "S", "R"), "pardot_orm.typed.asking"),
}
_FOR_TYPES = {
    **dict.fromkeys(("Callable", "Collection", "Iterable", "Mapping"), "collections.abc"),
    **dict.fromkeys(("date", "datetime"), "datetime"),
    "Decimal": "decimal",
    **dict.fromkeys(("NoReturn", "Unpack", "overload"), "typing"),
    "BulkResult": "pardot_orm.changes.results",
    "Model": "pardot_orm.models.base",
    "Made": "pardot_orm.query.reading.made",
    "Q": "pardot_orm.query.asking.expressions",
    **dict.fromkeys(("FlatQuerySet", "NamedQuerySet", "ValuesQuerySet"), "pardot_orm.query.queryset"),
    **dict.fromkeys(("No", "Tuples", "Yes"), "pardot_orm.typed.asking"),
    **dict.fromkeys(("AtRunTime", "Exactly"), "pardot_orm.typed.exactly"),
    **dict.fromkeys(
        (
            *("Amount", "AmountRange", "Amounts", "Day", "DayRange", "Days", "Flags", "Instant", "IntegerRange"),
            *("Integers", "Moment", "MomentRange", "Moments", "Pattern", "TextRange", "Texts"),
        ),
        "pardot_orm.typed.values",
    ),
}


def modules() -> dict[Path, str]:
    """Return the modules that there should be: file -> text."""
    bodies: dict[str, list[str]] = defaultdict(list)
    abouts: dict[str, str] = {}
    for model in all_models():
        name = model.__module__.rpartition(".")[2]
        bodies[name] += _parts(model)
        abouts[name] = f"Keywords and names for {model.__module__}"
    for shared in all_shared():
        bodies[_ALIKE].append(typed_dict(shared.name, shared.about, shared.words))
        abouts[_ALIKE] = "Keywords that several models have alike"
    sources = _sources(bodies)
    texts = {name: _module(name, abouts[name], parts, sources) for name, parts in bodies.items()}
    return {FOLDER / f"{name}.py": text for name, text in texts.items()}


def outdated() -> dict[Path, str | None]:
    """Return the modules whose files are not as they should be, with None for a file that should not be there."""
    wanted: dict[Path, str | None] = dict(modules())
    written = {path: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.py")}
    wrong = {path: text for path, text in wanted.items() if written.get(path) != text}
    return wrong | {path: None for path, text in written.items() if path not in wanted and _MARK in text[:200]}


def _parts(model: type[Model]) -> list[str]:
    return [f"{names_text(model)}\n\n{variable_text(model)}", *keywords_text(model), *queries_text(model)]


def _sources(bodies: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return where the names are from that the modules themselves define."""
    return {
        name: f"pardot_orm.typed.{module}"
        for module, parts in bodies.items()
        for name in re.findall(r"^(?:class )?(\w+)(?: = Literal|\()", "\n".join(parts), re.MULTILINE)
    }


def _module(name: str, about: str, parts: list[str], sources: Mapping[str, str]) -> str:
    here = f"pardot_orm.typed.{name}"
    body = "\n\n\n".join(parts)
    others = {word: source for word, source in sources.items() if source != here}
    bases = {word for entry in re.findall(r"^class [^:]*:", body, re.MULTILINE) for word in re.findall(r"\w+", entry)}
    related = {each.__name__: each.__module__ for each in all_models()}
    at_run_time = _AT_RUN_TIME | {word: source for word, source in others.items() if word in bases}
    for_types = _FOR_TYPES | related | {word: source for word, source in others.items() if word not in bases}
    needed = _imports(body, for_types, indent="    ")
    block = f"if TYPE_CHECKING:\n{needed}" if needed else ""
    head = [
        f'"""{about}; {_MARK}."""',
        "from __future__ import annotations",
        _imports(block + body, at_run_time),
        block,
    ]
    return "\n\n".join(filter(None, head)) + f"\n\n{'' if body.startswith('#') else chr(10)}{body}\n"


def _imports(body: str, sources: Mapping[str, str], indent: str = "") -> str:
    """Return the imports of the names that occur in a text: the standard library's, then the package's."""
    used = set(re.findall(r"\w+", re.sub(r'(?<=Literal)\[[^]]*\]|"""[^"]*"""', "", body)))
    by_source: dict[str, list[str]] = defaultdict(list)
    for name, source in sources.items():
        if name in used:
            by_source[source].append(name)
    blocks: dict[bool, list[str]] = {False: [], True: []}
    for source, names in sorted(by_source.items()):
        ordered = sorted(
            names, key=lambda name: (len(name) == 1 or not name.isupper(), name[0].islower(), name.lower())
        )  # as ruff sorts
        line = f"{indent}from {source} import {', '.join(ordered)}"
        if len(line) > LINE_LENGTH:
            line = wrapped(f"{indent}from {source} import (", ordered, ")")
        blocks[source.startswith("pardot_orm")].append(line)
    return "\n\n".join("\n".join(lines) for lines in blocks.values() if lines)
