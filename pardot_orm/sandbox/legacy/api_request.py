"""Requests as data: what a path asks for, and parameters from wherever they were sent."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, unquote_to_bytes

from attrs import Factory, define, frozen
from werkzeug.formparser import FormDataParser
from werkzeug.http import parse_options_header

from pardot_orm.sandbox.core.spec import JOBS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from email.message import Message

_API_PREFIX = "/api/"

JSON, FORM, MULTIPART = "application/json", "application/x-www-form-urlencoded", "multipart/form-data"

# Characters that XML 1.0 has no way to write. They are dropped from every parameter, so that what is stored
# can be sent.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# Objects that the pages of August 2021 call otherwise in some addresses than in all others.
_OTHER_NAMES = {"emailClicks": "emailClick", "activity": "visitorActivity"}

_LIST_NAME = re.compile(r"(?P<name>.+)\[\d*\]")  # `type[]` and `type[0]`

# Parameters that belong to the call, not to any operation.
CALL_PARAMETERS = frozenset({"api_key", "user_key", "format"})


class Parameters:
    """The parameters of a request, in order; where one name comes twice, the last one counts."""

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._texts: dict[str, str] = {}
        self._lists: dict[str, list[str]] = {}
        for name, text in pairs:
            self.add(name, text)

    def add(self, name: str, text: str) -> None:
        """Add one pair as it came over the wire, `name[]` and `name[0]` included."""
        name, text = _FORBIDDEN.sub("", name), _FORBIDDEN.sub("", text)
        match = _LIST_NAME.fullmatch(name)
        if match:
            values = self._lists.setdefault(match["name"], [])
            values.append(text)
            name, text = match["name"], ",".join(values)
        self._texts[name] = text

    def rename(self, name: str, other: str) -> None:
        """Let a parameter be called otherwise."""
        self._texts[other] = self._texts.pop(name)

    def __contains__(self, name: str) -> bool:
        return name in self._texts

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def get(self, name: str) -> str | None:
        """Return the text of a parameter, None if it was not sent."""
        return self._texts.get(name)

    def filled(self, name: str) -> str | None:
        """Return the text of a criterion or result parameter; an empty one counts as not sent."""
        return self._texts.get(name) or None

    def values(self, name: str) -> list[str]:
        """Return a list of values, sent as `a,b`, `name[]=a` or `name[0]=a`."""
        if name in self._lists:
            return [value for value in self._lists[name] if value]
        return [value.strip() for value in self._texts.get(name, "").split(",") if value.strip()]

    def items(self) -> Iterable[tuple[str, str]]:
        """Return names and texts; a list's values are joined by commas."""
        return self._texts.items()

    def as_dict(self) -> dict[str, str]:
        """Return a copy as a plain dict."""
        return dict(self._texts)


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


@define
class ApiRequest:
    """What an API request asks for."""

    object: str
    version: str = ""
    op: str = ""
    parameters: Parameters = Factory(Parameters)

    @property
    def json(self) -> bool:
        """Whether the answer is wanted in JSON; every other `format` is answered in XML.

        What is said of jobs is JSON unless XML is asked for, as in all documented examples; the query of imports
        alone is documented to be XML.
        """
        default = "json" if self.object in JOBS and (self.object, self.op) != ("import", "query") else "xml"
        return (self.parameters.filled("format") or default).lower() == "json"


def is_api_path(path: str) -> bool:
    """Tell whether a path belongs to the API."""
    return path.startswith(_API_PREFIX)


def read_api_request(request: HttpRequest) -> ApiRequest:
    """Take an API request apart.

    The raw path is split before it is decoded, since a value may hold `/`. In the path `+` is itself; only
    query and body know it as a blank. A name in the path wins over the query string, and that over the body:
    the path names the record.
    """
    segments = request.path[len(_API_PREFIX) :].split("/")
    name = _decoded(segments[0])
    result = ApiRequest(object=_OTHER_NAMES.get(name, name))
    pairs = segments[1:]
    if pairs and not pairs[-1]:
        pairs.pop()  # a trailing slash
    if len(pairs) % 2:
        pairs.append("")
    result.parameters = read_parameters(request)
    for name, value in zip(pairs[::2], pairs[1::2], strict=True):
        match _decoded(name):
            case "version":
                result.version = _decoded(value)
            case "do":
                result.op = _decoded(value)
            case key:
                result.parameters.add(key, _decoded(value))
    return result


def read_parameters(request: HttpRequest) -> Parameters:
    """Return the parameters of form body and query string."""
    parameters = read_form(request)
    for name, text in _query_pairs(request.query):
        parameters.add(name, text)
    return parameters


def read_form(request: HttpRequest) -> Parameters:
    """Return the parameters of the form body alone."""
    return Parameters(_form_pairs(request))


def _decoded(segment: str) -> str:
    # The request line was read as Latin-1, which keeps the bytes: some clients send UTF-8 unencoded.
    return unquote_to_bytes(segment.encode("latin-1")).decode("utf-8", "replace")


def _query_pairs(query: str) -> list[tuple[str, str]]:
    text = query.encode("latin-1").decode("utf-8", "replace")
    return parse_qsl(text, keep_blank_values=True, encoding="utf-8", errors="replace")


def _form_pairs(request: HttpRequest) -> list[tuple[str, str]]:
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
