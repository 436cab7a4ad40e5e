"""Answers that a test prepares in place of real ones, `Sandbox.next_answer`; faults by rules are in `schedule`."""

from __future__ import annotations

import threading
import time
from collections import deque
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from pardot_orm.sandbox.protocol.responses import HttpResponse

if TYPE_CHECKING:
    from collections.abc import Callable


@frozen
class PreparedAnswer:
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


class PreparedAnswers:
    """The prepared answers still to be served, first come, first served."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: deque[PreparedAnswer] = deque()

    def put(self, answer: PreparedAnswer) -> None:
        """Line up an answer."""
        with self._lock:
            self._waiting.append(answer)

    def clear(self) -> None:
        """Forget the answers that wait."""
        with self._lock:
            self._waiting.clear()

    def around(self, work: Callable[[], HttpResponse]) -> HttpResponse:
        """Return what was prepared for the next request, or what it is answered by itself."""
        prepared = self._take()
        if prepared is None:
            return work()
        time.sleep(prepared.delay)
        if prepared.body is None:
            response = work()
        else:
            response = HttpResponse(prepared.status, prepared.body, prepared.content_type)
        return HttpResponse(0, error_code=response.error_code) if prepared.close else response

    def _take(self) -> PreparedAnswer | None:
        with self._lock:
            if not self._waiting:
                return None
            answer = self._waiting.popleft()
            if answer.times > 1:
                self._waiting.appendleft(evolve(answer, times=answer.times - 1))
            return answer
