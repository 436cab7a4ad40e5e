"""What can be set by keywords: in constructors, `create()`, `defaults=` and `update()`; and what names one record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from pardot_orm.fields.kinds import BooleanField, CharField, DateTimeField, DecimalField, IntegerField
from pardot_orm.models.objects.list import List
from pardot_orm.models.profile import ProfileCriteriaDescriptor
from pardot_orm.models.relations import ForeignKey
from pardot_orm.models.subscriptions import SubscriptionsDescriptor
from pardot_orm.typed.keywords import Kind, exactly

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pardot_orm.models.base import Model

_CUSTOM = Kind("Mapping[str, Any]", {})
_SETTABLE = (CharField, IntegerField, DecimalField, BooleanField, DateTimeField)


@frozen
class Settable:
    """What can be set by keywords.

    Attributes:
        values: What a new record takes.
        changes: What `update()` takes.
        selectors: What names one record, in each way: the name of the way -> keyword -> type.
    """

    values: dict[str, Kind]
    changes: dict[str, Kind]
    selectors: dict[str, dict[str, Kind]]


def settable(model: type[Model]) -> Settable:
    """Return what can be set by keywords of a model."""
    values = dict(_settable(model, {"always", "create"}))
    changes = dict(_settable(model, {"always", "update"}))
    lists = [name for name in changes if isinstance(getattr(model, name, None), SubscriptionsDescriptor)]
    return Settable(
        values,
        {name: kind for name, kind in changes.items() if name not in lists},  # entries are added and taken away
        {_way(names): {name: _selector(model, name) for name in sorted(names)} for names in model._meta.selector_sets},
    )


def _settable(model: type[Model], states: set[str]) -> Iterator[tuple[str, Kind]]:
    fields = model._meta.fields
    for name, found in fields.items():
        if found.write in states and isinstance(found, _SETTABLE):  # the rest is what create() of jobs makes
            yield name, _kind(model, name)
    for name in dir(model):
        declared = getattr(model, name, None)
        if isinstance(declared, ForeignKey) and declared.column and fields[declared.column].write in states:
            yield name, Kind(f"{declared.model.__name__} | None", None, (declared.model,))
        elif isinstance(declared, SubscriptionsDescriptor):
            yield name, Kind("Iterable[List | int]", [1], (List,))
        elif isinstance(declared, ProfileCriteriaDescriptor):
            yield name, Kind("Mapping[int, str]", {})
    if model._meta.has_custom_fields:
        yield "custom", _CUSTOM


def _kind(model: type[Model], name: str) -> Kind:
    """Return the type of a value. None is always one, as it is of attributes: what may be None is copied by it."""
    found = model._meta.fields[name]
    if isinstance(found, DateTimeField):
        return Kind("Instant | None", "2026-03-01T14:05:00+00:00")
    kind = exactly(model, found, related=())
    if not kind.choices:
        return kind
    # Any text, as of attributes: choices are taken in any case, and rows of data hold plain texts. Editors offer them.
    return evolve(kind, annotation=f"{kind.annotation.removesuffix(' | None')} | str | None")


def _selector(model: type[Model], name: str) -> Kind:
    related = (model,) if name == "id" else None
    return exactly(model, model._meta.fields[name], related=related, optional=False)


def _way(names: frozenset[str]) -> str:
    words = [word.removesuffix("_id") for word in sorted(names)]
    return "And".join("".join(part.capitalize() for part in word.split("_")) for word in words)
