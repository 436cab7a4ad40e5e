"""The faults of a sandbox: which are to happen, and which have happened."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from attrs import frozen

from pardot_orm.sandbox.faults.kinds import Fault
from pardot_orm.sandbox.faults.plans import read_plan
from pardot_orm.sandbox.faults.rules import Rule, When, checked_patterns

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from random import Random

    from pardot_orm.sandbox.protocol.journal import ServedRequest


@frozen
class Injected:
    """A fault that happened, and the request that it happened to."""

    fault: Fault
    request: ServedRequest


class Faults:
    """The faults of a sandbox: rules that are asked in order, and a record of what came of them.

    Args:
        seed: What probabilities are drawn from, unless a rule says otherwise.
        operations: Returns the names of all operations that rules may be about.

    Example:
        >>> from pardot_orm.sandbox.faults import HttpError, Reset
        >>> sandbox.faults.add(HttpError(503, retry_after=2), on="prospect/query", first=2)
        >>> sandbox.faults.add(Reset(worked=True), on=["prospect/create", "prospect/batch*"], probability=0.1, seed=5)
        >>> sandbox.faults.clear()
    """

    def __init__(self, seed: int, operations: Callable[[], tuple[str, ...]]) -> None:
        self._seed = seed
        self._operations = operations
        self._lock = threading.Lock()
        self._rules: list[Rule] = []
        self.injected: list[Injected] = []

    def add(  # noqa: PLR0913 - one of the four is given
        self,
        fault: Fault,
        *,
        on: str | Sequence[str] = "*",
        probability: float | None = None,
        nth: int | None = None,
        every: int | None = None,
        first: int | None = None,
        seed: int | None = None,
    ) -> None:
        """Let a fault happen to some of the requests from now on.

        A request meets one fault at most: that of the first rule that strikes it; later rules do not count it.

        Args:
            fault: What happens: an instance of one of the kinds in `pardot_orm.sandbox.faults.kinds`.
            on: The operations, as a pattern or several: `prospect/update`, `prospect/batch*`, `*/query`; logins are
                `login/token` and `login/api_key`.
            probability: How probable it is for each request.
            nth: Only to the n-th request.
            every: To every n-th request.
            first: To the first so many; 1 if none of the four is given.
            seed: What the probability, and the fault's own chances, are drawn from.

        Raises:
            ValueError: A number has no sense, several of the four are given, or a pattern matches no operation.
            TypeError: The fault is none.
        """
        if not isinstance(fault, Fault):
            raise TypeError(f"A fault is an instance such as Reset(), not {fault!r}.")
        if probability is nth is every is first is None:
            first = 1
        when = When(probability=probability, nth=nth, every=every, first=first)
        patterns = checked_patterns(on, self._operations())
        with self._lock:
            own = f"{self._seed if seed is None else seed}/{len(self._rules)}"
            self._rules.append(Rule(fault, patterns, when, own))

    def load(self, path: str | Path) -> None:
        """Add the rules of a plan file.

        Raises:
            PlanError: The file is not a plan; the message names the key, the rule and the cure.
        """
        for fault, arguments in read_plan(path, self._operations()):
            self.add(fault, **arguments)

    def clear(self) -> None:
        """Let no more faults happen; what has happened stays in `injected`."""
        with self._lock:
            self._rules.clear()

    def draw(self, operation: str) -> tuple[Fault, Random] | None:
        """Return what strikes a request of this operation, if anything does."""
        with self._lock:
            for rule in self._rules:
                drawn = rule.draw(operation)
                if drawn is not None:
                    return drawn
        return None

    def note(self, fault: Fault, request: ServedRequest) -> None:
        """Write down what happened."""
        with self._lock:
            self.injected.append(Injected(fault, request))
