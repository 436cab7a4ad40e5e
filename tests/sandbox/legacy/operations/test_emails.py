"""Mails: read, counted and sent to one prospect or to lists; and their templates."""

from __future__ import annotations

import base64
import json

import pytest

from pardot_orm.sandbox.legacy.documentation import object_spec
from tests.sandbox.conftest import ADA, BEN, CY, DEE, GONE, Api

NOW = "2026-03-15 16:30:00"
MAIL, LETTER = 9001, 9002
BODY = "Hello %%first_name%%\n%%unsubscribe%%"

ROWS = (
    f"""INSERT INTO email (id, name, subject, isOneToOne, created_at) VALUES
        ({MAIL}, 'March & April', 'News <1>', 0, '2026-02-01 12:00:00'),
        ({LETTER}, 'Re: offer', 'Your offer', 1, '2026-02-02 12:00:00')""",
    f"INSERT INTO email_message (email_id, text, html) VALUES ({MAIL}, 'a\nb', '<b>a</b>')",
    f"""INSERT INTO visitor_activity (id, type, type_name, prospect_id, email_id, list_email_id) VALUES
        (1, 6, 'Email', {ADA}, {MAIL}, {MAIL}), (2, 11, 'Email', {ADA}, {MAIL}, {MAIL}),
        (3, 11, 'Email', {ADA}, {MAIL}, {MAIL}), (4, 6, 'Email', {BEN}, {MAIL}, {MAIL}),
        (5, 13, 'Email', {BEN}, {MAIL}, {MAIL}), (6, 11, 'Email', {CY}, {MAIL}, {MAIL}),
        (7, 12, 'Email', {CY}, {MAIL}, {MAIL}), (8, 36, 'Email', {CY}, {MAIL}, {MAIL}),
        (9, 14, 'Email', {CY}, {MAIL}, {MAIL}), (10, 36, 'Email', {DEE}, {MAIL}, {MAIL}),
        (11, 11, 'Email', {ADA}, {MAIL}, 7)""",
    f"""INSERT INTO email_click (id, prospect_id, url, list_email_id) VALUES
        (1, {ADA}, 'u', {MAIL}), (2, {ADA}, 'u', {MAIL}), (3, {ADA}, 'u', {MAIL}), (4, {BEN}, 'u', 7)""",
    """INSERT INTO email_template (id, name, subject, htmlMessage, textMessage, isOneToOneEmail, isListEmail,
        isArchived, fromName, trackedHtmlMessage) VALUES
        (77, 'Welcome & co', 'Hello %%first_name%%', '<p>%%unsubscribe%% %%Note%%</p>', '%%unsubscribe%% %%nix%%',
         1, 1, 0, NULL, NULL),
        (78, 'Letter', 'Letter', NULL, '%%unsubscribe%%', 1, 0, 0, 'Quill', 't'),
        (79, 'List', 'List', NULL, '%%unsubscribe%%', 0, 1, 0, NULL, NULL),
        (80, 'Old', 'Old', NULL, '%%unsubscribe%%', 1, 1, 1, NULL, NULL),
        (81, 'No sender', 'No sender', NULL, '%%unsubscribe%%', 1, 1, 0, NULL, NULL),
        (82, 'No way out', 'No way out', NULL, 'Hello', 1, 1, 0, NULL, NULL)""",
    """INSERT INTO email_template_send_options (email_template_id, replyToAddress, sendFromData) VALUES
        (77, 'a@x.com', '[{"name":"Q"}]'), (78, 'a@x.com', '[]'), (79, 'a@x.com', '[]'), (80, 'a@x.com', '[]'),
        (82, 'a@x.com', '[]')""",
)

CONTENT = {"name": "March", "subject": "News & more", "text_content": BODY, "campaign_id": 513}
OWN = CONTENT | {"from_name": "Ida", "from_email": "ida@quill.example"}


@pytest.fixture(autouse=True)
def mails(either: Api) -> None:
    for statement in ROWS:
        either.sandbox.execute(statement)


def record(answer, name):
    return json.loads(answer.text)[name]


def sent(api, email_id):
    """Return who got a mail, by the activities."""
    return [
        n for (n,) in api.rows("SELECT prospect_id FROM visitor_activity WHERE type = 6 AND email_id = ?", email_id)
    ]


# --------------------------------------------------------------------------------------------------------------
# Reading
# --------------------------------------------------------------------------------------------------------------


def test_a_mail_is_read_with_its_bodies_before_the_time(either):
    mail = record(either.get(f"email/read/id/{MAIL}", format="json"), "email")

    assert mail == {
        "id": MAIL, "name": "March &amp; April", "subject": "News &lt;1&gt;", "isOneToOne": False,
        "message": {"text": "a\nb", "html": "<b>a</b>"}, "created_at": "2026-02-01 07:00:00",
    }  # fmt: skip
    assert list(mail)[-2:] == ["message", "created_at"]


def test_the_bodies_may_be_left_out(either):
    assert "message" not in record(either.get(f"email/read/id/{MAIL}", format="json", include_message="false"), "email")
    assert either.get(f"email/read/id/{MAIL}", include_message="true").value("email/message/text") == "a\nb"
    assert either.get(f"email/read/id/{MAIL}", include_message="0").code == 50


@pytest.mark.parametrize("op", ["read", "stats"])
@pytest.mark.parametrize(("selector", "code"), [("/id/9", 16), ("/id/x", 16), ("", 13)])
def test_a_mail_that_is_not_there_has_its_code(either, op, selector, code):
    assert either.get(f"email/{op}{selector}").code == code


@pytest.mark.parametrize("op", ["query", "create", "update", "delete"])
def test_mails_are_not_listed_and_not_written_otherwise(either, op):
    assert either.post(f"email/{op}/id/{MAIL}").code == 2
    assert either.post(f"emailTemplate/{op}/id/77").code == 2


def test_the_counters_of_a_mail_agree_with_activities_and_clicks(either):
    stats = record(either.get(f"email/stats/id/{MAIL}", format="json"), "stats")

    assert list(stats) == [field.name for field in object_spec("emailStats").fields]
    assert stats == {
        "sent": 4, "delivered": 2, "total_clicks": 3, "unique_clicks": 1, "soft_bounced": 1, "hard_bounced": 1,
        "opt_outs": 1, "spam_complaints": 1, "opens": 3, "unique_opens": 2, "delivery_rate": "50.00%",
        "opens_rate": "100.00%", "click_through_rate": "150.00%", "unique_click_through_rate": "50.00%",
        "click_open_ratio": "50.00%", "opt_out_rate": "50.00%", "spam_complaint_rate": "50.00%",
    }  # fmt: skip


def test_a_letter_has_no_counters(either):
    assert either.get(f"email/stats/id/{LETTER}").code == 16


# --------------------------------------------------------------------------------------------------------------
# Sending to one prospect
# --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("selector", [f"/prospect_id/{ADA}", "/prospect_email/ADA@quill.example", ""])
def test_a_letter_leaves_a_mail_and_an_activity(either, selector):
    form = OWN if selector else OWN | {"prospect_id": ADA}
    answer = either.post(f"email/send{selector}", **form, html_content="<p>%%email_preference_center%%</p>")

    number = int(answer.value("email/id"))
    assert answer.value("email/isOneToOne") == "true"
    assert answer.value("email/message/html") == "<p>%%email_preference_center%%</p>"
    assert either.get(f"email/read/id/{number}").value("email/message/text") == BODY
    assert either.rows(
        "SELECT type, type_name, details, prospect_id, list_email_id, email_template_id, campaign_id, created_at"
        " FROM visitor_activity WHERE email_id = ?",
        number,
    ) == [(6, "Email", "News & more", ADA, None, None, 513, NOW)]
    assert either.rows("SELECT from_name, from_email FROM email WHERE id = ?", number) == [("Ida", "ida@quill.example")]


def test_a_template_gives_what_the_request_does_not_say(either):
    answer = either.post(f"email/send/prospect_id/{ADA}", campaign_id=514, email_template_id=77, subject="Own")

    assert answer.value("email/name") == "Welcome & co"
    assert answer.value("email/subject") == "Own"
    assert answer.value("email/message/html") == "<p>%%unsubscribe%% %%Note%%</p>"
    number = int(answer.value("email/id"))
    assert either.rows("SELECT details, email_template_id FROM visitor_activity WHERE email_id = ?", number) == [
        ("Own", 77)
    ]


def test_a_user_may_be_the_sender(either):
    number = either.post(f"email/send/prospect_id/{ADA}", **CONTENT, from_user_id=42).value("email/id")

    assert either.one("SELECT from_user_id FROM email WHERE id = ?", number) == 42


def test_tags_are_put_on_the_mail_and_made_if_they_are_new(either):
    either.sandbox.execute("INSERT INTO tag (id, name) VALUES (61, 'vip')")
    number = either.post(f"email/send/prospect_id/{ADA}", **OWN, **{"tags[]": ["vip", "R&D, new"]}).value("email/id")

    assert either.rows(
        "SELECT t.name, u.type, u.created_at FROM tag_object u JOIN tag t ON t.id = u.tag_id WHERE object_id = ?"
        " ORDER BY u.id",
        number,
    ) == [("vip", "Email", NOW), ("R&D, new", "Email", NOW)]
    assert either.get("tag/query", name="R&D, new").total == 1
    assert either.get("tagObject/query", type="Email", object_id=number).total == 2


def without(*names, **more):
    return {name: value for name, value in OWN.items() if name not in names} | more


@pytest.mark.slow
@pytest.mark.parametrize(
    ("form", "code"),
    [
        (without("campaign_id"), 13),
        (OWN | {"campaign_id": ""}, 36),
        (OWN | {"campaign_id": 999}, 38),
        (OWN | {"campaign_id": "x"}, 38),
        (without("name"), 65),
        (without("subject"), 65),
        (without("text_content"), 65),
        (without("text_content", html_content=BODY), 65),
        (without("from_name"), 65),
        (without("from_email"), 65),
        (CONTENT, 65),
        (OWN | {"from_email": "no address"}, 65),
        (OWN | {"replyto_email": "no address"}, 65),
        (OWN | {"from_user_id": 42}, 65),
        (CONTENT | {"from_user_id": 999}, 10),
        (OWN | {"text_content": "Hello"}, 64),
        (OWN | {"html_content": "<p>Hello</p>"}, 64),
        (OWN | {"operational_email": "maybe"}, 50),
        ({"campaign_id": 513, "email_template_id": 999}, 86),
        ({"campaign_id": 513, "email_template_id": "x"}, 86),
        ({"campaign_id": 513, "email_template_id": 80}, 86),
        ({"campaign_id": 513, "email_template_id": 79}, 86),
        ({"campaign_id": 513, "email_template_id": 81}, 93),
        ({"campaign_id": 513, "email_template_id": 82}, 64),
    ],
)
def test_a_letter_that_is_not_whole_is_refused(either, form, code):
    before = either.one("SELECT COUNT(*) FROM email")

    assert either.post(f"email/send/prospect_id/{ADA}", **form).code == code
    assert either.one("SELECT COUNT(*) FROM email") == before
    assert either.one("SELECT COUNT(*) FROM visitor_activity WHERE type = 6") == 2


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"prospect_id": 999}, 3),
        ({"prospect_id": "x"}, 3),
        ({"prospect_id": GONE}, 132),
        ({"prospect_email": "x@x.com"}, 4),
        ({"prospect_id": ADA, "prospect_email": "ben@quill.example"}, 44),
        ({"prospect_id": ""}, 36),
    ],
)
def test_a_letter_to_nobody_is_refused(either, form, code):
    assert either.post("email/send", **OWN, **form).code == code


@pytest.mark.parametrize(
    ("column", "operational", "code"),
    [
        ("opted_out", "", 98),
        ("is_do_not_email", "false", 98),
        ("is_email_hard_bounced", "", 98),
        ("opted_out", "true", None),
        ("is_do_not_email", "1", None),
        ("is_email_hard_bounced", "true", 98),
    ],
)
def test_who_may_not_be_mailed_is_not(either, column, operational, code):
    either.sandbox.execute(f"UPDATE prospect SET {column} = 1 WHERE id = ?", (ADA,))

    answer = either.post(f"email/send/prospect_id/{ADA}", **OWN, operational_email=operational)

    assert answer.code == code
    assert either.one("SELECT COUNT(*) FROM visitor_activity WHERE type = 6") == 2 + (code is None)


def test_an_address_of_several_means_who_was_active_last(either):
    api = either
    api.sandbox.execute("UPDATE prospect SET email = 'ada@quill.example' WHERE id IN (?, ?)", (BEN, CY))
    number = api.post("email/send/prospect_email/ada@quill.example", **OWN).value("email/id")

    assert sent(api, number) == [ADA]


# --------------------------------------------------------------------------------------------------------------
# Sending to lists
# --------------------------------------------------------------------------------------------------------------


def members(api, list_id, *prospects):
    for prospect_id in prospects:
        api.sandbox.execute("INSERT INTO list_membership (list_id, prospect_id) VALUES (?, ?)", (list_id, prospect_id))


def test_a_list_mail_goes_once_to_all_members_that_may_have_it(either):
    members(either, 33, DEE)
    members(either, 34, ADA)
    answer = either.post("email/send", **OWN, **{"list_ids[]": [33, 34]})

    number = int(answer.value("email/id"))
    assert answer.value("email/isOneToOne") == "false"
    assert sent(either, number) == [ADA, CY, DEE]  # Ben has opted out of the one list that he is on
    assert either.rows("SELECT DISTINCT list_email_id FROM visitor_activity WHERE email_id = ?", number) == [(number,)]
    assert either.rows("SELECT list_id, is_suppression FROM email_list WHERE email_id = ?", number) == [
        (33, 0), (34, 0),
    ]  # fmt: skip
    stats = either.get(f"email/stats/id/{number}")
    assert (stats.value("stats/sent"), stats.value("stats/delivered")) == ("3", "3")


def test_members_of_a_suppression_list_are_left_out(either):
    members(either, 33, DEE)
    members(either, 34, ADA)
    form = OWN | {"list_ids[0]": 33, "suppression_list_ids[0]": 34}
    number = int(either.post("email/send", **form).value("email/id"))

    assert sent(either, number) == [DEE]


def test_an_operational_mail_asks_nobody_but_reaches_no_dead_address(either):
    members(either, 33, DEE)
    either.sandbox.execute("UPDATE prospect SET opted_out = 1, is_do_not_email = 1")
    either.sandbox.execute("UPDATE prospect SET is_email_hard_bounced = 1 WHERE id = ?", (DEE,))
    form = OWN | {"list_ids[]": 33}

    assert sent(either, either.post("email/send", **form).value("email/id")) == []
    number = either.post("email/send", **form, operational_email="true").value("email/id")
    assert sent(either, number) == [ADA, BEN]


@pytest.mark.parametrize(
    ("time", "kept"),
    [
        ("2026-03-20T10:00:00-0400", "2026-03-20 14:00:00"),
        ("2026-03-20T10:00:00Z", "2026-03-20 10:00:00"),
        ("2026-03-20T10:00", "2026-03-20 14:00:00"),  # New York's
    ],
)
def test_a_mail_for_later_waits(either, time, kept):
    form = OWN | {"list_ids[]": 33, "scheduled_time": time}
    number = int(either.post("email/send", **form).value("email/id"))

    assert either.one("SELECT scheduled_at FROM email WHERE id = ?", number) == kept
    assert sent(either, number) == []
    assert either.get(f"email/stats/id/{number}").value("stats/delivery_rate") == "0.00%"


def test_a_mail_for_a_time_that_is_past_goes_at_once(either):
    form = OWN | {"list_ids[]": 33, "scheduled_time": "2026-03-15T12:30:00-0400"}

    assert sent(either, either.post("email/send", **form).value("email/id")) == [ADA]


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"list_ids[]": ""}, 55),
        ({}, 55),
        ({"list_ids[]": [33, 999]}, 55),
        ({"list_ids[]": 35}, 55),
        ({"list_ids[]": "x"}, 55),
        ({"list_ids[]": 33, "suppression_list_ids[]": 999}, 55),
        ({"list_ids[]": 33, "campaign_id": 999}, 38),
        ({"list_ids[]": 33, "scheduled_time": "tomorrow"}, 7),
        ({"list_ids[]": 33, "scheduled_time": "2026-02-30T10:00:00Z"}, 7),
        ({"list_ids[]": 33, "scheduled_time": "2026-03-20 10:00:00"}, 7),
        ({"list_ids[]": 33, "from_assigned_user": "x"}, 50),
        ({"list_ids[]": 33, "from_account_owner": "x"}, 50),
        ({"list_ids[]": 33, "text_content": "Hello"}, 64),
        ({"list_ids[]": 33, "email_template_id": 78}, 86),
    ],
)
def test_a_list_mail_that_is_not_whole_is_refused(either, form, code):
    assert either.post("email/send", **(OWN | form)).code == code
    assert either.one("SELECT COUNT(*) FROM email") == 2


# --------------------------------------------------------------------------------------------------------------
# Templates
# --------------------------------------------------------------------------------------------------------------


def test_a_template_is_read_with_its_error_and_send_options_first(either):
    template = record(either.get("emailTemplate/read/id/77", format="json"), "emailTemplate")

    assert list(template)[:4] == ["error", "sendOptions", "id", "name"]
    assert template == {
        "error": 0,
        "sendOptions": {"replyToAddress": "a@x.com", "sendFromData": "[{&quot;name&quot;:&quot;Q&quot;}]"},
        "id": 77, "name": "Welcome &amp; co", "subject": "Hello %%first_name%%",
        "htmlMessage": "<p>%%unsubscribe%% %%Note%%</p>", "textMessage": "%%unsubscribe%% %%nix%%",
        "isOneToOneEmail": 1, "isArchived": None, "isAutoResponderEmail": None, "isDripEmail": None, "isListEmail": 1,
    }  # fmt: skip


def test_what_answers_were_seen_to_show_stands_where_it_is_set(either):
    template = either.get("emailTemplate/read/id/78")

    assert template.value("emailTemplate/fromName") == "Quill"
    assert template.value("emailTemplate/trackedHtmlMessage") == "t"
    assert either.get("emailTemplate/read/id/81").root.find("emailTemplate/sendOptions").text is None


@pytest.mark.parametrize(
    ("params", "code", "message"),
    [
        ({"id": 999}, 68, "Template with this id does not exist."),
        ({"id": "x"}, 16, "Invalid ID"),
        ({"id": 80}, 68, "Template with this id does not exist."),
        (
            {"id": 77, "archived": "1"},
            145,
            "Invalid archived parameter specified. Allowed values are true or false.",
        ),
    ],
)
def test_an_error_of_a_read_is_a_record_in_a_good_answer(either, params, code, message):
    answer = either.get("emailTemplate/read", **params)

    assert (answer.status, answer.root.get("stat")) == (200, "ok")
    assert [(e.tag, e.text) for e in answer.root[0]] == [
        ("error", "1"), ("errorCode", str(code)), ("errorMessage", message),
    ]  # fmt: skip


def test_an_archived_template_is_found_if_it_may_be_archived(either):
    template = either.get("emailTemplate/read/id/80", archived="true")

    assert template.value("emailTemplate/isArchived") == "1"
    assert either.get("emailTemplate/read").code == 13


def test_the_list_of_templates_has_an_envelope_of_its_own(either):
    listed = either.get("emailTemplate/listOneToOne").root.find("emailTemplates")

    assert [child.tag for child in listed] == ["templates"] * 4 + ["error", "count"]
    assert [child.findtext("id") for child in listed.findall("templates")] == ["77", "78", "81", "82"]
    assert listed.findtext("count") == "4"
    assert not {"htmlMessage", "textMessage", "sendOptions"} & {element.tag for element in listed.iter()}
    assert "80" in either.get("emailTemplate/listOneToOne", archived="true").values("emailTemplates/templates/id")
    assert either.get("emailTemplate/listOneToOne", archived="yes").code == 146


def test_in_json_the_templates_are_an_array_even_if_there_is_one(either):
    either.sandbox.execute("UPDATE email_template SET isOneToOneEmail = 0 WHERE id <> 78")
    answer = json.loads(either.get("emailTemplate/listOneToOne", format="json").text)

    assert [template["id"] for template in answer["emailTemplates"]["templates"]] == [78]
    assert (answer["emailTemplates"]["error"], answer["emailTemplates"]["count"]) == (0, 1)


def test_version_3_fills_a_template_with_the_values_of_a_prospect(either):
    if either.version == 4:
        assert either.get("emailTemplate/merge/id/77").code == 22
        return
    api3 = either
    address = base64.b64encode(b"ada@quill.example").decode()
    merged = api3.get("emailTemplate/merge/id/77", prospect_email=address)

    assert merged.value("emailTemplate/subject") == "Hello Ada"
    assert merged.value("emailTemplate/htmlMessage") == "<p>https://go.quillfeather.example/unsubscribe likes <b></p>"
    assert merged.value("emailTemplate/textMessage") == "https://go.quillfeather.example/unsubscribe "
    assert api3.get("emailTemplate/merge/id/77").code == 13
    assert api3.get("emailTemplate/merge/id/77", prospect_email="ada@quill.example").code == 4
    assert api3.get("emailTemplate/merge/id/9", prospect_email=address).value("emailTemplate/errorCode") == "68"
