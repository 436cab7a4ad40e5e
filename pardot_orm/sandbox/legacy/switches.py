"""How versions 3 and 4 are served: which of them, and where accounts were seen to differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from pardot_orm.sandbox.core.settings import Settings


@frozen(kw_only=True)
class Switches:
    """What may be otherwise from account to account; `Sandbox` tells what each is."""

    all_errors_200: bool = False
    create_status: int = 200
    strict_limit: bool = False
    html_entities: bool = True
    api_keys: bool = True
    keys_in_url: bool = True


def version_of(settings: Settings) -> int:
    """Return the one version of the two that an account has."""
    return 3 if settings.addresses_are_unique else 4
