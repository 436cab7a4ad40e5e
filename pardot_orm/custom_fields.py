"""The classes that declare custom fields, for models of your own.

Example:
    >>> from pardot_orm import Prospect
    >>> from pardot_orm.custom_fields import CustomNumberField
    >>> class Customer(Prospect):
    ...     seats = CustomNumberField("Seats", api_name="Seats")
"""

from pardot_orm.fields.custom import (
    CustomDateField,
    CustomFieldDefinition,
    CustomMultiValueField,
    CustomNumberField,
    CustomTextField,
    FieldDescription,
)

__all__ = [
    "CustomDateField",
    "CustomFieldDefinition",
    "CustomMultiValueField",
    "CustomNumberField",
    "CustomTextField",
    "FieldDescription",
]
