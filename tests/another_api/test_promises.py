"""What the package promises, in every version that it may come to speak: the same tests in all of them."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from pardot_orm import (
    Campaign,
    Email,
    Import,
    List,
    ListMembership,
    Opportunity,
    Prospect,
    Q,
    User,
    VisitorActivity,
    unit_of_work,
)
from pardot_orm.errors import BulkError, PardotError, UnsupportedError
from tests.another_api.worlds import DEALS, EVENTS, ON_LISTS, PEOPLE, created, person

NEW = "somebody.new@example.com"
GONE = 999


def _ids(records):
    return [record.id for record in records]


def _moment(number):
    return datetime.fromisoformat(created(number))


def _with(**wanted):
    """Return the ids of those of whom the account holds these values."""
    return [number for number in PEOPLE if wanted.items() <= person(number).items()]


def _numbers(result):
    return result.saved, result.unchanged, len(result.failed), len(result.unknown)


def _by_address(world, email):
    return [row for row in world.people().values() if row["email"] == email]


# --- walks ------------------------------------------------------------------------------------------------------------


def test_a_walk_finds_each_record_once_as_it_is(world):
    assert _ids(Prospect.objects.all()) == [*PEOPLE]
    assert _ids(Prospect.objects.order_by("-id").iterator()) == [*reversed(PEOPLE)]
    for prospect in Prospect.objects.all():
        expected = person(prospect.id)
        assert {name: getattr(prospect, name) for name in expected} == expected
        assert prospect.created_at == _moment(prospect.id)


@pytest.mark.slow
@pytest.mark.parametrize("order", ["id", "-id", "created_at", "-created_at"])
def test_a_walk_neither_skips_nor_repeats_whatever_others_do_meanwhile(world, order):
    found = []
    for prospect in Prospect.objects.order_by(order).iterator():
        found.append(prospect)
        if len(found) % 4 == 0 and len(found) < 20:
            step = len(found)
            world.drop(found[-1].id)  # one that was seen, and one that may not have been
            world.drop(121 - step if order.startswith("-") else 110 + step)
            world.put(found[-2].id, score=99)
            world.put(50 + step)
            world.put(150 + step)
    ids = _ids(found)
    assert len(set(ids)) == len(ids)
    assert world.people().keys() & {*PEOPLE} <= {*ids}
    key = order.removeprefix("-")
    values = [getattr(prospect, key) for prospect in found]
    assert values == sorted(values, reverse=order.startswith("-"))


def test_a_walk_goes_on_after_an_id(world):
    assert _ids(Prospect.objects.iterator(after_id=117)) == [*range(118, 131)]


def test_a_scan_goes_on_where_it_was_interrupted(world, tmp_path):
    scan = Prospect.objects.filter(score__gt=20)
    whole = _ids(scan)
    walk = scan.iterator(checkpoint=tmp_path / "scan")
    begun = [next(walk).id for _ in range(11)]
    walk.close()
    world.put(200, score=90)  # beyond the end that the scan had when it began
    assert [*begun[:-1], *_ids(scan.iterator(checkpoint=tmp_path / "scan"))] == whole


def test_a_pull_finds_what_changed_since_the_one_before(world):
    first = Prospect.objects.changed_since(None)
    assert _ids(first) == [*PEOPLE]
    assert max(map(_moment, PEOPLE)) - first.bookmark <= timedelta(seconds=1)
    second = Prospect.objects.changed_since(first.bookmark)
    assert _ids(second) == [number for number in PEOPLE if _moment(number) >= first.bookmark]
    assert second.bookmark == first.bookmark


def test_slices_are_those_of_the_whole(world):
    everything = Prospect.objects.all()
    assert _ids(everything[:10]) == [*PEOPLE][:10]
    assert _ids(everything[3:12]) == [*PEOPLE][3:12]
    assert _ids(Prospect.objects.order_by("-id")[5:15]) == [*reversed(PEOPLE)][5:15]
    assert everything[0].id == 101
    assert Prospect.objects.all()[17].id == 118
    assert Prospect.objects.last().id == 130
    assert Prospect.objects.filter(score__gt=50)[1:3].count() == 2


@pytest.mark.slow
@pytest.mark.parametrize("key", ["created_at", "updated_at"])
def test_another_order_than_that_of_ids_holds_for_walks_and_slices(world, key):
    moments = sorted(_moment(number) for number in PEOPLE)
    assert [getattr(p, key) for p in Prospect.objects.order_by(key)] == moments
    assert [getattr(p, key) for p in Prospect.objects.order_by(f"-{key}")] == moments[::-1]
    assert [getattr(p, key) for p in Prospect.objects.order_by(f"-{key}")[:10]] == moments[::-1][:10]
    assert [getattr(p, key) for p in Prospect.objects.order_by(key)[12:22]] == moments[12:22]
    assert getattr(Prospect.objects.order_by(f"-{key}").first(), key) == moments[-1]
    assert getattr(Prospect.objects.latest(key), key) == moments[-1]


def test_a_table_is_sorted_by_its_names(world):
    assert [entry.name for entry in List.objects.order_by("-name")] == ["Hot", "Fair", "Cold"]
    assert List.objects.order_by("name").first().name == "Cold"
    assert [entry.name for entry in List.objects.order_by("name")[:2]] == ["Cold", "Fair"]


# --- questions --------------------------------------------------------------------------------------------------------


def test_what_is_filtered_excluded_and_checked_here_is_found(world):
    ask = Prospect.objects.filter
    people = {number: person(number) for number in PEOPLE}
    assert _ids(ask(score_greater_than=50)) == [n for n, p in people.items() if p["score"] > 50]
    assert _ids(ask(score=30)) == _with(score=30)
    assert _ids(ask(id__gt=110, id__lte=113)) == [111, 112, 113]
    assert _ids(ask(is_starred=True)) == _with(is_starred=True)
    assert _ids(Prospect.objects.exclude(is_starred=True)) == _with(is_starred=False)
    assert _ids(Prospect.objects.exclude(score__gt=30)) == [n for n, p in people.items() if p["score"] <= 30]
    assert _ids(ask(score__lt=40).where(city="Bath", company__contains="&")) == [
        n for n, p in people.items() if p["score"] < 40 and (p["city"], p["company"]) == ("Bath", "Q&A")
    ]
    assert _ids(Prospect.objects.where(campaign_id=22, id__in=[101, 102, 103])) == [101, 103]
    assert _ids(Prospect.objects.where(campaign__name="Referral")[:2]) == [101, 103]


def test_alternatives_are_found_once_each(world):
    either = Q(score__gt=70) | Q(id__lt=104) | Q(is_starred=True)
    wanted = [n for n in PEOPLE if person(n)["score"] > 70 or n < 104 or person(n)["is_starred"]]
    assert _ids(Prospect.objects.filter(either)) == wanted
    assert Prospect.objects.filter(either).count() == len(wanted)
    assert _ids(Prospect.objects.filter(~either)) == [n for n in PEOPLE if n not in wanted]


def test_more_criteria_than_a_query_may_have(world):
    after, before = _moment(101), _moment(104)
    everything = {"score__gt": 20, "created_after": after, "updated_before": before, "is_starred": False}
    wanted = [
        n for n in PEOPLE if person(n)["score"] > 20 and after < _moment(n) < before and not person(n)["is_starred"]
    ]
    assert len(wanted) > 2
    assert _ids(Prospect.objects.filter(**everything)) == wanted
    assert _ids(Prospect.objects.filter(**everything).order_by("-id")[:2]) == wanted[::-1][:2]
    by_time = Prospect.objects.filter(**everything).order_by("created_at")
    assert [p.created_at for p in by_time] == sorted(map(_moment, wanted))


def test_more_ids_than_a_query_may_name(world):
    several = VisitorActivity.objects.filter(prospect_id=[101, 102, 103, 104, 105], type=[1, 2])
    assert _ids(several) == [key for key, (owner, _) in EVENTS.items() if owner < 106]
    assert several.count() == 10


def test_named_ids_are_found_where_they_are(world):
    assert [*Prospect.objects.in_bulk([130, 101, 115, GONE])] == [101, 115, 130]
    assert _ids(Prospect.objects.filter(id__in=[129, 104, 117], score__gt=30)) == [104, 117, 129]


def test_a_criterion_that_the_version_lacks_is_refused_before_any_request(world):
    asked = Prospect.objects.filter(list_id=11)
    if world.connection.can(Prospect._meta, lambda can: "list_id" not in can.querying.lacks):
        assert _ids(asked) == [*ON_LISTS[11]]
        return
    with world.no_request(), pytest.raises(UnsupportedError, match=r"list_id is a criterion of versions 3 and 4\b"):
        list(asked)
    with world.no_request(), pytest.raises(UnsupportedError, match="versions 3 and 4"):
        asked.count()


# --- one record -------------------------------------------------------------------------------------------------------


def test_one_record_is_got_by_id_by_address_and_by_criteria(world):
    assert Prospect.objects.get(id=104).email == "p104@example.com"
    assert Prospect.objects.get(email="p105@example.com").id == 105
    assert Prospect.objects.get(id__gt=129).id == 130
    assert ListMembership.objects.get(list_id=11, prospect_id=104).opted_out is False
    assert Campaign.objects.get(id=21).name == "Harbour Fair"
    for nobody in ({"id": GONE}, {"email": "nobody@example.com"}, {"id__gt": 130}):
        with pytest.raises(Prospect.DoesNotExist):
            Prospect.objects.get(**nobody)


def test_a_field_that_was_left_out_is_loaded_for_its_page(world):
    prospects = list(Prospect.objects.only("id", "score")[:7])
    before = world.requests
    assert [p.city for p in prospects] == [person(p.id)["city"] for p in prospects]
    assert world.requests == before + 1
    assert [p.first_name for p in prospects] == [person(p.id)["first_name"] for p in prospects]
    assert world.requests == before + 2


def test_rows_are_made_of_fields(world):
    assert list(Prospect.objects.filter(id__lt=104).values_list("id", "city")) == [
        (number, person(number)["city"]) for number in (101, 102, 103)
    ]
    assert list(Prospect.objects.filter(id__gt=127).ids()) == [128, 129, 130]
    assert [entry.title for entry in List.objects.only("id", "name")] == [None] * 3


def test_an_object_that_the_version_lacks_is_refused_before_any_request(world):
    if world.connection.can(User._meta, lambda can: can.querying.is_possible):
        assert User.objects.first() is not None
        return
    asked = {
        "query": lambda: list(User.objects.all()),
        "read": lambda: User.objects.get(id=1),
        "stats": lambda: Email.reference(id=1).stats(),
        "create": lambda: Import.create(["email"]),
    }
    for operation, ask in asked.items():
        with (
            world.no_request(),
            pytest.raises(UnsupportedError, match=rf"can {operation} .* in versions 3 and 4 alone"),
        ):
            ask()


def test_what_a_version_shows_nowhere_is_no_empty_value(world):
    prospect = Prospect.objects.get(id=101)
    if world.connection.can(Prospect._meta, lambda can: can.takes("update", "fax")):
        assert prospect.fax is None
        assert prospect.profile is None
        return
    with pytest.raises(UnsupportedError, match=r"Prospect.fax.* versions 3 and 4"):
        _ = prospect.fax
    with pytest.raises(UnsupportedError, match=r"profile.* versions 3 and 4"):
        _ = prospect.profile
    prospect.fax = "1"
    with world.no_request(), pytest.raises(UnsupportedError, match=r"fax in versions 3 and 4 alone"):
        prospect.save()
    prospect.revert()
    prospect.profile_criteria[5] = "match"
    with world.no_request(), pytest.raises(UnsupportedError, match=r"profile_criteria in versions 3 and 4 alone"):
        prospect.save()


# --- numbers ----------------------------------------------------------------------------------------------------------


def test_records_are_counted_whoever_counts(world):
    assert Prospect.objects.count() == len(Prospect.objects.all()) == 30
    hot = [n for n in PEOPLE if person(n)["score"] > 50]
    assert Prospect.objects.filter(score__gt=50).count() == len(hot)
    assert Prospect.objects.filter(score__gt=50).where(city="Bath").count() == len([n for n in hot if n % 3 == 0])
    assert Prospect.objects.filter(score__gt=50).exists()
    assert not Prospect.objects.filter(score__gt=1000).exists()
    assert Prospect.objects.all()[25:].count() == 5


def test_a_price_is_right_or_unknown(world):
    explained = Prospect.objects.filter(score__gt=50).explain()
    assert "score" in repr(explained)
    narrowed = Prospect.objects.filter(score__gt=50, is_starred=True).explain(estimate=False)
    is_here = not world.connection.can(Prospect._meta, lambda can: "is_starred" not in can.querying.lacks)
    assert narrowed.here == (("is_starred=True",) if is_here else ())
    before = world.requests
    found = list(Prospect.objects.filter(score__gt=50))
    taken = world.requests - before
    if world.tells_totals:
        assert explained.records == len(found)
        return
    assert (explained.records, explained.requests) == (None, None)
    assert repr(explained).endswith(f"unknown: version {world.version} does not tell how many records match")
    assert taken > 1
    with world.no_request():
        prefetched = repr(Prospect.objects.prefetch_related("campaign", "lists").explain())
    assert "with  campaign" in prefetched
    assert "about" not in prefetched


# --- related records --------------------------------------------------------------------------------------------------


def test_related_records_come_with_the_pages(world):
    people = Prospect.objects.prefetch_related("campaign", "lists", "opportunities", "activities")
    prospects = list(people.filter(id__lt=112))
    with world.no_request():
        for prospect in prospects:
            assert prospect.campaign.name == {21: "Harbour Fair", 22: "Referral"}[person(prospect.id)["campaign_id"]]
            on = {list_id for list_id, members in ON_LISTS.items() if prospect.id in members}
            assert {entry.id for entry in prospect.lists} == on
            deals = [key for key, (owner, _) in DEALS.items() if owner == prospect.id]
            assert _ids(prospect.opportunities) == deals
            events = [key for key, (owner, _) in EVENTS.items() if owner == prospect.id]
            assert _ids(prospect.activities) == events


def test_the_lists_of_one_prospect_are_read_when_they_are_looked_at(world):
    prospect = Prospect.objects.get(id=101)
    assert {entry.id for entry in prospect.lists} == {11, 12}
    assert {entry.name for entry in prospect.lists} == {"Hot", "Cold"}
    assert 13 not in prospect.lists
    assert len(Prospect.objects.get(id=102).lists) == 0
    assert sorted(m.list_id for m in prospect.memberships) == [11, 12]


def test_a_query_shows_what_it_is_asked_for(world):
    prospects = list(Prospect.objects.select_related("campaign")[:3])
    with world.no_request():
        assert [p.campaign.name for p in prospects] == ["Referral", "Harbour Fair", "Referral"]
    first = Opportunity.objects.select_related("prospects").first()
    with world.no_request():
        assert [p.email for p in first.prospects] == ["p101@example.com"]


# --- changes ----------------------------------------------------------------------------------------------------------


def test_a_save_sends_what_changed_and_nothing_else(world):
    prospect = Prospect.objects.get(id=104)
    world.put(104, company="Somebody else's & ours")
    prospect.city, prospect.score = "Bristol & Bath", 77
    prospect.first_name = prospect.first_name
    result = prospect.save()
    assert set(result.fields) == {"city", "score"}
    row = world.people()[104]
    assert (row["city"], row["score"], row["company"]) == ("Bristol & Bath", 77, "Somebody else's & ours")
    assert prospect.company == "Somebody else's & ours"
    assert not prospect.is_dirty
    with world.no_request():
        assert not prospect.save()


@pytest.mark.slow
def test_a_record_is_made_and_taken_away(world):
    prospect = Prospect.objects.create(email=NEW, first_name="Ada", score=7, campaign_id=21)
    (row,) = _by_address(world, NEW)
    assert (row["id"], row["first_name"], row["score"]) == (prospect.id, "Ada", 7)
    assert prospect.created_at is not None
    prospect.city = "Ely"
    assert prospect.save().fields == ("city",)
    assert world.people()[prospect.id]["city"] == "Ely"
    prospect.delete()
    assert _by_address(world, NEW) == []
    world.settle()
    with pytest.raises(Prospect.DoesNotExist):
        Prospect.objects.get(id=prospect.id)


@pytest.mark.slow
def test_a_custom_field_is_asked_for_changed_and_emptied(world):
    prospect = Prospect.objects.get(id=104)
    assert prospect.custom["Plan"] is None
    prospect.custom["Plan"] = "Free"
    assert prospect.save().fields == ("Plan",)
    assert world.plan_of(104) == "Free"
    world.settle()
    assert _ids(Prospect.objects.where(Plan="Free")) == [104]
    prospect.custom["Plan"] = None
    prospect.save()
    assert world.plan_of(104) is None


def test_what_is_known_by_its_address_is_written_where_the_version_can(world):
    prospect = Prospect.reference(email="p104@example.com")
    prospect.city = "Bristol"
    if world.connection.can(Prospect._meta, lambda can: can.finds("update", "email")):
        prospect.save()
        assert world.people()[104]["city"] == "Bristol"
        return
    with world.no_request(), pytest.raises(UnsupportedError, match=r"update prospects by email in versions 3 and 4"):
        prospect.save()


@pytest.mark.slow
def test_what_was_just_made_is_not_made_again(world):
    first = Prospect.objects.get_or_create({"city": "Bath"}, email=NEW)
    second = Prospect.objects.get_or_create({"city": "Wells"}, email=NEW)
    assert (first.action, second.action) == ("created", "found")
    assert [row["city"] for row in _by_address(world, NEW)] == ["Bath"]
    third = Prospect.objects.update_or_create({"city": "Ely"}, email=NEW)
    assert third.action == "updated"
    assert [row["city"] for row in _by_address(world, NEW)] == ["Ely"]


@pytest.mark.slow
def test_a_record_that_is_read_again_keeps_what_was_saved(world):
    prospect = Prospect.objects.get(id=104)
    prospect.city = "Bristol"
    prospect.save()
    prospect.refresh()
    assert prospect.city == "Bristol"
    deal = Opportunity.objects.get(id=31)
    deal.name = "Other"
    deal.save()
    assert [p.email for p in deal.prospects] == ["p101@example.com"]  # which may need a read
    assert deal.name == "Other"
    world.settle()
    world.put(104, city="Ely")
    prospect.refresh()
    assert prospect.city == "Ely"


@pytest.mark.slow
def test_what_was_just_made_is_got(world):
    made = Prospect.objects.create(email=NEW, city="Bath")
    assert Prospect.objects.get(id=made.id).city == "Bath"


def test_an_operation_that_the_version_lacks_is_refused_before_any_request(world):
    prospect = Prospect.objects.get(id=101)
    if world.connection.can(Prospect._meta, lambda can: "assign" in can.operations):
        return
    with world.no_request(), pytest.raises(UnsupportedError, match=r"assign .* versions 3 and 4"):
        prospect.assign(user=1)
    with world.no_request(), pytest.raises(UnsupportedError, match=r"upsert .* versions 3 and 4"):
        prospect.upsert()


def test_lists_are_those_that_were_added_and_not_those_that_were_discarded(world):
    prospect = Prospect.objects.get(id=101)
    prospect.lists.add(13)
    prospect.lists.discard(11)
    prospect.lists.discard(12)
    prospect.lists.add(12)
    prospect.city = "Bristol"
    assert set(prospect.save().fields) == {"city", "lists"}
    assert world.on_lists(101) == {12, 13}
    assert not prospect.is_dirty
    with world.no_request():
        assert not prospect.save()
    assert 13 in prospect.lists
    assert 11 not in prospect.lists
    assert {entry.id for entry in prospect.lists} == {12, 13}


@pytest.mark.slow
def test_a_list_that_was_just_added_can_be_discarded_and_added_again(world):
    prospect = Prospect.objects.get(id=102)
    prospect.lists.add(13)
    prospect.save()
    assert world.on_lists(102) == {13}
    prospect.lists.discard(13)
    prospect.save()
    assert world.on_lists(102) == set()
    prospect.lists.add(13)
    prospect.save()
    assert world.on_lists(102) == {13}


def test_who_is_on_a_list_stays_there_when_added_again(world):
    prospect = Prospect.reference(id=104)
    prospect.lists.add(11)
    prospect.lists.discard(12)
    prospect.save()
    assert world.on_lists(104) == {11}


def test_a_new_prospect_is_put_on_its_lists(world):
    prospect = Prospect(email=NEW)
    prospect.lists.add(11, 13)
    prospect.save()
    assert world.on_lists(prospect.id) == {11, 13}
    assert not prospect.is_dirty


def test_of_a_save_that_fails_what_was_written_is_written_and_the_rest_is_dirty(world):
    prospect = Prospect.objects.get(id=101)
    prospect.city = "Bristol"
    prospect.lists.add(13)
    prospect.lists.add(GONE)
    with pytest.raises(PardotError) as refused:
        prospect.save()
    is_written = world.people()[101]["city"] == "Bristol"
    assert is_written is world.has_steps
    assert ("city" in prospect.changes) is not is_written
    assert prospect.changes["lists"] == ({GONE: True} if 13 in world.on_lists(101) else {13: True, GONE: True})
    assert (13 in world.on_lists(101)) is world.has_steps
    assert ("city" in refused.value.written) is is_written
    prospect.lists.discard(GONE)
    prospect.save()
    assert world.people()[101]["city"] == "Bristol"
    assert world.on_lists(101) == {11, 12, 13}


# --- units of work ----------------------------------------------------------------------------------------------------


def test_a_unit_of_work_does_all_of_it(world):
    with unit_of_work() as work:
        for prospect in Prospect.objects.filter(id__lt=111):
            prospect.city = "Wells"
            if prospect.id % 2:
                prospect.lists.add(13)
            prospect.save()
        Prospect(email=NEW, city="Wells").save()
        Prospect.reference(id=130).delete()
    wells = {n for n in range(101, 111) if person(n)["city"] != "Wells"}
    changed = wells | {n for n in range(101, 111) if n % 2}
    assert _numbers(work.result) == (len(changed) + 2, 10 - len(changed), 0, 0)
    people = world.people()
    assert {people[n]["city"] for n in range(101, 111)} == {"Wells"}
    assert 130 not in people
    assert [row["city"] for row in _by_address(world, NEW)] == ["Wells"]
    assert {n for n in PEOPLE if 13 in world.on_lists(n)} == {n for n in range(101, 111) if n % 2}


def test_in_a_unit_of_work_a_record_that_fails_fails_alone(world):
    prospects = list(Prospect.objects.filter(id__lt=106))
    bad = Prospect(email=NEW, campaign_id=GONE)
    with pytest.raises(BulkError) as raised, unit_of_work() as work:  # noqa: PT012 - the end of the block raises
        for prospect in prospects:
            prospect.city = "Bristol"
            prospect.save()
        prospects[0].lists.add(GONE)
        prospects[0].save()
        prospects[2].campaign_id = GONE
        prospects[2].save()
        bad.save()
        good = Prospect.objects.create(email=f"good.{NEW}", city="Bristol")
        Prospect.reference(id=GONE).delete(after=())
        Prospect.reference(id=130).delete(after=())
    assert _numbers(work.result) == (5, 0, 4, 0)
    assert [record for record, _ in raised.value.failures if record.id] == [
        prospects[0],
        prospects[2],
        Prospect.reference(id=GONE),
    ]
    assert good.id in world.people()
    assert [row["city"] for row in _by_address(world, f"good.{NEW}")] == ["Bristol"]
    assert _by_address(world, NEW) == []
    assert [world.people()[n]["city"] for n in (102, 104, 105)] == ["Bristol"] * 3
    assert 130 not in world.people()
    assert [p.is_dirty for p in prospects] == [True, False, True, False, False]
    assert ("city" in prospects[0].changes) is (world.people()[101]["city"] != "Bristol")


def test_what_follows_a_create_in_a_unit_of_work_is_of_that_record(world):
    with unit_of_work() as work:
        ada = Prospect.objects.create(email=NEW)
        ada.lists.add(11)
        ada.save()
        other = Prospect.objects.get(id=101)
        other.delete()
        hot = List.objects.create(name="New")
        other = Prospect.objects.get(id=102)
        other.lists.add(hot)
        other.save()
    assert _numbers(work.result) == (4, 0, 0, 0)
    (row,) = _by_address(world, NEW)
    assert ada.id == row["id"]
    assert world.on_lists(ada.id) == {11}
    assert world.on_lists(102) == {hot.id}
    assert 101 not in world.people()


def test_a_unit_sees_what_waits_in_it(world):
    with unit_of_work():
        for prospect in Prospect.objects.filter(score__gt=80):
            prospect.score = 5
            prospect.save()
        assert Prospect.objects.filter(score__gt=80).count() == 0
        assert Prospect.objects.get(id=109).score == 5
    assert {row["score"] for row in world.people().values()} == {0, 5, 10, 20, 30, 40, 50, 60, 70, 80}


@pytest.mark.slow
def test_all_that_a_query_finds_is_updated_and_deleted(world):
    result = Prospect.objects.filter(score__gt=70).update(city="Ely", expect=4)
    assert _numbers(result) == (4, 2, 0, 0)
    assert {row["city"] for row in world.people().values() if row["score"] > 70} == {"Ely"}
    world.settle()
    assert Prospect.objects.filter(id__gt=127).delete(expect=3).saved == 3
    assert max(world.people()) == 127


# --- answers that are lost --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("worked", [True, False])
def test_a_create_whose_answer_is_lost_makes_one_record(world, worked):
    world.lose("create", worked=worked)
    prospect = Prospect.objects.create(email=NEW, first_name="Ada", score=7)
    assert [(row["id"], row["score"]) for row in _by_address(world, NEW)] == [(prospect.id, 7)]
    assert prospect.created_at is not None


@pytest.mark.parametrize("worked", [True, False])
def test_an_update_whose_answer_is_lost_is_done_once(world, worked):
    prospect = Prospect.objects.get(id=104)
    prospect.city = "Bristol"
    world.lose("update", worked=worked)
    assert prospect.save()
    assert world.people()[104]["city"] == "Bristol"
    assert not prospect.is_dirty
    assert prospect.city == "Bristol"


@pytest.mark.slow
def test_an_update_of_which_each_answer_is_lost_is_looked_at(world):
    prospect = Prospect.objects.get(id=104)
    prospect.city = "Bristol"
    for _ in range(3):
        world.lose("update", worked=True)
    before = world.requests
    assert prospect.save()
    assert world.requests == before + 4  # three times sent, and one look that finds it
    assert world.people()[104]["city"] == "Bristol"


@pytest.mark.slow
@pytest.mark.parametrize("worked", [True, False])
def test_a_delete_whose_answer_is_lost_is_done(world, worked):
    world.lose("delete", worked=worked)
    assert Prospect.reference(id=104).delete()
    assert 104 not in world.people()


@pytest.mark.slow
@pytest.mark.parametrize("worked", [True, False])
def test_a_membership_whose_answer_is_lost_is_one(world, worked):
    world.lose("create", worked=worked, object_name="listMembership")
    membership = ListMembership.objects.create(list_id=13, prospect_id=102)
    assert world.on_lists(102) == {13}
    assert membership.id is not None
    if world.has_steps:
        world.lose("create", worked=worked, object_name="listMembership")
    prospect = Prospect.objects.get(id=103)
    prospect.lists.add(13)
    prospect.save()
    assert world.on_lists(103) == {13}


@pytest.mark.slow
@pytest.mark.parametrize("worked", [True, False])
def test_in_a_unit_of_work_too(world, worked):
    if not world.has_steps:
        return  # whose batches are proved elsewhere
    world.lose("create", worked=worked)
    world.lose("update", worked=worked)
    with unit_of_work() as work:
        Prospect.objects.create(email=NEW)
        prospect = Prospect.objects.get(id=104)
        prospect.city = "Bristol"
        prospect.save()
    assert work.result.saved == 2
    assert len(_by_address(world, NEW)) == 1
    assert world.people()[104]["city"] == "Bristol"
