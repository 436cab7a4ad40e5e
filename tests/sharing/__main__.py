"""Four processes of eight threads share the five slots of one account, and one of them is killed: prints the figures.

python -m tests.sharing [SECONDS]
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from pardot_orm.limits.shared_slots import LEASE
from tests.sharing.share import share

if __name__ == "__main__":
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 10.0
    with tempfile.TemporaryDirectory() as directory:
        shared = share(Path(directory), seconds=seconds)
    requests = [n for process in shared.requests for n in process]
    lines = [
        f"most in flight       {shared.most_in_flight} of 5, {shared.refused} refused with code 66",
        f"failures             {len(shared.failures)}",
        f"requests a process   {', '.join(str(sum(process)) for process in shared.requests)}",
        f"requests a thread    {min(requests)} to {max(requests)}",
        f"longest wait         {max(s for process in shared.longest for s in process):.2f} s",
        f"slots of the killed  {shared.left_by_the_killed}, back after {shared.back_after:.1f} s (lease {LEASE:.0f} s)",
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    sys.exit(bool(shared.failures or shared.refused or shared.most_in_flight > 5))
