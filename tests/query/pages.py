"""Small pages, so that a few records have many edges."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from pardot_orm.dialects.legacy.dialect import LegacyDialect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pardot_orm.models.options import ModelOptions
    from pardot_orm.protocol.capabilities import Capabilities


@contextmanager
def small_pages(size: int) -> Iterator[None]:
    """Let no page hold more records than that."""
    real = LegacyDialect.capabilities

    def capabilities(dialect: LegacyDialect, meta: ModelOptions) -> Capabilities:
        can = real(dialect, meta)
        return evolve(can, querying=evolve(can.querying, page_size=min(size, can.querying.page_size)))

    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(LegacyDialect, "capabilities", capabilities)
        yield
