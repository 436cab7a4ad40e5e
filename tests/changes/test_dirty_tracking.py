"""Only what changed is sent, and what is sent is what the server then holds."""

from __future__ import annotations

import json
import pickle
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pardot_orm import Campaign, List, Prospect, connect, unit_of_work
from pardot_orm.errors import PermissionDeniedError
from pardot_orm.models.ports import bindings
from pardot_orm.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

# Prospects are not put on this list by anybody but the tests.
FREE_LIST = 47


def _prospect(account: Any, where: str = "1") -> Prospect:
    record_id = account.one(f"SELECT id FROM prospect WHERE is_archived = 0 AND {where} ORDER BY id")
    return Prospect.objects.get(id=record_id)


def _with_interests(account: Any, number: int) -> Prospect:
    holders = (
        "id IN (SELECT prospect_id FROM prospect_value WHERE field_id = 'Interests'"
        f" GROUP BY prospect_id HAVING COUNT(*) = {number})"
    )
    return _prospect(account, holders)


def _sent(made: list[Any]) -> dict[str, str]:
    """Return the parameters of the one write among the requests, its selector and the path's own parts aside."""
    (write,) = made
    assert write.op == "update"
    return {name: text for name, text in write.params.items() if name not in {"id", "version", "do"}}


# --- one field ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("first_name", "Ada", "Ada"),
        ("score", 51, "51"),
        ("score", -3, "-3"),
        ("zip", "02134", "02134"),
        ("campaign_id", 518, "518"),
        ("email", "ada+new@example.com", "ada+new@example.com"),
        ("comments", "a\r\nb", "a\r\nb"),
    ],
)
def test_changing_one_field_sends_exactly_that_parameter(either_account, name, value, text):
    prospect = _prospect(either_account)
    setattr(prospect, name, value)
    with either_account.recorded() as made:
        prospect.save()
    assert _sent(made) == {name: text}
    assert either_account.one(f"SELECT {name} FROM prospect WHERE id = ?", prospect.id) == value


def test_clearing_one_field_sends_it_empty(account):
    prospect = _prospect(account, "first_name IS NOT NULL")
    prospect.first_name = None
    with account.recorded() as made:
        prospect.save()
    assert _sent(made) == {"first_name": ""}
    assert account.one("SELECT first_name FROM prospect WHERE id = ?", prospect.id) is None


def test_an_empty_text_is_none_and_so_no_change_of_an_empty_field(account):
    prospect = _prospect(account, "city IS NULL")
    prospect.city = ""
    with account.recorded() as made:
        assert not prospect.save()
    assert made == []


def test_starring_off_sends_zero_and_nothing_when_it_was_not_starred(account):
    starred = _prospect(account, "is_starred = 1")
    plain = _prospect(account, "is_starred = 0")
    starred.is_starred = plain.is_starred = False
    with account.recorded() as made:
        starred.save()
        plain.save()
    assert _sent(made) == {"is_starred": "0"}
    assert account.one("SELECT is_starred FROM prospect WHERE id = ?", starred.id) == 0


def test_starring_on_sends_one(account):
    plain = _prospect(account, "is_starred = 0")
    plain.is_starred = True
    with account.recorded() as made:
        plain.save()
    assert _sent(made) == {"is_starred": "1"}


def test_flags_survive_a_server_that_takes_the_word_false_for_true(make_account):
    account = make_account(prospects=30, false_is_true=True)
    prospect = _prospect(account, "is_starred = 1")
    prospect.is_starred = False
    prospect.save()
    assert account.one("SELECT is_starred FROM prospect WHERE id = ?", prospect.id) == 0


# --- nothing ------------------------------------------------------------------------------------------------------


def test_saving_an_untouched_record_sends_nothing(either_account):
    prospect = _prospect(either_account)
    with either_account.recorded() as made:
        result = prospect.save()
    assert made == []
    assert not result
    assert result.fields == ()


def test_reading_every_field_changes_nothing(either_account):
    for prospect in Prospect.objects.all():
        for name, field in Prospect._meta.fields.items():
            if field.read == "bulk":
                getattr(prospect, name)
        dict(prospect.custom)
        assert prospect.changes == {}
        assert not prospect.is_dirty


def test_setting_the_same_value_sends_nothing(either_account):
    for prospect in Prospect.objects.all():
        for name, field in Prospect._meta.fields.items():
            if field.read == "bulk" and field.write == "always":
                setattr(prospect, name, getattr(prospect, name))
        for name, value in prospect.custom.items():
            if value:
                prospect.custom[name] = value
        assert prospect.changes == {}


def test_setting_a_value_back_sends_nothing(account):
    prospect = _with_interests(account, 2)
    before = (prospect.score, list(prospect.custom["Interests"]))
    prospect.score = 999
    prospect.custom["Interests"].append("Sailing")
    assert prospect.is_dirty
    prospect.score = before[0]
    prospect.custom["Interests"] = before[1]
    with account.recorded() as made:
        prospect.save()
    assert made == []
    assert not prospect.is_dirty


def test_a_value_set_without_being_fetched_is_sent_because_it_may_differ(account):
    prospect = Prospect.objects.only("id", "email").first()
    held = account.one("SELECT score FROM prospect WHERE id = ?", prospect.id)
    prospect.score = held
    with account.recorded() as made:
        prospect.save()
    assert _sent(made) == {"score": str(held)}


# --- several values -----------------------------------------------------------------------------------------------


def test_an_append_sends_all_values_numbered(either_account):
    prospect = _with_interests(either_account, 2)
    old = list(prospect.custom["Interests"])
    prospect.custom["Interests"].append(new := _another_interest(either_account, old))
    assert prospect.changes == {"Interests": (old, [*old, new])}
    with either_account.recorded() as made:
        prospect.save()
    assert _sent(made) == {"Interests_0": old[0], "Interests_1": old[1], "Interests_2": new}
    assert _interests(either_account, prospect) == [*old, new]


def test_an_in_place_sort_is_seen(account):
    prospect = _with_interests(account, 3)
    held = prospect.custom["Interests"]
    backwards = sorted(held, reverse=True)
    held.sort()
    prospect.save()
    held.sort(reverse=True)
    with account.recorded() as made:
        prospect.save()
    assert _sent(made) == {f"Interests_{i}": text for i, text in enumerate(backwards)}
    assert _interests(account, prospect) == backwards


@pytest.mark.parametrize("emptied", [[], None, ()])
def test_emptying_sends_one_empty_value(either_account, emptied):
    prospect = _with_interests(either_account, 2)
    prospect.custom["Interests"] = emptied
    with either_account.recorded() as made:
        prospect.save()
    assert _sent(made) == {"Interests_0": ""}
    assert _interests(either_account, prospect) == []
    assert prospect.custom["Interests"] == []


def test_a_single_value_of_several_is_a_list_too(account):
    prospect = _with_interests(account, 1)
    assert len(prospect.custom["Interests"]) == 1
    prospect.custom["Interests"].clear()
    with account.recorded() as made:
        prospect.save()
    assert _sent(made) == {"Interests_0": ""}


def test_typed_custom_fields_go_out_as_text(account):
    prospect = _prospect(account)
    prospect.custom["Seats"] = Decimal("12.50")
    prospect.custom["Renewal_Date"] = date(2027, 3, 1)
    prospect.custom["Referral_Note"] = "007"
    with account.recorded() as made:
        prospect.save()
    assert _sent(made) == {"Seats": "12.50", "Renewal_Date": "2027-03-01", "Referral_Note": "007"}


def test_a_field_that_records_all_responses_can_not_be_emptied_and_says_why(account):
    prospect = _prospect(account, "id IN (SELECT prospect_id FROM prospect_value WHERE field_id = 'Past_Events')")
    with account.recorded() as made:
        with pytest.raises(ValueError, match=r"Past_Events records all responses"):
            prospect.custom["Past_Events"] = []
        prospect.custom["Past_Events"].clear()
        with pytest.raises(ValueError, match=r"Past_Events records all responses"):
            prospect.save()
    assert made == []


# --- lists --------------------------------------------------------------------------------------------------------


def test_adding_to_a_list_sends_that_list_alone(either_account):
    prospect = _prospect(either_account)
    prospect.lists.add(FREE_LIST)
    with either_account.recorded() as made:
        prospect.save()
    assert _sent(made) == {f"list_{FREE_LIST}": "1"}
    member = "SELECT COUNT(*) FROM list_membership WHERE list_id = ? AND prospect_id = ? AND is_archived = 0"
    assert either_account.one(member, FREE_LIST, prospect.id) == 1


def test_adding_twice_and_discarding_again_sends_nothing(account):
    prospect = _prospect(account)
    prospect.lists.add(FREE_LIST, FREE_LIST)
    prospect.lists.discard(FREE_LIST)
    with account.recorded() as made:
        prospect.save()
    assert made == []


# --- relations ----------------------------------------------------------------------------------------------------


def test_another_campaign_sends_its_id_alone(account):
    prospect = _prospect(account, "campaign_id <> 518")
    prospect.campaign = Campaign.objects.get(id=518)
    with account.recorded() as made:
        prospect.save()
    assert _sent(made) == {"campaign_id": "518"}
    assert prospect.campaign.name == "Harbour Fair"


def test_an_update_of_a_list_sends_the_changed_field_alone(account):
    record = List.objects.get(id=33)
    record.description = "Weekly"
    with account.recorded() as made:
        record.save()
    assert _sent(made) == {"description": "Weekly"}


# --- any sequence of edits ----------------------------------------------------------------------------------------


def _interests(account: Any, prospect: Prospect) -> list[str]:
    select = "SELECT value FROM prospect_value WHERE prospect_id = ? AND field_id = 'Interests' ORDER BY position"
    return account.column(select, prospect.id)


def _choices(account: Any) -> list[str]:
    return account.column(
        "SELECT value FROM custom_field_choice c JOIN custom_field f ON f.id = c.custom_field_id"
        " WHERE f.field_id = 'Interests' ORDER BY position"
    )


def _another_interest(account: Any, held: list[str]) -> str:
    return next(choice for choice in _choices(account) if choice not in held)


@pytest.fixture(scope="module")
def playground() -> Iterator[Sandbox]:
    with Sandbox(prospects=60) as sandbox:
        yield sandbox


TEXTS = st.sampled_from(["Ada", "O'Brien", "a & b", "01", None])
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("first_name"), TEXTS),
        st.tuples(st.just("city"), TEXTS),
        st.tuples(st.just("score"), st.integers(-5, 5)),
        st.tuples(st.just("is_starred"), st.booleans()),
        st.tuples(st.just("custom"), TEXTS),
        st.tuples(st.just("append"), st.integers(0, 4)),
        st.tuples(st.just("pop"), st.none()),
        st.tuples(st.just("reverse"), st.none()),
        st.tuples(st.just("list"), st.booleans()),
        st.tuples(st.just("revert"), st.none()),
        st.tuples(st.just("save"), st.none()),
        st.tuples(st.just("save only"), st.sampled_from(["score", "city", "lists", "Interests"])),
        st.tuples(st.just("batch"), st.none()),
        st.tuples(st.just("batch, then an edit"), st.integers(6, 9)),
        st.tuples(st.just("batch, read meanwhile"), st.none()),
        st.tuples(st.just("batch, read meanwhile, refused"), st.none()),
        st.tuples(st.just("refused"), st.none()),
        st.tuples(st.just("pickle"), st.none()),
        st.tuples(st.just("rehearse"), st.none()),
        st.tuples(st.just("refresh"), st.none()),
    ),
    max_size=25,
)

REFUSAL = '<rsp stat="fail" version="1.0"><err code="49">Access Denied</err></rsp>'
READ = "SELECT first_name, city, score, is_starred FROM prospect WHERE id = ?"
READ_LIST = "SELECT COUNT(*) FROM list_membership WHERE list_id = ? AND prospect_id = ? AND is_archived = 0"


class _Held:
    """What the server must hold, and what the record must show, as plain dicts."""

    def __init__(self, sandbox: Sandbox, prospect_id: int) -> None:
        self.sandbox = sandbox
        self.id = prospect_id
        self.server = self.read_server()
        self.shown = json.loads(json.dumps(self.server))

    def read_server(self) -> dict[str, Any]:
        first_name, city, score, is_starred = self.sandbox.db.execute(READ, (self.id,)).fetchone()
        values = self.sandbox.db.execute(
            "SELECT field_id, value FROM prospect_value WHERE prospect_id = ? ORDER BY field_id, position", (self.id,)
        ).fetchall()
        return {
            "first_name": first_name,
            "city": city,
            "score": score,
            "is_starred": bool(is_starred),
            "Referral_Note": next((text for name, text in values if name == "Referral_Note"), None),
            "Interests": [text for name, text in values if name == "Interests"],
            "lists": bool(self.sandbox.db.execute(READ_LIST, (FREE_LIST, self.id)).fetchone()[0]),
        }

    def take(self, names: Any = None) -> None:
        for name in self.server if names is None else names:
            self.server[name] = json.loads(json.dumps(self.shown[name]))

    def drop(self) -> None:
        self.shown = json.loads(json.dumps(self.server))


def _step(prospect: Prospect, held: _Held, choices: list[str], action: str, value: Any) -> None:  # noqa: C901, PLR0912
    interests = prospect.custom["Interests"]
    match action:
        case "custom":
            prospect.custom["Referral_Note"] = held.shown["Referral_Note"] = value
        case "append":
            if choices[value] not in held.shown["Interests"]:  # the server keeps no value twice
                interests.append(choices[value])
                held.shown["Interests"].append(choices[value])
        case "pop":
            if held.shown["Interests"]:
                interests.pop()
                held.shown["Interests"].pop()
        case "reverse":
            interests.reverse()
            held.shown["Interests"].reverse()
        case "list":
            (prospect.lists.add if value else prospect.lists.discard)(FREE_LIST)
            held.shown["lists"] = value
        case "revert":
            prospect.revert()
            held.drop()
        case "save":
            prospect.save()
            held.take()
        case "save only":
            prospect.save(only=[value])
            held.take([value])
        case "batch":
            with unit_of_work():
                prospect.save()
            held.take()
        case "batch, then an edit":
            with unit_of_work():
                prospect.save()
                prospect.score = value
            held.take()
            held.shown["score"] = value
        case "batch, read meanwhile":
            with unit_of_work():
                prospect.save()
                bindings.reader.load(prospect)
            held.take()
        case "batch, read meanwhile, refused":
            with suppress(PermissionDeniedError), unit_of_work():
                prospect.save()
                bindings.reader.load(prospect)
                if prospect.is_pending:
                    held.sandbox.next_answer(body=REFUSAL)
        case "refused":
            if prospect.is_dirty:
                held.sandbox.next_answer(body=REFUSAL)
                with pytest.raises(PermissionDeniedError):
                    prospect.save()
        case "rehearse":
            with unit_of_work(dry_run=True):
                prospect.save()
        case "refresh":
            prospect.refresh(discard=True)
            held.drop()
        case _:
            setattr(prospect, action, value)
            held.shown[action] = value


@pytest.mark.slow
@settings(max_examples=80)
@given(steps=STEPS)
def test_after_any_edits_reverts_saves_and_refreshes_the_server_holds_what_was_saved(playground, steps):
    prospect_id = playground.db.execute("SELECT MIN(id) FROM prospect WHERE is_archived = 0").fetchone()[0]
    with connect(sandbox=playground):
        prospect = Prospect.objects.get(id=prospect_id)
        choices = [
            row[0]
            for row in playground.db.execute(
                "SELECT value FROM custom_field_choice c JOIN custom_field f ON f.id = c.custom_field_id"
                " WHERE f.field_id = 'Interests' ORDER BY position"
            )
        ]
        held = _Held(playground, prospect_id)
        for action, value in [*steps, ("save", None)]:
            before = len(playground.requests)
            was_dirty = prospect.is_dirty
            if action == "pickle":
                prospect = pickle.loads(pickle.dumps(prospect))
            else:
                _step(prospect, held, choices, action, value)
            if action == "save":
                writes = [r for r in playground.requests[before:] if r.op == "update"]
                assert len(writes) == was_dirty
            assert held.read_server() == held.server
            shown = {
                "first_name": prospect.first_name,
                "city": prospect.city,
                "score": prospect.score,
                "is_starred": prospect.is_starred,
                "Referral_Note": prospect.custom["Referral_Note"],
                "Interests": list(prospect.custom["Interests"]),
                "lists": FREE_LIST in prospect.lists,
            }
            assert shown == held.shown
            assert prospect.is_dirty == (held.shown != held.server)
