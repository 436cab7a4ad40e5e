"""A field that a query left out is fetched for a whole page when the first record is asked for it."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

import pytest

from pardot_orm import Prospect, connect
from pardot_orm.errors import ManyReadsWarning, NotLoadedError, ServerError
from pardot_orm.sandbox import Sandbox
from tests.conftest import Account

if TYPE_CHECKING:
    from collections.abc import Iterator

RECORDS = 1000


@pytest.fixture(scope="module")
def _thousand() -> Iterator[Sandbox]:
    with Sandbox(prospects=40, seed=3, version=4) as sandbox:
        sandbox.execute("DELETE FROM prospect")
        rows = ", ".join(
            f"({i}, 'p{i}@example.com', 'Company {i}', 'City {i}', {50 if i % 20 == 0 else 0}, 0, "
            f"'2026-01-01 {i // 3600 % 24:02}:{i // 60 % 60:02}:{i % 60:02}', '2026-02-01 00:00:00')"
            for i in range(1, 20 * RECORDS + 1)
        )
        columns = "id, email, company, city, score, is_archived, created_at, updated_at"
        sandbox.execute(f"INSERT INTO prospect ({columns}) VALUES {rows}")
        sandbox.execute("CREATE TABLE before_the_test AS SELECT * FROM prospect")
        yield sandbox


@pytest.fixture
def thousand(_thousand: Sandbox) -> Iterator[Account]:
    """An account of 20,000 prospects, of which each twentieth has a score of 50; put back after each test."""
    with connect(sandbox=_thousand, wait=0) as connection:
        assert connection.custom_fields is not None  # so that it is asked for before anybody counts
        yield Account(_thousand, connection)
    _thousand.execute(
        "REPLACE INTO prospect SELECT * FROM before_the_test AS b WHERE NOT EXISTS (SELECT 1 FROM prospect AS p "
        "WHERE p.id = b.id AND p.is_archived = b.is_archived AND p.score = b.score AND p.company = b.company)"
    )


def _ops(made: list[Any]) -> list[str]:
    return [served.op for served in made]


def _first_thousand() -> Any:
    return Prospect.objects.filter(id__lte=RECORDS).only("id", "email")


def test_a_field_of_a_thousand_records_costs_five_requests(thousand):
    records = list(_first_thousand())
    with thousand.recorded() as made:
        assert [p.company for p in records] == [f"Company {i}" for i in range(1, RECORDS + 1)]
        assert [p.company for p in records] == [f"Company {i}" for i in range(1, RECORDS + 1)]
    assert _ops(made) == ["query"] * 5
    assert {served.params["fields"] for served in made} == {"id,company"}


def test_a_second_field_costs_five_more_and_leaves_the_first(thousand):
    records = list(_first_thousand())
    assert records[0].company == "Company 1"
    with thousand.recorded() as made:
        assert [p.city for p in records] == [f"City {i}" for i in range(1, RECORDS + 1)]
    assert len(made) == 5
    with thousand.recorded() as made:
        assert records[1].company == "Company 2"
    assert made == []


@pytest.mark.slow
@pytest.mark.parametrize("order", ["id", "-id", "created_at", "-created_at", "updated_at"])
def test_with_a_filter_and_others_at_work_only_what_changed_is_read_singly(thousand, order):
    records = list(Prospect.objects.filter(score=50).only("id", "email").order_by(order))
    assert len(records) == RECORDS
    deleted = {p.id for p in records[7::100]}
    left = {p.id for p in records[57::100]}
    for i in deleted:
        thousand.sandbox.execute("UPDATE prospect SET is_archived = 1 WHERE id = ?", (i,))
    for i in left:
        thousand.sandbox.execute("UPDATE prospect SET score = 7, company = 'Left' WHERE id = ?", (i,))
    gone, found = set(), {}
    with thousand.recorded() as made, warnings.catch_warnings():
        warnings.simplefilter("ignore", ManyReadsWarning)
        for record in records:
            try:
                found[record.id] = record.company
            except Prospect.DoesNotExist:
                gone.add(record.id)
    assert gone == deleted
    assert found == {p.id: "Left" if p.id in left else f"Company {p.id}" for p in records if p.id not in deleted}
    more = 1 if "created_at" in order else 0  # see below
    assert _ops(made).count("query") <= 5 + more
    assert _ops(made).count("read") <= 20 + more


def test_a_record_erased_is_gone_for_itself_alone(thousand):
    records = list(_first_thousand()[:10])
    thousand.sandbox.execute("UPDATE prospect SET is_archived = 1 WHERE id = ?", (records[0].id,))
    with pytest.raises(Prospect.DoesNotExist):
        _ = records[0].company
    with thousand.recorded() as made:
        assert [p.company for p in records[1:]] == [f"Company {i}" for i in range(2, 11)]
    assert made == []
    assert records[0].email == "p1@example.com"


def test_edits_stay(thousand):
    first, second, *_ = _first_thousand()[:10]
    first.city, first.email = "Ulm", "new@example.com"
    second.company = "Mine"
    with thousand.recorded() as made:
        assert first.company == "Company 1"
        assert second.company == "Mine"
    assert len(made) == 1
    assert (first.city, first.email) == ("Ulm", "new@example.com")
    assert set(first.changes) == {"city", "email"}
    assert first.changes["email"] == ("p1@example.com", "new@example.com")
    assert second.changes == {"company": ("Company 2", "Mine")}


def test_a_field_that_was_fetched_later_can_be_changed_and_saved(thousand):
    first, *_rest = records = list(_first_thousand()[:3])
    assert first.company == "Company 1"
    first.company = "Other"
    with thousand.recorded() as made:
        assert first.save()
    assert made[0].params.get("company") == "Other"
    assert records[1].company == "Company 2"


@pytest.mark.slow
@pytest.mark.parametrize("order", ["id", "-id", "created_at", "-created_at", "-updated_at"])
def test_an_iterator_fetches_by_page(thousand, order):
    with thousand.recorded() as made:
        for record in _first_thousand().order_by(order).iterator():
            assert record.company == f"Company {record.id}"
    # A walk by time leaves the last second of a page to the next one, which makes a page more, and walks its very last
    # one by itself: a record alone, which is read whole.
    more = 1 if "created_at" in order else 0
    assert _ops(made).count("read") == more
    assert [served.params.get("fields") for served in made].count("id,company") == 5 + more


def test_a_slice_fetches_by_page(thousand):
    records = list(Prospect.objects.only("id", "email").order_by("-created_at")[100:450])
    with thousand.recorded() as made:
        assert [p.company for p in records] == [f"Company {p.id}" for p in records]
    assert _ops(made) == ["query", "query"]


def test_where_and_or_fetch_by_page(thousand):
    from pardot_orm import Q

    near = Prospect.objects.filter(id__lte=400).only("id").where(lambda p: p.city.endswith("7"))
    with thousand.recorded() as made:
        found = [p.company for p in near]
    assert found == [f"Company {i}" for i in range(7, 401, 10)]
    assert "read" not in _ops(made)
    assert len(made) == 3 + 2 + 2  # the walk, the cities of two pages, their companies
    either = list(Prospect.objects.filter(Q(id__lt=100) | Q(id__gt=20 * RECORDS - 100)).only("id"))
    with thousand.recorded() as made:
        assert [p.company for p in either] == [f"Company {p.id}" for p in either]
    assert _ops(made) == ["query", "query"]


@pytest.mark.slow
def test_defer_leaves_out_what_is_fetched_by_page(thousand):
    records = list(Prospect.objects.filter(id__lte=400).defer("company"))
    with thousand.recorded() as made:
        assert [p.company for p in records] == [f"Company {i}" for i in range(1, 401)]
    assert _ops(made) == ["query", "query"]


def test_an_empty_value_is_fetched_once(thousand):
    records = list(_first_thousand()[:50])
    with thousand.recorded() as made:
        assert {p.first_name for p in records} == {None}
    assert len(made) == 1


def test_a_custom_field_is_fetched_by_page(thousand):
    name = next(iter(thousand.connection.custom_fields))
    thousand.sandbox.execute("DELETE FROM prospect_value")
    records = list(_first_thousand()[:300])
    with thousand.recorded() as made:
        values = [p.custom[name] for p in records]
    assert len(values) == 300
    assert _ops(made) == ["query", "query"]


# --- records that nobody holds any more -------------------------------------------------------------------------------


def test_records_that_were_dropped_are_not_fetched(thousand):
    records = list(_first_thousand())
    kept = records[250]
    del records
    with thousand.recorded() as made:
        assert kept.company == "Company 251"
    assert _ops(made) == ["read"], "a record alone is read whole for the same price"
    with thousand.recorded() as made:
        assert kept.city == "City 251"
    assert made == []


def test_pages_nobody_holds_cost_nothing(thousand):
    records = list(_first_thousand())[200:400]
    with thousand.recorded() as made:
        assert [p.company for p in records] == [f"Company {i}" for i in range(201, 401)]
    assert _ops(made) == ["query"]


# --- when something goes wrong ----------------------------------------------------------------------------------------


def test_after_a_failure_the_page_is_fetched_again_and_not_each_record(thousand):
    records = list(_first_thousand()[:100])
    thousand.sandbox.next_answer(status=500, body="", times=10)
    with pytest.raises(ServerError):
        _ = records[0].company
    thousand.sandbox.clear_answers()
    with thousand.recorded() as made:
        assert [p.company for p in records] == [f"Company {i}" for i in range(1, 101)]
    assert _ops(made) == ["query"]


# --- strict connections, and what only a read gives -------------------------------------------------------------------


def test_a_strict_connection_raises_instead_of_loading(thousand):
    with connect(sandbox=thousand.sandbox, wait=0, strict=True, alias="strict"):
        records = list(Prospect.objects.using("strict").only("id", "email")[:5])
        with thousand.recorded() as made:
            with pytest.raises(NotLoadedError, match=r"company.*strict") as caught:
                _ = records[0].company
            with pytest.raises(NotLoadedError):
                _ = list(records[0].lists)
        assert made == []
        assert "only(" in str(caught.value)
        assert records[0].email == "p1@example.com"


def test_what_only_a_read_gives_warns_after_ten_reads_and_once(thousand):
    records = list(Prospect.objects.only("id", "email")[:25])
    with thousand.recorded() as made, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for record in records[:10]:
            assert list(record.lists) == []
        assert caught == []
        for record in records[10:]:
            assert list(record.lists) == []
    assert _ops(made) == ["read"] * 25
    (warning,) = caught
    assert warning.category is ManyReadsWarning
    assert warning.filename == __file__, "it points to the loop"
    assert "lists" in str(warning.message)
    assert "10" in str(warning.message)


def test_ten_records_of_each_of_two_queries_are_no_loop(thousand):
    for _ in range(2):
        for record in Prospect.objects.only("id", "email")[:10]:
            assert list(record.lists) == []  # warnings are errors here
    assert thousand.requests
