"""A night of faults ends with all that was to be written, in few requests: `python -m tests.changes.night`, reduced."""

from __future__ import annotations

import pytest

from pardot_orm.http.retry import Patience
from tests.changes.night import create_prospects, update_scores
from tests.tiers import first_fast

# The waits of `connect()`, a hundred times as short: the sandbox is done with a request before it loses its answer.
QUICK = Patience(wait=60, first=0.005, longest=0.6, settle=0.05)


@pytest.mark.parametrize("cycle", first_fast([8, 11, 13, 14, 16, 17]))
def test_all_scores_are_written_in_few_requests(cycle):
    report = update_scores(cycle, 283, QUICK)
    assert (report.right, report.wrong, report.told) == (283, 0, 283)
    assert 4 <= report.faults < report.requests <= 30


@pytest.mark.parametrize("batched", [False, True], ids=["one by one", "in a unit"])
@pytest.mark.slow
@pytest.mark.parametrize("cycle", [11, 13, 16, 17])
def test_all_prospects_are_created_once(cycle, batched):
    report = create_prospects(cycle, 60, QUICK, batched=batched)
    assert (report.right, report.wrong, report.told) == (60, 0, 60)
    assert report.requests <= (30 if batched else 200)
    assert report.faults >= (4 if batched else 20)


@pytest.mark.slow
def test_with_the_settings_of_connect_nothing_is_waited_for_long():
    report = update_scores(16, 120)
    assert (report.right, report.wrong) == (120, 0)
    assert report.longest_wait < 5
