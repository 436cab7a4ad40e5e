"""Keysets on id: a page begins beyond the last id of the one before, whatever became of that record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from pardot_orm.errors import InvalidResponseError

if TYPE_CHECKING:
    from pardot_orm.protocol.asks import Select
    from pardot_orm.protocol.payload import Payload


def beyond(select: Select, last: int, *, descending: bool = False) -> Select:
    """Return the select with its keyset moved on; a bound of the user's own stays where it is the narrower one."""
    name, pick = ("id_less_than", min) if descending else ("id_greater_than", max)
    bound = pick(last, select.criteria.get(name, last))
    return evolve(select, criteria={**select.criteria, name: bound})


def holds_no_id(select: Select) -> bool:
    """Tell whether no id lies between the bounds, which Pardot refuses where they are reversed."""
    above, below = (select.criteria.get(name) for name in ("id_greater_than", "id_less_than"))
    return above is not None and below is not None and below - above < 2


def last_id(records: list[Payload], select: Select) -> int:
    """Return the last id of a page, checked to lie beyond what was asked for."""
    last = id_of(records[-1])
    bound = select.criteria.get("id_less_than" if select.descends else "id_greater_than")
    if bound is not None and (last >= bound if select.descends else last <= bound):
        raise InvalidResponseError(
            f"Pardot answered with id {last} to a query for ids beyond {bound}; the walk would never end."
        )
    return last


def id_of(record: Payload) -> int:
    """Return the id of a record as it came."""
    text = record.get("id")
    if not isinstance(text, str) or not text.isdecimal():
        raise InvalidResponseError("Pardot sent a record without an id.")
    return int(text)
