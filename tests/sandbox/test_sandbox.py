"""The embedded Pardot as Python sees it, with the real seed where that matters."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
import requests

from pardot_orm.sandbox import Sandbox, ServedRequest
from pardot_orm.sandbox.core.account_file import AccountInUseError
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
# The journal
# --------------------------------------------------------------------------------------------------------------


def test_every_request_is_written_down_with_its_parameters_wherever_they_were(api):
    api.send("POST", f"prospect/version/4/do/update/id/{ADA}?city=Bath&format=xml", data={"list_id[]": ["1", "2"]})

    *_, last = api.sandbox.requests
    assert last == ServedRequest(
        method="POST",
        path=f"/api/prospect/version/4/do/update/id/{ADA}",
        params={"id": str(ADA), "city": "Bath", "format": "xml", "list_id": "1,2"},
        status=200,
        error_code=None,
        object="prospect",
        op="update",
        remote_port=last.remote_port,
    )


def test_refusals_are_written_down_with_their_code(api):
    api.get("prospect/read/id/999")

    assert (api.sandbox.requests[-1].status, api.sandbox.requests[-1].error_code) == (400, 3)


def test_token_requests_are_written_down_without_their_secrets(api):
    (first,) = api.sandbox.requests
    own = api.sandbox.credentials

    assert (first.path, first.object, first.status) == ("/services/oauth2/token", "", 200)
    assert first.params["client_secret"] == first.params["password"] == "***"
    assert own["client_secret"] not in repr(first)
    assert own["password"] not in repr(first)


def test_a_connection_is_kept_for_all_requests_of_a_session(api):
    for _ in range(5):
        api.get("prospect/query", limit=1)
        api.get("prospect/read/id/999")
        api.delete("listMembership/delete/id/999")
    api.delete("listMembership/delete/id/901")
    api.get("prospect/query", limit=1)

    assert len({request.remote_port for request in api.sandbox.requests}) == 1


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


def test_a_canned_answer_takes_the_place_of_the_next_ones(api):
    api.sandbox.next_answer(503, "<html>down</html>", "text/html", times=2)
    api.log_in()  # token requests are answered as ever

    answers = [api.post(f"prospect/update/id/{ADA}", city="Bath") for _ in range(3)]

    assert [(answer.status, answer.content_type) for answer in answers[:2]] == [(503, "text/html")] * 2
    assert answers[2].status == 200
    assert [r.status for r in api.sandbox.requests[-3:]] == [503, 503, 200]


def test_canned_answers_come_in_the_order_they_were_given(api):
    api.sandbox.next_answer(500, b"one")
    api.sandbox.next_answer(502, b"two", delay=0.05)

    assert [api.get("account/read").status for _ in range(3)] == [500, 502, 200]


def test_a_delay_alone_lets_the_request_be_processed(api):
    api.sandbox.next_answer(body=None, delay=0.2)
    began = time.monotonic()

    assert api.get("account/read").value("account/id") == "40817"
    assert time.monotonic() - began >= 0.2


def test_a_cut_connection_gives_no_answer_and_writes_nothing(api):
    api.sandbox.next_answer(close=True)

    with pytest.raises(requests.ConnectionError):
        api.post(f"prospect/update/id/{ADA}", city="Bath")
    assert api.one("SELECT city FROM prospect WHERE id = ?", ADA) is None
    assert api.sandbox.requests[-1].status == 0
    assert api.post(f"prospect/update/id/{ADA}", city="Bath").status == 200


def test_a_connection_can_be_cut_after_the_work_was_done(api):
    api.sandbox.next_answer(body=None, close=True)

    with pytest.raises(requests.ConnectionError):
        api.post(f"prospect/update/id/{ADA}", city="Bath")
    assert api.one("SELECT city FROM prospect WHERE id = ?", ADA) == "Bath"


def test_latency_is_added_to_api_requests(start):
    api = start(4, latency=0.15)
    began = time.monotonic()
    api.get("account/read")

    assert time.monotonic() - began >= 0.15


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


def test_closing_wakes_threads_that_wait_on_kept_connections(start, monkeypatch):
    before = set(threading.enumerate())
    api = start(4)
    api.get("account/read")
    own = set(threading.enumerate()) - before
    # One that nobody wakes holds the closing up for two minutes: a busy machine does not for one.
    monkeypatch.setattr("pardot_orm.sandbox.http.server._LONGEST_FAREWELL", 120.0)
    began = time.monotonic()
    api.sandbox.close()

    assert time.monotonic() - began < 60
    assert any("process_request" in thread.name for thread in own)
    for thread in own:
        thread.join(60)
    assert not any(thread.is_alive() for thread in own)


def test_a_client_that_waits_before_it_sends_its_body_is_told_to_go_on(api):
    import socket

    host, port = api.sandbox.url.removeprefix("http://").split(":")
    body = b"city=Bath"
    head = [
        f"POST /api/prospect/version/4/do/update/id/{ADA} HTTP/1.1",
        f"Host: {host}",
        f"Authorization: {api.session.headers['Authorization']}",
        f"Pardot-Business-Unit-Id: {api.session.headers['Pardot-Business-Unit-Id']}",
        "Content-Type: application/x-www-form-urlencoded",
        f"Content-Length: {len(body)}",
        "Expect: 100-continue",
        "\r\n",
    ]
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall("\r\n".join(head).encode())
        assert connection.recv(1000).startswith(b"HTTP/1.1 100 ")
        connection.sendall(body)
        assert connection.recv(100_000).startswith(b"HTTP/1.1 200 ")


FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def test_a_body_in_chunks_is_served_and_so_is_the_next_request_of_its_connection(api):
    url = f"{api.sandbox.url}/api/prospect/version/4/do/update/id/{ADA}"
    for chunks in ([b"city=", b"Ba", b"th"], [b"x" * 200_000 + b"=1&", b"city=Bath"], []):
        before = api.sandbox.requests[-1].remote_port
        response = api.session.post(url, data=iter(chunks), headers=FORM, timeout=10)
        assert response.status_code == 200
        assert api.sandbox.requests[-1].remote_port == before, "the connection is kept"
    assert api.one("SELECT city FROM prospect WHERE id = ?", ADA) == "Bath"


@pytest.mark.parametrize(
    ("head", "body", "status"),
    [
        ("Transfer-Encoding: chunked", "9;ext=1\r\ncity=Bath\r\n0\r\nTrailer: x\r\n\r\n", 200),
        ("transfer-encoding: Chunked", "4\r\ncity\r\n5\r\n=Bath\r\n0\r\n\r\n", 200),
        ("Transfer-Encoding: chunked", "nine\r\ncity=Bath\r\n0\r\n\r\n", 400),
        ("Transfer-Encoding: chunked", "-9\r\ncity=Bath\r\n0\r\n\r\n", 400),
        ("Transfer-Encoding: chunked", "8\r\ncity=Bath\r\n0\r\n\r\n", 400),
        ("Transfer-Encoding: chunked", "FFFFFFF\r\ncity", 413),
        ("Transfer-Encoding: gzip", "", 411),
        ("Transfer-Encoding: chunked\r\nContent-Length: 9", "9\r\ncity=Bath\r\n0\r\n\r\n", 411),
        ("Content-Length: many", "", 411),
    ],
)
def test_chunks_are_read_as_http_has_them_and_what_is_none_is_refused(api, head, body, status):
    import socket

    host, port = api.sandbox.url.removeprefix("http://").split(":")
    lines = [f"POST /api/prospect/version/4/do/update/id/{ADA} HTTP/1.1", f"Host: {host}", head]
    lines += [f"{name}: {api.session.headers[name]}" for name in ("Authorization", "Pardot-Business-Unit-Id")]
    lines += ["Content-Type: application/x-www-form-urlencoded", "\r\n"]
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall("\r\n".join(lines).encode() + body.encode())
        assert connection.recv(100_000).startswith(f"HTTP/1.1 {status} ".encode())
    assert api.one("SELECT city FROM prospect WHERE id = ?", ADA) == ("Bath" if status == 200 else None)


def test_a_request_under_way_ends_before_the_sandbox_does(api):
    api.sandbox.next_answer(body=None, delay=0.3)
    with ThreadPoolExecutor(1) as pool:
        write = pool.submit(api.post, "list/create", name="Late")
        time.sleep(0.1)
        api.sandbox.close()
        with pytest.raises(requests.ConnectionError):
            write.result(10)


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


# --- one sandbox a file, and an empty account -------------------------------------------------------------------------


def test_a_second_sandbox_on_one_file_is_refused_until_the_first_one_ends(tmp_path):
    path = tmp_path / "account.sqlite3"
    (tmp_path / "link").symlink_to(path)
    with Sandbox(prospects=3, db=path) as sandbox:
        for name in (path, tmp_path / "link"):
            with pytest.raises(AccountInUseError, match=r"account\.sqlite3 is served by another sandbox.*another file"):
                Sandbox(prospects=3, db=name).start()
        assert sandbox.execute("SELECT 1") == [(1,)]
    assert {each.name for each in tmp_path.iterdir()} == {"account.sqlite3", "link"}
    with Sandbox(db=path), Sandbox(prospects=1, db=tmp_path / "other.sqlite3"):
        pass


def test_a_sandbox_of_a_process_that_was_killed_locks_nobody_out(tmp_path):
    path = tmp_path / "account.sqlite3"
    program = (
        "import sys, time; from pardot_orm.sandbox import Sandbox;"
        "sandbox = Sandbox(prospects=2, db=sys.argv[1]).start(); print('serves', flush=True); time.sleep(60)"
    )
    other = subprocess.Popen([sys.executable, "-c", program, str(path)], stdout=subprocess.PIPE)
    assert other.stdout.readline() == b"serves\n"
    with pytest.raises(AccountInUseError):
        Sandbox(db=path).start()
    other.kill()
    other.communicate()
    with Sandbox(db=path) as sandbox:
        assert sandbox.db.execute("SELECT COUNT(*) FROM prospect").fetchone() == (2,)


def test_an_account_that_can_not_be_made_is_not_locked(tmp_path):
    (tmp_path / "account.sqlite3").write_bytes(b"no database" * 100)
    for _ in range(2):
        with pytest.raises(sqlite3.DatabaseError):
            Sandbox(db=tmp_path / "account.sqlite3").start()


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
