"""Filling an empty database: first who the prospects truly are, then what is found of them."""

from __future__ import annotations

from itertools import accumulate
from random import Random
from typing import TYPE_CHECKING

from pardot_orm.sandbox.seed.account import fill_account
from pardot_orm.sandbox.seed.addresses import addresses
from pardot_orm.sandbox.seed.clock import Clock
from pardot_orm.sandbox.seed.people import any_person
from pardot_orm.sandbox.seed.prospects import Prospects
from pardot_orm.sandbox.seed.truth import fill_truth
from pardot_orm.sandbox.seed.values import criteria, memberships, prospect_values

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from pardot_orm.sandbox.seed.account import Account
    from pardot_orm.sandbox.seed.prospects import Sheet

_FIRST_PROSPECT = 60211
_STEPS = (1, 1, 1, 1, 1, 1, 1, 2, 2, 9)  # ids of deleted prospects are never given again


def fill(
    database: sqlite3.Connection,
    *,
    prospects: int = 2000,
    seed: int = 7,
    version: int = 4,
    timezone: str = "America/New_York",
    username: str,
    now: datetime,
) -> None:
    """Fill the tables of an empty database; the same arguments make the same rows.

    Args:
        database: An open database with the tables of `schema.create_tables`.
        prospects: How many there are, those in the recycle bin included.
        seed: Chooses one of many databases of this kind.
        version: With 3, no address is used twice; with 4, some are shared by two prospects.
        timezone: The API user's time zone, by its IANA name.
        username: The API user's address.
        now: What the time is; everything is seeded before it.
    """
    rng = Random(seed)
    clock = Clock(rng, now, timezone)
    with database:
        account = fill_account(database, rng, clock, username, timezone)
        people = [any_person(rng) for _ in range(prospects)]
        emails = addresses(rng, people, unique=version < 4)
        ids = accumulate((rng.choice(_STEPS) for _ in people[1:]), initial=_FIRST_PROSPECT)
        rows = Prospects(rng, clock, account)
        sheets = [
            rows.sheet(*facts) for facts in zip(ids, people, emails, clock.created(prospects), strict=False)
        ]
        _insert(database, rng, clock, account, sheets)
        fill_truth(database, sheets)


def _insert(
    database: sqlite3.Connection, rng: Random, clock: Clock, account: Account, sheets: list[Sheet]
) -> None:
    columns = [row[1] for row in database.execute("PRAGMA table_info(prospect)")]
    flags = {row[1] for row in database.execute("PRAGMA table_info(prospect)") if row[3]}
    nothing = {name: 0 if name in flags else None for name in columns}
    database.executemany(
        f"INSERT INTO prospect VALUES ({', '.join(f':{name}' for name in columns)})",  # noqa: S608 - its own columns
        (nothing | sheet.row for sheet in sheets),
    )
    database.executemany(
        "INSERT INTO prospect_value VALUES (?, ?, ?, ?)",
        (v for sheet in sheets for v in prospect_values(rng, sheet)),
    )
    database.executemany(
        "INSERT INTO prospect_profile_criteria VALUES (?, ?, ?)",
        (c for sheet in sheets for c in criteria(rng, sheet)),
    )
    database.executemany(
        "INSERT INTO list_membership (id, list_id, prospect_id, opted_out, created_at, updated_at, is_archived)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        memberships(rng, clock, account, sheets),
    )
