"""`iterator(checkpoint=...)`: a scan goes on where it stopped, seeing nothing twice and missing nothing."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import zlib
from datetime import timedelta
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pardot_orm import EmailClick, Export, Import, Prospect, Q, Visit, connect, unit_of_work
from pardot_orm.errors import (
    BudgetExceededError,
    BulkError,
    CheckpointError,
    DailyLimitError,
    FieldError,
    ValidationError,
)

ALIVE = "select id from prospect where is_archived = 0 order by id"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "scan.ckpt"


def _ids(records):
    return [record.id for record in records]


def _sealed(text):
    """Return a checkpoint as it would have been written, whatever was changed in it."""
    header, last = text.split("\n", 1)
    state = json.loads(last)
    check = zlib.crc32(f"{header}\n".encode() + json.dumps({n: state[n] for n in ("after", "complete")}).encode())
    return f"{header}\n" + json.dumps({**state, "check": f"{check:08x}"}).ljust(len(last) - 1) + "\n"


# --- going on -------------------------------------------------------------------------------------------------------


@pytest.mark.slow
@given(stops=st.lists(st.integers(0, 260), max_size=6), descending=st.booleans())
def test_parts_of_a_scan_are_the_whole(big, tmp_path_factory, stops, descending):
    path = tmp_path_factory.mktemp("scan") / "scan.ckpt"
    query = Prospect.objects.only("id").order_by("-id" if descending else "id")
    done = []
    for stop in stops:
        scan = query.iterator(checkpoint=path)
        part = _ids(islice(scan, stop))
        scan.close()
        done += part if len(part) < stop else part[:-1]  # the last one was in hand when it stopped: it comes again
    assert done + _ids(query.iterator(checkpoint=path)) == _ids(query)


def test_a_record_is_done_when_the_next_one_is_asked_for(big, path):
    scan = Prospect.objects.iterator(checkpoint=path)
    first, second = next(scan), next(scan)
    scan.close()
    again = _ids(Prospect.objects.iterator(checkpoint=path))
    assert first.id not in again
    assert again[0] == second.id
    assert [first.id, *again] == big.column(ALIVE)


def test_an_exception_leaves_its_record_to_be_done(big, path):
    def fail_at(number):
        for i, prospect in enumerate(Prospect.objects.iterator(checkpoint=path)):
            if i == number:
                raise KeyError(prospect.id)

    with pytest.raises(KeyError) as caught:
        fail_at(250)
    assert next(Prospect.objects.iterator(checkpoint=path)).id == caught.value.args[0]


def test_a_complete_scan_gives_nothing_and_says_why(big, path, caplog):
    assert _ids(Prospect.objects.iterator(checkpoint=path)) == big.column(ALIVE)
    with big.recorded() as made:
        assert not list(Prospect.objects.iterator(checkpoint=path))
    assert not made
    assert "is complete; delete the file to begin anew" in caplog.text
    path.unlink()
    assert len(list(Prospect.objects.iterator(checkpoint=path))) == len(big.column(ALIVE))


def test_it_ends_where_it_ended_when_it_began(account, path):
    before = account.column(ALIVE)
    scan = Prospect.objects.iterator(checkpoint=path)
    next(scan)
    scan.close()
    new = Prospect.objects.create(email="added.meanwhile@example.com")
    last = account.one("select max(id) from prospect where is_archived = 0 and id <> ?", new.id)
    account.sandbox.execute("update prospect set is_archived = 1 where id = ?", (last,))
    assert _ids(Prospect.objects.iterator(checkpoint=path)) == before[:-1]


def test_words_mean_what_they_meant_when_it_began(make_account, path):
    account = make_account(prospects=60, timezone="UTC", connecting={"timezone": "UTC"})
    query = Prospect.objects.filter(created_before="today")
    scan = query.iterator(checkpoint=path)
    next(scan)
    scan.close()
    text = path.read_text()
    assert "created_before='today'" in text
    path.write_text(_sealed(text.replace('"started": "20', '"started": "19')))  # a hundred years ago
    assert not list(query.iterator(checkpoint=path))
    assert account.column(ALIVE)


@pytest.mark.slow
def test_it_costs_one_request_more_at_the_beginning(big, path):
    with big.recorded() as plain:
        list(Prospect.objects.only("id").iterator())
    with big.recorded() as kept:
        list(Prospect.objects.only("id").iterator(checkpoint=path))
    assert len(kept) <= len(plain) + 1


@pytest.mark.slow
@pytest.mark.parametrize(
    "query",
    [
        lambda: Prospect.objects.filter(score__gt=50),
        lambda: Prospect.objects.where(first_name__startswith="A"),
        lambda: Prospect.objects.filter(Q(score__gt=90) | Q(grade="A")),
        lambda: Prospect.objects.exclude(score__gt=50).order_by("-id"),
        Prospect.objects.none,
        EmailClick.objects.all,
        lambda: Visit.objects.filter(visitor_ids=list(range(1, 60))),
    ],
    ids=["criterion", "condition", "or", "descending", "none", "clicks", "visits"],
)
def test_every_walk_by_id_can_go_on(big, path, query):
    whole = _ids(query().iterator())
    scan = query().iterator(checkpoint=path)
    seen = _ids(islice(scan, len(whole) // 2))
    scan.close()
    assert seen[:-1] + _ids(query().iterator(checkpoint=path)) == whole


def test_other_rows_and_related_records_go_on_too(big, path):
    whole = list(Prospect.objects.values_list("id", "email"))
    scan = Prospect.objects.values_list("id", "email").iterator(checkpoint=path)
    seen = list(islice(scan, 300))
    scan.close()
    rest = list(Prospect.objects.prefetch_related("campaign").iterator(checkpoint=path))
    assert [row[0] for row in seen[:-1]] + _ids(rest) == [row[0] for row in whole]


@pytest.mark.slow
def test_a_query_of_any_length_goes_on(big, path):
    query = Visit.objects.filter(visitor_ids=list(range(1, 15_000)))
    scan = query.iterator(checkpoint=path)
    first = next(scan)
    scan.close()
    assert path.stat().st_size > 65_536
    assert next(query.iterator(checkpoint=path)).id == first.id


def test_sets_are_the_same_in_whatever_order_a_process_has_them(big, path):
    grades = ["A", "B", "C", "D", "F"]
    for order in (grades, grades[::-1]):  # the keys of a dict are a set whose order is known
        scan = Prospect.objects.where(grade__in=dict.fromkeys(order).keys()).iterator(checkpoint=path)
        next(scan, None)
        scan.close()


# --- one run at a time, of one scan ---------------------------------------------------------------------------------


def test_two_runs_are_refused(big, path):
    scan = Prospect.objects.iterator(checkpoint=path)
    next(scan)
    with pytest.raises(CheckpointError, match="Another run is using"):
        next(Prospect.objects.iterator(checkpoint=path))
    scan.close()
    assert next(Prospect.objects.iterator(checkpoint=path))


def test_a_run_of_another_process_is_refused(big, path):
    program = (
        "import sys, time; from pathlib import Path; from pardot_orm.limits import file_locks as locks;"
        "held = locks.try_lock(Path(sys.argv[1])); print('held', flush=True); time.sleep(60)"
    )
    other = subprocess.Popen([sys.executable, "-c", program, str(path)], stdout=subprocess.PIPE)
    try:
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(CheckpointError, match="Another run"):
            next(Prospect.objects.iterator(checkpoint=path))
    finally:
        other.kill()
        other.communicate()
    assert next(Prospect.objects.iterator(checkpoint=path))


@pytest.mark.parametrize(
    "other",
    [
        lambda: Prospect.objects.filter(score__gt=5),
        lambda: Prospect.objects.order_by("-id"),
        lambda: Prospect.objects.where(first_name="Ann"),
        EmailClick.objects.all,
    ],
)
def test_another_scans_checkpoint_is_refused(big, path, other):
    list(islice(Prospect.objects.iterator(checkpoint=path), 3))
    text = path.read_text()
    with pytest.raises(CheckpointError, match="belongs to another scan"):
        list(other().iterator(checkpoint=path))
    assert path.read_text() == text


def test_another_accounts_checkpoint_is_refused(big, account, path):
    list(islice(Prospect.objects.using(big.connection).iterator(checkpoint=path), 3))
    text = path.read_text()
    path.write_text(_sealed(text.replace(big.connection.account, "0UvANOTHERACCOUNT0")))
    with pytest.raises(CheckpointError, match="0UvANOTHERACCOUNT0"):
        list(Prospect.objects.iterator(checkpoint=path))


@pytest.mark.parametrize("text", ["id,email\n1,ann@example.com\n", "{}\n{}\n", '{"checkpoint": 2}\n{}', "\n", "x"])
def test_a_file_that_is_no_checkpoint_is_left_as_it_is(big, path, text):
    path.write_text(text)
    with pytest.raises(CheckpointError, match="is no checkpoint of a scan"):
        list(Prospect.objects.iterator(checkpoint=path))
    assert path.read_text() == text


@pytest.mark.slow
@pytest.mark.parametrize(
    "change",
    [
        ('"after": 60', '"after": 61'),
        ('"after": 60', '"after": 1e9, "was": 60'),
        ('"complete": false', '"complete": "x"'),
        ('"complete": false', '"complete": true '),
        ('"until": ', '"until": 1'),
        ("created_before", "created_after_"),
        ('"check": "', '"check": "0'),
    ],
)
def test_a_checkpoint_that_was_damaged_is_refused_and_left_as_it_is(big, path, change):
    list(islice(Prospect.objects.filter(created_before="today").iterator(checkpoint=path), 3))
    text = path.read_text()
    damaged = text.replace(*change)
    assert damaged != text
    path.write_text(damaged)
    with pytest.raises(CheckpointError, match=r"scan\.ckpt is no checkpoint.*or was damaged.*delete it to begin anew"):
        list(Prospect.objects.filter(created_before="today").iterator(checkpoint=path))
    assert path.read_text() == damaged
    path.write_text(text)
    assert (
        len(list(Prospect.objects.filter(created_before="today").iterator(checkpoint=path)))
        == len(big.column(ALIVE)) - 2
    )


def test_a_large_file_that_is_none_is_not_read_into_memory(big, path):
    with path.open("wb") as file:
        file.truncate(1 << 36)  # sparse
    with pytest.raises(CheckpointError, match="is no checkpoint of a scan"):
        list(Prospect.objects.iterator(checkpoint=path))


def test_a_place_that_cannot_be_written_is_named(big, tmp_path):
    with pytest.raises(CheckpointError, match="No such file or directory"):
        list(Prospect.objects.iterator(checkpoint=tmp_path / "missing" / "scan.ckpt"))


@pytest.mark.parametrize("order", ["created_at", "-updated_at", "last_activity_at"])
def test_other_orders_and_slices_are_refused_when_written(big, path, order):
    with pytest.raises(FieldError, match="checkpoint resumes a scan in the order of ids"):
        Prospect.objects.order_by(order).iterator(checkpoint=path)
    with pytest.raises(FieldError, match="drop order_by"):
        Prospect.objects.all()[:50].iterator(checkpoint=path)
    with pytest.raises(FieldError, match="drop order_by"):
        Import.objects.order_by("-id").iterator(checkpoint=path)
    with pytest.raises(ValidationError, match="give one"):
        Prospect.objects.iterator(checkpoint=path, after_id=5)


@pytest.mark.parametrize("name", [b"scan.ckpt", "scan.ckpt"])
def test_a_path_may_be_text_or_bytes(big, tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    assert next(Prospect.objects.iterator(checkpoint=name))
    assert (tmp_path / "scan.ckpt").exists()


@pytest.mark.parametrize("value", [5, "", "a\0b", True, ["scan.ckpt"], object()])
def test_what_is_no_path_is_refused_when_written(big, value):
    with pytest.raises(ValidationError, match=r"checkpoint=.*must be the path of a file"):
        Prospect.objects.iterator(checkpoint=value)


@pytest.mark.parametrize("room", [0, 30])
def test_a_full_disk_is_told_and_leaves_no_half_checkpoint(big, path, monkeypatch, room):
    left = room

    def write(fd, content):
        nonlocal left
        if not left:
            raise OSError(errno.ENOSPC, "No space left on device")
        part, left = content[:left], max(left - len(content), 0)
        return written(fd, part)

    written = os.write
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", write)
        with pytest.raises(CheckpointError, match="can't be written: No space left on device"):
            next(Prospect.objects.iterator(checkpoint=path))
    assert _ids(Prospect.objects.iterator(checkpoint=path)) == big.column(ALIVE)


def test_a_disk_that_breaks_amid_a_unit_of_work_is_told_with_what_was_done(account, path, monkeypatch):
    def full(*_):
        raise OSError(errno.EIO, "Input/output error")

    def scan():
        with unit_of_work():
            for prospect in islice(Prospect.objects.iterator(checkpoint=path), 20):
                _bath(prospect)
            monkeypatch.setattr("pardot_orm.limits.file_locks.write", full)

    with pytest.raises(CheckpointError, match="Input/output error") as caught:
        scan()
    assert "20 saved" in caught.value.__notes__[0]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system")
def test_a_forked_child_does_not_go_on_with_its_parents_scan(big, path):
    scan = Prospect.objects.iterator(checkpoint=path)
    next(scan)
    child = os.fork()
    if not child:
        try:
            next(scan)
        except CheckpointError:
            os._exit(0)
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    with pytest.raises(CheckpointError, match="Another run"):
        next(Prospect.objects.iterator(checkpoint=path))
    second = next(scan)
    scan.close()
    assert next(Prospect.objects.iterator(checkpoint=path)).id == second.id


# --- within a unit of work ------------------------------------------------------------------------------------------


def _move(path, stop=None, **options):
    with unit_of_work(**options):
        for prospect in islice(Prospect.objects.iterator(checkpoint=path), stop):
            prospect.city = "Bath"
            prospect.save()


def test_what_was_not_sent_is_not_done(account, path):
    def interrupted():
        with unit_of_work():
            for i, prospect in enumerate(Prospect.objects.iterator(checkpoint=path)):
                prospect.city = "Bath"
                prospect.save()
                if i == 30:
                    raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert not account.one("select count(*) from prospect where city = 'Bath'")
    _move(path)
    assert account.column("select id from prospect where city = 'Bath' order by id") == account.column(ALIVE)


def test_what_was_flushed_is_done(account, path):
    def interrupted():
        with unit_of_work() as work:
            for i, prospect in enumerate(Prospect.objects.iterator(checkpoint=path)):
                prospect.city = "Bath"
                prospect.save()
                if i == 20:
                    work.flush()
                if i == 30:
                    raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    moved = account.column("select id from prospect where city = 'Bath' order by id")
    assert len(moved) == 21
    assert next(Prospect.objects.iterator(checkpoint=path)).id == account.column(ALIVE)[21]
    _move(path)
    assert account.column("select id from prospect where city = 'Bath' order by id") == account.column(ALIVE)


def test_a_quota_that_ends_amid_a_scan_leaves_the_rest_to_be_done(make_account, path):
    account = make_account(prospects=300, daily_limit=7)
    with pytest.raises(DailyLimitError):
        _move(path)
    moved = account.column("select id from prospect where city = 'Bath' order by id")
    assert 0 < len(moved) < len(account.column(ALIVE))
    account.sandbox.clock = account.sandbox.clock.now() + timedelta(days=1)
    with account.recorded() as made:
        _move(path)
    assert account.column("select id from prospect where city = 'Bath' order by id") == account.column(ALIVE)
    assert next(int(r.params["id_greater_than"]) for r in made if r.op == "query") == moved[-1]


def test_what_pardot_refused_is_told_and_done(account, path):
    refused = account.column(ALIVE)[10]
    account.sandbox.execute("update prospect set is_archived = 1 where id = ?", (refused,))

    def scan():
        with unit_of_work():
            for prospect in Prospect.objects.iterator(checkpoint=path):
                prospect.city = "Bath"
                prospect.save()
            Prospect.reference(id=999_999_999).delete()

    with pytest.raises(BulkError):
        scan()
    assert not list(Prospect.objects.iterator(checkpoint=path))


def test_a_rehearsal_leaves_no_trace(account, path):
    _move(path, dry_run=True)
    assert not path.exists()
    _move(path, stop=20)
    text = path.read_text()
    _move(path, dry_run=True)
    assert path.read_text() == text


def test_the_file_is_held_until_the_unit_has_sent(account, path):
    with unit_of_work():
        for prospect in Prospect.objects.iterator(checkpoint=path):
            prospect.city = "Bath"
            prospect.save()
        with connect(sandbox=account.sandbox, alias="other", wait=0), pytest.raises(CheckpointError):
            next(Prospect.objects.using("other").iterator(checkpoint=path))
    assert not list(Prospect.objects.iterator(checkpoint=path))


def _bath(prospect):
    prospect.city = "Bath"
    prospect.save()


def _assert_goes_on_without_a_gap(account, path):
    """A further run does all that the first one did not."""
    _move(path)
    assert account.column("select id from prospect where city = 'Bath' order by id") == account.column(ALIVE)


def test_a_unit_of_work_that_begins_after_the_scan_is_waited_for_too(account, path):
    scan = Prospect.objects.iterator(checkpoint=path)
    _bath(next(scan))

    def interrupted():
        with unit_of_work():
            for i, prospect in enumerate(scan):
                _bath(prospect)
                if i == 10:
                    raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    scan.close()
    _assert_goes_on_without_a_gap(account, path)


def test_a_rehearsal_that_begins_after_the_scan_does_nothing(account, path):
    scan = Prospect.objects.iterator(checkpoint=path)
    next(scan)
    with unit_of_work(dry_run=True):
        for prospect in scan:
            _bath(prospect)
    _assert_goes_on_without_a_gap(account, path)


def test_a_later_sending_does_not_go_past_what_an_earlier_one_left(account, path):
    with unit_of_work() as work:
        for i, prospect in enumerate(Prospect.objects.iterator(checkpoint=path)):
            _bath(prospect)
            if i == 10:
                with account.connection.budget(0), pytest.raises(BudgetExceededError):
                    work.flush()
    assert account.one("select count(*) from prospect where city = 'Bath'") == len(account.column(ALIVE)) - 11
    _assert_goes_on_without_a_gap(account, path)


def test_a_scan_that_outlives_its_unit_of_work_does_not_go_past_what_that_left(account, path):
    scan = Prospect.objects.iterator(checkpoint=path)

    def failing():
        with unit_of_work():
            for prospect in islice(scan, 10):
                _bath(prospect)
            raise KeyError

    with pytest.raises(KeyError):
        failing()
    for prospect in scan:
        _bath(prospect)
    _assert_goes_on_without_a_gap(account, path)


def test_a_change_that_is_left_of_no_record_of_the_scan_holds_it_back(account, path):
    """Nobody knows for which record of the scan it was made."""
    other = account.one("select id from prospect where is_archived = 0 and id > 0 order by id desc limit 1")

    def interrupted():
        with unit_of_work():
            for i, _ in enumerate(Prospect.objects.filter(id__lt=other).iterator(checkpoint=path)):
                _bath(Prospect.reference(id=other))
                if i == 10:
                    raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    first = next(Prospect.objects.filter(id__lt=other).iterator(checkpoint=path))
    assert first.id == account.column(ALIVE)[0]


def test_jobs_can_be_scanned_too(account, path):
    for _ in range(5):
        Import.create(["email"])
        Export.create(Prospect, updated_after="yesterday")
    for model in (Import, Export):
        whole = _ids(model.objects.iterator())
        assert len(whole) == 5
        file = path.with_suffix(f".{model.__name__}")
        scan = model.objects.iterator(checkpoint=file)
        seen = _ids(islice(scan, 3))
        scan.close()
        assert seen[:-1] + _ids(model.objects.iterator(checkpoint=file)) == whole
