"""What every version's dialect offers, and the plain request and answer it speaks in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from attrs import field, frozen

from pardot_orm.errors import PardotError, RequestSummary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import BinaryIO

    from pardot_orm.custom_fields import FieldDescription
    from pardot_orm.operations import Batch, Read, Select, Table, Write
    from pardot_orm.payload import Payload, Source


@frozen
class Request:
    """One HTTP request, without credentials.

    Attributes:
        query: Parameters of the URL.
        body: Parameters of the form body.
        is_write: Whether repeating it could change something twice.
        document: A JSON document that is the body instead.
        file: A CSV file, with the name of its part: the body has several parts then, those of `body` among them.
        is_download: Whether the answer is a file, which may be too large for the memory.
    """

    method: str
    path: str
    query: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    body: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    is_write: bool = False
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
    """One HTTP answer, its body read whole; `retry_after` are the seconds that it asks to wait.

    Of a download `file` holds the body, and `body` its beginning.
    """

    status: int
    content_type: str
    body: bytes = field(repr=False)
    request: RequestSummary
    retry_after: float | None = None
    file: BinaryIO | None = field(default=None, repr=False)


@frozen
class Page:
    """The records of one answer, and how many match in all where the answer tells."""

    records: list[Payload]
    total: int | None = None


class Dialect(Protocol):
    """One version of the API."""

    version: int

    def select(self, select: Select) -> Request:
        """Return the request for a page of records."""

    def read(self, read: Read) -> Request:
        """Return the request for the records of a selector."""

    def write(self, write: Write) -> Request:
        """Return the request for one write."""

    def batch(self, batch: Batch) -> Request:
        """Return the request for up to 50 writes."""

    def download(self, read: Read) -> Request:
        """Return the request for a file, whose answer is the open file."""

    def csv_lines(self, table: Table) -> Iterator[bytes]:
        """Yield rows as the lines of a CSV file that an import takes, the header first."""

    def answer(self, response: Response) -> Any:
        """Return the parsed answer; raises the `PardotError` that it tells."""

    def page(self, answer: Any, select: Select, source: Source) -> Page:
        """Return the records of an answer to `select`."""

    def records(self, answer: Any, object_name: str, source: Source, operation: str = "read") -> list[Payload]:
        """Return the records of an answer to `read` (or what else gives records) or `write`."""

    def described(self, answer: Any) -> list[FieldDescription]:
        """Return the fields of an answer to `describe`."""

    def batch_errors(self, answer: Any, batch: Batch) -> Mapping[int, PardotError]:
        """Return the error of each failed write of a batch, by its position."""
