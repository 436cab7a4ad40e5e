"""Mistakes that type checkers must refuse: each line that ends with `# wrong` is one."""

# ruff: noqa: B018 - an expression is enough to be refused

from __future__ import annotations

from pardot_orm import Campaign, List, Prospect, connect
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
