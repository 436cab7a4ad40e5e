"""Ctrl-C amid a unit of work: every record is in one state, and says so."""

from __future__ import annotations

import signal

import pytest

from tests.changes.interrupts import run

pytestmark = pytest.mark.slow


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="nothing interrupts after microseconds on this system")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # one that came amid a callback
def test_what_is_told_after_an_interrupt_is_what_is_there():
    interrupts, _, found = run(30, seed=11)
    assert found == []
    assert interrupts == 30
