"""Which keywords a model's queries take, and of what types: names as the queries judge them, types by field."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from pardot_orm import models
from pardot_orm.errors import FieldError, PardotError
from pardot_orm.fields.kinds import (
    BooleanField,
    ChoiceField,
    DateField,
    DateTimeField,
    DecimalField,
    Field,
    IntegerField,
    MultiValueField,
)
from pardot_orm.models.base import Model
from pardot_orm.models.relations import ForeignKey
from pardot_orm.query.asking.expressions import Q, parse_q
from pardot_orm.query.asking.lookups import criteria_of, parse
from pardot_orm.query.asking.where import parse_where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pardot_orm.models.criteria import Criterion

TEXT_LOOKUPS = ("iexact", "contains", "icontains", "startswith", "istartswith", "endswith", "iendswith")
PATTERN_LOOKUPS = ("regex", "iregex")
ORDER_LOOKUPS = ("gt", "gte", "lt", "lte")
LOOKUPS = ("", "exact", "in", *ORDER_LOOKUPS, "range", *TEXT_LOOKUPS, *PATTERN_LOOKUPS, "isnull")
PARTS = ("date", "year", "month", "day", "week", "week_day", "hour", "minute", "second")
PART_LOOKUPS = ("", "exact", "in", *ORDER_LOOKUPS, "range")
# Of related records, whose fields are many: other parts are asked for with Q, which takes any keyword, or a function.
RELATED_PARTS = ("date", "year")

_NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
_DAY = date(2026, 3, 1)


@frozen
class Kind:
    """A type of values.

    Attributes:
        annotation: As modules write it.
        sample: A value of it.
        related: The models that it names.
        choices: The choices that it names, by the name of their alias.
    """

    annotation: str
    sample: Any
    related: tuple[type[Model], ...] = ()
    choices: tuple[tuple[str, tuple[str, ...]], ...] = ()


_MOMENT = Kind("Moment", "today")
_INSTANT = Kind("Instant", _NOON)


@frozen
class Keywords:
    """The keywords that the queries of a model take.

    Attributes:
        criteria: Those of `filter()`.
        selectors: What `get()` takes beside them.
        lookups: Those of `where()`.
        conditions: Those of `exclude()`: criteria and lookups; a name that is both is a criterion, but for None.
    """

    criteria: dict[str, Kind]
    selectors: dict[str, Kind]
    lookups: dict[str, Kind]
    conditions: dict[str, Kind]


def all_models() -> list[type[Model]]:
    """Return the models of the package."""
    # What has no operation of its own can't be asked for.
    found = [getattr(models, name) for name in models.__all__ if hasattr(getattr(models, name), "_meta")]
    found = [model for model in found if model._meta.operations]
    return [each for each in found if isinstance(each, type) and issubclass(each, Model) and each is not Model]


def keywords_of(model: type[Model]) -> Keywords:
    """Return the keywords that the queries of a model take."""
    criteria = dict(_criteria(model))
    lookups = dict(_lookups(model))
    if model._meta.is_bounded_by_id and "id__in" in lookups:  # walked along, by bounds of ids
        criteria["id__in"] = lookups["id__in"]
    selectors = {
        name: exactly(model, model._meta.fields[name], optional=False)
        for name in model._meta.selectors
        if name not in criteria
    }
    return Keywords(criteria, selectors, lookups, dict(_conditions(model, criteria, lookups)))


def _conditions(model: type[Model], criteria: dict[str, Kind], lookups: dict[str, Kind]) -> Iterator[tuple[str, Kind]]:
    for name, kind in (lookups | criteria).items():
        # Of a moment that no answer shows, only an instant has an opposite.
        kinds = (kind, _INSTANT) if kind == _MOMENT else (kind,)
        found = next((each for each in kinds if _excludes(model, name, each.sample)), None)
        if found is None:
            continue
        or_empty = name in criteria and name in lookups and lookups[name].annotation.endswith("None")
        if or_empty and _excludes(model, name, None):
            found = evolve(found, annotation=f"{found.annotation} | None")
        yield name, found


def _excludes(model: type[Model], keyword: str, value: Any) -> bool:
    try:
        parse_q(model, ~Q(**{keyword: value}), ())
    except PardotError:
        return False
    return True


# --- criteria -------------------------------------------------------------------------------------------------------


def _criteria(model: type[Model]) -> Iterator[tuple[str, Kind]]:
    meta = model._meta
    fields = dict.fromkeys(criterion.field for criterion in meta.criteria.values() if criterion.field)
    spellings = [f"{field}__{lookup}" if lookup else field for field in fields for lookup in LOOKUPS]
    for keyword in dict.fromkeys((*meta.criteria, *spellings)):
        if found := criteria_of(meta, keyword):
            kind = _criterion_kind(model, found[0][0])
            try:
                parse(meta, {keyword: kind.sample})
            except FieldError:  # a bound of this kind has no step to the next value
                continue
            yield keyword, kind


def _criterion_kind(model: type[Model], criterion: Criterion) -> Kind:
    if criterion.kind in {"integer", "number", "integers", "id_or_email"}:
        return _identified(criterion)
    if criterion.kind == "choice":
        return _choice(model, _named_after(model, criterion), criterion.choices)
    if criterion.kind == "moment":
        return _MOMENT
    return Kind("bool", sample=True) if criterion.kind == "flag" else Kind("str", "x")


def _named_after(model: type[Model], criterion: Criterion) -> str:
    """Return what the choices of a criterion are named after: the field that has the same ones, else itself."""
    fields = model._meta.fields
    held, own = (getattr(fields.get(name), "choices", None) for name in (criterion.field or "", criterion.name))
    if held == criterion.choices:
        return criterion.field or ""
    return criterion.name if own in {None, criterion.choices} else f"{criterion.name}_criterion"


def _identified(criterion: Criterion) -> Kind:
    """Return the type of a number, which may be a record's id: then the record stands for it."""
    related = _related(criterion.name, anywhere=criterion.kind == "id_or_email")
    one = " | ".join(["int", *(each.__name__ for each in related)])
    if criterion.kind == "integers":
        return Kind(f"{one} | Collection[{one}]", [1], related)
    return Kind(f"{one} | str" if criterion.kind == "id_or_email" else one, 1, related)


def _related(name: str, *, anywhere: bool = False) -> tuple[type[Model], ...]:
    """Return the model whose ids a name is of: `list_id`, or `assigned_to_user`."""
    for model in all_models():
        noun = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", model._meta.object_name).lower()
        if name == f"{noun}_id" or (anywhere and name.endswith(f"_{noun}")):
            return (model,)
    return ()


def _choice(model: type[Model], name: str, choices: tuple[str, ...]) -> Kind:
    alias = model.__name__ + "".join(word.capitalize() for word in name.split("_"))
    return Kind(alias, choices[0], choices=((alias, choices),))


# --- lookups --------------------------------------------------------------------------------------------------------


def _lookups(model: type[Model]) -> Iterator[tuple[str, Kind]]:
    for path, owner, found, related in _paths(model):
        looked_at = [("", lookup) for lookup in LOOKUPS]
        if isinstance(found, DateField | DateTimeField):
            parts = RELATED_PARTS if "__" in path else PARTS
            looked_at += [(part, lookup) for part in parts for lookup in PART_LOOKUPS]
        for part, lookup in looked_at:
            keyword = "__".join(filter(None, (path, part, lookup)))
            kind = _part_kind(part, lookup) if part else _lookup_kind(owner, found, lookup, related)
            try:
                parse_where(model, {keyword: kind.sample}, ())
            except FieldError:  # it does not suit the field
                continue
            yield keyword, kind


def _paths(model: type[Model]) -> Iterator[tuple[str, type[Model], Field[Any], tuple[type[Model], ...]]]:
    """Return each way to a field, with the field's model, the field, and the model that it is an id of."""
    fields = model._meta.fields
    for name, found in fields.items():
        yield name, model, found, _related(name)
    for name in dir(model):
        relation = getattr(model, name, None)
        if not isinstance(relation, ForeignKey):
            continue
        if relation.column is not None:
            yield name, model, fields[relation.column], (relation.model,)
        for inner, found in relation.model._meta.fields.items():
            yield f"{name}__{inner}", relation.model, found, _related(inner)


def _lookup_kind(owner: type[Model], found: Field[Any], lookup: str, related: tuple[type[Model], ...]) -> Kind:
    if lookup in {"", "exact"}:
        return exactly(owner, found, related=related)
    if lookup == "in":
        return _in(owner, found, related)
    name, sample = _atom(found)
    if lookup == "range":
        return Kind(_RANGES[name], (sample, sample))
    fixed = {
        "isnull": Kind("bool", sample=True),
        **dict.fromkeys(PATTERN_LOOKUPS, Kind("Pattern", "x")),
        **dict.fromkeys(TEXT_LOOKUPS, Kind("str", "x")),
    }
    return fixed.get(lookup) or Kind(name, sample)


_RANGES = {
    "str": "TextRange",
    "int": "IntegerRange",
    "bool": "IntegerRange",  # no flag has one
    "Amount": "AmountRange",
    "datetime": "MomentRange",
    "date": "DayRange",
    "Day": "DayRange",
}
_SEVERAL = {
    "str": "Texts",
    "int": "Integers",
    "bool": "Flags",
    "Amount": "Amounts",
    "datetime": "Moments",
    "Day": "Days",
}


def _atom(found: Field[Any]) -> tuple[str, Any]:
    """Return the type of one value of a field, and a value."""
    kinds: tuple[tuple[type[Field[Any]], str, Any], ...] = (
        (IntegerField, "int", 1),
        (BooleanField, "bool", True),
        (DecimalField, "Amount", 1),
        (DateTimeField, "datetime", _NOON),
        (DateField, "Day", _DAY),
    )
    return next(((name, sample) for cls, name, sample in kinds if isinstance(found, cls)), ("str", "x"))


def exactly(
    owner: type[Model], found: Field[Any], *, related: tuple[type[Model], ...] | None = None, optional: bool = True
) -> Kind:
    """Return the type of what a field may be equal to.

    Args:
        owner: The field's model.
        found: The field.
        related: The models that it is an id of, where its name does not tell.
        optional: Whether None is among it.
    """
    if isinstance(found, MultiValueField):
        return Kind("list[str] | tuple[str, ...]", ["x"])
    if isinstance(found, ChoiceField):
        choice = _choice(owner, found.name, found.choices)
        return Kind(f"{choice.annotation} | None" if optional else choice.annotation, choice.sample, (), choice.choices)
    name, sample = _atom(found)
    related = _related(found.name) if related is None else related
    names = [name, *(each.__name__ for each in related), *(["None"] if optional and name != "bool" else [])]
    return Kind(" | ".join(names), sample, related)


def _in(owner: type[Model], found: Field[Any], related: tuple[type[Model], ...]) -> Kind:
    if isinstance(found, ChoiceField):
        choice = _choice(owner, found.name, found.choices)
        return Kind(f"Collection[{choice.annotation} | None]", (choice.sample,), (), choice.choices)
    name, sample = _atom(found)
    if related:
        names = " | ".join([name, *(each.__name__ for each in related), "None"])
        return Kind(f"Collection[{names}]", [sample], related)
    return Kind(_SEVERAL[name], [sample])


def _part_kind(part: str, lookup: str) -> Kind:
    name, sample = ("date", _DAY) if part == "date" else ("int", 1)
    if lookup == "in":
        return Kind("Days" if part == "date" else "Integers", [sample])
    if lookup == "range":
        return Kind(_RANGES[name], (sample, sample))
    return Kind(name, sample)
