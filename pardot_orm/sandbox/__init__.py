"""An embedded Pardot: a server on loopback that speaks versions 3 and 4 of the API, backed by SQLite."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pardot_orm.sandbox.core.clock import Clock as Clock
    from pardot_orm.sandbox.protocol.journal import ServedRequest as ServedRequest
    from pardot_orm.sandbox.sandbox import Sandbox as Sandbox

__all__ = ["Clock", "Sandbox", "ServedRequest"]


def __getattr__(name: str) -> Any:
    """Import on first use: the command's arguments are wanted even where the extra is not installed."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from pardot_orm.sandbox import sandbox  # noqa: PLC0415 - see the docstring
    from pardot_orm.sandbox.core import clock  # noqa: PLC0415
    from pardot_orm.sandbox.protocol import journal  # noqa: PLC0415

    for module in (sandbox, journal, clock):
        if hasattr(module, name):
            return getattr(module, name)
    raise AttributeError(name)
