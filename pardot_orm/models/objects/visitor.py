"""Visitor: a browser that visited tracked pages, and what a read of it shows inside."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pardot_orm.fields.kinds import CharField, DateTimeField, EmailField, IntegerField
from pardot_orm.models.assignment import parameter_id
from pardot_orm.models.base import Model
from pardot_orm.models.criteria import Criterion, flag, ids, moments
from pardot_orm.models.ports import bindings
from pardot_orm.models.relations import ForeignKey, NestedRecords, RelatedRecords
from pardot_orm.protocol.asks import Changes

if TYPE_CHECKING:
    from typing import Self, Unpack

    from pardot_orm.changes.save import SaveResult
    from pardot_orm.models.objects.prospect import Prospect
    from pardot_orm.models.objects.visit import Visit
    from pardot_orm.models.objects.visitor_activity import VisitorActivity
    from pardot_orm.typed.visitor import VisitorById, VisitorObjects, VisitorValues


class IdentifiedCompany(Model, object_name="identifiedCompany", shows="name"):
    """The company that owns a visitor's IP address. It has no API operation: a read of a visitor shows it.

    Example:
        >>> [visitor.identified_company for visitor in Prospect.objects.get(id=60213).visitors][:1]
        [...]
    """

    id = IntegerField("Record id.")
    name = CharField("Company name.")
    street_address = CharField("Street.")
    city = CharField("City.")
    state = CharField("State.")
    postal_code = CharField("Postal code.")
    country = CharField("Country.")
    email = EmailField("Address.")


class VisitorReferrer(Model, object_name="visitorReferrer", shows="referrer"):
    """A page that led a visitor to the site. It has no API operation: a read of a visitor shows it.

    Example:
        >>> [visitor.referrers for visitor in Prospect.objects.get(id=60213).visitors][:1]
        [...]
    """

    id = IntegerField("Record id.")
    referrer = CharField("Address of the referring page.")
    vendor = CharField("Search vendor.")
    type = CharField("Kind of traffic.")
    query = CharField("Search terms.")


class Visitor(
    Model,
    object_name="visitor",
    criteria=(
        *moments("created"),
        *ids(),
        flag("only_identified"),
        Criterion("prospect_ids", "integers", "prospect_id"),
        *moments("updated"),
    ),
    defaults={"only_identified": False},  # Pardot's own is true, which hides most visitors
    orders=("created_at", "id", "updated_at"),
    selectors=("id",),
    operations=frozenset({"read", "query", "assign"}),
    nodes=("prospect", "identified_company", "visitor_referrer", "visitor_activities"),
    shows="hostname",
):
    """A browser that visited tracked pages, of a known prospect or of nobody.

    API operations `read`, `query` and `assign`.

    All visitors are found, unless `filter(only_identified=True)` asks for those with an identified company: Pardot
    itself shows no others unless told to.

    Example:
        >>> Visitor.objects.filter(prospect_id__in=[60211, 60213]).exists()
        True
    """

    objects: ClassVar[VisitorObjects]

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[VisitorValues]) -> None: ...
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Unpack[VisitorById]) -> Self: ...  # type: ignore[override] # noqa: D102

    id = IntegerField("Record id.")
    page_view_count = IntegerField("Number of page views.")
    ip_address = CharField("IP address.")
    hostname = CharField("Host name.")
    campaign_parameter = CharField("Analytics utm_campaign.")
    medium_parameter = CharField("Analytics utm_medium.")
    source_parameter = CharField("Analytics utm_source.")
    content_parameter = CharField("Analytics utm_content.")
    term_parameter = CharField("Analytics utm_term.")
    created_at = DateTimeField("Creation time, in the API user's time zone.")
    updated_at = DateTimeField("Last change, in the API user's time zone.")
    prospect_id = IntegerField("Prospect the visitor belongs to; absent for anonymous ones.", node="prospect")
    browser = CharField("Always empty; undocumented.", read="simple")
    browser_version = CharField("Always empty; undocumented.", read="simple")
    operating_system = CharField("Always empty; undocumented.", read="simple")
    operating_system_version = CharField("Always empty; undocumented.", read="simple")
    language = CharField("Always empty; undocumented.", read="simple")
    screen_height = CharField("Always empty; undocumented.", read="simple")
    screen_width = CharField("Always empty; undocumented.", read="simple")
    is_flash_enabled = CharField("Always empty; undocumented.", read="simple")
    is_java_enabled = CharField("Always empty; undocumented.", read="simple")

    prospect: ForeignKey[Prospect] = ForeignKey(
        "prospect",
        column="prospect_id",
        path=("prospect",),
        shows=("id", "first_name", "last_name", "email", "company"),
        queried="full",
        about="The prospect it belongs to.",
    )
    identified_company: ForeignKey[IdentifiedCompany] = ForeignKey(
        "identifiedCompany", path=("identified_company",), about="The company that owns its IP address; one read."
    )
    referrers: NestedRecords[VisitorReferrer] = NestedRecords(
        "visitorReferrer", path=("visitor_referrer",), about="The pages that led it here."
    )
    activities: RelatedRecords[VisitorActivity] = RelatedRecords("visitorActivity", "visitor_id", "All that it did.")
    visits: RelatedRecords[Visit] = RelatedRecords("visit", "visitor_ids", "Its visits, with their page views.")
    visitor_activities: NestedRecords[VisitorActivity] = NestedRecords(
        "visitorActivity", path=("visitor_activities", "visitor_activity"), about="What it did, as a read shows it."
    )

    def assign(self, prospect: Prospect | int | str) -> SaveResult:
        """Attach the visitor, its visits and activities to a prospect. API operation `assign`; one request.

        Args:
            prospect: A record or an id; in version 3 also an address.

        Raises:
            ValidationError: An address in version 4, which takes ids alone.
            NotFoundError: The prospect does not exist.

        Example:
            >>> visitor = Visitor.objects.filter(only_identified=True).first()
            >>> visitor.assign(60211)
            <SaveResult Visitor ...: assigned>
        """
        by_address = isinstance(prospect, str) and not prospect.isdecimal()
        values = (
            {"prospect_email": prospect}
            if by_address
            else {"prospect_id": parameter_id("assign()", prospect, "prospect")}
        )
        result: SaveResult = bindings.writer.act(self, "assign", Changes(values))
        return result
