"""Types reach the user: right programs pass, each wrong line is refused, in mypy and in pyright."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
RIGHT, WRONG = HERE / "right.py", HERE / "wrong.py"


def _marked() -> set[int]:
    lines = WRONG.read_text(encoding="utf-8").splitlines()
    return {number for number, line in enumerate(lines, 1) if line.endswith("# wrong")}


@pytest.fixture(scope="module")
def refused_by_mypy(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[int]]:
    """The lines that `mypy --strict` refuses, by file."""
    cache = tmp_path_factory.mktemp("mypy")
    options = ["--strict", "--config-file=", f"--cache-dir={cache}", "--no-error-summary", "--hide-error-context"]
    run = subprocess.run(
        [sys.executable, "-m", "mypy", *options, str(RIGHT), str(WRONG)],
        capture_output=True,
        text=True,
        check=False,
        cwd=HERE,
        timeout=240,
    )
    assert run.returncode in {0, 1}, run.stdout + run.stderr
    return _by_file(re.findall(r"(\w+\.py):(\d+): error", run.stdout))


@pytest.fixture(scope="module")
def refused_by_pyright() -> dict[str, set[int]]:
    """The lines that pyright refuses, by file."""
    pytest.importorskip("pyright", reason="pyright is not installed")
    command = [sys.executable, "-m", "pyright"]
    try:  # its first start may have to fetch node
        subprocess.run([*command, "--version"], capture_output=True, check=True, timeout=120)
    except (subprocess.SubprocessError, OSError):
        pytest.skip("pyright can't run here: it needs node, or a network to fetch it from")
    options = ["--outputjson", "--pythonpath", sys.executable]
    run = subprocess.run(
        [*command, *options, str(RIGHT), str(WRONG)],
        capture_output=True,
        text=True,
        check=False,
        cwd=HERE,
        timeout=240,
    )
    found = json.loads(run.stdout)["generalDiagnostics"]
    return _by_file(
        (Path(entry["file"]).name, entry["range"]["start"]["line"] + 1)
        for entry in found
        if entry["severity"] == "error"
    )


def _by_file(found) -> dict[str, set[int]]:
    lines: dict[str, set[int]] = {RIGHT.name: set(), WRONG.name: set()}
    for name, line in found:
        if name in lines:
            lines[name].add(int(line))
    return lines


def test_mypy_accepts_right_programs(refused_by_mypy):
    assert refused_by_mypy[RIGHT.name] == set()


def test_mypy_refuses_each_wrong_line(refused_by_mypy):
    assert _marked()
    assert refused_by_mypy[WRONG.name] == _marked()


@pytest.mark.slow
def test_pyright_accepts_right_programs(refused_by_pyright):
    assert refused_by_pyright[RIGHT.name] == set()


@pytest.mark.slow
def test_pyright_refuses_each_wrong_line(refused_by_pyright):
    assert refused_by_pyright[WRONG.name] == _marked()
