"""One run: some operations over a wire that spoils bytes; what is told is held against the server's tables."""

from __future__ import annotations

import logging
import os
import tempfile
import time
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from random import Random

from attrs import define, field

from pardot_orm import Prospect, connect
from pardot_orm.http.retry import Patience
from pardot_orm.sandbox import Sandbox
from tests.wire.network import Spoiler, TlsEnd, certificate, port_of, some_fault
from tests.wire.work import OPERATIONS, Told, Work

TIMEOUT = (1.0, 0.4)
WAIT = 4.0
# Seconds of a call at the most: what it may take, one attempt more, and what a busy machine adds.
BOUND = WAIT + sum(TIMEOUT) + 2.0
_OPERATIONS_A_RUN = 6


@define
class Result:
    """What came of one seed."""

    seed: int
    is_tls: bool
    version: int
    told: Counter[str] = field(factory=Counter)
    struck: Counter[str] = field(factory=Counter)
    wrong: list[str] = field(factory=list)
    longest: float = 0.0


def run(seed: int) -> Result:
    """Do some operations, most of them with a fault."""
    logging.getLogger("pardot_orm").setLevel(logging.ERROR)
    random = Random(seed)
    result = Result(seed, is_tls=seed % 2 == 0, version=random.choice((3, 4)))
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        os.environ["XDG_STATE_HOME"] = str(folder)
        sandbox = stack.enter_context(Sandbox(prospects=24, seed=seed, version=result.version))
        port, settings = port_of(sandbox.url), dict(sandbox.credentials)
        if result.is_tls:
            cert, key = certificate(folder)
            port = stack.enter_context(TlsEnd(port, cert, key)).port
            settings["ca_bundle"] = str(cert)
        spoiler = stack.enter_context(Spoiler(port, random, is_tls=result.is_tls))
        settings |= {"url": spoiler.url, "login_url": spoiler.url}
        connection = stack.enter_context(connect(**settings, timeout=30, wait=WAIT))
        assert Prospect.objects.count()  # a host that never answered is rather a wrong setting, told at once
        connection._exchange.patience = Patience(WAIT, first=0.01, longest=0.2)
        connection._exchange._transport.timeout = TIMEOUT
        told: list[Told] = []
        work = Work(sandbox)
        for _ in range(_OPERATIONS_A_RUN):
            if random.random() < 0.2:
                connection._exchange._transport.close()  # so that faults strike the making of connections too
            if random.random() < 0.85:
                spoiler.arm(some_fault(random, is_tls=result.is_tls, seconds=random.choice((0.2, 1.5, 30.0))))
            began = time.monotonic()
            told += work(random.choice(OPERATIONS))
            result.longest = max(result.longest, time.monotonic() - began)
            spoiler.arm(None)
        time.sleep(TIMEOUT[1])  # what is under way yet comes to its end
        result.struck.update(spoiler.struck)
        result.wrong += [wrong for each in told if (wrong := each.wrong())]
        if result.longest > BOUND:
            result.wrong.append(f"a call took {result.longest:.1f} s")
        result.told.update(f"{each.operation} {each.told}" for each in told)
    return result
