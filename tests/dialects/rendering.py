"""Truths as XML and as JSON, written from the documented forms: `answers.py` makes them.

What the forms leave open (layout, the spelling of entities and of empty elements, escapes) is drawn at random.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from attrs import frozen

from tests.dialects.answers import Node, Record, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from random import Random

_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_XML = {
    "&": ("&amp;", "&amp;", "&#38;", "&#x26;"),
    "<": ("&lt;", "&#60;"),
    ">": ("&gt;", "&gt;", "&#x3e;"),
    '"': ('"', "&quot;"),
    "'": ("'", "&apos;", "&#x27;"),
    "\r": ("&#13;", "&#xD;"),
}
# Text that the API would take for a number, and that has but one spelling as one.
_NUMBER = re.compile(r"-?[1-9][0-9]{0,14}|0|-?(?:0|[1-9][0-9]{0,9})\.[0-9]{0,3}[1-9]")


def layered(text: str) -> str:
    """Return a text with the layer of HTML entities that the API adds."""
    return "".join(_HTML.get(character, character) for character in text)


@frozen
class Fault:
    """An error of an answer."""

    code: int
    message: str


class Xml:
    """Writes answers as XML."""

    content_type = "text/xml; charset=utf-8"

    def __init__(self, random: Random) -> None:
        self.random = random
        self._end = random.choice(["\n", "\n", "", "\r\n"])
        self._pad = random.choice([" ", "", "\t"]) if self._end else ""

    def page(self, records: Sequence[Record], total: int | None) -> bytes:
        """Return the answer to a query."""
        inner = "" if total is None else f"<total_results>{total}</total_results>{self._end}"
        return self._document(f"<result>{self._end}{inner}{self._records(records)}</result>")

    def records(self, records: Sequence[Record]) -> bytes:
        """Return the answer to a read or a write."""
        return self._document(self._records(records))

    def fault(self, fault: Fault) -> bytes:
        """Return an error."""
        return self._document(f'<err code="{fault.code}">{self._text(fault.message)}</err>', "fail")

    def refusals(self, refusals: Mapping[str, str]) -> bytes:
        """Return the answer to a batch."""
        if not refusals:
            return self._document(self.random.choice(["<errors/>", "<errors></errors>"]))
        entries = "".join(
            f'<prospect identifier="{self._text(key)}">{self._text(text)}</prospect>' for key, text in refusals.items()
        )
        return self._document(f"<errors>{entries}</errors>", "fail")

    def _document(self, content: str, stat: str = "ok") -> bytes:
        start = self.random.choice(['<?xml version="1.0" encoding="UTF-8"?>\n', ""])
        return f'{start}<rsp stat="{stat}" version="1.0">{self._end}{content}{self._end}</rsp>\n'.encode()

    def _records(self, records: Iterable[Record]) -> str:
        return "".join(self._record(record.node, record, 1) for record in records)

    def _record(self, name: str, record: Record, depth: int) -> str:
        inner = "".join(
            self._value(item, depth + 1) if isinstance(item, Value) else self._node(item, depth + 1)
            for item in record.items
            if not item.absent
        )
        pad = self._pad * depth
        return f"{pad}<{name}>{self._end}{inner}{pad}</{name}>{self._end}"

    def _node(self, node: Node, depth: int) -> str:
        inner = "".join(self._record(node.name, record, depth + bool(node.wrapper)) for record in node.records)
        if node.wrapper is None and node.records:
            return inner
        pad = self._pad * depth
        if not node.records:
            return f"{pad}{self._empty(node.shown_as)}{self._end}"
        return f"{pad}<{node.wrapper}>{self._end}{inner}{pad}</{node.wrapper}>{self._end}"

    def _value(self, value: Value, depth: int) -> str:
        pad, name = self._pad * depth, value.name
        if value.kind == "values" and value.value and (len(value.value) > 1 or self.random.randrange(2)):
            entries = "".join(f"{self._end}<value>{self._text(layered(text))}</value>" for text in value.value)
            return f"{pad}<{name}>{entries}{self._end}</{name}>{self._end}"
        text = plain_text(value)
        shown = text if value.kind == "html" else layered(text)
        inner = self._empty(name) if text == "" else f"<{name}>{self._text(shown)}</{name}>"
        return f"{pad}{inner}{self._end}"

    def _empty(self, name: str) -> str:
        return str(self.random.choice([f"<{name}></{name}>", f"<{name}/>"]))

    def _text(self, text: str) -> str:
        return "".join(self.random.choice(_XML[c]) if c in _XML else c for c in text)


class _Number(str):
    """Text that stands in JSON as it is."""

    __slots__ = ()


class Json:
    """Writes answers as JSON."""

    content_type = "application/json"

    def __init__(self, random: Random) -> None:
        self.random = random
        self._ascii = bool(random.randrange(2))
        self._slashes = bool(random.randrange(3))
        self._separators = random.choice([(",", ":"), (", ", ": "), (",\n ", " : ")])

    def page(self, records: Sequence[Record], total: int | None) -> bytes:
        """Return the answer to a query; an empty bulk page is null."""
        result: dict[str, Any] | None = {} if total is None else {"total_results": _Number(total)}
        result = {**(result or {}), **self._records(records)} or None
        return self._document({"result": result})

    def records(self, records: Sequence[Record]) -> bytes:
        """Return the answer to a read or a write."""
        return self._document(self._records(records))

    def fault(self, fault: Fault) -> bytes:
        """Return an error."""
        return self._document({"err": fault.message}, {"stat": "fail", "err_code": _Number(fault.code)})

    def refusals(self, refusals: Mapping[str, str]) -> bytes:
        """Return the answer to a batch: indexes from 0 on make an array."""
        errors: Any = dict(refusals)
        if list(errors) == [str(i) for i in range(len(errors))]:
            errors = self.random.choice([errors, list(errors.values())])
        return self._document({"errors": errors}, {"stat": "fail"} if errors else None)

    def _document(self, content: dict[str, Any], attributes: dict[str, Any] | None = None) -> bytes:
        envelope = {"@attributes": {"stat": "ok", "version": _Number(1)} | (attributes or {})}
        return self._written({**envelope, **content}).encode()

    def _records(self, records: Sequence[Record]) -> dict[str, Any]:
        return self._one_or_many(records[0].node, records) if records else {}

    def _one_or_many(self, name: str, records: Sequence[Record]) -> dict[str, Any]:
        objects = [self._record(record) for record in records]
        return {name: objects[0] if len(objects) == 1 else objects}

    def _record(self, record: Record) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for item in record.items:
            if item.absent:
                continue
            if isinstance(item, Value):
                found[item.name] = self._value(item)
            elif not item.records:
                found[item.shown_as] = None
            else:
                inner = self._one_or_many(item.name, item.records)
                found |= {item.wrapper: inner} if item.wrapper else inner
        return found

    def _value(self, value: Value) -> Any:
        if value.kind == "values" and value.value:
            texts = [layered(text) for text in value.value]
            one = [texts[0], {"value": texts[0]}, {"value": texts}]
            return {"value": texts} if len(texts) > 1 else self.random.choice(one)
        text = plain_text(value)
        if value.kind == "flag" and value.wire == "true_false":
            return value.value
        if (value.kind == "integer" and text) or (_NUMBER.fullmatch(text) and self.random.randrange(2)):
            return _Number(text)
        if value.is_custom and text in {"true", "false"}:
            return text == "true"
        return (text if value.kind == "html" else layered(text)) or None

    def _written(self, value: Any) -> str:
        comma, colon = self._separators
        if isinstance(value, _Number):
            return str(value)
        if isinstance(value, dict):
            return f"{{{comma.join(f'{self._written(k)}{colon}{self._written(v)}' for k, v in value.items())}}}"
        if isinstance(value, list):
            return f"[{comma.join(map(self._written, value))}]"
        text = json.dumps(value, ensure_ascii=self._ascii)
        return text.replace("/", "\\/") if self._slashes else text


def plain_text(value: Value) -> str:
    """Return the text of a value, empty where there is none."""
    held = value.value
    if held is None or held == ():
        return ""
    if value.kind == "flag":
        words = {"one_or_empty": ("", "1"), "true_false": ("false", "true")}.get(value.wire, ("0", "1"))
        return words[held]
    if value.kind == "values":
        return str(held[0])
    if value.kind == "moment":
        return str(held)
    return str(held).capitalize() if value.wire == "capitalised" else str(held)
