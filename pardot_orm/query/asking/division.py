"""Which criteria Pardot is sent: what a version lacks, and what is too much for one query, is checked here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.errors import FieldError, UnsupportedError
from pardot_orm.protocol.capabilities import Absent
from pardot_orm.query.asking.expressions import Alternative
from pardot_orm.query.asking.lookups import plural
from pardot_orm.query.asking.negation import Matches, is_shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pardot_orm.connection.connection import Connection
    from pardot_orm.models.base import Model
    from pardot_orm.protocol.capabilities import Querying
    from pardot_orm.query.asking.lookups import Asked


def divided(alternative: Alternative, model: type[Model], querying: Querying, connection: Connection) -> Alternative:
    """Return the walk as it is to be asked in the version that is spoken.

    Raises:
        UnsupportedError: The version has nothing for a criterion, and no answer shows what it looks at.
        FieldError: More fields are filtered than a query may, and no answer shows them.
    """
    if not querying.lacks and querying.most_fields is None:
        return alternative
    lacking = [entry for entry in alternative.criteria if entry.criterion.name in querying.lacks]
    for entry in lacking:
        if isinstance(querying.lacks[entry.criterion.name], Absent):
            raise _absent(entry, model, connection)
    sent = [entry for entry in alternative.criteria if entry not in lacking]
    too_many = _too_many(sent, model, querying)
    here = tuple(Matches(entry) for entry in (*lacking, *too_many))
    sent = [entry for entry in sent if entry not in too_many]
    return Alternative(tuple(sent), (*alternative.conditions, *here))


def _absent(entry: Asked, model: type[Model], connection: Connection) -> UnsupportedError:
    name = entry.criterion.name
    versions = connection.versions_that(
        model._meta, lambda can: can.querying.is_possible and name not in can.querying.lacks
    )
    return UnsupportedError(
        f"{name} is a criterion of {versions}, and the connection speaks version {connection.version}."
    )


def _too_many(sent: Iterable[Asked], model: type[Model], querying: Querying) -> list[Asked]:
    """Return the criteria that are checked here because a query may filter few fields: the least selective ones."""
    if querying.most_fields is None:
        return []
    fields: dict[str, list[Asked]] = {}
    for entry in sent:
        fields.setdefault(entry.criterion.field or entry.criterion.name, []).append(entry)
    bounds = fields.pop("id", None)
    # A walk by id has bounds of its own.
    most = querying.most_fields - (1 if bounds or querying.is_bounded_by_id else 0)
    kept = sorted(fields, key=lambda name: (_can_be_checked(fields[name], model), -_selectivity(fields[name])))
    over = [entry for name in kept[most:] for entry in fields[name]]
    if unseen := [entry.criterion.name for entry in over if not is_shown(model, entry.criterion)]:
        raise FieldError(
            f"A query may filter {querying.most_fields} fields of {plural(model._meta.object_name)}, and no answer "
            f"shows what {', '.join(unseen)} looks at.",
            hint="Query once for some of them, and check the others with where().",
        )
    return over


def _can_be_checked(entries: Iterable[Asked], model: type[Model]) -> bool:
    return all(is_shown(model, entry.criterion) for entry in entries)


def _selectivity(entries: list[Asked]) -> int:
    """Return a number that is the higher, the fewer records are likely to match."""
    if any(entry.criterion.relation == "equal" and entry.criterion.kind != "flag" for entry in entries):
        return 3
    return len(entries) if entries[0].criterion.kind != "flag" else 0
