"""Import and Export in versions 3 and 4: JSON in and out, files in several parts, and files as answers.

The documentation shows their answers as JSON without an envelope, a record alone or under the object's name; errors
have the envelope of all others. `format=json` is said nevertheless, since their queries give XML without it, but not to
downloads, which take no parameter. What comes as XML all the same is read as such.
"""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime
from itertools import chain
from typing import TYPE_CHECKING, Any

from pardot_orm.dialects.legacy import json as legacy_json
from pardot_orm.dialects.legacy import xml as legacy_xml
from pardot_orm.dialects.legacy.answers import by_status, misshapen, not_pardot
from pardot_orm.protocol.dialect import Request

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import BinaryIO

    from pardot_orm.protocol.asks import Table, Write
    from pardot_orm.protocol.dialect import Page, Response
    from pardot_orm.protocol.payload import Payload, Source

JOBS = frozenset({"import", "export"})

# The format of the answers, in the URL of every request but downloads.
FORMAT = (("format", "json"),)

# Operations whose names have several words.
OPERATIONS = {"download_errors": "downloadErrors", "download_results": "downloadResults"}

# Whose query is told how many records to give, and how many to skip; that of exports gives all.
_PAGED = frozenset({"import"})

_METHODS = {"update": "PATCH"}
_FILE = "importFile"
_INPUT = "importInput"


# --- requests ---------------------------------------------------------------------------------------------------------


def is_job(object_name: str) -> bool:
    """Tell whether an object is one of these."""
    return object_name in JOBS


def is_paged(object_name: str) -> bool:
    """Tell whether a query of this object takes a limit and an offset."""
    return object_name not in JOBS or object_name in _PAGED


def write(path: str, write: Write, text: Callable[[Any], str]) -> Request:
    """Return the request for a write of a job; `text` writes out the times in it."""
    method = _METHODS.get(write.operation, "POST")
    has_document = write.operation not in {"batch", "cancel"}
    document = json.dumps(_document(write), ensure_ascii=False, default=text) if has_document else None
    if write.file is None:
        content = document.encode() if document is not None else None
        return Request(method, path, FORMAT, is_write=True, document=content)
    body = () if document is None else ((_INPUT, document),)
    return Request(method, path, FORMAT, body, is_write=True, file=(_FILE, write.file))


def _document(write: Write) -> dict[str, Any]:
    """Return what an import or export is to be made of, or what it is told, as Pardot takes it."""
    values = dict(write.changes.values)
    if write.operation != "create":
        return values
    if write.object_name == "export":
        name, arguments = values["procedure"]
        return values | {"procedure": {"name": name, "arguments": arguments}}
    document = {"operation": "Upsert", "object": "Prospect", "restoreDeleted": values.pop("restore_deleted")}
    if columns := values.pop("columns", ()):
        document["columns"] = [_column(column) for column in columns]
    return document | values


def _column(column: Any) -> dict[str, Any]:
    """Return a column as Pardot takes it; what it does by itself is left out."""
    flags = {"overwrite": column.overwrite, "nullOverwrite": column.null_overwrite}
    return {"field": column.field, **{name: flag for name, flag in flags.items() if not flag}}


def elements(write: Write) -> dict[str, Any]:
    """Return the elements of a job that its creation tells, and that no answer repeats."""
    document = _document(write)
    if write.object_name == "export":
        fields = document.get("fields")
        return {
            "object": document["object"],
            "fields": None if fields is None else tuple(fields),
            "procedure": json.dumps(document["procedure"], default=datetime.isoformat),
        }
    return {
        "operation": document["operation"],
        "object": document["object"],
        "restoreDeleted": str(document["restoreDeleted"]).lower(),
        "columns": json.dumps(document["columns"]) if "columns" in document else None,
    }


def csv_lines(table: Table, text: Callable[[Any], str]) -> Iterator[bytes]:
    """Yield rows as lines of CSV, the header first: comma, double quotes, UTF-8, ended as RFC 4180 has it."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    for cells in chain([table.header], ([text(value) for value in row] for row in table.rows)):
        writer.writerow(cells)
        yield buffer.getvalue().encode()
        buffer.seek(0)
        buffer.truncate()


# --- answers ----------------------------------------------------------------------------------------------------------


class JobReader:
    """Reads the answers about jobs."""

    def __init__(self) -> None:
        self._json = legacy_json.JsonReader()
        self._xml = legacy_xml.XmlReader()

    def answer(self, response: Response) -> Any:
        """Return the parsed answer, the open file of a download; raises the `PardotError` that it tells."""
        start = response.body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
        if response.file is not None and response.status < 300 and start not in {b"", b"<", b"{"}:
            return _rewound(response.file)
        try:
            is_xml = start == b"<"
            answer: Any = self._xml.answer(response) if is_xml else legacy_json.parse_answer(response, bare=True)
            if response.file is not None:
                raise by_status(response) or not_pardot(response, "no file")
        finally:
            if response.file is not None:
                response.file.close()
        return answer

    def page(self, answer: Any, node: str, source: Source) -> Page:
        """Return the records of an answer to a query."""
        return self._reader_of(answer).page(answer, node, source)

    def records(self, answer: Any, node: str, source: Source) -> list[Payload]:
        """Return the record of an answer to a read or a write, which may stand there without the object's name."""
        if isinstance(answer, legacy_json.Answer) and node not in answer.document:
            return [_bare(answer, source)] if set(answer.document) > {legacy_json.ATTRIBUTES} else []
        return self._reader_of(answer).records(answer, node, source)

    def _reader_of(self, answer: Any) -> legacy_json.JsonReader | legacy_xml.XmlReader:
        return self._json if isinstance(answer, legacy_json.Answer) else self._xml


def _bare(answer: legacy_json.Answer, source: Source) -> Payload:
    """Return the record that an answer consists of."""
    record: Mapping[str, Any] = answer.document
    if not isinstance(record.get("id"), str):
        raise misshapen("no record of a job", answer.request)
    (payload,) = legacy_json.parse_records([dict(record)], source)
    return payload


def _rewound(file: BinaryIO) -> BinaryIO:
    file.seek(0)
    return file
