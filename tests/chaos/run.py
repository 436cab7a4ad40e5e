"""One seeded run: the script under faults, what its account holds then, and a second run without faults."""

from __future__ import annotations

import logging
import sqlite3
import threading
import time
from collections import Counter
from contextlib import closing, contextmanager
from random import Random
from typing import TYPE_CHECKING, Any

from attrs import Factory, define, field

from pardot_orm import Prospect, connect
from pardot_orm.errors import PardotError
from pardot_orm.http.retry import Patience
from pardot_orm.sandbox import Sandbox
from tests.chaos import state
from tests.chaos.others import two_slots_taken
from tests.chaos.script import Plan, Script, plan_of
from tests.chaos.weather import TIMEOUT, TRICKLE, WAIT, brew, hold_slots
from tests.chaos.world import fresh

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pardot_orm import Connection

# Different accounts; each run begins with a copy of one of them.
WORLDS = 3
# What a busy machine may add to a wait.
_SCHEDULING = 0.25
# One attempt may be under way when the time for a call is over.
_LONGEST_CALL = WAIT + sum(TIMEOUT) + TRICKLE + _SCHEDULING
# Records a page, so that walks have several.
_PAGE = 50


@define
class Result:
    """What came of a run."""

    seed: int
    version: int
    fatal: str = ""
    error: str = ""
    step: str = ""
    told: str = ""
    faults: Counter[str] = Factory(Counter)
    requests: int = 0
    refused_66: int = 0
    held: int = 0
    seconds: float = 0.0
    longest: float = 0.0
    latest: float = 0.0
    wrong: list[str] = field(factory=list)


def run(seed: int, folder: Path) -> Result:
    """Run the script under the faults of a seed; what should not be is in `wrong`."""
    logging.getLogger("pardot_orm").setLevel(logging.CRITICAL)
    random = Random(seed)
    result = Result(seed, version=3 + seed % 2)
    path = fresh(folder, result.version, random.randrange(WORLDS), f"run-{seed}")
    try:
        with Sandbox(db=path, seed=seed) as sandbox:
            with closing(sqlite3.connect(path)) as database:
                plan = plan_of(database, random)
                was, must = state.before(database), state.expected(database, plan)
            script = Script(plan)
            _first_run(sandbox, script, random, result)
            sandbox.faults.clear()
            is_ = state.found(sandbox.db, plan)
            result.wrong += state.harm(sandbox.db, is_, was, must)
            for step, unit in script.units:
                result.wrong += state.untrue(step, unit, is_, was, must)
            if not result.error:
                result.wrong += state.unfinished(is_, must)
            else:
                _second_run(sandbox, plan, must, was, result)
    finally:
        for file in path.parent.glob(f"{path.name}*"):
            file.unlink()
    return result


def _connect(sandbox: Sandbox) -> Connection:
    connection = connect(sandbox=sandbox, wait=WAIT)
    connection._exchange.patience = Patience(WAIT, first=0.01, longest=0.2, settle=0.05)
    connection.page_limit = _PAGE
    return connection


def _first_run(sandbox: Sandbox, script: Script, random: Random, result: Result) -> None:
    # The connection has been answered before: a host that never was is rather a wrong setting, told at once.
    with _connect(sandbox) as connection:
        assert Prospect.objects.count()
        connection._exchange._transport.timeout = TIMEOUT
        hold_slots(sandbox)
        with two_slots_taken(sandbox, result.version) as statuses:
            result.fatal = brew(sandbox, random)
            watch = Watch(connection)
            started = time.monotonic()
            try:
                script.run()
            except PardotError as error:
                result.error, result.step = type(error).__name__, script.step
                result.told = " ".join([str(error), *getattr(error, "__notes__", ())])
                result.wrong += _unsaid(error, result.told, script)
            except Exception as error:  # noqa: BLE001 - no fault of the network may come through as anything else
                result.error, result.step, result.told = type(error).__name__, script.step, repr(error)
                result.wrong.append(f"no exception of the library's: {error!r}")
        result.seconds = time.monotonic() - started
        result.longest, result.latest = watch.longest, watch.latest
        result.held = len(statuses)
    result.faults = Counter(
        _kind(injected.fault) for injected in sandbox.faults.injected if injected.request.object != "tag"
    )
    result.requests = len(sandbox.requests)
    result.refused_66 = sum(served.error_code == 66 and served.fault is None for served in sandbox.requests)
    if result.longest > _LONGEST_CALL:
        result.wrong.append(f"a call took {result.longest:.2f} s")
    if result.latest > WAIT + _SCHEDULING:
        result.wrong.append(f"a request was sent {result.latest:.2f} s after its call began")


def _second_run(sandbox: Sandbox, plan: Plan, must: state.State, was: state.State, result: Result) -> None:
    """Run the script again, without faults: now all must be done."""
    with _connect(sandbox):
        try:
            Script(plan).run()
        except PardotError as error:
            result.wrong.append(f"the second run failed: {error!r}")
    is_ = state.found(sandbox.db, plan)
    result.wrong += [f"after the second run: {what}" for what in state.unfinished(is_, must)]
    result.wrong += [f"after the second run: {what}" for what in state.harm(sandbox.db, is_, was, must)]


def _unsaid(error: PardotError, told: str, script: Script) -> list[str]:
    """Return what an error does not say of what is done and what is not."""
    step, unit = script.units[-1] if script.units else ("", None)
    if unit is not None and step == script.step and unit.result.outcomes:
        return [] if str(unit.result) in told else [f"{error!r} does not tell {unit.result}"]
    # Not from within a unit of work that has anything to tell: the one request is named, and the record it was about.
    if error.request is None:
        return [f"{error!r} does not tell which request failed"]
    is_write = any(f"/do/{operation}" in error.request.path for operation in ("create", "update", "delete"))
    is_told = " was not " in told or " may have been " in told
    return [f"{error!r} does not tell which record was not written"] if is_write and not is_told else []


def _kind(fault: Any) -> str:
    status = getattr(fault, "status", None) if fault.name == "http-error" else getattr(fault, "code", None)
    worked = {True: " after the work", False: " before it"}.get(getattr(fault, "worked", None), "")
    if fault.name == "stall":
        worked = {"before": " after the work", "after": " before it", "never": ", never done"}[fault.work]
    return f"{fault.name}{f' {status}' if status is not None else ''}{worked if status is None else ''}"


class Watch:
    """Measures, by a clock that only goes forward, how long calls last and when their last request is sent.

    A call is one question to Pardot with all that is repeated, logins included (`Exchange.ask`), or a write with all
    that is looked at and sent again where its answer was lost (`Exchange.one_call`).
    """

    def __init__(self, connection: Connection) -> None:
        self.longest = self.latest = 0.0
        self._call = threading.local()
        exchange: Any = connection._exchange
        ask, send, post_form = exchange.ask, exchange._transport.send, exchange._transport.post_form
        one_call = exchange.one_call

        def timed(*arguments: Any, **named: Any) -> Any:
            with self._measured():
                return ask(*arguments, **named)

        @contextmanager
        def whole() -> Iterator[None]:
            with self._measured(), one_call():
                yield

        def noted(sending: Any) -> Any:
            def sent(*arguments: Any) -> Any:
                self.latest = max(self.latest, time.monotonic() - self._call.began)
                return sending(*arguments)

            return sent

        exchange.ask, exchange.one_call = timed, whole
        exchange._transport.send, exchange._transport.post_form = noted(send), noted(post_form)

    @contextmanager
    def _measured(self) -> Iterator[None]:
        """Measure the block, unless it is part of a call that is measured."""
        if getattr(self._call, "is_open", False):
            yield
            return
        self._call.is_open, self._call.began = True, time.monotonic()
        try:
            yield
        finally:
            self._call.is_open = False
            self.longest = max(self.longest, time.monotonic() - self._call.began)
