"""CustomRedirect: a tracked link that forwards to another address."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pardot_orm.fields.kinds import CharField, DateTimeField, IntegerField
from pardot_orm.models.base import Model
from pardot_orm.models.criteria import ids, moments
from pardot_orm.models.relations import ForeignKey, RelatedRecords, tagged_as

if TYPE_CHECKING:
    from typing import Self, Unpack

    from pardot_orm.models.objects.campaign import Campaign
    from pardot_orm.models.objects.visitor_activity import VisitorActivity
    from pardot_orm.typed.custom_redirect import CustomRedirectById, CustomRedirectObjects, CustomRedirectValues


class CustomRedirect(
    Model,
    object_name="customRedirect",
    is_small=True,
    criteria=(*moments("created"), *ids(), *moments("updated")),
    orders=("created_at", "id", "updated_at"),
    selectors=("id",),
    operations=frozenset({"read", "query"}),
    nodes=("campaign",),
    shows="name",
):
    """A tracked link that forwards to another address. API operations `read` and `query`.

    Example:
        >>> CustomRedirect.objects.first().destination_url
        'https://...'
    """

    objects: ClassVar[CustomRedirectObjects]

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[CustomRedirectValues]) -> None: ...
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Unpack[CustomRedirectById]) -> Self: ...  # type: ignore[override] # noqa: D102

    id = IntegerField("Record id.")
    name = CharField("Redirect name.")
    url = CharField("Tracked address.")  # the field table says Url; samples and answers url
    destination_url = CharField("Target address.")  # the field table says destination
    campaign_id = IntegerField("Owning campaign; returned as nested node.", read="simple", node="campaign")
    created_at = DateTimeField("Creation time, in the API user's time zone.")
    updated_at = DateTimeField("Last change, in the API user's time zone.")

    campaign: ForeignKey[Campaign] = ForeignKey(
        "campaign", column="campaign_id", path=("campaign",), queried="simple", about="Campaign."
    )
    activities: RelatedRecords[VisitorActivity] = RelatedRecords("visitorActivity", "custom_url_id", "Its clicks.")
    tag_objects = tagged_as("Custom URL")
