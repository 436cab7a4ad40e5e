"""The command `pardot-orm sandbox`: an embedded Pardot for shells, scripts and clients in other languages."""

from __future__ import annotations

import shlex
import signal
import sys
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from types import FrameType


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options to its parser."""
    parser.add_argument("--port", type=int, default=8765, help="port on 127.0.0.1; 0 takes a free one")
    parser.add_argument("--version", type=int, choices=(3, 4), default=4, help="version of the API the account is for")
    parser.add_argument("--prospects", type=int, default=2000, help="how many prospects a new account has")
    parser.add_argument(
        "--empty", action="store_true", help="a new account without prospects, lists, custom fields and all the rest"
    )
    parser.add_argument("--seed", type=int, default=7, help="the same seed makes the same account")
    parser.add_argument(
        "--db", metavar="FILE", help="keep the account in this file; one that exists is opened as it is"
    )
    parser.add_argument(
        "--latency", type=float, default=0.0, metavar="SECONDS", help="what each request takes at least"
    )
    parser.add_argument("--daily-limit", type=int, default=25_000, metavar="N", help="API requests a day")
    parser.add_argument("--timezone", default="America/New_York", help="time zone of the API user")
    parser.add_argument(
        "--no-api-keys",
        dest="api_keys",
        action="store_false",
        help="refuse the legacy login and its keys with error 199, as Pardot does today",
    )
    parser.add_argument(
        "--job-delay",
        type=float,
        default=0.0,
        metavar="SECONDS",
        help="what an import or export stays Waiting, and again Processing, at least",
    )
    parser.add_argument("--faults", metavar="PLAN", help="a TOML file that says what goes wrong, and when")
    parser.add_argument("--env", action="store_true", help="print the variables a client needs, as export lines")


def run(arguments: argparse.Namespace) -> int:
    """Serve until the process is interrupted or terminated."""
    from pardot_orm.sandbox.core.account_file import AccountInUseError  # noqa: PLC0415 - as below
    from pardot_orm.sandbox.faults.plans import PlanError  # noqa: PLC0415 - as below
    from pardot_orm.sandbox.sandbox import Sandbox  # noqa: PLC0415 - the options can be listed without the extra

    stopped = threading.Event()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        stopped.set()

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        sandbox = Sandbox(
            prospects=arguments.prospects,
            seed=arguments.seed,
            version=arguments.version,
            latency=arguments.latency,
            daily_limit=arguments.daily_limit,
            timezone=arguments.timezone,
            db=arguments.db,
            port=arguments.port,
            api_keys=arguments.api_keys,
            job_delay=arguments.job_delay,
            empty=arguments.empty,
        )
        if arguments.faults:
            sandbox.faults.load(arguments.faults)
        with sandbox:
            if arguments.env:
                for name, value in sandbox.environment.items():
                    print(f"export {name}={shlex.quote(value)}")  # noqa: T201 - a command prints
            print(f"Pardot sandbox ready at {sandbox.url}", flush=True)  # noqa: T201
            stopped.wait()
    except (PlanError, AccountInUseError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except OSError as error:
        sys.stderr.write(f"Cannot listen on port {arguments.port} or open the account's file: {error}\n")
        return 1
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    return 0
