"""Exports: what is asked for is checked, what comes is read, compared with the database."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from pardot_orm import Export, Import, ListMembership, Prospect, ProspectAccount, Visitor, VisitorActivity, unit_of_work
from pardot_orm.errors import (
    FieldError,
    InvalidResponseError,
    MissingTimeZoneError,
    PermissionDeniedError,
    StateError,
    UncertainWriteError,
    UnreadableFieldError,
    UnsupportedError,
    ValidationError,
)
from pardot_orm.http.retry import Patience
from pardot_orm.models.jobs.job import Procedure
from pardot_orm.models.jobs.procedures import PROCEDURES

NOW = datetime.now(UTC)
MONTHS = {"updated_after": NOW - timedelta(days=300), "updated_before": NOW}


def _ops(made):
    return [(served.method, served.op) for served in made]


def _complete(account, *args, **arguments):
    export = Export.create(*args, **arguments)
    account.sandbox.finish_jobs()
    export.refresh()
    assert export.state == "Complete"
    return export


# --- the whole way ----------------------------------------------------------------------------------------------------


def test_prospects_come_as_the_database_has_them(make_account):
    account = make_account(prospects=60, export_file_rows=25)
    cities = ['The "Quill" shop', "@harbour", "=1+1", "  ", "a\nb, c", "\\@b", "Köln"]
    for number, city in enumerate(cities):
        account.sandbox.execute("UPDATE prospect SET city = ? WHERE id = ?", (city, 60211 + number))
    account.sandbox.execute("UPDATE prospect SET updated_at = ?", (f"{NOW - timedelta(days=9):%Y-%m-%d %H:%M:%S}",))
    with account.recorded() as made:
        export = Export.create(Prospect, fields=["id", "city", "grade"], deleted=False, **MONTHS)
    assert _ops(made) == [("POST", "create")]
    assert (export.state, export.object, export.fields) == ("Waiting", "prospect", ["id", "city", "grade"])
    assert isinstance(export.procedure, Procedure)
    assert export.procedure.name == "filter_by_updated_at"
    assert export.procedure.arguments["deleted"] == "false"
    with account.recorded() as made:
        while export.state != "Complete":
            export.refresh()
    assert {served.op for served in made} == {"read"}
    assert len(export.files) == len(export.result_refs) == 3
    with account.recorded() as made:
        rows = [row for file in export.downloads() for row in file]
    assert _ops(made) == [("GET", "downloadResults")] * 3
    expected = account.rows("SELECT id, city, grade FROM prospect WHERE is_archived = 0 ORDER BY id")
    found = sorted((int(row["id"]), row["city"], row["grade"]) for row in rows)
    # A text that begins with a backslash and a sign can't be told from one that Pardot protected so.
    assert found == [(i, "@b" if city == "\\@b" else city, grade) for i, city, grade in expected]


def test_one_file_is_an_address_as_text_and_none_is_no_address(account, tmp_path):
    account.sandbox.execute("UPDATE prospect SET updated_at = ?", (f"{NOW - timedelta(days=9):%Y-%m-%d %H:%M:%S}",))
    export = _complete(account, "prospect", **MONTHS)
    (address,) = export.result_refs
    (number,) = export.files
    assert address.endswith(f"/file/{number}")
    with export.download() as file, export.download(address) as same:
        assert file.header == same.header
        assert {"id", "email"} < set(file.header)
        assert not {"grade", "notes"} & set(file.header)
        first, second = iter(file), iter(file)
        assert [next(first), next(first)] == [next(second), next(second)]  # they do not disturb each other
        file.save(tmp_path / "all.csv")
        assert (tmp_path / "all.csv").read_bytes().decode() == file.text()
    long_ago = NOW - timedelta(days=9000)
    empty = _complete(account, Prospect, updated_after=long_ago, updated_before=long_ago + timedelta(days=300))
    assert (empty.result_refs, empty.files, list(empty.downloads())) == ([], [], [])
    with pytest.raises(StateError, match="nothing matched"):
        empty.download()


@pytest.mark.parametrize("model", [Prospect, ProspectAccount, Visitor, VisitorActivity, ListMembership])
def test_each_object_by_each_of_its_procedures(account, model):
    name = model._meta.object_name
    for procedure, options in PROCEDURES[name].items():
        stem = options.required[0].removesuffix("_after")
        further = {argument: _VALUES[argument] for argument in options.arguments if argument in _VALUES}
        export = Export.create(
            model,
            procedure=procedure,
            **{f"{stem}_after": NOW - timedelta(days=200), f"{stem}_before": NOW - timedelta(hours=1)},
            **further,
        )
        stored = "SELECT object, procedure FROM export WHERE id = ?"
        assert account.rows(stored, export.id) == [(name, procedure)]


_VALUES = {"type": [1, 11], "prospect_only": True, "deleted": "all", "prospect_deleted": True}


def test_times_go_out_in_the_time_zone_of_the_account(account, monkeypatch):
    sent = []
    send = account.connection._exchange._transport.send
    monkeypatch.setattr(
        account.connection._exchange._transport,
        "send",
        lambda url, request, *rest: sent.append(request.document) or send(url, request, *rest),
    )
    after = datetime(2026, 1, 1, 12, tzinfo=UTC)
    Export.create(Prospect, updated_after=after, updated_before="2026-03-01")
    local = after.astimezone(account.connection.timezone)
    assert f'"updated_after": "{local:%Y-%m-%d %H:%M:%S}"'.encode() in sent[-1]
    assert b'"updated_before": "2026-03-01 00:00:00"' in sent[-1]


# --- refused before a request -----------------------------------------------------------------------------------------

BAD = {
    "no argument": ({}, "no procedure goes by nothing"),
    "of another object": ({"created_after": "yesterday"}, "no procedure goes by created_after"),
    "unknown procedure": ({"procedure": "filter_by_name", "updated_after": "yesterday"}, "It has filter_by_updated_at"),
    "unknown argument": ({"procedure": "filter_by_updated_at", "type": 1}, "it takes no type"),
    "missing argument": ({"procedure": "filter_by_updated_at", "deleted": "all"}, "needs updated_after"),
    "naive": ({"updated_after": datetime(2026, 1, 1)}, "no time zone"),  # noqa: DTZ001
    "no moment": ({"updated_after": "soon"}, "datetime with a time zone"),
    "no choice": ({"updated_after": "yesterday", "deleted": "some"}, "true, false, all"),
    "turned round": ({"updated_after": NOW, "updated_before": NOW - timedelta(days=1)}, "must lie after"),
    "too long": ({"updated_after": NOW - timedelta(days=400), "updated_before": NOW}, "more than a year"),
    "too long to the present": ({"updated_after": NOW - timedelta(days=400)}, "more than a year"),
    "unknown field": ({"updated_after": "yesterday", "fields": ["emial"]}, "Did you mean 'email'"),
    "no export field": ({"updated_after": "yesterday", "fields": ["crm_url"]}, "can't be exported"),
    "written only": ({"updated_after": "yesterday", "fields": ["user_id"]}, "can only be written"),
    "twice": ({"updated_after": "yesterday", "fields": ["id", "id"]}, "comes twice"),
    "none": ({"updated_after": "yesterday", "fields": []}, "names none"),
    "no list": ({"updated_after": "yesterday", "fields": 5}, "is no list of names"),
    "a list in a list": ({"updated_after": "yesterday", "fields": [["id"]]}, "is no name of a field"),
    "no procedure's name": ({"procedure": ["x"], "updated_after": "yesterday"}, "there is no procedure"),
    "a text": ({"updated_after": "yesterday", "fields": "email"}, "write a list of names"),
}


@pytest.mark.parametrize(("arguments", "why"), BAD.values(), ids=BAD)
def test_a_bad_export_is_refused_before_a_request(account, arguments, why):
    with account.recorded() as made, pytest.raises(ValidationError, match=why):
        Export.create(Prospect, **arguments)
    assert made == []


def test_what_is_exported_is_named_in_any_case(account):
    with account.recorded() as made:
        job = Export.create("PROSPECTACCOUNT", updated_after="yesterday")
    assert job.object == "prospectAccount"
    assert account.one("SELECT object FROM export WHERE id = ?", job.id) == "prospectAccount"
    assert len(made) <= 2


def test_what_can_not_be_exported_is_told_with_what_can(account):
    for of in ("campaign", Export, 5):
        with account.recorded() as made, pytest.raises(UnsupportedError, match="it exports visitorActivity, list"):
            Export.create(of, updated_after="yesterday")
        assert made == []
    with pytest.raises(ValidationError, match="Ask for campaign_id"):
        Export.create(VisitorActivity, created_after="yesterday", fields=["campaign"])


def test_fields_that_exports_alone_give_and_custom_ones_can_be_named(account):
    export = Export.create(Prospect, updated_after="yesterday", fields=["id", "converted_at", "Interests"])
    assert export.fields == ["id", "converted_at", "Interests"]


def test_a_word_needs_no_time_zone(make_account):
    account = make_account(prospects=5)
    account.connection.decoding._zone = account.connection.decoding._find_zone = None
    assert Export.create(Prospect, updated_after="yesterday").state == "Waiting"
    with pytest.raises(MissingTimeZoneError):
        Export.create(Prospect, updated_after=NOW)


# --- states -----------------------------------------------------------------------------------------------------------


def test_an_export_is_cancelled_once(account):
    export = Export.create(Visitor, updated_after="yesterday")
    assert export.cancel()
    assert export.state == "Canceled"
    assert account.column("SELECT state FROM export") == ["Canceled"]
    with account.recorded() as made:
        for forbidden in (export.cancel, export.download, export.downloads):
            with pytest.raises(StateError, match="is Canceled"):
                forbidden()
    assert made == []


def test_a_state_that_is_not_known_is_asked_for_or_left_to_pardot(account):
    export = Export.create(Prospect, **MONTHS)
    with account.recorded() as made, pytest.raises(StateError, match="is Processing, and Pardot can download one"):
        Export.reference(id=export.id).download()
    assert _ops(made) == [("GET", "read")]
    account.sandbox.finish_jobs()
    with pytest.raises(StateError) as caught:
        export.cancel()  # which believes that it waits
    assert caught.value.code == 178


def test_a_failed_export_says_what_to_do(account):
    export = Export.create(Prospect, **MONTHS)
    account.sandbox.fail_exports()
    export.refresh()
    with account.recorded() as made:
        for operation in (export.cancel, export.download, export.downloads):
            with pytest.raises(StateError, match=r"is Failed.* Export.create\(\) makes a new one"):
                operation()
    assert made == []


def test_files_are_asked_of_the_own_host_and_only_those_there_are(account):
    account.sandbox.execute("UPDATE prospect SET updated_at = ?", (f"{NOW - timedelta(days=9):%Y-%m-%d %H:%M:%S}",))
    export = _complete(account, Prospect, **MONTHS)
    (number,) = export.files
    elsewhere = f"https://www.pardot.com/api/export/version/4/do/downloadResults/id/{export.id}/file/{number}"
    assert export.download(elsewhere).header
    with account.recorded() as made:
        with pytest.raises(ValidationError, match="has no file 999"):
            export.download(999)
        for other in (elsewhere.replace(f"/id/{export.id}/", "/id/999/"), "results.csv", ""):
            with pytest.raises(ValidationError, match=f"it has {number}"):
                export.download(other)
    assert made == []


def test_an_expired_export_has_no_files(account):
    export = _complete(account, Prospect, **MONTHS)
    account.sandbox.execute("UPDATE export SET updated_at = '2020-01-01 00:00:00'")
    export.refresh()
    with account.recorded() as made, pytest.raises(StateError, match="has expired"):
        export.download()
    assert made == []


# --- queries ----------------------------------------------------------------------------------------------------------


def test_exports_are_found(account):
    first = Export.create(Prospect, **MONTHS)
    second = Export.create(Visitor, updated_after="yesterday")
    account.sandbox.finish_jobs()
    third = Export.create(Visitor, updated_after="yesterday")
    with account.recorded() as made:
        assert list(Export.objects.filter(status="Complete", created_after="yesterday")) == [first, second]
        assert list(Export.objects.filter(object="visitor").order_by("-id")) == [third, second]
        assert list(Export.objects.order_by("-id")[1:2]) == [second]
        assert Export.objects.order_by("-id")[1:].first() == second
        assert Export.objects.all()[1] == second
        assert Export.objects.count() == 3
        assert Export.objects.last() == third
    assert {served.op for served in made} == {"query"}
    assert not any({"limit", "offset", "output"} & served.params.keys() for served in made)
    (found,) = Export.objects.filter(object="prospect")
    with pytest.raises(UnreadableFieldError):
        _ = found.procedure
    with account.recorded() as made:
        assert len(found.files) == 1  # which a read alone shows
    assert _ops(made) == [("GET", "read")]
    for bad in ({"status": "Canceled"}, {"object": "campaign"}):
        with pytest.raises(ValidationError):
            Export.objects.filter(**bad)
    assert list(Export.objects.exclude(status="Complete")) == [third]


def test_an_answer_that_holds_fewer_than_it_counts_is_refused(account):
    Export.create(Prospect, **MONTHS)
    body = '{"result": {"total_results": 3, "export": [{"id": 1, "state": "Waiting"}, {"id": 2, "state": "Waiting"}]}}'
    account.sandbox.next_answer(body=body, content_type="application/json")
    with pytest.raises(InvalidResponseError, match="2 of 3 exports"):
        list(Export.objects.all())
    with pytest.raises(FieldError, match="after an id"):
        Export.objects.iterator(after_id=5)


def test_printed_shapes_and_envelopes_are_read_too(account):
    export = Export.create(Prospect, **MONTHS)
    wrapped = f'{{"export": {{"id": {export.id}, "state": "Processing", "isExpired": 0}}}}'
    enveloped = f'{{"@attributes": {{"stat": "ok", "version": 1}}, {wrapped[1:]}'
    xml = f'<rsp stat="ok" version="1.0"><export><id>{export.id}</id><state>Processing</state></export></rsp>'
    created = export.created_at
    for body in (wrapped, enveloped, xml):
        account.sandbox.next_answer(body=body, content_type="application/json")
        export.refresh()
        assert (export.state, export.is_expired, export.created_at) == ("Processing", False, created)
    for body in ("[]", '{"hello": 1}', '{"id": {}}', "{"):
        account.sandbox.next_answer(body=body, content_type="application/json")
        with pytest.raises(InvalidResponseError):
            export.refresh()


def test_administrators_alone_list_jobs(make_account):
    account = make_account(prospects=5, administrator=False)
    export = Export.create(Prospect, **MONTHS)
    export.refresh()
    assert export.state == "Processing"
    for records in (Export.objects.all(), Import.objects.all()):
        with pytest.raises(PermissionDeniedError) as caught:
            list(records)
        assert caught.value.code == 46
    assert account.column("SELECT state FROM export") == ["Processing"]


# --- faults and units of work -----------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("body", [b"", None], ids=["before", "after"])
def test_a_lost_cancel_is_looked_at(make_account, body):
    account = make_account(prospects=5, connecting={"wait": 20})
    account.connection._exchange.patience = Patience(wait=20, first=0.01, longest=0.05)
    export = Export.create(Prospect, **MONTHS)
    account.give_up_after(0.3)
    account.sandbox.next_answer(close=True, body=body)
    with account.recorded() as made:
        assert export.cancel()
    assert _ops(made)[:2] == [("POST", "cancel"), ("GET", "read")]
    assert _ops(made)[2:] == ([("POST", "cancel")] if body == b"" else [])
    assert account.column("SELECT state FROM export") == ["Canceled"]
    assert export.state == "Canceled"


def test_a_lost_create_is_uncertain(account):
    account.sandbox.next_answer(close=True, body=None)
    with pytest.raises(UncertainWriteError, match=r"Export\.objects"):
        Export.create(Prospect, **MONTHS)
    assert len(account.column("SELECT id FROM export")) == 1


def test_a_rehearsal_sends_nothing(account):
    real = Export.create(Prospect, **MONTHS)
    with account.recorded() as made, unit_of_work(dry_run=True):
        export = Export.create(Prospect, **MONTHS)
        assert export.id < 0
        assert not export.cancel()
        assert not real.cancel()
        with pytest.raises(ValidationError):
            Export.create(Prospect, updated_after="soon")
    assert made == []
    assert account.column("SELECT state FROM export") == ["Waiting"]
