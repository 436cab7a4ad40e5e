"""The exceptions: one tree, so that `except PardotError` catches all and a builtin catches its kind.

PardotError
├── ConfigurationError (ValueError)         connect() lacks or contradicts something
│   └── MissingTimeZoneError                a timestamp was read and no time zone is known
├── FieldError (TypeError)                  a query names what Pardot can't filter, sort or return
├── UnknownFieldError (AttributeError)      no such field
│   └── UnknownCustomFieldError (KeyError)  the account has no such custom field
├── ReadOnlyFieldError (AttributeError)     the field can't be written (now)
├── UnreadableFieldError (AttributeError)   the field is never in an answer
├── NotLoadedError (AttributeError)         a strict connection was to read a record for one of its fields
├── MultipleObjectsReturned (LookupError)   get() found several
├── ConnectionFailedError (ConnectionError) no answer came
│   └── RequestTimeoutError (TimeoutError)
├── InvalidResponseError (ValueError)       what came is no answer of Pardot's
├── UncertainWriteError (RuntimeError)      a write went out, its outcome is not known
├── BulkError (RuntimeError)                some records of a unit of work failed, or something stopped it
├── UnitOfWorkError (RuntimeError)          a unit of work refused to write
│   └── ChangeLimitError                    more records would change than connect(max_changes=) allows
├── CheckpointError (RuntimeError)          a scan can't go on from its checkpoint
│
│   and by the category of Pardot's error codes:
├── AuthenticationError (PermissionError)
├── PermissionDeniedError (PermissionError)
├── RateLimitError (RuntimeError)           ConcurrencyLimitError 66, DailyLimitError 122, ImportLimitError 164,
│                                           ReserveReachedError, BudgetExceededError (limits of your own)
├── ValidationError (ValueError)            also raised here, at assignment
├── NotFoundError (LookupError)             every Model.DoesNotExist is one
│   └── NotSubscribedError (KeyError)       lists.remove() of a list that the prospect is not on
├── ConflictError (RuntimeError)            DuplicateEmailError 9 54, AlreadyMemberError 58, ConflictingUpdateError 62
├── StateError (RuntimeError)               ArchivedError 132 219, ConnectorError 37 59, PageTokenExpiredError 210,
│                                           UnsavedRecordError (AttributeError)
├── ServerError (RuntimeError)              QueryTimeoutError 214, MinuteLimitError 202 (a RateLimitError too)
├── UnsupportedError (NotImplementedError)  VersionError 22 88 89 228
│   └── UnaskableError (AttributeError)     an attribute for what Pardot can't be asked
└── UnexplainedError (RuntimeError)         code 84, and codes that no table names

Each error tells what its code means for a program: is_retryable, concerns_account, is_missing, is_archived,
is_token_refused, needed_version.
"""

from pardot_orm.errors.codes import CODES, Code, Trait
from pardot_orm.errors.factory import error_from_code, error_from_message
from pardot_orm.errors.tree import (
    AlreadyMemberError,
    ArchivedError,
    AuthenticationError,
    BudgetExceededError,
    BulkError,
    ChangeLimitError,
    CheckpointError,
    ConcurrencyLimitError,
    ConfigurationError,
    ConflictError,
    ConflictingUpdateError,
    ConnectionFailedError,
    ConnectorError,
    DailyLimitError,
    DuplicateEmailError,
    FieldError,
    ImportLimitError,
    InvalidResponseError,
    ManyReadsWarning,
    MinuteLimitError,
    MissingTimeZoneError,
    MultipleObjectsReturned,
    NotFoundError,
    NotLoadedError,
    NotSubscribedError,
    PageTokenExpiredError,
    PardotError,
    PermissionDeniedError,
    QueryTimeoutError,
    RateLimitError,
    ReadOnlyFieldError,
    RequestSummary,
    RequestTimeoutError,
    ReserveReachedError,
    ServerError,
    StateError,
    UnaskableError,
    UncertainWriteError,
    UnexplainedError,
    UnitOfWorkError,
    UnknownCustomFieldError,
    UnknownFieldError,
    UnreadableFieldError,
    UnsavedRecordError,
    UnsupportedError,
    ValidationError,
    VersionError,
    stopped_by,
)

__all__ = [
    "CODES",
    "AlreadyMemberError",
    "ArchivedError",
    "AuthenticationError",
    "BudgetExceededError",
    "BulkError",
    "ChangeLimitError",
    "CheckpointError",
    "Code",
    "ConcurrencyLimitError",
    "ConfigurationError",
    "ConflictError",
    "ConflictingUpdateError",
    "ConnectionFailedError",
    "ConnectorError",
    "DailyLimitError",
    "DuplicateEmailError",
    "FieldError",
    "ImportLimitError",
    "InvalidResponseError",
    "ManyReadsWarning",
    "MinuteLimitError",
    "MissingTimeZoneError",
    "MultipleObjectsReturned",
    "NotFoundError",
    "NotLoadedError",
    "NotSubscribedError",
    "PageTokenExpiredError",
    "PardotError",
    "PermissionDeniedError",
    "QueryTimeoutError",
    "RateLimitError",
    "ReadOnlyFieldError",
    "RequestSummary",
    "RequestTimeoutError",
    "ReserveReachedError",
    "ServerError",
    "StateError",
    "Trait",
    "UnaskableError",
    "UncertainWriteError",
    "UnexplainedError",
    "UnitOfWorkError",
    "UnknownCustomFieldError",
    "UnknownFieldError",
    "UnreadableFieldError",
    "UnsavedRecordError",
    "UnsupportedError",
    "ValidationError",
    "VersionError",
    "error_from_code",
    "error_from_message",
    "stopped_by",
]

# Tracebacks, logs and pickles name the public place of a class, not the module that it is written in.
for _name in __all__:
    if isinstance(_class := globals()[_name], type):
        _class.__module__ = __name__
