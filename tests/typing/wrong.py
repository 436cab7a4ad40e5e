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
from pardot_orm.fields.kinds import CharField

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

# Values that there are not, or of a wrong type, wherever they are given.
Prospect(emial="a@b.example")  # wrong
Prospect(score="x")  # wrong
Prospect(email="a@b.example", created_at=None)  # wrong
Prospect(lists=8)  # wrong
Prospect("a@b.example")  # wrong
Prospect(Plan="Free")  # wrong
List(nme="x")  # wrong
List(is_public="yes")  # wrong
Opportunity(value="much")  # wrong
Opportunity(campaign=List())  # wrong
Prospect.objects.create(emial="a@b.example")  # wrong
Prospect.objects.create(email=5)  # wrong
Prospect.objects.using("emea").create(emial="a@b.example")  # wrong
Prospect.objects.create(email="a@b.example", id=5)  # wrong
List.objects.create(title=5)  # wrong
Prospect.objects.all().update(score="x")  # wrong
Prospect.objects.filter(score=1).update(scor=5)  # wrong
Prospect.objects.filter(score=1).update(score=5, expect="5")  # wrong
Prospect.objects.filter(score=1).update(lists=[8])  # wrong
Prospect.objects.update(score=5)  # wrong
Prospect.objects.delete()  # wrong
ListMembership.objects.all().update(list_id=8)  # wrong
Prospect.objects.get_or_create(defaults={"emial": "x"}, email="a@b.example")  # wrong
Prospect.objects.get_or_create(defaults={"score": "x"}, email="a@b.example")  # wrong
Prospect.objects.get_or_create({"city": "Bath"}, emial="a@b.example")  # wrong
Prospect.objects.all().update_or_create({"scor": 5}, email="a@b.example")  # wrong
Prospect.reference(5)  # wrong
Prospect.reference(emial="a@b.example")  # wrong
Prospect.reference(id="ada")  # wrong
Prospect.reference(id=5, email="a@b.example")  # wrong
Prospect.reference(first_name="Ada")  # wrong
Prospect.reference()  # wrong
List.reference(name="x")  # wrong
ListMembership.reference(list_id=8)  # wrong

# Names that there are not.
Prospect.objects.only("emial")  # wrong
Prospect.objects.only("id", "password_hash")  # wrong
Prospect.objects.filter(score=1).defer("nots")  # wrong
Prospect.objects.only("converted_at")  # wrong
Prospect.objects.only(["id", "email"])  # wrong
Prospect.objects.order_by("scor")  # wrong
Prospect.objects.order_by("company")  # wrong
Prospect.objects.order_by("-id", "-score")  # wrong
Prospect.objects.order_by("created_at_")[:5]  # wrong
Prospect.objects.latest("crated_at")  # wrong
Prospect.objects.select_related("campain")  # wrong
Prospect.objects.select_related("prospect_account")  # wrong
Prospect.objects.prefetch_related("list")  # wrong
Prospect.objects.prefetch_related("campaign__nam")  # wrong
Campaign.objects.select_related("prospects")  # wrong
Prospect.objects.values("emial")  # wrong
Prospect.objects.values("campaign__name")  # wrong
Prospect.objects.values("assigned_to")  # wrong
Prospect.objects.values_list("id", "emial")  # wrong
Prospect.objects.values_list("emial", flat=True)  # wrong
List.objects.all().values("tilte")  # wrong

# Rows.
Prospect.objects.values("email")[0]["emial"]  # wrong
Prospect.objects.values("email")[0]["email"].lower()  # wrong
Prospect.objects.values("score")[0]["score"] + 1  # wrong
ids: list[str] = list(Prospect.objects.values_list("id", flat=True))  # wrong
Prospect.objects.values_list("score", flat=True)[0] + 1  # wrong
Prospect.objects.ids().first().lower()  # wrong

# Methods that managers have not, and what would follow them.
Prospect.objects.filtr(score=1)  # wrong
Prospect.objects.craete(email="a@b.example")  # wrong
Prospect.objects.save()  # wrong
Prospect.objects.filter(score=1).filtr(score=1).nonsense()  # wrong
List.objects.al()  # wrong


class Customer(Prospect):
    """A user's own class."""

    colour = CharField(custom=True, write="always")


Customer.objects.filter(colour="red")  # wrong
Customer.objects.order_by("colour")  # wrong
Customer.objects.update(colour="red")  # wrong
Customer.reference(colour="red")  # wrong
Customer.objects.filter(score="5")  # wrong
Customer.objects.get(colour="red")  # wrong
Customer.objects.all().where(colour="red").filter(colour="red")  # wrong
Customer.objects.where(lambda each: each.nonsense)  # wrong
customer: Customer = Prospect.objects.get(id=1)  # wrong


class Fair(Campaign):
    """A user's own class of an object without custom fields."""


Fair.objects.where(colour="red")  # wrong
Fair(nme="x")  # wrong
Fair.objects.create(nme="x")  # wrong
