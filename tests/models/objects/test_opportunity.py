"""Opportunities: their values, their campaign by node or by id, every operation, and their place among relations."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from pardot_orm import Campaign, Opportunity, Prospect, unit_of_work
from pardot_orm.errors import FieldError, ReadOnlyFieldError, ValidationError


def _prospect(account):
    return account.one("SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id")


def _opportunity(account, **values):
    given = {"prospect_id": _prospect(account), "name": "Fair", "value": "900.25", "probability": 40}
    return Opportunity.objects.create(**{**given, **values})


def _row(account, record, columns):
    return account.rows(f"SELECT {columns} FROM opportunity WHERE id = ?", record.id)[0]


def test_a_created_opportunity_holds_what_was_given_and_belongs_to_the_prospect(account):
    closed = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)
    record = _opportunity(account, status="open", closed_at=closed)
    assert record.value == Decimal("900.25")
    assert record.closed_at == closed
    assert tuple(_row(account, record, "name, value, probability, closed_at")) == (
        "Fair",
        900.25,
        40,
        "2026-03-01 12:30:00",
    )
    prospect = Prospect.objects.get(id=_prospect(account))
    assert record in list(prospect.opportunities)
    assert prospect.opportunities.count() == account.one(
        "SELECT count(*) FROM opportunity_prospect p JOIN opportunity o ON o.id = p.opportunity_id"
        " WHERE p.prospect_id = ? AND o.is_archived = 0",
        prospect.id,
    )


def test_an_opportunity_needs_a_prospect_a_name_a_value_and_a_probability(account):
    with account.recorded() as made:
        with pytest.raises(ValidationError, match="prospect_id or prospect_email"):
            Opportunity.objects.create(name="Fair", value=1, probability=1)
        with pytest.raises(ValidationError, match="name and value and probability"):
            Opportunity.objects.create(prospect_id=5)
        with pytest.raises(ValidationError, match="must be one of won, lost, open"):
            Opportunity(status="perhaps")
        with pytest.raises(ValidationError, match="number"):
            Opportunity(value="much")
    assert made == []


@pytest.mark.parametrize("word", ["Open", "OPEN", "open"])
def test_a_status_is_taken_in_any_case_and_sent_as_documented(account, word):
    with account.recorded() as made:
        record = _opportunity(account, status=word)
    assert made[-1].params["status"] == "open"
    assert record.status == "open"
    record.status = word.swapcase()
    assert not record.is_dirty
    assert record in list(Opportunity.objects.where(status=word))
    assert record in list(Opportunity.objects.where(status__in=[word, "won"]))
    assert record not in list(Opportunity.objects.exclude(status=word))


@pytest.mark.parametrize(
    ("name", "value", "rule"),
    [
        ("probability", 140, "must be from 0 to 100"),
        ("probability", -1, "must be from 0 to 100"),
        ("probability", "101", "must be from 0 to 100"),
        ("value", -0.01, "must be 0 or more"),
        ("value", "-5", "must be 0 or more"),
    ],
)
def test_a_number_out_of_its_range_is_refused_when_it_is_assigned(account, name, value, rule):
    record = _opportunity(account)
    with account.recorded() as made:
        with pytest.raises(ValidationError, match=rule):
            setattr(record, name, value)
        with pytest.raises(ValidationError, match=rule):
            _opportunity(account, **{name: value})
        with pytest.raises(ValidationError, match=rule):
            Opportunity.objects.filter(id=record.id).update(**{name: value})
    assert made == []
    assert not record.is_dirty


def test_the_ends_of_a_range_are_in_it_and_any_number_may_be_compared_with(account):
    for probability in (0, 100):
        record = _opportunity(account, probability=probability, value=0)
        assert tuple(_row(account, record, "probability, value")) == (probability, 0)
    assert list(Opportunity.objects.where(probability__gt=140)) == []
    assert len(Opportunity.objects.where(probability__gt=-1, value__gt=-5)) == len(Opportunity.objects.all())


def test_the_campaign_is_the_same_by_node_and_by_id_without_a_further_request(account):
    campaign_id = account.one("SELECT max(id) FROM campaign")
    created = _opportunity(account, campaign_id=campaign_id)
    read, found = Opportunity.objects.get(id=created.id), Opportunity.objects.filter(id=created.id)[0]
    with account.recorded() as made:
        assert read.campaign_id == found.campaign_id == created.campaign_id == campaign_id
        assert read.campaign.id == campaign_id
    assert made == []
    assert found.campaign == Campaign.objects.get(id=campaign_id)
    assert not read.is_dirty
    assert not found.is_dirty


def test_a_status_is_read_small_and_sent_only_when_it_changes(account):
    record = Opportunity.objects.get(id=_opportunity(account, status="won").id)
    assert record.status == "won"
    record.status = "won"
    assert not record.is_dirty
    record.status = "lost"
    with account.recorded() as made:
        record.save()
    assert [served.params for served in made] == [{"id": str(record.id), "status": "lost"}]
    assert _row(account, record, "status")[0].lower() == "lost"


def test_one_is_deleted_and_brought_back(account):
    record = _opportunity(account)
    record.delete()
    assert _row(account, record, "is_archived")[0] == 1
    assert not Opportunity.objects.filter(id=record.id).exists()
    assert record.undelete()
    assert _row(account, record, "is_archived")[0] == 0
    with unit_of_work(dry_run=True), account.recorded() as made:
        assert record.delete().queued
    assert made == []


def test_its_prospect_is_given_once_and_never_shown(account):
    record = _opportunity(account)
    with pytest.raises(ReadOnlyFieldError, match="when the record is created"):
        record.prospect_id = 7
    with pytest.raises(AttributeError, match="can only be written"):
        _ = record.prospect_id


def test_bounds_of_values_are_of_whole_numbers_and_strict(account):
    for value in ("900", "900.25", "901"):
        _opportunity(account, value=value)
    for bound in (899, 900, 901):
        expected = account.column(f"SELECT id FROM opportunity WHERE is_archived = 0 AND value > {bound} ORDER BY id")
        assert list(Opportunity.objects.filter(value__gt=bound).ids()) == expected
    between = account.column("SELECT id FROM opportunity WHERE is_archived = 0 AND value > 900 AND value < 901")
    assert list(Opportunity.objects.filter(value__gt=900, value__lt=901).ids()) == between
    with pytest.raises(FieldError, match="strict"):
        Opportunity.objects.filter(value__gte=900)


# --- moments that local times can't tell, or that Pardot does not keep ------------------------------------------------

NEW_YORK, BERLIN = ZoneInfo("America/New_York"), ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("zone", "moment"),
    [
        ("America/New_York", datetime(2026, 11, 1, 1, 30, fold=1, tzinfo=NEW_YORK)),
        ("America/New_York", datetime(2026, 11, 1, 6, 0, tzinfo=UTC)),
        ("Europe/Berlin", datetime(2026, 10, 25, 2, 59, 59, fold=1, tzinfo=BERLIN)),
        ("Europe/Berlin", datetime(2026, 10, 25, 1, 0, tzinfo=UTC)),
    ],
)
def test_the_second_pass_of_the_hour_that_comes_twice_is_refused_before_a_request(make_account, zone, moment):
    account = make_account(prospects=60, timezone=zone, connecting={"timezone": zone})
    opportunity = _opportunity(account)
    for write in (opportunity.save, _in_a_unit(opportunity)):
        opportunity.closed_at = moment
        with (
            account.recorded() as made,
            pytest.raises(ValidationError, match=rf"closed_at.*{zone} that hour comes twice"),
        ):
            write()
        assert made == []
    with pytest.raises(ValidationError, match="comes twice"):
        _opportunity(account, closed_at=moment)
    assert account.one("SELECT count(*) FROM opportunity WHERE closed_at IS NOT NULL AND id = ?", opportunity.id) == 0


def _in_a_unit(opportunity):
    def save():
        with unit_of_work():
            opportunity.save()

    return save


@pytest.mark.parametrize(
    ("moment", "stored"),
    [
        (datetime(2026, 11, 1, 1, 30, fold=0, tzinfo=NEW_YORK), "2026-11-01 05:30:00"),
        (datetime(2026, 11, 1, 2, 0, tzinfo=NEW_YORK), "2026-11-01 07:00:00"),
        (datetime(2026, 11, 1, 4, 59, 59, tzinfo=UTC), "2026-11-01 04:59:59"),
        (datetime(2026, 3, 8, 7, 30, tzinfo=UTC), "2026-03-08 07:30:00"),
    ],
)
def test_moments_beside_it_are_stored_as_they_are(make_account, moment, stored):
    account = make_account(prospects=60, timezone="America/New_York", connecting={"timezone": "America/New_York"})
    opportunity = _opportunity(account, closed_at=moment)
    assert account.one("SELECT closed_at FROM opportunity WHERE id = ?", opportunity.id) == stored
    assert opportunity.closed_at.astimezone(UTC) == moment.astimezone(UTC)


@pytest.mark.parametrize("microsecond", [1, 500_000, 999_999])
def test_fractions_of_a_second_are_cut_so_that_a_saved_record_is_clean(account, microsecond):
    opportunity = _opportunity(account)
    opportunity.closed_at = datetime(2026, 3, 1, 12, 0, 0, microsecond, tzinfo=UTC)
    opportunity.save()
    assert not opportunity.is_dirty
    assert account.one("SELECT closed_at FROM opportunity WHERE id = ?", opportunity.id) == "2026-03-01 12:00:00"
    opportunity.closed_at = datetime(2026, 3, 1, 12, 0, 0, 7, tzinfo=UTC)
    assert not opportunity.is_dirty
    with account.recorded() as made, unit_of_work():
        assert not opportunity.save()
    assert made == []


class Broken(tzinfo):
    """A time zone that can't tell its offset."""

    def utcoffset(self, when):
        raise OverflowError

    dst = tzname = utcoffset


@pytest.mark.parametrize(
    "moment",
    [
        datetime.max.replace(tzinfo=UTC),
        datetime.min.replace(tzinfo=UTC),
        datetime(9999, 1, 1, tzinfo=BERLIN),
        datetime(2026, 3, 1, tzinfo=Broken()),
        datetime(2026, 3, 1),  # noqa: DTZ001 - that is the point
    ],
)
def test_moments_that_nobody_could_tell_elsewhere_are_refused(account, moment):
    opportunity = Opportunity.objects.first()
    with pytest.raises(ValidationError, match=r"Opportunity\.closed_at can't be"):
        opportunity.closed_at = moment
    assert not opportunity.is_dirty
    for keyword in ("created_after", "created_at__gte", "created_at__lt"):
        with pytest.raises(ValidationError, match=keyword):
            Opportunity.objects.filter(**{keyword: moment})
    with pytest.raises(ValidationError, match="created_at"):
        Opportunity.objects.where(created_at__gt=moment)
