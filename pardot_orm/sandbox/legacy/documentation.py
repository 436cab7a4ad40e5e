"""Versions 3 and 4 as data: what `data/` says of each object, as typed records that these versions are driven by."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import Factory, field, frozen

from pardot_orm.sandbox.core.tables import NESTED, OBJECTS, Field, row_of, table_of

# Imports and exports: work that is ordered, done by and by, and looked after meanwhile.
JOBS = ("import", "export")


@frozen(kw_only=True)
class FieldSpec(Field):
    """One documented field of an object: a column, if it is one, and how answers show it."""

    required_on_create: bool = False
    outputs: tuple[str, ...] = ()
    versions: tuple[int, ...] = (3, 4)
    wire: str | None = None  # "one_or_empty" or "true_false"
    when_null: str | None = None  # "absent" or, if left out, an empty element
    alias: str | None = None  # what answers call it; `campaign.id` is a nested node's

    @property
    def shown_name(self) -> str:
        """The name in answers."""
        return self.name if self.alias is None or "." in self.alias else self.alias


@frozen
class OperationSpec:
    """One documented operation: its selectors (which must be given) and parameters, for some versions."""

    op: str
    methods: tuple[str, ...]
    selectors: tuple[str, ...]
    params: tuple[dict[str, Any], ...]
    returns: str
    versions: tuple[int, ...]
    http_status: int = 200
    combinable: bool = False


@frozen
class CriterionSpec:
    """One documented criterion of a query."""

    name: str
    type: str
    versions: tuple[int, ...]
    choices: tuple[Any, ...] | None = None
    overrides: tuple[str, ...] = ()
    exclusive_group: str | None = None  # of each group, a request may use one criterion
    requires: tuple[str, ...] = ()  # criteria that it stands beside
    default: str | None = None  # what an absent one means


@frozen
class ObjectSpec:
    """One object of the API."""

    object: str
    node: str
    fields: tuple[FieldSpec, ...]
    nested: tuple[dict[str, Any], ...]
    operations: tuple[OperationSpec, ...]
    criteria: tuple[CriterionSpec, ...] = ()
    sort_orders: dict[str, str] = Factory(dict)  # sort key -> its default order
    result_params: dict[str, dict[str, Any]] = Factory(dict)  # by their names
    outputs: tuple[str, ...] = ()
    requires_one_of: tuple[str, ...] = ()  # criteria, of which a query must have one
    document: dict[str, Any] = field(factory=dict, repr=False)  # all that the data file holds

    def field(self, name: str) -> FieldSpec | None:
        """Return the field of this name, or None."""
        return next((f for f in self.fields if f.name == name), None)


def _load(name: str) -> Any:
    return json.loads((files(__package__) / "data" / name).read_text(encoding="utf-8"))


@cache
def object_spec(name: str) -> ObjectSpec:
    """Return what the data says of one object, by its name in the API (`listMembership`)."""
    document = _load(f"objects/{name}.json")
    query = document.get("query") or {}
    kept = {row["name"]: row for row in table_of(name).document["fields"]} if name in (*OBJECTS, *NESTED) else {}
    return ObjectSpec(
        object=document["object"],
        node=document["node"],
        fields=tuple(row_of(FieldSpec, kept.get(row["name"], {}) | row) for row in document["fields"]),
        nested=tuple(document["nested"]),
        operations=tuple(row_of(OperationSpec, row) for row in document["operations"]),
        criteria=tuple(row_of(CriterionSpec, row) for row in query.get("criteria", ())),
        sort_orders={row["value"]: row["default_order"] for row in query.get("sort_by", ())},
        result_params={row["name"]: row for row in query.get("result_params", ())},
        outputs=tuple(query.get("outputs", ())),
        requires_one_of=tuple(query.get("requires_one_of", ())),
        document=document,
    )


@cache
def export_procedures() -> dict[str, dict[str, Any]]:
    """Return the objects that can be exported: the procedures of each with their arguments, and their limits."""
    objects: dict[str, dict[str, Any]] = _load("jobs/export.json")["objects"]
    return objects


@cache
def conventions() -> dict[str, Any]:
    """Return the rules that hold for all objects: outputs, grades, codes of missing records."""
    conventions: dict[str, Any] = _load("conventions.json")
    return conventions
