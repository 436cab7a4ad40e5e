"""Accounts that wrong inputs are sent to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.errors.account import Accounts

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def accounts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Accounts]:
    """The small accounts of this session, made when they are asked for."""
    made = Accounts(tmp_path_factory.mktemp("wrong"))
    yield made
    made.close()
