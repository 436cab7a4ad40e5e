"""An account to walk the documentation on: asked by plain HTTP, by the library, and by SQL."""

from __future__ import annotations

import html
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

import requests
from attrs import field, frozen

from pardot_orm import connect
from pardot_orm.sandbox import Sandbox
from tests.conftest import Account
from tests.oracle.walk import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pardot_orm.sandbox import ServedRequest

VERSIONS = (3, 4)


@frozen
class Answer:
    """What came back from plain HTTP."""

    status: int
    text: str

    @property
    def root(self) -> ET.Element:
        root = ET.fromstring(self.text)
        assert root.get("stat", "ok") == "ok", self.text
        return root

    def nodes(self, node: str) -> list[ET.Element]:
        """Return the records of a read or of a query."""
        root = self.root
        return [*root.findall(node), *root.findall(f"result/{node}")]

    def ids(self) -> list[int]:
        """Return the ids of a query's records, in their order."""
        return [int(element.text or "") for element in self.root.iterfind("result/*/id")]

    @property
    def code(self) -> int | None:
        error = ET.fromstring(self.text).find("err")
        return None if error is None else int(error.attrib["code"])


def text_of(element: ET.Element | None) -> str | None:
    """Return an element's text with its layer of entities undone; None for one that is not there."""
    return None if element is None else html.unescape(element.text or "")


@frozen
class World(Account):
    """An embedded Pardot, a connection of the library to it, and plain HTTP with a bearer token.

    Attributes:
        sent: Side and operation -> the parameters that its check sent.
    """

    session: requests.Session = field(factory=requests.Session, repr=False)
    sent: dict[tuple[str, str], set[str]] = field(factory=dict, repr=False, eq=False)
    _counter: Any = field(factory=lambda: count(1), repr=False, eq=False)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.sandbox.credentials["timezone"])

    def next(self) -> int:
        """Return a number that was not given before."""
        return int(next(self._counter))

    def log_in(self) -> None:
        own = self.sandbox.credentials
        form = {name: own[name] for name in ("client_id", "client_secret", "username", "password")}
        url = f"{self.sandbox.url}/services/oauth2/token"
        answer = self.session.post(url, data={"grant_type": "password", **form}, timeout=30)
        self.session.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
        self.session.headers["Pardot-Business-Unit-Id"] = own["business_unit_id"]

    def ask(self, operation: str, /, method: str = "GET", **params: Any) -> Answer:
        """Send `prospect/read/id/5` by plain HTTP, and assert that the server saw these very parameters."""
        object_name, _, rest = operation.partition("/")
        path = f"/api/{object_name}/version/{self.version}/do/{rest}"
        with self.recorded_all() as made:
            place = {"data": params} if method == "POST" else {"params": params}
            response = self.session.request(method, self.sandbox.url + path, timeout=30, **place)
        (served,) = made
        op, *pairs = rest.split("/")
        selectors = dict(zip(pairs[::2], pairs[1::2], strict=True))
        sent = {name: str(value) for name, value in params.items() if not isinstance(value, list)}
        assert (served.method, served.object, served.op) == (method, object_name, op)
        assert {**sent, **{name: requests.utils.unquote(value) for name, value in selectors.items()}}.items() <= (
            served.params.items()
        )
        return Answer(response.status_code, response.content.decode())

    @contextmanager
    def recorded_all(self) -> Iterator[list[ServedRequest]]:
        """Collect the API requests that are made inside of the `with`, those for custom fields too."""
        self.know_custom_fields()
        before = len(self.sandbox.requests)
        made: list[ServedRequest] = []
        yield made
        made.extend(served for served in self.sandbox.requests[before:] if served.object)

    def know_custom_fields(self) -> None:
        """Let the connection ask for them now, if it does not know them: once each, which no row is to count."""
        for object_name in ("prospect", "prospectAccount"):
            self.connection.facts.custom_fields_of(object_name)

    def execute(self, sql: str, *values: Any) -> None:
        self.sandbox.execute(sql, values)


@contextmanager
def open_world(version: int, *, prospects: int = 260, seed: int = 7, **options: Any) -> Iterator[World]:
    """Make an account and be connected to it."""
    # wait=0: what is counted is the requests of an operation, without the highest id that a create asks for first.
    with (
        Sandbox(prospects=prospects, seed=seed, version=version, daily_limit=10**9, **options) as sandbox,
        connect(sandbox=sandbox, alias=f"oracle{version}-{seed}", wait=0) as connection,
        requests.Session() as session,
    ):
        world = World(sandbox, connection, session)
        world.log_in()
        yield world


def node_of(object_name: str) -> str:
    """Return the element of a record."""
    return str(DOCUMENTS[object_name]["node"]).strip("<>")
