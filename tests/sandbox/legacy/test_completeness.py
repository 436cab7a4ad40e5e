"""Nothing that the data documents is left out: each operation is served, each criterion adds a condition."""

from __future__ import annotations

from importlib.resources import files

import pytest

from pardot_orm.sandbox.core.refusals import Code
from pardot_orm.sandbox.core.tables import NESTED, OBJECTS, errors
from pardot_orm.sandbox.legacy import criteria, queries
from pardot_orm.sandbox.legacy.documentation import JOBS, object_spec
from pardot_orm.sandbox.legacy.operations.served import _OPERATIONS, find_operation

DOCUMENTED = sorted(
    path.name.removesuffix(".json") for path in (files("pardot_orm.sandbox.legacy") / "data" / "objects").iterdir()
)
RANGES = {name for bounds in queries._RANGES for name in (bounds.above, bounds.below, bounds.equal_to)}

# Nested records that are shown without a table of their own: of other tables' rows, or counted.
WITHOUT_TABLE = {"listSubscription", "emailStats"}

READS = {
    *("read", "query", "describe", "stats", "listOneToOne", "merge", "abilities", "cookie"),
    *("downloadErrors", "downloadResults"),
}

# A job goes on when it is looked at.
READS_THAT_MOVE_ON = {("import", "read"), ("export", "read")}


def test_each_object_of_the_data_is_served_or_nested():
    assert {*OBJECTS, *JOBS, *NESTED, *WITHOUT_TABLE} == set(DOCUMENTED)


@pytest.mark.parametrize("name", [*OBJECTS, *JOBS])
def test_the_operations_are_those_of_the_data(name):
    documented = {operation.op: operation for operation in object_spec(name).operations}

    assert set(_OPERATIONS[name]) == set(documented)
    for op, operation in documented.items():
        found = find_operation(name, op, operation.methods[0], operation.versions[0])
        # Undelete is documented for GET too, and writes all the same.
        reads = op in READS and (name, op) not in READS_THAT_MOVE_ON
        assert found.writes != reads


@pytest.mark.parametrize("name", [*OBJECTS, *JOBS])
def test_each_criterion_adds_a_condition(name):
    known = RANGES | set(criteria.CONDITIONS)

    assert {criterion.name for criterion in object_spec(name).criteria} <= known


def test_each_code_is_one_of_the_table():
    assert {int(code) for code in Code} <= set(errors())
