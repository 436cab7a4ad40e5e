"""Every documented row, in each version that has it: asked of the embedded Pardot, and reached by the library."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from tests.oracle.registry import KINDS, ROWS, SIDES, WALKED, check
from tests.oracle.uncovered import UNCOVERED
from tests.oracle.walk import rows
from tests.oracle.world import VERSIONS, open_world

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.oracle.walk import Row
    from tests.oracle.world import World

# What the field tables, operations, criteria and sort keys count of the 24 objects and of what nests in them.
DOCUMENTED = {
    "object": 24,
    "field": 316,
    "operation": 108,
    "parameter": 193,
    "criterion": 160,
    "sort key": 61,
    "output": 78,
}


@pytest.fixture(scope="module")
def world_of() -> Iterator[Callable[[str, int], World]]:
    """Return what makes the account of a side and a version, once for all rows."""
    worlds: dict[tuple[str, int], World] = {}
    with ExitStack() as stack:

        def get(side: str, version: int) -> World:
            if (side, version) not in worlds:
                worlds[side, version] = stack.enter_context(open_world(version))
            return worlds[side, version]

        yield get


def _cases() -> Iterator[object]:
    for side in SIDES:
        for row in WALKED:
            for version in row.versions:
                is_known = f"{row.kind} {row.id}" in UNCOVERED[side]
                marks = [pytest.mark.xfail(reason="a gap: see uncovered.py", strict=True)] if is_known else []
                if version != row.versions[-1] or (side == "sandbox" and row.kind != "operation"):
                    marks.append(pytest.mark.slow)
                name = f"{side}-{row.kind}-{row.id}-{version}".replace(" ", "_")
                yield pytest.param(side, row, version, id=name, marks=marks)


def test_the_rows_are_as_many_as_the_documentation_has():
    assert {kind: len(rows(kind)) for kind in KINDS} == DOCUMENTED
    assert len({(row.kind, row.id) for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize(("side", "row", "version"), list(_cases()))
def test_a_row_is_covered(side: str, row: Row, version: int, world_of: Callable[[str, int], World]):
    check(side, world_of(side, version), row)


@pytest.mark.parametrize("side", list(SIDES))
def test_what_is_said_to_be_uncovered_is_a_row(side):
    assert UNCOVERED[side] <= {f"{row.kind} {row.id}" for row in WALKED}


@pytest.mark.parametrize("side", list(SIDES))
def test_every_operation_of_the_documentation_is_asked_for(side):
    from tests.oracle import orm_rows, sandbox_rows

    asked = {"sandbox": sandbox_rows.OPERATIONS, "library": orm_rows.OPERATIONS}[side]
    known = {row.id for row in rows("operation") if f"operation {row.id}" not in UNCOVERED[side]}
    assert known <= set(asked)
    assert VERSIONS == (3, 4)
