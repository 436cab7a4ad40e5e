"""Records for one check alone, put into the database: what a check changes or deletes is nobody else's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.oracle.meanings import table

if TYPE_CHECKING:
    from tests.oracle.world import World

_STAMP = "2026-01-05 10:00:00"


def make(world: World, object_name: str, **values: Any) -> int:
    """Insert a live record and return its id."""
    row = {**_DEFAULTS[object_name](world), **values}
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" * len(row))
    world.execute(f"INSERT INTO {table(object_name)} ({names}) VALUES ({marks})", *row.values())
    return int(world.one(f"SELECT MAX(id) FROM {table(object_name)}"))


def _times() -> dict[str, Any]:
    return {"created_at": _STAMP, "updated_at": _STAMP, "is_archived": 0}


def _prospect(world: World) -> dict[str, Any]:
    campaign, profile = world.one("SELECT MIN(id) FROM campaign"), world.one("SELECT MIN(id) FROM profile")
    number = world.next()
    return {"email": f"made{number}@quillfeather.example", "campaign_id": campaign, "profile_id": profile, **_times()}


_DEFAULTS = {
    "campaign": lambda world: {"name": f"Made {world.next()}", **_times()},
    "list": lambda world: {"name": f"Made {world.next()}", **_times()},
    "customField": lambda world: {
        "name": "Made",
        "field_id": f"Made_{world.next()}",
        "type": "Text",
        "type_id": 1,
        **_times(),
    },
    "prospectAccount": lambda world: {"name": f"Made {world.next()}", "created_at": _STAMP, "updated_at": _STAMP},
    "opportunity": lambda world: {
        "name": f"Made {world.next()}",
        "value": 900,
        "probability": 20,
        "status": "open",
        "campaign_id": world.one("SELECT MIN(id) FROM campaign"),
        **_times(),
    },
    "prospect": _prospect,
    "listMembership": lambda world: {
        "list_id": make(world, "list"),
        "prospect_id": make(world, "prospect"),
        "opted_out": 0,
        **_times(),
    },
}


def prospect(world: World, **values: Any) -> tuple[int, str]:
    """Return a new live prospect whose address nobody shares: its id and address."""
    number = make(world, "prospect", **values)
    return number, world.one("SELECT email FROM prospect WHERE id = ?", number)


def prospect_of_crm(world: World) -> tuple[int, str, str]:
    """Return a new live prospect with its address and its CRM id."""
    fid = f"003{world.next():012d}"
    number, email = prospect(world, crm_contact_fid=fid, salesforce_fid=fid, fid=fid)
    return number, email, fid


def user(world: World) -> tuple[int, str]:
    """Return a user's id and address."""
    (found,) = world.rows("SELECT id, email FROM user WHERE is_archived = 0 ORDER BY id DESC LIMIT 1")
    return found[0], found[1]


def pair(world: World) -> tuple[int, int, int]:
    """Return a new live membership with its list and its prospect."""
    number = make(world, "listMembership")
    (found,) = world.rows("SELECT list_id, prospect_id FROM list_membership WHERE id = ?", number)
    return number, found[0], found[1]
