"""tap-pardot 1.4.9 against the sandbox: what it emits is what SQLite says, less exactly the rows that it must lose."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from attrs import frozen

from pardot_orm import (
    Campaign,
    EmailClick,
    List,
    ListMembership,
    Opportunity,
    Prospect,
    ProspectAccount,
    User,
    Visit,
    Visitor,
    VisitorActivity,
    connect,
)
from pardot_orm.sandbox import Sandbox
from tests.interop.tap import STREAMS, Output, Replay, Tap, decoded_records
from tests.interop.truth import Truth, differing, table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from pardot_orm import Connection, Model

pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]

PROSPECTS = 650  # several pages of everything that there is much of
LATER = "2026-12-{:02} 08:30:00"

# Parents and children of streams are walked by their parents.
NEVER_CHANGED = {"email_clicks", "visitor_activities"}
NEVER_LOST = set(STREAMS) - {"list_memberships"}


@frozen
class Account:
    """An account, the tap that reads it, and what the tap must make of it."""

    sandbox: Sandbox
    tap: Tap
    catalog: dict[str, Any]
    truth: Truth

    def assert_emitted(self, output: Output, replay: Replay) -> dict[str, int]:
        """Assert that each stream emitted what it must, field by field, and return the numbers of records."""
        for stream in self.catalog["streams"]:
            name = stream["stream"]
            differences = list(differing(name, decoded_records(output, name), replay.records(name, stream["schema"])))
            assert not differences, "\n".join(differences)
        return {name: len(records) for name, records in output.records.items()}

    def ids(self, stream: str) -> set[int]:
        return set(self.truth.ids(STREAMS[stream]))


def account(sandbox: Sandbox, version: int, python: Path, directory: Path, login: dict[str, Any]) -> Account:
    tap = Tap(python, sandbox, directory, login)
    return Account(sandbox, tap, tap.discover(), Truth(sandbox, version))


@pytest.fixture
def with_key(tap_python: Path, tmp_path: Path) -> Iterator[Account]:
    """An account of version 4, reached by an API key. UTC, as an hour that comes twice is disorder to the tap."""
    with Sandbox(prospects=PROSPECTS, version=4, timezone="UTC") as sandbox:
        login = {name: sandbox.api_key_credentials[name] for name in ("email", "password", "user_key")}
        yield account(sandbox, 4, tap_python, tmp_path, login)


@pytest.fixture
def with_token(tap_python: Path, tmp_path: Path) -> Iterator[Account]:
    """An account of version 3, reached by tokens. The tap begins with version 4 and learns from code 89."""
    with Sandbox(prospects=60, version=3, timezone="UTC") as sandbox:
        names = ("client_id", "client_secret")
        login = {name: sandbox.credentials[name] for name in names}
        login |= {"refresh_token": sandbox.refresh_token}
        login |= {"pardot_business_unit_id": sandbox.credentials["business_unit_id"]}
        yield account(sandbox, 3, tap_python, tmp_path, login)


def test_discovery_describes_every_stream(with_key: Account) -> None:
    assert {stream["stream"] for stream in with_key.catalog["streams"]} == set(STREAMS)
    (accounts,) = (stream for stream in with_key.catalog["streams"] if stream["stream"] == "prospect_accounts")
    own = with_key.truth.rows("prospect_account_field", order="position")
    described = {"name", *(row["field_id"] for row in own)}
    assert set(accounts["schema"]["properties"]) == described | {"id", "created_at", "updated_at", "assigned_to"}


def test_a_sync_emits_the_rows_of_every_stream(with_key: Account, counts: list[str]) -> None:
    output = with_key.tap.sync(with_key.catalog)
    emitted = with_key.assert_emitted(output, Replay(with_key.truth))
    for stream in NEVER_LOST:
        assert emitted[stream] == len(with_key.ids(stream)), stream
    assert emitted["prospects"] > 3 * 200
    streams = ", ".join(f"{name} {number:,}" for name, number in sorted(emitted.items()))
    counts.append(f"tap-pardot: {sum(emitted.values()):,} records compared with rows: {streams}")


def test_a_sync_of_an_account_of_version_3_by_tokens(with_token: Account) -> None:
    output = with_token.tap.sync(with_token.catalog)
    counts = with_token.assert_emitted(output, Replay(with_token.truth))
    assert all(counts.values())
    refused = [served.error_code for served in with_token.sandbox.requests if served.error_code]
    assert refused == [89, 89]  # by discovery, and by the sync
    assert with_token.sandbox.requests[0].path == "/services/oauth2/token"


def test_the_memberships_that_the_tap_loses(with_key: Account) -> None:
    """It asks for the members of one list above the id that the list before it ended with."""
    output = with_key.tap.sync(with_key.catalog)
    emitted = {record["id"] for record in output.records["list_memberships"]}
    lists = [row["id"] for row in with_key.truth.shown("list", order="updated_at, id")]
    lost: set[int] = set()
    highest = 0
    for number in lists:
        members = set(with_key.truth.ids("listMembership", "list_id = ?", number))
        lost |= {member for member in members if member < highest}
        highest = max(highest, *members, 0)
    assert lost
    assert with_key.ids("list_memberships") - emitted == lost


def test_the_prospects_that_the_tap_loses(with_key: Account) -> None:
    """Of more than a page of prospects that were changed in one second, it asks for those after that second."""
    tied = with_key.truth.ids("prospect")[100:331]
    second = "2026-12-24 18:00:00"
    marks = ", ".join("?" * len(tied))
    with_key.sandbox.execute(f"UPDATE prospect SET updated_at = ? WHERE id IN ({marks})", (second, *tied))
    output = with_key.tap.sync(with_key.catalog)
    with_key.assert_emitted(output, Replay(with_key.truth))
    emitted = {record["id"] for record in output.records["prospects"]}
    before = len(with_key.ids("prospects")) - len(tied)
    room = 200 - before % 200  # of the page that the tied ones begin on
    assert with_key.ids("prospects") - emitted == set(tied[room:])


def test_a_second_sync_emits_what_has_changed_since(with_key: Account) -> None:
    first, replay = with_key.tap.sync(with_key.catalog), Replay(with_key.truth)
    with_key.assert_emitted(first, replay)
    bookmarks = first.state["bookmarks"]
    began = bookmarks["campaigns"].pop("last_updated")
    assert bookmarks == {name: own for name, own in replay.bookmarks.items() if name != "campaigns"} | {"campaigns": {}}

    changed = {stream: sorted(with_key.ids(stream))[1::30][:4] for stream in NEVER_LOST - NEVER_CHANGED}
    for stream, numbers in changed.items():
        for day, number in enumerate(numbers, 1):
            change = f'UPDATE "{table_of(STREAMS[stream])}" SET updated_at = ? WHERE id = ?'
            with_key.sandbox.execute(change, (LATER.format(day), number))
    activity = "INSERT INTO visitor_activity (type, type_name, created_at, updated_at) VALUES (2, 'Visit', ?, ?)"
    with_key.sandbox.execute(activity, (LATER.format(9), LATER.format(9)))

    bookmarks["campaigns"]["last_updated"] = replay.bookmarks["campaigns"]["last_updated"] = began
    second = with_key.tap.sync(with_key.catalog, first.state)
    counts = with_key.assert_emitted(second, replay)
    assert {stream: counts[stream] for stream in changed} == {stream: len(own) for stream, own in changed.items()}
    assert (counts["visitor_activities"], counts["email_clicks"], counts["list_memberships"]) == (1, 0, 0)


# The library's models of the tap's streams.
MODELS: dict[str, type[Model]] = {
    "campaigns": Campaign,
    "list_memberships": ListMembership,
    "lists": List,
    "opportunities": Opportunity,
    "prospects": Prospect,
    "email_clicks": EmailClick,
    "prospect_accounts": ProspectAccount,
    "users": User,
    "visitor_activities": VisitorActivity,
    "visitors": Visitor,
    "visits": Visit,
}


def everything(model: type[Model], connection: Connection) -> Iterable[Any]:
    """Return all records of a model: visits are found by their visitors alone."""
    if model is Visit:
        return Visit.objects.using(connection).filter(visitor_ids=list(Visitor.objects.using(connection).ids()))
    return model.objects.using(connection)


def as_emitted(name: str, value: Any, emitted: Any) -> Any:
    """Return a typed value as the tap writes it: the kind of number is the tap's schema's to choose."""
    if isinstance(value, tuple):  # nested records, under the name of their element
        ((node, entries),) = emitted.items()
        shown = [
            {inner: as_emitted(inner, getattr(record, inner), held) for inner, held in entry.items()}
            for record, entry in zip(value, entries, strict=True)
        ]
        return {node: shown}
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000000Z")
    if isinstance(value, (int, Decimal)) and isinstance(emitted, (int, float)):
        return type(emitted)(value)
    # An opportunity's status is written in lower case and shown as a label; here it is the word that is written.
    return value.capitalize() if name == "status" else value


def test_the_records_of_the_tap_are_those_of_the_library(with_key: Account) -> None:
    output = with_key.tap.sync(with_key.catalog)
    with connect(sandbox=with_key.sandbox) as connection:
        for stream, model in MODELS.items():
            ours = {record.id: record for record in everything(model, connection)}
            theirs = decoded_records(output, stream)
            mine = [
                {name: as_emitted(name, getattr(ours[record["id"]], name), value) for name, value in record.items()}
                for record in theirs
            ]
            assert theirs
            assert not list(differing(stream, mine, theirs))
