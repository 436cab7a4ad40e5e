"""Traps of reading all records: pages, their shapes and orders, and what others do meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pardot_orm import Prospect
from tests.traps.raw import Raw
from tests.traps.trap import trap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.conftest import Account

LIVE = "SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id"


def ours_by_id(account: Account) -> list[int]:
    return [prospect.id for prospect in Prospect.objects.all()]


# --- the last page ------------------------------------------------------------------------------------------------


def one_row_if_one_in_total(account: Account) -> list[int]:
    ids: list[int] = []
    with Raw(account.sandbox) as raw:
        for offset in range(0, 400, 200):
            result = raw.get("prospect/query", format="json", sort_by="id", offset=offset).json()["result"]
            records = [result["prospect"]] if result["total_results"] == 1 else result["prospect"]
            ids += [record["id"] for record in records]
    return ids


@trap(
    "`total_results == 1` taken for one row on this page",
    ours=ours_by_id,
    naive={one_row_if_one_in_total: "the last of 201 rows"},
)
def test_the_last_page_of_201_rows_holds_one(make_account: Callable[..., Account], implementation: Any) -> None:
    account = make_account(prospects=230, version=4)
    account.sandbox.execute(
        "UPDATE prospect SET is_archived = 1 WHERE id NOT IN"
        " (SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id LIMIT 201)"
    )
    live = account.column(LIVE)
    found = implementation(account)
    assert len(live) == 201
    assert found == live, "the last of 201 rows is lost"


# --- high-water marks ---------------------------------------------------------------------------------------------


def ours_changed_since(account: Account) -> list[int]:
    return [prospect.id for prospect in Prospect.objects.changed_since("2019-12-31T00:00:00Z")]


def ours_by_creation(account: Account) -> list[int]:
    return [prospect.id for prospect in Prospect.objects.order_by("created_at")]


def without_an_overlap(account: Account) -> list[int]:
    return _by_mark(account, "updated", sort_by="updated_at")


def of_creation_without_an_overlap(account: Account) -> list[int]:
    return _by_mark(account, "created", sort_by="created_at")


def sorted_by_id(account: Account) -> list[int]:
    return _by_mark(account, "updated", sort_by="id")


def _by_mark(account: Account, key: str, **order: str) -> list[int]:
    ids: list[int] = []
    mark = "2019-12-31 00:00:00"
    order |= {"sort_order": "ascending", "output": "bulk"}
    with Raw(account.sandbox) as raw:
        while page := raw.page("prospect/query", **order, **{f"{key}_after": mark}):
            ids += [record["id"] for record in page]
            if len(page) < 200:
                break
            mark = page[-1][f"{key}_at"]
    return ids


def until_nothing_is_new(account: Account) -> list[int]:
    ids: dict[int, None] = {}
    mark = "2019-12-31 00:00:00"
    order = {"sort_by": "updated_at", "sort_order": "ascending", "output": "bulk"}
    with Raw(account.sandbox) as raw:
        while new := [r for r in raw.page("prospect/query", **order, updated_after=mark) if r["id"] not in ids]:
            ids |= dict.fromkeys(record["id"] for record in new)
            mark = account.one("SELECT datetime(?, '-1 second')", new[-1]["updated_at"])  # the overlap
    return list(ids)


@trap(
    "`updated_after` as high-water mark without an overlap; a page with nothing new taken for the end",
    ours=ours_changed_since,
    naive={
        without_an_overlap: "changes of one second are lost",
        until_nothing_is_new: "changes of one second are lost",
    },
)
def test_205_changes_of_one_second_are_all_found(make_account: Callable[..., Account], implementation: Any) -> None:
    account = make_account(prospects=260, version=4)
    account.sandbox.execute(
        "UPDATE prospect SET updated_at = '2026-03-01 12:00:00' WHERE id IN"
        " (SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id LIMIT 205)"
    )
    found = implementation(account)
    assert sorted(set(found)) == account.column(LIVE), "changes of one second are lost"


@trap(
    "the same by `created_at`",
    ours=ours_by_creation,
    naive={of_creation_without_an_overlap: "records of one second are lost"},
)
def test_205_records_created_in_one_second_are_all_found(
    make_account: Callable[..., Account], implementation: Any
) -> None:
    account = make_account(prospects=260, version=4)
    account.sandbox.execute("UPDATE prospect SET created_at = '2025-03-01 12:00:00'")
    found = implementation(account)
    assert sorted(found) == account.column(LIVE), "records of one second are lost"


@trap(
    "sorted by id while paging by `updated_after`",
    ours=ours_changed_since,
    naive={sorted_by_id: "changes are lost"},
)
def test_changes_come_whatever_their_ids(make_account: Callable[..., Account], implementation: Any) -> None:
    account = make_account(prospects=450, version=4)
    account.sandbox.execute("UPDATE prospect SET updated_at = datetime('2026-01-01', (id * 7919 % 9973) || ' minutes')")
    found = implementation(account)
    assert sorted(set(found)) == account.column(LIVE), "changes are lost"


# --- while others are at work -------------------------------------------------------------------------------------


def ours_iterating(account: Account) -> Iterator[int]:
    return (prospect.id for prospect in Prospect.objects.iterator())


def by_offset(account: Account) -> Iterator[int]:
    offset = 0
    with Raw(account.sandbox) as raw:
        while page := raw.page("prospect/query", sort_by="id", limit=100, offset=offset):
            yield from (record["id"] for record in page)
            offset += 100


def by_offset_of_changes(account: Account) -> Iterator[int]:
    offset = 0
    with Raw(account.sandbox) as raw:
        while page := raw.page("prospect/query", sort_by="updated_at", limit=100, offset=offset, output="bulk"):
            yield from (record["id"] for record in page)
            offset += 100


@trap(
    "offset paging while rows are deleted",
    ours=ours_iterating,
    naive={by_offset: "rows that were there throughout are skipped"},
)
def test_deleting_while_walking_skips_nobody(make_account: Callable[..., Account], implementation: Any) -> None:
    account = make_account(prospects=450, version=4)
    seen = []
    for number, record_id in enumerate(implementation(account)):
        seen.append(record_id)
        if number % 3 == 0:
            account.sandbox.execute("UPDATE prospect SET is_archived = 1 WHERE id = ?", (record_id,))
    throughout = set(account.column(LIVE))
    assert throughout <= set(seen), "rows that were there throughout are skipped"
    assert len(seen) == len(set(seen))


@trap(
    "offset paging while rows are changed",
    ours=ours_iterating,
    naive={by_offset_of_changes: "rows come twice or never"},
)
def test_changes_while_walking_move_no_row(make_account: Callable[..., Account], implementation: Any) -> None:
    account = make_account(prospects=450, version=4)
    account.sandbox.execute("UPDATE prospect SET updated_at = datetime('2026-01-01', (id * 7919 % 9973) || ' minutes')")
    seen = []
    for number, record_id in enumerate(implementation(account)):
        seen.append(record_id)
        if number == 50:  # somebody changes what is far behind: it comes to the front of the order
            account.sandbox.execute(
                "UPDATE prospect SET updated_at = '2027-01-01' WHERE id IN"
                " (SELECT id FROM prospect WHERE is_archived = 0 ORDER BY updated_at LIMIT 40)"
            )
    assert sorted(seen) == account.column(LIVE), "rows come twice or never"


# --- filtering the first page -------------------------------------------------------------------------------------


def ours_filtering(account: Account) -> list[int]:
    return [prospect.id for prospect in Prospect.objects.filter(score_greater_than=50)]


def ours_checking_here(account: Account) -> list[int]:
    return [prospect.id for prospect in Prospect.objects.where(score__gt=50)]


def of_the_first_page(account: Account) -> list[int]:
    with Raw(account.sandbox) as raw:
        return [record["id"] for record in raw.page("prospect/query", sort_by="id") if record["score"] > 50]


@trap(
    '"score over 50" answered by filtering the first page',
    ours=ours_filtering,
    naive={of_the_first_page: "matches of later pages are missing"},
)
def test_matches_of_all_pages_are_found(big: Account, implementation: Any) -> None:
    found = implementation(big)
    expected = big.column("SELECT id FROM prospect WHERE is_archived = 0 AND score > 50 ORDER BY id")
    assert found == expected, "matches of later pages are missing"
    assert len(expected) > 20


def test_a_condition_checked_here_sees_all_pages_too(big: Account) -> None:
    expected = big.column("SELECT id FROM prospect WHERE is_archived = 0 AND score > 50 ORDER BY id")
    assert ours_checking_here(big) == expected
