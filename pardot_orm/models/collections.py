"""`prospect.lists`: looks like a set of lists, and sends only what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from pardot_orm.errors import ConflictError, ValidationError
from pardot_orm.models.bindings import bindings
from pardot_orm.models.list import List

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Self

    from pardot_orm.models.base import Model
    from pardot_orm.payload import Payload


class Subscriptions:
    """The lists that a prospect is on; elements are `List` records, and ids stand for them everywhere.

    `add` and `discard` need no request before `save()`; `remove`, `in`, `len` and iteration read the prospect once,
    unless it was read whole already. Members who opted out of a list are in `opted_out` instead.

    Example:
        >>> prospect = Prospect.objects.get(id=60211)
        >>> prospect.lists.add(47)
        >>> prospect.changes
        {'lists': {47: True}}
    """

    def __init__(self, record: Model) -> None:
        self._record = record
        self._edits: dict[int, bool] = {}
        self._assumed: dict[int, bool] = {}  # sent or queued, and not read since
        self._given: dict[int, List] = {}  # records that were added, so that iteration need not read them

    # --- changes: no request --------------------------------------------------------------------------------------

    def add(self, *lists: List | int) -> None:
        """Subscribe to lists.

        Raises:
            ConflictError: The prospect is known to have opted out of one, which `add` can't undo.
        """
        wanted = dict.fromkeys(map(_id, lists), True)
        refused = self._loaded(opted_out=True)
        for list_id in wanted:
            if list_id in refused:
                raise ConflictError(
                    f"{self._record!r} opted out of list {list_id}; adding it again has no effect in Pardot.",
                    hint="Change opted_out of its ListMembership, if Pardot and the law allow it.",
                )
        self._edits |= wanted
        self._given |= {_id(entry): entry for entry in lists if isinstance(entry, List)}

    def discard(self, *lists: List | int) -> None:
        """End the subscription to lists, whether there is one or not."""
        self._edits |= dict.fromkeys(map(_id, lists), False)

    # --- reading: one request, once ---------------------------------------------------------------------------------

    def remove(self, entry: List | int) -> None:
        """End a subscription; raises `KeyError` where there is none."""
        if entry not in self:
            raise KeyError(_id(entry))
        self.discard(entry)

    def replace(self, lists: Iterable[List | int]) -> None:
        """Subscribe to these lists and to no others: what `prospect.lists = [...]` does."""
        wanted = {_id(entry) for entry in lists}
        current = {_id(entry) for entry in self}
        self.discard(*(current - wanted))
        self.add(*sorted(wanted - current))

    def clear(self) -> None:
        """End all subscriptions."""
        self.replace(())

    def __contains__(self, entry: object) -> bool:
        if not isinstance(entry, List | int):
            return False
        list_id = _id(entry)
        if list_id in self._edits:
            return self._edits[list_id]
        self._read()
        return self._assumed.get(list_id, list_id in self._loaded(opted_out=False))

    def __iter__(self) -> Iterator[List]:
        self._read()
        members = self._loaded(opted_out=False)
        changed = {**self._assumed, **self._edits}
        for list_id, record in members.items():
            if changed.get(list_id, True):
                yield record
        for list_id, subscribed in changed.items():
            if subscribed and list_id not in members:
                alias = self._record._state.baseline.alias
                yield self._given.get(list_id) or bindings.reader.get(List, alias, list_id)

    def __len__(self) -> int:
        self._read()
        members = dict.fromkeys(self._loaded(opted_out=False), True)
        return sum({**members, **self._assumed, **self._edits}.values())

    def __bool__(self) -> bool:
        return len(self) > 0

    @property
    def opted_out(self) -> list[List]:
        """The lists whose mail the prospect refused, though still a member."""
        self._read()
        return list(self._loaded(opted_out=True).values())

    def __repr__(self) -> str:
        if not self._is_read:
            return f"<lists of {self._record!r}: not read, changes {self._edits}>"
        return f"{{{', '.join(map(repr, self))}}}"

    # --- for the record ---------------------------------------------------------------------------------------------

    def edits(self) -> dict[int, bool]:
        """Return list id -> subscribed, for those that differ from what is known of the server."""
        members = dict.fromkeys(self._loaded(opted_out=False), True)
        held = {**members, **self._assumed}
        default = False if self._is_read else None
        return {
            list_id: subscribed
            for list_id, subscribed in self._edits.items()
            if held.get(list_id, default) is not subscribed
        }

    def sent(self, subscriptions: Mapping[int, bool]) -> None:
        """Take what was sent or queued as what the server holds; later edits stay."""
        self._assumed.update(subscriptions)
        self._edits = {i: s for i, s in self._edits.items() if subscriptions.get(i) is not s}

    def unsent(self, subscriptions: Mapping[int, bool]) -> None:
        """Make edits again of what was refused."""
        for list_id, subscribed in subscriptions.items():
            self._assumed.pop(list_id, None)
            self._edits.setdefault(list_id, subscribed)

    def was_read(self) -> None:
        """The record was read whole: what the server says holds."""
        if self._is_read:
            self._assumed.clear()

    def revert(self) -> None:
        """Drop all edits."""
        self._edits.clear()

    def __getstate__(self) -> tuple[dict[int, bool], dict[int, bool]]:
        return self._edits, self._assumed

    def __setstate__(self, state: tuple[dict[int, bool], dict[int, bool]]) -> None:
        self._edits, self._assumed = dict(state[0]), dict(state[1])

    # --- privately --------------------------------------------------------------------------------------------------

    @property
    def _is_read(self) -> bool:
        baseline = self._record._state.baseline
        return baseline.payload is None or baseline.is_loaded("lists")  # a whole record on no list shows no node

    def _read(self) -> None:
        if not self._is_read:
            bindings.reader.load_field(self._record, "lists")

    def _loaded(self, *, opted_out: bool) -> dict[int, List]:
        """Return the memberships that the record showed, of those who opted out or of the others."""
        payload = self._record._state.baseline.payload
        wrappers = payload.nested("lists") if payload is not None else ()
        found = {}
        for wrapper in wrappers:
            # One documented table calls the node list_membership; its samples and all answers list_subscription.
            for entry in (*wrapper.nested("list_subscription"), *wrapper.nested("list_membership")):
                if (entry.get("did_opt_out") in {"true", "1"}) is opted_out:
                    record = _nested_list(entry)
                    found[_id(record)] = record
        return found


def _nested_list(entry: Payload) -> List:
    (nested,) = entry.nested("list")
    return List.from_nested(nested)


def _id(entry: List | int) -> int:
    """Return a list's id: a whole number above zero, or that of a `List` record (a rehearsed one has a placeholder)."""
    if isinstance(entry, List):
        if entry.id is None:
            raise ValidationError(f"{entry!r} has no id yet: save() it before you add prospects to it.")
        return entry.id
    if type(entry) is not int or entry < 1:
        raise ValidationError(f"A list is a List record or its id, a whole number; not {entry!r}.")
    return entry


class SubscriptionsDescriptor:
    """Declares `lists` in a model."""

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: Model, owner: type) -> Subscriptions: ...
    def __get__(self, instance: Model | None, owner: type) -> Self | Subscriptions:
        if instance is None:
            return self
        state = instance._state
        if state.lists is None:
            state.lists = Subscriptions(instance)
        return state.lists

    def __set__(self, instance: Model, lists: Iterable[List | int]) -> None:
        self.__get__(instance, type(instance)).replace(lists)
