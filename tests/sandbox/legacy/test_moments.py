"""Times as criteria name them and as answers show them, in the API user's time zone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from pardot_orm.sandbox import Clock
from pardot_orm.sandbox.core.clock import local_text
from pardot_orm.sandbox.core.refusals import RefusalError
from pardot_orm.sandbox.core.values import is_date
from pardot_orm.sandbox.legacy.moments import parse_moment

NEW_YORK = ZoneInfo("America/New_York")
NOW = datetime(2026, 3, 15, 16, 30, tzinfo=UTC)  # 12:30 in New York, a week into summer time


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("today", "2026-03-15 04:00:00"),
        ("yesterday", "2026-03-14 04:00:00"),
        ("last_7_days", "2026-03-08 05:00:00"),
        ("this_month", "2026-03-01 05:00:00"),
        ("last_month", "2026-02-01 05:00:00"),
        ("2026-03-01 10:00:00", "2026-03-01 15:00:00"),
        ("2026-03-10 10:00:00", "2026-03-10 14:00:00"),
        ("2026-03-10T10:00:00", "2026-03-10 14:00:00"),
        ("2026-03-10T10:00:00Z", "2026-03-10 10:00:00"),
        ("2026-03-10T10:00:00+02:00", "2026-03-10 08:00:00"),
        ("2026-03-10T10:00:00.123-02:30", "2026-03-10 12:30:00"),
        ("2026-03-10 10:00", "2026-03-10 14:00:00"),
        ("2026-3-1", "2026-03-01 05:00:00"),
        ("03/10/2026", "2026-03-10 04:00:00"),
        ("2026-03-10 24:59:59", "2026-03-11 04:59:59"),
        ("@1700000000", "2023-11-14 22:13:20"),
        ("now", "2026-03-15 16:30:00"),
        ("3 days ago", "2026-03-12 16:30:00"),
        ("-2 weeks", "2026-03-01 17:30:00"),
        ("+1 hour", "2026-03-15 17:30:00"),
        ("1 month ago", "2026-02-15 17:30:00"),
        ("last year", "2025-03-15 16:30:00"),
        ("next week", "2026-03-22 16:30:00"),
        ("yesterday 09:30", "2026-03-14 13:30:00"),
        ("tomorrow noon", "2026-03-16 16:00:00"),
        ("2026-03-31 -1 month", "2026-03-03 05:00:00"),
        ("2026-01-01 +36 hours", "2026-01-02 17:00:00"),
        ("Yesterday", "2026-03-14 04:00:00"),
    ],
)
def test_a_time_is_read_in_the_user_s_zone(text, moment):
    assert parse_moment(text, NEW_YORK, NOW) == moment


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("someday", 6),
        ("last_30_days", 6),
        ("2026-02-30", 7),
        ("2026-03-10 25:00:00", 7),
        ("2026-03-10 10:60:00", 7),
        ("10 bananas", 7),
        ("99999999999999999 days ago", 7),
        ("9000 years", 7),
        ("--", 7),
    ],
)
def test_what_is_no_time_is_refused(text, code):
    with pytest.raises(RefusalError) as refusal:
        parse_moment(text, NEW_YORK, NOW)
    assert refusal.value.code == code


def test_times_are_shown_in_the_user_s_zone_on_both_sides_of_the_change():
    assert local_text("2026-03-08 06:59:59", NEW_YORK) == "2026-03-08 01:59:59"
    assert local_text("2026-03-08 07:00:00", NEW_YORK) == "2026-03-08 03:00:00"
    assert local_text("2026-11-01 05:30:00", NEW_YORK) == local_text("2026-11-01 06:30:00", NEW_YORK)


@pytest.mark.parametrize("text", ["2026-01-31", "1/31/2026", "2026-1-31 10:00", "2026-01-31T10:00:00"])
def test_a_date_field_takes_calendar_dates(text):
    assert is_date(text)


@pytest.mark.parametrize("text", ["", "2026-02-30", "yesterday", "31.01.2026", "2026"])
def test_a_date_field_takes_nothing_else(text):
    assert not is_date(text)


def test_the_clock_runs_from_real_time():
    assert abs(Clock().now() - datetime.now(UTC)) < timedelta(seconds=1)


def test_a_frozen_clock_moves_only_when_it_is_told():
    clock = Clock()
    clock.set(NOW)
    clock.freeze()
    frozen = clock.now()
    assert NOW <= frozen < NOW + timedelta(seconds=1)
    clock.advance(seconds=90)
    assert clock.now() == frozen + timedelta(seconds=90)
    clock.set(NOW)
    assert clock.now() == NOW


def test_a_naive_time_is_no_time_for_the_clock():
    with pytest.raises(ValueError, match="aware"):
        Clock().set(datetime(2026, 1, 1))  # noqa: DTZ001


def test_times_of_records_are_local_to_the_user(api):
    answer = api.get("prospect/read/id/101")

    assert answer.value("prospect/created_at") == "2025-01-05 07:00:00"
    assert answer.value("prospect/last_activity_at") == "2026-03-14 08:00:00"
