"""What goes wrong in a run: faults of every kind the sandbox has, drawn from a seed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.sandbox.faults import (
    ClockSkew,
    Empty,
    ErrorCode,
    ExpiredToken,
    HtmlPage,
    HttpError,
    OtherClient,
    Reset,
    Slow,
    Stall,
    Truncated,
    WrongType,
)

if TYPE_CHECKING:
    from random import Random

    from pardot_orm.sandbox import Sandbox

# Seconds to connect, and between two bytes. A server that is slow is so for longer than a time-out, and shorter than
# the two that a lost answer is waited for.
TIMEOUT = (2.0, 0.5)
_SLOW = 0.6
# Seconds for one call.
WAIT = 3.0
# Seconds over which a body trickles in, each part of it in time.
TRICKLE = 0.7

# What the others ask for, and how long each request holds its slot.
OTHERS_ASK = "tag/query"
_HOLD = 0.15

_READS = ["*/query", "*/read"]  # a login that is refused by a code is refused for good
_WRITES = ["*/create", "*/update", "*/delete", "*/batch*"]
# How probable each of them is for each request: together they strike about every sixth.
_CHANCE = 0.007
# Codes that may go away; 66 is refused before anything is done, and repeated for writes too.
_PASSING = (62, 85, 116, 119, 120, 121, 127, 168, 169, 183, 214)
# Errors that do not pass: what a request is, who asks, how much was asked today.
_FATAL = (1, 15, 46, 49, 84, 122, 182, 10000)


def hold_slots(sandbox: Sandbox) -> None:
    """Let each request of the other client hold its slot for a while."""
    sandbox.faults.add(Stall(_HOLD, work="after"), on=OTHERS_ASK, every=1)


def brew(sandbox: Sandbox, random: Random) -> str:
    """Add the faults of one run to a sandbox, and return what is not meant to pass, if anything."""
    faults = sandbox.faults
    fatal = _disaster(sandbox, random)
    seed = random.randrange(2**32)
    passing = [
        *(
            HttpError(status, html=bool(i % 2), worked=bool(random.randrange(2)))
            for i, status in enumerate((500, 502, 503, 504))
        ),
        HttpError(429),
        HttpError(429, retry_after=1, as_date=bool(random.randrange(2))),
        Reset(),
        Reset(worked=True),
        Truncated(keep=random.random() * 0.98),
        Truncated(keep=random.random() * 0.98, declared=False),
        Slow(TRICKLE),
        Stall(_SLOW, work="before"),
        Stall(_SLOW, work="after"),
        Stall(_SLOW, work="never"),
        HtmlPage(),
        HtmlPage(worked=True),
        WrongType(random.choice(["text/plain", "text/html", "application/json", ""])),
        Empty(),
        Empty(worked=False),
        ExpiredToken(),
        ClockSkew(random.choice([-7200, -300, 300, 7200])),
        OtherClient(changes=3),
    ]
    for number, fault in enumerate(passing):
        faults.add(fault, on="*", probability=_CHANCE, seed=seed + number)
    faults.add(ErrorCode(66), on=[*_READS, *_WRITES], probability=_CHANCE, seed=seed + len(passing))
    # A write that is refused ends a unit of work: whoever refuses it says that it was not done.
    faults.add(ErrorCode(random.choice(_PASSING)), on=_READS, probability=_CHANCE, seed=seed)
    faults.add(ErrorCode(random.choice(_PASSING[:-1])), on=_WRITES, probability=_CHANCE / 20, seed=seed)
    return fatal


def _disaster(sandbox: Sandbox, random: Random) -> str:
    """Let something happen that does not pass, in few of the runs."""
    strikes = random.randrange(5, 60)
    match random.randrange(80):
        case 0 | 1:
            code = random.choice(_FATAL)
            sandbox.faults.add(ErrorCode(code), on=[*_READS, *_WRITES], nth=strikes)
            return f"code {code}"
        case 2:
            # From then on nothing is answered any more.
            down = HttpError(503, html=True)
            sandbox.faults.add(
                OtherClient(lambda: sandbox.faults.add(down, every=1)), on=[*_READS, *_WRITES], nth=strikes
            )
            return "no answers any more"
    return ""
