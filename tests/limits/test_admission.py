"""How much of an account is used at once."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from pardot_orm import Prospect, connect
from pardot_orm.errors import ConfigurationError
from pardot_orm.limits.admission import DEFAULT_SLOTS, Slots
from pardot_orm.sandbox import Sandbox


@pytest.mark.slow
@pytest.mark.parametrize(("options", "peak"), [({}, DEFAULT_SLOTS), ({"slots": 1}, 1), ({"slots": 5}, 5)])
def test_no_more_requests_are_under_way_than_there_are_slots(options, peak):
    with (
        Sandbox(prospects=5, latency=0.03) as sandbox,
        connect(sandbox=sandbox, wait=0, **options),
        ThreadPoolExecutor(12) as pool,
    ):
        assert len(set(pool.map(lambda _: Prospect.objects.count(), range(12)))) == 1
        assert sandbox.most_in_flight == peak
        assert not [r for r in sandbox.requests if r.error_code == 66]


@pytest.mark.parametrize("number", [0, 6, -1])
def test_an_account_has_one_to_five_slots(number):
    with Sandbox(prospects=1) as sandbox, pytest.raises(ConfigurationError, match=f"slots={number}"):
        connect(sandbox=sandbox, wait=0, slots=number)
    with pytest.raises(ValueError, match="1 to 5"):
        Slots(number)


def test_a_request_that_fails_gives_its_slot_back():
    with Sandbox(prospects=1) as sandbox, connect(sandbox=sandbox, wait=0, slots=1):
        for _ in range(3):
            sandbox.next_answer(close=True)
            with pytest.raises(ConnectionError):
                Prospect.objects.count()
        assert Prospect.objects.count() >= 0


def test_a_slot_is_waited_for():
    slots = Slots(1)
    order = []

    def second() -> None:
        with slots.taken():
            order.append("second")

    with slots.taken():
        thread = threading.Thread(target=second)
        thread.start()
        time.sleep(0.02)
        order.append("first")
    thread.join()
    assert order == ["first", "second"]
