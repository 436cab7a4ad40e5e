"""Each documented operation by plain HTTP, with each of its selectors and methods, and its effect in SQLite."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from tests.oracle.made import make, pair, prospect, user
from tests.oracle.meanings import shown, table
from tests.oracle.nesting import list_mail, stats
from tests.oracle.parts import mails
from tests.oracle.values import local
from tests.oracle.walk import DOCUMENTS, rows
from tests.oracle.world import node_of, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.oracle.world import World

OPERATIONS: dict[str, Callable[[World], None]] = {}

# What answers a write that returns nothing.
NO_CONTENT = 204


def check(*ids: str) -> Callable[[Callable[[World], None]], Callable[[World], None]]:
    """Let a function be the check of operations."""

    def add(function: Callable[[World], None]) -> Callable[[World], None]:
        OPERATIONS.update(dict.fromkeys(ids, function))
        return function

    return add


# --- reads and queries ------------------------------------------------------------------------------------------------


def _reads(object_name: str, methods: list[str]) -> Callable[[World], None]:
    def read(world: World) -> None:
        live = "NOT isArchived" if object_name == "emailTemplate" else shown(object_name)
        record_id = world.one(f"SELECT MAX(id) FROM {table(object_name)} WHERE {live}")
        for method in methods:
            (element,) = world.ask(f"{object_name}/read/id/{record_id}", method).nodes(node_of(object_name))
            assert element.findtext("id") == str(record_id)
        for name, value in _READ_WITH.get(object_name, {}).items():
            (element,) = world.ask(f"{object_name}/read/id/{record_id}", **{name: value}).nodes(node_of(object_name))
            assert element.findtext("id") == str(record_id)
            assert element.find(_HIDDEN.get(object_name, "no such node")) is None

    return read


# What a read may be asked with.
_READ_WITH = {
    "email": {"include_message": "false"},
    "emailTemplate": {"archived": "true"},
    "opportunity": {"output": "simple"},
    "visitor": {"output": "simple"},
    "visitorActivity": {"output": "simple"},
}

# The nodes that an answer lacks then.
_HIDDEN = {"email": "message", "opportunity": "opportunity_activities", "visitor": "visitor_activities"}


def _queries(object_name: str, methods: list[str]) -> Callable[[World], None]:
    def query(world: World) -> None:
        needed: dict[str, Any] = {"visitor": {"only_identified": "false"}}.get(object_name, {})
        if object_name == "visit":
            needed = {"ids": ",".join(map(str, world.column("SELECT id FROM visit ORDER BY id LIMIT 9")))}
        expected = world.column(f"SELECT id FROM {table(object_name)} WHERE {shown(object_name)} ORDER BY id LIMIT 9")
        for method in methods:
            assert world.ask(f"{object_name}/query", method, limit=9, **needed).ids() == expected
            if "offset" in DOCUMENTS[object_name]["query"]["result_params"]:
                assert world.ask(f"{object_name}/query", method, limit=9, offset=2, **needed).ids()[:7] == expected[2:]

    return query


for _row in rows("operation"):
    if _row.name == "read by id":
        OPERATIONS[_row.id] = _reads(_row.object, _row.data["methods"])
    elif _row.name == "query":
        OPERATIONS[_row.id] = _queries(_row.object, _row.data["methods"])


@check("account.read")
def read_account(world: World) -> None:
    for method in ("GET", "POST"):
        (element,) = world.ask("account/read", method).nodes("account")
        assert text_of(element.find("company")) == world.one("SELECT company FROM account")


@check("user.read by email")
def read_user_by_address(world: World) -> None:
    number, email = user(world)
    for method in ("GET", "POST"):
        (element,) = world.ask(f"user/read/email/{quote(email)}", method).nodes("user")
        assert element.findtext("id") == str(number)


@check("listMembership.read by list_id, prospect_id")
def read_membership_by_pair(world: World) -> None:
    number, list_id, prospect_id = pair(world)
    for method in ("GET", "POST"):
        path = f"listMembership/read/list_id/{list_id}/prospect_id/{prospect_id}"
        (element,) = world.ask(path, method).nodes("list_membership")
        assert element.findtext("id") == str(number)


@check("email.stats by id")
def read_stats(world: World) -> None:
    number = list_mail(world)
    for method in ("GET", "POST"):
        (element,) = world.ask(f"email/stats/id/{number}", method).nodes("stats")
        assert {child.tag: child.text for child in element} == {k: str(v) for k, v in stats(world, number).items()}


@check("emailTemplate.listOneToOne")
def list_templates(world: World) -> None:
    for method in ("GET", "POST"):
        for params, bin_too in (({}, "NOT isArchived"), ({"archived": "true"}, "1")):
            root = world.ask("emailTemplate/listOneToOne", method, **params).root
            expected = world.column(f"SELECT id FROM email_template WHERE isOneToOneEmail AND {bin_too} ORDER BY id")
            assert [int(e.text or "") for e in root.iterfind("emailTemplates/templates/id")] == expected


@check("prospectAccount.describe")
def describe_accounts(world: World) -> None:
    for method in ("GET", "POST"):
        root = world.ask("prospectAccount/describe", method).root
        names = {element.get("id") for element in root.iter("field")}
        assert set(world.column("SELECT field_id FROM prospect_account_field")) <= names


# --- campaigns, lists, custom fields, accounts ------------------------------------------------------------------------

CREATED: dict[str, Callable[[World], dict[str, Any]]] = {
    "campaign": lambda world: {"name": f"Oracle {world.next()}", "cost": 33, "folder_id": folder(world)},
    "list": lambda world: {"name": f"Oracle {world.next()}", "title": "Shown", "is_public": 1, "description": "Text"},
    "customField": lambda world: {
        "name": "Oracle",
        "field_id": f"Oracle_{world.next()}",
        "type": 8,
        "crm_id": "Mine__c",
        **dict.fromkeys(("is_use_values", "is_record_multiple_responses", "is_analytics_synced"), 1),
    },
    "prospectAccount": lambda world: {"name": f"Oracle {world.next()} & Söhne"},
}


def folder(world: World) -> int:
    return int(world.one("SELECT MAX(id) FROM folder"))


def stored(world: World, object_name: str, record_id: Any, names: Any) -> dict[str, Any]:
    """Return columns of a row."""
    columns = ", ".join(f'"{name}"' for name in names)
    (found,) = world.rows(f"SELECT {columns} FROM {table(object_name)} WHERE id = ?", record_id)
    return dict(zip(names, found, strict=True))


def _creates(object_name: str) -> Callable[[World], None]:
    def create(world: World) -> None:
        values = CREATED[object_name](world)
        (element,) = world.ask(f"{object_name}/create", "POST", **values).nodes(node_of(object_name))
        kept = {**values, "type": "Number"} if object_name == "customField" else values  # a number in, a label out
        assert stored(world, object_name, element.findtext("id"), values) == kept

    return create


def _updates(object_name: str) -> Callable[[World], None]:
    def update(world: World) -> None:
        record_id = make(world, object_name)
        values: dict[str, Any] = {"name": f"Other {world.next()}"}
        values |= {"cost": 44, "folder_id": folder(world)} if object_name == "campaign" else {}
        (element,) = world.ask(f"{object_name}/update/id/{record_id}", "POST", **values).nodes(node_of(object_name))
        assert text_of(element.find("name")) == values["name"]
        assert stored(world, object_name, record_id, values) == values

    return update


def _deletes(object_name: str, methods: list[str]) -> Callable[[World], None]:
    def delete(world: World) -> None:
        for method in methods:
            record_id = make(world, object_name)
            answer = world.ask(f"{object_name}/delete/id/{record_id}", method)
            assert (answer.status, answer.text) == (NO_CONTENT, "")
            assert stored(world, object_name, record_id, ["is_archived"]) == {"is_archived": 1}

    return delete


for _name in CREATED:
    OPERATIONS[f"{_name}.create"] = _creates(_name)
for _row in rows("operation"):
    if _row.name == "update by id" and _row.object not in {"listMembership", "prospect"}:
        OPERATIONS[_row.id] = _updates(_row.object)
    elif _row.name == "delete by id":
        OPERATIONS[_row.id] = _deletes(_row.object, _row.data["methods"])


@check("prospectAccount.assign by id")
def assign_account(world: World) -> None:
    record_id, (user_id, _) = make(world, "prospectAccount"), user(world)
    (element,) = world.ask(f"prospectAccount/assign/id/{record_id}", "POST", user_id=user_id).nodes("prospectAccount")
    assert element.findtext("assigned_to/user/id") == str(user_id)
    assert world.one("SELECT user_id FROM prospect_account WHERE id = ?", record_id) == user_id


# --- memberships ------------------------------------------------------------------------------------------------------


@check("listMembership.create by list_id, prospect_id")
def create_membership(world: World) -> None:
    list_id, prospect_id = make(world, "list"), make(world, "prospect")
    path = f"listMembership/create/list_id/{list_id}/prospect_id/{prospect_id}"
    (element,) = world.ask(path, "POST", opted_out=1).nodes("list_membership")
    values = {"list_id": list_id, "prospect_id": prospect_id, "opted_out": 1, "is_archived": 0}
    assert stored(world, "listMembership", element.findtext("id"), values) == values


@check("listMembership.update by id", "listMembership.update by list_id, prospect_id")
def update_membership(world: World) -> None:
    for by_pair in (False, True):
        record_id = make(world, "listMembership")
        world.ask(f"listMembership/update/{_place(world, record_id, by_pair=by_pair)}", "POST", opted_out=1)
        assert stored(world, "listMembership", record_id, ["opted_out"]) == {"opted_out": 1}


@check("listMembership.delete by list_id, prospect_id")
def delete_membership(world: World) -> None:
    for method in ("POST", "DELETE"):
        record_id = make(world, "listMembership")
        answer = world.ask(f"listMembership/delete/{_place(world, record_id, by_pair=True)}", method)
        assert answer.status == NO_CONTENT
        assert stored(world, "listMembership", record_id, ["is_archived"]) == {"is_archived": 1}


def _place(world: World, record_id: int, *, by_pair: bool) -> str:
    if not by_pair:
        return f"id/{record_id}"
    ends = stored(world, "listMembership", record_id, ["list_id", "prospect_id"])
    return "list_id/{list_id}/prospect_id/{prospect_id}".format(**ends)


# --- opportunities ----------------------------------------------------------------------------------------------------

OPPORTUNITY = {"name": "Oracle & Söhne", "value": 1200, "probability": 40, "type": "New", "stage": "Late"}
OPPORTUNITY |= {"status": "lost"}


@check("opportunity.create by prospect_id", "opportunity.create by prospect_email")
def create_opportunity(world: World) -> None:
    number, email = prospect(world)
    for selector, value in (("prospect_id", number), ("prospect_email", quote(email))):
        path = f"opportunity/create/{selector}/{value}"
        further = {"campaign_id": world.one("SELECT MAX(id) FROM campaign")}
        moment = {"closed_at": f"{local(world, '2026-01-02 03:04:05'):%Y-%m-%d %H:%M:%S}"}
        (element,) = world.ask(path, "POST", **OPPORTUNITY, **further, **moment).nodes("opportunity")
        record_id, wanted = element.findtext("id"), {**OPPORTUNITY, **further, "closed_at": "2026-01-02 03:04:05"}
        assert stored(world, "opportunity", record_id, wanted) == wanted
        owners = world.column("SELECT prospect_id FROM opportunity_prospect WHERE opportunity_id = ?", record_id)
        assert owners == [number]


@check("opportunity.undelete by id")
def undelete_opportunity(world: World) -> None:
    for method in ("GET", "POST"):
        record_id = make(world, "opportunity")
        world.execute("UPDATE opportunity SET is_archived = 1 WHERE id = ?", record_id)
        answer = world.ask(f"opportunity/undelete/id/{record_id}", method)
        assert (answer.status, answer.text) == (NO_CONTENT, "")
        assert stored(world, "opportunity", record_id, ["is_archived"]) == {"is_archived": 0}


# --- visitors and mails -----------------------------------------------------------------------------------------------


@check("visitor.assign by id v3", "visitor.assign by id v4")
def assign_visitor(world: World) -> None:
    number, email = prospect(world)
    targets = [("prospect_id", number)] + ([("prospect_email", email)] if world.version == 3 else [])
    for name, value in targets:
        visitor = world.one("SELECT id FROM visitor WHERE prospect_id IS NULL OR prospect_id <> ?", number)
        (element,) = world.ask(f"visitor/assign/id/{visitor}", "POST", **{name: value}).nodes("visitor")
        assert element.findtext("id") == str(visitor)
        assert stored(world, "visitor", visitor, ["prospect_id"]) == {"prospect_id": number}
    if world.version == 4:
        refused = world.ask(f"visitor/assign/id/{visitor}", "POST", prospect_email=email)
        assert refused.code is not None


@check("email.send by prospect_id", "email.send by prospect_email")
def send_to_prospect(world: World) -> None:
    for mail in mails(world, "isOneToOneEmail"):
        number, email = prospect(world)
        mail |= {"operational_email": 0}
        for selector, value in (("prospect_id", number), ("prospect_email", quote(email))):
            answer = world.ask(f"email/send/{selector}/{value}", "POST", **mail, **{"tags[]": ["oracle"]})
            check_mail(world, answer.nodes("email")[0].findtext("id"), mail, is_one_to_one=1)
            receivers = "SELECT prospect_id FROM visitor_activity WHERE type = 6 ORDER BY id DESC LIMIT 1"
            assert world.column(receivers) == [number]


@check("email.send to lists")
def send_to_lists(world: World) -> None:
    for mail in mails(world, "isListEmail"):
        _, list_id, _ = pair(world)
        other = make(world, "list")
        lists = {"list_ids[]": [list_id], "suppression_list_ids[]": [other], "tags[]": ["oracle"]}
        flags = dict.fromkeys(("from_assigned_user", "from_account_owner", "operational_email"), 0)
        times = {"scheduled_time": "2031-05-06T07:08:09+00:00"}
        (element,) = world.ask("email/send", "POST", **mail, **lists, **flags, **times).nodes("email")
        number = element.findtext("id")
        check_mail(world, number, mail, is_one_to_one=0)
        found = "SELECT list_id, is_suppression FROM email_list WHERE email_id = ? ORDER BY is_suppression"
        assert world.rows(found, number) == [(list_id, 0), (other, 1)]
        assert stored(world, "email", number, ["scheduled_at"]) == {"scheduled_at": "2031-05-06 07:08:09"}


def check_mail(world: World, number: Any, mail: dict[str, Any], *, is_one_to_one: int) -> None:
    """Assert that the database has the mail, its bodies and its tag."""
    columns = {"name", "subject", "campaign_id", "email_template_id", "from_name", "from_email", "from_user_id"}
    wanted = {name: value for name, value in mail.items() if name in {*columns, "replyto_email"}}
    assert stored(world, "email", number, wanted) == wanted
    assert stored(world, "email", number, ["isOneToOne"]) == {"isOneToOne": is_one_to_one}
    bodies = world.rows("SELECT text, html FROM email_message WHERE email_id = ?", number)
    if "text_content" in mail:
        assert bodies == [(mail["text_content"], mail["html_content"])]
    tags = "SELECT t.name FROM tag t JOIN tag_object o ON o.tag_id = t.id WHERE o.type = 'Email' AND o.object_id = ?"
    assert world.column(tags, number) == ["oracle"]


# --- prospects --------------------------------------------------------------------------------------------------------

BATCH = 3


def documents(world: World, op: str) -> tuple[Any, list[str]]:
    """Return a batch as the version has it, and the cities that it sets."""
    cities = [f"City {world.next()}" for _ in range(BATCH)]
    if op == "batchUpdate":
        keys = [str(make(world, "prospect")) for _ in cities]
        entries: list[dict[str, Any]] = [{"id": key, "city": city} for key, city in zip(keys, cities, strict=True)]
    else:
        keys = [f"batch{world.next()}@quillfeather.example" for _ in cities]
        entries = [{"email": key, "city": city} for key, city in zip(keys, cities, strict=True)]
    if world.version == 3:
        keyed = {key: {"city": entry["city"]} for key, entry in zip(keys, entries, strict=True)}
        return {"prospects": keyed}, cities
    return {"prospects": entries}, cities


def _batches(op: str) -> Callable[[World], None]:
    def batch(world: World) -> None:
        document, cities = documents(world, op)
        answer = world.ask(f"prospect/{op}", "POST", prospects=json.dumps(document))
        assert answer.status == 200, answer.text
        marks = ", ".join("?" * len(cities))
        assert world.one(f"SELECT COUNT(*) FROM prospect WHERE city IN ({marks})", *cities) == BATCH

    return batch


for _op in ("batchCreate", "batchUpdate", "batchUpsert"):
    OPERATIONS[f"prospect.{_op}"] = _batches(_op)
