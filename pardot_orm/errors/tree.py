"""The classes of the exceptions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from pardot_orm.errors.codes import Trait, meaning

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pardot_orm.changes.results import BulkResult


@frozen
class RequestSummary:
    """What was asked, without a value in it: safe to log and to show.

    Example:
        >>> RequestSummary("GET", "/api/prospect/version/4/do/query", ("limit", "sort_by"))
        <GET /api/prospect/version/4/do/query with limit, sort_by>
    """

    method: str
    path: str
    parameters: tuple[str, ...] = ()

    def __repr__(self) -> str:
        names = f" with {', '.join(self.parameters)}" if self.parameters else ""
        return f"<{self.method} {self.path}{names}>"


class PardotError(Exception):
    """Root of every exception of this library.

    Attributes:
        message: What went wrong, in Pardot's words where it is Pardot's error.
        code: Pardot's error code, or None.
        hint: What to do about it, or None.
        request: The request behind it without its values, or None.
        waited: Seconds that were spent on repeating it, or None if it was not repeated.
        after_lost: Whether the answer to the same request, sent before, was lost.
        written: Of a write that takes several requests, the fields that were written before it failed.

    Example:
        >>> refused = PardotError("Daily API rate limit met", code=122)
        >>> refused.concerns_account, refused.is_retryable
        (True, False)
    """

    def __init__(
        self,
        message: str,
        *,
        code: int | None = None,
        hint: str | None = None,
        request: RequestSummary | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.hint = hint
        self.request = request
        self.waited: float | None = None
        self.after_lost = False
        self.written: tuple[str, ...] = ()

    def __str__(self) -> str:
        code = f" (code {self.code})" if self.code is not None else ""
        hint = f" {self.hint}" if self.hint else ""
        return f"{self.message}{code}{hint}"

    # What Pardot's code means, whatever class it has; nothing of it holds for an error without a code.

    @property
    def is_retryable(self) -> bool:
        """Whether it may go away by itself: the same request may be answered later."""
        return self._has(Trait.PASSES)

    @property
    def concerns_account(self) -> bool:
        """Whether no further record would escape: the login, a permission or a limit refuses whatever is asked."""
        return self._has(Trait.ACCOUNT_WIDE)

    @property
    def is_missing(self) -> bool:
        """Whether a read was told that nothing has this id, address or CRM id."""
        return self._has(Trait.MISSING)

    @property
    def is_archived(self) -> bool:
        """Whether the record is in the recycle bin."""
        return self._has(Trait.ARCHIVED)

    @property
    def is_token_refused(self) -> bool:
        """Whether a token or key is not taken any more, which a new one may be."""
        return self._has(Trait.TOKEN_REFUSED)

    @property
    def needed_version(self) -> int | None:
        """The version of the API that the account needs, if the code names one."""
        return meaning(self.code).version

    def _has(self, trait: Trait) -> bool:
        return trait in meaning(self.code, self.message).traits


# --- said by this library, before a request or instead of an answer ------------------------------------------


class ConfigurationError(PardotError, ValueError):
    """`connect()` lacks something, or was told two things that contradict each other."""


class MissingTimeZoneError(ConfigurationError):
    """A timestamp is needed and nobody said in which time zone the account's times are."""


class FieldError(PardotError, TypeError):
    """A query names a criterion, an order or a field that the object does not have."""


class UnknownFieldError(PardotError, AttributeError):
    """The object has no field of this name."""


class UnknownCustomFieldError(UnknownFieldError, KeyError):
    """The account has no custom field of this name."""


class ReadOnlyFieldError(PardotError, AttributeError):
    """The field is set by Pardot, or can't be changed any more."""


class UnreadableFieldError(PardotError, AttributeError):
    """The field is never in an answer: Export alone gives it, or it can only be written."""


class NotLoadedError(PardotError, AttributeError):
    """A field was not loaded, and the connection is strict: it reads nothing that no query asked for."""


class ManyReadsWarning(UserWarning):
    """A loop reads its records singly, at a request each."""


class MultipleObjectsReturned(PardotError, LookupError):  # noqa: N818 - Django's name
    """`get()` found more than one record.

    Attributes:
        records: Those that the answer held: all prospects of an address, of other criteria the first two.
    """

    records: tuple[Any, ...] = ()


class ConnectionFailedError(PardotError, ConnectionError):
    """The server was not reached, or the connection broke before an answer came."""


class RequestTimeoutError(ConnectionFailedError, TimeoutError):
    """No answer within the time-out of the connection."""


class InvalidResponseError(PardotError, ValueError):
    """What came back is not an answer of Pardot's API: an HTML page, broken XML, a value that is none."""


class UncertainWriteError(PardotError, RuntimeError):
    """A write was sent and its answer was lost: it may have happened. Look before it is repeated."""

    under_way = 0.0  # seconds from sending it until its answer was lost


class UnitOfWorkError(PardotError, RuntimeError):
    """A unit of work refused to write: another count than expected, or used outside of its rules."""


class ChangeLimitError(UnitOfWorkError):
    """More records would change than `connect(max_changes=...)` allows; nothing of it was sent."""


class CheckpointError(PardotError, RuntimeError):
    """A scan can't go on from its checkpoint: another run holds it, or it is of another query."""


class BulkError(PardotError, RuntimeError):
    """Some records of a unit of work failed; the others are saved.

    Where a limit, a login or the network stops a unit of work, the error is of that kind and a `BulkError` too: either
    catches it.

    Attributes:
        failures: The failed records with their errors, as `(record, error)` pairs.
        result: What became of each record of the unit of work.
    """

    def __init__(
        self,
        message: str,
        failures: Iterable[tuple[object, PardotError]] = (),
        result: BulkResult | None = None,
    ) -> None:
        super().__init__(message)
        self.failures = tuple(failures)
        self.result = result


def stopped_by(
    error: PardotError, failures: Iterable[tuple[object, PardotError]], result: BulkResult | None
) -> BulkError:
    """Return the error that stopped a unit of work as a `BulkError` too; it keeps its kind and all it says.

    Example:
        >>> stopped = stopped_by(DailyLimitError("Daily API rate limit met", code=122), [], None)
        >>> isinstance(stopped, BulkError), isinstance(stopped, DailyLimitError), stopped.code
        (True, True, 122)
    """
    kind = _stopping(type(error))
    stopped = kind.__new__(kind, *error.args)
    stopped.__dict__.update(error.__dict__)
    if notes := getattr(error, "__notes__", None):
        stopped.__notes__ = list(notes)
    stopped.failures, stopped.result = tuple(failures), result
    return stopped


_STOPPING: dict[type[PardotError], type[BulkError]] = {}


def _stopping(kind: type[PardotError]) -> type[BulkError]:
    """Return the kind that is this one and a `BulkError`, under the name of this one: that is what logs are to show."""
    if issubclass(kind, BulkError):
        return kind
    if issubclass(BulkError, kind):
        return BulkError
    if kind not in _STOPPING:
        names = {"__module__": kind.__module__, "__qualname__": kind.__qualname__, "__doc__": kind.__doc__}
        both = type(kind.__name__, (kind, BulkError), {**names, "__reduce__": lambda self: _reduced(kind, self)})
        _STOPPING[kind] = both
    return _STOPPING[kind]


def _reduced(kind: type[PardotError], error: BulkError) -> tuple[Any, ...]:
    return _stopped_again, (kind, error.args, error.__dict__)


def _stopped_again(kind: type[PardotError], args: tuple[Any, ...], values: dict[str, Any]) -> BulkError:
    """Return such an error that comes out of a pickle, as from the process of a pool."""
    both = _stopping(kind)
    stopped = both.__new__(both, *args)
    stopped.__dict__.update(values)
    return stopped


# --- by the category of Pardot's error codes -------------------------------------------------------------------


class AuthenticationError(PardotError, PermissionError):
    """Pardot or Salesforce refuses the credentials."""


class PermissionDeniedError(PardotError, PermissionError):
    """The user is known and may not do this."""


class RateLimitError(PardotError, RuntimeError):
    """A limit of the account is reached."""


class ConcurrencyLimitError(RateLimitError):
    """More than five requests at once in the whole account (code 66)."""


class DailyLimitError(RateLimitError):
    """The account's daily quota of requests is used up (code 122)."""


class ReserveReachedError(DailyLimitError):
    """What is left of the day's quota is reserved by `connect(reserve=...)`; nothing was sent."""


class BudgetExceededError(RateLimitError):
    """The block made all the requests of its `connection.budget(...)`; no further one was sent."""


class ImportLimitError(RateLimitError):
    """The account's daily quota of import batches is used up (code 164)."""


class ValidationError(PardotError, ValueError):
    """A value is not allowed: refused at assignment, or by Pardot."""


class NotFoundError(PardotError, LookupError):
    """What was asked for does not exist."""

    @property
    def is_missing(self) -> bool:
        """Whether it is a record that nothing has; some codes tell of an endpoint, or of what a record refers to."""
        return self.code is None or super().is_missing


class NotSubscribedError(NotFoundError, KeyError):
    """The prospect is not on the list that it was to be taken off."""


class ConflictError(PardotError, RuntimeError):
    """Something else stands in the way."""


class DuplicateEmailError(ConflictError):
    """Another prospect has this address, in an account of unique addresses (codes 9 and 54)."""


class AlreadyMemberError(ConflictError):
    """The prospect is on the list already (code 58)."""


class ConflictingUpdateError(ConflictError):
    """Another update is running (code 62)."""


class StateError(PardotError, RuntimeError):
    """The record or the account is in a state that does not allow this."""


class UnsavedRecordError(StateError, AttributeError):
    """A record that has no id yet was asked for what refers to it."""


class ArchivedError(StateError):
    """The record is in the recycle bin (code 132, and 219 of version 5)."""


class ConnectorError(StateError):
    """A CRM connector owns this (codes 37 and 59)."""


class PageTokenExpiredError(StateError):
    """The next page was asked for too late (code 210): ask anew, behind the last record that came."""


class ServerError(PardotError, RuntimeError):
    """Pardot failed; the same request may work later."""


class QueryTimeoutError(ServerError):
    """The query took Pardot too long (code 214): ask for less at once."""


class MinuteLimitError(QueryTimeoutError, RateLimitError):
    """Too much for a minute, by the words of code 202; by Pardot's explanation of it the query took too long."""


class UnsupportedError(PardotError, NotImplementedError):
    """The object, the version or the account does not have this."""


class UnaskableError(UnsupportedError, AttributeError):
    """An attribute stands for what Pardot can't be asked, or not of a record without an id: the message says why."""


class VersionError(UnsupportedError):
    """The account, the feature or the job needs another version of the API (codes 22, 88, 89 and 228)."""


class UnexplainedError(PardotError, RuntimeError):
    """Pardot gave no reason, or a code that no table names."""
