"""A wheel and an sdist build, and hold what the project promises."""

import subprocess
import sys
import tarfile
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def build(kind, folder):
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = folder.iterdir()
    return built


def test_the_wheel_holds_types_data_and_the_demos_script(tmp_path):
    with zipfile.ZipFile(build("wheel", tmp_path)) as wheel:
        names = set(wheel.namelist())
        metadata = next(wheel.read(name).decode() for name in names if name.endswith("METADATA"))
    assert {
        "pardot_orm/py.typed",
        "pardot_orm/sandbox/core/data/errors.json",
        "pardot_orm/sandbox/legacy/data/objects/prospect.json",
        "pardot_orm/shell/examples/cleanup.py",
    } <= names
    assert not any(name.startswith("tests/") for name in names)
    needs = [line for line in Parser().parsestr(metadata).get_all("Requires-Dist") if "extra ==" not in line]
    assert sorted(line.split(">")[0] for line in needs) == ["attrs", "lxml", "python-dateutil", "requests"]


@pytest.mark.slow
def test_the_sdist_holds_the_sources_and_the_tests(tmp_path):
    with tarfile.open(build("sdist", tmp_path)) as sdist:
        names = {name.split("/", 1)[1] for name in sdist.getnames() if "/" in name}
    assert {"pyproject.toml", "README.md", "LICENSE", "tests/test_packaging.py", "docs/examples/cleanup.py"} <= names
