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
from pardot_orm.changes.results import BulkResult
from pardot_orm.errors import NotFoundError
from pardot_orm.fields.kinds import CharField, IntegerField
from pardot_orm.models.subscriptions import Subscriptions
from pardot_orm.query.queryset import ValuesQuerySet
from pardot_orm.query.reading.made import Made
from pardot_orm.typed.list import ListQuerySet, ListRow
from pardot_orm.typed.prospect import (
    CustomProspectQuerySet,
    ProspectField,
    ProspectManager,
    ProspectQuerySet,
    ProspectRow,
    ProspectValues,
)

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
assert_type(Prospect.objects.get_or_create(email="a@b.example"), Made[Prospect])
prospect_made, was_made = Prospect.objects.get_or_create(email="a@b.example")
assert_type(prospect_made, Prospect)
assert_type(was_made, bool)
assert_type(Prospect.objects.create(email="a@b.example"), Prospect)
assert_type(list(Prospect.objects.all()), list[Prospect])
assert_type(Prospect.objects.count(), int)
assert_type(Prospect.objects.exists(), bool)
assert_type(len(List.objects.all()), int)
assert_type(ListMembership.objects.get(list_id=1, prospect_id=2), ListMembership)
assert_type(CustomField.objects.first(), CustomField | None)
assert_type(Prospect.objects.explain().requests, int | None)

# Rows.
assert_type(list(Prospect.objects.values("id", "score")), list[ProspectRow])
assert_type(list(Prospect.objects.values_list("id", "score")), list[tuple[Any, ...]])
assert_type(Prospect.objects.values_list("id").first(), tuple[Any, ...] | None)
assert_type(list(Prospect.objects.values_list("id", flat=True)), list[int])
assert_type(list(Prospect.objects.ids()), list[int])
assert_type(Prospect.objects.values_list("email", flat=True).first(), str | None)
assert_type(Prospect.objects.filter(score=1).values_list("created_at", flat=True)[0], datetime | None)
assert_type(list(Prospect.objects.values_list("is_starred", flat=True)), list[bool])
assert_type(list(Prospect.objects.values_list("campaign", flat=True).iterator()), list[int | None])
assert_type(Opportunity.objects.values_list("value", flat=True)[0], Decimal | None)
row = Prospect.objects.values("id", "score", "email")[0]
assert_type(row["id"], int)
assert_type(row["score"], int | None)
assert_type(row["email"], str | None)
row["domain"] = "example"
plain: dict[str, Any] = row
rows_of_dicts: list[dict[str, Any]] = list(Prospect.objects.values("id", "score"))
names: list[ProspectField] = ["id", "email"]
shown = [row[name] for name in names]
columns = [list(Prospect.objects.values_list(name, flat=True)) for name in names]
assert_type(list(Prospect.objects.only(*names).values(*names)), list[ProspectRow])
assert_type(list(Prospect.objects.values()), list[dict[str, Any]])  # those of custom fields too
assert_type(List.objects.values()[0], ListRow)
assert_type(Prospect.objects.values_list("id", "score", named=True)[0].score, Any)

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

    @classmethod
    def red(cls, **values: Any) -> Self:
        return cls(colour="red", **values)


class Lead(Prospect):
    """A class with a constructor of its own."""

    def __init__(self, company: str | None = None, **values: Any) -> None:
        super().__init__(company=company, **values)

    def clean(self) -> None:
        self.company = self.company and self.company.strip()


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
assert_type(ListMembership.objects.get_or_create(list_id=1, prospect_id=prospect), Made[ListMembership])


# Values by keywords: of records that are made, of all records of a query.
prospect = Prospect(email="a@b.example", score=5, city=None, is_starred=True, campaign=Campaign.objects.first())
assert_type(Prospect(email=prospect.email, campaign_id=prospect.campaign_id, lists=[8, List(name="x")]), Prospect)
Prospect(email="a@b.example", custom={"Interests": ["Tea"]}, profile_criteria={8: "match"})
assert_type(Prospect.objects.create(email="a@b.example", score=5, custom={"Seats": 5}), Prospect)
assert_type(Opportunity.objects.create(name="x", value=9.5, probability=5, closed_at=noon, status="won"), Opportunity)
Opportunity.objects.create(name="x", value=Decimal("9.50"), closed_at="2026-03-01T12:00:00+00:00", status=prospect.city)
ListMembership.objects.create(list_id=8, prospect_id=5, opted_out=False)
ListMembership(list=List.objects.first(), prospect=prospect)
assert_type(Prospect.objects.filter(score=1).update(score=5, city=None, expect=range(10)), BulkResult)
Prospect.objects.all().update(campaign=Campaign.objects.first(), custom={"Seats": 5})
assert_type(Prospect.objects.get_or_create({"city": "Bath"}, email="a@b.example"), Made[Prospect])
assert_type(Prospect.objects.all().update_or_create(defaults={"score": 5}, email="a@b.example"), Made[Prospect])
List.objects.get_or_create({"title": "y"}, name="x")
wanted: ProspectValues = {"city": "Bath", "score": 5}
Prospect.objects.update_or_create(wanted, email="a@b.example")
Prospect(**wanted)
Prospect.objects.create(**wanted)

# Values that are known when the program runs.
values: dict[str, Any] = {"email": "a@b.example"}
assert_type(Prospect(**values), Prospect)
assert_type(Prospect(score=5, **values), Prospect)
assert_type(List(**values), List)
assert_type(Prospect.objects.create(**values), Prospect)
Prospect.objects.update_or_create(values, email="a@b.example")
Prospect.objects.get_or_create(defaults=values, email="a@b.example")
Prospect.objects.all().update(**values)

# A record that is not read.
assert_type(Prospect.reference(id=5), Prospect)
assert_type(Prospect.reference(email="a@b.example", using="emea"), Prospect)
Prospect.reference(id=prospect)
assert_type(ListMembership.reference(list_id=8, prospect_id=prospect), ListMembership)
assert_type(ListMembership.reference(id=8), ListMembership)
List.reference(id=8).title = "y"

# Names.
Prospect.objects.only("id", "campaign", "fax").defer("notes").order_by("-updated_at")
Prospect.objects.order_by().reverse().order_by("created_at" if Prospect.objects.exists() else "id")
Prospect.objects.select_related("campaign", "assigned_to").prefetch_related("lists", "memberships", "visits__id")
Prospect.objects.select_related().prefetch_related("campaign__name")
Prospect.objects.earliest().delete()
assert_type(Prospect.objects.filter(score=1).latest("updated_at"), Prospect)
Campaign.objects.order_by("-cost").earliest("name")
VisitorActivity.objects.prefetch_related("prospect__email", "campaign")


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
assert_type(Customer.objects.get_or_create(email="a@b.example"), Made[Customer])
assert_type(Customer(colour="red", email="a@b.example"), Customer)
assert_type(Buyer(colour="red", **values), Buyer)
assert_type(Buyer.red(), Buyer)
assert_type(Lead("Quill", email="a@b.example"), Lead)
assert_type(Customer.objects.create(colour="red", score=5), Customer)
assert_type(Customer.objects.get_or_create({"colour": "red"}, email="a@b.example"), Made[Customer])
Customer.objects.filter(score=1).update(colour="red", expect=5)
assert_type(Customer.reference(email="a@b.example"), Customer)
assert_type(Customer.objects.only("id", "colour").values("colour", "score"), ValuesQuerySet[Customer, dict[str, Any]])
assert_type(list(Customer.objects.values_list("colour", flat=True)), list[Any])
assert_type(list(Customer.objects.values_list("score", flat=True)), list[int | None])
assert_type(Buyer.objects.filter(score__gt=1).where(colour="red").get(id=1), Buyer)
customers: QuerySet[Customer] = Customer.objects.filter(score=1)


class Fair(Campaign):
    """A user's own class of an object without custom fields."""

    @classmethod
    def cheap(cls) -> Self | None:
        return cls.objects.where(cost__lt=5).first()


assert_type(Fair.objects.filter(name="x").first(), Fair | None)
assert_type(Fair(name="x"), Fair)
assert_type(Fair.objects.create(name="x", cost=5), Fair)
P = TypeVar("P", bound=Prospect)


def newest(cls: type[P]) -> P:
    return cls.objects.filter(score__gt=5).latest()


def made(cls: type[P], email: str) -> P:
    return cls(email=email)


def filled(cls: type[P], **values: Any) -> P:
    found, _ = cls.objects.get_or_create(values, email="a@b.example")
    return found or cls(**values)


def cities(model: type[Model], names: list[str]) -> list[Any]:
    return list(model.objects.only(*names).order_by(names[0]).values_list(names[0], flat=True))


def any_made(cls: type[Model], **values: Any) -> Model:
    return cls(**values)


assert_type(made(Customer, "a@b.example"), Customer)
assert_type(any_made(Prospect, email="a@b.example"), Model)
assert_type(newest(Customer), Customer)
assert_type(newest(Prospect), Prospect)
