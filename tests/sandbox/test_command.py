"""The command: what it prints, and that it stops cleanly."""

from __future__ import annotations

import argparse
import shlex
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
import requests

from pardot_orm.sandbox.command import add_arguments, run

PROGRAM = """
import argparse, sys
from pardot_orm.sandbox.command import add_arguments, run
parser = argparse.ArgumentParser()
add_arguments(parser)
sys.exit(run(parser.parse_args()))
"""


def started(*options, env=None):
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env
    )


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_serves_until_it_is_stopped_and_removes_its_database(number, tmp_path):
    with started("--port", "0", "--prospects", "3", "--env", env={"TMPDIR": str(tmp_path)}) as process:
        lines = []
        while not lines or not lines[-1].startswith("Pardot sandbox ready at "):
            lines.append(process.stdout.readline())
        *exports, ready = lines
        variables = dict(shlex.split(line)[1].split("=", 1) for line in exports)
        url = ready.split()[-1]

        assert variables["PARDOT_URL"] == url
        assert variables["PARDOT_VERSION"] == "4"
        assert len(variables) == 12
        response = requests.post(
            f"{url}/services/oauth2/token",
            data={
                "grant_type": "refresh_token",
                "client_id": variables["PARDOT_CLIENT_ID"],
                "client_secret": variables["PARDOT_CLIENT_SECRET"],
                "refresh_token": variables["PARDOT_REFRESH_TOKEN"],
            },
            timeout=10,
        )
        assert response.status_code == 200
        assert list(tmp_path.iterdir())

        process.send_signal(number)
        assert process.wait(10) == 0
        assert process.stderr.read() == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
@pytest.mark.parametrize(("options", "status"), [((), "ok"), (("--no-api-keys",), "fail")])
def test_the_legacy_login_can_be_switched_off(options, status):
    with started("--port", "0", "--prospects", "3", "--env", *options) as process:
        lines = [process.stdout.readline()]
        while not lines[-1].startswith("Pardot sandbox ready at "):
            lines.append(process.stdout.readline())
        variables = dict(shlex.split(line)[1].split("=", 1) for line in lines[:-1])
        form = {name: variables[f"PARDOT_{name.upper()}"] for name in ("email", "password", "user_key")}
        url = f"{variables['PARDOT_URL']}/api/login/version/4?format=json"
        attributes = requests.post(url, data=form, timeout=10).json()["@attributes"]
        process.terminate()

    assert attributes["stat"] == status
    assert attributes.get("err_code") == (199 if options else None)


@pytest.mark.slow
def test_jobs_take_the_time_that_is_said():
    with started("--port", "0", "--prospects", "3", "--job-delay", "3600", "--env") as process:
        lines = []
        while not lines or not lines[-1].startswith("Pardot sandbox ready at "):
            lines.append(process.stdout.readline())
        variables = dict(shlex.split(line)[1].split("=", 1) for line in lines[:-1])
        url = variables["PARDOT_URL"]
        names = ("client_id", "client_secret", "refresh_token")
        form = {name: variables[f"PARDOT_{name.upper()}"] for name in names} | {"grant_type": "refresh_token"}
        token = requests.post(f"{url}/services/oauth2/token", data=form, timeout=10).json()["access_token"]
        headers = {"Authorization": f"Bearer {token}", "Pardot-Business-Unit-Id": variables["PARDOT_BUSINESS_UNIT_ID"]}
        procedure = {"name": "filter_by_updated_at", "arguments": {"updated_after": "yesterday"}}
        document = {"object": "prospect", "procedure": procedure}
        operations = f"{url}/api/export/version/4/do"
        created = requests.post(f"{operations}/create", json=document, headers=headers, timeout=10).json()
        read = requests.get(f"{operations}/read/id/{created['id']}", headers=headers, timeout=10).json()
        assert (created["state"], read["state"]) == ("Waiting", "Waiting")

        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0


def test_a_taken_port_is_told_in_one_line(capsys):
    import socket

    parser = argparse.ArgumentParser()
    add_arguments(parser)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert run(parser.parse_args(["--port", port, "--prospects", "1"])) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_the_options_are_listed_without_loading_the_server():
    code = (
        "import sys; from pardot_orm.sandbox.command import add_arguments;"
        "assert not [m for m in sys.modules if m.split('.')[0] in ('werkzeug', 'faker', 'flask')], sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parent)


@pytest.mark.slow
def test_an_empty_account_and_a_second_sandbox_on_its_file(tmp_path):
    path = tmp_path / "account.sqlite3"
    with started("--port", "0", "--empty", "--db", str(path)) as process:
        assert process.stdout.readline().startswith("Pardot sandbox ready at ")
        with closing(sqlite3.connect(path)) as database:
            counted = [database.execute(f"SELECT COUNT(*) FROM {name}").fetchone()[0] for name in ("prospect", "list")]
        assert counted == [0, 0]
        with started("--port", "0", "--db", str(path)) as second:
            assert second.wait(20) == 1
            assert "account.sqlite3 is served by another sandbox" in second.stderr.read()
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0
    assert [each.name for each in tmp_path.iterdir()] == ["account.sqlite3"]
