"""The demo is the main job: the documentation's script, run on an embedded Pardot and judged by its database."""

import csv
import importlib.util
from math import ceil
from pathlib import Path

import pytest

from pardot_orm import connect
from pardot_orm.sandbox import Sandbox
from pardot_orm.sandbox.core.seed import write_countries_csv, write_scores_csv
from pardot_orm.sandbox.core.seed.judge import judge
from pardot_orm.shell.cli import main
from tests.tiers import first_fast

SCRIPT = Path(__file__).parents[2] / "docs" / "examples" / "cleanup.py"
TOKEN_PATH = "/services/oauth2/token"


def load(path):
    spec = importlib.util.spec_from_file_location("cleanup_under_test", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def inputs(sandbox, folder):
    tables = []
    for name, write in (("scores.csv", write_scores_csv), ("countries.csv", write_countries_csv)):
        write(sandbox.db, folder / name)
        with (folder / name).open(encoding="utf-8", newline="") as file:
            tables.append(dict(csv.reader(file)))
    return tables


@pytest.mark.slow
@pytest.mark.parametrize("version", first_fast([4, 3]))
def test_the_demo_ends_with_its_table_and_status_0(version, capsys):
    assert main(["demo", "--version", str(version)]) == 0
    out = capsys.readouterr().out
    assert "records seen" in out
    assert "every record is as it should be" in out


@pytest.mark.parametrize("version", [3, 4])
@pytest.mark.parametrize("seed", first_fast(range(1, 6)))
def test_the_script_mends_accounts_of_any_seed(version, seed, tmp_path):
    with Sandbox(prospects=400, seed=seed, version=version) as sandbox, connect(sandbox=sandbox):
        load(SCRIPT).clean(*inputs(sandbox, tmp_path))
        assert judge(sandbox.db).faults == ()


@pytest.mark.slow
def test_2000_prospects_are_read_in_13_requests_and_written_50_a_request(tmp_path):
    with Sandbox(prospects=2000, seed=7) as sandbox, connect(sandbox=sandbox):
        tables = inputs(sandbox, tmp_path)
        load(SCRIPT).clean(*tables)
        verdict = judge(sandbox.db)
        calls = [request for request in sandbox.requests if request.path != TOKEN_PATH]
    queries = [request for request in calls if request.object == "prospect" and request.op == "query"]
    assert verdict.ok
    assert verdict.seen > 1900
    assert len([request for request in calls if request.op in {"query", "read"}]) <= 13
    assert all(int(request.params["limit"]) <= 200 for request in queries)
    assert {request.params["output"] for request in queries} == {"bulk"}
    wanted = {"id", "first_name", "last_name", "country", "phone", "score"}
    assert all(set(request.params["fields"].split(",")) == wanted for request in queries)
    writes = [request for request in calls if request.op not in {"query", "read"}]
    assert len(writes) <= ceil(verdict.changed / 50) + 1
    assert len({request.remote_port for request in calls}) == 1


@pytest.mark.slow
def test_a_second_run_writes_nothing_but_the_list(tmp_path):
    with Sandbox(prospects=300, seed=2) as sandbox, connect(sandbox=sandbox):
        script, tables = load(SCRIPT), inputs(sandbox, tmp_path)
        script.clean(*tables)
        again = script.clean(*tables)
        on_the_list = sandbox.db.execute("select count(*) from truth_prospect where score > 80").fetchone()[0]
        assert again.result.saved == on_the_list  # adding a member again is left to the server, which ignores it
        assert judge(sandbox.db).ok


def test_the_rehearsal_writes_nothing(tmp_path):
    with Sandbox(prospects=300, seed=2) as sandbox, connect(sandbox=sandbox):
        before = sandbox.db.execute("select * from prospect").fetchall()
        work = load(SCRIPT).clean(*inputs(sandbox, tmp_path), dry_run=True)
        assert work.result.rehearsed > 100
        assert len(work.preview()) > work.result.rehearsed
        assert sandbox.db.execute("select * from prospect").fetchall() == before
        assert {request.op for request in sandbox.requests if request.path != TOKEN_PATH} == {"query"}


BROKEN = {
    "a field too many": ("p.save()", "p.city = (p.city or 'x').upper(); p.save()"),
    "a name left in capitals": ("p.last_name = mend_name(p.last_name, SMALL)", "pass"),
    "one record written needlessly": (
        "    return work\n",
        (
            "    for p in Prospect.objects.iterator():\n"
            "        if p.first_name and not p.first_name.isupper() and (p.score or 0) < 0:\n"
            "            note, p.comments = p.comments, 'x'; p.save(); p.comments = note; p.save(); break\n"
            "    return work\n"
        ),
    ),
    "somebody missing on the list": ("p.score > 80", "p.score > 90"),
    "a write in the rehearsal": ("        hot, _ =", "        _write_now()\n        hot, _ ="),
}


@pytest.mark.slow
@pytest.mark.parametrize("fault", first_fast(BROKEN))
def test_a_broken_copy_of_the_script_makes_the_demo_fail(fault, tmp_path, capsys):
    old, new = BROKEN[fault]
    text = SCRIPT.read_text(encoding="utf-8")
    assert old in text
    helper = (
        "\ndef _write_now():\n"
        "    from pardot_orm import connections\n"
        "    from pardot_orm.protocol.asks import Changes, Write\n"
        "    c = connections['default']\n"
        "    c.write(Write('list', 'create', {}, Changes({'name': 'too early'})), c.source(()))\n"
    )
    copy = tmp_path / "cleanup.py"
    copy.write_text(text.replace(old, new) + helper, encoding="utf-8")
    assert main(["demo", "--prospects", "300", "--script", str(copy)]) == 1
    assert "NOT as it should be" in capsys.readouterr().out
