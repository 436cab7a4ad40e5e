"""Ctrl-C at every moment at which Python lets it in: what is held comes back, and what others wait for is free.

Python raises KeyboardInterrupt where a function begins, after a call of C code, and where a loop goes round. A profile
function that raises stands for the first two, one after the other; a timer's signal for all three, at random moments.
"""

from __future__ import annotations

import random
import signal
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from pardot_orm import Prospect, connect
from pardot_orm.connection.newest_ids import UnderWay
from pardot_orm.errors import ConcurrencyLimitError
from pardot_orm.limits import file_locks as locks
from pardot_orm.limits.admission import Limits, Slots
from pardot_orm.limits.quota import DailyCount
from pardot_orm.limits.shared_slots import SharedSlots
from pardot_orm.sandbox import Sandbox

# What Ctrl-C cuts off amid a call is closed when it is dropped.
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")


def interrupted_at(work, number, within=("",)):
    """Do something, interrupted at its n-th moment within some modules; return how many moments there were."""
    moments = 0

    def profile(frame, event, argument):
        nonlocal moments
        callers = frame.f_code.co_filename, frame.f_back.f_code.co_filename if frame.f_back else ""
        if event in {"call", "c_return"} and any(caller.endswith(within) for caller in callers):
            moments += 1
            if moments == number:
                raise KeyboardInterrupt

    sys.setprofile(profile)
    try:
        work()
    except KeyboardInterrupt:
        pass
    finally:
        sys.setprofile(None)
    return moments


def at_every_moment(work, check):
    """Interrupt at each moment of some work in turn, and check; return how many there are."""
    last = interrupted_at(work, 0)
    for number in range(1, last + 1):
        interrupted_at(work, number)
        check()
    return last


def in_another_thread(work):
    """Do something in another thread: a lock that this one has left taken lets this one in again."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work).result(30)


def open_files():
    return len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").exists() else 0


@pytest.fixture(params=[1, 4])
def limits(request, tmp_path):
    slots = Slots(request.param, SharedSlots(tmp_path, request.param))
    return Limits(slots, DailyCount(tmp_path / "quota.json", lambda: None, 1_000_000), reserve=1)


def _all_is_free(limits):
    def look():
        assert not limits.slots.in_use
        assert not limits._budgets
        with limits.budget(1), limits.admitted(0.5):
            assert limits.slots.in_use == 1
        return limits.slots.shared is not None

    return in_another_thread(look)


@pytest.mark.slow
def test_a_slot_comes_back_whenever_it_is_interrupted(limits):
    before = open_files()

    def take():
        with limits.admitted(0.5):
            pass

    assert at_every_moment(take, lambda: _all_is_free(limits)) > 100
    assert open_files() == before
    assert not limits.slots._holders


def test_the_gate_opens_again_whoever_is_interrupted_while_he_waits(limits):
    with ThreadPoolExecutor(limits.slots.number) as pool:
        over = threading.Event()

        def hold():
            with limits.slots.taken():
                over.wait(60)

        holders = [pool.submit(hold) for _ in range(limits.slots.number)]
        while limits.slots.in_use < limits.slots.number:
            time.sleep(0.001)

        def wait():
            with suppress(ConcurrencyLimitError), limits.slots.taken(0.0):
                pass

        def the_gate_is_open():
            assert limits.slots._gate.acquire(timeout=0.5)
            limits.slots._gate.release()

        def check():
            in_another_thread(the_gate_is_open)
            assert len(limits.slots._holders) == limits.slots.number

        try:
            assert at_every_moment(wait, check) > 5
        finally:
            over.set()
        for each in holders:
            each.result(30)
    _all_is_free(limits)


@pytest.mark.slow
def test_a_budget_is_over_whenever_it_is_interrupted(limits):
    def spend():
        with limits.budget(5), limits.admitted(0.5):
            pass

    assert at_every_moment(spend, lambda: _all_is_free(limits)) > 100


def test_a_create_lets_others_go_on_whenever_it_is_interrupted():
    under_way = UnderWay()

    def create():
        with under_way.alone(["ada@example.com", "li@example.com"], 0.5):
            pass

    assert at_every_moment(create, lambda: in_another_thread(create)) > 5
    assert not under_way._keys


def test_a_file_is_unlocked_whenever_it_is_interrupted(tmp_path):
    def lock():
        with locks.lock(tmp_path / "file", 0.5) as file:
            locks.write_text(file, "text")
            locks.unlock(file)

    before = open_files()
    assert at_every_moment(lock, lambda: in_another_thread(lock)) > 10
    assert open_files() == before


@pytest.mark.slow
def test_a_request_interrupted_at_any_moment_leaves_the_pool_to_those_that_follow():
    with Sandbox(prospects=3) as sandbox, connect(sandbox=sandbox, slots=2, wait=20):
        there = Prospect.objects.count()
        reached = "/urllib3/connectionpool.py", "/urllib3/poolmanager.py", "/pardot_orm/http/session_locks.py"
        last = interrupted_at(Prospect.objects.count, 0, reached)
        assert last > 20
        for number in range(1, last + 1):
            interrupted_at(Prospect.objects.count, number, reached)
            assert in_another_thread(Prospect.objects.count) == there


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there is no such timer on this system")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # one that came amid a callback
def test_slots_come_back_from_interrupts_at_random_moments():
    chance = random.Random(11)
    with Sandbox(prospects=3) as sandbox, connect(sandbox=sandbox, slots=2, wait=20) as connection:
        began = time.perf_counter()
        there = Prospect.objects.count()
        for _ in range(10):
            Prospect.objects.count()
        usual = (time.perf_counter() - began) / 11
        limits = connection._limits
        before = signal.getsignal(signal.SIGALRM)
        signal.signal(signal.SIGALRM, signal.default_int_handler)
        interrupted = 0
        try:
            for _ in range(150):
                try:
                    signal.setitimer(signal.ITIMER_REAL, chance.uniform(1e-6, usual))
                    for _ in range(3):
                        assert Prospect.objects.count() == there
                except KeyboardInterrupt:
                    interrupted += 1
                finally:
                    signal.setitimer(signal.ITIMER_REAL, 0)
                assert not limits.slots._holders
                assert in_another_thread(lambda: limits.slots.in_use) == 0
        finally:
            signal.signal(signal.SIGALRM, before)
        assert interrupted > 100
        assert in_another_thread(Prospect.objects.count) == there
        # What was interrupted was counted, or not sent: never sent and not counted.
        assert connection.known_quota.used >= len([r for r in sandbox.requests if r.object])
