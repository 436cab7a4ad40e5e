"""A small account made by hand, a sandbox over it, and a client that knows nothing but HTTP."""

from __future__ import annotations

import html
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from functools import cache
from shutil import copyfile
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
import requests
from attrs import frozen

from pardot_orm.sandbox import Sandbox
from pardot_orm.sandbox.core.credentials import credentials_of
from pardot_orm.sandbox.core.schema import create_tables
from tests.tiers import first_fast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SEED = 11
TIMEZONE = "America/New_York"
NOW = datetime(2026, 3, 15, 16, 30, tzinfo=UTC)  # a Sunday, 12:30 in New York, in summer time

ADA, BEN, CY, DEE, GONE = 101, 102, 103, 104, 105


@frozen
class Answer:
    """What came back, with the XML taken apart."""

    status: int
    text: str
    content_type: str | None

    @property
    def root(self) -> ET.Element:
        return ET.fromstring(self.text)

    @property
    def code(self) -> int | None:
        error = self.root.find("err") if self.text else None
        return None if error is None else int(error.attrib["code"])

    @property
    def message(self) -> str | None:
        return self.root.findtext("err")

    def value(self, path: str) -> str | None:
        """Return the text at a path, one layer of entities undone; None if there is no such element."""
        element = self.root.find(path)
        return None if element is None else html.unescape(element.text or "")

    def values(self, path: str) -> list[str]:
        return [html.unescape(element.text or "") for element in self.root.iterfind(path)]

    @property
    def ids(self) -> list[int]:
        """The ids of a query's records, in their order."""
        return [int(text) for text in self.values("result/*/id")]

    @property
    def total(self) -> int:
        return int(self.root.findtext("result/total_results") or -1)


class Api:
    """Calls the sandbox with a token."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.session = requests.Session()
        self.version: object = sandbox.credentials["version"]
        self.log_in()

    def token(self, **changes: Any) -> requests.Response:
        own = self.sandbox.credentials
        names = ("client_id", "client_secret", "username", "password")
        form = {"grant_type": "password"} | {name: own[name] for name in names} | changes
        return self.session.post(f"{self.sandbox.url}/services/oauth2/token", data=form, timeout=30)

    def log_in(self) -> None:
        answer = self.token().json()
        self.session.headers["Authorization"] = f"Bearer {answer['access_token']}"
        self.session.headers["Pardot-Business-Unit-Id"] = self.sandbox.credentials["business_unit_id"]

    def send(self, method: str, path: str, **options: Any) -> Answer:
        response = self.session.request(method, f"{self.sandbox.url}/api/{path}", timeout=30, **options)
        return Answer(response.status_code, response.content.decode(), response.headers.get("Content-Type"))

    def get(self, operation: str, /, **params: Any) -> Answer:
        """Call `prospect/read/id/5` and the like."""
        return self.send("GET", self._path(operation), params=params)

    def post(self, operation: str, /, **form: Any) -> Answer:
        return self.send("POST", self._path(operation), data=form)

    def delete(self, operation: str, /, **params: Any) -> Answer:
        return self.send("DELETE", self._path(operation), params=params)

    def one(self, sql: str, *values: Any) -> Any:
        """Return the first column of the first row, or None."""
        row = self.sandbox.db.execute(sql, values).fetchone()
        return None if row is None else row[0]

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        return self.sandbox.db.execute(sql, values).fetchall()

    def _path(self, operation: str) -> str:
        object_name, _, rest = operation.partition("/")
        return f"{object_name}/version/{self.version}/do/{rest}"


def make_database(path: Path) -> None:
    """Make the file of the small account."""
    with closing(sqlite3.connect(path)) as database, database:
        create_tables(database)
        for table, rows in _ROWS.items():
            for row in rows:
                names = ", ".join(f'"{name}"' for name in row)
                marks = ", ".join("?" * len(row))
                database.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(row.values()))


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """The small account of a version, made and opened once; tests work on copies."""
    directory = tmp_path_factory.mktemp("account")

    @cache
    def made(version: int) -> Path:
        path = directory / f"version{version}.sqlite3"
        make_database(path)
        with Sandbox(seed=SEED, version=version, timezone=TIMEZONE, db=path):
            return path

    return made


@pytest.fixture
def start(tmp_path: Path, template: Callable[[int], Path]) -> Iterator[Callable[..., Api]]:
    """Return what starts a sandbox over the small account; all are closed afterwards."""
    running: list[Api] = []

    def start_sandbox(version: int = 4, **options: Any) -> Api:
        path = tmp_path / f"account{len(running)}.sqlite3"
        copyfile(template(version), path)
        sandbox = Sandbox(seed=SEED, version=version, timezone=TIMEZONE, db=path, **options)
        sandbox.clock = NOW
        sandbox.clock.freeze()
        api = Api(sandbox.start())
        running.append(api)
        return api

    yield start_sandbox
    for api in running:
        api.session.close()
        api.sandbox.close()


@pytest.fixture
def api(start: Callable[..., Api]) -> Api:
    """An account of version 4."""
    return start(4)


@pytest.fixture
def api3(start: Callable[..., Api]) -> Api:
    """An account of version 3."""
    return start(3)


@pytest.fixture(params=first_fast([4, 3]))
def either(request: pytest.FixtureRequest, start: Callable[..., Api]) -> Api:
    """An account of each version in turn."""
    return start(request.param)


def _times(created: str, updated: str | None = None) -> dict[str, str]:
    return {"created_at": created, "updated_at": updated or created}


_ROWS: dict[str, list[dict[str, Any]]] = {
    "account": [
        {"id": 40817, "company": "Quill & Sons", "level": "Advanced", "zip": "02134",
         "tracking_code_template": "a\r\nb"} | _times("2020-01-01 05:00:00"),
    ],
    "user": [
        {"id": 41, "email": credentials_of(SEED).username, "first_name": "Rosa", "role": "Administrator",
         "account": 40817, "timezone": TIMEZONE} | _times("2020-01-01 05:00:00"),
        {"id": 42, "email": "Rep@quill.example", "first_name": "Ida", "role": "Sales",
         "account": 40817} | _times("2020-06-01 05:00:00"),
    ],
    "user_group": [{"id": 3, "name": "Europe"}],
    "folder": [{"id": 5, "name": "Campaigns"}],
    "prospect_account": [{"id": 710, "name": "Quill Ltd"}],
    "profile": [{"id": 9, "name": "Default"}, {"id": 10, "name": "Partner"}],
    "profile_criteria": [
        {"id": 91, "name": "Company Size", "profile_id": 9},
        {"id": 92, "name": "Industry", "profile_id": 9},
        {"id": 95, "name": "Tier", "profile_id": 10},
    ],
    "campaign": [
        {"id": 513, "name": "Harbour Fair"} | _times("2021-05-01 00:00:00"),
        {"id": 514, "name": "Webinar", "cost": 900} | _times("2020-05-01 00:00:00", "2024-01-01 00:00:00"),
    ],
    "custom_field": [
        {"id": 1, "name": "Note", "field_id": "Note", "type": "Text",
         "type_id": 1} | _times("2020-01-01 00:00:00"),
        {"id": 2, "name": "Plan", "field_id": "Plan", "type": "Dropdown", "type_id": 4,
         "is_use_values": 1} | _times("2020-01-02 00:00:00"),
        {"id": 3, "name": "Topics", "field_id": "Topics", "type": "Multi-Select",
         "type_id": 6} | _times("2020-01-03 00:00:00"),
        {"id": 4, "name": "Events", "field_id": "Events", "type": "Text", "type_id": 1,
         "is_record_multiple_responses": 1} | _times("2020-01-04 00:00:00"),
        {"id": 5, "name": "Seats", "field_id": "Seats", "type": "Number",
         "type_id": 8} | _times("2020-01-05 00:00:00"),
        {"id": 6, "name": "Renewal", "field_id": "Renewal", "type": "Date",
         "type_id": 12} | _times("2020-01-06 00:00:00"),
        {"id": 7, "name": "Consents", "field_id": "Consents", "type": "Checkbox", "type_id": 3,
         "is_use_values": 1} | _times("2020-01-07 00:00:00"),
        {"id": 8, "name": "Old", "field_id": "Old", "type": "Text", "type_id": 1,
         "is_archived": 1} | _times("2020-01-08 00:00:00"),
    ],
    "custom_field_choice": [
        {"custom_field_id": 2, "position": 0, "value": "Free"},
        {"custom_field_id": 2, "position": 1, "value": "Team & Co"},
        {"custom_field_id": 7, "position": 0, "value": "Phone"},
        {"custom_field_id": 7, "position": 1, "value": "Mail"},
    ],
    "list": [
        {"id": 33, "name": "Newsletter", "is_public": 1, "title": "News"} | _times("2021-02-02 02:02:02"),
        {"id": 34, "name": "Customers"} | _times("2021-02-03 02:02:02"),
        {"id": 35, "name": "Fair 2019", "is_archived": 1} | _times("2019-02-03 02:02:02"),
    ],
    "prospect": [
        {"id": ADA, "email": "ada@quill.example", "first_name": "Ada", "score": 45, "grade": "B+",
         "campaign_id": 513,
         "user_id": 42, "profile_id": 9, "is_starred": 1, "is_reviewed": 1, "company": "Quill & Sons",
         "fax": "1",
         "last_activity_at": "2026-03-14 12:00:00"} | _times("2025-01-05 12:00:00", "2026-03-01 12:00:00"),
        {"id": BEN, "email": "Ben@quill.example", "first_name": "Ben", "score": 10, "grade": "A+",
         "campaign_id": 514,
         "profile_id": 9, "salesforce_fid": "00Q000000000002", "crm_lead_fid": "00Q000000000002",
         "last_activity_at": "2026-01-10 12:00:00"} | _times("2025-02-05 12:00:00", "2026-02-01 12:00:00"),
        {"id": CY, "email": "cy@quill.example", "first_name": "Cy", "score": 0, "grade": "F",
         "campaign_id": 514,
         "profile_id": 9, "group_id": 3} | _times("2025-03-05 12:00:00", "2026-03-15 12:00:00"),
        {"id": DEE, "email": "dee@quill.example", "first_name": "Dee", "score": -5, "campaign_id": 514,
         "profile_id": 10} | _times("2025-04-05 12:00:00"),
        {"id": GONE, "email": "gone@quill.example", "first_name": "Gone", "score": 3, "campaign_id": 514,
         "is_archived": 1, "profile_id": 9,
         "salesforce_fid": "003000000000005"} | _times("2025-01-01 12:00:00"),
    ],
    "prospect_value": [
        {"prospect_id": ADA, "field_id": "Note", "position": 0, "value": "likes <b>"},
        {"prospect_id": ADA, "field_id": "Topics", "position": 0, "value": "green"},
        {"prospect_id": ADA, "field_id": "Topics", "position": 1, "value": "blue"},
        {"prospect_id": ADA, "field_id": "Old", "position": 0, "value": "unseen"},
        {"prospect_id": BEN, "field_id": "Topics", "position": 0, "value": "red"},
    ],
    "prospect_profile_criteria": [{"prospect_id": ADA, "criteria_id": 91, "matches": "match"}],
    "list_membership": [
        {"id": 901, "list_id": 33, "prospect_id": ADA} | _times("2025-06-01 00:00:00"),
        {"id": 902, "list_id": 33, "prospect_id": BEN, "opted_out": 1} | _times("2025-06-02 00:00:00"),
        {"id": 903, "list_id": 33, "prospect_id": CY, "is_archived": 1, "opted_out": 1}
        | _times("2025-06-03 00:00:00"),
        {"id": 904, "list_id": 34, "prospect_id": CY} | _times("2025-06-04 00:00:00"),
    ],
}  # fmt: skip
