"""The worlds in which the same promises are kept."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from pardot_orm.dialects.registry import dialects
from pardot_orm.sandbox import Sandbox
from tests.another_api.dialect import VERSION, AnotherDialect
from tests.another_api.worlds import ZONE, another_world, legacy_world

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.another_api.worlds import AnotherWorld, World


@pytest.fixture(scope="module")
def _sandbox_of() -> Iterator[Callable[[int], Sandbox]]:
    with ExitStack() as stack:
        made: dict[int, Sandbox] = {}

        def sandbox_of(version: int) -> Sandbox:
            if version not in made:
                made[version] = stack.enter_context(Sandbox(prospects=3, version=version, timezone=ZONE))
            return made[version]

        yield sandbox_of


@pytest.fixture
def another(monkeypatch: pytest.MonkeyPatch) -> Iterator[AnotherWorld]:
    """The API that is no version of Pardot's."""
    monkeypatch.setitem(dialects, VERSION, AnotherDialect)
    with another_world() as made:
        yield made


@pytest.fixture(params=[3, 4, "another"])
def world(request: pytest.FixtureRequest) -> Iterator[World]:
    """Each version of Pardot's, and the API that is none, in turn."""
    if request.param == "another":
        yield request.getfixturevalue("another")
        return
    with legacy_world(request.getfixturevalue("_sandbox_of")(request.param)) as made:
        yield made
