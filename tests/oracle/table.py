"""Walks all rows and prints how many each side covers, and those that it does not.

python -m tests.oracle.table
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tests.oracle.registry import APART, KINDS, ROWS, SIDES, walk

if TYPE_CHECKING:
    from tests.oracle.registry import Coverage
    from tests.oracle.walk import Row

_PLURALS = {"criterion": "criteria", "sort key": "sort keys"}


def lines(coverage: Coverage) -> list[str]:
    """Return the table."""
    heads = "".join(f"{side:>16}" for side in SIDES)
    found = [f"{'':<22}{'documented':>10}{heads}"]
    found += [_line(_plural(kind), tuple(row for row in ROWS if row.kind == kind), coverage) for kind in KINDS]
    found.append(_line("all", ROWS, coverage))
    for kind in ("field", "criterion"):
        further = tuple(row for row in APART if row.kind == kind)
        found.append(_line(f"(observed {_plural(kind)})", further, coverage))
    operations = [row.id for row in APART if row.kind == "operation"]
    found += ["", f"Seen in clients alone, and not walked: {', '.join(operations)}."]
    return found + _gaps(coverage)


def _plural(kind: str) -> str:
    return _PLURALS.get(kind, f"{kind}s")


def _line(name: str, rows: tuple[Row, ...], coverage: Coverage) -> str:
    counts = [coverage.covered(side, rows) for side in SIDES]
    cells = "".join(f"{f'{count} {_percent(count, len(rows))}':>16}" for count in counts)
    return f"{name:<22}{len(rows):>10}{cells}"


def _percent(part: int, whole: int) -> str:
    return f"({100 * part // whole if whole else 100:>3} %)"


def _gaps(coverage: Coverage) -> list[str]:
    found = []
    for side in SIDES:
        rows = [(row, reason) for (of, row), reason in coverage.uncovered.items() if of == side]
        if rows:
            found += ["", f"Not covered by the {side}:"]
            found += [f"  {row.kind} {row.id}: {reason}" for row, reason in rows]
    return found


if __name__ == "__main__":
    coverage = walk()
    sys.stdout.write("\n".join(lines(coverage)) + "\n")
    sys.exit(bool(coverage.uncovered))
