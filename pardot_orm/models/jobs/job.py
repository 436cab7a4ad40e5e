"""What Import and Export have in common: jobs that Pardot works on by itself, told about by their state."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, TypeVar

from attrs import frozen

from pardot_orm.errors import StateError, UnsupportedError
from pardot_orm.fields.kinds import Field, unescape
from pardot_orm.models.base import Model
from pardot_orm.protocol.payload import Columns, Payload, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pardot_orm.protocol.payload import Decoding

T = TypeVar("T")


class Job(Model):
    """A job. Its operations are sent at once, also in a unit of work; a rehearsal (`dry_run=True`) sends none."""

    # Fields that nothing changes, and that not every answer repeats.
    _lasting: ClassVar[tuple[str, ...]] = ()
    # What an operation needs the state to be, and what is possible in each state.
    _needs: ClassVar[Mapping[str, tuple[str, ...]]] = {}
    _possible: ClassVar[Mapping[str, str]] = {}

    if TYPE_CHECKING:
        state: Field[str | None]
        is_expired: Field[bool]

    def save(self, only: Iterable[str] | None = None) -> NoReturn:
        """Refuse: a job is not saved, it is created and told what to do.

        Raises:
            UnsupportedError: Always.
        """
        del only
        name = type(self).__name__
        raise UnsupportedError(
            f"{name} records are not saved.",
            hint=f"{name}.create() makes one; its operations have methods of their own.",
        )

    def _take_answer(self, payload: Payload) -> None:
        """Take a newer answer as the record, with what an earlier one told that does not change."""
        earlier = self._state.baseline.payload
        super()._take_answer(payload if earlier is None else with_elements(payload, self._kept(earlier)))

    def _kept(self, earlier: Payload) -> dict[str, Any]:
        names = (self._meta.fields[name].api_name for name in self._lasting)
        return {name: earlier[name] for name in names if name in earlier}

    def _check_state(self, operation: str) -> None:
        """Refuse an operation that the state forbids, as far as it is known; no request.

        Raises:
            StateError: The state forbids it, or the job was never created.
        """
        if not self._is_saved:
            raise StateError(
                f"{self!r} was not created, so Pardot can't {operation} it.",
                hint=f"{type(self).__name__}.create() makes one.",
            )
        baseline = self._state.baseline
        if baseline.is_loaded(self._meta.fields["is_expired"].api_name) and self.is_expired:
            raise StateError(f"{self!r} has expired, so Pardot can't {operation} it.", hint="Create a new one.")
        state = self.state if baseline.is_loaded("state") else None
        if state is None or state in self._needs[operation]:
            return
        raise StateError(
            f"{self!r} is {state}, and Pardot can {operation} one that is {' or '.join(self._needs[operation])}.",
            hint=self._possible.get(state) or "refresh() asks for its state anew.",
        )


def with_elements(payload: Payload, elements: Mapping[str, Any]) -> Payload:
    """Return a payload with further elements, unless it has them itself."""
    further = {name: value for name, value in elements.items() if name not in payload}
    if not further:
        return payload
    names = (*payload.columns.names, *further)
    columns = Columns(names, payload.columns.source, {name: i for i, name in enumerate(names)})
    return Payload(columns, (*payload.values, *further.values()))


# --- fields -----------------------------------------------------------------------------------------------------------


@frozen
class ImportColumn:
    """How a column of an import is treated where a prospect exists already.

    Attributes:
        field: A prospect's field, as Pardot names it.
        overwrite: Whether the file's value replaces the stored one.
        null_overwrite: Whether an empty value in the file empties the stored one.

    Example:
        >>> ImportColumn("score", null_overwrite=False)
        ImportColumn(field='score', overwrite=True, null_overwrite=False)
    """

    field: str
    overwrite: bool = True
    null_overwrite: bool = True


@frozen
class Procedure:
    """What an export selects by.

    Attributes:
        name: Pardot's name of it, such as `filter_by_updated_at`.
        arguments: Its arguments as they were sent.
    """

    name: str
    arguments: dict[str, Any]


class _DocumentField(Field[T]):
    """A part of the document that a job was created with: what this library sent, or what an answer shows of it."""

    def from_wire(self, value: Any, decoding: Decoding) -> T:  # noqa: ARG002 - its texts are this library's own
        """Return the value of a document, as text or as nested elements."""
        if value is None:
            return self.empty()
        try:
            return self.read_document(json.loads(value) if isinstance(value, str) else _plain(value))
        except (ValueError, TypeError, KeyError, AttributeError):
            raise self.unreadable(value) from None

    def read_document(self, document: Any) -> T:
        """Return the value of a parsed document."""
        raise NotImplementedError


def _plain(value: Any) -> Any:
    if isinstance(value, Payload):
        return plain(value)
    return [_plain(entry) for entry in value] if isinstance(value, list | tuple) else value


class ColumnsField(_DocumentField["list[ImportColumn] | None"]):
    """The columns of an import."""

    kind = "columns"

    def read_document(self, document: Any) -> list[ImportColumn] | None:
        """Return the columns."""
        entries = document if isinstance(document, list) else [document]
        return [
            ImportColumn(
                str(entry["field"]),
                entry.get("overwrite", True) in {True, "true", "1"},
                entry.get("nullOverwrite", True) in {True, "true", "1"},
            )
            for entry in entries
        ]


class ProcedureField(_DocumentField["Procedure | None"]):
    """The procedure of an export."""

    kind = "a procedure"

    def read_document(self, document: Any) -> Procedure | None:
        """Return the procedure."""
        return Procedure(str(document["name"]), dict(document.get("arguments") or {}))


class TextsField(Field["list[str]"]):
    """Several texts, of which an answer shows one as a text, several as an array, and none not at all."""

    kind = "texts"

    def empty(self) -> list[str]:
        """Return no texts."""
        return []

    def from_wire(self, value: Any, decoding: Decoding) -> list[str]:
        """Return the texts, whatever shape the wire gave them."""
        if value is None:
            return []
        entries = value if isinstance(value, list | tuple) else [value]
        texts = [entry for entry in entries if isinstance(entry, str)]
        if len(texts) < len(entries):
            raise self.unreadable(value)
        return [unescape(text) if decoding.html_entities else text for text in texts]
