"""Exports: from the first request to the last file, by plain HTTP, compared with the database."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from pardot_orm.sandbox.faults import ErrorCode
from tests.sandbox.conftest import ADA, BEN, CY, DEE, GONE, NOW, TIMEZONE
from tests.sandbox.legacy.jobs import Jobs, wanted

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.sandbox.conftest import Api

UPDATED = "filter_by_updated_at"
CREATED = "filter_by_created_at"
OF_PROSPECT = "filter_by_prospect_updated_at"

IN_2025 = {"updated_after": "2025-01-01", "updated_before": "2026-01-01"}
OF_2025 = {f"prospect_{name}": moment for name, moment in IN_2025.items()}

HISTORY = """
    INSERT INTO visitor (id, page_view_count, ip_address, prospect_id, created_at, updated_at) VALUES
        (7001, 3, '198.51.100.7', 101, '2026-01-07 17:00:00', '2026-01-08 17:00:00'),
        (7002, 1, NULL, 105, '2026-01-07 17:00:00', '2026-02-08 17:00:00'),
        (7003, 1, NULL, NULL, '2026-01-07 17:00:00', '2026-03-08 17:00:00');
    INSERT INTO visitor_activity (id, type, type_name, details, prospect_id, campaign_id, created_at, updated_at) VALUES
        (1, 1, 'Email', 'a', 101, 513, '2024-01-07 17:00:00', '2026-01-07 17:00:00'),
        (2, 2, 'Form', 'b', NULL, NULL, '2025-01-08 17:00:00', '2026-01-08 17:00:00'),
        (3, 5, 'Visit', 'c', 101, 513, '2025-01-09 17:00:00', '2026-01-09 17:00:00'),
        (4, 6, 'Email', 'd', 102, 513, '2025-01-10 17:00:00', '2026-01-10 17:00:00');
    INSERT INTO prospect_account (id, name, created_at, updated_at) VALUES
        (801, 'Ink', '2026-01-01 00:00:00', '2026-01-02 00:00:00'),
        (802, 'Pen', '2026-01-01 00:00:00', '2026-02-02 00:00:00');
    INSERT INTO prospect_account_field VALUES ('Region', 'Region', 'dropdown', 1);
    INSERT INTO prospect_account_value VALUES (801, 'Region', 0, 'North'), (801, 'Region', 1, 'South');
    UPDATE prospect SET prospect_account_id = 801 WHERE id = 102;
    UPDATE prospect SET prospect_account_id = 802 WHERE id = 105;
"""


@pytest.fixture
def jobs(either: Api) -> Jobs:
    """The jobs of an account of each version in turn, with some history."""
    for statement in HISTORY.strip().split(";"):
        either.sandbox.execute(statement)
    return Jobs(either)


def ids(text: str) -> list[int]:
    """Return the ids of a file whose first column they are."""
    return [int(row[0]) for row in list(csv.reader(io.StringIO(text, newline="")))[1:]]


def read_file(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


# --- states -----------------------------------------------------------------------------------------------------------


def test_an_export_goes_through_its_states_as_it_is_read(jobs):
    times = {"createdAt": "2026-03-15 12:30:00", "updatedAt": "2026-03-15 12:30:00"}
    created = jobs.ask("POST", "export/create", json=wanted("prospect", UPDATED, ["id"], updated_after="2026-02-15"))
    assert (created.status, created.content_type) == (200, "application/json")
    assert created.document == {"id": 1, "state": "Waiting", "isExpired": False, **times}
    assert jobs.read(1, "export") == {"id": 1, "state": "Processing", "isExpired": False, **times}
    done = jobs.read(1, "export")
    url = f"{jobs.api.sandbox.url}/api/export/version/{jobs.api.version}/do/downloadResults/id/1/file/1"
    assert done == {"id": 1, "state": "Complete", "isExpired": False, "resultRefs": url, **times}
    assert jobs.read(1, "export") == done
    answer = jobs.fetch(url)
    assert (answer.status, answer.content_type, answer.text) == (200, "text/csv; charset=utf-8", "id\n101\n103\n")


def test_exports_are_worked_on_one_after_another_and_the_oldest_first(jobs):
    first, second = (jobs.order("prospect", UPDATED, updated_after="2026-01-01") for _ in range(2))
    seen = []
    for _ in range(4):
        state = jobs.read(second, "export")["state"]
        seen.append((jobs.api.one('SELECT state FROM "export" WHERE id = ?', first), state))
    assert seen == [
        ("Processing", "Waiting"), ("Complete", "Waiting"), ("Complete", "Processing"), ("Complete", "Complete"),
    ]  # fmt: skip


def test_an_export_waits_as_long_as_the_account_lets_it(start):
    api = start(4, job_delay=60)
    jobs = Jobs(api)
    number = jobs.order("prospect", UPDATED, updated_after="2026-01-01")
    seen = []
    for seconds in (59, 1, 59, 1):
        api.sandbox.clock.advance(seconds=seconds)
        seen.append(jobs.read(number, "export")["state"])
    assert seen == ["Waiting", "Processing", "Processing", "Complete"]


def test_an_export_can_be_cancelled_until_it_has_ended(jobs):
    numbers = [jobs.order("prospect", UPDATED, updated_after="2026-01-01") for _ in range(3)]
    jobs.read(numbers[0], "export")
    for number in numbers[:2]:  # Processing, and Waiting
        answer = jobs.ask("POST", f"export/cancel/id/{number}").document
        assert (answer["id"], answer["state"], answer["isExpired"]) == (number, "Canceled", False)
    assert jobs.ask("POST", f"export/cancel/id/{numbers[0]}").document["state"] == "Canceled"
    jobs.api.sandbox.finish_jobs()
    assert [jobs.read(number, "export")["state"] for number in numbers] == ["Canceled", "Canceled", "Complete"]
    assert jobs.ask("POST", f"export/cancel/id/{numbers[2]}").code == 178
    assert "resultRefs" not in jobs.read(numbers[0], "export")


def test_a_failed_export_stays_failed_and_has_no_files(jobs):
    number = jobs.order("prospect", UPDATED, updated_after="2026-01-01")
    done, under_way = (jobs.order("prospect", UPDATED, updated_after="2026-01-01") for _ in range(2))
    jobs.ask("POST", f"export/cancel/id/{done}")
    jobs.read(number, "export")
    jobs.api.sandbox.fail_exports()
    later = jobs.order("prospect", UPDATED, updated_after="2026-01-01")
    jobs.api.sandbox.finish_jobs()
    states = [jobs.read(each, "export")["state"] for each in (number, done, under_way, later)]
    assert states == ["Failed", "Canceled", "Failed", "Complete"]
    assert "resultRefs" not in jobs.read(number, "export")
    assert jobs.ask("POST", f"export/cancel/id/{number}").code == 178
    assert jobs.ask("GET", f"export/downloadResults/id/{number}/file/1").code == 178
    listed = jobs.ask("GET", "export/query", params={"status": "Failed"}).document["result"]
    assert [each["id"] for each in listed["export"]] == [under_way, number]


def test_files_are_absent_or_one_or_several(start):
    jobs = Jobs(start(4, export_file_rows=2))
    for after, files in (("2026-03-15 09:00:00", 0), ("2026-02-15", 1), ("2025-04-01", 2)):
        number = jobs.order("prospect", UPDATED, ["id"], updated_after=after)
        jobs.api.sandbox.finish_jobs()
        found = jobs.read(number, "export").get("resultRefs", [])
        assert isinstance(found, str) is (files == 1)
        found = [found] if isinstance(found, str) else found
        assert len(found) == files
    texts = [jobs.fetch(address).text for address in found]
    assert texts == ["id\n101\n102\n", "id\n103\n104\n"]
    answer = jobs.api.get(f"export/read/id/{number}", format="xml")
    assert answer.values("export/resultRefs") == found


def test_files_are_there_for_seven_days(jobs):
    number = jobs.order("prospect", UPDATED, ["id"], updated_after="2026-01-01")
    jobs.api.sandbox.finish_jobs()
    address = jobs.read(number, "export")["resultRefs"]
    jobs.api.sandbox.clock = NOW + timedelta(days=7, seconds=-1)
    jobs.api.log_in()
    assert jobs.fetch(address).status == 200
    jobs.api.sandbox.clock.advance(seconds=1)
    found = jobs.read(number, "export")
    assert (found["state"], found["isExpired"], "resultRefs" in found) == ("Complete", True, False)
    assert jobs.fetch(address).code == 178


def test_a_file_belongs_to_its_export(jobs):
    for _ in range(2):
        jobs.order("prospect", UPDATED, ["id"], updated_after="2026-01-01")
    assert jobs.ask("GET", "export/downloadResults/id/1/file/1").code == 178
    jobs.api.sandbox.finish_jobs()
    assert jobs.ask("GET", "export/downloadResults/id/1/file/1").status == 200
    assert jobs.ask("GET", "export/downloadResults/id/1/file/2").code == 16


# --- procedures -------------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize(
    ("object_name", "procedure", "arguments", "expected"),
    [
        ("prospect", UPDATED, {"updated_after": "2025-04-01"}, [ADA, BEN, CY, DEE]),
        ("prospect", UPDATED, {"updated_after": "2026-02-01 07:00:00"}, [ADA, CY]),
        ("prospect", UPDATED, {"updated_after": "2025-04-01", "updated_before": "2026-02-01 07:00:00"}, [DEE]),
        ("prospect", UPDATED, {**IN_2025, "deleted": "false"}, [DEE]),
        ("prospect", UPDATED, {**IN_2025, "deleted": "true"}, [GONE]),
        ("prospect", UPDATED, {**IN_2025, "deleted": True}, [GONE]),
        ("prospect", UPDATED, {**IN_2025, "deleted": "all"}, [DEE, GONE]),
        ("prospect", UPDATED, {"updated_after": "this_month", "updated_before": "yesterday"}, [ADA]),
        ("listMembership", CREATED, {"created_after": "2025-06-01"}, [902, 904]),
        ("listMembership", UPDATED, {"updated_after": "2025-06-01", "deleted": "all"}, [902, 903, 904]),
        ("listMembership", CREATED, {"created_after": "2025-05-01", "created_before": "2025-06-02"}, [901, 902]),
        ("visitorActivity", CREATED, {"created_after": "2020-01-01"}, [1, 2, 4]),
        ("visitorActivity", CREATED, {"created_after": "2020-01-01", "created_before": "2025-01-10 12:00:00"}, [1, 2]),
        ("visitorActivity", CREATED, {"created_after": "2020-01-01", "type": [1, 5, 6]}, [1, 4]),
        ("visitorActivity", CREATED, {"created_after": "2020-01-01", "type": 2}, [2]),
        ("visitorActivity", UPDATED, {"updated_after": "2026-01-08", "prospect_only": "true"}, [4]),
        ("visitorActivity", UPDATED, {"updated_after": "2026-01-08", "prospect_only": False}, [2, 4]),
        ("prospectAccount", UPDATED, {"updated_after": "2026-01-05"}, [802]),
        ("prospectAccount", UPDATED, {"updated_after": "2025-12-05", "deleted": "all"}, [801, 802]),
        ("prospectAccount", UPDATED, {"updated_after": "2025-12-05", "deleted": "true"}, []),
        ("prospectAccount", OF_PROSPECT, {"prospect_updated_after": "2026-01-31"}, [801]),
        ("prospectAccount", OF_PROSPECT, {**OF_2025, "prospect_deleted": "true"}, [802]),
        ("visitor", UPDATED, {"updated_after": "2026-02-01"}, [7002, 7003]),
        ("visitor", OF_PROSPECT, {"prospect_updated_after": "2026-01-01"}, [7001]),
        ("visitor", OF_PROSPECT, {**OF_2025, "prospect_deleted": "all"}, [7002]),
    ],
)  # fmt: skip
def test_a_procedure_chooses_the_records(jobs, object_name, procedure, arguments, expected):
    text = jobs.export(object_name, procedure, ["id"], **arguments)
    assert (ids(text) if text else []) == expected


def test_words_are_those_of_the_moment_the_export_is_ordered(jobs):
    number = jobs.order("prospect", UPDATED, ["id"], updated_after="yesterday")
    jobs.api.sandbox.clock = NOW + timedelta(days=30)
    jobs.api.log_in()
    jobs.api.sandbox.finish_jobs()
    assert ids(jobs.fetch(jobs.read(number, "export")["resultRefs"]).text) == [CY]


def test_a_year_is_the_longest_range_and_one_without_an_end_ends_now(jobs):
    def code(object_name: str, procedure: str, **arguments: object) -> int | None:
        return jobs.ask("POST", "export/create", json=wanted(object_name, procedure, **arguments)).code

    assert code("prospect", UPDATED, updated_after="2025-03-15 12:30:00") is None
    assert code("prospect", UPDATED, updated_after="2025-03-15 12:29:59") == 177
    assert code("prospect", UPDATED, updated_after="2020-02-01", updated_before="2021-02-01") is None
    assert code("visitor", UPDATED, updated_after="2020-02-01", updated_before="2021-02-01 00:00:01") == 177
    assert code("visitorActivity", UPDATED, updated_after="2020-02-01") == 177
    assert code("visitorActivity", CREATED, created_after="2000-02-01") is None
    assert code("listMembership", CREATED, created_after="2020-02-01") == 177
    assert code("prospectAccount", OF_PROSPECT, prospect_updated_after="2020-02-01") == 177


# --- files ------------------------------------------------------------------------------------------------------------


def test_all_fields_are_written_but_those_to_be_asked_for(jobs):
    (row,) = read_file(jobs.export("prospect", UPDATED, updated_after="2026-02-25", updated_before="2026-03-05"))
    columns = {name for _, name, *_ in jobs.api.rows("PRAGMA table_info(prospect)")}
    custom = {"Note", "Plan", "Topics", "Events", "Seats", "Renewal", "Consents"}
    hidden = {"recent_interaction", "crm_url", "notes", "grade"}
    undocumented = {"salesforce_fid", "user_id", "fid", "group_id", "profile_id"}
    assert set(row) == columns - hidden - undocumented | custom
    assert {name: row[name] for name in ("email", "score", "Note", "Topics", "is_starred", "opted_out", "fax")} == {
        "email": "ada@quill.example", "score": "45", "Note": "likes <b>", "Topics": "green;blue",
        "is_starred": "1", "opted_out": "", "fax": "1",
    }  # fmt: skip
    assert row["last_activity_at"] == "2026-03-14 08:00:00"


def test_named_fields_stand_in_their_order_and_those_on_request_are_given(jobs):
    text = jobs.export("prospect", UPDATED, ["grade", "email", "id", "notes", "grade"], updated_after="2026-03-10")
    assert text == 'grade,email,id,notes\n"F","cy@quill.example",103,\n'


def test_the_other_objects_have_their_documented_fields(jobs):
    text = jobs.export("prospectAccount", UPDATED, updated_after="2026-01-01", updated_before="2026-01-03")
    assert text == (
        "id,name,created_at,updated_at,Region\n"
        '801,"Ink",2025-12-31 19:00:00,2026-01-01 19:00:00,"North;South"\n'
    )  # fmt: skip
    text = jobs.export("listMembership", UPDATED, updated_after="2025-06-02 12:00:00", deleted="all")
    assert text == (
        "id,list_id,prospect_id,opted_out,created_at,updated_at\n"
        "903,33,103,true,2025-06-02 20:00:00,2025-06-02 20:00:00\n"
        "904,34,103,false,2025-06-03 20:00:00,2025-06-03 20:00:00\n"
    )
    (row,) = read_file(jobs.export("visitorActivity", CREATED, created_after="2025-01-10"))
    assert (row["type"], row["campaign_id"], row["prospect_id"], row["form_id"]) == ("6", "513", "102", "")
    assert "campaign" not in row
    (row,) = read_file(jobs.export("visitor", UPDATED, updated_after="2026-01-08", updated_before="2026-01-09"))
    assert list(row) == [
        "id", "page_view_count", "ip_address", "hostname", "campaign_parameter", "medium_parameter",
        "source_parameter", "content_parameter", "term_parameter", "created_at", "updated_at", "prospect_id",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("Ink", '"Ink"'),
        ('The "Quill" shop', '"The ""Quill"" shop"'),
        ("@harbour", r'"\@harbour"'),
        ("=1+1", r'"\=1+1"'),
        ("+44", r'"\+44"'),
        ("-5", '"-5"'),
        ("a=b, c", '"a=b, c"'),
        ("two\r\nlines", '"two\r\nlines"'),
        ("  ", '"  "'),
        ("Höhe", '"Höhe"'),
        ("", ""),
        (None, ""),
    ],
)
def test_texts_stand_in_quotes_and_formulas_are_escaped(jobs, value, cell):
    jobs.api.sandbox.execute("UPDATE prospect SET company = ? WHERE id = ?", (value, CY))
    text = jobs.export("prospect", UPDATED, ["id", "company", "score"], updated_after="2026-03-10")
    assert text == f"id,company,score\n103,{cell},0\n"


def test_moments_are_in_the_time_zone_that_the_export_was_ordered_in(jobs):
    number = jobs.order("prospect", UPDATED, ["created_at"], updated_after="2026-03-10")
    jobs.api.sandbox.execute('UPDATE "export" SET timezone = ?', ("Asia/Tokyo",))
    jobs.api.sandbox.finish_jobs()
    text = jobs.fetch(jobs.read(number, "export")["resultRefs"]).text
    moment = datetime.fromisoformat(jobs.api.one("SELECT created_at FROM prospect WHERE id = ?", CY)).replace(
        tzinfo=UTC
    )
    assert text == f"created_at\n{moment.astimezone(ZoneInfo('Asia/Tokyo')):%Y-%m-%d %H:%M:%S}\n"
    number = jobs.order("prospect", UPDATED, ["created_at"], updated_after="2026-03-10")
    assert jobs.api.one('SELECT timezone FROM "export" WHERE id = ?', number) == TIMEZONE


# --- queries ----------------------------------------------------------------------------------------------------------


def _fill(api: Api, number: int) -> None:
    for i in range(number):
        api.sandbox.execute(
            'INSERT INTO "export" (object, fields, procedure, arguments, timezone, state, created_at, updated_at)'
            " VALUES (?, '[]', 'filter_by_updated_at', '{}', 'UTC', ?, ?, ?)",
            (
                ("prospect", "visitor")[i % 2],
                ("Waiting", "Processing", "Complete", "Failed", "Canceled")[i % 5],
                f"2026-03-0{1 + i % 5} 12:00:00",
                f"2026-03-1{i % 4} 12:{i % 60:02}:00",
            ),
        )


def test_a_query_shows_all_exports_the_newest_first(either):
    jobs = Jobs(either)
    assert jobs.ask("GET", "export/query").document == {"result": {"total_results": 0}}
    _fill(either, 1)
    assert jobs.ask("GET", "export/query").document["result"]["export"] == {
        "id": 1, "state": "Waiting", "isExpired": False,
        "createdAt": "2026-03-01 07:00:00", "updatedAt": "2026-03-10 08:00:00",
    }  # fmt: skip
    _fill(either, 250)
    found = jobs.ask("GET", "export/query", params={"limit": 5, "offset": 2}).document["result"]
    assert [record["id"] for record in found["export"]] == list(range(251, 0, -1))
    assert found["total_results"] == 251


@pytest.mark.parametrize(
    ("params", "where", "order"),
    [
        ({"status": "Failed"}, "state = 'Failed'", "id DESC"),
        ({"object": "visitor"}, "object = 'visitor'", "id DESC"),
        ({"object": "colour"}, "0", "id"),
        ({"created_after": "2026-03-02 07:00:00", "status": "Complete"}, "id % 5 = 3", "id DESC"),
        ({"updated_before": "2026-03-12", "sort_by": "updated_at"}, "updated_at < '2026-03-12 04'", "updated_at DESC"),
        ({"sort_by": "created_at", "sort_order": "ascending"}, "1", "created_at, id"),
        ({"sort_by": "id", "sort_order": "ascending"}, "1", "id"),
    ],
)
def test_criteria_narrow_a_query_and_keys_order_it(either, params, where, order):
    _fill(either, 40)
    found = either.get("export/query", format="xml", **params)
    assert found.ids == [row[0] for row in either.rows(f'SELECT id FROM "export" WHERE {where} ORDER BY {order}')]


# --- requests ---------------------------------------------------------------------------------------------------------


def test_the_document_may_come_under_the_type_of_a_form_as_in_the_example(jobs):
    document = (
        '{"object": "prospect", "procedure": {"name": "filter_by_updated_at", "arguments": {"updated_after": "x", '
    )
    document += '"updated_after": "2026-03-10"}}, "fields": ["id"]}'
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    assert jobs.ask("POST", "export/create", data=document, headers=headers).status == 200
    params = jobs.api.sandbox.requests[-1].params
    assert params["object"] == "prospect"
    assert params["fields"] == '["id"]'
    jobs.api.sandbox.finish_jobs()
    assert jobs.fetch(jobs.read(1, "export")["resultRefs"]).text == "id\n103\n"


def test_faults_strike_exports_by_their_operation(start: Callable[..., Api]):
    jobs = Jobs(start(4))
    jobs.api.sandbox.faults.add(ErrorCode(168), on="export/*")
    refused = jobs.ask("POST", "export/create", json=wanted("prospect", UPDATED, updated_after="2026-03-10"))
    assert refused.code == 168
    assert jobs.api.one('SELECT COUNT(*) FROM "export"') == 0
    assert jobs.order("prospect", UPDATED, updated_after="2026-03-10") == 1
