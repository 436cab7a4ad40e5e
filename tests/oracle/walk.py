"""The documentation of versions 3 and 4 as rows, each of which the embedded Pardot and the library must meet.

`ROWS` are what pages and tables document of the 24 objects, of which import and export are jobs, and of the records
nested in them; `APART` is what only samples and clients show, which no count includes.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from attrs import field, frozen

KINDS = ("object", "field", "operation", "parameter", "criterion", "sort key", "output")

# Parameters that are no rows: those that stand for the fields, which have rows, and the format, which is of every call.
_NO_ROWS = {"*", "<field>", "format"}

_DOCUMENTS = [json.loads(path.read_text("utf-8")) for path in sorted((Path(__file__).parent / "objects").glob("*"))]
DOCUMENTS: dict[str, dict[str, Any]] = {document["object"]: document for document in _DOCUMENTS}
OBJECTS = tuple(name for name, document in DOCUMENTS.items() if document["kind"] == "resource")
JOBS = tuple(name for name, document in DOCUMENTS.items() if document["kind"] == "job")


@frozen
class Row:
    """One row: what the data says of one field, operation, criterion ... of one object.

    Attributes:
        kind: One of `KINDS`.
        object: The object, as the API names it.
        name: The field, the criterion ...; of an operation with its selectors: `read by list_id, prospect_id`.
        data: What the data says of it.
    """

    kind: str
    object: str
    name: str
    versions: tuple[int, ...] = (3, 4)
    data: dict[str, Any] = field(factory=dict, repr=False, eq=False)

    @property
    def id(self) -> str:
        """Its name among all rows of its kind."""
        return self.object if self.kind == "object" else f"{self.object}.{self.name}"

    @property
    def is_documented(self) -> bool:
        """Whether pages document it: what only samples or clients show does not count.

        Operations, criteria and sort keys of the edition of June 2020 count, as the error table knows them.
        """
        sources = {"docs"} if self.kind == "field" else {"docs", "docs_june_2020"}
        return self.data.get("source", "docs") in sources


def _rows() -> list[Row]:
    rows: list[Row] = []
    for name, document in DOCUMENTS.items():
        if name in (*OBJECTS, *JOBS):
            rows.append(Row("object", name, ""))
        query = document.get("query") or {}
        rows += [Row("field", name, f["name"], tuple(f["versions"]), f) for f in document["fields"]]
        operations = _operations(name, document["operations"])
        rows += operations
        rows += [parameter for operation in operations for parameter in _parameters(operation)]
        rows += [Row("criterion", name, c["name"], tuple(c["versions"]), c) for c in query.get("criteria", ())]
        rows += [Row("sort key", name, key["value"], (3, 4), key) for key in query.get("sort_by", ())]
        if name in OBJECTS:
            outputs = query.get("outputs") or sorted({o for f in document["fields"] for o in f["outputs"]})
            rows += [Row("output", name, output) for output in outputs]
    return rows


def _operations(name: str, operations: list[dict[str, Any]]) -> list[Row]:
    """Return a row for each operation with each set of selectors; versions that differ have a row each."""
    names = [_called(operation) for operation in operations]
    repeated = {called for called, number in Counter(names).items() if number > 1}
    return [
        Row(
            "operation",
            name,
            called + (f" v{operation['versions'][0]}" if called in repeated else ""),
            tuple(operation["versions"]),
            operation,
        )
        for called, operation in zip(names, operations, strict=True)
    ]


def _parameters(operation: Row) -> list[Row]:
    """Return a row for each parameter of an operation."""
    source = operation.data["source"]
    return [
        Row(
            "parameter",
            operation.object,
            f"{operation.name}: {parameter['name']}",
            operation.versions,
            {"source": source, "operation": operation, "name": parameter["name"]},
        )
        for parameter in operation.data["params"]
        if parameter["name"] not in _NO_ROWS
    ]


def _called(operation: dict[str, Any]) -> str:
    by = ", ".join(operation["selectors"])
    variant = " to lists" if operation.get("variant") == "list" else ""
    return f"{operation['op']}{f' by {by}' if by else ''}{variant}"


_ALL = _rows()
ROWS = tuple(row for row in _ALL if row.is_documented)
APART = tuple(row for row in _ALL if not row.is_documented)


def rows(kind: str) -> list[Row]:
    """Return the documented rows of a kind."""
    return [row for row in ROWS if row.kind == kind]
