"""A connection that sends nothing, to an account that has the custom fields of `answers.py`; and its dialects."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar
from zoneinfo import ZoneInfo

from pardot_orm.connection.registry import connections
from pardot_orm.dialects.legacy.dialect import LegacyDialect
from pardot_orm.errors import ConnectionFailedError, RequestSummary
from pardot_orm.fields.custom import CustomFieldDefinition
from pardot_orm.protocol.asks import Read, Select
from pardot_orm.protocol.dialect import Call, Response
from pardot_orm.protocol.payload import Decoding, Source
from tests.dialects.answers import CUSTOM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pardot_orm.models.base import Model
    from pardot_orm.protocol.payload import Payload

T = TypeVar("T")

ZONE = ZoneInfo("Europe/Berlin")
DECODING = Decoding(ZONE)
SUMMARY = RequestSummary("GET", "/api")
DIALECTS = {answers: LegacyDialect(4, DECODING, answers) for answers in ("xml", "json")}


class SilentConnection:
    """What records ask of their connection: it knows its custom fields, and sends nothing."""

    alias = "default"
    account = ""
    version = 4
    strict = False
    _replaced = None
    _closed = False

    def __init__(self) -> None:
        self.custom_fields = {
            name: CustomFieldDefinition(name, name, kind, records_all=False)  # type: ignore[arg-type]
            for name, kind in CUSTOM.items()
        }
        self.facts = self

    def custom_fields_of(self, object_name: str) -> Any:
        return self.custom_fields

    def known_custom_fields_of(self, object_name: str) -> Any:
        return self.custom_fields

    def custom_field(self, object_name: str, name: str) -> Any:
        return self.custom_fields.get(name)

    def class_of(self, model: type[Model]) -> type[Model]:
        return model

    def __getattr__(self, name: str) -> Any:
        raise ConnectionFailedError(f"These tests send nothing, and something asked for {name}.")


@contextmanager
def silent_account() -> Iterator[None]:
    """Be connected to an account whose custom fields are known, and to which nothing is sent."""
    connection: Any = SilentConnection()
    connections.add(connection)
    try:
        yield
    finally:
        connections.remove(connection)


def source_of(model: type[Model], output: str) -> Source:
    """Return the source of an answer that shows what its output is documented to show."""
    meta = model._meta
    if output == "bulk":
        shown = (*meta.readable(bulk=True), *meta.always_shown, *CUSTOM)
        return Source("default", DECODING, frozenset(shown), complete=True)
    return Source("default", DECODING, frozenset((*meta.readable(bulk=False), *meta.nodes)), complete=True)


def told(call: Call[T], response: Response) -> T:
    """Return what a call makes of an answer."""
    return call.read(call.parse(response))


def payloads(
    body: bytes, answers: str, model: type[Model], output: str, op: str, *, status: int = 200
) -> tuple[list[Payload], int | None]:
    """Return the records of an answer and their total, as the library reads them."""
    dialect, source, name = DIALECTS[answers], source_of(model, output), model._meta.object_name
    response = Response(status, "", body, SUMMARY)
    if op == "query":
        page = told(dialect.select(Select(name), source), response)
        return page.records, page.total
    return told(dialect.read(Read(name), source), response), None
