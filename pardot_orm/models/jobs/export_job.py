"""Export: an asynchronous bulk read of one object into CSV files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar

from pardot_orm.errors import StateError, UnsupportedError, ValidationError
from pardot_orm.fields.kinds import BooleanField, ChoiceField, DateTimeField, IntegerField, in_documented_case, shown
from pardot_orm.models.criteria import Criterion, moments
from pardot_orm.models.jobs.job import Job, ProcedureField, TextsField
from pardot_orm.models.jobs.procedures import EXPORTED, Selection
from pardot_orm.models.ports import bindings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Self, Unpack

    from pardot_orm.changes.save import SaveResult
    from pardot_orm.http.csv_file import CsvFile
    from pardot_orm.models.base import Model
    from pardot_orm.typed.export_job import ExportById, ExportObjects, ExportValues

STATES = ("Waiting", "Processing", "Complete", "Failed", "Canceled")

_FILE_OF = re.compile(r"/id/(\d{1,15})/file/(\d{1,15})(?:[/?#]|$)")


class Export(
    Job,
    object_name="export",
    criteria=(
        *moments("created"),
        *moments("updated"),
        Criterion("status", "choice", "state", choices=("Complete", "Failed", "Processing", "Waiting")),
        Criterion("object", "choice", choices=EXPORTED),
    ),
    orders=("id", "created_at", "updated_at"),
    selectors=("id",),
    operations=frozenset({"create", "read", "query", "cancel", "download_results"}),
    has_offset=False,
    has_outputs=False,
    gives_all=True,
    shows="state",
):
    """A bulk read of prospects, visitors, activities ... into CSV files.

    API operations `create`, `read`, `query` (administrators only), `cancel` and `downloadResults`. An export waits, is
    processed, and is then complete, failed or cancelled; `refresh()` asks for its state. Its files can be fetched for 7
    days.

    Pardot gives all exports that match in one answer: it takes no limit, no offset and no bound of ids. An answer that
    holds fewer than it counts is refused rather than taken for all. `order_by()` and slices are done here then.

    Example:
        >>> export = Export.create(Prospect, fields=["id", "email"], updated_after="last_7_days")
        >>> export.state
        'Waiting'
    """

    objects: ClassVar[ExportObjects]

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[ExportValues]) -> None: ...
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Unpack[ExportById]) -> Self: ...  # type: ignore[override] # noqa: D102

    id = IntegerField("Record id.")
    object = ChoiceField("Object to read.", write="create", read="never", choices=EXPORTED)
    fields = TextsField("Fields to write; all if left out.", write="create", read="never")
    procedure = ProcedureField("Name and arguments of the selection.", write="create", read="never")
    state = ChoiceField("Progress.", choices=STATES)
    is_expired = BooleanField("Whether files have expired.", api_name="isExpired")
    result_refs = TextsField("File addresses, none before it is complete.", read="simple", api_name="resultRefs")
    created_at = DateTimeField("Creation, in the API user's time zone.", api_name="createdAt")
    updated_at = DateTimeField("Last change, in the API user's time zone.", api_name="updatedAt")

    _lasting: ClassVar = ("object", "fields", "procedure", "created_at")
    _needs: ClassVar = {"cancel": ("Waiting", "Processing"), "download": ("Complete",)}
    _possible: ClassVar = {
        "Waiting": "refresh() asks for its state anew; cancel() stops it.",
        "Processing": "refresh() asks for its state anew; cancel() stops it.",
        "Complete": "download() fetches its files.",
        "Failed": "Export.create() makes a new one.",
        "Canceled": "Export.create() makes a new one.",
    }

    @classmethod
    def create(
        cls,
        of: type[Model] | str,
        *,
        procedure: str | None = None,
        fields: Iterable[str] | None = None,
        using: str = "default",
        **arguments: Any,
    ) -> Self:
        """Queue an export and return it. API operation `create`; one request, and the customField one once.

        Arguments and fields are checked before. A moment has its time zone, or is one of Pardot's words (`yesterday`,
        `last_7_days` ...); after and before are exclusive and may span a year. Activities of type 5 are in no export.

        Args:
            of: The model, or the name of its object: Prospect, ProspectAccount, Visitor, VisitorActivity or
                ListMembership.
            procedure: What selects the records, such as `filter_by_updated_at`; by default the one that has all of the
                arguments.
            fields: Fields to write, in Pardot's names; all if left out, but a prospect's `grade` and `notes`, which
                have to be named.
            using: The connection.
            arguments: Those of the procedure: `updated_after=`, `updated_before=`, `deleted="all"` ...

        Raises:
            ValidationError: There is no such procedure, argument or field, or a value is not one that it takes.
            UnsupportedError: Pardot can't export this object.
            UncertainWriteError: The answer was lost.

        Example:
            >>> export = Export.create("visitorActivity", type=[1, 11], created_after="yesterday")
            >>> export.procedure.name
            'filter_by_created_at'
        """
        name = of if isinstance(of, str) else getattr(getattr(of, "_meta", None), "object_name", None)
        name = in_documented_case(name, EXPORTED)
        if name not in EXPORTED:
            raise UnsupportedError(f"Pardot can't export {shown(of)}; it exports {', '.join(EXPORTED)}.")
        found: Self = bindings.jobs.start_export(cls, Selection(name, procedure, fields, arguments), using)
        return found

    def cancel(self) -> SaveResult:
        """Stop an export that is not over; it can't be started again. API operation `cancel`; one request.

        Raises:
            StateError: It is over.
            UncertainWriteError: The answer was lost, and so was the read that shows whether it happened.
            ConnectionFailedError: Answers were lost again and again, and it still goes on.

        Example:
            >>> export = Export.create(Prospect, updated_after="yesterday")
            >>> export.cancel()
            <SaveResult Export ...: canceled>
        """
        self._check_state("cancel")
        result: SaveResult = bindings.jobs.act(self, "cancel")
        return result

    @property
    def files(self) -> list[int]:
        """The ids of its files, out of `result_refs`; one read, unless it was read since it is complete.

        Raises:
            InvalidResponseError: An address names no file of this export.
        """
        return [self._file_of(address) for address in self.result_refs]

    def _file_of(self, address: str) -> int:
        number = self._number_in(address)
        if number is None:
            raise type(self).result_refs.unreadable(address)
        return number

    def _number_in(self, address: str) -> int | None:
        """Return the id of the file that an address names, None if it is no file of this export."""
        match = _FILE_OF.search(address)
        return int(match[2]) if match is not None and int(match[1]) == self.id else None

    def download(self, file: int | str | None = None) -> CsvFile:
        """Return a result file, once all of it is here. API operation `downloadResults`; one request.

        It is asked of the connection's own host, whatever host its address names: no token goes anywhere else.

        Args:
            file: The id of a file, or its address; it may be left out where there is one.

        Raises:
            StateError: The export is not complete, has expired, or has no file.
            ValidationError: It has no such file, or several of which none was named.

        Example:
            >>> export = Export.create(Prospect, fields=["id", "email"], updated_after="last_7_days")
            >>> export.refresh()
            >>> if export.state == "Complete":
            ...     with export.download() as file:
            ...         print(file.header)
        """
        self._check_state("download")
        known = self.files
        self._check_state("download")  # which may be known by now
        if not known:
            raise StateError(f"{self!r} has no file: nothing matched.")
        if file is None and len(known) > 1:
            raise ValidationError(
                f"{self!r} has {len(known)} files; name one: {', '.join(map(str, known))}.",
                hint="downloads() fetches one after the other.",
            )
        wanted = known[0] if file is None else self._number_in(file) if isinstance(file, str) else file
        if wanted not in known:
            raise ValidationError(f"{self!r} has no file {shown(file)}; it has {', '.join(map(str, known))}.")
        return bindings.jobs.download(self, "download_results", {"file": wanted})

    def downloads(self) -> Iterator[CsvFile]:
        """Yield its result files, each fetched when it is its turn; no file where nothing matched. One request each.

        Raises:
            StateError: The export is not complete, or has expired.
        """
        self._check_state("download")
        files = self.files
        self._check_state("download")
        return (self.download(file) for file in files)
