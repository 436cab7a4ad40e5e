"""Exercises of PyPardot4's methods for mails and their templates, whose answers have shapes of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.interop.exercise import NO_ID, envelope, exercises, reads
from tests.interop.truth import documented, missing_code

if TYPE_CHECKING:
    from tests.interop.exercise import Exercise
    from tests.interop.truth import Record

SENT = 6  # the type of the activity
NOT_MAILABLE = 98
NO_VARIABLES = 64
UNSUBSCRIBE = "%%unsubscribe%%"

MAILABLE = "opted_out = 0 AND is_do_not_email = 0 AND is_email_hard_bounced = 0 AND email <> ''"

ALONE = "email IN (SELECT email FROM prospect GROUP BY email COLLATE NOCASE HAVING count(*) = 1)"
MEMBERS = """
    SELECT prospect_id FROM list_membership WHERE is_archived = 0 AND opted_out = 0 AND list_id IN ({}, {})
"""

reads("emails.read", "email", key="email_id")


# --- templates --------------------------------------------------------------------------------------------------------

# Shown where they hold something; the bodies are not in lists.
OBSERVED = {"fromName", "trackedHtmlMessage", "trackedTextMessage", "emailType", "type"}
OBSERVED_OPTIONS = {"sendFromAccountOwner", "isTest", "abVersion"}
BODIES = {"htmlMessage", "textMessage", "trackedHtmlMessage", "trackedTextMessage"}


def shown(exercise: Exercise, object_name: str, row: Record, optional: set[str]) -> Record:
    fields = {field["name"]: field for field in documented(object_name)["fields"] if field["name"] in row}
    values = {name: exercise.truth.value(field, row[name]) for name, field in fields.items()}
    return {name: value for name, value in values.items() if value or name not in optional}


def template(exercise: Exercise, row: Record) -> Record:
    options = exercise.truth.rows(
        "email_template_send_options", "email_template_id = ?", row["id"], order="email_template_id"
    )
    told = [shown(exercise, "emailTemplateSendOptions", option, OBSERVED_OPTIONS) for option in options] or [None]
    return {"error": 0, "sendOptions": told[0]} | shown(exercise, "emailTemplate", row, OBSERVED)


@exercises("emailtemplates.read")
def read_template(exercise: Exercise) -> None:
    """An error is a record here, so the client does not raise it."""
    for row in exercise.truth.rows("email_template"):
        archived = {"archived": "true"} if row["isArchived"] else {}
        found = exercise.client("emailtemplates.read", emailTemplateID=row["id"], **archived)
        exercise.equal(found, envelope({"emailTemplate": template(exercise, row)}))
    for number in (NO_ID, exercise.truth.rows("email_template", "isArchived = 1")[0]["id"]):
        found = exercise.client("emailtemplates.read", emailTemplateID=number)
        error = {"error": 1, "errorCode": 68, "errorMessage": "Template with this id does not exist."}
        exercise.equal(found, envelope({"emailTemplate": error}), records=0)


@exercises("emailtemplates.listOneToOne")
def list_templates(exercise: Exercise) -> None:
    for condition, keywords in (("isArchived = 0", {}), ("1", {"archived": "true"})):
        rows = exercise.truth.rows("email_template", f"isOneToOneEmail = 1 AND {condition}")
        full = [shown(exercise, "emailTemplate", row, OBSERVED) for row in rows]
        records = [{name: value for name, value in record.items() if name not in BODIES} for record in full]
        found = exercise.client("emailtemplates.listOneToOne", **keywords)
        content = {"templates": records, "error": 0, "count": len(rows)}
        exercise.equal(found, envelope({"emailTemplates": content}), records=len(rows))


# --- mails ------------------------------------------------------------------------------------------------------------


@exercises("emails.stats")
def stats(exercise: Exercise) -> None:
    """What became of a mail is told by the activities that name it, and by the clicks."""
    for row in exercise.truth.rows("email", "isOneToOne = 0"):
        found = exercise.client("emails.stats", list_email_id=row["id"])
        exercise.equal(found, envelope({"stats": counters(exercise, row["id"])}))
    exercise.refused(missing_code("email"), "emails.stats", list_email_id=NO_ID)


def counters(exercise: Exercise, number: int) -> Record:
    activities = exercise.truth.rows("visitor_activity", "list_email_id = ? AND prospect_id IS NOT NULL", number)
    clicks = exercise.truth.rows("email_click", "list_email_id = ?", number)

    def who(*kinds: int) -> set[int]:
        return {row["prospect_id"] for row in activities if row["type"] in kinds}

    everybody = {row["prospect_id"] for row in activities}
    read = who(1, 11, 12, 17, 35)
    hard = who(13) - read
    soft = who(36) - read - hard
    delivered = len(everybody) - len(hard) - len(soft)
    opened, clicked, left, complained = who(11), {row["prospect_id"] for row in clicks}, who(12, 35), who(14)

    def rate(part: int, whole: int = delivered) -> str:
        return f"{100 * part / whole if whole else 0:.2f}%"

    return {
        "sent": len(everybody),
        "delivered": delivered,
        "total_clicks": len(clicks),
        "unique_clicks": len(clicked),
        "soft_bounced": len(soft),
        "hard_bounced": len(hard),
        "opt_outs": len(left),
        "spam_complaints": len(complained),
        "opens": sum(row["type"] == 11 for row in activities),
        "unique_opens": len(opened),
        "delivery_rate": rate(delivered, len(everybody)),
        "opens_rate": rate(len(opened)),
        "click_through_rate": rate(len(clicks)),
        "unique_click_through_rate": rate(len(clicked)),
        "click_open_ratio": rate(len(clicked), len(opened)),
        "opt_out_rate": rate(len(left)),
        "spam_complaint_rate": rate(len(complained)),
    }


def own_words(exercise: Exercise) -> Record:
    """Return the parameters of a mail without a template."""
    return {
        "campaign_id": exercise.truth.ids("campaign")[0],
        "name": "Ink & paper",
        "subject": "Ten <quills>",
        "text_content": f"Hello\n{UNSUBSCRIBE}",
        "html_content": f"<p>Hello & welcome</p>{UNSUBSCRIBE}",
        "from_user_id": exercise.truth.ids("user")[0],
    }


def by_template(exercise: Exercise, usable: str) -> Record:
    options = "id IN (SELECT email_template_id FROM email_template_send_options)"
    found = exercise.truth.rows("email_template", f"{usable} = 1 AND isArchived = 0 AND {options}")
    return {"campaign_id": exercise.truth.ids("campaign")[0], "email_template_id": found[0]["id"]}


def assert_sent(exercise: Exercise, number: int, prospect_ids: set[int]) -> None:
    activities = exercise.truth.rows("visitor_activity", "email_id = ? AND type = ?", number, SENT)
    assert {row["prospect_id"] for row in activities} == prospect_ids
    assert len(activities) == len(prospect_ids)


def sends_to_one(exercise: Exercise, method: str, prospect: Record, **key: Any) -> None:
    words = own_words(exercise)
    mail = exercise.created(method, "email", **key, **words)
    (message,) = exercise.truth.rows("email_message", "email_id = ?", mail["id"], order="email_id")
    assert (mail["name"], mail["subject"], mail["isOneToOne"]) == (words["name"], words["subject"], 1)
    assert (message["text"], message["html"]) == (words["text_content"], words["html_content"])
    assert_sent(exercise, mail["id"], {prospect["id"]})
    mail = exercise.created(method, "email", **key, **by_template(exercise, "isOneToOneEmail"))
    assert_sent(exercise, mail["id"], {prospect["id"]})
    exercise.refused(NO_VARIABLES, method, **key, **words | {"text_content": "Hello", "html_content": "Hello"})


@exercises("emails.send_to_id")
def send_to_id(exercise: Exercise) -> None:
    prospect = exercise.truth.shown("prospect", MAILABLE)[0]
    sends_to_one(exercise, "emails.send_to_id", prospect, prospect_id=prospect["id"])
    unwilling = exercise.truth.ids("prospect", "opted_out = 1")[0]
    exercise.refused(NOT_MAILABLE, "emails.send_to_id", prospect_id=unwilling, **own_words(exercise))


@exercises("emails.send_to_email")
def send_to_email(exercise: Exercise) -> None:
    prospect = exercise.truth.shown("prospect", f"{MAILABLE} AND {ALONE}")[1]
    sends_to_one(exercise, "emails.send_to_email", prospect, prospect_email=prospect["email"])
    exercise.refused(4, "emails.send_to_email", prospect_email="nobody@interop.example", **own_words(exercise))


@exercises("emails.send_to_lists")
def send_to_lists(exercise: Exercise) -> None:
    """Lists are named by one text, or as the API's pages have it."""
    lists = exercise.truth.ids("list", "is_dynamic = 0")[:2]
    members = f"id IN ({MEMBERS})".format(*lists)
    recipients = set(exercise.truth.ids("prospect", f"{MAILABLE} AND {members}"))
    assert len(recipients) > 20
    keys = {"list_ids": ",".join(map(str, lists))}, {"list_ids[]": lists}
    for key, parameters in zip(keys, (own_words(exercise), by_template(exercise, "isListEmail")), strict=True):
        mail = exercise.created("emails.send_to_lists", "email", **key, **parameters)
        assert mail["isOneToOne"] == 0
        sent_to = exercise.truth.rows("email_list", "email_id = ?", mail["id"], order="list_id")
        assert [row["list_id"] for row in sent_to] == lists
        assert_sent(exercise, mail["id"], recipients)
    exercise.refused(55, "emails.send_to_lists", list_ids=str(NO_ID), **own_words(exercise))
