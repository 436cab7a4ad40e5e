"""Processes of their own that tests start against a sandbox."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from pardot_orm import connect, connections

if TYPE_CHECKING:
    from pathlib import Path

    from pardot_orm import Prospect
    from pardot_orm.sandbox import Sandbox


def environment_of(sandbox: Sandbox, directory: Path) -> dict[str, str]:
    """Return the variables of a process that connects to a sandbox, and keeps what it shares in a directory."""
    variables = {f"PARDOT_{name.upper()}": str(value) for name, value in sandbox.credentials.items()}
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PARDOT_")}
    return {**clean, **variables, "XDG_STATE_HOME": str(directory)}


def move(settings: dict[str, Any], state: str, prospect: Prospect) -> int:
    """Save a record in a process that connects by itself, or has a forked connection; return its id."""
    os.environ["XDG_STATE_HOME"] = state
    if "default" not in connections:
        connect(**settings)
    prospect.city = "Bath"
    prospect.save()
    return prospect.id
