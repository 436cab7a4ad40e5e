"""The reduced form of `python -m tests.chaos`: few runs, their seeds fixed."""

from __future__ import annotations

from collections import Counter

import pytest

from pardot_orm.sandbox.faults import KINDS
from tests.chaos.__main__ import COMPLETE, complete, results_of

pytestmark = pytest.mark.slow

RUNS = 14


@pytest.fixture(scope="module")
def results():
    return list(results_of(range(1, RUNS + 1), processes=4))


def test_nothing_is_lost_doubled_or_half_done_and_no_call_waits_too_long(results):
    assert [(result.seed, what) for result in results for what in result.wrong] == []


def test_most_runs_complete_and_all_others_say_why(results):
    assert complete(results) >= COMPLETE - 0.1  # of so few
    assert all(result.told for result in results if result.error)


def test_each_kind_of_fault_struck(results):
    struck = sum((result.faults for result in results), Counter())
    assert {name.split(" ")[0].rstrip(",") for name in struck} == set(KINDS)
    assert all(result.held >= 2 for result in results)
