"""A scan that is killed goes on where it was; the full form is `python -m tests.scans`."""

from __future__ import annotations

import pytest

from tests.scans.killing import kill_and_go_on

pytestmark = pytest.mark.slow


def test_each_record_comes_exactly_once_over_all_parts(tmp_path):
    killed = kill_and_go_on(tmp_path, kills=8, prospects=1_200, seed=3)
    assert len(killed.seen) == len(set(killed.seen))
    assert killed.there <= set(killed.seen)
    assert not killed.added & set(killed.seen), "it ends where it ended when it began"
    assert sum(part > 0 for part in killed.parts) > 4, "most kills found it at work"
