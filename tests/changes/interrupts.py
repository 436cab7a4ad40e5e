"""Ctrl-C at any moment of a unit of work: what is told is what is there.

`python -m tests.changes.interrupts --interrupts 2000 --seed 1` interrupts a unit as often as that, each time at a
random moment of its life, and compares what records and results say with the server's tables.
"""

from __future__ import annotations

import argparse
import random
import signal
import socket
import sys
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pardot_orm import Connection, Prospect, connect, unit_of_work
from pardot_orm.changes.current import current_unit
from pardot_orm.errors import PardotError
from pardot_orm.sandbox import Sandbox
from tests.wire.network import port_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pardot_orm.changes.unit import UnitOfWork

_IDS = (60211, 60212, 60213, 60215)
# How many units are begun for each interrupt that is asked for, at the most: about every second one ends before its
# moment has come, more of them on a machine whose speed changes.
_UNITS_AN_INTERRUPT = 20
# Every so many units, one is let alone, so that the time that a unit takes is known as it is now.
_MEASURED_EVERY = 10
# Seconds that are waited for what is under way, on the busiest machine.
_PATIENCE = 60.0


@contextmanager
def interrupted(after: float | None) -> Iterator[None]:
    """Raise KeyboardInterrupt in the block after so many seconds, as Ctrl-C does: between any two bytecodes."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        if after is not None:
            signal.setitimer(signal.ITIMER_REAL, after)
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


def settle(sandbox: Sandbox, connection: Connection, others: set[threading.Thread]) -> None:
    """Wait until the server has done what nobody waits for any more.

    It serves each connection in a thread, which ends when its client has hung up and what it had sent is done. It
    accepts them in their order: when it answers the one that is made here, it has begun with all before.
    """
    connection._exchange._transport.close()
    with socket.create_connection(("127.0.0.1", port_of(sandbox.url))) as last:
        last.sendall(b"GET / HTTP/1.0\r\n\r\n")
        while last.recv(65536):
            pass
    ends = time.monotonic() + _PATIENCE
    while _serving(others) and time.monotonic() < ends:
        time.sleep(0.005)


def _serving(others: set[threading.Thread]) -> bool:
    return any(thread.name.endswith("(process_request_thread)") for thread in {*threading.enumerate()} - others)


def still_taken(connection: Connection) -> int:
    """Return the slots that do not come back: a file may be closed a moment later."""
    ends = time.monotonic() + _PATIENCE
    while (taken := connection.slots.in_use) and time.monotonic() < ends:
        time.sleep(0.02)
    return taken


def run(interrupts: int, seed: int) -> tuple[int, int, list[str]]:
    """Interrupt so many units, and return how many were, how many were begun for that, and what was untrue.

    A unit counts by being interrupted, so the number does not depend on how fast the machine is, or becomes: each unit
    that reached its end tells how long one takes now, and the moments of those that follow are chosen within that.
    """
    chance = random.Random(seed)
    found, interrupted_units, begun, span = [], 0, 0, 0.0
    others = set(threading.enumerate())
    with Sandbox(prospects=5, seed=7, version=4) as sandbox, connect(sandbox=sandbox, wait=5) as connection:
        while interrupted_units < interrupts and begun < interrupts * _UNITS_AN_INTERRUPT:
            records, units = reset(sandbox), []
            after = chance.uniform(0.0, span) if begun % _MEASURED_EVERY else None
            begun += 1
            began = time.perf_counter()
            told = "not interrupted"
            try:
                with interrupted(after):
                    script(records, units)
                span = time.perf_counter() - began
            except KeyboardInterrupt:
                interrupted_units += 1
                told = ""
                settle(sandbox, connection, others)
            except PardotError as error:
                told = f"{type(error).__name__}: {error}"
            found += [f"unit {begun}: {text} {told}" for text in untrue(sandbox, records, units)]
            if taken := still_taken(connection):
                found.append(f"unit {begun}: {taken} slots are taken")
    return interrupted_units, begun, found


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--interrupts", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    interrupts, units, found = run(given.interrupts, given.seed)
    sys.stdout.writelines(f"{text}\n" for text in found)
    sys.stdout.write(
        f"{interrupts:,} interrupts at random moments of {units:,} units: {len(found)} things told wrongly\n"
    )
    return 1 if found or interrupts < given.interrupts else 0


if __name__ == "__main__":
    sys.exit(main())
