"""The reduced form of `python -m tests.wire --table`: some cells of each stage and operation, in both versions."""

from __future__ import annotations

from itertools import product

import pytest

from tests.wire import table
from tests.wire.table import AFTER, BEFORE, OPERATIONS, STAGES, cells, exceptions, report, wrong

_EACH = 8  # exceptions that are raised at each stage of each operation


@pytest.fixture(scope="module")
def filled():
    made, places = exceptions(), list(product(STAGES, OPERATIONS))
    few = [(stage, made[(i * _EACH + j) % len(made)], do) for i, (stage, do) in enumerate(places) for j in range(_EACH)]
    return cells(4, few[::2]) + cells(3, few[1::2])


@pytest.mark.slow
def test_what_is_told_is_true_whatever_is_raised_at_whatever_stage(filled):
    assert wrong(filled) == []
    assert sum(cell.doubled for cell in filled) == 0


@pytest.mark.slow
def test_the_cells_strike_every_stage_of_every_operation(filled):
    struck = {(cell.stage, cell.operation) for cell in filled if cell.has_struck}
    # A delete has no body, nor has its answer, whose head is a single line.
    missing = set(product(STAGES, OPERATIONS)) - struck
    assert missing <= {("headers", "delete"), ("body", "delete")}
    assert "told wrongly                      0" in report(filled)


@pytest.mark.slow
@pytest.mark.parametrize("stages", [BEFORE, AFTER])
def test_the_table_finds_what_is_decided_by_the_class_of_an_exception(stages, monkeypatch):
    """As if every failure, or none, had come before the first byte."""
    from pardot_orm.http.passage import Passage

    monkeypatch.setattr(Passage, "is_sent", property(lambda _: stages is BEFORE, lambda *_: None), raising=False)
    make = exceptions()[0]
    assert len(wrong(cells(4, [(stages[1], make, "create"), (stages[-1], make, "send")]))) == 2


def test_all_exceptions_of_the_network_are_in_the_table():
    names = {type(make()).__name__ for make in table.exceptions()}
    assert names >= {"gaierror", "SSLCertVerificationError", "BadStatusLine", "LocationParseError", "InvalidHeader"}
    assert len(names) > 80
