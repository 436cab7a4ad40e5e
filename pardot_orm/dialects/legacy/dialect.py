"""Versions 3 and 4 of the API: form parameters out, XML back, or JSON where that is asked for.

XML is the default, because their JSON turns text that looks like a number into one: a post code loses its zero.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote, urlencode

from attrs import evolve

from pardot_orm.dialects.legacy import jobs
from pardot_orm.dialects.legacy.answers import WHOLE_NUMBER
from pardot_orm.dialects.legacy.capabilities import PAGE_SIZE, legacy_capabilities
from pardot_orm.dialects.legacy.forms import shape_of_query, shape_of_read
from pardot_orm.dialects.legacy.json import JsonReader
from pardot_orm.dialects.legacy.xml import XmlReader
from pardot_orm.errors import InvalidResponseError, PardotError, error_from_code, error_from_message
from pardot_orm.fields.custom import FieldDescription
from pardot_orm.fields.kinds import unescape
from pardot_orm.protocol.asks import Read, Select, Steps
from pardot_orm.protocol.dialect import Call, Request

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import BinaryIO

    from pardot_orm.dialects.legacy.answers import Reader
    from pardot_orm.models.options import ModelOptions
    from pardot_orm.protocol.asks import Batch, Changes, Shape, Table, Wants, Write
    from pardot_orm.protocol.capabilities import Capabilities
    from pardot_orm.protocol.dialect import Page
    from pardot_orm.protocol.payload import Decoding, Payload, Source

# Above this a query goes as POST: many servers and proxies refuse longer URLs (414).
LONGEST_URL = 4096

# The element of a record, where it is not the object's name.
_NODES = {
    "dynamicContent": "dynamicContent",
    "listMembership": "list_membership",
    "emailClick": "emailClick",
    "visitorActivity": "visitor_activity",
}

# Operations whose names have several words.
_OPERATIONS = {"list_one_to_one": "listOneToOne", **jobs.OPERATIONS}

# Where the records of an answer are, if not under the object's name.
_RECORDS_AT: dict[tuple[str, str], tuple[str, ...]] = {
    ("email", "stats"): ("stats",),
    ("emailTemplate", "list_one_to_one"): ("emailTemplates", "templates"),
}

# Selectors that stand in the path. Addresses go as parameters: a raw `+` or `/` in a path is read as something else.
_PATH_SELECTORS = ("id", "list_id", "prospect_id", "file")

Parameters = tuple[tuple[str, str], ...]


class LegacyDialect:
    """Version 3 or 4 of the API.

    Args:
        version: 3 or 4.
        decoding: The time zone of the times that are sent.
        answers: The format of the answers.
    """

    page_size = PAGE_SIZE

    def __init__(self, version: int, decoding: Decoding, answers: Literal["xml", "json"] = "xml") -> None:
        self.version = version
        self.decoding = decoding
        self._reader: Reader = XmlReader() if answers == "xml" else JsonReader()
        self._job_reader = jobs.JobReader()
        # By the declaration, which is kept so that its id stays its own.
        self._capabilities: dict[int, tuple[ModelOptions, Capabilities]] = {}
        self._written: dict[int, tuple[ModelOptions, Shape]] = {}
        # In the URL of every request, also where the rest is in the body.
        self._format: Parameters = () if answers == "xml" else (("format", "json"),)

    def capabilities(self, meta: ModelOptions) -> Capabilities:
        """Return what an object can do in this version."""
        known = self._capabilities.get(id(meta))
        if known is None:
            known = self._capabilities[id(meta)] = meta, legacy_capabilities(meta, self.version)
        return known[1]

    def shape(self, meta: ModelOptions, wants: Wants, custom: Callable[[], Iterable[str]]) -> Shape:
        """Return in which form a query shows what is wanted, and what else it shows."""
        return shape_of_query(meta, wants, custom)

    def shape_of_read(self, meta: ModelOptions, read: Read) -> Shape:
        """Return what a read shows."""
        return shape_of_read(meta, read)

    def shape_of_write(self, meta: ModelOptions) -> Shape:
        """Return what the answer to a write shows: the record whole."""
        known = self._written.get(id(meta))
        if known is None:
            known = self._written[id(meta)] = meta, shape_of_read(meta, Read(meta.object_name))
        return known[1]

    def custom_fields_of(self, object_name: str) -> Select | None:
        """Return the query that tells the custom fields of prospects; those of others `describe` tells."""
        return Select("customField") if object_name == "prospect" else None

    def steps(self, write: Write) -> Steps:
        """Return the one request that a write takes."""
        return Steps(write)

    def in_words(self, select: Select) -> tuple[tuple[str, str], ...]:
        """Return what a query asks for: its criteria and its order."""
        return (*self._criteria(select), *_order(select))

    # --- calls ----------------------------------------------------------------------------------------------------

    def select(self, select: Select, source: Source) -> Call[Page]:
        """Return the call for a page of records (`do/query`)."""
        reader = self._reader_of(select.object_name)
        node, source = _node(select.object_name), evolve(source, version=self.version)
        return Call(self._query(select), reader.answer, lambda answer: reader.page(answer, node, source))

    def read(self, read: Read, source: Source) -> Call[list[Payload]]:
        """Return the call for the records of a selector (`do/read`, `do/stats` ...)."""
        found = partial(self._records, object_name=read.object_name, source=source, operation=read.operation)
        return Call(self._read(read), self._reader_of(read.object_name).answer, found)

    def describe(self, object_name: str) -> Call[list[FieldDescription]]:
        """Return the call for an account's own fields of an object (`do/describe`)."""
        request = self._read(Read(object_name, operation="describe"))
        return Call(request, self._reader_of(object_name).answer, self._described)

    def download(self, read: Read) -> Call[BinaryIO]:
        """Return the call for a file (`do/downloadErrors`, `do/downloadResults`)."""
        operation = _OPERATIONS.get(read.operation, read.operation)
        request = Request("GET", self._path(read.object_name, operation, read.selectors), is_download=True)
        return Call(request, self._job_reader.answer, lambda file: file)

    def write(self, write: Write, source: Source) -> Call[list[Payload]]:
        """Return the call for one write, such as `do/update/id/91`."""
        found = partial(self._records, object_name=write.object_name, source=source)
        return Call(self._write(write), self._reader_of(write.object_name).answer, found)

    def batch(self, batch: Batch) -> Call[Mapping[int, PardotError]]:
        """Return the call for up to 50 writes (`do/batchUpdate`), which go in the body: a URL is too short."""
        return Call(self._batch(batch), self._reader.answer, partial(self._refused, batch=batch))

    def _reader_of(self, object_name: str) -> Reader | jobs.JobReader:
        return self._job_reader if jobs.is_job(object_name) else self._reader

    # --- requests -------------------------------------------------------------------------------------------------

    def _query(self, select: Select) -> Request:
        parameters = self._criteria(select)
        if select.fields is not None:
            parameters.append(("fields", ",".join(select.fields)))
        if not jobs.is_job(select.object_name):  # which have one form
            form = select.form or "bulk"
            parameters.append(("output", "simple" if select.total and form == "bulk" else form))  # which has no total
        parameters += _order(select)
        if jobs.is_paged(select.object_name):
            parameters.append(("limit", str(select.limit or self.page_size)))
            if select.offset:
                parameters.append(("offset", str(select.offset)))
        return self._ask(select.object_name, self._path(select.object_name, "query"), tuple(parameters))

    def _criteria(self, select: Select) -> list[tuple[str, str]]:
        return [(name, self.criterion_text(value)) for name, value in select.criteria.items()]

    def _read(self, read: Read) -> Request:
        path = self._path(read.object_name, _OPERATIONS.get(read.operation, read.operation), read.selectors)
        options = tuple((name, self.criterion_text(value)) for name, value in read.options.items())
        form = "" if read.form == "bulk" else read.form  # which queries alone have
        output = (("output", form),) if form else ()
        parameters = (*self._selector_parameters(read.selectors), *options, *output)
        if read.fields is not None:
            parameters = (*parameters, ("fields", ",".join(read.fields)))
        return self._ask(read.object_name, path, parameters)

    def _write(self, write: Write) -> Request:
        path = self._path(write.object_name, write.operation, write.selectors)
        if jobs.is_job(write.object_name):
            return jobs.write(path, write, self.criterion_text)
        texts = self._mail_texts(write.changes) if write.operation == "send" else self._texts(write.changes)
        body = (*self._selector_parameters(write.selectors), *texts)
        return Request("POST", path, self._format, body, is_write=True, is_repeatable=write.is_repeatable)

    def _batch(self, batch: Batch) -> Request:
        operation = f"batch{batch.operation.capitalize()}"
        entries = [self._batch_entry(write) for write in batch.writes]
        document: dict[str, Any]
        if self.version == 3:
            # Keyed by id or address; the key itself is no field of the entry.
            document = {"prospects": {str(key): entry for key, entry in map(_keyed, batch.writes, entries)}}
        else:
            document = {"prospects": entries}
        body = (("prospects", json.dumps(document, ensure_ascii=False)),)
        path = self._path(batch.object_name, operation)
        return Request("POST", path, self._format, body, is_write=True, is_repeatable=batch.is_repeatable)

    def _ask(self, object_name: str, path: str, parameters: Parameters) -> Request:
        form = jobs.FORMAT if jobs.is_job(object_name) else self._format
        query = (*form, *parameters)
        if len(path) + len(urlencode(query)) > LONGEST_URL:
            return Request("POST", path, form, parameters)
        return Request("GET", path, query)

    def _path(self, object_name: str, operation: str, selectors: Mapping[str, Any] | None = None) -> str:
        pairs = [
            f"/{name}/{quote(str(value), safe='')}"
            for name, value in (selectors or {}).items()
            if name in _PATH_SELECTORS
        ]
        return f"/api/{object_name}/version/{self.version}/do/{operation}{''.join(pairs)}"

    def _selector_parameters(self, selectors: Mapping[str, Any]) -> Parameters:
        return tuple((name, self.value_text(value)) for name, value in selectors.items() if name not in _PATH_SELECTORS)

    def _mail_texts(self, changes: Changes) -> Iterator[tuple[str, str]]:
        """Yield what a mail is made of: lists have brackets behind their names, the time to send at has its zone."""
        for name, value in changes.values.items():
            if isinstance(value, tuple):
                yield from ((f"{name}[]", self.value_text(entry)) for entry in value)
            elif isinstance(value, datetime):
                yield name, value.isoformat(timespec="seconds")
            else:
                yield name, self.value_text(value)

    def _texts(self, changes: Changes) -> Iterator[tuple[str, str]]:
        for name, value in changes.values.items():
            if isinstance(value, tuple):
                # All values are replaced; one empty value clears the field.
                yield from ((f"{name}_{i}", text) for i, text in enumerate(value or ("",)))
            else:
                yield name, self.value_text(value)
        for list_id, subscribed in changes.subscriptions.items():
            yield f"list_{list_id}", "1" if subscribed else "0"
        for criterion_id, match in changes.profile_criteria.items():
            yield f"profile_criteria_{criterion_id}", match

    def _batch_entry(self, write: Write) -> dict[str, Any]:
        selectors = dict(write.selectors) if self.version != 3 else {}
        return {**selectors, **dict(self._texts(write.changes))}

    # --- Python value -> wire text ----------------------------------------------------------------------------

    def value_text(self, value: Any) -> str:
        """Return the text of a value in a write; None is the empty text, which clears."""
        if value is None:
            return ""
        if isinstance(value, bool):
            return "1" if value else "0"  # the word `false` was stored as true by an account
        if isinstance(value, datetime):
            local = value.astimezone(self.decoding.zone)
            return local.replace(tzinfo=None).isoformat(" ", "seconds")  # strftime would not pad the year
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, Decimal):
            return f"{value:f}"
        return str(value)

    def criterion_text(self, value: Any) -> str:
        """Return the text of a value in a criterion, where flags are words."""
        if isinstance(value, bool):
            return str(value).lower()
        if isinstance(value, tuple):
            return ",".join(map(str, value))
        if isinstance(value, datetime):
            local = value.astimezone(self.decoding.zone)
            if local.utcoffset() != local.replace(fold=1 - local.fold).utcoffset():
                # The hour that comes twice in autumn: its local time names two moments, and only UTC names one.
                return f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
        return self.value_text(value)

    def job_elements(self, write: Write) -> Mapping[str, Any]:
        """Return the elements of a job that its creation tells."""
        return jobs.elements(write)

    def csv_lines(self, table: Table) -> Iterator[bytes]:
        """Yield rows as the lines of a CSV file that an import takes, the header first."""
        return jobs.csv_lines(table, self.value_text)

    # --- answers ------------------------------------------------------------------------------------------------

    def _records(self, answer: Any, *, object_name: str, source: Source, operation: str = "read") -> list[Payload]:
        """Return the records of an answer to `read`, to what else gives records, or to a write."""
        source = evolve(source, version=self.version)
        if jobs.is_job(object_name):
            return self._job_reader.records(answer, object_name, source)
        node, *inner = _RECORDS_AT.get((object_name, operation), (_node(object_name),))
        found = self._reader.records(answer, node, source)
        for name in inner:
            found = [nested for payload in found for nested in payload.nested(name)]
        for payload in found:
            _check_template(payload, answer)
        return found

    def _described(self, answer: Any) -> list[FieldDescription]:
        """Return the fields of an answer to `describe`."""

        def text(value: str) -> str:
            return unescape(value) if self.decoding.html_entities else value

        return [
            FieldDescription(
                name=attributes.get("id", ""),
                label=text(attributes.get("label", "")),
                kind=attributes.get("type", ""),
                is_required=attributes.get("required") in {"true", "1"},
                is_custom=attributes.get("custom") in {"true", "1"},
                choices=tuple(map(text, choices)),
            )
            for attributes, choices in self._reader.described(answer)
        ]

    def _refused(self, answer: Any, *, batch: Batch) -> Mapping[int, PardotError]:
        """Return the error of each failed write of a batch, by its position."""
        keys = [str(i) for i in range(len(batch.writes))]
        if self.version == 3:
            keys = [str(_key(write)) for write in batch.writes]
        messages: dict[int, str] = {}
        for identifier, message in self._reader.refusals(answer):
            if identifier not in keys:
                raise InvalidResponseError(
                    f"Pardot refused an entry {identifier[:40]!r} that was not in the batch.",
                    request=answer.request,
                )
            position = keys.index(identifier)
            earlier = f"{messages[position]}; " if position in messages else ""
            messages[position] = earlier + message
        return {i: error_from_message(message, request=answer.request) for i, message in messages.items()}


def _check_template(payload: Payload, answer: Any) -> None:
    """Raise the error that a template holds inside of a successful answer."""
    error, code, message = (payload.get(name) for name in ("error", "errorCode", "errorMessage"))
    if error in (None, "0") or not isinstance(code, str) or not WHOLE_NUMBER.fullmatch(code):
        return
    raise error_from_code(int(code), message if isinstance(message, str) else None, request=answer.request)


def _order(select: Select) -> list[tuple[str, str]]:
    if select.order is None:
        return []
    key, descending = select.order
    return [("sort_by", key), ("sort_order", "descending" if descending else "ascending")]


def _node(object_name: str) -> str:
    return _NODES.get(object_name, object_name)


def _key(write: Write) -> Any:
    """Return what identifies a record in version 3's batches: its id, else its address."""
    for name in ("id", "email"):
        if name in write.selectors:
            return write.selectors[name]
    return write.changes.values["email"]


def _keyed(write: Write, entry: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
    key = _key(write)
    return key, {name: value for name, value in entry.items() if (name, value) != ("email", key)}
