"""The account that wrong inputs are sent to, and how a request names its caller."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, closing
from typing import TYPE_CHECKING, Any, Literal

import requests
from attrs import frozen

from pardot_orm.sandbox import Sandbox
from tests.sandbox.conftest import NOW, SEED, TIMEZONE, make_database

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.errors.wrong import Wrong

Caller = Literal["token", "api_key"]

# A visitor of whom nothing is known and one of whom something is, an opportunity, templates with a way out, without
# a sender, for lists alone and in the recycle bin, somebody who opted out, and a user whom the CRM knows. Imports that
# are open, complete, full, expired before and after their work, and one that told its columns. Exports that failed,
# are complete, expired, cancelled.
FURTHER_ROWS = """
    INSERT INTO visitor (id, page_view_count, created_at, updated_at)
    VALUES (7791, 0, '2026-01-07 17:00:00', '2026-01-07 17:00:00');
    INSERT INTO visitor (id, page_view_count, ip_address, created_at, updated_at)
    VALUES (7788, 0, '198.51.100.7', '2026-01-07 17:00:00', '2026-01-07 17:00:00');
    INSERT INTO opportunity (id, name, value, probability, status, created_at, updated_at)
    VALUES (2001, 'Ink for a year', 900, 50, 'open', '2026-01-07 17:00:00', '2026-01-07 17:00:00');
    INSERT INTO email_template (id, name, subject, textMessage, isOneToOneEmail, isListEmail, isArchived) VALUES
        (77, 'Welcome', 'Hello', '%%unsubscribe%%', 1, 1, 0), (79, 'List', 'List', '%%unsubscribe%%', 0, 1, 0),
        (80, 'Old', 'Old', '%%unsubscribe%%', 1, 1, 1), (81, 'No sender', 'Hello', '%%unsubscribe%%', 1, 1, 0);
    INSERT INTO email_template_send_options (email_template_id, replyToAddress, sendFromData)
    VALUES (77, 'a@x.com', '[]'), (79, 'a@x.com', '[]'), (80, 'a@x.com', '[]');
    INSERT INTO email (id, name, subject, isOneToOne) VALUES (9002, 'Re: offer', 'Your offer', 1);
    INSERT INTO import (id, operation, object, state, columns, created_count, updated_count, created_at, updated_at)
    VALUES
        (51, 'Upsert', 'Prospect', 'Open', NULL, NULL, NULL, '2026-03-15 16:00:00', '2026-03-15 16:00:00'),
        (52, 'Upsert', 'Prospect', 'Complete', NULL, 1, 0, '2026-03-15 16:00:00', '2026-03-15 16:00:00'),
        (53, 'Upsert', 'Prospect', 'Open', NULL, NULL, NULL, '2026-03-15 16:00:00', '2026-03-15 16:00:00'),
        (54, 'Upsert', 'Prospect', 'Open', NULL, NULL, NULL, '2026-03-14 16:00:00', '2026-03-14 16:00:00'),
        (55, 'Upsert', 'Prospect', 'Complete', NULL, 1, 0, '2026-03-05 16:00:00', '2026-03-05 16:00:00'),
        (56, 'Upsert', 'Prospect', 'Open', '[{"field": "email"}]', NULL, NULL, '2026-03-15 16:00:00',
         '2026-03-15 16:00:00');
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 10)
    INSERT INTO import_batch (import_id, content, bytes, created_at)
    SELECT 53, 'city' || char(10) || 'Hull', 9, '2026-03-15 16:00:00' FROM numbers;
    INSERT INTO export (id, object, fields, procedure, arguments, timezone, state, created_at, updated_at)
    SELECT id, 'prospect', '["id"]', 'filter_by_updated_at', '{}', 'UTC', state, moment, moment FROM (
        SELECT 61 AS id, 'Failed' AS state, '2026-03-15 16:00:00' AS moment
        UNION SELECT 62, 'Complete', '2026-03-15 16:00:00' UNION SELECT 63, 'Complete', '2026-03-05 16:00:00'
        UNION SELECT 64, 'Canceled', '2026-03-05 16:00:00'
    );
    INSERT INTO export_file (id, export_id, content) VALUES (1, 61, ''), (2, 62, ''), (3, 63, ''), (4, 64, '');
    UPDATE prospect SET opted_out = 1 WHERE id = 104;
    UPDATE user SET crm_username = 'ida' WHERE id = 42;
"""


@frozen
class WrongAccount:
    """A sandbox over the small account, and a caller that it knows by a token and by an API key."""

    sandbox: Sandbox
    version: int
    secrets: dict[str, str]
    session: requests.Session

    def send(self, wrong: Wrong, caller: Caller, **params: str) -> requests.Response:
        """Send a wrong request, named by its own headers or by those of a good caller."""
        parameters = {name: self._filled(text) for name, text in (wrong.params | params).items()}
        where = "params" if wrong.method == "GET" or wrong.body else "data"
        body = {name: value for name, value in wrong.body.items() if name != "headers"}
        return self.session.request(
            wrong.method,
            f"{self.sandbox.url}/api/{wrong.path(self.version)}",
            headers={**self._headers(wrong, caller), **wrong.body.get("headers", {})},
            timeout=30,
            **{where: parameters, **body},
        )

    @property
    def writes(self) -> int:
        """A number that any change of the database makes another one, by whichever connection it is made."""
        (number,) = self.sandbox.db.execute("PRAGMA data_version").fetchone()
        return int(number)

    def _headers(self, wrong: Wrong, caller: Caller) -> dict[str, str]:
        headers = wrong.headers if wrong.headers is not None else CALLERS[caller]
        return {name: self._filled(text) for name, text in headers.items()}

    def _filled(self, text: str) -> str:
        for name, secret in self.secrets.items():
            text = text.replace(f"{{{name}}}", secret)
        return text


CALLERS: dict[Caller, Mapping[str, str]] = {
    "token": {"Authorization": "Bearer {token}", "Pardot-Business-Unit-Id": "{business_unit}"},
    "api_key": {"Authorization": "Pardot api_key={api_key}, user_key={user_key}"},
}


class Accounts:
    """Small accounts, one for each version and set of options: what is wrong changes nothing, so they are shared."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._stack = ExitStack()
        self._made: dict[tuple[Any, ...], WrongAccount] = {}

    def get(self, version: int, options: Mapping[str, Any]) -> WrongAccount:
        """Return the account of these options."""
        key = (version, *sorted(options.items()))
        if key not in self._made:
            self._made[key] = self._make(version, **options)
        return self._made[key]

    def close(self) -> None:
        """Stop all of them."""
        self._stack.close()

    def _make(self, version: int, sql: str = "", **options: Any) -> WrongAccount:
        path = self._directory / f"account{len(self._made)}.sqlite3"
        make_database(path)
        with closing(sqlite3.connect(path)) as database, database:
            database.executescript(FURTHER_ROWS + sql)
        sandbox = Sandbox(seed=SEED, version=version, timezone=TIMEZONE, db=path, **options)
        sandbox.clock = NOW
        sandbox.clock.freeze()
        self._stack.enter_context(sandbox)
        session = self._stack.enter_context(requests.Session())
        return WrongAccount(sandbox, version, _log_in(sandbox, session), session)


def _log_in(sandbox: Sandbox, session: requests.Session) -> dict[str, str]:
    own, legacy = sandbox.credentials, sandbox.api_key_credentials
    names = ("client_id", "client_secret", "username", "password")
    form = {"grant_type": "password"} | {name: own[name] for name in names}
    token = session.post(f"{sandbox.url}/services/oauth2/token", data=form, timeout=30).json()["access_token"]
    login = {name: legacy[name] for name in ("email", "password", "user_key")} | {"format": "json"}
    key = session.post(f"{sandbox.url}/api/login", data=login, timeout=30).json().get("api_key", "none")
    return {
        "token": token,
        "business_unit": own["business_unit_id"],
        "api_key": key,
        "user_key": legacy["user_key"],
        "email": legacy["email"],
    }
