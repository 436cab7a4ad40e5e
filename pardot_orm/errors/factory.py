"""Which class of exception one of Pardot's codes becomes, and one of its messages without a code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.errors.codes import CODES, FORMER, meaning
from pardot_orm.errors.tree import (
    AlreadyMemberError,
    ArchivedError,
    AuthenticationError,
    ConcurrencyLimitError,
    ConflictError,
    ConflictingUpdateError,
    ConnectorError,
    DailyLimitError,
    DuplicateEmailError,
    ImportLimitError,
    MinuteLimitError,
    NotFoundError,
    PageTokenExpiredError,
    PardotError,
    PermissionDeniedError,
    QueryTimeoutError,
    RateLimitError,
    ServerError,
    StateError,
    UnexplainedError,
    UnsupportedError,
    ValidationError,
    VersionError,
)

if TYPE_CHECKING:
    from pardot_orm.errors.codes import Category
    from pardot_orm.errors.tree import RequestSummary

_BY_CATEGORY: dict[Category, type[PardotError]] = {
    "authentication": AuthenticationError,
    "permission": PermissionDeniedError,
    "rate_limit": RateLimitError,
    "validation": ValidationError,
    "not_found": NotFoundError,
    "conflict": ConflictError,
    "state": StateError,
    "server": ServerError,
    "unsupported": UnsupportedError,
    "other": UnexplainedError,
}

# The codes that people catch.
_BY_CODE: dict[int, type[PardotError]] = {
    9: DuplicateEmailError,
    54: DuplicateEmailError,
    22: VersionError,
    88: VersionError,
    89: VersionError,
    228: VersionError,
    37: ConnectorError,
    59: ConnectorError,
    58: AlreadyMemberError,
    62: ConflictingUpdateError,
    66: ConcurrencyLimitError,
    122: DailyLimitError,
    164: ImportLimitError,
    132: ArchivedError,
    219: ArchivedError,
    202: MinuteLimitError,
    214: QueryTimeoutError,
    210: PageTokenExpiredError,
}


def error_from_code(code: int, message: str | None = None, *, request: RequestSummary | None = None) -> PardotError:
    """Return the exception for one of Pardot's error codes.

    Args:
        code: Pardot's code, such as 9.
        message: Pardot's words, if the answer had any; else those of the table.
        request: What was asked.

    Example:
        >>> type(error_from_code(122)).__name__
        'DailyLimitError'
    """
    row = meaning(code, message)
    kind = _BY_CODE.get(code, _BY_CATEGORY[row.category])
    return kind(message or row.message, code=code, hint=row.hint, request=request)


def error_from_message(message: str, *, request: RequestSummary | None = None) -> PardotError:
    """Return the exception for a message without a code, as batch answers give them.

    Example:
        >>> error_from_message("Invalid prospect email address").code
        4
    """
    code = next((code for rows in (CODES, FORMER) for code, row in rows.items() if row.message == message), None)
    if code is None:
        return ValidationError(message, request=request)
    return error_from_code(code, message, request=request)
