"""Tables of figures as text: what every benchmark prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def table(title: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table, its first column to the left and its figures to the right.

    Example:
        >>> print(table("Fruit", ["kind", "grams"], [["apple", "1,204"], ["pip", "1"]]))
        Fruit
        kind   grams
        apple  1,204
        pip        1
    """
    lines = [list(heads), *map(list, rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join([title, *(_line(line, widths) for line in lines)])


def _line(cells: list[str], widths: list[int]) -> str:
    first, *others = (
        cell.rjust(width) if position else cell.ljust(width)
        for position, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "  ".join([first, *others]).rstrip()
