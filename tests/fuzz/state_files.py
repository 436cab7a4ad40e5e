"""Broken state files: `python -m tests.fuzz.state_files --mutations 5000 --seed 1`.

The files that the library keeps (the day's count, the slots, a checkpoint) are mutated: text of theirs changed by a
letter, cut, nested, of other types and numbers, or something else altogether. Requests go on all the same, whatever the
count and the slots say; a scan gives the records that its checkpoint left, or is refused by a `CheckpointError`. Any
other exception, a scan that gives less, and a request that waits, are faults.
"""

from __future__ import annotations

import argparse
import itertools
import json
import logging
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from attrs import Factory, define

from pardot_orm import Prospect, connect
from pardot_orm.errors import CheckpointError, PardotError
from pardot_orm.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Callable

    from pardot_orm import Connection

SLOWEST = 3.0  # seconds that one request may take; a lease in a slot would hold it up for ten
NUMBERS = [
    "0",
    "-1",
    "1e9",
    "1000000000",
    "1e400",
    "-1e400",
    "NaN",
    "Infinity",
    "-Infinity",
    "0.5",
    "9" * 30,
    "9" * 5000,
]
NUMBERS += ["true", "false", "null", '"x"', '""', "[]", "{}", "[1]", '{"a": 1}', "1_000", "0x10", "٣", "60300", "60212"]
WHOLE = [
    b"",
    b" ",
    b"\n",
    b"null",
    b"[]",
    b"{}",
    b"[{}]",
    b"0",
    b'"x"',
    b"\0" * 100,
    bytes(range(256)),
    b"\xff\xfe{\0}\0",
]
WHOLE += [
    b"[" * 100_000,
    b'{"a":' * 100_000,
    b"1" * 6_000,
    b"id,email\n1,a@example.com\n",
    b"{}\n{}\n",
    b"\xef\xbb\xbf{}",
]
KINDS = ("count", "slot", "checkpoint")


@define
class Report:
    """What came of a run."""

    outcomes: Counter[str] = Factory(Counter)
    faults: list[str] = Factory(list)
    slowest: float = 0.0

    @property
    def mutations(self) -> int:
        return self.outcomes.total()


def number(random: Random, text: bytes) -> bytes:
    """Put something else in the place of a value."""
    parts = [i for i, c in enumerate(text) if c in b":,{["]
    if not parts:
        return random.choice(NUMBERS).encode()
    start = random.choice(parts) + 1
    end = min((i for i in (text.find(c, start) for c in (b",", b"}", b"]", b"\n")) if i >= 0), default=len(text))
    return text[:start] + b" " + random.choice(NUMBERS).encode() + text[end:]


def letter(random: Random, text: bytes) -> bytes:
    """Change, drop or double a byte."""
    if not text:
        return b"x"
    at = random.randrange(len(text))
    return (
        random.choice([text[:at], text[: at + 1] + text[at:], text[:at] + bytes([random.randrange(256)])])
        + text[at + 1 :]
    )


def digit(random: Random, text: bytes) -> bytes:
    """Change a digit to another one."""
    places = [i for i, c in enumerate(text) if chr(c).isdigit()]
    if not places:
        return text + b"7"
    at = random.choice(places)
    return text[:at] + str(random.randrange(10)).encode() + text[at + 1 :]


def cut(random: Random, text: bytes) -> bytes:
    """Keep the beginning, the end, or a part twice."""
    at = random.randrange(len(text) + 1)
    return random.choice([text[:at], text[at:], text + text[at:]])


def rewrite(random: Random, text: bytes) -> bytes:
    """Read it as JSON, line by line, change a member, and write it down in another form."""
    lines = []
    for line in text.splitlines():
        try:
            found = json.loads(line)
        except (ValueError, RecursionError):
            return text + b"}"
        lines.append(
            json.dumps(_changed(random, found), ensure_ascii=random.random() < 0.5, indent=random.choice([None, 1]))
        )
    return "\n".join(lines).encode("utf-8", "replace")


def _changed(random: Random, found: Any) -> Any:
    if isinstance(found, dict) and found and random.random() < 0.8:
        name = random.choice(list(found))
        drop, rest = random.random() < 0.2, {key: value for key, value in found.items() if key != name}
        return (
            rest if drop else {**found, random.choice([name, name, name.upper(), "x"]): _changed(random, found[name])}
        )
    odd = [
        None,
        True,
        False,
        -1,
        0,
        10**9,
        1e9,
        0.5,
        float("nan"),
        float("inf"),
        10**25,
        "",
        "x",
        [],
        {},
        [found],
        {"a": found},
    ]
    return random.choice(odd)


def swap(random: Random, text: bytes) -> bytes:
    """Say that it is over, or somewhere else."""
    places = [
        (b"false", b"true "),
        (b"null", b"6030"),
        (b'"until": 6', b'"until": 5'),
        (b"+00:00", b"Z     "),
        (b"20", b"19"),
    ]
    old, new = random.choice(places)
    return text.replace(old, new, 1)


def whole(random: Random, text: bytes) -> bytes:
    """Put something else in its place."""
    return random.choice(WHOLE)


MUTATIONS: list[Callable[[Random, bytes], bytes]] = [number] * 4 + [letter] * 3 + [digit] * 3 + [rewrite] * 3
MUTATIONS += [swap] * 2 + [cut] * 2 + [whole]


def mutated(random: Random, text: bytes) -> bytes:
    """Return a file's content that one mutation or several changed."""
    for _ in range(random.choice([1, 1, 1, 2, 3])):
        text = random.choice(MUTATIONS)(random, text)
    return text


def run(mutations: int, seed: int) -> Report:
    """Mutate so many files, each of which is used once."""
    random, report = Random(seed), Report()
    logging.getLogger("pardot_orm").setLevel(logging.CRITICAL)
    try:
        with (
            tempfile.TemporaryDirectory() as name,
            Sandbox(prospects=260, seed=5, daily_limit=10**9) as sandbox,
            connect(sandbox=sandbox, wait=20, slots=1, quota=1_000_000, reserve=1) as connection,
        ):
            account = _Account(sandbox, connection, Path(name))
            for kind in itertools.islice(itertools.cycle(KINDS), mutations):
                began = time.monotonic()
                outcome = account.outcome(random, kind)
                report.slowest = max(report.slowest, time.monotonic() - began)
                if time.monotonic() - began > SLOWEST:
                    outcome = f"FAULT {kind}: it took {time.monotonic() - began:.1f} s: {account.text!r}"
                if outcome.startswith("FAULT"):
                    report.faults.append(outcome)
                report.outcomes[outcome[:60] if outcome.startswith("FAULT") else outcome] += 1
    finally:
        logging.getLogger("pardot_orm").setLevel(logging.NOTSET)
    return report


class _Account:
    """An account whose files are broken, one after the other."""

    def __init__(self, sandbox: Sandbox, connection: Connection, directory: Path) -> None:
        self.connection = connection
        self.path = directory / "scan.ckpt"
        self.text = b""
        assert connection.slots.shared is not None
        self.state = connection.slots.shared.directory
        self.alive = [row[0] for row in sandbox.db.execute("SELECT id FROM prospect WHERE NOT is_archived ORDER BY id")]
        self.checkpoints = [self._begun(descending) for descending in (False, True)]

    def _query(self, *, descending: bool) -> Any:
        return Prospect.objects.using(self.connection).only("id").order_by("-id" if descending else "id")

    def _begun(self, descending: bool) -> tuple[bool, bytes]:
        scan = self._query(descending=descending).iterator(checkpoint=self.path)
        for _ in range(220):
            next(scan)
        scan.close()
        text = self.path.read_bytes()
        self.path.unlink()
        return descending, text

    def outcome(self, random: Random, kind: str) -> str:
        """Break a file, use it, and return what came of it."""
        try:
            return self._scan(random) if kind == "checkpoint" else self._request(random, kind)
        except PardotError as error:
            return f"FAULT {kind}: {error!r}: {self.text!r}"
        except Exception as error:  # noqa: BLE001 - which is what is looked for
            return f"FAULT {kind}: foreign {type(error).__name__}: {self.text!r}"

    def _scan(self, random: Random) -> str:
        descending, before = random.choice(self.checkpoints)
        self.text = mutated(random, before)
        self.path.write_bytes(self.text)
        expected = self.alive[::-1] if descending else self.alive
        # The record in hand when it was left comes again; an empty file is a new scan.
        expected = expected if not self.text else expected[219:]
        try:
            found = [record.id for record in self._query(descending=descending).iterator(checkpoint=self.path)]
        except CheckpointError as error:
            if str(self.path) not in str(error) or not error.hint:
                return f"FAULT checkpoint: it does not say which file, or what to do: {error}"
            if self.path.read_bytes() != self.text:
                return f"FAULT checkpoint: refused and changed: {self.text!r}"
            return "checkpoint: refused"
        if found != expected:
            return f"FAULT checkpoint: {len(found)} records and not {len(expected)}: {self.text!r}"
        return "checkpoint: begun anew" if not self.text else "checkpoint: gone on right"

    def _request(self, random: Random, kind: str) -> str:
        if kind == "count":
            path, today = self.state / "quota.json", datetime.now(UTC).astimezone(self.connection.timezone).date()
            used = {today.isoformat(): random.randrange(1, 500)}
            before = json.dumps({"used": used, "limit": random.choice([None, 25_000]), "exhausted": None}).encode()
        else:
            path = self.state / random.choice(["slot-1", "slots-gate"])
            before = random.choice([b"", b"1e9", f"{time.monotonic() - 50:.3f}".encode(), b"123.456"])
        self.text = mutated(random, before)
        if kind == "slot" and _is_lease(self.text):
            return "slot: a lease like any other"
        path.write_bytes(self.text)
        if Prospect.objects.using(self.connection).count() != len(self.alive):
            return f"FAULT {kind}: a wrong number: {self.text!r}"
        if self.connection.slots.shared is None or self.connection._limits.daily._path is None:
            return f"FAULT {kind}: given up for good: {self.text!r}"
        if not 1 <= self.connection.known_quota.used <= 10_000_001:
            return f"FAULT {kind}: {self.connection.known_quota} counted: {self.text!r}"
        return f"{kind}: a request goes on"


def _is_lease(text: bytes) -> bool:
    """Tell whether a text is by chance what a request that is under way would have written."""
    try:
        return 0 < float(text) - time.monotonic() < 12
    except ValueError:
        return False


def lines(report: Report) -> list[str]:
    """Return what is to be printed."""
    told = [f"{number:>6}  {outcome}" for outcome, number in sorted(report.outcomes.items())]
    faults = report.faults[:20]
    return [
        *told,
        *faults,
        f"slowest {report.slowest:.2f} s",
        f"{report.mutations} mutations, {len(report.faults)} faults",
    ]


def main(arguments: list[str] | None = None) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mutations", type=int, default=5_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    report = run(options.mutations, options.seed)
    sys.stdout.write("\n".join(lines(report)) + "\n")
    return int(bool(report.faults))


if __name__ == "__main__":
    sys.exit(main())
