"""What a unit of work would change, to be looked at before it does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, overload

from attrs import evolve, frozen

from pardot_orm.fields.kinds import same
from pardot_orm.fields.multivalue import MultiValue
from pardot_orm.models.subscriptions import Subscriptions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pardot_orm.models.base import Model
    from pardot_orm.protocol.asks import Write

_WIDEST = 40

# Rows that a printed preview shows; all are in `rows`.
_PRINTED = 20


@frozen
class PreviewRow:
    """One field of one record: what it is and what it would be."""

    record: Model
    field: str
    old: Any
    new: Any
    action: str = "updated"

    def __str__(self) -> str:
        if self.action == "deleted":
            return f"{self.record!r}  would be deleted"
        return f"{self.record!r}  {self.field}: {_short(self.old)} -> {_short(self.new)}"


class Preview(Sequence[PreviewRow]):
    """The rows of a preview; printed, its numbers and the first twenty rows.

    Attributes:
        rows: All rows.
        records: How many records each action concerns: `updated`, `created`, `deleted` ...
    """

    def __init__(self, rows: Iterable[PreviewRow], records: Mapping[str, int] | None = None) -> None:
        self.rows = tuple(rows)
        self.records = dict(records or {})

    @overload
    def __getitem__(self, index: int) -> PreviewRow: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[PreviewRow, ...]: ...
    def __getitem__(self, index: int | slice) -> PreviewRow | tuple[PreviewRow, ...]:
        return self.rows[index]

    def __len__(self) -> int:
        return len(self.rows)

    def __str__(self) -> str:
        if not self.rows and not self.records:
            return "nothing would change"
        numbers = ", ".join(f"{number:,} {action}" for action, number in self.records.items() if number)
        lines = [f"would be {numbers}:"] if numbers else []
        lines += map(str, self.rows[:_PRINTED])
        if len(self.rows) > _PRINTED:
            lines.append(f"and {len(self.rows) - _PRINTED:,} more changes: see .rows")
        return "\n".join(lines)

    def __repr__(self) -> str:
        return f"<Preview of {len(self)} changes>"


def numbers_of(rows: Iterable[PreviewRow]) -> dict[str, int]:
    """Return how many records each action concerns, the commonest first."""
    records = {(id(row.record), row.action) for row in rows}
    return dict(Counter(action for _, action in records).most_common())


def add_rows(rows: dict[str, PreviewRow], record: Model, write: Write, action: str) -> None:
    """Add the rows of a write, before the record takes it for granted; what was set back to the old value goes."""
    for key, row in _rows_of(record, write, action):
        earlier = rows.get(key)
        if earlier is None:
            rows[key] = row
        elif same(earlier.old, row.new):
            del rows[key]
        else:
            rows[key] = evolve(earlier, new=row.new)


def _rows_of(record: Model, write: Write, action: str) -> Iterator[tuple[str, PreviewRow]]:
    """Yield the rows of a write, each with what it is known by among those of its record."""
    if write.operation not in {"create", "update", "upsert"}:
        yield write.operation, PreviewRow(record, write.operation, None, dict(write.changes.values) or True, action)
        return
    sent = {*write.changes.names}
    for name, change in record.changes.items():
        if name not in record._state.tracked:
            api_name = field.api_name if (field := record._meta.fields.get(name)) else name
            if api_name in sent or write.operation == "upsert":
                yield name, PreviewRow(record, name, _as_it_is_now(change[0]), _as_it_is_now(change[1]), action)
    for list_id, subscribed in write.changes.subscriptions.items():
        was, name = _subscription(record, list_id)
        old = None if was is None else f"{_on(was)} {name}"
        yield f"lists {list_id}", PreviewRow(record, "lists", old, f"{_on(subscribed)} {name}", action)
    for criterion_id, match in write.changes.profile_criteria.items():
        was = record._state.tracked["profile_criteria"].held(criterion_id)
        name = f"profile_criteria {criterion_id}"
        yield name, PreviewRow(record, name, was, match, action)


def _subscription(record: Model, list_id: int) -> tuple[bool | None, str]:
    """Return whether a record was on a list, where that is known, and what the list is called."""
    entries = record._state.tracked["lists"]
    label = f"list {list_id}" if list_id > 0 else f"new list {-list_id}"
    name = entries.name_of(list_id) if isinstance(entries, Subscriptions) else None
    return entries.held(list_id), f"{label} ({name})" if name else label


def _on(subscribed: bool) -> str:
    return "on" if subscribed else "off"


def _as_it_is_now(value: Any) -> Any:
    return list(value) if isinstance(value, MultiValue) else value


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 3]}..."
