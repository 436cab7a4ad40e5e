"""`pardot-orm inspect`: print a class that declares the custom fields of an account, as Django's `inspectdb` does."""

from __future__ import annotations

import argparse
import io
import shlex
import sys
from keyword import iskeyword
from typing import TYPE_CHECKING

from pardot_orm.connection.connect import connect
from pardot_orm.errors import PardotError
from pardot_orm.fields.custom import FIELD_CLASSES
from pardot_orm.models.objects.prospect import Prospect
from pardot_orm.models.objects.prospect_account import ProspectAccount
from pardot_orm.shell.model_source import model_source

if TYPE_CHECKING:
    from pardot_orm.fields.custom import FieldDescription
    from pardot_orm.models.base import Model

# A connection of its own, beside those of a program that calls this.
_ALIAS = "pardot-orm inspect"

_BASES: dict[str, type[Model]] = {"prospect": Prospect, "prospectAccount": ProspectAccount}
_CLASS_NAMES = {"prospect": "Customer", "prospectAccount": "Company"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options to its parser."""
    parser.add_argument(
        "--object", choices=tuple(_BASES), default="prospect", help="the object whose fields to declare"
    )
    parser.add_argument(
        "--class-name", type=_class_name, metavar="NAME", help="name of the class (default: Customer or Company)"
    )
    parser.add_argument("--profile", metavar="NAME", help="a profile of the configuration file to connect with")
    parser.add_argument(
        "--samples",
        type=_count,
        default=0,
        metavar="N",
        help="look at the newest N prospects, and note the values seen in dropdowns and the like",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the module; return 2, with the reason on the other stream, if there is none.

    Costs one request, and a query for each 200 samples.
    """
    name = arguments.class_name or _CLASS_NAMES[arguments.object]
    if arguments.samples and arguments.object != "prospect":
        return _refuse("--samples is for prospects: of the others Pardot tells the choices.")
    try:
        with connect(alias=_ALIAS, profile=arguments.profile):
            fields = _described(arguments)
    except PardotError as error:
        return _refuse(f"{type(error).__name__}: {error}")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # what Python takes a module for, whatever the terminal shows
    print(model_source(_BASES[arguments.object], name, fields, _command(arguments)), end="")
    return 0


def _described(arguments: argparse.Namespace) -> list[FieldDescription]:
    if arguments.object == "prospectAccount":
        return ProspectAccount.describe(using=_ALIAS)
    return Prospect.describe(using=_ALIAS, samples=arguments.samples)


def _command(arguments: argparse.Namespace) -> str:
    """Return the command line that prints the same."""
    given = {
        "--object": arguments.object if arguments.object != "prospect" else None,
        "--class-name": arguments.class_name,
        "--profile": arguments.profile,
        "--samples": str(arguments.samples) if arguments.samples else None,
    }
    words = [word for option, value in given.items() if value for word in (option, value)]
    return shlex.join(["pardot-orm", "inspect", *words])


def _refuse(message: str) -> int:
    print(message, file=sys.stderr)
    return 2


def _class_name(text: str) -> str:
    imported = {"Prospect", "ProspectAccount", *(kind.__name__ for kind in FIELD_CLASSES)}
    if not text.isidentifier() or iskeyword(text) or text in imported:
        raise argparse.ArgumentTypeError(f"{text!r} can't be the name of a class here")
    return text


def _count(text: str) -> int:
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError("it is a number of prospects")
    return number
