"""Which function serves which operation of which object, and whether it writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.legacy.documentation import JOBS, object_spec
from pardot_orm.sandbox.legacy.operations import (
    batches,
    email_sends,
    email_templates,
    emails,
    exports,
    forms,
    imports,
    memberships,
    opportunities,
    plain_records,
    prospect_accounts,
    prospects,
    users,
    visitors,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pardot_orm.sandbox.legacy.answers import Answer
    from pardot_orm.sandbox.legacy.call import Call
    from pardot_orm.sandbox.legacy.documentation import OperationSpec


@frozen
class Operation:
    """A function of the server."""

    serve: Callable[[Call], Answer]
    writes: bool = False


def _writing(serve: Callable[[Call], Answer]) -> Operation:
    return Operation(serve, writes=True)


_READ_AND_QUERY = {"read": Operation(plain_records.read), "query": Operation(plain_records.query)}
_CREATE_AND_UPDATE = {"create": _writing(plain_records.create), "update": _writing(plain_records.update)}

_OPERATIONS: dict[str, dict[str, Operation]] = {
    "account": {"read": Operation(plain_records.read_account)},
    "user": _READ_AND_QUERY
    | {
        "create": _writing(users.create),
        "update": _writing(users.update),
        "delete": _writing(users.delete),
        "abilities": Operation(users.abilities),
        "cookie": Operation(users.cookie),
    },
    "campaign": _READ_AND_QUERY | _CREATE_AND_UPDATE,
    "customField": _READ_AND_QUERY | _CREATE_AND_UPDATE | {"delete": _writing(plain_records.delete)},
    "list": _READ_AND_QUERY | _CREATE_AND_UPDATE | {"delete": _writing(plain_records.delete)},
    "listMembership": {
        "read": Operation(memberships.read),
        "query": Operation(plain_records.query),
        "create": _writing(memberships.create),
        "update": _writing(memberships.update),
        "delete": _writing(memberships.delete),
    },
    "prospect": {
        "read": Operation(prospects.read),
        "query": Operation(prospects.query),
        "create": _writing(prospects.create),
        "update": _writing(prospects.update),
        "upsert": _writing(prospects.upsert),
        "delete": _writing(prospects.delete),
        "assign": _writing(prospects.assign),
        "unassign": _writing(prospects.unassign),
        "batchCreate": _writing(batches.run),
        "batchUpdate": _writing(batches.run),
        "batchUpsert": _writing(batches.run),
    },
    "opportunity": _READ_AND_QUERY
    | {
        "create": _writing(opportunities.create),
        "update": _writing(opportunities.update),
        "delete": _writing(opportunities.delete),
        "undelete": _writing(opportunities.undelete),
    },
    "visitorActivity": _READ_AND_QUERY,
    "visitor": _READ_AND_QUERY | {"assign": _writing(visitors.assign)},
    "visit": _READ_AND_QUERY,
    "tag": _READ_AND_QUERY,
    "tagObject": _READ_AND_QUERY,
    "customRedirect": _READ_AND_QUERY,
    "form": _READ_AND_QUERY
    | {"create": _writing(forms.create), "update": _writing(forms.update), "delete": _writing(plain_records.delete)},
    "dynamicContent": _READ_AND_QUERY,
    "lifecycleStage": {"query": Operation(plain_records.query)},
    "lifecycleHistory": _READ_AND_QUERY,
    "emailClick": {"query": Operation(plain_records.query)},
    "prospectAccount": {
        "read": Operation(prospect_accounts.read),
        "query": Operation(prospect_accounts.query),
        "create": _writing(prospect_accounts.create),
        "update": _writing(prospect_accounts.update),
        "describe": Operation(prospect_accounts.describe),
        "assign": _writing(prospect_accounts.assign),
    },
    "emailTemplate": {
        "read": Operation(email_templates.read),
        "listOneToOne": Operation(email_templates.list_one_to_one),
        "merge": Operation(email_templates.merge),
    },
    "email": {
        "read": Operation(emails.read),
        "stats": Operation(emails.stats),
        "send": _writing(email_sends.send),
    },
    # A read of a job lets it go on.
    "import": {
        "create": _writing(imports.create),
        "batch": _writing(imports.batch),
        "update": _writing(imports.update),
        "read": _writing(imports.read),
        "query": Operation(imports.query),
        "downloadErrors": Operation(imports.download_errors),
    },
    "export": {
        "create": _writing(exports.create),
        "read": _writing(exports.read),
        "query": Operation(exports.query),
        "downloadResults": Operation(exports.download_results),
        "cancel": _writing(exports.cancel),
    },
}


def operation_names() -> tuple[str, ...]:
    """Return all operations that are served, as `prospect/update`."""
    return tuple(f"{object_name}/{op}" for object_name, operations in _OPERATIONS.items() for op in operations)


def find_operation(object_name: str, op: str, method: str, version: int) -> Operation:
    """Return what serves an operation.

    Raises:
        RefusalError: There is no such object (198) or operation (2), the other version alone has it (22), or
            the HTTP method is not for it (60).
    """
    if object_name not in _OPERATIONS:
        raise RefusalError(Code.NO_SUCH_ENDPOINT)
    operation = _OPERATIONS[object_name].get(op)
    if operation is None:
        raise RefusalError(Code.INVALID_ACTION)
    documented = [o for o in object_spec(object_name).operations if o.op == op and version in o.versions]
    if not documented:
        raise RefusalError(Code.UNSUPPORTED_IN_VERSION)
    if method not in _methods(object_name, documented[0]):
        raise RefusalError(Code.INVALID_HTTP_METHOD)
    return operation


def _methods(object_name: str, operation: OperationSpec) -> tuple[str, ...]:
    """Return the methods that an operation is asked by.

    Those of jobs are asked as they are documented, since some of them have a body of their own; all others by GET
    and POST alike, as clients do. What is documented for GET may be sent as POST.
    """
    if object_name in JOBS:
        return (*operation.methods, "POST") if "GET" in operation.methods else operation.methods
    return ("GET", "POST", "DELETE") if operation.op == "delete" else ("GET", "POST")
