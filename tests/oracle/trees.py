"""Sample answers as trees, and trees as XML and as JSON: read and written here without the library's own readers."""

from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

# A record is its elements in their order; a value is a text, or the elements below.
Tree = list[tuple[str, Any]]


def of_sample(sample: dict[str, Any]) -> Tree:
    """Return what stands in a sample's answer, below its envelope."""
    if sample["format"] == "xml":
        return _of_element(ET.fromstring(sample["response"]))
    document = json.loads(sample["response"])
    document.pop("@attributes", None)
    return _of_json(document)


def _of_element(element: ET.Element) -> Any:
    return [(child.tag, _of_element(child)) for child in element] if len(element) else (element.text or "")


def _of_json(value: Any) -> Any:
    if isinstance(value, dict):
        return [
            (name, _of_json(entry))
            for name, entries in value.items()
            for entry in (entries if isinstance(entries, list) else [entries])
        ]
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def as_xml(tree: Tree) -> bytes:
    """Write a tree as the XML of an answer."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<rsp stat="ok" version="1.0">{_xml(tree)}</rsp>'.encode()


def _xml(value: Any) -> str:
    if isinstance(value, str):
        return escape(value)
    return "".join(f"<{name}>{_xml(entry)}</{name}>" for name, entry in value)


def as_json(tree: Tree) -> bytes:
    """Write a tree as the JSON of an answer: one record is an object, several are an array, nothing is null."""
    return json.dumps({"@attributes": {"stat": "ok", "version": 1}, **_json(tree)}).encode()


def _json(value: Any) -> Any:
    if isinstance(value, str):
        return value or None
    found: dict[str, Any] = {}
    for name, entry in value:
        found.setdefault(name, []).append(_json(entry))
    return {name: entries[0] if len(entries) == 1 else entries for name, entries in found.items()}


def entries(tree: Tree, *path: str) -> list[Any]:
    """Return what stands at a path, in its order."""
    found: list[Any] = [tree]
    for name in path:
        found = [entry for part in found if isinstance(part, list) for own, entry in part if own == name]
    return found
