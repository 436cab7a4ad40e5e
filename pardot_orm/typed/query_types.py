"""The text of a model's managers and query sets, as type checkers see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from pardot_orm.typed.keyword_types import changes_of
from pardot_orm.typed.names import names_of
from pardot_orm.typed.wrapping import cls, method, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pardot_orm.models.base import Model


def queries_text(model: type[Model]) -> list[str]:
    """Return the classes of a model's rows, query sets, managers, and of its `objects`."""
    name = model.__name__
    texts = [_row(model), *_Queries(model, "").texts()]
    if not model._meta.has_custom_fields:
        return [*texts, _descriptor(model, [(_variable(model), name)])]
    return [
        *texts,
        *_Queries(model, "Custom").texts(),
        _protocol(model),
        f'Only{name}T = TypeVar("Only{name}T", bound=Only{name})',
        _descriptor(model, [(f"Only{name}T", name), (_variable(model), f"Custom{name}")]),
    ]


def variable_text(model: type[Model]) -> str:
    """Return the variable that stands for a model and its subclasses."""
    return f'{_variable(model)} = TypeVar("{_variable(model)}", bound="{model.__name__}")'


def _variable(model: type[Model]) -> str:
    return f"{model.__name__}T"


def _row(model: type[Model]) -> str:
    """Return the class of rows: dicts that know their keys."""
    name, names = model.__name__, names_of(model)
    kinds = [(f"{name}{kind}", names.types[kind]) for kind in names.fields]
    methods = [
        method("__getitem__", [f"key: {keys}"], returns, overload=len(kinds) > 1, ignore="override" if not at else "")
        for at, (keys, returns) in enumerate(kinds)
    ]
    if len(kinds) > 1:
        methods.append(method("__getitem__", ["key: str"], "Any"))
    return cls(f"{name}Row", ["dict[str, Any]"], f"A row of {name}'s fields, of `values()`.", methods)


@frozen
class _Queries:
    """The query set and the manager of a model, or those of its subclasses (`custom`), which may declare fields."""

    model: type[Model]
    custom: str

    def texts(self) -> list[str]:
        """Return what both take, the query set, the manager."""
        name, record, custom = self.model.__name__, _variable(self.model), self.custom
        asking, rows = f"_{custom}{name}Asking", f"{custom}{name}QuerySet[{record}]"
        whose = f"subclasses of {name}, which may declare custom fields" if custom else name
        names = [f"{name}{kind}" + (" | str" if custom and kind == "Field" else "") for kind in _NAMES]
        update = self._open(
            "update",
            ["expect: int | range | None = None"],
            f"**values: Unpack[{changes_of(self.model)}]",
            "BulkResult",
            "" if custom else "override",
        )
        both = [wrapped("    Asking[", [record, "S", *names], "]").lstrip(), f"Generic[{record}, S, R]"]
        query_set = [f'{asking}[{record}, "{rows}", Any]', f"QuerySet[{record}]"]
        manager = [f"{asking}[{record}, {rows}, {record}]", f"Manager[{record}]"]
        # Fewer keywords than any are an incompatible override, which is what they are for.
        return [
            cls(asking, both, f"What is asked of {whose}.", self._asking()),
            cls(f"{custom}{name}QuerySet", query_set, f"A query set of {whose}.", update, ignore="misc"),
            cls(f"{custom}{name}Manager", manager, f"A manager of {whose}.", [], ignore="misc"),
        ]

    def _asking(self) -> list[str]:
        """Return the methods that take keywords or give rows; those of subclasses take names of custom fields too."""
        name, record = self.model.__name__, _variable(self.model)
        selectors = f"**criteria: Unpack[{name}Selectors]"
        function = "*conditions: Q | Callable[[R], object]"
        return [
            method("filter", ["*q: Q", f"**criteria: Unpack[{name}Criteria]"], "S"),
            *self._open("where", [function], f"**lookups: Unpack[{name}Lookups]", "S"),
            *self._open("exclude", ["*q: Q"], f"**conditions: Unpack[{name}Conditions]", "S"),
            method("get", [selectors], record),
            *self._open("create", [], f"**values: Unpack[{name}Values]", record),
            self._made("get_or_create", selectors),
            self._made("update_or_create", selectors),
            *self._values(),
            *self._values_list(),
        ]

    def _open(self, name: str, parameters: list[str], keywords: str, returns: str, ignore: str = "") -> list[str]:
        """Return a method that takes these keywords, and for custom fields any others."""
        if parameters and not parameters[0].startswith("*"):
            parameters = ["*", *parameters]
        if not self.custom:
            return [method(name, [*parameters, keywords], returns, ignore=ignore)]
        anything = keywords.partition(":")[0] + ": Any"
        return [
            method(name, [*parameters, keywords], returns, overload=True),
            method(name, [*parameters, anything], returns, overload=True),
            method(name, [*parameters, anything], returns),
        ]

    def _made(self, name: str, selectors: str) -> str:
        """Return a method that makes records."""
        known = f"{self.model.__name__}Values | {'Mapping[str, Any]' if self.custom else 'AtRunTime'}"
        return method(name, [f"defaults: {known} | None = None", selectors], f"Made[{_variable(self.model)}]")

    def _values(self) -> list[str]:
        name, record = self.model.__name__, _variable(self.model)
        if self.custom:
            return [method("values", ["*fields: str"], f"ValuesQuerySet[{record}, dict[str, Any]]")]
        typed = f"ValuesQuerySet[{record}, {name}Row]"
        if not self.model._meta.has_custom_fields:
            return [method("values", [f"*fields: {name}Field"], typed)]
        return [  # all fields are those of the account too
            method("values", [], f"ValuesQuerySet[{record}, dict[str, Any]]", overload=True),
            method("values", [f"*fields: {name}Field"], typed, overload=True),
            method("values", ["*fields: str"], "Any"),
        ]

    def _values_list(self) -> list[str]:
        name, record, names = self.model.__name__, _variable(self.model), names_of(self.model)
        fields = f"{name}Field" + (" | str" if self.custom else "")
        flat = [(f"{name}{kind}", names.types[kind]) for kind in names.fields]
        if self.custom:
            flat.append(("str", "Any"))
        several, never = f"*fields: {fields}", "flat: No = False"
        tuples = [several, never, "named: No = False"]
        return [
            method("values_list", tuples, f"Tuples[{record}]", overload=True),
            method("values_list", [several, never, "named: Yes"], f"NamedQuerySet[{record}]", overload=True),
            *(
                method(
                    "values_list",
                    [f"field: {keys}", "/", "*", "flat: Yes"],
                    f"FlatQuerySet[{record}, {value}]",
                    overload=True,
                )
                for keys, value in flat
            ),
            method("values_list", ["*fields: str", "flat: bool = False", "named: bool = False"], "Any"),
        ]


# What a model's names are called, in the order in which `Asking` takes them.
_NAMES = ("Field", "Order", "Shown", "Related")


def _protocol(model: type[Model]) -> str:
    name = model.__name__
    about = f"{name} itself, and no subclass of it, which may declare custom fields."
    return f'class Only{name}(Protocol):\n    """{about}"""\n\n    def _exactly(self) -> Exactly[{name}]: ...'


def _descriptor(model: type[Model], managers: Iterable[tuple[str, str]]) -> str:
    """Return the class of `objects`: the manager for each kind of owner, given as a variable and a manager's name."""
    name = model.__name__
    lines: list[str] = []
    for variable, manager in managers:
        returns = f"{manager}Manager[{variable}]"
        # The bound of Only... is a protocol that nothing but the model meets; mypy overlooks what does not.
        ignore = "type-var" if variable.startswith("Only") else "overload-cannot-match" if lines else ""
        owner = f"owner: type[{variable}]"
        lines += [method("__get__", ["instance: None", owner], returns, overload=True, ignore=ignore)]
    owner = f"owner: type[{_variable(model)}]"
    lines[0] = lines[0].replace("@overload", "@overload  # type: ignore[override]")
    # One that defines `objects` itself has something for its records too.
    related = "QuerySet[Any]" if "objects" in vars(model) else "NoReturn"
    lines += [method("__get__", ["instance: Model", owner], related, overload=True)]
    lines += [method("__get__", ["instance: Model | None", "owner: Any"], "Any")]
    return cls(f"{name}Objects", ["_ManagerDescriptor"], f"`{name}.objects`: a manager that knows the keywords.", lines)
