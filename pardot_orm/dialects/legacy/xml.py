"""Reads the XML answers of versions 3 and 4: the envelope, its errors, and records as tuples of texts.

The rules that it shares with the reader of JSON stand in `legacy_answers.py`. Comments, processing instructions and
attributes of records are left out. A document type is refused, and with it every entity of its own, and so is an
encoding other than UTF-8. libxml2 bounds the rest: 10 MB of text in one place, 256 levels, names of 50,000 characters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen
from lxml import etree

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
    from collections.abc import Iterable

    from pardot_orm.protocol.dialect import Response
    from pardot_orm.protocol.payload import Columns, Source

Element = etree._Element  # noqa: SLF001 - lxml has no public name for it

# What the encoding of a document may be called that is UTF-8, or a part of it.
_ENCODINGS = {"UTF-8", "US-ASCII", "ASCII"}


@frozen
class Answer:
    """A parsed answer."""

    root: Element = field(repr=False)
    request: RequestSummary


class XmlReader:
    """Reads XML answers."""

    def answer(self, response: Response) -> Answer:
        """Return the parsed answer; raises the `PardotError` that it tells."""
        return parse_answer(response)

    def page(self, answer: Answer, node: str, source: Source) -> Page:
        """Return the records of an answer to a query."""
        results = answer.root.findall("result")
        if len(results) != 1:
            what = "no result" if not results else "several results"
            raise InvalidResponseError(f"Pardot's answer to a query holds {what}.", request=answer.request)
        (result,) = results
        totals = [None if len(found) else found.text for found in result.iterchildren("total_results")]
        total = total_of(totals, answer.request)
        if not len(result):
            _check_blank(result, answer)
        return Page(parse_records(_elements(result, node, answer), source), total)

    def records(self, answer: Answer, node: str, source: Source) -> list[Payload]:
        """Return the records of an answer to a read or a write."""
        if answer.root.get("stat") == "fail":
            raise without_code(answer.request)
        return parse_records(_elements(answer.root, node, answer), source)

    def described(self, answer: Answer) -> list[tuple[dict[str, str], tuple[str, ...]]]:
        """Return the attributes and the choices of each field of an answer to `describe`."""
        fields = answer.root.iterfind("result/field")
        return [
            (
                {str(name): str(value) for name, value in element.attrib.items()},
                tuple(option.text or "" for option in element.iter() if option is not element and not len(option)),
            )
            for element in fields
        ]

    def refusals(self, answer: Answer) -> list[tuple[str, str]]:
        """Return identifier and message of each entry of a batch that was refused."""
        found = [
            (element.get("identifier", ""), "".join(map(str, element.itertext())))
            for element in answer.root.iterfind("errors/*")
        ]
        if not found and answer.root.get("stat") == "fail":
            raise without_code(answer.request)
        return found


def parse_answer(response: Response) -> Answer:
    """Return the parsed answer.

    Raises:
        PardotError: What the answer tells; by its body first, then by its status.
        InvalidResponseError: It is not an answer of Pardot's.
    """
    if is_empty(response):
        return Answer(etree.Element("rsp", stat="ok"), response.request)
    try:
        root = _parse(response)
    except InvalidResponseError as invalid:
        raise by_status(response) or invalid from None
    if error := _error(root, response):
        raise error
    if error := by_status(response):
        raise error
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
        raise not_pardot(response, "broken or cut-off XML")
    about = root.getroottree().docinfo
    if about.internalDTD is not None:
        raise not_pardot(response, "XML with a document type, which Pardot never sends")
    # UTF-16 and UTF-32 need no declaration, and have zeros between their first letters.
    if b"\0" in response.body[:4] or (about.encoding or "UTF-8").upper() not in _ENCODINGS:
        raise not_pardot(response, "XML in another encoding than UTF-8, which Pardot never sends")
    if root.tag != "rsp" or root.get("stat") not in {"ok", "fail"}:
        raise not_pardot(response, "XML that is no <rsp>")
    return root


def _error(root: Element, response: Response) -> PardotError | None:
    """Return the error that an envelope tells; failed entries of a batch are not one."""
    found = root.findall("err")
    if not found and (root.get("stat") == "ok" or root.find("errors") is not None):
        return None
    codes = [element.get("code", "") for element in found]
    if not found or not all(map(WHOLE_NUMBER.fullmatch, codes)):
        return without_code(response.request)
    messages = [
        f"{element.get('param')}: {element.text}" if element.get("param") else (element.text or "") for element in found
    ]
    return error_from_code(int(codes[0]), "; ".join(messages).strip(), request=response.request)


def _elements(parent: Element, node: str, answer: Answer) -> list[Element]:
    """Return the elements of the records; the others hold single values."""
    found = []
    for element in parent:
        if element.tag == node:
            if not len(element):
                raise misshapen("a record without a field", answer.request)
            found.append(element)
        elif len(element):
            raise misshapen(f"other records than those of {node!r}", answer.request)
    return found


def _check_blank(element: Element, answer: Answer) -> None:
    if element.text and not element.text.isspace():
        raise misshapen("a text in place of records", answer.request)


# --- records ----------------------------------------------------------------------------------------------------------


def parse_records(elements: Iterable[Element], source: Source, depth: int = 0) -> list[Payload]:
    """Return records as tuples of texts; those with the same element sequence share their columns."""
    if depth > DEEPEST:
        raise misshapen(f"records nested more than {DEEPEST} levels deep")
    shapes = Shapes(source)
    records = []
    for element in elements:
        children = list(element)
        names = tuple([child.tag for child in children])
        values = tuple([_nested(child, source, depth) if len(child) else child.text for child in children])
        columns = shapes[names]
        if len(columns.names) != len(names):
            values = _gathered(columns, names, values)
        records.append(Payload(columns, values))
    return records


def _gathered(columns: Columns, names: tuple[str, ...], values: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return one value for each distinct name: several of one name become a list of them."""
    gathered: dict[str, list[Any]] = {name: [] for name in columns.names}
    for name, value in zip(names, values, strict=True):
        gathered[name].append(value)
    return tuple(several if len(several) > 1 else several[0] for several in gathered.values())


def _nested(element: Element, source: Source, depth: int) -> Any:
    if all(child.tag == "value" and not len(child) for child in element):
        return tuple([child.text or "" for child in element])
    return parse_records([element], source, depth + 1)[0]
