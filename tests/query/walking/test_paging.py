"""Walks lose nothing and repeat nothing, whatever others do to the account meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pardot_orm import Prospect, connect
from pardot_orm.errors import InvalidResponseError, PardotError, ServerError
from pardot_orm.query.walking import paging
from pardot_orm.sandbox import Sandbox
from tests.tiers import first_fast

if TYPE_CHECKING:
    from collections.abc import Iterator

LIVE = "SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id"


@pytest.fixture(scope="module")
def busy() -> Iterator[Sandbox]:
    """An account that the tests change while they walk; each puts it back."""
    with Sandbox(prospects=90, seed=3) as sandbox:
        sandbox.execute("CREATE TABLE before_the_test AS SELECT * FROM prospect")
        yield sandbox


def _put_back(sandbox: Sandbox) -> None:
    sandbox.execute("DELETE FROM prospect")
    sandbox.execute("INSERT INTO prospect SELECT * FROM before_the_test")


def _live(sandbox: Sandbox) -> list[int]:
    return [row[0] for row in sandbox.db.execute(LIVE)]


@pytest.fixture
def pages_of_ten(monkeypatch: pytest.MonkeyPatch) -> None:
    """Walk in pages of ten, so that ninety records have as many edges as eighteen hundred."""
    _small_pages(monkeypatch, 10)


def _small_pages(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    from attrs import evolve

    fetch = paging._Pager.fetch

    def small_page(pager: Any, select: Any) -> Any:
        return fetch(pager, evolve(select, limit=min(size, select.limit)))

    monkeypatch.setattr(paging._Pager, "fetch", small_page)


class Others:
    """Another client, which deletes, undeletes, changes and adds prospects."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.touched: set[int] = set()

    def act(self, action: tuple[str, int]) -> None:
        """Carry out an action on the n-th of the prospects."""
        name, number = action
        ids = [row[0] for row in self.sandbox.db.execute("SELECT id FROM prospect ORDER BY id")]
        record_id = ids[number % len(ids)]
        if name == "delete every third":
            for gone in ids[number % 3 :: 3]:
                self._set(gone, "is_archived = 1")
                self.touched.add(gone)
        elif name == "delete":
            self._set(record_id, "is_archived = 1")
            self.touched.add(record_id)
        elif name == "erase":
            self.sandbox.execute("DELETE FROM prospect WHERE id = ?", (record_id,))
            self.touched.add(record_id)
        elif name == "undelete":
            self._set(record_id, "is_archived = 0")
        elif name == "score":
            self._set(record_id, f"score = {number * 7 % 100}, updated_at = '2031-01-01 00:00:{number % 60:02}'")
        elif name == "rescore all":
            self.sandbox.execute("UPDATE prospect SET score = (id * 31 + ?) % 100", (number,))
        else:
            top = max(ids) + 1 + number % 5
            columns = "email, first_name, created_at, updated_at, score, is_archived"
            self.sandbox.execute(
                f"INSERT INTO prospect (id, {columns}) SELECT ?, {columns} FROM prospect WHERE id = ?", (top, ids[-1])
            )

    def _set(self, record_id: int, change: str) -> None:
        self.sandbox.execute(f"UPDATE prospect SET {change} WHERE id = ?", (record_id,))


ACTIONS = st.tuples(
    st.sampled_from(
        ["delete every third", "delete", "erase", "undelete", "score", "rescore all", "insert", "insert", "delete"]
    ),
    st.integers(0, 400),
)
# After how many records of the walk something happens, and what.
SCHEDULES = st.dictionaries(st.integers(0, 100), st.lists(ACTIONS, min_size=1, max_size=4), max_size=12)
WALKS = {
    "for": lambda qs: qs,
    "iterator": lambda qs: qs.iterator(),
    "descending": lambda qs: qs.order_by("-id"),
    "descending iterator": lambda qs: qs.order_by("-id").iterator(),
    "reversed": lambda qs: qs.reverse().iterator(),
    "values": lambda qs: qs.values_list("id", flat=True).iterator(),
}


@pytest.mark.usefixtures("pages_of_ten")
@pytest.mark.parametrize("walk", first_fast(WALKS))
@settings(max_examples=40)
@given(schedule=SCHEDULES)
@example(schedule={i: [("delete every third", i), ("rescore all", i), ("insert", i)] for i in range(0, 90, 5)})
@example(schedule={0: [("delete", 400)], 10: [("insert", 0)] * 4, 80: [("erase", 88), ("erase", 89), ("erase", 90)]})
def test_a_record_that_exists_throughout_is_seen_exactly_once(busy, walk, schedule):
    _put_back(busy)
    others, seen = Others(busy), []
    existing = set(_live(busy))
    with connect(sandbox=busy):
        for record in WALKS[walk](Prospect.objects.only("id")):
            seen.append(getattr(record, "id", record))
            for action in schedule.get(len(seen), ()):
                others.act(action)
    assert len(seen) == len(set(seen)), "a record was repeated"
    assert existing - others.touched <= set(seen), "a record was skipped"
    assert seen == sorted(seen, reverse=walk not in {"for", "iterator", "values"})


@pytest.mark.parametrize("order", ["id", "-id"])
def test_deleting_every_third_while_walking_pages_of_two_hundred_skips_nobody(make_account, order):
    account = make_account(prospects=700, seed=2)
    existing = account.column(LIVE)
    gone: set[int] = set()
    seen = []
    for prospect in Prospect.objects.order_by(order).only("id", "score"):
        seen.append(prospect.id)
        if len(seen) % 3 == 0:
            account.sandbox.execute("UPDATE prospect SET is_archived = 1 WHERE id = ?", (prospect.id,))
            gone.add(prospect.id)
        if len(seen) % 100 == 0:
            account.sandbox.execute("UPDATE prospect SET score = 100 - score")
            account.sandbox.execute("UPDATE prospect SET is_archived = 1 WHERE id = ?", (existing[len(seen) // 2],))
            gone.add(existing[len(seen) // 2])
    assert len(seen) == len(set(seen))
    assert set(existing) - gone <= set(seen)


def test_a_change_through_a_second_connection_moves_no_record(make_account):
    account = make_account(prospects=450, seed=4)
    existing = account.column(LIVE)
    with connect(sandbox=account.sandbox, alias="other") as other:
        seen = []
        for prospect in Prospect.objects.filter(score_greater_than=-10_000).only("id").iterator():
            seen.append(prospect.id)
            if len(seen) % 150 == 0:
                for victim in Prospect.objects.using(other).filter(id__gt=prospect.id)[:3]:
                    victim.score = 0
                    victim.save()
    assert seen == existing


def test_a_walk_ends_although_somebody_keeps_adding_records(busy):
    """The upper bound is fixed at the start: each record seen makes two new ones."""
    _put_back(busy)
    others = Others(busy)
    existing = _live(busy)
    with connect(sandbox=busy), pytest.MonkeyPatch.context() as monkeypatch:
        _small_pages(monkeypatch, 10)
        seen = []
        for prospect in Prospect.objects.only("id").iterator():
            seen.append(prospect.id)
            if len(seen) > 9:  # from the end of the first page on
                others.act(("insert", 0))
                others.act(("insert", 1))
            assert len(seen) < 500, "the walk follows the new records"
    assert set(existing) <= set(seen)
    assert len(seen) == len(set(seen))


# --- what a walk costs ------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("version", first_fast([4, 3]))
def test_two_thousand_prospects_are_read_in_thirteen_requests_over_one_connection(make_account, version):
    account = make_account(prospects=2000, version=version)
    assert len(list(Prospect.objects.all())) == len(account.column(LIVE))
    requests = [served for served in account.sandbox.requests if served.object]
    assert len(requests) <= 13  # the customField request included
    assert len({served.remote_port for served in account.sandbox.requests}) == 1, "one TCP connection, the login's too"
    for served in requests:
        assert 1 <= int(served.params["limit"]) <= 200
        assert served.params["output"] == "bulk"
        assert "offset" not in served.params
        assert served.params["sort_by"] == "id"


@pytest.mark.slow
@pytest.mark.parametrize("order", ["-id", "updated_at"])
def test_other_orders_of_all_records_cost_no_more(big, order):
    with big.recorded() as made:
        assert len(list(Prospect.objects.order_by(order))) == len(big.column(LIVE))
    assert len(made) <= 5
    assert {served.params["output"] for served in made if int(served.params["limit"]) > 1} == {"bulk"}


def test_a_page_is_fetched_when_it_is_asked_for(big):
    with big.recorded() as made:
        walk = Prospect.objects.iterator()
        for _ in range(200):
            next(walk)
    assert len(made) == 1


def test_iterating_twice_asks_once_and_gives_the_same_objects(big):
    queryset = Prospect.objects.only("id", "score")
    with big.recorded() as made:
        first, second = list(queryset), list(queryset)
        assert len(queryset) == len(first)
    assert all(a is b for a, b in zip(first, second, strict=True))
    assert len(made) == 5


def test_an_iterator_keeps_nothing(big):
    queryset = Prospect.objects.only("id")
    list(queryset.iterator())
    with big.recorded() as made:
        list(queryset.iterator())
    assert len(made) == 5


# --- answers that lead astray -----------------------------------------------------------------------------------------


def _page(*ids: int, total: int | None = None) -> str:
    counted = "" if total is None else f"<total_results>{total}</total_results>"
    records = "".join(f"<prospect><id>{i}</id></prospect>" for i in ids)
    return f'<?xml version="1.0"?><rsp stat="ok" version="1.0"><result>{counted}{records}</result></rsp>'


def test_a_short_page_is_not_the_end(account):
    first, *rest = account.column(LIVE)
    account.sandbox.next_answer(body=_page(first))
    assert [prospect.id for prospect in Prospect.objects.only("id")] == [first, *rest]


def test_a_short_page_in_the_middle_is_not_the_end(big):
    ids = big.column(LIVE)
    walk = Prospect.objects.only("id").iterator()
    seen = [next(walk).id for _ in range(200)]
    big.sandbox.next_answer(body=_page(ids[-1]))  # the upper bound
    big.sandbox.next_answer(body=_page(*ids[200:203]))
    seen += [prospect.id for prospect in walk]
    assert seen == ids


@pytest.mark.parametrize("total", [0, 1, 3])
def test_a_count_of_the_server_ends_no_walk(account, total):
    ids = account.column(LIVE)
    account.sandbox.next_answer(body=_page(*ids[:3], total=total))
    assert [prospect.id for prospect in Prospect.objects.only("id")] == ids


def test_a_short_page_does_not_shorten_a_slice_of_several_pages(big):
    ids = big.column(LIVE)
    big.sandbox.next_answer(body=_page(*ids[:150]))
    assert [prospect.id for prospect in Prospect.objects.only("id")[:300]] == ids[:300]


@pytest.mark.parametrize("order", ["id", "-id"])
def test_ids_that_do_not_advance_raise_instead_of_looping(big, order):
    ids = big.column(LIVE)[:: -1 if order == "-id" else 1]
    walk = Prospect.objects.only("id").order_by(order).iterator()
    for _ in range(200):
        next(walk)
    if order == "id":
        big.sandbox.next_answer(body=_page(ids[-1]))  # the upper bound
    big.sandbox.next_answer(body=_page(*ids[:200]), times=3)
    with pytest.raises(InvalidResponseError, match="never end"):
        list(walk)
    big.sandbox.clear_answers()


@pytest.mark.parametrize("record", ["<email>a@b.example</email>", "<id></id>", "<id>x</id>", "<id>-4</id>"])
def test_a_record_without_an_id_raises(account, record):
    account.sandbox.next_answer(
        body=f'<rsp stat="ok" version="1.0"><result><prospect>{record}</prospect></result></rsp>'
    )
    with pytest.raises(InvalidResponseError, match="without an id"):
        list(Prospect.objects.only("id"))


def test_after_a_failure_in_the_middle_a_query_set_begins_anew_and_is_never_taken_for_complete(big):
    ids = big.column(LIVE)
    queryset = Prospect.objects.only("id")
    walk = iter(queryset)
    for _ in range(200):
        next(walk)
    big.sandbox.next_answer(status=503, body="<html>down</html>", content_type="text/html")
    with pytest.raises(ServerError):
        list(walk)
    assert len(queryset) == len(ids)
    assert [prospect.id for prospect in queryset] == ids
    assert queryset.count() == len(ids)


def test_a_failure_of_the_first_page_leaves_the_query_set_usable(account):
    queryset = Prospect.objects.only("id")
    account.sandbox.next_answer(status=500, body="")
    with pytest.raises(PardotError):
        bool(queryset)
    assert queryset
    assert [prospect.id for prospect in queryset] == account.column(LIVE)


# --- slices -----------------------------------------------------------------------------------------------------------


@pytest.mark.slow
@given(start=st.integers(0, 90), length=st.none() | st.integers(0, 100), inner=st.integers(0, 30))
@pytest.mark.parametrize("order", ["id", "-id"])
def test_a_slice_is_the_slice_of_the_list(busy, order, start, length, inner):
    _put_back(busy)
    with connect(sandbox=busy):
        ids = _live(busy)[:: -1 if order == "-id" else 1]
        stop = None if length is None else start + length
        queryset = Prospect.objects.only("id").order_by(order)[start:stop]
        assert [prospect.id for prospect in queryset] == ids[start:stop]
        assert [prospect.id for prospect in queryset[inner : inner + 5]] == ids[start:stop][inner : inner + 5]
        assert queryset.count() == len(ids[start:stop])


@pytest.mark.parametrize(("start", "stop"), [(0, 200), (0, 201), (150, 500), (600, 900), (0, None), (250, None)])
def test_a_slice_across_pages_is_whole(big, start, stop):
    ids = big.column(LIVE)
    assert [prospect.id for prospect in Prospect.objects.only("id")[start:stop]] == ids[start:stop]
    found = [prospect.id for prospect in Prospect.objects.only("id", "created_at").order_by("created_at")[start:stop]]
    keys = dict(big.rows("SELECT id, created_at FROM prospect"))
    assert len(set(found)) == len(ids[start:stop])
    if stop is not None:  # the server's own order; a walk without an end is sorted by local time
        assert [keys[i] for i in found] == sorted(keys[i] for i in ids)[start:stop]


def test_a_slice_of_a_slice_is_asked_as_one(big):
    with big.recorded() as made:
        found = [prospect.id for prospect in Prospect.objects.only("id")[100:400][50:60]]
    assert found == big.column(LIVE)[150:160]
    (served,) = made
    assert (served.params["offset"], served.params["limit"]) == ("150", "10")


# --- after_id ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("order", ["id", "-id"])
def test_after_id_goes_on_where_another_scan_stopped(big, order):
    ids = big.column(LIVE)[:: -1 if order == "-id" else 1]
    queryset = Prospect.objects.only("id").order_by(order)
    for position in (0, 199, 200, 350, len(ids) - 1):
        rest = [prospect.id for prospect in queryset.iterator(after_id=ids[position])]
        assert rest == ids[position + 1 :]


def test_after_an_id_that_is_gone_nothing_is_skipped(account):
    ids = account.column(LIVE)
    account.sandbox.execute("DELETE FROM prospect WHERE id = ?", (ids[10],))
    assert [p.id for p in Prospect.objects.only("id").iterator(after_id=ids[10])] == ids[11:]


def test_after_id_narrows_the_querys_own_bounds(account):
    ids = account.column(LIVE)
    queryset = Prospect.objects.only("id").filter(id__gt=ids[5], id__lt=ids[20])
    assert [p.id for p in queryset.iterator(after_id=ids[2])] == ids[6:20]
    assert [p.id for p in queryset.iterator(after_id=ids[9])] == ids[10:20]
    assert [p.id for p in queryset.order_by("-id").iterator(after_id=ids[9])] == ids[6:9][::-1]


@pytest.mark.parametrize("order", ["id", "-id"])
def test_after_an_id_beyond_the_querys_own_bounds_nothing_is_left(account, order):
    ids = account.column(LIVE)
    queryset = Prospect.objects.only("id").filter(id__gt=ids[5], id__lt=ids[20]).order_by(order)
    with account.recorded() as made:
        assert list(queryset.iterator(after_id=ids[40] if order == "id" else ids[2])) == []
    assert made == []


@pytest.mark.parametrize("after_id", ["ninety-one", 0.5, True, "x", [1]])
def test_after_id_takes_an_id(big, after_id):
    with big.recorded() as made, pytest.raises((ValueError, TypeError), match="after_id"):
        list(Prospect.objects.iterator(after_id=after_id))
    assert made == []
