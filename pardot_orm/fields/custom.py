"""What an account says of its custom fields, and the fields by which a class of one's own declares them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

from attrs import frozen

from pardot_orm.errors import InvalidResponseError
from pardot_orm.fields.kinds import CharField, DateField, DecimalField, Field, MultiValueField, unescape

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from datetime import date
    from decimal import Decimal
    from typing import Self

    from pardot_orm.fields.multivalue import MultiValue
    from pardot_orm.models.base import Model
    from pardot_orm.protocol.payload import Decoding, Payload

T = TypeVar("T")

Kind = Literal["text", "number", "date", "values"]

# The types that customField has. Their numbers are their positions, from 1: requests take the number, answers give the
# label and the number.
FIELD_TYPES = (
    "Text",
    "Radio Button",
    "Checkbox",
    "Dropdown",
    "Text Area",
    "Multi-Select",
    "Hidden",
    "Number",
    "Email",
    "Email with valid MX record",
    "Email from non-free provider",
    "Date",
    "Relational",
    "CRM User",
)
# What they hold, where that is no text; as all descriptions have them, in small letters.
_KINDS: dict[str, Kind] = {
    "checkbox": "values",
    "multi-select": "values",
    "multiselect": "values",  # as prospect accounts have it
    "number": "number",
    "date": "date",
}
_CHOSEN = {"radio button", "checkbox", "dropdown", "multi-select"}

_SHOWN = 6  # values in a repr


@frozen
class CustomFieldDefinition:
    """What the account says of one of its custom fields.

    Attributes:
        field_id: Its name as a field of prospects.
        kind: `text`, `number`, `date` or `values` (several texts).
        records_all: Whether it records multiple responses; such a field can't be emptied.
        type: Its type in Pardot's words, small: `dropdown`, `multi-select` ...
        is_chosen: Whether its values come from a list, which versions 3 and 4 don't tell.
    """

    field_id: str
    label: str
    kind: Kind
    records_all: bool
    type: str = "text"
    is_chosen: bool = False


@frozen(repr=False)
class FieldDescription:
    """What is known of one field of an object, default or custom.

    Attributes:
        name: Its name in the API.
        label: What people call it; of a default field of prospects, what it holds.
        kind: Its type in Pardot's words: `text`, `dropdown`, `number` ...
        is_required: Whether a record needs it.
        is_custom: Whether it is the account's own.
        choices: The values that it may have, where they are known.
        seen: Values found in prospects: a hint, where Pardot does not tell the choices.
        records_all: Whether it records multiple responses; such a field can't be emptied.
        is_read_only: Whether Pardot alone sets it.

    Example:
        >>> FieldDescription("Plan", "Tariff", "dropdown", is_required=False, is_custom=True, seen=("Basic", "Plus"))
        <FieldDescription Plan (Tariff): dropdown, custom, seen 'Basic', 'Plus'>
    """

    name: str
    label: str
    kind: str
    is_required: bool
    is_custom: bool
    choices: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    records_all: bool = False
    is_read_only: bool = False

    def __repr__(self) -> str:
        label = f" ({self.label})" if self.label not in {"", self.name} else ""
        flags = {
            "custom": self.is_custom,
            "required": self.is_required,
            "read-only": self.is_read_only,
            "several values": self.is_multi,
            "records all responses": self.records_all,
        }
        words = [self.kind, *(flag for flag, holds in flags.items() if holds)]
        values = {"one of": self.choices, "seen": self.seen}
        words += [f"{word} {_listed(known)}" for word, known in values.items() if known]
        return f"<{type(self).__name__} {self.name}{label}: {', '.join(words)}>"

    @property
    def is_multi(self) -> bool:
        """Whether it holds several values."""
        return self.definition.kind == "values"

    @property
    def definition(self) -> CustomFieldDefinition:
        """The field as custom fields are known."""
        kind = "values" if self.records_all else _KINDS.get(self.kind.lower(), "text")
        return CustomFieldDefinition(
            self.name, self.label, kind, self.records_all, self.kind.lower(), is_chosen=bool(self.choices)
        )


def _listed(values: tuple[str, ...]) -> str:
    more = f" and {len(values) - _SHOWN} more" if len(values) > _SHOWN else ""
    return ", ".join(map(repr, values[:_SHOWN])) + more


def custom_field_definition(payload: Payload) -> CustomFieldDefinition:
    """Return the definition that a customField record holds."""
    text = payload.get("type_id")
    type_id = int(text) if isinstance(text, str) and text.isdecimal() and len(text) < 4 else 1
    known = 0 < type_id <= len(FIELD_TYPES)
    type_ = (FIELD_TYPES[type_id - 1] if known else str(payload.get("type") or "text")).lower()
    records_all = payload.get("is_record_multiple_responses") in {"true", "1"}
    label = payload.get("name") or ""
    return CustomFieldDefinition(
        payload["field_id"],
        unescape(label) if payload.columns.source.decoding.html_entities else label,
        "values" if records_all else _KINDS.get(type_, "text"),
        records_all,
        type_,
        is_chosen=type_ in _CHOSEN or payload.get("is_use_values") in {"true", "1"},
    )


# --- declared ---------------------------------------------------------------------------------------------------------


class _CustomField(Field[T]):
    """A field of the account's own: always writable, and asked for by its name.

    Args:
        about: Its label.
        api_name: Its name in the API, where that is not the attribute's.
        owner: The class's name, for a field that no class declares.
    """

    def __init__(self, about: str = "", *, api_name: str = "", owner: str = "") -> None:
        super().__init__(about, write="always", custom=True, api_name=api_name, owner=owner)

    def from_wire(self, value: Any, decoding: Decoding) -> T:
        """Return the Python value; fields of one text may come as a list of one."""
        is_wrapped = isinstance(value, tuple) and len(value) == 1 and not isinstance(self, MultiValueField)
        return super().from_wire((value[0] or None) if is_wrapped else value, decoding)


class CustomTextField(_CustomField["str | None"], CharField):
    """A custom field of any type that holds one text.

    Example:
        >>> class Customer(Prospect):
        ...     plan = CustomTextField("Tariff", api_name="Plan")
        >>> Customer.objects.where(plan="Free").only("plan").first().plan
        'Free'
    """


class CustomNumberField(_CustomField["Decimal | None"], DecimalField):
    """A custom field of type number; where it holds other text, that text.

    Example:
        >>> class Customer(Prospect):
        ...     seats = CustomNumberField("Seats", api_name="Seats")
        >>> Customer.objects.get(id=60211).seats
        Decimal('133')
    """

    if TYPE_CHECKING:

        @overload  # type: ignore[override] # text, too
        def __get__(self, instance: None, owner: type) -> Self: ...
        @overload
        def __get__(self, instance: Model, owner: type) -> Decimal | str | None: ...
        def __get__(self, instance: Model | None, owner: type) -> Any: ...
        def __set__(self, instance: Model, value: Decimal | float | str | None) -> None: ...

    def parse(self, text: str, decoding: Decoding) -> Any:
        """Return the number, or the text that is none."""
        try:
            return super().parse(text, decoding)
        except InvalidResponseError:
            return text


class CustomDateField(_CustomField["date | None"], DateField):
    """A custom field of type date; where it holds other text, that text.

    Example:
        >>> class Customer(Prospect):
        ...     renewal_date = CustomDateField("Renewal Date", api_name="Renewal_Date")
        >>> Customer(email="ada@example.com", renewal_date="2027-03-01").renewal_date
        datetime.date(2027, 3, 1)
    """

    if TYPE_CHECKING:

        @overload  # type: ignore[override] # text, too
        def __get__(self, instance: None, owner: type) -> Self: ...
        @overload
        def __get__(self, instance: Model, owner: type) -> date | str | None: ...
        def __get__(self, instance: Model | None, owner: type) -> Any: ...
        def __set__(self, instance: Model, value: date | str | None) -> None: ...

    def parse(self, text: str, decoding: Decoding) -> Any:
        """Return the day, or the text that is none."""
        try:
            return super().parse(text, decoding)
        except InvalidResponseError:
            return text


class CustomMultiValueField(_CustomField["MultiValue"], MultiValueField):
    """A custom field of several texts: a checkbox, a multi-select, or one that records multiple responses.

    Example:
        >>> class Customer(Prospect):
        ...     interests = CustomMultiValueField("Interests", api_name="Interests")
        >>> customer = Customer.objects.get(id=60211)
        >>> customer.interests.append("Chess")
        >>> customer.changes
        {'interests': (['R < S'], ['R < S', 'Chess'])}
    """

    if TYPE_CHECKING:

        def __set__(
            self, instance: Model, value: MultiValue | list[str] | tuple[str, ...] | AbstractSet[str] | None
        ) -> None: ...


_FIELD_OF: dict[Kind, type[_CustomField[Any]]] = {
    "text": CustomTextField,
    "number": CustomNumberField,
    "date": CustomDateField,
    "values": CustomMultiValueField,
}
FIELD_CLASSES = tuple(_FIELD_OF.values())


def field_class(definition: CustomFieldDefinition) -> type[_CustomField[Any]]:
    """Return the class of field that holds the values of a custom field.

    Example:
        >>> field_class(CustomFieldDefinition("Seats", "Seats", "number", records_all=False)).__name__
        'CustomNumberField'
    """
    return _FIELD_OF[definition.kind]
