"""What opportunities leave in the activities of their prospects, and accounts whose CRM has the opportunities."""

from __future__ import annotations

import json

import pytest

from pardot_orm.sandbox import Sandbox
from tests.sandbox.conftest import ADA, BEN, CY, Api

FORM = {"name": "Ink", "value": "10", "probability": "5", "campaign_id": "513"}
NOTED = "SELECT prospect_id, type, type_name, campaign_id FROM visitor_activity WHERE opportunity_id = ? ORDER BY id"
STAMP = "2026-03-15 16:30:00"


def created(api: Api, **changes: str) -> int:
    answer = api.post(f"opportunity/create/prospect_id/{ADA}", **FORM | changes)
    return int(answer.value("opportunity/id") or 0)


# --------------------------------------------------------------------------------------------------------------
# Activities
# --------------------------------------------------------------------------------------------------------------


def test_a_new_opportunity_is_noted_and_its_answer_shows_it(either):
    answer = either.post(f"opportunity/create/prospect_id/{ADA}", **FORM)
    number = int(answer.value("opportunity/id"))

    assert answer.value("opportunity/opportunity_activities/visitor_activity/type") == "8"
    assert either.rows(NOTED, number) == [(ADA, 8, "Opportunity Created", 513)]
    assert either.get("visitorActivity/query", prospect_id=ADA).value("result/visitor_activity/type") == "8"
    assert either.rows("SELECT created_at, updated_at FROM visitor_activity") == [(STAMP, STAMP)]


@pytest.mark.parametrize(("status", "kind"), [("won", 9), ("lost", 10)])
def test_one_that_is_made_won_or_lost_is_noted_twice(either, status, kind):
    number = created(either, status=status)

    assert [row[1] for row in either.rows(NOTED, number)] == [8, kind]


def test_a_new_status_is_noted_for_each_prospect_and_the_same_one_is_not(either):
    number = created(either)
    either.sandbox.execute("INSERT INTO opportunity_prospect VALUES (?, ?)", (number, CY))

    for form in ({"status": "won"}, {"status": "Won"}, {"value": "7"}, {"status": "open"}, {"status": "lost"}):
        answer = either.post(f"opportunity/update/id/{number}", **form)

    assert either.rows(NOTED, number)[1:] == [
        (prospect, kind, name, 513)
        for kind, name in ((9, "Opportunity Won"), (18, "Opportunity Reopen"), (10, "Opportunity Lost"))
        for prospect in (ADA, CY)
    ]
    assert len(answer.values("opportunity/opportunity_activities/visitor_activity/id")) == 7


def test_a_refused_opportunity_is_not_noted(either):
    number = created(either)

    assert either.post(f"opportunity/update/id/{number}", status="gone").code == 10000
    assert either.post(f"opportunity/create/prospect_id/{ADA}", **FORM | {"value": "-1"}).code == 42
    assert either.one("SELECT COUNT(*) FROM visitor_activity") == 1


# --------------------------------------------------------------------------------------------------------------
# Connectors
# --------------------------------------------------------------------------------------------------------------


@pytest.fixture(params=[("salesforce", 37), ("other", 59)], ids=["salesforce", "other"])
def connected(request: pytest.FixtureRequest, start) -> tuple[Api, int]:
    connector, code = request.param
    api = start(4, connector=connector)
    api.sandbox.execute(
        "INSERT INTO opportunity (id, name, value, probability, status, created_at, updated_at, is_archived)"
        " VALUES (3101, 'Ink', 5, 5, 'open', ?, ?, 0), (3102, 'Nibs', 5, 5, 'open', ?, ?, 1)",
        (STAMP,) * 4,
    )
    return api, code


def test_an_account_with_a_connector_writes_no_opportunities(connected):
    api, code = connected
    before = api.rows("SELECT * FROM opportunity")

    refused = [
        api.post(f"opportunity/create/prospect_id/{ADA}", **FORM),
        api.post("opportunity/update/id/3101", name="Pens"),
        api.post("opportunity/delete/id/3101"),
        api.post("opportunity/undelete/id/3102"),
    ]

    assert [(answer.status, answer.code) for answer in refused] == [(400, code)] * 4
    assert api.rows("SELECT * FROM opportunity") == before
    assert api.get("opportunity/read/id/3101").value("opportunity/name") == "Ink"


def test_nor_the_accounts_of_prospects(connected):
    api, code = connected

    assert api.post(f"prospect/update/id/{BEN}", prospect_account_id="710", city="Bath").code == code
    document = json.dumps({"prospects": [{"id": BEN, "prospect_account_id": 710}, {"id": ADA, "city": "Bath"}]})
    answer = json.loads(api.post("prospect/batchUpdate", prospects=document, format="json").text)

    assert answer["errors"].keys() == {"0"}
    assert "connector was detected" in answer["errors"]["0"]
    assert api.rows("SELECT id FROM prospect WHERE city = 'Bath'") == [(ADA,)]
    assert api.post(f"prospect/update/id/{BEN}", city="York").status == 200


def test_there_are_two_kinds_of_connectors():
    with pytest.raises(ValueError, match="salesforce, other"):
        Sandbox(connector="sugar")
