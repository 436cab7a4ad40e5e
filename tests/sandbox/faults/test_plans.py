"""Plans of faults: what they say happens, and what is wrong with them is told before anything is served."""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from pathlib import Path

import pytest
import requests

from pardot_orm.sandbox.command import add_arguments, run
from pardot_orm.sandbox.faults import KINDS, ErrorCode, HttpError, OtherClient, Stall
from pardot_orm.sandbox.faults.plans import PlanError, read_plan
from pardot_orm.sandbox.legacy import LegacyApi, Switches
from tests.sandbox.conftest import ADA
from tests.sandbox.test_command import PROGRAM

OPERATIONS = (*LegacyApi(Switches()).operation_names(), "login/token")

PLAN = """
seed = 3

[[fault]]
kind = "error-code"
code = 66
on = ["prospect/*", "list/query"]
nth = 2

[[fault]]
kind = "http-error"
status = 503
retry_after = 5
probability = 0.5
seed = 4

[[fault]]
kind = "other-client"
changes = 3
column = "score"
every = 2

[[fault]]
kind = "stall"
seconds = 1.5
work = "never"
"""


@pytest.fixture
def plan(tmp_path):
    """Return what writes a plan."""

    def write(text):
        path = tmp_path / "plan.toml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def test_a_plan_is_the_rules_that_python_would_add(plan):
    assert read_plan(plan(PLAN), OPERATIONS) == [
        (ErrorCode(66), {"on": ["prospect/*", "list/query"], "nth": 2, "seed": 3}),
        (HttpError(503, retry_after=5), {"probability": 0.5, "seed": 4}),
        (OtherClient(changes=3, column="score"), {"every": 2, "seed": 3}),
        (Stall(1.5, work="never"), {"seed": 3}),
    ]


def test_a_loaded_plan_strikes(api, plan):
    api.sandbox.faults.load(plan(PLAN.replace("probability = 0.5", "first = 1").replace("1.5", "0.1")))

    assert api.get("account/read").status == 503
    with pytest.raises(requests.ConnectionError):
        api.get(f"prospect/read/id/{ADA}")
    assert api.get(f"prospect/read/id/{ADA}").code == 66
    assert api.get(f"prospect/read/id/{ADA}").status == 200
    struck = [request.fault for request in api.sandbox.requests]
    assert struck == [None, "http-error", "stall", "error-code", "other-client"]


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_may_stand_in_a_plan(plan, name):
    needed = {"error-code": "code = 9", "http-error": "status = 500", "slow": "seconds = 1", "stall": "seconds = 1",
              "clock-skew": "seconds = -5"}  # fmt: skip
    ((fault, arguments),) = read_plan(plan(f'[[fault]]\nkind = "{name}"\n{needed.get(name, "")}'), OPERATIONS)

    assert fault.name == name
    assert arguments == {}


RULE = '[[fault]]\nkind = "http-error"\nstatus = 503\n'


_NO_RULES = "fault must be a list of tables: begin each rule with a line [[fault]]."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", _NO_RULES),
        ("fault = 5", _NO_RULES),
        ("fault = [1]", _NO_RULES),
        (f"sed = 7\n{RULE}", "sed is not known: a plan has seed, and [[fault]] tables."),
        (f"seed = '7'\n{RULE}", "seed must be a whole number, not '7': write seed = 7, for example."),
        ("a = = 5", "the plan must be TOML: Invalid value (at line 1, column 5)."),
        (b"\xff", "the plan must be text in UTF-8: save it so."),
        ("[[fault]]\nnth = 1", f"[[fault]] number 1: kind is missing: write one of {', '.join(KINDS)}."),
        (
            f'{RULE}[[fault]]\nkind = "rest"',
            "[[fault]] number 2: kind must be one of those known, not 'rest': write reset.",
        ),
        (
            '[[fault]]\nkind = "slow"',
            "[[fault]] number 1 (slow): seconds is missing: write it, slow has no default for it.",
        ),
    ],
)
def test_what_is_wrong_with_a_plan_is_told_with_the_key_the_rule_and_the_cure(plan, text, told):
    path = plan(text)
    with pytest.raises(PlanError, match=f"^{re.escape(f'{path}: {told}')}$"):
        read_plan(path, OPERATIONS)


_KEYS = "status, retry_after, as_date, html, worked, on, probability, nth, every, first, seed"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("retry-after = 5", "retry-after is not known: write retry_after."),
        ("xyz = 5", f"xyz is not known: write one of {_KEYS}."),
        ("write = 'x'", f"write is not known: write one of {_KEYS}."),
        ("retry_after = '5'", "retry_after must be a whole number from 0 to 86400, not '5': write 5, for example."),
        ("html = 1", "html must be true or false, not 1: write it without quotes."),
        ("as_date = true", "as_date must go with retry_after: write the seconds from now there."),
        ("nth = 2\nevery = 3", "probability, nth, every and first exclude each other: keep one of nth, every."),
        ("probability = 5", "probability must be a number from 0 to 1, not 5: write 0.05 for 5 %."),
        ("first = 0", "first must be a whole number above 0, not 0: write first = 1, for example."),
        (
            'on = "prospect/updat"',
            """on must match an operation, and 'prospect/updat' matches none: write "prospect/update", or "*".""",
        ),
        ("on = 5", 'on must be a pattern or a list of patterns, not 5: write "prospect/*", for example.'),
        ("seed = 1.5", "seed must be a whole number, not 1.5: write seed = 7, for example."),
    ],
)
def test_what_is_wrong_with_a_rule_is_told_with_its_number_and_kind(plan, line, told):
    path = plan(f"{RULE}{line}")
    with pytest.raises(PlanError, match=f"^{re.escape(f'{path}: [[fault]] number 1 (http-error): {told}')}$"):
        read_plan(path, OPERATIONS)


def test_a_plan_that_is_not_there_is_told(tmp_path):
    with pytest.raises(PlanError, match=r"none\.toml: the plan can't be read \(No such file or directory\): name a"):
        read_plan(tmp_path / "none.toml", OPERATIONS)


def test_nothing_of_a_bad_plan_is_added(api, plan):
    with pytest.raises(PlanError):
        api.sandbox.faults.load(plan(f"{RULE}{RULE}nth = 0"))
    assert api.get("account/read").status == 200


# --------------------------------------------------------------------------------------------------------------
# The command
# --------------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_the_command_takes_a_plan(plan):
    path = plan(f'{RULE}on = "login/token"')
    options = ["--port", "0", "--prospects", "3", "--faults", str(path)]
    with subprocess.Popen([sys.executable, "-c", PROGRAM, *options], stdout=subprocess.PIPE, text=True) as process:
        url = process.stdout.readline().split()[-1]
        statuses = [requests.post(f"{url}/services/oauth2/token", timeout=10).status_code for _ in range(2)]
        process.terminate()

    assert statuses == [503, 400]


def test_the_command_tells_of_a_bad_plan_in_one_line(plan, capsys):
    parser = argparse.ArgumentParser()
    add_arguments(parser)

    assert run(parser.parse_args(["--port", "0", "--prospects", "1", "--faults", str(plan("x = 1"))])) == 1

    assert "x is not known" in (told := capsys.readouterr().err)
    assert told.count("\n") == 1


# --------------------------------------------------------------------------------------------------------------
# The documentation
# --------------------------------------------------------------------------------------------------------------


def test_the_plan_of_the_documentation_can_be_read_and_each_kind_is_told_there(plan):
    page = (Path(__file__).parents[3] / "docs" / "sandbox.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```toml\n(.*?)^```", page, re.DOTALL | re.MULTILINE)

    assert [fault.name for fault, _ in read_plan(plan(example), OPERATIONS)] == ["http-error", "reset"]
    for name, kind in KINDS.items():
        assert re.search(rf"^\| `{kind.__name__}\(.*\| `{name}` \|", page, re.MULTILINE), name
