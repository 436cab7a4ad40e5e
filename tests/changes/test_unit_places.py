"""Where a unit of work reaches: threads, tasks, generators, processes; and that it takes nothing once it is over."""

# ruff: noqa: PT012 - a unit of work raises at the end of its block

from __future__ import annotations

import asyncio
import contextvars
import os
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager

import pytest

from pardot_orm import List, Prospect, unit_of_work
from pardot_orm.errors import UnitOfWorkError

IDS = (60211, 60212, 60213)


def change(record_id: int, city: str = "X"):
    record = Prospect.reference(id=record_id)
    record.city = city
    return record.save()


def written(account, city: str = "X") -> int:
    return account.one("SELECT COUNT(*) FROM prospect WHERE city = ?", city)


# --- threads ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dry_run", [True, False])
def test_threads_that_are_started_in_a_unit_join_it(account, dry_run):
    with unit_of_work(dry_run=dry_run) as work, ThreadPoolExecutor(3) as pool:
        assert all(result.queued for result in pool.map(change, IDS))
        assert written(account) == 0
    assert written(account) == (0 if dry_run else 3)
    assert (work.result.rehearsed, work.result.saved) == ((3, 0) if dry_run else (0, 3))


def test_many_threads_queue_each_record_once(account):
    ids = list(Prospect.objects.ids())
    with unit_of_work() as work, ThreadPoolExecutor(8) as pool:
        list(pool.map(change, ids * 3))
    assert work.result.saved == len(ids) == written(account)


def test_nothing_is_written_beside_a_rehearsal_by_a_thread_that_ran_before(account):
    with ThreadPoolExecutor(1) as pool:
        pool.submit(int).result()  # its thread runs by now
        with unit_of_work(dry_run=True):
            for act in (change, lambda _: List.objects.create(name="Hot"), lambda _: _in_a_unit()):
                with pytest.raises(UnitOfWorkError, match="rehearsal is open"):
                    pool.submit(act, 60211).result()
        assert (written(account), account.one("SELECT COUNT(*) FROM list WHERE name = 'Hot'")) == (0, 0)
        assert pool.submit(change, 60211).result()
    assert written(account) == 1


def _in_a_unit() -> None:
    with unit_of_work():
        change(60211)


def test_a_unit_that_was_open_before_a_rehearsal_does_not_send_during_it(account):
    opened, rehearsed = threading.Event(), threading.Event()
    failures = []

    def other() -> None:
        try:
            with unit_of_work() as work:
                change(60212)
                opened.set()
                rehearsed.wait(10)
        except UnitOfWorkError as error:
            failures.append((str(error), str(work.result)))

    thread = threading.Thread(target=other)
    thread.start()
    opened.wait(10)
    with unit_of_work(dry_run=True):
        rehearsed.set()
        thread.join()
    assert written(account) == 0
    assert len(failures) == 1
    assert failures[0][1] == "0 saved, 1 not sent"


def test_a_thread_that_could_be_of_two_units_is_refused(account):
    opened, done = threading.Event(), threading.Event()

    def other() -> None:
        with unit_of_work():
            opened.set()
            done.wait(10)

    thread = threading.Thread(target=other)
    thread.start()
    opened.wait(10)
    try:
        with unit_of_work(), ThreadPoolExecutor(1) as pool:
            with pytest.raises(UnitOfWorkError, match="2 units of work are open"):
                pool.submit(change, 60211).result()
            context = contextvars.copy_context()
            assert pool.submit(context.run, change, 60212).result().queued
    finally:
        done.set()
        thread.join()
    assert account.column("SELECT id FROM prospect WHERE city = 'X'") == [60212]


# --- what comes too late --------------------------------------------------------------------------------------------


def test_a_task_that_saves_after_the_end_of_its_unit_is_told(account):
    record = Prospect.objects.first()

    async def later():
        await asyncio.sleep(0.05)
        record.city = "X"
        return record.save()

    async def main():
        with unit_of_work():
            task = asyncio.create_task(later())
        return await task

    with pytest.raises(UnitOfWorkError, match=r"is over.*Wait for it within the block"):
        asyncio.run(main())
    assert record.is_dirty
    assert written(account) == 0


def test_a_copied_context_is_told_too(account):
    with unit_of_work():
        context = contextvars.copy_context()
    with pytest.raises(UnitOfWorkError, match="is over"):
        context.run(change, 60211)
    assert change(60212)
    assert written(account) == 1


def test_a_task_within_its_unit_is_queued(account):
    async def save(record_id):
        await asyncio.sleep(0)
        return change(record_id)

    async def main():
        with unit_of_work():
            return await asyncio.gather(*map(save, IDS))

    assert all(result.queued for result in asyncio.run(main()))
    assert written(account) == 3


@pytest.mark.parametrize("act", ["enter", "flush", "queue"])
def test_a_unit_that_is_over_is_over(account, act):
    with unit_of_work() as work:
        change(60211)
    with pytest.raises(UnitOfWorkError):
        if act == "enter":
            work.__enter__()
        elif act == "flush":
            work.flush()
        else:
            from pardot_orm.changes.preparing import prepare

            record = Prospect.reference(id=60212)
            record.city = "X"
            work.queue(record, prepare(record, None, None), "updated")
    assert written(account) == 1


def test_a_unit_is_entered_once(account):
    work = unit_of_work()
    with work, pytest.raises(UnitOfWorkError, match="once"), work:
        pass


# --- generators -----------------------------------------------------------------------------------------------------


def test_a_unit_that_a_generator_opened_does_not_take_what_its_caller_saves(account):
    def mended():
        with unit_of_work():
            for record in Prospect.objects.filter(id__lte=60212):
                record.city = "X"
                assert record.save().queued
                yield record

    others = [60213, 60215]
    for record, other in zip(mended(), others, strict=False):
        assert record.is_pending
        assert change(other, "Y")
        assert written(account, "Y") > 0
    assert (written(account), written(account, "Y")) == (2, 2)


def test_the_caller_of_a_generator_opens_a_unit_of_its_own(account):
    def mended():
        with unit_of_work():
            change(60211)
            yield
            change(60212)

    generator = mended()
    next(generator)
    with unit_of_work() as work:
        change(60213, "Y")
    assert work.result.saved == written(account, "Y") == 1
    assert written(account) == 0
    next(generator, None)
    assert written(account) == 2


def test_a_context_manager_of_ones_own_opens_a_unit_for_its_block(account):
    @contextmanager
    def careful():
        with unit_of_work() as work:
            yield work

    with careful() as work:
        assert change(60211).queued
    with ExitStack() as stack:
        stack.enter_context(unit_of_work())
        assert change(60212).queued
    assert work.result.saved == 1
    assert written(account) == 2


# --- processes ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dry_run", [True, False])
def test_a_forked_child_sends_nothing_of_its_parents(account, dry_run):
    read, write = os.pipe()
    with unit_of_work(dry_run=dry_run):
        change(60211)
        child = os.fork()
        if not child:
            told = "nothing"
            try:
                change(60212, "Y")
            except UnitOfWorkError as error:
                told = str(error)
            finally:
                os.write(write, told.encode())
                os._exit(0)
        os.waitpid(child, 0)
    os.close(write)
    with os.fdopen(read) as pipe:
        assert "forked within a unit of work" in pipe.read()
    assert (written(account), written(account, "Y")) == (0 if dry_run else 1, 0)


def test_a_forked_child_that_leaves_the_block_sends_nothing(account):
    read, write = os.pipe()
    child = None
    try:
        with unit_of_work():
            change(60211)
            child = os.fork()
            if child:
                os.waitpid(child, 0)
                assert written(account) == 0
    except BaseException as error:
        if child:
            raise
        os.write(write, str(error).encode())
    finally:
        if child == 0:
            os._exit(0)
    os.close(write)
    with os.fdopen(read) as pipe:
        assert "its parent's to send" in pipe.read()
    assert written(account) == 1


def test_a_forked_child_may_open_a_unit_of_its_own(account):
    with unit_of_work():
        change(60211)
        child = os.fork()
        if not child:
            status = 1
            try:
                with unit_of_work() as work:
                    change(60212, "Y")
                status = 0 if work.result.saved == 1 else 2
            finally:
                os._exit(status)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert (written(account), written(account, "Y")) == (0, 1)
    assert written(account) == 1


# --- Ctrl-C before the end ------------------------------------------------------------------------------------------


class Interrupted(unit_of_work().__class__):
    """A unit whose `__exit__` Ctrl-C interrupts before its first line."""

    def __exit__(self, *_):
        raise KeyboardInterrupt


@pytest.mark.parametrize("in_another_function", [False, True])
def test_a_unit_that_was_left_without_its_end_is_over(account, in_another_function):
    record = Prospect.objects.get(id=60211)
    old = record.city

    def change_it():
        with Interrupted():
            record.city = "X"
            record.save()

    with pytest.raises(KeyboardInterrupt):
        if in_another_function:
            change_it()
        else:
            with Interrupted():
                for _ in range(2):
                    try:
                        record.city = "X"
                        assert record.save() is not None
                    finally:
                        assert record.is_pending
    assert Prospect.objects.get(id=60211).city == old
    assert not record.is_pending
    assert record.changes == {"city": (old, "X")}
    assert change(60212)
    assert written(account) == 1


def test_a_unit_that_is_entered_by_hand_lives_on_beyond_the_function(account):
    work = unit_of_work()

    def begin():
        work.__enter__()

    begin()
    assert change(60211).queued
    work.__exit__(None, None, None)
    assert written(account) == 1
