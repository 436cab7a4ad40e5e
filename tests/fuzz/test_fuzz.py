"""The reduced form of `python -m tests.fuzz.answers`, with a fixed seed; and proof that it finds what is wrong."""

from __future__ import annotations

import html
from random import Random

import pytest

from pardot_orm.dialects.legacy import answers as legacy_answers
from pardot_orm.dialects.legacy import json as legacy_json
from pardot_orm.dialects.legacy import xml as legacy_xml
from tests.fuzz.answers import SLOWEST, bases, lines, main, run
from tests.fuzz.mutations import MUTATIONS, mutated
from tests.fuzz.reading import Refused, read


@pytest.mark.slow
def test_mutated_answers_are_read_right_or_refused():
    report = run(4_000, seed=7)
    assert report.faults == []
    assert report.mutations == 4_000
    assert report.read * 3 >= report.mutations
    assert report.outcomes["the error that it tells"] > 40
    assert report.outcomes["refused, though the standard library reads it"] < 40
    assert report.slowest < SLOWEST
    assert report.values > 10_000


def test_the_command_tells_what_it_found(capsys):
    assert main(["--mutations", "50", "--seed", "3"]) == 0
    out = capsys.readouterr().out
    assert out.endswith("0 faults\n")
    assert "slowest" in out


@pytest.mark.slow
def test_a_seed_makes_the_same_answers_again():
    for seed in (1, 2):
        first, second = (
            [mutated(random, [b[4] for b in bases(random, 20)]) for _ in range(50)] for random in _two(seed)
        )
        assert first == second


def _two(seed: int) -> list[Random]:
    return [Random(seed), Random(seed)]


def test_every_mutation_changes_answers_of_both_formats():
    random = Random(5)
    bodies = [base[4] for base in bases(random, 60)]
    for mutation in set(MUTATIONS):
        changed = [body for body in bodies if mutation(random, body, random.choice(bodies)) != body]
        assert any(body[:1] == b"{" for body in changed), mutation
        assert any(body[:1] == b"<" for body in changed), mutation


def _last(columns, names, values):
    return tuple(dict(zip(names, values, strict=True)).values())


NAIVE = {
    "all entities are undone": ("pardot_orm.fields.kinds.unescape", html.unescape),
    "the last of several elements wins": ("pardot_orm.dialects.legacy.xml._gathered", _last),
    "other records are not looked at": (
        "pardot_orm.dialects.legacy.json._objects",
        lambda parent, node, answer: [each for each in [parent.get(node)] if isinstance(each, dict)],
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", list(NAIVE))
def test_a_naive_reader_is_found_out(monkeypatch, name):
    target, replacement = NAIVE[name]
    monkeypatch.setattr(target, replacement)
    report = run(4_000, seed=7)
    assert report.faults
    assert any(line.startswith("FAULT") for line in lines(report))


def test_what_the_independent_reading_refuses():
    for body in (b"", b"<rsp/>", b'<!DOCTYPE rsp><rsp stat="ok"/>', b'<rsp stat="ok"><other><id>1</id></other></rsp>'):
        with pytest.raises(Refused):
            read(body, "xml", "prospect", "read")
    for body in (b"", b"{}", b'{"@attributes": {"stat": "ok"}, "a": 1, "a": 2}'):
        with pytest.raises(Refused):
            read(body, "json", "prospect", "read")
    assert legacy_answers.DEEPEST == legacy_json.DEEPEST == legacy_xml.DEEPEST == 16
