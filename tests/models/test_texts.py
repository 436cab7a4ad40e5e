"""Every text field of every object goes round, byte for byte: created, updated, imported, read, queried, exported."""

from __future__ import annotations

import pytest

from pardot_orm import DynamicContent, EmailTemplate, List, Prospect, connect
from pardot_orm.fields.kinds import HtmlField
from pardot_orm.models.base import registry
from pardot_orm.sandbox import Sandbox
from tests.models.texts import EXCEPTIONS, RoundTrips, free_texts, run

# Fields of prospects that an export alone gives are among them; of each object there is at least one way.
FIELDS = {field.label for model in registry.values() for field in free_texts(model)}


@pytest.mark.slow
def test_every_text_field_goes_round(either_account):
    trips = run(either_account.sandbox)
    assert FIELDS - trips.fields == set()
    assert {label.partition("[")[0] for label in trips.fields} - FIELDS == {"Prospect.custom"}
    assert len(trips.fields) >= 141
    assert trips.counts.total() >= 2148


def test_the_exceptions_are_fields_that_there_are():
    labels = {field.label for model in registry.values() for field in model._meta.fields.values()}
    assert set(EXCEPTIONS) <= labels


def test_the_sources_of_html_are_marked():
    assert {f.label for m in registry.values() for f in m._meta.fields.values() if isinstance(f, HtmlField)} == {
        "Account.tracking_code_template",
        "DynamicContent.base_content",
        "DynamicContent.embed_code",
        "DynamicContentVariation.content",
        "EmailMessage.html",
        "EmailTemplate.html_message",
        "EmailTemplate.tracked_html_message",
        "Form.embed_code",
    }


@pytest.mark.parametrize("answers", ["a layer around ordinary texts", "no layer"])
def test_the_source_of_html_is_the_same_with_and_without_the_layer(answers):
    source = "<p>1 &lt; 2 &amp;&amp; &amp;lt;</p>"
    layer = answers != "no layer"
    with Sandbox(prospects=10, html_entities=layer) as sandbox, connect(sandbox=sandbox, html_entities=layer):
        trips = RoundTrips(sandbox)
        for name in ("emailTemplate", "dynamicContent", "dynamicContentVariation", "emailMessage", "form", "account"):
            trips.put_and_read(name, source)
        assert trips.counts.total() > 15


RECORDED = """<?xml version="1.0" encoding="UTF-8"?>
<rsp stat="ok" version="1.0">
 <emailTemplate>
  <id>77</id>
  <name>Q&amp;amp;A</name>
  <htmlMessage>&lt;p title=&quot;a&quot;&gt;1 &amp;lt; 2 &amp;amp;&amp;amp; 3 &amp;amp;lt;&lt;/p&gt;</htmlMessage>
  <textMessage>1 &amp;lt; 2</textMessage>
 </emailTemplate>
</rsp>
"""


def test_a_recorded_body_with_entities_of_html_arrives_byte_for_byte(account):
    account.sandbox.next_answer(body=RECORDED)
    template = EmailTemplate.objects.get(id=77)
    assert template.html_message == '<p title="a">1 &lt; 2 &amp;&amp; 3 &amp;lt;</p>'
    assert (template.name, template.text_message) == ("Q&A", "1 < 2")


def test_a_time_of_zeros_is_no_value_and_comes_first_in_an_order(account):
    first, second, third = account.column("SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id LIMIT 3")
    account.sandbox.execute("UPDATE prospect SET is_archived = 1 WHERE id NOT IN (?, ?, ?)", (first, second, third))
    times = {first: "2026-03-01 10:00:00", second: "0000-00-00 00:00:00", third: ""}
    entries = "".join(
        f"<prospect><id>{number}</id><last_activity_at>{text}</last_activity_at></prospect>"
        for number, text in times.items()
    )
    page = f'<rsp stat="ok" version="1.0"><result><total_results>3</total_results>{entries}</result></rsp>'
    account.sandbox.next_answer(body=page)
    found = list(Prospect.objects.only("last_activity_at").order_by("last_activity_at").iterator())
    assert [(p.id, p.last_activity_at is None) for p in found] == [(second, True), (third, True), (first, False)]


def test_html_of_a_template_that_is_sent_on_is_saved_as_it_was_read(account):
    source = "<p>1 &lt; 2 &amp; 3</p>"
    account.sandbox.execute("UPDATE email_template SET htmlMessage = ?", (source,))
    account.sandbox.execute("UPDATE dynamic_content SET baseContent = ?", (source,))
    template, content = EmailTemplate.objects.get(id=77), DynamicContent.objects.first()
    copy = List.objects.create(name=template.html_message, description=content.base_content)
    assert account.rows("SELECT name, description FROM list WHERE id = ?", copy.id) == [(source, source)]
