"""Prospect: a known person."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pardot_orm.fields.kinds import (
    BooleanField,
    CharField,
    ChoiceField,
    DateTimeField,
    EmailField,
    IntegerField,
)
from pardot_orm.models.assignment import assignment
from pardot_orm.models.base import Model
from pardot_orm.models.criteria import Criterion, compared, flag, ids, moments
from pardot_orm.models.describing import described
from pardot_orm.models.ports import bindings
from pardot_orm.models.profile import Profile, ProfileCriteriaDescriptor, profile_of
from pardot_orm.models.relations import ForeignKey, NestedRecords, RelatedRecords, Unqueried, tagged_as
from pardot_orm.models.subscriptions import SubscriptionsDescriptor
from pardot_orm.protocol.asks import Changes

if TYPE_CHECKING:
    from typing import Any, Self, Unpack, overload

    from pardot_orm.changes.save import SaveResult
    from pardot_orm.fields.custom import FieldDescription
    from pardot_orm.models.objects.campaign import Campaign
    from pardot_orm.models.objects.list_membership import ListMembership, ListSubscription
    from pardot_orm.models.objects.opportunity import Opportunity
    from pardot_orm.models.objects.prospect_account import ProspectAccount
    from pardot_orm.models.objects.user import User
    from pardot_orm.models.objects.visit import Visit
    from pardot_orm.models.objects.visitor import Visitor
    from pardot_orm.models.objects.visitor_activity import VisitorActivity
    from pardot_orm.typed.exactly import Constructed, Further, Nobody, Unknown, V
    from pardot_orm.typed.prospect import (
        OnlyProspect,
        ProspectByEmail,
        ProspectByFid,
        ProspectById,
        ProspectObjects,
        ProspectValues,
    )

# From the best to the worst.
GRADES = ("A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F")


class Prospect(
    Model,
    object_name="prospect",
    criteria=(
        flag("assigned", is_two_sided=True),
        Criterion("assigned_to_user", "id_or_email", overrides=("assigned",), is_many=True),  # one user, two names
        *moments("created"),
        flag("deleted", is_two_sided=True),
        *compared("grade", "choice", GRADES),
        *ids(),
        flag("is_starred", is_two_sided=True),
        *moments("last_activity"),
        flag("last_activity_never", is_two_sided=True),
        Criterion("list_id", "integer", "list_id", is_many=True),
        flag("new", overrides=("assigned", "assigned_to_user", "last_activity_before", "last_activity_after")),
        *compared("score", "integer"),
        *moments("updated"),
        flag("limit_related_records"),  # listed among the criteria, and felt by read alone
    ),
    orders=("created_at", "id", "last_activity_at", "updated_at"),
    selectors=("id", "email", "fid"),
    operations=frozenset(
        {"read", "query", "create", "update", "upsert", "delete", "assign", "unassign"}
        | {"batch_create", "batch_update", "batch_upsert"}
    ),
    takes_fields=True,
    read_options={"limit_related_records": ()},
    nodes=("campaign", "assigned_to", "last_activity", "lists", "profile", "visitors", "visitor_activities"),
    has_custom_fields=True,
    exclusive=("user_id", "crm_owner_fid"),  # error 125
    outdated=frozenset({"assigned_to"}),  # which follows from them
    shows="email",
):
    """A known person, identified by an e-mail address.

    API operations `create`, `read` (by id, email, and in version 4 fid), `query`, `update`, `upsert`, `delete`,
    `assign`, `unassign` and the batches of 50. In version 3 an address is one prospect's; in version 4 several may
    share it. Deleted prospects are in the recycle bin: `filter(deleted=True)`.

    Example:
        >>> prospect = Prospect.objects.get(id=60211)
        >>> prospect.score = 60
        >>> prospect.save()
        <SaveResult Prospect 60211: score>
    """

    objects: ClassVar[ProspectObjects]

    if TYPE_CHECKING:

        @overload
        def __init__(self, **values: Unpack[ProspectValues]) -> None: ...
        @overload
        def __init__(self: Constructed[V], **values: V) -> None: ...
        def __init__(self, **values: Any) -> None: ...
        @overload
        def __call__(self: OnlyProspect, nobody: Nobody) -> Further[Unknown]: ...
        @overload
        def __call__(self, nobody: Nobody) -> Further[Any]: ...  # type: ignore[overload-cannot-match]
        def __call__(self, nobody: Nobody) -> Any: ...  # noqa: D102 - nobody calls it
        @overload  # type: ignore[override]
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Unpack[ProspectById]) -> Self: ...
        @overload
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Unpack[ProspectByEmail]) -> Self: ...
        @overload
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Unpack[ProspectByFid]) -> Self: ...
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Any) -> Self: ...  # noqa: D102 - as of Model

    id = IntegerField("Record id.")
    campaign_id = IntegerField("Owning campaign; stands beside the nested campaign node.", write="always")
    salutation = CharField("Form of address.", write="always")
    first_name = CharField("Given name.", write="always")
    last_name = CharField("Family name.", write="always")
    email = EmailField("Address; unique per account in version 3.", write="always", required=True)
    password = CharField("Password; empty in responses.", write="always")
    company = CharField("Company name.", write="always")
    prospect_account_id = IntegerField("Prospect account.", write="always")
    website = CharField("Web site.", write="always")
    job_title = CharField("Job title.", write="always")
    department = CharField("Department.", write="always")
    country = CharField("Country.", write="always")
    address_one = CharField("Street line one.", write="always")
    address_two = CharField("Street line two.", write="always")
    city = CharField("City.", write="always")
    state = CharField("State, US states expected.", write="always")
    territory = CharField("Territory.", write="always")
    zip = CharField("Postal code.", write="always")
    phone = CharField("Telephone.", write="always")
    fax = CharField("Fax.", write="always", read="simple")
    source = CharField("Where the prospect came from.", write="always")
    annual_revenue = CharField("Yearly revenue, as text.", write="always")
    employees = CharField("Number of employees, as text.", write="always")
    industry = CharField("Industry.", write="always")
    years_in_business = CharField("Years in business, as text.", write="always")
    comments = CharField("Comments.", write="always")
    notes = CharField("Notes.", write="always")
    score = IntegerField("Score.", write="always", may_be_empty=False)
    grade = ChoiceField("Letter grade.", choices=GRADES)
    last_activity_at = DateTimeField("Time of latest visitor activity.")
    recent_interaction = CharField("Text on the latest interaction.")
    crm_lead_fid = CharField("CRM lead id.")
    crm_contact_fid = CharField("CRM contact id.")
    crm_owner_fid = CharField("CRM owner id; writable to assign, table says no.", write="always")
    crm_account_fid = CharField("CRM account id.")
    crm_last_sync = DateTimeField("Latest CRM synchronisation.")
    crm_url = CharField("CRM page of the prospect.")
    is_do_not_email = BooleanField("Prefers no mail.", write="always")
    is_do_not_call = BooleanField("Prefers no calls.", write="always")
    opted_out = BooleanField("Opted out of marketing mail.", instead="is_do_not_email")
    is_reviewed = BooleanField("Has been reviewed.", write="always")
    is_starred = BooleanField("Is starred.", write="always")
    is_archived = BooleanField("Is in the recycle bin.", write="always")
    created_at = DateTimeField("Creation time, in the API user's time zone.")
    updated_at = DateTimeField("Last change, in the API user's time zone.")
    converted_at = DateTimeField("When the visitor became a prospect.", read="never")
    converted_from_object_type = ChoiceField(
        "Kind of asset that converted the visitor.",
        read="never",
        choices=("Form", "FormHandler", "LandingPage", "MultivariateTestVariation", "Video"),
    )
    converted_from_object_name = CharField("Name of that asset.", read="never")
    is_email_hard_bounced = BooleanField("Address has hard bounced.", read="never")
    email_bounced_at = DateTimeField("When it hard bounced.", read="never")
    email_bounced_reason = CharField("Why it hard bounced.", read="never")
    first_assigned_at = DateTimeField("First assignment to a user.", read="never")
    first_activity_at = DateTimeField("First visitor activity.", read="never")
    first_referrer_url = CharField("First referrer address.", read="never")
    first_referrer_type = CharField("First referrer vendor and type.", read="never")
    first_referrer_query = CharField("First referrer search terms.", read="never")
    campaign_parameter = CharField("Analytics utm_campaign.", read="never")
    medium_parameter = CharField("Analytics utm_medium.", read="never")
    source_parameter = CharField("Analytics utm_source.", read="never")
    content_parameter = CharField("Analytics utm_content.", read="never")
    term_parameter = CharField("Analytics utm_term.", read="never")
    salesforce_fid = CharField("CRM id of lead or contact; v4 import matches on it.", read="simple")
    user_id = IntegerField("Write only: assigns the prospect to a user.", write="always", read="never")
    fid = CharField("Write only: CRM lead or contact id.", write="always", read="never")

    campaign: ForeignKey[Campaign] = ForeignKey(
        "campaign", column="campaign_id", path=("campaign",), queried="simple", about="Owning campaign."
    )
    assigned_to: ForeignKey[User] = ForeignKey(
        "user", path=("assigned_to", "user"), queried="simple", about="The user it is assigned to."
    )
    prospect_account: ForeignKey[ProspectAccount] = ForeignKey(
        "prospectAccount", column="prospect_account_id", about="The company it belongs to; one read."
    )
    last_activity: ForeignKey[VisitorActivity] = ForeignKey(
        "visitorActivity",
        path=("last_activity", "visitor_activity"),
        shows=None,
        queried="simple",
        about="Its latest activity.",
    )
    lists = SubscriptionsDescriptor()
    profile_criteria = ProfileCriteriaDescriptor()
    memberships: RelatedRecords[ListMembership] = RelatedRecords(
        "listMembership", "prospect_id", "Its list memberships."
    )
    opportunities: RelatedRecords[Opportunity] = RelatedRecords("opportunity", "prospect_id", "Its opportunities.")
    activities: RelatedRecords[VisitorActivity] = RelatedRecords("visitorActivity", "prospect_id", "What it did.")
    visits: RelatedRecords[Visit] = RelatedRecords("visit", "prospect_ids", "Its visits, with their page views.")
    tag_objects = tagged_as("Prospect")
    email_clicks = Unqueried("email clicks by prospect", "EmailClick.objects.where(prospect_id={id}) walks all clicks.")
    lifecycle_histories = Unqueried(
        "lifecycle histories by prospect", "LifecycleHistory.objects.where(prospect_id={id}) walks all of them."
    )
    visitors: NestedRecords[Visitor] = NestedRecords(
        "visitor", path=("visitors", "visitor"), about="The browsers it was seen with."
    )
    visitor_activities: NestedRecords[VisitorActivity] = NestedRecords(
        "visitorActivity",
        path=("visitor_activities", "visitor_activity"),
        about="Its activities as a read shows them; `activities` asks for all.",
    )
    list_subscriptions: NestedRecords[ListSubscription] = NestedRecords(
        "listSubscription", path=("lists", "list_subscription"), about="Its list memberships as a read shows them."
    )

    @property
    def profile(self) -> Profile | None:
        """Its scoring profile with the criteria; one read, unless the prospect was read whole already."""
        return profile_of(self)

    @classmethod
    def describe(cls, *, using: str = "default", samples: int = 0) -> list[FieldDescription]:
        """Return all fields of prospects, default ones first, then the account's own by their ids.

        Versions 3 and 4 tell no allowed values of custom fields. What `samples` show is a hint: a value that none of
        them has may be allowed, and one that they have may be no more. Fields of free text are left out of it.

        Costs the connection's one customField request, and a query for each 200 samples; one query more where there
        are fewer prospects than that.

        Args:
            using: The connection's alias.
            samples: How many prospects to look at for the values of dropdowns and the like, the newest first.

        Raises:
            ValidationError: `samples` is negative.

        Example:
            >>> Prospect.describe(samples=60)[-7:-4]
            [<FieldDescription Seats: number, custom>,
             <FieldDescription Renewal_Date (Renewal Date): date, custom>,
             <FieldDescription Plan: dropdown, custom, seen 'Business', 'Enterprise & Co', 'Free', 'Team'>]
        """
        return described(cls, using, samples)

    def upsert(self, *, allow_duplicates: bool = False) -> SaveResult:
        """Update the prospect that matches, or create it. API operation `upsert`; one request.

        Version 3 matches by address. Version 4 matches by id or fid; with an address alone it always creates, even
        where prospects with this address exist, and is refused for that reason.

        Args:
            allow_duplicates: In version 4, upsert by address although that creates.

        Raises:
            ValidationError: Neither id, fid nor email is known, or version 4 would create a duplicate.

        Example:
            >>> prospect = Prospect.objects.get(id=60211)
            >>> prospect.city = "Bath"
            >>> prospect.upsert()
            <SaveResult Prospect 60211: city>
        """
        result: SaveResult = bindings.writer.upsert(self, allow_duplicates=allow_duplicates)
        return result

    def assign(self, *, user: User | int | str | None = None, group: int | None = None) -> SaveResult:
        """Assign to a user (a record, an id or an address) or to a group (an id). `assign`; one request.

        Raises:
            ValidationError: Not exactly one target is given.
            NotFoundError: The user or group does not exist.

        Example:
            >>> Prospect.objects.get(id=60211).assign(user=User.objects.first())
            <SaveResult Prospect 60211: assigned>
        """
        result: SaveResult = bindings.writer.act(self, "assign", Changes(assignment(user, group)))
        return result

    def unassign(self) -> SaveResult:
        """Remove the assignment. API operation `unassign`; one request.

        Example:
            >>> Prospect.objects.get(id=60211).unassign()
            <SaveResult Prospect 60211: unassigned>
        """
        result: SaveResult = bindings.writer.act(self, "unassign", Changes())
        return result
