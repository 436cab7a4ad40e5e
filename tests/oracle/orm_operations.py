"""Each documented operation by its public method: exactly the expected request, and its effect in SQLite."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from pardot_orm import Email, EmailTemplate, ProspectAccount
from pardot_orm.models.base import registry
from tests.oracle.made import make, pair, prospect, user
from tests.oracle.meanings import shown, table
from tests.oracle.nesting import list_mail, stats
from tests.oracle.parts import mails
from tests.oracle.sandbox_operations import OPPORTUNITY, check_mail, folder, stored
from tests.oracle.values import local
from tests.oracle.walk import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.oracle.world import World

OPERATIONS: dict[str, Callable[[World], None]] = {}


def check(*ids: str) -> Callable[[Callable[[World], None]], Callable[[World], None]]:
    """Let a function be the check of operations."""

    def add(function: Callable[[World], None]) -> Callable[[World], None]:
        OPERATIONS.update(dict.fromkeys(ids, function))
        return function

    return add


@contextmanager
def one_request(world: World, object_name: str, op: str, **params: Any) -> Iterator[None]:
    """Assert that exactly one request is made inside, and that the server saw these parameters and no others."""
    with requests_made(world, (object_name, op), **params):
        yield


@contextmanager
def requests_made(world: World, *expected: tuple[str, str], **params: Any) -> Iterator[None]:
    """Assert that exactly these requests are made inside, and that the last one had these parameters and no others."""
    with world.recorded_all() as made:
        yield
    assert [(served.object, served.op) for served in made] == list(expected)
    assert made[-1].params == {name: str(value) for name, value in params.items()}


@contextmanager
def one_query(world: World, object_name: str, **params: Any) -> Iterator[None]:
    """Assert that exactly one query is made inside, with these parameters among others."""
    with world.recorded_all() as made:
        yield
    assert [(served.object, served.op) for served in made] == [(object_name, "query")]
    assert {name: str(value) for name, value in params.items()}.items() <= made[0].params.items()


def objects(world: World, object_name: str) -> Any:
    """Return the query set of all records."""
    return registry[object_name].objects.using(world.connection.alias)


def reference(world: World, object_name: str, **selector: Any) -> Any:
    """Return a record known by a selector alone."""
    return registry[object_name].reference(using=world.connection.alias, **selector)


# --- reads and queries ------------------------------------------------------------------------------------------------


def _reads(object_name: str) -> Callable[[World], None]:
    def read(world: World) -> None:
        live = "NOT isArchived" if object_name == "emailTemplate" else shown(object_name)
        record_id = world.one(f"SELECT MAX(id) FROM {table(object_name)} WHERE {live}")
        with one_request(world, object_name, "read", id=record_id):
            assert objects(world, object_name).get(id=record_id).id == record_id
        for name, value in _READ_WITH.get(object_name, {}).items():
            with one_request(world, object_name, "read", id=record_id, **{name: str(value).lower()}):
                assert objects(world, object_name).get(id=record_id, **{name: value}).id == record_id
        for form in _READ_FORMS.get(object_name, ()):
            with one_request(world, object_name, "read", id=record_id, output=form):
                assert objects(world, object_name).output(form).get(id=record_id).id == record_id

    return read


# Objects whose read has forms.
_FORMS = ("full", "simple", "mobile")
_READ_FORMS = {"opportunity": _FORMS, "visitor": _FORMS, "visitorActivity": _FORMS}

# What a read may be asked with.
_READ_WITH: dict[str, dict[str, Any]] = {"email": {"include_message": False}, "emailTemplate": {"archived": True}}


def _queries(object_name: str) -> Callable[[World], None]:
    def query(world: World) -> None:
        queryset = objects(world, object_name)
        if object_name == "visit":
            queryset = queryset.filter(ids=world.column("SELECT id FROM visit ORDER BY id LIMIT 9"))
        expected = world.column(f"SELECT id FROM {table(object_name)} WHERE {shown(object_name)} ORDER BY id LIMIT 9")
        with one_query(world, object_name, limit=9, output="bulk"):
            assert [record.id for record in queryset[:9]] == expected

    return query


for _row in rows("operation"):
    if _row.name == "read by id":
        OPERATIONS[_row.id] = _reads(_row.object)
    elif _row.name == "query":
        OPERATIONS[_row.id] = _queries(_row.object)


@check("account.read")
def read_account(world: World) -> None:
    with one_request(world, "account", "read"):
        assert objects(world, "account").get().company == world.one("SELECT company FROM account")


@check("user.read by email")
def read_user_by_address(world: World) -> None:
    number, email = user(world)
    with one_request(world, "user", "read", email=email):
        assert objects(world, "user").get(email=email).id == number


@check("listMembership.read by list_id, prospect_id")
def read_membership_by_pair(world: World) -> None:
    number, list_id, prospect_id = pair(world)
    ends = {"list_id": list_id, "prospect_id": prospect_id}
    with one_request(world, "listMembership", "read", **ends):
        assert objects(world, "listMembership").get(**ends).id == number


@check("email.stats by id")
def read_stats(world: World) -> None:
    number = list_mail(world)
    with one_request(world, "email", "stats", id=number):
        found = reference(world, "email", id=number).stats()
    assert {name: getattr(found, name) for name in stats(world, number)} == stats(world, number)


@check("emailTemplate.listOneToOne")
def list_templates(world: World) -> None:
    for options, bin_too, params in (({}, "NOT isArchived", {}), ({"archived": True}, "1", {"archived": "true"})):
        with one_request(world, "emailTemplate", "listOneToOne", **params):
            found = EmailTemplate.list_one_to_one(using=world.connection.alias, **options)
        expected = world.column(f"SELECT id FROM email_template WHERE isOneToOneEmail AND {bin_too} ORDER BY id")
        assert [template.id for template in found] == expected


@check("prospectAccount.describe")
def describe_accounts(world: World) -> None:
    with one_request(world, "prospectAccount", "describe"):
        found = ProspectAccount.describe(using=world.connection.alias)
    assert set(world.column("SELECT field_id FROM prospect_account_field")) <= {field.name for field in found}


# --- campaigns, lists, custom fields, accounts ------------------------------------------------------------------------

# Field -> its value in Python, and what is sent where that is another text.
_CREATED: dict[str, Callable[[World], dict[str, tuple[Any, str]]]] = {
    "campaign": lambda world: {"name": (f"Orm {world.next()}", ""), "cost": (33, ""), "folder_id": (folder(world), "")},
    "list": lambda world: {"name": (f"Orm {world.next()}", ""), "title": ("Shown", ""), "is_public": (True, "1")},
    "customField": lambda world: {
        "name": ("Orm", ""),
        "field_id": (f"Orm_{world.next()}", ""),
        "type": ("Number", "8"),
        "crm_id": ("Mine__c", ""),
        **dict.fromkeys(("is_use_values", "is_record_multiple_responses", "is_analytics_synced"), (True, "1")),
    },
    "prospectAccount": lambda world: {"name": (f"Orm {world.next()} & Söhne", "")},
}


def _creates(object_name: str) -> Callable[[World], None]:
    def create(world: World) -> None:
        made = _CREATED[object_name](world)
        values = {name: value for name, (value, _) in made.items()}
        with one_request(world, object_name, "create", **{name: sent or value for name, (value, sent) in made.items()}):
            record = objects(world, object_name).create(**values)
        assert stored(world, object_name, record.id, values) == values

    return create


def _updates(object_name: str) -> Callable[[World], None]:
    def update(world: World) -> None:
        record_id, name = make(world, object_name), f"Other & {world.next()}"
        values = {"name": name, **({"cost": 44, "folder_id": folder(world)} if object_name == "campaign" else {})}
        record = reference(world, object_name, id=record_id)
        for field, value in values.items():
            setattr(record, field, value)
        with one_request(world, object_name, "update", id=record_id, **values):
            record.save()
        assert stored(world, object_name, record_id, values) == values

    return update


def _deletes(object_name: str) -> Callable[[World], None]:
    def delete(world: World) -> None:
        record_id = make(world, object_name)
        with one_request(world, object_name, "delete", id=record_id):
            reference(world, object_name, id=record_id).delete()
        assert stored(world, object_name, record_id, ["is_archived"]) == {"is_archived": 1}

    return delete


for _name in _CREATED:
    OPERATIONS[f"{_name}.create"] = _creates(_name)
for _row in rows("operation"):
    if _row.name == "update by id" and _row.object not in {"listMembership", "prospect"}:
        OPERATIONS[_row.id] = _updates(_row.object)
    elif _row.name == "delete by id":
        OPERATIONS[_row.id] = _deletes(_row.object)


@check("prospectAccount.assign by id")
def assign_account(world: World) -> None:
    record_id, (user_id, _) = make(world, "prospectAccount"), user(world)
    record = reference(world, "prospectAccount", id=record_id)
    with one_request(world, "prospectAccount", "assign", id=record_id, user_id=user_id):
        record.assign(user_id)
    assert stored(world, "prospectAccount", record_id, ["user_id"]) == {"user_id": user_id}
    assert record.assigned_to.id == user_id


# --- memberships ------------------------------------------------------------------------------------------------------


@check("listMembership.create by list_id, prospect_id")
def create_membership(world: World) -> None:
    ends = {"list_id": make(world, "list"), "prospect_id": make(world, "prospect")}
    with one_request(world, "listMembership", "create", **ends, opted_out=1):
        record = objects(world, "listMembership").create(**ends, opted_out=True)
    assert stored(world, "listMembership", record.id, ends) == ends


def _membership(world: World, *, by_pair: bool) -> tuple[Any, int, dict[str, int]]:
    """Return a membership known by its selectors alone, its id, and the selectors."""
    number, list_id, prospect_id = pair(world)
    selector = {"list_id": list_id, "prospect_id": prospect_id} if by_pair else {"id": number}
    return reference(world, "listMembership", **selector), number, selector


def _updated_membership(world: World, *, by_pair: bool) -> None:
    record, number, selector = _membership(world, by_pair=by_pair)
    record.opted_out = True
    with one_request(world, "listMembership", "update", **selector, opted_out=1):
        record.save()
    assert stored(world, "listMembership", number, ["opted_out"]) == {"opted_out": 1}


@check("listMembership.update by id")
def update_membership_by_id(world: World) -> None:
    _updated_membership(world, by_pair=False)


@check("listMembership.update by list_id, prospect_id")
def update_membership_by_pair(world: World) -> None:
    _updated_membership(world, by_pair=True)


@check("listMembership.delete by list_id, prospect_id")
def delete_membership_by_pair(world: World) -> None:
    record, number, selector = _membership(world, by_pair=True)
    with one_request(world, "listMembership", "delete", **selector):
        record.delete()
    assert stored(world, "listMembership", number, ["is_archived"]) == {"is_archived": 1}


# --- opportunities ----------------------------------------------------------------------------------------------------


@check("opportunity.create by prospect_id", "opportunity.create by prospect_email")
def create_opportunity(world: World) -> None:
    number, email = prospect(world)
    for owner in ({"prospect_id": number}, {"prospect_email": email}):
        values = {**OPPORTUNITY, "campaign_id": world.one("SELECT MAX(id) FROM campaign")}
        moment = local(world, "2026-01-02 03:04:05")
        sent = {**values, "closed_at": f"{moment:%Y-%m-%d %H:%M:%S}"}
        # In version 4 several prospects may have the address: it is looked whether it is one's alone.
        looks = [("prospect", "read")] if "prospect_email" in owner and world.version == 4 else []
        with requests_made(world, *looks, ("opportunity", "create"), **owner, **sent):
            record = objects(world, "opportunity").create(**owner, **values, closed_at=moment)
        wanted = {**values, "closed_at": "2026-01-02 03:04:05"}
        assert stored(world, "opportunity", record.id, wanted) == wanted
        owners = "SELECT prospect_id FROM opportunity_prospect WHERE opportunity_id = ?"
        assert world.column(owners, record.id) == [number]


@check("opportunity.undelete by id")
def undelete_opportunity(world: World) -> None:
    record_id = make(world, "opportunity", is_archived=1)
    with one_request(world, "opportunity", "undelete", id=record_id):
        reference(world, "opportunity", id=record_id).undelete()
    assert stored(world, "opportunity", record_id, ["is_archived"]) == {"is_archived": 0}


# --- visitors and mails -----------------------------------------------------------------------------------------------


@check("visitor.assign by id v3", "visitor.assign by id v4")
def assign_visitor(world: World) -> None:
    number, email = prospect(world)
    targets: list[tuple[str, Any]] = [("prospect_id", number)]
    targets += [("prospect_email", email)] if world.version == 3 else []
    for name, value in targets:
        visitor = world.one("SELECT id FROM visitor WHERE prospect_id IS NULL OR prospect_id <> ?", number)
        record = reference(world, "visitor", id=visitor)
        with one_request(world, "visitor", "assign", id=visitor, **{name: value}):
            record.assign(value)
        assert stored(world, "visitor", visitor, ["prospect_id"]) == {"prospect_id": number}


def arguments(mail: dict[str, Any]) -> dict[str, Any]:
    """Return what the library calls the parts of a mail."""
    names = {
        **{name: name for name in ("name", "subject")},
        "text_content": "text",
        "html_content": "html",
        "replyto_email": "reply_to",
        "campaign_id": "campaign",
        "email_template_id": "template",
        "from_user_id": "sender",
    }
    found = {names[name]: value for name, value in mail.items() if name in names}
    return {**found, "sender": (mail["from_name"], mail["from_email"])} if "from_name" in mail else found


@check("email.send by prospect_id", "email.send by prospect_email")
def send_to_prospect(world: World) -> None:
    number, email = prospect(world)
    for mail in mails(world, "isOneToOneEmail"):
        for selector, to in (("prospect_id", number), ("prospect_email", email)):
            sent = {**mail, selector: to, "operational_email": 1, "tags": "oracle"}
            with one_request(world, "email", "send", **sent):
                made = Email.send(
                    to=to, **arguments(mail), tags=["oracle"], operational=True, using=world.connection.alias
                )
            check_mail(world, made.id, mail, is_one_to_one=1)
            receivers = "SELECT prospect_id FROM visitor_activity WHERE type = 6 AND email_id = ?"
            assert world.column(receivers, made.id) == [number]


@check("email.send to lists")
def send_to_lists(world: World) -> None:
    moment = datetime(2031, 5, 6, 7, 8, 9, tzinfo=UTC)
    for mail in mails(world, "isListEmail"):
        _, list_id, _ = pair(world)
        other = make(world, "list")
        with world.recorded_all() as made:
            record = Email.send(
                lists=[list_id],
                suppress=[other],
                scheduled_at=moment,
                tags=["oracle"],
                **arguments(mail),
                **dict.fromkeys(("from_assigned_user", "from_account_owner", "operational"), True),
                using=world.connection.alias,
            )
        (served,) = made
        flags = dict.fromkeys(("from_assigned_user", "from_account_owner", "operational_email"), "1")
        sent = {name: str(value) for name, value in mail.items()}
        assert {**sent, **flags}.items() <= served.params.items()
        assert datetime.fromisoformat(served.params["scheduled_time"]) == moment
        check_mail(world, record.id, mail, is_one_to_one=0)
        lists = "SELECT list_id, is_suppression FROM email_list WHERE email_id = ? ORDER BY is_suppression"
        assert world.rows(lists, record.id) == [(list_id, 0), (other, 1)]
