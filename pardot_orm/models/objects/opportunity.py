"""Opportunity: a possible sale."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pardot_orm.fields.kinds import (
    CharField,
    ChoiceField,
    DateTimeField,
    DecimalField,
    EmailField,
    IntegerField,
)
from pardot_orm.models.base import Model
from pardot_orm.models.criteria import bounds, equal, ids, moments
from pardot_orm.models.relations import ForeignKey, NestedRecords, tagged_as

if TYPE_CHECKING:
    from typing import Self, Unpack

    from pardot_orm.models.objects.campaign import Campaign
    from pardot_orm.models.objects.prospect import Prospect
    from pardot_orm.models.objects.visitor_activity import VisitorActivity
    from pardot_orm.typed.opportunity import OpportunityById, OpportunityObjects, OpportunityValues


class Opportunity(
    Model,
    object_name="opportunity",
    criteria=(
        *moments("created"),
        *ids(),
        *bounds("probability", "integer"),
        equal("prospect_email", "text"),
        equal("prospect_id", "integer"),
        *bounds("value", "number"),
    ),
    orders=("created_at", "id", "probability", "value"),
    selectors=("id",),
    operations=frozenset({"read", "query", "create", "update", "delete", "undelete"}),
    nodes=("campaign", "prospects", "opportunity_activities"),
    one_of=("prospect_id", "prospect_email"),
    by_address={"prospect_email": "prospect"},
    shows="name",
):
    """A possible sale, tied to prospects. Accounts with a CRM connector refuse writes (codes 37 and 59).

    API operations `create` (for a prospect, by id or address), `read`, `query`, `update`, `delete` and `undelete`.

    Example:
        >>> fair = Opportunity.objects.create(prospect_id=60211, name="Fair", value="900.50", probability=40)
        >>> fair.value
        Decimal('900.5')
    """

    objects: ClassVar[OpportunityObjects]

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[OpportunityValues]) -> None: ...
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Unpack[OpportunityById]) -> Self: ...  # type: ignore[override] # noqa: D102

    id = IntegerField("Record id.")
    campaign_id = IntegerField("Campaign; returned as nested node.", write="always", node="campaign")
    name = CharField("Name.", write="always", required=True)
    value = DecimalField("Value, positive number.", write="always", required=True, least=0)
    probability = IntegerField("Chance in percent, 0 to 100.", write="always", required=True, least=0, most=100)
    type = CharField("Type.", write="always")
    stage = CharField("Stage.", write="always")
    status = ChoiceField("Status.", write="always", choices=("won", "lost", "open"))
    closed_at = DateTimeField("Close time; unset unless given.", write="always")
    created_at = DateTimeField("Creation time, in the API user's time zone.")
    updated_at = DateTimeField("Last change, in the API user's time zone.")
    prospect_id = IntegerField("The prospect it is created for.", write="create", read="never")
    prospect_email = EmailField("The prospect it is created for, by address.", write="create", read="never")

    campaign: ForeignKey[Campaign] = ForeignKey(
        "campaign", column="campaign_id", path=("campaign",), queried="simple", about="Campaign."
    )
    prospects: NestedRecords[Prospect] = NestedRecords(
        "prospect",
        path=("prospects", "prospect"),
        shows=("id", "first_name", "last_name", "email", "company"),
        queried="simple",
        about="The prospects it is tied to.",
    )
    tag_objects = tagged_as("Opportunity")
    opportunity_activities: NestedRecords[VisitorActivity] = NestedRecords(
        "visitorActivity", path=("opportunity_activities", "visitor_activity"), about="What happened to it."
    )
