"""One sandbox a file."""

from __future__ import annotations

import sqlite3
import subprocess
import sys

import pytest

from pardot_orm.sandbox import Sandbox
from pardot_orm.sandbox.core.account_file import AccountInUseError


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


@pytest.mark.slow
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
