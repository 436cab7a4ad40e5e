"""The small account without any API over it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from shutil import copyfile
from zoneinfo import ZoneInfo

import pytest

from pardot_orm.sandbox.core.settings import Settings
from pardot_orm.sandbox.core.transaction import Transaction
from tests.sandbox.conftest import NOW, TIMEZONE


@pytest.fixture
def begin(template, tmp_path):
    """Return what begins a transaction on a copy of the small account, with settings of its own."""
    path = tmp_path / "core.sqlite3"
    copyfile(template(4), path)
    with closing(sqlite3.connect(path)) as database:
        yield lambda **settings: Transaction(
            settings=Settings(zone=ZoneInfo(TIMEZONE), **settings), now=NOW, db=database
        )
