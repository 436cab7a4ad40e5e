"""Which package of the sandbox may import which: the core knows no API, no API the server, the server no API."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import pardot_orm.sandbox

PACKAGE = Path(pardot_orm.sandbox.__file__).parent
PREFIX = "pardot_orm.sandbox."

# Imports for type checkers count too. The modules beside these packages put them together, and may import all.
MAY_IMPORT = {
    "core": {"core"},
    "protocol": {"protocol", "core"},
    "http": {"http", "protocol"},
    "faults": {"faults", "protocol", "core"},
    "legacy": {"legacy", "protocol", "core"},
}


def imported(path):
    """Yield the packages of the sandbox that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, path
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from (name.removeprefix(PREFIX).split(".")[0] for name in names if name.startswith(PREFIX))


def test_each_package_is_known_here():
    found = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}

    assert found == set(MAY_IMPORT)


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_a_package_imports_only_what_it_may(package):
    modules = list((PACKAGE / package).rglob("*.py"))
    found = {name for path in modules for name in imported(path)}

    assert len(modules) > 2
    assert found, "the modules were not read"
    assert found <= MAY_IMPORT[package]


def test_an_import_in_the_wrong_direction_is_seen(tmp_path):
    module = tmp_path / "module.py"
    module.write_text(
        "def f():\n    from pardot_orm.sandbox import legacy\n    import pardot_orm.sandbox.http.server\n"
    )

    assert set(imported(module)) == {"legacy", "http"}
