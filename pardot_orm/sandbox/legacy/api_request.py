"""What a path of versions 3 and 4 asks for, with the parameters from wherever they were sent."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from attrs import Factory, define

from pardot_orm.sandbox.legacy.documentation import JOBS
from pardot_orm.sandbox.legacy.parameters import Parameters, read_parameters

if TYPE_CHECKING:
    from pardot_orm.sandbox.protocol.requests import HttpRequest

_API_PREFIX = "/api/"

# Objects that the pages of August 2021 call otherwise in some addresses than in all others.
_OTHER_NAMES = {"emailClicks": "emailClick", "activity": "visitorActivity"}


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


def _decoded(segment: str) -> str:
    # The request line was read as Latin-1, which keeps the bytes: some clients send UTF-8 unencoded.
    return unquote_to_bytes(segment.encode("latin-1")).decode("utf-8", "replace")
