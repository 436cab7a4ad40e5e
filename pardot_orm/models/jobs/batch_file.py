"""A batch of an import, checked before anything is sent: its header, its rows, its size."""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from pardot_orm.errors import ValidationError
from pardot_orm.fields.kinds import aware, shown, unsendable
from pardot_orm.fields.multivalue import MultiValue
from pardot_orm.fields.scalars import plain
from pardot_orm.http.csv_file import csv_rows
from pardot_orm.models.jobs.job import ImportColumn
from pardot_orm.protocol.asks import Table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO, TextIO

    Row = Mapping[str, Any]
    BatchSource = str | bytes | os.PathLike[str] | BinaryIO | TextIO | Iterable[Row]

# Pardot takes files that are smaller than this.
TOO_LARGE = 10 * 2**20
MOST_BATCHES = 10

_BOM = b"\xef\xbb\xbf"

# What spreadsheets put between values in place of a comma.
_OTHER_SEPARATORS = {";": "semicolon (;)", "\t": "tab", "|": "bar (|)"}


@frozen
class Batch:
    """A batch: its header, how many rows it has, and a file as it is or the rows that are to become one."""

    header: tuple[str, ...]
    rows: int
    content: bytes | Table = field(repr=False)


@frozen
class Part:
    """What one request adds to an import."""

    header: tuple[str, ...]
    rows: int
    content: bytes = field(repr=False)


def batch_of(source: BatchSource, where: str, known: Sequence[str] = ()) -> Batch:
    """Return the batch that a file, its text, or rows make.

    Args:
        source: A path, an open file, the bytes or the text of a file, or rows as dicts.
        where: How messages name the call.
        known: The columns that the import has already.

    Raises:
        ValidationError: It is no such file, or has no row, or rows that differ in their columns.
    """
    if isinstance(source, str) and source and "\n" not in source and "\r" not in source:
        source = Path(source)  # a file has two lines at least
    if isinstance(source, os.PathLike):
        source = _read(Path(source), where)
    elif hasattr(source, "read"):
        source = _read_open(source, where)
    if isinstance(source, str):
        if not _is_text(source):
            raise ValidationError(f"{where}: the text holds half of a character, which UTF-8 can't write.")
        source = source.encode()
    if isinstance(source, bytes | bytearray | memoryview):
        return _of_file(bytes(source).removeprefix(_BOM), where)
    if isinstance(source, Mapping) or not isinstance(source, Iterable):
        raise ValidationError(f"{where}: {shown(source)} is no batch: give a CSV file, or rows as a list of dicts.")
    return _of_rows(source, where, known)


def check_size(size: int, where: str) -> None:
    """Refuse a file that is too large.

    Raises:
        ValidationError: It is 10 MB or larger.
    """
    if size >= TOO_LARGE:
        raise ValidationError(
            f"{where}: the batch has {size:,} bytes, and Pardot takes less than {TOO_LARGE:,}.",
            hint=f"Split its rows, or give csv.DictReader(file): rows are split, into {MOST_BATCHES} batches at most.",
        )


def split(batch: Batch, lines: Iterator[bytes], where: str, room: int = MOST_BATCHES) -> list[Part]:
    """Return the batches that rows make, as few as Pardot takes them in.

    Args:
        batch: The rows, all of them.
        lines: The same as lines of CSV, the header first.
        where: How messages name the call.
        room: How many batches there may be.

    Raises:
        ValidationError: A row is too large by itself, or there are more batches.
    """
    header = next(lines)
    found: list[Part] = []
    taken, size = [header], len(header)
    for number, line in enumerate(lines, start=1):
        if len(header) + len(line) >= TOO_LARGE:
            raise ValidationError(
                f"{where}: row {number} has {len(line):,} bytes, and Pardot takes less than {TOO_LARGE:,} in a batch."
            )
        if size + len(line) >= TOO_LARGE:
            found.append(Part(batch.header, len(taken) - 1, b"".join(taken)))
            taken, size = [header], len(header)
        taken.append(line)
        size += len(line)
    found.append(Part(batch.header, len(taken) - 1, b"".join(taken)))
    if len(found) > room:
        raise ValidationError(
            f"{where}: the rows make {len(found)} batches of less than {TOO_LARGE:,} bytes, and the import has room "
            f"for {room}.",
            code=160,
            hint="Open another import for the rest.",
        )
    return found


def _read(path: Path, where: str) -> bytes:
    try:
        check_size(path.stat().st_size, where)  # before a far too large one fills the memory
        return path.read_bytes()
    except ValidationError:
        raise
    except OSError as error:
        why = error.strerror
    except ValueError:
        why = "it is no path"
    raise ValidationError(f"{where}: {shown(str(path))} can't be read: {why}.")


def _read_open(file: Any, where: str) -> Any:
    try:
        return file.read()
    except (OSError, ValueError) as error:  # it is closed, or a text in another encoding than it was opened with
        raise ValidationError(f"{where}: the open file can't be read: {error}.") from None


def _of_file(content: bytes, where: str) -> Batch:
    check_size(len(content), where)
    try:
        text = content.decode()
    except UnicodeDecodeError:
        raise ValidationError(f"{where}: the file is not in UTF-8; save it so.") from None
    rows = 0
    header: list[str] = []
    has_unsendable = unsendable(text) is not None
    try:
        for row in csv_rows(io.StringIO(text, newline="")):
            if not header:
                header = row
                _check_separator(header, where)
                for name in header:
                    _check_characters(name, f"{where}: the header's {shown(name)}")
            elif row:
                rows += 1
                _check_width(len(row), len(header), f"{where}: row {rows}")
                for name, cell in zip(header, row, strict=True) if has_unsendable else ():
                    _check_characters(cell, f"{where}: {name} of row {rows}")
    except csv.Error as error:
        raise ValidationError(f"{where}: the file is no CSV: {error}.", code=159) from None
    if not rows:
        raise _without_rows(where)
    return Batch(tuple(header), rows, content)


def _check_separator(header: Sequence[str], where: str) -> None:
    """Refuse a file whose values are separated otherwise: it would be one of a single, unknown column."""
    found = next((mark for mark in _OTHER_SEPARATORS if len(header) == 1 and mark in header[0]), None)
    if found is not None:
        raise ValidationError(
            f"{where}: the header is one column, {shown(header[0])}: its names are separated by a "
            f"{_OTHER_SEPARATORS[found]}, and Pardot takes commas.",
            code=159,
            hint=f"Save the file with commas, or give its rows: csv.DictReader(file, delimiter={found!r}).",
        )


def _check_characters(text: str, where: str) -> None:
    found = unsendable(text)
    if found is not None and "\ud800" <= found <= "\udfff":
        raise ValidationError(f"{where} holds half of a character, which UTF-8 can't write.")
    if found is not None:
        raise ValidationError(f"{where} holds the character {found!r}, which XML can't carry.")


def _check_width(width: int, expected: int, where: str) -> None:
    if width != expected:
        raise ValidationError(f"{where} has {width} values under a header of {expected} names.", code=159)


def _of_rows(rows: Iterable[Any], where: str, known: Sequence[str]) -> Batch:
    header: tuple[str, ...] = ()
    found = []
    for number, row in enumerate(rows, start=1):
        if not isinstance(row, Mapping):
            raise ValidationError(f"{where}: row {number} is {shown(row)}; write a dict of fields and values.")
        header = header or _names(row, f"{where}: row {number}")
        if set(row) != set(header):
            differing = sorted(map(str, set(row) ^ set(header)))
            raise ValidationError(
                f"{where}: row {number} has other fields than the first one: {', '.join(differing)}.",
                hint="Every row has the same fields; None is an empty value.",
            )
        found.append(tuple(_cell(row[name], f"{where}: {name} of row {number}") for name in header))
    if not found:
        raise _without_rows(where)
    columns = [
        column
        for name, cells in zip(header, zip(*found, strict=True), strict=True)
        for column in _spread(name, cells, known, where)
    ]
    names = tuple(name for name, _ in columns)
    return Batch(names, len(found), Table(names, tuple(zip(*(cells for _, cells in columns), strict=True))))


def _spread(
    name: str, cells: tuple[Any, ...], known: Sequence[str], where: str
) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Yield a column, or those of a field of several values: `Interests_0`, `Interests_1` ..., as every write has them.

    The columns of the batches before say how many there are; else the longest list does.
    """
    fixed = [] if name in known else [each for each in known if re.fullmatch(rf"{re.escape(name)}_[0-9]+", each)]
    longest = max((len(cell) for cell in cells if isinstance(cell, tuple)), default=None)
    if longest is None and not fixed:
        yield name, cells
        return
    width = len(fixed) or longest or 1
    if longest is not None and longest > width:
        raise ValidationError(
            f"{where}: {name} has up to {longest} values in a row, and the import has columns for {width} of them.",
            hint=f"Create it with columns from {name}_0 to {name}_{longest - 1}.",
        )
    several = [cell if isinstance(cell, tuple) else (cell,) for cell in cells]
    for i in range(width):
        yield f"{name}_{i}", tuple(cell[i] if i < len(cell) else None for cell in several)


def _names(row: Mapping[Any, Any], where: str) -> tuple[str, ...]:
    for name in row:
        if not isinstance(name, str):
            raise ValidationError(f"{where}: {shown(name)} is no name of a field.")
        _check_characters(name, f"{where}: the name {shown(name)}")
    if not row:
        raise ValidationError(f"{where} has no field.", code=159)
    return tuple(row)


def _cell(value: Any, where: str) -> Any:
    """Return a value of a row in a type of Python's own; several values as a tuple of texts."""

    def refuse(given: object, rule: str) -> ValidationError:
        return ValidationError(f"{where} can't be {shown(given)}: {rule}.")

    found = plain(value, refuse)
    if isinstance(found, datetime):
        return aware(found, refuse)
    if isinstance(found, str):
        _check_characters(found, where)
        return found
    if isinstance(found, float | Decimal) and not Decimal(found).is_finite():
        raise refuse(value, "write a finite number, or None for an empty value")
    if found is None or isinstance(found, bool | int | float | Decimal | date):
        return found
    if isinstance(found, Iterable) and not isinstance(found, bytes | bytearray | Mapping):
        return tuple(MultiValue(found, refuse))
    raise refuse(value, "write a text, a number, a flag, a day, a moment, or a list of texts")


def _is_text(text: str) -> bool:
    """Tell whether UTF-8 can write a text: halves of characters it can't."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _without_rows(where: str) -> ValidationError:
    return ValidationError(
        f"{where}: there is no row; a batch has a header and one row at least.",
        code=159,
        hint="Leave the batch out where there is nothing to import.",
    )


# --- names ------------------------------------------------------------------------------------------------------------


def columns_of(columns: Any, where: str) -> tuple[ImportColumn, ...]:
    """Return the columns of an import, which may be given by their names.

    Raises:
        ValidationError: They are no columns, or one comes twice.
    """
    if columns is None:
        return ()
    if isinstance(columns, str | ImportColumn) or not isinstance(columns, Iterable):
        raise ValidationError(f"{where}: {shown(columns)} is no list; write columns=['email', ...].", code=165)
    found = [_column(column, where) for column in columns]
    if not found:
        raise ValidationError(
            f"{where}: columns=[] names none; leave it out where the file's header is enough.", code=165
        )
    check_names([column.field for column in found], where)
    return tuple(found)


def _column(column: Any, where: str) -> ImportColumn:
    made: Any = ImportColumn(column) if isinstance(column, str) else column
    name: Any = getattr(made, "field", None)
    if not isinstance(made, ImportColumn) or not isinstance(name, str) or not name:
        raise ValidationError(f"{where}: {shown(column)} is no column; write a name, or an ImportColumn.", code=165)
    options: tuple[Any, ...] = (made.overwrite, made.null_overwrite)
    if not all(isinstance(option, bool) for option in options):
        raise ValidationError(f"{where}: overwrite and null_overwrite of {made.field} are True or False.", code=165)
    return made


def check_names(names: Sequence[str], where: str) -> None:
    """Refuse names that come twice, or that are empty.

    Raises:
        ValidationError: One does, or is.
    """
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise ValidationError(f"{where}: the column {twice[0]!r} comes twice; each field has one.", code=130)
    if not all(name.strip() for name in names):
        raise ValidationError(f"{where}: a column has no name; the first row holds the names of fields.", code=130)


def check_header(batch: Batch, columns: Sequence[str], earlier: Sequence[str], where: str) -> None:
    """Refuse a header that is not that of the columns, or not that of the batches before.

    Raises:
        ValidationError: It differs.
    """
    check_names(batch.header, where)
    if columns and set(batch.header) != set(columns):
        raise ValidationError(
            f"{where}: the header has {len(batch.header)} columns ({', '.join(batch.header)}), and the import was "
            f"created with {len(columns)} ({', '.join(columns)}).",
            code=130,
            hint="The file needs exactly these columns.",
        )
    if earlier and tuple(earlier) != batch.header:
        raise ValidationError(
            f"{where}: the header ({', '.join(batch.header)}) is not that of the batches before "
            f"({', '.join(earlier)}).",
            hint="Every batch of an import has the same header in the same order.",
        )
