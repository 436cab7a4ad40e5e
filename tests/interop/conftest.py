"""The foreign clients' environments, accounts for them to work on, and the counts of what was compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pardot_orm.sandbox import Sandbox
from tests.interop.client import PyPardot4
from tests.interop.environments import PYPARDOT4, TAP_PARDOT, python_of
from tests.interop.exercise import Exercise
from tests.interop.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# More than one page of prospects, memberships and activities.
PROSPECTS = 260

_COUNTS = pytest.StashKey[list[str]]()


@pytest.fixture(scope="session")
def counts(request: pytest.FixtureRequest) -> list[str]:
    """Lines for the end of the run: how much was compared."""
    return request.config.stash.setdefault(_COUNTS, [])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for line in config.stash.get(_COUNTS, []):
        terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def pypardot4_python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an environment that has PyPardot4."""
    return python_of(PYPARDOT4, tmp_path_factory.mktemp("clients"))


@pytest.fixture(scope="session")
def tap_python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an environment that has tap-pardot."""
    return python_of(TAP_PARDOT, tmp_path_factory.mktemp("clients"))


@pytest.fixture(scope="session", params=[3, 4], ids=["version-3", "version-4"])
def exercise(request: pytest.FixtureRequest, pypardot4_python: Path, counts: list[str]) -> Iterator[Exercise]:
    """PyPardot4 and an account of each version, which all its methods work on one after the other."""
    with Sandbox(prospects=PROSPECTS, version=request.param) as sandbox:
        client = PyPardot4(pypardot4_python, sandbox, request.param)
        assert client("authenticate") is True  # what it sends by GET needs a key to be there already
        done = Exercise(client, Truth(sandbox, request.param))
        yield done
        client.close()
    called, compared = f"{len(client.calls)} of {len(client.methods)} methods", f"{done.compared:,} records"
    counts.append(f"PyPardot4, version {request.param}: {called} called, {compared} compared with rows")
