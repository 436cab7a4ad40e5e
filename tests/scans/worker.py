"""A process that scans all prospects with a checkpoint, and writes down each one as the last thing it does with it.

python -m tests.scans.worker CHECKPOINT OUTPUT    (the account comes from PARDOT_* variables)
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from pardot_orm import Prospect, connect


def scan(checkpoint: str, output: Path) -> None:
    """Scan; the record in hand when the run before was killed comes again, which its last line tells."""
    done = output.read_text().splitlines() if output.exists() else []
    file = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    connect()
    for prospect in Prospect.objects.only("id", "email").iterator(checkpoint=checkpoint):
        time.sleep(0.0005)  # so that many kills find it at work on a record
        if not (done and done.pop() == str(prospect.id)):
            os.write(file, f"{prospect.id}\n".encode())
        done.clear()


if __name__ == "__main__":
    scan(sys.argv[1], Path(sys.argv[2]))
