"""save(), delete(), upsert(), refresh(), revert(), assign(): one record at a time."""

from __future__ import annotations

import pickle
from contextlib import nullcontext
from datetime import UTC, date, datetime
from typing import Any

import pytest

from pardot_orm import (
    Account,
    Campaign,
    CustomField,
    List,
    ListMembership,
    Opportunity,
    Prospect,
    SaveResult,
    User,
    connect,
    unit_of_work,
)
from pardot_orm.errors import (
    ArchivedError,
    DuplicateEmailError,
    FieldError,
    NotFoundError,
    PardotError,
    ReadOnlyFieldError,
    StateError,
    UncertainWriteError,
    UnknownCustomFieldError,
    UnknownFieldError,
    UnreadableFieldError,
    UnsupportedError,
    ValidationError,
)

FREE_LIST = 47
NEW = "somebody.new@example.com"


@pytest.fixture
def prospect(account: Any) -> Prospect:
    """A prospect of version 4 with a first name, read whole."""
    return _prospect(account, "first_name IS NOT NULL")


def _prospect(account: Any, where: str = "1") -> Prospect:
    record_id = account.one(f"SELECT id FROM prospect WHERE is_archived = 0 AND {where} ORDER BY id")
    return Prospect.objects.get(id=record_id)


# --- create -------------------------------------------------------------------------------------------------------


def test_a_new_record_is_created_with_what_was_set_and_shows_what_the_server_gave_it(either_account):
    prospect = Prospect(email=NEW, first_name="Ada", score=7)
    prospect.lists.add(FREE_LIST)
    with either_account.recorded() as made:
        result = prospect.save()
        seen = (prospect.id, prospect.first_name, prospect.score, prospect.city, prospect.campaign_id, prospect.grade)
        assert prospect.created_at.tzinfo is not None
        assert FREE_LIST in prospect.lists
        assert dict(prospect.custom)["Interests"] == []
    assert [(r.op, r.params["email"]) for r in made] == [("create", NEW)]
    assert (
        seen
        == either_account.rows(
            "SELECT id, first_name, score, city, campaign_id, grade FROM prospect WHERE email = ?", NEW
        )[0]
    )
    assert result
    assert result.action == "created"
    assert result.fields == ("email", "first_name", "score", "lists")
    assert prospect.changes == {}


def test_objects_create_makes_and_saves(account):
    created = List.objects.create(name="Regatta & Co", is_public=True)
    assert account.rows("SELECT name, is_public FROM list WHERE id = ?", created.id) == [("Regatta & Co", 1)]
    assert created.created_at is not None


def test_a_create_that_is_answered_with_201_is_a_create(make_account):
    account = make_account(prospects=5, create_status=201)
    created = Prospect.objects.create(email=NEW)
    assert account.one("SELECT id FROM prospect WHERE email = ?", NEW) == created.id


@pytest.mark.parametrize(
    ("record", "missing"),
    [
        (lambda: Prospect(first_name="Ada"), "email"),
        (lambda: List(title="x"), "name"),
        (lambda: Campaign(cost=1), "name"),
        (lambda: CustomField(name="Shoe Size"), "field_id"),
        (lambda: ListMembership(list_id=33), "prospect_id"),
    ],
)
def test_a_record_without_a_required_field_is_refused_before_any_request(account, record, missing):
    with account.recorded() as made, pytest.raises(ValidationError, match=missing):
        record().save()
    assert made == []


def test_a_required_field_can_not_be_emptied(account, prospect):
    with pytest.raises(ValidationError, match=r"Prospect\.email"):
        prospect.email = None
    with pytest.raises(ValidationError, match=r"Prospect\.email"):
        prospect.email = ""
    assert not prospect.is_dirty


def test_a_duplicate_address_is_a_conflict_in_version_3_and_another_prospect_in_version_4(account, account_v3):
    with connect(sandbox=account_v3.sandbox):
        taken = Prospect.objects.first().email
        with pytest.raises(DuplicateEmailError) as caught:
            Prospect.objects.create(email=taken)
        assert caught.value.code == 9
    with connect(sandbox=account.sandbox):
        taken = Prospect.objects.first().email
        number = account.one("SELECT COUNT(*) FROM prospect WHERE email = ?", taken)
        Prospect.objects.create(email=taken)
        assert account.one("SELECT COUNT(*) FROM prospect WHERE email = ?", taken) == number + 1


def test_a_record_that_was_refused_stays_new_and_dirty(account_v3):
    taken = Prospect.objects.first().email
    record = Prospect(email=taken, city="Bath")
    with pytest.raises(DuplicateEmailError):
        record.save()
    assert record.id is None
    assert set(record.changes) == {"email", "city"}
    record.email = NEW
    assert record.save()
    assert account_v3.one("SELECT city FROM prospect WHERE email = ?", NEW) == "Bath"


def test_get_or_create_finds_before_it_creates(either_account):
    record, created = Prospect.objects.get_or_create(email=NEW, defaults={"city": "Bath"})
    again, created_again = Prospect.objects.get_or_create(email=NEW, defaults={"city": "Leeds"})
    assert (created, created_again) == (True, False)
    assert record == again
    assert again.city == "Bath"


# --- update -------------------------------------------------------------------------------------------------------


def test_a_saved_record_holds_what_the_server_answered_without_another_request(account):
    account.sandbox.clock = datetime(2030, 5, 1, 11, tzinfo=UTC)
    account.sandbox.clock.freeze()
    prospect = _prospect(account)
    account.sandbox.execute("UPDATE prospect SET city = 'Leeds' WHERE id = ?", (prospect.id,))
    account.sandbox.clock.advance(3600)
    prospect.city  # noqa: B018 - read before, so that an old value would be found
    prospect.updated_at  # noqa: B018
    prospect.score = 77
    with account.recorded() as made:
        result = prospect.save()
        assert prospect.city == "Leeds"
        assert prospect.updated_at == datetime(2030, 5, 1, 12, tzinfo=UTC)
        assert prospect.score == 77
    assert [r.op for r in made] == ["update"]
    assert repr(result) == f"<SaveResult Prospect {prospect.id}: score>"
    assert (bool(result), result.fields, result.queued) == (True, ("score",), False)


def test_another_clients_change_of_another_field_is_not_overwritten(account, prospect):
    account.sandbox.execute("UPDATE prospect SET city = 'Leeds' WHERE id = ?", (prospect.id,))
    prospect.score = 1
    prospect.save()
    assert account.one("SELECT city FROM prospect WHERE id = ?", prospect.id) == "Leeds"


def test_edits_beside_those_saved_stay_edits(account, prospect):
    prospect.score = 5
    prospect.city = "Bath"
    prospect.custom["Referral_Note"] = "x"
    prospect.lists.add(FREE_LIST)
    prospect.save(only=["score"])
    assert set(prospect.changes) == {"city", "Referral_Note", "lists"}
    assert prospect.city == "Bath"
    assert prospect.custom["Referral_Note"] == "x"
    with account.recorded() as made:
        prospect.save()
    assert {n for n in made[0].params if n not in {"id", "version", "do"}} == {
        "city",
        "Referral_Note",
        f"list_{FREE_LIST}",
    }


@pytest.mark.parametrize("only", ["score", ["score"], ("score",), {"score"}, iter(["score"])])
def test_save_only_takes_a_name_or_several(account, prospect, only):
    prospect.score = 5
    prospect.city = "Bath"
    assert prospect.save(only=only).fields == ("score",)
    assert list(prospect.changes) == ["city"]


def test_save_only_takes_custom_fields_and_lists(account, prospect):
    prospect.custom["Referral_Note"] = "x"
    prospect.lists.add(FREE_LIST)
    prospect.score = 5
    assert set(prospect.save(only=["Referral_Note", "lists"]).fields) == {"Referral_Note", "lists"}
    assert list(prospect.changes) == ["score"]


def test_save_only_of_an_unknown_field_is_refused_before_any_request(account, prospect):
    prospect.score = 5
    with account.recorded() as made, pytest.raises(FieldError, match="scor"):
        prospect.save(only=["scor"])
    assert made == []


def test_a_list_that_somebody_holds_stays_live_after_a_save(either_account):
    prospect = _prospect(
        either_account, "id IN (SELECT prospect_id FROM prospect_value WHERE field_id = 'Interests' AND position = 1)"
    )
    held = prospect.custom["Interests"]
    first = held.pop()
    prospect.save()
    assert prospect.custom["Interests"] is held
    held.append(first)
    assert prospect.is_dirty
    prospect.save()
    held.clear()
    prospect.save()
    assert prospect.custom["Interests"] is held
    held.append(first)
    prospect.save()
    select = "SELECT value FROM prospect_value WHERE prospect_id = ? AND field_id = 'Interests'"
    assert either_account.column(select, prospect.id) == [first]


def test_a_refused_update_leaves_the_edits_and_the_server_alone(account_v3):
    first, second = Prospect.objects.all()[:2]
    held = second.email
    second.email = first.email
    with pytest.raises(DuplicateEmailError):
        second.save()
    assert second.changes == {"email": (held, first.email)}
    assert account_v3.one("SELECT email FROM prospect WHERE id = ?", second.id) == held


def test_a_lost_answer_of_a_write_is_told_and_the_write_is_not_repeated(account, prospect):
    prospect.score = 4321
    account.sandbox.next_answer(body=None, close=True)
    with account.recorded() as made, pytest.raises(UncertainWriteError, match="may have"):
        prospect.save()
    assert len(made) == 1
    assert prospect.is_dirty
    assert account.one("SELECT score FROM prospect WHERE id = ?", prospect.id) == 4321


def test_a_create_whose_answer_shows_no_record_is_not_created_twice(account):
    record = Prospect(email=NEW)
    account.sandbox.next_answer(body='<rsp stat="ok" version="1.0"></rsp>')
    with pytest.raises(UncertainWriteError):
        record.save()


# --- upsert -------------------------------------------------------------------------------------------------------


def test_upsert_of_a_known_record_updates_it_by_id(either_account):
    prospect = _prospect(either_account)
    prospect.city = "Bath"
    with either_account.recorded() as made:
        result = prospect.upsert()
    assert [(r.op, r.params["city"]) for r in made] == [("upsert", "Bath")]
    assert result.action == "upserted"
    assert either_account.one("SELECT city FROM prospect WHERE id = ?", prospect.id) == "Bath"
    assert not prospect.is_dirty


def test_upsert_by_address_updates_the_match_in_version_3(account_v3):
    known = Prospect.objects.first()
    number = account_v3.one("SELECT COUNT(*) FROM prospect")
    record = Prospect(email=known.email, city="Bath")
    record.upsert()
    assert record.id == known.id
    assert account_v3.one("SELECT city FROM prospect WHERE id = ?", known.id) == "Bath"
    Prospect(email=NEW, city="Leeds").upsert()
    assert account_v3.one("SELECT COUNT(*) FROM prospect") == number + 1


def test_upsert_by_address_is_refused_in_version_4_because_it_would_create_a_duplicate(account):
    record = Prospect(email=Prospect.objects.first().email, city="Bath")
    with account.recorded() as made, pytest.raises(ValidationError, match="allow_duplicates=True"):
        record.upsert()
    assert made == []
    number = account.one("SELECT COUNT(*) FROM prospect")
    record.upsert(allow_duplicates=True)
    assert account.one("SELECT COUNT(*) FROM prospect") == number + 1
    assert account.one("SELECT city FROM prospect WHERE id = ?", record.id) == "Bath"


def test_upsert_by_fid_updates_the_match_in_version_4_and_is_unknown_to_version_3(account, account_v3):
    with connect(sandbox=account.sandbox):
        prospect_id, fid = account.rows(
            "SELECT id, salesforce_fid FROM prospect WHERE salesforce_fid IS NOT NULL AND is_archived = 0"
        )[0]
        record = Prospect(fid=fid, city="Bath")
        record.upsert()
        assert record.id == prospect_id
        assert account.one("SELECT city FROM prospect WHERE id = ?", prospect_id) == "Bath"
    with (
        connect(sandbox=account_v3.sandbox),
        account_v3.recorded() as made,
        pytest.raises(UnsupportedError, match="with fid in version 4 alone"),
    ):
        Prospect(fid=fid, email=NEW).upsert()
    assert made == []


def test_upsert_without_anything_to_match_is_refused(either_account):
    with either_account.recorded() as made, pytest.raises(ValidationError, match="email"):
        Prospect(city="Bath").upsert()
    assert made == []


# --- delete -------------------------------------------------------------------------------------------------------


def test_a_deleted_prospect_is_in_the_recycle_bin(either_account):
    prospect = _prospect(either_account)
    with either_account.recorded() as made:
        result = prospect.delete()
    assert [r.op for r in made] == ["delete"]
    assert (result.action, bool(result)) == ("deleted", True)
    assert either_account.one("SELECT is_archived FROM prospect WHERE id = ?", prospect.id) == 1
    assert prospect in Prospect.objects.filter(deleted=True)
    with pytest.raises(Prospect.DoesNotExist):
        Prospect.objects.get(id=prospect.id)


def test_deleting_it_twice_is_an_error_of_the_server(account, prospect):
    prospect.delete()
    with pytest.raises((ArchivedError, NotFoundError)):
        prospect.delete()


def test_a_list_and_a_membership_can_be_deleted_and_a_campaign_can_not(account):
    membership = ListMembership.objects.first()
    membership.delete()
    assert account.one("SELECT is_archived FROM list_membership WHERE id = ?", membership.id) == 1
    record = List.objects.get(id=FREE_LIST)
    record.delete()
    assert account.one("SELECT is_archived FROM list WHERE id = ?", FREE_LIST) == 1
    with account.recorded() as made:
        campaign = Campaign(name="x")
        with pytest.raises(UnsupportedError, match=r"can't delete campaigns; it can: create, query, read, update"):
            campaign.delete()
    assert made == []


def test_what_was_never_saved_can_not_be_deleted(account):
    with account.recorded() as made, pytest.raises(StateError, match="no id"):
        Prospect(email=NEW).delete()
    assert made == []


# --- refresh and revert -------------------------------------------------------------------------------------------


def test_refresh_reads_anew_and_refuses_to_drop_edits(account, prospect):
    account.sandbox.execute("UPDATE prospect SET city = 'Leeds', score = 11 WHERE id = ?", (prospect.id,))
    prospect.score = 99
    with account.recorded() as made, pytest.raises(StateError, match="score"):
        prospect.refresh()
    assert made == []
    assert prospect.score == 99
    prospect.refresh(discard=True)
    assert (prospect.city, prospect.score, prospect.changes) == ("Leeds", 11, {})


def test_a_refresh_that_fails_keeps_the_edits(account, prospect):
    prospect.score = 99
    account.sandbox.next_answer(close=True)
    with pytest.raises(ConnectionError):
        prospect.refresh(discard=True)
    assert prospect.score == 99
    assert prospect.is_dirty


def test_refreshing_what_is_gone_raises_does_not_exist(account, prospect):
    account.sandbox.execute("UPDATE prospect SET is_archived = 1 WHERE id = ?", (prospect.id,))
    with pytest.raises(Prospect.DoesNotExist):
        prospect.refresh()


def test_revert_drops_every_kind_of_edit_without_a_request(account):
    prospect = _prospect(
        account, "id IN (SELECT prospect_id FROM prospect_value WHERE field_id = 'Interests' AND position = 1)"
    )
    held = prospect.custom["Interests"]
    before = (prospect.score, list(held))
    prospect.score = 99
    held.reverse()
    prospect.custom["Referral_Note"] = "x"
    prospect.lists.add(FREE_LIST)
    with account.recorded() as made:
        prospect.revert()
        assert (prospect.score, list(held)) == before
        assert prospect.custom["Interests"] is held
        assert prospect.changes == {}
        assert not prospect.save()
    assert made == []


# --- assign -------------------------------------------------------------------------------------------------------


def test_a_prospect_is_assigned_to_a_user_and_taken_from_it_again(either_account):
    prospect = _prospect(either_account, "user_id IS NULL")
    assert prospect.assigned_to is None
    with either_account.recorded() as made:
        prospect.assign(user=44)
        assert prospect.assigned_to.id == 44
        prospect.assign(user="user46@quillfeather.example")
        assert prospect.assigned_to.id == 46
        result = prospect.unassign()
        assert prospect.assigned_to is None
    assert [r.op for r in made] == ["assign", "assign", "unassign"]
    assert result.action == "unassigned"
    assert either_account.one("SELECT user_id FROM prospect WHERE id = ?", prospect.id) is None
    assert prospect.changes == {}


def test_a_prospect_is_assigned_to_a_user_record_or_a_group(account, prospect):
    prospect.assign(user=User.objects.get(id=48))
    assert account.one("SELECT user_id FROM prospect WHERE id = ?", prospect.id) == 48
    prospect.assign(group=5)
    assert account.rows("SELECT user_id, group_id FROM prospect WHERE id = ?", prospect.id) == [(None, 5)]


@pytest.mark.parametrize("target", [{}, {"user": 44, "group": 5}, {"user": 0}, {"user": True}, {"group": "five"}])
def test_an_assignment_without_exactly_one_good_target_is_refused_before_any_request(account, prospect, target):
    with account.recorded() as made, pytest.raises(ValidationError, match=r"assign\(\)"):
        prospect.assign(**target)
    assert made == []


def test_an_assignment_to_nobody_is_the_servers_error(account, prospect):
    with pytest.raises(NotFoundError) as caught:
        prospect.assign(user=999999)
    assert caught.value.code == 10


def test_edits_survive_an_assignment(account, prospect):
    prospect.city = "Bath"
    prospect.assign(user=44)
    assert list(prospect.changes) == ["city"]


# --- what can't be written ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "grade", "crm_lead_fid", "converted_at"])
def test_a_field_that_pardot_sets_can_not_be_written(account, prospect, name):
    with pytest.raises(ReadOnlyFieldError, match=rf"Prospect\.{name} is set by Pardot"):
        setattr(prospect, name, None)


def test_a_field_given_at_creation_can_not_be_changed_later(account):
    membership = ListMembership.objects.first()
    with pytest.raises(ReadOnlyFieldError, match=r"ListMembership\.list_id is given when the record is created"):
        membership.list_id = FREE_LIST
    membership.list_id = int(membership.list_id)  # what stands there is no change
    fresh = ListMembership(list_id=FREE_LIST, prospect_id=account.one("SELECT MIN(id) FROM prospect"))
    fresh.list_id = 38
    fresh.save()
    with pytest.raises(ReadOnlyFieldError):
        fresh.list_id = FREE_LIST


def test_opted_out_of_a_membership_is_written(account):
    membership = ListMembership.objects.get(
        id=account.one("SELECT id FROM list_membership WHERE opted_out = 0 AND is_archived = 0")
    )
    membership.opted_out = True
    with account.recorded() as made:
        membership.save()
    assert made[0].params["opted_out"] == "1"
    assert account.one("SELECT opted_out FROM list_membership WHERE id = ?", membership.id) == 1


@pytest.mark.parametrize("operation", ["save", "delete"])
def test_an_object_that_can_not_be_written_says_what_it_can(account, operation):
    user = User.objects.first()
    with account.recorded() as made, pytest.raises(UnsupportedError, match=r"users; it can: query, read"):
        user.delete()
    with pytest.raises(ReadOnlyFieldError):
        user.first_name = "x"
    with pytest.raises(UnsupportedError, match=r"Pardot can't delete accounts; it can: read"):
        Account.objects.get().delete()
    with pytest.raises(UnsupportedError, match=r"Pardot can't create users"):
        User.objects.create()
    assert [r.op for r in made] == []


def test_a_relation_that_is_only_shown_can_not_be_set(account, prospect):
    with pytest.raises(ReadOnlyFieldError, match=r"assign\(\)"):
        prospect.assigned_to = User.objects.first()
    with pytest.raises(ValidationError, match="campaign_id"):
        prospect.campaign = 518
    with pytest.raises(ValidationError, match="no id"):
        prospect.campaign = Campaign(name="x")


def test_two_fields_that_exclude_each_other_are_refused_before_any_request(account, prospect):
    prospect.user_id = 44
    prospect.crm_owner_fid = "0055e0000000099AAA"
    with account.recorded() as made, pytest.raises(ValidationError, match="user_id or crm_owner_fid"):
        prospect.save()
    assert made == []


def test_a_write_only_field_is_sent_and_never_read(account, prospect):
    prospect.user_id = 44
    with account.recorded() as made:
        prospect.save()
        with pytest.raises(UnreadableFieldError, match=r"Prospect\.user_id"):
            prospect.user_id  # noqa: B018
    assert made[0].params["user_id"] == "44"
    assert not prospect.is_dirty
    prospect.user_id = None
    assert prospect.is_dirty


def test_a_restored_prospect_is_live_again(account):
    record_id = account.one("SELECT id FROM prospect WHERE is_archived = 1")
    (prospect,) = Prospect.objects.filter(deleted=True, id__lt=record_id + 1, id__gt=record_id - 1)
    prospect.is_archived = False
    prospect.save()
    assert account.one("SELECT is_archived FROM prospect WHERE id = ?", record_id) == 0


# --- bad input ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value", "rule"),
    [
        ("score", "abc", "whole number"),
        ("score", 1.5, "whole number"),
        ("score", True, "whole number"),
        ("score", float("nan"), "no value"),
        ("score", float("inf"), "whole number"),
        ("score", 2**70, "too large"),
        ("score", "", "whole number"),
        ("score", None, "Pardot refuses an empty one; write 0"),
        ("campaign_id", "x", "whole number"),
        ("email", f"{'a' * 290}@example.com", "302 characters and may have 255"),
        ("email", "no-host", "name@host.domain"),
        ("email", "no-domain@host", "name@host.domain"),
        ("email", "two@@example.com", "name@host.domain"),
        ("email", "a b@example.com", "name@host.domain"),
        ("email", "a@example.com\n", "name@host.domain"),
        ("email", "a\tb@example.com", "name@host.domain"),
        ("email", 5, "must be text"),
        ("first_name", 5, "must be text"),
        ("first_name", b"bytes", "must be text"),
        ("first_name", ["a"], "must be text"),
        ("zip", 2134, "zeros stay"),
        ("comments", "a\x00b", "XML can't carry"),
        ("comments", "a\x0bb", "XML can't carry"),
        ("comments", "\x1b[31m", "XML can't carry"),
        ("comments", "\ud800", "XML can't carry"),
        ("comments", "\ufffe", "XML can't carry"),
        ("is_starred", "yes", "True or False"),
        ("is_starred", "false", "True or False"),
        ("is_starred", 2, "True or False"),
        ("is_starred", 1.0, "True or False"),
    ],
)
def test_a_bad_value_is_refused_at_assignment_naming_field_value_and_rule(account, prospect, name, value, rule):
    with account.recorded() as made, pytest.raises(ValidationError) as caught:
        setattr(prospect, name, value)
    message = str(caught.value)
    assert f"Prospect.{name}" in message
    assert repr(value)[:20] in message
    assert rule in message
    assert len(message) < 250
    assert made == []
    assert not prospect.is_dirty
    with pytest.raises(ValidationError):
        Prospect(**{"email": NEW, name: value})


@pytest.mark.parametrize(
    ("name", "value", "rule"),
    [
        ("Seats", "many", "a number such as 12.50"),
        ("Seats", "NaN", "a number"),
        ("Seats", True, "a number"),
        ("Renewal_Date", "2026-02-30", "must be a date"),
        ("Renewal_Date", "next week", "must be a date"),
        ("Renewal_Date", datetime(2026, 1, 1, tzinfo=UTC), "write .date()"),
        ("Renewal_Date", 20260101, "must be a date"),
        ("Interests", "Running", "a list of texts"),
        ("Interests", [1], "must be a text"),
        ("Interests", [""], "must be a text"),
        ("Interests", ["a\x00"], "XML can't carry"),
        ("Interests", 5, "a list of texts"),
        ("Referral_Note", 5, "must be text"),
    ],
)
def test_a_bad_custom_value_is_refused_at_assignment(account, prospect, name, value, rule):
    with account.recorded() as made, pytest.raises(ValidationError) as caught:
        prospect.custom[name] = value
    assert f"Prospect.custom.{name}" in str(caught.value)
    assert rule in str(caught.value)
    assert made == []
    assert not prospect.is_dirty


@pytest.mark.parametrize(
    "change",
    [
        lambda held: held.append(5),
        lambda held: held.insert(0, None),
        lambda held: held.extend(["ok", "\x00"]),
        lambda held: held.__setitem__(0, ""),
        lambda held: held.__setitem__(slice(None), ["ok", 5]),
    ],
    ids=["append", "insert", "extend", "set", "set slice"],
)
def test_a_bad_value_put_into_a_list_is_refused_there_and_changes_nothing(account, prospect, change):
    held = prospect.custom["Interests"]
    held[:] = ["Running"]
    with pytest.raises(ValidationError, match=r"Prospect\.custom\.Interests"):
        change(held)
    assert held == ["Running"]


def test_dates_and_numbers_are_taken_in_their_natural_forms(account, prospect):
    prospect.custom["Renewal_Date"] = "2026-03-01"
    prospect.custom["Seats"] = 12
    prospect.score = "17"
    assert prospect.custom["Renewal_Date"] == date(2026, 3, 1)
    assert prospect.score == 17


def test_a_naive_datetime_is_refused_where_a_field_takes_a_time():
    from pardot_orm.fields.kinds import DateTimeField

    field = DateTimeField("When.", write="always", api_name="when", owner="Thing")
    with pytest.raises(ValidationError, match=r"Thing\.when can't be .*no time zone"):
        field.clean(datetime(2026, 1, 1))  # noqa: DTZ001
    with pytest.raises(ValidationError, match="must be a datetime"):
        field.clean(date(2026, 1, 1))


def test_an_unknown_attribute_names_the_nearest_field(account, prospect):
    with pytest.raises(UnknownFieldError, match="Did you mean first_name"):
        prospect.firstname = "Ada"
    with pytest.raises(UnknownFieldError, match="Did you mean first_name"):
        prospect.firstname  # noqa: B018
    with pytest.raises(AttributeError, match="Did you mean email"):
        Prospect(emial="x@example.com")
    with pytest.raises(UnknownCustomFieldError, match="Did you mean 'Referral_Note'"):
        prospect.custom["Referal_Note"] = "x"
    with pytest.raises(KeyError):
        prospect.custom["Referal_Note"]
    with pytest.raises(UnknownFieldError, match="no custom fields"):
        List.objects.first().custom  # noqa: B018
    assert not prospect.is_dirty


# --- results and pickles ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("result", "truth", "shown"),
    [
        (SaveResult("Prospect 1", "updated", ("score", "city")), True, "<SaveResult Prospect 1: score, city>"),
        (SaveResult("Prospect 1", "updated"), False, "<SaveResult Prospect 1: nothing changed>"),
        (SaveResult("Prospect 1", "deleted"), True, "<SaveResult Prospect 1: deleted>"),
        (
            SaveResult("Prospect 1", "updated", ("score",), queued=True),
            False,
            "<SaveResult Prospect 1: score (queued)>",
        ),
    ],
)
def test_a_result_is_true_when_a_request_was_made(result, truth, shown):
    assert bool(result) is truth
    assert repr(result) == shown


def test_a_record_pickles_with_its_values_and_edits(account):
    prospect = _prospect(
        account, "id IN (SELECT prospect_id FROM prospect_value WHERE field_id = 'Interests' AND position = 1)"
    )
    prospect.score = 99
    prospect.custom["Interests"].reverse()
    prospect.lists.add(FREE_LIST)
    copy = pickle.loads(pickle.dumps(prospect))
    assert copy == prospect
    assert copy.changes == prospect.changes
    with account.recorded() as made:
        copy.save()
    assert len(made) == 1
    assert account.one("SELECT score FROM prospect WHERE id = ?", prospect.id) == 99
    assert prospect.is_dirty  # the original knows nothing of it


# --- the right account --------------------------------------------------------------------------------------------


def test_a_record_is_written_to_the_account_it_came_from_and_to_no_other(make_account):
    first = make_account(prospects=10, seed=1, connecting={"alias": "first"})
    second = make_account(prospects=10, seed=2, connecting={"alias": "second"})
    prospect = Prospect.objects.using("first").first()
    prospect.score = 4321
    prospect.save()
    new = Prospect.objects.using("second").create(email=NEW)
    assert first.one("SELECT score FROM prospect WHERE id = ?", prospect.id) == 4321
    assert second.one("SELECT COUNT(*) FROM prospect WHERE score = 4321") == 0
    assert second.one("SELECT id FROM prospect WHERE email = ?", NEW) == new.id
    assert first.one("SELECT COUNT(*) FROM prospect WHERE email = ?", NEW) == 0
    assert prospect != new


def test_a_record_is_not_written_to_another_account_that_took_over_its_alias(make_account):
    first = make_account(prospects=10, seed=1)
    prospect = Prospect.objects.first()
    second = make_account(prospects=10, seed=2)
    prospect.score = 4321
    with second.recorded() as made, pytest.raises(StateError, match="another account"):
        prospect.save()
    assert made == []
    with pytest.raises(StateError, match="another account"):
        prospect.refresh(discard=True)
    second.connection.close()
    prospect.score = 4321
    prospect.save()
    assert first.one("SELECT score FROM prospect WHERE id = ?", prospect.id) == 4321


@pytest.mark.parametrize("body", ['<rsp stat="ok"><prospect/></rsp>', '<rsp stat="ok"><list><id>5</id></list></rsp>'])
def test_a_write_whose_answer_shows_no_such_record_is_uncertain(account, body):
    prospect = Prospect.objects.first()
    prospect.city = "Bath"
    account.sandbox.next_answer(body=body)
    with pytest.raises(UncertainWriteError):
        prospect.save()
    assert prospect.is_dirty


# --- addresses that several prospects share -------------------------------------------------------------------------


@pytest.fixture
def shared(account):
    """An address that two prospects of a version 4 account have, and their ids."""
    first, second = Prospect.objects.all()[:2]
    account.sandbox.execute("UPDATE prospect SET email = ? WHERE id = ?", (first.email, second.id))
    return first.email, [first.id, second.id]


@pytest.mark.parametrize("in_unit", [False, True])
def test_an_opportunity_is_not_given_to_one_of_several_prospects_of_an_address(account, shared, in_unit):
    email, ids = shared
    values = {"name": "Fair", "value": "900.50", "probability": 40}
    with (
        pytest.raises(Prospect.MultipleObjectsReturned, match="Give prospect_id") as caught,
        unit_of_work(dry_run=True) if in_unit else nullcontext(),
    ):
        Opportunity.objects.create(prospect_email=email, **values)
    assert [record.id for record in caught.value.records] == ids
    assert account.one("SELECT COUNT(*) FROM opportunity WHERE name = 'Fair'") == 0
    alone = Prospect.objects.get(id=60215).email
    assert Opportunity.objects.create(prospect_email=alone, **values).id


@pytest.mark.parametrize("in_unit", [False, True])
def test_a_write_by_an_address_that_several_share_says_so(account, shared, in_unit):
    record = Prospect.reference(email=shared[0])
    record.city = "Bath"
    with pytest.raises(PardotError) as caught, unit_of_work() if in_unit else nullcontext():
        record.save()
    assert "several may share it" in str(caught.value)
    assert account.one("SELECT COUNT(*) FROM prospect WHERE city = 'Bath'") == 0


def _changing(change):
    def write(record):
        change(record)
        record.save()

    return write


BY_ADDRESS = {
    "a number": _changing(lambda record: setattr(record, "score", 5)),
    "a list": _changing(lambda record: record.lists.add(33)),
    "a custom field": _changing(lambda record: record.custom.update(Seats=5)),
    "a criterion": _changing(lambda record: record.profile_criteria.__setitem__(1, "match")),
    "an assignment": lambda record: record.assign(user=User.objects.first()),
}


@pytest.mark.parametrize("write", BY_ADDRESS)
def test_whatever_is_written_by_a_shared_address_says_so(account, shared, write):
    with pytest.raises(NotFoundError, match=r"several may share it: get\(email=...\) tells") as caught:
        BY_ADDRESS[write](Prospect.reference(email=shared[0]))
    assert caught.value.code == 92


@pytest.mark.parametrize(
    "read", [lambda record: record.city, lambda record: record.refresh(), lambda record: record.id]
)
def test_what_is_read_by_a_shared_address_says_who_shares_it(account, shared, read):
    with pytest.raises(Prospect.MultipleObjectsReturned) as caught:
        read(Prospect.reference(email=shared[0]))
    assert [record.id for record in caught.value.records] == shared[1]


def test_who_may_not_write_a_field_is_told_which_one_may(account):
    prospect = Prospect.objects.first()
    with pytest.raises(ReadOnlyFieldError, match="is_do_not_email"):
        prospect.opted_out = True
