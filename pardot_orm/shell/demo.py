"""`pardot-orm demo`: the clean-up script of the documentation, rehearsed, run and judged on an embedded Pardot."""

from __future__ import annotations

import csv
import importlib.util
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from pardot_orm import connect
from pardot_orm.errors import PardotError

if TYPE_CHECKING:
    import argparse
    from types import ModuleType

    from pardot_orm.changes.unit import UnitOfWork
    from pardot_orm.sandbox import Sandbox
    from pardot_orm.sandbox.core.seed.judge import Verdict

_SHOWN = 6  # rows of a preview, and faults, that are printed
_TOKEN_PATH = "/services/oauth2/token"  # noqa: S105 - a path

# The script stands in the documentation; a wheel carries the same file beside this module.
_SCRIPTS = (
    Path(__file__).parent / "examples" / "cleanup.py",
    Path(__file__).parents[2] / "docs" / "examples" / "cleanup.py",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options to its parser."""
    parser.add_argument("--version", type=int, choices=(3, 4), default=4, help="version of the API")
    parser.add_argument("--prospects", type=int, default=2000, help="how many prospects to clean")
    parser.add_argument("--seed", type=int, default=7, help="the same seed makes the same account")
    parser.add_argument("--script", type=Path, help="run your own copy of the script instead")


@frozen
class _Run:
    """One run of the script."""

    work: UnitOfWork
    reads: int
    writes: int
    seconds: float


def run(arguments: argparse.Namespace) -> int:
    """Run the demo; return 1 if any record is not as it should be afterwards."""
    from rich.console import Console  # noqa: PLC0415 - of the extra `demo`

    from pardot_orm.sandbox import Sandbox  # noqa: PLC0415
    from pardot_orm.sandbox.core.seed.judge import judge  # noqa: PLC0415

    console = Console(highlight=False)
    path = arguments.script or next(filter(Path.exists, _SCRIPTS))
    script = _load(path)
    console.print(f"An embedded Pardot with {arguments.prospects:,} prospects, version {arguments.version}.")
    with (
        Sandbox(prospects=arguments.prospects, seed=arguments.seed, version=arguments.version) as sandbox,
        connect(sandbox=sandbox),
    ):
        inputs = _inputs(sandbox)
        try:
            console.print(f"Rehearsing {path.name}: nothing is written.")
            rehearsal = _clean(script, inputs, sandbox, dry_run=True)
            _show_preview(console, rehearsal)
            real = _run_with_bar(console, script, inputs, sandbox)
        except PardotError as error:
            console.print(f"[red]The script failed:[/] {type(error).__name__}: {error}")
            return 1
        verdict = judge(sandbox.db)
    _show_table(console, rehearsal, real, verdict)
    if rehearsal.writes:
        console.print(f"[red]The rehearsal sent {rehearsal.writes} writes.[/]")
    for fault in verdict.faults[:_SHOWN]:
        where = f"prospect {fault.prospect_id}" if fault.prospect_id is not None else "account"
        console.print(f"[red]{where}: {fault.what}[/] expected {fault.expected!r}, found {fault.found!r}", markup=True)
    good = verdict.ok and not rehearsal.writes
    console.print(
        f"Judged in the server's database: {'every record is as it should be' if good else 'NOT as it should be'}"
        f" ({len(verdict.faults):,} faults)."
    )
    return 0 if good else 1


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("cleanup", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python script.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _inputs(sandbox: Sandbox) -> tuple[dict[str, Any], dict[str, str]]:
    """Return scores by id and countries by spelling, as a user would have them in CSV files."""
    from pardot_orm.sandbox.core.seed import write_countries_csv, write_scores_csv  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        scores, countries = Path(folder) / "scores.csv", Path(folder) / "countries.csv"
        write_scores_csv(sandbox.db, scores)
        write_countries_csv(sandbox.db, countries)
        return _read(scores), _read(countries)


def _read(path: Path) -> dict[str, str]:
    with path.open(encoding="utf-8", newline="") as file:
        return {row[0]: row[1] for row in list(csv.reader(file))[1:]}


def _clean(script: ModuleType, inputs: tuple[Any, Any], sandbox: Sandbox, **options: Any) -> _Run:
    first = len(sandbox.requests)
    started = time.monotonic()
    work: UnitOfWork = script.clean(*inputs, **options)
    seconds = time.monotonic() - started
    calls = [request for request in sandbox.requests[first:] if request.path != _TOKEN_PATH]
    reads = sum(request.op in {"read", "query"} for request in calls)
    return _Run(work, reads, len(calls) - reads, seconds)


def _run_with_bar(console: Any, script: ModuleType, inputs: tuple[Any, Any], sandbox: Sandbox) -> _Run:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as progress:
        task = progress.add_task("Saving", total=None)

        def show(done: int, total: int) -> None:
            progress.update(task, completed=done, total=total)

        return _clean(script, inputs, sandbox, progress=show)


def _show_preview(console: Any, rehearsal: _Run) -> None:
    rows = rehearsal.work.preview()
    console.print(f"It would make {len(rows):,} changes to {rehearsal.work.result.rehearsed:,} records, such as")
    for row in rows[:_SHOWN]:
        console.print(f"  {row}", markup=False)


def _show_table(console: Any, rehearsal: _Run, real: _Run, verdict: Verdict) -> None:
    from rich.table import Table  # noqa: PLC0415

    table = Table()
    for title in ("", "records seen", "changed", "unchanged", "reads", "writes", "seconds"):
        table.add_column(title, justify="right" if title else "left")
    table.add_row(
        "rehearsal", f"{verdict.seen:,}", "0", f"{verdict.seen:,}", *_requests(rehearsal), f"{rehearsal.seconds:.1f}"
    )
    table.add_row(
        "clean-up",
        f"{verdict.seen:,}",
        f"{verdict.changed:,}",
        f"{verdict.unchanged:,}",
        *_requests(real),
        f"{real.seconds:.1f}",
    )
    console.print(table)


def _requests(made: _Run) -> tuple[str, str]:
    return f"{made.reads:,}", f"{made.writes:,}"
