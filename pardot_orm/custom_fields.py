"""What an account says of its custom fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import frozen

if TYPE_CHECKING:
    from pardot_orm.payload import Payload

# type_id of customField: which kinds hold several values, and what the others hold.
_MULTI_VALUE_TYPES = {3, 6}
_NUMBER_TYPE = 8
_DATE_TYPE = 12


@frozen
class CustomFieldDefinition:
    """What the account says of one of its custom fields.

    Attributes:
        field_id: Its name as a field of prospects.
        kind: `text`, `number`, `date` or `values` (several texts).
        records_all: Whether it records multiple responses; such a field can't be emptied.
    """

    field_id: str
    label: str
    kind: Literal["text", "number", "date", "values"]
    records_all: bool


@frozen
class FieldDescription:
    """What Pardot says of one field of an object, default or custom.

    Attributes:
        name: Its name in the API.
        kind: Its type in Pardot's words: `text`, `dropdown`, `number` ...
        is_required: Whether a record needs it.
        is_custom: Whether it is the account's own.
        choices: The values that it may have, where Pardot tells them.
    """

    name: str
    label: str
    kind: str
    is_required: bool
    is_custom: bool
    choices: tuple[str, ...] = ()

    @property
    def definition(self) -> CustomFieldDefinition:
        """The field as custom fields are known."""
        kinds: dict[str, Literal["text", "number", "date", "values"]] = {
            "number": "number",
            "date": "date",
            "multi-select": "values",
            "checkbox": "values",
        }
        return CustomFieldDefinition(self.name, self.label, kinds.get(self.kind.lower(), "text"), records_all=False)


def custom_field_definition(payload: Payload) -> CustomFieldDefinition:
    """Return the definition that a customField record holds."""
    text = payload.get("type_id")
    type_id = int(text) if isinstance(text, str) and text.isdecimal() and len(text) < 4 else 1
    records_all = payload.get("is_record_multiple_responses") in {"true", "1"}
    kind: Literal["text", "number", "date", "values"] = "text"
    if records_all or type_id in _MULTI_VALUE_TYPES:
        kind = "values"
    elif type_id == _NUMBER_TYPE:
        kind = "number"
    elif type_id == _DATE_TYPE:
        kind = "date"
    return CustomFieldDefinition(payload["field_id"], payload.get("name") or "", kind, records_all)
