"""Answers that a test puts in place of real ones: faults of the network and of the server."""

from __future__ import annotations

import threading
from collections import deque

from attrs import evolve, frozen


@frozen
class CannedAnswer:
    """What happens to an API request instead of, or besides, being processed.

    Args:
        status: The HTTP status.
        body: The body; None processes the request as usual.
        content_type: The header of that name.
        delay: Seconds to wait first.
        times: For how many requests it stands.
        close: Whether the connection is cut in place of an answer; with `body=None` after the work.
    """

    status: int = 200
    body: bytes | None = b""
    content_type: str = "text/xml; charset=utf-8"
    delay: float = 0.0
    times: int = 1
    close: bool = False


class CannedAnswers:
    """The canned answers still to be served, first come, first served."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: deque[CannedAnswer] = deque()

    def put(self, answer: CannedAnswer) -> None:
        """Line up an answer."""
        with self._lock:
            self._waiting.append(answer)

    def take(self) -> CannedAnswer | None:
        """Return the answer for the next request, if there is one."""
        with self._lock:
            if not self._waiting:
                return None
            answer = self._waiting.popleft()
            if answer.times > 1:
                self._waiting.appendleft(evolve(answer, times=answer.times - 1))
            return answer
