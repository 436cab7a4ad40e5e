"""Visitors and their visits: the browsers behind the activities, and the pages that these were shown."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING, Any

from attrs import Factory, define, frozen

from pardot_orm.sandbox.core.seed.surroundings import COMPANIES
from pardot_orm.sandbox.core.seed.texts import REFERRERS, UTM
from pardot_orm.sandbox.core.seed.timeline import Seconds, text

if TYPE_CHECKING:
    import sqlite3
    from random import Random

Row = dict[str, Any]

_FIRST_COMPANY = 15
_FIRST_REFERRER = 16
_FIRST_PAGE_VIEW = 88001

_IDENTIFIED = 0.4  # the share of visitors whose address belongs to a known company
_SECOND_REFERRER = 0.15
_SILENT_EACH = 3  # of the prospects that never did anything, every third has a browser that is known

_PAGES = (
    ("", "Home"),
    ("ink", "Ink"),
    ("prices", "Prices & terms"),
    ("quills?a=1&b=2", "Quills <new>"),
    ("about", "About us"),
    ("contact", "Contact"),
    ("%E6%96%87%E5%85%B7", "文具"),
)
_SITE = "https://www.quillfeather.example/"
_UTM_PARAMETERS = tuple(f"{name}_parameter" for name in ("campaign", "medium", "source", "content", "term"))

_PAGE_VIEWS = re.compile(r"(\d+) page views?")

_SEEN = """
    SELECT visitor_id, max(prospect_id), CAST(strftime('%s', min(created_at)) AS INTEGER),
        CAST(strftime('%s', max(created_at)) AS INTEGER)
    FROM visitor_activity WHERE visitor_id IS NOT NULL GROUP BY visitor_id ORDER BY visitor_id
"""
_VISITS = """
    SELECT visit_id, visitor_id, prospect_id, details, CAST(strftime('%s', created_at) AS INTEGER)
    FROM visitor_activity WHERE visit_id IS NOT NULL ORDER BY visit_id
"""
_OWNERS = """
    SELECT id, company, address_one, city, state, zip, country, CAST(strftime('%s', created_at) AS INTEGER),
        last_activity_at IS NULL AND NOT is_archived
    FROM prospect ORDER BY id
"""


@frozen
class Owner:
    """A prospect, as far as it tells of its visitor."""

    id: int
    company: str | None
    street: str | None
    city: str | None
    state: str | None
    postal_code: str | None
    country: str | None
    created: Seconds
    silent: int


@define
class VisitorTables:
    """The rows of the four tables and of the page views, by the tables' names."""

    identified_company: list[Row] = Factory(list)
    visitor: list[Row] = Factory(list)
    visitor_referrer: list[Row] = Factory(list)
    visit: list[Row] = Factory(list)
    visitor_page_view: list[Row] = Factory(list)


class Visitors:
    """Makes the visitors of an account whose activities are written."""

    def __init__(self, rng: Random) -> None:
        """Take the chance."""
        self._rng = rng
        self._rows = VisitorTables()
        self._companies: dict[str, int] = {}
        self._referrers = count(_FIRST_REFERRER)
        self._page_views = count(_FIRST_PAGE_VIEW)

    def make(self, database: sqlite3.Connection) -> VisitorTables:
        """Return the rows that agree with the prospects and activities of a database."""
        owners = {owner.id: owner for owner in (Owner(*row) for row in database.execute(_OWNERS))}
        for row in database.execute(_VISITS):
            self._add_visit(*row)
        starts: dict[int, Seconds] = {}
        views: dict[int, int] = {}
        for visit in self._rows.visit:
            visitor = visit["visitor_id"]
            starts[visitor] = min(starts.get(visitor, visit["created_at"]), visit["created_at"])
            views[visitor] = views.get(visitor, 0) + visit["visitor_page_view_count"]
        last_id = 0
        for visitor, prospect_id, first, last in database.execute(_SEEN):
            came = min(first, starts.get(visitor, first)) - int(self._rng.random() * 600)
            self._add_visitor(visitor, owners.get(prospect_id), came, last, views.get(visitor, 0))
            last_id = visitor
        if last_id:
            silent = [owner for owner in owners.values() if owner.silent][::_SILENT_EACH]
            for visitor, owner in enumerate(silent, last_id + 1):
                self._add_visitor(visitor, owner, owner.created, owner.created, 0)
        self._write_times()
        return self._rows

    def _add_visit(self, number: int, visitor: int, prospect_id: int | None, details: str, last: Seconds) -> None:
        """Add a visit that ended when its activity was written down, with as many page views as that tells of."""
        told = _PAGE_VIEWS.fullmatch(details)
        gaps = [2 + int(self._rng.random() * 180) for _ in range(int(told[1]) - 1 if told else 0)]
        first = last - sum(gaps)
        row: Row = {
            "id": number,
            "visitor_id": visitor,
            "prospect_id": prospect_id,
            "visitor_page_view_count": len(gaps) + 1,
            "first_visitor_page_view_at": first,
            "last_visitor_page_view_at": last,
            "duration_in_seconds": last - first,
            "created_at": first,
            "updated_at": last,
        }
        self._rows.visit.append(row | self._utm())
        moment = first
        for gap in (*gaps, 0):
            path, title = self._rng.choice(_PAGES)
            self._rows.visitor_page_view.append(
                {
                    "id": next(self._page_views),
                    "url": _SITE + path,
                    "title": title,
                    "created_at": moment,
                    "visit_id": number,
                }
            )
            moment += gap

    def _add_visitor(self, number: int, owner: Owner | None, first: Seconds, last: Seconds, views: int) -> None:
        rng = self._rng
        host = int(rng.random() * 250)
        row: Row = {
            "id": number,
            "page_view_count": views,
            "ip_address": f"{rng.choice(('198.51.100', '203.0.113', '192.0.2'))}.{host}",
            "hostname": f"host{host}.example.net" if rng.random() < 0.7 else None,
            "created_at": first,
            "updated_at": last,
            "prospect_id": owner and owner.id,
            "identified_company_id": self._company(owner) if rng.random() < _IDENTIFIED else None,
        }
        self._rows.visitor.append(row | self._utm())
        for _ in range(1 + (rng.random() < _SECOND_REFERRER)):
            url, kind, query = rng.choice(REFERRERS)
            if url is not None:
                self._add_referrer(number, url, kind or "", query)

    def _company(self, owner: Owner | None) -> int:
        name = (owner and owner.company) or self._rng.choice(COMPANIES)
        if name not in self._companies:
            number = self._companies[name] = _FIRST_COMPANY + len(self._companies)
            row: Row = {"id": number, "name": name}
            if owner is not None:
                row |= {"street_address": owner.street, "city": owner.city, "state": owner.state}
                row |= {"postal_code": owner.postal_code, "country": owner.country}
            self._rows.identified_company.append(row)
        return self._companies[name]

    def _add_referrer(self, visitor: int, url: str, kind: str, query: str | None) -> None:
        vendor, _, type_ = kind.rpartition(" - ")
        row: Row = {"id": next(self._referrers), "visitor_id": visitor, "referrer": url}
        self._rows.visitor_referrer.append(row | {"vendor": vendor or None, "type": type_, "query": query})

    def _utm(self) -> dict[str, str | None]:
        return dict(zip(_UTM_PARAMETERS, self._rng.choice(UTM), strict=True))

    def _write_times(self) -> None:
        """Turn the times of all rows into what the tables hold."""
        for rows in (self._rows.visitor, self._rows.visit, self._rows.visitor_page_view):
            for row in rows:
                row |= {name: text(value) for name, value in row.items() if name.endswith("_at")}
