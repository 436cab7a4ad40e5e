"""What is known of the fields of prospects: `Prospect.describe()`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pardot_orm.errors import ValidationError
from pardot_orm.fields.custom import FieldDescription
from pardot_orm.fields.kinds import (
    BooleanField,
    ChoiceField,
    DateField,
    DateTimeField,
    DecimalField,
    EmailField,
    Field,
    IntegerField,
    MultiValueField,
)
from pardot_orm.fields.multivalue import MultiValue
from pardot_orm.models.ports import bindings

if TYPE_CHECKING:
    from pardot_orm.models.base import Model

# The kinds of default fields, in the words that Pardot has for custom ones.
_KINDS: tuple[tuple[type[Field[Any]], str], ...] = (
    (EmailField, "email"),
    (ChoiceField, "dropdown"),
    (IntegerField, "number"),
    (DecimalField, "number"),
    (BooleanField, "boolean"),
    (DateTimeField, "datetime"),
    (DateField, "date"),
    (MultiValueField, "multi-select"),
)


def described(model: type[Model], alias: str, samples: int) -> list[FieldDescription]:
    """Return the default fields of a model, then the account's own in the order of their ids.

    The customField request of the connection, and a query for each 200 samples (one more where there are fewer).

    Raises:
        ValidationError: `samples` is negative.
    """
    if samples < 0:
        raise ValidationError(f"describe(samples={samples!r}): it is a number of records to look at.")
    default = [_default(field) for field in model._meta.fields.values() if not field.custom]
    definitions = bindings.reader.custom_fields(alias, model._meta.object_name).values()
    seen = _seen(model, alias, [d.field_id for d in definitions if d.is_chosen], samples)
    custom = [
        FieldDescription(
            d.field_id,
            d.label,
            d.type,
            is_required=False,
            is_custom=True,
            seen=seen.get(d.field_id, ()),
            records_all=d.records_all,
        )
        for d in definitions
    ]
    return default + custom


def _default(field: Field[Any]) -> FieldDescription:
    return FieldDescription(
        field.api_name,
        field.about.rstrip("."),
        next((word for kind, word in _KINDS if isinstance(field, kind)), "text"),
        is_required=field.required,
        is_custom=False,
        choices=field.choices if isinstance(field, ChoiceField) else (),
        is_read_only=field.write == "never",
    )


def _seen(model: type[Model], alias: str, names: list[str], samples: int) -> dict[str, tuple[str, ...]]:
    """Return the distinct values of fields in the newest records.

    Fields whose values are chosen from a list alone: what people write themselves is no hint, and personal.
    """
    if not names or not samples:
        return {}
    found: dict[str, set[str]] = {name: set() for name in names}
    for record in model.objects.using(alias).only(*names).order_by("-id")[:samples]:
        for name in names:
            found[name].update(_texts(record.custom[name]))
    return {name: tuple(sorted(values)) for name, values in found.items()}


def _texts(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(value) if isinstance(value, MultiValue) else (str(value),)
