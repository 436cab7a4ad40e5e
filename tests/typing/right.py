"""Programs that type checkers must accept, and the types that users get to see."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, assert_type

from pardot_orm import (
    Campaign,
    Connection,
    CustomField,
    List,
    ListMembership,
    Prospect,
    User,
    connect,
)
from pardot_orm.errors import NotFoundError
from pardot_orm.fields import CharField, IntegerField
from pardot_orm.models.collections import Subscriptions
from pardot_orm.typed.prospect import CustomProspectQuerySet, ProspectManager, ProspectQuerySet

assert_type(connect(), Connection)
assert_type(connect(version=3, timezone="Europe/Berlin"), Connection)

# Query sets keep their model.
assert_type(Prospect.objects, ProspectManager[Prospect])
assert_type(Prospect.objects.filter(score_greater_than=50), ProspectQuerySet[Prospect])
assert_type(Prospect.objects.filter(score__gt=50).order_by("-created_at").reverse(), ProspectQuerySet[Prospect])
assert_type(Prospect.objects.all()[:10], ProspectQuerySet[Prospect])
assert_type(Prospect.objects.using("emea").only("id").defer("notes").none(), ProspectQuerySet[Prospect])
assert_type(Prospect.objects.all()[0], Prospect)
assert_type(Prospect.objects.get(id=1), Prospect)
assert_type(Prospect.objects.first(), Prospect | None)
assert_type(Prospect.objects.filter(score=1).last(), Prospect | None)
assert_type(Prospect.objects.iterator(after_id=5), Iterator[Prospect])
assert_type(Prospect.objects.get_or_create(email="a@b.example"), tuple[Prospect, bool])
assert_type(Prospect.objects.create(email="a@b.example"), Prospect)
assert_type(list(Prospect.objects.all()), list[Prospect])
assert_type(Prospect.objects.count(), int)
assert_type(Prospect.objects.exists(), bool)
assert_type(len(List.objects.all()), int)
assert_type(ListMembership.objects.get(list_id=1, prospect_id=2), ListMembership)
assert_type(CustomField.objects.first(), CustomField | None)
assert_type(Prospect.objects.explain().requests, int | None)

# Rows.
assert_type(list(Prospect.objects.values("id", "score")), list[dict[str, Any]])
assert_type(list(Prospect.objects.values_list("id", "score")), list[tuple[Any, ...]])
assert_type(Prospect.objects.values_list("id").first(), tuple[Any, ...] | None)
assert_type(list(Prospect.objects.values_list("id", flat=True)), list[Any])

# Values.
prospect = Prospect.objects.get(id=1)
assert_type(prospect.id, int | None)
assert_type(prospect.score, int | None)
assert_type(prospect.email, str | None)
assert_type(prospect.grade, str | None)
assert_type(prospect.is_starred, bool)
assert_type(prospect.created_at, datetime | None)
assert_type(prospect.campaign, Campaign | None)
assert_type(prospect.assigned_to, User | None)
assert_type(prospect.lists, Subscriptions)
assert_type(prospect.raw, Mapping[str, Any])
assert_type(prospect.changes, dict[str, Any])
assert_type(prospect.dirty_fields, list[str])
assert_type(prospect.custom["Interests"], Any)
assert_type([each.name for each in prospect.lists], list[str | None])
assert_type(Prospect.score, IntegerField)
assert_type(Prospect.DoesNotExist, type[NotFoundError])

# What can be written.
prospect.score = 5
prospect.score = None
prospect.first_name = "Ada"
prospect.is_starred = True
prospect.campaign = Campaign.objects.first()
prospect.lists.add(8)
prospect.lists.add(List(name="x"), 9)
prospect.custom["Interests"] = ["Tea"]
Prospect.objects.filter(created_after=datetime(2026, 1, 1, tzinfo=UTC), assigned_to_user="a@b.example")


class Customer(Prospect):
    """A user's own class."""

    colour = CharField(custom=True, write="always", api_name="Favourite_Colour")


assert_type(Customer.objects.filter(score=1), CustomProspectQuerySet[Customer])
assert_type(Customer.objects.get(id=1).colour, str | None)
assert_type(Customer.objects.get(id=1).score, int | None)
Customer.objects.get(id=1).colour = "red"
