"""Walks the account that PARDOT_* leads to, in a process of its own, and prints what it weighs meanwhile as JSON lines.

`memory.py` starts it: the sandbox's own memory must not be counted.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import asdict, frozen

from pardot_orm import Prospect, connect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pardot_orm import Connection

# Samples a walk takes while it goes.
SAMPLES = 10

WALKS: dict[str, Callable[[], Iterable[Any]]] = {
    "iterator": Prospect.objects.iterator,
    "read": lambda: (record.raw["email"] and record.created_at for record in Prospect.objects.iterator()),
    "values_list": lambda: Prospect.objects.values_list("id", "email", "score").iterator(),
    "created_at": lambda: Prospect.objects.order_by("created_at").iterator(),
    "kept": Prospect.objects.all,
}


@frozen
class Sample:
    """What a walk has done and weighs.

    Attributes:
        records: Records seen so far.
        seconds: Time since the walk began.
        busy: Seconds of it in which this process used the processor, and did not wait for the sandbox.
        requests: Requests made so far, log-in and customField aside.
        resident: Kilobytes in memory now.
        peak: The most kilobytes that were in memory at a time.
    """

    records: int
    seconds: float
    busy: float
    requests: int
    resident: int
    peak: int


def walk(rows: Iterable[Any], total: int, connection: Connection) -> Iterator[Sample]:
    """Go through the rows and yield a sample before the first, after each tenth of them, and after the last."""
    began, busy, requests = time.perf_counter(), time.process_time(), connection.requests_made

    def sample() -> Sample:
        memory = kilobytes()
        return Sample(
            records=seen,
            seconds=time.perf_counter() - began,
            busy=time.process_time() - busy,
            requests=connection.requests_made - requests,
            resident=memory["VmRSS"],
            peak=memory["VmHWM"],
        )

    seen, every = 0, max(total // SAMPLES, 1)
    yield sample()
    for seen, _ in enumerate(rows, 1):
        if seen % every == 0 and seen < total:
            yield sample()
    yield sample()


def kilobytes() -> dict[str, int]:
    """Return this process's memory as Linux counts it.

    Not by `getrusage`: its peak begins with that of the process which started this one.
    """
    lines = (line.split() for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines())
    return {words[0].rstrip(":"): int(words[1]) for words in lines if words[-1] == "kB"}


def main() -> None:
    """Walk as the first argument says, over as many records as the second."""
    name, total = sys.argv[1], int(sys.argv[2])
    with connect() as connection:
        Prospect.objects.all()[0]  # log in, ask for the custom fields, and take a first page: none of it is the walk's
        for sample in walk(WALKS[name](), total, connection):
            print(json.dumps(asdict(sample)), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
