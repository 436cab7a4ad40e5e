"""Query sets: lazy, chainable, and refusing before any request what Pardot can't answer."""

from __future__ import annotations

import copy
import pickle
import sys
from datetime import datetime
from decimal import Decimal

import pytest

from pardot_orm import Campaign, CustomField, List, ListMembership, Prospect, QuerySet, User, connect
from pardot_orm.errors import ConfigurationError, FieldError, PardotError, UnknownFieldError, ValidationError

LIVE = "SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id"


# --- bad input: refused when written, nothing is sent -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("model", "keyword", "nearest"),
    [
        (Prospect, "score_greater_then", "score_greater_than"),
        (Prospect, "scor", "score__"),
        (Prospect, "score__great", "score__"),
        (Prospect, "created_at__after", "created_at__"),
        (Prospect, "create_after", "created_after"),
        (Prospect, "grade_greater", "grade_greater_than"),
        (Prospect, "list", "list_id"),
        (Prospect, "isstarred", "is_starred"),
        (List, "names", "name"),
        (ListMembership, "prospectid", "prospect_id"),
        (Campaign, "updated_befor", "updated_before"),
        (User, "id_greater", "id_greater_than"),
        (CustomField, "created_affter", "created_after"),
    ],
)
def test_an_unknown_criterion_names_the_nearest_and_sends_nothing(big, model, keyword, nearest):
    with big.recorded() as made, pytest.raises(FieldError, match=nearest) as caught:
        model.objects.filter(**{keyword: 1})
    assert keyword in str(caught.value)
    assert isinstance(caught.value, TypeError)
    assert made == []


@pytest.mark.parametrize("keyword", ["company", "email__icontains", "first_name", "score__in", "score__range", "__gt"])
def test_a_criterion_that_pardot_lacks_is_refused(big, keyword):
    with big.recorded() as made, pytest.raises(FieldError, match="can't filter prospects"):
        Prospect.objects.filter(**{keyword: "x"})
    assert made == []


@pytest.mark.parametrize("text", ["a\0b", "\x0b", "\ud800"])
def test_a_text_that_no_answer_can_hold_is_refused_before_a_request(big, text):
    with big.recorded() as made, pytest.raises(ValidationError, match="XML can't carry the character"):
        list(Campaign.objects.filter(name=text))
    assert made == []


def test_an_address_is_no_criterion_and_the_error_names_get():
    with pytest.raises(FieldError, match=r"\.get\(email="):
        Prospect.objects.filter(email="a@b.example")


def repr_of_case(case: object) -> str:
    return "large" if case == {"score": 10**5000} else str(case)[:40]


NAIVE = datetime(2026, 1, 1)  # noqa: DTZ001 - that is the point


@pytest.mark.parametrize(
    ("criteria", "rule"),
    [
        ({"score_greater_than": "abc"}, "whole number"),
        ({"score": 1.5}, "whole number"),
        ({"score": None}, "whole number"),
        ({"score": True}, "whole number"),
        ({"score": float("nan")}, "no value"),
        ({"score": float("inf")}, "whole number"),
        ({"score": Decimal("NaN")}, "no value"),
        ({"score": 10**5000}, "whole number"),
        ({"id": [1]}, "whole number"),
        ({"grade_equal_to": "G"}, r"A\+"),
        ({"grade__gt": ""}, r"A\+"),
        ({"grade": ["A"]}, r"A\+"),
        ({"created_after": NAIVE}, "no time zone"),
        ({"created_at__gte": NAIVE}, "no time zone"),
        ({"created_after": "2026-02-30"}, "must be a datetime"),
        ({"created_after": "lately"}, "yesterday"),
        ({"created_after": ""}, "yesterday"),
        ({"created_after": 5}, "must be a datetime"),
        ({"created_after": None}, "must be a datetime"),
        ({"is_starred": 2}, "True or False"),
        ({"is_starred": "yes"}, "True or False"),
        ({"is_starred": [True]}, "True or False"),
        ({"is_starred": {}}, "True or False"),
        ({"assigned_to_user": "someone"}, "whole number"),
        ({"assigned_to_user": "a b@c"}, "e-mail"),
        ({"list_id": "Newsletter"}, "whole number"),
    ],
    ids=repr_of_case,
)
def test_an_invalid_value_names_the_criterion_and_the_rule_and_sends_nothing(big, criteria, rule):
    with big.recorded() as made, pytest.raises(ValidationError, match=rule) as caught:
        Prospect.objects.filter(**criteria)
    (name,) = criteria
    assert name in str(caught.value)
    assert isinstance(caught.value, ValueError)
    assert len(str(caught.value)) < 400
    assert made == []


def test_a_name_must_be_a_text_that_is_not_empty():
    for value in ("", None, 5, b"x"):
        with pytest.raises(ValidationError, match="name="):
            List.objects.filter(name=value)


@pytest.mark.parametrize("key", ["score", "-score", "nonsense", "", "-", "--id", "Created_at", "email"])
def test_an_unknown_order_names_those_there_are(big, key):
    with big.recorded() as made, pytest.raises(FieldError, match="created_at, id, last_activity_at, updated_at"):
        Prospect.objects.order_by(key)
    assert made == []


def test_two_orders_are_refused():
    with pytest.raises(FieldError, match="one key"):
        Prospect.objects.order_by("created_at", "id")


@pytest.mark.parametrize("method", ["only", "defer", "values", "values_list"])
def test_an_unknown_field_names_the_nearest(big, method):
    big.connection.custom_fields  # noqa: B018 - the one request of the connection
    with big.recorded() as made, pytest.raises(FieldError, match="first_name"):
        getattr(Prospect.objects, method)("first_nam")
    assert made == []
    with pytest.raises(FieldError, match="is_public"):
        getattr(List.objects, method)("is_publik")


def test_an_unknown_field_is_refused_before_the_query_where_custom_fields_are_not_known_yet(account):
    queryset = Prospect.objects.only("first_nam")
    with account.recorded() as made, pytest.raises(FieldError, match="first_name"):
        list(queryset)
    assert made == []


@pytest.mark.parametrize("name", ["user_id", "fid", "first_activity_at", "medium_parameter"])
def test_a_field_that_is_in_no_answer_can_not_be_asked_for(name):
    with pytest.raises(FieldError, match=f"{name} is in no answer"):
        Prospect.objects.only(name)


@pytest.mark.parametrize(
    "misuse",
    [lambda qs: qs.filter(score=1), lambda qs: qs.order_by("id"), lambda qs: qs.reverse(), lambda qs: qs.get(score=1)],
    ids=["filter", "order_by", "reverse", "get"],
)
def test_a_slice_can_not_be_changed_any_more(big, misuse):
    with big.recorded() as made, pytest.raises(FieldError, match="slice"):
        misuse(Prospect.objects.all()[:5])
    assert made == []


@pytest.mark.parametrize("index", [-1, slice(-3, None), slice(None, -1), slice(0, 10, 2)])
def test_negative_indices_and_steps_are_refused_with_what_to_write(big, index):
    with big.recorded() as made, pytest.raises(FieldError, match=r"reverse\(\)|list\(qs\)"):
        Prospect.objects.all()[index]
    assert made == []


def test_an_index_behind_the_end_is_an_index_error(account):
    with pytest.raises(IndexError):
        Prospect.objects.all()[1000]
    with pytest.raises(IndexError):
        Prospect.objects.all()[:3][3]
    with pytest.raises(IndexError):
        Prospect.objects.none()[0]


def test_after_id_is_refused_at_once_where_ids_are_not_the_order():
    for queryset in (Prospect.objects.order_by("created_at"), Prospect.objects.all()[:9]):
        with pytest.raises(FieldError, match="after_id"):
            queryset.iterator(after_id=5)


def test_criteria_that_pardot_ignores_beside_each_other_are_refused():
    with pytest.raises(FieldError, match="ignores assigned"):
        Prospect.objects.filter(new=True, assigned=False)
    with pytest.raises(FieldError, match="ignores assigned"):
        Prospect.objects.filter(assigned=True).filter(assigned_to_user=1)
    with pytest.raises(FieldError, match="ignores last_activity_after"):
        Prospect.objects.filter(last_activity_at__gt="yesterday", new=True)


def test_a_bound_that_has_no_strict_form_says_so():
    with pytest.raises(FieldError, match="grade_greater_than"):
        Prospect.objects.filter(grade__gte="B")


# --- managers ---------------------------------------------------------------------------------------------------------


def test_a_manager_neither_updates_nor_deletes_and_says_what_to_write():
    for name in ("update", "delete"):
        with pytest.raises(UnknownFieldError, match=rf"objects\.all\(\)\.{name}\(\)"):
            getattr(Prospect.objects, name)


def test_an_unknown_method_of_a_manager_is_an_attribute_error():
    with pytest.raises(AttributeError, match="filtr"):
        Prospect.objects.filtr  # noqa: B018
    assert not hasattr(Prospect.objects, "filtr")


def test_a_record_has_no_manager():
    with pytest.raises(AttributeError, match=r"Prospect\.objects"):
        Prospect().objects  # noqa: B018


def test_every_method_of_a_manager_is_one_of_a_query_set():
    from pardot_orm import Manager

    own = {name for name in vars(Manager) if not name.startswith("_")}
    assert own == {name for name in dir(QuerySet) if not name.startswith("_")} - {"update", "delete"}


# --- chaining ---------------------------------------------------------------------------------------------------------


def test_every_method_copies(big):
    base = Prospect.objects.filter(score__gt=10)
    before = repr(base)
    base.filter(score__lt=20)
    base.order_by("-created_at")
    base.reverse()
    base.only("id")
    base.none()
    base[:5]
    base.using("elsewhere")
    assert repr(base) == before
    assert base.count() == big.one("SELECT COUNT(*) FROM prospect WHERE is_archived = 0 AND score > 10")


def test_a_copy_has_fetched_nothing(account):
    queryset = Prospect.objects.all()
    list(queryset)
    with account.recorded() as made:
        assert queryset.all().first() == queryset.first()
    assert len(made) == 1


def test_none_asks_nothing_whatever_is_asked_of_it(big):
    nothing = Prospect.objects.none()
    with big.recorded() as made:
        assert list(nothing) == []
        assert not nothing
        assert nothing.count() == len(nothing) == 0
        assert nothing.first() is nothing.last() is None
        assert list(nothing.filter(score=1)[:5]) == []
        assert list(nothing.iterator()) == list(nothing.values("id")) == []
        with pytest.raises(Prospect.DoesNotExist):
            nothing.get(id=1)
        with pytest.raises(Prospect.DoesNotExist):
            nothing.get(score=1)
    assert made == []


def test_an_empty_slice_asks_nothing(big):
    with big.recorded() as made:
        assert list(Prospect.objects.all()[5:5]) == list(Prospect.objects.all()[:10][20:]) == []
    assert made == []


def test_reversing_twice_is_the_order_itself(account):
    ids = account.column(LIVE)
    assert list(Prospect.objects.reverse().values_list("id", flat=True)) == ids[::-1]
    assert list(Prospect.objects.reverse().reverse().values_list("id", flat=True)) == ids
    assert list(Prospect.objects.order_by().values_list("id", flat=True)) == ids


def test_first_and_last_are_those_of_the_order(account):
    ids = account.column(LIVE)
    assert (Prospect.objects.first().id, Prospect.objects.last().id) == (ids[0], ids[-1])
    assert (Prospect.objects.reverse().first().id, Prospect.objects.reverse().last().id) == (ids[-1], ids[0])
    part = Prospect.objects.all()[3:9]
    assert (part.first().id, part.last().id) == (ids[3], ids[8])
    assert Prospect.objects.filter(score_greater_than=10**6).last() is None


def test_count_is_one_cheap_request_and_none_once_all_are_here(big):
    queryset = Prospect.objects.filter(score__gt=0)
    with big.recorded() as made:
        total = queryset.count()
    assert len(made) == 1
    assert made[0].params["fields"] == "id"
    assert made[0].params["limit"] == "1"
    list(queryset)
    with big.recorded() as made:
        assert queryset.count() == total
    assert made == []


@pytest.mark.parametrize(("start", "stop"), [(0, 10), (690, 720), (10_000, None), (5, None), (3, 3)])
def test_count_of_a_slice_is_its_length(big, start, stop):
    expected = len(big.column(LIVE)[start:stop])
    assert Prospect.objects.all()[start:stop].count() == expected


def test_deleted_records_are_found_when_asked_for(big):
    gone = big.column("SELECT id FROM prospect WHERE is_archived = 1 ORDER BY id")
    assert gone
    assert list(Prospect.objects.filter(deleted=True).values_list("id", flat=True)) == gone
    assert Prospect.objects.filter(deleted=True).get(id=gone[0]).is_archived is True


# --- fields -----------------------------------------------------------------------------------------------------------


def test_only_asks_for_the_fields_named_and_the_id(big):
    with big.recorded() as made:
        list(Prospect.objects.only("email", "score")[:3])
    assert made[0].params["fields"] == "id,email,score"


def test_only_names_a_relation_by_its_column(big):
    with big.recorded() as made:
        list(Prospect.objects.only("campaign")[:3])
    assert made[0].params["fields"] == "id,campaign_id"


def test_defer_leaves_fields_out_custom_ones_too(big):
    custom = big.one("SELECT field_id FROM custom_field WHERE is_archived = 0")
    with big.recorded() as made:
        list(Prospect.objects.defer("notes", "comments", custom)[:3])
    fields = made[0].params["fields"].split(",")
    assert not {"notes", "comments", custom} & set(fields)
    assert {"id", "email", "score"} <= set(fields)


def test_all_fields_are_named_custom_ones_included(big):
    with big.recorded() as made:
        list(Prospect.objects.all()[:3])
    fields = set(made[0].params["fields"].split(","))
    assert set(big.column("SELECT field_id FROM custom_field WHERE is_archived = 0")) <= fields
    assert set(Prospect._meta.readable(bulk=True)) <= fields


def test_the_custom_fields_are_asked_for_once_a_connection(account):
    for _ in range(3):
        list(Prospect.objects.all()[:2])
    asked = [served for served in account.sandbox.requests if served.object == "customField"]
    assert len(asked) == 1


def test_many_custom_fields_make_the_query_a_post_instead_of_a_url_too_long(account):
    rows = [(1000 + i, f"Custom_field_with_a_long_name_{i:04}", f"Label {i}") for i in range(150)]
    for row in rows:
        account.sandbox.execute(
            "INSERT INTO custom_field (id, field_id, name, type, type_id, created_at, updated_at) "
            "VALUES (?, ?, ?, 'Text', 1, '2026-01-01 00:00:00', '2026-01-01 00:00:00')",
            row,
        )
    with account.recorded() as made:
        found = [prospect.id for prospect in Prospect.objects.all()]
    assert found == account.column(LIVE)
    assert {served.method for served in made} == {"POST"}


def test_values_are_dicts_of_the_fields_named(big):
    rows = big.rows("SELECT id, email, score FROM prospect WHERE is_archived = 0 ORDER BY id LIMIT 5")
    found = list(Prospect.objects.values("id", "email", "score")[:5])
    assert found == [{"id": i, "email": e, "score": s} for i, e, s in rows]


def test_values_list_are_tuples_in_the_order_named(big):
    rows = big.rows("SELECT score, id FROM prospect WHERE is_archived = 0 ORDER BY id LIMIT 5")
    assert list(Prospect.objects.values_list("score", "id")[:5]) == rows
    assert list(Prospect.objects.values_list("score", flat=True)[:5]) == [score for score, _ in rows]


def test_flat_takes_one_field():
    for fields in ((), ("id", "score")):
        with pytest.raises(FieldError, match="one field"):
            Prospect.objects.values_list(*fields, flat=True)


def test_values_without_names_hold_all_that_a_page_holds_and_cost_no_more(big):
    big.connection.custom_fields  # noqa: B018
    with big.recorded() as made:
        (row,) = Prospect.objects.values()[:1]
    assert len(made) == 1
    assert {"id", "email", "score", "created_at", "campaign_id"} <= set(row)
    assert set(big.column("SELECT field_id FROM custom_field WHERE is_archived = 0")) <= set(row)
    assert not {"salesforce_fid", "user_id"} & set(row)


def test_values_of_a_custom_field_go_by_its_name(big):
    prospect_id, name = big.rows(
        "SELECT v.prospect_id, v.field_id FROM prospect_value v JOIN custom_field f ON f.field_id = v.field_id "
        "WHERE f.type_id IN (3, 6) AND v.prospect_id IN (SELECT id FROM prospect WHERE is_archived = 0) LIMIT 1"
    )[0]
    values = big.column(
        "SELECT value FROM prospect_value WHERE prospect_id = ? AND field_id = ? ORDER BY position", prospect_id, name
    )
    assert [list(v) for v in Prospect.objects.filter(id=prospect_id).values_list(name, flat=True)] == [values]


def test_values_of_a_relation_are_its_id_and_cost_no_request_a_record(big):
    expected = big.column("SELECT campaign_id FROM prospect WHERE is_archived = 0 ORDER BY id LIMIT 8")
    with big.recorded() as made:
        assert list(Prospect.objects.values_list("campaign", flat=True)[:8]) == expected
        assert [row["campaign"] for row in Prospect.objects.values("campaign")[:8]] == expected
    assert len(made) == 2


def test_rows_of_values_can_be_sliced_counted_and_looked_at(big):
    rows = Prospect.objects.values_list("id", flat=True)
    ids = big.column(LIVE)
    assert rows[3] == ids[3]
    assert rows.first() == ids[0]
    assert rows.last() == ids[-1]
    assert rows.filter(id__gt=ids[4]).first() == ids[5]
    assert rows.get(id=ids[9]) == ids[9]
    assert rows.count() == len(rows) == len(ids)


# --- several accounts -------------------------------------------------------------------------------------------------


def test_using_asks_another_account_by_alias_or_by_connection(account, make_account):
    other = make_account(prospects=12, seed=99, connecting={"alias": "emea"})
    expected = other.column(LIVE)
    for which in ("emea", other.connection):
        with account.recorded() as made:
            assert list(Prospect.objects.using(which).values_list("id", flat=True)) == expected
            assert Prospect.objects.using(which).filter(score__gt=-999).count() == len(expected)
        assert made == []
    assert Prospect.objects.using("emea").first()._state.baseline.alias == "emea"


def test_an_alias_that_nobody_connected_is_told_when_it_is_asked(account):
    queryset = Prospect.objects.using("apac")
    with pytest.raises(ConfigurationError, match="apac"):
        list(queryset)


def test_without_a_connection_a_query_says_so():
    with pytest.raises(ConfigurationError, match=r"connect\(\)"):
        Prospect.objects.first()


# --- repr -------------------------------------------------------------------------------------------------------------


def test_repr_asks_nothing_where_nobody_looks(big):
    assert not hasattr(sys, "ps1")
    queryset = Prospect.objects.filter(score_greater_than=50).order_by("-created_at")[:5]
    with big.recorded() as made:
        assert repr(queryset) == ("<QuerySet of prospects score_greater_than=50 by -created_at [0:5], not fetched>")
        assert repr(Prospect.objects) == "<Manager of Prospect>"
    assert made == []


def test_repr_shows_records_that_are_here_already(account):
    queryset = Prospect.objects.only("id", "email")[:2]
    first, second = queryset
    assert repr(queryset) == f"<QuerySet [{first!r}, {second!r}]>"
    assert repr(first) == f"<Prospect {first.id} {first.email}>"


def test_repr_fetches_one_page_where_the_connection_says_so_and_in_a_repl(big, monkeypatch):
    with connect(sandbox=big.sandbox, repr="fetch"), big.recorded() as made:
        text = repr(Prospect.objects.only("id"))
    assert text.startswith("<QuerySet [<Prospect ")
    assert text.endswith(", ...]>")
    assert text.count("<Prospect ") == 20
    assert len(made) == 1
    monkeypatch.setattr(sys, "ps1", ">>> ", raising=False)
    assert repr(Prospect.objects.only("id")[:2]).count("<Prospect ") == 2


def test_an_error_report_without_a_connection_can_show_a_query_set():
    assert "not fetched" in repr(Prospect.objects.using("nowhere"))


# --- the rest ---------------------------------------------------------------------------------------------------------


def test_a_query_set_can_be_copied(account):
    queryset = Prospect.objects.filter(score__gt=-999)
    assert list(copy.copy(queryset)) == list(queryset)


def test_every_refusal_is_a_pardot_error():
    for refused in (FieldError, ValidationError, Prospect.DoesNotExist, Prospect.MultipleObjectsReturned):
        assert issubclass(refused, PardotError)
    assert pickle.loads(pickle.dumps(Prospect.DoesNotExist)) is Prospect.DoesNotExist


def test_a_criterion_takes_a_record_for_its_id(big):
    one = List.objects.filter(id=big.one("SELECT list_id FROM list_membership WHERE is_archived = 0")).get()
    user = User.objects.get(id=big.one("SELECT user_id FROM prospect WHERE user_id IS NOT NULL AND is_archived = 0"))
    assert Prospect.objects.filter(list_id=one).count() == Prospect.objects.filter(list_id=one.id).count() > 0
    assert Prospect.objects.filter(assigned_to_user=user).count() > 0
    with pytest.raises(ValidationError, match="list_id"):
        Prospect.objects.filter(list_id=List(name="unsaved"))


def test_an_unknown_list_is_told_by_the_server(account):
    with pytest.raises(PardotError) as caught:
        list(Prospect.objects.filter(list_id=987654))
    assert caught.value.code == 55
