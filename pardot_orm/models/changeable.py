"""What of a record changed: values, custom fields, and entries by id, against what the server holds."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from pardot_orm.errors import ConfigurationError, UnknownFieldError, ValidationError
from pardot_orm.fields.kinds import MultiValueField, shown
from pardot_orm.models.custom_values import PREFIX, CustomValues, refuse_emptying
from pardot_orm.models.ports import bindings
from pardot_orm.protocol.asks import Changes
from pardot_orm.protocol.payload import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pardot_orm.fields.kinds import Field
    from pardot_orm.models.options import ModelOptions
    from pardot_orm.models.state import State, Values
    from pardot_orm.models.tracked import Tracked
    from pardot_orm.protocol.payload import Payload

T = TypeVar("T", bound="Tracked[Any]")


class Changeable:
    """A record as far as its changes go; `Model` is the rest of it."""

    __slots__ = ()

    if TYPE_CHECKING:
        _meta: ClassVar[ModelOptions]
        _state: State

    @property
    def _is_saved(self) -> bool:
        return self._state.baseline.payload is not None

    @property
    def custom(self) -> CustomValues:
        """The account's own fields of this record, by their names; read and written like a dict.

        Costs the one customField request of the connection, if nobody asked for it yet.

        Raises:
            UnknownFieldError: The object has no custom fields, or the account has none of that name (also a KeyError).
        """
        if not self._meta.has_custom_fields:
            raise UnknownFieldError(f"{type(self).__name__} has no custom fields; prospects have.")
        state = self._state
        if state.custom is None:
            state.custom = CustomValues(self)  # type: ignore[arg-type] # each is a Model
        return state.custom

    @property
    def raw(self) -> Mapping[str, Any]:
        """The record as it came: element -> text, unknown elements included; {} for one that was never saved."""
        payload = self._state.baseline.payload
        return plain(payload) if payload is not None else {}

    @property
    def changes(self) -> dict[str, Any]:
        """What `save()` would send, without a request: field -> (old, new), `lists` -> {list id: subscribed or not}."""
        state = self._state
        changes: dict[str, Any] = {
            f.name: (state.baseline.held(f), self.__dict__[f.name])
            for f in state.values.changed(self._meta.fields, state.baseline)
        }
        tracked = {name: edits for name, entries in state.tracked.items() if (edits := entries.edits())}
        if state.custom is not None:  # one may be named as lists are
            custom = state.custom.changes()
            changes |= {f"custom.{name}" if name in tracked else name: change for name, change in custom.items()}
        return changes | tracked

    def _set_values(self, values: Mapping[str, Any]) -> None:
        """Set fields by their names, the account's own ones too, whatever has the same name in the class.

        `custom` is a mapping of custom fields alone, and `custom__<name>` one of them. For the library's own use.

        Raises:
            UnknownFieldError: A name is no field.
            ReadOnlyFieldError: A field can't be written.
            ValidationError: A value is not allowed.
        """
        for name, value in values.items():
            if self._is_settable(name) or not self._meta.has_custom_fields:
                self._set(name, value)
            elif name == "custom" and isinstance(value, Mapping):
                self.custom.update(value)
            elif (own := self._custom_name(name)) is not None:
                self.custom[own] = value
            elif name == "custom":
                raise ValidationError(
                    f"custom={shown(value)}: it is a dict of custom fields and their values.",
                    hint="Write custom={'Plan': 'Free'}.",
                )
            else:
                setattr(self, name, value)  # which says why it can't be set

    def _set(self, name: str, value: Any) -> None:
        """Set what the class declares; where it is refused, a custom field of this name may be meant."""
        try:
            setattr(self, name, value)
        except ValidationError as error:
            if name not in self._meta.fields and self._finds_custom(name):
                error.hint = f"{error.hint or ''} The custom field of this name is {PREFIX}{name}.".strip()
            raise

    def _custom_name(self, name: str) -> str | None:
        """Return the custom field that a keyword means: by its name, or by `custom__` and its name."""
        names = dict.fromkeys((name, name.removeprefix(PREFIX)))
        return next((own for own in names if self._finds_custom(own)), None)

    def _is_settable(self, name: str) -> bool:
        """Tell whether a name is a field that the class declares, or something else of it that takes values."""
        if name in self._meta.fields:
            return True
        declared = getattr(type(self), name, None)
        return hasattr(type(declared), "__set__") and getattr(declared, "is_settable", False)

    def _finds_custom(self, name: str) -> bool:
        """Tell whether the account has a custom field of this name; asks where that is not known."""
        if not self._meta.has_custom_fields:
            return False
        with suppress(ConfigurationError):  # no connection: then nothing is known
            found = bindings.reader.custom_field(self._state.baseline.alias, self._meta.object_name, name)
            return found is not None
        return False

    def _take_answer(self, payload: Payload) -> None:
        """Take a newer answer as the record; edits stay edits. For the library's own use."""
        state = self._state
        dirty = [f.name for f in state.values.changed(self._meta.fields, state.baseline)]
        dirty_custom = list(state.custom.changes()) if state.custom is not None else []
        state.baseline.payload = payload
        state.baseline.selectors = {}
        state.baseline.alias = payload.columns.source.alias
        self._rebase(dirty, dirty_custom)
        if not state.is_pending:
            for entries in state.tracked.values():
                entries.was_read()

    def _tracked(self, kind: type[T]) -> T:
        """Return the entries of a kind that this record keeps track of. For the library's own use."""
        entries = self._state.tracked.get(kind.name)
        if entries is None:
            entries = self._state.tracked[kind.name] = kind(self)  # type: ignore[arg-type] # each is a Model
        return entries  # type: ignore[return-value] # its kind's name is its own

    def _edit_again(self, api_name: str, sent: Any) -> None:
        """Take what was sent in vain as an edit, unless there is a later one. For the library's own use."""
        field = self._meta.by_api_name.get(api_name)
        if field is None:
            self.custom.edit_again(api_name, sent)
            return
        if field.name not in self.__dict__:  # the record was read meanwhile
            self.__dict__[field.name] = field.incoming(sent)
        self._state.values.touched.add(field.name)

    @contextmanager
    def _reading_anew(self, api_name: str) -> Iterator[None]:
        """Let a field be read anew after the block, which alters its baseline, unless it was edited: that stays.

        For the library's own use.
        """
        field = self._field_of(api_name)
        values, baseline = self._values_of(field), self._state.baseline
        is_edited = field.name in values.read and baseline.differs(field, values.read[field.name])
        yield
        if not is_edited:
            values.forget(field, baseline)

    def _field_of(self, api_name: str) -> Field[Any]:
        """Return the field that is written by a name: of the class, or of the account. For the library's own use."""
        declared = self._meta.by_api_name.get(api_name)
        return declared if declared is not None else self.custom.field(api_name)

    def _values_of(self, field: Field[Any]) -> Values:
        is_declared = self._meta.by_api_name.get(field.api_name) is field
        return self._state.values if is_declared else self.custom.values_read

    def _rebase(self, dirty: Iterable[str], dirty_custom: Iterable[str]) -> None:
        state = self._state
        if not state.is_pending:  # what is queued is newer than any answer
            state.baseline.known = {}
        state.baseline.stale = frozenset()
        state.baseline.supplements = {}
        state.values.rebase(self._meta.fields, dirty, state.baseline)
        if state.custom is not None:
            state.custom.rebase(dirty_custom)
        for name in [name for name in self.__dict__ if name not in self._meta.fields]:
            del self.__dict__[name]  # related records, which the answer may show anew

    def _outgoing(self, only: Iterable[str] | None = None) -> Changes:
        """Return `changes` as they would be sent. For the library's own use."""
        state = self._state
        wanted = None if only is None else set(only)
        values = {}
        for f in state.values.changed(self._meta.fields, state.baseline):
            if wanted is None or f.name in wanted:
                values[f.api_name] = f.outgoing(self.__dict__[f.name])
                if f.custom:
                    ask = isinstance(f, MultiValueField)
                    refuse_emptying(self, f, values[f.api_name], ask=ask)  # type: ignore[arg-type] # each is a Model
        if state.custom is not None:
            outgoing = state.custom.outgoing()
            values |= {n: v for n, v in outgoing.items() if wanted is None or n in wanted}
        edits = {n: t.edits() for n, t in state.tracked.items() if wanted is None or n in wanted}
        return Changes(values, edits.get("lists", {}), edits.get("profile_criteria", {}))

    @property
    def dirty_fields(self) -> list[str]:
        """The names of the fields that changed, in the order of `changes`."""
        return list(self.changes)

    @property
    def is_dirty(self) -> bool:
        """Whether `save()` would send anything."""
        return bool(self.changes)

    @property
    def is_pending(self) -> bool:
        """Whether a queued change of this record waits in a unit of work."""
        return self._state.is_pending

    def revert(self) -> None:
        """Drop all edits that were neither sent nor queued. No request."""
        state = self._state
        state.values.rebase(self._meta.fields, (), state.baseline)
        if state.custom is not None:
            state.custom.revert()
        for entries in state.tracked.values():
            entries.revert()
