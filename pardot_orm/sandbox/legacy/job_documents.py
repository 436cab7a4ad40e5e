"""What jobs are ordered with: documents in JSON, and files; and how the journal shows both."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.tables import job_rules
from pardot_orm.sandbox.legacy.documentation import JOBS
from pardot_orm.sandbox.protocol.requests import FORM, JSON, MULTIPART, read_files

if TYPE_CHECKING:
    from pardot_orm.sandbox.legacy.api_request import ApiRequest
    from pardot_orm.sandbox.legacy.call import Call
    from pardot_orm.sandbox.protocol.requests import HttpRequest

# The part that holds the file; the error table calls it `files`.
FILE_PART = "importFile"
INPUT_PART = "importInput"


def read_document(call: Call, *content_types: str) -> dict[str, Any]:
    """Return the JSON object that a body is.

    Raises:
        RefusalError: The body is empty (152), of another content type (151), no JSON (150) or no object (166).
    """
    body = call.request.body
    if not body.strip():
        raise RefusalError(Code.EMPTY_BODY)
    if call.request.content_type not in content_types:
        raise RefusalError(Code.UNSUPPORTED_CONTENT_TYPE)
    return parse_document(body)


def parse_document(text: bytes | str) -> dict[str, Any]:
    """Return the JSON object that a text is; of a name that comes twice the last value counts."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        raise RefusalError(Code.NOT_JSON) from None
    if not isinstance(document, dict):
        raise RefusalError(Code.INVALID_INPUT_FORMAT)
    return document


def read_uploaded_file(call: Call, *, required: bool) -> bytes | None:
    """Return the one file of a request.

    Raises:
        RefusalError: There is none (162) although it is required, several (163), or one in a part of another
            name (158); the body is empty or too large (204).
    """
    request = call.request
    if required and not request.body:
        raise RefusalError(Code.UPLOAD_TOO_LARGE)
    if len(request.body) > job_rules("import")["limits"]["upload_bytes"]:
        raise RefusalError(Code.UPLOAD_TOO_LARGE)
    if required and request.content_type != MULTIPART:
        raise RefusalError(Code.UNSUPPORTED_CONTENT_TYPE)
    files = read_files(request)
    if not files:
        if required:
            raise RefusalError(Code.NO_FILE)
        return None
    if len(files) > 1:
        raise RefusalError(Code.TOO_MANY_FILES)
    ((name, content),) = files
    if name != FILE_PART:
        raise RefusalError(Code.NOT_UPLOADED)
    return content


def shown_parameters(request: HttpRequest, api_request: ApiRequest) -> dict[str, str]:
    """Return what the body of a request for a job holds, as the journal keeps it: members and files as texts.

    The document of a new import is one parameter, `importInput`, however it was sent.
    """
    if api_request.object not in JOBS:
        return {}
    shown = {name: content.decode("utf-8", "replace") for name, content in read_files(request)}
    if request.content_type in (JSON, FORM) and request.body.lstrip().startswith(b"{"):
        try:
            document = json.loads(request.body)
        except (ValueError, RecursionError):
            return shown
        if (api_request.object, api_request.op) == ("import", "create"):
            shown[INPUT_PART] = request.body.decode("utf-8", "replace")
        else:
            shown |= {k: v if isinstance(v, str) else json.dumps(v) for k, v in document.items()}
    return shown
