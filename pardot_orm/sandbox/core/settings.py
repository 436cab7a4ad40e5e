"""How an account is set up, whichever API shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


@frozen(kw_only=True)
class Settings:
    """How the account is set up, and which reading of the documentation it follows.

    Args:
        zone: The API user's time zone.
        addresses_are_unique: Whether no two prospects may share an address, as in accounts of version 3.
        false_is_true: Whether the word `false` is stored as true, as one account was seen to do.
        connector: The CRM connector: "salesforce", "other" or none.
        connected_campaigns: Whether campaigns are those of the CRM.
        administrator: Whether the API user has an administrator's abilities.
        job_delay: Seconds that imports and exports stay Waiting, and again Processing, at least.
        export_file_rows: How many rows an export writes into one file before it begins another.
    """

    zone: ZoneInfo
    addresses_are_unique: bool = False
    false_is_true: bool = False
    connector: str | None = None
    connected_campaigns: bool = False
    administrator: bool = True
    job_delay: float = 0.0
    export_file_rows: int = 100_000
