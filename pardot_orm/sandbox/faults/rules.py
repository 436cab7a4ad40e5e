"""At which requests a fault happens: a rule over operations, counted, or drawn from a seed."""

from __future__ import annotations

from difflib import get_close_matches
from fnmatch import fnmatchcase
from random import Random
from typing import TYPE_CHECKING

from attrs import Factory, define, frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pardot_orm.sandbox.faults.kinds import Fault


@frozen(kw_only=True)
class When:
    """Which of the requests that a rule is about it strikes; counting begins when the rule is added.

    Args:
        probability: Each with this probability, from 0 to 1.
        nth: The n-th alone.
        every: Every n-th.
        first: The first so many.
    """

    probability: float | None = None
    nth: int | None = None
    every: int | None = None
    first: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse none or several, and numbers without sense."""
        given = {name: getattr(self, name) for name in WHEN if getattr(self, name) is not None}
        if len(given) != 1:
            raise ValueError(
                f"probability, nth, every and first exclude each other: keep one of {', '.join(given) or 'them'}."
            )
        ((name, value),) = given.items()
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        if name == "probability":
            if not is_number or not 0 <= value <= 1:
                raise ValueError(f"probability must be a number from 0 to 1, not {value!r}: write 0.05 for 5 %.")
        elif not is_number or not isinstance(value, int) or value < 1:
            raise ValueError(f"{name} must be a whole number above 0, not {value!r}: write {name} = 1, for example.")

    def strikes(self, count: int, random: Random) -> bool:
        """Tell whether the request of this number, the first being 1, is struck."""
        if self.probability is not None:
            return random.random() < self.probability
        if self.every is not None:
            return count % self.every == 0
        return count == self.nth or count <= (self.first or 0)


WHEN = ("probability", "nth", "every", "first")


@define
class Rule:
    """A fault, and the requests that it strikes."""

    fault: Fault
    patterns: tuple[str, ...]
    when: When
    seed: str
    random: Random = Factory(lambda self: Random(self.seed), takes_self=True)
    count: int = 0

    def draw(self, operation: str) -> tuple[Fault, Random] | None:
        """Count a request; return the fault that strikes it, with what its chances are drawn from."""
        if not any(fnmatchcase(operation, pattern) for pattern in self.patterns):
            return None
        self.count += 1
        if not self.when.strikes(self.count, self.random):
            return None
        # Chances of its own: how many a fault draws must not change when the next one strikes.
        return self.fault, Random(f"{self.seed}/{self.count}")


def checked_patterns(on: object, known: Sequence[str]) -> tuple[str, ...]:
    """Return patterns of operations, or refuse one that can match none of those known.

    Raises:
        ValueError: A pattern is no text, or matches no operation.
    """
    patterns = (on,) if isinstance(on, str) else tuple(on) if isinstance(on, (list, tuple)) else ()
    if not patterns:
        raise ValueError(f'on must be a pattern or a list of patterns, not {on!r}: write "prospect/*", for example.')
    for pattern in patterns:
        if not isinstance(pattern, str) or not any(fnmatchcase(name, pattern) for name in known):
            near = get_close_matches(str(pattern), known, n=1, cutoff=0.0)
            raise ValueError(f'on must match an operation, and {pattern!r} matches none: write "{near[0]}", or "*".')
    return patterns
