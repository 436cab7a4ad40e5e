"""Who may speak: Salesforce OAuth tokens, fetched when first needed and renewed once when refused."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING, Any

from attrs import field, frozen
from requests.auth import AuthBase

from pardot_orm.errors import AuthenticationError, InvalidResponseError

if TYPE_CHECKING:
    from requests import PreparedRequest

    from pardot_orm.dialects.base import Response
    from pardot_orm.errors import RequestSummary
    from pardot_orm.transport import Transport

TOKEN_PATH = "/services/oauth2/token"  # noqa: S105 - a path

# What Salesforce's words mean in terms of what was given to connect().
_REFUSALS = {
    "invalid_client_id": "client_id is not known there",
    "invalid_client": "client_id and client_secret do not belong together",
    "invalid_client_credentials": "client_id and client_secret do not belong together",
    "unsupported_grant_type": "the connected app does not allow this way to log in",
    "inactive_user": "the user is not active",
    "inactive_org": "the organisation is not active",
    "rate_limit_exceeded": "too many logins; wait before the next",
}
# Asked again with the same credentials it would answer the same, and count towards locking the user.
_FOR_GOOD = {"invalid_grant", "invalid_client_id", "invalid_client", "invalid_client_credentials"}
_GRANT_REFUSALS = {
    "password": "username or password is wrong, or the password lacks the security token that Salesforce mailed",
    "refresh_token": "refresh_token is wrong, expired or revoked",
}


class Secret:
    """A text that shows itself to nobody: not in a repr, a log, a traceback or a pickle."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    @classmethod
    def of(cls, value: object) -> Secret | None:
        """Return a value hidden; None and the empty text are no secret."""
        if value is None or isinstance(value, Secret):
            return value
        return cls(str(value)) if value != "" else None

    def reveal(self) -> str:
        """Return the text, where it is needed and only there."""
        return self._text

    @property
    def fits_header(self) -> bool:
        """Whether it can stand in a header: the errors of others would show it, this answer does not."""
        return self._text.isascii() and self._text.isprintable() and " " not in self._text

    @property
    def fits_form(self) -> bool:
        """Whether it can stand in a form: a lone surrogate, as a variable of wrong encoding has, can't."""
        return not any("\ud800" <= letter <= "\udfff" for letter in self._text)

    def __repr__(self) -> str:
        return "<secret>"

    def __reduce__(self) -> Any:
        raise TypeError("A secret can't be pickled.")


@frozen
class Credentials:
    """What an account gave to log in with."""

    business_unit_id: str
    client_id: str | None = None
    client_secret: Secret | None = None
    username: str | None = None
    password: Secret | None = None
    refresh_token: Secret | None = None
    access_token: Secret | None = None

    @property
    def grant(self) -> str | None:
        """The OAuth grant these credentials allow, or None for a ready-made token alone."""
        if self.client_id is None or self.client_secret is None:
            return None
        if self.refresh_token is not None:
            return "refresh_token"
        return "password" if self.username and self.password is not None else None


class _Bearer(AuthBase):
    """Puts token and business unit into the headers of a request."""

    def __init__(self, token: Secret, business_unit_id: str) -> None:
        self.token = token
        self._business_unit_id = business_unit_id

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self.token.reveal()}"
        request.headers["Pardot-Business-Unit-Id"] = self._business_unit_id
        return request


class _Grant(AuthBase):
    """Puts a token request's form into its body."""

    def __init__(self, credentials: Credentials) -> None:
        self._credentials = credentials

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        given = self._credentials
        grant = given.grant
        secrets = {"client_secret": given.client_secret}
        form: dict[str, str | None] = {"grant_type": grant, "client_id": given.client_id}
        if grant == "password":
            form["username"] = given.username
            secrets["password"] = given.password
        else:
            secrets["refresh_token"] = given.refresh_token
        revealed = {name: secret.reveal() for name, secret in secrets.items() if secret is not None}
        request.prepare_body({**form, **revealed}, None)
        return request


@frozen
class TokenAuth:
    """Tokens of one account. Threads share them; a refused one is renewed once for all of them."""

    credentials: Credentials
    login_url: str
    transport: Transport = field(repr=False)
    _lock: threading.Lock = field(factory=threading.Lock, repr=False)
    _current: list[Secret] = field(factory=list, repr=False)  # the token in use, if there is one
    _given_up: list[AuthenticationError] = field(factory=list, repr=False)  # credentials were refused for good

    def bearer(self) -> _Bearer:
        """Return what signs a request, logging in if no token is there yet."""
        with self._lock:
            if not self._current:
                self._current.append(self.credentials.access_token or self._fetch())
            return _Bearer(self._current[0], self.credentials.business_unit_id)

    def renew(self, refused: _Bearer) -> _Bearer:
        """Return what signs the request anew after its token was refused.

        Raises:
            AuthenticationError: There is nothing to renew it with, or the login is refused.
        """
        with self._lock:
            if self._current and self._current[0] is refused.token:
                self._current[:] = [self._fetch()]  # else another thread has renewed it meanwhile
            return _Bearer(self._current[0], self.credentials.business_unit_id)

    def _fetch(self) -> Secret:
        """Ask the token endpoint, once; never again after it refused the credentials."""
        for refused in self._given_up:
            raise AuthenticationError(
                refused.message,
                hint="Correct it and connect() again: no login is tried twice.",
                request=refused.request,
            )
        if self.credentials.grant is None:
            raise AuthenticationError(
                "Pardot refuses the access_token, and connect() got nothing to renew it with.",
                hint="Give client_id and client_secret with a refresh_token, or with username and password.",
            )
        response = self.transport.post_form(f"{self.login_url}{TOKEN_PATH}", _Grant(self.credentials))
        if token := _token(response):
            return token
        word = _json_object(response).get("error")
        if not isinstance(word, str):
            raise InvalidResponseError(
                f"{self.login_url} gave no token and no reason (HTTP {response.status}).",
                hint="Check login_url and environment.",
                request=response.request,
            )
        refused = self._refused(word, response.request)
        if word in _FOR_GOOD:
            self._given_up.append(refused)
        raise refused

    def _refused(self, word: str, request: RequestSummary) -> AuthenticationError:
        meaning = _REFUSALS.get(word)
        if word == "invalid_grant":
            meaning = _GRANT_REFUSALS[self.credentials.grant or "password"]
        because = f": {meaning}" if meaning else ""
        return AuthenticationError(
            f"{self.login_url} refuses the login ({word}){because}.",
            hint="A Salesforce sandbox logs in at another host: connect(environment='sandbox').",
            request=request,
        )


def _token(response: Response) -> Secret | None:
    """Return the token that a token endpoint gave, if it gave one."""
    token = Secret.of(_json_object(response).get("access_token"))
    return token if response.status == 200 and token is not None and token.fits_header else None


def _json_object(response: Response) -> dict[str, Any]:
    """Return a token endpoint's answer; one that is no JSON object counts as empty."""
    try:
        answer = json.loads(response.body)
    except ValueError:
        return {}
    return answer if isinstance(answer, dict) else {}
