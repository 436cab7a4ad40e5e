"""Runs the checks of all rows, on both sides and in each version, and says which rows are covered.

The tests and the table take their rows, and what is not covered yet, from here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from tests.oracle import orm_rows, sandbox_rows
from tests.oracle.walk import APART, KINDS, ROWS, Row
from tests.oracle.world import VERSIONS, open_world

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.oracle.world import World

SIDES = {"sandbox": sandbox_rows.check, "library": orm_rows.check}

# What is shown apart is walked too; operations that only clients know are not the library's.
WALKED = (*ROWS, *(row for row in APART if row.kind not in {"operation", "parameter"}))


def check(side: str, world: World, row: Row) -> None:
    """Assert that a side does what a row says, in the world's version."""
    if row.kind == "parameter":
        _check_parameter(side, world, row)
        return
    with world.recorded_all() as made:
        SIDES[side](world, row)
    if row.kind == "operation":
        names = world.sent.setdefault((side, row.id), set())
        for served in made:
            if (served.object, served.op) == (row.object, row.data["op"]):
                names.update(served.params)


def _check_parameter(side: str, world: World, row: Row) -> None:
    """Assert that the check of the operation, which looks at its effect too, sends the parameter."""
    operation: Row = row.data["operation"]
    if (side, operation.id) not in world.sent:
        check(side, world, operation)
    pattern = re.sub(r"<\w+>", r"\\w+", row.data["name"].removesuffix("[]"))
    sent = world.sent[side, operation.id]
    assert any(re.fullmatch(pattern, name) for name in sent), f"sent are {', '.join(sorted(sent))}"


@frozen
class Coverage:
    """What became of the rows: side and row -> why it is not covered."""

    uncovered: dict[tuple[str, Row], str]

    def covered(self, side: str, rows: tuple[Row, ...]) -> int:
        """Return how many of these rows a side covers, in each version that they have."""
        return sum((side, row) not in self.uncovered for row in rows)

    def of_objects(self) -> None:
        """Count an object only if all of its rows are covered."""
        for side, row in [key for key in self.uncovered if key[1].is_documented]:
            for whole in ROWS:
                if whole.kind == "object" and whole.object == row.object and row.kind != "object":
                    self.uncovered.setdefault((side, whole), "some of its rows are not covered")


def walk() -> Coverage:
    """Check every row of both sides."""
    coverage = Coverage({})
    for version in VERSIONS:
        for side in SIDES:
            with open_world(version) as world:
                for row, reason in _failures(side, world):
                    coverage.uncovered.setdefault((side, row), f"version {version}: {reason}")
    coverage.of_objects()
    return coverage


def _failures(side: str, world: World) -> Iterator[tuple[Row, str]]:
    for row in WALKED:
        if world.version not in row.versions:
            continue
        try:
            check(side, world, row)
        except Exception as error:  # noqa: BLE001 - whatever it is, the row is not covered
            yield row, (str(error) or type(error).__name__).partition("\n")[0]


__all__ = ["APART", "KINDS", "ROWS", "SIDES", "WALKED", "Coverage", "check", "walk"]
