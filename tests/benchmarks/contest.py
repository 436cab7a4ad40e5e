"""Contenders timed in turn in one run, so that a busy or slow machine slows all of them alike."""

from __future__ import annotations

from statistics import median
from timeit import Timer
from typing import TYPE_CHECKING, Any

from attrs import frozen

from tests.benchmarks.table import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

NANO = 1e9


@frozen
class Contender:
    """One way to do what a contest is about.

    Attributes:
        name: What the table calls it.
        statement: The code that is timed.
        names: What the code may use.
        repeats: How often the statement itself does it.
        prepare: Code that runs before each round, and is not timed.
    """

    name: str
    statement: str
    names: Mapping[str, Any]
    repeats: int = 1
    prepare: str = "pass"

    def timer(self) -> Timer:
        """Return what times the statement; the garbage collector rests meanwhile."""
        return Timer(self.statement, self.prepare, globals=dict(self.names))


@frozen
class Figures:
    """Nanoseconds that a contender takes: in its best round and in the middle one."""

    name: str
    best: float
    middle: float


def contest(contenders: Sequence[Contender], *, rounds: int, number: int = 1) -> list[Figures]:
    """Return the figures of contenders that take turns: in each round, each runs its statement `number` times."""
    timers = [contender.timer() for contender in contenders]
    seconds = [[timer.timeit(number) / number for timer in timers] for _ in range(rounds)]
    return [_figures(*pair) for pair in zip(contenders, zip(*seconds, strict=True), strict=True)]


def _figures(contender: Contender, seconds: Sequence[float]) -> Figures:
    each = [taken / contender.repeats * NANO for taken in seconds]
    return Figures(contender.name, min(each), median(each))


def compared(title: str, contests: Iterable[tuple[str, Sequence[Figures]]]) -> str:
    """Return a table of contests between the same contenders; its ratios are of the second to the first."""
    rows, names = [], []
    for what, figures in contests:
        first, second = figures[:2]
        names = [figure.name for figure in figures]
        best = [f"{figure.best:,.0f}" for figure in figures]
        rows.append([what, *best, f"{second.best / first.best:.2f}", f"{second.middle / first.middle:.2f}"])
    return table(f"{title}: ns in the best round", ["", *names, "ratio", "of medians"], rows)
