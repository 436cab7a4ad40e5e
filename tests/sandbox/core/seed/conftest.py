import sqlite3
from datetime import UTC, datetime
from functools import partial

import pytest

from pardot_orm.sandbox.core.schema import create_tables
from pardot_orm.sandbox.core.seed import fill

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


def _filled(**arguments):
    database = sqlite3.connect(":memory:")
    create_tables(database)
    fill(database, **({"username": "api@example.com", "now": NOW} | arguments))
    return database


@pytest.fixture(scope="session")
def filled():
    """Fill a new database with these arguments."""
    return _filled


@pytest.fixture(scope="session")
def database():
    """2,000 prospects, to be read only."""
    return _filled()


@pytest.fixture(scope="session")
def ask(database):
    return partial(_ask, database)


def _ask(database, query, *values):
    rows = database.execute(query, values).fetchall()
    return [row[0] for row in rows] if rows and len(rows[0]) == 1 else rows


@pytest.fixture(scope="session")
def mess(ask):
    """Each live prospect's fields as found, beside what they must be."""
    query = """
        SELECT p.id, p.first_name, p.last_name, p.phone, p.country, p.score,
               t.first_name, t.last_name, t.phone, t.country, t.score
        FROM prospect p JOIN truth_prospect t ON t.prospect_id = p.id ORDER BY p.id
    """
    return [(row[0], row[1:6], row[6:]) for row in ask(query)]
