"""The reduced form of `python -m tests.fuzz.state_files`, with a fixed seed; and proof that it finds what is wrong."""

from __future__ import annotations

import json

import pytest

from pardot_orm.limits.quota import _State
from tests.fuzz.state_files import SLOWEST, main, run


@pytest.mark.slow
def test_broken_state_files_stop_no_request_and_shorten_no_scan():
    report = run(450, seed=7)
    assert report.faults == []
    assert report.mutations == 450
    assert report.outcomes["checkpoint: refused"] > 100
    assert report.outcomes["count: a request goes on"] == 150
    assert report.outcomes["checkpoint: gone on right"] + report.outcomes["checkpoint: begun anew"]
    assert report.slowest < SLOWEST


def test_the_command_tells_what_it_found(capsys):
    assert main(["--mutations", "9", "--seed", "3"]) == 0
    assert capsys.readouterr().out.endswith("9 mutations, 0 faults\n")


def _any_json(scan, text):
    first, last = text.split("\n", 1)
    header, state = json.loads(first), json.loads(last)
    scan._header = f"{first}\n".encode()
    scan.until, scan.after, scan.is_complete = header["until"], state["after"], state["complete"]
    return {name: header[name] for name in scan.scan}


NAIVE = {
    "a checkpoint of any JSON": ("pardot_orm.query.walking.checkpoints.Checkpoint._believed", _any_json),
    "a count of any JSON": ("pardot_orm.limits.quota._State.of", lambda text: _State(**json.loads(text or "{}"))),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", list(NAIVE))
def test_a_naive_reader_is_found_out(monkeypatch, name):
    target, replacement = NAIVE[name]
    monkeypatch.setattr(target, replacement)
    assert run(150, seed=7).faults
