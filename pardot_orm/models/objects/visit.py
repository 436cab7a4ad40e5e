"""Visit: a session of page views by one visitor."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pardot_orm.fields.kinds import CharField, DateTimeField, IntegerField
from pardot_orm.models.base import Model
from pardot_orm.models.criteria import Criterion
from pardot_orm.models.relations import ForeignKey, NestedRecords

if TYPE_CHECKING:
    from typing import Self, Unpack

    from pardot_orm.models.objects.prospect import Prospect
    from pardot_orm.models.objects.visitor import Visitor
    from pardot_orm.typed.visit import VisitById, VisitObjects, VisitValues


class VisitorPageView(Model, object_name="visitorPageView", shows="url"):
    """One page view of a visit. It has no API operation: each answer that holds the visit shows it.

    Example:
        >>> [view.title for view in Visit.objects.filter(prospect_id=60213).first().visitor_page_views][:1]
        [...]
    """

    id = IntegerField("Record id.")
    url = CharField("Page address.")
    title = CharField("Page title.")
    created_at = DateTimeField("View time, in the API user's time zone.")


class Visit(
    Model,
    object_name="visit",
    criteria=(
        Criterion("ids", "integers", "id"),
        Criterion("visitor_ids", "integers", "visitor_id"),
        Criterion("prospect_ids", "integers", "prospect_id"),
    ),
    needs=("ids", "visitor_ids", "prospect_ids"),
    orders=(),
    selectors=("id",),
    operations=frozenset({"read", "query"}),
    nodes=("visitor_page_views",),
    always_shown=("visitor_page_views",),
):
    """A session of page views by one visitor. API operations `read` and `query`.

    Pardot finds visits of given ids, visitors or prospects alone, in the order of their ids, and can bound neither ids
    nor times. A walk goes by offset, each page beginning with the last visit of the page before; where it does not,
    visits were deleted meanwhile, and the walk begins anew and leaves out what it gave already. Many ids are asked for
    in several walks.

    Example:
        >>> visits = Visit.objects.filter(prospect_id__in=[60211, 60213])
        >>> all(len(visit.visitor_page_views) >= 1 for visit in visits)
        True
    """

    objects: ClassVar[VisitObjects]

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[VisitValues]) -> None: ...
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Unpack[VisitById]) -> Self: ...  # type: ignore[override] # noqa: D102

    id = IntegerField("Record id.")
    visitor_id = IntegerField("Visitor.")
    prospect_id = IntegerField("Prospect; absent for anonymous visitors.")
    visitor_page_view_count = IntegerField("Number of page views.")
    first_visitor_page_view_at = DateTimeField("First page view.")
    last_visitor_page_view_at = DateTimeField("Last page view.")
    duration_in_seconds = IntegerField("Length in seconds.")
    campaign_parameter = CharField("Analytics utm_campaign.")
    medium_parameter = CharField("Analytics utm_medium.")
    source_parameter = CharField("Analytics utm_source.")
    content_parameter = CharField("Analytics utm_content.")
    term_parameter = CharField("Analytics utm_term.")
    created_at = DateTimeField("Creation time, in the API user's time zone.")
    updated_at = DateTimeField("Last change, in the API user's time zone.")

    prospect: ForeignKey[Prospect] = ForeignKey("prospect", column="prospect_id", about="Who it was; one read.")
    visitor: ForeignKey[Visitor] = ForeignKey("visitor", column="visitor_id", about="The browser; one read.")
    visitor_page_views: NestedRecords[VisitorPageView] = NestedRecords(
        "visitorPageView", path=("visitor_page_views", "visitor_page_view"), about="Its page views."
    )
