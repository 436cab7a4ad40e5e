"""Which requests faults strike: by operation, by count, and by chance from a seed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from pardot_orm.sandbox.faults import HttpError, OtherClient, Reset
from tests.sandbox.conftest import ADA, BEN
from tests.sandbox.faults.test_kinds import Wire


def struck(api, count=12, operation="account/read"):
    """Send requests, and return the numbers of those that were struck."""
    return [n for n in range(1, count + 1) if api.get(operation).status == 503]


@pytest.mark.parametrize(
    ("when", "numbers"),
    [
        ({}, [1]),
        ({"first": 3}, [1, 2, 3]),
        ({"nth": 5}, [5]),
        ({"every": 4}, [4, 8, 12]),
        ({"probability": 0}, []),
        ({"probability": 1}, [*range(1, 13)]),
    ],
)
def test_faults_strike_counted_requests(api, when, numbers):
    api.sandbox.faults.add(HttpError(503), **when)

    assert struck(api) == numbers
    assert [i.fault for i in api.sandbox.faults.injected] == [HttpError(503)] * len(numbers)
    assert [i.request for i in api.sandbox.faults.injected] == [r for r in api.sandbox.requests if r.fault]


def test_the_same_seed_strikes_the_same_requests_and_another_seed_others(start):
    def numbers(**options):
        api.sandbox.faults.clear()
        api.sandbox.faults.add(HttpError(503), probability=0.4, **options)
        return struck(api, 30)

    api = start(4)
    first, second, third = numbers(seed=1), numbers(seed=1), numbers(seed=2)
    by_account = numbers()
    api = start(4)

    assert first == second == numbers(seed=1)
    assert third != first
    assert 3 < len(first) < 22
    assert by_account == numbers()


def test_two_rules_of_one_seed_do_not_strike_alike(api):
    faults = api.sandbox.faults
    faults.add(HttpError(503), on="account/*", probability=0.5, seed=3)
    faults.add(HttpError(503), on="list/*", probability=0.5, seed=3)

    assert struck(api, 30) != struck(api, 30, "list/query")


def test_a_fault_of_chance_is_the_same_for_the_same_seed(start):
    changes = []
    for _ in range(2):
        api = start(4)
        api.sandbox.faults.add(OtherClient(changes=2), every=2, seed=9)
        for _ in range(6):
            api.get("account/read")
        changes.append(api.rows("SELECT id, comments FROM prospect ORDER BY id"))
    assert changes[0] == changes[1]


def test_patterns_choose_operations_and_the_first_rule_wins(api):
    faults = api.sandbox.faults
    faults.add(HttpError(500), on="prospect/batch*", first=9)
    faults.add(HttpError(502), on=["*/query", "list/read"], first=9)
    faults.add(HttpError(504), on="prospect/*", first=2)

    sent = ["prospect/batchUpdate", "prospect/query", "list/query", "list/read/id/33", f"prospect/read/id/{ADA}",
            "account/read", f"prospect/read/id/{BEN}", f"prospect/read/id/{BEN}"]  # fmt: skip

    assert [api.get(operation).status for operation in sent] == [500, 502, 502, 502, 504, 200, 504, 200]
    faults.clear()
    assert api.get("prospect/query").status == 200
    assert len(faults.injected) == 6


@pytest.mark.slow
def test_a_request_without_a_slot_meets_no_fault(start):
    api = start(4, latency=1.0)
    api.sandbox.faults.add(HttpError(503), first=100)

    with ThreadPoolExecutor(7) as pool:
        statuses = list(pool.map(lambda _: Wire(api).read()[9:12], range(7)))

    assert sorted(statuses) == [b"200"] * 2 + [b"503"] * 5
    assert api.sandbox.most_in_flight > 5
    assert len(api.sandbox.faults.injected) == 5


def test_many_threads_share_the_rules(api):
    api.sandbox.faults.add(HttpError(503), every=3)

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: Wire(api).read()[9:12], range(60)))

    assert answers.count(b"503") == len(api.sandbox.faults.injected) == 20
    assert api.sandbox.most_in_flight <= 5


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"on": "prospects/*"}, 'write "prospect/'),
        ({"on": []}, "on must be a pattern"),
        ({"on": [5]}, "matches none"),
        ({"probability": 1.5}, "from 0 to 1"),
        ({"nth": 0}, "above 0"),
        ({"first": 2.5}, "whole number"),
        ({"every": True}, "whole number"),
        ({"first": 1, "nth": 2}, "keep one of nth, first"),
    ],
)
def test_rules_without_sense_are_refused_at_once(api, options, told):
    with pytest.raises(ValueError, match=told):
        api.sandbox.faults.add(Reset(), **options)
    assert struck(api, 2) == []
