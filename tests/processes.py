"""Processes of their own that tests start against a sandbox."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from pardot_orm.sandbox import Sandbox


def environment_of(sandbox: Sandbox, directory: Path) -> dict[str, str]:
    """Return the variables of a process that connects to a sandbox, and keeps what it shares in a directory."""
    variables = {f"PARDOT_{name.upper()}": str(value) for name, value in sandbox.credentials.items()}
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PARDOT_")}
    return {**clean, **variables, "XDG_STATE_HOME": str(directory)}
