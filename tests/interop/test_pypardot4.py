"""PyPardot4 1.1.14 against the sandbox: every method is called, and every answer is what SQLite says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.interop import exercises_of_mails, exercises_of_prospects, exercises_of_records
from tests.interop.client import ClientError, PyPardot4
from tests.interop.exercise import EXERCISES, Exercise

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]

# They put their exercises down as they are imported.
MODULES = (exercises_of_mails, exercises_of_prospects, exercises_of_records)


def test_every_public_method_of_the_client_has_an_exercise(exercise: Exercise) -> None:
    assert set(exercise.client.methods) == set(EXERCISES)
    assert len(EXERCISES) == 95


@pytest.mark.parametrize("method", sorted(EXERCISES))
def test_a_method_returns_what_the_rows_say(method: str, exercise: Exercise) -> None:
    before = exercise.client.calls[method]
    EXERCISES[method](exercise)
    assert exercise.client.calls[method] > before


def test_the_version_of_other_accounts_is_refused(exercise: Exercise, pypardot4_python: Path) -> None:
    """The login is served all the same; requests are told which version to use."""
    other = PyPardot4(pypardot4_python, exercise.truth.sandbox, 7 - exercise.version)
    try:
        assert other("authenticate") is True
        with pytest.raises(ClientError) as caught:
            other("campaigns.query")
        assert caught.value.code == {3: 89, 4: 88}[exercise.version]
    finally:
        other.close()
