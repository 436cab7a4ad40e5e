"""A scan is killed at random moments and resumed: prints whether each record came exactly once.

python -m tests.scans [--kills 50] [--prospects 5000] [--seed 1]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.scans.killing import kill_and_go_on

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--prospects", type=int, default=5_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        killed = kill_and_go_on(Path(directory), kills=options.kills, prospects=options.prospects, seed=options.seed)
    twice = len(killed.seen) - len(set(killed.seen))
    missing = killed.there - set(killed.seen)
    lines = [
        f"killed           {killed.kills} times, {sum(part > 0 for part in killed.parts)} parts saw records",
        f"seen             {len(killed.seen)} records",
        f"twice            {twice}",
        f"missing          {len(missing)} of {len(killed.there)} that were there all the time",
        f"added meanwhile  {len(killed.added & set(killed.seen))} of {len(killed.added)} seen",
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    sys.exit(bool(twice or missing))
