"""What building a chain of six steps costs, beside Django: `python -m tests.benchmarks.chain`. No request is sent."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from pardot_orm import Prospect
from tests.benchmarks.contest import Contender, Figures, compared, contest
from tests.benchmarks.django_side import DjangoProspect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# One step each, as its owner would write it. What Pardot can't check is where() here and filter() there.
STEPS = (
    ("filter()", ".filter(score__gt=50)", ".filter(score__gt=50)"),
    ("where()", ".where(email__endswith='@example.com')", ".filter(email__endswith='@example.com')"),
    ("exclude()", ".exclude(is_starred=True)", ".exclude(is_starred=True)"),
    ("order_by()", ".order_by('-created_at')", ".order_by('-created_at')"),
    ("only()", ".only('id', 'email', 'score')", ".only('id', 'email', 'score')"),
    ("[:40]", "[:40]", "[:40]"),
)


def chains(*, rounds: int, number: int) -> Iterator[tuple[str, list[Figures]]]:
    """Time the whole chain, then each step alone, on the query set of the steps before it."""
    ours, theirs = ("Prospect.objects" + "".join(step) for step in list(zip(*STEPS, strict=True))[1:])
    yield "all six", contest(_pair(ours, theirs), rounds=rounds, number=number)
    ours = theirs = "Prospect.objects.all()"
    for name, our_step, their_step in STEPS:
        prepare = (f"before = {ours}", f"before = {theirs}")
        yield name, contest(_pair(f"before{our_step}", f"before{their_step}", prepare), rounds=rounds, number=number)
        ours, theirs = ours + our_step, theirs + their_step


def _pair(ours: str, theirs: str, prepare: tuple[str, str] = ("pass", "pass")) -> list[Contender]:
    return [
        Contender("Django", theirs, {"Prospect": DjangoProspect}, prepare=prepare[1]),
        Contender("pardot_orm", ours, {"Prospect": Prospect}, prepare=prepare[0]),
    ]


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a table of the chain and its steps."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.chain", description=__doc__)
    parser.add_argument("--rounds", type=int, default=30, help="rounds, in which the two take turns (%(default)s)")
    parser.add_argument("--number", type=int, default=500, help="chains in a round (%(default)s)")
    options = parser.parse_args(arguments)
    print(compared("A chain of six steps", chains(rounds=options.rounds, number=options.number)))  # noqa: T201


if __name__ == "__main__":
    main()
