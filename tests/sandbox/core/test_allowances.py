"""Five requests at once, so many a day."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
import requests

from pardot_orm.sandbox.core.allowances import REQUESTS_AT_ONCE, DailyQuota, Slots
from pardot_orm.sandbox.core.refusals import RefusalError
from tests.sandbox.conftest import ADA


def at_once(api, count):
    """Send as many requests at the same time, over as many connections; return status and body of each."""

    ready = threading.Barrier(count)

    def send(_number):
        url = f"{api.sandbox.url}/api/account/version/4/do/read"
        with requests.Session() as session:
            ready.wait(30)
            answer = session.get(url, headers=dict(api.session.headers), timeout=30)
            return answer.status_code, answer.text

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(send, range(count)))


@pytest.mark.slow
def test_five_requests_are_served_at_once(start):
    api = start(4, latency=0.3)
    began = time.monotonic()

    answers = at_once(api, REQUESTS_AT_ONCE)

    assert [status for status, _ in answers] == [200] * 5
    assert all("<account>" in body for _, body in answers)
    assert time.monotonic() - began < 1.2
    assert api.sandbox.most_in_flight == 5


@pytest.mark.slow
def test_a_sixth_request_is_refused_at_once_with_66_under_status_200(start):
    api = start(4, latency=0.5)

    answers = at_once(api, REQUESTS_AT_ONCE + 2)

    refused = [(status, body) for status, body in answers if 'err code="66"' in body]
    assert [status for status, _ in refused] == [200, 200]
    assert api.sandbox.most_in_flight > REQUESTS_AT_ONCE
    assert [r.error_code for r in api.sandbox.requests[1:3]] == [66, 66]  # they did not wait


def test_a_slot_is_free_again_after_an_error():
    slots = Slots()
    for _ in range(20):
        with pytest.raises(ZeroDivisionError), slots.taken():
            1 / 0  # noqa: B018
    with slots.taken():
        assert slots.most == 1


def test_the_daily_quota_is_error_122_and_token_requests_do_not_count(start):
    api = start(4, daily_limit=2)
    for _ in range(3):
        api.log_in()

    answers = [api.get(f"prospect/read/id/{ADA}") for _ in range(3)]

    assert [(answer.status, answer.code) for answer in answers] == [(200, None), (200, None), (400, 122)]


def test_the_day_ends_at_midnight_in_the_account_s_time_zone(start):
    api = start(4, daily_limit=1)
    api.sandbox.clock = datetime(2026, 3, 16, 3, 59, 59, tzinfo=UTC)  # one second to midnight in New York
    api.log_in()
    assert api.get(f"prospect/read/id/{ADA}").status == 200
    assert api.get(f"prospect/read/id/{ADA}").code == 122

    api.sandbox.clock.advance(seconds=1)
    assert api.get(f"prospect/read/id/{ADA}").status == 200


def test_refused_requests_do_not_use_up_the_quota():
    quota = DailyQuota(1)
    today = datetime(2026, 3, 15, tzinfo=UTC).date()
    quota.use(today)
    for _ in range(2):
        with pytest.raises(RefusalError):
            quota.use(today)
