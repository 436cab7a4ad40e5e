"""What every version's dialect offers, and the plain request and answer it speaks in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from attrs import field, frozen

from pardot_orm.errors import PardotError, RequestSummary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import BinaryIO

    from pardot_orm.fields.custom import FieldDescription
    from pardot_orm.models.options import ModelOptions
    from pardot_orm.protocol.asks import Batch, Read, Select, Shape, Steps, Table, Wants, Write
    from pardot_orm.protocol.capabilities import Capabilities
    from pardot_orm.protocol.payload import Payload, Source

T_co = TypeVar("T_co", covariant=True)


@frozen
class Request:
    """One HTTP request, without credentials.

    Attributes:
        query: Parameters of the URL.
        body: Parameters of the form body.
        is_write: Whether it changes something.
        is_repeatable: Whether a write leaves, sent twice, what it leaves once.
        document: A JSON document that is the body instead.
        file: A CSV file, with the name of its part: the body has several parts then, those of `body` among them.
        is_download: Whether the answer is a file, which may be too large for the memory.
    """

    method: str
    path: str
    query: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    body: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    is_write: bool = False
    is_repeatable: bool = False
    document: bytes | None = field(default=None, repr=False)
    file: tuple[str, bytes] | None = field(default=None, repr=False)
    is_download: bool = False

    @property
    def summary(self) -> RequestSummary:
        """The request without its values."""
        names = [name for name, _ in (*self.query, *self.body)]
        return RequestSummary(self.method, self.path, (*names, *([self.file[0]] if self.file else [])))


@frozen
class Response:
    """One HTTP answer, its body read whole.

    Attributes:
        body: Of a download its beginning.
        retry_after: The seconds that it asks to wait.
        file: The body of a download.
        headers: Its headers, by names in any case.
    """

    status: int
    content_type: str
    body: bytes = field(repr=False)
    request: RequestSummary
    retry_after: float | None = None
    file: BinaryIO | None = field(default=None, repr=False)
    headers: Mapping[str, str] = field(factory=dict, repr=False)


@frozen
class Page:
    """The records of one answer, and how many match in all where the answer tells."""

    records: list[Payload]
    total: int | None = None


@frozen
class Call(Generic[T_co]):
    """A request, and how its answer is read.

    The dialect that makes the one gives the other with it: an answer is read as the version that it was asked of means
    it, whatever version is spoken by then.

    Attributes:
        parse: Returns an answer parsed; raises the `PardotError` that it tells.
        read: Returns of a parsed answer what was asked for.
    """

    request: Request
    parse: Callable[[Response], Any] = field(repr=False)
    read: Callable[[Any], T_co] = field(repr=False)


class Dialect(Protocol):
    """One version of the API.

    Attributes:
        page_size: The records that its pages hold at the most.
    """

    version: int
    page_size: int

    def capabilities(self, meta: ModelOptions) -> Capabilities:
        """Return what an object can do in this version."""

    def shape(self, meta: ModelOptions, wants: Wants, custom: Callable[[], Iterable[str]]) -> Shape:
        """Return how a query asks for what is wanted, and what its answers show; `custom` names the custom fields."""

    def shape_of_read(self, meta: ModelOptions, read: Read) -> Shape:
        """Return what the answer to a read shows."""

    def shape_of_write(self, meta: ModelOptions) -> Shape:
        """Return what the answer to a write shows."""

    def custom_fields_of(self, object_name: str) -> Select | None:
        """Return the query that tells an account's custom fields of an object; None where `describe()` does."""

    def steps(self, write: Write) -> Steps:
        """Return the requests that a write takes."""

    def in_words(self, select: Select) -> tuple[tuple[str, str], ...]:
        """Return what a query asks for, as names and texts, without how its pages are cut."""

    def select(self, select: Select, source: Source) -> Call[Page]:
        """Return the call for a page of records."""

    def read(self, read: Read, source: Source) -> Call[list[Payload]]:
        """Return the call for the records of a selector, or for what else gives records and changes nothing."""

    def describe(self, object_name: str) -> Call[list[FieldDescription]]:
        """Return the call for an account's own fields of an object."""

    def write(self, write: Write, source: Source) -> Call[list[Payload]]:
        """Return the call for one write, which gives the record as it is then, if the answer shows it."""

    def batch(self, batch: Batch) -> Call[Mapping[int, PardotError]]:
        """Return the call for many writes, which gives the error of each that failed, by its position."""

    def download(self, read: Read) -> Call[BinaryIO]:
        """Return the call for a file, which gives it open."""

    def job_elements(self, write: Write) -> Mapping[str, Any]:
        """Return the elements of a job's record that the write which creates it tells, and that no answer repeats."""

    def csv_lines(self, table: Table) -> Iterator[bytes]:
        """Yield rows as the lines of a CSV file that an import takes, the header first."""
