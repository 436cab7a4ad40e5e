"""DynamicContent: content that varies by a field of the prospect who looks at it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pardot_orm.fields.kinds import CharField, DateTimeField, HtmlField, IntegerField
from pardot_orm.models.base import Model
from pardot_orm.models.criteria import ids, moments
from pardot_orm.models.relations import NestedRecords, tagged_as

if TYPE_CHECKING:
    from typing import Self, Unpack

    from pardot_orm.typed.dynamic_content import DynamicContentById, DynamicContentObjects, DynamicContentValues


class DynamicContentVariation(Model, object_name="dynamicContentVariation", shows="comparison"):
    """One variant of dynamic content. It has no API operation: a read of the content shows it.

    Example:
        >>> [variation.content for variation in DynamicContent.objects.first().variations][:1]
        [...]
    """

    comparison = CharField("Condition on the field, as text.")
    content = HtmlField("Content shown.")


class DynamicContent(
    Model,
    object_name="dynamicContent",
    criteria=(*moments("created"), *ids(), *moments("updated")),
    orders=("created_at", "id", "updated_at"),
    selectors=("id",),
    operations=frozenset({"read", "query"}),
    nodes=("variation",),
    shows="name",
):
    """Content that varies by a field of the prospect. API operations `read` and `query`.

    Example:
        >>> DynamicContent.objects.first().based_on
        'Default Field: ...'
    """

    objects: ClassVar[DynamicContentObjects]

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[DynamicContentValues]) -> None: ...
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Unpack[DynamicContentById]) -> Self: ...  # type: ignore[override] # noqa: D102

    id = IntegerField("Record id.")
    name = CharField("Name.")
    embed_code = HtmlField("Script element to embed.", api_name="embedCode")
    embed_url = CharField("Address of the script.", api_name="embedUrl")
    base_content = HtmlField("Default content.", api_name="baseContent")
    based_on = CharField("Field that the choice depends on, as label text.", api_name="basedOn")
    created_at = DateTimeField("Creation time, in the API user's time zone.")
    updated_at = DateTimeField("Last change, in the API user's time zone.")

    variations: NestedRecords[DynamicContentVariation] = NestedRecords(
        "dynamicContentVariation", path=("variation",), queried="simple", about="Its variants."
    )
    tag_objects = tagged_as("Dynamic Content")
