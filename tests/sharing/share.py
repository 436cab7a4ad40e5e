"""Runs workers against one sandbox, kills one of them, and tells what the server saw."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

from attrs import frozen

from pardot_orm.limits import file_locks as locks
from pardot_orm.limits.shared_slots import SharedSlots
from pardot_orm.sandbox import Sandbox
from tests.processes import environment_of

if TYPE_CHECKING:
    from pathlib import Path


@frozen
class Shared:
    """What became of a run.

    Attributes:
        requests: Requests by process, by thread; of those that lived to tell.
        longest: The longest wait of each thread in seconds, by process.
        failures: What the threads saw of errors.
        most_in_flight: The most requests at once, as the server counted.
        refused: Requests that the server refused with code 66.
        left_by_the_killed: Slots that the killed process held.
        back_after: Seconds after which its slots could be used again.
    """

    requests: tuple[tuple[int, ...], ...]
    longest: tuple[tuple[float, ...], ...]
    failures: tuple[str, ...]
    most_in_flight: int
    refused: int
    left_by_the_killed: int
    back_after: float


def share(
    directory: Path,
    *,
    processes: int = 4,
    threads: int = 8,
    slots: int = 5,
    seconds: float = 4.0,
    latency: float = 0.05,
) -> Shared:
    """Let processes ask one account for a time; half-way one of them is killed."""
    with Sandbox(prospects=5, latency=latency) as sandbox:
        environment = environment_of(sandbox, directory)
        workers = [_start(environment, threads, slots) for _ in range(processes)]
        _wait_until(lambda: len(_asked(sandbox)) > 20 * processes)
        [account] = (directory / "pardot-orm").iterdir()
        shared = SharedSlots(account, slots)
        time.sleep(seconds / 2)
        left = _kill_while_it_holds_slots(workers[0], account, 2.0)
        killed_at = time.monotonic()
        workers[0].communicate()
        time.sleep(seconds / 2)
        told = [json.loads(worker.communicate(b"")[0]) for worker in workers[1:]]
        _wait_until(lambda: not shared.in_use())
        return Shared(
            tuple(tuple(w["requests"]) for w in told),
            tuple(tuple(w["longest"]) for w in told),
            tuple(failure for w in told for failure in w["failures"]),
            sandbox.most_in_flight,
            sum(r.error_code == 66 for r in sandbox.requests),
            left,
            time.monotonic() - killed_at,
        )


def _kill_while_it_holds_slots(worker: subprocess.Popen[bytes], account: Path, seconds: float) -> int:
    """Kill a worker that holds slots, and return how many: those that stay locked as long as it is stopped."""
    while True:
        worker.send_signal(signal.SIGSTOP)
        ends = time.monotonic() + seconds  # longer than the others' requests take on a busy machine
        held = set(account.glob("slot-?"))
        while held and time.monotonic() < ends:
            held = {path for path in held if _is_locked(path)}
            time.sleep(0.005)
        if held:
            worker.kill()
            return len(held)
        worker.send_signal(signal.SIGCONT)
        time.sleep(0.03)


def _is_locked(path: Path) -> bool:
    fd = locks.try_lock(path)
    if fd is None:
        return True
    locks.unlock(fd)
    return False


def _start(environment: dict[str, str], threads: int, slots: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.sharing.worker", str(threads), str(slots)]
    return subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def _asked(sandbox: Sandbox) -> list[Any]:
    return [r for r in sandbox.requests if r.object]


def _wait_until(holds: Any, seconds: float = 60.0) -> None:
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError("the workers did not begin, or did not end")
        time.sleep(0.02)
