"""`pardot-orm limits`."""

from __future__ import annotations

import pytest

from pardot_orm import Prospect, connect
from pardot_orm.sandbox import Sandbox
from pardot_orm.shell.cli import main


@pytest.fixture
def sandbox(monkeypatch):
    with Sandbox(prospects=5) as sandbox:
        for name, value in sandbox.credentials.items():
            monkeypatch.setenv(f"PARDOT_{name.upper()}", str(value))
        yield sandbox


def test_it_tells_what_is_used_and_left_and_asks_once(sandbox, capsys):
    assert main(["limits"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == f"account   {sandbox.credentials['business_unit_id']} at {sandbox.url}"
    assert printed[1] == "requests  1 of 100,000 requests used today, 99,999 left"
    assert printed[2].startswith("reset     ")
    assert printed[3] == "slots     0 of 5 in use by this machine"
    with connect(wait=0) as connection:
        Prospect.objects.count()
        with connection.slots.taken():
            assert main(["limits"]) == 0
    printed = capsys.readouterr().out
    assert "2 of 100,000" in printed
    assert "slots     1 of 5 in use" in printed
    assert [r.object for r in sandbox.requests if r.object] == ["account", "prospect"]


def test_a_limit_that_nobody_knows_is_said_to_be(sandbox, capsys):
    sandbox.execute("update account set level = 'Bespoke'")
    assert main(["limits"]) == 0
    assert "1 requests used today, of a limit that nobody knows: connect(quota=...)" in capsys.readouterr().out


def test_without_credentials_it_says_what_is_missing(capsys):
    assert main(["limits"]) == 1
    assert "Pardot needs credentials" in capsys.readouterr().err
