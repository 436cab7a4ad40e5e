"""Reads the XML answers of versions 3 and 4: the envelope, its errors, and records as tuples of texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen
from lxml import etree

from pardot_orm.errors import (
    AuthenticationError,
    InvalidResponseError,
    PardotError,
    RateLimitError,
    RequestSummary,
    ServerError,
    error_from_code,
)
from pardot_orm.payload import Columns, Payload

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pardot_orm.dialects.base import Response
    from pardot_orm.payload import Source

Element = etree._Element  # noqa: SLF001 - lxml has no public name for it


@frozen
class Answer:
    """A parsed answer."""

    root: Element = field(repr=False)
    request: RequestSummary


def parse_answer(response: Response) -> Answer:
    """Return the parsed answer.

    Raises:
        PardotError: What the answer tells; by its body first, then by its status.
        InvalidResponseError: It is not an answer of Pardot's.
    """
    if response.status == 204:
        return Answer(etree.Element("rsp", stat="ok"), response.request)
    try:
        root = _parse(response)
    except InvalidResponseError as not_pardot:
        raise _by_status(response) or not_pardot from None
    if error := _error(root, response):
        raise error
    if by_status := _by_status(response):
        raise by_status
    return Answer(root, response.request)


def _parse(response: Response) -> Element:
    # No entities, no DTD, no network: an answer is data. A new parser each time, since they are no good for threads.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(response.body, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise _not_pardot(response, "broken or cut-off XML")
    if root.getroottree().docinfo.internalDTD is not None:
        raise _not_pardot(response, "XML with a document type, which Pardot never sends")
    if root.tag != "rsp" or root.get("stat") not in {"ok", "fail"}:
        raise _not_pardot(response, "XML that is no <rsp>")
    return root


def _not_pardot(response: Response, what: str) -> InvalidResponseError:
    start = response.body.lstrip()[:64].lower()
    if b"<!doctype html" in start or b"<html" in start:
        what = "an HTML page"
    return InvalidResponseError(
        f"The answer is {what} (HTTP {response.status}), not an answer of Pardot's API.",
        hint="Check the host: connect(environment=...) or PARDOT_URL.",
        request=response.request,
    )


def _by_status(response: Response) -> PardotError | None:
    """Return the error that a status tells where the body tells none."""
    if response.status < 400:
        return None
    kinds = {401: AuthenticationError, 429: RateLimitError}
    kind = kinds.get(response.status, ServerError if response.status >= 500 else InvalidResponseError)
    return kind(
        f"The server answered with HTTP status {response.status} and no explanation.",
        request=response.request,
    )


def _error(root: Element, response: Response) -> PardotError | None:
    """Return the error that an envelope tells; failed entries of a batch are not one."""
    if root.get("stat") == "ok" or root.find("errors") is not None:
        return None
    found = root.findall("err")
    codes = [element.get("code", "") for element in found]
    if not found or not all(code.isdecimal() for code in codes):
        return InvalidResponseError("Pardot reports a failure without a code.", request=response.request)
    messages = [
        f"{element.get('param')}: {element.text}" if element.get("param") else (element.text or "") for element in found
    ]
    return error_from_code(int(codes[0]), "; ".join(messages).strip(), request=response.request)


def parse_records(elements: Iterable[Element], source: Source) -> list[Payload]:
    """Return records as tuples of texts; those with the same element sequence share their columns."""
    shapes: dict[tuple[str, ...], Columns] = {}
    records = []
    for element in elements:
        children = list(element)
        names = tuple([child.tag for child in children])
        values = tuple([_nested(child, source) if len(child) else child.text for child in children])
        columns = shapes.get(names)
        if columns is None:
            columns = shapes[names] = _columns(names, source)
        if len(columns.names) != len(names):
            values = _gathered(columns, names, values)
        records.append(Payload(columns, values))
    return records


def _columns(names: tuple[str, ...], source: Source) -> Columns:
    distinct = tuple(dict.fromkeys(names))
    return Columns(distinct, source, {name: i for i, name in enumerate(distinct)})


def _gathered(columns: Columns, names: tuple[str, ...], values: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return one value for each distinct name: several nested records of one name become a list of them."""
    gathered: dict[str, list[Any]] = {name: [] for name in columns.names}
    for name, value in zip(names, values, strict=True):
        gathered[name].append(value)
    return tuple(several if len(several) > 1 else several[0] for several in gathered.values())


def _nested(element: Element, source: Source) -> Any:
    if all(child.tag == "value" for child in element):
        return tuple([child.text or "" for child in element])
    return parse_records([element], source)[0]
