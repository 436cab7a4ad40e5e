"""The column of `filter()` in the table of values: for each kind of criterion, what is taken, sent and refused.

Beside it, the kinds of fields that no criterion compares: `filter()` refuses those by name. `test_values.py` has the
other ways by which a value comes in or out.
"""

from __future__ import annotations

import enum
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from pardot_orm import (
    Campaign,
    CustomField,
    DynamicContent,
    Export,
    Import,
    List,
    Opportunity,
    Prospect,
    ProspectAccount,
    User,
    Visit,
    VisitorActivity,
)
from pardot_orm.errors import FieldError, ValidationError
from pardot_orm.fields.custom import FIELD_CLASSES
from pardot_orm.models.base import registry
from tests.models.test_values import City, Five, Flag, Text


class Grade(enum.StrEnum):
    BEST = "A+"


class Kinds(enum.Enum):
    CLICK = 1
    VIEW = 2


WHOLE, NO_VALUE, FLAG = "must be a whole number", "it is no value; leave the criterion out", "write True or False"
TEXT, ONE_OF, MOMENT = "must be a text that is not empty", "must be one of A+, A, A-", "must be a datetime with a time"
NAN = float("nan")

# Kind of criterion -> ways to write one: (model, keyword, sent as), taken with what is sent, refused with the rule.
# The account lives in New York, and 2026-03-01 05:00 UTC is its midnight.
TABLE = {
    "integer": (
        [
            (Prospect, "score_greater_than", "score_greater_than"),
            (Prospect, "score", "score_equal_to"),
            (Prospect, "score__lt", "score_less_than"),
            (Prospect, "id__gt", "id_greater_than"),
            (Opportunity, "probability__gt", "probability_greater_than"),
        ],
        [(7, "7"), (8.0, "8"), (Decimal(9), "9"), (Five.FIVE, "5"), (" 12 ", "12"), (Kinds.VIEW, "2"), (0, "0")],
        [
            *((value, WHOLE) for value in (5.5, True, None, 2**63, float("inf"), "twelve", "", b"7", [7], object())),
            (date(2026, 1, 1), WHOLE),
            (NAN, NO_VALUE),
        ],
    ),
    "number": (
        [(Opportunity, "value_greater_than", "value_greater_than"), (Opportunity, "value__lt", "value_less_than")],
        [(12, "12"), (Decimal("12.00"), "12"), ("12", "12"), (Five.FIVE, "5"), (12.0, "12")],
        [*((value, WHOLE) for value in (12.5, "12.5", "1e3", Decimal("0.1"), True, None, [12])), (NAN, NO_VALUE)],
    ),
    "integers": (
        [
            (VisitorActivity, "type", "type"),
            (VisitorActivity, "type__in", "type"),
            (Visit, "prospect_ids", "prospect_ids"),
        ],
        [
            (1, "1"),
            ([2, 1], "1,2"),
            ({2, 1}, "1,2"),
            ((1, "2", 2.0), "1,2"),
            (range(1, 4), "1,2,3"),
            ({3: "", 1: ""}.keys(), "1,3"),
            ([Kinds.CLICK, Five.FIVE], "1,5"),
        ],
        [
            *((value, WHOLE) for value in ([], (), [1.5], [1, True], "1,2", None, [None], "", b"1", 2**63, [[1]])),
            ([1, NAN], NO_VALUE),
        ],
    ),
    "text": (
        [
            (List, "name", "name"),
            (Campaign, "name__exact", "name"),
            (ProspectAccount, "name", "name"),
        ],
        [("Bath", "Bath"), (City.BATH, "Bath"), (Text("Wells"), "Wells"), (" a & b ", " a & b "), ("Zoë", "Zoë")],
        [
            *((value, TEXT) for value in ("", None, 5, b"x", ["a"], True)),
            ("a\x00b", "XML can't carry the character '\\x00'"),
            ("a\ud800", "XML can't carry the character '\\ud800'"),
            (NAN, NO_VALUE),
        ],
    ),
    "flag": (
        [
            (Prospect, "is_starred", "is_starred"),
            (Prospect, "is_starred__exact", "is_starred"),
            (Prospect, "assigned", "assigned"),
            (Prospect, "last_activity_never", "last_activity_never"),
        ],
        [(True, "true"), (False, "false"), (1, "true"), (0, "false"), (Flag.YES, "true"), ("true", "true")],
        [*((value, FLAG) for value in (2, -1, 0.5, 1.0, None, "1", "yes", "", [True], b"true")), (NAN, NO_VALUE)],
    ),
    "choice": (
        [
            (Prospect, "grade_equal_to", "grade_equal_to"),
            (Prospect, "grade", "grade_equal_to"),
            (Prospect, "grade__gt", "grade_greater_than"),
        ],
        [("B+", "B+"), ("b+", "B+"), (Text("C"), "C"), (Grade.BEST, "A+")],
        [*((value, ONE_OF) for value in ("E", "", None, 5, ["A"], b"A", " A", City.BATH)), (NAN, NO_VALUE)],
    ),
    "moment": (
        [
            (Prospect, "created_after", "created_after"),
            (Prospect, "updated_at__lt", "updated_before"),
            (Opportunity, "created_at__gt", "created_after"),
        ],
        [
            (datetime(2026, 3, 1, 5, 0, tzinfo=UTC), "2026-03-01 00:00:00"),
            (datetime(2026, 3, 1, 7, 30, tzinfo=timezone(timedelta(hours=2, minutes=30))), "2026-03-01 00:00:00"),
            (date(2026, 3, 1), "2026-03-01 00:00:00"),
            ("2026-03-01", "2026-03-01 00:00:00"),
            (Text("2026-03-01 14:05:06"), "2026-03-01 14:05:06"),
            ("2026-03-01T05:00:00Z", "2026-03-01 00:00:00"),
            (datetime(2025, 11, 2, 6, 30, tzinfo=UTC), "2025-11-02T06:30:00Z"),  # in the hour that comes twice
        ],
        [
            *((value, MOMENT) for value in (None, 5, True, "soon", "", "1/3/2026", [1], b"2026-03-01", "2026-13-01")),
            (datetime(2026, 3, 1), "it has no time zone"),  # noqa: DTZ001 - that is what is tested
            (date(9999, 12, 31), "at the end of the calendar"),
            (NAN, NO_VALUE),
        ],
    ),
    "id_or_email": (
        [(Prospect, "assigned_to_user", "assigned_to_user")],
        [],  # the account's users, below
        [
            *((value, WHOLE) for value in (True, None, 5.5, [5], "", "Bath", City.BATH, b"a@b.example")),
            ("a@b", "it is no e-mail address"),
            ("a b@c.example", "it is no e-mail address"),
            (NAN, NO_VALUE),
        ],
    ),
}

# Kinds of fields that no criterion compares -> a field of each, with a value that it takes otherwise.
WITHOUT = {
    "HtmlField": (DynamicContent, "base_content", "<b>"),
    "LabelField": (CustomField, "type", "Text"),
    "TextsField": (Export, "fields", ["id"]),
    "ProcedureField": (Export, "procedure", "filter_by_updated_at"),
    "ColumnsField": (Import, "columns", ["email"]),
    "CustomTextField": (Prospect, "Referral_Note", "seen"),
    "CustomNumberField": (Prospect, "Seats", 5),
    "CustomDateField": (Prospect, "Renewal_Date", date(2027, 3, 1)),
    "CustomMultiValueField": (Prospect, "Interests", ["Events"]),
}
# Fields of kinds that have criteria otherwise, of another field.
OTHERS = [
    (Prospect, "city", "Rome"),
    (Prospect, "email", "a@b.example"),
    (Prospect, "campaign_id", 5),
    (Prospect, "is_do_not_email", True),
    (Prospect, "last_activity_at__year", 2026),
    (Opportunity, "closed_at", datetime(2026, 3, 1, tzinfo=UTC)),
    (Opportunity, "status", "won"),
    (CustomField, "is_required", True),
]
WAYS = [(kind, *way) for kind, (ways, _, _) in TABLE.items() for way in ways]


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "model", "keyword", "sent_as"), WAYS)
def test_what_a_criterion_takes_is_sent(account, kind, model, keyword, sent_as):
    _, taken, _ = TABLE[kind]
    if kind == "id_or_email":
        user = User.objects.first()
        taken = [(user, str(user.id)), (user.id, str(user.id)), (f"{user.id}", str(user.id)), (user.email, user.email)]
    for value, sent in taken:
        with account.recorded() as made:
            list(model.objects.filter(**{keyword: value})[:1])
        assert [served.params.get(sent_as) for served in made if served.op == "query"] == [sent], value


@pytest.mark.parametrize(("kind", "model", "keyword", "sent_as"), WAYS)
def test_what_a_criterion_refuses_is_refused_by_name_before_anything_is_sent(account, kind, model, keyword, sent_as):
    with account.recorded() as made:
        for value, rule in TABLE[kind][2]:
            with pytest.raises(ValidationError) as caught:
                model.objects.filter(**{keyword: value})
            assert str(caught.value).startswith(f"{keyword}="), value
            assert rule in str(caught.value), value
    assert made == []


@pytest.mark.parametrize(("model", "name", "value"), [*WITHOUT.values(), *OTHERS])
def test_a_field_without_a_criterion_is_refused_by_name(account, model, name, value):
    with account.recorded() as made, pytest.raises(FieldError) as caught:
        model.objects.filter(**{name: value})
    assert "Pardot can't filter" in str(caught.value)
    assert name in str(caught.value)
    assert made == []


@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for model, name, value in WITHOUT.values() if model is Prospect]
)
def test_a_custom_field_is_refused_with_the_where_that_looks_at_it(account, name, value):
    assert account.connection.custom_fields
    with pytest.raises(FieldError, match=rf"Check it here with \.where\({name}="):
        Prospect.objects.filter(**{name: value})
    assert list(Prospect.objects.where(**{name: value})) is not None


def test_values_of_numpy_and_pandas_are_sent_as_their_own(account):
    np = pytest.importorskip("numpy", reason="numpy is not installed")
    pd = pytest.importorskip("pandas", reason="pandas is not installed")
    taken = [
        (Prospect, "score_greater_than", np.int64(7), "7"),
        (Prospect, "score_greater_than", np.float32(7), "7"),
        (VisitorActivity, "type", np.array([2, 1]), "1,2"),
        (VisitorActivity, "type", pd.Series([2, 1]), "1,2"),
        (List, "name", np.str_("Bath"), "Bath"),
        (Prospect, "is_starred", np.bool_(False), "false"),
        (Prospect, "created_after", np.datetime64("2026-03-01"), "2026-03-01 00:00:00"),
        (Prospect, "created_after", pd.Timestamp("2026-03-01T05:00Z"), "2026-03-01 00:00:00"),
    ]
    for model, keyword, value, sent in taken:
        with account.recorded() as made:
            list(model.objects.filter(**{keyword: value})[:1])
        assert [served.params.get(keyword) for served in made] == [sent], value
    for _, keyword, _, _ in taken:
        model = next(model for model, name, _, _ in taken if name == keyword)
        for missing in (pd.NA, pd.NaT, np.float64("nan")):
            with pytest.raises(ValidationError, match=rf"^{keyword}=.*it is no value; leave the criterion out"):
                model.objects.filter(**{keyword: missing})


def test_every_kind_of_criterion_and_of_field_is_in_the_table():
    kinds, compared, all_kinds = set(), set(), {cls.__name__ for cls in FIELD_CLASSES}
    for model in registry.values():
        all_kinds |= {type(field).__name__ for field in model._meta.fields.values()}
        for criterion in model._meta.criteria.values():
            kinds.add(criterion.kind)
            if (field := model._meta.get_field(criterion.field or "")) is not None:
                compared.add(type(field).__name__)
    assert kinds == set(TABLE)
    assert all_kinds - compared == set(WITHOUT)
