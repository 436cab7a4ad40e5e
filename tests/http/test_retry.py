"""Faults that pass are waited for, within bounds; what would do harm or not help is not repeated."""

from __future__ import annotations

import logging
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pardot_orm import Prospect, connect
from pardot_orm.errors import (
    ConcurrencyLimitError,
    ConfigurationError,
    ConnectionFailedError,
    DailyLimitError,
    InvalidResponseError,
    NotFoundError,
    PardotError,
    QueryTimeoutError,
    RateLimitError,
    RequestSummary,
    ServerError,
    UncertainWriteError,
    ValidationError,
    error_from_code,
)
from pardot_orm.http.retry import Attempts, Patience
from pardot_orm.http.transport import _retry_after
from pardot_orm.limits.admission import Slots
from pardot_orm.sandbox.faults import ErrorCode, HttpError, Stall

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Account

QUICK = Patience(wait=5, first=0.01, longest=0.05)
RETRYABLE = {62, 66, 85, 116, 119, 120, 121, 127, 168, 169, 183, 202, 214}
SLOW = {202, 214}  # a page of such a query is asked for again at once, and smaller
FAIL = '<rsp stat="fail" version="1.0"><err code="{}">No</err></rsp>'


@pytest.fixture
def patient(make_account: Any) -> Iterator[Account]:
    """An account whose connection repeats, quickly, and has been answered before."""
    account = make_account(prospects=30, connecting={"wait": 5})
    account.connection._exchange.patience = QUICK
    assert Prospect.objects.count()
    return account


PASSING: dict[str, dict[str, Any]] = {
    **{f"code {code}": {"status": 200, "body": FAIL.format(code)} for code in sorted(RETRYABLE - SLOW)},
    "HTTP 429": {"status": 429, "body": ""},
    "HTTP 500": {"status": 500, "body": ""},
    "HTTP 502 with a page": {"status": 502, "body": "<html>Bad gateway</html>"},
    "HTTP 503": {"status": 503, "body": ""},
    "HTTP 504": {"status": 504, "body": ""},
    "a broken connection": {"close": True},
    "cut-off XML": {"body": '<rsp stat="ok"><result>'},
    "an empty body": {"body": ""},
    "an HTML page": {"body": "<html>Maintenance</html>"},
    "a cut-off refusal": {"status": 400, "body": '<rsp stat="fail"><err co'},
}


@pytest.mark.parametrize("fault", PASSING.values(), ids=PASSING)
def test_a_read_gets_over_a_fault_that_passes(patient, fault, caplog):
    patient.sandbox.next_answer(**fault, times=2)
    caplog.set_level(logging.WARNING, logger="pardot_orm.http.retry")
    with patient.recorded() as made:
        assert Prospect.objects.count() == patient.one("SELECT count(*) FROM prospect WHERE is_archived = 0")
    assert len(made) == 3
    assert [record.name for record in caplog.records] == ["pardot_orm.http.retry"] * 2
    assert "attempt 3" in caplog.text


FINAL = {
    "an error of the question": ({"body": FAIL.format(5)}, ValidationError),
    "the daily quota": ({"body": FAIL.format(122)}, DailyLimitError),
    "a status of the client's": ({"status": 404, "body": "Not Found"}, InvalidResponseError),
}


@pytest.mark.parametrize(("fault", "error"), FINAL.values(), ids=FINAL)
def test_what_does_not_pass_is_raised_at_once(patient, fault, error):
    patient.sandbox.next_answer(**fault)
    with patient.recorded() as made, pytest.raises(error) as caught:
        Prospect.objects.count()
    assert len(made) == 1
    assert caught.value.waited is None


@pytest.mark.parametrize("fault", ["HTTP 429", "code 66"])
def test_a_write_that_was_refused_before_anything_was_done_is_repeated(patient, fault):
    prospect = Prospect.objects.first()
    prospect.city = "Bath"
    patient.sandbox.next_answer(**PASSING[fault], times=2)
    with patient.recorded() as made:
        prospect.save()
    assert len(made) == 3
    assert patient.one("SELECT city FROM prospect WHERE id = ?", prospect.id) == "Bath"


LOST = ["HTTP 500", "HTTP 503", "HTTP 504", "a broken connection", "cut-off XML", "an empty body", "an HTML page"]


@pytest.mark.parametrize("fault", LOST)
def test_a_write_that_may_have_happened_and_no_record_shows_is_not_repeated(patient, fault):
    prospect = Prospect.objects.first()
    patient.sandbox.next_answer(**PASSING[fault])
    with patient.recorded() as made, pytest.raises(UncertainWriteError):
        prospect.assign(user=41)
    assert len(made) == 1


@pytest.mark.slow
@pytest.mark.parametrize("fault", [*LOST, *(f"code {code}" for code in sorted(RETRYABLE - SLOW - {66}))])
def test_a_write_that_leaves_the_same_when_it_is_sent_twice_is_repeated_as_reads_are(patient, fault):
    prospect = Prospect.objects.first()
    prospect.city = "Bath"
    patient.sandbox.next_answer(**PASSING[fault], times=2)
    with patient.recorded() as made:
        prospect.save()
    assert [served.op for served in made] == ["update"] * 3
    assert patient.one("SELECT city FROM prospect WHERE id = ?", prospect.id) == "Bath"


@pytest.mark.slow
@pytest.mark.parametrize("code", sorted(RETRYABLE - SLOW - {66}))
def test_another_write_that_pardot_refused_is_an_error_at_once(patient, code):
    prospect = Prospect.objects.first()
    patient.sandbox.next_answer(body=FAIL.format(code))
    with patient.recorded() as made, pytest.raises(PardotError) as caught:
        prospect.assign(user=41)
    assert caught.value.code == code
    assert len(made) == 1


FOLLOWED_BY = {
    "the daily quota": ErrorCode(122),
    "a permission": ErrorCode(49),
    "an account without an administrator": ErrorCode(203),
    "a token that is refused for good": ErrorCode(184),
    "a refusal of nobody's": HttpError(401),
    "no answer of Pardot's": HttpError(404),
}


@pytest.mark.slow
@pytest.mark.parametrize("later", FOLLOWED_BY.values(), ids=FOLLOWED_BY)
def test_a_repetition_that_fails_for_another_reason_leaves_the_outcome_unknown(patient, later):
    """The first one was carried out: that it was not done would be untrue."""
    prospect = Prospect.objects.first()
    prospect.city = "Bath"
    patient.connection._exchange._transport.timeout = (1.0, 0.3)
    patient.sandbox.faults.add(HttpError(503, worked=True), on="prospect/update")
    patient.sandbox.faults.add(later, on=["prospect/update", "prospect/read"], every=1)
    with pytest.raises(UncertainWriteError, match="Looking whether it happened failed"):
        prospect.save()
    assert prospect.is_dirty
    assert patient.one("SELECT city FROM prospect WHERE id = ?", prospect.id) == "Bath"


def test_a_delete_is_not_taken_for_done_because_its_endpoint_is_not_found(patient):
    """Code 198 is no word of a record: it does not say that there is nothing left to delete."""
    prospect = Prospect.objects.first()
    patient.sandbox.faults.add(HttpError(503), on="prospect/delete")
    patient.sandbox.faults.add(ErrorCode(198), on=["prospect/delete", "prospect/read"], every=1)
    with pytest.raises(NotFoundError, match="Endpoint not found") as caught:
        prospect.delete()
    assert not isinstance(caught.value, Prospect.DoesNotExist)
    assert patient.one("SELECT is_archived FROM prospect WHERE id = ?", prospect.id) == 0


@pytest.mark.slow
def test_the_budget_ends_it_and_the_error_tells_the_delay(patient):
    patient.connection._exchange.patience = Patience(wait=0.5, first=0.1, longest=0.2)
    patient.sandbox.next_answer(status=503, body="", times=1000)
    started = time.monotonic()
    with pytest.raises(ServerError, match=r"Given up after \d+ attempts in \d s") as caught:
        Prospect.objects.count()
    assert 0 <= caught.value.waited <= time.monotonic() - started


def test_what_the_server_asks_to_wait_is_waited_or_told():
    slept: list[float] = []
    attempts = Attempts(
        Patience(wait=100), RequestSummary("GET", "/"), is_write=True, is_known=True, sleep=slept.append
    )
    busy = error_from_code(66)
    attempts.wait_after(busy, 7.0)
    assert slept == [7.0]
    with pytest.raises(ConcurrencyLimitError, match="3600 s"):
        attempts.wait_after(busy, 3600.0)


def test_nothing_is_repeated_without_patience(make_account):
    account = make_account(prospects=5)
    account.sandbox.next_answer(status=503, body="")
    with account.recorded() as made, pytest.raises(ServerError):
        Prospect.objects.count()
    assert len(made) == 1


def test_a_host_that_never_answered_is_a_wrong_setting_and_told_at_once():
    started = time.monotonic()
    given = {"business_unit_id": "0Uv000000000001CAA", "access_token": "token", "version": 4}
    with connect(url="http://127.0.0.1:9", **given), pytest.raises(ConnectionFailedError):
        Prospect.objects.count()
    assert time.monotonic() - started < 3


@pytest.mark.parametrize("wait", [-1, float("nan"), float("inf"), "10", True, None])
def test_a_wait_that_is_none_is_refused(wait):
    with pytest.raises(ConfigurationError, match="wait"):
        Patience(wait=wait)


@given(st.integers(1, 200), st.floats(0.001, 10), st.floats(10, 100))
def test_waits_double_with_jitter_up_to_the_longest(attempt, first, longest):
    patience = Patience(wait=600, first=first, longest=longest)
    waits = [patience.before(attempt) for _ in range(20)]
    most = min(longest, first * 2.0 ** min(attempt - 1, 32))
    assert all(0 <= wait <= most for wait in waits)
    assert max(waits) > min(waits)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [(None, None), ("3", 3.0), ("0", 0.0), ("soon", None), ("", None), ("Sat, 01 Jan 2000 00:00:00 GMT", 0.0)],
)
def test_retry_after_is_seconds_or_a_date(text, seconds):
    assert _retry_after(text) == seconds


def test_a_date_to_come_is_told_by_the_clock_of_the_server():
    later, now = (format_datetime(datetime(2031, 1, 1, 0, 0, second, tzinfo=UTC), usegmt=True) for second in (30, 10))
    assert _retry_after(later, now) == 20
    assert _retry_after(later, "banana") > 1000


@pytest.mark.slow
def test_a_server_with_a_wrong_clock_is_waited_for(patient):
    patient.sandbox.clock.advance(7200)
    patient.sandbox.faults.add(HttpError(429, retry_after=1, as_date=True), on="prospect/query")
    assert Prospect.objects.count()


def test_retry_after_may_be_a_date_to_come():
    found = _retry_after(format_datetime(datetime.now(UTC) + timedelta(seconds=30)))
    assert found is not None
    assert 25 < found <= 30


# --- slots ------------------------------------------------------------------------------------------------------------


def test_refusals_take_slots_away_and_answers_bring_them_back():
    slots = Slots(4)
    for expected in (3, 2, 1, 1):
        slots.refused()
        assert slots.open == expected
    for _ in range(100):
        slots.answered()
    assert slots.open == 4


def test_no_more_at_once_than_slots_are_open():
    slots, most, now, lock = Slots(4), 0, 0, threading.Lock()
    slots.refused()

    def work(_: int) -> None:
        nonlocal most, now
        with slots.taken():
            with lock:
                now += 1
                most = max(most, now)
            time.sleep(0.005)
            with lock:
                now -= 1

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(40)))
    assert most == 3


@pytest.mark.slow
def test_threads_get_through_an_account_that_others_use(make_account, monkeypatch, tmp_path):
    account = make_account(prospects=20, latency=0.01, connecting={"wait": 20})
    account.connection._exchange.patience = Patience(wait=20, first=0.02, longest=0.2)
    assert Prospect.objects.count()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "another machine"))  # that shares no slots with this one
    stop = threading.Event()

    def others() -> None:
        with connect(sandbox=account.sandbox, alias=f"other {threading.get_ident()}", slots=1, wait=20) as other:
            other._exchange.patience = account.connection._exchange.patience
            while not stop.is_set():
                Prospect.objects.using(other).count()

    busy = [threading.Thread(target=others) for _ in range(3)]
    for thread in busy:
        thread.start()
    try:
        with ThreadPoolExecutor(4) as pool:
            found = list(pool.map(lambda _: Prospect.objects.count(), range(60)))
    finally:
        stop.set()
        for thread in busy:
            thread.join()
    assert len(set(found)) == 1


# --- pages that take too long -----------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("code", sorted(SLOW))
def test_a_page_that_takes_too_long_is_halved_and_nothing_is_missed(make_account, code):
    account = make_account(prospects=450, connecting={"wait": 5})
    account.connection.custom_fields  # noqa: B018
    account.sandbox.next_answer(body=FAIL.format(code), times=2)
    with account.recorded() as made:
        found = [p.id for p in Prospect.objects.all()]
    assert found == account.column("SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id")
    assert [int(served.params["limit"]) for served in made[:3]] == [200, 100, 50]


@pytest.mark.parametrize("order", ["created_at", "-updated_at"])
def test_slices_are_whole_though_pages_are_smaller(make_account, order):
    account = make_account(prospects=450, timezone="UTC", connecting={"wait": 5})
    account.connection.custom_fields  # noqa: B018
    account.sandbox.next_answer(body=FAIL.format(214), times=1)
    assert len(list(Prospect.objects.order_by(order)[20:170])) == 150


@pytest.mark.slow
def test_a_record_that_takes_too_long_is_an_error(make_account):
    account = make_account(prospects=30, connecting={"wait": 5})
    account.sandbox.next_answer(body=FAIL.format(214), times=20)
    with pytest.raises(QueryTimeoutError):
        list(Prospect.objects.only("id"))


@pytest.mark.parametrize("code", sorted(SLOW))
def test_a_record_that_took_pardot_too_long_is_read_again(patient, code):
    """There is no smaller page to ask for."""
    record_id = patient.one("SELECT id FROM prospect WHERE is_archived = 0")
    patient.sandbox.next_answer(body=FAIL.format(code), times=2)
    with patient.recorded() as made:
        assert Prospect.objects.get(id=record_id).id == record_id
    assert len(made) == 3


@pytest.mark.slow
def test_a_login_on_the_way_belongs_to_the_time_of_its_call(make_account):
    """Most of the time is spent on the login, and the request gets no more than the rest."""
    account = make_account(prospects=5, connecting={"wait": 1.5})
    assert Prospect.objects.count()
    account.sandbox.expire_tokens()
    account.sandbox.faults.add(Stall(1.0), on="login/token")
    account.sandbox.faults.add(HttpError(429, retry_after=1), on="prospect/query", nth=2)  # the first one is refused
    with pytest.raises(RateLimitError, match="Given up"):
        Prospect.objects.count()
