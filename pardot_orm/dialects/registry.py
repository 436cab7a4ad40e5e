"""The versions that the library speaks, each with what makes its dialect."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pardot_orm.dialects.legacy.dialect import LegacyDialect

if TYPE_CHECKING:
    from collections.abc import Callable

    from pardot_orm.protocol.dialect import Dialect
    from pardot_orm.protocol.payload import Decoding

dialects: dict[int, Callable[[Decoding], Dialect]] = {version: partial(LegacyDialect, version) for version in (3, 4)}

# The versions of which an account speaks one, which its answers tell; the first is spoken until they do.
FOUND_OUT = (4, 3)


def in_words(versions: list[int]) -> str:
    """Return versions in words: `versions 3 and 4`."""
    *first, last = map(str, sorted(versions))
    numbers = " and ".join(filter(None, (", ".join(first), last)))
    return f"version{'s' if len(versions) > 1 else ''} {numbers}"
