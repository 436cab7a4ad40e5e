"""Visitor activities: criteria that take several values, and what may not stand beside each other."""

from __future__ import annotations

import pytest

from pardot_orm import ActivityKind, Prospect, VisitorActivity
from pardot_orm.errors import FieldError, ReadOnlyFieldError, UnsupportedError, ValidationError


@pytest.fixture
def activities(account):
    """Thirty activities of the first five prospects, of six kinds."""
    prospects = account.column("SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id")[:5]
    kinds = [1, 2, 6, 11, 20, 21]
    for number in range(30):
        account.sandbox.execute(
            "INSERT INTO visitor_activity (prospect_id, visitor_id, type, type_name, email_id, created_at, updated_at)"
            " VALUES (?, ?, ?, 'Email', ?, '2026-03-01 10:00:00', '2026-03-01 10:00:00')",
            (prospects[number % 5], None, kinds[number % 6], 9000 + number % 3),
        )
    return prospects


def _ids(account, condition):
    return account.column(f"SELECT id FROM visitor_activity WHERE {condition} ORDER BY id")


@pytest.mark.usefixtures("activities")
def test_a_criterion_takes_one_value_or_several(account):
    find = VisitorActivity.objects.filter
    assert list(find(type=11).ids()) == _ids(account, "type = 11")
    kinds = [ActivityKind.OPEN, ActivityKind.VISIT]
    assert list(find(type=kinds).ids()) == list(find(type__in=kinds).ids()) == _ids(account, "type IN (11, 20)")
    assert list(find(email_id=(9000, 9001)).filter(email_id=[9001, 9002]).ids()) == _ids(account, "email_id = 9001")
    with account.recorded() as made:
        assert list(find(type=1).filter(type=2)) == []
    assert made == []


def test_the_activities_of_a_prospect_are_a_query(account, activities):
    prospect = Prospect.objects.get(id=activities[0])
    with account.recorded() as made:
        query = prospect.activities.filter(type=ActivityKind.CLICK)
    assert made == []
    assert list(query.ids()) == _ids(account, f"prospect_id = {prospect.id} AND type = 1")
    both = VisitorActivity.objects.filter(prospect_id=[prospect, activities[1]])
    assert list(both.ids()) == _ids(account, f"prospect_id IN ({prospect.id}, {activities[1]})")


@pytest.mark.usefixtures("activities")
def test_what_is_excluded_is_checked_here(account):
    assert list(VisitorActivity.objects.exclude(type=[1, 2]).ids()) == _ids(account, "type NOT IN (1, 2)")


def test_bad_input_is_refused_before_any_request(account):
    with account.recorded() as made:
        with pytest.raises(FieldError, match="one of email_only, form_only"):
            VisitorActivity.objects.filter(email_only=True, form_only=True)
        for bad in ([], "many", [1, "x"], None):
            with pytest.raises(ValidationError, match="whole number"):
                VisitorActivity.objects.filter(type=bad)
        with pytest.raises(ReadOnlyFieldError):
            VisitorActivity(type=1)
        with pytest.raises(UnsupportedError, match="can't create"):
            VisitorActivity().save()
    assert made == []


@pytest.mark.slow
def test_related_records_can_not_be_set(account):
    prospect = Prospect.objects.first()
    with pytest.raises(ReadOnlyFieldError, match="related records"):
        prospect.activities = []
    with pytest.raises(RuntimeError, match="no id yet"):
        _ = Prospect(email="new@example.com").activities


LABELS = {
    1: "Click",
    6: "Sent",
    8: "New Opportunity",
    12: "Unsubscribe Page",
    14: "Spam Complaint",
    36: "Indirect Bounce",
}


@pytest.mark.parametrize(("number", "label"), LABELS.items())
def test_kinds_have_pardots_labels(number, label):
    assert ActivityKind(number).label == label


def test_a_kind_that_no_table_names_is_none(account):
    activity_id = account.one("SELECT id FROM visitor_activity")
    account.sandbox.execute("UPDATE visitor_activity SET type = 99 WHERE id = ?", (activity_id,))
    activity = VisitorActivity.objects.get(id=activity_id)
    assert (activity.type, activity.kind) == (99, None)
    account.sandbox.execute("UPDATE visitor_activity SET type = 11 WHERE id = ?", (activity_id,))
    assert VisitorActivity.objects.get(id=activity_id).kind is ActivityKind.OPEN
