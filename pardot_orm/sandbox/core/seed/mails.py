"""Mails and their templates, and the clicks on their links, as many as activities tell of."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from attrs import Factory, define

from pardot_orm.sandbox.core.seed.activities import asset_names
from pardot_orm.sandbox.core.seed.timeline import text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence
    from random import Random

    from pardot_orm.sandbox.core.seed.timeline import Seconds, Timeline

Row = dict[str, Any]

_DAY = 86400
_FIRST_CLICK = 7001
_FIRST_TRACKER = 301
_FIRST_STEP = 140

_CLICKED = 1  # the type of the activity

_CLICKS = """
    SELECT prospect_id, details, list_email_id, email_template_id, created_at FROM visitor_activity
    WHERE type = ? AND email_id IS NOT NULL ORDER BY created_at, id
"""


_SENDER = ("hello@quillfeather.example", "Quillfeather & Daughters")

# Templates besides those of activities: id, name, subject, what they are for, and whether they may be sent at all.
_ONE_TO_ONE, _AUTO_RESPONDER, _DRIP, _LIST = "isOneToOneEmail", "isAutoResponderEmail", "isDripEmail", "isListEmail"
_TEMPLATES = (
    (77, "Welcome", "Welcome aboard, %%first_name%%", (_ONE_TO_ONE, _DRIP)),
    (78, "Thanks & <more>", "Thank you", (_ONE_TO_ONE, _AUTO_RESPONDER, _LIST)),
    (79, "Your trial ends", 'Your "trial" ends soon', (_DRIP, _LIST)),
    (80, "Autumn 2019", "Autumn fair", (_ONE_TO_ONE, _LIST)),
    (81, "No sender yet", "Hello", (_ONE_TO_ONE, _LIST)),
)
_ARCHIVED_TEMPLATE = 80
_TEMPLATE_WITHOUT_SENDER = 81

# One-to-one mails, which no activity is about.
_LETTERS = ("Re: your offer", "Ihre Anfrage: Tinte & Federn")


@define
class MailTables:
    """The rows of mails and templates, by the tables' names."""

    email_template: list[Row] = Factory(list)
    email_template_send_options: list[Row] = Factory(list)
    email: list[Row] = Factory(list)
    email_message: list[Row] = Factory(list)


class Mails:
    """Makes mails and templates; those of activities are mails and templates alike."""

    def __init__(self, rng: Random, timeline: Timeline, campaigns: Sequence[int]) -> None:
        """Take the chance, the time and what the rows refer to."""
        self._rng = rng
        self._clock = timeline
        self._campaigns = campaigns
        self._rows = MailTables()

    def make(self) -> MailTables:
        """Return the rows, in the order of their ids."""
        known = asset_names("email")
        born, start = self._clock.start - 200 * _DAY, self._clock.start
        sent = sorted(self._clock.between(born, start) for _ in known)
        for template in _TEMPLATES:
            self._add_template(*template)
        for (number, name), created in zip(known, sent, strict=True):
            self._add_template(number, name, name, (_LIST, _DRIP))
            self._add_mail(number, name, created, one_to_one=False)
        later = sorted(self._clock.between(start) for _ in _LETTERS)
        for number, (name, created) in enumerate(zip(_LETTERS, later, strict=True), known[-1][0] + 1):
            self._add_mail(number, name, created, one_to_one=True)
        return self._rows

    def _add_template(self, number: int, name: str, subject: str, uses: tuple[str, ...]) -> None:
        text_body, html_body = _bodies(subject)
        row: Row = {"id": number, "name": name, "subject": subject, "htmlMessage": html_body, "textMessage": text_body}
        if _LIST in uses:
            tracked = html_body.replace("%%unsubscribe%%", "https://go.quillfeather.example/e/41817/%%unsubscribe%%")
            row |= {"trackedHtmlMessage": tracked, "trackedTextMessage": text_body}
        row |= {"isArchived": int(number == _ARCHIVED_TEMPLATE)} | dict.fromkeys(uses, 1)
        self._rows.email_template.append(row | {"fromName": _SENDER[1], "emailType": 1, "type": 3})
        if number != _TEMPLATE_WITHOUT_SENDER:
            address, sender = _SENDER
            data = [{"type": "general_user", "address": address, "name": sender}]
            options: Row = {"email_template_id": number, "replyToAddress": address}
            self._rows.email_template_send_options.append(options | {"sendFromData": json.dumps(data)})

    def _add_mail(self, number: int, name: str, created: Seconds, *, one_to_one: bool) -> None:
        text_body, html_body = _bodies(name)
        row: Row = {"id": number, "name": name, "subject": name, "isOneToOne": int(one_to_one)}
        row |= {"from_email": _SENDER[0], "from_name": _SENDER[1], "campaign_id": self._rng.choice(self._campaigns)}
        self._rows.email.append(row | {"created_at": text(created)})
        self._rows.email_message.append({"email_id": number, "text": text_body, "html": html_body})


def _bodies(subject: str) -> tuple[str, str]:
    """Return a mail's text, and its HTML."""
    greeting = f"Hello %%first_name%%, this is: {subject}"
    escaped = greeting.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return (
        f"{greeting}\n\nhttps://www.quillfeather.example/prices\n%%unsubscribe%%",
        f'<p>{escaped}</p><a href="%%unsubscribe%%">Unsubscribe</a>',
    )


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
