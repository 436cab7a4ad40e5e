"""Every kind of field and every way by which a value comes in or out: what is taken, what is stored, what is refused.

One table of values for each kind; each way takes and refuses the same ones. The column of `filter()`, whose kinds are
those of Pardot's criteria, is `test_filter_values.py`.
"""

from __future__ import annotations

import copy
import enum
import pickle
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from pardot_orm import CustomField, Import, Opportunity, Prospect, unit_of_work
from pardot_orm.errors import FieldError, ValidationError

PROSPECT = 60213


class City(enum.StrEnum):
    BATH = "Bath"


class Interest(enum.StrEnum):
    MAIL = "E-mail"


class Five(enum.IntEnum):
    FIVE = 5


class Flag(enum.Enum):
    YES = True


class Text(str):
    __slots__ = ()

    def __str__(self):
        return "what nobody wants"


NO_VALUE = (float("nan"), "it is no value; write None")

# Field -> (values that are taken, with what is stored), (values that are refused, with the rule).
TABLE = {
    "city": (
        [("Rome", "Rome"), (City.BATH, "Bath"), (Text("Wells"), "Wells"), (None, None)],
        [
            (5, "must be text"),
            (b"x", "must be text"),
            ("a\x00b", "XML can't carry"),
            NO_VALUE,
        ],
    ),
    "score": (
        [(7, "7"), (8.0, "8"), (Decimal(9), "9"), (Five.FIVE, "5")],
        [
            (5.5, "whole number"),
            (True, "whole number"),
            (2**63, "too large"),
            (float("inf"), "whole"),
            (None, "write 0"),
            NO_VALUE,
        ],
    ),
    "is_starred": (
        [(True, "1"), (False, "0"), (1, "1"), (Flag.YES, "1")],
        [(2, "True or False"), (0.5, "True or False"), NO_VALUE],
    ),
    "Referral_Note": (
        [("seen", "seen"), (City.BATH, "Bath"), (None, None)],
        [(5, "must be text"), ("\ud800", "XML can't carry"), NO_VALUE],
    ),
    "Seats": (
        [(5, "5"), (0.1, "0.1"), (Decimal("12.50"), "12.50"), (Five.FIVE, "5"), (None, None)],
        [(True, "must be a number"), (float("inf"), "number"), (date(2026, 1, 1), "must be a number"), NO_VALUE],
    ),
    "Renewal_Date": (
        [(date(2027, 3, 1), "2027-03-01"), (None, None)],
        [(datetime(2027, 3, 1, tzinfo=UTC), "write .date()"), (5, "must be a date"), NO_VALUE],
    ),
    "Interests": (
        [
            (["Reporting", "Events"], "Reporting|Events"),
            ((Interest.MAIL,), "E-mail"),
            (["Events"], "Events"),
            ([], None),
        ],
        [(["a", ""], "not empty"), (["a", None], "not empty"), ([5], "not empty"), (["a", float("nan")], "no value")],
    ),
}
# Texts that attributes refuse or read; a row of an import hands them on, as a file does.
OF_ATTRIBUTES = {
    "score": ([(" 12 ", "12")], [("twelve", "whole number")]),
    "is_starred": ([], [("1", "True or False"), ([], "True or False"), (None, "True or False")]),
    "Seats": ([("12.50", "12.50")], [("1_000", "must be a number")]),
    "Renewal_Date": ([("2027-03-01", "2027-03-01")], [("2027-02-30", "must be a date")]),
    "Interests": ([(None, None)], [("Chess", "write a list of texts"), ({"a": 1}, "list of texts"), (5, "list of")]),
}
NUMPY = {
    "city": lambda np: (np.str_("Rome"), "Rome"),
    "score": lambda np: (np.int64(7), "7"),
    "is_starred": lambda np: (np.bool_(False), "0"),
    "Seats": lambda np: (np.float32(12.1), "12.1"),
    "Renewal_Date": lambda np: (np.datetime64("2027-03-01"), "2027-03-01"),
    "Interests": lambda np: (np.array(["Reporting", "Events"]), "Reporting|Events"),
}


def _taken(name):
    more = OF_ATTRIBUTES.get(name, ([], []))
    return TABLE[name][0] + more[0]


def _refused(name):
    more = OF_ATTRIBUTES.get(name, ([], []))
    return TABLE[name][1] + more[1]


def _stored(account, name, prospect_id=PROSPECT):
    """Return what the database holds of a field, as a text; the values of a custom field joined by `|`."""
    if name in {"city", "score", "is_starred"}:
        value = account.one(f"SELECT {name} FROM prospect WHERE id = ?", prospect_id)
        return None if value is None else str(value)
    sql = "SELECT value FROM prospect_value WHERE prospect_id = ? AND field_id = ? ORDER BY position"
    return "|".join(account.column(sql, prospect_id, name)) or None


# --- ways in ----------------------------------------------------------------------------------------------------------


def _set(record, name, value):
    if name in Prospect._meta.fields:
        setattr(record, name, value)
    else:
        record.custom[name] = value


def _assign(name, value):
    prospect = Prospect.objects.get(id=PROSPECT)
    _set(prospect, name, value)
    prospect.save()
    return PROSPECT


def _assign_unread(name, value):
    prospect = Prospect.reference(id=PROSPECT)
    _set(prospect, name, value)
    prospect.save()
    return PROSPECT


def _in_a_unit(name, value):
    with unit_of_work():
        return _assign(name, value)


def _create(name, value):
    return Prospect.objects.create(**{"email": "new@x.example", name: value}).id


def _constructor(name, value):
    prospect = Prospect(**{"email": "new@x.example", name: value})
    prospect.save()
    return prospect.id


def _update(name, value):
    Prospect.objects.filter(id__gt=PROSPECT - 1, id__lt=PROSPECT + 1).update(**{name: value})
    return PROSPECT


def _update_or_create(name, value):
    Prospect.objects.update_or_create(id=PROSPECT, defaults={name: value})
    return PROSPECT


def _upsert(name, value):
    prospect = Prospect.objects.get(id=PROSPECT)
    _set(prospect, name, value)
    prospect.upsert()
    return PROSPECT


WAYS = [_assign, _assign_unread, _in_a_unit, _create, _constructor, _update, _update_or_create, _upsert]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__.strip("_"))
@pytest.mark.parametrize("name", TABLE)
def test_what_a_field_takes_is_stored_by_every_way(account, name, way):
    for value, stored in _taken(name):
        prospect_id = way(name, value)
        assert _stored(account, name, prospect_id) == stored, value


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__.strip("_"))
@pytest.mark.parametrize("name", TABLE)
def test_what_a_field_refuses_is_refused_by_every_way_before_anything_is_sent(account, name, way):
    before = account.rows("SELECT count(*), max(updated_at) FROM prospect"), _stored(account, name)
    for value, rule in _refused(name):
        with pytest.raises(ValidationError, match=name) as caught:
            way(name, value)
        assert rule in str(caught.value)
    assert (account.rows("SELECT count(*), max(updated_at) FROM prospect"), _stored(account, name)) == before


def _import(account, rows):
    job = Import.create()
    job.add_batch(rows)
    job.submit()
    account.sandbox.finish_jobs()
    job.refresh()
    assert not job.error_count, list(job.download_errors())


@pytest.mark.slow
@pytest.mark.parametrize("name", TABLE)
def test_a_row_of_an_import_takes_and_refuses_the_same(account, name):
    for value, stored in TABLE[name][0]:
        _import(account, [{"prospect_id": PROSPECT, name: value}])
        assert _stored(account, name) == stored, value
    job = Import.create()
    with account.recorded() as made:
        for value, rule in TABLE[name][1]:
            with pytest.raises(
                ValidationError, match=rf"add_batch\(\).*{name}.*row|add_batch\(\): row 1: .*{name}"
            ) as caught:
                job.add_batch([{"prospect_id": PROSPECT, name: value}])
            assert any(
                text in str(caught.value)
                for text in (rule, "write a text, a number", "write a finite number", "holds ", "which XML")
            )
    assert made == []


@pytest.mark.slow
@pytest.mark.parametrize("name", NUMPY)
def test_values_of_numpy_are_stored_by_every_way(account, name):
    value, stored = NUMPY[name](pytest.importorskip("numpy", reason="numpy is not installed"))
    for way in WAYS:
        way_id = way(name, value)
        assert _stored(account, name, way_id) == stored, way
    _import(account, [{"prospect_id": PROSPECT, name: value}])
    assert _stored(account, name) == stored


@pytest.mark.slow
@pytest.mark.parametrize("name", TABLE)
def test_what_pandas_has_where_nothing_is_is_refused_by_name(account, name):
    pd = pytest.importorskip("pandas", reason="pandas is not installed")
    before = _stored(account, name)
    for way in WAYS:
        for missing in (pd.NA, pd.NaT, float("nan")):
            with pytest.raises(ValidationError, match=rf"{name} can't be .*write None"):
                way(name, missing)
    job = Import.create()
    with pytest.raises(ValidationError, match=rf"{name} of row 1 can't be .*write None"):
        job.add_batch([{"prospect_id": PROSPECT, name: pd.NA}])
    assert _stored(account, name) == before


# --- ways out, and round again ----------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("name", TABLE)
def test_what_values_give_goes_back_by_every_way(account, name):
    for value, stored in _taken(name):
        _assign(name, value)
        (row,) = Prospect.objects.filter(id__gt=PROSPECT - 1, id__lt=PROSPECT + 1).values("id", name)
        given = row[name]
        for way in WAYS:
            assert _stored(account, name, way(name, given)) == stored, (way, value)
        _import(account, [{"prospect_id": row["id"], name: given}])
        assert _stored(account, name) == stored


@pytest.mark.parametrize("name", TABLE)
def test_where_finds_what_was_stored_by_any_value_that_means_it(account, name):
    for value, _ in TABLE[name][0]:
        _assign(name, value)
        found = Prospect.objects.filter(id__lt=PROSPECT + 1).where(**{name: value}).ids()
        assert PROSPECT in list(found), value


@pytest.mark.slow
@pytest.mark.parametrize("duplicate", [copy.deepcopy, lambda record: pickle.loads(pickle.dumps(record))])
@pytest.mark.parametrize("name", TABLE)
def test_a_copy_checks_and_sends_as_its_original_does(account, name, duplicate):
    for value, stored in _taken(name):
        prospect = Prospect.objects.get(id=PROSPECT)
        _set(prospect, name, value)
        twin = duplicate(prospect)
        assert twin.changes == prospect.changes
        for bad, rule in _refused(name):
            with pytest.raises(ValidationError, match=name) as caught:
                _set(twin, name, bad)
            assert rule in str(caught.value)
        twin.save()
        assert _stored(account, name) == stored


# --- several values ---------------------------------------------------------------------------------------------------


def _extended(values, more):
    values += more
    return values


PUTS = {
    "append": lambda values, bad: values.append(bad),
    "insert": lambda values, bad: values.insert(0, bad),
    "set": lambda values, bad: values.__setitem__(0, bad),
    "extend": lambda values, bad: values.extend(["fine", bad]),
    "+=": lambda values, bad: _extended(values, ["fine", bad]),
    "+": lambda values, bad: values + ["fine", bad],  # noqa: RUF005 - the addition is what is tested
    "slice": lambda values, bad: values.__setitem__(slice(0, 1), ["fine", bad]),
}
WHOLE = {
    "extend": lambda values, bad: values.extend(bad),
    "+=": _extended,
    "+": lambda values, bad: values + bad,
    "slice": lambda values, bad: values.__setitem__(slice(0, 1), bad),
}
COPIES = {
    "itself": lambda record: record,
    "pickled": lambda record: pickle.loads(pickle.dumps(record)),
    "copied": copy.deepcopy,
}


@pytest.mark.parametrize("of", COPIES)
@pytest.mark.parametrize("put", PUTS)
def test_what_is_put_into_a_list_is_checked_wherever_it_is_put(account, put, of):
    original = Prospect.objects.get(id=PROSPECT)
    original.custom["Interests"] = ["Chess"]
    prospect = COPIES[of](original)
    for bad in (None, "", 5, "a\x00b", float("nan"), ["x"], b"x"):
        with pytest.raises(ValidationError, match=r"can't (be|hold)"):
            PUTS[put](prospect.custom["Interests"], bad)
        assert prospect.custom["Interests"] == ["Chess"], "refused means not half done"
    PUTS[put](prospect.custom["Interests"], City.BATH)
    assert set(map(type, prospect.custom["Interests"])) == {str}


@pytest.mark.parametrize("of", COPIES)
@pytest.mark.parametrize("put", WHOLE)
def test_a_text_is_not_taken_for_its_letters(account, put, of):
    original = Prospect.objects.get(id=PROSPECT)
    original.custom["Interests"] = ["Chess"]
    prospect = COPIES[of](original)
    for bad in ("Post", City.BATH, b"Post", {"Post": 1}, 5, None):
        with pytest.raises(ValidationError, match="write a list of texts"):
            WHOLE[put](prospect.custom["Interests"], bad)
        assert prospect.custom["Interests"] == ["Chess"]


# --- other objects' kinds ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "taken", "refused"),
    [
        (
            "value",
            [(12.5, "12.5"), (Decimal("0.10"), "0.1"), (Five.FIVE, "5")],
            [True, "1e9999", float("inf"), pytest],
        ),
        ("probability", [(40, "40"), (Five.FIVE, "5"), (7.0, "7")], [0.5, "x", None, True]),
        ("closed_at", [(datetime(2026, 3, 1, 12, 0, 0, 999_999, UTC), "2026-03-01 12:00:00")], ["soon", 5, date.max]),
    ],
)
def test_amounts_percentages_and_moments(account, name, taken, refused):
    opportunity = Opportunity.objects.first()
    for value, stored in taken:
        setattr(opportunity, name, value)
        opportunity.save()
        assert not opportunity.is_dirty, "what Pardot keeps is what stands here"
        found = str(account.one(f"SELECT {name} FROM opportunity WHERE id = ?", opportunity.id))
        assert found == stored
    for value in refused:
        with pytest.raises(ValidationError, match=rf"Opportunity\.{name} can't be"):
            setattr(opportunity, name, value)
        with pytest.raises((ValidationError, FieldError)):
            Opportunity.objects.all().update(**{name: value})
    assert not opportunity.is_dirty


def test_a_label_is_taken_as_a_member_of_an_enum(account):
    class Kind(enum.StrEnum):
        TEXT = "Text"

    made = CustomField.objects.create(name="Note", field_id="Note", type=Kind.TEXT)
    assert account.one("SELECT type_id FROM custom_field WHERE id = ?", made.id) == 1
