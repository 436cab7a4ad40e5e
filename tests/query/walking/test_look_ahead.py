"""Looking ahead finds what a walk page by page finds, whatever others do meanwhile, and costs no more than it said."""

from __future__ import annotations

import threading
from bisect import bisect_right
from math import ceil
from random import Random

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from pardot_orm import Prospect
from pardot_orm.dialects.legacy.capabilities import PAGE_SIZE
from pardot_orm.errors import ServerError
from pardot_orm.protocol.asks import Select
from pardot_orm.protocol.payload import Columns, Decoding, Payload, Source
from pardot_orm.query.walking.look_ahead import LookAhead, is_worth_it

COLUMNS = Columns(("id",), Source("default", Decoding(), frozenset({"id"})), {"id": 0})


class Account:
    """Ids that another client adds to, takes from and puts back between any two requests."""

    def __init__(self, ids: list[int], seed: int, *, busy: float = 0.0) -> None:
        self.ids = sorted(ids)
        self.gone: list[int] = []
        self.ever_gone: set[int] = set()
        self.requests: list[Select] = []
        self._random = Random(seed)
        self._busy = busy
        self._lock = threading.Lock()

    def fetch(self, select: Select) -> list[Payload]:
        with self._lock:
            self.requests.append(select)
            while self._random.random() < self._busy:
                self._change()
            low, high = select.criteria["id_greater_than"], select.criteria["id_less_than"]
            start = bisect_right(self.ids, low) + select.offset
            page = [i for i in self.ids[start : start + (select.limit or PAGE_SIZE)] if i < high]
        return [Payload(COLUMNS, (str(i),)) for i in page]

    def _change(self) -> None:
        if self.gone and self._random.random() < 0.5:
            self.ids.append(self.gone.pop())
            self.ids.sort()
        elif len(self.ids) > 1:
            gone = self.ids.pop(self._random.randrange(len(self.ids) - 1))
            self.gone.append(gone)
            self.ever_gone.add(gone)


def _walk(account: Account, end: int, records: int, workers: int = 4) -> list[int]:
    select = Select("prospect", {"id_greater_than": 0, "id_less_than": end + 1}, ("id",))
    pages = LookAhead(account.fetch, select, PAGE_SIZE, workers=workers).pages(0, end, records)
    return [int(record["id"]) for _, page in pages for record in page]


@given(st.integers(1, 9000), st.integers(1, 4), st.integers(0, 2**32))
def test_an_account_at_rest_costs_a_request_for_each_199_records(number, workers, seed):
    ids = sorted(Random(seed).sample(range(1, 100_000), number))
    account = Account(ids, seed)
    assert _walk(account, ids[-1], number, workers) == ids
    assert len(account.requests) <= max(ceil((number - 1) / (PAGE_SIZE - 1)), 1)


@given(st.integers(500, 6000), st.floats(0.01, 0.9), st.integers(-600, 600), st.integers(0, 2**32))
def test_what_exists_throughout_is_found_once_and_in_order(number, busy, wrong_by, seed):
    ids = list(range(10, 10 + 3 * number, 3))
    account = Account(ids, seed, busy=busy)
    found = _walk(account, ids[-1], number + wrong_by)
    assert found == sorted(set(found))
    assert set(found) <= set(ids)
    assert set(ids) - account.ever_gone <= set(found)


def test_each_page_comes_with_the_request_that_finds_it_by_itself():
    ids = list(range(1, 1500))
    account = Account(ids, 0)
    select = Select("prospect", {"id_greater_than": 0, "id_less_than": 1500}, ("id",))
    for request, page in LookAhead(account.fetch, select, PAGE_SIZE, workers=3).pages(0, 1499, 1499):
        again = [record["id"] for record in account.fetch(request)]
        assert [record["id"] for record in page] == again[: len(page)]
        assert request.offset == 0


def test_an_error_of_one_page_is_raised_and_nothing_goes_on():
    account = Account(list(range(1, 6000)), 0)
    failing = evolve(Select("prospect", {"id_greater_than": 0, "id_less_than": 6000}, ("id",)))

    def fetch(select: Select) -> list[Payload]:
        if select.offset == 5 * (PAGE_SIZE - 1):
            raise ServerError("broken")
        return account.fetch(select)

    pages = LookAhead(fetch, failing, PAGE_SIZE, workers=4).pages(0, 5999, 5999)
    with pytest.raises(ServerError):
        list(pages)
    assert len(account.requests) < 12
    assert not [t for t in threading.enumerate() if t.name.startswith("pardot-walk")]


@pytest.mark.slow
def test_orders_that_are_gathered_look_ahead_and_keep_their_promises(make_account):
    account = make_account(prospects=1900, timezone="UTC")  # no hour comes twice
    account.connection.custom_fields  # noqa: B018 - asked for before anybody counts
    gathered = Prospect.objects.order_by("-updated_at")
    explained = gathered.explain()
    assert "several pages at once" in explained.walk
    with account.recorded() as made:
        found = [p.id for p in gathered]
    assert found == account.column("SELECT id FROM prospect WHERE is_archived = 0 ORDER BY updated_at DESC, id")
    assert len(made) <= explained.at_most
    offsets = {int(served.params.get("offset", 0)) for served in made}
    assert 199 in offsets, "it looked ahead"
    assert max(int(served.params["limit"]) for served in made) <= 200


@pytest.mark.slow
def test_fields_left_out_are_fetched_by_page_after_looking_ahead(make_account):
    account = make_account(prospects=1900)
    records = list(Prospect.objects.only("id", "updated_at").order_by("updated_at"))
    with account.recorded() as made:
        assert {p.id: p.city for p in records} == dict(
            account.rows("SELECT id, city FROM prospect WHERE is_archived = 0")
        )
    assert {served.op for served in made} == {"query"}
    assert len(made) <= len(records) // 199 + 1


def test_few_records_are_walked_page_by_page(big):
    with big.recorded() as made:
        assert len(list(Prospect.objects.order_by("updated_at"))) > 400
    assert all("offset" not in served.params or served.params["offset"] == "0" for served in made)
    assert len(made) <= Prospect.objects.order_by("updated_at").explain().at_most
    assert not is_worth_it(700, PAGE_SIZE)
