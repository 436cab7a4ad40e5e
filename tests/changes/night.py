"""A night of faults over score updates and creates, with the settings of `connect()`: `python -m tests.changes.night`.

By the number of the request modulo the length of a cycle, it is answered with HTTP 503, code 66, HTTP 429, nothing
after the work was done, or a refusal of its token, with Pardot's code and without.
"""

from __future__ import annotations

import argparse
import logging
import sys
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from attrs import Factory, define, frozen

from pardot_orm import Prospect, connect, unit_of_work
from pardot_orm.sandbox import Sandbox
from pardot_orm.sandbox.faults import ErrorCode, Fault, HttpError, Reset

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pardot_orm import Connection
    from pardot_orm.retrying import Patience
    from pardot_orm.sandbox.faults import Scene
    from pardot_orm.sandbox.protocol.responses import HttpResponse

# Requests of a cycle, each fault striking one of them.
CYCLES = (11, 13, 16)
UPDATES, CREATES = 283, 60
# What a night may take.
REQUESTS, LONGEST_WAIT, MINUTES = 60, 30.0, 5.0

_FAULTS = (
    HttpError(503, html=True),
    ErrorCode(66),
    HttpError(429),
    Reset(worked=True),
    ErrorCode(184),
    HttpError(503, worked=True),
    HttpError(401, worked=True),
)


@define
class Night(Fault):
    """The faults of a cycle, by the number of the request."""

    name = "night"
    cycle: int
    _number: int = 0
    _counting: threading.Lock = Factory(threading.Lock)

    def serve(self, scene: Scene) -> HttpResponse:
        """Answer as the number of the request says: every other one is answered well, at the least."""
        with self._counting:
            place = self._number % self.cycle
            self._number += 1
        # They strike the first, third ... of a cycle; what is left of it is calm.
        fault = _FAULTS[place // 2] if place % 2 == 0 and place // 2 < len(_FAULTS) else None
        return scene.work() if fault is None else fault.serve(scene)


@frozen
class Report:
    """What a night came to.

    Attributes:
        right: How many of the records are as they were to be, each once.
        requests: What was sent, logins aside.
        wrong: How many records are there that should not be, or hold something else.
        told: How many the units of work, or the calls, told to be done.
    """

    right: int
    wrong: int
    told: int
    requests: int
    seconds: float
    longest_wait: float


def update_scores(cycle: int, number: int, patience: Patience | None = None) -> Report:
    """Give each of so many prospects another score, in a unit of work."""
    with _night(cycle, number + number // 2, patience) as (sandbox, waits):
        before = dict(sandbox.db.execute("SELECT id, score FROM prospect"))
        began, sent = time.monotonic(), len(sandbox.requests)
        with unit_of_work() as work:
            for prospect in Prospect.objects.only("id", "score").order_by("id")[:number]:
                prospect.score += 1000
                prospect.save()
        after = dict(sandbox.db.execute("SELECT id, score FROM prospect"))
        right = sum(after[key] == before[key] + 1000 for key in before)
        wrong = sum(after[key] not in {before[key], before[key] + 1000} for key in before)
        requests = sum(bool(served.object) for served in sandbox.requests[sent:])
        return Report(right, wrong, work.result.saved, requests, time.monotonic() - began, max(waits, default=0.0))


def create_prospects(cycle: int, number: int, patience: Patience | None = None, *, batched: bool = False) -> Report:
    """Create so many prospects, singly or in a unit of work."""
    with _night(cycle, 20, patience) as (sandbox, waits):
        began, sent = time.monotonic(), len(sandbox.requests)
        if batched:
            with unit_of_work():
                made = [Prospect.objects.create(email=f"night.{n}@example.com", score=n) for n in range(number)]
        else:
            made = [Prospect.objects.create(email=f"night.{n}@example.com", score=n) for n in range(number)]
        rows = sandbox.db.execute("SELECT id, email, score FROM prospect WHERE email LIKE 'night.%'").fetchall()
        mine = {(prospect.id, prospect.email, prospect.score) for prospect in made}
        right = len(mine.intersection(map(tuple, rows)))
        requests = sum(bool(served.object) for served in sandbox.requests[sent:])
        seconds, longest = time.monotonic() - began, max(waits, default=0.0)
        return Report(right, len(rows) - right, len(made), requests, seconds, longest)


@contextmanager
def _night(cycle: int, prospects: int, patience: Patience | None) -> Iterator[tuple[Sandbox, list[float]]]:
    """An account of version 4 in such a night, its connection as `connect()` makes it, and the waits of it."""
    with Sandbox(prospects=prospects, seed=cycle, version=4) as sandbox, connect(sandbox=sandbox) as connection:
        if patience is not None:
            connection._exchange.patience = patience
        assert Prospect.objects.count()  # it is a host that is known
        with _measured_waits(connection) as waits:
            sandbox.faults.add(Night(cycle), on=["prospect/*", "list/*", "customField/*"], every=1)
            yield sandbox, waits
            sandbox.faults.clear()


@contextmanager
def _measured_waits(connection: Connection) -> Iterator[list[float]]:
    """Collect the seconds between two requests, as the server is asked: what was waited on this side."""
    transport, waits, ended = connection._exchange._transport, [], time.monotonic()
    send = transport.send

    def timed(*arguments: object, **named: object) -> object:
        nonlocal ended
        waits.append(time.monotonic() - ended)
        try:
            return send(*arguments, **named)  # type: ignore[arg-type] # as they come
        finally:
            ended = time.monotonic()

    transport.send = timed  # type: ignore[method-assign, assignment]
    try:
        yield waits
    finally:
        transport.send = send  # type: ignore[method-assign]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a line for each night; 1 if one was too long, or anything is not as it was told."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.changes.night", description=(__doc__ or "").split("\n", 1)[0]
    )
    parser.add_argument("--updates", type=int, default=UPDATES)
    parser.add_argument("--creates", type=int, default=CREATES)
    parser.add_argument("--cycles", type=int, nargs="+", default=CYCLES)
    options = parser.parse_args(arguments)
    logging.getLogger("pardot_orm").setLevel(logging.ERROR)
    sys.stdout.write("cycle  what                 right  wrong  requests  seconds  longest wait\n")
    is_good = True
    for cycle in options.cycles:
        updated = update_scores(cycle, options.updates)
        is_good &= _shown(cycle, "updates in a unit", options.updates, updated)
        is_good &= updated.requests <= REQUESTS and updated.longest_wait <= LONGEST_WAIT
        for what, batched in (("creates one by one", False), ("creates in a unit", True)):
            created = create_prospects(cycle, options.creates, batched=batched)
            is_good &= _shown(cycle, what, options.creates, created) and created.seconds <= MINUTES * 60
    return int(not is_good)


def _shown(cycle: int, what: str, number: int, report: Report) -> bool:
    """Print a report, and tell whether all is there once, and told so."""
    figures = f"{report.right:6}  {report.wrong:5}  {report.requests:8}  {report.seconds:7.1f}"
    sys.stdout.write(f"{cycle:5}  {what:19} {figures}  {report.longest_wait:12.1f}\n")
    sys.stdout.flush()
    return (report.right, report.wrong, report.told) == (number, 0, number)


if __name__ == "__main__":
    sys.exit(main())
