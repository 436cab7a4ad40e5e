"""The pages for contributors name commands that run and places that are there."""

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
OF_TESTS = (ROOT / "tests" / "README.md").read_text(encoding="utf-8")
PLACES = re.findall(r"`([\w./-]+/[\w.-]*|\.ci/run)`", CONTRIBUTING)
MODULES = re.findall(r"python -m (tests(?:\.\w+)+)", OF_TESTS)


@pytest.mark.parametrize("place", sorted(set(PLACES)))
def test_what_is_named_is_there(place):
    assert any((start / place).exists() for start in (ROOT, ROOT / "pardot_orm"))


@pytest.mark.parametrize("module", sorted(set(MODULES)))
def test_the_longer_runs_can_be_started(module):
    found = find_spec(module)
    assert found is not None
    if found.submodule_search_locations:
        found = find_spec(f"{module}.__main__")
        assert found is not None
    assert "__main__" in Path(found.origin).read_text(encoding="utf-8") or found.name.endswith("__main__")


def test_each_folder_of_tests_is_told():
    told = set(re.findall(r"^\| `(\w+)/` \|", OF_TESTS, re.MULTILINE))
    assert told == {folder.name for folder in (ROOT / "tests").iterdir() if any(folder.glob("*.py"))}


def test_the_three_commands_are_those_of_ci():
    commands = dict(re.findall(r"^\| (check|test|docs) \| (.+?) \|", CONTRIBUTING, re.MULTILINE))
    run = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    *_, whole = re.findall(r"`(.+?)`", commands["test"])
    for command in (commands["check"].strip("`"), whole):
        assert re.search(rf"{re.escape(command)}\)?$", run, re.MULTILINE), command
    assert commands["docs"] == f"`{whole} tests/docs`"  # which the whole suite holds


def test_the_hooks_before_a_commit_are_the_check():
    hooks = re.findall(r"^ +entry: (.+)$", (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"), re.MULTILINE)
    (check,) = re.findall(r"^\| check \| `(.+?)` \|", CONTRIBUTING, re.MULTILINE)
    assert [hook.replace(" --force-exclude", "") for hook in hooks] == [
        part.removesuffix(" .") for part in check.split(" && ")
    ]
