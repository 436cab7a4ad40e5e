"""The clean-up under faults of every kind, many times: `python -m tests.chaos --runs 500 --seed 1`.

Prints what the runs ended with, and whether anything was lost, doubled, half done or waited for too long.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tests.chaos.run import WORLDS, Result, run
from tests.chaos.weather import WAIT
from tests.chaos.world import prepared

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# The part of the runs that comes to its end in spite of all faults.
COMPLETE = 0.9
_SHOWN = 12


def main(arguments: Sequence[str] | None = None) -> int:
    """Run and print; 1 if one of the claims does not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--runs", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1, help="of the first run; each further one has the next")
    # Runs wait most of the time, so that there may be more of them than processors.
    parser.add_argument("--processes", type=int, default=4 * (os.cpu_count() or 1))
    options = parser.parse_args(arguments)
    started = time.monotonic()
    seeds = range(options.seed, options.seed + options.runs)
    results = list(results_of(seeds, options.processes))
    _write(report(results, time.monotonic() - started))
    return int(any(result.wrong for result in results) or complete(results) < COMPLETE)


def results_of(seeds: Iterable[int], processes: int) -> Iterable[Result]:
    """Yield what came of each seed, in their order."""
    with tempfile.TemporaryDirectory(prefix="pardot-chaos-") as name:
        folder = Path(name)
        for version in (3, 4):
            for world in range(WORLDS):
                prepared(folder, version, world)
        if processes == 1:
            yield from map(partial(run, folder=folder), seeds)
            return
        # Not by fork: a run has threads.
        with ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn")) as pool:
            yield from pool.map(partial(run, folder=folder), seeds)


def complete(results: Sequence[Result]) -> float:
    """Return the part of the runs that ended without an exception."""
    return sum(not result.error for result in results) / len(results)


def report(results: Sequence[Result], seconds: float) -> str:
    """Return the table."""
    errors = Counter(result.error for result in results if result.error)
    wrong = [(result.seed, what) for result in results for what in result.wrong]
    faults = sum((result.faults for result in results), Counter[str]())
    versions = [str(sum(result.version == version for result in results)) for version in (3, 4)]
    others = sum(result.held for result in results)
    lines = [
        f"runs; of version 3; of version 4         {len(results)} in {seconds:.0f} s; {'; '.join(versions)}",
        f"requests; those of the other client      {sum(r.requests for r in results):,}; {others:,}",
        f"faults                                   {faults.total():,}, {faults.total() / len(results):.1f} a run",
        f"refused because all slots were taken     {sum(r.refused_66 for r in results)}",
        f"complete without an exception            {complete(results):.1%}",
        f"ended with an exception                  {errors.total()}, {sum(bool(r.fatal) for r in results)} were to",
        f"  complete after a second run            {sum(bool(r.error) and not r.wrong for r in results)}",
        f"lost, doubled, half done or untrue       {len(wrong)}",
        f"longest call; bound of its waits         {max(r.longest for r in results):.2f} s; {WAIT:.0f} s",
        f"latest request of a call after its start {max(r.latest for r in results):.2f} s",
        "",
        "Exceptions:",
        *(f"  {number:4}  {name}" for name, number in errors.most_common()),
        *(f"    seed {r.seed}, {r.step}: {_short(r)}" for r in results if r.error),
        "",
        "Faults:",
        *(f"  {number:5}  {name}" for name, number in sorted(faults.items())),
    ]
    if wrong:
        lines += ["", "WRONG:", *(f"  seed {seed}: {what}" for seed, what in wrong[:_SHOWN])]
    return "\n".join(lines) + "\n"


def _short(result: Result) -> str:
    text = " ".join(result.told.split())
    fatal = f" [{result.fatal}]" if result.fatal else ""
    return (text if len(text) < 200 else f"{text[:120]} ... {text[-75:]}") + fatal


def _write(text: str) -> None:
    sys.stdout.write(text)


if __name__ == "__main__":
    sys.exit(main())
