"""What is nested in records: which nodes an output shows, and where their records are found."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pardot_orm.sandbox.core.rows import marks, select, shown_rows
from pardot_orm.sandbox.legacy.documentation import object_spec
from pardot_orm.sandbox.legacy.record_trees import SHOWN_LAST, columns, select_list, tree_of, trees_by_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from pardot_orm.sandbox.legacy.answers import Tree
    from pardot_orm.sandbox.legacy.call import Call
    from pardot_orm.sandbox.legacy.record_trees import Column

# Activities show nested nodes before the times; other records have them at their end.
_BEFORE_TIMES = {"visitorActivity", "customRedirect", "form", "dynamicContent"}

# Objects whose answers the parameter `fields` narrows, beside the prospect.
_WITH_FIELDS = {"visitor"}

# What activities are about and has a table of its own, which bears the node's name.
_OBJECTS_OF_ACTIVITIES = {"email", "form", "custom_redirect"}

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
    return select_list(_plan(call), *nested_keys(call.object))


def _plan(call: Call) -> tuple[Column, ...]:
    return columns(call.object, call.output, call.version, _wanted(call))


def _wanted(call: Call) -> frozenset[str] | None:
    return call.fields if call.object in _WITH_FIELDS else None


def record_trees(call: Call, rows: Sequence[Sequence[Any]]) -> list[Tree]:
    """Return records as the call's output shows them, with their nested nodes."""
    plan = _plan(call)
    trees = [tree_of(call, plan, row) for row in rows]
    names = nested_keys(call.object)
    keys = [dict(zip(names, row[len(plan) :], strict=True)) for row in rows]
    for name, node in nested_rows(call.object, call.output, call.op, _wanted(call)).items():
        if node["many"]:
            children = _MANY[call.object, name](call, [key["id"] for key in keys], _fields(node))
            for tree, key in zip(trees, keys, strict=True):
                inner = [(node["name"], child) for child in children.get(key["id"], ())]
                place = _place(call, tree)
                tree[place:place] = [(name, inner)] if node.get("wrapper") else inner
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
            tree.insert(_place(call, tree), (node["name"], found[number]))


def _place(call: Call, tree: Tree) -> int:
    """Return where a nested node goes."""
    return len(tree) - len(SHOWN_LAST) if call.object in _BEFORE_TIMES else len(tree)


def _assets(call: Call, node: Mapping[str, Any], ids: Iterable[int]) -> dict[int, Tree]:
    numbers, kind = sorted(ids), node["name"]
    if kind in _OBJECTS_OF_ACTIVITIES:
        rows = call.all(select("id, name", kind, f"id IN ({marks(numbers)})"), *numbers)
    else:
        where = f"kind = ? AND id IN ({marks(numbers)})"
        rows = call.all(select("id, name", "asset", where), kind, *numbers)
    return {
        number: [("name", name), ("app_url", f"{_APPLICATION}/{node['of']}/read?id={number}")] for number, name in rows
    }


# ------------------------------------------------------------------------------------------------------------
# Several records in one
# ------------------------------------------------------------------------------------------------------------


def activities_of(call: Call, owner: str, ids: Sequence[int]) -> dict[int, list[Tree]]:
    """Return the activities of prospects (by `prospect_id`), opportunities or visitors, newest first."""
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


# ------------------------------------------------------------------------------------------------------------
# Visitors and visits
# ------------------------------------------------------------------------------------------------------------


def visitors_of(call: Call, prospect_ids: Sequence[int]) -> dict[int, list[Tree]]:
    """Return the visitors of prospects, each with its company and its referrers."""
    plan = tuple(column for column in columns("visitor", "bulk", call.version) if column.name != "prospect_id")
    statement = select(
        select_list(plan, "identified_company_id", "prospect_id"),
        "visitor",
        f"prospect_id IN ({marks(prospect_ids)})",
        "ORDER BY id",
    )
    rows = call.all(statement, *prospect_ids)
    companies = trees_by_id(call, "identifiedCompany", {row[-2] for row in rows if row[-2] is not None})
    referrers = _visitor_referrers(call, [row[0] for row in rows], None)
    found: dict[int, list[Tree]] = defaultdict(list)
    for row in rows:
        tree = tree_of(call, plan, row)
        if row[-2] in companies:
            tree.append(("identified_company", companies[row[-2]]))
        tree.extend(("visitor_referrer", referrer) for referrer in referrers.get(row[0], ()))
        found[row[-1]].append(tree)
    return found


def _children(
    object_name: str, table: str, owner: str
) -> Callable[[Call, Sequence[int], frozenset[str] | None], dict[int, list[Tree]]]:
    """Return what finds the rows of a table that belong to records, by the records' ids."""

    def find(call: Call, ids: Sequence[int], fields_shown: frozenset[str] | None) -> dict[int, list[Tree]]:
        plan = columns(object_name, "full", call.version, fields_shown)
        statement = select(select_list(plan, owner), table, f"{owner} IN ({marks(ids)})", "ORDER BY id")
        found: dict[int, list[Tree]] = defaultdict(list)
        for row in call.all(statement, *ids):
            found[row[-1]].append(tree_of(call, plan, row))
        return found

    return find


def _visitor_activities(call: Call, ids: Sequence[int], _fields_shown: frozenset[str] | None) -> dict[int, list[Tree]]:
    return activities_of(call, "visitor_id", ids)


_visitor_referrers = _children("visitorReferrer", "visitor_referrer", "visitor_id")
_variations = _children("dynamicContentVariation", "dynamic_content_variation", "dynamic_content_id")


# What finds the nodes of a wrapper, for all records of a page at once.
_MANY: dict[tuple[str, str], Callable[[Call, Sequence[int], frozenset[str] | None], dict[int, list[Tree]]]] = {
    ("opportunity", "opportunity_activities"): _opportunity_activities,
    ("opportunity", "prospects"): _opportunity_prospects,
    ("visitor", "visitor_referrer"): _visitor_referrers,
    ("visitor", "visitor_activities"): _visitor_activities,
    ("visit", "visitor_page_views"): _children("visitorPageView", "visitor_page_view", "visit_id"),
    ("dynamicContent", "variation"): _variations,
}
