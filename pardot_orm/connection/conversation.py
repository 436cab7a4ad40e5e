"""One account's conversation with Pardot: a question in a dialect, sent within the limits, and its parsed answer."""

from __future__ import annotations

import logging
import math
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from pardot_orm.dialects.legacy.login import login_path, read_login
from pardot_orm.dialects.registry import FOUND_OUT, dialects
from pardot_orm.errors import (
    AuthenticationError,
    ConcurrencyLimitError,
    ConfigurationError,
    ConflictError,
    DailyLimitError,
    InvalidResponseError,
    NotFoundError,
    PardotError,
    RequestSummary,
    RequestTimeoutError,
    ServerError,
    StateError,
    UncertainWriteError,
    ValidationError,
    VersionError,
)
from pardot_orm.http.auth import ApiKeyAuth, TokenAuth
from pardot_orm.http.retry import Attempts, is_own_limit
from pardot_orm.limits.after_fork import begins_anew_in_child

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pardot_orm.connection.settings import Settings
    from pardot_orm.http.auth import Authentication, Signer
    from pardot_orm.http.retry import Patience
    from pardot_orm.http.transport import Transport
    from pardot_orm.limits.admission import Limits
    from pardot_orm.protocol.dialect import Call, Dialect, Request, Response
    from pardot_orm.protocol.payload import Decoding

T = TypeVar("T")

logger = logging.getLogger(__name__)

_REFUSAL = 400  # the status of Pardot's own errors, which stand in the body

_LOGIN = RequestSummary("POST", "the login")

# What Pardot says of a record. Any other failure of a write that is repeated tells nothing of the first one.
_OF_A_RECORD = (ValidationError, NotFoundError, ConflictError, StateError)
# Without a code they are said by whatever stands before Pardot, or by nobody.
_NO_WORDS_OF_PARDOTS = (InvalidResponseError, ServerError, AuthenticationError)
# Writes that took this many times the slowest one so far are done.
_SLOWER = 2
# What is left of the slowest one with each write that was quicker: a bad minute does not count for ever.
_FORGOTTEN = 0.8


class Exchange:
    """Asks Pardot, in the version that the account needs. Safe to share between threads.

    Attributes:
        dialect: The version that is spoken.
        version_is_known: Whether the user, a login or an answer has told it.
        requests_made: Requests that were sent, logins aside.
    """

    def __init__(
        self, settings: Settings, decoding: Decoding, transport: Transport, limits: Limits, patience: Patience
    ) -> None:
        self.url = settings.url
        self.limits = limits
        self.patience = patience
        self._has_answered = False  # whether the host is known to be Pardot's
        self.requests_made = 0
        self.version_is_known = self._version_is_given = settings.version is not None
        self._decoding = decoding
        self._dialects: dict[int, Dialect] = {}
        self.dialect: Dialect = self.dialect_of(settings.version or FOUND_OUT[0])
        self._transport = transport
        self.auth = self._authentication(settings, transport)
        self._slowest_write = 0.0  # seconds, of those that were answered lately
        self._closed = False
        self._call = threading.local()
        begins_anew_in_child(self.begin_anew)

    def begin_anew(self) -> None:
        """Hold nothing."""
        self._counting = threading.Lock()

    def dialect_of(self, version: int) -> Dialect:
        """Return the dialect of a version."""
        if version not in self._dialects:
            self._dialects[version] = dialects[version](self._decoding)
        return self._dialects[version]

    def candidates(self) -> list[Dialect]:
        """Return the dialects of which one will be spoken, as long as nobody knows the version."""
        return [self.dialect_of(version) for version in FOUND_OUT]

    def close(self) -> None:
        """Close the pool; nothing can be asked any more."""
        self._closed = True
        self._transport.close()

    def let_go(self) -> None:
        """Close what is kept alive for further requests; they can be sent all the same."""
        self._transport.let_go()

    @property
    def is_closed(self) -> bool:
        """Whether nothing can be asked any more."""
        return self._closed

    def ask(self, make: Callable[[Dialect], Call[T]], *, is_page: bool = False) -> T:
        """Send the call that a dialect makes, and return what it asks for; in the other version if need be.

        Args:
            make: Makes it.
            is_page: Whether the caller asks for a smaller page after code 214.

        Raises:
            PardotError: What the answer tells, or why there is none, when waiting did not help or would be in vain.
            UncertainWriteError: A write was sent, and its outcome is not known.
        """
        started = self._started
        if self.patience.wait and time.monotonic() - started > self.patience.wait:
            raise RequestTimeoutError(
                f"The {self.patience.wait:.0f} s of this call have passed; nothing more was sent.",
                hint="Raise connect(wait=...).",
            )
        self._signed(None, started)  # first, since a login may tell the version
        dialect = self.dialect
        try:
            answer = self._answer_to(make(dialect), started, is_page=is_page)
        except VersionError as error:
            version = error.needed_version
            if self._version_is_given or version is None or version == dialect.version:
                raise
            self._speak(version)
            answer = self._answer_to(make(self.dialect), started, is_page=is_page)
        self.version_is_known = True
        return answer

    def _signed(self, refused: Signer | None, started: float) -> Signer:
        """Return what signs a request, logging in if need be; a login is repeated as a read is."""
        if self._closed:
            raise ConfigurationError("This connection is closed; call connect() again.")
        attempts = Attempts(self.patience, _LOGIN, is_write=False, is_known=self._has_answered, started=started)
        while True:
            try:
                return self.auth.signer() if refused is None else self.auth.renew(refused)
            except PardotError as error:
                failure = error
            attempts.wait_after(failure, is_garbled=isinstance(failure, InvalidResponseError))

    @contextmanager
    def one_call(self) -> Iterator[None]:
        """Let all that this thread asks in the block be one call, whose time is bounded as a whole."""
        if hasattr(self._call, "started"):
            yield
            return
        self._call.started = time.monotonic()
        try:
            yield
        finally:
            del self._call.started

    @property
    def _started(self) -> float:
        """When the call of this thread began: now, unless it is part of one."""
        return getattr(self._call, "started", None) or time.monotonic()

    def wait_out(self, lost: UncertainWriteError, records: int = 1, times: int = 0) -> None:
        """Wait until a write whose answer was lost can't be under way any more: as long again as it had been.

        After a silence that is one more time-out: the server may be at work all the same. Where the connection broke,
        or something else answered, before that, a server behind it may go on; it is given some seconds, more for
        a batch, and at least twice as long as the slowest write of this connection took: never more than a time-out.

        Args:
            lost: Tells how long it had been under way.
            records: How many it was to write.
            times: How often the same was lost before; each time it is waited for twice as long.

        Raises:
            UncertainWriteError: That would take longer than one call may.
        """
        wanted = max(lost.under_way, _SLOWER * self._slowest_write, self.patience.until_done(records, times))
        left = min(wanted, self._transport.timeout[1])
        passed = time.monotonic() - self._started
        if passed + left > self.patience.wait:
            lost.waited = passed
            raise lost
        logger.warning("The answer to %r was lost; in %.0f s it is looked whether it happened.", lost.request, left)
        time.sleep(left)
        self._call.written = time.monotonic()  # it may have been carried out as late as this

    def wait_until_shown(self, seconds: float) -> None:
        """Wait until so many seconds have passed since this thread wrote: before that, a look may not show it.

        Raises:
            RequestTimeoutError: That would take longer than one call may.
        """
        left = getattr(self._call, "written", -math.inf) + seconds - time.monotonic()
        if left <= 0:
            return
        if time.monotonic() - self._started + left > self.patience.wait:
            raise RequestTimeoutError(
                f"What was written is shown in {left:.0f} s, and this call may take {self.patience.wait:.0f} s.",
                hint="Raise connect(wait=...).",
            )
        time.sleep(left)

    def _found_version(self, version: int) -> None:
        """Take the version that a login told, unless the user said another."""
        if not self._version_is_given and version in FOUND_OUT:
            self._speak(version)
            self.version_is_known = True

    def _speak(self, version: int) -> None:
        if version != self.dialect.version:
            logger.info("The account needs version %d of the API; it is spoken from now on.", version)
            self.dialect = self.dialect_of(version)

    def _answer_to(self, call: Call[T], started: float, *, is_page: bool) -> T:
        """Send a call within the limits until it is answered, and return what it asks for."""
        request = call.request
        attempts = Attempts(
            self.patience,
            request.summary,
            request.is_write,
            self._has_answered,
            is_repeatable=request.is_repeatable,
            is_page=is_page,
            started=started,
        )
        lost: UncertainWriteError | None = None
        signer: Signer | None = None
        try:
            while True:
                signer = signer or self._signed(None, started)
                response = None
                try:
                    response = self._send(request, signer, attempts)
                    answer = call.parse(response)
                except PardotError as error:
                    failure = self._meant(error, request, attempts, is_answered=response is not None)
                    cause = error
                else:
                    self._answered(request, attempts)
                    break
                if isinstance(failure, UncertainWriteError):
                    lost = failure
                if isinstance(cause, AuthenticationError) and _is_refusal(cause) and attempts.may_renew():
                    signer = self._signed(signer, started)
                    if lost is None or request.is_repeatable:
                        continue
                self._wait_after(failure, response, attempts)
                signer = None  # another thread may have renewed it meanwhile
        except PardotError as error:
            raised = error  # raised outside of the handler: what it hides is told already
        else:
            return _read(call, answer)
        raise since_lost(raised, lost)

    def _wait_after(self, failure: PardotError, response: Response | None, attempts: Attempts) -> None:
        """Wait before the next attempt, or raise the failure; a write is waited for as long as it was under way."""
        at_least = 0.0
        if isinstance(failure, UncertainWriteError):
            at_least = failure.under_way
            if at_least >= self._transport.timeout[1]:  # a silence: its server is slow, and at work all the same
                raise failure
        is_garbled = response is not None and (response.status < 300 or response.status == _REFUSAL)
        retry_after = response.retry_after if response else None
        attempts.wait_after(failure, retry_after, is_garbled=is_garbled, at_least=at_least)

    def _answered(self, request: Request, attempts: Attempts) -> None:
        self._has_answered = True
        self.limits.slots.answered()
        if request.is_write:
            self._slowest_write = max(attempts.under_way, _FORGOTTEN * self._slowest_write)

    def _meant(self, error: PardotError, request: Request, attempts: Attempts, *, is_answered: bool) -> PardotError:
        """Return what a failure means: a write without a readable answer of Pardot's may have happened."""
        if is_own_limit(error):
            error.request = error.request or request.summary
            return error
        if isinstance(error, ConcurrencyLimitError):
            self.limits.slots.refused()
        if isinstance(error, DailyLimitError):
            self.limits.daily.exhaust()
        is_nobodys = is_answered and error.code is None and isinstance(error, _NO_WORDS_OF_PARDOTS)
        if request.is_write and is_nobodys:
            error = uncertain(error, request)
        if isinstance(error, UncertainWriteError):
            error.under_way = attempts.under_way
        return error

    def _send(self, request: Request, signer: Signer, attempts: Attempts) -> Response:
        with self.limits.admitted(attempts.left) as quota:
            with self._counting:
                self.requests_made += 1  # also one whose answer is lost: Pardot may have counted it
            started = time.monotonic()
            seconds = attempts.left if self.patience.wait else 0.0
            attempts.sending()
            try:
                response = self._transport.send(f"{self.url}{request.path}", request, signer, seconds)
            finally:
                if request.is_write:
                    self._call.written = time.monotonic()
        logger.debug(
            "%s %s (%s) status=%d bytes=%d ms=%d left=%s",
            request.method,
            request.path,
            ", ".join(request.summary.parameters),
            response.status,
            len(response.body),
            (time.monotonic() - started) * 1000,
            "unknown" if quota.left is None else quota.left,
        )
        return response

    def _authentication(self, settings: Settings, transport: Transport) -> Authentication:
        given = settings.credentials
        if given.user_key is None:
            return TokenAuth(given, transport, settings.login_url)
        # The oldest version's login serves all accounts and names the version that they need.
        path = login_path(settings.version or min(FOUND_OUT))
        return ApiKeyAuth(given, transport, f"{settings.url}{path}", read_login, self._found_version)


def _read(call: Call[T], answer: object) -> T:
    """Return what a call asks for; of a write whose answer can't be read nobody knows whether it happened."""
    try:
        return call.read(answer)
    except InvalidResponseError as error:
        if call.request.is_write:
            raise uncertain(error, call.request) from error
        raise


def _is_refusal(error: AuthenticationError) -> bool:
    """Tell whether a token was refused, which a new one may not be; HTTP 401 says so without a code too."""
    return error.code is None or error.is_token_refused


def since_lost(failure: PardotError, lost: UncertainWriteError | None) -> PardotError:
    """Return what a failure means for a write whose answer was lost before; what is said of a record holds."""
    if lost is None or isinstance(failure, UncertainWriteError):
        return failure
    if isinstance(failure, _OF_A_RECORD) and not failure.concerns_account:
        failure.after_lost = True
        return failure
    told = UncertainWriteError(
        f"{lost.message.removesuffix('.')}. Sending it again failed: {failure.message}",
        hint=lost.hint,
        request=lost.request,
    )
    told.under_way, told.waited, told.__cause__ = lost.under_way, failure.waited, failure
    return told


def uncertain(error: PardotError, request: Request) -> UncertainWriteError:
    """Return the error of a write whose answer can't be read."""
    return UncertainWriteError(
        f"The request was sent, and {error.message[:1].lower()}{error.message[1:]}",
        hint="Pardot may have carried it out: look at the record before you repeat it.",
        request=request.summary,
    )
