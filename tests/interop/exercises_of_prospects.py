"""Exercises of PyPardot4's methods for prospects, whose keys differ between versions 3 and 4."""

from __future__ import annotations

import json
from itertools import count
from typing import TYPE_CHECKING, Any

from tests.interop.exercise import NO_ID, envelope, exercises, queries, reads
from tests.interop.truth import documented, one_or_many

if TYPE_CHECKING:
    from tests.interop.exercise import Exercise
    from tests.interop.truth import Record

IN_VERSION_4_ONLY = 22
FID = "0035e0000Quill{:04}"

queries("prospects.query", "prospect", reads_bulk=True)
reads("prospects.read_by_id", "prospect", outputs=("simple", "mobile", "bulk"))

_numbers = count(1)


def new_email() -> str:
    return f"quill+{next(_numbers)}@interop.example"


def new(exercise: Exercise, **values: Any) -> Record:
    return exercise.created("prospects.create", "prospect", email=new_email(), **values)


def with_fid(exercise: Exercise) -> tuple[Record, str]:
    """Return a new prospect, and the CRM id that an administrator gave it: version 3 cannot write one."""
    row, fid = new(exercise), FID.format(next(_numbers))
    exercise.truth.sandbox.execute(
        "UPDATE prospect SET fid = ?, salesforce_fid = ? WHERE id = ?", (fid, fid, row["id"])
    )
    return row, fid


def is_refused_in_version_3(exercise: Exercise, method: str, **keywords: Any) -> bool:
    """Version 3 knows no selector `fid`: assert that it says so; return False in version 4."""
    if exercise.version == 3:
        exercise.refused(IN_VERSION_4_ONLY, method, **keywords)
    return exercise.version == 3


# --- reading ----------------------------------------------------------------------------------------------------------


@exercises("prospects.read_by_email")
def read_by_email(exercise: Exercise) -> None:
    """Version 4 reads all prospects of an address: several are an array."""
    by_email: dict[str, list[int]] = {}
    for row in exercise.truth.shown("prospect", "email <> ''"):
        by_email.setdefault(row["email"].lower(), []).append(row["id"])
    wanted = [email for email, ids in by_email.items() if len(ids) > 1][:5] + list(by_email)[:40]
    for email in wanted:
        records = [exercise.truth.record("prospect", number) for number in by_email[email]]
        found = exercise.client("prospects.read_by_email", email=email)
        exercise.equal(found, envelope({"prospect": one_or_many(records)}), records=len(records))
    shared = any(len(ids) > 1 for ids in by_email.values())
    assert shared == (exercise.version == 4)
    exercise.refused(4, "prospects.read_by_email", email="nobody@interop.example")


@exercises("prospects.read_by_fid")
def read_by_fid(exercise: Exercise) -> None:
    row, fid = with_fid(exercise)
    if not is_refused_in_version_3(exercise, "prospects.read_by_fid", fid=fid):
        exercise.record(exercise.client("prospects.read_by_fid", fid=fid), "prospect", row["id"])
        exercise.refused(77, "prospects.read_by_fid", fid="0035e00000Nothing")


@exercises("prospects.read_field_by_id")
def read_field_by_id(exercise: Exercise) -> None:
    number = exercise.truth.ids("prospect", "city <> ''")[0]
    for name in (field["name"] for field in documented("prospect")["fields"]):
        expected = exercise.truth.record("prospect", number).get(name)
        exercise.equal(exercise.client("prospects.read_field_by_id", id=number, field_name=name), expected)


@exercises("prospects.read_field_by_fid")
def read_field_by_fid(exercise: Exercise) -> None:
    row, fid = with_fid(exercise)
    if not is_refused_in_version_3(exercise, "prospects.read_field_by_fid", fid=fid, field_name="email"):
        found = exercise.client("prospects.read_field_by_fid", fid=fid, field_name="email")
        exercise.equal(found, row["email"])


# --- writing ----------------------------------------------------------------------------------------------------------


@exercises("prospects.create")
def create(exercise: Exercise) -> None:
    some_list = exercise.truth.ids("list", "is_dynamic = 0")[0]
    values = {"first_name": "Æsa <b>", "company": "Nib & Sons", "score": 12, "is_do_not_email": 1, "zip": "02134"}
    row = new(exercise, **values, Seats=40, Interests_0="Events", Interests_1="R < S", **{f"list_{some_list}": 1})
    assert {name: row[name] for name in values} == values
    kept = exercise.truth.rows("prospect_value", "prospect_id = ?", row["id"], order="field_id, position")
    assert [value["value"] for value in kept] == ["Events", "R < S", "40"]
    assert exercise.truth.ids("listMembership", "prospect_id = ? AND list_id = ?", row["id"], some_list)
    exercise.refused(4, "prospects.create", email="no address")
    if exercise.version == 3:
        exercise.refused(9, "prospects.create", email=row["email"])
    else:
        exercise.created("prospects.create", "prospect", email=row["email"])


def updates(exercise: Exercise, method: str, number: int, **key: Any) -> None:
    row = exercise.written(method, "prospect", number, **key, city="Zürich & Umland", score=-7, is_do_not_call="true")
    assert (row["city"], row["score"], row["is_do_not_call"]) == ("Zürich & Umland", -7, 1)
    row = exercise.written(method, "prospect", number, **key, city="", is_do_not_call=0)
    assert (row["city"] or None, row["is_do_not_call"]) == (None, 0)


@exercises("prospects.update_by_id")
def update_by_id(exercise: Exercise) -> None:
    number = new(exercise)["id"]
    updates(exercise, "prospects.update_by_id", number, id=number)
    exercise.refused(3, "prospects.update_by_id", id=NO_ID, city="x")


@exercises("prospects.update_by_fid")
def update_by_fid(exercise: Exercise) -> None:
    row, fid = with_fid(exercise)
    if not is_refused_in_version_3(exercise, "prospects.update_by_fid", fid=fid, city="x"):
        updates(exercise, "prospects.update_by_fid", row["id"], fid=fid)


@exercises("prospects.update_field_by_id")
def update_field_by_id(exercise: Exercise) -> None:
    number = new(exercise)["id"]
    keywords = {"id": number, "field_name": "job_title", "field_value": "Scribe"}
    row = exercise.written("prospects.update_field_by_id", "prospect", number, **keywords)
    assert row["job_title"] == "Scribe"


@exercises("prospects.update_field_by_fid")
def update_field_by_fid(exercise: Exercise) -> None:
    row, fid = with_fid(exercise)
    keywords = {"fid": fid, "field_name": "job_title", "field_value": "Scribe"}
    if not is_refused_in_version_3(exercise, "prospects.update_field_by_fid", **keywords):
        row = exercise.written("prospects.update_field_by_fid", "prospect", row["id"], **keywords)
        assert row["job_title"] == "Scribe"


@exercises("prospects.upsert_by_email")
def upsert_by_email(exercise: Exercise) -> None:
    """By an address alone, version 3 changes the prospect of that address and version 4 makes another."""
    email = new_email()
    row = exercise.created("prospects.upsert_by_email", "prospect", email=email, city="Bern")
    assert (row["email"], row["city"]) == (email, "Bern")
    if exercise.version == 3:
        again = exercise.written("prospects.upsert_by_email", "prospect", row["id"], email=email, city="Basel")
    else:
        again = exercise.created("prospects.upsert_by_email", "prospect", email=email, city="Basel")
    assert again["city"] == "Basel"


@exercises("prospects.upsert_by_id")
def upsert_by_id(exercise: Exercise) -> None:
    number, email = new(exercise)["id"], new_email()
    row = exercise.written("prospects.upsert_by_id", "prospect", number, id=number, email=email, city="Bern")
    assert (row["email"], row["city"]) == (email, "Bern")
    row = exercise.created("prospects.upsert_by_id", "prospect", id=NO_ID, email=new_email(), city="Basel")
    assert row["city"] == "Basel"
    exercise.refused(14, "prospects.upsert_by_id", id=NO_ID, city="Basel")


@exercises("prospects.upsert_by_fid")
def upsert_by_fid(exercise: Exercise) -> None:
    row, fid = with_fid(exercise)
    if not is_refused_in_version_3(exercise, "prospects.upsert_by_fid", fid=fid, city="Bern"):
        row = exercise.written("prospects.upsert_by_fid", "prospect", row["id"], fid=fid, city="Bern")
        assert row["city"] == "Bern"
        other = FID.format(next(_numbers))
        row = exercise.created("prospects.upsert_by_fid", "prospect", fid=other, email=new_email())
        assert row["fid"] == other


@exercises("prospects.delete_by_id")
def delete_by_id(exercise: Exercise) -> None:
    number = new(exercise)["id"]
    assert exercise.client("prospects.delete_by_id", id=number) is True
    assert number not in exercise.truth.ids("prospect")
    exercise.refused(3, "prospects.delete_by_id", id=NO_ID)


@exercises("prospects.delete_by_fid")
def delete_by_fid(exercise: Exercise) -> None:
    row, fid = with_fid(exercise)
    if not is_refused_in_version_3(exercise, "prospects.delete_by_fid", fid=fid):
        assert exercise.client("prospects.delete_by_fid", fid=fid) is True
        assert row["id"] not in exercise.truth.ids("prospect")


# --- assigning --------------------------------------------------------------------------------------------------------


def assigns(exercise: Exercise, method: str, number: int, **key: Any) -> None:
    first, second = exercise.truth.shown("user")[:2]
    row = exercise.written(method, "prospect", number, **key, user_id=first["id"])
    assert row["user_id"] == first["id"]
    row = exercise.written(method, "prospect", number, **key, user_email=second["email"])
    assert row["user_id"] == second["id"]
    group = exercise.truth.rows("user_group")[0]["id"]
    row = exercise.written(method, "prospect", number, **key, group_id=group)
    assert (row["user_id"], row["group_id"]) == (None, group)


@exercises("prospects.assign_by_id")
def assign_by_id(exercise: Exercise) -> None:
    number = new(exercise)["id"]
    assigns(exercise, "prospects.assign_by_id", number, id=number)
    exercise.refused(10, "prospects.assign_by_id", id=number, user_id=NO_ID)


@exercises("prospects.assign_by_fid")
def assign_by_fid(exercise: Exercise) -> None:
    row, fid = with_fid(exercise)
    user_id = exercise.truth.ids("user")[0]
    if not is_refused_in_version_3(exercise, "prospects.assign_by_fid", fid=fid, user_id=user_id):
        assigns(exercise, "prospects.assign_by_fid", row["id"], fid=fid)


@exercises("prospects.unassign_by_id")
def unassign_by_id(exercise: Exercise) -> None:
    number = exercise.truth.ids("prospect", "user_id IS NOT NULL")[0]
    row = exercise.written("prospects.unassign_by_id", "prospect", number, id=number)
    assert (row["user_id"], row["group_id"]) == (None, None)


@exercises("prospects.unassign_by_fid")
def unassign_by_fid(exercise: Exercise) -> None:
    row, fid = with_fid(exercise)
    if not is_refused_in_version_3(exercise, "prospects.unassign_by_fid", fid=fid):
        exercise.client("prospects.assign_by_id", id=row["id"], user_id=exercise.truth.ids("user")[0])
        assert exercise.written("prospects.unassign_by_fid", "prospect", row["id"], fid=fid)["user_id"] is None


# --- batches ----------------------------------------------------------------------------------------------------------


def batch(exercise: Exercise, method: str, entries: dict[str, Record]) -> Any:
    """Call a batch method with entries by their keys: version 4 has the keys in the entries."""
    if exercise.version == 3:
        return exercise.client(method, prospects=json.dumps({"prospects": entries}))
    listed = [{"id" if key.isdigit() else "email": key} | values for key, values in entries.items()]
    return exercise.client(method, prospects=json.dumps({"prospects": listed}))


def errors_of(exercise: Exercise, place: int, key: str, message: str) -> Record:
    """Return the answer of a batch of which one entry failed: named by its key in version 3, its place in 4."""
    failed = {key if exercise.version == 3 else str(place): message}
    return {"@attributes": {"stat": "fail", "version": 1}, "errors": failed}


def cities(exercise: Exercise, *emails: str) -> list[list[str]]:
    return [[row["city"] for row in exercise.truth.shown("prospect", "email = ?", email)] for email in emails]


@exercises("prospects.batchCreate")
def batch_create(exercise: Exercise) -> None:
    first, second = new_email(), new_email()
    found = batch(exercise, "prospects.batchCreate", {first: {"city": "Bern & Umland"}, second: {"city": "Basel"}})
    exercise.equal(found, envelope({"errors": {}}), records=2)
    third = new_email()
    found = batch(exercise, "prospects.batchCreate", {third: {"city": "Chur"}, "nowhere": {"city": "Thun"}})
    exercise.equal(found, errors_of(exercise, 1, "nowhere", "Invalid prospect email address"), records=2)
    assert cities(exercise, first, second, third, "nowhere") == [["Bern & Umland"], ["Basel"], ["Chur"], []]


@exercises("prospects.batchUpdate")
def batch_update(exercise: Exercise) -> None:
    ids = [new(exercise)["id"] for _ in range(2)]
    entries = {str(number): {"city": f"City {number}"} for number in [*ids, NO_ID]}
    found = batch(exercise, "prospects.batchUpdate", entries)
    exercise.equal(found, errors_of(exercise, 2, str(NO_ID), "Invalid prospect ID"), records=3)
    assert [exercise.truth.row("prospect", number)["city"] for number in ids] == [f"City {number}" for number in ids]


@exercises("prospects.batchUpsert")
def batch_upsert(exercise: Exercise) -> None:
    """The client keeps the answer to itself."""
    number, email = new(exercise)["id"], new_email()
    assert batch(exercise, "prospects.batchUpsert", {str(number): {"city": "Bern"}, email: {"city": "Basel"}}) is None
    assert exercise.truth.row("prospect", number)["city"] == "Bern"
    assert cities(exercise, email) == [["Basel"]]
