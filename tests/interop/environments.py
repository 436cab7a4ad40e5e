"""A virtual environment for each foreign client, with that client from PyPI in it and nothing of this project.

    python -m tests.interop.environments DIRECTORY

makes both beforehand, as `.ci/run` does; PARDOT_INTEROP_PYPARDOT4 and PARDOT_INTEROP_TAP say where they are.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import frozen

_PATIENCE = 180  # seconds for pip


@frozen
class Client:
    """A client: its release, the name of its environment, and where that was made beforehand, if it was."""

    requirement: str
    name: str
    made: str | None


# Read as the module is imported: the tests themselves run without PARDOT_* variables.
PYPARDOT4 = Client("PyPardot4==1.1.14", "pypardot4", os.environ.get("PARDOT_INTEROP_PYPARDOT4"))
TAP_PARDOT = Client("tap-pardot==1.4.9", "tap-pardot", os.environ.get("PARDOT_INTEROP_TAP"))


def python_of(client: Client, directory: Path) -> Path:
    """Return the interpreter of the client's environment, which is made in the directory unless it was before.

    Without a package index the test is skipped; an environment that was promised and is not there is an error.
    """
    if client.made:
        python = Path(client.made) / "bin" / "python"
        assert python.exists(), f"There is no environment of {client.requirement} at {client.made}."
        return python
    try:
        return make(client, directory)
    except subprocess.SubprocessError as error:
        told = getattr(error, "stderr", None) or str(error)
        pytest.skip(f"pip could not install {client.requirement}: {str(told).strip().splitlines()[-1]}")


def make(client: Client, directory: Path) -> Path:
    """Make the environment and return its interpreter."""
    place = directory / client.name
    base = shutil.which("python3.11") or sys.executable
    subprocess.run([base, "-m", "venv", place], check=True, capture_output=True, text=True)
    python = place / "bin" / "python"
    install = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", client.requirement]
    subprocess.run(install, check=True, capture_output=True, text=True, timeout=_PATIENCE)
    return python


if __name__ == "__main__":
    for one in (PYPARDOT4, TAP_PARDOT):
        make(one, Path(sys.argv[1]))
