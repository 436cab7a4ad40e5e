"""Mutated answers against an independent reading: `python -m tests.fuzz.answers --mutations 100000 --seed 1`.

Each one is read, is the error that it tells, or is refused with an exception of the library's; and each value that the
library reads is the one that the text holds. Anything else is a fault, printed with what makes it again.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from attrs import Factory, define

from pardot_orm.errors import InvalidResponseError, PardotError
from pardot_orm.models.base import registry
from pardot_orm.protocol.payload import Payload
from tests.dialects.account import ZONE, payloads, silent_account
from tests.dialects.answers import HTML_SOURCES, SHAPES, Answers
from tests.dialects.rendering import Fault, Json, Xml
from tests.fuzz.mutations import mutated
from tests.fuzz.reading import Refused, Told, Tree, meant, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SLOWEST = 2.0  # seconds that one answer may take
MODELS = {
    name: model
    for name, model in registry.items()
    if "read" in model._meta.operations and model.__module__.startswith("pardot_orm.") and name in SHAPES
}
KINDS = {"integer": "integer", "string": "text", "enum": "enum", "boolean": "flag", "datetime": "moment"} | {
    "currency": "number",
    "float": "number",
}
# What records nest; prospect.lists and prospect.profile are not among the relations.
RELATIONS = {
    "prospect": {"visitors": "visitor", "visitor_activities": "visitor_activity"},
    "opportunity": {"prospects": "prospect", "opportunity_activities": "visitor_activity"},
    "visitor": {"visitor_activities": "visitor_activity"},
}
WRITERS = {"xml": Xml, "json": Json}


class Wrong(Exception):  # noqa: N818 - it is a finding
    """The library says something else than the text."""


@define
class Report:
    """What came of a run."""

    outcomes: Counter[str] = Factory(Counter)
    faults: list[str] = Factory(list)
    values: int = 0
    slowest: float = 0.0
    slowest_case: str = ""

    @property
    def mutations(self) -> int:
        return self.outcomes.total()

    @property
    def read(self) -> int:
        """How many answers were read, with all their values or with some that are refused singly."""
        return self.outcomes["read"] + self.outcomes["read, some values refused"]


def bases(random: Random, number: int) -> list[tuple[str, str, str, str, bytes]]:
    """Return answers to begin with: format, object, output, operation and body."""
    found = []
    for i in range(number):
        object_name = sorted(MODELS)[i % len(MODELS)]
        answers = random.choice(["xml", "json"])
        op = "query" if SHAPES[object_name]["queried"] and random.randrange(2) else "read"
        output = random.choice(["bulk", "full"]) if op == "query" else "full"
        writer: Any = WRITERS[answers](random)
        records = Answers(random).records(object_name, output, op, random.choice([0, 1, 2, 3]) if op == "query" else 1)
        if i % 12 == 0:
            body = writer.fault(Fault(random.choice([1, 3, 9, 66, 184]), "Something is wrong"))
        elif op == "query":
            body = writer.page(records, None if output == "bulk" else len(records))
        else:
            body = writer.records(records)
        found.append((answers, object_name, output, op, body))
    return found


def run(mutations: int, seed: int) -> Report:
    """Mutate answers and hold what the library makes of them against the independent reading."""
    random, report = Random(seed), Report()
    pool: list[tuple[str, str, str, str, bytes]] = []
    with silent_account():
        for number in range(mutations):
            if number % 2_000 == 0:
                pool = bases(random, 60)
            answers, object_name, output, op, own = random.choice(pool)
            body, names = mutated(random, [own, own, random.choice(pool)[4]] if random.randrange(10) == 0 else [own])
            case = f"seed {seed} number {number}: {answers} {object_name} {op} {output}, {names}"
            started = time.perf_counter()
            try:
                outcome, compared = judged(body, answers, object_name, output, op)
            except Exception as error:  # noqa: BLE001 - whatever is raised is the finding
                outcome, compared = "fault", 0
                report.faults.append(f"{case}: {type(error).__name__}: {str(error)[:200]}\n    {body[:300]!r}")
            taken = time.perf_counter() - started
            report.outcomes[outcome] += 1
            report.values += compared
            if taken > report.slowest:
                report.slowest, report.slowest_case = taken, f"{case}, {len(body):,} bytes"
            if taken > SLOWEST:
                report.faults.append(f"{case}: {taken:.1f} s")
    return report


# --- one case ---------------------------------------------------------------------------------------------------------


def judged(body: bytes, answers: str, object_name: str, output: str, op: str) -> tuple[str, int]:
    """Return what came of an answer and how many values were compared; raises what must not come of it."""
    model = MODELS[object_name]
    outcome: Any
    try:
        outcome = read(body, answers, str(SHAPES[object_name]["node"]), op)
    except (Refused, Told) as error:
        outcome = error
    try:
        found, total = payloads(body, answers, model, output, op)
    except InvalidResponseError as error:
        if error.code is not None:
            raise
        if isinstance(outcome, Refused):
            return "refused", 0
        return "refused, though the standard library reads it", 0
    except PardotError as error:
        if not tells(outcome, error.code):
            raise
        return "the error that it tells", 0
    if isinstance(outcome, Refused | Told):
        raise Wrong(f"read, and not {outcome!r}")
    records, expected_total = outcome
    if total != expected_total or [tree(payload) for payload in found] != records:
        raise Wrong("other records than the text holds")
    compared = refused = 0
    for payload, record in zip(found, records, strict=True):
        counts = check(model._from_payload(payload), record)
        compared, refused = compared + counts[0], refused + counts[1]
    return ("read, some values refused" if refused else "read"), compared


def tells(outcome: Any, code: int | None) -> bool:
    """Tell whether an answer tells an error of this code; templates have theirs inside of the record."""
    if isinstance(outcome, tuple):
        return any(
            r.get("error") not in (None, [None], ["0"]) and r.get("errorCode") == [str(code)] for r in outcome[0]
        )
    return isinstance(outcome, Told) and outcome.args[0] == code


def tree(payload: Payload) -> Tree:
    """Return a record of the library in the form of the independent reading."""
    found: Tree = {}
    for name in payload:
        value = payload[name]
        entries = value if isinstance(value, list) else [value]
        found[name] = [tree(entry) if isinstance(entry, Payload) else entry for entry in entries]
    return found


def check(record: Any, held: Tree) -> tuple[int, int]:
    """Compare the fields and relations of a record; return how many were equal, and how many refused."""
    object_name = type(record)._meta.object_name
    equal = refused = 0
    for shape in SHAPES[object_name]["fields"]:
        if shape["name"] not in held:
            continue
        same = check_field(record, shape, held[shape["name"]])
        equal, refused = equal + same, refused + (not same)
    for wrapper, name in RELATIONS.get(object_name, {}).items():
        if wrapper in held:
            counts = check_relation(record, wrapper, name, held)
            equal, refused = equal + counts[0], refused + counts[1]
    return equal, refused


def check_field(record: Any, shape: Any, held: list[Any]) -> bool:
    """Tell whether a field holds what the text says; False where both refuse it."""
    try:
        is_html = (type(record)._meta.object_name, shape["name"]) in HTML_SOURCES
        wanted = meant("html" if is_html else KINDS[shape["type"]], held, ZONE)
    except Refused:
        wanted = Refused
    field = type(record)._meta.by_api_name[shape["name"]]
    try:
        value = getattr(record, field.name)
    except InvalidResponseError:
        if wanted is Refused:
            return False
        raise
    if isinstance(wanted, str):  # a choice, which answers may capitalise
        wanted = {choice.lower(): choice for choice in getattr(field, "choices", ())}.get(wanted.lower(), wanted)
    if wanted is Refused or value != wanted or type(value) is not type(wanted):
        raise Wrong(f"{field.label} is {value!r}, and the text says {wanted!r}")
    return True


def check_relation(record: Any, wrapper: str, name: str, held: Tree) -> tuple[int, int]:
    """Compare nested records one by one."""
    outer = [entry for entry in held[wrapper] if isinstance(entry, dict)]
    inner = [entry for each in outer for entry in each.get(name, ())]
    wanted = [entry for entry in inner if isinstance(entry, dict)]
    strays = [
        e for e in (*held[wrapper], *inner) if isinstance(e, tuple) or (isinstance(e, str) and e.strip(" \t\r\n"))
    ]
    try:
        found = getattr(record, wrapper)
    except InvalidResponseError:
        if strays:
            return 0, 1
        raise
    if strays or len(found) != len(wanted):
        raise Wrong(f"{wrapper} holds {len(found)} records, and the text {len(wanted)} and {len(strays)} texts")
    counts = [check(one, other) for one, other in zip(found, wanted, strict=True)]
    return sum(equal for equal, _ in counts), sum(refused for _, refused in counts)


# --- the command ------------------------------------------------------------------------------------------------------


def lines(report: Report) -> Iterator[str]:
    """Yield the lines of the report."""
    for outcome, number in report.outcomes.most_common():
        yield f"{number:>9,}  {number / report.mutations:6.1%}  {outcome}"
    yield f"{report.read / report.mutations:.1%} were read, with {report.values:,} values compared"
    yield f"slowest: {report.slowest * 1000:.1f} ms (bound {SLOWEST:.0f} s): {report.slowest_case}"
    status = Path("/proc/self/status")
    if status.exists():
        peak = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        yield f"peak memory: {int(peak.split()[1]) / 1024:.0f} MB"
    for fault in report.faults[:20]:
        yield f"FAULT {fault}"
    yield f"{len(report.faults)} faults"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run, print the report, and return 1 where there are faults."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.answers", description=__doc__)
    parser.add_argument("--mutations", type=int, default=100_000, help="mutated answers (%(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="the same answers again (%(default)s)")
    options = parser.parse_args(arguments)
    report = run(options.mutations, options.seed)
    print("\n".join(lines(report)))  # noqa: T201
    return bool(report.faults)


if __name__ == "__main__":
    sys.exit(main())
