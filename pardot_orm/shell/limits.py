"""`pardot-orm limits`: what is used and left of an account's requests a day and at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.connection.connect import connect
from pardot_orm.limits.admission import ACCOUNT_SLOTS

if TYPE_CHECKING:
    import argparse

    from pardot_orm.connection.connection import Connection

# A connection of its own, beside those of a program that calls this.
_ALIAS = "pardot-orm limits"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options to its parser."""
    parser.add_argument("--profile", metavar="NAME", help="a profile of the configuration file to connect with")


def run(arguments: argparse.Namespace) -> int:
    """Print the limits. Costs one request where the account's quota is not known on this machine, else none."""
    with connect(alias=_ALIAS, profile=arguments.profile, slots=ACCOUNT_SLOTS) as connection:
        print("\n".join(lines(connection)))
    return 0


def lines(connection: Connection) -> list[str]:
    """Return what is printed."""
    quota = connection.quota
    left = f", {quota.left:,} left" if quota.left is not None else ", of a limit that nobody knows: connect(quota=...)"
    return [
        f"account   {connection.account} at {connection.url}",
        f"requests  {quota}{left}",
        f"reset     {quota.reset:%Y-%m-%d %H:%M %Z}",
        f"slots     {connection.slots.in_use} of {ACCOUNT_SLOTS} in use by this machine",
    ]
