"""Slots that the processes of a machine share, and the locks below them."""

from __future__ import annotations

import errno
import os
import sys
import threading
import time
from contextlib import suppress

import pytest

from pardot_orm import Prospect, connect
from pardot_orm.errors import ConcurrencyLimitError
from pardot_orm.limits import file_locks as locks
from pardot_orm.limits import shared_slots
from pardot_orm.limits.admission import Slots
from pardot_orm.limits.shared_slots import LEASE, SharedSlots
from pardot_orm.sandbox import Sandbox


def test_as_many_slots_as_there_are(tmp_path):
    slots = SharedSlots(tmp_path, 2)
    held = [slots.take(0.1), slots.take(0.1)]
    assert slots.in_use() == 2
    with pytest.raises(TimeoutError):
        slots.take(0.05)
    slots.give_back(held[0])
    assert slots.in_use() == 1
    slots.give_back(slots.take(0.1))
    slots.give_back(held[1])
    assert slots.in_use() == 0


def test_a_process_that_uses_more_slots_shares_the_first_ones(tmp_path):
    four, five = SharedSlots(tmp_path, 4), SharedSlots(tmp_path, 5)
    held = [four.take(0.1) for _ in range(4)]
    fifth = five.take(0.1)
    with pytest.raises(TimeoutError):
        five.take(0.05)
    for slot in (*held, fifth):
        four.give_back(slot)
    assert five.in_use() == 0


def test_a_slot_that_was_not_given_back_is_used_again_after_its_lease(tmp_path, monkeypatch):
    slots = SharedSlots(tmp_path, 1)
    slot = slots.take(0.1)
    locks.unlock(slot)  # as the system does for a process that dies
    assert slots.in_use() == 1
    with pytest.raises(TimeoutError):
        slots.take(0.05)
    monkeypatch.setattr(shared_slots, "_now", lambda: time.monotonic() + LEASE + 0.1)
    assert slots.in_use() == 0
    slots.give_back(slots.take(0.1))


def test_a_lease_that_was_rounded_up_holds_at_once(tmp_path, monkeypatch):
    monkeypatch.setattr(shared_slots, "_now", lambda: 1_000_000.0006)
    slots = SharedSlots(tmp_path, 1)
    locks.unlock(slots.take(0.1))  # as the system does for a process that dies
    assert slots.in_use() == 1


@pytest.mark.slow
@pytest.mark.parametrize("jump", [-86_400, -5, 5, 86_400])
def test_a_clock_that_jumps_changes_no_lease_and_no_waiting(tmp_path, monkeypatch, jump):
    slots = SharedSlots(tmp_path, 1)
    locks.unlock(slots.take(0.1))  # as the system does for a process that dies
    now = time.time
    monkeypatch.setattr(time, "time", lambda: now() + jump)
    assert slots.in_use() == 1
    began = time.monotonic()
    with pytest.raises(TimeoutError):
        slots.take(0.2)
    assert 0.2 <= time.monotonic() - began < 2
    monkeypatch.setattr(shared_slots, "_now", lambda: time.monotonic() + LEASE + 0.1)
    slots.give_back(slots.take(0.1))


def test_a_lease_of_before_the_machine_started_anew_holds_nobody_up(tmp_path):
    (tmp_path / "slot-1").write_text(f"{time.monotonic() + 50_000:.3f}")
    assert SharedSlots(tmp_path, 1).in_use() == 0


@pytest.mark.parametrize("text", ["rubbish", "-1", "1e300", "nan", "inf", "9" * 5_000, "[" * 100_000, "\x00\xff"])
def test_what_is_no_lease_holds_nobody_up(tmp_path, text):
    (tmp_path / "slot-1").write_text(text)
    slots = SharedSlots(tmp_path, 1)
    assert slots.in_use() == 0
    slots.give_back(slots.take(0.1))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system")
def test_a_forked_child_does_not_hold_its_parents_slot(tmp_path):
    slots = SharedSlots(tmp_path, 1)
    slot = slots.take(0.1)
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(writer)
        os.read(reader, 1)  # until the parent has looked
        os._exit(0)
    os.close(reader)
    try:
        slots.give_back(slot)
        assert slots.in_use() == 0
    finally:
        os.close(writer)
        os.waitpid(child, 0)


def test_connections_of_one_account_share_its_slots_and_say_so_when_none_is_free(tmp_path):
    with (
        Sandbox(prospects=1) as sandbox,
        connect(sandbox=sandbox, slots=1, wait=0.2) as one,
        connect(sandbox=sandbox, alias="other", slots=1, wait=0.2),
    ):
        assert Prospect.objects.count() >= 0
        with one.slots.taken():
            assert one.slots.in_use == 1
            with pytest.raises(ConcurrencyLimitError, match="processes of this machine") as caught:
                Prospect.objects.using("other").count()
            assert caught.value.code is None
            assert len([r for r in sandbox.requests if r.object]) == 1
        assert Prospect.objects.using("other").count() >= 0


def test_without_a_place_to_write_threads_share_their_slots_all_the_same(monkeypatch, tmp_path, caplog):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    with Sandbox(prospects=3) as sandbox, connect(sandbox=sandbox, wait=0) as connection:
        assert Prospect.objects.count() >= 0
        assert connection.known_quota.used == 1
    assert "not shared with other processes" in caplog.text


def test_files_are_the_users_own(tmp_path, monkeypatch):
    if sys.platform == "win32":
        pytest.skip("modes of files are those of POSIX")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "own"))
    with Sandbox(prospects=1) as sandbox, connect(sandbox=sandbox, wait=0):
        Prospect.objects.count()
    [directory] = (tmp_path / "own" / "pardot-orm").iterdir()
    assert directory.stat().st_mode & 0o777 == 0o700
    assert {path.name for path in directory.iterdir()} == {"quota.json", "slots-gate", "slot-1"}
    assert {path.stat().st_mode & 0o777 for path in directory.iterdir()} == {0o600}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system")
def test_a_block_that_a_child_inherits_writes_into_no_file_of_the_childs(tmp_path):
    slots = SharedSlots(tmp_path, 1)
    slot = slots.take(0.1)
    child = os.fork()
    if not child:
        own = os.open(tmp_path / "own", os.O_RDWR | os.O_CREAT)  # the parent's number, were that free
        os.write(own, b"precious")
        slots.give_back(slot)
        os._exit(0 if os.pread(own, 99, 0) == b"precious" else 2)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert slots.in_use() == 1
    slots.give_back(slot)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system")
def test_a_forked_child_holds_no_slots_of_threads_that_it_lacks():
    with Sandbox(prospects=1) as sandbox, connect(sandbox=sandbox, slots=1, wait=0) as connection:
        assert Prospect.objects.count() >= 0
        taken, over = threading.Event(), threading.Event()

        def hold():
            with Slots.taken(connection.slots):
                taken.set()
                over.wait(30)

        thread = threading.Thread(target=hold)
        thread.start()
        taken.wait(30)
        child = os.fork()
        if not child:
            with suppress(BaseException), Slots.taken(_alone(connection.slots), 0.5):
                os._exit(0)
            os._exit(1)
        over.set()
        thread.join()
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def _alone(slots):
    slots.shared = None  # the parent holds the machine's
    return slots


@pytest.mark.parametrize("broken", ["take", "give back"])
def test_files_that_break_meanwhile_cost_no_request(tmp_path, monkeypatch, caplog, broken):
    with Sandbox(prospects=3) as sandbox, connect(sandbox=sandbox, wait=1) as connection:
        prospect = Prospect.objects.all()[0]
        written = locks.write_text

        def full(fd, text):
            if bool(text) == (broken == "take") and not text.startswith("{"):
                raise OSError(errno.ENOSPC, "No space left on device")
            written(fd, text)

        monkeypatch.setattr(locks, "write_text", full)
        prospect.city = "Bath"
        prospect.save()
        assert sandbox.db.execute("select id from prospect where city = 'Bath'").fetchall() == [(prospect.id,)]
        assert connection.slots.in_use == (0 if broken == "take" else 1)  # its lease is left
    assert ("not shared with other processes any more" in caplog.text) == (broken == "take")
