"""prefetch_related(): related records of many records, by the fewest requests that the API allows."""

from __future__ import annotations

from collections import defaultdict
from math import ceil
from typing import TYPE_CHECKING, Any

from attrs import define, field

from pardot_orm.errors import FieldError
from pardot_orm.models.base import registry
from pardot_orm.models.ports import bindings
from pardot_orm.models.relations import ForeignKey, NestedRecords, RelatedRecords
from pardot_orm.models.subscriptions import SubscriptionsDescriptor
from pardot_orm.query.asking.lookups import unknown_field
from pardot_orm.query.reading.neighbours import Neighbours
from pardot_orm.query.reading.sweeping import FEW, Account, Price, Sweep, price_of_sweeping, swept
from pardot_orm.query.subscribing import are_shown, load_subscriptions, subscription, subscriptions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pardot_orm.connection.connection import Connection
    from pardot_orm.models.base import Model
    from pardot_orm.models.criteria import Criterion
    from pardot_orm.protocol.payload import Payload
    from pardot_orm.query.plan import Query
    from pardot_orm.query.queryset import QuerySet


class Loader:
    """Loads one relation of the records of a query, page by page.

    Attributes:
        is_told: Whether its price can be known: how many records its tables have.
    """

    is_told = True

    def load(self, records: Sequence[Model]) -> None:
        """Give each record what it is related to."""
        raise NotImplementedError

    def price(self, records: int) -> Price:
        """Return how so many records get it, and for how many requests. It may count, for one request."""
        raise NotImplementedError


@define
class _ByForeignKey(Loader):
    """Records behind an id: small tables are read whole once, others by the ids that occur."""

    account: Account
    name: str
    relation: Any  # a ForeignKey, which as an annotation would be one
    only: tuple[str, ...] | None = None
    _known: dict[int, Model | None] = field(factory=dict)
    _is_whole: bool = False
    _neighbours: Neighbours | None = None

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
        meta = self.relation.model._meta
        if not self.account.querying(meta.object_name).is_possible:
            model = bindings.reader.class_of(self.relation.model, self.account.connection.alias)
            self._known.update((each, self._read(model, each)) for each in ids)
            return
        everything = self.account.all(self.relation.model, self.only)
        if meta.is_small:
            self._known.update((record.id, record) for record in everything.iterator())
            self._is_whole = True
        elif not self.account.querying(meta.object_name).is_bounded_by_id:
            found = everything.in_bulk(ids)
            self._known.update((each, found.get(each)) for each in ids)
        else:
            if self._neighbours is None:
                self._neighbours = Neighbours(everything._query, self.account.connection)
            found = self._neighbours.find(ids)
            self._known.update((each, found.get(each)) for each in ids)

    @property
    def is_told(self) -> bool:  # type: ignore[override] # asked of it, not set
        querying = self.account.querying(self.relation.model._meta.object_name)
        return querying.tells_total or not querying.is_possible

    def _read(self, model: type[Model], record_id: int) -> Model | None:
        try:
            return bindings.reader.get(model, self.account.connection.alias, record_id)
        except model.DoesNotExist:
            return None  # whoever looks at it is told

    def price(self, records: int) -> Price:
        meta = self.relation.model._meta
        if not self.account.querying(meta.object_name).is_possible or records < 2:
            return Price("each by a read", records, records)
        table = self.account.pages(self.account.total(meta.object_name), meta.object_name)
        if meta.is_small:
            return Price("its table is read whole, once", table + 1, table + 1)
        # Between two pages that were brought there may be one more that is not full.
        return Price("by the ids that occur", min(records, table), min(records, 2 * table + 2))


@define
class _BySubscription(Loader):
    """The lists of prospects: all memberships once, or each prospect by itself, whichever is cheaper."""

    account: Account
    relation: Any  # a SubscriptionsDescriptor, which as an annotation would be one
    page_size: int  # of the prospects
    _by_prospect: dict[str, list[Payload]] | None = None
    _sweep: Sweep | None = None

    def load(self, records: Sequence[Model]) -> None:
        lacking = [record for record in records if not record._state.baseline.is_loaded("lists")]
        if not lacking:
            return
        if self._sweep is None:
            self._sweep = Sweep(self.account, self.account.all(registry[self.relation.memberships]))
        if self._by_prospect is None and self._sweep.pays(len(lacking)):
            self._by_prospect = self._sorted_out(self._sweep)
        if self._by_prospect is None:
            connection = self.account.connection
            for record in lacking:
                if are_shown(type(record), connection):
                    bindings.reader.load(record)
                else:
                    load_subscriptions(record, connection)
            return
        for record in lacking:
            entries = self._by_prospect.get(str(record._key()), [])
            record._state.baseline.supplement("lists", subscriptions(entries, self.account.connection))

    @property
    def is_told(self) -> bool:  # type: ignore[override] # as above
        return self.account.querying(self.relation.memberships).tells_total

    def _sorted_out(self, sweep: Sweep) -> dict[str, list[Payload]]:
        connection = self.account.connection
        lists = {
            record["id"]: record for record in _payloads(self.account.all(registry[self.relation.lists]).iterator())
        }
        found: dict[str, list[Payload]] = defaultdict(list)
        for membership in _payloads(sweep.records()):
            entry = lists.get(membership["list_id"])
            if entry is not None:  # else the list was deleted meanwhile
                found[membership["prospect_id"]].append(subscription(membership, entry, connection))
        return found

    def price(self, records: int) -> Price:
        if records <= FEW:
            return Price("each record by itself", records, records)
        memberships = self.relation.memberships
        sweep = swept(self.account, self.account.total(memberships), memberships)
        price = price_of_sweeping(records, self.page_size, 1, sweep, "each record by itself")
        if price.how != "all of them once":
            return price
        lists = self.account.pages(self.account.total(self.relation.lists), self.relation.lists) + 1
        return Price("all memberships once", price.requests + lists, price.at_most + lists)


def _payloads(records: Iterable[Model]) -> Iterator[Payload]:
    for record in records:
        payload = record._state.baseline.payload
        if payload is not None:
            yield payload


@define
class _ByCriterion(Loader):
    """Records that refer to these, asked for by many ids at once, or by one where Pardot takes one."""

    account: Account
    object_name: str  # of the records that they refer to
    name: str
    relation: Any  # a RelatedRecords
    only: tuple[str, ...] | None = None
    _swept: dict[int, list[Model]] | None = None
    _sweep: Sweep | None = None

    def load(self, records: Sequence[Model]) -> None:
        by_id = {record._key(): record for record in records}
        if self._takes_many:
            found = self._sorted_out(self._many(sorted(by_id)))
        elif self._can_sweep and self._sweeps(len(by_id)):
            found = self._swept or {}
        else:
            found = {key: list(self._asked(key)) for key in by_id}
        for key, record in by_id.items():
            query_set = self._asked(key)
            query_set._take(found.get(key, []))  # noqa: SLF001 - two parts of one mechanism
            record.__dict__[self.name] = query_set

    @property
    def is_told(self) -> bool:  # type: ignore[override] # as above
        return self.account.querying(self.relation.object_name).tells_total

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
        return self._backwards is not None or (shown is not None and shown.is_in_pages)

    @property
    def _shown_field(self) -> str | None:
        name = self._criterion.field or ""
        return name if self._backwards is None and self.relation.model._meta.get_field(name) is not None else None

    @property
    def _backwards(self) -> str | None:
        """The relation that leads from the records to these, where a query shows several of them."""
        for name, relation in vars(self.relation.model).items():
            if isinstance(relation, NestedRecords) and relation.queried and relation.object_name == self.object_name:
                return str(name)
        return None

    def _sweeps(self, records: int) -> bool:
        if self._sweep is None:
            self._sweep = Sweep(self.account, self._everything(), each=2)
        if self._swept is None and self._sweep.pays(records):
            self._swept = self._sorted_out(self._sweep.records())
        return self._swept is not None

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
        # What refers to these is looked at, too.
        only = None if self.only is None else tuple(filter(None, (*self.only, self._shown_field)))
        everything = self.account.all(self.relation.model, only).filter(**self.relation.also)
        return everything if self._backwards is None else everything.select_related(self._backwards)

    def _asked(self, key: Any) -> QuerySet[Any]:
        return self._everything().filter(**{self.relation.criterion: key})

    def _many(self, ids: list[int]) -> Iterator[Model]:
        most = self.account.querying(self.relation.object_name).ids_at_once
        for start in range(0, len(ids), most):
            yield from self._asked(ids[start : start + most])

    def price(self, records: int) -> Price:
        if not self._takes_many and not self._can_sweep:
            return Price("one record at a time", 2 * records, 2 * records)
        if not self._takes_many:
            name = self.relation.object_name
            sweep = swept(self.account, self.account.total(name), name)
            page_size = self.account.querying(self.object_name).page_size
            return price_of_sweeping(records, page_size, 2, sweep, "one record at a time")
        related = self.account.querying(self.relation.object_name)
        times = ceil(records / related.ids_at_once)
        number = records * related.page_size if related.needs else self.account.total(self.relation.object_name)
        most = 2 * times + ceil(number / related.page_size) + 1
        return Price(f"for {related.ids_at_once} records at a time", most, most)


@define
class _ByReading(Loader):
    """What only a read of each record shows."""

    node: str

    def load(self, records: Sequence[Model]) -> None:
        for record in records:
            if not record._state.baseline.is_loaded(self.node):
                bindings.reader.load(record)

    def price(self, records: int) -> Price:
        return Price("each record by itself", records, records)


class Prefetcher:
    """Loads the relations of a query's records as their pages come."""

    def __init__(self, query: Query, connection: Connection, query_set: Callable[[Query], QuerySet[Any]]) -> None:
        account = Account(connection, query_set)
        self.loaders = {
            name: _loader(account, query.model, name, only) for name, only in _narrowed(query.prefetch).items()
        }

    def load(self, records: Sequence[Model]) -> None:
        """Give each record all that was asked for."""
        for loader in self.loaders.values():
            loader.load(records)


def _narrowed(names: Iterable[str]) -> dict[str, tuple[str, ...] | None]:
    """Return relation -> the fields wanted of its records, None for all: `prospect__email` names one."""
    found: dict[str, tuple[str, ...] | None] = {}
    for each in names:
        name, narrows, wanted = each.partition("__")
        before = found.get(name, ())
        found[name] = (*before, wanted) if narrows and before is not None else None
    return found


def check_prefetch(model: type[Model], names: Iterable[str]) -> None:
    """Refuse names that are no relations, that a query shows by itself, or that can't be narrowed so.

    Raises:
        FieldError: It says what there is.
    """
    for each in names:
        name, narrows, wanted = each.partition("__")
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
        if narrows:
            _check_narrowed(model, name, relation, wanted)


def _check_narrowed(model: type[Model], name: str, relation: Any, wanted: str) -> None:
    is_queried = isinstance(relation, RelatedRecords) or (isinstance(relation, ForeignKey) and relation.column)
    if not is_queried or "query" not in relation.model._meta.operations:
        raise FieldError(
            f"{model.__name__}.{name} comes whole, so it can't be narrowed.", hint=f"Write prefetch_related({name!r})."
        )
    related: type[Model] = relation.model
    if related._meta.get_field(wanted) is None and not related._meta.has_custom_fields:
        raise unknown_field(related, wanted)
    if isinstance(getattr(related, wanted, None), ForeignKey | RelatedRecords | NestedRecords):
        raise FieldError(
            f"prefetch_related() goes one step, and {related.__name__}.{wanted} is a relation.",
            hint=f"Write {name!r}, or {name!r}, two underscores and a field of it.",
        )


def _relations(model: type[Model]) -> list[str]:
    kinds = (ForeignKey, RelatedRecords, NestedRecords, SubscriptionsDescriptor)
    return [name for name in dir(model) if not name.startswith("_") and isinstance(getattr(model, name), kinds)]


def _loader(account: Account, model: type[Model], name: str, only: tuple[str, ...] | None) -> Loader:
    relation = getattr(model, name)
    if isinstance(relation, SubscriptionsDescriptor):
        return _BySubscription(account, relation, account.querying(model._meta.object_name).page_size)
    if isinstance(relation, RelatedRecords):
        return _ByCriterion(account, model._meta.object_name, name, relation, only)
    if isinstance(relation, ForeignKey) and relation.column is not None:
        return _ByForeignKey(account, name, relation, only)
    return _ByReading(relation.path[0])
