"""Every text field of every object goes round, byte for byte: created, updated, imported, read, queried, exported."""

from __future__ import annotations

import pytest

from pardot_orm import DynamicContent, EmailTemplate, List, connect
from pardot_orm.fields import HtmlField
from pardot_orm.models.base import registry
from pardot_orm.sandbox import Sandbox
from tests.models.texts import EXCEPTIONS, RoundTrips, free_texts, run

# Fields of prospects that an export alone gives are among them; of each object there is at least one way.
FIELDS = {field.label for model in registry.values() for field in free_texts(model)}


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


def test_html_of_a_template_that_is_sent_on_is_saved_as_it_was_read(account):
    source = "<p>1 &lt; 2 &amp; 3</p>"
    account.sandbox.execute("UPDATE email_template SET htmlMessage = ?", (source,))
    account.sandbox.execute("UPDATE dynamic_content SET baseContent = ?", (source,))
    template, content = EmailTemplate.objects.get(id=77), DynamicContent.objects.first()
    copy = List.objects.create(name=template.html_message, description=content.base_content)
    assert account.rows("SELECT name, description FROM list WHERE id = ?", copy.id) == [(source, source)]
