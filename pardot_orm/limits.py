"""How much of an account may be used at once."""

from __future__ import annotations

from threading import BoundedSemaphore

from pardot_orm.errors import ConfigurationError

ACCOUNT_SLOTS = 5  # Pardot answers five requests at once for a whole account, the sixth is error 66
DEFAULT_SLOTS = 4  # one is left to others


class Slots:
    """The requests that a connection may have under way at once; a further one waits.

    Example:
        >>> with Slots(4):
        ...     pass
    """

    def __init__(self, number: int = DEFAULT_SLOTS) -> None:
        if not 1 <= number <= ACCOUNT_SLOTS:
            raise ConfigurationError(f"slots={number}: a Pardot account answers 1 to {ACCOUNT_SLOTS} requests at once.")
        self.number = number
        self._free = BoundedSemaphore(number)

    def __enter__(self) -> None:
        self._free.acquire()

    def __exit__(self, *exception: object) -> None:
        self._free.release()
