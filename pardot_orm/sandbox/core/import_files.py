"""The CSV files of imports: those that are handed in, and the one of what was not written."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.refusals import Code, RefusalError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# The column that follows those of the import; what Pardot calls it is not documented.
REASON = "error"
_LONGEST_CELL = 2**31 - 1


def read_batch(text: str) -> tuple[list[str], list[list[str]]]:
    """Return the header and the rows of a file; empty lines are skipped.

    Raises:
        RefusalError: It is no CSV, has no row, or a row that is longer or shorter than the header (159).
    """
    # Python takes cells of 131,072 characters by itself; the bound is the whole process's and is never lowered here.
    csv.field_size_limit(max(csv.field_size_limit(), _LONGEST_CELL))
    try:
        rows = [row for row in csv.reader(io.StringIO(text, newline=""), strict=True) if row]
    except csv.Error:
        raise RefusalError(Code.INVALID_CSV) from None
    if len(rows) < 2 or any(len(row) != len(rows[0]) for row in rows):
        raise RefusalError(Code.INVALID_CSV)
    return [name.strip() for name in rows[0]], rows[1:]


def error_file(header: Sequence[str], rows: Iterable[tuple[Sequence[str], str]]) -> str:
    """Return the file of the rows that failed: as they came, and the reason of each."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([*header, REASON])
    writer.writerows([*cells, reason] for cells, reason in rows)
    return text.getvalue()
