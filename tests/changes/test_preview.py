"""What a rehearsal shows."""

from __future__ import annotations

import pytest

from pardot_orm import List, Prospect, unit_of_work

FREE_LIST = 47


def _cells(work):
    return [(row.record.id, row.field, row.old, row.new) for row in work.preview()]


def test_each_field_of_each_record_is_a_row_of_old_and_new(account):
    first, second = Prospect.objects.all()[:2]
    old = (first.score, first.city, list(second.custom["Interests"]))
    with unit_of_work(dry_run=True) as work:
        first.score = 4321
        first.city = "Bath"
        first.save()
        second.custom["Interests"] = ["Running"]
        second.save()
        second.save()
    assert _cells(work) == [
        (first.id, "score", old[0], 4321),
        (first.id, "city", old[1], "Bath"),
        (second.id, "Interests", old[2], ["Running"]),
    ]


def test_the_preview_shows_just_what_was_to_be_saved(account):
    prospect = Prospect.objects.first()
    prospect.score, prospect.city = 4321, "Bath"
    with unit_of_work(dry_run=True) as work:
        prospect.save(only="city")
    assert [row.field for row in work.preview()] == ["city"]


def test_a_placeholder_of_a_new_list_is_named(account):
    prospect = Prospect.objects.first()
    with unit_of_work(dry_run=True) as work:
        hot = List.objects.create(name="Hot")
        prospect.lists.add(hot, FREE_LIST)
        prospect.save()
    rows = [(row.record, row.field, row.new) for row in work.preview()]
    assert rows == [
        (hot, "name", "Hot"),
        (prospect, "lists", f"on new list {-hot.id} (Hot)"),
        (prospect, "lists", f"on list {FREE_LIST}"),
    ]
    assert "Hot" in str(work.preview())


def test_deletions_and_assignments_are_rows(account):
    first, second = Prospect.objects.all()[:2]
    with unit_of_work(dry_run=True) as work:
        first.delete()
        second.assign(user=44)
    assert _cells(work) == [(first.id, "delete", None, True), (second.id, "assign", None, {"user_id": 44})]


def test_a_preview_is_a_sequence_that_prints_as_lines(account):
    prospects = list(Prospect.objects.all()[:3])
    with unit_of_work(dry_run=True) as work:
        assert str(work.preview()) == "nothing would change"
        for prospect in prospects:
            prospect.comments = "x" * 500
            prospect.save()
    preview = work.preview()
    assert len(preview) == 3
    assert preview[0].record is prospects[0]
    assert len(preview[:2]) == 2
    assert repr(preview) == "<Preview of 3 changes>"
    numbers, *lines = str(preview).splitlines()
    assert numbers == "would be 3 updated:"
    assert len(lines) == 3
    assert str(prospects[0].id) in lines[0]
    assert all(len(line) < 250 for line in lines)


def test_later_edits_do_not_alter_what_was_shown(account):
    prospect = Prospect.objects.first()
    prospect.custom["Interests"] = ["Running"]
    with unit_of_work(dry_run=True) as work:
        prospect.save()
        prospect.custom["Interests"].append("Chess")
    assert work.preview()[0].new == ["Running"]


@pytest.mark.parametrize("dry_run", [True, False])
def test_a_preview_costs_no_request(account, dry_run):
    prospects = list(Prospect.objects.only("id").all()[:3])
    with account.recorded() as made, unit_of_work(dry_run=True) as work:
        for prospect in prospects:
            prospect.score = 4321
            prospect.save()
        rows = work.preview()
        assert "<not fetched> -> 4321" in str(rows)
    assert made == []
