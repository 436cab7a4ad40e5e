"""Every code is either reached by a wrong input or known to come from a canned answer only; a command tells which."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pardot_orm.errors import CODES
from tests.errors.canned import CANNED
from tests.errors.reach import REACHED
from tests.errors.table import rows
from tests.errors.test_errors import ORACLE

ROOT = Path(__file__).parents[2]


def test_each_code_is_in_exactly_one_of_the_two_groups():
    assert sorted([*REACHED, *CANNED]) == sorted(ORACLE)
    assert not REACHED.keys() & CANNED.keys()
    assert len(ORACLE) == 215
    assert all(REACHED.values())
    assert all(CANNED.values())


@pytest.mark.slow
def test_the_command_prints_a_row_for_each_code_and_the_totals():
    command = [sys.executable, "-m", "tests.errors.table"]
    printed = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    assert [line.split()[0] for line in printed[1:-2]] == [str(code) for code in CODES]
    assert printed[-1].startswith(f"215 codes: {len(REACHED)} reached by")
    assert rows()[0][:3] == ("1", "AuthenticationError", "authentication")
