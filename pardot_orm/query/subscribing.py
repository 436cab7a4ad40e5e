"""The lists of a prospect out of its memberships, as an answer nests them that shows them by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import evolve

from pardot_orm.models.base import registry
from pardot_orm.models.relations import RelatedRecords
from pardot_orm.models.subscriptions import Subscriptions, SubscriptionsDescriptor
from pardot_orm.protocol.asks import Read, Wants
from pardot_orm.protocol.payload import Columns, Payload

if TYPE_CHECKING:
    from pardot_orm.connection.connection import Connection
    from pardot_orm.models.base import Model


def are_shown(model: type[Model], connection: Connection) -> bool:
    """Tell whether a read of a prospect shows its lists, in the version that is spoken."""
    return Subscriptions.node in connection.dialect.shape_of_read(model._meta, Read(model._meta.object_name)).shown


def load_subscriptions(record: Model, connection: Connection) -> None:
    """Ask for the memberships of a record, and let it show its lists by them. One request for a page of them."""
    model = type(record)
    relation = next(r for r in _declared(model) if isinstance(r, SubscriptionsDescriptor))
    criterion = next(
        r.criterion for r in _declared(model) if isinstance(r, RelatedRecords) and r.object_name == relation.memberships
    )
    meta = registry[relation.memberships]._meta
    select, source = connection.asking(meta, Wants(("id", "list_id", "opted_out")))
    entries = [
        subscription(found, made_of(("id",), (found["list_id"],), connection), connection)
        for found in connection.select_all(evolve(select, criteria={criterion: record._key()}), source)
    ]
    record._state.baseline.supplement(Subscriptions.node, subscriptions(entries, connection))


def subscription(membership: Payload, entry: Payload, connection: Connection) -> Payload:
    """Return a membership and its list as one record nests them."""
    return made_of(("did_opt_out", "list"), (membership.get("opted_out"), entry), connection)


def subscriptions(entries: list[Payload], connection: Connection) -> Payload:
    """Return all that a prospect's record nests."""
    return made_of(("list_subscription",), (entries,), connection)


def made_of(names: tuple[str, ...], values: tuple[Any, ...], connection: Connection) -> Payload:
    """Return a record of these elements."""
    columns = Columns(names, connection.source(names), {name: i for i, name in enumerate(names)})
    return Payload(columns, values)


def _declared(model: type[Model]) -> list[Any]:
    return [value for base in model.__mro__ for value in vars(base).values()]
