"""The error codes of imports and exports, and the wrong inputs that reach them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.errors.wrong import Wrong

if TYPE_CHECKING:
    from collections.abc import Mapping

UPSERT = {"operation": "Upsert", "object": "Prospect"}
READY = {"state": "Ready"}
FILE = "email\nada@quill.example\n"
UPDATED = "filter_by_updated_at"
AFTER = {"updated_after": "2026-03-01"}

# Open, complete, full, expired before and after their work, with columns announced; see the account.
OPEN, COMPLETE, FULL, UNSENT, GONE, ANNOUNCED = 51, 52, 53, 54, 55, 56


def _body(by: str, operation: str, method: str = "POST", /, **body: Any) -> Wrong:
    return Wrong(by=by, operation=operation, method=method, body=body)


def _create(by: str, **members: Any) -> Wrong:
    return _body(by, "import/create", json=UPSERT | members)


def _submit(by: str, number: int, document: Any = READY) -> Wrong:
    return _body(by, f"import/update/id/{number}", "PATCH", json=document)


def _batch(by: str, text: str = FILE, number: int = OPEN, account: Mapping[str, Any] | None = None) -> Wrong:
    return Wrong(
        by=by,
        operation=f"import/batch/id/{number}",
        method="POST",
        body={"files": {"importFile": text}},
        account=account or {},
    )


def _files(by: str, *files: tuple[str, Any]) -> Wrong:
    return _body(by, f"import/batch/id/{OPEN}", files=list(files))


def _order(by: str, /, **members: Any) -> Wrong:
    """Return an export that is wrong in some members; None leaves one out."""
    right = {"object": "prospect", "procedure": {"name": UPDATED, "arguments": AFTER}} | members
    return _body(by, "export/create", json={name: value for name, value in right.items() if value is not None})


def _procedure(by: str, name: Any = UPDATED, object_name: str = "prospect", /, **arguments: Any) -> Wrong:
    return _order(by, object=object_name, procedure={"name": name, "arguments": arguments})


def _typed(content_type: str, data: str) -> dict[str, Any]:
    return {"data": data, "headers": {"Content-Type": content_type}}


_THOUSAND = """
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 1000)
    INSERT INTO import_batch (import_id, content, bytes, created_at)
    SELECT 9, '', 1, '2026-03-15 15:00:00' FROM numbers;
"""

REACHED_BY_JOBS: dict[int, tuple[Wrong, ...]] = {
    46: (
        Wrong(by="a user who is no administrator", operation="import/query", account={"administrator": False}),
        Wrong(by="a user who is no administrator", operation="export/query", account={"administrator": False}),
    ),
    130: (
        _batch("a column that is no field", "email,colour\na@quill.example,red\n"),
        _batch("a field that cannot be written", "email,grade\na@quill.example,A\n"),
        _batch("a column twice", "email,email\na@quill.example,b@quill.example\n"),
        _batch("more columns than were announced", "email,city\na@quill.example,Hull\n", ANNOUNCED),
        _batch("others than were announced", "city\nHull\n", ANNOUNCED),
    ),
    150: (
        _body("text", "import/create", **_typed("application/json", "operation: Upsert")),
        _body("text to submit by", f"import/update/id/{OPEN}", "PATCH", **_typed("application/json", "Ready")),
        _body("text to export by", "export/create", **_typed("application/json", "object: prospect")),
        _body("text beside a file", "import/create", data={"importInput": "Upsert"}, files={"importFile": FILE}),
    ),
    151: (
        _body("XML", "import/create", **_typed("text/xml", "<import/>")),
        _body("XML to export by", "export/create", **_typed("text/xml", "<export/>")),
        _body("a form to submit by", f"import/update/id/{OPEN}", "PATCH", data=READY),
        _body("a file without a form", f"import/batch/id/{OPEN}", **_typed("text/csv", FILE)),
    ),
    152: (
        _body("nothing", "import/create", **_typed("application/json", "")),
        _body("nothing to submit by", f"import/update/id/{OPEN}", "PATCH", **_typed("application/json", " ")),
        _body("nothing to export by", "export/create", **_typed("application/json", "")),
    ),
    153: (
        _order("no object", object=None),
        _order("no procedure", procedure=None),
        _order("no name of a procedure", procedure={"arguments": AFTER}),
    ),
    154: (
        _create("an operation that there is not", operation="Delete"),
        _create("an object that cannot be imported", object="List"),
        _create("a state that cannot be set", state="Open"),
        _create("a word that is no yes or no", restoreDeleted="perhaps"),
        _submit("another state than Ready", OPEN, {"state": "Complete"}),
        _order("an object that cannot be exported", object="campaign"),
        _order("fields that are no list", fields="id,email"),
        _order("no fields at all", fields=[]),
        _order("a procedure that is a word", procedure=UPDATED),
        _order("arguments that are a word", procedure={"name": UPDATED, "arguments": "updated_after"}),
    ),
    155: (
        _batch("a file for an import that is done", number=COMPLETE),
        _submit("an import that is done", COMPLETE),
    ),
    156: (
        _submit("an import without a file", OPEN),
        _create("a new one that is Ready without a file", state="Ready"),
    ),
    158: (_files("the name that the error table gives the part", ("files", ("rows.csv", FILE))),),
    159: (
        _batch("a header alone", "email\n"),
        _batch("quotes without an end", 'email\n"ada@quill.example\n'),
        _batch("a row that is too long", "email\nada@quill.example,Hull\n"),
    ),
    160: (_batch("an eleventh file", "city\nYork\n", FULL),),
    161: (
        Wrong(by="errors of an import that is open", operation=f"import/downloadErrors/id/{OPEN}"),
        Wrong(by="errors after seven days", operation=f"import/downloadErrors/id/{GONE}"),
        _batch("a file after a day", number=UNSENT),
        _submit("a submission after a day", UNSENT),
    ),
    162: (_files("a form without a file", ("note", (None, "x"))),),
    163: (_files("two files", ("importFile", ("a.csv", FILE)), ("importFile", ("b.csv", FILE))),),
    164: (_batch("a thousand files before", account={"sql": _THOUSAND}),),
    165: tuple(
        _create(by, columns=columns)
        for by, columns in (
            ("columns that are a word", "email"),
            ("columns that are words", ["email"]),
            ("a column without a field", [{"overwrite": True}]),
            ("a column twice", [{"field": "email"}, {"field": "email"}]),
            ("a word that is no yes or no", [{"field": "email", "nullOverwrite": "perhaps"}]),
        )
    ),
    166: (
        _body("a list", "import/create", json=[UPSERT]),
        _body("a list to export by", "export/create", json=[]),
        _body("a file without a document", "import/create", files={"importFile": FILE}),
    ),
    174: (
        _procedure("a procedure that there is not", "filter_by_colour", **AFTER),
        _procedure("one that another object has", "filter_by_created_at", created_after="2026-03-01"),
        _procedure("a number", 5, **AFTER),
    ),
    175: (
        _procedure("an argument that there is not", colour="red", **AFTER),
        _procedure("the name of June 2020", UPDATED, "visitorActivity", prospectOnly="true", **AFTER),
    ),
    176: (
        _procedure("no start"),
        _procedure("an end alone", updated_before="2026-03-01"),
        _order("no arguments", procedure={"name": UPDATED}),
    ),
    177: (
        _procedure("a start that is no time", updated_after="soon"),
        _procedure("a start that is a number", updated_after=5),
        _procedure("an end before the start", updated_before="2026-02-01", **AFTER),
        _procedure("an end at the start", updated_before=AFTER["updated_after"], **AFTER),
        _procedure("more than a year", updated_after="2024-03-01"),
        _procedure("a word that is none of three", deleted="yes", **AFTER),
        _procedure("a word that is no boolean", UPDATED, "visitorActivity", prospect_only="all", **AFTER),
        _procedure("a type that there is not", UPDATED, "visitorActivity", type=[1, 99], **AFTER),
        _procedure("a type that is a word", UPDATED, "visitorActivity", type="Click", **AFTER),
    ),
    178: (
        Wrong(by="a file of an export that failed", operation="export/downloadResults/id/61/file/1"),
        Wrong(by="a file after seven days", operation="export/downloadResults/id/63/file/3"),
        Wrong(by="a file of a cancelled export", operation="export/downloadResults/id/64/file/4"),
        Wrong(by="an export that failed", operation="export/cancel/id/61", method="POST"),
        Wrong(by="an export that is done", operation="export/cancel/id/62", method="POST"),
    ),
    180: (
        _order("a field that there is not", fields=["id", "colour"]),
        _order("a field that cannot be exported", fields=["recent_interaction"]),
        _order("a field that is written alone", fields=["user_id"]),
        _order(
            "the node of a campaign", object="visitorActivity", fields=["campaign"],
        ),
        _order("a custom field in the recycle bin", fields=["Old"]),
    ),
    188: (Wrong(by="an origin that there is not", operation="import/query", params={"origin": "API"}),),
    197: (
        _body("no operation", "import/create", json={"object": "Prospect"}),
        _body("no object", "import/create", json={"operation": "Upsert"}),
        Wrong(
            by="neither, in the URL", operation="import/create", method="POST",
            params={"importInput": json.dumps({})}, body={"data": ""},
        ),
        _submit("no state", OPEN, {}),
    ),
    204: (
        _body("no body", f"import/batch/id/{OPEN}", data=""),
        _batch("ten megabytes", "email\n" + "a" * (10 * 1024 * 1024)),
    ),
}  # fmt: skip
