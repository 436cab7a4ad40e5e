"""Custom fields of prospects: one value or several, added, replaced and cleared."""

from __future__ import annotations

import pytest

from tests.sandbox.conftest import ADA, DEE


def stored(api, field_id, prospect_id=ADA):
    rows = api.rows(
        "SELECT value FROM prospect_value WHERE prospect_id = ? AND field_id = ? ORDER BY position",
        prospect_id,
        field_id,
    )
    return [row[0] for row in rows]


def test_a_single_value_is_replaced_and_cleared(either):
    either.post(f"prospect/update/id/{ADA}", Note="new")
    assert stored(either, "Note") == ["new"]

    answer = either.post(f"prospect/update/id/{ADA}", Note="")
    assert stored(either, "Note") == []
    assert answer.value("prospect/Note") is None


@pytest.mark.parametrize("field_id", ["Topics", "Events"])
def test_indexed_values_replace_all_values(either, field_id):
    either.post(f"prospect/update/id/{ADA}", **{f"{field_id}_0": "a"})
    answer = either.post(
        f"prospect/update/id/{ADA}", **{f"{field_id}_1": "y", f"{field_id}_0": "x", f"{field_id}_10": "z"}
    )

    assert stored(either, field_id) == ["x", "y", "z"]
    assert answer.values(f"prospect/{field_id}/value") == ["x", "y", "z"]


@pytest.mark.parametrize("field_id", ["Topics", "Events"])
def test_an_empty_first_index_clears_all_values(either, field_id):
    either.post(f"prospect/update/id/{ADA}", **{f"{field_id}_0": "a", f"{field_id}_1": "b"})
    either.post(f"prospect/update/id/{ADA}", **{f"{field_id}_0": ""})

    assert stored(either, field_id) == []


def test_a_plain_value_replaces_those_of_a_multi_select(either):
    either.post(f"prospect/update/id/{ADA}", Topics="red")
    assert stored(either, "Topics") == ["red"]

    either.post(f"prospect/update/id/{ADA}", Topics="")
    assert stored(either, "Topics") == []


def test_a_field_that_records_responses_gains_one_and_is_not_cleared_by_an_empty_value(either):
    for text in ("Fair", "Expo", "Fair", ""):
        either.post(f"prospect/update/id/{ADA}", Events=text)

    assert stored(either, "Events") == ["Fair", "Expo"]


def test_indexed_values_of_a_single_field_are_unknown_parameters(either):
    either.post(f"prospect/update/id/{ADA}", Note_0="new")

    assert stored(either, "Note") == ["likes <b>"]


def test_names_of_fields_are_compared_with_their_case(either):
    either.post(f"prospect/update/id/{ADA}", note="new")

    assert stored(either, "Note") == ["likes <b>"]


def test_deleted_fields_are_neither_shown_nor_written(either):
    answer = either.post(f"prospect/update/id/{ADA}", Old="new")

    assert answer.value("prospect/Old") is None
    assert stored(either, "Old") == ["unseen"]


@pytest.mark.parametrize("text", ["1", "-1.5", "+.5", "007"])
def test_a_number_field_takes_numbers(either, text):
    assert either.post(f"prospect/update/id/{DEE}", Seats=text).value("prospect/Seats") == text


@pytest.mark.parametrize("text", ["2026-01-31", "01/31/2026", "2026-01-31 10:00:00"])
def test_a_date_field_takes_dates(either, text):
    assert either.post(f"prospect/update/id/{DEE}", Renewal=text).value("prospect/Renewal") == text


def test_predefined_values_are_compared_exactly(either):
    assert either.post(f"prospect/update/id/{DEE}", Plan="Team & Co").value("prospect/Plan") == "Team & Co"
    assert either.post(f"prospect/update/id/{DEE}", Plan="team & co").code == 10000
    assert either.post(f"prospect/update/id/{DEE}", Consents_0="Mail", Consents_1="Phone").status == 200
    assert stored(either, "Consents", DEE) == ["Mail", "Phone"]


def test_a_field_with_predefined_values_can_be_cleared(either):
    either.post(f"prospect/update/id/{DEE}", Plan="Free")
    either.post(f"prospect/update/id/{DEE}", Plan="")

    assert stored(either, "Plan", DEE) == []


def test_a_new_prospect_takes_custom_values(either):
    answer = either.post("prospect/create/email/new@x.com", Note="n", Topics_0="a", Topics_1="b")

    assert answer.value("prospect/Note") == "n"
    assert answer.values("prospect/Topics/value") == ["a", "b"]
