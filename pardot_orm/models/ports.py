"""What records need from the layers above them, as protocols that the package binds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pardot_orm.fields.custom import CustomFieldDefinition, FieldDescription
    from pardot_orm.http.csv_file import CsvFile
    from pardot_orm.models.base import Model
    from pardot_orm.models.jobs.batch_file import Batch
    from pardot_orm.models.jobs.job import ImportColumn
    from pardot_orm.models.jobs.procedures import Selection
    from pardot_orm.protocol.asks import Changes
    from pardot_orm.protocol.payload import Source
    from pardot_orm.query.manager import Manager
    from pardot_orm.query.queryset import QuerySet

M = TypeVar("M", bound="Model")


class Reader(Protocol):
    """How records ask for what they lack."""

    def custom_fields(self, alias: str, object_name: str) -> Mapping[str, CustomFieldDefinition]:
        """Return the custom fields of an account; at most one request a connection."""

    def custom_field(self, alias: str, object_name: str, name: str) -> CustomFieldDefinition | None:
        """Return a custom field; one that is not known is asked for once more before None is returned."""

    def known_custom_fields(self, alias: str, object_name: str) -> Mapping[str, CustomFieldDefinition] | None:
        """Return them if they were asked for already; no request."""

    def source(self, alias: str, names: Iterable[str]) -> Source:
        """Return where a record that was not read comes from. No request."""

    def load(self, record: Model) -> None:
        """Read a record whole; edits stay. One request."""

    def load_field(self, record: Model, name: str) -> None:
        """Fetch a field, by its API name, that the record lacks: for its whole page where a query can show it."""

    def get(self, model: type[M], alias: str, record_id: int) -> M:
        """Return the record with this id. One request."""

    def part(self, record: Model, operation: str, model: type[M]) -> M:
        """Return what an operation tells of a record, such as the stats of a mail. One request."""

    def listed(self, model: type[M], operation: str, options: Mapping[str, bool], alias: str) -> list[M]:
        """Return the records that an operation lists. One request."""

    def describe(self, model: type[Model], alias: str) -> list[FieldDescription]:
        """Return the account's own fields of an object. One request."""

    def class_of(self, model: type[M], alias: str) -> type[M]:
        """Return the class that an account's records of a model's object have."""


class Scan(Protocol):
    """A scan within a unit of work, which must know what became of the records that it handed out."""

    def settle(self, left: Iterable[Model]) -> None:
        """Take note of a sending, after which these records are left: not sent, or with an unknown outcome."""

    def unit_ended(self) -> None:
        """Take note that nothing more is sent."""


class Unit(Protocol):
    """A unit of work as a scan sees it."""

    @property
    def dry_run(self) -> bool:
        """Whether it sends nothing."""

    def watch(self, scan: Scan) -> None:
        """Tell a scan of each sending."""


class Seen(Protocol):
    """Records of which something waits in the unit of work that a query looks at."""

    def keeps(self, record: Model, criteria: Mapping[str, Any]) -> bool:
        """Tell whether a record that Pardot found meets the criteria when what waits is sent."""

    def more(self, criteria: Mapping[str, Any], found: Iterable[int]) -> dict[frozenset[str], list[int]]:
        """Return further records that may meet the criteria then, by the criteria that need not be asked of Pardot."""


class Writer(Protocol):
    """How records are written, at once or through the unit of work."""

    def current_unit(self) -> Unit | None:
        """Return the unit of work of this thread, if there is one."""

    def save(self, record: Model, only: Iterable[str] | None) -> Any:
        """Send what changed."""

    def delete(self, record: Model, after: Model | Iterable[Model] | None) -> Any:
        """Delete the record; in a unit of work after others."""

    def show_waiting(self, record: Model) -> bool:
        """Let a record that was just read show what waits in the unit of work; tell whether it is not to be deleted."""

    def seen(self, model: type[Model], connection: Any, criteria: Iterable[Mapping[str, Any]]) -> Seen | None:
        """Return what waits, in the unit of work, of the records that a query looks at; None if nothing does."""

    def waiting_creates(self, model: type[M], alias: str, email: Any) -> list[M]:
        """Return the records of an address that wait to be created in the unit of work."""

    def unseen_for(self, model: type[Model], alias: str, values: Mapping[str, Any]) -> float:
        """Return for how many seconds no query may find what the connection has just created of these values."""

    def undelete(self, record: Model) -> Any:
        """Take the record out of the recycle bin."""

    def act(self, record: Model, operation: str, changes: Changes) -> Any:
        """Carry out an operation that is no CRUD, such as `assign`, and take the answer."""

    def call(self, model: type[M], operation: str, selectors: Mapping[str, Any], changes: Changes, alias: str) -> M:
        """Carry out an operation that makes a record and is no create, such as `send`, and return it."""

    def upsert(self, record: Model, *, allow_duplicates: bool) -> Any:
        """Update the record that matches, or create it."""

    def update_all(self, records: QuerySet[Any], values: Mapping[str, Any], expect: int | range | None) -> Any:
        """Set values of many records."""

    def delete_all(self, records: QuerySet[Any], expect: int | range | None) -> Any:
        """Delete many records."""


class Jobs(Protocol):
    """How jobs are started and told what to do: at once, also in a unit of work; in a rehearsal not at all."""

    def start_import(
        self,
        model: type[M],
        columns: Sequence[ImportColumn],
        batch: Batch | None,
        alias: str,
        *,
        restore_deleted: bool,
    ) -> M:
        """Open an import, or run it with its rows: one request, or several where these are too large for one batch."""

    def start_export(self, model: type[M], selection: Selection, alias: str) -> M:
        """Queue an export. One request."""

    def add_batches(self, job: Model, batch: Batch, where: str, room: int) -> Iterator[Any]:
        """Add rows to an import: a batch, or several where they are too large for one. One request each."""

    def act(self, job: Model, operation: str) -> Any:
        """Submit an import (`update`) or cancel an export, and take the answer. One request."""

    def download(self, job: Model, operation: str, selectors: Mapping[str, Any]) -> CsvFile:
        """Return a file of a job. One request."""


class Bindings:
    """The bound implementations."""

    reader: Reader
    writer: Writer
    jobs: Jobs
    manager: type[Manager[Any]]


bindings = Bindings()
