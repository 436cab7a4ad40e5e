"""What the answers of versions 3 and 4 have in common, in XML and in JSON: the rules that both readers keep.

An answer is read as it is meant or refused whole (`InvalidResponseError`); what is debatable is decided here:

- Encoding is UTF-8, with or without its byte order mark; what `Content-Type` says of type and charset does not matter.
- The body decides before the HTTP status. An `err` is an error whatever `stat` says; `stat="fail"` with refused entries
  (`errors`) is the answer to a batch, and to anything else a failure without a code.
- A name that comes several times in a record is gathered, in its order, into a list: nested records that is fine for,
  a field of one value refuses it. In JSON an array is that list, and an array of one its entry; a key that comes twice
  is refused.
- `value` alone, once or several times, without anything nested, makes the texts of a multi-value field.
- Empty is None: `<a/>`, `<a></a>`, `null`, `""`, `{}` and `[]`; attributes are left out. A blank is a text.
- Numbers keep the text that was sent, JSON's `true` and `false` are these words.
- Text between elements is layout, and not looked at; text in place of records is refused.
- Beside the records stand single values (`total_results`) that are ignored where they are unknown. Other records are
  refused, and so is a record without any element: else one of another name would go unnoticed.
- Nesting deeper than `DEEPEST` is refused; the deepest documented answer has seven levels.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Protocol

from pardot_orm.errors import (
    AuthenticationError,
    InvalidResponseError,
    PardotError,
    RateLimitError,
    RequestSummary,
    ServerError,
)
from pardot_orm.protocol.payload import Columns, Payload

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pardot_orm.protocol.dialect import Page, Response
    from pardot_orm.protocol.payload import Source

# Levels of nested records in a record.
DEEPEST = 16

# Codes and counts: Python would refuse to convert thousands of digits, with a ValueError.
WHOLE_NUMBER = re.compile(r"[0-9]{1,15}")


class Reader(Protocol):
    """Reads the answers of one format."""

    def answer(self, response: Response) -> Any:
        """Return the parsed answer; raises the `PardotError` that it tells."""

    def page(self, answer: Any, node: str, source: Source) -> Page:
        """Return the records of an answer to a query."""

    def records(self, answer: Any, node: str, source: Source) -> list[Payload]:
        """Return the records of an answer to a read or a write."""

    def described(self, answer: Any) -> list[tuple[dict[str, str], tuple[str, ...]]]:
        """Return the attributes and the choices of each field of an answer to `describe`."""

    def refusals(self, answer: Any) -> list[tuple[str, str]]:
        """Return identifier and message of each entry of a batch that was refused."""


# --- what is no answer ------------------------------------------------------------------------------------------------


def not_pardot(response: Response, what: str) -> InvalidResponseError:
    """Return the error for a body that is no answer of Pardot's; it shows nothing of the body."""
    start = response.body.lstrip(b"\xef\xbb\xbf \t\r\n")[:64].lower()
    if b"<!doctype html" in start or b"<html" in start:
        what = "an HTML page"
    return InvalidResponseError(
        f"The answer is {what} (HTTP {response.status}), not an answer of Pardot's API.",
        hint="Check the host: connect(environment=...) or PARDOT_URL.",
        request=response.request,
    )


def is_empty(response: Response) -> bool:
    """Tell whether an answer has no body and needs none, as that to a delete.

    Raises:
        InvalidResponseError: It is the answer to a question: there is no such record, it would seem.
    """
    if response.status == 204 and response.request.method == "GET":
        raise not_pardot(response, "empty")
    return response.status == 204


def by_status(response: Response) -> PardotError | None:
    """Return the error that a status tells where the body tells none."""
    if response.status < 400:
        return None
    kinds = {401: AuthenticationError, 429: RateLimitError}
    kind = kinds.get(response.status, ServerError if response.status >= 500 else InvalidResponseError)
    return kind(
        f"The server answered with HTTP status {response.status} and no explanation.",
        request=response.request,
    )


def without_code(request: RequestSummary | None) -> InvalidResponseError:
    """Return the error for a failure that is not explained."""
    return InvalidResponseError("Pardot reports a failure without a code.", request=request)


def misshapen(what: str, request: RequestSummary | None = None) -> InvalidResponseError:
    """Return the error for a part of an answer that is not as it is meant to be."""
    return InvalidResponseError(f"Pardot's answer holds {what}.", request=request)


def total_of(texts: Sequence[Any], request: RequestSummary) -> int | None:
    """Return `total_results`, which stands in an answer once or not at all.

    Raises:
        InvalidResponseError: It is no number.
    """
    if not texts:
        return None
    if len(texts) > 1 or not isinstance(texts[0], str) or not WHOLE_NUMBER.fullmatch(texts[0]):
        raise InvalidResponseError("Pardot's total_results is no number.", request=request)
    return int(texts[0])


# --- records ----------------------------------------------------------------------------------------------------------


def columns_of(names: tuple[str, ...], source: Source) -> Columns:
    """Return the columns of a sequence of names, each once."""
    distinct = tuple(dict.fromkeys(names))
    return Columns(distinct, source, {name: i for i, name in enumerate(distinct)})


class Shapes(dict[tuple[str, ...], Columns]):
    """The columns of the records of one page: those with the same sequence of names share them."""

    def __init__(self, source: Source) -> None:
        super().__init__()
        self._source = source

    def __missing__(self, names: tuple[str, ...]) -> Columns:
        columns = self[names] = columns_of(names, self._source)
        return columns
