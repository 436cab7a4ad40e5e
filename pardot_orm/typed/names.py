"""Which names a model's queries take: fields by the type of their values, sort keys and relations, as queries judge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from pardot_orm.errors import PardotError
from pardot_orm.fields.kinds import (
    BooleanField,
    CharField,
    DateField,
    DateTimeField,
    DecimalField,
    Field,
    IntegerField,
    MultiValueField,
)
from pardot_orm.models.relations import ForeignKey

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from pardot_orm.models.base import Model

# Of a row. What Pardot shows always has an id.
_KINDS: tuple[tuple[type[Field[Any]], str, str], ...] = (
    (IntegerField, "Number", "int | None"),
    (BooleanField, "Flag", "bool"),
    (DecimalField, "Amount", "Decimal | None"),
    (DateTimeField, "Moment", "datetime | None"),
    (DateField, "Day", "date | None"),
    (MultiValueField, "Several", "list[str]"),
    (CharField, "Text", "str | None"),
)


@frozen
class Names:
    """The names that the queries of a model take.

    Attributes:
        fields: Those of `only()` and `values()`, by the kind of their values.
        types: Kind -> the type of values.
        orders: Those of `order_by()`.
        shown: Those of `select_related()`.
        related: Those of `prefetch_related()`, with the fields that it can be narrowed to.
    """

    fields: dict[str, list[str]]
    types: dict[str, str]
    orders: list[str]
    shown: list[str]
    related: list[str]


def names_of(model: type[Model]) -> Names:
    """Return the names that the queries of a model take."""
    asked = model.objects.all()
    fields: dict[str, list[str]] = {}
    types: dict[str, str] = {}
    relations = [name for name in dir(model) if not name.startswith("_") and name not in model._meta.fields]
    # Others are no fields: where the account's custom fields are not known, any name is taken for one of them.
    columns = [name for name in relations if isinstance(found := getattr(model, name), ForeignKey) and found.column]
    for name in _taken(asked.only, (*model._meta.fields, *columns)):
        kind, annotation = _kind(model, name)
        fields.setdefault(kind, []).append(name)
        types[kind] = annotation
    orders = [f"{sign}{key}" for key in dict.fromkeys(("id", *model._meta.orders)) for sign in ("", "-")]
    whole = _taken(asked.prefetch_related, relations)
    paths = [f"{name}__{inner}" for name in whole for inner in _fields_behind(model, name)]
    return Names(
        fields,
        types,
        _taken(asked.order_by, orders),
        _taken(asked.select_related, relations),
        [*whole, *_taken(asked.prefetch_related, paths)],
    )


def _kind(model: type[Model], name: str) -> tuple[str, str]:
    if name == "id":
        return "Id", "int"
    found = model._meta.fields.get(name)  # else the id stands for a related record
    for cls, kind, annotation in _KINDS:
        if found is None or isinstance(found, cls):
            return kind, annotation
    return "Value", "Any"


def _taken(method: Callable[..., object], names: Iterable[str]) -> list[str]:
    def takes(name: str) -> bool:
        try:
            method(name)
        except PardotError:
            return False
        return True

    return [name for name in names if takes(name)]


def _fields_behind(model: type[Model], name: str) -> Iterable[str]:
    related: type[Model] | None = getattr(getattr(model, name), "model", None)
    return related._meta.fields if related is not None else ()
