"""Imports: opened, filled, submitted and looked after; what the database holds in the end."""

from __future__ import annotations

import csv
import io
import json
import pickle
from datetime import UTC, date, datetime, tzinfo
from decimal import Decimal

import pytest

from pardot_orm import Export, Import, ImportColumn, Prospect, unit_of_work
from pardot_orm.errors import (
    ChangeLimitError,
    ConnectionFailedError,
    FieldError,
    InvalidResponseError,
    PardotError,
    ServerError,
    StateError,
    UncertainWriteError,
    UnreadableFieldError,
    UnsupportedError,
    ValidationError,
)
from pardot_orm.http.retry import Patience
from pardot_orm.sandbox.faults import ErrorCode, Reset, Truncated


def _key(account):
    """The column that rows are matched by, and the first two prospects by it."""
    name = "email" if account.version == 3 else "prospect_id"
    column = "email" if account.version == 3 else "id"
    return name, account.column(f"SELECT {column} FROM prospect WHERE is_archived = 0 ORDER BY id LIMIT 2")


def _batches(account, job):
    return account.column("SELECT content FROM import_batch WHERE import_id = ? ORDER BY id", job.id)


def _ops(made):
    return [(served.method, served.op) for served in made]


@pytest.fixture
def patient(make_account):
    """An account whose connection waits for time-outs, which are short."""
    account = make_account(prospects=20, version=4, connecting={"wait": 20})
    account.connection._exchange.patience = Patience(wait=20, first=0.01, longest=0.05)
    account.give_up_after(0.3)
    return account


# --- the whole way ----------------------------------------------------------------------------------------------------


def test_rows_go_in_and_their_errors_come_out(either_account):
    account = either_account
    key, (first, second) = _key(account)
    with account.recorded() as made:
        job = Import.create([key, "city", ImportColumn("company", null_overwrite=False)])
        assert (job.state, job.is_expired, job.restore_deleted, job.operation, job.object) == (
            *("Open", False, False, "Upsert", "Prospect"),
        )
        job.add_batch([{key: first, "city": "Bath", "company": None}])
        job.add_batch(
            [{key: second, "city": None, "company": "Quill & Söhne"}, {key: "x", "city": "A", "company": "B"}]
        )
        assert job.submit()
    assert _ops(made) == [("POST", "create"), ("POST", "batch"), ("POST", "batch"), ("PATCH", "update")]
    assert job.state == "Waiting"
    assert job.columns == [ImportColumn(key), ImportColumn("city"), ImportColumn("company", null_overwrite=False)]
    kept = account.one(f"SELECT company FROM prospect WHERE {'email' if key == 'email' else 'id'} = ?", first)
    account.sandbox.finish_jobs()
    with account.recorded() as made:
        job.refresh()
    assert _ops(made) == [("GET", "read")]
    assert (job.state, job.created_count, job.updated_count, job.error_count) == ("Complete", 0, 2, 1)
    assert job.errors_ref.endswith(f"/downloadErrors/id/{job.id}")
    assert job.batches_ref is None
    by = "email" if key == "email" else "id"
    assert account.rows(f"SELECT city, company FROM prospect WHERE {by} = ?", first) == [("Bath", kept)]
    assert account.rows(f"SELECT city, company FROM prospect WHERE {by} = ?", second) == [(None, "Quill & Söhne")]
    with job.download_errors() as errors:
        (row,) = errors
        assert errors.header[:3] == (key, "city", "company")
    assert (row[key], row["city"], row["company"]) == ("x", "A", "B")


def test_an_import_with_its_only_file_runs_at_once(either_account):
    key, (first, _) = _key(either_account)
    with either_account.recorded() as made:
        job = Import.create([key, "city"], restore_deleted=True, file=[{key: first, "city": "Rome"}])
    assert _ops(made) == [("POST", "create")]
    assert (job.state, job.restore_deleted) == ("Waiting", True)
    stored = "SELECT restore_deleted, columns FROM import WHERE id = ?"
    ((restored, columns),) = either_account.rows(stored, job.id)
    assert restored == 1
    assert [column["field"] for column in json.loads(columns)] == [key, "city"]
    either_account.sandbox.finish_jobs()
    job.refresh()
    assert (job.state, job.updated_count, job.error_count, job.errors_ref) == ("Complete", 1, None, None)


def test_a_batch_is_a_file_in_many_forms(account, tmp_path):
    text = 'prospect_id,company\r\n60211,"Quill, ""Sons""\nLtd"\r\n'
    path = tmp_path / "rows.csv"
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    job = Import.create()
    forms = [path, str(path), text, text.encode(), io.BytesIO(text.encode()), io.StringIO(text)]
    for form in forms:
        job.add_batch(form)
    assert _batches(account, job) == [text] * len(forms)
    job.add_batch(dict(row) for row in [{"prospect_id": 60211, "company": 'Quill, "Sons"\nLtd'}])
    assert _batches(account, job)[-1] == text


def test_values_are_written_as_pardot_takes_them(account):
    row = {"prospect_id": 60211, "is_starred": True, "Seats": Decimal("900.50"), "Renewal_Date": date(2026, 3, 1)}
    job = Import.create()
    job.add_batch([{**row, "score": 5.0, "annual_revenue": "1,000", "city": None}])
    (content,) = _batches(account, job)
    assert content.splitlines()[1] == '60211,1,900.50,2026-03-01,5,"1,000",'


# --- refused before a request -----------------------------------------------------------------------------------------


class Broken(tzinfo):
    """A time zone that can't tell its offset."""

    def utcoffset(self, when):
        raise OverflowError


_NO_SCORE = r"row 2: Prospect\.score can't be empty: Pardot refuses an empty one; write 0.*ImportColumn\('score', null"
BAD_ROWS = {
    "no row": ([], "there is no row"),
    "a header alone": ("email,city\n", "there is no row"),
    "no dict": ([["a", "b"]], "row 1 is"),
    "other fields": ([{"email": "a@b.example"}, {"city": "x"}], "row 2 has other fields"),
    "a naive moment": ([{"email": "a@b.example", "notes": datetime(2026, 1, 1)}], "no time zone"),  # noqa: DTZ001
    "a list": ([{"email": "a@b.example", "city": ["x"]}], "'city' holds one value, not several"),
    "an unknown field": ([{"email": "a@b.example", "citty": "x"}], "'citty' is no field"),
    "twice": ("email,email\na@b.example,a@b.example\n", "comes twice"),
    "no name": ("email,\na@b.example,x\n", "has no name"),
    "too few values": ("email,city\na@b.example\n", "row 1 has 1 values under a header of 2"),
    "no key": ([{"city": "x"}], "no column tells whose row it is"),
    "the id": ([{"id": 60211, "city": "x"}], "calls the id of a prospect prospect_id"),
    "no CSV": ('email,city\n"a@b.example,x\n', "no CSV"),
    "Latin-1": ("email,city\na@b.example,Köln\n".encode("latin-1"), "not in UTF-8"),
    "no file": ("nowhere.csv", "can't be read"),
    "a number": (5, "is no batch"),
    "no field": ([{}], "row 1 has no field"),
    "no text": ("", "there is no row"),
    "no path": ("a\0b.csv", "can't be read: it is no path"),
    "half a character": ("email,city\na@b.example,\ud800\n", "half of a character"),
    "half a character in a row": (
        [{"email": "a@b.example", "city": "\ud83d"}],
        "city of row 1 holds half of a character",
    ),
    "no number": ([{"email": "a@b.example", "score": float("nan")}], "score of row 1 can't be nan"),
    "half a number": ([{"email": "a@b.example", "score": 5.5}], "row 1: Prospect.score can't be 5.5.*whole number"),
    "a number as a text": ([{"email": "a@b.example", "zip": 1067}], "row 1: Prospect.zip can't be 1067"),
    "a flag as a number": ([{"email": "a@b.example", "score": True}], "row 1: Prospect.score can't be True"),
    "a moment as a text": (
        [{"email": "a@b.example", "notes": datetime(2026, 1, 1, tzinfo=UTC)}],
        "row 1: Prospect.notes can't be datetime",
    ),
    "NUL": ([{"email": "a@b.example", "city": "Ba\0th"}], "city of row 1 .*XML can't carry"),
    "an empty value of several": (
        [{"email": "a@b.example", "Interests": ["x", None]}],
        "Interests of row 1 can't be",
    ),
    "endless": ([{"email": "a@b.example", "score": Decimal("-Infinity")}], "score of row 1 can't be Dec"),
    "a NUL in a row": ([{"email": "a@b.example", "city": "Ba\0th"}], r"city of row 1 holds the character '\\x00'"),
    "a control character in a later row": (
        [{"email": "a@b.example", "city": "Bath"}, {"email": "c@b.example", "city": "\x0b"}],
        r"city of row 2 holds the character '\\x0b', which XML can't carry",
    ),
    "a NUL in a file": ("email,city\na@b.example,x\nb@b.example,\0\n", r"city of row 2 holds the character '\\x00'"),
    "a control character in bytes": (b'email,city\n"a@b.example","a\n\x1bb"\n', r"city of row 1 holds .*'\\x1b'"),
    "a NUL in a header": (b"email,ci\0ty\na@b.example,x\n", r"the header's 'ci\\x00ty' holds"),
    "a NUL in a name": ([{"email": "a@b.example", "ci\0ty": "x"}], r"the name 'ci\\x00ty' holds"),
    "a placeholder": ([{"prospect_id": -1, "city": "x"}], r"row 1: Prospect\.id can't be -1: it is no id.*rehearsed"),
    "a placeholder of another object": (
        [{"email": "a@b.example", "campaign_id": 5}, {"email": "c@b.example", "campaign_id": -4}],
        r"row 2: Prospect\.campaign_id can't be -4: it is no id",
    ),
    "the end of the calendar": (
        [{"email": "a@b.example", "notes": datetime.max.replace(tzinfo=UTC)}],
        "notes of row 1 can't be datetime.*end of the calendar",
    ),
    "a broken zone": (
        [{"email": "a@b.example", "notes": datetime(2026, 1, 1, tzinfo=Broken())}],
        "notes of row 1 can't be .*time zone can't tell its offset",
    ),
    "no score": ([{"email": "a@b.example", "score": 5}, {"email": "c@b.example", "score": None}], _NO_SCORE),
    "no score as a text": ([{"email": "a@b.example", "score": "5"}, {"email": "c@b.example", "score": " "}], _NO_SCORE),
    "no score in a file": ("email,score\n\na@b.example,5\nc@b.example,\n", _NO_SCORE),
    "no score in bytes": (b'\xef\xbb\xbfscore,email\n5,a@b.example\n"",c@b.example\n', _NO_SCORE),
    "no address": (
        [{"prospect_id": 60211, "email": ""}],
        r"row 1: Prospect\.email can't be empty: Pardot needs it in every record",
    ),
    "too large": (b"email,city\n" + b"a@b.example,x\n" * 800_000, "takes less than 10,485,760"),
}


@pytest.mark.slow
@pytest.mark.parametrize(("rows", "why"), BAD_ROWS.values(), ids=BAD_ROWS)
def test_a_bad_batch_is_refused_before_a_request(account, rows, why):
    job = Import.create()
    with account.recorded() as made, pytest.raises(ValidationError, match=why):
        job.add_batch(rows)
    with account.recorded() as further, pytest.raises(ValidationError, match=why):
        Import.create(file=rows)
    assert made + further == []


def test_the_header_is_that_of_the_columns_and_of_the_batches_before(account):
    job = Import.create(["prospect_id", "city"])
    with account.recorded() as made:
        with pytest.raises(ValidationError, match="has 1 columns"):
            job.add_batch([{"prospect_id": 60211}])
        with pytest.raises(ValidationError, match=r"\(prospect_id, state\)"):
            job.add_batch([{"prospect_id": 60211, "state": "x"}])
    assert made == []
    job.add_batch([{"prospect_id": 60211, "city": "Bath"}])
    with pytest.raises(ValidationError, match="same header in the same order"):
        job.add_batch([{"city": "Bath", "prospect_id": 60211}])
    assert len(_batches(account, job)) == 1


def test_an_open_file_that_can_not_be_read_is_told(account):
    closed = io.StringIO("email,city\na@b.example,x\n")
    closed.close()
    latin = io.TextIOWrapper(io.BytesIO(b"email,city\na@b.example,K\xf6ln\n"), encoding="utf-8")
    for file, why in ((closed, "closed file"), (latin, "can't decode")):
        with account.recorded() as made, pytest.raises(ValidationError, match=why):
            Import.create(file=file)
        assert made == []


def test_a_far_too_large_file_is_not_read(account, tmp_path):
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(2**40)  # takes no room
    with account.recorded() as made, pytest.raises(ValidationError, match=r"1,099,511,627,776 bytes.*Split its rows"):
        Import.create(file=path)
    assert made == []


LONG = "x" * 2_000_000  # five of these rows fit into a batch


@pytest.mark.slow
def test_rows_that_are_too_large_for_a_batch_are_split(account):
    ids = account.column("SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id LIMIT 12")
    rows = [{"prospect_id": prospect_id, "comments": f"{prospect_id}{LONG}"} for prospect_id in ids]
    job = Import.create()
    with account.recorded() as made:
        job.add_batch(rows)
    assert [request.op for request in made] == ["batch"] * 3
    assert all(len(content) < 10 * 2**20 for content in _batches(account, job))
    with account.recorded() as made:
        whole = Import.create(file=rows)
    assert [request.op for request in made] == ["create", "batch", "batch", "batch", "update"]
    assert whole.state == "Waiting"
    account.sandbox.finish_jobs()
    held = account.rows("SELECT id, comments FROM prospect WHERE comments LIKE '%xxx' ORDER BY id")
    assert held == [(row["prospect_id"], row["comments"]) for row in rows]
    whole.refresh()
    assert (whole.updated_count, whole.error_count) == (12, None)


@pytest.mark.slow
def test_a_row_or_rows_that_no_import_takes_are_refused_before_a_request(account):
    job = Import.create()
    job.add_batch([{"prospect_id": 60211, "comments": "x"}])
    with account.recorded() as made:
        with pytest.raises(ValidationError, match=r"row 2 has 10,\d+,\d+ bytes, and Pardot takes less than 10,485,760"):
            job.add_batch([{"prospect_id": 60211, "comments": text} for text in ("x", "x" * 10_500_000)])
        with pytest.raises(ValidationError, match=r"make 10 batches of less than 10,485,760 bytes.*room for 9"):
            job.add_batch([{"prospect_id": 60211, "comments": "x" * 9_000_000}] * 10)
        with pytest.raises(ValidationError, match="make 11 batches"):
            Import.create(file=[{"prospect_id": 60211, "comments": "x" * 9_000_000}] * 11)
    assert made == []


@pytest.mark.slow
def test_an_error_behind_the_first_of_several_batches_tells_what_was_added(make_account):
    account = make_account(prospects=60, version=4, connecting={"max_changes": 7})
    job = Import.create()
    rows = [{"prospect_id": 60211, "comments": LONG}] * 7
    account.sandbox.faults.add(ErrorCode(157), on="import/batch", nth=2)
    with pytest.raises(PardotError) as caught:
        job.add_batch(rows)
    assert caught.value.__notes__ == ["1 of 2 batches were added, with the first 5 rows."]
    job.add_batch(rows[5:])  # and no more: the refused ones are no change
    assert [content.count("60211") for content in _batches(account, job)] == [5, 2]
    with account.recorded() as made, pytest.raises(ChangeLimitError):
        job.add_batch(rows[:1])
    assert made == []


@pytest.mark.slow
def test_an_import_whose_batches_were_not_all_added_is_not_submitted(account):
    account.sandbox.faults.add(ErrorCode(157), on="import/batch", nth=2)
    with pytest.raises(PardotError) as caught:
        Import.create(file=[{"prospect_id": 60211, "comments": LONG}] * 7)
    (number,) = account.column("SELECT id FROM import")
    assert caught.value.__notes__ == [
        "1 of 2 batches were added, with the first 5 rows.",
        f"Import {number} was not submitted: nothing of it is imported, and it expires after 24 hours.",
    ]
    assert account.column("SELECT state FROM import") == ["Open"]
    with account.recorded() as made, unit_of_work(dry_run=True):
        Import.create(file=[{"prospect_id": 60211, "comments": LONG}] * 7)
    assert made == []


# Around the 131,072 characters that Python's csv reads without being told, and far more.
@pytest.mark.parametrize("text", ["x" * 131_071, 'a "b",\n' * 30_000 + ".", "ü" * 300_000 + "end"])
def test_cells_of_any_length_go_in_and_come_out(account, text):
    job = Import.create()
    job.add_batch([{"prospect_id": 60211, "comments": text}, {"prospect_id": 999_999, "comments": text}])
    quoted = text.replace('"', '""')
    job.add_batch(f'prospect_id,comments\n60213,"{quoted}"\n')
    job.submit()
    account.sandbox.finish_jobs()
    job.refresh()
    assert account.column("SELECT comments FROM prospect WHERE id IN (60211, 60213)") == [text, text]
    with job.download_errors() as errors:
        assert [row["comments"] for row in errors] == [text]
    export = Export.create(Prospect, fields=["id", "comments"], updated_after="yesterday")
    account.sandbox.finish_jobs()
    export.refresh()
    found = {row["id"]: row["comments"] for file in export.downloads() for row in file}
    assert (found["60211"], found["60213"]) == (text, text)


def test_the_rows_separator_is_named_where_it_is_no_comma(account):
    job = Import.create()
    for separator, name in ((";", r"semicolon \(;\)"), ("\t", "tab"), ("|", r"bar \(\|\)")):
        text = f"prospect_id{separator}city\n60211{separator}Bath, Somerset\n"
        with account.recorded() as made, pytest.raises(ValidationError, match=f"separated by a {name}") as caught:
            job.add_batch(text)
        assert made == []
        assert f"delimiter={separator!r}" in str(caught.value)
        job.add_batch(csv.DictReader(text.splitlines(), delimiter=separator))
    assert all("Bath, Somerset" in content for content in _batches(account, job))


def test_bytes_may_be_of_any_kind(account):
    content = b"email,city\nada@b.example,Bath\n"
    job = Import.create()
    for source in (bytearray(content), memoryview(content)):
        job.add_batch(source)
    assert _batches(account, job) == [content.decode()] * 2


@pytest.mark.parametrize("value", ["yes", None, 1])
def test_restoring_is_true_or_false(account, value):
    with account.recorded() as made, pytest.raises(ValidationError, match="True or False"):
        Import.create(restore_deleted=value)
    assert made == []


def test_an_import_without_failed_rows_has_no_error_file(account):
    job = Import.create(file=[{"prospect_id": 60211, "city": "Bath"}])
    account.sandbox.finish_jobs()
    (listed,) = Import.objects.all()
    with account.recorded() as made:
        assert list(listed.download_errors()) == []  # a query does not show whether there is one
    assert _ops(made) == [("GET", "downloadErrors")]
    job.refresh()
    with account.recorded() as made, pytest.raises(StateError, match="no row failed"):
        job.download_errors()
    assert made == []


def test_an_import_takes_ten_batches(account):
    job = Import.create()
    for number in range(10):
        job.add_batch([{"prospect_id": 60211, "city": str(number)}])
    with account.recorded() as made, pytest.raises(StateError, match="10 batches"):
        job.add_batch([{"prospect_id": 60211, "city": "x"}])
    assert made == []
    with pytest.raises(StateError) as caught:  # another object does not know of them, Pardot does
        Import.reference(id=job.id).add_batch([{"prospect_id": 60211, "city": "x"}])
    assert caught.value.code == 160


@pytest.mark.parametrize(
    ("columns", "why"),
    [
        ("email", "no list"),
        ([], "names none"),
        ([5], "is no column"),
        (["email", "email"], "comes twice"),
        (["emial"], "Did you mean 'email'"),
        ([ImportColumn("email", overwrite="no")], "True or False"),
        ([ImportColumn(5)], "is no column"),
        (["city"], "no column tells whose row it is"),
    ],
)
def test_bad_columns_are_refused_before_a_request(account, columns, why):
    with account.recorded() as made, pytest.raises(ValidationError, match=why):
        Import.create(columns)
    assert made == []


def test_version_3_matches_by_address_alone(account_v3):
    with account_v3.recorded() as made, pytest.raises(ValidationError, match="version 3 matches by email"):
        Import.create(["prospect_id", "city"])
    assert made == []


def test_custom_fields_are_columns_too(account):
    assert "Interests" in account.connection.custom_fields
    job = Import.create(["prospect_id", "Interests_0", "Interests_1"])
    assert job.state == "Open"
    with pytest.raises(ValidationError, match="'Interest' is no field of prospects"):
        Import.create(["prospect_id", "Interest"])


def test_a_field_that_pardot_sets_itself_is_named_when_it_refuses_the_batch(account):
    job = Import.create()
    with pytest.raises(ValidationError, match="sets these itself: created_at") as caught:
        job.add_batch([{"prospect_id": 60211, "created_at": "2026-01-01 00:00:00"}])
    assert caught.value.code == 130


# --- states -----------------------------------------------------------------------------------------------------------


def test_a_state_that_forbids_it_is_told_before_a_request(account):
    job = Import.create(["prospect_id", "city"], file=[{"prospect_id": 60211, "city": "Bath"}])
    with account.recorded() as made:
        for forbidden in (lambda: job.add_batch([{"prospect_id": 1, "city": "x"}]), job.submit, job.download_errors):
            with pytest.raises(StateError, match=f"<Import {job.id} Waiting> is Waiting"):
                forbidden()
    assert made == []
    account.sandbox.finish_jobs()
    job.refresh()
    with pytest.raises(StateError, match=r"is Complete.*Import.create\(\) opens a new one"):
        job.submit()


def test_what_is_not_known_pardot_decides(account):
    job = Import.create()
    other = Import.reference(id=job.id)
    with pytest.raises(StateError) as caught:
        other.submit()
    assert caught.value.code == 156  # nothing to import
    other.add_batch([{"prospect_id": 60211, "city": "Bath"}])
    assert other.submit()
    assert other.state == "Waiting"
    with pytest.raises(StateError) as caught:
        job.submit()  # which believes that it is Open
    assert caught.value.code == 155


def test_an_empty_score_is_refused_with_the_only_file_too(account):
    with account.recorded() as made, pytest.raises(ValidationError, match=_NO_SCORE):
        Import.create(file="prospect_id,score\n60211,5\n60212,\n")
    assert made == []


@pytest.mark.parametrize("options", [{"null_overwrite": False}, {"overwrite": False}])
def test_an_empty_score_is_taken_where_its_column_keeps_the_stored_one(account, options):
    before = account.column("SELECT score FROM prospect WHERE id IN (60211, 60212) ORDER BY id")
    columns = [ImportColumn("prospect_id"), ImportColumn("score", **options)]
    job = Import.create(columns)
    job.add_batch([{"prospect_id": 60211, "score": None}, {"prospect_id": 60212, "score": ""}])
    job.submit()
    Import.create(columns, file="prospect_id,score\n60211,\n")
    account.sandbox.finish_jobs()
    job.refresh()
    assert (job.error_count, job.updated_count) == (None, 2)
    assert account.column("SELECT score FROM prospect WHERE id IN (60211, 60212) ORDER BY id") == before


def test_an_empty_score_is_pardots_to_judge_where_nobody_knows_what_its_column_keeps(account):
    job = Import.create([ImportColumn("prospect_id"), ImportColumn("score", null_overwrite=False)])
    assert Import.reference(id=job.id).add_batch([{"prospect_id": 60211, "score": None}])
    assert Import.objects.get(id=job.id).add_batch([{"prospect_id": 60212, "score": None}])


def test_an_expired_import_is_refused(account):
    job = Import.create()
    account.sandbox.execute("UPDATE import SET created_at = '2020-01-01 00:00:00' WHERE id = ?", (job.id,))
    job.refresh()
    assert job.is_expired
    with account.recorded() as made, pytest.raises(StateError, match="has expired"):
        job.add_batch([{"prospect_id": 60211, "city": "x"}])
    assert made == []


def test_a_job_is_not_saved_and_not_deleted(account):
    job = Import.create()
    with account.recorded() as made:
        with pytest.raises(UnsupportedError, match=r"Import.create\(\)"):
            job.save()
        with pytest.raises(UnsupportedError, match=r"Import.create\(\)"):
            Import.objects.create(columns=None)
        with pytest.raises(UnsupportedError, match="can't delete imports"):
            job.delete()
        with pytest.raises(StateError, match="was not created"):
            Import().submit()
    assert made == []


# --- queries ----------------------------------------------------------------------------------------------------------


def test_imports_are_found_and_show_what_queries_show(account):
    first, second = Import.create(), Import.create(file=[{"prospect_id": 60211, "city": "Bath"}])
    account.sandbox.execute("UPDATE import SET origin = 'UI' WHERE id = ?", (first.id,))
    with account.recorded() as made:
        (found,) = Import.objects.filter(status="Waiting", origin="api", created_after="yesterday")
        assert (found, found.origin, found.state) == (second, "API", "Waiting")
        assert found.created_at is not None
        assert found.created_at.tzinfo is not None
    assert {served.op for served in made} == {"query"}
    assert [job.id for job in Import.objects.filter(origin="ui")] == [first.id]
    assert Import.objects.filter(origin="all").filter(origin="ui").count() == 1
    assert [job.id for job in Import.objects.exclude(status="Open")] == [second.id]
    assert [job.id for job in Import.objects.where(origin="UI")] == [first.id]
    with pytest.raises(FieldError, match="no opposite"):
        Import.objects.exclude(origin="api")
    with pytest.raises(ValidationError, match="Open, Ready, Waiting, Processing, Complete"):
        Import.objects.filter(status="Done")


def test_an_import_without_an_id_is_refused(account):
    body = json.dumps({"result": {"total_results": 1, "import": {"state": "Open"}}})
    for records in (Import.objects.all()[:3], Import.objects.all()):
        account.sandbox.next_answer(body=body, content_type="application/json")
        with pytest.raises(InvalidResponseError, match="without an id"):
            list(records)


def test_what_a_read_does_not_repeat_is_kept(account):
    created = Import.create(["prospect_id", "city"])
    with pytest.raises(UnreadableFieldError, match="shown by queries alone"):
        _ = created.created_at
    (found,) = Import.objects.all()
    moment, origin = found.created_at, found.origin
    with account.recorded() as made:
        assert found.created_count is None  # a read shows it
    assert _ops(made) == [("GET", "read")]
    assert (found.created_at, found.origin) == (moment, origin)
    with pytest.raises(UnreadableFieldError, match="only be written"):
        _ = found.columns
    copy = pickle.loads(pickle.dumps(created))
    assert copy.columns == [ImportColumn("prospect_id"), ImportColumn("city")]


def test_a_walk_gives_each_import_once(account):
    number = 230
    account.sandbox.execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
        " INSERT INTO import (operation, object, state, created_at, updated_at)"
        " SELECT 'Upsert', 'Prospect', 'Open', datetime('2026-01-01', '+' || (i * 37 % 1000) || ' minutes'),"
        " '2026-01-01 00:00:00' FROM n",
        (number,),
    )
    ids = account.column("SELECT id FROM import ORDER BY id")
    with account.recorded() as made:
        assert [job.id for job in Import.objects.all()] == ids
    assert {served.params["limit"] for served in made} == {"100"}
    assert len(made) == 4
    by_time = account.column("SELECT id FROM import ORDER BY created_at DESC, id")
    times = dict(account.rows("SELECT id, created_at FROM import"))
    found = [job.id for job in Import.objects.order_by("-created_at")]
    assert [times[i] for i in found] == [times[i] for i in by_time]
    assert sorted(found) == ids
    assert [job.id for job in Import.objects.order_by("-id")] == ids[::-1]
    with account.recorded() as made:
        assert [job.id for job in Import.objects.order_by("-id")[5:145]] == ids[::-1][5:145]
        assert Import.objects.count() == number
        assert Import.objects.order_by("-id").first().id == ids[-1]
    assert len(made) == 4
    with pytest.raises(FieldError, match="one form"):
        Import.objects.output("full")


def test_a_deletion_during_a_walk_loses_no_import(account):
    for _ in range(3):
        Import.create()
    account.sandbox.execute(
        "INSERT INTO import (operation, object, state, created_at, updated_at) SELECT operation, object, state,"
        " created_at, updated_at FROM import, (SELECT 1 FROM prospect LIMIT 50)"
    )
    ids = account.column("SELECT id FROM import ORDER BY id")
    assert len(ids) > 100
    walk = Import.objects.all().iterator()
    found = [next(walk).id]
    account.sandbox.execute("DELETE FROM import WHERE id = ?", (ids[0],))
    found += [job.id for job in walk]
    assert found == ids


# --- faults -----------------------------------------------------------------------------------------------------------


def test_a_lost_batch_is_never_sent_again(patient):
    job = Import.create(["prospect_id", "city"])
    patient.sandbox.next_answer(close=True, body=None)
    with patient.recorded() as made, pytest.raises(UncertainWriteError, match="in the import twice"):
        job.add_batch([{"prospect_id": 60211, "city": "Bath"}])
    assert _ops(made) == [("POST", "batch")]
    assert len(_batches(patient, job)) == 1


@pytest.mark.slow
@pytest.mark.parametrize("body", [b"", None], ids=["before", "after"])
def test_a_lost_submit_is_looked_at(patient, body):
    job = Import.create(["prospect_id", "city"])
    job.add_batch([{"prospect_id": 60211, "city": "Bath"}])
    patient.sandbox.next_answer(close=True, body=body)
    with patient.recorded() as made:
        assert job.submit()
    assert _ops(made)[:2] == [("PATCH", "update"), ("GET", "read")]
    assert _ops(made)[2:] == ([("PATCH", "update")] if body == b"" else [])
    assert job.state in {"Waiting", "Processing"}


@pytest.mark.slow
def test_a_submit_stays_uncertain_where_looking_fails(patient):
    job = Import.create(["prospect_id", "city"])
    job.add_batch([{"prospect_id": 60211, "city": "Bath"}])
    patient.sandbox.next_answer(close=True, body=None)
    patient.sandbox.faults.add(ErrorCode(157), on="import/read")
    with pytest.raises(UncertainWriteError, match="Looking whether it happened failed") as caught:
        job.submit()
    assert isinstance(caught.value.__cause__, ServerError)
    assert patient.column("SELECT state FROM import") == ["Waiting"]


@pytest.mark.slow
def test_a_submit_that_never_arrives_did_not_happen(patient):
    job = Import.create(["prospect_id", "city"])
    job.add_batch([{"prospect_id": 60211, "city": "Bath"}])
    patient.sandbox.faults.add(Reset(), on="import/update", every=1)
    with patient.recorded() as made, pytest.raises(ConnectionFailedError, match="was sent 5 times"):
        job.submit()
    assert [op for _, op in _ops(made)] == ["update", "read"] * 5
    assert patient.column("SELECT state FROM import") == ["Open"]


def test_a_lost_create_says_what_to_do(patient):
    patient.sandbox.next_answer(close=True, body=None)
    with pytest.raises(UncertainWriteError, match="expires after 24 hours"):
        Import.create()
    patient.sandbox.next_answer(status=200, body='{"hello": 1}', content_type="application/json")
    with patient.recorded() as made, pytest.raises(UncertainWriteError, match="may be imported"):
        Import.create(file=[{"prospect_id": 60211, "city": "Bath"}])
    assert _ops(made) == [("POST", "create")]


def test_a_broken_download_is_repeated(patient):
    job = Import.create(file=[{"prospect_id": "x", "city": "Bath"}])
    patient.sandbox.finish_jobs()
    job.refresh()
    patient.sandbox.faults.add(Truncated(), on="import/downloadErrors")
    patient.sandbox.faults.add(ErrorCode(116), on="import/downloadErrors")
    with patient.recorded() as made, job.download_errors() as errors:
        assert [row["city"] for row in errors] == ["Bath"]
    assert _ops(made) == [("GET", "downloadErrors")] * 3
    patient.connection._exchange.patience = Patience(wait=0)
    for body in ("<html>Sorry</html>", "", '{"id": 5}'):
        patient.sandbox.next_answer(body=body, content_type="text/csv")
        with pytest.raises(InvalidResponseError):
            job.download_errors()
    patient.sandbox.faults.add(ErrorCode(157), on="import/read")
    with pytest.raises(ServerError) as caught:
        job.refresh()
    assert caught.value.code == 157


# --- units of work ----------------------------------------------------------------------------------------------------


def test_a_rehearsal_sends_nothing(account):
    real = Import.create(["prospect_id", "city"])
    with account.recorded() as made, unit_of_work(dry_run=True):
        job = Import.create(["prospect_id", "city"])
        assert not job.add_batch([{"prospect_id": 60211, "city": "Bath"}])
        assert not job.submit()
        with pytest.raises(ValidationError, match="exactly these columns"):
            real.add_batch([{"prospect_id": 60211, "ciity": "Bath"}])
        assert not real.submit()
    assert made == []
    assert job.id < 0
    with account.recorded() as made, pytest.raises(StateError, match="was rehearsed"):
        job.submit()
    assert made == []
    assert account.column("SELECT state FROM import") == ["Open"]


def test_a_unit_of_work_sends_jobs_at_once(account):
    with unit_of_work():
        job = Import.create(["prospect_id", "city"])
        prospect = Prospect.objects.get(id=60211)
        prospect.city = "Bath"
        prospect.save()
        assert account.column("SELECT id FROM import") == [job.id]
        assert account.one("SELECT city FROM prospect WHERE id = 60211") != "Bath"


# --- several values ---------------------------------------------------------------------------------------------------

INTERESTS = "SELECT value FROM prospect_value WHERE prospect_id = ? AND field_id = 'Interests' ORDER BY position"


def test_lists_stand_in_columns_of_their_own(either_account):
    key = "email" if either_account.version == 3 else "prospect_id"
    prospects = [Prospect.objects.get(id=number) for number in (60211, 60213)]
    rows = [
        {key: prospects[0].email if key == "email" else 60211, "Interests": ["Events", "Reporting"], "city": "Bath"},
        {key: prospects[1].email if key == "email" else 60213, "Interests": None, "city": "Wells"},
    ]
    job = Import.create()
    job.add_batch(rows)
    job.submit()
    either_account.sandbox.finish_jobs()
    job.refresh()
    assert (job.error_count, job.updated_count) == (None, 2)
    assert _batches(either_account, job)[0].splitlines()[0] == f"{key},Interests_0,Interests_1,city"
    assert either_account.column(INTERESTS, 60211) == ["Events", "Reporting"]
    assert either_account.column(INTERESTS, 60213) == []


def test_batches_with_shorter_lists_have_the_columns_of_the_first(account):
    job = Import.create()
    job.add_batch([{"prospect_id": 60211, "Interests": ["Events", "Reporting"]}])
    job.add_batch([{"prospect_id": 60212, "Interests": ["E-mail"]}, {"prospect_id": 60213, "Interests": "Events"}])
    job.add_batch([{"prospect_id": 60214, "Interests": None}])
    with pytest.raises(
        ValidationError, match=r"Interests has up to 3 values.*columns for 2.*Interests_0 to Interests_2"
    ):
        job.add_batch([{"prospect_id": 60215, "Interests": ["Events", "Reporting", "E-mail"]}])
    assert [text.splitlines() for text in _batches(account, job)] == [
        ["prospect_id,Interests_0,Interests_1", "60211,Events,Reporting"],
        ["prospect_id,Interests_0,Interests_1", "60212,E-mail,", "60213,Events,"],
        ["prospect_id,Interests_0,Interests_1", "60214,,"],
    ]


def test_columns_say_how_many_values_there_may_be(account):
    job = Import.create(["prospect_id", "Interests_0", "Interests_1", "Interests_2"])
    job.add_batch([{"prospect_id": 60211, "Interests": ["Events"]}])
    job.submit()
    account.sandbox.finish_jobs()
    job.refresh()
    assert not job.error_count
    assert account.column(INTERESTS, 60211) == ["Events"]


def test_all_custom_values_of_a_walk_can_be_imported_as_they_are(account):
    """What `values()` gives is what rows take, whatever the kind of the fields."""
    names = ("Interests", "Consents", "Seats", "Renewal_Date", "Referral_Note", "Plan")
    stored = account.rows("SELECT prospect_id, field_id, value FROM prospect_value ORDER BY 1, 2, position")
    rows = [{"prospect_id": row.pop("id"), **row} for row in Prospect.objects.values("id", *names)]
    job = Import.create()
    job.add_batch(rows)
    job.submit()
    account.sandbox.finish_jobs()
    job.refresh()
    assert not job.error_count, list(job.download_errors())
    assert account.rows("SELECT prospect_id, field_id, value FROM prospect_value ORDER BY 1, 2, position") == stored
