"""The account's tables as data: what `data/` says of the columns of each, and of the server's codes and limits."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import field, frozen

# What has a table, in the order of their making (one follows what it refers to).
OBJECTS = (
    "account", "user", "campaign", "customField", "list", "prospect", "listMembership", "opportunity",
    "visitorActivity", "visitor", "visit", "tag", "tagObject", "customRedirect", "form", "dynamicContent",
    "lifecycleStage", "lifecycleHistory", "emailClick", "emailTemplate", "email", "prospectAccount",
)  # fmt: skip

# What belongs to a record of another table.
NESTED = (
    "profile", "profileCriteria", "identifiedCompany", "visitorReferrer", "visitorPageView",
    "dynamicContentVariation", "emailTemplateSendOptions", "emailMessage",
)  # fmt: skip


@frozen(kw_only=True)
class Field:
    """One field of an object, which is a column unless it is a record or several."""

    name: str
    type: str
    writable: bool = False
    choices: tuple[Any, ...] | None = None
    max_length: int | None = None
    references: str | None = None
    labels: dict[str, str] | None = None
    pattern: str | None = None
    export: str | None = None  # "default", "on_request", "only" (of exports alone) or "no"
    csv: str | None = None  # how a flag stands in files: "one_or_empty" or "true_false"

    @property
    def is_nested(self) -> bool:
        """Whether the field is a record, or several: no column."""
        return self.type in ("object", "object[]")


@frozen
class Table:
    """What is kept of one kind of object."""

    object: str
    fields: tuple[Field, ...]
    document: dict[str, Any] = field(factory=dict, repr=False)  # all that the data file holds

    def field(self, name: str) -> Field | None:
        """Return the field of this name, or None."""
        return next((f for f in self.fields if f.name == name), None)


def row_of(cls: type[Any], row: dict[str, Any]) -> Any:
    """Return a row of a data file as a record of a class, which need not know all of it."""
    names = {a.name for a in cls.__attrs_attrs__}
    return cls(**{k: tuple(v) if isinstance(v, list) else v for k, v in row.items() if k in names})


def _load(name: str) -> Any:
    return json.loads((files(__package__) / "data" / name).read_text(encoding="utf-8"))


@cache
def table_of(name: str) -> Table:
    """Return what is kept of one kind of object, by its name in the API (`listMembership`)."""
    document = _load(f"tables/{name}.json")
    return Table(name, tuple(row_of(Field, row) for row in document["fields"]), document)


@cache
def job_rules(name: str) -> dict[str, Any]:
    """Return the limits of a kind of job, and how long it is kept: `import` or `export`."""
    rules: dict[str, Any] = _load(f"jobs/{name}.json")
    return rules


@cache
def errors() -> dict[int, str]:
    """Return the server's message of every error code."""
    return {row["code"]: row["message"] or "Unknown error" for row in _load("errors.json")}
