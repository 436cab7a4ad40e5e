"""A virtual environment for each foreign client, with that client from PyPI in it and nothing of this project."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

# What each client is called and which release is meant; `.ci/run` makes the environments beforehand and says where
# they are. Read here, as the package is imported: the tests run without PARDOT_* variables.
PYPARDOT4 = "PyPardot4==1.1.14"
TAP_PARDOT = "tap-pardot==1.4.9"
_MADE_BEFORE = {
    PYPARDOT4: os.environ.get("PARDOT_INTEROP_PYPARDOT4"),
    TAP_PARDOT: os.environ.get("PARDOT_INTEROP_TAP"),
}
_PATIENCE = 180


def python_of(requirement: str, directory: Path) -> Path:
    """Return the interpreter of the client's environment, made in the directory unless it is there already.

    Without a package index the test is skipped; an environment that was promised and is not there is an error.
    """
    before = _MADE_BEFORE[requirement]
    if before:
        python = Path(before) / "bin" / "python"
        assert python.exists(), f"There is no environment for {requirement} at {before}."
        return python
    base = shutil.which("python3.11") or sys.executable
    python = directory / "bin" / "python"
    subprocess.run([base, "-m", "venv", directory], check=True, capture_output=True)
    install = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", requirement]
    try:
        done = subprocess.run(install, capture_output=True, text=True, timeout=_PATIENCE, check=False)
    except subprocess.TimeoutExpired:
        pytest.skip(f"pip could not install {requirement} within {_PATIENCE} seconds.")
    if done.returncode:
        pytest.skip(f"pip could not install {requirement}: {done.stderr.strip().splitlines()[-1:]}")
    return python
