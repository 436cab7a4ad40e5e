"""Reading, querying and writing all objects but prospects and memberships, by what the data says of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.sandbox.core import record_writes
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import exists, select
from pardot_orm.sandbox.core.schema import table_name
from pardot_orm.sandbox.core.values import amount, flag, integer, probability, record_id
from pardot_orm.sandbox.legacy.answers import Answer, Nothing, Records, Result
from pardot_orm.sandbox.legacy.documentation import conventions, object_spec
from pardot_orm.sandbox.legacy.moments import parse_moment
from pardot_orm.sandbox.legacy.nested_trees import record_columns, record_trees
from pardot_orm.sandbox.legacy.operations.selectors import selectors_given
from pardot_orm.sandbox.legacy.queries import fetch_page
from pardot_orm.sandbox.legacy.record_trees import columns, select_list, tree_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pardot_orm.sandbox.legacy.call import Call
    from pardot_orm.sandbox.legacy.documentation import FieldSpec


def read_account(call: Call) -> Answer:
    """Return the one account, which needs no id."""
    plan = columns(call.object, call.output, call.version)
    row = call.one(select(select_list(plan), "account", "1"))
    if row is None:
        raise RefusalError(Code.INVALID_ID)
    return Records("account", [tree_of(call, plan, row)])


def read(call: Call) -> Answer:
    """Return the record that an id, or a user's address, names."""
    (selector,) = selectors_given(call)
    text = call.parameters.get(selector) or ""
    if selector == "email":
        found = call.one("SELECT id FROM user WHERE email = ? COLLATE NOCASE AND is_archived = 0", text)
        if found is None:
            raise RefusalError(Code.INVALID_USER_EMAIL)
        return show(call, found[0])
    return show(call, live_id(call, text))


def query(call: Call) -> Answer:
    """Return a page of the records that match."""
    rows, total = fetch_page(call, record_columns(call))
    return Result(object_spec(call.object).node, record_trees(call, rows), total)


def create(call: Call) -> Answer:
    """Add a campaign, a list or a custom field."""
    record_writes.refuse_new_campaign(call, call.object)
    refuse_missing_values(call)
    values = written_values(call)
    if call.object == "customField":
        number = record_writes.create_custom_field(call, call.parameters.get("field_id") or "", values)
    else:
        number = record_writes.create(call, call.object, values)
    return show(call, number, created=True)


def update(call: Call) -> Answer:
    """Change the named fields of a record."""
    number = to_update(call)
    record_writes.refuse_connected_campaign(call, call.object, set(call.parameters))
    refuse_empty_values(call)
    record_writes.change(call, call.object, number, written_values(call))
    return show(call, number)


def delete(call: Call) -> Answer:
    """Remove a list with its memberships, a custom field with its values, or an opportunity alone."""
    record_writes.recycle(call, call.object, to_update(call))
    return Nothing()


def undelete(call: Call) -> Answer:
    """Bring a deleted record back as it was; one that is not deleted stays as it is."""
    record_writes.restore(call, call.object, to_update(call, live=False))
    return Nothing()


def to_update(call: Call, *, live: bool = True) -> int:
    """Return the id of the record that a write names."""
    selectors_given(call)
    return live_id(call, call.parameters.get("id") or "", live=live)


def live_id(call: Call, text: str, *, live: bool = True) -> int:
    """Return the id of a record that exists, or refuse it with the object's own code.

    One in the recycle bin counts with `live` off only.
    """
    number = record_id(text)
    if not exists(call, table_name(call.object), number, live=live):
        code = conventions()["not_found"]["read"].get(call.object, Code.INVALID_ID)
        raise RefusalError(code if isinstance(code, int) else code["id"])
    return number


def show(call: Call, number: int, *, created: bool = False) -> Answer:
    """Return one record as its read shows it."""
    row = call.one(select(record_columns(call), table_name(call.object), "id = ?"), number)
    if row is None:
        raise RefusalError(Code.INVALID_ID)
    return Records(object_spec(call.object).node, record_trees(call, [row]), created)


# ------------------------------------------------------------------------------------------------------------
# Values
# ------------------------------------------------------------------------------------------------------------


def required_fields(object_name: str) -> tuple[str, ...]:
    """Return the fields that a new record must have, and that no update may empty."""
    spec = object_spec(object_name)
    creates = [o for o in spec.operations if o.op == "create"]
    sent = tuple(p["name"] for o in creates for p in o.params if p.get("required"))
    return tuple(f.name for f in spec.fields if f.required_on_create) or sent or ("name",)


def refuse_missing_values(call: Call) -> None:
    """Refuse a new record without what it must have, each parameter named."""
    missing = [name for name in required_fields(call.object) if not call.parameters.get(name)]
    if missing:
        raise RefusalError.of_parameters((name, f"Please provide a {name}") for name in missing)


def refuse_empty_values(call: Call) -> None:
    """Refuse a write that would leave a required field without a value."""
    # A custom field keeps its field_id for life, although updates may send it.
    if any(call.parameters.get(name) == "" for name in required_fields(call.object) if name != "field_id"):
        raise RefusalError(Code.MISSING_VALUE)


def written_values(call: Call) -> dict[str, object]:
    """Return the columns that the parameters set; what is not writable or not known is ignored."""
    values: dict[str, object] = {}
    for field in object_spec(call.object).fields:
        text = call.parameters.get(field.name)
        # A custom field keeps its field_id for life, although updates may send it.
        if text is not None and field.writable and field.name != "field_id":
            values[field.name] = _read_value(call, field, text)
    if call.object == "customField":
        if values.get("type") is None:
            values.pop("type", None)
        else:
            values |= record_writes.custom_field_type(values["type"])
    return values


def _read_value(call: Call, field: FieldSpec, text: str) -> object:
    if field.type == "boolean":
        return flag(text, false_is_true=call.settings.false_is_true)
    if not text:
        return None
    if field.name in _READERS:
        return _READERS[field.name](call, text)
    if field.type == "enum":
        if text.lower() not in (field.choices or ()):  # answers capitalise the words
            raise RefusalError.invalid(field.name)
        return text.lower()
    if field.type == "integer":
        try:
            return integer(text, Code.PARAMETER_FAULT)
        except RefusalError:
            raise RefusalError.invalid(field.name) from None
    return text


def campaign_id(call: Call, text: str) -> int:
    """Return the id of a campaign that exists."""
    number = record_id(text, Code.INVALID_CAMPAIGN_ID)
    if not exists(call, "campaign", number):
        raise RefusalError(Code.INVALID_CAMPAIGN_ID)
    return number


def folder_id(call: Call, text: str) -> int:
    """Return the id of a folder that exists."""
    number = integer(text, Code.INVALID_FOLDER_ID)
    if not exists(call, "folder", number):
        raise RefusalError(Code.INVALID_FOLDER_ID)
    return number


# Fields whose faulty values have a code of their own.
_READERS: dict[str, Callable[[Call, str], object]] = {
    "campaign_id": campaign_id,
    "closed_at": lambda call, text: parse_moment(text, call.zone, call.now),
    "folder_id": folder_id,
    "probability": lambda _call, text: probability(text),
    "value": lambda _call, text: amount(text),
}
