"""Runs the tests of the traps and prints each trap, its test and the naive variants that the test has caught.

python -m tests.traps
"""

from __future__ import annotations

import contextlib
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.traps.trap import TRAPS

if TYPE_CHECKING:
    from tests.traps.trap import Trap


class Outcomes:
    """A plugin of pytest that keeps what became of each test, by `test[variant]`."""

    def __init__(self) -> None:
        self.passed: dict[str, bool] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        name = report.nodeid.rpartition("::")[2]
        self.passed[name] = self.passed.get(name, True) and report.passed

    def line(self, each: Trap) -> str:
        """Return what became of one trap."""
        caught = [f"{name} {self._word(each, name, 'caught', 'NOT CAUGHT')}" for name in each.naive]
        return f"  {each.module.rpartition('.')[2]}.py::{each.test}\n  {'; '.join(caught)}; {self._ours(each)}"

    def _ours(self, each: Trap) -> str:
        return f"ours {self._word(each, 'ours', 'holds', 'FAILS')}"

    def _word(self, each: Trap, variant: str, good: str, bad: str) -> str:
        return good if self.passed.get(f"{each.test}[{variant}]") else bad


def main() -> int:
    """Print the table; the exit status is that of pytest."""
    outcomes = Outcomes()
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        # In this process, where the traps become known.
        status = pytest.main([str(Path(__file__).parent), "-n", "0", "-p", "no:cacheprovider"], plugins=[outcomes])
    for number, each in enumerate(TRAPS, 1):
        print(f"{number}. {each.told}\n{outcomes.line(each)}")  # noqa: T201 - a command prints
    variants = sum(len(each.naive) for each in TRAPS)
    print(f"\n{len(TRAPS)} traps, {variants} naive variants")  # noqa: T201 - as above
    if status:
        print(printed.getvalue())  # noqa: T201 - as above
    return int(status)


if __name__ == "__main__":
    sys.exit(main())
