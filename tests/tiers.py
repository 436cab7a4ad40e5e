"""The fast tier is `pytest -m "not slow"`: which cases of a parametrised test belong to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable


def first_fast(cases: Iterable[Any], *, fast: int = 1) -> list[Any]:
    """Return the cases of one parameter: the first ones, and the others as slow ones.

    For what has to hold of each case in the same way, so that one shows most of what all show: seeds, zones, versions.
    """
    return [case if i < fast else pytest.param(case, marks=pytest.mark.slow) for i, case in enumerate(cases)]
