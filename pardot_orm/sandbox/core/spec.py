"""The API as data: what `data/` says of each object, as typed records that the server is driven by."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import Factory, field, frozen

# The objects the sandbox serves, in the order of their tables (one follows what it refers to).
OBJECTS = (
    "account", "user", "campaign", "customField", "list", "prospect", "listMembership", "opportunity",
    "visitorActivity", "visitor", "visit", "tag", "tagObject", "customRedirect", "form", "dynamicContent",
    "lifecycleStage", "lifecycleHistory", "emailClick", "emailTemplate", "email", "prospectAccount",
)  # fmt: skip

# Imports and exports: work that is ordered, done by and by, and looked after meanwhile.
JOBS = ("import", "export")

# Nested records with a table of their own.
NESTED = (
    "profile", "profileCriteria", "identifiedCompany", "visitorReferrer", "visitorPageView",
    "dynamicContentVariation", "emailTemplateSendOptions", "emailMessage",
)  # fmt: skip


@frozen
class FieldSpec:
    """One documented field of an object."""

    name: str
    type: str
    writable: bool = False
    required_on_create: bool = False
    outputs: tuple[str, ...] = ()
    versions: tuple[int, ...] = (3, 4)
    choices: tuple[Any, ...] | None = None
    max_length: int | None = None
    references: str | None = None
    wire: str | None = None  # "one_or_empty" or "true_false"
    when_null: str | None = None  # "absent" or, if left out, an empty element
    labels: dict[str, str] | None = None
    pattern: str | None = None
    export: str | None = None  # "default", "on_request", "only" (of exports alone) or "no"
    alias: str | None = None  # what answers call it; `campaign.id` is a nested node's

    @property
    def shown_name(self) -> str:
        """The name in answers."""
        return self.name if self.alias is None or "." in self.alias else self.alias

    @property
    def is_nested(self) -> bool:
        """Whether the field is a node, whose records are found by `nested`."""
        return self.type in ("object", "object[]")


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


def _known(cls: type[Any], row: dict[str, Any]) -> Any:
    names = {a.name for a in cls.__attrs_attrs__}
    return cls(**{k: tuple(v) if isinstance(v, list) else v for k, v in row.items() if k in names})


def _load(name: str) -> Any:
    return json.loads((files(__package__) / "data" / name).read_text(encoding="utf-8"))


@cache
def object_spec(name: str) -> ObjectSpec:
    """Return what the data says of one object, by its name in the API (`listMembership`)."""
    document = _load(f"objects/{name}.json")
    query = document.get("query") or {}
    return ObjectSpec(
        object=document["object"],
        node=document["node"],
        fields=tuple(_known(FieldSpec, row) for row in document["fields"]),
        nested=tuple(document["nested"]),
        operations=tuple(_known(OperationSpec, row) for row in document["operations"]),
        criteria=tuple(_known(CriterionSpec, row) for row in query.get("criteria", ())),
        sort_orders={row["value"]: row["default_order"] for row in query.get("sort_by", ())},
        result_params={row["name"]: row for row in query.get("result_params", ())},
        outputs=tuple(query.get("outputs", ())),
        requires_one_of=tuple(query.get("requires_one_of", ())),
        document=document,
    )


@cache
def job_rules(name: str) -> dict[str, Any]:
    """Return the limits of a kind of job, and what it is made of: `import` or `export`."""
    rules: dict[str, Any] = _load(f"jobs/{name}.json")
    return rules


@cache
def conventions() -> dict[str, Any]:
    """Return the rules that hold for all objects: outputs, grades, codes of missing records."""
    conventions: dict[str, Any] = _load("conventions.json")
    return conventions


@cache
def errors() -> dict[int, str]:
    """Return the server's message of every error code."""
    return {row["code"]: row["message"] or "Unknown error" for row in _load("errors.json")}
