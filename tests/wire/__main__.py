"""Operations over a wire that spoils bytes, many times: `python -m tests.wire --runs 300 --seed 1`.

Half of the runs speak TLS. Bytes are cut off, reset, stalled, trickled, flipped and injected at random offsets, both
ways; in plain text only where it can be noticed at all. With `--table` every exception is raised at every stage of
every operation instead. Prints what was told, and whether it is what the server's tables hold.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING

from tests.wire import table
from tests.wire.run import Result, run

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run and print; 1 if anything told is untrue."""
    parser = argparse.ArgumentParser(prog="python -m tests.wire", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--runs", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1, help="of the first run; each further one has the next")
    # Runs wait most of the time, so that there may be more of them than processors.
    parser.add_argument("--processes", type=int, default=4 * (os.cpu_count() or 1))
    parser.add_argument("--table", action="store_true", help="exceptions at stages of operations")
    options = parser.parse_args(arguments)
    began = time.monotonic()
    if options.table:
        told = table.whole()
        sys.stdout.write(f"{table.report(told)}\n{time.monotonic() - began:.0f} s\n")
        return int(bool(table.wrong(told)))
    results = list(results_of(range(options.seed, options.seed + options.runs), options.processes))
    sys.stdout.write(f"{report(results)}\n{time.monotonic() - began:.0f} s\n")
    return int(any(result.wrong for result in results))


def results_of(seeds: Iterable[int], processes: int) -> Iterable[Result]:
    """Yield what came of each seed, in their order."""
    # Not by fork: a run has threads.
    with ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(run, seeds)


def report(results: Sequence[Result]) -> str:
    """Return the table."""
    told = sum((result.told for result in results), Counter[str]())
    struck = sum((result.struck for result in results), Counter[str]())
    wrong = [(result.seed, what) for result in results for what in result.wrong]
    lines = [
        f"runs; by TLS            {len(results)}; {sum(result.is_tls for result in results)}",
        f"faults that struck      {struck.total()}: {_counted(struck)}",
        f"told                    {told.total()}: {_counted(told)}",
        f"longest call            {max(result.longest for result in results):.1f} s",
        *(f"WRONG                   seed {seed}: {what}" for seed, what in wrong),
        f"told wrongly            {len(wrong)}",
    ]
    return "\n".join(lines)


def _counted(counter: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(counter.items()))


if __name__ == "__main__":
    sys.exit(main())
