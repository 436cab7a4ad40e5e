"""The legacy login: API keys given out for a user's address, password and user key, and checked on requests."""

from __future__ import annotations

import re
import threading
from datetime import timedelta
from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.credentials import Credentials, api_key
from pardot_orm.sandbox.core.refusals import Code, RefusalError

if TYPE_CHECKING:
    from datetime import datetime
    from email.message import Message

    from pardot_orm.sandbox.core.clock import Clock
    from pardot_orm.sandbox.legacy.parameters import Parameters

KEY_LIFETIME = timedelta(minutes=60)

# Names of parameters and of the header's pairs; in a log of requests they must not be seen.
KEY_PARAMETERS = ("api_key", "user_key")
LOGIN_SECRETS = frozenset({"password", *KEY_PARAMETERS})
LOGIN_PARAMETERS = ("email", "password", "user_key")
# Some clients send it with every call, beside the keys: it is a credential where the operation has no such parameter.
CALLER = "email"

_LOGIN_PATH = re.compile(r"/api/login(/.*)?")
_KEY_IN_PATH = re.compile(r"/(api_key|user_key|password)/[^/]+")
_SCHEME = "pardot"
_PAIR = re.compile(r"(?:^|[\s,])(api_key|user_key)\s*=\s*([^\s,]+)")


class ApiKeys:
    """Gives out API keys and knows which is still good."""

    def __init__(self, credentials: Credentials, seed: int, clock: Clock, lifetime: timedelta = KEY_LIFETIME) -> None:
        self._own = credentials
        self._seed = seed
        self._clock = clock
        self._lifetime = lifetime
        self._lock = threading.Lock()
        self._key: str | None = None
        self._expiry: datetime | None = None
        self._given = 0

    def log_in(self, parameters: Parameters) -> str:
        """Return the user's key: the present one as long as it is good, then a new one."""
        given = tuple(parameters.get(name) for name in LOGIN_PARAMETERS)
        if given != (self._own.username, self._own.password, self._own.user_key):
            raise RefusalError(Code.LOGIN_FAILED)
        now = self._clock.now()
        with self._lock:
            if self._key is None or self._expiry is None or now >= self._expiry:
                self._given += 1
                self._key = api_key(self._seed, self._given)
                self._expiry = now + self._lifetime
            return self._key

    def check(self, key: str | None, user_key: str | None) -> None:
        """Let a good key pass together with its user's."""
        with self._lock:
            expected, expiry = self._key, self._expiry
        good = expected is not None and expiry is not None and self._clock.now() < expiry
        if not good or key != expected or user_key != self._own.user_key:
            raise RefusalError(Code.INVALID_API_KEY)

    def expire(self) -> None:
        """Make the key given out last useless."""
        with self._lock:
            self._key = None


def is_login_path(path: str) -> bool:
    """Tell whether a path is that of the login, with or without a version and other pairs."""
    return _LOGIN_PATH.fullmatch(path) is not None


def uses_api_key(headers: Message, parameters: Parameters) -> bool:
    """Tell whether a request names its caller by the legacy keys.

    A parameter counts in the absence of the header only.
    """
    authorization = headers.get("Authorization")
    if authorization is None:
        return any(name in parameters for name in KEY_PARAMETERS)
    return authorization.lower().split()[:1] == [_SCHEME]


def keys_of(headers: Message, parameters: Parameters) -> tuple[str | None, str | None]:
    """Return API key and user key of a request, from its header in either order, or from its parameters."""
    authorization = headers.get("Authorization")
    if authorization is None:
        return parameters.get("api_key"), parameters.get("user_key")
    pairs = dict(_PAIR.findall(authorization))
    return pairs.get("api_key"), pairs.get("user_key")


def masked_path(path: str) -> str:
    """Return a path as the journal keeps it."""
    return _KEY_IN_PATH.sub(r"/\1/***", path)
