"""Mails are sent once, checked before anything is sent, and counted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from pardot_orm import Campaign, Email, EmailClick, EmailTemplate, List, Prospect, unit_of_work
from pardot_orm.errors import PardotError, StateError, UncertainWriteError, UnsupportedError, ValidationError

BODY = "Hello %%first_name%%, %%unsubscribe%%"
WHOLE = {"name": "News", "subject": "News of the harbour", "text": BODY, "sender": ("Quill", "hello@quill.example")}


def _mailable(account):
    return account.column(
        "SELECT id FROM prospect WHERE is_archived = 0 AND opted_out = 0 AND is_do_not_email = 0 "
        "AND is_email_hard_bounced = 0 ORDER BY id"
    )


def _template(account):
    return account.one("SELECT id FROM email_template WHERE isOneToOneEmail = 1 AND isArchived = 0")


def test_a_mail_to_one_prospect_by_template(account):
    prospect = Prospect.objects.get(id=_mailable(account)[0])
    before = account.one("SELECT count(*) FROM email")
    with account.recorded() as made:
        mail = Email.send(
            campaign=Campaign.objects.first(), to=prospect, template=_template(account), tags=["spring", "new"]
        )
    assert [(served.object, served.op) for served in made][-1] == ("email", "send")
    assert mail.is_one_to_one
    assert account.one("SELECT count(*) FROM email") == before + 1
    assert account.rows("SELECT type, prospect_id FROM visitor_activity WHERE email_id = ?", mail.id) == [
        (6, prospect.id)
    ]
    tagged = account.column(
        "SELECT t.name FROM tag_object o JOIN tag t ON t.id = o.tag_id WHERE o.type = 'Email' AND o.object_id = ?",
        mail.id,
    )
    assert sorted(tagged) == ["new", "spring"]


def test_a_mail_with_a_body_of_its_own_by_address(account):
    email = account.one("SELECT email FROM prospect WHERE id = ?", _mailable(account)[0])
    mail = Email.send(campaign=Campaign.objects.first().id, to=email, **WHOLE)
    assert Email.objects.get(id=mail.id).message.text == BODY
    without = Email.objects.get(id=mail.id, include_message=False)
    assert without.subject == "News of the harbour"
    with account.recorded() as made:
        assert without.message.text == BODY
    assert [served.op for served in made] == ["read"]


def test_a_mail_to_lists_leaves_out_those_suppressed(account):
    busy = "SELECT list_id FROM list_membership WHERE is_archived = 0 GROUP BY list_id HAVING count(*) > 1 ORDER BY 1"
    first, second, *_ = account.column(busy)
    mail = Email.send(campaign=Campaign.objects.first(), lists=[List.objects.get(id=first)], suppress=[second], **WHOLE)
    reached = set(
        account.column("SELECT prospect_id FROM visitor_activity WHERE list_email_id = ? AND type = 6", mail.id)
    )
    members = "SELECT prospect_id FROM list_membership WHERE is_archived = 0 AND opted_out = 0 AND list_id = ?"
    assert reached <= set(account.column(members, first))
    assert not reached & set(account.column(members, second))
    stats = mail.stats()
    assert stats.sent == len(reached)
    assert stats.delivery_rate.endswith("%")
    assert not mail.clicks.exists()


def test_a_moment_to_send_at_keeps_its_zone(account):
    later = datetime.now(UTC).replace(microsecond=0) + timedelta(days=30)
    with account.recorded() as made:
        Email.send(campaign=Campaign.objects.first(), lists=[33], scheduled_at=later, **WHOLE)
    assert made[-1].params["scheduled_time"] == later.isoformat()


def test_who_may_not_be_mailed_is_an_error_of_its_own(account):
    account.sandbox.execute("UPDATE prospect SET opted_out = 1 WHERE id = ?", (_mailable(account)[0],))
    opted_out = account.one("SELECT id FROM prospect WHERE opted_out = 1 AND is_archived = 0")
    with pytest.raises(StateError) as caught:
        Email.send(campaign=Campaign.objects.first(), to=opted_out, template=_template(account))
    assert caught.value.code == 98


def test_a_lost_answer_is_uncertain_and_nothing_is_sent_twice(account):
    prospect_id, template = _mailable(account)[0], _template(account)
    campaign = Campaign.objects.first()
    account.sandbox.next_answer(body=None, close=True)
    before = account.one("SELECT count(*) FROM email")
    with pytest.raises(UncertainWriteError):
        Email.send(campaign=campaign, to=prospect_id, template=template)
    assert account.one("SELECT count(*) FROM email") == before + 1


def test_a_rehearsal_sends_no_mail(account):
    campaign = Campaign.objects.first()
    with account.recorded() as made, unit_of_work(dry_run=True):
        Email.send(campaign=campaign, to=_mailable(account)[0], **WHOLE)
    assert made == []


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({}, "one prospect"),
        ({"to": 60211, "lists": [33]}, "one prospect"),
        ({"to": 60211, "suppress": [33]}, "suppress"),
        ({"to": 60211, "scheduled_at": datetime(2026, 1, 1, tzinfo=UTC)}, "scheduled_at"),
        ({"lists": [33], "scheduled_at": datetime(2026, 1, 1)}, "time zone"),  # noqa: DTZ001 - that is the point
        ({"to": "nobody"}, "address"),
        ({"to": Prospect(email="a@b.example")}, "save"),
        ({"lists": 33}, "list"),
        ({"lists": ["x"]}, "lists"),
        ({"to": 60211, "campaign": None}, "campaign"),
        ({"to": 60211, "name": ""}, "name"),
        ({"to": 60211, "subject": None}, "subject"),
        ({"to": 60211, "text": None}, "text or html"),
        ({"to": 60211, "text": "No way out"}, "unsubscribe"),
        ({"to": 60211, "html": "<p>No way out</p>"}, "unsubscribe"),
        ({"to": 60211, "sender": None}, "sender"),
        ({"to": 60211, "sender": ("Quill",)}, "sender"),
        ({"to": 60211, "sender": ("Quill", "nobody")}, "sender"),
        ({"to": 60211, "reply_to": "nobody"}, "reply_to"),
        ({"to": 60211, "tags": ["", "x"]}, "tags"),
        ({"to": 60211, "tags": ["x\0"]}, "XML can't carry"),
        ({"to": 60211, "subject": "a\x0bb"}, "XML can't carry"),
        ({"to": 60211, "html": "<p>\ud800 %%unsubscribe%%</p>"}, "XML can't carry"),
        ({"to": 60211, "sender": ("Qu\0ill", "a@b.example")}, "XML can't carry"),
        ({"to": 60211, "template": "the newsletter"}, "template"),
    ],
)
def test_what_is_wrong_is_refused_before_any_request(account, changes, rule):
    with account.recorded() as made, pytest.raises(ValidationError, match=rule):
        Email.send(**{"campaign": 512, **WHOLE, **changes})
    assert made == []


def test_templates_are_listed_and_read(account):
    listed = EmailTemplate.list_one_to_one()
    assert {t.id for t in listed} == set(
        account.column("SELECT id FROM email_template WHERE isOneToOneEmail = 1 AND isArchived = 0")
    )
    with_archived = EmailTemplate.list_one_to_one(archived=True)
    assert len(with_archived) >= len(listed)
    template = EmailTemplate.objects.get(id=listed[0].id)
    with account.recorded() as made:
        assert template.html_message or template.text_message
    assert made == []
    with pytest.raises(EmailTemplate.DoesNotExist):
        EmailTemplate.objects.get(id=999999)


def test_an_archived_template_is_found_when_asked_for(account):
    archived = account.one("SELECT id FROM email_template WHERE isArchived = 1")
    if archived is None:
        archived = account.one("SELECT id FROM email_template")
        account.sandbox.execute("UPDATE email_template SET isArchived = 1 WHERE id = ?", (archived,))
    with pytest.raises(PardotError):
        EmailTemplate.objects.get(id=archived)
    assert EmailTemplate.objects.get(id=archived, archived=True).is_archived
    with pytest.raises(ValidationError, match="True or False"):
        EmailTemplate.objects.get(id=archived, archived="yes")


def test_mails_can_not_be_queried(account):
    with pytest.raises(UnsupportedError, match=r"objects\.get\(\)"):
        Email.objects.first()
    assert EmailClick.objects.filter(list_email_id=1).count() == 0
