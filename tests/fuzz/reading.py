"""An independent reading of an answer, with the standard library: what its text says, or that it has to be refused.

A record is a dict from a name to the list of what stands under it: None, a text, a tuple of texts, or a nested record.
"""

from __future__ import annotations

import html
import json
import re
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from xml.etree import ElementTree as ET
from xml.parsers import expat

DEEPEST = 16
CODE = re.compile(r"[0-9]{1,15}")
Tree = dict[str, list[Any]]


class Refused(Exception):  # noqa: N818 - it is an outcome
    """The text is no answer, or a debatable one."""


class Told(Exception):  # noqa: N818 - it is an outcome
    """The answer tells an error of this code."""


def refuse_if(condition: object) -> None:
    """Refuse where the condition holds."""
    if condition:
        raise Refused


def read(body: bytes, answers: str, node: str, op: str) -> tuple[list[Tree], int | None]:
    """Return the records of an answer, and how many match in all."""
    return (_read_xml if answers == "xml" else _read_json)(body, node, op)


# --- XML --------------------------------------------------------------------------------------------------------------


def _read_xml(body: bytes, node: str, op: str) -> tuple[list[Tree], int | None]:
    if body.startswith(b"\xef\xbb\xbf"):  # the mark of UTF-8 decides, whatever is declared after it
        body = re.sub(rb"""^(...<\?xml[^>]*encoding=["'])[^"'>]*""", rb"\1UTF-8", body, count=1, flags=re.DOTALL)
    seen: list[Any] = []
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = lambda *_: seen.append("doctype")
    parser.XmlDeclHandler = lambda _version, encoding, _alone: seen.append((encoding or "utf-8").lower())
    try:
        parser.Parse(body, True)
        root = ET.fromstring(body)
    except (expat.ExpatError, ET.ParseError, ValueError, LookupError):
        raise Refused from None
    refuse_if(set(seen) - {"utf-8", "us-ascii", "ascii"} or body[:2] in {b"\xff\xfe", b"\xfe\xff"})
    refuse_if(root.tag != "rsp" or root.get("stat") not in {"ok", "fail"})
    if errors := root.findall("err"):
        codes = [error.get("code", "") for error in errors]
        refuse_if(not all(CODE.fullmatch(code) for code in codes))
        raise Told(int(codes[0]))
    refuse_if(root.get("stat") == "fail")
    total = None
    if op == "query":
        results = root.findall("result")
        refuse_if(len(results) != 1)
        (root,) = results
        totals = root.findall("total_results")
        refuse_if(len(totals) > 1 or (len(root) == 0 and (root.text or "").strip()))
        if totals:
            refuse_if(len(totals[0]) or not CODE.fullmatch(totals[0].text or ""))
            total = int(totals[0].text or "")
    refuse_if(any(len(child) for child in root if child.tag != node))
    records = root.findall(node)
    refuse_if(not all(len(record) for record in records))
    return [_xml_tree(record, 0) for record in records], total


def _xml_tree(element: ET.Element, depth: int) -> Tree:
    refuse_if(depth > DEEPEST)
    tree: Tree = {}
    for child in element:
        tree.setdefault(child.tag, []).append(_xml_value(child, depth))
    return tree


def _xml_value(element: ET.Element, depth: int) -> Any:
    children = list(element)
    if not children:
        return element.text or None
    if {child.tag for child in children} == {"value"} and not any(len(child) for child in children):
        return tuple(child.text or "" for child in children)
    return _xml_tree(element, depth + 1)


# --- JSON -------------------------------------------------------------------------------------------------------------


class _Word(str):
    """A number, as it was sent."""

    __slots__ = ()


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    refuse_if(len({name for name, _ in pairs}) < len(pairs))
    return dict(pairs)


def _constant(_name: str) -> Any:
    raise Refused


def _load(body: bytes) -> Any:
    try:
        text = body.decode("utf-8").removeprefix("\ufeff")
        document = json.loads(
            text, object_pairs_hook=_unique, parse_int=_Word, parse_float=_Word, parse_constant=_constant
        )
        json.dumps(document, ensure_ascii=False).encode()  # half a character can't be encoded
    except (ValueError, RecursionError):
        raise Refused from None
    return document


def _read_json(body: bytes, node: str, op: str) -> tuple[list[Tree], int | None]:
    document = _load(body)
    refuse_if(not isinstance(document, dict) or not isinstance(document.get("@attributes"), dict))
    attributes = document["@attributes"]
    refuse_if(attributes.get("stat") not in ("ok", "fail") or isinstance(attributes["stat"], _Word))
    if "err" in document or "err_code" in attributes:
        _tell(document, attributes)
    refuse_if(attributes["stat"] == "fail")
    total = None
    if op == "query":
        refuse_if("result" not in document)
        document = document["result"]
        if _nothing(document):
            return [], None
        refuse_if(not isinstance(document, dict))
        if "total_results" in document:
            text = document["total_results"]
            refuse_if(not isinstance(text, str) or not CODE.fullmatch(text))
            total = int(text)
    for name, value in document.items():
        refuse_if(name not in {node, "@attributes"} and isinstance(value, list | dict) and not _nothing(value))
    found = document.get(node)
    records = [] if found is None else found if isinstance(found, list) else [found]
    refuse_if(any(not isinstance(record, dict) or _nothing(record) for record in records))
    return [_json_tree(record, 0) for record in records], total


def _tell(document: dict[str, Any], attributes: dict[str, Any]) -> None:
    code = attributes.get("err_code")
    if "err" not in document and isinstance(code, str) and not CODE.fullmatch(code):
        code = attributes.get("version")  # one page prints the code there
    words = document.get("err")
    refuse_if(not isinstance(code, str) or not CODE.fullmatch(code))
    refuse_if(
        not all(word is None or isinstance(word, str) for word in (words if isinstance(words, list) else [words]))
    )
    raise Told(int(code))


def _nothing(value: Any) -> bool:
    return (
        value is None or (not value and value is not False) or (isinstance(value, dict) and [*value] == ["@attributes"])
    )


def _json_tree(record: dict[str, Any], depth: int) -> Tree:
    refuse_if(depth > DEEPEST)
    tree: Tree = {}
    for name, value in record.items():
        if name == "@attributes":
            continue
        entries = value if isinstance(value, list) else [value]
        refuse_if(any(isinstance(entry, list) for entry in entries))
        tree[name] = [_json_value(entry, depth) for entry in entries] or [None]
    return tree


def _json_value(value: Any, depth: int) -> Any:
    if _nothing(value):
        return None
    if not isinstance(value, dict):
        return _word(value)
    texts = value.get("value")
    texts = texts if isinstance(texts, list) else [texts]
    if {*value} - {"@attributes"} == {"value"} and not any(isinstance(text, list | dict) for text in texts):
        return tuple(_word(text) or "" for text in texts) or None
    return _json_tree(value, depth + 1)


def _word(value: Any) -> str | None:
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else None if value is None else str(value)


# --- values -----------------------------------------------------------------------------------------------------------

_ENTITY = re.compile(r"&(amp|lt|gt|quot|#39|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")
_MOMENT = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})[ T]([0-9]{2}):([0-9]{2}):([0-9]{2})(Z|[+-][0-9]{2}:?[0-9]{2})?")


def meant(kind: str, held: list[Any], zone: Any) -> Any:
    """Return what a field of a kind holds, in Python; refuse what it can't hold."""
    refuse_if(len(held) != 1)
    (value,) = held
    if value is None:
        return False if kind == "flag" else None
    refuse_if(not isinstance(value, str))
    if kind == "html":
        return value
    if kind in {"text", "enum"}:
        return _ENTITY.sub(lambda match: html.unescape(match[0]), value)
    if kind == "flag":
        refuse_if(value not in {"0", "1", "false", "true"})
        return value in {"1", "true"}
    if kind == "integer":
        refuse_if(not re.fullmatch(r"[+-]?[0-9]{1,19}", value.strip()))
        return int(value)
    return _moment(value, zone) if kind == "moment" else _number(value)


def _number(value: str) -> Decimal:
    # Decimal itself takes more: underscores, and the digits of other scripts.
    refuse_if(not re.fullmatch(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,3})?", value.strip()))
    return Decimal(value.strip())


def _moment(value: str, zone: Any) -> datetime | None:
    match = _MOMENT.fullmatch(value)
    refuse_if(not match)
    assert match
    if value.startswith("0000-00-00"):
        return None  # how a database writes that there is no time
    offset = match[7]
    if offset == "Z":
        zone = timezone.utc  # noqa: UP017 - beside the other one
    elif offset:
        hours, minutes = int(offset[1:3]), int(offset[-2:])
        refuse_if(hours > 23 or minutes > 59)
        zone = timezone((1 if offset[0] == "+" else -1) * timedelta(hours=hours, minutes=minutes))
    try:
        return datetime(*(int(match[i]) for i in range(1, 7)), tzinfo=zone)  # type: ignore[misc, arg-type]
    except ValueError:
        raise Refused from None
