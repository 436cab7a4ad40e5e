"""Prospects as records: their own fields, custom fields, and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pardot_orm.sandbox.core.clock import local_text
from pardot_orm.sandbox.core.custom_values import values_of
from pardot_orm.sandbox.legacy.answers import CustomText
from pardot_orm.sandbox.legacy.nested_trees import activities_of, last_activities, nested_rows, visitors_of
from pardot_orm.sandbox.legacy.record_trees import columns, tree_of, trees_by_id

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from pardot_orm.sandbox.legacy.answers import Tree
    from pardot_orm.sandbox.legacy.call import Call
    from pardot_orm.sandbox.legacy.record_trees import Column

_DEFAULT_MATCH = "unknown"

# How many activities a read nests with `limit_related_records`.
_LIMITED_ACTIVITIES = 2000

_HISTORY_NODES = {"visitors": "visitor", "visitor_activities": "visitor_activity"}

# Keys of nested records, selected after the local_text columns.
PROSPECT_KEYS = ("id", "campaign_id", "user_id", "profile_id")


def prospect_plan(call: Call) -> tuple[Column, ...]:
    """Return the prospect's own fields that the call asks for."""
    return columns("prospect", call.output, call.version, call.fields)


def prospect_trees(call: Call, rows: Sequence[Sequence[Any]]) -> list[Tree]:
    """Return prospects as the call's output shows them; a row is the plan's columns and `PROSPECT_KEYS`."""
    plan = prospect_plan(call)
    nested = nested_rows("prospect", call.output, call.op, call.fields)
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
    ids = [key[0] for key in keys]
    custom = _custom_values(call, ids)
    latest = last_activities(call, ids) if "last_activity" in nested else {}
    history = _history(call, ids, nested)
    for tree, key in zip(trees, keys, strict=True):
        tree.extend(custom.get(key[0], ()))
        if key[0] in latest:
            tree.append(("last_activity", [("visitor_activity", latest[key[0]][0])]))
        _append_details(call, tree, key, nested, history)
    return trees


def _history(call: Call, ids: Sequence[int], nested: Collection[str]) -> dict[str, dict[int, list[Tree]]]:
    """Return visitors and activities by prospect, as far as they are wanted, by their wrappers' names."""
    found = {}
    if "visitors" in nested:
        found["visitors"] = visitors_of(call, ids)
    if "visitor_activities" in nested:
        found["visitor_activities"] = activities_of(call, "prospect_id", ids)
        if call.parameters.get("limit_related_records") == "true":
            for activities in found["visitor_activities"].values():
                del activities[_LIMITED_ACTIVITIES:]
    return found


def _custom_values(call: Call, ids: Sequence[int]) -> dict[int, Tree]:
    """Return the custom fields that have a value, by prospect; several values are `value` children."""
    # The mobile form has none at all, and bulk only those that `fields` names.
    if call.output == "mobile" or (call.output == "bulk" and call.fields is None) or not ids:
        return {}
    return {
        prospect_id: [
            (name, CustomText(texts[0]) if len(texts) == 1 else [("value", CustomText(text)) for text in texts])
            for name, texts in named.items()
            if call.fields is None or name in call.fields
        ]
        for prospect_id, named in values_of(call, ids).items()
    }


def _append_details(
    call: Call,
    tree: Tree,
    key: Sequence[Any],
    nested: Collection[str],
    history: Mapping[str, Mapping[int, Sequence[Tree]]],
) -> None:
    """Append what only a full read shows."""
    prospect_id, _, _, profile_id = key
    if "profile" in nested:
        tree.append(("profile", _profile(call, prospect_id, profile_id)))
    for wrapper, name in _HISTORY_NODES.items():
        if wrapper in history:
            tree.append((wrapper, [(name, record) for record in history[wrapper].get(prospect_id, ())]))
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
        shown_word = (matches or _DEFAULT_MATCH).capitalize()  # written in lower case, local_text as a word of a label
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
                ("created_at", local_text(created_at, call.zone)),
                ("updated_at", local_text(updated_at, call.zone)),
                ("list", lists[list_id]),
            ],
        )
        for membership_id, opted_out, created_at, updated_at, list_id in rows
    ]
