"""What a query finds within a unit of work: Pardot's answer, as it would be when what waits had been sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from pardot_orm.query.asking.lookups import Asked
from pardot_orm.query.asking.negation import Matches, is_shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from pardot_orm.changes.pending import Part
    from pardot_orm.changes.queue import Queue
    from pardot_orm.connection.connection import Connection
    from pardot_orm.models.base import Model
    from pardot_orm.models.criteria import Criterion


@frozen
class Seen:
    """The records of an object of which something waits that a query looks at, by their ids.

    Attributes:
        changed: What waits of each record: fields by API name, subscriptions by list.
        show: Lets a record show what waits.
    """

    model: type[Model]
    changed: Mapping[int, Mapping[Part, Any]]
    alias: str
    show: Callable[[Model], object]

    def keeps(self, record: Model, criteria: Mapping[str, Any]) -> bool:
        """Tell whether a record that Pardot found meets the criteria when what waits is sent."""
        parts = self.changed.get(record._key())
        return parts is None or all(self._holds(name, criteria[name], record, parts) for name in criteria)

    def more(self, criteria: Mapping[str, Any], found: Iterable[int]) -> dict[frozenset[str], list[int]]:
        """Return further records that may meet the criteria then, by the criteria that need not be asked of Pardot."""
        more: dict[frozenset[str], list[int]] = {}
        for record_id in sorted(self.changed.keys() - set(found)):
            parts = self.changed[record_id]
            record = self.model.reference(id=record_id, using=self.alias)
            self.show(record)
            changed = frozenset(name for name in criteria if self._looks_at(name, criteria[name], parts))
            if changed and all(self._holds(name, criteria[name], record, parts) for name in changed):
                more.setdefault(changed, []).append(record_id)
        return more

    def _looks_at(self, name: str, value: Any, parts: Mapping[Part, Any]) -> bool:
        """Tell whether a criterion looks at something that waits."""
        return _looks_at(self.model, self.model._meta.criteria.get(name), value, parts)

    def _holds(self, name: str, value: Any, record: Model, parts: Mapping[Part, Any]) -> bool:
        if not self._looks_at(name, value, parts):
            return True  # as Pardot says
        if name == _LIST:
            return any(parts.get(("lists", list_id), True) for list_id in _several(value))
        return Matches(Asked(self.model._meta.criteria[name], value), value)(record)


_LIST = "list_id"


def seen(
    queue: Queue,
    model: type[Model],
    connection: Connection,
    criteria: Iterable[Mapping[str, Any]],
    show: Callable[[Model], object],
) -> Seen | None:
    """Return what waits of the records that a query looks at, None if nothing does."""
    asked = [(name, value) for part in criteria for name, value in part.items()]
    changed: dict[int, dict[Part, Any]] = {}
    matters = False
    for pending in queue.changed(connection, model._meta.object_name):
        record_id = pending.record._key()
        if type(record_id) is not int or record_id < 1 or "id" not in model._meta.selectors:
            continue
        parts = changed.setdefault(record_id, {})
        parts.update(pending.parts)
        matters = matters or pending.write.operation == "delete"
        matters = matters or any(_looks_at(model, model._meta.criteria.get(n), v, pending.parts) for n, v in asked)
    return Seen(model, changed, connection.alias, show) if matters else None


def _looks_at(model: type[Model], criterion: Criterion | None, value: Any, parts: Mapping[Part, Any]) -> bool:
    if criterion is None:
        return False
    if criterion.name == _LIST:
        return any(("lists", list_id) in parts for list_id in _several(value))
    field = model._meta.fields.get(criterion.field or "")
    return field is not None and field.api_name in parts and is_shown(model, criterion)


def _several(value: Any) -> Iterable[Any]:
    return value if isinstance(value, list | tuple | set | frozenset) else (value,)
