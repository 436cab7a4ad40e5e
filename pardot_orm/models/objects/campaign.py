"""Campaign: what brought prospects in."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pardot_orm.fields.kinds import CharField, IntegerField
from pardot_orm.models.base import Model
from pardot_orm.models.criteria import equal, ids, moments
from pardot_orm.models.relations import RelatedRecords, Unqueried, tagged_as

if TYPE_CHECKING:
    from typing import Self, Unpack

    from pardot_orm.models.objects.visitor_activity import VisitorActivity
    from pardot_orm.typed.campaign import CampaignById, CampaignObjects, CampaignValues


class Campaign(
    Model,
    object_name="campaign",
    is_small=True,
    criteria=(*moments("created"), *ids(), equal("name", "text"), *moments("updated")),
    orders=("created_at", "id", "name", "updated_at", "cost"),
    selectors=("id",),
    operations=frozenset({"read", "query", "create", "update"}),
    shows="name",
):
    """A marketing campaign to which prospects and assets belong. Pardot can't delete one.

    API operations `create`, `read`, `query` and `update`. Times of creation and change can be filtered and sorted
    by, and are in no answer. Accounts with Connected Campaigns refuse writes (codes 128 and 129).

    Example:
        >>> Campaign.objects.create(name="Harbour Fair", cost=900).cost
        900
    """

    objects: ClassVar[CampaignObjects]

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[CampaignValues]) -> None: ...
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Unpack[CampaignById]) -> Self: ...  # type: ignore[override] # noqa: D102

    id = IntegerField("Record id.")
    name = CharField(
        "Campaign name.", write="always", required=True
    )  # no table says so; a create without it is refused
    cost = IntegerField("Cost of the campaign.", write="always")
    folder_id = IntegerField("Folder to file the campaign in; write only.", write="always", read="never")
    crm_fid = CharField("CRM id.", read="never", shown_by="a campaign that is nested in another record")

    activities: RelatedRecords[VisitorActivity] = RelatedRecords("visitorActivity", "campaign_id", "Its activities.")
    prospects = Unqueried("prospects by campaign", "Prospect.objects.where(campaign_id={id}) walks all prospects.")
    tag_objects = tagged_as("Campaign")
