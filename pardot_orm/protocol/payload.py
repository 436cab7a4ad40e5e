"""A record as it came: a tuple of texts plus a column index that all records of the same shape share.

Elements without a value may be left out of an answer, so that the records of one page can have different shapes.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Protocol

from attrs import define, field, frozen

from pardot_orm.errors import InvalidResponseError, MissingTimeZoneError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import tzinfo


class LoadedPage(Protocol):
    """The page that a record came in."""

    def add(self, record: Any) -> None:
        """Take a record that was made of the page."""

    def fetch(self, name: str) -> None:
        """Fetch a field that the page left out for all of its records."""


class Decoding:
    """How texts are to be understood: the account's time zone, and whether an HTML layer is undone."""

    __slots__ = ("_find_zone", "_zone", "html_entities")

    def __init__(
        self,
        zone: tzinfo | None = None,
        *,
        html_entities: bool = True,
        find_zone: Callable[[], tzinfo | None] | None = None,
    ) -> None:
        self._zone = zone
        self._find_zone = find_zone
        self.html_entities = html_entities

    @property
    def told_zone(self) -> tzinfo | None:
        """The account's time zone as far as somebody has told it; no request."""
        return self._zone

    @property
    def known_zone(self) -> tzinfo | None:
        """The account's time zone, or None where nobody told it; may cost one request, once."""
        if self._zone is None and self._find_zone is not None:
            self._zone = self._find_zone()
            self._find_zone = None
        return self._zone

    @property
    def zone(self) -> tzinfo:
        """The account's time zone.

        Raises:
            MissingTimeZoneError: Nobody told it.
        """
        zone = self.known_zone
        if zone is None:
            raise MissingTimeZoneError(
                "Pardot sends local times without a zone, and the account's time zone is not known.",
                hint='Say it once: connect(timezone="Europe/Berlin"), or set PARDOT_TIMEZONE.',
            )
        return zone

    def __getstate__(self) -> tuple[tzinfo | None, bool]:
        return self._zone, self.html_entities  # the finder belongs to a connection

    def __setstate__(self, state: tuple[tzinfo | None, bool]) -> None:
        self._zone, self.html_entities = state
        self._find_zone = None


@frozen
class Source:
    """Where the records of one answer come from, and how much of them was asked for.

    Attributes:
        complete: Whether custom fields are included: one that is absent is empty.
        account: Whose records they are: an alias may come to name another account.
        version: The version of the API that gave them; 0 where nothing was read.
        single_reads: How often each field was read singly, so that a loop can be told what it costs.
    """

    alias: str
    decoding: Decoding
    fetched: frozenset[str]
    complete: bool = False
    account: str = ""
    version: int = 0
    single_reads: Counter[str] = field(factory=Counter, eq=False, repr=False)


@define(slots=True, eq=False)
class Columns:
    """The element names of a record in their order, shared by all records that have the same ones."""

    names: tuple[str, ...]
    source: Source
    index: dict[str, int]
    page: LoadedPage | None = None

    def __getstate__(self) -> tuple[tuple[str, ...], Source, dict[str, int]]:
        return self.names, self.source, self.index  # a page belongs to a connection

    def __setstate__(self, state: tuple[tuple[str, ...], Source, dict[str, int]]) -> None:
        self.names, self.source, self.index = state
        self.page = None


@frozen(slots=True, eq=False)
class Payload:
    """One record as it came.

    A value is a text, None, the texts of a multi-value field (a tuple), a nested record, or several (a list).
    """

    columns: Columns
    values: tuple[Any, ...]

    def __contains__(self, name: object) -> bool:
        return name in self.columns.index

    def __getitem__(self, name: str) -> Any:
        return self.values[self.columns.index[name]]

    def get(self, name: str) -> Any:
        """Return the wire value of an element, None where it is empty or absent."""
        position = self.columns.index.get(name)
        return None if position is None else self.values[position]

    def __iter__(self) -> Iterator[str]:
        return iter(self.columns.names)

    def nested(self, name: str) -> list[Payload]:
        """Return the nested records of an element: none, one or several.

        Raises:
            InvalidResponseError: It holds a text instead.
        """
        value = self.get(name)
        entries = value if isinstance(value, list) else [value]
        found = [entry for entry in entries if isinstance(entry, Payload)]
        # Beside records a text is a custom field of the same name.
        if not found and not all(map(_is_record_or_nothing, entries)):
            raise InvalidResponseError(
                f"The element {name!r} should hold records, and Pardot sent text.",
                hint=f"The record is usable; its text is in record.raw[{name!r}].",
            )
        return found


def own_name(name: str) -> str:
    """Return what stands in `Source.fetched` for a custom field that has the name of nested records."""
    return f"custom {name}"


def _is_record_or_nothing(value: Any) -> bool:
    """Tell a nested record, or an element without one: it may be written with a line break in it."""
    return value is None or isinstance(value, Payload) or (isinstance(value, str) and not value.strip(" \t\r\n"))


def plain(payload: Payload) -> Mapping[str, Any]:
    """Return a record as plain dicts, lists and texts."""
    return {name: plain_value(value) for name, value in zip(payload.columns.names, payload.values, strict=True)}


def plain_value(value: Any) -> Any:
    """Return the value of an element as text, plain dicts and lists."""
    if isinstance(value, Payload):
        return plain(value)
    if isinstance(value, list | tuple):
        return [plain_value(entry) for entry in value]
    return value
