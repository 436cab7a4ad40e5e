"""A connection: one account = who may speak + how it is sent + in which version + within which limits."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING, Any

from attrs import evolve

from pardot_orm.connection.account_facts import AccountFacts
from pardot_orm.connection.conversation import Exchange
from pardot_orm.connection.newest_ids import JustMade, NewestIds
from pardot_orm.connection.registry import connections
from pardot_orm.connection.settings import state_directory
from pardot_orm.dialects.registry import dialects, in_words
from pardot_orm.errors import (
    ConfigurationError,
    PardotError,
    QueryTimeoutError,
)
from pardot_orm.http.csv_file import CsvFile
from pardot_orm.http.retry import DEFAULT_WAIT, Patience
from pardot_orm.limits.admission import ChangeLimit, Limits
from pardot_orm.limits.quota import DailyCount
from pardot_orm.limits.shared_slots import SharedSlots
from pardot_orm.protocol.asks import Read, Select
from pardot_orm.protocol.payload import Decoding, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
    from contextlib import AbstractContextManager
    from datetime import tzinfo
    from typing import Self, TypeVar

    from pardot_orm.connection.settings import Settings
    from pardot_orm.errors import UncertainWriteError
    from pardot_orm.fields.custom import CustomFieldDefinition, FieldDescription
    from pardot_orm.http.transport import Transport
    from pardot_orm.limits.admission import Budget, Slots
    from pardot_orm.limits.quota import Quota
    from pardot_orm.models.base import Model
    from pardot_orm.models.options import ModelOptions
    from pardot_orm.protocol.asks import Batch, Shape, Wants, Write
    from pardot_orm.protocol.capabilities import Capabilities
    from pardot_orm.protocol.dialect import Call, Dialect, Page
    from pardot_orm.protocol.payload import Payload

    M = TypeVar("M", bound=Model)
    T = TypeVar("T")


logger = logging.getLogger(__name__)


class Connection:
    """One account, spoken to in one version of the API. Safe to share between threads; made by `connect()`."""

    def __init__(  # noqa: PLR0913 - each is one setting
        self,
        settings: Settings,
        *,
        alias: str,
        transport: Transport,
        slots: Slots,
        patience: Patience,
        changes: ChangeLimit,
        html_entities: bool,
        repr_fetches: bool,
        strict: bool,
        models: Iterable[type[Model]],
    ) -> None:
        self.alias = alias
        self.url = settings.url
        self.account = settings.credentials.account
        self.repr_fetches = repr_fetches
        self.strict = strict
        self.changes = changes
        self._classes = _by_object(models)
        user = settings.credentials.user
        self.facts = AccountFacts(self, user)
        self.decoding = Decoding(
            settings.timezone, html_entities=html_entities, find_zone=self.facts.find_zone if user else None
        )
        self._limits = self._limits_of(settings, slots)
        self._exchange = Exchange(settings, self.decoding, transport, self._limits, patience)
        self.page_limit: int | None = None  # records a page, after Pardot took too long
        self.newest_ids = NewestIds()
        self.just_made = JustMade()
        self._replaced: Connection | None = None

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
        if not self._exchange.version_is_known:
            found = [ask(dialect.capabilities(meta)) for dialect in self._exchange.candidates()]
            if all(other == found[0] for other in found[1:]):
                return found[0]
            _ = self.version
        return ask(self.dialect.capabilities(meta))

    def versions_that(self, meta: ModelOptions, ask: Callable[[Capabilities], bool]) -> str:
        """Return the versions whose capabilities are as asked, in words; no request."""
        found = [version for version in dialects if ask(self._exchange.dialect_of(version).capabilities(meta))]
        return in_words(found) if found else "no version"

    def only_in(self, meta: ModelOptions, ask: Callable[[Capabilities], bool]) -> str | None:
        """Return the versions that can do what is asked, in words, where the one that is spoken can't; else None."""
        return None if self.can(meta, ask) else self.versions_that(meta, ask)

    def versions_that_show(self, meta: ModelOptions, name: str) -> str:
        """Return the versions whose reads of an object show a field or a nested record, in words; no request."""
        spoken = {version: self._exchange.dialect_of(version) for version in dialects}
        can_read = {v: d for v, d in spoken.items() if "read" in d.capabilities(meta).operations}
        found = [v for v, d in can_read.items() if name in d.shape_of_read(meta, Read(meta.object_name)).shown]
        return in_words(found) if found else "no version"

    def shape(self, meta: ModelOptions, wants: Wants, *, with_custom: bool = True) -> Shape:
        """Return how a query asks for what is wanted, and what its answers show.

        May cost the connection's customField request, where all fields are wanted.
        """
        name = meta.object_name
        return self.dialect.shape(meta, wants, lambda: self.facts.custom_fields_of(name) if with_custom else ())

    def asking(self, meta: ModelOptions, wants: Wants, *, with_custom: bool = True) -> tuple[Select, Source]:
        """Return a query for all records of an object that asks for what is wanted, and where they come from.

        May cost the connection's customField request, where all fields are wanted.
        """
        shape = self.shape(meta, wants, with_custom=with_custom)
        return Select(meta.object_name, fields=shape.fields, form=shape.form), self.source_of(shape)

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

    def wait_until_shown(self, meta: ModelOptions) -> None:
        """Wait until reads of an object show what this thread has written: a look before that would decide wrongly.

        Raises:
            RequestTimeoutError: That would take longer than one call may.
        """
        self._exchange.wait_until_shown(self.can(meta, lambda can: can.invisible_for))

    def batch(self, batch: Batch) -> Mapping[int, PardotError]:
        """Write up to 50 records; return the errors of those that failed, by position. One request."""
        return self._exchange.ask(lambda dialect: dialect.batch(batch))

    @property
    def custom_fields(self) -> Mapping[str, CustomFieldDefinition]:
        """The account's custom fields of prospects by name; one request, once a connection."""
        return self.facts.custom_fields_of("prospect")

    def describe(self, object_name: str) -> list[FieldDescription]:
        """Return the account's own fields of an object, default and custom ones. One request."""
        return self._exchange.ask(lambda dialect: dialect.describe(object_name))

    def class_of(self, model: type[M]) -> type[M]:
        """Return the class that this account's records have: that of `connect(models=...)` for the object, or this."""
        return self._classes.get(model._meta.object_name, model)  # type: ignore[return-value] # one of its object

    # --- privately --------------------------------------------------------------------------------------------------

    def _limits_of(self, settings: Settings, slots: Slots) -> Limits:
        """Return the limits, shared with the other processes of this machine where a directory can be."""
        path = None
        if (directory := state_directory(settings)) is not None:
            path = directory / "quota.json"
            slots.shared = SharedSlots(directory, slots.number)
        daily = DailyCount(path, lambda: self.decoding.told_zone, settings.quota)
        return Limits(slots, daily, settings.reserve, self.facts.find_quota)


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
