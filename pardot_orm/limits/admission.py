"""How much of an account may be used: requests at once, requests a day, requests of a block, changes."""

from __future__ import annotations

import logging
import threading
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from attrs import define, field

from pardot_orm.errors import (
    BudgetExceededError,
    ChangeLimitError,
    ConcurrencyLimitError,
    ConfigurationError,
    ReserveReachedError,
)
from pardot_orm.limits.after_fork import begins_anew_in_child
from pardot_orm.limits.shared_slots import SharedSlots

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pardot_orm.limits.file_locks import LockFile
    from pardot_orm.limits.quota import DailyCount, Quota

logger = logging.getLogger(__name__)

ACCOUNT_SLOTS = 5  # Pardot answers five requests at once for a whole account, the sixth is error 66
DEFAULT_SLOTS = 4  # one is left to others

# Answers in a row after which one more request at once is tried again.
_ANSWERS_TO_GROW = 20

# Seconds that are waited for a slot at the most, unless the caller says otherwise.
LONGEST_WAIT = 600.0


# Seconds after which a thread that waits looks again, though nobody woke it: Ctrl-C may have cut that off.
_LOOK = 0.05


class Slots:
    """The requests that a connection may have under way at once; a further one waits.

    Where others use the account too there are fewer: a refusal (code 66) takes one away, until answers bring it back.

    Args:
        number: Requests at once, 1 to 5.
        shared: The same slots as the other processes of this machine see them.

    Example:
        >>> with Slots(4).taken():
        ...     pass
    """

    def __init__(self, number: int = DEFAULT_SLOTS, shared: SharedSlots | None = None) -> None:
        if type(number) is not int or not 1 <= number <= ACCOUNT_SLOTS:
            raise ConfigurationError(f"slots={number}: a Pardot account answers 1 to {ACCOUNT_SLOTS} requests at once.")
        self.number = number
        self.open = number
        self.shared = shared
        self._answers = 0
        begins_anew_in_child(self.begin_anew)

    def begin_anew(self) -> None:
        """Hold nothing."""
        self._lock = threading.Lock()
        # One thread at a time waits for a slot. It knows its owner, so that an interrupted one can give it back without
        # knowing whether it has it; a Condition would lose that.
        self._gate = threading.RLock()
        self._freed = threading.Lock()  # locked while nothing was freed since somebody looked
        self._holders: set[_Turn] = set()

    @contextmanager
    def taken(self, seconds: float = LONGEST_WAIT) -> Iterator[None]:
        """Hold one slot for the block. Whenever Ctrl-C comes, it comes back.

        Raises:
            ConcurrencyLimitError: None became free in so many seconds; nothing was sent.
        """
        turn = _Turn(seconds)
        try:
            self._take(turn)
            yield
        finally:
            try:
                self._give_back(turn)
            finally:
                self._give_back(turn)  # once more: an interrupt may have cut off the first

    def _take(self, turn: _Turn) -> None:
        """Take a slot for a turn; what is taken when it fails is to be given back."""
        end = time.monotonic() + turn.seconds
        try:
            if not self._gate.acquire(timeout=turn.seconds):
                raise _none_free(turn.seconds, self._others)
            while len(self._holders) >= self.open:
                if time.monotonic() > end:
                    raise _none_free(turn.seconds, "this connection's threads")
                self._freed.acquire(timeout=_LOOK)  # a signal: nobody has to give it back
            self._holders.add(turn)
            self._take_shared(turn, max(end - time.monotonic(), 0.0))
        finally:
            try:  # noqa: SIM105 - nothing may come between: an interrupt would leave the gate closed for good
                self._gate.release()
            except RuntimeError:  # it is not this thread's
                pass

    def _give_back(self, turn: _Turn) -> None:
        try:
            if turn.file is not None:
                SharedSlots.give_back(turn.file)
        finally:
            self._holders.discard(turn)  # in a forked child it is not there
            with suppress(RuntimeError):
                self._freed.release()

    def _take_shared(self, turn: _Turn, seconds: float) -> None:
        """Take the slot from the other processes too."""
        if self.shared is None:
            return
        try:
            turn.file = self.shared.take(seconds)
        except TimeoutError:
            raise _none_free(turn.seconds, "the processes of this machine") from None
        except OSError as error:
            logger.warning("Slots are not shared with other processes any more: %s.", error)
            self.shared = None

    @property
    def _others(self) -> str:
        if self.shared is None or len(self._holders) >= self.open:
            return "this connection's threads"
        return "the processes of this machine"

    @property
    def in_use(self) -> int:
        """How many slots are in use now, by all processes of this machine where they share them."""
        if self.shared is not None:
            with suppress(OSError):
                return self.shared.in_use()
        return len(self._holders)

    def refused(self) -> None:
        """Use one slot fewer: others have taken it."""
        with self._lock:
            self.open = max(self.open - 1, 1)
            self._answers = 0

    def answered(self) -> None:
        """Count an answer; enough of them bring back a slot."""
        with self._lock:
            self._answers += 1
            if self._answers >= _ANSWERS_TO_GROW and self.open < self.number:
                self.open += 1
                self._answers = 0


@define(eq=False)
class _Turn:
    """A block that holds a slot, or waits for one.

    Attributes:
        seconds: How long it waits at the most.
        file: The slot that the other processes see.
    """

    seconds: float
    file: LockFile | None = None


def _none_free(seconds: float, holders: str) -> ConcurrencyLimitError:
    return ConcurrencyLimitError(
        f"All slots were in use by {holders} for {seconds:.0f} s; nothing was sent.",
        hint="Raise connect(wait=...), or let fewer scripts run at once.",
    )


@define(eq=False)
class Budget:
    """The requests that a block of code may make; made by `Connection.budget()`.

    Attributes:
        requests: How many.
        used: How many it made so far.
    """

    requests: int
    used: int = field(default=0, init=False)

    @property
    def left(self) -> int:
        """How many it may still make."""
        return self.requests - self.used


class Limits:
    """What a request must pass before it is sent. Safe to share between threads.

    Args:
        slots: Requests at once.
        daily: The count of the day's requests.
        reserve: Requests of the day's quota that are left to others.
        find_limit: Asks Pardot for the day's quota; None where it does not tell.
    """

    def __init__(
        self, slots: Slots, daily: DailyCount, reserve: int = 0, find_limit: Callable[[], int | None] = lambda: None
    ) -> None:
        self.slots = slots
        self.daily = daily
        self.reserve = _number("reserve", reserve)
        self._find_limit = find_limit
        self._budgets: list[Budget] = []
        self._has_asked = False
        begins_anew_in_child(self.begin_anew)

    def begin_anew(self) -> None:
        """Hold nothing."""
        self._lock = threading.Lock()
        self._learning = threading.RLock()
        self._is_learning = False

    @contextmanager
    def admitted(self, seconds: float) -> Iterator[Quota]:
        """Hold a slot for the block, its request counted.

        Raises:
            ConcurrencyLimitError: No slot became free in so many seconds.
            BudgetExceededError: The budget of a block is used up.
            ReserveReachedError: What is left of the day's quota is reserved.
        """
        reserve = self._known_reserve()
        with self.slots.taken(seconds):
            yield self._count(reserve)

    def _count(self, reserve: int) -> Quota:
        with self._lock:
            for budget in self._budgets:
                if budget.left < 1:
                    raise BudgetExceededError(
                        f"The budget of {budget.requests:,} requests is used up; nothing was sent.",
                        hint="What was done before stays done. Raise budget(...) if that is too few.",
                    )
            quota = self.daily.use(reserve)
            if quota is None:
                raise _reserved(self.daily.quota(), reserve)
            for budget in self._budgets:
                budget.used += 1
            return quota

    @contextmanager
    def budget(self, requests: int) -> Iterator[Budget]:
        """Allow so many requests within the block."""
        budget = Budget(_number("budget", requests))
        try:
            with self._lock:
                self._budgets.append(budget)
            yield budget
        finally:
            with self._lock:
                if budget in self._budgets:
                    self._budgets.remove(budget)

    def quota(self) -> Quota:
        """Return the day's quota; one request where the limit is not known, once."""
        with self._learning:
            quota = self.daily.quota()
            if self._has_asked or self._is_learning or quota.left is not None:
                return quota
            self._is_learning = True
            try:
                limit = self._find_limit()
            finally:
                self._is_learning = False
            self._has_asked = not self.daily.quota().is_used_up  # then nothing is told before tomorrow
            if limit is not None:
                self.daily.learn(limit)
            return self.daily.quota()

    def _known_reserve(self) -> int:
        """Return the reserve, once the limit that it is taken of is known; 0 for the request that finds that out."""
        if not self.reserve:
            return 0
        with self._learning:
            if self._is_learning:
                return 0
            quota = self.quota()
            if quota.limit is None and not quota.is_used_up:
                raise ConfigurationError(
                    f"reserve={self.reserve:,}: nobody knows the account's requests a day; nothing was sent.",
                    hint="Say it: connect(quota=25_000, reserve=...).",
                )
            if quota.limit is not None and self.reserve >= quota.limit:
                raise ConfigurationError(
                    f"reserve={self.reserve:,} leaves none of the account's {quota.limit:,} requests a day; "
                    "nothing was sent.",
                    hint="Reserve less.",
                )
        return self.reserve


class ChangeLimit:
    """How many records a connection may change in all. Safe to share between threads.

    Args:
        number: How many; None for any number.
    """

    def __init__(self, number: int | None = None) -> None:
        self.number = None if number is None else _number("max_changes", number)
        self.used = 0
        begins_anew_in_child(self.begin_anew)

    def begin_anew(self) -> None:
        """Hold nothing."""
        self._lock = threading.Lock()

    def take(self, records: int) -> None:
        """Count records that are about to be changed.

        Raises:
            ChangeLimitError: There would be too many; none of them was counted.
        """
        with self._lock:
            if self.number is not None and self.used + records > self.number:
                raise ChangeLimitError(
                    f"{records:,} more records would change after {self.used:,}, and max_changes is {self.number:,}. "
                    "Nothing of it was sent.",
                    hint="Rehearse it: unit_of_work(dry_run=True). Raise connect(max_changes=...) if it is right.",
                )
            self.used += records

    def give_back(self, records: int) -> None:
        """Take back the count of records that were not changed after all."""
        with self._lock:
            self.used -= records


def _number(name: str, value: object) -> int:
    if type(value) is not int or value < 0:
        raise ConfigurationError(f"{name}={value!r}: it must be a whole number, 0 or more.")
    return value


def _reserved(quota: Quota, reserve: int) -> ReserveReachedError:
    return ReserveReachedError(
        f"{quota}, and {reserve:,} are reserved; nothing was sent.",
        hint=f"Go on after {quota.reset:%Y-%m-%d %H:%M %Z}, or lower connect(reserve=...). What was done stays done.",
    )
