"""explain() says what will be asked, and no query asks more than that."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from pardot_orm import Account, Campaign, List, ListMembership, Prospect, connections
from pardot_orm.errors import FieldError, UnsupportedError
from pardot_orm.protocol.capabilities import Absent, Here


def test_explain_tells_the_question_the_walk_and_the_cost(big):
    total = big.one("SELECT COUNT(*) FROM prospect WHERE is_archived = 0 AND score > 50")
    text = repr(Prospect.objects.filter(score_greater_than=50).explain())
    assert "query prospect  score_greater_than=50  sort_by=id  sort_order=ascending" in text
    assert "after the last id" in text
    assert f"for {total:,} records" in text


def test_explain_costs_one_count_and_without_an_estimate_nothing(big):
    queryset = Prospect.objects.filter(score__gt=5).only("id")
    with big.recorded() as made:
        assert queryset.explain(estimate=False).requests is None
    assert made == []
    with big.recorded() as made:
        assert queryset.explain().requests
    assert len(made) == 1


def test_explain_says_what_is_held_in_memory():
    walks = {
        "id": "after the last id",
        "-id": "descending",
        "created_at": "the last second of the one before",
        "-updated_at": "held in memory",
    }
    from pardot_orm import connect
    from pardot_orm.sandbox import Sandbox

    with Sandbox(prospects=2) as sandbox, connect(sandbox=sandbox):
        for order, words in walks.items():
            assert words in Prospect.objects.order_by(order).explain(estimate=False).walk
        assert "from record 5" in Prospect.objects.all()[5:9].explain(estimate=False).walk
        assert "no record can match" in Prospect.objects.filter(score=1).filter(score=2).explain().walk


QUERIES = st.fixed_dictionaries(
    {
        "model": st.sampled_from([Prospect, ListMembership, List, Campaign]),
        "order": st.sampled_from(["id", "-id", "created_at", "-created_at"]),
        "above": st.none() | st.integers(0, 900),
        "start": st.just(0) | st.sampled_from([1, 100, 200, 399, 500, 650, 699, 5000]),
        "length": st.none() | st.sampled_from([0, 1, 199, 200, 201, 400, 401, 600, 1000]),
    }
)


@pytest.mark.slow
@settings(max_examples=60)
@given(query=QUERIES)
def test_requests_made_never_exceed_what_explain_said(big, query):
    model = query["model"]
    if model is Campaign and "created" in query["order"] and query["length"] is None:
        return  # refused: no answer shows it
    queryset = model.objects.order_by(query["order"])
    if query["above"] is not None:
        lowest = big.one(f"SELECT MIN(id) FROM {'prospect' if model is Prospect else 'list'}")
        queryset = queryset.filter(id__gt=lowest + query["above"])
    stop = None if query["length"] is None else query["start"] + query["length"]
    queryset = queryset[query["start"] : stop]
    explained = queryset.explain()
    with big.recorded() as made:
        found = list(queryset)
    assert len(made) <= explained.at_most
    assert len(found) == explained.records


@pytest.mark.parametrize(("number", "requests"), [(0, 2), (1, 2), (200, 2), (201, 3), (400, 3), (401, 4)])
def test_the_estimate_of_a_walk_is_its_pages_and_one_more(make_account, number, requests):
    account = make_account(prospects=1)
    account.sandbox.execute("DELETE FROM prospect")
    account.sandbox.execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
        "INSERT INTO prospect (id, email, created_at, updated_at) "
        "SELECT i, 'a' || i || '@x.example', '2026-01-01 00:00:00', '2026-01-01 00:00:00' FROM n WHERE ? > 0",
        (number, number),
    )
    explained = Prospect.objects.only("id").explain()
    assert (explained.requests, explained.records) == (requests, number)
    with account.recorded() as made:
        assert len(Prospect.objects.only("id")) == number
    assert requests - 1 <= len(made) <= requests


def test_what_pardot_can_not_query_is_refused(big):
    with pytest.raises(UnsupportedError, match="can't query accounts"):
        Account.objects.explain()


def _lacking(monkeypatch, connection, lacks):
    """Let the version that is spoken lack criteria of prospects."""
    dialect = connection.dialect
    can = dialect.capabilities(Prospect._meta)
    lacking = evolve(can, querying=evolve(can.querying, **lacks))
    monkeypatch.setitem(dialect._capabilities, id(Prospect._meta), (Prospect._meta, lacking))


def test_a_criterion_of_another_version_is_refused_before_any_request(big, monkeypatch):
    _lacking(monkeypatch, connections["default"], {"lacks": {"is_starred": Absent()}})
    with big.recorded() as made, pytest.raises(UnsupportedError, match="version 3"):
        list(Prospect.objects.filter(is_starred=True))
    assert made == []


def test_a_criterion_that_the_version_lacks_is_checked_here_where_answers_show_its_field(big, monkeypatch):
    wanted = [row[0] for row in big.rows("SELECT id FROM prospect WHERE is_archived = 0 AND score > 50 ORDER BY id")]
    _lacking(monkeypatch, connections["default"], {"lacks": {"score_greater_than": Here()}})
    hot = Prospect.objects.filter(score_greater_than=50).only("id")
    assert hot.explain().here == ("score_greater_than=50",)
    with big.recorded() as made:
        assert [prospect.id for prospect in hot] == wanted
    assert all("score_greater_than" not in request.params for request in made)


@pytest.mark.parametrize(
    ("most", "sent", "here"),
    [
        (3, {"score_equal_to", "created_after"}, ("is_starred=False",)),
        (2, {"score_equal_to"}, ("created_after=yesterday", "is_starred=False")),
    ],
)
def test_of_more_fields_than_a_query_may_filter_the_most_selective_are_sent(big, monkeypatch, most, sent, here):
    queryset = Prospect.objects.filter(is_starred=False, created_after="2001-01-01 00:00:00", score=50).only("id")
    wanted = [prospect.id for prospect in queryset]
    _lacking(monkeypatch, connections["default"], {"most_fields": most})
    with big.recorded() as made:
        assert [prospect.id for prospect in queryset.all()] == wanted
    names = {"score_equal_to", "created_after", "is_starred"}
    assert {name for request in made for name in request.params} & names == sent
    assert {text.partition("=")[0] for text in queryset.explain(estimate=False).here} == {
        text.partition("=")[0] for text in here
    }


def test_more_fields_than_a_query_may_filter_are_refused_where_no_answer_shows_them(big, monkeypatch):
    _lacking(monkeypatch, connections["default"], {"most_fields": 2})
    with big.recorded() as made, pytest.raises(FieldError, match="may filter 2 fields"):
        list(Prospect.objects.filter(list_id=8, last_activity_never=True))
    assert made == []


def test_fields_that_bulk_lacks_make_the_walk_simple_and_no_others_do(big):
    with big.recorded() as made:
        list(Prospect.objects.only("salesforce_fid")[:1])
        list(Prospect.objects.only("email")[:1])
    assert [served.params["output"] for served in made] == ["simple", "bulk"]


def test_explain_tells_what_is_left_of_the_day(make_account):
    account = make_account(prospects=20, connecting={"quota": 500})
    explained = Prospect.objects.explain()
    assert explained.left == 500 - account.connection.requests_made
    assert repr(explained).endswith(f"({explained.left} left today)")


def test_explain_is_silent_where_nobody_knows_the_quota(account):
    assert Prospect.objects.explain().left is None
    assert "left today" not in repr(Prospect.objects.explain())
