"""What a unit of work would change, to be looked at before it does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, overload

from attrs import frozen

from pardot_orm.multivalue import MultiValue

if TYPE_CHECKING:
    from pardot_orm.models.base import Model
    from pardot_orm.operations import Write

_WIDEST = 40


@frozen
class PreviewRow:
    """One field of one record: what it is and what it would be."""

    record: Model
    field: str
    old: Any
    new: Any

    def __str__(self) -> str:
        return f"{self.record!r}  {self.field}: {_short(self.old)} -> {_short(self.new)}"


class Preview(Sequence[PreviewRow]):
    """The rows of a preview, printed as a table."""

    def __init__(self, rows: Iterable[PreviewRow]) -> None:
        self._rows = tuple(rows)

    @overload
    def __getitem__(self, index: int) -> PreviewRow: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[PreviewRow, ...]: ...
    def __getitem__(self, index: int | slice) -> PreviewRow | tuple[PreviewRow, ...]:
        return self._rows[index]

    def __len__(self) -> int:
        return len(self._rows)

    def __str__(self) -> str:
        return "\n".join(map(str, self._rows)) or "nothing would change"

    def __repr__(self) -> str:
        return f"<Preview of {len(self)} changes>"


def preview_rows(record: Model, write: Write) -> Iterator[PreviewRow]:
    """Yield the rows of a write, before the record takes it for granted."""
    if write.operation in {"create", "update", "upsert"}:
        sent = {*write.changes.names}
        for name, change in record.changes.items():
            if name not in record._state.tracked:
                api_name = field.api_name if (field := record._meta.fields.get(name)) else name
                if api_name in sent or write.operation == "upsert":
                    yield PreviewRow(record, name, *map(_as_it_is_now, change))
        for list_id, subscribed in write.changes.subscriptions.items():
            label = f"list {list_id}" if list_id > 0 else f"new list {-list_id}"
            yield PreviewRow(record, "lists", None, f"{'on' if subscribed else 'off'} {label}")
        for criterion_id, match in write.changes.profile_criteria.items():
            yield PreviewRow(record, f"profile_criteria {criterion_id}", None, match)
    else:
        yield PreviewRow(record, write.operation, None, dict(write.changes.values) or True)


def _as_it_is_now(value: Any) -> Any:
    return list(value) if isinstance(value, MultiValue) else value


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 3]}..."
