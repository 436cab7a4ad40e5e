"""Records: three states of a value, what can be written, identity, and classes of one's own."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, datetime

import pytest

from pardot_orm import Account, Campaign, CustomField, List, ListMembership, Model, Prospect, User, connect
from pardot_orm.errors import (
    FieldError,
    PardotError,
    ReadOnlyFieldError,
    StateError,
    UnknownFieldError,
    UnreadableFieldError,
    ValidationError,
)
from pardot_orm.fields.kinds import CharField, IntegerField, MultiValueField


def _any(account, condition="1"):
    return account.one(f"SELECT id FROM prospect WHERE is_archived = 0 AND {condition} ORDER BY id")


# --- not fetched, None, value -----------------------------------------------------------------------------------------


def test_a_value_of_a_page_is_here_without_a_request(big):
    expected = dict(big.rows("SELECT id, score FROM prospect"))
    prospects = list(Prospect.objects.only("score")[:20])
    with big.recorded() as made:
        assert [p.score for p in prospects] == [expected[p.id] for p in prospects]
    assert made == []


def test_an_empty_value_is_none_without_a_request(big):
    record_id = _any(big, "city IS NULL OR city = ''")
    prospect = Prospect.objects.only("city").filter(id=record_id).get()
    with big.recorded() as made:
        assert prospect.city is None
    assert made == []


def test_a_value_that_was_not_fetched_costs_one_read_for_all_of_them(big):
    record_id = _any(big)
    first_name, company, created = big.rows(
        "SELECT first_name, company, created_at FROM prospect WHERE id = ?", record_id
    )[0]
    prospect = Prospect.objects.only("score").filter(id=record_id).get()
    with big.recorded() as made:
        assert (prospect.first_name, prospect.company) == (first_name, company)
        assert prospect.created_at == datetime.fromisoformat(created).replace(tzinfo=UTC)
        assert prospect.salesforce_fid == big.one("SELECT salesforce_fid FROM prospect WHERE id = ?", record_id)
        assert prospect.lists is not None
    assert [(served.object, served.op, served.params["id"]) for served in made] == [
        ("prospect", "read", str(record_id))
    ]


def test_a_read_of_what_was_deferred_keeps_edits(account):
    prospect = Prospect.objects.only("score").first()
    prospect.score = 77
    assert prospect.email == account.one("SELECT email FROM prospect WHERE id = ?", prospect.id)
    assert prospect.score == 77
    assert list(prospect.changes) == ["score"]


@pytest.mark.parametrize("name", ["user_id", "first_activity_at", "medium_parameter", "email_bounced_at"])
def test_what_is_in_no_answer_says_so_and_asks_nothing(big, name):
    prospect = Prospect.objects.first()
    with big.recorded() as made, pytest.raises(UnreadableFieldError, match=f"Prospect.{name}") as caught:
        getattr(prospect, name)
    assert isinstance(caught.value, AttributeError)
    assert not hasattr(prospect, name)
    assert made == []


def test_a_record_that_is_gone_says_so_when_a_deferred_value_is_read(account):
    prospect = Prospect.objects.only("score").first()
    account.sandbox.execute("DELETE FROM prospect WHERE id = ?", (prospect.id,))
    with pytest.raises(Prospect.DoesNotExist):
        prospect.email  # noqa: B018
    assert prospect.score is not None, "what was fetched stays"


def test_every_record_says_what_sqlite_holds(big):
    names = ["first_name", "last_name", "company", "city", "zip", "phone", "comments", "score", "email", "notes"]
    rows = {row[0]: row[1:] for row in big.rows(f"SELECT id, {', '.join(names)} FROM prospect")}
    for prospect in Prospect.objects.all():
        expected = tuple(value if value != "" else None for value in rows[prospect.id])
        assert tuple(getattr(prospect, name) for name in names) == expected


@pytest.mark.parametrize(
    "text", ["&amp; & <b> \"q\" 'a'", "a\r\nb\nc\rd", "00123", " x ", "ünï 漢字 🎉", "&#39;", "a\tb"]
)
def test_a_text_is_read_byte_for_byte_by_page_and_by_id(account, text):
    record_id = _any(account)
    account.sandbox.execute("UPDATE prospect SET notes = ?, city = ? WHERE id = ?", (text, text, record_id))
    assert Prospect.objects.filter(id=record_id).get().notes == text
    assert Prospect.objects.get(id=record_id).notes == text
    assert list(Prospect.objects.filter(id=record_id).values_list("city", flat=True)) == [text]


def test_flags_are_true_or_false_never_none(big):
    starred = dict(big.rows("SELECT id, is_starred FROM prospect"))
    for prospect in Prospect.objects.only("is_starred"):
        assert prospect.is_starred is bool(starred[prospect.id])


def test_raw_keeps_the_texts_as_they_came_and_unknown_elements(account):
    record_id = _any(account)
    account.sandbox.next_answer(
        body=f'<rsp stat="ok"><prospect><id>{record_id}</id><zip>01</zip><new_one>x &amp;amp; y</new_one>'
        "<city/></prospect></rsp>"
    )
    prospect = Prospect.objects.get(id=record_id)
    assert prospect.raw == {"id": str(record_id), "zip": "01", "new_one": "x &amp; y", "city": None}
    assert Prospect().raw == {}


def test_a_value_that_can_not_be_is_told_when_it_is_read_and_spoils_nothing_else(account):
    record_id = _any(account)
    account.sandbox.next_answer(
        body=f'<rsp stat="ok"><prospect><id>{record_id}</id><score>many</score><city>Bath</city></prospect></rsp>'
    )
    prospect = Prospect.objects.get(id=record_id)
    assert prospect.city == "Bath"
    with pytest.raises(PardotError, match=r"Prospect\.score.*many"):
        prospect.score  # noqa: B018
    assert prospect.raw["score"] == "many"


# --- what can be written ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "nearest"),
    [("first_nam", "first_name"), ("scor", "score"), ("Company", "company"), ("is_stared", "is_starred")],
)
def test_an_unknown_attribute_names_the_nearest(big, name, nearest):
    prospect = Prospect.objects.first()
    with big.recorded() as made:
        for act in (lambda: getattr(prospect, name), lambda: setattr(prospect, name, 1), lambda: Prospect(**{name: 1})):
            with pytest.raises(UnknownFieldError, match=nearest) as caught:
                act()
            assert isinstance(caught.value, AttributeError)
        assert not hasattr(prospect, name)
    assert made == []


def test_an_unknown_attribute_far_from_all_names_the_custom_fields(big):
    with pytest.raises(UnknownFieldError, match=r"record\.custom\['qqqqqqqq'\]"):
        Prospect.objects.first().qqqqqqqq = 1


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "grade", "last_activity_at", "crm_url"])
def test_what_pardot_sets_can_not_be_written(big, name):
    prospect = Prospect.objects.first()
    with pytest.raises(ReadOnlyFieldError, match=rf"Prospect\.{name} is set by Pardot"):
        setattr(prospect, name, None)
    with pytest.raises(AttributeError):
        Prospect(**{name: None})
    assert not prospect.is_dirty


@pytest.mark.parametrize("name", ["save", "changes", "objects", "DoesNotExist", "is_dirty", "raw", "custom", "_foo"])
def test_what_is_no_field_can_not_be_written(name):
    with pytest.raises(AttributeError):
        setattr(Prospect(), name, 1)


def test_no_attribute_can_be_deleted():
    with pytest.raises(ReadOnlyFieldError, match="None empties"):
        del Prospect(email="a@b.example").email


def test_a_membership_keeps_its_ends(big):
    membership = ListMembership.objects.first()
    for name in ("list_id", "prospect_id"):
        with pytest.raises(ReadOnlyFieldError, match="when the record is created"):
            setattr(membership, name, 5)
    assert ListMembership(list_id=1, prospect_id=2).list_id == 1


def test_an_invalid_value_is_refused_at_once_and_changes_nothing(big):
    prospect = Prospect.objects.first()
    before = prospect.score
    with big.recorded() as made, pytest.raises(ValidationError, match=r"Prospect\.score"):
        prospect.score = "abc"
    assert prospect.score == before
    assert not prospect.is_dirty
    assert made == []


def test_a_required_value_can_not_be_emptied(big):
    with pytest.raises(ValidationError, match=r"List\.name"):
        List.objects.first().name = None


# --- identity ---------------------------------------------------------------------------------------------------------


def test_records_are_equal_by_object_and_id(big):
    first, second = Prospect.objects.all()[:2]
    again = Prospect.objects.get(id=first.id)
    assert first == again
    assert hash(first) == hash(again)
    assert len({first, again, second}) == 2
    assert first != second
    assert [again].index(first) == 0
    assert List._from_payload(first._state.baseline.payload) != first, "another object with the same id"
    assert first != first.id
    assert first != "x"


def test_records_of_two_accounts_are_not_equal(account, make_account):
    other = make_account(prospects=60, connecting={"alias": "other"})
    mine = Prospect.objects.first()
    theirs = Prospect.objects.using(other.connection).get(id=mine.id)
    assert mine.id == theirs.id
    assert mine != theirs


def test_a_new_record_equals_itself_alone_and_has_no_hash():
    first, second = Prospect(email="a@b.example"), Prospect(email="a@b.example")
    assert first == first  # noqa: PLR0124
    assert first != second
    with pytest.raises(TypeError, match="save it first"):
        hash(first)


def test_repr_names_the_class_the_id_and_what_it_shows(big):
    for model in (Prospect, List, ListMembership, Campaign, User, CustomField):
        record = model.objects.first()
        shows = f" {getattr(record, model._meta.shows)}" if model._meta.shows else ""
        assert repr(record) == f"<{model.__name__} {record.id}{shows}>"
    assert repr(Prospect()) == "<Prospect new>"
    assert repr(Account.objects.get()).startswith("<Account ")


def test_repr_asks_nothing_where_the_shown_field_was_not_fetched(big):
    prospect = Prospect.objects.only("score").first()
    with big.recorded() as made:
        assert repr(prospect) == f"<Prospect {prospect.id}>"
    assert made == []


# --- pickle and copy --------------------------------------------------------------------------------------------------

ROUND_TRIPS = {
    "pickle": lambda record: pickle.loads(pickle.dumps(record)),
    "old pickle": lambda record: pickle.loads(pickle.dumps(record, protocol=2)),
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
}


@pytest.mark.parametrize("way", ROUND_TRIPS)
def test_a_record_goes_round_with_its_values_and_edits(big, way):
    prospect = Prospect.objects.get(id=_any(big))
    multi = next(n for n, d in big.connection.custom_fields.items() if d.kind == "values")
    prospect.score = 12345
    prospect.city = None
    prospect.custom[multi].append("pickled")
    list_id = max(big.column("SELECT id FROM list WHERE is_archived = 0"))
    prospect.lists.discard(list_id)
    values = {name: getattr(prospect, name) for name in ("email", "created_at", "score", "city", "zip")}
    with big.recorded() as made:
        twin = ROUND_TRIPS[way](prospect)
        assert {name: getattr(twin, name) for name in values} == values
        assert twin.changes == prospect.changes
        assert twin == prospect
        assert twin.raw == prospect.raw
        twin.score = 1
        assert prospect.score == 12345, "the twin is another record"
        twin.revert()
        assert prospect.is_dirty
    assert made == []


@pytest.mark.parametrize("way", ROUND_TRIPS)
def test_every_object_goes_round(big, way):
    for model in (List, ListMembership, Campaign, User, CustomField):
        record = model.objects.first()
        assert ROUND_TRIPS[way](record).raw == record.raw
    new = Prospect(email="a@b.example")
    assert ROUND_TRIPS[way](new).changes == new.changes


def test_a_pickle_holds_no_connection_and_no_secret(account):
    prospect = Prospect.objects.get(id=_any(account))
    pickled = pickle.dumps(prospect)
    for secret in ("client_secret", "password", "client_id", "username"):
        assert str(account.sandbox.credentials[secret]).encode() not in pickled
    assert b"Connection" not in pickled


def test_a_pickle_of_a_record_of_a_page_holds_no_page(big):
    one = pickle.dumps(Prospect.objects.all()[:1][0])
    of_many = pickle.dumps(Prospect.objects.all()[:200][0])
    assert len(of_many) == pytest.approx(len(one), rel=0.1)


# --- classes of one's own ---------------------------------------------------------------------------------------------


class Customer(Prospect):
    """A user's own class: a custom field by a name of its own, and a method."""

    interests = MultiValueField("Interests.", write="always", custom=True, api_name="Interests")

    @property
    def greeting(self) -> str:
        return f"Dear {self.first_name}"


def test_a_subclass_has_the_fields_of_its_bases_and_its_own():
    assert {"email", "score", "interests"} <= set(Customer._meta.fields)
    assert "interests" not in Prospect._meta.fields
    assert Customer.interests.label == "Customer.interests"
    assert issubclass(Customer.DoesNotExist, Prospect.DoesNotExist)
    assert Customer.DoesNotExist is not Prospect.DoesNotExist


def test_a_subclass_reads_its_custom_field_by_page_and_by_id(big):
    assert "Interests" in big.connection.custom_fields
    expected: dict[int, list[str]] = {}
    for prospect_id, value in big.rows(
        "SELECT prospect_id, value FROM prospect_value WHERE field_id = 'Interests' ORDER BY prospect_id, position"
    ):
        expected.setdefault(prospect_id, []).append(value)
    with big.recorded() as made:
        found = {customer.id: list(customer.interests) for customer in Customer.objects.all()}
    assert {i: v for i, v in found.items() if v} == {i: v for i, v in expected.items() if i in found}
    assert {served.params["output"] for served in made} == {"bulk"}
    record_id = next(i for i in expected if i in found)
    customer = Customer.objects.get(id=record_id)
    assert isinstance(customer, Customer)
    assert customer.interests == expected[record_id]
    assert customer.greeting == f"Dear {customer.first_name}"


def test_a_subclass_finds_its_custom_field_empty_without_another_request(account):
    record_id = account.one(
        "SELECT id FROM prospect WHERE is_archived = 0 AND id NOT IN "
        "(SELECT prospect_id FROM prospect_value WHERE field_id = 'Interests')"
    )
    customer = Customer.objects.get(id=record_id)
    with account.recorded() as made:
        assert customer.interests == []
    assert made == []


def test_a_subclass_writes_its_custom_field(account):
    allowed = account.column(
        "SELECT value FROM custom_field_choice WHERE custom_field_id = "
        "(SELECT id FROM custom_field WHERE field_id = 'Interests') ORDER BY position LIMIT 2"
    )
    customer = Customer.objects.first()
    customer.interests = allowed[::-1]
    customer.save()
    assert (
        account.column(
            "SELECT value FROM prospect_value WHERE prospect_id = ? AND field_id = 'Interests' ORDER BY position",
            customer.id,
        )
        == allowed[::-1]
    )


def test_only_takes_a_declared_field_by_either_name(big):
    for name in ("interests", "Interests"):
        with big.recorded() as made:
            list(Customer.objects.only(name)[:1])
        assert made[0].params["fields"] == "id,Interests"
        assert made[0].params["output"] == "bulk"


def test_a_record_equals_that_of_a_subclass(account):
    record_id = _any(account)
    assert Customer.objects.get(id=record_id) == Prospect.objects.get(id=record_id)


@pytest.mark.parametrize("name", ["save", "changes", "objects", "raw", "custom", "is_dirty", "delete", "DoesNotExist"])
def test_a_field_that_hides_something_of_a_model_is_refused(name):
    with pytest.raises(FieldError, match=f"hide Model.{name}"):
        type("Bad", (Model,), {name: CharField(), "__module__": __name__}, object_name="bad")


@pytest.mark.parametrize("name", ["assign", "unassign", "upsert", "lists", "campaign", "assigned_to"])
def test_a_field_that_hides_something_of_the_class_above_is_refused(name):
    with pytest.raises(FieldError, match=f"hide Prospect.{name}"):
        type("Bad", (Prospect,), {name: CharField(), "__module__": __name__})


def test_a_field_may_be_declared_anew():
    class Scored(Prospect):
        score = IntegerField("Score, from 0.", write="never")

    assert Scored._meta.fields["score"].write == "never"
    with pytest.raises(ReadOnlyFieldError):
        Scored(score=5)
    assert Prospect(score=5).score == 5


# --- life -------------------------------------------------------------------------------------------------------------


def test_refresh_reads_anew_and_refuses_to_drop_edits(account):
    prospect = Prospect.objects.first()
    account.sandbox.execute("UPDATE prospect SET score = 4711 WHERE id = ?", (prospect.id,))
    prospect.city = "Elsewhere"
    with pytest.raises(StateError, match="city"):
        prospect.refresh()
    prospect.refresh(discard=True)
    assert prospect.score == 4711
    assert prospect.city == (account.one("SELECT city FROM prospect WHERE id = ?", prospect.id) or None)


def test_a_new_record_can_not_be_read(account):
    with pytest.raises(StateError, match="no id"):
        Prospect(email="a@b.example").refresh(discard=True)


def test_the_fields_of_a_new_record_are_empty_without_a_connection():
    prospect = Prospect(first_name="Ada")
    assert (prospect.email, prospect.score, prospect.is_starred, prospect.created_at) == (None, None, False, None)
    assert prospect.changes == {"first_name": (None, "Ada")}


def test_without_a_time_zone_a_time_tells_how_to_set_it_and_all_else_is_readable(account):
    credentials = {
        k: v for k, v in account.sandbox.credentials.items() if k not in {"timezone", "username", "password"}
    }
    with connect(**credentials, refresh_token=account.sandbox.refresh_token, alias="nowhere"):
        prospect = Prospect.objects.using("nowhere").first()
        assert prospect.email
        with pytest.raises(PardotError, match="timezone="):
            prospect.created_at  # noqa: B018
        assert prospect.raw["created_at"]
