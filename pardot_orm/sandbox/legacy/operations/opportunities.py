"""Opportunities: made for a prospect that its id, its address or both name, and noted in the prospects' activities.

An account with a CRM connector has them from there: the API does not write them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.sandbox.core import opportunity_writes
from pardot_orm.sandbox.core.connector import refuse_with_connector
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.legacy.operations import plain_records
from pardot_orm.sandbox.legacy.operations.named_prospect import named_prospect
from pardot_orm.sandbox.legacy.operations.plain_records import (
    refuse_empty_values,
    required_fields,
    show,
    to_update,
    written_values,
)
from pardot_orm.sandbox.legacy.operations.selectors import selectors_given

if TYPE_CHECKING:
    from pardot_orm.sandbox.legacy.answers import Answer
    from pardot_orm.sandbox.legacy.call import Call


def create(call: Call) -> Answer:
    """Add an opportunity of one prospect."""
    refuse_with_connector(call)
    selectors_given(call)
    if not all(name in call.parameters for name in required_fields(call.object)):
        raise RefusalError(Code.MISSING_PARAMETER)
    refuse_empty_values(call)
    prospect_id = named_prospect(call)
    number = opportunity_writes.create(call, written_values(call), prospect_id)
    return show(call, number, created=True)


def update(call: Call) -> Answer:
    """Change the named fields of an opportunity."""
    refuse_with_connector(call)
    number = to_update(call)
    refuse_empty_values(call)
    opportunity_writes.change(call, number, written_values(call))
    return show(call, number)


def delete(call: Call) -> Answer:
    """Put an opportunity into the recycle bin."""
    refuse_with_connector(call)
    return plain_records.delete(call)


def undelete(call: Call) -> Answer:
    """Bring an opportunity back."""
    refuse_with_connector(call)
    return plain_records.undelete(call)
