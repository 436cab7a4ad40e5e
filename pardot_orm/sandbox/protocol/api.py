"""What an API is to the server: the paths that are its own, how it answers, and how it refuses in its own form.

An API is registered with a sandbox, `Sandbox.register`, and served over the same account as all others. The limits of
the account, injected faults and the journal know nothing of any API but the `Task` that it makes of a request.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from attrs import Factory, frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from pardot_orm.sandbox.core.account import Account
    from pardot_orm.sandbox.protocol.journal import ServedRequest
    from pardot_orm.sandbox.protocol.requests import HttpRequest
    from pardot_orm.sandbox.protocol.responses import HttpResponse


class Refuse(Protocol):
    """Returns a refusal in an API's own form."""

    def __call__(
        self, code: int, *, message: str | None = None, param: str | None = None, status: int | None = None
    ) -> HttpResponse:
        """Return the answer to a request that is refused.

        Args:
            code: The error code, which means the same to all APIs.
            message: Other words than those of the table of codes.
            param: The parameter at fault, where the form can tell it.
            status: Another HTTP status than the one that the code has in this API.
        """


@frozen(kw_only=True)
class Task:
    """A request as limits, faults and the journal see it.

    Args:
        work: Carries it out and returns the right answer, which may be a refusal; it raises nothing.
        refuse: Returns a refusal of this request.
        object: The object that it is about, such as `prospect`; empty for a login.
        op: What it asks for, such as `update`; empty for a login.
        operation: What patterns of faults are matched with, such as `prospect/update`; nothing strikes an empty one.
        path: The path as the journal keeps it, keys masked; None for the one that was sent.
        params: The parameters, secrets masked.
        takes_slot: Whether it is one of the requests of which five are served at once, and that take time; logins
            are none.
    """

    work: Callable[[], HttpResponse]
    refuse: Refuse
    object: str = ""
    op: str = ""
    operation: str = ""
    path: str | None = None
    params: dict[str, str] = Factory(dict)
    takes_slot: bool = False


@frozen
class Outcome:
    """What came of a task.

    Args:
        response: What the client gets.
        fault: The name of the fault that struck it, as the journal has it.
        note: Takes the journal's entry of a request that a fault struck.
    """

    response: HttpResponse
    fault: str | None = None
    note: Callable[[ServedRequest], None] | None = None


class Endpoint(Protocol):
    """An API that is served over an account."""

    def owns(self, path: str) -> bool:
        """Tell whether a path is one of this API."""

    def task(self, request: HttpRequest) -> Task:
        """Return what a request to one of its paths asks for; nothing is done yet."""


class Api(Protocol):
    """An API before there is an account to serve."""

    def operation_names(self) -> tuple[str, ...]:
        """Return the operations that faults may be about, such as `prospect/update`."""

    def endpoint(self, account: Account) -> Endpoint:
        """Return the API over an account."""
