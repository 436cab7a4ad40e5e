"""Who calls: the OAuth token endpoint, and the gate of the API with its two ways to name the caller."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import threading
from datetime import timedelta
from typing import TYPE_CHECKING

from attrs import frozen

from pardot_orm.sandbox.core.credentials import Credentials, access_token
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.legacy.api_keys import KEY_PARAMETERS, LOGIN_PARAMETERS, ApiKeys, keys_of, uses_api_key
from pardot_orm.sandbox.legacy.api_request import HttpRequest, Parameters, read_form
from pardot_orm.sandbox.legacy.call import Login, Settings

if TYPE_CHECKING:
    from datetime import datetime
    from email.message import Message

    from pardot_orm.sandbox.core.times import Clock

TOKEN_PATH = "/services/oauth2/token"  # noqa: S105 - a path, not a secret
TOKEN_LIFETIME = timedelta(hours=2)


# Parameters of the token endpoint that must not be seen in a log of requests.
SECRET_PARAMETERS = frozenset({"client_secret", "password", "refresh_token", "assertion", "code"})

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

    def grant(self, method: str, parameters: Parameters, headers: Message, url: str) -> dict[str, str]:
        """Return the answer to a token request.

        Raises:
            RefusedGrantError: The client, the user or the grant is not known, or it is no POST.
        """
        if method != "POST":
            raise RefusedGrantError("invalid_request", "must use HTTP POST")
        self._check_client(parameters, headers)
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

    def _check_client(self, parameters: Parameters, headers: Message) -> None:
        client_id, client_secret = _basic_credentials(headers) or (
            parameters.get("client_id"),
            parameters.get("client_secret"),
        )
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


@frozen
class Gate:
    """Lets the callers of API requests in: by a token, or by the keys of the legacy login."""

    tokens: Tokens
    api_keys: ApiKeys
    business_unit_id: str
    settings: Settings

    def authenticate(self, request: HttpRequest, parameters: Parameters) -> None:
        """Let the caller pass, by whichever mechanism the request uses."""
        headers = request.headers
        if uses_api_key(headers, parameters):
            self._by_api_key(request, parameters)
        else:
            by_token(
                headers.get("Authorization"),
                headers.get("Pardot-Business-Unit-Id"),
                self.tokens,
                self.business_unit_id,
            )

    def log_in(self, request: HttpRequest, version: str, parameters: Parameters) -> Login:
        """Return the answer to a legacy login, whose secrets count in the URL too where keys do.

        Its path may name either version, or none: the answer says which one the account needs.
        """
        self._refuse_if_withdrawn()
        if request.method != "POST":
            raise RefusalError(Code.INVALID_HTTP_METHOD)
        if version not in ("", "3", "4"):
            raise RefusalError(Code.INVALID_VERSION)
        own = self.settings.version
        self._refuse_in_url(request, parameters, LOGIN_PARAMETERS)
        return Login(self.api_keys.log_in(parameters), None if own == 3 else own)

    def _by_api_key(self, request: HttpRequest, parameters: Parameters) -> None:
        self._refuse_if_withdrawn()
        if "Authorization" not in request.headers:
            self._refuse_in_url(request, parameters, KEY_PARAMETERS)
        self.api_keys.check(*keys_of(request.headers, parameters))

    def _refuse_in_url(self, request: HttpRequest, parameters: Parameters, names: tuple[str, ...]) -> None:
        """Refuse credentials that are not in the body, unless the account takes them from the URL."""
        if self.settings.keys_in_url:
            return
        form = read_form(request)
        if not all(name in form for name in names if name in parameters):
            raise RefusalError(Code.ACCESS_DENIED)

    def _refuse_if_withdrawn(self) -> None:
        if not self.settings.api_keys:
            raise RefusalError(Code.LEGACY_KEYS_WITHDRAWN)


def by_token(authorization: str | None, business_unit: str | None, tokens: Tokens, business_unit_id: str) -> None:
    """Let a bearer token pass together with the account's business unit id."""
    if not authorization or not business_unit:
        raise RefusalError(Code.MISSING_HEADER)
    scheme, _, token = authorization.strip().partition(" ")
    if scheme.lower() != "bearer" or not token.strip() or not _BUSINESS_UNIT.fullmatch(business_unit.strip()):
        raise RefusalError(Code.INVALID_HEADER)
    if not tokens.is_good(token.strip()):
        raise RefusalError(Code.INVALID_TOKEN)
    if business_unit.strip() != business_unit_id:
        raise RefusalError(Code.UNKNOWN_BUSINESS_UNIT)


def _basic_credentials(headers: Message) -> tuple[str, str] | None:
    scheme, _, encoded = headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        client_id, _, client_secret = base64.b64decode(encoded, validate=True).decode().partition(":")
    except ValueError:  # no Base64, or no UTF-8 in it
        return None
    return client_id, client_secret
