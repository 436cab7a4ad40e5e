"""Refusals: an error code with its message, which means the same to all APIs; each has a form of its own for it."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from attrs import frozen

from pardot_orm.sandbox.core.tables import errors as error_messages

if TYPE_CHECKING:
    from collections.abc import Iterable


class Code(IntEnum):
    """The error codes that the sandbox answers with, named after their messages."""

    INVALID_API_KEY = 1
    INVALID_ACTION = 2
    INVALID_PROSPECT_ID = 3
    INVALID_EMAIL = 4
    UNKNOWN_PARAMETERS_ONLY = 5
    UNKNOWN_TIME_FRAME = 6
    INVALID_TIMESTAMP = 7
    INVALID_TIME_RANGE = 8
    EMAIL_EXISTS = 9
    INVALID_USER_ID = 10
    INVALID_USER_EMAIL = 11
    INVALID_GROUP_ID = 12
    MISSING_PARAMETER = 13
    NO_EMAIL_TO_CREATE_WITH = 14
    LOGIN_FAILED = 15
    INVALID_ID = 16
    INVALID_ID_RANGE = 17
    INVALID_MATCHING_STATUS = 18
    INVALID_SORT_BY = 19
    INVALID_SORT_ORDER = 20
    INVALID_OFFSET = 21
    UNSUPPORTED_IN_VERSION = 22
    INVALID_LIMIT = 23
    INVALID_VISITOR_ID = 24
    INVALID_IS_STARRED = 25
    INVALID_ASSIGNED = 26
    INVALID_DELETED = 27
    INVALID_NEW = 28
    INVALID_SCORE = 29
    INVALID_SCORE_RANGE = 30
    MIXED_SCORE_CRITERIA = 31
    INVALID_GRADE = 32
    INVALID_GRADE_RANGE = 33
    MIXED_GRADE_CRITERIA = 34
    INVALID_OPPORTUNITY_ID = 35
    MISSING_VALUE = 36
    SALESFORCE_CONNECTOR = 37
    INVALID_CAMPAIGN_ID = 38
    INVALID_PROBABILITY = 40
    INVALID_PROBABILITY_RANGE = 41
    INVALID_VALUE = 42
    INVALID_VALUE_RANGE = 43
    DIFFERENT_PROSPECTS = 44
    DIFFERENT_USERS = 45
    LACKS_ABILITY = 46
    SEVERAL_ASSIGNEES = 47
    INVALID_VISIT_ID = 48
    ACCESS_DENIED = 49
    INVALID_BOOLEAN = 50
    INVALID_PARAMETER = 51
    INVALID_PARAMETER_RANGE = 52
    EMAIL_IN_USE = 54
    INVALID_LIST_ID = 55
    INVALID_NUMBER = 56
    INVALID_DATE = 57
    ALREADY_A_MEMBER = 58
    CRM_CONNECTOR = 59
    INVALID_HTTP_METHOD = 60
    INVALID_PROSPECT_ACCOUNT_ID = 61
    TOO_MANY_IDS = 63
    MISSING_VARIABLES = 64
    INVALID_MAIL = 65
    TOO_MANY_AT_ONCE = 66
    NO_SUCH_TEMPLATE = 68
    BATCH_TOO_LARGE = 70
    BATCH_NOT_READABLE = 71
    INVALID_FID = 77
    DIFFERENT_FID = 81
    INVALID_TEMPLATE_ID = 86
    VERSION_4_NEEDED = 88
    VERSION_4_IMPOSSIBLE = 89
    BATCH_NOT_FLAT = 90
    BATCH_NOT_KEYED = 91
    NO_SUCH_PROSPECT = 92
    NO_SEND_OPTIONS = 93
    INVALID_VERSION = 94
    INVALID_FOLDER_ID = 97
    NOT_MAILABLE = 98
    USER_EXISTS = 99
    INVALID_TIMEZONE = 100
    INVALID_ROLE = 101
    CRM_USERNAME_TAKEN = 102
    NO_CONNECTOR = 103
    DAILY_QUOTA_USED = 122
    USER_AND_CRM_OWNER = 125
    NO_NEW_CAMPAIGNS = 128
    CAMPAIGN_IS_CONNECTED = 129
    INVALID_IMPORT_FIELDS = 130
    PROSPECT_ARCHIVED = 132
    TOO_MANY_SORT_KEYS = 133
    TOO_MANY_SORT_ORDERS = 134
    NO_ID_AMONG_SORT_KEYS = 135
    INVALID_ARCHIVED_OF_READ = 145
    INVALID_ARCHIVED_OF_LIST = 146
    NOT_JSON = 150
    UNSUPPORTED_CONTENT_TYPE = 151
    EMPTY_BODY = 152
    MISSING_PROPERTY = 153
    INVALID_PROPERTY = 154
    IMPORT_NOT_OPEN = 155
    IMPORT_WITHOUT_DATA = 156
    NOT_UPLOADED = 158
    INVALID_CSV = 159
    TOO_MANY_BATCHES = 160
    IMPORT_STATE_FORBIDS = 161
    NO_FILE = 162
    TOO_MANY_FILES = 163
    DAILY_BATCHES_USED = 164
    INVALID_COLUMN_OPTIONS = 165
    INVALID_INPUT_FORMAT = 166
    UNKNOWN_PROCEDURE = 174
    UNKNOWN_ARGUMENT = 175
    MISSING_ARGUMENT = 176
    INVALID_ARGUMENT = 177
    EXPORT_STATE_FORBIDS = 178
    INVALID_EXPORT_FIELDS = 180
    MISSING_HEADER = 181
    INVALID_HEADER = 182
    INTERNAL_ERROR = 183
    INVALID_TOKEN = 184
    INVALID_ORIGIN = 188
    MISSING_IMPORT_FIELD = 197
    NO_SUCH_ENDPOINT = 198
    LEGACY_KEYS_WITHDRAWN = 199
    UNKNOWN_BUSINESS_UNIT = 201
    UPLOAD_TOO_LARGE = 204
    INVALID_VISITOR = 217
    # The code whose message differs per parameter, and which may come several times in one answer.
    PARAMETER_FAULT = 10000


@frozen
class Reason:
    """One thing that is wrong with a request, by its code."""

    code: int
    message: str
    param: str | None = None


class RefusalError(Exception):
    """The API refuses the request.

    Args:
        code: The error code; its message is looked up in the API's own table.
        param: The parameter at fault, for code 10000.
        message: The text for code 10000, which has none in the table.
    """

    def __init__(self, code: int, *, param: str | None = None, message: str | None = None) -> None:
        text = message or message_of(code)
        super().__init__(f"{code}: {text}")
        self.reasons: tuple[Reason, ...] = (Reason(code, text, param),)

    @classmethod
    def of_parameters(cls, wrong: Iterable[tuple[str, str]]) -> RefusalError:
        """Return one refusal for several parameters, each with its own message (code 10000)."""
        error = cls(Code.PARAMETER_FAULT)
        error.reasons = tuple(Reason(Code.PARAMETER_FAULT, message, param) for param, message in wrong)
        return error

    @classmethod
    def invalid(cls, name: str) -> RefusalError:
        """Return the refusal of one field's value, where that has no code of its own (10000)."""
        return cls(Code.PARAMETER_FAULT, param=name, message=f"Please provide a valid {name} for this field")

    @property
    def code(self) -> int:
        """The code of the first reason; several of one answer share it."""
        return self.reasons[0].code

    @property
    def message(self) -> str:
        """The text of the first reason."""
        return self.reasons[0].message


def message_of(code: int) -> str:
    """Return the server's message of an error code."""
    return error_messages().get(code, "Unknown error")
