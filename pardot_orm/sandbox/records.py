"""Rows as records: which fields an output shows, how, and what is nested in a prospect."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from attrs import frozen

from pardot_orm.sandbox.rows import marks, select
from pardot_orm.sandbox.schema import table_name
from pardot_orm.sandbox.spec import FieldSpec, object_spec
from pardot_orm.sandbox.times import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pardot_orm.sandbox.call import Call, Tree

# Answers show these last whatever their place in the field tables, and the account's company right after its
# id.
_SHOWN_LAST = ("created_at", "updated_at")
_SHOWN_EARLY = {"account": "company"}

# Fields that a record has when it is read, and not where it is nested.
_NOT_NESTED = {"user": {"timezone"}}

_DEFAULT_MATCH = "unknown"


@frozen
class Column:
    """One field of an output: its column, and how its values are shown."""

    name: str
    kind: str  # "plain", "datetime", "one_or_empty", "true_false" or "hidden"
    absent_if_null: bool = False


@lru_cache(maxsize=512)  # `fields` is the caller's
def columns(object_name: str, output: str, version: int, fields: frozenset[str] | None = None) -> tuple[Column, ...]:
    """Return the fields that an output shows, in their order; of those named in `fields`, and the id."""
    spec = object_spec(object_name)
    if not any(output in field.outputs for field in spec.fields):
        output = "full"  # an object without this output, such as account with bulk
    shown_fields = [f for f in spec.fields if output in f.outputs and version in f.versions]
    if fields is not None:
        shown_fields = [f for f in shown_fields if f.name == "id" or f.name in fields]
    early = _SHOWN_EARLY.get(object_name)
    shown_fields.sort(key=lambda f: (f.name in _SHOWN_LAST, early is not None and f.name not in ("id", early)))
    return tuple(Column(f.name, _kind(f), _is_absent_if_null(object_name, f)) for f in shown_fields)


def _kind(field: FieldSpec) -> str:
    if field.name == "password":
        return "hidden"
    return field.wire or ("datetime" if field.type == "datetime" else "plain")


def _is_absent_if_null(object_name: str, field: FieldSpec) -> bool:
    # A user's time zone was seen on some reads only.
    return field.when_null == "absent" or (object_name == "user" and field.name == "timezone")


def tree_of(call: Call, plan: Sequence[Column], row: Sequence[Any]) -> Tree:
    """Return one row, whose values are in the order of the plan, as it is shown."""
    tree: Tree = []
    for column, value in zip(plan, row, strict=False):  # further values of the row are keys of nested records
        kind = column.kind
        if value is None and column.absent_if_null:
            continue
        if kind == "plain":
            tree.append((column.name, value))
        elif kind == "true_false":
            tree.append((column.name, bool(value)))
        elif kind == "one_or_empty":
            tree.append((column.name, 1 if value else None))
        elif kind == "datetime":
            tree.append((column.name, shown(value, call.zone) if value else None))
        else:
            tree.append((column.name, None))
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


# ------------------------------------------------------------------------------------------------------------
# Prospects
# ------------------------------------------------------------------------------------------------------------

# Keys of nested records, selected after the shown columns.
PROSPECT_KEYS = ("id", "campaign_id", "user_id", "profile_id")


@lru_cache(maxsize=512)
def prospect_nested(output: str, op: str, fields: frozenset[str] | None) -> frozenset[str]:
    """Return the nested nodes (by wrapper or name) that an output shows; a query shows fewer than a read."""
    return frozenset(
        name
        for row in object_spec("prospect").nested
        if output in row["outputs"] and ("query" if op == "query" else "read") in row["ops"]
        for name in [row.get("wrapper") or row["name"]]
        if fields is None or name in fields
    )


def prospect_plan(call: Call) -> tuple[Column, ...]:
    """Return the prospect's own fields that the call asks for."""
    return columns("prospect", call.output, call.version, call.fields)


def prospect_trees(call: Call, rows: Sequence[Sequence[Any]]) -> list[Tree]:
    """Return prospects as the call's output shows them; a row is the plan's columns and `PROSPECT_KEYS`."""
    plan = prospect_plan(call)
    nested = prospect_nested(call.output, call.op, call.fields)
    trees = [tree_of(call, plan, row) for row in rows]
    keys = [row[-len(PROSPECT_KEYS) :] for row in rows]
    if "campaign" in nested:
        names = frozenset({"id", "name"})
        found = trees_by_id(call, "campaign", (key[1] for key in keys if key[1]), names)
        for tree, key in zip(trees, keys, strict=True):
            if key[1] in found:
                tree.append(("campaign", found[key[1]]))
    if "assigned_to" in nested:
        found = trees_by_id(call, "user", (key[2] for key in keys if key[2]))
        for tree, key in zip(trees, keys, strict=True):
            if key[2] in found:
                tree.append(("assigned_to", [("user", found[key[2]])]))
    custom = _custom_values(call, [key[0] for key in keys])
    for tree, key in zip(trees, keys, strict=True):
        tree.extend(custom.get(key[0], ()))
        _append_details(call, tree, key, nested)
    return trees


def _custom_values(call: Call, ids: Sequence[int]) -> dict[int, Tree]:
    """Return the custom fields that have a value, by prospect; several values are `value` children."""
    # The mobile form has none at all, and bulk only those that `fields` names.
    if call.output == "mobile" or (call.output == "bulk" and call.fields is None) or not ids:
        return {}
    values: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    fields = dict(call.all("SELECT field_id, id FROM custom_field WHERE is_archived = 0"))
    where = f"prospect_id IN ({marks(ids)})"
    statement = select("prospect_id, field_id, value", "prospect_value", where, "ORDER BY prospect_id, position")
    for prospect_id, field_id, value in call.all(statement, *ids):
        if field_id in fields and (call.fields is None or field_id in call.fields):
            values[prospect_id][field_id].append(value)
    return {
        prospect_id: [
            (name, texts[0] if len(texts) == 1 else [("value", text) for text in texts])
            for name, texts in sorted(named.items(), key=lambda item: fields[item[0]])
        ]
        for prospect_id, named in values.items()
    }


def _append_details(call: Call, tree: Tree, key: Sequence[Any], nested: frozenset[str]) -> None:
    """Append what only a full read shows."""
    prospect_id, _, _, profile_id = key
    if "profile" in nested:
        tree.append(("profile", _profile(call, prospect_id, profile_id)))
    for wrapper in ("visitors", "visitor_activities"):
        if wrapper in nested:
            tree.append((wrapper, []))
    if "lists" in nested:
        tree.append(("lists", _subscriptions(call, prospect_id)))


def _profile(call: Call, prospect_id: int, profile_id: int | None) -> Tree:
    profile = call.one("SELECT id, name FROM profile WHERE id = ?", profile_id)
    if profile is None:
        return []
    tree: Tree = [("id", profile[0]), ("name", profile[1])]
    criteria = call.all(
        "SELECT c.id, c.name, m.matches FROM profile_criteria c LEFT JOIN prospect_profile_criteria m"
        " ON m.criteria_id = c.id AND m.prospect_id = ? WHERE c.profile_id = ? ORDER BY c.id",
        prospect_id,
        profile_id,
    )
    for criteria_id, name, matches in criteria:
        shown_word = (matches or _DEFAULT_MATCH).capitalize()  # written in lower case, shown as a word of a label
        tree.append(("profile_criteria", [("id", criteria_id), ("name", name), ("matches", shown_word)]))
    return tree


def _subscriptions(call: Call, prospect_id: int) -> Tree:
    """Return the live memberships; an opted-out member is still one, and says so."""
    rows = call.all(
        "SELECT m.id, m.opted_out, m.created_at, m.updated_at, m.list_id FROM list_membership m"
        " JOIN list l ON l.id = m.list_id AND l.is_archived = 0"
        " WHERE m.prospect_id = ? AND m.is_archived = 0 ORDER BY m.id",
        prospect_id,
    )
    lists = trees_by_id(call, "list", (row[4] for row in rows))
    return [
        (
            "list_subscription",
            [
                ("id", membership_id),
                ("did_opt_in", not opted_out),
                ("did_opt_out", bool(opted_out)),
                ("created_at", shown(created_at, call.zone)),
                ("updated_at", shown(updated_at, call.zone)),
                ("list", lists[list_id]),
            ],
        )
        for membership_id, opted_out, created_at, updated_at, list_id in rows
    ]
