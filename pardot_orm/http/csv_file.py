"""A CSV file that Pardot made: the results of an export, or the rows that an import could not take."""

from __future__ import annotations

import codecs
import csv
import re
import shutil
import weakref
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from pardot_orm.errors import InvalidResponseError

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator
    from typing import Self

# Bytes that are read at once.
_PART = 2**16

# Pardot writes a backslash before these, so that no spreadsheet takes the text for a formula.
_ESCAPED = re.compile(r"\\(?=[=+@])")


# Characters of a cell: Python takes 131,072 by itself, and a text of Pardot's may be longer.
_LONGEST_CELL = 2**31 - 1


def csv_rows(lines: Iterable[str]) -> Iterator[list[str]]:
    """Yield the rows of a CSV file, however long their cells are.

    Raises:
        csv.Error: It is none.
    """
    # The bound is the whole process's, and read while a row is; it is never lowered here.
    csv.field_size_limit(max(csv.field_size_limit(), _LONGEST_CELL))
    return csv.reader(lines, strict=True)


class CsvFile:
    r"""A downloaded CSV file: all of it is here, in memory or in a temporary file, which closing it removes.

    Iterating gives its rows as dicts of texts, from the beginning each time; an empty value is None. The backslash that
    Pardot puts before a leading `=`, `+` or `@` is undone; `text()` and `save()` have the file as it came.

    Raises:
        InvalidResponseError: It is no CSV in UTF-8.

    Example:
        >>> import io
        >>> with CsvFile(io.BytesIO(b'id,email,city\n7,"ada@example.com",\n')) as file:
        ...     list(file)
        [{'id': '7', 'email': 'ada@example.com', 'city': None}]
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        weakref.finalize(self, file.close)  # one that nobody closes goes when nobody holds it

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<CsvFile of {', '.join(self.header) or 'no columns'}>"

    def close(self) -> None:
        """Free what the file takes."""
        self._file.close()

    @property
    def header(self) -> tuple[str, ...]:
        """The names of its columns, in their order; none in a file without any row."""
        return tuple(next(self._cells(), ()))

    def __iter__(self) -> Iterator[dict[str, str | None]]:
        cells = self._cells()
        header = next(cells, [])
        for number, row in enumerate(cells, start=1):
            if not row:
                continue
            if len(row) != len(header):
                raise _no_csv(f"row {number} has {len(row)} values under {len(header)} names")
            yield {name: _value(text) for name, text in zip(header, row, strict=True)}

    def text(self) -> str:
        """Return the whole file as text, as it came."""
        return "".join(self._decoded())

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the file to a path, byte by byte as it came; one that is there already is replaced."""
        self._file.seek(0)
        with Path(path).open("wb") as copy:
            shutil.copyfileobj(self._file, copy)

    def _cells(self) -> Iterator[list[str]]:
        try:
            yield from csv_rows(self._lines())
        except csv.Error as error:
            raise _no_csv(str(error)) from None

    def _lines(self) -> Iterator[str]:
        """Yield lines with their ends, which a quoted value may hold."""
        rest: list[str] = []  # of a line that may be as long as many parts
        for text in self._decoded():
            *lines, last = text.split("\n")
            for line in lines:
                yield "".join([*rest, line, "\n"])
                rest = []
            rest.append(last)
        if any(rest):
            yield "".join(rest)

    def _decoded(self) -> Iterator[str]:
        try:
            yield from codecs.iterdecode(self._parts(), "utf-8-sig")
        except UnicodeDecodeError:
            raise _no_csv("it is not in UTF-8") from None

    def _parts(self) -> Iterator[bytes]:
        position = 0
        while True:
            self._file.seek(position)  # each time: the file may be read from several places
            part = self._file.read(_PART)
            if not part:
                return
            position += len(part)
            yield part


def _value(text: str) -> str | None:
    return _ESCAPED.sub("", text, count=1) if _ESCAPED.match(text) else text or None


def _no_csv(what: str) -> InvalidResponseError:
    return InvalidResponseError(f"Pardot's file can't be read as CSV: {what}.", hint="save() keeps it as it came.")
