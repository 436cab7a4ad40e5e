"""CustomField: the definition of a field that the account added to its prospects."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pardot_orm.fields.custom import FIELD_TYPES
from pardot_orm.fields.kinds import BooleanField, CharField, DateTimeField, IntegerField, LabelField
from pardot_orm.models.base import Model
from pardot_orm.models.criteria import ids, moments
from pardot_orm.models.relations import tagged_as

if TYPE_CHECKING:
    from typing import Self, Unpack

    from pardot_orm.typed.custom_field import CustomFieldById, CustomFieldObjects, CustomFieldValues


class CustomField(
    Model,
    object_name="customField",
    criteria=(*moments("created"), *ids()),
    orders=("created_at", "id", "name"),
    selectors=("id",),
    operations=frozenset({"read", "query", "create", "update", "delete"}),
    shows="field_id",
    defines_fields=True,
):
    """A custom field of prospects: its label, its name in the API, its type. Its allowed values are in no answer.

    API operations `create`, `read`, `query`, `update` and `delete`.

    Example:
        >>> CustomField.objects.create(name="Shoe Size", field_id="Shoe_Size", type="Number").type_id
        8
    """

    objects: ClassVar[CustomFieldObjects]

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[CustomFieldValues]) -> None: ...
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Unpack[CustomFieldById]) -> Self: ...  # type: ignore[override] # noqa: D102

    id = IntegerField("Record id.")
    name = CharField("Label of the field.", write="always", required=True)
    field_id = CharField("API name used as prospect element and parameter.", write="always", required=True)
    type = LabelField("Type label.", write="always", labels=FIELD_TYPES)
    type_id = IntegerField("Numeric field type.")
    created_at = DateTimeField("Creation time, in the API user's time zone.")
    updated_at = DateTimeField("Last change, in the API user's time zone.")
    is_record_multiple_responses = BooleanField("Whether the field keeps several answers.", write="always")
    crm_id = CharField("CRM field mapped to this one.", write="always")
    is_use_values = BooleanField("Whether values come from a predefined list.", write="always")
    is_analytics_synced = BooleanField("Whether the field syncs to analytics.", write="always")
    is_required = BooleanField("Write-only flag sent by one client; unconfirmed.", write="always", read="never")

    tag_objects = tagged_as("Prospect Custom Field")
