"""A night of faults over score updates and creates, with the settings of `connect()`: `python -m tests.changes.night`.

Between the client and the server stands a proxy. By the number of the request modulo the length of a cycle, it answers
with HTTP 503, code 66, HTTP 429, nothing after the server has done the work, or a refusal of the token, with Pardot's
code and without; see `tests.changes.proxy`.
"""

from __future__ import annotations

import argparse
import logging
import sys
import time
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

from attrs import frozen

from pardot_orm import Prospect, connect, unit_of_work
from pardot_orm.sandbox import Sandbox
from tests.changes.proxy import FaultyProxy
from tests.wire.network import port_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pardot_orm.http.retry import Patience

# Requests of a cycle, each fault striking one of them.
CYCLES = (11, 13, 16)
UPDATES, CREATES = 283, 60
# What a night may take.
REQUESTS, LONGEST_WAIT, MINUTES = 60, 30.0, 5.0


@frozen
class Report:
    """What a night came to.

    Attributes:
        right: How many of the records are as they were to be, each once.
        wrong: How many records are there that should not be, or hold something else.
        told: How many the units of work, or the calls, told to be done.
        requests: What came to the proxy, logins aside.
        faults: How many of these met a fault.
        longest_wait: The seconds between two requests, at the most.
    """

    right: int
    wrong: int
    told: int
    requests: int
    faults: int
    seconds: float
    longest_wait: float


def update_scores(cycle: int, number: int, patience: Patience | None = None) -> Report:
    """Give each of so many prospects another score, in a unit of work."""
    with _night(cycle, number + number // 2, patience) as (sandbox, proxy):
        before = dict(sandbox.db.execute("SELECT id, score FROM prospect"))
        began = time.monotonic()
        with unit_of_work() as work:
            for prospect in Prospect.objects.only("id", "score").order_by("id")[:number]:
                prospect.score += 1000
                prospect.save()
        seconds = time.monotonic() - began
        after = dict(sandbox.db.execute("SELECT id, score FROM prospect"))
        right = sum(after[key] == before[key] + 1000 for key in before)
        wrong = sum(after[key] not in {before[key], before[key] + 1000} for key in before)
        return _report(right, wrong, work.result.saved, seconds, proxy)


def create_prospects(cycle: int, number: int, patience: Patience | None = None, *, batched: bool = False) -> Report:
    """Create so many prospects, singly or in a unit of work."""
    with _night(cycle, 20, patience) as (sandbox, proxy):
        began = time.monotonic()
        with unit_of_work() if batched else nullcontext():
            made = [Prospect.objects.create(email=f"night.{n}@example.com", score=n) for n in range(number)]
        seconds = time.monotonic() - began
        rows = sandbox.db.execute("SELECT id, email, score FROM prospect WHERE email LIKE 'night.%'").fetchall()
        mine = {(prospect.id, prospect.email, prospect.score) for prospect in made}
        right = len(mine.intersection(map(tuple, rows)))
        return _report(right, len(rows) - right, len(made), seconds, proxy)


def _report(right: int, wrong: int, told: int, seconds: float, proxy: FaultyProxy) -> Report:
    longest_wait = max(proxy.waits, default=0.0)
    return Report(right, wrong, told, proxy.requests, proxy.struck, seconds, longest_wait)


@contextmanager
def _night(cycle: int, prospects: int, patience: Patience | None) -> Iterator[tuple[Sandbox, FaultyProxy]]:
    """An account of version 4 behind such a proxy, its connection as `connect()` makes it."""
    with (
        Sandbox(prospects=prospects, seed=cycle, version=4) as sandbox,
        FaultyProxy(port_of(sandbox.url)) as proxy,
        connect(sandbox=sandbox, url=proxy.url, login_url=proxy.url) as connection,
    ):
        if patience is not None:
            connection._exchange.patience = patience
        assert Prospect.objects.count()  # it is a host that is known
        proxy.arm(cycle)
        yield sandbox, proxy
        proxy.arm(None)


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
    sys.stdout.write("cycle  what                 right  wrong  requests  faults  seconds  longest wait\n")
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
    figures = f"{report.right:6}  {report.wrong:5}  {report.requests:8}  {report.faults:6}  {report.seconds:7.1f}"
    sys.stdout.write(f"{cycle:5}  {what:19} {figures}  {report.longest_wait:12.1f}\n")
    sys.stdout.flush()
    return (report.right, report.wrong, report.told) == (number, 0, number)


if __name__ == "__main__":
    sys.exit(main())
