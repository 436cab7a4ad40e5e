"""What prospects and anonymous visitors did: clicks, visits, forms and mails, as the server wrote them down."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any

from pardot_orm.sandbox.core.seed.timeline import Seconds, text
from pardot_orm.sandbox.core.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from pardot_orm.sandbox.core.seed.opportunities import Active, Event
    from pardot_orm.sandbox.core.seed.timeline import Timeline

_MOST = 8  # of one prospect; the three that an opportunity may leave are among them
_MOST_BESIDE_EVENTS = 5
_ANONYMOUS_SHARE = 0.08  # activities of nobody known, for a prospect

_FIRST_ACTIVITY = 500100
_FIRST_VISITOR = 7700
_FIRST_VISIT = 3300

_SESSION = 5  # never shown by the API

# How often each type happens, beside the others of its name; those that are not here are rare.
_WEIGHTS = {1: 3, 2: 6, 4: 8, 6: 8, 11: 12, 20: 20, 21: 6, 7: 3}

# What the server does to a prospect is no sign of life: it is neither their first activity nor their last.
_NOT_THEIR_OWN = {6, 13, 36}

# The first id and the names of what activities are about, by node.
_ASSETS: dict[str, tuple[int, tuple[str, ...]]] = {
    "email": (9001, ("News from the harbour", "R&D: what's next?", "春のお知らせ", "Your trial <ends soon>")),
    "form": (210, ("Contact us", "Newsletter & offers", "Whitepaper download")),
    "form_handler": (310, ("Trial sign-up", "Partner portal <login>")),
    "landing_page": (420, ("Harbour Fair 2025", "Whitepaper: Ink & Paper")),
    "file": (515, ("price-list.pdf", "Quills & nibs.pdf")),
    "custom_redirect": (615, ("Banner on example.org", "QR code on the stand")),
}
_OBJECTS = {"email", "form", "custom_redirect"}  # those that are objects of the API
_OTHER_IDS = {"site_search_query_id": 1200, "paid_search_ad_id": 1300, "multivariate_test_variation_id": 1400}
_URLS = ("https://www.quillfeather.example/?a=1&b=2", "https://www.quillfeather.example/prices")
_TEXTS = {
    "headline": ("Quills, by return", "Ink & more"),
    "search terms": ("quill pens", "ink & paper", "文具"),
    "selected landing page name": ("Hero A", "Hero B"),
}

Row = dict[str, Any]


class Kinds:
    """The documented kinds of activity, as often as they happen."""

    def __init__(self) -> None:
        details = table_of("visitorActivity").document["type_details"]
        kinds = [kind for kind in details["web"] + details["email"] if kind["type"] != _SESSION]
        often = [kind for kind in kinds for _ in range(_WEIGHTS.get(kind["type"], 1))]
        self.all = often
        self.own = [kind for kind in often if kind["type"] not in _NOT_THEIR_OWN]
        self.anonymous = [kind for kind in self.own if kind in details["web"]]
        self.names = {kind["type"]: kind["type_name"] for kind in details["opportunity"]}


def asset_rows() -> Iterator[tuple[str, int, str]]:
    """Yield the names of what activities are about and that has no table of its own."""
    for kind in sorted(_ASSETS.keys() - _OBJECTS):
        for number, name in asset_names(kind):
            yield kind, number, name


def asset_names(kind: str) -> tuple[tuple[int, str], ...]:
    """Return the ids and names of what activities are about, of one kind."""
    first, names = _ASSETS[kind]
    return tuple(enumerate(names, first))


class Activities:
    """Makes the activities of an account."""

    def __init__(self, rng: Random, timeline: Timeline, campaigns: Sequence[int]) -> None:
        """Take the chance, the time and what the rows refer to."""
        self._rng = rng
        self._clock = timeline
        self._campaigns = campaigns
        self._kinds = Kinds()

    def make(self, active: Sequence[Active], events: Sequence[Event], prospects: int) -> Iterator[Row]:
        """Yield the rows in the order in which they came about; columns that a row leaves out hold nothing."""
        found: list[tuple[Seconds, Row]] = [(event.moment, self._event(event)) for event in events]
        with_events = {event.prospect_id for event in events}
        for visitor, prospect in enumerate(active, _FIRST_VISITOR):
            most = _MOST_BESIDE_EVENTS if prospect.id in with_events else _MOST
            found.extend(self._of_prospect(prospect, visitor, most))
        for visitor in range(_FIRST_VISITOR + len(active), _FIRST_VISITOR + len(active) + self._anonymous(prospects)):
            moment = self._clock.between(self._clock.start)
            found.append((moment, self._row(self._rng.choice(self._kinds.anonymous), None, visitor)))
        found.sort(key=lambda item: item[0])  # a stable order: of one second's, the earlier made comes first
        steps = (self._rng.choice((1, 1, 1, 2, 5)) for _ in found[1:])
        ids = accumulate(steps, initial=_FIRST_ACTIVITY)
        for number, (moment, row) in zip(ids, found, strict=False):
            row["id"] = number
            if "visit_id" in row:
                row["visit_id"] = number - _FIRST_ACTIVITY + _FIRST_VISIT  # no visit is shown twice
            row["created_at"] = text(moment)
            row["updated_at"] = text(self._clock.between(moment)) if self._rng.random() < 0.03 else row["created_at"]
            yield row

    def _anonymous(self, prospects: int) -> int:
        return round(prospects * _ANONYMOUS_SHARE)

    def _of_prospect(self, prospect: Active, visitor: int, most: int) -> Iterator[tuple[Seconds, Row]]:
        """Yield the activities of one prospect, from what is known as the first to what is known as the last."""
        choice, kinds = self._rng.choice, self._kinds
        yield prospect.last, self._row(choice(kinds.own), prospect, visitor)
        if prospect.first == prospect.last:
            return
        yield prospect.first, self._row(choice(kinds.own), prospect, visitor)
        for _ in range(int(self._rng.random() * (most - 1))):
            yield (
                self._clock.between(prospect.first, prospect.last - 1),
                self._row(choice(kinds.all), prospect, visitor),
            )

    def _event(self, event: Event) -> Row:
        name = self._kinds.names[event.type]
        row = {"type": event.type, "type_name": name, "opportunity_id": event.opportunity_id}
        return row | {"prospect_id": event.prospect_id}

    def _row(self, kind: dict[str, Any], prospect: Active | None, visitor: int) -> Row:
        choice = self._rng.choice
        column: str = kind["id_field"]
        row: Row = {"type": kind["type"], "type_name": kind.get("type_name")}
        row["prospect_id"] = prospect and prospect.id
        node = column.removesuffix("_id")
        if node != "email":
            row["visitor_id"] = visitor
        name: str | None = None
        if node in _ASSETS:
            first, names = _ASSETS[node]
            place = int(self._rng.random() * len(names))
            row[column], name = first + place, names[place]
        else:
            row[column] = _OTHER_IDS.get(column, 0) + int(self._rng.random() * 20)
        row["details"] = self._details(kind.get("details"), name)
        if node == "email":
            # A mail was sent to a list, or made of a template for one.
            row["list_email_id" if self._rng.random() < 0.8 else "email_template_id"] = row[column]
        if column != "visit_id":
            own = prospect.campaign if prospect else None
            row["campaign_id"] = own if self._rng.random() < 0.6 else choice((*self._campaigns, None))
        return row

    def _details(self, about: str | None, name: str | None) -> str | None:
        if about is None:
            return None
        if about in _TEXTS:
            return self._rng.choice(_TEXTS[about])
        if about == "number of page views":
            views = 1 + int(self._rng.random() * 9)
            return f"{views} page view{'s' * (views != 1)}"
        return name if name and "URL" not in about else self._rng.choice(_URLS)
