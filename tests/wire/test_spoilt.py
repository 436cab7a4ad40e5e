"""The reduced form of `python -m tests.wire`: few runs, their seeds fixed."""

from __future__ import annotations

import pytest

from tests.wire.__main__ import report, results_of
from tests.wire.run import BOUND

pytestmark = pytest.mark.slow

RUNS = 20


@pytest.fixture(scope="module")
def results():
    return list(results_of(range(1, RUNS + 1), processes=6))


def test_every_outcome_told_is_what_the_tables_hold_and_no_call_takes_too_long(results):
    assert [(result.seed, what) for result in results for what in result.wrong] == []
    assert max(result.longest for result in results) <= BOUND
    assert "told wrongly            0" in report(results)


def test_faults_of_every_kind_struck_both_ways_in_plain_text_and_in_tls(results):
    assert sum(result.is_tls for result in results) == RUNS / 2
    struck = {name for result in results for name in result.struck}
    assert {name.split(" ")[0] for name in struck} == {"cut", "reset", "stall", "trickle", "flip", "inject"}
    assert {name.split(" ")[2] for name in struck} == {"request", "answer"}
