"""A query, and the plan of requests that answers it; what explain() prints."""

from __future__ import annotations

from datetime import UTC, datetime
from difflib import get_close_matches
from math import ceil
from typing import TYPE_CHECKING, Any, Literal

from attrs import evolve, field, frozen

from pardot_orm.errors import FieldError, UnsupportedError
from pardot_orm.operations import PAGE_SIZE, Select
from pardot_orm.query.lookups import Asked, narrow, plural

if TYPE_CHECKING:
    from pardot_orm.connection import Connection
    from pardot_orm.models.base import Model
    from pardot_orm.payload import Source

Strategy = Literal["nothing", "slice", "walk", "gather"]


@frozen
class Query:
    """A question, as asked: every method of a QuerySet returns a new one.

    Attributes:
        criteria: What must hold, all of it.
        order: A sort key and whether it descends; None is ascending id.
        only: The fields wanted; None is all that a page can hold.
        deferred: Fields not wanted.
        start: Matching records to skip.
        stop: The number of matching records after which it ends, skipped ones included.
    """

    model: type[Model]
    criteria: tuple[Asked, ...] = ()
    order: tuple[str, bool] | None = None
    only: tuple[str, ...] | None = None
    deferred: frozenset[str] = frozenset()
    start: int = 0
    stop: int | None = None
    empty: bool = False

    @property
    def is_sliced(self) -> bool:
        """Whether a slice was taken, after which nothing else may change."""
        return self.start > 0 or self.stop is not None


@frozen
class Plan:
    """How a query is answered.

    Attributes:
        strategy: `nothing` (no record can match), `slice` (limit and offset, in the server's order), `walk` (keyset
            on id) or `gather` (a walk whose records are sorted here).
        select: The page request that it consists of.
        source: Where its records come from and which fields they hold.
    """

    strategy: Strategy
    select: Select
    source: Source = field(repr=False)
    start: int = 0
    stop: int | None = None
    query: Query = field(kw_only=True, repr=False)

    @property
    def requests(self) -> str:
        """The walk in words."""
        key, descending = self.query.order or ("id", False)
        order = f"by {key}{', descending' if descending else ''}"
        return {
            "nothing": "no request: no record can match",
            "slice": f"{order}, as Pardot sorts it, from record {self.start}",
            "walk": f"{order}, each page beginning after the last id of the one before",
            "gather": f"by id; then sorted here {order}, all records held in memory",
        }[self.strategy]


def make_plan(query: Query, connection: Connection) -> Plan:
    """Return the plan of a query; costs the connection's customField request, if all fields are wanted.

    Raises:
        UnsupportedError: Pardot can't query this object, or the criterion belongs to another version.
        FieldError: `only()` names what is no field.
    """
    meta = query.model._meta
    if "query" not in meta.operations:
        raise UnsupportedError(
            f"Pardot can't query {plural(meta.object_name)}.",
            hint=f"There is {query.model.__name__}.objects.get().",
        )
    _check_version(query, connection)
    criteria = narrow(query.criteria, connection.decoding, datetime.now(UTC))
    if query.empty or criteria is None or (query.stop is not None and query.stop <= query.start):
        return Plan("nothing", Select(meta.object_name), connection.source(()), query=query)
    key, descending = query.order or ("id", False)
    fields, output = _fields(query, connection, () if query.is_sliced else (key,))
    shown = meta.readable(bulk=output == "bulk") if fields is None else fields
    strategy: Strategy = "walk" if key == "id" else "gather"
    if query.stop is not None:
        strategy = "slice"
    return Plan(
        strategy,
        Select(meta.object_name, criteria, fields, (key, descending), output=output),
        connection.source(shown),
        query.start,
        query.stop,
        query=query,
    )


def _check_version(query: Query, connection: Connection) -> None:
    for asked in query.criteria:
        if connection.version not in asked.criterion.versions:
            versions = " and ".join(map(str, asked.criterion.versions))
            raise UnsupportedError(
                f"{asked.criterion.name} is a criterion of version {versions}, and the connection speaks "
                f"version {connection.version}."
            )


def _fields(query: Query, connection: Connection, needed: tuple[str, ...]) -> tuple[tuple[str, ...] | None, str]:
    """Return the names to ask for, None where the object takes none, and the output that shows them."""
    meta = query.model._meta
    if not meta.takes_fields:
        return None, "bulk"
    if query.only is None:
        wanted = [name for name in meta.readable(bulk=True) if name not in query.deferred]
        wanted += [name for name in connection.custom_fields if name not in query.deferred]
    else:
        wanted = [_checked(query, name, connection) for name in query.only if name not in query.deferred]
    names = tuple(dict.fromkeys(("id", *needed, *wanted)))
    in_bulk = set(meta.readable(bulk=True))
    # A class may declare custom fields, which bulk shows when they are named.
    simple = [f for name in names if (f := meta.by_api_name.get(name)) and not f.custom and name not in in_bulk]
    return names, "simple" if simple else "bulk"


def _checked(query: Query, name: str, connection: Connection) -> str:
    """Return a name of only() that is a field, asking for the custom fields only if it is no other."""
    meta = query.model._meta
    if name not in meta.by_api_name and name not in connection.custom_fields:
        raise unknown_field(query.model, name, connection.custom_fields)
    return name


def unknown_field(model: type[Model], name: str, custom: Any = ()) -> FieldError:
    """Return the error for a name that is no field of a model."""
    names = [*model._meta.fields, *custom]
    nearest = get_close_matches(name, names, n=1)
    return FieldError(
        f"{model.__name__} has no field {name!r}.",
        hint=f"Did you mean {nearest[0]!r}?" if nearest else f"It has: {', '.join(names)}.",
    )


# --- explain ----------------------------------------------------------------------------------------------------------


@frozen
class Explanation:
    """What a query will do, in words; `requests` and `records` are None where they were not counted."""

    query: str
    walk: str
    requests: int | None
    records: int | None

    def __repr__(self) -> str:
        lines = [f"query {self.query}", f"walk  {self.walk}"]
        if self.records is not None:
            lines.append(f"cost  about {self.requests:,} requests for {self.records:,} records")
        return "\n".join(lines)


def explain(plan: Plan, connection: Connection, total: int | None) -> Explanation:
    """Return the explanation of a plan; `total` is the number of records that match, if it was counted."""
    parameters = connection.dialect.select(evolve(plan.select, fields=None))
    shown = "  ".join(
        f"{name}={value}" for name, value in parameters.query if name not in {"output", "limit", "offset"}
    )
    records = None if total is None else _records(plan, total)
    return Explanation(
        f"{plan.query.model._meta.object_name}  {shown}" if plan.strategy != "nothing" else "nothing",
        plan.requests,
        None if records is None or total is None else _requests(plan, records, total),
        records,
    )


def _records(plan: Plan, total: int) -> int:
    if plan.strategy == "nothing":
        return 0
    stop = total if plan.stop is None else min(plan.stop, total)
    return max(stop - plan.start, 0)


def _requests(plan: Plan, records: int, total: int) -> int:
    """Return the requests of a plan at the most, as long as nobody else changes the account meanwhile."""
    if plan.strategy == "nothing":
        return 0
    if plan.strategy == "slice":
        wanted = (plan.stop or 0) - plan.start
        # the empty page that ends it
        return max(ceil(records / PAGE_SIZE), 1) + (1 if wanted > PAGE_SIZE and wanted > records else 0)
    # A walk reads what it skips; then the upper bound, or the empty page that ends a descending walk.
    return max(ceil(total / PAGE_SIZE), 1) + 1
