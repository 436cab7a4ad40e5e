"""VisitorActivity: what a visitor or prospect did, or a mail sent to one."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, ClassVar

from pardot_orm.fields.kinds import CharField, DateTimeField, IntegerField
from pardot_orm.models.base import Model
from pardot_orm.models.criteria import Criterion, any_of, flag, ids, moments
from pardot_orm.models.ports import bindings
from pardot_orm.models.relations import ForeignKey

if TYPE_CHECKING:
    from typing import Self, Unpack

    from pardot_orm.models.objects.campaign import Campaign
    from pardot_orm.models.objects.custom_redirect import CustomRedirect
    from pardot_orm.models.objects.email import Email
    from pardot_orm.models.objects.email_template import EmailTemplate
    from pardot_orm.models.objects.form import Form
    from pardot_orm.models.objects.opportunity import Opportunity
    from pardot_orm.models.objects.prospect import Prospect
    from pardot_orm.models.objects.visit import Visit
    from pardot_orm.models.objects.visitor import Visitor
    from pardot_orm.typed.visitor_activity import VisitorActivityById, VisitorActivityObjects, VisitorActivityValues


class ActivityKind(IntEnum):
    """The kinds of activities: `VisitorActivity.type`.

    Example:
        >>> ActivityKind(34).label
        'Video Watched (≥ 75% watched)'
    """

    CLICK = 1
    VIEW = 2
    ERROR = 3
    SUCCESS = 4
    SESSION = 5
    SENT = 6
    SEARCH = 7
    NEW_OPPORTUNITY = 8
    OPPORTUNITY_WON = 9
    OPPORTUNITY_LOST = 10
    OPEN = 11
    UNSUBSCRIBE_PAGE = 12
    BOUNCED = 13
    SPAM_COMPLAINT = 14
    EMAIL_PREFERENCE_PAGE = 15
    RESUBSCRIBED = 16
    CLICK_THIRD_PARTY = 17
    OPPORTUNITY_REOPENED = 18
    OPPORTUNITY_LINKED = 19
    VISIT = 20
    CUSTOM_URL_CLICK = 21
    OLARK_CHAT = 22
    INVITED_TO_WEBINAR = 23
    ATTENDED_WEBINAR = 24
    REGISTERED_FOR_WEBINAR = 25
    SOCIAL_POST_CLICK = 26
    VIDEO_VIEW = 27
    EVENT_REGISTERED = 28
    EVENT_CHECKED_IN = 29
    VIDEO_CONVERSION = 30
    USERVOICE_SUGGESTION = 31
    USERVOICE_COMMENT = 32
    USERVOICE_TICKET = 33
    VIDEO_WATCHED = 34
    INDIRECT_UNSUBSCRIBE_OPEN = 35
    INDIRECT_BOUNCE = 36
    INDIRECT_RESUBSCRIBED = 37
    OPPORTUNITY_UNLINKED = 38

    @property
    def label(self) -> str:
        """What Pardot calls it."""
        return _LABELS.get(self.value, self.name.replace("_", " ").title())


# Where Pardot's words are not those of the name.
_LABELS = {
    17: "Click (Third Party)",
    21: "Custom URL click",
    23: "Invited to Webinar",
    25: "Registered for Webinar",
    29: "Event Checked In",
    31: "UserVoice Suggestion",
    32: "UserVoice Comment",
    33: "UserVoice Ticket",
    34: "Video Watched (≥ 75% watched)",
}

# Assets that a query can be narrowed to, and the nodes that show what an activity was done with.
_ASSETS = ("custom_url", "email", "file", "form", "form_handler", "landing_page")
_ASSET_NODES = ("email", "form", "form_handler", "landing_page", "file", "custom_redirect")


class Asset(Model, object_name="assetStub", shows="name"):
    """What an activity was done with: a form, mail, file ... It has no API operation: a read of the activity shows it.

    Example:
        >>> activity = VisitorActivity.objects.filter(form_only=True).first()
        >>> activity.asset.app_url
        'https://...'
    """

    name = CharField("Name.")
    app_url = CharField("Its page in the application.")


class VisitorActivity(
    Model,
    object_name="visitorActivity",
    criteria=(
        *moments("created"),
        *ids(),
        *moments("updated"),
        flag("prospect_only"),
        *any_of("type"),
        *(Criterion(f"{asset}_only", "flag", f"{asset}_only", group="asset") for asset in _ASSETS),
        *any_of("campaign_id"),
        Criterion(
            "custom_url_id", "integers", "custom_redirect_id"
        ),  # asked for under one name, answered under another
        *any_of("email_id", "file_id", "form_id", "form_handler_id", "landing_page_id", "prospect_id", "visitor_id"),
    ),
    orders=("created_at", "id", "prospect_id", "visitor_id", "updated_at"),
    selectors=("id",),
    operations=frozenset({"read", "query"}),
    nodes=("campaign", *_ASSET_NODES),
    shows="type_name",
):
    """One action of a visitor or prospect, or a mail sent to one. API operations `read` and `query`.

    `type` is one of `ActivityKind`; `type_name` names the asset it was done with. Criteria on ids and types take one or
    several: `filter(type=[ActivityKind.OPEN, ActivityKind.CLICK])`.

    Example:
        >>> visits = VisitorActivity.objects.filter(type=ActivityKind.VISIT, prospect_only=True)
        >>> visits.where(prospect_id__isnull=True).exists()
        False
    """

    objects: ClassVar[VisitorActivityObjects]

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[VisitorActivityValues]) -> None: ...
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Unpack[VisitorActivityById]) -> Self: ...  # type: ignore[override] # noqa: D102

    id = IntegerField("Record id.")
    prospect_id = IntegerField("Prospect; absent for anonymous visitors.")
    visitor_id = IntegerField("Visitor; absent for some mail activity.")
    type = IntegerField("Numeric kind, 1 to 38: see ActivityKind.")
    type_name = CharField("Kind of asset involved; not the label of type.")
    details = CharField("Name, subject, URL or count, by kind.")
    email_id = IntegerField("Mail.")
    email_template_id = IntegerField("Mail template.")
    list_email_id = IntegerField("List mail.")
    form_id = IntegerField("Form.")
    form_handler_id = IntegerField("Form handler.")
    site_search_query_id = IntegerField("Site search query.")
    landing_page_id = IntegerField("Landing page.")
    paid_search_ad_id = IntegerField("Paid search ad.")
    multivariate_test_variation_id = IntegerField("Landing page variant.")
    file_id = IntegerField("File.")
    custom_redirect_id = IntegerField("Custom redirect.")
    created_at = DateTimeField("When it happened, in the API user's time zone.")
    updated_at = DateTimeField("When the record changed.")
    campaign_id = IntegerField("Campaign; returned as nested node but in bulk.", node="campaign")
    opportunity_id = IntegerField("Opportunity, on kinds 8-10, 18, 19, 38.")
    visit_id = IntegerField("Visit, on kinds 1 and 20.")
    visitor_page_view_id = IntegerField("Page view.")

    campaign: ForeignKey[Campaign] = ForeignKey(
        "campaign", column="campaign_id", path=("campaign",), queried="simple", about="Campaign."
    )
    prospect: ForeignKey[Prospect] = ForeignKey("prospect", column="prospect_id", about="Who did it; one read.")
    visitor: ForeignKey[Visitor] = ForeignKey("visitor", column="visitor_id", about="The browser used; one read.")
    email: ForeignKey[Email] = ForeignKey("email", column="email_id", about="The mail; one read.")
    email_template: ForeignKey[EmailTemplate] = ForeignKey(
        "emailTemplate", column="email_template_id", about="The mail's template; one read."
    )
    form: ForeignKey[Form] = ForeignKey("form", column="form_id", about="The form; one read.")
    custom_redirect: ForeignKey[CustomRedirect] = ForeignKey(
        "customRedirect", column="custom_redirect_id", about="The tracked link; one read."
    )
    visit: ForeignKey[Visit] = ForeignKey("visit", column="visit_id", about="The visit; one read.")
    opportunity: ForeignKey[Opportunity] = ForeignKey(
        "opportunity", column="opportunity_id", about="The opportunity that it concerns; one read."
    )

    @property
    def kind(self) -> ActivityKind | None:
        """Its type by name; None for one that no table names, and then `type` is its number.

        Example:
            >>> VisitorActivity.objects.filter(type=ActivityKind.VISIT).first().kind
            <ActivityKind.VISIT: 20>
        """
        number = self.type
        return ActivityKind(number) if number is not None and number in set(ActivityKind) else None

    @property
    def asset(self) -> Asset | None:
        """Name and address of the form, mail, file ... it was done with; one read, unless it was read whole already.

        Files, form handlers and landing pages have no API operation, and show no more than this.
        """
        baseline = self._state.baseline
        for node in _ASSET_NODES:
            if baseline.payload is not None and not baseline.is_loaded(node):
                bindings.reader.load_field(self, node)
        nested = baseline.payload.nested if baseline.payload is not None else None
        found = next((entry for node in _ASSET_NODES for entry in nested(node)), None) if nested else None
        return Asset._from_nested(found) if found is not None else None
