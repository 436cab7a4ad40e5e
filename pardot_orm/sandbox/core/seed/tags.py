"""Tags, and what they are on: a few prospects, and something of nearly every other kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pardot_orm.sandbox.core.seed.timeline import text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from random import Random

    from pardot_orm.sandbox.core.seed.timeline import Seconds, Timeline

Row = dict[str, Any]

_DAY = 86400
_FIRST_TAG = 61
_FIRST_USE = 7001

_TAGS = ("vip", "newsletter", "R&D", "<to check>", "trade-fair", '"hot"', "展示会", "Café", "partner", "never used")

# What is tagged, how often, and where its rows are; what the tables do not tell the time of is as old as the account.
_TAGGED = (
    ("Prospect", 0.08, "prospect", "1"),
    ("List", 0.5, "list", "1"),
    ("Campaign", 0.4, "campaign", "1"),
    ("Custom URL", 0.5, "custom_redirect", "1"),
    ("Form", 0.5, "form", "1"),
    ("Dynamic Content", 0.5, "dynamic_content", "1"),
    ("Opportunity", 0.1, "opportunity", "1"),
    ("Prospect Custom Field", 0.3, "custom_field", "1"),
    ("User", 0.3, "user", "1"),
    ("Email", 0.6, "email", "1"),
    ("Email Template", 0.5, "email_template", "1"),
    ("Landing Page", 0.8, "asset", "kind = 'landing_page'"),
    ("Form Handler", 0.8, "asset", "kind = 'form_handler'"),
    ("File", 0.8, "asset", "kind = 'file'"),
)


_WITHOUT_TIMES = {"asset", "email_template"}


def tags(rng: Random, timeline: Timeline) -> Iterator[Row]:
    """Yield the tags; they are as old as the account."""
    born = timeline.start - 200 * _DAY
    made = sorted(timeline.between(born, timeline.start) for _ in _TAGS)
    for number, (name, created) in enumerate(zip(_TAGS, made, strict=True), _FIRST_TAG):
        updated = timeline.between(created) if rng.random() < 0.3 else created
        yield {"id": number, "name": name, "created_at": text(created), "updated_at": text(updated)}


def uses(database: sqlite3.Connection, rng: Random, timeline: Timeline) -> Iterator[Row]:
    """Yield what the tags are on, in order of time."""
    found: list[tuple[Seconds, Row]] = []
    used = range(_FIRST_TAG, _FIRST_TAG + len(_TAGS) - 1)  # the last one never is
    for kind, share, table, where in _TAGGED:
        for place, (number, created) in enumerate(_records(database, table, where)):
            if place and rng.random() >= share:  # the first of each kind has a tag in every account
                continue
            for tag in sorted(rng.sample(used, 1 + (rng.random() < 0.3))):
                moment = timeline.between(max(timeline.start, created or timeline.start))
                found.append((moment, {"tag_id": tag, "type": kind, "object_id": number, "created_at": text(moment)}))
    found.sort(key=lambda use: use[0])  # a stable order, as of activities
    for number, (_, row) in enumerate(found, _FIRST_USE):
        yield {"id": number} | row


def _records(database: sqlite3.Connection, table: str, where: str) -> list[tuple[int, Seconds | None]]:
    moment = "NULL" if table in _WITHOUT_TIMES else "CAST(strftime('%s', created_at) AS INTEGER)"
    return database.execute(f'SELECT id, {moment} FROM "{table}" WHERE {where} ORDER BY id').fetchall()  # noqa: S608
