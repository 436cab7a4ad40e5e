"""What JSON answers must hold, put together from rows of SQLite and the documented fields of each object.

No code of the sandbox takes part; the tables' names and the documentation's data are all it shares with it.
"""

from __future__ import annotations

import html
import json
import re
import sqlite3
from collections import defaultdict
from contextlib import closing
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pardot_orm.sandbox

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pardot_orm.sandbox import Sandbox

Record = dict[str, Any]

_PACKAGE = Path(pardot_orm.sandbox.__file__).parent
DOCUMENTATION, TABLES = _PACKAGE / "legacy" / "data", _PACKAGE / "core" / "data" / "tables"

# Rows that the API shows: all but the deleted ones; of activities all but sessions, which Pardot's own pages show.
_SHOWN = {"visitor_activity": "type <> 5"}

# Text that JSON shows as a number where it looks like one; in custom fields the words of flags, too.
_NUMBER_LIKE = {"phone", "fax", "zip", "postal_code"}
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_DIGITS_OF_A_DOUBLE = 15
_WORDS = {"true": True, "false": False}

# What records show when they are nested in others; those not named here show their fields alone.
_INSIDE = {
    "visitorActivity": ("campaign",),
    "visitor": ("identified_company", "visitor_referrer"),
    "profile": ("profile_criteria",),
}
# Objects with fields that each account adds, and what finds their values.
_OWN_FIELDS = {"prospect": "_custom_fields", "prospectAccount": "_account_fields"}

_HTML_SOURCES = {
    "baseContent", "content", "embedCode", "html", "htmlMessage", "trackedHtmlMessage", "tracking_code_template",
}  # fmt: skip

_NEWEST_FIRST = "created_at DESC, id DESC"


@cache
def documented(object_name: str) -> Record:
    """Return the documentation's data of an object, each field with what its table says of it."""
    document = json.loads((DOCUMENTATION / "objects" / f"{object_name}.json").read_text(encoding="utf-8"))
    table = TABLES / f"{object_name}.json"
    if table.exists():
        kept = {row["name"]: row for row in json.loads(table.read_text(encoding="utf-8"))["fields"]}
        document["fields"] = [kept[row["name"]] | row for row in document["fields"]]
    return document


def served() -> set[str]:
    """Return the names of the objects that the sandbox serves."""
    files = (DOCUMENTATION / "objects").glob("*.json")
    return {path.stem for path in files if documented(path.stem)["kind"] == "resource"}


def missing_code(object_name: str) -> int:
    """Return the error code of a record that does not exist."""
    codes = json.loads((DOCUMENTATION / "conventions.json").read_text(encoding="utf-8"))["not_found"]["read"]
    code = codes.get(object_name, 16)
    return code if isinstance(code, int) else code["id"]


def table_of(object_name: str) -> str:
    return re.sub("([A-Z])", r"_\1", object_name).lower()


def decoded(value: Any) -> Any:
    """Return an answer without the layer of HTML entities that its text has, unless it is the source of HTML."""
    if isinstance(value, dict):
        return {name: inner if name in _HTML_SOURCES else decoded(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [decoded(inner) for inner in value]
    if isinstance(value, str):
        assert not set(value) & set('<>"'), f"without entities: {value}"
        return html.unescape(value)
    return value


def differing(place: str, answer: Any, expected: Any) -> Iterator[str]:
    """Tell where two JSON values differ, 1 and true being two things, and 1 and 1.0."""
    if isinstance(answer, dict) and isinstance(expected, dict):
        for name in {**answer, **expected}:
            if name not in expected or name not in answer:
                yield f"{place}.{name}: only in {'the answer' if name in answer else 'the rows'}"
            else:
                yield from differing(f"{place}.{name}", answer[name], expected[name])
    elif isinstance(answer, list) and isinstance(expected, list) and len(answer) == len(expected):
        for i, (left, right) in enumerate(zip(answer, expected, strict=True)):
            yield from differing(f"{place}[{i}]", left, right)
    elif type(answer) is not type(expected) or answer != expected:
        yield f"{place}: {answer!r:.300} answered, {expected!r:.300} in the rows"


def one_or_many(records: list[Any]) -> Any:
    """Return records as JSON shows several nodes of one name: one by itself, more of them in an array."""
    return records[0] if len(records) == 1 else records


class Truth:
    """The records of one sandbox."""

    def __init__(self, sandbox: Sandbox, version: int) -> None:
        self.sandbox = sandbox
        self.version = version
        self._zone = ZoneInfo(sandbox.credentials["timezone"])

    # --- rows ---------------------------------------------------------------------------------------------------------

    def rows(self, table: str, where: str = "1", *values: Any, order: str = "id") -> list[Record]:
        statement = f'SELECT * FROM "{table}" WHERE {where} ORDER BY {order}'
        with closing(self.sandbox.db.cursor()) as cursor:
            cursor.row_factory = sqlite3.Row
            return [dict(row) for row in cursor.execute(statement, values)]

    def row(self, table: str, number: int) -> Record:
        (row,) = self.rows(table, "id = ?", number)
        return row

    def shown(self, object_name: str, where: str = "1", *values: Any, order: str = "id") -> list[Record]:
        """Return the rows of an object that the API shows unless asked for others."""
        table = table_of(object_name)
        columns = {column for (column,) in self._columns(table)}
        visible = _SHOWN.get(table, "is_archived = 0" if "is_archived" in columns else "1")
        return self.rows(table, f"{visible} AND ({where})", *values, order=order)

    def ids(self, object_name: str, where: str = "1", *values: Any, order: str = "id") -> list[int]:
        return [row["id"] for row in self.shown(object_name, where, *values, order=order)]

    def _columns(self, table: str) -> list[tuple[str]]:
        return self.sandbox.db.execute("SELECT name FROM pragma_table_info(?)", (table,)).fetchall()

    # --- records ------------------------------------------------------------------------------------------------------

    def record(self, object_name: str, number: int, output: str = "full", op: str = "read") -> Record:
        """Return the record as an answer of this output shows it, read or queried."""
        row = self.row(table_of(object_name), number)
        result = self._fields(object_name, row, output)
        if object_name in _OWN_FIELDS and output in ("full", "simple"):
            result |= getattr(self, _OWN_FIELDS[object_name])(number)
        for node in documented(object_name)["nested"]:
            if output in node["outputs"] and op in node["ops"]:
                result |= self._node(object_name, row, node)
        return result

    def _fields(self, object_name: str, row: Record, output: str, names: Iterable[str] | None = None) -> Record:
        document = documented(object_name)
        if not any(output in field["outputs"] for field in document["fields"]):
            output = "full"
        result = {}
        for field in document["fields"]:
            name = field["name"]
            wanted = (
                output in field["outputs"]
                and self.version in field["versions"]
                and not field["type"].startswith("object")
            )
            if not wanted or (names is not None and name not in names):
                continue
            absent = field.get("when_null") == "absent" or (object_name, name) == ("user", "timezone")
            if row[name] is not None or not absent:
                result[_shown_name(field)] = self.value(field, row[name])
        return result

    def value(self, field: Record, value: Any) -> Any:
        """Return a column's value as JSON shows it."""
        if field.get("wire") == "one_or_empty":
            return 1 if value else None
        if field["type"] == "boolean":
            return bool(value)
        if value in (None, "") or field["name"] == "password":
            return None
        if field["type"] == "datetime":
            return self.time(value)
        if field["type"] == "enum" and all(str(choice).islower() for choice in field["choices"]):
            return str(value).capitalize()
        return _number(value) if field["name"] in _NUMBER_LIKE else value

    def time(self, text: str) -> str:
        """Return a time of the tables, which is UTC, as a clock on the account's wall shows it."""
        moment = datetime.strptime(text, "%Y-%m-%d %H:%M:%S").replace(tzinfo=UTC)
        return moment.astimezone(self._zone).strftime("%Y-%m-%d %H:%M:%S")

    def _custom_fields(self, prospect_id: int) -> Record:
        named = [row["field_id"] for row in self.shown("customField")]
        texts = defaultdict(list)
        for row in self.rows("prospect_value", "prospect_id = ?", prospect_id, order="position"):
            texts[row["field_id"]].append(_WORDS.get(row["value"], _number(row["value"])))
        values = {name: texts[name] for name in named if name in texts}
        return {name: given[0] if len(given) == 1 else {"value": given} for name, given in values.items()}

    def _account_fields(self, prospect_account_id: int) -> Record:
        result = {}
        for field in self.rows("prospect_account_field", order="position"):
            where = "prospect_account_id = ? AND field_id = ?"
            rows = self.rows("prospect_account_value", where, prospect_account_id, field["field_id"], order="position")
            values = [_WORDS.get(row["value"], _number(row["value"])) for row in rows]
            if values:
                several = field["type"] == "multiselect"
                result[field["field_id"]] = {"value": one_or_many(values)} if several else values[0]
        return result

    # --- records in records -------------------------------------------------------------------------------------------

    def _node(self, object_name: str, row: Record, node: Record) -> Record:
        """Return what a nested node adds to its record: nothing, where it has none and needs no wrapper."""
        name, wrapper = node["name"], node.get("wrapper")
        children = self._children(object_name, row, node)
        if not children:
            return {wrapper: None} if wrapper and node["many"] else {}
        found = {name: one_or_many(children)}
        return {wrapper: found} if wrapper else found

    def _children(self, object_name: str, row: Record, node: Record) -> list[Any]:
        special = getattr(self, f"_{table_of(object_name)}_{node.get('wrapper') or node['name']}", None)
        if special is not None:
            return special(row)
        number = row[f"{node['name']}_id"]
        if number is None:
            return []
        if node["object"] == "assetStub":
            return self._stub(node["of"], node["name"], number)
        return [self._inner(node["object"], self.row(table_of(node["object"]), number), node.get("fields"))]

    def _inner(self, object_name: str, row: Record, names: Iterable[str] | None = None, output: str = "full") -> Record:
        result = self._fields(object_name, row, output, names)
        for node in documented(object_name)["nested"]:
            if (node.get("wrapper") or node["name"]) in _INSIDE.get(object_name, ()):
                result |= self._node(object_name, row, node)
        return result

    def _stub(self, object_name: str, kind: str, number: int) -> list[Record]:
        """Return what an activity shows of what it is about: assets that the API does not serve share a table."""
        own = table_of(object_name)
        found = self.rows(own, "id = ?", number) if self._columns(own) else []
        found = found or self.rows("asset", "kind = ? AND id = ?", kind, number)
        return [
            {"name": row["name"] or None, "app_url": f"https://pi.pardot.com/{object_name}/read?id={number}"}
            for row in found
        ]

    def _prospect_assigned_to(self, row: Record) -> list[Record]:
        names = {field["name"] for field in documented("user")["fields"]} - {"timezone"}
        return [self._inner("user", user, names) for user in self.rows("user", "id = ?", row["user_id"])]

    _prospect_account_assigned_to = _prospect_assigned_to

    def _prospect_last_activity(self, row: Record) -> list[Record]:
        return self._prospect_visitor_activities(row)[:1]

    def _prospect_visitor_activities(self, row: Record) -> list[Record]:
        return self._activities("prospect_id", row)

    def _opportunity_opportunity_activities(self, row: Record) -> list[Record]:
        return self._activities("opportunity_id", row)

    def _visitor_visitor_activities(self, row: Record) -> list[Record]:
        return self._activities("visitor_id", row)

    def _activities(self, owner: str, row: Record) -> list[Record]:
        found = self.shown("visitorActivity", f"{owner} = ?", row["id"], order=_NEWEST_FIRST)
        return [self._inner("visitorActivity", activity) for activity in found]

    def _prospect_profile(self, row: Record) -> list[Any]:
        profiles = self.rows("profile", "id = ?", row["profile_id"])
        return [self._inner("profile", profile | {"prospect_id": row["id"]}) for profile in profiles] or [None]

    def _profile_profile_criteria(self, row: Record) -> list[Record]:
        matched = self.rows("prospect_profile_criteria", "prospect_id = ?", row["prospect_id"], order="criteria_id")
        words = {match["criteria_id"]: match["matches"] for match in matched}
        criteria = self.rows("profile_criteria", "profile_id = ?", row["id"])
        return [self._inner("profileCriteria", one | {"matches": words.get(one["id"], "unknown")}) for one in criteria]

    def _prospect_visitors(self, row: Record) -> list[Record]:
        names = {field["name"] for field in documented("visitor")["fields"]} - {"prospect_id"}
        found = self.rows("visitor", "prospect_id = ?", row["id"])
        return [self._inner("visitor", visitor, names, "bulk") for visitor in found]

    def _prospect_lists(self, row: Record) -> list[Record]:
        lists = {row["id"]: row for row in self.shown("list")}
        return [
            {
                "id": membership["id"],
                "did_opt_in": not membership["opted_out"],
                "did_opt_out": bool(membership["opted_out"]),
                "created_at": self.time(membership["created_at"]),
                "updated_at": self.time(membership["updated_at"]),
                "list": self._inner("list", lists[membership["list_id"]]),
            }
            for membership in self.shown("listMembership", "prospect_id = ?", row["id"])
            if membership["list_id"] in lists
        ]

    def _opportunity_prospects(self, row: Record) -> list[Record]:
        names = ("id", "first_name", "last_name", "email", "company")
        links = self.rows("opportunity_prospect", "opportunity_id = ?", row["id"], order="prospect_id")
        return [self._inner("prospect", self.row("prospect", link["prospect_id"]), names) for link in links]

    def _visitor_identified_company(self, row: Record) -> list[Record]:
        found = self.rows("identified_company", "id = ?", row["identified_company_id"])
        return [self._inner("identifiedCompany", company) for company in found]

    def _visitor_visitor_referrer(self, row: Record) -> list[Record]:
        found = self.rows("visitor_referrer", "visitor_id = ?", row["id"])
        return [self._inner("visitorReferrer", referrer) for referrer in found]

    def _dynamic_content_variation(self, row: Record) -> list[Record]:
        found = self.rows("dynamic_content_variation", "dynamic_content_id = ?", row["id"])
        return [self._inner("dynamicContentVariation", variation) for variation in found]

    def _email_message(self, row: Record) -> list[Record]:
        found = self.rows("email_message", "email_id = ?", row["id"], order="email_id")
        return [self._inner("emailMessage", message) for message in found]

    def _visit_visitor_page_views(self, row: Record) -> list[Record]:
        found = self.rows("visitor_page_view", "visit_id = ?", row["id"])
        return [self._inner("visitorPageView", view) for view in found]


def _shown_name(field: Record) -> str:
    """Return the name that answers have for a field: that of the samples, where the field table has another."""
    alias = field.get("alias") or field["name"]
    return field["name"] if "." in alias else alias


def _number(value: Any) -> Any:
    """Return the number that JSON makes of a text; one too long for a double stays text."""
    if not isinstance(value, str) or len(value) > _DIGITS_OF_A_DOUBLE or not _NUMBER.fullmatch(value):
        return value or None
    return float(value) if "." in value else int(value)
