"""PyPardot4 1.1.14 against the sandbox: every method is called, and every answer is what SQLite says."""

from __future__ import annotations

import pytest

from tests.interop import exercises_of_mails, exercises_of_prospects, exercises_of_records
from tests.interop.exercise import EXERCISES, Exercise

pytestmark = pytest.mark.timeout(120)

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
