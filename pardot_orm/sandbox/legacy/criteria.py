"""The criteria of queries that stand alone, as SQL; those that come in pairs are in `queries`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import exists, marks, select
from pardot_orm.sandbox.core.values import integer, record_id
from pardot_orm.sandbox.legacy.booleans import boolean_word
from pardot_orm.sandbox.legacy.documentation import object_spec

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pardot_orm.sandbox.core.conditions import Condition
    from pardot_orm.sandbox.legacy.call import Call

# Above any list seen, and below the number of values that SQLite binds to one statement.
_IDS_AT_ONCE = 10_000

# The codes of a flag that is no word, where a criterion has one of its own.
_FLAG_CODES = {
    "is_starred": Code.INVALID_IS_STARRED,
    "assigned": Code.INVALID_ASSIGNED,
    "deleted": Code.INVALID_DELETED,
    "new": Code.INVALID_NEW,
}

# Tagged objects that answers were seen to name besides the documented ones.
_FURTHER_OBJECT_TYPES = ("Engagement Program",)

_ASSIGNED = "(user_id IS NOT NULL OR group_id IS NOT NULL)"
_NEW = f"(NOT {_ASSIGNED} AND is_reviewed = 0 AND last_activity_at IS NOT NULL)"


def _add_flag(name: str, clause: str) -> Callable[[Call, str, Condition], None]:
    """Return what adds a yes-or-no criterion: the clause, or its opposite."""

    def add(_call: Call, text: str, result: Condition) -> None:
        wanted = boolean_word(text, _FLAG_CODES.get(name, Code.INVALID_BOOLEAN))
        result.add(clause if wanted else f"NOT {clause}")

    return add


def _add_never_active(_call: Call, text: str, result: Condition) -> None:
    # The page of version 3 admits only TRUE, in capitals.
    wanted = boolean_word("true" if text == "TRUE" else text, Code.INVALID_BOOLEAN)
    result.add("last_activity_at IS NULL" if wanted else "last_activity_at IS NOT NULL")


def _check_flag(_call: Call, text: str, _result: Condition) -> None:
    # It limits what a read nests; a query only looks at it.
    boolean_word(text, Code.INVALID_BOOLEAN)


def _add_user(call: Call, text: str, result: Condition) -> None:
    """Assigned to this user, by id or address."""
    if "@" in text:
        user = call.one("SELECT id FROM user WHERE email = ? COLLATE NOCASE AND is_archived = 0", text)
        code = Code.INVALID_USER_EMAIL
    else:
        number = record_id(text, Code.INVALID_USER_ID)
        user = call.one("SELECT id FROM user WHERE id = ? AND is_archived = 0", number)
        code = Code.INVALID_USER_ID
    if user is None:
        raise RefusalError(code)
    result.add("user_id = ?", user[0])


def _add_name(_call: Call, text: str, result: Condition) -> None:
    result.add("name = ?", text)


def _add_list(call: Call, _text: str, result: Condition) -> None:
    """On one of these lists; of prospects, those with a live membership, opted out or not.

    An opted-out member gets no mail from the list but is still on it: its row is what says so.
    """
    ids = _ids(call, "list_id", Code.INVALID_LIST_ID)
    if not all(exists(call, "list", number) for number in ids):
        raise RefusalError(Code.INVALID_LIST_ID)
    if call.object == "listMembership":  # which has the lists' ids itself
        result.add(f"list_id IN ({marks(ids)})", *ids)
        return
    members = select("prospect_id", "list_membership", f"is_archived = 0 AND list_id IN ({marks(ids)})")
    result.add(f"id IN ({members})", *ids)


def _add_prospect(call: Call, _text: str, result: Condition) -> None:
    ids = _ids(call, "prospect_id", Code.INVALID_PROSPECT_ID)
    if not all(exists(call, "prospect", number, live=False) for number in ids):
        raise RefusalError(Code.INVALID_PROSPECT_ID)
    if call.object == "opportunity":
        _add_links(ids, result)
    else:
        _add_ids("prospect_id", ids, result)


def _add_prospect_email(call: Call, text: str, result: Condition) -> None:
    """Of any prospect with this address; a prospect_id beside it must be one of them."""
    ids = {row[0] for row in call.all("SELECT id FROM prospect WHERE email = ? COLLATE NOCASE", text)}
    if not ids:
        raise RefusalError(Code.INVALID_EMAIL)
    number = call.parameters.filled("prospect_id")
    if number is not None and record_id(number, Code.INVALID_PROSPECT_ID) not in ids:
        raise RefusalError(Code.DIFFERENT_PROSPECTS)
    _add_links(sorted(ids), result)


def _add_links(prospect_ids: Sequence[int], result: Condition) -> None:
    """Of these prospects, which opportunities keep in a table of their own."""
    where = f"prospect_id IN ({marks(prospect_ids)})"
    result.add(f"id IN ({select('opportunity_id', 'opportunity_prospect', where)})", *prospect_ids)


def _ids(call: Call, name: str, code: Code) -> list[int]:
    """Return the ids that a criterion lists."""
    texts = call.parameters.values(name)
    if len(texts) > _IDS_AT_ONCE:
        raise RefusalError(Code.TOO_MANY_IDS)
    return [record_id(text, code) for text in texts]


def _add_ids(column: str, ids: Sequence[int], result: Condition) -> None:
    result.add(f"{column} IN ({marks(ids)})", *ids)


# ------------------------------------------------------------------------------------------------------------
# Activities
# ------------------------------------------------------------------------------------------------------------


def _add_only(*columns: str) -> Callable[[Call, str, Condition], None]:
    """Return what adds "only those about a mail" and the like; false asks for nothing."""

    def add(_call: Call, text: str, result: Condition) -> None:
        if boolean_word(text, Code.INVALID_BOOLEAN):
            result.add(f"({' OR '.join(f'{column} IS NOT NULL' for column in columns)})")

    return add


def _add_any_of(
    name: str, column: str, code: Code = Code.INVALID_ID, table: str | None = None
) -> Callable[[Call, str, Condition], None]:
    """Return what adds "of any of these": ids of a table, or of an object that the sandbox does not serve."""

    def add(call: Call, _text: str, result: Condition) -> None:
        ids = _ids(call, name, code)
        if table is not None and not all(exists(call, table, number, live=False) for number in ids):
            raise RefusalError(code)
        _add_ids(column, ids, result)

    return add


def _add_id(column: str) -> Callable[[Call, str, Condition], None]:
    """Return what adds "of this one"; an id that nothing has finds nothing."""

    def add(_call: Call, text: str, result: Condition) -> None:
        result.add(f"{column} = ?", record_id(text))

    return add


def _add_object_type(call: Call, text: str, result: Condition) -> None:
    known = next(c.choices for c in object_spec(call.object).criteria if c.name == "type") or ()
    if text not in (*known, *_FURTHER_OBJECT_TYPES):
        raise RefusalError(Code.INVALID_PARAMETER)
    result.add("type = ?", text)


def _add_type(call: Call, text: str, result: Condition) -> None:
    """Of these kinds of activity, or of this kind of tagged object."""
    if call.object == "tagObject":
        _add_object_type(call, text, result)
        return
    kinds = [integer(kind, Code.INVALID_ID) for kind in call.parameters.values("type")]
    known = next(c.choices for c in object_spec(call.object).criteria if c.name == "type") or ()
    if not set(kinds) <= set(known):
        raise RefusalError(Code.INVALID_PARAMETER_RANGE)
    _add_ids("type", sorted(set(kinds)), result)


# ------------------------------------------------------------------------------------------------------------
# Jobs
# ------------------------------------------------------------------------------------------------------------


def _add_status(call: Call, text: str, result: Condition) -> None:
    """In this state; nothing stays Ready, which is what a client sends, nor can cancelled exports be asked for."""
    known = next(c.choices for c in object_spec(call.object).criteria if c.name == "status") or ()
    if text not in known:
        raise RefusalError(Code.INVALID_PARAMETER)
    result.add("state = ?", text)


def _add_origin(_call: Call, text: str, result: Condition) -> None:
    if text not in ("ui", "api", "all"):
        raise RefusalError(Code.INVALID_ORIGIN)
    if text != "all":
        result.add("origin = ?", text.upper())


def _add_object(_call: Call, text: str, result: Condition) -> None:
    result.add("object = ?", text)


CONDITIONS: dict[str, Callable[[Call, str, Condition], None]] = {
    "assigned": _add_flag("assigned", _ASSIGNED),
    "assigned_to_user": _add_user,
    "deleted": _add_flag("deleted", "(is_archived = 1)"),
    "is_starred": _add_flag("is_starred", "(is_starred = 1)"),
    "last_activity_never": _add_never_active,
    "limit_related_records": _check_flag,
    "list_id": _add_list,
    "name": _add_name,
    "new": _add_flag("new", _NEW),
    "prospect_id": _add_prospect,
    "prospect_email": _add_prospect_email,
    "prospect_only": _add_only("prospect_id"),
    "custom_url_only": _add_only("custom_redirect_id"),
    "email_only": _add_only("email_id", "list_email_id", "email_template_id"),
    "file_only": _add_only("file_id"),
    "form_only": _add_only("form_id"),
    "form_handler_only": _add_only("form_handler_id"),
    "landing_page_only": _add_only("landing_page_id"),
    "type": _add_type,
    "campaign_id": _add_any_of("campaign_id", "campaign_id", Code.INVALID_CAMPAIGN_ID, "campaign"),
    "custom_url_id": _add_any_of("custom_url_id", "custom_redirect_id"),  # asked by its former name
    "email_id": _add_any_of("email_id", "email_id"),
    "file_id": _add_any_of("file_id", "file_id"),
    "form_id": _add_any_of("form_id", "form_id"),
    "form_handler_id": _add_any_of("form_handler_id", "form_handler_id"),
    "landing_page_id": _add_any_of("landing_page_id", "landing_page_id"),
    "only_identified": _add_only("identified_company_id"),
    "ids": _add_any_of("ids", "id", Code.INVALID_VISIT_ID),
    "visitor_ids": _add_any_of("visitor_ids", "visitor_id", Code.INVALID_VISITOR_ID),
    "prospect_ids": _add_any_of("prospect_ids", "prospect_id", Code.INVALID_PROSPECT_ID),
    "tag_id": _add_id("tag_id"),
    "object": _add_object,
    "object_id": _add_id("object_id"),
    "origin": _add_origin,
    "status": _add_status,
    "list_email_id": _add_id("list_email_id"),
    "drip_program_action_id": _add_id("drip_program_action_id"),
    "email_template_id": _add_id("email_template_id"),
    "tracker_redirect_id": _add_id("tracker_redirect_id"),
    "visitor_id": _add_any_of("visitor_id", "visitor_id", Code.INVALID_VISITOR_ID),
}
