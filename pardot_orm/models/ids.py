"""The id of a record where one is expected: given as the record, or as a number; of another object it is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pardot_orm.errors import ValidationError
from pardot_orm.fields.kinds import IntegerField

if TYPE_CHECKING:
    from pardot_orm.fields.scalars import Refuse

_NUMBER = IntegerField(api_name="id")


def record_id(value: Any, object_name: str, refuse: Refuse, *, rehearsed: bool = False) -> int:
    """Return an id, which may be given as a record, a whole number of any type, or the text of one.

    Args:
        value: What was given.
        object_name: The object whose record is meant, as Pardot names it.
        refuse: What makes the error.
        rehearsed: Take the placeholder that a record has which was rehearsed, not created.

    Raises:
        ValidationError: It is a record of another object, one without an id, or nothing that could be an id.
    """
    own = getattr(getattr(type(value), "_meta", None), "object_name", None)
    is_record = own is not None
    if is_record and own != object_name:
        raise refuse(value, f"it is no {object_name}, and their ids mean other records")
    found = value.id if is_record else value
    if is_record and found is None:
        raise refuse(value, "save() it first, it has no id yet")
    try:
        number = _NUMBER.clean(found)
    except ValidationError:
        number = None
    if number is None or (number < 1 and not (rehearsed and is_record)):
        raise refuse(value, "write a record or its id, a whole number above zero")
    return number
