"""The requests of a day: counted, reserved, and used up."""

from __future__ import annotations

import errno
import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from pardot_orm import List, Prospect, connect, unit_of_work
from pardot_orm.errors import ConfigurationError, DailyLimitError, RateLimitError, ReserveReachedError
from pardot_orm.limits import quota
from pardot_orm.limits.quota import DailyCount
from pardot_orm.sandbox.faults import ErrorCode

NEW_YORK = ZoneInfo("America/New_York")


def _sent(sandbox):
    return [r for r in sandbox.requests if r.object]


def _move(prospects):
    for prospect in prospects:
        prospect.city = "Nowhere at all"
        prospect.save()


# --- the count ----------------------------------------------------------------------------------------------------


def test_requests_are_counted_as_pardot_counts_them(account):
    for _ in range(3):
        Prospect.objects.count()
    prospect = Prospect.objects.all()[0]
    prospect.city = "Bath"
    prospect.save()
    assert account.connection.known_quota.used == len(_sent(account.sandbox))


def test_processes_and_threads_share_one_count(tmp_path):
    counts = [DailyCount(tmp_path / "quota.json", lambda: None) for _ in range(4)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda i: counts[i % 4].use(), range(400)))
    assert {count.quota().used for count in counts} == {400}


def test_a_day_begins_at_midnight_of_the_account(tmp_path, monkeypatch):
    moment = datetime(2026, 11, 1, 3, 59, 59, tzinfo=UTC)  # 23:59:59 of October in New York; a day of 25 hours follows

    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return moment.astimezone(tz)

    monkeypatch.setattr(quota, "datetime", Clock)
    count = DailyCount(tmp_path / "quota.json", lambda: NEW_YORK, 100)
    assert count.use().used == 1
    assert count.quota().reset == datetime(2026, 11, 1, tzinfo=NEW_YORK)
    moment += timedelta(seconds=1)
    assert count.quota().used == 0
    assert count.use().used == 1
    reset = count.quota().reset
    assert reset.isoformat() == "2026-11-02T00:00:00-05:00"
    assert reset.astimezone(UTC) - moment == timedelta(hours=25)


def test_the_days_used_last_are_kept(tmp_path):
    path = tmp_path / "quota.json"
    days = {f"2020-01-0{day}": day for day in range(1, 9)}
    path.write_text(json.dumps({"used": days, "limit": 50, "exhausted": None}))
    count = DailyCount(path, lambda: None)
    assert count.use().limit == 50
    assert "2020-01-01" not in path.read_text()
    assert "2020-01-02" in path.read_text()
    assert len(json.loads(path.read_text())["used"]) == 8


def test_a_clock_that_jumps_away_and_back_finds_its_days_count_again(tmp_path, monkeypatch):
    path = tmp_path / "quota.json"
    moment = datetime(2026, 11, 28, 12, tzinfo=UTC)

    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return moment.astimezone(tz)

    monkeypatch.setattr(quota, "datetime", Clock)
    count = DailyCount(path, lambda: None, 100)
    assert [count.use().used for _ in range(3)] == [1, 2, 3]
    for away in (timedelta(days=40), timedelta(days=-4000), timedelta(days=1)):
        moment += away
        assert [count.use(10).used for _ in range(2)] == [1, 2]
        moment -= away
        assert DailyCount(path, lambda: None).quota().used == 3


_BROKEN = [
    "", "{", "[]", "null", "\x00" * 30, "[" * 100_000, "1" * 5_000, '{"used": ' * 100_000,
    '{"used": 3}', '{"used": {"a": "b"}, "limit": null, "exhausted": null}',
    '{"used": {}, "limit": Infinity, "exhausted": null}', '{"used": {}, "limit": NaN, "exhausted": null}',
    '{"used": {}, "limit": -5, "exhausted": null}', '{"used": {}, "limit": true, "exhausted": null}',
    '{"used": {}, "limit": 1e300, "exhausted": null}', '{"used": {}, "limit": 0.5, "exhausted": null}',
    '{"used": {}, "limit": null, "exhausted": [1]}', '{"used": {}, "limit": null, "exhausted": "soon"}',
    '{"used": {"TODAY": -1}, "limit": null, "exhausted": null}',
    '{"used": {"TODAY": 1e9}, "limit": 5, "exhausted": null}',
    '{"used": {"TODAY": Infinity}, "limit": 5, "exhausted": null}',
    '{"used": {"TODAY": 99999999999999}, "limit": 5, "exhausted": null}',
    '{"used": {"TODAY": 3, "TODAY ": 1}, "limit": 5, "exhausted": null}',
]  # fmt: skip


@pytest.mark.parametrize("text", _BROKEN, ids=[text[:60] for text in _BROKEN])
def test_a_broken_file_begins_anew(tmp_path, text):
    path = tmp_path / "quota.json"
    path.write_text(text.replace("TODAY", datetime.now(UTC).date().isoformat()))
    count = DailyCount(path, lambda: None)
    assert count.use().used == 1
    assert count.quota().limit is None
    assert DailyCount(path, lambda: None).use().used == 2


def test_a_file_that_is_far_too_large_begins_anew(tmp_path):
    path = tmp_path / "quota.json"
    with path.open("wb") as file:
        file.truncate(1 << 36)  # sparse
    assert DailyCount(path, lambda: None).use().used == 1
    assert path.stat().st_size < 1_000


def test_the_limit_is_that_of_the_edition_and_costs_one_request_for_all_connections(account):
    level = account.one("select level from account")
    assert account.connection.quota.limit == quota.EDITIONS[level.lower()]
    assert [(r.object, r.op) for r in _sent(account.sandbox)] == [("account", "read")]
    with connect(sandbox=account.sandbox, alias="second", wait=0) as second:
        assert second.quota == account.connection.quota
        assert second.quota.left == second.quota.limit - 1
    assert len(_sent(account.sandbox)) == 1
    assert f"1 of {second.quota.limit:,} requests used today" in repr(account.connection)


def test_an_edition_of_another_name_tells_no_limit(account):
    account.sandbox.execute("update account set level = 'Bespoke'")
    for _ in range(3):
        assert account.connection.quota.limit is None
        assert account.connection.quota.left is None
    assert len(_sent(account.sandbox)) == 1


def test_a_user_who_may_not_read_the_account_has_no_limit(account):
    account.sandbox.faults.add(ErrorCode(46), on="account/read")
    assert account.connection.quota.limit is None
    assert Prospect.objects.count() >= 0


def test_the_log_tells_what_is_left(make_account, caplog):
    make_account(prospects=5, connecting={"quota": 30})
    with caplog.at_level("DEBUG", "pardot_orm"):
        Prospect.objects.count()
    assert "left=29" in caplog.text


def test_a_file_that_becomes_unusable_is_counted_on_from(make_account, monkeypatch, caplog):
    account = make_account(prospects=5, connecting={"reserve": 99_997})
    Prospect.objects.count()

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(quota.locks, "write_text", full)
    Prospect.objects.count()
    with pytest.raises(ReserveReachedError, match=r"3 of 100,000 requests used today"):
        Prospect.objects.count()
    assert [r.object for r in _sent(account.sandbox)] == ["account", "prospect", "prospect"]
    assert "counted in this process alone" in caplog.text


def test_a_clock_that_was_ahead_does_not_stop_the_count(tmp_path):
    path = tmp_path / "quota.json"
    path.write_text('{"used": {"2999-01-01": 5, "2999-01-02": 6, "2999-01-03": 7}, "limit": 50, "exhausted": null}')
    count = DailyCount(path, lambda: None)
    assert [count.use().used for _ in range(3)] == [1, 2, 3]


# --- the reserve ----------------------------------------------------------------------------------------------------


def test_the_reserve_stops_before_the_request_that_would_touch_it(make_account):
    account = make_account(prospects=5, connecting={"quota": 10, "reserve": 7})
    for _ in range(3):
        Prospect.objects.count()
    with pytest.raises(ReserveReachedError, match=r"3 of 10 requests used today, and 7 are reserved") as caught:
        Prospect.objects.count()
    assert isinstance(caught.value, DailyLimitError)
    assert "What was done stays done" in str(caught.value)
    assert len(_sent(account.sandbox)) == 3


def test_threads_together_do_not_touch_the_reserve(make_account):
    account = make_account(prospects=5, connecting={"quota": 50, "reserve": 20})

    def ask(_):
        try:
            return Prospect.objects.count() >= 0
        except ReserveReachedError:
            return False

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(ask, range(60))) == 30
    assert len(_sent(account.sandbox)) == 30


def test_the_limit_of_a_reserve_is_found_out_by_one_request(make_account):
    account = make_account(prospects=5, connecting={"reserve": 99_998})
    level = account.one("select level from account")
    assert quota.EDITIONS[level.lower()] == 100_000
    Prospect.objects.count()
    with pytest.raises(ReserveReachedError):
        Prospect.objects.count()
    assert [r.object for r in _sent(account.sandbox)] == ["account", "prospect"]


def test_a_reserve_of_an_unknown_limit_is_refused(make_account):
    account = make_account(prospects=5, connecting={"reserve": 10})
    account.sandbox.execute("update account set level = 'Bespoke'")
    with pytest.raises(ConfigurationError, match=r"connect\(quota=25_000"):
        Prospect.objects.count()


@pytest.mark.parametrize(("given", "reserve"), [({"quota": 10}, 10), ({"quota": 0}, 1), ({}, 100_000)])
def test_a_reserve_that_leaves_nothing_is_refused(make_account, given, reserve):
    account = make_account(prospects=5, connecting={"reserve": reserve, **given})
    with pytest.raises(ConfigurationError, match=f"reserve={reserve:,} leaves none"):
        Prospect.objects.count()
    assert not [r for r in _sent(account.sandbox) if r.object == "prospect"]


@pytest.mark.parametrize("setting", ["quota", "reserve"])
@pytest.mark.parametrize("value", [-1, 2.5, True, "many", "1e3", [5], {}, "9" * 5_000])
def test_settings_that_are_no_number_are_refused(account, setting, value):
    with pytest.raises(ConfigurationError, match=f"{setting}="):
        connect(sandbox=account.sandbox, alias="other", **{setting: value})


def test_settings_come_from_a_profile_and_from_variables_too(account, monkeypatch):
    monkeypatch.setenv("PARDOT_QUOTA", "40")
    monkeypatch.setenv("PARDOT_RESERVE", "38")
    with connect(sandbox=account.sandbox, alias="other", wait=0) as other:
        Prospect.objects.using("other").count()
        Prospect.objects.using("other").count()
        with pytest.raises(ReserveReachedError):
            Prospect.objects.using("other").count()
        assert other.known_quota.left == 38


# --- used up --------------------------------------------------------------------------------------------------------


def test_a_quota_that_is_used_up_is_one_error_and_is_remembered(make_account):
    account = make_account(prospects=5, daily_limit=2, connecting={"wait": 30})
    Prospect.objects.count()
    Prospect.objects.count()
    with pytest.raises(DailyLimitError) as caught:
        Prospect.objects.count()
    assert caught.value.code == 122
    assert len(_sent(account.sandbox)) == 3  # the refused one is not repeated
    assert account.connection.known_quota.left == 0


def test_the_quota_of_a_day_that_is_used_up_already_is_told(make_account):
    account = make_account(prospects=5, daily_limit=0)
    for _ in range(2):
        assert account.connection.quota.left == 0
    assert [r.error_code for r in _sent(account.sandbox)] == [122]


def test_a_limit_that_nobody_told_stays_unknown_when_it_is_used_up(make_account):
    account = make_account(prospects=5, daily_limit=1)
    Prospect.objects.count()
    with pytest.raises(DailyLimitError):
        Prospect.objects.count()
    sent = len(_sent(account.sandbox))
    found = account.connection.quota  # asking could tell nothing today
    assert (found.limit, found.left, found.is_used_up) == (None, 0, True)
    assert str(found) == "2 requests used today, all there are"
    assert len(_sent(account.sandbox)) == sent
    with connect(sandbox=account.sandbox, alias="other", reserve=1), pytest.raises(ReserveReachedError):
        Prospect.objects.using("other").count()


@pytest.mark.parametrize("options", [{"daily_limit": 3}, {"connecting": {"quota": 3, "reserve": 0}, "daily_limit": 3}])
def test_what_was_done_before_stays_done_and_is_told(make_account, options):
    account = make_account(prospects=300, **options)
    prospects = list(Prospect.objects.only("id", "city")[:200])
    with pytest.raises(DailyLimitError) as caught, unit_of_work() as work:
        _move(prospects)
    done = account.one("select count(*) from prospect where city = 'Nowhere at all'")
    assert done == 100  # two of four requests
    assert work.result.saved == 100
    assert "100 saved" in caught.value.__notes__[0]
    assert "100 not sent" in caught.value.__notes__[0]
    assert not prospects[0].is_dirty
    assert prospects[150].is_dirty


def test_the_reserve_stops_a_unit_of_work_likewise(make_account):
    account = make_account(prospects=300, connecting={"quota": 10, "reserve": 7})
    prospects = list(Prospect.objects.only("id", "city")[:200])
    with pytest.raises(ReserveReachedError) as caught, unit_of_work() as work:
        _move(prospects)
    done = account.one("select count(*) from prospect where city = 'Nowhere at all'")
    assert done == 100 == work.result.saved
    assert "100 not sent" in caught.value.__notes__[0]
    assert sum(p.is_dirty for p in prospects) == 100


# --- the budget -------------------------------------------------------------------------------------------------------


def test_a_budget_stops_before_the_request_beyond_it(account):
    with account.connection.budget(3) as budget:
        for _ in range(3):
            Prospect.objects.count()
        assert (budget.used, budget.left) == (3, 0)
        with pytest.raises(RateLimitError, match="budget of 3 requests is used up"):
            Prospect.objects.count()
    assert len(_sent(account.sandbox)) == 3
    assert account.connection.known_quota.used == 3
    Prospect.objects.count()


def test_a_budget_is_not_waited_for(make_account):
    account = make_account(prospects=5, connecting={"wait": 600})
    with account.connection.budget(0), pytest.raises(RateLimitError) as caught:
        Prospect.objects.count()
    assert caught.value.waited is None
    assert not _sent(account.sandbox)


def test_budgets_nest_and_the_tightest_counts(account):
    with account.connection.budget(5) as outer, account.connection.budget(1) as inner:
        Prospect.objects.count()
        with pytest.raises(RateLimitError):
            Prospect.objects.count()
    assert (outer.used, inner.used) == (1, 1)


@pytest.mark.slow
def test_a_budget_holds_for_the_threads_of_a_walk(make_account):
    account = make_account(prospects=2_500)
    with account.connection.budget(6), pytest.raises(RateLimitError):
        list(Prospect.objects.order_by("updated_at"))
    assert len(_sent(account.sandbox)) == 6


@pytest.mark.parametrize("number", [-1, 2.0, "5", True, None])
def test_a_budget_is_a_number(account, number):
    with pytest.raises(ConfigurationError, match="budget="), account.connection.budget(number):
        pass


def test_a_list_can_be_made_within_a_budget_and_no_second_one(account):
    with account.connection.budget(1):
        List.objects.create(name="One")
        with pytest.raises(RateLimitError):
            List.objects.create(name="Two")
    assert account.column("select name from list where name in ('One', 'Two')") == ["One"]
