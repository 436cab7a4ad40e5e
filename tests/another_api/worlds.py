"""Accounts of the same content that speak different versions: what the promises are kept in.

A world is a server with a connection to it. Tests look at the server's tables by it, change them as other clients do,
and lose answers; what they do with the package is the same in all worlds.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal

import requests
from attrs import define, field

from pardot_orm import connect
from pardot_orm.http.retry import Patience
from pardot_orm.sandbox.faults import Reset
from tests.another_api.dialect import INVISIBLE_FOR, VERSION
from tests.another_api.server import Adapter, Fault, Server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pardot_orm import Connection
    from pardot_orm.sandbox import Sandbox

PAGE = 7
PEOPLE = range(101, 131)
LISTS = {11: "Hot", 12: "Cold", 13: "Fair"}
CAMPAIGNS = {21: "Harbour Fair", 22: "Referral"}
ON_LISTS = {11: range(101, 131, 3), 12: range(101, 131, 4)}
DEALS = {31: (101, "First"), 32: (101, "Second"), 33: (108, "Third")}
EVENTS = {40 + i: (101 + i % 10, 1 + i % 2) for i in range(20)}
ZONE = "Europe/Berlin"

Verb = Literal["create", "update", "delete"]


def person(number: int) -> dict[str, Any]:
    """Return what the account knows of a person, by the names of fields."""
    return {
        "email": f"p{number}@example.com",
        "first_name": f"First {number}",
        "company": "Q&A" if number % 2 else "Quill",
        "city": ("Bath", "Wells", "Ely")[number % 3],
        "score": number % 10 * 10,
        "is_starred": number % 5 == 0,
        "campaign_id": 21 + number % 2,
    }


def created(number: int) -> str:
    """Return when a person was created, in UTC: three of them in each second, later ones not always later."""
    return f"2026-03-{10 + number * 7 % 5:02}T12:{number % 7:02}:{number // 3 % 60:02}Z"


@define
class World:
    """An account, by its server and by a connection.

    Attributes:
        has_steps: Whether a prospect and its memberships are written by several requests.
        tells_totals: Whether an answer tells how many records match.
    """

    connection: Connection
    has_steps: bool = False
    tells_totals: bool = True

    @property
    def version(self) -> int:
        return self.connection.version

    @property
    def requests(self) -> int:
        """The requests that were sent so far."""
        return self.connection.requests_made

    @contextmanager
    def no_request(self) -> Iterator[None]:
        """Refuse the block a request."""
        before = self.requests
        yield
        assert self.requests == before

    def people(self) -> dict[int, dict[str, Any]]:
        """Return the prospects that there are, by the names of fields."""
        raise NotImplementedError

    def put(self, number: int, **values: Any) -> None:
        """Make a prospect, or change it, as another client does."""
        raise NotImplementedError

    def drop(self, number: int) -> None:
        """Delete a prospect as another client does."""
        raise NotImplementedError

    def on_lists(self, number: int) -> set[int]:
        """Return the lists that a prospect is on."""
        raise NotImplementedError

    def plan_of(self, number: int) -> str | None:
        """Return the value of a prospect's custom field."""
        raise NotImplementedError

    def lose(self, verb: Verb, *, worked: bool, object_name: str = "prospect") -> None:
        """Lose the next answer to a write, which was carried out or not."""
        raise NotImplementedError

    def settle(self) -> None:
        """Wait until reads show what was written."""


@define
class LegacyWorld(World):
    """A version of Pardot's, spoken to the embedded one."""

    sandbox: Sandbox = field(kw_only=True)

    def people(self) -> dict[int, dict[str, Any]]:
        names = ("id", *person(0))
        rows = self.sandbox.execute(f"SELECT {', '.join(names)} FROM prospect WHERE NOT is_archived ORDER BY id")
        return {row[0]: dict(zip(names, row, strict=True)) for row in rows}

    def put(self, number: int, **values: Any) -> None:
        if number not in self.people():
            moment = created(number).replace("T", " ").removesuffix("Z")
            self._insert(
                "prospect", **{**person(number), "id": number, "created_at": moment, "updated_at": moment, **values}
            )
            return
        sets = ", ".join(f"{name} = ?" for name in values)
        self.sandbox.execute(f"UPDATE prospect SET {sets} WHERE id = ?", [*values.values(), number])

    def drop(self, number: int) -> None:
        self.sandbox.execute("UPDATE prospect SET is_archived = 1 WHERE id = ?", [number])

    def on_lists(self, number: int) -> set[int]:
        sql = "SELECT list_id FROM list_membership WHERE prospect_id = ? AND NOT is_archived"
        return {row[0] for row in self.sandbox.execute(sql, [number])}

    def plan_of(self, number: int) -> str | None:
        sql = "SELECT value FROM prospect_value WHERE field_id = 'Plan' AND prospect_id = ?"
        return next((row[0] for row in self.sandbox.execute(sql, [number])), None)

    def lose(self, verb: Verb, *, worked: bool, object_name: str = "prospect") -> None:
        self.sandbox.faults.add(Reset(worked=worked), on=f"{object_name}/{verb}")

    def _insert(self, table: str, **values: Any) -> None:
        marks = ", ".join("?" * len(values))
        self.sandbox.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", list(values.values()))

    def fill(self) -> None:
        """Replace what a new account has by what every world has."""
        tables = ("prospect", "prospect_value", "list", "list_membership", "campaign", "opportunity")
        for table in (*tables, "opportunity_prospect", "visitor_activity"):
            self.sandbox.execute(f"DELETE FROM {table}")
        then = {"created_at": "2026-03-01 10:00:00", "updated_at": "2026-03-01 10:00:00"}
        for number, name in CAMPAIGNS.items():
            self._insert("campaign", id=number, name=name, **then)
        for number, name in LISTS.items():
            self._insert("list", id=number, name=name, **then)
        for number in PEOPLE:
            self.put(number)
        for list_id, members in ON_LISTS.items():
            for number in members:
                self._insert("list_membership", list_id=list_id, prospect_id=number, **then)
        for number, (owner, name) in DEALS.items():
            self._insert("opportunity", id=number, name=name, value=10, probability=50, **then)
            self._insert("opportunity_prospect", opportunity_id=number, prospect_id=owner)
        for number, (owner, kind) in EVENTS.items():
            self._insert("visitor_activity", id=number, prospect_id=owner, type=kind, **then)


@define
class AnotherWorld(World):
    """The API that is no version of Pardot's."""

    server: Server = field(kw_only=True)

    # How its people's fields are named here, as far as tests look at them.
    _names = {  # noqa: RUF012
        "id": "id",
        "email": "emailAddress",
        "first_name": "firstName",
        "company": "company",
        "city": "city",
        "score": "score",
        "is_starred": "starred",
        "campaign_id": "campaignId",
    }

    def people(self) -> dict[int, dict[str, Any]]:
        rows = self.server.rows("people")
        return {key: {name: row[own] for name, own in self._names.items()} for key, row in rows.items()}

    def put(self, number: int, **values: Any) -> None:
        if number not in self.server.rows("people"):
            values = {**person(number), **values}
            moment = created(number)
            self.server.put("people", number, createdAt=moment, updatedAt=moment)
        self.server.put("people", number, **{self._names[name]: value for name, value in values.items()})

    def drop(self, number: int) -> None:
        self.server.drop("people", number)

    def on_lists(self, number: int) -> set[int]:
        return {row["listId"] for row in self.server.rows("memberships").values() if row["personId"] == number}

    def plan_of(self, number: int) -> str | None:
        found: str | None = self.server.rows("people")[number]["plan"]
        return found

    def lose(self, verb: Verb, *, worked: bool, object_name: str = "prospect") -> None:
        method = {"create": "POST", "update": "PATCH", "delete": "DELETE"}[verb]
        collection = {"prospect": "people", "listMembership": "memberships"}[object_name]
        self.server.faults.append(Fault(method, collection, works=worked))

    def settle(self) -> None:
        self.server.settle()

    def fill(self) -> None:
        """Fill the tables."""
        for number, name in CAMPAIGNS.items():
            self.server.put("campaigns", number, name=name)
        for number, name in LISTS.items():
            self.server.put("lists", number, name=name)
        self.server.put("fields", 1, name="Plan", label="Plan", kind="Text")
        for number in PEOPLE:
            self.put(number)
        pairs = [(list_id, number) for list_id, members in ON_LISTS.items() for number in members]
        for key, (list_id, number) in enumerate(pairs, start=1):
            self.server.put("memberships", key, listId=list_id, personId=number)
        for number, (owner, name) in DEALS.items():
            self.server.put("deals", number, name=name, amount=10, probability=50, personId=owner)
        for number, (owner, kind) in EVENTS.items():
            self.server.put("events", number, personId=owner, type=kind)


# --- made -------------------------------------------------------------------------------------------------------------


@contextmanager
def legacy_world(sandbox: Sandbox) -> Iterator[LegacyWorld]:
    """Give a world over an embedded Pardot, whose tables it fills anew; pages are as small as in the other API."""
    with connect(sandbox=sandbox, wait=20) as connection:
        made = LegacyWorld(connection, sandbox=sandbox)
        made.fill()
        _quick(connection)
        connection.page_limit = PAGE
        yield made


@contextmanager
def another_world() -> Iterator[AnotherWorld]:
    """Give a world over the other API; its dialect must be registered."""
    server, session = Server(delay=INVISIBLE_FOR), requests.Session()
    session.mount("http://", Adapter(server))
    with connect(
        version=VERSION,  # type: ignore[arg-type]
        url="http://127.0.0.1:7",
        business_unit_id="0UvAAAAAAAAAAAAAAA",
        access_token="a-token",
        session=session,
        timezone=ZONE,
        quota=100_000,
        wait=20,
    ) as connection:
        made = AnotherWorld(connection, has_steps=True, tells_totals=False, server=server)
        made.fill()
        _quick(connection)
        yield made


def _quick(connection: Connection) -> None:
    """Let nothing be waited for longer than a server in this process is at work; and know the custom fields."""
    connection._exchange.patience = Patience(wait=6, first=0.005, longest=0.02, settle=0.02)
    assert "Plan" in connection.custom_fields
