"""The command `pardot-orm` and its subcommands."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

import pardot_orm
from pardot_orm.errors import PardotError
from pardot_orm.sandbox import command as sandbox
from pardot_orm.shell import demo, inspect, limits

if TYPE_CHECKING:
    from collections.abc import Sequence

# Packages of the extras, as they are imported, and the extra that brings them.
_EXTRAS = {
    "werkzeug": "sandbox",
    "faker": "sandbox",
    "rich": "demo",
    "phonenumbers": "demo",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status.

    Example:
        >>> main(["sandbox", "--help"])  # doctest: +SKIP
    """
    parser = argparse.ArgumentParser(
        prog="pardot-orm", description="A data layer for Pardot, and an embedded Pardot to try it on."
    )
    parser.add_argument("--version", action="version", version=f"pardot_orm {pardot_orm.__version__}")
    commands = parser.add_subparsers(required=True)
    for name, module, text in (
        ("demo", demo, "run a clean-up of 2,000 untidy prospects on an embedded Pardot, and judge it"),
        ("inspect", inspect, "print a Python module whose class declares the custom fields of your account"),
        ("limits", limits, "show what is used and left of your account's requests a day and at once"),
        ("sandbox", sandbox, "serve an embedded Pardot on this machine"),
    ):
        subparser = commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".")
        module.add_arguments(subparser)
        subparser.set_defaults(run=module.run)
    options = parser.parse_args(arguments)
    try:
        status: int = options.run(options)
    except ModuleNotFoundError as error:
        extra = _EXTRAS.get((error.name or "").split(".")[0])
        if extra is None:
            raise
        return _fail(f"This command needs the package {error.name}: pip install 'pardot-orm[{extra}]'")
    except PardotError as error:
        return _fail(f"{type(error).__name__}: {error}")
    return status


def _fail(message: str) -> int:
    print(message, file=sys.stderr)
    return 1
