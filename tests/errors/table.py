"""Prints every error code: its class, its category, and what reaches it.

python -m tests.errors.table
"""

from __future__ import annotations

import sys

from pardot_orm.errors import CODES, error_from_code
from tests.errors.canned import CANNED
from tests.errors.reach import REACHED

HEADS = ("code", "class", "category", "reached by a wrong input / only from a canned answer")


def rows() -> list[tuple[str, str, str, str]]:
    """Return a row for each code, in the order of the codes."""
    return [(str(code), type(error_from_code(code)).__name__, row.category, how(code)) for code, row in CODES.items()]


def how(code: int) -> str:
    """Return what reaches a code."""
    if code not in REACHED:
        return f"canned: {CANNED[code]}"
    first, *others = REACHED[code]
    more = f" (and {len(others)} more)" if others else ""
    return f"{first.method} {first.operation}: {first.by}{more}"


def main() -> int:
    """Print the table and its totals."""
    lines = [HEADS, *rows()]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADS) - 1)]
    for *cells, last in lines:
        padded = [cell.ljust(width) for cell, width in zip(cells, widths, strict=True)]
        print(*padded, last, sep="  ")  # noqa: T201 - a command prints
    reached = f"{len(REACHED)} reached by {sum(map(len, REACHED.values()))} wrong inputs"
    print(f"\n{len(CODES)} codes: {reached}, {len(CANNED)} from a canned answer only")  # noqa: T201 - as above
    return 0


if __name__ == "__main__":
    sys.exit(main())
