"""No byte of a text is lost or altered: by a change beside it, or on its way into another record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pardot_orm import Prospect, connect, unit_of_work
from pardot_orm.sandbox import Sandbox
from tests.tiers import first_fast

if TYPE_CHECKING:
    from collections.abc import Iterator

TRICKY = {
    "an entity as text": "Q&amp;A",
    "an apostrophe's entity as text": "O&#39;Brien",
    "entities within entities": "&amp;amp; &amp;#38; &#x26;lt;",
    "other entities": "caf&eacute; &nbsp; &copy &unknown;",
    "a numeric entity of Windows": "&#128; &#0; &#xD800;",
    "markup": "<b>bold</b> & \"quoted\" 'text'",
    "an unfinished CDATA section": "<![CDATA[ ]]>",
    "a new line": "one\ntwo",
    "a carriage return and a new line": "one\r\ntwo\r\n",
    "a carriage return alone": "one\rtwo",
    "tabs": "a\tb",
    "emoji": "🎉👩‍👩‍👧 done",
    "letters of many scripts": "اتصل 日本 Ωmega ÅÄÖ",
    "decomposed letters": "e\u0301 \u00e9",
    "leading zeros": "00123",
    "something like a number": "1e5",
    "a number of many digits": "12345678901234567890.10",
    "blanks around": "  padded\u00a0 ",
    "blanks within": "a  b",
    "a form's own characters": "a+b&c=d%20e;f?g#h/i",
    "per cent signs": "100% %2B %",
    "the C1 control characters and line separators": "a\x85b\u2028c\u2029d",
    "a word of Python": "None",
    "a flag's word": "false",
}
EMAILS = [
    "plus+sign@example.com",
    "a&b@example.com",
    "a/b@example.com",
    "per%cent@example.com",
    "per%20cent@example.com",
    "o'brien@example.com",
    "ümlaut@bücher.example",
    "MiXed.Case@Example.COM",
    "a=b;c?d#e@example.com",
]

# What XML can carry; an empty text is none at all.
SENDABLE = st.text(
    st.characters(codec="utf-8", exclude_characters=[*map(chr, {*range(32)} - {9, 10, 13}), "\ufffe", "\uffff"]),
    min_size=1,
    max_size=40,
)
ENTITIES = st.lists(
    st.sampled_from(["&", "amp;", "#39;", "#x27;", "lt;", "&amp;", "&#", "x", ";", "\r", "\n", " ", "<", "+", "%"]),
    min_size=1,
    max_size=12,
).map("".join)


def _all_bytes(sandbox: Sandbox, prospect_id: int) -> list[Any]:
    """Return everything that the server holds of a prospect, the time of its latest change aside."""
    cursor = sandbox.db.execute("SELECT * FROM prospect WHERE id = ?", (prospect_id,))
    names = [column[0] for column in cursor.description]
    record = dict(zip(names, cursor.fetchone(), strict=True))
    del record["updated_at"]
    values = sandbox.db.execute("SELECT * FROM prospect_value WHERE prospect_id = ? ORDER BY 2, 3", (prospect_id,))
    lists = sandbox.db.execute("SELECT * FROM list_membership WHERE prospect_id = ? ORDER BY id", (prospect_id,))
    return [record, values.fetchall(), lists.fetchall()]


def _save(*prospects: Prospect, by: str) -> None:
    if by == "save":
        for prospect in prospects:
            prospect.save()
    else:
        with unit_of_work():
            for prospect in prospects:
                prospect.save()


def _put(sandbox: Sandbox, prospect_id: int, text: str) -> None:
    sandbox.execute("UPDATE prospect SET comments = ?, city = ? WHERE id = ?", (text, text, prospect_id))
    sandbox.execute(
        "INSERT OR REPLACE INTO prospect_value (prospect_id, field_id, position, value)"
        " VALUES (?, 'Requirements', 0, ?)",
        (prospect_id, text),
    )


def _held(sandbox: Sandbox, prospect_id: int) -> tuple[Any, ...]:
    return sandbox.db.execute(
        "SELECT comments, city, (SELECT value FROM prospect_value v WHERE v.prospect_id = p.id"
        " AND field_id = 'Requirements') FROM prospect p WHERE id = ?",
        (prospect_id,),
    ).fetchone()


def _copy(first: Prospect, second: Prospect) -> None:
    second.comments = first.comments
    second.city = first.city
    second.custom["Requirements"] = first.custom["Requirements"]


@pytest.mark.slow
@pytest.mark.parametrize("by", ["save", "unit of work"])
def test_changing_one_field_leaves_every_byte_of_every_other_field(either_account, by):
    sandbox = either_account.sandbox
    ids = either_account.column("SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id")
    before = {prospect_id: _all_bytes(sandbox, prospect_id) for prospect_id in ids}
    prospects = list(Prospect.objects.all())
    for number, prospect in enumerate(prospects):
        assert prospect.is_dirty is False
        prospect.score = 1000 + number
    _save(*prospects, by=by)
    for number, prospect in enumerate(prospects):
        expected = before[prospect.id]
        expected[0]["score"] = 1000 + number
        assert _all_bytes(sandbox, prospect.id) == expected
    assert len(prospects) == len(ids)


@pytest.mark.slow
@pytest.mark.parametrize("by", ["save", "unit of work"])
@pytest.mark.parametrize("entities", [True, False], ids=["with HTML entities", "without"])
@pytest.mark.parametrize("version", [3, 4])
def test_each_tricky_text_arrives_in_a_second_record(make_account, version, entities, by):
    account = make_account(
        prospects=60, version=version, html_entities=entities, connecting={"html_entities": entities}
    )
    ids = account.column("SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id LIMIT ?", 2 * len(TRICKY))
    pairs = dict(zip(TRICKY, zip(ids[::2], ids[1::2], strict=True), strict=True))
    for name, (first_id, second_id) in pairs.items():
        _put(account.sandbox, first_id, TRICKY[name])
        _put(account.sandbox, second_id, "other")
    seconds = []
    for name, (first_id, second_id) in pairs.items():
        first, second = Prospect.objects.get(id=first_id), Prospect.objects.get(id=second_id)
        assert first.comments == TRICKY[name], name
        _copy(first, second)
        seconds.append(second)
    _save(*seconds, by=by)
    for name, (_, second_id) in pairs.items():
        assert _held(account.sandbox, second_id) == (TRICKY[name],) * 3, name


@pytest.mark.slow
@pytest.mark.parametrize("by", first_fast(["save", "unit of work"]))
@pytest.mark.parametrize("text", TRICKY.values(), ids=TRICKY)
def test_a_tricky_text_is_created_as_it_was_written(either_account, text, by):
    email = "somebody.new@example.com"
    prospect = Prospect(email=email, comments=text)
    prospect.custom["Requirements"] = text
    _save(prospect, by=by)
    held = either_account.rows("SELECT comments FROM prospect WHERE email = ?", email)
    assert held == [(text,)]
    assert prospect.comments == text
    assert Prospect.objects.get(id=prospect.id).custom["Requirements"] == text


@pytest.mark.parametrize("email", EMAILS)
def test_an_address_is_found_created_and_changed_byte_for_byte(either_account, email):
    created = Prospect.objects.create(email=email)
    assert either_account.one("SELECT email FROM prospect WHERE id = ?", created.id) == email
    assert Prospect.objects.get(email=email).id == created.id
    created.email = f"x{email}"
    created.save()
    with unit_of_work():
        Prospect.objects.create(email=email)
    assert either_account.column("SELECT email FROM prospect WHERE id >= ? ORDER BY id", created.id) == [
        f"x{email}",
        email,
    ]


def test_values_of_a_multi_value_field_arrive_byte_for_byte(either_account):
    sandbox = either_account.sandbox
    sandbox.execute("DELETE FROM custom_field_choice")  # a field without choices takes anything
    first, second = Prospect.objects.all()[:2]
    first.custom["Interests"] = [text for text in TRICKY.values() if text.strip()]
    first.save()
    second.custom["Interests"] = first.custom["Interests"]
    second.save()
    select = "SELECT value FROM prospect_value WHERE prospect_id = ? AND field_id = 'Interests' ORDER BY position"
    assert either_account.column(select, first.id) == list(TRICKY.values())
    assert either_account.column(select, second.id) == list(TRICKY.values())


@pytest.fixture(scope="module", params=[3, 4])
def playground(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    with Sandbox(prospects=5, version=request.param) as sandbox:
        sandbox.execute("UPDATE prospect SET is_archived = 0")
        yield sandbox


@pytest.mark.slow
@pytest.mark.parametrize("by", ["save", "unit of work"])
@given(text=SENDABLE | ENTITIES)
def test_any_text_that_xml_can_carry_survives_a_copy(playground, by, text):
    first_id, second_id = [row[0] for row in playground.db.execute("SELECT id FROM prospect ORDER BY id LIMIT 2")]
    _put(playground, first_id, text)
    _put(playground, second_id, "other" + text)
    with connect(sandbox=playground):
        first, second = Prospect.objects.get(id=first_id), Prospect.objects.get(id=second_id)
        _copy(first, second)
        _save(second, by=by)
    assert _held(playground, second_id) == (text, text, text)
    assert _held(playground, first_id) == (text, text, text)
