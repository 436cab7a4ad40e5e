"""Creates through broken connections: `python -m tests.changes.creates --seeds 20`.

In version 4, where an address may be several prospects', answers are lost after the work was done, by chance; then
each prospect must be on the server once, and each record must have the id of its own.
"""

from __future__ import annotations

import argparse
import sys
from contextlib import contextmanager
from random import Random
from typing import TYPE_CHECKING

from attrs import frozen

from pardot_orm import Prospect, connect, unit_of_work
from pardot_orm.http.retry import Patience
from pardot_orm.sandbox import Sandbox
from pardot_orm.sandbox.faults import Reset

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# How probable it is that a request is carried out and its answer lost.
PROBABILITY = 0.12


@frozen
class Report:
    """What one seed came to: prospects on the server, each once and under the id of its record."""

    single: int
    batched: int
    resets: int
    requests: int


def create_through_resets(seed: int, number: int) -> Report:
    """Create prospects one by one, and as many in a unit of work; a third of them share their address with others."""
    random = Random(seed)
    with _account(seed) as sandbox:
        # One of a batch is lost for sure: there are few of them.
        sandbox.faults.add(Reset(worked=True), on="prospect/batchCreate", nth=random.randint(1, max(number // 50, 1)))
        sandbox.faults.add(Reset(worked=True), on=["prospect/create", "prospect/batch*"], probability=PROBABILITY)
        single = [Prospect.objects.create(email=_address("single", n, random)) for n in range(number)]
        with unit_of_work():
            batched = [Prospect.objects.create(email=_address("batched", n, random)) for n in range(number)]
        sandbox.faults.clear()
        counted = [_counted(sandbox, kind, made) for kind, made in (("single", single), ("batched", batched))]
        return Report(*counted, len(sandbox.faults.injected), len(sandbox.requests))


@contextmanager
def _account(seed: int) -> Iterator[Sandbox]:
    with (
        Sandbox(prospects=20, seed=seed, version=4) as sandbox,
        connect(sandbox=sandbox) as connection,
    ):
        connection._exchange.patience = Patience(wait=60, first=0.01, longest=0.05)
        connection._exchange.wait_out = lambda *_: None  # the work is done before an answer is lost
        assert Prospect.objects.count()
        yield sandbox


def _address(kind: str, number: int, random: Random) -> str:
    owner = random.randrange(number) if number and random.random() < 1 / 3 else number
    return f"{kind}.{owner}@example.com"


def _counted(sandbox: Sandbox, kind: str, made: Sequence[Prospect]) -> int:
    """Return how many prospects there are; raise where a record has not the id of one that is its own."""
    rows = dict(sandbox.db.execute("SELECT id, email FROM prospect WHERE email LIKE ?", (f"{kind}.%",)))
    ids = [prospect.id for prospect in made]
    if len(set(ids)) != len(ids) or any(rows.get(prospect.id) != prospect.email for prospect in made):
        raise AssertionError(f"{kind}: records and rows do not match one to one")
    return len(rows)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a line for each seed; 1 if a count is not the one that was created."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--prospects", type=int, default=500)
    options = parser.parse_args(arguments)
    sys.stdout.write("seed  single saves  in units of work  answers lost  requests\n")
    wrong = 0
    for seed in range(1, options.seeds + 1):
        report = create_through_resets(seed, options.prospects)
        wrong += (report.single, report.batched) != (options.prospects, options.prospects)
        figures = f"{report.single:12}  {report.batched:16}  {report.resets:12}  {report.requests:8}"
        sys.stdout.write(f"{seed:4}  {figures}\n")
        sys.stdout.flush()
    sys.stdout.write(f"{wrong} of {options.seeds} seeds with another number than {options.prospects}\n")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
