"""What scans of a large account weigh: `python -m tests.benchmarks.memory --records 200000`.

Each walk is a process of its own, over an embedded Pardot in this one: records a second are the speed of the two
together, and what a record costs the walk alone is told beside it.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from pardot_orm.sandbox import Sandbox
from tests.benchmarks.table import table
from tests.benchmarks.walk import WALKS, Sample

if TYPE_CHECKING:
    from collections.abc import Sequence

RECORDS = 200_000

# Walks that are run unless others are named: `kept` is there for contrast, and takes a gigabyte.
FLAT = [name for name in WALKS if name != "kept"]

TITLES = {
    "iterator": "Prospect.objects.iterator()",
    "read": "Prospect.objects.iterator(), with record.raw and record.created_at of each",
    "values_list": "Prospect.objects.values_list('id', 'email', 'score').iterator()",
    "created_at": "Prospect.objects.order_by('created_at').iterator()",
    "kept": "for record in Prospect.objects.all(): the query set keeps all of them",
}


def account(records: int) -> Sandbox:
    """Return an account of exactly so many prospects, which runs."""
    sandbox = Sandbox(prospects=records).start()
    sandbox.execute("UPDATE prospect SET is_archived = 0")
    return sandbox


def measured(name: str, records: int, sandbox: Sandbox) -> list[Sample]:
    """Return the samples of a walk in a process of its own."""
    own = {variable: value for variable, value in os.environ.items() if not variable.startswith("PARDOT_")}
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.walk", name, str(records)],
        env={**own, **sandbox.environment},
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return [Sample(**json.loads(line)) for line in done.stdout.splitlines()]


def report(name: str, samples: Sequence[Sample]) -> str:
    """Return the table of a walk, and what it comes to: the peak beside that after the first tenth."""
    rows = [[f"{s.records:,}", f"{s.requests:,}", f"{s.resident / 1024:.1f}", f"{s.peak / 1024:.1f}"] for s in samples]
    early, last = samples[1], samples[-1]
    speed, cost = last.records / last.seconds, last.busy / last.records * 1e6
    return "\n".join(
        [
            table(TITLES[name], ["records", "requests", "MB now", "MB peak"], rows),
            f"peak {last.peak / early.peak:.2f} x that at {early.records:,} records",
            f"{speed:,.0f} records a second with the sandbox; {cost:.0f} µs of processor a record in the walk itself",
        ]
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Make the account, walk it, and print the tables."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.memory", description=__doc__)
    parser.add_argument("--records", type=int, default=RECORDS, help="prospects of the account (%(default)s)")
    parser.add_argument("--walks", nargs="+", choices=WALKS, default=FLAT, help="which walks (%(default)s)")
    options = parser.parse_args(arguments)
    began = time.perf_counter()
    sandbox = account(options.records)
    try:
        print(f"An account of {options.records:,} prospects, made in {time.perf_counter() - began:.0f} s.")  # noqa: T201
        for name in options.walks:
            print(f"\n{report(name, measured(name, options.records, sandbox))}", flush=True)  # noqa: T201
    finally:
        sandbox.close()


if __name__ == "__main__":
    main()
