"""A query, and the plan of requests that answers it: what Pardot checks, what is checked here, in which walks."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product
from typing import TYPE_CHECKING, Any, Literal

from attrs import evolve, field, frozen

from pardot_orm.errors import FieldError, UnsupportedError
from pardot_orm.models.ports import bindings
from pardot_orm.protocol.asks import Select, Wants
from pardot_orm.query.asking.conditions import Lookup, named_ids
from pardot_orm.query.asking.division import divided
from pardot_orm.query.asking.expressions import alternatives
from pardot_orm.query.asking.lookups import Asked, narrow, plural, unknown_field
from pardot_orm.query.reading.single import check_can
from pardot_orm.query.walking.by_time import KEY as STREAMED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pardot_orm.connection.connection import Connection
    from pardot_orm.models.base import Model
    from pardot_orm.models.options import ModelOptions
    from pardot_orm.models.ports import Seen
    from pardot_orm.protocol.capabilities import Querying
    from pardot_orm.protocol.payload import Source
    from pardot_orm.query.asking.conditions import Condition
    from pardot_orm.query.asking.expressions import Alternative, Tree

Strategy = Literal["nothing", "slice", "walk", "stream", "gather"]


@frozen
class Query:
    """A question, as asked: every method of a QuerySet returns a new one.

    Attributes:
        criteria: What Pardot is to check, all of it.
        trees: Combinations by `Q`, `exclude` and `where`, all of which must hold.
        order: A sort key and whether it descends; None is ascending id.
        only: The fields wanted; None is all that a page can hold.
        deferred: Fields not wanted.
        related: Relations that the pages are to show.
        output: The form that was asked for; None is the one that shows what is needed.
        prefetch: Relations that are loaded for each page.
        start: Matching records to skip.
        stop: The number of matching records after which it ends, skipped ones included.
    """

    model: type[Model]
    criteria: tuple[Asked, ...] = ()
    trees: tuple[Tree, ...] = ()
    order: tuple[str, bool] | None = None
    only: tuple[str, ...] | None = None
    deferred: frozenset[str] = frozenset()
    related: tuple[str, ...] = ()
    output: str | None = None
    prefetch: tuple[str, ...] = ()
    start: int = 0
    stop: int | None = None
    empty: bool = False

    @property
    def is_sliced(self) -> bool:
        """Whether a slice was taken, after which nothing else may change."""
        return self.start > 0 or self.stop is not None

    @property
    def alternatives(self) -> tuple[Alternative, ...]:
        """The walks it takes: one, or several for an OR of criteria."""
        return alternatives(self.criteria, self.trees)


@frozen
class Walk:
    """One walk.

    Attributes:
        select: The page request it consists of.
        conditions: What is checked here of each record.
        ids: The records to look at, ascending, where they are named; None for all that the request finds.
    """

    select: Select
    conditions: tuple[Condition, ...] = ()
    ids: tuple[int, ...] | None = field(default=None, repr=False)

    @property
    def is_exact(self) -> bool:
        """Whether Pardot alone selects its records."""
        return not self.conditions and self.ids is None


@frozen
class Plan:
    """How a query is answered.

    Attributes:
        strategy: `nothing` (no record can match), `slice` (limit and offset, in the server's order), `walk` (keyset
            on id), `stream` (by time of creation) or `gather` (walks by id whose records are sorted here).
        walks: One, or several that are merged by id.
        source: Where the records come from and which fields they hold.
        querying: What the version can do that is spoken.
        seen: What waits in the unit of work of the records that it looks at.
    """

    strategy: Strategy
    walks: tuple[Walk, ...]
    source: Source = field(repr=False)
    query: Query = field(repr=False)
    querying: Querying = field(repr=False)
    seen: Seen | None = field(default=None, repr=False)

    @property
    def order(self) -> tuple[str, bool]:
        """The sort key and whether it descends."""
        return self.query.order or ("id", False)

    @property
    def is_exact(self) -> bool:
        """Whether Pardot's own count is the number of records: nothing is checked here, and there is one walk."""
        return len(self.walks) < 2 and self.seen is None and all(walk.is_exact for walk in self.walks)

    @property
    def looks_ahead(self) -> bool:
        """Whether several pages can be fetched at once: all records are wanted, of one walk, and it can skip."""
        is_one = len(self.walks) == 1 and self.walks[0].ids is None
        return self.strategy == "gather" and is_one and self.querying.looks_ahead


def make_plan(query: Query, connection: Connection, now: datetime | None = None) -> Plan:
    """Return the plan of a query; costs the connection's customField request, if all fields are wanted.

    Words such as `yesterday` are taken as of `now`.

    Raises:
        UnsupportedError: Pardot can't query this object, or a criterion belongs to another version.
        FieldError: `only()` or `where()` names what is no field.
    """
    meta = query.model._meta
    querying = connection.can(meta, lambda can: can.querying)
    if not querying.is_possible:
        if "query" in meta.operations:
            check_can(meta, "query", connection)
        raise UnsupportedError(
            f"Pardot can't query {plural(meta.object_name)}.",
            hint=f"There is {query.model.__name__}.objects.get().",
        )
    now = now or datetime.now(UTC)
    found: list[Walk] = []
    for asked_for in query.alternatives:
        alternative = divided(asked_for, query.model, querying, connection)
        criteria = narrow(alternative.criteria, connection.decoding, now)
        if criteria is not None:
            conditions = tuple(c.starting(connection.decoding, now) for c in alternative.conditions)
            found += _walks(meta, querying, criteria, conditions)
    if query.empty or not found or (query.stop is not None and query.stop <= query.start):
        return Plan("nothing", (), connection.source(()), query, querying)
    looked_at = {name for walk in found for c in walk.conditions for name in c.fields}
    order = query.order or ("id", False)
    seen = bindings.writer.seen(query.model, connection, [walk.select.criteria for walk in found])
    strategy = _strategy(query, querying, connection, found, seen)
    sorted_by = () if strategy == "slice" else (order[0],)
    shape = connection.shape(meta, _wants(query, connection, (*sorted_by, *sorted(looked_at))))
    asked = Select(
        meta.object_name,
        fields=shape.fields,
        order=order if querying.orders else None,
        limit=querying.page_size,
        form=shape.form,
    )
    walks = tuple(evolve(walk, select=evolve(asked, criteria=walk.select.criteria)) for walk in found)
    return Plan(strategy, walks, connection.source_of(shape), query, querying, seen)


def _walks(
    meta: ModelOptions, querying: Querying, criteria: dict[str, Any], conditions: tuple[Condition, ...]
) -> Iterator[Walk]:
    """Yield the walks of one alternative: along its ids where it names them, and Pardot can begin beyond an id."""
    named = [some for c in conditions if (some := named_ids(c)) is not None] if querying.is_bounded_by_id else []
    ids = tuple(sorted(frozenset.intersection(*named))) if named else None
    if ids == ():
        return
    if named:
        conditions = tuple(c for c in conditions if not isinstance(c, Lookup) or named_ids(c) is None)
    for part in _parts(meta, querying, criteria):
        yield Walk(Select(meta.object_name, {**querying.defaults, **part}), conditions, ids)


def _strategy(
    query: Query, querying: Querying, connection: Connection, walks: list[Walk], seen: Seen | None
) -> Strategy:
    """Return how a query is answered, by one walk or several."""
    is_exact = len(walks) == 1 and walks[0].is_exact and seen is None
    meta = query.model._meta
    key, descending = query.order or ("id", False)
    by_pardot = querying.sorts(key, descending)
    if query.stop is not None and is_exact and by_pardot and _can_cut(query, querying):
        return "slice"
    if key == "id" and by_pardot and (querying.is_bounded_by_id or not descending):
        return "walk"
    criteria = {"created_after", "created_before"}
    shown = meta.get_field(key)
    streams = key == STREAMED and key in querying.orders and shown is not None
    streams = streams and criteria <= meta.criteria.keys() - querying.lacks.keys()
    is_one = len(walks) == 1 and walks[0].ids is None and _has_room(walks[0], meta, querying)
    # Without a time zone nobody can tell which hour comes twice.
    if streams and querying.is_bounded_by_id and is_one and connection.decoding.known_zone is not None:
        return "stream"
    return "gather"


def _can_cut(query: Query, querying: Querying) -> bool:
    """Tell whether a slice can be asked for: all of it at once, else page after page."""
    if querying.gives_all:
        return False
    if querying.has_offset:
        return True
    by_keyset = querying.is_bounded_by_id and (query.order or ("id", False))[0] == "id"
    return not query.start and (by_keyset or (query.stop or 0) <= querying.page_size)


def _has_room(walk: Walk, meta: ModelOptions, querying: Querying) -> bool:
    """Tell whether a walk by time can have its bounds, and those of an id, beside the fields that are filtered."""
    if querying.most_fields is None:
        return True
    asked = (meta.criteria[name] for name in walk.select.criteria)
    fields = {criterion.field or criterion.name for criterion in asked}
    return len(fields | {"id", STREAMED}) <= querying.most_fields


def _parts(meta: ModelOptions, querying: Querying, criteria: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the criteria of each walk: of more ids than one request may name, some at a time.

    Raises:
        FieldError: The object is only found by criteria of which there is none.
    """
    if querying.needs and not any(criteria.get(name) for name in querying.needs):
        raise FieldError(
            f"Pardot finds {plural(meta.object_name)} by {', '.join(querying.needs)} alone.",
            hint=f"Filter by one of them: filter({querying.needs[-1]}=[...]).",
        )
    most = querying.ids_at_once if querying.needs else querying.most_ids
    too_many = [name for name, value in criteria.items() if isinstance(value, tuple) and len(value) > most]
    parts = ([(name, criteria[name][i : i + most]) for i in range(0, len(criteria[name]), most)] for name in too_many)
    for chosen in product(*parts):
        yield {**criteria, **dict(chosen)}


def _wants(query: Query, connection: Connection, needed: tuple[str, ...]) -> Wants:
    """Return what is wanted of the records, each name a field or a sort key."""
    only = query.only
    if only is not None:
        only = tuple(_checked(query, name, connection) for name in only if name not in query.deferred)
    return Wants(
        only,
        query.deferred,
        tuple(_checked(query, name, connection) for name in needed),
        tuple(getattr(query.model, name) for name in query.related),
        query.output or "",
    )


def _checked(query: Query, name: str, connection: Connection) -> str:
    """Return a name that is a field or a sort key, asking for the custom fields only if it is none of these."""
    meta = query.model._meta
    if name in meta.by_api_name or name in meta.orders:
        return name
    if not meta.has_custom_fields or connection.facts.custom_field(meta.object_name, name) is None:
        custom = connection.facts.custom_fields_of(meta.object_name) if meta.has_custom_fields else ()
        raise unknown_field(query.model, name, custom)
    return name
