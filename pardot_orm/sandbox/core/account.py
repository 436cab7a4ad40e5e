"""The account that is served: what all APIs share."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from attrs import Factory, define

from pardot_orm.sandbox.core.tokens import check_bearer
from pardot_orm.sandbox.core.transaction import Transaction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pardot_orm.sandbox.core.account_file import Identity
    from pardot_orm.sandbox.core.allowances import DailyQuota
    from pardot_orm.sandbox.core.clock import Clock
    from pardot_orm.sandbox.core.database import Database
    from pardot_orm.sandbox.core.settings import Settings
    from pardot_orm.sandbox.core.tokens import Tokens


@define(kw_only=True)
class Account:
    """The account behind the server, shared by all its threads.

    Args:
        identity: What it is, with its secrets.
        settings: How it is set up.
        database: Its tables.
        clock: What time it is there.
        tokens: The access tokens that were given out.
        quota: The requests of a day.
        url: The server's own address.
    """

    identity: Identity
    settings: Settings
    database: Database
    clock: Clock
    tokens: Tokens
    quota: DailyQuota
    url: str
    _expirings: list[Callable[[], None]] = Factory(list)

    def check_bearer(self, authorization: str | None, business_unit: str | None) -> None:
        """Let the caller of an API pass by the two headers that all APIs ask for.

        Raises:
            RefusalError: A header is missing (181) or malformed (182), the token is not good (184), or the business
                unit is another one (201).
        """
        check_bearer(authorization, business_unit, self.tokens, self.identity.credentials.business_unit_id)

    def count_request(self) -> None:
        """Count a request of a caller who was let in; a day begins at midnight in the account's time zone.

        Raises:
            RefusalError: The day's requests are used up (122).
        """
        self.quota.use(self.clock.now().astimezone(self.settings.zone).date())

    @contextmanager
    def transaction(self, *, writes: bool) -> Iterator[Transaction]:
        """Lend a transaction on the tables: one state of them to read, or all of what is written or nothing."""
        with self.database.writing() if writes else self.database.reading() as connection:
            yield Transaction(settings=self.settings, now=self.clock.now(), db=connection)

    def when_expired(self, expire: Callable[[], None]) -> None:
        """Let keys of an API's own expire together with the tokens."""
        self._expirings.append(expire)

    def expire_logins(self) -> None:
        """Make every token and key given out so far useless."""
        self.tokens.expire()
        for expire in self._expirings:
            expire()
