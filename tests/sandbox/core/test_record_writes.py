"""What writes take along: memberships of lists, values of custom fields, activities of opportunities, mails."""

from __future__ import annotations

import pytest

from pardot_orm.sandbox.core import opportunity_writes, record_writes
from pardot_orm.sandbox.core.mail_writes import Audience, Content, Mail, check_content, send_to_lists
from pardot_orm.sandbox.core.membership_writes import add_member, end, live_membership, opt_out
from pardot_orm.sandbox.core.refusals import RefusalError
from tests.sandbox.conftest import ADA, BEN, CY, GONE


def refused(code):
    return pytest.raises(RefusalError, match=f"^{code}: ")


def test_a_member_is_added_once_and_by_an_ended_membership_s_own_row(begin):
    transaction = begin()

    assert add_member(transaction, 33, CY) == 903  # who had opted out, and still has
    assert transaction.one("SELECT is_archived, opted_out FROM list_membership WHERE id = 903") == (0, 1)
    for list_id, prospect_id, code in ((33, CY, 58), (35, ADA, 55), (33, 999, 3), (33, GONE, 132)):
        with refused(code):
            add_member(transaction, list_id, prospect_id)


def test_a_membership_ends_and_an_opted_out_one_goes_on(begin):
    transaction = begin()
    opt_out(transaction, 901)
    assert live_membership(transaction, 33, ADA) == 901
    end(transaction, 901)
    assert live_membership(transaction, 33, ADA) is None


def test_a_list_takes_its_memberships_along_and_comes_back_without_them(begin):
    transaction = begin()
    record_writes.recycle(transaction, "list", 33)
    record_writes.restore(transaction, "list", 33)

    assert transaction.one("SELECT is_archived FROM list WHERE id = 33") == (0,)
    assert live_membership(transaction, 33, BEN) is None


def test_a_custom_field_takes_its_values_along_and_its_name_is_free_then(begin):
    transaction = begin()
    with refused(10000):
        record_writes.create_custom_field(transaction, "topics", {"name": "Topics"})
    record_writes.recycle(transaction, "customField", 3)
    number = record_writes.create_custom_field(transaction, "topics", {"name": "Topics"})

    assert transaction.one("SELECT type, type_id FROM custom_field WHERE id = ?", number) == ("Text", 1)
    assert transaction.one("SELECT COUNT(*) FROM prospect_value WHERE field_id = 'Topics'") == (0,)


def test_connected_campaigns_are_the_crm_s(begin):
    transaction = begin(connected_campaigns=True)

    with refused(128):
        record_writes.create(transaction, "campaign", {"name": "New"})
    with refused(129):
        record_writes.refuse_connected_campaign(transaction, "campaign", {"cost"})
    record_writes.refuse_connected_campaign(transaction, "campaign", {"folder_id"})
    assert record_writes.create(transaction, "list", {"name": "New"})


def test_an_opportunity_leaves_activities_behind(begin):
    transaction = begin()
    number = opportunity_writes.create(transaction, {"name": "Ink", "campaign_id": 513, "status": "won"}, ADA)
    opportunity_writes.change(transaction, number, {"status": "open"})
    opportunity_writes.change(transaction, number, {"name": "Ink and paper"})

    noted = transaction.all("SELECT prospect_id, type FROM visitor_activity WHERE opportunity_id = ?", number)
    assert noted == [(ADA, 8), (ADA, 9), (ADA, 18)]
    with refused(37):
        opportunity_writes.change(begin(connector="salesforce"), number, {"name": "No"})


def test_a_list_mail_goes_to_members_who_want_it_once(begin):
    transaction = begin()
    content = Content("News", "Hello", "%%unsubscribe%%")
    mail = Mail(content=content, campaign_id=513, sender={"from_user_id": 42}, tags=("a", "a", "b"))
    number = send_to_lists(transaction, mail, Audience(lists=[33, 34], suppressed=[]))

    reached = transaction.all("SELECT prospect_id FROM visitor_activity WHERE list_email_id = ?", number)
    assert reached == [(ADA,), (CY,)]  # Ben has opted out of the list
    assert transaction.one("SELECT COUNT(*) FROM tag_object WHERE object_id = ?", number) == (2,)


@pytest.mark.parametrize(
    ("content", "code"),
    [(Content("News", "Hello"), 65), (Content("News", "Hello", "text"), 64), (Content(None, "Hello", "text"), 65)],
)
def test_a_mail_that_is_not_whole_is_refused(content, code):
    with refused(code):
        check_content(content)
