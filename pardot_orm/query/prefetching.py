"""prefetch_related(): related records of many records, by the fewest requests that the API allows."""

from __future__ import annotations

from collections import defaultdict
from math import ceil
from typing import TYPE_CHECKING, Any

from attrs import define, evolve, field

from pardot_orm.errors import FieldError, NotFoundError
from pardot_orm.models.base import registry
from pardot_orm.models.bindings import bindings
from pardot_orm.models.collections import SubscriptionsDescriptor
from pardot_orm.models.relations import ForeignKey, NestedRecords, RelatedRecords
from pardot_orm.operations import PAGE_SIZE, Select
from pardot_orm.payload import Columns, Payload
from pardot_orm.query.plan import IDS_AT_ONCE, Query

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pardot_orm.connection import Connection
    from pardot_orm.models.base import Model
    from pardot_orm.models.criteria import Criterion
    from pardot_orm.query.queryset import QuerySet

_SUBSCRIPTION = ("did_opt_out", "list")
_MEMBERSHIP = "listMembership"


class Loader:
    """Loads one relation of the records of a query, page by page."""

    def load(self, records: Sequence[Model]) -> None:
        """Give each record what it is related to."""
        raise NotImplementedError

    def price(self, records: int) -> tuple[str, int]:
        """Return how so many records get it, and how many requests that takes at the most."""
        raise NotImplementedError


@define
class _Account:
    """Where a prefetch looks: an account, and a query set of any object in it."""

    connection: Connection
    query_set: Callable[[Query], QuerySet[Any]]
    expected: Callable[[], int]  # records that the query finds

    def all(self, model: type[Model]) -> QuerySet[Any]:
        return self.query_set(Query(bindings.reader.class_of(model, self.connection.alias)))

    def total(self, object_name: str) -> int:
        """Return how many records of an object there are. One request."""
        select = Select(object_name, dict(registry[object_name]._meta.defaults), output="simple", limit=1)
        return self.connection.select(select, self.connection.source(())).total or 0


@define
class _ByForeignKey(Loader):
    """Records behind an id: small tables are read whole once, others by the ids that occur."""

    account: _Account
    name: str
    relation: Any  # a ForeignKey, which as an annotation would be one
    _known: dict[int, Model | None] = field(factory=dict)
    _is_whole: bool = False

    def load(self, records: Sequence[Model]) -> None:
        column = self.relation.column or ""
        wanted = {record: key for record in records if (key := getattr(record, column)) is not None}
        missing = sorted(set(wanted.values()) - self._known.keys())
        if missing and not self._is_whole:
            self._fetch(missing)
        for record, key in wanted.items():
            if (found := self._known.get(key)) is not None:
                record.__dict__[self.name] = found

    def _fetch(self, ids: list[int]) -> None:
        everything = self.account.all(self.relation.model)
        meta = self.relation.model._meta
        if "query" not in meta.operations:
            self._known.update((each, self._read(everything._query.model, each)) for each in ids)
        elif meta.is_small:
            self._known.update((record.id, record) for record in everything.iterator())
            self._is_whole = True
        else:
            found = everything.in_bulk(ids)
            self._known.update((each, found.get(each)) for each in ids)

    def _read(self, model: type[Model], record_id: int) -> Model | None:
        try:
            return bindings.reader.get(model, self.account.connection.alias, record_id)
        except NotFoundError:
            return None  # whoever looks at it is told

    def price(self, records: int) -> tuple[str, int]:
        meta = self.relation.model._meta
        if meta.is_small and "query" in meta.operations:
            return "its table is read whole, once", ceil(self.account.total(meta.object_name) / PAGE_SIZE) + 1
        return "by the ids that occur", records


@define
class _BySubscription(Loader):
    """The lists of prospects: all memberships once, or each prospect by itself, whichever is cheaper."""

    account: _Account
    _by_prospect: dict[str, list[Payload]] | None = None
    _sweeps: bool | None = None

    def load(self, records: Sequence[Model]) -> None:
        lacking = [record for record in records if not record._state.baseline.is_loaded("lists")]
        if not lacking:
            return
        if self._sweeps is None:
            self._sweeps = self._sweep_price() < self.account.expected()
        if not self._sweeps:
            for record in lacking:
                bindings.reader.load(record)
            return
        if self._by_prospect is None:
            self._by_prospect = self._sweep()
        for record in lacking:
            entries = self._by_prospect.get(str(record._key()), [])
            wrapper = _payload(("list_subscription",), (entries,), self.account.connection)
            record._state.baseline.supplement("lists", wrapper)

    def _sweep_price(self) -> int:
        memberships, lists = self.account.total(_MEMBERSHIP), self.account.total("list")
        return ceil(memberships / PAGE_SIZE) + ceil(lists / PAGE_SIZE) + 2

    def _sweep(self) -> dict[str, list[Payload]]:
        connection = self.account.connection
        lists = {record["id"]: record for record in self._payloads("list")}
        found: dict[str, list[Payload]] = defaultdict(list)
        for membership in self._payloads(_MEMBERSHIP):
            entry = lists.get(membership["list_id"])
            if entry is not None:  # else the list was deleted meanwhile
                values = (membership.get("opted_out"), entry)
                found[membership["prospect_id"]].append(_payload(_SUBSCRIPTION, values, connection))
        return found

    def _payloads(self, object_name: str) -> Iterator[Payload]:
        for record in self.account.all(registry[object_name]).iterator():
            payload = record._state.baseline.payload
            if payload is not None:
                yield payload

    def price(self, records: int) -> tuple[str, int]:
        # The three counts that decide are requests, too.
        sweep = self._sweep_price()
        return ("all memberships once", sweep + 3) if sweep < records else ("each record by itself", records + 3)


@define
class _ByCriterion(Loader):
    """Records that refer to these, asked for by many ids at once, or by one where Pardot takes one."""

    account: _Account
    object_name: str  # of the records that they refer to
    name: str
    relation: Any  # a RelatedRecords
    _swept: dict[int, list[Model]] | None = None

    def load(self, records: Sequence[Model]) -> None:
        by_id = {record._key(): record for record in records}
        if self._takes_many:
            found = self._sorted_out(self._many(sorted(by_id)))
        elif self._can_sweep and (self._swept is not None or self._sweep_price() < 2 * self.account.expected()):
            if self._swept is None:
                self._swept = self._sorted_out(self._everything().iterator())
            found = self._swept
        else:
            found = {key: list(self._asked(key)) for key in by_id}
        for key, record in by_id.items():
            query_set = self._asked(key)
            query_set._take(found.get(key, []))  # noqa: SLF001 - two parts of one mechanism
            record.__dict__[self.name] = query_set

    @property
    def _criterion(self) -> Criterion:
        criterion: Criterion = self.relation.model._meta.criteria[self.relation.criterion]
        return criterion

    @property
    def _takes_many(self) -> bool:
        return self._criterion.kind == "integers"

    @property
    def _can_sweep(self) -> bool:
        """Whether each of the records shows which ones it refers to."""
        shown = self.relation.model._meta.get_field(self._criterion.field or "")
        return self._backwards is not None or (shown is not None and shown.read == "bulk")

    @property
    def _backwards(self) -> str | None:
        """The relation that leads from the records to these, where a query shows several of them."""
        for name, relation in vars(self.relation.model).items():
            if isinstance(relation, NestedRecords) and relation.queried and relation.object_name == self.object_name:
                return str(name)
        return None

    def _sweep_price(self) -> int:
        return ceil(self.account.total(self.relation.object_name) / PAGE_SIZE) + 1

    def _sorted_out(self, related: Iterable[Model]) -> dict[int, list[Model]]:
        found: dict[int, list[Model]] = defaultdict(list)
        backwards = self._backwards
        for record in related:
            if backwards is None:
                found[getattr(record, self._criterion.field or "")].append(record)
            else:
                for owner in getattr(record, backwards):
                    found[owner.id].append(record)
        return found

    def _everything(self) -> QuerySet[Any]:
        everything = self.account.all(self.relation.model).filter(**self.relation.also)
        return everything if self._backwards is None else everything.select_related(self._backwards)

    def _asked(self, key: Any) -> QuerySet[Any]:
        return self._everything().filter(**{self.relation.criterion: key})

    def _many(self, ids: list[int]) -> Iterator[Model]:
        for start in range(0, len(ids), IDS_AT_ONCE):
            yield from self._asked(ids[start : start + IDS_AT_ONCE])

    def price(self, records: int) -> tuple[str, int]:
        if not self._takes_many:
            sweep = self._sweep_price() if self._can_sweep else 2 * records
            return ("all of them once", sweep + 2) if sweep < 2 * records else ("one record at a time", 2 * records + 2)
        times = ceil(records / IDS_AT_ONCE)
        related = self.relation.model._meta
        number = records * PAGE_SIZE if related.needs else self.account.total(related.object_name)
        return f"for {IDS_AT_ONCE} records at a time", 2 * times + ceil(number / PAGE_SIZE) + 1


@define
class _ByReading(Loader):
    """What only a read of each record shows."""

    node: str

    def load(self, records: Sequence[Model]) -> None:
        for record in records:
            if not record._state.baseline.is_loaded(self.node):
                bindings.reader.load(record)

    def price(self, records: int) -> tuple[str, int]:
        return "each record by itself", records


class Prefetcher:
    """Loads the relations of a query's records as their pages come."""

    def __init__(self, query: Query, connection: Connection, query_set: Callable[[Query], QuerySet[Any]]) -> None:
        def expected() -> int:
            return query_set(evolve(query, prefetch=(), related=())).count()

        account = _Account(connection, query_set, expected)
        self.loaders = {name: _loader(account, query.model, name) for name in query.prefetch}

    def load(self, records: Sequence[Model]) -> None:
        """Give each record all that was asked for."""
        for loader in self.loaders.values():
            loader.load(records)


def check_prefetch(model: type[Model], names: Iterable[str]) -> None:
    """Refuse names that are no relations, or that a query shows by itself.

    Raises:
        FieldError: It says what there is.
    """
    for name in names:
        relation = getattr(model, name, None)
        if isinstance(relation, ForeignKey) and relation.column is None and relation.queried is not None:
            raise FieldError(
                f"{model.__name__}.{name} is shown by the query itself.", hint=f"Write select_related({name!r})."
            )
        if not isinstance(relation, ForeignKey | RelatedRecords | NestedRecords | SubscriptionsDescriptor):
            raise FieldError(
                f"{model.__name__} has no related records {name!r}.",
                hint=f"It has: {', '.join(_relations(model))}.",
            )


def _relations(model: type[Model]) -> list[str]:
    kinds = (ForeignKey, RelatedRecords, NestedRecords, SubscriptionsDescriptor)
    return [name for name in dir(model) if not name.startswith("_") and isinstance(getattr(model, name), kinds)]


def _loader(account: _Account, model: type[Model], name: str) -> Loader:
    relation = getattr(model, name)
    if isinstance(relation, SubscriptionsDescriptor):
        return _BySubscription(account)
    if isinstance(relation, RelatedRecords):
        return _ByCriterion(account, model._meta.object_name, name, relation)
    if isinstance(relation, ForeignKey) and relation.column is not None:
        return _ByForeignKey(account, name, relation)
    return _ByReading(relation.path[0])


def _payload(names: tuple[str, ...], values: tuple[Any, ...], connection: Connection) -> Payload:
    columns = Columns(names, connection.source(names), {name: i for i, name in enumerate(names)})
    return Payload(columns, values)
