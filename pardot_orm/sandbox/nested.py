"""What is nested in records: which nodes an output shows, and where their records are found."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pardot_orm.sandbox.records import SHOWN_LAST, columns, select_list, tree_of, trees_by_id
from pardot_orm.sandbox.rows import marks, select, shown_rows
from pardot_orm.sandbox.spec import object_spec

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from pardot_orm.sandbox.call import Call, Tree

# Activities show nested nodes before the times; other records have them at their end.
_BEFORE_TIMES = {"visitorActivity"}

_APPLICATION = "https://pi.pardot.com"

_NEWEST_FIRST = "ORDER BY created_at DESC, id DESC"


@lru_cache(maxsize=512)  # `fields` is the caller's
def nested_rows(
    object_name: str, output: str, op: str, fields: frozenset[str] | None = None
) -> dict[str, dict[str, Any]]:
    """Return the nested nodes (by wrapper or name) that an output shows; a query shows fewer than a read."""
    # Assets were seen before the campaign.
    return {
        name: row
        for row in sorted(object_spec(object_name).nested, key=lambda node: node["object"] != "assetStub")
        if output in row["outputs"] and ("query" if op == "query" else "read") in row["ops"]
        for name in [row.get("wrapper") or row["name"]]
        if fields is None or name in fields
    }


@lru_cache
def nested_keys(object_name: str) -> tuple[str, ...]:
    """Return the columns that nested nodes are found by; they are selected after the shown ones."""
    return ("id", *(f"{row['name']}_id" for row in object_spec(object_name).nested if not row["many"]))


def record_columns(call: Call) -> str:
    """Return the columns of a SELECT whose rows `record_trees` takes."""
    return select_list(columns(call.object, call.output, call.version), *nested_keys(call.object))


def record_trees(call: Call, rows: Sequence[Sequence[Any]]) -> list[Tree]:
    """Return records as the call's output shows them, with their nested nodes."""
    plan = columns(call.object, call.output, call.version)
    trees = [tree_of(call, plan, row) for row in rows]
    names = nested_keys(call.object)
    keys = [dict(zip(names, row[len(plan) :], strict=True)) for row in rows]
    for name, node in nested_rows(call.object, call.output, call.op).items():
        if node["many"]:
            children = _MANY[call.object, name](call, [key["id"] for key in keys], _fields(node))
            for tree, key in zip(trees, keys, strict=True):
                tree.append((name, [(node["name"], child) for child in children.get(key["id"], ())]))
        else:
            _nest_single(call, node, trees, [key[f"{name}_id"] for key in keys])
    return trees


def _fields(node: Mapping[str, Any]) -> frozenset[str] | None:
    return frozenset(node["fields"]) if "fields" in node else None


def _nest_single(call: Call, node: Mapping[str, Any], trees: Iterable[Tree], ids: Sequence[int | None]) -> None:
    """Put the record of each id into its tree; without one there is no node at all."""
    wanted = {number for number in ids if number is not None}
    if node["object"] == "assetStub":
        found = _assets(call, node, wanted)
    else:
        found = trees_by_id(call, node["object"], wanted, _fields(node))
    for tree, number in zip(trees, ids, strict=True):
        if number in found:
            place = len(tree) - len(SHOWN_LAST) if call.object in _BEFORE_TIMES else len(tree)
            tree.insert(place, (node["name"], found[number]))


def _assets(call: Call, node: Mapping[str, Any], ids: Iterable[int]) -> dict[int, Tree]:
    numbers = sorted(ids)
    where = f"kind = ? AND id IN ({marks(numbers)})"
    rows = call.all(select("id, name", "asset", where), node["name"], *numbers)
    return {
        number: [("name", name), ("app_url", f"{_APPLICATION}/{node['of']}/read?id={number}")] for number, name in rows
    }


# ------------------------------------------------------------------------------------------------------------
# Several records in one
# ------------------------------------------------------------------------------------------------------------


def activities_of(call: Call, owner: str, ids: Sequence[int]) -> dict[int, list[Tree]]:
    """Return the activities of prospects (by `prospect_id`) or opportunities (`opportunity_id`), newest first."""
    return _activities(call, owner, f"{owner} IN ({marks(ids)})", ids)


def last_activities(call: Call, prospect_ids: Sequence[int]) -> dict[int, list[Tree]]:
    """Return the newest activity of each prospect that has any."""
    of_prospect = f"prospect_id = prospect.id AND {shown_rows('visitor_activity')}"
    newest = select("id", "visitor_activity", of_prospect, f"{_NEWEST_FIRST} LIMIT 1")
    newest_of_each = select(f"({newest})", "prospect", f"id IN ({marks(prospect_ids)})")
    return _activities(call, "prospect_id", f"id IN ({newest_of_each})", prospect_ids)


def _activities(call: Call, owner: str, where: str, values: Sequence[object]) -> dict[int, list[Tree]]:
    plan = columns("visitorActivity", "full", call.version)
    wanted = f"{shown_rows('visitor_activity')} AND {where}"
    statement = select(select_list(plan, owner, "campaign_id"), "visitor_activity", wanted, _NEWEST_FIRST)
    rows = call.all(statement, *values)
    campaign = next(node for node in object_spec("visitorActivity").nested if node["name"] == "campaign")
    campaigns = trees_by_id(call, "campaign", {row[-1] for row in rows if row[-1] is not None}, _fields(campaign))
    found: dict[int, list[Tree]] = defaultdict(list)
    for row in rows:
        tree = tree_of(call, plan, row)
        if row[-1] in campaigns:
            tree.insert(-len(SHOWN_LAST), ("campaign", campaigns[row[-1]]))
        found[row[-2]].append(tree)
    return found


def _opportunity_activities(
    call: Call, ids: Sequence[int], _fields_shown: frozenset[str] | None
) -> dict[int, list[Tree]]:
    return activities_of(call, "opportunity_id", ids)


def _opportunity_prospects(
    call: Call, ids: Sequence[int], fields_shown: frozenset[str] | None
) -> dict[int, list[Tree]]:
    where = f"opportunity_id IN ({marks(ids)})"
    statement = select("opportunity_id, prospect_id", "opportunity_prospect", where, "ORDER BY prospect_id")
    links = call.all(statement, *ids)
    prospects = trees_by_id(call, "prospect", {prospect_id for _, prospect_id in links}, fields_shown)
    found: dict[int, list[Tree]] = defaultdict(list)
    for opportunity_id, prospect_id in links:
        if prospect_id in prospects:
            found[opportunity_id].append(prospects[prospect_id])
    return found


# What finds the nodes of a wrapper, for all records of a page at once.
_MANY: dict[tuple[str, str], Callable[[Call, Sequence[int], frozenset[str] | None], dict[int, list[Tree]]]] = {
    ("opportunity", "opportunity_activities"): _opportunity_activities,
    ("opportunity", "prospects"): _opportunity_prospects,
}
