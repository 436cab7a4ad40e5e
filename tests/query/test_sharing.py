"""A query set goes into other threads, other processes and copies, and each of them reads the same records."""

from __future__ import annotations

import copy
import os
import pickle
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from pardot_orm import Prospect, connect
from pardot_orm.errors import StateError
from pardot_orm.sandbox.faults import Slow

LIVE = "SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id"


@pytest.mark.slow
@pytest.mark.parametrize("threads", [2, 5])
@pytest.mark.parametrize("order", ["id", "-created_at", "-updated_at"])
def test_threads_that_share_a_query_set_get_each_record_once(big, threads, order):
    query = Prospect.objects.order_by(order)
    right = big.column(LIVE)
    with big.recorded() as alone:
        assert sorted(p.id for p in Prospect.objects.order_by(order)) == right
    with big.recorded() as made, ThreadPoolExecutor(threads) as pool:
        found = list(pool.map(lambda _: [p.id for p in query], range(threads)))
    assert [sorted(ids) for ids in found] == [right] * threads
    assert query.count() == len(query) == len(right)
    assert len(made) == len(alone)


@pytest.mark.slow
def test_a_look_at_a_query_set_waits_for_the_thread_that_fetches_it(account):
    query = Prospect.objects.filter(score__gt=0)
    account.sandbox.faults.add(Slow(0.5), on="prospect/query", nth=1)
    with account.recorded() as made, ThreadPoolExecutor(3) as pool:
        looks = [pool.submit(bool, query), pool.submit(query.first), pool.submit(lambda: query[0])]
        found = [look.result() for look in looks]
    assert found == [True, query[0], query[0]]
    assert len(made) == 1


def test_a_condition_that_asks_its_own_query_set_is_told_so(account):
    query = Prospect.objects.where(lambda _: len(query) > 0)
    with pytest.raises(StateError, match="just being fetched"):
        list(query)


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing forks here")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_a_child_that_was_forked_while_a_thread_fetched_waits_for_nobody(account):
    query = Prospect.objects.all()
    account.sandbox.faults.add(Slow(0.5), on="prospect/query", nth=1)
    fetching = threading.Thread(target=lambda: list(query))
    fetching.start()
    assert _becomes_true(lambda: query._turn.is_taken)
    child = os.fork()
    if child == 0:
        is_free = query._turn.lock.acquire(blocking=False)
        os._exit(0 if is_free and not query._turn.is_taken and query._turn.was_cut else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    fetching.join()
    assert len(query) == 59


def test_a_walk_that_a_fork_cut_begins_anew(account):
    query = Prospect.objects.all()
    rows = iter(query)
    first = next(rows)
    query._turn.is_taken = True  # as if another thread were fetching while this process was forked
    query._turn.begin_anew()
    assert [first, *rows] == list(Prospect.objects.all())
    assert len(query) == 59


def _becomes_true(condition):
    end = time.monotonic() + 10
    while not condition() and time.monotonic() < end:
        time.sleep(0.001)
    return condition()


KINDS = {
    "records": Prospect.objects.all,
    "dicts": lambda: Prospect.objects.values("id", "Interests"),
    "all": Prospect.objects.values,
    "tuples": lambda: Prospect.objects.values_list("id", "score"),
    "named": lambda: Prospect.objects.values_list("id", "score", named=True),
    "ids": Prospect.objects.ids,
    "with lists": lambda: Prospect.objects.prefetch_related("lists")[:3],
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("clone", [copy.copy, copy.deepcopy, lambda q: pickle.loads(pickle.dumps(q))])
def test_a_query_set_that_was_fetched_in_part_is_copied_as_a_question(account, kind, clone):
    query = KINDS[kind]()
    next(iter(query))
    assert list(clone(query)) == list(query)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("clone", [copy.deepcopy, lambda q: pickle.loads(pickle.dumps(q))])
def test_a_query_set_that_was_fetched_whole_is_copied_with_its_records(account, kind, clone):
    query = KINDS[kind]()
    rows = list(query)
    with account.recorded() as made:
        assert list(clone(query)) == rows
    assert made == []


def test_a_pickled_query_set_finds_its_account_by_the_alias(account):
    with connect(sandbox=account.sandbox, alias="other") as other:
        query = Prospect.objects.using(other).filter(id__lt=60214)
        again = pickle.loads(pickle.dumps(query))
        assert [p.id for p in again] == [60211, 60212, 60213]
        assert again[0]._state.baseline.alias == "other"


@pytest.mark.parametrize("clone", [copy.copy, copy.deepcopy, lambda manager: pickle.loads(pickle.dumps(manager))])
def test_a_manager_is_copied(account, clone):
    assert clone(Prospect.objects).count() == 59
