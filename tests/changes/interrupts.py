"""Ctrl-C at any moment of a unit of work: what is told is what is there.

`python -m tests.changes.interrupts --runs 2000 --seed 1` interrupts a unit as often as that, each time at a random
moment of its life, and compares what records and results say with the server's tables.
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pardot_orm import Connection, Prospect, connect, unit_of_work
from pardot_orm.changes.current import current_unit
from pardot_orm.errors import PardotError
from pardot_orm.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pardot_orm.changes.unit import UnitOfWork

_IDS = (60211, 60212, 60213, 60215)


@contextmanager
def interrupted(after: float | None) -> Iterator[None]:
    """Raise KeyboardInterrupt in the block after so many seconds, as Ctrl-C does: between any two bytecodes."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGALRM, interrupt)
    if after is not None:
        signal.setitimer(signal.ITIMER_REAL, after)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def script(records: list[Prospect], units: list[UnitOfWork]) -> None:
    """What is interrupted: two saves of some records, an update of all, a create, a delete."""
    with unit_of_work() as work:
        units.append(work)
        for record in records[:3]:
            record.city = "New"
            record.save()
        records[0].company = "Quill"
        records[0].save()
        Prospect.objects.filter(id__lte=60212).update(country="Malta")
        Prospect.objects.create(email="created@example.com")
        records[3].delete()


def untrue(sandbox: Sandbox, records: list[Prospect], units: list[UnitOfWork]) -> list[str]:
    """Return what is told and is not so."""
    found = [f"{unit} is still open" for unit in [current_unit()] if unit is not None]
    outcomes = [outcome for unit in units for outcome in unit.result.outcomes]
    if any(unit.queued for unit in units):
        found.append("something waits in a unit that is over")
    for record in records:
        city, binned = sandbox.db.execute(
            "SELECT city, is_archived FROM prospect WHERE id = ?", (record.id,)
        ).fetchone()
        of_it = {o.status for o in outcomes if o.record is record}
        if record.is_pending:
            found.append(f"{record!r} is pending")
        if "unknown" in of_it:
            continue
        if record is records[3]:
            if bool(binned) is not ("saved" in of_it):
                found.append(f"{record!r}: archived {binned}, told {of_it}")
            continue
        said = (record.changes.get("city") or (record.city,))[0]  # what it says that the server holds
        if said != city:
            found.append(f"{record!r} says that the server has {said!r}, it has {city!r}; {record.changes}, {of_it}")
        if ("saved" in of_it) is not (city == "New"):
            found.append(f"{record!r} is told {of_it}, the server has {city!r}")
    new = sandbox.db.execute("SELECT COUNT(*) FROM prospect WHERE email = 'created@example.com'").fetchone()[0]
    told = {o.status for o in outcomes if o.operation == "create"}
    if "unknown" not in told and new != ("saved" in told):
        found.append(f"{new} created, told {told}")
    return found


def reset(sandbox: Sandbox) -> list[Prospect]:
    sandbox.execute("UPDATE prospect SET city = 'Old', company = 'Acme', country = 'Cuba', is_archived = 0", ())
    sandbox.execute("DELETE FROM prospect WHERE email = 'created@example.com'", ())
    return [Prospect.objects.get(id=record_id) for record_id in _IDS]


def settle(sandbox: Sandbox) -> None:
    """Wait until the server has done what nobody waits for any more."""
    served = -1
    while served != len(sandbox.requests):
        served = len(sandbox.requests)
        time.sleep(0.05)


def still_taken(connection: Connection) -> int:
    """Return the slots that do not come back within a second: a file may be closed a moment later."""
    ends = time.monotonic() + 1
    while (taken := connection.slots.in_use) and time.monotonic() < ends:
        time.sleep(0.02)
    return taken


def run(runs: int, seed: int) -> tuple[int, list[str]]:
    """Return how many runs were interrupted, and what was untrue."""
    chance = random.Random(seed)
    found, interrupts = [], 0
    with Sandbox(prospects=5, seed=7, version=4) as sandbox, connect(sandbox=sandbox, wait=5) as connection:
        for _ in range(3):
            records = reset(sandbox)
            began = time.perf_counter()
            script(records, [])
            longest = time.perf_counter() - began
        for number in range(runs):
            records, units = reset(sandbox), []
            told = "not interrupted"
            try:
                with interrupted(chance.uniform(0.0, longest)):
                    script(records, units)
            except KeyboardInterrupt:
                interrupts += 1
                told = ""
                settle(sandbox)
            except PardotError as error:
                told = f"{type(error).__name__}: {error}"
            found += [f"run {number}: {text} {told}" for text in untrue(sandbox, records, units)]
            if taken := still_taken(connection):
                found.append(f"run {number}: {taken} slots are taken")
    return interrupts, found


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    interrupts, found = run(given.runs, given.seed)
    sys.stdout.writelines(f"{text}\n" for text in found)
    sys.stdout.write(
        f"{interrupts:,} interrupts at random moments of {given.runs:,} units: {len(found)} things told wrongly\n"
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
