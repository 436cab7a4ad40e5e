"""Values of foreign types: members of enums, scalars of numpy and pandas, subclasses of Python's own types."""

from __future__ import annotations

import enum
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from pardot_orm.fields.scalars import plain, shown

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


class City(enum.StrEnum):
    BATH = "Bath"


class Score(enum.IntEnum):
    HIGH = 90


class Wrapped(enum.Enum):
    TEXT = "Bath"
    MEMBER = City.BATH
    NUMBER = 5


class Text(str):
    __slots__ = ()

    def __str__(self):
        return "what nobody wants"


class Number(int):
    def __str__(self):
        return "what nobody wants"


class Day(date):
    pass


class Moment(datetime):
    pass


class Index:
    def __index__(self):
        return 7


def _refuse(value, rule):
    return ValueError(f"{shown(value)}: {rule}")


def _plain(value):
    return plain(value, _refuse)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (City.BATH, "Bath"),
        (Score.HIGH, 90),
        (Wrapped.TEXT, "Bath"),
        (Wrapped.MEMBER, "Bath"),
        (Wrapped.NUMBER, 5),
        (Text("Bath"), "Bath"),
        (Number(5), 5),
        (Day(2026, 3, 1), date(2026, 3, 1)),
        (Moment(2026, 3, 1, 12, tzinfo=UTC), NOON),
        (Index(), 7),
    ],
)
def test_a_value_of_a_foreign_type_is_what_it_holds(value, expected):
    found = _plain(value)
    assert found == expected
    assert type(found) is type(expected)


def test_the_second_pass_of_an_hour_stays_the_second_pass():
    assert _plain(Moment(2026, 10, 25, 2, 30, tzinfo=UTC, fold=1)).fold == 1


@pytest.mark.parametrize("value", [float("nan"), Decimal("NaN")])
def test_what_does_not_equal_itself_is_no_value(value):
    with pytest.raises(ValueError, match=r"nan.*write None|NaN.*write None"):
        _plain(value)


@pytest.mark.parametrize("value", [Fraction(1, 3), b"x", object(), [float("nan")], {"a": 1}, City, int, 1j])
def test_what_means_none_of_pythons_own_types_is_left_to_who_asked(value):
    assert _plain(value) is value


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda np: np.int64(60213), 60213),
        (lambda np: np.uint8(5), 5),
        (lambda np: np.float64(5.5), 5.5),
        (lambda np: np.float32(12.1), 12.1),
        (lambda np: np.longdouble("1.5"), 1.5),
        (lambda np: np.bool_(True), True),
        (lambda np: np.bool_(False), False),
        (lambda np: np.str_("Bath"), "Bath"),
        (lambda np: np.array(5), 5),
        (lambda np: np.datetime64("2026-03-01"), date(2026, 3, 1)),
        (lambda np: np.datetime64("2026-03-01T12:00:00.000000001"), datetime(2026, 3, 1, 12)),  # noqa: DTZ001
    ],
)
def test_a_scalar_of_numpy_is_what_it_holds(make, expected):
    found = _plain(make(pytest.importorskip("numpy", reason="numpy is not installed")))
    assert found == expected
    assert type(found) is type(expected)


def test_a_span_of_time_and_an_array_of_several_are_no_scalars_that_a_field_takes():
    np = pytest.importorskip("numpy", reason="numpy is not installed")
    for value in (np.timedelta64(5, "ns"), np.array([1, 2]), np.array([5])):
        assert _plain(value) is value


def test_moments_of_pandas_keep_their_zone_and_what_is_missing_is_refused():
    pd = pytest.importorskip("pandas", reason="pandas is not installed")
    found = _plain(pd.Timestamp("2026-03-01 13:00", tz="Europe/Berlin"))
    assert found == NOON
    assert type(found) is datetime
    for missing in (pd.NA, pd.NaT, pd.Series([1.0, None])[1]):
        with pytest.raises(ValueError, match="write None for an empty one"):
            _plain(missing)


def test_what_can_not_be_shown_is_named_by_its_type():
    class Shy:
        def __repr__(self):
            raise RuntimeError

    assert shown(Shy()) == "a Shy that can't be shown"
    assert shown(10**6000) == "a int that can't be shown"
