"""Exercises of PyPardot4's methods for all objects but prospects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.interop.exercise import NO_ID, envelope, exercises, queries, reads
from tests.interop.truth import missing_code, one_or_many

if TYPE_CHECKING:
    from tests.interop.exercise import Exercise
    from tests.interop.truth import Record

DELETED = 204  # what the client returns of an answer without JSON: its status

queries("campaigns.query", "campaign")
queries("customfields.query", "customField")
queries("customredirects.query", "customRedirect")
queries("dynamiccontent.query", "dynamicContent")
queries("emailclicks.query", "emailClick")
queries("forms.query", "form")
queries("lifecyclehistories.query", "lifecycleHistory")
queries("lifecyclestages.query", "lifecycleStage")
queries("listmemberships.query", "listMembership")
queries("lists.query", "list")
queries("opportunities.query", "opportunity")
queries("prospectaccounts.query", "prospectAccount")
queries("tagobjects.query", "tagObject")
queries("tags.query", "tag")
queries("users.query", "user")
queries("visitoractivities.query", "visitorActivity", reads_bulk=True)
queries("visitors.query", "visitor", reads_bulk=True, only_identified="false")

reads("campaigns.read", "campaign", outputs=("simple",))
reads("customfields.read", "customField")
reads("customredirects.read", "customRedirect")
reads("dynamiccontent.read", "dynamicContent")
reads("forms.read", "form")
reads("lifecyclehistories.read", "lifecycleHistory")
reads("listmemberships.read_by_id", "listMembership", outputs=("simple",))
reads("lists.read", "list")
reads("opportunities.read", "opportunity")
reads("prospectaccounts.read", "prospectAccount", outputs=("simple", "mobile", "bulk"))
reads("tagobjects.read", "tagObject")
reads("tags.read", "tag")
reads("users.read_by_id", "user", outputs=("simple",))
reads("visitoractivities.read", "visitorActivity", outputs=("simple", "mobile"))
reads("visitors.read", "visitor", outputs=("simple", "mobile"))
reads("visits.read", "visit", outputs=("simple", "bulk"))


# --- the client and the account ---------------------------------------------------------------------------------------


@exercises("authenticate")
def authenticate(exercise: Exercise) -> None:
    """A new key is the old one as long as that is fresh; an old key is renewed without the user's doing."""
    assert exercise.client("authenticate") is True
    account = exercise.truth.ids("account")[0]
    exercise.truth.sandbox.expire_tokens()
    exercise.record(exercise.client("accounts.read"), "account", account)
    exercise.truth.sandbox.expire_tokens()
    exercise.equal(exercise.client("users.query", id_greater_than=NO_ID), {"total_results": 0, "user": []}, records=0)


@exercises("get")
def get(exercise: Exercise) -> None:
    number = exercise.truth.ids("list")[0]
    exercise.record(exercise.client("get", object_name="list", path=f"/do/read/id/{number}"), "list", number)


@exercises("post")
def post(exercise: Exercise) -> None:
    number = exercise.truth.ids("list")[0]
    found = exercise.client("post", object_name="list", path="/do/read", params={"id": number})
    exercise.record(found, "list", number)


@exercises("accounts.read")
def read_account(exercise: Exercise) -> None:
    """The client sends the word of Python's own `id` function as the id: there is one account, whatever the id."""
    exercise.record(exercise.client("accounts.read"), "account", exercise.truth.ids("account")[0])
    assert "built-in" in exercise.truth.sandbox.requests[-1].path


@exercises("users.read_by_email")
def read_user(exercise: Exercise) -> None:
    for user in exercise.truth.shown("user"):
        exercise.record(exercise.client("users.read_by_email", email=user["email"]), "user", user["id"])
    exercise.refused(11, "users.read_by_email", email="nobody@quillfeather.example")


# --- campaigns, custom fields and lists -------------------------------------------------------------------------------


@exercises("campaigns.create")
def create_campaign(exercise: Exercise) -> None:
    row = exercise.created("campaigns.create", "campaign", name="Quills & 'Ink' <new>", cost=250)
    assert (row["name"], row["cost"]) == ("Quills & 'Ink' <new>", 250)
    exercise.refused(10000, "campaigns.create", cost=3)


@exercises("campaigns.update")
def update_campaign(exercise: Exercise) -> None:
    number = exercise.truth.ids("campaign")[-1]
    row = exercise.written("campaigns.update", "campaign", number, id=number, name="Übung ☃", cost=7)
    assert (row["name"], row["cost"]) == ("Übung ☃", 7)
    exercise.refused(missing_code("campaign"), "campaigns.update", id=NO_ID, name="x")


@exercises("customfields.create")
def create_custom_field(exercise: Exercise) -> None:
    row = exercise.created("customfields.create", "customField", name="Ink", field_id="Ink_Colour", type=4)
    assert (row["name"], row["field_id"], row["type"], row["type_id"]) == ("Ink", "Ink_Colour", "Dropdown", 4)


@exercises("customfields.update")
def update_custom_field(exercise: Exercise) -> None:
    """The client forgets to send the new values."""
    number = exercise.created("customfields.create", "customField", name="Nib", field_id="Nib_Width")["id"]
    row = exercise.written("customfields.update", "customField", number, id=number, name="Width of the nib")
    assert row["name"] == "Nib"


@exercises("customfields.delete")
def delete_custom_field(exercise: Exercise) -> None:
    row = exercise.created("customfields.create", "customField", name="Old", field_id="Old_Thing")
    assert exercise.client("customfields.delete", id=row["id"]) == DELETED
    assert row["id"] not in exercise.truth.ids("customField")
    exercise.refused(missing_code("customField"), "customfields.read", id=row["id"])


@exercises("lists.create")
def create_list(exercise: Exercise) -> None:
    row = exercise.created("lists.create", "list", name="Quills & Ink", is_public=1, title='"Ink"', description="a\nb")
    assert (row["name"], row["is_public"], row["title"]) == ("Quills & Ink", 1, '"Ink"')
    exercise.refused(10000, "lists.create", title="nameless")


@exercises("lists.update")
def update_list(exercise: Exercise) -> None:
    number = exercise.created("lists.create", "list", name="Before", is_public=1)["id"]
    row = exercise.written("lists.update", "list", number, id=number, name="After", is_public=0)
    assert (row["name"], row["is_public"]) == ("After", 0)


@exercises("lists.delete")
def delete_list(exercise: Exercise) -> None:
    row = exercise.created("lists.create", "list", name="Short-lived")
    assert exercise.client("lists.delete", id=row["id"]) == DELETED
    assert row["id"] not in exercise.truth.ids("list")
    exercise.refused(missing_code("list"), "lists.read", id=row["id"])


# --- memberships ------------------------------------------------------------------------------------------------------


def a_pair(exercise: Exercise) -> dict[str, int]:
    """Return the two ids of a membership that there is not: of a new list, and of a prospect."""
    row = exercise.created("lists.create", "list", name="Members")
    return {"list_id": row["id"], "prospect_id": exercise.truth.ids("prospect")[0]}


@exercises("listmemberships.create")
def create_membership(exercise: Exercise) -> None:
    pair = a_pair(exercise)
    row = exercise.created("listmemberships.create", "listMembership", **pair, opted_out="true")
    assert (row["list_id"], row["prospect_id"], row["opted_out"]) == (*pair.values(), 1)
    exercise.refused(58, "listmemberships.create", **pair)
    exercise.refused(None, "listmemberships.create", list_id=pair["list_id"])


@exercises("listmemberships.read")
def read_membership(exercise: Exercise) -> None:
    for row in exercise.truth.shown("listMembership")[:40]:
        pair = {"list_id": row["list_id"], "prospect_id": row["prospect_id"]}
        exercise.record(exercise.client("listmemberships.read", **pair), "listMembership", row["id"])
    exercise.refused(missing_code("listMembership"), "listmemberships.read", **a_pair(exercise))


@exercises("listmemberships.update")
def update_membership(exercise: Exercise) -> None:
    pair = a_pair(exercise)
    number = exercise.created("listmemberships.create", "listMembership", **pair)["id"]
    row = exercise.written("listmemberships.update", "listMembership", number, **pair, opted_out="true")
    assert row["opted_out"] == 1


@exercises("listmemberships.update_by_id")
def update_membership_by_id(exercise: Exercise) -> None:
    number = exercise.created("listmemberships.create", "listMembership", **a_pair(exercise))["id"]
    row = exercise.written("listmemberships.update_by_id", "listMembership", number, id=number, opted_out=1)
    assert row["opted_out"] == 1
    exercise.refused(missing_code("listMembership"), "listmemberships.update_by_id", id=NO_ID, opted_out=1)


@exercises("listmemberships.delete")
def delete_membership(exercise: Exercise) -> None:
    pair = a_pair(exercise)
    number = exercise.created("listmemberships.create", "listMembership", **pair)["id"]
    assert exercise.client("listmemberships.delete", **pair) is True
    assert number not in exercise.truth.ids("listMembership")


@exercises("listmemberships.delete_by_id")
def delete_membership_by_id(exercise: Exercise) -> None:
    number = exercise.created("listmemberships.create", "listMembership", **a_pair(exercise))["id"]
    assert exercise.client("listmemberships.delete_by_id", id=number) is True
    assert number not in exercise.truth.ids("listMembership")
    exercise.refused(missing_code("listMembership"), "listmemberships.delete_by_id", id=number)


# --- opportunities ----------------------------------------------------------------------------------------------------


def an_opportunity(exercise: Exercise) -> int:
    prospect = exercise.truth.ids("prospect")[0]
    values = {"prospect_id": prospect, "name": "Ten quills", "value": 99.5, "probability": 30}
    campaign = exercise.truth.ids("campaign")[0]
    return exercise.created("opportunities.create_by_id", "opportunity", **values, campaign_id=campaign)["id"]


@exercises("opportunities.create_by_id")
def create_opportunity_by_id(exercise: Exercise) -> None:
    row = exercise.truth.row("opportunity", an_opportunity(exercise))
    assert (row["name"], row["value"], row["probability"], row["status"]) == ("Ten quills", 99.5, 30, "open")
    exercise.refused(3, "opportunities.create_by_id", prospect_id=NO_ID, name="x", value=1, probability=1)


@exercises("opportunities.create_by_email")
def create_opportunity_by_email(exercise: Exercise) -> None:
    email = exercise.truth.shown("prospect", "email LIKE '%+%'")[0]["email"]
    values = {"name": "Ink & paper", "value": 10, "probability": 100, "status": "won"}
    row = exercise.created("opportunities.create_by_email", "opportunity", prospect_email=email, **values)
    assert (row["name"], row["value"], row["status"]) == ("Ink & paper", 10, "won")
    (link,) = exercise.truth.rows("opportunity_prospect", "opportunity_id = ?", row["id"], order="prospect_id")
    assert exercise.truth.row("prospect", link["prospect_id"])["email"] == email


@exercises("opportunities.update")
def update_opportunity(exercise: Exercise) -> None:
    """The client has no way to say what to change."""
    number = an_opportunity(exercise)
    exercise.written("opportunities.update", "opportunity", number, id=number)
    exercise.refused(missing_code("opportunity"), "opportunities.update", id=NO_ID)


@exercises("opportunities.delete")
def delete_opportunity(exercise: Exercise) -> None:
    number = an_opportunity(exercise)
    assert exercise.client("opportunities.delete", id=number) == DELETED
    assert number not in exercise.truth.ids("opportunity")


@exercises("opportunities.undelete")
def undelete_opportunity(exercise: Exercise) -> None:
    number = an_opportunity(exercise)
    exercise.client("opportunities.delete", id=number)
    assert exercise.client("opportunities.undelete", id=number) == DELETED
    assert number in exercise.truth.ids("opportunity")


# --- prospect accounts ------------------------------------------------------------------------------------------------


@exercises("prospectaccounts.describe")
def describe_prospect_accounts(exercise: Exercise) -> None:
    name = {"id": "name", "label": "Name", "required": True, "custom": False, "type": "text", "has_options": False}
    fields: list[Record] = [{"@attributes": name}]
    for row in exercise.truth.rows("prospect_account_field", order="position"):
        found = exercise.truth.rows("prospect_account_option", "field_id = ?", row["field_id"], order="position")
        options = [option["value"] for option in found]
        own = {"id": row["field_id"], "label": row["label"], "required": False, "custom": True, "type": row["type"]}
        attributes = {"@attributes": own | {"has_options": bool(options)}}
        fields.append(attributes | ({"options": one_or_many(options)} if options else {}))
    found = exercise.client("prospectaccounts.describe")
    exercise.equal(found, envelope({"result": {"field": fields}}), records=len(fields))


@exercises("prospectaccounts.create")
def create_prospect_account(exercise: Exercise) -> None:
    values = {"Region": "East & West", "Headcount": 12, "Segments_0": "Retail", "Segments_1": "R&D"}
    row = exercise.created("prospectaccounts.create", "prospectAccount", name="Quills & Co", **values)
    kept = exercise.truth.rows(
        "prospect_account_value", "prospect_account_id = ?", row["id"], order="field_id, position"
    )
    assert [value["value"] for value in kept] == ["12", "East & West", "Retail", "R&D"]
    exercise.refused(10000, "prospectaccounts.create", Region="North")


@exercises("prospectaccounts.update")
def update_prospect_account(exercise: Exercise) -> None:
    number = exercise.created("prospectaccounts.create", "prospectAccount", name="Before", Region="North")["id"]
    keywords = {"id": number, "name": "After <all>", "Region": "South"}
    row = exercise.written("prospectaccounts.update", "prospectAccount", number, **keywords)
    assert row["name"] == "After <all>"
    exercise.refused(missing_code("prospectAccount"), "prospectaccounts.update", id=NO_ID, name="x")


@exercises("prospectaccounts.assign")
def assign_prospect_account(exercise: Exercise) -> None:
    """The client takes the user's id and forgets to send it."""
    number = exercise.truth.ids("prospectAccount", "user_id IS NULL")[0]
    exercise.refused(13, "prospectaccounts.assign", id=number, user_id=exercise.truth.ids("user")[0])
    assert exercise.truth.row("prospect_account", number)["user_id"] is None


# --- visitors and visits ----------------------------------------------------------------------------------------------


@exercises("visitors.assign")
def assign_visitor(exercise: Exercise) -> None:
    number = exercise.truth.ids("visitor", "prospect_id IS NULL AND ip_address IS NOT NULL")[0]
    prospect = exercise.truth.ids("prospect")[0]
    row = exercise.written("visitors.assign", "visitor", number, id=number, prospect_id=prospect)
    assert row["prospect_id"] == prospect
    exercise.refused(3, "visitors.assign", id=number, prospect_id=NO_ID)


def queries_visits(method: str, parameter: str, column: str) -> None:
    """Put down the exercise of a method that queries visits by one kind of ids."""

    @exercises(method)
    def query(exercise: Exercise) -> None:
        visits = exercise.truth.shown("visit", f"{column} IS NOT NULL")
        keys = sorted({row[column] for row in visits})
        expected = [exercise.truth.record("visit", row["id"], op="query") for row in visits]
        everything = exercise.client(method, **{parameter: ", ".join(map(str, keys))})
        total = len(visits)
        exercise.equal(everything, {"total_results": total, "visit": expected[:200]}, records=len(expected))
        several = max(keys, key=lambda key: sum(row[column] == key for row in visits))
        for key in (keys[0], several):
            own = [record for row, record in zip(visits, expected, strict=True) if row[column] == key]
            found = exercise.client(method, **{parameter: str(key)})
            exercise.equal(found, {"total_results": len(own), "visit": own}, records=len(own))
            first = exercise.client(method, **{parameter: str(key)}, limit=1)
            shown = own[:1] if len(own) == 1 else one_or_many(own[:1])
            exercise.equal(first, {"total_results": len(own), "visit": shown})
        nothing = exercise.client(method, **{parameter: str(NO_ID)})
        exercise.equal(nothing, {"total_results": 0, "visit": []}, records=0)


queries_visits("visits.query_by_ids", "ids", "id")
queries_visits("visits.query_by_visitor_ids", "visitor_ids", "visitor_id")
queries_visits("visits.query_by_prospect_ids", "prospect_ids", "prospect_id")
