"""What explain() prints: the question, the walk, what is checked here, and the price in requests."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from pardot_orm.query.walking.look_ahead import is_worth_it

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pardot_orm.connection.connection import Connection
    from pardot_orm.query.plan import Plan, Walk
    from pardot_orm.query.reading.prefetching import Loader

# A walk by time fetches a page for each full second and may fetch half of a page twice: see streaming.py. The dearest
# are a lone record and a second of 201, in turn: the page that holds both, the second's, and its walk by id of three.
# The hour that comes twice costs three more requests; there is one a year.
_STREAM_WORST = 5
_STREAM_YEARS = 20


@frozen
class Explanation:
    """What a query will do, in words.

    Attributes:
        queries: What Pardot is asked, a line for each walk.
        walk: How its pages are walked.
        here: What is checked on this side.
        requests: About how many requests it takes, None if nothing was counted.
        at_most: How many it takes at the most, as long as nobody changes the account meanwhile and the functions
            given to `where()` read nothing that the pages do not hold.
        prefetched: How related records are loaded, a line for each relation.
        records: How many records match; with conditions that are checked here, how many Pardot sends to be checked.
        left: How many requests are left today, as far as that is known.
        unknown: Why nobody can tell how many requests it takes, in words.
    """

    queries: tuple[str, ...]
    walk: str
    here: tuple[str, ...] = ()
    requests: int | None = None
    at_most: int | None = None
    prefetched: tuple[str, ...] = ()
    records: int | None = None
    left: int | None = None
    unknown: str = ""

    def __repr__(self) -> str:
        lines = [*(f"query {query}" for query in self.queries), f"walk  {self.walk}"]
        lines += [f"here  {condition}" for condition in self.here]
        lines += [f"with  {relation}" for relation in self.prefetched]
        if self.records is not None:
            most = f" (at most {self.at_most:,})" if self.at_most != self.requests else ""
            left = f" ({self.left:,} left today)" if self.left is not None else ""
            lines.append(f"cost  about {self.requests:,} requests{most} for {self.records:,} records{left}")
        elif self.unknown:
            lines.append(f"cost  unknown: {self.unknown}")
        return "\n".join(lines)


def explain(plan: Plan, connection: Connection, totals: Sequence[int] | None) -> Explanation:
    """Return the explanation of a plan; `totals` are the records that match each walk, if they were counted."""
    size = plan.querying.page_size
    if plan.strategy == "nothing":
        return Explanation(("nothing",), "no request: no record can match", (), 0, 0, records=0)
    queries = tuple(_asked(plan, connection, i) for i in range(len(plan.walks)))
    here = tuple(dict.fromkeys(repr(c) for walk in plan.walks for c in walk.conditions))
    if totals is None:
        told = plan.querying.tells_total
        unknown = "" if told else f"version {connection.version} does not tell how many records match"
        return Explanation(queries, _walk(plan), here, unknown=unknown)
    # A walk reads what it skips; of a slice Pardot sends the wanted records alone.
    sent = [_records(plan, total) if plan.strategy == "slice" else total for total in totals]
    # Each relation that a condition follows may have to be read, at a request a record.
    reads = sum(n * len(_relations(walk)) for n, walk in zip(sent, plan.walks, strict=True))
    pairs = list(zip(plan.walks, sent, strict=True))
    requests = sum(_requests(plan, n) if walk.ids is None else _along(walk.ids, size) for walk, n in pairs) + reads
    at_most = (
        sum(_at_most(plan, n) if walk.ids is None else _at_most_along(walk.ids, size) for walk, n in pairs) + reads
    )
    records = sum(_records(plan, total) for total in totals) if plan.is_exact else sum(sent)
    left = connection.known_quota.left
    return Explanation(queries, _walk(plan), here, requests, at_most, records=records, left=left)


def with_prefetches(explained: Explanation, loaders: Mapping[str, Loader]) -> Explanation:
    """Return an explanation with what is loaded for the records."""
    if explained.records is None:
        return evolve(explained, prefetched=tuple(loaders))
    if untold := [name for name, loader in loaders.items() if not loader.is_told]:
        unknown = f"the version does not tell how many {' and '.join(untold)} there are"
        return evolve(explained, prefetched=tuple(loaders), requests=None, at_most=None, records=None, unknown=unknown)
    prices = {name: loader.price(explained.records) for name, loader in loaders.items()}
    return evolve(
        explained,
        requests=(explained.requests or 0) + sum(price.requests for price in prices.values()),
        at_most=(explained.at_most or 0) + sum(price.at_most for price in prices.values()),
        prefetched=tuple(f"{name}: {price.how}, about {price.requests:,} requests" for name, price in prices.items()),
    )


def _asked(plan: Plan, connection: Connection, number: int) -> str:
    select = plan.walks[number].select
    is_asked = plan.strategy == "gather" and select.order is not None and plan.querying.sorts(*plan.order)
    order = plan.order if is_asked else select.order and _sent(plan, select.order)
    shown = [f"{name}={text}" for name, text in connection.dialect.in_words(evolve(select, order=order))]
    return f"{select.object_name}  {'  '.join(shown)}"


def _sent(plan: Plan, order: tuple[str, bool]) -> tuple[str, bool]:
    """Return the order in which records are asked for: by id, where the version lacks the one that is wanted."""
    return order if plan.querying.sorts(*order) else ("id", False)


def _walk(plan: Plan) -> str:
    key, descending = plan.order
    can = plan.querying
    order = f"by {key}{', descending' if descending else ''}"
    if len(plan.walks) == 1 and plan.walks[0].ids is not None:
        how = f"along {len(plan.walks[0].ids):,} ids, with up to {can.page_size} neighbours a page"
        return how if key == "id" else f"{how}; then sorted here {order}, all records held in memory"
    if len(plan.walks) > 1:
        how = f"{len(plan.walks)} walks by id, merged, repeats dropped"
        return how if key == "id" else f"{how}; then sorted here {order}, all records held in memory"
    if plan.strategy == "walk" and not can.is_bounded_by_id:
        if can.gives_all:
            return f"{order}, all records in one answer"
        return f"{order}, by offset, each page beginning with the last record of the one before"
    return {
        "slice": f"{order}, as Pardot sorts it, from record {plan.query.start}",
        "walk": f"{order}, each page beginning after the last id of the one before",
        "stream": f"{order}, each page beginning at the last second of the one before",
        "gather": f"{_gathered(plan)}; then sorted here {order}, all records held in memory",
    }[plan.strategy]


def _gathered(plan: Plan) -> str:
    can = plan.querying
    if can.gives_all:
        return "all records in one answer"
    is_ahead = plan.looks_ahead or (can.tells_total and (can.is_bounded_by_id or not can.orders))
    return "by id, several pages at once" if is_ahead else "by id, page by page"


def _relations(walk: Walk) -> frozenset[str]:
    return frozenset().union(*(condition.relations for condition in walk.conditions))


def _records(plan: Plan, total: int) -> int:
    """Return how many of the records that match a slice wants."""
    stop = total if plan.query.stop is None else min(plan.query.stop, total)
    return max(stop - plan.query.start, 0)


def _requests(plan: Plan, records: int) -> int:
    can = plan.querying
    if can.gives_all:
        return 1
    size = can.page_size
    pages = max(ceil(records / size), 1)
    if plan.strategy == "slice":
        wanted = (plan.query.stop or 0) - plan.query.start
        return pages + (1 if wanted > size and wanted > records else 0)  # the empty page that ends it
    if plan.strategy == "stream":
        return max(ceil(records / (size - 1)), 1) + 3  # its end, and the last second by id
    if not can.is_bounded_by_id:
        return max(ceil((records - 1) / (size - 1)), 1) + 1 if records else 1
    rest = records - size
    if plan.looks_ahead and is_worth_it(rest, size):
        return 2 + ceil((rest - 1) / (size - 1))  # each page repeats a record of the one before
    return pages + 1  # the upper bound, or the empty page that ends a descending walk


def _along(ids: Sequence[int], size: int) -> int:
    """Return how many requests bring these ascending ids, each with its neighbours, where no id is missing."""
    number, last = 0, 0
    for record_id in ids:
        if record_id > last:
            number, last = number + 1, record_id + size - 1
    return number


def _at_most_along(ids: Sequence[int], size: int) -> int:
    return min(_along(ids, size) + 1, len(ids))  # of ids that are not there a page tells nothing


def _at_most(plan: Plan, records: int) -> int:
    if plan.strategy != "stream":
        return _requests(plan, records)
    return _STREAM_WORST * (ceil(records / plan.querying.page_size) + 1) + min(3 * _STREAM_YEARS, 3 * records)
