"""Looks at records, query sets and models: nothing raises but AttributeError, and nothing is sent."""

from __future__ import annotations

import copy
import inspect
import rlcompleter

import pytest

from pardot_orm import CustomRedirect, ListMembership, PardotError, Prospect
from pardot_orm.errors import StateError, UnaskableError, UnsupportedError
from pardot_orm.models.base import registry

MODELS = list(registry.values())


def _records(model):
    """Return a new record, and one that a query gave, where the object has such."""
    can = "query" in model._meta.operations and not model._meta.needs
    found = model.objects.first() if can else None
    return [model(), *([] if found is None else [found])]


@pytest.mark.slow
@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_look_at_any_name_of_any_record_sends_nothing(account, model):
    assert account.connection.custom_fields
    records = _records(model)
    before = len(account.sandbox.requests)
    for record in records:
        for name in dir(record):
            there = hasattr(record, name)
            assert there in {True, False}
        inspect.getmembers(record)
        copy.copy(record)
        copy.deepcopy(record)
        vars(type(record))
        repr(record)
    assert len(account.sandbox.requests) == before


@pytest.mark.slow
@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_look_at_any_name_of_a_model_its_manager_and_its_queries_sends_nothing(account, model):
    before = len(account.sandbox.requests)
    for each in (model, model.objects, model.objects.all()):
        for name in dir(each):
            there = hasattr(each, name)
            assert there in {True, False}
        inspect.getmembers(each)
        copy.copy(each)
    assert len(account.sandbox.requests) == before


@pytest.mark.slow
@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_the_default_of_getattr_stands_for_what_can_not_be_asked(account, model):
    for record in _records(model):
        for name in dir(type(record)):
            try:
                getattr(record, name, None)
            except PardotError as error:
                pytest.fail(f"{model.__name__}.{name}: {error}")


def test_completion_sends_nothing(account):
    members = ListMembership.objects.first()
    completer = rlcompleter.Completer({"member": members})
    with account.recorded() as made:
        assert completer.complete("member.prosp", 0) == "member.prospect"
        for number in range(100):
            completer.complete("member.", number)
    assert made == []


def test_who_reads_an_attribute_reads_it(account):
    member = ListMembership.objects.first()
    with account.recorded() as made:
        there = hasattr(member, "prospect"), hasattr(member, "list_id")
    assert (there, made) == ((False, True), [])
    with account.recorded() as made:
        assert getattr(member, "prospect", None).id == member.prospect_id
        there = hasattr(member, "prospect")
    assert there
    assert len(made) == 1
    redirect = CustomRedirect.objects.only("name")[0]
    assert redirect.url.startswith("http")


def test_what_can_not_be_asked_is_an_attribute_error_and_what_it_was():
    with pytest.raises(UnaskableError, match="email clicks") as caught:
        _ = Prospect().email_clicks
    assert isinstance(caught.value, UnsupportedError)
    assert isinstance(caught.value, AttributeError)
    with pytest.raises(AttributeError, match="save") as refused:
        _ = Prospect().memberships
    assert isinstance(refused.value, StateError)
