"""Form: a web form that collects prospect data."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pardot_orm.fields.kinds import CharField, DateTimeField, HtmlField, IntegerField
from pardot_orm.models.base import Model
from pardot_orm.models.criteria import ids, moments
from pardot_orm.models.relations import ForeignKey, RelatedRecords, tagged_as

if TYPE_CHECKING:
    from typing import Self, Unpack

    from pardot_orm.models.objects.campaign import Campaign
    from pardot_orm.models.objects.visitor_activity import VisitorActivity
    from pardot_orm.typed.form import FormById, FormObjects, FormValues


class Form(
    Model,
    object_name="form",
    is_small=True,
    criteria=(*moments("created"), *ids(), *moments("updated")),
    orders=("created_at", "id", "updated_at"),
    selectors=("id",),
    operations=frozenset({"read", "query"}),
    nodes=("campaign",),
    shows="name",
):
    """A web form that collects prospect data. API operations `read` and `query`.

    Example:
        >>> form = Form.objects.first()
        >>> form.activities.filter(type=ActivityKind.SUCCESS).exists()
        True
    """

    objects: ClassVar[FormObjects]

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[FormValues]) -> None: ...
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Unpack[FormById]) -> Self: ...  # type: ignore[override] # noqa: D102

    id = IntegerField("Record id.")
    name = CharField("Form name.")
    campaign_id = IntegerField("Owning campaign; returned as nested node but in bulk.", node="campaign")
    embed_code = HtmlField("Iframe markup.", api_name="embedCode")  # the field table says embed_code
    created_at = DateTimeField("Creation time, in the API user's time zone.")
    updated_at = DateTimeField("Last change, in the API user's time zone.")

    campaign: ForeignKey[Campaign] = ForeignKey(
        "campaign", column="campaign_id", path=("campaign",), queried="simple", about="Campaign."
    )
    activities: RelatedRecords[VisitorActivity] = RelatedRecords("visitorActivity", "form_id", "What was done with it.")
    tag_objects = tagged_as("Form")
