"""Where a connection's settings come from: arguments, a named profile, PARDOT_* variables, the default profile."""

from __future__ import annotations

import hashlib
import logging
import os
import re
import tempfile
import tomllib
from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from attrs import field, frozen

from pardot_orm.dialects.registry import dialects, in_words
from pardot_orm.errors import ConfigurationError
from pardot_orm.http.addresses import is_loopback
from pardot_orm.http.auth import Credentials, Secret

if TYPE_CHECKING:
    from collections.abc import Mapping

logger = logging.getLogger(__name__)

# Where an account of each kind is asked, and where its users log in.
ENVIRONMENTS = {
    "production": ("https://pi.pardot.com", "https://login.salesforce.com"),
    "demo": ("https://pi.demo.pardot.com", "https://login.salesforce.com"),  # developer organisations
    "sandbox": ("https://pi.demo.pardot.com", "https://test.salesforce.com"),  # Salesforce sandboxes
}

SETTINGS = (
    "environment",
    "url",
    "login_url",
    "version",
    "timezone",
    "business_unit_id",
    "client_id",
    "client_secret",
    "username",
    "password",
    "refresh_token",
    "access_token",
    "email",
    "user_key",
    "quota",
    "reserve",
)
_BUSINESS_UNIT = re.compile("0Uv[A-Za-z0-9]{15}")
_WHOLE = re.compile("[0-9]{1,12}")
_LOGIN_SECRETS = ("password", "refresh_token", "access_token", "user_key")
_SECRETS = ("client_secret", *_LOGIN_SECRETS)

_OTHERS = 0o066  # bits of a file's mode: others read or write it
_told: set[Path] = set()

_WAYS = """Pardot needs credentials, and connect() found none. Give one of
  business_unit_id, client_id, client_secret, username, password
  business_unit_id, client_id, client_secret, refresh_token
  business_unit_id, access_token
  email, password, user_key   (accounts whose users do not log in through Salesforce)
as arguments of connect(), as PARDOT_BUSINESS_UNIT_ID, PARDOT_CLIENT_ID ... variables,
or in a profile of {path}; to try without an account: connect(sandbox=Sandbox())."""


@frozen
class Settings:
    """All that a connection must know about its account."""

    url: str
    login_url: str
    version: int | None
    timezone: tzinfo | None
    quota: int | None
    reserve: int
    credentials: Credentials = field(repr=False)


def config_path() -> Path:
    """Return where profiles are kept: `~/.config/pardot-orm/config.toml`, or below XDG_CONFIG_HOME."""
    base = os.environ.get("XDG_CONFIG_HOME")
    return (Path(base) if base else Path.home() / ".config") / "pardot-orm" / "config.toml"


def state_directory(settings: Settings) -> Path | None:
    """Return where the processes of this machine keep what they share about an account, made if need be.

    It is below `~/.local/state/pardot-orm/`, or below XDG_STATE_HOME; None where nothing can be written.
    """
    account = hashlib.sha256(f"{settings.url} {settings.credentials.account}".encode()).hexdigest()[:16]
    try:
        directory = _state_base(settings) / "pardot-orm" / account
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not os.access(directory, os.W_OK):
            raise PermissionError(f"{directory} is not writable")
    except (OSError, RuntimeError) as error:  # RuntimeError: a user without a home
        logger.warning("Requests and slots are not shared with other processes: %s.", error)
        return None
    return directory


def _state_base(settings: Settings) -> Path:
    if given := os.environ.get("XDG_STATE_HOME"):
        return Path(given)
    if not is_loopback(urlsplit(settings.url).hostname or ""):
        return Path.home() / ".local" / "state"
    # An embedded Pardot has another port, and so another directory, each time it starts: nothing to keep for long.
    user = hashlib.sha256(str(Path.home()).encode()).hexdigest()[:8]
    return Path(tempfile.gettempdir()) / f"pardot-orm-{user}"


def resolve(arguments: Mapping[str, Any], profile: str | None = None) -> Settings:
    """Return the settings: arguments first, then the named profile, then PARDOT_* variables, then profile `default`.

    Raises:
        ConfigurationError: Something is missing, unknown or contradicts itself.
    """
    profile = profile or os.environ.get("PARDOT_PROFILE")
    named = _profile(profile) if profile else {}
    variables = hidden({name: os.environ.get(f"PARDOT_{name.upper()}") for name in SETTINGS})
    fallback = {} if profile else _profile("default", required=False)
    places = (hidden(arguments), named, variables, fallback)
    # A password given here must not be overruled by another account's refresh token left in the environment.
    login = next((place for place in places if any(place.get(name) for name in _LOGIN_SECRETS)), {})
    values: dict[str, Any] = {}
    for name in SETTINGS:
        found = (place.get(name) for place in ((login,) if name in _LOGIN_SECRETS else places))
        values[name] = next((value for value in found if value is not None and value != ""), None)
    if login.get("user_key") and not login.get("client_id"):
        values.update(client_id=None, client_secret=None)  # of another place, and so of another login
    return _settings(values)


def hidden(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return settings with their secrets hidden: a traceback may show the locals of every frame."""
    open_ = set(SETTINGS) - set(_SECRETS)  # so that a misspelt password is hidden too
    return {name: value if name in open_ else Secret.of(value) for name, value in values.items()}


def _settings(values: Mapping[str, Any]) -> Settings:
    environment = values["environment"] or "production"
    if environment not in ENVIRONMENTS:
        raise ConfigurationError(f"environment={environment!r} is none of {', '.join(ENVIRONMENTS)}.")
    api, login = ENVIRONMENTS[environment]
    return Settings(
        url=_url("url", values["url"] or api),
        login_url=_url("login_url", values["login_url"] or login),
        version=_version(values["version"]),
        timezone=_timezone(values["timezone"]),
        quota=_whole("quota", values["quota"]),
        reserve=_whole("reserve", values["reserve"]) or 0,
        credentials=_credentials(values),
    )


def _credentials(values: Mapping[str, Any]) -> Credentials:
    given = {name: values[name] for name in ("client_id", "username", "email", *_SECRETS)}
    if not any(value is not None for value in given.values()):
        raise ConfigurationError(_WAYS.format(path=config_path()))
    _check_sendable(given)
    if given["user_key"] is not None and not (given["client_id"] or given["access_token"]):
        return _key_credentials(given)
    # Who has both logs in through Salesforce, which is what Pardot wants.
    given.update(email=None, user_key=None)
    business_unit_id = values["business_unit_id"]
    if business_unit_id is None:
        raise ConfigurationError(
            "business_unit_id is missing.",
            hint="It is in Salesforce Setup, Business Unit Setup: 18 characters that begin with 0Uv.",
        )
    if not isinstance(business_unit_id, str) or not _BUSINESS_UNIT.fullmatch(business_unit_id):
        raise ConfigurationError(
            f"business_unit_id={business_unit_id!r} is none: it has 18 characters and begins with 0Uv."
        )
    credentials = Credentials(business_unit_id, **given)
    if credentials.grant is None and credentials.access_token is None:
        ways = ("client_id", "client_secret", "username", "password")
        missing = [name for name in ways if given[name] is None]
        raise ConfigurationError(
            f"To log in, connect() also needs {', '.join(missing)}.",
            hint="With client_id and client_secret a refresh_token does as well; an access_token does alone.",
        )
    return credentials


def _key_credentials(given: Mapping[str, Any]) -> Credentials:
    """Return the credentials of the legacy login."""
    email = given["email"] or given["username"]
    if email is None or given["password"] is None:
        missing = [name for name, value in (("email", email), ("password", given["password"])) if value is None]
        raise ConfigurationError(f"To log in with user_key, connect() also needs {', '.join(missing)}.")
    return Credentials(email=email, password=given["password"], user_key=given["user_key"])


def _check_sendable(given: Mapping[str, Any]) -> None:
    for name, value in given.items():
        secret = Secret.of(value)
        in_header = name in {"access_token", "user_key"}
        if secret is not None and not (secret.fits_header if in_header else secret.fits_form):
            raise ConfigurationError(f"{name} holds blanks, line breaks or other characters that can't be sent.")


def _profile(name: str, *, required: bool = True) -> Mapping[str, Any]:
    """Return a profile of the configuration file."""
    path = config_path()
    profiles = _profiles(path)
    found = profiles.get(name)
    if not isinstance(found, dict):
        if not required:
            return {}
        known = ", ".join(key for key, value in profiles.items() if isinstance(value, dict)) or "none"
        raise ConfigurationError(f"{path} has no profile [{name}]; it has: {known}.")
    if unknown := sorted(set(found) - set(SETTINGS)):
        raise ConfigurationError(
            f"Profile [{name}] of {path} has unknown settings: {', '.join(unknown)}.",
            hint=f"There are: {', '.join(SETTINGS)}.",
        )
    if wrong := [key for key, value in found.items() if not isinstance(value, str | int | Secret)]:
        raise ConfigurationError(f"Profile [{name}] of {path}: {', '.join(wrong)} must be text or a whole number.")
    return found


def _profiles(path: Path) -> Mapping[str, Any]:
    """Return what the configuration file holds, its secrets hidden."""
    try:
        with path.open(encoding="utf-8") as file:
            is_open = os.name == "posix" and bool(os.fstat(file.fileno()).st_mode & _OTHERS)
            profiles = tomllib.loads(file.read())
        found = {name: hidden(each) if isinstance(each, dict) else None for name, each in profiles.items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:  # broken TOML and broken UTF-8 are ValueErrors
        reason = type(error).__name__
    else:
        if is_open and any(isinstance(value, Secret) for each in found.values() for value in (each or {}).values()):
            _warn_of_others(path)
        return found
    # Raised outside of the handler: the parser's frames hold the whole file.
    raise ConfigurationError(f"{path} can't be read: {reason}.")


def _warn_of_others(path: Path) -> None:
    """Tell that others can read secrets; once a file, since each `connect()` reads it."""
    if path not in _told:
        _told.add(path)
        logger.warning("%s holds secrets and is open to other users of this machine; run: chmod 600 %s", path, path)


def _version(value: object) -> int | None:
    if value is None:
        return None
    text = str(value)
    if text not in map(str, dialects):
        raise ConfigurationError(f"version={text}: this release speaks {in_words([*dialects])} of Pardot's API.")
    return int(text)


def _whole(name: str, value: object) -> int | None:
    if value is None:
        return None
    is_whole = isinstance(value, int | str) and not isinstance(value, bool) and _WHOLE.fullmatch(str(value))
    if not is_whole:
        raise ConfigurationError(f"{name}={value!r}: it must be a whole number of requests, 0 or more.")
    return int(value)  # type: ignore[call-overload, no-any-return] # it is one of the two


def _timezone(value: object) -> tzinfo | None:
    if value is None or isinstance(value, tzinfo):
        return value
    if not isinstance(value, str):
        raise ConfigurationError(f"timezone={value!r} is neither a name such as 'Europe/Berlin' nor a tzinfo.")
    try:
        return ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ConfigurationError(
            f"timezone={value!r} is not known.", hint="Write a name such as 'Europe/Berlin'."
        ) from None


def _url(name: str, value: str) -> str:
    """Return a base URL; credentials go over https, except to this very machine."""
    try:
        parts = urlsplit(str(value))
        is_address = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # brackets or a port that are none
        is_address = False
    if is_address and "@" in parts.netloc:
        raise ConfigurationError(f"{name} holds a user name or password; credentials go into settings of their own.")
    if not is_address or parts.query or parts.fragment:
        raise ConfigurationError(f"{name}={value!r} is no address such as https://pi.pardot.com.")
    if parts.scheme == "http" and not is_loopback(parts.hostname or ""):
        raise ConfigurationError(f"{name}={value!r} would send credentials unencrypted; write https://.")
    return value.rstrip("/")
