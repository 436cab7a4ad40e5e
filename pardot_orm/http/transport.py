"""One request in, one answer out: a pool of kept-alive connections, time-outs, and what a lost answer means."""

from __future__ import annotations

import http.client
import math
import os
import ssl
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import requests
import urllib3
from requests.adapters import HTTPAdapter

from pardot_orm.errors import (
    ConfigurationError,
    ConnectionFailedError,
    InvalidResponseError,
    PardotError,
    RequestSummary,
    RequestTimeoutError,
    UncertainWriteError,
)
from pardot_orm.http.addresses import is_loopback
from pardot_orm.http.bodies import ENCODING, PART, RefusedAnswerError, downloaded, whole_body
from pardot_orm.http.passage import Passage, Signing, Stage, TellingSession, let_tell
from pardot_orm.http.session_locks import free_after_fork, free_after_interrupt
from pardot_orm.protocol.dialect import Response

if TYPE_CHECKING:
    from collections.abc import Mapping

    from requests.auth import AuthBase

    from pardot_orm.protocol.dialect import Request

# Seconds to connect, and seconds between two bytes of an answer; Pardot itself gives up on a query (code 214).
DEFAULT_TIMEOUT = (10.0, 120.0)

# What `requests` and all that it stands on raise when a request goes wrong. What else comes out of it is a fault of
# its own, or of a hook of the user's, and passes as it is.
_FAULTS = (requests.RequestException, urllib3.exceptions.HTTPError, http.client.HTTPException, OSError, ValueError)

# How a proxy is named for every host of a scheme, or for all.
_PROXY_NAMES = ("http", "https", "all")


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
        self._session = session or TellingSession(pool_size)
        self._process = os.getpid()
        self._proxies = dict(proxies or {})
        self._options: dict[str, Any] = {"allow_redirects": False, "stream": True}
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

    def _pool(self) -> requests.Session:
        """Return the pool; a forked child has one of its own, since two can't talk over one connection."""
        if self._process != os.getpid():
            free_after_fork(self._session)
            if self._owns_session:
                self._session = TellingSession(self._pool_size)
            else:
                self._session.close()  # here alone: the parent's connections stay open, this process makes new ones
            self._process = os.getpid()
        return self._session

    def let_go(self) -> None:
        """Begin a new pool, unless the session is the user's own; requests under way end in the old one."""
        if self._owns_session:
            # The old one is not closed, which would break what threads are about to send.
            self._session = TellingSession(self._pool_size)

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
        is_write = request is not None and request.is_write
        with Passage(seconds, self.timeout[1]) as passage:
            try:
                return self._answer(method, url, summary, auth, passage=passage, request=request)
            except RefusedAnswerError as error:
                failure = _refused(error, url, summary, is_write=is_write)
            except _FAULTS as error:
                is_sent = passage.is_sent or (not self._owns_session and passage.may_have_left_unseen)
                failure = _failure(error, url, summary, passage, is_sent=is_sent, is_write=is_write)
            except BaseException as error:  # noqa: BLE001 - Ctrl-C above all: raised again below
                failure = error.with_traceback(None)
                failure.__context__ = None
                free_after_interrupt(self._session)
                if is_write and passage.is_sent and self._owns_session and isinstance(error, Exception):
                    failure = _uncertain(f"{type(error).__name__} came in place of its answer", summary)
        # Raised here, outside of the handler: the frames of `requests` hold credentials, a traceback must not.
        raise failure

    def _answer(  # noqa: PLR0913 - as above
        self,
        method: str,
        url: str,
        summary: RequestSummary,
        auth: AuthBase,
        *,
        passage: Passage,
        request: Request | None,
    ) -> Response:
        session = self._pool()
        if not self._owns_session and isinstance(adapter := session.get_adapter(url), HTTPAdapter):
            for manager in (adapter.poolmanager, *adapter.proxy_manager.values()):
                let_tell(manager)
        answer = session.request(
            method,
            url,
            params=request.query if request is not None else None,
            auth=Signing(auth, passage),
            timeout=self.timeout,
            proxies=self._proxies_for(url, session),
            **_body_of(request),
            **self._options,
        )
        passage.reached(Stage.BODY)
        if 300 <= answer.status_code < 400:
            answer.close()  # its body could be of any length
            raise RefusedAnswerError(
                f"answers with a redirection (HTTP {answer.status_code}); Pardot's API never does",
                "Check the host: connect(environment=...) or PARDOT_URL.",
            )
        # The body of an error is no file, however it was asked for.
        is_file = request is not None and request.is_download and answer.status_code == requests.codes.ok
        file = downloaded(answer, passage.next_part) if is_file else None
        headers = answer.headers
        return Response(
            answer.status_code,
            headers.get("Content-Type", ""),
            whole_body(answer, passage.check) if file is None else file.read(PART),
            summary,
            _retry_after(headers.get("Retry-After"), headers.get("Date")),
            file,
            headers,
        )

    def _proxies_for(self, url: str, session: requests.Session) -> dict[str, Any]:
        """Return the proxies for an address: to this very machine none that only the environment names."""
        if not is_loopback(urlsplit(url).hostname or ""):
            return self._proxies
        return {name: session.proxies.get(name) for name in _PROXY_NAMES} | self._proxies


def _body_of(request: Request | None) -> dict[str, Any]:
    """Return headers and body of a request as `requests` takes them: a form, a JSON document, or several parts."""
    headers = {"Accept-Encoding": ENCODING}
    if request is None:
        return {"headers": headers}
    if request.document is not None:
        return {"data": request.document, "headers": headers | {"Content-Type": "application/json"}}
    if request.file is not None:
        name, content = request.file
        return {"data": request.body, "files": {name: ("batch.csv", content, "text/csv")}, "headers": headers}
    return {"data": request.body or None, "headers": headers}


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


def _failure(  # noqa: PLR0913 - all that decides it
    error: Exception, url: str, summary: RequestSummary, passage: Passage, *, is_sent: bool, is_write: bool
) -> PardotError:
    """Return what a failure means, by the stage at which it came: its class says little of that."""
    # Of the address, of a header, of a letter; of a file of certificates that is not there.
    is_unfit = isinstance(error, ValueError) and not isinstance(error, ssl.SSLError)
    is_unread = passage.stage < Stage.CONNECTING and not isinstance(error, requests.RequestException)
    if not is_sent and (is_unfit or is_unread):
        return ConfigurationError(f"No request to {_host(url)} can be made of these settings.", request=summary)
    timed_out = isinstance(error, requests.Timeout | urllib3.exceptions.TimeoutError | TimeoutError) or passage.is_over
    if is_write and is_sent:
        how = "no answer came in time" if timed_out else "the connection broke before its answer"
        return _uncertain(how, summary)
    if timed_out:
        return RequestTimeoutError(
            f"No answer from {_host(url)} in time.", hint="Raise connect(timeout=...).", request=summary
        )
    if is_sent:
        what = "answers what is no HTTP" if isinstance(error, ValueError) else "broke off before its answer was whole"
        return ConnectionFailedError(f"{_host(url)} {what}. Check host and network.", request=summary)
    is_untrusted = _caused_by(error, urllib3.exceptions.SSLError)
    reason = "Its certificate is not trusted." if is_untrusted else "Check host and network."
    return ConnectionFailedError(f"{_host(url)} can't be reached. {reason}", request=summary)


def _refused(error: RefusedAnswerError, url: str, summary: RequestSummary, *, is_write: bool) -> PardotError:
    """Return the error of a request whose answer is none of Pardot's, as its form tells."""
    what, hint = error.args
    if is_write:
        return _uncertain(f"{_host(url)} {what}", summary)
    return InvalidResponseError(f"{_host(url)} {what}.", hint=hint, request=summary)


def _uncertain(how: str, summary: RequestSummary) -> UncertainWriteError:
    return UncertainWriteError(
        f"The request was sent and {how}: Pardot may have carried it out.",
        hint="Look at the record before you repeat it.",
        request=summary,
    )


def _caused_by(error: BaseException, kind: type[Exception]) -> bool:
    causes = [error, *error.args]
    causes += [cause.reason for cause in causes if isinstance(cause, urllib3.exceptions.MaxRetryError)]
    return any(isinstance(cause, kind) for cause in causes)


def _host(url: str) -> str:
    return url.split("://", 1)[-1].split("/", 1)[0]
