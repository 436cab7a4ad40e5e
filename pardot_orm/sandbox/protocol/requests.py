"""HTTP requests as data, and what their bodies hold: forms, and files in parts."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from attrs import frozen
from werkzeug.formparser import FormDataParser
from werkzeug.http import parse_options_header

if TYPE_CHECKING:
    from email.message import Message

JSON, FORM, MULTIPART = "application/json", "application/x-www-form-urlencoded", "multipart/form-data"


@frozen
class HttpRequest:
    """One HTTP request as it came: the target undecoded, the body complete."""

    method: str
    target: str
    headers: Message  # names are found in any case
    body: bytes
    remote_port: int

    @property
    def path(self) -> str:
        """The target without its query string, undecoded."""
        return self.target.partition("?")[0]

    @property
    def content_type(self) -> str:
        """The type of the body, without its options; empty if it is not told."""
        return parse_options_header(self.headers.get("Content-Type", ""))[0].lower()

    @property
    def query(self) -> str:
        """The query string, undecoded."""
        return self.target.partition("?")[2]


def query_pairs(request: HttpRequest) -> list[tuple[str, str]]:
    """Return names and texts of the query string."""
    # The request line was read as Latin-1, which keeps the bytes: some clients send UTF-8 unencoded.
    text = request.query.encode("latin-1").decode("utf-8", "replace")
    return parse_qsl(text, keep_blank_values=True, encoding="utf-8", errors="replace")


def form_pairs(request: HttpRequest) -> list[tuple[str, str]]:
    """Return names and texts of a form body, of either kind."""
    if request.content_type == FORM:
        text = request.body.decode("utf-8", "replace")
        return parse_qsl(text, keep_blank_values=True, encoding="utf-8", errors="replace")
    return _parts(request)[0]


def read_files(request: HttpRequest) -> list[tuple[str, bytes]]:
    """Return the files of a multipart body: the name of each part, and its content."""
    return _parts(request)[1]


def _parts(request: HttpRequest) -> tuple[list[tuple[str, str]], list[tuple[str, bytes]]]:
    """Return the texts and the files of a multipart body."""
    content_type, options = parse_options_header(request.headers.get("Content-Type", ""))
    if content_type != MULTIPART:
        return [], []
    # The body is in memory anyway: no file is made of it.
    parser = FormDataParser(stream_factory=lambda *_, **__: io.BytesIO(), silent=True)
    _, form, files = parser.parse(io.BytesIO(request.body), content_type, len(request.body), options)
    texts = [(name, text) for name, text in form.items(multi=True) if name]  # a part may lack a name
    return texts, [(name or "", storage.stream.read()) for name, storage in files.items(multi=True)]
