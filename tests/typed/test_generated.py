"""The modules of keywords are those that the models of today make, and nobody pays for them at run time."""

from __future__ import annotations

import subprocess
import sys

import pytest

from pardot_orm.typed import generate
from pardot_orm.typed.__main__ import main
from pardot_orm.typed.generate import COMMAND, outdated


def test_the_modules_are_current():
    wrong = [path.name for path in outdated()]
    assert not wrong, f"{', '.join(wrong)}: run {COMMAND}"


def test_importing_the_package_loads_none_of_them():
    code = "import sys, pardot_orm; print([name for name in sys.modules if name.startswith('pardot_orm.typed')])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


@pytest.mark.slow
def test_the_command_writes_what_is_not_current_and_removes_what_is_no_model_s(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(generate, "FOLDER", tmp_path)
    (tmp_path / "values.py").write_text("by hand", encoding="utf-8")
    (tmp_path / "gone.py").write_text(f'"""Keywords of Gone; written by `{COMMAND}`."""', encoding="utf-8")

    assert main(["--check"]) == 1
    assert "prospect.py is not current" in capsys.readouterr().out
    assert main([]) == 0
    assert main(["--check"]) == 0
    assert (tmp_path / "prospect.py").exists()
    assert (tmp_path / "alike.py").exists()
    assert (tmp_path / "values.py").exists()
    assert not (tmp_path / "gone.py").exists()
