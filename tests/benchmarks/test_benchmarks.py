"""The benchmarks run and print their tables. What they find stands in docs/benchmarks.md: no test asserts a time."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

needs_django = pytest.mark.skipif(
    importlib.util.find_spec("django") is None, reason="Django is a contender: pip install 'pardot-orm[bench]'"
)
needs_linux = pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="memory is read from /proc/self/status, which Linux has"
)


def run(name: str, *options: str) -> str:
    command = [sys.executable, "-m", f"tests.benchmarks.{name}", *options]
    return subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout


@needs_django
def test_the_chain_is_compared_step_by_step() -> None:
    heads, *rows = run("chain", "--rounds=1", "--number=2").splitlines()[1:]
    assert heads.split() == ["Django", "pardot_orm", "ratio", "of", "medians"]
    assert len(rows) == 7


@needs_django
def test_making_and_reading_a_record_are_compared() -> None:
    heads, *rows = run("attributes", "--records=5", "--rounds=1").splitlines()[1:]
    assert heads.split() == ["Django", "pardot_orm", "attrs", "ratio", "of", "medians"]
    assert len(rows) == 8


@pytest.mark.slow
@needs_linux
def test_a_walk_is_weighed_at_each_tenth_of_it() -> None:
    out = run("memory", "--records=40", "--walks", "iterator").splitlines()
    rows = [line.split() for line in out if line[:1].isdigit()][:-1]
    assert [int(records) for records, *_ in rows] == list(range(0, 41, 4))
    assert "records a second" in out[-1]
