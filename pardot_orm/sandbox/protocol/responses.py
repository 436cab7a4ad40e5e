"""HTTP answers as data: what is said, and how it goes out."""

from __future__ import annotations

from attrs import frozen


@frozen
class Delivery:
    """How an answer goes out, where the network is not as it should be.

    Args:
        stall: Seconds before the first byte.
        trickle: Seconds over which the body is spread.
        keep: The part of the body that is sent before the connection is closed; 1 is all of it, and keeps it open.
        declared: Whether the length of the whole body is told in advance.
        reset: Whether the connection is reset in place of an answer.
    """

    stall: float = 0.0
    trickle: float = 0.0
    keep: float = 1.0
    declared: bool = True
    reset: bool = False


@frozen
class HttpResponse:
    """One HTTP answer; a status of 0 is none at all: the connection is cut."""

    status: int
    body: bytes = b""
    content_type: str | None = None
    error_code: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    delivery: Delivery = Delivery()
