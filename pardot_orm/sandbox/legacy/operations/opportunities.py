"""Opportunities: made for a prospect that its id, its address or both name, and noted in the prospects' activities.

An account with a CRM connector has them from there: the API does not write them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.connector import refuse_with_connector
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import insert
from pardot_orm.sandbox.core.spec import object_spec
from pardot_orm.sandbox.legacy.operations import plain_records
from pardot_orm.sandbox.legacy.operations.named_prospect import named_prospect
from pardot_orm.sandbox.legacy.operations.plain_records import (
    live_id,
    refuse_empty_values,
    required_fields,
    show,
    written_values,
)
from pardot_orm.sandbox.legacy.operations.selectors import selectors_given

if TYPE_CHECKING:
    from pardot_orm.sandbox.legacy.call import Answer, Call

_NEW_STATUS = "open"

# The activity that a new status leaves behind; one that is open again was reopened.
_CREATED = 8
_ACTIVITIES = {"won": 9, "lost": 10, "open": 18}


def create(call: Call) -> Answer:
    """Add an opportunity of one prospect."""
    refuse_with_connector(call)
    selectors_given(call)
    if not all(name in call.parameters for name in required_fields(call.object)):
        raise RefusalError(Code.MISSING_PARAMETER)
    refuse_empty_values(call)
    prospect_id = named_prospect(call)
    values = written_values(call) | {"created_at": call.stamp, "updated_at": call.stamp}
    values["status"] = values.get("status") or _NEW_STATUS
    number = insert(call, "opportunity", values)
    call.db.execute("INSERT INTO opportunity_prospect VALUES (?, ?)", (number, prospect_id))
    _note(call, number, _CREATED)
    if values["status"] != _NEW_STATUS:
        _note(call, number, _ACTIVITIES[str(values["status"])])
    return show(call, number, created=True)


def update(call: Call) -> Answer:
    """Change the named fields of an opportunity."""
    refuse_with_connector(call)
    selectors_given(call)
    number = live_id(call, call.parameters.get("id") or "")
    before = _status(call, number)
    plain_records.update(call)
    after = _status(call, number)
    if after != before and after in _ACTIVITIES:
        _note(call, number, _ACTIVITIES[after])
    return show(call, number)


def delete(call: Call) -> Answer:
    """Put an opportunity into the recycle bin."""
    refuse_with_connector(call)
    return plain_records.delete(call)


def undelete(call: Call) -> Answer:
    """Bring an opportunity back."""
    refuse_with_connector(call)
    return plain_records.undelete(call)


def _status(call: Call, number: int) -> str:
    (status,) = call.one("SELECT status FROM opportunity WHERE id = ?", number) or (None,)
    return status or ""


def _note(call: Call, number: int, kind: int) -> None:
    """Write an activity of this type for each prospect of an opportunity."""
    kinds = object_spec("visitorActivity").document["type_details"]["opportunity"]
    name = next(row["type_name"] for row in kinds if row["type"] == kind)
    (campaign_id,) = call.one("SELECT campaign_id FROM opportunity WHERE id = ?", number) or (None,)
    owners = call.all("SELECT prospect_id FROM opportunity_prospect WHERE opportunity_id = ?", number)
    for (prospect_id,) in owners:
        values = {"prospect_id": prospect_id, "type": kind, "type_name": name, "opportunity_id": number}
        values |= {"campaign_id": campaign_id, "created_at": call.stamp, "updated_at": call.stamp}
        insert(call, "visitor_activity", values)
