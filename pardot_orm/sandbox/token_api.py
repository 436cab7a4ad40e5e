"""The token endpoint of Salesforce, where the callers of every API log in."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING

from attrs import frozen

from pardot_orm.sandbox.core.refusals import message_of
from pardot_orm.sandbox.core.tokens import RefusedGrantError
from pardot_orm.sandbox.protocol.api import Task
from pardot_orm.sandbox.protocol.requests import form_pairs, query_pairs
from pardot_orm.sandbox.protocol.responses import HttpResponse

if TYPE_CHECKING:
    from collections.abc import Mapping
    from email.message import Message

    from pardot_orm.sandbox.core.account import Account
    from pardot_orm.sandbox.protocol.requests import HttpRequest

TOKEN_PATH = "/services/oauth2/token"  # noqa: S105 - a path, not a secret
TOKEN_LOGIN = "login/token"  # noqa: S105 - what faults call it

_CONTENT_TYPE = "application/json;charset=UTF-8"

# Parameters that must not be seen in a log of requests.
_SECRETS = frozenset({"client_secret", "password", "refresh_token", "assertion", "code"})


class TokenApi:
    """The token endpoint, before there is an account."""

    def operation_names(self) -> tuple[str, ...]:
        """Return what faults call a login."""
        return (TOKEN_LOGIN,)

    def endpoint(self, account: Account) -> TokenEndpoint:
        """Return the endpoint that gives out an account's tokens."""
        return TokenEndpoint(account)


@frozen
class TokenEndpoint:
    """Gives out the tokens of an account."""

    account: Account

    def owns(self, path: str) -> bool:
        """Tell whether a path is this one."""
        return path == TOKEN_PATH

    def task(self, request: HttpRequest) -> Task:
        """Return what a login asks for."""
        parameters = dict([*form_pairs(request), *query_pairs(request)])
        return Task(
            operation=TOKEN_LOGIN,
            params={name: "***" if name in _SECRETS else text for name, text in parameters.items()},
            work=lambda: self._grant(request, parameters),
            refuse=_refuse,
        )

    def _grant(self, request: HttpRequest, parameters: Mapping[str, str]) -> HttpResponse:
        if request.method != "POST":
            return _refused(RefusedGrantError("invalid_request", "must use HTTP POST"))
        try:
            client = _basic_credentials(request.headers) or (
                parameters.get("client_id"),
                parameters.get("client_secret"),
            )
            content = self.account.tokens.grant(parameters, client, self.account.url)
        except RefusedGrantError as error:
            return _refused(error)
        return _answer(200, content)


def _refused(error: RefusedGrantError) -> HttpResponse:
    return _answer(400, {"error": error.error, "error_description": error.description})


def _refuse(
    code: int,
    *,
    message: str | None = None,
    param: str | None = None,  # noqa: ARG001 - OAuth has no place for it
    status: int | None = None,
) -> HttpResponse:
    """Return a refusal in the form of OAuth, which knows no codes of the API."""
    description = message or message_of(code)
    return _answer(status or 400, {"error": "invalid_grant", "error_description": description})


def _answer(status: int, content: Mapping[str, str]) -> HttpResponse:
    return HttpResponse(status, json.dumps(content).encode(), _CONTENT_TYPE)


def _basic_credentials(headers: Message) -> tuple[str, str] | None:
    scheme, _, encoded = headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        client_id, _, client_secret = base64.b64decode(encoded, validate=True).decode().partition(":")
    except ValueError:  # no Base64, or no UTF-8 in it
        return None
    return client_id, client_secret
