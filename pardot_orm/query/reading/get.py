"""One record, or a number: what get(), count() and repr() need beside pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import evolve

from pardot_orm.errors import UnsupportedError, ValidationError
from pardot_orm.fields.kinds import IntegerField, shown
from pardot_orm.models.ids import record_id
from pardot_orm.query.plan import make_plan
from pardot_orm.query.reading.single import missing, read_one, several
from pardot_orm.query.walking.paging import pages

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pardot_orm.connection.connection import Connection
    from pardot_orm.models.base import Model
    from pardot_orm.protocol.payload import Payload
    from pardot_orm.query.plan import Plan, Query


def read(query: Query, criteria: Mapping[str, Any], connection: Connection) -> Payload | None:
    """Return the record that selectors name, by one read; None where the criteria are no selectors of one.

    Raises:
        ValidationError: A selector's value is not one of its field.
    """
    meta = query.model._meta
    options = {name: _option(name, criteria[name]) for name in meta.read_options if name in criteria}
    criteria = {name: value for name, value in criteria.items() if name not in options}
    is_account = not meta.selectors and meta.operations == {"read"} and not criteria
    if not is_account and frozenset(criteria) not in meta.selector_sets:
        return None
    if any(isinstance(value, list | tuple | set) for value in criteria.values()):
        return None  # several, of which a query may find one
    can = connection.can(
        meta, lambda can: ("read" in can.operations, can.querying.is_possible, can.querying.takes_fields)
    )
    can_read, can_query, takes_fields = can
    if can_query and not can_read:
        return None
    selectors = {name: meta.clean_selector(name, value) for name, value in criteria.items()}
    fields = query.only if takes_fields else None
    fields = None if fields is None else tuple(dict.fromkeys(("id", *fields)))
    form = query.output or ""
    return read_one(query.model, selectors, connection, fields=fields, options=options, form=form)


def _option(name: str, value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValidationError(f"get({name}={shown(value)}): write True or False.")
    return value


def clean_id(value: Any, object_name: str) -> int:
    """Return a record's id, which may be given as the record.

    Raises:
        ValidationError: It is no whole number above zero, or a record of another object.
    """
    return record_id(value, object_name, lambda given, rule: ValidationError(f"{shown(given)} is no id: {rule}."))


def clean_bound(name: str, value: Any) -> int:
    """Return a bound of ids, which no record need have.

    Raises:
        ValidationError: It is no whole number.
    """
    try:
        number = IntegerField().clean(value)
    except ValidationError:
        number = None
    if number is None:
        raise ValidationError(f"{name}={shown(value)}: it must be a whole number, the id of a record.")
    return number


def check_one(model: type[Model], found: Sequence[Any], criteria: Mapping[str, Any]) -> None:
    """Raise DoesNotExist or MultipleObjectsReturned where a query did not find exactly one."""
    if not found:
        raise missing(model, criteria)
    if len(found) > 1:
        raise several(model, criteria, found)


def count(query: Query, connection: Connection) -> int:
    """Return how many records match. One request."""
    # Ids are enough, and they spare the customField request.
    plan = make_plan(evolve(query, only=("id",), order=None, start=0, stop=None), connection)
    is_told = plan.is_exact and plan.querying.tells_total
    found = totals(plan, connection) if is_told else map(len, pages(plan, connection))
    total = sum(found)
    stop = total if query.stop is None else min(query.stop, total)
    return max(stop - query.start, 0)


def totals(plan: Plan, connection: Connection) -> list[int]:
    """Return how many records Pardot finds for each walk of a plan. One request each; none where ids are named."""
    found = []
    for walk in plan.walks:
        if walk.ids is not None:
            found.append(len(walk.ids))
            continue
        select = evolve(walk.select, total=True, limit=1, offset=0)
        page = connection.select(evolve(select, fields=select.fields and ("id",)), plan.source)
        if page.total is None:
            raise UnsupportedError("Pardot's answer does not tell how many records match.")
        found.append(page.total)
        if not walk.select.criteria:
            connection.facts.totals[select.object_name] = page.total
    return found


def in_words(query: Query) -> str:
    """Return what a query asks, for a repr that sends no request."""
    parts = [f" {asked.criterion.name}={asked.value}" for asked in query.criteria]
    parts += [" and more" if query.trees else ""]
    if query.order is not None:
        parts.append(f" by {'-' if query.order[1] else ''}{query.order[0]}")
    if query.is_sliced:
        parts.append(f" [{query.start}:{query.stop if query.stop is not None else ''}]")
    return "".join(parts)
