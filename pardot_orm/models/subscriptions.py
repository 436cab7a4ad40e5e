"""`prospect.lists`: looks like a set of lists, and sends only what changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, overload

from pardot_orm.errors import ConflictError, InvalidResponseError, NotSubscribedError, ValidationError
from pardot_orm.fields.kinds import BooleanField, shown
from pardot_orm.models.ids import record_id
from pardot_orm.models.objects.list import List
from pardot_orm.models.ports import bindings
from pardot_orm.models.tracked import Tracked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Self

    from pardot_orm.models.base import Model
    from pardot_orm.protocol.payload import Payload


_OPTED_OUT = BooleanField(api_name="did_opt_out", owner="ListSubscription")


class Subscriptions(Tracked[bool]):
    """The lists that a prospect is on; elements are `List` records, and ids stand for them everywhere.

    `add` and `discard` need no request before `save()`; `remove`, `in`, `len` and iteration read the prospect once,
    unless it was read whole already. Members who opted out of a list are in `opted_out` instead.

    Example:
        >>> prospect = Prospect.objects.get(id=60211)
        >>> prospect.lists.add(47)
        >>> prospect.changes
        {'lists': {47: True}}
    """

    name = "lists"
    node = "lists"
    absent = False

    def __init__(self, record: Model) -> None:
        super().__init__(record)
        self._given: dict[int, List] = {}  # records that were added, so that iteration need not read them

    # --- changes: no request --------------------------------------------------------------------------------------

    def add(self, *lists: List | int) -> None:
        """Subscribe to lists: records, their ids, or ids as text.

        Raises:
            ConflictError: The prospect is known to have opted out of one, which `add` can't undo.
            ValidationError: It is no list.
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
        """End a subscription.

        Raises:
            NotSubscribedError: There is none (also a `KeyError`, as of a set).
        """
        if entry not in self:
            raise NotSubscribedError(
                f"{self._record!r} is not on list {_id(entry)}.",
                hint="discard() ends a subscription where there is one, and needs no request to look.",
            )
        self.discard(entry)

    def replace(self, lists: Iterable[List | int]) -> None:
        """Subscribe to these lists and to no others: what `prospect.lists = [...]` does.

        Raises:
            ConflictError: As of `add`.
            ValidationError: One is no list, or they are no collection of lists.
        """
        given = {_id(entry): entry for entry in _several(lists)}
        current = {_id(entry) for entry in self}
        self.add(*(entry for list_id, entry in sorted(given.items()) if list_id not in current))
        self.discard(*(current - given.keys()))

    def clear(self) -> None:
        """End all subscriptions."""
        self.replace(())

    def __contains__(self, entry: object) -> bool:
        list_id = _id(entry)
        if list_id in self._edits:
            return self._edits[list_id]
        self.read()
        return self._assumed.get(list_id, list_id in self._loaded(opted_out=False))

    def __iter__(self) -> Iterator[List]:
        self.read()
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
        self.read()
        return sum(self.current().values())

    def __bool__(self) -> bool:
        return len(self) > 0

    @property
    def opted_out(self) -> list[List]:
        """The lists whose mail the prospect refused, though still a member."""
        self.read()
        return list(self._loaded(opted_out=True).values())

    def __repr__(self) -> str:
        if not self.is_read:
            return f"<lists of {self._record!r}: not read, changes {self._edits}>"
        return f"{{{', '.join(map(repr, self))}}}"

    def shown(self, *, opted_out: bool = False) -> Mapping[int, bool]:
        """Return the lists that the record showed it is on, or those of which it opted out."""
        return dict.fromkeys(self._loaded(opted_out=opted_out), True)

    def name_of(self, list_id: int) -> str | None:
        """Return what a list is called, where a record of it is here. No request. For the library's own use."""
        record = self._given.get(list_id)
        if record is None and self.is_read:
            record = {**self._loaded(opted_out=False), **self._loaded(opted_out=True)}.get(list_id)
        return record.name if record is not None and record._state.baseline.is_loaded("name") else None

    # --- privately --------------------------------------------------------------------------------------------------

    def _loaded(self, *, opted_out: bool) -> dict[int, List]:
        """Return the memberships that the record showed, of those who opted out or of the others."""
        found = {}
        for wrapper in self.nodes():
            # One documented table calls the node list_membership; its samples and all answers list_subscription.
            for entry in (*wrapper.nested("list_subscription"), *wrapper.nested("list_membership")):
                if _OPTED_OUT.from_wire(entry.get("did_opt_out"), entry.columns.source.decoding) is opted_out:
                    record = _nested_list(entry)
                    found[_id(record)] = record
        return found


def _nested_list(entry: Payload) -> List:
    nested = entry.nested("list")
    if len(nested) != 1 or not nested[0].get("id"):
        raise InvalidResponseError("Pardot shows a list subscription without its list.")
    return List._from_nested(nested[0])


def _id(entry: object) -> int:
    """Return a list's id: a whole number above zero, or that of a `List` record (a rehearsed one has a placeholder)."""
    return record_id(entry, "list", _refuse, rehearsed=True)


def _several(lists: Any) -> list[Any]:
    try:
        found = None if isinstance(lists, str | bytes | Mapping) else list(lists)
    except TypeError:
        found = None
    if found is None:
        raise ValidationError(
            f"prospect.lists can't be {shown(lists)}: write several lists, such as [47, 51]; [] is none.",
            hint="add() and discard() change single ones.",
        )
    return found


def _refuse(given: object, rule: str) -> ValidationError:
    return ValidationError(f"A list can't be {shown(given)}: {rule}.")


class SubscriptionsDescriptor:
    """Declares `lists` in a model.

    Attributes:
        memberships: The object whose records say who is on which list.
        lists: The object of the lists.
    """

    is_settable = True
    memberships = "listMembership"
    lists = "list"

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: Model, owner: type) -> Subscriptions: ...
    def __get__(self, instance: Model | None, owner: type) -> Self | Subscriptions:
        return self if instance is None else instance._tracked(Subscriptions)

    def __set__(self, instance: Model, lists: Iterable[List | int]) -> None:
        self.__get__(instance, type(instance)).replace(lists)
