"""The embedded Pardot as Python sees it, with the real seed where that matters."""

from __future__ import annotations

import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
import requests

from pardot_orm.sandbox import Sandbox
from tests.sandbox.conftest import ADA, BEN, Api


def test_a_sandbox_fills_itself_and_serves_what_it_holds():
    with Sandbox(prospects=30, seed=3) as sandbox:
        api = Api(sandbox)
        ids = [row[0] for row in sandbox.db.execute("SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id")]
        assert len(ids) > 20
        assert api.get("prospect/query").ids == ids
        assert (
            api.get(f"user/read/email/{sandbox.credentials['username']}").value("user/timezone") == "America/New_York"
        )
        assert api.get("account/read").status == 200
        assert api.get("prospect/query", output="bulk", fields="id,Interests").status == 200
        api.session.close()


def test_the_credentials_are_the_arguments_of_a_connection(api):
    assert list(api.sandbox.credentials) == [
        "url", "login_url", "version", "timezone", "business_unit_id", "client_id", "client_secret",
        "username", "password",
    ]  # fmt: skip
    assert api.sandbox.credentials["business_unit_id"].startswith("0Uv")
    assert len(api.sandbox.credentials["business_unit_id"]) == 18


def test_the_environment_names_everything_a_client_may_need(api):
    own = api.sandbox.credentials

    assert api.sandbox.environment == {
        "PARDOT_URL": api.sandbox.url,
        "PARDOT_LOGIN_URL": api.sandbox.url,
        "PARDOT_VERSION": "4",
        "PARDOT_TIMEZONE": "America/New_York",
        "PARDOT_BUSINESS_UNIT_ID": own["business_unit_id"],
        "PARDOT_CLIENT_ID": own["client_id"],
        "PARDOT_CLIENT_SECRET": own["client_secret"],
        "PARDOT_USERNAME": own["username"],
        "PARDOT_PASSWORD": own["password"],
        "PARDOT_REFRESH_TOKEN": api.sandbox.refresh_token,
        "PARDOT_EMAIL": own["username"],
        "PARDOT_USER_KEY": api.sandbox.environment["PARDOT_USER_KEY"],
    }


def test_the_same_seed_has_the_same_secrets_and_another_seed_has_others(tmp_path):
    secrets = []
    for number, seed in enumerate((1, 1, 2)):
        with Sandbox(prospects=1, seed=seed, db=tmp_path / f"{number}.sqlite3") as sandbox:
            own = sandbox.credentials
            secrets.append((own["client_secret"], own["password"], own["business_unit_id"], sandbox.refresh_token))
    assert secrets[0] == secrets[1]
    assert not set(secrets[0]) & set(secrets[2])


def test_an_account_in_a_file_outlives_its_sandbox_with_version_zone_and_credentials(tmp_path):
    path = tmp_path / "account.sqlite3"
    with Sandbox(prospects=5, seed=4, version=3, timezone="Europe/Berlin", db=path) as sandbox:
        before = {k: v for k, v in sandbox.credentials.items() if "url" not in k}
        api = Api(sandbox)
        api.post("prospect/create/email/kept@x.com")
        api.session.close()
    with Sandbox(db=str(path)) as sandbox:
        assert {k: v for k, v in sandbox.credentials.items() if "url" not in k} == before
        assert sandbox.db.execute("SELECT COUNT(*) FROM prospect WHERE email = 'kept@x.com'").fetchone() == (1,)


def test_a_temporary_account_leaves_nothing_behind():
    sandbox = Sandbox(prospects=1).start()
    path = sandbox.db.execute("PRAGMA database_list").fetchone()[2]
    sandbox.close()
    sandbox.close()

    with pytest.raises(sqlite3.OperationalError):
        sqlite3.connect(f"file:{path}?mode=ro", uri=True)


def test_a_sandbox_that_does_not_run_says_so():
    sandbox = Sandbox(prospects=1)
    for use in ("url", "db", "credentials", "environment"):
        with pytest.raises(RuntimeError, match="start"):
            getattr(sandbox, use)
    with pytest.raises(RuntimeError, match="start"):
        sandbox.execute("SELECT 1")
    with sandbox, pytest.raises(RuntimeError, match="already"):
        sandbox.start()


@pytest.mark.parametrize("options", [{"version": 5}, {"timezone": "Mars/Olympus"}])
def test_wrong_options_are_told_at_once(options):
    with pytest.raises((ValueError, KeyError)):
        Sandbox(**options)


def test_a_taken_port_is_told():
    with Sandbox(prospects=1) as sandbox, pytest.raises(OSError, match="in use"):
        Sandbox(prospects=1, port=int(sandbox.url.rpartition(":")[2])).start()


# --------------------------------------------------------------------------------------------------------------
# The database and the clock
# --------------------------------------------------------------------------------------------------------------


def test_the_database_can_be_read_and_not_written(api):
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        api.sandbox.db.execute("DELETE FROM prospect")


def test_a_change_by_an_administrator_is_seen_by_the_api_at_once(api):
    api.sandbox.execute("UPDATE prospect SET first_name = :name WHERE id = :id", {"name": "Eve", "id": ADA})

    assert api.get(f"prospect/read/id/{ADA}").value("prospect/first_name") == "Eve"
    assert api.sandbox.execute("UPDATE prospect SET score = 1 WHERE id = ? RETURNING id", (ADA,)) == [(ADA,)]


def test_writes_are_stamped_by_the_sandbox_s_clock(api):
    api.sandbox.clock = datetime(2030, 7, 1, 4, 0, tzinfo=UTC)
    api.log_in()

    assert api.post("list/create", name="Late").value("list/created_at") == "2030-07-01 00:00:00"
    assert api.sandbox.clock.now() == datetime(2030, 7, 1, 4, 0, tzinfo=UTC)
    api.sandbox.clock.advance(seconds=-60)
    assert api.sandbox.clock.now() == datetime(2030, 7, 1, 3, 59, tzinfo=UTC)


def test_the_time_zone_is_that_of_the_account(tmp_path):
    with Sandbox(prospects=1, timezone="Asia/Tokyo", db=tmp_path / "a.sqlite3") as sandbox:
        sandbox.clock = datetime(2026, 3, 15, 16, 0, tzinfo=UTC)
        api = Api(sandbox)
        assert api.post("list/create", name="L").value("list/created_at") == "2026-03-16 01:00:00"
        assert api.get("list/query", created_after="2026-03-16 00:59:59").total == 1
        api.session.close()


# --------------------------------------------------------------------------------------------------------------
# Out of order
# --------------------------------------------------------------------------------------------------------------


def test_a_fault_of_the_sandbox_itself_is_error_183_under_status_500(api, caplog):
    api.sandbox.execute("ALTER TABLE campaign RENAME TO lost")

    answer = api.get("campaign/query")

    assert (answer.status, answer.code) == (500, 183)
    assert "no such table" in caplog.text


# --------------------------------------------------------------------------------------------------------------
# Many at a time
# --------------------------------------------------------------------------------------------------------------


def test_concurrent_writers_and_readers_lose_nothing(api):
    def work(number):
        with requests.Session() as session:
            session.headers.update(api.session.headers)
            base = f"{api.sandbox.url}/api/prospect/version/4/do"
            statuses = []
            for turn in range(15):
                form = {"Events": f"{number}-{turn}"}
                statuses.append(session.post(f"{base}/update/id/{BEN}", data=form).status_code)
                statuses.append(session.get(f"{base}/query?output=bulk").status_code)
            return statuses

    with ThreadPoolExecutor(5) as pool:
        statuses = [status for result in pool.map(work, range(5)) for status in result]

    assert statuses == [200] * 150
    values = {row[0] for row in api.rows("SELECT value FROM prospect_value WHERE field_id = 'Events'")}
    assert values == {f"{number}-{turn}" for number in range(5) for turn in range(15)}
    assert api.sandbox.most_in_flight <= 5


def test_a_page_of_200_prospects_and_a_batch_of_50_are_quick():
    with Sandbox(prospects=400) as sandbox:
        api = Api(sandbox)
        api.get("prospect/query", output="bulk")
        began = time.monotonic()
        for _ in range(5):
            assert len(api.get("prospect/query", output="bulk").text) > 100_000
        assert (time.monotonic() - began) / 5 < 0.25  # some 20 ms on an idle machine
        assert timedelta(0) <= sandbox.clock.now() - datetime.now(UTC) + timedelta(seconds=1)
        api.session.close()


# --------------------------------------------------------------------------------------------------------------
# An empty account
# --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("version", [3, 4])
def test_an_empty_account_has_only_what_none_can_be_without(version):
    with Sandbox(empty=True, version=version) as sandbox:
        tables = [row[0] for row in sandbox.db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = {name: sandbox.db.execute(f'SELECT COUNT(*) FROM "{name}"').fetchone()[0] for name in tables}
        filled = {name: number for name, number in rows.items() if number and not name.startswith("sqlite_")}
        assert filled.pop("meta")
        assert filled == {"account": 1, "campaign": 1, "user": 1, "folder": 1, "profile": 1}


@pytest.mark.parametrize("version", [3, 4])
def test_an_empty_account_can_be_filled(version):
    with Sandbox(empty=True, version=version) as sandbox:
        api = Api(sandbox)
        assert api.post("list/create", name="First").code is None
        assert api.post("prospect/create", email="first@x.com").code is None
        made = sandbox.db.execute("SELECT email, campaign_id IS NOT NULL FROM prospect").fetchall()
        assert made == [("first@x.com", 1)]
        assert api.get("prospect/query").code is None
        api.session.close()
