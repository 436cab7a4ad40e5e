"""Traps of writing: what is sent, where it stands in the request, and what the server makes of it."""

from __future__ import annotations

import html
import json
import re
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote
from zoneinfo import ZoneInfo

from pardot_orm import Prospect, unit_of_work
from tests.traps.raw import Raw
from tests.traps.trap import trap

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Account

FIRST = "SELECT MIN(id) FROM prospect WHERE is_archived = 0"
NEW_YORK = ZoneInfo("America/New_York")


def _value(account: Account, name: str, record_id: int) -> Any:
    return account.one(f'SELECT "{name}" FROM prospect WHERE id = ?', record_id)


# --- where it stands ----------------------------------------------------------------------------------------------


def ours_in_a_batch(account: Account, text: str) -> None:
    with unit_of_work():
        for prospect in Prospect.objects.all()[:50]:
            prospect.comments = text
            prospect.save()


def in_the_query_string(account: Account, text: str) -> None:
    with Raw(account.sandbox) as raw:
        entries = [{"id": row["id"], "comments": text} for row in raw.page("prospect/query", sort_by="id", limit=50)]
        document = json.dumps({"prospects": entries})
        raw.session.post(
            raw.url("prospect/batchUpdate"), params={"prospects": document}, headers=raw.headers, timeout=30
        )


@trap("a batch in the query string: 414", ours=ours_in_a_batch, naive={in_the_query_string: "the batch did not arrive"})
def test_a_batch_of_fifty_long_texts_arrives(account: Account, implementation: Any) -> None:
    text = "a long comment " * 40
    implementation(account, text)
    number = account.one("SELECT COUNT(*) FROM prospect WHERE comments = ?", text)
    assert number == 50, "the batch did not arrive"
    assert 414 not in {served.status for served in account.sandbox.requests}


def ours_with_a_long_text(account: Account, text: str) -> None:
    prospect = Prospect.objects.first()
    assert prospect is not None
    prospect.comments = text
    prospect.save()


def a_long_text_in_the_query_string(account: Account, text: str) -> None:
    with Raw(account.sandbox) as raw:
        raw.get(f"prospect/update/id/{account.one(FIRST)}", comments=text)


@trap(
    "a long text in the query string: 414",
    ours=ours_with_a_long_text,
    naive={a_long_text_in_the_query_string: "the text did not arrive"},
)
def test_a_long_text_arrives(account: Account, implementation: Any) -> None:
    text = "a long comment " * 1000
    implementation(account, text)
    assert _value(account, "comments", account.one(FIRST)) == text, "the text did not arrive"


ADDRESSES = ("plus+sign@example.com", "a&b@example.com", "a/b@example.com", "per%2Bcent@example.com", "é@example.com")


def ours_by_address(account: Account, address: str) -> Any:
    return Prospect.objects.get(email=address).id


def raw_in_the_path(account: Account, address: str) -> Any:
    return _read(account, f"prospect/read/email/{address}")


def raw_in_the_query_string(account: Account, address: str) -> Any:
    return _read(account, f"prospect/read?email={address}")


def quoted_but_for_slashes(account: Account, address: str) -> Any:
    return _read(account, f"prospect/read/email/{quote(address)}")


def _read(account: Account, operation: str) -> Any:
    with Raw(account.sandbox) as raw:
        answer = raw.session.get(f"{raw.url(operation)}", params={"format": "json"}, headers=raw.headers, timeout=30)
        return answer.json().get("prospect", {}).get("id")


@trap(
    "a raw `+` in a path is a blank to the server (and `/` an end, `&` another parameter)",
    ours=ours_by_address,
    naive={
        raw_in_the_path: "not found: a/b@example.com, per%2Bcent@example.com",
        raw_in_the_query_string: "not found: plus+sign@example.com, a&b@example.com, per%2Bcent@example.com",
        quoted_but_for_slashes: "not found: a/b@example.com",
    },
)
def test_an_address_with_any_sign_is_found(account: Account, implementation: Any) -> None:
    ids = account.column("SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id LIMIT ?", len(ADDRESSES))
    for record_id, address in zip(ids, ADDRESSES, strict=True):
        account.sandbox.execute("UPDATE prospect SET email = ? WHERE id = ?", (address, record_id))
    found = {address: implementation(account, address) for address in ADDRESSES}
    lost = [address for address, right in zip(ADDRESSES, ids, strict=True) if found[address] != right]
    assert not lost, f"not found: {', '.join(lost)}"


@trap(
    "a raw `+` in a path: the sandbox takes it for itself, another server for a blank",
    ours=ours_by_address,
    naive={raw_in_the_path: "a raw + in the path"},
)
def test_no_plus_stands_in_a_path(account: Account, implementation: Any) -> None:
    account.sandbox.execute("UPDATE prospect SET email = ? WHERE id = ?", (ADDRESSES[0], account.one(FIRST)))
    assert implementation(account, ADDRESSES[0]) == account.one(FIRST)
    assert not [served.path for served in account.sandbox.requests if "+" in served.path], "a raw + in the path"
    assert not [served.path for served in account.requests if "@" in unquote(served.path)]


# --- what is sent -------------------------------------------------------------------------------------------------


def ours_reads(account: Account, record_id: int) -> Callable[[int], None]:
    prospect = Prospect.objects.get(id=record_id)

    def write(score: int) -> None:
        prospect.score = score
        prospect.save()

    return write


def sending_every_field(account: Account, record_id: int) -> Callable[[int], None]:
    with Raw(account.sandbox) as raw:
        record = raw.get(f"prospect/read/id/{record_id}", format="json", output="simple").json()["prospect"]

    def write(score: int) -> None:
        record["score"] = score
        values = {name: html.unescape(str(value)) for name, value in record.items() if isinstance(value, int | str)}
        with Raw(account.sandbox) as raw:
            raw.post(f"prospect/update/id/{record_id}", **values)

    return write


@trap(
    "every field sent on update: a stale object overwrites newer data",
    ours=ours_reads,
    naive={sending_every_field: "newer data is overwritten"},
)
def test_newer_data_of_other_fields_stays(account: Account, implementation: Any) -> None:
    record_id = account.one(FIRST)
    write = implementation(account, record_id)
    account.sandbox.execute("UPDATE prospect SET company = 'Newer Ltd' WHERE id = ?", (record_id,))
    write(4321)
    assert _value(account, "score", record_id) == 4321
    assert _value(account, "company", record_id) == "Newer Ltd", "newer data is overwritten"


def ours_setting(account: Account, record_id: int, **values: Any) -> None:
    prospect = Prospect.objects.get(id=record_id)
    for name, value in values.items():
        setattr(prospect, name, value)
    prospect.save()


def leaving_null_out(account: Account, record_id: int, **values: Any) -> None:
    with Raw(account.sandbox) as raw:
        raw.post(f"prospect/update/id/{record_id}", **values)  # requests leaves out what is None


def the_word_null(account: Account, record_id: int, **values: Any) -> None:
    with Raw(account.sandbox) as raw:
        raw.post(f"prospect/update/id/{record_id}", **{name: str(value) for name, value in values.items()})


@trap(
    "null cannot clear a field",
    ours=ours_setting,
    naive={leaving_null_out: "the field is not cleared", the_word_null: "the field is not cleared"},
)
def test_none_clears_a_field(account: Account, implementation: Any) -> None:
    record_id = account.one(FIRST)
    account.sandbox.execute("UPDATE prospect SET company = 'Quill' WHERE id = ?", (record_id,))
    implementation(account, record_id, company=None)
    assert _value(account, "company", record_id) is None, "the field is not cleared"


def the_word_false(account: Account, record_id: int, **values: Any) -> None:
    with Raw(account.sandbox) as raw:
        raw.post(f"prospect/update/id/{record_id}", **{name: str(value).lower() for name, value in values.items()})


def pythons_false(account: Account, record_id: int, **values: Any) -> None:
    with Raw(account.sandbox) as raw:
        raw.post(f"prospect/update/id/{record_id}", **values)  # requests sends the text False


@trap(
    "`False` sent as the text `False` or `false`: the server stores true",
    ours=ours_setting,
    naive={the_word_false: "false is stored as true", pythons_false: "false is stored as true"},
)
def test_false_is_stored_as_false(make_account: Callable[..., Account], implementation: Any) -> None:
    account = make_account(prospects=10, false_is_true=True)
    record_id = account.one(FIRST)
    account.sandbox.execute("UPDATE prospect SET is_starred = 1, is_do_not_call = 1 WHERE id = ?", (record_id,))
    implementation(account, record_id, is_starred=False, is_do_not_call=False)
    assert (_value(account, "is_starred", record_id), _value(account, "is_do_not_call", record_id)) == (0, 0), (
        "false is stored as true"
    )


# --- times --------------------------------------------------------------------------------------------------------


def ours_since(account: Account, moment: datetime | date) -> list[int]:
    return [prospect.id for prospect in Prospect.objects.filter(created_after=moment)]


def unpadded(account: Account, moment: date) -> list[int]:
    return _since(account, f"{moment.year}-{moment.month}-{moment.day}")


def without_its_zone(account: Account, moment: datetime) -> list[int]:
    return _since(account, f"{moment:%Y-%m-%d %H:%M:%S}")


def _since(account: Account, text: str) -> list[int]:
    with Raw(account.sandbox) as raw:
        return [row["id"] for row in raw.page("prospect/query", created_after=text, sort_by="id")]


@trap("dates not zero-padded", ours=ours_since, naive={unpadded: "not padded"})
def test_dates_are_zero_padded(account: Account, implementation: Any) -> None:
    implementation(account, date(2025, 3, 5))
    sent = [served.params["created_after"] for served in account.requests]
    assert sent
    assert all(re.fullmatch(r"2025-03-05( 00:00:00)?", text) for text in sent), "not padded"


@trap("the zone dropped", ours=ours_since, naive={without_its_zone: "another moment is asked for"})
def test_a_moment_of_any_zone_is_that_moment(account: Account, implementation: Any) -> None:
    ids = account.column("SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id")
    start = datetime(2025, 3, 5, 12, tzinfo=UTC)
    for hours, record_id in enumerate(ids):  # one an hour
        stamp = f"{start + timedelta(hours=hours):%Y-%m-%d %H:%M:%S}"
        account.sandbox.execute("UPDATE prospect SET created_at = ? WHERE id = ?", (stamp, record_id))
    moment = (start + timedelta(hours=30)).astimezone(ZoneInfo("Asia/Tokyo"))
    assert implementation(account, moment) == ids[31:], "another moment is asked for"


def ours_created(account: Account) -> list[datetime]:
    return [prospect.created_at for prospect in Prospect.objects.all()]


def read_as_utc(account: Account) -> list[datetime]:
    with Raw(account.sandbox) as raw:
        rows = raw.page("prospect/query", sort_by="id")
    return [datetime.fromisoformat(row["created_at"]).replace(tzinfo=UTC) for row in rows]


@trap("the zone dropped where times are read", ours=ours_created, naive={read_as_utc: "other moments are read"})
def test_moments_are_read_as_what_they_are(account: Account, implementation: Any) -> None:
    # The hour that comes twice in autumn has no moment that the answer could tell.
    account.sandbox.execute("UPDATE prospect SET created_at = '2025-06-01' WHERE created_at LIKE '____-11-0%'")
    stored = account.column("SELECT datetime(created_at) FROM prospect WHERE is_archived = 0 ORDER BY id")
    found = [f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S}" for moment in implementation(account)]
    assert found == stored, "other moments are read"


def ours_through_autumn(account: Account) -> list[int]:
    return [prospect.id for prospect in Prospect.objects.order_by("created_at")]


def refusing_times_that_go_backwards(account: Account) -> list[int]:
    with Raw(account.sandbox) as raw:
        rows = raw.page("prospect/query", sort_by="created_at", sort_order="ascending")
    times = [row["created_at"] for row in rows]
    if times != sorted(times):
        raise ValueError("corrupt: times go backwards")
    return [row["id"] for row in rows]


@trap(
    "times going backwards in autumn treated as corruption",
    ours=ours_through_autumn,
    naive={refusing_times_that_go_backwards: "the scan breaks in the autumn hour"},
)
def test_the_autumn_hour_breaks_no_scan(account: Account, implementation: Any) -> None:
    start = datetime(2025, 11, 2, 4, 30, tzinfo=UTC)  # 0:30 in New York; an hour and a half later it is 1:00 again
    ids = account.column("SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id")
    for number, record_id in enumerate(ids):
        stamp = f"{start + timedelta(minutes=3 * number):%Y-%m-%d %H:%M:%S}"
        account.sandbox.execute("UPDATE prospect SET created_at = ? WHERE id = ?", (stamp, record_id))
    found = implementation(account)
    assert not hasattr(found, "error"), "the scan breaks in the autumn hour"
    assert sorted(found) == ids
    local = [(start + timedelta(minutes=3 * n)).astimezone(NEW_YORK).replace(tzinfo=None) for n in range(len(ids))]
    assert local != sorted(local), "this account lives through no autumn hour"
