"""What new records are told apart by, before and after somebody knows their ids."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from attrs import evolve

from pardot_orm.changes.lost.resolving import bare
from pardot_orm.fields.kinds import CharField
from pardot_orm.protocol.asks import Wants

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from pardot_orm.connection.connection import Connection
    from pardot_orm.fields.kinds import Field
    from pardot_orm.models.base import Model
    from pardot_orm.protocol.asks import Write
    from pardot_orm.protocol.payload import Payload


def names_of(model: type[Model]) -> list[Field[Any]]:
    """Return the fields that a record is named by: required ones, but not amounts, which Pardot may round."""
    required = [f for f in model._meta.fields.values() if f.required]
    return [f for f in required if isinstance(f, CharField)] or required


def create_key(model: type[Model], write: Write) -> Hashable:
    """Return what two creates share that could be taken for each other."""
    return write.object_name, *(bare(str(write.changes.values.get(f.api_name))) for f in names_of(model))


def found_by(model: type[Model], write: Write) -> dict[str, Any]:
    """Return the selector by which a record that is created can be read, as it is named; none where there is none."""
    names = (f.api_name for f in names_of(model) if f.api_name in model._meta.selectors)
    return {name: write.changes.values[name] for name in names}


def created_since(
    model: type[Model], newest: int, connection: Connection, names: Iterable[str] = ()
) -> dict[Hashable, list[Payload]]:
    """Return the records created since the newest id before, as creates name them, with more of their fields.

    The pages are read as walks are: one request for each.
    """
    found: dict[Hashable, list[Payload]] = defaultdict(list)
    named = [f.api_name for f in names_of(model)]
    select, source = connection.asking(model._meta, Wants(tuple(dict.fromkeys((*named, *names)))))
    for payload in connection.select_all(evolve(select, criteria={"id_greater_than": newest}), source):
        found[model._meta.object_name, *(bare(str(payload.get(name))) for name in named)].append(payload)
    return found
