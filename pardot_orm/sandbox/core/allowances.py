"""The account's limits: requests at once, and requests a day."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.refusals import Code, RefusalError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

REQUESTS_AT_ONCE = 5  # for the whole account, whoever calls


class Slots:
    """Counts the API requests in flight; the sixth finds none, and is refused at once (66) without being queued."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._in_flight = 0
        self.most = 0  # the refused ones count: a client that keeps the limit never gets this above five

    @contextmanager
    def taken(self) -> Iterator[bool]:
        """Hold a slot for the time of a `with` block, which is told whether there is one."""
        with self._lock:
            self._in_flight += 1
            self.most = max(self.most, self._in_flight)
            allowed = self._in_flight <= REQUESTS_AT_ONCE
        try:
            yield allowed
        finally:
            with self._lock:
                self._in_flight -= 1


class DailyQuota:
    """Counts the authenticated API requests of a day, which starts at midnight in the account's time zone."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self._lock = threading.Lock()
        self._day: date | None = None
        self._used = 0

    def use(self, today: date) -> None:
        """Count one request, or refuse it."""
        with self._lock:
            if today != self._day:
                self._day, self._used = today, 0
            if self._used >= self.limit:
                raise RefusalError(Code.DAILY_QUOTA_USED)
            self._used += 1
