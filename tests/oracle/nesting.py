"""Records that stand inside of others: whose read shows them, where they are in SQL, and how the library shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.oracle.world import World


@frozen
class Nest:
    """Where records of a nested object stand.

    Attributes:
        parent: The object whose read shows them.
        path: The elements below the parent's.
        table: Their table.
        joined: `FROM ... ` that has them as `n` and their parent as `p`.
        shown: What the library shows of a parent record.
    """

    parent: str
    path: str
    table: str
    joined: str
    shown: Callable[[Any], list[Any]]
    operation: str = "read"

    def pick(self, world: World, column: str) -> int:
        """Return the id of a parent whose nested record has a value."""
        found = world.one(
            f'SELECT p.id FROM {self.joined} WHERE n."{column}" IS NOT NULL AND n."{column}" <> \'\''
            f" ORDER BY p.id LIMIT 1"
        )
        assert found is not None, f"no {self.table} has a {column}"
        return int(found)

    def values(self, world: World, parent_id: int, column: str) -> list[Any]:
        """Return the values of all nested records of a parent."""
        order = "n.rowid"
        return world.column(f'SELECT n."{column}" FROM {self.joined} WHERE p.id = ? ORDER BY {order}', parent_id)


NESTS = {
    "identifiedCompany": Nest(
        "visitor",
        "identified_company",
        "identified_company",
        "identified_company n JOIN visitor p ON p.identified_company_id = n.id",
        lambda visitor: [visitor.identified_company],
    ),
    "visitorReferrer": Nest(
        "visitor",
        "visitor_referrer",
        "visitor_referrer",
        "visitor_referrer n JOIN visitor p ON p.id = n.visitor_id",
        lambda visitor: list(visitor.referrers),
    ),
    "visitorPageView": Nest(
        "visit",
        "visitor_page_views/visitor_page_view",
        "visitor_page_view",
        "visitor_page_view n JOIN visit p ON p.id = n.visit_id",
        lambda visit: list(visit.visitor_page_views),
    ),
    "dynamicContentVariation": Nest(
        "dynamicContent",
        "variation",
        "dynamic_content_variation",
        "dynamic_content_variation n JOIN dynamic_content p ON p.id = n.dynamic_content_id",
        lambda content: list(content.variations),
    ),
    "emailMessage": Nest(
        "email",
        "message",
        "email_message",
        "email_message n JOIN email p ON p.id = n.email_id",
        lambda email: [email.message],
    ),
    "emailTemplateSendOptions": Nest(
        "emailTemplate",
        "sendOptions",
        "email_template_send_options",
        "email_template_send_options n JOIN email_template p ON p.id = n.email_template_id AND NOT p.isArchived",
        lambda template: [template.send_options],
    ),
    "profile": Nest(
        "prospect",
        "profile",
        "profile",
        "profile n JOIN prospect p ON p.profile_id = n.id AND p.is_archived = 0",
        lambda prospect: [prospect.profile],
    ),
    "profileCriteria": Nest(
        "prospect",
        "profile/profile_criteria",
        "profile_criteria",
        "profile_criteria n JOIN prospect p ON p.profile_id = n.profile_id AND p.is_archived = 0",
        lambda prospect: list(prospect.profile.criteria),
    ),
    "listSubscription": Nest(
        "prospect",
        "lists/list_subscription",
        "list_membership",
        "list_membership n JOIN prospect p ON p.id = n.prospect_id AND p.is_archived = 0 AND n.is_archived = 0",
        lambda prospect: list(prospect.list_subscriptions),
    ),
}

# What activities are about: node, column of the id, and the object behind it (its page has that name).
ASSETS = {
    "email": ("email_id", "email"),
    "form": ("form_id", "form"),
    "form_handler": ("form_handler_id", "formHandler"),
    "landing_page": ("landing_page_id", "landingPage"),
    "file": ("file_id", "file"),
    "custom_redirect": ("custom_redirect_id", "customRedirect"),
}


def asset(world: World, node: str) -> tuple[int, int, str]:
    """Return an activity about such an asset, the asset's id and its name."""
    column = ASSETS[node][0]
    names = f"SELECT name FROM {node} WHERE id = a.{column}"
    if node not in {"email", "form", "custom_redirect"}:
        names = f"SELECT name FROM asset WHERE kind = '{node}' AND id = a.{column}"
    others = " AND ".join(f"a.{other} IS NULL" for kind, (other, _) in ASSETS.items() if kind != node)
    found = world.rows(
        f"SELECT a.id, a.{column}, ({names}) FROM visitor_activity a"
        f" WHERE a.{column} IS NOT NULL AND a.type <> 5 AND {others} AND ({names}) IS NOT NULL ORDER BY a.id LIMIT 1"
    )
    assert found, f"no activity is about a {node}"
    return found[0]


def stats(world: World, email_id: int) -> dict[str, Any]:
    """Return the counters of a list mail, counted here from the activities of its receivers and the clicks."""
    receivers: dict[int, list[int]] = {}
    for prospect_id, kind in world.rows(
        "SELECT prospect_id, type FROM visitor_activity WHERE list_email_id = ? AND prospect_id IS NOT NULL", email_id
    ):
        receivers.setdefault(prospect_id, []).append(kind)
    arrived = [kinds for kinds in receivers.values() if {1, 11, 12, 17, 35} & set(kinds) or not {13, 36} & set(kinds)]
    hard = sum(13 in kinds for kinds in receivers.values() if kinds not in arrived)
    opened = sum(11 in kinds for kinds in receivers.values())
    out = sum(bool({12, 35} & set(kinds)) for kinds in receivers.values())
    spam = sum(14 in kinds for kinds in receivers.values())
    clicks = world.column("SELECT prospect_id FROM email_click WHERE list_email_id = ?", email_id)
    sent, delivered, unique = len(receivers), len(arrived), len(set(clicks))

    def rate(part: int, whole: int) -> str:
        return f"{100 * part / whole if whole else 0:.2f}%"

    return {
        "sent": sent,
        "delivered": delivered,
        "total_clicks": len(clicks),
        "unique_clicks": unique,
        "hard_bounced": hard,
        "soft_bounced": sent - delivered - hard,
        "opt_outs": out,
        "spam_complaints": spam,
        "opens": sum(kinds.count(11) for kinds in receivers.values()),
        "unique_opens": opened,
        "delivery_rate": rate(delivered, sent),
        "opens_rate": rate(opened, delivered),
        "click_through_rate": rate(len(clicks), delivered),
        "unique_click_through_rate": rate(unique, delivered),
        "click_open_ratio": rate(unique, opened),
        "opt_out_rate": rate(out, delivered),
        "spam_complaint_rate": rate(spam, delivered),
    }


def list_mail(world: World) -> int:
    """Return the list mail that most prospects got."""
    return int(
        world.one(
            "SELECT list_email_id FROM visitor_activity"
            " WHERE list_email_id IN (SELECT id FROM email WHERE NOT isOneToOne)"
            " GROUP BY 1 ORDER BY COUNT(*) DESC LIMIT 1"
        )
    )
