"""Mistakes that type checkers must refuse: each line that ends with `# wrong` is one."""

# ruff: noqa: B018 - an expression is enough to be refused

from __future__ import annotations

from datetime import date

from pardot_orm import (
    Account,
    Campaign,
    Export,
    Import,
    List,
    ListMembership,
    Opportunity,
    Prospect,
    VisitorActivity,
    connect,
)
from pardot_orm.fields import CharField

connect("production")  # wrong
connect(version=5)  # wrong
connect(environment="test")  # wrong

prospect = Prospect.objects.get(id=1)
prospect.score = "x"  # wrong
prospect.score = 1.5  # wrong
prospect.score += 1  # wrong
prospect.first_name = 5  # wrong
prospect.is_starred = None  # wrong
prospect.is_starred = "true"  # wrong
prospect.created_at.foo  # wrong
prospect.created_at.year  # wrong
prospect.email.lower()  # wrong
prospect.nonsense  # wrong
prospect.nonsense = 1  # wrong
prospect.campaign = 5  # wrong
prospect.campaign.name  # wrong
prospect.lists.add("8")  # wrong
prospect.lists.append(8)  # wrong
prospect.changes = {}  # wrong
prospect.custom[8]  # wrong

Prospect.objects.first().score  # wrong
Prospect.objects.all().filtr(score=1)  # wrong
Prospect.objects.filter(score=1).order_by(5)  # wrong
Prospect.objects.all()["x"]  # wrong
Prospect.objects.iterator(after_id="5")  # wrong
Prospect.objects.values_list("id", "score", flat=True)  # wrong
Prospect.objects.values_list(flat=True)  # wrong
Prospect.objects.only(5)  # wrong
campaign: Campaign = Prospect.objects.get(id=1)  # wrong
lists: list[List] = list(Prospect.objects.all())  # wrong
CharField(max_length="5")  # wrong

# Criteria that there are not, and values that they don't take.
Prospect.objects.filter(scor_greater_than=50)  # wrong
Prospect.objects.filter(score_greater_than="50")  # wrong
Prospect.objects.filter(score_greater_than=None)  # wrong
Prospect.objects.filter(score__contains=5)  # wrong
Prospect.objects.filter(grade="G")  # wrong
Prospect.objects.filter(grade__gte="B")  # wrong
Prospect.objects.filter(first_name="Ada")  # wrong
Prospect.objects.filter(email="a@b.example")  # wrong
Prospect.objects.filter(created_after=2026)  # wrong
Prospect.objects.filter(assigned="yes")  # wrong
Prospect.objects.filter(id__in=["one"])  # wrong
Prospect.objects.filter(list_id=[1, 2])  # wrong
Prospect.objects.filter(list_id=Campaign())  # wrong
Prospect.objects.filter(lambda each: each.score)  # wrong
Prospect.objects.all().filter(nonsense=1)  # wrong
Prospect.objects.order_by("id")[:5].filter(nonsense=1)  # wrong
Prospect.objects.using("emea").filter(nonsense=1)  # wrong
List.objects.filter(title="x")  # wrong
List.objects.all().reverse().filter(name=5)  # wrong
Account.objects.filter(company="x")  # wrong
Opportunity.objects.filter(value__gte=5)  # wrong
Opportunity.objects.filter(value=5)  # wrong
Import.objects.filter(status="Done")  # wrong
Import.objects.filter(origin="API")  # wrong
Import.objects.filter(id__gt=5)  # wrong
Import.create("email", file=5)  # wrong
Import.create(["email"]).add_batch(5)  # wrong
Export.objects.filter(status="Canceled")  # wrong
Export.objects.filter(object="campaign")  # wrong
Export.create(5, updated_after="yesterday")  # wrong
VisitorActivity.objects.filter(type="open")  # wrong
VisitorActivity.objects.filter(type=["open"])  # wrong
VisitorActivity.objects.filter(prospect_id=Campaign())  # wrong

# Lookups that there are not or that don't suit, and values that they don't take.
Prospect.objects.where(nonsense="x")  # wrong
Prospect.objects.where(first_name__nonsense="x")  # wrong
Prospect.objects.where(first_name__iexact=None)  # wrong
Prospect.objects.where(first_name=5)  # wrong
Prospect.objects.where(first_name__in="ada")  # wrong
Prospect.objects.where(first_name__range=("a", "b", "c"))  # wrong
Prospect.objects.where(first_name__regex=b"x")  # wrong
Prospect.objects.where(first_name__isnull=1)  # wrong
Prospect.objects.where(score__contains="5")  # wrong
Prospect.objects.where(score__in=5)  # wrong
Prospect.objects.where(score__in=["5"])  # wrong
Prospect.objects.where(score__range=5)  # wrong
Prospect.objects.where(score__gt=None)  # wrong
Prospect.objects.where(score_greater_than=5)  # wrong
Prospect.objects.where(is_starred__gt=True)  # wrong
Prospect.objects.where(is_starred=None)  # wrong
Prospect.objects.where(grade="G")  # wrong
Prospect.objects.where(grade__in=["A", "G"])  # wrong
Prospect.objects.where(grade__in="A")  # wrong
Prospect.objects.where(grade__gt="A")  # wrong
Prospect.objects.where(created_at="today")  # wrong
Prospect.objects.where(created_at__gt=date(2026, 1, 1))  # wrong
Prospect.objects.where(created_at__date=2026)  # wrong
Prospect.objects.where(created_at__year="2026")  # wrong
Prospect.objects.where(created_at__century=20)  # wrong
Prospect.objects.where(first_name__year=2026)  # wrong
Prospect.objects.where(user_id=5)  # wrong
Prospect.objects.where(campaign__nonsense="x")  # wrong
Prospect.objects.where(campaign__name__gt=5)  # wrong
Prospect.objects.where(campaign=List())  # wrong
Prospect.objects.where(5)  # wrong
Prospect.objects.where(lambda each: each.nonsense)  # wrong
Prospect.objects.filter(score=1).where(nonsense="x")  # wrong
Opportunity.objects.where(status="open ")  # wrong
Opportunity.objects.where(value__gt="much")  # wrong
ListMembership.objects.where(opted_out="yes")  # wrong

# What can't be left out, and selectors.
Prospect.objects.exclude(nonsense=1)  # wrong
Prospect.objects.exclude(score="5")  # wrong
Prospect.objects.exclude(list_id=8)  # wrong
Campaign.objects.exclude(created_after="nineteen", created_at=date(2026, 1, 1))  # wrong
Prospect.objects.all().exclude(first_name__in="ada")  # wrong
Prospect.objects.get(nonsense=1)  # wrong
Prospect.objects.get(id="ada")  # wrong
Prospect.objects.get(first_name="Ada")  # wrong
List.objects.get(email="a@b.example")  # wrong
List.objects.get_or_create(title="x")  # wrong
Prospect.objects.update_or_create({"city": "Bath"}, email=5)  # wrong


class Customer(Prospect):
    """A user's own class."""

    colour = CharField(custom=True, write="always")


Customer.objects.filter(colour="red")  # wrong
Customer.objects.filter(score="5")  # wrong
Customer.objects.get(colour="red")  # wrong
Customer.objects.all().where(colour="red").filter(colour="red")  # wrong
Customer.objects.where(lambda each: each.nonsense)  # wrong
customer: Customer = Prospect.objects.get(id=1)  # wrong


class Fair(Campaign):
    """A user's own class of an object without custom fields."""


Fair.objects.where(colour="red")  # wrong
