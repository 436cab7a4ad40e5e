"""Import: an asynchronous upsert of prospects from CSV files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from pardot_orm.errors import StateError, UncertainWriteError, ValidationError
from pardot_orm.fields.kinds import BooleanField, CharField, ChoiceField, DateTimeField, IntegerField, shown
from pardot_orm.models.criteria import Criterion, moments
from pardot_orm.models.jobs.batch_file import MOST_BATCHES, batch_of, check_header, columns_of
from pardot_orm.models.jobs.job import ColumnsField, ImportColumn, Job
from pardot_orm.models.ports import bindings

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self, Unpack

    from pardot_orm.changes.save import SaveResult
    from pardot_orm.http.csv_file import CsvFile
    from pardot_orm.models.jobs.batch_file import BatchSource
    from pardot_orm.models.state import Baseline
    from pardot_orm.typed.import_job import ImportById, ImportObjects, ImportValues

STATES = ("Open", "Ready", "Waiting", "Processing", "Complete")


class Import(
    Job,
    object_name="import",
    criteria=(
        *moments("created"),
        *moments("updated"),
        Criterion("status", "choice", "state", choices=STATES),
        Criterion("origin", "choice", choices=("ui", "api", "all"), neutral="all"),
    ),
    orders=("created_at", "id", "updated_at"),
    selectors=("id",),
    operations=frozenset({"create", "batch", "update", "read", "query", "download_errors"}),
    has_outputs=False,
    page_size=100,
    shows="state",
):
    """An upsert of many prospects from CSV: opened, filled with up to 10 batches, submitted, and worked on by Pardot.

    API operations `create`, `batch`, `update` (which submits it), `read`, `query` (administrators only) and
    `downloadErrors`. Version 3 matches rows by `email`, version 4 by `prospect_id` or `salesforce_fid`; whether rows
    with an address alone create prospects there, its pages contradict each other. An import that is not submitted
    within 24 hours imports nothing; one that was can't be stopped, and its results stay for 7 days.

    **An empty value empties the stored one**, unless its column says otherwise:
    `ImportColumn("city", null_overwrite=False)`. What Pardot refuses empty, such as a score, needs such a column.

    Pardot can't bound imports by id. A walk goes by offset, 100 a page, each beginning with the last import of the page
    before; where it does not, the walk begins anew and leaves out what it gave already. Orders other than ascending id
    are Pardot's in slices; whole walks are sorted here.

    Example:
        >>> job = Import.create(columns=["email", "city"])
        >>> job.add_batch([{"email": "ada@example.com", "city": "Bath"}])
        <SaveResult Import ...: batch added>
        >>> job.submit()
        <SaveResult Import ...: submitted>
    """

    # The headers of the batches that were sent by this object.
    __slots__ = ("_headers",)

    objects: ClassVar[ImportObjects]

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[ImportValues]) -> None: ...
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Unpack[ImportById]) -> Self: ...  # type: ignore[override] # noqa: D102

    id = IntegerField("Record id.")
    operation = ChoiceField("What to do with the rows.", write="create", read="never", choices=("Upsert",))
    object = ChoiceField("Kind of records.", write="create", read="never", choices=("Prospect",))
    state = ChoiceField("Progress.", choices=STATES)
    restore_deleted = BooleanField(
        "Restore matches from the recycle bin.", write="create", read="never", api_name="restoreDeleted"
    )
    columns = ColumnsField("The columns, and how each is treated.", write="create", read="never")
    is_expired = BooleanField("Whether results have expired.", api_name="isExpired")
    batches_ref = CharField("Address for batches; only while Open.", read="simple", api_name="batchesRef")
    created_count = IntegerField("Prospects created; when Complete.", read="simple", api_name="createdCount")
    updated_count = IntegerField("Prospects changed; when Complete.", read="simple", api_name="updatedCount")
    errors_ref = CharField("Address of the error file.", read="simple", api_name="errorsRef")
    error_count = IntegerField("Failed rows.", read="simple", api_name="errorCount")
    origin = ChoiceField("How it was started; queries alone show it.", read="query", choices=("UI", "API"))
    created_at = DateTimeField("Creation; queries alone show it.", read="query", api_name="createdAt")
    updated_at = DateTimeField("Last change; queries alone show it.", read="query", api_name="updatedAt")

    _lasting: ClassVar = ("operation", "object", "restore_deleted", "columns", "origin", "created_at")
    _needs: ClassVar = {
        "add a batch to": ("Open",),
        "submit": ("Open",),
        "give the errors of": ("Complete",),
    }
    _possible: ClassVar = {
        "Open": "add_batch() adds rows and submit() starts it.",
        "Complete": "Import.create() opens a new one; download_errors() gives the rows that failed.",
    }

    if TYPE_CHECKING:
        _headers: list[tuple[str, ...]]

    def _prepare(self, baseline: Baseline) -> None:
        super()._prepare(baseline)
        object.__setattr__(self, "_headers", [])

    @classmethod
    def create(
        cls,
        columns: Iterable[str | ImportColumn] | None = None,
        *,
        restore_deleted: bool = False,
        file: BatchSource | None = None,
        using: str = "default",
    ) -> Self:
        """Open an import and return it; with a file, start it at once. API operation `create`; one request.

        Rows that make a file of 10 MB or more are added in several batches and submitted: one request each.

        Args:
            columns: The columns that every batch has: names of prospects' fields, or `ImportColumn`s that say what is
                kept. Without it the header of the batches says which there are, and they overwrite.
            restore_deleted: Take matches out of the recycle bin; else such rows fail.
            file: Its only batch, as `add_batch()` takes it; the import is submitted with it (state Ready).
            using: The connection.

        Raises:
            ValidationError: A column is no field of prospects or comes twice, the file is not as Pardot takes it, or
                restore_deleted is neither True nor False.
            UncertainWriteError: The answer was lost.

        Example:
            >>> rows = [{"email": "ada@example.com", "city": "Bath"}]
            >>> Import.create([ImportColumn("email"), ImportColumn("city", overwrite=False)], file=rows).state
            'Waiting'
        """
        if not isinstance(restore_deleted, bool):
            raise ValidationError(
                f"Import.create(): restore_deleted={shown(restore_deleted)}; it must be True or False.", code=154
            )
        wanted = columns_of(columns, "Import.create()")
        batch = None if file is None else batch_of(file, "Import.create(file=...)", [c.field for c in wanted])
        if batch is not None:
            check_header(batch, [column.field for column in wanted], (), "Import.create(file=...)")
        found: Self = bindings.jobs.start_import(cls, wanted, batch, using, restore_deleted=restore_deleted)
        return found

    def add_batch(self, rows: BatchSource) -> SaveResult:
        r"""Add rows to an import that is Open. API operation `batch`; one request.

        Rows that make a file of 10 MB or more are split: one request for each batch of them. A batch is never sent
        twice by itself: an answer that is lost is `UncertainWriteError`. An error behind the first of several batches
        has a note that tells how many of the rows were added.

        Args:
            rows: A CSV file (its path, the open file, its bytes or its text, in UTF-8), or rows as dicts that have the
                same fields each. The header holds Pardot's names of prospects' fields, the same in every batch.
                Texts of rows go as they are; other values are checked and sent as the field's own are, a list as
                `Interests_0`, `Interests_1` ...

        Raises:
            ValidationError: The header is not that of the columns or names an unknown field, a row has another number
                of values, there is no row, a value has a character that XML can't carry, a score or an address is empty
                whose column does not keep the stored one, a file has 10 MB or more, or rows make more batches than
                there is room for.
            StateError: The import is not Open, or has 10 batches.
            UncertainWriteError: The answer was lost.

        Example:
            >>> job = Import.create()
            >>> job.add_batch("email,city\r\nada@example.com,Bath\r\n")
            <SaveResult Import ...: batch added>
        """
        self._check_state("add a batch to")
        if len(self._headers) >= MOST_BATCHES:
            raise StateError(
                f"{self!r} has {MOST_BATCHES} batches, which is the most.", code=160, hint="Open another import."
            )
        earlier = self._headers[-1] if self._headers else ()
        batch = batch_of(rows, "add_batch()", earlier or self._column_names())
        check_header(batch, self._column_names(), earlier, "add_batch()")
        room = MOST_BATCHES - len(self._headers)
        results: list[SaveResult] = []
        try:
            for result in bindings.jobs.add_batches(self, batch, "add_batch()", room):
                self._headers.append(batch.header)
                results.append(result)
        except UncertainWriteError:
            self._headers.append(batch.header)  # it may be there
            raise
        return results[-1]

    def submit(self) -> SaveResult:
        """Hand the import over to Pardot, which can't be undone. API operation `update`; one request.

        Raises:
            StateError: It is not Open, or has no batch.
            UncertainWriteError: The answer was lost, and so was the read that shows whether it happened.
            ConnectionFailedError: Answers were lost again and again, and it is still Open.

        Example:
            >>> job = Import.create()
            >>> job.add_batch([{"email": "ada@example.com"}])
            <SaveResult Import ...: batch added>
            >>> job.submit(), job.state
            (<SaveResult Import ...: submitted>, 'Waiting')
        """
        self._check_state("submit")
        result: SaveResult = bindings.jobs.act(self, "update")
        return result

    def download_errors(self) -> CsvFile:
        """Return the rows that failed, with the reasons, once all are here. `downloadErrors`; one request.

        Raises:
            StateError: The import is not complete, has expired, or has no failed row.

        Example:
            >>> job = Import.objects.filter(status="Complete").first()
            >>> if job is not None and job.error_count:
            ...     with job.download_errors() as errors:
            ...         print(list(errors))
        """
        self._check_state("give the errors of")
        payload = self._state.baseline.payload
        # A read shows counts; it shows the file only if there is one.
        is_read = payload is not None and "createdCount" in payload
        if is_read and not self.errors_ref and not self.error_count:
            raise StateError(f"{self!r} has no error file: no row failed.")
        return bindings.jobs.download(self, "download_errors", {})

    def _column_names(self) -> list[str]:
        payload = self._state.baseline.payload
        known = payload is not None and "columns" in payload
        columns: Any = self.columns if known else None
        return [column.field for column in columns or ()]
