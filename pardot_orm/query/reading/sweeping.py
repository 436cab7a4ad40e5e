"""A table that is read whole, or record by record: whichever turns out to be cheaper, without counting first."""

from __future__ import annotations

import sys
from math import ceil
from typing import TYPE_CHECKING, Any

from attrs import define, evolve, field, frozen

from pardot_orm.models.base import registry
from pardot_orm.models.ports import bindings
from pardot_orm.protocol.asks import Select
from pardot_orm.query.plan import Query, make_plan
from pardot_orm.query.walking.paging import record_id_of, to_record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pardot_orm.connection.connection import Connection
    from pardot_orm.models.base import Model
    from pardot_orm.protocol.capabilities import Querying
    from pardot_orm.query.queryset import QuerySet

# Requests that are made without asking whether others would do with less.
FEW = 3


@frozen
class Price:
    """How records get what they are related to, and what that takes."""

    how: str
    requests: int
    at_most: int


@define
class Account:
    """Where a prefetch looks: an account, and a query set of any object in it."""

    connection: Connection
    query_set: Callable[[Query], QuerySet[Any]]

    def all(self, model: type[Model], only: tuple[str, ...] | None = None) -> QuerySet[Any]:
        """Return the query for all records of a model, or of its object as the connection has it."""
        everything = self.query_set(Query(bindings.reader.class_of(model, self.connection.alias)))
        return everything if only is None else everything.only("id", *only)

    def total(self, object_name: str) -> int:
        """Return how many records of an object there are. One request."""
        can = self.querying(object_name)
        select = Select(object_name, dict(can.defaults), limit=1, total=True)
        return self.connection.select(select, self.connection.source(())).total or 0

    def querying(self, object_name: str) -> Querying:
        """Return how records of an object are found."""
        return self.connection.can(registry[object_name]._meta, lambda can: can.querying)

    def pages(self, records: int, object_name: str) -> int:
        """Return how many pages hold so many records."""
        return ceil(records / self.querying(object_name).page_size)


@define
class Sweep:
    """A table that may be read whole instead of record by record, as soon as that has become cheaper.

    Nothing is counted to find out: the first page tells how many records there are, and is the sweep's own. As long as
    the records at hand, with those before, take fewer requests than a sweep, they are read by themselves; so the sum is
    at most about twice that of the better way, however many records are still to come.
    """

    account: Account
    query_set: QuerySet[Any]
    each: int = 1  # requests that a record takes by itself
    _first: list[Model] = field(factory=list)
    _total: int | None = None
    _needed: int = 0

    def pays(self, records: int) -> bool:
        """Tell whether to sweep, for so many records more."""
        self._needed += records
        if self._needed * self.each <= FEW:
            return False
        if self._total is None:
            self._open()
        total, name = self._total or 0, self.query_set._query.model._meta.object_name
        return self._needed * self.each > swept(self.account, total, name)

    def records(self) -> Iterator[Model]:
        """Yield all records."""
        if self._total is None:
            self._open()
        yield from self._first
        if self._first:
            yield from self.query_set.iterator(after_id=record_id_of(self._first[-1]))

    def _open(self) -> None:
        connection = self.account.connection
        plan = make_plan(self.query_set._query, connection)
        select = evolve(plan.walks[0].select, order=("id", False), total=True)
        page = connection.select(select, plan.source)
        self._first = [to_record(plan.query.model, payload) for payload in page.records]
        self._total = sys.maxsize if page.total is None else page.total  # of an unknown size: never swept


def swept(account: Account, total: int, object_name: str) -> int:
    """Return how many requests read a table of so many records, the empty page or the bound at its end included."""
    return account.pages(total, object_name) + 2


def price_of_sweeping(records: int, page_size: int, each: int, sweep: int, singly: str) -> Price:
    """Return what `Sweep` will choose for so many records, page by page."""
    spent = 0
    for done in range(0, records, page_size):
        needed = min(done + page_size, records)
        if needed * each > max(sweep, FEW):
            return Price("all of them once", sweep + spent, sweep + spent + 1)
        spent = needed * each
    return Price(singly, spent, spent + 1)
