"""Walks the pages of a plan so that no record is skipped or repeated, whatever others do meanwhile."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from attrs import evolve

from pardot_orm.errors import FieldError, InvalidResponseError
from pardot_orm.operations import PAGE_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pardot_orm.connection import Connection
    from pardot_orm.operations import Select
    from pardot_orm.payload import Payload
    from pardot_orm.query.plan import Plan

Pages = "Iterator[list[Payload]]"


def pages(plan: Plan, connection: Connection, *, after_id: int | None = None) -> Iterator[list[Payload]]:
    """Yield the pages of a plan, each fetched when it is asked for; no page is empty."""
    if plan.strategy == "nothing":
        return iter(())
    walk = _Walk(plan, connection)
    if plan.strategy == "slice":
        return walk.slice()
    if plan.strategy == "gather":
        return walk.gather()
    found = walk.by_id(after_id)
    return _without_first(found, plan.start) if plan.start else found


def front_page(plan: Plan, connection: Connection) -> list[Payload]:
    """Return the first page in the server's order; one request, also where the whole walk gathers all records."""
    return _Walk(plan, connection).page(plan.select, offset=plan.start)


class _Walk:
    """The pages of one plan."""

    def __init__(self, plan: Plan, connection: Connection) -> None:
        self._plan = plan
        self._connection = connection

    def page(self, select: Select, **changes: Any) -> list[Payload]:
        return self._connection.select(evolve(select, **changes), self._plan.source).records

    def by_id(self, after_id: int | None = None) -> Iterator[list[Payload]]:
        """Walk by keyset on id: what is changed, deleted or added meanwhile moves no other record."""
        descending = self._plan.select.order == ("id", True)
        select = evolve(self._plan.select, order=("id", descending))
        if after_id is not None:
            select = _beyond(select, after_id, descending=descending)
            above, below = (select.criteria.get(name) for name in ("id_greater_than", "id_less_than"))
            if above is not None and below is not None and below - above < 2:
                return  # nothing is left of the query's own range, and Pardot refuses a reversed one
        last_possible: int | None = None
        while True:
            records = self.page(select)
            if not records:
                return
            last = _last_id(records, select)
            yield records
            if last_possible is None and not descending:
                # The upper bound is fixed here, so that a walk ends while others keep adding records.
                newest = self.page(_beyond(select, last), order=("id", True), limit=1)
                if not newest:
                    return
                last_possible = _id(newest[0])
                select = evolve(select, criteria={**select.criteria, "id_less_than": last_possible + 1})
            elif last == last_possible:
                return
            select = _beyond(select, last, descending=descending)

    def slice(self) -> Iterator[list[Payload]]:
        """Yield a slice: by limit and offset, and further pages of an id order by keyset."""
        plan = self._plan
        wanted = (plan.stop or plan.start) - plan.start
        is_long = wanted > PAGE_SIZE  # one that a page holds is one request, whatever comes
        select = evolve(plan.select, offset=plan.start)
        key, descending = select.order
        seen: set[str] = set()
        while wanted > 0:
            records = self.page(select, limit=min(PAGE_SIZE, wanted))
            if not records:
                return
            wanted = wanted - len(records) if is_long else 0  # a short page is not the end
            if key == "id":
                select = _beyond(evolve(select, offset=0), _last_id(records, select), descending=descending)
            else:
                select = evolve(select, offset=select.offset + len(records))
                records = [r for r in records if r["id"] not in seen]
                seen.update(r["id"] for r in records)
            yield records

    def gather(self) -> Iterator[list[Payload]]:
        """Walk by id, then sort all records here; equal ones stay in the order of their ids."""
        key, descending = self._plan.select.order
        sort_key = self._sort_key(key)
        walk = _Walk(evolve(self._plan, select=evolve(self._plan.select, order=("id", False))), self._connection)
        records = [record for page in walk.by_id() for record in page]
        records.sort(key=sort_key, reverse=descending)
        if descending:
            records = _ties_ascending(records, key)
        remaining = iter(records[self._plan.start :])
        while page := list(islice(remaining, PAGE_SIZE)):
            yield page

    def _sort_key(self, key: str) -> Any:
        field = self._plan.query.model._meta.by_api_name.get(key)
        decoding = self._plan.source.decoding
        if field is None:
            raise FieldError(
                f"Pardot can sort by {key}, and shows it in no answer, so that a walk can't be sorted here.",
                hint=f"Take a slice, which Pardot sorts: order_by({key!r})[:100].",
            )
        texts_only = field.kind.startswith("a time") and decoding.known_zone is None

        def sort_key(record: Payload) -> tuple[bool, Any]:
            text = record.get(key)
            if text is None:
                return False, 0  # empty ones come first, as Pardot's database has it
            return True, text if texts_only else field.from_wire(text, decoding)

        return sort_key


def _ties_ascending(records: list[Payload], key: str) -> list[Payload]:
    """Return records sorted by a key with equal ones in the order of their ids again."""
    ordered: list[Payload] = []
    ties: list[Payload] = []
    for record in records:
        if ties and ties[0].get(key) != record.get(key):
            ordered += sorted(ties, key=_id)
            ties = []
        ties.append(record)
    return ordered + sorted(ties, key=_id)


def _beyond(select: Select, last: int, *, descending: bool = False) -> Select:
    """Return the select with its keyset moved on; a bound of the user's own stays where it is the narrower one."""
    name, pick = ("id_less_than", min) if descending else ("id_greater_than", max)
    bound = pick(last, select.criteria.get(name, last))
    return evolve(select, criteria={**select.criteria, name: bound})


def _last_id(records: list[Payload], select: Select) -> int:
    """Return the last id of a page, checked to lie beyond what was asked for."""
    last = _id(records[-1])
    descending = select.order[1]
    bound = select.criteria.get("id_less_than" if descending else "id_greater_than")
    if bound is not None and (last >= bound if descending else last <= bound):
        raise InvalidResponseError(
            f"Pardot answered with id {last} to a query for ids beyond {bound}; the walk would never end."
        )
    return last


def _id(record: Payload) -> int:
    text = record.get("id")
    if not isinstance(text, str) or not text.isdecimal():
        raise InvalidResponseError("Pardot sent a record without an id.")
    return int(text)


def _without_first(found: Iterator[list[Payload]], number: int) -> Iterator[list[Payload]]:
    for page in found:
        if number < len(page):
            yield page[number:]
        number = max(number - len(page), 0)
