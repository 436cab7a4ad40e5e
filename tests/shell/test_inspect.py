"""`pardot-orm inspect`: the module it prints imports, passes the type checkers, and round-trips every type of field."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from pardot_orm import CustomField, Prospect, ProspectAccount, connect
from pardot_orm.errors import ReadOnlyFieldError, ValidationError
from pardot_orm.fields.custom import FieldDescription
from pardot_orm.models.objects.custom_field import FIELD_TYPES
from pardot_orm.sandbox import Sandbox
from pardot_orm.shell import inspect
from pardot_orm.shell.cli import main
from pardot_orm.shell.model_source import attribute_name, model_source

PROGRAM = "import sys; from pardot_orm.shell.cli import main; sys.exit(main())"

# What a field of each type gets, and what it then holds in SQLite. Types that are not named take text.
VALUES = {
    "Checkbox": (["Phone", "Q&A <b>"], ["Phone", "Q&A <b>"]),
    "Multi-Select": (["Größe", "東京"], ["Größe", "東京"]),
    "Number": (Decimal("12.50"), ["12.50"]),
    "Date": (date(2027, 3, 1), ["2027-03-01"]),
}
TEXT = ("007 & <more>", ["007 & <more>"])

# field_id -> label of fields that are awkward to name, or to write down.
AWKWARD = {
    "class": "A keyword",
    "custom": "An attribute of every record",
    "Describe": "A method",
    "2nd_Choice": "It begins with a digit",
    "Twice__Told": "It holds what begins a lookup",
    "FavouriteColour": 'Say "red", or "blue"',
    "Quote": 'it\'s a "quote" \\ ',
    "Lines": "two\nlines\u2028and more",
    "Tokyo": "東京" * 12,
    "Long_" + "x" * 40: "A label that is so long that no line has room for it and for the rest " * 2,
}


def _run(*options, variables=None):
    """Run the command in a process of its own that has these variables, and none of this machine's."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PARDOT_")}
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, "inspect", *options],
        capture_output=True,
        encoding="utf-8",
        env={**environment, "PYTHONIOENCODING": "latin-1", **(variables or {})},
        check=False,
        timeout=120,
    )


def _imported(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def sandbox():
    """An account that has fields of every type, each once with one response and once with all, and awkward names."""
    with Sandbox(prospects=60, seed=7) as sandbox:
        with connect(sandbox=sandbox, alias="setup"):
            for kind in FIELD_TYPES:
                for several in (False, True):
                    label = f"{kind}{' all' if several else ''}"
                    CustomField.objects.using("setup").create(
                        name=label, field_id=_field_id(kind, several), type=kind, is_record_multiple_responses=several
                    )
            for number, (field_id, label) in enumerate(AWKWARD.items()):  # Pardot itself takes few such names
                CustomField.objects.using("setup").create(name="x", field_id=f"Awkward{number}", type="Text")
                names = (field_id, label, f"Awkward{number}")
                sandbox.execute("UPDATE custom_field SET field_id = ?, name = ? WHERE field_id = ?", names)
        yield sandbox


def _field_id(kind, several):
    return f"My_{'_'.join(kind.split())}{'_All' if several else ''}".replace("-", "_")


@pytest.fixture(scope="module")
def printed(sandbox):
    """The module as it was printed."""
    before = len(sandbox.requests)
    ran = _run("--samples", "60", variables=sandbox.environment)
    assert (ran.returncode, ran.stderr) == (0, "")
    asked = [request.object for request in sandbox.requests[before:] if request.object]
    assert asked.count("customField") == 1
    assert asked.count("prospect") <= 2
    return ran.stdout


@pytest.fixture(scope="module")
def path(printed, tmp_path_factory):
    """The file it was written to."""
    path = tmp_path_factory.mktemp("inspected") / "inspected_models.py"
    path.write_text(printed, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def customer_class(path):
    return _imported(path).Customer


@pytest.fixture
def connection(sandbox, customer_class):
    with connect(sandbox=sandbox, models=[customer_class]) as connection:
        yield connection


@pytest.mark.slow
def test_the_class_declares_every_custom_field_of_the_account_in_the_order_of_their_ids(sandbox, customer_class):
    stored = [
        row[0] for row in sandbox.db.execute("SELECT field_id FROM custom_field WHERE is_archived = 0 ORDER BY id")
    ]
    declared = [field.api_name for field in customer_class._meta.fields.values() if field.custom]
    assert len(stored) == 8 + 28 + len(AWKWARD)
    assert declared == stored
    assert issubclass(customer_class, Prospect)
    assert not [
        name for name, field in vars(customer_class).items() if hasattr(field, "custom") and hasattr(Prospect, name)
    ]


def test_labels_are_what_the_account_says(sandbox, customer_class):
    labels = dict(sandbox.db.execute("SELECT field_id, name FROM custom_field WHERE is_archived = 0"))
    assert {f.api_name: f.about for f in customer_class._meta.fields.values() if f.custom} == labels


def test_the_module_says_where_it_came_from_and_how_to_use_it(printed):
    assert printed.startswith("# Written by: pardot-orm inspect --samples 60\n")
    assert "connect(models=[Customer])" in printed


def test_a_second_run_prints_the_same(printed, sandbox):
    assert _run("--samples", "60", variables=sandbox.environment).stdout == printed


def test_values_seen_are_noted_for_what_is_chosen_from_a_list_alone(printed, sandbox):
    plans = {row[0] for row in sandbox.db.execute("SELECT DISTINCT value FROM prospect_value WHERE field_id = 'Plan'")}
    lines = printed.splitlines()
    above = lines[lines.index('    plan = CustomTextField("Plan", api_name="Plan")') - 1]
    assert above.startswith("    # Seen: ")
    assert plans
    assert all(json.dumps(plan) in above for plan in plans)
    notes = {row[0] for row in sandbox.db.execute("SELECT value FROM prospect_value WHERE field_id = 'Referral_Note'")}
    assert notes
    assert not [note for note in notes if note in printed]


def test_without_samples_no_prospect_is_read(sandbox):
    before = len(sandbox.requests)
    ran = _run(variables=sandbox.environment)
    assert "Seen" not in ran.stdout
    assert [r.object for r in sandbox.requests[before:] if r.object] == ["customField"]


@pytest.mark.slow
def test_mypy_accepts_the_module_and_a_program_that_uses_it(path, tmp_path):
    program = tmp_path / "program.py"
    program.write_text(
        """
from datetime import date
from decimal import Decimal
from typing import assert_type

from inspected_models import Customer
from pardot_orm import connect
from pardot_orm.fields.multivalue import MultiValue

connect(models=[Customer])
customer = Customer.objects.where(plan="Pro").get(id=1)
assert_type(customer.plan, str | None)
assert_type(customer.seats, Decimal | str | None)
assert_type(customer.renewal_date, date | str | None)
assert_type(customer.interests, MultiValue)
assert_type(customer.past_events, MultiValue)
customer.plan = "Pro"
customer.seats = 5
customer.seats = Decimal("1.5")
customer.renewal_date = date(2027, 3, 1)
customer.interests = ["Chess"]
customer.interests.append("Tea")
customer.interests = None
customer.plan = 5  # wrong
customer.seats = date(2027, 3, 1)  # wrong
customer.interests = "Chess"  # wrong
customer.nonsense  # wrong
""",
        encoding="utf-8",
    )
    options = ["--strict", "--config-file=", f"--cache-dir={tmp_path / 'cache'}", "--no-error-summary"]
    root = str(Path(inspect.__file__).parents[2])
    ran = subprocess.run(
        [sys.executable, "-m", "mypy", *options, str(path), str(program)],
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
        env={**os.environ, "MYPYPATH": str(path.parent), "PYTHONPATH": root},
    )
    lines = program.read_text(encoding="utf-8").splitlines()
    wrong = [f"program.py:{number}: error" for number, line in enumerate(lines, 1) if line.endswith("# wrong")]
    found = [line for line in ran.stdout.splitlines() if ": error" in line]
    assert len(found) == len(wrong) == 4, ran.stdout + ran.stderr
    assert all(expected in line for expected, line in zip(wrong, found, strict=True)), ran.stdout


@pytest.mark.slow
def test_pyright_accepts_the_module(path):
    pytest.importorskip("pyright", reason="pyright is not installed")
    command = [sys.executable, "-m", "pyright"]
    try:  # its first start may have to fetch node
        subprocess.run([*command, "--version"], capture_output=True, check=True, timeout=120)
    except (subprocess.SubprocessError, OSError):
        pytest.skip("pyright can't run here: it needs node, or a network to fetch it from")
    ran = subprocess.run(
        [*command, "--pythonpath", sys.executable, str(path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
        cwd=Path(inspect.__file__).parents[2],
    )
    assert ran.returncode == 0, ran.stdout


@pytest.mark.parametrize("width", [88, 120])
def test_ruff_leaves_the_module_as_it_is(path, width):
    pytest.importorskip("ruff", reason="ruff is not installed")
    for command in (["format", "--diff", f"--line-length={width}"], ["check", "--select=E4,E7,E9,F,B,D,I,N,UP"]):
        ran = subprocess.run(
            [sys.executable, "-m", "ruff", *command, "--isolated", "--no-cache", str(path)],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert ran.returncode == 0, ran.stdout


@pytest.mark.slow
@pytest.mark.parametrize("several", [False, True], ids=["one response", "all responses"])
@pytest.mark.parametrize("kind", FIELD_TYPES)
def test_a_field_of_every_type_is_set_saved_and_read_back(sandbox, connection, customer_class, kind, several):
    field_id = _field_id(kind, several)
    field = customer_class._meta.by_api_name[field_id]
    value, stored = VALUES.get(kind, TEXT)
    if several and not isinstance(value, list):
        value = stored = [*stored, *(["3"] if kind == "Number" else ["2028-01-01"] if kind == "Date" else ["more"])]

    customer = customer_class.objects.get(id=60211)
    assert getattr(customer, field.name) in (None, [])
    setattr(customer, field.name, value)
    assert customer.custom[field_id] == value
    before = len(sandbox.requests)
    assert customer.save()
    sent = [request.params for request in sandbox.requests[before:]]
    assert len(sent) == 1
    assert {name for name in sent[0] if name.startswith("My_")} == (
        {f"{field_id}_{i}" for i in range(len(value))} if isinstance(value, list) else {field_id}
    )
    rows = sandbox.db.execute(
        "SELECT value FROM prospect_value WHERE prospect_id = 60211 AND field_id = ? ORDER BY position", (field_id,)
    )
    assert [row[0] for row in rows] == stored

    read = customer_class.objects.get(id=60211)
    walked = next(each for each in customer_class.objects.only(field.name) if each.id == 60211)
    customer.refresh()
    for record in (read, walked, customer):
        assert getattr(record, field.name) == value
        assert type(getattr(record, field.name)) is type(field.clean(value))
        assert not record.is_dirty


@pytest.mark.parametrize("kind", FIELD_TYPES)
def test_a_field_of_every_type_is_emptied_unless_it_records_all_responses(sandbox, connection, customer_class, kind):
    def stored(field_id):
        sql = "SELECT value FROM prospect_value WHERE prospect_id = 60212 AND field_id = ?"
        return [row[0] for row in sandbox.db.execute(sql, (field_id,))]

    value, texts = VALUES.get(kind, TEXT)
    customer = customer_class.objects.get(id=60212)
    one, every = (customer_class._meta.by_api_name[_field_id(kind, several)] for several in (False, True))
    setattr(customer, one.name, value)
    setattr(customer, every.name, texts)
    customer.save()
    assert stored(one.api_name) == stored(every.api_name) == texts
    setattr(customer, one.name, None)
    customer.save()
    assert stored(one.api_name) == []
    getattr(customer, every.name).clear()
    with pytest.raises(ValidationError, match="records all responses"):
        customer.save()
    assert stored(every.api_name) == texts


def test_relations_lead_to_the_class(sandbox, connection, customer_class):
    from pardot_orm import Opportunity

    found = next(record for each in Opportunity.objects.all() for record in each.prospects)
    assert isinstance(found, customer_class)


# --- in words ---------------------------------------------------------------------------------------------------------


def test_the_class_can_have_another_name(sandbox):
    ran = _run("--class-name", "Lead", variables=sandbox.environment)
    assert "class Lead(Prospect):" in ran.stdout
    assert ran.stdout.startswith("# Written by: pardot-orm inspect --class-name Lead\n")


def test_a_profile_is_connected_to(sandbox, tmp_path):
    folder = tmp_path / "pardot-orm"
    folder.mkdir()
    lines = [f"{name[7:].lower()} = {value!r}" for name, value in sandbox.environment.items() if value]
    (folder / "config.toml").write_text("[my-one]\n" + "\n".join(lines), encoding="utf-8")
    (folder / "config.toml").chmod(0o600)
    ran = _run("--profile", "my-one", variables={"XDG_CONFIG_HOME": str(tmp_path)})
    assert ran.stderr == ""
    assert ran.stdout.startswith("# Written by: pardot-orm inspect --profile my-one\n")
    assert "class Customer(Prospect):" in ran.stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    ("options", "variables", "why"),
    [
        ([], {}, "ConfigurationError: Pardot needs credentials"),
        (["--profile", "nobody"], {}, "has no profile [nobody]"),
        (["--class-name", "class"], {}, "can't be the name"),
        (["--class-name", "Prospect"], {}, "can't be the name"),
        (["--class-name", "CustomTextField"], {}, "can't be the name"),
        (["--class-name", "X:\n  pass"], {}, "can't be the name"),
        (["--samples", "-1"], {}, "--samples"),
        (["--samples", "many"], {}, "--samples"),
        (["--object", "list"], {}, "--object"),
        (["--object", "prospectAccount", "--samples", "5"], {}, "--samples is for prospects"),
    ],
)
def test_what_can_not_be_done_is_said_on_the_other_stream_with_status_2(tmp_path, options, variables, why):
    ran = _run(*options, variables={"XDG_CONFIG_HOME": str(tmp_path), **variables})
    assert (ran.returncode, ran.stdout) == (2, "")
    assert why in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_refused_login_prints_nothing(sandbox, monkeypatch, capsys):
    for name, value in {**sandbox.environment, "PARDOT_PASSWORD": "wrong", "PARDOT_REFRESH_TOKEN": ""}.items():
        monkeypatch.setenv(name, value)
    assert main(["inspect"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "AuthenticationError" in said.err


def test_the_connection_of_a_program_stays_the_default_one(sandbox, monkeypatch, capsys):
    from pardot_orm import connections

    for name, value in sandbox.environment.items():
        monkeypatch.setenv(name, value)
    with connect(sandbox=sandbox) as mine:
        assert main(["inspect"]) == 0
        assert connections["default"] is mine
    assert "pardot-orm inspect" not in connections
    assert "class Customer" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("field_id", "name"),
    [
        ("Referral_Note", "referral_note"),
        ("ShoeSize", "shoe_size"),
        ("CRMId", "crm_id"),
        ("A__b___c", "a_b_c"),
        ("_Private_", "private"),
        ("2nd Choice", "field_2nd_choice"),
        ("---", "field"),
        ("Größe", "größe"),
        ("Size²", "size2"),
        ("İstanbul", "i̇stanbul"),
        ("Lambda", "lambda_custom"),
        ("L", "l_custom"),
        ("Save", "save_custom"),
        ("taken", "taken_custom_2"),
    ],
)
def test_names_are_identifiers_that_clash_with_nothing(field_id, name):
    taken = {*dir(Prospect), "taken", "taken_custom"}
    assert attribute_name(field_id, taken) == name
    assert name.isidentifier()


def _declared(*names):
    fields = [FieldDescription(name, name, "text", is_required=False, is_custom=True) for name in names]
    space = {}
    exec(model_source(Prospect, "Customer", fields, "x"), space)
    return {f.name: f.api_name for f in space["Customer"]._meta.fields.values() if f.custom}


def test_names_that_fall_together_are_told_apart_and_none_is_the_api_name_of_another():
    assert _declared("Plan", "plan", "PLAN") == {"plan_custom": "Plan", "plan": "plan", "plan_custom_2": "PLAN"}


def test_a_custom_field_by_the_name_of_a_default_one_is_left_out():
    assert _declared("score", "Score") == {"score_custom": "Score"}


def test_an_account_without_custom_fields_has_a_class_too():
    assert _declared() == {}


def test_fields_of_prospect_accounts_are_declared_with_their_choices():
    fields = [
        FieldDescription("name", "Name", "text", is_required=True, is_custom=False),
        FieldDescription("Region", "Region", "dropdown", is_required=False, is_custom=True, choices=("North", "South")),
        FieldDescription("Tags", "Tags", "multi-select", is_required=False, is_custom=True),
    ]
    source = model_source(ProspectAccount, "Company", fields, "pardot-orm inspect --object prospectAccount")
    assert "from pardot_orm import ProspectAccount\n" in source
    assert '    # Choices: "North", "South"\n    region = CustomTextField("Region", api_name="Region")\n' in source
    assert '    tags = CustomMultiValueField("Tags", api_name="Tags")\n' in source
    assert "name = " not in source.replace("api_name", "")
    exec(source, {})


def test_many_values_are_cut_to_a_line():
    seen = tuple(f"value number {i}" for i in range(40))
    fields = [FieldDescription("Plan", "Plan", "dropdown", is_required=False, is_custom=True, seen=seen)]
    (line,) = [line for line in model_source(Prospect, "C", fields, "x").splitlines() if "Seen" in line]
    assert len(line) <= 88
    shown = line.count('"') // 2
    assert line.endswith(f" and {40 - shown} more")


def test_what_is_in_the_account_can_not_become_code():
    nasty = 'x"""\n\nimport os  # \\'
    field = FieldDescription("Note", nasty, "dropdown", is_required=False, is_custom=True, seen=(nasty, nasty))
    source = model_source(Prospect, "Customer", [field], "pardot-orm inspect --profile 'a\nimport os'")
    assert not [line for line in source.splitlines() if line.startswith("import")]
    space = {}
    exec(source, space)
    assert space["Customer"].note.about == nasty


def test_declared_fields_can_be_written_and_others_stay_as_they_are(customer_class):
    customer = customer_class(email="a@b.example", seats="5")
    assert customer.seats == Decimal(5)
    with pytest.raises(ReadOnlyFieldError):
        customer.grade = "A"
