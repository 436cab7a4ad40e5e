"""What a forked child must not inherit: locks and counts of its parent's threads, which do not exist in it.

Everything that threads share makes its locks in one method, and has it called again in each child. Nothing else in this
package may make a lock (tests/limits/test_after_fork.py finds it).
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from weakref import WeakMethod

if TYPE_CHECKING:
    from collections.abc import Callable

_known: set[WeakMethod[Callable[[], None]]] = set()


def begins_anew_in_child(begin_anew: Callable[[], None]) -> None:
    """Let a method make the locks of an object, and what its threads hold: now, and anew in each forked child."""
    begin_anew()
    _known.add(WeakMethod(begin_anew, _known.discard))


def _begin_anew() -> None:
    for known in list(_known):
        if (begin_anew := known()) is not None:
            begin_anew()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_begin_anew)
