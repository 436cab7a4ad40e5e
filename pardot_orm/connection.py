"""A connection: one account = who may speak + how it is sent + in which version + within which limits."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any
from weakref import ref
from zoneinfo import ZoneInfo

from attrs import evolve

from pardot_orm.configuration import state_directory
from pardot_orm.csv_files import CsvFile
from pardot_orm.custom_fields import custom_field_definition
from pardot_orm.dialects.registry import dialects, in_words
from pardot_orm.errors import (
    ConfigurationError,
    DailyLimitError,
    PardotError,
    PermissionDeniedError,
    QueryTimeoutError,
)
from pardot_orm.exchange import Exchange
from pardot_orm.fields import unescape
from pardot_orm.forking import begins_anew_in_child
from pardot_orm.limits import ChangeLimit, Limits
from pardot_orm.newest import NewestIds
from pardot_orm.operations import Read, Select
from pardot_orm.payload import Decoding, Source
from pardot_orm.quota import EDITIONS, DailyCount
from pardot_orm.retrying import DEFAULT_WAIT, Patience
from pardot_orm.shared_slots import SharedSlots

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
    from contextlib import AbstractContextManager
    from datetime import tzinfo
    from typing import Self, TypeVar

    from pardot_orm.capabilities import Capabilities
    from pardot_orm.configuration import Settings
    from pardot_orm.custom_fields import CustomFieldDefinition, FieldDescription
    from pardot_orm.dialects.base import Call, Dialect, Page
    from pardot_orm.errors import UncertainWriteError
    from pardot_orm.limits import Budget, Slots
    from pardot_orm.models.base import Model
    from pardot_orm.models.options import ModelOptions
    from pardot_orm.operations import Batch, Shape, Wants, Write
    from pardot_orm.payload import Payload
    from pardot_orm.quota import Quota
    from pardot_orm.transport import Transport

    M = TypeVar("M", bound=Model)
    T = TypeVar("T")


logger = logging.getLogger(__name__)

DEFAULT_ALIAS = "default"

# How often in a minute the custom fields are asked for once more, because a name is none of them.
_ASKED_AGAIN = 5


class Connection:
    """One account, spoken to in one version of the API. Safe to share between threads; made by `connect()`."""

    def __init__(self, settings: Settings, *, alias: str, transport: Transport, slots: Slots, **options: Any) -> None:
        self.alias = alias
        self.url = settings.url
        self.account = settings.credentials.account
        self.repr_fetches: bool = options.get("repr_fetches", False)
        self.strict: bool = options.get("strict", False)
        self._classes = _by_object(options.get("models", ()))
        self.decoding = Decoding(
            settings.timezone,
            html_entities=options.get("html_entities", True),
            find_zone=self._user_zone if settings.credentials.user else None,
        )
        patience = options.get("patience", Patience())
        self.changes: ChangeLimit = options.get("changes") or ChangeLimit()
        self._limits = self._limits_of(settings, slots)
        self._exchange = Exchange(settings, self.decoding, transport, self._limits, patience)
        self._user = settings.credentials.user
        self._custom_fields: Mapping[str, CustomFieldDefinition] | None = None
        self._described: dict[str, Mapping[str, CustomFieldDefinition]] = {}
        self._asked_again: deque[float] = deque(maxlen=_ASKED_AGAIN)
        self.page_limit: int | None = None  # records a page, after Pardot took too long
        self.known_totals: dict[str, int] = {}  # object -> records of the whole account, as counted last
        self.newest_ids = NewestIds()
        self._replaced: Connection | None = None
        begins_anew_in_child(self._begin_anew)

    def _begin_anew(self) -> None:
        """Hold nothing."""
        self._lock = threading.RLock()

    def __repr__(self) -> str:
        account = f"{self.account[:6]}… v{self.dialect.version} {self.url}"
        return f"<Connection {self.alias} {account}, {self._limits.daily.quota()}>"

    def __reduce__(self) -> Any:
        raise TypeError("A connection can't be pickled; connect() anew in the other process.")

    # --- life -----------------------------------------------------------------------------------------------------

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the pool; the connection that this one replaced is the default again."""
        self._exchange.close()
        connections.remove(self)

    # --- asked in plain descriptions ------------------------------------------------------------------------------

    @property
    def is_closed(self) -> bool:
        """Whether nothing can be asked any more."""
        return self._exchange.is_closed

    @property
    def requests_made(self) -> int:
        """The requests that were sent so far, logins aside."""
        return self._exchange.requests_made

    @property
    def slots(self) -> Slots:
        """The requests that may be under way at once."""
        return self._limits.slots

    @property
    def quota(self) -> Quota:
        """The day's requests: used, limit, left, reset; one request where the limit is not known, once an account.

        API operation `account read`, whose edition tells the limit; `connect(quota=...)` says it without. Counted are
        the requests of all processes of this machine, those of other machines are not seen.

        Example:
            >>> connections["default"].quota.limit
            100000
        """
        return self._limits.quota()

    @property
    def known_quota(self) -> Quota:
        """The same without a request: its limit may be unknown."""
        return self._limits.daily.quota()

    def budget(self, requests: int) -> AbstractContextManager[Budget]:
        """Allow the block so many requests of this connection, of all threads together.

        Args:
            requests: How many; the next one raises before it is sent.

        Raises:
            BudgetExceededError: The block wants one more.
            ConfigurationError: It is no whole number; raised when the block begins.

        Example:
            >>> with connections["default"].budget(500) as budget:
            ...     _ = Prospect.objects.count()
            >>> budget.left
            499
        """
        return self._limits.budget(requests)

    @property
    def dialect(self) -> Dialect:
        """How the version that is spoken writes requests and reads answers."""
        return self._exchange.dialect

    @property
    def timezone(self) -> tzinfo:
        """The account's time zone; raises `MissingTimeZoneError` where nobody told it."""
        return self.decoding.zone

    @property
    def version(self) -> int:
        """The API version that is spoken; one request, once, where nobody said it and no answer has told it yet."""
        if not self._exchange.version_is_known:
            self._exchange.ask(lambda dialect: dialect.read(Read("account"), self.source(())))
        return self.dialect.version

    def can(self, meta: ModelOptions, ask: Callable[[Capabilities], T]) -> T:
        """Return what is asked of the capabilities of an object in the version that is spoken.

        One request, once, where it is not known yet which one that is, and they differ in what is asked.
        """
        found = [ask(dialect.capabilities(meta)) for dialect in self._exchange.candidates()]
        if all(other == found[0] for other in found[1:]):
            return found[0]
        _ = self.version
        return ask(self.dialect.capabilities(meta))

    def versions_that(self, meta: ModelOptions, ask: Callable[[Capabilities], bool]) -> str:
        """Return the versions whose capabilities are as asked, in words; no request."""
        found = [version for version in dialects if ask(self._exchange.dialect_of(version).capabilities(meta))]
        return in_words(found) if found else "no version"

    def shape(self, meta: ModelOptions, wants: Wants, *, with_custom: bool = True) -> Shape:
        """Return how a query asks for what is wanted, and what its answers show.

        May cost the connection's customField request, where all fields are wanted.
        """
        return self.dialect.shape(meta, wants, lambda: self.custom_fields_of(meta.object_name) if with_custom else ())

    def source_of(self, shape: Shape) -> Source:
        """Return where the records come from that are asked for so."""
        return self.source(shape.shown, complete=shape.is_complete)

    def source(self, fetched: Iterable[str], *, complete: bool = False) -> Source:
        """Return where records of an answer come from."""
        return Source(self.alias, self.decoding, frozenset(fetched), complete, self.account)

    def select(self, select: Select, source: Source) -> Page:
        """Return a page of records. One request; pages are smaller after Pardot took too long (code 214)."""
        while True:
            limit = self.largest_page(select.limit or self.dialect.page_size)
            asked = evolve(select, limit=limit)
            try:
                return self._exchange.ask(partial(_selected, select=asked, source=source), is_page=limit > 1)
            except QueryTimeoutError:
                if limit == 1:  # it was repeated as it is
                    raise
            self.page_limit = limit // 2
            logger.warning("A page of %d took Pardot too long; pages hold %d from now on.", limit, self.page_limit)

    def largest_page(self, records: int) -> int:
        """Return how many records a page holds that is to hold so many: fewer after Pardot took too long."""
        return records if self.page_limit is None else min(records, self.page_limit)

    def select_all(self, select: Select, source: Source) -> Iterator[Payload]:
        """Yield the records of few pages that nobody changes meanwhile, by id; it ends at a page that is not full."""
        while True:
            records = self.select(select, source).records
            yield from records
            if len(records) < self.largest_page(select.limit or self.dialect.page_size):
                return
            select = evolve(select, criteria={**select.criteria, "id_greater_than": int(records[-1]["id"])})

    def read(self, read: Read, source: Source) -> list[Payload]:
        """Return the records of a selector. One request."""
        return self._exchange.ask(lambda dialect: dialect.read(read, source))

    def write(self, write: Write, source: Source) -> Payload | None:
        """Write one record and return it as the server answered. One request."""
        records = self._exchange.ask(lambda dialect: dialect.write(write, source))
        return records[0] if records else None

    def creating(self, keys: Iterable[Hashable]) -> AbstractContextManager[None]:
        """Let creates that could be taken for each other wait for each other, as long as one call may take."""
        return self.newest_ids.under_way.alone(keys, self._exchange.patience.wait or DEFAULT_WAIT)

    @property
    def is_patient(self) -> bool:
        """Whether anything is waited for, repeated or looked at after a fault."""
        return self._exchange.patience.wait > 0

    def one_call(self) -> AbstractContextManager[None]:
        """Let all that this thread asks in the block be one call, which takes no longer than `connect(wait=...)`."""
        return self._exchange.one_call()

    def download(self, read: Read) -> CsvFile:
        """Return a file that Pardot made, once all of it is here. One request."""
        return CsvFile(self._exchange.ask(lambda dialect: dialect.download(read)))

    def wait_out(self, lost: UncertainWriteError, records: int = 1, times: int = 0) -> None:
        """Wait until a write whose answer was lost can't be under way any more; raises it where that takes too long.

        Args:
            lost: What is known of it.
            records: How many it was to write.
            times: How often it was lost before.
        """
        self._exchange.wait_out(lost, records, times)

    def address_of(self, prospect: Payload) -> str:
        """Return the address of a prospect as it came, in small letters: Pardot compares them so."""
        return unescape(prospect.get("email") or "").casefold()  # whatever is kept: no address has an entity in it

    def batch(self, batch: Batch) -> Mapping[int, PardotError]:
        """Write up to 50 records; return the errors of those that failed, by position. One request."""
        return self._exchange.ask(lambda dialect: dialect.batch(batch))

    @property
    def custom_fields(self) -> Mapping[str, CustomFieldDefinition]:
        """The account's custom fields by name; one request, once a connection."""
        with self._lock:
            if self._custom_fields is None:
                self._custom_fields = self._ask_custom_fields("prospect")
            return self._custom_fields

    def describe(self, object_name: str) -> list[FieldDescription]:
        """Return the account's own fields of an object, default and custom ones. One request."""
        return self._exchange.ask(lambda dialect: dialect.describe(object_name))

    def custom_fields_of(self, object_name: str) -> Mapping[str, CustomFieldDefinition]:
        """Return the account's custom fields of an object by name; one request, once a connection."""
        if object_name == "prospect":
            return self.custom_fields
        with self._lock:
            if object_name not in self._described:
                self._described[object_name] = self._ask_custom_fields(object_name)
            return self._described[object_name]

    def custom_field(self, object_name: str, name: str) -> CustomFieldDefinition | None:
        """Return a custom field of an object; one that is not known is asked for once more before None is returned."""
        is_fresh = self.known_custom_fields_of(object_name) is None
        found = self.custom_fields_of(object_name).get(name)
        if found is None and not is_fresh and self.custom_fields_grew(object_name):
            found = self.custom_fields_of(object_name).get(name)
        return found

    def custom_fields_grew(self, object_name: str) -> bool:
        """Ask once more for the custom fields of an object, and tell whether there are others now.

        One request, and none where it was asked often in the last minute: a script may look for a field that the
        account does not have in each of its records.
        """
        with self._lock:
            before, now = self.custom_fields_of(object_name), time.monotonic()
            if len(self._asked_again) == _ASKED_AGAIN and now - self._asked_again[0] < 60:
                return False
            self._asked_again.append(now)
            found = self._ask_custom_fields(object_name)
            if object_name == "prospect":
                self._custom_fields = found
            else:
                self._described[object_name] = found
            return found.keys() != before.keys()

    def known_custom_fields_of(self, object_name: str) -> Mapping[str, CustomFieldDefinition] | None:
        """Return the same without a request: None when they were not asked for yet."""
        return self.known_custom_fields if object_name == "prospect" else self._described.get(object_name)

    @property
    def known_custom_fields(self) -> Mapping[str, CustomFieldDefinition] | None:
        """The same without a request: None when they were not asked for yet."""
        return self._custom_fields

    def class_of(self, model: type[M]) -> type[M]:
        """Return the class that this account's records have: that of `connect(models=...)` for the object, or this."""
        return self._classes.get(model._meta.object_name, model)  # type: ignore[return-value] # one of its object

    def forget_custom_fields(self) -> None:
        """Ask again when they are needed next: one was made or deleted."""
        self._custom_fields = None
        self._described.clear()

    # --- privately --------------------------------------------------------------------------------------------------

    def _limits_of(self, settings: Settings, slots: Slots) -> Limits:
        """Return the limits, shared with the other processes of this machine where a directory can be."""
        path = None
        if (directory := state_directory(settings)) is not None:
            path = directory / "quota.json"
            slots.shared = SharedSlots(directory, slots.number)
        daily = DailyCount(path, lambda: self.decoding.told_zone, settings.quota)
        return Limits(slots, daily, settings.reserve, self._find_quota)

    def _find_quota(self) -> int | None:
        """Return the requests a day that the account's edition has; None where its name or Pardot does not tell."""
        records: list[Payload] = []
        with suppress(PermissionDeniedError, DailyLimitError):
            records = self.read(Read("account"), self.source(()))
        level = (records[0].get("level") or "").casefold() if records else ""
        return next((requests for name, requests in EDITIONS.items() if name in level), None)

    def _ask_custom_fields(self, object_name: str) -> Mapping[str, CustomFieldDefinition]:
        if object_name != "prospect":
            return {f.name: f.definition for f in self.describe(object_name) if f.is_custom}
        found = map(custom_field_definition, self.select_all(Select("customField"), self.source(())))
        return {field.field_id: field for field in found}

    def _user_zone(self) -> tzinfo | None:
        """Return the time zone that the API user's own record tells, where it does."""
        with suppress(PardotError, ValueError, KeyError, IndexError):
            records = self.read(Read("user", {"email": self._user}), self.source(()))
            if name := records[0].get("timezone"):
                return ZoneInfo(name)
        return None


def _selected(dialect: Dialect, select: Select, source: Source) -> Call[Page]:
    return dialect.select(select, source)


def _by_object(models: Iterable[type[Model]]) -> dict[str, type[Model]]:
    classes: dict[str, type[Model]] = {}
    for model in models:
        if (other := classes.setdefault(model._meta.object_name, model)) is not model:
            raise ConfigurationError(
                f"connect(models=...): {other.__name__} and {model.__name__} are both for the object "
                f"{model._meta.object_name}; relations lead to one class."
            )
    return classes


class Connections:
    """The connections of this process, by alias.

    Example:
        >>> connections["default"]
        <Connection default 0Uv...>
    """

    def __init__(self) -> None:
        self._by_alias: dict[str, Connection] = {}
        self._replaced: dict[str, list[ref[Connection]]] = {}  # oldest first

    def __getitem__(self, alias: str) -> Connection:
        try:
            return self._by_alias[alias]
        except KeyError:
            known = ", ".join(map(repr, self._by_alias)) or "none"
            call = "connect()" if alias == DEFAULT_ALIAS else f"connect(alias={alias!r})"
            raise ConfigurationError(
                f"There is no connection {alias!r} (there is: {known}).", hint=f"Call {call} first."
            ) from None

    def __contains__(self, alias: object) -> bool:
        return alias in self._by_alias

    def add(self, connection: Connection) -> None:
        """Make a connection known by its alias.

        The one that it replaces comes back when this one is closed, and those before it as long as somebody holds them:
        a script that calls `connect()` again and again keeps two.
        """
        replaced = self._replaced.setdefault(connection.alias, [])
        replaced[:] = [known for known in replaced if known() is not None]
        if (earlier := self._by_alias.get(connection.alias)) is not None:
            replaced.append(ref(earlier))
            earlier._replaced = None  # noqa: SLF001
            earlier._exchange.let_go()  # noqa: SLF001
        connection._replaced = earlier  # noqa: SLF001 - held by this alone
        self._by_alias[connection.alias] = connection

    def remove(self, connection: Connection) -> None:
        """Forget a connection; the one it replaced comes back unless that is closed."""
        if self._by_alias.get(connection.alias) is not connection:
            return
        del self._by_alias[connection.alias]
        replaced = self._replaced[connection.alias]
        while replaced:
            earlier = replaced.pop()()
            if earlier is not None and not earlier.is_closed:
                self._by_alias[connection.alias] = earlier
                return


connections = Connections()
