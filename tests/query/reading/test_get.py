"""get(): one read where a selector names the record, else one query for two."""

from __future__ import annotations

import pytest

from pardot_orm import Account, Campaign, CustomField, List, ListMembership, Prospect, User
from pardot_orm.errors import FieldError, NotFoundError, UnsupportedError, ValidationError


def _ops(made):
    return [(served.object, served.op) for served in made]


@pytest.mark.parametrize(
    ("model", "table", "name"),
    [
        (Prospect, "prospect", "prospect"),
        (List, "list", "list"),
        (ListMembership, "list_membership", "listMembership"),
        (Campaign, "campaign", "campaign"),
        (User, "user", "user"),
    ],
)
def test_get_by_id_is_one_read(big, model, table, name):
    record_id = big.one(f"SELECT id FROM {table} WHERE is_archived = 0 ORDER BY id DESC")
    with big.recorded() as made:
        assert model.objects.get(id=record_id).id == record_id
        assert model.objects.get(id=str(record_id)).id == record_id
    assert _ops(made) == [(name, "read")] * 2


def test_a_custom_field_is_got_by_id_with_its_definition(big):
    rows = big.rows("SELECT id, field_id, name, type, type_id FROM custom_field WHERE is_archived = 0")
    for record_id, field_id, name, kind, type_id in rows:
        field = CustomField.objects.get(id=record_id)
        assert (field.field_id, field.name, field.type, field.type_id) == (field_id, name, kind, type_id)


def test_get_by_address_is_one_read(either_account):
    email = either_account.one(
        "SELECT email FROM prospect WHERE is_archived = 0 GROUP BY lower(email) HAVING COUNT(*) = 1 LIMIT 1"
    )
    with either_account.recorded() as made:
        assert Prospect.objects.get(email=email).email == email
    assert _ops(made) == [("prospect", "read")]


@pytest.mark.parametrize("address", ["a+b@plus.example", "o'neil&co@x.example", "50%/of@x.example", "ü#?@x.example"])
def test_an_address_with_any_character_is_found_and_stands_in_no_path(account, address):
    record_id = account.one("SELECT id FROM prospect WHERE is_archived = 0")
    account.sandbox.execute("UPDATE prospect SET email = ? WHERE id = ?", (address, record_id))
    assert Prospect.objects.get(email=address).id == record_id
    assert account.requests[-1].params["email"] == address
    assert "@" not in account.requests[-1].path


def test_an_address_shared_by_two_prospects_raises_in_version_4(account):
    first, second = account.column("SELECT id FROM prospect WHERE is_archived = 0 LIMIT 2")
    account.sandbox.execute("UPDATE prospect SET email = 'shared@example.com' WHERE id IN (?, ?)", (first, second))
    with pytest.raises(Prospect.MultipleObjectsReturned, match="Several prospects") as caught:
        Prospect.objects.get(email="shared@example.com")
    assert isinstance(caught.value, LookupError)
    assert "shared@example.com" not in str(caught.value), "an address is personal data"


def test_get_by_crm_id_is_one_read_in_version_4_and_refused_in_version_3(account, account_v3):
    for table_account, version in ((account, 4), (account_v3, 3)):
        record_id = table_account.one("SELECT id FROM prospect WHERE is_archived = 0")
        table_account.sandbox.execute(
            "UPDATE prospect SET crm_contact_fid = '0030000000000AB', salesforce_fid = '0030000000000AB' WHERE id = ?",
            (record_id,),
        )
        objects = Prospect.objects.using(table_account.connection)
        with table_account.recorded() as made:
            if version == 4:
                assert objects.get(fid="0030000000000AB").id == record_id
            else:
                with pytest.raises(UnsupportedError, match="version 4"):
                    objects.get(fid="0030000000000AB")
        assert len(made) == (1 if version == 4 else 0)


def test_a_membership_is_got_by_both_of_its_ends_in_one_read(big):
    record_id, list_id, prospect_id = big.rows(
        "SELECT id, list_id, prospect_id FROM list_membership WHERE is_archived = 0"
    )[0]
    with big.recorded() as made:
        assert ListMembership.objects.get(list_id=list_id, prospect_id=prospect_id).id == record_id
        owner, target = Prospect.objects.get(id=prospect_id), List.objects.get(id=list_id)
        assert ListMembership.objects.get(list_id=target, prospect_id=owner).id == record_id
    assert _ops(made)[0] == ("listMembership", "read")


def test_a_membership_by_one_end_is_a_query(big):
    prospect_id = big.one(
        "SELECT prospect_id FROM list_membership WHERE is_archived = 0 GROUP BY prospect_id HAVING COUNT(*) = 1"
    )
    with big.recorded() as made:
        assert ListMembership.objects.get(prospect_id=prospect_id).prospect_id == prospect_id
    assert _ops(made) == [("listMembership", "query")]


def test_other_criteria_are_a_query_for_two_records(big):
    name, record_id = big.rows("SELECT name, id FROM list WHERE is_archived = 0")[0]
    with big.recorded() as made:
        assert List.objects.get(name=name).id == record_id
    assert _ops(made) == [("list", "query")]
    assert made[0].params["limit"] == "2"


@pytest.mark.parametrize("model", [Prospect, List, ListMembership, Campaign, User, CustomField])
def test_what_is_not_there_does_not_exist(account, model):
    with pytest.raises(model.DoesNotExist) as caught:
        model.objects.get(id=98_765_432)
    assert isinstance(caught.value, NotFoundError | LookupError)
    assert "98765432" in str(caught.value)
    with pytest.raises(model.DoesNotExist):
        model.objects.get(id__gt=98_765_432)


def test_does_not_exist_is_that_of_its_own_class(account):
    with pytest.raises(List.DoesNotExist) as caught:
        List.objects.get(id=98_765_432)
    assert not isinstance(caught.value, Prospect.DoesNotExist)


def test_unknown_addresses_do_not_exist(either_account):
    with pytest.raises(Prospect.DoesNotExist) as caught:
        Prospect.objects.get(email="nobody@nowhere.example")
    assert "nobody@nowhere.example" not in str(caught.value)


def test_a_prospect_in_the_recycle_bin_does_not_exist_and_the_error_says_where_it_is(account):
    gone = account.one("SELECT id FROM prospect WHERE is_archived = 1")
    with pytest.raises(Prospect.DoesNotExist, match="recycle bin"):
        Prospect.objects.get(id=gone)


def test_several_matches_of_other_criteria_raise(account):
    with pytest.raises(Prospect.MultipleObjectsReturned):
        Prospect.objects.get(score_greater_than=-999)
    with pytest.raises(Prospect.MultipleObjectsReturned):
        Prospect.objects.get()


@pytest.mark.parametrize("value", [0, -1, "abc", None, 1.5, True, "", [1]])
def test_an_id_that_is_none_is_refused_before_any_request(big, value):
    with big.recorded() as made, pytest.raises(ValidationError, match="id"):
        Prospect.objects.get(id=value)
    assert made == []


@pytest.mark.parametrize("value", ["x" * 290 + "@example.com", "no address", "", None, 5])
def test_an_address_that_is_none_is_refused_before_any_request(big, value):
    with big.recorded() as made, pytest.raises(ValidationError, match="email"):
        Prospect.objects.get(email=value)
    assert made == []


def test_an_unknown_keyword_names_the_nearest(big):
    with big.recorded() as made, pytest.raises(FieldError, match="score_greater_than"):
        Prospect.objects.get(score_greater=5)
    assert made == []


def test_get_on_a_filter_must_meet_the_filter_too(account):
    record_id, score = account.rows("SELECT id, score FROM prospect WHERE is_archived = 0")[0]
    assert Prospect.objects.filter(score=score).get(id=record_id).id == record_id
    with pytest.raises(Prospect.DoesNotExist):
        Prospect.objects.filter(score=score + 1).get(id=record_id)


def test_get_reads_no_more_than_only_asks_for(big):
    record_id = big.one("SELECT id FROM prospect WHERE is_archived = 0")
    with big.recorded() as made:
        prospect = Prospect.objects.only("score").get(id=record_id)
        assert prospect.score == big.one("SELECT score FROM prospect WHERE id = ?", record_id)
    assert [served.params["fields"] for served in made] == ["id,score"]


def test_the_account_is_got_without_a_criterion_and_nothing_else_can_be_asked_of_it(big):
    with big.recorded() as made:
        assert Account.objects.get().id == big.one("SELECT id FROM account")
    assert _ops(made) == [("account", "read")]
    with big.recorded() as made:
        for ask in (list, bool, len):
            with pytest.raises(UnsupportedError, match=r"Account\.objects\.get\(\)"):
                ask(Account.objects.all())
        with pytest.raises(FieldError, match="can't query accounts"):
            Account.objects.get(id=1)
    assert made == []
