"""Clicks on the links of mails, as many as activities tell of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from random import Random

Row = dict[str, Any]

_FIRST_CLICK = 7001
_FIRST_TRACKER = 301
_FIRST_STEP = 140

_CLICKED = 1  # the type of the activity

_CLICKS = """
    SELECT prospect_id, details, list_email_id, email_template_id, created_at FROM visitor_activity
    WHERE type = ? AND email_id IS NOT NULL ORDER BY created_at, id
"""


def clicks(database: sqlite3.Connection, rng: Random) -> Iterator[Row]:
    """Yield a click for each activity that is one, in order of time."""
    trackers: dict[str, int] = {}
    rows = database.execute(_CLICKS, (_CLICKED,)).fetchall()
    for number, (prospect_id, url, list_email_id, template_id, created_at) in enumerate(rows, _FIRST_CLICK):
        tracker = trackers.setdefault(url, _FIRST_TRACKER + len(trackers))
        in_program = template_id and rng.random() < 0.4  # a mail of a template may be a step of an engagement program
        yield {
            "id": number,
            "prospect_id": prospect_id,
            "url": url,
            "list_email_id": list_email_id,
            "drip_program_action_id": _FIRST_STEP + int(rng.random() * 5) if in_program else None,
            "email_template_id": template_id,
            "tracker_redirect_id": tracker if rng.random() < 0.8 else None,
            "created_at": created_at,
        }
