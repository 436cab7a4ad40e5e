"""The embedded Pardot as Python sees it: started and stopped, looked into, and put out of order."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from pardot_orm.sandbox.core import export_jobs, import_jobs
from pardot_orm.sandbox.core.account import Account
from pardot_orm.sandbox.core.account_file import AccountLock, Identity, is_account, make_account, open_account
from pardot_orm.sandbox.core.allowances import DailyQuota, Slots
from pardot_orm.sandbox.core.clock import Clock
from pardot_orm.sandbox.core.connector import CONNECTORS
from pardot_orm.sandbox.core.credentials import credentials_of
from pardot_orm.sandbox.core.database import Database
from pardot_orm.sandbox.core.settings import Settings
from pardot_orm.sandbox.core.tokens import Tokens
from pardot_orm.sandbox.faults.prepared_answers import PreparedAnswer, PreparedAnswers
from pardot_orm.sandbox.faults.schedule import Faults
from pardot_orm.sandbox.faults.stage import Stage
from pardot_orm.sandbox.http.application import Application
from pardot_orm.sandbox.http.server import Server
from pardot_orm.sandbox.legacy import LegacyApi, Switches
from pardot_orm.sandbox.token_api import TokenApi
from pardot_orm.sandbox.unserved_version import UnservedVersion

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from datetime import datetime
    from types import TracebackType
    from typing import Self

    from pardot_orm.sandbox.protocol.api import Api
    from pardot_orm.sandbox.protocol.journal import ServedRequest

_DATABASE_NAME = "pardot.sqlite3"


class Sandbox:
    """A Pardot account on this machine, with its own API server.

    Args:
        prospects: How many prospects a new account has.
        seed: What the account and its secrets are drawn from: the same seed makes the same account.
        version: 3 for an account with unique addresses, 4 for one where prospects may share an address.
        latency: Seconds that every API request takes at least.
        daily_limit: API requests a day, in the account's time zone.
        timezone: The IANA name of the API user's time zone.
        db: The database file; one that exists is opened as it is, with its own version, time zone and
            credentials. Without a file the account is temporary.
        port: The port on 127.0.0.1; 0 takes a free one.
        all_errors_200: Answer errors with HTTP 200, as older accounts do.
        create_status: The HTTP status of a create; some accounts answer 201.
        strict_limit: Refuse a `limit` above 200 (error 23) in place of returning 200 records.
        html_entities: Send text values with one layer of HTML entities.
        false_is_true: Store the word `false` as true, as one account was seen to do.
        api_keys: Serve the legacy login and its keys; without, both are refused with error 199, as today.
        connector: The CRM connector of the account, "salesforce" or "other": opportunities and the accounts of
            prospects cannot be written then (errors 37 and 59).
        connected_campaigns: Campaigns are those of the CRM: none can be made here (error 128), nor their names or
            costs changed (error 129).
        administrator: Whether the API user may list imports and exports (the abilities Admin > Imports > View and
            Admin > Exports > View); without, these queries are refused with error 46.
        job_delay: Seconds, by the sandbox's clock, that imports and exports stay Waiting, and again Processing, at
            least: a read lets them go one step further when their time has come.
        export_file_rows: How many rows an export writes into one file before it begins another.
        empty: A new account has nothing but what none can be without: the API user, the campaign of the tracking code
            and the default profile. Then `prospects` counts for nothing.
        keys_in_url: Take the legacy keys and the login from the URL too; without, both are refused there (error 49), as
            since 2019.

    Example:
        >>> with Sandbox(prospects=50) as sandbox:
        ...     sandbox.db.execute("SELECT COUNT(*) FROM prospect WHERE is_archived = 0").fetchone()[0] > 0
        True
    """

    def __init__(  # noqa: PLR0913, PLR0917 - they are what an account has, and all but a few are named by the caller
        self,
        prospects: int = 2000,
        seed: int = 7,
        version: int = 4,
        latency: float = 0.0,
        daily_limit: int = 25_000,
        timezone: str = "America/New_York",
        db: str | Path | None = None,
        port: int = 0,
        *,
        all_errors_200: bool = False,
        create_status: int = 200,
        strict_limit: bool = False,
        html_entities: bool = True,
        false_is_true: bool = False,
        api_keys: bool = True,
        keys_in_url: bool = True,
        connector: str | None = None,
        connected_campaigns: bool = False,
        administrator: bool = True,
        job_delay: float = 0.0,
        export_file_rows: int = 100_000,
        empty: bool = False,
    ) -> None:
        if version not in (3, 4):
            raise ValueError(f"The sandbox speaks versions 3 and 4 of the API, not {version}.")
        if connector is not None and connector not in CONNECTORS:
            raise ValueError(f"A connector is one of {', '.join(CONNECTORS)}, not {connector}.")
        ZoneInfo(timezone)  # an unknown name is refused here, not at the first request
        self._prospects = None if empty else prospects
        self._wanted = Identity(seed, version, timezone, credentials_of(seed))
        self._daily_limit = daily_limit
        self._path = None if db is None else Path(db)
        self._port = port
        self._latency = latency
        self._set_up = {
            "false_is_true": false_is_true,
            "connector": connector,
            "connected_campaigns": connected_campaigns,
            "administrator": administrator,
            "job_delay": job_delay,
            "export_file_rows": export_file_rows,
        }
        legacy = Switches(
            all_errors_200=all_errors_200,
            create_status=create_status,
            strict_limit=strict_limit,
            html_entities=html_entities,
            api_keys=api_keys,
            keys_in_url=keys_in_url,
        )
        # The first that owns a path answers.
        self._apis: list[Api] = [TokenApi(), UnservedVersion(), LegacyApi(legacy)]
        self._clock = Clock()
        self._slots = Slots()
        self._prepared = PreparedAnswers()
        self._faults = Faults(seed, self._operation_names)
        self._server: Server | None = None
        self._lock: AccountLock | None = None
        self.requests: list[ServedRequest] = []

    # --------------------------------------------------------------------------------------------------------
    # Starting and stopping
    # --------------------------------------------------------------------------------------------------------

    def start(self) -> Self:
        """Make or open the account and serve it."""
        if self._server is not None:
            raise RuntimeError("This sandbox runs already.")
        server = Server(self._port)  # first: a taken port is told before an account is made
        try:
            self._directory = tempfile.TemporaryDirectory(prefix="pardot-sandbox-") if self._path is None else None
            path = self._path or Path(self._directory.name if self._directory else "") / _DATABASE_NAME
            self._lock = AccountLock(path) if self._path is not None else None
            if is_account(path):
                self._identity = open_account(path, self._wanted)
            else:
                self._identity = make_account(path, self._wanted, prospects=self._prospects, now=self._clock.now())
            self._database = Database(path)
            self._reader = self._database.open_read_only()
            self._account = self._opened(server.url)
            endpoints = tuple(api.endpoint(self._account) for api in self._apis)
        except BaseException:
            server.stop()
            self._unlock()
            raise
        application = Application(
            endpoints=endpoints,
            slots=self._slots,
            latency=self._latency,
            stage=Stage(account=self._account, faults=self._faults, prepared=self._prepared, pause=server.pause),
            journal=self.requests,
        )
        server.start(application.answer)
        self._server = server
        return self

    def close(self) -> None:
        """Stop serving; a temporary account is gone afterwards."""
        if self._server is None:
            return
        self._server.stop()
        self._server = None
        self._database.close()
        self._unlock()
        if self._directory is not None:
            self._directory.cleanup()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def register(self, api: Api) -> None:
        """Serve one more API over the same account; of two that own a path, the one registered last answers.

        Args:
            api: What `protocol.api.Api` describes.

        Raises:
            RuntimeError: The sandbox runs already.
        """
        if self._server is not None:
            raise RuntimeError("This sandbox runs already: register an API before start().")
        self._apis.insert(0, api)

    # --------------------------------------------------------------------------------------------------------
    # Reaching it
    # --------------------------------------------------------------------------------------------------------

    @property
    def url(self) -> str:
        """The address of the server, for tokens and for the API."""
        return self._running().url

    @property
    def credentials(self) -> dict[str, Any]:
        """The arguments of `connect()` that lead here, with the password flow."""
        own = self._running_identity().credentials
        names = ("business_unit_id", "client_id", "client_secret", "username", "password")
        return self._place() | {name: getattr(own, name) for name in names}

    @property
    def api_key_credentials(self) -> dict[str, Any]:
        """The arguments of `connect()` that lead here, with the legacy login."""
        own = self._running_identity().credentials
        named = {"email": own.username, "password": own.password, "user_key": own.user_key}
        return self._place() | named

    @property
    def refresh_token(self) -> str:
        """A refresh token, for use in place of username and password."""
        return (
            self._wanted.credentials.refresh_token if self._server is None else self._identity.credentials.refresh_token
        )

    @property
    def environment(self) -> dict[str, str]:
        """All that a client may need, as variables of the environment."""
        self._running()
        own = self._identity.credentials
        further = {"refresh_token": own.refresh_token, "email": own.username, "user_key": own.user_key}
        return {f"PARDOT_{name.upper()}": str(value) for name, value in (self.credentials | further).items()}

    # --------------------------------------------------------------------------------------------------------
    # Looking into it
    # --------------------------------------------------------------------------------------------------------

    @property
    def db(self) -> sqlite3.Connection:
        """A read-only connection to the account's database, which sees every write at once."""
        self._running()
        return self._reader

    @property
    def most_in_flight(self) -> int:
        """The most API requests that were under way at one time; refused ones count: six is one too many."""
        return self._slots.most

    @property
    def faults(self) -> Faults:
        """What goes wrong: `add(...)`, `load(plan)` and `clear()` rules; `injected` is what has gone wrong."""
        return self._faults

    @property
    def clock(self) -> Clock:
        """The sandbox's clock."""
        return self._clock

    @clock.setter
    def clock(self, moment: datetime) -> None:
        self._clock.set(moment)

    # --------------------------------------------------------------------------------------------------------
    # Putting it out of order
    # --------------------------------------------------------------------------------------------------------

    def execute(self, sql: str, params: Sequence[object] | dict[str, object] = ()) -> list[tuple[Any, ...]]:
        """Change the database directly, as an administrator would, and return the statement's rows."""
        self._running()
        with self._database.writing() as connection:
            return connection.execute(sql, params).fetchall()

    def finish_jobs(self) -> None:
        """Carry out all imports and exports that are under way, as if they had been read until they were complete."""
        self._running()
        with self._account.transaction(writes=True) as transaction:
            import_jobs.finish(transaction)
            export_jobs.finish(transaction)

    def fail_exports(self) -> None:
        """Let all exports that are under way end as Failed, as a fatal error does; what is ordered later is written."""
        self._running()
        with self._account.transaction(writes=True) as transaction:
            export_jobs.fail(transaction)

    def expire_tokens(self) -> None:
        """Make every access token and API key given out so far useless."""
        self._running()
        self._account.expire_logins()

    def next_answer(  # noqa: PLR0913 - they are what an answer has
        self,
        status: int = 200,
        body: bytes | str | None = b"",
        content_type: str = "text/xml; charset=utf-8",
        delay: float = 0.0,
        times: int = 1,
        *,
        close: bool = False,
    ) -> None:
        """Answer the next API requests in a set way.

        Args:
            status: The HTTP status.
            body: The body; None processes the request as usual, after the delay.
            content_type: The header of that name.
            delay: Seconds to wait first.
            times: For how many requests this stands; it is done after them.
            close: Cut the connection without an answer; with `body=None` after the work has been done.
        """
        content = body.encode() if isinstance(body, str) else body
        self._prepared.put(PreparedAnswer(status, content, content_type, delay, times, close))

    def clear_answers(self) -> None:
        """Forget the answers of `next_answer` that are still to come."""
        self._prepared.clear()

    def _opened(self, url: str) -> Account:
        """Return the account that APIs are served over."""
        own = self._identity
        return Account(
            identity=own,
            settings=Settings(zone=ZoneInfo(own.timezone), addresses_are_unique=own.version == 3, **self._set_up),  # type: ignore[arg-type]
            database=self._database,
            clock=self._clock,
            tokens=Tokens(own.credentials, own.seed, self._clock),
            quota=DailyQuota(self._daily_limit),
            url=url,
        )

    def _operation_names(self) -> tuple[str, ...]:
        return tuple(name for api in self._apis for name in api.operation_names())

    def _unlock(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _place(self) -> dict[str, Any]:
        """Return where the account is, for both ways to log in."""
        own = self._running_identity()
        return {"url": self.url, "login_url": self.url, "version": own.version, "timezone": own.timezone}

    def _running_identity(self) -> Identity:
        self._running()
        return self._identity

    def _running(self) -> Server:
        if self._server is None:
            raise RuntimeError("This sandbox does not run: use it in a `with` statement, or call start().")
        return self._server
