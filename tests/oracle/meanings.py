"""What criteria and fields mean in SQL, written without looking at the library or at its embedded Pardot."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from attrs import frozen

from tests.oracle.walk import DOCUMENTS, JOBS

if TYPE_CHECKING:
    from tests.oracle.world import World

GRADES = ("A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F")
_WORTH = "CASE grade " + " ".join(f"WHEN '{grade}' THEN {13 - i}" for i, grade in enumerate(GRADES)) + " END"
_ASSIGNED = "(user_id IS NOT NULL OR group_id IS NOT NULL)"
_MAIL = "(email_id IS NOT NULL OR list_email_id IS NOT NULL OR email_template_id IS NOT NULL)"

# What queries leave out unless they ask for it: the recycle bin, and sessions among activities.
_BINNED = {"user", "campaign", "customField", "list", "prospect", "listMembership", "opportunity", "form"}
_SHOWN = {"visitorActivity": "type <> 5"}


def table(object_name: str) -> str:
    """Return an object's table: `listMembership` is `list_membership`."""
    return re.sub(r"(?<=[a-z])([A-Z])", r"_\1", object_name).lower()


def shown(object_name: str, *, bin_too: bool = False) -> str:
    """Return the condition of the rows that a query shows."""
    if object_name in _BINNED:
        return "1" if bin_too else "is_archived = 0"
    return _SHOWN.get(object_name, "1")


@frozen
class Meaning:
    """A criterion: SQL in which `?` is the value, `{}` a list of marks; and the column that its values are drawn of."""

    sql: str
    column: str = ""


_BOUNDS = {
    "created_after": Meaning("created_at > ?", "created_at"),
    "created_before": Meaning("created_at < ?", "created_at"),
    "updated_after": Meaning("updated_at > ?", "updated_at"),
    "updated_before": Meaning("updated_at < ?", "updated_at"),
    "id_greater_than": Meaning("id > ?", "id"),
    "id_less_than": Meaning("id < ?", "id"),
    "name": Meaning("name = ?", "name"),
    "deleted": Meaning("is_archived = ?"),
}
_OF_PROSPECTS = "id IN (SELECT opportunity_id FROM opportunity_prospect WHERE prospect_id {})"
_OWN: dict[str, dict[str, Meaning]] = {
    "prospect": {
        "assigned": Meaning(f"{_ASSIGNED} = ?"),
        "assigned_to_user": Meaning("user_id = ?", "user_id"),
        "grade_equal_to": Meaning("grade = ?", "grade"),
        "grade_greater_than": Meaning(f"{_WORTH} > ?", "grade"),
        "grade_less_than": Meaning(f"{_WORTH} < ?", "grade"),
        "is_starred": Meaning("is_starred = ?"),
        "last_activity_after": Meaning("last_activity_at > ?", "last_activity_at"),
        "last_activity_before": Meaning("last_activity_at < ?", "last_activity_at"),
        "last_activity_never": Meaning("(last_activity_at IS NULL) = ?"),
        "limit_related_records": Meaning("? IN (0, 1)"),
        "list_id": Meaning("id IN (SELECT prospect_id FROM list_membership WHERE is_archived = 0 AND list_id = ?)"),
        "new": Meaning(f"(NOT {_ASSIGNED} AND is_reviewed = 0 AND last_activity_at IS NOT NULL) = ?"),
        "score_equal_to": Meaning("score = ?", "score"),
        "score_greater_than": Meaning("score > ?", "score"),
        "score_less_than": Meaning("score < ?", "score"),
    },
    "opportunity": {
        "probability_greater_than": Meaning("probability > ?", "probability"),
        "probability_less_than": Meaning("probability < ?", "probability"),
        "value_greater_than": Meaning("value > ?", "CAST(value AS INTEGER)"),
        "value_less_than": Meaning("value < ?", "CAST(value AS INTEGER)"),
        "prospect_id": Meaning(_OF_PROSPECTS.format("= ?")),
        "prospect_email": Meaning(
            _OF_PROSPECTS.format("IN (SELECT id FROM prospect WHERE email = ? COLLATE NOCASE)"),
        ),
    },
    "listMembership": {"list_id": Meaning("list_id = ?", "list_id"), "prospect_id": Meaning("prospect_id = ?")},
    # Nothing stays Ready, which is what a client sends.
    "import": {"status": Meaning("state = ?"), "origin": Meaning("? IN ('all', lower(origin))")},
    "export": {"status": Meaning("state = ?"), "object": Meaning("object = ?", "object")},
    "tagObject": {
        "tag_id": Meaning("tag_id = ?", "tag_id"),
        "type": Meaning("type = ?", "type"),
        "object_id": Meaning("object_id = ?", "object_id"),
    },
    "emailClick": {
        name: Meaning(f"{name} = ?", name)
        for name in ("list_email_id", "drip_program_action_id", "email_template_id", "tracker_redirect_id")
    },
    "visit": {
        "ids": Meaning("id IN ({})", "id"),
        "visitor_ids": Meaning("visitor_id IN ({})", "visitor_id"),
        "prospect_ids": Meaning("prospect_id IN ({})", "prospect_id"),
    },
    "visitor": {
        "only_identified": Meaning("(identified_company_id IS NOT NULL OR NOT ?)"),
        "prospect_ids": Meaning("prospect_id IN ({})", "prospect_id"),
    },
    "visitorActivity": {
        "prospect_only": Meaning("(prospect_id IS NOT NULL OR NOT ?)"),
        "custom_url_only": Meaning("(custom_redirect_id IS NOT NULL OR NOT ?)"),
        "email_only": Meaning(f"({_MAIL} OR NOT ?)"),
        **{
            f"{asset}_only": Meaning(f"({asset}_id IS NOT NULL OR NOT ?)")
            for asset in ("file", "form", "form_handler", "landing_page")
        },
        **{
            name: Meaning(f"{name} IN ({{}})", name)
            for name in (
                *("campaign_id", "email_id", "file_id", "form_id", "form_handler_id", "landing_page_id"),
                *("prospect_id", "visitor_id", "type"),
            )
        },
        "custom_url_id": Meaning("custom_redirect_id IN ({})", "custom_redirect_id"),
    },
}


def meaning(object_name: str, criterion: str) -> Meaning:
    """Return what a criterion of an object means."""
    own = _OWN.get(object_name, {})
    return own[criterion] if criterion in own else _BOUNDS[criterion]


@frozen
class Case:
    """A value of a criterion: as the library takes it, as the wire has it, and as SQL compares it."""

    asked: Any
    wire: str
    compared: tuple[Any, ...]


def criterion_data(object_name: str, criterion: str) -> dict[str, Any]:
    return next(c for c in DOCUMENTS[object_name]["query"]["criteria"] if c["name"] == criterion)


def cases(world: World, object_name: str, criterion: str, *, number: int = 4) -> list[Case]:
    """Return values to ask a criterion with, about so many, drawn from the account's own records."""
    data, what = criterion_data(object_name, criterion), meaning(object_name, criterion)
    if set(data.get("choices") or ()) == {"true", "false"}:
        return [Case(True, "true", (1,)), Case(False, "false", (0,))]
    if object_name in JOBS and data["type"] == "enum":
        return [Case(choice, choice, (choice,)) for choice in data["choices"]]
    found = _spread(_drawn(world, object_name, criterion, what), number)
    if data["type"] == "datetime":
        return [_moment(world, text) for text in found]
    if data.get("multi"):
        several = sorted({found[0], found[len(found) // 2], found[-1]})
        return [*(_several([number]) for number in several), _several(several)]
    if criterion.startswith("grade_") and criterion != "grade_equal_to":
        return [Case(grade, grade, (13 - GRADES.index(grade),)) for grade in found]
    return [Case(value, str(value), (value,)) for value in found]


def _drawn(world: World, object_name: str, criterion: str, what: Meaning) -> list[Any]:
    if (object_name, criterion) == ("prospect", "list_id"):
        return world.column("SELECT id FROM list WHERE is_archived = 0")
    if (object_name, criterion) == ("prospect", "assigned_to_user"):
        return world.column("SELECT id FROM user WHERE is_archived = 0")
    if object_name == "opportunity" and criterion.startswith("prospect_"):
        column = criterion.removeprefix("prospect_")
        return world.column(
            f"SELECT DISTINCT p.{column} FROM prospect p JOIN opportunity_prospect o ON o.prospect_id = p.id"
            " WHERE p.is_archived = 0 ORDER BY 1 LIMIT 5"
        )
    if criterion == "prospect_id" and object_name == "listMembership":
        return world.column("SELECT DISTINCT prospect_id FROM list_membership ORDER BY 1 LIMIT 5")
    name = table(object_name)
    values = (
        f"SELECT DISTINCT {what.column} FROM {name} WHERE {what.column} IS NOT NULL AND {shown(object_name)} ORDER BY 1"
    )
    if not world.column(values):  # this account happens to have none
        world.execute(f"UPDATE {name} SET {what.column} = 7 WHERE id % 3 = 0 OR id = (SELECT MIN(id) FROM {name})")
    found = world.column(values)
    assert found, f"no values of {object_name}.{what.column}"
    return found


def _spread(values: list[Any], number: int) -> list[Any]:
    """Return the first, the last, and some between them at equal distances."""
    step = max(len(values) // max(number - 1, 1), 1)
    return list(dict.fromkeys([*values[::step], values[-1]]))


def _moment(world: World, text: str) -> Case:
    moment = datetime.fromisoformat(text).replace(tzinfo=UTC)
    local = moment.astimezone(world.zone)
    return Case(local, f"{moment:%Y-%m-%dT%H:%M:%SZ}", (text,))


def _several(numbers: list[int]) -> Case:
    return Case(list(numbers) if len(numbers) > 1 else numbers[0], ",".join(map(str, numbers)), tuple(numbers))


def matching(world: World, object_name: str, asked: dict[str, Case], order: str = "id") -> list[int]:
    """Return the ids that SQL finds for criteria, each with its case."""
    conditions, values = [shown(object_name, bin_too="deleted" in asked)], []
    for criterion, case in asked.items():
        sql = meaning(object_name, criterion).sql
        conditions.append(sql.format(", ".join("?" * len(case.compared))) if "{}" in sql else sql)
        values += case.compared
    where = " AND ".join(conditions)
    return world.column(f"SELECT id FROM {table(object_name)} WHERE {where} ORDER BY {order}", *values)


def companions(object_name: str, criterion: str) -> tuple[str, ...]:
    """Return the criteria that must stand beside one."""
    data = criterion_data(object_name, criterion)
    return tuple(data.get("requires") or ())
