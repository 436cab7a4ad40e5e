"""The CSV files of exports: which fields they have, and how values stand in them."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from attrs import frozen

from pardot_orm.sandbox.core.clock import local_text
from pardot_orm.sandbox.core.export_selection import selection
from pardot_orm.sandbox.core.rows import select
from pardot_orm.sandbox.core.schema import table_name
from pardot_orm.sandbox.core.tables import job_rules, table_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pardot_orm.sandbox.core.tables import Field
    from pardot_orm.sandbox.core.transaction import Transaction

# Objects whose accounts have fields of their own: where these are declared, and where their values are.
_OWN_FIELDS = {
    "prospect": ("SELECT field_id FROM custom_field WHERE is_archived = 0 ORDER BY id", "prospect_value"),
    "prospectAccount": ("SELECT field_id FROM prospect_account_field ORDER BY position", "prospect_account_value"),
}

# Between several values of a custom field; how Pardot separates them is not documented.
_SEPARATOR = ";"

_ESCAPED = tuple(job_rules("export")["csv"]["escape_leading"])


@frozen
class ExportField:
    """A field that an export can write."""

    name: str
    kind: str  # "number", "one_or_empty", "true_false", "datetime", "text", "hidden" or "own"
    is_on_request: bool = False  # only if it is named


def exportable_fields(transaction: Transaction, object_name: str) -> dict[str, ExportField]:
    """Return the fields that can be exported, in their order: those of the object, and those of the account."""
    fields = dict(_documented_fields(object_name))
    if object_name in _OWN_FIELDS:
        for (name,) in transaction.all(_OWN_FIELDS[object_name][0]):
            fields.setdefault(name, ExportField(name, "own"))
    return fields


def write_files(
    transaction: Transaction, object_name: str, names: Sequence[str], arguments: Mapping[str, Any], timezone: str
) -> list[str]:
    """Return the files of an export, each with a header; none if there are no records."""
    known = exportable_fields(transaction, object_name)
    # One of the account's own fields may have been deleted since the export was ordered.
    fields = [known.get(name, ExportField(name, "own")) for name in names]
    where = selection(object_name, arguments)
    columns = ", ".join(["id", *(f'"{field.name}"' for field in fields if field.kind != "own")])
    rows = transaction.all(select(columns, table_name(object_name), str(where), "ORDER BY id"), *where.values)
    own = _own_values(transaction, object_name) if any(field.kind == "own" for field in fields) else {}
    zone = ZoneInfo(timezone)
    header = ",".join(names)
    lines = []
    for number, *values in rows:
        rest = iter(values)
        cells = (
            _text(_SEPARATOR.join(own[number][field.name])) if field.kind == "own" else _cell(field, next(rest), zone)
            for field in fields
        )
        lines.append(",".join(cells))
    size = transaction.settings.export_file_rows
    return ["\n".join([header, *lines[start : start + size], ""]) for start in range(0, len(lines), size)]


@cache
def _documented_fields(object_name: str) -> dict[str, ExportField]:
    return {
        f.name: ExportField(f.name, _kind(f), f.export == "on_request")
        for f in table_of(object_name).fields
        if f.export not in (None, "no")  # what no page of exports names is none of them
    }


def _kind(field: Field) -> str:
    if field.name == "password":
        return "hidden"
    if field.type == "boolean":
        return field.csv or "true_false"
    return {"integer": "number", "float": "number", "currency": "number", "datetime": "datetime"}.get(
        field.type, "text"
    )


def _own_values(transaction: Transaction, object_name: str) -> dict[int, dict[str, list[str]]]:
    """Return the values of the account's own fields, by record and field."""
    table = _OWN_FIELDS[object_name][1]
    found: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for number, name, value in transaction.all(
        select(f"{table_name(object_name)}_id, field_id, value", table, "1", "ORDER BY position")
    ):
        found[number][name].append(value)
    return found


def _cell(field: ExportField, value: Any, zone: ZoneInfo) -> str:
    """Return a value as it stands in a file; None is nothing."""
    if value is None:
        return ""
    return _WRITERS[field.kind](value, zone)


def _text(text: str) -> str:
    """Return a text in quotes, without what a spreadsheet would take for a formula; no text is no value."""
    if not text:
        return ""
    escaped = f"\\{text}" if text.startswith(_ESCAPED) else text
    return '"' + escaped.replace('"', '""') + '"'


_WRITERS: dict[str, Callable[[Any, ZoneInfo], str]] = {
    "number": lambda value, _zone: str(value),
    "one_or_empty": lambda value, _zone: "1" if value else "",
    "true_false": lambda value, _zone: "true" if value else "false",
    "datetime": lambda value, zone: local_text(value, zone) if value else "",
    "text": lambda value, _zone: _text(str(value)),
    "hidden": lambda _value, _zone: "",
}
