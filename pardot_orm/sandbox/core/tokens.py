"""Access tokens: given out for the account's secrets, good for a while, and checked with the business unit's id."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import threading
from datetime import timedelta
from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.credentials import Credentials, access_token
from pardot_orm.sandbox.core.refusals import Code, RefusalError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from pardot_orm.sandbox.core.clock import Clock

TOKEN_LIFETIME = timedelta(hours=2)

_BUSINESS_UNIT = re.compile(r"0Uv[A-Za-z0-9]{15}")


class RefusedGrantError(Exception):
    """The token endpoint gives no token.

    Args:
        error: The code word of OAuth.
        description: Salesforce's text.
    """

    def __init__(self, error: str, description: str) -> None:
        super().__init__(f"{error}: {description}")
        self.error = error
        self.description = description


class Tokens:
    """Gives out access tokens and knows which are still good."""

    def __init__(self, credentials: Credentials, seed: int, clock: Clock, lifetime: timedelta = TOKEN_LIFETIME) -> None:
        self._credentials = credentials
        self._seed = seed
        self._clock = clock
        self._lifetime = lifetime
        self._lock = threading.Lock()
        self._expiry: dict[str, datetime] = {}
        self._given = 0

    def grant(self, parameters: Mapping[str, str], client: tuple[str | None, str | None], url: str) -> dict[str, str]:
        """Return what a grant gives: the token and, as Salesforce has it, who and where.

        Args:
            parameters: The kind of the grant, and what it is given for.
            client: The id and the secret of the application that asks.
            url: The server's own address.

        Raises:
            RefusedGrantError: The client, the user or the grant is not known.
        """
        self._check_client(*client)
        own = self._credentials
        match parameters.get("grant_type"):
            case "password":
                given = (parameters.get("username"), parameters.get("password"))
                if given != (own.username, own.password):
                    raise RefusedGrantError("invalid_grant", "authentication failure")
            case "refresh_token":
                if parameters.get("refresh_token") != own.refresh_token:
                    raise RefusedGrantError("invalid_grant", "expired access/refresh token")
            case _:
                raise RefusedGrantError("unsupported_grant_type", "grant type not supported")
        return self._answer(url)

    def is_good(self, token: str) -> bool:
        """Tell whether a token was given out here and has not expired."""
        with self._lock:
            expiry = self._expiry.get(token)
        return expiry is not None and self._clock.now() < expiry

    def expire(self) -> None:
        """Make every token given out so far useless."""
        with self._lock:
            self._expiry.clear()

    def _check_client(self, client_id: str | None, client_secret: str | None) -> None:
        if client_id != self._credentials.client_id:
            raise RefusedGrantError("invalid_client_id", "client identifier invalid")
        if client_secret != self._credentials.client_secret:
            raise RefusedGrantError("invalid_client", "invalid client credentials")

    def _answer(self, url: str) -> dict[str, str]:
        now = self._clock.now()
        with self._lock:
            self._given += 1
            token = access_token(self._seed, self._given)
            self._expiry[token] = now + self._lifetime
        identity = f"{url}/id/{token[:15]}AAA/005{self._credentials.business_unit_id[3:]}"
        issued_at = str(int(now.timestamp() * 1000))
        digest = hmac.digest(self._credentials.client_secret.encode(), (identity + issued_at).encode(), hashlib.sha256)
        return {
            "access_token": token,
            "instance_url": url,
            "id": identity,
            "token_type": "Bearer",
            "issued_at": issued_at,
            "signature": base64.b64encode(digest).decode(),
        }


def check_bearer(authorization: str | None, business_unit: str | None, tokens: Tokens, business_unit_id: str) -> None:
    """Let a bearer token pass together with the account's business unit id.

    Raises:
        RefusalError: A header is missing (181) or malformed (182), the token is not good (184), or the business unit
            is another one (201).
    """
    if not authorization or not business_unit:
        raise RefusalError(Code.MISSING_HEADER)
    scheme, _, token = authorization.strip().partition(" ")
    if scheme.lower() != "bearer" or not token.strip() or not _BUSINESS_UNIT.fullmatch(business_unit.strip()):
        raise RefusalError(Code.INVALID_HEADER)
    if not tokens.is_good(token.strip()):
        raise RefusalError(Code.INVALID_TOKEN)
    if business_unit.strip() != business_unit_id:
        raise RefusalError(Code.UNKNOWN_BUSINESS_UNIT)
