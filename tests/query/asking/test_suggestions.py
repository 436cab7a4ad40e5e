"""What the errors of queries tell to write: it is tried here, and it works."""

from __future__ import annotations

import pytest

from pardot_orm import CustomField, List, Opportunity, Prospect, Q, Tag, unit_of_work
from pardot_orm.errors import FieldError, PardotError, UnitOfWorkError, ValidationError


@pytest.fixture
def shared(account):
    """An address that three prospects share."""
    ids = account.column("SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id LIMIT 3")
    for record_id in ids:
        account.sandbox.execute("UPDATE prospect SET email = 'shared@example.com' WHERE id = ?", (record_id,))
    return ids


def test_the_records_of_a_shared_address_come_with_the_error(account, shared):
    with account.recorded() as made, pytest.raises(Prospect.MultipleObjectsReturned, match=r"\.records") as caught:
        Prospect.objects.get(email="shared@example.com")
    assert sorted(p.id for p in caught.value.records) == shared
    assert [p.email for p in caught.value.records] == ["shared@example.com"] * 3
    assert len(made) == 1


def test_the_first_two_records_of_a_query_come_with_the_error(account):
    with pytest.raises(Prospect.MultipleObjectsReturned, match="first two") as caught:
        Prospect.objects.get(score__gt=0)
    assert len(caught.value.records) == 2


def test_all_of_an_address_are_found_as_the_error_of_filter_says(account, shared):
    with pytest.raises(FieldError, match=r"\.where\(email__iexact=\.\.\.\), a request for each 200 records"):
        Prospect.objects.filter(email="shared@example.com")
    assert list(Prospect.objects.where(email__iexact="shared@example.com").ids()) == shared
    assert Prospect.objects.count() == 59
    with pytest.raises(FieldError, match="a request for each 200 of 59 records"):
        Prospect.objects.filter(email="shared@example.com")


def test_a_binned_address_is_found_as_the_error_of_get_says(either_account):
    record_id = either_account.one("SELECT id FROM prospect WHERE is_archived = 1")
    either_account.sandbox.execute("UPDATE prospect SET email = 'binned@example.com' WHERE id = ?", (record_id,))
    for criteria in ({"id": record_id}, {"email": "binned@example.com"}):
        with pytest.raises(Prospect.DoesNotExist, match=r"recycle bin.*undelete\(\)"):
            Prospect.objects.get(**criteria)
    with pytest.raises(FieldError, match=r"filter\(deleted=\.\.\.\)\.where\(email__iexact"):
        Prospect.objects.get(email="binned@example.com", deleted=True)
    assert Prospect.objects.get(id=record_id, deleted=True).id == record_id
    found = Prospect.objects.filter(deleted=True).where(email__iexact="BINNED@example.com").get()
    found.undelete()
    assert Prospect.objects.get(email="binned@example.com").id == record_id


@pytest.mark.parametrize("method", ["get_or_create", "update_or_create"])
def test_what_pardot_does_not_find_is_found_or_created_as_the_error_says(account, method):
    with account.recorded() as made, pytest.raises(FieldError, match=rf"where\(name='Seats left'\)\.{method}"):
        getattr(CustomField.objects, method)(name="Seats left")
    assert made == []
    values = {"name": "Seats left", "field_id": "seats_left", "type": "Text"}
    made_one, created = getattr(CustomField.objects.where(name="Seats left"), method)(values)
    assert created
    same_one, created_again = getattr(CustomField.objects.where(name="Seats left"), method)({"name": "Seats left"})
    assert (same_one.id, created_again) == (made_one.id, False)


def test_what_pardot_finds_in_part_is_asked_so(account):
    told = r"where\(name='x'\)\.get_or_create\(\{'name': 'x', \.\.\.\}, prospect_id=\.\.\.\)"
    with pytest.raises(FieldError, match=told):
        Opportunity.objects.get_or_create(name="x", prospect_id=1)


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"score": lambda p: p.score + 1}, r"p\.score = \.\.\.; p\.save\(\)"),
        ({"lists": [8]}, r"p\.lists\.add"),
        ({"city": "Bath", "company": str.upper}, r"p\.company = "),
    ],
)
def test_an_update_of_each_its_own_is_written_as_a_loop(account, values, says):
    with account.recorded() as made, pytest.raises(FieldError, match=says):
        Prospect.objects.all().update(**values)
    assert made == []


def test_the_error_of_another_number_names_a_rehearsal_that_works(account):
    query = Prospect.objects.filter(id__lt=60214)
    with pytest.raises(UnitOfWorkError, match="dry_run=True") as caught:
        query.update(city="Bath9", expect=5)
    assert "Look at preview()" not in str(caught.value)
    with unit_of_work(dry_run=True) as work:
        query.update(city="Bath9")
    assert len(work.preview()) == 3
    with unit_of_work(), pytest.raises(UnitOfWorkError, match="dry_run=True"):
        query.delete(expect=range(5, 9))
    assert account.one("SELECT COUNT(*) FROM prospect WHERE is_archived = 0") == 59


@pytest.mark.parametrize("expect", ["3", 3.0, True, (1, 3), [3]])
def test_an_expectation_that_is_no_number_is_refused_at_once(account, expect):
    query = Prospect.objects.filter(id__lt=60214)
    with account.recorded() as made:
        for ask in (
            lambda: unit_of_work(expect=expect),
            lambda: query.update(city="Bath", expect=expect),
            lambda: query.delete(expect=expect),
        ):
            with pytest.raises(ValidationError, match=r"range\(90, 111\)"):
                ask()
    assert made == []


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        (lambda o: o.only(["id", "email"]), r"only\('id', 'email'\)"),
        (lambda o: o.defer(("email",)), r"defer\('email'\)"),
        (lambda o: o.values(["id", "email"]), r"values\('id', 'email'\)"),
        (lambda o: o.values(None), r"values\("),
        (lambda o: o.values_list(["id"], flat=True), r"values_list\('id'\)"),
        (lambda o: o.values_list(5), r"values_list\("),
        (lambda o: o.select_related(["campaign"]), r"select_related\('campaign'\)"),
        (lambda o: o.prefetch_related({"lists"}), r"prefetch_related\('lists'\)"),
        (lambda o: o.order_by(None), r"order_by\('-id'\)"),
        (lambda o: o.order_by(1), r"order_by\('-id'\)"),
        (lambda o: o.order_by(["id"]), r"order_by\('-id'\)"),
        (lambda o: o.exclude(None), "keyword"),
        (lambda o: o.exclude(len), r"where\(\)"),
        (lambda o: o.filter(None), "Q objects"),
        (lambda o: o.where(None), "functions"),
        (lambda o: o.filter(Q(score=1) | 5), "Q"),
        (lambda o: o.filter({"score": 1}), "Q objects"),
        (lambda o: o.output(None), "forms"),
    ],
)
def test_an_argument_of_the_wrong_shape_is_told_what_to_write(account, ask, says):
    with account.recorded() as made, pytest.raises(FieldError, match=says):
        ask(Prospect.objects)
    assert made == []


def test_no_advice_is_given_that_would_be_refused(account):
    for model in (List, Tag, Prospect, Opportunity, CustomField):
        with pytest.raises(PardotError) as caught:
            model.objects.get_or_create(no_such_field=1)
        assert ".where(" not in str(caught.value) or model is Prospect
