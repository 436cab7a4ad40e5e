"""Queries: criteria as SQL, the order of the result, and its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from pardot_orm.sandbox.core.conditions import Condition
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import select, shown_rows
from pardot_orm.sandbox.core.schema import table_name
from pardot_orm.sandbox.core.values import amount, integer, probability
from pardot_orm.sandbox.legacy.api_keys import CALLER, KEY_PARAMETERS
from pardot_orm.sandbox.legacy.criteria import CONDITIONS
from pardot_orm.sandbox.legacy.documentation import JOBS, CriterionSpec, conventions, object_spec
from pardot_orm.sandbox.legacy.moments import parse_moment
from pardot_orm.sandbox.legacy.parameters import CALL_PARAMETERS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pardot_orm.sandbox.legacy.call import Call

PAGE_SIZE = 200

# The short form has no largest page; activities, clicks and jobs are the exception.
_ALWAYS_PAGED = {"visitorActivity", "emailClick", *JOBS}

_RESULT_PARAMETERS = frozenset({"limit", "offset", "sort_by", "sort_order", "output", "fields"})
# `ids` is one example's; of tagObject, the table of parameters offers `created_at, updated_at` and that of sort keys
# `created_at, id`, while the record has no updated_at.
_SORT_ALIASES = {("visit", "ids"): "id", ("tagObject", "updated_at"): "created_at"}

# No page lets clicks be sorted, but two clients do so, as all other objects can be.
_OBSERVED_SORT_ORDERS = {"emailClick": {"created_at": "descending", "id": "ascending"}}
_DIRECTIONS = {"ascending": "ASC", "descending": "DESC"}

_GRADES = tuple(conventions()["grades"])  # best first
_GRADE_RANK = "CASE grade " + " ".join(f"WHEN '{grade}' THEN {rank}" for rank, grade in enumerate(_GRADES)) + " END"


@frozen
class Range:
    """A pair of criteria that bound one value: how a bound is read, and the code of a reversed pair."""

    above: str
    below: str
    read: Callable[[Call, str], str | float]
    reversed: int
    expression: str
    descending: bool = False  # a grade's rank falls as the grade rises
    equal_to: str | None = None
    mixed: int = 0  # the code of bounds given together with `equal_to`


def _moment(call: Call, text: str) -> str:
    return parse_moment(text, call.zone, call.now)


def _score(_call: Call, text: str) -> int:
    return integer(text, Code.INVALID_SCORE)


def _grade(_call: Call, text: str) -> int:
    if text not in _GRADES:
        raise RefusalError(Code.INVALID_GRADE)
    return _GRADES.index(text)


def _id(_call: Call, text: str) -> int:
    return integer(text, Code.INVALID_ID)


def _probability(_call: Call, text: str) -> int:
    return probability(text)


def _amount(_call: Call, text: str) -> float:
    return amount(text)


_RANGES = (
    Range("created_after", "created_before", _moment, Code.INVALID_TIME_RANGE, "created_at"),
    Range("updated_after", "updated_before", _moment, Code.INVALID_TIME_RANGE, "updated_at"),
    Range(
        "last_activity_after", "last_activity_before", _moment, Code.INVALID_TIME_RANGE, "last_activity_at",
    ),
    Range("id_greater_than", "id_less_than", _id, Code.INVALID_ID_RANGE, "id"),
    Range(
        "probability_greater_than", "probability_less_than", _probability, Code.INVALID_PROBABILITY_RANGE,
        "probability",
    ),
    Range("value_greater_than", "value_less_than", _amount, Code.INVALID_VALUE_RANGE, "value"),
    Range(
        "score_greater_than", "score_less_than", _score, Code.INVALID_SCORE_RANGE, "score",
        equal_to="score_equal_to", mixed=Code.MIXED_SCORE_CRITERIA,
    ),
    Range(
        "grade_greater_than", "grade_less_than", _grade, Code.INVALID_GRADE_RANGE, _GRADE_RANK,
        descending=True, equal_to="grade_equal_to", mixed=Code.MIXED_GRADE_CRITERIA,
    ),
)  # fmt: skip


@frozen
class Page:
    """Which of the matches are wanted, and in what order."""

    order: str
    limit: int | None
    offset: int = field(default=0)


def fetch_page(call: Call, columns: str) -> tuple[list[tuple[Any, ...]], int | None]:
    """Return the rows of a query's page, and how many match in all; the bulk form does without this count."""
    where, wanted = condition(call), page(call)
    table = table_name(call.object)
    limit = -1 if wanted.limit is None else wanted.limit
    statement = select(columns, table, str(where), f"ORDER BY {wanted.order} LIMIT ? OFFSET ?")
    rows = call.all(statement, *where.values, limit, wanted.offset)
    if call.output == "bulk" and call.object not in JOBS:  # which have one form
        return rows, None
    (total,) = call.one(select("COUNT(*)", table, str(where)), *where.values) or (0,)
    return rows, total


def condition(call: Call) -> Condition:
    """Return what a query's criteria ask for.

    Raises:
        RefusalError: A criterion is malformed or contradicts another, or none of the parameters is known.
    """
    spec = object_spec(call.object)
    known = {criterion.name: criterion for criterion in spec.criteria if call.version in criterion.versions}
    _refuse_unknown_parameters_only(call, frozenset(known))
    given = {name: criterion for name, criterion in known.items() if call.parameters.filled(name) is not None}
    for criterion in tuple(given.values()):
        for overridden in criterion.overrides:
            given.pop(overridden, None)
    _refuse_bad_company(given)
    if spec.requires_one_of and not any(name in given for name in spec.requires_one_of):
        raise RefusalError(Code.MISSING_PARAMETER)
    result = Condition()
    for bounds in _RANGES:
        _add_range(call, bounds, given, result)
    for name in given:
        if name in CONDITIONS:
            CONDITIONS[name](call, call.parameters.filled(name) or "", result)
    for name, criterion in known.items():
        if criterion.default == "true" and name not in given:
            CONDITIONS[name](call, criterion.default, result)
    if "deleted" not in given:
        result.add(shown_rows(table_name(call.object)))
    return result


def page(call: Call) -> Page:
    """Return the order and the limits of a query's result."""
    rules = object_spec(call.object).result_params.get("limit", {})
    largest = rules.get("max", PAGE_SIZE)
    limit: int | None = rules.get("default", PAGE_SIZE)
    text = call.parameters.filled("limit")
    if call.object in JOBS and not rules:
        limit, text = None, None  # exports come all at once
    elif call.output == "mobile" and call.object not in _ALWAYS_PAGED:
        limit = None
    if text is not None:
        wanted = integer(text, Code.INVALID_LIMIT)
        if wanted < 1 or (call.switches.strict_limit and wanted > largest):
            raise RefusalError(Code.INVALID_LIMIT)
        limit = wanted if limit is None else min(wanted, largest)
    # Clicks have no offset: like other parameters that an object does not know, it is ignored.
    skips = "offset" in object_spec(call.object).result_params
    offset = integer((call.parameters.filled("offset") if skips else None) or "0", Code.INVALID_OFFSET)
    if offset < 0:
        raise RefusalError(Code.INVALID_OFFSET)
    return Page(_order(call), limit, offset)


def _order(call: Call) -> str:
    """Return the ORDER BY: id ascending unless asked otherwise (jobs: the newest first), and total by the id.

    By the June 2020 pages lifecycleHistory.created_at and lifecycleStage.position ascend unless told otherwise, by
    those of August 2021 they descend; the data has the newer rule. Sorting tags by name is in those of June 2020 only.
    """
    default_orders = object_spec(call.object).sort_orders or _OBSERVED_SORT_ORDERS.get(call.object, {})
    keys = (call.parameters.filled("sort_by") or _default_key(call.object)).split(",")
    keys = [_SORT_ALIASES.get((call.object, key), key) for key in keys]
    orders = (call.parameters.filled("sort_order") or "").split(",")
    if len(keys) > 2:
        raise RefusalError(Code.TOO_MANY_SORT_KEYS)
    if len(orders) > 2:
        raise RefusalError(Code.TOO_MANY_SORT_ORDERS)
    if len(keys) == 2 and "id" not in keys:
        raise RefusalError(Code.NO_ID_AMONG_SORT_KEYS)
    terms = []
    for position, key in enumerate(keys):
        if key not in default_orders and key != "id":
            raise RefusalError(Code.INVALID_SORT_BY)
        order = (
            orders[position] if position < len(orders) and orders[position] else default_orders.get(key, "ascending")
        )
        if order not in _DIRECTIONS:
            raise RefusalError(Code.INVALID_SORT_ORDER)
        terms.append(f'"{key}" {_DIRECTIONS[order]}')
    if "id" not in keys:
        terms.append("id DESC" if call.object in JOBS and terms[0].endswith("DESC") else "id ASC")
    return ", ".join(terms)


def _default_key(object_name: str) -> str:
    """Return what orders a query without `sort_by`: the defaults that tables give most objects are not observed."""
    return object_spec(object_name).result_params["sort_by"]["default"] if object_name in JOBS else "id"


def _refuse_unknown_parameters_only(call: Call, known: frozenset[str]) -> None:
    names = {name for name in call.parameters if name not in CALL_PARAMETERS}
    if set(KEY_PARAMETERS) <= set(call.parameters):
        names -= {CALLER}
    if names and not names & (known | _RESULT_PARAMETERS):
        raise RefusalError(Code.UNKNOWN_PARAMETERS_ONLY)


def _refuse_bad_company(given: dict[str, CriterionSpec]) -> None:
    """Refuse several criteria of a group, and one without those that it stands beside."""
    groups = [criterion.exclusive_group for criterion in given.values() if criterion.exclusive_group]
    if len(groups) > len(set(groups)):
        raise RefusalError(Code.INVALID_PARAMETER)
    if any(name not in given for criterion in given.values() for name in criterion.requires):
        raise RefusalError(Code.MISSING_PARAMETER)


def _add_range(call: Call, bounds: Range, given: dict[str, CriterionSpec], result: Condition) -> None:
    """Add strict bounds, or the one value asked for."""
    above = _bound(call, bounds, bounds.above, given)
    below = _bound(call, bounds, bounds.below, given)
    if bounds.equal_to in given:
        if above is not None or below is not None:
            raise RefusalError(bounds.mixed)
        equal = _bound(call, bounds, bounds.equal_to, given)
        result.add(f"{bounds.expression} = ?", equal)
        return
    if bounds.descending:
        above, below = below, above
    if above is not None and below is not None and above > below:  # type: ignore[operator]
        raise RefusalError(bounds.reversed)
    if above is not None:
        result.add(f"{bounds.expression} > ?", above)
    if below is not None:
        result.add(f"{bounds.expression} < ?", below)


def _bound(call: Call, bounds: Range, name: str, given: dict[str, CriterionSpec]) -> str | float | None:
    return bounds.read(call, call.parameters.filled(name) or "") if name in given else None
