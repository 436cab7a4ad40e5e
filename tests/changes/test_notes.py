"""An error of a write says which record was not written, or may have been: names of fields, never values."""

# ruff: noqa: PT012 - a unit of work raises at the end of its block

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from pardot_orm import List, Prospect, connect, unit_of_work
from pardot_orm.errors import (
    ChangeLimitError,
    DailyLimitError,
    NotFoundError,
    PardotError,
    UncertainWriteError,
    UnitOfWorkError,
)
from pardot_orm.sandbox.faults import ErrorCode, OtherClient, Reset

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture(autouse=True)
def _ctrl_c_interrupts() -> Iterator[None]:
    """Whoever runs the tests in the background may have turned it off."""
    handler = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, handler)


def _notes(error: BaseException) -> list[str]:
    return getattr(error, "__notes__", [])


def _failing(do: Callable[[], object], kind: type[BaseException] = PardotError) -> list[str]:
    with pytest.raises(kind) as caught:
        do()
    return _notes(caught.value)


def test_an_update_that_is_refused(account):
    prospect = Prospect.objects.get(id=60211)
    prospect.city, prospect.score = "Bath", 77
    prospect.lists.add(47)
    account.sandbox.faults.add(ErrorCode(122), on="prospect/update")
    assert _failing(prospect.save) == ["Prospect 60211 was not updated (city, score, lists)."]


def test_a_write_whose_answer_is_lost_may_have_happened(account):
    prospect = Prospect.objects.get(id=60211)
    account.sandbox.faults.add(Reset(worked=True), on="prospect/*", every=1)
    assert _failing(prospect.delete, UncertainWriteError) == ["Prospect 60211 may have been deleted."]
    assert _failing(lambda: prospect.assign(user=41)) == ["Prospect 60211 may have been assigned (user_id)."]


def test_a_create_says_which_and_an_update_by_an_address_does_not_repeat_it(account):
    new = Prospect(email="ada@example.com", city="Bath")
    account.sandbox.faults.add(ErrorCode(49), on="prospect/create")
    assert _failing(new.save) == ["A new Prospect ada@example.com was not created (email, city)."]
    by_address = Prospect.reference(email="ada@example.com")
    by_address.city = "Bath"
    assert _failing(by_address.save, NotFoundError) == ["The Prospect of this email was not updated (city)."]


def test_a_change_too_many_was_not_made(account):
    with connect(sandbox=account.sandbox, wait=0, max_changes=1):
        first, second = Prospect.objects.all()[:2]
        first.city = second.city = "Bath"
        first.save()
        assert _failing(second.save, ChangeLimitError) == [f"Prospect {second.id} was not updated (city)."]


def test_an_interrupted_write_may_have_happened(account):
    prospect = Prospect.objects.get(id=60211)
    prospect.city = "Bath"
    account.sandbox.faults.add(OtherClient(lambda: os.kill(os.getpid(), signal.SIGINT)), on="prospect/update")
    assert _failing(prospect.save, KeyboardInterrupt) == ["Prospect 60211 may have been updated (city)."]
    assert prospect.is_dirty


def test_it_is_told_beside_the_numbers_of_a_unit_of_work(account):
    account.sandbox.faults.add(Reset(worked=True), on="list/create")
    with pytest.raises(UncertainWriteError) as caught, unit_of_work():
        for prospect in Prospect.objects.all()[:2]:
            prospect.city = "Bath"
            prospect.save()
        List.objects.create(name="Hot")  # at once
    assert _notes(caught.value) == [
        "A new List Hot may have been created (name).",
        "The unit of work stopped: 0 saved, 1 of unknown outcome, 2 not sent.",
    ]


def test_the_numbers_are_those_of_the_end(account):
    """An error that is kept, and raised again when more has happened, does not tell what was before."""
    first, second, third = Prospect.objects.all()[:3]
    account.sandbox.faults.add(ErrorCode(122), on="prospect/batchUpdate")
    with pytest.raises(DailyLimitError) as caught, unit_of_work() as work:
        first.city = "Bath"
        first.save()
        try:
            work.flush()
        except DailyLimitError as error:
            second.city = "Bath"
            second.save()
            work.flush()
            third.city = "Bath"
            third.save()
            raise error from None
    assert _notes(caught.value) == [f"The unit of work stopped: {work.result}."]


def test_what_is_saved_after_all_is_not_told_to_be_unsent(account):
    """Whoever catches a stop, waits and goes on gets the numbers of the end."""
    prospects = list(Prospect.objects.all()[:3])
    account.sandbox.faults.add(ErrorCode(122), on="prospect/batchUpdate")
    with unit_of_work() as work:
        for prospect in prospects:
            prospect.city = "Bath"
            prospect.save()
        with pytest.raises(DailyLimitError):
            work.flush()
        assert str(work.result) == "0 saved, 3 not sent"
        for prospect in prospects[:2]:
            prospect.save()
        assert str(work.flush()) == "2 saved, 1 not sent"
        prospects[2].save()
        prospects[2].delete()
    assert str(work.result) == "3 saved (2 updated, 1 deleted)"  # a change before a delete is not sent


def test_a_unit_of_work_that_its_own_side_stops_tells_its_numbers_too(account):
    def progress(_done: int, _all: int) -> None:
        raise RuntimeError("of the user's own")

    prospects = list(Prospect.objects.all())
    with pytest.raises(RuntimeError) as caught, unit_of_work(progress=progress) as work:
        for prospect in prospects:
            prospect.city = "Bath"
            prospect.save()
    assert work.result.saved == 50
    assert _notes(caught.value) == [f"The unit of work stopped: {work.result}."]


def test_another_number_than_expected_leaves_all_unsent(account):
    with pytest.raises(UnitOfWorkError) as caught, unit_of_work(expect=2):
        prospect = Prospect.objects.get(id=60211)
        prospect.city = "Bath"
        prospect.save()
    assert _notes(caught.value) == ["The unit of work stopped: 0 saved, 1 not sent."]


def test_an_interrupt_within_the_bookkeeping_does_not_tell_that_what_was_sent_was_not(account, monkeypatch):
    from pardot_orm.changes import unit

    outcome, told = unit.Outcome, []

    def interrupted(*arguments):
        told.append(arguments)
        if len(told) == 3:
            raise KeyboardInterrupt
        return outcome(*arguments)

    monkeypatch.setattr(unit, "Outcome", interrupted)
    with pytest.raises(KeyboardInterrupt) as caught, unit_of_work() as work:
        for prospect in Prospect.objects.all():
            prospect.city = "Bath"
            prospect.save()
    number = account.one("SELECT count(*) FROM prospect WHERE city = 'Bath' AND is_archived = 0")
    assert (work.result.saved, work.result.unknown) == (number, ())
    assert _notes(caught.value) == [f"The unit of work stopped: {work.result}."]
