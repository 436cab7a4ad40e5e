"""Every example of the documentation and of the docstrings is run, against a fresh account."""

import doctest
import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import pardot_orm

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE | doctest.IGNORE_EXCEPTION_DETAIL


def modules():
    names = ["pardot_orm", *(m.name for m in pkgutil.walk_packages(pardot_orm.__path__, "pardot_orm."))]
    return [name for name in names if "__main__" not in name]


@pytest.fixture
def names(make_account, tmp_path, monkeypatch):
    """What examples may use without an import: the package's names, and an account; their files are temporary."""
    monkeypatch.chdir(tmp_path)
    account = make_account(prospects=60, seed=7, connecting={"repr": "fetch", "wait": 600})
    return {
        **{name: getattr(pardot_orm, name) for name in pardot_orm.__all__},
        "connection": account.connection,
        "sandbox": account.sandbox,
    }


def run(test):
    report = []
    results = doctest.DocTestRunner(optionflags=OPTIONS, verbose=False).run(test, out=report.append)
    assert results.failed == 0, "".join(report)
    return results.attempted


@pytest.mark.slow
@pytest.mark.parametrize("name", modules())
def test_the_examples_of_the_docstrings_are_true(name, request):
    module = importlib.import_module(name)
    tests = [test for test in doctest.DocTestFinder(exclude_empty=True).find(module) if test.examples]
    if not tests:
        return
    account = request.getfixturevalue("names")
    for test in tests:
        test.globs.update(account)
        run(test)


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_examples_of_the_pages_are_true(page, names):
    text = page.read_text(encoding="utf-8")
    blocks = re.findall(r"^```pycon\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    if blocks:
        # One page is one session.
        test = doctest.DocTestParser().get_doctest("\n".join(blocks), names, page.name, str(page), 0)
        assert run(test) > 0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_python_blocks_of_the_pages_compile(page):
    for block in re.findall(r"^```python\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
        compile(block, page.name, "exec")


def test_the_documentation_has_examples():
    assert sum("```pycon" in page.read_text(encoding="utf-8") for page in PAGES) >= 2
