"""prospect.profile_criteria: looks like a dict of matches, sends only what changed, and reads at most once."""

from __future__ import annotations

import pickle

import pytest

from pardot_orm import Prospect, unit_of_work
from pardot_orm.errors import ValidationError


def _match(account, prospect, criterion_id):
    return account.one(
        "SELECT matches FROM prospect_profile_criteria WHERE prospect_id = ? AND criteria_id = ?",
        prospect.id,
        criterion_id,
    )


def _criteria(account):
    return account.column("SELECT id FROM profile_criteria ORDER BY id")


def test_setting_a_match_sends_that_alone_and_needs_no_read(account):
    criterion_id = _criteria(account)[0]
    prospect = Prospect.objects.only("email").first()
    with account.recorded() as made:
        prospect.profile_criteria[criterion_id] = "match"
        assert prospect.changes == {"profile_criteria": {criterion_id: "match"}}
        assert prospect.save()
    assert [served.params for served in made] == [{"id": str(prospect.id), f"profile_criteria_{criterion_id}": "match"}]
    assert _match(account, prospect, criterion_id) == "match"
    assert not prospect.is_dirty


def test_a_match_is_taken_as_it_is_read_by_others_and_sent_as_documented(account):
    criterion_id = _criteria(account)[0]
    prospect = Prospect.objects.only("email").first()
    prospect.profile_criteria[criterion_id] = "Match"
    with account.recorded() as made:
        prospect.save()
    assert made[0].params[f"profile_criteria_{criterion_id}"] == "match"
    assert _match(account, prospect, criterion_id) == "match"


def test_the_same_match_again_is_no_change_once_it_is_known(account):
    criterion_id = _criteria(account)[0]
    prospect = Prospect.objects.get(id=account.one("SELECT id FROM prospect WHERE is_archived = 0"))
    prospect.profile_criteria[criterion_id] = "nomatch"
    prospect.save()
    prospect.profile_criteria[criterion_id] = "nomatch"
    with account.recorded() as made:
        assert not prospect.save()
    assert made == []
    del prospect.profile_criteria[criterion_id]
    prospect.save()
    assert _match(account, prospect, criterion_id) == "unknown"


def test_it_is_a_mapping_of_all_criteria_read_once(account):
    prospect = Prospect.objects.only("email").first()
    with account.recorded() as made:
        assert set(prospect.profile_criteria) == set(_criteria(account))
        assert len(prospect.profile_criteria) == len(_criteria(account))
        assert set(prospect.profile_criteria.values()) <= {"match", "nomatch", "unknown"}
        assert [criterion.id for criterion in prospect.profile.criteria] == _criteria(account)
        with pytest.raises(KeyError):
            prospect.profile_criteria[99999]
    assert [served.op for served in made] == ["read"]


def test_matches_go_in_batches_and_come_back_as_edits_when_refused(account):
    criterion_id = _criteria(account)[1]
    good, bad = Prospect.objects.all()[:2]
    with pytest.raises(Exception, match="refused"), unit_of_work() as work:  # noqa: PT012 - the end of the block raises
        for prospect in (good, bad):
            prospect.profile_criteria[criterion_id] = "match"
        bad.campaign_id = 999_999
        for prospect in (good, bad):
            prospect.save()
        assert [row.new for row in work.preview() if "criteria" in row.field] == ["match", "match"]
    assert _match(account, good, criterion_id) == "match"
    assert _match(account, bad, criterion_id) is None
    assert not good.is_dirty
    assert bad.changes["profile_criteria"] == {criterion_id: "match"}


def test_edits_are_dropped_pickled_and_checked(account):
    criterion_id = _criteria(account)[0]
    prospect = Prospect.objects.first()
    with account.recorded() as made:
        for key, value in ((criterion_id, "yes"), ("one", "match"), (0, "match"), (True, "match")):
            with pytest.raises(ValidationError):
                prospect.profile_criteria[key] = value
        prospect.profile_criteria[criterion_id] = "match"
        assert pickle.loads(pickle.dumps(prospect)).changes == prospect.changes
        prospect.revert()
        assert not prospect.is_dirty
    assert made == []
    with pytest.raises(ValidationError, match="can't be 'perhaps'"):
        prospect.profile_criteria = {criterion_id: "perhaps"}


def test_all_matches_can_be_made_unknown_and_no_criterion_taken_away(account):
    prospect = Prospect.objects.first()
    prospect.profile_criteria.clear()
    assert set(prospect.profile_criteria.values()) == {"unknown"}
    prospect.save()
    assert _match(account, prospect, _criteria(account)[0]) in {None, "unknown"}
    with pytest.raises(NotImplementedError, match="Set 'unknown'"):
        prospect.profile_criteria.popitem()


@pytest.mark.parametrize("wrong", [5, None, "match", [(1, "match")], [1]])
def test_matches_are_set_by_a_mapping(account, wrong):
    prospect = Prospect.objects.first()
    with pytest.raises(ValidationError, match="write a dict"):
        prospect.profile_criteria = wrong
    assert prospect.changes == {}


def test_several_matches_are_set_whole_or_not_at_all(account):
    first, second = _criteria(account)[:2]
    prospect = Prospect.objects.first()
    with pytest.raises(ValidationError, match=rf"profile_criteria\[{second}\] can't be 'perhaps'"):
        prospect.profile_criteria.update({first: "match", second: "perhaps"})
    assert prospect.changes == {}
    prospect.profile_criteria = {str(first): "match", float(second): "nomatch"}
    assert prospect.changes == {"profile_criteria": {first: "match", second: "nomatch"}}
    assert str(first) in prospect.profile_criteria
