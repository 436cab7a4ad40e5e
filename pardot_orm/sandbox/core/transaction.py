"""What is read and written in one go: a connection, and the moment that all of it belongs to."""

from __future__ import annotations

from datetime import datetime  # noqa: TC003 - attrs reads the annotations
from typing import TYPE_CHECKING, Any

from attrs import frozen

from pardot_orm.sandbox.core.clock import utc_text

if TYPE_CHECKING:
    import sqlite3
    from zoneinfo import ZoneInfo

    from pardot_orm.sandbox.core.settings import Settings


@frozen(kw_only=True)
class Transaction:
    """One transaction on the account's tables; an API's own calls are kinds of it."""

    settings: Settings
    now: datetime
    db: sqlite3.Connection

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of the API user."""
        return self.settings.zone

    @property
    def stamp(self) -> str:
        """The present time as the tables keep it."""
        return utc_text(self.now)

    def one(self, sql: str, *values: Any) -> tuple[Any, ...] | None:
        """Return the first row of a statement."""
        row: tuple[Any, ...] | None = self.db.execute(sql, values).fetchone()
        return row

    def all(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """Return all rows of a statement."""
        return self.db.execute(sql, values).fetchall()
