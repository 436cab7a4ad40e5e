"""What a forked child must not inherit: locks and counts of its parent's threads, which do not exist in it."""

from __future__ import annotations

import os
from typing import Protocol
from weakref import WeakSet


class BeginsAnew(Protocol):
    """Something that threads share."""

    def begin_anew(self) -> None:
        """Make its locks, and what threads hold, as they were at the beginning."""


_known: WeakSet[BeginsAnew] = WeakSet()


def begins_anew_in_child(shared: BeginsAnew) -> None:
    """Let an object begin anew in each child that is forked; call it once its locks are there."""
    _known.add(shared)


def _begin_anew() -> None:
    for shared in list(_known):
        shared.begin_anew()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_begin_anew)
