"""A unit of work never changes what a script does: the same rows, the same told."""

from __future__ import annotations

import pytest

from tests.changes.sequences import differences
from tests.tiers import first_fast


@pytest.mark.slow
@pytest.mark.parametrize("version", [3, 4])
@pytest.mark.parametrize("seed", first_fast(range(2000, 2015), fast=2))
def test_the_same_operations_in_a_unit_and_singly_leave_the_same(seed, version):
    assert differences(seed, version) == []
