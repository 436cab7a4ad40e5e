"""What the package offers is what it says it offers, and everything in it is documented."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import subprocess
import sys

import pytest

import pardot_orm
from pardot_orm import errors, models

MODULES = sorted(module.name for module in pkgutil.walk_packages(pardot_orm.__path__, "pardot_orm."))


def test_all_names_what_the_package_offers():
    offered = {
        name
        for name, value in vars(pardot_orm).items()
        if not name.startswith("_") and not (inspect.ismodule(value) and name != "errors") and name != "bindings"
    }
    assert offered - set(pardot_orm.__all__) <= {"JobRunner", "RecordReader", "RecordWriter"}
    assert set(pardot_orm.__all__) <= offered


@pytest.mark.parametrize("name", pardot_orm.__all__)
def test_a_public_name_is_there_and_documented(name):
    assert inspect.getdoc(getattr(pardot_orm, name)), name


def test_names_are_sorted_and_given_once():
    assert pardot_orm.__all__ == sorted(set(pardot_orm.__all__))


def test_a_star_import_brings_exactly_these():
    brought: dict[str, object] = {}
    exec("from pardot_orm import *", brought)
    brought.pop("__builtins__")
    assert set(brought) == set(pardot_orm.__all__)


def test_every_model_is_public():
    found = {name for name, value in vars(models).items() if inspect.isclass(value) and issubclass(value, models.Model)}
    assert found <= set(pardot_orm.__all__)
    assert set(models.__all__) >= found


@pytest.mark.parametrize("name", MODULES)
def test_every_module_says_what_it_is_for(name):
    assert inspect.getdoc(importlib.import_module(name))


def _public_members(owner):
    for name, member in vars(owner).items():
        if name.startswith("_"):
            continue
        if isinstance(member, classmethod | staticmethod):
            yield name, member.__func__
        elif isinstance(member, property) or inspect.isfunction(member):
            yield name, member


@pytest.mark.parametrize("name", [name for name in pardot_orm.__all__ if inspect.isclass(getattr(pardot_orm, name))])
def test_every_public_method_is_documented(name):
    cls = getattr(pardot_orm, name)
    bases = [base for base in cls.__mro__ if base.__module__.startswith("pardot_orm")]
    missing = {
        f"{base.__name__}.{member_name}"
        for base in bases
        for member_name, member in _public_members(base)
        if not inspect.getdoc(member)
    }
    assert missing == set()


def test_every_exception_is_documented_and_one_of_the_tree():
    for name, value in vars(errors).items():
        if inspect.isclass(value) and issubclass(value, Exception):
            assert issubclass(value, errors.PardotError | Warning), name
            assert inspect.getdoc(value), name


@pytest.mark.parametrize("model", [name for name in models.__all__ if hasattr(getattr(models, name), "_meta")])
def test_every_field_says_what_it_holds(model):
    fields = getattr(models, model)._meta.fields
    assert fields
    for field in fields.values():
        assert field.about.endswith("."), field
        assert field.__doc__ == field.about


def test_importing_the_package_needs_the_four_dependencies_alone():
    """Extras, and above all the sandbox, are imported by those who use them."""
    code = (
        "import sys, pardot_orm; print(' '.join(sorted({n.partition('.')[0] for n in sys.modules} & "
        "{'flask', 'werkzeug', 'faker', 'rich', 'phonenumbers', 'sqlite3', 'pytest'}))); "
        "print([n for n in sys.modules if n.startswith('pardot_orm.sandbox')])"
    )
    run = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split("\n")[:2] == ["", "[]"]


def test_the_sandbox_and_the_rest_share_no_code():
    """Neither may hide the other's mistake."""
    from pathlib import Path

    package = Path(pardot_orm.__file__).parent
    for path in package.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        inside = "sandbox" in path.relative_to(package).parts[:1]
        imports = [
            line.strip()
            for line in text.splitlines()
            if line.strip().startswith(("from pardot_orm", "import pardot_orm"))
        ]
        for line in imports:
            if inside:
                assert line.startswith("from pardot_orm.sandbox"), (path, line)
            elif "shell" not in path.parts:
                assert not line.startswith("from pardot_orm.sandbox"), (path, line)
