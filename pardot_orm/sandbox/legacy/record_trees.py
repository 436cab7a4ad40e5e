"""Rows as records: which fields an output shows, and how."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from attrs import frozen

from pardot_orm.sandbox.core.clock import local_text
from pardot_orm.sandbox.core.rows import marks, select
from pardot_orm.sandbox.core.schema import table_name
from pardot_orm.sandbox.legacy.answers import HtmlSource, NumberLike
from pardot_orm.sandbox.legacy.documentation import FieldSpec, object_spec

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pardot_orm.sandbox.legacy.answers import Tree
    from pardot_orm.sandbox.legacy.call import Call

# Answers show these last whatever their place in the field tables, and the account's company and the visitor's
# prospect right after the id.
SHOWN_LAST = ("created_at", "updated_at")
_SHOWN_EARLY = {"account": "company", "visitor": "prospect_id"}

# Text that JSON turns into a number where it looks like one.
_NUMBER_LIKE = {"phone", "fax", "zip", "postal_code"}

# Fields that hold the source of HTML: bodies, contents, code to embed and to track with.
_HTML_SOURCES = {
    "account": {"tracking_code_template"},
    "dynamicContent": {"embedCode", "baseContent"},
    "dynamicContentVariation": {"content"},
    "emailMessage": {"html"},
    "emailTemplate": {"htmlMessage", "trackedHtmlMessage"},
    "form": {"embed_code"},
}

# Fields that a record has when it is read, and not where it is nested.
_NOT_NESTED = {"user": {"timezone"}}


@frozen
class Column:
    """One field of an output: its column, and how its values are local_text."""

    name: str
    kind: str  # "plain", "datetime", "one_or_empty", "true_false", "capitalised", "number_like", "html" or "hidden"
    absent_if_null: bool
    shown_name: str  # in answers


@lru_cache(maxsize=512)  # `fields` is the caller's
def columns(object_name: str, output: str, version: int, fields: frozenset[str] | None = None) -> tuple[Column, ...]:
    """Return the fields that an output shows, in their order; of those named in `fields`, and the id."""
    spec = object_spec(object_name)
    if not any(output in field.outputs for field in spec.fields):
        output = "full"  # an object without this output, such as account with bulk
    own = (f for f in spec.fields if not f.is_nested)
    shown_fields = [f for f in own if output in f.outputs and version in f.versions]
    if fields is not None:
        shown_fields = [f for f in shown_fields if f.name == "id" or f.name in fields]
    early = _SHOWN_EARLY.get(object_name)
    shown_fields.sort(key=lambda f: (f.name in SHOWN_LAST, early is not None and f.name not in ("id", early)))
    return tuple(
        Column(f.name, _kind(object_name, f), _is_absent_if_null(object_name, f), f.shown_name) for f in shown_fields
    )


def _kind(object_name: str, field: FieldSpec) -> str:
    if field.name == "password":
        return "hidden"
    if field.name in _HTML_SOURCES.get(object_name, ()):
        return "html"
    if field.name in _NUMBER_LIKE:
        return "number_like"
    if field.type == "enum" and all(str(choice).islower() for choice in field.choices or ("",)):
        return "capitalised"  # written in lower case, local_text as a word of a label
    # A flag of which no answer was seen is taken to be a word, as those of most objects are.
    return field.wire or {"datetime": "datetime", "boolean": "true_false"}.get(field.type, "plain")


def _is_absent_if_null(object_name: str, field: FieldSpec) -> bool:
    # A user's time zone was seen on some reads only.
    return field.when_null == "absent" or (object_name == "user" and field.name == "timezone")


def tree_of(call: Call, plan: Sequence[Column], row: Sequence[Any]) -> Tree:
    """Return one row, whose values are in the order of the plan, as it is local_text."""
    tree: Tree = []
    for column, value in zip(plan, row, strict=False):  # further values of the row are keys of nested records
        kind, name = column.kind, column.shown_name
        if value is None and column.absent_if_null:
            continue
        if kind == "plain":
            tree.append((name, value))
        elif kind == "true_false":
            tree.append((name, bool(value)))
        elif kind == "one_or_empty":
            tree.append((name, 1 if value else None))
        elif kind == "datetime":
            tree.append((name, local_text(value, call.zone) if value else None))
        elif kind == "number_like":
            tree.append((name, value and NumberLike(value)))
        elif kind == "html":
            tree.append((name, value and HtmlSource(value)))
        elif kind == "capitalised":
            tree.append((name, value and value.capitalize()))
        else:
            tree.append((name, None))
    return tree


def select_list(plan: Iterable[Column], *further: str) -> str:
    """Return the columns of a SELECT that a plan needs, and further ones after them."""
    return ", ".join([*(f'"{column.name}"' for column in plan), *further])


def trees_by_id(
    call: Call, object_name: str, ids: Iterable[int], names: frozenset[str] | None = None
) -> dict[int, Tree]:
    """Return records that are nested in others, by id."""
    plan = columns(object_name, "full", call.version, names)
    plan = tuple(column for column in plan if column.name not in _NOT_NESTED.get(object_name, ()))
    numbers = sorted(set(ids))
    statement = select(select_list(plan), table_name(object_name), f"id IN ({marks(numbers)})")
    rows = call.all(statement, *numbers)
    return {row[0]: tree_of(call, plan, row) for row in rows}
