"""Programs that type checkers must accept, and the types that users get to see."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Self, TypeVar, assert_type

from pardot_orm import (
    ActivityKind,
    Campaign,
    Connection,
    CsvFile,
    CustomField,
    Export,
    Import,
    ImportColumn,
    List,
    ListMembership,
    Manager,
    Model,
    Opportunity,
    Prospect,
    Q,
    QuerySet,
    User,
    VisitorActivity,
    connect,
)
from pardot_orm.errors import NotFoundError
from pardot_orm.fields import CharField, IntegerField
from pardot_orm.models.collections import Subscriptions
from pardot_orm.typed.list import ListQuerySet
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
prospect.campaign_id = None
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


class Buyer(Customer):
    """A class below a user's own."""


noon = datetime(2026, 1, 1, 12, tzinfo=UTC)

# Criteria, by their names and in Django's spelling.
Prospect.objects.filter(score_greater_than=50, created_after="yesterday", assigned=True, grade_less_than="B+")
Prospect.objects.filter(created_after=date(2026, 1, 1), updated_before="2026-03-01 14:05:00", last_activity_never=False)
Prospect.objects.filter(score__gte=50, id__lt=9, created_at__gte=noon, grade="A", score__exact=5, deleted=False)
Prospect.objects.filter(Q(score__gt=50) | ~Q(grade="A"), is_starred=True)
Prospect.objects.filter(list_id=List.objects.get(id=8), assigned_to_user=User.objects.get(email="a@b.example"))
Prospect.objects.filter(list_id=8).filter(score=5).exclude(grade="F")[:5]
VisitorActivity.objects.filter(type=ActivityKind.OPEN, prospect_id=[1, 2])
Import.objects.filter(status="Complete", origin="all", created_after="yesterday", updated_at__lt=datetime.now(UTC))
Import.objects.where(origin="API", created_at__year=2026).exclude(state="Open")
Export.objects.filter(object="visitorActivity", status="Failed")

# Jobs.
job = Import.create(["email", ImportColumn("city", overwrite=False)], file=[{"email": "a@b.example"}])
assert_type(job, Import)
assert_type(job.state, str | None)
assert_type(job.columns, list[ImportColumn] | None)
assert_type(job.created_count, int | None)
assert_type(job.is_expired, bool)
assert_type(job.download_errors(), CsvFile)
assert_type(list(job.download_errors()), list[dict[str, str | None]])
for rows in ("email\na@b.example\n", b"email\na@b.example\n", Path("rows.csv"), [{"email": "a@b.example", "score": 5}]):
    job.add_batch(rows)
export = Export.create(Prospect, fields=["id"], updated_after=datetime.now(UTC), deleted="all")
assert_type(export, Export)
assert_type(export.result_refs, list[str])
assert_type(export.files, list[int])
assert_type(export.download(), CsvFile)
assert_type(export.downloads(), Iterator[CsvFile])
VisitorActivity.objects.filter(type__in=[ActivityKind.OPEN, 2], campaign_id=Campaign.objects.get(id=1))
VisitorActivity.objects.filter(prospect_id__in={1, prospect})
Opportunity.objects.filter(value_greater_than=5, probability__gte=10, prospect_id=prospect)
assert_type(List.objects.using("emea").filter(name="x"), ListQuerySet[List])
assert_type(List.objects.all().order_by("name").filter(id__gt=5)[:5], ListQuerySet[List])

# Criteria that are known when the program runs.
criteria: dict[str, Any] = {"score_greater_than": 50}
assert_type(Prospect.objects.filter(**criteria), ProspectQuerySet[Prospect])
assert_type(Prospect.objects.filter(Q(score=1), is_starred=True, **criteria), ProspectQuerySet[Prospect])
assert_type(Prospect.objects.all().where(**criteria).exclude(**criteria), ProspectQuerySet[Prospect])
assert_type(Prospect.objects.get(**criteria), Prospect)

# Lookups.
Prospect.objects.where(first_name__iexact="joe", email__endswith="@x.example", city__isnull=True, score__range=(1, 5))
Prospect.objects.where(first_name=None, score=None, is_starred=True, grade=None, notes__regex=re.compile("a|b"))
Prospect.objects.where(first_name__in=["a", None], score__in={1, 2}, grade__in=("A", "B+"), email__iregex="^a")
Prospect.objects.where(id__in=[each.id for each in Prospect.objects.all()], email__in={"a@b.example": 1}.keys())
Prospect.objects.where(created_at__year=2024, created_at__year__gte=2020, created_at__date__lt=date(2026, 1, 1))
Prospect.objects.where(created_at__range=(noon, noon), created_at__hour__in=range(9, 17), updated_at__gt=noon)
Prospect.objects.where(created_at__date__range=[date(2026, 1, 1), date(2026, 2, 1)], last_name__range=("A", "C"))
Prospect.objects.where(campaign__name__icontains="fair", assigned_to__email="a@b.example", campaign__cost__gte=5)
Prospect.objects.where(campaign=Campaign.objects.get(id=1), campaign__isnull=False, campaign_id__in=[1, 2])
Prospect.objects.where(lambda each: each.score, Q(city="Bath") | Q(city="York"), country="UK")
Prospect.objects.filter(score__gt=1).where(lambda each: each.id % 2, state="x")
Opportunity.objects.where(value__gte=Decimal("9.50"), value__lt=10, status__in=["won", "lost"], value__range=(1, 2.5))
VisitorActivity.objects.where(prospect_id=prospect, details__startswith="a", created_at__week_day=1)

# What is left out, and one record.
Prospect.objects.exclude(score__lt=10, grade="A", created_before="today", updated_at__gte="last_month", score=None)
Prospect.objects.exclude(Q(score=1), first_name__iexact="joe", campaign__name="Fair", created_at__year=2024)
Prospect.objects.get(email="a@b.example")
Prospect.objects.get(fid="00Q")
Prospect.objects.all().get(score__gt=5, is_starred=True)
Prospect.objects.update_or_create({"city": "Bath"}, email="a@b.example")
List.objects.get(name="x")
assert_type(ListMembership.objects.get_or_create(list_id=1, prospect_id=prospect), tuple[ListMembership, bool])


# Functions that take any manager or query set.
def hot(prospects: QuerySet[Prospect]) -> QuerySet[Prospect]:
    return prospects.filter(score__gt=50)


def of(prospects: Manager[Prospect]) -> int:
    return prospects.filter(score__gt=50).count()


hot(Prospect.objects.all())
hot(Prospect.objects.filter(score=1)[:5])
of(Prospect.objects)
everything: QuerySet[List] = List.objects.all()
every: Manager[List] = List.objects


def any_of(model: type[Model]) -> Model | None:
    return model.objects.filter(name="x").where(title="y").first()


any_of(List)

# A class of one's own has custom fields, which lookups may name and Pardot can't filter by.
assert_type(Customer.objects.where(colour__iexact="red", first_name__in=["a"]), CustomProspectQuerySet[Customer])
assert_type(Customer.objects.where(first_name__iexact="joe").filter(score=1)[:5], CustomProspectQuerySet[Customer])
assert_type(Customer.objects.exclude(colour="red").exclude(score=1), CustomProspectQuerySet[Customer])
assert_type(Customer.objects.using("emea").where(colour=None).first(), Customer | None)
assert_type(list(Customer.objects.order_by("id").where(lambda each: each.colour)), list[Customer])
assert_type(Customer.objects.get_or_create(email="a@b.example"), tuple[Customer, bool])
assert_type(Buyer.objects.filter(score__gt=1).where(colour="red").get(id=1), Buyer)
customers: QuerySet[Customer] = Customer.objects.filter(score=1)


class Fair(Campaign):
    """A user's own class of an object without custom fields."""

    @classmethod
    def cheap(cls) -> Self | None:
        return cls.objects.where(cost__lt=5).first()


assert_type(Fair.objects.filter(name="x").first(), Fair | None)
P = TypeVar("P", bound=Prospect)


def newest(cls: type[P]) -> P:
    return cls.objects.filter(score__gt=5).latest()


assert_type(newest(Customer), Customer)
assert_type(newest(Prospect), Prospect)
