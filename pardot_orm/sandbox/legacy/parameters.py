"""The parameters of versions 3 and 4, from the form body and the query string."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pardot_orm.sandbox.protocol.requests import form_pairs, query_pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pardot_orm.sandbox.protocol.requests import HttpRequest

# Characters that XML 1.0 has no way to write. They are dropped from every parameter, so that what is stored
# can be sent.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

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


def read_parameters(request: HttpRequest) -> Parameters:
    """Return the parameters of form body and query string."""
    parameters = read_form(request)
    for name, text in query_pairs(request):
        parameters.add(name, text)
    return parameters


def read_form(request: HttpRequest) -> Parameters:
    """Return the parameters of the form body alone."""
    return Parameters(form_pairs(request))
