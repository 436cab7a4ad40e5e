"""An API that is not Pardot's, over tables in memory: another JSON, pages of seven, no totals, no batches.

Nothing of the package is in it. What it is asked comes as HTTP requests through an adapter of `requests`:

- `GET /v7/people?fields=...&score.gt=50&orderBy=id` gives `{"items": [...], "more": true}`; at most seven records, of
  which at most two fields are filtered; `GET /v7/people/12` gives `{"item": {...}}`.
- `POST`, `PATCH` and `DELETE` write one record, and answer with it as it is then. Whoever is on a list is a record of
  its own (`memberships`), of which those of people show nothing.
- **What is written is in no page and in no read for `delay` seconds**; the answer to the write shows it at once.
- A refusal is `{"code": "GONE", "message": ...}` under an HTTP status.
"""

from __future__ import annotations

import io
import json
import threading
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

import requests
from attrs import define, field
from requests.adapters import BaseAdapter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from requests import PreparedRequest

PAGE = 7
MOST_FIELDS = 2
MOST_VALUES = 3  # of one filter

# What the records of each collection have, and what is asked of new ones.
FIELDS: dict[str, tuple[str, ...]] = {
    "people": (
        *("id", "emailAddress", "firstName", "lastName", "company", "city", "country", "comments", "zip", "score"),
        *("starred", "noEmail", "campaignId", "plan", "createdAt", "updatedAt"),
    ),
    "lists": ("id", "name", "title", "public", "createdAt", "updatedAt"),
    "memberships": ("id", "listId", "personId", "optedOut", "createdAt", "updatedAt"),
    "campaigns": ("id", "name", "cost"),
    "deals": ("id", "name", "amount", "probability", "personId", "campaignId", "createdAt", "updatedAt"),
    "events": ("id", "personId", "type", "typeName", "details", "campaignId", "createdAt", "updatedAt"),
    "fields": ("id", "name", "label", "kind"),
}
NESTED = {"people": ("campaign",), "deals": ("campaign", "people"), "events": ("campaign",)}
NEEDED = {"people": "emailAddress", "lists": "name", "campaigns": "name", "deals": "personId"}
FILTERED = {
    "people": ("id", "score", "createdAt", "updatedAt", "emailAddress"),
    "lists": ("id", "name", "createdAt"),
    "memberships": ("id", "listId", "personId"),
    "campaigns": ("id", "name"),
    "deals": ("id", "personId", "probability"),
    "events": ("id", "personId", "type", "createdAt"),
    "fields": ("id",),
}
SORTED = {"people": ("id", "createdAt")}
POINTS_AT = {"campaignId": "campaigns", "listId": "lists", "personId": "people"}

_DEFAULTS: dict[str, dict[str, Any]] = {
    "people": {"score": 0, "starred": False, "noEmail": False},
    "lists": {"public": False},
    "memberships": {"optedOut": False},
}


class Refusal(Exception):  # noqa: N818 - what the API calls it
    """What the server does not do, and why."""

    def __init__(self, code: str, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.code, self.message, self.status = code, message, status


@define
class Fault:
    """What goes wrong once: of a request of this method and collection the answer is lost, or it is refused.

    Attributes:
        works: Whether it is carried out before its answer is lost.
        refusal: What it is answered with; None loses the answer.
    """

    method: str
    collection: str
    works: bool = True
    refusal: Refusal | None = None


@define
class Server:
    """The tables, and how requests are answered from them.

    Attributes:
        delay: Seconds for which nothing but its own answer shows a write.
        requests: Method and collection of each request that came.
        faults: What goes wrong, each once.
        before: Called before each request is answered: what others do meanwhile.
    """

    delay: float = 0.3
    requests: list[tuple[str, str]] = field(factory=list)
    faults: list[Fault] = field(factory=list)
    before: Callable[[str, str], object] = lambda *_: None
    _versions: dict[str, dict[int, list[tuple[float, dict[str, Any] | None]]]] = field(
        factory=lambda: {name: {} for name in FIELDS}, repr=False
    )
    _lock: threading.RLock = field(factory=threading.RLock, repr=False)
    _wrote: float = 0.0

    # --- for those who look at the tables, and for others who write meanwhile ---------------------------------------

    def rows(self, collection: str) -> dict[int, dict[str, Any]]:
        """Return the records as they are, whatever is shown of them."""
        with self._lock:
            found = {key: versions[-1][1] for key, versions in self._versions[collection].items()}
            return {key: dict(row) for key, row in sorted(found.items()) if row is not None}

    def put(self, collection: str, record_id: int, **values: Any) -> int:
        """Make or change a record as somebody else did long ago: it is shown at once."""
        with self._lock:
            known = self.rows(collection).get(record_id) or self._made(collection, record_id)
            self._versions[collection].setdefault(record_id, []).append((float("-inf"), {**known, **values}))
        return record_id

    def drop(self, collection: str, record_id: int) -> None:
        """Delete a record as somebody else did long ago."""
        with self._lock:
            self._versions[collection][record_id].append((float("-inf"), None))

    def settle(self) -> None:
        """Wait until all that was written is shown."""
        time.sleep(max(self._wrote + self.delay - time.monotonic(), 0))

    # --- requests ---------------------------------------------------------------------------------------------------

    def serve(self, method: str, url: str, body: bytes | None) -> tuple[int, bytes]:
        """Carry out a request and return status and body of its answer; raises where the answer is lost."""
        parts = urlsplit(url)
        place = parts.path.strip("/").split("/")
        collection, key = place[1], int(place[2]) if len(place) > 2 else None
        self.before(method, collection)
        with self._lock:
            self.requests.append((method, collection))
            fault = self._fault(method, collection)
            if fault is not None and fault.refusal is None and not fault.works:
                raise requests.ConnectionError
            try:
                _check_place(place, fault)
                answer = self._carried_out(method, collection, key, dict(parse_qsl(parts.query)), body)
            except Refusal as refusal:
                return refusal.status, json.dumps({"code": refusal.code, "message": refusal.message}).encode()
            if fault is not None:
                raise requests.ConnectionError
        return (204, b"") if answer is None else (201 if method == "POST" else 200, json.dumps(answer).encode())

    def _fault(self, method: str, collection: str) -> Fault | None:
        fault = next((f for f in self.faults if (f.method, f.collection) == (method, collection)), None)
        if fault is not None:
            self.faults.remove(fault)
        return fault

    def _carried_out(
        self, method: str, collection: str, key: int | None, query: dict[str, str], body: bytes | None
    ) -> dict[str, Any] | None:
        if method == "GET":
            if key is None:
                return self._page(collection, query)
            row = self._shown(collection).get(key)
            if row is None:
                raise Refusal("GONE", f"There is none with id {key}.", 404)
            return {"item": self._with(collection, row, _fields(collection, query))}
        if method == "POST":
            return {"item": self._create(collection, json.loads(body or b"{}"))}
        row = self.rows(collection).get(key or 0)
        if row is None:
            raise Refusal("GONE", f"There is none with id {key}.", 404)
        if method == "DELETE":
            self._write(collection, row["id"], None)
            for membership in self.rows("memberships").values() if collection == "people" else ():
                if membership["personId"] == row["id"]:
                    self._write("memberships", membership["id"], None)
            return None
        values = json.loads(body or b"{}")
        self._check(collection, values)
        return {"item": self._write(collection, row["id"], {**row, **values, "updatedAt": _now()})}

    def _create(self, collection: str, values: dict[str, Any]) -> dict[str, Any]:
        self._check(collection, values)
        if not values.get(NEEDED.get(collection, "")) and collection in NEEDED:
            raise Refusal("LACKING", f"{NEEDED[collection]} is needed.")
        if collection == "memberships":
            pair = values["listId"], values["personId"]
            if any((row["listId"], row["personId"]) == pair for row in self.rows(collection).values()):
                raise Refusal("MEMBER", "They are on the list.", 409)
        key = max(self._versions[collection], default=100) + 1
        return self._write(collection, key, {**self._made(collection, key), **values}) or {}

    def _check(self, collection: str, values: dict[str, Any]) -> None:
        if unknown := values.keys() - {*FIELDS[collection]} | values.keys() & {"id", "createdAt", "updatedAt"}:
            raise Refusal("UNKNOWN_FIELD", f"{', '.join(unknown)} can't be written.")
        for name, value in values.items():
            if name in POINTS_AT and value is not None and value not in self.rows(POINTS_AT[name]):
                raise Refusal(f"NO_{POINTS_AT[name].upper()}", f"{name} {value} is none.", 404)

    def _made(self, collection: str, key: int) -> dict[str, Any]:
        row = dict.fromkeys(FIELDS[collection]) | _DEFAULTS.get(collection, {}) | {"id": key}
        return row | {name: _now() for name in ("createdAt", "updatedAt") if name in row}

    def _write(self, collection: str, key: int, row: dict[str, Any] | None) -> dict[str, Any] | None:
        self._wrote = time.monotonic()
        self._versions[collection].setdefault(key, []).append((self._wrote, row))
        return row

    # --- pages ------------------------------------------------------------------------------------------------------

    def _shown(self, collection: str) -> dict[int, dict[str, Any]]:
        """Return the records as they are shown."""
        limit = time.monotonic() - self.delay
        shown = {}
        for key, versions in self._versions[collection].items():
            row = next((row for at, row in reversed(versions) if at <= limit), None)
            if row is not None:
                shown[key] = row
        return shown

    def _page(self, collection: str, query: dict[str, str]) -> dict[str, Any]:
        fields = _fields(collection, query)
        limit, order = int(query.pop("limit", PAGE)), query.pop("orderBy", "id").split()
        tests = list(_tests(collection, query))
        if limit > PAGE or len({name for name, _ in tests}) > MOST_FIELDS:
            raise Refusal("TOO_MUCH", f"A page holds {PAGE}, and {MOST_FIELDS} fields are filtered.")
        if order[0] not in SORTED.get(collection, ("id",)):
            raise Refusal("UNKNOWN_FIELD", f"{order[0]} is nothing to sort by.")
        rows = [row for row in self._shown(collection).values() if all(holds(row) for _, holds in tests)]
        rows.sort(key=lambda row: (row[order[0]], row["id"]), reverse=order[1:] == ["desc"])
        items = [self._with(collection, row, fields) for row in rows[:limit]]
        return {"items": items, "more": len(rows) > limit}

    def _with(self, collection: str, row: dict[str, Any], fields: list[str]) -> dict[str, Any]:
        """Return what is wanted of a record, and of those that it points at."""
        shown = {name: row[name] for name in fields if name in row}
        if "campaign" in fields:
            shown["campaign"] = self._shown("campaigns").get(row["campaignId"])
        if "people" in fields:
            person = self._shown("people").get(row["personId"])
            shown["people"] = [] if person is None else [person]
        return shown


def _check_place(place: list[str], fault: Fault | None) -> None:
    if fault is not None and fault.refusal is not None:
        raise fault.refusal
    if place[0] != "v7" or place[1] not in FIELDS:
        raise Refusal("NO_SUCH_PLACE", "There is nothing here.", 404)


def _fields(collection: str, query: dict[str, str]) -> list[str]:
    named = query.pop("fields", ",".join(FIELDS[collection])).split(",")
    if unknown := {*named} - {*FIELDS[collection], *NESTED.get(collection, ())}:
        raise Refusal("UNKNOWN_FIELD", f"{', '.join(unknown)} can't be shown.")
    return named


def _tests(collection: str, query: dict[str, str]) -> Iterator[tuple[str, Callable[[dict[str, Any]], bool]]]:
    """Yield the field and the test of each filter: `score.gt=50`, `personId.in=4,5`."""
    for key, text in query.items():
        name, _, relation = key.partition(".")
        if name not in FILTERED[collection]:
            raise Refusal("UNKNOWN_FIELD", f"{name} is nothing to filter by.")
        if relation == "in" and text.count(",") >= MOST_VALUES:
            raise Refusal("TOO_MUCH", f"A filter takes {MOST_VALUES} values.")
        yield name, _test(name, relation, text)


def _test(name: str, relation: str, text: str) -> Callable[[dict[str, Any]], bool]:
    def read(value: str) -> Any:
        return int(value) if value.lstrip("-").isdecimal() and name != "name" else value.casefold()

    def held(row: dict[str, Any]) -> Any:
        return row[name].casefold() if isinstance(row[name], str) else row[name]

    wanted = [read(value) for value in text.split(",")]
    holds: dict[str, Callable[[Any], bool]] = {
        "gt": lambda value: value > wanted[0],
        "lt": lambda value: value < wanted[0],
        "eq": lambda value: value == wanted[0],
        "in": lambda value: value in wanted,
    }
    return lambda row: row[name] is not None and holds[relation](held(row))


def _now() -> str:
    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"


class Adapter(BaseAdapter):
    """Brings the requests of a session to a server in this process."""

    def __init__(self, server: Server) -> None:
        super().__init__()
        self._server = server

    def send(self, request: PreparedRequest, *args: Any, **options: Any) -> requests.Response:
        """Return the server's answer."""
        if request.headers.get("Authorization") != "Bearer a-token":
            raise AssertionError("A request without its token.")
        body = request.body.encode() if isinstance(request.body, str) else request.body
        status, content = self._server.serve(request.method or "", request.url or "", body)
        answer = requests.Response()
        answer.status_code, answer.url, answer.request = status, request.url or "", request
        answer.headers["Content-Type"] = "application/json"
        answer.raw = io.BytesIO(content)
        return answer

    def close(self) -> None:
        """Nothing is open."""
