"""Who may speak: OAuth tokens, or API keys of old accounts, fetched when first needed and renewed once when refused."""

from __future__ import annotations

import json
import threading
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from attrs import define, field, frozen
from requests.auth import AuthBase

from pardot_orm.errors import AuthenticationError, InvalidResponseError, PardotError, error_from_code
from pardot_orm.limits.after_fork import begins_anew_in_child

if TYPE_CHECKING:
    from collections.abc import Callable

    from requests import PreparedRequest

    from pardot_orm.errors import RequestSummary
    from pardot_orm.http.transport import Transport
    from pardot_orm.protocol.dialect import Response

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
# The words of OAuth. No other word of a login host is shown: one that echoes what it gets would show a secret.
_WORDS = {
    *_REFUSALS,
    "invalid_grant",
    "invalid_request",
    "invalid_scope",
    "unauthorized_client",
    "access_denied",
    "server_error",
    "temporarily_unavailable",
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

    business_unit_id: str | None = None
    client_id: str | None = None
    client_secret: Secret | None = None
    username: str | None = None
    password: Secret | None = None
    refresh_token: Secret | None = None
    access_token: Secret | None = None
    email: str | None = None
    user_key: Secret | None = None

    @property
    def account(self) -> str:
        """What tells this account from others: its business unit, else the user of its API keys."""
        return self.business_unit_id or self.email or ""

    @property
    def user(self) -> str | None:
        """The address of the API user, where it was given."""
        return self.username or self.email

    @property
    def grant(self) -> str | None:
        """The OAuth grant these credentials allow, or None for a ready-made token alone."""
        if self.client_id is None or self.client_secret is None:
            return None
        if self.refresh_token is not None:
            return "refresh_token"
        return "password" if self.username and self.password is not None else None


class Signer(AuthBase):
    """Puts a token, or a key, into the headers of a request."""

    def __init__(self, token: Secret, credentials: Credentials) -> None:
        self.token = token
        self._credentials = credentials


class _Bearer(Signer):
    """Signs with an OAuth token and the business unit."""

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self.token.reveal()}"
        request.headers["Pardot-Business-Unit-Id"] = self._credentials.business_unit_id or ""
        return request


class _KeyHolder(Signer):
    """Signs with an API key and the user key that it was given out for."""

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        user_key = self._credentials.user_key
        keys = f"api_key={self.token.reveal()}, user_key={user_key.reveal() if user_key is not None else ''}"
        request.headers["Authorization"] = f"Pardot {keys}"
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


class _Login(AuthBase):
    """Puts what a user logs in with into the body of a login request."""

    def __init__(self, credentials: Credentials) -> None:
        self._credentials = credentials

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        given = self._credentials
        secrets = {"password": given.password, "user_key": given.user_key}
        revealed = {name: secret.reveal() for name, secret in secrets.items() if secret is not None}
        request.prepare_body({"email": given.email, **revealed}, None)
        return request


class Authentication(Protocol):
    """How the requests of one account are signed."""

    @property
    def credentials(self) -> Credentials:
        """What the account gave."""

    def signer(self) -> Signer:
        """Return what signs a request, logging in if need be."""

    def renew(self, refused: Signer) -> Signer:
        """Return what signs the request anew after its token was refused."""


@define(eq=False)
class _Auth(ABC):
    """The token or key of one account. Threads share it; a refused one is renewed once for all of them."""

    credentials: Credentials
    transport: Transport = field(repr=False)
    _lock: threading.Lock = field(repr=False, init=False)
    _current: Secret | None = field(default=None, repr=False, init=False)
    _given_up: PardotError | None = field(default=None, repr=False, init=False)  # refused for good

    signs: ClassVar[type[Signer]]

    def __attrs_post_init__(self) -> None:
        begins_anew_in_child(self.begin_anew)

    def begin_anew(self) -> None:
        """Hold nothing."""
        self._lock = threading.Lock()

    def signer(self) -> Signer:
        """Return what signs a request, logging in if no token is there yet."""
        with self._lock:
            if self._current is None:
                self._current = self.credentials.access_token or self._log_in()
            return self.signs(self._current, self.credentials)

    def renew(self, refused: Signer) -> Signer:
        """Return what signs the request anew after its token was refused.

        Raises:
            AuthenticationError: There is nothing to renew it with, or the login is refused.
        """
        with self._lock:
            if self._current is None or self._current is refused.token:
                self._current = self._log_in()  # else another thread has renewed it meanwhile
            return self.signs(self._current, self.credentials)

    def _log_in(self) -> Secret:
        """Ask for a token or key, once; never again after the credentials were refused."""
        if (refused := self._given_up) is not None:
            raise type(refused)(
                refused.message,
                code=refused.code,
                hint=f"{refused.hint or ''} Correct it and connect() again: no login is tried twice.".strip(),
                request=refused.request,
            )
        return self._fetch()

    @abstractmethod
    def _fetch(self) -> Secret: ...


@define(eq=False)
class TokenAuth(_Auth):
    """Tokens of Salesforce's OAuth endpoint."""

    login_url: str

    signs = _Bearer

    def _fetch(self) -> Secret:
        if self.credentials.grant is None:
            raise AuthenticationError(
                "Pardot refuses the access_token, and connect() got nothing to renew it with.",
                hint="Give client_id and client_secret with a refresh_token, or with username and password.",
            )
        told = self._read(self.transport.post_form(f"{self.login_url}{TOKEN_PATH}", _Grant(self.credentials)))
        if isinstance(told, PardotError):
            raise told  # by a frame that does not hold the answer
        return told

    def _read(self, response: Response) -> Secret | PardotError:
        """Return the token of an answer, or what it tells instead."""
        if token := _token(response):
            return token
        word = _json_object(response).get("error")
        if not isinstance(word, str):
            return InvalidResponseError(
                f"{self.login_url} gave no token and no reason (HTTP {response.status}).",
                hint="Check login_url and environment.",
                request=response.request,
            )
        refused = self._refused(word, response.request)
        if word in _FOR_GOOD:
            self._given_up = refused
        return refused

    def _refused(self, word: str, request: RequestSummary) -> AuthenticationError:
        meaning = _REFUSALS.get(word)
        if word == "invalid_grant":
            meaning = _GRANT_REFUSALS[self.credentials.grant or "password"]
        because = f": {meaning}" if meaning else ""
        said = word if word in _WORDS else "in words that are not OAuth's"
        return AuthenticationError(
            f"{self.login_url} refuses the login ({said}){because}.",
            hint="A Salesforce sandbox logs in at another host: connect(environment='sandbox').",
            request=request,
        )


@define(eq=False)
class ApiKeyAuth(_Auth):
    """API keys of Pardot's own login, which give out one for 60 minutes: for accounts without Salesforce users.

    Attributes:
        login_url: The whole address of the login.
        read_login: Reads its answer; raises what that tells.
        on_version: Is told the API version that the account needs.
    """

    login_url: str
    read_login: Callable[[Response], tuple[str | None, int]]
    on_version: Callable[[int], None]

    signs = _KeyHolder

    def _fetch(self) -> Secret:
        told = self._read(self.transport.post_form(self.login_url, _Login(self.credentials)))
        if isinstance(told, PardotError):
            raise told  # by a frame that does not hold the answer
        secret, version = told
        self.on_version(version)
        return secret

    def _read(self, response: Response) -> tuple[Secret, int] | PardotError:
        """Return the key of an answer with the version that the account needs, or what it tells instead."""
        try:
            key, version = self.read_login(response)
        except PardotError as error:
            told = _in_our_words(error)
            if isinstance(told, AuthenticationError):
                self._given_up = told
            return told
        secret = Secret.of(key)
        if secret is None or not secret.fits_header:
            return InvalidResponseError(f"{self.login_url} gave no API key.", request=response.request)
        return secret, version


def _in_our_words(error: PardotError) -> PardotError:
    """Return the error of a login without the words of its host: one that echoes what it gets would show a secret."""
    if error.code is not None:
        return error_from_code(error.code, request=error.request)
    error.__context__ = error.__cause__ = None  # their frames hold the answer
    return error.with_traceback(None)  # without a code it has no words of the host's


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
