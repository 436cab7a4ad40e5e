"""Writing forms, which no page documents: one client offers it, and what it sends is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import insert
from pardot_orm.sandbox.core.rows import update as change
from pardot_orm.sandbox.core.values import integer
from pardot_orm.sandbox.legacy.operations.plain_records import (
    campaign_id,
    folder_id,
    live_id,
    refuse_empty_values,
    refuse_missing_values,
    show,
)
from pardot_orm.sandbox.legacy.operations.selectors import selectors_given

if TYPE_CHECKING:
    from collections.abc import Callable

    from pardot_orm.sandbox.legacy.answers import Answer
    from pardot_orm.sandbox.legacy.call import Call

_TRACKER = "https://go.quillfeather.example"


def create(call: Call) -> Answer:
    """Add a form and return it."""
    refuse_missing_values(call)
    values = _values(call)
    number = insert(call, "form", values | {"created_at": call.stamp, "updated_at": call.stamp})
    markup = f'<iframe src="{_TRACKER}/l/41817/form/{number}" width="100%" height="500"></iframe>'
    change(call, "form", number, {"embed_code": markup})
    return show(call, number, created=True)


def update(call: Call) -> Answer:
    """Change the named parameters of a form."""
    selectors_given(call)
    number = live_id(call, call.parameters.get("id") or "")
    refuse_empty_values(call)
    change(call, "form", number, _values(call) | {"updated_at": call.stamp})
    return show(call, number)


def _layout(_call: Call, text: str) -> int:
    try:
        return integer(text, Code.PARAMETER_FAULT)
    except RefusalError:
        message = "Please provide a valid layout_template_id for this field"
        raise RefusalError(Code.PARAMETER_FAULT, param="layout_template_id", message=message) from None


_READERS: dict[str, Callable[[Call, str], object]] = {
    "name": lambda _call, text: text,
    "campaign_id": campaign_id,
    "layout_template_id": _layout,
    "folder_id": folder_id,
}


def _values(call: Call) -> dict[str, object]:
    given = {name: call.parameters.get(name) for name in _READERS}
    return {name: _READERS[name](call, text) if text else None for name, text in given.items() if text is not None}
