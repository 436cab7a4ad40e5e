"""When a request is repeated, and how long that may take: the one place that waits."""

from __future__ import annotations

import logging
import random
import time
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from pardot_orm.errors import (
    BudgetExceededError,
    ConcurrencyLimitError,
    ConfigurationError,
    ConnectionFailedError,
    DailyLimitError,
    InvalidResponseError,
    PardotError,
    QueryTimeoutError,
    RateLimitError,
    ReserveReachedError,
    ServerError,
    UncertainWriteError,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pardot_orm.errors import RequestSummary

logger = logging.getLogger(__name__)

# Seconds that one call may take with all that is repeated.
DEFAULT_WAIT = 600.0

# A host that answers no API, or none at all, is rather a wrong setting than a fault: it gets few chances.
_CHANCES_OF_A_PAGE = 4

# How often a write is sent, one after the other, that leaves the same when it is sent twice: then it is looked at.
_CHANCES_OF_A_WRITE = 3

# How often a token is renewed within a request, where tokens have been taken before: expiry may strike twice.
_RENEWALS = 3
# Of a batch, its server may be at work as much longer for so many records as for one.
_RECORDS_A_WRITE = 25


@frozen
class Patience:
    """How long is waited between two attempts, and in all.

    Attributes:
        wait: Seconds for one call, 0 to repeat nothing.
        first: Seconds of the first wait at the most; each further one is twice as long.
        longest: Seconds of one wait at the most.
        settle: Seconds in which a server is done with a write whose answer came too early, or broke off.
    """

    wait: float = DEFAULT_WAIT
    first: float = 0.5
    longest: float = 60.0
    settle: float = 5.0

    def __attrs_post_init__(self) -> None:
        if type(self.wait) not in {int, float} or not 0 <= self.wait < 86_400:
            raise ConfigurationError(f"wait={self.wait!r}: it must be a number of seconds, less than a day.")

    def before(self, attempt: int) -> float:
        """Return the seconds to wait before an attempt; full jitter keeps clients apart."""
        return random.uniform(0, min(self.longest, self.first * 2.0 ** min(attempt - 1, 32)))  # noqa: S311

    def until_done(self, records: int, times: int) -> float:
        """Return the seconds in which a server is done with a write that it began; more each further time."""
        return self.settle * (1 + records / _RECORDS_A_WRITE) * 2.0 ** min(times, 32)


@define
class Attempts:
    """The attempts of one call.

    Attributes:
        is_write: Whether it changes something.
        is_repeatable: Whether a write leaves, sent twice, what it leaves once.
        is_known: Whether the host has answered as Pardot before.
        is_page: Whether whoever asks will ask for a smaller page after code 214.
        started: When the call began, by `time.monotonic()`; a login that is needed on the way belongs to it.
    """

    patience: Patience
    request: RequestSummary
    is_write: bool
    is_known: bool
    is_repeatable: bool = False
    is_page: bool = False
    started: float = field(factory=time.monotonic, repr=False)
    _sleep: Callable[[float], None] = field(default=time.sleep, repr=False)
    _made: int = field(default=0, init=False)
    _pages: int = field(default=0, init=False)
    _failed: int = field(default=0, init=False)
    _renewed: int = field(default=0, init=False)
    _sent: float | None = field(default=None, init=False)

    def sending(self) -> None:
        """Note that the request leaves now."""
        self._sent = time.monotonic()

    @property
    def under_way(self) -> float:
        """Seconds since the request left."""
        return 0.0 if self._sent is None else time.monotonic() - self._sent

    def may_renew(self) -> bool:
        """Tell whether another token may be asked for, since the last one was refused; and count it."""
        self._renewed += 1
        return self._renewed <= (_RENEWALS if self.is_known and self.patience.wait else 1)

    @property
    def left(self) -> float:
        """Seconds that the call may still wait; without patience it waits for its turn all the same."""
        return max(self.started + (self.patience.wait or DEFAULT_WAIT) - time.monotonic(), 0.0)

    def wait_after(
        self, error: PardotError, retry_after: float | None = None, *, is_garbled: bool = False, at_least: float = 0.0
    ) -> None:
        """Wait before the next attempt, or raise the error where there is to be none.

        Args:
            error: Why the last one failed.
            retry_after: Seconds that the server asks to wait.
            is_garbled: Whether an answer that can't be read was meant to be one: it came with a status of Pardot's.
            at_least: Seconds to wait at the least.

        Raises:
            PardotError: The error itself: another attempt would not help, could do harm, or would take too long.
        """
        self._made += 1
        if not self._may_repeat(error, is_garbled=is_garbled):
            raise error
        wanted = max(self.patience.before(self._made) if retry_after is None else retry_after, at_least)
        passed = time.monotonic() - self.started
        if passed + wanted > self.patience.wait:
            raise self._given_up(error, passed, wanted)
        logger.warning("%r failed (%s); attempt %d in %.1f s.", self.request, error.message, self._made + 1, wanted)
        self._sleep(wanted)

    def _may_repeat(self, error: PardotError, *, is_garbled: bool) -> bool:
        if not self.patience.wait or is_own_limit(error) or isinstance(error, DailyLimitError):
            return False
        if isinstance(error, ConcurrencyLimitError) or (isinstance(error, RateLimitError) and error.code is None):
            return True  # refused before anything was done: 66, HTTP 429
        if isinstance(error, ConnectionFailedError):
            return self.is_known  # a write that failed so was never sent, else its outcome would be uncertain
        if self.is_write:
            self._failed += 1
            is_harmless = self.is_repeatable and self.is_known
            return is_harmless and self._failed < _CHANCES_OF_A_WRITE and _may_pass(error)
        if isinstance(error, InvalidResponseError) and error.code is None:
            self._pages += 1
            return is_garbled and self.is_known and self._pages < _CHANCES_OF_A_PAGE
        return _may_pass(error) and not (self.is_page and isinstance(error, QueryTimeoutError))

    def _given_up(self, error: PardotError, passed: float, wanted: float) -> PardotError:
        error.waited = passed
        attempts = "attempt" if self._made == 1 else "attempts"
        error.message = (
            f"{error.message} Given up after {self._made} {attempts} in {passed:.0f} s; "
            f"the next one would be in {wanted:.0f} s."
        )
        error.args = (error.message,)
        return error


def _may_pass(error: PardotError) -> bool:
    is_unexplained = error.code is None and isinstance(error, ServerError | UncertainWriteError)
    return error.is_retryable or is_unexplained


def is_own_limit(error: PardotError) -> bool:
    """Tell whether a limit of this side's refused the request, before it was sent."""
    is_mine = isinstance(error, BudgetExceededError | ReserveReachedError | ConcurrencyLimitError)
    return is_mine and error.code is None
