"""tap-pardot run as its users run it, and what each of its streams must emit, computed from SQLite.

How the tap walks an object is told here in our own words, its flaws included, so that the rows that it loses are
known one by one.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import Factory, define, frozen

from tests.interop.truth import decoded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pardot_orm.sandbox import Sandbox
    from tests.interop.truth import Record, Truth

_DRIVER = Path(__file__).parent / "drivers" / "run_tap_pardot.py"
_PAGE = 200

START = "2010-01-01T00:00:00Z"

# The object of each stream.
STREAMS = {
    "campaigns": "campaign",
    "email_clicks": "emailClick",
    "list_memberships": "listMembership",
    "lists": "list",
    "opportunities": "opportunity",
    "prospect_accounts": "prospectAccount",
    "prospects": "prospect",
    "users": "user",
    "visitor_activities": "visitorActivity",
    "visitors": "visitor",
    "visits": "visit",
}


# --- running it -------------------------------------------------------------------------------------------------------


@frozen
class Output:
    """What a run wrote: records by stream, in their order, and the last state."""

    records: dict[str, list[Record]]
    state: Record


@frozen
class Tap:
    """The tap's command line, against one sandbox."""

    python: Path
    sandbox: Sandbox
    directory: Path
    login: Record

    def discover(self) -> Record:
        """Return the catalog, with everything in it selected."""
        catalog = json.loads(self._run("--discover"))
        for stream in catalog["streams"]:
            everything = next(entry for entry in stream["metadata"] if not entry["breadcrumb"])
            everything["metadata"]["selected"] = True
        return catalog

    def sync(self, catalog: Record, state: Record | None = None) -> Output:
        """Return what a sync of the catalog's streams writes."""
        more = [] if state is None else ["--state", self._file("state", state)]
        records: dict[str, list[Record]] = {stream["stream"]: [] for stream in catalog["streams"]}
        last: Record = state or {}
        for line in self._run("--catalog", self._file("catalog", catalog), *more).splitlines():
            message = json.loads(line)
            if message["type"] == "RECORD":
                records[message["stream"]].append(message["record"])
            elif message["type"] == "STATE":
                last = message["value"]
        return Output(records, last)

    def _run(self, *options: str | Path) -> str:
        config = self._file("config", {"start_date": START, **self.login})
        command = [self.python, _DRIVER, self.sandbox.url, "--config", config, *options]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)
        assert done.returncode == 0, done.stderr[-3000:]
        return done.stdout

    def _file(self, name: str, content: Record) -> Path:
        path = self.directory / f"{name}.json"
        path.write_text(json.dumps(content), encoding="utf-8")
        return path


# --- what it must emit ------------------------------------------------------------------------------------------------


def emitted(record: Any, schema: Record) -> Any:
    """Return a JSON value as the tap writes it: cast to its schema's type, without what the schema lacks."""
    kinds = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
    kind = next(kind for kind in kinds if kind != "null")
    if kind == "boolean":
        return bool(record)
    if record is None:
        return None
    if kind == "object":
        known = schema.get("properties", {})
        return {name: emitted(value, known[name]) for name, value in record.items() if name in known}
    if kind == "array":
        return [emitted(value, schema["items"]) for value in record]
    if schema.get("format") == "date-time":
        return f"{record.replace(' ', 'T')}.000000Z"
    return {"integer": int, "number": float, "string": str}[kind](record)


@define
class Replay:
    """The tap's walks over the rows, and the bookmarks that they leave behind."""

    truth: Truth
    bookmarks: dict[str, Record] = Factory(dict)

    def records(self, stream: str, schema: Record) -> list[Record]:
        """Return the records that the stream must emit."""
        object_name = STREAMS[stream]
        walk = getattr(self, f"_{stream}", None)
        rows = walk() if walk else self._by_update(stream)
        records = (self.truth.record(object_name, row["id"], "bulk", "query") for row in rows)
        return [emitted(_with_list_of_views(record), schema) for record in records]

    # --- walks --------------------------------------------------------------------------------------------------------

    def _by_update(self, stream: str) -> list[Record]:
        bookmarks = self._of(stream)
        rows = [row for page in self._pages_by_update(stream, bookmarks.get("updated_at", START)) for row in page]
        if rows:
            bookmarks["updated_at"] = rows[-1]["updated_at"]
        return rows

    def _pages_by_update(self, stream: str, since: str) -> Iterator[list[Record]]:
        """Each page begins after the last one's newest second: what else was changed in that second is lost."""
        rows = self.truth.shown(STREAMS[stream], order="updated_at, id")
        while page := [row for row in rows if row["updated_at"] > since][:_PAGE]:
            yield page
            since = page[-1]["updated_at"]

    def _visitor_activities(self) -> list[Record]:
        return self._by_id("visitor_activities")

    def _email_clicks(self) -> list[Record]:
        return self._by_id("email_clicks")

    def _by_id(self, stream: str) -> list[Record]:
        bookmarks = self._of(stream)
        rows = self.truth.shown(STREAMS[stream], "id > ?", bookmarks.get("id", 0))
        if rows:
            bookmarks["id"] = rows[-1]["id"]
        return rows

    def _opportunities(self) -> list[Record]:
        return self._changed("opportunities")

    def _users(self) -> list[Record]:
        return self._changed("users")

    def _changed(self, stream: str) -> list[Record]:
        """A page without anything new ends the walk."""
        bookmarks = self._of(stream)
        since = bookmarks.get("updated_at", START)
        found: list[Record] = []
        while page := self._new_of_page(STREAMS[stream], since, found[-1]["id"] if found else 0):
            found += page
        bookmarks["updated_at"] = max([since, *(row["updated_at"] for row in found)])
        return found

    def _new_of_page(self, object_name: str, since: str, above: int) -> list[Record]:
        page = self.truth.shown(object_name, "id > ?", above)[:_PAGE]
        return [row for row in page if row["updated_at"] > since]

    def _campaigns(self) -> list[Record]:
        """The next sync begins where this one began, by the tap's clock: the caller knows that moment."""
        since = self._of("campaigns").get("last_updated", START).replace("T", " ")
        return self.truth.shown("campaign", "updated_at > ?", since)

    def _visits(self) -> list[Record]:
        """All visits of a page of visitors, two hundred at a time, until a page has nothing new."""
        bookmarks = self._of("visits")
        since = bookmarks.get("updated_at", START)
        found: list[Record] = []
        for visitors in self._pages_by_update("visitors", START):
            ids = {visitor["id"] for visitor in visitors}
            visits = [visit for visit in self.truth.shown("visit") if visit["visitor_id"] in ids]
            for offset in range(0, len(visits), _PAGE):
                new = [visit for visit in visits[offset : offset + _PAGE] if visit["updated_at"] > since]
                if not new:
                    break
                found += new
        bookmarks["updated_at"] = max([since, *(row["updated_at"] for row in found)])
        return found

    def _list_memberships(self) -> list[Record]:
        """List by list; but the id that a list ends with stays the lower bound for those after it."""
        bookmarks = self._of("list_memberships")
        since = bookmarks.get("updated_at", START)
        found: list[Record] = []
        for page in self._pages_by_update("lists", START):
            for row in page:
                above = found[-1]["id"] if found else 0
                where = "list_id = ? AND updated_at > ? AND id > ?"
                found += self.truth.shown("listMembership", where, row["id"], since, above)
        bookmarks["updated_at"] = max([since, *(row["updated_at"] for row in found)])
        return found

    def _of(self, stream: str) -> Record:
        return self.bookmarks.setdefault(stream, {})


def _with_list_of_views(record: Record) -> Record:
    """The tap makes a list of the page views of every visit."""
    views = (record.get("visitor_page_views") or {}).get("visitor_page_view")
    return record | {"visitor_page_views": {"visitor_page_view": [views]}} if isinstance(views, dict) else record


def decoded_records(output: Output, stream: str) -> list[Record]:
    """Return a stream's records without their entities, which the tap leaves to others."""
    return [decoded(record) for record in output.records[stream]]
