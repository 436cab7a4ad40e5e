"""Prospect accounts: the companies of prospects, with fields of their own, which `describe` lists.

The documentation's table of fields has an id and a name alone; answers have more, and the account's own fields.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from attrs import frozen

from pardot_orm.sandbox.core.connector import refuse_with_connector
from pardot_orm.sandbox.core.custom_values import is_number
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import exists, insert, marks, select
from pardot_orm.sandbox.core.rows import update as change
from pardot_orm.sandbox.core.values import is_date, record_id
from pardot_orm.sandbox.legacy.answers import Answer, CustomText, Document, Records, Result, Tree
from pardot_orm.sandbox.legacy.operations.plain_records import live_id, refuse_empty_values, refuse_missing_values
from pardot_orm.sandbox.legacy.operations.selectors import selectors_given
from pardot_orm.sandbox.legacy.queries import fetch_page
from pardot_orm.sandbox.legacy.record_trees import columns, select_list, tree_of, trees_by_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pardot_orm.sandbox.legacy.call import Call
    from pardot_orm.sandbox.legacy.record_trees import Column

_NODE = "prospectAccount"
_TABLE = "prospect_account"
_KEYS = ("id", "user_id")

_INDEXED = re.compile(r"(?P<field_id>.+)_(?P<index>[0-9]{1,18})")


@frozen
class AccountField:
    """A field that the account has added to its prospect accounts."""

    field_id: str
    label: str
    type: str  # "text", "number", "date", "dropdown" or "multiselect"
    options: tuple[str, ...] = ()

    @property
    def takes_several(self) -> bool:
        """Whether `<field>_0`, `<field>_1`, … may be written."""
        return self.type == "multiselect"


def read(call: Call) -> Answer:
    """Return a prospect account."""
    selectors_given(call)
    return _show(call, live_id(call, call.parameters.get("id") or ""))


def query(call: Call) -> Answer:
    """Return a page of the prospect accounts that match."""
    rows, total = fetch_page(call, select_list(_plan(call), *_KEYS))
    return Result(_NODE, _trees(call, rows), total)


def create(call: Call) -> Answer:
    """Add a prospect account; accounts with a CRM connector have them from there."""
    refuse_with_connector(call)
    refuse_missing_values(call)
    values = _values(call)
    name = call.parameters.get("name")
    number = insert(call, _TABLE, {"name": name, "created_at": call.stamp, "updated_at": call.stamp})
    _write(call, number, values)
    return _show(call, number, created=True)


def update(call: Call) -> Answer:
    """Change the named fields of a prospect account.

    The table of fields says that the name is required and cannot be edited; the pages of create and update send it.
    """
    refuse_with_connector(call)
    selectors_given(call)
    number = live_id(call, call.parameters.get("id") or "")
    refuse_empty_values(call)
    values = _values(call)
    name = call.parameters.get("name")
    change(call, _TABLE, number, ({} if name is None else {"name": name}) | {"updated_at": call.stamp})
    _write(call, number, values)
    return _show(call, number)


def assign(call: Call) -> Answer:
    """Make a user the owner.

    The text of August 2021 says that a prospect is assigned; its parameter, and June 2020, say a user.
    """
    refuse_with_connector(call)
    selectors_given(call)
    number = live_id(call, call.parameters.get("id") or "")
    text = call.parameters.filled("user_id")
    if text is None:
        raise RefusalError(Code.MISSING_PARAMETER)
    user_id = record_id(text, Code.INVALID_USER_ID)
    if not exists(call, "user", user_id):
        raise RefusalError(Code.INVALID_USER_ID)
    change(call, _TABLE, number, {"user_id": user_id, "updated_at": call.stamp})
    return _show(call, number)


def describe(call: Call) -> Answer:
    """Return the fields that may be written, each with its options."""
    fields = [AccountField("name", "Name", "text"), *_fields(call)]
    tree: Tree = [("field", _description(field, is_custom=place > 0)) for place, field in enumerate(fields)]
    return Document([("result", tree)])


def _description(field: AccountField, *, is_custom: bool) -> Tree:
    attributes: Tree = [
        ("id", field.field_id),
        ("label", field.label),
        ("required", not is_custom),
        ("custom", is_custom),
        ("type", field.type),
        ("has_options", bool(field.options)),
    ]
    return [("@attributes", attributes), *(("options", option) for option in field.options)]


# ------------------------------------------------------------------------------------------------------------
# Showing
# ------------------------------------------------------------------------------------------------------------


def _show(call: Call, number: int, *, created: bool = False) -> Answer:
    rows = call.all(select(select_list(_plan(call), *_KEYS), _TABLE, "id = ?"), number)
    return Records(_NODE, _trees(call, rows), created)


def _plan(call: Call) -> tuple[Column, ...]:
    return columns(_NODE, call.output, call.version, call.fields)


def _trees(call: Call, rows: Sequence[Sequence[object]]) -> list[Tree]:
    plan = _plan(call)
    keys = [row[-len(_KEYS) :] for row in rows]
    wanted = call.output == "full" and (call.fields is None or "assigned_to" in call.fields)
    users = trees_by_id(call, "user", {user for _, user in keys if isinstance(user, int)}) if wanted else {}
    own = _own_values(call, [number for number, _ in keys])
    trees = []
    for row, (number, user) in zip(rows, keys, strict=True):
        tree = tree_of(call, plan, row)
        if user in users:
            tree.append(("assigned_to", [("user", users[user])]))
        trees.append(tree + own.get(number, []))
    return trees


def _own_values(call: Call, ids: Sequence[object]) -> dict[object, Tree]:
    """Return the values of the account's own fields, by prospect account, where the output shows them.

    As with prospects, the mobile form has none, and bulk those that `fields` names.
    """
    if call.output == "mobile" or (call.output == "bulk" and call.fields is None):
        return {}
    where = f"prospect_account_id IN ({marks(ids)})"
    statement = select("prospect_account_id, field_id, value", "prospect_account_value", where, "ORDER BY position")
    found: dict[object, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for number, field_id, value in call.all(statement, *ids):
        found[number][field_id].append(value)
    fields = [field for field in _fields(call) if call.fields is None or field.field_id in call.fields]
    return {
        number: [(field.field_id, _value(field, own[field.field_id])) for field in fields if field.field_id in own]
        for number, own in found.items()
    }


def _value(field: AccountField, texts: Sequence[str]) -> object:
    """Return a value as it is shown: answers were seen to wrap that of some fields, even if it is one."""
    return [("value", CustomText(text)) for text in texts] if field.takes_several else CustomText(texts[0])


# ------------------------------------------------------------------------------------------------------------
# The account's own fields
# ------------------------------------------------------------------------------------------------------------


def _fields(call: Call) -> list[AccountField]:
    options: dict[str, list[str]] = defaultdict(list)
    for field_id, value in call.all("SELECT field_id, value FROM prospect_account_option ORDER BY position"):
        options[field_id].append(value)
    rows = call.all("SELECT field_id, label, type FROM prospect_account_field ORDER BY position")
    return [AccountField(field_id, label, type_, tuple(options[field_id])) for field_id, label, type_ in rows]


def _values(call: Call) -> dict[str, list[str]]:
    """Return the new values of the account's own fields; other names are ignored."""
    fields = {field.field_id: field for field in _fields(call)}
    values: dict[str, list[str]] = {}
    indexed: dict[str, dict[int, str]] = defaultdict(dict)
    for name, text in call.parameters.items():
        match = _INDEXED.fullmatch(name)
        if name in fields:
            values[name] = [text] if text else []
        elif match and match["field_id"] in fields and fields[match["field_id"]].takes_several:
            indexed[match["field_id"]][int(match["index"])] = text
    for field_id, by_index in indexed.items():
        values[field_id] = [by_index[index] for index in sorted(by_index) if by_index[index]]
    for field_id, texts in values.items():
        for text in texts:
            _check(fields[field_id], text)
    return values


def _check(field: AccountField, text: str) -> None:
    if field.type == "number" and not is_number(text):
        raise RefusalError(Code.INVALID_NUMBER)
    if field.type == "date" and not is_date(text):
        raise RefusalError(Code.INVALID_DATE)
    if field.options and text not in field.options:
        message = "Please provide a valid value for this field"
        raise RefusalError(Code.PARAMETER_FAULT, param=field.field_id, message=message)


def _write(call: Call, number: int, values: dict[str, list[str]]) -> None:
    for field_id, texts in values.items():
        own = "DELETE FROM prospect_account_value WHERE prospect_account_id = ? AND field_id = ?"
        call.db.execute(own, (number, field_id))
        rows = [(number, field_id, position, text) for position, text in enumerate(texts)]
        call.db.executemany("INSERT INTO prospect_account_value VALUES (?, ?, ?, ?)", rows)
