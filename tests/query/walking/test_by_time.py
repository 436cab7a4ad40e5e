"""Walks in each order of Prospect, through full seconds and clock changes, while another client is at work."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import datetime_ambiguous
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pardot_orm import Prospect, Q, connect
from pardot_orm.errors import InvalidResponseError
from pardot_orm.query.walking import paging
from pardot_orm.sandbox import Sandbox
from tests.query.pages import small_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pardot_orm import Connection

PAGE = 10  # records a page in most of these tests, so that a second of fifteen fills one
ORDERS = (
    "created_at",
    "-created_at",
    "updated_at",
    "-updated_at",
    "last_activity_at",
    "-last_activity_at",
    "id",
    "-id",
)
STREAMED = ("created_at", "-created_at")
NEVER = datetime(1, 1, 1)  # noqa: DTZ001 - a local time before all others
# UTC: the hour before local times begin to repeat, and the hour before one is left out.
CHANGES = {
    "America/New_York": ("2025-11-02 04:00:00", "2025-03-09 06:00:00"),
    "Europe/Berlin": ("2025-10-25 23:00:00", "2025-03-30 00:00:00"),
    "Australia/Lord_Howe": ("2025-04-05 14:00:00", "2025-10-04 14:30:00"),
}
ZONES = tuple(CHANGES)


class Account:
    """An embedded Pardot whose prospects each example replaces."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.zone = ZoneInfo(sandbox.credentials["timezone"])
        self._next = 1

    def fill(self, moments: list[datetime]) -> None:
        """Make a prospect of each moment; the order of ids is that of the list."""
        self.sandbox.execute("DELETE FROM prospect")
        texts = [f"{moment:%Y-%m-%d %H:%M:%S}" for moment in moments]
        # What is created last need not be changed last; some were never active.
        rows = [(i + 1, text, texts[-1 - i], texts[i * 7 % len(texts)]) for i, text in enumerate(texts)]
        for start in range(0, len(rows), 200):
            part = rows[start : start + 200]
            values = ", ".join(
                f"({i}, 'p{i}@x.com', '{created}', '{updated}', {repr(active) if i % 3 else 'NULL'}, {i % 100}, 0)"
                for i, created, updated, active in part
            )
            self.sandbox.execute(
                "INSERT INTO prospect (id, email, created_at, updated_at, last_activity_at, score, is_archived) "
                f"VALUES {values}"
            )
        self._next = len(rows) + 1

    def insert(self, text: str) -> None:
        """Add a prospect that was created at a moment."""
        self.sandbox.execute(
            "INSERT INTO prospect (id, email, created_at, updated_at, is_archived) VALUES (?, ?, ?, ?, 0)",
            (self._next, f"p{self._next}@example.com", text, text),
        )
        self._next += 1

    def rows(self, column: str) -> dict[int, str | None]:
        return dict(self.sandbox.db.execute(f"SELECT id, {column} FROM prospect WHERE is_archived = 0"))

    def expected(self, order: str, *, zone: bool = True) -> list[int]:
        """Return the ids in an order, written down anew: by instant, and by id where the texts tell no more."""
        column = order.removeprefix("-")
        descending = order.startswith("-")
        rows = self.rows(column)
        if column == "id":
            return sorted(rows, reverse=descending)

        def key(record_id: int) -> tuple[Any, int]:
            text = rows[record_id]
            if text is None:
                return NEVER, record_id if not descending else -record_id
            wall = datetime.fromisoformat(text).replace(tzinfo=UTC).astimezone(self.zone).replace(tzinfo=None)
            if zone and column == "created_at" and datetime_ambiguous(wall, self.zone):
                first = 30 if self.zone.key == "Australia/Lord_Howe" else 0  # where half an hour comes twice
                return wall.replace(minute=first, second=0), record_id
            return wall, record_id if not descending else -record_id

        return sorted(rows, key=key, reverse=descending)


@pytest.fixture(scope="module")
def accounts() -> Iterator[dict[str, Account]]:
    """An account in each zone."""
    with ExitStack() as stack:
        yield {zone: Account(stack.enter_context(Sandbox(prospects=1, timezone=zone))) for zone in ZONES}


@contextmanager
def _connected(account: Account, *, knows_zone: bool = True) -> Iterator[Connection]:
    if knows_zone:
        with connect(sandbox=account.sandbox) as connection:
            yield connection
        return
    account.sandbox.execute("UPDATE user SET timezone = NULL")
    known = {name: value for name, value in account.sandbox.credentials.items() if name != "timezone"}
    with connect(**known) as connection:
        yield connection


def _start(zone: str, season: int) -> datetime:
    return datetime.fromisoformat(CHANGES[zone][season]).replace(tzinfo=UTC)


@st.composite
def moments(draw: st.DrawFn) -> list[tuple[int, int]]:
    """Return groups of records: how many seconds after the start of the clock change's neighbourhood, and how many."""
    near = st.integers(0, 4 * 3600)  # an hour before, the hours of the change, an hour after
    close = st.integers(0, 16).map(lambda n: n * 900 + 899 + n % 3)  # the edges of hours and half-hours
    far = st.integers(-40, 40).map(lambda n: n * 40_000)
    sizes = st.sampled_from([1, 1, 1, 2, 3, PAGE - 1, PAGE, PAGE + 1, 2 * PAGE + 3])
    return draw(st.lists(st.tuples(near | close | far, sizes), min_size=1, max_size=12))


def _instants(start: datetime, groups: list[tuple[int, int]], shuffle: int) -> list[datetime]:
    found = [start + timedelta(seconds=seconds) for seconds, size in groups for _ in range(size)]
    # Ids are no clock: a fixed, thorough disorder.
    return [found[i] for i in sorted(range(len(found)), key=lambda i: (i * shuffle + shuffle) % (len(found) + 1))]


# --- nobody else is there ---------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("zone", ZONES)
@settings(max_examples=8)
@given(groups=moments(), season=st.sampled_from([0, 0, 1]), shuffle=st.integers(1, 50))
@example(groups=[(3600 + 600 * i, PAGE + i) for i in range(12)], season=0, shuffle=7)
@example(groups=[(3600 + 600 * i, 3) for i in range(12)], season=1, shuffle=3)
def test_each_order_gives_each_record_once_and_in_order(accounts, zone, groups, season, shuffle):
    account = accounts[zone]
    account.fill(_instants(_start(zone, season), groups, shuffle))
    with _connected(account), small_pages(PAGE):
        for order in ORDERS:
            found = [p.id for p in Prospect.objects.only("id").order_by(order).iterator()]
            assert found == account.expected(order), order
            assert list(Prospect.objects.order_by(order).reverse().values_list("id", flat=True)) == (
                account.expected(order.removeprefix("-") if order[0] == "-" else f"-{order}")
            )


@pytest.mark.slow
@settings(max_examples=10)
@given(groups=moments(), season=st.sampled_from([0, 1]), shuffle=st.integers(1, 50))
def test_in_an_unknown_time_zone_texts_are_the_order(accounts, groups, season, shuffle):
    account = accounts["Europe/Berlin"]
    account.fill(_instants(_start("Europe/Berlin", season), groups, shuffle))
    with _connected(account, knows_zone=False), small_pages(PAGE):
        for order in ORDERS:
            found = [p.id for p in Prospect.objects.only("id").order_by(order).iterator()]
            assert found == account.expected(order, zone=False), order


@pytest.mark.parametrize("order", STREAMED)
def test_seconds_of_three_hundred_fill_the_real_pages(accounts, order):
    account = accounts["America/New_York"]
    start = _start("America/New_York", 0)
    account.fill(_instants(start, [(0, 300), (1, 1), (2, 200), (3, 301), (5000, 300), (20_000, 150)], 11))
    with _connected(account):
        queryset = Prospect.objects.only("id").order_by(order)
        most = queryset.explain().at_most
        before = len(account.sandbox.requests)
        assert [p.id for p in queryset.iterator()] == account.expected(order)
        made = [served for served in account.sandbox.requests[before:] if served.object == "prospect"]
    assert len(made) <= most


@pytest.mark.slow
@pytest.mark.parametrize("order", STREAMED)
def test_a_walk_by_time_costs_no_more_than_was_said_where_every_second_page_is_full(accounts, order):
    """The dearest account: a lone record before each second that holds one record more than a page."""
    account = accounts["Europe/Berlin"]
    groups = [(40_000 + 2 * i + j, size) for i in range(40) for j, size in enumerate((1, 21))]
    account.fill(_instants(_start("Europe/Berlin", 1), groups, 1))
    with _connected(account), small_pages(20), pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr("pardot_orm.query.explaining._STREAM_YEARS", 0)
        queryset = Prospect.objects.only("id").order_by(order)
        most = queryset.explain().at_most
        before = len(account.sandbox.requests)
        assert [p.id for p in queryset.iterator()] == account.expected(order)
        made = [served for served in account.sandbox.requests[before:] if served.object == "prospect"]
    assert len(made) <= most


# --- others are at work -----------------------------------------------------------------------------------------------

ACTIONS = st.tuples(
    st.sampled_from(["insert", "insert", "insert near", "delete", "delete many", "erase", "undelete", "touch all"]),
    st.integers(0, 400),
)
SCHEDULES = st.dictionaries(st.integers(0, 60), st.lists(ACTIONS, min_size=1, max_size=3), max_size=10)


class Others:
    """Another client, which inserts, changes and deletes."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.sandbox = account.sandbox
        self.gone: set[int] = set()

    def act(self, action: str, number: int) -> None:
        rows = self.sandbox.db.execute("SELECT id, created_at FROM prospect ORDER BY created_at, id").fetchall()
        if not rows:
            return
        record_id, created = rows[number % len(rows)]
        if action == "insert":
            self.account.insert(created)  # into a second that others share
        elif action == "insert near":
            moved = datetime.fromisoformat(created) + timedelta(seconds=(-1) ** number * (number // 2))
            self.account.insert(f"{moved:%Y-%m-%d %H:%M:%S}")
        elif action == "touch all":
            self.sandbox.execute("UPDATE prospect SET score = (id * 31 + ?) % 100", (number,))
        elif action == "undelete":
            self.sandbox.execute("UPDATE prospect SET is_archived = 0 WHERE id = ?", (record_id,))
        else:
            victims = [record_id] if action != "delete many" else [i for i, _ in rows[number % 3 :: 3]]
            self.gone.update(victims)
            marks = ", ".join(map(str, victims))
            erase = action == "erase"
            statement = "DELETE FROM prospect" if erase else "UPDATE prospect SET is_archived = 1"
            self.sandbox.execute(f"{statement} WHERE id IN ({marks})")


@contextmanager
def _disturbed(others: Others, schedule: dict[int, list[tuple[str, int]]]) -> Iterator[None]:
    """Let the other client act after the n-th request of a walk, whatever the request is for."""
    fetch = paging._Pager.fetch
    made = [0]

    def fetch_and_disturb(pager: Any, select: Any) -> Any:
        found = fetch(pager, select)
        for action in schedule.get(made[0], ()):
            others.act(*action)
        made[0] += 1
        return found

    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(paging._Pager, "fetch", fetch_and_disturb)
        yield


@pytest.mark.slow
@pytest.mark.parametrize("order", ORDERS)
@settings(max_examples=15)
@given(
    zone=st.sampled_from(ZONES),
    groups=moments(),
    season=st.sampled_from([0, 0, 1]),
    shuffle=st.integers(1, 50),
    schedule=SCHEDULES,
)
@example(
    zone="Europe/Berlin",
    groups=[(3600 * i // 2, PAGE + i) for i in range(9)],
    season=0,
    shuffle=7,
    schedule={i: [("delete many", i), ("insert", i * 7)] for i in range(20)},
)
def test_what_exists_throughout_is_given_once_and_in_order_whatever_others_do(  # noqa: PLR0917 - what differs
    accounts, order, zone, groups, season, shuffle, schedule
):
    account = accounts[zone]
    account.fill(_instants(_start(zone, season), groups, shuffle))
    throughout = account.expected(order)
    others = Others(account)
    with _connected(account), small_pages(PAGE), _disturbed(others, schedule):
        found = [p.id for p in Prospect.objects.only("id").order_by(order).iterator()]
    assert len(found) == len(set(found)), "a record was repeated"
    kept = [i for i in throughout if i not in others.gone]
    assert [i for i in found if i in set(kept)] == kept


def test_the_newest_records_may_be_deleted_before_the_walk_knows_where_it_ends(accounts):
    """The first page shows the repeated hour, and it is gone when the end is asked for."""
    account = accounts["America/New_York"]
    start = _start("America/New_York", 0)
    account.fill([start, *(start + timedelta(hours=1, minutes=i) for i in range(30))])
    others = Others(account)
    with _connected(account), small_pages(PAGE), pytest.MonkeyPatch.context() as monkeypatch:
        fetch = paging._Pager.fetch

        def delete_after(pager: Any, select: Any) -> Any:
            found = fetch(pager, select)
            others.sandbox.execute("UPDATE prospect SET is_archived = 1 WHERE id > 1")
            return found

        monkeypatch.setattr(paging._Pager, "fetch", delete_after)
        found = [p.id for p in Prospect.objects.only("id").order_by("created_at").iterator()]
    assert found[:1] == [1]
    assert len(found) == len(set(found))


# --- within bounds ----------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("order", STREAMED)
@settings(max_examples=15)
@given(
    zone=st.sampled_from(ZONES),
    groups=moments(),
    after=st.none() | st.integers(0, 16),
    before=st.none() | st.integers(0, 16),
)
@example(zone="America/New_York", groups=[(3600 + 600 * i, 3) for i in range(12)], after=6, before=None)
@example(zone="America/New_York", groups=[(3600 + 600 * i, 3) for i in range(12)], after=None, before=10)
def test_bounds_may_lie_inside_of_the_repeated_hour(accounts, order, zone, groups, after, before):  # noqa: PLR0917
    account = accounts[zone]
    start = _start(zone, 0)
    account.fill(_instants(start, groups, 7))
    bounds = {
        name: start + timedelta(seconds=900 * quarters)
        for name, quarters in (("created_after", after), ("created_before", before))
        if quarters is not None
    }
    created = {
        i: datetime.fromisoformat(text or "").replace(tzinfo=UTC) for i, text in account.rows("created_at").items()
    }
    least, most = bounds.get("created_after"), bounds.get("created_before")
    inside = {i for i, at in created.items() if (least is None or least < at) and (most is None or at < most)}
    with _connected(account), small_pages(PAGE):
        found = [p.id for p in Prospect.objects.filter(**bounds).only("id").order_by(order).iterator()]
    assert found == [i for i in account.expected(order) if i in inside]


@pytest.mark.parametrize("order", STREAMED)
def test_an_or_in_the_order_of_creation_is_in_the_same_order(accounts, order):
    account = accounts["America/New_York"]
    account.fill(_instants(_start("America/New_York", 0), [(3600 + 600 * i, 5) for i in range(-2, 16)], 7))
    with _connected(account), small_pages(PAGE):
        either = Q(score_greater_than=49) | Q(score_less_than=50)
        found = [p.id for p in Prospect.objects.filter(either).only("id").order_by(order)]
    assert found == account.expected(order)


@pytest.mark.parametrize("order", STREAMED)
@pytest.mark.parametrize("looked", [False, True])
def test_what_follows_a_number_of_records_is_a_part_of_the_walk(accounts, order, looked):
    account = accounts["Europe/Berlin"]
    account.fill(_instants(_start("Europe/Berlin", 1), [(60 * i, 1) for i in range(35)], 7))
    with _connected(account), small_pages(PAGE):
        rest = Prospect.objects.only("id").order_by(order)[5:]
        if looked:
            assert rest  # fetches a page that the walk goes on from
        assert [p.id for p in rest] == account.expected(order)[5:]
        few = Prospect.objects.where(id__gt=0).only("id").order_by(order)[3:20]
        assert [p.id for p in few] == account.expected(order)[3:20]


@pytest.mark.parametrize("order", STREAMED)
def test_a_walk_goes_on_from_the_page_that_bool_fetched(accounts, order):
    account = accounts["Europe/Berlin"]
    account.fill(_instants(_start("Europe/Berlin", 0), [(600 * i, 3) for i in range(20)], 7))
    with _connected(account), small_pages(PAGE):
        queryset = Prospect.objects.only("id").order_by(order)
        assert queryset
        assert [p.id for p in queryset] == account.expected(order)


@pytest.mark.parametrize("order", STREAMED)
def test_a_walk_by_time_holds_a_page_not_the_account(accounts, order):
    account = accounts["Europe/Berlin"]
    account.fill(_instants(_start("Europe/Berlin", 1), [(60 * i, 1) for i in range(100)], 7))
    with _connected(account), small_pages(PAGE):
        before = len(account.sandbox.requests)
        walk = Prospect.objects.only("id").order_by(order).iterator()
        next(walk)
        made = [served for served in account.sandbox.requests[before:] if served.object == "prospect"]
    assert len(made) <= 2


# --- answers that lead astray -----------------------------------------------------------------------------------------


def _page(*records: tuple[int, str]) -> str:
    shown = "".join(f"<prospect><id>{i}</id><created_at>{text}</created_at></prospect>" for i, text in records)
    return f'<?xml version="1.0"?><rsp stat="ok" version="1.0"><result>{shown}</result></rsp>'


@pytest.mark.parametrize("text", ["", "yesterday", "0000-00-00 00:00:00"])
def test_a_record_without_a_time_raises(accounts, text):
    account = accounts["Europe/Berlin"]
    account.fill([_start("Europe/Berlin", 1)])
    with _connected(account):
        account.sandbox.next_answer(body=_page((1, text)))
        with pytest.raises(InvalidResponseError, match="created_at"):
            list(Prospect.objects.only("id").order_by("created_at"))
        account.sandbox.clear_answers()


@pytest.mark.parametrize("order", STREAMED)
def test_a_walk_whose_time_stops_advancing_gathers_the_rest_by_id(accounts, order):
    account = accounts["Europe/Berlin"]
    account.fill(_instants(_start("Europe/Berlin", 1), [(60 * i, 1) for i in range(35)], 7))
    with _connected(account), small_pages(PAGE):
        expected = account.expected(order)
        walk = Prospect.objects.only("id").order_by(order).iterator()
        seen = [next(walk).id for _ in range(9)]  # the tenth begins the second page
        texts = account.rows("created_at")
        zone = account.zone
        wrong = [
            (i, f"{datetime.fromisoformat(texts[i] or '').replace(tzinfo=UTC).astimezone(zone):%Y-%m-%d %H:%M:%S}")
            for i in expected[:10]
        ]
        account.sandbox.next_answer(body=_page(*wrong))  # the first page again
        assert seen + [p.id for p in walk] == expected
