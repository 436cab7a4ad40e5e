"""The login of versions 3 and 4 that gives out API keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.dialects.legacy.xml import parse_answer

if TYPE_CHECKING:
    from pardot_orm.protocol.dialect import Response


def login_path(version: int) -> str:
    """Return the path of the login, relative to the API's base address."""
    return f"/api/login/version/{version}"


def read_login(response: Response) -> tuple[str | None, int]:
    """Return the API key of a login's answer, and the version that the account needs: 3, unless it names another.

    Raises:
        PardotError: What the answer tells: 15 for wrong credentials, 199 where the account has no such login.
    """
    root = parse_answer(response).root
    version = root.findtext("version") or ""
    return root.findtext("api_key"), int(version) if version.isdecimal() else 3
