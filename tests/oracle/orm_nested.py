"""Fields of nested records as the library shows them, each read compared with SQLite."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pardot_orm.models.base import registry
from tests.oracle.meanings import table
from tests.oracle.nesting import ASSETS, NESTS, asset, list_mail, stats
from tests.oracle.values import check_typed, fill, typed

if TYPE_CHECKING:
    from tests.oracle.walk import Row
    from tests.oracle.world import World

NESTED = {*NESTS, "assetStub", "emailStats"}


def _read(world: World, object_name: str, record_id: int) -> Any:
    """Read one record, and assert that this was one request."""
    with world.recorded_all() as made:
        record = registry[object_name].objects.using(world.connection.alias).get(id=record_id)
    (served,) = made
    assert (served.object, served.op, served.params["id"]) == (object_name, "read", str(record_id))
    return record


def nested_field(world: World, row: Row) -> None:
    """Compare a field of nested records."""
    if row.object == "assetStub":
        _asset(world, row)
    elif row.object == "emailStats":
        _stats(world, row)
    elif row.name == "matches":
        _matches(world)
    else:
        _values(world, row)


def _values(world: World, row: Row) -> None:
    nest = NESTS[row.object]
    column = {"did_opt_out": "opted_out", "did_opt_in": "opted_out"}.get(row.name, row.name)
    if row.object != "listSubscription":
        fill(world, nest.table, column, row.data["type"])
    parent = nest.pick(world, column)
    record = _read(world, nest.parent, parent)
    with world.recorded_all() as made:
        found = [getattr(inner, _attribute(row)) for inner in nest.shown(record)]
    assert made == []
    values = nest.values(world, parent, column)
    assert len(found) == len(values) > 0
    for value, stored in zip(found, values, strict=True):
        check_typed(value, typed(world, row.data, not stored if row.name == "did_opt_in" else stored))


def _attribute(row: Row) -> str:
    model = registry.get(row.object)
    return model._meta.by_api_name[row.name].name if model is not None else row.name


def _asset(world: World, row: Row) -> None:
    for node in ASSETS:
        activity, number, name = asset(world, node)
        record = _read(world, "visitorActivity", activity)
        if row.name == "name":
            check_typed(record.asset.name, name)
        else:
            assert record.asset.app_url.startswith("https://")
            assert str(number) in record.asset.app_url


def _stats(world: World, row: Row) -> None:
    number = list_mail(world)
    record = _read(world, "email", number)
    with world.recorded_all() as made:
        found = record.stats()
    (served,) = made
    assert (served.object, served.op, served.params["id"]) == ("email", "stats", str(number))
    check_typed(getattr(found, row.name), stats(world, number)[row.name])


def _matches(world: World) -> None:
    prospect, criterion = world.rows(
        "SELECT p.id, c.id FROM prospect p JOIN profile_criteria c ON c.profile_id = p.profile_id"
        " WHERE p.is_archived = 0 ORDER BY p.id LIMIT 1"
    )[0]
    for wanted in ("match", "nomatch", "unknown"):
        record = _read(world, "prospect", prospect)
        other = "nomatch" if wanted == "match" else "match"
        world.execute(
            "INSERT OR REPLACE INTO prospect_profile_criteria (prospect_id, criteria_id, matches) VALUES (?, ?, ?)",
            *(prospect, criterion, other),
        )
        record.refresh()
        check_typed(record.profile_criteria[criterion], other)
        record.profile_criteria[criterion] = wanted
        with world.recorded_all() as made:
            record.save()
        (served,) = made
        assert served.params == {"id": str(prospect), f"profile_criteria_{criterion}": wanted}
        stored = "SELECT matches FROM prospect_profile_criteria WHERE prospect_id = ? AND criteria_id = ?"
        assert world.one(stored, prospect, criterion) == wanted


def node_field(world: World, row: Row) -> None:
    """Compare a field that is a record, or several."""
    if row.name == "campaign":
        record_id, campaign_id, name = world.rows(
            f"SELECT t.id, c.id, c.name FROM {table(row.object)} t JOIN campaign c ON c.id = t.campaign_id"
            f" WHERE {'t.type <> 5' if row.object == 'visitorActivity' else 1} LIMIT 1"
        )[0]
        record = _read(world, row.object, record_id)
        with world.recorded_all() as made:
            check_typed(record.campaign.id, campaign_id)
            check_typed(record.campaign.name, name)
        assert made == []
        return
    nest = NESTS[row.data["references"]]
    parent = nest.pick(world, "rowid")
    record = _read(world, row.object, parent)
    with world.recorded_all() as made:
        assert len(nest.shown(record)) == len(nest.values(world, parent, "rowid"))
    assert made == []
