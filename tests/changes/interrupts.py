"""Ctrl-C at any moment of a unit of work: what is told is what is there.

`python -m tests.changes.interrupts --runs 2000 --seed 1` interrupts a unit before a bytecode of the library that is
drawn at random, as often as that, and compares what records and results say with the server's tables.
"""

from __future__ import annotations

import argparse
import random
import sys
from pathlib import Path
from typing import Any

from attrs import define

import pardot_orm
from pardot_orm import Prospect, connect, unit_of_work
from pardot_orm.changes.current import current_unit
from pardot_orm.changes.unit import UnitOfWork
from pardot_orm.errors import PardotError
from pardot_orm.sandbox import Sandbox

_PACKAGE = str(Path(pardot_orm.__file__).parent)
_IDS = (60211, 60212, 60213, 60215)


@define
class Interrupt:
    """Raises KeyboardInterrupt before the n-th bytecode that the library carries out in this thread."""

    at: int | None
    seen: int = 0

    def __enter__(self) -> Interrupt:
        sys.settrace(self._called)
        return self

    def __exit__(self, *_: object) -> None:
        sys.settrace(None)

    def _called(self, frame: Any, _event: str, _arg: Any) -> Any:
        if not frame.f_code.co_filename.startswith(_PACKAGE):
            return None
        frame.f_trace_opcodes = True
        return self._step

    def _step(self, _frame: Any, event: str, _arg: Any) -> Any:
        if event == "opcode":
            self.seen += 1
            if self.seen == self.at:
                raise KeyboardInterrupt
        return self._step


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
        city, binned = sandbox.db.execute("SELECT city, is_archived FROM prospect WHERE id = ?", (record.id,)).fetchone()
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


def run(runs: int, seed: int) -> tuple[int, list[str]]:
    """Return how many bytecodes there are to choose from, and what was untrue."""
    chance = random.Random(seed)
    found = []
    with Sandbox(prospects=5, seed=7, version=4) as sandbox, connect(sandbox=sandbox) as connection:
        with Interrupt(None) as whole:
            script(reset(sandbox), [])
        for _ in range(runs):
            records, units, at = reset(sandbox), [], chance.randrange(1, whole.seen)
            told = ""
            try:
                with Interrupt(at):
                    script(records, units)
                told = "not interrupted"
            except KeyboardInterrupt:
                pass
            except PardotError as error:
                told = f"{type(error).__name__}: {error}"
            found += [f"at {at}: {text} {told}" for text in untrue(sandbox, records, units)]
            if connection.slots.in_flight:
                found.append(f"at {at}: {connection.slots.in_flight} slots are taken")
    return whole.seen, found


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    moments, found = run(given.runs, given.seed)
    print("\n".join(found))
    print(f"{given.runs} interrupts at random moments of {moments:,}: {len(found)} things told wrongly")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
