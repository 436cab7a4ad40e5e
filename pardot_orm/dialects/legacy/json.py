"""Reads the JSON answers of versions 3 and 4, with the outcome that the XML of the same records has.

JSON is asked for where nothing else is to be had, and for a second opinion: it turns text that looks like a number into
one, so that a post code has lost its zero before it arrives. The rules stand in `legacy_answers.py`.

The envelope is `{"@attributes": {"stat": "ok", "version": 1}, ...}`; a failure has `err_code` there, its text in `err`.
One page of the documentation prints the code as `version` and the text as `err_code`, which is understood as well.
Import and Export alone are documented without an envelope: see `legacy_jobs.py`. Elsewhere it is no answer of Pardot's.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NoReturn

from attrs import field, frozen

from pardot_orm.dialects.legacy.answers import (
    DEEPEST,
    WHOLE_NUMBER,
    Shapes,
    by_status,
    is_empty,
    misshapen,
    not_pardot,
    total_of,
    without_code,
)
from pardot_orm.errors import InvalidResponseError, PardotError, RequestSummary, error_from_code
from pardot_orm.protocol.dialect import Page
from pardot_orm.protocol.payload import Payload

if TYPE_CHECKING:
    from pardot_orm.protocol.dialect import Response
    from pardot_orm.protocol.payload import Source

ATTRIBUTES = "@attributes"

# What tells an answer without an envelope from other JSON: a record's id, a record, or the result of a query.
_MARKS = {"id", "import", "export", "result"}

# Half of a character: `"\ud83d"` is well-formed JSON, and no text.
_SURROGATE = re.compile("[\ud800-\udfff]")


@frozen
class Answer:
    """A parsed answer: dicts, lists, texts, True, False and None; numbers are the texts that were sent."""

    document: dict[str, Any] = field(repr=False)
    request: RequestSummary

    @property
    def failed(self) -> bool:
        """Whether the envelope says so."""
        return bool(self.document[ATTRIBUTES]["stat"] == "fail")


class JsonReader:
    """Reads JSON answers."""

    def answer(self, response: Response) -> Answer:
        """Return the parsed answer; raises the `PardotError` that it tells."""
        return parse_answer(response)

    def page(self, answer: Answer, node: str, source: Source) -> Page:
        """Return the records of an answer to a query."""
        if "result" not in answer.document:
            raise InvalidResponseError("Pardot's answer to a query holds no result.", request=answer.request)
        result = answer.document["result"]
        if _is_empty(result):
            return Page([], None)
        if not isinstance(result, dict):
            raise misshapen("a text or an array in place of a result", answer.request)
        total = total_of([result["total_results"]] if "total_results" in result else [], answer.request)
        return Page(parse_records(_objects(result, node, answer), source), total)

    def records(self, answer: Answer, node: str, source: Source) -> list[Payload]:
        """Return the records of an answer to a read or a write."""
        if answer.failed:
            raise without_code(answer.request)
        return parse_records(_objects(answer.document, node, answer), source)

    def described(self, answer: Answer) -> list[tuple[dict[str, str], tuple[str, ...]]]:
        """Return the attributes and the choices of each field of an answer to `describe`."""
        result = answer.document.get("result")
        fields = result.get("field") if isinstance(result, dict) else None
        found = []
        for entry in fields if isinstance(fields, list) else [fields] if fields else []:
            attributes = entry.get(ATTRIBUTES) if isinstance(entry, dict) else None
            if not isinstance(attributes, dict):
                raise misshapen("a field without attributes", answer.request)
            options = entry.get("options")
            choices = options if isinstance(options, list) else [options] if isinstance(options, str) else []
            texts = {
                name: str(value).lower() if isinstance(value, bool) else str(value)
                for name, value in attributes.items()
            }
            found.append((texts, tuple(map(str, choices))))
        return found

    def refusals(self, answer: Answer) -> list[tuple[str, str]]:
        """Return identifier and message of each entry of a batch that was refused.

        `errors` is an object from identifiers to messages, or an array where the identifiers are its indexes; a null in
        an array is an entry that did not fail.
        """
        errors = answer.document.get("errors")
        if isinstance(errors, list):
            errors = {str(i): message for i, message in enumerate(errors) if message is not None}
        if _is_empty(errors):
            if answer.failed:
                raise without_code(answer.request)
            return []
        if not isinstance(errors, dict):
            raise misshapen("errors of a batch that name no entry", answer.request)
        return [(identifier, _message(message, answer.request)) for identifier, message in errors.items()]


def _word(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


# --- the envelope -----------------------------------------------------------------------------------------------------


def parse_answer(response: Response, *, bare: bool = False) -> Answer:
    """Return the parsed answer.

    Args:
        response: What came.
        bare: Whether an object without an envelope is one too, if it holds a record's id, a job, or a result.

    Raises:
        PardotError: What the answer tells; by its body first, then by its status.
        InvalidResponseError: It is not an answer of Pardot's.
    """
    if is_empty(response):
        return Answer({ATTRIBUTES: {"stat": "ok"}}, response.request)
    try:
        document = _parse(response, bare=bare)
    except InvalidResponseError as invalid:
        raise by_status(response) or invalid from None
    if error := _error(document, response):
        raise error
    if error := by_status(response):
        raise error
    return Answer(document, response.request)


def _parse(response: Response, *, bare: bool) -> dict[str, Any]:
    try:
        text = response.body.decode("utf-8-sig")
        document = json.loads(
            text, parse_int=str, parse_float=str, parse_constant=_refuse_constant, object_pairs_hook=_object
        )
    except (ValueError, RecursionError):
        document = None
        broken = True
    else:
        broken = False
    if broken:
        raise not_pardot(response, "broken or cut-off JSON")
    if bare and isinstance(document, dict) and ATTRIBUTES not in document and _MARKS & document.keys():
        return {ATTRIBUTES: {"stat": "ok"}, **document}
    attributes = document.get(ATTRIBUTES) if isinstance(document, dict) else None
    if not isinstance(attributes, dict) or attributes.get("stat") not in ("ok", "fail"):
        raise not_pardot(response, "JSON without Pardot's envelope")
    return document  # type: ignore[no-any-return] # a dict: it has attributes


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(name)  # NaN and Infinity are no JSON


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key that comes twice")
    for name, value in pairs:
        for text in (name, *(value if isinstance(value, list) else [value])):
            if isinstance(text, str) and not text.isascii() and _SURROGATE.search(text):
                raise ValueError("half a character")
    return found


def _error(document: dict[str, Any], response: Response) -> PardotError | None:
    """Return the error that an envelope tells; failed entries of a batch are not one."""
    attributes = document[ATTRIBUTES]
    if "err" not in document and "err_code" not in attributes and (attributes["stat"] == "ok" or "errors" in document):
        return None
    code, words = attributes.get("err_code"), document.get("err")
    if "err" not in document and not _is_code(code):
        code, words = attributes.get("version"), code  # as one page of the documentation prints it
        if not isinstance(words, str):
            code = None
    if not _is_code(code):
        return without_code(response.request)
    message = _message(words, response.request)
    if param := attributes.get("param"):
        message = f"{param}: {message}"
    return error_from_code(int(code), message.strip(), request=response.request)


def _is_code(value: Any) -> bool:
    return isinstance(value, str) and WHOLE_NUMBER.fullmatch(value) is not None


def _message(value: Any, request: RequestSummary) -> str:
    """Return a message, which may be none, one or several."""
    texts = value if isinstance(value, list) else [value]
    if not all(text is None or isinstance(text, str) for text in texts):
        raise misshapen("an error that is no text", request)
    return "; ".join(text for text in texts if text)


# --- records ----------------------------------------------------------------------------------------------------------


def _is_empty(value: Any) -> bool:
    return value is None or value in ("", {}, []) or (isinstance(value, dict) and set(value) == {ATTRIBUTES})


def _objects(parent: dict[str, Any], node: str, answer: Answer) -> list[dict[str, Any]]:
    """Return the objects of the records: none, one, or an array of several; the other keys hold single values."""
    for name, value in parent.items():
        if name not in {node, ATTRIBUTES} and isinstance(value, dict | list) and not _is_empty(value):
            raise misshapen(f"other records than those of {node!r}", answer.request)
    found = parent.get(node)
    if found is None or found == []:
        return []
    objects = found if isinstance(found, list) else [found]
    for each in objects:
        if not isinstance(each, dict):
            raise misshapen("a text in place of a record", answer.request)
        if _is_empty(each):
            raise misshapen("a record without a field", answer.request)
    return objects


def parse_records(objects: list[dict[str, Any]], source: Source, depth: int = 0) -> list[Payload]:
    """Return records as tuples of texts; those with the same keys in the same order share their columns."""
    if depth > DEEPEST:
        raise misshapen(f"records nested more than {DEEPEST} levels deep")
    shapes = Shapes(source)
    records = []
    for each in objects:
        names = tuple([name for name in each if name != ATTRIBUTES])
        values = tuple([_value(each[name], source, depth) for name in names])
        records.append(Payload(shapes[names], values))
    return records


def _value(value: Any, source: Source, depth: int) -> Any:
    if isinstance(value, list):
        return _several(value, source, depth)
    if not isinstance(value, dict):
        return _text(value) or None
    if _is_empty(value):
        return None
    texts = value.get("value")
    texts = texts if isinstance(texts, list) else [texts]
    if set(value) - {ATTRIBUTES} == {"value"} and not any(isinstance(text, dict | list) for text in texts):
        return tuple(map(_text, texts)) or None
    return parse_records([value], source, depth + 1)[0]


def _several(values: list[Any], source: Source, depth: int) -> Any:
    """Return what an array holds: None where it is empty, and the entry where it is one."""
    if any(isinstance(value, list) for value in values):
        raise misshapen("an array in an array")
    found = [_value(value, source, depth) for value in values]
    return found if len(found) > 1 else found[0] if found else None


def _text(value: Any) -> str:
    if value is True or value is False:
        return "true" if value else "false"
    return value or ""
