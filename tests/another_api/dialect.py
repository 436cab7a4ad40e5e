"""How `server.py` is spoken to: another version of the API, as the package would have it in `dialects/`."""

from __future__ import annotations

import html
import json
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from pardot_orm.errors import InvalidResponseError, UnsupportedError, error_from_code
from pardot_orm.protocol.asks import Changes, Select, Shape, Step, Steps, Write
from pardot_orm.protocol.capabilities import Absent, Capabilities, Here, Querying
from pardot_orm.protocol.dialect import Call, Page, Request
from pardot_orm.protocol.payload import Columns, Payload

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pardot_orm.models.options import ModelOptions
    from pardot_orm.protocol.asks import Read, Wants
    from pardot_orm.protocol.dialect import Response
    from pardot_orm.protocol.payload import Decoding, Source

VERSION = 7
INVISIBLE_FOR = 0.3  # seconds
_PAGE = 7
_CRUD = frozenset({"read", "query", "create", "update", "delete"})


@frozen
class _Kind:
    """What the API has of an object: its collection, its fields, and how its records are found."""

    collection: str
    fields: tuple[str, ...]
    operations: frozenset[str]
    orders: tuple[str, ...] = ("id",)
    sent: tuple[str, ...] = ()  # the fields that it filters by
    here: tuple[str, ...] = ()  # criteria that are checked on this side
    nested: tuple[str, ...] = ()


_KINDS = {
    "prospect": _Kind(
        "people",
        (
            *("id", "email", "first_name", "last_name", "company", "city", "country", "comments", "zip", "score"),
            *("is_starred", "is_do_not_email", "campaign_id", "created_at", "updated_at"),
        ),
        _CRUD,
        ("id", "created_at"),
        ("id", "score", "created_at", "updated_at"),
        ("is_starred",),
        ("campaign",),
    ),
    "list": _Kind(
        "lists",
        ("id", "name", "title", "is_public", "created_at", "updated_at"),
        _CRUD,
        sent=("id", "name", "created_at"),
        here=("updated_after", "updated_before"),
    ),
    "listMembership": _Kind(
        "memberships",
        ("id", "list_id", "prospect_id", "opted_out", "created_at", "updated_at"),
        _CRUD,
        sent=("id", "list_id", "prospect_id"),
        here=("created_after", "created_before", "updated_after", "updated_before"),
    ),
    "campaign": _Kind("campaigns", ("id", "name", "cost"), _CRUD - {"delete"}, sent=("id", "name")),
    "opportunity": _Kind(
        "deals",
        ("id", "name", "value", "probability", "prospect_id", "campaign_id", "created_at", "updated_at"),
        _CRUD,
        sent=("id", "probability", "prospect_id"),
        here=("created_after", "created_before", "value_greater_than", "value_less_than"),
        nested=("campaign", "prospects"),
    ),
    "visitorActivity": _Kind(
        "events",
        ("id", "prospect_id", "type", "type_name", "details", "campaign_id", "created_at", "updated_at"),
        frozenset({"read", "query"}),
        sent=("id", "prospect_id", "type", "created_at"),
        here=("updated_after", "updated_before", "campaign_id"),
        nested=("campaign",),
    ),
    "customField": _Kind("fields", ("id", "field_id", "name", "type"), frozenset({"read", "query"}), sent=("id",)),
}

# Its names, where they are not the other ones with capitals in place of underscores.
_NAMES = {
    "prospect": {"email": "emailAddress", "is_starred": "starred", "is_do_not_email": "noEmail", "Plan": "plan"},
    "list": {"is_public": "public"},
    "listMembership": {"prospect_id": "personId"},
    "opportunity": {"prospect_id": "personId", "value": "amount", "prospects": "people"},
    "visitorActivity": {"prospect_id": "personId"},
    "customField": {"field_id": "name", "name": "label", "type": "kind"},
}
_NESTED = {"campaign": "campaign", "prospects": "prospect"}
_SUFFIXES = {"_greater_than": "gt", "_less_than": "lt", "_equal_to": "eq", "_after": "gt", "_before": "lt"}
_CODES = {"GONE": 3, "MEMBER": 58, "NO_LISTS": 55, "NO_CAMPAIGNS": 38, "NO_PEOPLE": 3, "LACKING": 71}


class AnotherDialect:
    """A version of the API that is no version of Pardot's."""

    version = VERSION
    page_size = _PAGE

    def __init__(self, decoding: Decoding) -> None:
        self._decoding = decoding

    # --- what it can do ---------------------------------------------------------------------------------------------

    def capabilities(self, meta: ModelOptions) -> Capabilities:
        """Return what an object can do, if there is anything like it."""
        kind = _KINDS.get(meta.object_name)
        if kind is None:
            return Capabilities(meta.object_name, frozenset(), Querying(is_possible=False, orders=(), page_size=_PAGE))
        names = {f.api_name for f in meta.fields.values() if not f.custom}
        lacks = {name: Absent() for name in meta.criteria if _relation(name)[0] not in kind.sent}
        return Capabilities(
            meta.object_name,
            kind.operations,
            Querying(
                is_possible=True,
                orders=kind.orders,
                page_size=_PAGE,
                lacks=lacks | {name: Here() for name in kind.here if name in meta.criteria},
                most_fields=2,
                ids_at_once=3,
                most_ids=3,
                has_offset=False,
                tells_total=False,
                takes_fields=True,
            ),
            refuses=frozenset(("", name) for name in (*names - {*kind.fields}, "profile_criteria")),
            selects_not_by=frozenset({("read", "fid"), ("update", "email"), ("delete", "email")}),
            invisible_for=INVISIBLE_FOR,
        )

    def shape(self, meta: ModelOptions, wants: Wants, custom: Callable[[], Iterable[str]]) -> Shape:
        """Return the fields to name in a query."""
        kind = _kind(meta.object_name)
        nested = tuple(relation.path[0] for relation in wants.related)
        own = custom() if meta.has_custom_fields else ()
        wanted = (*kind.fields, *own) if wants.only is None else wants.only
        names = dict.fromkeys(("id", *wants.needed, *(name for name in wanted if name not in wants.deferred), *nested))
        can = {*kind.fields, *own, *kind.nested}
        if lacking := [name for name in names if name not in can]:
            raise UnsupportedError(f"Version {VERSION} shows no {', '.join(lacking)} of {kind.collection}.")
        return Shape(tuple(names), "", tuple(names))

    def shape_of_read(self, meta: ModelOptions, read: Read) -> Shape:
        """Return what a read shows."""
        kind = _kind(meta.object_name)
        if read.fields is not None:
            return Shape(read.fields, "", read.fields)
        return Shape(None, "", (*kind.fields, *kind.nested), is_complete=meta.has_custom_fields)

    def shape_of_write(self, meta: ModelOptions) -> Shape:
        """Return what the answer to a write shows: nothing that is nested."""
        return Shape(None, "", _kind(meta.object_name).fields, is_complete=meta.has_custom_fields)

    def steps(self, write: Write) -> Steps:
        """Return a request for the record itself, and one for each list, whose memberships are other records."""
        lists = write.changes.subscriptions
        if not lists:
            return Steps(write)
        rest = evolve(write.changes, subscriptions={})
        first = evolve(write, changes=rest) if rest or write.operation == "create" else None
        return Steps(first, lambda key: tuple(_step(key, list_id, on) for list_id, on in lists.items()))

    def in_words(self, select: Select) -> tuple[tuple[str, str], ...]:
        """Return what a query asks for."""
        return (*self._filters(select), *_order(select))

    # --- calls ------------------------------------------------------------------------------------------------------

    def select(self, select: Select, source: Source) -> Call[Page]:
        """Return the call for a page."""
        if select.offset:
            raise UnsupportedError(f"Version {VERSION} can't skip records.")
        query = [*self._filters(select), *_order(select), ("limit", str(select.limit or _PAGE))]
        query += self._fields(select.object_name, select.fields)
        call = self._get(select.object_name, "", query)
        return Call(call, _parsed, lambda answer: Page(self._records(answer["items"], select.object_name, source)))

    def read(self, read: Read, source: Source) -> Call[list[Payload]]:
        """Return the call for the record with an id, or for the page of those that other selectors name."""
        name = read.object_name
        if read.operation != "read":
            raise UnsupportedError(f"Version {VERSION} has no {read.operation}.")
        fields = self._fields(name, read.fields)
        if "id" in read.selectors:
            nested = () if read.fields is not None else _kind(name).nested
            every = fields or self._fields(name, (*self._all(name), *nested))
            request = self._get(name, f"/{read.selectors['id']}", every)
            return Call(request, _parsed, lambda answer: self._records([answer["item"]], name, source))
        select = Select(name, read.selectors, read.fields)
        request = self._get(name, "", [*self._filters(select), *fields])
        return Call(request, _parsed, lambda answer: self._records(answer["items"], name, source))

    def write(self, write: Write, source: Source) -> Call[list[Payload]]:
        """Return the call for a write of one record."""
        name = write.object_name
        method = {"create": "POST", "update": "PATCH", "delete": "DELETE"}[write.operation]
        path = "" if write.operation == "create" else f"/{write.selectors['id']}"
        values = {_wire(name, each): self._json(value) for each, value in write.changes.values.items()}
        body = None if method == "DELETE" else json.dumps(values).encode()
        request = Request(
            method, self._path(name, path), document=body, is_write=True, is_repeatable=write.is_repeatable
        )
        found = partial(self._written, object_name=name, source=source)
        return Call(request, _parsed, found)

    def custom_fields_of(self, object_name: str) -> Select | None:
        """Return the query for the account's own fields, which people alone have."""
        return Select("customField") if object_name == "prospect" else None

    def job_elements(self, write: Write) -> Any:
        """Refuse."""
        raise UnsupportedError(f"Version {VERSION} has no jobs.")

    def describe(self, object_name: str) -> Any:
        """Refuse."""
        raise UnsupportedError(f"Version {VERSION} describes no {object_name}.")

    def batch(self, batch: Any) -> Any:
        """Refuse: nobody is to ask what the capabilities lack."""
        raise AssertionError("Version 7 has no batches.")

    def download(self, read: Read) -> Any:
        """Refuse."""
        raise UnsupportedError(f"Version {VERSION} has no files.")

    def csv_lines(self, table: Any) -> Any:
        """Refuse."""
        raise UnsupportedError(f"Version {VERSION} has no imports.")

    # --- out --------------------------------------------------------------------------------------------------------

    def _path(self, object_name: str, rest: str) -> str:
        return f"/v7/{_kind(object_name).collection}{rest}"

    def _get(self, object_name: str, rest: str, query: Iterable[tuple[str, str]]) -> Request:
        return Request("GET", self._path(object_name, rest), tuple(query))

    def _all(self, object_name: str) -> tuple[str, ...]:
        return (*_kind(object_name).fields, *(("Plan",) if object_name == "prospect" else ()))

    def _fields(self, object_name: str, fields: tuple[str, ...] | None) -> list[tuple[str, str]]:
        if fields is None:
            return []
        return [("fields", ",".join(_wire(object_name, name) for name in fields))]

    def _filters(self, select: Select) -> list[tuple[str, str]]:
        found = []
        for name, value in select.criteria.items():
            field, relation = _relation(name)
            many = isinstance(value, tuple)
            text = ",".join(map(str, value)) if many else str(self._json(value))
            found.append((f"{_wire(select.object_name, field)}.{'in' if many else relation}", text))
        return found

    def _json(self, value: Any) -> Any:
        if isinstance(value, datetime):
            return f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
        return float(value) if isinstance(value, Decimal) else value

    # --- in ---------------------------------------------------------------------------------------------------------

    def _written(self, answer: Any, *, object_name: str, source: Source) -> list[Payload]:
        return [] if answer is None else self._records([answer["item"]], object_name, source)

    def _records(self, rows: list[dict[str, Any]], object_name: str, source: Source) -> list[Payload]:
        source = evolve(source, version=VERSION)
        known = (*self._all(object_name), *_kind(object_name).nested)
        names = {_wire(object_name, name): name for name in known}
        shapes: dict[tuple[str, ...], Columns] = {}
        found = []
        for row in rows:
            columns = tuple(names[name] for name in row)
            shape = shapes.get(columns) or _columns(columns, source)
            shapes[columns] = shape
            values = (self._text(names[name], value, source) for name, value in row.items())
            found.append(Payload(shape, tuple(values)))
        return found

    def _text(self, name: str, value: Any, source: Source) -> Any:
        """Return a value as records keep it: a text, in which times are the account's and HTML is escaped."""
        if isinstance(value, dict):
            return self._records([value], _NESTED[name], source)[0]
        if isinstance(value, list):
            return Payload(_columns((_NESTED[name],), source), (self._records(value, _NESTED[name], source),))
        if isinstance(value, bool):
            return str(value).lower()
        if isinstance(value, str) and name.endswith("_at"):
            local = datetime.fromisoformat(value).astimezone(self._decoding.zone)
            return f"{local:%Y-%m-%d %H:%M:%S%z}"
        if isinstance(value, str):
            return (html.escape(value, quote=False) if self._decoding.html_entities else value) or None
        return None if value is None else str(value)


def _kind(object_name: str) -> _Kind:
    if object_name not in _KINDS:
        raise UnsupportedError(f"Version {VERSION} has no {object_name}.")
    return _KINDS[object_name]


def _wire(object_name: str, name: str) -> str:
    first, *rest = name.split("_")
    return _NAMES.get(object_name, {}).get(name) or first + "".join(map(str.capitalize, rest))


def _relation(criterion: str) -> tuple[str, str]:
    """Return the field that a criterion filters by, and how."""
    for suffix, relation in _SUFFIXES.items():
        if criterion.endswith(suffix):
            stem = criterion.removesuffix(suffix)
            return (f"{stem}_at" if suffix in {"_after", "_before"} else stem), relation
    return criterion, "eq"


def _order(select: Select) -> list[tuple[str, str]]:
    if select.order is None:
        return []
    key, descending = select.order
    return [("orderBy", f"{_wire(select.object_name, key)}{' desc' if descending else ''}")]


def _step(key: int, list_id: int, on: bool) -> Step:
    pair = {"list_id": list_id, "prospect_id": key}
    carries = Changes(subscriptions={list_id: on})
    if on:
        return Step(Write("listMembership", "create", {}, Changes(pair)), carries)
    return Step(Write("listMembership", "delete"), carries, Select("listMembership", pair, ("id",)))


def _columns(names: tuple[str, ...], source: Source) -> Columns:
    return Columns(names, source, {name: i for i, name in enumerate(names)})


def _parsed(response: Response) -> Any:
    """Return the document of an answer; raises what it refuses."""
    if response.status == 204:
        return None
    try:
        document = json.loads(response.body)
    except ValueError:
        raise InvalidResponseError("The answer is no JSON.", request=response.request) from None
    if response.status >= 400:
        raise error_from_code(_CODES.get(document["code"], 84), document["message"], request=response.request)
    return document
