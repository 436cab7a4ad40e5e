"""A process that asks an account, with several threads, until its standard input ends; then it prints what it did.

python -m tests.sharing.worker THREADS SLOTS    (the account comes from PARDOT_* variables)
"""

from __future__ import annotations

import json
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from pardot_orm import Prospect, connect


def work(threads: int, slots: int, stop: threading.Event) -> dict[str, object]:
    """Ask with so many threads, and return the requests and the longest wait of each, and what failed."""
    failures: list[str] = []
    barrier = threading.Barrier(threads)

    def ask(_: int) -> tuple[int, float]:
        requests, longest = 0, 0.0
        barrier.wait()
        while not stop.is_set():
            began = time.monotonic()
            try:
                Prospect.objects.filter(id=1).count()
            except Exception as error:  # noqa: BLE001 - told to the test
                failures.append(repr(error))
            requests += 1
            longest = max(longest, time.monotonic() - began)
        return requests, longest

    with connect(slots=slots, wait=60), ThreadPoolExecutor(threads) as pool:
        done = list(pool.map(ask, range(threads)))
    return {"requests": [n for n, _ in done], "longest": [round(s, 3) for _, s in done], "failures": failures}


if __name__ == "__main__":
    stop = threading.Event()
    threading.Thread(target=lambda: (sys.stdin.read(), stop.set()), daemon=True).start()
    sys.stdout.write(json.dumps(work(int(sys.argv[1]), int(sys.argv[2]), stop)))
