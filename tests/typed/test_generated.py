"""The modules of keywords are those that the models of today make, and nobody pays for them at run time."""

from __future__ import annotations

import subprocess
import sys

from pardot_orm.typed.generate import COMMAND, outdated


def test_the_modules_are_current():
    wrong = [path.name for path in outdated()]
    assert not wrong, f"{', '.join(wrong)}: run {COMMAND}"


def test_importing_the_package_loads_none_of_them():
    code = "import sys, pardot_orm; print([name for name in sys.modules if name.startswith('pardot_orm.typed')])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
