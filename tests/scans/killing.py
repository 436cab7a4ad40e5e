"""Kills a scan at random moments until it comes to its end, while others change the account."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from attrs import frozen

from pardot_orm.sandbox import Sandbox
from tests.processes import environment_of

if TYPE_CHECKING:
    from pathlib import Path


@frozen
class Killed:
    """What became of a scan.

    Attributes:
        kills: How often it was killed.
        parts: How many records each part wrote down.
        seen: All records that were written down, in order.
        there: The records that were there all the time.
        added: Records that were added while it ran.
    """

    kills: int
    parts: tuple[int, ...]
    seen: tuple[int, ...]
    there: frozenset[int]
    added: frozenset[int]


def kill_and_go_on(directory: Path, *, kills: int, prospects: int, seed: int) -> Killed:
    """Run a scan, killed at so many random moments, then to its end."""
    chance = random.Random(seed)
    output, checkpoint = directory / "seen.txt", directory / "scan.ckpt"
    with Sandbox(prospects=prospects, seed=seed) as sandbox:
        before = {row[0] for row in sandbox.db.execute("select id from prospect where is_archived = 0")}
        environment = environment_of(sandbox, directory / "state")
        command = [sys.executable, "-m", "tests.scans.worker", str(checkpoint), str(output)]
        parts = []
        for number in range(kills):
            size, requests = _size(output), len(sandbox.requests)
            worker = subprocess.Popen(command, env=environment)
            # From its first request on, so that the moment lies within the scan; each part gets its share of it.
            while len(sandbox.requests) == requests and worker.poll() is None:
                time.sleep(0.001)
            share = (prospects - size) / (kills - number + 1)
            _wait_for(output, size + chance.uniform(0, share), worker)
            time.sleep(chance.uniform(0, 0.01))
            worker.kill()
            worker.wait()
            parts.append(_size(output) - size)
            _change(sandbox, chance)
        subprocess.run(command, env=environment, check=True, timeout=300)
        after = {row[0] for row in sandbox.db.execute("select id from prospect where is_archived = 0")}
        seen = tuple(int(line) for line in output.read_text().split())
        parts.append(len(seen) - sum(parts))
        return Killed(kills, tuple(parts), seen, frozenset(before & after), frozenset(after - before))


def _change(sandbox: Sandbox, chance: random.Random) -> None:
    """Change the account as others do: one prospect goes to the recycle bin, one is added, one changes."""
    ids = [row[0] for row in sandbox.db.execute("select id from prospect where is_archived = 0")]
    sandbox.execute("update prospect set is_archived = 1 where id = ?", (chance.choice(ids),))
    sandbox.execute("update prospect set city = 'Bath' where id = ?", (chance.choice(ids),))
    columns = [row[1] for row in sandbox.db.execute("pragma table_info(prospect)") if row[1] != "id"]
    names = ", ".join(f'"{name}"' for name in columns)
    sandbox.execute(
        f"insert into prospect (id, {names}) select (select max(id) + 1 from prospect), {names} "
        f"from prospect where id = {chance.choice(ids)}"
    )


def _size(output: Path) -> int:
    return len(output.read_text().splitlines()) if output.exists() else 0


def _wait_for(output: Path, size: float, worker: subprocess.Popen[bytes]) -> None:
    while worker.poll() is None and (os.path.getsize(output) if output.exists() else 0) < 6 * size:  # noqa: PTH202
        time.sleep(0.0005)
