"""Creates that could be taken for each other, and what Pardot makes of a value: never twice, and never another's."""

from __future__ import annotations

import os
import signal
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime
from html import escape
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pardot_orm import Campaign, List, ListMembership, Opportunity, Prospect, unit_of_work
from pardot_orm.changes.lost.resolving import nearly_same
from pardot_orm.connection.newest_ids import UnderWay
from pardot_orm.errors import (
    AlreadyMemberError,
    ConflictingUpdateError,
    DuplicateEmailError,
    PardotError,
    UncertainWriteError,
)
from pardot_orm.http.retry import Patience
from pardot_orm.sandbox.faults import ErrorCode, OtherClient, Reset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Account

NEW = "somebody.new@example.com"


@pytest.fixture(autouse=True)
def _ctrl_c_interrupts() -> Iterator[None]:
    """Whoever runs the tests in the background may have turned it off."""
    handler = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, handler)


def _patient(make_account: Any, **options: Any) -> Account:
    connecting = {"wait": 20, **options.pop("connecting", {})}
    account = make_account(prospects=20, connecting=connecting, **options)
    account.connection._exchange.patience = Patience(wait=20, first=0.01, longest=0.05)
    # The server is done when it resets a connection.
    account.connection._exchange.wait_out = lambda *_: None  # type: ignore[method-assign]
    return account


@pytest.fixture
def patient(make_account: Any) -> Account:
    """An account of version 4, whose connection repeats quickly what may be repeated."""
    return _patient(make_account)


def _ids(account: Account, email: str = NEW) -> list[int]:
    return account.column("SELECT id FROM prospect WHERE email = ? ORDER BY id", email)


# --- namesakes that this connection made itself -------------------------------------------------------------------


def _by_a_batch() -> Prospect:
    with unit_of_work():
        return Prospect.objects.create(email=NEW)


def _by_a_batch_whose_ids_are_not_found(account: Account) -> Prospect:
    account.sandbox.faults.add(ErrorCode(49), on="prospect/query", nth=2)
    return _by_a_batch()


def _by_an_upsert() -> Prospect:
    prospect = Prospect(email=NEW)
    prospect.upsert(allow_duplicates=True)
    return prospect


def _by_a_lost_upsert(account: Account) -> None:
    account.sandbox.faults.add(Reset(worked=True), on="prospect/upsert")
    with pytest.raises(UncertainWriteError):
        _by_an_upsert()


def _by_a_create_that_was_interrupted(account: Account) -> None:
    account.sandbox.faults.add(OtherClient(lambda: os.kill(os.getpid(), signal.SIGINT)), on="prospect/create")
    account.forget_requests()
    with pytest.raises(KeyboardInterrupt):
        Prospect.objects.create(email=NEW)
    while not _ids(account):
        pass


EARLIER = {
    "by a batch": lambda _: _by_a_batch(),
    "by a batch whose ids are not found": _by_a_batch_whose_ids_are_not_found,
    "by an upsert": lambda _: _by_an_upsert(),
    "by a lost upsert": _by_a_lost_upsert,
    "by a create that was interrupted": _by_a_create_that_was_interrupted,
}


@pytest.mark.parametrize("make", EARLIER.values(), ids=EARLIER)
def test_what_was_created_otherwise_is_not_taken_for_a_create_that_was_lost(patient, make):
    Prospect.objects.create(email="x" + NEW)  # from now on the highest id is known
    make(patient)
    patient.sandbox.faults.add(Reset(), on="prospect/create")
    second = Prospect.objects.create(email=NEW)
    assert len(_ids(patient)) == 2
    assert second.id == _ids(patient)[1]


def test_a_single_create_and_batches_of_the_same_take_their_own_records(patient):
    patient.sandbox.faults.add(Reset(), on=["prospect/create", "prospect/batchCreate"], every=2)
    start = threading.Barrier(4)

    def create(number: int) -> int | None:
        start.wait()
        if number % 2:
            return Prospect.objects.create(email=NEW).id
        with unit_of_work():
            Prospect.objects.create(email=f"{number}{NEW}")
            prospect = Prospect.objects.create(email=NEW.upper())
        return prospect.id

    with ThreadPoolExecutor(4) as pool:
        ids = list(pool.map(create, range(4)))
    assert sorted(map(str, ids)) == sorted(
        map(str, patient.column("SELECT id FROM prospect WHERE email = ? COLLATE NOCASE", NEW))
    )
    assert len(set(ids)) == 4


def test_a_new_record_that_several_threads_save_is_created_once(patient):
    prospect, start = Prospect(email=NEW), threading.Barrier(4)
    patient.sandbox.faults.add(Reset(worked=True), on="prospect/create")

    def save(_: int) -> str:
        start.wait()
        return prospect.save().action

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(save, range(4))) == ["created", "updated", "updated", "updated"]
    assert _ids(patient) == [prospect.id]


def test_creates_of_other_names_do_not_wait_for_each_other():
    under_way, order = UnderWay(), []
    with under_way.alone({"a", "b"}, 60), ThreadPoolExecutor(1) as pool:
        pool.submit(lambda: [order.append(key) for key in "c" if _taken(under_way, {"c"})]).result()
        with pytest.raises(PardotError, match="another thread"):
            _taken(under_way, {"b", "c"}, seconds=0.01)
        assert _taken(under_way, {"c"})
    assert order == ["c"]
    assert _taken(under_way, {"a", "b"})


def _taken(under_way: UnderWay, keys: set[str], seconds: float = 60.0) -> bool:
    with under_way.alone(keys, seconds):
        return True


# --- what Pardot makes of a value ---------------------------------------------------------------------------------

NORMALISED = {
    "blanks": (List, {"name": "Hot  prospects "}, "UPDATE list SET name = 'Hot prospects' WHERE name LIKE 'Hot %'"),
    "case": (List, {"name": "Hot One"}, "UPDATE list SET name = 'hot one' WHERE name = 'Hot One'"),
    "line ends": (Campaign, {"name": "Fair\r\nof Bath"}, "SELECT 1"),
    "entities": (
        Campaign,
        {"name": "Q&A", "cost": 5},
        "UPDATE campaign SET name = 'Q&amp;A' WHERE name = 'Q&A'",
    ),
    "cents": (Opportunity, {"prospect_id": 60211, "name": "Fair", "value": "9.555", "probability": 40}, "SELECT 1"),
    "a chance": (
        Opportunity,
        {"prospect_id": 60211, "name": "Fair", "value": "9.5", "probability": 43},
        "UPDATE opportunity SET probability = 40 WHERE name = 'Fair'",
    ),
    "a moment": (
        Opportunity,
        {
            "prospect_id": 60211,
            "name": "Fair",
            "value": "9.5",
            "probability": 43,
            "closed_at": datetime(2026, 3, 1, 14, 5, 7, 123456, tzinfo=UTC),
        },
        "SELECT 1",
    ),
}


@pytest.mark.parametrize(("model", "values", "sql"), NORMALISED.values(), ids=NORMALISED)
def test_a_create_that_pardot_normalised_is_not_made_twice(patient, model, values, sql):
    table = model._meta.object_name
    before = patient.one(f"SELECT count(*) FROM {table}")
    patient.sandbox.faults.add(Reset(worked=True), on=f"{table}/create")
    patient.sandbox.faults.add(OtherClient(lambda: patient.sandbox.execute(sql)), on=f"{table}/query", nth=2)
    record = model(**values)
    with suppress(UncertainWriteError):  # a chance in percent is not guessed at
        record.save()
    assert record.id in {patient.one(f"SELECT MAX(id) FROM {table}"), None}
    assert (record.id is None) is ("probability = 40" in sql)
    assert patient.one(f"SELECT count(*) FROM {table}") == before + 1


def test_without_entities_being_undone_it_is_found_too(make_account):
    patient = _patient(make_account, connecting={"html_entities": False})
    patient.sandbox.faults.add(Reset(worked=True), on=["campaign/create", "prospect/create", "prospect/batchCreate"])
    patient.sandbox.faults.add(Reset(worked=True), on=["prospect/create"])
    patient.sandbox.faults.add(Reset(worked=True), on=["prospect/batchCreate"])
    Campaign.objects.create(name="Q&A")
    Prospect.objects.create(email=NEW, company="Q&A")
    with unit_of_work() as work:
        Prospect.objects.create(email="x" + NEW, company="Q&A")
    assert patient.one("SELECT count(*) FROM campaign WHERE name = 'Q&A'") == 1
    assert (len(_ids(patient)), len(_ids(patient, "x" + NEW)), work.result.saved) == (1, 1, 1)


@pytest.mark.parametrize("batched", [False, True], ids=["single", "batched"])
def test_a_prospect_in_small_letters_is_found_too(patient, batched):
    interests = patient.column("SELECT DISTINCT value FROM prospect_value WHERE field_id = 'Interests' LIMIT 2")
    patient.sandbox.faults.add(Reset(worked=True), on=["prospect/create", "prospect/batchCreate"])
    mend = (
        f"UPDATE prospect SET email = '{NEW}', city = 'Bath' WHERE email = '{NEW.upper()}'",
        "UPDATE prospect_value SET position = 9 - position WHERE prospect_id > 60230",
    )
    for sql in mend:
        patient.sandbox.faults.add(
            OtherClient(lambda sql=sql: patient.sandbox.execute(sql)),
            on="prospect/query" if batched else "prospect/read",
            nth=2 if batched else 1,
        )
    prospect = Prospect(email=NEW.upper(), city=" Bath ")
    prospect.custom["Interests"] = interests
    if batched:
        with unit_of_work():
            prospect.save()
    else:
        prospect.save()
    assert _ids(patient) + _ids(patient, NEW.upper()) == [prospect.id]


PARTS = [*"aZéßΣ &<'\"\r\n", "&amp;", "\r\n"]
WHAT_PARDOT_MAY_DO = {
    "trim": str.strip,
    "pad": lambda text: f" {text}\n",
    "small letters": str.lower,
    "line ends": lambda text: text.replace("\r\n", "\n").replace("\r", "\n"),
    "entities": lambda text: escape(text, quote=True),
}


@given(
    st.lists(st.sampled_from(PARTS) | st.characters(exclude_categories=["C"])).map("".join),
    st.lists(st.sampled_from(sorted(WHAT_PARDOT_MAY_DO)), unique=True),
)
def test_a_text_is_known_again_whatever_pardot_made_of_it(sent, changes):
    held = sent
    for change in changes:
        held = WHAT_PARDOT_MAY_DO[change](held)
    assert nearly_same(held or None, sent or None)
    assert not nearly_same(f"{held}x", sent)


def test_an_update_that_differs_by_blanks_alone_is_not_taken_for_done(patient):
    """What is there before a create is nothing; before an update it may be nearly the same."""
    prospect = Prospect.objects.get(id=60211)
    prospect.city = "Bath "
    prospect.save()
    prospect.city = "Bath"
    patient.sandbox.faults.add(Reset(), on="prospect/update")
    prospect.save()
    assert patient.one("SELECT city FROM prospect WHERE id = 60211") == "Bath"


# --- refused when it is repeated ----------------------------------------------------------------------------------


def test_an_address_that_is_in_use_by_the_lost_create_itself(make_account):
    """The server carries it out later than anybody waits, between the look and the repetition."""
    patient = _patient(make_account, version=3)
    insert = "INSERT INTO prospect (email, score, created_at) VALUES (?, 0, '2026-01-01 00:00:00')"
    patient.sandbox.faults.add(Reset(), on="prospect/create")
    patient.sandbox.faults.add(OtherClient(lambda: patient.sandbox.execute(insert, (NEW,))), on="prospect/create")
    prospect = Prospect.objects.create(email=NEW)
    assert _ids(patient) == [prospect.id]


def test_a_membership_that_is_there_by_the_lost_create_itself(patient):
    insert = "INSERT INTO list_membership (list_id, prospect_id, created_at) VALUES (47, 60211, '2026-01-01 00:00:00')"
    patient.sandbox.faults.add(Reset(), on="listMembership/create")
    patient.sandbox.faults.add(OtherClient(lambda: patient.sandbox.execute(insert)), on="listMembership/create")
    membership = ListMembership.objects.create(list_id=47, prospect_id=60211)
    ids = "SELECT id FROM list_membership WHERE list_id = 47 AND prospect_id = 60211"
    assert patient.column(ids) == [membership.id]


def test_a_create_that_another_update_stands_in_the_way_of_did_not_happen(patient):
    patient.sandbox.faults.add(Reset(), on="list/create")
    patient.sandbox.faults.add(ErrorCode(62), on="list/create")
    with pytest.raises(ConflictingUpdateError):
        List.objects.create(name="Hot")
    assert patient.one("SELECT count(*) FROM list WHERE name = 'Hot'") == 0


def test_what_is_refused_at_once_is_refused(make_account):
    patient = _patient(make_account, version=3)
    email = Prospect.objects.first().email
    with pytest.raises(DuplicateEmailError):
        Prospect.objects.create(email=email)
    row = patient.rows("SELECT list_id, prospect_id FROM list_membership WHERE is_archived = 0 AND opted_out = 0")[0]
    with pytest.raises(AlreadyMemberError):
        ListMembership.objects.create(list_id=row[0], prospect_id=row[1])


def test_a_delete_that_finds_nothing_when_it_is_repeated_is_done(patient):
    archive = "UPDATE prospect SET is_archived = 1 WHERE id = 60211"
    prospect = Prospect.objects.get(id=60211)
    patient.sandbox.faults.add(Reset(), on="prospect/delete")
    patient.sandbox.faults.add(OtherClient(lambda: patient.sandbox.execute(archive)), on="prospect/delete")
    assert prospect.delete()
    membership = ListMembership.objects.first()
    archive = f"UPDATE list_membership SET is_archived = 1 WHERE id = {membership.id}"
    patient.sandbox.faults.add(Reset(), on="listMembership/delete")
    patient.sandbox.faults.add(OtherClient(lambda: patient.sandbox.execute(archive)), on="listMembership/delete")
    assert membership.delete()


# --- interrupted --------------------------------------------------------------------------------------------------


def test_what_a_batch_created_is_not_new_after_an_interrupt(patient):
    patient.sandbox.faults.add(
        OtherClient(lambda: os.kill(os.getpid(), signal.SIGINT)), on="prospect/query", nth=2
    )  # the look for the ids
    with pytest.raises(KeyboardInterrupt), unit_of_work() as work:
        prospects = [Prospect.objects.create(email=f"{n}{NEW}") for n in range(3)]
    assert str(work.result) == "3 saved (3 created)"
    assert [prospect.is_dirty for prospect in prospects] == [False] * 3
