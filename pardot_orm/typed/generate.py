"""The text of the modules that hold the keywords of each model, from the models."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from pardot_orm.typed.keywords import all_models, keywords_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pardot_orm.models.base import Model
    from pardot_orm.typed.keywords import Kind

FOLDER = Path(__file__).parent
COMMAND = "python -m pardot_orm.typed"
LINE_LENGTH = 120
_MARK = f"written by `{COMMAND}`"

# What a module may need: name -> where it is from. Those of the first table are needed at run time.
_AT_RUN_TIME = {
    "Literal": "typing",
    "Protocol": "typing",
    "TYPE_CHECKING": "typing",
    "TypedDict": "typing",
    "TypeVar": "typing",
    "_ManagerDescriptor": "pardot_orm.models.base",
    "QuerySet": "pardot_orm.query.queryset",
    "TypedManager": "pardot_orm.typed.managers",
}
_FOR_TYPES = {
    "Callable": "collections.abc",
    "Collection": "collections.abc",
    "Mapping": "collections.abc",
    "date": "datetime",
    "datetime": "datetime",
    "Any": "typing",
    "NoReturn": "typing",
    "Self": "typing",
    "Unpack": "typing",
    "overload": "typing",
    "Model": "pardot_orm.models.base",
    "Made": "pardot_orm.query.made",
    "Q": "pardot_orm.query.expressions",
    "Exactly": "pardot_orm.typed.exactly",
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
    by_module: dict[str, list[type[Model]]] = defaultdict(list)
    for model in all_models():
        by_module[model.__module__.rpartition(".")[2]].append(model)
    return {FOLDER / f"{name}.py": _module(models) for name, models in by_module.items()}


def outdated() -> dict[Path, str | None]:
    """Return the modules whose files are not as they should be, with None for a file that should not be there."""
    wanted: dict[Path, str | None] = dict(modules())
    written = {path: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.py")}
    wrong = {path: text for path, text in wanted.items() if written.get(path) != text}
    return wrong | {path: None for path, text in written.items() if path not in wanted and _MARK in text[:200]}


def _module(models: list[type[Model]]) -> str:
    body = "\n\n".join(_classes(model) for model in models)
    related = {each.__name__: each.__module__ for each in all_models()}
    head = [f'"""Keywords of queries for {models[0].__module__}; {_MARK}."""', "from __future__ import annotations"]
    for_types = _imports(body, _FOR_TYPES | related, indent="    ")
    head += [_imports(body, _AT_RUN_TIME), f"if TYPE_CHECKING:\n{for_types}"]
    return "\n\n".join(head) + f"\n\n{body}"


def _imports(body: str, sources: Mapping[str, str], indent: str = "") -> str:
    """Return the imports of the names that occur in a text: the standard library's, then the package's."""
    used = set(re.findall(r"\w+", re.sub(r"Literal\[[^]]*\]", "Literal", body)))
    by_source: dict[str, list[str]] = defaultdict(list)
    for name, source in sources.items():
        if name in used:
            by_source[source].append(name)
    blocks: dict[bool, list[str]] = {False: [], True: []}
    for source, names in sorted(by_source.items()):
        ordered = sorted(names, key=lambda name: (not name.isupper(), name[0].islower(), name.lower()))  # as ruff sorts
        line = f"{indent}from {source} import {', '.join(ordered)}"
        if len(line) > LINE_LENGTH:
            line = _wrapped(f"{indent}from {source} import (", ordered, ")")
        blocks[source.startswith("pardot_orm")].append(line)
    return "\n\n".join("\n".join(lines) for lines in blocks.values() if lines)


# --- keywords -------------------------------------------------------------------------------------------------------


def _classes(model: type[Model]) -> str:
    name, keywords = model.__name__, keywords_of(model)
    kinds = [*keywords.criteria.values(), *keywords.selectors.values(), *keywords.lookups.values()]
    choices = dict(pair for kind in kinds for pair in kind.choices)
    aliases = [_wrapped(f"{alias} = Literal[", [f'"{each}"' for each in all_], "]") for alias, all_ in choices.items()]
    both = {word: kind for word, kind in keywords.conditions.items() if kind == keywords.criteria.get(word)}
    lookups = _less(keywords.lookups, keywords.criteria)
    here = {word: kind for word, kind in keywords.conditions.items() if kind == lookups.get(word)}
    apart = _less(keywords.conditions, both | here)
    variable = f'{_variable(model)} = TypeVar("{_variable(model)}", bound="{name}")'
    parts = [
        "\n".join([*aliases, variable]),
        _typed_dict(f"_{name}BothWays", "Criteria that `exclude()` takes too.", both),
        _typed_dict(f"_{name}Tests", "Lookups that `exclude()` takes too, and that are no criteria.", here),
        _typed_dict(f"{name}Criteria", "What `filter()` takes.", _less(keywords.criteria, both), f"_{name}BothWays"),
        _typed_dict(f"{name}Selectors", "What `get()` takes.", keywords.selectors, f"{name}Criteria"),
        _typed_dict(f"{name}Lookups", "What `where()` takes.", _less(keywords.lookups, here), f"_{name}Tests"),
        _typed_dict(f"{name}Conditions", "What `exclude()` takes.", apart, f"_{name}BothWays, _{name}Tests"),
        *_query_classes(model),
    ]
    return "\n\n\n".join(parts) + "\n"


def _variable(model: type[Model]) -> str:
    return f"{model.__name__}T"


def _less(words: Mapping[str, Kind], others: Mapping[str, Kind]) -> dict[str, Kind]:
    return {word: kind for word, kind in words.items() if word not in others}


def _typed_dict(name: str, about: str, words: Mapping[str, Kind], bases: str = "TypedDict") -> str:
    head = f'class {name}({bases}, total=False):\n    """{about}"""\n'
    return (head + "".join(f"\n    {word}: {kind.annotation}" for word, kind in words.items())).rstrip()


def _wrapped(head: str, entries: Iterable[str], tail: str, comment: str = "") -> str:
    """Return a line, or several where it would be too long, as the formatter leaves them."""
    entries = list(entries)
    line = f"{head}{', '.join(entries)}{tail}"
    if len(line) <= LINE_LENGTH:
        return line + comment
    indent = " " * (len(head) - len(head.lstrip()))
    return "\n".join([head + comment, *(f"{indent}    {entry}," for entry in entries), indent + tail])


# --- managers and query sets ----------------------------------------------------------------------------------------


def _query_classes(model: type[Model]) -> list[str]:
    name = model.__name__
    plain = [_query_set(model), _manager(model)]
    if not model._meta.has_custom_fields:
        return [*plain, _descriptor(model, [(_variable(model), name)])]
    return [
        *plain,
        _query_set(model, "Custom"),
        _manager(model, "Custom"),
        _protocol(model),
        f'Only{name}T = TypeVar("Only{name}T", bound=Only{name})',
        _descriptor(model, [(f"Only{name}T", name), (_variable(model), f"Custom{name}")]),
    ]


def _protocol(model: type[Model]) -> str:
    name = model.__name__
    about = f"{name} itself, and no subclass of it, which may declare custom fields."
    return f'class Only{name}(Protocol):\n    """{about}"""\n\n    def _exactly(self) -> Exactly[{name}]: ...'


def _query_set(model: type[Model], custom: str = "") -> str:
    name = model.__name__
    methods = _methods(model, "Callable[[Any], object]", "Self", custom)
    return _class(f"{custom}{name}QuerySet(QuerySet[{_variable(model)}])", _about(model, "query set", custom), methods)


def _manager(model: type[Model], custom: str = "") -> str:
    name, variable = model.__name__, _variable(model)
    rows = f"{custom}{name}QuerySet[{variable}]"
    methods = _methods(model, f"Callable[[{variable}], object]", rows, custom)
    return _class(f"{custom}{name}Manager(TypedManager[{variable}, {rows}])", _about(model, "manager", custom), methods)


def _about(model: type[Model], what: str, custom: str) -> str:
    if custom:
        return f"A {what} of a subclass of {model.__name__}: lookups may name custom fields that it declares."
    return f"A {what} of {model.__name__} records."


def _class(head: str, about: str, methods: Iterable[str]) -> str:
    return f'class {head}:\n    """{about}"""\n\n    if TYPE_CHECKING:\n\n' + "\n".join(methods)


def _methods(model: type[Model], function: str, rows: str, custom: str) -> list[str]:
    """Return the methods that take keywords; those of a subclass take the names of its custom fields in lookups."""
    name, record = model.__name__, _variable(model)
    selectors = f"**criteria: Unpack[{name}Selectors]"
    defaults = "defaults: Mapping[str, Any] | None = None"
    return [
        _method("filter", ["*q: Q", f"**criteria: Unpack[{name}Criteria]"], rows),
        *_open("where", f"*conditions: Q | {function}", f"**lookups: Unpack[{name}Lookups]", rows, custom),
        *_open("exclude", "*q: Q", f"**conditions: Unpack[{name}Conditions]", rows, custom),
        _method("get", [selectors], record),
        _method("get_or_create", [defaults, selectors], f"Made[{record}]"),
        _method("update_or_create", [defaults, selectors], f"Made[{record}]"),
    ]


def _open(method: str, positional: str, keywords: str, rows: str, custom: str) -> list[str]:
    """Return a method that takes these keywords, and for custom fields any others."""
    if not custom:
        return [_method(method, [positional, keywords], rows)]
    anything = keywords.partition(":")[0] + ": Any"
    overload = "        @overload\n"
    return [
        overload + _method(method, [positional, keywords], rows, ignore=""),
        overload + _method(method, [positional, anything], rows, ignore=""),
        _method(method, [positional, anything], rows, ignore=""),
    ]


def _method(name: str, parameters: Iterable[str], returns: str, ignore: str = "override") -> str:
    # A keyword less is an incompatible override, which is what it is for.
    comment = f"  # type: ignore[{ignore}]" if ignore else ""
    if ignore == "type-var":  # checkers complain of what is returned
        return _wrapped(f"        def {name}(", ["self", *parameters], f") -> {returns}: ...{comment}")
    return _wrapped(f"        def {name}(", ["self", *parameters], f") -> {returns}: ...", comment)


def _descriptor(model: type[Model], managers: Iterable[tuple[str, str]]) -> str:
    """Return the class of `objects`: the manager for each kind of owner, given as a variable and a manager's name."""
    name = model.__name__
    about = f"`{name}.objects`: a manager that knows the keywords."
    overload = "        @overload"
    lines: list[str] = []
    for variable, manager in managers:
        returns = f"{manager}Manager[{variable}]"
        # The bound of Only... is a protocol that nothing but the model meets; mypy overlooks what does not.
        ignore = "type-var" if variable.startswith("Only") else "overload-cannot-match" if lines else ""
        lines += [overload, _method("__get__", ["instance: None", f"owner: type[{variable}]"], returns, ignore)]
    owner = f"owner: type[{_variable(model)}]"
    lines[0] += "  # type: ignore[override]"
    # One that defines `objects` itself has something for its records too.
    related = "QuerySet[Any]" if "objects" in vars(model) else "NoReturn"
    lines += [overload, _method("__get__", ["instance: Model", owner], related, "")]
    lines += [_method("__get__", ["instance: Model | None", "owner: Any"], "Any", "")]
    return _class(f"{name}Objects(_ManagerDescriptor)", about, lines)
