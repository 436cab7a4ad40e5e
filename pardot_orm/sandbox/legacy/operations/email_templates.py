"""Templates of mails, whose answers have envelopes of their own: even an error of a read is a record."""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING

from attrs import evolve

from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import select
from pardot_orm.sandbox.core.values import record_id
from pardot_orm.sandbox.legacy.answers import Answer, Document, Records, Tree
from pardot_orm.sandbox.legacy.booleans import boolean_word
from pardot_orm.sandbox.legacy.operations.named_prospect import named_prospect
from pardot_orm.sandbox.legacy.operations.selectors import selectors_given
from pardot_orm.sandbox.legacy.parameters import Parameters
from pardot_orm.sandbox.legacy.record_trees import Column, columns, select_list, tree_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pardot_orm.sandbox.legacy.call import Call

_NODE = "emailTemplate"

_ERROR_FIELDS = {"error", "errorCode", "errorMessage"}
# What answers were seen to show where it is set, and no page tells of.
_OBSERVED = {"fromName", "trackedHtmlMessage", "trackedTextMessage", "emailType", "type"}
_OBSERVED_OPTIONS = {"sendFromAccountOwner", "isTest", "abVersion"}
_BODIES = {"htmlMessage", "textMessage", "trackedHtmlMessage", "trackedTextMessage"}

_VARIABLE = re.compile(r"%%(\w+)%%")
_LINKS = {
    "unsubscribe": "https://go.quillfeather.example/unsubscribe",
    "email_preference_center": "https://go.quillfeather.example/emailPreference",
}


def read(call: Call) -> Answer:
    """Return a template; one in the recycle bin only if it may be archived."""
    selectors_given(call)
    try:
        return Records(_NODE, [_tree(call, _found(call))])
    except RefusalError as error:
        return _failure(error)


def list_one_to_one(call: Call) -> Answer:
    """Return the templates of one-to-one mails, in one list without pages."""
    condition = "isOneToOneEmail = 1"
    if not _archived(call, Code.INVALID_ARCHIVED_OF_LIST):
        condition += " AND isArchived = 0"
    plan = [column for column in _plan(call) if column.name not in _BODIES]
    rows = call.all(select(select_list(plan), "email_template", condition, "ORDER BY id"))
    tree: Tree = [("templates", _filled(tree_of(call, plan, row), _OBSERVED)) for row in rows]
    # In JSON the templates were seen as an array even where there is one.
    counted: Tree = [*tree, ("error", 0), ("count", len(rows))]
    return Document([("emailTemplates", counted)], lists=frozenset({"templates"}))


def merge(call: Call) -> Answer:
    """Return a template with the values of a prospect in place of its variables.

    No page has this; one client calls it in version 3, with the address in Base64.
    """
    selectors_given(call)
    encoded = call.parameters.filled("prospect_email")
    if encoded is None:
        raise RefusalError(Code.MISSING_PARAMETER)
    try:
        address = base64.b64decode(encoded, validate=True).decode()
    except ValueError:  # no Base64, or no UTF-8 in it
        raise RefusalError(Code.INVALID_EMAIL) from None
    recipient = evolve(call, parameters=Parameters([("prospect_email", address)]))
    values = _values(call, named_prospect(recipient))
    try:
        tree = _tree(call, _found(call))
    except RefusalError as error:
        return _failure(error)
    merged = {*_BODIES, "subject"}
    # A body stays of its kind: HTML or ordinary text.
    return Records(_NODE, [[(n, type(v)(_merged(v, values)) if v and n in merged else v) for n, v in tree]])


# ------------------------------------------------------------------------------------------------------------
# Finding
# ------------------------------------------------------------------------------------------------------------


def _found(call: Call) -> int:
    archived = _archived(call, Code.INVALID_ARCHIVED_OF_READ)
    number = record_id(call.parameters.get("id") or "")
    row = call.one("SELECT isArchived FROM email_template WHERE id = ?", number)
    if row is None or (row[0] and not archived):
        raise RefusalError(Code.NO_SUCH_TEMPLATE)
    return number


def _archived(call: Call, code: Code) -> bool:
    """Return whether templates in the recycle bin are wanted too.

    The error table has two codes of the same text for another word and does not say which is for what; here
    the first is that of a read, the second that of the list.
    """
    return boolean_word(call.parameters.filled("archived") or "false", code)


# ------------------------------------------------------------------------------------------------------------
# Showing
# ------------------------------------------------------------------------------------------------------------


def _plan(call: Call) -> list[Column]:
    return [column for column in columns(_NODE, "full", call.version) if column.name not in _ERROR_FIELDS]


def _tree(call: Call, number: int) -> Tree:
    plan = _plan(call)
    row = call.one(select(select_list(plan), "email_template", "id = ?"), number)
    own = tree_of(call, plan, row or ())
    return [("error", 0), ("sendOptions", _send_options(call, number)), *_filled(own, _OBSERVED)]


def _send_options(call: Call, number: int) -> Tree:
    plan = columns("emailTemplateSendOptions", "full", call.version)
    where = "email_template_id = ?"
    row = call.one(select(select_list(plan), "email_template_send_options", where), number)
    return [] if row is None else _filled(tree_of(call, plan, row), _OBSERVED_OPTIONS)


def _filled(tree: Tree, names: set[str]) -> Tree:
    """Leave out those of these fields that hold nothing."""
    return [(name, value) for name, value in tree if value or name not in names]


def _failure(error: RefusalError) -> Answer:
    fields: Sequence[tuple[str, object]] = (
        ("error", 1), ("errorCode", int(error.code)), ("errorMessage", error.message),
    )  # fmt: skip
    return Records(_NODE, [list(fields)])


def _values(call: Call, prospect_id: int) -> dict[str, str]:
    """Return what the variables of a mail stand for."""
    plan = columns("prospect", "full", call.version)
    row = call.one(select(select_list(plan), "prospect", "id = ?"), prospect_id)
    values = {name: str(value) for name, value in tree_of(call, plan, row or ()) if value is not None}
    own = call.all("SELECT field_id, value FROM prospect_value WHERE prospect_id = ? AND position = 0", prospect_id)
    return values | dict(own) | _LINKS


def _merged(body: str, values: dict[str, str]) -> str:
    return _VARIABLE.sub(lambda match: values.get(match[1], ""), body)
