"""One request in, one answer out: a pool of kept-alive connections, time-outs, and what a lost answer means."""

from __future__ import annotations

import math
import os
import tempfile
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

import requests
from urllib3 import HTTPResponse
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    MaxRetryError,
    NewConnectionError,
    ReadTimeoutError,
    SSLError,
)

from pardot_orm.dialects.base import Response
from pardot_orm.errors import (
    ConfigurationError,
    ConnectionFailedError,
    InvalidResponseError,
    PardotError,
    RequestSummary,
    RequestTimeoutError,
    UncertainWriteError,
)
from pardot_orm.session_locks import PoolAdapter, free_after_fork, free_after_interrupt

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import BinaryIO

    from requests.auth import AuthBase

    from pardot_orm.dialects.base import Request

# Seconds to connect, and seconds between two bytes of an answer; Pardot itself gives up on a query (code 214).
DEFAULT_TIMEOUT = (10.0, 120.0)

# Bytes of a downloaded file that are kept in memory; what is larger lies in a temporary file.
_IN_MEMORY = 2**20
# Bytes that are read at once, and that show whether it is a file at all.
_PART = 2**16


class Transport:
    """Sends requests to one host, over one pool of kept-alive connections. Safe to share between threads."""

    def __init__(
        self,
        *,
        timeout: float | tuple[float, float] = DEFAULT_TIMEOUT,
        pool_size: int = 5,
        session: requests.Session | None = None,
        proxies: Mapping[str, str] | None = None,
        ca_bundle: str | None = None,
    ) -> None:
        self.timeout = _seconds(timeout)
        self._owns_session = session is None
        self._pool_size = pool_size
        self._session = session or self._new_session()
        self._process = os.getpid()
        self._options: dict[str, Any] = {"allow_redirects": False}
        if proxies is not None:
            self._options["proxies"] = dict(proxies)
        if ca_bundle is not None:
            self._options["verify"] = ca_bundle

    def send(self, url: str, request: Request, auth: AuthBase, seconds: float = 0.0) -> Response:
        """Send one request, once, and return its answer.

        Args:
            url: Where to.
            request: What.
            auth: Signs it.
            seconds: How long the answer may take as a whole, though each part of it came in time: not less than the
                time-out of a part, and not for downloads.

        Raises:
            ConnectionFailedError: The server was not reached, or no answer came to a read.
            RequestTimeoutError: The same, by time.
            UncertainWriteError: A write was sent and no answer came.
        """
        return self._send(request.method, url, request.summary, auth, request=request, seconds=seconds)

    def post_form(self, url: str, auth: AuthBase) -> Response:
        """POST a form that `auth` fills in, so that no secret passes through here."""
        return self._send("POST", url, RequestSummary("POST", url), auth)

    def _new_session(self) -> requests.Session:
        session = requests.Session()
        for scheme in ("https://", "http://"):
            session.mount(scheme, PoolAdapter(pool_maxsize=self._pool_size, max_retries=0))
        return session

    def _pool(self) -> requests.Session:
        """Return the pool; a forked child has one of its own, since two can't talk over one connection."""
        if self._process != os.getpid():
            free_after_fork(self._session)
            if self._owns_session:
                self._session = self._new_session()
            else:
                self._session.close()  # here alone: the parent's connections stay open, this process makes new ones
            self._process = os.getpid()
        return self._session

    def let_go(self) -> None:
        """Begin a new pool, unless the session is the user's own; requests under way end in the old one."""
        if self._owns_session:
            self._session = self._new_session()  # not closed, which would break what threads are about to send

    def close(self) -> None:
        """Close the pool, unless the session is the user's own."""
        if self._owns_session:
            self._session.close()

    def _send(  # noqa: PLR0913 - what a request is made of
        self,
        method: str,
        url: str,
        summary: RequestSummary,
        auth: AuthBase,
        *,
        request: Request | None = None,
        seconds: float = 0.0,
    ) -> Response:
        failure: BaseException
        ends = time.monotonic() + max(seconds, self.timeout[1])
        try:
            answer = self._pool().request(
                method,
                url,
                params=request.query if request is not None else None,
                auth=auth,
                timeout=self.timeout,
                stream=True,
                **(_body_of(request) if request is not None else {}),
                **self._options,
            )
            file = _downloaded(answer) if request is not None and request.is_download else None
            headers = answer.headers
            response = Response(
                answer.status_code,
                headers.get("Content-Type", ""),
                _whole_body(answer, ends) if file is None else file.read(_PART),
                summary,
                _retry_after(headers.get("Retry-After"), headers.get("Date")),
                file,
            )
        except (requests.RequestException, ValueError) as error:
            failure = _failure(error, url, summary, is_write=request is not None and request.is_write)
        except BaseException as error:  # noqa: BLE001 - Ctrl-C above all: raised again below
            failure = error.with_traceback(None)
            failure.__context__ = None
            free_after_interrupt(self._session)
        else:
            if 300 <= response.status < 400:
                failure = InvalidResponseError(
                    f"{_host(url)} answers with a redirection (HTTP {response.status}); Pardot's API never does.",
                    hint="Check the host: connect(environment=...) or PARDOT_URL.",
                    request=summary,
                )
            else:
                return response
        # Raised here, outside of the handler: the frames of `requests` hold credentials, a traceback must not.
        raise failure


def _body_of(request: Request) -> dict[str, Any]:
    """Return the body of a request as `requests` takes it: a form, a JSON document, or several parts."""
    if request.document is not None:
        return {"data": request.document, "headers": {"Content-Type": "application/json"}}
    if request.file is not None:
        name, content = request.file
        return {"data": request.body, "files": {name: ("batch.csv", content, "text/csv")}}
    return {"data": request.body or None}


def _whole_body(answer: requests.Response, ends: float) -> bytes:
    """Return the body of an answer, unless it is not whole by `ends`: each part restarts the time-out of the socket."""
    read = getattr(answer.raw, "read1", None) if isinstance(answer.raw, HTTPResponse) else None
    if read is None or answer._content_consumed:  # type: ignore[attr-defined]  # noqa: SLF001 - nothing public tells
        return answer.content  # an adapter of the user's own gave it, or a hook of the user's session has read it
    parts = []
    with answer:
        try:
            while part := read(_PART, decode_content=True):
                parts.append(part)
                if time.monotonic() > ends:
                    raise requests.ReadTimeout("The answer came in parts, and was not whole in time.")
        except ReadTimeoutError as error:
            raise requests.ReadTimeout(error) from error
        except HTTPError as error:
            raise requests.ConnectionError(error) from error
    return b"".join(parts)


def _downloaded(answer: requests.Response) -> BinaryIO:
    """Return the body of an answer as a file, once all of it is here: a broken download gives nothing."""
    file = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - whoever asked for it closes it
    try:
        with answer:
            for part in answer.iter_content(_PART):
                file.write(part)
    except BaseException:
        file.close()
        raise
    file.seek(0)
    return file  # type: ignore[return-value] # it has all of a binary file


def _retry_after(text: str | None, date: str | None = None) -> float | None:
    """Return the seconds that a server asks to wait: a number, or a date; None for what is neither.

    Args:
        text: The header of that name.
        date: The header `Date`, which tells the server's clock: it may be wrong.
    """
    if text is None:
        return None
    if text.strip().isdecimal():
        return float(text)
    moment = _moment(text)
    if moment is None:
        return None
    return max((moment - (_moment(date or "") or datetime.now(UTC))).total_seconds(), 0.0)


def _moment(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text).astimezone(UTC)
    except ValueError:
        return None


def _seconds(timeout: object) -> tuple[float, float]:
    """Return the seconds to connect and to wait; every request has both."""
    pair = timeout if isinstance(timeout, tuple) else (timeout, timeout)
    if len(pair) != 2 or not all(isinstance(s, int | float) and 0 < s < math.inf for s in pair):
        raise ConfigurationError(
            f"timeout={timeout!r}: it must be a number of seconds, or two: to connect, and to wait for an answer."
        )
    return pair


def _failure(
    error: requests.RequestException | ValueError, url: str, summary: RequestSummary, *, is_write: bool
) -> PardotError:
    """Return what a failure of `requests` means."""
    if isinstance(error, ValueError):  # of the address, of a header, of a letter: found out before anything is sent
        return ConfigurationError(f"No request to {_host(url)} can be made of these settings.", request=summary)
    timed_out = isinstance(error, requests.Timeout)
    if is_write and not _never_sent(error):
        how = "no answer came in time" if timed_out else "the connection broke before its answer"
        return UncertainWriteError(
            f"The request was sent and {how}: Pardot may have carried it out.",
            hint="Look at the record before you repeat it.",
            request=summary,
        )
    if timed_out:
        return RequestTimeoutError(
            f"No answer from {_host(url)} in time.", hint="Raise connect(timeout=...).", request=summary
        )
    reason = "Its certificate is not trusted." if _caused_by(error, SSLError) else "Check host and network."
    return ConnectionFailedError(f"{_host(url)} can't be reached. {reason}", request=summary)


def _never_sent(error: Exception) -> bool:
    return isinstance(error, requests.ConnectTimeout) or _caused_by(
        error, (NewConnectionError, ConnectTimeoutError, SSLError)
    )


def _caused_by(error: BaseException, kinds: type[Exception] | tuple[type[Exception], ...]) -> bool:
    causes = [error, *error.args]
    causes += [cause.reason for cause in causes if isinstance(cause, MaxRetryError)]
    return any(isinstance(cause, kinds) for cause in causes)


def _host(url: str) -> str:
    return url.split("://", 1)[-1].split("/", 1)[0]
