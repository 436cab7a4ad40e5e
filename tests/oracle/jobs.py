"""Imports and exports for one check alone: put into the database, ordered by plain HTTP, and looked after."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.oracle.made import prospect_of_crm

if TYPE_CHECKING:
    import requests

    from tests.oracle.world import World

UPSERT = {"operation": "Upsert", "object": "Prospect"}

_STATES = {
    "import": ("Open", "Waiting", "Processing", "Complete"),
    "export": ("Waiting", "Processing", "Complete", "Failed", "Canceled"),
}


def send(world: World, method: str, operation: str, **options: Any) -> requests.Response:
    """Send `import/read/id/5` by plain HTTP."""
    object_name, _, rest = operation.partition("/")
    url = f"{world.sandbox.url}/api/{object_name}/version/{world.version}/do/{rest}"
    return world.session.request(method, url, timeout=30, **options)


def told(response: requests.Response) -> dict[str, Any]:
    """Return the members of an answer in JSON, which has no envelope."""
    assert (response.status_code, response.headers["Content-Type"]) == (200, "application/json"), response.text
    document = response.json()
    assert "@attributes" not in document
    return dict(document)


def make_jobs(world: World, object_name: str) -> None:
    """Insert a job in each state, each of another time."""
    for state in _STATES[object_name]:
        number = world.next()
        row = {
            "state": state,
            "object": ("visitor", "prospect")[number % 2] if object_name == "export" else "Prospect",
            "created_at": f"2026-01-{number % 28 + 1:02} 10:00:00",
            "updated_at": f"2026-02-{number * 5 % 28 + 1:02} 10:00:00",
        }
        if object_name == "import":
            row |= {"operation": "Upsert", "origin": ("UI", "API")[number % 2]}
        else:
            row |= {"fields": '["id"]', "procedure": "filter_by_updated_at", "arguments": "{}", "timezone": "UTC"}
        names = ", ".join(f'"{name}"' for name in row)
        world.execute(f'INSERT INTO "{object_name}" ({names}) VALUES ({", ".join("?" * len(row))})', *row.values())


# --- imports ----------------------------------------------------------------------------------------------------------


def open_import(world: World, **document: Any) -> int:
    return int(told(send(world, "POST", "import/create", json=UPSERT | document))["id"])


def rows_of_import(world: World) -> tuple[str, int, str]:
    """Return a file of a good row and a bad one; the prospect that it changes, and the city that it gets."""
    number, email, fid = prospect_of_crm(world)
    city = f"City {world.next()}"
    if world.version == 3:
        return f"email,city,score\n{email},{city},5\nnobody,{city},6\n", number, city
    return f"prospect_id,salesforce_fid,city,score\n{number},{fid},{city},5\n,{fid},{city},x\n", number, city


def add_batch(world: World, number: int, text: str) -> None:
    response = send(world, "POST", f"import/batch/id/{number}", files={"importFile": ("rows.csv", text)})
    assert (response.status_code, response.content) == (204, b""), response.text


def submit(world: World, number: int) -> dict[str, Any]:
    return told(send(world, "PATCH", f"import/update/id/{number}", json={"state": "Ready"}))


def complete_import(world: World) -> tuple[int, str]:
    """Run an import of a good row and of a bad one; return its id and the city of the good one."""
    number = open_import(world)
    text, _, city = rows_of_import(world)
    add_batch(world, number, text)
    submit(world, number)
    world.sandbox.finish_jobs()
    return number, city


# --- exports ----------------------------------------------------------------------------------------------------------


def order(world: World, **further: Any) -> dict[str, Any]:
    """Order an export of all prospects of the last year."""
    procedure = {"name": "filter_by_updated_at", "arguments": {"updated_after": "last_month", "deleted": "all"}}
    document = {"object": "prospect", "procedure": procedure, **further}
    return told(send(world, "POST", "export/create", data=json.dumps(document), headers=JSON))


JSON = {"Content-Type": "application/json"}
