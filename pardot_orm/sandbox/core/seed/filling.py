"""Filling an empty database: first who the prospects truly are, then what is found of them."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import asdict

from pardot_orm.sandbox.core.seed.activities import Activities, asset_rows
from pardot_orm.sandbox.core.seed.addresses import addresses
from pardot_orm.sandbox.core.seed.assets import Assets, moves, stages
from pardot_orm.sandbox.core.seed.chance import Chance
from pardot_orm.sandbox.core.seed.companies import fill_companies
from pardot_orm.sandbox.core.seed.field_values import criteria, memberships, prospect_values
from pardot_orm.sandbox.core.seed.mails import Mails, clicks
from pardot_orm.sandbox.core.seed.opportunities import Active, make_opportunities
from pardot_orm.sandbox.core.seed.people import any_person
from pardot_orm.sandbox.core.seed.prospects import Prospects
from pardot_orm.sandbox.core.seed.surroundings import fill_account, fill_empty_account
from pardot_orm.sandbox.core.seed.tags import tags, uses
from pardot_orm.sandbox.core.seed.timeline import Timeline
from pardot_orm.sandbox.core.seed.truth import fill_truth
from pardot_orm.sandbox.core.seed.visitors import Visitors

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime
    from random import Random

    from pardot_orm.sandbox.core.seed.people import Person
    from pardot_orm.sandbox.core.seed.prospects import Sheet
    from pardot_orm.sandbox.core.seed.surroundings import Surroundings

    Facts: TypeAlias = tuple[int, Person, str, int]

_FIRST_PROSPECT = 60211
_STEPS = (1, 1, 1, 1, 1, 1, 1, 2, 2, 9)  # ids of deleted prospects are never given again


def fill(  # noqa: PLR0913 - each is one of the sandbox's own switches
    database: sqlite3.Connection,
    *,
    prospects: int | None = 2000,
    seed: int = 7,
    unique_addresses: bool = False,
    timezone: str = "America/New_York",
    username: str,
    now: datetime,
) -> None:
    """Fill the tables of an empty database; the same arguments make the same rows.

    Args:
        database: An open database with the tables of `schema.create_tables`.
        prospects: How many there are, those in the recycle bin included; None for an account with nothing in it.
        seed: Chooses one of many databases of this kind.
        unique_addresses: Whether no address is used twice; else some are shared by two prospects.
        timezone: The API user's time zone, by its IANA name.
        username: The API user's address.
        now: What the time is; everything is seeded before it.
    """
    rng = Chance(seed)
    timeline = Timeline(rng, now, timezone)
    with database:
        if prospects is None:
            fill_empty_account(database, rng, timeline, username, timezone)
            return
        account = fill_account(database, rng, timeline, username, timezone)
        people = [any_person(rng) for _ in range(prospects)]
        emails = addresses(rng, people, unique=unique_addresses)
        ids = accumulate((rng.choice(_STEPS) for _ in people[1:]), initial=_FIRST_PROSPECT)
        times = timeline.created(prospects)
        sheets = _insert(database, Prospects(rng, timeline, account), zip(ids, people, emails, times, strict=False))
        _insert_values(database, rng, sheets)
        _insert_memberships(database, memberships(rng, timeline, account, sheets))
        _insert_history(database, seed, Timeline(Chance(f"times {seed}"), now, timezone), account.campaigns)
        assets_rng = Chance(f"assets {seed}")
        _insert_assets(database, assets_rng, Timeline(assets_rng, now, timezone), account)
        fill_truth(database, sheets)


def _insert(database: sqlite3.Connection, rows: Prospects, facts: Iterable[Facts]) -> list[Sheet]:
    nothing = _nothing(database, "prospect")
    sheets = []

    def made() -> Iterator[tuple[Any, ...]]:
        for fact in facts:
            sheet, row = rows.make(*fact)
            sheets.append(sheet)
            yield tuple((nothing | row).values())

    # In the columns' order: to find values by name would take SQLite as long as all the rest of this module.
    database.executemany(f"INSERT INTO prospect VALUES ({', '.join('?' * len(nothing))})", made())  # noqa: S608
    return sheets


def _insert_values(database: sqlite3.Connection, rng: Random, sheets: list[Sheet]) -> None:
    values = (row for sheet in sheets for row in prospect_values(rng, sheet))
    database.executemany("INSERT INTO prospect_value VALUES (?, ?, ?, ?)", values)
    judged = (row for sheet in sheets for row in criteria(rng, sheet))
    database.executemany("INSERT INTO prospect_profile_criteria VALUES (?, ?, ?)", judged)


def _insert_memberships(database: sqlite3.Connection, rows: Iterable[tuple[Any, ...]]) -> None:
    columns = "id, list_id, prospect_id, opted_out, created_at, updated_at, is_archived"
    database.executemany(f"INSERT INTO list_membership ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)", rows)  # noqa: S608


def _insert_history(database: sqlite3.Connection, seed: int, timeline: Timeline, campaigns: Sequence[int]) -> None:
    """Write what prospects did, by when they are known to have been active first and last.

    All of it is drawn from chances of its own, so that whatever is added here leaves the other rows as they are.
    """
    query = (
        "SELECT id, campaign_id, CAST(strftime('%s', first_activity_at) AS INTEGER),"
        " CAST(strftime('%s', last_activity_at) AS INTEGER) FROM prospect"
        " WHERE last_activity_at IS NOT NULL ORDER BY id"
    )
    active = [Active(*row) for row in database.execute(query)]
    (prospects,) = database.execute("SELECT count(*) FROM prospect").fetchone()
    made = make_opportunities(Chance(f"opportunities {seed}"), timeline, campaigns, active, prospects)
    _insert_rows(database, "opportunity", made.rows)
    database.executemany("INSERT INTO opportunity_prospect VALUES (?, ?)", made.links)
    database.executemany("INSERT INTO asset VALUES (?, ?, ?)", asset_rows())
    activities = Activities(Chance(f"activities {seed}"), timeline, campaigns)
    _insert_rows(database, "visitor_activity", activities.make(active, made.events, prospects))
    for table, rows in asdict(Visitors(Chance(f"visitors {seed}")).make(database), recurse=False).items():
        _insert_rows(database, table, rows)


def _insert_assets(database: sqlite3.Connection, rng: Random, timeline: Timeline, account: Surroundings) -> None:
    """Write what activities are about and what else the account has; this too is drawn from a chance of its own."""
    assets = Assets(rng, timeline, account.campaigns)
    contents, variations = assets.contents()
    _insert_rows(database, "custom_redirect", assets.redirects())
    _insert_rows(database, "form", assets.forms())
    _insert_rows(database, "dynamic_content", contents)
    _insert_rows(database, "dynamic_content_variation", variations)
    _insert_rows(database, "lifecycle_stage", stages())
    query = "SELECT id, CAST(strftime('%s', created_at) AS INTEGER) FROM prospect WHERE NOT is_archived ORDER BY id"
    _insert_rows(database, "lifecycle_history", moves(rng, timeline, database.execute(query).fetchall()))
    made = Mails(rng, timeline, account.campaigns).make()
    for table, rows in asdict(made, recurse=False).items():
        _insert_rows(database, table, rows)
    _insert_rows(database, "email_click", clicks(database, rng))
    fill_companies(database, rng, timeline, account.users)
    _insert_rows(database, "tag", tags(rng, timeline))
    _insert_rows(database, "tag_object", uses(database, rng, timeline))


def _insert_rows(database: sqlite3.Connection, table: str, rows: Iterable[dict[str, Any]]) -> None:
    nothing = _nothing(database, table)
    values = (tuple((nothing | row).values()) for row in rows)
    database.executemany(f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(nothing))})', values)  # noqa: S608


def _nothing(database: sqlite3.Connection, table: str) -> dict[str, int | None]:
    """Return the columns of a table in their order, each with what it holds when nothing was written to it."""
    return {row[1]: 0 if row[3] else None for row in database.execute(f'PRAGMA table_info("{table}")')}
