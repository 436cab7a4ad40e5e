"""The samples of import and export are what the embedded Pardot answers: the same members, of the same types."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.oracle.jobs import add_batch, complete_import, open_import, order, rows_of_import, send, submit, told
from tests.oracle.walk import DOCUMENTS, JOBS
from tests.oracle.world import VERSIONS, open_world

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.oracle.world import World

SAMPLES = {
    f"{name}.{sample['request'].partition('/do/')[2].split('/')[0]}": json.loads(sample["response"])
    for name in JOBS
    for sample in DOCUMENTS[name]["samples"]
}


@pytest.fixture(scope="module", params=VERSIONS)
def world(request: pytest.FixtureRequest) -> Iterator[World]:
    with open_world(request.param, prospects=60) as world:
        yield world


def _submitted(world: World) -> dict[str, Any]:
    number = open_import(world)
    add_batch(world, number, rows_of_import(world)[0])
    return submit(world, number)


def _exported(world: World) -> dict[str, Any]:
    number = order(world)["id"]
    world.sandbox.finish_jobs()
    return told(send(world, "GET", f"export/read/id/{number}"))


ANSWERS = {
    "import.create": lambda world: told(send(world, "GET", f"import/read/id/{open_import(world)}")),
    "import.update": _submitted,
    "import.read": lambda world: told(send(world, "GET", f"import/read/id/{complete_import(world)[0]}")),
    "export.create": order,
    "export.read": _exported,
    "export.cancel": lambda world: told(send(world, "POST", f"export/cancel/id/{order(world)['id']}")),
}

# Members that the text gives these answers, and no sample shows.
TIMES = {"createdAt", "updatedAt"}
FURTHER = {"export.create": TIMES, "export.read": TIMES, "export.cancel": {*TIMES, "isExpired"}}


def test_all_samples_are_here():
    assert set(SAMPLES) == set(ANSWERS)


@pytest.mark.parametrize("name", list(ANSWERS))
def test_an_answer_has_the_members_of_its_sample(world, name):
    found, sample = ANSWERS[name](world), SAMPLES[name]
    assert set(found) == set(sample) | FURTHER.get(name, set())
    for member, value in sample.items():
        assert type(found[member]) is type(value), member
        if isinstance(value, str) and "/do/" in value:
            assert _shape(found[member]) == _shape(value)
        elif member in {"state", "isExpired"}:
            assert found[member] == value


def _shape(address: str) -> list[str]:
    """Return an operation's address without host, version and numbers."""
    return [part for part in address.partition("/api/")[2].split("/") if not part.isdecimal()]
