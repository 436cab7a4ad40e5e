"""Dirty tracking: what was loaded, what was set since, and so what is to be sent."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Protocol

from attrs import frozen

from pardot_orm.errors import InvalidResponseError
from pardot_orm.fields.kinds import MultiValueField, same
from pardot_orm.fields.multivalue import MultiValue
from pardot_orm.protocol.payload import Payload, own_name, plain_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pardot_orm.fields.kinds import Field
    from pardot_orm.models.base import Model
    from pardot_orm.models.custom_values import CustomValues
    from pardot_orm.models.tracked import Tracked


class _NotFetched:
    """The old value of a field that was changed without being read."""

    def __repr__(self) -> str:
        return "<not fetched>"

    def __reduce__(self) -> str:
        return "NOT_FETCHED"


NOT_FETCHED = _NotFetched()


def text_of(wire: Any) -> Any:
    """Return the text, or the texts, of an element that stands there twice, as nested records too."""
    if not _is_nested(wire):
        return wire
    return next((entry for entry in wire if not _is_nested(entry)), None) if isinstance(wire, list) else None


def _is_nested(wire: Any) -> bool:
    return isinstance(wire, Payload | list)


class Baseline:
    """What the server holds of a record, as far as it is known.

    Attributes:
        alias: The connection that the record belongs to.
        payload: The record as it came; None for one that was never saved.
        known: Values, by API name, that the server holds by now although no answer showed them (after a batch).
        stale: API names of fields that the server has changed by itself since.
        supplements: Wire values, by API name, of fields that the payload lacks and that were fetched later.
        selectors: What a reference is known by, if not its id; {} for a record that an answer has shown.
    """

    __slots__ = ("alias", "known", "payload", "selectors", "stale", "supplements")

    def __init__(self, alias: str, payload: Payload | None = None) -> None:
        self.alias = alias
        self.payload = payload
        self.known: dict[str, Any] = {}
        self.stale: frozenset[str] = frozenset()
        self.supplements: dict[str, Any] = {}
        self.selectors: dict[str, Any] = {}

    @property
    def account(self) -> tuple[str, str]:
        """Whose record it is: the alias, and the account that it led to when the record was read."""
        return self.alias, self.payload.columns.source.account if self.payload is not None else ""

    def supplement(self, name: str, value: Any) -> None:
        """Take the wire value of a field that was fetched later."""
        self.supplements[name] = value
        self.stale -= {name}

    def outdate(self, names: Iterable[str]) -> None:
        """Take fields as changed by the server: their values are not here any more."""
        self.stale |= frozenset(names)
        for name in names:
            self.supplements.pop(name, None)

    def is_loaded(self, name: str) -> bool:
        """Tell whether the value of a field, by its API name, is here."""
        if name in self.known:
            return True
        if self.payload is None or name in self.stale:
            return False
        return name in self.supplements or name in self.payload or name in self.payload.columns.source.fetched

    def holds(self, field: Field[Any]) -> bool:
        """Tell whether a field's value is here; a custom field that a whole record does not show is empty."""
        if field.custom:
            return self.holds_custom(field.api_name)
        return self.is_loaded(field.api_name) or self._shown_by_node(field)

    def holds_custom(self, name: str) -> bool:
        """Tell whether the text of a custom field is here; it may have the name of nested records."""
        if name in self.known or self.payload is None:
            return name in self.known
        source = self.payload.columns.source
        if source.complete or own_name(name) in source.fetched:
            return True
        if name in self.supplements or name in self.payload:
            wire = self.supplements[name] if name in self.supplements else self.payload[name]
            return not _is_nested(wire) or text_of(wire) is not None
        return name not in self.stale and name in source.fetched

    def holds_node(self, name: str) -> bool:
        """Tell whether the nested records of an element are here; a custom field may have its name."""
        if _is_nested(self.supplements.get(name)):
            return True
        if self.payload is None or name in self.stale:
            return False
        wire, fetched = self.payload.get(name), self.payload.columns.source.fetched
        if _is_nested(wire) or name in fetched:
            return True
        return name in self.payload and wire is None and own_name(name) not in fetched

    def value(self, field: Field[Any]) -> Any:
        """Return what the server holds of a field, or NOT_FETCHED; a list is a new one each time."""
        name, payload = field.api_name, self.payload
        if payload is not None and not (self.known or self.stale or self.supplements):  # as it came: nearly always
            position = payload.columns.index.get(name)
            if position is not None and not (field.custom and _is_nested(payload.values[position])):
                return field.from_wire(payload.values[position], payload.columns.source.decoding)
        if name in self.known:
            return field.incoming(self.known[name])
        if self.payload is None:
            return field.empty()
        if not self.holds(field):
            return NOT_FETCHED
        if self._shown_by_node(field):
            nested = self.payload.nested(field.node)
            if len(nested) > 1:
                raise field.unreadable(nested)
            return field.from_wire(nested[0].get("id") if nested else None, self.payload.columns.source.decoding)
        wire = self.supplements[name] if name in self.supplements else self.payload.get(name)
        wire = text_of(wire) if field.custom else wire
        return field.from_wire(wire, self.payload.columns.source.decoding)

    def _shown_by_node(self, field: Field[Any]) -> bool:
        """Tell whether an answer shows a nested record instead of its id."""
        name, payload = field.api_name, self.payload
        if not field.node or payload is None or name in payload or name in self.stale:
            return False
        if name in self.known or name in self.supplements:
            return False
        fetched = payload.columns.source.fetched
        return field.node in payload or (field.node in fetched and name not in fetched)

    def nested(self, name: str) -> list[Payload]:
        """Return the nested records of an element, as they came or were fetched later."""
        later = self.supplements.get(name)
        if isinstance(later, Payload):
            return [later]
        return self.payload.nested(name) if self.payload is not None else []

    def held(self, field: Field[Any]) -> Any:
        """Return the same; what can't be read as the field's kind is given as it came."""
        try:
            return self.value(field)
        except InvalidResponseError:
            name = field.api_name
            payload = self.payload
            if payload is None or name in self.supplements:
                return plain_value(text_of(self.supplements.get(name)))
            wire = payload.get(name if name in payload else field.node)
            return plain_value(text_of(wire) if field.custom else wire)

    def differs(self, field: Field[Any], value: Any) -> bool:
        """Tell whether a value is another one than the server holds; one that was not fetched may be."""
        try:
            held = self.value(field)
        except InvalidResponseError:
            return True
        return held is NOT_FETCHED or not same(held, value)

    def is_held(self, field: Field[Any], value: object) -> bool:
        """Tell whether a value, which need not be allowed, is what the server is known to hold."""
        if self.payload is None:
            return False
        held = self.held(field)
        try:
            is_empty = value is None and isinstance(held, MultiValue) and not held
            return held is not NOT_FETCHED and (is_empty or same(held, value))
        except Exception:  # noqa: BLE001 - whatever a foreign type makes of a comparison
            return False


class Values:
    """Values of a record that were read or set, on top of the baseline: its fields', or its custom fields'."""

    __slots__ = ("read", "touched")

    def __init__(self, read: dict[str, Any]) -> None:
        self.read = read
        self.touched: set[str] = set()

    def candidates(self, fields: Mapping[str, Field[Any]]) -> Iterator[Field[Any]]:
        """Yield the fields that may have changed: those assigned, and lists, which change in place."""
        for name, value in self.read.items():
            if name in fields and (name in self.touched or isinstance(value, MultiValue)):
                yield fields[name]

    def changed(self, fields: Mapping[str, Field[Any]], baseline: Baseline) -> list[Field[Any]]:
        """Return the fields whose values differ from the baseline."""
        return [field for field in self.candidates(fields) if baseline.differs(field, self.read[field.name])]

    def rebase(self, fields: Mapping[str, Field[Any]], dirty: Iterable[str], baseline: Baseline) -> None:
        """Drop the converted values that are no edits, so that they are read anew from the new baseline.

        A list stays the same object and takes the new values: somebody may hold it.
        """
        self.touched = set(dirty)
        for name in [name for name in self.read if name in fields and name not in self.touched]:
            self.forget(fields[name], baseline)

    def forget(self, field: Field[Any], baseline: Baseline) -> None:
        """Drop what was read or set of a field, so that it is read anew; a list stays the same object."""
        self.touched.discard(field.name)
        if field.name not in self.read:
            return
        held = baseline.held(field) if isinstance(field, MultiValueField) and baseline.holds(field) else None
        if isinstance(held, MultiValue):
            self.read[field.name][:] = held
        else:
            del self.read[field.name]


class Waiting(Protocol):
    """A write of a record that waits in a unit of work, as the record sees it."""

    def take_out_of(self, copy: Model, original: Model) -> None:
        """Let a copy of the record have the write's values as edits."""


@frozen
class Fresh:
    """What was written of a record, by API name, and until when reads may not show it."""

    values: Mapping[str, Any]
    until: float  # by `time.monotonic()`


class State:
    """What an instance knows of its record beside the values in its `__dict__`."""

    __slots__ = ("baseline", "custom", "fresh", "is_revived", "tracked", "values", "waiting")

    def __init__(self, baseline: Baseline, values: Values) -> None:
        self.baseline = baseline
        self.values = values
        self.custom: CustomValues | None = None
        self.tracked: dict[str, Tracked[Any]] = {}
        self.is_revived = False  # its create brought a record back that was there before
        self.waiting: list[Waiting] = []  # in a unit of work, queued through this object or shown by it
        self.fresh: Fresh | None = None

    def wrote(self, values: Mapping[str, Any], seconds: float) -> None:
        """Note what was written, which reads may not show for so many seconds."""
        before = self.fresh.values if self.fresh is not None and self.fresh.until > time.monotonic() else {}
        self.fresh = Fresh({**before, **values}, time.monotonic() + seconds)

    def keep_fresh(self) -> None:
        """Let what was just written hold, over an answer that may not show it yet."""
        if self.fresh is not None and self.fresh.until > time.monotonic():
            self.baseline.known.update(self.fresh.values)

    @property
    def is_pending(self) -> bool:
        """Whether any waits."""
        return bool(self.waiting)
