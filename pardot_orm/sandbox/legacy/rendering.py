"""Answers as bytes, in XML and JSON."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any

from attrs import frozen

from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.legacy.answers import (
    Answer,
    BatchErrors,
    Csv,
    CustomText,
    Document,
    HtmlSource,
    Job,
    Login,
    Nothing,
    NumberLike,
    Records,
    Result,
    Tree,
)

if TYPE_CHECKING:
    from collections.abc import Callable

ATTRIBUTES = "@attributes"  # the name in a tree under which a node's attributes stand

XML_TYPE = "text/xml; charset=utf-8"
JSON_TYPE = "application/json"

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

# What needs care in XML text: markup, quotes, the carriage return that a parser would take for a line feed,
# and characters that XML cannot hold at all (an administrator may have put some into the database).
_SPECIAL = re.compile("[&<>\"'\r]|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_RETURN = "&#13;"
# Ordinary texts go out with one layer of HTML entities inside the format's own escaping, spelled as PHP does; an
# apostrophe is not among them.
_LAYER = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_TWO_LAYERS = {c: html.escape(c.translate(_LAYER)) for c in '&<>"'} | {"'": "'", "\r": _RETURN}
_ONE_LAYER = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': '"', "'": "'", "\r": _RETURN}


@frozen
class Renderer:
    """Turns answers into bytes in one format."""

    content_type: str
    answer: Callable[[Answer], bytes]
    error: Callable[[RefusalError], bytes]


def renderer(*, json: bool, html_entities: bool) -> Renderer:
    """Return the renderer of a format."""
    if json:
        return Renderer(JSON_TYPE, lambda answer: _json_answer(answer, html_entities=html_entities), _json_error)
    layers = _TWO_LAYERS if html_entities else _ONE_LAYER
    return Renderer(XML_TYPE, lambda answer: _xml_answer(answer, layers), _xml_error)


def _login_tree(login: Login) -> Tree:
    tree: Tree = [("api_key", login.api_key)]
    return tree if login.version is None else [*tree, ("version", login.version)]


# ------------------------------------------------------------------------------------------------------------
# XML
# ------------------------------------------------------------------------------------------------------------


def _xml_answer(answer: Answer, layers: dict[str, str]) -> bytes:
    parts: list[str] = []
    stat = "ok"
    match answer:
        case Records(node, trees):
            _write_xml([(node, tree) for tree in trees], parts, layers, 1)
        case Job(node, tree):
            _write_xml([(node, tree)], parts, layers, 1)
        case Result(node, trees, total):
            children: Tree = [] if total is None else [("total_results", total)]
            children += [(node, tree) for tree in trees]
            if children:
                _write_xml([("result", children)], parts, layers, 1)
            else:
                parts.append(" <result></result>\n")
        case Document(tree):
            _write_xml(tree, parts, layers, 1)
        case BatchErrors(errors):
            stat = "fail" if errors else "ok"
            _write_batch_errors(errors, parts)
        case Login():
            _write_xml(_login_tree(answer), parts, layers, 1)
        case Csv() | Nothing():  # which have no format
            return b""
    return _xml_document(stat, "".join(parts))


def _write_xml(tree: Tree, parts: list[str], layers: dict[str, str], depth: int) -> None:
    pad = " " * depth
    for name, value in tree:
        if value is None or value == "":
            parts.append(f"{pad}<{name}></{name}>\n")
        elif type(value) is list:
            if value and value[0][0] == ATTRIBUTES:
                _write_with_attributes(name, value, parts, layers, depth)
            elif value:
                parts.append(f"{pad}<{name}>\n")
                _write_xml(value, parts, layers, depth + 1)
                parts.append(f"{pad}</{name}>\n")
            else:
                parts.append(f"{pad}<{name}/>\n")
        elif isinstance(value, str):
            own = _ONE_LAYER if isinstance(value, HtmlSource) else layers
            text = _escaped(value, own) if _SPECIAL.search(value) else value
            parts.append(f"{pad}<{name}>{text}</{name}>\n")
        elif isinstance(value, bool):
            parts.append(f"{pad}<{name}>{'true' if value else 'false'}</{name}>\n")
        else:
            parts.append(f"{pad}<{name}>{value}</{name}>\n")


def _write_with_attributes(name: str, tree: Tree, parts: list[str], layers: dict[str, str], depth: int) -> None:
    """Write an element whose first child holds its attributes."""
    (_, attributes), *children = tree
    start = " ".join([name, *(f"{key}={_attribute(_word(value), layers)}" for key, value in attributes)])
    if not children:
        parts.append(f"{' ' * depth}<{start}/>\n")
        return
    parts.append(f"{' ' * depth}<{start}>\n")
    _write_xml(children, parts, layers, depth + 1)
    parts.append(f"{' ' * depth}</{name}>\n")


def _write_batch_errors(errors: list[tuple[str, str]], parts: list[str]) -> None:
    if not errors:
        parts.append(" <errors/>\n")
        return
    parts.append(" <errors>\n")
    for identifier, message in errors:
        parts.append(f"  <prospect identifier={_attribute(identifier)}>{_text(message)}</prospect>\n")
    parts.append(" </errors>\n")


def _xml_error(error: RefusalError) -> bytes:
    lines = []
    for reason in error.reasons:
        param = "" if reason.param is None else f" param={_attribute(reason.param)}"
        lines.append(f' <err code="{reason.code}"{param}>{_text(reason.message)}</err>\n')
    return _xml_document("fail", "".join(lines))


def _xml_document(stat: str, content: str) -> bytes:
    return f'{_DECLARATION}<rsp stat="{stat}" version="1.0">\n{content}</rsp>\n'.encode()


def _text(text: str) -> str:
    return _escaped(text, _ONE_LAYER)


def _escaped(text: str, layers: dict[str, str]) -> str:
    return _SPECIAL.sub(lambda match: layers.get(match[0], ""), text)


def _word(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _attribute(text: str, layers: dict[str, str] | None = None) -> str:
    escaped = _escaped(text, layers or _ONE_LAYER).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
    return f'"{escaped}"'


# ------------------------------------------------------------------------------------------------------------
# JSON
# ------------------------------------------------------------------------------------------------------------

# A leading zero is no number's: the postal code 02134 stays text.
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_LONGEST_NUMBER = 15  # digits that survive as a double
_WORDS = {"true": True, "false": False}


def _json_answer(answer: Answer, *, html_entities: bool) -> bytes:
    stat: str | None = "ok"  # None is no envelope
    content: dict[str, Any]
    match answer:
        case Records(node, trees):
            content = _json_object([(node, tree) for tree in trees], html_entities)
        case Result(node, trees, total):
            children: Tree = [] if total is None else [("total_results", total)]
            children += [(node, tree) for tree in trees]
            content = {"result": _json_object(children, html_entities) or None}
            stat = None if answer.bare else stat
        case Job(_, tree):
            content, stat = _json_object(tree, html_entities), None
        case Document(tree, lists):
            content = _json_object(tree, html_entities, lists)
        case BatchErrors(errors):
            stat = "fail" if errors else "ok"
            content = {"errors": dict(errors)}
        case Login():
            content = _json_object(_login_tree(answer), html_entities)
        case Csv() | Nothing():
            return b""
    return _json_document({"stat": stat, "version": 1} if stat else None, content)


def _json_object(tree: Tree, html_entities: bool, lists: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Return a tree as an object; a name that comes several times, or is among the lists, becomes one array."""
    result: dict[str, Any] = {}
    several: set[str] = set()
    for name, raw in tree:
        value = _json_value(raw, html_entities, lists)
        if name in result and name not in several:
            result[name] = [result[name]]
            several.add(name)
        elif name in lists and name not in several:
            result[name] = []
            several.add(name)
        if name in several:
            result[name].append(value)
        else:
            result[name] = value
    return result


def _json_value(value: Any, html_entities: bool, lists: frozenset[str]) -> Any:
    if isinstance(value, list):
        return _json_object(value, html_entities, lists) or None
    if not isinstance(value, str):
        return value
    if not value:
        return None
    if isinstance(value, CustomText) and value in _WORDS:
        return _WORDS[value]
    if isinstance(value, NumberLike) and len(value) <= _LONGEST_NUMBER and _NUMBER.fullmatch(value):
        return float(value) if "." in value else int(value)
    return value.translate(_LAYER) if html_entities and not isinstance(value, HtmlSource) else value


def _json_error(error: RefusalError) -> bytes:
    reason = error.reasons[0]
    attributes = {"stat": "fail", "version": 1, "err_code": reason.code}
    if reason.code == Code.PARAMETER_FAULT and reason.param is not None:
        attributes["param"] = reason.param
    return _json_document(attributes, {"err": reason.message})


def _json_document(attributes: dict[str, Any] | None, content: dict[str, Any]) -> bytes:
    envelope = {} if attributes is None else {"@attributes": attributes}
    text = json.dumps(envelope | content, ensure_ascii=False)
    return text.replace("/", "\\/").encode("utf-8", "replace")
