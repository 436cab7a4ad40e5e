"""From an HTTP request to its answer: the API that it is for, the account's slots, and the journal."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Protocol

from attrs import frozen

from pardot_orm.sandbox.protocol.api import Outcome, Task
from pardot_orm.sandbox.protocol.journal import ServedRequest
from pardot_orm.sandbox.protocol.responses import HttpResponse

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from pardot_orm.sandbox.protocol.api import Endpoint
    from pardot_orm.sandbox.protocol.requests import HttpRequest

LONGEST_TARGET = 8190  # bytes of path and query string, as web servers have it by default

_TOO_MANY_AT_ONCE = 66  # the code of all APIs


class Admission(Protocol):
    """The requests that are served at once."""

    def taken(self) -> AbstractContextManager[bool]:
        """Hold a slot for the time of a `with` block, if one is free."""


class Carrier(Protocol):
    """Where tasks are carried out, well or badly."""

    def serve(self, task: Task) -> Outcome:
        """Return what comes of a task."""


@frozen(kw_only=True)
class Application:
    """What is behind the server, shared by all its threads.

    Args:
        endpoints: The APIs that are served: the first that owns a path answers.
        slots: The requests that are served at once.
        latency: Seconds that a request that takes a slot lasts at least.
        stage: Where it is carried out, and where faults happen.
        journal: What has been served.
    """

    endpoints: tuple[Endpoint, ...]
    slots: Admission
    latency: float
    stage: Carrier
    journal: list[ServedRequest]

    def answer(self, request: HttpRequest) -> HttpResponse:
        """Serve one request and write it down."""
        task = self._task(request)
        outcome = self._within_slots(task) if task.takes_slot else self.stage.serve(task)
        response = outcome.response
        served = ServedRequest(
            method=request.method,
            path=request.path if task.path is None else task.path,
            params=task.params,
            status=response.status,
            error_code=response.error_code,
            object=task.object,
            op=task.op,
            remote_port=request.remote_port,
            fault=outcome.fault,
        )
        self.journal.append(served)
        if outcome.note is not None:
            outcome.note(served)
        return response

    def _within_slots(self, task: Task) -> Outcome:
        with self.slots.taken() as is_free:
            if is_free:
                # The slot stays taken meanwhile: that is what makes a slow account refuse the sixth request.
                time.sleep(self.latency)
                return self.stage.serve(task)
        return Outcome(task.refuse(_TOO_MANY_AT_ONCE))

    def _task(self, request: HttpRequest) -> Task:
        for endpoint in self.endpoints:
            if endpoint.owns(request.path):
                task = endpoint.task(request)
                break
        else:
            task = _not_served(HttpResponse(404, b"Not Found", "text/plain"))
        if len(request.target) > LONGEST_TARGET:
            return _not_served(HttpResponse(414, b"Request-URI Too Long", "text/plain"), task.path)
        return task


def _not_served(response: HttpResponse, path: str | None = None) -> Task:
    """Return the task of a request that no API gets to see."""
    return Task(work=lambda: response, refuse=lambda *_, **__: response, path=path)
