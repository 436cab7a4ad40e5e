"""Walks by id whose next pages are fetched meanwhile, as many at once as the connection has slots.

Pages lie ahead of the last good id by offset, each beginning with the last record of the page before it. One that
begins with another was moved by somebody's change: it is thrown away with all that follow, and the walk starts anew
from the last good id. So it finds what a walk page by page finds, whatever others do meanwhile.
"""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from math import ceil
from typing import TYPE_CHECKING

from attrs import evolve

from pardot_orm.query.walking.keyset import beyond, id_of, last_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from concurrent.futures import Future

    from pardot_orm.protocol.asks import Select
    from pardot_orm.protocol.payload import Payload

    Fetch = Callable[[Select], list[Payload]]

# Pardot pays for an offset by skipping records: after so many pages a walk begins a new keyset.
MOST_PAGES = 25
# Fewer pages than this are walked one after the other.
_WORTH_IT = 5


def is_worth_it(records: int, page_size: int) -> bool:
    """Tell whether so many records are worth looking ahead."""
    return records >= _WORTH_IT * page_size


class LookAhead:
    """Fetches the pages of an ascending walk by id.

    Args:
        fetch: Fetches one page; called from several threads.
        select: The pages' request, up to a last id, from its beginning.
        page_size: The records of a page.
        workers: Requests at once.
    """

    def __init__(self, fetch: Fetch, select: Select, page_size: int, *, workers: int) -> None:
        self._fetch = fetch
        self._select = select
        self._step = page_size - 1  # records that a page adds to the one before it
        self._workers = workers

    def pages(self, last: int, end: int, records: int) -> Iterator[tuple[Select, list[Payload]]]:
        """Yield the pages between two ids, none empty, with the request that finds each by itself.

        Args:
            last: The id after which they begin.
            end: The id at which they end.
            records: About how many there are: nothing is fetched in vain if it is right.
        """
        executor, process = self._threads()
        try:
            while last < end:
                begun_at = last
                if process != os.getpid():
                    executor, process = self._threads()
                for page in self._window(executor, last, max(ceil((records - 1) / self._step), 1)):
                    yield beyond(self._select, last), page
                    last = id_of(page[-1])
                    records -= len(page)
                    if process != os.getpid():  # a forked child lacks the threads that were to fetch the next page
                        break
                if last == begun_at:
                    return
        finally:
            if process == os.getpid():
                executor.shutdown(cancel_futures=True)

    def _threads(self) -> tuple[ThreadPoolExecutor, int]:
        return ThreadPoolExecutor(self._workers, thread_name_prefix="pardot-walk"), os.getpid()

    def _window(self, executor: ThreadPoolExecutor, last: int, expected: int) -> Iterator[list[Payload]]:
        """Yield the pages behind one keyset, without what each repeats of the one before, until one does not fit."""
        base = beyond(self._select, last)
        waiting: deque[Future[list[Payload]]] = deque()
        number, process = 0, os.getpid()
        try:
            for position in range(min(expected, MOST_PAGES)):
                while len(waiting) < self._workers and number < min(expected, MOST_PAGES):
                    waiting.append(executor.submit(self._fetch, evolve(base, offset=number * self._step)))
                    number += 1
                page = waiting.popleft().result()
                if position:
                    if not page or id_of(page[0]) != last:
                        return
                    page = page[1:]
                if not page:
                    return
                yield page
                last = last_id(page, base)
        finally:
            for future in waiting if process == os.getpid() else ():  # a thread of the parent may hold them
                future.cancel()
