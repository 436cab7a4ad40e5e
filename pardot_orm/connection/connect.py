"""connect(): settings of an account made into a connection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pardot_orm.connection.connection import Connection
from pardot_orm.connection.registry import DEFAULT_ALIAS, connections
from pardot_orm.connection.settings import hidden, resolve
from pardot_orm.http.auth import Secret
from pardot_orm.http.retry import DEFAULT_WAIT, Patience
from pardot_orm.http.transport import DEFAULT_TIMEOUT, Transport
from pardot_orm.limits.admission import DEFAULT_SLOTS, ChangeLimit, Slots

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import tzinfo
    from typing import Any, Protocol

    import requests

    from pardot_orm.models.base import Model

    class HasCredentials(Protocol):
        """What `connect(sandbox=...)` takes: an embedded Pardot."""

        @property
        def credentials(self) -> Mapping[str, Any]:
            """Arguments of `connect()`."""


def connect(  # noqa: PLR0913 - each is one setting
    *,
    alias: str = DEFAULT_ALIAS,
    profile: str | None = None,
    sandbox: HasCredentials | None = None,
    environment: Literal["production", "demo", "sandbox"] | None = None,
    url: str | None = None,
    login_url: str | None = None,
    version: Literal[3, 4] | None = None,
    timezone: str | tzinfo | None = None,
    business_unit_id: str | None = None,
    client_id: str | None = None,
    client_secret: str | None = None,
    username: str | None = None,
    password: str | None = None,
    refresh_token: str | None = None,
    access_token: str | None = None,
    email: str | None = None,
    user_key: str | None = None,
    timeout: float | tuple[float, float] = DEFAULT_TIMEOUT,
    slots: int = DEFAULT_SLOTS,
    wait: float = DEFAULT_WAIT,
    quota: int | None = None,
    reserve: int | None = None,
    max_changes: int | None = None,
    html_entities: bool = True,
    strict: bool = False,
    models: Iterable[type[Model]] = (),
    repr: Literal["auto", "fetch"] = "auto",  # noqa: A002 - the word a REPL user knows
    session: requests.Session | None = None,
    proxies: Mapping[str, str] | None = None,
    ca_bundle: str | None = None,
) -> Connection:
    """Connect to an account. Nothing is sent before the first query.

    What is not given as an argument comes from the named profile, from `PARDOT_*` variables, or from the profile
    `default` of `~/.config/pardot-orm/config.toml`, in this order.

    Args:
        alias: The name for `using()`; `default` is what queries use by themselves.
        profile: A profile of the configuration file.
        sandbox: An embedded Pardot to connect to.
        environment: `production`, `demo` (developer organisations) or `sandbox` (Salesforce sandboxes).
        url: The API's base address, instead of the environment's.
        login_url: The address of the OAuth endpoint, instead of the environment's.
        version: 4 for accounts that allow several prospects with one address, else 3. Default: found out by itself.
        timezone: The API user's time zone, in which Pardot sends and takes times.
        business_unit_id: `0Uv...`, 18 characters.
        client_id: The connected app's consumer key.
        client_secret: The connected app's consumer secret.
        username: Salesforce user name, with `password`.
        password: Its password, followed by the security token where Salesforce asks for it.
        refresh_token: A token of the web server flow, instead of user name and password.
        access_token: A ready-made token; alone it can't be renewed.
        email: The user's address for API keys, with `password` and `user_key`; Pardot refuses them to most by now.
        user_key: The user's key of the legacy login.
        timeout: Seconds to connect and to wait for each part of an answer.
        slots: Requests at once, of the five that the whole account has; all processes of this machine share them.
        wait: Seconds that one call may take with all that is repeated, after faults and at limits; 0 repeats nothing.
        quota: Requests a day that the account has. Default: what its edition has, which costs a request, once.
        reserve: Requests of the day that are left to others: the one that would touch them is not sent.
        max_changes: Records that may be created, changed or deleted by this connection; more are refused unsent.
        html_entities: Whether to undo the layer of HTML entities that the API adds to texts.
        strict: Refuse to read a record for a field that its query left out, instead of reading it.
        models: Classes of your own, to which relations are to lead: `[Customer]` for `opportunity.prospects`.
        repr: `fetch` lets `repr(queryset)` ask Pardot outside of interactive sessions too.
        session: A `requests.Session` of your own.
        proxies: As `requests` takes them.
        ca_bundle: A file of certificates to trust.

    Raises:
        ConfigurationError: Something is missing, unknown or contradicts itself.

    Example:
        >>> from pardot_orm.sandbox import Sandbox
        >>> with Sandbox(prospects=5) as sandbox, connect(sandbox=sandbox) as connection:
        ...     connection.version
        4
    """
    given = {
        "environment": environment,
        "url": url,
        "login_url": login_url,
        "version": version,
        "timezone": timezone,
        "business_unit_id": business_unit_id,
        "client_id": client_id,
        "client_secret": Secret.of(client_secret),
        "username": username,
        "password": Secret.of(password),
        "refresh_token": Secret.of(refresh_token),
        "access_token": Secret.of(access_token),
        "email": email,
        "user_key": Secret.of(user_key),
        "quota": quota,
        "reserve": reserve,
    }
    del client_secret, password, refresh_token, access_token, user_key  # a traceback may show the locals of this frame
    if sandbox is not None:
        given = {**hidden(sandbox.credentials), **{name: value for name, value in given.items() if value is not None}}
    transport = Transport(
        timeout=timeout,
        session=session,
        proxies=proxies,
        ca_bundle=ca_bundle,
    )
    connection = Connection(
        resolve(given, profile),
        alias=alias,
        transport=transport,
        slots=Slots(slots),
        changes=ChangeLimit(max_changes),
        html_entities=html_entities,
        patience=Patience(wait),
        repr_fetches=repr == "fetch",
        strict=strict,
        models=models,
    )
    connections.add(connection)
    return connection
