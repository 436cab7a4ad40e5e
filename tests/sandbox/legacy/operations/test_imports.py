"""Imports: from the first request to the last row, by plain HTTP, and what they leave in the database."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from pardot_orm.sandbox.faults import ErrorCode
from tests.errors.test_errors import ORACLE
from tests.sandbox.conftest import ADA, BEN, CY, DEE, GONE, NOW
from tests.sandbox.legacy.jobs import UPSERT, Jobs

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.sandbox.conftest import Api

ONE = {3: "email,city\r\nada@quill.example,Hull\r\n", 4: f"prospect_id,city\r\n{ADA},Hull\r\n"}


@pytest.fixture
def jobs(either: Api) -> Jobs:
    """The jobs of an account of each version in turn."""
    return Jobs(either)


@pytest.fixture
def jobs3(api3: Api) -> Jobs:
    return Jobs(api3)


@pytest.fixture
def jobs4(api: Api) -> Jobs:
    return Jobs(api)


def version(jobs: Jobs) -> int:
    return int(str(jobs.api.version))


def one(jobs: Jobs) -> str:
    """Return a file that changes Ada's city."""
    return ONE[version(jobs)]


def city(jobs: Jobs) -> str | None:
    found = jobs.api.one("SELECT city FROM prospect WHERE id = ?", ADA)
    return None if found is None else str(found)


# --- states -----------------------------------------------------------------------------------------------------------


def test_an_import_goes_through_its_states_as_it_is_read(jobs):
    created = jobs.ask("POST", "import/create", json=UPSERT)
    number = created.document["id"]
    path = f"{jobs.api.sandbox.url}/api/import/version/{version(jobs)}/do/batch/id/{number}"
    opened = {"id": number, "state": "Open", "isExpired": False, "batchesRef": path}
    assert (created.status, created.content_type, created.document) == (200, "application/json", opened)
    assert r"http:\/\/" in created.text
    assert jobs.read(number) == opened

    assert (jobs.batch(number, one(jobs)).status, jobs.batch(number, one(jobs)).text) == (204, "")
    assert jobs.submit(number).document == {"id": number, "state": "Waiting", "isExpired": False}
    assert jobs.read(number) == {"id": number, "state": "Processing", "isExpired": False}
    assert city(jobs) is None
    done = {"id": number, "state": "Complete", "isExpired": False, "createdCount": 0, "updatedCount": 2}
    assert jobs.read(number) == done == jobs.read(number)
    assert city(jobs) == "Hull"


def test_a_job_waits_as_long_as_the_account_lets_it(start):
    api = start(4, job_delay=60)
    jobs = Jobs(api)
    number = jobs.open()
    jobs.batch(number, one(jobs))
    jobs.submit(number)
    seen = []
    for seconds in (0, 59, 1, 59, 1):
        api.sandbox.clock.advance(seconds=seconds)
        seen.append(jobs.read(number)["state"])
    assert seen == ["Waiting", "Waiting", "Processing", "Processing", "Complete"]


def test_all_jobs_are_finished_without_being_read(jobs):
    numbers = [jobs.open(), jobs.open(), jobs.open()]
    for number in numbers[:2]:
        jobs.batch(number, one(jobs))
        jobs.submit(number)
    jobs.api.sandbox.finish_jobs()
    assert jobs.api.rows('SELECT id, state FROM "import"') == [(1, "Complete"), (2, "Complete"), (3, "Open")]


@pytest.mark.parametrize("place", ["form", "url"])
def test_a_file_may_come_with_the_document(jobs, place):
    document = json.dumps(UPSERT | {"state": "Ready"})
    where = {"data": {"importInput": document}} if place == "form" else {"params": {"importInput": document}}
    answer = jobs.ask("POST", "import/create", files={"importFile": one(jobs)}, **where)
    assert answer.document == {"id": 1, "state": "Waiting", "isExpired": False}
    jobs.api.sandbox.finish_jobs()
    assert city(jobs) == "Hull"
    params = jobs.api.sandbox.requests[-1].params
    assert params == {"importInput": document, "importFile": one(jobs)}


def test_a_file_without_ready_leaves_the_import_open(jobs):
    document = {"importInput": json.dumps(UPSERT)}
    answer = jobs.ask("POST", "import/create", data=document, files={"importFile": one(jobs)})
    assert answer.document["state"] == "Open"
    assert jobs.batch(1, one(jobs)).status == 204
    assert jobs.api.one("SELECT COUNT(*) FROM import_batch WHERE import_id = 1") == 2


def test_a_document_alone_may_stand_in_the_url(jobs):
    answer = jobs.ask("POST", "import/create", params={"importInput": json.dumps(UPSERT)})
    assert answer.document["state"] == "Open"


def test_xml_is_sent_if_it_is_asked_for(jobs):
    jobs.open()
    answer = jobs.api.get("import/read/id/1", format="xml")
    assert answer.value("import/state") == "Open"
    assert answer.value("import/isExpired") == "false"
    assert answer.value("import/batchesRef") == jobs.read(1)["batchesRef"]


# --- matching ---------------------------------------------------------------------------------------------------------


def test_version_3_matches_by_address(jobs3):
    result = jobs3.run(
        "email,first_name\r\nADA@quill.example,Adda\r\nnew@quill.example,Nell\r\nnew@quill.example,Nelly\r\n"
    )
    assert (result["createdCount"], result["updatedCount"]) == (1, 2)
    assert jobs3.api.one("SELECT first_name FROM prospect WHERE id = ?", ADA) == "Adda"
    assert jobs3.api.rows("SELECT first_name, campaign_id, score FROM prospect WHERE email = 'new@quill.example'") == [
        ("Nelly", 514, 0)
    ]


def test_version_4_matches_by_id_and_by_crm_id(jobs4):
    result = jobs4.run(
        f"prospect_id,salesforce_fid,first_name\n{ADA},,Adda\n,00Q000000000002,Benn\n{BEN},00Q000000000002,Benno\n"
    )
    assert (result["createdCount"], result["updatedCount"]) == (0, 3)
    assert jobs4.api.rows("SELECT first_name FROM prospect WHERE id <= ?", BEN) == [("Adda",), ("Benno",)]


def test_version_4_creates_where_an_id_matches_nobody_and_there_is_an_address(jobs4):
    result = jobs4.run(
        "prospect_id,salesforce_fid,email,city\n"
        ",00Q00000000000X,x@quill.example,Hull\n,00Q00000000000X,xx@quill.example,York\n"
        "999999,,y@quill.example,Bath\n,,z@quill.example,Wells\n,00Q00000000000Z,,Ely\n999998,,,Ripon\n"
    )
    assert (result["createdCount"], result["updatedCount"]) == (2, 1)
    made = jobs4.api.rows("SELECT id, email, salesforce_fid, city FROM prospect WHERE id > ? ORDER BY id", GONE)
    assert [row[1:] for row in made] == [
        ("xx@quill.example", "00Q00000000000X", "York"),
        ("y@quill.example", None, "Bath"),
    ]
    assert [row[-2:] for row in jobs4.errors(result)] == [
        ["Wells", "One or more required parameter values are missing"],
        ["Ely", "Invalid prospect fid"],
        ["Ripon", "Non-existent prospect ID; No email address provided"],
    ]


def test_id_and_crm_id_of_two_prospects_are_an_error(jobs4):
    result = jobs4.run(f"prospect_id,salesforce_fid,city\n{ADA},00Q000000000002,Hull\n")
    assert (result["updatedCount"], result["errorCount"]) == (0, 1)
    assert jobs4.api.one("SELECT COUNT(*) FROM prospect WHERE city = 'Hull'") == 0


@pytest.mark.parametrize("restore", [True, False, None])
def test_the_recycle_bin_is_opened_only_if_the_import_says_so(jobs, restore):
    key, value = ("email", "gone@quill.example") if version(jobs) == 3 else ("salesforce_fid", "003000000000005")
    document = {} if restore is None else {"restoreDeleted": restore}
    result = jobs.run(f"{key},city\n{value},Hull\n", **document)
    row = jobs.api.rows("SELECT is_archived, city FROM prospect WHERE id = ?", GONE)
    if restore:
        assert row == [(0, "Hull")]
        assert (result["createdCount"], result["updatedCount"]) == (0, 1)
        assert "errorCount" not in result
    else:
        assert row == [(1, None)]
        assert jobs.errors(result) == [[value, "Hull", "Prospect is archived"]]


# --- values -----------------------------------------------------------------------------------------------------------


def test_rows_that_fail_stop_no_others_and_are_told(jobs3):
    number = jobs3.open()
    jobs3.batch(number, 'email,score,Seats\nada@quill.example,"1,5",7\n"b, c",5,\nben@quill.example,77,\n')
    jobs3.batch(number, "email,score,Seats\ncy@quill.example,8,many\ndee@quill.example,9,4\n")
    jobs3.submit(number)
    jobs3.api.sandbox.finish_jobs()
    result = jobs3.read(number)
    assert (result["createdCount"], result["updatedCount"], result["errorCount"]) == (0, 2, 3)
    answer = jobs3.fetch(result["errorsRef"])
    assert answer.content_type == "text/csv; charset=utf-8"
    assert answer.rows == [
        ["email", "score", "Seats", "error"],
        ["ada@quill.example", "1,5", "7", "Invalid value specified for score"],
        ["b, c", "5", "", "Invalid prospect email address"],
        ["cy@quill.example", "8", "many", "Invalid number entered for field"],
    ]
    scores = jobs3.api.rows("SELECT score FROM prospect WHERE id IN (?, ?, ?, ?) ORDER BY id", ADA, BEN, CY, DEE)
    assert scores == [(45,), (77,), (0,), (9,)]
    assert jobs3.api.rows("SELECT prospect_id, value FROM prospect_value WHERE field_id = 'Seats'") == [(DEE, "4")]


def test_an_import_without_errors_has_an_error_file_without_rows(jobs):
    result = jobs.run(one(jobs))
    assert "errorsRef" not in result
    answer = jobs.ask("GET", f"import/downloadErrors/id/{result['id']}")
    assert answer.rows == [[*one(jobs).splitlines()[0].split(","), "error"]]


def test_custom_fields_single_and_multiple_are_columns(jobs3):
    jobs3.run(
        "email,Note,Topics_0,Topics_1,Events,Plan,campaign_id,is_do_not_call\n"
        "ada@quill.example,calm,red,green,Fair,Team & Co,514,1\n"
    )
    stored = jobs3.api.rows(
        "SELECT field_id, value FROM prospect_value WHERE prospect_id = ? AND field_id <> 'Old' ORDER BY 1, position",
        ADA,
    )
    assert stored == [
        ("Events", "Fair"), ("Note", "calm"), ("Plan", "Team & Co"), ("Topics", "red"), ("Topics", "green"),
    ]  # fmt: skip
    assert jobs3.api.rows("SELECT campaign_id, is_do_not_call FROM prospect WHERE id = ?", ADA) == [(514, 1)]


def test_an_empty_cell_overwrites_unless_the_column_says_otherwise(jobs3):
    columns = [{"field": "email"}, {"field": "company"}, {"field": "first_name", "nullOverwrite": False}]
    jobs3.run("email,company,first_name\nada@quill.example, ,  \n", columns=columns)
    assert jobs3.api.rows("SELECT company, first_name FROM prospect WHERE id = ?", ADA) == [(None, "Ada")]


def test_a_column_without_overwrite_fills_what_is_empty_and_keeps_the_rest(jobs3):
    columns = [{"field": "email"}] + [
        {"field": name, "overwrite": False} for name in ("company", "city", "score", "Note", "Topics_0", "Seats")
    ]
    text = "email,company,city,score,Note,Topics_0,Seats\n{},Inkwell,Hull,7,calm,red,3\n"
    jobs3.run(text.format("ada@quill.example"), columns=columns)
    jobs3.run(text.format("new@quill.example"), columns=columns)
    stored = "SELECT company, city, score FROM prospect WHERE email = ?"
    assert jobs3.api.rows(stored, "ada@quill.example") == [("Quill & Sons", "Hull", 45)]
    assert jobs3.api.rows(stored, "new@quill.example") == [("Inkwell", "Hull", 7)]
    custom = "SELECT value FROM prospect_value WHERE prospect_id = ? AND field_id <> 'Old' ORDER BY field_id, position"
    assert jobs3.api.rows(custom, ADA) == [("likes <b>",), ("3",), ("green",), ("blue",)]


def test_the_rules_of_all_writes_hold_for_imports(start):
    jobs = Jobs(start(4, connector="salesforce"))
    result = jobs.run(f"prospect_id,prospect_account_id,city\n{ADA},710,Hull\n")
    assert jobs.errors(result) == [[str(ADA), "710", "Hull", ORACLE[37][1]]]
    assert city(jobs) is None


def test_a_file_may_begin_with_a_byte_order_mark_and_hold_empty_lines_and_umlauts(jobs):
    text = one(jobs).replace("Hull", '"Höhe\n""Tiefe"""').replace("\r\n", "\r\n\r\n")
    assert "errorCount" not in jobs.run("\ufeff" + text)
    assert city(jobs) == 'Höhe\n"Tiefe"'


# --- refusals of files ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{key},colour\n1,red\n", 130),
        ("{key},grade\n1,A\n", 130),
        ("{key},{key}\n1,1\n", 130),
        ("{key},Note_0\n1,1\n", 130),
        ("{key},Old\n1,1\n", 130),
        ("{key},fid,salesforce_fid,prospect_id,id\n1,1,1,1,1\n", 130),
        ("{key},city\n", 159),
        ("", 159),
        ("{key},city\n1\n", 159),
        ("{key},city\n1,2,3\n", 159),
        ('{key},city\n1,"Hull\n', 159),
        ("{key},city\n1,\udcff\n", 159),
    ],
)
def test_a_file_that_cannot_be_worked_on_is_refused(jobs, text, code):
    number = jobs.open()
    key = "email" if version(jobs) == 3 else "prospect_id"
    assert jobs.batch(number, text.replace("{key}", key).encode("utf-8", "surrogateescape")).code == code
    assert jobs.api.one("SELECT COUNT(*) FROM import_batch") == 0


def test_later_files_have_the_header_of_the_first(jobs):
    number = jobs.open()
    jobs.batch(number, one(jobs))
    header, row = one(jobs).split()
    turned = "\r\n".join(",".join(reversed(line.split(","))) for line in (header, row))
    assert jobs.batch(number, turned).code == 130
    assert jobs.batch(number, one(jobs)).status == 204


@pytest.mark.parametrize("names", [["city"], ["{key}", "city", "company"], ["{key}", "company"]])
def test_the_columns_announced_are_those_of_the_file(jobs, names):
    key = one(jobs).split(",")[0]
    number = jobs.open(columns=[{"field": name.replace("{key}", key)} for name in names])
    answer = jobs.batch(number, one(jobs))
    assert (answer.status, answer.code) == (400, 130)


def test_ten_files_are_taken_and_no_more(jobs):
    number = jobs.open()
    assert [jobs.batch(number, one(jobs)).status for _ in range(10)] == [204] * 10
    assert jobs.batch(number, one(jobs)).code == 160


def test_a_file_is_smaller_than_ten_megabytes(jobs):
    number = jobs.open()
    head = one(jobs).encode()
    row = head.split()[1] + b"\n"
    filling = row * ((10 * 1024 * 1024 - len(head)) // len(row) + 1)
    answer = jobs.batch(number, (head + filling)[: 10 * 1024 * 1024])
    assert (answer.status, answer.code) == (400, 204)


@pytest.mark.parametrize(("rows", "size"), [(1000, 10), (1, 10 * 1024**3)])
def test_a_day_has_its_limits_and_ends_at_midnight_of_the_user(jobs, rows, size):
    number = jobs.open()
    for _ in range(rows):
        jobs.api.sandbox.execute(
            "INSERT INTO import_batch (import_id, content, bytes, created_at) VALUES (99, 'x', ?, ?)",
            (size, "2026-03-15 04:00:00"),  # midnight in New York
        )
    assert jobs.batch(number, one(jobs)).code == 164
    jobs.api.sandbox.execute("UPDATE import_batch SET created_at = '2026-03-15 03:59:59'")
    assert jobs.batch(number, one(jobs)).status == 204


# --- expiry -----------------------------------------------------------------------------------------------------------


def test_an_import_that_is_not_submitted_expires_after_a_day(jobs):
    number = jobs.open()
    jobs.batch(number, one(jobs))
    jobs.api.sandbox.clock = NOW + timedelta(hours=24, seconds=-1)
    jobs.api.log_in()
    assert not jobs.read(number)["isExpired"]
    jobs.api.sandbox.clock.advance(seconds=1)
    assert jobs.read(number) == {"id": number, "state": "Open", "isExpired": True}
    assert jobs.submit(number).code == 161
    assert jobs.batch(number, one(jobs)).code == 161
    jobs.api.sandbox.finish_jobs()
    assert city(jobs) is None


def test_results_are_there_for_seven_days(jobs):
    result = jobs.run(one(jobs) + one(jobs).split()[0] + "\n")
    assert result["errorCount"] == 1
    jobs.api.sandbox.clock = NOW + timedelta(days=7, seconds=-1)
    jobs.api.log_in()
    assert jobs.read(result["id"]) == result
    assert jobs.fetch(result["errorsRef"]).status == 200
    jobs.api.sandbox.clock.advance(seconds=1)
    kept = {name: value for name, value in result.items() if not name.startswith("error")}
    assert jobs.read(result["id"]) == kept | {"isExpired": True}
    assert jobs.fetch(result["errorsRef"]).code == 161
    assert jobs.batch(result["id"], one(jobs)).code == 155


# --- queries ----------------------------------------------------------------------------------------------------------


def _fill(api: Api, number: int) -> None:
    for i in range(number):
        api.sandbox.execute(
            'INSERT INTO "import" (operation, object, state, origin, created_at, updated_at)'
            " VALUES ('Upsert', 'Prospect', ?, ?, ?, ?)",
            (
                ("Open", "Waiting", "Processing", "Complete")[i % 4],
                ("API", "UI", "UI")[i % 3],
                f"2026-03-0{1 + i % 5} 12:00:00",
                f"2026-03-10 12:{i % 60:02}:00",
            ),
        )


def test_a_query_shows_the_newest_first_twenty_at_a_time_and_a_hundred_at_most(either):
    _fill(either, 130)
    newest = [row[0] for row in either.rows('SELECT id FROM "import" ORDER BY created_at DESC, id DESC')]
    answer = either.get("import/query")
    assert answer.content_type == "text/xml; charset=utf-8"
    assert (answer.ids, answer.total) == (newest[:20], 130)
    assert either.get("import/query", limit=500).ids == newest[:100]
    assert either.get("import/query", limit=7, offset=5, output="bulk").ids == newest[5:12]
    assert either.get("import/query", sort_by="updated_at", sort_order="ascending", limit=3).ids == [1, 61, 121]
    assert either.get("import/query", output="mobile").ids == newest[:20]


def test_a_query_changes_no_states_and_shows_members_by_number(either):
    jobs = Jobs(either)
    none = jobs.ask("GET", "import/query", params={"format": "json"})
    assert none.document == {"result": {"total_results": 0}}
    _fill(either, 2)
    both = jobs.ask("GET", "import/query", params={"format": "json", "sort_by": "id"}).document["result"]
    assert both["import"][0] == {
        "id": 2, "state": "Waiting", "origin": "UI", "isExpired": False,
        "createdAt": "2026-03-02 07:00:00", "updatedAt": "2026-03-10 08:01:00",
    }  # fmt: skip
    only = jobs.ask("GET", "import/query", params={"format": "json", "status": "Open"}).document["result"]
    assert (only["total_results"], only["import"]["id"]) == (1, 1)
    assert only["import"]["isExpired"] is True


@pytest.mark.parametrize(
    ("params", "where"),
    [
        ({"status": "Complete"}, "state = 'Complete'"),
        ({"status": "Ready"}, "0"),
        ({"origin": "ui"}, "origin = 'UI'"),
        ({"origin": "api"}, "origin = 'API'"),
        ({"origin": "all"}, "1"),
        ({"created_after": "2026-03-02 07:00:00"}, "created_at > '2026-03-02 12:00:00'"),
        ({"updated_before": "2026-03-10T12:09:00Z", "origin": "ui"}, "id < 10 AND origin = 'UI'"),
    ],
)
def test_criteria_narrow_a_query(either, params, where):
    _fill(either, 40)
    found = either.get("import/query", limit=100, sort_by="id", sort_order="ascending", **params)
    assert found.ids == [row[0] for row in either.rows(f'SELECT id FROM "import" WHERE {where} ORDER BY id')]


# --- faults -----------------------------------------------------------------------------------------------------------


def test_faults_strike_imports_by_their_operation(jobs):
    jobs.api.sandbox.faults.add(ErrorCode(157), on="import/update")
    number = jobs.open()
    jobs.batch(number, one(jobs))
    refused = jobs.submit(number)
    assert (refused.code, refused.document["@attributes"]["stat"]) == (157, "fail")
    assert jobs.submit(number).document["state"] == "Waiting"


def test_a_write_of_an_import_is_asked_by_its_own_method_alone(start: Callable[..., Api]):
    jobs = Jobs(start(4))
    number = jobs.open()
    for method in ("GET", "POST", "PUT"):
        assert jobs.ask(method, f"import/update/id/{number}", json={"state": "Ready"}).code == 60
    assert jobs.ask("GET", "import/create", params={"importInput": json.dumps(UPSERT)}).code == 60
    assert jobs.ask("POST", f"import/read/id/{number}").document["state"] == "Open"
