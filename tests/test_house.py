"""The house: which package imports which at run time, and that no module imports itself by way of others."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import pardot_orm

PACKAGE = Path(pardot_orm.__file__).parent

# What each package may import beside itself; docs/design.md draws it.
MAY_IMPORT = {
    "errors": set(),
    "protocol": {"errors"},
    "limits": {"errors", "protocol"},
    "http": {"errors", "protocol", "limits"},
    "fields": {"errors", "protocol"},
    "dialects": {"errors", "protocol", "fields"},
    "connection": {"errors", "protocol", "limits", "http", "fields", "dialects"},
    "models": {"errors", "protocol", "fields", "limits", "http"},
    "query": {"errors", "protocol", "fields", "limits", "http", "connection", "models"},
    "changes": {"errors", "protocol", "fields", "limits", "http", "connection", "models", "query"},
}


def _imported(tree: ast.Module, known: set[str]) -> set[str]:
    """Return the modules that a module imports when it is imported itself."""
    found = set()
    waiting: list[ast.AST] = [*tree.body]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            waiting += node.orelse
        elif isinstance(node, ast.ImportFrom) and node.module is not None and node.module.startswith("pardot_orm"):
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name if name in known else node.module for name in names}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names if alias.name in known}
        elif not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            waiting += ast.iter_child_nodes(node)
    return found


def _name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


PATHS = [path for path in PACKAGE.rglob("*.py") if not {"sandbox", "typed"} & set(path.relative_to(PACKAGE).parts)]
KNOWN = {_name(path) for path in PATHS}
GRAPH = {_name(path): _imported(ast.parse(path.read_text("utf-8")), KNOWN) for path in PATHS}


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_a_package_imports_those_below_it_alone(package):
    inside = f"pardot_orm.{package}"
    wrong = {
        (module, other)
        for module, others in GRAPH.items()
        for other in others
        if module.startswith(f"{inside}.") or module == inside
        if other.split(".")[1:2] not in ([package], *([each] for each in MAY_IMPORT[package]))
    }
    assert not wrong


def test_every_package_has_its_place():
    packages = {module.split(".")[1] for module in GRAPH if "." in module}
    assert packages - MAY_IMPORT.keys() == {"shell", *(m for m in packages if (PACKAGE / f"{m}.py").exists())}


def test_no_module_imports_itself_by_way_of_others():
    try:
        order = list(TopologicalSorter(GRAPH).static_order())
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))
    assert len(order) >= len(GRAPH)
