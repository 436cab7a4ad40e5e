"""A connection: the account that queries speak to; several at once; and its end."""

from __future__ import annotations

import gc
import pickle
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import pytest
import requests

from pardot_orm import Connection, Prospect, connect, connections
from pardot_orm.errors import ConfigurationError, MissingTimeZoneError, StateError, UnsupportedError, VersionError
from pardot_orm.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def pair() -> Iterator[tuple[Sandbox, Sandbox]]:
    """Two accounts of different sizes."""
    with Sandbox(prospects=5, seed=1) as first, Sandbox(prospects=9, seed=2, version=3) as second:
        yield first, second


SECRET_NAMES = {"client_id", "client_secret", "password", "refresh_token", "access_token", "api_key", "user_key"}


def _live(sandbox: Sandbox) -> int:
    return sandbox.db.execute("SELECT COUNT(*) FROM prospect WHERE is_archived = 0").fetchone()[0]


# --- several accounts ---------------------------------------------------------------------------------------------


def test_several_accounts_are_asked_by_their_aliases(pair):
    first, second = pair
    with connect(sandbox=first, wait=0), connect(sandbox=second, wait=0, alias="emea") as emea:
        assert Prospect.objects.count() == _live(first)
        assert Prospect.objects.using("emea").count() == _live(second)
        assert Prospect.objects.using(emea).filter(id__gt=0).count() == _live(second)
        assert Prospect.objects.using("emea").first().campaign is not None
        assert all("/version/3/" in r.path for r in second.requests if r.object)
        assert connections["emea"] is emea
        assert "emea" in connections


def test_threads_ask_several_accounts_at_once(pair):
    with (
        connect(sandbox=pair[0], wait=0, alias="0"),
        connect(sandbox=pair[1], wait=0, alias="1"),
        ThreadPoolExecutor(8) as pool,
    ):
        counts = list(pool.map(lambda n: Prospect.objects.using(str(n % 2)).count(), range(24)))
    assert counts == [_live(pair[n % 2]) for n in range(24)]


def test_a_newer_connection_is_the_default_until_it_is_closed(pair):
    first, second = pair
    with connect(sandbox=first, wait=0) as older:
        with connect(sandbox=second, wait=0) as newer:
            assert connections["default"] is newer
            assert Prospect.objects.count() == _live(second)
        assert connections["default"] is older
        assert Prospect.objects.count() == _live(first)
    assert "default" not in connections


def test_connections_closed_in_any_order_leave_no_closed_one_behind(pair):
    one, two, three = (connect(sandbox=pair[0], wait=0) for _ in range(3))
    two.close()
    assert connections["default"] is three
    three.close()
    assert connections["default"] is one
    three.close()
    assert connections["default"] is one
    one.close()
    assert "default" not in connections


def _open_files():
    return len(list(Path("/proc/self/fd").iterdir()))


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="nothing tells the open files on this system")
def test_connections_that_are_replaced_leave_no_more_open_files_than_two_do(pair):
    gc.collect()
    others = sum(type(each) is Connection for each in gc.get_objects())  # of other tests
    gc.disable()  # no file may wait for it
    try:
        for _ in range(2):
            connect(sandbox=pair[0], wait=0)
            assert Prospect.objects.count() == _live(pair[0])
        _wait_until_served(pair[0])
        before = _open_files()
        for _ in range(198):
            connect(sandbox=pair[0], wait=0)
            assert Prospect.objects.count() == _live(pair[0])
        _wait_until_served(pair[0])
        assert _open_files() <= before
    finally:
        gc.enable()
    gc.collect()
    assert sum(type(each) is Connection for each in gc.get_objects()) <= others + 2
    connections["default"].close()
    connections["default"].close()
    assert "default" not in connections


def _wait_until_served(sandbox):
    """Wait until the server, which is in this process, has noticed which connections are closed."""
    ends = time.monotonic() + 10
    sizes = [_open_files(), -1]
    while time.monotonic() < ends and len(set(sizes[-5:])) > 1:
        time.sleep(0.05)
        sizes.append(_open_files())


@pytest.mark.slow
def test_a_replaced_connection_that_somebody_holds_works_on(pair):
    first = connect(sandbox=pair[0], wait=0)
    prospect = Prospect.objects.first()
    found = Prospect.objects.using(first).filter(id__gt=0)
    for _ in range(5):
        connect(sandbox=pair[1], wait=0)
    gc.collect()
    assert found.count() == _live(pair[0])
    assert Prospect.objects.count() == _live(pair[1])
    assert prospect.created_at
    with pytest.raises(StateError):
        prospect.refresh()  # its alias leads to another account
    first.close()
    connections["default"].close()
    connections["default"].close()
    assert "default" not in connections


@pytest.mark.slow
def test_requests_under_way_end_though_their_connection_is_replaced(make_account):
    account = make_account(prospects=5, latency=0.02)
    with ThreadPoolExecutor(4) as pool:
        counts = [pool.submit(Prospect.objects.using(account.connection).filter(id__gt=0).count) for _ in range(40)]
        for _ in range(20):
            connect(sandbox=account.sandbox, wait=0)
            time.sleep(0.01)
        assert {count.result() for count in counts} == {_live(account.sandbox)}
    gc.collect()
    connections["default"].close()
    connections["default"].close()
    assert connections["default"] is account.connection


# --- the end ------------------------------------------------------------------------------------------------------


def test_a_closed_connection_says_so(pair):
    with connect(sandbox=pair[0], wait=0) as connection:
        prospect = Prospect.objects.first()
        found = Prospect.objects.using(connection).filter(id__gt=0)
    before = len(pair[0].requests)
    with pytest.raises(ConfigurationError, match="closed"):
        found.count()
    with pytest.raises(ConfigurationError, match=r"no connection 'default' \(there is: none\)"):
        Prospect.objects.count()
    prospect.score = 4321
    with pytest.raises(ConfigurationError, match=r"connect\(\) first"):
        prospect.save()
    assert prospect.is_dirty
    assert len(pair[0].requests) == before


def test_an_unknown_alias_lists_the_known_ones(pair):
    with connect(sandbox=pair[0], wait=0, alias="emea"):
        with pytest.raises(ConfigurationError, match=r"'apac' \(there is: 'emea'\).*alias='apac'"):
            Prospect.objects.using("apac").count()
        with pytest.raises(ConfigurationError, match=r"'default' \(there is: 'emea'\)"):
            Prospect.objects.count()


def test_the_block_closes_also_after_an_exception(pair):
    with pytest.raises(RuntimeError), connect(sandbox=pair[0], wait=0):
        raise RuntimeError
    assert "default" not in connections


# --- what it knows ------------------------------------------------------------------------------------------------


def test_its_repr_names_account_and_version_and_sends_nothing(pair):
    with connect(sandbox=pair[1], wait=0, alias="emea") as connection:
        assert repr(connection) == (
            f"<Connection emea {pair[1].credentials['business_unit_id'][:6]}… v3 {pair[1].url}, 0 requests used today>"
        )
        assert pair[1].requests == []


def test_requests_are_counted_also_where_the_answer_is_lost(pair):
    with connect(sandbox=pair[0], wait=0) as connection:
        Prospect.objects.count()
        assert connection.requests_made == 1
        pair[0].next_answer(close=True)
        with pytest.raises(ConnectionError):
            Prospect.objects.count()
        pair[0].expire_tokens()
        Prospect.objects.count()
        assert connection.requests_made == 4 == sum(bool(r.object) for r in pair[0].requests)


def test_a_connection_can_not_be_pickled(pair):
    with connect(sandbox=pair[0], wait=0) as connection, pytest.raises(TypeError, match="connect\\(\\) anew"):
        pickle.dumps(connection)


def test_custom_fields_are_asked_for_once_also_by_many_threads(pair):
    with connect(sandbox=pair[0], wait=0) as connection, ThreadPoolExecutor(8) as pool:
        assert len({tuple(found) for found in pool.map(lambda _: connection.custom_fields, range(8))}) == 1
        assert [r.object for r in pair[0].requests if r.object] == ["customField"]
        kinds = {name: (field.kind, field.records_all) for name, field in connection.custom_fields.items()}
    assert kinds["Seats"] == ("number", False)
    assert kinds["Renewal_Date"] == ("date", False)
    assert kinds["Interests"] == ("values", False)
    assert kinds["Past_Events"] == ("values", True)
    assert kinds["Plan"] == ("text", False)


def test_a_custom_field_made_through_the_connection_is_known_at_once(pair):
    from pardot_orm import CustomField

    with connect(sandbox=pair[0], wait=0):
        prospect = Prospect.objects.first()
        assert "Shoe_Size" not in prospect.custom
        CustomField.objects.create(name="Shoe Size", field_id="Shoe_Size", type="Number")
        prospect.custom["Shoe_Size"] = 43
        prospect.save()
    assert pair[0].db.execute("SELECT value FROM prospect_value WHERE field_id = 'Shoe_Size'").fetchall() == [("43",)]


# --- versions and time zones --------------------------------------------------------------------------------------


def test_the_wrong_version_is_a_clear_error(pair):
    first, second = pair
    with connect(sandbox=first, wait=0, version=3), pytest.raises(VersionError) as caught:
        Prospect.objects.count()
    assert caught.value.hint
    with connect(sandbox=second, wait=0, version=4), pytest.raises(VersionError):
        Prospect.objects.count()


def test_a_selector_of_the_other_version_is_refused_before_any_request(pair):
    with connect(sandbox=pair[1], wait=0), pytest.raises(UnsupportedError, match="by fid needs version 4"):
        Prospect.objects.get(fid="00Q000000000001")
    assert pair[1].requests == []


def test_the_time_zone_of_the_api_user_is_found_out_once_where_nobody_told_it(pair):
    credentials = {n: v for n, v in pair[0].credentials.items() if n != "timezone"}
    with connect(**credentials) as connection:
        assert connection.timezone == ZoneInfo("America/New_York")
        assert connection.timezone == ZoneInfo("America/New_York")
        assert [(r.object, r.op) for r in pair[0].requests if r.object] == [("user", "read")]
    with connect(sandbox=pair[0], wait=0, timezone="Asia/Tokyo"):
        assert Prospect.objects.first().created_at.tzinfo == ZoneInfo("Asia/Tokyo")


def test_a_time_that_no_zone_is_known_for_says_what_to_do(pair):
    credentials = {n: v for n, v in pair[0].credentials.items() if n not in {"timezone", "username", "password"}}
    with connect(**credentials, refresh_token=pair[0].refresh_token):
        prospect = Prospect.objects.first()
        assert prospect.email
        with pytest.raises(MissingTimeZoneError, match="PARDOT_TIMEZONE"):
            prospect.created_at  # noqa: B018


# --- what goes over the wire --------------------------------------------------------------------------------------


def test_credentials_are_in_headers_and_bodies_and_never_in_an_address(account, monkeypatch):
    sent: list[requests.PreparedRequest] = []
    send = requests.Session.send

    def watched(session, request, **options):
        sent.append(request)
        return send(session, request, **options)

    monkeypatch.setattr(requests.Session, "send", watched)
    for credentials in (
        account.sandbox.credentials,
        account.sandbox.credentials | {"refresh_token": account.sandbox.refresh_token},
    ):
        with connect(**credentials):
            prospect = Prospect.objects.first()
            prospect.score = 4321
            prospect.save()
            account.sandbox.expire_tokens()
            Prospect.objects.get(id=prospect.id)
    tokens = {r.headers["Authorization"].removeprefix("Bearer ") for r in sent if "Authorization" in r.headers}
    assert len(tokens) == 4
    own = account.sandbox.credentials
    secrets = {own["client_secret"], own["password"], own["client_id"], account.sandbox.refresh_token} | tokens
    for request in sent:
        assert not [secret for secret in secrets if secret in request.url]
        assert not SECRET_NAMES & parse_qs(urlsplit(request.url).query).keys()
        if request.path_url.startswith("/services"):
            assert request.method == "POST"
            assert "Authorization" not in request.headers
        else:
            assert request.headers["Pardot-Business-Unit-Id"] == own["business_unit_id"]
            assert not [secret for secret in secrets if secret in str(request.body)]
    for served in account.sandbox.requests:
        assert not [secret for secret in secrets if secret in served.path]
