"""Processes and threads that share the slots of one account."""

from __future__ import annotations

import pytest

from pardot_orm.limits.shared_slots import LEASE
from tests.sharing.share import share

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """What became of four processes of eight threads each, one of which was killed."""
    return share(tmp_path_factory.mktemp("state"))


def test_the_server_never_sees_more_than_five_requests_at_once(shared):
    assert shared.most_in_flight == 5
    assert not shared.refused


def test_no_thread_fails_and_none_is_left_out(shared):
    assert not shared.failures
    assert len(shared.requests) == 3
    requests = [n for process in shared.requests for n in process]
    assert min(requests) >= sum(requests) / len(requests) / 4


def test_the_slots_of_a_killed_process_come_back_within_their_lease(shared):
    assert shared.left_by_the_killed, "it was killed while requests of its were under way"
    assert shared.back_after < LEASE + 2
