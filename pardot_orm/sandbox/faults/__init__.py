"""What goes wrong in a sandbox: the kinds of faults, at which requests, by rules or by a plan."""

from pardot_orm.sandbox.faults.kinds import (
    KINDS,
    WORK,
    ClockSkew,
    Empty,
    ErrorCode,
    ExpiredToken,
    Fault,
    HtmlPage,
    HttpError,
    OtherClient,
    Reset,
    Scene,
    Slow,
    Stall,
    Truncated,
    WrongType,
)

__all__ = [
    "KINDS",
    "WORK",
    "ClockSkew",
    "Empty",
    "ErrorCode",
    "ExpiredToken",
    "Fault",
    "HtmlPage",
    "HttpError",
    "OtherClient",
    "Reset",
    "Scene",
    "Slow",
    "Stall",
    "Truncated",
    "WrongType",
]
