"""The command: its help, its version, and what it says when an extra is missing."""

import subprocess
import sys

import pytest

import pardot_orm
from pardot_orm.shell import demo
from pardot_orm.shell.cli import main


def test_the_version_is_the_packages(capsys):
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    assert capsys.readouterr().out == f"pardot_orm {pardot_orm.__version__}\n"


def test_without_a_command_the_usage_is_shown(capsys):
    with pytest.raises(SystemExit, match="2"):
        main([])
    assert "{demo,inspect,limits,sandbox}" in capsys.readouterr().err


def test_a_missing_extra_is_named(monkeypatch, capsys):
    def run(_arguments):
        raise ModuleNotFoundError("No module named 'rich'", name="rich")

    monkeypatch.setattr(demo, "run", run)
    assert main(["demo"]) == 1
    assert "pip install 'pardot-orm[demo]'" in capsys.readouterr().err


def test_the_core_imports_nothing_of_the_extras():
    code = (
        "import sys, pardot_orm, pardot_orm.shell.cli; "
        "print([m for m in ('werkzeug', 'faker', 'rich', 'phonenumbers') if m in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
