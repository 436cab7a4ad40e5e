"""Version 5, of which nothing is served: its paths are refused in its own form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.refusals import Code, message_of
from pardot_orm.sandbox.protocol.api import Task
from pardot_orm.sandbox.protocol.responses import HttpResponse

if TYPE_CHECKING:
    from pardot_orm.sandbox.core.account import Account
    from pardot_orm.sandbox.protocol.requests import HttpRequest

_PREFIX = "/api/v5/"


class UnservedVersion:
    """An API without operations, which is its own endpoint."""

    def operation_names(self) -> tuple[str, ...]:
        """Return nothing: no fault can be about it."""
        return ()

    def endpoint(self, _account: Account) -> UnservedVersion:
        """Return the same refusals for every account."""
        return self

    def owns(self, path: str) -> bool:
        """Tell whether a path is one of version 5."""
        return path.startswith(_PREFIX)

    def task(self, _request: HttpRequest) -> Task:
        """Return a refusal, whatever is asked for."""
        code = Code.NO_SUCH_ENDPOINT
        content = json.dumps({"code": int(code), "message": message_of(code)})
        response = HttpResponse(404, content.encode(), "application/json", int(code))
        return Task(work=lambda: response, refuse=lambda *_, **__: response)
