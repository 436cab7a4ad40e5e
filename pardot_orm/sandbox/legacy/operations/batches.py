"""Batches of prospects: a document of up to fifty entries, each written for itself."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from attrs import evolve

from pardot_orm.sandbox.core.database import all_or_nothing
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.legacy.answers import Answer, BatchErrors
from pardot_orm.sandbox.legacy.operations import prospects
from pardot_orm.sandbox.legacy.parameters import Parameters

if TYPE_CHECKING:
    from pardot_orm.sandbox.legacy.call import Call

ENTRIES_AT_ONCE = 50

# What each batch does to an entry; `write` is also the operation that the entry is read as.
_WRITES = {"batchCreate": "create", "batchUpdate": "update", "batchUpsert": "upsert"}

# An entry, and what names it in the answer: the id or address sent (version 3), or its place (version 4).
Entry = tuple[str, dict[str, str]]


def run(call: Call) -> Answer:
    """Write every entry that can be written, and return the messages of the others."""
    entries = read_document(call.parameters.get("prospects") or "", call.version)
    if len(entries) > ENTRIES_AT_ONCE:
        raise RefusalError(Code.BATCH_TOO_LARGE)
    op = _WRITES[call.op]
    write = {"create": prospects.create, "update": prospects.update, "upsert": prospects.upsert}[op]
    errors: list[tuple[str, str]] = []
    for identifier, fields in entries:
        # The answer of each entry is thrown away: the shortest form is the cheapest to make.
        single = evolve(call, op=op, parameters=Parameters([*fields.items(), ("output", "mobile")]))
        try:
            with all_or_nothing(call.db):
                if call.version == 3:
                    single.parameters.add(*_key(identifier, op))
                write(single)
        except RefusalError as error:
            errors.append((identifier, error.message))
    return BatchErrors(errors)


def _key(identifier: str, op: str) -> tuple[str, str]:
    """Return the selector that a key of version 3 stands for; new prospects have no id yet."""
    if op != "create" and re.fullmatch(r"\d+", identifier):
        return "id", identifier
    return "email", identifier


# ------------------------------------------------------------------------------------------------------------
# Documents
# ------------------------------------------------------------------------------------------------------------


def read_document(text: str, version: int) -> list[Entry]:
    """Return the entries of a document in JSON or XML.

    Raises:
        RefusalError: It is neither (71), not keyed in version 3 (91), or an entry is not flat (90).
    """
    if text.lstrip().startswith("<"):
        return _read_xml(text, version)
    try:
        document = json.loads(text, parse_constant=_refuse_constant)
    except ValueError:
        raise RefusalError(Code.BATCH_NOT_READABLE) from None
    except RecursionError:  # whatever else it is, it is not flat
        raise RefusalError(Code.BATCH_NOT_FLAT) from None
    if not isinstance(document, dict) or "prospects" not in document:
        raise RefusalError(Code.BATCH_NOT_READABLE)
    return _read_json(document["prospects"], version)


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON.")


def _read_json(content: Any, version: int) -> list[Entry]:
    if version == 3:
        if not isinstance(content, dict):
            raise RefusalError(Code.BATCH_NOT_KEYED)
        return [(key, _flat(fields)) for key, fields in content.items()]
    if not isinstance(content, list):
        raise RefusalError(Code.BATCH_NOT_FLAT)
    return [(str(position), _flat(fields)) for position, fields in enumerate(content)]


def _flat(fields: Any) -> dict[str, str]:
    if not isinstance(fields, dict):
        raise RefusalError(Code.BATCH_NOT_FLAT)
    return {name: _scalar(value) for name, value in fields.items()}


def _scalar(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "1" if value else "0"
        case str():
            return value
        case int() | float():
            return json.dumps(value)
        case _:
            raise RefusalError(Code.BATCH_NOT_FLAT)


def _read_xml(text: str, version: int) -> list[Entry]:
    try:
        root = ET.fromstring(text)  # noqa: S314 - the caller is on this machine, and expat limits entities
    except ET.ParseError:
        raise RefusalError(Code.BATCH_NOT_READABLE) from None
    if root.tag != "prospects":
        raise RefusalError(Code.BATCH_NOT_READABLE)
    entries: list[Entry] = []
    for position, element in enumerate(root):
        identifier = element.get("identifier") if version == 3 else str(position)
        if identifier is None:
            raise RefusalError(Code.BATCH_NOT_KEYED)
        if any(len(child) for child in element):
            raise RefusalError(Code.BATCH_NOT_FLAT)
        entries.append((identifier, {child.tag: child.text or "" for child in element}))
    return entries
