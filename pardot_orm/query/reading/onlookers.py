"""Who asks for what a record lacks: completion, debuggers and `hasattr()` only look, and a look sends no request."""

from __future__ import annotations

import dis
import sys
from typing import TYPE_CHECKING

from pardot_orm.errors import NotLoadedError

if TYPE_CHECKING:
    from types import FrameType

_PACKAGE = f"{__name__.partition('.')[0]}."

# What goes through all attributes of an object to show them: the shells' completion, help, debuggers.
_LOOKING = {
    "IPython",
    "_pydev_bundle",
    "_pydevd_bundle",
    "_pyrepl",
    "debugpy",
    "inspect",
    "jedi",
    "pydoc",
    "rlcompleter",
}


def refuse_a_look(what: str) -> None:
    """Refuse to send a request for somebody who only looks.

    Raises:
        NotLoadedError: It is an `AttributeError`: to them the attribute is not there.
    """
    caller: FrameType | None = sys._getframe(1)  # noqa: SLF001 - what warnings.warn() looks at
    while caller is not None and caller.f_globals.get("__name__", "").startswith(_PACKAGE):
        caller = caller.f_back
    if caller is None:
        return
    module = caller.f_globals.get("__name__", "").partition(".")[0]
    if module in _LOOKING or _asks_hasattr(caller):
        raise NotLoadedError(
            f"{what} was not loaded, and a look at a record reads nothing.", hint="Read the attribute."
        )


def _asks_hasattr(frame: FrameType) -> bool:
    """Tell whether a frame is amidst a call of `hasattr`, which to an attribute looks as any other access.

    The call begins where the name of what it calls stands. Without positions (`-X no_debug_ranges`) nobody can tell.
    """
    instructions = list(dis.get_instructions(frame.f_code))
    now = next((each for each in instructions if each.offset == frame.f_lasti), None)
    if now is None or "CALL" not in now.opname or now.positions is None or now.positions.col_offset is None:
        return False
    start = now.positions[0], now.positions[2]  # line and column
    return any(
        each.argval == "hasattr" and each.positions is not None and (each.positions[0], each.positions[2]) == start
        for each in instructions
        if each.opname.startswith("LOAD_")
    )
