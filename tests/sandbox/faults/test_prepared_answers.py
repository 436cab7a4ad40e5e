"""Answers that a test puts in place of real ones."""

from __future__ import annotations

import time

import pytest
import requests

from tests.sandbox.conftest import ADA


def test_a_prepared_answer_takes_the_place_of_the_next_ones(api):
    api.sandbox.next_answer(503, "<html>down</html>", "text/html", times=2)
    api.log_in()  # token requests are answered as ever

    answers = [api.post(f"prospect/update/id/{ADA}", city="Bath") for _ in range(3)]

    assert [(answer.status, answer.content_type) for answer in answers[:2]] == [(503, "text/html")] * 2
    assert answers[2].status == 200
    assert [r.status for r in api.sandbox.requests[-3:]] == [503, 503, 200]


def test_prepared_answers_come_in_the_order_they_were_given(api):
    api.sandbox.next_answer(500, b"one")
    api.sandbox.next_answer(502, b"two", delay=0.05)

    assert [api.get("account/read").status for _ in range(3)] == [500, 502, 200]


def test_a_delay_alone_lets_the_request_be_processed(api):
    api.sandbox.next_answer(body=None, delay=0.2)
    began = time.monotonic()

    assert api.get("account/read").value("account/id") == "40817"
    assert time.monotonic() - began >= 0.2


def test_a_cut_connection_gives_no_answer_and_writes_nothing(api):
    api.sandbox.next_answer(close=True)

    with pytest.raises(requests.ConnectionError):
        api.post(f"prospect/update/id/{ADA}", city="Bath")
    assert api.one("SELECT city FROM prospect WHERE id = ?", ADA) is None
    assert api.sandbox.requests[-1].status == 0
    assert api.post(f"prospect/update/id/{ADA}", city="Bath").status == 200


def test_a_connection_can_be_cut_after_the_work_was_done(api):
    api.sandbox.next_answer(body=None, close=True)

    with pytest.raises(requests.ConnectionError):
        api.post(f"prospect/update/id/{ADA}", city="Bath")
    assert api.one("SELECT city FROM prospect WHERE id = ?", ADA) == "Bath"


def test_answers_that_wait_can_be_forgotten(api):
    api.sandbox.next_answer(500, times=9)
    assert api.get("account/read").status == 500

    api.sandbox.clear_answers()
    assert api.get("account/read").status == 200
