"""What filter(), where(), get(), in_bulk() and reference() take: ids however they are written, and moments."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from pardot_orm import (
    Campaign,
    EmailClick,
    List,
    ListMembership,
    Opportunity,
    Prospect,
    Q,
    TagObject,
    User,
    VisitorActivity,
    connect,
)
from pardot_orm.errors import FieldError, PardotError, ValidationError


@pytest.mark.parametrize("given", [60213, "60213", 60213.0, Decimal(60213)])
def test_an_id_is_taken_alike_everywhere(account, given):
    assert Prospect.objects.get(id=given).id == 60213
    assert list(Prospect.objects.in_bulk([given])) == [60213]
    assert Prospect.reference(id=given).id == 60213
    assert list(Prospect.objects.filter(id=given).ids()) == [60213]
    assert next(Prospect.objects.iterator(after_id=given)).id == 60214
    record = Prospect.objects.get(id=60213)
    assert list(Prospect.objects.in_bulk([record])) == [60213]


@pytest.mark.parametrize("given", [True, "x", 0, -1, 1.5, None, float("nan"), 2**70, b"1", object()])
def test_what_is_no_id_is_refused_alike_everywhere(account, given):
    with account.recorded() as made:
        for ask in (
            lambda: Prospect.objects.get(id=given),
            lambda: Prospect.objects.in_bulk([given]),
            lambda: Prospect.reference(id=given),
        ):
            with pytest.raises(ValidationError):
                ask()
    assert made == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "ask",
    [
        lambda wrong, _: Prospect.objects.filter(list_id=wrong),
        lambda wrong, _: Prospect.objects.filter(id=wrong),
        lambda wrong, _: Prospect.objects.filter(id__lt=wrong),
        lambda wrong, _: Prospect.objects.filter(score__gt=wrong),
        lambda wrong, _: Prospect.objects.where(id=wrong),
        lambda wrong, _: Prospect.objects.where(prospect_account_id__in=[wrong]),
        lambda wrong, _: Prospect.objects.where(prospect_account=wrong),
        lambda wrong, _: Prospect.objects.where(
            campaign__id=wrong[0] if isinstance(wrong, list) else User.objects.first()
        ),
        lambda wrong, _: Prospect.objects.in_bulk([wrong]),
        lambda wrong, _: Prospect.reference(id=wrong),
        lambda wrong, _: Prospect.objects.get(id=wrong),
        lambda wrong, right: ListMembership.objects.get(list_id=wrong, prospect_id=right),
        lambda wrong, _: VisitorActivity.objects.filter(prospect_id=[wrong]),
        lambda wrong, _: VisitorActivity.objects.filter(custom_redirect_id=wrong),
        lambda wrong, _: EmailClick.objects.filter(list_email_id=wrong),
        lambda wrong, _: Prospect.objects.filter(assigned_to_user=wrong),
    ],
)
def test_a_record_of_another_object_is_no_id(account, ask):
    campaign, prospect = Campaign.objects.first(), Prospect.objects.first()
    with pytest.raises(ValidationError, match=r"record"):
        ask(campaign, prospect)


def test_a_record_of_the_right_object_is_its_id(account):
    first = List.objects.first()
    by_record = Prospect.objects.filter(list_id=first)
    assert by_record.count() == Prospect.objects.filter(list_id=first.id).count()
    user, campaign, prospect = User.objects.first(), Campaign.objects.first(), Prospect.objects.first()
    assert Prospect.objects.filter(assigned_to_user=user).count() >= 0
    assert VisitorActivity.objects.filter(campaign_id=[campaign], prospect_id=prospect).count() >= 0
    assert TagObject.objects.filter(object_id=campaign, type="Campaign").count() >= 0
    assert [p.id for p in Prospect.objects.where(campaign__in={campaign})] == account.column(
        "SELECT id FROM prospect WHERE is_archived = 0 AND campaign_id = ? ORDER BY id", campaign.id
    )


def test_a_record_without_an_id_is_none(account):
    with pytest.raises(ValidationError, match="save"):
        Prospect.objects.filter(list_id=List(name="New"))


@pytest.mark.slow
@pytest.mark.parametrize(
    "bound",
    [
        "9999-12-31 23:59:59",
        "9999-12-31T24:00",
        "0001-01-01",
        date.min,
        date.max,
        datetime.min.replace(tzinfo=UTC),
        datetime.max.replace(tzinfo=UTC),
        "9999-12-31T23:59:59Z",
    ],
)
@pytest.mark.parametrize("keyword", ["created_before", "created_at__gte", "created_at__lte", "updated_after"])
def test_a_bound_at_the_end_of_the_calendar_is_refused(account, keyword, bound):
    for ask in (Prospect.objects.filter, Prospect.objects.exclude):
        with account.recorded() as made, pytest.raises(ValidationError, match=keyword):
            ask(**{keyword: bound})
        assert made == []


@pytest.mark.parametrize("bound", ["0002-01-01", date(9998, 12, 31), datetime(9998, 12, 31, 23, 59, 59, 9, tzinfo=UTC)])
def test_a_bound_near_the_end_of_the_calendar_is_taken(account, bound):
    assert Prospect.objects.filter(created_at__gte=bound).count() in {0, 59}
    assert Prospect.objects.filter(created_before=bound).count() in {0, 59}
    assert len(Prospect.objects.exclude(created_at__lte=bound)) in {0, 59}


class Odd(datetime):
    """A moment that can't tell its zone, as pandas' NaT."""

    def utcoffset(self):
        raise ValueError("NaTType does not support utcoffset")


def test_what_looks_like_a_moment_and_is_none_is_refused(account):
    for value in (Odd(2026, 3, 1), object(), 20260301, "01/03/2026", b"2026-03-01"):
        with pytest.raises(ValidationError):
            Prospect.objects.filter(created_after=value)
        with pytest.raises(ValidationError):
            Prospect.objects.where(created_at__gt=value)


# In autumn 2025 the local hour from 05:00 to 06:00 UTC came again from 06:00 to 07:00.
FIRST, SECOND, NEXT = (datetime(2025, 11, 2, hour, 30, tzinfo=UTC) for hour in (5, 6, 7))


@pytest.fixture
def autumn(account):
    for record_id, created in zip((60211, 60212, 60213), (FIRST, SECOND, NEXT), strict=True):
        account.sandbox.execute(
            "UPDATE prospect SET created_at = ?, last_activity_at = ? WHERE id = ?",
            (f"{created:%Y-%m-%d %H:%M:%S}", f"{created:%Y-%m-%d %H:%M:%S}", record_id),
        )
    return account


@pytest.mark.parametrize(
    ("bound", "after"),
    [
        (datetime(2025, 11, 2, 4, 59, 59, tzinfo=UTC), [60211, 60212, 60213]),
        (datetime(2025, 11, 2, 7, 0, 0, tzinfo=UTC), [60213]),
        ("2025-11-02 00:59:59", [60211, 60212, 60213]),
        ("2025-11-02 02:00:00", [60213]),
    ],
)
def test_bounds_around_the_repeated_hour_are_compared_by_instant_here(autumn, bound, after):
    within = Prospect.objects.filter(id__lt=60214)
    before = [record_id for record_id in (60211, 60212, 60213) if record_id not in after]
    assert list(within.where(created_at__gt=bound).ids()) == after
    assert list(within.where(created_at__lt=bound).ids()) == before
    assert list(within.exclude(last_activity_after=bound).ids()) == before
    assert list(within.exclude(last_activity_at__lte=bound).ids()) == after


@pytest.mark.parametrize(
    "bound", [FIRST, SECOND, FIRST.astimezone(ZoneInfo("America/New_York")), "2025-11-02 01:30:00"]
)
@pytest.mark.parametrize(
    "ask",
    [
        lambda bound: Prospect.objects.where(created_at__gt=bound),
        lambda bound: Prospect.objects.where(created_at__range=[bound, NEXT]),
        lambda bound: Prospect.objects.where(created_at=bound),
        lambda bound: Prospect.objects.where(Q(created_at__in=[bound]) | Q(score__gt=1)),
        lambda bound: Prospect.objects.exclude(last_activity_after=bound),
        lambda bound: Prospect.objects.exclude(last_activity_at__lte=bound),
    ],
)
def test_a_bound_within_the_repeated_hour_is_refused_where_this_side_compares(autumn, ask, bound):
    with autumn.recorded() as made, pytest.raises(ValidationError, match="comes twice in America/New_York"):
        list(ask(bound))
    assert made == []


@pytest.mark.parametrize("bound", [FIRST, SECOND])
def test_a_bound_within_the_repeated_hour_is_pardots_to_compare(autumn, bound):
    within = Prospect.objects.filter(id__lt=60214)
    assert list(within.filter(created_after=bound).ids()) == ([60212, 60213] if bound == FIRST else [60213])
    assert list(within.exclude(created_after=bound).ids()) == ([60211] if bound == FIRST else [60211, 60212])


@pytest.mark.parametrize("text", ["2026-03-01", "2026-03-01 14:05:00", "2026-03-01T14:05:00Z", "yesterday"])
def test_a_moment_given_as_text_means_here_what_it_means_to_pardot(account, text):
    here, there = Prospect.objects.where(updated_at__gt=text), Prospect.objects.filter(updated_at__gt=text)
    assert list(here.ids()) == list(there.ids())


@pytest.mark.parametrize("keyword", ["email__exact", "list__exact", "assigned_to__exact", "None__exact", "_exact"])
def test_no_criterion_is_proposed_that_there_is_not(account, keyword):
    with pytest.raises(PardotError) as caught:
        Prospect.objects.filter(**{keyword: "a@b.cc"})
    assert isinstance(caught.value, FieldError)
    assert "None__" not in str(caught.value).replace(keyword, "")


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("2026-03-01 14:05:00", datetime(2026, 3, 1, 19, 5, tzinfo=UTC)),
        ("2026-07-01T14:05:00", datetime(2026, 7, 1, 18, 5, tzinfo=UTC)),
        ("2026-03-01", datetime(2026, 3, 1, 5, 0, tzinfo=UTC)),
        ("2026-03-01T14:05:00Z", datetime(2026, 3, 1, 14, 5, tzinfo=UTC)),
        ("2026-03-01T14:05:00+01:00", datetime(2026, 3, 1, 13, 5, tzinfo=UTC)),
    ],
)
def test_a_moment_given_as_text_is_taken_by_a_field_as_by_a_query(account, given, meant):
    opportunity = Opportunity.objects.first()
    opportunity.closed_at = given
    assert opportunity.closed_at.astimezone(UTC) == meant
    opportunity.save()
    stored = account.one("SELECT closed_at FROM opportunity WHERE id = ?", opportunity.id)
    assert stored == f"{meant:%Y-%m-%d %H:%M:%S}"
    assert list(Opportunity.objects.where(closed_at=given).ids()) == [opportunity.id]
    assert list(Opportunity.objects.where(closed_at=meant).ids()) == [opportunity.id]


@pytest.mark.parametrize("given", ["soon", "1/3/2026", "2026-13-01", "yesterday", 20260301])
def test_what_is_no_moment_is_refused_by_a_field(account, given):
    opportunity = Opportunity.objects.first()
    with pytest.raises(ValidationError, match="closed_at"):
        opportunity.closed_at = given


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/New_York"])
def test_a_moment_without_a_zone_is_told_the_account_s_own(make_account, zone):
    account = make_account(prospects=10)
    naive = datetime(2026, 3, 1)  # noqa: DTZ001 - that is what is tested
    with connect(sandbox=account.sandbox, timezone=zone):
        opportunity = Opportunity.reference(id=1)
        for ask in (
            lambda: setattr(opportunity, "closed_at", naive),
            lambda: Prospect.objects.filter(created_after=naive),
            lambda: Prospect.objects.filter(Q(created_at__lt=naive)),
            lambda: Prospect.objects.exclude(created_at__lt=naive),
            lambda: Prospect.objects.where(created_at__gt=naive),
            lambda: Prospect.objects.changed_since("2026-03-01 00:00:00"),
        ):
            with pytest.raises(ValidationError) as caught:
                ask()
            assert "Berlin" not in str(caught.value)
            assert zone in str(caught.value) or "bookmark" in str(caught.value)
