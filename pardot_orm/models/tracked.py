"""What a record holds of other things by their ids, and sends entry by entry: subscriptions, matches of criteria."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pardot_orm.errors import InvalidResponseError
from pardot_orm.models.ports import bindings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pardot_orm.models.base import Model
    from pardot_orm.protocol.payload import Payload

V = TypeVar("V")


class Tracked(Generic[V]):
    """Values by id: what the record showed, what was sent since, and what was edited since that.

    Subclasses say which node of a whole record shows them, and which entries that holds.
    """

    name: str  # in `changes`, and the keyword of save(only=...)
    node: str  # of a record that was read whole
    absent: V | None = None  # the value of an entry that a whole record does not show

    def __init__(self, record: Model) -> None:
        self._record = record
        self._edits: dict[int, V] = {}
        self._assumed: dict[int, V] = {}  # sent or queued, and not read since

    def shown(self) -> Mapping[int, V]:
        """Return the entries that the record showed when it was read whole."""
        raise NotImplementedError

    @property
    def is_read(self) -> bool:
        """Whether the record was read whole, so that what it does not show is not there."""
        baseline = self._record._state.baseline
        return baseline.payload is None or baseline.holds_node(self.node)

    def nodes(self) -> list[Payload]:
        """Return what the record nests under the node.

        Raises:
            InvalidResponseError: There is a text instead, and it is no custom field of the same name.
        """
        baseline, meta = self._record._state.baseline, self._record._meta
        try:
            return baseline.nested(self.node)
        except InvalidResponseError:
            if not meta.has_custom_fields:
                raise
            if self.node not in bindings.reader.custom_fields(baseline.alias, meta.object_name):
                raise
            return []

    def read(self) -> None:
        """Read the record whole, unless it was. One request."""
        if not self.is_read:
            bindings.reader.load_field(self._record, self.node)

    def current(self) -> dict[int, V]:
        """Return the entries as they are now, edits included."""
        return {**self.shown(), **self._assumed, **self._edits}

    def held(self, key: int) -> V | None:
        """Return the value that the server holds of an entry, as far as it is known; None where it is not."""
        return {**self.shown(), **self._assumed}.get(key, self.absent if self.is_read else None)

    # --- for the record ---------------------------------------------------------------------------------------------

    def edits(self) -> dict[int, V]:
        """Return the entries that differ from what is known of the server."""
        return {key: value for key, value in self._edits.items() if self.held(key) != value}

    def sent(self, entries: Mapping[int, V]) -> None:
        """Take what was sent or queued as what the server holds; later edits stay."""
        self._assumed.update(entries)
        self._edits = {key: value for key, value in self._edits.items() if entries.get(key) != value}

    def adopt(self, key: int, value: V) -> None:
        """Take for what the server holds what another object of the record changes; what differs stays an edit."""
        if key in self._edits and self._edits[key] in (self.held(key), value):
            del self._edits[key]
        self._assumed[key] = value

    @property
    def assumed(self) -> dict[int, V]:
        """What was sent or queued, and not read since. For the library's own use."""
        return self._assumed

    def edit_again(self, key: int, value: V) -> None:
        """Make an edit again of what was sent or queued in vain, unless there is a later one."""
        self._edits.setdefault(key, value)

    def was_read(self) -> None:
        """The record was read whole: what the server says holds."""
        if self.is_read:
            self._assumed.clear()

    def revert(self) -> None:
        """Drop all edits."""
        self._edits.clear()

    def __getstate__(self) -> tuple[dict[int, Any], dict[int, Any]]:
        return self._edits, self._assumed

    def __setstate__(self, state: tuple[dict[int, Any], dict[int, Any]]) -> None:
        self._edits, self._assumed = dict(state[0]), dict(state[1])
