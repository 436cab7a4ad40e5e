"""`record.custom`: the account's own fields of a record, typed by the account's definitions."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from difflib import get_close_matches
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NoReturn

from pardot_orm.errors import InvalidResponseError, UnknownCustomFieldError, UnsupportedError, ValidationError
from pardot_orm.fields.custom import field_class
from pardot_orm.fields.kinds import Field, shown
from pardot_orm.models.ports import bindings
from pardot_orm.models.state import NOT_FETCHED, Values

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from pardot_orm.fields.custom import CustomFieldDefinition
    from pardot_orm.models.base import Model
    from pardot_orm.models.options import ModelOptions

# What stands before the name of a custom field that is a relation's too: `where(custom__campaign="Fair")`.
PREFIX = "custom__"


def named_as_custom(meta: ModelOptions, name: str, custom: Container[str] | None) -> str | None:
    """Return the custom field that `custom__<name>` means, None for every other name.

    Args:
        meta: What is known of the object.
        name: The name as it was given.
        custom: The names of the account's custom fields, None where they are not known yet. One that is itself spelled
            so comes first.
    """
    own = name.removeprefix(PREFIX)
    if own in {name, ""} or not meta.has_custom_fields:
        return None
    if custom is None:
        field = meta.get_field(own)
        return own if field is None or field.custom else None
    return own if own in custom and name not in custom else None


class CustomValues(MutableMapping[str, Any]):
    """The custom fields of one record, by name: texts, Decimals, dates, or lists of texts.

    Deleting an entry empties the field. A number or date field that holds other text gives that text.

    Example:
        >>> prospect = Prospect.objects.get(id=60211)
        >>> prospect.custom["Interests"].append("Chess")
        >>> prospect.changes
        {'Interests': (['R < S'], ['R < S', 'Chess'])}
    """

    def __init__(self, record: Model) -> None:
        self._record = record
        self._values = Values({})

    # --- like a dict ------------------------------------------------------------------------------------------------

    def __getitem__(self, name: str) -> Any:
        if (declared := self._declared(name)) is not None:
            return getattr(self._record, declared)
        values = self._values.read
        if name not in values:
            field = self._field(name)
            value = self._record._state.baseline.value(field)
            values[name] = self._loaded(field) if value is NOT_FETCHED else value
        return values[name]

    def as_it_is(self, name: str) -> Any:
        """Return the same; what can't be read as the field's kind is given as it came."""
        try:
            return self[name]
        except InvalidResponseError:
            return self._record._state.baseline.held(self._field(name))

    def __setitem__(self, name: str, value: Any) -> None:
        if (declared := self._declared(name)) is not None:
            setattr(self._record, declared, value)
            return
        field = self._field(name)
        try:
            cleaned = field.clean(value)
            refuse_emptying(self._record, field, cleaned, ask=True)
        except ValidationError:
            if not self._record._state.baseline.is_held(field, value):
                raise
            self._values.forget(field, self._record._state.baseline)  # what stands there is no change, whatever it is
            return
        self._values.read[name] = cleaned
        self._values.touched.add(name)

    def __delitem__(self, name: str) -> None:
        self[name] = None

    def clear(self) -> None:
        """Empty all fields: all of them, or none where one can't be emptied."""
        # Empty ones stay as they are: those that record all responses can be no emptier.
        filled = [name for name in self if self.as_it_is(name) not in (None, [])]
        for name in filled:
            refuse_emptying(self._record, self._field(name), None, ask=True)
        for name in filled:
            self[name] = None

    def update(self, values: Any = (), /, **more: Any) -> None:
        """Set several fields.

        Raises:
            ValidationError: They are no mapping of names to values.
        """
        try:
            given = {**dict(values), **more}
        except (TypeError, ValueError):
            raise ValidationError(
                f"Custom fields can't be {shown(values)}: write a dict, such as {{'Plan': 'Free'}}."
            ) from None
        for name, value in given.items():
            self[name] = value

    def popitem(self) -> NoReturn:
        """Refuse: fields don't go away.

        Raises:
            UnsupportedError: Always.
        """
        raise UnsupportedError(
            "A record's custom fields are those of the account; none can be taken away.",
            hint="None empties a field, and clear() empties all.",
        )

    def __iter__(self) -> Iterator[str]:
        return iter(self._definitions)

    def __len__(self) -> int:
        return len(self._definitions)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name in self._definitions

    def __repr__(self) -> str:
        return f"<custom fields of {self._record!r}: {', '.join(self._definitions) or 'none'}>"

    # --- for the record -------------------------------------------------------------------------------------------

    def changes(self) -> dict[str, tuple[Any, Any]]:
        """Return name -> (old, new) of those that changed."""
        baseline = self._record._state.baseline
        return {f.name: (baseline.held(f), self._values.read[f.name]) for f in self._changed()}

    def outgoing(self) -> dict[str, Any]:
        """Return what a request would carry."""
        found = {}
        for field in self._changed():
            value = field.outgoing(self._values.read[field.name])
            refuse_emptying(self._record, field, value, ask=True)
            found[field.name] = value
        return found

    def rebase(self, dirty: Iterable[str]) -> None:
        """Take the record's new baseline; only `dirty` ones stay edits."""
        if self._values.read:
            self._values.rebase(self._fields, dirty, self._record._state.baseline)

    def field(self, name: str) -> Field[Any]:
        """Return the field of the account that has this name."""
        return self._fields[name]

    @property
    def values_read(self) -> Values:
        """The values that were read or set."""
        return self._values

    def edit_again(self, name: str, sent: Any) -> None:
        """Take what was sent in vain as an edit, unless there is a later one."""
        if name not in self._values.read:
            self._values.read[name] = self._field(name).incoming(sent)
        self._values.touched.add(name)

    def revert(self) -> None:
        """Drop all edits."""
        self.rebase(())

    def __getstate__(self) -> tuple[dict[str, Any], set[str]]:
        return self._values.read, self._values.touched

    def __setstate__(self, state: tuple[dict[str, Any], set[str]]) -> None:
        self._values.read.update(state[0])
        self._values.touched = set(state[1])

    # --- privately --------------------------------------------------------------------------------------------------

    def _declared(self, name: Any) -> str | None:
        """Return the attribute by which the record's class declares a field: it has one value, by either name."""
        if not isinstance(name, str):
            raise UnknownCustomFieldError(f"{shown(name)} is no name of a custom field; a name is a text.")
        field = self._record._meta.by_api_name.get(name)
        return field.name if field is not None and field.custom else None

    def _changed(self) -> list[Field[Any]]:
        if not self._values.read:
            return []
        return self._values.changed(self._fields, self._record._state.baseline)

    def _loaded(self, field: Field[Any]) -> Any:
        """Return a value that was not fetched with the record; one request, for all of its fields."""
        bindings.reader.load_field(self._record, field.name)
        value = self._record._state.baseline.value(field)
        return field.empty() if value is NOT_FETCHED else value

    def _field(self, name: str) -> Field[Any]:
        """Return a field by its name; one that is not known is asked for once more before it is refused."""
        record = self._record
        meta, alias = record._meta, record._state.baseline.alias
        definition = bindings.reader.custom_field(alias, meta.object_name, name)
        if definition is None:
            nearest = get_close_matches(name, self._definitions, n=1)
            known = ", ".join(self._definitions) or "none"
            raise UnknownCustomFieldError(
                f"The account has no custom field {shown(name)}.",
                hint=f"Did you mean {nearest[0]!r}?" if nearest else f"It has: {known}.",
            )
        return custom_field(definition, type(record).__name__)

    @property
    def _definitions(self) -> Mapping[str, CustomFieldDefinition]:
        record = self._record
        return bindings.reader.custom_fields(record._state.baseline.alias, record._meta.object_name)

    @property
    def _fields(self) -> Mapping[str, Field[Any]]:
        return _Fields(self._definitions, type(self._record).__name__)


class _Fields(dict[str, Field[Any]]):
    """The fields of an account's definitions, made when asked for."""

    def __init__(self, definitions: Mapping[str, CustomFieldDefinition], owner: str) -> None:
        super().__init__()
        self._definitions = definitions
        self._owner = owner

    def __contains__(self, name: object) -> bool:
        return name in self._definitions

    def __missing__(self, name: str) -> Field[Any]:
        return custom_field(self._definitions[name], self._owner)


@lru_cache(maxsize=4096)
def custom_field(definition: CustomFieldDefinition, owner: str) -> Field[Any]:
    """Return the field that converts and checks the values of a custom field."""
    return field_class(definition)(definition.label, api_name=definition.field_id, owner=f"{owner}.custom")


def refuse_emptying(record: Model, field: Field[Any], value: Any, *, ask: bool = False) -> None:
    """Refuse to empty a custom field that records multiple responses, declared or not.

    Args:
        record: Whose field it is.
        field: The field.
        value: What it is about to hold, or to be sent.
        ask: Ask for the account's definitions, if they are not known yet; without it nothing is refused then.
    """
    if value or value not in (None, ()):
        return
    find = bindings.reader.custom_fields if ask else bindings.reader.known_custom_fields
    definition = (find(record._state.baseline.alias, record._meta.object_name) or {}).get(field.api_name)
    if definition is not None and definition.records_all:
        raise ValidationError(
            f"{field.label} records all responses, and Pardot can't empty such a field.",
            hint="An administrator can change the field in Pardot.",
        )
