"""Walks the pages of a plan so that no record is skipped or repeated, whatever others do meanwhile."""

from __future__ import annotations

import heapq
from itertools import groupby, islice
from typing import TYPE_CHECKING, Any

from attrs import evolve
from dateutil.tz import datetime_ambiguous

from pardot_orm.errors import FieldError, InvalidResponseError
from pardot_orm.fields.kinds import DateTimeField
from pardot_orm.models.ports import bindings
from pardot_orm.query.asking.lookups import plural
from pardot_orm.query.reading.deferred import LoadedPage
from pardot_orm.query.walking.by_time import KEY as STREAMED
from pardot_orm.query.walking.by_time import TimeWalk, start_of_repeated_hour
from pardot_orm.query.walking.keyset import beyond, holds_no_id, id_of, last_id
from pardot_orm.query.walking.look_ahead import LookAhead, is_worth_it

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pardot_orm.connection.connection import Connection
    from pardot_orm.models.base import Model
    from pardot_orm.protocol.asks import Select
    from pardot_orm.protocol.capabilities import Querying
    from pardot_orm.protocol.payload import Payload
    from pardot_orm.query.plan import Plan, Walk


def pages(
    plan: Plan,
    connection: Connection,
    *,
    after_id: int | None = None,
    until: int | None = None,
    first: list[Payload] | None = None,
) -> Iterator[list[Model]]:
    """Yield the records of a plan page by page, each fetched when it is asked for; no page is empty.

    A walk begins beyond `after_id`, and ends at the id `until` if that is known. `first` is the first page in the
    server's order, if somebody has fetched it.
    """
    if plan.strategy == "nothing":
        return iter(())
    pager = _Pager(plan, connection)
    if plan.strategy == "slice":
        return pager.records(plan.walks[0], pager.slice())
    if plan.strategy == "stream":
        found = pager.records(plan.walks[0], pager.by_time(first))
    elif plan.strategy == "gather":
        found = pager.gather()
    else:
        found = pager.merged(plan.walks, after_id, until)
    if plan.seen is not None and plan.strategy != "gather" and until is None:
        found = _with_more(found, plan, connection, after_id or 0)
    return _part(found, plan.query.start, plan.query.stop) if plan.query.is_sliced else found


def front_page(plan: Plan, connection: Connection) -> list[Payload]:
    """Return the first page in the server's order; one request, also where the whole walk gathers all records."""
    pager = _Pager(plan, connection)
    query = plan.query
    page = pager.fetch(evolve(plan.walks[0].select, order=plan.order, offset=query.start))
    return page[query.start : query.stop] if plan.querying.gives_all else page


def newest(plan: Plan, connection: Connection) -> int | None:
    """Return the highest id that a walk upwards finds now, 0 if it finds none; None if Pardot can't be asked for it.

    One request for each walk.
    """
    if plan.order[1] or not (plan.querying.is_bounded_by_id and plan.querying.orders):
        return None
    pager = _Pager(plan, connection)
    return max((pager.end(walk.select) or 0 for walk in plan.walks), default=0)


def page_between(plan: Plan, connection: Connection, first: int, last: int) -> list[Model]:
    """Return the first page of the records from one id to another. One request."""
    pager, walk = _Pager(plan, connection), plan.walks[0]
    select = beyond(evolve(walk.select, order=("id", False)), first - 1)
    page = pager.fetch(beyond(select, last + 1, descending=True))
    if page:
        last_id(page, select)  # one that does not lie beyond would be asked for again and again
    return [record for records in pager.records(walk, [page]) for record in records]


class _Pager:
    """Fetches the pages of one plan."""

    def __init__(self, plan: Plan, connection: Connection) -> None:
        self._plan = plan
        self._connection = connection

    def fetch(self, select: Select) -> list[Payload]:
        return self._loaded(select, self._fetch(select))

    def _fetch(self, select: Select) -> list[Payload]:
        return self._connection.select(select, self._plan.source).records

    def _loaded(self, select: Select, payloads: list[Payload]) -> list[Payload]:
        """Return the records of a request as one page, of which missing fields are fetched at once."""
        if select.fields is not None and payloads:
            page = LoadedPage(self._connection, select, payloads)
            for payload in payloads:
                payload.columns.page = page
        return payloads

    def records(self, walk: Walk, found: Iterable[list[Payload]]) -> Iterator[list[Model]]:
        """Yield the records of pages for which the walk's conditions hold."""
        model, is_there, seen = self._plan.query.model, bindings.writer.show_waiting, self._plan.seen
        for page in found:
            records = [record for payload in page if is_there(record := to_record(model, payload))]
            if seen is not None:
                records = [record for record in records if seen.keeps(record, walk.select.criteria)]
            if walk.conditions:
                records = [record for record in records if all(holds(record) for holds in walk.conditions)]
            if records:
                yield records

    @property
    def _can(self) -> Querying:
        return self._plan.querying

    # --- by id ------------------------------------------------------------------------------------------------------

    def by_id(self, select: Select, last_possible: int | None = None) -> Iterator[list[Payload]]:
        """Walk by keyset on id: what is changed, deleted or added meanwhile moves no other record."""
        descending = select.order == ("id", True)
        can_sort = bool(self._can.orders)  # else there is no bound: the walk ends on an empty page
        select = evolve(select, order=("id", descending) if can_sort else None)
        while True:
            records = self.fetch(select)
            if not records:
                return
            last = last_id(records, select)
            yield records
            if last_possible is None and can_sort and not descending:
                # The upper bound is fixed here, so that a walk ends while others keep adding records.
                last_possible = self.end(beyond(select, last))
                if last_possible is None:
                    return
                select = beyond(select, last_possible + 1, descending=True)
            elif last == last_possible:
                return
            select = beyond(select, last, descending=descending)

    def by_ids(self, select: Select, ids: Sequence[int]) -> Iterator[list[Payload]]:
        """Walk along named ids: each request brings as many neighbours as a page holds, of which these are wanted."""
        descending = select.order == ("id", True)
        ordered = sorted(ids, reverse=descending)
        while ordered:
            part = beyond(select, min(ordered[0], ordered[-1]) - 1)
            part = beyond(part, max(ordered[0], ordered[-1]) + 1, descending=True)
            page = [] if holds_no_id(part) else self.fetch(part)
            if not page:
                return
            last, wanted = last_id(page, part), set(ordered)
            if found := [record for record in page if id_of(record) in wanted]:
                yield found
            ordered = [each for each in ordered if (each < last if descending else each > last)]

    def end(self, select: Select) -> int | None:
        """Return the last id that a request finds now. One request."""
        return self._end(select)[0]

    def _end(self, select: Select, *, total: bool = False) -> tuple[int | None, int]:
        select = evolve(select, order=("id", True), limit=1, total=total)
        page = self._connection.select(select, self._plan.source)
        return (id_of(page.records[0]) if page.records else None), page.total or 0

    def by_offset(self, select: Select) -> Iterator[list[Payload]]:
        """Walk by offset, each page beginning with the last record of the one before; else begin anew and skip."""
        given, previous, offset = 0, 0, 0
        while True:
            records = self.fetch(evolve(select, offset=offset))
            ids = [id_of(record) for record in records]
            if ids != sorted(ids):
                raise InvalidResponseError("Pardot sent records that are not in the order of their ids.")
            if previous and ids[:1] != [previous]:
                previous, offset = 0, 0
                continue
            if not ids or ids == [previous]:
                return
            if new := [record for record, record_id in zip(records, ids, strict=True) if record_id > given]:
                yield new
                given = ids[-1]
            previous, offset = ids[-1], offset + len(ids) - 1

    def at_once(self, select: Select) -> Iterator[list[Payload]]:
        """Yield the one page that holds all there is, and refuse one that holds less than match."""
        page = self._connection.select(select, self._plan.source)
        if page.total is not None and page.total > len(page.records):
            raise InvalidResponseError(
                f"Pardot gave {len(page.records)} of {page.total} {plural(select.object_name)} and can't skip any.",
                hint="Ask for less at once: filter(created_after=..., created_before=...).",
            )
        if page.records:
            yield page.records

    def ahead(self, select: Select) -> Iterator[list[Payload]]:
        """Walk by keyset on id, upwards, fetching several pages at once where there are many."""
        select = evolve(select, order=("id", False))
        first = self.fetch(select)
        if not first:
            return
        yield first
        last = last_id(first, select)
        end, rest = self._end(beyond(select, last), total=True)
        if end is None:
            return
        select = beyond(beyond(select, last), end + 1, descending=True)
        if not is_worth_it(rest, self._can.page_size):
            yield from self.by_id(select, end)
            return
        walk = LookAhead(self._fetch, select, self._can.page_size, workers=self._connection.slots.number)
        for request, page in walk.pages(last, end, rest):
            yield self._loaded(request, page)

    def merged(
        self, walks: tuple[Walk, ...], after_id: int | None = None, until: int | None = None
    ) -> Iterator[list[Model]]:
        """Walk by id, several walks at once where there are several, each record once."""
        descending = self._plan.order == ("id", True)
        found = []
        for walk in walks:
            select = evolve(walk.select, order=("id", descending) if self._can.orders else None)
            if not self._can.is_bounded_by_id:
                way = self.at_once if self._can.gives_all else self.by_offset
                found.append(self.records(walk, _after(after_id, way(select))))
                continue
            if after_id is not None:
                select = beyond(select, after_id, descending=descending)
            if until is not None:
                select = beyond(select, until + 1, descending=True)
            if walk.ids is not None:
                found.append(self.records(walk, self.by_ids(select, walk.ids)))
                continue
            if holds_no_id(select):
                continue  # nothing is left of the query's own range, and Pardot refuses a reversed one
            found.append(self.records(walk, self.by_id(select, until)))
        if len(found) < 2:
            return found[0] if found else iter(())
        flat = [(record for page in walk for record in page) for walk in found]
        ordered = heapq.merge(*flat, key=record_id_of, reverse=descending)
        return _paged((next(same) for _, same in groupby(ordered, key=record_id_of)), self._can.page_size)

    # --- in other orders ----------------------------------------------------------------------------------------------

    def slice(self) -> Iterator[list[Payload]]:
        """Yield a slice: by limit and offset, and further pages of an id order by keyset."""
        query = self._plan.query
        wanted = (query.stop or query.start) - query.start
        most = self._can.page_size
        is_long = wanted > most  # one that a page holds is one request, whatever comes
        select = evolve(self._plan.walks[0].select, offset=query.start)
        key, descending = select.order or ("id", False)
        by_keyset = key == "id" and self._can.is_bounded_by_id
        seen: set[int] = set()
        while wanted > 0:
            asked = min(most, wanted)
            records = self.fetch(evolve(select, limit=asked))
            if not records:
                return
            is_long = is_long or self._connection.largest_page(asked) < asked  # else what did not fit would be missing
            wanted = wanted - len(records) if is_long else 0  # a short page is not the end
            if by_keyset:
                select = beyond(evolve(select, offset=0), last_id(records, select), descending=descending)
            else:
                select = evolve(select, offset=select.offset + len(records))
                records = [r for r in records if id_of(r) not in seen]
                seen.update(map(id_of, records))
            yield records

    def by_time(self, first: list[Payload] | None) -> Iterator[list[Payload]]:
        """Walk by time of creation."""
        select = self._plan.walks[0].select
        return TimeWalk(select, self.fetch, self.by_id, self._plan.source.decoding.zone).pages(first)

    def gather(self) -> Iterator[list[Model]]:
        """Walk by id, then sort all records here; equal ones stay in the order of their ids."""
        key, descending = self._plan.order
        sort_key = self._sort_key(key)
        plain = _Pager(evolve(self._plan, query=evolve(self._plan.query, order=None)), self._connection)
        walks = self._plan.walks
        alone = plain.records(walks[0], plain.ahead(walks[0].select)) if self._plan.looks_ahead else None
        records = [record for page in alone or plain.merged(walks) for record in page]
        records += _more(self._plan, self._connection, records)
        # Sorting descending keeps equal records in the order in which they came.
        records.sort(key=sort_key, reverse=descending)
        return _paged(records, self._can.page_size)

    def _sort_key(self, key: str) -> Any:
        field = self._plan.query.model._meta.get_field(key)
        decoding = self._plan.source.decoding
        if field is None:
            raise FieldError(
                f"Pardot can sort by {key}, and shows it in no answer, so that a walk can't be sorted here.",
                hint=f"Take a slice, which Pardot sorts: order_by({key!r})[:100].",
            )
        texts_only = isinstance(field, DateTimeField) and decoding.known_zone is None

        def sort_key(record: Model) -> tuple[Any, ...]:
            payload = record._state.baseline.payload
            text = payload.get(field.api_name) if payload is not None else None
            if text is None:
                return (False,)  # empty ones come first, as Pardot's database has it
            if texts_only:
                return True, text
            value = field.from_wire(text, decoding)
            if value is None:
                return (False,)
            if key == STREAMED and datetime_ambiguous(value):
                # Ids tell more of the creation than a local time that comes twice, here as in a walk by time.
                return True, start_of_repeated_hour(value, decoding.zone), record_id_of(record)
            return True, value

        return sort_key


def _with_more(
    found: Iterator[list[Model]], plan: Plan, connection: Connection, after_id: int
) -> Iterator[list[Model]]:
    """Yield pages, and at their end what will be found as well when the unit of work has sent what waits."""
    given = []
    for page in found:
        given += page
        yield page
    if more := [record for record in _more(plan, connection, given) if record_id_of(record) > after_id]:
        yield more


def _more(plan: Plan, connection: Connection, found: Iterable[Model]) -> list[Model]:
    """Return the records that meet a plan's criteria by changes that wait; few requests, none if there are none."""
    if plan.seen is None:
        return []
    more: dict[int, Model] = {}
    ids = set(map(record_id_of, found))
    for walk in plan.walks:
        for changed, wanted in plan.seen.more(walk.select.criteria, ids).items():
            rest = {name: value for name, value in walk.select.criteria.items() if name not in changed}
            asked = tuple(wanted if walk.ids is None else sorted({*wanted} & {*walk.ids}))
            part = evolve(walk, select=evolve(walk.select, criteria=rest, offset=0), ids=asked)
            plain = evolve(plan, query=evolve(plan.query, order=None), walks=(part,), seen=None)
            pages_of_it = _Pager(plain, connection).merged((part,)) if asked else ()
            more |= {record_id_of(record): record for page in pages_of_it for record in page}
    return [more[record_id] for record_id in sorted(more)]


def to_record(model: type[Model], payload: Payload) -> Model:
    """Return the record of a payload, which may fetch what is missing for its whole page."""
    record = model._from_payload(payload)
    if payload.columns.page is not None:
        payload.columns.page.add(record)
    return record


def record_id_of(record: Model) -> int:
    """Return the id that a record came with."""
    payload = record._state.baseline.payload
    return id_of(payload) if payload is not None else 0


def _after(after_id: int | None, found: Iterator[list[Payload]]) -> Iterator[list[Payload]]:
    """Skip the records up to an id, of an object that Pardot can't begin after one."""
    for page in found:
        yield [payload for payload in page if after_id is None or id_of(payload) > after_id]


def _paged(records: Iterable[Model], size: int) -> Iterator[list[Model]]:
    remaining = iter(records)
    while page := list(islice(remaining, size)):
        yield page


def _part(found: Iterator[list[Model]], start: int, stop: int | None) -> Iterator[list[Model]]:
    """Yield what a slice wants of a walk, and ask for no page beyond it."""
    position = 0
    for page in found:
        wanted = page[max(start - position, 0) : None if stop is None else stop - position]
        position += len(page)
        if wanted:
            yield wanted
        if stop is not None and position >= stop:
            return
