"""Walks in the order of creation without holding all records: by time, a second at a time where many share one.

Each page begins at the last second of the one before, which is held back until it is whole. In autumn an hour of
local time comes twice and its texts do not tell which; no page begins or ends inside of it: it is fetched by id, whole.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from attrs import evolve, frozen
from dateutil.tz import datetime_ambiguous

from pardot_orm.errors import InvalidResponseError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import tzinfo

    from pardot_orm.protocol.asks import Select
    from pardot_orm.protocol.payload import Payload

KEY = "created_at"
_AFTER, _BEFORE = "created_after", "created_before"
_SECOND = timedelta(seconds=1)


@frozen
class TimeWalk:
    """A walk by `created_at`, either way.

    Attributes:
        select: The page request; its order says which way.
        fetch: Returns the records of a page request.
        by_id: Yields the pages of a request walked by id.
        zone: The time zone of the texts.
    """

    select: Select
    fetch: Callable[[Select], list[Payload]]
    by_id: Callable[[Select], Iterator[list[Payload]]]
    zone: tzinfo

    def pages(self, first: list[Payload] | None = None) -> Iterator[list[Payload]]:
        """Yield pages in order, equal seconds by ascending id; `first` is the first page, if somebody has it."""
        page = self.fetch(self.select) if first is None else first
        descending = self.select.descends
        select, end = self.select, None
        if page and not descending:
            # What is created from now on is not waited for.
            end = self._end(self.fetch(evolve(select, order=(KEY, True), limit=1)))
            select = self._between(select, None, end)
        cursor: datetime | None = None
        while page:
            walls = [self._wall(record) for record in page]
            if cursor is not None and not self._follows(walls[0], cursor):
                yield from self._rest_by_id(cursor, end)
                return
            whole, following, rest = self._divide(page, walls)
            if whole:
                yield whole
            if rest is not None:
                yield from rest
            cursor = following
            if end is not None and cursor > end:
                return
            bounds = (None, cursor) if descending else (cursor, None)
            page = self._page(self._between(select, *bounds))

    def _divide(
        self, page: list[Payload], walls: list[datetime]
    ) -> tuple[list[Payload], datetime, Iterator[list[Payload]] | None]:
        """Return the records of whole seconds, the instant at which the next page begins, and what comes before it."""
        descending = self.select.descends
        repeated = next((i for i, wall in enumerate(walls) if datetime_ambiguous(wall, self.zone)), None)
        if repeated is not None:
            start, end = self._repeated_hour(walls[repeated])
            following = start - _SECOND if descending else end
            return self._sorted(page[:repeated]), following, self._repeated(start, end)
        last = walls[-1]
        whole = [record for record, wall in zip(page, walls, strict=True) if wall != last]
        instant = self._instant(last)
        if whole:
            return self._sorted(whole), instant, None
        # A second fills the page, or is the last one: it is walked by id, since its records come in any order.
        following = instant - _SECOND if descending else instant + _SECOND
        return [], following, self._by_id(self._between(self.select, instant, instant, order=("id", False)))

    def _repeated(self, start: datetime, end: datetime) -> Iterator[list[Payload]]:
        """Yield the hour that comes twice, in the order of ids, which is that of creation as far as anyone can tell."""
        descending = self.select.descends
        yield from self._by_id(self._between(self.select, start, end - _SECOND, order=("id", descending)))

    def _rest_by_id(self, cursor: datetime, end: datetime | None) -> Iterator[list[Payload]]:
        """Yield what is left when times stop advancing: gathered by id, sorted here."""
        first, last = (None, cursor) if self.select.descends else (cursor, end)
        select = self._between(self.select, first, last, order=("id", False))
        records = self._sorted([record for page in self._by_id(select) for record in page])
        if records:
            yield records

    # --- requests: none for a range that leaves no second, which Pardot refuses where it is reversed ----------------

    def _page(self, select: Select) -> list[Payload]:
        return self.fetch(select) if _leaves_something(select) else []

    def _by_id(self, select: Select) -> Iterator[list[Payload]]:
        return self.by_id(select) if _leaves_something(select) else iter(())

    # --- times ------------------------------------------------------------------------------------------------------

    def _wall(self, record: Payload) -> datetime:
        text = record.get(KEY)
        try:
            return datetime.fromisoformat(text or "").replace(tzinfo=None)
        except (TypeError, ValueError):
            raise InvalidResponseError(f"Pardot sent a record whose {KEY} is no time.") from None

    def _instant(self, wall: datetime) -> datetime:
        return wall.replace(tzinfo=self.zone).astimezone(UTC)

    def _follows(self, wall: datetime, cursor: datetime) -> bool:
        """Tell whether a page begins where it was asked to; a repeated hour's texts tell too little to object."""
        if datetime_ambiguous(wall, self.zone):
            return True
        instant = self._instant(wall)
        return instant <= cursor if self.select.descends else instant >= cursor

    def _end(self, newest: list[Payload]) -> datetime | None:
        if not newest:
            return None
        wall = self._wall(newest[0])
        if datetime_ambiguous(wall, self.zone):
            return self._repeated_hour(wall)[1] - _SECOND
        return self._instant(wall)

    def _repeated_hour(self, wall: datetime) -> tuple[datetime, datetime]:
        """Return the instants between which local times come twice: the first second of it, and the first after it."""
        first = start_of_repeated_hour(wall, self.zone)
        last = first
        while datetime_ambiguous(last, self.zone):
            last += timedelta(minutes=30)
        return self._instant(first), self._instant(last)

    def _between(
        self,
        select: Select,
        first: datetime | None,
        last: datetime | None,
        order: tuple[str, bool] | None = None,
    ) -> Select:
        """Return the request for records created from `first` to `last`, both included; bounds are strict."""
        criteria = dict(select.criteria)
        if first is not None:
            criteria[_AFTER] = max(criteria.get(_AFTER, first - _SECOND), first - _SECOND)
        if last is not None:
            criteria[_BEFORE] = min(criteria.get(_BEFORE, last + _SECOND), last + _SECOND)
        return evolve(select, criteria=criteria, order=order or select.order)

    def _sorted(self, records: list[Payload]) -> list[Payload]:
        by_id = sorted(records, key=lambda record: int(record["id"]))
        return sorted(by_id, key=self._wall, reverse=self.select.descends)


def start_of_repeated_hour(wall: datetime, zone: tzinfo) -> datetime:
    """Return the first of the local times that come twice, of which one is given; the hour may be half of one."""
    first = wall.replace(minute=0, second=0)
    while datetime_ambiguous(first - _SECOND, zone):
        first -= timedelta(minutes=30)
    while not datetime_ambiguous(first, zone):
        first += timedelta(minutes=30)
    return first


def _leaves_something(select: Select) -> bool:
    """Tell whether a second lies between the bounds, which are strict."""
    after, before = select.criteria.get(_AFTER), select.criteria.get(_BEFORE)
    return after is None or before is None or bool(before - after > _SECOND)
