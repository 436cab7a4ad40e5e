"""How much of an account may be used at once."""

from __future__ import annotations

import threading

from pardot_orm.errors import ConfigurationError

ACCOUNT_SLOTS = 5  # Pardot answers five requests at once for a whole account, the sixth is error 66
DEFAULT_SLOTS = 4  # one is left to others

# Answers in a row after which one more request at once is tried again.
_ANSWERS_TO_GROW = 20


class Slots:
    """The requests that a connection may have under way at once; a further one waits.

    Where others use the account too there are fewer: a refusal (code 66) takes one away, until answers bring it back.

    Example:
        >>> with Slots(4):
        ...     pass
    """

    def __init__(self, number: int = DEFAULT_SLOTS) -> None:
        if not 1 <= number <= ACCOUNT_SLOTS:
            raise ConfigurationError(f"slots={number}: a Pardot account answers 1 to {ACCOUNT_SLOTS} requests at once.")
        self.number = number
        self.open = number
        self._taken = 0
        self._answers = 0
        self._changed = threading.Condition()

    def __enter__(self) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._taken < self.open)
            self._taken += 1

    def __exit__(self, *exception: object) -> None:
        with self._changed:
            self._taken -= 1
            self._changed.notify()

    def refused(self) -> None:
        """Use one slot fewer: others have taken it."""
        with self._changed:
            self.open = max(self.open - 1, 1)
            self._answers = 0

    def answered(self) -> None:
        """Count an answer; enough of them bring back a slot."""
        with self._changed:
            self._answers += 1
            if self._answers >= _ANSWERS_TO_GROW and self.open < self.number:
                self.open += 1
                self._answers = 0
                self._changed.notify()
